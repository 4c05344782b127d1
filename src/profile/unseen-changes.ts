/**
 * Changed functions that no profile shows. Compiled without frames of their own (inlined), they hide in those that call
 * them, so that no function can be ruled out.
 */
import type { ChangedFile } from './changed-lines.ts';
import { definedRanges } from './defined-ranges.ts';
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import { isTouched } from './function-range.ts';
import { blankLiterals, sourceView } from './literals.ts';
import { mayBe } from './namesakes.ts';
import { profiledPaths } from './profiled-paths.ts';
import { leastPart } from './ruled-out.ts';
import { shortName } from './short-name.ts';
import { languageOfPath } from './source-language.ts';
import { touchedLines } from './touched-lines.ts';

export interface UnseenFunction {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** Functions that were seen and whose source calls it, the one whose cost moved most first. */
  readonly callers: readonly FunctionChange[];
  /** It has samples, of before V8 optimized what calls it. */
  readonly hardly?: true;
}

/** More are not named. */
const mostUnseen = 5;

interface Known {
  /** Functions that are known to have gone that way. */
  readonly named?: readonly FunctionChange[];
  /** By their keys, where functions are of which a profiler gave names alone. */
  readonly locations?: ReadonlyMap<string, { readonly file: string; readonly line: number }>;
}

/**
 * Of code that is compiled with inlining and profiled without it, by V8 as well: there what has no samples may still
 * have run. Interpreters and profilers that expand what was inlined show all that costs anything.
 */
export function unseenChanges(
  diff: ProfileDiff,
  changes: readonly ChangedFile[],
  sources: ReadonlyMap<string, string>,
  { named = [], locations = new Map() }: Known = {},
): readonly UnseenFunction[] {
  if (diff.inlining === 'off') return [];
  const sampled = diff.functions.filter(({ candidate }) => candidate.total > 0);
  const seen = new Map(sampled.map((each) => [shortNameOf(each), each]));
  const isInlined = inlinedPaths(diff);
  const texts = [...sources].map(([path, text]) => ({ path, blank: blankLiterals(text, languageOfPath(path)) }));
  return changes
    .filter(({ path, state }) => state !== 'deleted' && isInlined(path))
    .flatMap((file) => changedDefinitions(file, sources.get(file.path)))
    .flatMap((each): readonly UnseenFunction[] => {
      const callers = callersOf(each.name, texts, seen);
      const blank = texts.find(({ path }) => path === each.file)?.blank ?? '';
      const own = seen.has(each.name)
        ? sampled.find((known) => {
            const at = locations.get(known.key);
            if (at !== undefined) return at.file === each.file && at.line === each.line;
            return shortNameOf(known) === each.name && mayBe(known, { ...each, path: each.file, blank });
          })
        : undefined;
      if (own === undefined) return [{ ...each, callers }];
      const isHardly = languageOfPath(each.file) === 'js' && callers.some((caller) => hides(caller, own, named));
      return isHardly ? [{ ...each, callers, hardly: true }] : [];
    })
    .slice(0, mostUnseen);
}

/** What the caller took more of cannot be in the frames that the function has of its own: V8 inlines what has run for a while. */
function hides(caller: FunctionChange, own: FunctionChange, named: readonly FunctionChange[]): boolean {
  return named.includes(caller) && own.candidate.total < leastPart * Math.abs(caller.self?.delta ?? 0);
}

/** JavaScript only where some of it was profiled: what a page runs is no part of a server in Go. */
function inlinedPaths({ functions }: ProfileDiff): (path: string) => boolean {
  const mayRun = profiledPaths(functions);
  const isOfV8 = functions.some(({ frame }) => frame.language === 'js');
  return (path) => {
    const language = languageOfPath(path);
    return (language === 'native' || (language === 'js' && isOfV8)) && mayRun(path);
  };
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
function changedDefinitions(file: ChangedFile, text: string | undefined): readonly Definition[] {
  if (text === undefined) return [];
  const language = languageOfPath(file.path);
  const view = sourceView(text, language);
  const touched = touchedLines(file, view);
  return definedRanges(view.blank, language)
    .filter(({ range }) => isTouched(range, touched))
    .map(({ name, line }) => ({ name, file: file.path, line }));
}

function callersOf(
  name: string,
  texts: readonly { readonly path: string; readonly blank: string }[],
  seen: ReadonlyMap<string, FunctionChange>,
): readonly FunctionChange[] {
  const call = new RegExp(
    String.raw`\b${name.replaceAll(/\W/g, String.raw`\$&`)}\s*(?:::<[^;{}]*?>|<[^;{}()]*>)?\s*\(`,
  );
  const callers = texts.flatMap(({ path, blank }) => {
    const lines = blank.split('\n');
    const language = languageOfPath(path);
    const isSeen = (caller: string): boolean => caller !== name && seen.has(caller);
    return definedRanges(blank, language, isSeen).flatMap(({ name: caller, range }) => {
      const known = seen.get(caller);
      if (known === undefined) return [];
      return call.test(lines.slice(range.first - 1, range.last).join('\n')) ? [known] : [];
    });
  });
  const moved = ({ self }: FunctionChange): number => Math.abs(self?.delta ?? 0);
  return [...new Set(callers)].sort((a, b) => moved(b) - moved(a));
}
