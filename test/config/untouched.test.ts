import { describe, expect, test } from 'vitest';
import { configPlaces } from '../../src/config/find.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { isUntouched } from '../../src/config/untouched.ts';
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
