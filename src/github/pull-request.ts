/** Pull requests as the API returns them now: payloads are replayed by re-runs and artifacts are untrusted. */
import { GateError } from '../errors.ts';
import { allPages } from './all-pages.ts';
import type { Client } from './client.ts';
import type { MergeGroupEvent, WorkflowRunEvent } from './event.ts';

export interface PullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly isDraft: boolean;
  readonly author: string;
  /** Foreign text. */
  readonly body: string;
  readonly headCommit: string;
  readonly headBranch: string;
  readonly headOwner: string | undefined;
  readonly headRepositoryId: number | undefined;
  /** `owner/name`; undefined when the fork is gone. */
  readonly headRepository: string | undefined;
  readonly baseBranch: string;
  readonly labels: readonly string[];
  readonly url: string;
}

export interface ChangedFile {
  readonly path: string;
  readonly status: string;
  readonly previousPath?: string | undefined;
  /** Unified diff hunks without header; absent for binary or very large files. */
  readonly patch?: string | undefined;
}

interface ApiPull {
  readonly number: number;
  readonly state: string;
  readonly draft?: boolean;
  readonly user: { readonly login: string } | null;
  readonly body: string | null;
  readonly html_url: string;
  readonly head: ApiSide;
  readonly base: ApiSide;
  readonly labels: readonly { readonly name: string }[];
}

interface ApiSide {
  readonly sha: string;
  readonly ref: string;
  readonly repo: { readonly id: number; readonly full_name: string; readonly owner: { readonly login: string } } | null;
}

function toPullRequest(pull: ApiPull): PullRequest {
  return {
    number: pull.number,
    state: pull.state === 'open' ? 'open' : 'closed',
    isDraft: pull.draft === true,
    author: pull.user?.login ?? 'ghost',
    body: pull.body ?? '',
    headCommit: pull.head.sha,
    headBranch: pull.head.ref,
    headOwner: pull.head.repo?.owner.login,
    headRepositoryId: pull.head.repo?.id,
    headRepository: pull.head.repo?.full_name,
    baseBranch: pull.base.ref,
    labels: pull.labels.map((label) => label.name),
    url: pull.html_url,
  };
}

/** As GitHub has it now, which may be newer than the event. */
export async function readPullRequest(client: Client, number: number): Promise<PullRequest> {
  const { octokit, owner, repo } = client;
  const { data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
  return toPullRequest(data);
}

/** Several open pull requests have this head: a commit has one status, which cannot be right for all of them. */
export class SharedHead extends GateError {
  constructor(head: string, numbers: readonly number[]) {
    const named = numbers.map((number) => `#${number}`).join(' and ');
    const needs = `exactly one open pull request must have head ${head}: current value is ${numbers.length}, ${named}`;
    super('PULL_REQUEST_AMBIGUOUS', `Cannot report on pull request as ${needs}`, { hint: duplicateHint });
  }
}

const duplicateHint = 'close the duplicate, or push a commit to run the measuring workflow again';

/**
 * The one open pull request a measuring run belongs to. The artifact is untrusted and for forks GitHub's own
 * `workflow_run.pull_requests` is empty, so head repository, branch and commit must all agree. The commit may have
 * been left behind by a newer push: then there is nothing to report on any more.
 */
export async function resolvePullRequest(client: Client, run: WorkflowRunEvent): Promise<PullRequest | 'outdated'> {
  if (run.event !== 'pull_request') {
    throw ambiguous(`the measuring run must come from pull_request: current value is ${run.event}`);
  }
  if (run.headOwner === undefined || run.headRepositoryId === undefined) {
    throw ambiguous('the head repository must still exist: current value is none');
  }
  const { octokit, owner, repo } = client;
  const head = `${run.headOwner}:${run.headBranch}`;
  const { data } = await octokit.rest.pulls.list({ owner, repo, state: 'open', head, per_page: 100 });
  const ours = data
    .map(toPullRequest)
    .filter((pull) => pull.headRepositoryId === run.headRepositoryId && pull.headBranch === run.headBranch);
  const current = ours.filter((pull) => pull.headCommit === run.headCommit);
  const [only] = current;
  if (only !== undefined && current.length === 1) return only;
  if (current.length === 0 && ours.length > 0) return 'outdated';
  const shown = run.headCommit.slice(0, 12);
  if (current.length > 1) {
    throw new SharedHead(
      `${head} at ${run.headCommit.slice(0, 12)}`,
      current.map(({ number }) => number),
    );
  }
  throw ambiguous(
    `exactly one open pull request must have head ${head} at ${shown}: current value is ${current.length}`,
  );
}

export interface MergedPullRequest {
  readonly number: number;
  readonly headCommit: string;
  /** What it became on its base branch: the merge, the squashed commit, or the last of the rebased ones. */
  readonly mergeCommit: string;
}

/** Those merged among the hundred that were closed or changed last. */
export async function listMerged(client: Client): Promise<readonly MergedPullRequest[]> {
  const { octokit, owner, repo } = client;
  const newest = { state: 'closed', sort: 'updated', direction: 'desc', per_page: 100 } as const;
  const { data } = await octokit.rest.pulls.list({ owner, repo, ...newest });
  return data.flatMap(({ number, head, merged_at: mergedAt, merge_commit_sha: mergeCommit }) =>
    mergedAt === null || mergeCommit === null ? [] : [{ number, headCommit: head.sha, mergeCommit }],
  );
}

function ambiguous(needs: string): GateError {
  return new GateError('PULL_REQUEST_AMBIGUOUS', `Cannot report on pull request as ${needs}`, {
    hint: duplicateHint,
  });
}

/** Numbers named by a merge queue's ref, `refs/heads/gh-readonly-queue/main/pr-104-<sha>`. */
export function pullRequestsOfMergeGroup(event: Pick<MergeGroupEvent, 'headRef'>): readonly number[] {
  return [...event.headRef.matchAll(/\/pr-(\d+)-[0-9a-f]{40}/g)].map((match) => Number(match[1]));
}

/** Files a pull request changes, with their hunks; at most the 3,000 that GitHub lists. */
export async function listChangedFiles(client: Client, number: number, limit = 3000): Promise<readonly ChangedFile[]> {
  const { octokit, owner, repo } = client;
  const where = { owner, repo, pull_number: number };
  const files = await allPages((page) => octokit.rest.pulls.listFiles({ ...where, ...page }), limit);
  return files.map(({ filename, status, previous_filename: previous, patch }) => ({
    path: filename,
    status,
    previousPath: previous,
    patch,
  }));
}
