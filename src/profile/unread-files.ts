/** Changed code whose text says nothing here of what it declares: of languages that are not known, and of files without text. */
import { isBraced } from './changed-functions.ts';
import type { ChangedFile } from './changed-lines.ts';
import type { FunctionChange } from './diff-result.ts';
import { type FunctionRange, rangeUpToNext } from './function-range.ts';
import { blankLiterals } from './literals.ts';
import { profiledPaths } from './profiled-paths.ts';
import { isCode } from './ruled-out.ts';
import type { SourceFile } from './source-file.ts';
import { languageOfPath } from './source-language.ts';
import { rangesIn } from './source-text.ts';
import { touchedLines } from './touched-lines.ts';

interface UnreadFile {
  readonly name: string;
  /** Repository-relative. */
  readonly file: string;
  readonly line: number;
}

interface Known {
  /** Those whose text was read. */
  readonly files: readonly SourceFile[];
  readonly functions: readonly FunctionChange[];
  readonly sources: ReadonlyMap<string, string>;
}

/** What lies in no function that the profiles place may be anything. Each file by its name, at the first such line. */
export function unreadFiles(changes: readonly ChangedFile[], known: Known): readonly UnreadFile[] {
  const read = new Set(known.files.map(({ path }) => path));
  const mayRun = profiledPaths(known.functions);
  return changes.flatMap((change) => {
    const { path: file, state } = change;
    if (read.has(file) || state === 'deleted' || !mayRun(file) || !isCode(file)) return [];
    const { lines, gaps } = touchedLines(change);
    const ranges = languageOfPath(file) === 'unknown' ? rangesOf(file, known) : [];
    const line =
      lines.find((each) => !ranges.some(({ first, last }) => each >= first && each <= last)) ??
      gaps.find((each) => !ranges.some(({ first, last }) => each >= first && each < last));
    return line === undefined ? [] : [{ name: file.slice(file.lastIndexOf('/') + 1), file, line }];
  });
}

/** Of functions that the profiles place in the file: by their braces where it has some, else up to the next. */
function rangesOf(file: string, { functions, sources }: Known): readonly FunctionRange[] {
  const starts = functions.flatMap(({ place, frame: { line } }) =>
    place?.path === file && line !== undefined ? [line] : [],
  );
  const text = isBraced(file) ? sources.get(file) : undefined;
  const rangeAt = text === undefined ? undefined : rangesIn(blankLiterals(text, 'unknown'), 'unknown');
  return starts.map((line) => rangeAt?.({ line }) ?? rangeUpToNext(line, starts));
}
