/**
 * Changed lines of code that lie in no function and in no declaration: statements that run as a file is loaded, directives for
 * compilers, what a file passes on from another. Nobody can be blamed by such a line, nor may it be denied that it is the cause.
 */
import type { ChangedFile } from './changed-lines.ts';
import type { Declared } from './declared-names.ts';
import { definitionsIn } from './definitions.ts';
import { effectImports, removedEffects } from './effect-imports.ts';
import { type FunctionRange, isTouched } from './function-range.ts';
import { blankLiterals, type SourceView } from './literals.ts';
import { isProfiled } from './profiled-paths.ts';
import { spokenComment } from './same-code.ts';
import { languageOfPath } from './source-language.ts';
import { gapOf, touchedLines } from './touched-lines.ts';

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
  readonly values: readonly Pick<Declared, 'name' | 'first' | 'last' | 'isImport'>[];
  /** Of functions that the profiles hold, as source text has them. */
  readonly names: ReadonlySet<string>;
}

const longest = 60;

/** Brackets alone, and what only names what is written elsewhere. */
const idle = new RegExp(
  [
    String.raw`^[\s()[\]{},;]*$`,
    String.raw`^(?:package\s+[\w.]+|pass|import\s*\()\s*;?$`,
    // Of Rust: the head of methods, and words for documentation, lints and tests.
    String.raw`^(?:unsafe\s+)?impl\b.*\{$|^#!?\[(?:doc|allow|deny|warn|must_use|cfg\(test|cfg_attr\((?:docsrs|test))`,
    String.raw`^#\s*(?:endif|pragma\s+once)\b`,
  ].join('|'),
);

/** What leaves nothing that runs: types of TypeScript, members without a value, prototypes of functions. */
const typesOnly = {
  js: /^(?:(?:export|declare|public|private|protected|static|readonly|abstract|override)\s+)*(?:(?:interface|type|import\s+type|export\s+type)\b|[\w$#]+[?!]?\s*:\s*[^=(]*;$)|^[|&] /,
  native:
    /^(?!(?:return|co_return|co_await|co_yield|throw|delete|goto|else|case|new|virtual|inline)\b)(?:[\w:<>,*&]+\s+)+[\w:~*&]+\s*\([^;{}=]*\)\s*(?:const\s*)?;$|^(?:class|struct|enum)\s+\w+\s*;$/,
} as const;

/** Nothing is lost with them that is not changed elsewhere too: whoever used it. */
const removedAlone =
  /^\s*(?:import\b(?!\s*["'])|from\b|use|using|#\s*include\s*<|(?:export\s+)?(?:const|let|var|final|type|interface)\b|@override|"(?!use \w+";?$))/;

/** Types whose methods stand in for others of their names, by their heads. */
const inheriting =
  /\b(?:extends|implements|override)\b|@Override\b|^\s*(?:unsafe\s+)?impl\b.*\bfor\b|^\s*class\s+\w+\s*\([^)]*\w|\b(?:class|struct)\s+\w+[^:]*:\s*\w/;

/** Functions that nobody calls by name, so that nothing else has to change where they are taken away. */
const calledUnnamed =
  /^\s*(?:async\s+)?def\s+__\w+__|^func\s*\(|\.prototype\.to\w+\s*=|^\s*(?:get|set|static)?\s*\[Symbol\.|^\s*(?:async\s+)?(?:to(?:JSON|String|LocaleString)|valueOf|then)\s*\(|\b(?:equals|hashCode|toString|compareTo|compare|clone|finalize)\s*\([^;]*\{|\boperator\s*[^\w\s]+\s*\(/;

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
  const named = namedInAddition(change);
  const effects = effectImports(change, { lines, blank, values });
  const gone = removedEffects(change);
  const weakened = weakenedPrototypes(change);
  const written = touched.lines
    .filter(
      (line) =>
        effects.has(line) ||
        (!isHeld(line) && !types.has(line) && (weakened.has(line) || !isIdle(lines[line - 1] ?? '', path))),
    )
    .filter((line) => blank[line - 1]?.trim() !== '' || spokenComment.test(lines[line - 1]?.trim() ?? ''))
    .filter((line) => !named.has(line))
    .map((line) => looseLine(lines[line - 1] ?? '', path, line));
  // A class is declared by its head alone, and its members by themselves.
  const isAround = (gap: number): boolean =>
    functions.some((range) => isTouched(range, { ...touched, lines: [], gaps: [gap] })) ||
    values.some(({ first, last }) => gap >= first && gap < last);
  const removed = change.hunks.flatMap((hunk) => {
    const texts = hunk.removed;
    const { start, count } = hunk.candidate;
    const isRewritten = touched.lines.some((line) => line >= start && line < start + count);
    const gap = touched.gaps.find((each) => texts.some((text) => gapOf(hunk, text) === each));
    if (isRewritten || gap === undefined || isAround(gap)) return [];
    const code = texts.filter((each) => !isIdle(each, path) && (gone.has(each) || !removedAlone.test(each)));
    const text = code.find((each) => !/^\s*@\w+$/.test(each)) ?? code[0];
    const head = lines[(touched.blocks?.get(gap) ?? 0) - 1] ?? '';
    if (text === undefined || !isMissed({ change, texts, head, names })) return [];
    return [looseLine(text, path, Math.max(1, gap))];
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

/** What a file includes, holds or passes on in addition, and not in place of something else, only makes more names known. */
const naming: readonly { readonly written: RegExp; readonly inPlaceOf: RegExp }[] = [
  { written: /^\s*#\s*include\s*</, inPlaceOf: /^\s*#\s*include\b/ },
  { written: /^\s*(?:pub(?:\([^)]*\))?\s+)?mod\s+\w+\s*;/, inPlaceOf: /^\s*(?:pub(?:\([^)]*\))?\s+)?mod\b/ },
  { written: /^\s*export\s+default\s+[\w$]+\s*;?$/, inPlaceOf: /^\s*export\s+default\b/ },
];

/** Words of a prototype that compilers act on, and by which it differs from the definition. */
const acting = /\b(?:virtual|override|final|inline|constexpr|noexcept|__attribute__|__declspec)\b|\[\[|\)\s*[A-Z_]{3,}/;

/** Prototypes that lost one of them. */
function weakenedPrototypes({ path, hunks }: ChangedFile): ReadonlySet<number> {
  if (languageOfPath(path) !== 'native') return new Set();
  return new Set(
    hunks
      .filter(({ removed }) => removed.some((each) => acting.test(each)))
      .flatMap(({ candidate, added }) => added.map((_, at) => candidate.start + at)),
  );
}

function namedInAddition({ hunks }: ChangedFile): ReadonlySet<number> {
  return new Set(
    hunks.flatMap(({ candidate, added, removed }) => {
      const kinds = naming.filter(({ inPlaceOf }) => !removed.some((each) => inPlaceOf.test(each)));
      return added.flatMap((each, at) =>
        kinds.some(({ written }) => written.test(each)) ? [candidate.start + at] : [],
      );
    }),
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
