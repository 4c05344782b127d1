/**
 * Which benchmarks a change most likely reaches: what their files import, what that mentions by name, and which functions
 * that leads through.
 */
import { basename } from 'node:path/posix';
import { changedPaths } from '../git/changed-paths.ts';
import { unifiedDiff } from '../git/unified-diff.ts';
import type { Discovered } from '../ports.ts';
import { type ChangedFile, parseUnifiedDiff } from '../profile/changed-lines.ts';
import { type NamedFunction, namedFunctions, reachingNames } from '../profile/reaching-names.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { isSteering } from '../results/no-effect.ts';
import type { EffectWorld } from './effect-world.ts';
import { closureOf, isCode, type Sources, sourcesAt } from './import-closure.ts';

/** Files whose functions are looked into, and their letters: more would not be worth the time. */
const mostNamedFiles = 400;
const mostNamedLetters = 2_000_000;

/** Keys, at least one; undefined where unknown, or all of them are reached alike. */
export async function reachedBy(
  { compared, contextOf }: Pick<EffectWorld, 'compared' | 'contextOf'>,
  benchmarks: readonly Discovered[],
): Promise<ReadonlySet<string> | undefined> {
  const [first] = benchmarks;
  if (compared === undefined || first === undefined) return undefined;
  const { root } = await contextOf('candidate', first.suite);
  const changed = await changedPaths(root, compared.baseline, compared.candidate);
  if (changed.some((path) => isSteering(path) || compared.places.includes(path))) return undefined;
  const sources = await sourcesAt(root);
  const files = new Set(benchmarks.map(({ file }) => file));
  const open = new Set([...files].filter((file) => isReached(file, changed, sources)));
  const imported = benchmarks.filter(({ file }) => open.has(file));
  const diff = parseUnifiedDiff(await unifiedDiff(root, [compared.baseline, compared.candidate]));
  const named = namedIn(imported, diff, sources);
  const reached = named.length > 0 ? named : imported;
  // Where nothing is reached, what is imported was not understood: a program of C++ names no source.
  const isTold = reached.length > 0 && reached.length < benchmarks.length;
  return isTold ? new Set(reached.map(({ id }) => benchmarkKey(id))) : undefined;
}

/** Of these, those whose own functions lead by name to what changed, or where that is unknown; all where a name says nothing. */
function namedIn(
  benchmarks: readonly Discovered[],
  diff: readonly ChangedFile[],
  sources: Sources,
): readonly Discovered[] {
  const files = filesBetween(benchmarks, sources);
  const code = diff.filter(({ path }) => isCode(path));
  if (files === undefined || diff.some(({ path }) => !isCode(path) && isMentioned(path, files))) return benchmarks;
  const paths = new Set([...files.keys(), ...code.map(({ path }) => path)]);
  const functions = new Map([...paths].map((path) => [path, namedFunctions(path, sources.read(path) ?? '')]));
  const reaching = reachingNames(code, functions);
  if (reaching === undefined) return benchmarks;
  return benchmarks.filter(({ id, file }) => {
    const own = ownFunctions(id.name, functions.get(file) ?? []);
    return own.length === 0 || own.some(({ name }) => reaching.has(name));
  });
}

/** By path, all that the benchmarks' files import, themselves included; undefined where that is too much. */
function filesBetween(benchmarks: readonly Discovered[], sources: Sources): ReadonlyMap<string, string> | undefined {
  const files = new Map<string, string>();
  let letters = 0;
  for (const { path, text } of closureOf(new Set(benchmarks.map(({ file }) => file)), sources)) {
    letters += text.length;
    if (files.size === mostNamedFiles || letters > mostNamedLetters) return undefined;
    files.set(path, text);
  }
  return files;
}

function isMentioned(path: string, files: ReadonlyMap<string, string>): boolean {
  return [...files.values()].some((text) => text.includes(basename(path)));
}

/** The functions that a benchmark is named after: `BenchmarkX` of `module/BenchmarkX/case`, `test_x` of `a.py::test_x[1]`. */
function ownFunctions(benchmark: string, functions: readonly NamedFunction[]): readonly NamedFunction[] {
  const words = new Set(benchmark.match(/[\w$]+/g) ?? []);
  return functions.filter(({ name }) => words.has(name));
}

function isReached(file: string, changed: readonly string[], sources: Sources): boolean {
  const touched = new Set(changed);
  const data = changed.filter((path) => !isCode(path)).map((path) => basename(path));
  for (const { path, text } of closureOf([file], sources)) {
    if (touched.has(path) || data.some((name) => text.includes(name))) return true;
  }
  return false;
}
