/** The functions that a file defines, each with its lines. */
import { type Definition, definitionsIn } from './definitions.ts';
import type { FunctionRange } from './function-range.ts';
import type { Frame } from './profile.ts';
import { rangesIn } from './source-text.ts';

export interface DefinedRange extends Definition {
  readonly range: FunctionRange;
}

/**
 * In the order of the text. `blank`: after `blankLiterals()`. One whose end cannot be followed, as of C whose conditional code
 * opens a brace twice, ends where the next one begins.
 */
export function definedRanges(
  blank: string,
  language: Frame['language'],
  isWanted: (name: string) => boolean = () => true,
): readonly DefinedRange[] {
  const definitions = definitionsIn(blank, language);
  const rangeOf = rangesIn(blank, language);
  return definitions.flatMap((each, index): readonly DefinedRange[] => {
    if (!isWanted(each.name)) return [];
    const next = definitions[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    return [{ ...each, range: rangeOf(each) ?? { first: each.line, last: Math.max(each.line, next - 1) } }];
  });
}
