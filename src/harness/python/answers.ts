/** What a Python process answers, in a file. */

import { readFileSync, rmSync } from 'node:fs';
import { parseForeign } from '../../results/foreign-shape.ts';
import type { Shape } from '../../results/shape.ts';
import { foreignJson } from '../../text/foreign-json.ts';

/** Undefined where nothing whole was written. The code that is measured runs in that process: throws FILE_MALFORMED for what it wrote over. */
export function readAnswer<T>(file: string, shape: Shape<T>): T | undefined {
  const text = readText(file);
  // Cut short: how the process ended says why.
  if (text === undefined || foreignJson(text) === undefined) return undefined;
  return parseForeign(text, shape, {
    source: 'the answer of the Python process',
    what: "what Flamegate's own program in it wrote",
    cure: 'a benchmark or a plugin may have written over the file: run it alone to see which',
  });
}

export function readText(file: string): string | undefined {
  return readBytes(file)?.toString('utf8');
}

/** Read once: what a process answered is of no use to the next. */
export function readBytes(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    rmSync(file, { force: true });
    return bytes.length === 0 ? undefined : bytes;
  } catch {
    return undefined;
  }
}

/** Compiled parts are in an installed copy only, and one of another commit would be measured for this one. */
export function passedOver(shadowed: readonly string[]): string {
  if (shadowed.length === 0) return '';
  const copies = shadowed.join(', ');
  return `\nThe checkout's own files were taken, and not ${copies}: to measure what is built, let setup install this checkout ("pip install ." in an environment of its own)`;
}
