/**
 * A benchmark tool as the configuration and the reference know it. How it is run and read is `harness/NAME/`'s; by which
 * files a repository shows it, `in-repository.ts`'s.
 */

export type CpuProfiler = 'v8' | 'pprof' | 'py-spy' | 'async-profiler' | 'perf' | 'none';
export type HeapProfiler = 'v8' | 'pprof' | 'async-profiler' | 'none';

/** The first of each is what is used unless the configuration says otherwise. */
export interface Profilers {
  readonly cpu: readonly [CpuProfiler, ...CpuProfiler[]];
  readonly heap: readonly [HeapProfiler, ...HeapProfiler[]];
}

export interface Tool {
  /** The npm package whose import shows that a script is written for it; the tool then runs in Flamegate's own worker. */
  readonly npmPackage?: string;
  readonly profilers: Profilers;
  /** Defaults of a suite's `files`, globs from the root; empty: the tool finds its benchmarks itself. */
  readonly files: readonly string[];
  /** Default of a suite's `metrics`; empty: all that the tool reports. */
  readonly metrics: readonly string[];
  /** Default time boxes of one process, ms. */
  readonly warmupMs: number;
  readonly measureMs: number;
  /** Listing builds with about one processor and runs no benchmark: both sides may be listed at once. */
  readonly listsBeside?: true;
  /** It runs a command line, and there is none to guess. */
  readonly needsCommand?: true;
}

/** What most tools share. */
export const ordinary: Pick<Tool, 'files' | 'metrics' | 'warmupMs' | 'measureMs'> = {
  files: [],
  metrics: [],
  warmupMs: 100,
  measureMs: 200,
};

export const unprofiled: Profilers = { cpu: ['none'], heap: ['none'] };
export const perfProfilers: Profilers = { cpu: ['perf', 'none'], heap: ['none'] };
