/**
 * History of github-action-benchmark (its `data.js`, https://github.com/benchmark-action/github-action-benchmark) as
 * runs. One value a run and benchmark is all there is, and no machine is reported: the runs are of a class of their own,
 * good for trends and never compared with what was measured.
 */
import { GateError } from '../errors.ts';
import { type Direction, directionOf } from '../units/direction.ts';
import { benchmarkKey, storableName } from './benchmark-id.ts';
import type { Environment } from './environment.ts';
import { partsOf } from './gab-units.ts';
import type { Metric } from './metric.ts';
import { checkShaped, parseJson, type Reading } from './read-shaped.ts';
import type { BenchmarkOutcome, Measurement, Run } from './run.ts';
import { type At, array, cleanLine, line, Mismatch, number, type Shape, text } from './shape.ts';

export interface Imported {
  /** Oldest first. */
  readonly runs: readonly Run[];
  /** Oldest first; also those whose entries hold no result, which may have made a step as well. */
  readonly commits: readonly ImportedCommit[];
  /** What was left out and why, for people. */
  readonly skipped: readonly { readonly reason: string; readonly count: number }[];
  /** Metrics of which nobody says which way is better, or tool and unit say the opposite: shown and not judged. In order of appearance. */
  readonly undirected: readonly string[];
}

export interface ImportedCommit {
  readonly commit: string;
  readonly takenAt: string;
  /** First line of its message; empty where the file has none. Foreign. */
  readonly subject: string;
}

interface Entry {
  readonly commit: string;
  readonly subject: string;
  readonly date: number;
  readonly tool: string;
  readonly benches: readonly Bench[];
}

