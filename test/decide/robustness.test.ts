import { expect, test } from 'vitest';
import { procedure } from '../../src/decide/procedure.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { slotOrder } from '../../src/decide/slots.ts';
import type { Side } from '../../src/results/evidence.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { type BlockPair, blockedMannWhitney } from '../../src/stats/blocked-mann-whitney.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { inputOf } from './fakes.ts';

/** What a process of unchanged code measures, on the log scale: `time` counts processes, `position` slots of a block. */
type World = (random: Random, at: { readonly time: number; readonly position: number }) => number;

const worlds: Readonly<Record<string, World>> = {
  drift: (random, { time }) => 0.02 * random.normal() + 0.1 * Math.sin(time / 25) + time * 0.0005,
  bursts: (random, { time }) => 0.02 * random.normal() + (time % 40 < 5 ? 0.25 : 0),
  position: (random, { position }) => 0.02 * random.normal() + (position === 0 ? 0.15 : -0.02 * position),
  bimodal: (random) => 0.01 * random.normal() + (random.next() < 0.4 ? 0.12 : 0),
  'coarse ties': (random) => Math.log(20 + Math.round(1.2 * random.normal())),
  'heavy tails': (random) => 0.01 * Math.max(-30, Math.min(30, random.normal() / (0.05 + Math.abs(random.normal())))),
};

const benchmarks = Array.from({ length: 10 }, (_, index) => ({ name: `b${index}` }));

function unchanged(world: World, seed: number): (request: Request) => Answer {
  const random = createRandom('world', seed);
  let time = random.below(1_000);
  return ({ slots }) => {
    const filled = slots.map((side, position) => {
      time += 1;
      return { side, invocation: { value: 1_000 * Math.exp(world(random, { time, position })) } };
    });
    return { state: 'measured', block: { slots: filled } };
  };
}

for (const [name, world] of Object.entries(worlds)) {
  test(`${name}: no unchanged benchmark of 300 is failed`, () => {
    let failed = 0;
    for (let seed = 0; seed < 30; seed += 1) {
      const judgements = drive(procedure(inputOf(benchmarks, { seed, detail: 'decisive' })), unchanged(world, seed));
      failed += judgements.filter(({ kind }) => kind === 'regression').length;
    }
    expect(failed).toBe(0);
  });

  test(`${name}: the blocked test rejects unchanged code at 5 % no more than 5 times in 100`, () => {
    const share = rejections(world, (seed, block) => slotOrder(seed, { ...slotKey, block }).slots);
    // 800 comparisons: 0.05 + 3 standard errors.
    expect(share).toBeLessThan(0.073);
  });
}

test('these bounds have teeth: baseline first in every block is caught by drift and by position', () => {
  const fixed: readonly Side[] = ['baseline', 'baseline', 'baseline', 'candidate', 'candidate', 'candidate'];
  expect(rejections(world('position'), () => fixed.toReversed())).toBeGreaterThan(0.2);
  expect(rejections(world('drift'), () => fixed)).toBeGreaterThan(0.1);
});

test('and a test that does not pair within blocks is caught by sides of unequal size in drift', () => {
  const order = (seed: number, block: number): readonly Side[] => {
    const six = slotOrder(seed, { ...slotKey, block }).slots;
    // Early blocks lost two candidates, late ones two baselines: exact within blocks, biased when pooled.
    const side = block < 4 ? 'candidate' : 'baseline';
    const kept = six.indexOf(side);
    return six.filter((each, index) => each !== side || index === kept);
  };
  const rising: World = (random, { time }) => 0.01 * random.normal() + time * 0.01;
  expect(rejections(rising, order)).toBeLessThan(0.073);
  expect(rejections(rising, order, pooled)).toBeGreaterThan(0.1);
});

const slotKey = {
  hasNull: false,
  target: { id: { suite: 's', name: 'n' }, metric: timeMetric },
  stage: 2,
  block: 0,
  attempt: 0,
  perSide: 3,
} as const;

function world(name: string): World {
  const found = worlds[name];
  if (found === undefined) throw new Error(`no world ${name}`);
  return found;
}

function pooled(blocks: readonly BlockPair[]): readonly BlockPair[] {
  return [
    {
      baseline: blocks.flatMap(({ baseline }) => baseline),
      candidate: blocks.flatMap(({ candidate }) => candidate),
    },
  ];
}

/** Share of 800 comparisons of eight blocks in which unchanged code looks slower with p ≤ 0.05. */
function rejections(
  world: World,
  order: (seed: number, block: number) => readonly Side[],
  arrange: (blocks: readonly BlockPair[]) => readonly BlockPair[] = (blocks) => blocks,
): number {
  const rounds = 800;
  let rejected = 0;
  for (let seed = 0; seed < rounds; seed += 1) {
    const random = createRandom('rejections', seed);
    let time = random.below(1_000);
    const blocks = Array.from({ length: 8 }, (_, block): BlockPair => {
      const values = order(seed, block).map((side, position) => {
        time += 1;
        return { side, value: world(random, { time, position }) };
      });
      const of = (wanted: Side): readonly number[] =>
        values.filter(({ side }) => side === wanted).map(({ value }) => value);
      return { baseline: of('baseline'), candidate: of('candidate') };
    });
    if (blockedMannWhitney(arrange(blocks)).pGreater <= 0.05) rejected += 1;
  }
  return rejected / rounds;
}
