/** The `time` sensor: nanoseconds per operation of every batch in time order, and what the machine did meanwhile. */
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import type { Conditions } from '../../results/invocation.ts';
import type { MeasuredMessage, Phase } from '../worker-protocol.ts';
import type { Benchmark } from './benchmark.ts';
import { isSetUpByBatch } from './calls.ts';
import { coalesce, keptBatches } from './coalesce.ts';
import { drive, type Sensor, type Step } from './drive-benchmark.ts';
import { emptyCallNs } from './empty-calls.ts';

const now: () => number = performance.now.bind(performance);

export interface TimeOptions {
  readonly warmupMs: number;
  readonly measureMs: number;
  readonly onPhase: (phase: Phase) => void;
}

/** Of benchmarks whose batches are set up one by one. */
const setUpBatches = 16;

export async function measureTime(benchmark: Benchmark, options: TimeOptions): Promise<MeasuredMessage> {
  const batches: number[] = [];
  const cpuBatches: number[] = [];
  const cpuNs = cpuClock();
  let iterations = 0;
  let meter: Meter | undefined;
  let last: Step | undefined;
  const sensor: Sensor = {
    // A millisecond is some ten thousand times the clock's resolution.
    batchMs: Math.max(1, options.measureMs / (isSetUpByBatch(benchmark.hooks) ? setUpBatches : keptBatches)),
    step: async (step) => {
      const { calls, batchSize } = step;
      last = step;
      meter ??= startMeter(cpuNs);
      const cpuStart = cpuNs();
      const start = now();
      const counted = await calls(batchSize, 'run');
      const elapsed = now() - start;
      cpuBatches.push((cpuNs() - cpuStart) / batchSize);
      batches.push((counted * 1e6) / batchSize);
      iterations += batchSize;
      meter.mark();
      return elapsed;
    },
  };
  await drive(benchmark, sensor, {
    warmupMs: options.warmupMs,
    runMs: options.measureMs,
    onPhase: options.onPhase,
  });
  const conditions = meter === undefined ? {} : await meter.read(iterations);
  const callCost = last === undefined ? undefined : await emptyCallNs(last);
  return {
    kind: 'measured',
    name: benchmark.name,
    batches: coalesce(batches, keptBatches),
    cpuBatches: coalesce(cpuBatches, keptBatches),
    iterations,
    conditions: { ...conditions, callCost },
  };
}

export interface Meter {
  /** The measured window lasts at least until now. */
  mark(): void;
  read(iterations: number): Promise<Conditions>;
}

export function startMeter(cpuNs: () => number): Meter {
  const collections: { readonly start: number; readonly duration: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) collections.push({ start: entry.startTime, duration: entry.duration });
  });
  observer.observe({ entryTypes: ['gc'] });
  const startedAt = now();
  const cpuBefore = cpuNs();
  const switchesBefore = process.resourceUsage().involuntaryContextSwitches;
  let marked = { at: startedAt, cpu: cpuBefore };
  return {
    mark: () => {
      marked = { at: now(), cpu: cpuNs() };
    },
    read: async (iterations) => {
      const involuntarySwitches = process.resourceUsage().involuntaryContextSwitches - switchesBefore;
      // Entries arrive in a later turn of the loop.
      await turn();
      await turn();
      observer.disconnect();
      const within = collections.filter(({ start }) => start >= startedAt && start <= marked.at);
      const gcMs = within.reduce((sum, { duration }) => sum + duration, 0);
      return {
        involuntarySwitches,
        gcCount: within.length,
        gcTime: (gcMs * 1e6) / iterations,
        cpuTime: (marked.cpu - cpuBefore) / iterations,
      };
    },
  };
}

/** CPU time in ns of this thread where Node reports it (23.9 and newer), else of the process. */
export function cpuClock(): () => number {
  const thread: unknown = Reflect.get(process, 'threadCpuUsage');
  const usage = typeof thread === 'function' ? thread.bind(process) : process.cpuUsage.bind(process);
  return () => {
    const { user, system } = usage();
    return (user + system) * 1000;
  };
}
