/** Thousands of points in few bytes: whole numbers of one small unit, each as the difference from the one before. */
import type { PackedPoints } from './history-data-types.ts';
import { packColumn, unpackColumn } from './packed-column.ts';

export interface PlainPoint {
  readonly run: number;
  readonly processes: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Intervals are coarser than medians: units of theirs in one. */
const intervalUnits = 10;

/** `runsOfClass`: indices of all runs of the class, ascending. */
export function packPoints(points: readonly PlainPoint[], runsOfClass: readonly number[]): PackedPoints {
  const unit = unitFor(points.map(({ median }) => median));
  const whole = (value: number): number => Math.round(value / unit);
  const reach = (from: number, to: number): number => Math.round((to - from) / unit / intervalUnits);
  const hasAll = points.length === runsOfClass.length && points.every(({ run }, index) => run === runsOfClass[index]);
  const medians = points.map(({ median }) => whole(median));
  return {
    run: hasAll ? 0 : differences(points.map(({ run }) => run)),
    count: points.length,
    unit,
    median: packColumn(medians, differences),
    below: packColumn(points.map(({ median, low }) => reach(low, median))),
    above: packColumn(points.map(({ median, high }) => reach(median, high))),
    processes: packColumn(points.map(({ processes }) => processes)),
  };
}

/** The inverse of `packPoints`, to the five digits that it keeps. */
export function unpackPoints(packed: PackedPoints, runsOfClass: readonly number[]): readonly PlainPoint[] {
  const { count, unit } = packed;
  const runs = packed.run === 0 ? runsOfClass : sums(packed.run);
  const medians = unpackColumn(packed.median, count, sums);
  const [below = [], above = [], processes = []] = [packed.below, packed.above, packed.processes].map((column) =>
    unpackColumn(column, count),
  );
  return medians.map((median, index) => ({
    run: runs[index] ?? 0,
    processes: processes[index] ?? 0,
    median: scaled(median, unit),
    low: scaled(median - (below[index] ?? 0) * intervalUnits, unit),
    high: scaled(median + (above[index] ?? 0) * intervalUnits, unit),
  }));
}

/** The medians alone, in the order of the points. */
export function unpackMedians({ median, count, unit }: PackedPoints): readonly number[] {
  return unpackColumn(median, count, sums).map((whole) => scaled(whole, unit));
}

/** A power of ten that leaves the smallest number that is not zero at least five digits. */
function unitFor(medians: readonly number[]): number {
  const smallest = Math.min(...medians.filter((median) => median > 0));
  return Number.isFinite(smallest) ? 10 ** (Math.floor(Math.log10(smallest)) - 4) : 1;
}

/** Whole numbers times 10⁻ⁿ as division: 12345 · 1e-3 is not 12.345, 12345 / 1e3 is. */
function scaled(whole: number, unit: number): number {
  return unit < 1 ? whole / Math.round(1 / unit) : whole * unit;
}

function differences(values: readonly number[]): readonly number[] {
  return values.map((value, index) => value - (values[index - 1] ?? 0));
}

function sums(values: readonly number[]): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
