/** Is this the beginning of a pprof message? Protocol buffers have no magic number; only a few fields in a row identify it. */

/** Wire type of each field of `Profile`, by number. A repeated number may also be packed. */
const wireTypes: readonly (readonly number[])[] = [
  [],
  [2],
  [2],
  [2],
  [2],
  [2],
  [2],
  [0],
  [0],
  [0],
  [0],
  [2],
  [0],
  [0, 2],
  [0],
  [0],
];

/** Go's runtime begins with the time, everybody else with sample types: whichever, three fields must fit (or all there are). */
const fieldsNeeded = 3;

/** `head`: any number of the first bytes of the file, inflated. False for text and for OTLP. */
export function looksLikePprof(head: Uint8Array): boolean {
  // Lengths and small numbers are control characters, of which text has none.
  if (isText(head)) return false;
  let at = 0;
  for (let field = 0; field < fieldsNeeded; field++) {
    if (at === head.length) return field > 0;
    const tag = head[at] ?? 0;
    const wire = tag & 7;
    if (tag >= 0x80 || wireTypes[tag >> 3]?.includes(wire) !== true) return false;
    const { value, next } = varint(head, at + 1);
    if (next > head.length) return false;
    // The resources of OTLP are field 1 as well.
    if (field === 0 && tag === sampleTypeTag && !isValueType(head, next, Math.min(next + value, head.length)))
      return false;
    at = wire === 0 ? next : next + value;
    if (at > head.length) return field > 0;
  }
  return true;
}

/** No control characters but tab, line feed, form feed and carriage return. True of no bytes. */
export function isText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d);
}

const sampleTypeTag = 0x0a;

/** Two numbers, type and unit. */
function isValueType(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    if (bytes[at] !== 0x08 && bytes[at] !== 0x10) return false;
    at = varint(bytes, at + 1).next;
  }
  return true;
}

function varint(bytes: Uint8Array, start: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let at = start; at < bytes.length && at < start + 10; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * 2 ** (7 * (at - start));
    if (byte < 0x80) return { value, next: at + 1 };
  }
  return { value, next: Number.POSITIVE_INFINITY };
}
