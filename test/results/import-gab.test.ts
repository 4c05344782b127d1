import { expect, test } from 'vitest';
import { importGithubActionBenchmark } from '../../src/results/import-gab.ts';
import { renderRun } from '../../src/results/run-file.ts';
import { aCommit } from './make.ts';

const bench = (name: string, value: number, unit: string) => ({ name, value, unit, range: '± 3', extra: 'x\ny' });
const entry = (commit: number, date: number, tool: string, benches: readonly object[]) => ({
  commit: { id: aCommit(commit), author: { name: 'A' }, message: 'm', timestamp: 't', url: 'u', tree_id: 'x' },
  date,
  tool,
  benches,
});
const file = (entries: object): string =>
  `window.BENCHMARK_DATA = ${JSON.stringify({ lastUpdate: 1, repoUrl: 'https://example.com/a/b', entries }, null, 2)};\n`;

test('each commit becomes one run, with all suites, oldest first, in base units', () => {
  const { runs, skipped } = importGithubActionBenchmark(
    file({
      'Go Benchmark': [
        entry(2, 2e12, 'go', [bench('BenchmarkA - ns/op', 5, 'ns/op'), bench('BenchmarkA - B/op', 64, 'B/op')]),
        entry(1, 1e12, 'go', [bench('BenchmarkA', 4, 'ns/op')]),
      ],
      JS: [entry(1, 1.1e12, 'benchmarkjs', [bench('fib(10)', 1200.5, 'ops/sec'), bench('load', 2, 'ms')])],
    }),
    'data.js',
  );
  expect(skipped).toEqual([]);
  expect(runs.map(({ commit, takenAt }) => [commit, takenAt])).toEqual([
    [aCommit(1), new Date(1.1e12).toISOString()],
    [aCommit(2), new Date(2e12).toISOString()],
  ]);
  const seen = runs.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) =>
      outcome.state === 'measured'
        ? outcome.measurements.map(({ metric, invocations }) => [
            `${outcome.id.suite}/${outcome.id.name}`,
            metric.name,
            metric.unit,
            metric.better,
            invocations[0]?.value,
          ])
        : [],
    ),
  );
  expect(seen).toEqual([
    ['Go Benchmark/BenchmarkA', 'time', 'ns', 'lower', 4],
    ['JS/fib(10)', 'rate', 'op/s', 'higher', 1200.5],
    ['JS/load', 'time', 'ns', 'lower', 2e6],
    ['Go Benchmark/BenchmarkA', 'time', 'ns', 'lower', 5],
    ['Go Benchmark/BenchmarkA', 'alloc', 'B', 'lower', 64],
  ]);
  for (const run of runs) expect(() => renderRun(run)).not.toThrow();
});

test('the direction of a custom unit is its tool’s', () => {
  const custom = (tool: string) =>
    importGithubActionBenchmark(file({ s: [entry(1, 1, tool, [bench('score', 3, 'points')])] }), 'd').runs[0]
      ?.outcomes[0];
  expect(custom('customBiggerIsBetter')).toMatchObject({
    measurements: [{ metric: { name: 'points', better: 'higher' } }],
  });
  expect(custom('customSmallerIsBetter')).toMatchObject({ measurements: [{ metric: { better: 'lower' } }] });
});

test.each([
  ['go', 'MB/s', 'higher'],
  ['customSmallerIsBetter', 'req/s', 'lower'],
  ['customBiggerIsBetter', 'ns/op per row', 'higher'],
  ['pytest', 'points', 'higher'],
  ['cargo', 'points', 'lower'],
])('%s’s %s is %s-is-better', (tool, unit, better) => {
  const [run] = importGithubActionBenchmark(file({ s: [entry(1, 1, tool, [bench('x', 3, unit)])] }), 'd').runs;
  expect(run?.outcomes[0]).toMatchObject({ measurements: [{ metric: { better } }] });
});

test('what cannot be placed is counted, not guessed', () => {
  const { runs, skipped } = importGithubActionBenchmark(
    file({
      s: [
        { ...entry(1, 1, 'go', [bench('a', 1, 'ns')]), commit: { id: 'abc123' } },
        entry(2, 1, 'go', [bench('a', 1, 'ns'), bench('a', 2, 'ns')]),
      ],
    }),
    'data.js',
  );
  expect(runs).toHaveLength(1);
  expect(skipped).toEqual([
    { reason: 'entry without a full commit hash', count: 1 },
    { reason: 'second time of one benchmark in one entry', count: 1 },
  ]);
});

test.each([
  ['', 'it must be JSON'],
  ['window.BENCHMARK_DATA = alert(1)', 'it must be JSON'],
  ['{}', 'entries must be an object: current value is absent'],
  [file({ s: {} }), 'entries.s must be a list: current value is an object'],
  [file({ s: [entry(1, Number.NaN, 'go', [])] }), 'entries.s[0].date must be a number from 0'],
])('%j is refused', (content, message) => {
  expect(() => importGithubActionBenchmark(content, 'data.js')).toThrow(message);
});

