/**
 * A benchmark tool as the configuration, `init` and the reference know it. How it is run and read is `harness/NAME/`'s.
 * What differs from tool to tool is in its descriptor and nowhere else.
 */
import type { Foreign, RepositoryFiles } from './found.ts';

export type CpuProfiler = 'v8' | 'pprof' | 'py-spy' | 'async-profiler' | 'perf' | 'none';
export type HeapProfiler = 'v8' | 'pprof' | 'async-profiler' | 'none';

/** The first of each is what is used unless the configuration says otherwise. */
export interface Profilers {
  readonly cpu: readonly [CpuProfiler, ...CpuProfiler[]];
  readonly heap: readonly [HeapProfiler, ...HeapProfiler[]];
}

/** Text of a file of the suite's folder; undefined where there is none. */
export type ReadText = (file: string) => string | undefined;

/** How `init` finds its suites in a repository. */
export interface Detection {
  /** Says how the project is built: always worth reading. */
  readonly isManifest: (file: string) => boolean;
  /** May hold benchmarks; its text shows it. */
  readonly isBench?: (file: string) => boolean;
  /** Files that a manifest's text says hold benchmarks, in any folder. */
  readonly benchesOf?: (manifest: string, text: string) => readonly string[];
  readonly find: (given: RepositoryFiles) => Foreign;
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
  /** Commands that a fresh checkout needs first. Absent: those of the JavaScript lock file. */
  readonly setup?: (read: ReadText) => readonly string[];
  readonly detection?: Detection;
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

/** A tool whose build brings all that is needed. */
export function needsNothing(): readonly string[] {
  return [];
}
