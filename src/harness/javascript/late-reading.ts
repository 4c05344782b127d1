/** What a script reads after it has run its benchmarks is what a run writes: results, to make a report of. Here nothing runs. */

export interface LateReading {
  /** Whether the script failed for that alone; it is remembered. */
  readonly isCause: (error: unknown) => boolean;
  /** The message of the first such failure; undefined where there was none. */
  readonly message: () => string | undefined;
}

const reading = /^(?:open|scandir|opendir|l?stat|access|read)$/;

export function createLateReading(hasRun: () => boolean): LateReading {
  let message: string | undefined;
  return {
    isCause: (error) => {
      const first = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      if (!hasRun() || !(first instanceof Error) || !isReading(first)) return false;
      message ??= first.message;
      return true;
    },
    message: () => message,
  };
}

function isReading(error: Error): boolean {
  return Reflect.get(error, 'code') === 'ENOENT' && reading.test(String(Reflect.get(error, 'syscall')));
}
