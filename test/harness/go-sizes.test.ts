/** How many calls a Go process makes, by the suite's time or by a number that the suite fixes. */
import { expect, test } from 'vitest';
import { fixedCalls, profiledRun, repetitionOf, sizesOf } from '../../src/harness/go/sizes.ts';

const suiteWith = (...flags: readonly string[]) => ({ measureMs: 200, warmupMs: 100, flags });

test.each([
  [['-benchtime=100x'], 100],
  [['-test.benchtime', '30x'], 30],
  [['-benchtime=100x', '-benchtime=2s'], undefined],
  [['-benchtime=0x'], undefined],
  [['-tags', '100x'], undefined],
  [['-args', '-benchtime=100x'], undefined],
])('flags %j fix %j calls', (flags, calls) => {
  expect(fixedCalls({ flags })).toBe(calls);
});

test('by time a process measures five batches, and of long calls as many as twice its time holds', () => {
  expect(sizesOf(suiteWith(), 0.001)).toEqual({ time: '40ms', warming: 3, batches: 5 });
  expect(sizesOf(suiteWith('-benchtime=2s'), 300)).toEqual({ time: '40ms', warming: 1, batches: 2 });
});

test('a number of calls that the suite fixes is that of every repetition', () => {
  const suite = suiteWith('-benchtime=100x');
  expect(repetitionOf(suite, 1)).toBe('100x');
  expect(sizesOf(suite, 0.1)).toEqual({ time: '100x', warming: 10, batches: 20 });
  expect(sizesOf(suite, 0.000001)).toEqual({ time: '100x', warming: 25, batches: 50 });
  expect(sizesOf(suite, 3)).toEqual({ time: '100x', warming: 1, batches: 2 });
  expect(profiledRun(suite, 3000, 1e6)).toEqual({ time: '100x', count: 30, calls: 3000 });
  expect(profiledRun(suite, 3000, 1)).toEqual({ time: '100x', count: 1000, calls: 100_000 });
  expect(profiledRun(suiteWith(), 3000, 1e6)).toEqual({ time: '3000x', count: 1, calls: 3000 });
});
