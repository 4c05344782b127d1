/**
 * `command: gate`: measures and judges where the code comes from branches that are trusted. A push to the default
 * branch becomes a baseline; a pull request is judged and told; a merge queue gets the verdicts of its pull requests.
 */
import { join } from 'node:path';
import type { Io } from '../cli/command.ts';
import { type MeasuringParts, type MeasuringResult, runMeasuring } from '../cli/measuring.ts';
import { writeReport } from '../cli/write-report.ts';
import type { Config } from '../config/config.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { isShallow } from '../git/repository.ts';
import { apiAncestry } from '../github/ancestry.ts';
import type { PullRequestEvent } from '../github/event.ts';
import { isStatus } from '../github/failure.ts';
import { decideLabels, ensureLabel, type LabelDecision } from '../github/labels.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import { type Status, setStatus } from '../github/status.ts';
import type { Ancestry, BaselineStore } from '../ports.ts';
import { openGitAncestry } from '../store/git-ancestry.ts';
import { configOf } from './checkout-config.ts';
import type { Door, Session } from './door.ts';
import { verdictUnder } from './labels.ts';
import { runMergeGroup } from './merge-group.ts';
import { drawPictures } from './pictures.ts';
import { acceptedBefore } from './previous.ts';
import { contextOf, publish } from './publish.ts';
import { pullRequestRevisions } from './revisions.ts';
import { tellJob } from './tell.ts';
import { changedPaths, skipUntouched } from './untouched.ts';

export interface GateDoor {
  readonly door: Door;
  readonly session: Session;
  readonly io: Io;
  /** Root of the checkout. */
  readonly root: string;
}

export async function gateCommand(world: GateDoor): Promise<ExitCode> {
  const { door, session } = world;
  const { event } = session.context;
  switch (event.kind) {
    case 'push':
    case 'schedule':
    case 'dispatch':
      if (event.isDefaultBranch) return storeBaseline(world);
      door.log(`Nothing to do: only the default branch becomes a baseline, and this is ${event.branch ?? 'a tag'}.`);
      return exitCode.pass;
    case 'merge-group':
      return answerQueue(world);
    case 'pull-request':
      return gatePullRequest(world, event);
    case 'workflow-run':
      throw unsupported('workflow_run', 'use `command: report` there');
  }
}

function unsupported(event: string, hint: string): GateError {
  return new GateError(
    'EVENT_UNSUPPORTED',
    `Cannot gate as the event must be pull_request, push or merge_group: current value is ${event}`,
    { hint },
  );
}

async function answerQueue({ session, door }: GateDoor): Promise<ExitCode> {
  const { event, runUrl } = session.context;
  if (event.kind !== 'merge-group') throw new RangeError('not a merge group');
  const { client, gate } = session;
  const status = await runMergeGroup({ client, event, runUrl, ...(gate === undefined ? {} : { gate }) });
  door.log(status.description);
  return status.state === 'success' ? exitCode.pass : exitCode.regression;
}

/** Measures the commit and keeps it; the newest of each kind of machine are kept, older ones are let go. */
async function storeBaseline(world: GateDoor): Promise<ExitCode> {
  const { session, door } = world;
  const config = await configOf(world, undefined);
  const store = session.openStore(config);
  const result = await measure(world, 'store', { config, store });
  const key = await store.save(result.evidence.candidate, result.profiles);
  door.log(`Stored as ${store.name} ${key}`);
  const dropped = await store.prune(config.baseline.keep);
  if (dropped > 0) door.log(`Let ${dropped} older runs go (baseline.keep: ${config.baseline.keep})`);
  for (const label of [config.labels.accept, config.labels.skip]) await offerLabel(session, label);
  const code = await tellJob(door, result.report, undefined);
  return code === exitCode.regression ? exitCode.pass : code; // there is nothing to hold up any more
}

/** A repository without the label has no way to say yes. */
async function offerLabel({ client }: Session, name: string): Promise<void> {
  try {
    await ensureLabel(client, name, 'Flamegate: put on by somebody with write permission, for one head commit');
  } catch (error) {
    if (!isStatus(error, 403, 404)) throw error;
  }
}

