/**
 * A git worktree for each side in a temporary folder, set up as the repository says. Paths of both sides are equally
 * long, since a path's length alone can move a number. Whatever happens, nothing is left in `git worktree list`.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { Progress } from '../ports.ts';
import type { Side } from '../results/evidence.ts';
import { childEnvironment, type Variables } from './child-environment.ts';
import { repositoryRoot, resolveCommit, tryGit } from './git.ts';
import type { Checkouts } from './measurer.ts';
import { createProcesses } from './processes.ts';
import { guessSetup, runSetup } from './setup.ts';

export interface CheckoutOptions {
  /** Any folder of the repository. */
  readonly folder: string;
  /** Commits; `working-tree`: the candidate as it lies there, uncommitted changes and installed packages included. */
  readonly baseline?: string;
  readonly candidate: string | { readonly kind: 'working-tree' };
  readonly config: Pick<Config, 'setup'>;
  readonly variables: Variables;
  readonly signal?: AbortSignal;
  readonly progress?: Progress;
}

const folderNames: Readonly<Record<Side, string>> = { baseline: 'side-b', candidate: 'side-c' };
const prefix = 'flamegate-';

/** Worktrees are made on first use: a build cleared by its stored baseline never pays for the second. */
export function createCheckouts(options: CheckoutOptions): Checkouts {
  const repository = repositoryRoot(options.folder);
  const commits = resolveSides(repository, options);
  removeAbandoned(repository);
  // The process id tells a later run whether this folder is still somebody's.
  const home = realpathSync(mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)));
  const processes = createProcesses({
    environment: childEnvironment(options.variables),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  const remove = (): void => removeWorktrees(repository, home);
  process.once('exit', remove);
  const roots = new Map<Side, Promise<string>>();
  const prepare = async (side: Side): Promise<string> => {
    const commit = commits.get(side);
    if (commit === undefined) throw new TypeError(`there is no ${side} to check out`);
    if (commit === 'working-tree') return repository;
    const path = join(home, folderNames[side]);
    addWorktree(repository, path, commit);
    const commands = options.config.setup ?? guessSetup(path);
    for (const command of commands) options.progress?.log(`${side} ${commit.slice(0, 9)}: ${command}`);
    await runSetup(path, commands, processes.run);
    return path;
  };
  return {
    sides: [...commits.keys()],
    root: (side) => {
      const root = roots.get(side) ?? prepare(side);
      roots.set(side, root);
      return root;
    },
    close: async () => {
      processes.close();
      process.removeListener('exit', remove);
      remove();
    },
  };
}

function resolveSides(repository: string, options: CheckoutOptions): ReadonlyMap<Side, string> {
  const { baseline, candidate } = options;
  const sides = new Map<Side, string>();
  if (baseline !== undefined) sides.set('baseline', resolveCommit(repository, baseline));
  sides.set('candidate', typeof candidate === 'string' ? resolveCommit(repository, candidate) : 'working-tree');
  return sides;
}

function addWorktree(repository: string, path: string, commit: string): void {
  const result = tryGit(repository, ['worktree', 'add', '--detach', '--force', path, commit]);
  if (result.state === 'done') return;
  throw new GateError(
    'GIT_FAILED',
    `Cannot check out ${commit} as git worktree add must succeed: it said ${result.said}`,
  );
}

/** Synchronous, for it also runs while the process ends. */
function removeWorktrees(repository: string, home: string): void {
  for (const name of Object.values(folderNames)) {
    tryGit(repository, ['worktree', 'remove', '--force', '--force', join(home, name)]);
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  tryGit(repository, ['worktree', 'prune']);
}

/** Of runs that were killed outright: worktrees whose folder names a process that is no more. */
function removeAbandoned(repository: string): void {
  const listed = tryGit(repository, ['worktree', 'list', '--porcelain']);
  if (listed.state === 'failed') return;
  for (const match of listed.stdout.matchAll(/^worktree (.*)$/gm)) {
    const home = dirname(match[1] ?? '');
    const owner = new RegExp(`[\\\\/]${prefix}(\\d+)-[^\\\\/]+$`).exec(home)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) removeWorktrees(repository, home);
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && Reflect.get(error, 'code') === 'EPERM';
  }
}
