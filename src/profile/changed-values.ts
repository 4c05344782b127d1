/**
 * What a change touched and no profile shows: constants, tables, regular expressions, types and imports, which no function holds,
 * and functions that ran before what was profiled, as those that make its data. A function that uses one can cost more without a
 * changed line of its own.
 */
import { type ChangedFile, touchedLines } from './changed-lines.ts';
import { declaredIn, wasImported } from './declared-names.ts';
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import type { FunctionRange } from './function-range.ts';
import { type NamedFunction, namedFunctions } from './reaching-names.ts';
import { isProfiled } from './ruled-out.ts';
import { shortName } from './short-name.ts';
import { blankLiterals, definitionsIn, languageOfPath } from './source-text.ts';

export interface ChangedValue {
  readonly name: string;
  /** Repository-relative. */
  readonly file: string;
  readonly line: number;
}

interface ValueReaders {
  readonly values: readonly ChangedValue[];
  /** Functions without samples in files of which others have some: they can have made what those work on. */
  readonly before: readonly ChangedValue[];
  /** By the key of a function of the profiles: what it uses. */
  readonly read: ReadonlyMap<string, ChangedValue>;
}

/** One value follows from another at most so many times. */
const mostRounds = 5;

interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** Innermost last. */
  readonly functions: readonly NamedFunction[];
  readonly values: readonly (NamedFunction & { readonly isImport: boolean })[];
}

interface Texts {
  /** On the candidate, by repository path, of changed files and of those that may use what they hold. */
  readonly sources: ReadonlyMap<string, string>;
  /** Names of functions that are not asked after, as it is known where they hide. */
  readonly told?: ReadonlySet<string>;
}

/** What was changed, and which functions of the profiles use it: by their own text, or by what is made of it. */
export function valueReaders(
  functions: readonly FunctionChange[],
  changes: readonly ChangedFile[],
  { sources, told = new Set() }: Texts,
): ValueReaders {
  const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
  const seen = unitsSeen(functions, files);
  const changed = changes
    .flatMap((each) => changedIn(each, { files, seen }))
    .filter(({ value }) => !told.has(value.name));
  if (changed.length === 0) return { values: [], before: [], read: new Map() };
  const known = new Map(changed.map((each) => [keyOf(each.value.file, each.value.name), each]));
  const readers = new Map<NamedFunction, ChangedValue>();
  for (let round = 0, before = -1; round < mostRounds && before !== known.size + readers.size; round++) {
    before = known.size + readers.size;
    for (const file of files) follow(file, { known, readers, seen });
  }
  const read = new Map<string, ChangedValue>();
  for (const each of functions) {
    const unit = unitOf(each, files);
    const value = unit === undefined ? undefined : readers.get(unit);
    if (value !== undefined) read.set(each.key, value);
  }
  const sampled = new Set(
    files.filter((file) => file.functions.some((unit) => seen.has(unit))).map(({ path }) => path),
  );
  return {
    values: changed.filter(({ isImport }) => !isImport).map(({ value }) => value),
    before: changed
      .filter(({ isFunction, value }) => isFunction === true && sampled.has(value.file))
      .map(({ value }) => value),
    read,
  };
}

interface Known {
  readonly value: ChangedValue;
  /** Of one file alone. */
  readonly isImport: boolean;
  readonly isFunction?: boolean;
}

interface Found {
  /** What changed, and what is made of it, by file and name. */
  readonly known: Map<string, Known>;
  readonly readers: Map<NamedFunction, ChangedValue>;
  /** Functions that have samples. */
  readonly seen: ReadonlySet<NamedFunction>;
}

function follow(file: SourceFile, { known, readers, seen: sampled }: Found): void {
  const seen = [...known.entries()].filter(([, each]) => each.value.file === file.path || !each.isImport);
  const madeBy = file.functions.filter((unit) => readers.has(unit));
  const cause = (words: ReadonlySet<string>): ChangedValue | undefined =>
    seen.find(([key, each]) => isReadBy(file, words, { name: nameOf(key), from: each.value.file }))?.[1].value;
  for (const unit of file.functions) {
    const value = readers.has(unit) ? undefined : cause(unit.mentions);
    if (value === undefined) continue;
    readers.set(unit, value);
    // It ran before what was profiled, or is inlined into what calls it.
    const key = keyOf(file.path, unit.name);
    if (!sampled.has(unit) && !known.has(key)) known.set(key, { value, isImport: false });
  }
  for (const { name, mentions, isImport } of file.values) {
    const key = keyOf(file.path, name);
    if (isImport || known.has(key)) continue;
    const maker = madeBy.find((unit) => mentions.has(unit.name));
    const value = cause(mentions) ?? (maker === undefined ? undefined : readers.get(maker));
    if (value !== undefined) known.set(key, { value, isImport: false });
  }
}

/** In its own file, in files that import the name, and in those of a language whose files share their names. */
function isReadBy(
  file: SourceFile,
  words: ReadonlySet<string>,
  { name, from }: { readonly name: string; readonly from: string },
): boolean {
  if (!words.has(name)) return false;
  if (from === file.path) return true;
  const language = languageOfPath(file.path);
  if (language !== languageOfPath(from) || name.length < 3) return false;
  if (language === 'js' || language === 'python')
    return file.values.some((each) => each.isImport && each.mentions.has(name));
  return true;
}

