/** Real git repositories for tests, independent of the user's configuration. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

type Kind = 'bare' | 'working tree';

/** One of each kind a process, made by git; the others are copies, as starting git costs more than copying what it wrote. */
const templates = new Map<Kind, string>();
process.once('exit', () => {
  for (const folder of templates.values()) rmSync(folder, { recursive: true, force: true });
});

/** A repository with one commit on `main` and a file that is changed but not committed. */
export function makeRepository(folder: string, kind: Kind = 'working tree'): string {
  const template = templates.get(kind) ?? makeTemplate(kind);
  templates.set(kind, template);
  cpSync(template, folder, { recursive: true });
  return folder;
}

function makeTemplate(kind: Kind): string {
  const folder = mkdtempSync(join(tmpdir(), 'flamegate-template-'));
  const bare = kind === 'bare' ? ['--bare'] : [];
  gitSync(folder, ['init', '--quiet', '--template=', '--initial-branch=main', ...bare]);
  mkdirSync(join(folder, kind === 'bare' ? 'hooks' : '.git/hooks'));
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
  const stream = [
    `commit refs/heads/${branch}`,
    `committer C <c@example.com> ${Math.floor(Date.now() / 1000)} +0000`,
    'data 6\ntamper',
    `from refs/heads/${branch}^0`,
    `M 100644 inline ${path}`,
    `data ${Buffer.byteLength(text)}\n${text}`,
    'done\n',
  ];
  gitSync(repository, ['fast-import', '--quiet', '--done'], { input: stream.join('\n') });
}
