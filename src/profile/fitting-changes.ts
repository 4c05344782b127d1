/**
 * Changed functions that no test of all functions singles out, asked after for themselves: that a benchmark grew is known
 * apart from profiles, and what changed are a few of many functions, so that less evidence is enough to say which of them it was.
 */
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import { leastPart } from './ruled-out.ts';
import type { FittedGrowth } from './shift-speed.ts';
import { walkDiff } from './walk-diff.ts';

/** Of naming one whose share of the whole did not rise; shared out among those that changed. */
const mostFalse = 0.05;

/** A function with less of its cost in itself than this is asked after with what it calls as well. */
const leastOwn = 0.5;

export type FittingPart = 'self' | 'total';

interface Suspect extends FittedGrowth {
  readonly key: string;
  readonly of: FittingPart;
  readonly delta: number;
}

/** By key, by its own cost or with what it calls; none where no shift was measured apart. */
export function fittingChanges(diff: ProfileDiff, changed: ReadonlySet<string>): ReadonlyMap<string, FittingPart> {
  const suspects = diff.functions
    .filter(({ key, status }) => changed.has(key) && status !== 'moved')
    .flatMap(suspectsOf)
    .sort((one, other) => one.p - other.p);
  const fitting = new Map<string, FittingPart>();
  for (const [index, { key, of, delta, p, high }] of suspects.entries()) {
    // Holm (1979): once one fails, none after it counts.
    if (p * (suspects.length - index) > mostFalse) break;
    if (delta > 0 && high >= leastPart && fitting.get(key) !== 'self') fitting.set(key, of);
  }
  return innermost(diff, fitting);
}

function suspectsOf({ key, self, total, baseline, candidate, atShift }: FunctionChange): readonly Suspect[] {
  const isOwn = baseline.self + candidate.self >= leastOwn * (baseline.total + candidate.total);
  return (['self', 'total'] as const).flatMap((of) => {
    const change = of === 'self' ? self : total;
    const fitted = of === 'total' && isOwn ? undefined : atShift?.[of];
    return change === undefined || fitted === undefined ? [] : [{ key, of, delta: change.delta, ...fitted }];
  });
}

/** A function is not named for what it calls where that is itself named. */
function innermost(diff: ProfileDiff, fitting: ReadonlyMap<string, FittingPart>): ReadonlyMap<string, FittingPart> {
  const outer = new Set<string>();
  if (fitting.size > 1) {
    walkDiff(diff.root, ({ key }, path) => {
      if (!fitting.has(key) || outer.has(key)) return;
      for (const above of path) if (above.key !== key && fitting.get(above.key) === 'total') outer.add(above.key);
    });
  }
  return new Map([...fitting].filter(([key]) => !outer.has(key)));
}
