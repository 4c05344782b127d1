/** Benchmarks of Go that stop their clock at each call: found by how long more calls take, whatever comes before them. */
import { expect, test } from 'vitest';
import { type GoOutput, parseGoOutput } from '../../src/harness/go/go-output.ts';
import { sizesOf } from '../../src/harness/go/sizes.ts';
import { type CallsRun, setupMsIn, stoppedClocks } from '../../src/harness/go/stopped-clock.ts';

/** A program whose benchmarks each make one call, and then so many, as Go's do. */
function program({ startMs = 5, madeMs = 0, wallMs, ns, benchmarks = 1, busyMs = [] as readonly number[] }: Simulated) {
  const ran: number[] = [];
  const busy = [...busyMs];
  const outputOf = (calls: number): GoOutput =>
    parseGoOutput(
      Array.from({ length: benchmarks }, (_, i) => `BenchmarkA/${i}\nBenchmarkA/${i}-2 \t ${calls}\t ${ns} ns/op`).join(
        '\n',
      ),
    );
  const tookMs = (calls: number): number =>
    startMs + benchmarks * (calls === 1 ? madeMs + wallMs : 2 * madeMs + (1 + calls) * wallMs);
  const run = async (calls: number): Promise<CallsRun> => {
    ran.push(tookMs(calls));
    return { output: outputOf(calls), tookMs: tookMs(calls) + (busy.shift() ?? 0) };
  };
  return { find: () => stoppedClocks(tookMs(1), run), spentMs: () => ran.reduce((sum, each) => sum + each, 0) };
}

interface Simulated {
  readonly startMs?: number;
  /** What is made before the loop, each time. */
  readonly madeMs?: number;
  readonly wallMs: number;
  readonly ns: number;
  readonly benchmarks?: number;
  /** What other programs add to the processes, in order. */
  readonly busyMs?: readonly number[];
}

test.each<[string, Simulated]>([
  ['of 60 µs', { wallMs: 0.06, ns: 300 }],
  ['of 0.2 ms', { wallMs: 0.2, ns: 10 }],
  ['of 20 ms', { wallMs: 20, ns: 1e5 }],
  ['of 400 ms', { wallMs: 400, ns: 1e6 }],
  ['behind a table that takes 0.2 s', { wallMs: 1, ns: 1000, madeMs: 200 }],
  ['in four sub-benchmarks', { wallMs: 0.3, ns: 100, benchmarks: 4 }],
])('calls %s, of which little is timed, are known', async (_, simulated) => {
  const { find, spentMs } = program(simulated);
  const found = await find();
  expect(found.size).toBe(simulated.benchmarks ?? 1);
  for (const { wallNs, ratio } of found.values()) {
    expect(wallNs / 1e6 / simulated.wallMs).toBeGreaterThan(0.7);
    expect(wallNs / 1e6 / simulated.wallMs).toBeLessThan(1.3);
    expect(ratio).toBeGreaterThan(20);
  }
  expect(spentMs()).toBeLessThan(15_000);
});

test.each<[string, Simulated]>([
  ['short calls, all timed', { wallMs: 0.00001, ns: 10 }],
  ['long calls, all timed', { wallMs: 30, ns: 3e7 }],
  ['a table made before short calls', { wallMs: 0.0001, ns: 100, madeMs: 800 }],
  ['a table of seconds', { wallMs: 0.0001, ns: 100, madeMs: 4000 }],
  ['a machine that is busy at first', { wallMs: 0.00001, ns: 10, busyMs: [500] }],
  ['a machine that is busy for long', { wallMs: 0.00001, ns: 10, busyMs: [80, 90, 100, 120, 80, 90] }],
])('%s stop no clock', async (_, simulated) => {
  const { find, spentMs } = program(simulated);
  expect(await find()).toEqual(new Map());
  expect(spentMs()).toBeLessThan(30_000);
});

test('a program that fails with more calls is left to its run', async () => {
  expect(await stoppedClocks(5, async () => undefined)).toEqual(new Map());
});

test.each([0.06, 0.2, 5, 20, 400, 3000])('a process of calls of %d ms ends in time', (wallMs) => {
  const suite = { measureMs: 200, warmupMs: 100, flags: [] };
  const { time, warming, batches } = sizesOf(suite, 0.0001, { wallMs });
  const calls = Number(/^(\d+)x$/.exec(time)?.[1]);
  // Go makes a call by itself before each batch.
  const tookMs = (warming + batches) * (calls + 1) * wallMs;
  expect(calls).toBeGreaterThanOrEqual(1);
  expect(tookMs).toBeLessThan(Math.max(6000, 5 * wallMs));
  expect(sizesOf({ ...suite, flags: ['-benchtime=7x'] }, 0.0001, { wallMs }).time).toBe('7x');
});

test('what is before a loop is the least of what runs of one call show, shared among the benchmarks of a function', () => {
  const output = parseGoOutput(
    'BenchmarkA/x\nBenchmarkA/x-2 \t 1\t 2e6 ns/op\nBenchmarkA/y\nBenchmarkA/y-2 \t 1\t 4e6 ns/op',
  );
  const run = (tookMs: number): CallsRun => ({ output, tookMs });
  expect(setupMsIn([run(906)])).toBe(450);
  expect(setupMsIn([run(906), run(106)])).toBe(50);
  expect(setupMsIn([run(3)])).toBe(0);
});

test.each([41, 60, 100, 400, 2000])('a process of a benchmark with %d ms before its loop ends in time', (setupMs) => {
  const suite = { measureMs: 200, warmupMs: 100, flags: [] };
  const { time, warming, batches } = sizesOf(suite, 0.0001, { setupMs });
  const timedMs = Number(/^(\d+)ms$/.exec(time)?.[1]);
  expect(batches).toBeGreaterThanOrEqual(1);
  expect(batches * timedMs).toBeGreaterThan(190);
  // Go tries five numbers of calls.
  expect((warming + batches) * (timedMs + 5 * setupMs)).toBeLessThan(Math.max(1300, 6 * setupMs));
  // A long call is measured as before, and so is a fixed number of them.
  expect(sizesOf(suite, 250, { setupMs })).toEqual(sizesOf(suite, 250));
  expect(sizesOf({ ...suite, flags: ['-benchtime=7x'] }, 0.0001, { setupMs }).time).toBe('7x');
});
