/**
 * Publishes to the pull request: pictures and record into the store, the comment, and last the required status, so that a red
 * build always has its reason beside it. Every part is tried even when another fails; what failed is returned.
 */

import type { Config } from '../config/config.ts';
import type { ConfigOrigin } from '../config/find.ts';
import { type AcceptedSizes, acceptedSizes } from '../decide/override.ts';
import { isQuiet } from '../decide/quiet.ts';
import { GateError } from '../errors.ts';
import type { Client } from '../github/client.ts';
import { type Status, setStatus } from '../github/commit-status.ts';
import { branchUrl, type Pictures, placePictures } from '../github/picture-store.ts';
import type { PullRequest } from '../github/pull-request.ts';
import { type CommentResult, upsertComment } from '../github/pull-request-comment.ts';
import type { BaselineStore } from '../ports.ts';
import { renderComment } from '../report/comment.ts';
import type { Report } from '../report/report.ts';
import { statusDescription } from '../report/status.ts';
import { isIncomplete } from '../report/words.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { GateName } from '../results/gate-name.ts';
import { verdictPath } from '../results/store-layout.ts';
import { noteOf } from './remember.ts';
import { awaitOtherJob, checkOnlyJob, isRefusal, Outdated, type ReportingJob } from './reporting-job.ts';
import { renderVerdictRecord, type VerdictRecord } from './verdict-record.ts';
import { isFromBefore } from './verdict-under-labels.ts';

export interface Publication {
  readonly client: Client;
  readonly store: BaselineStore;
  readonly config: Config;
  readonly report: Report;
  readonly pullRequest: PullRequest;
  /** Workflow run that measured, and its attempt. */
  readonly run: number;
  readonly attempt: number;
  readonly runUrl: string;
  /** Page of the run and attempt that reports, where another one measured. */
  readonly reporter?: string | undefined;
  readonly headSince: string | undefined;
  readonly accepted: AcceptedSizes | undefined;
  readonly gate: GateName;
  /** Which file configures it. */
  readonly origin: ConfigOrigin;
  /** Distinguishes this measurement from others; absent in what older versions stored. */
  readonly measurement?: string | undefined;
  /** A stored verdict, published again under other labels. */
  readonly isUpdate?: true;
  /** Whose comment is brought up to date beside the token's own; given, none is made where there is none. */
  readonly commentAuthors?: readonly string[] | undefined;
  /** Their names are `benchmarkKey`s. */
  readonly pictures?: Pictures;
}

export interface Published {
  readonly report: Report;
  readonly comment?: CommentResult | undefined;
  readonly status: Status;
  /** What could not be published; the verdict holds all the same. */
  readonly problems: readonly GateError[];
}

/** What publishing takes at most; begun only when the rate limit leaves room for all of it. */
const requestsNeeded = 18;

export async function publish(publication: Publication): Promise<Published> {
  const { client, pullRequest } = publication;
  await client.reserve(requestsNeeded);
  const job = reportingJobOf(publication);
  const problems: GateError[] = [];
  const pictured = withPictures(publication);
  const kept = { ...publication, report: pictured.report };
  const isKept = await attempt(problems, () => keep(kept, pictured.files, job));
  const refusal = problems.find(isRefusal);
  if (refusal instanceof Outdated) throw refusal;
  if (refusal !== undefined) throw await contest(publication, refusal);
  const report = isKept === true ? pictured.report : publication.report; // a picture that is not there is no picture
  const comment = await attempt(problems, () => postComment({ ...publication, report }));
  const status = statusOf(report, comment?.url ?? publication.runUrl, publication.gate);
  await attempt(problems, () => setStatus(client, pullRequest.headCommit, status));
  return { report, status, problems, comment };
}

/** Shards are one measurement, however many have come so far. */
function reportingJobOf(publication: Publication): ReportingJob | undefined {
  const { measurement, report, pullRequest, isUpdate } = publication;
  if (measurement === undefined || isUpdate === true || report.shards !== undefined) return undefined;
  const isGreen = stateOf(report) === 'success';
  return { ...publication, head: pullRequest.headCommit, pullRequest: pullRequest.number, measurement, isGreen };
}

