/**
 * A Benchmark as users of benchmark.js know it, which registers and never runs, and what it comes to: `defer` as a
 * promise, setup and teardown round each batch, code given as text compiled.
 */
import type { Benchmark, FoundBenchmark } from '../benchmark.ts';
import { compileTogether, isCode } from './benchmarkjs-code.ts';
import { CapturedEmitter } from './benchmarkjs-events.ts';

export type Options = Readonly<Record<string, unknown>>;

type Statistics = Readonly<Record<'moe' | 'rme' | 'sem' | 'deviation' | 'mean' | 'variance', number>> & {
  readonly sample: readonly number[];
};

/** All ones: finite in every division user code may do with it. Nothing of it is ever reported. */
const ones: Statistics = { moe: 1, rme: 1, sem: 1, deviation: 1, mean: 1, variance: 1, sample: [1] };

export class CapturedBenchmark extends CapturedEmitter {
  name: string | undefined;
  readonly id: number;
  fn: unknown;
  // Scripts set them for all on the prototype, which fields of their own would hide.
  declare setup: unknown;
  declare teardown: unknown;
  declare defer: unknown;
  aborted = false;
  running = false;
  error: unknown;
  compiled: unknown;
  count = 0;
  cycles = 0;
  hz = 0;
  stats: Statistics = { ...ones, sample: [] };
  times: Readonly<Record<string, number>> = { cycle: 0, elapsed: 0, period: 0, timeStamp: 0 };
  options: Options;

  /** `(options)`, `(fn, options)`, `(name, options)` or `(name, fn, options)`. */
  constructor(id: number, args: readonly unknown[]) {
    super();
    const [first, second, third] = args;
    const nameless = typeof first === 'function' || isOptions(first);
    const [fn, options] = nameless ? [first, second] : [second, third];
    this.id = id;
    this.name = nameless ? undefined : String(first);
    this.options = isOptions(fn) ? fn : isOptions(options) ? options : {};
    Object.assign(this, this.options);
    this.fn ??= isOptions(fn) ? undefined : fn;
    this.listenToOptions(this.options);
  }

  /** As its suite lists it. */
  get title(): string {
    return this.name ?? `Test ${this.id}`;
  }

  run(options?: Options): this {
    const fire = (): void => {
      this.pretend();
      this.emit({ type: 'start', target: this });
      for (const type of ['cycle', 'complete']) this.report({ type, target: this });
    };
    if (options?.['async'] === true) setImmediate(fire);
    else fire();
    return this;
  }

  /** What scripts print after a run must find numbers it can read. */
  pretend(): void {
    Object.assign(this, { count: 1, cycles: 1, hz: 1, stats: ones });
    this.times = { cycle: 1, elapsed: 1, period: 1, timeStamp: 1 };
  }

  reset(): this {
    return this;
  }

  abort(): this {
    this.aborted = true;
    return this;
  }

  compare(): number {
    return 0;
  }

  override toString(): string {
    return `${this.title} x ${this.hz} ops/sec (not timed here)`;
  }
}

function isOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null;
}

export function foundBenchmark(name: string, bench: CapturedBenchmark): FoundBenchmark {
  return { name, open: () => toBenchmark(name, bench) };
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

async function toBenchmark(name: string, bench: CapturedBenchmark): Promise<Benchmark> {
  const known = { name, self: bench };
  const { fn, setup, teardown } = bench;
  if ([fn, setup, teardown].some(isCode)) return { ...known, ...compileTogether(bench) };
  if (typeof fn !== 'function') throw new TypeError(`The benchmark "${name}" needs a function`);
  const measured = fn as AnyFunction; // just seen
  const plain: Benchmark = {
    ...known,
    fn: bench.defer === true ? deferred(measured, bench) : measured,
    hooks: {
      beforeBatch: typeof setup === 'function' ? (count: number) => withCount(bench, count, setup) : undefined,
      afterBatch: typeof teardown === 'function' ? () => teardown.call(bench) : undefined,
    },
  };
  if (typeof setup !== 'function' || bench.defer === true) return plain;
  if (!((await firstError(plain)) instanceof ReferenceError)) return plain;
  const compiled: Benchmark = { ...known, ...compileTogether(bench) };
  return (await firstError(compiled)) === undefined ? compiled : plain;
}

function withCount(bench: CapturedBenchmark, count: number, setup: { call(self: unknown): unknown }): unknown {
  bench.count = count;
  return setup.call(bench);
}

/**
 * Of one call. benchmark.js compiles setup and test into one function where it can, so that the test sees setup's
 * variables. That costs a function its file and line, so it is done only where the test cannot do without.
 */
async function firstError({ fn, self, hooks }: Benchmark): Promise<unknown> {
  try {
    await hooks.beforeBatch?.(1);
    await fn.call(self);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    await hooks.afterBatch?.();
  }
}

/** The test says itself when it is done. */
function deferred(fn: AnyFunction, bench: CapturedBenchmark): () => Promise<void> {
  return function callWrapped() {
    return new Promise<void>((resolve, reject) => {
      const answer = fn.call(bench, {
        benchmark: bench,
        resolve: () => resolve(),
        cycles: 0,
        elapsed: 0,
        timeStamp: 0,
      });
      if (answer instanceof Promise) answer.catch(reject);
    });
  };
}
