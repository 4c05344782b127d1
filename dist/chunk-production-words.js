import { t as buildCallTree } from "./chunk-call-tree.js";
import { r as parseShaped } from "./chunk-read-shaped.js";
import { _ as schemaVersion, c as line, d as number, f as object, i as array, l as matching, m as optional, p as oneOf, s as integer, y as text } from "./chunk-short-hash.js";
import { p as formatPercent } from "./chunk-format.js";
// src/production/cost-kind.ts
const wall = /^(?:wall|real|elapsed)/;
const allocation = /^(?:alloc|malloc|object_alloc|heap-samples)/;
const neither = /^(?:inuse|in_use|live|heap-live|retained|goroutine|thread|mutex|block|lock|monitor|contention|delay|wait|off.?cpu|exception|sleep|park|io\b|socket|file|gc\b)/;
/** Undefined for types whose shares say nothing of cost: memory in use, locks, goroutines, exceptions. */
function costKindOf({ type, unit }) {
	const name = type.toLowerCase();
	if (neither.test(name)) return void 0;
	if (wall.test(name)) return "wall";
	return allocation.test(name) || unit === "B" ? "heap" : "cpu";
}
/** The type it shows by default, unless that tells nothing here and another does: Go's heap profiles show what is in use. */
function withTellingType(profile) {
	const shown = profile.sampleTypes[profile.defaultType];
	if (shown === void 0 || costKindOf(shown) !== void 0) return profile;
	const telling = profile.sampleTypes.map((type) => costKindOf(type) !== void 0);
	const inBytes = profile.sampleTypes.findIndex(({ unit }, at) => telling[at] === true && unit === "B");
	const other = inBytes >= 0 ? inBytes : telling.indexOf(true);
	return other < 0 ? profile : {
		...profile,
		defaultType: other
	};
}
// src/production/record.ts
/**
* What production spends its time on, as the store keeps it: one file that the gate reads, small enough to read on every
* run, and beside it the whole profile. Every text in it is untrusted.
*/
/** Functions kept; those beyond have less than any share that is printed. */
const mostFunctions = 5e3;
/** Characters of a name or path; templates can be longer. */
const longestName = 2e3;
const mostCharacters = 8e6;
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, "a time in UTC");
const recordShape = object({
	schema: schemaVersion(1),
	service: line(200),
	kind: oneOf("cpu", "heap"),
	type: line(100),
	unit: line(50),
	amount: number(0),
	samples: optional(integer(0)),
	from: optional(time),
	until: time,
	savedAt: time,
	source: line(300),
	functions: array(object({
		name: text(longestName),
		file: optional(text(longestName)),
		line: optional(integer(0)),
		self: number(0, 1),
		total: number(0, 1)
	}), mostFunctions),
	notes: array(text(1e3), 20)
});
/** Throws FILE_MALFORMED or FILE_TOO_LARGE, naming `source`. */
function parseProduction(content, source) {
	return parseShaped(content, recordShape, {
		source,
		what: "a production profile’s record",
		mostCharacters
	});
}
/** Checked by the shape that reads it. */
function renderProduction(record) {
	return `${JSON.stringify(recordShape(record, ""))}\n`;
}
/** Of each service and kind the one saved last, the newest first; `paths` sort by the time of saving. */
function newestOf(records) {
	const newest = /* @__PURE__ */ new Map();
	for (const record of records.toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))) {
		const key = JSON.stringify([record.service, record.kind]);
		if (!newest.has(key)) newest.set(key, record);
	}
	return [...newest.values()];
}
/** Milliseconds of the window; undefined where its start is not known. */
function windowMs({ from, until }) {
	return from === void 0 ? void 0 : Math.max(0, Date.parse(until) - Date.parse(from));
}
// src/production/shares.ts
/** Shares below are rounded away: nothing is printed with more digits. */
const digits = 1e7;
/** Files of the profile must be repository-relative already. */
function sharesOf(profile) {
	const { type, root, functions } = buildCallTree([profile], { recursion: "fold" });
	const share = (value) => root.total > 0 ? Math.min(1, Math.round(value / root.total * digits) / digits) : 0;
	const kept = functions.filter(({ total }) => share(total) > 0).slice(0, mostFunctions);
	return {
		kind: costKindOf(type) === "heap" ? "heap" : "cpu",
		type: type.type,
		unit: type.unit,
		amount: root.total,
		functions: kept.map(({ frame, self, total }) => ({
			name: frame.name.slice(0, longestName),
			file: frame.file?.slice(0, longestName),
			line: frame.line,
			self: share(self),
			total: share(total)
		}))
	};
}
/** Indexes a record by function name, for many look-ups. */
function lensOf(record) {
	const byName = /* @__PURE__ */ new Map();
	for (const each of record.functions) byName.set(each.name, [...byName.get(each.name) ?? [], each]);
	return {
		record,
		byName
	};
}
/** What each service spends in this function, of those whose profile shows it; the largest share first. */
function inProduction(lenses, { kind, at }, sought) {
	return lenses.filter(({ record }) => record.kind === kind).flatMap((lens) => {
		const found = findFunction(lens, sought);
		if (found === void 0) return [];
		const { service, until } = lens.record;
		const length = windowMs(lens.record);
		const ageMs = Math.max(0, Date.parse(at) - Date.parse(until));
		const share = {
			service,
			self: found.self,
			total: found.total,
			ageMs,
			...clockOf(lens.record)
		};
		return [length === void 0 ? share : {
			...share,
			windowMs: length
		}];
	}).toSorted((a, b) => b.total - a.total);
}
/**
* By name and path. Where one side names no file the name alone decides, if only one function has it; of several in one
* file, such as methods of two classes, it is the one whose definition is nearest.
*/
function findFunction(lens, { frame, place }) {
	const named = lens.byName.get(frame.name) ?? [];
	const path = place?.path ?? frame.file;
	if (path === void 0) return named.length === 1 ? named[0] : void 0;
	const there = named.filter(({ file }) => file !== void 0 && isSamePath(file, path));
	if (there.length > 0) return nearest(there, frame.line);
	const placeless = named.filter(({ file }) => file === void 0);
	return placeless.length === 1 && named.length === 1 ? placeless[0] : void 0;
}
/** Equal, or one the end of the other: a container's folder before it, or a package's. */
function isSamePath(a, b) {
	return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}
