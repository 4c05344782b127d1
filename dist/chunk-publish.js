import { A as renderNote, I as headline, T as lastNoteOn, U as plainPhrase, g as parseMarker, h as gateWord, n as renderComment, xt as acceptedSizes } from "./chunk-comment.js";
import { t as GateError } from "./chunk-errors.js";
import { n as unrepeatable } from "./chunk-client.js";
import { r as isStatus, t as GithubError } from "./chunk-failure.js";
import { F as notePath, O as benchmarkKey, R as picturePath, U as verdictPath } from "./chunk-run-shape.js";
import { createHash } from "node:crypto";
// src/github/labels.ts
async function decideLabels(client, question) {
	const { settings, pullRequest } = question;
	const present = pullRequest.labels.flatMap((label) => toMeaning(label, settings));
	if (present.length === 0) return {
		accepted: [],
		refused: []
	};
	const events = await lastLabelings(client, pullRequest.number, present.map((meaning) => meaning.label));
	const permissions = /* @__PURE__ */ new Map();
	const accepted = [];
	const refused = [];
	let skip;
	for (const meaning of present) {
		const event = events.get(meaning.label.toLowerCase());
		const why = await refusal(client, question, event, permissions);
		if (why !== void 0) {
			refused.push({
				who: event?.who ?? "unknown",
				label: meaning.label,
				why
			});
			continue;
		}
		if (event === void 0) continue;
		const override = toOverride(meaning, event, pullRequest.headCommit);
		if (meaning.kind === "skip") skip = override;
		else accepted.push(override);
	}
	const withReasons = await addReasons(client, question, [...accepted, ...skip ? [skip] : []]);
	const reasoned = withReasons.filter((override) => override.label !== skip?.label);
	const skipped = withReasons.find((override) => override.label === skip?.label);
	return {
		accepted: reasoned,
		refused,
		...skipped === void 0 ? {} : { skip: skipped }
	};
}
/** Undefined: not a label of the gate. */
function labelKind(label, settings) {
	return toMeaning(label, settings)[0]?.kind;
}
/** `perf-accepted` accepts all, `perf-accepted: parser/**` what the glob matches. Case is GitHub's: it ignores it. */
function toMeaning(label, settings) {
	const lower = label.toLowerCase();
	if (lower === settings.skip.toLowerCase()) return [{
		kind: "skip",
		label,
		accepts: "*"
	}];
	const accept = settings.accept.toLowerCase();
	if (lower === accept) return [{
		kind: "accept",
		label,
		accepts: "*"
	}];
	if (!lower.startsWith(`${accept}:`)) return [];
	const pattern = label.slice(accept.length + 1).trim();
	return pattern === "" ? [] : [{
		kind: "accept",
		label,
		accepts: pattern
	}];
}
/**
* The newest `labeled` event of each label that no `unlabeled` follows. Events are listed oldest first, so the last
* pages are read first, and only as many as it takes.
*/
async function lastLabelings(client, issue, labels) {
	const wanted = new Set(labels.map((label) => label.toLowerCase()));
	const found = /* @__PURE__ */ new Map();
	const first = await eventsPage(client, issue, 1);
	for (let page = first.last; page >= 1 && wanted.size > 0; page--) {
		const { events } = page === 1 ? first : await eventsPage(client, issue, page);
		for (const event of events.toReversed()) {
			if (!wanted.delete(event.label.toLowerCase())) continue;
			if (event.kind === "labeled") found.set(event.label.toLowerCase(), event);
		}
	}
	return found;
}
/** Who took a label of the gate off last, and when. Undefined: nobody did, it went with the repository's label. */
async function lastRemoval(client, issue, settings) {
	const first = await eventsPage(client, issue, 1);
	const { events } = first.last === 1 ? first : await eventsPage(client, issue, first.last);
	return events.findLast(({ kind, label }) => kind === "unlabeled" && labelKind(label, settings) !== void 0);
}
async function eventsPage(client, issue, page) {
	const { octokit, owner, repo } = client;
	const { data, headers } = await octokit.rest.issues.listEvents({
		owner,
		repo,
		issue_number: issue,
		per_page: 100,
		page
	});
	const events = data.flatMap((event) => {
		if (event.event !== "labeled" && event.event !== "unlabeled") return [];
		const label = "label" in event ? event.label.name : "";
		const { login = "", type = "" } = event.actor ?? {};
		const isBot = type === "Bot" || login.endsWith("[bot]");
		return [{
			kind: event.event,
			label,
			who: login,
			isBot,
			when: event.created_at
		}];
	});
	const last = /[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? "")?.[1];
	return {
		events,
		last: last === void 0 ? page : Number(last)
	};
}
async function refusal(client, question, event, permissions) {
	const { settings, headSince, pullRequest } = question;
	if (event === void 0 || event.who === "" || event.who === "ghost") return "unknown-actor";
	if (event.isBot && !settings.bots) return "bot";
	if (event.who === pullRequest.author && !settings.author) return "author";
	if (!event.isBot) {
		const known = permissions.get(event.who) ?? readPermission(client, event.who);
		permissions.set(event.who, known);
		if (!isEnough(await known, settings.who)) return "no-write-permission";
	}
	if (settings.scope === "head" && !isSince(event.when, headSince)) return "older-than-head";
}
function isSince(when, since) {
	return since !== void 0 && Date.parse(when) >= Date.parse(since);
}
const ranks = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function isEnough(permission, needed) {
	return ranks.indexOf(permission) >= ranks.indexOf(needed);
}
/**
* `permission` folds maintain into write and triage into read; `role_name` tells them apart, but is free text for
* custom roles, for which the folded value is the one that is safe.
*/
async function readPermission(client, login) {
	const { octokit, owner, repo } = client;
	try {
		const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
			owner,
			repo,
			username: login
		});
		return toRank(data.role_name) ?? toRank(data.permission) ?? "none";
	} catch (error) {
		if (isStatus(error, 404)) return "none";
		throw error;
	}
}
function toRank(name) {
	return ranks.find((rank) => rank === name);
}
function toOverride(meaning, event, commit) {
	return {
		who: event.who,
		when: event.when,
		label: meaning.label,
		commit,
		accepts: [meaning.accepts]
	};
}
const maxReason = 300;
/** The last line `perf: …` of a text, cut to one bounded line; foreign text. */
function reasonIn(text) {
	return [...text.matchAll(/^[ \t>*-]*perf:[ \t]*(\S.*)$/gim)].map((match) => (match[1] ?? "").trim()).at(-1)?.slice(0, maxReason);
}
/** From the description, else from the newest comment of the one who put the label on. */
async function addReasons(client, question, overrides) {
	const described = reasonIn(question.pullRequest.body);
	if (described !== void 0) return overrides.map((override) => ({
		...override,
		reason: described
	}));
	if (overrides.length === 0) return [];
	const since = question.headSince ?? overrides[0]?.when ?? "";
	const comments = await commentsSince(client, question.pullRequest.number, since);
	return overrides.map((override) => {
		const reason = comments.filter((comment) => comment.who === override.who).map((comment) => reasonIn(comment.body)).filter((text) => text !== void 0).at(-1);
		return reason === void 0 ? override : {
			...override,
			reason
		};
	});
}
async function commentsSince(client, issue, since) {
	const { octokit, owner, repo } = client;
	const { data } = await octokit.rest.issues.listComments({
		owner,
		repo,
		issue_number: issue,
		since,
		per_page: 100
	});
	return data.map((comment) => ({
		who: comment.user?.login ?? "",
		body: comment.body ?? ""
	}));
}
/** Makes a missing label, where the token may; a repository without it has no way to say yes. */
async function ensureLabel(client, name, description) {
	const { octokit, owner, repo } = client;
	try {
		await octokit.rest.issues.getLabel({
			owner,
			repo,
			name
		});
		return "there";
	} catch (error) {
		if (!isStatus(error, 404)) throw error;
	}
	try {
		await octokit.rest.issues.createLabel({
			owner,
			repo,
			name,
			color: "d4a72c",
			description: description.slice(0, 100)
		});
		return "made";
	} catch (error) {
		if (isStatus(error, 422)) return "there";
		if (isStatus(error, 403, 404)) return "forbidden";
		throw error;
	}
}
// src/github/status.ts
const statusContext = "flamegate";
/** The latest status of a context wins, so repeating this is harmless. */
async function setStatus(client, commit, status) {
	await client.octokit.rest.repos.createCommitStatus({
		owner: client.owner,
		repo: client.repo,
		sha: commit,
		state: status.state,
		context: status.context ?? "flamegate",
		description: shorten(status.description, 140),
		...status.url === void 0 ? {} : { target_url: status.url }
	});
}
/** Statuses of one context on a commit, newest first; the first hundred of all contexts are looked at. */
async function readStatuses(client, commit, context = statusContext) {
	const { data } = await client.octokit.rest.repos.listCommitStatusesForRef({
		owner: client.owner,
		repo: client.repo,
		ref: commit,
		per_page: 100
	});
	return data.filter((status) => status.context === context).map((status) => ({
		state: toState(status.state),
		description: status.description ?? "",
		createdAt: status.created_at,
		context,
		...status.target_url ? { url: status.target_url } : {}
	}));
}
function toState(state) {
	return state === "success" || state === "failure" || state === "pending" ? state : "error";
}
/** Cuts at code points, so that no half of a surrogate pair is sent. */
function shorten(text, limit) {
	const flat = text.replaceAll(/\s+/g, " ").trim();
	if (flat.length <= limit) return flat;
	let cut = "";
	for (const point of flat) {
		if (cut.length + point.length > limit - 1) break;
		cut += point;
	}
	return `${cut.trimEnd()}…`;
}
// src/github/viewer.ts
const query = "query { viewer { login } }";
/** Login as REST shows it on a comment: `github-actions[bot]`. */
async function viewerLogin(client) {
	try {
		return (await client.octokit.graphql(query)).viewer.login;
	} catch (error) {
		if (error instanceof GithubError && !isStatus(error, 403, 404)) throw error;
		const { data } = await client.octokit.rest.users.getAuthenticated();
		return data.login;
	}
}
// src/github/comment.ts
/**
* The one comment of a pull request: found by marker and own author, updated and never doubled. Foreign comments with
* our marker are never touched: anybody can write one.
*/
/** GitHub's own error says 65,536 characters; a comment is cut by the report well before. */
const maxComment = 65536;
const maxCommentBytes = 24e4;
/** Undefined: there is none and none was wanted. */
async function upsertComment(client, request) {
	const origin = parseMarker(request.body);
	if (origin === void 0) throw new RangeError("Cannot post comment as it must begin with its marker");
	checkSize(request.body);
	const search = new OwnComments(client, request.pullRequest, origin.gate, request.authors);
	const marked = {
		...request,
		origin
	};
	const existing = await search.find(request.hint);
	if (existing !== void 0) return update(client, marked, existing, search);
	return request.whenAbsent === "leave" ? void 0 : create(client, marked, search);
}
/** The sticky comment as it stands, for re-evaluation. */
async function findComment(client, pullRequest, gate) {
	return new OwnComments(client, pullRequest, gate === void 0 ? void 0 : gateWord(gate)).find(void 0);
}
/** `…#issuecomment-123` → 123 */
function commentIdOf(url) {
	const id = /#issuecomment-(\d+)$/.exec(url)?.[1];
	return id === void 0 ? void 0 : Number(id);
}
function checkSize(body) {
	const bytes = Buffer.byteLength(body);
	if (body.length > maxComment || bytes > maxCommentBytes) throw new RangeError(`Cannot post comment as it must have ≤ ${maxComment} characters: ${body.length} (${bytes} bytes)`);
}
var OwnComments = class {
	#client;
	#pullRequest;
	#gate;
	#authors;
	#login;
	constructor(client, pullRequest, gate, authors = []) {
		this.#client = client;
		this.#authors = authors;
		this.#pullRequest = pullRequest;
		this.#gate = gate;
	}
	async find(hint) {
		return (hint === void 0 ? void 0 : await this.#readHinted(hint)) ?? (await this.#scan(void 0))[0];
	}
	/** Own comments that changed since a time, oldest first: one request, where all pages would be thirty. */
	since(time) {
		return this.#scan(new Date(time).toISOString().replace(/\.\d+Z$/, "Z"));
	}
	async #readHinted(id) {
		const { octokit, owner, repo } = this.#client;
		try {
			const { data } = await octokit.rest.issues.getComment({
				owner,
				repo,
				comment_id: id
			});
			const isHere = data.issue_url?.endsWith(`/issues/${this.#pullRequest}`) === true;
			const found = toFound(data);
			return isHere && await this.#isOwn(found) ? found : void 0;
		} catch (error) {
			if (isStatus(error, 404, 410)) return void 0;
			throw error;
		}
	}
	/** Stops at the first own comment unless asked for those since a time: the comment is made early in a pull request. */
	async #scan(since) {
		const { octokit, owner, repo } = this.#client;
		const found = [];
		for (let page = 1;; page++) {
			const { data, headers } = await octokit.rest.issues.listComments({
				owner,
				repo,
				issue_number: this.#pullRequest,
				per_page: 100,
				page,
				...since === void 0 ? {} : { since }
			});
			for (const comment of data.map(toFound)) {
				if (!await this.#isOwn(comment)) continue;
				if (since === void 0) return [comment];
				found.push(comment);
			}
			if (!(headers.link ?? "").includes("rel=\"next\"")) return found;
		}
	}
	async #isOwn(comment) {
		const origin = parseMarker(comment.body);
		if (origin === void 0 || origin.gate !== this.#gate) return false;
		if (this.#authors.includes(comment.author)) return true;
		this.#login ??= await viewerLogin(this.#client);
		return comment.author === this.#login;
	}
};
function toFound(comment) {
	const { id, html_url: url, body = "", user } = comment;
	return {
		id,
		url,
		body,
		author: user?.login ?? ""
	};
}
async function update(client, request, existing, search) {
	const { id, url } = existing;
	if (isStale(request.origin, parseMarker(existing.body))) return {
		state: "stale",
		id,
		url
	};
	if (existing.body === request.body) return {
		state: "unchanged",
		id,
		url
	};
	const { octokit, owner, repo } = client;
	try {
		await octokit.rest.issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body: request.body
		});
		return {
			state: "updated",
			id,
			url
		};
	} catch (error) {
		if (!isStatus(error, 404, 410)) throw error;
		return create(client, request, search);
	}
}
/** Of one head the last to finish is shown, as with statuses; of different heads the newer measurement. */
function isStale(ours, theirs) {
	if (theirs === void 0 || theirs.head === ours.head) return false;
	return theirs.run > ours.run || theirs.run === ours.run && theirs.attempt > ours.attempt;
}
const createTries = 4;
/** Comments may carry a time a little before the request that made them. */
const clockSlackMs = 6e4;
async function create(client, request, search) {
	const startedAt = client.serverTime() - clockSlackMs;
	for (let attempt = 1;; attempt++) {
		const made = await tryCreate(client, request.pullRequest, request.body);
		const present = await search.since(startedAt);
		if (!(made instanceof GithubError)) return settle(client, request, made, present);
		const [first] = present;
		if (first !== void 0) return update(client, request, first, search);
		if (attempt === createTries) throw made;
		await client.sleep(1e3 * 2 ** attempt);
	}
}
/** An ambiguous failure comes back as a value: the comment may be there all the same. */
async function tryCreate(client, pullRequest, body) {
	const { octokit, owner, repo } = client;
	try {
		const made = {
			owner,
			repo,
			issue_number: pullRequest,
			body,
			request: unrepeatable
		};
		const { data } = await octokit.rest.issues.createComment(made);
		return toFound(data);
	} catch (error) {
		if (error instanceof GithubError && error.ambiguous) return error;
		throw error;
	}
}
/** Two runs that looked at the same time both create; the lower number stays, so both agree which. */
async function settle(client, request, made, present) {
	const older = present.find((comment) => comment.id < made.id);
	if (older === void 0) return {
		state: "created",
		id: made.id,
		url: made.url
	};
	const { octokit, owner, repo } = client;
	await octokit.rest.issues.deleteComment({
		owner,
		repo,
		comment_id: made.id
	});
	const { id, url } = older;
	if (isStale(request.origin, parseMarker(older.body))) return {
		state: "stale",
		id,
		url
	};
	await octokit.rest.issues.updateComment({
		owner,
		repo,
		comment_id: id,
		body: request.body
	});
	return {
		state: "updated",
		id,
		url
	};
}
// src/action/verdict-record.ts
function renderVerdictRecord(record) {
	return `${JSON.stringify({
		...record,
		report: withoutTrees(record.report)
	})}\n`;
}
async function readVerdictRecord(store, head) {
	const path = verdictPath(head);
	const bytes = await store.readFile(path);
	if (bytes === void 0) return void 0;
	const record = parse(Buffer.from(bytes).toString("utf8"));
	if (record?.schema === 1 && record.head === head) return record;
	throw new GateError("STORE_CORRUPT", `Cannot read ${store.name} ${path} as it must be a verdict on ${head}`, { hint: "delete this one file and run the measuring workflow again" });
}
/** Written by us with `contents: write`, which no pull request of a fork has: its shape is ours. */
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function withoutTrees(report) {
	const explanations = report.explanations.map((explanation) => ({
		...explanation,
		diffs: explanation.diffs.map(({ diff, blame }) => ({
			blame,
			diff: {
				...diff,
				root: {
					...diff.root,
					children: []
				},
				functions: diff.functions.slice(0, 50)
			}
		}))
	}));
	return {
		...report,
		explanations,
		distributions: [],
		histories: []
	};
}
// src/github/picture.ts
/**
* Where a picture lies so that a comment can show it: on the data branch under a name that is its content's hash, by the
* one form of link that also shows in private repositories to those who are signed in.
*/
function placePictures(branchUrl, pictures) {
	const files = /* @__PURE__ */ new Map();
	const links = /* @__PURE__ */ new Map();
	for (const [name, bytes] of pictures) {
		const path = picturePath(createHash("sha256").update(bytes).digest("hex"));
		files.set(path, bytes);
		links.set(name, `${branchUrl}/${path}?raw=true`);
	}
	return {
		files,
		links
	};
}
/** `https://github.com/owner/repo/blob/flamegate-data` */
function branchUrl(repositoryUrl, branch) {
	return `${repositoryUrl}/blob/${branch.split("/").map(encodeURIComponent).join("/")}`;
}
// src/action/remember.ts
/** One file, or none when nothing changed since the last note. */
async function noteOf(answered) {
	const { client, store, pullRequest } = answered;
	const last = await lastNoteOn(store, pullRequest.headCommit);
	const said = saidBy(answered) ?? await withdrawn(answered, last);
	if (said === void 0 || last !== void 0 && isSame(said, last)) return /* @__PURE__ */ new Map();
	const note = {
		...said,
		recordedAt: laterThan(last, client.serverTime())
	};
	return /* @__PURE__ */ new Map([[notePath(note), Buffer.from(renderNote(note))]]);
}
function saidBy({ verdict, pullRequest, candidate }) {
	const { override, outcome, judgements } = verdict;
	if (override === void 0 || outcome !== "overridden" && outcome !== "skipped") return void 0;
	const kind = outcome === "skipped" ? "skip" : "accept";
	const { who, when, reason, accepts } = override;
	return {
		schema: 1,
		kind,
		who,
		when,
		pullRequest: pullRequest.number,
		head: pullRequest.headCommit,
		candidate,
		...reason === void 0 ? {} : { reason },
		accepts,
		steps: kind === "accept" ? stepsOf(judgements) : []
	};
}
function stepsOf(judgements) {
	return judgements.filter(({ kind }) => kind === "regression" || kind === "failed").map(({ target, shift }) => ({
		id: target.id,
		metric: target.metric.name,
		...shift === void 0 ? {} : { ratio: shift.ratio }
	}));
}
async function withdrawn(answered, last) {
	if (last === void 0 || last.kind === "withdraw") return void 0;
	const { client, pullRequest, settings, candidate } = answered;
	const removal = await lastRemoval(client, pullRequest.number, settings);
	return {
		schema: 1,
		kind: "withdraw",
		who: removal?.who || "unknown",
		when: removal?.when ?? new Date(client.serverTime()).toISOString(),
		pullRequest: pullRequest.number,
		head: pullRequest.headCommit,
		candidate,
		accepts: [],
		steps: []
	};
}
function isSame(said, { recordedAt: _, landed: __, ...last }) {
	return renderNote({
		...said,
		recordedAt: epoch
	}) === renderNote({
		...last,
		recordedAt: epoch
	});
}
const epoch = "1970-01-01T00:00:00Z";
/** Names sort by the second; two answers within one must keep their order. */
function laterThan(last, now) {
	const least = last === void 0 ? 0 : Date.parse(last.recordedAt) + 1e3;
	return new Date(Math.max(now, least)).toISOString();
}
// src/action/publish.ts
/** What publishing takes at most; begun only when the rate limit leaves room for all of it. */
const requestsNeeded = 15;
async function publish(publication) {
	const { client, pullRequest } = publication;
	await client.reserve(requestsNeeded);
	const problems = [];
	const pictured = withPictures(publication);
	const report = await attempt(problems, () => keep({
		...publication,
		report: pictured.report
	}, pictured.files)) === true ? pictured.report : publication.report;
	const comment = await attempt(problems, () => tell({
		...publication,
		report
	}));
	const status = statusOf(report, comment?.url ?? publication.runUrl, publication.gate);
	await attempt(problems, () => setStatus(client, pullRequest.headCommit, status));
	return {
		report,
		status,
		problems,
		...comment === void 0 ? {} : { comment }
	};
}
async function attempt(problems, act) {
	try {
		return await act();
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		problems.push(error);
		return;
	}
}
/** Pictures can be shown only where they have an address: on a branch of this repository. */
function withPictures({ client, config, report, pictures }) {
	const location = config.baseline.store;
	if (pictures === void 0 || pictures.size === 0 || location.kind !== "git") return {
		report,
		files: /* @__PURE__ */ new Map()
	};
	const { files, links } = placePictures(branchUrl(client.repositoryUrl, location.branch), pictures);
	const explanations = report.explanations.map((explanation) => {
		const pictureUrl = links.get(benchmarkKey(explanation.id));
		return pictureUrl === void 0 ? explanation : {
			...explanation,
			pictureUrl
		};
	});
	return {
		report: {
			...report,
			explanations
		},
		files
	};
}
/** The record for later labels, the override for the history and the pictures, in one step. */
async function keep(publication, pictures) {
	const { client, store, config, report, pullRequest, run, attempt: number, headSince } = publication;
	const head = pullRequest.headCommit;
	const isAccepted = report.verdict.outcome === "overridden";
	const accepted = {
		...publication.accepted,
		...isAccepted ? acceptedSizes(report.verdict.judgements) : {}
	};
	const record = renderVerdictRecord({
		schema: 1,
		pullRequest: pullRequest.number,
		head,
		...headSince === void 0 ? {} : { headSince },
		run,
		attempt: number,
		report,
		...Object.keys(accepted).length === 0 ? {} : { accepted }
	});
	const { verdict, candidate } = report;
	const settings = config.labels;
	const note = await noteOf({
		client,
		store,
		settings,
		pullRequest,
		candidate: candidate.commit,
		verdict
	});
	await store.writeFiles(new Map([
		...pictures,
		[verdictPath(head), Buffer.from(record)],
		...note
	]));
	return true;
}
async function tell(publication) {
	const { client, config, report, pullRequest, run, attempt: number, gate } = publication;
	if (config.report.comment === "never") return void 0;
	const marker = {
		head: pullRequest.headCommit,
		run,
		attempt: number,
		...gate === void 0 ? {} : { gate }
	};
	const hint = await commentHint(publication);
	return upsertComment(client, {
		pullRequest: pullRequest.number,
		body: renderComment(report, { marker }),
		whenAbsent: isWanted(publication) ? "create" : "leave",
		...publication.commentAuthors === void 0 ? {} : { authors: publication.commentAuthors },
		...hint === void 0 ? {} : { hint }
	});
}
function isWanted({ config, report, commentAuthors }) {
	if (commentAuthors !== void 0) return false;
	return config.report.comment !== "on-change" || !isQuiet(report.verdict);
}
function isQuiet({ outcome, judgements }) {
	return outcome === "pass" && judgements.every(({ kind }) => kind === "no-change" || kind === "skipped");
}
/** Up to here the pages are read; beyond, the last status's link is asked first. */
const manyComments = 300;
async function commentHint({ client, pullRequest, before, gate }) {
	if (pullRequest.comments <= manyComments) return void 0;
	for (const commit of [pullRequest.headCommit, ...before === void 0 ? [] : [before]]) {
		const id = (await readStatuses(client, commit, contextOf(gate))).map(({ url = "" }) => commentIdOf(url)).find((found) => found !== void 0);
		if (id !== void 0) return id;
	}
}
/** A shard that did not arrive is no pass: what it would have found is not known. */
function statusOf(report, url, gate) {
	const context = contextOf(gate);
	const isRed = report.verdict.outcome === "fail";
	const missing = report.shards?.missing ?? [];
	if (!isRed && missing.length > 0) return {
		state: "error",
		description: `Shard ${missing.join(", ")} of ${report.shards?.count} did not arrive`,
		url,
		context
	};
	return {
		state: isRed ? "failure" : "success",
		description: plainPhrase(headline(report), 60),
		url,
		context
	};
}
/** `flamegate`, or `flamegate (packages/core)` for one of several. */
function contextOf(gate) {
	return gate === void 0 ? "flamegate" : `flamegate (${gate})`;
}
export { readVerdictRecord as a, setStatus as c, labelKind as d, noteOf as i, decideLabels as l, contextOf as n, findComment as o, publish as r, readStatuses as s, attempt as t, ensureLabel as u };
