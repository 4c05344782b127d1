/**
 * When a bench file that runs as a script has nothing more to register: when nothing is left to run in the process, or,
 * where it leaves something open (a timer, a worker, a server), when it has been still for long enough.
 */
import type { OnIdle } from './guard.ts';

export interface Settling {
  /** Grows while the file registers and asks to run. */
  readonly activity: () => number;
  /** For how long it must have been still; infinite while something is known to be missing. */
  readonly stillMs: () => number;
}

const now: () => number = performance.now.bind(performance);
const every: typeof setInterval = setInterval;
const stop: typeof clearInterval = clearInterval;
const lookEveryMs = 50;

/** The clock looks without keeping the process alive. */
export function settled({ activity, stillMs }: Settling, onIdle: OnIdle): Promise<void> {
  return new Promise((resolve) => {
    let seen = activity();
    let since = now();
    const timer = every(() => {
      if (activity() !== seen) {
        seen = activity();
        since = now();
      } else if (now() - since >= stillMs()) finish();
    }, lookEveryMs);
    timer.unref();
    const finish = (): void => {
      stop(timer);
      onIdle(undefined);
      resolve();
    };
    onIdle(finish);
  });
}
