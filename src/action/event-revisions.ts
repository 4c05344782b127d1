/** Which two commits of the checkout are compared for a pull request. */
import type { Revisions } from '../app/revisions.ts';
import { GateError } from '../errors.ts';
import { git, tryGit } from '../git/git.ts';
import { isShallow, resolveCommit, shallowClone } from '../git/repository.ts';
import { baselineCommit } from '../github/baseline-commit.ts';
import type { PullRequestEvent } from '../github/event.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';

export async function pullRequestRevisions(root: string, event: PullRequestEvent): Promise<Revisions> {
  const [commit = '', ...parents] = (await git(root, ['rev-list', '--parents', '-n', '1', 'HEAD'])).trim().split(' ');
  const head = event.head.sha;
  if (commit !== head && parents.length === 0 && (await isShallow(root))) throw tooShallow();
  if (commit !== head && !parents.includes(head)) {
    const message = `Cannot judge the checkout as HEAD must be the pull request's head ${head.slice(0, 9)} or a merge of it: current value is ${commit.slice(0, 9)}`;
    throw new GateError('GIT_REF_MISSING', message, {
      hint: 'check out without `ref`, or with the head of the pull request',
    });
  }
  const choice = baselineCommit({ commit, parents }, head);
  if (choice.kind === 'commit') return { candidate: commit, baseline: choice.commit, notes: [] };
  const base = await baseTip(root, event);
  const mergeBase = await openGitAncestry(root).mergeBase(base, head);
  if (mergeBase === undefined && (await isShallow(root))) throw tooShallow();
  return { candidate: commit, baseline: mergeBase, notes: [] };
}

function tooShallow(): GateError {
  return shallowClone('must hold what the pull request is compared with');
}

/** The base branch as it was fetched; the payload's commit, which is older, where it was not. */
async function baseTip(root: string, { base }: PullRequestEvent): Promise<string> {
  for (const remote of ['origin', 'upstream']) {
    const found = await tryGit(root, [
      'rev-parse',
      '--verify',
      '--quiet',
      `refs/remotes/${remote}/${base.branch}^{commit}`,
    ]);
    if (found.code === 0) return found.stdout.toString('utf8').trim();
  }
  return resolveCommit(root, base.sha);
}
