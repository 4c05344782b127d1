/**
 * Blocks of real processes are exchangeable under the null hypothesis, on this machine as it is: both commits run equal
 * code, the production code deals the sides, and each U of three against three must come as often as a fair deal has it.
 * In the second half about half of all processes, whichever side they are dealt, leave garbage, dirty caches and a timer behind each call.
 *
 *     FLAMEGATE_LIVE_BLOCKS=300 npm run test:studies -- lockstep-live      (some four seconds a block)
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slotOrder } from '../../src/decide/slots.ts';
import type { Measurer } from '../../src/ports.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { blockedMannWhitney } from '../../src/stats/blocked-mann-whitney.ts';
import { configOf, measurerOf, suiteOf } from '../e2e/measuring.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const blocks = Number(process.env['FLAMEGATE_LIVE_BLOCKS'] ?? 40);

const file = 'bench/b.bench.mjs';
/** Whether a process is nasty is up to its number, of which the sides know nothing. */
const text = `
const isNasty = process.pid % 2 === 0;
const cache = new Float64Array(isNasty ? 2 ** 21 : 0);
let left = [];
const dirty = () => {
  for (let at = 0; at < cache.length; at += 8) cache[at] += 1;
  left = Array.from({ length: 2000 }, (_, at) => ({ at, text: String(at) }));
  setTimeout(() => left.sort((a, b) => b.at - a.at), 1);
};
const text = JSON.stringify(Array.from({ length: 200 }, (_, id) => ({ id, name: 'n' + id, tags: [id, id + 1] })));
const work = () => JSON.parse(text).length;
export default (bench) => {
  bench.add('clean', work);
  bench.add('nasty', work, { afterEach: () => { if (isNasty) dirty(); } });
};
`;

let repository: TestRepository;
let measurer: Measurer;

beforeAll(async () => {
  repository = makeRepository();
  const baseline = repository.commit({ [file]: text, 'side.txt': 'baseline' });
  const candidate = repository.commit({ 'side.txt': 'candidate' });
  measurer = await measurerOf(configOf(suiteOf({ metrics: ['time'] })), {
    folder: repository.path,
    baseline,
    candidate,
  });
});

afterAll(async () => {
  await measurer.close();
  repository.remove();
});

/** U of one block of three processes a side; undefined where the block had to be thrown away. */
async function uOf(name: string, block: number): Promise<number | undefined> {
  const target = { id: { suite: 'core', name }, metric: timeMetric };
  const { slots } = slotOrder(29, { target, stage: 1, block, attempt: 0, perSide: 3, hasNull: false });
  const left = { blocks: 1, ms: undefined };
  const answer = await measurer.measureBlock({ kind: 'block', stage: 1, target, block, attempt: 0, slots, left });
  if (answer.state !== 'measured') return undefined;
  const of = (wanted: string): readonly number[] =>
    answer.block.slots.flatMap(({ side, invocation }) => (side === wanted ? [invocation.value] : []));
  return blockedMannWhitney([{ baseline: of('baseline'), candidate: of('candidate') }]).u;
}

/** Of the 20 orders of three and three, those with each U from 0 to 9. */
const orders = [1, 1, 2, 3, 3, 3, 3, 2, 1, 1];
/** Chi-squared of 9 degrees of freedom exceeds this once in a thousand times. */
const rare = 27.88;

describe.each([['b/clean'], ['b/nasty']])('%s', (name) => {
  test('each U comes as often as a fair deal has it', { timeout: blocks * 60_000 }, async () => {
    const counts = orders.map(() => 0);
    for (let block = 0; block < blocks; block += 1) {
      const u = Math.round((await uOf(name, block)) ?? Number.NaN);
      if (Number.isNaN(u)) continue;
      counts[u] = (counts[u] ?? 0) + 1;
      if (block % 10 === 9)
        process.stderr.write(`${name}: ${block + 1} of ${blocks}, U from 0 to 9: ${counts.join(' ')}\n`);
    }
    const measured = counts.reduce((sum, count) => sum + count, 0);
    const chiSquared = orders.reduce((sum, ways, u) => {
      const expected = (measured * ways) / 20;
      return sum + ((counts[u] ?? 0) - expected) ** 2 / expected;
    }, 0);
    process.stderr.write(`${name}: ${measured} blocks, chi-squared ${chiSquared.toFixed(1)} of 9 degrees of freedom\n`);
    expect(measured).toBeGreaterThan(blocks * 0.9);
    expect(chiSquared).toBeLessThan(rare);
  });
});
