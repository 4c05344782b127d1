/** Whether what a hunk writes is the code that it takes out: set in other lines, with other blanks or words of comments. */
import { maskLiterals } from './literals.ts';
import { languageOfPath } from './source-language.ts';

/** Comments that compilers read. */
export const spokenComment: RegExp = /^(?:\/\/go:(?!generate)|# *cython:)/;

/** False where either side has no code, and of files whose comments are not known. */
export function isSameCode(removed: readonly string[], added: readonly string[], path: string): boolean {
  const language = languageOfPath(path);
  const lines = [...removed, ...added];
  if (language === 'unknown' || lines.some((line) => spokenComment.test(line.trim()) || isLineBound(line, path)))
    return false;
  const [before, after] = [removed, added].map((lines) => {
    const { text, literals } = maskLiterals(lines.join('\n'), language);
    const code = language === 'python' ? pythonWords(text) : wordsOf(text);
    return code === '' ? undefined : JSON.stringify([code, literals]);
  });
  return before !== undefined && before === after;
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
function pythonWords(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines
    .map((line) => {
      const indent = /^\s*/.exec(line)?.[0] ?? '';
      return `${indent}${wordsOf(line)}`;
    })
    .join('\n');
}
