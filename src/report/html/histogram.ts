/** How the batches of both sides lie: shares of equal bins on a log axis, as a rare cost may be a hundred times the usual. */
import type { Side } from '../../results/evidence.ts';

export interface Histogram {
  /** Of all bins together. */
  readonly low: number;
  readonly high: number;
  /** Per cent of a side's batches, bin by bin. */
  readonly shares: readonly [baseline: readonly number[], candidate: readonly number[]];
}

const bins = 24;

/** Undefined where nothing is known of a side, or all is one value. */
export function histogramOf(values: Readonly<Record<Side, readonly number[]>>): Histogram | undefined {
  const all = [...values.baseline, ...values.candidate].filter((value) => value > 0);
  if (values.baseline.length === 0 || values.candidate.length === 0 || all.length === 0) return undefined;
  const low = all.reduce((least, value) => Math.min(least, value));
  const high = all.reduce((most, value) => Math.max(most, value));
  if (low === high) return undefined;
  const width = Math.log(high / low) / bins;
  const sharesOf = (side: readonly number[]): readonly number[] => {
    const counts = new Array<number>(bins).fill(0);
    for (const value of side) {
      const bin = Math.min(bins - 1, Math.max(0, Math.floor(Math.log(Math.max(value, low) / low) / width)));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    return counts.map((count) => Number(((100 * count) / side.length).toPrecision(3)));
  };
  return { low, high, shares: [sharesOf(values.baseline), sharesOf(values.candidate)] };
}
