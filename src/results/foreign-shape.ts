/**
 * Shapes of what other programs write: fields that are not asked for are left unread, null is an absent field, and text stays as
 * it is, since it may be a path.
 */
import { foreignJson } from '../text/foreign-json.ts';
import { checkShaped, parseJson, type Reading } from './read-shaped.ts';
import { asRecord, type Fields, join, Mismatch, type Optional, type Shape } from './shape.ts';

/** The fields asked for, of an object that may have others. */
export function part<T>(fields: Fields<T>): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown> | Optional<unknown>][];
  return (value, at) => {
    const record = asRecord(value, at);
    const read: Record<string, unknown> = {};
    for (const [name, field] of entries) {
      const inner = Object.hasOwn(record, name) ? record[name] : undefined;
      if (typeof field === 'function') read[name] = field(inner, join(at, name));
      else if (inner !== undefined && inner !== null) read[name] = field.optional(inner, join(at, name));
    }
    // Every required field went through its shape and every optional one that was there: that is T.
    return read as T;
  };
}

/** Values by name; `names`: of others nothing is read. */
export function record<T>(shape: Shape<T>, names: RegExp = /^/): Shape<Readonly<Record<string, T>>> {
  return (value, at) =>
    Object.fromEntries(
      Object.entries(asRecord(value, at))
        .filter(([name]) => names.test(name))
        .map(([name, inner]) => [name, shape(inner, join(at, name.slice(0, 80)))]),
    );
}

/** Text as it is, control characters included: never printed unless made safe. */
export const verbatim: Shape<string> = (value, at) => {
  if (typeof value !== 'string') throw new Mismatch(at, 'text', value);
  return value;
};

export const flag: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new Mismatch(at, 'true or false', value);
  return value;
};

/** A number; NaN for what programs write where they have none: null, "NaN", "+INF". */
export const figure: Shape<number> = (value, at) => {
  if (value === null || (typeof value === 'string' && /^[-+]?(?:nan|inf(?:inity)?)$/i.test(value))) return Number.NaN;
  if (typeof value !== 'number') throw new Mismatch(at, 'a number', value);
  return value;
};

/** A list of any length: what a tool wrote of one run fits into memory. */
export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Mismatch(at, 'a list', value);
    return value.map((item, index) => shape(item, at === undefined ? at : `${at}[${index}]`));
  };
}

/** Undefined where the value is something else: of lines among which other programs print theirs. */
export function fitting<T>(value: unknown, shape: Shape<T>): T | undefined {
  try {
    return shape(value, undefined);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return undefined;
  }
}

/** JSON as other programs write it. Throws FILE_MALFORMED, which names `source`, the field, what it must be and what it is. */
export function parseForeign<T>(content: string, shape: Shape<T>, reading: Reading): T {
  const value = foreignJson(content);
  return checkShaped(value === undefined ? parseJson(content, reading) : value, shape, reading);
}

/** Of a file that this run made: produced again it would be the same. */
export const cureOfTools =
  'a tool of another version may write another form: report this text with the version of the tool';
