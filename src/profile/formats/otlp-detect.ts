/** Is this the beginning of OTLP profiles? They have no magic number; fields that pprof lacks identify them. */
import { isText } from './pprof-detect.ts';

const resourcesTag = 0x0a;
const dictionaryTag = 0x12;
/** The collector's file exporter puts each message behind its length, four bytes with the highest first. */
export const lengthBytes = 4;

/** Of one message, or of several with their lengths before them. Text is none. */
export function looksLikeOtlp(head: Uint8Array): boolean {
  return !isText(head) && (beginsMessage(head, 0) || isFramed(head));
}

/** Messages one behind the other, each behind its length. */
export function isFramed(head: Uint8Array): boolean {
  const length = frameLength(head, 0);
  if (beginsMessage(head, 0)) return false;
  if (length === 0 || length >= 2 ** 31 || !beginsMessage(head, lengthBytes)) return false;
  const next = lengthBytes + length;
  return next + lengthBytes >= head.length || beginsMessage(head, next + lengthBytes);
}

/** Bytes of the message that follows: the four bytes from `at`, big-endian and unsigned. */
export function frameLength(bytes: Uint8Array, at: number): number {
  return [0, 1, 2, 3].reduce((length, i) => length * 256 + (bytes[at + i] ?? 0), 0);
}

function beginsMessage(head: Uint8Array, at: number): boolean {
  if (head[at] === resourcesTag) return isMessageOf(head, at, [1, 2, 3]);
  if (head[at] !== dictionaryTag || !isMessageOf(head, at, [1, 2, 3, 4, 5, 6, 7])) return false;
  // Samples of pprof are field 2 as well, and one follows another.
  const { length, start } = lengthAt(head, at + 1);
  const after = start + length;
  return after >= head.length || isMessageOf(head, after, [1, 2, 3]);
}

/**
 * All its fields, as far as they are in sight, are of these and messages, too. An empty message shows nothing: pprof may
 * begin with one, a sample type without a name.
 */
function isMessageOf(head: Uint8Array, at: number, fields: readonly number[]): boolean {
  const { length, start } = lengthAt(head, at + 1);
  const end = Math.min(head.length, start + length);
  if (start >= end) return false;
  for (let next = start; next < end; ) {
    if (!fields.some((field) => head[next] === field * 8 + 2)) return false;
    const inner = lengthAt(head, next + 1);
    next = inner.start + inner.length;
    if (next > start + length) return false;
  }
  return true;
}

function lengthAt(head: Uint8Array, at: number): { readonly length: number; readonly start: number } {
  let length = 0;
  for (let i = 0; i < 6; i++) {
    const byte = head[at + i] ?? 0;
    length += (byte & 0x7f) * 2 ** (7 * i);
    if (byte < 0x80) return { length, start: at + i + 1 };
  }
  return { length, start: head.length };
}
