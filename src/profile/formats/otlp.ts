/**
 * OTLP profiles as protobuf, `v1development` as of 1.9 and later (open-telemetry/opentelemetry-proto,
 * opentelemetry/proto/profiles/v1development/profiles.proto): one sample type a profile, all tables in one dictionary,
 * index 0 of each of them null.
 */
import type { Profile, SampleType } from '../profile.ts';
import { concat, inflated } from './bytes.ts';
import { malformed, unusable } from './malformed.ts';
import { frameLength, isFramed, lengthBytes, looksLikeOtlp } from './otlp-detect.ts';
import { elderFields, elderValues, isElder, withElderStacks } from './otlp-elder.ts';
import { createOtlpFrames, type OtlpFrames } from './otlp-frames.ts';
import { numberOf, type OtlpDictionary, readDictionary, repeatedIn, stringOf } from './otlp-tables.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { type Cursor, enter, readSigned, readTag, skip } from './protobuf.ts';
import { modeOfType, toBaseUnit } from './sample-unit.ts';

const name = 'OTLP';

export const otlpFormat: Format = { name, choices: [], detect: looksLikeOtlp, read: readOtlp };

interface OtlpProfile {
  readonly type: SampleType & { readonly factor: number };
  readonly samples: readonly Cursor[];
  /** Index of the stack in the dictionary, and the value. */
  readonly read: (sample: Cursor, index: number) => { readonly stack: number; readonly value: number };
  /** Indices into the dictionary's attributes; none of what was written before 1.9, which names them otherwise. */
  readonly attributesOf: (sample: Cursor) => readonly number[];
  readonly period: number;
  readonly periodType: { readonly unit: string; readonly factor: number } | undefined;
  readonly durationNs: number;
  readonly dictionary: OtlpDictionary;
}

/** Profiles of one type are added up, whichever service they are of; the first one's type is shown unless asked otherwise. */
export function readOtlp(bytes: Bytes, options: ReadOptions = {}): Profile {
  return readExports(exportsIn(concat(inflated(bytes, name, options.maxInflatedBytes))), options);
}

/** Of messages that are parted already. */
export function readExports(messages: readonly Cursor[], options: ReadOptions = {}): Profile {
  const exports = messages.map(splitExport);
  const resources = exports.reduce((all, each) => all + each.resources.length, 0);
  const profiles = exports.flatMap((each) => profilesIn(each));
  const types = distinctTypes(profiles);
  const [first, ...others] = types;
  if (first === undefined) throw malformed(name, 'the profiles', 'at least one', 'none');
  const builder = createProfileBuilder(name, types.length);
  const known = new Map<OtlpDictionary, OtlpFrames>();
  for (const profile of profiles) {
    const frames = known.get(profile.dictionary) ?? createOtlpFrames(profile.dictionary, builder);
    known.set(profile.dictionary, frames);
    addSamples(profile, typeAt(types, profile.type), { builder, frames });
  }
  const shown = options.sampleType === undefined ? 0 : types.findIndex(({ type }) => type === options.sampleType);
  if (shown < 0)
    throw malformed(name, 'the sample types', `with ${options.sampleType}`, types.map(({ type }) => type).join(', '));
  const notes = resources < 2 ? [] : [`${resources} resources (services or containers) are added up`];
  return builder.build({
    sampleTypes: [first, ...others],
    defaultType: shown,
    ...headerOf(profiles),
    producer: 'otlp',
    mode: modeOfType(types[shown]?.type ?? ''),
    notes: notes.length === 0 ? undefined : notes,
    leftOut: leftOutOf(profiles),
  });
}

/** Attributes of samples, and lines of calls: of locations that are no leaf. */
function leftOutOf(profiles: readonly OtlpProfile[]): Profile['leftOut'] {
  const keys = new Set<string>();
  let hasLines = false;
  for (const { samples, dictionary, read, attributesOf } of profiles) {
    for (const [i, sample] of samples.entries()) {
      for (const index of attributesOf(sample))
        keys.add(dictionary.strings[dictionary.attributes[index]?.key ?? 0] ?? '');
      hasLines ||= (dictionary.stacks[read(sample, i).stack] ?? [])
        .slice(1)
        .some((location) => (dictionary.locations[location]?.lines[0]?.line ?? 0) > 0);
    }
  }
  const labels = keys.size === 0 ? [] : [`labels (${[...keys].slice(0, 8).join(', ')})`];
  const left = [...labels, ...(hasLines ? ['lines of calls'] : [])];
  return left.length === 0 ? undefined : left;
}

export interface Export {
  readonly resources: readonly Cursor[];
  readonly dictionary: OtlpDictionary;
}

/** A message of all the bytes. */
export function wholeOf(bytes: Uint8Array): Cursor {
  return { bytes, at: 0, end: bytes.length, high: 0 };
}

/** One, or as many as the collector wrote to the file. */
function exportsIn(whole: Uint8Array): readonly Cursor[] {
  if (!isFramed(whole)) return [wholeOf(whole)];
  const found: Cursor[] = [];
  for (let at = 0; at < whole.length; ) {
    const start = at + lengthBytes;
    const end = start + frameLength(whole, at);
    if (start > whole.length || end > whole.length) {
      throw malformed(
        name,
        `byte ${at}`,
        `followed by ${end - start} bytes`,
        `${Math.max(0, whole.length - start)} bytes`,
      );
    }
    found.push({ bytes: whole, at: start, end, high: 0 });
    at = end;
  }
  return found;
}

