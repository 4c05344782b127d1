/** Which names may be one benchmark renamed: by the letters they share, and in bounded time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, pairBenchmarks } from '../../src/decide/pairing.ts';
import { type BenchmarkId, benchmarkKey } from '../../src/results/benchmark-id.ts';
import type { Run } from '../../src/results/run.ts';
import { aRun } from '../results/make.ts';
import { stopwatch } from '../support/processor-time.ts';

function runOf(ids: readonly BenchmarkId[]): Run {
  return { ...aRun(), outcomes: ids.map((id) => ({ state: 'measured', id, measurements: [], profiles: [] })) };
}

const ids = (count: number, folder: string): BenchmarkId[] =>
  Array.from({ length: count }, (_, index) => ({
    suite: 'core',
    name: `${folder}/match route ${index} with a wildcard`,
  }));

/** As it is defined: pairs of letters, each counted as often as both have it. */
function dice(a: string, b: string): number {
  const pairsOf = (text: string): string[] =>
    [...text.toLowerCase()].slice(1).map((_, i) => text.toLowerCase().slice(i, i + 2));
  const [left, rest] = [pairsOf(a), pairsOf(b)];
  const all = left.length + rest.length;
  const shared = left.filter((pair) => rest.includes(pair) && rest.splice(rest.indexOf(pair), 1).length > 0).length;
  return all === 0 ? Number(a === b) : (2 * shared) / all;
}

test('likeness is the share of letter pairs that two names have in common', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '/', ' '), maxLength: 12 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(likeness(a, b)).toBeCloseTo(dice(a, b), 12);
      expect(likeness(a, b)).toBe(likeness(b, a));
    }),
  );
  expect(likeness('parser/tokenize', 'parser/tokenise')).toBeGreaterThan(0.8);
});

test('a suite that was renamed as a whole has its pairs, of hundreds of benchmarks', () => {
  const { renamed } = pairBenchmarks(runOf(ids(100, 'router2')), [], ids(100, 'router1'));
  expect(renamed.size).toBe(100);
  const key = benchmarkKey({ suite: 'core', name: 'router2/match route 42 with a wildcard' });
  expect(renamed.get(key)?.name).toBe('router1/match route 42 with a wildcard');
});

test('of thousands it costs no minute: all are new and removed, without a guess at what became of which', () => {
  const passed = stopwatch();
  const { added, removed, renamed } = pairBenchmarks(runOf(ids(3000, 'router2')), [], ids(3000, 'router1'));
  expect([added.size, removed.length, renamed.size]).toEqual([3000, 3000, 0]);
  expect(passed()).toBeLessThan(10_000);
});
