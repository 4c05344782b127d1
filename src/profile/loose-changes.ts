/**
 * Changed lines of code that lie in no function and in no declaration: statements that run as a file is loaded, directives for
 * compilers, what a file passes on from another. Nobody can be blamed by such a line, nor may it be denied that it is the cause.
 */
import type { ChangedFile } from './changed-lines.ts';
import type { Declared } from './declared-names.ts';
import { definitionsIn } from './definitions.ts';
import type { FunctionRange } from './function-range.ts';
import { blankLiterals, type SourceView } from './literals.ts';
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
  /^\s*(?:import|from|use|using|#\s*include|(?:export\s+)?(?:const|let|var|final|type|interface)\b|@override|")/;

/** A new file does nothing by itself: what makes use of it is another change. */
export function looseLines(change: ChangedFile, { lines, view, functions, values }: Known): readonly LooseLine[] {
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
  const removed = change.hunks
    .filter(
      ({ candidate }) => candidate.count === 0 && touched.gaps.includes(candidate.start) && !isHeld(candidate.start),
    )
    .flatMap(({ candidate, removed: texts }) => {
      const text = texts.find((each) => !isIdle(each, path) && !removedAlone.test(each));
      const language = languageOfPath(path);
      const isDefinition = definitionsIn(blankLiterals(texts.join('\n'), language), language).length > 0;
      return text === undefined || isDefinition ? [] : [looseLine(text, path, Math.max(1, candidate.start))];
    });
  return [...written, ...removed];
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
