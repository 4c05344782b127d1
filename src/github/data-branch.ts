/**
 * The store on an orphan branch, through the Git Data API: no checkout, no clone. Same layout as every other store.
 *
 * Writing: objects first, then the branch is moved forward only; a writer that loses the race redoes everything on top of the
 * winner's commit, so nothing is lost and nothing has to be merged manually. Reads may lag by half a minute, so there are many tries.
 */
import { createHash, randomInt } from 'node:crypto';
import { GateError } from '../errors.ts';
import type { BaselineStore, StoredRun } from '../ports.ts';
import type { Pruned } from '../results/prune-plan.ts';
import type { Run } from '../results/run.ts';
import { checkStorePath, metaPath, metaTexts, pathsUnder, runPath, storedRuns } from '../results/store-layout.ts';
import { planBranchPrune } from '../store/branch-prune.ts';
import { type BranchTree, guardBranch, missingBranch, missingFiles, type TreeEntry } from '../store/branch-tree.ts';
import { filesBeside, filesOfRun, readStoredRun } from '../store/files.ts';
import { formatCount } from '../units/format.ts';
import { createBlobReader } from './blob.ts';
import type { Client } from './client.ts';
import { isGraphqlRefusal, isStatus } from './failure.ts';

export interface DataBranchOptions {
  readonly client: Client;
  readonly branch: string;
  /** How often a lost race is run again; at least ten. */
  readonly tries?: number;
}

interface Change {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

const maxInlineBytes = 1024 * 1024;
const conflict = Symbol('conflict');

/**
 * A store on a branch through the API, without a clone. Throws STORE_CONFLICT when `tries` are lost to other writers.
 */
export function dataBranchStore(options: DataBranchOptions): BaselineStore {
  return new DataBranch(options);
}

class DataBranch implements BaselineStore {
  readonly name: string;
  readonly #client: Client;
  readonly #branch: string;
  readonly #tries: number;
  readonly #readBlob: (hash: string) => Promise<Uint8Array>;
  #snapshot: BranchTree | undefined;

  constructor({ client, branch, tries = 14 }: DataBranchOptions) {
    this.name = `git:${branch}`;
    this.#client = client;
    this.#branch = branch;
    this.#tries = tries;
    this.#readBlob = createBlobReader(client);
  }

  async list(): Promise<readonly StoredRun[]> {
    const { blobs } = await this.#load();
    return storedRuns(blobs.keys());
  }

  async read(run: StoredRun): Promise<Run> {
    return readStoredRun(run, await this.readFile(run.key), this.name);
  }

  async readFile(path: string): Promise<Uint8Array | undefined> {
    const { blobs } = await this.#load();
    const hash = blobs.get(checkStorePath(path));
    return hash === undefined ? undefined : this.#readBlob(hash);
  }

  async files(folder: string): Promise<readonly string[]> {
    return pathsUnder(checkStorePath(folder), (await this.#load()).blobs.keys());
  }

  async save(run: Run, profiles: ReadonlyMap<string, Uint8Array>): Promise<string> {
    await this.#write(filesOfRun(run, profiles));
    return runPath(run);
  }

  async writeFiles(files: ReadonlyMap<string, Uint8Array>, check?: () => Promise<void>): Promise<void> {
    await this.#write(filesBeside(files), check);
  }

  async #write(files: ReadonlyMap<string, Uint8Array>, check?: () => Promise<void>): Promise<void> {
    const uploaded = new Set<string>();
    await this.#race('write', async (snapshot) => {
      await check?.();
      const missing = missingFiles(snapshot, files, { name: this.name, hashOf: blobHash });
      const changes = [...missing].map(([path, bytes]): Change => ({ path, bytes, hash: blobHash(bytes) }));
      if (changes.length === 0) return 'done';
      for (const change of changes) await this.#upload(change, uploaded);
      const tree = await this.#createTree(changes, snapshot.commit, uploaded);
      return this.#moveForward(await this.#createCommit(tree, changes, snapshot.commit), snapshot.commit);
    });
  }

