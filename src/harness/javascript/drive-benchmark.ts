/**
 * Takes one benchmark through tinybench's phases: setup, beforeAll, a time-boxed warm-up, the measured run,
 * afterAll, teardown. What one step of the run is (a timed batch, an allocation window) is the sensor's.
 */
import { Bench } from 'tinybench';
import type { Phase } from '../worker-protocol.ts';
import type { Benchmark, HookMode } from './benchmark.ts';
import { type CallStyle, type Calls, callsOf, probeCallStyle } from './calls.ts';
import { type WarmupBoxes, warmupMeter } from './warm-up.ts';

export interface Step {
  readonly calls: Calls;
  readonly style: CallStyle;
  /** Calls that fill about one batch, learned in the warm-up. */
  readonly batchSize: number;
  /** Milliseconds of one call with what is round it, as the warm-up's last batch took. */
  readonly callMs: number;
}

/** One step of the measured phase; answers how many milliseconds of the time box it used up. */
export interface Sensor {
  /** Milliseconds one batch should take. */
  readonly batchMs: number;
  step(step: Step): Promise<number>;
}

export interface Boxes extends WarmupBoxes {
  readonly runMs: number;
  readonly onPhase: (phase: Phase) => void;
  /** After the last step, before the benchmark's own hooks clean up. */
  readonly onRunEnd?: () => void;
}

const now: () => number = performance.now.bind(performance);

/** A batch may grow tenfold from one to the next, so that one mistimed call cannot blow it up. */
const growth = 10;

/** Warms up, then runs the sensor's steps, within the boxes and between the benchmark's hooks. Throws what the benchmark does. */
export async function drive(benchmark: Benchmark, sensor: Sensor, boxes: Boxes): Promise<void> {
  const { hooks } = benchmark;
  const steps = stepsOf(benchmark, sensor, boxes);
  let current: HookMode = 'warmup';
  const runner = new Bench({
    warmupTime: boxes.warmupMs,
    warmupIterations: 1,
    time: boxes.runMs,
    iterations: 1,
    setup: async (_, mode) => {
      await hooks.setup?.(mode ?? 'run');
    },
    teardown: async (_, mode) => {
      await hooks.teardown?.(mode ?? 'run');
    },
  });
  const iterate = async (): Promise<object> => {
    const cost = await (current === 'warmup' ? steps.warmUp() : steps.run());
    return { overriddenDuration: cost, overriddenIterationCost: cost };
  };
  runner.add(benchmark.name, iterate, {
    async: true,
    beforeAll: async (mode = 'run') => {
      current = mode;
      boxes.onPhase(mode === 'warmup' ? 'warm-up' : 'measurement');
      await hooks.beforeAll?.(mode);
    },
    afterAll: async (mode = 'run') => {
      if (mode === 'run') boxes.onRunEnd?.();
      await hooks.afterAll?.(mode);
    },
  });
  await runner.run();
  const result = runner.tasks[0]?.result;
  if (result?.state === 'errored') throw result.error;
  if (result?.state !== 'completed') throw new Error(`tinybench ended in state ${result?.state}`);
}

interface Steps {
  /** The first probes how the benchmark is called; the others find how many calls fill a batch. Answers its cost, ms. */
  warmUp(): Promise<number>;
  /** One step of the sensor, in the batches that the warm-up found. Answers its cost as the sensor does. */
  run(): Promise<number>;
}

function stepsOf(benchmark: Benchmark, sensor: Sensor, boxes: Boxes): Steps {
  const meter = warmupMeter(boxes);
  let known: { readonly style: CallStyle; readonly calls: Calls } | undefined;
  let size = 1;
  let callMs = 0;
  return {
    warmUp: async () => {
      const start = now();
      if (known === undefined) {
        const style = await probeCallStyle(benchmark, 'warmup');
        known = { style, calls: callsOf(benchmark, style) };
        callMs = now() - start;
        return meter(1, callMs);
      }
      const called = size;
      await known.calls(called, 'warmup');
      const elapsed = now() - start;
      callMs = elapsed / called;
      size = nextSize(called, elapsed, sensor.batchMs);
      return meter(called, elapsed);
    },
    run: async () => {
      if (known === undefined) throw new TypeError('run before warm-up');
      return sensor.step({ ...known, batchSize: size, callMs });
    },
  };
}

/** Calls of the next batch: toward `targetMs`, at most tenfold. */
export function nextSize(size: number, elapsedMs: number, targetMs: number): number {
  const wanted = elapsedMs > 0 ? (size * targetMs) / elapsedMs : Number.POSITIVE_INFINITY;
  return Math.max(1, Math.round(Math.min(wanted, size * growth)));
}
