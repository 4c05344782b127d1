/**
 * Blocks in lockstep are exchangeable under the null hypothesis: 20,000 blocks of equal processes on a machine that flips
 * between speeds, bursts and steals, once among their like and once beside processes that slow whoever runs after them
 * while their own lead does not take it up. The sides are dealt by the production code.
 */
import { expect, test } from 'vitest';
import { slotOrder } from '../../src/decide/slots.ts';
import type { Held, Wanted } from '../../src/harness/harness.ts';
import { measureInLockstep } from '../../src/measure/lockstep.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { blockedMannWhitney } from '../../src/stats/blocked-mann-whitney.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';

const blocks = Number(process.env['LOCKSTEP_BLOCKS'] ?? 20_000);
const wanted: Wanted = {
  benchmark: { name: 'b', file: 'b.bench.js', localName: 'b', metrics: [timeMetric] },
  metric: timeMetric,
};

interface Machine {
  readonly random: Random;
  speed: number;
  /** What the process before left behind, as a factor of the next slice. */
  left: number;
}

/** `leaves`: what it does to the slice after its own. */
function place(machine: Machine, own: number, leaves: number): () => Held {
  return () => ({
    groups: [[wanted]],
    pid: undefined,
    leastSlices: 12,
    warmUp: async () => undefined,
    skip: async () => {},
    end: async () => ({}),
    close: async () => {},
    slice: async () => {
      const { random } = machine;
      if (random.next() < 0.08) machine.speed = 1 + random.next();
      const burst = random.next() < 0.05 ? 1 + 3 * random.next() : 1;
      const level = 100 * own * machine.speed * burst * machine.left * Math.exp(0.01 * random.normal());
      machine.left = leaves;
      return { state: 'measured', values: [[level]], iterations: 1 };
    },
  });
}

/** Times each U of a block was seen. */
async function countsOf(leavesOf: (random: Random) => number): Promise<readonly number[]> {
  const counts = new Array<number>(10).fill(0);
  for (let block = 0; block < blocks; block += 1) {
    const random = createRandom('exchangeable', block);
    const machine: Machine = { random, speed: 1, left: 1 };
    const target = { id: { suite: 's', name: 'b' }, metric: timeMetric };
    const { slots } = slotOrder(11, { target, stage: 1, block, attempt: 0, perSide: 3, hasNull: false });
    const leaves = slots.map(() => leavesOf(random));
    const places = slots.map((_, at) => place(machine, Math.exp(0.01 * random.normal()), leaves[at] ?? 1));
    const options = { estimator: 'p25', measureMs: 0, seed: String(block), fits: () => true } as const;
    const lanes = await measureInLockstep(places, options);
    const [lane] = typeof lanes === 'string' ? [] : lanes;
    if (lane?.state !== 'measured') throw new Error(JSON.stringify(lanes));
    const of = (side: string): readonly number[] =>
      lane.invocations.flatMap(({ value }, at) => (slots[at] === side ? [value] : []));
    const u = blockedMannWhitney([{ baseline: of('baseline'), candidate: of('candidate') }]).u;
    counts[Math.round(u)] = (counts[Math.round(u)] ?? 0) + 1;
  }
  return counts;
}

/** Of the 20 orders of three and three, those with each U from 0 to 9. */
const orders = [1, 1, 2, 3, 3, 3, 3, 2, 1, 1];

/** Chi-squared of 9 degrees of freedom exceeds this once in a thousand times. */
const rare = 27.88;

function chiSquared(counts: readonly number[]): number {
  return counts.reduce((sum, count, u) => {
    const expected = (blocks * (orders[u] ?? 0)) / 20;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

test.each([
  ['among their like', () => 1],
  ['where any process may slow whoever runs after it', (random: Random) => (random.next() < 0.5 ? 1.2 : 1)],
])(
  'p-values of unchanged code are those of a fair deal: %s',
  async (_, leavesOf) => {
    const counts = await countsOf(leavesOf);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(blocks);
    expect(chiSquared(counts)).toBeLessThan(rare);
  },
  600_000,
);
