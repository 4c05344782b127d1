/** Values of JFR events and constant pools, decoded by the chunk's own types. */
import type { JfrField, JfrType, JfrTypes } from './jfr-metadata.ts';
import {
  format,
  type JfrCursor,
  type Long,
  readByte,
  readCount,
  readDouble,
  readFloat,
  readInt,
  readLong,
  readShort,
  readString,
  type StringReference,
} from './jfr-wire.ts';
import { malformed } from './malformed.ts';

/** A value in another type's pool, by key. */
export interface PoolReference {
  readonly type: Long;
  readonly key: Long;
}

export type JfrValue =
  | Long
  | boolean
  | string
  | null
  | StringReference
  | PoolReference
  | JfrRecord
  | readonly JfrValue[];
export interface JfrRecord {
  readonly fields: Readonly<Record<string, JfrValue>>;
}

/** Values within values; real ones are three deep. A type that holds itself would never end. */
const maxDepth = 32;

export function readRecord(cursor: JfrCursor, type: JfrType, types: JfrTypes, depth = 0): JfrRecord {
  if (depth > maxDepth) throw malformed(format, `a value of ${type.name}`, `at most ${maxDepth} values deep`, 'deeper');
  const fields: Record<string, JfrValue> = Object.create(null);
  for (const field of type.fields) {
    if (!field.isArray) fields[field.name] = readValue(cursor, field, types, depth);
    else {
      const values: JfrValue[] = [];
      const count = readCount(cursor, `values of ${field.name}`);
      for (let i = 0; i < count; i++) values.push(readValue(cursor, field, types, depth));
      fields[field.name] = values;
    }
  }
  return { fields };
}

function readValue(cursor: JfrCursor, field: JfrField, types: JfrTypes, depth: number): JfrValue {
  if (field.isPooled) return { type: field.type, key: readLong(cursor) };
  const type = types.get(field.type);
  if (type === undefined)
    throw malformed(format, `the type of ${field.name}`, 'one of the metadata', String(field.type));
  const read = primitives[type.name];
  return read === undefined ? readRecord(cursor, type, types, depth + 1) : read(cursor);
}

/** Objects without prototype: type names come from the file. */
const primitives: Readonly<Record<string, (cursor: JfrCursor) => JfrValue>> = Object.assign(Object.create(null), {
  boolean: (cursor: JfrCursor) => readByte(cursor) !== 0,
  byte: readByte,
  char: readShort,
  short: readShort,
  int: readInt,
  long: readLong,
  float: readFloat,
  double: readDouble,
  'java.lang.String': readString,
});

/** Constant pools of a chunk, by type id and key. */
export type JfrPools = ReadonlyMap<Long, ReadonlyMap<Long, JfrValue>>;

/** Checkpoint events are a list linked backwards by relative offsets; `at` is the last one's. */
export function readPools(cursor: JfrCursor, at: number, types: JfrTypes): JfrPools {
  const pools = new Map<Long, Map<Long, JfrValue>>();
  const seen = new Set<number>();
  for (let position = at; ; ) {
    if (position < 68 || position >= cursor.end || seen.has(position)) {
      throw malformed(format, 'a checkpoint', 'at an unseen place within the chunk', position);
    }
    seen.add(position);
    cursor.at = position;
    const delta = readCheckpoint(cursor, types, pools);
    if (delta === 0) return pools;
    position += delta;
  }
}

function readCheckpoint(cursor: JfrCursor, types: JfrTypes, pools: Map<Long, Map<Long, JfrValue>>): number {
  readInt(cursor);
  const event = readLong(cursor);
  if (event !== 1) throw malformed(format, 'a checkpoint', 'an event of type 1', String(event));
  readLong(cursor);
  readLong(cursor);
  const delta = Number(readLong(cursor));
  readByte(cursor);
  const poolCount = readCount(cursor, 'constant pools');
  for (let i = 0; i < poolCount; i++) {
    const id = readLong(cursor);
    const type = types.get(id);
    if (type === undefined) throw malformed(format, 'the type of a constant pool', 'one of the metadata', String(id));
    const pool = pools.get(id) ?? new Map<Long, JfrValue>();
    pools.set(id, pool);
    const count = readCount(cursor, `constants of ${type.name}`);
    const isString = type.name === 'java.lang.String';
    for (let j = 0; j < count; j++) {
      const key = readLong(cursor);
      pool.set(key, isString ? readString(cursor) : readRecord(cursor, type, types));
    }
  }
  return delta;
}

export interface Resolver {
  /** The record a value is or refers to. */
  record(value: JfrValue | undefined): JfrRecord['fields'] | undefined;
  /** The text a value is, refers to, or wraps (`jdk.types.Symbol`). */
  text(value: JfrValue | undefined): string | undefined;
  number(value: JfrValue | undefined): number | undefined;
}

export function createResolver(types: JfrTypes, pools: JfrPools): Resolver {
  const stringType = [...types].find(([, { name }]) => name === 'java.lang.String')?.[0];
  const deref = (value: JfrValue | undefined, depth = 0): JfrValue | undefined => {
    if (typeof value !== 'object' || value === null || depth > 4) return value;
    if ('stringKey' in value) return deref(pools.get(stringType ?? -1)?.get(value.stringKey), depth + 1);
    return 'key' in value ? deref(pools.get(value.type)?.get(value.key), depth + 1) : value;
  };
  const record = (value: JfrValue | undefined): JfrRecord['fields'] | undefined => {
    const found = deref(value);
    return typeof found === 'object' && found !== null && 'fields' in found ? found.fields : undefined;
  };
  return {
    record,
    text(value) {
      const found = deref(value);
      if (typeof found === 'string') return found;
      const wrapped = deref(record(found)?.['string']);
      return typeof wrapped === 'string' ? wrapped : undefined;
    },
    number: (value) => (typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined),
  };
}
