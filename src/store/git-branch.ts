/**
 * Baselines on an orphan branch, by git plumbing. Index, working tree and HEAD of the user are never touched; bare
 * and shallow clones and linked worktrees do as well.
 *
 * Writing: a commit is made aside on top of the branch as it is, then the branch is moved only if it is still
 * there (`update-ref` with the old value, or a push that must fast-forward). A writer that loses the race does everything again.
 *
 * With a remote, the remote's branch is the truth: it is fetched before reading and pushed when writing; the local
 * branch stays as it is. Without, the local branch is; where there is none yet, a remote's branch that was fetched
 * before is read.
 */
import { createHash, randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { GateError } from '../errors.ts';
import { git, gitFailed, tryGit } from '../git/git.ts';
import { passingRef, removeAbandonedRefs } from '../git/passing-refs.ts';
import type { BaselineStore } from '../ports.ts';
import { checkStorePath, pathsUnder, storedRuns } from '../results/store-layout.ts';
import type { RunSummary } from '../results/summary-file.ts';
import { type BranchTree, guardBranch, missingBranch, missingFiles } from './branch-tree.ts';
import { type CommitPlan, renderFastImport } from './fast-import.ts';
import { filesBeside, filesOfRun, readStoredRun, readStoredSummary } from './files.ts';
import { type BlobRead, createBlobReader } from './git-blobs.ts';
import { fetchBranch, revision } from './git-remote-branch.ts';

export interface GitBranchOptions {
  readonly repository: string;
  readonly branch: string;
  /** Name of the remote to fetch from and push to; absent: this clone only. */
  readonly remote?: string | undefined;
  /** Called for what is worth knowing and no error: the remote could not be reached and a copy is used. */
  readonly notice?: (message: string) => void;
}

const mostTries = 40;

export function openGitBranchStore(options: GitBranchOptions): BaselineStore {
  // git would read it as an option, and some options of git run programs.
  if (options.remote?.startsWith('-') === true) {
    throw new GateError(
      'USAGE',
      `Cannot use remote as its name must not begin with "-": current value is ${options.remote}`,
      {
        hint: 'git remote shows the names there are',
      },
    );
  }
  return new GitBranchStore(options);
}

class GitBranchStore implements BaselineStore {
  readonly name: string;
  readonly #options: GitBranchOptions;
  readonly #read: (hash: string) => Promise<BlobRead>;
  /** What reading sees: as of the last list or write, so that a list and its reads agree. */
  #seen: BranchTree | undefined;

  constructor(options: GitBranchOptions) {
    this.name = `git:${options.branch}`;
    this.#options = options;
    this.#read = createBlobReader(options.repository);
  }

  async list(): ReturnType<BaselineStore['list']> {
    return storedRuns((await this.#look('reading')).blobs.keys());
  }

  async read(run: Parameters<BaselineStore['read']>[0]): ReturnType<BaselineStore['read']> {
    return readStoredRun(run, await this.#readBlob(run.key), this.name);
  }

  async summary(run: Parameters<BaselineStore['read']>[0]): Promise<RunSummary> {
    return readStoredSummary(run, this.name, (path) => this.#readBlob(path));
  }

  async readFile(path: string): Promise<Uint8Array | undefined> {
    return this.#readBlob(checkStorePath(path));
  }

  async files(folder: string): Promise<readonly string[]> {
    return pathsUnder(checkStorePath(folder), (await this.#look('reading')).blobs.keys());
  }

  async save(...[run, profiles]: Parameters<BaselineStore['save']>): Promise<string> {
    const files = filesOfRun(run, profiles);
    await this.#write(files, `Store run of ${run.commit.slice(0, 12)}`);
    return [...files.keys()].at(-1) ?? '';
  }

  async writeFiles(files: ReadonlyMap<string, Uint8Array>, check?: () => Promise<void>): Promise<void> {
    const checked = filesBeside(files);
    if (files.size > 0) await this.#write(checked, `Store ${[...files.keys()][0]}`, check);
  }

  async prune(keep: number): ReturnType<BaselineStore['prune']> {
    return this.#race(async (tip) => {
      const { planBranchPrune } = await import('./branch-prune.ts');
      const { drop, dropped, history } = planBranchPrune(tip, keep);
      if (drop.length === 0) return { state: 'done', value: dropped };
      const message = `Keep the newest ${keep} runs of each class, and the pictures of ${keep} measurements`;
      const parent = history === 'replaced' ? undefined : tip.commit;
      const base = await git(this.#options.repository, ['rev-parse', '--verify', `${tip.commit}^{tree}`]);
      const commit = { parent, base, message, files: new Map(), removed: drop };
      return { state: 'move', value: dropped, commit };
    });
  }

  async #write(files: ReadonlyMap<string, Uint8Array>, message: string, check?: () => Promise<void>): Promise<void> {
    await this.#race(async (tip) => {
      await check?.();
      const hashOf = (bytes: Uint8Array): string => blobHash(bytes, tip.commit ?? '');
      const changed = missingFiles(tip, files, { name: this.name, hashOf });
      if (changed.size === 0) return { state: 'done', value: undefined };
      return { state: 'move', value: undefined, commit: { parent: tip.commit, message, files: changed } };
    });
  }

  /** Plans a commit on the branch as it is and tries to move the branch there, until no other writer was faster. */
  async #race<T>(plan: (tip: BranchTree) => Promise<Step<T>>): Promise<T> {
    await this.#refuseCheckedOut().catch(nameFolderStore);
    await removeAbandonedRefs(this.#options.repository);
    let message = '';
    for (let attempt = 0; attempt < mostTries; attempt++) {
      const startedAt = Date.now();
      const tip = await this.#look('writing');
      const step = await plan(tip);
      if (step.state === 'done') return step.value;
      const moved = await this.#move(tip, step.commit);
      if (moved.state === 'moved') {
        this.#seen = undefined;
        return step.value;
      }
      message = moved.message;
      // In steps of what a try takes here and now: on a busy machine shorter pauses only collide again.
      await pause(randomInt(10, 20 + Math.min(10_000, (Date.now() - startedAt) * Math.min(attempt + 1, 8))));
    }
    throw new GateError(
      'STORE_CONFLICT',
      `Cannot write ${this.name} as the branch must not change meanwhile: ${message}`,
      {
        hint: `another writer was faster ${mostTries} times; serialize the writers with "concurrency:" in the workflow`,
      },
    );
  }

  async #move(tip: BranchTree, planned: Omit<CommitPlan, 'ref' | 'seconds'>): Promise<Moved> {
    const { repository, branch, remote } = this.#options;
    const ref = passingRef();
    const seconds = Math.floor(Date.now() / 1000);
    try {
      const input = renderFastImport({ ...planned, ref, seconds });
      await git(repository, ['fast-import', '--quiet', '--done', '--date-format=raw'], { input });
      const commit = await git(repository, ['rev-parse', '--verify', ref]);
      if (remote !== undefined) return await this.#push(remote, commit, tip.commit, planned.parent);
      const local = await revision(repository, `refs/heads/${branch}`);
      if (local !== tip.commit && local !== undefined) return { state: 'lost', message: 'another process moved it' };
      const old = local ?? zeros(commit);
      const result = await tryGit(repository, [
        'update-ref',
        '-m',
        planned.message,
        `refs/heads/${branch}`,
        commit,
        old,
      ]);
      return result.code === 0 ? { state: 'moved' } : { state: 'lost', message: result.stderr };
    } finally {
      await tryGit(repository, ['update-ref', '-d', ref]);
    }
  }

  /** A prune replaces history and needs force, yet only over the very commit that was looked at. */
  async #push(remote: string, commit: string, old: string | undefined, parent: string | undefined): Promise<Moved> {
    const { repository, branch } = this.#options;
    const target = `refs/heads/${branch}`;
    const lease = parent === undefined ? [`--force-with-lease=${target}:${old ?? ''}`] : [];
    const args = ['push', '--quiet', '--no-verify', '--porcelain', ...lease, remote, `${commit}:${target}`];
    const result = await tryGit(repository, args);
    if (result.code === 0) {
      await tryGit(repository, ['update-ref', `refs/remotes/${remote}/${branch}`, commit]);
      return { state: 'moved' };
    }
    const output = `${result.stdout.toString('utf8')} ${result.stderr}`;
    const lost = /non-fast-forward|fetch first|stale info|already exists|cannot lock ref|failed to update ref/i;
    if (lost.test(output)) return { state: 'lost', message: result.stderr };
    throw new GateError(
      'STORE_UNREACHABLE',
      `Cannot write ${this.name} as ${remote} must accept the push: ${result.stderr}`,
      {
        hint: 'check the network and that you may push there; a protected branch or a hook can refuse it too',
      },
    );
  }

  async #readBlob(path: string): Promise<Uint8Array | undefined> {
    const tip = this.#seen ?? (await this.#look('reading'));
    const blob = tip.blobs.get(path);
    if (blob === undefined) return undefined;
    const read = await this.#read(blob);
    if (read.state === 'whole') return read.bytes;
    throw new GateError(
      'STORE_CORRUPT',
      `Cannot read ${this.name} ${path} as its object must be whole: ${read.stderr}`,
      {
        hint: 'git fsck shows what is broken; fetch the branch again, or delete the file from it',
      },
    );
  }

  async #look(purpose: 'reading' | 'writing'): Promise<BranchTree> {
    const commit = await this.#findTip(purpose).catch(nameFolderStore);
    if (this.#seen === undefined || this.#seen.commit !== commit) this.#seen = await this.#listTree(commit);
    return this.#seen;
  }

  async #listTree(commit: string | undefined): Promise<BranchTree> {
    if (commit === undefined) return missingBranch;
    const { repository } = this.#options;
    const out = await git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit]);
    const entries = out.split('\0').flatMap((entry) => {
      const [, mode, hash, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
      return mode === undefined || hash === undefined || path === undefined ? [] : [{ mode, hash, path }];
    });
    const readText = (hash: string): Promise<string> => git(repository, ['cat-file', 'blob', hash]);
    return guardBranch(commit, entries, { name: this.name, readText });
  }

  async #findTip(purpose: 'reading' | 'writing'): Promise<string | undefined> {
    const { repository, branch, remote } = this.#options;
    const local = await revision(repository, `refs/heads/${branch}`);
    if (remote !== undefined) return (await fetchBranch({ ...this.#options, remote }, purpose)) ?? local;
    if (local !== undefined) return local;
    const fetched = await git(repository, ['for-each-ref', '--format=%(objectname)', `refs/remotes/*/${branch}`]);
    return fetched.split('\n')[0] || undefined;
  }

  /** Moving a branch under a working tree would show its files as changed. */
  async #refuseCheckedOut(): Promise<void> {
    const { repository, branch, remote } = this.#options;
    const args = ['worktree', 'list', '--porcelain', '-z'];
    const result = await tryGit(repository, args);
    if (result.code !== 0) throw gitFailed(args, result);
    if (remote !== undefined || !result.stdout.toString('utf8').split('\0').includes(`branch refs/heads/${branch}`))
      return;
    throw new GateError('STORE_CONFLICT', `Cannot write ${this.name} as the branch must not be checked out: it is`, {
      hint: 'switch that working tree to another branch; the store needs no checkout',
    });
  }
}

/** Outside a clone there is another way, where the store is a branch by default. */
function nameFolderStore(error: unknown): never {
  if (!(error instanceof GateError) || error.code !== 'NO_GIT') throw error;
  throw new GateError(error.code, error.message, {
    hint: `${error.hint}, or keep baselines in a folder, which needs no git: --store dir:PATH`,
    cause: error,
  });
}

type Step<T> =
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'move'; readonly value: T; readonly commit: Omit<CommitPlan, 'ref' | 'seconds'> };

type Moved = { readonly state: 'moved' } | { readonly state: 'lost'; readonly message: string };

/** As git names a blob; SHA-256 where the repository's hashes are long, as `like` is. */
function blobHash(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function zeros(like: string): string {
  return '0'.repeat(like.length);
}
