/** Small real git repositories for end-to-end tests. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Repository {
  readonly root: string;
  git(...args: readonly string[]): string;
  /** Writes files and commits them; returns the commit's hash. */
  commit(files: Readonly<Record<string, string>>): string;
  write(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

export function createRepository(): Repository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'repository-')));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.com',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.com',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
    }).trim();
  git('init', '-q', '-b', 'main');
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  };
  return {
    root,
    git,
    write,
    commit: (files) => {
      write(files);
      git('add', '-A');
      git('commit', '-q', '--allow-empty', '-m', 'c');
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
