/** Whether what a hunk writes is the code that it takes out: set in other lines, with other blanks or words of comments. */
import { maskLiterals } from './literals.ts';
import {
  plainLiteral,
  pythonLines,
  withoutArrowParentheses,
  withoutLastCommas,
  withoutLastSemicolons,
  withoutOuterParentheses,
} from './set-anew.ts';
import { languageOfPath } from './source-language.ts';

/** Comments that compilers read. */
export const spokenComment: RegExp =
  /^(?:\/\/go:(?!generate)|\/\/ *\+build\b|(?:\/\/ *)?#cgo\b|# *(?:cython|distutils):|\/\*\*? *@jsx)/;

/** What stands around a hunk on the candidate, without comments, as far as it says what a bracket or comma in it is. */
export interface Around {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const nothing: Around = { before: [], after: [] };

/** Equal for text that is the same code; undefined for none, and where it cannot be known. */
export function spelled(lines: readonly string[], path: string): string | undefined {
  const language = languageOfPath(path);
  if (language === 'unknown' || lines.some((line) => spokenComment.test(line.trim()) || isLineBound(line, path)))
    return undefined;
  const { text, literals } = maskLiterals(lines.join('\n'), language);
  return text.trim() === ''
    ? undefined
    : JSON.stringify([codeOf(text, path), literals.map((each) => plainLiteral(each, language))]);
}

/** False where either side has no code, and of files whose comments are not known. */
export function isSameCode(
  removed: readonly string[],
  added: readonly string[],
  path: string,
  { before, after }: Around = nothing,
): boolean {
  const language = languageOfPath(path);
  const lines = [...removed, ...added];
  if (language === 'unknown' || lines.some((line) => spokenComment.test(line.trim()) || isLineBound(line, path)))
    return false;
  const [one, other] = [removed, added].map((lines) => {
    if (maskLiterals(lines.join('\n'), language).text.trim() === '') return undefined;
    const { text, literals } = maskLiterals([...before, ...lines, ...after].join('\n'), language);
    return JSON.stringify([codeOf(text, path), literals.map((each) => plainLiteral(each, language))]);
  });
  return one !== undefined && one === other;
}

function codeOf(text: string, path: string): string {
  const language = languageOfPath(path);
  if (language === 'python') return pythonWords(text, path);
  if (language === 'js') return withoutArrowParentheses(withoutLastCommas(wordsOf(withoutLastSemicolons(text)), path));
  return withoutLastCommas(wordsOf(text), path);
}

/** What ends with its line: directives, and in Kotlin, Scala and Go the statement before a sign. */
function isLineBound(line: string, path: string): boolean {
  return /^\s*#(?!\[)/.test(line) ? !/\.pyx?$/.test(path) : /\.(?:kts?|scala|go)$/.test(path) && /^\s*[-+]/.test(line);
}

/** A line may end a statement of JavaScript behind these words alone. */
const ends = /\b(return|break|continue|throw|yield)[ \t]*\n/g;

/** Blanks part words, and signs that would be others without them (`a - -b`). */
function wordsOf(text: string): string {
  return text
    .replaceAll(ends, '$1;')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<![\w$]) (?=[\w$])|(?<=[\w$]) (?![\w$])/g, '')
    .replaceAll(/(?<=[()[\]{},;]) | (?=[()[\]{},;])/g, '')
    .trim();
}

/** Its lines and where each begins are code. */
function pythonWords(text: string, path: string): string {
  return pythonLines(text)
    .map((line) => {
      const indent = /^\s*/.exec(line)?.[0] ?? '';
      return `${indent}${withoutOuterParentheses(withoutLastCommas(wordsOf(line), path))}`;
    })
    .join('\n');
}
