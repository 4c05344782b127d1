/** What of a history is worth a line of its own: steps still in effect, and drifts that no step explains. */
import {
  creeps,
  isAccepted,
  type Trend,
  type TrendDrift,
  type TrendKind,
  type TrendStep,
  weightOf,
} from '../../past/trend.ts';
import { reportedShift } from '../../results/shift.ts';
import { at } from '../../stats/samples.ts';
import type { HistoryReport } from './history-report.ts';

export type Finding = {
  readonly kind: Extract<TrendKind, 'worse' | 'accepted' | 'better'>;
  readonly trend: Trend;
} & ({ readonly form: 'step'; readonly step: TrendStep } | { readonly form: 'drift'; readonly drift: TrendDrift });

const kinds: readonly Finding['kind'][] = ['worse', 'accepted', 'better'];

/** Of the main trends, for the worse first, larger ones first. What is only informational or not there any more has none. */
export function findingsOf(report: HistoryReport): readonly Finding[] {
  const findings = report.trends
    .filter(({ main }) => main.target.metric.role !== 'informational' && main.kind !== 'gone')
    .flatMap(({ main }) => findingsOfTrend(main, report));
  return findings.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || sizeOf(b) - sizeOf(a));
}

function findingsOfTrend(trend: Trend, report: HistoryReport): readonly Finding[] {
  const standing = trend.steps.filter(({ state }) => state === 'standing');
  const steps = standing.map((step): Finding => ({ form: 'step', kind: kindOfStep(step, report), trend, step }));
  // Against several references one drift is one finding: that over the longest way.
  const [drift] = trend.drifts
    .filter(creeps)
    .toSorted((a, b) => at(report.references, a.reference).place - at(report.references, b.reference).place);
  return drift === undefined ? steps : [...steps, { form: 'drift', kind: drift.standing, trend, drift }];
}

export function kindOfStep(step: TrendStep, report: HistoryReport): Finding['kind'] {
  return isAccepted(step, { overrides: report.overrides.placed }) ? 'accepted' : step.direction;
}

export function shiftOf(finding: Finding): TrendStep['shift'] {
  return finding.form === 'step' ? stepShift(finding.step, finding.trend) : driftShift(finding.drift, finding.trend);
}

/** As texts and documents have it: infinite from nothing. */
export function stepShift({ shift, before, after }: TrendStep, { target }: Trend): TrendStep['shift'] {
  return reportedShift(shift, target.metric, [before, after]);
}

export function driftShift({ shift, baseline, candidate }: TrendDrift, { target }: Trend): TrendStep['shift'] {
  return reportedShift(shift, target.metric, [baseline.median, candidate.median]);
}

/** As the table of trends is ordered. */
export function sizeOf(finding: Finding): number {
  return weightOf(finding.form === 'step' ? finding.step.shift : finding.drift.shift);
}
