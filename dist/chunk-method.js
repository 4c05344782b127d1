import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { A as shortCommit, S as visibleWords, a as dayOf, d as shardWords, f as whyWords, g as failureWords, h as worseRatio, i as changeWords, j as judgementsOf, m as isWorseBy, n as bySize, o as isIncomplete, p as isBetterBy, r as bySuspicion, w as benchmarkName, y as reasonWords } from "./chunk-words.js";
import { i as profileKindOf } from "./chunk-metric.js";
import { _ as formatSignedPercent, c as formatDuration, d as formatP, i as formatCount, l as formatInterval, m as formatQuantity, n as formatBeside, p as formatPercent, r as formatChange, u as formatNumber } from "./chunk-format.js";
import { a as weightWords, n as productionSentences } from "./chunk-production-words.js";
import { f as sizeOf, g as weighty, r as blamedRow, s as diffFor } from "./chunk-where.js";
import { a as toScale } from "./chunk-log-scale.js";
import { i as plainPhrase, t as ended } from "./chunk-phrase.js";
import { t as besideSuite } from "./chunk-verdict.js";
import { n as formatSides } from "./chunk-sides.js";
// src/decide/spared.ts
/** What would have failed, and passes because of its small weight in production. */
/** As much worse as the threshold it would have without its weight, and no regression under the one it has. */
function isSpared({ kind, shift, target, threshold, reasons }) {
	const weighed = reasons.find(({ code }) => code === "by-weight");
	if (weighed?.code !== "by-weight" || shift === void 0 || kind === "regression") return false;
	const worse = toScale(target.metric, shift.ratio);
	return weighed.instead < threshold && worse >= Math.log1p(weighed.instead);
}
// src/report/counts.ts
/** In the order of rows and counts. */
const rowWords = [
	"regression",
	"failed",
	"inconclusive",
	"too noisy",
	"improvement",
	"new",
	"removed",
	"skipped",
	"unaffected",
	"not confirmed",
	"not worse",
	"for information",
	"no change"
];
function rowWordOf(judgement) {
	if (judgement.kind === "unseen") return "too noisy";
	if (judgement.kind !== "no-change") return judgement.kind;
	if (isInformational(judgement)) return "for information";
	if (isWorseBy(judgement, judgement.threshold)) return "not confirmed";
	return isBetterBy(judgement, judgement.threshold) ? "not worse" : "no change";
}
function isInformational({ target, reasons }) {
	return target.metric.role === "informational" || reasons.some(({ code }) => code === "informational");
}
/** All that there are, in order; together they are all rows. */
function rowCounts(judgements) {
	const counts = /* @__PURE__ */ new Map();
	for (const judgement of judgements) {
		const word = rowWordOf(judgement);
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return rowWords.flatMap((word) => {
		const count = counts.get(word) ?? 0;
		return count === 0 ? [] : [{
			word,
			count,
			words: countWords(word, count)
		}];
	});
}
function countWords(word, count) {
	if (word === "regression" || word === "improvement") return formatCount(count, word);
	const noun = word === "no change" ? "unchanged" : word === "too noisy" ? "too noisy to see" : word;
	return formatCount(count, noun, noun);
}
const compared = /* @__PURE__ */ new Set([
	"regression",
	"improvement",
	"no-change",
	"unseen",
	"inconclusive"
]);
/** `judged 41 of 44 benchmarks`, `judged 6 of 6 metrics of 2 benchmarks`; empty where there is nothing. */
function censusWords(judgements) {
	const rows = judgements.filter((each) => !isInformational(each));
	if (rows.length === 0) return "";
	return `judged ${rows.filter(({ kind }) => compared.has(kind)).length} of ${rowsWords(rows)}`;
}
/** `44 benchmarks`, or `6 metrics of 2 benchmarks` where that is not the same. */
function rowsWords(rows) {
	const benchmarks = new Set(rows.map(({ target }) => benchmarkKey(target.id))).size;
	const benchmarkCount = formatCount(benchmarks, "benchmark");
	return benchmarks === rows.length ? benchmarkCount : `${formatCount(rows.length, "metric")} of ${benchmarkCount}`;
}
// src/results/work.ts
/** Below that, what is counted is called the same. */
const leastDifference = .005;
// src/report/work-words.ts
/** Of a judgement of time; nothing of others, and where nothing was counted. */
function workRemark(judgement, { work = [] }) {
	const { target, kind } = judgement;
	if (profileKindOf(target.metric) !== "cpu" || !isTold(kind)) return [];
	const key = benchmarkKey(target.id);
	const found = work.find(({ id }) => benchmarkKey(id) === key);
	return found === void 0 ? [] : phraseOf(found, judgement);
}
/** Of a benchmark, beside what was judged of its time. */
function workWords(work, judgements) {
	const key = benchmarkKey(work.id);
	const timed = judgements.filter(({ target }) => benchmarkKey(target.id) === key && profileKindOf(target.metric) === "cpu");
	return phraseOf(work, timed.find(({ kind }) => isTold(kind)) ?? timed[0]);
}
function isTold(kind) {
	return kind === "regression" || kind === "improvement" || kind === "inconclusive";
}
function phraseOf(work, judgement) {
	if (work.state === "unknown") return ["what it does could not be counted: ", { text: work.why }];
	const { ratio, changed } = work;
	const pace = paceOf(judgement);
	if (Math.abs(ratio - 1) < .005) return sameWork(changed, pace);
	const more = ratio > 1 ? "more" : "less";
	return [
		`does ${formatPercent(Math.abs(ratio - 1))} ${more} work`,
		...leadWords(work),
		...restWords(work, judgement)
	];
}
/** `9 % slower`; of what was not confirmed, and where nothing moved, nothing. */
function paceOf(judgement) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || !Number.isFinite(worse) || worse <= 0) return void 0;
	return worse > 1 ? `${formatPercent(worse - 1)} slower` : `${formatPercent(1 - worse)} faster`;
}
function isSettled({ kind }) {
	return kind === "regression" || kind === "improvement";
}
function sameWork([first, ...others], pace) {
	if (first === void 0) return [pace === void 0 ? "same work by the same code" : `same work, ${pace}: layout, JIT or the machine`];
	const rest = others.length === 0 ? "" : ` and ${others.length} more`;
	const changed = [{ code: first }, `${rest} changed and ${others.length === 0 ? "runs" : "run"} as often`];
	return [
		`same number of steps${pace === void 0 ? "" : `, ${pace}`}: `,
		...changed,
		", so a step costs something else"
	];
}
/** The function whose steps differ most. */
function leadWords({ functions: [lead], ratio }) {
	if (lead === void 0 || Math.sign(lead.steps.candidate - lead.steps.baseline) !== Math.sign(ratio - 1)) return [];
	return [": ", ...functionWords$1(lead)];
}
function functionWords$1({ name, calls, loops, steps }) {
	const code = { code: name };
	if (calls.baseline === 0) return [
		"it calls ",
		code,
		", which it did not"
	];
	if (calls.candidate === 0) return ["it no longer calls ", code];
	if (differs(calls)) return [code, ` is called ${oftenWords(calls)}`];
	const perCall = loops === void 0 ? void 0 : divided(loops, calls);
	if (perCall !== void 0 && differs(perCall)) return perCall.baseline <= 1 ? [code, ` runs a new inner loop, ${formatNumber(perCall.candidate, perCall.candidate < 10 ? 1 : 0)} times a call`] : [code, ` runs its inner loop ${oftenWords(perCall)}`];
	return [code, ` does ${moreWords(divided(steps, calls))} in a call`];
}
function divided(what, by) {
	return {
		baseline: what.baseline / by.baseline,
		candidate: what.candidate / by.candidate
	};
}
function differs({ baseline, candidate }) {
	return Math.abs(candidate / baseline - 1) >= leastDifference;
}
/** From here on "3 times" is easier to read than "+200 %". */
const manyTimes = 1.95;
function oftenWords({ baseline, candidate }) {
	const ratio = candidate / baseline;
	if (ratio >= manyTimes) return `${formatNumber(ratio, isWhole(ratio) ? 0 : 1)} times as often`;
	return ratio > 1 ? `${formatPercent(ratio - 1)} more often` : `${formatPercent(1 - ratio)} less often`;
}
function moreWords({ baseline, candidate }) {
	const ratio = candidate / baseline;
	return ratio > 1 ? `${formatPercent(ratio - 1)} more` : `${formatPercent(1 - ratio)} less`;
}
function isWhole(ratio) {
	return ratio >= 10 || Math.abs(ratio - Math.round(ratio)) < .05;
}
/** Share of the change of time that the work explains, on the log scale, below which it is mentioned. */
const leastExplained = .25;
/** Where the work moved far less than the time, or the other way. */
function restWords({ ratio, changed: [first] }, judgement) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || Math.log(ratio) >= leastExplained * Math.log(worse) === worse > 1) return [];
	return ["; the rest is ", ...first === void 0 ? ["layout, JIT or the machine"] : [
		"what a step costs in ",
		{ code: first },
		", which changed"
	]];
}
// src/report/row.ts
/** `+18.0 % (+16.2 … +19.9)`; the change alone where nothing bounds it. */
function changeCell({ change, interval }) {
	return change === "" || interval === "" ? change : `${change} (${interval})`;
}
/** Both sides on one scale where it shows both; empty cells where there is nothing to say. */
function rowOf(judgement, report) {
	const { target, baseline, shift, test } = judgement;
	const candidate = pairedLevel(judgement);
	const cells = sidesOf(baseline?.median, candidate, judgement);
	return {
		id: target.id,
		kind: judgement.kind,
		word: rowWordOf(judgement),
		name: benchmarkName(target.id, report),
		metric: target.metric.name,
		baseline: cells.baseline,
		candidate: cells.candidate,
		change: shift === void 0 ? "" : formatChange(shift),
		interval: shift === void 0 ? "" : formatInterval(shift),
		p: test === void 0 || judgement.kind !== "regression" ? "" : formatP(test.pAdjusted),
		remark: withWork(withSuite(remarkOf(judgement), judgement, report), judgement, report)
	};
}
function sidesOf(baseline, candidate, { target, shift }) {
	const { unit } = target.metric;
	if (baseline !== void 0 && candidate !== void 0 && shift !== void 0) return formatSides(baseline, candidate, unit, shift);
	const sides = [baseline, candidate].filter((side) => side !== void 0);
	const cell = (side) => side === void 0 ? "" : formatBeside(side, sides, unit);
	return {
		baseline: cell(baseline),
		candidate: cell(candidate)
	};
}
/**
* The baseline's median times the change. The change is paired within blocks, so the medians of both sides may differ by
* another, even the other way; a row shows one of the two, and the medians are in the JSON.
*/
function pairedLevel({ baseline, candidate, shift }) {
	if (baseline === void 0 || shift === void 0 || candidate === void 0) return candidate?.median;
	const level = baseline.median * shift.ratio;
	return Number.isFinite(level) && level > 0 ? level : candidate.median;
}
/** All rows in the order in which they are reported: what matters most first; within one judgement the largest change first. */
function rowsOf(report) {
	return inOrder(report.verdict.judgements).map((judgement) => rowOf(judgement, report));
}
function inOrder(judgements) {
	return rowWords.flatMap((word) => {
		const rows = judgements.filter((each) => rowWordOf(each) === word);
		return isOpen(word) ? bySuspicion(rows) : bySize(rows);
	});
}
function isOpen(word) {
	return word === "inconclusive" || word === "too noisy";
}
function remarkOf(judgement) {
	switch (judgement.kind) {
		case "new": return withReasons(["becomes part of the baseline on merge"], judgement);
		case "removed": return ["the baseline has it, the candidate does not"];
		case "failed": return failureWords(judgement.failure);
		case "inconclusive":
		case "unseen": return withReasons(visibleWords(judgement), judgement);
		default: return withReasons([], judgement);
	}
}
/** Of what moved with a suite, what is its own. */
function withSuite(remark, judgement, { verdict }) {
	const beside = judgement.kind === "no-change" ? void 0 : besideSuite(judgement, verdict.suiteWide);
	if (beside === void 0) return remark;
	const own = `${formatSignedPercent(beside - 1)} relative to the rest of the suite`;
	return remark.length === 0 ? [own] : [...remark, `; ${own}`];
}
function withWork(remark, judgement, report) {
	const words = workRemark(judgement, report);
	return remark.length > 0 && words.length > 0 ? [
		...remark,
		"; ",
		...words
	] : [...remark, ...words];
}
function withReasons(start, judgement) {
	return [start, ...judgement.reasons.map(reasonWords)].filter((phrase) => phrase.length > 0).flatMap((phrase, index) => index === 0 ? phrase : ["; ", ...phrase]);
}
// src/report/cause.ts
/** A changed function leads when it carries at least this share of what the heaviest one does. */
const leadingShare = .25;
/** A function that did not change and carries less than this is not named. */
const leastOfMeasured = .1;
/** `: readString src/lexer.js:19, changed in this PR, +1.00 ms`. */
function causeWords(judgement, report, detail = "full") {
	const found = diffFor(judgement, report);
	if (found === void 0) return [": not profiled"];
	const lead = leadOf(found);
	if (lead === void 0) return [": no function stands out"];
	if (found.blame.explained) return [": ", ...functionWords(lead, found, report, detail)];
	if (isCrumb(lead, found, judgement)) return [": no function stands out"];
	if (detail !== "full") return [": not in changed code"];
	return [lead.relation === "unchanged" ? ": " : ": not in changed code, but ", ...functionWords(lead, found, report, detail)];
}
/** What grew in the profile is next to nothing of what was measured, as where V8 compiles a profiled loop otherwise. */
function isCrumb(lead, { diff }, { target, baseline, candidate }) {
	if (diff.basis === "share" || diff.unit !== target.metric.unit) return false;
	const measured = Math.abs((candidate?.median ?? 0) - (baseline?.median ?? 0));
	return baseline !== void 0 && candidate !== void 0 && sizeOf(lead) < leastOfMeasured * measured;
}
function functionWords(lead, { diff }, report, detail) {
	const { name, place, delta, remark } = blamedRow(lead, diff, report);
	const where = place === void 0 || detail !== "full" ? [] : [" ", { text: place }];
	const relation = remark.length === 0 || detail.startsWith("function") ? [] : [", ", ...remark];
	return [
		{ code: name },
		...where,
		...relation,
		...detail === "function" ? [] : [`, ${delta}`]
	];
}
/** The heaviest, unless a function that this pull request changed is nearly as heavy. */
function leadOf(found) {
	const named = weighty(found);
	const heaviest = Math.max(0, ...named.map(sizeOf));
	const heavy = named.filter((each) => sizeOf(each) >= leadingShare * heaviest).sort((a, b) => sizeOf(b) - sizeOf(a));
	return ["changed", "calls-changed"].reduce((lead, relation) => lead ?? heavy.find((each) => each.relation === relation), void 0) ?? heavy[0];
}
// src/report/pause-words.ts
/** Benchmarks named at most, the largest first. */
const mostNamed$1 = 3;
/** Pauses of unchanged code differ by less. */
const leastGrowth = 1.05;
/** Empty where nothing allocates more, or its pauses did not grow with it. */
function pauseWords(report) {
	const phrases = bySize(judgementsOf(report, "regression")).flatMap((judgement) => {
		const pause = pauseOf(judgement, report);
		return pause === void 0 ? [] : [wordsOf(judgement, pause, report)];
	});
	if (phrases.length === 0) return [];
	const named = phrases.slice(0, mostNamed$1).flatMap((phrase, index) => [index === 0 ? "" : "; ", ...phrase]);
	const more = phrases.length > mostNamed$1 ? `; and ${phrases.length - mostNamed$1} more` : "";
	return [[...named, `${more}.`]];
}
/** Counted where time is measured, in JavaScript, since the processes that count bytes hold them off; in Go and Java in the profiled runs. */
function pauseOf({ target }, { readings = [] }) {
	if (profileKindOf(target.metric) !== "heap") return void 0;
	const key = benchmarkKey(target.id);
	const pause = readings.find(({ id, name, unit }) => name === "gc-time" && unit === "ns" && benchmarkKey(id) === key);
	return pause !== void 0 && pause.candidate > pause.baseline * leastGrowth ? pause : void 0;
}
/** `tokenize allocates +31.0 %: 0.07 ms more pause a call, from readString src/lexer.js:19`. */
function wordsOf(judgement, pause, report) {
	const change = judgement.shift === void 0 ? "more" : formatChange(judgement.shift);
	const start = [{ code: benchmarkName(judgement.target.id, report) }, ` allocates ${change}: ${formatQuantity(pause.candidate - pause.baseline, "ns")} more pause for collections a call, ${pause.profiled === true ? "in the profiled runs" : "without the profiler"}`];
	const found = diffFor(judgement, report);
	const lead = found === void 0 ? void 0 : leadOf(found);
	if (found === void 0 || lead === void 0) return start;
	const { name, place } = blamedRow(lead, found.diff, report);
	return [
		...start,
		", from ",
		{ code: name },
		...place === void 0 ? [] : [" ", { text: place }]
	];
}
// src/report/shape-words.ts
const grew = {
	mean: "the mean",
	p99: "the slowest hundredth"
};
function shapeWord({ of, shift, slow }) {
	const grown = `${grew[of]} ${formatChange(shift)} (${formatInterval(shift)})`;
	const { baseline, candidate } = slow;
	if (candidate.share <= baseline.share && candidate.times <= baseline.times) return grown;
	const before = baseline.share === 0 ? "none before" : `before ${paid(baseline, "took")}`;
	return `${grown}; ${paid(candidate, "takes")} as long as the typical one, ${before}`;
}
/** "1 batch in 20 takes 20 times". Batches rather than calls: one holds many calls of what is fast. */
function paid({ share, times }, verb) {
	return `${share > .4 ? `${formatPercent(share)} of the batches` : `1 batch in ${Math.round(1 / share)}`} ${verb} ${formatNumber(times, times < 10 ? 1 : 0)} times`;
}
// src/report/doubts.ts
function doubts(report) {
	const { judgements } = report.verdict;
	return [
		...suiteWords(report),
		...creepWords(report),
		...shapeWords(report),
		...pauseWords(report),
		...weighedWords(report),
		...unseenWords(judgements),
		...missingWords(report)
	];
}
function suiteWords(report) {
	const { suiteWide } = report.verdict;
	if (suiteWide === void 0) return [];
	const way = suiteWide.ratio >= 1 ? "rose" : "fell";
	const share = formatPercent(Math.round(suiteWide.share * 20) / 20);
	const { common } = suiteWide;
	return [[`${share} of all that was compared ${way} together${common === void 0 ? "" : `, the suite as a whole by ${formatChange(common)} (${formatInterval(common)})`}${isExplained(report) ? "" : ": look at build flags, runtime and machine first"}.`]];
}
/** Functions changed in this pull request explain every regression: there is nowhere else to look first. */
function isExplained(report) {
	const blames = report.verdict.judgements.filter(({ kind }) => kind === "regression").map((each) => diffFor(each, report)?.blame);
	return blames.length > 0 && blames.every((blame) => blame?.explained === true && blame.open === void 0);
}
/** Benchmarks judged by their weight named at most, those first that it lets through. */
const mostWeighed = 5;
/** A threshold that production changed is always reported. */
function weighedWords(report) {
	const weighed = report.verdict.judgements.flatMap((judgement) => {
		const reason = judgement.reasons.find(({ code }) => code === "by-weight");
		return reason?.code === "by-weight" && formatPercent(reason.instead) !== formatPercent(judgement.threshold) ? [{
			judgement,
			reason
		}] : [];
	}).sort((a, b) => Number(isSpared(b.judgement)) - Number(isSpared(a.judgement)));
	if (weighed.length === 0) return [];
	const named = weighed.slice(0, mostWeighed).flatMap(({ judgement, reason }, index) => {
		const { target, threshold, shift } = judgement;
		const size = isSpared(judgement) && shift !== void 0 ? ` is ${formatChange(shift)} and` : "";
		return [
			index === 0 ? "" : "; ",
			{ code: benchmarkName(target.id, report) },
			" (",
			{ code: target.metric.name },
			`)${size} fails at ${formatPercent(threshold)} in place of ${formatPercent(reason.instead)}: `,
			...weightWords(reason)
		];
	});
	const more = weighed.length > mostWeighed ? `; and ${weighed.length - mostWeighed} more` : "";
	return [[
		"Judged by weight in production: ",
		...named,
		`${more}.`
	]];
}
/** Benchmarks named at most, the largest first. */
const mostCrept = 3;
function creepWords(report) {
	const crept = report.verdict.judgements.flatMap(({ target, crept: creep }) => creep === void 0 ? [] : [{
		target,
		creep
	}]).sort((a, b) => Math.abs(Math.log(b.creep.shift.ratio)) - Math.abs(Math.log(a.creep.shift.ratio)));
	if (crept.length === 0) return [];
	const named = crept.slice(0, mostCrept).flatMap(({ target, creep }, index) => [
		index === 0 ? "" : "; ",
		{ code: benchmarkName(target.id, report) },
		", ",
		{ code: target.metric.name },
		` ${formatChange(creep.shift)} (${formatInterval(creep.shift)}) `,
		...sinceWords(creep)
	]);
	const more = crept.length > mostCrept ? `; and ${crept.length - mostCrept} more` : "";
	return [[
		crept.some(({ creep }) => creep.since !== void 0) ? "Worse than before, in no step that the newest runs show: " : "Slow drift, in steps too small for any one pull request to fail: ",
		...named,
		`${more}.`
	]];
}
function sinceWords({ since, runs }) {
	if (since === void 0) return [`since the oldest of ${formatCount(runs, "stored run")}`];
	if (since.kind === "start") return [`since ${since.label}`];
	if (since.kind === "weeks") return [`in ${since.label}`];
	return ["since ", { code: since.label }];
}
/** Costs that only some calls pay: judged by nothing, so reported only here. */
function shapeWords(report) {
	const found = report.verdict.judgements.flatMap(({ target, shape }) => shape === void 0 ? [] : [{
		target,
		shape
	}]).sort((a, b) => Math.abs(Math.log(b.shape.shift.ratio)) - Math.abs(Math.log(a.shape.shift.ratio)));
	if (found.length === 0) return [];
	const named = found.slice(0, mostCrept).flatMap(({ target, shape }, index) => [
		index === 0 ? "" : "; ",
		{ code: benchmarkName(target.id, report) },
		", ",
		{ code: target.metric.name },
		`: ${shapeWord(shape)}`
	]);
	const more = found.length > mostCrept ? `; and ${found.length - mostCrept} more` : "";
	return [[
		"Slower in some calls only, which the typical call does not show and nothing here fails: ",
		...named,
		`${more}.`
	]];
}
/** What was compared and is still not known, before anyone takes it for unchanged. */
function unseenWords(judgements) {
	const unseen = judgements.filter(({ kind }) => kind === "unseen");
	if (unseen.length === 0) return [];
	const sizes = unseen.map(({ smallestDetectable }) => smallestDetectable ?? Number.POSITIVE_INFINITY);
	const [least, most] = [formatPercent(Math.min(...sizes)), formatPercent(Math.max(...sizes))];
	const below = least === most ? most : `${least} to ${most}`;
	return [[`${rowsWords(unseen)} ${unseen.length === 1 ? "is" : "are"} too noisy here to call unchanged: a change below ${below} cannot be seen. A quieter machine or longer processes would help.`]];
}
/** Where nothing else fails the build the headline says it. */
function missingWords(report) {
	const { shards } = report;
	const missing = shards?.missing ?? [];
	if (missing.length === 0 || isIncomplete(report)) return [];
	const words = shardWords(missing, shards?.count ?? 0);
	const whose = missing.length === 1 ? "its" : "their";
	return [[`${words.replace(/^s/, "S")} did not arrive: ${whose} benchmarks are not in this report.`]];
}
// src/report/headline.ts
/** The verdict in one sentence; of a regression with the function to look at. */
function headline(report, detail = "full") {
	const words = outcomeWords(report, detail);
	return detail === "full" ? followed(words, [...unaffectedClause(report), ...waitingClause(report)]) : words;
}
/** A sentence ends before the next one begins, and without one needs no full stop. */
function followed(words, more) {
	return more.length === 0 ? words : [...ended(words), ...more];
}
/** Of benchmarks that were measured beside them; where there are none, the verdict itself says so. */
function unaffectedClause({ verdict: { judgements } }) {
	const { unaffected, all } = unaffectedOf(judgements);
	if (unaffected === 0 || unaffected === all) return [];
	return [` ${unaffected} of ${formatCount(all, "benchmark")} cannot be affected by this change.`];
}
function unaffectedOf(judgements) {
	const count = (of) => new Set(of.map(({ target }) => benchmarkKey(target.id))).size;
	const present = judgements.filter(({ kind }) => kind !== "removed");
	return {
		unaffected: count(present.filter(({ kind }) => kind === "unaffected")),
		all: count(present)
	};
}
/** Whose policy was used comes first where it is not the one that the change wrote. */
function waitingClause({ judgedBy }) {
	if (judgedBy?.kind !== "defaults" || judgedBy.waiting === void 0) return [];
	return [" Judged by the defaults: this pull request’s configuration takes effect once it is merged."];
}
function outcomeWords(report, detail) {
	if (isIncomplete(report)) return incompleteHeadline(report);
	switch (report.verdict.outcome) {
		case "fail": return failHeadline(report, detail);
		case "overridden": return overriddenHeadline(report);
		case "inconclusive": return [
			"Inconclusive: ",
			...inconclusiveClause(report, detail),
			" Nothing is blocked."
		];
		case "no-baseline": return [...noBaselineClause(report)];
		case "skipped": return skippedHeadline(report);
		case "pass": return passHeadline(report);
	}
}
function failHeadline(report, detail) {
	switch (report.verdict.cause) {
		case "failed": return failedClause(report);
		case "missing": return missingClause(report);
		case "inconclusive": return ["Inconclusive, which fails the build in this repository: ", ...inconclusiveClause(report, detail)];
		case "no-baseline": return ["No baseline to compare with, which fails the build in this repository."];
		default: return regressionClause(report, detail);
	}
}
function regressionClause(report, detail) {
	const regressions = bySize(judgementsOf(report, "regression"));
	const [largest] = regressions;
	if (largest === void 0) return ["Regression."];
	const name = { code: benchmarkName(largest.target.id, report) };
	const more = regressions.length - 1;
	const others = more === 0 ? "" : `, and ${formatCount(more, "more regression")}`;
	return [
		name,
		" ",
		...changeWords(largest),
		...causeWords(largest, report, detail),
		others
	];
}
/** What arrived may be fine; what did not is unknown, so this is no pass. */
function incompleteHeadline(report) {
	const { count, missing } = report.shards ?? {
		count: 0,
		missing: []
	};
	const rest = missing.length >= count ? "." : `; ${arrivedWords(report)} in the rest.`;
	return [`Could not measure everything: ${shardWords(missing, count)} did not arrive${rest}`];
}
function arrivedWords(report) {
	const accepted = judgementsOf(report, "regression").length;
	return accepted === 0 ? "no regression" : `${formatCount(accepted, "regression")} accepted`;
}
function failedClause(report) {
	const failed = judgementsOf(report, "failed");
	const first = failed[0];
	if (first === void 0) return ["Could not measure."];
	const name = { code: benchmarkName(first.target.id, report) };
	const side = first.failure?.sides === "both" ? " on both sides" : " in the candidate";
	const where = first.baseline === void 0 ? side : `${side} (it ran on the baseline)`;
	const count = new Set(failed.map(({ target }) => benchmarkKey(target.id))).size;
	return [
		...count === 1 ? ["Could not measure: "] : [`Could not measure ${count} benchmarks; the first: `],
		name,
		" ",
		...failureWords(first.failure, where)
	];
}
function missingClause(report) {
	const removed = judgementsOf(report, "removed");
	const first = removed[0];
	if (first === void 0) return ["A benchmark of the baseline is missing here."];
	const name = { code: benchmarkName(first.target.id, report) };
	if (new Set(removed.map(({ target }) => benchmarkKey(target.id))).size === 1) return [
		"1 benchmark is missing: the baseline has ",
		name,
		", the candidate does not"
	];
	return [`${rowsWords(removed)} of the baseline are missing from the candidate; the first: `, name];
}
function inconclusiveClause(report, detail) {
	const undecided = judgementsOf(report, "inconclusive");
	const open = bySuspicion(undecided.length > 0 ? undecided : judgementsOf(report, "unseen"));
	const first = open[0];
	if (first === void 0) return ["nothing could be compared."];
	const why = whyOpen(first);
	const name = { code: benchmarkName(first.target.id, report) };
	if (open.every((each) => each.reasons.some(({ code }) => code === "unlike-machine"))) return [
		"no stored baseline of this kind of machine",
		...unpreparedClause(report),
		"."
	];
	const seen = seenWords(first);
	if (seen.length > 0) {
		const rest = open.length === 1 ? "" : ` ${rowsWords(open.slice(1))} could not be decided either.`;
		return [
			name,
			" ",
			...seen,
			...detail === "full" ? [
				": ",
				...ended(why),
				rest
			] : ["."]
		];
	}
	if (open.length === 1) return ended([
		name,
		", ",
		...why
	]);
	const count = `${rowsWords(open)} could not be decided`;
	const isShared = open.every((each) => plainPhrase(whyOpen(each)) === plainPhrase(why));
	return ended(isShared ? [`${count}: `, ...why] : [
		`${count}; the first: `,
		name,
		", ",
		...why
	]);
}
/** Of what got visibly worse before the budget ended: that is more than inconclusive. */
function seenWords(judgement) {
	const { candidate, smallestDetectable, reasons } = judgement;
	if (!reasons.some(({ code }) => code === "not-measured") || candidate === void 0 || smallestDetectable === void 0) return [];
	if (!isWorseBy(judgement, Math.max(judgement.threshold, smallestDetectable))) return [];
	const processes = formatCount(candidate.n, "process", "processes");
	return [...changeWords(judgement), ` so far, not confirmed on ${processes} a side`];
}
function whyOpen(judgement) {
	return (judgement.kind === "unseen" ? [visibleWords(judgement)] : judgement.reasons.map(reasonWords)).find((words) => words.length > 0) ?? ["re-measuring was inconclusive"];
}
function unpreparedClause({ unprepared }) {
	if (unprepared === void 0) return [];
	if (unprepared.budget !== void 0) return [`, and the time budget of ${formatDuration(unprepared.budget.givenMs)} was spent before the baseline commit was set up`];
	return [
		", and the baseline commit ",
		{ code: shortCommit(unprepared.commit) },
		" could not be prepared (log below)"
	];
}
function noBaselineClause(report) {
	const measured = new Set(report.verdict.judgements.map(({ target }) => benchmarkKey(target.id))).size;
	const verb = measured === 1 ? "it becomes" : "they become";
	if (report.unprepared !== void 0) {
		const commit = { code: shortCommit(report.unprepared.commit) };
		const { budget } = report.unprepared;
		if (budget !== void 0) return [
			`Nothing compared: the time budget of ${formatDuration(budget.givenMs)} was spent before the baseline commit `,
			commit,
			" was set up. Nothing is blocked."
		];
		return [
			"Nothing to compare with: the baseline commit ",
			commit,
			" could not be prepared (log below). Nothing is blocked."
		];
	}
	return [`First run: ${formatCount(measured, "benchmark")} measured; ${verb} the baseline on merge.`];
}
function skippedHeadline(report) {
	const { override } = report.verdict;
	if (override !== void 0) return [
		"Not measured: skipped by ",
		{ login: override.who },
		` on ${dayOf(override.when)}`,
		...whyWords(override)
	];
	return ["Not measured: this PR touches nothing that a suite depends on."];
}
function passHeadline(report) {
	const { unaffected, all } = unaffectedOf(report.verdict.judgements);
	if (unaffected > 0 && unaffected === all) return [`${all === 1 ? "The benchmark" : `None of ${formatCount(all, "benchmark")}`} ${all === 1 ? "cannot" : "can"} be affected by this change: what they run is the same on both sides.`, ...uncomparedWords(report)];
	return followed(comparedWords(report), uncomparedWords(report));
}
/** Rows that cannot fail a build do not count toward a pass. */
function uncomparedWords(report) {
	const words = (start, kind) => {
		const [first, ...more] = judgementsOf(report, kind);
		if (first === void 0) return [];
		return [
			` ${start}: `,
			{ code: benchmarkName(first.target.id, report) },
			more.length === 0 ? "." : ` and ${more.length} more.`
		];
	};
	return [
		...words("Could not be measured", "failed"),
		...words("Could not be decided", "inconclusive"),
		...words("Missing here", "removed"),
		...words("New and not compared", "new")
	];
}
function comparedWords(report) {
	const improvements = bySize(judgementsOf(report, "improvement"));
	const best = improvements[0];
	if (best !== void 0) return [
		`No regression. ${formatCount(improvements.length, "improvement")}${improvements.length === 1 ? "" : "; the largest"}: `,
		{ code: benchmarkName(best.target.id, report) },
		" ",
		...changeWords(best)
	];
	const { judgements } = report.verdict;
	return judgements.length > 0 && judgements.every(({ kind }) => kind === "removed") ? ["Nothing is left to compare."] : ["No regression.", ...worstClause(report)];
}
/** The largest change for the worse of what is gated; an improvement is not mentioned in a pass. */
function worstClause(report) {
	const gated = judgementsOf(report, "no-change").filter((each) => !isInformational(each));
	const [worst] = gated.filter((each) => (worseRatio(each) ?? 1) > 1).sort((one, other) => (worseRatio(other) ?? 1) - (worseRatio(one) ?? 1));
	const change = worst?.shift === void 0 ? "" : formatChange(worst.shift);
	if (worst === void 0 || !/[1-9∞]/.test(change)) return gated.length === 0 ? [] : [" Nothing measured is worse than its baseline."];
	const limit = isWorseBy(worst, worst.threshold) ? "not confirmed" : `within its limit of ${formatPercent(worst.threshold)}`;
	const name = { code: benchmarkName(worst.target.id, report) };
	return [
		` The largest change for the worse is ${change}: `,
		name,
		", ",
		{ code: worst.target.metric.name },
		`, ${limit}.`
	];
}
function overriddenHeadline(report) {
	const { override, cause } = report.verdict;
	if (override === void 0) return ["Overridden."];
	const start = [
		"Overridden by ",
		{ login: override.who },
		` on ${dayOf(override.when)}`,
		...whyWords(override)
	];
	const [first, ...others] = bySize(judgementsOf(report, "regression"));
	if (first === void 0) return followed(start, cause === void 0 ? [] : [` Accepted: ${acceptedWords(cause, report)}.`]);
	return followed(start, [
		` ${formatCount(others.length + 1, "regression")} accepted: `,
		{ code: benchmarkName(first.target.id, report) },
		" ",
		...changeWords(first),
		others.length === 0 ? "" : `, and ${formatCount(others.length, "more regression")}`
	]);
}
function acceptedWords(cause, report) {
	const count = (kind) => rowsWords(judgementsOf(report, kind));
	return {
		regression: count("regression"),
		failed: `${count("failed")} that could not be measured`,
		missing: `${count("removed")} missing here`,
		inconclusive: `${count("inconclusive")} that could not be decided`,
		"no-baseline": "no baseline to compare with"
	}[cause];
}
// src/report/method.ts
/** Sentences, in reading order. */
function methodSentences(report) {
	return [
		baselineSentence(report),
		machineSentence(report),
		...procedureSentences(report),
		...productionSentences(report),
		...report.notes.map((note) => [{ text: note }])
	];
}
function baselineSentence({ baseline, candidate, unprepared, judged }) {
	const to = [
		"candidate ",
		{ code: shortCommit(candidate.commit) },
		"."
	];
	if (baseline === void 0) return ["No stored baseline; ", ...to];
	const branch = baseline.branch === void 0 ? [] : [{ code: baseline.branch }, ", "];
	const here = unprepared === void 0 ? "built here" : "could not be built here";
	const runs = baseline.runs === 0 ? here : formatCount(baseline.runs, "stored run");
	return [
		"Baseline ",
		{ code: shortCommit(baseline.commit) },
		" (",
		...branch,
		`${distanceWords(baseline.distance, judged)}, ${runs}); `,
		...to
	];
}
function distanceWords(distance, judged) {
	if (judged === "commit") return "its parent";
	return distance === 0 ? "the commit this PR starts from" : `${formatCount(distance, "commit")} before where this PR starts`;
}
function machineSentence({ environment }) {
	const { cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
	const flagged = flags.length === 0 ? [] : [" ", { code: flags.join(" ") }];
	return [
		"Machine: ",
		{ code: cpuModel },
		`, ${formatCount(cores, "core")}, `,
		{ code: image },
		", ",
		{ code: [`${runtime} ${runtimeVersion}`, ...otherRuntimes].join(", ") },
		...flagged,
		"."
	];
}
function procedureSentences(report) {
	const { judgements } = report.verdict;
	if (!judgements.some(({ test, stage }) => test !== void 0 || stage !== void 0)) return [];
	const remeasured = judgements.filter(({ stage, test }) => (stage === 1 || stage === 2) && test !== void 0);
	const confirmed = remeasured.filter(({ stage }) => stage === 2);
	const sentences = [];
	if (remeasured.length > 0) {
		const count = formatCount(new Set(remeasured.map(({ target }) => benchmarkKey(target.id))).size, "benchmark");
		sentences.push([`${count} measured on this machine, baseline and candidate in fresh processes in random order${sizes(confirmed)}.`, ...turnsWords(remeasured)]);
	}
	const family = confirmed.length === 0 ? "" : `, p adjusted by Holm over ${confirmed.length}`;
	const alpha = formatNumber(report.alpha, 3).replace(/0+$/, "");
	sentences.push([`Exact Mann-Whitney${family}, α = ${alpha} for the build.`]);
	return [
		...sentences,
		...storedSentence(judgements),
		...thresholdSentences(report)
	];
}
/** Which way was used, where any took turns; what the machine does is common to a turn. */
function turnsWords(remeasured) {
	const timed = remeasured.filter(({ target }) => target.metric.assume !== "exact");
	const inTurns = timed.filter((judgement) => judgement.inTurns === true);
	if (inTurns.length === 0) return [];
	const how = " took turns of a few milliseconds, and what all processes of a turn had in common was subtracted";
	if (inTurns.length === timed.length) return [` The processes of a block${how}.`];
	const others = timed.filter((judgement) => judgement.inTurns !== true);
	const names = [...new Set(others.map(({ target }) => target.id.name))];
	const [name = ""] = names;
	const who = names.length === 1 ? [{ code: name }] : [formatCount(names.length, "benchmark")];
	return [
		` The processes of a block${how}; those of `,
		...who,
		" ran one after another."
	];
}
/** What a test against the stored baseline alone would have decided. */
const usualLevel = .05;
function storedSentence(judgements) {
	const compared = judgements.flatMap(({ stored }) => stored ?? []);
	if (compared.length === 0) return [];
	const apart = compared.filter(({ pTwoSided }) => pTwoSided < usualLevel).length;
	return [[`Mann-Whitney against the stored runs at the present level: p < ${usualLevel} for ${apart} of ${compared.length}; they were measured at other times, so this decides nothing.`]];
}
/** Those that differ from the rest are named one by one up to here. */
const mostNamed = 8;
/** What most rows fail from, in one sentence; and one for each that fails later or sooner, with its reason. */
function thresholdSentences(report) {
	const judged = report.verdict.judgements.filter((each) => each.stage !== void 0 && !isInformational(each));
	const bars = /* @__PURE__ */ new Map();
	for (const judgement of judged) {
		const bar = {
			threshold: formatPercent(judgement.threshold),
			margin: formatPercent(judgement.margin)
		};
		const key = `${bar.threshold} ${bar.margin}`;
		const group = bars.get(key) ?? {
			bar,
			rows: []
		};
		group.rows.push(judgement);
		bars.set(key, group);
	}
	const [most, ...others] = [...bars.values()].sort((a, b) => b.rows.length - a.rows.length);
	if (most === void 0) return [];
	const who = others.length === 0 ? "" : "Unless noted otherwise, ";
	const rule = [`${who}${who === "" ? "A" : "a"} benchmark fails when it is at least ${most.bar.threshold} worse and the test confirms more than ${most.bar.margin}.`];
	const different = others.flatMap(({ rows }) => rows).sort((a, b) => b.threshold - a.threshold);
	const sentences = different.slice(0, mostNamed).map((judgement) => differingSentence(judgement, report));
	const left = different.length - sentences.length;
	return [
		rule,
		...sentences,
		...left > 0 ? [[`${formatCount(left, "more", "more")} have thresholds of their own.`]] : []
	];
}
/** `tokenize fails at 18 %: its processes differ by 6 %.` */
function differingSentence(judgement, report) {
	const { target, threshold, margin, reasons } = judgement;
	const noisy = reasons.find((reason) => reason.code === "too-noisy");
	const raised = reasons.find((reason) => reason.code === "margin-raised");
	const why = noisy !== void 0 ? `its processes differ by ${formatPercent(noisy.processDeviation)}` : raised === void 0 ? `confirmed as more than ${formatPercent(margin)}` : `its history differs by ${formatPercent(raised.margin)}`;
	return [
		{ code: benchmarkName(target.id, report) },
		` (`,
		{ code: target.metric.name },
		`) fails at ${formatPercent(threshold)}: ${why}.`
	];
}
function sizes(confirmed) {
	const counts = [...new Set(confirmed.map(({ candidate }) => candidate?.n ?? 0))].filter((n) => n > 0).sort((a, b) => a - b);
	if (counts.length === 0) return "";
	return `; confirmed on ${counts.join(" or ")} fresh processes a side`;
}
/** Names of these signs mean themselves between double quotes; of the others none is a sign one does not see. */
const pasteable = /^[\w ./:+,-]+$/;
const visible = /^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u;
/** One word of a command someone will paste into a shell; undefined where no quoting makes a name safe to paste. */
function shellWord(name) {
	if (pasteable.test(name)) return `"${name}"`;
	return visible.test(name) ? `'${name.replaceAll("'", String.raw`'\''`)}'` : void 0;
}
/** What the reader chose, or of it the one benchmark that regressed. */
function choicesFor(report) {
	const { chosen = [] } = report;
	const names = [...new Set(judgementsOf(report, "regression").map(({ target }) => target.id.name))];
	const [name] = names;
	if (name === void 0 || names.length > 1 || shellWord(name) === void 0) return chosen;
	return [...chosen.filter(({ option }) => option === "--config" || option === "--suite"), {
		option: "--filter",
		value: name
	}];
}
function reproduceCommand(report) {
	if (report.reproduce !== void 0) return report.reproduce;
	const parts = [report.command ?? "flamegate", "gate"];
	const base = report.reproduceBase ?? report.baseline?.commit;
	if (base !== void 0 && pasteable.test(base)) parts.push("--base", shortCommit(base));
	for (const { option, value } of choicesFor(report)) {
		const word = shellWord(value);
		if (word !== void 0) parts.push(option, word);
	}
	parts.push("--seed", String(report.seed));
	return parts.join(" ");
}
export { shapeWord as a, changeCell as c, rowsOf as d, workRemark as f, isSpared as g, rowCounts as h, doubts as i, inOrder as l, censusWords as m, reproduceCommand as n, causeWords as o, workWords as p, headline as r, leadOf as s, methodSentences as t, rowOf as u };
