/**
 * Which artifacts of a run are of its newest attempt. GitHub lists what all attempts have uploaded: after "Re-run all jobs" what an
 * earlier one measured is no result of this one, while "Re-run failed jobs" keeps the results of the jobs that it does not repeat.
 */
import type { Artifact } from './artifact.ts';
import type { Client } from './client.ts';
import type { WorkflowRunEvent } from './event.ts';
import { readJobs, type WorkflowJob } from './workflow-runs.ts';

/** An artifact, or what stands for one in a bucket. */
type Uploaded = Pick<Artifact, 'createdAt'>;

export interface OfAttempt<A> {
  readonly artifacts: readonly A[];
  /** Uploaded by an earlier attempt, and not known to be a result of this one. */
  readonly older: readonly A[];
}

/**
 * `artifacts`: all that the run lists, of any attempt. An older one is a result of this attempt where a job that it did not repeat made it,
 * and no job that it repeated and that failed again can have made it. Up to 11 requests; none at the first attempt.
 */
export async function ofThisAttempt<A extends Uploaded>(
  client: Client,
  event: Pick<WorkflowRunEvent, 'runId' | 'runAttempt' | 'attemptStartedAt'>,
  artifacts: readonly A[],
): Promise<OfAttempt<A>> {
  const began = event.runAttempt === 1 ? Number.NEGATIVE_INFINITY : Date.parse(event.attemptStartedAt ?? '');
  const isNew = ({ createdAt }: Uploaded): boolean => Date.parse(createdAt) >= began;
  if (event.runAttempt === 1 || artifacts.every(isNew)) return { artifacts, older: [] };
  const jobs = await jobsOf(client, { ...event, began });
  const counts = (artifact: A): boolean => isNew(artifact) || isKept(artifact, jobs);
  return { artifacts: artifacts.filter(counts), older: artifacts.filter((artifact) => !counts(artifact)) };
}

interface Repeated extends Pick<WorkflowRunEvent, 'runId' | 'runAttempt'> {
  readonly began: number;
}

interface Jobs {
  /** Those that the attempt did not repeat, as they ran last. */
  readonly kept: readonly WorkflowJob[];
  /** Earlier runs of those that it repeated and that failed: what one of them uploaded should have been replaced. */
  readonly failedSince: readonly WorkflowJob[];
}

const noneKnown: Jobs = { kept: [], failedSince: [] };

async function jobsOf(client: Client, { runId: run, runAttempt, began }: Repeated): Promise<Jobs> {
  const own = await readJobs(client, { run, attempt: runAttempt });
  if (own === 'unknown') return noneKnown;
  const isOlder = ({ startedAt }: WorkflowJob): boolean => Date.parse(startedAt) < began;
  const listed = own.filter(isOlder);
  const failed = new Set(own.filter((job) => !isOlder(job) && !isFine(job)).map(({ name }) => name));
  if (failed.size === 0 && listed.length > 0) return { kept: listed, failedSince: [] };
  const earlier = await earlierJobs(client, { run, runAttempt });
  const failedSince = earlier.filter(({ name }) => failed.has(name));
  // One whose earlier run GitHub does not list may have made anything.
  if (new Set(failedSince.map(({ name }) => name)).size < failed.size) return noneKnown;
  return { kept: listed.length > 0 ? listed : lastRuns(earlier, own), failedSince };
}

/** Each is a request. */
const mostAttempts = 10;

/** Of all earlier attempts, the newest first; none where GitHub does not list them. */
async function earlierJobs(
  client: Client,
  { run, runAttempt }: { readonly run: number; readonly runAttempt: number },
): Promise<readonly WorkflowJob[]> {
  const found: WorkflowJob[] = [];
  for (let attempt = runAttempt - 1; attempt >= Math.max(1, runAttempt - mostAttempts); attempt--) {
    const jobs = await readJobs(client, { run, attempt });
    if (jobs === 'unknown') return [];
    found.push(...jobs);
  }
  return found;
}

/** Of a list without what was not repeated: the newest run of each name that is not in it. */
function lastRuns(earlier: readonly WorkflowJob[], repeated: readonly WorkflowJob[]): readonly WorkflowJob[] {
  const names = new Set(repeated.map(({ name }) => name));
  return earlier.filter(({ name }) => {
    const isLast = !names.has(name);
    names.add(name);
    return isLast;
  });
}

function isKept(artifact: Uploaded, { kept, failedSince }: Jobs): boolean {
  return kept.some((job) => isBy(job, artifact)) && !failedSince.some((job) => isBy(job, artifact));
}

function isFine({ conclusion }: WorkflowJob): boolean {
  return conclusion === 'success' || conclusion === 'skipped' || conclusion === 'neutral';
}

/** An artifact does not say which job made it; the job was running. */
function isBy({ startedAt, completedAt }: WorkflowJob, { createdAt }: Uploaded): boolean {
  const at = Date.parse(createdAt);
  return at >= Date.parse(startedAt) && (completedAt === undefined || at <= Date.parse(completedAt));
}
