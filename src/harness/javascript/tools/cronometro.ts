/** cronometro: `cronometro({ name() {}, other: { test, before, after } }, options?, callback?)`. */
import type { Benchmark } from '../benchmark.ts';
import { type AnyFunction, CaseList, isFunction, ones, propertyOf, untilDone } from './case-list.ts';
import type { Tool } from './javascript-tool.ts';

export function createCronometroTool(): Tool {
  const cases = new CaseList();
  const cronometro = (tests: object, second?: unknown, third?: unknown): Promise<object> | undefined => {
    const names = Object.entries(tests).flatMap(([name, test]) => {
      const fn: unknown = isFunction(test) ? test : propertyOf(test, 'test');
      if (!isFunction(fn)) return [];
      cases.add({ name, open: () => opened(name, { fn, test }) });
      return [name];
    });
    cases.ran();
    const results = Object.fromEntries(names.map((name) => [name, pretended]));
    const callback = isFunction(second) ? second : third;
    if (!isFunction(callback)) return Promise.resolve(results);
    setImmediate(() => callback(null, results));
    return undefined;
  };
  const exported = { cronometro, default: cronometro, ...besides };
  return cases.tool('cronometro', { exported, required: Object.assign(cronometro, exported) });
}

interface Test {
  readonly fn: AnyFunction;
  /** As it was given. */
  readonly test: unknown;
}

function opened(name: string, { fn, test }: Test): Benchmark {
  const [before, after] = ['before', 'after'].map((hook) => propertyOf(test, hook));
  return {
    name,
    fn: fn.length === 0 ? () => fn() : untilDone(fn),
    self: undefined,
    hooks: {
      ...(isFunction(before) ? { beforeAll: hookOf(before) } : {}),
      ...(isFunction(after) ? { afterAll: hookOf(after) } : {}),
    },
  };
}

function hookOf(hook: AnyFunction): () => unknown {
  return hook.length === 0 ? () => hook() : untilDone(hook);
}

/** Keeps what a script times itself. */
class Tracker {
  readonly results: object = { ...ones('size min max mean stddev standardError'), percentiles: {}, success: true };

  track(): bigint {
    return process.hrtime.bigint();
  }
}

const pretended: object = {
  ...ones('size min max mean stddev standardError'),
  success: true,
  percentiles: Object.fromEntries(
    '0.001 0.01 0.1 1 2.5 10 25 50 75 90 97.5 99 99.9 99.99 99.999'.split(' ').map((at) => [at, 1]),
  ),
};

const besides = {
  Tracker,
  defaultOptions: { iterations: 10_000, warmup: true, errorThreshold: 1, print: true },
  percentiles: [0.001, 0.01, 0.1, 1, 2.5, 10, 25, 50, 75, 90, 97.5, 99, 99.9, 99.99, 99.999],
  runnerPath: '',
  setLogger: () => {},
  printResults: () => {},
};
