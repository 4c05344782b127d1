/** Stored runs as the procedure reads them: values by target, and what a whole suite differed by from run to run. */
import { median } from 'simple-statistics';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import { meanDuration } from '../results/invocation.ts';
import { scaledBest, scaledMedian } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import type { EarlierRuns } from '../results/moment.ts';
import { isStepOf, type StoredNote } from '../results/note.ts';
import type { Run } from '../results/run.ts';
import { neighborDeviation } from '../stats/spread.ts';
import { noiseWithin, type StoredResult, spreadBetween, type TargetPast } from './target-past.ts';

/** Fewer targets than this are no suite. */
const fewestTargets = 5;

/** Notes of what was accepted by the commit of the run that shows it first. */
export type AcceptedByRun = ReadonlyMap<string, readonly StoredNote[]>;

interface Stored {
  /** Nearest first. */
  readonly runs: readonly Run[];
  readonly accepted?: AcceptedByRun | undefined;
  readonly earlier?: readonly EarlierRuns[] | undefined;
}

/** What is stored of any target. */
export function pastOf({ runs, accepted = new Map(), earlier = [] }: Stored): (target: Target) => TargetPast {
  const resultsOf = resultsIn(runs, accepted);
  const earlierOf = earlier.map((each) => ({ ...each, resultsOf: resultsIn(each.runs, accepted) }));
  const targets = [...(runs[0] === undefined ? [] : levelsOf(runs[0]))];
  const spreads = new Map(
    targets.map(([key, { id, metric }]) => [key, { metric, value: spreadBetween(metric, resultsOf({ id, metric })) }]),
  );
  const typical = mediansByMetric([...spreads.values()]);
  const usual = mediansByMetric(
    targets.flatMap(([, { id, metric }]) => deviationOf(metric, resultsOf({ id, metric }))),
  );
  return (target) => {
    const { metric } = target;
    const results = resultsOf(target);
    return {
      results,
      noise: noiseWithin(metric, results),
      between: spreads.get(keyOf(target))?.value ?? spreadBetween(metric, results),
      typicalBetween: typical.get(metric.name),
      usualDeviation: usual.get(metric.name),
      earlier: earlierOf.map(({ kind, label, newer, resultsOf: then }) => ({
        kind,
        label,
        results: then(target),
        newer: resultsOf(target, newer).length,
      })),
    };
  };
}

type ResultsOf = (target: Target, newest?: number) => readonly StoredResult[];

function resultsIn(runs: readonly Run[], accepted: AcceptedByRun): ResultsOf {
  const levels = runs.map(levelsOf);
  const common = levels.map((each) => commonShifts(levels[0] ?? each, each));
  const notesOf = runs.map(({ commit }) => accepted.get(commit) ?? []);
  const commits = runs.map(({ commit }) => commit);
  return (target, newest = runs.length) =>
    levels.slice(0, newest).flatMap((each, run) => {
      const { metric } = target;
      const found = each.get(keyOf(target));
      if (found === undefined) return [];
      const { values, processMs } = found;
      const isAccepted = (notesOf[run] ?? []).some((note) => isStepOf(note, target));
      const { [run]: commit = '' } = commits;
      return [{ values, processMs, common: common[run]?.get(metric.name) ?? 0, isAccepted, commit }];
    });
}

/** Fewer runs say nothing about how they differ. */
const fewestForDeviation = 4;

function deviationOf(metric: Metric, results: readonly StoredResult[]): readonly { metric: Metric; value: number }[] {
  if (results.length < fewestForDeviation) return [];
  return [{ metric, value: neighborDeviation(results.map(({ values }) => scaledMedian(metric, values))) }];
}

/** Distinct for each benchmark and metric; a metric whose unit changed is another. */
export function keyOf({ id, metric }: Target): string {
  return `${benchmarkKey(id)}\u0001${metric.name}\u0001${metric.unit}`;
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

/** Absent where too few targets are known. */
function mediansByMetric(
  list: readonly { readonly metric: Metric; readonly value: number }[],
): ReadonlyMap<string, number> {
  const groups = new Map<string, number[]>();
  for (const { metric, value } of list) groups.set(metric.name, [...(groups.get(metric.name) ?? []), value]);
  const sufficient = [...groups].filter(([, values]) => values.length >= fewestTargets);
  return new Map(sufficient.map(([name, values]) => [name, median(values)]));
}
