/** Which file Node loads for a bench file: what was made of it, where something was. */
import { join } from 'node:path';

/** Of this process's runs, whose checkouts have folders of their own. */
const known = new Map<string, Made>();

interface Made {
  readonly file: string;
  /** What is to be loaded before it. */
  readonly before: readonly string[];
}

/** Absolute path of what Node is to load for the file. */
export function loadedFor(root: string, file: string): string {
  return known.get(keyOf(root, file))?.file ?? join(root, file);
}

/** Absolute paths of what Node is to load before it. */
export function loadedBefore(root: string, file: string): readonly string[] {
  return known.get(keyOf(root, file))?.before ?? [];
}

function keyOf(root: string, file: string): string {
  return JSON.stringify([root, file]);
}

export function loadInstead(root: string, file: string, made: Made): void {
  known.set(keyOf(root, file), made);
}
