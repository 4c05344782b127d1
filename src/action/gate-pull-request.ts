/** `command: gate` on a pull request: labels first, for who skips needs no measuring; then measured, judged and reported. */
import type { MeasuringResult } from '../app/measuring.ts';
import type { Config } from '../config/config.ts';
import { placesOf } from '../config/find.ts';
import { type ExitCode, exitCode, formatGateError, GateError } from '../errors.ts';
import { changedPaths } from '../git/changed-paths.ts';
import { type Measuring, measuringWord, type Status, setStatus } from '../github/commit-status.ts';
import type { PullRequestEvent } from '../github/event.ts';
import { headSince as sinceOf } from '../github/head-push.ts';
import { decideLabels } from '../github/labels.ts';
import { type PullRequest, readPullRequest } from '../github/pull-request.ts';
import type { BaselineStore } from '../ports.ts';
import { annotationsOf } from '../report/annotations.ts';
import { drawPictures } from '../review/pictures.ts';
import type { Published } from '../review/publish.ts';
import { publishJudged } from '../review/publish-judged.ts';
import { leaveFailure, Outdated } from '../review/reporting-job.ts';
import { skipPullRequest } from '../review/skip.ts';
import { shown, workflowCommand } from '../text/shown.ts';
import { configOf, originOf } from './checkout-config.ts';
import type { Session } from './door.ts';
import { pullRequestRevisions } from './event-revisions.ts';
import { isUnreported, unreportedWords } from './fork-rule.ts';
import { type GateDoor, measure } from './gate-measure.ts';
import { reportFailure, reportToJob } from './job-outcome.ts';
import { artifactsUrl, saveReport } from './save-report.ts';
import { skipUntouched } from './untouched-suites.ts';

interface Task {
  readonly event: PullRequestEvent;
  readonly pullRequest: PullRequest;
  readonly config: Config;
  readonly store: BaselineStore;
}

export async function gatePullRequest(world: GateDoor, event: PullRequestEvent): Promise<ExitCode> {
  const { session } = world;
  if (event.action === 'closed') return exitCode.pass;
  // Whatever it ends with, the required status says so: one that never arrives tells nobody to fix the checkout.
  const failed = (error: unknown): Promise<never> => giveUp(world, event, error);
  const revisions = await pullRequestRevisions(world.root, event).catch(failed);
  const config = await configOf(world, revisions.baseline).catch(failed);
  const task = { event, pullRequest: await readAtHead(world, event).catch(failed), config };
  const store = await Promise.resolve(session.openStore(config)).catch(failed);
  try {
    if (await isSkipped(world, { ...task, store })) return exitCode.pass;
    await announce(world, task.pullRequest, { state: 'pending', description: measuringWord });
    const { baseline, candidate } = revisions;
    const changed = baseline === undefined ? [] : await changedPaths(world.root, baseline, candidate);
    const skip = await skipUntouched(world, config, { changed, places: placesOf(await originOf(world)) });
    const { baseBranch: baselineBranch } = task.pullRequest;
    const judged = { config, gate: session.gate };
    const result = await measure(world, 'judge', { judged, store, revisions, skip, baselineBranch });
    return await tellPullRequest(world, { ...task, store }, result);
  } catch (error) {
    return giveUp(world, event, error, store);
  }
}

async function giveUp(world: GateDoor, event: PullRequestEvent, error: unknown, store?: BaselineStore): Promise<never> {
  const { context, gate, client } = world.session;
  if (!(error instanceof GateError)) {
    await reportFailure(failureWorld(world), event.head.sha, error);
    throw error;
  }
  const { runId: run, runAttempt: attempt } = context;
  const job = { client, gate, head: event.head.sha, pullRequest: event.number, run, attempt };
  if (store !== undefined && !(error instanceof Outdated)) await leaveFailure({ ...job, store }, error);
  await reportFailure(failureWorld(world), event.head.sha, error);
  throw error;
}

/**
 * As it is now, but at the head this run is about: a re-run of an older one must not report on what was pushed since. What is checked
 * out is a merge into the branch of then, so a pull request that goes into another one by now is not judged by it.
 */
async function readAtHead({ session }: GateDoor, { number, head, base }: PullRequestEvent): Promise<PullRequest> {
  const pullRequest = { ...(await readPullRequest(session.client, number)), headCommit: head.sha };
  if (pullRequest.baseBranch === base.branch) return pullRequest;
  const message = `Cannot judge for ${base.branch} as the pull request must still go into it: current value is ${pullRequest.baseBranch}`;
  throw new GateError('PULL_REQUEST_AMBIGUOUS', message, {
    hint: 'push a commit, or close and reopen the pull request, to measure against its branch of now',
  });
}

function failureWorld({ session, door }: GateDoor): Parameters<typeof reportFailure>[0] {
  const { client, context, gate } = session;
  return { client, runUrl: context.attemptUrl, log: door.log, gate, measuring: measuringOf(context) };
}

async function isSkipped({ session, door }: GateDoor, task: Task): Promise<boolean> {
  const { client, context, gate } = session;
  const { pullRequest, config, store, event } = task;
  const settings = config.labels;
  const headSince = await sinceOf(client, { pullRequest, settings, known: event.updatedAt });
  const { skip } = await decideLabels(client, { pullRequest, settings, headSince });
  if (skip === undefined) return false;
  const where = { client, store, settings, pullRequest, runUrl: context.runUrl, gate };
  for (const problem of await skipPullRequest(where, skip)) door.warn(formatGateError(problem));
  door.output('verdict', 'skipped');
  door.output('regressions', '0');
  return true;
}

function measuringOf({ runId: run, runAttempt: attempt }: Session['context']): Measuring {
  return { run, attempt };
}

/** That a run is under way is worth saying, and not worth failing for. */
async function announce(
  { session, door }: GateDoor,
  pullRequest: PullRequest,
  status: Omit<Status, 'gate'>,
): Promise<void> {
  const { context, client, gate } = session;
  try {
    const measuring = measuringOf(context);
    await setStatus(client, pullRequest.headCommit, { ...status, url: context.attemptUrl, gate, measuring });
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    door.log(shown`The pending status could not be set. ${error.message}`);
  }
}

async function tellPullRequest(world: GateDoor, task: Task, result: MeasuringResult): Promise<ExitCode> {
  const { session, door, io } = world;
  const { event, config, store } = task;
  const { client, context, gate, origin } = session;
  const published = await publishJudged({
    client,
    store,
    config,
    gate,
    origin,
    drawPictures,
    report: { ...result.report, reportUrl: artifactsUrl(context) },
    evidences: [result.evidence],
    pullRequest: await readAtHead(world, event),
    before: event.before,
    run: context.runId,
    attempt: context.runAttempt,
    runUrl: context.attemptUrl,
    headSince: event.updatedAt,
    measuredAt: result.evidence.candidate.takenAt,
  });
  await saveReport({ door, gate }, io, { ...result, report: published.report });
  annotate(world, published);
  return tellGate(world, event, published);
}

/** Beside the blamed lines, where a reviewer of the change reads it. */
function annotate({ door }: GateDoor, { report }: Published): void {
  if (report.verdict.outcome !== 'fail') return;
  for (const annotation of annotationsOf(report)) door.log(workflowCommand(annotation));
}

async function tellGate({ door }: GateDoor, event: PullRequestEvent, published: Published): Promise<ExitCode> {
  const code = await reportToJob(door, published.report, published);
  if (isUnreported(event, published)) door.warn(shown`${unreportedWords}`);
  return code;
}
