/** Frame lines of `perf script` as bytes: those that nearly all are, indented, `address symbol[+0xoffset] (dso)`. */
import { createByteTexts } from './byte-texts.ts';
import { utf8Text } from './bytes.ts';

export interface PerfFrameBytes {
  /** Frames of the line, leaf first; undefined where it is to be read as text. */
  find(bytes: Uint8Array, from: number, to: number): readonly number[] | undefined;
}

const closing = 0x29;
const kernelDigits = 16;

type Found = readonly number[] | undefined;

/**
 * `framesOf`: those of a line that is a frame whatever surrounds it; undefined of any other. Lines are the same frame
 * but for address and offset; the address of a kernel has all its digits, and its first one identifies it.
 */
export function createPerfFrameBytes(framesOf: (text: string) => Found): PerfFrameBytes {
  const symbols = createByteTexts();
  const files = createByteTexts();
  /** By the file and the first digit; then by the symbol. */
  const rows = new Map<number, Found[]>();
  const rowOf = (key: number): Found[] => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    const row: Found[] = [];
    rows.set(key, row);
    return row;
  };
  return {
    find(bytes, from, to) {
      if (!isSpace(bytes[from]) || bytes[to - 1] !== closing) return undefined;
      const address = afterSpaces(bytes, from, to);
      const symbol = afterHex(bytes, address, to);
      if (symbol === address || !isSpace(bytes[symbol])) return undefined;
      const first = symbol - address === kernelDigits ? (bytes[address] ?? 0) : 0;
      const offset = offsetOf(bytes, symbol, to);
      const row = rowOf(256 * files.find(bytes, offset?.to ?? to, to) + first);
      const index = symbols.find(bytes, symbol, offset?.from ?? to);
      // A text that is no frame is asked for again, as it is read as text each time.
      const found = row[index] ?? framesOf(utf8Text(bytes, from, to));
      row[index] = found;
      return found;
    },
  };
}

interface Offset {
  readonly from: number;
  readonly to: number;
}

/** `+0x1f` where it is last and before ` (dso)`. */
function offsetOf(bytes: Uint8Array, from: number, to: number): Offset | undefined {
  let at = to - 3;
  while (at > from && !(bytes[at] === 0x2b && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x78)) at--;
  if (at <= from) return undefined;
  const end = afterHex(bytes, at + 3, to);
  return bytes[end] === 0x20 && bytes[end + 1] === 0x28 ? { from: at, to: end } : undefined;
}

function afterSpaces(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(bytes[at])) at++;
  return at;
}

function afterHex(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isHex(bytes[at] ?? 0)) at++;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66);
}
