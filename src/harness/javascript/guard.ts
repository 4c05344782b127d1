/**
 * Whatever ends the process before it has answered (an exit, an uncaught error, a promise that never settles) is
 * answered as a failure first; the end of a script that has done its work is none.
 */
import type { Failure } from '../../results/invocation.ts';
import { serverHint } from '../refused.ts';
import type { Order, Phase, WorkerMessage } from '../worker-protocol.ts';
import type { FoundBenchmark } from './benchmark.ts';
import { LoadFailure } from './load-failure.ts';
import { globalHint } from './missing-global.ts';

/** What serving needs of the process it runs in. */
export interface Host {
  send(message: WorkerMessage): void;
  /** Blocks, the event loop with it, until the parent orders something; `end` once there is no parent. */
  order(): Order;
  /** Ends the process at once. */
  leave(code: number): never;
  /** Of the environment, as they are now. */
  variables(): Readonly<Record<string, string | undefined>>;
  /** Has `handle` called instead of ending, when user code asks to exit. */
  onExitAsked(handle: (code: number, where: Error) => void): void;
}

/** Taken before user code can replace it. */
const later: typeof setImmediate = setImmediate;

/** Thrown where a script that has done its work asked to exit; nothing may take it for an error of the script's. */
export class EndOfScript extends Error {}

/** Has `idle` called, instead of failing, when nothing is left to run; until undefined is given. */
export type OnIdle = (idle: (() => void) | undefined) => void;

export interface Ended {
  readonly onIdle: OnIdle;
  /** Settles when a script that has run its benchmarks ends itself, with process.exit(0) or for what only a run writes. */
  readonly script: Promise<readonly FoundBenchmark[]>;
  /** Takes the script for ended. */
  readonly end: () => void;
}

interface Guarded {
  readonly phase: () => Phase;
  /** Whether a script that ends the process while it is loaded has done its work. */
  readonly scriptDone: () => boolean;
  /** Whether an error ends nothing but the report of a script that has done its work. */
  readonly isDoneBy: (error: unknown) => boolean;
  readonly found: () => readonly FoundBenchmark[];
  readonly fail: (failure: Failure) => never;
}

export function guard(host: Host, { phase, fail, scriptDone, isDoneBy, found }: Guarded): Ended {
  let idle: (() => void) | undefined;
  let endScript: () => void = () => {};
  const script = new Promise<readonly FoundBenchmark[]>((resolve, reject) => {
    endScript = () => {
      try {
        resolve(found());
      } catch (error) {
        reject(error);
      }
    };
  });
  process.on('beforeExit', () => {
    if (idle === undefined) fail({ reason: 'timeout', message: unsettled(phase()) });
    else {
      idle();
      // Node asks again only where something ran meanwhile, and would end without a word if what follows waits for ever.
      later(() => {});
    }
  });
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      if (error instanceof EndOfScript) return;
      if (phase() === 'load' && isDoneBy(error)) endScript();
      else fail(toFailure(error, phase()));
    });
  }
  host.onExitAsked((code, where) => {
    if (phase() === 'load' && code === 0 && scriptDone()) {
      endScript();
      throw new EndOfScript('the script ended');
    }
    const message = `It called ${where.message} in the ${phase()}`;
    fail({ reason: 'crashed', message, stack: where.stack });
  });
  const onIdle: OnIdle = (next) => {
    idle = next;
  };
  return { onIdle, script, end: () => endScript() };
}

function unsettled(phase: Phase): string {
  return `A promise never settled: nothing was left to run in the ${phase}`;
}

export function toFailure(error: unknown, phase: Phase): Failure {
  if (error instanceof LoadFailure) return error.failure;
  const reason = phase === 'load' ? 'load' : 'threw';
  if (!(error instanceof Error)) return { reason, message: `${describe(error)} was thrown` };
  const text = `${error.name}: ${error.message || severalOf(error) || 'thrown without a message'}`;
  const message = text + serverHint(text) + globalHint(text);
  return error.stack === undefined ? { reason, message } : { reason, message, stack: error.stack };
}

/** An AggregateError may have words only for its parts. */
function severalOf(error: Error): string {
  const errors: unknown = Reflect.get(error, 'errors');
  return Array.isArray(errors)
    ? errors.map((each) => (each instanceof Error ? each.message : describe(each))).join('; ')
    : '';
}

function describe(value: unknown): string {
  try {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  } catch {
    return 'A value without a text form';
  }
}
