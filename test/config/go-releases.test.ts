/** Which modules of a repository another module of it takes from their releases, by its go.mod. */
import { expect, test } from 'vitest';
import { detectForeign } from '../../src/config/detect-foreign.ts';
import { moduleNamed, requiredRelease } from '../../src/tools/go-releases.ts';

const lib = 'example.com/lib';

test.each([
  ['module example.com/lib\n', lib],
  ['// the module\nmodule "example.com/lib"\n\ngo 1.21\n', lib],
  ['module example.com/lib // Deprecated: no\n', lib],
  ['go 1.21\n', undefined],
])('%j is the go.mod of %s', (text, name) => {
  expect(moduleNamed(text)).toBe(name);
});

test.each([
  ['require example.com/lib v1.2.3\n', 'v1.2.3'],
  ['require (\n\texample.com/other v1.0.0\n\texample.com/lib v1.2.3 // indirect\n)\n', 'v1.2.3'],
  ['require(\r\n\t"example.com/lib" v1.2.3\r\n)\r\n', 'v1.2.3'],
  ['require example.com/lib v1.2.3\nreplace example.com/lib => example.com/fork v1.0.0\n', 'v1.2.3'],
  ['require example.com/lib v0.0.0\nreplace example.com/lib => ../\n', undefined],
  ['require example.com/lib v0.0.0\nreplace example.com/lib v0.0.0 => ..\n', undefined],
  ['replace (\n\texample.com/lib => ./here\n)\nrequire example.com/lib v0.0.0\n', undefined],
  ['require example.com/lib v0.0.0\nreplace example.com/lib => /opt/lib\n', undefined],
  ['// require example.com/lib v1.2.3\n', undefined],
  ['require example.com/library v1.2.3\n', undefined],
  ['exclude example.com/lib v1.2.3\n', undefined],
])('of %j the release is %s', (text, version) => {
  expect(requiredRelease(text, lib)).toBe(version);
});

const bench = 'package b\nfunc BenchmarkX(b *testing.B) {}\n';
const files = {
  'go.mod': `module ${lib}\n`,
  'lib_test.go': bench,
  'bench/deep/go.mod': `module benchmarks\nrequire ${lib} v1.2.3\n`,
  'bench/deep/x_test.go': bench,
};

function found(given: Readonly<Record<string, string>>) {
  return detectForeign({ files: Object.keys(given), texts: new Map(Object.entries(given)) });
}

test('init names a module of benchmarks that takes the one beside it from its release, and what to add', () => {
  expect(found(files).notes).toEqual([
    `bench/deep/go.mod takes ${lib} v1.2.3 from its release, so no change to it in this repository can show: add "replace ${lib} => ../.." to bench/deep/go.mod, or a go.work that uses both.`,
  ]);
  const beside = { 'a/go.mod': `module ${lib}\n`, 'b/c/go.mod': files['bench/deep/go.mod'], 'b/c/x_test.go': bench };
  expect(found(beside).notes.join()).toContain('=> ../../a"');
  const below = { 'go.mod': files['bench/deep/go.mod'], 'x_test.go': bench, 'lib/go.mod': `module ${lib}\n` };
  expect(found(below).notes.join()).toContain('=> ./lib"');
});

test('nothing is said where a folder takes its place, or a workspace may', () => {
  const replaced = `${files['bench/deep/go.mod']}replace ${lib} => ../../\n`;
  expect(found({ ...files, 'bench/deep/go.mod': replaced }).notes).toEqual([]);
  const both: readonly Readonly<Record<string, string>>[] = [
    { 'go.work': 'use .\nuse ./bench/deep\n' },
    { 'bench/go.work': 'use (\n\t..\n\tdeep/ // here\n)\n' },
  ];
  for (const workspace of both) expect(found({ ...files, ...workspace }).notes).toEqual([]);
  expect(found({ ...files, 'other/go.work': 'use .\n' }).notes).toHaveLength(1);
});

test.each([
  ['go.work', 'use .\n', './bench/deep'],
  ['bench/go.work', 'use ./other\n', './deep'],
  ['bench/deep/go.work', 'go 1.24\n', '.'],
])('a module that %s does not use is named, and no suite is written for it', (file, text, from) => {
  const { suites, notes } = found({ ...files, [file]: text });
  expect(suites.map(({ workingDirectory }) => workingDirectory)).toEqual([undefined]);
  expect(notes).toEqual([
    `bench/deep/go.mod is a module with benchmarks that ${file} does not use, so Go builds none of its packages: run go work use ${from}, or write a suite for it and set GOWORK=off where it is measured.`,
  ]);
});
