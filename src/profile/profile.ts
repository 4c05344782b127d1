/** The one model every profile format is lowered to. Both sides of a diff are on it. */
import type { Unit } from '../units/unit.ts';

/**
 * A function. Line and column are 1-based and those of its definition, never the executing line:
 * one function is one frame however many of its lines ran.
 */
export interface Frame {
  readonly name: string;
  /** Path or URL as the profiler gave it, after source maps. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Language whose key rules apply. */
  readonly language: 'js' | 'go' | 'python' | 'jvm' | 'native' | 'unknown';
  /** `runtime`: garbage collector, interpreter, standard library; `dependency`: node_modules, module cache, site-packages. */
  readonly kind: 'user' | 'dependency' | 'runtime' | 'native' | 'kernel';
}

export interface SampleType {
  /** `cpu`, `wall`, `alloc_space`, `inuse_space`, … */
  readonly type: string;
  readonly unit: Unit;
}

export interface Stack {
  /** Indices into `frames`, root first. */
  readonly frames: readonly number[];
  /** Self value per sample type, in the order of `sampleTypes`; ≥ 0. */
  readonly values: readonly number[];
  /** 1-based executing line of the leaf, where the profiler knows it. */
  readonly leafLine?: number;
}

export interface Profile {
  readonly sampleTypes: readonly [SampleType, ...SampleType[]];
  /** Index into `sampleTypes` shown unless asked otherwise. */
  readonly defaultType: number;
  readonly frames: readonly Frame[];
  readonly stacks: readonly Stack[];
  /** Samples taken, where the format says; for the Poisson floor. */
  readonly sampleCount?: number | undefined;
  /** Sampling period in the unit of `periodUnit`. */
  readonly period?: number;
  readonly periodUnit?: Unit;
  readonly durationNs?: number | undefined;
  /** `off`: taken without inlining, so that every function has frames of its own and small ones cost more than they do. */
  readonly inlining?: 'off' | undefined;
  /** Calls of the benchmarked function (iterations) in the profiled window, where the profiling process counted them. */
  readonly operations?: number | undefined;
  /** What a reader should know of the file: lines passed over, threads or events not shown. Sentences without a stop. */
  readonly notes?: readonly string[] | undefined;
  /** What the file contains and the model has no place for, such as `labels (request)` and `lines of calls`. */
  readonly leftOut?: readonly string[] | undefined;
  /** What made it: `v8-cpu`, `v8-heap`, `pprof`, `py-spy`, `async-profiler`, `perf`, `pyroscope`, `folded`, … */
  readonly producer: string;
  /** Event or mode (`cpu`, `wall`, `alloc`, `cycles`); profiles of unlike modes are never compared. */
  readonly mode: string;
}
