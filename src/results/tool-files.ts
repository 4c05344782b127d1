/**
 * Results as benchmark tools and load generators write them, told apart by their fields or first lines. `compare` judges one number
 * a process; these hold what one process measured, however many rounds it had, or nothing but a summary.
 */
import { foreignList } from '../text/foreign-json.ts';

export interface ToolFile {
  /** As a sentence goes on: `results of pytest-benchmark`. */
  readonly is: string;
  /** What to do instead. */
  readonly cure: string;
}

const measured = (harness: string): string =>
  `flamegate gate starts these benchmarks itself, each as often as needed and on both commits (harness: ${harness}; flamegate init writes the suite)`;
const printed =
  'a program that prints {"benchmarks":[{"name","unit","better","value"}]} is started as often as needed by harness: json';

const jsonKinds: readonly (readonly [(value: unknown) => boolean, ToolFile])[] = [
  [hasFields('machine_info', 'benchmarks'), { is: 'results of pytest-benchmark', cure: measured('pytest') }],
  [
    (value) => eachHas(fieldOf(value, 'benchmarks'), 'stats'),
    { is: 'results of pytest-benchmark', cure: measured('pytest') },
  ],
  [
    (value) => eachHas(fieldOf(value, 'benchmarks'), 'real_time') || eachHas(fieldOf(value, 'benchmarks'), 'run_type'),
    { is: 'results of Google Benchmark', cure: measured('google-benchmark') },
  ],
  [hasFields('lastUpdate', 'entries'), history()],
  [
    (value) => eachHas(value, 'value') || eachHas(fieldOf(value, 'benchmarks'), 'value'),
    { is: 'one number a benchmark, as one process printed it', cure: printed },
  ],
  [
    (value) => fieldOf(fieldOf(value, 'mean'), 'point_estimate') !== undefined,
    { is: 'estimates of criterion', cure: measured('criterion') },
  ],
  [
    (value) => eachHas(fieldOf(value, 'files'), 'groups') || eachHas(fieldOf(value, 'testResults'), 'assertionResults'),
    { is: 'results of vitest', cure: measured('vitest') },
  ],
  [hasFields('commit_hash', 'results'), { is: 'results of asv', cure: measured('asv') }],
  [(value) => fieldOf(fieldOf(value, 'metrics'), 'http_reqs') !== undefined, { is: 'a summary of k6', cure: printed }],
  [hasFields('requests', 'latency', 'throughput'), { is: 'a summary of autocannon', cure: printed }],
];

const textKinds: readonly (readonly [RegExp, ToolFile])[] = [
  [/^\s*window\.BENCHMARK_DATA\s*=/, history()],
  [/^Benchmark\S*\s+\d+\s+[\d.e+]+ \S/m, { is: 'output of go test -bench', cure: measured('go') }],
  [/^test \S.* bench:\s+[\d,.]+ ns\/iter/m, { is: 'output of #[bench]', cure: measured('libtest') }],
  [
    /^\s*(?:\S.*\s)?time:\s+\[[\d.]+ \S+ [\d.]+ \S+ [\d.]+ \S+\]/m,
    { is: 'output of criterion', cure: measured('criterion') },
  ],
  [/^name,iterations,real_time,cpu_time/m, { is: 'a table of Google Benchmark', cure: measured('google-benchmark') }],
  [
    /^"?Benchmark"?,"?Mode"?,"?Threads"?/m,
    {
      is: 'a table of JMH, which has one score for all forks',
      cure: 'have JMH write -rf json, which keeps each fork, or gate its benchmarks (harness: jmh)',
    },
  ],
  [
    /^Benchmark\s+(?:\(\S+\)\s+)*Mode\s+Cnt\s+Score/m,
    {
      is: 'output of JMH, which has one score for all forks',
      cure: 'have JMH write -rf json, which keeps each fork, or gate its benchmarks (harness: jmh)',
    },
  ],
  [
    /^command,mean,stddev,median/m,
    {
      is: 'a table of hyperfine, which has one mean for all runs',
      cure: 'have hyperfine write --export-json, which keeps each run, or gate its commands (harness: hyperfine)',
    },
  ],
  [/^Requests\/sec:\s+[\d.]+/m, { is: 'a summary of wrk', cure: printed }],
];

/** Undefined: nothing that is known, or no results at all. `value`: the document, where the text is one. */
export function toolFile(text: string, value: unknown): ToolFile | undefined {
  const ofJson = jsonKinds.find(([fits]) => fits(value));
  return ofJson?.[1] ?? (value === undefined ? textKinds.find(([fits]) => fits.test(text))?.[1] : undefined);
}

function history(): ToolFile {
  return {
    is: 'a history of github-action-benchmark, with one number a commit',
    cure: 'flamegate baseline import takes it for the trend page, and flamegate history --what-if FILE counts the alerts of its rule',
  };
}

function hasFields(...names: readonly string[]): (value: unknown) => boolean {
  return (value) => names.every((name) => fieldOf(value, name) !== undefined);
}

/** `processes` are of our own form, whatever stands beside them. */
function eachHas(list: unknown, name: string): boolean {
  const items = foreignList(list);
  return items.length > 0 && items.every((item) => item[name] !== undefined && item['processes'] === undefined);
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? Reflect.get(value, field)
    : undefined;
}
