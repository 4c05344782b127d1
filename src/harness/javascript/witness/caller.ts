/** Who calls one of Node's functions: the repository's code, Node itself, or Flamegate. */
import type { Callable } from './patch.ts';

export type Caller = 'user' | 'loader' | 'node' | 'own';

/** Of the function's caller. */
export type CallerFinder = (below: Callable) => Caller;

const deepest = 8;

/** `own`: the folder of Flamegate's worker, as its modules are named in stacks. */
export function callerFinder(own: string): CallerFinder {
  const capture = Error.captureStackTrace.bind(Error);
  return (below) => {
    const holder: { stack?: unknown } = {};
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = deepest;
    capture(holder, below);
    Error.stackTraceLimit = limit;
    const frames = String(holder.stack).split('\n').slice(1);
    // One function of a file system's module calls another: who called the first is who asked.
    const place = frames.map(placeIn).find((each) => !/^node:(?:internal\/)?fs\b/.test(each)) ?? '';
    if (/^node:internal\/(?:modules|bootstrap)\//.test(place)) return 'loader';
    if (place.startsWith('node:')) return 'node';
    return place.includes(own) ? 'own' : 'user';
  };
}

/** A file of Node's, by where a frame says it is: a function may be called like one. Else the frame. */
export function placeIn(frame: string): string {
  return /(?:\(|^\s*at (?:async )?)(node:[\w/]+:\d+:\d+)\)?$/.exec(frame)?.[1] ?? frame.trim();
}
