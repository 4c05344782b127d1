/** What a benchmark did on other machines while it stepped on one: code steps on all of them. */
import { summaryKey } from '../results/history-line.ts';
import { toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { hodgesLehmannInterval } from '../stats/hodges-lehmann.ts';
import { at } from '../stats/samples.ts';
import type { Trend, TrendPoint, TrendStep } from './trend.ts';

/** Runs of another class on either side of a step: the interval of fewer says nothing. */
const fewest = 5;
const most = 8;

/** Says of each step how many runs of another class, before all and after all commits that may have made it, show less than half of it. */
export function withOthers(trends: readonly Trend[]): readonly Trend[] {
  const byTarget = new Map<string, Trend[]>();
  for (const trend of trends) {
    const key = summaryKey(trend.target);
    byTarget.set(key, [...(byTarget.get(key) ?? []), trend]);
  }
  return trends.map((trend) => {
    const others = (byTarget.get(summaryKey(trend.target)) ?? []).filter((other) => other !== trend);
    if (others.length === 0 || trend.steps.length === 0) return trend;
    return { ...trend, steps: trend.steps.map((step) => stepBeside(step, trend, others)) };
  });
}

function stepBeside(step: TrendStep, { points, target }: Trend, others: readonly Trend[]): TrendStep {
  // What came bit by bit names no commit.
  if (step.gradual === true) return step;
  const [from, to] = [at(points, step.first - 1).place, at(points, step.last).place];
  const runs = others.map((other) => runsThatStayed(other.points, { step, from, to, metric: target.metric }));
  // Code that another class shows to have changed, too, changed.
  const all = runs.includes(moved) ? 0 : runs.reduce((sum, each) => sum + each, 0);
  return all === 0 ? step : { ...step, stayedOnOthers: all };
}

interface Range {
  readonly step: TrendStep;
  /** Places of the last run before it and the first that shows it. */
  readonly from: number;
  readonly to: number;
  readonly metric: Metric;
}

const moved = -1;

/** How many runs of it lie around the step; none where they are too few to say, `moved` where they stepped too. */
function runsThatStayed(points: readonly TrendPoint[], { step, from, to, metric }: Range): number {
  const level = ({ median }: TrendPoint): number => toScale(metric, median);
  const baseline = points
    .filter(({ place }) => place <= from)
    .slice(-most)
    .map(level);
  const candidate = points
    .filter(({ place }) => place >= to)
    .slice(0, most)
    .map(level);
  if (baseline.length < fewest || candidate.length < fewest) return 0;
  const size = toScale(metric, step.after) - toScale(metric, step.before);
  const { low, high } = hodgesLehmannInterval([{ baseline, candidate }]);
  if (low === null || high === null) return 0;
  const [least, reached] = size > 0 ? [low, high] : [-high, -low];
  if (reached < Math.abs(size) / 2) return baseline.length + candidate.length;
  return least > 0 ? moved : 0;
}
