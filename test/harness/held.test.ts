import { expect, test, vi } from 'vitest';
import { commandHarness } from '../../src/harness/command/entry.ts';
import { goHarness } from '../../src/harness/go/entry.ts';
import { heldBenchmark } from '../../src/harness/go/go-held.ts';
import type { HarnessContext, HeldProcess, ProcessResult, Wanted } from '../../src/harness/harness.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { suiteOf } from '../e2e/measuring.ts';

const ended: ProcessResult = {
  end: { kind: 'exit', code: 0 },
  stdout: '',
  stderr: '',
  lines: [],
  startedAt: 0,
  durationMs: 0,
  conditions: {},
};

/** A test binary that prints a result for each number; it is stopped in the midst of the next. */
function binary(nanoseconds: readonly number[], end: Partial<ProcessResult> = {}): HeldProcess {
  const left = [...nanoseconds];
  let late: string[] = [];
  return {
    pid: 1,
    ended: Promise.resolve({ ...ended, ...end }),
    stop: () => {},
    run: async (_, isLast) => {
      const written = late.splice(0);
      for (let ns = left.shift(); ns !== undefined; ns = left.shift()) {
        const line = `BenchmarkX-2  \t 100\t ${ns} ns/op\t 48 B/op`;
        written.push('BenchmarkX', line);
        if (isLast(line)) {
          // One more was printed before it stood still.
          late = ['BenchmarkX-2  \t 100\t 7 ns/op\t 48 B/op'];
          return written;
        }
      }
      return written;
    },
  };
}

const wanted: readonly Wanted[] = [timeMetric, allocMetric].map((metric) => ({
  benchmark: { name: 'm/BenchmarkX', file: 'x_test.go', localName: 'BenchmarkX', metrics: [timeMetric, allocMetric] },
  metric,
}));

function held(process: HeldProcess, warmupMs = 0) {
  const units = { time: 'ns/op', alloc: 'B/op' };
  const failureAt = () => ({ reason: 'crashed', message: 'it died' }) as const;
  return heldBenchmark({ wanted, name: 'BenchmarkX', units, process, warmupMs, failureAt });
}

test('the repetition a Go benchmark was stopped in is no part of any slice, nor is what it printed before it stood still', async () => {
  const stopped = 1_000_000_000;
  const place = held(binary([500, stopped, 10, 11, 12, 13, 14, stopped, 20, 21, 22, 23, 24]));
  expect(await place.warmUp()).toBeUndefined();
  expect(await place.slice()).toEqual({
    state: 'measured',
    values: [
      [10, 11, 12, 13, 14],
      [48, 48, 48, 48, 48],
    ],
    iterations: 500,
  });
  expect(await place.slice()).toMatchObject({
    values: [
      [20, 21, 22, 23, 24],
      [48, 48, 48, 48, 48],
    ],
  });
});

test('a Go benchmark is warmed up by the clock, however long its repetitions take', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 30));
  try {
    const place = held(binary([1, 2, 3, 4, 7, 10, 11, 12, 13, 14]), 100);
    expect(await place.warmUp()).toBeUndefined();
    expect(await place.slice()).toMatchObject({ values: [[10, 11, 12, 13, 14], {}] });
  } finally {
    clock.mockRestore();
  }
});

/** `firstMs`: of the first call on either side. */
async function timesRun(firstMs: { readonly own: number; readonly beside?: number }): Promise<string | undefined> {
  const benchmarkAfter = (ms: number): Wanted['benchmark'] => ({
    name: 'm/BenchmarkX',
    file: 'x_test.go',
    localName: 'BenchmarkX',
    metrics: [timeMetric],
    note: JSON.stringify({ binary: 'x.test', folder: '.', module: {}, units: { time: 'ns/op' }, firstNs: ms * 1e6 }),
  });
  let args: readonly string[] = [];
  const context: HarnessContext = {
    suite: suiteOf({ harness: 'go', measureMs: 300, warmupMs: 100 }),
    root: '/repository',
    node: 'node',
    worker: '',
    scratch: '/scratch',
    run: async (request) => {
      args = request.args;
      return ended;
    },
  };
  const beside = firstMs.beside === undefined ? undefined : benchmarkAfter(firstMs.beside);
  await goHarness.invoke(context, [{ benchmark: benchmarkAfter(firstMs.own), metric: timeMetric, beside }]);
  return args[args.indexOf('-test.count') + 1];
}

