/**
 * What a change touched and no profile shows: constants, tables, regular expressions, types and imports, which no function holds,
 * and functions that ran before what was profiled, as those that make its data. A function that uses one can cost more without a
 * changed line of its own.
 */
import type { ChangedFile } from './changed-lines.ts';
import { wasImported } from './declared-names.ts';
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import { type FunctionRange, isTouched } from './function-range.ts';
import { type SourceView, sourceView } from './literals.ts';
import { looseLines, withdrawnFile } from './loose-changes.ts';
import { profiledPaths } from './profiled-paths.ts';
import { unitsOf, unitsSeen } from './profiled-units.ts';
import type { NamedFunction } from './reaching-names.ts';
import { shortName } from './short-name.ts';
import { type SourceFile, toSourceFile } from './source-file.ts';
import { languageOfPath } from './source-language.ts';
import { touchedLines } from './touched-lines.ts';
import { unreadFiles } from './unread-files.ts';

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
  /** Changed lines that lie in no function and declare nothing. */
  readonly loose: readonly ChangedValue[];
  /** Changed files of code whose text is not known: one may hold a value. Each by its name, at its first changed line. */
  readonly unread: readonly ChangedValue[];
  /** By the key of a function of the profiles: what it uses. */
  readonly read: ReadonlyMap<string, ChangedValue>;
}

/** What collections have by these names is called in every file: by its name alone nobody tells whose method it is. */
const everywhere: ReadonlySet<string> = new Set(
  'add all any append apply call clear concat contains copy count delete each entries equals extend fill filter find first flat forEach get has hashCode includes insert items join keys last length map max min next of peek pop push put reduce remove replace reverse set shift size slice sort split sum toString trim update value valueOf values'.split(
    ' ',
  ),
);

/** One value follows from another at most so many times. */
const mostRounds = 5;

interface Texts {
  /** On the candidate, by repository path, of changed files and of those that may use what they hold. */
  readonly sources: ReadonlyMap<string, string>;
  /** Names of functions that are not asked after, as it is known where they hide. */
  readonly reported?: ReadonlySet<string>;
}

/** What was changed, and which functions of the profiles use it: by their own text, or by what is made of it. */
export function valueReaders(
  functions: readonly FunctionChange[],
  changes: readonly ChangedFile[],
  { sources, reported = new Set() }: Texts,
): ValueReaders {
  const starts = startsOf(functions);
  const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text, starts.get(path)) ?? []);
  const seen = unitsSeen(functions, files);
  const mayRun = profiledPaths(functions);
  const changed = changes
    .flatMap((each) => changedIn(each, { files, seen, mayRun }))
    .filter(({ value }) => !reported.has(value.name));
  const unread = unreadFiles(changes, { files, functions, sources });
  const names = new Set(functions.flatMap(({ frame }) => shortName(frame.name) ?? []));
  const loose = changes.flatMap((each) => [
    ...looseIn(each, { files, names, mayRun }),
    ...withdrawnFile(each, changes),
  ]);
  if (changed.length === 0) return { values: [], before: [], loose, unread, read: new Map() };
  const found: Found = { known: new Set(), byName: new Map(), readers: new Map(), seen };
  for (const { value, isImport, isFunction } of changed) {
    if (isFunction !== true || !everywhere.has(value.name)) {
      remember(found, { path: value.file, name: value.name, value, isImport });
    }
  }
  const { known, readers } = found;
  for (let round = 0, before = -1; round < mostRounds && before !== known.size + readers.size; round++) {
    before = known.size + readers.size;
    for (const file of files) follow(file, found);
  }
  const read = new Map<string, ChangedValue>();
  for (const each of functions) {
    // A symbol without types is that of each function of its name.
    const value = unitsOf(each, files).flatMap((unit) => readers.get(unit) ?? [])[0];
    if (value !== undefined) read.set(each.key, value);
  }
  const sampled = new Set(
    files.filter((file) => file.functions.some((unit) => seen.has(unit))).map(({ path }) => path),
  );
  return {
    values: changed.filter(({ isImport }) => !isImport).map(({ value }) => value),
    before: changed
      .filter(({ isFunction, value }) => isFunction === true && (sampled.has(value.file) || everywhere.has(value.name)))
      .map(({ value }) => value),
    loose,
    unread,
    read,
  };
}

