/**
 * A merge queue asks for the required status on a commit of its own and carries no labels. Nothing is measured again:
 * each pull request of the group was judged on its own, and that verdict is repeated here. What is still being measured
 * is waited for; what nobody judged is no pass.
 */

import type { ConfigOrigin } from '../config/find.ts';
import type { Client } from '../github/client.ts';
import { readStatuses, type Status, setStatus } from '../github/commit-status.ts';
import type { MergeGroupEvent } from '../github/event.ts';
import { pullRequestsOfMergeGroup, readPullRequest } from '../github/pull-request.ts';
import type { GateName } from '../results/gate-name.ts';
import { readBaseConfig } from './base-config.ts';
import { isAllUntouched } from './proven-untouched.ts';

export interface MergeGroupWorld {
  readonly client: Client;
  readonly event: Pick<MergeGroupEvent, 'headCommit' | 'headRef'>;
  readonly runUrl: string;
  readonly gate: GateName;
  /** Which file configures the gate. */
  readonly origin: ConfigOrigin;
  readonly signal?: AbortSignal;
}

type Answer = Pick<Status, 'state' | 'description'>;
type Word = 'green' | 'red' | 'untouched' | 'measuring' | 'unjudged';

const longestPauseMs = 30_000;
/** Less than a queue waits by default, and than the ready workflow's job may take. */
const longestWaitMs = 45 * 60_000;

/** Red when one of the pull requests is red, an error when one was never judged; else green, and it says why. */
export async function runMergeGroup(world: MergeGroupWorld): Promise<Status> {
  const { client, event, runUrl: url, gate } = world;
  const numbers = pullRequestsOfMergeGroup(event);
  const words = await settledWords(world, numbers);
  const status: Status = { ...answerOf(numbers, words), url, gate };
  await setStatus(client, event.headCommit, status);
  return status;
}

async function settledWords(world: MergeGroupWorld, numbers: readonly number[]): Promise<ReadonlyMap<number, Word>> {
  const { client, event, runUrl: url, gate, signal } = world;
  const start = client.serverTime();
  for (let turn = 0; ; turn++) {
    const words = new Map<number, Word>();
    for (const number of numbers) words.set(number, await wordOn(world, number));
    const waited = named(words, 'measuring');
    if (waited === '' || signal?.aborted === true || client.serverTime() - start > longestWaitMs) return words;
    const description = `Waiting for ${waited}, which is being measured`;
    if (turn === 0) await setStatus(client, event.headCommit, { state: 'pending', description, url, gate });
    await client.sleep(Math.min(longestPauseMs, 1000 * 2 ** turn));
  }
}

async function wordOn({ client, gate, origin }: MergeGroupWorld, number: number): Promise<Word> {
  const pullRequest = await readPullRequest(client, number);
  const [latest] = await readStatuses(client, pullRequest.headCommit, gate);
  if (latest?.state === 'pending') return 'measuring';
  if (latest !== undefined) return latest.state === 'success' ? 'green' : 'red';
  const config = await readBaseConfig(client, pullRequest, origin);
  return (await isAllUntouched(client, { config, origin, number })) ? 'untouched' : 'unjudged';
}

function answerOf(numbers: readonly number[], words: ReadonlyMap<number, Word>): Answer {
  const red = named(words, 'red');
  if (red !== '') return { state: 'failure', description: `${red} is red` };
  const open = [named(words, 'unjudged'), named(words, 'measuring')].filter((some) => some !== '').join(', ');
  if (open !== '') {
    const description = `Not judged on ${open}: run its measuring workflow again (push, or “Re-run”), then queue it again`;
    return { state: 'error', description };
  }
  if (numbers.length === 0) return { state: 'error', description: 'Not judged: the queue’s ref names no pull request' };
  const untouched = named(words, 'untouched');
  const judged = named(words, 'green');
  const rest = untouched === '' ? '' : `${untouched} touches nothing that is measured`;
  return { state: 'success', description: [judged && `As judged on ${judged}`, rest].filter(Boolean).join('; ') };
}

function named(words: ReadonlyMap<number, Word>, wanted: Word): string {
  return [...words].flatMap(([number, word]) => (word === wanted ? [`#${number}`] : [])).join(', ');
}
