import { describe, expect, test } from 'vitest';
import { configPlaces } from '../../src/config/find.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { isUntouched, pathsOfNothing } from '../../src/config/untouched.ts';
import { changedPaths } from '../../src/git/changed-paths.ts';
import { changedSubmodules } from '../../src/git/changed-submodules.ts';
import { makeRepository } from '../support/repository.ts';

const { suites } = parseConfig(
  `version: 1
suites: [{ name: core, harness: json, command: x, paths: ["src/**", "vendor/lib/deep/*.c"] }]
`,
  'flamegate.yml',
);

describe('a suite is touched by', () => {
  test.each([
    ['a file that its paths name', 'src/a.js', true],
    ['the configuration, wherever it may lie', 'bench-config/flamegate.yml', true],
    ['a submodule or a link above what its paths name', 'vendor/lib', true],
    ['a folder that was one name of them', 'vendor', true],
    ['nothing else', 'README.md', false],
    ['nothing that only begins alike', 'vendor/li', false],
  ])('%s', (_, path, isTouched) => {
    expect(isUntouched(suites, { changed: [path], places: configPlaces })).toBe(!isTouched);
  });
});

describe.each(['src', 'src/', './src', 'src/**', './src/**/*.js', 'src/deep'])('paths: [%s]', (paths) => {
  test('is touched by a file in that folder, and by none beside it', () => {
    const config = parseConfig(`suites: [{ name: core, paths: [${JSON.stringify(paths)}] }]`, 'flamegate.yml');
    const isUntouchedBy = (path: string): boolean =>
      isUntouched(config.suites, { changed: [path], places: configPlaces });
    expect(isUntouchedBy('src/deep/a.js')).toBe(false);
    expect(isUntouchedBy('srcs/deep/a.js')).toBe(true);
  });
});

describe.each(['libs/x/src/**', './libs/x/src/*.c', 'libs/*/src/**', '{libs,vendor}/x/src/y.c', 'libs/?/src/deep/**'])(
  'paths: [%s]',
  (paths) => {
    const config = parseConfig(`suites: [{ name: core, paths: [${JSON.stringify(paths)}] }]`, 'flamegate.yml');
    const isUntouchedBy = (path: string): boolean =>
      isUntouched(config.suites, { changed: [path], places: configPlaces });

    test('is touched by a submodule above what they name, and by no file or folder beside it', () => {
      expect(isUntouchedBy('libs/x')).toBe(false);
      expect(isUntouchedBy('libs/x-y')).toBe(!paths.includes('*/'));
      expect(isUntouchedBy('libs/README.md')).toBe(true);
      expect(isUntouchedBy('other/x')).toBe(true);
    });

    test('names something where git tracks only the submodule', () => {
      const [suite] = config.suites;
      if (suite === undefined) throw new Error('there is one');
      expect(pathsOfNothing(suite, new Set(['libs/x', 'README.md']))).toEqual([]);
      expect(pathsOfNothing(suite, new Set(['README.md', 'libs/README.md']))).toEqual([paths]);
    });
  },
);

test('a star in the root is no name of its files', () => {
  const config = parseConfig('suites: [{ name: core, paths: ["*/scr/**"] }]', 'flamegate.yml');
  const [suite] = config.suites;
  if (suite === undefined) throw new Error('there is one');
  expect(isUntouched([suite], { changed: ['LICENSE'], places: configPlaces })).toBe(true);
  expect(pathsOfNothing(suite, new Set(['LICENSE', 'src/a.js']))).toEqual(['*/scr/**']);
});

test.each(['.', './', '**'])('paths: [%s] is the whole repository', (paths) => {
  const config = parseConfig(`suites: [{ name: core, paths: [${JSON.stringify(paths)}] }]`, 'flamegate.yml');
  expect(isUntouched(config.suites, { changed: ['src/a.js'], places: configPlaces })).toBe(false);
});

test('what a suite leaves out of its files touches it where its paths name it, and another suite all the same', () => {
  const config = parseConfig(
    `suites:
  - { name: one, paths: ["src/**"], files: ["bench/**", "!bench/old/**", "!src/x.js"] }
  - { name: two, paths: ["src/**"], files: ["bench/old/**"] }`,
    'flamegate.yml',
  );
  const [one, two] = config.suites;
  if (one === undefined || two === undefined) throw new Error('there are two');
  const isUntouchedBy = (path: string, ...suites: readonly (typeof one)[]): boolean =>
    isUntouched(suites, { changed: [path], places: configPlaces });
  expect(isUntouchedBy('bench/old/a.js', one)).toBe(true);
  expect(isUntouchedBy('bench/old/a.js', one, two)).toBe(false);
  expect(isUntouchedBy('src/x.js', one)).toBe(false);
});

test('a submodule that moved is listed, though the change says that it is to be ignored', async () => {
  const repository = makeRepository();
  try {
    const at = (digit: string): void => {
      repository.git('update-index', '--add', '--cacheinfo', `160000,${digit.repeat(40)},vendor/lib`);
      repository.git('commit', '--quiet', '--message', digit);
    };
    at('a');
    const ignored = '[submodule "lib"]\npath = vendor/lib\nurl = ./lib\nignore = all\n';
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'b'.repeat(40)},vendor/lib`);
    repository.write({ '.gitmodules': ignored });
    repository.git('add', '.gitmodules');
    repository.git('commit', '--quiet', '--message', 'b');
    expect(await changedPaths(repository.path, 'HEAD~1', 'HEAD')).toEqual(['.gitmodules', 'vendor/lib']);
    expect(await changedSubmodules(repository.path, 'HEAD~1', 'HEAD')).toEqual(['vendor/lib']);
  } finally {
    repository.remove();
  }
});
