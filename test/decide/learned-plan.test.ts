import { expect, test } from 'vitest';
import { learnedPlan } from '../../src/decide/learned-plan.ts';
import { defaultPlan, quietPlan } from '../../src/decide/plan.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { type FakeBenchmark, inputOf, machine, runOf } from './fakes.ts';

const policy = { ...defaultPolicy, confirm: 'always' as const };

function storedOf(benchmark: FakeBenchmark, count: number): ReturnType<typeof runOf>[] {
  const { factor: _, ...same } = benchmark;
  return Array.from({ length: count }, (__, index) => runOf([same], 'baseline', 100 + index));
}

function blocksAsked(benchmark: FakeBenchmark, stored: FakeBenchmark, runs: number): readonly [number, number] {
  const { answer, asked } = machine([benchmark]);
  drive(procedure(inputOf([benchmark], { policy, stored: storedOf(stored, runs) })), answer);
  return [asked.filter(({ stage }) => stage === 1).length, asked.filter(({ stage }) => stage === 2).length];
}

test('of a noise that is not known the plan is the usual one', () => {
  expect(learnedPlan(undefined, 0.05)).toBe(defaultPlan);
});

test('what is quiet depends on the threshold', () => {
  expect(learnedPlan(0.009, 0.05)).toBe(quietPlan);
  expect(learnedPlan(0.009, 0.02)).toBe(defaultPlan);
});

test('a benchmark known to be quiet is screened with one block and confirmed with four', () => {
  const same: FakeBenchmark = { name: 'b', deviation: 0.004 };
  expect(blocksAsked(same, same, 6)).toEqual([1, 0]);
  expect(blocksAsked({ ...same, factor: 1.055 }, same, 6)).toEqual([2, 4]);
  expect(blocksAsked({ ...same, factor: 1.2 }, same, 6)).toEqual([1, 3]);
  expect(blocksAsked(same, same, 4)).toEqual([2, 0]);
});

test('a benchmark known to be noisy is confirmed with sixteen, however calm stage 1 was', () => {
  const calm: FakeBenchmark = { name: 'b', deviation: 0.01, factor: 1.045 };
  expect(blocksAsked(calm, { ...calm, deviation: 0.045 }, 6)).toEqual([4, 16]);
});

test('a benchmark known to be quiet is confirmed with as many as any other where stage 1 is not', () => {
  const restless: FakeBenchmark = { name: 'b', deviation: 0.06, factor: 1.12 };
  expect(blocksAsked(restless, { ...restless, deviation: 0.004 }, 6)[1]).toBeGreaterThan(8);
});
