/**
 * Where comments and literals are in source text, which hold every sign that would end a function. Those that hold code of
 * their own (templates), others of their kind (comments of Rust, Kotlin, Scala and Swift) or any sign (raw strings) are
 * followed to where they really end.
 */
import type { Frame } from './profile.ts';

type Language = Frame['language'];

const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
/** Of C, where a backslash at the end of a line joins the next one to it. */
const joinedComments = String.raw`\/\/(?:\\\r?\n|[^\n])*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\[\s\S]|[^"\\\n])*"`;

/** A slash starts a regular expression where an operand cannot precede it. */
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\b(?:return|typeof|case|of|in|do|else|yield|await|throw|void|delete))[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;

/** C++'s `R"x(…)x"`, Rust's `r#"…"#`, Swift's `#"…"#` and `"""`: what closes them is what opened them. */
const rawStrings = String.raw`\b(?:u8|[uUL])?R"(?<delimiter>[^()\\\s"]{0,16})\([\s\S]*?\)\k<delimiter>"|\b[bc]?r(?<hashes>#*)"[\s\S]*?"\k<hashes>(?!#)|(?<![\w#])(?<signs>#+)"[\s\S]*?"\k<signs>|"""[\s\S]*?"""`;

const literals: Readonly<Record<Language, RegExp>> = {
  js: new RegExp(
    `${slashComments}|'(?:\\\\[\\s\\S]|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`,
    'g',
  ),
  go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, 'g'),
  python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g,
  jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""+|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, 'g'),
  // Rust's lifetimes are quotes that never close, so only short character literals count; digits of C++ are parted by some.
  native: new RegExp(
    `${joinedComments}|${rawStrings}|${doubleQuoted}|(?<!\\b\\d[\\w']{0,40})'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`,
    'g',
  ),
  unknown: new RegExp(`${slashComments}|${doubleQuoted}`, 'g'),
};

/** Plain strings of Rust go on over lines. */
const multiline = new RegExp(
  literals.native.source
    .replace(doubleQuoted, () => String.raw`"(?:\\[\s\S]|[^"\\])*"`)
    .replace(joinedComments, () => slashComments),
  'g',
);

/** The text with comments and literals as spaces; offsets and lines stay. */
export function blankLiterals(text: string, language: Language): string {
  return replaced(text, language, (literal) => literal.replaceAll(/[^\n]/g, ' '));
}

/** The text with a blank for each comment; literals stay. */
export function withoutComments(text: string, language: Language): string {
  return replaced(text, language, (found) => (isComment(found) ? ' ' : found));
}

/** The text with comments and Python's docstrings as spaces; offsets and lines stay. */
export function blankComments(text: string, language: Language): string {
  return replaced(text, language, (found, index) => {
    const isSaid = isComment(found) || (language === 'python' && isDocstring(text, found, index));
    return isSaid ? found.replaceAll(/[^\n]/g, ' ') : found;
  });
}

/** A file's text as questions about its lines need it. */
export interface SourceView {
  /** After `blankLiterals()`. */
  readonly blank: string;
  /** After `blankComments()`. */
  readonly code: string;
}

/** `blank`: where it is known already. */
export function sourceView(
  text: string,
  language: Language,
  blank: string = blankLiterals(text, language),
): SourceView {
  return { blank, code: blankComments(text, language) };
}

/** The text with a blank for each comment and one sign for each literal, and the literals in their order. */
export function maskLiterals(
  text: string,
  language: Language,
): { readonly text: string; readonly literals: readonly string[] } {
  const found: string[] = [];
  const masked = replaced(text, language, (each) => {
    if (isComment(each)) return ' ';
    found.push(each);
    return '"';
  });
  return { text: masked, literals: found };
}

