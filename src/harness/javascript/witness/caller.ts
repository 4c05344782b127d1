/** Who calls one of Node's functions: the repository's code, Node itself, or Flamegate. */
import type { Callable } from './patch.ts';

export type Caller = 'user' | 'loader' | 'node' | 'own';

/** Of whoever called the function. */
export type CallerFinder = (below: Callable) => Caller;

/** `own`: the folder of Flamegate's worker, as its modules are named in stacks. */
export function callerFinder(own: string): CallerFinder {
  const capture = Error.captureStackTrace.bind(Error);
  return (below) => {
    const holder: { stack?: unknown } = {};
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 1;
    capture(holder, below);
    Error.stackTraceLimit = limit;
    const frame = String(holder.stack);
    if (/\bnode:internal\/(?:modules|bootstrap)\//.test(frame)) return 'loader';
    if (/\bnode:/.test(frame)) return 'node';
    return frame.includes(own) ? 'own' : 'user';
  };
}
