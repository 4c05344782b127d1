/** What a bench file registers, in one form whichever tool it was written for. */

export type HookMode = 'run' | 'warmup';

/** Functions around the measured one; none of their time or memory is the benchmark's. */
export interface Hooks {
  /** Once for each phase, the outer pair first and last. */
  readonly setup?: (mode: HookMode) => unknown;
  readonly beforeAll?: (mode: HookMode) => unknown;
  readonly afterAll?: (mode: HookMode) => unknown;
  readonly teardown?: (mode: HookMode) => unknown;
  /** Round every batch of so many calls. */
  readonly beforeBatch?: ((count: number) => unknown) | undefined;
  readonly afterBatch?: (() => unknown) | undefined;
  /** Round every single call. */
  readonly beforeEach?: (mode: HookMode) => unknown;
  readonly afterEach?: (mode: HookMode) => unknown;
}

/** Ready to be called. */
export interface Benchmark {
  /** Unique within the file. */
  readonly name: string;
  readonly fn: (this: unknown) => unknown;
  /** `this` of the function. */
  readonly self: unknown;
  readonly hooks: Hooks;
  /** Whether it answers a promise; absent: seen at the first call. */
  readonly async?: boolean | undefined;
  /**
   * Calls so many times in the tool's own way and returns the milliseconds of the calls alone; for what `fn` and
   * the hooks can do, though slower (parameters made ahead), or cannot do (a loop in user code).
   */
  readonly loop?: (count: number) => number | Promise<number>;
  /** After everything else. */
  readonly close?: () => unknown;
}

/** Registered; nothing of it has been called. */
export interface FoundBenchmark {
  /** Unique within the file. */
  readonly name: string;
  /** Runs the preparation that the tool has done once for each benchmark. */
  open(): Benchmark | Promise<Benchmark>;
}
