/**
 * What a call costs that does nothing, called as the benchmark is: part of every figure, on both sides alike. It is reported beside
 * it and not subtracted, since it would add its own noise to each process.
 */
import type { CallStyle } from './calls.ts';
import type { Step } from './drive-benchmark.ts';

const now: () => number = performance.now.bind(performance);

/** Milliseconds of a call up to which one that does nothing can be 5 % of it: some 6 ns of a plain one, some 60 of an awaited one. */
const longestCallMs = { 'at once': 0.0002, later: 0.002 } as const;
const boxMs = 10;
const batchCalls = { 'at once': 10_000, later: 500 } as const;

const sink: { last: unknown } = { last: undefined };

/**
 * Nanoseconds a call: the fastest batch of those that 10 ms hold, since V8 optimizes the loop amid them. Undefined where a call of
 * the benchmark takes so long that it is nothing beside it, and where it is not called in a loop of ours.
 */
export async function emptyCallNs({ style, callMs }: Pick<Step, 'style' | 'callMs'>): Promise<number | undefined> {
  const calls = emptyCalls(style);
  if (calls === undefined || !(callMs < longestCallMs[style.settles])) return undefined;
  const count = batchCalls[style.settles];
  let fastestMs = Number.POSITIVE_INFINITY;
  for (const end = now() + boxMs; now() < end; ) fastestMs = Math.min(fastestMs, await calls(count));
  return (fastestMs * 1e6) / count;
}

function emptyCalls({ settles, timed }: CallStyle): ((count: number) => number | Promise<number>) | undefined {
  if (timed !== 'together') return undefined;
  return settles === 'later' ? (count) => callAsync(nothingLater, count) : (count) => callSync(nothing, count);
}

// The loops of calls.ts again: through those, V8 would know of two functions and call both more slowly.
function callSync(fn: (this: unknown) => unknown, count: number): number {
  const start = now();
  for (let i = 0; i < count; i++) sink.last = fn.call(undefined);
  return now() - start;
}

async function callAsync(fn: (this: unknown) => unknown, count: number): Promise<number> {
  const start = now();
  for (let i = 0; i < count; i++) sink.last = await fn.call(undefined);
  return now() - start;
}

function nothing(): void {
  // Does nothing.
}

async function nothingLater(): Promise<void> {
  // Does nothing.
}
