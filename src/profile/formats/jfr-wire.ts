/** Numbers and strings of a JFR chunk: LEB128 when the header says so, else big-endian of full width. */
import { malformed } from './malformed.ts';

export const format = 'JFR';

export interface JfrCursor {
  readonly view: DataView;
  readonly compressed: boolean;
  at: number;
  readonly end: number;
}

/** Safe integers are numbers; larger ones, as ids are, stay exact. */
export type Long = number | bigint;

function need(cursor: JfrCursor, bytes: number): void {
  if (bytes < 0 || cursor.at + bytes > cursor.end) {
    throw malformed(format, `byte ${cursor.at}`, `followed by ${bytes} bytes`, `${cursor.end - cursor.at} bytes`);
  }
}

/**
 * From 0 to 255. Like the others here it moves the cursor, and throws PROFILE_MALFORMED where the chunk ends too early.
 */
export function readByte(cursor: JfrCursor): number {
  need(cursor, 1);
  return cursor.view.getUint8(cursor.at++);
}

/** At most nine bytes, of which the ninth has all its eight bits: 64 in all, two's complement. */
function readCompressed(cursor: JfrCursor): Long {
  const first = readByte(cursor);
  if (first < 0x80) return first;
  let low = first & 0x7f;
  let factor = 128;
  for (let i = 1; i < 7; i++) {
    const byte = readByte(cursor);
    low += (byte & 0x7f) * factor;
    if (byte < 0x80) return low;
    factor *= 128;
  }
  // 49 bits are read; the rest may not fit a double.
  const eighth = readByte(cursor);
  const upper = eighth < 0x80 ? BigInt(eighth) : BigInt(eighth & 0x7f) | (BigInt(readByte(cursor)) << 7n);
  return toLong(BigInt.asIntN(64, BigInt(low) | (upper << 49n)));
}

function toLong(value: bigint): Long {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Signed, 64 bits. */
export function readLong(cursor: JfrCursor): Long {
  if (cursor.compressed) return readCompressed(cursor);
  need(cursor, 8);
  cursor.at += 8;
  return toLong(cursor.view.getBigInt64(cursor.at - 8));
}

/** Signed, 32 bits. */
export function readInt(cursor: JfrCursor): number {
  if (cursor.compressed) return Number(readCompressed(cursor)) | 0;
  need(cursor, 4);
  cursor.at += 4;
  return cursor.view.getInt32(cursor.at - 4);
}

/** Unsigned, 16 bits. */
export function readShort(cursor: JfrCursor): number {
  if (cursor.compressed) return Number(readCompressed(cursor)) & 0xffff;
  need(cursor, 2);
  cursor.at += 2;
  return cursor.view.getUint16(cursor.at - 2);
}

/** Four bytes, big-endian, compressed or not. */
export function readFloat(cursor: JfrCursor): number {
  need(cursor, 4);
  cursor.at += 4;
  return cursor.view.getFloat32(cursor.at - 4);
}

/** Eight bytes, big-endian, compressed or not. */
export function readDouble(cursor: JfrCursor): number {
  need(cursor, 8);
  cursor.at += 8;
  return cursor.view.getFloat64(cursor.at - 8);
}

/** What the event at the cursor holds, and no byte after it; the cursor itself stays where it is. */
export function enterEvent(cursor: JfrCursor): JfrCursor {
  const inside = { ...cursor };
  const length = readInt(inside);
  if (length <= 0 || cursor.at + length > cursor.end) {
    throw malformed(format, `the event at byte ${cursor.at}`, `1 to ${cursor.end - cursor.at} bytes long`, length);
  }
  return { ...inside, end: cursor.at + length };
}

/** A count of things that take at least a byte each: a hostile one cannot ask for more than there is. */
export function readCount(cursor: JfrCursor, what: string): number {
  const count = readInt(cursor);
  if (count < 0 || count > cursor.end - cursor.at) {
    throw malformed(format, `the number of ${what}`, `0 to ${cursor.end - cursor.at}`, count);
  }
  return count;
}

/** A string in the pool of strings, by key. */
export interface StringReference {
  readonly stringKey: Long;
}

/**
 * A reference into the pool of strings where the text is stored there. Throws PROFILE_MALFORMED for an unknown
 * encoding.
 */
export function readString(cursor: JfrCursor): string | StringReference | null {
  const encoding = readByte(cursor);
  switch (encoding) {
    case 0:
      return null;
    case 1:
      return '';
    case 2:
      return { stringKey: readLong(cursor) };
    case 3:
      return new TextDecoder('utf-8').decode(readBytes(cursor));
    case 4:
      return readCharacters(cursor);
    case 5:
      return new TextDecoder('latin1').decode(readBytes(cursor));
    default:
      throw malformed(format, `the string at byte ${cursor.at - 1}`, 'of encoding 0 to 5', encoding);
  }
}

function readBytes(cursor: JfrCursor): Uint8Array {
  const length = readCount(cursor, 'bytes of a string');
  cursor.at += length;
  return new Uint8Array(cursor.view.buffer, cursor.view.byteOffset + cursor.at - length, length);
}

function readCharacters(cursor: JfrCursor): string {
  const length = readCount(cursor, 'characters of a string');
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCharCode(readShort(cursor));
  return text;
}
