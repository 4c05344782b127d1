import { afterAll, beforeAll, expect, test } from 'vitest';
import { skipUntouched } from '../../src/action/untouched-suites.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { makeRepository } from '../support/repository.ts';

const repository = makeRepository();

beforeAll(() => {
  repository.write({ 'src/a.js': '', 'docs/a.md': '' });
  repository.git('update-index', '--add', '--cacheinfo', `160000,${'a'.repeat(40)},vendor/lib`);
  repository.git('add', 'src', 'docs');
  repository.write({ 'built/a.js': '' });
});
afterAll(() => repository.remove());

async function skipped(
  paths: readonly string[],
  changed: readonly string[],
  base: readonly string[] = paths,
): Promise<{ readonly isSkipped: boolean; readonly warnings: readonly string[] }> {
  const configOf = (of: readonly string[]): ReturnType<typeof parseConfig> =>
    parseConfig(`suites: [{ name: core, paths: ${JSON.stringify(of)} }]`, 'flamegate.yml');
  const config = { ...configOf(paths), baseSuites: configOf(base).suites };
  const warnings: string[] = [];
  const world = { root: repository.path, door: { warn: (line: string) => void warnings.push(line) } };
  const skip = await skipUntouched(world, config, { changed, places: [] });
  const [suite] = config.suites;
  if (suite === undefined) throw new Error('there is one');
  return { isSkipped: skip({ suite }) !== undefined, warnings };
}

test.each([
  [['src/**'], true, []],
  [['src'], true, []],
  [['vendor/lib/deep/**'], true, []],
  [['src/**', 'scr/**'], true, ['scr/**']],
  [['scr/**'], false, ['scr/**']],
  [['built'], false, ['built']],
  [['SRC', 'lib'], false, ['SRC', 'lib']],
])('paths %j of a change to docs: skipped is %s, and %j are named in a warning', async (paths, isSkipped, named) => {
  const found = await skipped(paths, ['docs/a.md']);
  expect(found.isSkipped).toBe(isSkipped);
  expect(found.warnings).toHaveLength(named.length === 0 ? 0 : 1);
  for (const warning of found.warnings)
    expect(warning).toContain(` name no file that git tracks: ${named.join(', ')}. `);
});

test('a change that misspells the paths is still held to those of its base', async () => {
  expect((await skipped(['scr/**'], ['docs/a.md'], ['src/**'])).isSkipped).toBe(true);
  expect((await skipped(['scr/**'], ['src/a.js'], ['src/**'])).isSkipped).toBe(false);
});

test('without paths nothing is asked of git', async () => {
  const config = parseConfig('suites: [{ name: core }]', 'flamegate.yml');
  const world = { root: '/nowhere', door: { warn: () => undefined } };
  const skip = await skipUntouched(world, config, { changed: [], places: [] });
  expect(config.suites.map((suite) => skip({ suite }))).toEqual([undefined]);
});
