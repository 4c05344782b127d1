/**
 * What values in a row are worth where neighbors are alike, as on a machine that is slow for days. Tests by order take every
 * order as equally likely; of values that hang together a standardized sum is larger by chance alone.
 */
import { at } from './samples.ts';

/** Fewer values say nothing about how they hang together. */
const fewest = 10;

/** Standard errors of the correlation that are taken as chance, so that independent values lose next to nothing. */
const chance = 0.5;

/** Share of its size that a standardized sum of such values keeps: 1 where they are independent, 0.23 at the least. `values` in the order of time; `edges`: indices at which a level begins, ascending, 0 left out. */
export function independence(values: readonly number[], edges: readonly number[]): number {
  const correlation = neighborCorrelation(values, edges);
  return Math.sqrt((1 - correlation) / (1 + correlation));
}

/** Of each value's place among those of its level with the next one's: insensitive to outliers. From 0 to 0.9. */
function neighborCorrelation(values: readonly number[], edges: readonly number[]): number {
  if (values.length < fewest) return 0;
  const cuts = [0, ...edges, values.length];
  let [products, squares] = [0, 0];
  cuts.slice(1).forEach((cut, order) => {
    const places = centeredRanks(values.slice(at(cuts, order), cut));
    places.forEach((place, index) => {
      squares += place ** 2;
      products += place * (places[index + 1] ?? 0);
    });
  });
  if (squares === 0) return 0;
  const seen = products / squares;
  // Levels that were fitted take likeness away, twice as much where their places were chosen by the data.
  const levels = 2 * cuts.length - 3;
  const corrected = seen + (levels * (1 + 3 * Math.max(0, seen))) / values.length;
  return Math.max(0, Math.min(0.9, corrected - chance / Math.sqrt(values.length)));
}

/** From −½ to ½, equal values in the middle of their places. */
function centeredRanks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value) + 1) / (2 * values.length) - 0.5);
}
