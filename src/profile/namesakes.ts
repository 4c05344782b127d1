/** Functions of one name are often of several types and files: whether a profile's is the one that a source defines. */
import type { FunctionChange } from './diff-result.ts';
import { wordsAround } from './source-text.ts';

/** A definition of `name` in the source. `blank`: the text of its file after `blankLiterals()`; `line` is 1-based. */
export interface DefinedAt {
  readonly name: string;
  readonly path: string;
  readonly blank: string;
  readonly line: number;
}

/**
 * False only where something speaks against it: `std::vector<int>::push_back` is no member of `Vec`, nor `app.Lexer.next` one of
 * `Parser`, and a profiler that names a file means none of another name.
 */
export function mayBe({ place, frame }: Pick<FunctionChange, 'place' | 'frame'>, defined: DefinedAt): boolean {
  return isIn(place, defined.path) && !isRustsOwn(frame.name, defined.path) && isMember(frame.name, defined);
}

/** What a crate may not add to, however its own functions are called: only traits' functions of other crates' types can be its own. */
const ofRust =
  /^<?(?:(?:core|alloc|std)::|(?:&|\*const |\*mut |mut )*(?:bool|char|str|[iu](?:8|16|32|64|128|size)|f(?:32|64)|\[[^<>]*\])>::)/;

function isRustsOwn(symbol: string, path: string): boolean {
  return path.endsWith('.rs') && ofRust.test(symbol) && !/ (?:as|for) /.test(symbol);
}

function isIn(place: FunctionChange['place'], path: string): boolean {
  if (place === undefined) return true;
  // What a build made of it has another kind, and may have another name.
  if (place.kind === 'repository') return place.path === path || kindOf(place.path) !== kindOf(path);
  return stemOf(place.path) === stemOf(path);
}

function kindOf(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? '';
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^/]*$/, '');
}

function isMember(symbol: string, { name, blank, line }: DefinedAt): boolean {
  const qualifier = symbol.slice(0, Math.max(0, symbol.lastIndexOf(name.replace(/^operator\W+$/, 'operator'))));
  if (!/(?:::|[.$#])~?$/.test(qualifier)) return true;
  const around = wordsAround(blank, line);
  const words = new Set<string>(qualifier.match(/\w+/g));
  return around.length === 0 || around.includes(name) || around.some((each) => words.has(each));
}