/** The record says so from now on, so that neither a label nor the other job makes it green again. */
async function contest(publication: Publication, refusal: GateError): Promise<GateError> {
  const { store, pullRequest, gate } = publication;
  const record = renderVerdictRecord({ ...recordOf(publication), contested: true });
  const path = verdictPath(pullRequest.headCommit, gate);
  await attempt([], () => store.writeFiles(new Map([[path, Buffer.from(record)]])));
  await attempt([], () => awaitOtherJob({ ...publication, head: pullRequest.headCommit }, publication.runUrl));
  return refusal;
}

/** Undefined where `act` threw a GateError, which is added to `problems`; other errors pass. */
export async function attempt<T>(problems: GateError[], act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    problems.push(error);
    return undefined;
  }
}

interface Pictured {
  readonly report: Report;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Pictures can be shown only where they have an address: on a branch of this repository. */
function withPictures({ client, config, report, pictures, gate }: Publication): Pictured {
  const location = config.baseline.store;
  if (pictures === undefined || location.kind !== 'git') return { report, files: new Map() };
  const { files, links } = placePictures(
    { branchUrl: branchUrl(client.repositoryUrl, location.branch), gate },
    pictures,
  );
  const explanations = report.explanations.map((explanation) => {
    const pictureUrl = links.get(benchmarkKey(explanation.id));
    return pictureUrl === undefined ? explanation : { ...explanation, pictureUrl };
  });
  return { report: { ...report, explanations }, files };
}

/** The record for later labels, the override for the history and the pictures, in one step. */
async function keep(
  publication: Publication,
  pictures: ReadonlyMap<string, Uint8Array>,
  job: ReportingJob | undefined,
): Promise<true> {
  const { client, store, config, report, pullRequest, gate } = publication;
  const record = renderVerdictRecord(recordOf(publication));
  const { verdict, candidate } = report;
  const settings = config.labels;
  const note = await noteOf({ client, store, settings, pullRequest, gate, candidate: candidate.commit, verdict });
  const path = verdictPath(pullRequest.headCommit, gate);
  const check = job === undefined ? undefined : () => checkOnlyJob(job);
  await store.writeFiles(new Map([...pictures, [path, Buffer.from(record)], ...note]), check);
  return true;
}

function recordOf(publication: Publication): VerdictRecord {
  const { report, pullRequest, gate, origin, run, attempt: number, headSince, measurement, reporter } = publication;
  const accepted = { ...publication.accepted, ...acceptedNow(publication) };
  return {
    schema: 1,
    pullRequest: pullRequest.number,
    baseBranch: pullRequest.baseBranch,
    head: pullRequest.headCommit,
    headSince,
    run,
    attempt: number,
    gate: gate === '' ? undefined : gate,
    origin,
    measurement,
    reporter,
    report,
    accepted: Object.keys(accepted).length === 0 ? undefined : accepted,
  };
}

/**
 * What an acceptance that is given again, or for the first time, is of. One from before the push holds for what it was of then: else
 * each push could add a margin to it.
 */
function acceptedNow({ report: { verdict }, config, headSince }: Publication): AcceptedSizes {
  const { outcome, override, judgements } = verdict;
  if (outcome !== 'overridden' || override === undefined || isFromBefore(override, headSince)) return {};
  return acceptedSizes(judgements, config.policy);
}

async function postComment(publication: Publication): Promise<CommentResult | undefined> {
  const { client, config, report, pullRequest, run, attempt: number, gate } = publication;
  if (config.report.comment === 'never') return undefined;
  const marker = {
    head: pullRequest.headCommit,
    run,
    attempt: number,
    gate,
  };
  return upsertComment(client, {
    place: { pullRequest, gate },
    body: renderComment(report, { marker }),
    whenAbsent: isWanted(publication) ? 'create' : 'leave',
    authors: publication.commentAuthors,
  });
}

function isWanted({ config, report, commentAuthors }: Publication): boolean {
  if (commentAuthors !== undefined) return false;
  return config.report.comment !== 'on-change' || isIncomplete(report) || !isQuiet(report.verdict);
}

/** A shard that did not arrive is no pass: what it would have found is not known. */
export function statusOf(report: Report, url: string, gate: GateName): Status {
  return { state: stateOf(report), description: statusDescription(report), url, gate };
}

export function stateOf(report: Report): Status['state'] {
  if (isIncomplete(report)) return 'error';
  return report.verdict.outcome === 'fail' ? 'failure' : 'success';
}
