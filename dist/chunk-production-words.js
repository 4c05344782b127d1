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
/** The type it shows by default, unless that says nothing here and another does: Go's heap profiles show what is in use. */
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
/** Shares of wall-clock time are labeled so. */
function clockOf(type) {
	return costKindOf(type) === "wall" ? { clock: "wall" } : {};
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
export { weightWords as a, withTellingType as c, spanWords as i, productionSentences as n, clockOf as o, productionWords as r, costKindOf as s, formatShare as t };