function profilesIn({ resources, dictionary }: Export): readonly OtlpProfile[] {
  return resources.flatMap((resource) =>
    messagesIn(resource, 2).flatMap((scope) => messagesIn(scope, 2).flatMap((each) => readOne(each, dictionary))),
  );
}

/**
 * The resources and the dictionary of one export. Throws PROFILE_MALFORMED without a dictionary. The cursor stays where
 * it was.
 */
export function splitExport(message: Cursor): Export {
  const cursor = { ...message };
  const resources: Cursor[] = [];
  let dictionary: Cursor | undefined;
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, name);
    if (wire === 'bytes' && (field === 1 || field === 2)) {
      const inner = enter(cursor, wire, name);
      if (field === 1) resources.push(inner);
      else dictionary = inner;
    } else skip(cursor, wire, name);
  }
  if (dictionary === undefined) {
    throw unusable(name, {
      where: 'the dictionary',
      expected: 'there (v1development of 1.9 and later)',
      got: 'absent',
      hint: 'export with a collector of OTLP 1.9 or later, or as pprof',
    });
  }
  return { resources, dictionary: readDictionary(dictionary) };
}

/** Every message of that field number, without moving the cursor given. */
export function messagesIn(outer: Cursor, wanted: number): readonly Cursor[] {
  const cursor = { ...outer };
  const found: Cursor[] = [];
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, name);
    if (field === wanted && wire === 'bytes') found.push(enter(cursor, wire, name));
    else skip(cursor, wire, name);
  }
  return found;
}

/** One of each sample type; of today's there is one. */
function readOne(message: Cursor, shared: OtlpDictionary): readonly OtlpProfile[] {
  const isOld = isElder(message);
  const fields = isOld ? elderFields : { duration: 4, periodType: 5, period: 6 };
  const samples = messagesIn(message, 2);
  const dictionary = isOld ? withElderStacks(shared, message, samples) : shared;
  const sampleTypes = messagesIn(message, 1).slice(0, isOld ? undefined : 1);
  const [periodType] = messagesIn(message, fields.periodType);
  if (sampleTypes.length === 0) throw malformed(name, 'sample_type', 'there', 'absent');
  const period = periodType === undefined ? undefined : typeOf(periodType, dictionary);
  return sampleTypes.map((sampleType, column) => ({
    type: typeOf(sampleType, dictionary),
    samples,
    read: isOld
      ? (sample, index) => ({ stack: index, value: elderValues(sample)[column] ?? 0 })
      : (sample) => readSample({ ...sample }),
    attributesOf: (sample) => (isOld ? [] : repeatedIn(sample, 2)),
    period: numberOf(message, fields.period, name),
    periodType: period === undefined ? undefined : { unit: period.unit, factor: period.factor },
    durationNs: numberOf(message, fields.duration, name),
    dictionary,
  }));
}

function typeOf(message: Cursor, dictionary: OtlpDictionary): OtlpProfile['type'] {
  const type = stringOf(dictionary, numberOf(message, 1, name), 'type_strindex');
  return { type, ...toBaseUnit(type, stringOf(dictionary, numberOf(message, 2, name), 'unit_strindex')) };
}

function distinctTypes(profiles: readonly OtlpProfile[]): readonly SampleType[] {
  const types = new Map<string, SampleType>();
  for (const {
    type: { type, unit },
  } of profiles)
    types.set(`${type} ${unit}`, { type, unit });
  return [...types.values()];
}

function typeAt(types: readonly SampleType[], wanted: SampleType): number {
  return types.findIndex(({ type, unit }) => type === wanted.type && unit === wanted.unit);
}

function addSamples(
  profile: OtlpProfile,
  column: number,
  { builder, frames }: { readonly builder: ProfileBuilder; readonly frames: OtlpFrames },
): void {
  for (const [i, message] of profile.samples.entries()) {
    const { stack, value } = profile.read(message, i);
    if (value < 0) throw malformed(name, `samples[${i}]`, 'of values >= 0', value);
    builder.tree.add(frames.leafOf(stack), column, value * profile.type.factor);
  }
}

/** Without values each time stamp counts once; several values are those of as many times. */
export function readSample(cursor: Cursor): { readonly stack: number; readonly value: number } {
  let [stack, sum, values, times] = [0, 0, 0, 0];
  const each = (inner: Cursor, isPacked: boolean, take: (at: Cursor) => void): void => {
    do take(inner);
    while (isPacked && inner.at < inner.end);
  };
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, name);
    if (field === 1 && wire === 'varint') stack = readSigned(cursor, name);
    else if (field === 4 && (wire === 'varint' || wire === 'bytes')) {
      const inner = wire === 'bytes' ? enter(cursor, wire, name) : cursor;
      if (wire === 'bytes' && inner.at === inner.end) continue;
      each(inner, wire === 'bytes', (at) => {
        sum += readSigned(at, name);
        values++;
      });
    } else if (field === 5 && wire === 'bytes') {
      const inner = enter(cursor, wire, name);
      times += (inner.end - inner.at) / 8;
    } else {
      if (field === 5) times++;
      skip(cursor, wire, name);
    }
  }
  return { stack, value: values === 0 ? times : sum };
}

function headerOf(profiles: readonly OtlpProfile[]): Partial<Profile> {
  const paced = profiles.find(({ period, periodType }) => period > 0 && periodType !== undefined);
  const durationNs = profiles.reduce((most, each) => Math.max(most, each.durationNs), 0);
  return {
    ...(paced?.periodType === undefined
      ? {}
      : { period: paced.period * paced.periodType.factor, periodUnit: paced.periodType.unit }),
    durationNs: durationNs > 0 ? durationNs : undefined,
  };
}
