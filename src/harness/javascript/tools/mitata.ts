/** mitata: `bench()` within `group()` and its likes, arguments and ranges, `run()`; versions 0.1 and 1. */
import type { FoundBenchmark } from '../benchmark.ts';
import { holdsLast } from './holds-last.ts';
import type { Tool } from './javascript-tool.ts';
import { type Arguments, foundBenchmark } from './mitata-benchmark.ts';

type AnyFunction = (...args: readonly unknown[]) => unknown;

interface Registered {
  readonly groups: readonly string[];
  readonly trial: CapturedTrial;
  /** Left out by the filter of the run it belonged to. */
  skipped: boolean;
}

interface State {
  readonly registered: Registered[];
  /** Names of the groups that are open. */
  groups: readonly string[];
  /** Of `registered`, how many belong to runs asked before. */
  done: number;
  runs: number;
  /** Names to measure, and what to call at their run; absent: nothing is held. */
  hold?: { readonly names: readonly string[]; readonly held: () => void };
}

export function createMitataTool(): Tool {
  const state: State = { registered: [], groups: [], done: 0, runs: 0 };
  return {
    harness: 'mitata',
    registers: 'while it runs',
    intercepted: { specifier: 'mitata', exported: exportsOf(state) },
    holdAt: (names, held) => {
      state.hold = { names, held };
    },
    benchmarks: () => state.registered.filter(({ skipped }) => !skipped).flatMap(benchmarksOf),
    activity: () => state.registered.length + state.runs,
    ran: () => state.runs > 0,
  };
}

function benchmarksOf({ groups, trial }: Registered): readonly FoundBenchmark[] {
  return trial
    .combinations()
    .map((args) => foundBenchmark([...groups, trial.nameWith(args)].join('/'), trial.fn, args));
}

function exportsOf(state: State): Readonly<Record<string, unknown>> {
  const register = (trial: CapturedTrial): CapturedTrial => {
    state.registered.push({ groups: state.groups, trial, skipped: false });
    return trial;
  };
  const bench = (name: unknown, fn?: unknown): CapturedTrial => register(new CapturedTrial(name, fn));
  const scope = (first: unknown, second?: unknown): unknown => within(state, first, second);
  class B extends CapturedTrial {
    async run(): Promise<object> {
      if (!state.registered.some(({ trial }) => trial === this)) register(this);
      state.runs += 1;
      return pretendedTrial(this);
    }
  }
  const measure = async (fn: unknown, options: { readonly args?: Arguments } = {}): Promise<object> => {
    const trial = new CapturedTrial((fn as AnyFunction).name || `measure ${state.registered.length + 1}`, fn);
    for (const [name, value] of Object.entries(options.args ?? {})) trial.args(name, [value]);
    register(trial);
    state.runs += 1;
    return pretendedStatistics();
  };
  return {
    bench,
    baseline: bench,
    group: scope,
    ...Object.fromEntries(['summary', 'boxplot', 'barplot', 'lineplot', 'compact'].map((name) => [name, scope])),
    run: (options: RunOptions = {}) => run(state, options),
    B,
    measure,
    do_not_optimize: keep,
    flags: { compact: 1, baseline: 2 },
  };
}

let kept: unknown;
/** An assignment that outlives the call is what keeps the optimizer from leaving the work out. */
function keep(value: unknown): void {
  kept = value;
}
/** Reads it: a bundler would leave the assignment out. */
export const lastKept = (): unknown => kept;

/** `group('name', fn)`, `group({ name }, fn)`, `summary(fn)`; the function may be asynchronous. */
function within(state: State, first: unknown, second: unknown): unknown {
  const body = (typeof first === 'function' ? first : second) as AnyFunction; // mitata would fail the same way
  const name = typeof first === 'object' && first !== null ? Reflect.get(first, 'name') : first;
  const outer = state.groups;
  if (typeof name === 'string' && name !== '') state.groups = [...outer, name];
  const leave = (): void => {
    state.groups = outer;
  };
  let answer: unknown;
  try {
    answer = body();
  } finally {
    if (!(answer instanceof Promise)) leave();
  }
  return answer instanceof Promise ? answer.finally(leave) : undefined;
}

interface RunOptions {
  readonly filter?: RegExp;
}

