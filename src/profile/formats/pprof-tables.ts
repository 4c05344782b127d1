/** The tables of a pprof file (github.com/google/pprof, proto/profile.proto), decoded; samples are pprof.ts's. */

import { malformed } from './malformed.ts';
import type { PprofLabels } from './pprof-labels.ts';
import { type Cursor, enter, readExact, readSigned, readTag, readUnsigned, skip } from './protobuf.ts';
import type { StackTree } from './stack-tree.ts';

export type Id = number | bigint;

export interface PprofLine {
  readonly functionId: Id;
  readonly line: number;
  readonly column: number;
}

export interface PprofLocation {
  readonly mappingId: Id;
  readonly address: Id;
  /** Innermost inlined function first, its callers after. */
  readonly lines: readonly PprofLine[];
}

export interface PprofFunction {
  readonly name: number;
  readonly systemName: number;
  readonly file: number;
  readonly startLine: number;
}

export interface PprofMapping {
  readonly start: Id;
  readonly offset: Id;
  readonly file: number;
}

const format = 'pprof';

type Numbers = Readonly<Record<number, Id>>;

/** Numeric fields of a message by number; the last of several wins. Signed ones come from `signed`. */
function numbersOf(cursor: Cursor, signed: readonly number[] = []): Numbers {
  const numbers: Record<number, Id> = {};
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, format);
    if (wire !== 'varint') skip(cursor, wire, format);
    else numbers[field] = signed.includes(field) ? readSigned(cursor, format) : readExact(cursor, format);
  }
  return numbers;
}

function small(numbers: Numbers, field: number): number {
  return Number(numbers[field] ?? 0);
}

/** Indices into the strings. */
export function readValueType(cursor: Cursor): { readonly type: number; readonly unit: number } {
  const numbers = numbersOf(cursor);
  return { type: small(numbers, 1), unit: small(numbers, 2) };
}

/** The id, which is not its index, and the mapping; `file` is an index into the strings. */
export function readMapping(cursor: Cursor): readonly [Id, PprofMapping] {
  const numbers = numbersOf(cursor);
  return [numbers[1] ?? 0, { start: numbers[2] ?? 0, offset: numbers[4] ?? 0, file: small(numbers, 5) }];
}

/**
 * The id, which is not its index, and the function; texts are indices into the strings, `startLine` is 0 where unknown.
 */
export function readFunction(cursor: Cursor): readonly [Id, PprofFunction] {
  const numbers = numbersOf(cursor, [5]);
  return [
    numbers[1] ?? 0,
    {
      name: small(numbers, 2),
      systemName: small(numbers, 3),
      file: small(numbers, 4),
      startLine: small(numbers, 5),
    },
  ];
}

/** The id, which is not its index, and the location; of its lines the first is the innermost inlined call. */
export function readLocation(cursor: Cursor): readonly [Id, PprofLocation] {
  const lines: PprofLine[] = [];
  const numbers: Record<number, Id> = {};
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, format);
    if (field === 4 && wire === 'bytes') lines.push(readLine(enter(cursor, wire, format)));
    else if (wire === 'varint') numbers[field] = readExact(cursor, format);
    else skip(cursor, wire, format);
  }
  return [numbers[1] ?? 0, { mappingId: numbers[2] ?? 0, address: numbers[3] ?? 0, lines }];
}

function readLine(cursor: Cursor): PprofLine {
  const numbers = numbersOf(cursor);
  const packed = numbers[2] ?? 0;
  // Some emitters pack the column into the high 32 bits of the line.
  const line = Number(BigInt(packed) & 0xffffffffn);
  const column = small(numbers, 3) || Number(BigInt(packed) >> 32n);
  return { functionId: numbers[1] ?? 0, line, column };
}

/** Decodes varints of a repeated field, packed or one by one, onto `into`; returns how many it holds then. */
export function readRepeated(
  cursor: Cursor,
  wire: 'varint' | 'bytes',
  onto: { readonly into: Id[]; readonly count: number; readonly read: (cursor: Cursor, format: string) => Id },
): number {
  const inner = wire === 'bytes' ? enter(cursor, wire, format) : cursor;
  let { count } = onto;
  do {
    if (wire === 'bytes' && inner.at >= inner.end) break;
    onto.into[count++] = onto.read(inner, format);
  } while (wire === 'bytes');
  return count;
}

/** Unsigned, rounded beyond 2^53. Throws PROFILE_MALFORMED where it is cut off. */
export function readIndex(cursor: Cursor): number {
  return readUnsigned(cursor, format);
}

/** Throws PROFILE_MALFORMED, with `where`, for an index outside the strings. */
export function stringAt(strings: readonly string[], index: number, where: string): string {
  const text = strings[index];
  if (text === undefined) throw malformed(format, where, `an index below ${strings.length} into the strings`, index);
  return text;
}

/** Everything of the file but its samples, which are in `samples` already. */
export interface PprofFile {
  readonly strings: string[];
  readonly valueTypes: { readonly type: number; readonly unit: number }[];
  readonly locations: Map<Id, PprofLocation>;
  readonly functions: Map<Id, PprofFunction>;
  readonly mappings: Map<Id, PprofMapping>;
  readonly comments: number[];
  /** Location ids in order of first sight; items of `samples` are indices into it, root first. */
  readonly locationIds: Id[];
  samples: StackTree | undefined;
  readonly labels: PprofLabels;
  sampleCount: number;
  periodType: { readonly type: number; readonly unit: number } | undefined;
  period: number;
  durationNs: number;
  defaultSampleType: number;
  /** Indices of regular expressions in the strings, 0 for none. */
  dropFrames: number;
  keepFrames: number;
  /** Of each sample type, the first sample whose value is below zero. */
  readonly negatives: Map<number, { readonly sample: number; readonly value: number }>;
}
