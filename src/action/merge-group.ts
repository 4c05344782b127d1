/**
 * A merge queue asks for the required status on a commit of its own and carries no labels. Nothing is measured again:
 * each pull request of the group was judged on its own, and that verdict is repeated here.
 */
import type { Client } from '../github/client.ts';
import type { MergeGroupEvent } from '../github/event.ts';
import { pullRequestsOfMergeGroup, readPullRequest } from '../github/pull-request.ts';
import { readStatuses, type Status, setStatus } from '../github/status.ts';
import { contextOf } from './publish.ts';

export interface MergeGroupWorld {
  readonly client: Client;
  readonly event: Pick<MergeGroupEvent, 'headCommit' | 'headRef'>;
  readonly runUrl: string;
  readonly gate?: string;
}

/** Red when one of the pull requests is red; else green, and it says why. */
export async function runMergeGroup({ client, event, runUrl, gate }: MergeGroupWorld): Promise<Status> {
  const context = contextOf(gate);
  const numbers = pullRequestsOfMergeGroup(event);
  const red: number[] = [];
  for (const number of numbers) {
    const { headCommit } = await readPullRequest(client, number);
    const [latest] = await readStatuses(client, headCommit, context);
    if (latest?.state === 'failure' || latest?.state === 'error') red.push(number);
  }
  const named = (list: readonly number[]): string => list.map((number) => `#${number}`).join(', ');
  const status: Status =
    red.length > 0
      ? { state: 'failure', description: `${named(red)} is red`, url: runUrl, context }
      : {
          state: 'success',
          description: `As judged on ${named(numbers) || 'its pull requests'}`,
          url: runUrl,
          context,
        };
  await setStatus(client, event.headCommit, status);
  return status;
}
