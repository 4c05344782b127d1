/**
 * Changed functions that no test of all functions singles out, asked after for themselves: that a benchmark grew is known
 * apart from profiles, and what changed are a few of many functions, so that less evidence is enough to say which of them it was.
 */
import type { FunctionChange, ProfileDiff } from './diff-result.ts';

/** Of naming one whose share of the whole did not rise; shared out among those that changed. */
const mostFalse = 0.05;

/** What can have grown by less of the whole growth does not explain it. */
const leastPart = 0.5;

/** By key; none where no shift was measured apart. */
export function fittingChanges(diff: ProfileDiff, changed: ReadonlySet<string>): ReadonlySet<string> {
  const suspects = diff.functions
    .filter(({ key, status }) => changed.has(key) && status !== 'moved')
    .flatMap(({ key, self, atShift }) =>
      self === undefined || atShift === undefined ? [] : [{ key, self, ...atShift }],
    )
    .sort((one, other) => one.p - other.p);
  const fitting = new Set<string>();
  for (const [index, { key, self, p, high }] of suspects.entries()) {
    // Holm (1979): once one fails, none after it counts.
    if (p * (suspects.length - index) > mostFalse) break;
    if (self.delta > 0 && high >= leastPart) fitting.add(key);
  }
  return fitting;
}

interface Costs {
  /** Which way the cost went. */
  readonly sign: number;
  /** Functions that are known to have gone that way. */
  readonly named: readonly FunctionChange[];
}

/** Changed functions that may have grown by half of what those that are named did: they cannot be ruled out. */
export function openChanges(
  diff: ProfileDiff,
  changed: ReadonlySet<string>,
  { sign, named }: Costs,
): readonly FunctionChange[] {
  const grown = named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
  if (grown === 0) return [];
  const most = ({ self }: FunctionChange): number => (self === undefined ? 0 : sign > 0 ? self.high : -self.low);
  return diff.functions
    .filter((each) => changed.has(each.key) && most(each) >= leastPart * grown)
    .sort((one, other) => most(other) - most(one));
}
