/**
 * May it be denied that a changed function explains what grew? Only where every one of them was looked for, could have been
 * seen, and is known to have grown by too little. This says which were not.
 */
import { leastP, probable, probablyGrew } from './certainty.ts';
import type { ChangedFile } from './changed-lines.ts';
import type { Change, FunctionChange, ProfileDiff } from './diff-result.ts';
import { profiledPaths } from './profiled-paths.ts';
import { leastSamples } from './significance.ts';
import { languageOfPath } from './source-language.ts';

/** What can have grown by less of the whole growth does not explain it. */
export const leastPart = 0.5;

/** What probably grew explains some of it from this part on. */
const leastProbable = 0.1;

interface Costs {
  /** Which way the cost went. */
  readonly sign: number;
  /** Functions that are known to have gone that way. */
  readonly named: readonly FunctionChange[];
}

/**
 * Changed functions that cannot be ruled out, those that probably grew first: by themselves or with what they call they may
 * have grown by half of what those that are named did, or they probably grew though the correction for having looked at all
 * functions does not let it count.
 */
export function openChanges(
  diff: ProfileDiff,
  changed: ReadonlySet<string>,
  { sign, named }: Costs,
): readonly FunctionChange[] {
  const grown = named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
  if (grown === 0) return [];
  // Too few samples for a test are still as many samples.
  const untested = leastSamples * sampleOf(diff);
  const most = ({ self, total }: FunctionChange): number =>
    Math.max(self === undefined ? untested : mostOf(self, sign), total === undefined ? 0 : mostOf(total, sign));
  const suspects = diff.functions.filter(({ key }) => changed.has(key));
  const counts = (each: FunctionChange): boolean =>
    most(each) >= leastPart * grown ||
    (probablyGrew(each, sign) && most(each) >= leastProbable * grown) ||
    leastP(each, sign) * suspects.length <= probable;
  return suspects
    .filter(counts)
    .sort(
      (one, other) => Number(probablyGrew(other, sign)) - Number(probablyGrew(one, sign)) || most(other) - most(one),
    );
}

function mostOf({ low, high }: Change, sign: number): number {
  return sign > 0 ? high : -low;
}

/** What one sample of either side is worth, at most. */
function sampleOf({ root, samples }: ProfileDiff): number {
  return Math.max(
    root.baseline.total / Math.max(1, samples.baseline),
    root.candidate.total / Math.max(1, samples.candidate),
  );
}

/** Of languages whose functions are found by their lines alone. */
const otherCode = /\.(?:rb|php|cs|fs|vb|exs?|erl|lua|dart|hs|mli?|p[lm]|jl|r|f90|nim|cr|d|pas|clj[cs]?|coffee|cu)$/i;

/**
 * Changed files of code that could not be looked for: profiles of their language name no file of their kind, as where a build
 * made others of them. A file beside which others of its kind are named, and that is not, did not run.
 */
export function untracedFiles(diff: ProfileDiff, changes: readonly ChangedFile[]): readonly string[] {
  const own = diff.functions.filter(({ frame }) => frame.kind === 'user');
  const languages = new Set(own.map(({ frame }) => frame.language));
  const kinds = new Set(own.flatMap(({ place }) => (place?.kind === 'repository' ? [kindOf(place.path)] : [])));
  // Without files, functions are looked for by their names.
  const named = new Set(own.flatMap(({ place, frame }) => (place === undefined ? [frame.language] : [])));
  const mayRun = profiledPaths(diff.functions);
  const isUntraced = (path: string): boolean => {
    const language = languageOfPath(path);
    return languages.has(language) && !kinds.has(kindOf(path)) && !(language !== 'unknown' && named.has(language));
  };
  return changes
    .filter(({ path, state }) => state !== 'deleted' && isCode(path) && mayRun(path) && isUntraced(path))
    .map(({ path }) => path);
}

/** Whether it holds functions that a profiler could name. */
export function isCode(path: string): boolean {
  return (languageOfPath(path) !== 'unknown' || otherCode.test(path)) && !/\.d\.[cm]?ts$/.test(path);
}

function kindOf(path: string): string {
  return /\.\w+$/.exec(path)?.[0].toLowerCase() ?? '';
}
