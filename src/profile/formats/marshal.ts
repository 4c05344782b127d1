/** Python's marshal format, as far as cProfile writes it (CPython, Python/marshal.c): numbers, strings, tuples, dicts. */
import { malformed } from './malformed.ts';

export type Marshalled =
  | number
  | string
  | null
  | readonly Marshalled[]
  | ReadonlyMap<string, readonly [Marshalled, Marshalled]>;

const format = 'cProfile';
const reference = 0x80;
const deepest = 64;
const endOfDict = 0x30;

/** Dicts are maps by the JSON of their keys, each with key and value. Throws FILE_MALFORMED for anything but such values. */
export function readMarshal(bytes: Uint8Array): Marshalled {
  return readValue({ cursor: cursorIn(bytes), known: [] }, 0);
}

/** Reads what has a size, and moves behind it. */
interface Cursor {
  /** Where the next byte is. */
  readonly at: () => number;
  readonly most: number;
  /** Without moving; undefined at the end. */
  readonly next: () => number | undefined;
  readonly byte: () => number;
  /** Little-endian, as all numbers. */
  readonly int32: () => number;
  readonly int64: () => number;
  readonly float64: () => number;
  /** Of any size, in digits of 15 bits. */
  readonly long: () => number;
  readonly string: (length: number) => string;
}

function cursorIn(bytes: Uint8Array): Cursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  let at = 0;
  const need = (length: number): number => {
    if (at + length > bytes.length) throw malformed(format, `byte ${at}`, `followed by ${length} bytes`, 'cut short');
    at += length;
    return at - length;
  };
  const int32 = (): number => view.getInt32(need(4), true);
  return {
    at: () => at,
    most: bytes.length,
    next: () => bytes[at],
    byte: () => bytes[need(1)] ?? 0,
    int32,
    int64: () => Number(view.getBigInt64(need(8), true)),
    float64: () => view.getFloat64(need(8), true),
    long: () => {
      const digits = int32();
      let value = 0;
      for (let i = 0; i < Math.abs(digits); i++) value += view.getUint16(need(2), true) * 2 ** (15 * i);
      return digits < 0 ? -value : value;
    },
    string: (length) => {
      if (length < 0) throw malformed(format, `byte ${at}`, 'a length >= 0', length);
      const start = need(length);
      return text.decode(bytes.subarray(start, start + length));
    },
  };
}

interface Reading {
  readonly cursor: Cursor;
  /** What may be referred to, in the order in which it began. */
  readonly known: Marshalled[];
}

function readValue(reading: Reading, depth: number): Marshalled {
  const { cursor, known } = reading;
  if (depth > deepest) throw malformed(format, `byte ${cursor.at()}`, `nested less than ${deepest} deep`, 'deeper');
  const code = cursor.byte();
  const type = String.fromCharCode(code & ~reference);
  if (type === 'r') {
    const found = known[cursor.int32()];
    if (found === undefined) throw malformed(format, `byte ${cursor.at()}`, 'a reference to what came before', 'none');
    return found;
  }
  // A place is taken when an object begins, before what it holds.
  const place = (code & reference) === 0 ? -1 : known.push(null) - 1;
  const read = readContent(reading, type, depth);
  if (place >= 0) known[place] = read;
  return read;
}

function readContent(reading: Reading, type: string, depth: number): Marshalled {
  const { cursor } = reading;
  switch (type) {
    case 'N':
      return null;
    case 'T':
      return 1;
    case 'F':
      return 0;
    case 'i':
      return cursor.int32();
    case 'I':
      return cursor.int64();
    case 'l':
      return cursor.long();
    case 'g':
      return cursor.float64();
    case 'f':
      return Number(cursor.string(cursor.byte()));
    case 'z':
    case 'Z':
      return cursor.string(cursor.byte());
    case 's':
    case 't':
    case 'u':
    case 'a':
    case 'A':
      return cursor.string(cursor.int32());
    case ')':
      return readTuple(reading, cursor.byte(), depth);
    case '(':
      return readTuple(reading, cursor.int32(), depth);
    case '{':
      return readDict(reading, depth);
    default:
      throw malformed(format, `byte ${cursor.at() - 1}`, 'a type of marshal that profiles hold', type);
  }
}

function readTuple(reading: Reading, length: number, depth: number): Marshalled {
  const { at, most } = reading.cursor;
  if (length < 0 || length > most) throw malformed(format, `byte ${at()}`, 'a length within the file', length);
  return Array.from({ length }, () => readValue(reading, depth + 1));
}

/** Keys and values in turns, until the type that ends them. */
function readDict(reading: Reading, depth: number): Marshalled {
  const { cursor } = reading;
  const entries = new Map<string, readonly [Marshalled, Marshalled]>();
  while (cursor.next() !== endOfDict) {
    const key = readValue(reading, depth + 1);
    entries.set(JSON.stringify(key), [key, readValue(reading, depth + 1)]);
  }
  cursor.byte();
  return entries;
}
