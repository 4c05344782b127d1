/**
 * Source text read just closely enough to say where functions start and end. No parser: comments and literals are
 * blanked (literals.ts), then brackets or indentation are followed; what cannot be followed gives undefined, never a guess.
 */
import { elderParameters } from './definitions.ts';
import type { FunctionRange } from './function-range.ts';
import type { Frame } from './profile.ts';
import { pythonEnd } from './python-end.ts';

type Language = Frame['language'];

interface Start {
  readonly line: number;
  readonly column?: number | undefined;
}

/** Where the function that is defined at `line` (V8: and `column`, at its parameters) ends. `blank`: after `blankLiterals()`. */
export function rangeIn(blank: string, start: Start, language: Language): FunctionRange | undefined {
  return rangesIn(blank, language)(start);
}

/** The same of many functions of one text, which is parted into lines once. */
export function rangesIn(blank: string, language: Language): (start: Start) => FunctionRange | undefined {
  const lines = language === 'python' ? blank.split('\n') : [];
  const starts = startsOfLines(blank);
  const isDecorated = language !== 'go' && language !== 'unknown';
  return ({ line, column = 1 }) => {
    const offset = starts[line - 1];
    if (offset === undefined) return undefined;
    const end = language === 'python' ? undefined : endIn(blank, { offset, column }, language);
    const last = language === 'python' ? pythonEnd(lines, line) : end === undefined ? undefined : lineAt(starts, end);
    if (last === undefined) return undefined;
    return { first: isDecorated ? decoratedFrom(blank, { line, offset }) : line, last };
  };
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** 1-based. */
function lineAt(starts: readonly number[], offset: number): number {
  let known = 0;
  let unknown = starts.length;
  while (unknown - known > 1) {
    const middle = (known + unknown) >>> 1;
    if ((starts[middle] ?? 0) <= offset) known = middle;
    else unknown = middle;
  }
  return known + 1;
}

/** Decorators and annotations are ahead of what they change, on lines of their own; Python's are part of its definition. */
const decorator = /^@[\w.$]+(?:\s*\([\s\S]*\))?$|^#\[[^\n]*\]$|^\[\[[^\n]*\]\]$|^template\s*<[\s\S]*>$/;

const mostDecorating = 20;

function decoratedFrom(blank: string, { line, offset }: { readonly line: number; readonly offset: number }): number {
  let first = line;
  let from = offset;
  let above = offset;
  for (let at = line - 1; at > 0 && first - at <= mostDecorating; at--) {
    above = blank.lastIndexOf('\n', above - 2) + 1;
    const text = blank.slice(above, from).trim();
    if (decorator.test(text)) {
      first = at;
      from = above;
    } else if (text !== '' && !closesMore(text)) break;
  }
  return first;
}

function closesMore(text: string): boolean {
  return (text.match(/\)/g)?.length ?? 0) > (text.match(/\(/g)?.length ?? 0);
}

/** Offset of the last letter of a function. */
function endIn(
  blank: string,
  { offset, column }: { readonly offset: number; readonly column: number },
  language: Language,
): number | undefined {
  if (language === 'js') return bracedEnd(blank, offset + column - 1, language);
  if (language === 'go') return bracedEnd(blank, offset + literalAt(blank, offset), language);
  return (language === 'jvm' ? expressionEnd(blank, offset) : undefined) ?? bracedEnd(blank, offset, language);
}

/** Go's functions without a name begin behind other words of their line; one with a name may take functions. */
function literalAt(blank: string, offset: number): number {
  const end = blank.indexOf('\n', offset);
  const line = blank.slice(offset, end < 0 ? undefined : end);
  return line.startsWith('func') ? 0 : Math.max(0, line.search(/\bfunc\s*\(/));
}

/** From a definition to the end of its body: the first brace outside its parameters opens it. */
function bracedEnd(text: string, offset: number, language: Language): number | undefined {
  let depth = 0;
  let parameters = false;
  let arrow = false;
  let initializes = false;
  const begin = language === 'native' ? (behindElder(text, offset) ?? offset) : offset;
  for (let at = begin; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '{' && depth === 0 && !isInHead(text, { offset, at, language, initializes })) {
      const end = matchingBrace(text, at);
      return language === 'native' && end !== undefined ? behindHandlers(text, end) : end;
    }
    if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
    if (letter === ')' && depth === 0) parameters = true;
    if (letter === ':' && depth === 0 && language === 'native') initializes ||= isInitializing(text, offset, at);
    if (text.startsWith('=>', at) && depth <= 0) {
      arrow = true;
      parameters = true;
      depth = 0;
      at++;
      continue;
    }
    // An arrow without braces ends where its surroundings do.
    if (arrow && (depth < 0 || ((letter === ';' || letter === ',') && depth === 0))) return at;
    if (arrow && letter === '\n' && depth === 0 && isStatementEnd(text, at)) return at;
    if (!arrow && parameters && letter === ';' && depth <= 0 && language !== 'go') return undefined;
  }
  return arrow ? text.length : undefined;
}

/** A body of C++ may be one that is tried: what is caught stands behind it, and is part of the function. */
function behindHandlers(text: string, end: number): number {
  const handler = /\s*catch\s*\((?:[^()]|\([^()]*\))*\)\s*(?=\{)/y;
  for (let last = end; ; ) {
    handler.lastIndex = last + 1;
    const next = handler.test(text) ? matchingBrace(text, handler.lastIndex) : undefined;
    if (next === undefined) return last;
    last = next;
  }
}

/** At the brace behind parameters that are declared below their names, as C before 1989 has them; undefined elsewhere. */
function behindElder(text: string, offset: number): number | undefined {
  const head = new RegExp(String.raw`[^(){};=]*\(\s*[A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*\s*\)${elderParameters}`, 'y');
  head.lastIndex = offset;
  return head.test(text) ? head.lastIndex : undefined;
}

/**
 * Without semicolons a statement ends with a line that may be its last, where the next one begins another. A line that ends in a
 * blank may go on in a literal.
 */
function isStatementEnd(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  if (!/[\w$)\]}]\r?$/.test(before) || /\b(?:in|of|instanceof|typeof|await|yield|as|new|void|delete)\s*$/.test(before))
    return false;
  const next = /\S+/.exec(text.slice(at, at + 2000))?.[0] ?? '';
  return /^[\w$@#]/.test(next) && !/^(?:in|of|instanceof|as|satisfies)\b/.test(next);
}

