import { expect, test } from 'vitest';
import { compareRuns, type TargetSamples } from '../../src/decide/compare-runs.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { replay } from '../../src/replay/replay.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { createRandom } from '../../src/stats/random.ts';
import { noiseModel } from '../calibration/noise-model.ts';

/** Processor time, and the quickest of several: what the code costs, not what the neighbors do. */
function quickestMs(times: number, run: () => void): number {
  let quickest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < times; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    quickest = Math.min(quickest, (user + system) / 1_000);
  }
  return quickest;
}

test('fifty against fifty with ties takes less than 5 ms', () => {
  const random = createRandom('speed');
  for (const levels of [5, 20, 100]) {
    const side = (): readonly number[] => Array.from({ length: 50 }, () => random.below(levels));
    const [baseline, candidate] = [side(), side()];
    expect(quickestMs(60, () => mannWhitney(baseline, candidate))).toBeLessThan(5);
  }
});

test('a thousand benchmarks of ten processes a side are judged in less than a second', () => {
  const random = createRandom('speed');
  const run = (): readonly TargetSamples[] =>
    Array.from({ length: 1_000 }, (_, index) => ({
      target: { id: { suite: 's', name: `b${index}` }, metric: timeMetric },
      values: Array.from({ length: 10 }, () => Math.round(1_000 + 20 * random.normal())),
    }));
  const [baseline, candidate] = [run(), run()];
  expect(quickestMs(5, () => compareRuns(baseline, candidate, defaultPolicy))).toBeLessThan(1_000);
});

test('a thousand builds of fifty benchmarks are replayed in less than a minute, none of them failed', () => {
  const recording = noiseModel({ benchmarks: 200, processes: 400, seed: 1 });
  const options = { builds: 1_000, benchmarks: 50, seed: 1, inject: [], policy: defaultPolicy };
  let failures = 0;
  const ms = quickestMs(1, () => {
    failures = replay(recording, options).falseFailures;
  });
  expect(ms).toBeLessThan(60_000);
  expect(failures).toBeLessThanOrEqual(2);
});
