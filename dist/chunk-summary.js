import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { GithubError, isGraphqlRefusal, isStatus } from "./chunk-failure.js";
import { benchmarkKey, gateContext, isIncomplete, markdownCode, markdownWords, parseMarker, plainPhrase, toScale, unbroken, verdict, whatFails } from "./chunk-for-action-compare-gate-top.js";
import { targetKey } from "./chunk-target-key.js";
import { changeCell, headline, isSpared, rowsOf } from "./chunk-for-action-compare-gate.js";
import { Outdated, awaitOtherJob, checkOnlyJob, isRefusal, readStatuses, renderVerdictRecord, setStatus } from "./chunk-reporting-job.js";
import { notePath, picturePath, verdictPath } from "./chunk-store-layout.js";
import { unrepeatable } from "./chunk-retry.js";
import { keepWithin } from "./chunk-for-action-compare.js";
import { details, markdownTable, metricCell, opening, regressionTable, renderComment, restSections } from "./chunk-comment.js";
import { lastNoteOn, renderNote } from "./chunk-notes.js";
import { createHash } from "node:crypto";
// src/decide/override.ts
function acceptedSizes(judgements, policy) {
	const { blocking } = whatFails(judgements, policy);
	return Object.fromEntries(blocking.map((judgement) => [keyOf(judgement), sizeOf(judgement)]));
}
function isWorse(now, accepted, policy) {
	return whatFails(now, policy).blocking.some((judgement) => {
		const { kind, margin, target } = judgement;
		const then = accepted[keyOf(judgement)] ?? (kind === "inconclusive" ? accepted[targetKey(target)] : void 0);
		return then === void 0 || sizeOf(judgement) > then * (1 + margin);
	});
}
function keyOf({ kind, target }) {
	return kind === "regression" ? targetKey(target) : `${kind} ${targetKey(target)}`;
}
function sizeOf({ kind, target, shift }) {
	if (kind !== "regression" || shift === void 0) return 1;
	return Math.min(Number.MAX_VALUE, target.metric.better === "lower" ? shift.ratio : 1 / shift.ratio);
}
// src/decide/quiet.ts
const quietKinds = [
	"no-change",
	"skipped",
	"unaffected"
];
function isQuiet({ outcome, judgements }) {
	return outcome === "pass" && judgements.every((each) => quietKinds.includes(each.kind) && !isSpared(each) && each.shape === void 0 && !isNextPiece(each));
}
const shareOfPiece = .1;
function isNextPiece({ crept, shift, target: { metric }, threshold }) {
	if (crept === void 0 || shift === void 0) return false;
	return toScale(metric, shift.ratio) - toScale(metric, 1) >= shareOfPiece * Math.log1p(threshold);
}
// src/github/picture-store.ts
function placePictures({ branchUrl, gate }, { measuredAt, images }) {
	const files = /* @__PURE__ */ new Map();
	const links = /* @__PURE__ */ new Map();
	for (const [name, bytes] of images) {
		const path = picturePath(measuredAt, createHash("sha256").update(bytes).digest("hex"), gate);
		files.set(path, bytes);
		links.set(name, `${branchUrl}/${urlPath(path)}?raw=true`);
	}
	return {
		files,
		links
	};
}
function branchUrl(repositoryUrl, branch) {
	return `${repositoryUrl}/blob/${urlPath(branch)}`;
}
function urlPath(path) {
	return path.split("/").map(encodeURIComponent).join("/");
}
// src/github/remembered-comments.ts
const query$1 = `query($owner: String!, $repo: String!, $number: Int!, $context: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      commits(last: 50) { nodes { commit { ...Link } } }
      timelineItems(last: 50, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]) {
        nodes { ... on HeadRefForcePushedEvent { beforeCommit { ...Link } } }
      }
    }
  }
}
fragment Link on Commit { status { context(name: $context) { targetUrl } } }`;
async function rememberedComments(client, { number, headCommit }, gate) {
	const { octokit, owner, repo } = client;
	try {
		const { repository } = await octokit.graphql(query$1, {
			owner,
			repo,
			number,
			context: gateContext(gate)
		});
		const { commits, timelineItems } = repository?.pullRequest ?? {
			commits: none,
			timelineItems: none
		};
		const onHead = commits.nodes.at(-1)?.commit.status?.context?.targetUrl ?? "";
		return numbersIn([
			...(onHead !== "" && commentIdOf(onHead) === void 0 ? await readStatuses(client, headCommit, gate) : []).map(({ url }) => url),
			...commits.nodes.map(({ commit }) => urlOf(commit)).reverse(),
			...timelineItems.nodes.map(({ beforeCommit }) => urlOf(beforeCommit)).reverse()
		]);
	} catch (error) {
		if (isGraphqlRefusal(error)) return "unknown";
		throw error;
	}
}
function urlOf(commit) {
	return commit?.status?.context?.targetUrl ?? void 0;
}
function numbersIn(urls) {
	return [...new Set(urls.flatMap((url) => commentIdOf(url ?? "") ?? []))];
}
const none = { nodes: [] };
function commentIdOf(url) {
	const id = /#issuecomment-(\d+)$/.exec(url)?.[1];
	return id === void 0 ? void 0 : Number(id);
}
// src/github/viewer.ts
const query = "query { viewer { login } }";
async function viewerLogin(client) {
	try {
		return (await client.octokit.graphql(query)).viewer.login;
	} catch (error) {
		if (error instanceof GithubError && !isStatus(error, 403, 404)) throw error;
		const { data } = await client.octokit.rest.users.getAuthenticated();
		return data.login;
	}
}
// src/github/pull-request-comment.ts
const maxComment = 65536;
const maxCommentBytes = 24e4;
async function upsertComment(client, request) {
	const origin = parseMarker(request.body);
	if (origin === void 0) throw new RangeError("Cannot post comment as it must begin with its marker");
	checkSize(request.body);
	const search = new OwnComments(client, request.place, request.authors);
	const marked = {
		...request,
		origin
	};
	const existing = await search.find();
	if (existing !== void 0) return update(client, marked, existing, search);
	return request.whenAbsent === "leave" ? void 0 : create(client, marked, search);
}
async function findComment(client, place) {
	return new OwnComments(client, place).find();
}
function checkSize(body) {
	const bytes = Buffer.byteLength(body);
	if (body.length > maxComment || bytes > maxCommentBytes) throw new RangeError(`Cannot post comment as it must have ≤ ${maxComment} characters: ${body.length} (${bytes} bytes)`);
}
const onePage = 100;
const mostRemembered = 5;
var OwnComments = class {
	#client;
	#place;
	#authors;
	#login;
	constructor(client, place, authors = []) {
		this.#client = client;
		this.#authors = authors;
		this.#place = place;
	}
	async find() {
		const first = await this.#page(1);
		const [own] = await this.#ownIn(first);
		if (own !== void 0 || first.isLast) return own;
		const { pullRequest, gate } = this.#place;
		const remembered = await rememberedComments(this.#client, pullRequest, gate);
		return remembered === "unknown" ? this.#findFrom(2) : this.#firstOf(remembered);
	}
	async since(time) {
		const since = new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
		const found = [];
		for (let number = 1;; number++) {
			const page = await this.#page(number, { since });
			found.push(...await this.#ownIn(page));
			if (page.isLast) return found;
		}
	}
	actsAs(author) {
		this.#login ??= author;
	}
	async #findFrom(number) {
		for (let next = number;; next++) {
			const page = await this.#page(next);
			const [own] = await this.#ownIn(page);
			if (own !== void 0 || page.isLast) return own;
		}
	}
	async #firstOf(remembered) {
		for (const id of remembered.slice(0, mostRemembered)) {
			const found = await this.#readRemembered(id);
			if (found !== void 0) return found;
		}
	}
	async #readRemembered(id) {
		const { octokit, owner, repo } = this.#client;
		try {
			const { data } = await octokit.rest.issues.getComment({
				owner,
				repo,
				comment_id: id
			});
			const isHere = data.issue_url?.endsWith(`/issues/${this.#place.pullRequest.number}`) === true;
			const found = toFound(data);
			return isHere && await this.#isOwn(found) ? found : void 0;
		} catch (error) {
			if (isStatus(error, 404, 410)) return void 0;
			throw error;
		}
	}
	async #page(page, filter = {}) {
		const { octokit, owner, repo } = this.#client;
		const where = {
			owner,
			repo,
			issue_number: this.#place.pullRequest.number
		};
		const { data, headers } = await octokit.rest.issues.listComments({
			...where,
			per_page: onePage,
			page,
			...filter
		});
		return {
			comments: data.map(toFound),
			isLast: !(headers.link ?? "").includes("rel=\"next\"")
		};
	}
	async #ownIn({ comments }) {
		const own = [];
		for (const comment of comments) if (await this.#isOwn(comment)) own.push(comment);
		return own;
	}
	async #isOwn(comment) {
		const origin = parseMarker(comment.body);
		if (origin === void 0 || (origin.gate ?? "") !== this.#place.gate) return false;
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
function isStale(ours, theirs) {
	if (theirs === void 0 || theirs.head === ours.head) return false;
	return theirs.run > ours.run || theirs.run === ours.run && theirs.attempt > ours.attempt;
}
const createTries = 4;
const clockSlackMs = 6e4;
async function create(client, request, search) {
	const startedAt = client.serverTime() - clockSlackMs;
	for (let attempt = 1;; attempt++) {
		const made = await tryCreate(client, request.place.pullRequest.number, request.body);
		if (!(made instanceof GithubError)) search.actsAs(made.author);
		const present = await search.since(startedAt);
		if (!(made instanceof GithubError)) return settle(client, request, made, present);
		const [first] = present;
		if (first !== void 0) return update(client, request, first, search);
		if (attempt === createTries) throw made;
		await client.sleep(1e3 * 2 ** attempt);
	}
}
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
const forms = [
	["full", 80],
	["full", 40],
	["without place", 40],
	["without place", 32],
	["function and change", 32],
	["function", 28],
	["function", 20]
];
function statusDescription(report) {
	const texts = forms.map(([detail, nameLength]) => plainPhrase(headline(report, detail), nameLength));
	return (texts.find((text) => text.length <= 140) ?? cutEnd(texts.at(-1) ?? "")).replaceAll(" ", " ");
}
function cutEnd(text) {
	return `${text.slice(0, 139).replace(/[\ud800-\udbff]$/, "")}…`;
}
// src/github/label-reasons.ts
const maxReason = 300;
function reasonIn(text) {
	return [...text.matchAll(/^[ \t>*-]*perf:[ \t]*(\S.*)$/gim)].map((match) => (match[1] ?? "").trim()).at(-1)?.slice(0, maxReason);
}
async function addReasons(client, { pullRequest: { body, author, number }, since, pages }, overrides) {
	if (overrides.length === 0) return [];
	const described = reasonIn(body);
	if (described !== void 0 && overrides.every(({ who }) => who === author)) return overrides.map((override) => ({
		...override,
		reason: described
	}));
	const wanted = new Set(overrides.map(({ who }) => who));
	const own = await reasonsOf(client, number, {
		since: since ?? overrides[0]?.when ?? "",
		wanted,
		pages
	});
	return overrides.map((override) => {
		const reason = own.get(override.who);
		if (reason !== void 0) return {
			...override,
			reason
		};
		if (described === void 0) return override;
		return {
			...override,
			reason: described,
			reasonBy: override.who === author ? void 0 : author
		};
	});
}
async function reasonsOf(client, issue, { since, wanted, pages }) {
	const reasons = /* @__PURE__ */ new Map();
	const read = pagesOf(client, issue);
	for (let turn = 0; turn < pages; turn++) {
		const page = await read();
		for (const { who, body, updatedAt } of page.comments.toReversed()) {
			const reason = wanted.has(who) && !reasons.has(who) && isSince$1(updatedAt, since) ? reasonIn(body) : void 0;
			if (reason !== void 0) reasons.set(who, reason);
		}
		const oldest = page.comments[0]?.createdAt;
		const isEnough = reasons.size === wanted.size || oldest === void 0 || !isSince$1(oldest, since);
		if (page.isLast || isEnough) break;
	}
	return reasons;
}
function isSince$1(when, since) {
	return since === "" || Date.parse(when) >= Date.parse(since);
}
function pagesOf(client, issue) {
	let before;
	let page;
	return async () => {
		if (page === void 0) {
			const found = await askPage(client, issue, before);
			if (found !== "refused") {
				before = found.before;
				return {
					...found,
					isLast: before === void 0
				};
			}
			page = await lastPage(client, issue);
		}
		const comments = await restPage(client, issue, page);
		page -= 1;
		return {
			comments,
			isLast: page < 1
		};
	};
}
const fields = "pageInfo { hasPreviousPage startCursor } nodes { author { login } body createdAt updatedAt }";
const newest = `query($owner: String!, $repo: String!, $number: Int!) { repository(owner: $owner, name: $repo) {
  pullRequest(number: $number) { comments(last: 100) { ${fields} } } } }`;
const earlier = `query($owner: String!, $repo: String!, $number: Int!, $before: String!) { repository(owner: $owner, name: $repo) {
  pullRequest(number: $number) { comments(last: 100, before: $before) { ${fields} } } } }`;
async function askPage({ octokit, owner, repo }, number, before) {
	try {
		const where = {
			owner,
			repo,
			number,
			before
		};
		const { repository } = await octokit.graphql(before === void 0 ? newest : earlier, where);
		const { pageInfo, nodes = [] } = repository.pullRequest?.comments ?? {};
		return {
			comments: nodes.map(({ author, ...rest }) => ({
				who: author?.login ?? "",
				...rest
			})),
			before: pageInfo?.hasPreviousPage === true ? pageInfo.startCursor ?? void 0 : void 0
		};
	} catch (error) {
		if (isGraphqlRefusal(error)) return "refused";
		throw error;
	}
}
async function lastPage({ octokit, owner, repo }, number) {
	const { headers } = await octokit.rest.issues.listComments({
		owner,
		repo,
		issue_number: number,
		per_page: 100
	});
	return Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? "")?.[1] ?? 1);
}
async function restPage({ octokit, owner, repo }, number, page) {
	const { data } = await octokit.rest.issues.listComments({
		owner,
		repo,
		issue_number: number,
		per_page: 100,
		page
	});
	return data.map(({ user, body, created_at: createdAt, updated_at: updatedAt }) => ({
		who: user?.login ?? "",
		body: body ?? "",
		createdAt,
		updatedAt
	}));
}
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
	const withReasons = await addReasons(client, {
		pullRequest,
		since: question.headSince,
		pages: question.reasonPages ?? 1
	}, [...accepted, ...skip ? [skip] : []]);
	return {
		accepted: withReasons.filter((override) => override.label !== skip?.label),
		refused,
		skip: withReasons.find((override) => override.label === skip?.label)
	};
}
function labelKind(label, settings) {
	return toMeaning(label, settings)[0]?.kind;
}
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
async function lastLabelings(client, issue, labels) {
	const wanted = new Set(labels.map((label) => label.toLowerCase()));
	const found = /* @__PURE__ */ new Map();
	const first = await eventsPage(client, issue, 1);
	let isForOtherBase = false;
	for (let page = first.last; page >= 1 && wanted.size > 0; page--) {
		const { events } = page === 1 ? first : await eventsPage(client, issue, page);
		for (const event of events.toReversed()) {
			if (event.kind === "retargeted") isForOtherBase = true;
			if (!wanted.delete(event.label.toLowerCase())) continue;
			if (event.kind === "labeled") found.set(event.label.toLowerCase(), {
				...event,
				isForOtherBase
			});
		}
	}
	return found;
}
async function lastRemoval(client, issue, settings) {
	const first = await eventsPage(client, issue, 1);
	const { events } = first.last === 1 ? first : await eventsPage(client, issue, first.last);
	return events.findLast(({ kind, label }) => kind === "unlabeled" && labelKind(label, settings) !== void 0);
}
const kinds = /* @__PURE__ */ new Map([
	["labeled", "labeled"],
	["unlabeled", "unlabeled"],
	["base_ref_changed", "retargeted"],
	["automatic_base_change_succeeded", "retargeted"]
]);
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
		const kind = kinds.get(event.event);
		if (kind === void 0) return [];
		const label = "label" in event ? event.label.name : "";
		const { login = "", type = "" } = event.actor ?? {};
		return [{
			kind,
			label,
			who: login,
			isBot: type === "Bot" || login.endsWith("[bot]"),
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
	if (event.isForOtherBase === true) return "other-base";
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
// src/review/remember.ts
async function noteOf(answered) {
	const { client, store, pullRequest, gate } = answered;
	const last = await lastNoteOn(store, pullRequest.headCommit, gate);
	const content = contentOf(answered) ?? await withdrawn(answered, last);
	if (content === void 0 || last !== void 0 && isSame(content, last)) return /* @__PURE__ */ new Map();
	const note = {
		...content,
		recordedAt: laterThan(last, client.serverTime())
	};
	return /* @__PURE__ */ new Map([[notePath(note), Buffer.from(renderNote(note))]]);
}
function contentOf({ verdict, pullRequest, candidate, gate }) {
	const { override, outcome, judgements } = verdict;
	if (override === void 0 || outcome !== "overridden" && outcome !== "skipped") return void 0;
	const kind = outcome === "skipped" ? "skip" : "accept";
	const { who, when, reason, reasonBy, accepts } = override;
	return {
		schema: 1,
		kind,
		who,
		when,
		pullRequest: pullRequest.number,
		head: pullRequest.headCommit,
		candidate,
		gate: gate === "" ? void 0 : gate,
		reason,
		reasonBy,
		accepts,
		steps: kind === "accept" ? stepsOf(judgements) : []
	};
}
function stepsOf(judgements) {
	return judgements.filter(({ kind }) => kind === "regression" || kind === "failed").map(({ target, shift }) => ({
		id: target.id,
		metric: target.metric.name,
		ratio: shift?.ratio
	}));
}
async function withdrawn(answered, last) {
	const { client, pullRequest, settings, candidate, gate, verdict } = answered;
	if (last === void 0 || last.kind === "withdraw" || verdict.override !== void 0) return void 0;
	const removed = await lastRemoval(client, pullRequest.number, settings);
	const removal = removed !== void 0 && removed.when >= last.when ? removed : void 0;
	return {
		schema: 1,
		kind: "withdraw",
		who: removal?.who || "unknown",
		when: removal?.when ?? new Date(client.serverTime()).toISOString(),
		pullRequest: pullRequest.number,
		head: pullRequest.headCommit,
		candidate,
		gate: gate === "" ? void 0 : gate,
		accepts: [],
		steps: []
	};
}
function isSame(content, { recordedAt: _, landed: __, ...last }) {
	return renderNote({
		...content,
		recordedAt: epoch
	}) === renderNote({
		...last,
		recordedAt: epoch
	});
}
const epoch = "1970-01-01T00:00:00Z";
function laterThan(last, now) {
	const least = last === void 0 ? 0 : Date.parse(last.recordedAt) + 1e3;
	return new Date(Math.max(now, least)).toISOString();
}
// src/review/verdict-under-labels.ts
function verdictUnder({ judgements, decision, config, headSince, accepted }) {
	const hasWorsened = isWorse(judgements, accepted ?? {}, config.policy);
	const { kept, void: voided } = splitVoid(decision.accepted, headSince, hasWorsened);
	const refused = [...decision.refused, ...voided];
	const refusedOverrides = refused.length === 0 ? void 0 : refused;
	if (decision.skip !== void 0) return {
		outcome: "skipped",
		judgements,
		override: decision.skip,
		refusedOverrides
	};
	return verdict(judgements, config.policy, labelsOf(kept, refused));
}
function labelsOf(accepted, refused) {
	return {
		override: merge(accepted),
		refusedOverrides: refused.length === 0 ? void 0 : refused
	};
}
function splitVoid(overrides, headSince, hasWorsened) {
	const old = overrides.filter((override) => isFromBefore(override, headSince) && hasWorsened);
	return {
		kept: overrides.filter((override) => !old.includes(override)),
		void: old.map(({ who, label }) => ({
			who,
			label,
			why: "worse-since"
		}))
	};
}
function isFromBefore({ when }, headSince) {
	return headSince === void 0 || Date.parse(when) < Date.parse(headSince);
}
function merge(overrides) {
	const [first, ...others] = overrides.toSorted((a, b) => a.when < b.when ? 1 : -1);
	if (first === void 0 || others.length === 0) return first;
	const { reason: _, reasonBy: __, ...rest } = first;
	return {
		...rest,
		who: [...new Set(overrides.map(({ who }) => who))].join(", "),
		label: [...new Set(overrides.map(({ label }) => label))].join(", "),
		accepts: overrides.flatMap(({ accepts }) => accepts),
		...reasonOf(overrides)
	};
}
function reasonOf(overrides) {
	const own = overrides.filter(({ reasonBy }) => reasonBy === void 0);
	const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))];
	if (reasons.length > 0) return { reason: reasons.join("; ") };
	const { reason, reasonBy } = overrides.find((override) => override.reasonBy !== void 0) ?? {};
	return reason === void 0 || reasonBy === void 0 ? {} : {
		reason,
		reasonBy
	};
}
// src/review/publish.ts
const requestsNeeded = 18;
async function publish(publication) {
	const { client, pullRequest } = publication;
	await client.reserve(requestsNeeded);
	const job = reportingJobOf(publication);
	const problems = [];
	const pictured = withPictures(publication);
	const kept = {
		...publication,
		report: pictured.report
	};
	const isKept = await attempt(problems, () => keep(kept, pictured.files, job));
	const refusal = problems.find(isRefusal);
	if (refusal instanceof Outdated) throw refusal;
	if (refusal !== void 0) throw await contest(publication, refusal);
	const report = isKept === true ? pictured.report : publication.report;
	const comment = await attempt(problems, () => postComment({
		...publication,
		report
	}));
	const status = statusOf(report, comment?.url ?? publication.runUrl, publication.gate);
	await attempt(problems, () => setStatus(client, pullRequest.headCommit, status));
	return {
		report,
		status,
		problems,
		comment
	};
}
function reportingJobOf(publication) {
	const { measurement, report, pullRequest, isUpdate } = publication;
	if (measurement === void 0 || isUpdate === true || report.shards !== void 0) return void 0;
	const isGreen = stateOf(report) === "success";
	return {
		...publication,
		head: pullRequest.headCommit,
		pullRequest: pullRequest.number,
		measurement,
		isGreen
	};
}
async function contest(publication, refusal) {
	const { store, pullRequest, gate } = publication;
	const record = renderVerdictRecord({
		...recordOf(publication),
		contested: true
	});
	const path = verdictPath(pullRequest.headCommit, gate);
	await attempt([], () => store.writeFiles(/* @__PURE__ */ new Map([[path, Buffer.from(record)]])));
	await attempt([], () => awaitOtherJob({
		...publication,
		head: pullRequest.headCommit
	}, publication.runUrl));
	return refusal;
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
function withPictures({ client, config, report, pictures, gate }) {
	const location = config.baseline.store;
	if (pictures === void 0 || location.kind !== "git") return {
		report,
		files: /* @__PURE__ */ new Map()
	};
	const { files, links } = placePictures({
		branchUrl: branchUrl(client.repositoryUrl, location.branch),
		gate
	}, pictures);
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
async function keep(publication, pictures, job) {
	const { client, store, config, report, pullRequest, gate } = publication;
	const record = renderVerdictRecord(recordOf(publication));
	const { verdict, candidate } = report;
	const settings = config.labels;
	const note = await noteOf({
		client,
		store,
		settings,
		pullRequest,
		gate,
		candidate: candidate.commit,
		verdict
	});
	const path = verdictPath(pullRequest.headCommit, gate);
	const check = job === void 0 ? void 0 : () => checkOnlyJob(job);
	await store.writeFiles(new Map([
		...pictures,
		[path, Buffer.from(record)],
		...note
	]), check);
	return true;
}
function recordOf(publication) {
	const { report, pullRequest, gate, origin, run, attempt: number, headSince, measurement, reporter } = publication;
	const accepted = {
		...publication.accepted,
		...acceptedNow(publication)
	};
	return {
		schema: 1,
		pullRequest: pullRequest.number,
		baseBranch: pullRequest.baseBranch,
		head: pullRequest.headCommit,
		headSince,
		run,
		attempt: number,
		gate: gate === "" ? void 0 : gate,
		origin,
		measurement,
		reporter,
		report,
		accepted: Object.keys(accepted).length === 0 ? void 0 : accepted
	};
}
function acceptedNow({ report: { verdict }, config, headSince }) {
	const { outcome, override, judgements } = verdict;
	if (outcome !== "overridden" || override === void 0 || isFromBefore(override, headSince)) return {};
	return acceptedSizes(judgements, config.policy);
}
async function postComment(publication) {
	const { client, config, report, pullRequest, run, attempt: number, gate } = publication;
	if (config.report.comment === "never") return void 0;
	const marker = {
		head: pullRequest.headCommit,
		run,
		attempt: number,
		gate
	};
	return upsertComment(client, {
		place: {
			pullRequest,
			gate
		},
		body: renderComment(report, { marker }),
		whenAbsent: isWanted(publication) ? "create" : "leave",
		authors: publication.commentAuthors
	});
}
function isWanted({ config, report, commentAuthors }) {
	if (commentAuthors !== void 0) return false;
	return config.report.comment !== "on-change" || isIncomplete(report) || !isQuiet(report.verdict);
}
function statusOf(report, url, gate) {
	return {
		state: stateOf(report),
		description: statusDescription(report),
		url,
		gate
	};
}
function stateOf(report) {
	if (isIncomplete(report)) return "error";
	return report.verdict.outcome === "fail" ? "failure" : "success";
}
// src/report/summary.ts
const summaryLimit = 1e6;
function renderSummary(report, limit = summaryLimit) {
	const start = {
		rank: 0,
		text: opening(report)
	};
	for (const width of [
		"full",
		"narrow",
		"names"
	]) {
		const sections = [
			start,
			...regressionTable(report, width, limit - 4e3),
			...restSections(report),
			...unchangedSection(report)
		];
		const kept = keepWithin(sections, limit);
		if (kept !== void 0) return kept;
	}
	throw new RangeError(`A summary of ${limit} bytes has no room for its verdict`);
}
function unchangedSection(report) {
	const rows = rowsOf(report).filter(({ word }) => word === "no change");
	if (rows.length === 0) return [];
	const table = markdownTable([
		{
			title: "benchmark",
			align: "left"
		},
		{
			title: "change (95 % interval)",
			align: "right"
		},
		{
			title: "metric",
			align: "left"
		},
		{
			title: "baseline",
			align: "right"
		},
		{
			title: "candidate",
			align: "right"
		}
	], rows.map((row) => [
		markdownCode(row.name, "cell"),
		unbroken(markdownWords(changeCell(row))),
		metricCell(row.metric),
		markdownWords(row.baseline),
		markdownWords(row.candidate)
	]));
	return [{
		rank: 7,
		text: details(markdownWords(`${rows.length} unchanged`), table)
	}];
}
export { attempt, decideLabels, ensureLabel, findComment, labelKind, noteOf, publish, renderSummary, stateOf, statusDescription, verdictUnder };
