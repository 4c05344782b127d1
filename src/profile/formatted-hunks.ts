/** Hunks of a file that set code anew without changing what runs, by the text around them: a comma counts for what closes it. */
import type { ChangedFile, Hunk } from './changed-lines.ts';
import type { SourceView } from './literals.ts';
import { type Around, isSameCode } from './same-code.ts';
import { languageOfPath } from './source-language.ts';

/** A bracket that opens further above says nothing that a formatter acts on. */
const furthestAbove = 60;

/** Formatters part what they rewrite into hunks that stand so near each other. */
const nearest = 8;
const mostTogether = 6;
const mostHunks = 300;

/** `view`: of the candidate; without it each hunk is all there is. */
export function formattedHunks(file: ChangedFile, view?: SourceView): ReadonlySet<Hunk> {
  const { hunks, path } = file;
  const found = new Set<Hunk>();
  if (view === undefined) return new Set(hunks.filter(({ removed, added }) => isSameCode(removed, added, path)));
  const lines = view.code.split('\n');
  const blank = view.blank.split('\n');
  const opened = openedAt(
    blank,
    new Set(hunks.map(({ candidate: { start, count } }) => (count === 0 ? start + 1 : start))),
  );
  for (const [index, hunk] of hunks.entries()) {
    if (found.has(hunk)) continue;
    const together: Hunk[] = [];
    const removed: string[] = [];
    const added: string[] = [];
    for (const each of hunks.slice(index, index + (hunks.length > mostHunks ? 1 : mostTogether))) {
      const last = together.at(-1);
      const between = last === undefined ? [] : lines.slice(endOf(last), firstOf(each) - 1);
      if (between.length > nearest || isWithinLiteral(each, { lines, blank })) break;
      together.push(each);
      removed.push(...between, ...each.removed);
      added.push(...between, ...each.added);
      if (!isSameCode(removed, added, path, around(hunk, each, { lines, opened, path }))) continue;
      for (const one of together) found.add(one);
      break;
    }
  }
  return found;
}

/** The line behind which it is, or its last one; 1-based. */
function endOf({ candidate: { start, count } }: Hunk): number {
  return count === 0 ? start : start + count - 1;
}

function firstOf({ candidate: { start, count } }: Hunk): number {
  return count === 0 ? start + 1 : start;
}

/** By 1-based line of those asked for, the lines on which brackets opened that are still open there, the outermost first. */
function openedAt(blank: readonly string[], wanted: ReadonlySet<number>): ReadonlyMap<number, readonly number[]> {
  const open: number[] = [];
  const found = new Map<number, readonly number[]>();
  for (const [index, line] of blank.entries()) {
    if (wanted.has(index + 1)) found.set(index + 1, [...open]);
    for (const sign of line) {
      if ('([{'.includes(sign)) open.push(index + 1);
      else if (')]}'.includes(sign)) open.pop();
    }
  }
  return found;
}

interface Text {
  /** With literals. */
  readonly lines: readonly string[];
}

function around(
  hunk: Hunk,
  last: Hunk,
  { lines, opened, path }: Text & { readonly opened: ReadonlyMap<number, readonly number[]>; readonly path: string },
): Around {
  const first = firstOf(hunk);
  const open = opened.get(first) ?? [];
  const isPython = languageOfPath(path) === 'python';
  const begin = (isPython ? open[0] : open.at(-1)) ?? first;
  const isNear = first - begin <= furthestAbove;
  const before = isNear ? lines.slice(begin - 1, first - 1) : isPython ? ['('.repeat(open.length)] : [];
  const after = lines.slice(endOf(last)).find((line) => line.trim() !== '');
  return { before, after: after === undefined ? [] : [after] };
}

/** Text over several lines is what it is with all its blanks. */
function isWithinLiteral(
  { candidate, added }: Hunk,
  { lines, blank }: Text & { readonly blank: readonly string[] },
): boolean {
  return added.some((_, index) => {
    const line = candidate.start + index - 1;
    const text = (lines[line] ?? '').trim();
    return text !== '' && (blank[line] ?? '').trim() === '' && !/^\w{0,3}(["'`]).*\1$/.test(text);
  });
}
