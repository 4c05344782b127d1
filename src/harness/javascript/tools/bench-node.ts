/** bench-node: `new Suite().add(name, options?, fn).run()`; a function that takes a timer loops by itself. */
import type { Benchmark } from '../benchmark.ts';
import { isThenable } from '../calls.ts';
import { type AnyFunction, CaseList, isFunction, ones, propertyOf } from './case-list.ts';
import type { Tool } from './javascript-tool.ts';

export function createBenchNodeTool(): Tool {
  const cases = new CaseList();
  class Suite {
    readonly #names: string[] = [];

    add(name: unknown, options: unknown, third?: unknown): this {
      const fn = isFunction(options) ? options : third;
      if (typeof name !== 'string' || !isFunction(fn)) throw new TypeError(`"${String(name)}" needs a function`);
      this.#names.push(name);
      cases.add({ name, open: () => opened(name, fn) });
      return this;
    }

    async run(): Promise<readonly object[]> {
      cases.ran();
      return this.#names.map((name) => ({
        ...ones('opsSec iterations totalTime'),
        name,
        opsSecPerRun: [1],
        ...pretended,
      }));
    }
  }
  const exported = { Suite, ...plugins, ...reports };
  return cases.tool('bench-node', { exported: { ...exported, default: exported }, required: exported });
}

function opened(name: string, fn: AnyFunction): Benchmark {
  if (fn.length === 0) return { name, fn: () => fn(), self: undefined, hooks: {} };
  const loop = (count: number): number | Promise<number> => timedByItself(fn, count);
  return { name, fn: () => loop(1), self: undefined, hooks: {}, loop };
}

/** `timer.start(); for (let i = 0; i < timer.count; i++) work(); timer.end(timer.count)`. */
function timedByItself(fn: AnyFunction, count: number): number | Promise<number> {
  const seen = { started: Number.NaN, ended: Number.NaN, calls: count };
  const timer = {
    count,
    start: () => {
      seen.started = performance.now();
    },
    end: (calls: unknown = 1) => {
      seen.ended = performance.now();
      seen.calls = Number(calls);
    },
  };
  const read = (): number => {
    // The allocation sensor runs the loop around nothing, to know what it takes by itself.
    const perCall = (seen.ended - seen.started) / (count === 0 ? 1 : seen.calls);
    const elapsed = perCall * count;
    if (Number.isFinite(elapsed)) return elapsed;
    throw new TypeError('Cannot measure as the function must call start() and end() of its timer: it did not');
  };
  const answer = fn(timer);
  return isThenable(answer) ? Promise.resolve(answer).then(read) : read();
}

const pretended = {
  plugins: [],
  histogram: { samples: 1, min: 1, max: 1, sampleData: [1] },
};

/** Of settings for V8, which measuring decides; a script may make them. */
class NoPlugin {
  isSupported(): boolean {
    return false;
  }
}

const plugins = {
  V8NeverOptimizePlugin: NoPlugin,
  V8GetOptimizationStatus: NoPlugin,
  V8OptimizeOnNextCallPlugin: NoPlugin,
  MemoryPlugin: NoPlugin,
  DeadCodeEliminationDetectionPlugin: NoPlugin,
};

const nothing = (results?: unknown): string => String(propertyOf(results, 'name') ?? '');
const reports = {
  chartReport: nothing,
  textReport: nothing,
  prettyReport: nothing,
  htmlReport: nothing,
  jsonReport: nothing,
  csvReport: nothing,
  welchTTest: () => ({ pValue: 1, significant: false }),
  compareBenchmarks: () => ({ pValue: 1, significant: false }),
  getSignificanceStars: () => '',
};
