/**
 * The `alloc` sensor: bytes allocated per operation, on the heap and outside it (ArrayBuffers). First the growth of
 * memory over windows that begin after a collection and in which none happens; then the heap's share once more by
 * counting allocations one by one, where they are few enough, for growth overstates objects large against a page.
 * Needs `--expose-gc` and a young generation that holds a window.
 */
import { GCProfiler, getHeapStatistics } from 'node:v8';
import { doAgree } from '../../stats/agreement.ts';
import type { MeasuredMessage } from '../worker-protocol.ts';
import { type Allocate, allocationsOf, growthMeter, type Reading, samplingMeter } from './alloc-meters.ts';
import type { Benchmark } from './benchmark.ts';
import { type CallStyle, standsBetween } from './calls.ts';
import { drive, type Step } from './drive-benchmark.ts';
import type { TimeOptions } from './time.ts';

const now: () => number = performance.now.bind(performance);

/** A quarter of the young generation. Node 20 collects for ArrayBuffers sooner; windows then shrink until none does. */
const windowBytes = 32 * 2 ** 20;
const windowsWanted = 5;
/** A single one could be odd, however slow the machine. */
const windowsNeeded = 3;
/**
 * Values whose largest exceeds their smallest by less than this share agree. Where most of the values wanted do, the median of
 * all of them lies between those whatever the others are, so that the others are not measured.
 */
const agreement = 0.0005;
/** Void and growing windows included. */
const windowsTried = 40;
/** Slow functions get fewer windows: none is begun after this many time boxes. */
const patience = 4;
/** What is allocated depends on what V8 has optimized by then, which on a busy machine a time box alone does not settle. */
const warmupAtLeast = { calls: 2000, boxes: 5 };
const largestCount = 1e7;
const growth = 16;

export async function measureAllocation(benchmark: Benchmark, options: TimeOptions): Promise<MeasuredMessage> {
  let grown: readonly PerCall[] = [];
  let counted: readonly number[] = [];
  const step = async (step: Step): Promise<number> => {
    const { style } = step;
    grown = await growthOf(benchmark, step, options.measureMs);
    counted = await countedOf(benchmark, { style, grown });
    return options.measureMs;
  };
  await drive(
    benchmark,
    { batchMs: Math.min(5, options.measureMs), step },
    { warmupMs: options.warmupMs, warmupAtLeast, runMs: options.measureMs, onPhase: options.onPhase },
  );
  const iterations = grown.reduce((sum, { count }) => sum + count, 0);
  return { kind: 'measured', name: benchmark.name, batches: counted, iterations, conditions: {} };
}

/** Of one window, per call; `count`: calls in it. */
interface PerCall {
  readonly heapBytes: number;
  readonly externalBytes: number;
  readonly count: number;
  readonly elapsedMs: number;
}

async function growthOf(benchmark: Benchmark, { style, batchSize }: Step, boxMs: number): Promise<readonly PerCall[]> {
  const allocate = allocationsOf(benchmark, style, growthMeter());
  const collect = collector();
  const kept: PerCall[] = [];
  const between = standsBetween(benchmark.hooks);
  const deadline = now() + patience * boxMs;
  // V8 compiles the looking itself when it is first done.
  await allocate(1);
  // Calls that fill a batch of the warm-up are a better first guess than one.
  let count = batchSize;
  let last: Window | undefined;
  for (let tried = 0; tried < windowsTried && kept.length < windowsWanted; tried++) {
    if (kept.length >= windowsNeeded && (now() > deadline || areAlike(kept))) break;
    collect(last);
    const window = await openWindow(allocate, count, between ? 'apart' : 'counted');
    last = window;
    if (window.collections > 0 && count > 1) {
      count = Math.max(1, Math.floor(count / 4));
      continue;
    }
    const wanted = window.collections > 0 ? 1 : nextCount(window, boxMs / windowsWanted);
    if (kept.length === 0 && wanted > 2 * count) {
      count = wanted;
      continue;
    }
    kept.push(perCall(window));
  }
  if (kept.length === 0) throw new Error('Cannot measure allocations as every window was interrupted by a collection');
  return kept;
}

/** Share of what a window allocated that may outlive a collection of the young before the old are collected too. */
const outliving = 1 / 8;

/**
 * Makes room for the next window. A collection of the young does where nothing else was grown, in a tenth of the time. A
 * whole one where the benchmark keeps what it makes; two where memory outside the heap is used, since the first
 * finalizes what the second frees.
 */
function collector(): (last: Window | undefined) => void {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect !== 'function') throw new TypeError('the allocation sensor needs --expose-gc');
  let level = 0;
  return (last) => {
    if (last?.externalBytes === 0) {
      collect({ type: 'minor' });
      if (getHeapStatistics().used_heap_size - level > outliving * last.heapBytes) collect();
    } else {
      collect();
      collect();
    }
    level = getHeapStatistics().used_heap_size;
  };
}

interface Window extends Pick<Reading, 'heapBytes' | 'externalBytes'> {
  readonly count: number;
  readonly collections: number;
  readonly elapsedMs: number;
}