/** Of a type in TypeScript: `<T extends { id: string } = {}>`, `Promise<{ id: string }>`, `{ ok: true } | { ok: false }`. */
const typeBefore = /(?:[<:|&,=]|\bextends)\s*$/;

/** Not of the body. `initializes`: members of a C++ constructor, as `Queue(int size) : size_{size}, items_ {} {` does. */
function isInHead(
  text: string,
  {
    offset,
    at,
    language,
    initializes,
  }: { readonly offset: number; readonly at: number; readonly language: Language; readonly initializes: boolean },
): boolean {
  const before = text.slice(Math.max(offset, at - 200), at);
  return language === 'js' ? typeBefore.test(before) : initializes && /[\w>]\s*$/.test(before);
}

/** Whether a constructor's initializers begin behind this colon; Rust's bounds of tuples look the same. */
function isInitializing(text: string, offset: number, at: number): boolean {
  const head = text.slice(offset, at);
  return text[at + 1] !== ':' && /\)\s*(?:noexcept\s*)?(?:try\s*)?$/.test(head) && !/\bfn\s/.test(head);
}

/** Kotlin's and Scala's bodies may be an expression: it goes on while it is indented deeper than its head, or in brackets. */
function expressionEnd(text: string, offset: number): number | undefined {
  const head = /([ \t]*)[^\n]*?\b(?:(?:fun|def|va[lr])\s|(?=[gs]et[ \t]*\())/y;
  head.lastIndex = offset;
  const indent = head.exec(text)?.[1]?.length;
  const begin = indent === undefined ? undefined : signBehindHead(text, head.lastIndex);
  if (indent === undefined || begin === undefined || /^\s*\{/.test(text.slice(begin, begin + 200))) return undefined;
  let depth = 0;
  let last = begin;
  for (let start = begin, end = 0; end < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end);
    if (start > begin && line.trim() !== '' && depth <= 0 && line.search(/\S/) <= indent) break;
    for (const letter of line) depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
    if (line.trim() !== '') last = start;
  }
  return last;
}

/** Behind the `=` that begins an expression: none of a parameter's default, of `=>` or `==`; undefined where a brace is first. */
function signBehindHead(text: string, offset: number): number | undefined {
  let depth = 0;
  for (let at = offset; at < text.length; at++) {
    const letter = text[at] ?? '';
    if ('(['.includes(letter)) depth++;
    else if (')]'.includes(letter)) depth--;
    else if (depth > 0) continue;
    else if (depth < 0 || ';{}'.includes(letter)) return undefined;
    else if (letter === '=' && !'=>'.includes(text[at + 1] ?? '') && !'=!<>'.includes(text[at - 1] ?? ''))
      return at + 1;
  }
  return undefined;
}

function matchingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  // Of conditional code each branch begins as deep as the first did. The brace itself may be in the first of them.
  const branches: number[] = [];
  for (let at = open; at < text.length; at++) {
    if (text[at] === '#' && depth > 0) {
      const word = /#[ \t]*(if|el|endif)/y;
      word.lastIndex = at;
      const kind = word.exec(text)?.[1];
      if (kind === 'if') branches.push(depth);
      else if (kind === 'el') depth = branches.at(-1) ?? 0;
      else if (kind === 'endif') {
        branches.pop();
        depth = Math.max(depth, 1);
      }
    }
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) {
      // `(): { x: number } {` in TypeScript and `interface{} {` in Go: a type, and the body behind it.
      const body = /^\s*\{/.exec(text.slice(at + 1, at + 200));
      if (body === null) return at;
    }
  }
  return undefined;
}

