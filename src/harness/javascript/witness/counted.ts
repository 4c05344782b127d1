/** What each function did, in words of its source, comparable between two checkouts. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type Token } from 'acorn';
import type { Counted, CountedFunction } from '../../harness.ts';
import { type RawCount, type RawCountedScript, type RawCounts, type RawPiece, uncounted } from './raw-counts.ts';

/** `root`: of the checkout. */
export function countedOf({ operations, scripts }: RawCounts, root: string): Counted {
  const place = realpathSync(root);
  const functions: CountedFunction[] = [];
  for (const script of scripts) {
    const words = wordsOf(script.source);
    if (words === undefined) return { state: 'uncounted', why: uncounted.unparsed };
    functions.push(...functionsOf(script, words, pathOf(script.url, place)));
  }
  if (functions.length === 0) return { state: 'uncounted', why: uncounted.unseen };
  return { state: 'counted', by: 'blocks', operations, functions };
}

function pathOf(url: string, root: string): string {
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  const path = relative(root, file).replaceAll('\\', '/');
  return path.startsWith('../') || isAbsolute(path) ? url.slice(url.lastIndexOf('/') + 1) : path;
}

interface Word {
  readonly start: number;
  readonly text: string;
}

/** What a script consists of, comments and blanks left out. Undefined: it cannot be parsed. */
function wordsOf(source: string): readonly Word[] | undefined {
  const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true, allowHashBang: true } as const;
  for (const sourceType of ['module', 'script'] as const) {
    try {
      const words: Token[] = [];
      parse(source, { ...options, sourceType, onToken: words });
      return words.map(({ start, end }) => ({ start, text: source.slice(start, end) }));
    } catch {
      // The other kind, or none.
    }
  }
  return undefined;
}

/** Times it was counted separately (hooks are between the calls) are added up. */
function functionsOf(
  { source, functions }: RawCountedScript,
  words: readonly Word[],
  path: string,
): readonly CountedFunction[] {
  const wholes = [
    ...new Map(
      functions.flatMap(([, [whole]]) => (whole === undefined ? [] : [[whole.slice(0, 2).join(' '), whole] as const])),
    ).values(),
  ];
  const found = new Map<string, CountedFunction>();
  for (const each of functions) {
    const counted = toFunction(each, { source, words, path, wholes });
    if (counted === undefined) continue;
    const [key, one] = counted;
    const before = found.get(key);
    found.set(key, before === undefined ? one : sum(before, one));
  }
  return [...found.values()];
}

interface Script {
  readonly source: string;
  readonly words: readonly Word[];
  readonly path: string;
  /** All functions that were called. */
  readonly wholes: readonly RawPiece[];
}

function toFunction([name, pieces]: RawCount, script: Script): readonly [string, CountedFunction] | undefined {
  const [whole, ...inner] = pieces;
  if (whole === undefined) return undefined;
  const [start, end, calls] = whole;
  const own = script.wholes.filter(([from, to]) => from >= start && to <= end && !(from === start && to === end));
  const words = within(script.words, start, end).filter(
    (word) => !own.some(([from, to]) => word.start >= from && word.start < to),
  );
  const ran = inner.filter(([, , count]) => count > 0).map(([, , count]) => count);
  return [
    `${start} ${end}`,
    {
      name: name === '' ? `(anonymous, line ${lineAt(script.source, start)})` : name,
      path: script.path,
      line: lineAt(script.source, start),
      code: createHash('sha256')
        .update(words.map(({ text }) => text).join(' '))
        .digest('hex')
        .slice(0, 16),
      calls,
      pieces: ran.toSorted((a, b) => a - b),
      most: Math.max(calls, ...ran),
      steps: stepsOf(words, pieces),
    },
  ];
}

/** Each word as often as the smallest piece it is in ran. */
function stepsOf(words: readonly Word[], pieces: readonly RawPiece[]): number {
  const smallestFirst = pieces.toSorted(([a, b], [c, d]) => b - a - (d - c));
  let steps = 0;
  for (const { start } of words) {
    const [, , count] = smallestFirst.find(([from, to]) => start >= from && start < to) ?? [0, 0, 0];
    steps += count;
  }
  return steps;
}

function within(words: readonly Word[], from: number, to: number): readonly Word[] {
  return words.slice(firstFrom(words, from), firstFrom(words, to));
}

/** Index of the first word that starts there or later. */
function firstFrom(words: readonly Word[], place: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineAt(source: string, place: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at !== -1 && at < place; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}

function sum(one: CountedFunction, other: CountedFunction): CountedFunction {
  return {
    ...one,
    calls: one.calls + other.calls,
    pieces: [...one.pieces, ...other.pieces].sort((a, b) => a - b),
    most: one.most + other.most,
    steps: one.steps + other.steps,
  };
}
