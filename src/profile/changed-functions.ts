/** Which of a diff's functions the change under review touched, and where they are. */
import { changedDecorators } from './changed-decorators.ts';
import type { ChangedFile } from './changed-lines.ts';
import { definedRanges } from './defined-ranges.ts';
import { definitionLines } from './definitions.ts';
import type { FunctionChange } from './diff-result.ts';
import { isTouched, rangeUpToNext } from './function-range.ts';
import { blankLiterals, sourceView } from './literals.ts';
import { mayBe } from './namesakes.ts';
import { meantBy } from './overloads.ts';
import { sourceNames } from './short-name.ts';
import { languageOfPath } from './source-language.ts';
import { argumentsAround, rangesIn, typesAround } from './source-text.ts';
import { type Touched, touchedLines } from './touched-lines.ts';

export interface Location {
  /** Repository-relative. */
  readonly file: string;
  readonly line: number;
}

export interface ChangedFunctions {
  readonly keys: ReadonlySet<string>;
  /** Of functions whose profiler gave no file or line, from the source. */
  readonly locations: ReadonlyMap<string, Location>;
  /** How many decorators those have of which one was touched: so many callers at most are what these put around them. */
  readonly decorated: ReadonlyMap<string, number>;
}

/** A changed file as the questions below need it. */
interface Changed {
  readonly path: string;
  readonly state: ChangedFile['state'];
  readonly isPartly: boolean;
  readonly touched: Touched;
  /** Source with comments and literals blanked, where it was given. */
  readonly blank: string | undefined;
  /** The same in lines. */
  readonly lines: () => readonly string[];
  /** Lines of the function that begins there; undefined without a source, or where it cannot be followed. */
  readonly rangeAt: ReturnType<typeof rangesIn>;
  /** Lines on which its functions are defined, by name; read once, and only where a profiler gave names alone. */
  readonly definitions: () => ReadonlyMap<string, readonly number[]>;
}

/** `sources`: text of changed files on the candidate, by repository path. Without it a function ends where the next begins. */
export function changedFunctions(
  functions: readonly FunctionChange[],
  changes: readonly ChangedFile[],
  sources: ReadonlyMap<string, string>,
): ChangedFunctions {
  const files = changes.map((file): Changed => {
    const text = sources.get(file.path);
    const language = languageOfPath(file.path);
    const blank = text === undefined ? undefined : blankLiterals(text, language);
    let split: readonly string[] | undefined;
    const lines = () => (split ??= (blank ?? '').split('\n'));
    let known: ReadonlyMap<string, readonly number[]> | undefined;
    const braced = isBraced(file.path) ? blank : undefined;
    const definitions = () => (known ??= definitionLines(braced ?? '', language));
    const rangeAt = braced === undefined ? () => undefined : rangesIn(braced, language);
    const touched = touchedLines(file, text === undefined ? undefined : sourceView(text, language, blank));
    return {
      path: file.path,
      state: file.state,
      isPartly: file.isPartly === true,
      touched,
      blank,
      lines,
      rangeAt,
      definitions,
    };
  });
  const byPath = new Map(files.map((file) => [file.path, file]));
  const definitions = linesOfProfiles(functions);
  const keys = new Set<string>();
  const found = new Set<string>();
  const locations = new Map<string, Location>();
  const decorated = new Map<string, number>();
  for (const each of functions) {
    if (each.candidate.total === 0) continue;
    const located = locate(each, files, byPath);
    if (located === undefined) continue;
    found.add(each.key);
    if (each.frame.line === undefined || each.place?.kind === 'dependency')
      locations.set(each.key, { file: located.file.path, line: located.line });
    if (!isChanged(each, located, definitions.get(located.file.path) ?? [])) continue;
    keys.add(each.key);
    const { file, line } = located;
    const range = file.rangeAt({ line });
    const count = range === undefined ? 0 : changedDecorators(file.lines(), range, file.touched);
    if (count > 0) decorated.set(each.key, count);
  }
  // A file the profiler knows without definition lines still has changed lines that ran, or is new altogether.
  for (const { key, place, lines = [] } of functions) {
    const file = place?.kind === 'repository' ? byPath.get(place.path) : undefined;
    if (file === undefined) continue;
    if ((file.state === 'added' && !file.isPartly) || (!found.has(key) && isAnyTouched(lines, file))) keys.add(key);
  }
  return { keys, locations, decorated };
}

