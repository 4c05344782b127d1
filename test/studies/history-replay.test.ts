/**
 * The bounds of every past that happens on a main branch, at 2,500 builds each: a quarter of an hour of computing.
 *
 *     npx vitest run --config test/vitest.config.ts --project studies test/studies/history-replay.test.ts
 */
import { expect, test } from 'vitest';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { historyScenarios } from '../../src/replay/history-scenarios.ts';
import { replay } from '../../src/replay/replay.ts';
import { noiseModel } from '../calibration/noise-model.ts';

const builds = Number(process.env['FLAMEGATE_STUDY_BUILDS'] ?? 2_500);
const recording = noiseModel({ benchmarks: 200, processes: 400, seed: 9, mostDeviation: 0.05 });

test.each(historyScenarios)('$name', { timeout: 3_600_000 }, (scenario) => {
  const options = { benchmarks: 10, seed: 1, policy: defaultPolicy, scenario };
  const unchanged = replay(recording, { ...options, builds, inject: [] });
  const inject = [1.05, 1.075, 1.1, 1.2, 1.3].map((factor) => ({ label: `${factor}`, factor }));
  const slowed = replay(recording, { ...options, benchmarks: 2, builds: Math.ceil(builds / 5), inject });
  const percent = (value: number): string => `${Number((value * 100).toPrecision(3))} %`;
  const found = inject.map(({ label }) => {
    const [hit, green] = [slowed.detection[label], slowed.passedInGreen[label]];
    return `${label}: ${percent(hit?.rate ?? 0)}, in green ${percent(green?.rate ?? 0)}`;
  });
  process.stdout.write(
    `| ${scenario.name} | ${unchanged.falseFailures} of ${builds} (≤ ${percent(unchanged.falseRate.high)}) | ${found.join('; ')} | ${percent(unchanged.inconclusiveRate)} | ${unchanged.roundsPerBenchmark.mean.toFixed(2)} |\n`,
  );
  if (builds >= 2_500) expect(unchanged.falseRate.high).toBeLessThanOrEqual(0.0015);
  expect(unchanged.falseFailures / builds).toBeLessThanOrEqual(0.0005);
  expect(slowed.passedInGreen['1.1']?.rate).toBeLessThanOrEqual(0.01);
  expect(slowed.detection['1.075']?.rate).toBeGreaterThanOrEqual(0.98);
  expect(slowed.detection['1.1']?.rate).toBeGreaterThanOrEqual(0.995);
  expect(unchanged.inconclusiveRate).toBeLessThanOrEqual(0.01);
});
