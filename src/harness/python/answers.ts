/** What a Python process answers, in a file. */

import { readFileSync, rmSync } from 'node:fs';
import { foreignJson } from '../../text/foreign-json.ts';

export function readAnswer<T>(file: string): T | undefined {
  const text = readText(file);
  // Written by a program of ours, in this form.
  return text === undefined ? undefined : ((foreignJson(text) ?? undefined) as T | undefined);
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
