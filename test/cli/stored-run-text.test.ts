import { expect, test } from 'vitest';
import { renderStoredRun } from '../../src/cli/stored-run-text.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { createRandom } from '../../src/stats/random.ts';
import { anOutcome, aRun } from '../results/make.ts';

const auto = { ...defaultPolicy, threshold: 'auto' as const };

/** Runs of a quiet and a noisy benchmark, ten processes each. */
function runs(count: number): ReturnType<typeof aRun>[] {
  const random = createRandom('stored');
  const values = (deviation: number): readonly number[] =>
    Array.from({ length: 10 }, () => 1000 * Math.exp(deviation * random.normal()));
  return Array.from({ length: count }, (_, index) =>
    aRun({ id: `${index}`, outcomes: [anOutcome('quiet', values(0.003)), anOutcome('noisy', values(0.08))] }),
  );
}

function lineOf(text: string, name: string): readonly string[] {
  return (text.split('\n').find((line) => line.startsWith(name)) ?? '').split(/ {2,}/);
}

test('with threshold auto a quiet benchmark is gated finely and a noisy one honestly', () => {
  const stored = runs(8);
  const text = renderStoredRun(stored[0] ?? aRun(), stored, auto);
  const fails = (name: string): number => Number.parseFloat(lineOf(text, name)[5] ?? '');
  expect(fails('quiet')).toBeLessThanOrEqual(1.5);
  expect(fails('noisy')).toBeGreaterThan(8);
  expect(fails('noisy')).toBeLessThan(20);
  expect(lineOf(text, 'noisy')[4]).toMatch(/^[678]\.\d\d?\u202f%$/);
});

test('too few stored runs are told, and the default threshold stands', () => {
  const stored = runs(3);
  const text = renderStoredRun(stored[0] ?? aRun(), stored, auto);
  expect(lineOf(text, 'quiet').slice(4)).toEqual(['–', '5\u202f%']);
  expect(text).toContain('need 5 stored runs of this kind of machine: there are 3');
});

test('what failed is a row of its own', () => {
  const failed = {
    state: 'failed' as const,
    id: { suite: 'core', name: 'bad' },
    failure: { reason: 'threw' as const, message: 'x' },
  };
  expect(lineOf(renderStoredRun(aRun({ outcomes: [failed] }), [], defaultPolicy), 'bad')).toEqual(['bad', 'failed']);
});
