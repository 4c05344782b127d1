/** A Go module gated by its own benchmarks: real builds, real processes, pprof. */
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gate, gateWithoutTools } from './gated.ts';
import { needing } from './tools.ts';

const test = needing('go');

const config = `version: 1
suites:
  - name: go
    harness: go
    metrics: [time, alloc]
    estimator: minimum
    warmup: 20ms
    measure: 100ms
`;

const library = (rounds: number, width: number): string => `package lib

//go:noinline
func Mix(seed uint32, rounds int) uint32 {
	value := seed
	for round := 0; round < rounds; round++ {
		value = (value*1664525 + 1013904223) ^ (value >> 7)
	}
	return value
}

//go:noinline
func Fold(seed uint32) uint32 {
	value := seed
	for round := 0; round < ${rounds}; round++ {
		value = (value*69069 + 7) ^ (value >> 3)
	}
	return value
}

func Hash(seed uint32) uint32 { return Mix(seed, 20000) + Fold(seed) }

//go:noinline
func row() []byte { return make([]byte, ${width}) }

func Rows(count int) [][]byte {
	rows := make([][]byte, 0, count)
	for len(rows) < count {
		rows = append(rows, row())
	}
	return rows
}
`;

const benchmarks = `package lib

import "testing"

var kept uint32

func BenchmarkHash(b *testing.B) {
	for i := 0; i < b.N; i++ {
		kept += Hash(uint32(i))
	}
}

func BenchmarkMix(b *testing.B) {
	for i := 0; i < b.N; i++ {
		kept += Mix(uint32(i), 5000)
	}
}
`;

const rows = `package text

import (
	"testing"

	lib "example.com/lib"
)

var kept int

func BenchmarkRows(b *testing.B) {
	for _, count := range []int{8} {
		b.Run("few rows", func(b *testing.B) {
			lib.Mix(1, 20000)
			for i := 0; i < b.N; i++ {
				kept += len(lib.Rows(count)) + int(lib.Mix(uint32(i), 5000)%2)
			}
		})
	}
}
`;

let repository: TestRepository;
let unchanged: string;
let slower: string;

beforeAll(() => {
  repository = makeRepository();
  unchanged = repository.commit({
    'flamegate.yml': config,
    'go.mod': 'module example.com/lib\n\ngo 1.22\n',
    'lib.go': library(20_000, 1000),
    'lib_test.go': benchmarks,
    'text/rows_test.go': rows,
  });
  // Mix and Fold cost the same: half as much again of Fold is a quarter more of Hash.
  slower = repository.commit({ 'lib.go': library(30_000, 1300) });
});

afterAll(() => repository.remove());

test('+25 % CPU in one benchmark and +30 % allocation in another fail, with their functions by file and line', () => {
  const { code, regressions, blamed, document } = gate(repository.path, { base: unchanged, head: slower });
  expect(regressions).toContain('lib/BenchmarkHash time');
  expect(regressions).toContain('text/BenchmarkRows/few_rows alloc');
  expect(regressions.filter((name) => !/BenchmarkHash time|BenchmarkRows/.test(name))).toEqual([]);
  expect(blamed('lib/BenchmarkHash')).toContain('cpu example.com/lib.Fold lib.go:13 changed');
  expect(blamed('text/BenchmarkRows/few_rows')).toContain('heap example.com/lib.row lib.go:24 changed');
  expect(document.environment).toMatchObject({ runtime: 'go', runtimeVersion: expect.stringMatching(/^1\.\d+/) });
  expect(code).toBe(1);
});

test('the same commit against itself is never failed', () => {
  const { code, document, regressions } = gate(repository.path, { base: unchanged, head: unchanged, seed: 2 });
  expect(regressions).toEqual([]);
  expect(document.judgements.map(({ benchmark }) => benchmark)).toContain('lib/BenchmarkMix');
  // A busy machine may leave it inconclusive, which fails nothing either.
  expect(document.verdict).toMatch(/^(?:pass|inconclusive)$/);
  expect(code).toBe(0);
});

test('what does not compile, panics or fails is named, and the other benchmarks are measured all the same', () => {
  repository.git('checkout', '--quiet', '-b', 'broken', unchanged);
  const broken = repository.commit({
    'broken/broken_test.go': 'package broken\n\nimport "testing"\n\nfunc BenchmarkX(b *testing.B) { undefined() }\n',
    'bad/bad_test.go':
      'package bad\n\nimport "testing"\n\nfunc BenchmarkPanics(b *testing.B) { panic("out of cheese") }\n\nfunc BenchmarkFails(b *testing.B) { b.Fatal("no such table") }\n\nfunc BenchmarkSkips(b *testing.B) { b.Skip("not today") }\n',
  });
  const { code, document } = gate(repository.path, { base: unchanged, head: broken, seed: 3 });
  const failed = document.judgements.filter(({ kind }) => kind === 'failed');
  const said = (name: string) => failed.find(({ benchmark }) => benchmark === name)?.failure?.message;
  expect(said('broken')).toMatch(/broken_test\.go:5:\d+: undefined: undefined/);
  expect(said('bad/BenchmarkPanics')).toContain('panic: out of cheese');
  expect(said('bad/BenchmarkFails')).toContain('no such table');
  expect(failed).toHaveLength(3);
  expect(document.judgements.map(({ benchmark }) => benchmark)).toContain('lib/BenchmarkHash');
  expect(code).toBe(3);
});

test('without Go the gate ends with 3, and says what to install', () => {
  const { code, stderr } = gateWithoutTools(repository.path, { base: unchanged, head: slower });
  expect(stderr).toContain('TOOL_MISSING');
  expect(stderr).toContain('actions/setup-go');
  expect(code).toBe(3);
});

test('a metric nobody reports ends with 2 and names those there are', () => {
  repository.git('checkout', '--quiet', '-b', 'metric', unchanged);
  const head = repository.commit({ 'flamegate.yml': config.replace('[time, alloc]', '[speed]') });
  expect(() => gate(repository.path, { base: unchanged, head })).toThrow(/time, alloc, allocs.*CONFIG_OUT_OF_RANGE/s);
});
