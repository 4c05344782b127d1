import { GateError, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { Mismatch, array, basisWords, benchmarkKey, benchmarkName, besideSuite, blamedRow, bySize, bySuspicion, censusWords, changeWords, cleanText, confidenceWords, cutToWidth, dayOf, diffFor, displayWidth, ended, explainedRegressions, failingWords, failureWords, integer, isAnythingKnown, isGateName, isIncomplete, isInformational, isNothingCompared, isWorseBy, joinedPhrases, judgedWords, judgementsOf, line, longestName as longestName$1, matching, nextSteps, number, object, oneOf, optional, pad, pairedLevel, plainPhrase, productionSentences, profileKindOf, reasonWords, refusalWords, remarkOf as remarkOf$2, reportedChange, rounded as rounded$1, rowCounts, rowWordOf, rowWords, rowsWords, satisfying, schemaVersion, scopedChange, scopedValues, shardWords, shortCommit, shortHash, show, sizeOf, text, toScale, unexplainedWords, union, unique, unknownWords, visibleWords, weightWords, weighty, whereTitle, whyWords, worseRatio } from "./chunk-for-action-compare-gate-top.js";
import { changeStep, formatBeside, formatChange, formatCount, formatDuration, formatInterval, formatNumber, formatP, formatPercent, formatQuantity, formatScaled, formatSignedPercent, probablyGrew, scaleOf, scaleWithin, withSuffix } from "./chunk-for-action-compare-diff-gate-top.js";
// src/decide/spared.ts
function isSpared({ kind, shift, target, threshold, reasons }) {
	const weighed = reasons.find(({ code }) => code === "by-weight");
	if (weighed?.code !== "by-weight" || shift === void 0 || kind === "regression") return false;
	const worse = toScale(target.metric, shift.ratio);
	return weighed.instead < threshold && worse >= Math.log1p(weighed.instead);
}
// src/results/environment.ts
function runtimeWords({ runtime, runtimeVersion }) {
	return runtimeVersion === "any" ? "" : `${runtime} ${runtimeVersion}`.trim();
}
const environmentLimits = {
	os: 100,
	arch: 100,
	cpuModel: 200,
	image: 200,
	runtime: 100,
	runtimeVersion: 100,
	otherRuntime: 200,
	otherRuntimes: 20,
	flag: 500,
	flags: 100
};
function storableEnvironment(environment) {
	const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes, flags } = environment;
	const most = environmentLimits;
	return {
		os: cutText(os, most.os),
		arch: cutText(arch, most.arch),
		cpuModel: cutText(cpuModel, most.cpuModel),
		cores,
		image: cutText(image, most.image),
		runtime: cutText(runtime, most.runtime),
		runtimeVersion: cutText(runtimeVersion, most.runtimeVersion),
		otherRuntimes: otherRuntimes === void 0 ? void 0 : cutList(otherRuntimes, most.otherRuntimes, most.otherRuntime),
		flags: cutList(flags, most.flags, most.flag)
	};
}
function cutText(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 18)}…~${shortHash(text)}`;
}
function cutList(texts, most, longest) {
	const cut = texts.map((text) => cutText(text, longest));
	if (cut.length <= most) return cut;
	return [...cut.slice(0, most - 1), `…~${shortHash(JSON.stringify(cut.slice(most - 1)))}`];
}
function environmentClass(environment) {
	return `${readableClass(environment) || "unknown"}~${shortHash(exactFields(environment))}`;
}
function mayBeOfClass(stored, wanted) {
	return stored === wanted || stored === readablePart(wanted);
}
function readablePart(environmentClass) {
	return environmentClass.replace(/~[0-9a-f]{16}$/, "");
}
function readableClass(environment) {
	return [
		environment.os,
		environment.arch,
		environment.cpuModel,
		`${environment.cores}c`,
		environment.image,
		`${environment.runtime}-${environment.runtimeVersion}`,
		...environment.otherRuntimes ?? [],
		...environment.flags
	].map(toSlug).filter((part) => part !== "").join("_").slice(0, 180);
}
function exactFields(environment) {
	const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
	return JSON.stringify([cores, ...[
		[
			os,
			arch,
			cpuModel,
			image,
			runtime,
			runtimeVersion
		],
		otherRuntimes,
		flags
	].map((texts) => texts.map(cleanText))]);
}
function toSlug(text) {
	return text.toLowerCase().replaceAll(/[^a-z0-9.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
}
// src/report/cause.ts
const leadingShare = .25;
const leastOfMeasured = .1;
const mostlyShown = .5;
const leastTold = .01;
const mostOfMeasured = 1.25;
function causeWords(judgement, report, detail = "full") {
	const found = diffFor(judgement, report);
	if (found === void 0) return [": not profiled"];
	const lead = leadOf(found);
	if (lead === void 0) return [": no function stands out"];
	if (isCrumb(lead, found, judgement)) return [": no function stands out", ...detail === "full" && found.blame.explained ? perhapsWords(found, report) : []];
	const costed = {
		lead,
		diff: found.diff,
		judgement
	};
	if (found.blame.explained) return [
		": ",
		...functionWords$1(costed, report, detail),
		...detail === "full" && isOutside(lead) ? perhapsWords(found, report) : []
	];
	if (detail !== "full") return [": not in changed code"];
	return [lead.relation === "unchanged" ? ": " : ": not in changed code, but ", ...functionWords$1(costed, report, detail)];
}
function namesCause(found, judgement) {
	const { explained, unseen = [], open = [], untraced = [], values = [], elsewhere } = found.blame;
	const isKnown = explained && untraced.length + values.length === 0 && elsewhere === void 0;
	const isNamed = namedLead(found, judgement) !== void 0;
	return isKnown && (isNamed || unseen.length > 0 || open.some((each) => probablyGrew(each, 1)));
}
function namedLead(found, judgement) {
	const lead = leadOf(found);
	return lead === void 0 || isCrumb(lead, found, judgement) ? void 0 : lead;
}
function isCrumb(lead, found, judgement) {
	const isLinked = lead.relation === "changed" || lead.relation === "calls-changed" || lead.uses !== void 0;
	const measured = measuredIn(found, judgement);
	return !isLinked && measured !== void 0 && sizeOf(lead) < leastOfMeasured * measured;
}
function measuredIn({ diff }, { target, baseline, candidate }) {
	if (diff.basis === "share" || diff.unit !== target.metric.unit) return void 0;
	if (baseline === void 0 || candidate === void 0) return void 0;
	return Math.abs(candidate.median - baseline.median);
}
function crumbWords(judgement, report) {
	const found = diffFor(judgement, report);
	const lead = found === void 0 ? void 0 : leadOf(found);
	if (found === void 0 || lead === void 0 || !isCrumb(lead, found, judgement)) return void 0;
	const measured = measuredIn(found, judgement) ?? 0;
	const { root } = found.diff;
	if (root.candidate.total - root.baseline.total >= mostlyShown * measured) return void 0;
	const share = sizeOf(lead) / measured;
	return [`The largest of these is ${share < leastTold ? `less than ${formatPercent(leastTold)}` : formatPercent(share)} of the measured change: these profiles do not show where the rest went.`];
}
function isOutside({ relation }) {
	return relation === "runtime" || relation === "dependency";
}
function perhapsWords({ blame: { open = [] } }, report) {
	const [nearest, ...others] = open;
	if (nearest === void 0) return [];
	const rest = others.length === 0 ? "" : ", or another one";
	return [
		", perhaps by ",
		{ code: nearest.frame.name },
		`, changed in ${judgedWords(report)}${rest}`
	];
}
function functionWords$1({ lead, diff, judgement }, report, detail) {
	const row = blamedRow(lead, diff, report);
	const { name, place, remark } = row;
	const where = place === void 0 || detail !== "full" ? [] : [" ", { text: place }];
	const relation = remark.length === 0 || detail.startsWith("function") ? [] : [", ", ...remark];
	const isSized = detail !== "function" && lead.function.status !== "moved";
	return [
		{ code: name },
		...where,
		...relation,
		...isSized ? [`, ${amountWords(row, {
			lead,
			diff,
			judgement
		})}`] : []
	];
}
function amountWords(row, { lead, diff, judgement }) {
	const change = scopedChange(row.delta, row);
	if (diff.basis === "share") return change;
	if (diff.basis !== "operation") return `${change} ${basisWords(diff)}`;
	const level = pairedLevel(judgement);
	if (diff.unit !== judgement.target.metric.unit || judgement.baseline === void 0 || level === void 0) return change;
	return sizeOf(lead) > mostOfMeasured * Math.abs(level - judgement.baseline.median) ? `${change} when profiled` : change;
}
function leadOf(found) {
	const named = weighty(found);
	const heaviest = Math.max(0, ...named.map(sizeOf));
	const heavy = named.filter((each) => sizeOf(each) >= leadingShare * heaviest).sort((a, b) => sizeOf(b) - sizeOf(a));
	return heavy.find(({ relation }) => relation === "changed") ?? heavy.find(({ relation, uses }) => relation === "calls-changed" || uses !== void 0) ?? heavy[0];
}
// src/units/sides.ts
const mostMore = 3;
function formatSides(baseline, candidate, unit, change) {
	const shared = scaleOf([baseline, candidate], unit);
	const ofBaseline = scaleWithin(baseline, shared, unit);
	const ofCandidate = scaleWithin(candidate, shared, unit);
	const isWhole = wholeUnits.has(unit) && Number.isInteger(baseline);
	const step = changeStep(change);
	for (let more = 0;; more++) {
		const [first, second] = [finer(ofBaseline, more, isWhole), finer(ofCandidate, more, isWhole)];
		const apart = rounded(candidate, second) / rounded(baseline, first) - change.ratio;
		if (more < mostMore && Math.abs(apart) > step) continue;
		return {
			baseline: cell(baseline, first),
			candidate: cell(candidate, second)
		};
	}
}
function formatSidePair(baseline, candidate, unit, change) {
	const sides = formatSides(baseline, candidate, unit, change);
	const [, suffix] = /(\u202f\D+)$/.exec(sides.candidate) ?? [];
	return `${suffix !== void 0 && !suffix.includes("·") && sides.baseline.endsWith(suffix) ? sides.baseline.slice(0, -suffix.length) : sides.baseline} → ${sides.candidate}`;
}
const wholeUnits = /* @__PURE__ */ new Set([
	"B",
	"count",
	"samples"
]);
function finer(scale, more, isWhole) {
	return isWhole && scale.factor === 1 && scale.decimals === 0 ? scale : {
		...scale,
		decimals: scale.decimals + more
	};
}
function cell(value, scale) {
	return withSuffix(formatScaled(value, scale), scale);
}
function rounded(value, { factor, decimals }) {
	return Number((value / factor).toFixed(Math.min(100, decimals))) * factor;
}
// src/report/call-words.ts
const leastShare = .05;
const mostShare = 1.2;
function callRemark({ target, baseline, candidate }, { readings = [] }) {
	if (baseline === void 0 || candidate === void 0) return [];
	const key = benchmarkKey(target.id);
	const found = readings.find(({ id, metric, name }) => name === "call-cost" && metric === target.metric.name && benchmarkKey(id) === key);
	if (found === void 0) return [];
	const cost = Math.min(found.baseline, found.candidate);
	const faster = Math.min(baseline.median, candidate.median);
	if (!(cost >= leastShare * faster) || cost > mostShare * faster) return [];
	return cost < faster ? [`${formatQuantity(cost, "ns")} of each side is the call itself`] : ["as fast as a call that does nothing"];
}
// src/results/work.ts
const leastDifference = .005;
// src/report/work-words.ts
function workRemark(judgement, report) {
	const { target, kind } = judgement;
	const { work = [] } = report;
	if (profileKindOf(target.metric) !== "cpu" || !isReported(kind)) return [];
	const key = benchmarkKey(target.id);
	const found = work.find(({ id }) => benchmarkKey(id) === key);
	return found === void 0 ? [] : phraseOf(found, judgement, isCaused(judgement, report));
}
function isCaused(judgement, { explanations }) {
	const found = judgement === void 0 ? void 0 : diffFor(judgement, { explanations });
	return judgement !== void 0 && found !== void 0 && namesCause(found, judgement);
}
function workWords(work, { verdict: { judgements }, ...report }) {
	const key = benchmarkKey(work.id);
	const timed = judgements.filter(({ target }) => benchmarkKey(target.id) === key && profileKindOf(target.metric) === "cpu");
	const judgement = timed.find(({ kind }) => isReported(kind)) ?? timed[0];
	return phraseOf(work, judgement, isCaused(judgement, report));
}
function isReported(kind) {
	return kind === "regression" || kind === "improvement" || kind === "inconclusive";
}
function phraseOf(work, judgement, caused) {
	if (work.state === "unknown") return ["what it does could not be counted: ", { text: work.why }];
	const { ratio, changed } = work;
	const pace = paceOf(judgement);
	if (Math.abs(ratio - 1) < .005) return sameWork(changed, pace, caused);
	const more = ratio > 1 ? "more" : "less";
	return [
		`does ${formatPercent(Math.abs(ratio - 1))} ${more} work`,
		...leadWords(work),
		...restWords(work, judgement, caused)
	];
}
function paceOf(judgement) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || !Number.isFinite(worse) || worse <= 0) return void 0;
	return worse > 1 ? `${formatPercent(worse - 1)} slower` : `${formatPercent(1 - worse)} faster`;
}
function isSettled({ kind }) {
	return kind === "regression" || kind === "improvement";
}
function sameWork([first, ...others], pace, caused) {
	if (first === void 0) {
		if (pace === void 0) return ["same work by the same code"];
		return [`same work, ${pace}${caused ? "" : ": layout, JIT or the machine"}`];
	}
	const rest = others.length === 0 ? "" : ` and ${others.length} more`;
	const changed = [{ code: first }, `${rest} changed and ${others.length === 0 ? "runs" : "run"} as often`];
	return [
		`same number of steps${pace === void 0 ? "" : `, ${pace}`}: `,
		...changed,
		pace === void 0 ? ", so at most what a step costs has changed" : ", so a step costs something else"
	];
}
function leadWords({ functions: [lead], ratio }) {
	if (lead === void 0 || Math.sign(lead.steps.candidate - lead.steps.baseline) !== Math.sign(ratio - 1)) return [];
	return [": ", ...functionWords(lead)];
}
function functionWords({ name, calls, loops, steps }) {
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
const leastExplained = .25;
function restWords({ ratio, changed: [first] }, judgement, caused) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || Math.log(ratio) >= leastExplained * Math.log(worse) === worse > 1) return [];
	if (first === void 0 && caused) return [];
	return ["; the rest is ", ...first === void 0 ? ["layout, JIT or the machine"] : [
		"what a step costs in ",
		{ code: first },
		", which changed"
	]];
}
// src/report/row.ts
function changeCell({ change, interval }) {
	return change === "" || interval === "" ? change : `${change} (${interval})`;
}
function sideAlone({ baseline, candidate }) {
	if (baseline !== "") return `baseline ${baseline}`;
	return candidate === "" ? "" : `candidate ${candidate}`;
}
function rowOf(judgement, report) {
	const { target, baseline, test } = judgement;
	const shift = reportedChange(judgement);
	const candidate = pairedLevel(judgement);
	const cells = sidesOf$1(shift?.ratio === Number.POSITIVE_INFINITY ? 0 : baseline?.median, candidate, judgement);
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
		remark: joinedPhrases(withSuite(remarkOf$1(judgement, report), judgement, report), workRemark(judgement, report), callRemark(judgement, report))
	};
}
function sidesOf$1(baseline, candidate, judgement) {
	const { unit } = judgement.target.metric;
	const shift = reportedChange(judgement);
	if (baseline !== void 0 && candidate !== void 0 && shift !== void 0 && Number.isFinite(shift.ratio)) return formatSides(baseline, candidate, unit, shift);
	const sides = [baseline, candidate].filter((side) => side !== void 0);
	const cell = (side) => side === void 0 ? "" : formatBeside(side, sides, unit);
	return {
		baseline: cell(baseline),
		candidate: cell(candidate)
	};
}
function rowsOf(report) {
	return inOrder(report.verdict.judgements).map((judgement) => rowOf(judgement, report));
}
function inOrder(judgements) {
	const rowsOfWord = new Map(rowWords.map((word) => [word, []]));
	for (const judgement of judgements) rowsOfWord.get(rowWordOf(judgement))?.push(judgement);
	return [...rowsOfWord].flatMap(([word, rows]) => isOpen(word) ? bySuspicion(rows) : bySize(rows));
}
function isOpen(word) {
	return word === "inconclusive" || word === "too noisy";
}
function remarkOf$1(judgement, { judged, unprepared, verdict }) {
	switch (judgement.kind) {
		case "new":
			if (unprepared !== void 0 && judgement.reasons.some(({ code }) => code === "no-baseline")) return [`not compared, as the baseline commit ${unprepared.budget === void 0 ? "could not be prepared" : "was not set up in time"}`];
			return withReasons([judged === "samples" ? "the baseline does not have it" : "becomes part of the baseline on merge"], judgement);
		case "removed": return [isOfUnloaded(judgement, verdict) ? "the baseline has it; a part of its suite could not be loaded in the candidate" : "the baseline has it, the candidate does not"];
		case "failed": return failureWords(judgement.failure);
		case "inconclusive":
		case "unseen": return withReasons(isStale(judgement) ? [] : visibleWords(judgement), judgement);
		default: return withReasons([], judgement);
	}
}
function isOfUnloaded({ target }, { judgements }) {
	return judgements.some((other) => other.kind === "failed" && other.failure?.reason === "load" && other.target.id.suite === target.id.suite);
}
function isStale({ reasons }) {
	return reasons.some(({ code }) => code === "stale-build");
}
const smallestRatio = 1e-6;
function withSuite(remark, judgement, { verdict }) {
	const beside = judgement.kind === "no-change" ? void 0 : besideSuite(judgement, verdict.suiteWide);
	const { ratio = 1 } = reportedChange(judgement) ?? {};
	if (beside === void 0 || !Number.isFinite(ratio) || ratio < smallestRatio) return remark;
	const own = `${formatSignedPercent(beside - 1)} relative to the rest of the suite`;
	return remark.length === 0 ? [own] : [...remark, `; ${own}`];
}
function withReasons(start, { kind, reasons }) {
	return [start, ...reasons.filter(({ code }) => !(kind === "new" && code === "no-baseline")).map(reasonWords)].filter((phrase) => phrase.length > 0).flatMap((phrase, index) => index === 0 ? phrase : ["; ", ...phrase]);
}
// src/report/pause-words.ts
const mostNamed$2 = 3;
const leastGrowth = 1.05;
function pauseWords(report) {
	const mentioned = /* @__PURE__ */ new Set();
	const phrases = bySize(judgementsOf(report, "regression")).flatMap((judgement) => {
		const pause = pauseOf(judgement, report);
		const key = benchmarkKey(judgement.target.id);
		if (pause === void 0 || mentioned.has(key)) return [];
		mentioned.add(key);
		return [wordsOf(judgement, pause, report)];
	});
	if (phrases.length === 0) return [];
	const named = phrases.slice(0, mostNamed$2).flatMap((phrase, index) => [index === 0 ? "" : "; ", ...phrase]);
	const more = phrases.length > mostNamed$2 ? `; and ${phrases.length - mostNamed$2} more` : "";
	return [[...named, `${more}.`]];
}
function pauseOf({ target }, { readings = [] }) {
	if (profileKindOf(target.metric) !== "heap") return void 0;
	const key = benchmarkKey(target.id);
	const pause = readings.find(({ id, name, unit }) => name === "gc-time" && unit === "ns" && benchmarkKey(id) === key);
	return pause !== void 0 && pause.candidate > pause.baseline * leastGrowth ? pause : void 0;
}
function wordsOf(judgement, pause, report) {
	const longer = formatQuantity(pause.candidate - pause.baseline, "ns");
	return [
		{ code: benchmarkName(judgement.target.id, report) },
		" ",
		...changeWords(judgement),
		...sourceWords(judgement, report),
		`: collecting it takes ${longer} more of each call, ${pause.profiled === true ? "in the profiled runs" : "without the profiler"}`
	];
}
function sourceWords(judgement, report) {
	const found = diffFor(judgement, report);
	const lead = found === void 0 ? void 0 : namedLead(found, judgement);
	if (found === void 0 || lead === void 0) return [];
	const { name, place } = blamedRow(lead, found.diff, report);
	return [
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
function paid({ share, times }, verb) {
	return `${share > .4 ? `${formatPercent(share)} of the batches` : `1 batch in ${Math.round(1 / share)}`} ${verb} ${formatNumber(times, times < 10 ? 1 : 0)} times`;
}
// src/report/doubts.ts
function doubts(report) {
	const { judgements } = report.verdict;
	return [
		...staleSentences(judgements),
		...suiteWords(report),
		...creepWords(report),
		...shapeWords(report),
		...pauseWords(report),
		...weighedWords(report),
		...unseenWords(judgements),
		...missingWords(report)
	];
}
const mostBuilds = 3;
function staleSentences(judgements) {
	const builds = /* @__PURE__ */ new Map();
	for (const judgement of judgements) {
		const reason = judgement.reasons.find((each) => each.code === "stale-build");
		if (reason === void 0) continue;
		const known = builds.get(reason.file);
		if (known === void 0) builds.set(reason.file, {
			reason,
			rows: [judgement]
		});
		else known.rows.push(judgement);
	}
	const named = [...builds.values()].slice(0, mostBuilds).map(staleSentence);
	const others = [...builds.values()].slice(mostBuilds).flatMap(({ rows }) => rows);
	if (others.length === 0) return named;
	const files = formatCount(builds.size - mostBuilds, "other file");
	return [...named, [`Nor did what changed run in ${rowsWords(others)} of ${files}: their rows name the files.`]];
}
function staleSentence({ reason, rows }) {
	const [source = ""] = reason.sources;
	if (reason.why === "self-contained") return selfContainedWords(reason, rows);
	return [
		`${rowsWords(rows)} ${rows.length === 1 ? "is" : "are"} of `,
		{ code: reason.file },
		" as it was, and not of ",
		{ code: source },
		" as it is. ",
		...staleCure(reason)
	];
}
function selfContainedWords({ file, sources }, rows) {
	const [source = ""] = sources;
	return [
		`${rowsWords(rows)} ${rows.length === 1 ? "measures" : "measure"} nothing of this repository, as `,
		{ code: file },
		" loads nothing of it: of ",
		{ code: source },
		" nothing is known here. Import in it what your users wait for, and call that."
	];
}
function staleCure({ why, setup }) {
	if (why === "released") return ["Let the benchmarks import what is in the checkout."];
	if (setup === void 0) return [
		"Build it in ",
		{ code: "setup" },
		" of flamegate.yml, or commit the new build."
	];
	return [
		"Have each checkout build it with ",
		{ code: `setup: [${setup.map((each) => JSON.stringify(each)).join(", ")}]` },
		" in flamegate.yml, or commit the new build."
	];
}
function suiteWords(report) {
	const { suiteWide } = report.verdict;
	if (suiteWide === void 0) return [];
	const way = suiteWide.ratio >= 1 ? "rose" : "fell";
	const share = formatPercent(Math.floor(suiteWide.share * 20 + 1e-9) / 20);
	const { common } = suiteWide;
	const size = common === void 0 ? "" : `, the suite as a whole by ${formatChange(common)} (${formatInterval(common)})`;
	const advice = isExplained(report) ? "" : ": look at build flags, runtime and machine first";
	return [[
		`${share} of all that was compared`,
		...byMetric(report),
		` ${way} together${size}${advice}.`
	]];
}
function byMetric({ verdict: { judgements, suiteWide } }) {
	return judgements.every(({ target, shift }) => shift === void 0 || target.metric.name === suiteWide?.metric) || suiteWide === void 0 ? [] : [" by ", { code: suiteWide.metric }];
}
function isExplained(report) {
	return judgementsOf(report, "regression").some((each) => {
		const found = diffFor(each, report);
		return found !== void 0 && namesCause(found, each);
	});
}
const mostWeighed = 5;
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
function unseenWords(judgements) {
	const all = judgements.filter(({ kind }) => kind === "unseen");
	const [tiny, unseen] = [all.filter(isBelowFloor), all.filter((each) => !isBelowFloor(each))];
	return [...noisyWords(unseen), ...tinyWords(tiny)];
}
function isBelowFloor({ reasons }) {
	return reasons.some(({ code }) => code === "below-floor");
}
function tinyWords(tiny) {
	if (tiny.length === 0) return [];
	const [is, its] = tiny.length === 1 ? ["is", "its unit"] : ["are", "their units"];
	return [[`${rowsWords(tiny)} ${is} too small to call unchanged: values this far below one unit are not told apart. Check ${its}, and that the compiler does not remove what is measured.`]];
}
function noisyWords(unseen) {
	if (unseen.length === 0) return [];
	const sizes = unseen.map(({ smallestDetectable }) => smallestDetectable ?? Number.POSITIVE_INFINITY);
	const [least, most] = [formatPercent(Math.min(...sizes)), formatPercent(Math.max(...sizes))];
	const below = least === most ? most : `${least} to ${most}`;
	return [[`${rowsWords(unseen)} ${unseen.length === 1 ? "is" : "are"} too noisy here to call unchanged: a change below ${below} cannot be seen. A quieter machine or longer processes would help.`]];
}
function missingWords(report) {
	const { shards } = report;
	const missing = shards?.missing ?? [];
	if (missing.length === 0 || isIncomplete(report)) return [];
	const words = shardWords(missing, shards?.count ?? 0);
	const whose = missing.length === 1 ? "its" : "their";
	return [[`${words.replace(/^s/, "S")} did not arrive: ${whose} benchmarks are not in this report.`]];
}
// src/report/row-names.ts
function rowNames(report, kind) {
	const others = report.verdict.judgements.filter((each) => each.kind !== kind && !isInformational(each));
	const keys = new Set(others.map(({ target }) => benchmarkKey(target.id)));
	const isPart = ({ target }) => keys.has(benchmarkKey(target.id));
	return {
		name: (row) => {
			const name = { code: benchmarkName(row.target.id, report) };
			return isPart(row) ? [
				name,
				" (",
				{ code: row.target.metric.name },
				")"
			] : [name];
		},
		countWords: (rows) => {
			const whole = new Set(rows.filter((row) => !isPart(row)).map(({ target }) => benchmarkKey(target.id))).size;
			const parts = rows.filter(isPart).length;
			return [...whole > 0 ? [formatCount(whole, "benchmark")] : [], ...parts > 0 ? [formatCount(parts, "metric")] : []].join(" and ");
		}
	};
}
// src/report/headline.ts
function headline(report, detail = "full") {
	const words = outcomeWords(report, detail);
	return detail === "full" ? followed(words, [...unaffectedClause(report), ...waitingClause(report)]) : words;
}
function followed(words, more) {
	return more.length === 0 ? words : [...ended(words), ...more];
}
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
function incompleteHeadline(report) {
	const { count, missing } = report.shards ?? {
		count: 0,
		missing: []
	};
	const rest = missing.length >= count ? "." : `; ${arrivedWords(report)} in the rest.`;
	return [`Could not measure everything: ${shardWords(missing, count)} did not arrive${rest}`];
}
function arrivedWords(report) {
	if (!isAnythingKnown(report.verdict.judgements)) return unknownWords(report);
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
	const [first, ...others] = removed;
	if (first === void 0) return ["A benchmark of the baseline is missing here."];
	const nameOf = rowNames(report, "removed");
	const words = nameOf.countWords(removed);
	if (others.length === 0) return [
		`${words} is missing: the baseline has `,
		...nameOf.name(first),
		", the candidate does not"
	];
	return [`${words} of the baseline are missing from the candidate; the first: `, ...nameOf.name(first)];
}
function inconclusiveClause(report, detail) {
	const undecided = judgementsOf(report, "inconclusive");
	const open = bySuspicion(undecided.length > 0 ? undecided : judgementsOf(report, "unseen"));
	const first = open[0];
	if (first === void 0) return nothingComparedClause(report);
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
	const part = rowNames(report, first.kind).name(first);
	if (open.length === 1) return ended([
		...part,
		" could not be decided: ",
		...why
	]);
	const count = `${rowsWords(open)} could not be decided`;
	const isShared = open.every((each) => plainPhrase(whyOpen(each)) === plainPhrase(why));
	return ended(isShared ? [`${count}: `, ...why] : [
		`${count}; the first is `,
		...part,
		": ",
		...why
	]);
}
function nothingComparedClause(report) {
	const { judgements } = report.verdict;
	if (judgements.length === 0) return ["there is no benchmark on either side, so nothing was compared."];
	const skips = judgements.flatMap(({ target, reasons }) => {
		const why = reasons.find(({ code }) => code === "skips-itself");
		return why === void 0 ? [] : [{
			name: benchmarkName(target.id, report),
			why
		}];
	});
	const [first] = skips;
	if (first !== void 0 && skips.length === judgements.length) {
		const others = skips.length === 1 ? [] : [`, and ${skips.length - 1} more do`];
		return ended([
			"nothing was compared: ",
			{ code: first.name },
			" ",
			...reasonWords(first.why),
			...others
		]);
	}
	return [judgements.some(({ kind }) => kind === "failed") ? "nothing was compared." : "no benchmark is on both sides, so nothing was compared.", ...uncomparedWords(report)];
}
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
		" could not be prepared (see its log)"
	];
}
function noBaselineClause(report) {
	const fresh = judgementsOf(report, "new");
	const measured = new Set(fresh.map(({ target }) => benchmarkKey(target.id))).size;
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
			" could not be prepared (see its log). Nothing is blocked."
		];
	}
	const count = formatCount(measured, "benchmark");
	if (fresh.some(({ reasons }) => reasons.some(({ code }) => code === "no-baseline"))) return [`First run: ${count} measured; ${verb} the baseline on merge.`];
	if (report.judged === "samples") {
		const [first] = fresh;
		if (measured !== 1 || first === void 0) return [`Nothing was compared: the baseline has none of the ${count}.`];
		return [
			"Nothing was compared: the baseline does not have ",
			{ code: benchmarkName(first.target.id, report) },
			"."
		];
	}
	return [`Nothing was compared: ${count} ${measured === 1 ? "is" : "are"} new; ${verb} part of the baseline on merge.`];
}
function skippedHeadline(report) {
	const { override, judgements } = report.verdict;
	const isUntouched = judgements.some(({ reasons }) => reasons.some(({ code }) => code === "untouched"));
	const isSkipLabel = override?.label.toLowerCase() === report.labels.skip.toLowerCase();
	if (override !== void 0 && (isSkipLabel || !isUntouched)) return [
		"Not measured: skipped by ",
		{ login: override.who },
		` on ${dayOf(override.when)}`,
		...whyWords(override)
	];
	return ["Not measured: this PR touches nothing that a suite depends on."];
}
function passHeadline(report) {
	const { unaffected, all } = unaffectedOf(report.verdict.judgements);
	if (unaffected > 0 && unaffected === all) return [`${all === 1 ? "The benchmark" : `None of ${formatCount(all, "benchmark")}`} ${all === 1 ? "cannot" : "can"} be affected by this change: what ${all === 1 ? "it runs" : "they run"} is the same on both sides.`, ...uncomparedWords(report)];
	return followed(comparedWords(report), uncomparedWords(report));
}
function uncomparedWords(report) {
	const words = (start, kind) => {
		const [first, ...more] = judgementsOf(report, kind);
		if (first === void 0) return [];
		return [
			` ${start}: `,
			...rowNames(report, kind).name(first),
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
	if (isAnythingKnown(judgements)) return ["No regression.", ...worstClause(report)];
	return [`${unknownWords(report).replace(/^n/, "N")}.`];
}
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
	if (first === void 0) return followed(start, cause === void 0 ? [] : [` Accepted: ${failingWords(cause, report)}.`]);
	return followed(start, [
		` ${formatCount(others.length + 1, "regression")} accepted: `,
		{ code: benchmarkName(first.target.id, report) },
		" ",
		...changeWords(first),
		others.length === 0 ? "" : `, and ${formatCount(others.length, "more regression")}`
	]);
}
// src/report/method.ts
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
	const { cpuModel, cores, image, otherRuntimes = [], flags } = environment;
	const others = otherRuntimes.filter((words) => !words.endsWith(` any`));
	const runtimes = [runtimeWords(environment), ...others].filter((words) => words !== "").join(", ");
	const flagged = flags.length === 0 ? [] : [" ", { code: flags.join(" ") }];
	return [
		"Machine: ",
		{ code: cpuModel },
		`, ${formatCount(cores, "core")}, `,
		{ code: image },
		...runtimes === "" ? [] : [", ", { code: runtimes }],
		...flagged,
		"."
	];
}
function procedureSentences(report) {
	const { judgements } = report.verdict;
	if (!judgements.some(({ test }) => test !== void 0)) return [];
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
const usualLevel = .05;
function storedSentence(judgements) {
	const compared = judgements.flatMap(({ stored }) => stored ?? []);
	if (compared.length === 0) return [];
	const apart = compared.filter(({ pTwoSided }) => pTwoSided < usualLevel).length;
	return [[`Mann-Whitney against the stored runs at the present level: p < ${usualLevel} for ${apart} of ${compared.length}; they were measured at other times, so this decides nothing.`]];
}
const mostNamed$1 = 8;
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
	const [most, ...others] = [...bars.values()].sort((a, b) => b.rows.length - a.rows.length || lowestOf(a.rows) - lowestOf(b.rows));
	if (most === void 0) return [];
	const who = others.length === 0 ? "" : "Unless noted otherwise, ";
	const rule = [`${who}${who === "" ? "A" : "a"} benchmark fails when it is at least ${most.bar.threshold} worse and the test confirms more than ${most.bar.margin}.`];
	const different = others.flatMap(({ rows }) => rows).sort((a, b) => b.threshold - a.threshold);
	const sentences = different.slice(0, mostNamed$1).map((judgement) => differingSentence(judgement, most.bar, report));
	const left = different.length - sentences.length;
	return [
		rule,
		...sentences,
		...left > 0 ? [[`${formatCount(left, "more", "more")} have thresholds of their own.`]] : []
	];
}
function lowestOf(rows) {
	return Math.min(...rows.map(({ threshold }) => threshold));
}
function differingSentence(judgement, usual, report) {
	const { target, threshold, margin, reasons } = judgement;
	const noisy = reasons.find((reason) => reason.code === "too-noisy");
	const raised = reasons.find((reason) => reason.code === "margin-raised");
	const why = noisy !== void 0 ? `its processes differ by ${formatPercent(noisy.processDeviation)}` : raised === void 0 ? `confirmed as more than ${formatPercent(margin)}` : `its history differs by ${formatPercent(raised.margin)}`;
	const name = benchmarkName(target.id, report);
	const from = formatPercent(threshold);
	const confirmed = `confirmed as more than ${formatPercent(margin)}`;
	const bar = from === usual.threshold && !why.startsWith("confirmed") ? `${from}, ${confirmed}` : from;
	return [
		{ code: name },
		` (`,
		{ code: target.metric.name },
		`) fails at ${bar}: ${why}.`
	];
}
function sizes(confirmed) {
	const counts = [...new Set(confirmed.map(({ candidate }) => candidate?.n ?? 0))].filter((n) => n > 0).sort((a, b) => a - b);
	if (counts.length === 0) return "";
	return `; ${counts.join(" or ")} fresh processes a side to confirm`;
}
const plainWord = /^[\w./:+,][\w./:+,-]*$/;
const pasteable = /^[\w ./:+,-]+$/;
const visible = /^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u;
const longestValue = 160;
const longestCommand = 300;
function shellWord(name) {
	if (name.length > longestValue) return void 0;
	if (pasteable.test(name)) return `"${name}"`;
	return visible.test(name) ? `'${name.replaceAll("'", String.raw`'\''`)}'` : void 0;
}
function choicesFor(report) {
	const { chosen = [] } = report;
	const names = [...new Set(judgementsOf(report, "regression").map(({ target }) => target.id.name))];
	const [name] = names;
	if (name === void 0 || names.length > 1 || shellWord(name) === void 0) return chosen;
	return [...chosen.filter(({ option }) => option !== "--filter" && option !== "--shard"), {
		option: "--filter",
		value: name
	}];
}
function reproduceCommand(report, budget) {
	if (report.reproduce !== void 0) return report.reproduce;
	const base = report.reproduceBase ?? report.baseline?.commit;
	const seed = `--seed ${report.seed}`;
	const parts = [`${report.command ?? "flamegate"} gate`, ...base === void 0 ? [] : baseOption(base)];
	const choices = choicesFor(report).filter(({ option }) => budget === void 0 || option !== "--budget");
	for (const choice of choices) {
		const word = optionWords(choice);
		if (word !== void 0 && [
			...parts,
			word,
			seed
		].join(" ").length <= longestCommand) parts.push(word);
	}
	return [
		...parts,
		seed,
		...budget === void 0 ? [] : [`--budget ${budget}`]
	].join(" ");
}
function commandLine(start, words, options) {
	return [
		start,
		...words.map((word) => plainWord.test(word) ? word : shellWord(word) ?? ""),
		...options.flatMap((each) => optionWords(each) ?? [])
	].join(" ");
}
function baseOption(base) {
	const short = shortCommit(base);
	const word = plainWord.test(short) ? short : shellWord(short);
	return word === void 0 ? [] : [`--base ${word}`];
}
function optionWords({ option, value }) {
	const word = plainWord.test(value) ? value : shellWord(value);
	return word && `${option}${value.startsWith("-") ? "=" : " "}${word}`;
}
// src/report/outcome-state.ts
function stateOf(report) {
	const { outcome, judgements } = report.verdict;
	if (isIncomplete(report)) return "incomplete";
	if (outcome === "no-baseline") return report.unprepared === void 0 ? "first-run" : "not-compared";
	if (outcome !== "pass" || isAnythingKnown(judgements)) return outcome;
	return isNothingCompared(judgements) ? "not-compared" : "inconclusive";
}
const stateMarks = {
	pass: "✅",
	fail: "🔴",
	overridden: "🟡",
	inconclusive: "⚪",
	"first-run": "🆕",
	"not-compared": "⚪",
	skipped: "⚪",
	incomplete: "🔴"
};
function verdictWord(report) {
	return isIncomplete(report) ? "incomplete" : report.verdict.outcome;
}
// src/text/json-fault.ts
const token = /[{}[\]:,]|"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0(?!\d)|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
function jsonFault(text) {
	const open = [];
	let wanted = "value";
	let at = afterBlanks(text, 0);
	while (at < text.length) {
		token.lastIndex = at;
		const found = token.exec(text)?.[0];
		const next = found === void 0 ? void 0 : after(found, wanted, open);
		if (found === void 0 || next === void 0) return placeOf(text, at);
		wanted = next;
		at = afterBlanks(text, at + found.length);
	}
	return wanted === "end" ? void 0 : placeOf(text, text.length);
}
function after(found, wanted, open) {
	const isValueWanted = wanted === "value" || wanted === "value or ]";
	switch (found[0]) {
		case "{":
		case "[":
			if (!isValueWanted) return void 0;
			open.push(found);
			return found === "{" ? "name or }" : "value or ]";
		case "}": return wanted === "name or }" || wanted === ", or end" && open.at(-1) === "{" ? closed(open) : void 0;
		case "]": return wanted === "value or ]" || wanted === ", or end" && open.at(-1) === "[" ? closed(open) : void 0;
		case ":": return wanted === ":" ? "value" : void 0;
		case ",":
			if (wanted !== ", or end") return void 0;
			return open.at(-1) === "{" ? "name" : "value";
		case "\"": if (wanted === "name" || wanted === "name or }") return ":";
	}
	return isValueWanted ? afterValue(open) : void 0;
}
function closed(open) {
	open.pop();
	return afterValue(open);
}
function afterValue(open) {
	return open.length === 0 ? "end" : ", or end";
}
function afterBlanks(text, from) {
	let at = from;
	while (at < text.length && " 	\n\r".includes(text.charAt(at))) at += 1;
	return at;
}
function placeOf(text, at) {
	const before = text.slice(0, at);
	const start = before.lastIndexOf("\n") + 1;
	return {
		line: before.split("\n").length,
		column: at - start + 1
	};
}
// src/results/read-shaped.ts
function parseShaped(content, shape, reading) {
	if (content.length > reading.mostCharacters) {
		const message = `Cannot read ${reading.source} as its length must be ≤ ${reading.mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "split the suite, or keep fewer batches a process" });
	}
	return checkShaped(parseJson(content, reading), shape, reading);
}
function checkShaped(value, shape, reading) {
	try {
		return checkedTwice(value, shape);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		throw new GateError("FILE_MALFORMED", `Cannot read ${reading.source} as ${error.message}`, { hint: hintOf(reading) });
	}
}
function hintOf({ source, what, cure = "if it was edited or cut short, produce it again" }) {
	return `${source} should be ${what}; ${cure}`;
}
function checkedTwice(value, shape) {
	try {
		return shape(value, void 0);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		return shape(value, "");
	}
}
function parseJson(content, reading) {
	const text = content.replace(/^\uFEFF/, "");
	try {
		return JSON.parse(text);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const fault = jsonFault(text);
		const place = fault === void 0 ? "" : `line ${fault.line}, column ${fault.column}: `;
		const message = `Cannot read ${reading.source} as it must be JSON: ${place}${show(why)}`;
		throw new GateError("FILE_MALFORMED", message, {
			hint: content.trim() === "" && reading.cure === void 0 ? "the file is empty; it was probably cut short while being written, so produce it again" : hintOf(reading),
			cause: error
		});
	}
}
// src/results/run-shape.ts
const mostBenchmarks = 1e4;
const mostInvocations = 1e3;
const mostBatches = 1e4;
const mostQuantiles = 101;
const commitShape = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a full commit hash");
const benchmarkIdShape = object({
	suite: line(200),
	name: line(longestName$1)
});
const metricShape = object({
	name: line(200),
	unit: line(50),
	better: oneOf("lower", "higher"),
	assume: oneOf("nothing", "exact"),
	role: optional(oneOf("gated", "informational"))
});
const environmentShape = object({
	os: text(environmentLimits.os),
	arch: text(environmentLimits.arch),
	cpuModel: text(environmentLimits.cpuModel),
	cores: integer(0, 1e5),
	image: text(environmentLimits.image),
	runtime: text(environmentLimits.runtime),
	runtimeVersion: text(environmentLimits.runtimeVersion),
	otherRuntimes: optional(array(text(environmentLimits.otherRuntime), environmentLimits.otherRuntimes)),
	flags: array(text(environmentLimits.flag), environmentLimits.flags)
});
const failureShape = object({
	reason: oneOf("load", "threw", "timeout", "crashed", "missing", "skipped", "unstable", "unsupported"),
	message: text(2e4),
	stack: optional(text(1e5)),
	sides: optional(oneOf("both"))
});
const conditionsShape = object({
	steal: optional(number(0, 1)),
	involuntarySwitches: optional(integer(0)),
	load: optional(number(0)),
	frequencyMHz: optional(number(0)),
	gcCount: optional(number(0)),
	gcTime: optional(number(0)),
	cpuTime: optional(number(0)),
	callCost: optional(number(0))
});
const spreadShape = object({
	mean: number(0),
	p99: number(0),
	slow: rounded$1(number(0, 1)),
	times: rounded$1(number(0)),
	quantiles: array(rounded$1(number(0)), mostQuantiles)
});
const invocationShape = object({
	value: number(0),
	batches: optional(array(rounded$1(number(0)), mostBatches)),
	spread: optional(spreadShape),
	iterations: optional(number(0)),
	startedAt: optional(number(0)),
	durationMs: optional(number(0)),
	conditions: optional(conditionsShape)
});
const measurementShape = object({
	metric: metricShape,
	invocations: array(invocationShape, mostInvocations)
});
const profileFile = /^profiles\/(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.pb\.gz$/;
function isProfileFile(file) {
	return profileFile.test(file);
}
const profileReferenceShape = object({
	kind: oneOf("cpu", "heap"),
	file: matching(profileFile, "profiles/<name>.pb.gz with letters, digits, dots, dashes and underscores"),
	operations: optional(number(0)),
	collections: optional(object({
		count: number(0),
		pauseNs: number(0)
	}))
});
const noEffectShape = object({
	by: oneOf("modules", "executable", "reach"),
	files: array(line(4e3), 1e4),
	partly: optional(array(line(4e3), 1e4)),
	beside: integer(0),
	digest: matching(/^[0-9a-f]{64}$/, "a SHA-256")
});
const outcomeShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		id: benchmarkIdShape,
		measurements: unique(array(measurementShape, 100), (measurement) => measurement.metric.name),
		profiles: array(profileReferenceShape, 100)
	}),
	failed: object({
		state: oneOf("failed"),
		id: benchmarkIdShape,
		failure: failureShape
	}),
	skipped: object({
		state: oneOf("skipped"),
		id: benchmarkIdShape,
		reason: text(2e3)
	}),
	unaffected: object({
		state: oneOf("unaffected"),
		id: benchmarkIdShape,
		proof: noEffectShape
	})
});
const gateShape = satisfying(isGateName, "the name of a gate");
const timeShape = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/, "a time like 2026-11-22T10:00:00Z");
const runShape = object({
	schema: schemaVersion(1),
	commit: commitShape,
	id: line(200),
	takenAt: timeShape,
	environment: environmentShape,
	gate: optional(gateShape),
	outcomes: unique(array(outcomeShape, mostBenchmarks), (outcome) => benchmarkKey(outcome.id))
});
// src/report/terminal-ink.ts
const codes = {
	red: "31",
	green: "32",
	yellow: "33",
	gray: "90",
	bold: "1",
	plain: ""
};
function paint(text, color, ink) {
	return ink.color === "never" || color === "plain" ? text : `\u001b[${codes[color]}m${text}\u001b[0m`;
}
// src/report/terminal-log.ts
const mostLines = 20;
function logLines(text, width) {
	const lines = text.trimEnd().split(/\r\n|\n/);
	const shown = lines.slice(-20).map((line) => `  ${terminalText(line, width - 2)}`.trimEnd());
	return lines.length > mostLines ? ["  …", ...shown] : shown;
}
// src/report/wrap.ts
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
// src/report/terminal-table.ts
const colors = {
	regression: "red",
	failed: "red",
	improvement: "green",
	inconclusive: "yellow",
	new: "plain",
	removed: "yellow",
	skipped: "gray",
	unaffected: "gray",
	"no-change": "gray",
	unseen: "gray"
};
const shownNames = /* @__PURE__ */ new WeakMap();
function shownName(row) {
	const known = shownNames.get(row) ?? terminalText(row.name);
	shownNames.set(row, known);
	return known;
}
const columns = [
	{
		title: "",
		side: "right",
		of: (row) => row.word
	},
	{
		title: "benchmark",
		side: "right",
		of: shownName
	},
	{
		title: "metric",
		side: "right",
		of: (row) => terminalText(row.metric, 20)
	},
	{
		title: "baseline",
		side: "left",
		of: (row) => row.baseline
	},
	{
		title: "candidate",
		side: "left",
		of: (row) => row.candidate
	},
	{
		title: "change",
		side: "left",
		of: (row) => row.change
	},
	{
		title: "95 % interval",
		side: "left",
		of: (row) => row.interval
	},
	{
		title: "adjusted p",
		side: "left",
		of: (row) => row.p
	}
];
const dispensable = [["adjusted p"], ["baseline", "candidate"]];
const shortestName = 28;
function tableLines(rows, options) {
	if (rows.length === 0) return [];
	const groups = groupsOf(rows, options.mostOfOne);
	const fitted = fittingColumns(groups.flatMap((group) => group.rows), options.width);
	return [...fitted === void 0 ? [] : [paint(alignedLine(fitted, ({ title }) => title), "gray", options)], ...groups.flatMap((group) => [...group.rows.flatMap((row) => fitted === void 0 ? stackedLines(row, options) : [paint(rowLine(fitted, row), colors[row.kind], options)]), ...groupLines(group, options)])];
}
function groupsOf(rows, mostOfOne) {
	const groups = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const key = `${row.word} ${remarkOf(row)}`;
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [row]);
		else group.push(row);
	}
	return [...groups.values()].map((all) => {
		const [first] = all;
		const shown = first?.word === "regression" || first?.word === "failed" ? all : all.slice(0, mostOfOne);
		return {
			rows: shown,
			remark: first === void 0 ? "" : remarkOf(first),
			hidden: all.length - shown.length
		};
	});
}
function remarkOf({ word, remark }) {
	return word === "new" || word === "removed" || word === "no change" ? "" : plainPhrase(remark);
}
function groupLines({ rows, remark, hidden }, options) {
	const count = rows.length + hidden;
	const more = hidden === 0 ? "" : `and ${hidden} more ${rows[0]?.word ?? ""}`;
	const who = count === 1 ? "" : count === 2 ? "both: " : `all ${count}: `;
	return [more, remark === "" ? "" : `${who}${remark}`].filter((line) => line !== "").flatMap((line) => wrap(line, options.width - 4)).map((line) => paint(`    ${line}`, "gray", options));
}
function fittingColumns(rows, width) {
	let kept = columns.filter(({ title, of }) => !changeTitles.has(title) || rows.some((row) => of(row) !== "")).map((column) => ({
		...column,
		width: Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(column.of(row))))
	}));
	const excess = () => kept.reduce((sum, column) => sum + column.width + 2, -2) - width;
	const nameWidth = kept.find(({ title }) => title === "benchmark")?.width ?? 0;
	const shortest = Math.min(nameWidth, shortestName);
	const isTooShort = (left) => left < shortest || left < nameWidth && looksAlike(rows, left);
	for (const titles of dispensable) if (isTooShort(nameWidth - Math.max(0, excess()))) kept = kept.filter(({ title }) => !titles.includes(title));
	const left = nameWidth - Math.max(0, excess());
	if (isTooShort(left)) return void 0;
	return kept.map((column) => column.title === "benchmark" ? {
		...column,
		width: left
	} : column);
}
function looksAlike(rows, width) {
	const names = new Set(rows.map(shownName));
	return new Set([...names].map((name) => cutToWidth(name, width))).size < names.size;
}
function rowLine(fitted, row) {
	const line = alignedLine(fitted, ({ of }) => of(row));
	if (row.change !== "" || fitted.some(({ title }) => title === "baseline")) return line;
	const own = alignedLine(fitted.filter(({ title }) => !changeTitles.has(title)), ({ of }) => of(row));
	const start = fitted.filter(({ title }) => !changeTitles.has(title)).reduce((sum, { width }) => sum + width + 2, 0);
	return `${pad(own, start, "right")}${sideAlone(row)}`.trimEnd();
}
const changeTitles = /* @__PURE__ */ new Set([
	"change",
	"95 % interval",
	"adjusted p"
]);
function alignedLine(fitted, of) {
	return fitted.map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side)).join("  ").trimEnd();
}
function stackedLines(row, options) {
	const start = `${row.word}, ${terminalText(row.metric, 20)}  `;
	const name = cutToWidth(shownName(row), options.width - displayWidth(start));
	const p = row.p === "" ? "" : `adjusted p ${row.p}`;
	const figures = [
		sidesOf(row),
		changeCell(row),
		p
	].filter((part) => part !== "");
	return [paint(`${start}${name}`, colors[row.kind], options), ...wrapParts(figures, options.width - 4).map((line) => `    ${line}`)];
}
function sidesOf(row) {
	const { baseline, candidate } = row;
	if (baseline === "" || candidate === "") return sideAlone(row);
	const unit = /\u202f\D*$/.exec(candidate)?.[0] ?? "";
	return `${unit !== "" && baseline.endsWith(unit) ? baseline.slice(0, -unit.length) : baseline} → ${candidate}`;
}
function wrapParts(parts, width) {
	const lines = [];
	for (const part of parts) {
		const last = lines.at(-1);
		if (last !== void 0 && displayWidth(last) + 2 + displayWidth(part) <= width) lines[lines.length - 1] = `${last}  ${part}`;
		else lines.push(part);
	}
	return lines;
}
// src/report/terminal-where.ts
const mostNamed = 5;
const longestName = 40;
const mostExplained = 8;
function whereBlocks(report, options) {
	const explained = explainedRegressions(report).filter((judgement) => (diffFor(judgement, report)?.blame.functions.length ?? 0) > 0);
	let known = "";
	const blocks = explained.slice(0, mostExplained).map((judgement) => {
		const diff = diffFor(judgement, report)?.diff;
		const confidence = diff === void 0 ? "" : confidenceWords(diff);
		const block = whereBlock(judgement, report, {
			...options,
			confidence: confidence === known ? "" : confidence
		});
		known = confidence;
		return block;
	});
	const left = explained.length - blocks.length;
	return left === 0 ? blocks : [...blocks, [`The functions of ${formatCount(left, "more regression")} are in the report.`]];
}
function whereBlock(judgement, report, options) {
	const found = diffFor(judgement, report);
	if (found === void 0) return [];
	const name = terminalText(rowOf(judgement, report).name);
	const sure = options.confidence === "" ? "" : ` (${options.confidence})`;
	const heading = `${whereTitle(found.diff)} in ${name}${sure}`;
	const lines = weighty(found).slice(0, mostNamed).map((blamed) => {
		const row = blamedRow(blamed, found.diff, report);
		return {
			name: cutToWidth(terminalText(row.name), longestName),
			place: row.place === void 0 ? "" : terminalText(row.place, 100),
			values: scopedValues(row),
			change: row.change,
			remark: plainPhrase(remarkOf$2(row))
		};
	});
	const unexplained = [crumbWords(judgement, report), unexplainedWords(found.blame, report)].flatMap((words) => words === void 0 ? [] : wrap(`  ${plainPhrase(words)}`, options.width));
	return [
		...wrap(heading, options.width).map((line) => paint(line, "bold", options)),
		...functionLines(lines, options.width),
		...unexplained
	];
}
function functionLines(lines, width) {
	const widest = (of) => Math.max(0, ...lines.map((line) => displayWidth(of(line))));
	const cell = (line, of, side) => pad(of(line), widest(of), side);
	const figures = (line) => `${cell(line, ({ values }) => values, "left")}  ${cell(line, ({ change }) => change, "left")}`;
	const name = (line) => cell(line, (each) => each.name, "right");
	const fits = (texts) => texts.every((text) => displayWidth(text) <= width);
	const whole = lines.map((line) => {
		const place = cell(line, (each) => each.place, "right");
		return `  ${name(line)}  ${place}  ${figures(line)}  ${line.remark}`.trimEnd();
	});
	if (fits(whole)) return whole;
	const first = lines.map((line) => `  ${name(line)}  ${figures(line)}`);
	if (fits(first)) return lines.flatMap((line, index) => [first[index] ?? "", ...belowLines(line, width)]);
	return lines.flatMap((line) => [
		`  ${line.name}`,
		...figureLines(line, width - 6).map((text) => `      ${text}`),
		...belowLines(line, width)
	]);
}
function figureLines({ values, change }, room) {
	const one = `${values}  ${change}`;
	return displayWidth(one) <= room ? [one] : [values, change];
}
function belowLines({ place, remark }, width) {
	return wrap([place, remark].filter((part) => part !== "").join(", "), width - 6).map((line) => `      ${line}`);
}
// src/report/terminal.ts
const mostOfOne = 12;
function renderTerminal(report, options) {
	const width = Math.max(40, options.width);
	const rows = rowsOf(report).filter(({ word }) => options.rows === "all" || word !== "no change");
	const whole = `${[
		verdictLines(report, {
			...options,
			width
		}),
		tableLines(rows, {
			...options,
			width,
			mostOfOne: options.rows === "all" ? Number.POSITIVE_INFINITY : mostOfOne
		}),
		...whereBlocks(report, {
			...options,
			width
		}),
		...(report.logs ?? []).map(({ title, text }) => [`Log of ${terminalText(title)}:`, ...logLines(text, width)]),
		options.foot === "none" ? noteLines(report, width) : footLines(report, {
			...options,
			width
		})
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n").replaceAll(" ", " ")}\n`;
	return shownText(whole, options.color === "always" ? "ink" : "plain");
}
const signs = {
	fail: {
		sign: "FAIL",
		color: "red"
	},
	pass: {
		sign: "PASS",
		color: "green"
	},
	overridden: {
		sign: "OVERRIDDEN",
		color: "yellow"
	},
	inconclusive: {
		sign: "INCONCLUSIVE",
		color: "yellow"
	},
	"first-run": {
		sign: "NO BASELINE",
		color: "yellow"
	},
	"not-compared": {
		sign: "NOT COMPARED",
		color: "yellow"
	},
	skipped: {
		sign: "SKIPPED",
		color: "plain"
	},
	incomplete: {
		sign: "INCOMPLETE",
		color: "red"
	}
};
function verdictLines(report, options) {
	const { sign, color } = signs[stateOf(report)];
	const painted = wrap(`${sign}  ${withoutSign(plainPhrase(headline(report)), sign)}`, options.width).map((line, index) => paint(line, index === 0 ? color : "plain", options));
	const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
	return [
		...painted,
		...doubts(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
		...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width))
	];
}
function withoutSign(words, sign) {
	return words.toUpperCase().startsWith(sign) ? words.slice(sign.length).replace(/^[:,]? +/, "") : words;
}
function noteLines({ notes }, width) {
	return notes.flatMap((note) => wrap(plainPhrase([{ text: note }]), width));
}
function footLines(report, options) {
	const { judgements } = report.verdict;
	const census = censusWords(report);
	const items = [
		...census === "" ? [] : [census],
		...rowCounts(judgements).map(({ words }) => words),
		...report.durationMs > 0 ? [formatDuration(report.durationMs)] : [],
		`seed ${report.seed}`
	].join(" · ");
	const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
	return [
		...wrap(items, options.width),
		...sentences.map((line) => paint(line, "gray", options)),
		paint(`Reproduce: ${reproduceCommand(report)}`, "gray", options)
	];
}
export { benchmarkIdShape, callRemark, causeWords, changeCell, checkShaped, commandLine, commitShape, crumbWords, doubts, environmentClass, environmentShape, failureShape, formatSidePair, gateShape, headline, inOrder, invocationShape, isProfileFile, isSpared, leadOf, logLines, mayBeOfClass, methodSentences, metricShape, mostBatches, mostBenchmarks, mostInvocations, paint, parseJson, parseShaped, profileReferenceShape, readablePart, renderTerminal, reproduceCommand, rowOf, rowsOf, runShape, runtimeWords, shapeWord, sideAlone, stateMarks, stateOf, storableEnvironment, timeShape, verdictWord, workRemark, workWords, wrap };