interface Bench {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const mostCharacters = 64 * 1024 * 1024;
const mostEntries = 100_000;

/** Tools whose values are distinguished by no unit: the way is what their name says, or what its own normalization has. */
const directions: ReadonlyMap<string, Direction> = new Map([
  ['customBiggerIsBetter', 'higher'],
  ['customSmallerIsBetter', 'lower'],
]);
const higherByDefault = new Set(['benchmarkjs', 'pytest', 'benchmarkluau']);

export const importedEnvironment: Environment = {
  os: 'unknown',
  arch: 'unknown',
  cpuModel: '',
  cores: 0,
  image: 'github-action-benchmark',
  runtime: 'unknown',
  runtimeVersion: '',
  flags: [],
};

/** Entries by date; those left out are counted by reason. Throws FILE_MALFORMED or FILE_TOO_LARGE, naming `source`. */
export function importGithubActionBenchmark(content: string, source: string): Imported {
  const reading: Reading = { source, what: 'data.js of github-action-benchmark', mostCharacters };
  if (content.length > mostCharacters) {
    const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${content.length}`;
    throw new GateError('FILE_TOO_LARGE', message, { hint: 'remove old entries from it first' });
  }
  const json = content.replace(/^\uFEFF?\s*window\.BENCHMARK_DATA\s*=/, '').replace(/;\s*$/, '');
  const suites = checkShaped(parseJson(json, reading), suitesShape, reading);
  return toRuns(suites);
}

const mostUndirected = 5;

/** Of one metric or more; foreign names. */
export function undirectedWords(metrics: readonly string[]): string {
  const more = metrics.length > mostUndirected ? ` and ${metrics.length - mostUndirected} more` : '';
  return `Shown and not judged, as it is not known which way is better: ${metrics.slice(0, mostUndirected).join(', ')}${more}`;
}

function toRuns(suites: readonly Suite[]): Imported {
  const left = new Map<string, number>();
  const skip = (reason: string): void => {
    left.set(reason, (left.get(reason) ?? 0) + 1);
  };
  const undirected = new Set<string>();
  const byCommit = new Map<string, { date: number; subject: string; outcomes: Map<string, BenchmarkOutcome> }>();
  for (const { name: suite, entries } of suites) {
    const seen = new Set<string>();
    for (const entry of entries.toSorted((a, b) => a.date - b.date)) {
      if (!/^[0-9a-f]{40}$/.test(entry.commit)) {
        skip('entry without a full commit hash');
        continue;
      }
      if (seen.has(entry.commit)) skip('earlier entry of a commit that was measured again: the newest counts');
      seen.add(entry.commit);
      const known = byCommit.get(entry.commit);
      const place = known ?? {
        date: entry.date,
        subject: entry.subject,
        outcomes: new Map<string, BenchmarkOutcome>(),
      };
      place.date = Math.max(place.date, entry.date);
      byCommit.set(entry.commit, place);
      for (const [name, benches] of groupByName(entry)) {
        const measurements = measurementsOf(benches, entry, skip);
        for (const { metric } of measurements) if (metric.role === 'informational') undirected.add(metric.name);
        const id = { suite: cleanName(suite), name };
        if (measurements.length > 0) {
          place.outcomes.set(benchmarkKey(id), { state: 'measured', id, measurements, profiles: [] });
        }
      }
    }
  }
  const runs = [...byCommit]
    .toSorted(([, a], [, b]) => a.date - b.date)
    .map(([commit, { date, outcomes }]) => toRun(commit, date, [...outcomes.values()]));
  return {
    runs: runs.filter((run) => run.outcomes.length > 0),
    commits: runs.map(({ commit, takenAt }) => ({ commit, takenAt, subject: byCommit.get(commit)?.subject ?? '' })),
    skipped: [...left].map(([reason, count]) => ({ reason, count })),
    undirected: [...undirected],
  };
}

function toRun(commit: string, date: number, outcomes: readonly BenchmarkOutcome[]): Run {
  const takenAt = new Date(date).toISOString();
  return { schema: 1, commit, id: 'github-action-benchmark', takenAt, environment: importedEnvironment, outcomes };
}

/** Go's `BenchmarkX - ns/op` and `BenchmarkX - B/op` are two metrics of one benchmark. */
function groupByName(entry: Entry): ReadonlyMap<string, readonly Bench[]> {
  const groups = new Map<string, Bench[]>();
  for (const bench of entry.benches) {
    const ending = ` - ${bench.unit}`;
    const name = storableName((bench.name.endsWith(ending) ? bench.name.slice(0, -ending.length) : bench.name).trim());
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [bench]);
    else group.push(bench);
  }
  return groups;
}

function measurementsOf(
  benches: readonly Bench[],
  entry: Entry,
  skip: (reason: string) => void,
): readonly Measurement[] {
  const measurements = new Map<string, Measurement>();
  for (const { value, unit } of benches.flatMap(partsOf)) {
    if (!Number.isFinite(value) || value < 0) {
      skip('value that is no number from 0 on');
      continue;
    }
    const { metric, factor } = metricOf(unit, entry.tool);
    const [known] = measurements.get(metric.name)?.invocations ?? [];
    if (known === undefined) measurements.set(metric.name, { metric, invocations: [{ value: value * factor }] });
    // Newer versions store Go's line as a whole and its parts beside it.
    else if (known.value !== value * factor) skip(`second ${metric.name} of one benchmark in one entry`);
  }
  return [...measurements.values()];
}

const timeFactors: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, sec: 1e9 };

function metricOf(unit: string, tool: string): { readonly metric: Metric; readonly factor: number } {
  const plain = unit.trim().replace(/\/(?:op|iter|iteration|round)$/i, '');
  const declared = directions.get(tool);
  const factor = Object.hasOwn(timeFactors, plain) ? timeFactors[plain] : undefined;
  if (factor !== undefined) return { metric: ofBase('time', 'ns', 'lower', declared), factor };
  if (/^(?:ops|iter|iterations|op)\/s(?:ec)?$/i.test(unit.trim())) {
    return { metric: ofBase('rate', 'op/s', 'higher', declared), factor: 1 };
  }
  if (/^(?:B|bytes)$/i.test(plain)) return { metric: ofBase('alloc', 'B', 'lower', declared), factor: 1 };
  const read = directionOf(unit);
  const better = declared ?? read ?? (higherByDefault.has(tool) ? 'higher' : 'lower');
  const isOpen = declared === undefined ? read === undefined && !isUsual(plain, tool) : isDenied(declared, read);
  const name = cleanName(plain === '' ? 'value' : plain);
  const metric: Metric = { name, unit: name.slice(0, 50), better, assume: 'nothing' };
  return { metric: isOpen ? { ...metric, role: 'informational' } : metric, factor: 1 };
}

/** In the unit that is common to all histories; the way is the unit's. */
function ofBase(name: string, unit: string, better: Direction, declared: Direction | undefined): Metric {
  return { name, unit, better, assume: 'nothing', role: isDenied(declared, better) ? 'informational' : undefined };
}

/** A file has one tool for all its series, times beside rates: where tool and unit disagree, or neither says, nobody is blamed. */
function isDenied(declared: Direction | undefined, read: Direction | undefined): boolean {
  return declared !== undefined && read !== undefined && declared !== read;
}

/** Values without a unit, and those of tools whose every value is a rate. */
function isUsual(unit: string, tool: string): boolean {
  return unit === '' || higherByDefault.has(tool);
}

function cleanName(name: string): string {
  const cleaned = name
    .replaceAll(/[\t\n]+/g, ' ')
    .trim()
    .slice(0, 200);
  return cleaned === '' ? 'unnamed' : cleaned;
}

interface Suite {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** Its files have grown over the years and carry much we do not read: fields are picked, others left. */
const suitesShape: Shape<readonly Suite[]> = (value, at) => {
  const entries = pick(pick(value, at)['entries'], 'entries');
  return Object.keys(entries).map((name) => ({
    name: text(1000)(name, `entries.${name.slice(0, 80)}`),
    entries: array(entryShape, mostEntries)(entries[name], `entries.${name.slice(0, 80)}`),
  }));
};

/** The last millisecond that is written with a year of four digits. */
const latest = Date.UTC(10_000, 0, 1) - 1;

const entryShape: Shape<Entry> = (value, at) => {
  const entry = pick(value, at);
  const commit = pick(entry['commit'], `${at}.commit`);
  return {
    commit: line(200)(commit['id'], `${at}.commit.id`),
    subject: subjectOf(commit['message']),
    date: number(0, latest)(entry['date'], `${at}.date`),
    tool: entry['tool'] === undefined ? '' : text(100)(entry['tool'], `${at}.tool`),
    benches: array(benchShape, 10_000)(entry['benches'], `${at}.benches`),
  };
};

const longestSubject = 200;

/** For people only, so nothing is wrong with a file that has none. */
function subjectOf(message: unknown): string {
  const [first = ''] = typeof message === 'string' ? message.trim().split('\n', 1) : [];
  return cleanLine(first.slice(0, longestSubject)).trim();
}

const benchShape: Shape<Bench> = (value, at) => {
  const bench = pick(value, at);
  return {
    name: text(1000)(bench['name'], `${at}.name`),
    value: typeof bench['value'] === 'number' ? bench['value'] : Number.NaN,
    // Go's line after its first number, with all that a benchmark reports.
    unit: bench['unit'] === undefined ? '' : text(10_000)(bench['unit'], `${at}.unit`),
  };
};

function pick(value: unknown, at: At): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Mismatch(at, 'an object', value);
  // A non-null object that is no array: string keys are all we read of it.
  return value as Readonly<Record<string, unknown>>;
}
