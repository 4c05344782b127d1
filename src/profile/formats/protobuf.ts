/**
 * Protocol buffer wire format, one top-level field at a time from chunks, so that a very large profile
 * is never in memory as a whole. pprof-format's decoder was tried for reading: it reads a truncated file as a short one, and keeps an
 * object for every sample. https://protobuf.dev/programming-guides/encoding/
 */
import { malformed } from './malformed.ts';

/** Reads within `bytes[at, end)`; moved by its functions. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
  end: number;
  /** High 32 bits of the number read last: a pair returned instead would be an object for each of millions of numbers. */
  high: number;
}

/** Low 32 bits of the varint at the cursor. */
function readBits(cursor: Cursor, format: string): number {
  const { bytes } = cursor;
  let low = 0;
  let high = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    if (cursor.at >= cursor.end) throw malformed(format, `byte ${cursor.at}`, 'the rest of a number', 'its end');
    const byte = bytes[cursor.at++] ?? 0;
    if (shift < 28) low |= (byte & 0x7f) << shift;
    else if (shift === 28) {
      low |= (byte & 0x0f) << 28;
      high = (byte & 0x7f) >>> 4;
    } else high |= (byte & 0x7f) << (shift - 32);
    if (byte < 0x80) {
      cursor.high = high >>> 0;
      return low >>> 0;
    }
  }
  throw malformed(format, `byte ${cursor.at}`, 'a number of at most 10 bytes', 'a longer one');
}

/** A number of one or two bytes, as most are; −1: a longer one. */
function readShort(cursor: Cursor): number {
  const { bytes, at } = cursor;
  if (at + 2 > cursor.end) return -1;
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first >= 0x80 && second >= 0x80) return -1;
  cursor.at = first < 0x80 ? at + 1 : at + 2;
  return first < 0x80 ? first : (first & 0x7f) | (second << 7);
}

/** Rounded above 2^53. */
export function readUnsigned(cursor: Cursor, format: string): number {
  const first = cursor.at < cursor.end ? (cursor.bytes[cursor.at] ?? 0) : 0x80;
  if (first < 0x80) {
    cursor.at++;
    return first;
  }
  const low = readBits(cursor, format);
  return low + cursor.high * 2 ** 32;
}

/** int64, two's complement; rounded beyond 2^53. */
export function readSigned(cursor: Cursor, format: string): number {
  const short = readShort(cursor);
  if (short !== -1) return short;
  const low = readBits(cursor, format);
  return low + (cursor.high | 0) * 2 ** 32;
}

/** Exact: ids and addresses use all 64 bits. */
export function readExact(cursor: Cursor, format: string): number | bigint {
  const short = readShort(cursor);
  if (short !== -1) return short;
  const low = readBits(cursor, format);
  const { high } = cursor;
  return high < 2 ** 21 ? low + high * 2 ** 32 : BigInt(low) + (BigInt(high) << 32n);
}

export type WireType = 'varint' | 'fixed64' | 'bytes' | 'fixed32';

const wireTypes: Readonly<Record<number, WireType>> = { 0: 'varint', 1: 'fixed64', 2: 'bytes', 5: 'fixed32' };

/** Tag at the cursor: the field number, and how it is encoded. */
export function readTag(cursor: Cursor, format: string): { readonly field: number; readonly wire: WireType } {
  const at = cursor.at;
  const tag = readUnsigned(cursor, format);
  const wire = wireTypes[tag % 8];
  if (wire === undefined || tag < 8) throw malformed(format, `byte ${at}`, 'the tag of a field', tag);
  return { field: Math.floor(tag / 8), wire };
}

/** Moves past a field's content. */
export function skip(cursor: Cursor, wire: WireType, format: string): void {
  if (wire === 'varint') readUnsigned(cursor, format);
  else enter(cursor, wire, format);
}

/** Length-delimited content at the cursor as a cursor of its own; the outer one moves past it. */
export function enter(cursor: Cursor, wire: WireType, format: string): Cursor {
  const length = wire === 'fixed64' ? 8 : wire === 'fixed32' ? 4 : readUnsigned(cursor, format);
  const start = cursor.at;
  if (wire === 'varint' || start + length > cursor.end) {
    throw malformed(format, `byte ${start}`, `followed by ${length} bytes`, `${cursor.end - start} bytes`);
  }
  cursor.at = start + length;
  return { bytes: cursor.bytes, at: start, end: start + length, high: 0 };
}

/** Top-level fields in turn. The cursor passed is valid until the next step. */
export function* fieldsOf(
  chunks: Iterable<Uint8Array>,
  format: string,
): Generator<{ readonly field: number; readonly wire: WireType; readonly cursor: Cursor }> {
  const held = createHeld(chunks);
  while (held.fill(1)) {
    held.fill(20);
    const { field, wire } = readTag(held.cursor, format);
    if (wire === 'bytes') {
      const length = readUnsigned(held.cursor, format);
      if (!held.fill(length)) {
        throw malformed(format, `field ${field}`, `${length} bytes long`, `${held.cursor.end - held.cursor.at} bytes`);
      }
      const { bytes, at } = held.cursor;
      held.cursor.at += length;
      yield { field, wire, cursor: { bytes, at, end: at + length, high: 0 } };
    } else if (wire === 'varint') {
      yield { field, wire, cursor: held.cursor };
    } else skip(held.cursor, wire, format);
  }
}

/** A window over the chunks that doubles, so that one long field costs linear work however small the chunks. */
function createHeld(chunks: Iterable<Uint8Array>): { readonly cursor: Cursor; fill(bytes: number): boolean } {
  const rest = chunks[Symbol.iterator]();
  const cursor: Cursor = { bytes: new Uint8Array(0), at: 0, end: 0, high: 0 };
  const take = (chunk: Uint8Array): void => {
    const kept = cursor.end - cursor.at;
    if (kept === 0) {
      Object.assign(cursor, { bytes: chunk, at: 0, end: chunk.length });
      return;
    }
    const size = kept + chunk.length;
    const room = cursor.at === 0 && cursor.bytes.length >= size ? cursor.bytes : new Uint8Array(2 * size);
    if (room !== cursor.bytes) room.set(cursor.bytes.subarray(cursor.at, cursor.end));
    room.set(chunk, kept);
    Object.assign(cursor, { bytes: room, at: 0, end: size });
  };
  return {
    cursor,
    fill(bytes) {
      while (cursor.end - cursor.at < bytes) {
        const next = rest.next();
        if (next.done === true) return false;
        take(next.value);
      }
      return true;
    },
  };
}
