/**
 * Java Flight Recorder, of HotSpot and of async-profiler: chunks that each bring their types and constants
 * (openjdk/jdk, src/jdk.jfr/share/classes/jdk/jfr/internal/consumer/ChunkHeader.java). Read by the metadata, so events
 * whose fields differ between JVMs need no cases of their own.
 */
import { formatCount } from '../../units/format.ts';
import type { Profile, SampleType } from '../profile.ts';
import { withHeader, withOneType } from '../stack-columns.ts';
import { concat, inflated } from './bytes.ts';
import { heldBeside, notAmong } from './held-events.ts';
import { chunksOf, coveredNs, eventsOf, type JfrChunk, openChunk } from './jfr-chunks.ts';
import { type JfrFrames, type JfrStack, placeFrames, placeLeaf, toClassFrame, toJfrStack } from './jfr-frames.ts';
import { createJfrThreads, type JfrThreads } from './jfr-threads.ts';
import {
  createResolver,
  isPooled,
  type JfrRecord,
  type JfrValue,
  type Resolver,
  readPools,
  readRecord,
} from './jfr-values.ts';
import { format, type Long } from './jfr-wire.ts';
import { malformed, unusable } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { modeOfType } from './sample-unit.ts';

export const jfrFormat: Format = {
  name: format,
  choices: ['thread'],
  detect: (head) => head[0] === 0x46 && head[1] === 0x4c && head[2] === 0x52 && head[3] === 0,
  read: readJfr,
};

/** What an event says of cost. */
interface Reading {
  readonly measure: MeasureName;
  /** Field that weighs the event in the measure's unit; each counts one sample besides. */
  readonly weight?: string;
  /** Field that counts samples, where one event represents several. */
  readonly count?: string;
}

/**
 * Unlike events never add up. `any_state`: execution samples whatever the thread did, which is a wall clock when some
 * slept (async-profiler before 3.0 wrote it so).
 */
type MeasureName =
  | 'cpu_time'
  | 'cpu'
  | 'wall'
  | 'any_state'
  | 'alloc_tlab'
  | 'alloc_sampled'
  | 'inuse_space'
  | 'malloc_space'
  | 'native';

const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['jdk.ExecutionSample', { measure: 'cpu' }],
  ['jdk.CPUTimeSample', { measure: 'cpu_time', weight: 'samplingPeriod' }],
  ['jdk.NativeMethodSample', { measure: 'native' }],
  ['profiler.WallClockSample', { measure: 'wall', count: 'samples' }],
  ['jdk.ObjectAllocationInNewTLAB', { measure: 'alloc_tlab', weight: 'tlabSize' }],
  ['jdk.ObjectAllocationOutsideTLAB', { measure: 'alloc_tlab', weight: 'allocationSize' }],
  ['jdk.ObjectAllocationSample', { measure: 'alloc_sampled', weight: 'weight' }],
  ['profiler.LiveObject', { measure: 'inuse_space', weight: 'allocationSize' }],
  ['profiler.Malloc', { measure: 'malloc_space', weight: 'size' }],
]);

/** Whether events called so say where something was spent. */
export function isSampleEvent(name: string): boolean {
  return readings.has(name);
}

interface Measure {
  readonly builder: ProfileBuilder;
  /** Node of each stack: thousands of events share one, which may be deep. */
  readonly placed: WeakMap<JfrStack, number>;
  samples: number;
  hasWeight: boolean;
}

const sleeping = 'STATE_SLEEPING';

type Measures = Map<MeasureName, Measure>;

/** All chunks together; a damaged end is left out and noted. Throws PROFILE_MALFORMED where no chunk is whole. */
export function readJfr(bytes: Bytes, options: ReadOptions = {}): Profile {
  const whole = concat(inflated(bytes, format, options.maxInflatedBytes));
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const measures: Measures = new Map();
  const threads = createJfrThreads(options.thread);
  const { chunks, left } = chunksOf(view);
  for (const chunk of chunks) readChunk(view, chunk, { measures, threads });
  threads.check();
  const profile = toProfile(measures, options.sampleType, coveredNs(chunks));
  const note = `the file is cut short or damaged: ${left} bytes after its ${formatCount(chunks.length, 'whole chunk')} are left out`;
  return left === 0 ? profile : withHeader(profile, { notes: [...(profile.notes ?? []), note] });
}

interface Reader {
  readonly measures: Measures;
  readonly threads: JfrThreads;
}

function readChunk(view: DataView, chunk: JfrChunk, { measures, threads }: Reader): void {
  const opened = openChunk(view, chunk);
  const { cursor, types } = opened;
  const resolver = createResolver(types, readPools(cursor, chunk.header.checkpoint, types));
  const known: Known = { resolver, stacks: new Map(), frames: new Map() };
  for (const { type, inside } of eventsOf(opened)) {
    const reading = readings.get(type.name);
    if (reading === undefined) continue;
    const event = readRecord(inside, type, types);
    if (threads.isWanted(event, resolver)) addEvent(measures, known, { reading, event });
  }
}

