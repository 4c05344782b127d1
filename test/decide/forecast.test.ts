import { expect, test } from 'vitest';
import { procedure } from '../../src/decide/procedure.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { createRandom } from '../../src/stats/random.ts';
import { at } from '../../src/stats/samples.ts';
import { long } from '../support/long.ts';
import { type FakeBenchmark, inputOf, machine } from './fakes.ts';

interface Told {
  readonly told: number;
  readonly spentMs: number;
}

/** Drives a build of unlike, scattering costs; what was told to be left before each block, and how long it took in all. */
function tellings(benchmarks: readonly FakeBenchmark[], seed: number): { told: readonly Told[]; totalMs: number } {
  const random = createRandom('costs', seed);
  const costs = new Map(benchmarks.map(({ name }) => [name, 300 * Math.exp(0.7 * random.normal())]));
  const { answer } = machine(benchmarks, seed);
  const told: Told[] = [];
  let spentMs = 0;
  const timed = (request: Request): Answer => {
    const given = answer(request);
    if (given.state !== 'measured') return given;
    const slots = given.block.slots.map(({ side, invocation }) => {
      const durationMs = (costs.get(request.target.id.name) ?? 0) * Math.exp(0.1 * random.normal());
      spentMs += durationMs;
      return { side, invocation: { ...invocation, durationMs } };
    });
    return { ...given, block: { slots } };
  };
  const steps = procedure(inputOf(benchmarks, { seed, policy: { ...inputOf([]).policy, confirm: 'always' } }));
  let step = steps.next();
  while (step.done !== true) {
    if (step.value.left.ms !== undefined) told.push({ told: step.value.left.ms, spentMs });
    step = steps.next(timed(step.value));
  }
  return { told, totalMs: spentMs };
}

function suite(seed: number, slower: number): readonly FakeBenchmark[] {
  const random = createRandom('suite', seed);
  return Array.from({ length: 40 }, (_, index) => ({
    name: `b${index}`,
    deviation: 0.02 * Math.exp(0.5 * random.normal()),
    ...(index < slower ? { factor: 1.2 } : {}),
  }));
}

test.each([0, 1, 4])(
  'with %i slowdowns among 40 the end announced is right within a fifth of the whole in nine of ten tellings, from the first quarter on',
  long,
  (slower) => {
    const errors: number[] = [];
    for (let seed = 1; seed <= 30; seed += 1) {
      const { told, totalMs } = tellings(suite(seed, slower), seed);
      expect(told.length).toBeGreaterThan(80);
      for (const { told: left, spentMs } of told) {
        if (spentMs > totalMs / 4) errors.push(Math.abs(spentMs + left - totalMs) / totalMs);
      }
    }
    errors.sort((a, b) => a - b);
    expect(at(errors, Math.floor(errors.length * 0.9))).toBeLessThan(0.2);
  },
);

test('no more than the budget is announced to be left', () => {
  const benchmarks = suite(1, 4);
  const { answer } = machine(benchmarks);
  const steps = procedure(inputOf(benchmarks, { budgetMs: 60_000 }));
  const left: number[] = [];
  let spentMs = 0;
  let step = steps.next();
  while (step.done !== true) {
    if (step.value.left.ms !== undefined) left.push(step.value.left.ms + spentMs);
    const given = answer(step.value);
    if (given.state !== 'measured') throw new Error('the machine measures all it is asked');
    const slots = given.block.slots.map(({ side, invocation }) => ({
      side,
      invocation: { ...invocation, durationMs: 200 },
    }));
    spentMs += 200 * slots.length;
    step = steps.next({ ...given, block: { slots } });
  }
  expect(left.length).toBeGreaterThan(20);
  expect(Math.max(...left)).toBeLessThanOrEqual(60_000);
});
