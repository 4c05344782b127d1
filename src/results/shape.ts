/**
 * Where a value is, e.g. `outcomes[3].id.name`; empty at the top. Undefined while nothing is known to be wrong: naming
 * the place of each of a million values would cost more than reading them.
 */
export type At = string | undefined;

export type Shape<T> = (value: unknown, at: At) => T;

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What each shape takes, for other programs: the schema of a file cannot say anything else than what reads it. */
const schemas = new WeakMap<Shape<unknown>, JsonSchema>();

function described<T>(shape: Shape<T>, schema: JsonSchema): Shape<T> {
  schemas.set(shape, schema);
  return shape;
}

/** Empty, which takes anything, of a shape that was not made here. */
export function jsonSchemaOf(shape: Shape<unknown>): JsonSchema {
  return schemas.get(shape) ?? {};
}

/** A field that may be absent. */
export interface Optional<T> {
  readonly optional: Shape<T>;
}

export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional<Exclude<T[K], undefined>> : Shape<T[K]>;
};

/** Internal to this file and its readers: becomes a GateError naming the file. */
export class Mismatch extends Error {
  constructor(at: At, expected: string, value: unknown) {
    super(at === undefined ? '' : `${at === '' ? 'it' : at} must be ${expected}: current value is ${show(value)}`);
  }
}

/** The field may be absent; `null` is no value of it. */
export function optional<T>(shape: Shape<T>): Optional<T> {
  return { optional: shape };
}

/** Refuses unknown fields and checks fields in the order given. */
export function object<T>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown> | Optional<unknown>][];
  const known = entries.map(([name, field]): Field => {
    const isOptional = typeof field !== 'function';
    return { name, isOptional, shape: isOptional ? field.optional : field };
  });
  const names = new Set(known.map(({ name }) => name));
  const read: Shape<T> = (value, at) => {
    const record = asRecord(value, at);
    for (const name of Object.keys(record)) {
      if (!names.has(name)) throw new Mismatch(join(at, name.slice(0, 80)), 'absent (unknown field)', record[name]);
    }
    // Every required field went through its shape and every optional one that was there: that is T.
    return readFields(record, known, at) as T;
  };
  const properties = Object.fromEntries(known.map(({ name, shape }) => [name, jsonSchemaOf(shape)]));
  const required = known.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  return described(read, { type: 'object', properties, required, additionalProperties: false });
}

interface Field {
  readonly name: string;
  readonly isOptional: boolean;
  readonly shape: Shape<unknown>;
}

type Fielded = Readonly<Record<string, unknown>>;

/** The object itself where reading would make an equal one, as with files of our own: most of what is read is never copied. */
function readFields(record: Fielded, known: readonly Field[], at: At): Fielded {
  const names = Object.keys(record);
  let copy: Record<string, unknown> | undefined = Object.getPrototypeOf(record) === Object.prototype ? undefined : {};
  let same = 0;
  for (const { name, isOptional, shape } of known) {
    const inner = Object.hasOwn(record, name) ? record[name] : undefined;
    if (isOptional && inner === undefined) continue;
    const item = shape(inner, join(at, name));
    if (copy === undefined && names[same] === name && Object.is(item, inner)) same += 1;
    else {
      copy ??= picked(record, names.slice(0, same));
      copy[name] = item;
    }
  }
  return copy ?? (same === names.length ? record : picked(record, names.slice(0, same)));
}

function picked(record: Fielded, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, record[name]]));
}

/** One of several objects distinguished by a word in `key`. */
export function union<T>(key: string, shapes: Readonly<Record<string, Shape<T>>>): Shape<T> {
  const read: Shape<T> = (value, at) => {
    const word = asRecord(value, at)[key];
    const shape = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
    if (shape === undefined) throw new Mismatch(join(at, key), `one of ${Object.keys(shapes).join(', ')}`, word);
    return shape(value, at);
  };
  return described(read, { anyOf: Object.values(shapes).map((shape) => jsonSchemaOf(shape)) });
}

/** At most `most` items. */
export function array<T>(shape: Shape<T>, most: number): Shape<readonly T[]> {
  const read: Shape<readonly T[]> = (value, at) => {
    if (!Array.isArray(value)) throw new Mismatch(at, 'a list', value);
    if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
    return readItems(value, shape, at);
  };
  return described(read, { type: 'array', items: jsonSchemaOf(shape), maxItems: most });
}

/** The list itself where none of its items is changed by reading. */
function readItems<T>(items: readonly unknown[], shape: Shape<T>, at: At): readonly T[] {
  let copy: T[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = shape(items[index], at === undefined ? at : `${at}[${index}]`);
    if (copy === undefined && !Object.is(item, items[index])) copy = items.slice(0, index) as T[]; // read, and as they were
    copy?.push(item);
  }
  return copy ?? (items as readonly T[]); // each is what its shape returned
}

/** A list with at least one item. */
export function nonEmpty<T>(shape: Shape<T>, most: number): Shape<readonly T[]> {
  const list = array(shape, most);
  const read: Shape<readonly T[]> = (value, at) => {
    const items = list(value, at);
    if (items.length === 0) throw new Mismatch(at, 'a list with at least one item', value);
    return items;
  };
  return described(read, { ...jsonSchemaOf(list), minItems: 1 });
}

