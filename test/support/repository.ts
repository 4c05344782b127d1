/** Small real git repositories for tests, made anew in a temporary folder and removed with it. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

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
  initialize(join(path, '.git'), git);
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
      return headOf(join(path, '.git')) ?? git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** What `git init` makes, which it is started for once a process: hundreds of tests begin with it. */
let made: readonly { readonly path: string; readonly text: string | undefined }[] | undefined;

function initialize(folder: string, git: TestRepository['git']): void {
  if (made !== undefined) {
    mkdirSync(folder);
    for (const { path, text } of made) {
      if (text === undefined) mkdirSync(join(folder, path));
      else writeFileSync(join(folder, path), text);
    }
    return;
  }
  // Without git's fourteen samples of hooks, which cost as much as all the rest.
  git('init', '--quiet', '--template=', '--initial-branch=main');
  for (const name of ['hooks', 'info']) mkdirSync(join(folder, name));
  made = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = entry.isDirectory() ? undefined : readFileSync(path, 'utf8');
      return { path: relative(folder, path), text };
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** The commit that HEAD is, read as git stores it; undefined where it is stored in another way. */
function headOf(folder: string): string | undefined {
  const head = readFileSync(join(folder, 'HEAD'), 'utf8').trim();
  if (!head.startsWith('ref: ')) return /^[0-9a-f]{40}$/.test(head) ? head : undefined;
  const branch = join(folder, head.slice('ref: '.length));
  return existsSync(branch) ? readFileSync(branch, 'utf8').trim() : undefined;
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