/** Where functions begin that have no name, as callbacks, by their files; a script's own code is none. */
function startsOf(
  functions: readonly FunctionChange[],
): ReadonlyMap<string, { readonly line: number; readonly column: number | undefined }[]> {
  const starts = new Map<string, { readonly line: number; readonly column: number | undefined }[]>();
  for (const { place, frame, candidate } of functions) {
    const { line, column } = frame;
    if (candidate.total === 0 || place?.kind !== 'repository' || line === undefined || (line === 1 && column === 1))
      continue;
    const known = starts.get(place.path);
    if (known === undefined) starts.set(place.path, [{ line, column }]);
    else known.push({ line, column });
  }
  return starts;
}

function looseIn(
  change: ChangedFile,
  { files, names, mayRun }: Pick<Seen, 'files' | 'mayRun'> & { readonly names: ReadonlySet<string> },
): readonly ChangedValue[] {
  const file = files.find(({ path }) => path === change.path);
  if (file === undefined || !mayRun(change.path)) return [];
  return looseLines(change, {
    lines: file.lines,
    view: viewOf(file),
    functions: file.functions.map(({ range }) => range),
    values: file.values.map(({ name, range, isImport }) => ({ name, isImport, ...range })),
    names,
  });
}

function viewOf({ path, lines, blank }: SourceFile): SourceView {
  return sourceView(lines.join('\n'), languageOfPath(path), blank);
}

interface Changed {
  readonly value: ChangedValue;
  /** Of one file alone. */
  readonly isImport: boolean;
  readonly isFunction?: boolean;
}

interface Place {
  readonly path: string;
  readonly name: string;
}

/** What changed, or is made of `value`, which did. */
interface Known extends Place {
  readonly value: ChangedValue;
  /** In its own file alone. */
  readonly isImport: boolean;
}

interface Found {
  /** By file and name. */
  readonly known: Set<string>;
  /** The same by name alone, with what changed itself first: a change may hold thousands. */
  readonly byName: Map<string, Known[]>;
  readonly readers: Map<NamedFunction, ChangedValue>;
  /** Functions that have samples. */
  readonly seen: ReadonlySet<NamedFunction>;
}

function remember({ known, byName }: Found, each: Known): void {
  // What a file imports it may pass on as well.
  const key = each.isImport ? `${keyOf(each)}\nimport` : keyOf(each);
  if (known.has(key)) return;
  known.add(key);
  const same = byName.get(each.name);
  if (same === undefined) byName.set(each.name, [each]);
  else same.push(each);
}

function follow(file: SourceFile, found: Found): void {
  const { known, readers, seen } = found;
  const madeBy = file.functions.filter((unit) => readers.has(unit));
  for (const unit of file.functions) {
    const value = readers.has(unit) ? undefined : usedIn(file, mentionsOf(unit, file, found), found);
    if (value === undefined) continue;
    readers.set(unit, value);
    // It ran before what was profiled, or is inlined into what calls it.
    if (!seen.has(unit)) remember(found, { path: file.path, name: unit.name, value, isImport: false });
  }
  for (const { name, mentions, isImport } of file.values) {
    if (isImport || known.has(keyOf({ path: file.path, name }))) continue;
    const maker = madeBy.find((unit) => mentions.has(unit.name));
    const value = usedIn(file, mentions, found) ?? (maker === undefined ? undefined : readers.get(maker));
    if (value !== undefined) remember(found, { path: file.path, name, value, isImport: false });
  }
}

/** A function's text has its own name, which is none of another one's that is called alike. */
function mentionsOf(
  { name, range, mentions }: NamedFunction,
  { blank }: SourceFile,
  { byName }: Found,
): ReadonlySet<string> {
  if (!byName.has(name)) return mentions;
  const text = blank
    .split('\n')
    .slice(range.first - 1, range.last)
    .join('\n');
  const times = text.match(/[\w$]+/g)?.filter((word) => word === name).length ?? 0;
  return times > 1 ? mentions : new Set([...mentions].filter((word) => word !== name));
}

function usedIn(file: SourceFile, words: ReadonlySet<string>, { byName }: Found): ChangedValue | undefined {
  for (const word of words) {
    const used = byName.get(word)?.find((each) => isReadBy(file, each));
    if (used !== undefined) return used.value;
  }
  return undefined;
}

/** In its own file, and in those of its language that can mean it by the name. */
function isReadBy(file: SourceFile, { name, path, isImport }: Known): boolean {
  return path === file.path || (!isImport && name.length >= 3 && isKnownIn(file, { name, path }));
}

