import { a as readVerdictRecord, c as setStatus, d as labelKind, i as noteOf, l as decideLabels, n as contextOf, r as publish, t as attempt } from "./chunk-publish.js";
import { t as GateError } from "./chunk-errors.js";
import { a as configPlaces, n as parseConfig, t as defaultConfig } from "./chunk-parse.js";
import { n as isGraphqlRefusal, r as isStatus } from "./chunk-failure.js";
import { Ct as isWorse, bt as verdict } from "./chunk-comment.js";
// src/github/pull-request.ts
/** Pull requests as the API tells them now: payloads are replayed by re-runs and artifacts are written by strangers. */
function toPullRequest(pull) {
	return {
		number: pull.number,
		state: pull.state === "open" ? "open" : "closed",
		isDraft: pull.draft === true,
		author: pull.user?.login ?? "ghost",
		body: pull.body ?? "",
		headCommit: pull.head.sha,
		headBranch: pull.head.ref,
		headOwner: pull.head.repo?.owner.login,
		headRepositoryId: pull.head.repo?.id,
		baseBranch: pull.base.ref,
		labels: pull.labels.map((label) => label.name),
		comments: pull.comments ?? 0,
		url: pull.html_url
	};
}
async function readPullRequest(client, number) {
	const { octokit, owner, repo } = client;
	const { data } = await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	return toPullRequest(data);
}
/**
* The one open pull request a measuring run belongs to. The artifact's word is worth nothing and for forks GitHub's own
* `workflow_run.pull_requests` is empty, so head repository, branch and commit must all agree. The commit may have
* been left behind by a newer push: then there is nothing to report on any more.
*/
async function resolvePullRequest(client, run) {
	if (run.event !== "pull_request") throw ambiguous(`the measuring run must come from pull_request: current value is ${run.event}`);
	if (run.headOwner === void 0 || run.headRepositoryId === void 0) throw ambiguous("the head repository must still exist: current value is none");
	const { octokit, owner, repo } = client;
	const head = `${run.headOwner}:${run.headBranch}`;
	const { data } = await octokit.rest.pulls.list({
		owner,
		repo,
		state: "open",
		head,
		per_page: 100
	});
	const ours = data.map(toPullRequest).filter((pull) => pull.headRepositoryId === run.headRepositoryId && pull.headBranch === run.headBranch);
	const current = ours.filter((pull) => pull.headCommit === run.headCommit);
	const [only] = current;
	if (only !== void 0 && current.length === 1) return only;
	if (current.length === 0 && ours.length > 0) return "outdated";
	throw ambiguous(`exactly one open pull request must have head ${head} at ${run.headCommit.slice(0, 12)}: current value is ${current.length}`);
}
/** Those merged among the hundred that were closed or changed last. */
async function listMerged(client) {
	const { octokit, owner, repo } = client;
	const { data } = await octokit.rest.pulls.list({
		owner,
		repo,
		state: "closed",
		sort: "updated",
		direction: "desc",
		per_page: 100
	});
	return data.flatMap(({ number, head, merged_at: mergedAt, merge_commit_sha: mergeCommit }) => mergedAt === null || mergeCommit === null ? [] : [{
		number,
		headCommit: head.sha,
		mergeCommit
	}]);
}
function ambiguous(needs) {
	return new GateError("PULL_REQUEST_AMBIGUOUS", `Cannot report on pull request as ${needs}`, { hint: "close the duplicate, or push a commit to run the measuring workflow again" });
}
/** Numbers named by a merge queue's ref, `refs/heads/gh-readonly-queue/main/pr-104-<sha>`. */
function pullRequestsOfMergeGroup(event) {
	return [...event.headRef.matchAll(/\/pr-(\d+)-[0-9a-f]{40}/g)].map((match) => Number(match[1]));
}
/** Files a pull request changes, with their hunks; at most the 3,000 GitHub tells. */
async function listChangedFiles(client, number, limit = 3e3) {
	const { octokit, owner, repo } = client;
	const files = [];
	for (let page = 1; files.length < limit; page++) {
		const { data } = await octokit.rest.pulls.listFiles({
			owner,
			repo,
			pull_number: number,
			per_page: 100,
			page
		});
		for (const { filename, status, previous_filename: previous, patch } of data) {
			const more = {
				...previous === void 0 ? {} : { previousPath: previous },
				...patch === void 0 ? {} : { patch }
			};
			files.push({
				path: filename,
				status,
				...more
			});
		}
		if (data.length < 100) break;
	}
	return files;
}
// src/action/labels.ts
/** The verdict under these labels. A skip label speaks for the whole gate; otherwise acceptances add up. */
function verdictUnder({ judgements, decision, config, headSince, accepted }) {
	const { kept, void: voided } = splitVoid(decision.accepted, judgements, headSince, accepted);
	const refused = [...decision.refused, ...voided];
	const refusedOverrides = refused.length === 0 ? {} : { refusedOverrides: refused };
	if (decision.skip !== void 0) return {
		outcome: "skipped",
		judgements,
		override: decision.skip,
		...refusedOverrides
	};
	return verdict(judgements, config.policy, labelsOf(kept, refused));
}
function labelsOf(accepted, refused) {
	const override = merge(accepted);
	return {
		...override === void 0 ? {} : { override },
		...refused.length === 0 ? {} : { refusedOverrides: refused }
	};
}
/** Labels put on before this head was pushed hold for it only while it is not worse than what they accepted. */
function splitVoid(overrides, judgements, headSince, accepted) {
	const isOld = ({ when }) => headSince === void 0 || Date.parse(when) < Date.parse(headSince);
	const hasWorsened = isWorse(judgements, accepted ?? {});
	const old = overrides.filter((override) => isOld(override) && hasWorsened);
	return {
		kept: overrides.filter((override) => !old.includes(override)),
		void: old.map(({ who, label }) => ({
			who,
			label,
			why: "worse-since"
		}))
	};
}
/** Several people may accept a part each; the report names them all. */
function merge(overrides) {
	const [first, ...others] = overrides.toSorted((a, b) => a.when < b.when ? 1 : -1);
	if (first === void 0 || others.length === 0) return first;
	const reasons = [...new Set(overrides.flatMap(({ reason }) => reason ?? []))];
	return {
		...first,
		who: [...new Set(overrides.map(({ who }) => who))].join(", "),
		label: [...new Set(overrides.map(({ label }) => label))].join(", "),
		accepts: overrides.flatMap(({ accepts }) => accepts),
		...reasons.length === 0 ? {} : { reason: reasons.join("; ") }
	};
}
// src/action/skip.ts
/** Hands back what could not be remembered; the status must be set. */
async function skipPullRequest(world, by) {
	const { client, pullRequest, runUrl: url, gate } = world;
	const reason = by.reason === void 0 ? "" : `: ${by.reason}`;
	const description = `Skipped by @${by.who}${reason}`;
	await setStatus(client, pullRequest.headCommit, {
		state: "success",
		description,
		url,
		context: contextOf(gate)
	});
	return rememberUnmeasured(world, {
		outcome: "skipped",
		judgements: [],
		override: by
	});
}
/** The note of labels on a head that has no measurement, a skip or the end of one. */
async function rememberUnmeasured(world, verdict) {
	const problems = [];
	await attempt(problems, async () => {
		const note = await noteOf({
			...world,
			candidate: world.pullRequest.headCommit,
			verdict
		});
		if (note.size > 0) await world.store.writeFiles(note);
	});
	return problems;
}
// src/github/repository-file.ts
/** By path; files that are not there at that commit are left out. */
async function readRepositoryFiles(client, ref, paths) {
	const answer = await askTexts(client, ref, paths);
	const found = /* @__PURE__ */ new Map();
	for (const [index, path] of paths.entries()) {
		const file = answer?.[`f${index}`];
		if (answer !== void 0 && !file) continue;
		const text = file?.text !== null && file?.isTruncated === false && file.isBinary !== true ? file?.text : await readRepositoryFile(client, path, ref);
		if (typeof text === "string") found.set(path, text);
	}
	return found;
}
/** Undefined where GraphQL is refused. */
async function askTexts(client, ref, paths) {
	if (paths.length === 0) return {};
	const query = `query($owner: String!, $repo: String!, ${paths.map((_, index) => `$e${index}: String!`).join(", ")}) { repository(owner: $owner, name: $repo) { ${paths.map((_, index) => `f${index}: object(expression: $e${index}) { ...Text }`).join(" ")} } }
fragment Text on Blob { text isTruncated isBinary }`;
	const expressions = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${ref}:${path}`]));
	const { octokit, owner, repo } = client;
	try {
		return (await octokit.graphql(query, {
			owner,
			repo,
			...expressions
		})).repository;
	} catch (error) {
		if (isGraphqlRefusal(error)) return void 0;
		throw error;
	}
}
async function readRepositoryFile(client, path, ref) {
	const { octokit, owner, repo } = client;
	try {
		const { data } = await octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref
		});
		if (Array.isArray(data) || data.type !== "file" || !("content" in data)) return void 0;
		return Buffer.from(data.content, "base64").toString("utf8");
	} catch (error) {
		if (isStatus(error, 404)) return void 0;
		throw error;
	}
}
// src/action/base-config.ts
/** `path`: the `config` input; the usual places otherwise. */
async function readBaseConfig(client, ref, path) {
	const places = path === void 0 ? configPlaces : [path];
	const texts = await readRepositoryFiles(client, ref, places);
	for (const place of places) {
		const text = texts.get(place);
		if (text !== void 0) return parseConfig(text, place);
	}
	if (path === void 0) return defaultConfig;
	throw new GateError("CONFIG_MISSING", `Cannot read ${path} as it must be a file on ${ref}: there is none`, { hint: `leave the input config out to look for ${configPlaces.join(", ")}` });
}
// src/action/override.ts
async function runOverride(world) {
	const evaluation = await evaluateOverride(world);
	switch (evaluation.state) {
		case "nothing-to-do": return evaluation;
		case "unmeasured": return answerUnmeasured(world, evaluation);
		case "measured": return answerMeasured(world, evaluation);
	}
}
/** Reads only. */
async function evaluateOverride(world) {
	const { client, label } = world;
	const pullRequest = await readPullRequest(client, world.pullRequest);
	if (pullRequest.state === "closed") return {
		state: "nothing-to-do",
		why: "the pull request is closed"
	};
	const config = await readBaseConfig(client, pullRequest.baseBranch, world.configPath);
	if (label !== void 0 && labelKind(label, config.labels) === void 0) return {
		state: "nothing-to-do",
		why: `${label} is not a label of the gate`
	};
	const store = world.openStore(config);
	const record = await readVerdictRecord(store, pullRequest.headCommit);
	const question = {
		pullRequest,
		settings: config.labels,
		headSince: headSinceOf(record, world, pullRequest)
	};
	const decision = await decideLabels(client, question);
	const asked = {
		pullRequest,
		config,
		store,
		decision
	};
	if (record === void 0) return {
		state: "unmeasured",
		...asked
	};
	const { judgements } = record.report.verdict;
	const { headSince, accepted } = record;
	const verdict = verdictUnder({
		judgements,
		decision,
		config,
		headSince,
		accepted
	});
	return {
		state: "measured",
		...asked,
		record,
		report: {
			...record.report,
			verdict
		}
	};
}
/**
* Without a record there is one thing that tells a label from before the push from one after: the event of the label
* itself, which GitHub sent for the head that is still the head.
*/
function headSinceOf(record, { labeled }, pullRequest) {
	if (record?.headSince !== void 0) return record.headSince;
	if (labeled?.head !== pullRequest.headCommit) return void 0;
	return new Date(Date.parse(labeled.at) - clockSlackMs).toISOString();
}
/** The event and the pull request's own time may differ by a moment. */
const clockSlackMs = 1e4;
async function answerUnmeasured(world, asked) {
	const { client, gate } = world;
	const { pullRequest, config, store, decision } = asked;
	const runUrl = world.runUrl ?? pullRequest.url;
	const where = {
		client,
		store,
		settings: config.labels,
		pullRequest,
		runUrl,
		gate
	};
	if (decision.skip !== void 0) {
		const problems = await skipPullRequest(where, decision.skip);
		return {
			state: "skipped",
			by: decision.skip.who,
			problems
		};
	}
	const status = {
		state: "pending",
		description: "Not measured yet; labels are read when the measuring ends",
		url: runUrl,
		context: contextOf(gate)
	};
	await setStatus(client, pullRequest.headCommit, status);
	return {
		state: "pending",
		problems: await rememberUnmeasured(where, {
			outcome: "pass",
			judgements: []
		})
	};
}
async function answerMeasured(world, measured) {
	const { pullRequest, config, store, record, report } = measured;
	const { headSince, accepted, run, attempt } = record;
	const { client, gate, commentAuthors } = world;
	const published = await publish({
		client,
		store,
		config,
		report,
		pullRequest,
		run,
		attempt,
		runUrl: world.runUrl ?? pullRequest.url,
		headSince,
		accepted,
		...commentAuthors === void 0 ? {} : { commentAuthors },
		...gate === void 0 ? {} : { gate }
	});
	return {
		state: "published",
		verdict: report.verdict,
		published
	};
}
export { skipPullRequest as a, listMerged as c, resolvePullRequest as d, readRepositoryFiles as i, pullRequestsOfMergeGroup as l, runOverride as n, verdictUnder as o, readBaseConfig as r, listChangedFiles as s, evaluateOverride as t, readPullRequest as u };
