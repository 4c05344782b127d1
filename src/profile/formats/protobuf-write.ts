/** Writes protocol buffer messages field by field. https://protobuf.dev/programming-guides/encoding/ */

/** Each method adds a field and returns the message; numbers of 0 are left out, as proto3 does. */
export interface Message {
  number(field: number, value: number): Message;
  /** All 64 bits, two's complement below zero; 0 is written, too. */
  exact(field: number, value: number | bigint): Message;
  text(field: number, text: string): Message;
  message(field: number, inner: Message): Message;
  packed(field: number, values: readonly number[]): Message;
  content(field: number, bytes: Uint8Array): Message;
  double(field: number, value: number): Message;
  fixed64(field: number, value: bigint): Message;
  bytes(): Uint8Array;
}

/** An empty message; its fields are written in the order of the calls. 0 is not written, as proto3 wants. */
export function createMessage(): Message {
  const chunks: Uint8Array[] = [];
  const lengthDelimited = (field: number, content: Uint8Array): void => {
    chunks.push(varint(field * 8 + 2), varint(content.length), content);
  };
  const message: Message = {
    number(field, value) {
      if (value !== 0) chunks.push(varint(field * 8), varint(value));
      return message;
    },
    exact(field, value) {
      chunks.push(varint(field * 8), longVarint(BigInt.asUintN(64, BigInt(value))));
      return message;
    },
    text(field, text) {
      lengthDelimited(field, new TextEncoder().encode(text));
      return message;
    },
    message(field, inner) {
      lengthDelimited(field, inner.bytes());
      return message;
    },
    packed(field, values) {
      if (values.length === 0) return message;
      const bytes: number[] = [];
      for (const value of values) addInt64(bytes, value);
      lengthDelimited(field, Uint8Array.from(bytes));
      return message;
    },
    content(field, bytes) {
      lengthDelimited(field, bytes);
      return message;
    },
    double(field, value) {
      const content = Buffer.alloc(8);
      content.writeDoubleLE(value);
      chunks.push(varint(field * 8 + 1), content);
      return message;
    },
    fixed64(field, value) {
      const content = Buffer.alloc(8);
      content.writeBigUInt64LE(value);
      chunks.push(varint(field * 8 + 1), content);
      return message;
    },
    bytes: () => Buffer.concat(chunks),
  };
  return message;
}

/** A message of packed numbers alone, of which a file may hold very many: fields by their numbers, in this order. */
export function packedMessage(...fields: readonly (readonly [field: number, values: readonly number[]])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [field, values] of fields) {
    if (values.length === 0) continue;
    const content: number[] = [];
    for (const value of values) addInt64(content, value);
    addVarint(bytes, field * 8 + 2);
    addVarint(bytes, content.length);
    for (const byte of content) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** Not below zero. What was the largest, 2^63 - 1, is one more as a number. */
function addInt64(bytes: number[], value: number): void {
  if (value >= 2 ** 63) bytes.push(...longVarint(2n ** 63n - 1n));
  else addVarint(bytes, value);
}

/** Not below zero, and whole up to 2^53. */
function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  addVarint(bytes, value);
  return Uint8Array.from(bytes);
}

function addVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
}

function longVarint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) + 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
