import { t as clockOf } from "./chunk-cost-kind.js";
import { p as formatPercent } from "./chunk-format.js";
// src/report/production-words.ts
/** Services named beside a function; the JSON has all. */
const mostServices = 2;
/** What it calls is mentioned from this many points on. */
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
/**
* `ms`: 0 or more, rounded to a whole number of the largest unit of which there are two, or exactly one: `90 minutes`, `2
* days`, `1 hour`.
*/
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
export { weightWords as a, spanWords as i, productionSentences as n, productionWords as r, formatShare as t };
