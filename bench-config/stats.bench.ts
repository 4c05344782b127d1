/** The arithmetic every judgement stands on. */
import type { Bench } from 'tinybench';
import { compareRuns, type TargetSamples } from '../src/decide/compare-runs.ts';
import { defaultPolicy } from '../src/decide/policy.ts';
import { timeMetric } from '../src/results/metric.ts';
import { blockedMannWhitney } from '../src/stats/blocked-mann-whitney.ts';
import { mannWhitney } from '../src/stats/mann-whitney.ts';
import { createRandom } from '../src/stats/random.ts';

const random = createRandom(1, 'bench');
const values = (count: number, step: number): number[] =>
  Array.from({ length: count }, () => Math.round(random.next() * step) / step);
const tied = { x: values(50, 40), y: values(50, 40) };
const blocks = Array.from({ length: 16 }, () => ({ baseline: values(3, 1e9), candidate: values(3, 1e9) }));
const suite = (): readonly TargetSamples[] =>
  Array.from({ length: 200 }, (_, index) => ({
    target: { id: { suite: 's', name: `b${index}` }, metric: timeMetric },
    values: values(20, 1e9).map((value) => 1 + value / 50),
  }));
const [before, after] = [suite(), suite()];

export default (bench: Bench): void => {
  bench.add('exact Mann-Whitney, 50 v 50 with ties', () => mannWhitney(tied.x, tied.y));
  bench.add('judge 200 benchmarks of 20 processes a side', () => compareRuns(before, after, defaultPolicy));
  bench.add('blocked Mann-Whitney, 16 blocks of 3 + 3', () => blockedMannWhitney(blocks));
};
