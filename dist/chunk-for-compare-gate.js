import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { at, benchmarkKey, callableNames, defaultPlan, floorOf, mostConfirmBlocks, neighborDeviation, pairwiseDeviation, power, scaledBest, scaledMedian, shiftError, toScale } from "./chunk-for-action-compare-gate-top.js";
import { median, upperQuantile } from "./chunk-for-action-compare-diff-gate-top.js";
import { globMatcher, leavesOut } from "./chunk-for-action-compare-gate-top-worker.js";
import { defaultPolicy } from "./chunk-for-compare-gate-production.js";
// src/decide/leave-indistinct.ts
function leaveIndistinct(judgements) {
	return judgements.map((judgement) => {
		const hidden = hiddenBy(judgement);
		if (hidden === void 0) return judgement;
		const { shift: _, test: __, smallestDetectable: found = 0, reasons, target, ...rest } = judgement;
		const { unit } = target.metric;
		const why = {
			code: "below-floor",
			floor: floorOf(target.metric),
			unit
		};
		return {
			...rest,
			target,
			kind: "unseen",
			smallestDetectable: Math.max(found, hidden),
			reasons: [why, ...reasons]
		};
	});
}
function hiddenBy({ kind, target: { metric }, reasons, threshold, ...sides }) {
	const [baseline = 0, candidate = 0] = [sides.baseline?.median, sides.candidate?.median];
	const floor = floorOf(metric);
	const isBelow = baseline > 0 && candidate > 0 && baseline < floor && metric.unit !== "B" && metric.better === "lower";
	if (kind !== "no-change" || !isBelow || reasons.some(({ code }) => code === "informational")) return void 0;
	return Math.abs(Math.log(candidate / baseline)) < Math.log1p(threshold) ? void 0 : floor / baseline - 1;
}
// src/past/target-past.ts
const nothingPast = {
	results: [],
	noise: void 0,
	between: 0,
	typicalBetween: void 0
};
function noiseWithin(metric, results) {
	if (results.length < 5) return void 0;
	const deviation = pairwiseDeviation(results.map(({ values }) => values.map((value) => toScale(metric, value))));
	return Number.isFinite(deviation) ? deviation : void 0;
}
const betweenRuns = 10;
const errorOfBest = .6;
const clearlyMore = 1.5;
function spreadBetween(metric, results) {
	if (results.length < betweenRuns || metric.assume === "exact") return 0;
	const levels = results.map(({ values, common }) => scaledBest(metric, values) - common);
	const seen = neighborDeviation(levels);
	const error = errorOfBest * (noiseWithin(metric, results) ?? 0);
	return seen > clearlyMore * error ? Math.sqrt(seen ** 2 - error ** 2) : 0;
}
const nearestRuns = 3;
const breakDeviations = 4;
const leastDeviation = .01;
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
const largestAuto = 2 * usualThreshold;
function tolerance(policy, target) {
	const rules = policy.benchmarks.filter((rule) => fits(rule, target));
	const weight = weightOf(policy, target);
	return firstWord(policy, rules.flatMap((rule) => holds(rule.production, weight?.share) ? [rule.production, rule] : [rule]));
}
function writtenThreshold(policy, target) {
	if (policy.exact !== void 0 && isExactByDefault(policy, target)) return policy.exact.threshold;
	const { threshold } = tolerance(policy, target);
	return threshold === "auto" ? void 0 : threshold;
}
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
function weightOf({ weights }, { id, metric }) {
	const kind = metric.unit === "B" ? "heap" : "cpu";
	const weight = weights?.get(benchmarkKey(id))?.[kind];
	return weight === void 0 ? void 0 : {
		...weight,
		kind
	};
}
function holds(rule, share) {
	if (rule === void 0 || share === void 0) return false;
	return share < (rule.below ?? Number.POSITIVE_INFINITY) && share >= (rule.above ?? 0);
}
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
const outlying = 3;
const seldom = 1.645 * Math.SQRT2;
function marginFloor({ between, typicalBetween }) {
	if (typicalBetween === void 0 || between <= outlying * typicalBetween) return 0;
	return Math.expm1(seldom * between);
}
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
function defensibleThreshold(deviation, { alpha, floor }) {
	const error = shiftError(deviation, {
		blocks: mostConfirmBlocks(defaultPlan),
		perSide: defaultPlan.perSide
	});
	const needed = (upperQuantile(alpha) + upperQuantile(1 - power)) * error;
	return Math.max(smallestAuto, 2 * Math.expm1(needed), Math.expm1(Math.log1p(floor) + needed));
}
// src/text/wildcard.ts
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
function asksFor({ suites, filters }) {
	const fits = filterOf(filters);
	return (id) => (suites.length === 0 || suites.includes(id.suite)) && fits({ id });
}
function askedOptions({ suites, filters }) {
	return [...suites.map((value) => ({
		option: "--suite",
		value
	})), ...filters.map((value) => ({
		option: "--filter",
		value
	}))];
}
function filterOf(filters) {
	if (filters.length === 0) return () => true;
	const wanted = filters.filter((filter) => !leavesOut(filter));
	const fits = wanted.map(matcherOf);
	const leaves = filters.filter(leavesOut).map((filter) => matcherOf(filter.slice(1)));
	return (discovered) => {
		const names = callableNames(discovered.id);
		const fitsAny = (matchers) => names.some((name) => matchers.some((isMatch) => isMatch(name)));
		if (names.some((name) => filters.includes(name))) return true;
		return (wanted.length === 0 || fitsAny(fits) || hidesWanted(discovered, wanted)) && !fitsAny(leaves);
	};
}
function hidesWanted({ id, failure, isUnlisted }, filters) {
	if (failure === void 0) return false;
	if (isUnlisted === true) return id.name === id.suite || mayHold(filters, id.suite)(id.name);
	const below = callableNames(id).map((name) => `${name}/`);
	return startsOf(filters).some((start) => below.some((path) => start.startsWith(path)));
}
function matcherOf(filter) {
	const isMatch = globMatcher(filter);
	return (name) => isMatch(name) || fitsWildcard(filter, name);
}
function mayHold(filters, suite) {
	const wanted = filters.filter((filter) => !leavesOut(filter));
	if (wanted.length === 0) return () => true;
	const starts = wanted.map((filter) => ({
		filter,
		start: startOf(filter)
	}));
	const reaches = (path, start) => path.startsWith(start) || start.startsWith(path);
	return (title, absentBelow) => {
		const paths = [`${title}/`, `${suite}/${title}/`];
		return starts.some(({ filter, start }) => start === title || paths.some((path) => reaches(path, start)) && partsWith(absentBelow, filter).every((part) => `${suite}/${title}`.includes(part)));
	};
}
function partsWith(word, filter) {
	if (word === void 0 || /[\\[\](){}!+@|^$]/.test(filter)) return [];
	return filter.split(/[*?/]/).filter((part) => part.includes(word));
}
function startsOf(filters) {
	return filters.map(startOf);
}
function startOf(filter) {
	return filter.replace(/[\\*?[\](){}!+@|^$].*$/s, "");
}
// src/app/quantities.ts
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
function durationOf(command, option, text) {
	if (text === void 0) return void 0;
	const [, count, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text.trim()) ?? [];
	const factor = unit === void 0 ? void 0 : unitMs[unit];
	if (factor !== void 0 && Number(count) > 0) return Number(count) * factor;
	throw new GateError("USAGE", `Cannot ${command} as --${option} must be a length of time: current value is ${text}`, { hint: "write 90s, 10m or 1h" });
}
export { askedOptions, asksFor, defensibleThreshold, durationOf, filterOf, holm, leaveIndistinct, limitsOf, mayHold, noiseWithin, nothingPast, percentOf, presentLevel, spreadBetween, tolerance, withFloor, writtenThreshold };
