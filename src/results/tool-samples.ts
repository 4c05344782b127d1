/**
 * Files of benchmark tools that start a process for each number: `hyperfine --export-json`, pyperf's `-o`, JMH's `-rf json`. What
 * they keep is what `compare` judges, one number a process: hyperfine's `times`, the mean of a pyperf run's values, the mean of a
 * JMH fork's iterations.
 */
import { foreignFields, foreignList, foreignNumber, foreignText } from '../text/foreign-json.ts';

/** As `compare` reads samples: `unit` as the tool writes it, but hyperfine's and pyperf's seconds, which become ns. */
export interface ToolSamples {
  readonly name: string;
  readonly unit: string;
  readonly metric?: string;
  readonly processes: readonly number[];
}

/** Undefined: of none of these tools. Numbers a process may be none or NaN, where the file has no others. */
export function toolSamples(value: unknown): readonly ToolSamples[] | undefined {
  const results = foreignList(fieldOf(value, 'results'));
  if (isAll(results, ({ command, times }) => typeof command === 'string' && Array.isArray(times))) {
    return results.map(hyperfineSamples);
  }
  const suite = foreignList(fieldOf(value, 'benchmarks'));
  if (isAll(suite, ({ runs }) => Array.isArray(runs))) return suite.map((each) => pyperfSamples(each, value));
  const forked = foreignList(value);
  return isAll(forked, ({ benchmark, primaryMetric }) => typeof benchmark === 'string' && isObject(primaryMetric))
    ? jmhSamples(forked)
    : undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const nanoseconds = 1e9;

/** Of runs that were not found, could not be started or died of a signal the time says nothing. */
function hyperfineSamples({ command, times, exit_codes: codes }: Fields): ToolSamples {
  const ended = (i: number): unknown => (Array.isArray(codes) ? codes[i] : 0);
  const didRun = (code: unknown): boolean => typeof code === 'number' && code < 126;
  return {
    name: foreignText(command) ?? '',
    unit: 'ns',
    processes: numbers(times).map((time, i) => (didRun(ended(i)) ? time * nanoseconds : Number.NaN)),
  };
}

/** What all benchmarks of a suite share stands beside them. Runs without values calibrate. */
function pyperfSamples({ metadata, runs }: Fields, suite: unknown): ToolSamples {
  const said = (field: string): string | undefined =>
    foreignText(fieldOf(metadata, field) ?? fieldOf(fieldOf(suite, 'metadata'), field));
  const unit = said('unit') ?? 'second';
  const isTime = unit === 'second';
  return {
    name: said('name') ?? '',
    unit: isTime ? 'ns' : unit === 'byte' ? 'B' : unit,
    processes: foreignList(runs)
      .map(({ values }) => numbers(values))
      .filter((values) => values.length > 0)
      .map((values) => mean(values) * (isTime ? nanoseconds : 1)),
  };
}

/** Named as JMH prints them: with parameters, and with the mode where one benchmark has several. */
function jmhSamples(results: readonly Fields[]): readonly ToolSamples[] {
  const titles = results.map(jmhTitle);
  return results.map((result, i) => {
    const title = titles[i] ?? '';
    const isTwice = titles.indexOf(title) !== titles.lastIndexOf(title);
    const primary = foreignFieldsOf(result['primaryMetric']);
    return {
      name: isTwice ? `${title} [${foreignText(result['mode']) ?? ''}]` : title,
      unit: foreignText(primary['scoreUnit']) ?? '',
      metric: 'score',
      processes: forksOf(primary),
    };
  });
}

/** Of the mode `sample` a fork keeps a list of values with their counts for each iteration, and no score. */
function forksOf({ rawData, rawDataHistogram }: Fields): readonly number[] {
  const counted = (fork: unknown): number => {
    const pairs = (Array.isArray(fork) ? fork.flat() : []).map(numbers);
    const [sum, count] = pairs.reduce<readonly [number, number]>(
      ([total, times], [value = Number.NaN, often = Number.NaN]) => [total + value * often, times + often],
      [0, 0],
    );
    return sum / count;
  };
  if (Array.isArray(rawData)) return rawData.map((fork) => mean(numbers(fork)));
  return Array.isArray(rawDataHistogram) ? rawDataHistogram.map(counted) : [];
}

function jmhTitle({ benchmark, params }: Fields): string {
  const given = Object.entries(foreignFieldsOf(params)).map(([name, value]) => `${name}: ${String(value)}`);
  return `${foreignText(benchmark) ?? ''}${given.length === 0 ? '' : ` {${given.join(', ')}}`}`;
}

function isAll(list: readonly Fields[], holds: (each: Fields) => boolean): boolean {
  return list.length > 0 && list.every(holds);
}

function numbers(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.map(foreignNumber) : [];
}

/** NaN of nothing. */
function mean(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function foreignFieldsOf(value: unknown): Fields {
  return foreignFields(JSON.stringify(value) ?? '');
}