function nearest(functions, line) {
	if (line === void 0) return functions[0];
	const distance = (each) => Math.abs((each.line ?? 0) - line);
	return functions.toSorted((a, b) => distance(a) - distance(b))[0];
}
/** Shares of time on the clock are told as that. */
function clockOf(record) {
	return costKindOf(record) === "wall" ? { clock: "wall" } : {};
}
// src/report/production-words.ts
/** Services named beside a function; the JSON has all. */
const mostServices = 2;
/** What it calls is worth a word from this many points on. */
const worthSaying = .005;
const dayMs = 864e5;
function productionWords(shares, { kind, part }) {
	return (shares ?? []).slice(0, mostServices).map((share) => {
		const callees = part === "self" && share.total - share.self >= worthSaying ? ` (${formatShare(share.total)} with what it calls)` : "";
		return [
			`${formatShare(share[part])} of production ${costWord(kind, share.clock)} in `,
			{ code: share.service },
			callees,
			`, ${windowWords(share)}`
		];
	}).flatMap((phrase, index) => index === 0 ? phrase : ["; ", ...phrase]);
}
/** Two significant digits: a share of a thousandth is still one. */
function formatShare(share) {
	if (share > 0 && share < 1e-4) return `less than ${formatPercent(1e-4, 2)}`;
	return share > 0 && share < .001 ? formatPercent(share, 2) : formatPercent(share);
}
/** `0.02 % of production CPU in checkout, last 7 days`. */
function weightWords(weight) {
	const { kind, share, service, clock } = weight;
	return [
		`${formatShare(share)} of production ${costWord(kind, clock)} in `,
		{ code: service },
		`, ${windowWords(weight)}`
	];
}
function costWord(kind, clock) {
	if (kind === "heap") return "allocations";
	return clock === "wall" ? "time, waiting included," : "CPU";
}
/** `last 7 days`, or with its age where that is more than a day. */
function windowWords({ windowMs, ageMs }) {
	const isFresh = ageMs < dayMs;
	if (windowMs === void 0) return isFresh ? "today" : `${spanWords(ageMs)} ago`;
	return isFresh ? `last ${spanWords(windowMs)}` : `${spanWords(windowMs)} until ${spanWords(ageMs)} ago`;
}
function spanWords(ms) {
	const [length, unit] = [
		[dayMs, "day"],
		[36e5, "hour"],
		[6e4, "minute"],
		[1e3, "second"]
	].find(([size]) => ms >= 2 * size || ms === size) ?? [1e3, "second"];
	const count = Math.max(1, Math.round(ms / length));
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
/** For the section that says how this was measured. */
function productionSentences({ production = [] }) {
	return production.slice(0, 5).map((each) => [
		`Production ${costWord(each.kind, clockOf(each).clock)} of `,
		{ code: each.service },
		`: ${lengthWords(each)}`,
		...each.source === "file" ? [", from a file"] : [", from ", { code: each.source }],
		"."
	]);
}
function lengthWords({ from, until, ageMs }) {
	const age = ageMs < dayMs ? "" : `, ${spanWords(ageMs)} before this was measured`;
	const end = `${until.slice(0, 16).replace("T", " ")} UTC${age}`;
	if (from === void 0) return `taken at ${end}`;
	return `${spanWords(Date.parse(until) - Date.parse(from))} up to ${end}`;
}
export { withTellingType as _, weightWords as a, inProduction as c, sharesOf as d, newestOf as f, costKindOf as g, windowMs as h, spanWords as i, isSamePath as l, renderProduction as m, productionSentences as n, clockOf as o, parseProduction as p, productionWords as r, findFunction as s, formatShare as t, lensOf as u };
