/**
 * What a deploy changed: functions that cost more from then on, distinguished from cost that only moved to a sibling, caller or
 * callee, and from what was gone again before the end.
 */

import type { ChangedFile } from '../profile/changed-lines.ts';
import { diffProfiles } from '../profile/diff.ts';
import type { Basis, DiffNode, FunctionChange, ProfileDiff, ProfileSide } from '../profile/diff-result.ts';
import { type VisibleChange, visibleChange } from './visible-change.ts';

export interface DeployChange {
  readonly function: FunctionChange;
  readonly kind: 'regression' | 'improvement' | 'moved' | 'went-away';
  /** Candidate / baseline of its own cost; absent for one that is new. */
  readonly ratio?: number;
}

export interface DeployDiff {
  readonly diff: ProfileDiff;
  /** The largest first. */
  readonly changes: readonly DeployChange[];
  /** `unknown`: too few windows or samples, so that finding nothing proves nothing; with one window a side, finding something proves nothing either. */
  readonly outcome: 'regression' | 'pass' | 'unknown';
  /** What these windows could have shown; absent where nothing could be tested. */
  readonly visible?: VisibleChange | undefined;
}

export interface DeployOptions {
  readonly roots: readonly string[];
  readonly changes?: readonly ChangedFile[] | undefined;
  readonly per?: Basis;
  /** Growth of a function's own cost that counts, as 0.05; what is less is no finding. */
  readonly threshold: number;
  /** Share of all cost, on either side, below which a function is none. */
  readonly least: number;
}

/** A table may show one false name in twenty; what makes a pipeline roll back is tested at the gate's own level. */
const mostFalse = 0.01;
/** Of what moved, at most this share may be left over. */
const mostLeft = 0.25;
export const fewestWindows = 3;
/** Of fewer the last third is a single window, whose noise alone can look like an end. */
const fewestForEnd = 6;

/** Windows in the order of time; several a side, or a change cannot be distinguished from what windows differ by. */
export function deployDiff(
  baseline: readonly ProfileSide[],
  candidate: readonly ProfileSide[],
  options: DeployOptions,
): DeployDiff {
  const compare = (windows: readonly ProfileSide[]): ProfileDiff =>
    diffProfiles(baseline, windows, {
      roots: options.roots,
      recursion: 'fold',
      changes: options.changes,
      per: options.per,
    });
  const diff = compare(candidate);
  const gone = goneBeforeEnd(candidate, compare);
  const moved = movedTogether(diff);
  const changes = [...diff.functions, ...gone.values()].flatMap((each): readonly DeployChange[] => {
    const isGone = gone.has(each.key);
    if (isGone && gone.get(each.key) !== each) return [];
    if (each.self === undefined || !isWorthTelling(each, diff, options)) return [];
    const ratio = each.baseline.self > 0 ? { ratio: each.candidate.self / each.baseline.self } : {};
    if (isGone) return [{ function: each, kind: 'went-away', ...ratio }];
    if (each.status === 'moved' || moved.has(each.key)) return [{ function: each, kind: 'moved', ...ratio }];
    if (!each.self.significant || each.self.pAdjusted > mostFalse) return [];
    return [{ function: each, kind: each.self.delta > 0 ? 'regression' : 'improvement', ...ratio }];
  });
  const size = ({ function: { self } }: DeployChange): number => Math.abs(self?.delta ?? 0);
  const count = Math.min(baseline.length, candidate.length);
  const isWorse = count > 1 && changes.some(({ kind }) => kind === 'regression');
  const visible = count > 1 ? visibleChange(diff, mostFalse) : undefined;
  const couldTell = count >= fewestWindows && Number.isFinite(visible?.growth ?? Number.POSITIVE_INFINITY);
  const outcome = isWorse ? 'regression' : couldTell ? 'pass' : 'unknown';
  const sorted = changes.toSorted((a, b) => size(b) - size(a));
  return { diff, changes: sorted, outcome, visible };
}

