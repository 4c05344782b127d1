/** Which commits are compared: what `--base` and `--head` mean, and what they mean when they are not given. */
import { GateError } from '../errors.ts';
import { gitIn, resolveCommit, tryGit } from '../measure/git.ts';

export interface Revisions {
  readonly candidate: string;
  /** Absent when the candidate is the first commit. */
  readonly baseline?: string;
  readonly notes: readonly string[];
}

export interface RevisionQuestion {
  readonly base?: string;
  readonly head?: string;
}

/** Base by default: the merge base with the default branch; the parent, for a commit that is on it already. */
export function resolveRevisions(root: string, question: RevisionQuestion): Revisions {
  const candidate = resolveCommit(root, question.head ?? 'HEAD');
  const baseline = question.base === undefined ? defaultBase(root, candidate) : resolveCommit(root, question.base);
  return { candidate, ...(baseline === undefined ? {} : { baseline }), notes: question.head === undefined ? dirtyNotes(root) : [] };
}

function defaultBase(root: string, candidate: string): string | undefined {
  const branch = defaultBranch(root);
  const base = branch === undefined ? undefined : resolvedOr(root, ['merge-base', branch, candidate]);
  if (base !== undefined && base !== candidate) return base;
  const parent = resolvedOr(root, ['rev-parse', '--verify', '--quiet', `${candidate}^`]);
  if (parent === undefined && isShallow(root)) throw shallow();
  return parent;
}

/** What the remote calls its head, else main or master, there or here. */
function defaultBranch(root: string): string | undefined {
  const candidates = ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master'];
  return candidates.find((name) => resolvedOr(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]) !== undefined);
}

function resolvedOr(root: string, words: readonly string[]): string | undefined {
  const result = tryGit(root, words);
  return result.state === 'done' && result.stdout !== '' ? result.stdout : undefined;
}

export function isShallow(root: string): boolean {
  return gitIn(root)('rev-parse', '--is-shallow-repository') === 'true';
}

function shallow(): GateError {
  return new GateError('SHALLOW_CLONE', 'Cannot find what to compare with as the clone must reach back to the base: it is shallow', {
    hint: 'fetch more history (git fetch --unshallow; in a workflow, fetch-depth: 0 for actions/checkout), or name a commit with --base',
  });
}

function dirtyNotes(root: string): readonly string[] {
  const status = gitIn(root)('status', '--porcelain', '--untracked-files=no');
  return status === '' ? [] : ['Uncommitted changes were not measured: the candidate is the commit.'];
}
