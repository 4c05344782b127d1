/** What Google Benchmark, criterion, hyperfine and JMH wrote, captured by the scripts in test/fixtures/harness. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  parseCargoMessages,
  parseCriterionList,
  parseCriterionSample,
  targetDirectory,
} from '../../src/harness/criterion/criterion-results.ts';
import { namesIn, parseGoogleBenchmark } from '../../src/harness/google-benchmark/google-benchmark-results.ts';
import { parseHyperfine } from '../../src/harness/hyperfine/entry.ts';
import { parametersIn } from '../../src/harness/hyperfine/parameters.ts';
import { parseJmhList, parseJmhResults } from '../../src/harness/jmh/jmh-results.ts';

function captured(file: string): string {
  return readFileSync(new URL(`../fixtures/harness/${file}`, import.meta.url), 'utf8');
}

test('Google Benchmark: each repetition in nanoseconds, whatever unit it shows; aggregates are no repetitions', () => {
  const text = captured('google-benchmark-1.7/text.json');
  const entries: readonly { readonly run_type: string; readonly cpu_time: number; readonly iterations: number }[] =
    JSON.parse(text).benchmarks;
  expect(entries.map(({ run_type: type }) => type)).toContain('aggregate');
  const repetitions = entries.filter(({ run_type: type }) => type === 'iteration');
  const found = parseGoogleBenchmark(`a line of the program's own\n${text}`);
  expect(found?.error).toBeUndefined();
  expect(found?.results.map(({ cpu, iterations }) => [cpu, iterations])).toEqual(
    repetitions.map(({ cpu_time: cpu, iterations }) => [cpu * 1000, iterations]),
  );
});

test('Google Benchmark: a benchmark that gives up has its own words and no results', () => {
  expect(parseGoogleBenchmark(captured('google-benchmark-1.7/skips.json'))).toEqual({
    results: [],
    error: 'no such table',
  });
  expect(parseGoogleBenchmark('Failed to match any benchmarks')).toBeUndefined();
});

const document = (...entries: readonly string[]): string =>
  `{\n"context": {},\n"benchmarks": [${entries.join(',\n')}]\n}\n`;
const repetition = (fields = ''): string =>
  `{"name": "a", "run_type": "iteration", "iterations": 10, "real_time": 2.0, "cpu_time": 1.0, "time_unit": "us"${fields}}`;
const aggregate = (name: string, time: number): string =>
  `{"name": "a_${name}", "run_type": "aggregate", "aggregate_name": "${name}", "iterations": 3, "real_time": ${time}, "cpu_time": ${time}, "time_unit": "us"}`;

test.each(['NaN', '-NaN', 'nan', '-nan', 'nan(ind)', 'Infinity', '-Infinity', 'inf', '-inf'])(
  'Google Benchmark: a counter of %s, which is no JSON, does not hide the time',
  (value) => {
    const text = document(repetition(`, "hit ratio NaN": ${value}, "label": "inf, NaN and \\"nan\\""`));
    expect(parseGoogleBenchmark(text)?.results).toEqual([{ iterations: 10, time: 2000, cpu: 1000 }]);
  },
);

test('Google Benchmark: text before and after the document does no harm', () => {
  const text = `library {1.2}\n${document(repetition())}bye {now}\n}x\n`;
  expect(parseGoogleBenchmark(text)?.results).toHaveLength(1);
});

test('Google Benchmark: what reports its aggregates only is measured by their median; rows of complexity are no result', () => {
  const complexity = [aggregate('BigO', 9), aggregate('RMS', 8)];
  const only = document(aggregate('mean', 3), aggregate('median', 2), aggregate('stddev', 1), ...complexity);
  expect(parseGoogleBenchmark(only)?.results.map(({ time }) => time)).toEqual([2000]);
  expect(parseGoogleBenchmark(document(repetition(), ...complexity))?.results).toHaveLength(1);
  expect(parseGoogleBenchmark(document(...complexity))?.results).toEqual([]);
});

test('Google Benchmark: one that skips itself has its own words', () => {
  const text = document('{"name": "a", "run_type": "iteration", "skipped": true, "skip_message": "no table"}');
  expect(parseGoogleBenchmark(text)).toEqual({ results: [], error: 'no table' });
});

test.each([
  ['before', 'library 1.2.3 initialized\nat 12:00:01\n', ''],
  ['after', '', 'took 3 ms\n'],
  ['around', 'seed 17 of 0x7f\n', 'bye\n'],
  ['nowhere', '', ''],
])('Google Benchmark: lines the program prints itself %s the list are no benchmarks', (_, before, after) => {
  const listed = `${before}BM_Text/64\ntable, 1 row (a+b)\n${after}`;
  const silent = `${before.replaceAll(/[1-9]/g, '7')}${after.replaceAll(/\d/g, '9')}`;
  expect(namesIn(listed, silent)).toEqual(['BM_Text/64', 'table, 1 row (a+b)']);
});

test('criterion: only bench targets of what cargo built, with source, folder and program', () => {
  const [target, ...others] = parseCargoMessages(captured('criterion-0.5/messages.json'));
  expect(others).toEqual([]);
  expect(target).toEqual({
    name: 'digest',
    source: '/app/benches/digest.rs',
    folder: '/app',
    executable: expect.stringMatching(/^\/target\/release\/deps\/digest-[0-9a-f]+$/),
  });
});

test('criterion: names hold spaces and slashes; a bench of the standard library’s harness has none', () => {
  const text = captured('criterion-0.5/list.txt');
  expect(parseCriterionList(text)).toEqual(['digest (both)', 'mix/1000', 'mix/5000']);
  expect(parseCriterionList('tests::bench_parse: benchmark\n\n0 tests, 1 benchmark\n')).toEqual([]);
});

test('criterion: where cargo builds is its own word; what is no metadata says nothing', () => {
  expect(targetDirectory('{"packages":[],"target_directory":"/shared/target"}')).toBe('/shared/target');
  expect(targetDirectory('error: no manifest')).toBeUndefined();
});

test('criterion: a sample is its time over its iterations', () => {
  const text = captured('criterion-0.5/sample.json');
  const { iters, times } = JSON.parse(text);
  const { values, iterations } = parseCriterionSample(text);
  expect(values).toHaveLength(10);
  expect(values[1]).toBe(times[1] / iters[1]);
  expect(iterations).toBe(iters.reduce((sum: number, count: number) => sum + count, 0));
});

test('hyperfine: each run in nanoseconds, and the processor time of a run', () => {
  const text = captured('hyperfine-1.15/run.json');
  const [{ times, user, system }] = JSON.parse(text).results;
  const found = parseHyperfine(text);
  expect(found.times).toEqual(times.map((seconds: number) => seconds * 1e9));
  expect(found.cpu).toBeCloseTo((user + system) * 1e9, 3);
});

test('hyperfine: each combination of parameters is a benchmark; other flags stay', () => {
  const flags = [
    '-L',
    'size',
    'small,big',
    '--runs',
    '3',
    '--parameter-scan',
    'n',
    '1',
    '2',
    '-D',
    '0.5',
    '--show-output',
  ];
  const { combinations, others } = parametersIn(flags);
  expect(others).toEqual(['--runs', '3', '--show-output']);
  expect(combinations.map((each) => Object.fromEntries(each))).toEqual(
    ['1', '1.5', '2'].flatMap((n) => ['small', 'big'].map((size) => ({ size, n }))),
  );
});

test.each([
  [
    ['--parameter-list=a', 'x,y'],
    [[['a', 'x']], [['a', 'y']]],
  ],
  [
    ['-L', 'a', 'one\\,two,three'],
    [[['a', 'one,two']], [['a', 'three']]],
  ],
  [['-P', 'a', '3', '1'], [[['a', '3']]]],
  [['--runs', '3'], [[]]],
])('hyperfine: %j means %j', (flags, combinations) => {
  expect(parametersIn(flags).combinations).toEqual(combinations);
});

test('hyperfine: results of several commands are counted, never merged', () => {
  const text = JSON.stringify({ results: [{ times: [1] }, { times: [2] }] });
  expect(parseHyperfine(text).commands).toBe(2);
});

test('JMH: one benchmark for each combination of parameters', () => {
  const listed = parseJmhList(captured('jmh-1.37/list.txt'));
  expect(listed.slice(0, 3)).toEqual([
    { name: 'org.sample.Digest.Plain.nothing', parameters: {} },
    { name: 'org.sample.Digest.rows', parameters: { size: '100', kind: 'a' } },
    { name: 'org.sample.Digest.rows', parameters: { size: '100', kind: 'b' } },
  ]);
  expect(listed).toHaveLength(9);
});

test('JMH: time and bytes of each iteration; what was never measured is no result', () => {
  const text = captured('jmh-1.37/run.json');
  const [{ primaryMetric, secondaryMetrics }] = JSON.parse(text);
  expect(parseJmhResults(text)).toEqual({
    time: primaryMetric.rawData[0],
    alloc: secondaryMetrics['gc.alloc.rate.norm'].rawData[0].map(Math.round),
  });
  const older = text.replaceAll('"gc.alloc.rate.norm"', '"·gc.alloc.rate.norm"');
  expect(parseJmhResults(older)).toEqual(parseJmhResults(text));
  expect(parseJmhResults('[]')).toBeUndefined();
});