function keyOf(path: string, name: string): string {
  return `${path}\n${name}`;
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('\n') + 1);
}

/** Undefined where the language is not known, or the file is too large to say where its functions are. */
function toSourceFile(path: string, text: string): SourceFile | undefined {
  const language = languageOfPath(path);
  if (language === 'unknown') return undefined;
  const blank = blankLiterals(text, language);
  const functions = namedFunctions(path, text);
  if (functions.length === 0 && definitionsIn(blank, language).length > 0) return undefined;
  const lines = blank.split('\n');
  const isInside = new Uint8Array(lines.length + 1);
  for (const { range } of functions) isInside.fill(1, range.first, range.last + 1);
  const values = declaredIn(lines, path, (line) => isInside[line] === 0).map(({ name, first, last, isImport }) => {
    const mentions = new Set(
      lines
        .slice(first - 1, last)
        .join('\n')
        .match(/[\w$]+/g) ?? [],
    );
    return { name, range: { first, last }, mentions, isImport };
  });
  return { path, lines: text.split('\n'), functions, values };
}

interface Seen {
  readonly files: readonly SourceFile[];
  /** Functions that have samples. */
  readonly seen: ReadonlySet<NamedFunction>;
}

function unitsSeen(functions: readonly FunctionChange[], files: readonly SourceFile[]): ReadonlySet<NamedFunction> {
  return new Set(functions.flatMap((each) => (each.candidate.total > 0 ? (unitOf(each, files) ?? []) : [])));
}

/** Declarations outside of functions, and functions without samples, that hold a line which the change wrote. */
function changedIn(change: ChangedFile, { files, seen }: Seen): readonly Known[] {
  const file = files.find(({ path }) => path === change.path);
  if (file === undefined || change.state === 'deleted' || !isProfiled(change.path)) return [];
  const { lines } = touchedLines(change);
  const removed = change.hunks.flatMap((hunk) => hunk.removed);
  const isAsBefore = ({ name, range, isImport }: SourceFile['values'][number]): boolean =>
    isImport && wasImported(name, file.lines[range.first - 1] ?? '', removed);
  const isWithin = (line: number, { first, last }: FunctionRange): boolean => line >= first && line <= last;
  const outside = lines.filter((line) => !file.functions.some(({ range }) => isWithin(line, range)));
  const unseen = file.functions.filter(
    (unit) =>
      !seen.has(unit) && lines.some((line) => isWithin(line, unit.range)) && languageOfPath(file.path) !== 'native',
  );
  const known = (each: NamedFunction, of: Omit<Known, 'value'>): Known => ({
    value: { name: each.name, file: file.path, line: each.range.first },
    ...of,
  });
  const values = file.values.filter((each) => outside.some((line) => isWithin(line, each.range)) && !isAsBefore(each));
  return [
    ...values.map((each) => known(each, { isImport: each.isImport })),
    ...unseen.map((each) => known(each, { isImport: false, isFunction: true })),
  ];
}

/** The innermost function of the text around its line, or the one of its name. */
function unitOf({ place, frame }: FunctionChange, files: readonly SourceFile[]): NamedFunction | undefined {
  if (place?.kind === 'dependency' || place?.kind === 'runtime' || frame.kind === 'runtime') return undefined;
  const own = place === undefined ? files : files.filter(({ path }) => path === place.path);
  const name = shortName(frame.name) ?? frame.name;
  const { line } = frame;
  const around = line === undefined ? [] : own.flatMap(({ functions }) => functions.filter(holds(line)));
  if (place !== undefined && around.length > 0) return around.find((unit) => unit.name === name) ?? around.at(-1);
  const called = own.flatMap(({ functions }) => functions.filter((unit) => unit.name === name));
  return called.length === 1 ? called[0] : undefined;
}

function holds(line: number): (unit: NamedFunction) => boolean {
  return ({ range }) => line >= range.first && line <= range.last;
}

/** Of functions that grew, by themselves or with what they call: their files, which may use what was changed and no profile shows. */
export function filesToRead(
  diff: ProfileDiff,
  changes: readonly ChangedFile[],
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
  const seen = unitsSeen(diff.functions, files);
  if (!changes.some((each) => changedIn(each, { files, seen }).length > 0)) return [];
  const paths = diff.functions
    .filter(({ self, total }) => self?.significant === true || total?.significant === true)
    .flatMap(({ place }) => (place?.kind === 'repository' && !sources.has(place.path) ? [place.path] : []));
  return [...new Set(paths)].slice(0, mostRead);
}

const mostRead = 30;

/** Those that functions may use whose text was not given, and that grew with what they call. */
export function openValues(
  diff: ProfileDiff,
  values: readonly ChangedValue[],
  { sources, sign }: { readonly sources: ReadonlyMap<string, string>; readonly sign: number },
): readonly ChangedValue[] {
  const unread = diff.functions.filter(
    ({ place, frame, total }) =>
      total?.significant === true &&
      total.delta * sign > 0 &&
      (place === undefined ? frame.kind === 'user' : place.kind === 'repository' && !sources.has(place.path)),
  );
  return values.filter(({ file }) => unread.some(({ frame }) => frame.language === languageOfPath(file)));
}
