/** What Google Benchmark, criterion, hyperfine and JMH wrote, captured by the scripts in test/fixtures/harness. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenBy, secondsOf } from '../../src/harness/criterion/asking.ts';
import {
  ownFolder,
  parseCriterionList,
  parseCriterionSample,
  titleOf,
  unlistedWhy,
} from '../../src/harness/criterion/criterion-results.ts';
import { filterFor } from '../../src/harness/google-benchmark/entry.ts';
import { namesIn, parseGoogleBenchmark } from '../../src/harness/google-benchmark/google-benchmark-results.ts';
import { parseHyperfine } from '../../src/harness/hyperfine/entry.ts';
import { parametersIn } from '../../src/harness/hyperfine/parameters.ts';
import { fileOfZip } from '../../src/harness/jmh/jar.ts';
import { parseJmhList, waitsAtEach } from '../../src/harness/jmh/jmh-list.ts';
import { parseJmhResults } from '../../src/harness/jmh/jmh-results.ts';
import { parseCargoMessages } from '../../src/harness/rust/cargo-messages.ts';
import { targetDirectory } from '../../src/harness/rust/measuring-crates.ts';

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
    alike: 1,
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
  expect(parseGoogleBenchmark(text)).toEqual({ alike: 1, results: [], skipped: 'no table' });
});

test.each(['NaN', '-inf', 'null', 'inf'])('Google Benchmark: a time of %s is none, and not zero', (value) => {
  const text = document(repetition().replace('"real_time": 2.0', `"real_time": ${value}`));
  expect(parseGoogleBenchmark(text)?.results).toEqual([{ iterations: 10, time: Number.NaN, cpu: 1000 }]);
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
    dialect: 'exact',
  });
});

test('criterion: names hold spaces and slashes; a bench of the standard library’s harness has none', () => {
  const text = captured('criterion-0.5/list.txt');
  expect(parseCriterionList(text)).toEqual(['digest (both)', 'mix/1000', 'mix/5000']);
  expect(parseCriterionList('tests::bench_parse: benchmark\n\n0 tests, 1 benchmark\n')).toEqual([]);
});

test.each([
  ['criterion under the other harness', '\n0 tests, 0 benchmarks\n', 'criterion_main!(b);', /harness = false/],
  ['nightly’s own', 'a: benchmark\n\n0 tests, 1 benchmark\n', 'use test::Bencher;', undefined],
  ['another tool', 'x\n├─ a\n╰─ b\n', 'fn main() { divan::main(); }', /another tool, here divan$/],
  ['a program without a list', 'usage: x\n', 'fn main() {}', /written for another tool$/],
  ['none at all', '\n', 'criterion_main!(b);', undefined],
])('criterion: a bench that lists nothing says why where something was meant: %s', (_, list, source, why) => {
  expect(parseCriterionList(list)).toEqual([]);
  const said = unlistedWhy(list, source);
  if (why === undefined) expect(said).toBeUndefined();
  else expect(said).toMatch(why);
});

const built = (id: string): string =>
  `{"reason":"compiler-artifact","package_id":"${id}","target":{"kind":["lib"],"name":"criterion"},"executable":null}
{"reason":"compiler-artifact","package_id":"path+file:///a#0.1.0","manifest_path":"/a/Cargo.toml","target":{"kind":["bench"],"name":"x","src_path":"/a/benches/x.rs"},"executable":"/t/x"}`;

test.each([
  ['registry+https://github.com/rust-lang/crates.io-index#criterion@0.3.6', 'whole-seconds'],
  ['criterion 0.3.5 (registry+https://github.com/rust-lang/crates.io-index)', 'whole-seconds'],
  ['registry+https://github.com/rust-lang/crates.io-index#criterion@0.4.0', 'expression'],
  ['registry+https://github.com/rust-lang/crates.io-index#criterion@0.5.1', 'exact'],
  ['registry+https://github.com/rust-lang/crates.io-index#criterion-plot@0.4.5', 'exact'],
  ['registry+https://github.com/rust-lang/crates.io-index#criterion@1.0.0', 'exact'],
])('criterion: %s is asked in its own words', (id, dialect) => {
  expect(parseCargoMessages(built(id)).map((target) => target.dialect)).toEqual([dialect]);
});

test('criterion: names before 0.5 end in another word, and are asked for by an expression that matches them alone', () => {
  expect(parseCriterionList('req/req: bench\nf: benchmark/x (1+1): bench\n')).toEqual([
    'req/req',
    'f: benchmark/x (1+1)',
  ]);
  expect(chosenBy('x (1+1)', 'expression')).toEqual(['--', '^x \\(1\\+1\\)$']);
  expect(chosenBy('x (1+1)', 'exact')).toEqual(['--exact', '--', 'x (1+1)']);
  expect(chosenBy('--list', 'exact')).toEqual(['--exact', '--', '--list']);
});

test('criterion: a name cut or numbered in the list is asked for by an expression that holds for it, and picked by its title', () => {
  const [, expression = ''] = chosenBy('x (1) #2', 'exact');
  for (const full of ['x (1)', 'x (1) #2', 'x (1) #12']) expect(full).toMatch(new RegExp(expression));
  expect('x (1) #2b').not.toMatch(new RegExp(expression));
  const long = 'a/b '.repeat(40);
  const [, prefix = ''] = chosenBy(`${long.slice(0, 97)}...`, 'exact');
  expect(long).toMatch(new RegExp(prefix));
  expect(titleOf('{"group_id":"twice","title":"twice #2"}')).toBe('twice #2');
  expect(titleOf('{"title":1}')).toBeUndefined();
});

test('criterion: times are whole seconds before 0.4, and never none', () => {
  expect([0, 200, 1500].map((ms) => secondsOf(ms, 'whole-seconds'))).toEqual(['1', '1', '2']);
  expect([0, 200, 1500].map((ms) => secondsOf(ms, 'exact'))).toEqual(['0.001', '0.2', '1.5']);
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
  expect(others.flatMap(({ words }) => words)).toEqual(['--runs', '3', '--show-output']);
  expect(combinations.map((each) => Object.fromEntries(each))).toEqual(
    // As hyperfine 1.15 itself writes them.
    ['1', '1.5', '2.0'].flatMap((n) => ['small', 'big'].map((size) => ({ size, n }))),
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

test.each([
  [[0, 1, 2, 125, 141], undefined],
  [[0, 127, 127], { code: 127 }],
  [[0, 137], { code: 137 }],
  [[null], { code: undefined }],
  [undefined, undefined],
])('hyperfine: exit codes %j, where failures are ignored, %j', (codes, broken) => {
  const text = JSON.stringify({ results: [{ times: [1], user: 1, system: 1, exit_codes: codes }] });
  expect(parseHyperfine(text).broken).toEqual(broken);
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

test('JMH: a benchmark of several modes is one benchmark, for it is asked for in one mode', () => {
  expect(parseJmhList('Benchmarks: \na.B.c\n  param "x" = {1, 2}\na.B.c\n  param "x" = {1, 2}\n')).toHaveLength(2);
});

const listLine = (mode: string): string =>
  `JMH S 7 t.Split S 35 t.jmh_generated.Split_split_jmhTest S 5 split S ${mode.length} ${mode} E A 1 1 1 E E E E E E E E E E E E E M 1 9 separator 3 8 sAA===== 16 hBALAACAiBA===== 8 rBQPAYHA E E E \n`;
const printed = 'Benchmarks: \nt.Split.split\n  param "separator" = {,, a, b, k=v}\n';

test('JMH: values that hold commas are told apart by the jar’s own list', () => {
  const listed = parseJmhList(printed, listLine('Throughput'));
  expect(listed.map(({ parameters }) => parameters['separator'])).toEqual([',', 'a, b', 'k=v']);
  expect(listed[0]).not.toHaveProperty('singleShot');
});

test('JMH: only what is single-shot in every mode is measured so', () => {
  expect(parseJmhList(printed, listLine('SingleShotTime'))[0]).toMatchObject({ singleShot: true });
  const both = listLine('SingleShotTime') + listLine('AverageTime');
  expect(parseJmhList(printed, both)[0]).not.toHaveProperty('singleShot');
});

const entryOf = (params: object, primaryMetric: object): object => ({ benchmark: 'a.B.c', params, primaryMetric });
const asked = (parameters: Readonly<Record<string, string>>) => ({ name: 'a.B.c', parameters });

test('JMH: time and bytes of each iteration, and all collections; what was never measured is no result', () => {
  const text = captured('jmh-1.37/run.json');
  const [{ primaryMetric, secondaryMetrics, params }] = JSON.parse(text);
  expect(parseJmhResults(text, asked(params))).toEqual({
    state: 'measured',
    result: {
      time: primaryMetric.rawData[0],
      alloc: secondaryMetrics['gc.alloc.rate.norm'].rawData[0].map(Math.round),
      collections: { count: 2, pauseNs: 17e6 },
    },
  });
  const older = text.replaceAll('"gc.alloc.rate.norm"', '"·gc.alloc.rate.norm"');
  expect(parseJmhResults(older, asked(params))).toEqual(parseJmhResults(text, asked(params)));
  expect(parseJmhResults('[]', asked({}))).toMatchObject({ state: 'missing' });
});

test.each([
  ['ns/op', [[4]], 4],
  ['ms/op', [[4]], 4e6],
  ['ops/s', [[4]], 2.5e8],
  ['ops/ms', [[4]], 2.5e5],
  ['ops/ns', [[4]], 0.25],
])('JMH: whichever mode, %s is a time an operation, and less is better', (scoreUnit, rawData, time) => {
  const text = JSON.stringify([entryOf({}, { scoreUnit, rawData })]);
  expect(parseJmhResults(text, asked({}))).toMatchObject({ result: { time: [time] } });
});

test('JMH: the mode that samples has its times as a histogram', () => {
  const text = JSON.stringify([
    entryOf(
      {},
      {
        scoreUnit: 'us/op',
        rawDataHistogram: [
          [
            [
              [1, 3],
              [5, 1],
            ],
          ],
        ],
      },
    ),
  ]);
  expect(parseJmhResults(text, asked({}))).toMatchObject({ result: { time: [2000] } });
});

test('JMH: of all values of a parameter only the one asked for counts, and another is named', () => {
  const text = JSON.stringify([
    entryOf({ s: ',' }, { scoreUnit: 'ns/op', rawData: [[1]] }),
    entryOf({ s: 'a, b' }, { scoreUnit: 'ns/op', rawData: [[2]] }),
  ]);
  expect(parseJmhResults(text, asked({ s: 'a, b' }))).toMatchObject({ result: { time: [2] } });
  expect(parseJmhResults(text, asked({ s: 'b' }))).toMatchObject({
    state: 'missing',
    message: expect.stringMatching(/s=b.*s=,; s=a, b/),
  });
});

test('a file of a jar is found by its name; what is no jar has none', () => {
  const stored = zipOf('META-INF/BenchmarkList', Buffer.from('JMH'), 0);
  const deflated = zipOf('lib.so', deflateRawSync(Buffer.from('x'.repeat(500))), 8);
  expect(fileOfZip(stored, 'META-INF/BenchmarkList')?.toString()).toBe('JMH');
  expect(fileOfZip(deflated, 'lib.so')?.length).toBe(500);
  expect(fileOfZip(stored, 'other')).toBeUndefined();
  expect(fileOfZip(Buffer.from('no jar at all'), 'x')).toBeUndefined();
});

/** A zip of one file. */
function zipOf(name: string, bytes: Buffer, method: number): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(bytes.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt32LE(local.length + name.length + bytes.length, 16);
  return Buffer.concat([local, Buffer.from(name), bytes, entry, Buffer.from(name), end]);
}

