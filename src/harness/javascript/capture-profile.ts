/**
 * The profile sensors: V8's CPU sampler, or its allocation sampler, around the measured loop only. The JSON is V8's
 * own; turning it into the profile model is the parent's work.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { findSourceMap } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { cutV8Profile } from '../../profile/formats/v8-window.ts';
import type { MeasuredMessage, ProfileSpec } from '../worker-protocol.ts';
import type { Benchmark } from './benchmark.ts';
import { drive, type Sensor } from './drive-benchmark.ts';
import { threadClock } from './thread-clock.ts';
import type { TimeOptions } from './time.ts';

const now: () => number = performance.now.bind(performance);

export interface ProfileOptions extends TimeOptions, ProfileSpec {
  readonly kind: 'cpu' | 'heap';
}

/** The profiled loop's batches; short enough that the time box is kept. */
const batchMs = 20;

export async function captureProfile(benchmark: Benchmark, options: ProfileOptions): Promise<MeasuredMessage> {
  forbidInlining();
  const profiler = options.kind === 'cpu' ? cpuProfiler(options) : heapProfiler(options);
  let iterations = 0;
  let started = false;
  profiler.prepare();
  const sensor: Sensor = {
    batchMs,
    step: async ({ calls, batchSize }) => {
      if (!started) profiler.start();
      started = true;
      const start = now();
      await calls(batchSize, 'run');
      iterations += batchSize;
      return now() - start;
    },
  };
  let profile: unknown;
  await drive(benchmark, sensor, {
    warmupMs: options.warmupMs,
    runMs: options.durationMs,
    onPhase: options.onPhase,
    onRunEnd: () => {
      profile = profiler.stop();
    },
  });
  const scripts = new Set<string>();
  const json = JSON.stringify(profile, (key, value: unknown) => {
    // Both of V8's formats hold their scripts' addresses under this name.
    if (key === 'url' && typeof value === 'string' && value.startsWith('file:')) scripts.add(value);
    return value;
  });
  writeFileSync(options.output, json);
  const sourceMaps = sourceMapsOf(scripts);
  return { kind: 'measured', name: benchmark.name, batches: [], iterations, conditions: {}, sourceMaps };
}

/**
 * Of scripts that a loader (tsx) compiled on the way in: nothing on disk has them. Node keeps them where the loader
 * asked it to.
 */
function sourceMapsOf(scripts: Iterable<string>): Readonly<Record<string, object>> {
  const found = [...scripts].map((script) => [script, findSourceMap(script)?.payload] as const);
  return Object.fromEntries(found.flatMap(([script, map]) => (map === undefined ? [] : [[script, map]])));
}

/**
 * A function inlined into another has no frame: V8's allocation sampler never gives it one, its CPU sampler rarely
 * (tried on Node 20 and 24 with the profiler on before the warm-up and with --detailed-line-info: most samples still
 * fell to the function that it was inlined into, in the end our own loop). A profile is for naming functions, so it is taken
 * without inlining; what small functions cost is then overstated on both sides alike. Set here and not as flags of
 * node, which refuses to start on one it does not know.
 */
function forbidInlining(): void {
  setFlagsFromString('--no-turbo-inlining');
  setFlagsFromString('--no-maglev-inlining');
}

interface Profiler {
  /** Before the warm-up. */
  prepare(): void;
  start(): void;
  stop(): unknown;
}

function cpuProfiler({ cpuIntervalUs }: ProfileOptions): Profiler {
  const session = new Session();
  let preparedAt = 0;
  let warmUs = 0;
  const cpuUs = threadClock();
  let cpuBefore = 0;
  return {
    prepare: () => {
      session.connect();
      ask(session, 'Profiler.enable');
      ask(session, 'Profiler.setSamplingInterval', { interval: cpuIntervalUs });
      ask(session, 'Profiler.start');
      preparedAt = now();
    },
    // Already sampling, see cutV8Profile; the warm-up is cut off in the end.
    start: () => {
      warmUs = (now() - preparedAt) * 1000;
      cpuBefore = cpuUs();
    },
    stop: () => {
      const taken = cpuUs() - cpuBefore;
      return cutV8Profile(ask(session, 'Profiler.stop'), { fromUs: warmUs, cpuUs: taken });
    },
  };
}

function heapProfiler({ heapIntervalBytes }: ProfileOptions): Profiler {
  const session = new Session();
  return {
    prepare: () => {},
    start: () => {
      session.connect();
      ask(session, 'HeapProfiler.enable');
      // Without both flags only what is still alive at the end is reported, which in a benchmark is next to nothing.
      ask(session, 'HeapProfiler.startSampling', {
        samplingInterval: heapIntervalBytes,
        includeObjectsCollectedByMajorGC: true,
        includeObjectsCollectedByMinorGC: true,
      });
    },
    stop: () => ask(session, 'HeapProfiler.stopSampling'),
  };
}

/** The inspector answers these from within the call. */
function ask(session: Session, method: string, params: object = {}): unknown {
  let profile: unknown;
  session.post(method, params, (error: Error | null, result?: object) => {
    if (error !== null) throw error;
    profile = result === undefined ? undefined : Reflect.get(result, 'profile');
  });
  return profile;
}
