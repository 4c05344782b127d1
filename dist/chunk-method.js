import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { D as rowWordOf, G as shortCommit, O as rowWords, R as judgementsOf, T as isInformational, X as toScale, f as shardWords, j as reportedChange, k as rowsWords, m as failureWords, n as bySize, o as isIncomplete, r as bySuspicion, v as reasonWords, x as visibleWords, z as benchmarkName } from "./chunk-words.js";
import { _ as formatSignedPercent, d as formatP, i as formatCount, l as formatInterval, m as formatQuantity, n as formatBeside, p as formatPercent, r as formatChange, u as formatNumber } from "./chunk-format.js";
import { i as profileKindOf } from "./chunk-metric.js";
import { a as weightWords, n as productionSentences } from "./chunk-production-words.js";
import { r as blamedRow, s as diffFor } from "./chunk-where.js";
import { t as besideSuite } from "./chunk-verdict.js";
import { n as formatSides } from "./chunk-sides.js";
import { t as workRemark } from "./chunk-work-words.js";
import { r as leadOf } from "./chunk-headline.js";
// src/decide/spared.ts
/** What would have failed, and passes because of its small weight in production. */
/** As much worse as the threshold it would have without its weight, and no regression under the one it has. */
function isSpared({ kind, shift, target, threshold, reasons }) {
	const weighed = reasons.find(({ code }) => code === "by-weight");
	if (weighed?.code !== "by-weight" || shift === void 0 || kind === "regression") return false;
	const worse = toScale(target.metric, shift.ratio);
	return weighed.instead < threshold && worse >= Math.log1p(weighed.instead);
}
// src/report/row.ts
/** `+18.0 % (+16.2 … +19.9)`; the change alone where nothing bounds it. */
function changeCell({ change, interval }) {
	return change === "" || interval === "" ? change : `${change} (${interval})`;
}
/** Both sides on one scale where it shows both; empty cells where there is nothing to say. */
function rowOf(judgement, report) {
	const { target, baseline, test } = judgement;
	const shift = reportedChange(judgement);
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
function sidesOf(baseline, candidate, judgement) {
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
/**
* The baseline's median times the change. The change is paired within blocks, so the medians of both sides may differ by
* another, even the other way; a row shows one of the two, and the medians are in the JSON.
*/
function pairedLevel(judgement) {
	const { baseline, candidate } = judgement;
	const shift = reportedChange(judgement);
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
		case "unseen": return withReasons(isStale(judgement) ? [] : visibleWords(judgement), judgement);
		default: return withReasons([], judgement);
	}
}
/** However small a change could be seen, it would not be this one. */
function isStale({ reasons }) {
	return reasons.some(({ code }) => code === "stale-build");
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
	const shown = reportedChange(judgement);
	const change = shown === void 0 ? "more" : formatChange(shown);
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
/** What changed and did not run is first of all: of it nothing below says anything. */
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
	return [...builds.values()].map(({ reason, rows }) => {
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
	});
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
	return [[`${share} of all that was compared ${way} together${common === void 0 ? "" : `, the suite as a whole by ${formatChange(common)} (${formatInterval(common)})`}${isExplained(report) ? "" : ": look at build flags, runtime and machine first"}.`]];
}
/**
* A function that this pull request changed is named for a regression: the reader looks there first, and no sentence beside
* it may send him elsewhere. Regressions that were not profiled, or whose profiles leave it open, say nothing against it.
*/
function isExplained(report) {
	return judgementsOf(report, "regression").some((each) => {
		const found = diffFor(each, report);
		const lead = found?.blame.explained === true ? leadOf(found) : void 0;
		return lead?.relation === "changed" || lead?.relation === "calls-changed";
	});
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
const plainWord = /^[\w./:+,][\w./:+,-]*$/;
/** Names of these signs mean themselves between double quotes; of the others none is a sign one does not see. */
const pasteable = /^[\w ./:+,-]+$/;
const visible = /^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u;
/** Longer ones are left out: a command is printed whole or not at all. */
const longestValue = 160;
/** In letters: what a comment and an assistant are shown of it. */
const longestCommand = 300;
/** One word of a command someone will paste into a shell; undefined where no quoting makes a name safe to paste. */
function shellWord(name) {
	if (name.length > longestValue) return void 0;
	if (pasteable.test(name)) return `"${name}"`;
	return visible.test(name) ? `'${name.replaceAll("'", String.raw`'\''`)}'` : void 0;
}
/** What the reader chose, or of it the one benchmark that regressed. */
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
/** A command that does the same again, at most 300 letters; of more choices than fit the last are left out. */
function reproduceCommand(report) {
	if (report.reproduce !== void 0) return report.reproduce;
	const base = report.reproduceBase ?? report.baseline?.commit;
	const seed = `--seed ${report.seed}`;
	const parts = [`${report.command ?? "flamegate"} gate`, ...base === void 0 ? [] : baseOption(base)];
	for (const choice of choicesFor(report)) {
		const word = optionWords(choice);
		if (word !== void 0 && [
			...parts,
			word,
			seed
		].join(" ").length <= longestCommand) parts.push(word);
	}
	return [...parts, seed].join(" ");
}
/** A command of words that somebody typed, quoted; what no quoting makes safe to paste is left out. */
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
/** A value that begins with a hyphen reads as an option unless it is tied to its own. */
function optionWords({ option, value }) {
	const word = shellWord(value);
	return word && `${option}${value.startsWith("-") ? "=" : " "}${word}`;
}
export { shapeWord as a, rowOf as c, doubts as i, rowsOf as l, methodSentences as n, changeCell as o, reproduceCommand as r, inOrder as s, commandLine as t, isSpared as u };
