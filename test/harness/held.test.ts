import { expect, test } from 'vitest';
import { commandHarness } from '../../src/harness/command/entry.ts';
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

function held(process: HeldProcess) {
  const units = { time: 'ns/op', alloc: 'B/op' };
  const failureAt = () => ({ reason: 'crashed', message: 'it died' }) as const;
  return heldBenchmark({ wanted, name: 'BenchmarkX', units, process, warmupMs: 2, failureAt });
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
