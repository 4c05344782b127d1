import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { r as cpuMetric, s as timeMetric } from "./chunk-metric.js";
import { c as formatDuration, d as formatP, i as formatCount, p as formatPercent, u as formatNumber, v as formatSize } from "./chunk-format.js";
import { r as median } from "./chunk-simple-statistics.js";
import { o as toWellFormed } from "./chunk-visible.js";
import { a as weightWords } from "./chunk-production-words.js";
// src/results/log-scale.ts
/**
* The scale decisions are made on: logarithms, so that shifts are ratios, turned so that larger is worse.
*
* A metric may be zero (a function that allocates nothing), and log 0 is not a number: values below the metric's floor
* count as the floor. Above it ratios are exact; below it differences are nothing. Zero against zero is no change, zero
* against 48 bytes is a factor of 48.
*/
/**
* Less than this is none: a byte per operation cannot be an object (it is collector bookkeeping spread over the
* window); a thousandth of a nanosecond is a loop the compiler removed.
*/
const floors = /* @__PURE__ */ new Map([
	["B", 1],
	["ns", .001],
	["count", .001]
]);
const anyFloor = 1e-12;
/** Far below any difference that matters, far above the last bits of a logarithm. */
const step = 1e-11;
/** As good as zero: what is below the floor has no factor. */
function isNothing({ unit }, value) {
	return value < (floors.get(unit) ?? anyFloor);
}
/** The value on the decision scale: larger is worse. */
function toScale(metric, value) {
	const log = Math.log(Math.max(value, floors.get(metric.unit) ?? anyFloor));
	return metric.better === "lower" ? log : -log;
}
/** To compare with a margin: a ratio of exactly 1 + m must tie with it, not fall to either side by the last bit. */
function rounded(log) {
	return Math.round(log / step) * step;
}
/** A shift on the decision scale as candidate / baseline in the metric's own direction. */
function toRatio(metric, shift) {
	return Math.exp(metric.better === "lower" ? shift : -shift);
}
/**
* The best process, on the decision scale. Other processes only add time, and only for a while: a burst lifts the median of a run that
* was measured in one go, and seldom all of its processes.
*/
function scaledBest(metric, values) {
	return Math.min(...values.map((value) => toScale(metric, value)));
}
/** Median of the processes, on the decision scale. */
function scaledMedian(metric, values) {
	return toScale(metric, median(values));
}
// src/report/names.ts
/** The name alone; with its suite before it when the report has several. */
function benchmarkName(id, report) {
	return hasSeveralSuites(report.verdict.judgements) ? `${id.suite}/${id.name}` : id.name;
}
/** Asked for every row of every table: thousands of rows must not read all judgements each. */
const severalSuites = /* @__PURE__ */ new WeakMap();
function hasSeveralSuites(judgements) {
	const known = severalSuites.get(judgements);
	if (known !== void 0) return known;
	const several = new Set(judgements.map(({ target }) => target.id.suite)).size > 1;
	severalSuites.set(judgements, several);
	return several;
}
/** The first seven digits of a commit; whatever else is given (a branch, a file) as it is. */
function shortCommit(commit) {
	return /^[0-9a-f]{12,64}$/i.test(commit) ? commit.slice(0, 7) : commit;
}
/** The one answer to where a blamed function is: its line may be known of the change alone. */
function placedOf(blamed, report) {
	const { place, frame } = blamed.function;
	const line = blamed.line ?? frame.line;
	const url = blamed.file === void 0 ? void 0 : lineUrl(report, blamed.file, line);
	return placed(blamed.file ?? place?.path ?? frame.file, line, url);
}
/** A place without what is not known of it. */
function placed(file, line, url) {
	return {
		file,
		line,
		url
	};
}
/** `src/lexer.ts:212`. */
function placeWords({ file, line }) {
	return file === void 0 ? void 0 : `${file}${line === void 0 ? "" : `:${line}`}`;
}
function placeOf({ place, frame }) {
	return placeWords(placed(place?.path ?? frame.file, frame.line));
}
/** Link to the line at the candidate commit; only for files of the repository, and only where that is known. */
function lineUrl(report, file, line) {
	if (report.repositoryUrl === void 0 || file === void 0 || file === "") return void 0;
	if (file.startsWith("/") || file.includes(":") || file.split("/").includes("..")) return void 0;
	const path = file.split("/").map(encodeSegment).join("/");
	return `${report.repositoryUrl}/blob/${encodeSegment(report.candidate.commit)}/${path}${line === void 0 ? "" : `#L${line}`}`;
}
function encodeSegment(text) {
	return encodeURIComponent(toWellFormed(text));
}
// src/report/report.ts
/** Judgements of one kind, in report order. */
function judgementsOf(report, kind) {
	return report.verdict.judgements.filter((judgement) => judgement.kind === kind);
}
// src/results/shift.ts
/** Two levels of one metric side by side: the ratio of one to the other with its interval, and the samples of each side. */
/** `worse` and its ends on the decision scale. */
function toShift(metric, worse, [low, high]) {
	const ends = [low, high].map((end) => end === null ? null : toRatio(metric, end));
	const [first = null, second = null] = metric.better === "lower" ? ends : ends.toReversed();
	return {
		ratio: toRatio(metric, worse),
		low: first,
		high: second
	};
}
/** Of what is gone altogether nothing is left: −100 %, not the floor's share of what was there. */
function withNothingLeft(shift, baseline, candidate) {
	if (candidate.median !== 0 || !(baseline.median > 0) || shift.ratio >= 1) return shift;
	const gone = (bound) => bound !== null && bound <= shift.ratio ? 0 : bound;
	return {
		ratio: 0,
		low: gone(shift.low),
		high: gone(shift.high)
	};
}
/** Whether no change at all is within the interval, or may be as no bound is known: then it has no direction. */
function holdsNoChange({ low, high }) {
	return (low === null || low <= 1) && (high === null || high >= 1);
}
/** At least one value; order does not matter. */
function summaryOf(values) {
	return {
		n: values.length,
		median: median([...values])
	};
}
/** Of what came from nothing there is no factor: that of the floor, on which decisions stand, is never printed. Levels are medians. */
function reportedShift(shift, metric, [before, after]) {
	if (!isNothing(metric, before) || isNothing(metric, after) || shift.ratio <= 1) return shift;
	return {
		ratio: Number.POSITIVE_INFINITY,
		low: Number.POSITIVE_INFINITY,
		high: Number.POSITIVE_INFINITY
	};
}
// src/report/row-direction.ts
/** How much worse the candidate is, as a ratio: 1.05 is 5 % more time, or a throughput that fell as far. */
function worseRatio({ shift, target }) {
	if (shift === void 0) return void 0;
	return target.metric.better === "lower" ? shift.ratio : 1 / shift.ratio;
}
function isWorseBy(moved, fraction) {
	return (worseRatio(moved) ?? 1) >= 1 + fraction;
}
function isBetterBy(moved, fraction) {
	return (worseRatio(moved) ?? 1) <= 1 / (1 + fraction);
}
/** The change as texts and documents have it: infinite from nothing. */
function reportedChange({ shift, target, baseline, candidate }) {
	if (shift === void 0 || baseline === void 0 || candidate === void 0) return shift;
	return reportedShift(shift, target.metric, [baseline.median, candidate.median]);
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
function isCompared({ kind }) {
	return compared.has(kind);
}
/** Where nothing stands on both sides, "no regression" would be no finding; what is shown beside a new benchmark is none either. */
function isAnythingKnown(judgements) {
	const keyOf = ({ target }) => benchmarkKey(target.id);
	const fresh = new Set(judgements.filter(({ kind }) => kind === "new").map(keyOf));
	const isBeside = (each) => isInformational(each) && fresh.has(keyOf(each));
	return judgements.length === 0 || judgements.some((each) => !isBeside(each) && (isCompared(each) || each.kind === "unaffected"));
}
/** `judged 41 of 44 benchmarks`, `judged 6 of 6 metrics of 2 benchmarks`; empty where there is nothing. */
function censusWords(judgements) {
	const rows = judgements.filter((each) => !isInformational(each));
	if (rows.length === 0) return "";
	return `judged ${rows.filter(isCompared).length} of ${rowsWords(rows)}`;
}
/** `44 benchmarks`, or `6 metrics of 2 benchmarks` where that is not the same. */
function rowsWords(rows) {
	const benchmarks = new Set(rows.map(({ target }) => benchmarkKey(target.id))).size;
	const benchmarkCount = formatCount(benchmarks, "benchmark");
	return benchmarks === rows.length ? benchmarkCount : `${formatCount(rows.length, "metric")} of ${benchmarkCount}`;
}
/** The most informative kind first; within one kind the first that was printed. */
const kinds = [
	/^E {2,}\S/,
	/^(?:\S+: )?error: unrecognized arguments|^ERROR: (?!usage)\S/,
	/^(?:fatal )?error(?:\[\w+\])?: (?!could not compile|aborting)/,
	/^\S[^:]*:\d+(?::\d+)?: (?:fatal )?error: /,
	/^CMake Error/,
	/^\[ERROR\] (?!\[Help|To see|Re-run|For more|-> )\S/,
	/^(?:vet: )?\S+\.go:\d+(?::\d+)?: \S/,
	/^go: \S/,
	/^(?:panic|fatal error|runtime error|Caused by): /,
	/^(?:Exception in thread|thread '.*' panicked)/,
	/^(?:[\w.$]+\.)?\w*(?:Error|Exception|Exit|Interrupt|Warning)\b(?:: .*)?$/,
	/\b(?:error|fatal|failed|cannot|could not|not found|no such|denied|undefined|unknown|unrecognized)\b/i
];
/** Names of the tools' own, which say that something went wrong and not what. */
const empty = /^(?:error: (?:test failed|bench failed|could not compile|process didn't exit)|FAIL\b|exit status|make: \*\*\*)/;
/** One line of text; the last line where none says why. */
function informativeLines(text) {
	const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
	const nonEmpty = lines.filter((line) => line.trim() !== "" && !empty.test(line));
	const kind = kinds.find((each) => nonEmpty.some((line) => each.test(line)));
	if (kind === void 0) return (nonEmpty.at(-1) ?? lines.findLast((line) => line.trim() !== "") ?? "").trim();
	const informative = [...new Set(nonEmpty.filter((line) => kind.test(line)).map((line) => line.replace(/^E {2,}/, "").trim()))];
	let joined = "";
	for (const line of informative) {
		const longer = joined === "" ? withPlace(line, lines, informative) : `${joined}; ${line}`;
		if (joined !== "" && longer.length > 400) break;
		joined = longer;
	}
	return joined;
}
/** rustc names the place in a line of its own, below, and a panic its message. */
function withPlace(line, lines, informative) {
	const below = lines[lines.findIndex((each) => each.trim() === line) + 1]?.trim() ?? "";
	const place = /^--> (\S+)$/.exec(below)?.[1];
	if (place !== void 0) return `${line} (${place})`;
	return line.endsWith(":") && below !== "" && !informative.includes(below) ? `${line} ${below}` : line;
}
// src/report/reason-words.ts
/** `threw “ENOENT: …”`. `where` precedes what the program printed: after it, the two could not be distinguished. */
function failureWords(failure, where = "") {
	if (failure === void 0) return [`failed${where}`];
	const quoted = failure.message === "" ? [] : [" ", { quoted: shortly(failure.message) }];
	const verbs = {
		load: "could not be loaded",
		threw: "threw",
		timeout: "timed out",
		crashed: "crashed",
		missing: "was not found",
		skipped: "cannot be measured here",
		unstable: "could not be timed",
		unsupported: "cannot run here"
	};
	const verb = `${verbs[failure.reason]}${where}`;
	const isOneWord = verb === verbs.threw;
	return [quoted.length === 0 || isOneWord ? verb : `${verb}:`, ...quoted];
}
/** The first line; where it only announces what follows, also the lines in which a program says why. */
function shortly(message) {
	const first = firstLine(message);
	const why = informativeLines(message.trim().slice(first.length));
	return first.endsWith(":") && why !== "" ? `${first} ${why}` : first;
}
/** Empty for an empty message. */
function firstLine(message) {
	return message.trim().split(/\r?\n/, 1)[0] ?? "";
}
/** For an inconclusive row: the changes that could not be seen. A larger one was seen, and too few processes were measured to confirm it. */
function visibleWords(judgement) {
	const { smallestDetectable, candidate } = judgement;
	if (smallestDetectable === void 0) return [];
	if (!isSeen(judgement) || candidate === void 0) return [`changes under ${formatPercent(smallestDetectable)} cannot be seen here`];
	return [`seen, and not confirmed on ${formatCount(candidate.n, "process", "processes")} a side`];
}
/** Whether more was measured between the sides than the noise hides, confirmed or not. */
function isSeen({ smallestDetectable, shift }) {
	const size = shift === void 0 ? 0 : Math.max(shift.ratio, 1 / shift.ratio) - 1;
	return smallestDetectable !== void 0 && size > smallestDetectable;
}
function neededWords({ needsMs, budgetMs }) {
	if (needsMs === void 0) return [];
	const budget = budgetMs === void 0 ? " of measure.budget" : ` (measure.budget: ${formatDuration(budgetMs)})`;
	return [`; about ${formatDuration(needsMs)} more${budget} would decide`];
}
function cutShortWords({ cutShort }) {
	return cutShort === void 0 ? [] : [`, and ${cutShort} with fewer than five processes, as the budget ended`];
}
function nullControlWords({ ratio }) {
	return `${`baseline processes in the candidate’s slots measured ${formatPercent(ratio - 1)} slower`}: this machine treats the two sides differently`;
}
function restlessWords({ differ }) {
	return `${`stored builds of it differ by ${formatPercent(differ)} from one to the next`}; set a threshold for it, or make its code and flags deterministic`;
}
function oddBaselineWords({ ratio }) {
	return `its baseline side measured ${formatNumber(ratio, 1)} times what stored runs of this kind of machine did`;
}
function fewProcessesWords({ processes, needed }) {
	return `${`${formatCount(processes, "process", "processes")} a side cannot tell any change from chance`} among so many comparisons; ${needed} a side can`;
}
function baselineFailedOn({ failure }) {
	return failure.sides === "both" ? "on both sides it " : "on the baseline it ";
}
/** Of reasons that have no numbers. */
const fixedWords = {
	"unlike-machine": "no stored baseline of this kind of machine",
	"no-baseline": "no baseline",
	informational: "informational, never fails",
	untouched: "this PR touches nothing it depends on",
	"not-confirmed": "re-measuring was inconclusive",
	"below-threshold": "larger than its margin, smaller than its threshold"
};
function hasFixedWords(reason) {
	return Object.hasOwn(fixedWords, reason.code);
}
/** What the reader should know of one judgement; empty when the code is of no use to people. */
function reasonWords(reason) {
	if (hasFixedWords(reason)) return [fixedWords[reason.code]];
	switch (reason.code) {
		case "too-noisy": return [`processes differ by ${formatPercent(reason.processDeviation)} among themselves`];
		case "baseline-failed": return [baselineFailedOn(reason), ...failureWords(reason.failure)];
		case "not-measured": return [
			"not measured: ",
			{ quote: reason.detail },
			...neededWords(reason)
		];
		case "too-few-runs": return [`only ${formatCount(reason.runs, "stored run")} of this kind of machine`, ...cutShortWords(reason)];
		case "voided": return [`${formatCount(reason.blocks, "block")} void: `, { quote: reason.cause }];
		case "margin-raised": return [`margin raised to ${formatPercent(reason.margin)} for its history`];
		case "by-weight": return ["its threshold follows from its weight in production: ", ...weightWords(reason)];
		case "null-control": return [nullControlWords(reason)];
		case "with-suite": return [`moved with the whole suite (${formatPercent(Math.abs(reason.ratio - 1))}), not beyond it`];
		case "restless": return [restlessWords(reason)];
		case "threshold-capped": return [`its noise calls for a threshold of ${formatPercent(reason.wanted)}`];
		case "from-history": return [`judged from ${formatCount(reason.runs, "stored run")} alone`];
		case "renamed-from": return [
			"looks like the removed ",
			{ code: reason.name },
			", renamed"
		];
		case "no-effect": return noEffectWords(reason.proof);
		case "stale-build": return staleWords(reason);
		case "contradicted": return [{ text: reason.detail }];
		case "odd-baseline": return [oddBaselineWords(reason)];
		case "not-rejected": return [`these samples do not rule out chance (adjusted p = ${formatP(reason.p)})`];
		case "few-processes": return [fewProcessesWords(reason)];
		case "screened-out":
		case "confirmed": return [];
	}
}
const whatRan = {
	"in-git": "which is in git and was not built anew",
	released: "a release of it that is installed",
	"self-contained": "which loads nothing of this repository"
};
/** The first source and what ran instead. */
function staleWords({ file, why, sources }) {
	const [first = ""] = sources;
	const others = sources.length <= 1 ? "" : ` and ${formatCount(sources.length - 1, "other file")}`;
	return [
		{ code: first },
		`${others} changed, but what ran is `,
		{ code: file },
		`, ${whatRan[why]}`
	];
}
function noEffectWords({ by, files, partly = [] }) {
	if (by === "executable") return ["what is built and all that it reads are the same on both sides"];
	if (by === "reach") return ["all that it can reach of what is built, and all that it reads, is the same on both sides"];
	const [first] = partly;
	const same = `what it runs and reads is the same on both sides, in ${formatCount(files.length, "file")} of this repository`;
	if (first === void 0) return [same];
	const others = partly.length === 1 ? "" : ` and ${formatCount(partly.length - 1, "other")}`;
	return [
		`${same}; of `,
		{ code: first },
		`${others} only comments or functions that it never calls changed`
	];
}
/** Why a label that is there does not count. */
function refusalWords(refused) {
	return [
		"The label ",
		{ code: refused.label },
		" from ",
		{ login: refused.who },
		` does not count: ${{
			"no-write-permission": "the person who set it cannot write to this repository",
			bot: "a bot set it",
			"older-than-head": "commits were pushed after it was set; set it again",
			author: "the author of this PR set it; someone else must",
			"worse-since": "the regression grew since it was set; set it again",
			"unknown-actor": "it is not known who set it"
		}[refused.why]}.`
	];
}
// src/report/words.ts
/** The state marks; each is accompanied by a word wherever it is shown. */
const kindMarks = {
	regression: "🔴",
	failed: "🔴",
	improvement: "🟢",
	inconclusive: "⚪",
	skipped: "⚪",
	unaffected: "✅",
	removed: "⚪",
	new: "🆕",
	"no-change": "✅",
	unseen: "⚪"
};
function outcomeMark(report) {
	const { verdict, unprepared } = report;
	const { outcome } = verdict;
	if (isIncomplete(report)) return "🔴";
	return {
		pass: isNothingCompared(report) ? "⚪" : "✅",
		fail: "🔴",
		overridden: "🟡",
		inconclusive: "⚪",
		"no-baseline": unprepared === void 0 ? "✅" : "⚪",
		skipped: "✅"
	}[outcome];
}
/** Nothing fails, since there was nothing to hold side by side: no pass. */
function isNothingCompared({ verdict: { outcome, judgements } }) {
	return outcome === "pass" && !isAnythingKnown(judgements);
}
/** `takes 18 % more time per call`. */
function changeWords(judgement) {
	const { metric } = judgement.target;
	const shift = reportedChange(judgement) ?? {
		ratio: 1,
		low: 1,
		high: 1
	};
	const { ratio } = shift;
	if (ratio === Number.POSITIVE_INFINITY) return [
		"now has ",
		{ code: metric.name },
		", where the baseline had none"
	];
	const size = formatSize(shift);
	if (!/[1-9]/.test(size)) return sameWords(metric.name);
	const way = ratio >= 10 ? `${size} times as much` : `${size} ${ratio < 1 ? "less" : "more"}`;
	if (metric.name === "time") return [`takes ${way} time per call`];
	if (metric.name === "alloc") return [`allocates ${way} per call`];
	const level = ratio >= 10 ? `${size} times as high` : `${size} ${ratio < 1 ? "lower" : "higher"}`;
	return [
		"has ",
		{ code: metric.name },
		` ${level}`
	];
}
/** Of a change whose printed size is zero, which has no direction. */
function sameWords(metric) {
	if (metric === "time") return ["takes the same time per call"];
	if (metric === "alloc") return ["allocates the same per call"];
	return ["has the same ", { code: metric }];
}
/** What to do next, beside the verdict. Empty when there is nothing to do. */
function nextSteps(report) {
	const { outcome, cause } = report.verdict;
	if (isIncomplete(report)) return ["Run the jobs of the missing shards again."];
	const { budget } = report.unprepared ?? {};
	if (budget !== void 0 && cause !== "regression") return budgetSteps(budget);
	if (outcome !== "fail") return [];
	const what = countOf(report, cause) > 1 ? "them" : "it";
	const label = [
		`accept ${what} with the label `,
		{ code: report.labels.accept },
		" and a line ",
		{ code: "perf: <reason>" },
		" in the description."
	];
	switch (cause) {
		case "failed": return [what === "it" ? "Make it run again, or remove it, or " : "Make them run again, or remove them, or ", ...label];
		case "missing": return [`Bring ${what} back, or `, ...label];
		case "inconclusive": return ["Run it again on a quieter machine, or ", ...label];
		case "no-baseline": return ["Measure the default branch first, or ", ...label];
		default: return [`Fix ${what}, or `, ...label];
	}
}
function budgetSteps({ neededMs }) {
	const minutes = Math.ceil(neededMs / 6e4);
	return [
		"Both sides are set up within it: give it at least ",
		{ code: `measure.budget: ${minutes}m` },
		" (or ",
		{ code: `--budget ${minutes}m` },
		"), or make setup shorter, for example with a cache of packages."
	];
}
/** How many rows need the reader's attention. */
function countOf(report, cause) {
	if (cause === "failed") return new Set(judgementsOf(report, "failed").map(({ target }) => benchmarkKey(target.id))).size;
	if (cause === "missing") return judgementsOf(report, "removed").length;
	return cause === "regression" ? judgementsOf(report, "regression").length : 1;
}
/** A part of what was to be measured did not arrive, and what did arrive would not fail by itself. */
function isIncomplete({ verdict, shards }) {
	return (shards?.missing.length ?? 0) > 0 && verdict.outcome !== "fail";
}
/** More numbers than these say no more than their count. */
const mostShardsNamed = 6;
/** `shard 2 of 3`, `shards 2, 3 and 4 of 4`, `12 of 40 shards`. */
function shardWords(missing, count) {
	if (missing.length > mostShardsNamed) return `${missing.length} of ${count} shards`;
	const [last, ...others] = missing.toReversed();
	if (others.length === 0) return `shard ${last} of ${count}`;
	return `shards ${others.toReversed().join(", ")} and ${last} of ${count}`;
}
/** Worst first: by distance from no change on the log scale. */
function bySize(judgements) {
	return timeBeforeItsShare(judgements, ({ shift }) => Math.abs(Math.log(shift?.ratio ?? 1)));
}
/**
* The largest first. A benchmark's processor time is a share of its time, and some per cent more or less of it are noise: it comes
* after the time, unless it changed more than twice as much.
*/
function timeBeforeItsShare(judgements, size) {
	const of = (name) => judgements.filter(({ target }) => target.metric.name === name);
	const times = new Map(of(timeMetric.name).map((each) => [benchmarkKey(each.target.id), size(each)]));
	const shares = new Set(of(cpuMetric.name));
	const sizeBeside = (judgement) => {
		const own = size(judgement);
		const time = shares.has(judgement) ? times.get(benchmarkKey(judgement.target.id)) : void 0;
		return time === void 0 || 2 * time < own ? own : Math.min(own, time);
	};
	const last = (judgement) => shares.has(judgement) ? 1 : 0;
	return judgements.toSorted((one, other) => sizeBeside(other) - sizeBeside(one) || last(one) - last(other));
}
/** Of what is open, the largest change for the worse first. */
function bySuspicion(judgements) {
	return timeBeforeItsShare(judgements, (each) => Math.log(worseRatio(each) ?? 1));
}
const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
/** Whose policy judged, for readers who have no pull request to look it up in. */
function judgeNote(judgedBy) {
	switch (judgedBy?.kind) {
		case "base": return `Policy: ${judgedBy.file} as ${shortCommit(judgedBy.at)} has it.`;
		case "file": return `Policy: ${judgedBy.file} in the working tree.`;
		default: return "Policy: the defaults, as there is no configuration.";
	}
}
/** A reason, attributed to its own author. */
function whyWords({ reason, reasonBy }) {
	if (reason === void 0) return [];
	if (reasonBy === void 0) return [": ", { quote: reason }];
	return [
		"; the description by ",
		{ login: reasonBy },
		" says: ",
		{ quote: reason }
	];
}
/** Who let a step through, when, where and why; plain text with foreign text in it. */
function acceptanceWords({ who, when, pullRequest, reason, reasonBy }) {
	const by = reasonBy === void 0 ? "" : `; the description by ${reasonBy} says`;
	const why = reason === void 0 ? "" : `${by}: ${firstLine(reason)}`;
	return `by ${who} on ${dayOf(when)} in #${pullRequest}${why}`;
}
/** `2026-03-03T…` → `3 March 2026`. */
function dayOf(iso) {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	const month = months[Number(match?.[2]) - 1];
	return match === null || month === void 0 ? "an unknown day" : `${Number(match[3])} ${month} ${match[1]}`;
}
export { isWorseBy as A, lineUrl as B, censusWords as C, rowWordOf as D, rowCounts as E, summaryOf as F, shortCommit as G, placeWords as H, toShift as I, scaledMedian as J, rounded as K, withNothingLeft as L, worseRatio as M, holdsNoChange as N, rowWords as O, reportedShift as P, judgementsOf as R, informativeLines as S, isInformational as T, placed as U, placeOf as V, placedOf as W, toScale as X, toRatio as Y, noEffectWords as _, dayOf as a, shortly as b, judgeNote as c, outcomeMark as d, shardWords as f, isSeen as g, firstLine as h, changeWords as i, reportedChange as j, rowsWords as k, kindMarks as l, failureWords as m, bySize as n, isIncomplete as o, whyWords as p, scaledBest as q, bySuspicion as r, isNothingCompared as s, acceptanceWords as t, nextSteps as u, reasonWords as v, isAnythingKnown as w, visibleWords as x, refusalWords as y, benchmarkName as z };
