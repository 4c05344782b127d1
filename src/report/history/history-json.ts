/** The history as one document: every trend with its points, steps and drifts, and the runs they refer to by index. */
import type { Trend, TrendStep } from '../../past/trend.ts';
import type { TargetTrends } from '../../past/trends.ts';
import { at } from '../../stats/samples.ts';
import { plainPhrase } from '../phrase.ts';
import { driftShift, stepShift } from './findings.ts';
import type { HistoryReport } from './history-report.ts';
import { commitOfStep, headline, rangeOfStep, suspectsOf } from './history-words.ts';
import { whatIf } from './what-if.ts';

/** One document, one trailing newline. */
export function renderHistoryJson(report: HistoryReport): string {
  return `${JSON.stringify(historyDocument(report))}\n`;
}

export function historyDocument(report: HistoryReport): Readonly<Record<string, unknown>> {
  const { line, runs, references, overrides } = report;
  return {
    schema: 1,
    headline: plainPhrase(headline(report)),
    store: report.store,
    repositoryUrl: report.repositoryUrl,
    runs: runs.map(({ place, takenAt, environmentClass }) => {
      const { commit, committedAt, subject } = at(line, place);
      return { commit, committedAt, subject, takenAt, environmentClass };
    }),
    references: references.map(({ kind, label, place }) => ({ kind, label, commit: at(line, place).commit })),
    overrides: overrides.placed.map(({ note, place }) => ({ commit: at(line, place).commit, ...note })),
    trends: report.trends.map((trends) => targetDocument(trends, report)),
    leftOut: report.leftOut,
    notes: report.notes,
    whatIf: report.alertsOf === undefined ? undefined : { alertsOf: report.alertsOf, ...whatIf(report) },
    version: report.version,
  };
}

function targetDocument({ main, others }: TargetTrends, report: HistoryReport): Readonly<Record<string, unknown>> {
  const { id, metric } = main.target;
  return {
    benchmark: id.name,
    suite: id.suite,
    metric: metric.name,
    unit: metric.unit,
    better: metric.better,
    role: metric.role ?? 'gated',
    kind: main.kind,
    classes: [main, ...others].map((trend) => trendDocument(trend, report)),
  };
}

/** `run` of a point: index in `runs`. */
function trendDocument(trend: Trend, report: HistoryReport): Readonly<Record<string, unknown>> {
  const { points } = trend;
  return {
    environmentClass: trend.environmentClass,
    kind: trend.kind,
    points: {
      run: points.map(({ run }) => run),
      processes: points.map(({ processes }) => processes),
      median: points.map(({ median }) => median),
      low: points.map(({ low }) => low),
      high: points.map(({ high }) => high),
    },
    steps: trend.steps.map((step) => stepDocument(step, trend, report)),
    drifts: trend.drifts.map((drift) => ({
      ...drift,
      shift: finiteShift(driftShift(drift, trend)),
      crept: finite(drift.crept),
    })),
  };
}

function stepDocument(step: TrendStep, trend: Trend, report: HistoryReport): Readonly<Record<string, unknown>> {
  const { point, first, last, ...rest } = step;
  const range = rangeOfStep(step, trend, report);
  return {
    commit: commitOfStep(step, trend, report).commit,
    run: at(trend.points, point).run,
    suspects: suspectsOf(step, trend),
    range: { first: range.first.commit, last: range.last.commit },
    ...rest,
    shift: finiteShift(stepShift(step, trend)),
  };
}

function finiteShift({ ratio, low, high }: TrendStep['shift']): Readonly<Record<string, number | null>> {
  return { ratio: finite(ratio), low: finite(low), high: finite(high) };
}

/** Infinite ratios (a stretch of zeros before) and open bounds are null: JSON has no value for them. */
function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