test.each([
  ['#Generated by Maven\nversion=1.17.3\ngroupId=org.openjdk.jmh\n', true],
  ['version=1.35\r\n', true],
  ['version=1.36\n', false],
  ['version=1.37\n', false],
  ['version=2.0\n', false],
  ['artifactId=jmh-core\n', false],
  [undefined, false],
])('JMH: which versions wait after each iteration is known by what Maven wrote: %j', (properties, waits) => {
  expect(waitsAtEach(properties)).toBe(waits);
});

test('hyperfine: what the harness gives itself is not given twice', () => {
  const flags = [
    '--export-json',
    'out.json',
    '-N',
    '--style=full',
    '-L',
    'n',
    '1,2',
    '--export-json=x',
    '--export-csv',
    'a',
  ];
  expect(parametersIn(flags).others.flatMap(({ words }) => words)).toEqual(['-N', '--export-csv', 'a']);
  expect(parametersIn(flags).combinations).toHaveLength(2);
});

test('Google Benchmark: a name is asked for without escapes that POSIX refuses, and the expression holds for it alone', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'ab \\.+*?()|[]{}^$/<>,:="\'-'.split('')),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(name, name, (one, other) => {
      const expression = filterFor(one);
      expect(expression.replaceAll('\\\\', '')).not.toMatch(/\\[^\\.+*?()|[{^$]/);
      expect(new RegExp(expression).test(one)).toBe(true);
      expect(new RegExp(expression).test(other)).toBe(one === other);
    }),
  );
});

