/**
 * Changed lines of code that lie in no function and in no declaration: statements that run as a file is loaded, directives for
 * compilers, what a file passes on from another. Nobody can be blamed by such a line, nor may it be denied that it is the cause.
 */
import type { ChangedFile } from './changed-lines.ts';
import type { Declared } from './declared-names.ts';
import { definitionsIn } from './definitions.ts';
import { type FunctionRange, isTouched } from './function-range.ts';
import { blankLiterals, type SourceView } from './literals.ts';
import { isProfiled } from './ruled-out.ts';
import { spokenComment } from './same-code.ts';
import { languageOfPath } from './source-language.ts';
import { touchedLines } from './touched-lines.ts';

interface LooseLine {
  /** As it stands there, shortened. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

interface Known {
  /** As the candidate has them, with their literals. */
  readonly lines: readonly string[];
  readonly view: SourceView;
  /** Of functions, by name or by the profiler's word. */
  readonly functions: readonly FunctionRange[];
  readonly values: readonly Pick<Declared, 'first' | 'last'>[];
  /** Of functions that the profiles hold, as source text has them. */
  readonly names: ReadonlySet<string>;
}

const longest = 60;

/** Brackets alone, and what only names what is written elsewhere. */
const idle = new RegExp(
  [
    String.raw`^[\s()[\]{},;]*$`,
    String.raw`^(?:export\s+default\s+[\w$]+|package\s+[\w.]+|(?:pub(?:\([^)]*\))?\s+)?mod\s+\w+|pass|import\s*\()\s*;?$`,
    // Of Rust: the head of methods, and words for documentation, lints and tests.
    String.raw`^(?:unsafe\s+)?impl\b.*\{$|^#!?\[(?:doc|allow|deny|warn|must_use|cfg\(test|cfg_attr\((?:docsrs|test))`,
    String.raw`^#\s*(?:endif|pragma\s+once)\b`,
  ].join('|'),
);

