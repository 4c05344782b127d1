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

/** Dicts are maps by the JSON of their keys, each with key and value. */
export function readMarshal(bytes: Uint8Array): Marshalled {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  const known: Marshalled[] = [];
  let at = 0;
  const need = (length: number): number => {
    if (at + length > bytes.length) throw malformed(format, `byte ${at}`, `followed by ${length} bytes`, 'cut short');
    at += length;
    return at - length;
  };
  const int32 = (): number => view.getInt32(need(4), true);
  const string = (length: number): string => {
    if (length < 0) throw malformed(format, `byte ${at}`, 'a length >= 0', length);
    const start = need(length);
    return text.decode(bytes.subarray(start, start + length));
  };
  const long = (): number => {
    const digits = int32();
    let value = 0;
    for (let i = 0; i < Math.abs(digits); i++) value += view.getUint16(need(2), true) * 2 ** (15 * i);
    return digits < 0 ? -value : value;
  };
  const tuple = (length: number, depth: number): Marshalled => {
    if (length < 0 || length > bytes.length) throw malformed(format, `byte ${at}`, 'a length within the file', length);
    return Array.from({ length }, () => value(depth + 1));
  };
  const dict = (depth: number): Marshalled => {
    const entries = new Map<string, readonly [Marshalled, Marshalled]>();
    while (bytes[at] !== 0x30) {
      const key = value(depth + 1);
      entries.set(JSON.stringify(key), [key, value(depth + 1)]);
    }
    at++;
    return entries;
  };
  const content = (type: string, depth: number): Marshalled => {
    switch (type) {
      case 'N':
        return null;
      case 'T':
        return 1;
      case 'F':
        return 0;
      case 'i':
        return int32();
      case 'I':
        return Number(view.getBigInt64(need(8), true));
      case 'l':
        return long();
      case 'g':
        return view.getFloat64(need(8), true);
      case 'f':
        return Number(string(bytes[need(1)] ?? 0));
      case 'z':
      case 'Z':
        return string(bytes[need(1)] ?? 0);
      case 's':
      case 't':
      case 'u':
      case 'a':
      case 'A':
        return string(int32());
      case ')':
        return tuple(bytes[need(1)] ?? 0, depth);
      case '(':
        return tuple(int32(), depth);
      case '{':
        return dict(depth);
      default:
        throw malformed(format, `byte ${at - 1}`, 'a type of marshal that profiles hold', type);
    }
  };
  const value = (depth: number): Marshalled => {
    if (depth > deepest) throw malformed(format, `byte ${at}`, `nested less than ${deepest} deep`, 'deeper');
    const code = bytes[need(1)] ?? 0;
    const type = String.fromCharCode(code & ~reference);
    if (type === 'r') {
      const found = known[int32()];
      if (found === undefined) throw malformed(format, `byte ${at}`, 'a reference to what came before', 'none');
      return found;
    }
    // A place is taken when an object begins, before what it holds.
    const place = (code & reference) === 0 ? -1 : known.push(null) - 1;
    const read = content(type, depth);
    if (place >= 0) known[place] = read;
    return read;
  };
  return value(0);
}
