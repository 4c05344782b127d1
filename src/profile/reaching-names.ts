/**
 * Which functions lead to one that a change touched, as far as their names show: a function that mentions the name of
 * another is taken to call it. Too many rather than too few; nothing but an order may depend on it.
 */
import type { ChangedFile } from './changed-lines.ts';
import { definedRanges } from './defined-ranges.ts';
import { definitionsIn } from './definitions.ts';
import { type FunctionRange, isTouched } from './function-range.ts';
import { blankLiterals } from './literals.ts';
import { languageOfPath } from './source-language.ts';
import { type Touched, touchedLines } from './touched-lines.ts';

export interface NamedFunction {
  readonly name: string;
  readonly range: FunctionRange;
  /** The line of its own first word, behind its decorators. */
  readonly head?: number;
  /** What its text mentions, its own name included. */
  readonly mentions: ReadonlySet<string>;
}

/** Each definition is followed through its file from the start: beyond so many letters in all the file is not read. */
const mostFollowed = 2e8;

/**
 * Functions of one file, outer ones before those within them; empty where the language is not known or the file is too
 * large.
 */
export function namedFunctions(path: string, text: string): readonly NamedFunction[] {
  const language = languageOfPath(path);
  if (language === 'unknown') return [];
  const blank = blankLiterals(text, language);
  const lines = blank.split('\n');
  if (definitionsIn(blank, language).length * blank.length > mostFollowed) return [];
  return definedRanges(blank, language).map(({ name, line: head, range }) => {
    const body = lines.slice(range.first - 1, range.last).join('\n');
    return { name, range, head, mentions: new Set(body.match(/[\w$]+/g) ?? []) };
  });
}

/**
 * Names of the functions that were touched and of all that mention them, themselves or through others. Undefined where
 * something was touched that lies in no function. `functions`: by path, of the changed files and of those between them and
 * the ones that are asked about.
 */
export function reachingNames(
  changes: readonly ChangedFile[],
  functions: ReadonlyMap<string, readonly NamedFunction[]>,
): ReadonlySet<string> | undefined {
  const touched = changes.map((file) => touchedNames(file, functions.get(file.path) ?? []));
  if (touched.length === 0 || touched.some((names) => names === undefined)) return undefined;
  const reaching = new Set(touched.flatMap((names) => names ?? []));
  const callers = callersOf([...functions.values()].flat());
  const open = [...reaching];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const caller of callers.get(name) ?? []) {
      if (reaching.has(caller)) continue;
      reaching.add(caller);
      open.push(caller);
    }
  }
  return reaching;
}

/** Of the innermost function round each change; what names other files is passed over. */
function touchedNames(file: ChangedFile, functions: readonly NamedFunction[]): readonly string[] | undefined {
  if (file.state === 'deleted') return undefined;
  const { lines, gaps } = touchedLines(file);
  const imports = new Set(
    file.hunks.flatMap(({ candidate, added }) =>
      added.flatMap((text, index) => (importLine.test(text) ? [candidate.start + index] : [])),
    ),
  );
  const places: readonly Touched[] = [
    ...lines.filter((line) => !imports.has(line)).map((line) => ({ lines: [line], gaps: [] })),
    ...gaps.map((gap) => ({ lines: [], gaps: [gap] })),
  ];
  const names = places.map((place) => functions.filter(({ range }) => isTouched(range, place)).at(-1)?.name);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** Of any language; Go's are strings on lines of their own. */
const importLine = /^\s*(?:import\b|from\b|use\b|#\s*include\b|package\b|(?:\w+\s+)?"[\w./-]+"\s*$)/;

/** By the name that is mentioned, the names of the functions that do. */
function callersOf(functions: readonly NamedFunction[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Set(functions.map(({ name }) => name));
  const callers = new Map<string, Set<string>>();
  for (const { name, mentions } of functions) {
    for (const mentioned of mentions) {
      if (!known.has(mentioned)) continue;
      const found = callers.get(mentioned) ?? new Set<string>();
      found.add(name);
      callers.set(mentioned, found);
    }
  }
  return callers;
}
