/** Ctrl-C and similar signals as an AbortSignal, so that a door can clean up before it ends. */
import { constants } from 'node:os';
import { GateError } from '../errors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  /** Its reason is an INTERRUPTED that names the signal. */
  readonly signal: AbortSignal;
  /** The exit code that shells expect of an interrupted process, 128 and the signal's number: 130 for Ctrl-C. Undefined: no signal came. */
  exitCode(): number | undefined;
  /**
   * Leaves signals to the system, which ends the process at once: for work that never awaits and so would not notice them. One
   * that came before ends it here.
   */
  release(): Promise<void>;
}

/** One Ctrl-C arrives twice if npm passes it on after the terminal sent it to both, and so does a signal from GNU's timeout. */
const echoMs = 500;

/** The first signal aborts; a later one calls `insist` with the exit code: its sender does not want to wait. */
export function abortOnSignals(insist: (exitCode: number) => void): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  let since = 0;
  let heard: (typeof signals)[number] | undefined;
  const hear = (name: (typeof signals)[number]): void => {
    if (code !== undefined) {
      if (performance.now() - since > echoMs) insist(code);
      return;
    }
    since = performance.now();
    heard = name;
    code = 128 + constants.signals[name];
    const message = `Interrupted by ${name}; worktrees and temporary files are removed`;
    controller.abort(new GateError('INTERRUPTED', message));
  };
  for (const name of signals) process.on(name, hear);
  return {
    signal: controller.signal,
    exitCode: () => code,
    release: async () => {
      // What came while modules were loaded is told when the loop turns, and lost if nobody listens then.
      await new Promise<void>((resolve) => setImmediate(resolve));
      for (const name of signals) process.off(name, hear);
      if (heard !== undefined) process.kill(process.pid, heard);
    },
  };
}
