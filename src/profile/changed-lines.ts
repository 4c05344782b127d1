/** What the change under review touched: `git diff -U0` as data, and questions about it. Running git is an edge's work. */
import { holdsFunctionsAlone } from './moved-functions.ts';
import { isSameCode, spokenComment } from './same-code.ts';

/** First line and number of lines; a count of 0 is between `start` and the line after it. */
export interface LineRange {
  readonly start: number;
  readonly count: number;
}

export interface Hunk {
  readonly baseline: LineRange;
  readonly candidate: LineRange;
  /** What git prints after the second @@: the line of the enclosing definition as git sees it. */
  readonly heading: string;
  /** The candidate's lines, without their plus signs. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface ChangedFile {
  /** Repository-relative, on the candidate (on the baseline for a deleted file). */
  readonly path: string;
  /** Path on the baseline, where it differs. */
  readonly from?: string | undefined;
  readonly state: 'added' | 'deleted' | 'modified';
  readonly hunks: readonly Hunk[];
}

/** Parses unified diffs of any context width; binary files have no hunks. Lines outside a diff are passed over. */
export function parseUnifiedDiff(text: string): readonly ChangedFile[] {
  const files: OpenFile[] = [];
  let hunk: OpenHunk | undefined;
  for (const line of text.split(/\r?\n/)) {
    const current = files.at(-1);
    if (hunk !== undefined && (hunk.left > 0 || hunk.right > 0)) {
      takeLine(hunk, line);
    } else if (line.startsWith('diff --git ')) {
      files.push(openFile(line));
      hunk = undefined;
    } else if (current !== undefined && line.startsWith('@@')) {
      hunk = openHunk(line);
      if (hunk !== undefined) current.hunks.push(hunk);
    } else if (current !== undefined && current.hunks.length === 0) {
      takeHeader(current, line);
    }
  }
  return files.map(closeFile);
}

interface OpenFile {
  path: string;
  from: string;
  state: ChangedFile['state'];
  hunks: OpenHunk[];
}

interface OpenHunk {
  /** Lines of each side still to come. */
  left: number;
  right: number;
  baseline: LineRange;
  candidate: LineRange;
  /** Line of each side that comes next. */
  nextLeft: number;
  nextRight: number;
  heading: string;
  /** Runs of changed lines; context splits a hunk. */
  runs: { baseline: number; candidate: number; removed: string[]; added: string[] }[];
  open: boolean;
}

function openFile(line: string): OpenFile {
  const match = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line);
  return { path: unquoted(match?.[2] ?? ''), from: unquoted(match?.[1] ?? ''), state: 'modified', hunks: [] };
}

function takeHeader(file: OpenFile, line: string): void {
  if (line.startsWith('new file')) file.state = 'added';
  else if (line.startsWith('deleted file')) file.state = 'deleted';
  else if (line.startsWith('rename from ')) file.from = unquoted(line.slice('rename from '.length));
  else if (line.startsWith('rename to ')) file.path = unquoted(line.slice('rename to '.length));
  else if (line.startsWith('--- ') && !line.startsWith('--- /dev/null')) file.from = headerPath(line, 'a/');
  else if (line.startsWith('+++ ') && !line.startsWith('+++ /dev/null')) file.path = headerPath(line, 'b/');
}

function headerPath(line: string, prefix: string): string {
  const path = unquoted(line.slice(4).replace(/\t.*$/, ''));
  return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}

/** Git quotes unusual names and writes their bytes in octal. */
function unquoted(path: string): string {
  const inner = /^"(.*)"$/.exec(path)?.[1] ?? path;
  if (!inner.includes('\\')) return inner;
  const bytes: number[] = [];
  for (const [piece] of inner.matchAll(/\\[0-7]{3}|\\.|[^\\]+/gs)) {
    if (/^\\[0-7]{3}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8));
    else bytes.push(...new TextEncoder().encode(piece.startsWith('\\') ? piece.slice(1) : piece));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}

function openHunk(line: string): OpenHunk | undefined {
  const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
  if (match === null) return undefined;
  const baseline = { start: Number(match[1]), count: Number(match[2] ?? 1) };
  const candidate = { start: Number(match[3]), count: Number(match[4] ?? 1) };
  return {
    left: baseline.count,
    right: candidate.count,
    baseline,
    candidate,
    nextLeft: baseline.count === 0 ? baseline.start + 1 : baseline.start,
    nextRight: candidate.count === 0 ? candidate.start + 1 : candidate.start,
    heading: match[5] ?? '',
    runs: [],
    open: false,
  };
}

function takeLine(hunk: OpenHunk, line: string): void {
  const sign = line[0] ?? ' ';
  if (sign === '\\') return;
  if (sign !== '+' && sign !== '-') {
    hunk.open = false;
    hunk.left--;
    hunk.right--;
    hunk.nextLeft++;
    hunk.nextRight++;
    return;
  }
  if (!hunk.open) hunk.runs.push({ baseline: hunk.nextLeft, candidate: hunk.nextRight, removed: [], added: [] });
  hunk.open = true;
  const run = hunk.runs.at(-1);
  if (sign === '+') {
    run?.added.push(line.slice(1));
    hunk.right--;
    hunk.nextRight++;
  } else {
    run?.removed.push(line.slice(1));
    hunk.left--;
    hunk.nextLeft++;
  }
}

function closeFile(file: OpenFile): ChangedFile {
  const hunks = file.hunks.flatMap(({ runs, heading }) =>
    runs.map((run) => ({
      baseline: rangeOf(run.baseline, run.removed.length),
      candidate: rangeOf(run.candidate, run.added.length),
      heading,
      added: run.added,
      removed: run.removed,
    })),
  );
  const path = file.state === 'deleted' ? file.from : file.path;
  return { path, from: file.from === path ? undefined : file.from, state: file.state, hunks };
}

function rangeOf(next: number, count: number): LineRange {
  return { start: count === 0 ? next - 1 : next, count };
}

/** Baseline path → candidate path of renamed files. */
export function renamedFilesOf(files: readonly ChangedFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ from, path, state }) =>
      from === undefined || state !== 'modified' ? [] : [[from, path] as const],
    ),
  );
}

/** Where a line of the baseline is in the candidate; undefined when the change removed or rewrote it. */
export function candidateLineIn(files: readonly ChangedFile[]): (file: string, line: number) => number | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (path, line) => {
    let shift = 0;
    for (const { baseline, candidate } of byPath.get(path)?.hunks ?? []) {
      if (baseline.count === 0 ? line <= baseline.start : line < baseline.start) break;
      if (line < baseline.start + baseline.count) return undefined;
      shift += candidate.count - baseline.count;
    }
    return line + shift;
  };
}

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
 * Line numbers of the candidate, 1-based and in ascending order. Blank and comment lines are left out. `blank`: its text
 * after `blankLiterals()`, which tells comments from code that begins with a star; without it such lines are comments.
 * `code`: its text after `blankComments()`, which tells words of a comment that goes on over lines.
 */
export function touchedLines(file: ChangedFile, blank?: string, code?: string): Touched {
  const lines: number[] = [];
  const gaps: number[] = [];
  const blocks = new Map<number, number>();
  const bared = new Set<number>();
  const rest = blank?.split('\n');
  const isCode = (line: number): boolean => (rest?.[line - 1] ?? '').trim() !== '';
  const spoken = code?.split('\n');
  const isSaid = (line: number): boolean => spoken !== undefined && (spoken[line - 1] ?? '').trim() === '';
  for (const { candidate, added, removed } of file.hunks) {
    if (isSameCode(removed, added, file.path) || isMoved(added, removed, file)) continue;
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
