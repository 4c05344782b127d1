/**
 * Whether several that may have changed at one place did so at two: changes near in time may have different causes. Each
 * gives the likelihood of every place; two places are reported where a mixture of both fits all far better than the best one.
 */
import { at } from './samples.ts';

/** By series, in the order given: 0 where it changed at the first of two places, 1 at the second; undefined where it may be either. */
export type Parted = readonly (0 | 1 | undefined)[];

/** Log odds of twenty to one: for two places rather than one, and for one of the two rather than the other. */
const clearOdds = 3;

/** Shares of the first place that are tried, and places at most: pairs of more cost too much and find no more. */
const shares = [0.2, 0.5, 0.8] as const;
const mostPlaces = 12;

/** `logs`: of each series, the natural log of the likelihood of every place, on places common to all. Undefined: they show only one place. */
export function twoPlaces(logs: readonly (readonly number[])[]): Parted | undefined {
  const [first] = logs;
  if (first === undefined || logs.length < 2) return undefined;
  const one = first.reduce((most, _, place) => Math.max(most, total(logs, place)), Number.NEGATIVE_INFINITY);
  const tried = placesTried(logs);
  let best = { size: one + clearOdds, pair: undefined as readonly [number, number] | undefined };
  tried.forEach((a, order) => {
    for (const b of tried.slice(order + 1)) {
      for (const share of shares) {
        const size = mixture(logs, { a, b, share });
        if (size > best.size) best = { size, pair: [a, b] };
      }
    }
  });
  return best.pair === undefined ? undefined : parted(logs, best.pair);
}

function total(logs: readonly (readonly number[])[], place: number): number {
  return logs.reduce((sum, each) => sum + at(each, place), 0);
}

/** The places that are likeliest to most of them. */
function placesTried(logs: readonly (readonly number[])[]): readonly number[] {
  const votes = new Map<number, number>();
  for (const each of logs) {
    const place = each.indexOf(Math.max(...each));
    votes.set(place, (votes.get(place) ?? 0) + 1);
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostPlaces)
    .map(([place]) => place);
}

interface Pair {
  readonly a: number;
  readonly b: number;
  /** Of those that changed at `a`. */
  readonly share: number;
}

function mixture(logs: readonly (readonly number[])[], { a, b, share }: Pair): number {
  return logs.reduce(
    (sum, each) => sum + Math.log(share * Math.exp(at(each, a)) + (1 - share) * Math.exp(at(each, b))),
    0,
  );
}

function parted(logs: readonly (readonly number[])[], [a, b]: readonly [number, number]): Parted {
  return logs.map((each) => {
    const odds = at(each, b) - at(each, a);
    if (Math.abs(odds) < clearOdds) return undefined;
    return odds > 0 ? 1 : 0;
  });
}
