/** Which commits are compared: what `--base` and `--head` mean, and what they mean when they are not given. */
import { GateError } from '../errors.ts';
import { git, gitFailed, tryGit } from '../git/git.ts';
import { isShallow, resolveCommit, shallowClone } from '../git/repository.ts';

export interface Revisions {
  readonly candidate: string;
  /** Absent when the candidate is the first commit. */
  readonly baseline?: string | undefined;
  readonly notes: readonly string[];
}

export interface RevisionQuestion {
  readonly base?: string | undefined;
  readonly head?: string | undefined;
}

/**
 * Base by default: the merge base with the default branch; the parent, for a commit that is on it already. Throws where there
 * is such a branch and no merge base is found: the parent would leave out the rest of the change.
 */
export async function resolveRevisions(root: string, question: RevisionQuestion): Promise<Revisions> {
  const { candidate, notes } = await resolveCandidate(root, question);
  if (question.base === undefined) {
    const found = await defaultBase(root, candidate);
    return { candidate, baseline: found.commit, notes: [...found.notes, ...notes] };
  }
  const baseline = await resolveCommit(root, question.base);
  return { candidate, baseline, notes: baseline === candidate ? [oneCommit, ...notes] : notes };
}

/** What is measured, where nothing is compared: this needs no history. */
export async function resolveCandidate(root: string, question: Pick<RevisionQuestion, 'head'>): Promise<Revisions> {
  const candidate = await resolveCommit(root, question.head ?? 'HEAD');
  return { candidate, notes: question.head === undefined ? await dirtyNotes(root) : [] };
}

const oneCommit = 'Baseline and candidate are one commit: no change was measured.';

interface Base {
  /** Absent where the candidate is the first commit. */
  readonly commit: string | undefined;
  readonly notes: readonly string[];
}

async function defaultBase(root: string, candidate: string): Promise<Base> {
  const branch = await defaultBranch(root);
  const base = branch === undefined ? undefined : await mergeBase(root, branch, candidate);
  if (base !== undefined && base !== candidate) return { commit: base, notes: [] };
  const [parent, ...others] = await parentsOf(root, candidate);
  if (parent === undefined && (await isShallow(root))) throw shallowClone('must hold what HEAD is compared with');
  // The first parent of a merge is what it merges into.
  const isKnown = branch !== undefined || parent === undefined || others.length > 0;
  return { commit: parent, notes: isKnown ? [] : [noBranch] };
}

const noBranch =
  'No default branch is known here (origin/HEAD, main, master), so the baseline is the parent of the candidate alone; --base names another.';

async function mergeBase(root: string, branch: string, candidate: string): Promise<string> {
  const words = ['merge-base', branch, candidate];
  const result = await tryGit(root, words);
  if (result.code === 0) return result.stdout.toString('utf8').trim();
  if (result.code !== 1) throw gitFailed(words, result);
  if (await isShallow(root)) throw shallowClone('must hold the commit where this branch left the default branch');
  const [short, other] = [candidate.slice(0, 9), branch.slice(0, 9)];
  const message = `Cannot choose a baseline as the candidate must share history with the default branch: ${short} and ${other} have no commit in common`;
  throw new GateError('GIT_REF_MISSING', message, { hint: 'name what to compare with: --base COMMIT' });
}

/** In git's order; none of a first commit, or where they were cut off. */
async function parentsOf(root: string, commit: string): Promise<readonly string[]> {
  const line = await git(root, ['rev-list', '--parents', '--max-count=1', commit, '--']);
  return line.split(' ').slice(1);
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