function isWorthTelling(each: FunctionChange, { root }: ProfileDiff, { threshold, least }: DeployOptions): boolean {
  const { baseline, candidate } = each;
  const share = Math.max(baseline.self / (root.baseline.total || 1), candidate.self / (root.candidate.total || 1));
  const larger = Math.max(baseline.self, candidate.self);
  return (
    share >= least &&
    larger - Math.min(baseline.self, candidate.self) >= threshold * Math.min(larger, baseline.self || larger)
  );
}

/** Significantly more at first, and in the last third of the windows at most a quarter of that. As it was at first. */
function goneBeforeEnd(
  candidate: readonly ProfileSide[],
  compare: (windows: readonly ProfileSide[]) => ProfileDiff,
): ReadonlyMap<string, FunctionChange> {
  const gone = new Map<string, FunctionChange>();
  if (candidate.length < fewestForEnd) return gone;
  const end = Math.max(1, Math.floor(candidate.length / 3));
  const early = compare(candidate.slice(0, -end));
  const grown = early.functions.filter(({ self }) => self?.significant === true && self.delta > 0);
  if (grown.length === 0) return gone;
  const late = new Map(compare(candidate.slice(-end)).functions.map((each) => [each.key, each]));
  for (const each of grown) {
    const after = late.get(each.key);
    const left = (after?.candidate.self ?? 0) - (after?.baseline.self ?? each.baseline.self);
    if (left <= mostLeft * (each.candidate.self - each.baseline.self)) gone.set(each.key, each);
  }
  return gone;
}

/** Functions that changed against each other under one caller, or as caller and callee, and came out even together. */
function movedTogether(diff: ProfileDiff): ReadonlySet<string> {
  const changed = new Map(
    diff.functions.filter(({ self }) => self?.significant === true).map((each) => [each.key, each]),
  );
  const parents = mainCallers(diff.root, changed);
  const pace = commonPace(diff);
  const deltaOf = ({ baseline, candidate }: FunctionChange): number => candidate.self / pace - baseline.self;
  const moved = new Set<string>();
  for (const each of changed.values()) {
    const related = [...changed.values()].filter((other) => isRelated(each.key, other.key, parents));
    const deltas = related.map(deltaOf);
    const more = deltas.reduce((sum, delta) => sum + Math.max(0, delta), 0);
    const less = deltas.reduce((sum, delta) => sum + Math.max(0, -delta), 0);
    if (more === 0 || less === 0) continue;
    if (Math.abs(more - less) <= mostLeft * Math.max(more, less)) for (const { key } of related) moved.add(key);
  }
  return moved;
}

/**
 * What all functions moved by, candidate / baseline: the weighted median of their ratios. Shares sum to one, so a
 * function that grows takes from the share of every other, and that is no cost that moved.
 */
function commonPace({ basis, functions }: ProfileDiff): number {
  if (basis !== 'share') return 1;
  const known = functions.flatMap(({ baseline, candidate }) =>
    baseline.self > 0 ? [{ weight: baseline.self, ratio: candidate.self / baseline.self }] : [],
  );
  const half = known.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { weight, ratio } of known.toSorted((a, b) => a.ratio - b.ratio)) {
    passed += weight;
    if (passed >= half) return ratio > 0 ? ratio : 1;
  }
  return 1;
}

function isRelated(a: string, b: string, parents: ReadonlyMap<string, string>): boolean {
  if (a === b) return true;
  const [ofA, ofB] = [parents.get(a), parents.get(b)];
  return ofA === b || ofB === a || (ofA !== undefined && ofA !== '' && ofA === ofB);
}

/** Of each function the caller under which most of its cost is. */
function mainCallers(root: DiffNode, wanted: ReadonlyMap<string, unknown>): ReadonlyMap<string, string> {
  const weights = new Map<string, Map<string, number>>();
  const open: DiffNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of node.children) {
      open.push(child);
      if (!wanted.has(child.key)) continue;
      const callers = weights.get(child.key) ?? new Map<string, number>();
      weights.set(child.key, callers);
      callers.set(node.key, (callers.get(node.key) ?? 0) + child.baseline.total + child.candidate.total);
    }
  }
  return new Map([...weights].map(([key, callers]) => [key, [...callers].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '']));
}
