/**
 * What the parent asks of a benchmark's own process and what comes back. The spec travels in argv (never the
 * environment, which benchmarks see), the answers as JSON lines on descriptor 3 (stdout belongs to user code).
 */
import type { Conditions, Failure } from '../results/invocation.ts';

export type WorkerTask = 'list' | 'time' | 'alloc' | 'cpu' | 'heap';

export interface WorkerSpec {
  readonly task: WorkerTask;
  /** Absolute path of the bench file. */
  readonly file: string;
  /** Names within the file; absent when listing. */
  readonly names?: readonly string[];
  /** Replace tinybench in the bench file's imports; listing finds out whether it is needed. */
  readonly intercept: boolean;
  readonly warmupMs: number;
  readonly measureMs: number;
  readonly profile?: ProfileSpec;
}

export interface ProfileSpec {
  readonly durationMs: number;
  /** CPU sampling period in microseconds. */
  readonly cpuIntervalUs: number;
  /** Mean bytes between heap samples. */
  readonly heapIntervalBytes: number;
  /** Where the V8 JSON is written. */
  readonly output: string;
}

export interface ListedMessage {
  readonly kind: 'listed';
  readonly names: readonly string[];
  /** The file imports tinybench itself, so later processes must intercept it. */
  readonly importsTinybench: boolean;
}

export interface MeasuredMessage {
  readonly kind: 'measured';
  readonly name: string;
  /** Per operation in time order, at most 64: ns for `time`, bytes for `alloc`. Empty for profiles. */
  readonly batches: readonly number[];
  /** Processor time per operation of the same batches in ns, for `time`. */
  readonly cpuBatches?: readonly number[];
  readonly iterations: number;
  readonly conditions: Conditions;
}

export interface FailedMessage {
  readonly kind: 'failed';
  readonly name?: string;
  readonly failure: Failure;
}

export type Phase = 'load' | 'warm-up' | 'measurement';

export type WorkerMessage =
  | { readonly kind: 'phase'; readonly phase: Phase }
  | ListedMessage
  | MeasuredMessage
  | FailedMessage;

/** Descriptor the answers go to. */
export const channelDescriptor: number = 3;
