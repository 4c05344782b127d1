import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { parseComparable } from '../../src/results/compare-file.ts';

interface Read {
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  readonly values: readonly number[];
}

function read(content: unknown): readonly Read[] {
  const parsed = parseComparable(typeof content === 'string' ? content : JSON.stringify(content), 'A');
  if (parsed.kind !== 'samples') throw new Error(parsed.kind);
  return parsed.samples.map(({ target: { id, metric }, values }) => ({
    name: id.name,
    unit: metric.unit,
    better: metric.better,
    values,
  }));
}

function refusal(content: unknown): string {
  try {
    read(content);
  } catch (error) {
    if (error instanceof GateError) return `${error.message}\n${error.hint}`;
    throw error;
  }
  throw new Error('it was read');
}

test('each run of hyperfine is a process, and one that did not run is no sample', () => {
  const of = (codes?: readonly unknown[]): object => ({
    results: [{ command: 'x -n 1', mean: 2, times: [1, 2], exit_codes: codes }],
  });
  const whole = [{ name: 'x -n 1', unit: 'ns', better: 'lower', values: [1e9, 2e9] }];
  expect(read(of([0, 1]))).toEqual(whole);
  expect(read(of())).toEqual(whole);
  for (const code of [126, 127, 139, null])
    expect(refusal(of([0, code]))).toContain('each process of "x -n 1" must have given a number: 1 of 2 gave none');
});

test('each run of pyperf that does not calibrate is a process, by the mean of its values', () => {
  const runs = [{ warmups: [[1, 0.5]] }, { values: [0.25, 0.75] }, { values: [1] }];
  expect(read({ benchmarks: [{ runs }], metadata: { name: 'telco' }, version: '1.0' })).toEqual([
    { name: 'telco', unit: 'ns', better: 'lower', values: [5e8, 1e9] },
  ]);
  expect(read({ benchmarks: [{ runs, metadata: { name: 'peak', unit: 'byte' } }] })).toEqual([
    { name: 'peak', unit: 'B', better: 'lower', values: [0.5, 1] },
  ]);
});

test('each fork of JMH is a process; parameters and, where there are several, modes are part of the name', () => {
  const result = (mode: string, scoreUnit: string, more: object): object => ({
    benchmark: 'a.B.c',
    mode,
    params: { n: '1,2', s: 'x' },
    primaryMetric: { scoreUnit, ...more },
  });
  const name = 'a.B.c {n: 1,2, s: x}';
  const rawData = [[1, 3], [4]];
  expect(read([result('thrpt', 'ops/us', { rawData })])).toEqual([
    { name, unit: 'ops/us', better: 'higher', values: [2, 4] },
  ]);
  const histogram = { rawDataHistogram: [[[[1, 3]], [[5, 1]]], [[[7, 2]]]] };
  expect(read([result('avgt', 'ms/op', { rawData }), result('sample', 'ms/op', histogram)])).toEqual([
    { name: `${name} [avgt]`, unit: 'ms/op', better: 'lower', values: [2, 4] },
    { name: `${name} [sample]`, unit: 'ms/op', better: 'lower', values: [2, 7] },
  ]);
  const withNaN = JSON.stringify([result('avgt', 'ms/op', { rawData, scoreError: 'N' })]).replace('"N"', 'NaN');
  expect(read(withNaN)).toHaveLength(1);
});

test.each([
  ['results of pytest-benchmark', { machine_info: {}, benchmarks: [{ name: 'a', stats: { data: [1] } }] }],
  ['results of pytest-benchmark', { benchmarks: [{ name: 'a', stats: { mean: 1 } }] }],
  ['results of Google Benchmark', { context: {}, benchmarks: [{ name: 'a', run_type: 'iteration', real_time: 1 }] }],
  ['results of Google Benchmark', '{"context":{},"benchmarks":[{"name":"a","real_time":1,"rate":nan}]}'],
  ['one number a benchmark', [{ name: 'a', unit: 'req/s', value: 1 }]],
  ['one number a benchmark', { benchmarks: [{ name: 'a', value: 1 }] }],
  ['a history of github-action-benchmark', { lastUpdate: 1, entries: {} }],
  ['a history of github-action-benchmark', 'window.BENCHMARK_DATA = {"entries":{}}'],
  ['estimates of criterion', { mean: { point_estimate: 1 } }],
  ['output of criterion', 'fib 20                  time:   [26.029 us 26.251 us 26.505 us]'],
  ['output of criterion', 'a long name\n                        time:   [1.02 ns 1.03 ns 1.04 ns]'],
  ['results of vitest', { files: [{ filepath: 'a', groups: [] }] }],
  ['results of asv', { commit_hash: 'a', results: {} }],
  ['a summary of k6', { metrics: { http_reqs: { count: 1 } } }],
  ['a summary of autocannon', { requests: {}, latency: {}, throughput: {} }],
  ['a summary of wrk', 'Running 30s test\nRequests/sec: 748868.53\n'],
  ['output of go test -bench', 'goos: linux\nBenchmarkA/x=1-8  \t 1000\t 12.5 ns/op\nPASS\n'],
  ['output of #[bench]', 'test a::b ... bench:       1,234.50 ns/iter (+/- 3)'],
  ['a table of Google Benchmark', 'name,iterations,real_time,cpu_time,time_unit\n"a",1,1,1,ns\n'],
  ['a table of JMH', '"Benchmark","Mode","Threads","Samples","Score"\n"a",'],
  ['output of JMH', 'Benchmark   (n)  (s)  Mode  Cnt  Score  Error  Units\na'],
  ['a table of hyperfine', 'command,mean,stddev,median,user\nx,1,1,1,1\n'],
])('%s are named with what to do instead', (is, content) => {
  const said = refusal(content);
  expect(said).toContain('must hold one number for each of several processes');
  expect(said).toContain(is);
  expect(said).toMatch(/harness: |baseline import/);
});

test.each([
  ['its place', '{"benchmarks":[{"name":"x","unit":"ms","processes":[1,NaN]}]}', 'line 1, column 55'],
  [
    'its field',
    { benchmarks: [{ name: 'x', unit: 'ms', value: 1, processes: [1] }] },
    'benchmarks[0].value must be absent',
  ],
  ['that it is nothing known', { anything: 1 }, 'anything must be absent'],
])('of a file of our own form a fault is still told by %s', (_, content, said) => {
  expect(refusal(content)).toContain(said);
});

test('a number in the unit 1 is a value', () => {
  const parsed = parseComparable(JSON.stringify({ benchmarks: [{ name: 'a', unit: '1', processes: [1] }] }), 'A');
  expect(parsed).toMatchObject({ samples: [{ target: { metric: { name: 'value', unit: '1' } }, isAssumed: true }] });
});
