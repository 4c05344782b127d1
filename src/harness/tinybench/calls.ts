/**
 * Calling the benchmarked function a number of times and timing nothing else. One loop for each kind of function:
 * awaiting a synchronous one would add a microtask to every iteration.
 */
import type { HookMode } from './drive.ts';
import type { LoadedBenchmark } from './load.ts';

/** Milliseconds, monotonic; taken before user code can replace it. */
const now: () => number = performance.now.bind(performance);

/** Keeps results reachable, so that the optimizer may not drop the work that makes them. */
export const sink: { last: unknown } = { last: undefined };

/** Calls `count` times; answers the milliseconds that count as the benchmark's. */
export type Calls = (count: number, mode: HookMode) => number | Promise<number>;

/** How the function wants to be called. */
export interface Manner {
  /** `later`: it answers a promise, which is part of the work. */
  readonly settles: 'at once' | 'later';
  /** `alone`: hooks stand between the calls. `by itself`: it answers its own duration. */
  readonly timed: 'together' | 'alone' | 'by itself';
}

interface Overridden {
  readonly overriddenDuration: number;
}

/** Calls once, as part of the warm-up, and sees. */
export async function probeManner({ fn, options, task }: LoadedBenchmark, mode: HookMode): Promise<Manner> {
  try {
    await options.beforeEach?.call(task, mode);
    const answer = fn.call(task);
    const settles = options.async === true || isThenable(answer) ? 'later' : 'at once';
    if (isOverridden(await answer)) return { settles, timed: 'by itself' };
    const hooked = options.beforeEach !== undefined || options.afterEach !== undefined;
    return { settles, timed: hooked ? 'alone' : 'together' };
  } finally {
    await options.afterEach?.call(task, mode);
  }
}

export function callsOf(benchmark: LoadedBenchmark, manner: Manner): Calls {
  if (manner.timed === 'together') return bareCalls(benchmark, manner);
  return (count, mode) => callOneByOne(benchmark, count, { mode, timed: manner.timed });
}

/** Without its hooks. */
export function bareCalls({ fn, task }: LoadedBenchmark, { settles }: Manner): Calls {
  return settles === 'later' ? (count) => callAsync(fn, task, count) : (count) => callSync(fn, task, count);
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
 * With beforeEach or afterEach the hooks stand between the calls, so each call is timed by itself. The clock's own
 * cost (some tens of ns) is then in every call, on both sides alike; it is not subtracted, because an estimate of it
 * would add its own noise to each process.
 */
async function callOneByOne(
  { fn, options, task }: LoadedBenchmark,
  count: number,
  { mode, timed }: { readonly mode: HookMode; readonly timed: Manner['timed'] },
): Promise<number> {
  let total = 0;
  for (let i = 0; i < count; i++) {
    const before = options.beforeEach?.call(task, mode);
    if (isThenable(before)) await before;
    try {
      const start = now();
      let result = fn.call(task);
      if (isThenable(result)) result = await result;
      const elapsed = now() - start;
      sink.last = result;
      total += timed === 'by itself' ? durationOf(result) : elapsed;
    } finally {
      const after: unknown = options.afterEach?.call(task, mode);
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

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'then') === 'function';
}