function isComment(found: string): boolean {
  return /^(?:\/[/*]|#(?!#*"))/.test(found);
}

/** Text of three quotes right below the head of what it describes, whose last sign is a colon. */
function isDocstring(text: string, found: string, index: number): boolean {
  return /^(?:"""|''')/.test(found) && /:[ \t]*\n\s*[rRuU]?$/.test(text.slice(Math.max(0, index - 500), index));
}

function replaced(text: string, language: Language, replace: (literal: string, index: number) => string): string {
  const isRust = language === 'native' && isLikeRust(text);
  const pattern = new RegExp(isRust ? multiline : literals[language]);
  const isNesting = isRust || (language === 'jvm' && /^[ \t]*(?:[\w@]+[ \t]+){0,5}(?:fun|def|va[lr])[ \t]/m.test(text));
  // What was read in vain, as where a template never closes: hostile text is read a few times, and not once for each sign.
  let left = 2 * text.length + 10_000;
  const parts: string[] = [];
  let end = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const own = left > 0 ? nestedEnd(text, match, language, isNesting) : undefined;
    if (own !== undefined && own < 0) left += own;
    const last = own === undefined || own < 0 ? match.index + match[0].length : own;
    parts.push(text.slice(end, match.index), replace(text.slice(match.index, last), match.index));
    end = last;
    pattern.lastIndex = last;
  }
  parts.push(text.slice(end));
  return parts.join('');
}

/** Rust or Swift, and no C: their comments hold each other. */
function isLikeRust(text: string): boolean {
  return (
    /^[ \t]*(?:[\w()]+[ \t]+){0,5}(?:fn|func|impl|mod|use)\b/m.test(text) &&
    !/^[ \t]*#[ \t]*(?:include|define|if)\b/m.test(text)
  );
}

/** Where a literal that holds others ends; undefined: as it was matched; below zero: nowhere, after so many letters. */
function nestedEnd(
  text: string,
  { 0: found, index }: RegExpExecArray,
  language: Language,
  isNesting: boolean,
): number | undefined {
  if (found.startsWith('/*')) return isNesting && found.includes('/*', 2) ? commentEnd(text, index) : undefined;
  const quote = /^(?:`|"""|")/.exec(found)?.[0];
  const isTemplate = (language === 'js' && quote === '`') || (language === 'jvm' && quote !== undefined);
  return isTemplate && found.includes('${') ? templateEnd(text, index, quote ?? '', 0) : undefined;
}

function commentEnd(text: string, start: number): number {
  const signs = /\/\*|\*\//g;
  signs.lastIndex = start;
  let depth = 0;
  for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return signs.lastIndex;
  }
  return start - text.length - 1;
}

const deepest = 50;

/** Of a string with `${code}` in it. Below zero: it does not end. */
function templateEnd(text: string, start: number, quote: string, depth: number): number {
  let at = start + quote.length;
  while (at < text.length && depth < deepest) {
    if (text.startsWith(quote, at)) return endOfQuotes(text, at, quote);
    const letter = text[at];
    if (letter === '\n' && quote === '"') break;
    if (letter === '\\' && quote !== '"""') at += 2;
    else if (letter === '$' && text[at + 1] === '{') {
      const end = codeEnd(text, at + 2, depth + 1);
      if (end < 0) return Math.min(end, start - at - 1);
      at = end;
    } else at++;
  }
  return start - at - 1;
}

/** Text of three quotes may end with quotes of its own. */
function endOfQuotes(text: string, at: number, quote: string): number {
  let end = at + quote.length;
  while (quote === '"""' && text[end] === '"') end++;
  return end;
}

/** Behind the brace that closes code within a template. */
function codeEnd(text: string, start: number, depth: number): number {
  const plain = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\\n])*'/y;
  let braces = 1;
  let at = start;
  while (at < text.length) {
    const letter = text[at] ?? '';
    const quote = text.startsWith('"""', at) ? '"""' : letter === '"' || letter === '`' ? letter : undefined;
    plain.lastIndex = at;
    if (letter === '{') braces++;
    else if (letter === '}' && --braces === 0) return at + 1;
    const end = quote === undefined ? undefined : templateEnd(text, at, quote, depth);
    if (end !== undefined && end < 0) return end;
    if (end !== undefined) at = end;
    else at = (letter === '/' || letter === "'") && plain.test(text) ? plain.lastIndex : at + 1;
  }
  return start - text.length - 1;
}
