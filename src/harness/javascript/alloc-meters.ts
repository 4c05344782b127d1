/**
 * Two ways to see how much was allocated between two moments, with the measurement overhead subtracted from both.
 *
 * Growth of the used heap is cheap and, without a collection in between, repeats to the byte, but counts the slack V8
 * leaves at the end of each 256 KiB page: 2.7 % for arrays of 8 kB, a fifth for arrays of 80 kB. V8's sampling heap
 * profiler at its finest interval is reported for every allocation and has no slack, at some 3 µs each.
 */
import { type HeapProfiler, Session } from 'node:inspector';
import { getHeapStatistics } from 'node:v8';
import type { Benchmark } from './benchmark.ts';
import { type CallStyle, type Calls, directCalls, standsBetween } from './calls.ts';

export interface Reading {
  /** On the JavaScript heap. */
  readonly heapBytes: number;
  /** In ArrayBuffers outside it; 0 where this meter cannot see them. */
  readonly externalBytes: number;
  /** Allocations seen one by one; 0 of the growth meter. */
  readonly samples: number;
}

export interface Meter {
  /** `expensive`: V8 collects garbage at the end of each. */
  readonly looks: 'cheap' | 'expensive';
  begin(): void;
  end(): Reading;
}

export function growthMeter(): Meter {
  let before = getHeapStatistics();
  return {
    looks: 'cheap',
    begin: () => {
      before = getHeapStatistics();
    },
    end: () => {
      const after = getHeapStatistics();
      return {
        heapBytes: after.used_heap_size - before.used_heap_size,
        externalBytes: after.external_memory - before.external_memory,
        samples: 0,
      };
    },
  };
}

type SamplingNode = HeapProfiler.SamplingHeapProfileNode;

/** `samples` is in the protocol, though not in Node's types of it. */
type SamplingProfile = HeapProfiler.SamplingHeapProfile & { readonly samples?: readonly unknown[] };

/** `interval`: mean bytes between samples; 1 samples every object. */
export function samplingMeter(interval: () => number): Meter & { close(): void } {
  const session = new Session();
  session.connect();
  return {
    looks: 'expensive',
    begin: () => {
      session.post('HeapProfiler.startSampling', {
        samplingInterval: interval(),
        includeObjectsCollectedByMajorGC: true,
        includeObjectsCollectedByMinorGC: true,
      });
    },
    end: () => {
      let profile: SamplingProfile | undefined;
      session.post('HeapProfiler.stopSampling', (error, answer) => {
        if (error !== null) throw error;
        profile = answer.profile;
      });
      if (profile === undefined) throw new TypeError('the inspector answers within the call');
      return { heapBytes: totalOf(profile.head), externalBytes: 0, samples: profile.samples?.length ?? 0 };
    },
    close: () => session.disconnect(),
  };
}

/** This program's own code; the bundle's chunks lie in one folder. */
const ownFolder = new URL('.', import.meta.url).href;
/** Functions of ours that call the benchmark's: what is below them, or is inlined in them, is the benchmark. */
const callLoops = /^call(Sync|Async|Iterated|Wrapped)\b/;

/**
 * Bytes, without those of looking: V8 compiles and learns even here, so they are not the same twice. Stacks without
 * any frame of ours (resumed async functions, native callbacks) are the benchmark's.
 */
function totalOf(head: SamplingNode): number {
  const open = [{ node: head, ours: false }];
  let total = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node } = next;
    const ours = isOurs(node, next.ours);
    if (!ours) total += node.selfSize;
    for (const child of node.children) open.push({ node: child, ours });
  }
  return total;
}

function isOurs({ callFrame }: SamplingNode, parentIs: boolean): boolean {
  if (callFrame.url.startsWith(ownFolder)) return !callLoops.test(callFrame.functionName);
  // Native code and Node's own is its caller's.
  return callFrame.url === '' || callFrame.url.startsWith('node:') ? parentIs : false;
}

/** Reads what `count` calls allocate, hooks left out, and of a set-up round many calls the first call too. */
export type Allocate = (count: number) => Promise<Reading>;

export function allocationsOf(benchmark: Benchmark, style: CallStyle, meter: Meter): Allocate {
  const { hooks, loop } = benchmark;
  const direct = directCalls(benchmark, style.settles);
  if (standsBetween(hooks)) return (count) => betweenHooks(benchmark, count, allocated(direct, meter));
  const calls = style.timed === 'in its loop' && loop !== undefined ? loop : direct;
  const allocate = allocated(calls, meter);
  const { beforeBatch, afterBatch } = hooks;
  if (beforeBatch === undefined && afterBatch === undefined) return allocate;
  return async (count) => {
    await beforeBatch?.(count + 1);
    try {
      // What the first call after a set-up makes and later ones reuse would be shared by as many calls as there is time for,
      // and what is only slower would seem to allocate more.
      await calls(1, 'run');
      return await allocate(count);
    } finally {
      await afterBatch?.();
    }
  };
}

/**
 * The same with no call at all is the cost of looking. A cheap look is taken before each reading, and the smaller of two
 * holds, as the end of a page may fall into one. An expensive one is taken once, after the first reading, a trial, in which V8
 * has compiled and learned what looking needs.
 */
function allocated(calls: Calls, meter: Meter): Allocate {
  const read = async (times: number): Promise<Reading> => {
    meter.begin();
    await calls(times, 'run');
    return meter.end();
  };
  if (meter.looks === 'cheap') {
    return async (count) => {
      const looking = lesser(await read(0), await read(0));
      return difference(await read(count), looking);
    };
  }
  let looking: Reading | undefined;
  let isTrial = true;
  return async (count) => {
    if (!isTrial) looking ??= await read(0);
    isTrial = false;
    return difference(await read(count), looking ?? nothing);
  };
}

function lesser(one: Reading, other: Reading): Reading {
  return one.heapBytes < other.heapBytes ? one : other;
}

const nothing: Reading = { heapBytes: 0, externalBytes: 0, samples: 0 };

async function betweenHooks({ hooks }: Benchmark, count: number, allocate: Allocate): Promise<Reading> {
  let total = nothing;
  for (let i = 0; i < count; i++) {
    await hooks.beforeEach?.('run');
    try {
      total = sum(total, await allocate(1));
    } finally {
      await hooks.afterEach?.('run');
    }
  }
  return total;
}

function difference(whole: Reading, part: Reading): Reading {
  return {
    heapBytes: whole.heapBytes - part.heapBytes,
    externalBytes: whole.externalBytes - part.externalBytes,
    samples: Math.max(0, whole.samples - part.samples),
  };
}

function sum(one: Reading, other: Reading): Reading {
  return {
    heapBytes: one.heapBytes + other.heapBytes,
    externalBytes: one.externalBytes + other.externalBytes,
    samples: one.samples + other.samples,
  };
}
