/**
 * How many calls a process makes. A suite may fix how many one repetition has (`-benchtime=100x`): where a call costs the more
 * the more calls were before it, a side that is faster would make more of them, and look slower for it.
 */
import type { Suite } from '../../config/config.ts';
import { lastValue } from './flags.ts';

export interface RunSizes {
  /** `-test.benchtime` of a batch. */
  readonly time: string;
  readonly warming: number;
  readonly batches: number;
}

/** Calls of a repetition, where the suite's flags say so. */
export function fixedCalls({ flags }: Pick<Suite, 'flags'>): number | undefined {
  const calls = /^(\d+)x$/.exec(lastValue(flags, 'benchtime') ?? '')?.[1];
  return calls === undefined || Number(calls) < 1 ? undefined : Number(calls);
}

/** `-test.benchtime` of a repetition of so long, unless its calls are fixed. */
export function repetitionOf(suite: Pick<Suite, 'flags'>, ms: number): string {
  const calls = fixedCalls(suite);
  return calls === undefined ? `${ms}ms` : `${calls}x`;
}

/** Batches a process measures: enough for a median; of calls that outlast it, as many as its time holds twice over. */
const mostBatches = 5;

/** Of a fixed number of calls, however short: each is a collection and a line besides. */
const mostFixed = 50;

export interface Untimed {
  /** Of a call with all that is not timed of it, where that is most of it. */
  readonly wallMs?: number | undefined;
  /** Before the loop. */
  readonly setupMs?: number | undefined;
}

/** `callMs`: what one call takes at most. */
export function sizesOf(
  suite: Pick<Suite, 'measureMs' | 'warmupMs' | 'flags'>,
  callMs: number,
  { wallMs, setupMs = 0 }: Untimed = {},
): RunSizes {
  const { measureMs, warmupMs } = suite;
  const calls = fixedCalls(suite);
  if (calls === undefined && wallMs !== undefined) return sizesByWall(suite, wallMs);
  if (calls === undefined && setupMs > longSetupMs && callMs < measureMs) return sizesBySetup(suite, setupMs);
  const batchMs = Math.max(1, Math.round(measureMs / mostBatches));
  const tookMs = calls === undefined ? Math.max(batchMs, callMs) : Math.max(calls * callMs, measureMs / mostFixed);
  const [fitting, twice] = [Math.ceil(measureMs / tookMs), Math.ceil((2 * measureMs) / tookMs)];
  const batches = Math.max(1, Math.min(twice, Math.max(mostBatches, fitting)));
  return { time: repetitionOf(suite, batchMs), warming: Math.ceil(warmupMs / tookMs), batches };
}

/** By time a batch would have as many calls as are timed for so long, and take hundreds of times as long. */
function sizesByWall({ measureMs, warmupMs }: Pick<Suite, 'measureMs' | 'warmupMs'>, wallMs: number): RunSizes {
  const batchMs = (mostUntimed * measureMs) / mostBatches;
  const calls = Math.max(1, Math.floor(batchMs / wallMs));
  const tookMs = Math.max(batchMs, wallMs) / mostUntimed;
  const batches = Math.max(1, Math.min(mostBatches, Math.ceil((2 * measureMs) / tookMs)));
  return { time: `${calls}x`, warming: Math.ceil(warmupMs / tookMs), batches };
}

/** Go runs a benchmark anew, with what is before its loop, for each number of calls that it tries: so many times a batch. */
function sizesBySetup({ measureMs }: Pick<Suite, 'measureMs'>, setupMs: number): RunSizes {
  const runMs = numbersTried * setupMs + measureMs / mostBatches;
  const batches = Math.max(1, Math.min(mostBatches, Math.floor((mostUntimed * measureMs) / runMs)));
  // Those that are tried first warm up.
  return { time: `${Math.max(1, Math.round(measureMs / batches))}ms`, warming: 0, batches };
}

/** Before a loop; shorter ones change little, and are told from the start of a process by chance. */
export const longSetupMs = 40;

export interface ProfiledRun {
  readonly time: string;
  readonly count: number;
  /** All calls that are profiled. */
  readonly calls: number;
}

export interface Trial {
  readonly calls: number;
  /** Of a call, as Go timed it. */
  readonly nsPerCall: number;
  /** The whole process. */
  readonly tookMs: number;
}

/** `-test.benchtime` of the run that tells what a call takes: many calls where they are short, and the suite's time otherwise. */
export function trialTime(suite: Pick<Suite, 'flags' | 'measureMs'>, firstNs = 0): string {
  return repetitionOf(suite, firstNs > 1e6 ? suite.measureMs : Math.min(suite.measureMs, shortTrialMs));
}

const shortTrialMs = 20;

/** Whether its process took far longer than its calls: they stop the clock (b.StopTimer), or much is made before them. */
export function isMostlyUntimed({ calls, nsPerCall, tookMs }: Trial): boolean {
  return tookMs * 1e6 > 20 * calls * nsPerCall;
}

/**
 * Nanoseconds by which to count the calls of a profiled run: with the clock stopped, which stops all of Go's threads, a call
 * may take hundreds of times what is timed of it, and as many calls as fill the profile would not end. `onceMs`: the process
 * of a single call. What comes before the calls is in it too, and Go does that anew for each number of calls that it tries.
 */
export function nsWithUntimed({ calls, nsPerCall, tookMs }: Trial, onceMs: number): number {
  const untimedNs = (1e6 * (tookMs - numbersTried * onceMs)) / Math.max(1, calls);
  return Math.max(nsPerCall, untimedNs / mostUntimed);
}

const numbersTried = 5;

/** Times of its length that a run may take for what is not timed. */
export const mostUntimed = 5;

/** `nsPerCall`: as it was measured before. */
export function profiledRun(suite: Pick<Suite, 'flags'>, profiledMs: number, nsPerCall: number): ProfiledRun {
  const wanted = Math.min(1e9, Math.max(1, Math.round((profiledMs * 1e6) / Math.max(nsPerCall, 0.1))));
  const calls = fixedCalls(suite);
  if (calls === undefined) return { time: `${wanted}x`, count: 1, calls: wanted };
  const count = Math.min(mostProfiled, Math.max(1, Math.round(wanted / calls)));
  return { time: `${calls}x`, count, calls: calls * count };
}

const mostProfiled = 1000;
