/** What the limits of counted numbers promise, on 4,000 unchanged builds of 50 benchmarks each. */
import { expect, test } from 'vitest';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { replay } from '../../src/replay/replay.ts';
import { countedNumbers } from '../calibration/counted-numbers.ts';

const options = { benchmarks: 50, seed: 7, policy: defaultPolicy };
const timeout = 1_200_000;

test('no unchanged build of 4,000 fails where a fifth of the benchmarks scatters', { timeout, retry: 0 }, () => {
  const recording = countedNumbers({ benchmarks: 300, seed: 3, scattering: 0.2 });
  const { falseFailures, falseRate, roundsPerBenchmark } = replay(recording, { ...options, builds: 4000, inject: [] });
  console.log(
    `false failures: ${falseFailures} of 4,000, at most ${falseRate.high}; rounds ${roundsPerBenchmark.mean}`,
  );
  expect(falseFailures).toBe(0);
});

test('+1 % of what repeats is found in at least 99 of 100 builds', { timeout, retry: 0 }, () => {
  const recording = countedNumbers({ benchmarks: 300, seed: 4, scattering: 0 });
  const inject = [{ label: '1.01', factor: 1.01 }];
  const { detection } = replay(recording, { ...options, benchmarks: 5, builds: 2000, inject });
  console.log(`+1 %: ${JSON.stringify(detection['1.01'])}`);
  expect(detection['1.01']?.rate).toBeGreaterThanOrEqual(0.99);
});
