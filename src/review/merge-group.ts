/**
 * A merge queue asks for the required status on a commit of its own and carries no labels. Nothing is measured again:
 * each pull request of the group was judged on its own, and that verdict is repeated here. What is still being measured
 * is waited for, also where the job that measures has no token to say so; what was not judged is no pass.
 */
import type { ConfigOrigin } from '../config/find.ts';
import type { Client } from '../github/client.ts';
import { measuringWord, readStatuses, type Status, type StatusFound, setStatus } from '../github/commit-status.ts';
import type { MergeGroupEvent } from '../github/event.ts';
import { type PullRequest, pullRequestsOfMergeGroup, readPullRequest } from '../github/pull-request.ts';
import { newestRun, readRun, type WorkflowRun } from '../github/workflow-runs.ts';
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
  /** What measures the pull requests, and where its verdict is published: by the run itself, or by one that follows it. */
  readonly workflow: { readonly path: string; readonly verdict: 'in-the-run' | 'reported-later' };
  readonly signal?: AbortSignal;
}

type Answer = Pick<Status, 'state' | 'description'>;
/** `unseen`: not judged, and the token may not see whether something measures it. */
type HeadState = 'green' | 'red' | 'untouched' | 'measuring' | 'unjudged' | 'unseen';

/** For each pull request that is waited for: each asks three things a turn, of a thousand requests an hour. */
const longestPauseMs = 60_000;
/** Less than a queue waits by default, and than the ready workflow's job may take. */
const longestWaitMs = 45 * 60_000;
/** From the end of the measuring to the verdict of the job that reports it, which waits for a runner. */
const longestReportMs = 10 * 60_000;

/** Red when one of the pull requests is red, an error when one was never judged; else green, and it says why. */
export async function runMergeGroup(world: MergeGroupWorld): Promise<Status> {
  const { client, event, runUrl: url, gate } = world;
  const numbers = pullRequestsOfMergeGroup(event);
  const states = await settledStates(world, numbers);
  const status: Status = { ...answerOf(numbers, states), url, gate };
  await setStatus(client, event.headCommit, status);
  return status;
}

async function settledStates(
  world: MergeGroupWorld,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, HeadState>> {
  const { client, event, runUrl: url, gate, signal } = world;
  const start = client.serverTime();
  const states = new Map<number, HeadState>(numbers.map((number) => [number, 'measuring']));
  for (let turn = 0; ; turn++) {
    const open = numbers.filter((number) => states.get(number) === 'measuring');
    for (const number of open) states.set(number, await stateOn(world, number));
    const waited = named(states, 'measuring');
    if (waited === '' || signal?.aborted === true || client.serverTime() - start > longestWaitMs) return states;
    const description = `Waiting for ${waited}, which is being measured`;
    if (turn === 0) await setStatus(client, event.headCommit, { state: 'pending', description, url, gate });
    await client.sleep(Math.min(longestPauseMs * open.length, 1000 * 2 ** turn));
  }
}

async function stateOn(world: MergeGroupWorld, number: number): Promise<HeadState> {
  const { client, gate } = world;
  const pullRequest = await readPullRequest(client, number);
  const [latest] = await readStatuses(client, pullRequest.headCommit, gate);
  if (latest !== undefined && latest.state !== 'pending') return latest.state === 'success' ? 'green' : 'red';
  if (latest?.description.startsWith(measuringWord) === true) return stateOfMeasuring(world, latest);
  return stateOfRun(world, pullRequest, latest);
}

/** The run that set this may have been stopped without a report. */
async function stateOfMeasuring({ client, workflow }: MergeGroupWorld, { measuring }: StatusFound): Promise<HeadState> {
  const run = measuring === undefined ? 'unknown' : await readRun(client, measuring.run);
  return run === 'unknown' || isUnderWay(run, workflow.verdict, client.serverTime()) ? 'measuring' : 'unjudged';
}

/** No status says that it is being measured; GitHub may know of a run that has not come that far. */
async function stateOfRun(
  world: MergeGroupWorld,
  pullRequest: PullRequest,
  latest: StatusFound | undefined,
): Promise<HeadState> {
  const { client, origin, workflow } = world;
  const run = workflow.path === '' ? 'none' : await newestRun(client, { head: pullRequest.headCommit, ...workflow });
  if (typeof run === 'object' && isUnderWay(run, workflow.verdict, client.serverTime())) return 'measuring';
  const unjudged = run === 'forbidden' ? 'unseen' : 'unjudged';
  if (latest !== undefined) return unjudged;
  const { number } = pullRequest;
  const config = await readBaseConfig(client, pullRequest, origin);
  return (await isAllUntouched(client, { config, origin, number })) ? 'untouched' : unjudged;
}

function isUnderWay(run: WorkflowRun, verdict: MergeGroupWorld['workflow']['verdict'], now: number): boolean {
  if (!run.hasEnded) return true;
  const isReported = verdict === 'reported-later' && run.conclusion !== 'cancelled' && run.conclusion !== 'skipped';
  return isReported && now - Date.parse(run.updatedAt) < longestReportMs;
}

function answerOf(numbers: readonly number[], states: ReadonlyMap<number, HeadState>): Answer {
  const red = named(states, 'red');
  if (red !== '') return { state: 'failure', description: `${red} is red` };
  const open = named(states, 'unjudged', 'unseen', 'measuring');
  if (open !== '') {
    const lacking = named(states, 'unseen') === '' ? '' : ' (this job lacks actions: read)';
    const cure = 'run its measuring workflow again (push, or “Re-run”), then queue it again';
    return { state: 'error', description: `Not judged on ${open}${lacking}: ${cure}` };
  }
  if (numbers.length === 0) return { state: 'error', description: 'Not judged: the queue’s ref names no pull request' };
  const untouched = named(states, 'untouched');
  const judged = named(states, 'green');
  const rest = untouched === '' ? '' : `${untouched} touches nothing that is measured`;
  return { state: 'success', description: [judged && `As judged on ${judged}`, rest].filter(Boolean).join('; ') };
}

function named(states: ReadonlyMap<number, HeadState>, ...wanted: readonly HeadState[]): string {
  return [...states].flatMap(([number, state]) => (wanted.includes(state) ? [`#${number}`] : [])).join(', ');
}
