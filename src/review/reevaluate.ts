/**
 * The stored verdict published again under the current labels: `command: override` of the Action on label events, and
 * `flamegate override`. Measures nothing and checks nothing out; runs with the base's rights, so everything it relies on
 * comes from the base branch, the API and our own store.
 */

import type { Config } from '../config/config.ts';
import type { ConfigOrigin } from '../config/find.ts';
import type { Verdict } from '../decide/verdict.ts';
import { GateError } from '../errors.ts';
import type { Client } from '../github/client.ts';
import { readStatuses, type StatusFound, setStatus } from '../github/commit-status.ts';
import { headSince as sinceOf } from '../github/head-push.ts';
import { decideLabels, type LabelDecision, labelKind } from '../github/labels.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import type { BaselineStore } from '../ports.ts';
import type { Report } from '../report/report.ts';
import type { GateName } from '../results/gate-name.ts';
import { verdictPath } from '../results/store-layout.ts';
import { readBaseConfig } from './base-config.ts';
import { type Published, publish, stateOf } from './publish.ts';
import { checkOther, contested, isRefusal, isRefusedElsewhere, readable } from './reporting-job.ts';
import { rememberUnmeasured, skipPullRequest } from './skip.ts';
import { toldAgain } from './told-again.ts';
import { readVerdictRecord, type VerdictRecord } from './verdict-record.ts';
import { verdictUnder } from './verdict-under-labels.ts';

export interface OverrideWorld {
  readonly client: Client;
  readonly pullRequest: number;
  /** Page of the run, for the status where there is no comment to link to. */
  readonly runUrl?: string;
  /** The label that came or went, where an event says so; others than the gate's are nothing to it. */
  readonly label?: string | undefined;
  /** Where an event says that a label was put on: on which head, and when. */
  readonly labeled?: { readonly head: string; readonly at: string } | undefined;
  readonly gate: GateName;
  /** Which file configures it. */
  readonly origin: ConfigOrigin;
  /** As `Publication` has it: for a token of a person. */
  readonly commentAuthors?: readonly string[];
  readonly openStore: (config: Config) => BaselineStore | Promise<BaselineStore>;
}

export type OverrideOutcome =
  /** The label is none of ours, or the pull request is closed. */
  | { readonly state: 'nothing-to-do'; readonly why: string }
  /** The last run on this head ended in an error or left no verdict, or it is measured again: a label does not change that. */
  | { readonly state: 'unanswered'; readonly why: string; readonly problems: readonly GateError[] }
  /** Nothing is measured yet on this head: the measuring run will read the labels itself. */
  | { readonly state: 'pending'; readonly problems: readonly GateError[] }
  | { readonly state: 'skipped'; readonly by: string; readonly problems: readonly GateError[] }
  | { readonly state: 'published'; readonly verdict: Verdict; readonly published: Published };

/** What the current labels make of a head, before it is published. */
export type Evaluation =
  | { readonly state: 'nothing-to-do'; readonly why: string }
  | { readonly state: 'unanswered'; readonly why: string }
  | ({ readonly state: 'unmeasured'; readonly verdict: NoVerdict } & Asked)
  | ({ readonly state: 'measured'; readonly record: VerdictRecord; readonly report: Report } & Asked);

/** There is none; it is another pull request's with this head; or it was judged for another branch, named here. */
type NoVerdict = 'none' | 'of another' | { readonly judgedFor: string };

/** Judges the stored verdict of the head under its current labels and publishes it; measures nothing. */
export async function runOverride(world: OverrideWorld): Promise<OverrideOutcome> {
  const evaluation = await evaluateOverride(world).catch(async (error: unknown) => {
    if (error instanceof GateError && isRefusal(error)) await answerContested(world, error);
    throw error;
  });
  switch (evaluation.state) {
    case 'nothing-to-do':
      return evaluation;
    case 'unanswered':
      return { ...evaluation, problems: [] };
    case 'unmeasured':
      return answerUnmeasured(world, evaluation);
    case 'measured':
      return answerMeasured(world, evaluation);
  }
}

/** Reads only. */
export async function evaluateOverride(world: OverrideWorld): Promise<Evaluation> {
  const { client, label } = world;
  const pullRequest = await readPullRequest(client, world.pullRequest);
  if (pullRequest.state === 'closed') return { state: 'nothing-to-do', why: 'the pull request is closed' };
  const config = await readBaseConfig(client, pullRequest, world.origin);
  if (label !== undefined && labelKind(label, config.labels) === undefined) {
    return { state: 'nothing-to-do', why: `${label} is not a label of the gate` };
  }
  const store = await world.openStore(config);
  const found = await recordOf(world, pullRequest, store);
  const settings = config.labels;
  const known = headSinceOf(typeof found === 'object' && 'schema' in found ? found : undefined, world, pullRequest);
  const headSince = await sinceOf(client, { pullRequest, settings, known });
  const decision = await decideLabels(client, { pullRequest, settings, headSince, reasonPages });
  const asked = { pullRequest, config, store, decision, headSince };
  if (typeof found !== 'object' || 'judgedFor' in found) return { state: 'unmeasured', verdict: found, ...asked };
  const record = found;
  if (record.contested === true) throw contested(world.gate);
  const statuses = await readable(() => readStatuses(client, record.head, world.gate));
  if (isRefusedElsewhere(statuses, record)) throw contested(world.gate);
  if (decision.skip === undefined && hasFailedSince(statuses, record)) return unanswered;
  if (decision.skip === undefined && isMeasuredAnew(statuses, record)) return measuredAnew;
  const file = `${store.name} ${verdictPath(record.head, world.gate)}`;
  const report = toldAgain(record, file, ({ report: { verdict }, accepted }) =>
    verdictUnder({ judgements: verdict.judgements, decision, config, headSince, accepted }),
  );
  return { state: 'measured', ...asked, record, report };
}

