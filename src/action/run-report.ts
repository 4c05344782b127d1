/**
 * `command: report` on workflow_run: the privileged half of the two-stage workflow. What the unprivileged half hands
 * over is a stranger's; of it only bounded, checked numbers and names are used. Which pull request, which commits,
 * which policy and which labels is asked of GitHub. Runs none of the pull request's code.
 */
import type { Config } from '../config/config.ts';
import { type ConfigOrigin, placesOf } from '../config/find.ts';
import { isDoubtful } from '../decide/contradictions.ts';
import { GateError } from '../errors.ts';
import { type Judged, type RejudgeInput, rejudge } from '../gate/rejudge.ts';
import { emptyHistory, type History, readHistory } from '../gate/stored-history.ts';
import { apiAncestry, readParents } from '../github/ancestry.ts';
import { bundleArtifact, enterpriseHint, listBundles, readArtifact } from '../github/artifact.ts';
import { baselineCommit } from '../github/baseline-commit.ts';
import { apiChanges } from '../github/changes.ts';
import type { Client } from '../github/client.ts';
import type { RunContext, WorkflowRunEvent } from '../github/event.ts';
import { isStatus } from '../github/failure.ts';
import { decideLabels } from '../github/labels.ts';
import { type PullRequest, resolvePullRequest, SharedHead } from '../github/pull-request.ts';
import type { Ancestry, BaselineStore } from '../ports.ts';
import type { Report } from '../report/report.ts';
import { type Bundle, parseBundle } from '../results/bundle.ts';
import { environmentClass } from '../results/environment.ts';
import type { Evidence } from '../results/evidence.ts';
import { type GateName, gateContext } from '../results/gate-name.ts';
import { type Merged, mergeBundles } from '../results/merge.ts';
import { readBaseConfig } from '../review/base-config.ts';
import { bearsOut } from '../review/borne-out.ts';
import { runMergeGroup } from '../review/merge-group.ts';
import { acceptedBefore } from '../review/previous.ts';
import { readChangedPaths, untouchedSuites } from '../review/proven-untouched.ts';
import { type Published, publish } from '../review/publish.ts';
import { contested } from '../review/sole.ts';
import { measurementOf } from '../review/verdict-record.ts';
import { verdictUnder } from '../review/verdict-under-labels.ts';
import { artifactsUrl } from './save-report.ts';
import { tellFailure } from './tell.ts';

export interface ReportWorld {
  readonly client: Client;
  readonly context: RunContext;
  readonly event: WorkflowRunEvent;
  readonly version: string;
  /** How a laptop calls this program. */
  readonly command?: string;
  /** `bundle` input: the artifact's name. */
  readonly bundle?: string | undefined;
  readonly origin: ConfigOrigin;
  readonly gate: GateName;
  readonly openStore: (config: Config) => BaselineStore;
  /** PNG by `benchmarkKey`. */
  readonly drawPictures: (report: Report) => Promise<ReadonlyMap<string, Uint8Array>>;
  readonly log: (line: string) => void;
}

export type ReportOutcome =
  | { readonly state: 'nothing-to-do'; readonly why: string }
  | { readonly state: 'published'; readonly judged: Judged; readonly published: Published };

export async function runReport(world: ReportWorld): Promise<ReportOutcome> {
  const { client, event } = world;
  if (event.event === 'merge_group') return answerMergeGroup(world);
  if (event.conclusion === 'cancelled' || event.conclusion === 'skipped') {
    return { state: 'nothing-to-do', why: `the measuring run was ${event.conclusion}` };
  }
  const pullRequest = await resolvePullRequest(client, event).catch(async (error: unknown) => {
    // Else what was said of this head for one of them would stand for all.
    if (error instanceof SharedHead) await tellFailure(failureWorld(world), event.headCommit, error);
    throw error;
  });
  if (pullRequest === 'outdated') return { state: 'nothing-to-do', why: 'a newer push has its own run' };
  try {
    const config = await readBaseConfig(client, pullRequest, world.origin);
    return await judgeAndPublish(world, { pullRequest, config, store: world.openStore(config) });
  } catch (error) {
    if (error instanceof GateError) await tellFailure(failureWorld(world), pullRequest.headCommit, error);
    throw error;
  }
}