test('long calls of Go run as often as the time of a process holds twice over, as often on both sides, and once to warm up', async () => {
  expect(await timesRun({ own: 0.001 })).toBe('7');
  expect(await timesRun({ own: 110 })).toBe('6');
  expect(await timesRun({ own: 250 })).toBe('4');
  expect(await timesRun({ own: 900 })).toBe('2');
  expect(await timesRun({ own: 10, beside: 900 })).toBe('2');
  expect(await timesRun({ own: 900, beside: 10 })).toBe('2');
});

test('of a long call of Go a single allocation is the runtime’s own, and two are the benchmark’s', async () => {
  const counted = async (line: string): Promise<readonly unknown[]> => {
    const metrics = [allocMetric, timeMetric];
    const note = { binary: 'x.test', folder: '.', module: {}, units: { time: 'ns/op', alloc: 'B/op' }, firstNs: 9e8 };
    const benchmark = {
      name: 'm/BenchmarkX',
      file: 'x_test.go',
      localName: 'BenchmarkX',
      metrics,
      note: JSON.stringify(note),
    };
    const stdout = `BenchmarkX\n${`BenchmarkX-2 ${line}\n`.repeat(2)}PASS\n`;
    const context: HarnessContext = {
      suite: suiteOf({ harness: 'go', measureMs: 300, warmupMs: 100 }),
      root: '/repository',
      node: 'node',
      worker: '',
      scratch: '/scratch',
      run: async () => ({ ...ended, stdout }),
    };
    const measured = await goHarness.invoke(
      context,
      metrics.map((metric) => ({ benchmark, metric })),
    );
    return measured.map((each) => (each.state === 'measured' ? each.invocation.value : each.failure));
  };
  expect(await counted('1\t 900000000 ns/op\t 16 B/op\t 1 allocs/op')).toEqual([0, 9e8]);
  expect(await counted('1\t 900000000 ns/op\t 64 B/op\t 2 allocs/op')).toEqual([64, 9e8]);
  expect(await counted('3\t 300000000 ns/op\t 16 B/op\t 1 allocs/op')).toEqual([16, 3e8]);
});

test('a Go benchmark that dies is failed, one that has ended is over', async () => {
  expect(await held(binary([1, 2], { end: { kind: 'signal', signal: 'SIGSEGV' } })).slice()).toMatchObject({
    state: 'failed',
    failure: { message: 'it died' },
  });
  expect(await held(binary([1, 2])).slice()).toEqual({ state: 'over' });
});

test('each slice of a command is one execution, and one that fails halts its place', async () => {
  const durations = [30, 20, 10];
  const context: HarnessContext = {
    suite: suiteOf({ harness: 'command', command: 'make' }),
    root: '/repository',
    node: 'node',
    worker: '',
    scratch: '/scratch',
    run: async () => {
      const durationMs = durations.shift();
      return durationMs === undefined ? { ...ended, end: { kind: 'exit', code: 1 } } : { ...ended, durationMs };
    },
  };
  const place = commandHarness.holder?.(context, wanted.slice(0, 1))?.();
  expect(await place?.warmUp()).toBeUndefined();
  expect(await place?.slice()).toEqual({ state: 'measured', values: [[30e6]] });
  expect(await place?.slice()).toEqual({ state: 'measured', values: [[20e6]] });
  expect(durations).toEqual([10]);
  await place?.slice();
  expect(await place?.slice()).toMatchObject({ state: 'failed', failure: { reason: 'crashed' } });
});
