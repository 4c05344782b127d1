/** Small real git repositories for tests, made anew in a temporary folder and removed with it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestRepository {
  readonly path: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Writes the files and commits them; returns the full hash. */
  commit(files: Readonly<Record<string, string>>, message?: string): string;
  git(...words: readonly string[]): string;
  remove(): void;
}

export function makeRepository(): TestRepository {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'flamegate-test-')));
  const git = (...words: readonly string[]): string =>
    execFileSync('git', ['-C', path, ...words], { encoding: 'utf8', env: gitEnvironment() }).trim();
  // Without git's fourteen samples of hooks, which cost as much as all the rest.
  git('init', '--quiet', '--template=', '--initial-branch=main');
  for (const folder of ['hooks', 'info']) mkdirSync(join(path, '.git', folder));
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
    }
  };
  return {
    path,
    git,
    write,
    commit: (files, message = 'A change') => {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

function gitEnvironment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    // A commit starts no second process that looks for something to tidy up.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'maintenance.auto',
    GIT_CONFIG_VALUE_0: 'false',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.invalid',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.invalid',
  };
}
