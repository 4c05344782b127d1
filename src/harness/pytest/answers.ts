/** Files in which a Python process answers. */
import { readFileSync, rmSync } from 'node:fs';

export function readAnswer<T>(file: string): T | undefined {
  const text = readText(file);
  // Written by the program above, in this form.
  return text === undefined ? undefined : (JSON.parse(text) as T);
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
