/** Benchmarks in a Go module of their own that run the module beside it as it was released: what changes there cannot show. */
import { afterEach, beforeEach, expect } from 'vitest';
import type { Discovered } from '../../src/ports.ts';
import type { StaleBuild } from '../../src/results/evidence.ts';
import { configOf, measurerOf, suiteOf } from '../e2e/measuring.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { needing } from './tools.ts';

const test = needing('go');

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

type Files = Readonly<Record<string, string>>;

const library = (rounds: number): string => `package lib

func Parse(n int) int {
	for i := 0; i < ${rounds}; i++ {
		n += i * n
	}
	return n
}
`;

const manifest = 'module benchmarks\n\ngo 1.21\n\nrequire example.com/lib v1.0.0\n';

const sources: Files = {
  'go.mod': 'module example.com/lib\n\ngo 1.21\n',
  'lib.go': library(10),
  'lib_test.go': 'package lib\n',
  'bench/go.mod': manifest,
  'bench/own.go': 'package benchmarks\n\nconst rounds = 5\n',
  'bench/x_test.go': `package benchmarks

import (
	"testing"

	"example.com/lib"
)

func BenchmarkParse(b *testing.B) {
	for i := 0; i < b.N; i++ {
		lib.Parse(rounds)
	}
}
`,
};

const vendored: Files = {
  ...sources,
  'bench/vendor/modules.txt': '# example.com/lib v1.0.0\n## explicit; go 1.21\nexample.com/lib\n',
  'bench/vendor/example.com/lib/lib.go': library(10),
};

const words =
  'bench/go.mod takes example.com/lib v1.0.0 from its release, so no change to it in this repository can show: add "replace example.com/lib => .." to bench/go.mod, or a go.work that uses both.';

interface Seen {
  readonly found: readonly Discovered[];
  readonly stale: readonly StaleBuild[];
}

async function seen(before: Files, after: Files): Promise<Seen> {
  const baseline = repository.commit(before);
  const candidate = repository.commit(after);
  const suite = suiteOf({ harness: 'go', files: [], metrics: ['time'], workingDirectory: 'bench' });
  const measurer = await measurerOf(configOf(suite), { folder: repository.path, baseline, candidate });
  try {
    const found = await measurer.discover('candidate');
    expect(found.map(({ id, failure }) => [id.name, failure])).toEqual([['benchmarks/BenchmarkParse', undefined]]);
    return { found, stale: (await measurer.staleBuilds?.(found)) ?? [] };
  } finally {
    await measurer.close();
  }
}

test('a change to the module is no finding, as its release ran, and what to add is said', async () => {
  const { found, stale } = await seen(vendored, {
    'lib.go': library(20),
    'lib_test.go': 'package lib\n\nconst x = 1\n',
  });
  expect(found[0]?.remark).toBe(words);
  expect(stale).toEqual([
    {
      file: 'example.com/lib@v1.0.0',
      why: 'released',
      sources: ['lib.go'],
      benchmarks: [{ suite: 'core', name: 'benchmarks/BenchmarkParse' }],
    },
  ]);
});

test('what changes in the benchmarks’ own module, and comments of the other one, leave the result as it is', async () => {
  const { found, stale } = await seen(vendored, {
    'bench/own.go': 'package benchmarks\n\nconst rounds = 6\n',
    'lib.go': `// Package lib parses.\n${library(10)}`,
  });
  expect([found[0]?.remark, stale]).toEqual([words, []]);
});

test.each([
  ['a folder takes its place', { 'bench/go.mod': `${manifest}\nreplace example.com/lib => ../\n` }],
  ['a workspace holds both', { 'go.work': 'go 1.21\n\nuse (\n\t.\n\t./bench\n)\n' }],
])('nothing is said where %s', async (_, more) => {
  const { found, stale } = await seen({ ...sources, ...more }, { 'lib.go': library(20) });
  expect([found[0]?.remark, found.length, stale]).toEqual([undefined, 1, []]);
});
