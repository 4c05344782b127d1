/**
 * `command: report` on workflow_run: the privileged half of the two-stage workflow. What the unprivileged half hands
 * over is untrusted; of it only bounded, checked numbers and names are used. Which pull request, which commits,
 * which policy and which labels is asked of GitHub. Runs none of the pull request's code.
 */
import type { Config } from '../config/config.ts';
import { type ConfigOrigin, placesOf } from '../config/find.ts';
import { isDoubtful } from '../decide/contradictions.ts';
import { weighAt } from '../gate/policy-weights.ts';
import { type Judged, type RejudgeInput, rejudge } from '../gate/rejudge.ts';
import { emptyHistory, type History, readHistory } from '../gate/stored-history.ts';
import { apiAncestry } from '../github/ancestry.ts';
import { apiChanges } from '../github/changes.ts';
import { type PullRequest, resolvePullRequest, SharedHead } from '../github/pull-request.ts';
import type { Ancestry, BaselineStore } from '../ports.ts';
import type { Report } from '../report/report.ts';
import { environmentClass } from '../results/environment.ts';
import type { Evidence } from '../results/evidence.ts';
import type { GateName } from '../results/gate-name.ts';
import type { Merged } from '../results/merge.ts';
import { readBaseConfig } from '../review/base-config.ts';
import { confirmedByGit } from '../review/confirmed-by-git.ts';
import { runMergeGroup } from '../review/merge-group.ts';
import { readChangedPaths, untouchedSuites } from '../review/proven-untouched.ts';
import type { Published } from '../review/publish.ts';
import { publishJudged } from '../review/publish-judged.ts';
import { Outdated } from '../review/reporting-job.ts';
import { announceMeasuring } from './announce.ts';
import { reportFailure } from './job-outcome.ts';
import { type BundlesQuestion, readMerged } from './read-bundles.ts';
import { artifactsUrl } from './save-report.ts';

export interface ReportWorld extends BundlesQuestion {
  readonly version: string;
  /** How a laptop calls this program. */
  readonly command?: string;
  readonly origin: ConfigOrigin;
  readonly openStore: (config: Config) => BaselineStore | Promise<BaselineStore>;
  /** PNG by `benchmarkKey`. */
  readonly drawPictures: (report: Report) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly log: (line: string) => void;
}

export type ReportOutcome =
  | { readonly state: 'nothing-to-do'; readonly why: string }
  | { readonly state: 'published'; readonly judged: Judged; readonly published: Published };

export async function runReport(world: ReportWorld): Promise<ReportOutcome> {
  const { client, event } = world;
  if (event.isUnderWay) return nothing(await announceMeasuring(world));
  if (event.event === 'merge_group') return answerMergeGroup(world);
  const { conclusion } = event;
  if (conclusion === 'cancelled' || conclusion === 'skipped') return nothing(`the measuring run was ${conclusion}`);
  const pullRequest = await resolvePullRequest(client, event).catch(async (error: unknown) => {
    // Otherwise the verdict on this head for one of them would count for all.
    if (error instanceof SharedHead) await reportFailure(failureWorld(world), event.headCommit, error);
    throw error;
  });
  if (pullRequest === 'outdated') return nothing('a newer push has its own run');
  try {
    const config = await readBaseConfig(client, pullRequest, world.origin);
    return await judgeAndPublish(world, { pullRequest, config, store: await world.openStore(config) });
  } catch (error) {
    if (error instanceof Outdated) return nothing(error.message);
    await reportFailure(failureWorld(world), pullRequest.headCommit, error);
    throw error;
  }
}

async function answerMergeGroup({ client, event, context, gate, origin }: ReportWorld): Promise<ReportOutcome> {
  const group = { headCommit: event.headCommit, headRef: `refs/heads/${event.headBranch}` };
  const workflow = { path: event.path, verdict: 'reported-later' } as const;
  const world = { client, event: group, runUrl: context.runUrl, gate, origin, workflow };
  const { description } = await runMergeGroup(world);
  return nothing(`the merge queue was answered: ${description}`);
}

