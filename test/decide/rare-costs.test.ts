import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { allocMetric } from '../../src/results/metric.ts';
import { batchSpread } from '../../src/stats/batch-spread.ts';
import { estimate } from '../../src/stats/estimators.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';
import { inputOf } from './fakes.ts';

interface Calls {
  /** One call in so many takes so many times as long. */
  readonly every: number;
  readonly times: number;
  /** Of all calls. */
  readonly factor?: number;
}

const usual: Calls = { every: Number.POSITIVE_INFINITY, times: 1 };

/** Batches of one call each, a few per cent apart. */
function batches({ every, times, factor = 1 }: Calls, random: Random, calls: number): readonly number[] {
  const process = Math.exp(0.005 * random.normal());
  return Array.from({ length: calls }, () => {
    const call = 4e6 * factor * process * Math.exp(0.02 * random.normal());
    return random.next() < 1 / every ? call * times : call;
  });
}

/** A build of one benchmark in turns. */
function play(
  sides: { readonly baseline: Calls; readonly candidate: Calls },
  {
    seed = 3,
    metric,
    calls = 150,
  }: { readonly seed?: number; readonly metric?: typeof allocMetric; readonly calls?: number } = {},
): { readonly judgement: Judgement; readonly blocks: number } {
  const random = createRandom(seed, 'shape');
  let blocks = 0;
  const answer = (request: Request): Answer => {
    blocks += 1;
    const slots = request.slots.map((side) => {
      const measured = batches(sides[side], random, calls);
      const spread = batchSpread(measured);
      return { side, invocation: { value: estimate('p25', measured), ...(spread === undefined ? {} : { spread }) } };
    });
    return { state: 'measured', block: { slots, turns: [1] } };
  };
  const input = inputOf([{ name: 'b', ...(metric === undefined ? {} : { metric }) }], {
    policy: { ...defaultPolicy, confirm: 'always' },
    seed,
  });
  const [judgement] = drive(procedure(input), answer);
  if (judgement === undefined) throw new Error('nothing was judged');
  return { judgement, blocks };
}

test('a cost that one call in 20 pays is told and fails nothing, though the first block would have ended the screening', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { judgement } = play({ baseline: usual, candidate: { every: 20, times: 20 } }, { seed });
    expect(judgement.kind).toBe('no-change');
    expect(judgement.shape?.of).toBe('mean');
    expect(judgement.shape?.shift.ratio).toBeGreaterThan(1.5);
    expect(judgement.shape?.slow.candidate.share).toBeCloseTo(1 / 20, 1);
    expect(judgement.shape?.slow.candidate.times).toBeCloseTo(20, 0);
    expect(judgement.shape?.slow.baseline.share).toBe(0);
  }
});

test('where a process makes twenty calls only, and one in three meets no rare cost, it is told now and then', () => {
  const told = Array.from({ length: 20 }, (_, seed) => {
    return play({ baseline: usual, candidate: { every: 20, times: 20 } }, { seed: 50 + seed, calls: 20 });
  }).filter(({ judgement }) => judgement.shape !== undefined);
  expect(told.length).toBeGreaterThanOrEqual(2);
});

test('a rare cost too small to move the mean is told by the slowest hundredth', () => {
  const { judgement } = play({ baseline: usual, candidate: { every: 40, times: 2.2 } });
  expect(judgement.shape?.of).toBe('p99');
});

test('what all calls pay is a regression, and no matter of shape', () => {
  const { judgement } = play({ baseline: usual, candidate: { ...usual, factor: 1.2 } });
  expect(judgement.kind).toBe('regression');
  expect(judgement.shape).toBeUndefined();
});

test('a rare cost that both sides pay is no news, and seldom costs blocks', () => {
  const rare = { every: 20, times: 20 };
  const played = Array.from({ length: 40 }, (_, seed) => play({ baseline: rare, candidate: rare }, { seed }));
  expect(played.every(({ judgement }) => judgement.shape === undefined)).toBe(true);
  expect(played.filter(({ blocks }) => blocks > 1).length).toBeLessThanOrEqual(8);
});

test('what is counted has no shape', () => {
  const { judgement } = play({ baseline: usual, candidate: { every: 20, times: 20 } }, { metric: allocMetric });
  expect(judgement.shape).toBeUndefined();
});

test('of unchanged builds one in a hundred at most is told of a shape', long, () => {
  const random = createRandom(11);
  let told = 0;
  const builds = 400;
  for (let build = 0; build < builds; build += 1) {
    const rare = { every: 3 + Math.floor(40 * random.next()), times: 1 + 20 * random.next() };
    const { judgement } = play({ baseline: rare, candidate: rare }, { seed: 1_000 + build });
    told += judgement.shape === undefined ? 0 : 1;
  }
  expect(told / builds).toBeLessThanOrEqual(0.01);
});
