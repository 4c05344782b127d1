/** Go: no change that reaches a benchmark is proven to have no effect; one that reaches nothing is. */
import { afterAll, beforeAll, expect } from 'vitest';
import { isThorough } from '../support/draws.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { affected, apply, type Edit } from './no-effect/affected.ts';
import { needing } from './tools.ts';

const test = needing('go');
const timeout = 300_000;

const config = `version: 1
suites:
  - name: go
    harness: go
    metrics: [time]
    warmup: 1ms
    measure: 5ms
`;

const library = `package lib

import _ "embed"

//go:embed table.txt
var table string

const rounds = 100

var start = begin()

func begin() int { return 3 }

type Shape interface{ Area() int }
type Base struct{ side int }

func (b Base) Area() int { return b.side * b.side }

//go:noinline
func Sum(n int) int {
	total := start + len(table)
	for i := 0; i < n*rounds; i++ {
		total += i ^ total
	}
	return total
}
`;

const benchmarks = `package lib

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

var kept int

func run(b *testing.B, n int) {
	for i := 0; i < b.N; i++ {
		kept += Sum(n)
	}
}

func BenchmarkCode(b *testing.B) { run(b, 1) }

func BenchmarkBase(b *testing.B) {
	var shape Shape = Derived{Base{4}}
	for i := 0; i < b.N; i++ {
		kept += shape.Area()
	}
}

type Derived struct{ Base }

func BenchmarkFile(b *testing.B) {
	data, _ := os.ReadFile("testdata/input.txt")
	run(b, 1+len(data))
}

func BenchmarkLink(b *testing.B) {
	data, _ := os.ReadFile("testdata/link.txt")
	run(b, 1+len(data))
}

func BenchmarkFlagFile(b *testing.B) {
	n := 1
	if _, err := os.Stat("testdata/use-slow-path"); err == nil {
		n = 100
	}
	run(b, n)
}

func BenchmarkFolder(b *testing.B) {
	found, _ := filepath.Glob("testdata/cases/*.json")
	run(b, 1+len(found))
}

func BenchmarkOwnSource(b *testing.B) {
	data, _ := os.ReadFile("../other/other.go")
	run(b, 1+len(data))
}

func BenchmarkScript(b *testing.B) {
	out, _ := exec.Command("sh", "testdata/size.sh").Output()
	run(b, 1+len(out))
}
`;

const baseline = {
  'go.mod': 'module example.com/m\n\ngo 1.21\n',
  'flamegate.yml': config,
  'lib/lib.go': library,
  'lib/table.txt': 'abc',
  'lib/lib_test.go': benchmarks,
  'lib/testdata/input.txt': 'some input\n',
  'lib/testdata/a.txt': 'aa\n',
  'lib/testdata/b.txt': 'bbbb\n',
  'lib/testdata/cases/1.json': '{}',
  'lib/testdata/size.sh': 'cat testdata/sizes.txt\n',
  'lib/testdata/sizes.txt': 'x\n',
  'other/other.go': 'package other\n\nfunc Twice(n int) int { return 2 * n }\n',
  'docs/guide.md': 'A guide\n',
};

let repository: TestRepository;
let base: string;

beforeAll(() => {
  repository = makeRepository();
  apply(repository, { ...baseline, 'lib/testdata/link.txt': 'link:a.txt' });
  base = repository.commit({});
});

afterAll(() => repository.remove());

/** All benchmarks, or one: where the programs differ, each that is asked for is linked by itself, for a minute all eight. */
function affectedBy(edit: Edit, only: readonly string[] = []): Readonly<Record<string, string>> {
  return affected(repository, base, edit, only);
}

const replaced = (from: string, to: string): Edit => ({ 'lib/lib.go': library.replace(from, to) });

