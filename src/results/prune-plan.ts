/** What pruning removes from a store: the oldest runs of each environment class, and the pictures of the oldest measurements. */
import { readablePart } from './environment.ts';
import { joinKey } from './key.ts';
import { newestFirst, ownerOf, pictureStamp, productionName, type StoredRunName, storedRuns } from './store-layout.ts';

/** How much was pruned; profiles go with their run and are not counted. */
export interface Pruned {
  readonly runs: number;
  readonly pictures: number;
  /** Records of production, each with its profile; absent: none. */
  readonly production?: number | undefined;
}

export interface PrunePlan {
  readonly keep: readonly string[];
  readonly drop: readonly string[];
  readonly dropped: Pruned;
}

/**
 * Keeps the newest `keep` runs of each class, the pictures of the newest `keep` measurements that have any, and the
 * newest `keep` profiles of production of each service and kind. Notes
 * and verdicts stay: a label on a pull request that was open for long still needs its verdict.
 */
export function planPrune(paths: readonly string[], keep: number): PrunePlan {
  if (!Number.isInteger(keep) || keep < 1) throw new RangeError(`Cannot prune as keep must be ≥ 1: ${keep}`);
  const runs = olderRuns(paths, keep);
  const pictures = olderPictures(paths, keep);
  const production = olderProduction(paths, keep);
  const isDropped = (path: string): boolean =>
    runs.has(path) || runs.has(ownerOf(path) ?? '') || pictures.has(path) || production.has(productionName(path) ?? '');
  return {
    keep: paths.filter((path) => !isDropped(path)),
    drop: paths.filter(isDropped),
    dropped: {
      runs: runs.size,
      pictures: pictures.size,
      production: production.size === 0 ? undefined : production.size,
    },
  };
}

/** Names without their ending, which a record and its profile share. */
function olderProduction(paths: readonly string[], keep: number): ReadonlySet<string> {
  const bySource = new Map<string, Set<string>>();
  for (const name of paths.flatMap((path) => productionName(path) ?? [])) {
    const source = name.slice(name.indexOf('_'));
    bySource.set(source, (bySource.get(source) ?? new Set<string>()).add(name));
  }
  return new Set([...bySource.values()].flatMap((names) => [...names].sort().reverse().slice(keep)));
}

/** Runs of layout 1 are the oldest of every class with the same readable part. */
function olderRuns(paths: readonly string[], keep: number): ReadonlySet<string> {
  const groups = new Map<string, StoredRunName[]>();
  for (const run of storedRuns(paths)) {
    const key = joinKey(run.environmentClass, run.gate ?? '');
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  const older = [...groups.values()].flatMap((runs) => {
    const [first] = runs;
    const newer = first === undefined || first.gate !== undefined ? 0 : mostRunsLike(first, groups);
    return newestFirst(runs).slice(Math.max(0, keep - newer));
  });
  return new Set(older.map(({ key }) => key));
}

function mostRunsLike(run: StoredRunName, groups: ReadonlyMap<string, readonly StoredRunName[]>): number {
  const alike = [...groups.values()].filter(
    ([first]) => first?.gate !== undefined && readablePart(first.environmentClass) === run.environmentClass,
  );
  return Math.max(0, ...alike.map(({ length }) => length));
}

/** All pictures of one measurement have one stamp. Those of before there were stamps count as one, the oldest. */
function olderPictures(paths: readonly string[], keep: number): ReadonlySet<string> {
  const byStamp = new Map<string, string[]>();
  for (const path of paths) {
    const stamp = pictureStamp(path);
    if (stamp === undefined) continue;
    const pictures = byStamp.get(stamp);
    if (pictures === undefined) byStamp.set(stamp, [path]);
    else pictures.push(path);
  }
  const older = [...byStamp.keys()].sort().reverse().slice(keep);
  return new Set(older.flatMap((stamp) => byStamp.get(stamp) ?? []));
}
