import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { abortOnSignals, type Interruption } from '../../src/measure/interrupt.ts';

const insisted: number[] = [];
let interruption: Interruption;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  interruption = abortOnSignals((code) => insisted.push(code));
});

/** In place of the system, which would end this process. */
const ended = vi.spyOn(process, 'kill');

beforeEach(() => {
  ended.mockReset().mockReturnValue(true);
});

afterAll(() => ended.mockRestore());

afterEach(async () => {
  await interruption.release();
  insisted.length = 0;
  vi.useRealTimers();
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s that arrives twice, as by npm or timeout, is one wish to end', (signal, code) => {
  process.emit(signal, signal);
  vi.advanceTimersByTime(5);
  process.emit(signal, signal);
  expect(interruption.signal.aborted).toBe(true);
  expect(interruption.exitCode()).toBe(code);
  expect(insisted).toEqual([]);
});

test('a later signal is a person who does not want to wait', () => {
  process.emit('SIGINT', 'SIGINT');
  vi.advanceTimersByTime(1000);
  process.emit('SIGTERM', 'SIGTERM');
  expect(insisted).toEqual([130]);
});

test('a signal that came before its listeners leave ends the process, as the system would', async () => {
  process.emit('SIGTERM', 'SIGTERM');
  await interruption.release();
  expect(ended).toHaveBeenCalledWith(process.pid, 'SIGTERM');
});

test('without a signal the listeners leave, and nothing ends', async () => {
  const before = process.listenerCount('SIGHUP');
  await interruption.release();
  expect(process.listenerCount('SIGHUP')).toBe(before - 1);
  expect(ended).not.toHaveBeenCalled();
});