async function gatePullRequest(world: GateDoor, event: PullRequestEvent): Promise<ExitCode> {
  const { session } = world;
  if (event.trigger === 'pull_request_target') {
    throw unsupported('pull_request_target', 'it would run the pull request’s code with write permission');
  }
  if (event.action === 'closed') return exitCode.pass;
  const revisions = await pullRequestRevisions(world.root, event);
  const config = await configOf(world, revisions.baseline);
  const pullRequest = await readPullRequest(session.client, event.number);
  const store = session.openStore(config);
  const headSince = event.updatedAt;
  const early = await decideLabels(session.client, { pullRequest, settings: config.labels, headSince });
  if (early.skip !== undefined) return skip(world, pullRequest, early);
  await announce(world, pullRequest, { state: 'pending', description: 'Measuring' });
  const changed =
    revisions.baseline === undefined ? [] : await changedPaths(world.root, revisions.baseline, revisions.candidate);
  const result = await measure(world, 'judge', { config, store, revisions, skip: skipUntouched(changed) });
  return tellPullRequest(world, { event, pullRequest, config, store, result, headSince });
}

async function measure(
  world: GateDoor,
  purpose: 'judge' | 'store',
  parts: MeasuringParts & { store: BaselineStore },
): Promise<MeasuringResult> {
  const { session, door, io, root } = world;
  const { context } = session;
  return runMeasuring(
    io,
    { folder: root, suites: [], filters: [], purpose, command: 'npx flamegate' },
    {
      ...parts,
      ancestry: await ancestryOf(world, parts.store),
      runId: `${context.runId}-${context.runAttempt}`,
      repositoryUrl: session.client.repositoryUrl,
      baselineBranch: context.defaultBranch,
    },
  ).catch((error: unknown) => {
    door.output('verdict', 'fail');
    throw error;
  });
}

/** A checkout without history asks the API. */
async function ancestryOf({ root, session }: GateDoor, store: BaselineStore): Promise<Ancestry> {
  if (!(await isShallow(root))) return openGitAncestry(root);
  return apiAncestry(session.client, async () => new Set((await store.list()).map(({ commit }) => commit)));
}

async function skip(
  { session, door }: GateDoor,
  pullRequest: PullRequest,
  { skip: by }: LabelDecision,
): Promise<ExitCode> {
  const reason = by?.reason === undefined ? '' : `: ${by.reason}`;
  const description = `Skipped by @${by?.who}${reason}`;
  const { context, client, gate } = session;
  await setStatus(client, pullRequest.headCommit, {
    state: 'success',
    description,
    url: context.runUrl,
    context: contextOf(gate),
  });
  door.output('verdict', 'skipped');
  door.output('regressions', '0');
  return exitCode.pass;
}

/** That a run is under way is worth saying, and not worth failing for. */
async function announce({ session, door }: GateDoor, pullRequest: PullRequest, status: Status): Promise<void> {
  const { context, client, gate } = session;
  try {
    await setStatus(client, pullRequest.headCommit, { ...status, url: context.runUrl, context: contextOf(gate) });
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    door.log(`The pending status could not be set. ${error.message}`);
  }
}

interface Told {
  readonly event: PullRequestEvent;
  readonly pullRequest: PullRequest;
  readonly config: Config;
  readonly store: BaselineStore;
  readonly result: MeasuringResult;
  readonly headSince: string;
}

/** Labels are read again: somebody may have decided while it was measured. */
async function tellPullRequest(world: GateDoor, told: Told): Promise<ExitCode> {
  const { session, door, io } = world;
  const { event, config, store, result, headSince } = told;
  const { client, context, gate } = session;
  const pullRequest = { ...(await readPullRequest(client, event.number)), headCommit: event.head.sha };
  const decision = await decideLabels(client, { pullRequest, settings: config.labels, headSince });
  const accepted = await acceptedBefore({ client, store, pullRequest, decision, gate, before: event.before });
  const { judgements } = result.report.verdict;
  const verdict = verdictUnder({ judgements, decision, config, headSince, accepted });
  const report = { ...result.report, verdict };
  const published = await publish({
    client,
    store,
    config,
    report,
    pullRequest,
    run: context.runId,
    attempt: context.runAttempt,
    runUrl: context.runUrl,
    headSince,
    accepted,
    before: event.before,
    pictures: config.report.picture ? await drawPictures(report) : new Map(),
    ...(gate === undefined ? {} : { gate }),
  });
  const folder = await writeReport(io, join(door.env['RUNNER_TEMP'] ?? io.cwd, 'flamegate-report'), {
    ...result,
    report: published.report,
  });
  door.output('report', join(folder, 'report.html'));
  return tellJob(door, published.report, published);
}
