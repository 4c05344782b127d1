/**
 * What would have been caught: the alerts that github-action-benchmark's rule (worse than the run before by a ratio)
 * makes of a history, beside the steps that stayed by the rules of this one.
 */
import type { Trend } from '../../past/trend.ts';
import { at } from '../../stats/samples.ts';
import { formatCount, formatPercent } from '../../units/format.ts';
import type { Phrase } from '../phrase.ts';
import { findingsOf } from './findings.ts';
import type { HistoryReport } from './history-report.ts';

/** Ratios to the run before from which it alerts: its default, and what users choose for whom it never alerts. */
const alertRatios: readonly number[] = [2, 1.1];

/** Runs between an alert and a step for the one to be of the other. */
const besideRuns = 1;

interface Tally {
  readonly ratio: number;
  readonly alerts: number;
  /** Alerts that are at a step for the worse which stayed. */
  readonly real: number;
}

export interface WhatIf {
  readonly compared: number;
  readonly tallies: readonly Tally[];
  /** Steps for the worse that stayed, and how many of them have no alert, by ratio. */
  readonly steps: number;
  readonly missed: readonly number[];
}

export function whatIf(report: HistoryReport): WhatIf {
  const trends = report.trends.map(({ main }) => main);
  const stayed = new Map<Trend, readonly number[]>();
  for (const finding of findingsOf(report)) {
    if (finding.form !== 'step' || finding.kind === 'better') continue;
    stayed.set(finding.trend, [...(stayed.get(finding.trend) ?? []), finding.step.point]);
  }
  const found = alertRatios.map((ratio) => trends.map((trend) => ({ trend, alerts: alertsOf(trend, ratio) })));
  const isBeside = (trend: Trend, alert: number): boolean =>
    (stayed.get(trend) ?? []).some((step) => Math.abs(step - alert) <= besideRuns);
  return {
    compared: trends.reduce((sum, { points }) => sum + Math.max(0, points.length - 1), 0),
    tallies: found.map((each, index) => ({
      ratio: at(alertRatios, index),
      alerts: each.reduce((sum, { alerts }) => sum + alerts.length, 0),
      real: each.reduce((sum, { trend, alerts }) => sum + alerts.filter((alert) => isBeside(trend, alert)).length, 0),
    })),
    steps: [...stayed.values()].reduce((sum, steps) => sum + steps.length, 0),
    missed: found.map((each) =>
      each.reduce((sum, { trend, alerts }) => {
        const left = (stayed.get(trend) ?? []).filter(
          (step) => !alerts.some((alert) => Math.abs(step - alert) <= besideRuns),
        );
        return sum + left.length;
      }, 0),
    ),
  };
}

/** Points at which it alerts, each with the largest of the ratios that it exceeds. */
export function largestAlerts(trend: Trend): readonly { readonly point: number; readonly ratio: number }[] {
  const largest = new Map<number, number>();
  for (const ratio of alertRatios.toSorted((a, b) => a - b)) {
    for (const point of alertsOf(trend, ratio)) largest.set(point, ratio);
  }
  return [...largest].map(([point, ratio]) => ({ point, ratio }));
}

function alertsOf({ points, target }: Trend, ratio: number): readonly number[] {
  return points.flatMap(({ median }, index) => {
    const before = points[index - 1]?.median;
    if (before === undefined || before <= 0 || median <= 0) return [];
    const worse = target.metric.better === 'lower' ? median / before : before / median;
    return worse > ratio ? [index] : [];
  });
}

/** Nothing for a history without alerts of another tool. */
export function whatIfSentences(report: HistoryReport): readonly Phrase[] {
  if (report.alertsOf === undefined) return [];
  const { compared, tallies, steps, missed } = whatIf(report);
  return [
    [
      `${steps === 0 ? 'No step' : formatCount(steps, 'step')} for the worse stayed, with three runs or more on either side. github-action-benchmark compares each run with the one before, ${formatCount(compared, 'time')} here:`,
    ],
    ...tallies.map(({ ratio, alerts, real }, index): Phrase => {
      const of = alerts === 0 ? '' : `, ${real === 0 ? 'none' : real} of them within a run of such a step`;
      const left = steps === 0 ? '' : `; ${formatCount(at(missed, index), 'step')} without an alert`;
      return [
        `with an alert threshold of ${formatPercent(ratio)} (▽ ${formatPercent(ratio)} in the charts): ${formatCount(alerts, 'alert')}${of}${left}.`,
      ];
    }),
    ['It stores one value a run, so what the gate would have said of each pull request is not known.'],
  ];
}
