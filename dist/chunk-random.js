import { F as studentQuantile, I as studentTwoSided } from "./chunk-words.js";
import { i as median } from "./chunk-simple-statistics.js";
import { n as at } from "./chunk-median-interval.js";
import { d as neighbourDeviation } from "./chunk-git-ancestry.js";
// src/stats/step-place.ts
/**
* Where in a stretch of values the level changed once. Ranks find that it did, but prefer balanced splits: with 25 values
* before and 6 after they put a quarter of steps on the wrong value. The values themselves do not: the place is that of
* the least absolute deviations from the medians of both sides, and how sure it is follows from what other places cost.
*/
/** Values that must stand on either side: one alone may be a spike. */
const fewest = 2;
const certainty = .99;
/** `values` on a scale on which the noise is alike on both sides, such as logarithms; one step among them. */
function placeStep(values) {
	const places = Array.from({ length: values.length - 4 + 1 }, (_, index) => index + fewest);
	const [first] = places;
	if (first === void 0) throw new RangeError("a step must have two values on either side");
	const costs = places.map((place) => deviations(values.slice(0, place)) + deviations(values.slice(place)));
	const index = at(places, costs.indexOf(Math.min(...costs)));
	const logProbability = probabilities(values, places, index);
	return {
		index,
		...likely(logProbability, first),
		from: first,
		logProbability
	};
}
/** The narrowest range around the likeliest places that is certain enough. */
function likely(logProbability, from) {
	const order = logProbability.map((log, index) => ({
		log,
		index
	})).sort((a, b) => b.log - a.log);
	let [sum, first, last] = [
		0,
		Number.POSITIVE_INFINITY,
		Number.NEGATIVE_INFINITY
	];
	for (const { log, index } of order) {
		sum += Math.exp(log);
		[first, last] = [Math.min(first, index), Math.max(last, index)];
		if (sum >= certainty) break;
	}
	return {
		first: from + first,
		last: from + last
	};
}
/** Log probabilities that sum to one, from sums of log likelihoods. */
function normalised(logs) {
	const largest = Math.max(...logs);
	const total = largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
	return logs.map((log) => log - total);
}
function deviations(values) {
	const center = median([...values]);
	return values.reduce((sum, value) => sum + Math.abs(value - center), 0);
}
/**
* Both levels taken as known, a value's odds of standing behind the step rather than before it are those of a normal
* value between the levels, and those of the nearer level beyond: so no wild value decides.
*/
function probabilities(values, places, index) {
	const sides = [values.slice(0, index), values.slice(index)];
	const [before, after] = [median(sides[0]), median(sides[1])];
	const deviation = deviationAround([...residuals(sides[0], before), ...residuals(sides[1], after)]);
	const seen = Math.abs(after - before);
	const error = errorOfMedian$1 * deviation * Math.sqrt(1 / sides[0].length + 1 / sides[1].length);
	const size = Math.max(seen / 3, seen - error);
	const weight = seen === 0 ? 0 : Math.min(size / (2 * deviation ** 2), surest / seen);
	let log = 0;
	return normalised(places.map((place, order) => {
		const value = at(values, place - 1);
		if (order > 0) log += weight * (Math.abs(value - after) - Math.abs(value - before));
		return log;
	}));
}
const surest = 1e6;
/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian$1 = 1.2533;
function residuals(values, level) {
	return values.map((value) => Math.abs(value - level));
}
/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;
/** Widened for what two fitted levels take. */
function deviationAround(distances) {
	return madToDeviation * median([...distances]) * Math.sqrt(distances.length / Math.max(1, distances.length - 3));
}
// src/past/creep.ts
/**
* What came in small pieces: ten losses of 2 % pass a gate of 5 % one by one, and stand together against the oldest
* runs. Tested on the runs' levels from three of them on, so always; it is told and never gates.
*/
const fewestRuns = 3;
/** Undefined where too few runs are left to tell. */
function creepOf({ levels, onTop, noise }) {
	const since = sinceStep(levels, noise);
	if (since.length < fewestRuns) return void 0;
	const spread = spreadOf(since, noise);
	const tests = since.length < fewestForWindows ? [slope(since)] : [slope(since), windows(since)];
	const best = tests.map(({ total, error }) => {
		const [worse, scale] = [total + onTop, error * spread.deviation];
		const twoSided = studentTwoSided(worse / scale, spread.degrees);
		return {
			worse,
			scale,
			p: worse > 0 ? twoSided / 2 : 1 - twoSided / 2
		};
	}).reduce((one, other) => other.p < one.p ? other : one);
	const half = studentQuantile(.05, spread.degrees) * best.scale;
	return {
		worse: best.worse,
		low: best.worse - half,
		high: best.worse + half,
		p: Math.min(1, tests.length * best.p),
		runs: since.length
	};
}
/** A step explains a series where it leaves this many variances less than a slope does. */
const clearVariances = 4;
const smallestStep = Math.log1p(.05);
/**
* The runs since the last step that stands out, without spikes that came back: a step is told by itself, accepted or
* not, and is no creep. A slope may have begun late.
*/
function sinceStep(all, noise) {
	const levels = withoutSpikes(all);
	if (levels.length < 4) return levels;
	const { index } = placeStep(levels);
	const [before, after] = [levels.slice(0, index), levels.slice(index)];
	if (Math.abs(median([...after]) - median([...before])) < smallestStep) return levels;
	const left = squares(before) + squares(after);
	const expected = Math.max(usualDeviation, noise) ** 2;
	const variance = (left + fewestPrior * expected) / (levels.length - 2 + fewestPrior);
	return left + clearVariances * variance < leftBySlope(levels) ? sinceStep(after, noise) : levels;
}
/** What the best slope leaves: level up to some run, straight from there on. */
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
/** One run away from both its neighbours by this much, and thrice as far as they are from one another. */
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
function squares(values) {
	const center = mean(values);
	return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
function slope(levels) {
	const middle = (levels.length - 1) / 2;
	const size = levels.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
	const rise = levels.reduce((sum, level, index) => sum + (index - middle) * level, 0) / size;
	const length = levels.length - 1;
	return {
		total: rise * length,
		error: length / Math.sqrt(size)
	};
}
const fewestForWindows = 10;
const longestWindow = 8;
/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian = 1.2533;
/** The newest runs against the oldest: sees what began late, where a line over all does not. */
function windows(levels) {
	const length = Math.min(longestWindow, Math.floor(levels.length / 3));
	const [then, now] = [levels.slice(0, length), levels.slice(-length)];
	return {
		total: median([...now]) - median([...then]),
		error: errorOfMedian * Math.sqrt(2 / length)
	};
}
/** What runs differ by where little is known of it: 2 %, or as much as the processes of a run. */
const usualDeviation = .02;
/**
* Of one run's level, from how neighbours differ about their mean difference; with few runs drawn towards the usual. A
* few wild differences count as far ones.
*/
function spreadOf(levels, noise) {
	const differences = levels.slice(1).map((level, index) => level - at(levels, index));
	const center = mean(differences);
	const usual = neighbourDeviation(levels);
	const bound = levels.length >= robustFrom && usual > 0 ? 3 * Math.SQRT2 * usual : Number.POSITIVE_INFINITY;
	const sum = differences.reduce((total, each) => total + Math.min(bound, Math.abs(each - center)) ** 2, 0) / 2;
	const own = 2 / 3 * (levels.length - 2);
	const prior = Math.max(fewestPrior, 12 - levels.length);
	const variance = sum / (levels.length - 2);
	const expected = Math.max(usualDeviation, noise) ** 2;
	return {
		deviation: Math.sqrt((prior * expected + own * variance) / (prior + own)),
		degrees: prior + own
	};
}
const robustFrom = 8;
const fewestPrior = 2;
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
/** FNV-1a, 32 bits. */
function hash(text) {
	let value = 2166136261;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value;
}
/** A new list in uniformly random order (Fisher and Yates). */
function shuffled(items, random) {
	const result = [...items];
	for (let last = result.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const [a, b] = [result[last], result[other]];
		if (a !== void 0 && b !== void 0) [result[last], result[other]] = [b, a];
	}
	return result;
}
export { normalised as a, likely as i, shuffled as n, placeStep as o, creepOf as r, createRandom as t };
