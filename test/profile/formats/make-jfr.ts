/** JFR recordings of one chunk, written byte by byte for tests: the same types as HotSpot's, as few fields as will do. */

export type Part = Uint8Array;

/** LEB128 of a number below 2^53. */
export function varint(value: number): Part {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.of(...bytes, rest);
    bytes.push((rest % 128) + 128);
  }
}

/** Two's complement, always of nine bytes. */
export function signed(value: number): Part {
  const bits = BigInt.asUintN(64, BigInt(value));
  const bytes = Array.from({ length: 8 }, (_, i) => Number((bits >> BigInt(7 * i)) & 0x7fn) | 0x80);
  return Uint8Array.of(...bytes, Number(bits >> 56n));
}

export function text(value: string): Part {
  const bytes = new TextEncoder().encode(value);
  return join(Uint8Array.of(3), varint(bytes.length), bytes);
}

export function join(...parts: readonly Part[]): Part {
  return Uint8Array.from(Buffer.concat(parts));
}

/** An event of a type, or a checkpoint or the metadata: its length stands before it, always in four bytes. */
export function event(type: number, ...fields: readonly Part[]): Part {
  const body = join(varint(type), ...fields);
  const size = body.length + 4;
  const padded = Uint8Array.of(
    (size & 0x7f) | 0x80,
    ((size >> 7) & 0x7f) | 0x80,
    ((size >> 14) & 0x7f) | 0x80,
    size >>> 21,
  );
  return join(padded, body);
}

export interface FieldOf {
  readonly name: string;
  readonly type: number;
  readonly pooled?: true;
  readonly array?: true;
}

export interface TypeOf {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly FieldOf[];
}

const pooled = (name: string, type: number): FieldOf => ({ name, type, pooled: true });

export const ids = {
  string: 1,
  int: 2,
  long: 3,
  symbol: 10,
  class: 11,
  method: 12,
  frame: 13,
  trace: 14,
  sample: 20,
  tlab: 21,
};

export const usualTypes: readonly TypeOf[] = [
  { id: ids.string, name: 'java.lang.String', fields: [] },
  { id: ids.int, name: 'int', fields: [] },
  { id: ids.long, name: 'long', fields: [] },
  { id: ids.symbol, name: 'jdk.types.Symbol', fields: [{ name: 'string', type: ids.string }] },
  { id: ids.class, name: 'java.lang.Class', fields: [pooled('name', ids.symbol)] },
  { id: ids.method, name: 'jdk.types.Method', fields: [pooled('type', ids.class), pooled('name', ids.symbol)] },
  {
    id: ids.frame,
    name: 'jdk.types.StackFrame',
    fields: [pooled('method', ids.method), { name: 'lineNumber', type: ids.int }],
  },
  { id: ids.trace, name: 'jdk.types.StackTrace', fields: [{ name: 'frames', type: ids.frame, array: true }] },
  {
    id: ids.sample,
    name: 'jdk.ExecutionSample',
    fields: [{ name: 'startTime', type: ids.long }, pooled('stackTrace', ids.trace)],
  },
  {
    id: ids.tlab,
    name: 'jdk.ObjectAllocationInNewTLAB',
    fields: [pooled('stackTrace', ids.trace), { name: 'tlabSize', type: ids.long }],
  },
];

/** A pool: how many constants, and the bytes of them, each a key and a value. */
export function pool(type: number, ...constants: readonly Part[]): Part {
  return join(varint(type), varint(constants.length), ...constants);
}

/** `pools` in one checkpoint; `delta`: where the one before it lies, 0 for none. */
export function checkpoint(pools: readonly Part[], delta: Part = varint(0)): Part {
  return event(1, varint(0), varint(0), delta, varint(0), varint(pools.length), ...pools);
}

/** Methods `Work.callee` (key 1), `Work.caller` (key 2), and the stack traces given, keys from 1 on. */
export function usualPools(traces: readonly Part[]): readonly Part[] {
  const names = ['Work', 'callee', 'caller'].map((name, i) => join(varint(i + 1), text(name)));
  return [
    pool(ids.symbol, ...names),
    pool(ids.class, join(varint(1), varint(1))),
    pool(ids.method, join(varint(1), varint(1), varint(2)), join(varint(2), varint(1), varint(3))),
    pool(ids.trace, ...traces.map((trace, i) => join(varint(i + 1), trace))),
  ];
}

/** A leaf `Work.callee` at line 7 and callers up to that depth. */
export function traceOf(depth: number): Part {
  const frames = new Uint8Array(2 * depth);
  for (let i = 0; i < depth; i++) frames.set(i === 0 ? [1, 7] : [2, 9], 2 * i);
  return join(varint(depth), frames);
}

export const sampleOf = (trace: number): Part => event(ids.sample, varint(5), varint(trace));

interface ChunkOf {
  readonly types?: readonly TypeOf[];
  /** In the order of the file; the last one is where reading starts. */
  readonly checkpoints: readonly Part[];
  readonly events: readonly Part[];
}

const headerBytes = 68;

export function makeJfr({ types = usualTypes, checkpoints, events }: ChunkOf): Uint8Array {
  const before = join(...events, ...checkpoints.slice(0, -1));
  const last = checkpoints.at(-1) ?? new Uint8Array(0);
  const metadata = metadataOf(types);
  const header = new DataView(new ArrayBuffer(headerBytes));
  const checkpointAt = headerBytes + before.length;
  const size = checkpointAt + last.length + metadata.length;
  header.setUint32(0, 0x464c5200);
  header.setUint16(4, 2);
  header.setBigInt64(8, BigInt(size));
  header.setBigInt64(16, BigInt(checkpointAt));
  header.setBigInt64(24, BigInt(checkpointAt + last.length));
  header.setInt32(64, 1);
  return join(new Uint8Array(header.buffer), before, last, metadata);
}

function metadataOf(types: readonly TypeOf[]): Part {
  const strings: string[] = [];
  const index = (value: string): Part => {
    const known = strings.indexOf(value);
    return varint(known >= 0 ? known : strings.push(value) - 1);
  };
  const element = (name: string, attributes: Readonly<Record<string, string>>, children: readonly Part[]): Part => {
    const pairs = Object.entries(attributes);
    const spelled = pairs.map(([key, value]) => join(index(key), index(value)));
    return join(index(name), varint(pairs.length), ...spelled, varint(children.length), ...children);
  };
  const classes = types.map(({ id, name, fields }) =>
    element(
      'class',
      { id: String(id), name },
      fields.map(({ name: field, type, pooled: isPooled, array }) =>
        element(
          'field',
          {
            name: field,
            class: String(type),
            ...(isPooled ? { constantPool: 'true' } : {}),
            ...(array ? { dimension: '1' } : {}),
          },
          [],
        ),
      ),
    ),
  );
  const root = element('root', {}, [element('metadata', {}, classes)]);
  return event(0, varint(0), varint(0), varint(0), varint(strings.length), ...strings.map(text), root);
}
