/** How many decorators or annotations a function has, where the change under review touched one of them. */

import type { FunctionRange } from './function-range.ts';
import type { Touched } from './touched-lines.ts';

/** 0 where none was touched. `blank`: lines after `blankLiterals()`. `range` begins with the first decorator. */
export function changedDecorators(blank: readonly string[], { first, last }: FunctionRange, touched: Touched): number {
  let depth = 0;
  let count = 0;
  let at = first;
  for (; at <= last; at++) {
    const text = blank[at - 1] ?? '';
    const isOne = /^\s*@/.test(text);
    if (depth <= 0 && !isOne && text.trim() !== '') break;
    if (depth <= 0 && isOne) count++;
    for (const sign of text) depth += '([{'.includes(sign) ? 1 : ')]}'.includes(sign) ? -1 : 0;
  }
  return touched.lines.some((line) => line >= first && line < at) ? count : 0;
}
