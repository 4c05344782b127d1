import { a as shown, n as exitCode, o as shownJson, t as GateError } from "./chunk-errors.js";
import { t as git } from "./chunk-git.js";
import { n as applySourceMaps, s as writePprof, t as readSourceMaps } from "./chunk-source-maps.js";
import { U as placeOf, d as enter, f as fieldsOf, g as skip, h as readTag, j as defaultTypeOf, n as readPprof } from "./chunk-pprof.js";
import { a as renderProduction } from "./chunk-record.js";
import { i as sharesOf } from "./chunk-shares.js";
import { d as readFlamebearer, n as readProfileFile, t as notesOf, u as createMessage } from "./chunk-profile-files.js";
import { i as spanWords } from "./chunk-production-words.js";
import { b as productionPaths } from "./chunk-store-layout.js";
import { n as spanOf, r as timeOf } from "./chunk-production-window.js";
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
// src/production/added-profiles.ts
/** Several profiles of one window, such as one a process, as one: each by the type it shows. */
/** Throws PROFILE_UNLIKE where they count unlike things. `profiles` holds at least one. */
function mergeProductionProfiles(profiles) {
	const [first] = profiles;
	if (first === void 0) throw new RangeError("There must be a profile to merge");
	const type = defaultTypeOf(first);
	const frames = [];
	const stacks = [];
	for (const profile of profiles) {
		const own = defaultTypeOf(profile);
		if (own.type !== type.type || own.unit !== type.unit) throw new GateError("PROFILE_UNLIKE", `Cannot add profiles up as all must count ${type.type} in ${type.unit}: current value is ${own.type} in ${own.unit}`, { hint: "choose with --type, or save them under two services" });
		const offset = frames.length;
		for (const frame of profile.frames) frames.push(frame);
		for (const { frames: path, values, ...rest } of profile.stacks) {
			const value = values[profile.defaultType] ?? 0;
			if (value > 0) stacks.push({
				...rest,
				frames: path.map((index) => index + offset),
				values: [value]
			});
		}
	}
	const counts = profiles.flatMap(({ sampleCount }) => sampleCount ?? []);
	const durations = profiles.flatMap(({ durationNs }) => durationNs ?? []);
	return {
		sampleTypes: [type],
		defaultType: 0,
		frames,
		stacks,
		...counts.length < profiles.length ? {} : { sampleCount: counts.reduce((sum, count) => sum + count, 0) },
		...durations.length === 0 ? {} : { durationNs: Math.max(...durations) },
		notes: [...new Set(profiles.flatMap(({ notes = [] }) => notes))],
		producer: first.producer,
		mode: first.mode
	};
}
// src/production/repository-paths.ts
/** Files of a deployed program as the repository has them: `/app/src/lexer.ts` in a container is `src/lexer.ts` here. */
/** `known`: the repository's files, relative. What is a dependency's or the runtime's stays as it is. */
function toRepositoryPaths(profile, known) {
	const byName = /* @__PURE__ */ new Map();
	for (const path of known) {
		const name = nameOf(path);
		byName.set(name, [...byName.get(name) ?? [], path]);
	}
	const found = /* @__PURE__ */ new Map();
	const frames = profile.frames.map((frame) => {
		if (frame.file === void 0) return frame;
		const file = found.get(frame.file) ?? pathIn(frame.file, byName);
		found.set(frame.file, file);
		return file === frame.file ? frame : {
			...frame,
			file,
			kind: "user"
		};
	});
	return {
		...profile,
		frames
	};
}
function pathIn(file, byName) {
	const { kind, path } = placeOf(file, []);
	if (kind === "dependency" || kind === "runtime") return file;
	const candidates = (byName.get(nameOf(path)) ?? []).map((each) => ({
		path: each,
		common: commonEnd(each, path)
	}));
	const most = Math.max(0, ...candidates.map(({ common }) => common));
	const longest = candidates.filter(({ common }) => common === most);
	const whole = longest.filter((each) => partsOf(each.path).length === most);
	const best = whole.length > 0 ? whole : longest;
	const [only] = best;
	if (only === void 0 || best.length > 1) return file;
	return most === partsOf(only.path).length || most === partsOf(path).length || most >= 2 ? only.path : file;
}
function commonEnd(a, b) {
	const [left, right] = [partsOf(a), partsOf(b)];
	let common = 0;
	while (common < Math.min(left.length, right.length) && left.at(-1 - common) === right.at(-1 - common)) common++;
	return common;
}
function partsOf(path) {
	return path.split("/").filter((part) => part !== "");
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/profile/largest-stacks.ts
const otherFrame = {
	name: "other",
	language: "unknown",
	kind: "runtime"
};
/** At most `most` stacks, "other" among them. */
function keepLargest(profile, most) {
	if (profile.stacks.length <= most) return profile;
	const shown = profile.defaultType;
	const size = ({ values }) => values[shown] ?? 0;
	const sorted = profile.stacks.toSorted((a, b) => size(b) - size(a));
	const kept = sorted.slice(0, Math.max(0, most - 1));
	const dropped = sorted.slice(kept.length);
	const values = profile.sampleTypes.map((_, type) => dropped.reduce((sum, stack) => sum + (stack.values[type] ?? 0), 0));
	return withoutUnused({
		...profile,
		frames: [...profile.frames, otherFrame],
		stacks: [...kept, {
			frames: [profile.frames.length],
			values
		}],
		notes: [...profile.notes ?? [], `The ${dropped.length} smallest of ${sorted.length} stacks are "other"`]
	});
}
/** Frames that no stack names any more are the larger part of what pruning is to save. */
function withoutUnused(profile) {
	const places = /* @__PURE__ */ new Map();
	const frames = [];
	const stacks = profile.stacks.map((stack) => ({
		...stack,
		frames: stack.frames.map((index) => {
			const known = places.get(index);
			if (known !== void 0) return known;
			const place = frames.push(profile.frames[index] ?? otherFrame) - 1;
			places.set(index, place);
			return place;
		})
	}));
	return {
		...profile,
		frames,
		stacks
	};
}
// src/remote/address.ts
/**
* Who is spoken to, and with which credentials. They come from the environment alone and go to the one host that the
* caller names; a caller never takes that host from a file that a pull request brings.
*/
const pyroscope = {
	what: "Pyroscope",
	variables: "PYROSCOPE",
	tenantHeader: "X-Scope-OrgID"
};
/** Throws USAGE for what is no address, holds credentials itself, or would carry them unencrypted to another machine. */
function remoteOf(address, service, environment) {
	const base = toUrl(address, service);
	const secret = authorization(service, environment);
	if (secret !== void 0 && base.protocol === "http:" && !isLoopback(base.hostname)) throw refused(service, "be https where credentials are sent to it", base.origin, { hint: `use https, or unset ${service.variables}_TOKEN, ${service.variables}_USER and ${service.variables}_PASSWORD` });
	const tenant = environment[`${service.variables}_TENANT`];
	return {
		what: service.what,
		base,
		headers: {
			...secret === void 0 ? {} : { authorization: secret },
			...tenant === void 0 || tenant === "" || service.tenantHeader === void 0 ? {} : { [service.tenantHeader]: headerValue(tenant, `${service.variables}_TENANT`) }
		}
	};
}
function toUrl(address, service) {
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (url === void 0 || !["http:", "https:"].includes(url.protocol)) throw refused(service, "be an http or https URL", withoutUser(address), { hint: "for example https://pyroscope.example:4040" });
	if (url.username !== "" || url.password !== "") throw refused(service, "hold no user or password", withoutUser(address), { hint: `set ${service.variables}_USER and ${service.variables}_PASSWORD instead: addresses are printed, secrets are not` });
	url.search = "";
	url.hash = "";
	url.pathname = url.pathname.replace(/\/+$/, "");
	return url;
}
function authorization({ variables }, environment) {
	const token = environment[`${variables}_TOKEN`];
	if (token) return `Bearer ${headerValue(token, `${variables}_TOKEN`)}`;
	const [user, password] = [environment[`${variables}_USER`], environment[`${variables}_PASSWORD`]];
	if (!user && !password) return void 0;
	return `Basic ${Buffer.from(`${user ?? ""}:${password ?? ""}`).toString("base64")}`;
}
/** The value itself is not shown: it is a secret. */
function headerValue(value, variable) {
	if (/^[\u0020-\u007e]*$/.test(value)) return value;
	throw new GateError("USAGE", `Cannot use ${variable} as it must be printable ASCII on one line`, { hint: "check for a line break at its end" });
}
function isLoopback(host) {
	return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function withoutUser(address) {
	return address.replace(/\/\/[^/]*@/, "//");
}
function refused({ what }, must, value, { hint }) {
	return new GateError("USAGE", `Cannot reach ${what} as its address must ${must}: current value is ${value}`, { hint });
}
// src/remote/ask.ts
/** One question to another service. Its answer is a stranger's: bounded in size and time, and no redirect is followed. */
const mostTries = 3;
const timeoutMs = 6e4;
/** Any answer that is one; throws REMOTE_FAILED where none comes. Tries again when the service is busy. */
async function ask(remote, question) {
	let trouble = "no answer";
	for (let attempt = 0; attempt < mostTries; attempt++) {
		if (attempt > 0) await setTimeout(250 * 4 ** (attempt - 1));
		try {
			const answer = await askOnce(remote, question);
			if (answer.status === 501 || answer.status !== 429 && answer.status < 500) return answer;
			trouble = refusalOf(answer);
		} catch (error) {
			if (error instanceof GateError) throw error;
			if (question.signal?.aborted === true) throw interrupted();
			trouble = causeOf(error);
		}
	}
	throw new GateError("REMOTE_FAILED", `Cannot reach ${remote.what} as ${remote.base.host} must answer: ${trouble}`, { hint: "check the address and that this machine may reach it; what is stored already is used without a connection" });
}
async function askOnce(remote, question) {
	const url = new URL(remote.base);
	url.pathname = `${remote.base.pathname.replace(/\/$/, "")}${question.path}`;
	for (const [name, value] of Object.entries(question.query ?? {})) url.searchParams.set(name, value);
	const signals = [AbortSignal.timeout(timeoutMs), ...question.signal === void 0 ? [] : [question.signal]];
	const response = await fetch(url, {
		method: question.method,
		redirect: "error",
		headers: {
			...question.headers,
			...remote.headers
		},
		signal: AbortSignal.any(signals),
		...question.body === void 0 ? {} : { body: new Uint8Array(question.body) }
	});
	const body = await readBounded(response, remote, question.mostBytes);
	return {
		status: response.status,
		type: response.headers.get("content-type") ?? "",
		body
	};
}
async function readBounded(response, { what, base }, most) {
	const chunks = [];
	let size = 0;
	for await (const chunk of response.body ?? []) {
		size += chunk.length;
		if (size > most) throw new GateError("REMOTE_FAILED", `Cannot read the answer of ${what} as ${base.host} must send at most ${most} bytes: it sends more`, { hint: "ask for a shorter window, or for one service" });
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
/** Throws REMOTE_FAILED with what the service said, cut short. */
function refuse({ what, base }, verb, answer) {
	throw new GateError("REMOTE_FAILED", `Cannot ${verb} ${what} as ${base.host} must allow it: ${refusalOf(answer)}`, { hint: {
		401: "set its _TOKEN, or _USER and _PASSWORD, in the environment of this command",
		403: "the credentials must allow it",
		404: "check the address: it is where the service answers, without a path of its API"
	}[answer.status] ?? "its own words tell what it expects" });
}
function refusalOf({ status, body }) {
	const said = new TextDecoder().decode(body.subarray(0, 2e3)).replaceAll(/\s+/g, " ").trim().slice(0, 300);
	return said === "" ? `HTTP ${status}` : `HTTP ${status}, ${said}`;
}
function causeOf(error) {
	if (!(error instanceof Error)) return String(error);
	return [error.message, error.cause instanceof Error ? error.cause.message : ""].filter(Boolean).join(": ");
}
function interrupted() {
	return new GateError("INTERRUPTED", "Interrupted");
}
// src/remote/pyroscope-query.ts
/**
* A profile of a window from Pyroscope: by its querier as pprof, which keeps files and lines; from a server too old for
* that by the older query, and by `/pyroscope/render` where only names are to be had.
* https://grafana.com/docs/pyroscope/latest/reference-server-api/
*/
const mostBytes = 134217728;
const mostInflatedBytes = 536870912;
/** ProfileFormat.PROFILE_FORMAT_PPROF of querier.v1. */
const formatPprof = 4;
const mostNodes = 65536;
/** Undefined: the server has nothing of that window. */
async function queryPyroscope(remote, query) {
	const merged = await askQuerier(remote, query, "SelectMergeStacktraces");
	const older = (merged === void 0 ? void 0 : pprofWithin(merged)) ?? await askQuerier(remote, query, "SelectMergeProfile");
	if (older !== void 0) return older.length === 0 ? void 0 : withContent(readPprof(older, bounded));
	return render(remote, query);
}
const bounded = { maxInflatedBytes: mostInflatedBytes };
/** Connect's unary call with protocol buffers; undefined where the server does not know the procedure. */
async function askQuerier(remote, query, procedure) {
	const request = createMessage().text(1, query.profileType).text(2, query.selector).number(3, query.from).number(4, query.until);
	if (procedure === "SelectMergeStacktraces") request.number(6, formatPprof);
	const answer = await ask(remote, {
		method: "POST",
		path: `/querier.v1.QuerierService/${procedure}`,
		headers: {
			"content-type": "application/proto",
			"connect-protocol-version": "1"
		},
		body: request.bytes(),
		mostBytes,
		...signalOf(query)
	});
	if (answer.status === 200) return answer.body;
	if (isUnknown(answer)) return void 0;
	return refuse(remote, "query", answer);
}
function isUnknown({ status, body }) {
	if ([
		404,
		405,
		415,
		501
	].includes(status)) return true;
	return /"code"\s*:\s*"unimplemented"/.test(new TextDecoder().decode(body.subarray(0, 2e3)));
}
/** Field 5 of the response is a message whose field 1 is the profile; undefined: an older server answers otherwise. */
function pprofWithin(response) {
	const format = "Pyroscope";
	for (const { field, wire, cursor } of fieldsOf([response], format)) {
		if (field !== 5 || wire !== "bytes") continue;
		while (cursor.at < cursor.end) {
			const tag = readTag(cursor, format);
			if (tag.field !== 1 || tag.wire !== "bytes") {
				skip(cursor, tag.wire, format);
				continue;
			}
			const profile = enter(cursor, "bytes", format);
			return profile.bytes.slice(profile.at, profile.end);
		}
		return /* @__PURE__ */ new Uint8Array();
	}
}
async function render(remote, query) {
	const answer = await ask(remote, {
		method: "GET",
		path: "/pyroscope/render",
		query: {
			query: `${query.profileType}${query.selector}`,
			from: String(query.from),
			until: String(query.until),
			format: "json",
			"max-nodes": String(mostNodes),
			maxNodes: String(mostNodes)
		},
		mostBytes,
		...signalOf(query)
	});
	if (answer.status !== 200) return refuse(remote, "query", answer);
	return withContent(readFlamebearer(answer.body, bounded));
}
function withContent(profile) {
	return profile.stacks.some(({ values }) => values.some((value) => value > 0)) ? profile : void 0;
}
function signalOf({ signal }) {
	return signal === void 0 ? {} : { signal };
}
// src/cli/production-save.ts
/** `production save`: a profile from files or from Pyroscope, its files named as the repository names them, into the store. */
/** Stacks kept of a profile; what is less is "other". */
const mostStacks = 16e3;
const usualWindowMs = 6048e5;
const usualType = "process_cpu:cpu:nanoseconds:cpu:nanoseconds";
async function saveProduction(desk) {
	const { io, given, words, workspace, store } = desk;
	const service = given.text("service");
	if (service === void 0 || service.trim() === "") throw usage("--service must name the service that was profiled", "nothing");
	const taken = words.length > 0 ? fromFiles(desk) : await fromPyroscope(desk, service);
	const files = await repositoryFiles(workspace.root);
	const profile = keepLargest(toRepositoryPaths(withSourceMaps(taken.profile, workspace.root), files), mostStacks);
	const record = recordOf(profile, service, taken);
	if (record.amount === 0) throw nothingSampled(taken.source);
	const paths = productionPaths(record);
	await store.writeFiles(/* @__PURE__ */ new Map([[paths.profile, writePprof(profile)], [paths.record, new TextEncoder().encode(renderProduction(record))]]));
	if (given.flag("json")) {
		const { functions: _, ...told } = record;
		io.stdout(shownJson(`${JSON.stringify({
			store: store.name,
			key: paths.record,
			...told
		})}\n`));
	} else {
		io.stdout(shown`stored ${record.type} of ${service} (${windowText(record)}) in ${store.name} as ${paths.record}\n`);
		const own = record.functions.filter(({ file }) => file !== void 0 && files.includes(file));
		io.stderr(shown`${own.length} of its ${record.functions.length} functions stand in files of this repository\n`);
	}
	return exitCode.pass;
}
function windowText({ from, until }) {
	return from === void 0 ? `until ${until}` : `${spanWords(Date.parse(until) - Date.parse(from))} until ${until}`;
}
function recordOf(profile, service, taken) {
	const { sampleCount } = profile;
	return {
		schema: 1,
		service,
		...sharesOf(profile),
		...sampleCount === void 0 ? {} : { samples: Math.round(sampleCount) },
		...taken.from === void 0 ? {} : { from: new Date(taken.from).toISOString() },
		until: new Date(taken.until).toISOString(),
		savedAt: (/* @__PURE__ */ new Date()).toISOString(),
		source: taken.source,
		notes: notesOf([profile]).map((note) => note.slice(0, 1e3))
	};
}
function fromFiles({ io, given, words }) {
	const type = given.text("type");
	const profiles = words.map((file) => readProfileFile(file, {
		cwd: io.cwd,
		...type === void 0 ? {} : { type }
	}));
	const changed = Math.max(...words.map((file) => statSync(resolve(io.cwd, file)).mtimeMs));
	const until = Math.min(timeOf(given.text("until"), "until") ?? changed, Date.now());
	const profile = mergeProductionProfiles(profiles);
	const told = spanOf(given.text("window"), "window") ?? nanosecondsToMs(profile.durationNs);
	return {
		profile,
		until,
		source: "file",
		...told === void 0 ? {} : { from: until - told }
	};
}
function nanosecondsToMs(duration) {
	return duration === void 0 || duration <= 0 ? void 0 : duration / 1e6;
}
async function fromPyroscope({ io, given }, service) {
	const address = given.text("pyroscope") ?? io.env["PYROSCOPE_URL"];
	if (address === void 0 || address === "") throw usage("it must be told a profile, --pyroscope, or PYROSCOPE_URL", "nothing");
	const remote = remoteOf(address, pyroscope, io.env);
	const until = timeOf(given.text("until"), "until") ?? Date.now();
	const from = until - (spanOf(given.text("window"), "window") ?? usualWindowMs);
	const profile = await queryPyroscope(remote, {
		profileType: given.text("profile-type") ?? usualType,
		selector: given.text("selector") ?? `{service_name=${JSON.stringify(service)}}`,
		from,
		until,
		signal: io.signal
	});
	if (profile === void 0) throw nothingSampled(remote.base.host);
	return {
		profile,
		from,
		until,
		source: remote.base.host
	};
}
/** Tracked and new files; what is ignored is built. */
async function repositoryFiles(root) {
	return (await git(root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	])).split("\0").filter((path) => path !== "");
}
/** Scripts of a container that are built here too lead through the source maps beside them to what was written. */
function withSourceMaps(profile, root) {
	const local = /* @__PURE__ */ new Map();
	for (const { file } of profile.frames) if (file !== void 0 && !local.has(file)) local.set(file, localScript(file, root) ?? file);
	const frames = profile.frames.map((frame) => frame.file === void 0 ? frame : {
		...frame,
		file: local.get(frame.file) ?? frame.file
	});
	return applySourceMaps({
		...profile,
		frames
	}, readSourceMaps(local.values()));
}
function localScript(file, root) {
	const { path, kind } = placeOf(file, []);
	if (kind === "dependency" || kind === "runtime" || !/\.[cm]?js$/.test(path)) return void 0;
	const parts = path.split("/").filter((part) => part !== "" && part !== "..");
	for (let at = 0; at < parts.length - 1; at++) {
		const candidate = join(root, ...parts.slice(at));
		if (existsSync(candidate)) return candidate;
	}
}
function nothingSampled(source) {
	return new GateError("PROFILE_MALFORMED", `Cannot save the profile as it must hold samples: ${source} has none`, { hint: "check the service, the window and the type of profile" });
}
function usage(must, value) {
	return new GateError("USAGE", `Cannot save production as ${must}: current value is ${value}`, { hint: "flamegate production save checkout.pb.gz --service checkout" });
}
export { saveProduction };
