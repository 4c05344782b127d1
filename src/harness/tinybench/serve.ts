/**
 * The worker's work: load the bench file, list or measure, answer on the channel. Whatever ends the process before
 * that (an exit, a rejection nobody handles, a promise that never settles) is answered as a failure first.
 */
import type { Failure } from '../../results/invocation.ts';
import type { Phase, WorkerMessage, WorkerSpec } from '../worker-protocol.ts';
import { capturedBenches } from './captured-bench.ts';
import { type Interception, interceptTinybench } from './intercept.ts';
import { type LoadedBenchmark, LoadFailure, loadBenchmarks, nameBenchmarks, type WhenIdle } from './load.ts';

/** What serving needs of the process it runs in. */
export interface Host {
  send(message: WorkerMessage): void;
  /** Ends the process at once. */
  leave(code: number): never;
  /** Has `handle` called instead of ending, when user code asks to exit. */
  onExitAsked(handle: (code: number, where: Error) => void): void;
}

class EndOfScript extends Error {}

export async function serve(spec: WorkerSpec, host: Host): Promise<void> {
  let phase: Phase = 'load';
  let current: string | undefined;
  const enter = (next: Phase): void => {
    phase = next;
    host.send({ kind: 'phase', phase });
  };
  const fail = (failure: Failure): never => {
    host.send({ kind: 'failed', failure, ...(current === undefined ? {} : { name: current }) });
    return host.leave(1);
  };
  const ended = guard(host, { phase: () => phase, fail });
  enter('load');
  const interception = spec.intercept ? interceptTinybench() : undefined;
  try {
    const benchmarks = await Promise.race([loadBenchmarks(spec.file, ended.whenIdle), ended.script]);
    if (spec.task === 'list') list(benchmarks, interception, host);
    else {
      for (const name of spec.names ?? []) {
        current = name;
        host.send(await attempt(() => measureOne(find(benchmarks, name), spec, enter), { name, phase: () => phase }));
      }
    }
  } catch (error) {
    fail(toFailure(error, phase));
  }
  host.leave(0);
}

function list(benchmarks: readonly LoadedBenchmark[], interception: Interception | undefined, host: Host): void {
  const names = benchmarks.map(({ name }) => name);
  host.send({ kind: 'listed', names, importsTinybench: interception?.asked() === true });
}

/** One that throws does not take the others of its file with it. */
async function attempt(
  measure: () => Promise<WorkerMessage>,
  { name, phase }: { readonly name: string; readonly phase: () => Phase },
): Promise<WorkerMessage> {
  try {
    return await measure();
  } catch (error) {
    return { kind: 'failed', name, failure: toFailure(error, phase()) };
  }
}

function find(benchmarks: readonly LoadedBenchmark[], name: string): LoadedBenchmark {
  const found = benchmarks.find((benchmark) => benchmark.name === name);
  if (found !== undefined) return found;
  const message = `Cannot measure "${name}" as its file registered it when listed, and does not now`;
  throw new LoadFailure({ reason: 'missing', message });
}

async function measureOne(
  benchmark: LoadedBenchmark,
  spec: WorkerSpec,
  onPhase: (phase: Phase) => void,
): Promise<WorkerMessage> {
  const options = { warmupMs: spec.warmupMs, measureMs: spec.measureMs, onPhase };
  // Each sensor is loaded alone: what it needs of Node is paid by its own processes only.
  if (spec.task === 'alloc') {
    const { measureAllocation } = await import('./alloc.ts');
    return measureAllocation(benchmark, options);
  }
  if (spec.task === 'cpu' || spec.task === 'heap') {
    const { captureProfile } = await import('./profile.ts');
    if (spec.profile === undefined) throw new TypeError('a profile needs its specification');
    return captureProfile(benchmark, { ...options, ...spec.profile, kind: spec.task });
  }
  const { measureTime } = await import('./time.ts');
  return measureTime(benchmark, options);
}

interface Ended {
  readonly whenIdle: WhenIdle;
  /** Settles when a script that ran its own Bench ends itself with process.exit(0). */
  readonly script: Promise<readonly LoadedBenchmark[]>;
}

function guard(
  host: Host,
  { phase, fail }: { readonly phase: () => Phase; readonly fail: (failure: Failure) => never },
): Ended {
  let idle: (() => void) | undefined;
  let endScript: () => void = () => {};
  const script = new Promise<readonly LoadedBenchmark[]>((resolve, reject) => {
    endScript = () => {
      try {
        resolve(nameBenchmarks());
      } catch (error) {
        reject(error);
      }
    };
  });
  process.on('beforeExit', () => {
    if (idle !== undefined) idle();
    else fail({ reason: 'timeout', message: `A promise never settled: nothing was left to run in the ${phase()}` });
  });
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      if (!(error instanceof EndOfScript)) fail(toFailure(error, phase()));
    });
  }
  host.onExitAsked((code, where) => {
    const ran = capturedBenches.some(({ runsAsked }) => runsAsked > 0);
    if (phase() === 'load' && code === 0 && ran) {
      endScript();
      throw new EndOfScript('the script ended');
    }
    const message = `It called ${where.message} in the ${phase()}`;
    fail({ reason: 'crashed', message, ...(where.stack === undefined ? {} : { stack: where.stack }) });
  });
  const whenIdle = (): Promise<void> =>
    new Promise((resolve) => {
      idle = () => {
        idle = undefined;
        resolve();
      };
    });
  return { whenIdle, script };
}

function toFailure(error: unknown, phase: Phase): Failure {
  if (error instanceof LoadFailure) return error.failure;
  const reason = phase === 'load' ? 'load' : 'threw';
  if (!(error instanceof Error)) return { reason, message: `${describe(error)} was thrown` };
  const message = `${error.name}: ${error.message}`;
  return error.stack === undefined ? { reason, message } : { reason, message, stack: error.stack };
}

function describe(value: unknown): string {
  try {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  } catch {
    return 'A value without a text form';
  }
}
