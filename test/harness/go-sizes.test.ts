/** How many calls a Go process makes, by the suite's time or by a number that the suite fixes. */
import { expect, test } from 'vitest';
import {
  fixedCalls,
  isMostlyUntimed,
  nsWithUntimed,
  profiledRun,
  repetitionOf,
  sizesOf,
  trialTime,
} from '../../src/harness/go/sizes.ts';

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

test('what a call takes is tried with short repetitions where it is short, and with the suite’s time where it is not', () => {
  expect(trialTime(suiteWith(), 500)).toBe('20ms');
  expect(trialTime(suiteWith(), 3e7)).toBe('200ms');
  expect(trialTime({ flags: [], measureMs: 5 })).toBe('5ms');
  expect(trialTime(suiteWith('-benchtime=7x'), 3e7)).toBe('7x');
});

test('calls that stop the clock are as many as end in five times the time of the profile', () => {
  // 300 ns that are timed, of 60 µs.
  const stopping = { calls: 66_667, nsPerCall: 300, tookMs: 4_000 };
  expect(isMostlyUntimed(stopping)).toBe(true);
  const { calls } = profiledRun(suiteWith(), 3000, nsWithUntimed(stopping, 8));
  expect((calls * 60) / 1e6).toBeGreaterThan(14);
  expect((calls * 60) / 1e6).toBeLessThan(16);
});

test('what is made before the calls takes none of them away', () => {
  // A table that takes 2 s, made for each number of calls that Go tries.
  const prepared = { calls: 200, nsPerCall: 1e5, tookMs: 4 * 2000 + 30 };
  expect(isMostlyUntimed(prepared)).toBe(true);
  expect(nsWithUntimed(prepared, 2008)).toBe(1e5);
  expect(isMostlyUntimed({ calls: 200, nsPerCall: 1e5, tookMs: 60 })).toBe(false);
});
