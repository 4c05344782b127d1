/** Ctrl-C and its kin as an AbortSignal, so that a door can clean up before it ends. */

export interface Interruption {
  readonly signal: AbortSignal;
  /** Gives the signals back their own meaning. */
  dispose(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal aborts; a second one ends the process as if nobody listened. */
export function abortOnSignals(): Interruption {
  const controller = new AbortController();
  const dispose = (): void => {
    for (const name of signals) process.removeListener(name, abort);
  };
  const abort = (): void => {
    dispose();
    controller.abort();
  };
  for (const name of signals) process.on(name, abort);
  return { signal: controller.signal, dispose };
}
