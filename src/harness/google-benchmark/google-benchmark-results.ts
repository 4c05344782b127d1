/** What a program of Google Benchmark writes as JSON: docs/user_guide.md, "Output Formats". */
import { foreignFields, foreignList, foreignNumber, foreignText } from '../../text/foreign-json.ts';

export interface GoogleResult {
  readonly iterations: number;
  /** Nanoseconds an iteration. */
  readonly time: number;
  readonly cpu: number;
}

export interface GoogleResults {
  /** How many benchmarks of the name have run. */
  readonly alike: number;
  /** In time order, one a repetition; of one that reports its aggregates only, their median. */
  readonly results: readonly GoogleResult[];
  /** Of `SkipWithError`, in any repetition: the others are no whole measurement. */
  readonly error?: string | undefined;
  /** Of `SkipWithMessage`, likewise. */
  readonly skipped?: string | undefined;
}

type Entry = Readonly<Record<string, unknown>>;

const nanoseconds: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9 };

/** `nth`, from 0: of several that have the name. Undefined for what is no such document. */
export function parseGoogleBenchmark(text: string, nth = 0): GoogleResults | undefined {
  const all = entriesOf(text);
  if (all === undefined) return undefined;
  const places = placesOf(all);
  const entries = all.filter((_, i) => places[i] === nth);
  const failed = entries.find((entry) => entry['error_occurred'] === true);
  const skipped = entries.find((entry) => entry['skipped'] === true);
  return {
    alike: new Set(places).size,
    results: measuredIn(entries).map(toResult),
    error: failed === undefined ? undefined : (foreignText(failed['error_message']) ?? 'an error without words'),
    skipped: skipped === undefined ? undefined : (foreignText(skipped['skip_message']) ?? 'without a reason'),
  };
}

/** How long the last of its loops ran on the clock. Undefined: it sets its own times, or wrote aggregates only. */
export function lastLoopMs(text: string, name: string): number | undefined {
  const measured = (entriesOf(text) ?? []).filter((entry) => entry['run_type'] !== 'aggregate');
  const last = measured.at(-1);
  if (last === undefined || name.split('/').includes('manual_time')) return undefined;
  const { iterations, time } = toResult(last);
  const ms = (iterations * time) / 1e6;
  return ms > 0 && Number.isFinite(ms) ? ms : undefined;
}

/**
 * Of each entry, which of the benchmarks that ran it belongs to, by order of registration. Before 1.5.3 no families are written: there
 * one ends where its repetitions begin anew.
 */
function placesOf(entries: readonly Entry[]): readonly number[] {
  const families = [...new Set(entries.map(familyOf))].filter((family) => family !== undefined);
  families.sort((a, b) => a - b);
  let begun = 0;
  let last = -1;
  return entries.map((entry) => {
    const family = familyOf(entry);
    if (family !== undefined) return families.indexOf(family);
    const repetition = foreignNumber(entry['repetition_index']);
    if (Number.isFinite(repetition)) {
      if (repetition <= last) begun += 1;
      last = repetition;
    }
    return begun;
  });
}

/** Its family's index and its own within, as one number: a family may have one set of arguments twice. */
function familyOf(entry: Entry): number | undefined {
  const family =
    foreignNumber(entry['family_index']) + (foreignNumber(entry['per_family_instance_index']) || 0) / 2 ** 20;
  return Number.isFinite(family) ? family : undefined;
}

/** Rows of complexity (`BigO`, `RMS`) are aggregates as well, of no repetition. */
function measuredIn(entries: readonly Entry[]): readonly Entry[] {
  const repetitions = entries.filter(
    (entry) => entry['run_type'] !== 'aggregate' && entry['error_occurred'] !== true && entry['skipped'] !== true,
  );
  if (repetitions.length > 0) return repetitions;
  const named = (name: string) => entries.filter((entry) => entry['aggregate_name'] === name);
  const medians = named('median');
  return medians.length > 0 ? medians : named('mean');
}

/** A time that is no number (null in strict JSON) is of a benchmark that sets its own and measured none. */
function toResult(entry: Entry): GoogleResult {
  const unit = foreignText(entry['time_unit']) ?? 'ns';
  const factor = (Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : undefined) ?? Number.NaN;
  return {
    iterations: foreignNumber(entry['iterations']) || 0,
    time: foreignNumber(entry['real_time']) * factor,
    cpu: foreignNumber(entry['cpu_time']) * factor,
  };
}

/** Whatever the program prints before or after its document does no harm. */
function entriesOf(text: string): readonly Entry[] | undefined {
  const start = text.search(/^\{/m);
  const end = text.search(/^\}[^\S\n]*$(?![\s\S]*^\}[^\S\n]*$)/m);
  const { benchmarks } = foreignFields(text.slice(start, end === -1 ? undefined : end + 1));
  return Array.isArray(benchmarks) ? foreignList(benchmarks) : undefined;
}

/**
 * Names that `--benchmark_list_tests` printed, without the program's own lines. `silent`: what the same program prints when its filter
 * matches nothing. Numbers in such lines may differ (clocks, addresses).
 */
export function namesIn(listed: string, silent: string): readonly string[] {
  const own = linesOf(silent).map(shapeOf);
  const start = commonStart(linesOf(listed).map(shapeOf), own);
  const after = own.slice(start);
  const names = linesOf(listed).slice(start);
  const isOwn = (name: string): boolean => after.includes(shapeOf(name));
  const last = names.findLastIndex((name) => !isOwn(name));
  return names.slice(0, last + 1);
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const first = b.findIndex((line, i) => line !== a[i]);
  return first === -1 ? b.length : first;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function shapeOf(line: string): string {
  return line.trim().replaceAll(/0x[0-9a-f]+|\d+(?:[.:]\d+)*/gi, '0');
}