/** Files of other languages share their names. */
function isKnownIn(file: SourceFile, { name, path }: Place): boolean {
  const language = languageOfPath(path);
  if (language !== languageOfPath(file.path)) return false;
  if (language === 'js' || language === 'python')
    return file.values.some((each) => each.isImport && (each.mentions.has(name) || isOfModule(file, each, path)));
  // Only its own package sees it.
  if (language === 'go' && !/^[A-Z]/.test(name)) return folderOf(path) === folderOf(file.path);
  // Its class is named wherever a member of it is meant, except of an object that someone else made.
  return !path.endsWith('.java') || file.words.has(moduleOf(path));
}

/** An import of all that the module has: `import * as limits from './limits.js'`, `import limits`. */
function isOfModule({ lines }: SourceFile, { range }: SourceFile['values'][number], path: string): boolean {
  const module = moduleOf(path);
  const text = lines.slice(range.first - 1, range.last).join('\n');
  if (languageOfPath(path) === 'python') return new Set<string>(text.match(/\w+/g)).has(module);
  const from = /["']([^"'\n]+)["']\W*$/.exec(text)?.[1] ?? '';
  // With its extension or without, and with dots in its name.
  return (
    from !== '' &&
    (moduleOf(from) === module ||
      from.endsWith(`/${module}`) ||
      (/^[./]+$/.test(from) && /(^|\/)index\.\w+$/.test(path)))
  );
}

/** What imports call it: the folder where it is the file that stands for one. */
function moduleOf(path: string): string {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.\w+$/, '');
  return name === 'index' || name === '__init__' ? (parts.at(-2) ?? '') : name;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function keyOf({ path, name }: Place): string {
  return `${path}\n${name}`;
}

interface Seen {
  readonly files: readonly SourceFile[];
  /** Functions that have samples. */
  readonly seen: ReadonlySet<NamedFunction>;
  readonly mayRun: (path: string) => boolean;
}

/** Declarations outside of functions, and functions without samples, of which the change wrote or deleted a line. */
function changedIn(change: ChangedFile, { files, seen, mayRun }: Seen): readonly Changed[] {
  const file = files.find(({ path }) => path === change.path);
  if (file === undefined || change.state === 'deleted' || !mayRun(change.path)) return [];
  const touched = touchedLines(change, viewOf(file));
  const { lines, gaps } = touched;
  const removed = change.hunks.flatMap((hunk) => [...hunk.removed, hunk.removed.join(' ')]);
  const isAsBefore = ({ name, range, isImport, statement = range }: SourceFile['values'][number]): boolean =>
    isImport && wasImported(name, file.lines.slice(statement.first - 1, statement.last).join(' '), removed);
  const isWithin = (line: number, { first, last }: FunctionRange): boolean => line >= first && line <= last;
  const outside = {
    lines: lines.filter((line) => !file.functions.some(({ range }) => isWithin(line, range))),
    gaps: gaps.filter(
      (line) => !file.functions.some(({ range }) => isTouched(range, { ...touched, lines: [], gaps: [line] })),
    ),
  };
  const unseen = file.functions.filter(
    (unit) => !seen.has(unit) && isTouched(unit.range, touched) && languageOfPath(file.path) !== 'native',
  );
  const changed = (each: NamedFunction, of: Omit<Changed, 'value'>): Changed => ({
    value: { name: each.name, file: file.path, line: each.range.first },
    ...of,
  });
  const values = file.values.filter((each) => isTouched(each.range, outside) && !isAsBefore(each));
  return [
    ...values.map((each) => changed(each, { isImport: each.isImport })),
    ...unseen.map((each) => changed(each, { isImport: false, isFunction: true })),
  ];
}

/** Of functions that grew, by themselves or with what they call: their files, which may use what was changed and no profile shows. */
export function filesToRead(
  diff: ProfileDiff,
  changes: readonly ChangedFile[],
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
  const seen = unitsSeen(diff.functions, files);
  const mayRun = profiledPaths(diff.functions);
  const isRead = ({ path, state }: ChangedFile): boolean =>
    state !== 'deleted' && mayRun(path) && languageOfPath(path) !== 'unknown' && sources.has(path);
  if (!changes.some((each) => isRead(each) || changedIn(each, { files, seen, mayRun }).length > 0)) return [];
  const paths = diff.functions
    .filter(({ self, total }) => self?.significant === true || total?.significant === true)
    .flatMap(({ place }) => (place?.kind === 'repository' && !sources.has(place.path) ? [place.path] : []));
  return [...new Set(paths)].slice(0, mostRead);
}

const mostRead = 30;
