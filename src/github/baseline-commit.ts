/**
 * Which commit a pull request is compared with. `pull_request.base.sha` is frozen when the webhook is sent while the
 * merge commit is made again, so the merge commit's own parents decide.
 */

export interface CheckedOut {
  readonly commit: string;
  readonly parents: readonly string[];
}

export type BaselineCommit =
  | { readonly kind: 'commit'; readonly commit: string }
  /** The candidate was branched off: its merge base with the base branch, from history. */
  | { readonly kind: 'merge-base' };

/** `checkedOut` is what was benchmarked, `pullRequestHead` the head commit of the pull request. */
export function baselineCommit(checkedOut: CheckedOut, pullRequestHead: string): BaselineCommit {
  if (checkedOut.commit === pullRequestHead || checkedOut.parents.length !== 2) return { kind: 'merge-base' };
  const others = checkedOut.parents.filter((parent) => parent !== pullRequestHead);
  const [other] = others;
  // Both or neither parent being the head means that this is not the pull request's merge commit.
  return others.length === 1 && other !== undefined ? { kind: 'commit', commit: other } : { kind: 'merge-base' };
}
