/** Which benchmarks a filter fits, by their names alone: without the shards, whose hash takes a module of Node that is slow to load. */
import type { MayHold } from '../harness/harness.ts';
import type { Discovered } from '../ports.ts';
import type { ChosenOption } from '../report/report.ts';
import { type BenchmarkId, callableNames } from '../results/benchmark-id.ts';
import type { Asked } from '../results/evidence.ts';
import { globMatcher, leavesOut } from '../text/glob.ts';
import { fitsWildcard } from '../text/wildcard.ts';

/** What decides whether a benchmark is asked for. */
export type Selectable = Pick<Discovered, 'id' | 'failure' | 'isUnlisted'>;

/** Of names alone, whichever suites are configured: what a recorded measuring was asked for. */
export function asksFor({ suites, filters }: Asked): (id: BenchmarkId) => boolean {
  const fits = filterOf(filters);
  return (id) => (suites.length === 0 || suites.includes(id.suite)) && fits({ id });
}

/** As they are typed. */
export function askedOptions({ suites, filters }: Asked): readonly ChosenOption[] {
  return [
    ...suites.map((value) => ({ option: '--suite', value })),
    ...filters.map((value) => ({ option: '--filter', value })),
  ];
}

/** Fits everything where there is no filter. One that begins with `!` leaves out, unless a name is written so. */
export function filterOf(filters: readonly string[]): (discovered: Selectable) => boolean {
  if (filters.length === 0) return () => true;
  const wanted = filters.filter((filter) => !leavesOut(filter));
  const fits = wanted.map(matcherOf);
  const leaves = filters.filter(leavesOut).map((filter) => matcherOf(filter.slice(1)));
  return (discovered) => {
    const names = callableNames(discovered.id);
    const fitsAny = (matchers: typeof fits): boolean => names.some((name) => matchers.some((isMatch) => isMatch(name)));
    if (names.some((name) => filters.includes(name))) return true;
    const isWanted = wanted.length === 0 || fitsAny(fits) || hidesWanted(discovered, wanted);
    return isWanted && !fitsAny(leaves);
  };
}

/** What does not load may hold what is asked for: that it has no result must be reported, as if no filter were there. */
function hidesWanted({ id, failure, isUnlisted }: Selectable, filters: readonly string[]): boolean {
  if (failure === undefined) return false;
  if (isUnlisted === true) return id.name === id.suite || mayHold(filters, id.suite)(id.name);
  // Go and others name what is below a benchmark only while it runs.
  const below = callableNames(id).map((name) => `${name}/`);
  return startsOf(filters).some((start) => below.some((path) => start.startsWith(path)));
}

/**
 * A filter is a name, or a glob. Names hold parentheses, brackets, braces and slashes of their own, so a glob also fits as
 * if only its stars and question marks were special, and matched slashes too.
 */
function matcherOf(filter: string): (name: string) => boolean {
  const isMatch = globMatcher(filter);
  return (name) => isMatch(name) || fitsWildcard(filter, name);
}

/**
 * A file is only left out where nothing in it can fit. `absentBelow`: a word that no name below the title holds, so that
 * a filter which begins with a star still tells one title from another.
 */
export function mayHold(filters: readonly string[], suite: string): MayHold {
  const wanted = filters.filter((filter) => !leavesOut(filter));
  if (wanted.length === 0) return () => true;
  const starts = wanted.map((filter) => ({ filter, start: startOf(filter) }));
  const reaches = (path: string, start: string): boolean => path.startsWith(start) || start.startsWith(path);
  return (title, absentBelow) => {
    const paths = [`${title}/`, `${suite}/${title}/`];
    return starts.some(
      ({ filter, start }) =>
        start === title ||
        (paths.some((path) => reaches(path, start)) &&
          partsWith(absentBelow, filter).every((part) => `${suite}/${title}`.includes(part))),
    );
  };
}

/** Of a filter whose only signs are stars and question marks: in a bracket or brace a word is one of several. */
function partsWith(word: string | undefined, filter: string): readonly string[] {
  if (word === undefined || /[\\[\](){}!+@|^$]/.test(filter)) return [];
  return filter.split(/[*?/]/).filter((part) => part.includes(word));
}

/** What precedes each filter's first special sign. */
function startsOf(filters: readonly string[]): readonly string[] {
  return filters.map(startOf);
}

function startOf(filter: string): string {
  return filter.replace(/[\\*?[\](){}!+@|^$].*$/s, '');
}
