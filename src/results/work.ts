/**
 * What a benchmark does, counted instead of timed: how often it runs each piece of its code, on both sides, on one
 * machine, in one run. It explains what the clock found and decides nothing.
 */
import type { BenchmarkId } from './benchmark-id.ts';

/** Per operation of the benchmark. */
export type BothSides = Readonly<Record<'baseline' | 'candidate', number>>;

export interface WorkedFunction {
  readonly name: string;
  /** Relative to the checkout, where it is known. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly calls: BothSides;
  /** Of what in it runs most often, where that is more often than it is called: its inner loop. */
  readonly loops?: BothSides | undefined;
  readonly steps: BothSides;
}

export type Work =
  | {
      readonly state: 'counted';
      readonly id: BenchmarkId;
      /** `blocks`: pieces of source, each weighed by its size; `instructions`: of the processor. */
      readonly by: 'blocks' | 'instructions';
      /** Operations that were counted, in each process. */
      readonly operations: number;
      /** Steps of the candidate / of the baseline; code that only reads differently and runs as often counts as the same. */
      readonly ratio: number;
      /** Those whose steps differ most, the one that adds or saves most first. */
      readonly functions: readonly WorkedFunction[];
      /** Functions that run and whose own code differs, the busiest first. */
      readonly changed: readonly string[];
    }
  | { readonly state: 'unknown'; readonly id: BenchmarkId; readonly why: string };

export type CountedWork = Extract<Work, { readonly state: 'counted' }>;

/** Below that, what is counted is called the same. */
export const leastDifference: number = 0.005;
