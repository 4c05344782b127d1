/** What of the change under review lies in the blamed functions, with what each new line costs where the profiler gives lines. */
import type { Blame, Blamed } from './blame.ts';
import type { ChangedFile, Hunk } from './changed-lines.ts';
import type { FunctionChange } from './diff-result.ts';
import { type FunctionRange, rangeUpToNext } from './function-range.ts';
import { blankLiterals } from './literals.ts';
import { languageOfPath } from './source-language.ts';
import { rangeIn } from './source-text.ts';

export interface HunkLine {
  readonly kind: 'added' | 'removed';
  readonly text: string;
  /** Of the candidate; absent for a removed one. */
  readonly line?: number;
  /** Self cost of the candidate on this line, in the diff's unit and basis. */
  readonly cost?: number | undefined;
}

export interface BlamedHunk {
  /** Of the function. */
  readonly key: string;
  /** Repository-relative. */
  readonly file: string;
  readonly lines: readonly HunkLine[];
}

const mostFunctions = 3;
/** A rewritten file is read in the review, not beside a picture. */
const mostLines = 40;

/**
 * The hunks that changed each blamed function, most blamed first. `sources`: text of changed files on the candidate, which
 * says where a function ends; without it, `all` functions of the diff do by the lines where others begin.
 */
export function blamedHunks(
  { functions }: Blame,
  all: readonly FunctionChange[],
  changes: readonly ChangedFile[],
  sources: ReadonlyMap<string, string> = new Map(),
): readonly BlamedHunk[] {
  const changed = functions.filter(
    ({ relation, file, line }) => relation === 'changed' && file !== undefined && line !== undefined,
  );
  return changed.slice(0, mostFunctions).flatMap((blamed): readonly BlamedHunk[] => {
    const file = changes.find(({ path }) => path === blamed.file);
    if (file === undefined) return [];
    const range =
      rangeOf(blamed, sources.get(file.path)) ?? rangeUpToNext(blamed.line ?? 0, definitionsIn(file.path, all));
    const lines = file.hunks.filter((hunk) => isIn(hunk, range)).flatMap((hunk) => linesOf(hunk, blamed));
    return lines.length === 0 ? [] : [{ key: blamed.function.key, file: file.path, lines: lines.slice(0, mostLines) }];
  });
}

function rangeOf(
  { file = '', line = 0, function: { frame } }: Blamed,
  text: string | undefined,
): FunctionRange | undefined {
  // A file's own code is all that other functions leave of it.
  if (text === undefined || line === 1) return undefined;
  const language = languageOfPath(file);
  const column = frame.line === line ? frame.column : undefined;
  return rangeIn(blankLiterals(text, language), { line, column }, language);
}

function definitionsIn(path: string, all: readonly FunctionChange[]): readonly number[] {
  return all.flatMap(({ frame, place }) =>
    (place?.path ?? frame.file) === path && frame.line !== undefined ? [frame.line] : [],
  );
}

/** A hunk that only deletes is between two lines; ahead of the first it may have been what decorated it. */
function isIn({ candidate }: Hunk, { first, last }: FunctionRange): boolean {
  const end = candidate.start + (candidate.count === 0 ? 1 : candidate.count - 1);
  return end >= first && candidate.start <= last;
}

function linesOf({ candidate, added, removed }: Hunk, { function: { lineCosts } }: Blamed): readonly HunkLine[] {
  return [
    ...removed.map((text): HunkLine => ({ kind: 'removed', text })),
    ...added.map((text, index): HunkLine => {
      const line = candidate.start + index;
      const cost = lineCosts?.find((each) => each.line === line)?.cost;
      return { kind: 'added', text, line, cost };
    }),
  ];
}