/** Where the programs differ each benchmark is linked by itself, which takes long: FLAMEGATE_DRAWS=all runs these. */
const rarely: readonly [string, string, Edit][] = [
  ['a slower function', 'BenchmarkCode', replaced('total += i ^ total', 'total += (i ^ total) % 7')],
  ['a variable that starts otherwise', 'BenchmarkCode', replaced('return 3', 'return 300')],
  ['a changed embedded type', 'BenchmarkBase', replaced('b.side * b.side', 'b.side * b.side * len(table)')],
  [
    'a file for another build',
    'BenchmarkCode',
    { 'lib/extra_linux.go': 'package lib\n\nfunc init() { start = 9000 }\n' },
  ],
];

test.each<[string, string, Edit]>([
  ['a changed constant', 'BenchmarkCode', replaced('rounds = 100', 'rounds = 130')],
  [
    'a method that hides one of an embedded type',
    'BenchmarkBase',
    { 'lib/hide_test.go': 'package lib\n\nfunc (d Derived) Area() int { return Sum(9) }\n' },
  ],
  ['an initializer in a new file', 'BenchmarkCode', { 'lib/init.go': 'package lib\n\nfunc init() { start = 9000 }\n' }],
  ['an embedded file', 'BenchmarkCode', { 'lib/table.txt': 'abcdefgh' }],
  ['the language version in go.mod', 'BenchmarkCode', { 'go.mod': 'module example.com/m\n\ngo 1.23\n' }],
  ['the configuration', 'BenchmarkCode', { 'flamegate.yml': config.replace('5ms', '6ms') }],
  ['an input file', 'BenchmarkFile', { 'lib/testdata/input.txt': 'some longer input\n' }],
  ['an input file that is gone', 'BenchmarkFile', { 'lib/testdata/input.txt': null }],
  ['an input file that is a link now', 'BenchmarkFile', { 'lib/testdata/input.txt': 'link:b.txt' }],
  ['a link to another file', 'BenchmarkLink', { 'lib/testdata/link.txt': 'link:b.txt' }],
  ['the file that a link leads to', 'BenchmarkLink', { 'lib/testdata/a.txt': 'aaaaaa\n' }],
  ['a file whose presence alone is asked', 'BenchmarkFlagFile', { 'lib/testdata/use-slow-path': '' }],
  ['a file more in a folder that is listed', 'BenchmarkFolder', { 'lib/testdata/cases/2.json': '{}' }],
  ['a source that is read and not compiled', 'BenchmarkOwnSource', { 'other/other.go': 'package other\n' }],
  ['a script that it starts', 'BenchmarkScript', { 'lib/testdata/size.sh': 'cat testdata/sizes.txt testdata/a.txt\n' }],
  ['a file that a script reads', 'BenchmarkScript', { 'lib/testdata/sizes.txt': 'xxxx\n' }],
  ...(isThorough ? rarely : []),
])('%s is never proven to have no effect', { timeout }, (_, name, edit) => {
  const told = affectedBy(edit, [`*${name}`]);
  expect(Object.keys(told)).toEqual([`lib/${name}`]);
  expect(told[`lib/${name}`]).not.toBe('unaffected');
});

test.each<[string, Edit]>([
  ['documentation', { 'docs/guide.md': 'Another guide\n' }],
  ['a comment at the end of a line', replaced('rounds = 100', 'rounds = 100 // times')],
  [
    'a package that no benchmark uses',
    { 'third/third.go': 'package third\n\nfunc Thrice(n int) int { return 3 * n }\n' },
  ],
  ['a comment in go.mod', { 'go.mod': 'module example.com/m\n\ngo 1.21 // or later\n' }],
  ['a test file for another system', { 'lib/only_windows_test.go': 'package lib\n\nvar never = 1\n' }],
])('%s is proven to have none on any benchmark', { timeout }, (_, edit) => {
  const told = affectedBy(edit);
  expect(Object.keys(told)).toHaveLength(8);
  expect(Object.entries(told).filter(([, why]) => why !== 'unaffected')).toEqual([]);
});
