/** Which commits are compared: what `--base` and `--head` mean, and what they mean when they are not given. */
import { git, tryGit } from '../git/git.ts';
import { isShallow, resolveCommit, shallowClone } from '../git/repository.ts';

export interface Revisions {
  readonly candidate: string;
  /** Absent when the candidate is the first commit. */
  readonly baseline?: string | undefined;
  readonly notes: readonly string[];
}

export interface RevisionQuestion {
  readonly base?: string;
  readonly head?: string;
}

/** Base by default: the merge base with the default branch; the parent, for a commit that is on it already. */
export async function resolveRevisions(root: string, question: RevisionQuestion): Promise<Revisions> {
  const candidate = await resolveCommit(root, question.head ?? 'HEAD');
  const baseline =
    question.base === undefined ? await defaultBase(root, candidate) : await resolveCommit(root, question.base);
  return {
    candidate,
    baseline,
    notes: question.head === undefined ? await dirtyNotes(root) : [],
  };
}

async function defaultBase(root: string, candidate: string): Promise<string | undefined> {
  const branch = await defaultBranch(root);
  const base = branch === undefined ? undefined : await answerOf(root, ['merge-base', branch, candidate]);
  if (base !== undefined && base !== candidate) return base;
  const parent = await answerOf(root, ['rev-parse', '--verify', '--quiet', `${candidate}^`]);
  if (parent === undefined && (await isShallow(root))) throw shallowClone('must hold what HEAD is compared with');
  return parent;
}

/** What the remote calls its head, else main or master, there or here. */
async function defaultBranch(root: string): Promise<string | undefined> {
  for (const name of [
    'remotes/origin/HEAD',
    'remotes/origin/main',
    'remotes/origin/master',
    'heads/main',
    'heads/master',
  ]) {
    const commit = await answerOf(root, ['rev-parse', '--verify', '--quiet', `refs/${name}^{commit}`]);
    if (commit !== undefined) return commit;
  }
  return undefined;
}

async function answerOf(root: string, words: readonly string[]): Promise<string | undefined> {
  const result = await tryGit(root, words);
  const answer = result.stdout.toString('utf8').trim();
  return result.code === 0 && answer !== '' ? answer : undefined;
}

async function dirtyNotes(root: string): Promise<readonly string[]> {
  const status = await git(root, ['status', '--porcelain', '--untracked-files=no']);
  return status === '' ? [] : ['Uncommitted changes were not measured: the candidate is the commit.'];
}
