import { expect, test } from 'vitest';
import { parseGoList } from '../../src/harness/go/packages.ts';
import { parseGoogleBenchmark } from '../../src/harness/google-benchmark/google-benchmark-results.ts';
import { parseHyperfine } from '../../src/harness/hyperfine/entry.ts';
import { parsePytestBenchmark } from '../../src/harness/pytest/pytest-results.ts';
import { parseCargoMessages } from '../../src/harness/rust/cargo-messages.ts';
import { registryUnits } from '../../src/harness/rust/handed-crates.ts';
import { foreignJson } from '../../src/text/foreign-json.ts';

test('numbers that JSON does not have are null, within strings they stay', () => {
  expect(foreignJson('{"a": NaN, "b": [-Infinity, inf, -nan(ind)], "NaN": "inf, \\"NaN\\""}')).toEqual({
    a: null,
    b: [null, null, null],
    NaN: 'inf, "NaN"',
  });
  expect(foreignJson('\uFEFF{"a": 1}')).toEqual({ a: 1 });
});

test('what is cut or no JSON is undefined', () => {
  for (const text of ['', '{', '{"a": 1', 'warning: x', '{ expanded: Foo }', 'NaN}']) {
    expect(foreignJson(text)).toBeUndefined();
  }
});

const artifact = JSON.stringify({
  reason: 'compiler-artifact',
  package_id: 'registry+https://github.com/rust-lang/crates.io-index#serde@1.0.0',
  executable: '/t/release/deps/b-0123456789abcdef',
  filenames: ['/t/release/deps/libserde-0123456789abcdef.rlib'],
  manifest_path: '/t/Cargo.toml',
  target: { kind: ['bench'], name: 'b', src_path: '/t/b.rs' },
});

test.each(['{ expanded: Foo }', '{', '{}', 'null', '{"reason"', '[1]'])(
  'cargo: a macro that prints %s while it is compiled hides nothing',
  (line) => {
    const text = [line, artifact, line].join('\n');
    expect(parseCargoMessages(text).map(({ name }) => name)).toEqual(['b']);
    expect(registryUnits(text, '/t')).toEqual([{ profile: 'release', hash: '0123456789abcdef' }]);
  },
);

test('go list: lines before an object hide nothing', () => {
  expect(parseGoList('# a note\n{\n\t"Dir": "/a"\n}\n{\n\t"Dir": "/b"\n}\ntext\n')).toEqual([
    { Dir: '/a' },
    { Dir: '/b' },
  ]);
});

test.each(['NaN', 'Infinity', '-Infinity'])(
  'pytest-benchmark: %s in a user’s own figures does not hide the rounds',
  (value) => {
    const text = `{"benchmarks": [{"extra_info": {"ratio": ${value}}, "stats": {"data": [0.5], "iterations": 2, "ops": ${value}}}]}`;
    expect(parsePytestBenchmark(text)).toEqual({ rounds: [5e8], iterations: 2 });
  },
);

test.each(['', '{', 'null', '[]', '{"benchmarks": null}', '{"results": null}', '3', '"text"'])(
  'a file that holds %j has no result, and no reader fails on it',
  (text) => {
    expect(parsePytestBenchmark(text)).toBeUndefined();
    expect(parseHyperfine(text).commands).toBe(0);
    expect(parseGoogleBenchmark(text)?.results ?? []).toEqual([]);
  },
);