/** Functions of Ruby, Lua or Elixir end with a word, which nobody looks for. */
export function isBraced(path: string): boolean {
  return (
    languageOfPath(path) !== 'unknown' ||
    !/\.(?:rb|lua|exs?|erl|cr|jl|r|f90|vb|hs|mli?|nim|pas|clj[cs]?|coffee)$/i.test(path)
  );
}

function linesOfProfiles(functions: readonly FunctionChange[]): ReadonlyMap<string, readonly number[]> {
  const lines = new Map<string, number[]>();
  for (const { place, frame } of functions) {
    if (place === undefined || frame.line === undefined) continue;
    const known = lines.get(place.path);
    if (known === undefined) lines.set(place.path, [frame.line]);
    else known.push(frame.line);
  }
  return lines;
}

interface Located {
  readonly file: Changed;
  readonly line: number;
  /** It runs what no function of the file holds: a class's initializers. */
  readonly isOutside?: boolean;
}

/** In a changed file, by what the profiler says or else by the function's name in the source; undefined elsewhere. */
function locate(
  { place, frame, lines = [] }: FunctionChange,
  files: readonly Changed[],
  byPath: ReadonlyMap<string, Changed>,
): Located | undefined {
  if (place?.kind === 'dependency') return installed(place, frame, files);
  if (place?.kind === 'runtime' || frame.kind === 'runtime') return undefined;
  const own = place === undefined ? undefined : byPath.get(place.path);
  if (place?.kind === 'repository' && own === undefined) return undefined;
  if (own !== undefined && frame.line !== undefined) return { file: own, line: frame.line };
  if (own !== undefined && isModule(frame)) return { file: own, line: 1 };
  const all = own === undefined ? files : [own];
  const [name, found] = definedAs(frame, all) ?? ['', []];
  if (found.length === 0) return initializerOf(frame, all);
  const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
  const ofOne = ofType(
    (likely.length > 0 ? likely : found).filter(({ file, line }) =>
      mayBe({ place, frame }, { name, path: file.path, blank: file.blank ?? '', line }),
    ),
    frame.name,
  );
  const choices = meantBy(
    frame.name,
    name,
    ofOne.map((each) => ({ ...each, blank: each.file.blank ?? '' })),
  );
  if (choices.length < 2) return choices[0];
  return oneOfSeveral(choices, lines);
}

/** Where a class of the JVM's languages has its initializers, and no constructor of its own. */
function initializerOf({ language, name }: FunctionChange['frame'], files: readonly Changed[]): Located | undefined {
  const owner = language === 'jvm' ? /^([\w.]+?)\.<(?:cl)?init>$/.exec(name)?.[1] : undefined;
  if (owner === undefined) return undefined;
  // Kotlin's functions outside of classes are in a class of the file's name.
  const file = files.find(({ path }) => [owner, owner.replace(/Kt$/, '')].some((each) => isPathOf(path, `${each}.x`)));
  return file === undefined ? undefined : { file, line: 1, isOutside: true };
}

/** A package of the repository may be installed beside others: its file ends alike, and has that function on that line. */
function installed(
  { path, package: owner = '' }: NonNullable<FunctionChange['place']>,
  frame: FunctionChange['frame'],
  files: readonly Changed[],
): Located | undefined {
  const within = path.replace(/^node_modules\/(?:@[^/]+\/)?/, '');
  const { line } = frame;
  if (line === undefined || !within.startsWith(`${owner.slice(owner.lastIndexOf('/') + 1)}/`)) return undefined;
  const file = files.find((each) => each.path === within || each.path.endsWith(`/${within}`));
  const isThere = (start: number): boolean => start === line || file?.rangeAt({ line: start })?.first === line;
  const isSame = sourceNames(frame).some((name) => file?.definitions().get(name)?.some(isThere) === true);
  return file !== undefined && isSame ? { file, line } : undefined;
}

