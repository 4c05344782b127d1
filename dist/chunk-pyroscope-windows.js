import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { createMessage } from "./chunk-protobuf-write.js";
import { readPprof } from "./chunk-pprof.js";
import { enter, fieldsOf, readTag, skip } from "./chunk-pprof-frames.js";
import { placeOf } from "./chunk-stack-columns.js";
import { applicationName, ask, refuse } from "./chunk-pyroscope-push.js";
import { defaultTypeOf } from "./chunk-call-tree.js";
import { readFlamebearer } from "./chunk-profile-files.js";
// src/production/added-profiles.ts
function mergeProductionProfiles(profiles) {
	const [first] = profiles;
	if (first === void 0) throw new RangeError("There must be a profile to merge");
	const type = defaultTypeOf(first);
	const merged = createMerged();
	for (const profile of profiles) {
		const own = defaultTypeOf(profile);
		if (own.type !== type.type || own.unit !== type.unit) throw new GateError("PROFILE_UNLIKE", `Cannot add profiles up as all must count ${type.type} in ${type.unit}: current value is ${own.type} in ${own.unit}`, { hint: "choose with --type, or save them under two services" });
		merged.add(profile);
	}
	const counts = profiles.flatMap(({ sampleCount }) => sampleCount ?? []);
	const durations = profiles.flatMap(({ durationNs }) => durationNs ?? []);
	return {
		sampleTypes: [type],
		defaultType: 0,
		...merged.result(),
		sampleCount: counts.length < profiles.length ? void 0 : counts.reduce((sum, count) => sum + count, 0),
		durationNs: durations.length === 0 ? void 0 : Math.max(...durations),
		notes: [...new Set(profiles.flatMap(({ notes = [] }) => notes))],
		producer: first.producer,
		mode: first.mode
	};
}
function createMerged() {
	const frames = [];
	const known = /* @__PURE__ */ new Map();
	const stacks = /* @__PURE__ */ new Map();
	const place = (frame) => {
		const key = JSON.stringify(frame);
		const index = known.get(key) ?? frames.push(frame) - 1;
		known.set(key, index);
		return index;
	};
	return {
		add({ frames: own, stacks: added, defaultType }) {
			const places = own.map(place);
			for (const stack of added) {
				const value = stack.values[defaultType] ?? 0;
				if (value <= 0) continue;
				const path = stack.frames.map((index) => places[index] ?? 0);
				const key = `${path.join(" ")}:${stack.leafLine ?? ""}`;
				const found = stacks.get(key);
				if (found === void 0) stacks.set(key, {
					stack: {
						...stack,
						frames: path
					},
					value
				});
				else found.value += value;
			}
		},
		result: () => ({
			frames,
			stacks: [...stacks.values()].map(({ stack, value }) => ({
				...stack,
				values: [value]
			}))
		})
	};
}
// src/production/repository-paths.ts
function toRepositoryPaths(profile, known) {
	const byName = /* @__PURE__ */ new Map();
	for (const path of known) {
		const name = nameOf(path);
		byName.set(name, [...byName.get(name) ?? [], path]);
	}
	const found = /* @__PURE__ */ new Map();
	const frames = profile.frames.map((frame) => {
		if (frame.file === void 0) {
			const source = classFileOf(frame.name, byName);
			return source === void 0 ? frame : {
				...frame,
				file: source,
				kind: "user"
			};
		}
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
const sourceEndings = [
	"java",
	"kt",
	"scala",
	"groovy",
	"clj"
];
function classFileOf(name, byName) {
	const [, folder = "", outer = ""] = /^((?:[\w-]+[./])+)(\w+)(?:\$[^.]*)*\.[^./]+$/.exec(name) ?? [];
	if (outer === "") return void 0;
	const path = folder.replaceAll(".", "/");
	const titles = [outer, outer.replace(/Kt$/, "")].flatMap((title) => sourceEndings.map((end) => `${title}.${end}`));
	const found = new Set(titles.flatMap((title) => (byName.get(title) ?? []).filter((each) => `/${each}`.endsWith(`/${path}${title}`))));
	const [only] = found;
	return found.size === 1 ? only : void 0;
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
// src/remote/pyroscope-query.ts
const mostBytes = 134217728;
const mostInflatedBytes = 536870912;
const formatPprof = 4;
const mostNodes = 65536;
async function queryWindow(remote, query) {
	try {
		const profile = await askWindow(remote, query);
		return profile === void 0 ? { state: "nothing" } : {
			state: "profile",
			profile
		};
	} catch (error) {
		if (error instanceof TooLong) return {
			state: "too-long",
			answer: error.answer
		};
		throw error;
	}
}
var TooLong = class extends Error {
	answer;
	constructor(answer) {
		super("The window is longer than the server allows");
		this.answer = answer;
	}
};
function refuseQuery(remote, answer) {
	const text = new TextDecoder().decode(answer.body.subarray(0, 2e3));
	const isLimit = /time range exceeds|max[-_ ]?query[-_ ]?length/i.test(text);
	if ([
		400,
		413,
		422
	].includes(answer.status) && isLimit) throw new TooLong(answer);
	return refuse(remote, "query", answer);
}
async function askWindow(remote, query) {
	const merged = await askQuerier(remote, query, "SelectMergeStacktraces");
	const older = (merged === void 0 ? void 0 : understood(remote, () => pprofWithin(merged))) ?? await askQuerier(remote, query, "SelectMergeProfile");
	if (older === void 0) return render(remote, query);
	return older.length === 0 ? void 0 : withContent(understood(remote, () => readPprof(older, bounded)));
}
function understood({ what, base }, read) {
	try {
		return read();
	} catch (cause) {
		if (!(cause instanceof GateError)) throw cause;
		throw new GateError("REMOTE_FAILED", `Cannot read the answer of ${what} as ${base.host} must send a profile: ${cause.message}`, {
			cause,
			hint: "check the address: something else may answer there"
		});
	}
}
const bounded = { maxInflatedBytes: mostInflatedBytes };
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
		effect: "none",
		signal: query.signal
	});
	if (answer.status === 200) return answer.body;
	if (isUnknown(answer)) return void 0;
	return refuseQuery(remote, answer);
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
	const answer = await renderAt(remote, query, "/pyroscope/render");
	const known = isUnknown(answer) ? await renderAt(remote, query, "/render") : answer;
	if (known.status !== 200) return refuseQuery(remote, known);
	return withContent(understood(remote, () => readFlamebearer(known.body, bounded)));
}
function renderAt(remote, query, path) {
	const [, type] = query.profileType.split(":");
	const application = type === void 0 ? `${query.profileType}{}` : `${applicationName(query.service)}.${type}{}`;
	return ask(remote, {
		method: "GET",
		path,
		query: {
			query: path === "/render" ? application : `${query.profileType}${query.selector}`,
			from: String(query.from),
			until: String(query.until),
			format: "json",
			"max-nodes": String(mostNodes),
			maxNodes: String(mostNodes)
		},
		mostBytes,
		effect: "none",
		signal: query.signal
	});
}
function withContent(profile) {
	return profile.stacks.some(({ values }) => values.some((value) => value > 0)) ? profile : void 0;
}
// src/remote/pyroscope-windows.ts
const shortestMs = 6e4;
async function queryPyroscope(remote, query) {
	const { from, until } = query;
	const pieces = [];
	let length = until - from;
	for (let at = from; at < until;) {
		const end = Math.min(until, at + length);
		const answer = await queryWindow(remote, {
			...query,
			from: at,
			until: end
		});
		if (answer.state === "too-long") {
			length = Math.ceil(length / 2);
			if (length < shortestMs) refuse(remote, "query", answer.answer);
			continue;
		}
		if (answer.state === "profile") pieces.push(answer.profile);
		at = end;
	}
	const [first, ...others] = pieces;
	if (first === void 0 || others.length === 0) return first;
	const durations = pieces.flatMap(({ durationNs }) => durationNs ?? []);
	return {
		...mergeProductionProfiles(pieces),
		durationNs: durations.length === 0 ? void 0 : durations.reduce((sum, each) => sum + each, 0)
	};
}
export { mergeProductionProfiles, queryPyroscope, toRepositoryPaths };
