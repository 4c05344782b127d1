/** Go's own words, captured from go test by test/fixtures/harness/capture-go.sh. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { patternOf } from '../../src/harness/go/binary.ts';
import { type GoEvent, parseGoOutput } from '../../src/harness/go/go-output.ts';
import { metricsIn, reportedMetric } from '../../src/harness/go/metrics.ts';
import { parseGoList } from '../../src/harness/go/packages.ts';
import { standing } from '../../src/harness/go/places.ts';

function captured(file: string): string {
  return readFileSync(new URL(`../fixtures/harness/go-1.26/${file}`, import.meta.url), 'utf8');
}

function told({ events }: { readonly events: readonly GoEvent[] }): readonly string[] {
  return events.map((event) => `${event.kind} ${event.name}`);
}

test('a first run tells every benchmark, sub-benchmark, failure and skip by its own name', () => {
  expect(told(parseGoOutput(captured('first.txt'))).filter((line) => !line.startsWith('begun'))).toEqual([
    'result BenchmarkSum',
    'result BenchmarkSizes/size-8',
    'result BenchmarkSizes/many_rows_(100)',
    'result BenchmarkBytes',
    'skipped BenchmarkSkipped',
    'failed BenchmarkFails/inner',
    'failed BenchmarkFails',
  ]);
});

test('a number at the end of a name is told from the number of processors', () => {
  const [, , one] = told(parseGoOutput(captured('one-processor.txt')));
  expect(one).toBe('result BenchmarkSizes/size-8');
});

test('a failure holds what the benchmark logged', () => {
  const failed = parseGoOutput(captured('first.txt')).events.find((event) => event.kind === 'failed');
  expect(failed).toMatchObject({ said: 'work_test.go:48: no such table' });
});

test('repeated runs are results of one name, each with its iterations and values by unit', () => {
  const results = parseGoOutput(captured('counted.txt')).events.filter((event) => event.kind === 'result');
  expect(results.map(({ iterations }) => iterations)).toEqual([269712, 278721, 189118]);
  expect(results.map(({ values }) => values.get('ns/op'))).toEqual([89.59, 122.4, 202.3]);
  expect(results.map(({ values }) => values.get('B/op'))).toEqual([112, 112, 112]);
});

test('a panic leaves the benchmark that was running without a result', () => {
  expect(told(parseGoOutput(captured('panicked.txt')))).toEqual([
    'begun BenchmarkSum',
    'result BenchmarkSum',
    'begun BenchmarkPanics',
  ]);
});

test('time, bytes and allocations come first; the direction of others is the unit’s or the program’s, or they are shown only', () => {
  const metrics = metricsIn(parseGoOutput(captured('first.txt')), 'BenchmarkSizes/size-8');
  expect([...metrics].map(([unit, { name, better, role }]) => [unit, name, better, role])).toEqual([
    ['ns/op', 'time', 'lower', undefined],
    ['B/op', 'alloc', 'lower', undefined],
    ['allocs/op', 'allocs', 'lower', undefined],
    ['hits', 'hits', 'higher', undefined],
    ['p99-ns', 'p99-ns', 'lower', undefined],
    ['rounds', 'rounds', 'lower', 'informational'],
    ['rows/s', 'rows/s', 'higher', undefined],
  ]);
});

test.each([
  ['p99-ns', 'ns'],
  ['ns/GC', 'ns'],
  ['peak-B', 'B'],
  ['hits', 'hits'],
])('%s is counted in %s', (unit, base) => {
  expect(reportedMetric(unit).unit).toBe(base);
});

test('go list is read object by object', () => {
  expect(parseGoList(captured('list.json')).map(({ Dir, Name, XTestGoFiles }) => [Dir, Name, XTestGoFiles])).toEqual([
    ['/app', 'work', undefined],
    ['/app/text', 'text', ['text_test.go']],
  ]);
});

test('a benchmark is asked for by a pattern that matches it alone', () => {
  expect(patternOf('BenchmarkSizes/many_rows_(100)')).toBe('^BenchmarkSizes$/^many_rows_\\(100\\)$');
});

test('paths of a trimmed binary are those of the module’s folder, and of the standard library', () => {
  const stands = standing({ path: 'example.com/lib', folder: '/checkout/go' });
  expect(stands('example.com/lib/text/rows.go')).toBe('/checkout/go/text/rows.go');
  expect(stands('example.com/library/x.go')).toBe('example.com/library/x.go');
  expect(stands('runtime/malloc.go')).toBe('/usr/local/go/src/runtime/malloc.go');
  expect(stands('github.com/x/y@v1.2.3/z.go')).toBe('github.com/x/y@v1.2.3/z.go');
  expect(stands('/checkout/go/text/rows.go')).toBe('/checkout/go/text/rows.go');
});
