/** Which benchmarks a command is about: by name, suite and shard; and what to say where none fits. */
import { createHash } from 'node:crypto';
import type { Config } from '../config/config.ts';
import { nearest } from '../config/nearest.ts';
import { GateError } from '../errors.ts';
import type { Scope } from '../measure/catalog.ts';
import type { Discovered } from '../ports.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import { filterOf, mayHold, type Selectable } from './name-filter.ts';

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

function checkSuites({ suites }: SelectionOptions, config: Config): void {
  const unknown = suites.find((name) => !config.suites.some((suite) => suite.name === name));
  if (unknown === undefined) return;
  const names = config.suites.map(({ name }) => name);
  const [known, near] = [names.join(', '), nearest(unknown, names)];
  throw new GateError(
    'USAGE',
    `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`,
    { hint: near === undefined ? 'suites are named in the configuration: suites[].name' : `did you mean ${near}?` },
  );
}

/** What alone need be looked for, so that finding one benchmark does not load hundreds of files. */
export function scopeOf(options: SelectionOptions, config: Config): Scope {
  checkSuites(options, config);
  const { suites, filters } = options;
  return { suites, mayHold: filters.length === 0 ? undefined : (suite: string) => mayHold(filters, suite) };
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
  // What a file holds that does not load is not known; what skips itself has its name.
  const unloaded = inSuites.find(({ failure }) => failure !== undefined && failure.reason !== 'skipped');
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
