import { t as GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { $n as object, Et as power, Ht as shiftError, In as toScale, It as neighborDeviation, Ln as benchmarkKey, Lt as pairwiseDeviation, Nn as scaledBest, Pn as scaledMedian, Qn as number, Rn as callableNames, St as defaultPlan, Tt as mostConfirmBlocks, Wn as array, Yn as line, Zt as besideSuite, cr as unique, er as oneOf, et as reportedChange, in as at, ir as schemaVersion, lr as joinKey, nr as rounded, nt as failureWords, on as globMatcher, or as text, ot as reasonWords, qn as integer, s as plainPhrase, sr as union, tr as optional, xn as shortCommit } from "./chunk-for-action-compare-gate-top.js";
import { Z as median, p as upperQuantile } from "./chunk-for-action-compare-diff-gate-top.js";
import { A as headline, B as workWords, C as parseShaped, E as verdictWord, a as parseRun, c as commitShape, f as invocationShape, g as mostBenchmarks, l as environmentShape, m as metricShape, p as isProfileFile, s as benchmarkIdShape, u as failureShape, v as profileReferenceShape, x as checkShaped, y as runShape } from "./chunk-for-action-compare-gate.js";
import { m as defaultPolicy } from "./chunk-for-compare-gate-production.js";
// src/past/target-past.ts
/**
* What is stored of one target, computed once for all callers: how far processes of one run lie apart, how far neighboring
* runs do, and what the level is now. Robust throughout: no spike, step or wild process alone moves any of it.
*/
const nothingPast = {
	results: [],
	noise: void 0,
	between: 0,
	typicalBetween: void 0
};
/** Standard deviation of processes within a run, on the decision scale; undefined of fewer than five runs, or where no run has two processes. */
function noiseWithin(metric, results) {
	if (results.length < 5) return void 0;
	const deviation = pairwiseDeviation(results.map(({ values }) => values.map((value) => toScale(metric, value))));
	return Number.isFinite(deviation) ? deviation : void 0;
}
/** Stored runs from which the spread between them is trusted. */
const betweenRuns = 10;
/** Of the best of ten normal values (0.59), hardly less of twenty (0.53) or more of five (0.67). */
const errorOfBest = .6;
/** A spread this many times what single processes explain is more than chance. */
const clearlyMore = 1.5;
/**
* What the code's layout and build flags make of unchanged code. Left out: what the whole suite shares, which is the
* machine's; what a neighbor's load adds, which seldom reaches a run's best process; and whatever came once, be it a
* lasting step or a spike that came back, as the median of the differences ignores it. A steady creep is no
* spread either, so differences count from their own median. Exact metrics have none: what they differ by is a change.
*/
function spreadBetween(metric, results) {
	if (results.length < betweenRuns || metric.assume === "exact") return 0;
	const levels = results.map(({ values, common }) => scaledBest(metric, values) - common);
	const seen = neighborDeviation(levels);
	const error = errorOfBest * (noiseWithin(metric, results) ?? 0);
	return seen > clearlyMore * error ? Math.sqrt(seen ** 2 - error ** 2) : 0;
}
const nearestRuns = 3;
/** A run this many standard deviations away from the ones after it precedes a break. */
const breakDeviations = 4;
/** The least spread a break is measured against: 1 %. */
const leastDeviation = .01;
/** Undefined where fewer than three runs are stored, so it is unknown how runs differ. */
function presentLevel(metric, results) {
	const levels = results.map(({ values }) => scaledMedian(metric, values));
	const deviation = neighborDeviation(levels);
	if (!Number.isFinite(deviation)) return void 0;
	const runs = sinceBreak(levels, Math.max(leastDeviation, deviation));
	const older = levels.slice(runs, runs + nearestRuns);
	return {
		level: median(levels.slice(0, runs)),
		runs,
		before: runs < nearestRuns && older.length > 0 ? median(older) : void 0,
		deviation
	};
}
function sinceBreak(levels, deviation) {
	for (let runs = 1; runs < nearestRuns; runs += 1) {
		const bound = breakDeviations * deviation * Math.sqrt(1 + 1 / runs);
		if (Math.abs(at(levels, runs) - median(levels.slice(0, runs))) > bound) return runs;
	}
	return nearestRuns;
}
// src/stats/holm.ts
/** Holm's step-down (Scandinavian Journal of Statistics 6, 1979): P(any false rejection) ≤ α under any dependence. */
/** Adjusted p-values, at most 1, in the order given; reject those ≤ α. */
function holm(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => a.p - b.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 0;
	order.forEach(({ p, index }, rank) => {
		running = Math.max(running, Math.min(1, p * (pValues.length - rank)));
		adjusted[index] = running;
	});
	return adjusted;
}
// src/decide/limits.ts
const smallestAuto = .01;
const usualThreshold = typeof defaultPolicy.threshold === "number" ? defaultPolicy.threshold : smallestAuto;
/** Beyond this a threshold is of no use: the difference between processes is then reported instead of tolerated. */
const largestAuto = 2 * usualThreshold;
/** The policy for one target: for each field the first rule that fits and names it. */
function tolerance(policy, target) {
	const rules = policy.benchmarks.filter((rule) => fits(rule, target));
	const weight = weightOf(policy, target);
	return firstWord(policy, rules.flatMap((rule) => holds(rule.production, weight?.share) ? [rule.production, rule] : [rule]));
}
/** What the policy says of it before anything is measured; undefined: that follows from the noise (`auto`). */
function writtenThreshold(policy, target) {
	if (policy.exact !== void 0 && isExactByDefault(policy, target)) return policy.exact.threshold;
	const { threshold } = tolerance(policy, target);
	return threshold === "auto" ? void 0 : threshold;
}
/** A threshold or a margin that a rule names is the user's decision, for any metric. */
function isExactByDefault(policy, target) {
	const isWritten = ({ threshold, margin }) => threshold !== void 0 || margin !== void 0;
	return target.metric.assume === "exact" && !policy.benchmarks.some((rule) => fits(rule, target) && isWritten(rule));
}
function firstWord(policy, rules) {
	return {
		threshold: rules.find((rule) => rule.threshold !== void 0)?.threshold ?? policy.threshold,
		margin: rules.find((rule) => rule.margin !== void 0)?.margin ?? policy.margin
	};
}
/** Time and counts weigh by processor time, bytes by allocations. */
function weightOf({ weights }, { id, metric }) {
	const kind = metric.unit === "B" ? "heap" : "cpu";
	const weight = weights?.get(benchmarkKey(id))?.[kind];
	return weight === void 0 ? void 0 : {
		...weight,
		kind
	};
}
/** An unknown weight neither raises nor lowers a threshold. */
function holds(rule, share) {
	if (rule === void 0 || share === void 0) return false;
	return share < (rule.below ?? Number.POSITIVE_INFINITY) && share >= (rule.above ?? 0);
}
/** Absent where the weight changes nothing. */
function weighedOf(policy, target, { threshold }) {
	const weight = weightOf(policy, target);
	if (weight === void 0) return void 0;
	const { weights: _, ...unweighed } = policy;
	const instead = tolerance(unweighed, target).threshold;
	if (instead === threshold) return void 0;
	return {
		...weight,
		instead: instead === "auto" ? usualThreshold : instead
	};
}
function fits(rule, { id, metric }) {
	if (rule.metric !== void 0 && rule.metric !== metric.name) return false;
	const matches = globMatcher(rule.match);
	return callableNames(id).some(matches);
}
/** `past`: of the environment class. */
function limitsOf(policy, target, past) {
	const asked = tolerance(policy, target);
	const { threshold, margin } = asked;
	const floor = marginFloor(past);
	if (threshold !== "auto") {
		const weighed = weighedOf(policy, target, asked);
		const limits = withFloor({
			threshold,
			margin
		}, floor);
		if (weighed !== void 0) return {
			...limits,
			weighed
		};
		const { exact } = isExactByDefault(policy, target) && limits.raised === void 0 ? policy : {};
		return exact === void 0 ? limits : {
			...limits,
			exact
		};
	}
	const auto = {
		alpha: policy.alpha,
		floor
	};
	if (past.noise === void 0) return {
		threshold: usualThreshold,
		margin: usualThreshold / 2,
		auto
	};
	const wanted = defensibleThreshold(past.noise, auto);
	const tau = Math.min(wanted, largestAuto);
	const limits = {
		...withFloor({
			threshold: tau,
			margin: tau / 2
		}, floor),
		auto
	};
	return wanted > largestAuto ? {
		...limits,
		wanted
	} : limits;
}
/** A target that varies this many times as much as the typical one varies because of its own code. */
const outlying = 3;
/** The difference of two builds that one in twenty exceeds, in standard deviations of one build. */
const seldom = 1.645 * Math.SQRT2;
/**
* A fraction; 0 where nothing asks for one. In a suite too small to separate the code from the time at which it was measured nothing does:
* stored runs are hours apart, while sides in turns are measured at the same time.
*/
function marginFloor({ between, typicalBetween }) {
	if (typicalBetween === void 0 || between <= outlying * typicalBetween) return 0;
	return Math.expm1(seldom * between);
}
/**
* A margin up to the threshold keeps what must be reached below twice the threshold wherever the noise allows to judge
* at all. A larger floor raises it no further; what lies between is reported to be open, with that reason.
*/
function withFloor({ threshold, margin }, floor) {
	if (floor <= margin) return {
		threshold,
		margin
	};
	const raised = Math.min(floor, threshold);
	const limits = {
		threshold,
		margin: raised,
		raised,
		asked: margin
	};
	return floor > threshold ? {
		...limits,
		restless: floor
	} : limits;
}
/**
* The smallest τ at which the largest stage distinguishes a true change of τ from the margin τ/2 (or from the floor, where that
* is larger) with the power promised and the build's α; never below 1 %.
*/
function defensibleThreshold(deviation, { alpha, floor }) {
	const error = shiftError(deviation, {
		blocks: mostConfirmBlocks(defaultPlan),
		perSide: defaultPlan.perSide
	});
	const needed = (upperQuantile(alpha) + upperQuantile(1 - power)) * error;
	return Math.max(smallestAuto, 2 * Math.expm1(needed), Math.expm1(Math.log1p(floor) + needed));
}
// src/text/wildcard.ts
/** `*` for any letters and `?` for one, slashes included; everything else is itself. At most text × pattern steps. */
function fitsWildcard(pattern, text) {
	let at = 0;
	let star = -1;
	let from = 0;
	for (let read = 0; read < text.length;) {
		const sign = pattern[at];
		if (sign === "*") {
			star = at;
			from = read;
			at += 1;
		} else if (sign === "?" || sign === text[read]) {
			at += 1;
			read += 1;
		} else if (star >= 0) {
			at = star + 1;
			from += 1;
			read = from;
		} else return false;
	}
	return [...pattern.slice(at)].every((sign) => sign === "*");
}
// src/app/name-filter.ts
/** Of names alone, whichever suites are configured: what a recorded measuring was asked for. */
function asksFor({ suites, filters }) {
	const fits = filterOf(filters);
	return (id) => (suites.length === 0 || suites.includes(id.suite)) && fits({ id });
}
/** As they are typed. */
function askedOptions({ suites, filters }) {
	return [...suites.map((value) => ({
		option: "--suite",
		value
	})), ...filters.map((value) => ({
		option: "--filter",
		value
	}))];
}
/** Fits everything where there is no filter. */
function filterOf(filters) {
	if (filters.length === 0) return () => true;
	const fits = filters.map(matcherOf);
	return (discovered) => callableNames(discovered.id).some((name) => fits.some((isMatch) => isMatch(name))) || hidesWanted(discovered, filters);
}
/** What does not load may hold what is asked for: that it has no result must be reported, as if no filter were there. */
function hidesWanted({ id, failure, isUnlisted }, filters) {
	if (failure === void 0) return false;
	if (isUnlisted === true) return id.name === id.suite || mayHold(filters, id.suite)(id.name);
	const below = callableNames(id).map((name) => `${name}/`);
	return startsOf(filters).some((start) => below.some((path) => start.startsWith(path)));
}
/**
* A filter is a name, or a glob. Names hold parentheses, brackets, braces and slashes of their own, so a glob also fits as
* if only its stars and question marks were special, and matched slashes too.
*/
function matcherOf(filter) {
	const isMatch = globMatcher(filter);
	return (name) => isMatch(name) || fitsWildcard(filter, name);
}
/** A file is only left out where nothing in it can fit. */
function mayHold(filters, suite) {
	const starts = startsOf(filters);
	const reaches = (path, start) => path.startsWith(start) || start.startsWith(path);
	return (title) => starts.some((start) => start === title || [`${title}/`, `${suite}/${title}/`].some((path) => reaches(path, start)));
}
/** What precedes each filter's first special sign. */
function startsOf(filters) {
	return filters.map((filter) => filter.replace(/[\\*?[\](){}!+@|^$].*$/s, ""));
}
// src/app/quantities.ts
/** Quantities written on the command line. */
/** `5%` or `0.05`, within (0, 1); undefined when not given. */
function percentOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, digits, sign] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
	const value = digits === void 0 ? NaN : Number(sign === "%" ? `${digits}e-2` : digits);
	if (value > 0 && value < 1) return value;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be more than 0 % and less than 100 %: current value is ${text}`, { hint: "write 5% or 0.05" });
}
const unitMs = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
/** `90s`, `10m`, `1h`, in milliseconds. */
function durationOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
	const factor = unit === void 0 ? void 0 : unitMs[unit];
	if (factor !== void 0 && Number(count) > 0) return Number(count) * factor;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be a length of time: current value is ${text}`, { hint: "write 90s, 10m or 1h" });
}
// src/results/evidence-file.ts
const mostCharacters = 134217728;
const mostBlocks = 2e5;
const mostSlots = 100;
const mostTurns = 1e3;
const targetShape = object({
	id: benchmarkIdShape,
	metric: metricShape
});
const sideShape = oneOf("baseline", "candidate");
const blockShape = object({
	slots: array(object({
		side: sideShape,
		invocation: invocationShape
	}), mostSlots),
	turns: optional(array(rounded(number(0)), mostTurns))
});
const answerShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		block: blockShape
	}),
	failed: object({
		state: oneOf("failed"),
		side: sideShape,
		failure: failureShape,
		durationMs: optional(number(0))
	})
});
const blockRecordShape = object({
	stage: oneOf(1, 2),
	target: targetShape,
	block: integer(0, 1e4),
	attempt: integer(0, 1e3),
	answer: answerShape
});
const profileRecordShape = object({
	id: benchmarkIdShape,
	side: sideShape,
	reference: profileReferenceShape
});
const bothSidesShape = object({
	baseline: number(0),
	candidate: number(0)
});
const workedShape = object({
	name: line(1e3),
	file: optional(line(4e3)),
	line: optional(integer(0)),
	calls: bothSidesShape,
	loops: optional(bothSidesShape),
	steps: bothSidesShape
});
const workShape = union("state", {
	counted: object({
		state: oneOf("counted"),
		id: benchmarkIdShape,
		by: oneOf("blocks", "instructions"),
		operations: number(0),
		ratio: number(0),
		functions: array(workedShape, 20),
		changed: array(line(1e3), 20)
	}),
	unknown: object({
		state: oneOf("unknown"),
		id: benchmarkIdShape,
		why: line(1e3)
	})
});
const staleShape = object({
	file: line(4e3),
	why: oneOf("in-git", "released", "self-contained"),
	sources: array(line(4e3), 1e3),
	setup: optional(array(line(1e3), 10)),
	benchmarks: array(benchmarkIdShape, mostBenchmarks)
});
const evidenceShape = object({
	schema: schemaVersion(1),
	seed: integer(0),
	candidate: runShape,
	baselineCommit: optional(commitShape),
	environment: environmentShape,
	blocks: unique(array(blockRecordShape, mostBlocks), blockKey),
	profiles: array(profileRecordShape, mostBenchmarks),
	built: optional(object({
		paths: array(line(4e3), 1e4),
		diff: text(67108864)
	})),
	stale: optional(array(staleShape, 1e3)),
	work: optional(array(workShape, mostBenchmarks)),
	unprepared: optional(object({
		said: text(2e4),
		budget: optional(object({
			givenMs: number(0),
			neededMs: number(0)
		}))
	})),
	baselineBenchmarks: optional(array(benchmarkIdShape, mostBenchmarks)),
	baselineTargets: optional(array(targetShape, mostBenchmarks * 10)),
	stored: optional(array(line(500), 200)),
	shard: optional(object({
		index: integer(1, 1e3),
		count: integer(1, 1e3)
	})),
	asked: optional(object({
		suites: array(line(1e3), 1e3),
		filters: array(line(4e3), 1e3)
	})),
	durationMs: number(0)
});
/** `source`: the file's path, for errors. Throws FILE_TOO_LARGE, FILE_MALFORMED. */
function parseEvidence(content, source) {
	return parseShaped(content, evidenceShape, {
		source,
		what: "evidence written by Flamegate",
		mostCharacters
	});
}
/** Checked by the shape that reads it; one line with a line break. */
function renderEvidence(evidence) {
	const what = "evidence";
	return `${JSON.stringify(checkShaped(evidence, evidenceShape, {
		source: what,
		what,
		mostCharacters
	}))}\n`;
}
/** Two answers to one request would let a forged file choose which one counts. */
function blockKey({ stage, target, block, attempt }) {
	return joinKey(stage, target.id.suite, target.id.name, target.metric.name, block, attempt);
}
// src/results/bundle.ts
/**
* A bundle: what one measuring job passes on, as files. `evidence.json` and `profiles/*.pb.gz`; a folder with only
* `run.json` is a bundle too. Pure: folders belong to the doors, archives to `github/artifact`.
*/
const evidenceFile = "evidence.json";
const runFile = "run.json";
const mostProfileBytes = 67108864;
/** `source` names the folder or archive in errors. Files that are no part of a bundle are ignored. */
function parseBundle(files, source) {
	const evidence = files.get(evidenceFile);
	const run = files.get(runFile);
	if (evidence === void 0 && run === void 0) {
		const found = files.size === 0 ? "nothing" : [...files.keys()].slice(0, 5).join(", ").slice(0, 200);
		const message = `Cannot read ${source} as it must hold ${evidenceFile} or ${runFile}: current value is ${found}`;
		throw new GateError("FILE_MISSING", message, { hint: "a bundle is what \"flamegate measure --out DIR\" writes" });
	}
	return {
		evidence: evidence === void 0 ? evidenceOfRun(parseRun(decode(run ?? /* @__PURE__ */ new Uint8Array()), `${source}/${runFile}`)) : parseEvidence(decode(evidence), `${source}/${evidenceFile}`),
		profiles: profilesAmong(files, source)
	};
}
/** File contents by path, as `parseBundle` reads them. */
function renderBundle({ evidence, profiles }) {
	const files = /* @__PURE__ */ new Map([[evidenceFile, encode(renderEvidence(evidence))]]);
	for (const [file, bytes] of profiles) {
		if (!isProfileFile(file)) throw new RangeError(`Cannot bundle profile as its name must be profiles/<name>: ${file}`);
		files.set(file, bytes);
	}
	return files;
}
/** A run alone as evidence: nothing was measured beside it. */
function evidenceOfRun(run) {
	const { environment } = run;
	return {
		schema: 1,
		seed: 0,
		candidate: run,
		environment,
		blocks: [],
		profiles: [],
		durationMs: 0
	};
}
function profilesAmong(files, source) {
	const profiles = /* @__PURE__ */ new Map();
	for (const [file, bytes] of files) {
		if (!isProfileFile(file)) continue;
		if (bytes.length > mostProfileBytes) {
			const message = `Cannot read ${source}/${file} as its size must be ≤ ${mostProfileBytes}: current value is ${bytes.length}`;
			throw new GateError("FILE_TOO_LARGE", message, { hint: "profile for a shorter time" });
		}
		profiles.set(file, bytes);
	}
	return profiles;
}
function encode(text) {
	return new TextEncoder().encode(text);
}
function decode(bytes) {
	return new TextDecoder().decode(bytes);
}
// src/report/json.ts
/** Infinite ratios (a baseline of zero) and open bounds are null: JSON has no value for them. What is undefined, JSON leaves out. */
function judgementDocument(judgement) {
	const { target, kind, test, baseline, candidate, failure } = judgement;
	const shift = reportedChange(judgement);
	return {
		benchmark: target.id.name,
		suite: target.id.suite,
		metric: target.metric.name,
		unit: target.metric.unit,
		better: target.metric.better,
		kind,
		stage: judgement.stage,
		shift: shift && shiftDocument(shift),
		test,
		baseline,
		candidate,
		threshold: judgement.threshold,
		margin: judgement.margin,
		smallestDetectable: judgement.smallestDetectable,
		stored: judgement.stored && {
			...judgement.stored,
			shift: shiftDocument(judgement.stored.shift)
		},
		crept: judgement.crept && {
			...judgement.crept,
			shift: shiftDocument(judgement.crept.shift)
		},
		shape: judgement.shape && {
			...judgement.shape,
			shift: shiftDocument(judgement.shape.shift)
		},
		reasons: judgement.reasons.map((reason) => ({
			...reason,
			words: words(reasonWords(reason))
		})),
		failure: failure && {
			...failure,
			words: words(failureWords(failure))
		}
	};
}
function shiftDocument({ ratio, low, high }) {
	return {
		ratio: finite(ratio),
		low: finite(low),
		high: finite(high)
	};
}
function finite(value) {
	return value !== null && Number.isFinite(value) ? value : null;
}
function words(phrase) {
	return plainPhrase(phrase);
}
/** Only where a suite moved. */
function besideField(judgement, { suiteWide }) {
	const beside = besideSuite(judgement, suiteWide);
	return beside === void 0 ? void 0 : finite(beside);
}
function verdictDocument(report) {
	const { verdict } = report;
	return {
		verdict: verdictWord(report),
		cause: verdict.cause,
		judgements: verdict.judgements.map((judgement) => ({
			...judgementDocument(judgement),
			besideSuite: besideField(judgement, verdict)
		})),
		suiteWide: verdict.suiteWide,
		override: verdict.override,
		refusedOverrides: verdict.refusedOverrides
	};
}
/** What `compare --json` prints: what was judged and what of it follows, without a machine that measured it. */
function comparedDocument(report, compared) {
	return {
		schema: 1,
		...verdictDocument(report),
		headline: words(headline(report)),
		compared
	};
}
function reportDocument(report) {
	return {
		schema: 1,
		...verdictDocument(report),
		headline: words(headline(report)),
		candidate: report.candidate,
		baseline: report.baseline ?? null,
		environment: report.environment,
		seed: report.seed,
		alpha: report.alpha,
		durationMs: report.durationMs,
		explanations: report.explanations.map(({ id, diffs }) => ({
			benchmark: id.name,
			suite: id.suite,
			diffs: diffs.map(({ diff, blame, hunks = [] }) => ({
				kind: diff.kind,
				unit: diff.unit,
				basis: diff.basis,
				repeats: diff.repeats,
				samples: diff.samples,
				lowConfidence: diff.lowConfidence,
				total: {
					baseline: diff.root.baseline.total,
					candidate: diff.root.candidate.total
				},
				explained: blame.explained,
				blamed: blame.functions,
				hunks
			}))
		})),
		distributions: report.distributions,
		histories: report.histories,
		readings: report.readings,
		work: report.work?.map((each) => ({
			...each,
			words: words(workWords(each, report))
		})),
		production: report.production,
		notes: report.notes,
		shards: report.shards,
		version: report.version
	};
}
/** One document, one trailing newline. */
function renderJson(report) {
	return rendered(reportDocument(report));
}
/** The same of two sides that were measured elsewhere. */
function renderComparedJson(report, compared) {
	return rendered(comparedDocument(report, compared));
}
/** JSON has no infinite numbers: null stands for them. */
function rendered(document) {
	return `${JSON.stringify(document, null, 2)}\n`;
}
/** Names both commits; for file names and titles. */
function titleOf(report) {
	return `Flamegate: ${report.baseline === void 0 ? "" : `${shortCommit(report.baseline.commit)} → `}${shortCommit(report.candidate.commit)}`;
}
export { holm as C, spreadBetween as D, presentLevel as E, writtenThreshold as S, nothingPast as T, mayHold as _, titleOf as a, tolerance as b, renderBundle as c, renderEvidence as d, durationOf as f, filterOf as g, asksFor as h, reportDocument as i, runFile as l, askedOptions as m, renderComparedJson as n, evidenceFile as o, percentOf as p, renderJson as r, parseBundle as s, judgementDocument as t, evidenceShape as u, defensibleThreshold as v, noiseWithin as w, withFloor as x, limitsOf as y };
