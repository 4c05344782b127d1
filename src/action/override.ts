/**
 * `command: override`: a label came or went, so the stored verdict is told again under the labels of now. Measures
 * nothing and checks nothing out; runs with the base's rights, so everything it believes comes from the base branch,
 * the API and our own store.
 */
import type { Config } from '../config/config.ts';
import type { Verdict } from '../decide/verdict.ts';
import type { Client } from '../github/client.ts';
import type { PullRequestEvent, RunContext } from '../github/event.ts';
import { decideLabels, type LabelDecision, labelKind } from '../github/labels.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import { setStatus, shorten } from '../github/status.ts';
import type { BaselineStore } from '../ports.ts';
import { readBaseConfig } from './base-config.ts';
import { verdictUnder } from './labels.ts';
import { contextOf, type Published, publish } from './publish.ts';
import { readVerdictRecord, type VerdictRecord } from './verdict-record.ts';

export interface OverrideWorld {
  readonly client: Client;
  readonly context: RunContext;
  readonly event: PullRequestEvent;
  /** `config` input. */
  readonly configPath?: string | undefined;
  readonly gate?: string;
  readonly openStore: (config: Config) => BaselineStore;
}

export type OverrideOutcome =
  /** The label is none of ours, or the pull request is closed. */
  | { readonly state: 'nothing-to-do'; readonly why: string }
  /** Nothing is measured yet on this head: the measuring run will read the labels itself. */
  | { readonly state: 'pending' }
  | { readonly state: 'skipped'; readonly by: string }
  | { readonly state: 'published'; readonly verdict: Verdict; readonly published: Published };

export async function runOverride(world: OverrideWorld): Promise<OverrideOutcome> {
  const { client, event } = world;
  const pullRequest = await readPullRequest(client, event.number);
  if (pullRequest.state === 'closed') return { state: 'nothing-to-do', why: 'the pull request is closed' };
  const config = await readBaseConfig(client, pullRequest.baseBranch, world.configPath);
  if (event.label !== undefined && labelKind(event.label, config.labels) === undefined) {
    return { state: 'nothing-to-do', why: `${event.label} is not a label of the gate` };
  }
  const store = world.openStore(config);
  const record = await readVerdictRecord(store, pullRequest.headCommit);
  const question = { pullRequest, settings: config.labels, headSince: headSinceOf(record, event, pullRequest) };
  const decision = await decideLabels(client, question);
  if (record === undefined) return answerUnmeasured(world, pullRequest, decision);
  return answerMeasured(world, { pullRequest, config, store, record, decision });
}

/**
 * Without a record there is one thing that tells a label from before the push from one after: the event of the label
 * itself, which GitHub sent for the head that is still the head.
 */
function headSinceOf(
  record: VerdictRecord | undefined,
  event: PullRequestEvent,
  pullRequest: PullRequest,
): string | undefined {
  if (record?.headSince !== undefined) return record.headSince;
  const isOfThisHead = event.action === 'labeled' && event.head.sha === pullRequest.headCommit;
  return isOfThisHead ? new Date(Date.parse(event.updatedAt) - clockSlackMs).toISOString() : undefined;
}

/** The event and the pull request's own time may differ by a moment. */
const clockSlackMs = 10_000;

async function answerUnmeasured(
  world: OverrideWorld,
  pullRequest: PullRequest,
  { skip }: LabelDecision,
): Promise<OverrideOutcome> {
  const { client, context, gate } = world;
  const common = { url: context.runUrl, context: contextOf(gate) };
  if (skip !== undefined) {
    const reason = skip.reason === undefined ? '' : `: ${skip.reason}`;
    const description = shorten(`Skipped by @${skip.who}${reason}`, 140);
    await setStatus(client, pullRequest.headCommit, { ...common, state: 'success', description });
    return { state: 'skipped', by: skip.who };
  }
  const description = 'Not measured yet; labels are read when the measuring ends';
  await setStatus(client, pullRequest.headCommit, { ...common, state: 'pending', description });
  return { state: 'pending' };
}

interface Measured {
  readonly pullRequest: PullRequest;
  readonly config: Config;
  readonly store: BaselineStore;
  readonly record: VerdictRecord;
  readonly decision: LabelDecision;
}

async function answerMeasured(world: OverrideWorld, measured: Measured): Promise<OverrideOutcome> {
  const { pullRequest, config, store, record, decision } = measured;
  const { judgements } = record.report.verdict;
  const { headSince, accepted } = record;
  const verdict = verdictUnder({ judgements, decision, config, headSince, accepted });
  const published = await publish({
    client: world.client,
    store,
    config,
    report: { ...record.report, verdict },
    pullRequest,
    run: record.run,
    attempt: record.attempt,
    runUrl: world.context.runUrl,
    headSince,
    accepted,
    ...(world.gate === undefined ? {} : { gate: world.gate }),
  });
  return { state: 'published', verdict, published };
}