/** What was judged for another pull request with this head, or for another branch, hung on the base of that one. */
async function recordOf(
  { client, gate }: OverrideWorld,
  { headCommit: head, number, baseBranch }: PullRequest,
  store: BaselineStore,
): Promise<VerdictRecord | NoVerdict> {
  const record = await readVerdictRecord(store, head, gate);
  if (record === undefined) return 'none';
  if (record.pullRequest === number) {
    const { baseBranch: judgedFor = baseBranch } = record;
    return judgedFor === baseBranch ? record : { judgedFor };
  }
  await checkOther({ client, head, pullRequest: number }, record.pullRequest);
  return 'of another';
}

/** The status says more than the record where a later run, or another job of that run, ended in an error. */
function hasFailedSince([latest]: readonly StatusFound[], { report }: VerdictRecord): boolean {
  return latest?.state === 'error' && stateOf(report) !== 'error';
}

/** Another run, or the same one started again, measures this head: what the last one said does not let it through meanwhile. */
function isMeasuredAnew([latest]: readonly StatusFound[], { run, attempt }: VerdictRecord): boolean {
  const { state, measuring } = latest ?? {};
  return state === 'pending' && measuring !== undefined && (measuring.run !== run || measuring.attempt !== attempt);
}

/** A job that measures nothing has requests to spare. */
const reasonPages = 3;

const unanswered = {
  state: 'unanswered',
  why: 'the last run on this head ended in an error, which labels do not change: run it again',
} as const;

const measuredAnew = {
  state: 'unanswered',
  why: 'this head is measured again, and labels are read when that ends; if that run was cancelled, run it again',
} as const;

const unrecorded = {
  state: 'unanswered',
  why: 'the store holds no verdict that labels could be applied to, though the last run on this head failed: run it again',
} as const;

/**
 * Without a record only one thing distinguishes a label from before the push from one after it: the event of the label
 * itself, which GitHub sent for the head that is still the head.
 */
function headSinceOf(
  record: VerdictRecord | undefined,
  { labeled }: OverrideWorld,
  pullRequest: PullRequest,
): string | undefined {
  if (record?.headSince !== undefined) return record.headSince;
  if (labeled?.head !== pullRequest.headCommit) return undefined;
  return new Date(Date.parse(labeled.at) - clockSlackMs).toISOString();
}

/** The event and the pull request's own time may differ by a moment. */
const clockSlackMs = 10_000;

interface Asked {
  readonly pullRequest: PullRequest;
  readonly config: Config;
  readonly store: BaselineStore;
  readonly decision: LabelDecision;
  readonly headSince: string | undefined;
}

/** A label must not be what makes it green. */
async function answerContested(
  { client, gate, runUrl, pullRequest: number }: OverrideWorld,
  error: GateError,
): Promise<void> {
  const { headCommit, url } = await readPullRequest(client, number);
  await setStatus(client, headCommit, { state: 'error', description: error.message, url: runUrl ?? url, gate });
}

async function answerUnmeasured(
  world: OverrideWorld,
  { verdict, pullRequest, config, store, decision }: Extract<Evaluation, { readonly state: 'unmeasured' }>,
): Promise<OverrideOutcome> {
  const { client, gate } = world;
  const runUrl = world.runUrl ?? pullRequest.url;
  const where = { client, store, settings: config.labels, pullRequest, runUrl, gate };
  if (decision.skip !== undefined) {
    const problems = await skipPullRequest(where, decision.skip);
    return { state: 'skipped', by: decision.skip.who, problems };
  }
  const [latest] = await readable(() => readStatuses(client, pullRequest.headCommit, gate));
  const hasFailed = verdict === 'none' && latest?.state === 'failure';
  // What a run said of its measuring is not replaced: why it failed, or that a merge queue can wait for it.
  if (latest?.measuring === undefined && !hasFailed) {
    const status = { state: 'pending', description: unmeasuredWords(verdict, pullRequest), url: runUrl, gate } as const;
    await setStatus(client, pullRequest.headCommit, status);
  }
  const problems = await rememberUnmeasured(where, { outcome: 'pass', judgements: [] });
  if (hasFailed) return { ...unrecorded, problems };
  const hasErred = latest?.measuring !== undefined && latest.state === 'error';
  return hasErred ? { ...unanswered, problems } : { state: 'pending', problems };
}

/** The cure comes first: names of branches may be long, and a status is cut at its end. */
function unmeasuredWords(verdict: NoVerdict, { baseBranch }: PullRequest): string {
  if (typeof verdict === 'string') return 'Not measured yet; labels are read when the measuring ends';
  return `Not judged for this base: push, or close and reopen, to measure against ${baseBranch}; it was judged for ${verdict.judgedFor}`;
}

async function answerMeasured(
  world: OverrideWorld,
  measured: Extract<Evaluation, { readonly state: 'measured' }>,
): Promise<OverrideOutcome> {
  const { pullRequest, config, store, record, report, headSince } = measured;
  const { accepted, run, attempt, measurement, reporter } = record;
  const { client, gate, origin, commentAuthors } = world;
  const published = await publish({
    client,
    store,
    config,
    report,
    pullRequest,
    run,
    attempt,
    runUrl: world.runUrl ?? pullRequest.url,
    headSince,
    accepted,
    commentAuthors,
    gate,
    origin,
    measurement,
    reporter,
    isUpdate: true,
  });
  return { state: 'published', verdict: report.verdict, published };
}