async function run(state: State, { filter }: RunOptions): Promise<object> {
  const asked = state.registered.slice(state.done);
  state.done = state.registered.length;
  state.runs += 1;
  for (const each of asked) each.skipped = filter !== undefined && !filter.test(each.trial.writtenName);
  if (state.hold !== undefined && isHeld(state, asked, state.hold.names)) {
    state.hold.held();
    return new Promise(() => {});
  }
  const benchmarks = asked.filter(({ skipped }) => !skipped).map(({ trial }) => pretendedTrial(trial));
  const context = { now: 1, arch: null, runtime: 'node', version: null, cpu: { name: null, freq: 1 }, noop: {} };
  return { layout: [{ name: null, types: [] }], context, benchmarks };
}

function isHeld({ registered }: State, asked: readonly Registered[], names: readonly string[]): boolean {
  const found = registered
    .filter(({ skipped }) => !skipped)
    .flatMap((each) => benchmarksOf(each).map(({ name }) => ({ name, isOfRun: asked.includes(each) })));
  return holdsLast(
    names,
    found.map(({ name }) => name),
    (place) => found[place]?.isOfRun === true,
  );
}

/** What `bench()` answers: arguments and looks are set on it afterward. */
class CapturedTrial {
  readonly fn: AnyFunction;
  writtenName: string;
  readonly #args: Map<string, readonly unknown[]> = new Map();

  constructor(name: unknown, fn: unknown) {
    const measured = typeof name === 'function' ? name : fn;
    if (typeof measured !== 'function') throw new TypeError(`The benchmark "${String(name)}" needs a function`);
    this.fn = measured as AnyFunction; // just seen
    this.writtenName = typeof name === 'function' ? name.name || 'anonymous' : String(name);
  }

  name(name: string): this {
    this.writtenName = name;
    return this;
  }

  args(first: unknown, second?: unknown): this {
    if (Array.isArray(first)) this.#args.set('x', first);
    else if (typeof first === 'string') this.#set(first, second);
    else if (typeof first === 'object' && first !== null) {
      for (const [name, values] of Object.entries(first)) this.#set(name, values);
    } else this.#args.delete('x');
    return this;
  }

  #set(name: string, values: unknown): void {
    if (Array.isArray(values)) this.#args.set(name, values);
    else if (values === null || values === undefined) this.#args.delete(name);
    else throw new TypeError(`The argument "${name}" of benchmark "${this.writtenName}" needs a list of values`);
  }

  /** From `start` to `end`, both included, each `factor` times the last. */
  range(name: string, start: number, end: number, factor: number = 8): this {
    return this.args(
      name,
      steps(start, end, (value) => value * factor),
    );
  }

  dense_range(name: string, start: number, end: number, step: number = 1): this {
    return this.args(
      name,
      steps(start, end, (value) => value + step),
    );
  }

  gc(): this {
    return this;
  }

  highlight(): this {
    return this;
  }

  compact(): this {
    return this;
  }

  baseline(): this {
    return this;
  }

  /** Every combination of the arguments' values; one without any where there are none. */
  combinations(): readonly Arguments[] {
    return [...this.#args].reduce<readonly Arguments[]>(
      (made, [name, values]) => values.flatMap((value) => made.map((args) => ({ ...args, [name]: value }))),
      [{}],
    );
  }

  /** `$size` becomes its value; an argument that the name leaves out is added, or two benchmarks had one name. */
  nameWith(args: Arguments): string {
    return Object.entries(args).reduce((name, [key, value]) => {
      const several = (this.#args.get(key)?.length ?? 0) > 1;
      if (!this.writtenName.includes(`$${key}`)) return several ? `${name} ${key}=${String(value)}` : name;
      return name.replaceAll(`$${key}`, () => String(value));
    }, this.writtenName);
  }
}

function steps(start: number, end: number, next: (value: number) => number): readonly number[] {
  const values: number[] = [];
  for (let value = start; value <= end && next(value) > value; value = next(value)) values.push(value);
  return values.includes(end) ? values : [...values, end];
}

/** All ones, for scripts that print what `run` answers. Nothing of it is ever reported. */
function pretendedTrial(trial: CapturedTrial): object {
  const stats = pretendedStatistics();
  const runs = trial.combinations().map((args) => ({ name: trial.nameWith(args), args, stats, error: undefined }));
  return {
    alias: trial.writtenName,
    name: trial.writtenName,
    group: null,
    kind: 'static',
    baseline: false,
    args: {},
    style: { compact: false, highlight: false },
    stats,
    runs,
  };
}

function pretendedStatistics(): object {
  const ones = Object.fromEntries('min max avg p25 p50 p75 p99 p995 p999 ticks'.split(' ').map((name) => [name, 1]));
  const inner = { min: 1, max: 1, avg: 1, total: 1 };
  return { ...ones, kind: 'fn', debug: '', samples: [1], heap: inner, gc: inner };
}
