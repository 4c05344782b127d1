/**
 * How long collections of garbage stopped the program, by the events of the JVM's own recorder; async-profiler's `jfrsync` has
 * them written beside its samples.
 */
import { median } from 'simple-statistics';
import { concat, inflated } from './bytes.ts';
import { chunksOf, coveredNs, eventsOf, type JfrChunk, openChunk } from './jfr-chunks.ts';
import { isSampleEvent } from './jfr-readings.ts';
import { isPooled, type JfrRecord, type JfrValue, readRecord } from './jfr-values.ts';
import { format } from './jfr-wire.ts';
import type { Bytes } from './profile-format.ts';

export interface JfrPauses {
  /** Time that samples were taken in; of a recording without any, all of it. */
  readonly windowNs: number;
  /** Within that time. */
  readonly collections: number;
  readonly pauseNs: number;
}

interface Pause {
  /** Those of one kind last alike. */
  readonly kind: string;
  /** Of the collection that paused. */
  readonly id: number;
  readonly atNs: number;
  readonly tookNs: number;
}

interface Walked {
  readonly chunk: JfrChunk;
  readonly pauses: readonly Pause[];
  readonly hasSamples: boolean;
  /** Whether its metadata knows of collections: async-profiler's own chunks do not. */
  readonly knows: boolean;
}

/** Undefined where the recording knows nothing of collections. Throws PROFILE_MALFORMED as the reader of samples does. */
export function readJfrPauses(bytes: Bytes): JfrPauses | undefined {
  const file = concat(inflated(bytes, format));
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const walked = chunksOf(view).chunks.map((chunk) => walk(view, chunk));
  if (!walked.some(({ knows }) => knows)) return undefined;
  const sampled = walked.filter(({ hasSamples }) => hasSamples);
  const counted = (sampled.length === 0 ? walked : sampled).map(({ chunk }) => chunk);
  const within = walked.flatMap(({ pauses }) => pauses).filter(({ atNs }) => counted.some(isOf(atNs)));
  return {
    windowNs: coveredNs(counted),
    collections: new Set(within.map(({ id }) => id)).size,
    pauseNs: undisturbed(within),
  };
}

/** The median of its kind for each, as a pause that a neighbor of the machine prolongs says nothing of the program. */
function undisturbed(pauses: readonly Pause[]): number {
  const kinds = new Map<string, number[]>();
  for (const { kind, tookNs } of pauses) kinds.set(kind, [...(kinds.get(kind) ?? []), tookNs]);
  return [...kinds.values()].reduce((sum, each) => sum + each.length * median(each), 0);
}

function isOf(atNs: number): (chunk: JfrChunk) => boolean {
  return ({ header: { startNs, durationNs } }) => atNs >= startNs && atNs <= startNs + durationNs;
}

/** By phases where they were recorded: a collection that runs beside the program pauses it several times for a moment. */
function walk(view: DataView, chunk: JfrChunk): Walked {
  const opened = openChunk(view, chunk);
  const phases: Pause[] = [];
  const collections: Pause[] = [];
  let hasSamples = false;
  for (const { type, inside } of eventsOf(opened)) {
    hasSamples ||= isSampleEvent(type.name);
    const read = (took: string): Pause => pauseOf(chunk, readRecord(inside, type, opened.types), took);
    if (type.name === phase) phases.push(read('duration'));
    else if (type.name === collection) collections.push(read('sumOfPauses'));
  }
  const knows = [...opened.types.values()].some(({ name }) => name === phase || name === collection);
  return { chunk, pauses: phases.length > 0 ? phases : collections, hasSamples, knows };
}

const phase = 'jdk.GCPhasePause';
const collection = 'jdk.GarbageCollection';

function pauseOf({ header }: JfrChunk, { fields }: JfrRecord, took: string): Pause {
  const nsPerTick = header.ticksPerSecond > 0 ? 1e9 / header.ticksPerSecond : 1;
  const ticks = (name: string): number => {
    const value = fields[name];
    return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : 0;
  };
  return {
    kind: nameOf(fields['name']),
    id: ticks('gcId'),
    atNs: header.startNs + (ticks('startTime') - header.startTicks) * nsPerTick,
    tookNs: ticks(took) * nsPerTick,
  };
}

/** Only distinguished, not shown: a text, or where one is kept. */
function nameOf(value: JfrValue | undefined): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('stringKey' in value) return String(value.stringKey);
  return isPooled(value) ? String(value.key) : '';
}
