/**
 * What of a file belongs to each of its benchmarks, where these have titles and no function of their own: from a title to the
 * next one. An estimate; nothing but an order may depend on it.
 */
import { blankLiterals } from './literals.ts';
import { languageOfPath } from './source-language.ts';

export interface TitledFile {
  /** By benchmark, the names that its stretches mention, aliases followed; absent where its title is not found. */
  readonly byBenchmark: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those that the whole file does. */
  readonly all: ReadonlySet<string>;
}

/** `names`: the file's benchmarks, as they are reported: a title, or a path that ends in one. */
export function titledStretches(path: string, text: string, names: readonly string[]): TitledFile {
  const blank = blankLiterals(text, languageOfPath(path));
  const places = new Map(names.map((name) => [name, placesOf(name, text)] as const));
  const starts = [...new Set([...places.values()].flat())].sort((a, b) => a - b);
  const aliases = aliasesIn(blank, starts);
  const stretch = (start: number): string =>
    blank.slice(
      start,
      starts.find((other) => other > start),
    );
  const byBenchmark = new Map<string, ReadonlySet<string>>();
  for (const [name, found] of places) {
    if (found.length > 0) byBenchmark.set(name, followed(found.map(stretch).join(' '), aliases));
  }
  return { byBenchmark, all: followed(blank, aliases) };
}

/** Where its title stands as a literal: the longest end of its path that does. */
function placesOf(name: string, text: string): readonly number[] {
  const parts = name.replace(/ #\d+$/, '').split('/');
  for (let first = 0; first < parts.length; first += 1) {
    const title = parts.slice(first).join('/');
    const found = title === '' ? [] : ['"', "'", '`'].flatMap((quote) => indexesOf(text, quote + title + quote));
    if (found.length > 0) return found;
  }
  return [];
}

function indexesOf(text: string, part: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}

type Aliases = ReadonlyMap<string, ReadonlySet<string>>;

/** What a variable is made of, and what an import is called elsewhere. One that holds a title is the whole suite. */
function aliasesIn(blank: string, starts: readonly number[]): Aliases {
  const aliases = new Map<string, Set<string>>();
  const add = (name: string, of: readonly string[]): void => {
    const known = aliases.get(name) ?? new Set();
    aliases.set(name, known);
    for (const each of of) known.add(each);
  };
  for (const [, from = '', to = ''] of blank.matchAll(/(?<![\w$])([\w$]+)\s*(?:\bas\b|:)\s*([\w$]+)/g)) add(to, [from]);
  for (const match of blank.matchAll(/\b(?:const|let|var)\s+([\w$]+|[{[][^={}[\]]*[}\]])[^=;\n]*=(?!=|>)/g)) {
    const from = match.index + match[0].length;
    const end = endOf(blank, from);
    if (starts.some((start) => start >= match.index && start < end)) continue;
    for (const name of wordsOf(match[1] ?? '')) add(name, wordsOf(blank.slice(from, end)));
  }
  return aliases;
}

/** More letters than this are no alias. */
const longestAlias = 2000;

/** Of a statement: where its brackets are closed and a line or a semicolon ends. */
function endOf(blank: string, from: number): number {
  let depth = 0;
  const last = Math.min(blank.length, from + longestAlias);
  for (let at = from; at < last; at += 1) {
    const letter = blank[at] ?? '';
    if ('([{'.includes(letter)) depth += 1;
    else if (')]}'.includes(letter)) depth -= 1;
    const isOver = letter === ';' || (letter === '\n' && blank.slice(from, at).trim() !== '');
    if (depth < 0 || (depth === 0 && isOver)) return at;
  }
  return last;
}

function followed(text: string, aliases: Aliases): ReadonlySet<string> {
  const names = new Set(wordsOf(text));
  // A set hands out what is added while it is read.
  for (const name of names) for (const other of aliases.get(name) ?? []) names.add(other);
  return names;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\w$]+/g) ?? [];
}
