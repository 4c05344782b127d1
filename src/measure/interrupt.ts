/** Ctrl-C and its kin as an AbortSignal, so that a door can clean up before it ends. */
import { constants } from 'node:os';
import { GateError } from '../errors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  /** Its reason is an INTERRUPTED that names the signal. */
  readonly signal: AbortSignal;
  /** What shells expect of who was interrupted, 128 and the signal's number: 130 for Ctrl-C. Undefined: nothing came. */
  exitCode(): number | undefined;
  /** Leaves signals to the system, which ends the process at once: for work that never waits and so would not hear of them. */
  release(): void;
}

/** One wish arrives twice where npm passes a Ctrl-C on that the terminal gave to both, and from GNU's timeout. */
const echoMs = 500;

/** The first signal aborts; a later one calls `insist` with the exit code: its sender does not want to wait. */
export function abortOnSignals(insist: (exitCode: number) => void): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  let since = 0;
  const hear = (name: (typeof signals)[number]): void => {
    if (code !== undefined) {
      if (performance.now() - since > echoMs) insist(code);
      return;
    }
    since = performance.now();
    code = 128 + constants.signals[name];
    const message = `Interrupted by ${name}; worktrees and temporary files are removed`;
    controller.abort(new GateError('INTERRUPTED', message));
  };
  for (const name of signals) process.on(name, hear);
  return {
    signal: controller.signal,
    exitCode: () => code,
    release: () => {
      for (const name of signals) process.off(name, hear);
    },
  };
}
