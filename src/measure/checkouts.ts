/**
 * A git worktree for each side in a temporary folder, set up as the repository says. Paths of both sides are equally
 * long, since a path's length alone can move a number. Whatever happens, nothing is left in `git worktree list`.
 */
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config/config.ts';
import { GateError } from '../errors.ts';
import { tryGit, tryGitNow } from '../git/git.ts';
import { hintOf } from '../git/hints.ts';
import { isOwnerAlive } from '../git/owner.ts';
import { removeAbandonedRefs } from '../git/passing-refs.ts';
import { resolveCommit, workingTreeRoot } from '../git/repository.ts';
import type { RunProcess } from '../harness/harness.ts';
import type { Progress } from '../ports.ts';
import type { Side } from '../results/evidence.ts';
import { formatCount } from '../units/format.ts';
import { setupEnvironment, type Variables } from './child-environment.ts';
import { killAbandonedProcesses, killOwnProcesses } from './marked-processes.ts';
import type { Checkouts } from './measurer.ts';
import { createProcesses, throwIfAborted } from './processes.ts';
import { removeFolder } from './remove-folder.ts';
import { guessSetup, neededBy, neededCommands, runSetup } from './setup.ts';
import { areConfined, createSetupTurns, type SetupTurns } from './setup-turns.ts';
import type { SharedInstalls } from './shared-installs.ts';
import { linkSteadily, unlinkSteady } from './steady-path.ts';
import { only, type SuiteTroubles } from './suite-troubles.ts';
import { makeTemporaryFolder, ownerOfFolder, removeAbandonedFolders } from './temporary-folder.ts';
import { runWithin } from './within-budget.ts';

export interface CheckoutOptions {
  /** Any folder of the repository. */
  readonly folder: string;
  /** Commits; `working-tree`: the candidate as it lies there, uncommitted changes and installed packages included. */
  readonly baseline?: string | undefined;
  readonly candidate: string | { readonly kind: 'working-tree' };
  readonly config: Pick<Config, 'setup' | 'suites'>;
  /** Names of the suites that are asked for; none or absent: all of them. */
  readonly asked?: readonly string[];
  readonly variables: Variables;
  /** Filled with the suites whose set-up fails, while the others are set up; absent: the first failure ends the run. */
  readonly troubles?: SuiteTroubles;
  readonly signal?: AbortSignal;
  /** Until everything must have ended; absent: no end. */
  readonly leftMs?: (() => number) | undefined;
  readonly progress?: Progress;
}

const folderNames: Readonly<Record<Side, string>> = { baseline: 'side-b', candidate: 'side-c' };

/** Worktrees are made on first use: a build cleared by its stored baseline never pays for the second. */
export function createCheckouts(options: CheckoutOptions): Checkouts {
  const { baseline, candidate, signal, progress } = options;
  killAbandonedProcesses();
  removeAbandonedFolders();
  const home = makeTemporaryFolder();
  const processes = createProcesses({ environment: setupEnvironment(options.variables), signal });
  const opened: Opened = { root: '' };
  const remove = (): void => removeAll(opened, home);
  process.once('exit', remove);
  const repository = memo(async () => {
    opened.root = await workingTreeRoot(options.folder);
    await removeAbandoned(opened.root);
    opened.steady = linkSteadily(opened.root, home);
    return opened.root;
  });
  const { config, asked = [], troubles } = options;
  const checkedOut = new Map<Side, number>();
  const { leftMs } = options;
  const world = openWorld({ run: runWithin(processes.run, leftMs), config, asked, troubles, leftMs });
  const prepare = async (side: Side): Promise<string> => {
    const wanted = side === 'baseline' ? baseline : candidate;
    if (wanted === undefined) throw new TypeError(`there is no ${side} to check out`);
    const path = join(home, folderNames[side]);
    const { prepared } = await world.inOrder(async () => {
      const root = await repository();
      if (typeof wanted !== 'string') return { prepared: Promise.resolve(root) };
      const place = { root, path, commit: await resolveCommit(root, wanted) };
      throwIfAborted(signal);
      await addWorktree(place);
      checkedOut.set(side, Date.now());
      return setUp(place, world, (line) => progress?.log(`${side} ${place.commit.slice(0, 9)}: ${line}`));
    });
    return prepared;
  };
  const begun = new Set<Promise<string>>();
  const begin = (side: Side): Promise<string> => {
    const prepared = prepare(side);
    begun.add(prepared);
    return prepared;
  };
  const sides = { baseline: memo(() => begin('baseline')), candidate: memo(() => begin('candidate')) };
  return {
    folder: options.folder,
    sides: baseline === undefined ? ['candidate'] : ['baseline', 'candidate'],
    root: (side) => sides[side](),
    steadyRoot: (side) => (checkedOut.has(side) ? steadySide(opened, side) : undefined),
    checkedOutAt: (side) => checkedOut.get(side),
    close: async () => {
      world.close();
      processes.close();
      // One that was begun early may still be written to.
      await Promise.allSettled(begun);
      process.removeListener('exit', remove);
      remove();
    },
  };
}

interface Opened {
  /** Of the repository; empty: not yet. */
  root: string;
  /** Another path of the folder that holds the checkouts. */
  steady?: string | undefined;
}

function removeAll({ root, steady }: Opened, home: string): void {
  killOwnProcesses();
  unlinkSteady(steady, home);
  removeWorktrees(root, home);
}

