/**
 * Source text read just closely enough to say where functions start and end. No parser: comments and literals are
 * blanked, then brackets or indentation are followed; what cannot be followed gives undefined, never a guess.
 */
import type { FunctionRange } from './function-range.ts';
import type { Frame } from './profile.ts';

type Language = Frame['language'];

const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;

/** A slash starts a regular expression where an operand cannot precede it. */
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;

const literals: Readonly<Record<Language, RegExp>> = {
  js: new RegExp(
    `${slashComments}|'(?:\\\\.|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`,
    'g',
  ),
  go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, 'g'),
  python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
  jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, 'g'),
  // Rust's lifetimes are quotes that never close, so only short character literals count.
  native: new RegExp(`${slashComments}|${doubleQuoted}|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, 'g'),
  unknown: new RegExp(`${slashComments}|${doubleQuoted}`, 'g'),
};

/** The text with comments and literals as spaces; offsets and lines stay. */
export function blankLiterals(text: string, language: Language): string {
  return text.replace(literals[language], (literal) => literal.replaceAll(/[^\n]/g, ' '));
}

/** The text with a blank for each comment; literals stay. */
export function withoutComments(text: string, language: Language): string {
  return text.replace(literals[language], (found) => (/^(?:\/[/*]|#)/.test(found) ? ' ' : found));
}

/** By the extension; `unknown` where that is none of a language that is read here. */
export function languageOfPath(path: string): Language {
  if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return 'js';
  if (path.endsWith('.go')) return 'go';
  if (/\.pyx?$/.test(path)) return 'python';
  if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return 'jvm';
  return /\.(?:c|cc|cpp|cxx|c\+\+|cppm|ixx|h|hh|hpp|hxx|h\+\+|inl|ipp|tpp|tcc|rs|zig|swift|m|mm)$/.test(path)
    ? 'native'
    : 'unknown';
}

/** Where the function that is defined at `line` (V8: and `column`, at its parameters) ends. `blank`: after `blankLiterals()`. */
export function rangeIn(
  blank: string,
  start: { readonly line: number; readonly column?: number | undefined },
  language: Language,
): FunctionRange | undefined {
  const offset = offsetOf(blank, start.line);
  if (offset === undefined) return undefined;
  const last = endIn(blank, { ...start, offset }, language);
  if (last === undefined) return undefined;
  const isDecorated = language !== 'go' && language !== 'unknown';
  return { first: isDecorated ? decoratedFrom(blank, { ...start, offset }) : start.line, last };
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

function endIn(
  blank: string,
  {
    line,
    column = 1,
    offset,
  }: { readonly line: number; readonly column?: number | undefined; readonly offset: number },
  language: Language,
): number | undefined {
  if (language === 'python') return pythonEnd(blank.split('\n'), line);
  if (language === 'js') return bracedEnd(blank, offset + column - 1, language);
  return (language === 'jvm' ? expressionEnd(blank, offset) : undefined) ?? bracedEnd(blank, offset, language);
}

function offsetOf(text: string, line: number): number | undefined {
  let offset = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf('\n', offset);
    if (end < 0) return undefined;
    offset = end + 1;
  }
  return offset;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** From a definition to the end of its body: the first brace outside its parameters opens it. */
function bracedEnd(text: string, offset: number, language: Language): number | undefined {
  let depth = 0;
  let parameters = false;
  let arrow = false;
  let initializes = false;
  for (let at = offset; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '{' && depth === 0 && !isInHead(text, { offset, at, language, initializes }))
      return matchingBrace(text, at);
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
    if (arrow && (depth < 0 || ((letter === ';' || letter === ',') && depth === 0))) return lineAt(text, at);
    if (!arrow && parameters && letter === ';' && depth <= 0 && language !== 'go') return undefined;
  }
  return arrow ? lineAt(text, text.length) : undefined;
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
  return text[at + 1] !== ':' && /\)\s*(?:noexcept\s*)?$/.test(head) && !/\bfn\s/.test(head);
}

/** Kotlin's and Scala's bodies may be an expression: it goes on while it is indented deeper than its head, or in brackets. */
function expressionEnd(text: string, offset: number): number | undefined {
  const head = /[^\n]*\b(?:fun|def)\s[^;{}=]*(?:=(?=[^=])|\{)/y;
  head.lastIndex = offset;
  const found = head.exec(text);
  if (found === null || found[0].endsWith('{') || /^\s*\{/.test(text.slice(head.lastIndex, head.lastIndex + 200)))
    return undefined;
  const indent = /^\s*/.exec(found[0])?.[0].length ?? 0;
  let depth = 0;
  const first = lineAt(text, head.lastIndex);
  let last = first;
  for (const [index, line] of text.slice(head.lastIndex).split('\n').entries()) {
    if (index > 0 && line.trim() !== '' && depth <= 0 && line.search(/\S/) <= indent) break;
    for (const letter of line) depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
    if (line.trim() !== '') last = first + index;
  }
  return last;
}

function matchingBrace(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) {
      // `(): { x: number } {` in TypeScript and `interface{} {` in Go: a type, and the body behind it.
      const body = /^\s*\{/.exec(text.slice(at + 1, at + 200));
      if (body === null) return lineAt(text, at);
    }
  }
  return undefined;
}

/** Decorators may be first; the body is what is indented deeper than `def`. */
function pythonEnd(lines: readonly string[], line: number): number | undefined {
  let header = line - 1;
  while (header < lines.length && /^\s*(?:@|$)/.test(lines[header] ?? '')) header++;
  const match = /^(\s*)(?:async\s+)?(?:def|class)\b/.exec(lines[header] ?? '');
  // A lambda or a module's own code: only the line itself is sure.
  if (match === null) return header < lines.length ? header + 1 : undefined;
  const indent = match[1]?.length ?? 0;
  let last = header;
  let brackets = 0;
  for (let at = header; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const inside = brackets > 0;
    for (const letter of text) brackets += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
    if (text.trim() === '') continue;
    if (at > header && !inside && text.length - text.trimStart().length <= indent) break;
    last = at;
  }
  return last + 1;
}

/** Names of the type whose member begins at a line, and of the trait it implements there; none of what stands by itself. */
export function typesAround(blank: string, line: number): readonly string[] {
  const lines = blank.split('\n').slice(0, line);
  const indent = (lines.at(-1) ?? '').search(/\S/);
  const head =
    lines.findLast((each) => each.trim() !== '' && each.search(/\S/) < indent && !/^\s*[)\]}]/.test(each)) ?? '';
  const plain = head.replaceAll(/<[^<>]*>/g, '');
  const implemented = /\bimpl\s+(?:(?:[\w:]*\b)?(\w+)\s+for\s+)?(?:&(?:mut\s+)?)?(?:[\w:]*\b)?(\w+)/.exec(plain);
  const declared = /\b(?:class|struct|trait|interface|object|record|enum|namespace)\s+(\w+)/.exec(plain);
  return (implemented ?? declared ?? []).slice(1).filter((each) => each !== undefined);
}
