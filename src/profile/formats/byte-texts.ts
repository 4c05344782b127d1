/**
 * Texts that repeat all over a file, distinguished by their bytes: a frame's name is made a string once, and not at each of
 * the thousand places where it is.
 */
export interface ByteTexts {
  /** The number of the text from `from` up to, not including, `to`: the first one is 0, and a new one the next number. */
  find(bytes: Uint8Array, from: number, to: number): number;
}

/** Texts are numbered in the order in which they are first found. */
export function createByteTexts(): ByteTexts {
  let known = new Uint8Array(1 << 14);
  let starts = new Int32Array(1024);
  let hashes = new Int32Array(1024);
  let slots = new Int32Array(2048).fill(-1);
  let size = 0;
  const place = (index: number): void => {
    const mask = slots.length - 1;
    let slot = (hashes[index] ?? 0) & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = index;
  };
  const grow = (): void => {
    starts = widened(starts, new Int32Array(2 * starts.length));
    hashes = widened(hashes, new Int32Array(2 * hashes.length));
    slots = new Int32Array(2 * slots.length).fill(-1);
    for (let index = 0; index < size; index++) place(index);
  };
  const insert = (text: Uint8Array, hash: number): number => {
    // One more start than texts.
    if (size + 2 > starts.length) grow();
    const start = starts[size] ?? 0;
    const end = start + text.length;
    if (end > known.length) known = widened(known, new Uint8Array(2 * end));
    known.set(text, start);
    starts[size + 1] = end;
    hashes[size] = hash;
    place(size);
    return size++;
  };
  return {
    find(bytes, from, to) {
      const hash = hashOf(bytes, from, to);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let found = slots[slot] ?? -1; found !== -1; found = slots[slot] ?? -1) {
        const start = starts[found] ?? 0;
        const isLong = (starts[found + 1] ?? 0) - start === to - from;
        if (isLong && hashes[found] === hash && isEqual(known, start, bytes, from, to - from)) return found;
        slot = (slot + 1) & mask;
      }
      return insert(bytes.subarray(from, to), hash);
    },
  };
}

/** Fowler, Noll and Vo's, of 32 bits; its last bits are weak where texts end alike. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isEqual(one: Uint8Array, start: number, other: Uint8Array, from: number, length: number): boolean {
  let at = 0;
  while (at < length && one[start + at] === other[from + at]) at++;
  return at === length;
}

function widened<T extends Int32Array | Uint8Array>(array: T, wider: T): T {
  wider.set(array);
  return wider;
}
