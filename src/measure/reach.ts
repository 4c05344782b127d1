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
import { titledStretches } from '../profile/titled-stretches.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { isSteering } from '../results/no-effect.ts';
import type { EffectWorld } from './effect-world.ts';
import { closureOf, isCode, isForBuilds, type Sources, sourcesAt } from './import-closure.ts';

/** Files whose functions are looked into, and their letters: more would not be worth the time. */
const mostNamedFiles = 2000;
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
  // Where nothing is reached, what is imported was not understood: what a build made is in no commit, and a program of C++
  // names no source. The names may be those of the sources.
  const asked = imported.length > 0 ? imported : benchmarks;
  const between = imported.length > 0 ? importsOf(imported, sources) : allCode(files, sources);
  const named = namedIn(asked, diff, { files: between, sources });
  const reached = named.length > 0 ? named : imported;
  const isTold = reached.length > 0 && reached.length < benchmarks.length;
  return isTold ? new Set(reached.map(({ id }) => benchmarkKey(id))) : undefined;
}

/** Of these, those whose own functions lead by name to what changed, or where that is unknown; all where a name says nothing. */
function namedIn(
  benchmarks: readonly Discovered[],
  diff: readonly ChangedFile[],
  { files, sources }: { readonly files: ReadonlyMap<string, string> | undefined; readonly sources: Sources },
): readonly Discovered[] {
  const code = diff.filter(({ path }) => isCode(path));
  if (files === undefined || diff.some(({ path }) => !isCode(path) && isMentioned(path, files))) return benchmarks;
  const paths = new Set([...files.keys(), ...code.map(({ path }) => path)]);
  const functions = new Map([...paths].map((path) => [path, namedFunctions(path, sources.read(path) ?? '')]));
  const reaching = reachingNames(code, functions);
  if (reaching === undefined) return benchmarks;
  const leads: Leads = (names) => [...names].some((name) => reaching.has(name));
  const titled = titledOf(benchmarks, files, leads);
  return benchmarks.filter((each) => {
    const own = ownFunctions(each.id.name, functions.get(each.file) ?? []);
    return own.length > 0 ? leads(own.map(({ name }) => name)) : titled(each);
  });
}

type Leads = (names: Iterable<string>) => boolean;

/**
 * Whether what follows a benchmark's title leads there. Where no title of a file does, it is written in another way: all of
 * the file's do, if it mentions what leads there at all.
 */
function titledOf(
  benchmarks: readonly Discovered[],
  files: ReadonlyMap<string, string>,
  leads: Leads,
): (benchmark: Discovered) => boolean {
  const byFile = new Map<string, (name: string) => boolean>();
  const readOf = (file: string): ((name: string) => boolean) => {
    const names = benchmarks.flatMap((each) => (each.file === file ? [each.id.name] : []));
    const { byBenchmark, all } = titledStretches(file, files.get(file) ?? '', names);
    const isLeading = (name: string): boolean => leads(byBenchmark.get(name) ?? []);
    if (names.some(isLeading)) return (name) => isLeading(name) || !byBenchmark.has(name);
    const isMentioned = leads(all);
    return () => isMentioned;
  };
  return ({ id, file }) => {
    const read = byFile.get(file) ?? readOf(file);
    byFile.set(file, read);
    return read(id.name);
  };
}

/** By path, all that the benchmarks' files import, themselves included; undefined where that is too much. */
function importsOf(benchmarks: readonly Discovered[], sources: Sources): ReadonlyMap<string, string> | undefined {
  return fewFiles(closureOf(new Set(benchmarks.map(({ file }) => file)), sources));
}

/** The same of all code of the repository but tests. */
function allCode(files: ReadonlySet<string>, { read, repository }: Sources): ReadonlyMap<string, string> | undefined {
  const code = [...repository.paths].filter((path) => files.has(path) || isForBuilds(path));
  if (code.length > mostNamedFiles) return undefined;
  return fewFiles(code.map((path) => ({ path, text: read(path) ?? '' })));
}

function fewFiles(
  found: Iterable<{ readonly path: string; readonly text: string }>,
): ReadonlyMap<string, string> | undefined {
  const files = new Map<string, string>();
  let letters = 0;
  for (const { path, text } of found) {
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
