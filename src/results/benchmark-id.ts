/** The identity of a benchmark: a suite of the configuration and a name within it. */
import { joinKey } from './key.ts';
import { cleanLine } from './shape.ts';
import { shortHash } from './short-hash.ts';

export interface BenchmarkId {
  readonly suite: string;
  /** Slash-separated, e.g. `parser/tokenize large file`. Foreign text: escape before printing. */
  readonly name: string;
}

/** A string equal for equal ids and for no others; for maps, never for people. */
export function benchmarkKey(id: BenchmarkId): string {
  return joinKey(id.suite, id.name);
}

export const longestName = 1_000;

/** Tools color names by where they print: a terminal, a log, FORCE_COLOR. The name is the text without colors. */
const colors = /\u001b\[[0-9;:]*m/g;

/**
 * A name as files keep it, whatever a tool calls its benchmark: two that differ only in what a file drops could not be
 * distinguished later, and one that no file takes would cost the whole run.
 */
export function storableName(name: string): string {
  const cleaned = cleanLine(name.replaceAll(colors, ''));
  if (cleaned.trim() === '') return `unnamed ${shortHash(name)}`;
  if (cleaned.length <= longestName) return cleaned;
  return cleanLine(`${cleaned.slice(0, longestName - 20)}…${shortHash(name)}`);
}

/**
 * What a person may call it. Files pad names with spaces so that a column of them is even, which a table does not show
 * or types into a filter.
 */
export function callableNames({ suite, name }: BenchmarkId): readonly string[] {
  const names = [name, `${suite}/${name}`];
  return [...new Set([...names, ...names.map((each) => each.trim())])];
}
