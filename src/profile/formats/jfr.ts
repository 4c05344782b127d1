/**
 * Java Flight Recorder, of HotSpot and of async-profiler: chunks that each bring their types and constants
 * (openjdk/jdk, src/jdk.jfr/share/classes/jdk/jfr/internal/consumer/ChunkHeader.java). Read by the metadata, so events
 * whose fields differ between JVMs need no cases of their own.
 */
import { formatCount } from '../../units/format.ts';
import type { Profile } from '../profile.ts';
import { withHeader, withOneType } from '../stack-columns.ts';
import { concat, inflated } from './bytes.ts';
import { heldBeside, notAmong } from './held-events.ts';
import { chunksOf, coveredNs, eventsOf, type JfrChunk, openChunk } from './jfr-chunks.ts';
import { type JfrFrames, type JfrStack, placeFrames, placeLeaf, toClassFrame, toJfrStack } from './jfr-frames.ts';
import { hasStacks, modeOf, order, type Reading, readingOf, typeNameOf, weightTypeOf } from './jfr-readings.ts';
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

export const jfrFormat: Format = {
  name: format,
  choices: ['thread'],
  detect: (head) => head[0] === 0x46 && head[1] === 0x4c && head[2] === 0x52 && head[3] === 0,
  read: readJfr,
};

interface Measure {
  readonly builder: ProfileBuilder;
  /** Node of each stack: thousands of events share one, which may be deep. */
  readonly placed: WeakMap<JfrStack, number>;
  samples: number;
  hasWeight: boolean;
  /** The weights are nanoseconds. */
  isTime: boolean;
}

const sleeping = 'STATE_SLEEPING';

type Measures = Map<string, Measure>;

/** All chunks together; a damaged end is left out and noted. Throws PROFILE_MALFORMED where no chunk is whole. */
export function readJfr(bytes: Bytes, options: ReadOptions = {}): Profile {
  const whole = concat(inflated(bytes, format, options.maxInflatedBytes));
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const measures: Measures = new Map();
  const threads = createJfrThreads(options.thread);
  const { chunks, left } = chunksOf(view);
  const unread = new Map<string, number>();
  const reader = { measures, threads, wanted: options.sampleType, unread };
  for (const chunk of chunks) readChunk(view, chunk, reader);
  threads.check();
  const profile = toProfile({ measures, unread }, options.sampleType, coveredNs(chunks));
  const note = `the file is cut short or damaged: ${left} bytes after its ${formatCount(chunks.length, 'whole chunk')} are left out`;
  return left === 0 ? profile : withHeader(profile, { notes: [...(profile.notes ?? []), note] });
}

interface Reader {
  readonly measures: Measures;
  readonly threads: JfrThreads;
  readonly wanted: string | undefined;
  /** How many events there are of each further type that has stacks. */
  readonly unread: Map<string, number>;
}

function readChunk(view: DataView, chunk: JfrChunk, { measures, threads, wanted, unread }: Reader): void {
  const opened = openChunk(view, chunk);
  const { cursor, types } = opened;
  const resolver = createResolver(types, readPools(cursor, chunk.header.checkpoint, types));
  const { ticksPerSecond } = chunk.header;
  const nsPerTick = ticksPerSecond > 0 ? 1e9 / ticksPerSecond : 1;
  const known: Known = { resolver, stacks: new Map(), frames: new Map(), nsPerTick };
  for (const { type, inside } of eventsOf(opened)) {
    const reading = readingOf(type, wanted);
    if (reading === undefined && !hasStacks(type.fields)) continue;
    const event = readRecord(inside, type, types);
    if (!threads.isWanted(event, resolver)) continue;
    if (reading !== undefined) addEvent(measures, known, { reading, event });
    else if (hasStack(event)) unread.set(type.name, (unread.get(type.name) ?? 0) + 1);
  }
}

