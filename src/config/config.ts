/** What the user asked for, validated and with every default filled in. */
import type { JudgedBy, Policy } from '../decide/policy.ts';
import type { HarnessName } from '../tools/all.ts';
import type { CpuProfiler, HeapProfiler } from '../tools/descriptor.ts';

export type Estimator = 'median' | 'p25' | 'p10' | 'minimum' | 'mean' | 'trimmed-mean';

export interface Suite {
  readonly name: string;
  readonly harness: HarnessName;
  /** Globs relative to the repository's root. */
  readonly files: readonly string[];
  /** Globs of what the suite depends on; empty: everything. */
  readonly paths: readonly string[];
  readonly metrics: readonly string[];
  readonly profile: { readonly cpu: CpuProfiler; readonly heap: HeapProfiler };
  readonly isolate: 'benchmark' | 'file';
  readonly estimator: Estimator;
  /** Time boxes of one process, milliseconds. */
  readonly warmupMs: number;
  readonly measureMs: number;
  /** A process that takes longer is killed and the benchmark failed, milliseconds. */
  readonly timeoutMs: number;
  /** Extra flags of the runtime (`node` flags for JavaScript harnesses). */
  readonly flags: readonly string[];
  /** Command line, for `command`, `json` and foreign harnesses. */
  readonly command?: string | undefined;
  readonly workingDirectory?: string | undefined;
  /** Of `command`: the codes it may end with; absent: 0. */
  readonly exitCodes?: readonly number[] | undefined;
  /** Of `command`: run before and after each run, untimed. */
  readonly prepare?: string | undefined;
  readonly cleanup?: string | undefined;
  /** Of `command`: values of `{name}` by name; each combination is a benchmark. */
  readonly parameters?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Where the profiler's own program or library is, when it is not found by itself. */
  readonly profiler?: string | undefined;
}

export type StoreLocation =
  | { readonly kind: 'dir'; readonly path: string }
  | { readonly kind: 'git'; readonly branch: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string };

export interface Config {
  /** File it came from, relative to the repository; absent when defaults are used. */
  readonly source?: string | undefined;
  /** Shell commands run in each checkout before measuring; undefined: guessed from the lock file. */
  readonly setup?: readonly string[] | undefined;
  readonly suites: readonly Suite[];
  /** Suites as the base commit's file has them; absent where no such file was asked. */
  readonly baseSuites?: readonly Suite[] | undefined;
  readonly judgedBy?: JudgedBy;
  readonly policy: Policy;
  readonly measure: {
    readonly budgetMs: number;
    readonly pin: boolean;
    /** Whether a benchmark that a change provably cannot affect is left unmeasured; `auto`: looked for where a proof is likely. */
    readonly proof: 'auto' | 'on' | 'off';
    /** Whether what suspects do is counted, where that is cheap. */
    readonly counts: 'auto' | 'off';
  };
  readonly baseline: { readonly store: StoreLocation; readonly keep: number };
  readonly labels: {
    readonly accept: string;
    readonly skip: string;
    readonly who: 'write' | 'maintain' | 'admin';
    readonly scope: 'head' | 'pull-request';
    readonly bots: boolean;
    readonly author: boolean;
  };
  /** Where the job that stores a baseline sends it as well. */
  readonly publish?:
    | {
        readonly pyroscope?: string;
        readonly otlp?: string;
        readonly prometheus?: string;
      }
    | undefined;
  readonly report: {
    readonly comment: 'always' | 'on-change' | 'never';
    readonly picture: boolean;
  };
}
