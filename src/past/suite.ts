/** Stored runs as the procedure reads them: values by target, and what a whole suite differed by from run to run. */
import { median } from 'simple-statistics';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import { meanDuration } from '../results/invocation.ts';
import { scaledBest } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { isStepOf, type StoredNote } from '../results/note.ts';
import type { Run } from '../results/run.ts';
import { noiseWithin, type StoredResult, spreadBetween, type TargetPast } from './target-past.ts';

/** Fewer targets than this are no suite. */
const fewestTargets = 5;

/** Notes of what was accepted by the commit of the run that shows it first. */
export type AcceptedByRun = ReadonlyMap<string, readonly StoredNote[]>;

/** What is stored of any target; `runs` nearest first. */
export function pastOf(runs: readonly Run[], accepted: AcceptedByRun = new Map()): (target: Target) => TargetPast {
  const levels = runs.map(levelsOf);
  const common = levels.map((each) => commonShifts(levels[0] ?? each, each));
  const notesOf = runs.map(({ commit }) => accepted.get(commit) ?? []);
  const resultsOf = (target: Target): readonly StoredResult[] =>
    levels.flatMap((each, run) => {
      const { metric } = target;
      const found = each.get(keyOf(target));
      if (found === undefined) return [];
      const { values, processMs } = found;
      const isAccepted = (notesOf[run] ?? []).some((note) => isStepOf(note, target));
      return [{ values, processMs, common: common[run]?.get(metric.name) ?? 0, isAccepted }];
    });
  const spreads = new Map(
    [...(levels[0] ?? [])].map(([key, { id, metric }]) => [
      key,
      { metric, value: spreadBetween(metric, resultsOf({ id, metric })) },
    ]),
  );
  const typical = mediansByMetric([...spreads.values()]);
  return (target) => {
    const { metric } = target;
    const results = resultsOf(target);
    return {
      results,
      noise: noiseWithin(metric, results),
      between: spreads.get(keyOf(target))?.value ?? spreadBetween(metric, results),
      typicalBetween: typical.get(metric.name),
    };
  };
}

export function keyOf({ id, metric }: Target): string {
  return `${benchmarkKey(id)}\u0001${metric.name}`;
}

interface Level {
  readonly id: BenchmarkId;
  readonly metric: Metric;
  readonly values: readonly number[];
  readonly processMs: number;
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
      levels.set(keyOf({ id: outcome.id, metric }), {
        id: outcome.id,
        metric,
        values,
        processMs: meanDuration(invocations),
        level: scaledBest(metric, values),
      });
    }
  }
  return levels;
}

/** By metric: median over the targets of log(other run / nearest run). */
function commonShifts(
  nearest: ReadonlyMap<string, Level>,
  other: ReadonlyMap<string, Level>,
): ReadonlyMap<string, number> {
  const shifts = [...other].flatMap(([key, { metric, level }]) => {
    const reference = nearest.get(key);
    return reference === undefined ? [] : [{ metric, value: level - reference.level }];
  });
  return mediansByMetric(shifts);
}

/** Absent where too few targets tell. */
function mediansByMetric(
  list: readonly { readonly metric: Metric; readonly value: number }[],
): ReadonlyMap<string, number> {
  const groups = new Map<string, number[]>();
  for (const { metric, value } of list) groups.set(metric.name, [...(groups.get(metric.name) ?? []), value]);
  const told = [...groups].filter(([, values]) => values.length >= fewestTargets);
  return new Map(told.map(([name, values]) => [name, median(values)]));
}