/** Names of the type whose member begins at a line, and of the trait it implements there; none of what stands by itself. */
export function typesAround(blank: string, line: number): readonly string[] {
  const { own, head } = headAround(blank, line);
  if (own !== undefined) return [own];
  const plain = head.replaceAll(/<[^<>]*>/g, '');
  const implemented = /\bimpl\s+(?:(?:[\w:]*\b)?(\w+)\s+for\s+)?(?:&(?:mut\s+)?)?(?:[\w:]*\b)?(\w+)/.exec(plain);
  const declared = /\b(?:class|struct|trait|interface|object|record|enum|namespace)\s+(\w+)/.exec(plain);
  return (implemented ?? declared ?? []).slice(1).filter((each) => each !== undefined);
}

/**
 * All words by which a type is declared around a member: more than its name, where macros and bases stand there; none of what
 * stands by itself, or for any type.
 */
export function wordsAround(blank: string, line: number): readonly string[] {
  const { own, head } = headAround(blank, line);
  if (own !== undefined) return [own];
  const [, parameters = '', implemented] =
    /\bimpl\b\s*(<(?:[^<>]|<[^<>]*>)*>)?\s*(?:[^{]*?\sfor\s)?([^{]*)/.exec(head) ?? [];
  if (implemented !== undefined) {
    const declared = new Set<string>(parameters.match(/\w+/g));
    const type = implemented.replace(/\bwhere\b[\s\S]*/, '');
    return type.includes('$') ? [] : (type.match(/\w+/g) ?? []).filter((word) => !declared.has(word));
  }
  return /\b(?:class|struct|trait|interface|object|record|enum)\b\s*\w/.test(head) ? (head.match(/\w+/g) ?? []) : [];
}

/** Words of the types for which the trait is implemented there: `u8` of `impl<T> From<u8> for Name<T>`. */
export function argumentsAround(blank: string, line: number): readonly string[] {
  const { head } = headAround(blank, line);
  const [, parameters = '', rest = ''] = /\bimpl\b\s*(<(?:[^<>]|<[^<>]*>)*>)?([\s\S]*)/.exec(head) ?? [];
  const declared = new Set<string>(parameters.match(/\w+/g));
  const held = [...rest.matchAll(/<((?:[^<>]|<[^<>]*>)*)>/g)].flatMap(([, inner = '']) => inner.match(/\w+/g) ?? []);
  return held.filter((word) => !declared.has(word) && word !== 'mut' && word !== 'dyn');
}

function headAround(blank: string, line: number): { readonly own: string | undefined; readonly head: string } {
  const lines = blank.split('\n', line);
  const indent = (lines.at(-1) ?? '').search(/\S/);
  const at = lines.findLastIndex(
    (each) => each.trim() !== '' && each.search(/\S/) < indent && !/^\s*(?:[)\]}{]|where\b)/.test(each),
  );
  return { own: ownType(lines.at(-1) ?? ''), head: at === -1 ? '' : wholeHead(lines.slice(at, -1)) };
}

/** More lines than these are no head. */
const mostHeadLines = 12;

/** Formatters break a long one over lines: all of it up to the brace behind it. Without one it is a line, as Python's. */
function wholeHead([first = '', ...further]: readonly string[]): string {
  if (/[{:;]\s*$/.test(first)) return first;
  const last = further.slice(0, mostHeadLines).findIndex((each) => each.includes('{'));
  return [first, ...further.slice(0, last + 1)].join('\n');
}

/** Where the definition says itself whose member it is: `func (q *Queue[T]) Next() {`, `int Queue<T>::next() {`. */
function ownType(head: string): string | undefined {
  const receiver = /^func\s*\(\s*(?:\w+\s+)?\*?(\w+)/.exec(head)?.[1];
  if (receiver !== undefined) return receiver;
  const plain = head.replaceAll(/<[^<>]*>/g, '');
  return /(\w+)\s*::\s*~?(?:operator\b[^\w(]*|\w+)\s*$/.exec(plain.slice(0, plain.indexOf('(')))?.[1];
}
