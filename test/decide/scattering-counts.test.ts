/** Allocation that differs from process to process, as where the optimizing compiler leaves some of it out. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { allocMetric } from '../../src/results/metric.ts';
import { draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { inputOf, machine } from './fakes.ts';

function play(factor: number, seed: number): { readonly judgement: Judgement; readonly blocks: readonly number[] } {
  const benchmarks = [{ name: 'b', metric: allocMetric, typical: 1_100, deviation: 0.04, factor }];
  const { answer, asked } = machine(benchmarks, seed);
  const [judgement] = drive(procedure(inputOf(benchmarks, { seed })), answer);
  if (judgement === undefined) throw new Error('nothing was judged');
  return { judgement, blocks: [1, 2].map((stage) => asked.filter((each) => each.stage === stage).length) };
}

test('growth that lies far above what processes differ by takes one block of stage 1, and what confirms it', () => {
  const played = Array.from({ length: draws(40) }, (_, seed) => play(1.6, seed + 1));
  expect(played.filter(({ judgement }) => judgement.kind !== 'regression')).toEqual([]);
  const [screened, confirmed] = [0, 1].map((stage) => played.map(({ blocks }) => blocks[stage] ?? 0));
  expect(screened?.filter((blocks) => blocks > 2)).toEqual([]);
  expect(screened?.filter((blocks) => blocks === 1).length).toBeGreaterThan(played.length * 0.8);
  expect(confirmed?.filter((blocks) => blocks > 4)).toEqual([]);
});

test('what only scatters fails no more often than α says', long, () => {
  const builds = draws(1_000);
  const failed = Array.from({ length: builds }, (_, seed) => play(1, seed + 1)).filter(
    ({ judgement }) => judgement.kind === 'regression',
  );
  // One in a hundred at most; with the margin of 0.5 % far fewer.
  expect(failed.length).toBeLessThanOrEqual(Math.ceil(builds / 100));
});