test('Google Benchmark: several of one name are told apart by their order, and none has the results of another', () => {
  const nth = (file: string, which: number) => parseGoogleBenchmark(captured(`google-benchmark-1.7/${file}`), which);
  const fastest = (which: number): number =>
    Math.min(...(nth('same-names.json', which)?.results.map(({ time }) => time) ?? []));
  expect([0, 1, 2, 3].map((which) => nth('same-names.json', which)?.results.length)).toEqual([3, 3, 3, 0]);
  // They do 1, 4 and 9 times the same.
  expect(fastest(1) / fastest(0)).toBeGreaterThan(2.5);
  expect(fastest(2) / fastest(0)).toBeGreaterThan(5);
  expect([0, 1, 2].map((which) => nth('same-arguments.json', which)?.results.length)).toEqual([3, 3, 0]);
});

test('Google Benchmark: without families one benchmark ends where repetitions begin anew', () => {
  const before = (text: string): string =>
    text.replaceAll(/^\s*"(?:family_index|per_family_instance_index)": \d+,\n/gm, '');
  const text = captured('google-benchmark-1.7/same-names.json');
  expect(before(text)).not.toBe(text);
  for (const which of [0, 1, 2])
    expect(parseGoogleBenchmark(before(text), which)).toEqual(parseGoogleBenchmark(text, which));
});

test.each([
  ['Criterion::default().output_directory(Path::new("target/own"))', 'target/own'],
  ['c.output_directory(&std::path::PathBuf::from("./out"))', './out'],
  ['c.output_directory(\n    "out".as_ref())', 'out'],
  ['c.output_directory(&folder())', undefined],
  ['c.output_directory(Path::new(env!("OUT")))', undefined],
  ['Criterion::default()', undefined],
])('criterion: the folder that a bench sets itself, where its source says which: %j', (source, folder) => {
  expect(ownFolder(source)).toBe(folder);
});
