/** What an acceptance covers on a later head: what was accepted, and no more than that. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { acceptedSizes, isWorse } from '../../src/decide/override.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { timeMetric } from '../../src/results/metric.ts';

const rate = { ...timeMetric, name: 'rate', unit: 'op/s', better: 'higher' } as const;

function regressed(ratio: number, change: Partial<Judgement> = {}, metric: Judgement['target']['metric'] = timeMetric) {
  const target = { id: { suite: 'core', name: 'fill' }, metric };
  const shift = { ratio, low: ratio, high: ratio };
  return { target, kind: 'regression', threshold: 0.05, margin: 0.025, reasons: [], shift, ...change } as const;
}

const accepted = (...judgements: readonly Judgement[]) => acceptedSizes(judgements, defaultPolicy);

test.each([
  ['the same', 1.2, false],
  ['smaller', 1.1, false],
  ['larger by less than the margin', 1.22, false],
  ['larger by more', 1.26, true],
])('a cost that is %s', (_, ratio, expected) => {
  expect(isWorse([regressed(ratio)], accepted(regressed(1.2)), defaultPolicy)).toBe(expected);
});

test.each([
  ['the same', 0.8, false],
  ['higher', 0.9, false],
  ['lower by more than the margin', 0.76, true],
])('a rate that is %s', (_, ratio, expected) => {
  expect(isWorse([regressed(ratio, {}, rate)], accepted(regressed(0.8, {}, rate)), defaultPolicy)).toBe(expected);
});

test('what regressed and was not accepted, and what fails where it did not, is worse', () => {
  expect(isWorse([regressed(1.01)], {}, defaultPolicy)).toBe(true);
  expect(isWorse([regressed(1.2, {}, rate)], accepted(regressed(1.2)), defaultPolicy)).toBe(true);
  expect(isWorse([regressed(1.5, { kind: 'no-change' })], {}, defaultPolicy)).toBe(false);
});

const strict: Policy = { ...defaultPolicy, onMissing: 'fail', onInconclusive: 'fail', onNoBaseline: 'fail' };
const ofKind = (kind: Judgement['kind'], name = 'fill'): Judgement => ({
  ...regressed(1.2, { kind, reasons: kind === 'new' ? [{ code: 'no-baseline' }] : [] }),
  target: { id: { suite: 'core', name }, metric: timeMetric },
});

test.each(['regression', 'failed', 'removed', 'inconclusive', 'new'] as const)(
  'whatever fails under the policy was accepted or was not: %s',
  (kind) => {
    const sizes = acceptedSizes([ofKind(kind)], strict);
    expect(isWorse([ofKind(kind)], sizes, strict)).toBe(false);
    expect(isWorse([ofKind(kind), ofKind(kind, 'other')], sizes, strict)).toBe(true);
    expect(isWorse([ofKind(kind)], {}, strict)).toBe(true);
    const tolerant: Policy = {
      ...strict,
      onFailed: 'warn',
      onMissing: 'warn',
      onInconclusive: 'warn',
      onNoBaseline: 'warn',
    };
    expect(isWorse([ofKind(kind)], {}, tolerant)).toBe(kind === 'regression');
  },
);

test('a benchmark that was accepted as slower is not accepted as one that fails or is gone; it may be open whether it is slower', () => {
  const sizes = acceptedSizes([ofKind('regression')], strict);
  expect(isWorse([ofKind('failed')], sizes, strict)).toBe(true);
  expect(isWorse([ofKind('removed')], sizes, strict)).toBe(true);
  expect(isWorse([ofKind('inconclusive')], sizes, strict)).toBe(false);
  expect(isWorse([ofKind('regression')], acceptedSizes([ofKind('inconclusive')], strict), strict)).toBe(true);
});

test('of a rate of which nothing is left the size is kept in a file, and holds', () => {
  const none = regressed(0, {}, rate);
  const kept = JSON.parse(JSON.stringify(accepted(none)));
  expect(isWorse([none], kept, defaultPolicy)).toBe(false);
  expect(isWorse([none], accepted(regressed(0.5, {}, rate)), defaultPolicy)).toBe(true);
});