  async prune(keep: number): Promise<Pruned> {
    let dropped: Pruned = { runs: 0, pictures: 0 };
    await this.#race('prune', async (snapshot) => {
      const plan = planBranchPrune(snapshot, keep);
      dropped = plan.dropped;
      const { commit } = snapshot;
      if (plan.drop.length === 0 || commit === undefined) return 'done';
      const tree = await this.#createTreeWithout(plan.drop, commit);
      if (plan.history === 'replaced') return this.#replace(tree, dropped, commit);
      return this.#moveForward(await this.#commitPruned(tree, dropped, [commit]), commit);
    });
    return dropped;
  }

  /** The snapshot available serves the first try; every further one looks again. */
  async #race(what: string, attempt: (snapshot: BranchTree) => Promise<'done' | typeof conflict>): Promise<void> {
    for (let tried = 1; tried <= this.#tries; tried++) {
      const outcome = await attempt(await this.#load());
      this.#snapshot = undefined;
      if (outcome === 'done') return;
      const most = Math.min(8000, 300 * 1.6 ** tried);
      await this.#client.sleep(most / 4 + randomInt(Math.ceil(most)));
    }
    const message = `Cannot ${what} ${this.name} as no other job may write it at the same moment: lost ${this.#tries} tries`;
    throw new GateError('STORE_CONFLICT', message, {
      hint: 'put the jobs that write into one `concurrency` group, or check whether a branch rule forbids the push',
    });
  }

  async #load(): Promise<BranchTree> {
    this.#snapshot ??= await this.#readSnapshot();
    return this.#snapshot;
  }

  async #readSnapshot(): Promise<BranchTree> {
    const commit = await this.#readHead();
    if (commit === undefined) return missingBranch;
    const entries: TreeEntry[] = [];
    await this.#readTree(commit, '', entries);
    return guardBranch(commit, entries, { name: this.name, readText: (hash) => this.#readText(hash) });
  }

  async #readHead(): Promise<string | undefined> {
    const { octokit, owner, repo } = this.#client;
    try {
      const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${this.#branch}` });
      return data.object.sha;
    } catch (error) {
      if (isStatus(error, 404, 409)) return undefined; // 409: an empty repository
      throw error;
    }
  }

  /** One request up to GitHub's 100,000 entries; beyond, folder by folder. */
  async #readTree(tree: string, under: string, into: TreeEntry[]): Promise<void> {
    const { octokit, owner, repo } = this.#client;
    const whole = await octokit.rest.git.getTree({ owner, repo, tree_sha: tree, recursive: '1' });
    const level = whole.data.truncated ? await octokit.rest.git.getTree({ owner, repo, tree_sha: tree }) : whole;
    for (const { path, mode, type, sha } of level.data.tree) {
      if (type !== 'tree') into.push({ path: `${under}${path}`, mode, hash: sha });
      else if (whole.data.truncated) await this.#readTree(sha, `${under}${path}/`, into);
    }
  }

  /** Our own text has a known hash; only another one costs a request. */
  async #readText(hash: string): Promise<string> {
    const ours = metaTexts.find((text) => blobHash(Buffer.from(text)) === hash);
    return ours ?? Buffer.from(await this.#readBlob(hash)).toString('utf8');
  }

  /** Text goes into the tree request itself; bytes, and long text, must be uploaded one by one. */
  async #upload(change: Change, uploaded: Set<string>): Promise<void> {
    if (uploaded.has(change.hash) || isInline(change)) return;
    const { octokit, owner, repo } = this.#client;
    const content = Buffer.from(change.bytes).toString('base64');
    await octokit.rest.git.createBlob({ owner, repo, content, encoding: 'base64' });
    uploaded.add(change.hash);
  }

  async #createTree(
    changes: readonly Change[],
    base: string | undefined,
    uploaded: ReadonlySet<string>,
  ): Promise<string> {
    const { octokit, owner, repo } = this.#client;
    const tree = changes.map((change) => {
      const entry = { path: change.path, mode: '100644' as const, type: 'blob' as const };
      if (uploaded.has(change.hash)) return { ...entry, sha: change.hash };
      return { ...entry, content: Buffer.from(change.bytes).toString('utf8') };
    });
    const { data } = await octokit.rest.git.createTree({ owner, repo, tree, ...(base ? { base_tree: base } : {}) });
    return data.sha;
  }

  /** On top of the whole tree, so that modes, links and submodules of others stay as they are. */
  async #createTreeWithout(paths: readonly string[], base: string): Promise<string> {
    const { octokit, owner, repo } = this.#client;
    const tree = paths.map((path) => ({ path, mode: '100644' as const, type: 'blob' as const, sha: null }));
    return (await octokit.rest.git.createTree({ owner, repo, tree, base_tree: base })).data.sha;
  }

  async #createCommit(tree: string, changes: readonly Change[], parent: string | undefined): Promise<string> {
    const { octokit, owner, repo } = this.#client;
    const paths = changes.map(({ path }) => path).filter((path) => path !== metaPath);
    const more = paths.length > 1 ? ` and ${paths.length - 1} more` : '';
    const message = `Add ${paths[0] ?? metaPath}${more}`;
    const parents = parent === undefined ? [] : [parent];
    return (await octokit.rest.git.createCommit({ owner, repo, message, tree, parents })).data.sha;
  }

  async #commitPruned(tree: string, { runs, pictures }: Pruned, parents: string[]): Promise<string> {
    const { octokit, owner, repo } = this.#client;
    const message = `Prune ${formatCount(runs, 'run')} and ${formatCount(pictures, 'picture')}`;
    return (await octokit.rest.git.createCommit({ owner, repo, message, tree, parents })).data.sha;
  }

  async #moveForward(commit: string, from: string | undefined): Promise<'done' | typeof conflict> {
    const { octokit, owner, repo } = this.#client;
    try {
      if (from === undefined) {
        await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${this.#branch}`, sha: commit });
      } else {
        await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${this.#branch}`, sha: commit, force: false });
      }
      return 'done';
    } catch (error) {
      return toConflict(error);
    }
  }

  /**
   * A forced update through REST could drop what someone added meanwhile; GraphQL's names the commit it replaces.
   * Where it is refused, the old commits stay: the pruned tree goes on top of them.
   */
  async #replace(tree: string, dropped: Pruned, from: string): Promise<'done' | typeof conflict> {
    const { octokit, owner, repo } = this.#client;
    const orphan = await this.#commitPruned(tree, dropped, []);
    try {
      const { repository } = await octokit.graphql<{ repository: { id: string } }>(repositoryQuery, { owner, repo });
      const update = { name: `refs/heads/${this.#branch}`, beforeOid: from, afterOid: orphan, force: true };
      await octokit.graphql(updateRefsMutation, { input: { repositoryId: repository.id, refUpdates: [update] } });
      return 'done';
    } catch (error) {
      if (!isGraphqlRefusal(error)) throw error;
      const head = await this.#readHead();
      if (head !== from) return head === orphan ? 'done' : conflict;
      return this.#moveForward(await this.#commitPruned(tree, dropped, [from]), from);
    }
  }
}

const repositoryQuery = 'query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }';
const updateRefsMutation = 'mutation($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

/** 422 and 409 are how GitHub says that the branch has moved; a branch rule says 422 too and will say it again. */
function toConflict(error: unknown): typeof conflict {
  const isRule = error instanceof Error && /protected branch|rule violations/i.test(error.message);
  if (isStatus(error, 409, 422) && !isRule) return conflict;
  throw error;
}

function isInline(change: Change): boolean {
  return change.bytes.length <= maxInlineBytes && /\.json$/.test(change.path);
}

/** As git computes it. */
export function blobHash(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
