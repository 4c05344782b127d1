/** What an acceptance covers on a later head: what was accepted, and no more than that. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { acceptedSizes, isWorse } from '../../src/decide/override.ts';
import { timeMetric } from '../../src/results/metric.ts';

const rate = { ...timeMetric, name: 'rate', unit: 'op/s', better: 'higher' } as const;

function regressed(ratio: number, change: Partial<Judgement> = {}, metric: Judgement['target']['metric'] = timeMetric) {
  const target = { id: { suite: 'core', name: 'fill' }, metric };
  const shift = { ratio, low: ratio, high: ratio };
  return { target, kind: 'regression', threshold: 0.05, margin: 0.025, reasons: [], shift, ...change } as const;
}

test.each([
  ['the same', 1.2, false],
  ['smaller', 1.1, false],
  ['larger by less than the margin', 1.22, false],
  ['larger by more', 1.26, true],
])('a cost that is %s', (_, ratio, expected) => {
  expect(isWorse([regressed(ratio)], acceptedSizes([regressed(1.2)]))).toBe(expected);
});

test.each([
  ['the same', 0.8, false],
  ['higher', 0.9, false],
  ['lower by more than the margin', 0.76, true],
])('a rate that is %s', (_, ratio, expected) => {
  expect(isWorse([regressed(ratio, {}, rate)], acceptedSizes([regressed(0.8, {}, rate)]))).toBe(expected);
});

test('what regressed and was not accepted, and what fails where it did not, is worse', () => {
  expect(isWorse([regressed(1.01)], {})).toBe(true);
  expect(isWorse([regressed(1.2, {}, rate)], acceptedSizes([regressed(1.2)]))).toBe(true);
  expect(isWorse([regressed(1.5, { kind: 'no-change' })], {})).toBe(false);
});