/** Of one chunk. */
interface Known {
  readonly resolver: Resolver;
  /** By key: thousands of events share a few. */
  readonly stacks: Map<Long, JfrStack>;
  readonly frames: JfrFrames;
}

interface EventAt {
  readonly reading: Reading;
  readonly event: JfrRecord;
}

function addEvent(measures: Measures, known: Known, { reading, event }: EventAt): void {
  const { resolver } = known;
  const stack = stackOf(event.fields['stackTrace'], known);
  const top = toClassFrame(resolver, event.fields['objectClass']);
  const count = reading.count === undefined ? 1 : (resolver.number(event.fields[reading.count]) ?? 1);
  const weight = reading.weight === undefined ? undefined : resolver.number(event.fields[reading.weight]);
  if (count < 0 || (weight ?? 0) < 0) throw malformed(format, 'an event', 'of weight >= 0', weight ?? count);
  const cost = { stack, top, count, weight };
  const state = resolver.text(resolver.record(event.fields['state'])?.['name']);
  if (reading.measure === 'cpu') addCost(measures, 'any_state', cost);
  if (reading.measure !== 'cpu' || state !== sleeping) addCost(measures, reading.measure, cost);
}

function stackOf(value: JfrValue | undefined, { resolver, stacks, frames }: Known): JfrStack {
  if (!isPooled(value)) return toJfrStack(resolver, value, frames);
  const stack = stacks.get(value.key) ?? toJfrStack(resolver, value, frames);
  stacks.set(value.key, stack);
  return stack;
}

interface Cost {
  readonly stack: JfrStack;
  readonly top: ReturnType<typeof toClassFrame>;
  readonly count: number;
  readonly weight: number | undefined;
}

function addCost(measures: Measures, name: MeasureName, cost: Cost): void {
  const known = measures.get(name);
  const measure = known ?? {
    builder: createProfileBuilder(format, 2),
    placed: new WeakMap(),
    samples: 0,
    hasWeight: false,
  };
  if (known === undefined) measures.set(name, measure);
  const under = measure.placed.get(cost.stack) ?? placeFrames(measure.builder, cost.stack);
  measure.placed.set(cost.stack, under);
  const node = placeLeaf(measure.builder, under, cost);
  measure.samples += cost.count;
  measure.hasWeight ||= cost.weight !== undefined;
  measure.builder.tree.add(node, 0, cost.count);
  measure.builder.tree.add(node, 1, cost.weight ?? 0);
}

/** In order of preference. The two of allocation count the same bytes. */
const order: readonly MeasureName[] = [
  'cpu_time',
  'cpu',
  'wall',
  'any_state',
  'alloc_tlab',
  'alloc_sampled',
  'inuse_space',
  'malloc_space',
  'native',
];

function toProfile(measures: Measures, wanted: string | undefined, durationNs: number): Profile {
  const slept = (measures.get('any_state')?.samples ?? 0) > (measures.get('cpu')?.samples ?? 0);
  const candidates = order.filter((name) => measures.has(name) && (name !== 'any_state' || slept));
  const chosen =
    wanted === undefined ? candidates[0] : candidates.find((name) => typeNameOf(name) === wanted || name === wanted);
  const measure = chosen === undefined ? undefined : measures.get(chosen);
  // The preferred of two of one name comes last, and counts.
  const held = new Map(candidates.toReversed().map((each) => [typeNameOf(each), measures.get(each)?.samples ?? 0]));
  if (chosen === undefined || measure === undefined) {
    if (wanted !== undefined && held.size > 0) throw notAmong(format, wanted, [...held.keys()].reverse());
    throw unusable(format, {
      where: 'the events',
      expected: 'samples of cpu, wall or memory',
      got: 'none',
      hint: 'record with samples: java -XX:StartFlightRecording:settings=profile, or async-profiler -e cpu -o jfr',
    });
  }
  const samples: SampleType = { type: 'samples', unit: 'samples' };
  const value: SampleType = { type: typeNameOf(chosen), unit: chosen === 'cpu_time' ? 'ns' : 'B' };
  const profile = measure.builder.build({
    sampleTypes: [samples, value],
    defaultType: measure.hasWeight ? 1 : 0,
    sampleCount: measure.samples,
    durationNs: durationNs > 0 ? durationNs : undefined,
    producer: 'jfr',
    mode: modeOf(chosen),
    notes: heldBeside(typeNameOf(chosen), [...held].reverse()),
  });
  return measure.hasWeight ? profile : withOneType(profile, 0);
}

function typeNameOf(name: MeasureName): string {
  if (name === 'cpu_time') return 'cpu';
  if (name === 'any_state') return 'wall';
  return name.startsWith('alloc') ? 'alloc_space' : name;
}

function modeOf(name: MeasureName): string {
  return name === 'malloc_space' ? 'malloc' : modeOfType(typeNameOf(name));
}
