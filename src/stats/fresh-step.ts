/**
 * Whether the last few of many values are on another level. Ranks can hardly show it: five of a hundred that are the
 * largest reach no rare size among splits at any place. Sums of the values, compared with as many drawn from anywhere in
 * the series, can; whatever the values are distributed like, chance finds as many as the level says.
 */
import { median } from 'simple-statistics';
import { createRandom } from './random.ts';
import { at } from './samples.ts';

export interface FreshStepOptions {
  /** Of the last values, at least and at most. */
  readonly fewest: number;
  readonly most: number;
  /** Share of series whose order means nothing in which something is found at most, e.g. 0.002. */
  readonly level: number;
  /** Standard deviation of one value, in its unit; values count no farther away than some of these, so that none alone decides. */
  readonly deviation: number;
}

const farthest = 4;

/** Random orders that may reach as far by chance; more separate the level better and take longer in proportion. */
const patience = 4;

/** How many of the last of `values`, in the order of time, differ from the others; undefined where none do or they are fewer than twice `most`. */
export function freshStep(values: readonly number[], options: FreshStepOptions): number | undefined {
  const { fewest, most, level, deviation } = options;
  if (values.length < 2 * most || deviation <= 0) return undefined;
  const center = median([...values]);
  const away = values.map((value) => Math.max(-farthest, Math.min(farthest, (value - center) / deviation)));
  const mean = away.reduce((sum, each) => sum + each, 0) / away.length;
  const order = Float64Array.from(away, (each) => each - mean).reverse();
  const { size, count } = largestSum(order, fewest, most);
  const orders = Math.ceil(patience / level) - 1;
  const random = createRandom('fresh-step', values.length);
  let larger = 0;
  for (let played = 0; played < orders; played += 1) {
    for (let place = 0; place < most; place += 1) swap(order, place, place + random.below(order.length - place));
    // Rounding differs between orders of equal sums; equal must count as reached.
    if (largestSum(order, fewest, most).size >= size - 1e-9) larger += 1;
    if (larger > level * (orders + 1) - 1) return undefined;
  }
  return count;
}

function swap(values: Float64Array, one: number, other: number): void {
  const moved = at(values, one);
  values[one] = at(values, other);
  values[other] = moved;
}

/** Of the first values, standardized but for their common deviation, which no order changes. */
function largestSum(
  values: Float64Array,
  fewest: number,
  most: number,
): { readonly size: number; readonly count: number } {
  let [sum, size, count] = [0, 0, 0];
  for (let taken = 1; taken <= most; taken += 1) {
    sum += at(values, taken - 1);
    const here = taken < fewest ? 0 : Math.abs(sum) / Math.sqrt(taken * (1 - taken / values.length));
    if (here > size) [size, count] = [here, taken];
  }
  return { size, count };
}
