/** What the change under review touched: `git diff -U0` as data, and questions about it. Running git is an edge's work. */

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
  /** The hunks lack lines of functions that stood elsewhere before (restated.ts). */
  readonly isPartly?: boolean | undefined;
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
