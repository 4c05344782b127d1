/**
 * A git worktree for each side in a temporary folder, set up as the repository says. Paths of both sides are equally
 * long, since a path's length alone can move a number. Whatever happens, nothing is left in `git worktree list`.
 */
import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { tryGit, tryGitNow } from '../git/git.ts';
import { isOwnerAlive } from '../git/owner.ts';
import { removeAbandonedRefs } from '../git/passing-refs.ts';
import { resolveCommit, workingTreeRoot } from '../git/repository.ts';
import type { RunProcess } from '../harness/harness.ts';
import type { Progress } from '../ports.ts';
import type { Side } from '../results/evidence.ts';
import { childEnvironment, type Variables } from './child-environment.ts';
import { killAbandonedProcesses, killOwnProcesses } from './marked-processes.ts';
import type { Checkouts } from './measurer.ts';
import { createProcesses, throwIfAborted } from './processes.ts';
import { guessSetup, runSetup } from './setup.ts';
import { makeTemporaryFolder, ownerOfFolder, removeAbandonedFolders } from './temporary-folder.ts';
import { runWithin } from './within-budget.ts';

export interface CheckoutOptions {
  /** Any folder of the repository. */
  readonly folder: string;
  /** Commits; `working-tree`: the candidate as it lies there, uncommitted changes and installed packages included. */
  readonly baseline?: string;
  readonly candidate: string | { readonly kind: 'working-tree' };
  readonly config: Pick<Config, 'setup' | 'suites'>;
  readonly variables: Variables;
  readonly signal?: AbortSignal;
  /** Until everything must have ended; absent: no end. */
  readonly leftMs?: () => number;
  readonly progress?: Progress;
}

const folderNames: Readonly<Record<Side, string>> = { baseline: 'side-b', candidate: 'side-c' };

/** Worktrees are made on first use: a build cleared by its stored baseline never pays for the second. */
export function createCheckouts(options: CheckoutOptions): Checkouts {
  const { baseline, candidate, signal, progress } = options;
  killAbandonedProcesses();
  removeAbandonedFolders();
  const home = makeTemporaryFolder();
  const processes = createProcesses({
    environment: childEnvironment(options.variables),
    ...(signal === undefined ? {} : { signal }),
  });
  const opened = { root: '' };
  const remove = (): void => {
    killOwnProcesses();
    removeWorktrees(opened.root, home);
  };
  process.once('exit', remove);
  const repository = memo(async () => {
    opened.root = await workingTreeRoot(options.folder);
    await removeAbandoned(opened.root);
    return opened.root;
  });
  const prepare = async (side: Side): Promise<string> => {
    const wanted = side === 'baseline' ? baseline : candidate;
    if (wanted === undefined) throw new TypeError(`there is no ${side} to check out`);
    const root = await repository();
    if (typeof wanted !== 'string') return root;
    const place = { root, path: join(home, folderNames[side]), commit: await resolveCommit(root, wanted) };
    throwIfAborted(signal);
    const log = (line: string): void => progress?.log(`${side} ${place.commit.slice(0, 9)}: ${line}`);
    return checkOut(place, { config: options.config, run: runWithin(processes.run, options.leftMs), log });
  };
  const sides = { baseline: memo(() => prepare('baseline')), candidate: memo(() => prepare('candidate')) };
  return {
    folder: options.folder,
    sides: baseline === undefined ? ['candidate'] : ['baseline', 'candidate'],
    root: (side) => sides[side](),
    close: async () => {
      processes.close();
      process.removeListener('exit', remove);
      remove();
    },
  };
}

interface Place {
  /** Of the repository. */
  readonly root: string;
  readonly path: string;
  readonly commit: string;
}

interface Setup {
  readonly config: CheckoutOptions['config'];
  readonly run: RunProcess;
  readonly log: (line: string) => void;
}

async function checkOut(place: Place, { config, run, log }: Setup): Promise<string> {
  const { path } = place;
  const { setup, suites } = config;
  await addWorktree(place);
  if (setup === undefined && existsSync(join(path, '.gitmodules'))) log(withoutSubmodules);
  const commands = setup ?? guessSetup(path, suites);
  for (const command of commands) log(command);
  await runSetup(path, commands, run);
  return path;
}

const withoutSubmodules =
  'its submodules are not checked out; if benchmarks need them, add "git submodule update --init" to setup';

function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function addWorktree({ root, path, commit }: Place): Promise<void> {
  const result = await tryGit(root, ['worktree', 'add', '--detach', '--force', path, commit]);
  if (result.code === 0) return;
  throw new GateError(
    'GIT_FAILED',
    `Cannot check out ${commit} as git worktree add must succeed: it said ${result.stderr}`,
    { hint: `the same by hand: git worktree add --detach ../${commit.slice(0, 9)} ${commit.slice(0, 9)}` },
  );
}

/** Synchronous, for it also runs while the process ends. `repository`: empty as long as none was opened. */
function removeWorktrees(repository: string, home: string): void {
  const git = (...args: readonly string[]): void => {
    if (repository !== '') tryGitNow(repository, args);
  };
  for (const name of Object.values(folderNames)) {
    if (existsSync(join(home, name))) git('worktree', 'remove', '--force', '--force', join(home, name));
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  git('worktree', 'prune');
}

/** Of runs that were killed outright: worktrees whose folder names a run that is no more. */
async function removeAbandoned(repository: string): Promise<void> {
  const listed = await tryGit(repository, ['worktree', 'list', '--porcelain']);
  if (listed.code !== 0) return;
  for (const [, path = ''] of listed.stdout.toString('utf8').matchAll(/^worktree (.*)$/gm)) {
    const owner = ownerOfFolder(basename(dirname(path)));
    if (owner === undefined || isOwnerAlive(owner)) continue;
    // Even if its folder is gone: git locks a worktree while it makes it, and keeps a locked one.
    await tryGit(repository, ['worktree', 'remove', '--force', '--force', path]);
    removeWorktrees(repository, dirname(path));
  }
  await removeAbandonedRefs(repository);
}
