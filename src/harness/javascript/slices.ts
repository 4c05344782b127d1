/**
 * The `time` sensor of a process that is held: after its warm-up it measures a slice whenever one is ordered. In between
 * it is stopped, its event loop with it, so that what it left behind runs in its own slices only.
 */
import type { HeldSpec, MeasuredMessage, SliceMessage } from '../worker-protocol.ts';
import type { Benchmark } from './benchmark.ts';
import { isSetUpByBatch } from './calls.ts';
import { coalesce, keptBatches } from './coalesce.ts';
import { drive, type Sensor, type Step } from './drive-benchmark.ts';
import { emptyCallNs } from './empty-calls.ts';
import type { Host } from './guard.ts';
import { cpuClock, type Meter, startMeter, type TimeOptions } from './time.ts';

const now: () => number = performance.now.bind(performance);

/** Batches of one slice: enough to be estimated from, each a thousand times the clock's resolution. */
const batchesOfSlice = 40;

/** Wall time of a slice in which other programs took the processor, as a multiple of its length. */
const longestSlice = 4;

/** A process that starts slowly may take so many boxes until its calls get no faster. */
const warmupSteadyBoxes = 4;

export interface SliceOptions extends TimeOptions, HeldSpec {
  readonly host: Pick<Host, 'send' | 'order'>;
}

export async function measureSlices(benchmark: Benchmark, options: SliceOptions): Promise<MeasuredMessage> {
  const { host, sliceMs } = options;
  const cpuNs = cpuClock();
  let iterations = 0;
  let fastestMs = Number.POSITIVE_INFINITY;
  let meter: Meter | undefined;
  let last: Step | undefined;
  const sensor: Sensor = {
    batchMs: batchMsOf(benchmark, sliceMs),
    step: async (step) => {
      if (meter === undefined) host.send({ kind: 'ready' });
      // Whatever the box of the measured run: the parent says when it is over.
      if (host.order() !== 'slice') return options.measureMs;
      meter ??= startMeter(cpuNs);
      const led = await lead(step, options);
      fastestMs = Math.min(fastestMs, step.callMs);
      const slice = await measureSlice({ ...step, callMs: fastestMs }, sliceMs, cpuNs);
      fastestMs = Math.min(fastestMs, ...slice.batches.map((ns) => ns / 1e6));
      last = { ...step, callMs: fastestMs };
      iterations += led + slice.iterations;
      meter.mark();
      host.send(slice);
      return 0;
    },
  };
  const { warmupMs, measureMs: runMs, onPhase } = options;
  await drive(benchmark, sensor, { warmupMs, runMs, onPhase, warmupClock: cpuNs, warmupSteadyBoxes });
  const conditions = meter === undefined || iterations === 0 ? {} : await meter.read(iterations);
  const callCost = last === undefined ? undefined : await emptyCallNs(last);
  return { kind: 'measured', name: benchmark.name, batches: [], iterations, conditions: { ...conditions, callCost } };
}

/** Milliseconds of a batch. */
export function batchMsOf({ hooks }: Pick<Benchmark, 'hooks'>, sliceMs: number): number {
  return isSetUpByBatch(hooks) ? sliceMs : sliceMs / batchesOfSlice;
}

/** Calls that count for nothing; answers how many. */
async function lead({ calls, batchSize, callMs }: Step, { leadMs, leadlessMs }: HeldSpec): Promise<number> {
  if (callMs > leadlessMs) return 0;
  let called = 0;
  for (const end = now() + leadMs; now() < end; called += batchSize) await calls(batchSize, 'run');
  return called;
}

/** Of the batches that fill a slice a quarter, at most eight: enough for a median that one preempted batch cannot move. */
export function leastBatches({ batchSize, callMs }: Pick<Step, 'batchSize' | 'callMs'>, sliceMs: number): number {
  return Math.min(8, Math.floor(sliceMs / (4 * batchSize * callMs)));
}

async function measureSlice(step: Step, sliceMs: number, cpuNs: () => number): Promise<SliceMessage> {
  const { calls, batchSize } = step;
  const batches: number[] = [];
  const cpuStart = cpuNs();
  const start = now();
  const wanted = leastBatches(step, sliceMs);
  const goesOn = (passed: number): boolean =>
    passed < sliceMs || (batches.length < wanted && passed < sliceMs * longestSlice);
  do batches.push(((await calls(batchSize, 'run')) * 1e6) / batchSize);
  while (goesOn(now() - start));
  const iterations = batches.length * batchSize;
  const cpu = (cpuNs() - cpuStart) / iterations;
  return { kind: 'slice', batches: coalesce(batches, keptBatches), cpu, iterations };
}