/** What leaves nothing that runs: types of TypeScript, members without a value, prototypes of functions. */
const typesOnly = {
  js: /^(?:(?:export|declare|public|private|protected|static|readonly|abstract|override)\s+)*(?:(?:interface|type|import\s+type|export\s+type)\b|[\w$#]+[?!]?\s*:\s*[^=(]*;$)|^[|&] /,
  native:
    /^(?!(?:return|co_return|co_await|co_yield|throw|delete|goto|else|case|new)\b)(?:[\w:<>,*&]+\s+)+[\w:~*&]+\s*\([^;{}]*\)[^;{}]*;$|^(?:class|struct|enum)\s+\w+\s*;$/,
} as const;

/** Nothing is lost with them that is not changed elsewhere too: whoever used it. */
const removedAlone =
  /^\s*(?:import\b(?!\s*["'])|from\b|use|using|#\s*include|(?:export\s+)?(?:const|let|var|final|type|interface)\b|@override|")/;

/** Types whose methods stand in for others of their names, by their heads. */
const inheriting =
  /\b(?:extends|implements)\b|^\s*(?:unsafe\s+)?impl\b.*\bfor\b|^\s*class\s+\w+\s*\([^)]*\w|\b(?:class|struct)\s+\w+[^:]*:\s*\w/;

/** Functions that nobody calls by name, so that nothing else has to change where they are taken away. */
const calledUnnamed =
  /^\s*(?:async\s+)?def\s+__\w+__|^func\s*\(|\.prototype\.to\w+\s*=|^\s*(?:get|set|static)?\s*\[Symbol\./;

/** A new file does nothing by itself: what makes use of it is another change. */
export function looseLines(
  change: ChangedFile,
  { lines, view, functions, values, names }: Known,
): readonly LooseLine[] {
  const { path, state } = change;
  if (state !== 'modified') return [];
  const isHeld = (line: number): boolean =>
    [...functions, ...values].some(({ first, last }) => line >= first && line <= last);
  const blank = view.blank.split('\n');
  const touched = touchedLines(change, view);
  const types = typeLines(lines, path);
  const includes = newIncludes(change);
  const written = touched.lines
    .filter((line) => !isHeld(line) && !types.has(line) && !isIdle(lines[line - 1] ?? '', path))
    .filter((line) => blank[line - 1]?.trim() !== '' || spokenComment.test(lines[line - 1]?.trim() ?? ''))
    .filter((line) => !includes.has(line))
    .map((line) => looseLine(lines[line - 1] ?? '', path, line));
  // A class is declared by its head alone, and its members by themselves.
  const isAround = (gap: number): boolean =>
    functions.some((range) => isTouched(range, { ...touched, lines: [], gaps: [gap] })) ||
    values.some(({ first, last }) => gap >= first && gap < last);
  const removed = change.hunks
    .filter(({ candidate }) => candidate.count === 0 && touched.gaps.includes(candidate.start))
    .filter(({ candidate }) => !isAround(candidate.start))
    .flatMap(({ candidate, removed: texts }) => {
      const code = texts.filter((each) => !isIdle(each, path) && !removedAlone.test(each));
      const text = code.find((each) => !/^\s*@\w+$/.test(each)) ?? code[0];
      const head = lines[(touched.blocks?.get(candidate.start) ?? 0) - 1] ?? '';
      if (text === undefined || !isMissed({ change, texts, head, names })) return [];
      return [looseLine(text, path, Math.max(1, candidate.start))];
    });
  return [...written, ...removed];
}

interface Removed {
  readonly change: ChangedFile;
  readonly texts: readonly string[];
  /** The line that begins the block which they were in. */
  readonly head: string;
  readonly names: ReadonlySet<string>;
}

/**
 * Who calls a function by its name had to change with it. Of a method, another of that name may be called in its place: that of
 * a base or a trait, or what a runtime does where there is none.
 */
function isMissed({ change: { path, hunks }, texts, head, names }: Removed): boolean {
  const language = languageOfPath(path);
  const definitionsOf = (lines: readonly string[]): ReadonlySet<string> =>
    new Set(definitionsIn(blankLiterals(lines.join('\n'), language), language).map(({ name }) => name));
  const gone = definitionsOf(texts);
  if (gone.size === 0) return true;
  const written = definitionsOf(hunks.flatMap(({ added }) => added));
  const isMember = texts.some((each) => /^\s+\S|\.prototype\./.test(each));
  const isInherited = isMember && [head, ...texts].some((each) => inheriting.test(each));
  return (
    [...gone].some((name) => !written.has(name) && (isInherited || (isMember && names.has(name)))) ||
    texts.some((each) => calledUnnamed.test(each))
  );
}

function looseLine(text: string, file: string, line: number): LooseLine {
  const name = text.trim();
  return { name: name.length > longest ? `${name.slice(0, longest - 1)}…` : name, file, line };
}

function isIdle(text: string, path: string): boolean {
  const line = text.trim();
  const language = languageOfPath(path);
  if (spokenComment.test(line)) return false;
  if (idle.test(line) || /^(?:\/\/|\/\*|\*)/.test(line)) return true;
  if (language === 'python') return /^[#"']/.test(line);
  return (language === 'js' && typesOnly.js.test(line)) || (language === 'native' && typesOnly.native.test(line));
}

/** Of interfaces and types of TypeScript that go on over several lines. */
function typeLines(lines: readonly string[], path: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (languageOfPath(path) !== 'js') return found;
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    if (depth === 0 && !/^\s*(?:export\s+)?(?:declare\s+)?(?:interface|type)\b.*[{(|=]\s*$/.test(line)) continue;
    found.add(index + 1);
    for (const letter of line) depth += '{(['.includes(letter) ? 1 : '})]'.includes(letter) ? -1 : 0;
    depth = Math.max(0, depth);
  }
  return found;
}

/** What a file includes in addition, and not in place of something else, only makes more names known. */
function newIncludes({ hunks }: ChangedFile): ReadonlySet<number> {
  const include = /^\s*#\s*include\b/;
  return new Set(
    hunks
      .filter(({ removed }) => !removed.some((each) => include.test(each)))
      .flatMap(({ candidate, added }) =>
        added.flatMap((each, at) => (include.test(each) ? [candidate.start + at] : [])),
      ),
  );
}

/** A file of Go that is gone: a package is all files of its folder, so that another may take over what one held. */
export function withdrawnFile(
  { path, state, hunks }: ChangedFile,
  changes: readonly ChangedFile[],
): readonly LooseLine[] {
  if (state !== 'deleted' || !/(?<!_test)\.go$/.test(path) || !isProfiled(path)) return [];
  const definedBy = (texts: readonly string[]): readonly string[] =>
    definitionsIn(blankLiterals(texts.join('\n'), 'go'), 'go').map(({ name }) => name);
  const written = new Set(changes.flatMap((each) => definedBy(each.hunks.flatMap(({ added }) => added))));
  const isElsewhere = definedBy(hunks.flatMap(({ removed }) => removed)).every((name) => written.has(name));
  return isElsewhere ? [] : [{ name: path.slice(path.lastIndexOf('/') + 1), file: path, line: 1 }];
}
