/** What one process measured of one benchmark and metric: one number for decisions, and where it came from. */
import type { BatchSpread } from '../stats/batch-spread.ts';

/** What the machine did to a process while it measured; absent where the platform does not say. */
export interface Conditions {
  /** Share of CPU time stolen by the hypervisor during the invocation, 0..1. */
  readonly steal?: number | undefined;
  /** Involuntary context switches of the process. */
  readonly involuntarySwitches?: number;
  /** One-minute load average at the start. */
  readonly load?: number | undefined;
  /** Mean frequency of the processors at the start, MHz. */
  readonly frequencyMHz?: number | undefined;
  /** Garbage collections within the measured window, and their time per operation in ns. */
  readonly gcCount?: number;
  readonly gcTime?: number;
  /** CPU time per operation of the measuring thread or process in ns. */
  readonly cpuTime?: number;
  /** What a call that does nothing takes, called as the benchmark is, in ns; where the benchmark is so fast that it matters. */
  readonly callCost?: number | undefined;
}

export interface Invocation {
  /** The process's one number: an estimate over its batches, per operation, in the metric's unit; finite, ≥ 0. */
  readonly value: number;
  /** Values of the timed batches in time order, per operation. */
  readonly batches?: readonly number[];
  /** How all of them lie, before anything was merged; of what is timed. */
  readonly spread?: BatchSpread | undefined;
  /** Operations measured in all batches together. */
  readonly iterations?: number | undefined;
  /** Milliseconds since the epoch when the process started. */
  readonly startedAt?: number;
  /** Wall time of the whole process in milliseconds; what it cost. */
  readonly durationMs?: number;
  readonly conditions?: Conditions;
}

/**
 * Why a benchmark could not be measured: a named outcome, never a silent pass. `skipped`: it ran, and reported itself that it
 * cannot be measured here; `missing`: it has no result and says nothing.
 */
export interface Failure {
  readonly reason: 'load' | 'threw' | 'timeout' | 'crashed' | 'missing' | 'skipped' | 'unstable' | 'unsupported';
  readonly message: string;
  readonly stack?: string | undefined;
  /** It fails on the baseline as well. */
  readonly sides?: 'both' | undefined;
}

/** Mean wall time of a process, milliseconds; 0 where unknown. */
export function meanDuration(invocations: readonly Invocation[]): number {
  const known = invocations.flatMap(({ durationMs }) => (durationMs === undefined ? [] : [durationMs]));
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** Fewer processes determine a level too badly for stored runs to clear a build by it. */
const fewestProcesses = 5;

/** A budget ended before all its processes. What was imported has no processes, and was not cut short. */
export function isCutShort(processes: number, meanMs: number): boolean {
  return meanMs > 0 && processes > 0 && processes < fewestProcesses;
}