async function answerMergeGroup({ client, event, context, gate, origin }: ReportWorld): Promise<ReportOutcome> {
  const group = { headCommit: event.headCommit, headRef: `refs/heads/${event.headBranch}` };
  const world = { client, event: group, runUrl: context.runUrl, gate, origin };
  const { description } = await runMergeGroup(world);
  return { state: 'nothing-to-do', why: `the merge queue was answered: ${description}` };
}

function failureWorld({ client, context, log, gate }: ReportWorld): Parameters<typeof tellFailure>[0] {
  return { client, runUrl: context.attemptUrl, log, gate };
}

async function judgeAndPublish(world: ReportWorld, task: Task): Promise<ReportOutcome> {
  const { client, event } = world;
  const { pullRequest, config, store } = task;
  const merged = await readMerged(world, pullRequest);
  const headSince = event.createdAt;
  const judged = await judge(world, { pullRequest, config, merged, store });
  const decision = await decideLabels(client, { pullRequest, settings: config.labels, headSince });
  const accepted = await acceptedBefore({
    client,
    store,
    pullRequest,
    decision,
    scope: config.labels.scope,
    gate: world.gate,
  });
  const { judgements } = judged.report.verdict;
  const verdict = verdictUnder({ judgements, decision, config, headSince, accepted });
  const report = { ...judged.report, verdict, reportUrl: artifactsUrl(world.context) };
  const published = await publish({
    client,
    store,
    config,
    report,
    pullRequest,
    run: event.runId,
    attempt: event.runAttempt,
    runUrl: world.context.attemptUrl,
    headSince,
    accepted,
    // The bundle's own time is a stranger's word: pictures of the year 9999 would outlive everybody's.
    ...(config.report.picture
      ? { pictures: { measuredAt: event.createdAt, images: await world.drawPictures(report) } }
      : {}),
    gate: world.gate,
    origin: world.origin,
    measurement: measurementOf(merged.groups.map(({ evidence }) => evidence)),
  });
  return { state: 'published', judged: { ...judged, report: published.report }, published };
}

interface Task {
  readonly pullRequest: PullRequest;
  readonly config: Config;
  readonly store: BaselineStore;
}

async function readMerged(world: ReportWorld, pullRequest: PullRequest): Promise<Merged> {
  const merged = mergeBundles(await readBundles(world));
  await checkCommits(world.client, pullRequest, merged);
  return merged;
}

async function readBundles({
  client,
  event,
  context,
  gate,
  bundle = bundleArtifact,
}: ReportWorld): Promise<[Bundle, ...Bundle[]]> {
  const artifacts = await listBundles(client, event.runId, bundle);
  const bundles: Bundle[] = [];
  for (const artifact of artifacts) {
    bundles.push(parseBundle(await readArtifact(client, artifact), `artifact ${artifact.name}`));
  }
  const [first, ...others] = bundles.filter(({ evidence: { candidate } }) => (candidate.gate ?? gate) === gate);
  if (first !== undefined) return onlyOne(gate, [first, ...others]);
  const message = `Cannot report on run ${event.runId} as it must have an artifact ${bundle} of ${gateContext(gate)}: current value is none`;
  if (context.isEnterpriseServer) throw new GateError('ARTIFACT_REJECTED', message, { hint: enterpriseHint });
  throw new GateError('ARTIFACT_REJECTED', message, {
    hint: `the measuring run ended with ${event.conclusion ?? 'no conclusion'}: its log says why nothing was measured`,
  });
}

