/** What Google Benchmark, criterion, hyperfine and JMH wrote, captured by the scripts in test/fixtures/harness. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  parseCargoMessages,
  parseCriterionList,
  parseCriterionSample,
} from '../../src/harness/criterion/criterion-results.ts';
import { parseGoogleBenchmark } from '../../src/harness/google-benchmark/google-benchmark-results.ts';
import { parseHyperfine } from '../../src/harness/hyperfine/entry.ts';
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
