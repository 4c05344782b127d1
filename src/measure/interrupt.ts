/** Ctrl-C and its kin as an AbortSignal, so that a door can clean up before it ends. */
import { constants } from 'node:os';
import { GateError } from '../errors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface Interruption {
  /** Its reason is an INTERRUPTED that names the signal. */
  readonly signal: AbortSignal;
  /** What shells expect of who was interrupted, 128 and the signal's number: 130 for Ctrl-C. Undefined: nothing came. */
  exitCode(): number | undefined;
}

/** The first signal aborts; the second is `insist`ed with the exit code: whoever sends it does not want to wait. */
export function abortOnSignals(insist: (exitCode: number) => void): Interruption {
  const controller = new AbortController();
  let code: number | undefined;
  for (const name of signals) {
    process.on(name, () => {
      if (code !== undefined) return insist(code);
      code = 128 + constants.signals[name];
      const message = `Interrupted by ${name}; worktrees and temporary files were removed`;
      controller.abort(new GateError('INTERRUPTED', message));
    });
  }
  return { signal: controller.signal, exitCode: () => code };
}