/** Control characters other than line breaks and tabs become spaces: a foreign file cannot control a terminal. */
export function text(most: number): Shape<string> {
  const read: Shape<string> = (value, at) => {
    if (typeof value !== 'string') throw new Mismatch(at, 'text', value);
    if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
    return cleanText(value);
  };
  return described(read, { type: 'string', maxLength: most });
}

/** Control characters and halves of surrogate pairs become harmless; line breaks and tabs stay. */
export function cleanText(value: string): string {
  if (isPlain(value)) return value;
  return value
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** Printable ASCII, as nearly all is: has nothing to clean. */
function isPlain(value: string): boolean {
  return /^[ -~]*$/.test(value);
}

/** A name as a file keeps it, so that what is measured and what is stored are one benchmark. */
export function cleanLine(value: string): string {
  if (isPlain(value)) return value;
  return cleanText(value).replaceAll(/[\t\n]/g, ' ');
}

/** Text of one line, not empty: names. */
export function line(most: number): Shape<string> {
  const any = text(most);
  const read: Shape<string> = (value, at) => {
    const cleaned = cleanLine(any(value, at));
    if (cleaned.trim() === '') throw new Mismatch(at, 'text that is not empty', value);
    return cleaned;
  };
  return described(read, { ...jsonSchemaOf(any), minLength: 1 });
}

/** Text; `expected` completes "must be …". */
export function matching(pattern: RegExp, expected: string): Shape<string> {
  const read: Shape<string> = (value, at) => {
    if (typeof value !== 'string' || value.length > 1000 || !pattern.test(value)) {
      throw new Mismatch(at, expected, value);
    }
    return value;
  };
  return described(read, { type: 'string', pattern: pattern.source });
}

/** A text that a test of its own knows to be more than that. */
export function satisfying<T extends string>(is: (text: string) => text is T, expected: string): Shape<T> {
  const read: Shape<T> = (value, at) => {
    if (typeof value === 'string' && is(value)) return value;
    throw new Mismatch(at, expected, value);
  };
  return described(read, { type: 'string' });
}

/** Compared by identity: `1` is not `"1"`. */
export function oneOf<const T extends string | number>(...words: readonly T[]): Shape<T> {
  const read: Shape<T> = (value, at) => {
    const found = words.find((word) => word === value);
    if (found === undefined) throw new Mismatch(at, `one of ${words.join(', ')}`, value);
    return found;
  };
  return described(read, { enum: words });
}

/** Finite, both bounds included. */
export function number(least: number, most: number = Number.MAX_VALUE): Shape<number> {
  const expected = most === Number.MAX_VALUE ? `a finite number ≥ ${least}` : `a number from ${least} to ${most}`;
  const read: Shape<number> = (value, at) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most) {
      throw new Mismatch(at, expected, value);
    }
    return value + 0; // −0 is 0
  };
  return described(read, { type: 'number', minimum: least, ...(most === Number.MAX_VALUE ? {} : { maximum: most }) });
}

/** Safe integers, both bounds included. */
export function integer(least: number, most: number = Number.MAX_SAFE_INTEGER): Shape<number> {
  const any = number(least, most);
  const read: Shape<number> = (value, at) => {
    if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Mismatch(at, 'a whole number', value);
    return any(value, at);
  };
  return described(read, { ...jsonSchemaOf(any), type: 'integer' });
}

/** Refuses a list in which two items have the same key. */
export function unique<T>(list: Shape<readonly T[]>, key: (item: T) => string): Shape<readonly T[]> {
  const read: Shape<readonly T[]> = (value, at) => {
    const seen = new Set<string>();
    const items = list(value, at);
    for (const [index, item] of items.entries()) {
      const name = key(item);
      if (seen.has(name)) {
        throw new Mismatch(`${at}[${index}]`, 'unlike the items before it', name.replaceAll('\u0000', '/'));
      }
      seen.add(name);
    }
    return items;
  };
  return described(read, jsonSchemaOf(list));
}

/** The `schema` field of files with versions: a newer one is named as such rather than as a wrong number. */
export function schemaVersion<const V extends number>(version: V): Shape<V> {
  const read: Shape<V> = (value, at) => {
    if (typeof value === 'number' && value > version) {
      throw new Mismatch(at, `${version} (a newer Flamegate wrote this file: update Flamegate here)`, value);
    }
    return oneOf(version)(value, at);
  };
  return described(read, { const: version });
}

/** Six significant digits: finer than any clock, a third of the bytes. */
export function rounded(shape: Shape<number>): Shape<number> {
  return described((value, at) => Number(shape(value, at).toPrecision(6)), jsonSchemaOf(shape));
}

/** Throws Mismatch for what is no object, null and lists included. */
export function asRecord(value: unknown, at: At): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Mismatch(at, 'an object', value);
  // A non-null object that is no array: string keys are all we read of it.
  return value as Readonly<Record<string, unknown>>;
}

/** The place of a field: `id.name`. */
export function join(at: At, name: string): At {
  if (at === undefined) return undefined;
  return at === '' ? name : `${at}.${name}`;
}

/** A value as errors show it, at most 80 characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'absent';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number') return String(value);
  const json = JSON.stringify(value) ?? typeof value;
  return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
