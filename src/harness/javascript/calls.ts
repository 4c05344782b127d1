/**
 * Calling the benchmarked function a number of times and timing nothing else. One loop for each kind of function:
 * awaiting a synchronous one would add a microtask to every iteration.
 */
import type { Benchmark, HookMode } from './benchmark.ts';

/** Milliseconds, monotonic; taken before user code can replace it. */
const now: () => number = performance.now.bind(performance);

/** Keeps results reachable, so that the optimizer may not drop the work that makes them. */
export const sink: { last: unknown } = { last: undefined };

/** Calls `count` times; answers the milliseconds that count as the benchmark's. */
export type Calls = (count: number, mode: HookMode) => number | Promise<number>;

/** How the function wants to be called. */
export interface CallStyle {
  /** `later`: it answers a promise, which is part of the work. */
  readonly settles: 'at once' | 'later';
  /** `alone`: hooks are between the calls. `by itself`: it answers its own duration. `in its loop`: see Benchmark. */
  readonly timed: 'together' | 'alone' | 'by itself' | 'in its loop';
}

interface Overridden {
  readonly overriddenDuration: number;
}

/** Calls once, as part of the warm-up, and sees. */
export async function probeCallStyle(benchmark: Benchmark, mode: HookMode): Promise<CallStyle> {
  const { fn, hooks, self, loop } = benchmark;
  try {
    await hooks.beforeBatch?.(1);
    await hooks.beforeEach?.(mode);
    const answer = fn.call(self);
    const settles = benchmark.async === true || isThenable(answer) ? 'later' : 'at once';
    if (isOverridden(await answer)) return { settles, timed: 'by itself' };
    if (loop !== undefined) return { settles, timed: 'in its loop' };
    return { settles, timed: standsBetween(hooks) ? 'alone' : 'together' };
  } finally {
    await hooks.afterEach?.(mode);
    await hooks.afterBatch?.();
  }
}

/** Whether hooks are between the calls. */
export function standsBetween({ beforeEach, afterEach }: Benchmark['hooks']): boolean {
  return beforeEach !== undefined || afterEach !== undefined;
}

/**
 * Whether batches are set up one by one. They have to be as long as can be: what the first call after a set-up makes and later ones
 * reuse is shared by the calls of its batch, and in a short one hides what a call costs. benchmark.js has 50 ms and more.
 */
export function isSetUpByBatch({ beforeBatch, afterBatch }: Benchmark['hooks']): boolean {
  return beforeBatch !== undefined || afterBatch !== undefined;
}

export function callsOf(benchmark: Benchmark, style: CallStyle): Calls {
  const calls = callsWithinBatch(benchmark, style);
  const { beforeBatch, afterBatch } = benchmark.hooks;
  if (!isSetUpByBatch(benchmark.hooks)) return calls;
  return async (count, mode) => {
    await beforeBatch?.(count);
    try {
      return await calls(count, mode);
    } finally {
      await afterBatch?.();
    }
  };
}

function callsWithinBatch(benchmark: Benchmark, { settles, timed }: CallStyle): Calls {
  if (timed === 'alone' || timed === 'by itself') {
    return (count, mode) => callOneByOne(benchmark, count, { mode, timed });
  }
  return timed === 'in its loop' && benchmark.loop !== undefined ? benchmark.loop : directCalls(benchmark, settles);
}

/** Without any hooks. */
export function directCalls({ fn, self }: Benchmark, settles: CallStyle['settles']): Calls {
  return settles === 'later' ? (count) => callAsync(fn, self, count) : (count) => callSync(fn, self, count);
}

function callSync(fn: (this: unknown) => unknown, self: unknown, count: number): number {
  const start = now();
  for (let i = 0; i < count; i++) sink.last = fn.call(self);
  return now() - start;
}

async function callAsync(fn: (this: unknown) => unknown, self: unknown, count: number): Promise<number> {
  const start = now();
  for (let i = 0; i < count; i++) sink.last = await fn.call(self);
  return now() - start;
}

/**
 * With beforeEach or afterEach the hooks are between the calls, so each call is timed by itself. The clock's own
 * cost (some tens of ns) is then in every call, on both sides alike; it is not subtracted, because an estimate of it
 * would add its own noise to each process.
 */
async function callOneByOne(
  { fn, hooks, self }: Benchmark,
  count: number,
  { mode, timed }: { readonly mode: HookMode; readonly timed: CallStyle['timed'] },
): Promise<number> {
  let total = 0;
  for (let i = 0; i < count; i++) {
    const before = hooks.beforeEach?.(mode);
    if (isThenable(before)) await before;
    try {
      const start = now();
      let result = fn.call(self);
      if (isThenable(result)) result = await result;
      const elapsed = now() - start;
      sink.last = result;
      total += timed === 'by itself' ? durationOf(result) : elapsed;
    } finally {
      const after: unknown = hooks.afterEach?.(mode);
      if (isThenable(after)) await after;
    }
  }
  return total;
}

function durationOf(result: unknown): number {
  const duration = isOverridden(result) ? result.overriddenDuration : Number.NaN;
  if (Number.isFinite(duration) && duration >= 0) return duration;
  throw new RangeError(
    `Cannot measure as overriddenDuration must be a finite number of milliseconds >= 0: current value is ${duration}`,
  );
}

function isOverridden(result: unknown): result is Overridden {
  return typeof result === 'object' && result !== null && typeof Reflect.get(result, 'overriddenDuration') === 'number';
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function';
}
