/** The arithmetic every judgement stands on. */
import type { Bench } from 'tinybench';
import { blockedMannWhitney } from '../src/stats/blocked-mann-whitney.ts';
import { mannWhitney } from '../src/stats/mann-whitney.ts';
import { createRandom } from '../src/stats/random.ts';

const random = createRandom(1, 'bench');
const values = (count: number, step: number): number[] =>
  Array.from({ length: count }, () => Math.round(random.next() * step) / step);
const tied = { x: values(50, 40), y: values(50, 40) };
const blocks = Array.from({ length: 16 }, () => ({ baseline: values(3, 1e9), candidate: values(3, 1e9) }));

export default (bench: Bench): void => {
  bench.add('exact Mann-Whitney, 50 v 50 with ties', () => mannWhitney(tied.x, tied.y));
  bench.add('blocked Mann-Whitney, 16 blocks of 3 + 3', () => blockedMannWhitney(blocks));
};
