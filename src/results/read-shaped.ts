/** Foreign text and values through a shape: what does not fit is an error that names the file and the cure. */
import { GateError } from '../errors.ts';
import { jsonFault } from '../text/json-fault.ts';
import { Mismatch, type Shape, show } from './shape.ts';

export interface Reading {
  /** For messages: the file's path. */
  readonly source: string;
  /** What it should have been, for the hint: `a run file`. */
  readonly what: string;
  /** Of a file that somebody else may have written. */
  readonly mostCharacters?: number;
  /** What helps, for the hint; absent: to produce the file again. */
  readonly cure?: string;
}

/** Text to value: JSON of bounded size and the right version, then the shape. */
export function parseShaped<T>(
  content: string,
  shape: Shape<T>,
  reading: Reading & { readonly mostCharacters: number },
): T {
  if (content.length > reading.mostCharacters) {
    const message = `Cannot read ${reading.source} as its length must be ≤ ${reading.mostCharacters}: current value is ${content.length}`;
    throw new GateError('FILE_TOO_LARGE', message, { hint: 'split the suite, or keep fewer batches a process' });
  }
  return checkShaped(parseJson(content, reading), shape, reading);
}

/** Throws FILE_MALFORMED, which names the source, the field, what it must be and what it is. */
export function checkShaped<T>(value: unknown, shape: Shape<T>, reading: Reading): T {
  try {
    return checkedTwice(value, shape);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    throw new GateError('FILE_MALFORMED', `Cannot read ${reading.source} as ${error.message}`, {
      hint: hintOf(reading),
    });
  }
}

function hintOf({ source, what, cure = 'if it was edited or cut short, produce it again' }: Reading): string {
  return `${source} should be ${what}; ${cure}`;
}

function checkedTwice<T>(value: unknown, shape: Shape<T>): T {
  try {
    return shape(value, undefined);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    return shape(value, '');
  }
}

/** A byte order mark is no part of it. Throws FILE_MALFORMED. */
export function parseJson(content: string, reading: Reading): unknown {
  const text = content.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const fault = jsonFault(text);
    const place = fault === undefined ? '' : `line ${fault.line}, column ${fault.column}: `;
    const message = `Cannot read ${reading.source} as it must be JSON: ${place}${show(why)}`;
    throw new GateError('FILE_MALFORMED', message, {
      hint:
        content.trim() === '' && reading.cure === undefined
          ? 'the file is empty; it was probably cut short while being written, so produce it again'
          : hintOf(reading),
      cause: error,
    });
  }
}
