/** Where the body of a JavaScript function begins, from where V8 says the function does. */
import { blankLiterals } from './literals.ts';

/** Longer heads than this are no function's. */
const longestHead = 2000;

/** `line` and `column`: 1-based, at the name or the parameters. Offset just within the braces; undefined where it has none. */
export function bodyOffset(
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number | undefined {
  const blank = blankLiterals(text, 'js');
  const start =
    blank
      .split('\n')
      .slice(0, line - 1)
      .reduce((sum, each) => sum + each.length + 1, 0) +
    column -
    1;
  let depth = 0;
  for (let at = start; at < Math.min(blank.length, start + longestHead); at += 1) {
    const sign = blank[at] ?? '';
    if ('(['.includes(sign)) depth += 1;
    else if (')]'.includes(sign)) depth -= 1;
    else if (depth === 0 && sign === '=' && blank[at + 1] === '>') return braceAfter(blank, at + 2);
    else if (depth === 0 && sign === '{') return at + 1;
    else if (depth < 0 || (depth === 0 && ';}'.includes(sign))) return undefined;
  }
  return undefined;
}

function braceAfter(blank: string, from: number): number | undefined {
  const [spaces = ''] = /^\s*/.exec(blank.slice(from)) ?? [];
  return blank[from + spaces.length] === '{' ? from + spaces.length + 1 : undefined;
}
