/** Which benchmarks a command is about: by name, suite and shard; and what to say where none fits. */
import { createHash } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { nearest } from '../config/nearest.ts';
import { GateError } from '../errors.ts';
import type { Scope } from '../measure/catalog.ts';
import type { Discovered } from '../ports.ts';
import type { ChosenOption } from '../report/report.ts';
import { type BenchmarkId, callableNames } from '../results/benchmark-id.ts';
import type { Asked } from '../results/evidence.ts';
import { globMatcher } from '../text/glob.ts';
import { fitsWildcard } from '../text/wildcard.ts';

/** What decides whether a benchmark is asked for. */
type Selectable = Pick<Discovered, 'id' | 'failure' | 'isUnlisted'>;

export interface SelectionOptions {
  readonly suites: readonly string[];
  readonly filters: readonly string[];
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
}

/** A benchmark's shard follows from its name alone, so both sides agree on it. */
export function selection(options: SelectionOptions, config: Config): (discovered: Selectable) => boolean {
  checkSuites(options, config);
  const { shard, suites } = options;
  const fits = filterOf(options.filters);
  return (discovered) => {
    const { id } = discovered;
    if ((suites.length > 0 && !suites.includes(id.suite)) || !fits(discovered)) return false;
    return shard === undefined || shardOf(id, shard.count) === shard.index;
  };
}

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

function filterOf(filters: readonly string[]): (discovered: Selectable) => boolean {
  if (filters.length === 0) return () => true;
  const fits = filters.map(matcherOf);
  return (discovered) =>
    callableNames(discovered.id).some((name) => fits.some((isMatch) => isMatch(name))) ||
    hidesWanted(discovered, filters);
}

/** What does not load may hold what is asked for: that it has no result must be reported, as if no filter were there. */
function hidesWanted({ id, failure, isUnlisted }: Selectable, filters: readonly string[]): boolean {
  if (failure === undefined) return false;
  if (isUnlisted === true) return id.name === id.suite || mayHold(filters, id.suite)(id.name);
  // Go and others name what is below a benchmark only while it runs.
  const below = callableNames(id).map((name) => `${name}/`);
  return startsOf(filters).some((start) => below.some((path) => start.startsWith(path)));
}

function checkSuites({ suites }: SelectionOptions, config: Config): void {
  const unknown = suites.find((name) => !config.suites.some((suite) => suite.name === name));
  if (unknown === undefined) return;
  const known = config.suites.map(({ name }) => name).join(', ');
  throw new GateError(
    'USAGE',
    `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`,
    { hint: 'suites are named in the configuration: suites[].name' },
  );
}

/**
 * A filter is a name, or a glob. Names hold parentheses, brackets, braces and slashes of their own, so a glob also fits as
 * if only its stars and question marks were special, and matched slashes too.
 */
function matcherOf(filter: string): (name: string) => boolean {
  const isMatch = globMatcher(filter);
  return (name) => isMatch(name) || fitsWildcard(filter, name);
}

/** What alone need be looked for, so that finding one benchmark does not load hundreds of files. */
export function scopeOf(options: SelectionOptions, config: Config): Scope {
  checkSuites(options, config);
  const { suites, filters } = options;
  return { suites, mayHold: filters.length === 0 ? undefined : (suite: string) => mayHold(filters, suite) };
}

/** A file is only left out where nothing in it can fit. */
function mayHold(filters: readonly string[], suite: string): (title: string) => boolean {
  const starts = startsOf(filters);
  const reaches = (path: string, start: string): boolean => path.startsWith(start) || start.startsWith(path);
  return (title) =>
    starts.some((start) => start === title || [`${title}/`, `${suite}/${title}/`].some((path) => reaches(path, start)));
}

/** What precedes each filter's first special sign. */
function startsOf(filters: readonly string[]): readonly string[] {
  return filters.map((filter) => filter.replace(/[\\*?[\](){}!+@|^$].*$/s, ''));
}

/** 1-based. */
function shardOf(id: BenchmarkId, count: number): number {
  const digest = createHash('sha256')
    .update(JSON.stringify([id.suite, id.name]))
    .digest();
  return (digest.readUInt32BE(0) % count) + 1;
}

/** `found`: all there are. */
export function nothingFits({ suites, filters }: SelectionOptions, found: readonly Discovered[]): GateError {
  const inSuites = found.filter(({ id }) => suites.length === 0 || suites.includes(id.suite));
  const names = inSuites.map(({ id }) => id.name);
  const shown = filters.map((filter) => JSON.stringify(filter)).join(', ');
  const hint = `flamegate measure --list shows every name; ${likely(filters, names)}`;
  if (filters.length === 0) {
    const message = `Cannot measure anything as suite ${suites.join(', ')} holds no benchmark`;
    return new GateError('SUITE_EMPTY', message, { hint });
  }
  const unloaded = inSuites.find(({ failure }) => failure !== undefined);
  // What a file holds that does not load is not known.
  const why = unloaded?.failure === undefined ? '' : `; ${unloaded.id.name} does not load: ${unloaded.failure.message}`;
  const message = `Cannot measure anything as --filter must fit a benchmark's name: none of ${names.length} fits ${shown}${why}`;
  return new GateError('SUITE_EMPTY', message, { hint });
}

const mostShown = 5;

/** Names that contain the filter's words, else the most similar one. */
function likely(filters: readonly string[], names: readonly string[]): string {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const wanted = filters.map(plain).filter((text) => text !== '');
  const holding = names.filter((name) => wanted.some((text) => plain(name).includes(text)));
  const near = filters.flatMap((filter) => nearest(filter, names) ?? []);
  const lastParts = names.filter((name) =>
    filters.some((filter) => nearest(lastOf(filter), [lastOf(name)]) !== undefined),
  );
  const found = [...new Set([...holding, ...near, ...lastParts])];
  const listed = (some: readonly string[]): string => some.map((name) => JSON.stringify(name)).join(', ');
  if (found.length > 0) return `did you mean ${listed(found.slice(0, mostShown))}?`;
  return names.length === 0 ? 'there is none' : `for example ${listed(names.slice(0, mostShown))}`;
}

function lastOf(name: string): string {
  return name.split('/').at(-1) ?? name;
}
