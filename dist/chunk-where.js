import { i as falseDiscoveryRate, n as isDenied, r as probablyGrew } from "./chunk-blame.js";
import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { i as profileKindOf } from "./chunk-metric.js";
import { _ as formatSignedPercent, a as formatDelta, d as formatP, f as formatPair, i as formatCount, m as formatQuantity, o as formatDeltaParts, p as formatPercent } from "./chunk-format.js";
import { H as placeWords, R as judgementsOf, W as placedOf, n as bySize } from "./chunk-words.js";
import { r as productionWords } from "./chunk-production-words.js";
// src/report/where.ts
/** What a value of the diff is per. */
function basisWords({ basis }) {
	return {
		operation: "per call",
		second: "per second of the capture",
		"cpu-second": "per second of CPU",
		share: "as share of the total"
	}[basis];
}
/** All that is printed beside a function: what the change has to do with it, and what it is of production. */
function remarkOf({ remark, production }) {
	return remark.length > 0 && production.length > 0 ? [
		...remark,
		"; ",
		...production
	] : [...remark, ...production];
}
/** Unit of the diff's values as they are printed. */
function valueUnit(diff) {
	return diff.basis === "share" ? "%" : diff.unit;
}
/** The explanation of a regressed judgement: of its benchmark, the diff of its kind of cost. */
function diffFor(judgement, report) {
	const key = benchmarkKey(judgement.target.id);
	const explanation = report.explanations.find(({ id }) => benchmarkKey(id) === key);
	const kind = profileKindOf(judgement.target.metric);
	return explanation?.diffs.find(({ diff }) => diff.kind === kind);
}
/** Regressions that have an explanation, largest first; several metrics of one benchmark that share a profile once. */
function explainedRegressions(report) {
	const seen = /* @__PURE__ */ new Set();
	return bySize(judgementsOf(report, "regression")).filter((judgement) => {
		const { id, metric } = judgement.target;
		const key = `${benchmarkKey(id)} ${profileKindOf(metric)}`;
		if (seen.has(key) || diffFor(judgement, report) === void 0) return false;
		seen.add(key);
		return true;
	});
}
/** Share of the whole change below which a function, though it changed significantly, explains nothing. */
const leastShare = .05;
/** The same of what this pull request did not touch, beside a function it changed that explains most of the change. */
const leastBeside = .2;
const mostOfChange = .5;
/** Those that explain something of the whole change, and those this pull request changed; the report lists all. */
function weighty({ diff, blame }) {
	const whole = Math.max(Math.abs(diff.root.candidate.total - diff.root.baseline.total), ...blame.functions.map(sizeOf));
	const isExplained = blame.functions.some((each) => each.relation === "changed" && sizeOf(each) >= mostOfChange * whole);
	const least = ({ relation }) => isExplained && relation === "unchanged" ? leastBeside : leastShare;
	const kept = blame.functions.filter((each) => each.relation === "changed" || sizeOf(each) >= least(each) * whole);
	return kept.length > 0 ? kept : blame.functions;
}
/** What it costs more by itself, or with all it calls where that is what it is named for. */
function sizeOf(blamed) {
	const { self, total } = blamed.function;
	return Math.abs((isNamedForItself(blamed) ? self : total)?.delta ?? 0);
}
function isNamedForItself({ function: { self }, fitsShift }) {
	return self?.significant === true || fitsShift === "self";
}
/** What p after the correction asks for, in half widths of a 95 % interval: roughly, for ten functions and five repeats. */
const seenFrom = 2;
/** Of what is sure to have changed with its callees the most specific: of those that carry most of the largest, the smallest. */
function carrierOf({ functions }) {
	const size = ({ total }) => Math.abs(total?.delta ?? 0);
	const sure = functions.filter(({ total }) => total?.significant === true);
	const largest = Math.max(0, ...sure.map(size));
	return sure.filter((each) => size(each) >= mostOfChange * largest).sort((a, b) => a.baseline.total + a.candidate.total - (b.baseline.total + b.candidate.total))[0];
}
/** What changed with its callees, where no function did by itself; nothing where none did. */
function carriedWords(diff) {
	const carrier = carrierOf(diff);
	if (carrier?.total === void 0) return [];
	const { delta, within } = partsOf(carrier.total, [carrier.baseline.total, carrier.candidate.total], diff);
	return [
		"No function’s own cost changed by more than the noise of the profiles; with what it calls, ",
		{ code: carrier.frame.name },
		` did: ${delta} ${within}.`
	];
}
/** Nothing is named: what changed with its callees, else how large a change of the costliest function would have been. */
function unseenWords(diff) {
	const carried = carriedWords(diff);
	if (carried.length > 0) return carried;
	const nothing = "No single function changed by more than the noise of the profiles";
	const [costliest] = [...diff.functions.filter(({ self }) => self !== void 0)].sort((a, b) => b.baseline.self - a.baseline.self);
	if (costliest?.self === void 0) return [`${nothing}.`];
	const { low, high } = costliest.self;
	return [`${nothing}: in the costliest, less than about ${formatQuantity((high - low) / 2 * seenFrom, valueUnit(diff))} ${basisWords(diff)} would not have shown.`];
}
/** "Where it went", or for bytes "Where it is allocated". */
function whereTitle({ kind }) {
	return kind === "heap" ? "Where it is allocated" : "Where it went";
}
/** How sure the table is, in the words that are under its heading. `per`: what its values are per. */
function confidenceWords(diff, per = basisWords(diff)) {
	const { baseline, candidate } = diff.repeats;
	const repeats = baseline === candidate ? `${baseline}` : `${baseline} and ${candidate}`;
	return [
		per,
		diff.lowConfidence ? "a single profile a side, so low confidence" : `functions whose change is significant over ${repeats} profiles a side, false discovery rate ${formatPercent(falseDiscoveryRate)}`,
		...basisNotes(diff)
	].join("; ");
}
/** A smaller difference of the machine between the sides is not mentioned. */
const leastSlowness = .01;
/** What the values are not, where a reader would take them for it. */
function basisNotes({ basis, inlining, slowness }) {
	const off = Math.max(slowness, 1 / slowness) - 1;
	return [...inlining === "off" ? ["profiled without inlining, so sums exceed the measured time"] : [], ...off < leastSlowness ? [] : [takenOff(basis, slowness)]];
}
/** Shares are moved by other functions alone; what is per second, by the machine too. */
function takenOff(basis, slowness) {
	const off = formatPercent(Math.max(slowness, 1 / slowness) - 1);
	const signed = formatSignedPercent(slowness - 1);
	if (basis === "operation") return `the candidate’s profiles ran ${off} ${slowness > 1 ? "slower" : "faster"} throughout, which is corrected for`;
	if (basis !== "share") return `all functions moved by ${signed} together (load or machine), which is corrected for`;
	return `most functions’ shares moved by ${signed} together, because others changed, which is corrected for: a side need not add up to 100 %`;
}
function blamedRow(blamed, diff, report) {
	const { function: change } = blamed;
	const own = isNamedForItself(blamed) || change.total?.significant !== true && blamed.fitsShift !== "total";
	const part = own ? "self" : "total";
	const test = own ? change.self : change.total;
	const sides = [change.baseline[part], change.candidate[part]];
	const placed = placedOf(blamed, report);
	const place = placeWords(placed);
	return {
		name: change.frame.name,
		place,
		url: placed.url,
		part,
		values: formatPair(sides[0], sides[1], valueUnit(diff)),
		...changeOf(sides, test, diff),
		significant: test?.significant === true,
		remark: relationWords(blamed, change, report),
		production: productionWords(blamed.production, {
			kind: diff.kind,
			part
		})
	};
}
function changeOf(sides, test, diff) {
	if (test === void 0) {
		const delta = formatDelta(sides[1] - sides[0], valueUnit(diff), sides);
		return {
			change: delta,
			delta
		};
	}
	const { delta, within } = partsOf(test, sides, diff);
	return {
		change: `${delta} ${within}`,
		delta
	};
}
function partsOf(test, sides, diff) {
	return formatDeltaParts(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
}
function relationWords(blamed, change, report) {
	const judged = judgedWords(report);
	const relation = {
		changed: [`changed in ${judged}`],
		"calls-changed": ["calls changed code"],
		runtime: ["runtime"],
		dependency: blamed.package === void 0 ? ["dependency"] : ["dependency ", { code: blamed.package }],
		unchanged: [`not changed in ${judged}`],
		built: ["built, not in git"],
		unknown: []
	};
	const fits = blamed.fitsShift !== void 0 ? [`changed in ${judged}, likely: its growth fits what was measured`] : [];
	const own = fits.length > 0 ? fits : relation[blamed.relation];
	const words = blamed.through === void 0 ? own : throughWords(blamed.through, judged);
	const status = statusWords(change);
	return words.length > 0 && status.length > 0 ? [
		...words,
		", ",
		...status
	] : [...words, ...status];
}
/** The likely cause: it changed, and what it calls grew. */
function throughWords({ name, isNew }, judged) {
	return [
		`changed in ${judged}, `,
		isNew ? "newly calls " : "calls ",
		{ code: name },
		", which grew"
	];
}
function judgedWords({ judged }) {
	return judged === void 0 ? "this PR" : `this ${judged}`;
}
/** What to say of the whole change once the functions are listed; nothing where one of them is the cause. */
function unexplainedWords(blame, report = {}) {
	const { unseen = [], open = [], untraced = [] } = blame;
	const [first, ...others] = unseen;
	if (open.length > 0) return openWords(open, report);
	if (untraced.length > 0) return untracedWords(untraced, report);
	if (first === void 0) return isDenied(blame) ? [`No function changed in ${judgedWords(report)} explains this.`] : void 0;
	const [caller] = first.callers;
	return [
		{ code: first.name },
		` (changed in ${judgedWords(report)}`,
		...others.length === 0 ? [] : [`, with ${formatCount(others.length, "other")} like it`],
		`) is ${first.hardly === true ? "hardly" : "not"} in the profiles: it may be inlined into `,
		...caller === void 0 ? ["what calls it"] : [{ code: caller.frame.name }],
		", so that what it costs shows there."
	];
}
/** Functions that these profiles neither confirm nor rule out. */
function openWords([first, ...others], report) {
	const more = others.length === 0 ? [] : [`, with ${formatCount(others.length, "other")} like it`];
	const subject = [...first === void 0 ? [] : [{ code: first.frame.name }], ` (changed in ${judgedWords(report)}`];
	if (first !== void 0 && probablyGrew(first)) return [
		...subject,
		...more,
		") is nearest, not confirmed",
		...nearWords(first)
	];
	return [
		"Whether ",
		...subject,
		...more,
		") grew as well is within the noise of the profiles."
	];
}
/** By how much it probably grew, and how that compares with all functions that were looked at. */
function nearWords({ self, total, baseline }) {
	const isOwn = (self?.p ?? 1) <= (total?.p ?? 1);
	const [change, before] = isOwn ? [self, baseline.self] : [total, baseline.total];
	if (change === void 0) return ["."];
	const size = before > 0 ? `: ${formatSignedPercent(change.delta / before)}` : "";
	return [`${size}${isOwn ? "" : " with what it calls"}${size === "" ? ":" : ","} q ${formatP(change.pAdjusted)}.`];
}
/** Files that no profile could name: how a build calls them is not known. */
function untracedWords([first = "", ...others], report) {
	const more = others.length === 0 ? [] : [`, with ${formatCount(others.length, "other")} like it`];
	return [
		"Whether ",
		{ code: first },
		` (changed in ${judgedWords(report)}`,
		...more,
		") explains this is unknown: the profiles name no file of its kind. Source maps beside the scripts, or line tables, would show it."
	];
}
function statusWords({ renamedFrom, status }) {
	if (renamedFrom !== void 0) return ["was ", { code: renamedFrom }];
	return status === "common" || status === "renamed" ? [] : [status];
}
/** `no function changed significantly`, of a picture in which none is numbered. */
function nothingChanged(diff) {
	return `no function changed significantly${carrierOf(diff) === void 0 ? "" : " by itself"}`;
}
/** What the picture shows, for those who do not see it. */
function pictureAlt(diff) {
	const significant = diff.functions.filter(({ self }) => self?.significant === true);
	const [first] = significant;
	if (first?.self === void 0) return `Flame graph diff: ${nothingChanged(diff)}`;
	const verb = first.self.delta >= 0 ? "grew" : "shrank";
	const others = significant.length === 1 ? "no other function changed significantly" : `${formatCount(significant.length - 1, "other function")} changed significantly`;
	const amount = partsOf(first.self, [first.baseline.self, first.candidate.self], diff).delta.replace(/^[+\u2212]/, "");
	return `Flame graph diff: ${first.frame.name} ${verb} by ${amount} ${basisWords(diff)}; ${others}`;
}
export { whereTitle as _, carrierOf as a, explainedRegressions as c, remarkOf as d, sizeOf as f, weighty as g, valueUnit as h, carriedWords as i, nothingChanged as l, unseenWords as m, basisWords as n, confidenceWords as o, unexplainedWords as p, blamedRow as r, diffFor as s, basisNotes as t, pictureAlt as u };
