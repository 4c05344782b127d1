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
  return withRepository(project, ({ folder, init, commit }) => {
    if (init.code !== 0) return nothing(`init ended with ${init.code}: ${init.stderr}`);
    const listed = list(folder);
    const unchanged = gate(folder, project, budget);
    slowDown(folder, project);
    commit('Slower');
    return { ...listed, unchanged: verdictOf(unchanged), ...slowedOf(gate(folder, project, budget), project) };
  });
}

/** A project under a gate, with a commit on top that changes nothing. */
export interface Repository {
  readonly folder: string;
  readonly init: CliResult;
  readonly commit: (message: string) => void;
}

/** Gone when `use` returns. */
export function withRepository<Result>(project: ZooProject, use: (repository: Repository) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'zoo-'));
  try {
    takeInto(folder, project);
    const git = (...words: readonly string[]): string => run('git', [...identity, ...words], folder);
    git('init', '--quiet', '--initial-branch=main');
    const commit = (message: string): void => {
      git('add', '--all', '--force');
      git('commit', '--quiet', '--allow-empty', '--message', message);
    };
    commit('As the registry has it');
    const init = runCli(folder, ['init']);
    if (init.code === 0 && project.byHand !== undefined) {
      const path = join(folder, config);
      writeFileSync(path, project.byHand(readFileSync(path, 'utf8')));
    }
    commit('Gated');
    commit('Changes nothing');
    return use({ folder, init, commit });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The registry did not give the project; nothing is known of Flamegate by it. */
export class NotTaken extends Error {}

function takeInto(folder: string, project: ZooProject): void {
  try {
    project.take(folder);
  } catch (cause) {
    throw new NotTaken(`${project.name} cannot be taken from its registry: ${String(cause).slice(0, 600)}`, { cause });
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

export function gate(folder: string, { filter }: ZooProject, budget: string): CliResult {
  const filters = filter.flatMap((glob) => ['--filter', glob]);
  return runCli(folder, ['gate', '--base', 'HEAD~1', '--json', '--budget', budget, ...filters], { timeoutMs: 560_000 });
}

export function slowDown(folder: string, { slow: { file, after, insert } }: ZooProject): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(after).length !== 2) throw new Error(`${file} must hold ${JSON.stringify(after)} once`);
  writeFileSync(
    path,
    text.replace(after, () => after + insert),
  );
}

/** What `--json` prints, as far as it is read here. */
export function documentOf({ stdout }: CliResult): unknown {
  return stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
}

export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** `0 pass`, `1 fail`, or the end of what it said. */
export function verdictOf(result: CliResult): string {
  const document = documentOf(result);
  return `${result.code} ${document === undefined ? result.stderr.trim().slice(-600) : String(at(document, 'verdict'))}`;
}

export function slowedOf(result: CliResult, { slow }: ZooProject): Pick<Visit, 'slowed' | 'blamed'> {
  const document = documentOf(result);
  const red = listAt(document, 'judgements')
    .filter((judgement) => at(judgement, 'kind') === 'regression')
    .map((judgement) => String(at(judgement, 'benchmark')));
  const slowed = `${verdictOf(result)}: ${red.join(', ')}`;
  const explained = listAt(document, 'explanations').find((each) => slow.benchmark.test(String(at(each, 'benchmark'))));
  const [blamed] = listAt(explained, 'diffs', 0, 'blamed');
  const frame = at(blamed, 'function', 'frame');
  if (frame === undefined) return { slowed, blamed: '' };
  // Of which type a template was made is another thing in each benchmark of it.
  const name = String(at(frame, 'name')).replace(/<[\w:, ]+>$/, '');
  return { slowed, blamed: `${name} (${at(blamed, 'file')}:${at(blamed, 'line')})` };
}
