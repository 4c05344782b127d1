/** What Rust's own bench harness and the crate bencher print: which benchmarks there are, and what one of them took. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bencherNames,
  countIn,
  dialectOf,
  namesThatRan,
  parseLibtestList,
  resultIn,
} from '../../src/harness/libtest/libtest-output.ts';

/** `cargo bench` of Rust 1.95. */
const libtest = `
running 2 tests
test bench_push       ... bench:         173.29 ns/iter (+/- 15.11)
test deep::bench_push ... bench:       1,234.50 ns/iter (+/- 3.00) = 12 MB/s

test result: ok. 0 passed; 0 failed; 0 ignored; 2 measured; 0 filtered out; finished in 1.24s
`;

/** Of bencher 0.1.5. */
const bencher = `
running 2 tests
test extend           ... bench:       1,107 ns/iter (+/- 4) = 4785 MB/s
test extend_long      ... a line of its own
bench:  12,345,678 ns/iter (+/- 99,999)

test result: ok. 0 passed; 0 failed; 0 ignored; 2 measured
`;

test('the harness is known by its answer to --list, which bencher takes for a part of a name', () => {
  expect(dialectOf('a: test\nb: benchmark\n\n1 test, 1 benchmark\n')).toBe('libtest');
  const none = '\nrunning 0 tests\n\ntest result: ok. 0 passed; 0 failed; 0 ignored; 0 measured\n\n';
  expect(dialectOf(none)).toBe('bencher');
  expect(dialectOf('parse/small: benchmark\n')).toBeUndefined();
  expect(dialectOf('')).toBeUndefined();
});

test('tests beside the benchmarks are not listed', () => {
  expect(parseLibtestList('a: test\nb::c: benchmark\n\n1 test, 1 benchmark\n')).toEqual(['b::c']);
});

test('a result is that of the very name, though another contains it, and what is printed stands before it', () => {
  expect(resultIn(libtest, 'bench_push')).toEqual({ kind: 'measured', value: 173.29, step: 0.01 });
  expect(resultIn(libtest, 'deep::bench_push')).toEqual({ kind: 'measured', value: 1234.5, step: 0.01 });
  expect(resultIn(bencher, 'extend')).toEqual({ kind: 'measured', value: 1107, step: 1 });
  expect(resultIn(bencher, 'extend_long')).toEqual({ kind: 'measured', value: 12_345_678, step: 1 });
  expect(resultIn(bencher, 'push')).toEqual({ kind: 'none' });
  expect(resultIn('test a ... ignored\n', 'a')).toEqual({ kind: 'ignored' });
  expect(resultIn('test a ... bench: 12 ns/iter (+/- 1)\ntest a ... bench: 99 ns/iter (+/- 1)\n', 'a')).toEqual({
    kind: 'several',
  });
  expect([countIn(libtest), countIn(bencher), countIn('')]).toEqual([2, 2, 0]);
  expect(namesThatRan(bencher)).toEqual(['extend', 'extend_long']);
});

test('any time that is printed is read as it is, in nanoseconds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 45 }), fc.integer({ min: 0, max: 99 }), (whole, hundredths) => {
      const digits = whole.toLocaleString('en-US');
      const line = (time: string) => `test a ... bench: ${time.padStart(11)} ns/iter (+/- 1)\n`;
      expect(resultIn(line(digits), 'a')).toEqual({ kind: 'measured', value: whole, step: 1 });
      const decimals = String(hundredths).padStart(2, '0');
      expect(resultIn(line(`${digits}.${decimals}`), 'a')).toEqual({
        kind: 'measured',
        value: Number(`${whole}.${decimals}`),
        step: 0.01,
      });
    }),
  );
});

test('bencher’s names are read where its source shows all of them, else it has to be run', () => {
  const group = 'benchmark_group!(benches, a, // b,\n  c /* d, */,\n);\n';
  expect(bencherNames(`${group}benchmark_main!(benches);`)).toEqual(['a', 'c']);
  expect(bencherNames(`${group}benchmark_group! { more, e }\nbenchmark_main! { benches, more }`)).toEqual([
    'a',
    'c',
    'e',
  ]);
  expect(bencherNames(`${group}benchmark_main!(benches, others::more);`)).toBeUndefined();
  expect(bencherNames('benchmark_group!(benches, of::a);benchmark_main!(benches);')).toBeUndefined();
  expect(bencherNames(`#[cfg(unix)]\n${group}benchmark_main!(benches);`)).toBeUndefined();
  expect(bencherNames(group)).toBeUndefined();
});
