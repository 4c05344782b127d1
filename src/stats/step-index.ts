/**
 * At which of some values the level changed once: that of the least absolute deviations from the medians of both sides. Ranks, which
 * find that it did, prefer balanced splits.
 */
import { median } from 'simple-statistics';
import { at } from './samples.ts';

/** Values that must be on either side: one alone may be a spike. */
export const fewestBeside = 2;

/** First value after the step, of `values` in the order of time; throws RangeError of fewer than four. */
export function stepIndex(values: readonly number[]): number {
  const places = Array.from({ length: values.length - 2 * fewestBeside + 1 }, (_, index) => index + fewestBeside);
  if (places.length === 0) throw new RangeError('a step must have two values on either side');
  const costs = places.map((place) => deviations(values.slice(0, place)) + deviations(values.slice(place)));
  return at(places, costs.indexOf(Math.min(...costs)));
}

function deviations(values: readonly number[]): number {
  const center = median([...values]);
  return values.reduce((sum, value) => sum + Math.abs(value - center), 0);
}
