/**
 * Changed functions that no profile shows. Compiled without frames of their own (inlined), they hide in those that call
 * them, so that no function can be ruled out.
 */
import { type ChangedFile, touchedLines } from './changed-lines.ts';
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import { shortName } from './short-name.ts';
import { blankLiterals, definitionsIn, languageOfPath, rangeIn } from './source-text.ts';

export interface UnseenFunction {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Functions that were seen and whose source calls it, the one whose cost moved most first. */
  readonly callers: readonly FunctionChange[];
}

/** More are not named. */
const mostUnseen = 5;

/**
 * Of code that is compiled to machine code with inlining and profiled without it: there what has no samples may still
 * have run. Interpreters and profilers that expand what was inlined show all that costs anything.
 */
export function unseenChanges(
  diff: ProfileDiff,
  changes: readonly ChangedFile[],
  sources: ReadonlyMap<string, string>,
): readonly UnseenFunction[] {
  if (diff.inlining === 'off') return [];
  const seen = new Map(
    diff.functions.flatMap((each) => (each.candidate.total > 0 ? [[shortNameOf(each), each] as const] : [])),
  );
  const texts = [...sources].map(([path, text]) => ({ path, blank: blankLiterals(text, languageOfPath(path)) }));
  return changes
    .filter(({ path, state }) => state !== 'deleted' && isProfiled(path))
    .flatMap((file) => changedDefinitions(file, texts.find(({ path }) => path === file.path)?.blank))
    .filter(({ name }) => !seen.has(name))
    .slice(0, mostUnseen)
    .map((each) => ({ ...each, callers: callersOf(each.name, texts, seen) }));
}

/** Tests and examples are no part of what a benchmark runs. */
function isProfiled(path: string): boolean {
  return languageOfPath(path) === 'native' && !/(^|\/)(tests?|testing|examples?|docs?)\//.test(path);
}

function shortNameOf({ frame }: FunctionChange): string {
  return shortName(frame.name) ?? frame.name;
}

interface Definition {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** Functions of the file that hold lines which the change wrote, or between which it deleted. */
function changedDefinitions(file: ChangedFile, blank: string | undefined): readonly Definition[] {
  if (blank === undefined) return [];
  const { lines, gaps } = touchedLines(file);
  return definitionsIn(blank).flatMap(({ name, line }) => {
    const range = rangeIn(blank, { line }, 'native');
    if (range === undefined) return [];
    const isTouched =
      lines.some((each) => each >= range.first && each <= range.last) ||
      gaps.some((each) => each >= range.first && each < range.last);
    return isTouched ? [{ name, file: file.path, line }] : [];
  });
}

function callersOf(
  name: string,
  texts: readonly { readonly path: string; readonly blank: string }[],
  seen: ReadonlyMap<string, FunctionChange>,
): readonly FunctionChange[] {
  const call = new RegExp(String.raw`\b${name.replaceAll('$', '\\$')}\s*(?:::<[^;{}]*?>|<[^;{}()]*>)?\s*\(`);
  const callers = texts.flatMap(({ blank }) => {
    const lines = blank.split('\n');
    return definitionsIn(blank).flatMap((definition) => {
      const known = seen.get(definition.name);
      const range = known === undefined || definition.name === name ? undefined : rangeIn(blank, definition, 'native');
      if (known === undefined || range === undefined) return [];
      return call.test(lines.slice(range.first - 1, range.last).join('\n')) ? [known] : [];
    });
  });
  const moved = ({ self }: FunctionChange): number => Math.abs(self?.delta ?? 0);
  return [...new Set(callers)].sort((a, b) => moved(b) - moved(a));
}
