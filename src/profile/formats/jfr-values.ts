/** Values of JFR events and constant pools, decoded by the chunk's own types. */
import type { JfrField, JfrType, JfrTypes } from './jfr-metadata.ts';
import {
  enterEvent,
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

/** Whether the value refers to a constant pool rather than being in the event. */
export function isPooled(value: JfrValue | undefined): value is PoolReference {
  return typeof value === 'object' && value !== null && 'key' in value;
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

function checkRecord(type: JfrType, depth: number): void {
  if (depth > maxDepth) throw malformed(format, `a value of ${type.name}`, `at most ${maxDepth} values deep`, 'deeper');
  // It takes no byte, so a short file could ask for any number of it.
  if (depth > 0 && type.fields.length === 0) {
    throw malformed(format, `a value of ${type.name}`, 'of a type with fields', 'none');
  }
}

/**
 * Moves the cursor behind the record. `depth`: records around this one. Throws PROFILE_MALFORMED where it is cut off or
 * nested too deeply.
 */
export function readRecord(cursor: JfrCursor, type: JfrType, types: JfrTypes, depth = 0): JfrRecord {
  checkRecord(type, depth);
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
  const type = typeOf(field, types);
  const read = primitives[type.name];
  return read === undefined ? readRecord(cursor, type, types, depth + 1) : read(cursor);
}

/** Moves past a record without making one. */
function skipRecord(cursor: JfrCursor, type: JfrType, types: JfrTypes, depth = 0): void {
  checkRecord(type, depth);
  for (const field of type.fields) {
    const count = field.isArray ? readCount(cursor, `values of ${field.name}`) : 1;
    for (let i = 0; i < count; i++) {
      if (field.isPooled) readLong(cursor);
      else {
        const inner = typeOf(field, types);
        const read = primitives[inner.name];
        if (read === undefined) skipRecord(cursor, inner, types, depth + 1);
        else read(cursor);
      }
    }
  }
}

function typeOf(field: JfrField, types: JfrTypes): JfrType {
  const type = types.get(field.type);
  if (type !== undefined) return type;
  throw malformed(format, `the type of ${field.name}`, 'one of the metadata', String(field.type));
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

/** Constant pools of a chunk. */
export interface JfrPools {
  get(type: Long, key: Long): JfrValue | undefined;
}

/**
 * Text, or the place of a record: made at need, as the frames of all stacks together are ten times the size of the file
 * once they are objects.
 */
type Constant = ReturnType<typeof readString> | { readonly at: number };

type Constants = Map<Long, Map<Long, Constant>>;

function createPools(cursor: JfrCursor, constants: Constants, types: JfrTypes): JfrPools {
  const made = new Map<Constant, JfrRecord>();
  return {
    get(id, key) {
      const constant = constants.get(id)?.get(key);
      const type = types.get(id);
      if (typeof constant !== 'object' || constant === null || !('at' in constant) || type === undefined) {
        return constant as Exclude<typeof constant, { readonly at: number }>; // the record was distinguished just now
      }
      const known = made.get(constant);
      if (known !== undefined) return known;
      const record = readRecord({ ...cursor, at: constant.at }, type, types);
      // Stacks are looked at once; names and classes again and again.
      if (!type.fields.some(({ isArray }) => isArray)) made.set(constant, record);
      return record;
    },
  };
}

/** Checkpoint events are a list linked backwards by relative offsets; `at` is the last one's. */
export function readPools(cursor: JfrCursor, at: number, types: JfrTypes): JfrPools {
  const constants: Constants = new Map();
  const seen = new Set<number>();
  let bytes = 0;
  for (let position = at; ; ) {
    if (position < 68 || position >= cursor.end || seen.has(position)) {
      throw malformed(format, 'a checkpoint', 'at an unseen place within the chunk', position);
    }
    seen.add(position);
    const inside = enterEvent({ ...cursor, at: position });
    bytes += inside.end - position;
    // Those that lie over one another would be read again and again.
    if (bytes > cursor.end)
      throw malformed(format, 'the size of all checkpoints', `at most ${cursor.end} bytes`, bytes);
    const delta = readCheckpoint(inside, types, constants);
    if (delta === 0) return createPools(cursor, constants, types);
    position += delta;
  }
}

function readCheckpoint(cursor: JfrCursor, types: JfrTypes, constants: Constants): number {
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
    const pool = constants.get(id) ?? new Map<Long, Constant>();
    constants.set(id, pool);
    const count = readCount(cursor, `constants of ${type.name}`);
    const isString = type.name === 'java.lang.String';
    for (let j = 0; j < count; j++) {
      const key = readLong(cursor);
      if (isString) pool.set(key, readString(cursor));
      else {
        pool.set(key, { at: cursor.at });
        skipRecord(cursor, type, types);
      }
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

/** Follows at most five references in a row; a value that none of them answers is undefined. */
export function createResolver(types: JfrTypes, pools: JfrPools): Resolver {
  const stringType = [...types].find(([, { name }]) => name === 'java.lang.String')?.[0];
  const deref = (value: JfrValue | undefined, depth = 0): JfrValue | undefined => {
    if (typeof value !== 'object' || value === null || depth > 4) return value;
    if ('stringKey' in value) return deref(pools.get(stringType ?? -1, value.stringKey), depth + 1);
    return 'key' in value ? deref(pools.get(value.type, value.key), depth + 1) : value;
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
