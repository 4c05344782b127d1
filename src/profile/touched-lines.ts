/** Which lines of a changed file are other code than before: neither words of comments, nor what only stands elsewhere or is set anew. */
import type { ChangedFile, Hunk } from './changed-lines.ts';
import { formattedHunks } from './formatted-hunks.ts';
import type { SourceView } from './literals.ts';
import { holdsFunctionsAlone } from './moved-functions.ts';
import { isSameCode, spokenComment } from './same-code.ts';

/** Lines of the candidate the change wrote, and places where it only deleted (between a line and the next). */
export interface Touched {
  readonly lines: readonly number[];
  readonly gaps: readonly number[];
  /** Of gaps by their line, the line that begins the block which the first deleted line was in; only where the text is known. */
  readonly blocks?: ReadonlyMap<number, number>;
  /** Gaps in which decorators and annotations were deleted: they were of what stands below. */
  readonly bared?: ReadonlySet<number>;
}

/** Files of languages whose comments begin with a hash. */
const hashed = /\.(?:pyx?|rb|sh|toml|ya?ml)$/;

/** Blank lines and lines that are wholly comment change nothing that runs. */
function isIdle(text: string, path: string): boolean {
  const trimmed = text.trim();
  if (spokenComment.test(trimmed)) return false;
  if (hashed.test(path)) return trimmed === '' || trimmed.startsWith('#');
  return trimmed === '' || trimmed.startsWith('//') || /^\/\*(?:(?!\*\/).)*(?:\*\/)?$/.test(trimmed);
}

/** A line within a comment, or one of code that begins by multiplying: formatters put operators first. */
function isStarred(text: string, path: string): boolean {
  return /^\s*\*(?: .*|\/)?$/.test(text) && !hashed.test(path);
}

/**
 * Line numbers of the candidate, 1-based and in ascending order. Blank and comment lines are left out, as is what only sets
 * code anew. `view` tells comments from code that begins with a star, words of a comment that goes on over lines, and what
 * stands around a hunk; without it lines that begin with a star are comments.
 */
export function touchedLines(file: ChangedFile, view?: SourceView): Touched {
  const lines: number[] = [];
  const gaps: number[] = [];
  const blocks = new Map<number, number>();
  const bared = new Set<number>();
  const rest = view?.blank.split('\n');
  const isCode = (line: number): boolean => (rest?.[line - 1] ?? '').trim() !== '';
  const spoken = view?.code.split('\n');
  const formatted = formattedHunks(file, view);
  const isSaid = (line: number): boolean => spoken !== undefined && (spoken[line - 1] ?? '').trim() === '';
  for (const hunk of file.hunks) {
    const { candidate, added, removed } = hunk;
    if (formatted.has(hunk) || isMoved(added, removed, file)) continue;
    const written = added.flatMap((text, index) => {
      const line = candidate.start + index;
      if (isSaid(line) && !spokenComment.test(text.trim())) return [];
      return (isStarred(text, file.path) ? isCode(line) : !isIdle(text, file.path)) ? [line] : [];
    });
    lines.push(...written);
    if (written.length > 0 || goesOnAsWords(added)) continue;
    if (opensWords(added, file.path) !== opensWords(removed, file.path)) gaps.push(linesAround(hunk).before);
    const { before, after } = linesAround(hunk);
    // A comment that was taken out whole begins where it was; of one that stays the lines around are blank.
    const isWhole = removed.some((text) => /^\s*\/\*/.test(text));
    const isComment = isWhole || (!isCode(before) && !isCode(after));
    const isRun = (text: string): boolean => (isStarred(text, file.path) ? !isComment : !isIdle(text, file.path));
    const first = (candidate.count > 0 ? withoutWords(removed, file.path) : removed).find(isRun);
    if (first === undefined) continue;
    const gap = gapOf(hunk, first);
    gaps.push(gap);
    if (decorates.test(first)) bared.add(gap);
    if (rest !== undefined) blocks.set(gap, beginOfBlock(rest, gap, first.search(/\S/)));
  }
  return { lines, gaps, blocks, bared };
}

/** Of code that was taken out or made a comment of, the lines of the candidate that stood around it. */
function linesAround({ candidate: { start, count } }: Hunk): { readonly before: number; readonly after: number } {
  return count === 0 ? { before: start, after: start + 1 } : { before: start - 1, after: start + count };
}

/** Between which line and the next the code that a hunk took out stood; `first`: its first line. */
export function gapOf(hunk: Hunk, first: string): number {
  const { before, after } = linesAround(hunk);
  // What decorates stands right ahead of what it decorates.
  return decorates.test(first) ? after - 1 : before;
}

/** Signs of comments, and of Python's texts over lines, that are not closed: what stands below becomes words by them. */
function opensWords(lines: readonly string[], path: string): number {
  const text = lines.join('\n');
  if (/\.pyx?$/.test(path)) return (text.match(/"""|'''/g) ?? []).length % 2;
  return hashed.test(path) ? 0 : (text.match(/\/\*/g) ?? []).length - (text.match(/\*\//g) ?? []).length;
}

/** Words within a comment that began before them, as did what they replace. */
function goesOnAsWords(added: readonly string[]): boolean {
  const first = added[0]?.trim() ?? '';
  return first !== '' && !/^(?:\/[/*]|#|--|;|%|[rRuU]?(?:"|'))/.test(first);
}

/** Without comments and texts of several lines that begin a line, whose words look like code. */
function withoutWords(removed: readonly string[], path: string): readonly string[] {
  const words = hashed.test(path)
    ? /^([ \t]*[rRuU]?)("""|''')[\s\S]*?(?:\2|$(?![\s\S]))/gm
    : /^([ \t]*)\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/gm;
  return removed.join('\n').replaceAll(words, '$1').split('\n');
}

/** Whole functions that another hunk takes out as they are: what runs stays, wherever it stands. */
function isMoved(added: readonly string[], removed: readonly string[], { hunks, path }: ChangedFile): boolean {
  if (added.length === 0 || removed.length > 0) return false;
  const isSource = hunks.some((each) => each.added.length === 0 && isSameCode(each.removed, added, path));
  return isSource && holdsFunctionsAlone(added.join('\n'), path);
}

/** What compilers and runtimes act on, and not only readers and tools. */
const decorates =
  /^\s*(?:@(?!Override\b|SuppressWarnings\b|Deprecated\b|Null|Non[Nn]ull|NotNull|overload\b)[\w.]|#\[(?!doc|allow|deny|warn|must_use)|\[\[(?!nodiscard|maybe_unused|deprecated))/;

/** The nearest line above, the one at `line` included, that is indented by less; 0: none is. */
function beginOfBlock(rest: readonly string[], line: number, indent: number): number {
  if (indent <= 0) return 0;
  let at = line;
  while (at > 0) {
    const found = rest[at - 1]?.search(/\S/) ?? -1;
    if (found >= 0 && found < indent) break;
    at--;
  }
  return at;
}
