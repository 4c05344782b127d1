import { allPages } from "./chunk-all-pages.js";
import { isStatus } from "./chunk-failure.js";
// src/github/workflow-runs.ts
async function newestRun({ octokit, owner, repo }, { head, path }) {
	try {
		const where = {
			owner,
			repo,
			head_sha: head,
			event: "pull_request",
			per_page: 100
		};
		const { data } = await octokit.rest.actions.listWorkflowRunsForRepo(where);
		return data.workflow_runs.filter((run) => withoutRef(run.path) === path).map(toRun).toSorted((a, b) => b.id - a.id)[0] ?? "none";
	} catch (error) {
		if (isStatus(error, 403, 404)) return "forbidden";
		throw error;
	}
}
async function readRun({ octokit, owner, repo }, id) {
	try {
		const { data } = await octokit.rest.actions.getWorkflowRun({
			owner,
			repo,
			run_id: id
		});
		return toRun(data);
	} catch (error) {
		if (isStatus(error, 403, 404)) return "unknown";
		throw error;
	}
}
const mostJobs = 1e3;
async function readJobs({ octokit, owner, repo }, { run, attempt }) {
	try {
		const where = {
			owner,
			repo,
			run_id: run,
			attempt_number: attempt
		};
		return (await allPages(async (page) => {
			const { data, headers } = await octokit.rest.actions.listJobsForWorkflowRunAttempt({
				...where,
				...page
			});
			return {
				data: data.jobs,
				headers
			};
		}, mostJobs)).map(({ name, started_at: startedAt, completed_at: completedAt, conclusion }) => ({
			name,
			startedAt,
			completedAt: completedAt ?? void 0,
			conclusion: conclusion ?? void 0
		}));
	} catch (error) {
		if (isStatus(error, 403, 404)) return "unknown";
		throw error;
	}
}
function toRun({ id, run_attempt: attempt = 1, status, conclusion, updated_at: updatedAt }) {
	return {
		id,
		attempt,
		hasEnded: status === "completed",
		conclusion: conclusion ?? void 0,
		updatedAt
	};
}
function workflowPath(ref, repository) {
	return ref.startsWith(`${repository}/`) ? withoutRef(ref.slice(repository.length + 1)) : "";
}
function withoutRef(path) {
	return path.split("@")[0] ?? "";
}
export { newestRun, readJobs, readRun, withoutRef, workflowPath };