/** Key 0 is none: settings of the recording are events with a place for a stack, too. */
function hasStack({ fields: { stackTrace } }: JfrRecord): boolean {
  return isPooled(stackTrace) ? stackTrace.key !== 0 : stackTrace !== null;
}

/** Of one chunk. */
interface Known {
  readonly resolver: Resolver;
  /** By key: thousands of events share a few. */
  readonly stacks: Map<Long, JfrStack>;
  readonly frames: JfrFrames;
  readonly nsPerTick: number;
}

interface EventAt {
  readonly reading: Reading;
  readonly event: JfrRecord;
}

function addEvent(measures: Measures, known: Known, { reading, event }: EventAt): void {
  const { resolver } = known;
  const stack = stackOf(event.fields['stackTrace'], known);
  const classes = reading.classes?.find((field) => field in event.fields) ?? '';
  const top = toClassFrame(resolver, event.fields[classes]);
  const count = reading.count === undefined ? 1 : (resolver.number(event.fields[reading.count]) ?? 1);
  const isTime = reading.isTicks === true;
  const given = reading.weight === undefined ? undefined : resolver.number(event.fields[reading.weight]);
  const weight = given !== undefined && isTime ? Math.round(given * known.nsPerTick) : given;
  if (count < 0 || (weight ?? 0) < 0) throw malformed(format, 'an event', 'of weight >= 0', weight ?? count);
  const cost = { stack, top, count, weight, isTime };
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
  readonly isTime: boolean;
}

function addCost(measures: Measures, name: string, cost: Cost): void {
  const known = measures.get(name);
  const measure = known ?? {
    builder: createProfileBuilder(format, 2),
    placed: new WeakMap(),
    samples: 0,
    hasWeight: false,
    isTime: cost.isTime,
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

interface Held {
  readonly measures: Measures;
  readonly unread: ReadonlyMap<string, number>;
}

function toProfile({ measures, unread }: Held, wanted: string | undefined, durationNs: number): Profile {
  const slept = (measures.get('any_state')?.samples ?? 0) > (measures.get('cpu')?.samples ?? 0);
  const own = wanted !== undefined && measures.has(wanted) && !order.includes(wanted) ? [wanted] : [];
  const candidates = [...own, ...order.filter((name) => measures.has(name) && (name !== 'any_state' || slept))];
  const chosen =
    wanted === undefined ? candidates[0] : candidates.find((name) => typeNameOf(name) === wanted || name === wanted);
  const measure = chosen === undefined ? undefined : measures.get(chosen);
  // The preferred of two of one name comes last, and counts.
  const named = new Map(candidates.toReversed().map((each) => [typeNameOf(each), measures.get(each)?.samples ?? 0]));
  const held = [...[...named].reverse(), ...[...unread].sort(([, first], [, second]) => second - first)];
  if (chosen === undefined || measure === undefined) throw nothingRead(held, wanted);
  const profile = measure.builder.build({
    sampleTypes: [{ type: 'samples', unit: 'samples' }, weightTypeOf(chosen, measure.isTime)],
    defaultType: measure.hasWeight ? 1 : 0,
    sampleCount: measure.samples,
    durationNs: durationNs > 0 ? durationNs : undefined,
    producer: 'jfr',
    mode: modeOf(chosen),
    notes: heldBeside(typeNameOf(chosen), held),
  });
  return measure.hasWeight ? profile : withOneType(profile, 0);
}

function nothingRead(held: readonly (readonly [name: string, samples: number])[], wanted: string | undefined): Error {
  const names = held.map(([name]) => name);
  if (wanted !== undefined && held.length > 0) return notAmong(format, wanted, names);
  const [first] = names;
  return unusable(format, {
    where: 'the events',
    expected: 'samples of cpu, wall, memory or locks',
    got: first === undefined ? 'none' : names.slice(0, 5).join(', '),
    hint:
      first === undefined
        ? 'record with samples: java -XX:StartFlightRecording:settings=profile, or async-profiler -e cpu -o jfr'
        : `read others by their name: --type ${first}`,
  });
}