/** Parts of one measuring, or two measurings that share a name: of those nobody can tell whose word counts. */
function onlyOne(gate: GateName, bundles: [Bundle, ...Bundle[]]): [Bundle, ...Bundle[]] {
  if (bundles.length > 1 && bundles.some(({ evidence }) => evidence.shard === undefined)) throw contested(gate);
  return bundles;
}

/**
 * The commits the bundle names must be those of this pull request: its head or a merge of it, against the commit that
 * GitHub says is its base side. A stranger could otherwise choose the baseline that flatters, or none at all.
 */
async function checkCommits(client: Client, pullRequest: PullRequest, merged: Merged): Promise<void> {
  for (const { evidence } of merged.groups) {
    const wanted = await baselineOf(client, pullRequest, evidence);
    if (evidence.baselineCommit === wanted) continue;
    throw mismatch('the baseline commit', wanted ?? 'none', evidence.baselineCommit ?? 'none');
  }
}

/** Undefined: unrelated histories. */
async function baselineOf(
  client: Client,
  { headCommit, baseBranch }: PullRequest,
  evidence: Evidence,
): Promise<string | undefined> {
  const { commit } = evidence.candidate;
  const parents = commit === headCommit ? [] : await parentsOf(client, commit);
  if (commit !== headCommit && !parents.includes(headCommit))
    throw mismatch('the candidate commit', headCommit, commit);
  const choice = baselineCommit({ commit, parents }, headCommit);
  if (choice.kind === 'merge-base') return apiAncestry(client).mergeBase(baseBranch, headCommit);
  // Objects of a fork can be read here too, so a merge commit with a parent of the stranger's choice can be.
  const onBase = await apiAncestry(client).mergeBase(baseBranch, choice.commit);
  if (onBase === choice.commit) return choice.commit;
  throw mismatch(`the base side of ${commit.slice(0, 12)}`, baseBranch, choice.commit);
}

async function parentsOf(client: Client, commit: string): Promise<readonly string[]> {
  try {
    return await readParents(client, commit);
  } catch (error) {
    if (isStatus(error, 404, 422)) return [];
    throw error;
  }
}

function mismatch(what: string, wanted: string, found: string): GateError {
  const message = `Cannot report on the bundle as ${what} must be of this pull request, ${wanted.slice(0, 12)}: current value is ${found.slice(0, 12)}`;
  return new GateError('ARTIFACT_REJECTED', message, { hint: 'run the measuring workflow again' });
}

interface Judging extends Task {
  readonly merged: Merged;
}

async function judge(world: ReportWorld, { pullRequest, config, merged, store }: Judging): Promise<Judged> {
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
    ...(await claimsIn(world, { pullRequest, config, merged, store })),
    changes: apiChanges(client, pullRequest.number, pullRequest.headCommit),
    notes: [],
    place: {
      version: world.version,
      repositoryUrl: client.repositoryUrl,
      baselineBranch: pullRequest.baseBranch,
      reproduceBase: pullRequest.baseBranch,
      ...(world.command === undefined ? {} : { command: world.command }),
    },
  });
}

/** A run is named by when its measuring began, and is there when that has ended: six hours are the longest job. */
const longestRunMs = 6 * 3_600_000;

/** Asked only where something claims to be untouched or unaffected. */
async function claimsIn(
  { client, origin }: ReportWorld,
  { pullRequest, config, merged }: Judging,
): Promise<Pick<RejudgeInput, 'untouched' | 'borneOut'>> {
  const outcomes = merged.groups.flatMap(({ evidence }) => evidence.candidate.outcomes);
  if (!outcomes.some(({ state }) => state === 'skipped' || state === 'unaffected')) return { untouched: [] };
  const changed = await readChangedPaths(client, pullRequest.number);
  return {
    untouched: untouchedSuites(config, origin, changed),
    borneOut: bearsOut(config, { changed, places: placesOf(origin) }),
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
  const question = { commit, environmentClass: environmentClass(evidence.environment) };
  return readHistory(world, { ...question, only: stored ?? [], since, gate, isDoubtful: isDoubtful(evidence, policy) });
}
