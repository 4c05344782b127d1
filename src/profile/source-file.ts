/** A file's functions and what it declares outside of them, as far as its text shows. */
import { type Declared, declaredIn, goImports } from './declared-names.ts';
import { definitionsIn } from './definitions.ts';
import { blankLiterals } from './literals.ts';
import type { Frame } from './profile.ts';
import { type NamedFunction, namedFunctions } from './reaching-names.ts';
import { languageOfPath } from './source-language.ts';
import { rangeIn } from './source-text.ts';

export interface SourceFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** With comments and literals blanked. */
  readonly blank: string;
  /** All that stand outside of literals. */
  readonly words: ReadonlySet<string>;
  /** Innermost last. */
  readonly functions: readonly NamedFunction[];
  readonly values: readonly (NamedFunction & Pick<Declared, 'isImport' | 'statement'>)[];
}

interface FunctionStart {
  readonly line: number;
  readonly column?: number | undefined;
}

/** Callbacks that a profiler saw run, which have no name in the text. */
function namelessFunctions(
  blank: string,
  language: Frame['language'],
  { defined, profiled }: { readonly defined: readonly NamedFunction[]; readonly profiled: readonly FunctionStart[] },
): readonly NamedFunction[] {
  const lines = blank.split('\n');
  return profiled.flatMap((start) => {
    if (defined.some(({ range, head }) => range.first === start.line || head === start.line)) return [];
    const range = rangeIn(blank, start, language);
    if (range === undefined) return [];
    const mentions = new Set(
      lines
        .slice(range.first - 1, range.last)
        .join('\n')
        .match(/[\w$]+/g),
    );
    return [{ name: '', range, mentions }];
  });
}

/** Undefined where the language is not known, or the file is too large to say where its functions are. */
export function toSourceFile(
  path: string,
  text: string,
  profiled: readonly FunctionStart[] = [],
): SourceFile | undefined {
  const language = languageOfPath(path);
  if (language === 'unknown') return undefined;
  const blank = blankLiterals(text, language);
  const defined = namedFunctions(path, text);
  const functions = [...defined, ...namelessFunctions(blank, language, { defined, profiled })].sort(
    (one, other) => one.range.first - other.range.first || other.range.last - one.range.last,
  );
  if (defined.length === 0 && definitionsIn(blank, language).length > 0) return undefined;
  const lines = blank.split('\n');
  const isInside = new Uint8Array(lines.length + 1);
  for (const { range } of functions) isInside.fill(1, range.first, range.last + 1);
  const texts = text.split('\n');
  const isOutside = (line: number): boolean => isInside[line] === 0;
  const declared = [...declaredIn(lines, path, isOutside), ...(language === 'go' ? goImports(texts, isOutside) : [])];
  const values = declared.map(({ name, first, last: end, isImport, statement }) => {
    const last = endOfLiteral(end, { lines, texts });
    const mentions = new Set(
      lines
        .slice((statement?.first ?? first) - 1, statement?.last ?? last)
        .join('\n')
        .match(/[\w$]+/g) ?? [],
    );
    return { name, range: { first, last }, mentions, isImport, statement };
  });
  return { path, lines: texts, blank, words: new Set(blank.match(/[\w$]+/g)), functions, values };
}

/** A text over several lines is part of what it is assigned to: its further lines are blank, and not as they were written. */
function endOfLiteral(
  last: number,
  { lines, texts }: { readonly lines: readonly string[]; readonly texts: readonly string[] },
): number {
  // Nothing of its last line is blanked: what stands below are comments.
  if (lines[last - 1]?.trimEnd() === texts[last - 1]?.trimEnd()) return last;
  let end = last;
  while (end < lines.length && lines[end]?.trim() === '' && texts[end]?.trim() !== '') end++;
  // What closes the call or the statement around it.
  return end > last && /^[\s)\]};,`]*$/.test(lines[end] ?? 'x') && lines[end]?.trim() !== '' ? end + 1 : end;
}
