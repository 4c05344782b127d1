import { expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import { defaultConfig } from '../../src/config/fill.ts';
import { steadyTitles } from '../../src/harness/steady-titles.ts';

const files = ['a/bench_x.py', 'b/bench_x.py'];

function suiteWith(globs: readonly string[]): Suite {
  const [usual] = defaultConfig.suites;
  if (usual === undefined) throw new Error('the default configuration has a suite');
  return { ...usual, files: globs };
}

async function titles(
  given: readonly string[],
  globs: readonly string[],
  went: { added?: string[]; removed?: string[] },
) {
  const cameAndWent = async () => ({ added: [], removed: [], ...went });
  return Object.fromEntries(await steadyTitles({ cameAndWent, suite: suiteWith(globs) }, given));
}

test('a file that comes beside another of its name leaves that one its title', async () => {
  const found = await titles(files, ['**/*.py'], { added: ['b/bench_x.py'] });
  expect(found['a/bench_x.py']).toBe('bench_x');
  expect(found['b/bench_x.py']).not.toBe('bench_x');
});

test('the one that is left keeps the title that it had beside one that went', async () => {
  const went = { removed: ['b/bench_x.py'] };
  expect(await titles(['a/bench_x.py'], ['**/*.py'], went)).toEqual({ 'a/bench_x.py': 'a/bench_x' });
  // Where no glob says which files are the suite's, what went is not taken for a benchmark.
  expect(await titles(['a/bench_x.py'], [], went)).toEqual({ 'a/bench_x.py': 'bench_x' });
});

test('without a baseline files have the titles of a checkout alone', async () => {
  const found = await steadyTitles({ suite: suiteWith([]) }, files);
  expect([...found.values()]).toEqual(['a/bench_x', 'b/bench_x']);
});
