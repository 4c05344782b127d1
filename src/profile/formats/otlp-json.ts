/**
 * OTLP profiles as JSON, the same messages as protobuf by the names of their fields (OTLP specification, "JSON Protobuf
 * Encoding"): written as protobuf, which the one reader reads.
 */
import type { Profile } from '../profile.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed } from './malformed.ts';
import { readExports, wholeOf } from './otlp.ts';
import type { JsonFormat, ReadOptions } from './profile-format.ts';
import { createMessage, type Message } from './protobuf-write.ts';

const name = 'OTLP JSON';
const checks: Checks = createChecks(name);

export const otlpJsonFormat: JsonFormat = {
  name,
  choices: [],
  recognizes: (file) => isObject(file) && (isExport(file) || holdsExports(file)),
  read: fromOtlpJson,
};

function isExport(file: JsonObject): boolean {
  return (file['resourceProfiles'] ?? file['resource_profiles']) !== undefined;
}

/** The collector's file exporter writes one a line, which `parseJson()` puts so. */
function holdsExports(file: JsonObject): file is JsonObject & { readonly documents: readonly unknown[] } {
  const documents = file['documents'];
  return Array.isArray(documents) && documents.every((each) => isObject(each) && isExport(each));
}

/** Throws PROFILE_MALFORMED where a field is not of its type, and what `readOtlp()` does. */
function fromOtlpJson(value: unknown, options: ReadOptions = {}): Profile {
  const file = checks.object(value, 'the file');
  const documents = holdsExports(file) ? file.documents : [file];
  const messages = documents.map((each, index) => {
    const where = documents.length === 1 ? '' : `line ${index + 1}`;
    const document = checks.object(each, where || 'the file');
    return wholeOf(toMessage(document, isElderJson(document) ? elderData : profilesData, where).bytes());
  });
  return readExports(messages, options);
}

/** A field by its number, and what it holds: whole numbers, a text, a fraction, or messages of fields themselves. */
type Field = readonly [number: number, holds: 'whole' | 'text' | 'double' | 'fixed' | Fields | (() => Fields)];

interface Fields {
  readonly [name: string]: Field;
}

const anyValue: Fields = {
  stringValue: [1, 'text'],
  boolValue: [2, 'whole'],
  intValue: [3, 'whole'],
  doubleValue: [4, 'double'],
};

const valueType: Fields = { typeStrindex: [1, 'whole'], unitStrindex: [2, 'whole'] };

const dictionary: Fields = {
  mappingTable: [
    1,
    { memoryStart: [1, 'whole'], memoryLimit: [2, 'whole'], fileOffset: [3, 'whole'], filenameStrindex: [4, 'whole'] },
  ],
  locationTable: [
    2,
    {
      mappingIndex: [1, 'whole'],
      address: [2, 'whole'],
      lines: [3, () => line],
      line: [3, () => line],
      attributeIndices: [4, 'whole'],
    },
  ],
  functionTable: [
    3,
    {
      nameStrindex: [1, 'whole'],
      systemNameStrindex: [2, 'whole'],
      filenameStrindex: [3, 'whole'],
      startLine: [4, 'whole'],
    },
  ],
  stringTable: [5, 'text'],
  attributeTable: [6, { keyStrindex: [1, 'whole'], value: [2, anyValue], unitStrindex: [3, 'whole'] }],
  stackTable: [7, { locationIndices: [1, 'whole'] }],
};

const line: Fields = { functionIndex: [1, 'whole'], line: [2, 'whole'], column: [3, 'whole'] };

const sample: Fields = {
  stackIndex: [1, 'whole'],
  attributeIndices: [2, 'whole'],
  values: [4, 'whole'],
  timestampsUnixNano: [5, 'fixed'],
};

const profile: Fields = {
  sampleType: [1, valueType],
  samples: [2, sample],
  sample: [2, sample],
  durationNano: [4, 'whole'],
  periodType: [5, valueType],
  period: [6, 'whole'],
};

const elderSample: Fields = { locationsStartIndex: [1, 'whole'], locationsLength: [2, 'whole'], value: [3, 'whole'] };

/** Before 1.9 (otlp-elder.ts). */
const elderProfile: Fields = {
  sampleType: [1, valueType],
  sample: [2, elderSample],
  locationIndices: [3, 'whole'],
  durationNanos: [5, 'whole'],
  periodType: [6, valueType],
  period: [7, 'whole'],
};

const dataOf = (each: Fields): Fields => ({
  resourceProfiles: [1, { scopeProfiles: [2, { profiles: [2, each] }] }],
  dictionary: [2, dictionary],
});

const profilesData = dataOf(profile);
const elderData = dataOf(elderProfile);

function isElderJson(file: JsonObject): boolean {
  const listed = (value: unknown, key: string): readonly unknown[] => {
    const found = isObject(value) ? (value[key] ?? value[snake(key)]) : undefined;
    return Array.isArray(found) ? found : [];
  };
  return listed(file, 'resourceProfiles')
    .flatMap((each) => listed(each, 'scopeProfiles'))
    .flatMap((each) => listed(each, 'profiles'))
    .some((each) => listed(each, 'locationIndices').length > 0);
}

function snake(key: string): string {
  return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toMessage(value: JsonObject, fields: Fields, where: string): Message {
  const message = createMessage();
  for (const [key, [field, holds]] of Object.entries(fields)) {
    const given = value[key] ?? value[snake(key)];
    if (given === undefined || given === null) continue;
    const all: readonly unknown[] = Array.isArray(given) ? given : [given];
    for (const [index, each] of all.entries()) {
      const at = `${where === '' ? '' : `${where}.`}${key}${Array.isArray(given) ? `[${index}]` : ''}`;
      add(message, field, { holds, value: each, where: at });
    }
  }
  return message;
}

function add(
  message: Message,
  field: number,
  { holds, value, where }: { readonly holds: Field[1]; readonly value: unknown; readonly where: string },
): void {
  if (holds === 'text') message.text(field, checks.string(value, where));
  else if (holds === 'double') message.double(field, checks.number(Number(value), where));
  else if (holds === 'fixed') message.fixed64(field, BigInt.asUintN(64, integerOf(value, where)));
  else if (holds === 'whole') message.exact(field, integerOf(value, where));
  else
    message.message(
      field,
      toMessage(checks.object(value, where), typeof holds === 'function' ? holds() : holds, where),
    );
}

/** Numbers of 64 bits are texts in JSON. */
function integerOf(value: unknown, where: string): bigint {
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value);
  if (typeof value === 'string' && /^-?\d{1,20}$/.test(value)) return BigInt(value);
  throw malformed(name, where, 'a whole number', value);
}
