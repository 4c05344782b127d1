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

/** Ratios to the run before from which it alerts: its default, and what those choose who find that it never speaks. */
const alertRatios: readonly number[] = [2, 1.1];

/** Runs between an alert and a step for the one to be of the other. */
const besideRuns = 1;

interface Tally {
  readonly ratio: number;
  readonly alerts: number;
  /** Alerts that stand at a step for the worse which stayed. */
  readonly real: number;
}

export interface WhatIf {
  readonly compared: number;
  readonly tallies: readonly Tally[];
  /** Steps for the worse that stayed, and how many of them no alert stands at, by ratio. */
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

function alertsOf({ points, target }: Trend, ratio: number): readonly number[] {
  return points.flatMap(({ median }, index) => {
    const before = points[index - 1]?.median;
    if (before === undefined || before <= 0 || median <= 0) return [];
    const worse = target.metric.better === 'lower' ? median / before : before / median;
    return worse > ratio ? [index] : [];
  });
}

export function whatIfSentences(report: HistoryReport): readonly Phrase[] {
  const { compared, tallies, steps, missed } = whatIf(report);
  const stayed = `${formatCount(steps, 'step')} for the worse stayed by the rules here (five runs or more on either side)`;
  return [
    [`Of ${formatCount(compared, 'comparison')} with the run before, ${stayed}.`],
    ...tallies.map(({ ratio, alerts, real }, index): Phrase => {
      const of = alerts === 0 ? '' : `, ${real} of them at such a step`;
      return [
        `An alert from ${formatPercent(ratio)} of the run before on: ${formatCount(alerts, 'alert')}${of}; ${formatCount(at(missed, index), 'step')} unseen.`,
      ];
    }),
    ['One value a run is stored there, so what the gate would have said of each pull request is not known.'],
  ];
}
