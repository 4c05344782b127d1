/** Takes one project through all a newcomer does: init, a gate of unchanged code, and one of a slow-down. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliResult, runCli } from '../support/cli.ts';
import type { ZooProject } from './project.ts';
import { run } from './registries.ts';

/** What each step said; a row of the table in docs/verification.md. */
export interface Visit {
  readonly found: number;
  readonly loaded: number;
  readonly unchanged: string;
  readonly slowed: string;
  /** The first function blamed, `name (file:line)`. */
  readonly blamed: string;
}

const budget = '150s';
const config = 'bench-config/flamegate.yml';

export function visit(project: ZooProject): Visit {
  const folder = mkdtempSync(join(tmpdir(), 'zoo-'));
  try {
    project.take(folder);
    const git = (...words: readonly string[]): string => run('git', [...identity, ...words], folder);
    git('init', '--quiet', '--initial-branch=main');
    const commit = (message: string): void => {
      git('add', '--all', '--force');
      git('commit', '--quiet', '--allow-empty', '--message', message);
    };
    commit('As the registry has it');
    const init = runCli(folder, ['init']);
    if (init.code !== 0) return nothing(`init ended with ${init.code}: ${init.stderr}`);
    if (project.byHand !== undefined) {
      const path = join(folder, config);
      writeFileSync(path, project.byHand(readFileSync(path, 'utf8')));
    }
    commit('Gated');
    commit('Changes nothing');
    const listed = list(folder);
    const unchanged = gate(folder, project);
    slowDown(folder, project);
    commit('Slower');
    return { ...listed, unchanged: verdictOf(unchanged), ...slowedOf(gate(folder, project), project) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const identity = ['-c', 'user.name=zoo', '-c', 'user.email=zoo@example.invalid', '-c', 'core.autocrlf=false'];

function nothing(unchanged: string): Visit {
  return { found: 0, loaded: 0, unchanged, slowed: '', blamed: '' };
}

function list(folder: string): Pick<Visit, 'found' | 'loaded'> {
  const { stdout } = runCli(folder, ['measure', '--list', '--json', '--head', 'HEAD'], { timeoutMs: 600_000 });
  const listed: unknown = stdout === '' ? {} : JSON.parse(stdout);
  const benchmarks = Reflect.get(Object(listed), 'benchmarks');
  if (!Array.isArray(benchmarks)) return { found: 0, loaded: 0 };
  return { found: benchmarks.length, loaded: benchmarks.filter((each) => !Object.hasOwn(each, 'failure')).length };
}

function gate(folder: string, { filter }: ZooProject): CliResult {
  const filters = filter.flatMap((glob) => ['--filter', glob]);
  return runCli(folder, ['gate', '--base', 'HEAD~1', '--json', '--budget', budget, ...filters], { timeoutMs: 560_000 });
}

function slowDown(folder: string, { slow: { file, after, insert } }: ZooProject): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(after).length !== 2) throw new Error(`${file} must hold ${JSON.stringify(after)} once`);
  writeFileSync(
    path,
    text.replace(after, () => after + insert),
  );
}

/** What `--json` prints, as far as it is read here. */
function documentOf({ stdout }: CliResult): unknown {
  return stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
}

function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);
}

function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** `0 pass`, `1 fail`, or the end of what it said. */
function verdictOf(result: CliResult): string {
  const document = documentOf(result);
  return `${result.code} ${document === undefined ? result.stderr.trim().slice(-600) : String(at(document, 'verdict'))}`;
}

function slowedOf(result: CliResult, { slow }: ZooProject): Pick<Visit, 'slowed' | 'blamed'> {
  const document = documentOf(result);
  const red = listAt(document, 'judgements')
    .filter((judgement) => at(judgement, 'kind') === 'regression')
    .map((judgement) => String(at(judgement, 'benchmark')));
  const slowed = `${verdictOf(result)}: ${red.join(', ')}`;
  const explained = listAt(document, 'explanations').find((each) => slow.benchmark.test(String(at(each, 'benchmark'))));
  const [blamed] = listAt(explained, 'diffs', 0, 'blamed');
  const frame = at(blamed, 'function', 'frame');
  if (frame === undefined) return { slowed, blamed: '' };
  return { slowed, blamed: `${at(frame, 'name')} (${at(blamed, 'file')}:${at(blamed, 'line')})` };
}
