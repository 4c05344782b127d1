import { i as isNothingShared } from "./chunk-verdict.js";
import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { c as formatDuration, i as formatCount, p as formatPercent, r as formatChange } from "./chunk-format.js";
import { n as scopedChange } from "./chunk-cost-scope.js";
import { f as sizeOf, g as weighty, r as blamedRow, s as diffFor } from "./chunk-where.js";
import { A as isWorseBy, G as shortCommit, M as worseRatio, R as judgementsOf, T as isInformational, a as dayOf, f as shardWords, i as changeWords, j as reportedChange, k as rowsWords, m as failureWords, n as bySize, o as isIncomplete, p as whyWords, r as bySuspicion, v as reasonWords, w as isAnythingKnown, x as visibleWords, z as benchmarkName } from "./chunk-words.js";
import { i as plainPhrase, t as ended } from "./chunk-phrase.js";
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
	const row = blamedRow(lead, diff, report);
	const { name, place, delta, remark } = row;
	const where = place === void 0 || detail !== "full" ? [] : [" ", { text: place }];
	const relation = remark.length === 0 || detail.startsWith("function") ? [] : [", ", ...remark];
	return [
		{ code: name },
		...where,
		...relation,
		...detail === "function" ? [] : [`, ${scopedChange(delta, row)}`]
	];
}
/** The heaviest, unless a function that this pull request changed is nearly as heavy. */
function leadOf(found) {
	const named = weighty(found);
	const heaviest = Math.max(0, ...named.map(sizeOf));
	const heavy = named.filter((each) => sizeOf(each) >= leadingShare * heaviest).sort((a, b) => sizeOf(b) - sizeOf(a));
	return ["changed", "calls-changed"].reduce((lead, relation) => lead ?? heavy.find((each) => each.relation === relation), void 0) ?? heavy[0];
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
	if (!isAnythingKnown(report.verdict.judgements)) return "nothing was compared";
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
	if (first === void 0) {
		if (!isNothingShared(report.verdict.judgements)) return ["nothing could be compared."];
		return ["no benchmark is on both sides, so nothing was compared.", ...uncomparedWords(report)];
	}
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
	if (judgements.length > 0 && judgements.every(({ kind }) => kind === "removed")) return ["Nothing is left to compare."];
	return isAnythingKnown(judgements) ? ["No regression.", ...worstClause(report)] : ["Nothing was compared."];
}
/** The largest change for the worse of what is gated; an improvement is not mentioned in a pass. */
function worstClause(report) {
	const gated = judgementsOf(report, "no-change").filter((each) => !isInformational(each));
	const [worst] = gated.filter((each) => (worseRatio(each) ?? 1) > 1).sort((one, other) => (worseRatio(other) ?? 1) - (worseRatio(one) ?? 1));
	const shown = worst === void 0 ? void 0 : reportedChange(worst);
	const change = shown === void 0 ? "" : formatChange(shown);
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
export { causeWords as n, leadOf as r, headline as t };