/** By the first of a function's names that the source defines. */
function definedAs(
  frame: FunctionChange['frame'],
  files: readonly Changed[],
): readonly [name: string, found: readonly Located[]] | undefined {
  for (const name of sourceNames(frame)) {
    const found = files.flatMap((file) => (file.definitions().get(name) ?? []).map((line) => ({ file, line })));
    if (found.length > 0) return [name, found];
  }
  return undefined;
}

/**
 * Lines that ran show which. Without them the symbol is that of each, as Java's are without types: one that changed is enough
 * for it to have changed.
 */
function oneOfSeveral(choices: readonly Located[], lines: NonNullable<FunctionChange['lines']>): Located | undefined {
  const ranged = choices.map((each) => ({
    each,
    range: each.file.rangeAt({ line: each.line }),
  }));
  const ran = ranged.filter(
    ({ range }) => range !== undefined && lines.some((line) => line >= range.first && line <= range.last),
  );
  if (ran.length === 1) return ran[0]?.each;
  return ranged.find(({ each, range }) => range !== undefined && isTouched(range, each.file.touched))?.each;
}

/** Methods of one name are of several types: `<app::Square as app::Shape>::area` is of `impl Shape for Square`, `Tree$Square.area` of its class. */
function ofType(choices: readonly Located[], symbol: string): readonly Located[] {
  if (choices.length < 2) return choices;
  const words = new Set<string>(symbol.match(/\w+/g));
  const matched = choices.map(({ file, line }) => {
    const types = typesAround(file.blank ?? '', line);
    const held = argumentsAround(file.blank ?? '', line);
    // A trait may be implemented once for each of several types.
    const isForThem = held.length > 0 && held.every((each) => words.has(each));
    return types.every((each) => words.has(each)) ? types.length + (isForThem ? 0.5 : 0) : 0;
  });
  const most = Math.max(...matched);
  return most === 0 ? choices : choices.filter((_, index) => matched[index] === most);
}

/** `com.example.Parser.next` is in com/example/Parser.java. */
function isPathOf(path: string, name: string): boolean {
  const folders = name.split(/[.$]/).slice(0, -1);
  return folders.length > 0 && path.replace(/\.\w+$/, '').endsWith(folders.join('/'));
}

function isChanged({ frame, lines = [] }: FunctionChange, located: Located, definitions: readonly number[]): boolean {
  const { file, line } = located;
  const column = frame.line === undefined ? undefined : frame.column;
  // A script's own code is at its very start, and its end at the end of no function.
  const isScript = located.isOutside === true || (line === 1 && column === 1) || isModule(frame);
  if (isScript && file.blank !== undefined) return isTouchedOutside(file, file.blank);
  const range = isScript ? undefined : file.rangeAt({ line, column });
  // V8 gives a sample in a thousand the line of a neighboring function: where a function ends is more reliable.
  if (range !== undefined) return isTouched(range, file.touched);
  return isAnyTouched(lines, file) || isTouched(rangeUpToNext(line, definitions), file.touched);
}

/** Of what no function holds; one that the profile does not name, as V8 inlined it, is no part of the script's own code either. */
function isTouchedOutside({ path, touched }: Changed, blank: string): boolean {
  const language = languageOfPath(path);
  const ranges = definedRanges(blank, language).map(({ range }) => range);
  const lines = blank.split('\n');
  return touched.lines.some((line) => {
    const text = lines[line - 1] ?? '';
    // What a module imports is asked after by its name (changed-values.ts).
    if (text.trim() === '' || (language === 'python' && /^\s*(?:import|from)\b/.test(text))) return false;
    if (language === 'jvm' && /^\s*(?:import|package)\b/.test(text)) return false;
    return !ranges.some(({ first, last }) => line >= first && line <= last);
  });
}

/** Python's own name for the code of a file that no function holds. */
function isModule({ language, name }: FunctionChange['frame']): boolean {
  return language === 'python' && name === '<module>';
}

function isAnyTouched(lines: readonly number[], { touched }: Changed): boolean {
  return lines.some((each) => touched.lines.includes(each));
}
