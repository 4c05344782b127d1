/** Real git repositories for tests, independent of the user's configuration. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const env: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'C',
  GIT_COMMITTER_EMAIL: 'c@example.com',
};

export function gitSync(
  folder: string,
  args: readonly string[],
  options: { input?: string; env?: object } = {},
): string {
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd: folder,
    env: { ...env, ...options.env },
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.input === undefined ? {} : { input: options.input }),
  }).trim();
}

/** A repository with one commit on `main` and a file that is changed but not committed. */
export function makeRepository(folder: string, kind: 'bare' | 'working tree' = 'working tree'): string {
  mkdirSync(folder, { recursive: true });
  gitSync(folder, ['init', '--quiet', '--initial-branch=main', ...(kind === 'bare' ? ['--bare'] : [])]);
  if (kind === 'bare') return folder;
  writeFileSync(join(folder, 'a.txt'), 'one\n');
  gitSync(folder, ['add', '.']);
  gitSync(folder, ['commit', '--quiet', '-m', 'one']);
  writeFileSync(join(folder, 'a.txt'), 'dirty\n');
  writeFileSync(join(folder, 'staged.txt'), 'staged\n');
  gitSync(folder, ['add', 'staged.txt']);
  return folder;
}

/** Empty commits one after the other; full hashes, oldest first. */
export function makeCommits(folder: string, count: number, name = 'commit'): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    gitSync(folder, ['commit', '--quiet', '--allow-empty', '-m', `${name} ${index}`, '--']);
    return gitSync(folder, ['rev-parse', 'HEAD']);
  });
}

/** Puts a file on a branch without any working tree, behind the store's back. */
export function tamperBranch(repository: string, branch: string, path: string, text: string): void {
  const index = join(repository, 'tamper-index');
  const withIndex = { env: { GIT_INDEX_FILE: index } };
  const blob = gitSync(repository, ['hash-object', '-w', '--stdin'], { input: text });
  gitSync(repository, ['read-tree', branch], withIndex);
  gitSync(repository, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], withIndex);
  const tree = gitSync(repository, ['write-tree'], withIndex);
  const commit = gitSync(repository, ['commit-tree', tree, '-p', branch, '-m', 'tamper']);
  gitSync(repository, ['update-ref', `refs/heads/${branch}`, commit]);
  rmSync(index, { force: true });
}
