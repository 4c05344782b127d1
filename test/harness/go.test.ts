/** Go's own words, captured from go test by test/fixtures/harness/capture-go.sh. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benchRequest, patternOf, processorsOf, recordedNames } from '../../src/harness/go/binary.ts';
import { listingFlags, splitFlags } from '../../src/harness/go/flags.ts';
import { type GoEvent, parseGoOutput, skipsIn, unfinishedIn } from '../../src/harness/go/go-output.ts';
import { metricsIn, reportedMetric } from '../../src/harness/go/metrics.ts';
import {
  type GoPackage,
  goBenchmarks,
  listPackages,
  meantFiles,
  parseGoList,
  titledApart,
} from '../../src/harness/go/packages.ts';
import { standing } from '../../src/harness/go/places.ts';
import type { HarnessContext, ProcessRequest, ProcessResult } from '../../src/harness/harness.ts';
import { suiteOf } from '../e2e/measuring.ts';

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
  expect(failed).toMatchObject({ reason: 'work_test.go:48: no such table' });
});

test('what skips itself is told with what it logged, a parent of such ones not', () => {
  const text = [
    'A payload is needed.',
    'BenchmarkA',
    '    a_test.go:3: set PAYLOAD',
    '--- SKIP: BenchmarkA',
    'BenchmarkB',
    'BenchmarkB/x',
    '--- SKIP: BenchmarkB/x',
    '--- SKIP: BenchmarkB',
    'BenchmarkC',
    'BenchmarkC-2 \t 1\t 2 ns/op',
    'PASS',
  ].join('\n');
  expect([...skipsIn(parseGoOutput(text))]).toEqual([
    ['BenchmarkA', ': a_test.go:3: set PAYLOAD'],
    ['BenchmarkB/x', ''],
  ]);
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

const table: readonly (readonly [string, string, readonly string[]])[] = [
  ['prints a dot', '.BenchmarkA-2         \t   100\t  20.5 ns/op', ['result BenchmarkA']],
  ['prints its own name', 'BenchmarkA BenchmarkA: BenchmarkA-2 \t   100\t  20.5 ns/op', ['result BenchmarkA']],
  ['glues its own name', 'BenchmarkABenchmarkA-2 \t   100\t  20.5 ns/op', ['result BenchmarkA']],
  ['logs a line', 'ready 1\nBenchmarkA-2 \t   100\t  20.5 ns/op', ['result BenchmarkA']],
  ['prints within its result', 'BenchmarkA-2 \t   100\t  oops 20.5 ns/op', []],
];

test.each(table)('a benchmark that %s is told by its result, or known to be without one', (_, line, results) => {
  const output = parseGoOutput(`goos: linux\nBenchmarkA\n${line}\nPASS\n`);
  expect(told(output).slice(1)).toEqual(results);
  expect(unfinishedIn(output)).toEqual(results.length === 0 ? ['BenchmarkA'] : []);
});

test('what only holds sub-benchmarks has no result of its own, and has not vanished', () => {
  expect(unfinishedIn(parseGoOutput(captured('first.txt')))).toEqual([]);
  expect(unfinishedIn(parseGoOutput('BenchmarkA\nBenchmarkA/x\nBenchmarkA/y\nBenchmarkA/x \t 1\t 2 ns/op\n'))).toEqual([
    'BenchmarkA/y',
  ]);
});

test.each([
  [['-test.cpu=1,4'], [1, 4]],
  [
    ['-test.cpu', '2,8', '-tags', 'x'],
    [2, 8],
  ],
  [['-test.cpu=1,4', '--test.cpu=2'], []],
  [['-test.cpu=4'], []],
  [['-tags', '1,4'], []],
])('flags %j mean benchmarks at %j processors', (flags, processors) => {
  expect(processorsOf({ flags })).toEqual(processors);
});

test('flags of the test binary are told from those of the build, with their values', () => {
  expect(splitFlags(['-tags', 'big', '-test.cpu', '1,4', '-test.short', '-race', '-test.timeout=1m'])).toEqual({
    build: ['-tags', 'big', '-race'],
    test: ['-test.cpu', '1,4', '-test.short', '-test.timeout=1m'],
    own: [],
  });
});

test.each([
  [['-vet=off', '-tags=big'], ['-tags=big']],
  [['-vet', 'off', '-race'], ['-race']],
  [
    ['-json', '-p', '4', '--cpuprofile=x', '-o', 'y'],
    ['-p', '4'],
  ],
  [['-exec', 'xprog -vet', '-cpu=1,4', '-mod=mod'], ['-mod=mod']],
  [
    ['-ldflags', '-c', '-coverpkg=./...'],
    ['-ldflags', '-c', '-coverpkg=./...'],
  ],
  [
    ['-tags', 'vet', '-args', '-race'],
    ['-tags', 'vet'],
  ],
])('of flags %j go list takes %j', (flags, taken) => {
  expect(listingFlags(flags)).toEqual(taken);
});

test('packages are asked for without what go test alone takes', async () => {
  const asked: (readonly string[])[] = [];
  const run = async ({ args }: ProcessRequest): Promise<ProcessResult> => {
    asked.push(args);
    return { ...ended, end: { kind: 'exit', code: 0 } };
  };
  const suite = suiteOf({ harness: 'go', flags: ['-vet=off', '-tags=big'] });
  expect(await listPackages({ root: '.', suite, run } as HarnessContext)).toEqual({ state: 'listed', packages: [] });
  expect(asked.map((args) => args.slice(3))).toEqual([['-tags=big', './...']]);
});

test.each([
  ['pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies', 1],
  ['main module (x) does not contain package y', 1],
  ['stat /x/nope: directory not found', 0],
  ['pattern ./nope/...: lstat ./nope/: no such file or directory', 0],
])('what go list refuses is no package without benchmarks: %s', async (words, code) => {
  const stdout = JSON.stringify({ ImportPath: './...', Error: { Err: words } });
  const run = async (): Promise<ProcessResult> => ({ ...ended, stdout, end: { kind: 'exit', code: 0 } });
  const context: Partial<HarnessContext> = { root: '.', suite: suiteOf({ harness: 'go' }), run };
  const found = await listPackages(context as HarnessContext);
  if (found.state === 'listed') expect([code, found.packages]).toEqual([0, []]);
  else expect([code, found.result.stderr]).toEqual([1, expect.stringContaining(words)]);
});

const ended = { stdout: '', stderr: '', lines: [], startedAt: 0, durationMs: 0, conditions: {} };

test('flags are spelled as go test spells them, and what is behind -args is the program’s own, last of its arguments', () => {
  const flags = ['-cpu=1,4', '-short', 'x', '--timeout', '5m', '-ldflags', '-v', '-args', '-short', '-data=d', 'y'];
  expect(splitFlags(flags)).toEqual({
    build: ['x', '-ldflags', '-v'],
    test: ['-test.cpu=1,4', '-test.short', '-test.timeout', '5m'],
    own: ['-short', '-data=d', 'y'],
  });
  const suite = suiteOf({ harness: 'go', flags });
  const { args } = benchRequest(
    { suite } as HarnessContext,
    { binary: 'x', folder: '.' },
    { name: 'BenchmarkX', args: ['-test.count', '1'] },
  );
  expect(args.slice(-4)).toEqual(['1', '-short', '-data=d', 'y']);
  expect(processorsOf({ flags })).toEqual([1, 4]);
});

test('a benchmark takes a *testing.B and nothing else, and begins no small letter after its word', () => {
  const text = [
    'func BenchmarkA(b *testing.B) {',
    'func Benchmark(b *testing.B) {',
    'func BenchmarkÜber(b *testing.B) {',
    'func BenchmarkDot(b *B) {',
    'func BenchmarkUnnamed(*testing.B) {',
    'func Benchmarkish(b *testing.B) {',
    'func BenchmarkHelp(b *testing.B, n int) {',
    '\tfunc BenchmarkInner(b *testing.B) {',
    'func BenchmarkGeneric[T any](b *testing.B) {',
  ].join('\n');
  expect(goBenchmarks(text)).toEqual(['BenchmarkA', 'Benchmark', 'BenchmarkÜber', 'BenchmarkDot', 'BenchmarkUnnamed']);
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

test.each(['time', 'alloc', 'allocs', 'cpu', 'rss'])(
  'a unit that is called %s is not read in place of ours',
  (unit) => {
    const output = parseGoOutput(`BenchmarkX\nBenchmarkX-2  9  70 ns/op  1 ${unit}  8 B/op  2 allocs/op\n`);
    const metrics = metricsIn(output, 'BenchmarkX');
    expect([...metrics].map(([read, { name }]) => [read, name])).toEqual([
      ['ns/op', 'time'],
      ['B/op', 'alloc'],
      ['allocs/op', 'allocs'],
      [unit, `${unit} (reported)`],
    ]);
  },
);

test('no two metrics have one name, whatever units are called', () => {
  const units = [
    'ns/op',
    'time',
    'time\u200b',
    'a\u0007',
    'a\u0008',
    'a',
    '\u0007',
    '\u0008',
    `${'x'.repeat(300)}y`,
    'MB/s',
  ];
  const output = parseGoOutput(`BenchmarkX\nBenchmarkX-2  9  ${units.map((unit, i) => `${i} ${unit}`).join('  ')}\n`);
  const names = [...metricsIn(output, 'BenchmarkX').values()].map(({ name }) => name);
  expect(names).toHaveLength(units.length);
  expect(new Set(names).size).toBe(units.length);
});

test('a benchmark on whose line the program prints is known by its name', () => {
  const text = 'BenchmarkInit loaded 3 things\nstarting BenchmarkLoop\nBenchmarkÜber\r\nBenchmark\nover\n';
  expect([...recordedNames(text)]).toEqual(['BenchmarkLoop', 'BenchmarkÜber', 'Benchmark']);
  const began = process.cpuUsage();
  expect([...recordedNames(`${'Benchmark'.repeat(200_000)}.\n${'.'.repeat(1e6)}BenchmarkX\n`)]).toEqual(['BenchmarkX']);
  // Milliseconds; where each word began anew it was minutes.
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000);
});

test.each([
  ['p99-ns', 'ns'],
  ['ns/GC', 'ns'],
  ['peak-B', 'B'],
  ['hits', 'hits'],
  ['B/s', 'B/s'],
  ['read-bytes/sec', 'read-bytes/sec'],
])('%s is counted in %s', (unit, base) => {
  expect(reportedMetric(unit).unit).toBe(base);
});

test('go list is read object by object, whichever field comes last', () => {
  const text =
    '{\n\t"Dir": "/a",\n\t"Module": {\n\t\t"Path": "a"\n\t}\n}\n{\n\t"Dir": "/b",\n\t"TestGoFiles": [\n\t\t"}"\n\t]\n}\n';
  expect(parseGoList(text).map(({ Dir }) => Dir)).toEqual(['/a', '/b']);
});

test('go list is read object by object', () => {
  expect(parseGoList(captured('list.json')).map(({ Dir, Name, XTestGoFiles }) => [Dir, Name, XTestGoFiles])).toEqual([
    ['/app', 'work', undefined],
    ['/app/text', 'text', ['text_test.go']],
  ]);
});

test('a package at the top that is called as a folder below it is told from it', () => {
  const of = (title: string, isTop: boolean): GoPackage => ({
    importPath: title,
    folder: title,
    title,
    isTop,
    benchmarks: new Map(),
    module: { path: 'm', folder: '/' },
  });
  const titles = (...all: readonly GoPackage[]): readonly string[] => titledApart(all).map(({ title }) => title);
  expect(titles(of('cache', true), of('cache', false), of('cache/x', false))).toEqual(['.', 'cache', 'cache/x']);
  expect(titles(of('cache', true), of('lru', false))).toEqual(['cache', 'lru']);
});

test('a benchmark is asked for by a pattern that matches it alone', () => {
  expect(patternOf('BenchmarkSizes/many_rows_(100)')).toBe('^BenchmarkSizes$/^many_rows_\\(100\\)$');
});

test('paths of a binary are those of the module’s folder, and of the standard library', () => {
  const stands = standing(
    { path: 'example.com/lib', folder: '/checkout/go' },
    { root: '/checkout', steadyRoot: '/steady/side-c' },
  );
  expect(stands('/steady/side-c/go/text/rows.go')).toBe('/checkout/go/text/rows.go');
  expect(stands('example.com/lib/text/rows.go')).toBe('/checkout/go/text/rows.go');
  expect(stands('example.com/library/x.go')).toBe('example.com/library/x.go');
  expect(stands('runtime/malloc.go')).toBe('/usr/local/go/src/runtime/malloc.go');
  expect(stands('github.com/x/y@v1.2.3/z.go')).toBe('github.com/x/y@v1.2.3/z.go');
  expect(stands('/checkout/go/text/rows.go')).toBe('/checkout/go/text/rows.go');
});

test('files and packages are left out by !, beside what go list was asked for or all of it', () => {
  const files = ['a_test.go', 'parser/x_test.go', 'parser/deep/y_test.go', 'printer/z_test.go'];
  const meant = (globs: readonly string[]): readonly string[] => files.filter(meantFiles(globs));
  expect(meant([])).toEqual(files);
  expect(meant(['./...', '!parser/...'])).toEqual(['a_test.go', 'printer/z_test.go']);
  expect(meant(['./...', '!./parser'])).toEqual(['a_test.go', 'printer/z_test.go']);
  expect(meant(['parser/**', '!**/y_test.go'])).toEqual(['parser/x_test.go']);
  expect(meant(['./...', '!a_test.go'])).toEqual(files.slice(1));
});

test('packages that are left out are below the working directory, as those are that are wanted', () => {
  const files = ['parser/x_test.go', 'sub/parser/x_test.go', 'sub/a_test.go'];
  const meant = (globs: readonly string[]): readonly string[] => files.filter(meantFiles(globs, 'sub'));
  expect(meant(['./...', '!parser/...'])).toEqual(['parser/x_test.go', 'sub/a_test.go']);
  expect(meant(['./...', '!./parser'])).toEqual(['parser/x_test.go', 'sub/a_test.go']);
  expect(meant(['./...', '!sub/parser/**'])).toEqual(['parser/x_test.go', 'sub/a_test.go']);
  expect(meant(['./...', '!./...'])).toEqual(['parser/x_test.go']);
});
