/**
 * What the parent asks of a benchmark's own process and what comes back. The spec travels in argv (never the
 * environment, which benchmarks see), the answers as JSON lines on descriptor 3 (stdout belongs to user code).
 */
import type { Conditions, Failure } from '../results/invocation.ts';
import type { JavaScriptHarness } from '../tools/javascript.ts';

export type WorkerTask = 'bundle' | 'list' | 'time' | 'alloc' | 'cpu' | 'heap' | 'witness' | 'count';

export interface WorkerSpec {
  readonly task: WorkerTask;
  /** The tool the file is written for. */
  readonly harness: JavaScriptHarness;
  /** Absolute path of the bench file. */
  readonly file: string;
  /** Absolute paths of files to load before it; absent: none. */
  readonly before?: readonly string[];
  /** Names within the file; absent when listing. */
  readonly names?: readonly string[];
  /** Whose packages to replace in the bench file's imports; listing finds out which are needed. */
  readonly intercept: readonly JavaScriptHarness[];
  readonly warmupMs: number;
  readonly measureMs: number;
  readonly profile?: ProfileSpec;
  readonly witness?: WitnessSpec;
  readonly count?: CountSpec;
  /** Of `bundle`. */
  readonly bundle?: BundleSpec;
  /** Of `time`: measure slice by slice, each when it is ordered, and pause in between. */
  readonly held?: HeldSpec;
}

export interface BundleSpec {
  /** Absolute folder of the package whose vite and configuration are used. */
  readonly folder: string;
  /** Absolute root of the checkout: no configuration above it is used. */
  readonly root: string;
  /** Absolute paths by the names of what is made of them. */
  readonly entries: Readonly<Record<string, string>>;
  readonly outDir: string;
}

export interface HeldSpec {
  /** Milliseconds of one slice; a longer call is a slice by itself. */
  readonly sliceMs: number;
  /** Milliseconds of calls before a slice that are not timed: what others left of the caches is not the benchmark's. */
  readonly leadMs: number;
  /** Milliseconds of a call that is so long that a lead would cost more than it removes. */
  readonly leadlessMs: number;
}

/** One byte on the channel, from the parent: warm the next benchmark up or leave it out, measure a slice, end it. */
export type Order = 'warm-up' | 'skip' | 'slice' | 'end';

export const orderBytes: Readonly<Record<Order, string>> = { 'warm-up': 'w', skip: 'x', slice: 's', end: 'e' };

export interface ProfileSpec {
  readonly durationMs: number;
  /** CPU sampling period in microseconds. */
  readonly cpuIntervalUs: number;
  /** Mean bytes between heap samples. */
  readonly heapIntervalBytes: number;
  /** Where the V8 JSON is written. */
  readonly output: string;
}

export interface WitnessSpec {
  /** Where what was seen is written. */
  readonly output: string;
}

export interface CountSpec {
  /** Where what was counted is written. */
  readonly output: string;
  /** Of the checkout, absolute; paths are relative to it. */
  readonly root: string;
  /** Calls to count; absent: as many as fit a time box. */
  readonly calls?: number | undefined;
}

export interface ListedMessage {
  readonly kind: 'listed';
  readonly names: readonly string[];
  /** Names that several had, which are therefore numbered. */
  readonly numbered?: readonly string[];
  /** What the script could not read after it had run its benchmarks, and ended for. */
  readonly unread?: string | undefined;
  /** What a listener of the script threw after a run, which ends none. */
  readonly complaint?: string | undefined;
  /** What vitest's configuration has run before the file, and what it threw. */
  readonly unprepared?: { readonly file: string; readonly message: string } | undefined;
  /** Whose packages the file, or something it imports, asked for. */
  readonly asked: readonly JavaScriptHarness[];
  /** Absolute paths of the scripts that it loaded, and folders of the packages. */
  readonly loaded?: { readonly scripts: readonly string[]; readonly packages: readonly string[] };
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
  /** Of profiles: by script, as the profile names it; those that are not on disk. */
  readonly sourceMaps?: Readonly<Record<string, object>>;
}

export interface FailedMessage {
  readonly kind: 'failed';
  readonly name?: string | undefined;
  readonly failure: Failure;
}

/** Warmed up (or left out), and still until the next order. */
export interface StillMessage {
  readonly kind: 'ready' | 'skipped';
}

export interface SliceMessage {
  readonly kind: 'slice';
  /** Nanoseconds per operation of its batches in time order, at most 64. */
  readonly batches: readonly number[];
  /** Processor time per operation of all of them, ns. */
  readonly cpu: number;
  readonly iterations: number;
}

export type Phase = 'load' | 'warm-up' | 'measurement';

export interface BundledMessage {
  readonly kind: 'bundled';
  /** By the names of the entries: absolute paths of files to load before each. */
  readonly before: Readonly<Record<string, readonly string[]>>;
}

export type WorkerMessage =
  | BundledMessage
  | { readonly kind: 'phase'; readonly phase: Phase }
  | ListedMessage
  | StillMessage
  | SliceMessage
  | MeasuredMessage
  | FailedMessage;

/** Descriptor the answers go to. */
export const channelDescriptor: number = 3;
