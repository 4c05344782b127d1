import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announced } from '../../src/measure/announced.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function linesOf(workMs: number, leftMs?: () => number): Promise<readonly string[]> {
  const lines: string[] = [];
  const progress = { log: (line: string) => void lines.push(line) };
  const announcer = { progress, ...(leftMs === undefined ? {} : { leftMs }) };
  const work = announced(announcer, 'a build', () => new Promise((resolve) => setTimeout(resolve, workMs)));
  await vi.advanceTimersByTimeAsync(workMs);
  await work;
  await vi.advanceTimersByTimeAsync(300_000);
  return lines;
}

test('work that ends soon says nothing, and work of minutes says every half-minute how long it has taken', async () => {
  expect(await linesOf(4000)).toEqual([]);
  expect(await linesOf(70_000)).toEqual(['a build: 5 s so far', 'a build: 35 s so far', 'a build: 65 s so far']);
});

test('what is left of the budget is said with it', async () => {
  expect(await linesOf(10_000, () => 61_400)).toEqual(['a build: 5 s so far, ended in 61 s at the latest']);
});

test('how far it is is said where that is known by then', async () => {
  const lines: string[] = [];
  let far: string | undefined;
  const work = announced(
    { progress: { log: (line: string) => void lines.push(line) }, leftMs: () => 9000 },
    'a build',
    () => new Promise((resolve) => setTimeout(resolve, 40_000)),
    () => far,
  );
  await vi.advanceTimersByTimeAsync(10_000);
  far = '3 of 12 files looked at';
  await vi.advanceTimersByTimeAsync(40_000);
  await work;
  expect(lines).toEqual([
    'a build: 5 s so far, ended in 9 s at the latest',
    'a build: 35 s so far, 3 of 12 files looked at, ended in 9 s at the latest',
  ]);
});

test('nothing is said any more once the work has failed', async () => {
  const lines: string[] = [];
  const progress = { log: (line: string) => void lines.push(line) };
  const failed = announced({ progress }, 'a build', () => Promise.reject(new Error('no disk')));
  await expect(failed).rejects.toThrow('no disk');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lines).toEqual([]);
});
