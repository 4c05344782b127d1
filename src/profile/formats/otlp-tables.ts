/** The dictionary of OTLP profiles, decoded. */
import { malformed } from './malformed.ts';
import { type Cursor, enter, readExact, readSigned, readTag, skip } from './protobuf.ts';

export interface OtlpLocation {
  readonly mapping: number;
  readonly address: number | bigint;
  /** Innermost inlined function first. */
  readonly lines: readonly { readonly function: number; readonly line: number; readonly column: number }[];
  readonly attributes: readonly number[];
}

export interface OtlpFunction {
  readonly name: number;
  readonly systemName: number;
  readonly file: number;
  readonly startLine: number;
}

export interface OtlpAttribute {
  readonly key: number;
  /** Arrays, maps and bytes are not read: an empty text. */
  readonly value: string | number;
  readonly unit: number;
}

export interface OtlpDictionary {
  /** Index of the file name, and where the mapping starts and ends. */
  readonly mappings: readonly {
    readonly start: number | bigint;
    readonly limit: number | bigint;
    readonly offset: number | bigint;
    readonly file: number;
  }[];
  readonly locations: readonly OtlpLocation[];
  readonly functions: readonly OtlpFunction[];
  readonly strings: readonly string[];
  readonly attributes: readonly OtlpAttribute[];
  /** Indices of locations, leaf first. */
  readonly stacks: readonly (readonly number[])[];
}

const format = 'OTLP';
const text = new TextDecoder();

/** Moves the cursor to its end. Indices inside are not checked before they are used. */
export function readDictionary(cursor: Cursor): OtlpDictionary {
  const mappings: OtlpDictionary['mappings'][number][] = [];
  const locations: OtlpLocation[] = [];
  const functions: OtlpFunction[] = [];
  const strings: string[] = [];
  const attributes: OtlpAttribute[] = [];
  const stacks: (readonly number[])[] = [];
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, format);
    if (wire !== 'bytes') {
      skip(cursor, wire, format);
      continue;
    }
    const inner = enter(cursor, wire, format);
    if (field === 1) mappings.push(readMapping(inner));
    else if (field === 2) locations.push(readLocation(inner));
    else if (field === 3) functions.push(readFunction(inner));
    else if (field === 5) strings.push(text.decode(inner.bytes.subarray(inner.at, inner.end)));
    else if (field === 6) attributes.push(readAttribute(inner));
    else if (field === 7) stacks.push(repeatedIn(inner, 1));
  }
  return { mappings, locations, functions, strings, attributes, stacks };
}

function readMapping(cursor: Cursor): OtlpDictionary['mappings'][number] {
  return {
    start: exactOf(cursor, 1),
    limit: exactOf(cursor, 2),
    offset: exactOf(cursor, 3),
    file: numberOf(cursor, 4, format),
  };
}

function readFunction(cursor: Cursor): OtlpFunction {
  return {
    name: numberOf(cursor, 1, format),
    systemName: numberOf(cursor, 2, format),
    file: numberOf(cursor, 3, format),
    startLine: numberOf(cursor, 4, format),
  };
}

function readLocation(cursor: Cursor): OtlpLocation {
  const lines: OtlpLocation['lines'][number][] = [];
  const inner = { ...cursor };
  while (inner.at < inner.end) {
    const { field, wire } = readTag(inner, format);
    if (field !== 3 || wire !== 'bytes') skip(inner, wire, format);
    else {
      const line = enter(inner, wire, format);
      lines.push({
        function: numberOf(line, 1, format),
        line: numberOf(line, 2, format),
        column: numberOf(line, 3, format),
      });
    }
  }
  return {
    mapping: numberOf(cursor, 1, format),
    address: exactOf(cursor, 2),
    lines,
    attributes: repeatedIn(cursor, 4),
  };
}

/** KeyValueAndUnit: key 1, AnyValue 2, unit 3. */
function readAttribute(cursor: Cursor): OtlpAttribute {
  const inner = { ...cursor };
  let value: string | number = '';
  while (inner.at < inner.end) {
    const { field, wire } = readTag(inner, format);
    if (field !== 2 || wire !== 'bytes') skip(inner, wire, format);
    else value = readAnyValue(enter(inner, wire, format));
  }
  return { key: numberOf(cursor, 1, format), value, unit: numberOf(cursor, 3, format) };
}

/** A text in 1, a boolean in 2, a whole number in 3, a fraction in 4. */
function readAnyValue(cursor: Cursor): string | number {
  let value: string | number = '';
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, format);
    if (field === 1 && wire === 'bytes') {
      const content = enter(cursor, wire, format);
      value = text.decode(content.bytes.subarray(content.at, content.end));
    } else if (field === 2 && wire === 'varint') value = readSigned(cursor, format) === 0 ? 'false' : 'true';
    else if (field === 3 && wire === 'varint') value = readSigned(cursor, format);
    else if (field === 4 && wire === 'fixed64') value = readDouble(cursor);
    else skip(cursor, wire, format);
  }
  return value;
}

function readDouble(cursor: Cursor): number {
  const { bytes, at } = cursor;
  skip(cursor, 'fixed64', format);
  return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(at, true);
}

/** The last number of that field, 0 where there is none; the cursor stays. */
export function numberOf(outer: Cursor, wanted: number, of: string): number {
  const cursor = { ...outer };
  let value = 0;
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, of);
    if (field === wanted && wire === 'varint') value = readSigned(cursor, of);
    else skip(cursor, wire, of);
  }
  return value;
}

function exactOf(outer: Cursor, wanted: number): number | bigint {
  const cursor = { ...outer };
  let value: number | bigint = 0;
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, format);
    if (field === wanted && wire === 'varint') value = readExact(cursor, format);
    else skip(cursor, wire, format);
  }
  return value;
}

/** The numbers of a field, packed or not, in the order of the file. The cursor stays where it was. */
export function repeatedIn(outer: Cursor, wanted: number): readonly number[] {
  const cursor = { ...outer };
  const values: number[] = [];
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, format);
    if (field !== wanted) skip(cursor, wire, format);
    else if (wire === 'varint') values.push(readSigned(cursor, format));
    else {
      const inner = enter(cursor, wire, format);
      while (inner.at < inner.end) values.push(readSigned(inner, format));
    }
  }
  return values;
}

/** Throws PROFILE_MALFORMED, with `where`, for an index outside the strings. */
export function stringOf({ strings }: OtlpDictionary, index: number, where: string): string {
  const value = strings[index];
  if (value === undefined) throw malformed(format, where, `an index below ${strings.length} into the strings`, index);
  return value;
}
