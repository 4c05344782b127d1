import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { inOrder } from '../../src/report/row.ts';
import { timeMetric } from '../../src/results/metric.ts';

function judged(name: string, kind: Judgement['kind'], ratio?: number): Judgement {
  const base: Judgement = {
    target: { id: { suite: 's', name }, metric: timeMetric },
    kind,
    threshold: 0.05,
    margin: 0.025,
    reasons: [],
  };
  return ratio === undefined ? base : { ...base, shift: { ratio, low: ratio, high: ratio } };
}

test('of what is open the most suspect stands first: a gain is none, and what was never seen is less so than a loss', () => {
  const open = [
    judged('gained', 'inconclusive', 0.4),
    judged('unseen', 'inconclusive'),
    judged('slower', 'inconclusive', 1.3),
    judged('little', 'inconclusive', 1.06),
  ];
  expect(inOrder(open).map(({ target }) => target.id.name)).toEqual(['slower', 'little', 'unseen', 'gained']);
});

test('of what is settled the largest change of a word stands first, whichever way it goes', () => {
  const settled = [judged('a', 'no-change', 1.01), judged('b', 'no-change', 0.97), judged('c', 'regression', 1.1)];
  expect(inOrder(settled).map(({ target }) => target.id.name)).toEqual(['c', 'b', 'a']);
});
