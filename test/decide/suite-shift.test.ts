import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { drive } from '../../src/decide/run-procedure.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { type FakeBenchmark, inputOf, machine } from './fakes.ts';

const names = Array.from({ length: 24 }, (_, index) => `b${index}`);

function judge(benchmarks: readonly FakeBenchmark[], seed: number): readonly Judgement[] {
  return drive(procedure(inputOf(benchmarks, { seed })), machine(benchmarks, seed).answer);
}

/** All by a factor, the first by one of its own besides. */
function grown(factor: number, own: number, deviation = 0.02): readonly FakeBenchmark[] {
  return names.map((name, index) => ({ name, deviation, factor: factor * (index === 0 ? own : 1) }));
}

test.each([0.01, 0.02, 0.03])(
  'a suite that grew by 4 % fails no build by chance (SD %d)',
  { ...long, timeout: 60_000 },
  (sd) => {
    const builds = Array.from({ length: size(16, 40) }, (_, seed) => judge(grown(1.04, 1, sd), seed + 1));
    const failed = builds.filter((judgements) => judgements.some(({ kind }) => kind === 'regression'));
    expect(failed).toEqual([]);
    const open = builds.flat().filter(({ kind }) => kind === 'inconclusive');
    expect(open.length / (builds.length * names.length)).toBeLessThan(0.03);
    const told = builds.flat().filter(({ reasons }) => reasons.some(({ code }) => code === 'with-suite'));
    expect(told.length).toBeGreaterThan(0);
  },
);

test('what grew beyond its suite fails, and so does a suite that grew by more than is tolerated', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    expect(judge(grown(1.04, 1.1), seed).find(({ target }) => target.id.name === 'b0')?.kind).toBe('regression');
  }
  const all = judge(grown(1.1, 1), 9).filter(({ kind }) => kind === 'regression');
  expect(all.length).toBeGreaterThan(names.length * 0.9);
});

test('in a suite that grew by 4 % a benchmark that grew by 10 % is not passed as the suite’s, however noisy', {
  ...long,
  timeout: 60_000,
}, () => {
  for (const deviation of [0.02, 0.03, 0.05]) {
    const kinds = Array.from(
      { length: size(16, 40) },
      (_, seed) => judge(grown(1.04, 1.1 / 1.04, deviation), seed + 1)[0]?.kind,
    );
    expect(kinds.filter((kind) => kind === 'no-change').length, `${deviation}`).toBeLessThanOrEqual(1);
  }
});
