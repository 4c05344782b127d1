/** What the report job says of a measuring run that has begun. */
import { GateError } from '../errors.ts';
import { measuringWord, setStatus } from '../github/commit-status.ts';
import { type PullRequest, resolvePullRequest } from '../github/pull-request.ts';
import { readRun } from '../github/workflow-runs.ts';
import type { BundlesQuestion } from './read-bundles.ts';

type Announced = Pick<BundlesQuestion, 'client' | 'context' | 'event' | 'gate'>;

/**
 * The measuring job has no token to say that it measures. If it is announced here, a merge queue waits for it, and what an earlier run
 * said of this head does not let it through meanwhile. Returns what was done, in words.
 */
export async function announceMeasuring(world: Announced): Promise<string> {
  const { client, event, gate } = world;
  const pullRequest = event.event === 'pull_request' ? await pullRequestOf(world) : undefined;
  if (pullRequest === undefined) return 'this run measures no open pull request';
  const run = await readRun(client, event.runId);
  // This job may have waited for a runner longer than the measuring took: then the verdict is published by now.
  if (run === 'unknown' || run.hasEnded || run.attempt !== event.runAttempt) return 'the measuring has ended';
  const measuring = { run: event.runId, attempt: event.runAttempt };
  const description = `${measuringWord}; if the run was cancelled, run it again`;
  const status = { state: 'pending', description, url: measuringUrl(world), gate, measuring } as const;
  await setStatus(client, pullRequest.headCommit, status);
  return 'the status says that it is being measured';
}

/** What is wrong with it is reported when the measuring has ended. */
async function pullRequestOf({ client, event }: Announced): Promise<PullRequest | undefined> {
  try {
    const found = await resolvePullRequest(client, event);
    return found === 'outdated' ? undefined : found;
  } catch (error) {
    if (error instanceof GateError && error.code === 'PULL_REQUEST_AMBIGUOUS') return undefined;
    throw error;
  }
}

function measuringUrl({ client, event }: Announced): string {
  return `${client.repositoryUrl}/actions/runs/${event.runId}/attempts/${event.runAttempt}`;
}
