import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { isQuiet } from '../../src/decide/quiet.ts';
import { timeMetric } from '../../src/results/metric.ts';

const unchanged: Judgement = {
  target: { id: { suite: 'core', name: 'parse' }, metric: timeMetric },
  kind: 'no-change',
  shift: { ratio: 1.02, low: 1.01, high: 1.03 },
  threshold: 0.05,
  margin: 0.025,
  reasons: [],
};
const crept = { shift: { ratio: 1.12, low: 1.09, high: 1.15 }, p: 1e-5, runs: 13 };
const shape = {
  of: 'mean',
  shift: { ratio: 2, low: 1.8, high: 2.2 },
  p: 1e-5,
  slow: { baseline: { share: 0, times: 1 }, candidate: { share: 0.05, times: 20 } },
} as const;

test.each([
  ['nothing', {}, true],
  ['one more piece of a creep', { crept }, false],
  ['a change that takes no part in a creep', { crept, shift: { ratio: 1.001, low: 0.99, high: 1.01 } }, true],
  ['a change for the better after a creep', { crept, shift: { ratio: 0.95, low: 0.94, high: 0.96 } }, true],
  ['costs that some calls pay', { shape }, false],
  ['an improvement', { kind: 'improvement' }, false],
] as const)('with %s in a passing build, that nobody needs to hear of it is %s', (_, over, expected) => {
  const judgements: readonly Judgement[] = [unchanged, { ...unchanged, ...over }];
  expect(isQuiet({ outcome: 'pass', judgements })).toBe(expected);
  expect(isQuiet({ outcome: 'fail', cause: 'regression', judgements })).toBe(false);
});
