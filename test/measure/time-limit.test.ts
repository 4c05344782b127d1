import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startLimit } from '../../src/measure/time-limit.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a limit that was cleared leaves no timer, whatever is asked of it afterward', () => {
  for (const before of [[], ['pause'], ['pause', 'resume']] as const) {
    const limit = startLimit(60_000);
    for (const each of before) limit[each]();
    limit.clear();
    limit.resume();
    limit.pause();
    limit.resume();
    expect(vi.getTimerCount(), before.join()).toBe(0);
  }
});

test('what passes while it is paused does not count', () => {
  const limit = startLimit(1000);
  const passed = vi.fn();
  limit.onPassed(passed);
  limit.pause();
  vi.advanceTimersByTime(5000);
  limit.resume();
  vi.advanceTimersByTime(900);
  expect(passed).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(passed).toHaveBeenCalledOnce();
});
