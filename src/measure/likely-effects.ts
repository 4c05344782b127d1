/**
 * Looks for what a change cannot affect only where that is likely to save more than it costs. What it loads for a change of
 * code that benchmarks load, the usual one, is this file.
 */
import { changedPaths } from '../git/changed-paths.ts';
import { unifiedDiff } from '../git/unified-diff.ts';
import type { Discovered } from '../ports.ts';
import { parseUnifiedDiff } from '../profile/changed-lines.ts';
import { touchedLines } from '../profile/touched-lines.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Effect } from '../results/no-effect.ts';
import type { EffectWorld } from './effect-world.ts';
import { type Change, type LikelyLooking, scriptsIn, unlikely } from './likely-change.ts';

/** What is not looked at stays unproven. */
export async function likelyEffects(
  world: EffectWorld,
  benchmarks: readonly Discovered[],
  looking: LikelyLooking,
): Promise<readonly Effect[]> {
  const change = await changeOf(world, benchmarks);
  const open = change === undefined ? [] : await notLoaded(world, benchmarks, change);
  if (change === undefined || open.length === 0) return benchmarks.map(() => unlikely);
  const { lookWhereWorth } = await import('./look-where-worth.ts');
  return lookWhereWorth(world, { benchmarks, open, change }, looking);
}

/** None where nothing changed: whoever compares a commit with itself wants to see what measuring says of it. */
async function changeOf(
  { compared, contextOf }: EffectWorld,
  [first]: readonly Discovered[],
): Promise<Change | undefined> {
  if (compared === undefined || first === undefined) return undefined;
  const { root } = await contextOf('candidate', first.suite);
  const changed = await changedPaths(root, compared.baseline, compared.candidate);
  if (changed.length === 0 || changed.some((path) => compared.places.includes(path))) return undefined;
  const diff = parseUnifiedDiff(await unifiedDiff(root, [compared.baseline, compared.candidate]));
  const commented = new Set(
    diff.flatMap((file) => {
      const { lines, gaps } = touchedLines(file);
      const isComment = file.state === 'modified' && file.from === undefined && file.hunks.length > 0;
      return isComment && lines.length === 0 && gaps.length === 0 && isSource.test(file.path) ? [file.path] : [];
    }),
  );
  return { root, changed, telling: changed.filter((path) => !commented.has(path)), diff };
}

/** Languages whose comments are known. */
const isSource = /\.(?:[cm]?[jt]sx?|pyx?|go|rs|java|kt|[ch]|cc|hh|[ch]pp)$/;

/** Those whose files, and what these are known to load, are not among what changed. */
async function notLoaded(
  { catalog }: EffectWorld,
  benchmarks: readonly Discovered[],
  { root, telling }: Change,
): Promise<readonly Discovered[]> {
  const known = await catalog('candidate');
  return benchmarks.filter(({ id, file }) => {
    const scripts = known.get(benchmarkKey(id))?.listed.loaded?.scripts ?? [];
    return ![file, ...scriptsIn(root, scripts)].some((path) => telling.includes(path));
  });
}
