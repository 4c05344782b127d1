/** A Python package gated by pytest-benchmark: real processes, py-spy. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { gate } from './gated.ts';
import { needing } from './tools.ts';

const test = needing('python3', 'py-spy');

const config = `version: 1
setup: []
suites:
  - name: py
    harness: pytest
    estimator: minimum
    warmup: 20ms
    measure: 100ms
`;

const library = (rounds: number): string => `def mix(seed, rounds):
    value = seed
    for _ in range(rounds):
        value = (value * 1664525 + 1013904223) & 0xFFFFFFFF
    return value


def fold(seed):
    value = seed
    for _ in range(${rounds}):
        value = (value * 69069 + 7) & 0xFFFFFFFF
    return value


def digest(seed):
    return mix(seed, 1000) + fold(seed)
`;

const benchmarks = `import pytest

from lib import digest, mix


def test_digest(benchmark):
    assert benchmark(digest, 1) > 0


@pytest.mark.parametrize("rounds", [200])
def test_mix(benchmark, rounds):
    benchmark(mix, 1, rounds)


def test_plain():
    assert mix(1, 1) > 0


@pytest.mark.skip(reason="not today")
def test_skipped(benchmark):
    benchmark(mix, 1, 1)
`;

let repository: TestRepository;
let unchanged: string;
let slower: string;

beforeAll(() => {
  repository = makeRepository();
  unchanged = repository.commit({
    'flamegate.yml': config,
    'src/lib/__init__.py': library(1000),
    'tests/test_lib.py': benchmarks,
  });
  // mix and fold cost the same: half as much again of fold is a quarter more of digest.
  slower = repository.commit({ 'src/lib/__init__.py': library(1500) });
});

afterAll(() => repository.remove());

test('+25 % CPU in one benchmark fails, with its function by file and line', () => {
  const { code, regressions, blamed, document } = gate(repository.path, { base: unchanged, head: slower });
  expect(regressions).toEqual(['test_lib/test_digest time']);
  expect(blamed('test_lib/test_digest')).toContain('cpu fold src/lib/__init__.py:8 changed');
  expect(document.judgements.map(({ benchmark }) => benchmark).sort()).toEqual([
    'test_lib/test_digest',
    'test_lib/test_mix[200]',
  ]);
  expect(document.environment).toMatchObject({ runtime: 'python', runtimeVersion: expect.stringMatching(/^3\.\d+/) });
  expect(code).toBe(1);
});

test('the same commit against itself is never failed', () => {
  const { code, document, regressions } = gate(repository.path, { base: unchanged, head: unchanged, seed: 2 });
  expect(regressions).toEqual([]);
  expect(document.notes.join('\n')).toMatch(
    /1 benchmark skips itself: test_lib\/test_skipped: It skips itself: not today/,
  );
  // A busy machine may leave it inconclusive, which fails nothing either.
  expect(document.verdict).toMatch(/^(?:pass|inconclusive)$/);
  expect(code).toBe(0);
});

test('a file that cannot be imported and a test that fails are named, with what they said', () => {
  repository.git('checkout', '--quiet', '-b', 'broken', unchanged);
  const head = repository.commit({
    'tests/test_broken.py': 'import nothing_of_that_name\n',
    'tests/test_lib.py':
      'def test_fails(benchmark):\n    benchmark(dict.__getitem__, {}, "no such row")\n\n\ndef test_unlike(benchmark):\n    benchmark(len, "x")\n',
  });
  const { code, document } = gate(repository.path, { base: head, head, seed: 3 });
  const said = (name: string) => document.judgements.find(({ benchmark }) => benchmark === name)?.failure;
  expect(said('test_broken')?.message).toContain("No module named 'nothing_of_that_name'");
  expect(said('test_lib/test_fails')).toMatchObject({
    reason: 'threw',
    message: expect.stringContaining('no such row'),
  });
  expect(said('test_lib/test_unlike')).toBeUndefined();
  expect(code).toBe(3);
});

test('an interpreter without pytest-benchmark ends with 3, and says what to install', () => {
  repository.git('checkout', '--quiet', '-b', 'bare', unchanged);
  const bare = execFileSync('python3', ['-c', 'import sys; print(sys.base_prefix)'], { encoding: 'utf8' }).trim();
  const head = repository.commit({
    'flamegate.yml': config.replace('harness: pytest', `harness: pytest\n    command: ${bare}/bin/python3 -I -S`),
  });
  const { code, stderr } = runCli(repository.path, ['gate', '--base', unchanged, '--head', head]);
  expect(stderr).toMatch(/TOOL_MISSING.*pip install pytest/s);
  expect(code).toBe(3);
});
