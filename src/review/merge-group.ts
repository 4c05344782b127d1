/**
 * A merge queue asks for the required status on a commit of its own and carries no labels. Nothing is measured again:
 * each pull request of the group was judged on its own, and that verdict is repeated here.
 */
import type { Client } from '../github/client.ts';
import type { MergeGroupEvent } from '../github/event.ts';
import { pullRequestsOfMergeGroup, readPullRequest } from '../github/pull-request.ts';
import { contextOf, readStatuses, type Status, setStatus } from '../github/status.ts';

export interface MergeGroupWorld {
  readonly client: Client;
  readonly event: Pick<MergeGroupEvent, 'headCommit' | 'headRef'>;
  readonly runUrl: string;
  readonly gate?: string;
}

/** Red when one of the pull requests is red; else green, and it says why: also where nothing was judged. */
export async function runMergeGroup({ client, event, runUrl, gate }: MergeGroupWorld): Promise<Status> {
  const context = contextOf(gate);
  const numbers = pullRequestsOfMergeGroup(event);
  const red: number[] = [];
  const unjudged: number[] = [];
  for (const number of numbers) {
    const { headCommit } = await readPullRequest(client, number);
    const [latest] = await readStatuses(client, headCommit, context);
    if (latest === undefined || latest.state === 'pending') unjudged.push(number);
    else if (latest.state !== 'success') red.push(number);
  }
  const status: Status = { ...answerOf(numbers, red, unjudged), url: runUrl, context };
  await setStatus(client, event.headCommit, status);
  return status;
}

function answerOf(
  numbers: readonly number[],
  red: readonly number[],
  unjudged: readonly number[],
): Pick<Status, 'state' | 'description'> {
  if (red.length > 0) return { state: 'failure', description: `${named(red)} is red` };
  if (numbers.length === 0) return { state: 'success', description: 'Not judged: the queue names no pull request' };
  if (unjudged.length === 0) return { state: 'success', description: `As judged on ${named(numbers)}` };
  return { state: 'success', description: `Not judged on ${named(unjudged)}: a merge queue measures nothing itself` };
}

function named(numbers: readonly number[]): string {
  return numbers.map((number) => `#${number}`).join(', ');
}
