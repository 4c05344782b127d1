import { expect, test } from 'vitest';
import { isUnknown, miscount } from '../../src/harness/go/go-output.ts';

test.each([
  [0, 8, /printed 0 results .* run 8 times: it ends its process by itself \(os\.Exit\)/],
  [7, 8, /os\.Exit/],
  [49, 8, /printed 49 results .* it prints lines that look like results/],
])('%i results of %i runs are told with what makes them so', (found, wanted, words) => {
  expect(miscount(found, wanted)).toMatch(words);
});

test.each([
  ['a name that is another each time', 'goos: linux\nBenchmarkA\nPASS\n', 'BenchmarkA/seed7', true],
  ['what a TestMain prints beside the last word', 'BenchmarkA\nbye! PASS\n', 'BenchmarkA/seed7', true],
  ['what ends its process', 'goos: linux\nBenchmarkA\n', 'BenchmarkA/seed7', false],
  ['what ends it once it has begun', 'BenchmarkA\nBenchmarkA/x\n', 'BenchmarkA/x', false],
  ['what is begun and prints into its line', 'BenchmarkA\nBenchmarkA/x\nPASS\n', 'BenchmarkA/x', false],
  ['a program that runs nothing', 'PASS\n', 'BenchmarkA', false],
])('%s is told apart', (_, text, name, isOne) => {
  expect(isUnknown(text, name)).toBe(isOne);
});
