/**
 * Source text read just closely enough to say where functions start and end. No parser: comments and literals are
 * blanked, then brackets or indentation are followed; what cannot be followed gives undefined, never a guess.
 */
import type { FunctionRange } from './function-range.ts';
import type { Frame } from './profile.ts';
import { shortName } from './short-name.ts';

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
  return /\.(?:c|cc|cpp|cxx|h|hpp|rs|zig|swift|m|mm)$/.test(path) ? 'native' : 'unknown';
}

/** Where the function that is defined at `line` (V8: and `column`, at its parameters) ends. `blank`: after `blankLiterals()`. */
export function rangeIn(
  blank: string,
  start: { readonly line: number; readonly column?: number | undefined },
  language: Language,
): FunctionRange | undefined {
  const offset = offsetOf(blank, start.line);
  if (offset === undefined) return undefined;
  const last =
    language === 'python'
      ? pythonEnd(blank.split('\n'), start.line)
      : bracedEnd(blank, language === 'js' ? offset + (start.column ?? 1) - 1 : offset, language);
  return last === undefined ? undefined : { first: start.line, last };
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
  for (let at = offset; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (letter === '{' && depth === 0) return matchingBrace(text, at);
    if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
    if (letter === ')' && depth === 0) parameters = true;
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

/** Lines on which a function of that name is defined; for profilers that give names only. */
export function definitionsOf(blank: string, name: string, language: Language): readonly number[] {
  const short = shortName(name);
  if (short === undefined) return [];
  const escaped = short.replaceAll('$', '\\$');
  return [...blank.matchAll(new RegExp(definitionPattern(escaped, language), 'gm'))].map((match) =>
    lineAt(blank, match.index + match[0].search(/\S/)),
  );
}

/** Every definition of a file, in the order of its text. */
export function definitionsIn(
  blank: string,
  language: Language = 'native',
): readonly { readonly name: string; readonly line: number }[] {
  const pattern = new RegExp(definitionPattern('([\\w$]+)', language), 'gm');
  return [...blank.matchAll(pattern)].flatMap((match) => {
    const name = match.slice(1).find((each) => each !== undefined) ?? '';
    // Macros look like definitions, and in capitals are none of a function anyone profiles.
    if (/^(?:if|for|while|switch|catch|match|return|sizeof|defined|loop|unsafe|[A-Z][A-Z0-9_]*)$/.test(name)) return [];
    return [{ name, line: lineAt(blank, match.index + match[0].search(/\S/)) }];
  });
}

/** Attributes for compilers between a function's words, with brackets of its own. */
const attribute = String.raw`(?:__attribute__|__declspec|alignas|decltype|explicit|requires)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;

/** A name after its type or `fn`, its parameters, and what may be between them and the brace: results, bounds, initializers. */
function nativeDefinition(name: string): string {
  return String.raw`^[ \t]*(?!(?:return|else|new|throw|case|if|for|while|match|switch|let|loop|do|catch)\b)(?:(?:pub(?:\([^)]*\))?|${attribute}|[\w$:<>,*&\[\]@"]+)[ \t*&]+)*(?:[\w$]+::)*~?${name}\s*(?:<[^;{}()]*>)?\s*\([^;{}]*\)[^;{}]*\{`;
}

function definitionPattern(name: string, language: Language): string {
  switch (language) {
    case 'go':
      return String.raw`^func\s+(?:\([^)]*\)\s*)?${name}\s*[[(]`;
    case 'python':
      return String.raw`^[ \t]*(?:async\s+)?def\s+${name}\s*[[(]`;
    case 'js':
      return String.raw`\bfunction\s*\*?\s*${name}\s*\(|^\s*(?:(?:static|async|get|set|public|private|protected|override)\s+)*[#*]?${name}\s*(?:<[^>]*>)?\([^;]*?\{|\b${name}\s*[=:]\s*(?:async\s*)?(?:function\b|\([^()]*\)[^=;{]*=>|[\w$]+\s*=>)`;
    default:
      return nativeDefinition(name);
  }
}