function nothing(why: string): ReportOutcome {
  return { state: 'nothing-to-do', why };
}

function failureWorld({ client, context, event, log, gate }: ReportWorld): Parameters<typeof reportFailure>[0] {
  const measuring = { run: event.runId, attempt: event.runAttempt };
  return { client, runUrl: context.attemptUrl, log, gate, measuring };
}

async function judgeAndPublish(world: ReportWorld, task: Task): Promise<ReportOutcome> {
  const { client, event, context, gate, origin, drawPictures } = world;
  const { merged, notes } = await readMerged(world, task.pullRequest);
  const judged = await judge(world, { ...task, merged, notes });
  const published = await publishJudged({
    ...task,
    client,
    gate,
    origin,
    drawPictures,
    report: { ...judged.report, reportUrl: artifactsUrl(context) },
    evidences: merged.groups.map(({ evidence }) => evidence),
    run: event.runId,
    attempt: event.runAttempt,
    runUrl: context.attemptUrl,
    reporter: context.attemptUrl,
    headSince: event.createdAt,
    // The bundle's own time is untrusted: pictures dated in the year 9999 would never be pruned.
    measuredAt: event.createdAt,
  });
  return { state: 'published', judged: { ...judged, report: published.report }, published };
}

interface Task {
  readonly pullRequest: PullRequest;
  readonly config: Config;
  readonly store: BaselineStore;
}

interface Judging extends Task {
  readonly merged: Merged;
  readonly notes: readonly string[];
}

async function judge(world: ReportWorld, task: Judging): Promise<Judged> {
  const { pullRequest, config, merged, notes, store } = task;
  const { client } = world;
  const ancestry = apiAncestry(client, async () => new Set((await store.list()).map(({ commit }) => commit)));
  const histories: History[] = [];
  const since = new Date(Date.parse(world.event.createdAt) - longestRunMs).toISOString();
  for (const { evidence } of merged.groups)
    histories.push(await historyOf(evidence, { store, ancestry, since, gate: world.gate, policy: config.policy }));
  return rejudge({
    merged,
    histories,
    config,
    bundle: 'foreign',
    ...(await claimsIn(world, task)),
    changes: apiChanges(client, pullRequest.number, pullRequest.headCommit),
    notes,
    place: {
      version: world.version,
      repositoryUrl: client.repositoryUrl,
      baselineBranch: pullRequest.baseBranch,
      reproduceBase: pullRequest.baseBranch,
      command: world.command,
    },
  });
}

/** A run is named by when its measuring began, and is there when that has ended: six hours are the longest job. */
const longestRunMs = 6 * 3_600_000;

/** Asked only where something claims to be untouched or unaffected. */
async function claimsIn(
  { client, origin }: ReportWorld,
  { pullRequest, config, merged }: Judging,
): Promise<Pick<RejudgeInput, 'untouched' | 'confirmedByGit'>> {
  const outcomes = merged.groups.flatMap(({ evidence }) => evidence.candidate.outcomes);
  if (!outcomes.some(({ state }) => state === 'skipped' || state === 'unaffected')) return { untouched: [] };
  const changed = await readChangedPaths(client, pullRequest.number);
  return {
    untouched: untouchedSuites(config, origin, changed),
    confirmedByGit: confirmedByGit(config, { changed, places: placesOf(origin) }),
  };
}

interface HistoryWorld {
  readonly store: BaselineStore;
  readonly ancestry: Ancestry;
  readonly since: string;
  readonly gate: GateName;
  readonly policy: Config['policy'];
}

/** Judged against the runs it was screened against when it was measured; others would have asked for other blocks. */
function historyOf(evidence: Evidence, { since, gate, policy, ...world }: HistoryWorld): Promise<History> {
  const { baselineCommit: commit, stored } = evidence;
  if (commit === undefined) return Promise.resolve(emptyHistory);
  const question = {
    commit,
    environmentClass: environmentClass(evidence.environment),
    ...weighAt(policy, evidence.candidate.takenAt),
  };
  return readHistory(world, { ...question, only: stored ?? [], since, gate, isDoubtful: isDoubtful(evidence, policy) });
}
