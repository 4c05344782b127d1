/**
 * Which of the commits between two ends brought a change: halving, with room for commits that cannot be decided. Places count
 * from 0, the end before the change, to `last`, the end that has it.
 */

/** How one place compares with the first end. */
export type BisectionAnswer = 'as-before' | 'changed' | 'cannot-tell';

/** The change came after `before` and not after `changed`; what lies between could not be distinguished. */
export interface BisectionRange {
  readonly before: number;
  readonly changed: number;
}

/**
 * Yields 0-based places between 0 (as before) and `last` (changed) and takes the answer for each; returns the narrowest
 * range known. Undecided places are skipped.
 */
export function* bisection(last: number): Generator<number, BisectionRange, BisectionAnswer> {
  const silent = new Set<number>();
  let range: BisectionRange = { before: 0, changed: last };
  for (let next = nextPlace(range, silent); next !== undefined; next = nextPlace(range, silent)) {
    const answer = yield next;
    if (answer === 'cannot-tell') silent.add(next);
    else range = answer === 'as-before' ? { ...range, before: next } : { ...range, changed: next };
  }
  return range;
}

/** The place nearest to the middle that could be measured, or was not tried. */
function nextPlace({ before, changed }: BisectionRange, silent: ReadonlySet<number>): number | undefined {
  const middle = (before + changed) / 2;
  let nearest: number | undefined;
  for (let place = before + 1; place < changed; place++) {
    if (silent.has(place)) continue;
    if (nearest === undefined || Math.abs(place - middle) < Math.abs(nearest - middle)) nearest = place;
  }
  return nearest;
}

/** At most so many measurements are left: ⌈log2 `last`⌉ where `last` is the index of the newest commit, 0 for none between. */
export function bisectionSteps(last: number): number {
  return last <= 1 ? 0 : Math.ceil(Math.log2(last));
}

/**
 * The threshold that separates a commit with the whole change from one without: half of it, on the scale of ratios. `ratio`:
 * of the ends, candidate / baseline.
 */
export function halfwayThreshold(ratio: number): number {
  return Math.expm1(Math.abs(Math.log(ratio)) / 2);
}
