/** What is at a path, where something does. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, readlinkSync } from 'node:fs';

export function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

export function contentOf(file: string): Buffer | undefined {
  return tried(() => readFileSync(file));
}

export function linkOf(path: string): string {
  return tried(() => readlinkSync(path)) ?? 'absent';
}

export function kindAt(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'absent';
  return found.isSymbolicLink() ? `link ${linkOf(path)}` : found.isDirectory() ? 'folder' : 'file';
}

/** What the run itself removed is no more to be read. */
export function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
