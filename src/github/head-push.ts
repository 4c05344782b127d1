/**
 * When a pull request's head was pushed, by GitHub's clock. The dates of a commit are its author's to choose, and an event that
 * moves no head, `reopened` or `ready_for_review`, say, has a time of its own.
 */

import type { Config } from '../config/config.ts';
import type { Client } from './client.ts';
import { isStatus } from './failure.ts';
import { labelKind } from './labels.ts';
import type { PullRequest } from './pull-request.ts';

export interface HeadQuestion {
  readonly pullRequest: PullRequest;
  readonly settings: Config['labels'];
  /** The head was there by then; undefined: no event says. */
  readonly known: string | undefined;
}

/**
 * The earliest time at which GitHub says that the head was pushed, ISO 8601; undefined: unknown. Asked only where a label of the
 * gate is there, for nothing else depends on it.
 */
export async function headSince(
  client: Client,
  { pullRequest, settings, known }: HeadQuestion,
): Promise<string | undefined> {
  if (!pullRequest.labels.some((label) => labelKind(label, settings) !== undefined)) return known;
  const pushed = await pushedAt(client, pullRequest);
  if (known === undefined || pushed === undefined) return known ?? pushed;
  return Date.parse(pushed) < Date.parse(known) ? pushed : known;
}

const lastAsked = new WeakMap<Client, { readonly head: string; readonly pushed: Promise<string | undefined> }>();

/** Asked once a job and head: a gate needs it before it measures and after. */
function pushedAt(client: Client, pullRequest: PullRequest): Promise<string | undefined> {
  const head = `${pullRequest.number} ${pullRequest.headCommit}`;
  const last = lastAsked.get(client);
  if (last?.head === head) return last.pushed;
  const pushed = askPush(client, pullRequest);
  lastAsked.set(client, { head, pushed });
  return pushed;
}

/**
 * The branch's last push, if it made this commit its head. Undefined where GitHub does not tell this token, or does not list that
 * push yet: an earlier push of the same commit says nothing of what came between.
 */
async function askPush({ octokit }: Client, pullRequest: PullRequest): Promise<string | undefined> {
  const [owner, repo] = pullRequest.headRepository?.split('/') ?? [];
  if (owner === undefined || repo === undefined) return undefined;
  try {
    const ref = `refs/heads/${pullRequest.headBranch}`;
    const { data } = await octokit.rest.repos.listActivities({ owner, repo, ref, direction: 'desc', per_page: 1 });
    const [last] = data;
    return last?.ref === ref && last.after === pullRequest.headCommit ? last.timestamp : undefined;
  } catch (error) {
    // A private fork, or a server that is older than this list.
    if (isStatus(error, 403, 404, 410, 422)) return undefined;
    throw error;
  }
}
