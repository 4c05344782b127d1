/**
 * The three kinds of function mitata measures (plain, one that loops over its state, a generator that yields what to
 * measure), each as a benchmark for one set of arguments.
 */
import type { Benchmark, FoundBenchmark, HookMode } from '../benchmark.ts';
import { isThenable, sink } from '../calls.ts';

export type Arguments = Readonly<Record<string, unknown>>;
type AnyFunction = (...args: readonly unknown[]) => unknown;

const now: () => number = performance.now.bind(performance);

/** Parameters made ahead at a time; mitata's own number. */
const madeAhead = 4096;

export function foundBenchmark(name: string, fn: AnyFunction, args: Arguments): FoundBenchmark {
  return { name, open: () => openKind(name, fn, args) };
}

function openKind(name: string, fn: AnyFunction, args: Arguments): Benchmark | Promise<Benchmark> {
  if (/GeneratorFunction\]$/.test(Object.prototype.toString.call(fn))) return openGenerator(name, fn, args);
  if (fn.length === 0) return { name, fn, self: undefined, hooks: {} };
  const loop = (count: number): number | Promise<number> => callIterated(fn, args, count);
  return { name, fn: () => loop(1), self: undefined, hooks: {}, loop };
}

/**
 * `for (const _ of state) work()`: user code loops, we count. What it does before and after its loop is not timed.
 * `for await` asks the same iterator.
 */
function callIterated(fn: AnyFunction, args: Arguments, count: number): number | Promise<number> {
  let begun = 0;
  let start = 0;
  let elapsed = Number.NaN;
  const iterator = {
    next: () => {
      if (begun === 0) start = now();
      const done = begun === count;
      if (done) elapsed = now() - start;
      begun += 1;
      return { done, value: undefined };
    },
  };
  const state = {
    get: (name: string) => args[name],
    [Symbol.iterator]: () => iterator,
    [Symbol.asyncIterator]: () => iterator,
  };
  const answer = fn(state);
  const read = (): number => {
    if (!Number.isNaN(elapsed)) return elapsed;
    throw new TypeError('Cannot measure as the function must loop over its state to the end: it did not');
  };
  return isThenable(answer) ? Promise.resolve(answer).then(read) : read();
}

async function openGenerator(name: string, fn: AnyFunction, args: Arguments): Promise<Benchmark> {
  const generator = fn({ get: (key: string) => args[key] }) as AsyncGenerator | Generator; // seen by its tag
  const { value, done } = await generator.next();
  if (done === true)
    throw new TypeError('Cannot measure as the generator must yield what to measure: it yields nothing');
  const close = async (): Promise<void> => {
    if ((await generator.next()).done !== true) {
      throw new TypeError('Cannot measure as the generator must yield once: it yields again');
    }
  };
  return { name, self: undefined, close, ...toYielded(value, args) };
}

type Yielded = Pick<Benchmark, 'fn' | 'hooks' | 'loop'>;

function toYielded(value: unknown, args: Arguments): Yielded {
  if (typeof value === 'function') {
    // Just seen.
    return { fn: together(value as AnyFunction, args['concurrency']), hooks: {} };
  }
  const read = (key: string | number): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  const measured = read('bench') ?? read('manual');
  if (typeof measured !== 'function') {
    throw new TypeError('Cannot measure as the generator must yield a function, or an object with bench: it did not');
  }
  const call = measured as AnyFunction; // just seen
  // A function called by `manual` answers its own duration, in ns.
  const timed = read('bench') === undefined ? selfTimed(call) : call;
  const makers = Array.from({ length: measured.length }, (_, i) => {
    const maker = read(i);
    if (typeof maker === 'function') return maker as AnyFunction;
    throw new TypeError(`Cannot measure as parameter ${i} of bench must be made by a function [${i}](): there is none`);
  });
  const concurrency = read('concurrency') ?? args['concurrency'];
  if (makers.length === 0) return { fn: together(timed, concurrency), hooks: {} };
  return withParameters(timed, makers, concurrency);
}

function selfTimed(call: AnyFunction): AnyFunction {
  return async (...parameters) => ({ overriddenDuration: Number(await call(...parameters)) / 1e6 });
}

/** Named as alloc-meters.ts knows it: what is inlined in it is the benchmark's. */
function together(call: AnyFunction, concurrency: unknown): () => unknown {
  const times = Number(concurrency ?? 1);
  if (!(times > 1)) return call;
  return function callWrapped() {
    return Promise.all(Array.from({ length: times }, () => call()));
  };
}

/** Each call has parameters of its own, whose making is not timed. */
function withParameters(call: AnyFunction, makers: readonly AnyFunction[], concurrency: unknown): Yielded {
  const make = (): unknown[] | Promise<unknown[]> => {
    const made = makers.map((maker) => maker());
    return made.some(isThenable) ? Promise.all(made) : made;
  };
  let next: readonly unknown[] = [];
  const beforeEach = async (_mode: HookMode): Promise<void> => {
    next = await make();
  };
  const callWrapped = (): unknown => call(...next);
  const fn = together(callWrapped, concurrency);
  // Calls at the same time share what one has made; so does mitata's own way, nearly.
  if (Number(concurrency ?? 1) > 1) return { fn, hooks: { beforeEach } };
  return { fn, hooks: { beforeEach }, loop: (count) => callAhead(call, make, count) };
}

async function callAhead(
  call: AnyFunction,
  make: () => unknown[] | Promise<unknown[]>,
  count: number,
): Promise<number> {
  let elapsed = 0;
  for (let left = count; left > 0; left -= madeAhead) {
    const parameters: unknown[][] = [];
    for (let i = Math.min(left, madeAhead); i > 0; i--) {
      const made = make();
      parameters.push(Array.isArray(made) ? made : await made);
    }
    elapsed += await callBatch(call, parameters);
  }
  return elapsed;
}

function callBatch(call: AnyFunction, parameters: readonly unknown[][]): number | Promise<number> {
  const [first = [], ...rest] = parameters;
  const start = now();
  const answer = call(...first);
  if (isThenable(answer)) return callBatchAsync(call, rest, { answer, start });
  sink.last = answer;
  for (const made of rest) sink.last = call(...made);
  return now() - start;
}

async function callBatchAsync(
  call: AnyFunction,
  rest: readonly unknown[][],
  begun: { readonly answer: PromiseLike<unknown>; readonly start: number },
): Promise<number> {
  sink.last = await begun.answer;
  for (const made of rest) sink.last = await call(...made);
  return now() - begun.start;
}
