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
  const jobs = await readJobs(client, { run: event.runId, attempt: event.runAttempt });
  const kept = jobs === 'unknown' ? [] : keptJobs(jobs, began);
  const counts = (artifact: Artifact): boolean => isNew(artifact) || kept.some((job) => isBy(job, artifact));
  return { artifacts: artifacts.filter(counts), older: artifacts.filter((artifact) => !counts(artifact)) };
}

/**
 * Jobs that the attempt did not repeat. None where one that it did repeat has failed: that may be the one whose artifact would
 * have taken the older one's place.
 */
function keptJobs(jobs: readonly WorkflowJob[], began: number): readonly WorkflowJob[] {
  const isKept = ({ startedAt }: WorkflowJob): boolean => Date.parse(startedAt) < began;
  const isFine = ({ conclusion }: WorkflowJob): boolean =>
    conclusion === 'success' || conclusion === 'skipped' || conclusion === 'neutral';
  return jobs.every((job) => isKept(job) || isFine(job)) ? jobs.filter(isKept) : [];
}

/** An artifact does not say which job made it; the job was running. */
function isBy({ startedAt, completedAt }: WorkflowJob, { createdAt }: Artifact): boolean {
  const at = Date.parse(createdAt);
  return at >= Date.parse(startedAt) && (completedAt === undefined || at <= Date.parse(completedAt));
}
