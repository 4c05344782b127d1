import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { createRandom } from '../../src/stats/random.ts';
import { draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { type FakeBenchmark, inputOf, machine, runOf } from './fakes.ts';

const policy = { ...defaultPolicy, confirm: 'always' as const };

interface Played {
  readonly judgement: Judgement;
  /** Of stages 1 and 2. */
  readonly blocks: readonly [number, number];
}

/** A build of one benchmark whose blocks are taken in turns, whatever the stored runs differ by. */
function play(
  benchmark: FakeBenchmark,
  {
    seed = 7,
    stored = [],
    threshold = policy.threshold,
    margin = policy.margin,
  }: {
    readonly seed?: number;
    readonly stored?: ReturnType<typeof runOf>[];
    readonly threshold?: Policy['threshold'];
    readonly margin?: number;
  } = {},
): Played {
  const { answer, asked } = machine([benchmark], seed);
  const inTurns = (request: Request): Answer => {
    const answered = answer(request);
    return answered.state === 'measured' ? { ...answered, block: { ...answered.block, turns: [1] } } : answered;
  };
  const [judgement] = drive(
    procedure(inputOf([benchmark], { policy: { ...policy, threshold, margin }, stored, seed })),
    inTurns,
  );
  if (judgement === undefined) throw new Error('nothing was judged');
  const count = (wanted: number): number => asked.filter(({ stage }) => stage === wanted).length;
  return { judgement, blocks: [count(1), count(2)] };
}

test('in turns one block tells that nothing is there, where its processes hardly differ', () => {
  expect(play({ name: 'b', deviation: 0.005 })).toMatchObject({ blocks: [1, 0], judgement: { kind: 'no-change' } });
});

test('what stored processes differed by, one after another, makes blocks in turns no larger', () => {
  const restless = { name: 'b', deviation: 0.3 };
  const stored = Array.from({ length: 8 }, (_, run) => runOf([restless], 'baseline', 100 + run));
  expect(play({ name: 'b', deviation: 0.005 }, { stored }).blocks).toEqual([1, 0]);
});

test('a slowdown is confirmed by four blocks where processes hardly differ, by more where they do', () => {
  expect(play({ name: 'b', deviation: 0.005, factor: 1.06 })).toMatchObject({
    blocks: [1, 4],
    judgement: { kind: 'regression' },
  });
  const [screened, confirmed] = play({ name: 'b', deviation: 0.06, factor: 1.09 }).blocks;
  expect(screened).toBe(4);
  expect(confirmed).toBeGreaterThan(4);
});

/** Of these seeds, those whose first stage showed so little noise that four blocks were planned. */
function shortStages(benchmark: FakeBenchmark, count: number): readonly Played[] {
  const found: Played[] = [];
  for (let seed = 1; found.length < count; seed += 1) {
    if (seed > 50 * count) throw new Error(`of ${seed} builds only ${found.length} planned four blocks`);
    const played = play(benchmark, { seed });
    if ([4, 5, 6, 7].includes(played.blocks[1]) || isGoneOn(played)) found.push(played);
  }
  return found;
}

/** One block of stage 1 plans four of stage 2, which then became eight. */
function isGoneOn({ blocks: [screened, confirmed] }: Played): boolean {
  return screened === 1 && confirmed === 8;
}

test('four blocks that neither confirm nor clear go on to eight, and find what four left open', long, () => {
  const played = shortStages({ name: 'b', deviation: 0.018, factor: 1.07 }, 150);
  const goneOn = played.filter(isGoneOn);
  expect(goneOn.length).toBeGreaterThan(5);
  expect(played.every(({ blocks }) => [4, 8].includes(blocks[1]))).toBe(true);
  const open = played.filter(({ judgement }) => judgement.kind === 'inconclusive');
  // Without going on all of these are open.
  expect(open.length).toBeLessThan(goneOn.length / 3);
  expect(played.filter(({ judgement }) => judgement.kind === 'no-change')).toEqual([]);
});

test('what four blocks clear or fail ends there', () => {
  const settled = [
    { name: 'b', deviation: 0.012, factor: 1.085 },
    { name: 'b', deviation: 0.008, factor: 1.03 },
  ];
  for (const benchmark of settled) {
    const played = shortStages(benchmark, 40);
    expect(played.filter(isGoneOn).length).toBeLessThanOrEqual(2);
    expect(played.filter(({ judgement }) => judgement.kind === 'inconclusive')).toEqual([]);
  }
});

test(
  'a change of exactly the margin fails one build in a hundred at most, whether or not its stage goes on',
  long,
  () => {
    const threshold = 0.0251;
    const builds = 1_000;
    const count = { failed: 0, goneOn: 0 };
    for (let seed = 1; seed <= builds; seed += 1) {
      const played = play({ name: 'b', deviation: 0.007, factor: 1.025 }, { seed, threshold, margin: 0.025 });
      count.failed += played.judgement.kind === 'regression' ? 1 : 0;
      count.goneOn += isGoneOn(played) ? 1 : 0;
    }
    expect(count.goneOn).toBeGreaterThan(builds / 10);
    // Ten are expected at most; seventeen and more come by chance once in forty times.
    expect(count.failed).toBeLessThanOrEqual(16);
  },
);

test('an improvement is measured on until it can be told', () => {
  expect(play({ name: 'b', deviation: 0.005, factor: 0.8 })).toMatchObject({
    blocks: [4, 0],
    judgement: { kind: 'improvement' },
  });
});

test(
  'of builds in turns none unchanged fails, and 7.5 % is found: at any spread of processes from 0.3 to 2.5 %',
  long,
  () => {
    const random = createRandom(5);
    const count = { failed: 0, found: 0, blocks: 0 };
    const builds = draws(1500);
    for (let seed = 1; seed <= builds; seed += 1) {
      const deviation = 0.003 + 0.022 * random.next();
      const unchanged = play({ name: 'b', deviation }, { seed });
      count.failed += unchanged.judgement.kind === 'regression' ? 1 : 0;
      count.blocks += unchanged.blocks[0] + unchanged.blocks[1];
      count.found += play({ name: 'b', deviation, factor: 1.075 }, { seed }).judgement.kind === 'regression' ? 1 : 0;
    }
    expect(count.failed).toBe(0);
    expect(count.found / builds).toBeGreaterThan(0.99);
    // Three rounds a block: stage 0's ten processes alone cost five rounds.
    expect((3 * count.blocks) / builds).toBeLessThan(5.5);
  },
);

test('auto follows what processes in turns differ by, whatever those of stored runs did', { timeout: 60_000 }, () => {
  const stored = Array.from({ length: 8 }, (_, run) => runOf([{ name: 'b', deviation: 0.2 }], 'baseline', 100 + run));
  for (const [deviation, most] of [
    [0.003, 0.02],
    [0.005, 0.03],
    [0.01, 0.05],
  ] as const) {
    const seeds = Array.from({ length: draws(150) }, (_, seed) => seed + 1);
    const unchanged = seeds.map(
      (seed) => play({ name: 'b', deviation }, { seed, stored, threshold: 'auto' }).judgement,
    );
    expect(unchanged.filter(({ kind }) => kind === 'regression')).toEqual([]);
    const thresholds = unchanged.map(({ threshold }) => threshold).toSorted((a, b) => a - b);
    expect(thresholds[0]).toBeGreaterThanOrEqual(0.015);
    expect(thresholds[Math.floor(thresholds.length * 0.87)]).toBeLessThanOrEqual(most);
    const slowed = seeds.map(
      (seed) => play({ name: 'b', deviation, factor: 1 + 2 * most }, { seed, stored, threshold: 'auto' }).judgement,
    );
    expect(slowed.filter(({ kind }) => kind === 'regression').length).toBeGreaterThanOrEqual(
      Math.floor(seeds.length * 0.975),
    );
  }
});

test('a written threshold stands, and auto is never raised by what is seen', () => {
  expect(play({ name: 'b', deviation: 0.003 }).judgement.threshold).toBe(0.05);
  const stored = Array.from({ length: 8 }, (_, run) => runOf([{ name: 'b', deviation: 0.01 }], 'baseline', 100 + run));
  const { judgement } = play({ name: 'b', deviation: 0.02 }, { stored, threshold: 'auto' });
  expect(judgement.threshold).toBeLessThan(0.02);
});
