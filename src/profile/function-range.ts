/** Which lines of a file are a function's, and did the change under review touch them? */
import type { Touched } from './touched-lines.ts';

/** Inclusive; `last` is Infinity for a file's last function. */
export interface FunctionRange {
  readonly first: number;
  readonly last: number;
}

/** `definitions`: lines on which functions of the file start, known from profiles or source. */
export function rangeUpToNext(line: number, definitions: readonly number[]): FunctionRange {
  const next = definitions.reduce((least, other) => (other > line && other < least ? other : least), Infinity);
  return { first: line, last: next - 1 };
}

/**
 * Lines written within the range, or lines deleted between two of its own, behind its last one (as bodies without braces end
 * without any) or of what decorates it.
 */
export function isTouched({ first, last }: FunctionRange, { lines, gaps, blocks, bared }: Touched): boolean {
  return (
    lines.some((line) => line >= first && line <= last) ||
    gaps.some(
      (line) =>
        (line >= first && line < last) ||
        (line === last && (blocks?.get(line) ?? 0) >= first) ||
        (line + 1 === first && bared?.has(line) === true),
    )
  );
}
