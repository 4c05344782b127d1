/**
 * Takes one benchmark through tinybench's phases: setup, beforeAll, a time-boxed warm-up, the measured run,
 * afterAll, teardown. What one step of the run is (a timed batch, an allocation window) is the sensor's.
 */
import { Bench } from 'tinybench';
import type { Phase } from '../worker-protocol.ts';
import type { Benchmark, HookMode } from './benchmark.ts';
import { type CallStyle, type Calls, callsOf, probeCallStyle } from './calls.ts';

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

export interface Boxes {
  readonly warmupMs: number;
  /** Go on beyond the box until this many calls, for at most so many boxes. */
  readonly warmupAtLeast?: { readonly calls: number; readonly boxes: number };
  /** Processor time used so far, ns: a warm-up is as warm on a busy machine, for at most `busiest` boxes. */
  readonly warmupClock?: () => number;
  readonly runMs: number;
  readonly onPhase: (phase: Phase) => void;
  /** After the last step, before the benchmark's own hooks clean up. */
  readonly onRunEnd?: () => void;
}

const now: () => number = performance.now.bind(performance);

/** Wall time of a warm-up that is boxed by processor time, as a multiple of the box: what waits uses none. */
const busiest = 4;

/** A batch may grow tenfold from one to the next, so that one mistimed call cannot blow it up. */
const growth = 10;

export async function drive(benchmark: Benchmark, sensor: Sensor, boxes: Boxes): Promise<void> {
  const { hooks } = benchmark;
  const state: { mode: HookMode; style?: CallStyle; calls?: Calls; size: number; callMs: number } = {
    mode: 'warmup',
    size: 1,
    callMs: 0,
  };
  const meter = warmupMeter(boxes);
  const charge = warmupCharge(boxes);

  const warmUp = async (): Promise<number> => {
    const start = now();
    if (state.calls === undefined) {
      state.style = await probeCallStyle(benchmark, 'warmup');
      state.calls = callsOf(benchmark, state.style);
      const elapsed = now() - start;
      state.callMs = elapsed;
      return meter(1, charge(elapsed));
    }
    const { size } = state;
    await state.calls(size, 'warmup');
    const elapsed = now() - start;
    state.callMs = elapsed / size;
    state.size = nextSize(size, elapsed, sensor.batchMs);
    return meter(size, charge(elapsed));
  };
  const run = async (): Promise<number> => {
    if (state.calls === undefined || state.style === undefined) throw new TypeError('run before warm-up');
    return sensor.step({ calls: state.calls, style: state.style, batchSize: state.size, callMs: state.callMs });
  };

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
    const cost = await (state.mode === 'warmup' ? warmUp() : run());
    return { overriddenDuration: cost, overriddenIterationCost: cost };
  };
  runner.add(benchmark.name, iterate, {
    async: true,
    beforeAll: async (mode = 'run') => {
      state.mode = mode;
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

function warmupCharge({ warmupClock }: Boxes): (elapsedMs: number) => number {
  if (warmupClock === undefined) return (elapsedMs) => elapsedMs;
  let used = warmupClock();
  return (elapsedMs) => {
    const before = used;
    used = warmupClock();
    return Math.max((used - before) / 1e6, elapsedMs / busiest);
  };
}

/** What to charge to the warm-up's time box after so many more calls and milliseconds. */
export function warmupMeter({ warmupMs, warmupAtLeast }: Boxes): (calls: number, elapsedMs: number) => number {
  const { calls: wanted, boxes } = warmupAtLeast ?? { calls: 0, boxes: 1 };
  let called = 0;
  let passed = 0;
  let charged = 0;
  return (calls, elapsedMs) => {
    called += calls;
    passed += elapsedMs;
    if (called < wanted && passed < warmupMs * boxes) return 0;
    const due = passed - charged;
    charged = passed;
    return due;
  };
}

/** Calls of the next batch: toward `targetMs`, at most tenfold. */
export function nextSize(size: number, elapsedMs: number, targetMs: number): number {
  const wanted = elapsedMs > 0 ? (size * targetMs) / elapsedMs : Number.POSITIVE_INFINITY;
  return Math.max(1, Math.round(Math.min(wanted, size * growth)));
}
