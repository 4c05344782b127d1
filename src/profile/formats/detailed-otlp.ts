/** OTLP profiles with all that they contain, read; files that otlp.ts has read before, which refuses damaged ones. */
import {
  type DetailedLabel,
  type DetailedLocation,
  type DetailedProfile,
  type DetailedSample,
  numbered,
  type ValueKind,
} from './detailed-profile.ts';
import { messagesIn, readSample, splitExport } from './otlp.ts';
import { isElder } from './otlp-elder.ts';
import { numberOf, type OtlpAttribute, type OtlpDictionary, repeatedIn } from './otlp-tables.ts';
import { type Cursor, readTag, skip } from './protobuf.ts';

const format = 'OTLP';

interface Sampled {
  readonly stack: number;
  readonly attributes: readonly number[];
  readonly values: number[];
}

/** One message, not several behind their lengths. Undefined of what was written before 1.9. */
export function readDetailedOtlp(bytes: Uint8Array): DetailedProfile | undefined {
  const { resources, dictionary } = splitExport({ bytes, at: 0, end: bytes.length, high: 0 });
  const text = (index: number): string => dictionary.strings[index] ?? '';
  const kinds = numbered(0);
  const sampled = new Map<string, Sampled>();
  const profiles = resources.flatMap((resource) => messagesIn(resource, 2).flatMap((scope) => messagesIn(scope, 2)));
  if (profiles.some(isElder)) return undefined;
  const kindOf = (message: Cursor): ValueKind => ({
    type: text(numberOf(message, 1, format)),
    unit: text(numberOf(message, 2, format)),
  });
  for (const profile of profiles) {
    const [type] = messagesIn(profile, 1);
    const column = kinds.of(JSON.stringify(type === undefined ? { type: '', unit: '' } : kindOf(type)));
    for (const message of messagesIn(profile, 2)) addSample(sampled, message, column);
  }
  const types = [...kinds.keys()].map((key): ValueKind => JSON.parse(key));
  const periods = profiles.flatMap((profile) => messagesIn(profile, 5).map((type) => ({ profile, type })));
  const paced = periods.find(({ profile }) => numberOf(profile, 6, format) > 0);
  return {
    types,
    shown: 0,
    ...tablesOf(dictionary),
    samples: [...sampled.values()].map((each) => toSample(each, dictionary, types.length)),
    period: paced === undefined ? 0 : numberOf(paced.profile, 6, format),
    periodType: paced === undefined ? undefined : kindOf(paced.type),
    durationNs: Math.max(0, ...profiles.map((profile) => numberOf(profile, 4, format))),
    takenAtNs: takenAt(profiles[0]),
    comments: [],
  };
}

/** time_unix_nano; 0 where it is unknown. */
function takenAt(profile: Cursor | undefined): bigint {
  if (profile === undefined) return 0n;
  const cursor = { ...profile };
  let time = 0n;
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, format);
    const { at } = cursor;
    skip(cursor, wire, format);
    const { buffer, byteOffset } = cursor.bytes;
    if (field === 3 && wire === 'fixed64') time = new DataView(buffer, byteOffset).getBigUint64(at, true);
  }
  return time;
}

/** Index 0 of each table is null. */
function tablesOf(dictionary: OtlpDictionary): Pick<DetailedProfile, 'mappings' | 'functions' | 'locations'> {
  const text = (index: number): string => dictionary.strings[index] ?? '';
  return {
    mappings: dictionary.mappings.slice(1).map(({ start, limit, offset, file }) => ({
      start,
      limit,
      offset,
      file: text(file),
    })),
    functions: dictionary.functions.slice(1).map(({ name, systemName, file, startLine }) => ({
      name: text(name),
      systemName: text(systemName),
      file: text(file),
      startLine,
    })),
    locations: dictionary.locations.slice(1).map(
      ({ mapping, address, lines }): DetailedLocation => ({
        mapping: mapping - 1,
        address,
        lines: lines.map((line) => ({ ...line, function: line.function - 1 })),
      }),
    ),
  };
}

/** Samples of one stack and the same attributes are one, with a value a type. */
function addSample(sampled: Map<string, Sampled>, message: Cursor, column: number): void {
  const attributes = repeatedIn(message, 2);
  const { stack, value } = readSample({ ...message });
  const key = `${stack} ${attributes.join(' ')}`;
  const known = sampled.get(key) ?? { stack, attributes, values: [] };
  sampled.set(key, known);
  known.values[column] = (known.values[column] ?? 0) + value;
}

function toSample({ stack, attributes, values }: Sampled, dictionary: OtlpDictionary, width: number): DetailedSample {
  return {
    locations: (dictionary.stacks[stack] ?? []).map((index) => index - 1),
    values: Array.from({ length: width }, (_, type) => values[type] ?? 0),
    labels: attributes.flatMap((index) => toLabel(dictionary.attributes[index], dictionary)),
  };
}

function toLabel(attribute: OtlpAttribute | undefined, { strings }: OtlpDictionary): readonly DetailedLabel[] {
  if (attribute === undefined) return [];
  const { key, value, unit } = attribute;
  return [{ key: strings[key] ?? '', value, unit: strings[unit] ?? '' }];
}
