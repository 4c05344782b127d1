/** What is at a path, where something does. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

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
  // Below what is a file here, and a folder on the other side, nothing can be.
  const found = tried(() => lstatSync(path, { throwIfNoEntry: false }));
  if (found === undefined) return 'absent';
  if (found.isSymbolicLink()) return `link ${linkOf(path)}`;
  if (found.isDirectory()) return 'folder';
  return (found.mode & 0o111) === 0 ? 'file' : 'program';
}

/** All that a program can learn of a path: what kind of file it is, and its content. */
export function stateAt(path: string): Buffer {
  return Buffer.concat([Buffer.from(`${kindAt(path)}\n`), contentOf(path) ?? Buffer.alloc(0)]);
}

/** Of what lies in a folder, names and kinds; `isDeep`: of all below it, too. */
export function listingOf(folder: string, isDeep = false): string {
  const entries = tried(() => readdirSync(folder, { withFileTypes: true }));
  if (entries === undefined) return 'absent';
  const lines = entries.flatMap((entry) => {
    const line = `${entry.name} ${entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file'}`;
    if (!isDeep || !entry.isDirectory()) return [line];
    return [line, listingOf(join(folder, entry.name), true)];
  });
  return lines.sort().join('\n');
}

/** What the run itself removed is no more to be read. */
export function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
