/** Everything measured on one commit in one environment; what the store keeps, one immutable file a run. */
import type { BenchmarkId } from './benchmark-id.ts';
import type { Environment } from './environment.ts';
import type { GateName } from './gate-name.ts';
import type { Failure, Invocation } from './invocation.ts';
import type { Metric } from './metric.ts';
import type { NoEffect } from './no-effect.ts';

/** Invocations of one metric in time order; processes are never pooled. */
export interface Measurement {
  readonly metric: Metric;
  readonly invocations: readonly Invocation[];
}

export type BenchmarkOutcome =
  | {
      readonly state: 'measured';
      readonly id: BenchmarkId;
      readonly measurements: readonly Measurement[];
      readonly profiles: readonly ProfileReference[];
    }
  | {
      readonly state: 'failed';
      readonly id: BenchmarkId;
      readonly failure: Failure;
    }
  | {
      readonly state: 'skipped';
      readonly id: BenchmarkId;
      readonly reason: string;
    }
  | {
      readonly state: 'unaffected';
      readonly id: BenchmarkId;
      readonly proof: NoEffect;
    };

/** A profile kept beside a run: gzipped pprof, addressed by its path within the bundle or store. */
export interface ProfileReference {
  readonly kind: 'cpu' | 'heap';
  /** Relative path, `profiles/<name>.pb.gz`. */
  readonly file: string;
  /** Operations executed while the profiler ran; absent where it is not known. */
  readonly operations?: number | undefined;
  /** Of garbage while it ran, an operation; of runtimes whose timed processes are not asked. */
  readonly collections?: { readonly count: number; readonly pauseNs: number } | undefined;
}

export interface Run {
  readonly schema: 1;
  /** Full commit hash. */
  readonly commit: string;
  /** Unique among runs of a commit: `<run id>-<attempt>` in Actions, a time stamp with random tail elsewhere. */
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly environment: Environment;
  /** Absent: the default gate, or a run of before gates had names. */
  readonly gate?: GateName | undefined;
  readonly outcomes: readonly BenchmarkOutcome[];
}
