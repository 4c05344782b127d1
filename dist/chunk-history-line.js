import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { at, joinKey, neighborDeviation } from "./chunk-for-action-compare-gate-top.js";
import { median, quantile, upperQuantile, upperTail } from "./chunk-for-action-compare-diff-gate-top.js";
import { studentQuantile, studentTwoSided } from "./chunk-student-t.js";
// src/stats/any-beyond.ts
function anyBeyond(p, correlations) {
	if (p <= 0 || p >= .5) return Math.min(1, p * (1 + correlations.length));
	const z = upperQuantile(p);
	const shared = correlations.reduce((sum, correlation) => sum + bothBeyond(z, correlation), 0);
	return Math.min(1, Math.max(p, p * (1 + correlations.length) - shared));
}
const steps = 16;
function bothBeyond(z, correlation) {
	const end = Math.asin(Math.max(-1, Math.min(1, correlation)));
	const height = (angle) => Math.exp(-z * z / (1 + Math.sin(angle)));
	let sum = height(0) + height(end);
	for (let step = 1; step < steps; step += 1) sum += (step % 2 === 1 ? 4 : 2) * height(step * end / steps);
	return upperTail(z) ** 2 + sum * end / 48 / (2 * Math.PI);
}
// src/stats/one-level.ts
const quantileDifference = .7416;
const calmShare = .4;
const clear = 5;
const leastJump$1 = .03;
function onOneLevel(values, fewest = fewestSwitches) {
	const bar = jumpFrom(values);
	const steps = differences(values);
	const jumps = steps.filter((each) => Math.abs(each) > bar);
	if (jumps.filter((each, index) => index === 0 || Math.sign(each) !== Math.sign(jumps[index - 1] ?? 0)).length < fewest) return values;
	const size = median(jumps.map(Math.abs));
	let isHigh = (jumps[0] ?? 0) < 0;
	return values.map((value, index) => {
		const step = index === 0 ? 0 : at(steps, index - 1);
		if (Math.abs(step) > bar) isHigh = step > 0;
		return isHigh ? value - size : value;
	});
}
const fewestSwitches = 3;
function jumpFrom(values) {
	const sizes = differences(values).map(Math.abs);
	return sizes.length === 0 ? leastJump$1 : Math.max(leastJump$1, clear * quantile(sizes, calmShare) / quantileDifference);
}
function differences(values) {
	return values.slice(1).map((value, index) => value - at(values, index));
}
function stepIndex(values) {
	const places = Array.from({ length: values.length - 4 + 1 }, (_, index) => index + 2);
	if (places.length === 0) throw new RangeError("a step must have two values on either side");
	const costs = places.map((place) => deviations(values.slice(0, place)) + deviations(values.slice(place)));
	return at(places, costs.indexOf(Math.min(...costs)));
}
function deviations(values) {
	const center = median([...values]);
	return values.reduce((sum, value) => sum + Math.abs(value - center), 0);
}
// src/past/creep-contrasts.ts
const fewestRuns = 3;
const fewestForLaterSlopes = 7;
const fewestOnSlope = 4;
const fewestForWindows = 10;
const longestWindow = 8;
const errorOfMedian = 1.2533;
function contrastsWithin(levels) {
	if (levels.length < fewestRuns) return {
		slopes: [],
		correlations: [],
		windows: []
	};
	const starts = levels.length < fewestForLaterSlopes ? 1 : levels.length - fewestOnSlope + 1;
	const shapes = Array.from({ length: starts }, (_, start) => slopeFrom(start, levels.length));
	const length = Math.min(longestWindow, Math.floor(levels.length / 3));
	return {
		slopes: shapes.map((shape) => alongSlope(levels, shape)),
		correlations: shapes.slice(1).map((shape, index) => product(shape.unit, shapes[index]?.unit ?? [])),
		windows: levels.length < fewestForWindows ? [] : [between(levels.slice(0, length), levels.slice(-length))]
	};
}
function contrastWith(before, after) {
	if (before.length < fewestRuns || after.length < fewestRuns) return void 0;
	return between(before, after.slice(-8));
}
function slopeFrom(start, count) {
	const ramp = Array.from({ length: count }, (_, index) => Math.max(0, index - start));
	const middle = ramp.reduce((sum, each) => sum + each, 0) / count;
	const size = Math.sqrt(ramp.reduce((sum, each) => sum + (each - middle) ** 2, 0));
	return {
		unit: ramp.map((each) => (each - middle) / size),
		reach: (count - 1 - start) / size
	};
}
function alongSlope(levels, { unit, reach }) {
	return {
		total: product(unit, levels) * reach,
		error: reach
	};
}
function product(one, other) {
	return one.reduce((sum, each, index) => sum + each * (other[index] ?? 0), 0);
}
function between(then, now) {
	return {
		total: median([...now]) - median([...then]),
		error: errorOfMedian * Math.sqrt(1 / then.length + 1 / now.length)
	};
}
// src/past/creep-spread.ts
const unknown = .02;
const least = .01;
function expectedSpread(noise, usual) {
	return usual === void 0 ? {
		deviation: Math.max(unknown, noise),
		runs: 12
	} : {
		deviation: Math.max(least, usual, noise),
		runs: 20
	};
}
const robustFrom = 8;
function spreadOf(groups, expected) {
	const counted = groups.filter(({ length }) => length > 2);
	const [sum, free] = [counted.reduce((total, group) => total + squaresOf(group), 0), counted.reduce((total, { length }) => total + length - 2, 0)];
	const own = 2 / 3 * free;
	const prior = Math.max(2, expected.runs - own - 2);
	const variance = free === 0 ? 0 : sum / free;
	return {
		deviation: Math.sqrt((prior * expected.deviation ** 2 + own * variance) / (prior + own)),
		degrees: prior + own
	};
}
function squaresOf(levels) {
	const differences = levels.slice(1).map((level, index) => level - at(levels, index));
	const center = differences.reduce((sum, each) => sum + each, 0) / differences.length;
	const usual = neighborDeviation(levels);
	const bound = levels.length >= robustFrom && usual > 0 ? 3 * Math.SQRT2 * usual : Number.POSITIVE_INFINITY;
	return differences.reduce((total, each) => total + Math.min(bound, Math.abs(each - center)) ** 2, 0) / 2;
}
// src/past/creep.ts
function creepOf(question) {
	const { contrasts, correlations } = contrastsOf(question);
	const all = contrasts.map((contrast) => {
		const [worse, scale] = [(contrast.isJumped === true ? 0 : contrast.total) + question.onTop, contrast.error * contrast.spread.deviation];
		const twoSided = studentTwoSided(worse / scale, contrast.spread.degrees);
		return {
			...contrast,
			worse,
			scale,
			p: worse > 0 ? twoSided / 2 : 1 - twoSided / 2
		};
	});
	const [first] = all;
	if (first === void 0) return void 0;
	const best = all.reduce((one, other) => other.p < one.p ? other : one, first);
	const half = studentQuantile(.05, best.spread.degrees) * best.scale;
	return {
		worse: best.worse,
		low: best.worse - half,
		high: best.worse + half,
		p: Math.min(1, anyBeyond(best.p, correlations) + (all.length - 1 - correlations.length) * best.p),
		runs: best.runs,
		earlier: best.earlier
	};
}
function contrastsOf({ levels, noise, usual, earlier = [] }) {
	const expected = expectedSpread(noise, usual);
	const calm = withoutSpikes(onOneLevel(levels));
	const since = sinceStep(calm, expected);
	const spread = spreadOf([since], expected);
	const { correlations, ...seen } = contrastsWithin(since);
	const inPieces = allOf(contrastsWithin(withoutJumps(since)));
	const own = allOf(seen).map((contrast, index) => {
		const isJumped = contrast.total > 0 && at(inPieces, index).total < contrast.total / 2;
		return {
			...contrast,
			spread,
			runs: since.length,
			isJumped
		};
	});
	if (since.length < calm.length) return {
		contrasts: own,
		correlations
	};
	const others = earlier.flatMap((each, index) => {
		const [before, after] = [each.levels, withoutSpikes(levels.slice(levels.length - each.newer))];
		const contrast = contrastWith(before, after);
		if (contrast === void 0) return [];
		const both = spreadOf([before, after], expected);
		return [{
			...contrast,
			spread: both,
			runs: before.length + after.length,
			earlier: index
		}];
	});
	return {
		contrasts: [...own, ...others],
		correlations
	};
}
function allOf({ slopes, windows }) {
	return [...slopes, ...windows];
}
const clearVariances = 4;
const smallestStep = Math.log1p(.05);
function sinceStep(levels, expected) {
	if (levels.length < 4) return levels;
	const index = stepIndex(levels);
	const [before, after] = [levels.slice(0, index), levels.slice(index)];
	if (Math.abs(median([...after]) - median([...before])) < smallestStep) return levels;
	const left = squares(before) + squares(after);
	const variance = (left + 2 * expected.deviation ** 2) / (levels.length - 2 + 2);
	return left + clearVariances * variance < leftBySlope(levels) ? sinceStep(withoutSpikes(after), expected) : levels;
}
function leftBySlope(levels) {
	const starts = levels.slice(0, -2).map((_, index) => index);
	return Math.min(...starts.map((start) => {
		const ramp = levels.map((_, index) => Math.max(0, index - start));
		const [middle, center] = [mean(ramp), mean(levels)];
		const size = ramp.reduce((sum, each) => sum + (each - middle) ** 2, 0);
		const rise = ramp.reduce((sum, each, index) => sum + (each - middle) * (at(levels, index) - center), 0) / size;
		return squares(levels.map((level, index) => level - rise * at(ramp, index)));
	}));
}
const smallestSpike = .08;
function withoutSpikes(levels) {
	return levels.filter((level, index) => {
		const [before, after] = [levels[index - 1], levels[index + 1]];
		if (before === void 0 || after === void 0) return true;
		const [up, down] = [level - before, level - after];
		const height = Math.min(Math.abs(up), Math.abs(down));
		return up * down < 0 || height < smallestSpike || height < 3 * Math.abs(after - before);
	});
}
const leastJump = .08;
const clearJump = 6;
function withoutJumps(levels) {
	const steps = levels.slice(1).map((level, index) => level - at(levels, index));
	const bar = Math.max(leastJump, clearJump * (neighborDeviation(levels) || 0));
	let jumped = 0;
	return levels.map((level, index) => {
		const step = steps[index - 1] ?? 0;
		if (Math.abs(step) > bar) jumped += step;
		return level - jumped;
	});
}
function squares(values) {
	const center = mean(values);
	return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
// src/stats/random.ts
function createRandom(...seed) {
	const fill = splitmix32(hash(seed.join("")));
	let [a, b, c, d] = [
		fill(),
		fill(),
		fill(),
		fill()
	];
	function bits() {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	}
	const next = () => bits() / 2 ** 32;
	return {
		next,
		below: (n) => Math.floor(next() * n),
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
	};
}
function rotate(value, by) {
	return value << by | value >>> 32 - by;
}
function splitmix32(seed) {
	let state = seed;
	return () => {
		state = state + 2654435769 | 0;
		let mixed = state ^ state >>> 16;
		mixed = Math.imul(mixed, 569420461);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 1935289751);
		return mixed ^ mixed >>> 15;
	};
}
function hash(text) {
	let value = 2166136261;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value;
}
function shuffled(items, random) {
	const result = [...items];
	for (let last = result.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const [a, b] = [result[last], result[other]];
		if (a !== void 0 && b !== void 0) [result[last], result[other]] = [b, a];
	}
	return result;
}
const usualWeeks = 8;
const weekMs = 6048e5;
function usualReferences(line, places) {
	return [lastRelease(line, places), someWeeksAgo(line, places, usualWeeks)].filter((reference) => reference !== void 0);
}
function lastRelease(line, places) {
	const newest = places.at(-7) ?? -1;
	const before = line.flatMap(({ tags }, place) => tags.map((tag) => ({
		kind: "release",
		label: tag,
		place
	}))).filter(({ place }) => place < newest);
	return before.findLast(({ label }) => /\d+\.\d+/.test(label)) ?? before.at(-1);
}
function someWeeksAgo(line, places, weeks) {
	const newest = line[places.at(-1) ?? -1];
	if (newest === void 0) return void 0;
	const place = lastBefore(line, Date.parse(newest.committedAt) - weeks * weekMs);
	if (places.filter((each) => each <= place).length >= 8) return {
		kind: "weeks",
		label: `${weeks} weeks`,
		place
	};
	const first = places.length < fewestForStart ? void 0 : places[oldestRuns(places.length) - 1];
	return first === void 0 ? void 0 : {
		kind: "start",
		label: "the first stored runs",
		place: first
	};
}
function lastBefore(line, time) {
	let [place, wrong, least] = [
		-1,
		0,
		0
	];
	line.forEach(({ committedAt }, index) => {
		wrong += Date.parse(committedAt) <= time ? -1 : 1;
		if (wrong <= least) [place, least] = [index, wrong];
	});
	return place;
}
const fewestForStart = 4;
function oldestRuns(count) {
	return Math.max(1, Math.min(8, Math.floor(count / 3)));
}
function namedReference(line, commit, label) {
	const place = line.findIndex((each) => each.commit === commit);
	if (place >= 0) return {
		kind: "named",
		label,
		place
	};
	throw new GateError("USAGE", `Cannot compare with ${JSON.stringify(label)} as it must be on the first-parent history shown: it is not`, { hint: "name an ancestor of the newest commit, or look further back with --since and --limit" });
}
// src/results/history-line.ts
function placeOnLine(stored, line) {
	const places = new Map(line.map(({ commit }, index) => [commit, index]));
	return stored.flatMap((run) => {
		const place = places.get(run.commit);
		return place === void 0 ? [] : [{
			run,
			place
		}];
	}).sort((a, b) => a.place - b.place || (a.run.key < b.run.key ? -1 : 1));
}
function measuredPlaces(runs) {
	return [...new Set(runs.map(({ place }) => place))];
}
function newestRuns(placed, most) {
	const first = measuredPlaces(placed).slice(-most)[0] ?? 0;
	return placed.filter(({ place }) => place >= first);
}
function summaryKey({ id, metric }) {
	return joinKey(id.suite, id.name, metric.name, metric.unit);
}
export { createRandom, creepOf, differences, jumpFrom, measuredPlaces, namedReference, newestRuns, onOneLevel, placeOnLine, shuffled, someWeeksAgo, stepIndex, summaryKey, usualReferences };
