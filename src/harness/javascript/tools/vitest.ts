/**
 * vitest's bench files: `bench()` within `describe()`, with hooks. They run in Node itself, without vite; what they use
 * of vitest beside that (`expect`, `vi`) is the installed package's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark, FoundBenchmark } from '../benchmark.ts';
import { realSpecifier } from '../module-hooks.ts';
import { CapturedBench } from './captured-bench.ts';
import type { Tool } from './javascript-tool.ts';
import { toBenchmark } from './tinybench.ts';
import { makeBench, makeDescribe, makeTest, type Place } from './vitest-functions.ts';
import { type Assertions, benchmarksOfTest } from './vitest-tests.ts';
import {
  type AnyFunction,
  type BenchNode,
  type DescribeNode,
  describeNode,
  type HookName,
  hookNames,
  openHooks,
  type Runnable,
  runnableOf,
  titlesOf,
} from './vitest-tree.ts';

/** Of the installed package, where the file uses them. */
const borrowed = ['expect', 'vi', 'vitest', 'assert', 'chai', 'should', 'createExpect', 'inject', 'expectTypeOf'];
const usesBorrowed = /\b(?:expect|vi|assert|chai|should|createExpect|inject|expectTypeOf)\b/;

/** What a project's `globals: true` makes global; `bench` beside it does no harm. */
const globals =
  'bench describe suite test it beforeAll afterAll beforeEach afterEach expect assert chai vi vitest expectTypeOf assertType'.split(
    ' ',
  );

export function createVitestTool(): Tool {
  const root = describeNode('', 'run');
  const place: Place = { current: root };
  const exported: Record<string, unknown> = { ...ownExports(place), ...standIns() };
  const found: FoundBenchmark[] = [];
  const assertions: Assertions = {
    get expect() {
      return exported['expect'];
    },
    asserting: 'as written',
  };
  return {
    harness: 'vitest',
    registers: 'when loaded',
    intercepted: { specifier: 'vitest', exported },
    reachesReal: true,
    prepare: async (files) => {
      if (textsOf(files).some((text) => usesBorrowed.test(text))) Object.assign(exported, await installed(files[0]));
      exported['expect'] = lenient(exported['expect'], assertions);
      for (const name of globals) {
        Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: exported[name] });
      }
    },
    collect: async () => {
      await collect(root, place);
      for (const { node, path } of runnableOf(root)) {
        if (node.kind === 'bench') found.push(foundBenchmark({ node, path }));
        else found.push(...(await benchmarksOfTest({ test: node, path }, assertions)));
      }
    },
    benchmarks: () => found,
    activity: () => root.children.length,
    ran: () => false,
  };
}

/** With what a bundle keeps beside them, as several of its files import it. */
function textsOf(files: readonly string[]): readonly string[] {
  const texts = new Map<string, string>();
  const read = (file: string): void => {
    if (texts.has(file) || !existsSync(file)) return;
    const text = readFileSync(file, 'utf8');
    texts.set(file, text);
    for (const [, path = ''] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.\/[^"'\n]+\.mjs)["']/g)) {
      read(join(dirname(file), path));
    }
  };
  files.forEach(read);
  return [...texts.values()];
}

/** While a test goes on with results that are none, whatever it expects of them holds. */
function lenient(expect: unknown, assertions: Assertions): unknown {
  if (typeof expect !== 'function') return expect;
  return new Proxy(expect, {
    apply: (real, self, given) =>
      assertions.asserting === 'nothing' ? anything() : Reflect.apply(real as AnyFunction, self, given), // just seen
    get: (real, name) => (assertions.asserting === 'nothing' ? anything() : Reflect.get(real, name)),
  });
}

function ownExports(place: Place): Readonly<Record<string, unknown>> {
  const hook = (name: HookName) => (fn: unknown) => {
    if (typeof fn === 'function') place.current.hooks[name].push(fn as AnyFunction); // just seen
  };
  const describe = makeDescribe(place);
  const test = makeTest(place);
  return {
    bench: makeBench(place),
    describe,
    suite: describe,
    test,
    it: test,
    assertType: () => {},
    onTestFinished: () => {},
    onTestFailed: () => {},
    ...Object.fromEntries(hookNames.map((name) => [name, hook(name)])),
  };
}

/** Callable and readable to any depth. */
function anything(): unknown {
  const self: unknown = new Proxy(() => {}, {
    apply: () => self,
    get: (_, name) => (name === 'then' ? undefined : self),
  });
  return self;
}

function standIns(): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    [...borrowed, 'aroundAll', 'aroundEach'].map((name) => {
      const refuse = (): never => {
        throw new Error(
          `Cannot use ${name} of vitest as it is taken from the installed package for the bench file itself only: ` +
            'import it there, or leave it out',
        );
      };
      return [name, new Proxy(() => {}, { apply: refuse, get: refuse })];
    }),
  );
}

/** What vitest 1 to 3 look for as soon as they are imported; their `expect` and `vi` need no more of it. */
const workerState: object = {
  config: { mode: 'benchmark', environment: 'node', fakeTimers: {}, sequence: {}, snapshotOptions: {}, expect: {} },
  environment: { name: 'node' },
  ctx: {},
  rpc: {},
  durations: {},
  providedContext: {},
  filepath: '',
  moduleCache: new Map(),
};

async function installed(file: string): Promise<Readonly<Record<string, unknown>>> {
  Object.defineProperty(globalThis, '__vitest_worker__', { configurable: true, writable: true, value: workerState });
  try {
    const real: object = await import(realSpecifier('vitest', pathToFileURL(file).href));
    return Object.fromEntries(borrowed.flatMap((name) => (name in real ? [[name, Reflect.get(real, name)]] : [])));
  } catch {
    // Not installed here: the substitute says so where it is used.
    return {};
  }
}

/** Bodies of describes run after the file, outer ones before inner ones. */
async function collect(node: DescribeNode, place: Place): Promise<void> {
  place.current = node;
  await node.body?.();
  for (const child of node.children) if (child.kind === 'describe') await collect(child, place);
}

function foundBenchmark({ node, path }: Runnable<BenchNode>): FoundBenchmark {
  const name = [...titlesOf(path), node.name].join('/');
  return { name, open: () => open(name, { node, path }) };
}

/**
 * All hooks once a process, before the warm-up and after the measurement. vitest itself runs a file's beforeAll and
 * afterAll only (issue 5075 of vitest); a file that has others wants them.
 */
async function open(name: string, { node, path }: Runnable<BenchNode>): Promise<Benchmark> {
  const close = await openHooks(path, { name, task: { name, meta: {} } });
  const { setup, teardown } = node.options;
  const owner = new CapturedBench(onlyFunctions({ setup, teardown })).add(node.name, node.fn);
  const captured = owner.captured.get(node.name);
  if (captured === undefined) throw new TypeError('a task just added is captured');
  return { ...(await toBenchmark(name, captured)), close };
}

function onlyFunctions(options: Readonly<Record<string, unknown>>): Record<string, never> {
  // tinybench's own types of the two: a file that gives something else fails when they are called.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === 'function')) as Record<
    string,
    never
  >;
}