function steadySide({ steady }: Opened, side: Side): string | undefined {
  return steady === undefined ? undefined : join(steady, folderNames[side]);
}

interface Place {
  /** Of the repository. */
  readonly root: string;
  readonly path: string;
  readonly commit: string;
}

/** What both sides are prepared with. */
interface World {
  readonly config: CheckoutOptions['config'];
  readonly asked: readonly string[];
  readonly troubles: SuiteTroubles | undefined;
  readonly run: RunProcess;
  readonly turns: SetupTurns;
  /** Loaded where there is something to set up. */
  readonly installs: () => Promise<SharedInstalls>;
  /**
   * One after another, as asked for: git locks what all worktrees share while it adds one, and the side asked for first is
   * set up first where both cannot be at once.
   */
  readonly inOrder: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Nothing is started any more. */
  readonly close: () => void;
}

type Given = Pick<World, 'run' | 'config' | 'asked' | 'troubles'> & Pick<CheckoutOptions, 'leftMs'>;

function openWorld({ run, config, asked, troubles, leftMs }: Given): World {
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();
  const runOpen: RunProcess = async (request) => {
    if (isClosed) throw new GateError('INTERRUPTED', 'Cannot go on as the run has ended');
    return run(request);
  };
  return {
    config,
    asked,
    troubles,
    turns: createSetupTurns({ leftMs }),
    installs: memo(async () => (await import('./shared-installs.ts')).createSharedInstalls(runOpen)),
    run: runOpen,
    inOrder: (work) => {
      const mine = last.then(work);
      last = mine.catch(() => {});
      return mine;
    },
    close: () => {
      isClosed = true;
    },
  };
}

/** Answers once the set-up has its turn or waits for it. */
async function setUp(
  { path }: Place,
  { config: { setup, suites }, asked, troubles, run, turns, installs }: World,
  log: (line: string) => void,
): Promise<{ readonly prepared: Promise<string> }> {
  const pointers = await lfsPointers(path);
  if (pointers > 0)
    log(`${formatCount(pointers, 'file')} of Git LFS ${pointers === 1 ? 'is' : 'are'} not filled: ${withoutLfs}`);
  const all = setup ?? (await guessSetup(path, suites));
  const commands = await neededCommands(all, { root: path, suites, asked });
  const fills = commands.some((command) => command.includes('submodule'));
  if (!fills && existsSync(join(path, '.gitmodules'))) log(withoutSubmodules);
  const done = turns.run(areConfined(commands), async () => {
    for (const command of commands) {
      const needing = troubles === undefined ? suites : await neededBy(command, { root: path, suites });
      await only(troubles, needing, async () => {
        log(command);
        return (await installs()).run({ root: path, command, log }, () => runSetup(path, command, run));
      });
    }
  });
  return { prepared: done.then(() => path) };
}

const withoutSubmodules =
  'its submodules are not checked out; if benchmarks need them, add "git submodule update --init" to setup';

const withoutLfs =
  'if benchmarks read them, install git-lfs and fetch the objects (in a workflow: actions/checkout with lfs: true)';

/** Files that git checks out as pointers where git-lfs is not installed, or was configured to leave them. */
async function lfsPointers(path: string): Promise<number> {
  const { code, stdout } = await tryGit(path, ['ls-files', '-z', '--', ':(attr:filter=lfs)']);
  if (code !== 0) return 0;
  const files = stdout
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '');
  return files.filter((file) => isPointer(join(path, file))).length;
}

/** They are never longer than this. */
const longestPointer = 1024;

function isPointer(file: string): boolean {
  try {
    return statSync(file).size <= longestPointer && readFileSync(file, 'utf8').startsWith('version https://git-lfs');
  } catch {
    return false;
  }
}

function memo<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function addWorktree({ root, path, commit }: Place): Promise<void> {
  const short = commit.slice(0, 9);
  const result = await tryGit(root, ['worktree', 'add', '--detach', '--force', path, commit]);
  if (result.code === 0) return;
  throw new GateError(
    'GIT_FAILED',
    `Cannot check out ${commit} as git worktree add must succeed: it printed ${result.stderr}`,
    { hint: hintOf(result.stderr) ?? `to try by hand: git worktree add --detach ../${short} ${short}` },
  );
}

/** Synchronous, for it also runs while the process ends. `repository`: empty as long as none was opened. */
function removeWorktrees(repository: string, home: string): void {
  const git = (...args: readonly string[]): void => {
    if (repository !== '') tryGitNow(repository, args);
  };
  const names = Object.values(folderNames).filter((name) => existsSync(join(home, name)));
  const gone = movedAside(home);
  for (const name of names) git('worktree', 'remove', '--force', '--force', join(home, name));
  removeFolder(home);
  git('worktree', 'prune');
  if (gone !== undefined) removeFolder(gone);
}

/** git would delete them itself, however long that takes; for a missing folder it only removes the entry. */
function movedAside(home: string): string | undefined {
  if (!existsSync(home)) return undefined;
  const gone = makeTemporaryFolder();
  try {
    renameSync(home, gone);
    return gone;
  } catch {
    // Something in it is open, or someone else removed it meanwhile.
    removeFolder(gone);
    return undefined;
  }
}

/** Of runs that were killed: worktrees whose folder names a run that no longer exists. */
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
