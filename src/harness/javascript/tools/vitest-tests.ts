/**
 * vitest 5: benchmarks are run from within tests, `test(name, async ({ bench }) => { await bench(name, fn).run(); })`.
 * A test is run once to see what it asks for; to measure one of its benchmarks it is run again and held where it asks
 * for that one, so that what the test has set up is there.
 */
import type { Benchmark, FoundBenchmark } from '../benchmark.ts';
import { LoadFailure } from '../load-failure.ts';
import { CapturedBench, pretendedResult } from './captured-bench.ts';
import { toBenchmark } from './tinybench.ts';
import { titleOf } from './vitest-title.ts';
import { type AnyFunction, type DescribeNode, runHooks, type TestNode, titlesOf } from './vitest-tree.ts';

export interface RunnableTest {
  readonly test: TestNode;
  readonly path: readonly DescribeNode[];
}

/** A benchmark a test asks to have run. */
interface Asked {
  readonly name: string;
  readonly fn: AnyFunction;
  readonly options: object;
}

/** The test goes on when it resolves. */
type OnRun = (asked: Asked) => Promise<void>;

/** `expect` as tests of benchmarks use it: nothing is asserted of results that are none. */
export interface Assertions {
  readonly expect: unknown;
  asserting: 'as written' | 'nothing';
}

/** Runs the test; what it asks for is what is found. */
export async function benchmarksOfTest(
  runnable: RunnableTest,
  assertions: Assertions,
): Promise<readonly FoundBenchmark[]> {
  const found: FoundBenchmark[] = [];
  const titles = [...titlesOf(runnable.path), runnable.test.name];
  await runTest(runnable, assertions, async ({ name }) => {
    const place = found.length;
    const whole = [...titles, name].join('/');
    found.push({ name: whole, open: () => openWithin(whole, { runnable, place }, assertions) });
  });
  return found;
}

interface Held {
  readonly runnable: RunnableTest;
  /** Among the benchmarks the test asks for. */
  readonly place: number;
}

function openWithin(name: string, { runnable, place }: Held, assertions: Assertions): Promise<Benchmark> {
  return new Promise((resolve, reject) => {
    let seen = 0;
    const done = runTest(runnable, assertions, (asked) => {
      if (seen++ !== place) return Promise.resolve();
      return new Promise((goOn) => {
        const close = async (): Promise<void> => {
          goOn();
          // What the test makes of results that are none says nothing of the benchmark.
          await done.catch(() => {});
        };
        assertions.asserting = 'as written';
        capturedBenchmark(name, asked).then((benchmark) => resolve({ ...benchmark, close }), reject);
      });
    });
    const message = `Cannot measure "${name}" as its test asked for it when listed, and does not now`;
    done.then(() => reject(new LoadFailure({ reason: 'missing', message })), reject);
  });
}

async function capturedBenchmark(name: string, { fn, options }: Asked): Promise<Benchmark> {
  const captured = new CapturedBench().add(name, fn, options).captured.get(name);
  if (captured === undefined) throw new TypeError('a task just added is captured');
  return toBenchmark(name, captured);
}

async function runTest({ test, path }: RunnableTest, assertions: Assertions, onRun: OnRun): Promise<void> {
  const context = contextOf(test.name, assertions, async (asked) => {
    assertions.asserting = 'nothing';
    await onRun(asked);
    assertions.asserting = 'nothing';
  });
  try {
    await runHooks(path, context, () => withFixtures(test.fixtures, context, test.body));
  } catch (error) {
    if (!(error instanceof Skipped)) throw error;
  } finally {
    assertions.asserting = 'as written';
  }
}

class Skipped extends Error {}

function contextOf(name: string, { expect }: Assertions, onRun: OnRun): Readonly<Record<string, unknown>> {
  return {
    bench: benchFunction(onRun),
    expect,
    task: { name, meta: {} },
    signal: new AbortController().signal,
    skip: (condition: unknown = true) => {
      if (condition !== false) throw new Skipped();
    },
    annotate: async () => {},
    onTestFinished: () => {},
    onTestFailed: () => {},
  };
}

interface Registration {
  readonly name: string;
  readonly fn?: AnyFunction;
  readonly fnOpts?: object;
  readonly run: () => Promise<unknown>;
}

function benchFunction(onRun: OnRun): unknown {
  const registrations = new WeakSet<object>();
  const isRegistration = (value: unknown): value is Registration =>
    typeof value === 'object' && value !== null && registrations.has(value);
  const register = (registration: Registration): Registration => {
    registrations.add(registration);
    return registration;
  };
  const bench = (given: unknown, first: unknown, second: unknown): Registration => {
    const name = titleOf(given);
    const [options, fn] = typeof first === 'function' ? [{}, first] : [Object(first), second];
    if (typeof fn !== 'function')
      throw new TypeError('bench() expects a function: bench(name, fn) or bench(name, options, fn)');
    const asked = { name, fn: fn as AnyFunction, options }; // just seen
    const run = async (): Promise<unknown> => {
      await onRun(asked);
      return { name, ...pretendedResult() };
    };
    return register({ name, fn: asked.fn, fnOpts: options, run });
  };
  // Results stored elsewhere: nothing to measure.
  const from = (given: unknown): Registration =>
    register({ name: titleOf(given), run: async () => ({ name: titleOf(given), ...pretendedResult() }) });
  const compare = async (...given: readonly unknown[]): Promise<unknown> => {
    for (const each of given) if (isRegistration(each)) await each.run();
    return { get: (name: unknown) => ({ name, ...pretendedResult() }) };
  };
  return Object.assign(bench as AnyFunction, { from, compare });
}

/** A fixture's function is given `use`, which ends when the test does; one that does not call it answers its value. */
async function withFixtures(
  fixtures: TestNode['fixtures'],
  context: Readonly<Record<string, unknown>>,
  body: TestNode['body'],
): Promise<void> {
  const [first, ...others] = fixtures;
  if (first === undefined) {
    await body(context);
    return;
  }
  const [name, given] = first;
  const make: unknown = Array.isArray(given) ? given[0] : given;
  const goOn = (value: unknown): Promise<void> => withFixtures(others, { ...context, [name]: value }, body);
  if (typeof make !== 'function') {
    await goOn(given);
    return;
  }
  let used = false;
  const answer: unknown = await make(context, (value: unknown) => {
    used = true;
    return goOn(value);
  });
  if (!used) await goOn(answer);
}
