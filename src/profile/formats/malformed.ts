/** How a reader refuses: what it read, where, and what it expected. Foreign JSON is narrowed here and nowhere else. */
import { GateError } from '../../errors.ts';

/** `where` is a path into the file: `nodes[3].id`, `line 12`. */
export function malformed(format: string, where: string, expected: string, got: unknown, cause?: unknown): GateError {
  return new GateError(
    'PROFILE_MALFORMED',
    `Cannot read the ${format} profile as ${where} must be ${expected}: current value is ${show(got)}`,
    {
      hint: 'the file is damaged, cut short or not what its name says; capture it again',
      cause,
    },
  );
}

/** What is whole and yet not what is needed: `hint` says how to get that. */
export function unusable(
  format: string,
  fault: { readonly where: string; readonly expected: string; readonly got: unknown; readonly hint: string },
): GateError {
  const { where, expected, got, hint } = fault;
  return new GateError(
    'PROFILE_MALFORMED',
    `Cannot read the ${format} profile as ${where} must be ${expected}: current value is ${show(got)}`,
    { hint },
  );
}

/** Costs below zero are no damage: the file was made by taking one profile from another. */
export function difference(format: string, where: string, expected: string, got: unknown): GateError {
  const hint =
    'the file is a difference of two profiles; give both to: flamegate profile diff --baseline A --candidate B';
  return unusable(format, { where, expected, got, hint });
}

/** Short and printable whatever it is: the value comes from a hostile file. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : plain(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  return value === undefined ? 'absent' : String(value);
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Arrays and null are none. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Narrowing of one format's JSON; every failure names the path. */
export interface Checks {
  object(value: unknown, where: string): JsonObject;
  array(value: unknown, where: string): readonly unknown[];
  string(value: unknown, where: string): string;
  /** Finite. */
  number(value: unknown, where: string): number;
  /** Finite and not negative. */
  weight(value: unknown, where: string): number;
  /** Safe integer from `from` on. */
  integer(value: unknown, where: string, from?: number): number;
}

/** Each check throws PROFILE_MALFORMED, which names the format and the path into the file. */
export function createChecks(format: string): Checks {
  const number = (value: unknown, where: string, expected = 'a finite number'): number => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw malformed(format, where, expected, value);
    return value;
  };
  return {
    number,
    object(value, where) {
      if (!isObject(value)) throw malformed(format, where, 'an object', value);
      return value;
    },
    array(value, where) {
      if (!Array.isArray(value)) throw malformed(format, where, 'an array', value);
      return value;
    },
    string(value, where) {
      if (typeof value !== 'string') throw malformed(format, where, 'a string', value);
      return value;
    },
    weight(value, where) {
      const checked = number(value, where, 'a number >= 0');
      if (checked < 0) throw difference(format, where, 'a number >= 0', value);
      return checked;
    },
    integer(value, where, from = Number.MIN_SAFE_INTEGER) {
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < from) {
        throw malformed(
          format,
          where,
          from === Number.MIN_SAFE_INTEGER ? 'an integer' : `an integer >= ${from}`,
          value,
        );
      }
      return value;
    },
  };
}
