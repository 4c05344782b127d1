/**
 * Time of each node of a V8 CPU profile. The weight of a sample is the time until the next one
 * (jlfwong/speedscope, src/import/chrome.ts); hit counts times the nominal interval would under-count, as the real
 * interval exceeds the request. Idle time is not cost and is left out; garbage collection and `(program)` stay.
 */
import type { Profile, SampleType } from '../profile.ts';
import { malformed } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import { placeNodes, type V8Node } from './v8-node.ts';

export interface V8Thread {
  readonly nodes: readonly V8Node[];
  /** Node ids, one a sample; absent in files that hold hit counts only. */
  readonly samples: readonly number[] | undefined;
  /** When each sample was taken, in µs; may step back. */
  readonly timesUs: readonly number[];
  /** 1-based executing line of each sample, 0 when unknown. */
  readonly lines?: readonly number[];
  readonly startUs: number | undefined;
  readonly endUs: number | undefined;
}

const sampleTypes: readonly [SampleType, SampleType] = [
  { type: 'samples', unit: 'samples' },
  { type: 'cpu', unit: 'ns' },
];

/**
 * Samples and CPU time in ns of all threads added up; the duration is that of the longest. Throws PROFILE_MALFORMED.
 */
export function toCpuProfile(format: string, threads: readonly V8Thread[]): Profile {
  const builder = createProfileBuilder(format, sampleTypes.length);
  let sampleCount = 0;
  let durationUs = 0;
  for (const thread of threads) {
    sampleCount += addThread(format, thread, builder);
    if (thread.startUs !== undefined && thread.endUs !== undefined) {
      durationUs = Math.max(durationUs, thread.endUs - thread.startUs);
    }
  }
  return builder.build({
    sampleTypes,
    defaultType: 1,
    sampleCount,
    durationNs: durationUs > 0 ? durationUs * 1000 : undefined,
    producer: 'v8-cpu',
    mode: 'cpu',
  });
}

interface Cost {
  samples: number;
  ns: number;
}

/** Returns the number of samples that were not idle. */
function addThread(format: string, thread: V8Thread, builder: ProfileBuilder): number {
  const { index, placed } = placeNodes(format, thread.nodes, builder);
  const costs = thread.samples === undefined ? costsOfHits(thread) : costsOfSamples(format, thread, index);
  let taken = 0;
  for (const [i, node] of thread.nodes.entries()) {
    const byLine = costs[i];
    if (byLine === undefined || node.frame.name === '(idle)') continue;
    for (const [line, cost] of byLine) {
      taken += cost.samples;
      spread(builder, placed[i] ?? 0, line === 0 ? node.ticks : [{ line, ticks: 1 }], cost);
    }
  }
  return taken;
}

type CostsByLine = Map<number, Cost> | undefined;

function costsOfSamples(format: string, thread: V8Thread, index: ReadonlyMap<number, number>): CostsByLine[] {
  const samples = thread.samples ?? [];
  const costs = new Array<CostsByLine>(thread.nodes.length).fill(undefined);
  const nsOf = (timeUs: number | undefined): number | undefined =>
    timeUs === undefined ? undefined : Math.round(timeUs * 1000);
  let now = nsOf(thread.timesUs[0]) ?? 0;
  for (const [i, id] of samples.entries()) {
    const node = index.get(id);
    if (node === undefined) throw malformed(format, `samples[${i}]`, 'the id of a node', id);
    // A clock that steps back is clamped on its running maximum: zeroing each negative delta would add error up.
    const next = Math.max(now, nsOf(thread.timesUs[i + 1] ?? thread.endUs) ?? now);
    const byLine = costs[node] ?? new Map<number, Cost>();
    costs[node] = byLine;
    // A last sample that lasts no time only says when the one before it ended.
    if (next === now && i === samples.length - 1 && thread.nodes[node]?.frame.name === '(root)') break;
    const line = thread.lines?.[i] ?? 0;
    const cost = byLine.get(line) ?? { samples: 0, ns: 0 };
    cost.samples += 1;
    cost.ns += next - now;
    byLine.set(line, cost);
    now = next;
  }
  return costs;
}

/** V8's default sampling interval, for files with neither samples nor times. */
export const nominalIntervalUs: number = 1000;

function costsOfHits(thread: V8Thread): CostsByLine[] {
  const hits = thread.nodes.reduce((sum, node) => sum + node.hitCount, 0);
  const durationUs = (thread.endUs ?? 0) - (thread.startUs ?? 0);
  const intervalUs = durationUs > 0 && hits > 0 ? durationUs / hits : nominalIntervalUs;
  return thread.nodes.map(({ hitCount }) =>
    hitCount === 0 ? undefined : new Map([[0, { samples: hitCount, ns: Math.round(hitCount * intervalUs * 1000) }]]),
  );
}

/** Shares a node's cost among its executing lines, in whole numbers that sum to it. */
function spread(builder: ProfileBuilder, node: number, ticks: V8Node['ticks'], cost: Cost): void {
  const known = ticks.filter(({ line, ticks }) => line > 0 && ticks > 0);
  const total = known.reduce((sum, tick) => sum + tick.ticks, 0);
  if (total === 0) {
    builder.tree.add(node, 0, cost.samples);
    builder.tree.add(node, 1, cost.ns);
    return;
  }
  let before = 0;
  for (const tick of known) {
    const after = before + tick.ticks;
    const leaf = builder.tree.child(node, ~tick.line);
    builder.tree.add(leaf, 0, part(cost.samples, before, after, total));
    builder.tree.add(leaf, 1, part(cost.ns, before, after, total));
    before = after;
  }
}

function part(whole: number, from: number, to: number, total: number): number {
  return Math.round((whole * to) / total) - Math.round((whole * from) / total);
}