/** `collected`: with hooks between the calls, a collection is most likely theirs and says nothing of the calls. */
async function openWindow(allocate: Allocate, count: number, collected: 'apart' | 'counted'): Promise<Window> {
  const watch = new GCProfiler();
  watch.start();
  const start = now();
  const { heapBytes, externalBytes } = await allocate(count);
  const elapsedMs = now() - start;
  const { statistics } = watch.stop();
  // One call that cannot do without a collection: what each took away is added back.
  const freed = { heapBytes: 0, externalBytes: 0 };
  for (const { beforeGC, afterGC } of collected === 'counted' ? statistics : []) {
    freed.heapBytes += beforeGC.heapStatistics.usedHeapSize - afterGC.heapStatistics.usedHeapSize;
    freed.externalBytes += beforeGC.heapStatistics.externalMemory - afterGC.heapStatistics.externalMemory;
  }
  return {
    count,
    heapBytes: heapBytes + freed.heapBytes,
    externalBytes: externalBytes + freed.externalBytes,
    collections: statistics.length,
    elapsedMs,
  };
}

function areAlike(windows: readonly PerCall[]): boolean {
  return (
    doAgree(
      windows.map(({ heapBytes }) => heapBytes),
      agreement,
    ) &&
    doAgree(
      windows.map(({ externalBytes }) => externalBytes),
      agreement,
    )
  );
}

function perCall({ count, heapBytes, externalBytes, elapsedMs }: Window): PerCall {
  return {
    count,
    heapBytes: Math.max(0, heapBytes / count),
    externalBytes: Math.max(0, externalBytes / count),
    elapsedMs: elapsedMs / count,
  };
}

/** Calls of the next window: as many as fit the bytes and the time, growing step by step. */
export function nextCount(window: Omit<Window, 'collections'>, budgetMs: number): number {
  const { count, elapsedMs } = window;
  const bytes = window.heapBytes + window.externalBytes;
  const byBytes = bytes > 0 ? (windowBytes * count) / bytes : largestCount;
  const byTime = elapsedMs > 0 ? (budgetMs * count) / elapsedMs : largestCount;
  return Math.max(1, Math.floor(Math.min(byBytes, byTime, count * growth, largestCount)));
}

/** Allocations counted in one pass, at most about this many: some 15 ms. */
const samplesWanted = 5000;
const passes = 3;
/** Calls of the first pass where each is watched by itself, since hooks are between: V8 collects after each look. */
const trialBetweenHooks = 10;
const passMs = 10;
/** The smallest object V8 allocates, for how many there may be at most. */
const smallestObject = 16;
/**
 * V8 reports some objects with the room it might have needed to align them: a small typed array is reported 16 bytes larger
 * than it is. Growth knows better there.
 */
const roomToAlign = 8;
/** Where every object cannot be sampled, growth is kept unless slack shows beyond the sampling's own error. */
const samplingError = 0.02;

interface Pass {
  readonly count: number;
  /** Mean bytes between samples; 1: every object. */
  readonly interval: number;
}

/** Bytes per call, one a pass. */
async function countedOf(
  benchmark: Benchmark,
  { style, grown }: { readonly style: CallStyle; readonly grown: readonly PerCall[] },
): Promise<readonly number[]> {
  const heap = median(grown.map(({ heapBytes }) => heapBytes));
  const external = median(grown.map(({ externalBytes }) => externalBytes));
  // Millions of calls without a byte: there is nothing to count.
  if (heap === 0) return grown.map(({ heapBytes }) => heapBytes + external);
  const most = standsBetween(benchmark.hooks) ? trialBetweenHooks : Number.POSITIVE_INFINITY;
  let pass = firstPass(heap, Math.min(most, Math.max(...grown.map(({ count }) => count))));
  const meter = samplingMeter(() => pass.interval);
  try {
    const allocate = allocationsOf(benchmark, style, meter);
    const counted: number[] = [];
    let objects = 0;
    // The first one is a trial: how many samples and how long a call takes while it is watched.
    for (let i = 0; i <= passes; i++) {
      const start = now();
      const { heapBytes, samples } = await allocate(pass.count);
      objects = samples / pass.count;
      if (i > 0) counted.push(Math.max(0, heapBytes / pass.count));
      else pass = nextPass(pass, { samples, heapBytes, elapsedMs: now() - start });
      if (2 * counted.length > passes && doAgree(counted, agreement)) break;
    }
    const excess = median(counted) - heap;
    const countingIsNearer =
      pass.interval === 1 ? excess < 0 || excess > roomToAlign * objects : Math.abs(excess) > samplingError * heap;
    const believed = countingIsNearer ? counted : grown.map(({ heapBytes }) => heapBytes);
    return believed.map((bytes) => bytes + external);
  } finally {
    meter.close();
  }
}

/** Few enough calls that even the smallest objects stay countable. */
export function firstPass(heapBytesPerCall: number, most: number): Pass {
  const countable = samplesWanted * smallestObject;
  const count = Math.max(1, Math.min(most, 100, Math.floor(countable / Math.max(heapBytesPerCall, 1))));
  const bytes = heapBytesPerCall * count;
  return { count, interval: bytes <= countable ? 1 : Math.ceil(bytes / samplesWanted) };
}

/** What the trial showed; of a coarse one, whether the objects are few and large, which can be counted after all. */
export function nextPass(
  { count, interval }: Pass,
  {
    samples,
    heapBytes,
    elapsedMs,
  }: { readonly samples: number; readonly heapBytes: number; readonly elapsedMs: number },
): Pass {
  if (interval > 1) {
    // Of objects small against the interval, one sample falls on each; of larger ones there are fewer than that.
    const few = samples < (0.7 * heapBytes) / interval;
    return { count, interval: few ? 1 : interval };
  }
  const bySamples = (count * samplesWanted) / Math.max(1, samples);
  const byTime = (count * passMs) / Math.max(elapsedMs, 0.001);
  return { count: Math.max(1, Math.floor(Math.min(bySamples, byTime))), interval };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
