/** Stored runs as the procedure reads them: values by target, and what a whole suite differed by from run to run. */
import { median } from 'simple-statistics';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import type { Metric } from '../results/metric.ts';
import type { Run } from '../results/run.ts';
import { scaledMedian } from './log-scale.ts';

export interface StoredSuite {
  readonly values: ReadonlyMap<string, readonly number[]>;
  /** By metric: median over the targets of log(this run / nearest run); absent where too few targets tell. */
  readonly common: ReadonlyMap<string, number>;
}

/** Fewer targets than this are no suite. */
const fewestTargets = 5;

export function storedSuites(runs: readonly Run[]): readonly StoredSuite[] {
  const levels = runs.map(levelsOf);
  const [nearest] = levels;
  return levels.map((each) => ({
    values: new Map([...each].map(([key, { values }]) => [key, values])),
    common: nearest === undefined ? new Map() : commonShifts(nearest, each),
  }));
}

export function keyOf({ id, metric }: Target): string {
  return `${benchmarkKey(id)}\u0001${metric.name}`;
}

interface Level {
  readonly metric: Metric;
  readonly values: readonly number[];
  /** On the decision scale. */
  readonly level: number;
}

function levelsOf({ outcomes }: Run): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  for (const outcome of outcomes) {
    if (outcome.state !== 'measured') continue;
    for (const { metric, invocations } of outcome.measurements) {
      const values = invocations.map(({ value }) => value);
      if (values.length === 0) continue;
      levels.set(keyOf({ id: outcome.id, metric }), { metric, values, level: scaledMedian(metric, values) });
    }
  }
  return levels;
}

function commonShifts(
  nearest: ReadonlyMap<string, Level>,
  other: ReadonlyMap<string, Level>,
): ReadonlyMap<string, number> {
  const shifts = new Map<string, number[]>();
  for (const [key, { metric, level }] of other) {
    const reference = nearest.get(key);
    if (reference === undefined) continue;
    const list = shifts.get(metric.name) ?? [];
    list.push(level - reference.level);
    shifts.set(metric.name, list);
  }
  const told = [...shifts].filter(([, list]) => list.length >= fewestTargets);
  return new Map(told.map(([name, list]) => [name, median(list)]));
}
