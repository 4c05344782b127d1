/** The bundles of a measuring run, merged: those of this gate, and about the commits that GitHub says it must be about. */

import { GateError } from '../errors.ts';
import { apiAncestry, branchTip, readParents } from '../github/ancestry.ts';
import { bundleArtifact, enterpriseHint, listBundles, readArtifact } from '../github/artifact.ts';
import { ofThisAttempt } from '../github/attempt-artifacts.ts';
import { baselineCommit } from '../github/baseline-commit.ts';
import type { Client } from '../github/client.ts';
import type { RunContext, WorkflowRunEvent } from '../github/event.ts';
import { isStatus } from '../github/failure.ts';
import type { PullRequest } from '../github/pull-request.ts';
import { type Bundle, parseBundle } from '../results/bundle.ts';
import type { Evidence } from '../results/evidence.ts';
import { type GateName, gateContext } from '../results/gate-name.ts';
import { type Merged, mergeBundles } from '../results/merge.ts';
import { contested } from '../review/reporting-job.ts';
import type { S3Bucket } from '../store/s3-bucket.ts';
import { type FinishedAttempt, readS3Bundles } from '../store/s3-bundles.ts';

export interface BundlesQuestion {
  readonly client: Client;
  readonly context: RunContext;
  readonly event: WorkflowRunEvent;
  readonly gate: GateName;
  /** `bundle` input: the artifact's name. */
  readonly bundle?: string | undefined;
  /** Where the input names a bucket: read in place of artifacts, and trusted no more than they are. */
  readonly bucket?: S3Bucket | undefined;
}

export interface ReadBundles {
  readonly merged: Merged;
  /** What arrived twice, or was begun and not finished. */
  readonly notes: readonly string[];
}

export async function readMerged(world: BundlesQuestion, pullRequest: PullRequest): Promise<ReadBundles> {
  const { bundles, notes, older } = await arrived(world);
  const merged = mergeBundles(ofThisGate(world, bundles, older));
  await checkCommits(world.client, pullRequest, merged);
  return { merged, notes };
}

interface Arrived {
  readonly bundles: readonly Bundle[];
  readonly notes: readonly string[];
  /** Names of what an earlier attempt of the run left, which is not read. */
  readonly older: readonly string[];
}

async function arrived({ client, event, bundle = bundleArtifact, bucket }: BundlesQuestion): Promise<Arrived> {
  if (bucket !== undefined) {
    const found = await readS3Bundles(bucket, (all) => countingNow(client, event, all));
    const read = found.bundles.map(({ name, files }) => parseBundle(files, name));
    return { bundles: read, notes: [...found.notes, ...leftOut(found.older)], older: found.older };
  }
  const bundles: Bundle[] = [];
  const listed = await listBundles(client, event.runId, bundle);
  const { artifacts, older } = await ofThisAttempt(client, event, listed);
  const names = older.map(({ name }) => name);
  for (const artifact of artifacts) {
    bundles.push(parseBundle(await readArtifact(client, artifact), `artifact ${artifact.name}`));
  }
  return { bundles, notes: leftOut(names), older: names };
}

/** As of artifacts: what an attempt measured anew replaces what it had kept of that shard. */
async function countingNow(
  client: Client,
  event: WorkflowRunEvent,
  all: readonly FinishedAttempt[],
): Promise<readonly FinishedAttempt[]> {
  const { artifacts } = await ofThisAttempt(client, event, all);
  if (event.runAttempt === 1) return artifacts;
  const began = Date.parse(event.attemptStartedAt ?? '');
  const isNew = ({ createdAt }: FinishedAttempt): boolean => Date.parse(createdAt) >= began;
  const anew = new Set(artifacts.filter(isNew).map(({ shard }) => shard));
  return artifacts.filter((each) => isNew(each) || !anew.has(each.shard));
}

function leftOut(older: readonly string[]): readonly string[] {
  if (older.length === 0) return [];
  const names = older.join(', ');
  return [`What an earlier attempt of the run uploaded was left out, as this attempt did not replace it: ${names}.`];
}

function ofThisGate(
  world: BundlesQuestion,
  bundles: readonly Bundle[],
  older: readonly string[],
): [Bundle, ...Bundle[]] {
  const { event, context, gate, bundle = bundleArtifact, bucket } = world;
  const [first, ...others] = bundles.filter(({ evidence: { candidate } }) => (candidate.gate ?? gate) === gate);
  if (first !== undefined) return onlyOne(gate, [first, ...others]);
  const of = `${gateContext(gate)}: current value is none`;
  const ended = `the measuring run ended with ${event.conclusion ?? 'no conclusion'}: its log says why nothing was measured`;
  if (bucket !== undefined && older.length === 0) {
    throw new GateError('ARTIFACT_REJECTED', `Cannot report as ${bucket.name} must hold a bundle of ${of}`, {
      hint: `${ended}; a prefix that names the head commit finds what was measured of it`,
    });
  }
  if (older.length > 0) {
    const names = older.join(', ');
    const message = `Cannot report on attempt ${event.runAttempt} of run ${event.runId} as it must have uploaded a bundle of ${of}`;
    const hint = `${ended}; ${names} is of an earlier attempt: “Re-run all jobs” measures anew`;
    throw new GateError('ARTIFACT_REJECTED', message, { hint });
  }
  const message = `Cannot report on run ${event.runId} as it must have an artifact ${bundle} of ${of}`;
  throw new GateError('ARTIFACT_REJECTED', message, { hint: context.isEnterpriseServer ? enterpriseHint : ended });
}

/** Parts of one measuring, or two measurings that share a name: it cannot be known whose verdict counts. */
function onlyOne(gate: GateName, bundles: [Bundle, ...Bundle[]]): [Bundle, ...Bundle[]] {
  if (bundles.length > 1 && bundles.some(({ evidence }) => evidence.shard === undefined)) throw contested(gate);
  return bundles;
}

/**
 * The commits the bundle names must be those of this pull request: its head or a merge of it, against the commit that
 * GitHub says is its base side. The pull request could otherwise choose a favorable baseline, or none at all.
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
  const base = await branchTip(client, baseBranch);
  const ancestry = apiAncestry(client);
  if (choice.kind === 'merge-base') return base === undefined ? undefined : ancestry.mergeBase(base, headCommit);
  // Objects of a fork can be read here too, so a merge commit with a parent of the author's choice can be.
  const onBase = base === undefined ? undefined : await ancestry.mergeBase(base, choice.commit);
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