test.each([
  ['ns/op\t 5203660 B/op\t   46 allocs/op', ['time', 'alloc', 'allocs']],
  ['ns/op\t1.5e+06 B/op', ['time', 'alloc']],
  ['ns/iter (+/- 324)', ['time']],
  ['ms ±0.52%', ['time']],
  ['ops/sec, ±1.2 %', ['rate']],
  ['p99 ms', ['p99 ms']],
  ['req/s @ 64', ['req/s']],
])('the numbers in the unit %j belong to a run and make no new metric', (unit, metrics) => {
  const withNumber = (by: number): string =>
    unit.replaceAll(/(?<=[\s(±-])\d+/g, (number) => String(Number(number) + by));
  const { runs } = importGithubActionBenchmark(
    file({ s: [1, 2, 3].map((n) => entry(n, n * 1e12, 'go', [bench('BenchmarkA', n, withNumber(n))])) }),
    'd',
  );
  const seen = runs.flatMap(({ outcomes }) =>
    outcomes.map((outcome) =>
      outcome.state === 'measured' ? outcome.measurements.map(({ metric }) => metric.name) : [],
    ),
  );
  expect(seen).toEqual([metrics, metrics, metrics]);
});

test('a line of Go stored as a whole and in parts is the same numbers once, and nothing is left out', () => {
  const { runs, skipped } = importGithubActionBenchmark(
    file({
      Go: [
        entry(1, 1e12, 'go', [
          bench('BenchmarkA', 325, 'ns/op\t 64 B/op\t 2 allocs/op'),
          bench('BenchmarkA - ns/op', 325, 'ns/op'),
          bench('BenchmarkA - B/op', 64, 'B/op'),
          bench('BenchmarkA - allocs/op', 2, 'allocs/op'),
        ]),
      ],
    }),
    'd',
  );
  expect(skipped).toEqual([]);
  expect(runs[0]?.outcomes).toMatchObject([{ id: { name: 'BenchmarkA' }, measurements: [{}, {}, {}] }]);
});

test('a commit that was measured again counts with its newest entry, and that is said', () => {
  const { runs, skipped } = importGithubActionBenchmark(
    file({ s: [entry(1, 2e12, 'go', [bench('A', 7, 'ns')]), entry(1, 1e12, 'go', [bench('A', 9, 'ns')])] }),
    'd',
  );
  expect(runs.map(({ outcomes }) => outcomes)).toMatchObject([[{ measurements: [{ invocations: [{ value: 7 }] }] }]]);
  expect(skipped).toEqual([
    { reason: 'earlier entry of a commit that was measured again: the newest counts', count: 1 },
  ]);
});

test('one value or unit of an unusual kind loses nothing but itself', () => {
  const long = `ns/op${Array.from({ length: 60 }, (_, index) => `\t ${index}.5 reported_metric_${index}/op`).join('')}`;
  const benches = [
    bench('A', 4, long),
    bench('B', -1, 'points'),
    bench('C', Number.NaN, 'ms'),
    { name: 'D', value: '12', unit: 'ms' },
    bench('E', 7, 'ms'),
  ];
  const { runs, skipped } = importGithubActionBenchmark(file({ G: [entry(1, 1e12, 'go', benches)] }), 'data.js');
  expect(runs[0]?.outcomes.map(({ id }) => id.name)).toEqual(['A', 'E']);
  const [first] = runs[0]?.outcomes ?? [];
  expect(first?.state === 'measured' && first.measurements.length).toBe(61);
  expect(skipped).toEqual([{ reason: 'value that is no number from 0 on', count: 3 }]);
});

test('where a tool says of all series what the unit of one denies, that one is shown and blames nobody', () => {
  const benches = [bench('chain', 150, 'mgas/s'), bench('chain', 6000, 'ms/ggas'), bench('chain', 3, 'points')];
  const { runs, undirected } = importGithubActionBenchmark(
    file({ C: [entry(1, 1e12, 'customBiggerIsBetter', benches)] }),
    'data.js',
  );
  const metrics = runs[0]?.outcomes.flatMap((each) => (each.state === 'measured' ? each.measurements : [])) ?? [];
  expect(metrics.map(({ metric: { name, better, role } }) => [name, better, role])).toEqual([
    ['mgas/s', 'higher', undefined],
    ['ms/ggas', 'higher', 'informational'],
    ['points', 'higher', undefined],
  ]);
  expect(undirected).toEqual(['ms/ggas']);
});

test.each([
  ['customBiggerIsBetter', 'ms', 'time', 'lower'],
  ['customBiggerIsBetter', 'bytes', 'alloc', 'lower'],
  ['customSmallerIsBetter', 'ops/sec', 'rate', 'higher'],
])('the same holds of the units that all histories share: %s in %s', (tool, unit, name, better) => {
  const read = (which: string) =>
    importGithubActionBenchmark(file({ C: [entry(1, 1e12, which, [bench('x', 3, unit)])] }), 'data.js');
  const { runs, undirected } = read(tool);
  const role = 'informational';
  expect(runs[0]?.outcomes).toMatchObject([{ measurements: [{ metric: { name, better, role } }] }]);
  expect(undirected).toEqual([name]);
  expect(read('go').undirected).toEqual([]);
});

test('benchmarks whose names begin alike for long are not one', () => {
  const names = ['a', 'b'].map((end) => `${'n'.repeat(400)}${end}`);
  const benches = names.map((name) => bench(name, 3, 'ns'));
  const { runs, skipped } = importGithubActionBenchmark(file({ G: [entry(1, 1e12, 'go', benches)] }), 'data.js');
  expect(skipped).toEqual([]);
  expect(runs[0]?.outcomes.map(({ id }) => id.name)).toEqual(names);
});

test('a time in microseconds is refused by its field: no run of the year 55840 has a place', () => {
  expect(() => importGithubActionBenchmark(file({ s: [entry(1, 1.7e15, 'go', [])] }), 'data.js')).toThrow(
    'entries.s[0].date must be a number from 0',
  );
});
