/**
 * Of which benchmarks it is likely that a look at what they run proves them unaffected: the change leaves alone what their
 * files import, or what was built. An estimate: whether to look depends on it, never what is proven.
 */
import { basename } from 'node:path/posix';
import { harnessOf } from '../harness/registry.ts';
import type { Discovered } from '../ports.ts';
import type { ChangedFile } from '../profile/changed-lines.ts';
import { withoutComments } from '../profile/literals.ts';
import { languageOfPath } from '../profile/source-language.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { isSteering } from '../results/no-effect.ts';
import { isBuiltOtherwise } from './built-otherwise.ts';
import type { EffectWorld } from './effect-world.ts';
import { closureOf, isCode, isForBuilds, type Sources, sourcesAt } from './import-closure.ts';
import type { Change } from './likely-change.ts';

/** Keys. `open`: benchmarks of which no file that they are known to load is `telling`; `loaded`: those files, relative. */
export async function worthLooking(
  world: EffectWorld,
  open: readonly Discovered[],
  change: Change,
  loaded: (benchmark: Discovered) => readonly string[],
): Promise<ReadonlySet<string>> {
  const sources = await sourcesAt(change.root);
  const idle = new Set(change.diff.filter(isOtherTest).map(({ path }) => path));
  const telling = change.telling.filter((path) => !idle.has(path));
  // A file often holds hundreds of benchmarks, and all that it imports is read for the answer.
  const reached = new Map<string, boolean>();
  const isFileReached = (file: string): boolean => {
    const known = reached.get(file) ?? isLikelyReached(file, telling, sources);
    reached.set(file, known);
    return known;
  };
  const isReached = (benchmark: Discovered): boolean =>
    (isOfUnknownSource(loaded(benchmark), sources) && telling.some(isForBuilds)) || isFileReached(benchmark.file);
  const worth = new Set<string>();
  for (const each of open) if (await isWorth(world, each, { change, isReached })) worth.add(benchmarkKey(each.id));
  return worth;
}

interface Estimate {
  readonly change: Change;
  readonly isReached: (benchmark: Discovered) => boolean;
}

async function isWorth(world: EffectWorld, benchmark: Discovered, { change, isReached }: Estimate): Promise<boolean> {
  const { embodies, witness, reaches } = await harnessOf(benchmark.suite.harness);
  if (witness === undefined || benchmark.suite.isolate === 'file') return false;
  if (embodies !== undefined) {
    if ((await isBuiltOtherwise(world, benchmark)) === false) return true;
    if (reaches === undefined) return false;
  }
  return !change.changed.some(isSteering) && !isReached(benchmark);
}

/** Tests of Go that hold no benchmark are built with those that do, and seldom run by them. */
function isOtherTest({ path, from, hunks }: ChangedFile): boolean {
  if (from !== undefined || hunks.length === 0 || !path.endsWith('_test.go')) return false;
  const lines = hunks.flatMap(({ added, removed }) => [...added, ...removed]);
  return !lines.some((line) => /func Benchmark|testing\.B\b/.test(line));
}

/** What a bundler or a build made, of whatever source. */
function isOfUnknownSource(scripts: readonly string[], { repository: { paths } }: Sources): boolean {
  return !scripts.every((path) => paths.has(path));
}

function isLikelyReached(file: string, changed: readonly string[], sources: Sources): boolean {
  const touched = new Set(changed);
  const data = changed.filter((path) => !isCode(path)).map((path) => basename(path));
  for (const { path, text } of closureOf([file], sources)) {
    if (touched.has(path)) return true;
    const named = data.filter((name) => text.includes(name));
    if (named.length === 0) continue;
    const code = withoutComments(text, languageOfPath(path));
    if (named.some((name) => code.includes(name))) return true;
  }
  return false;
}
