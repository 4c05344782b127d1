/** Runs of a workflow, as the Actions API lists them now: whether what measures a head is still under way. */
import { allPages } from './all-pages.ts';
import type { Client } from './client.ts';
import { isStatus } from './failure.ts';

export interface WorkflowRun {
  readonly id: number;
  readonly attempt: number;
  readonly hasEnded: boolean;
  /** `success`, `failure`, `cancelled`, `skipped`, …; undefined before the end. */
  readonly conclusion: string | undefined;
  readonly updatedAt: string;
}

/** The newest run for pull requests of one workflow on a head. `forbidden`: the token lacks `actions: read`. */
export async function newestRun(
  { octokit, owner, repo }: Client,
  { head, path }: { readonly head: string; readonly path: string },
): Promise<WorkflowRun | 'none' | 'forbidden'> {
  try {
    const where = { owner, repo, head_sha: head, event: 'pull_request', per_page: 100 };
    const { data } = await octokit.rest.actions.listWorkflowRunsForRepo(where);
    const runs = data.workflow_runs.filter((run) => withoutRef(run.path) === path).map(toRun);
    return runs.toSorted((a, b) => b.id - a.id)[0] ?? 'none';
  } catch (error) {
    if (isStatus(error, 403, 404)) return 'forbidden';
    throw error;
  }
}

/** `unknown`: it is gone, or the token lacks `actions: read`. */
export async function readRun({ octokit, owner, repo }: Client, id: number): Promise<WorkflowRun | 'unknown'> {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: id });
    return toRun(data);
  } catch (error) {
    if (isStatus(error, 403, 404)) return 'unknown';
    throw error;
  }
}

export interface WorkflowJob {
  /** As the run's page shows it, with what its matrix chose. */
  readonly name: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly completedAt: string | undefined;
  readonly conclusion: string | undefined;
}

const mostJobs = 1000;

/**
 * Jobs of one attempt of a run. Those that it did not run again GitHub has listed with it, as they were, and has left out since.
 * `unknown`: gone, or the token lacks `actions: read`.
 */
export async function readJobs(
  { octokit, owner, repo }: Client,
  { run, attempt }: { readonly run: number; readonly attempt: number },
): Promise<readonly WorkflowJob[] | 'unknown'> {
  try {
    const where = { owner, repo, run_id: run, attempt_number: attempt };
    const jobs = await allPages(async (page) => {
      const { data, headers } = await octokit.rest.actions.listJobsForWorkflowRunAttempt({ ...where, ...page });
      return { data: data.jobs, headers };
    }, mostJobs);
    return jobs.map(({ name, started_at: startedAt, completed_at: completedAt, conclusion }) => ({
      name,
      startedAt,
      completedAt: completedAt ?? undefined,
      conclusion: conclusion ?? undefined,
    }));
  } catch (error) {
    if (isStatus(error, 403, 404)) return 'unknown';
    throw error;
  }
}

interface ApiRun {
  readonly id: number;
  readonly run_attempt?: number;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly updated_at: string;
}

function toRun({ id, run_attempt: attempt = 1, status, conclusion, updated_at: updatedAt }: ApiRun): WorkflowRun {
  return { id, attempt, hasEnded: status === 'completed', conclusion: conclusion ?? undefined, updatedAt };
}

/** `octo-org/octo-repo/.github/workflows/x.yml@refs/heads/main` */
export function workflowPath(ref: string, repository: string): string {
  return ref.startsWith(`${repository}/`) ? withoutRef(ref.slice(repository.length + 1)) : '';
}

/** What a workflow's path may be followed by. */
export function withoutRef(path: string): string {
  return path.split('@')[0] ?? '';
}
