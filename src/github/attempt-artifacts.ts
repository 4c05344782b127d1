/**
 * Which artifacts of a run are of its newest attempt. GitHub lists what all attempts have uploaded: after "Re-run all jobs" what an
 * earlier one measured is no result of this one, while "Re-run failed jobs" keeps the results of the jobs that it does not repeat.
 */
import type { Artifact } from './artifact.ts';
import type { Client } from './client.ts';
import type { WorkflowRunEvent } from './event.ts';
import { readJobs, type WorkflowJob } from './workflow-runs.ts';

export interface OfAttempt {
  readonly artifacts: readonly Artifact[];
  /** Uploaded by an earlier attempt, and not known to be a result of this one. */
  readonly older: readonly Artifact[];
}

export async function ofThisAttempt(
  client: Client,
  event: Pick<WorkflowRunEvent, 'runId' | 'runAttempt' | 'attemptStartedAt'>,
  artifacts: readonly Artifact[],
): Promise<OfAttempt> {
  const began = event.runAttempt === 1 ? Number.NEGATIVE_INFINITY : Date.parse(event.attemptStartedAt ?? '');
  const isNew = ({ createdAt }: Artifact): boolean => Date.parse(createdAt) >= began;
  if (event.runAttempt === 1 || artifacts.every(isNew)) return { artifacts, older: [] };
  const kept = await keptJobs(client, { ...event, began });
  const counts = (artifact: Artifact): boolean => isNew(artifact) || kept.some((job) => isBy(job, artifact));
  return { artifacts: artifacts.filter(counts), older: artifacts.filter((artifact) => !counts(artifact)) };
}

interface Repeated extends Pick<WorkflowRunEvent, 'runId' | 'runAttempt'> {
  readonly began: number;
}

/** Each is a request. */
const mostAttempts = 10;

/**
 * Jobs that the attempt did not repeat, as they ran last. None where one that it did repeat has failed: that may be the one whose
 * artifact would have taken the older one's place.
 */
async function keptJobs(client: Client, { runId: run, runAttempt, began }: Repeated): Promise<readonly WorkflowJob[]> {
  const own = await readJobs(client, { run, attempt: runAttempt });
  if (own === 'unknown') return [];
  const isKept = ({ startedAt }: WorkflowJob): boolean => Date.parse(startedAt) < began;
  if (!own.every((job) => isKept(job) || isFine(job))) return [];
  const listed = own.filter(isKept);
  return listed.length > 0 ? listed : leftOut(client, { run, runAttempt, repeated: own });
}

/** Of a list without them: jobs of earlier attempts whose names no later one has. */
async function leftOut(
  client: Client,
  { run, runAttempt, repeated }: { run: number; runAttempt: number; repeated: readonly WorkflowJob[] },
): Promise<readonly WorkflowJob[]> {
  const names = new Set(repeated.map(({ name }) => name));
  const found: WorkflowJob[] = [];
  for (let attempt = runAttempt - 1; attempt >= Math.max(1, runAttempt - mostAttempts); attempt--) {
    const jobs = await readJobs(client, { run, attempt });
    if (jobs === 'unknown') return [];
    found.push(...jobs.filter(({ name }) => !names.has(name)));
    for (const { name } of jobs) names.add(name);
  }
  return found;
}

function isFine({ conclusion }: WorkflowJob): boolean {
  return conclusion === 'success' || conclusion === 'skipped' || conclusion === 'neutral';
}

/** An artifact does not say which job made it; the job was running. */
function isBy({ startedAt, completedAt }: WorkflowJob, { createdAt }: Artifact): boolean {
  const at = Date.parse(createdAt);
  return at >= Date.parse(startedAt) && (completedAt === undefined || at <= Date.parse(completedAt));
}
