/** pytest-benchmark's own files, captured by test/fixtures/harness/capture-pytest.sh. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { brokenPlugin, nameOf, pluginOf } from '../../src/harness/pytest/pytest-list.ts';
import { parsePytestBenchmark } from '../../src/harness/pytest/pytest-results.ts';
import { warm } from '../../src/harness/python/warm-rounds.ts';

function captured(file: string) {
  const text = readFileSync(new URL(`../fixtures/harness/pytest-benchmark-5/${file}`, import.meta.url), 'utf8');
  return { text, stats: JSON.parse(text).benchmarks[0].stats };
}

test('rounds are nanoseconds a call, whatever number of calls a round has', () => {
  for (const file of ['total.json', 'pedantic.json']) {
    const { text, stats } = captured(file);
    const found = parsePytestBenchmark(text);
    expect(found?.iterations).toBe(stats.iterations);
    expect(found?.rounds).toHaveLength(stats.rounds);
    const mean = (found?.rounds ?? []).reduce((sum, round) => sum + round, 0) / stats.rounds;
    expect(mean / 1e9).toBeCloseTo(stats.mean, 12);
  }
});

test('a file without benchmarks is no result', () => {
  expect(parsePytestBenchmark('{"benchmarks":[],"version":"5.3.1"}')).toBeUndefined();
});

test('rounds of the warm-up are left out by the time they took, and the last round never', () => {
  const rounds = [4e6, 3e6, 2e6, 1e6];
  expect(warm({ rounds, iterations: 1 }, 0)).toEqual(rounds);
  expect(warm({ rounds, iterations: 1 }, 5)).toEqual([2e6, 1e6]);
  expect(warm({ rounds, iterations: 2 }, 8)).toEqual([3e6, 2e6, 1e6]);
  expect(warm({ rounds, iterations: 1 }, 1000)).toEqual([1e6]);
});

test.each([
  ['ERROR: Error importing plugin "pytest_cov": No module named \'pytest_cov\'', 'pytest-cov'],
  ['ImportError: Error importing plugin "xdist.plugin": No module named \'xdist\'', 'pytest-xdist'],
  ['x.py: error: unrecognized arguments: --cov --cov-report=xml', 'pytest-cov'],
  ['x.py: error: unrecognized arguments: -n auto --strict', 'pytest-xdist'],
  ['x.py: error: unrecognized arguments: --nbmake', 'nbmake'],
  ['ERROR: Missing required plugins: pytest-trio, pytest-cov>=4', 'pytest-trio'],
  ['x.py: error: unrecognized arguments: --of-its-own', undefined],
  ["E   ModuleNotFoundError: No module named 'yarl'", undefined],
])('the plugin that options ask for and nothing installed is named: %s', (message, plugin) => {
  expect(pluginOf(message)).toBe(plugin);
});

test('classes are parts of a name, and no two ids of parameters become one', () => {
  expect(nameOf('TestGroup::TestInner::test_x')).toBe('TestGroup/TestInner/test_x');
  const parts = ['a', '::', '/', '[', ']', '\n', 'ü', '-', ''];
  const ids = parts.flatMap((a) => parts.flatMap((b) => parts.map((c) => `TestGroup::test_x[${a}${b}${c}]`)));
  const different = new Set(ids);
  expect(new Set([...different].map(nameOf)).size).toBe(different.size);
  for (const id of different) expect(nameOf(id)).toBe(id.replace('::', '/'));
});

test.each([
  ['.venv/lib/python3.11/site-packages/pytest_travis_fold.py:16: in <module>', 'pytest_travis_fold'],
  ['/usr/lib/python3/dist-packages/pytest_own/plugin.py:3: in <module>', 'pytest_own'],
  ['C:\\v\\Lib\\site-packages\\pytest_own\\plugin.py:3: in <module>', 'pytest_own'],
  ['tests/conftest.py:3: in <module>', undefined],
])('of an installed plugin that fails in %s the name is told', (line, name) => {
  const said = (first: string): string =>
    `${first}\n${line}\n    import py\nE   ModuleNotFoundError: No module named 'py.builtin'`;
  expect(brokenPlugin(said('Error while loading plugin "pytest11".'))).toBe(name);
  expect(brokenPlugin(said("ImportError while loading conftest '/a/conftest.py'."))).toBeUndefined();
});
