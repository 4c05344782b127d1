/** Both sides of an attack as folders, and what is proven of its benchmark. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Suite } from '../../../src/config/config.ts';
import type { HarnessContext } from '../../../src/harness/harness.ts';
import { type Catalog, readCatalog, toDiscovered } from '../../../src/measure/catalog.ts';
import { childEnvironment } from '../../../src/measure/child-environment.ts';
import { effectsOf } from '../../../src/measure/effects.ts';
import { createProcesses } from '../../../src/measure/processes.ts';
import type { Effect } from '../../../src/results/no-effect.ts';
import { configOf, suiteOf, worker } from '../../e2e/measuring.ts';
import { makeRepository } from '../../support/repository.ts';
import type { Attack } from './attacks.ts';

const scripts = suiteOf({ metrics: ['time'], warmupMs: 2, measureMs: 4, files: ['bench/*.bench.{js,mjs,cjs}'] });

/** Attacks on one baseline share its folder and its list of benchmarks. */
export async function effectsOfAll(
  attacks: readonly Attack[],
  node: string = process.execPath,
  suite: Suite = scripts,
): Promise<ReadonlyMap<Attack, Effect>> {
  const effects = new Map<Attack, Effect>();
  const groups = new Map<string, Attack[]>();
  for (const attack of attacks) {
    const key = JSON.stringify([attack.program.files, attack.before, String(attack.setup)]);
    groups.set(key, [...(groups.get(key) ?? []), attack]);
  }
  const broken: unknown[] = [];
  for (const group of groups.values()) {
    await effectsOfGroup(group, { node, suite }, effects).catch((error: unknown) => broken.push(error));
  }
  // One that does not run attacks nothing; the others are looked at all the same.
  if (broken.length > 0) throw new AggregateError(broken, broken.map(String).join('\n'));
  return effects;
}

async function effectsOfGroup(group: readonly Attack[], how: How, effects: Map<Attack, Effect>): Promise<void> {
  const lab = await openLab(group[0], how);
  try {
    for (const attack of group) {
      const effect = await lab.effectOf(attack);
      effects.set(attack, effect);
      if (isTold) console.log(`${attack.name}: ${effect.state === 'unaffected' ? effect.state : effect.why}`);
    }
  } finally {
    lab.close();
  }
}

/** FLAMEGATE_TOLD=1 prints what is said of each attack: one that stays open for another reason attacks nothing. */
const isTold = process.env['FLAMEGATE_TOLD'] !== undefined;

interface How {
  readonly node: string;
  readonly suite: Suite;
}

interface Lab {
  effectOf(attack: Attack): Promise<Effect>;
  close(): void;
}

async function openLab(first: Attack | undefined, { node, suite }: How): Promise<Lab> {
  if (first === undefined) throw new RangeError('a group has an attack');
  const { path: root, git, remove } = makeRepository();
  const other = mkdtempSync(join(tmpdir(), 'flamegate-lab-'));
  const scratch = mkdtempSync(join(tmpdir(), 'flamegate-lab-scratch-'));
  // What a set-up installs stands in no commit.
  const installed =
    first.setup === undefined
      ? []
      : [':(exclude,glob)**/node_modules/**', ':(exclude)node_modules', ':(exclude,glob)**/made/**'];
  const made = [':!build', ':(exclude,glob)**/__pycache__/**', ':(exclude).pytest_cache', ...installed];
  const commit = (): string => {
    git('add', '--all', '--force', '--', '.', ...made);
    git('commit', '--quiet', '--allow-empty', '--message', 'A change');
    return git('rev-parse', 'HEAD');
  };
  put(root, { ...first.program.files, ...first.before });
  if (first.program.name === 'inputs') put(root, { 'data/link.txt': 'link:target-a.txt' });
  const baseline = commit();
  cpSync(root, other, { recursive: true, verbatimSymlinks: true });
  setUp(other, first);
  setUp(root, first);
  const processes = createProcesses({ environment: childEnvironment(process.env) });
  const contextOf = async (side: 'baseline' | 'candidate'): Promise<HarnessContext> => ({
    suite,
    root: side === 'baseline' ? other : root,
    node,
    worker,
    scratch,
    run: processes.run,
  });
  const list = (side: 'baseline' | 'candidate'): Promise<Catalog> =>
    readCatalog(configOf(suite), side, { contextOf, scope: undefined });
  const listed = { baseline: await list('baseline'), candidate: await list('candidate') };
  const benchmarks = [...listed.candidate.values()].map(toDiscovered);
  if (benchmarks.length !== 1 || benchmarks[0]?.failure !== undefined) {
    throw new Error(`${first.program.name}: ${first.name}: ${JSON.stringify(benchmarks)}`);
  }
  return {
    effectOf: async (attack) => {
      put(root, attack.after);
      const candidate = commit();
      setUp(root, attack);
      const compared = { baseline, candidate, places: ['bench-config/flamegate.yml'] };
      const [effect] = await effectsOf(
        { compared, catalog: async (side) => listed[side], contextOf },
        benchmarks,
        () => {},
      );
      git('reset', '--quiet', '--hard', baseline);
      git('clean', '-fdxq', '--exclude', 'node_modules', '--exclude', 'build');
      if (effect === undefined) throw new Error(`${attack.name}: there was no benchmark`);
      return effect;
    },
    close: () => {
      processes.close();
      remove();
      rmSync(other, { recursive: true, force: true });
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function setUp(root: string, { setup }: Attack): void {
  put(root, setup?.((path) => readFileSync(join(root, path), 'utf8')) ?? {});
}

function put(root: string, files: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = join(root, name);
    rmSync(file, { force: true });
    if (text === null) continue;
    mkdirSync(dirname(file), { recursive: true });
    if (text.startsWith('link:')) symlinkSync(text.slice(5), file);
    else if (text.startsWith('program:')) writeFileSync(file, text.slice(8), { mode: 0o755 });
    else writeFileSync(file, text);
  }
}
