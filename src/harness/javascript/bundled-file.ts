/** Which file Node loads for a bench file: what was made of it, where something was. */
import { join } from 'node:path';

/** Of this process's runs, whose checkouts have folders of their own. */
const known = new Map<string, string>();

/** Absolute path of what Node is to load for the file. */
export function loadedFor(root: string, file: string): string {
  return known.get(keyOf(root, file)) ?? join(root, file);
}

function keyOf(root: string, file: string): string {
  return JSON.stringify([root, file]);
}

export function loadInstead(root: string, file: string, made: string): void {
  known.set(keyOf(root, file), made);
}
