/** Which lines of a changed file are other code than before: neither words of comments, nor what only stands elsewhere or is set anew. */
import type { ChangedFile } from './changed-lines.ts';
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
    added.forEach((text, index) => {
      const line = candidate.start + index;
      if (isSaid(line) && !spokenComment.test(text.trim())) return;
      if (isStarred(text, file.path) ? isCode(line) : !isIdle(text, file.path)) lines.push(line);
    });
    if (candidate.count > 0) continue;
    // A comment that was taken out whole begins where it was; of one that stays the lines around are blank.
    const isWhole = removed.some((text) => /^\s*\/\*/.test(text));
    const isComment = isWhole || (!isCode(candidate.start) && !isCode(candidate.start + 1));
    const isRun = (text: string): boolean => (isStarred(text, file.path) ? !isComment : !isIdle(text, file.path));
    const first = removed.find(isRun);
    if (first === undefined) continue;
    gaps.push(candidate.start);
    if (decorates.test(first)) bared.add(candidate.start);
    if (rest !== undefined) blocks.set(candidate.start, beginOfBlock(rest, candidate.start, first.search(/\S/)));
  }
  return { lines, gaps, blocks, bared };
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
