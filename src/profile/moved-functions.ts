/** Whether a piece of source text is whole functions, which cost the same wherever they stand; a moved statement may not. */
import { definitionsIn } from './definitions.ts';
import { blankLiterals } from './literals.ts';
import { languageOfPath } from './source-language.ts';

/** What belongs to the definition below it, or is its brace. */
const beside = /^\s*(?:@|#\[|\[\[|template\b|[{}][;,]?\s*$|try\s*(?::.*)?\{?\s*$|(?:\}\s*)?catch\s*\(.*\)\s*\{?\s*$)/;

/** False where any line outside of brackets, and as deep as the first one, begins something else. */
export function holdsFunctionsAlone(text: string, path: string): boolean {
  const language = languageOfPath(path);
  const blank = blankLiterals(text, language);
  const heads = new Set(definitionsIn(blank, language).map(({ line }) => line));
  const lines = blank.split('\n');
  const outermost = lines.find((line) => line.trim() !== '')?.search(/\S/) ?? 0;
  let depth = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    // A head may go on in deeper lines, as may a body without braces.
    const isOutside = depth === 0 && line.search(/\S/) <= outermost;
    if (isOutside && !heads.has(index + 1) && !beside.test(line)) return false;
    for (const letter of line) depth += '([{'.includes(letter) ? 1 : ')]}'.includes(letter) ? -1 : 0;
    if (depth < 0) return false;
  }
  return heads.size > 0 && depth === 0;
}
