/** The promise on real processes: a repository of 8 benchmarks, two real changes found by name, and no change found in none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EightBenchmarks, gate, makeEightBenchmarks } from '../support/eight-benchmarks.ts';

let eight: EightBenchmarks;
let unchanged: string;
let changed: string;

beforeAll(() => {
  eight = makeEightBenchmarks();
  unchanged = eight.commit({ spin: 100_000, length: 1000 });
  changed = eight.commit({ spin: 120_000, length: 1300 });
});

afterAll(() => eight.repository.remove());

test('+20 % CPU in one benchmark and +30 % allocation in another both fail, with the right names', () => {
  const { code, document } = gate(eight.repository, { base: unchanged, head: changed, seed: 1 });
  const regressions = document.judgements
    .filter(({ kind }) => kind === 'regression')
    .map(({ benchmark, metric }) => `${benchmark} ${metric}`);
  expect(regressions).toContain('work/spin time');
  expect(regressions).toContain('work/allocate alloc');
  expect(regressions.filter((name) => !/^work\/(spin|allocate) /.test(name))).toEqual([]);
  expect(document.verdict).toBe('fail');
  expect(code).toBe(1);
});

/** The figure in full is test/studies/live-unchanged.test.ts. */
test('the same commit against itself passes', { timeout: 1_200_000 }, () => {
  const { code, document } = gate(eight.repository, { base: unchanged, head: unchanged, seed: 101 });
  expect([code, document.verdict]).toEqual([0, 'pass']);
});
