/** The time a process may run; what it spends held does not count. */

export interface TimeLimit {
  /** Milliseconds it has run. */
  passedMs(): number;
  pause(): void;
  resume(): void;
  onPassed(call: () => void): void;
  /** For good: what has ended cannot run again, and a timer would keep this process alive. */
  clear(): void;
}

/** Runs from the start. */
export function startLimit(limitMs: number): TimeLimit {
  let passed = 0;
  let since: number | undefined = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let isCleared = false;
  let call: () => void = () => {};
  const passedMs = (): number => passed + (since === undefined ? 0 : performance.now() - since);
  const stop = (): void => {
    clearTimeout(timer);
    passed = passedMs();
    since = undefined;
  };
  const arm = (): void => {
    timer = setTimeout(() => call(), Math.max(0, limitMs - passed));
  };
  arm();
  return {
    passedMs,
    pause: stop,
    resume: () => {
      if (isCleared || since !== undefined) return;
      since = performance.now();
      arm();
    },
    onPassed: (next) => {
      call = next;
    },
    clear: () => {
      isCleared = true;
      stop();
    },
  };
}
