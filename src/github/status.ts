/** The required check: a commit status with a fixed context. Check runs are not used: GitHub picks their suite. */
import type { Client } from './client.ts';

export const statusContext = 'flamegate';
/** `flamegate`, or `flamegate (packages/core)` for one of several gates of a repository. */
export function contextOf(gate: string | undefined): string {
  return gate === undefined ? statusContext : `${statusContext} (${gate})`;
}

/** GitHub refuses longer descriptions with 422. */
export const maxDescription = 140;

export interface Status {
  readonly state: 'success' | 'failure' | 'pending' | 'error';
  readonly description: string;
  readonly url?: string;
  readonly context?: string;
}

export interface StatusFound extends Status {
  readonly createdAt: string;
}

/** The latest status of a context wins, so repeating this is harmless. */
export async function setStatus(client: Client, commit: string, status: Status): Promise<void> {
  await client.octokit.rest.repos.createCommitStatus({
    owner: client.owner,
    repo: client.repo,
    sha: commit,
    state: status.state,
    context: status.context ?? statusContext,
    description: shorten(status.description, maxDescription),
    ...(status.url === undefined ? {} : { target_url: status.url }),
  });
}

/** Statuses of one context on a commit, newest first; the first hundred of all contexts are looked at. */
export async function readStatuses(
  client: Client,
  commit: string,
  context: string = statusContext,
): Promise<readonly StatusFound[]> {
  const { data } = await client.octokit.rest.repos.listCommitStatusesForRef({
    owner: client.owner,
    repo: client.repo,
    ref: commit,
    per_page: 100,
  });
  return data
    .filter((status) => status.context === context)
    .map((status) => ({
      state: toState(status.state),
      description: status.description ?? '',
      createdAt: status.created_at,
      context,
      ...(status.target_url ? { url: status.target_url } : {}),
    }));
}

function toState(state: string): Status['state'] {
  return state === 'success' || state === 'failure' || state === 'pending' ? state : 'error';
}

/** Cuts at code points, so that no half of a surrogate pair is sent. */
export function shorten(text: string, limit: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  let cut = '';
  for (const point of flat) {
    if (cut.length + point.length > limit - 1) break;
    cut += point;
  }
  return `${cut.trimEnd()}…`;
}
