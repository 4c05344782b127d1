/**
 * Java Flight Recorder, of HotSpot and of async-profiler: chunks that each bring their types and constants
 * (openjdk/jdk, src/jdk.jfr/share/classes/jdk/jfr/internal/consumer/ChunkHeader.java). Read by the metadata, so events
 * whose fields differ between JVMs need no cases of their own.
 */
import { GateError } from '../../errors.ts';
import { formatCount } from '../../units/format.ts';
import type { Profile, SampleType } from '../profile.ts';
import { withHeader, withOneType } from '../stack-columns.ts';
import { concat, inflated } from './bytes.ts';
import { type JfrFrames, type JfrStack, placeFrames, placeLeaf, toClassFrame, toJfrStack } from './jfr-frames.ts';
import { readTypes } from './jfr-metadata.ts';
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
import { enterEvent, format, type JfrCursor, type Long, readLong } from './jfr-wire.ts';
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
  /** Field that counts samples, where one event stands for several. */
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

interface Measure {
  readonly builder: ProfileBuilder;
  /** Node of each stack: thousands of events share one, which may be deep. */
  readonly placed: WeakMap<JfrStack, number>;
  samples: number;
  hasWeight: boolean;
}

const sleeping = 'STATE_SLEEPING';

type Measures = Map<MeasureName, Measure>;

export function readJfr(bytes: Bytes, options: ReadOptions = {}): Profile {
  const whole = concat(inflated(bytes, format, options.maxInflatedBytes));
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const measures: Measures = new Map();
  const threads = createJfrThreads(options.thread);
  let durationNs = 0;
  let complete = 0;
  let left = 0;
  for (let at = 0; at < whole.length; ) {
    const header = complete === 0 ? readHeader(view, at) : headerOrEnd(view, at);
    if (header === undefined) {
      left = whole.length - at;
      break;
    }
    if (header.checkpoint !== 0) {
      readChunk(view, at, { header, measures, threads });
      durationNs += header.durationNs;
      complete++;
    }
    // A chunk without constants was still being written when the JVM ended, and is the last.
    at = header.checkpoint === 0 ? whole.length : at + header.size;
  }
  if (complete === 0) throw malformed(format, 'the file', 'at least one complete chunk', 'none');
  threads.check();
  const profile = toProfile(measures, options.sampleType, durationNs);
  const note = `the file is cut short or damaged: ${left} bytes after its ${formatCount(complete, 'whole chunk')} are left out`;
  return left === 0 ? profile : withHeader(profile, { notes: [note] });
}

/** Behind whole chunks a broken one costs no more than itself. */
function headerOrEnd(view: DataView, at: number): Header | undefined {
  try {
    return readHeader(view, at);
  } catch (error) {
    if (error instanceof GateError) return undefined;
    throw error;
  }
}

interface Header {
  readonly size: number;
  readonly checkpoint: number;
  readonly metadata: number;
  readonly durationNs: number;
  readonly compressed: boolean;
}

const headerBytes = 68;

function readHeader(view: DataView, at: number): Header {
  const left = view.byteLength - at;
  if (left < headerBytes || view.getUint32(at) !== 0x464c5200) {
    throw malformed(
      format,
      `byte ${at}`,
      'a chunk of at least 68 bytes that starts with FLR',
      `${left} bytes of another kind`,
    );
  }
  const major = view.getUint16(at + 4);
  if (major !== 2) throw malformed(format, 'the version', '2', major);
  const [size, checkpoint, metadata] = [8, 16, 24].map((offset) => Number(view.getBigInt64(at + offset)));
  const header = { size: size ?? 0, checkpoint: checkpoint ?? 0, metadata: metadata ?? 0 };
  if (header.checkpoint !== 0) {
    if (header.size < headerBytes || header.size > left) {
      throw malformed(format, 'the size of a chunk', `68 to ${left} bytes, what the file holds`, header.size);
    }
    if (header.metadata < headerBytes || header.metadata >= header.size) {
      throw malformed(format, 'the place of the metadata', `within the chunk of ${header.size} bytes`, header.metadata);
    }
  }
  const durationNs = Math.max(0, Number(view.getBigInt64(at + 40)));
  return { ...header, durationNs, compressed: (view.getInt32(at + 64) & 1) === 1 };
}

interface Chunk {
  readonly header: Header;
  readonly measures: Measures;
  readonly threads: JfrThreads;
}

function readChunk(view: DataView, at: number, chunk: Chunk): void {
  const { size, metadata, checkpoint, compressed } = chunk.header;
  const part = new DataView(view.buffer, view.byteOffset + at, size);
  const cursor: JfrCursor = { view: part, compressed, at: metadata, end: size };
  const types = readTypes(cursor);
  const resolver = createResolver(types, readPools(cursor, checkpoint, types));
  const known: Known = { resolver, stacks: new Map(), frames: new Map() };
  cursor.at = headerBytes;
  while (cursor.at < size) {
    const inside = enterEvent(cursor);
    cursor.at = inside.end;
    const type = types.get(readLong(inside));
    const reading = type === undefined ? undefined : readings.get(type.name);
    if (type !== undefined && reading !== undefined) {
      const event = readRecord(inside, type, types);
      if (chunk.threads.isWanted(event, resolver)) addEvent(chunk.measures, known, { reading, event });
    }
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
  if (chosen === undefined || measure === undefined) {
    const seen = [...new Set(candidates.map(typeNameOf))].join(', ') || 'none';
    throw unusable(format, {
      where: 'the events',
      expected: wanted === undefined ? 'samples of cpu, wall or memory' : `some of ${wanted}`,
      got: seen,
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
