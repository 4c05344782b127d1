/** Steps of a history and verdicts as OpenMetrics, beside the runs' own series: what a dashboard marks and lists. */
import { namesCommit, type Trend } from '../../past/trend.ts';
import { at } from '../../stats/samples.ts';
import type { HistoryReport } from '../history/history-report.ts';
import { commitOfStep } from '../history/history-words.ts';
import { familyText, openMetricsDocument } from './openmetrics.ts';

export interface PublishedVerdict {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly commit: string;
  readonly gate: string;
  readonly outcome: string;
  readonly pullRequest: number;
}

/** Ends with `# EOF`: a document of its own. */
export function renderHistoryMetrics(report: HistoryReport, verdicts: readonly PublishedVerdict[]): string {
  const steps = report.trends.flatMap(({ main, others }) =>
    [main, ...others].flatMap((trend) => stepRows(trend, report)),
  );
  const stepHelp = 'A step of the history at the commit that made it: level after it / level before it.';
  return openMetricsDocument([familyText('flamegate_history_step', stepHelp, steps), verdictFamily(verdicts)]);
}

export function verdictFamily(verdicts: readonly PublishedVerdict[]): readonly string[] {
  const samples = verdicts.map(({ at: time, commit, gate, outcome, pullRequest }) => ({
    labels: { commit, gate, outcome, pull_request: String(pullRequest) },
    at: time,
    value: 1,
  }));
  return familyText('flamegate_verdict', 'A verdict on a pull request; always 1.', samples);
}

function stepRows(trend: Trend, report: HistoryReport) {
  const { target, environmentClass: environment, points, steps } = trend;
  return steps.flatMap((step) => {
    if (!namesCommit(step)) return [];
    const note = step.override === undefined ? undefined : report.overrides.placed[step.override]?.note;
    const run = at(report.runs, at(points, step.point).run);
    return {
      labels: {
        suite: target.id.suite,
        benchmark: target.id.name,
        metric: target.metric.name,
        environment,
        direction: step.direction,
        state: step.state,
        commit: commitOfStep(step, trend, report).commit,
        accepted: note?.kind === 'accept' ? `accepted by ${note.who}` : '',
      },
      at: Date.parse(run.takenAt),
      value: step.shift.ratio,
    };
  });
}
