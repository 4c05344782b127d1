import { t as GateError } from "./chunk-errors.js";
import { a as joinKey } from "./chunk-benchmark-id.js";
import { i as median } from "./chunk-simple-statistics.js";
import { n as studentTwoSided, t as studentQuantile } from "./chunk-student-t.js";
import { a as toScale, r as scaledMedian } from "./chunk-log-scale.js";
import { a as accepts } from "./chunk-verdict.js";
import { t as at } from "./chunk-samples.js";
import { a as summaryOf, c as neighborDeviation, d as robustDeviation, i as doubledRanks, n as hodgesLehmannInterval, o as toShift, r as blockedMannWhitney, s as withNothingLeft } from "./chunk-hodges-lehmann.js";
// src/stats/step-place.ts
/**
* Where in a stretch of values the level changed once. Ranks find that it did, but prefer balanced splits: with 25 values
* before and 6 after they put a quarter of steps on the wrong value. The values themselves do not: the place is that of
* the least absolute deviations from the medians of both sides, and how sure it is follows from what other places cost.
*/
/** Values that must be on either side: one alone may be a spike. */
const fewest$1 = 2;
const certainty = .99;
/** `values` on a scale on which the noise is alike on both sides, such as logarithms; one step among them. */
function placeStep(values) {
	const places = Array.from({ length: values.length - 4 + 1 }, (_, index) => index + fewest$1);
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
function normalized(logs) {
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
	return normalized(places.map((place, order) => {
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
// src/past/creep-contrasts.ts
/**
* What is compared with what to find a creep, as a change and its error in deviations of one run's level. Each sees
* what the others hardly do: the line what crept throughout, the windows what began late, the ending what began just now.
*/
/** Levels in the order of time; fewer say nothing. */
const fewestRuns$2 = 3;
const fewestForEnding = 7;
const fewestForWindows = 10;
const longestWindow = 8;
/** Runs of the ending. */
const endingRuns = 4;
/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian = 1.2533;
function contrastsWithin(levels) {
	if (levels.length < fewestRuns$2) return [];
	const length = Math.min(longestWindow, Math.floor(levels.length / 3));
	return [
		slope(levels),
		...levels.length < fewestForEnding ? [] : [ending(levels)],
		...levels.length < fewestForWindows ? [] : [between(levels.slice(0, length), levels.slice(-length))]
	];
}
/** The newest runs against those of some moment before; undefined where there are too few of either. */
function contrastWith(before, after) {
	if (before.length < fewestRuns$2 || after.length < fewestRuns$2) return void 0;
	return between(before, after.slice(-8));
}
function slope(levels) {
	const { rise, size } = line(levels);
	const length = levels.length - 1;
	return {
		total: rise * length,
		error: length / Math.sqrt(size)
	};
}
/** Where a line through the newest few ends, against all before them. */
function ending(levels) {
	const [before, last] = [levels.slice(0, -4), levels.slice(-4)];
	const { rise, size, center } = line(last);
	const reach = 3 / 2;
	return {
		total: center + rise * reach - median([...before]),
		error: Math.sqrt(1 / endingRuns + reach ** 2 / size + errorOfMedian ** 2 / before.length)
	};
}
function between(then, now) {
	return {
		total: median([...now]) - median([...then]),
		error: errorOfMedian * Math.sqrt(1 / then.length + 1 / now.length)
	};
}
function line(levels) {
	const middle = (levels.length - 1) / 2;
	const size = levels.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
	return {
		rise: levels.reduce((sum, level, index) => sum + (index - middle) * level, 0) / size,
		size,
		center: levels.reduce((sum, level) => sum + level, 0) / levels.length
	};
}
// src/past/creep-spread.ts
/** How far the levels of runs lie apart where nothing but chance moves them, counted from few runs and what is expected. */
/** What runs differ by where nothing is known of the suite: 2 %; a suite that differs by less is trusted down to this. */
const unknown = .02;
const least = .01;
/** `usual`: what runs differ by in this suite; `noise`: as much as the processes of a run do they differ at least. */
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
/**
* From how neighbors of one group differ about their mean difference, drawn toward what is expected. A few wild
* differences count as far ones.
*/
function spreadOf(groups, expected) {
	const counted = groups.filter(({ length }) => length > 2);
	const [sum, free] = [counted.reduce((total, group) => total + squaresOf(group), 0), counted.reduce((total, { length }) => total + length - 2, 0)];
	const own = 2 / 3 * free;
	const prior = Math.max(2, expected.runs - free - 2);
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
/**
* What came in small pieces: ten losses of 2 % pass a gate of 5 % one by one, and are compared as a whole with the oldest
* runs, or with those of the last release and of some weeks ago. Tested on the runs' levels from three of them on, so
* always; it is reported and never gates.
*/
/** Undefined where too few runs are left. */
function creepOf(question) {
	const all = contrastsOf(question).map((contrast) => {
		const [worse, scale] = [contrast.total + question.onTop, contrast.error * contrast.spread.deviation];
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
		p: Math.min(1, all.length * best.p),
		runs: best.runs,
		earlier: best.earlier
	};
}
function contrastsOf({ levels, noise, usual, earlier = [] }) {
	const expected = expectedSpread(noise, usual);
	const calm = withoutSpikes(levels);
	const since = sinceStep(calm, expected);
	const spread = spreadOf([since], expected);
	const own = contrastsWithin(since).map((contrast) => ({
		...contrast,
		spread,
		runs: since.length
	}));
	if (since.length < calm.length) return own;
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
	return [...own, ...others];
}
/** A step explains a series where it leaves this many variances less than a slope does. */
const clearVariances$1 = 4;
const smallestStep$1 = Math.log1p(.05);
/**
* The runs since the last significant step, without spikes that came back: a step is reported by itself, accepted or
* not, and is no creep. A slope may have begun late.
*/
function sinceStep(levels, expected) {
	if (levels.length < 4) return levels;
	const { index } = placeStep(levels);
	const [before, after] = [levels.slice(0, index), levels.slice(index)];
	if (Math.abs(median([...after]) - median([...before])) < smallestStep$1) return levels;
	const left = squares(before) + squares(after);
	const variance = (left + 2 * expected.deviation ** 2) / (levels.length - 2 + 2);
	return left + clearVariances$1 * variance < leftBySlope(levels) ? sinceStep(withoutSpikes(after), expected) : levels;
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
/** One run away from both its neighbors by this much, and thrice as far as they are from one another. */
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
// src/stats/random.ts
/** Equal seeds give equal sequences, on every platform. */
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
// src/stats/mann-whitney.ts
/** Mann-Whitney's U of two samples: exact with ties while n·m ≤ 2,500 (50 v 50), normal beyond. */
/** `pGreater` is small where the candidate's values are greater. Throws RangeError where a side is empty. */
function mannWhitney(baseline, candidate) {
	return blockedMannWhitney([{
		baseline,
		candidate
	}]);
}
// src/past/level-shift.ts
/** What two groups of runs differ by, one number a run. */
/** Both in the metric's unit. */
function levelShift(metric, before, after) {
	const scaled = (values) => values.map((value) => toScale(metric, value));
	const { shift, low, high } = hodgesLehmannInterval([{
		baseline: scaled(before),
		candidate: scaled(after)
	}]);
	const [baseline, candidate] = [summaryOf(before), summaryOf(after)];
	return {
		worse: shift,
		shift: withNothingLeft(toShift(metric, shift, [low, high]), baseline, candidate),
		pTwoSided: mannWhitney(before, after).pTwoSided,
		baseline,
		candidate
	};
}
// src/stats/change-points.ts
/**
* Where a series of results stepped: rank binary segmentation. The split with the largest standardized Mann-Whitney is
* a step if so large a one is rare among random orders of the same values (Monte Carlo, so ties and short series cost
* nothing in validity); both halves are then searched alike. For pictures of the past; it never gates.
*
* A loss that was soon repaired has no good split: either side of it holds the level before and after. Where that is
* asked for, a stretch in the middle is looked for too (circular segmentation, Olshen and others, Biostatistics 5, 2004),
* on a quarter of the level, so that both together keep it.
*/
const defaults = {
	fewest: 5,
	level: .002,
	smallestStep: .03,
	shapes: "steps",
	kept: 1,
	seed: 1
};
/** Of the level; the rest is the single steps'. */
const bumpShare = .25;
/** `values` in the order of time, in the metric's unit. */
function changePoints(values, options = {}) {
	const settings = {
		...defaults,
		...options
	};
	const random = createRandom("change-points", settings.seed, values.length);
	return withoutSmall(values, segment(values, {
		from: 0,
		to: values.length
	}, {
		...settings,
		random
	}), settings);
}
/** Indices of steps within a stretch, ascending. */
function segment(values, { from, to }, search) {
	const edges = edgesWithin(values.slice(from, to), search).map((edge) => from + edge);
	const [first] = edges;
	if (first === void 0) return [];
	const starts = [from, ...edges];
	return starts.flatMap((start, index) => [...index === 0 ? [] : [start], ...segment(values, {
		from: start,
		to: starts[index + 1] ?? to
	}, search)]);
}
/** One step, both ends of a bump, or nothing. */
function edgesWithin(values, search) {
	const { fewest, level, shapes, random, kept } = search;
	const ranks = doubledRanks(values);
	if (ranks.length < 2 * fewest) return [];
	const [stepLevel, bumpLevel] = shapes === "steps" ? [level, 0] : [level * .75, level * bumpShare];
	const split = largestSplit(ranks, fewest);
	const size = (order) => largestSplit(order, fewest).size;
	if (isRare(ranks, {
		reached: Math.min(split.size, keptSize(values, [split.place], kept)),
		size
	}, {
		level: stepLevel,
		random,
		patience: 6
	})) return [split.place];
	if (bumpLevel === 0 || ranks.length < 3 * fewest) return [];
	const places = bumpPlaces(ranks.length, fewest);
	const bump = largestBump(ranks, places);
	const bumpOf = (order) => largestBump(order, places).size;
	if (!isRare(ranks, {
		reached: Math.min(bump.size, keptSize(values, [bump.from, bump.to], kept)),
		size: bumpOf
	}, {
		level: bumpLevel,
		random,
		patience: 2
	})) return [];
	return settled(ranks, bump, fewest);
}
/**
* What is left of a sum's size where values hang together. By value: ranks of a step that separates all are no larger for
* a greater step, which would be lost with the small ones.
*/
function keptSize(values, [from, to = values.length], kept) {
	if (kept === 1 || from === to || from === 0) return Number.POSITIVE_INFINITY;
	const [inside, outside] = [values.slice(from, to), [...values.slice(0, from), ...values.slice(to)]];
	const [level, other] = [median(inside), median(outside)];
	const deviation = robustDeviation([...inside.map((value) => value - level), ...outside.map((value) => value - other)]);
	return kept * (Math.abs(level - other) / deviation * Math.sqrt(inside.length * outside.length / values.length)) * Math.sqrt(values.length / 3);
}
/** Standardised but for the ranks' common variance, which no order changes. */
function largestSplit(ranks, fewest) {
	const count = ranks.length;
	let [sum, place, size] = [
		0,
		0,
		0
	];
	for (let left = 1; left <= count - fewest; left += 1) {
		sum += ranks[left - 1] ?? 0;
		if (left < fewest) continue;
		const here = Math.abs(sum - left * (count + 1)) / Math.sqrt(left * (count - left));
		if (here > size) [place, size] = [left, here];
	}
	return {
		place,
		size
	};
}
/**
* Middle stretches to look at: of each of some lengths as many as overlap by three quarters (seeded intervals, Kovács
* and others, Biometrika 110, 2023). A few hundred where all would be a hundred thousand.
*/
function bumpPlaces(count, fewest) {
	const places = [];
	for (let length = fewest; length <= count - 2 * fewest; length = Math.ceil(length * 1.4)) {
		const step = Math.max(1, Math.floor(length / 4));
		for (let from = fewest; from + length <= count - fewest; from += step) places.push({
			from,
			to: from + length
		});
	}
	return places;
}
/** The middle stretch that differs most from all the rest, standardized as a split is. */
function largestBump(ranks, places) {
	const sums = runningSums(ranks);
	let best = {
		from: 0,
		to: 0,
		size: 0
	};
	for (const { from, to } of places) {
		const size = bumpSize(sums, from, to);
		if (size > best.size) best = {
			from,
			to,
			size
		};
	}
	return best;
}
/** Its ends to the very place. */
function settled(ranks, bump, fewest) {
	const sums = runningSums(ranks);
	const reach = Math.ceil((bump.to - bump.from) / 2);
	let best = bump;
	for (let from = Math.max(fewest, bump.from - reach); from <= bump.from + reach; from += 1) {
		const last = Math.min(bump.to + reach, ranks.length - fewest);
		for (let to = Math.max(bump.to - reach, from + fewest); to <= last; to += 1) {
			const size = bumpSize(sums, from, to);
			if (size > best.size) best = {
				from,
				to,
				size
			};
		}
	}
	return [best.from, best.to];
}
function runningSums(ranks) {
	const sums = new Float64Array(ranks.length + 1);
	for (let index = 0; index < ranks.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (ranks[index] ?? 0);
	return sums;
}
function bumpSize(sums, from, to) {
	const [count, inside] = [sums.length - 1, to - from];
	return Math.abs((sums[to] ?? 0) - (sums[from] ?? 0) - inside * (count + 1)) / Math.sqrt(inside * (count - inside));
}
/** Random orders, as many as separate the level by far; stops as soon as it can no longer be rare. */
function isRare(ranks, statistic, { level, random, patience }) {
	const orders = Math.ceil(patience / level) - 1;
	const most = level * (orders + 1) - 1;
	const order = Int32Array.from(ranks);
	const reached = statistic.reached - 1e-9;
	let larger = 0;
	for (let count = 0; count < orders; count += 1) {
		order.set(ranks);
		shuffleInPlace(order, random);
		if (statistic.size(order) >= reached) larger += 1;
		if (larger > most) return false;
	}
	return true;
}
/** The same orders as `shuffled()`, without a list each. */
function shuffleInPlace(order, random) {
	for (let last = order.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const moved = order[last] ?? 0;
		order[last] = order[other] ?? 0;
		order[other] = moved;
	}
}
/** Drops the smallest step until all that are left are large enough; its stretches become one. */
function withoutSmall(values, indices, settings) {
	const points = toPoints(values, indices);
	const [smallest] = [...points].sort((a, b) => stepOf(a) - stepOf(b));
	if (smallest === void 0 || stepOf(smallest) >= settings.smallestStep) return points;
	return withoutSmall(values, indices.filter((index) => index !== smallest.index), settings);
}
function toPoints(values, indices) {
	const edges = [
		0,
		...indices,
		values.length
	];
	const medians = edges.slice(1).map((edge, index) => median(values.slice(at(edges, index), edge)));
	return indices.map((index, place) => ({
		index,
		before: at(medians, place),
		after: at(medians, place + 1)
	}));
}
function stepOf({ before, after }) {
	return before === 0 ? after === 0 ? 0 : Number.POSITIVE_INFINITY : Math.abs(after / before - 1);
}
// src/stats/fresh-step.ts
/**
* Whether the last few of many values are on another level. Ranks can hardly show it: five of a hundred that are the
* largest reach no rare size among splits at any place. Sums of the values, compared with as many drawn from anywhere in
* the series, can; whatever the values are distributed like, chance finds as many as the level says.
*/
const farthest$1 = 4;
/** Random orders that may reach as far by chance; more separate the level better and take longer in proportion. */
const patience = 4;
/** How many of the last values differ from the others; undefined where none do. */
function freshStep(values, options) {
	const { fewest, most, level, deviation } = options;
	if (values.length < 2 * most || deviation <= 0) return void 0;
	const center = median([...values]);
	const away = values.map((value) => Math.max(-4, Math.min(farthest$1, (value - center) / deviation)));
	const mean = away.reduce((sum, each) => sum + each, 0) / away.length;
	const order = Float64Array.from(away, (each) => each - mean).reverse();
	const { size, count } = largestSum(order, fewest, most);
	const orders = Math.ceil(patience / level) - 1;
	const random = createRandom("fresh-step", values.length);
	let larger = 0;
	for (let played = 0; played < orders; played += 1) {
		for (let place = 0; place < most; place += 1) swap(order, place, place + random.below(order.length - place));
		if (largestSum(order, fewest, most).size >= size - 1e-9) larger += 1;
		if (larger > level * (orders + 1) - 1) return void 0;
	}
	return count;
}
function swap(values, one, other) {
	const moved = at(values, one);
	values[one] = at(values, other);
	values[other] = moved;
}
/** Of the first values, standardized but for their common deviation, which no order changes. */
function largestSum(values, fewest, most) {
	let [sum, size, count] = [
		0,
		0,
		0
	];
	for (let taken = 1; taken <= most; taken += 1) {
		sum += at(values, taken - 1);
		const here = taken < fewest ? 0 : Math.abs(sum) / Math.sqrt(taken * (1 - taken / values.length));
		if (here > size) [size, count] = [here, taken];
	}
	return {
		size,
		count
	};
}
// src/stats/independence.ts
/**
* What values in a row are worth where neighbors are alike, as on a machine that is slow for days. Tests by order take every
* order as equally likely; of values that hang together a standardized sum is larger by chance alone.
*/
/** Fewer values say nothing about how they hang together. */
const fewest = 10;
/** Standard errors of the correlation that are taken as chance, so that independent values lose next to nothing. */
const chance = .5;
/** Share of its size that a standardized sum of such values keeps: 1 where they are independent. `edges`: where levels begin. */
function independence(values, edges) {
	const correlation = neighborCorrelation(values, edges);
	return Math.sqrt((1 - correlation) / (1 + correlation));
}
/** Of each value's place among those of its level with the next one's: insensitive to outliers. From 0 to 0.9. */
function neighborCorrelation(values, edges) {
	if (values.length < fewest) return 0;
	const cuts = [
		0,
		...edges,
		values.length
	];
	let [products, squares] = [0, 0];
	cuts.slice(1).forEach((cut, order) => {
		const places = centeredRanks(values.slice(at(cuts, order), cut));
		places.forEach((place, index) => {
			squares += place ** 2;
			products += place * (places[index + 1] ?? 0);
		});
	});
	if (squares === 0) return 0;
	const seen = products / squares;
	const corrected = seen + (2 * cuts.length - 3) * (1 + 3 * Math.max(0, seen)) / values.length;
	return Math.max(0, Math.min(.9, corrected - chance / Math.sqrt(values.length)));
}
/** From −½ to ½, equal values in the middle of their places. */
function centeredRanks(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value) + 1) / (2 * values.length) - .5);
}
// src/stats/ramp.ts
/**
* Whether a level moved bit by bit rather than at once. A search for steps finds a step in a slope too, and its place
* means nothing there: the slope between two levels is fitted beside the best step, by least squares.
*/
/** Between fewer values than this a slope is a step that noise blurs. */
const fewestBetween = 3;
/** A slope must leave so many variances less than the best step: it has a length besides, and many places to choose from. */
const clearVariances = 14;
/** What a slope leaves is noise where it is no more than this many variances that neighbors differ by. */
const fitVariances = 2;
/** Places at most that either end is looked for at, so that long series cost as much as short ones. */
const mostEnds = 24;
/** Undefined where the values show a step, or neither. `values` on a scale on which the noise is alike throughout. */
function rampIn(values) {
	if (values.length < 6) return void 0;
	const calm = withoutWild(values);
	const step = leastOf(stepsIn(calm.length), calm);
	const ramp = leastOf(rampsIn(calm.length), calm);
	const variance = ramp.left / Math.max(1, calm.length - 4);
	if (!(step.left - ramp.left > clearVariances * variance) || variance > badFit(calm)) return void 0;
	return {
		first: ramp.start + 1,
		last: ramp.end
	};
}
/** A step within a slope is no slope: what is left then is far more than neighbors differ by. */
function badFit(values) {
	return fitVariances * neighborDeviation(values) ** 2 + Number.EPSILON;
}
function stepsIn(count) {
	return Array.from({ length: count - 1 }, (_, start) => ({
		start,
		end: start + 1
	}));
}
function rampsIn(count) {
	const apart = Math.max(1, Math.floor(count / mostEnds));
	const ends = [];
	for (let start = 0; start < count; start += apart) for (let end = start + fewestBetween; end < count; end += apart) ends.push({
		start,
		end
	});
	return ends;
}
function leastOf(all, values) {
	let best = {
		start: 0,
		end: 0,
		left: Number.POSITIVE_INFINITY
	};
	for (const ends of all) {
		const left = leftBy(ends, values);
		if (left < best.left) best = {
			...ends,
			left
		};
	}
	return best;
}
/** The sum of squares that two levels and a straight line between them leave. */
function leftBy({ start, end }, values) {
	const count = values.length;
	let [sumX, sumY, sumXX, sumXY, sumYY] = [
		0,
		0,
		0,
		0,
		0
	];
	for (let index = 0; index < count; index += 1) {
		const x = Math.min(1, Math.max(0, (index - start) / (end - start)));
		const y = values[index] ?? 0;
		sumX += x;
		sumY += y;
		sumXX += x * x;
		sumXY += x * y;
		sumYY += y * y;
	}
	const xx = sumXX - sumX ** 2 / count;
	const xy = sumXY - sumX * sumY / count;
	return Math.max(0, sumYY - sumY ** 2 / count - (xx > 0 ? xy ** 2 / xx : 0));
}
/** One wild value would decide a sum of squares, so it counts as its neighbors do. */
function withoutWild(values) {
	const bound = 4 * neighborDeviation(values);
	const center = at(values, 0);
	return values.map((value, index) => {
		const near = median(values.slice(Math.max(0, index - 1), index + 2));
		return (Math.abs(value - near) > bound ? near : value) - center;
	});
}
// src/past/step-places.ts
/**
* Where the steps of a trend are: found by rank, placed by value. What moved bit by bit is one step that has no place;
* one that few runs are behind, which ranks can hardly show, must be far beyond what the other runs differ by.
*/
/** Smaller steps are dropped, and a level this near another is the same. */
const smallestStep = .03;
/** Runs on either side that a place is looked for among: more say nothing about it. */
const farthest = 60;
/** `values`: medians of runs in the order of the line. */
function stepPlaces(metric, values) {
	const levels = values.map((value) => toScale(metric, value));
	const found = edgesIn(values, 1);
	const places = placesAt(levels, found);
	const kept = found.length === 0 ? 1 : independence(levels, found);
	if (kept === 1 || places.some(({ gradual }) => gradual === true)) return places;
	return placesAt(levels, edgesIn(values, kept));
}
function edgesIn(values, kept) {
	return changePoints(values, {
		smallestStep,
		shapes: "steps-and-bumps",
		kept
	}).map(({ index }) => index);
}
function placesAt(levels, found) {
	const edges = withYoung(levels, found);
	const places = [];
	for (let order = 0; order < edges.length;) {
		const from = endOf(places.at(-1), at(edges, order));
		const slope = slopeFrom(levels, edges, {
			order,
			from
		});
		places.push(slope?.place ?? placeIn(levels, {
			from,
			index: at(edges, order),
			to: edges[order + 1]
		}));
		order = slope?.next ?? order + 1;
	}
	return places;
}
/** Where the level after a step begins; of a slope that the next step cut short, its last few runs are that level. */
const fewestBefore = 5;
function endOf(before, next) {
	if (before === void 0) return 0;
	if (before.gradual === void 0) return before.index;
	return Math.max(before.first, Math.min(before.last, next - fewestBefore));
}
function placeIn(levels, stretch) {
	const from = Math.max(stretch.from, stretch.index - farthest);
	const to = Math.min(stretch.to ?? levels.length, stretch.index + farthest);
	const place = placeStep(levels.slice(from, to));
	return {
		index: from + place.index,
		first: from + place.first,
		last: from + place.last,
		from: from + place.from,
		logProbability: place.logProbability
	};
}
/** A slope has steps found in it wherever it is cut, so one that goes on the same way over the next step is one. */
function slopeFrom(levels, edges, { order, from }) {
	let longest;
	for (let next = order + 1; next <= edges.length; next += 1) {
		const values = levels.slice(from, edges[next] ?? levels.length);
		const ramp = rampIn(values);
		if (ramp === void 0 || longest !== void 0 && !isOneWay(values, edges.slice(order, next), from)) break;
		const [first, last] = [from + ramp.first, from + ramp.last];
		longest = {
			place: {
				index: first,
				first,
				last,
				from: first,
				logProbability: [0],
				gradual: true
			},
			next
		};
	}
	return longest;
}
function isOneWay(values, edges, from) {
	const cuts = [
		0,
		...edges.map((edge) => edge - from),
		values.length
	];
	const middles = cuts.slice(1).map((cut, index) => median(values.slice(at(cuts, index), cut)));
	const ways = middles.slice(1).map((middle, index) => Math.sign(middle - at(middles, index)));
	return ways.every((way) => way === ways[0]);
}
/** A trend of fewer says nothing about its noise. */
const fewestRuns$1 = 10;
/** Runs on the short side of a young step, and on the long side at least. */
const shortRuns = [
	8,
	7,
	6,
	5,
	4,
	3
];
const fewestLong = 6;
/** Standard deviations of the long side that each run of the short one is away from it, and their median, of few or more. */
const away = {
	each: 2.5,
	few: 5.5,
	more: 4
};
/** Where so few are on the long side that its deviation is hardly known. */
const awayOfFew = {
	each: 3.5,
	few: 8,
	more: 6
};
const fewestKnown = 15;
const fewShort = 4;
/** A young step that many runs precede is seen from fewer deviations on. */
const youngest = {
	fewest: 3,
	most: 8
};
const youngLevel = 25e-5;
const clearAway = 2;
/** Noise is not trusted to be smaller: half a per cent. */
const leastDeviation = .005;
function withYoung(levels, edges) {
	if (levels.length < fewestRuns$1) return edges;
	const newest = youngIn(levels.slice(edges.at(-1) ?? 0));
	const oldest = youngIn(levels.slice(0, edges[0] ?? levels.length).toReversed());
	const isOne = edges.length === 0 && newest !== void 0;
	return [
		...oldest === void 0 || isOne ? [] : [oldest],
		...edges,
		...newest === void 0 ? [] : [levels.length - newest]
	];
}
/** How many of the last values differ from all before; undefined where none do. */
function youngIn(levels) {
	return farIn(levels) ?? clearIn(levels);
}
/** So large that a few runs show it, however few precede them. */
function farIn(levels) {
	return shortRuns.find((count) => {
		if (levels.length - count < fewestLong) return false;
		const { distances, deviation } = apart(levels, count);
		const { each, few, more } = levels.length - count < fewestKnown ? awayOfFew : away;
		return distances.every((one) => one * (distances[0] ?? 0) > 0 && Math.abs(one) > each * deviation) && isBeyond(distances, deviation * (count <= fewShort ? few : more));
	});
}
/** Too far away together to be so by chance, where many precede them. */
function clearIn(levels) {
	if (levels.length < 2 * youngest.most) return void 0;
	const near = levels.slice(-(60 + youngest.most));
	const { deviation } = apart(near, youngest.most);
	const count = freshStep(near, {
		...youngest,
		level: youngLevel,
		deviation
	});
	if (count === void 0) return void 0;
	return isBeyond(apart(levels, count).distances, clearAway * deviation) ? count : void 0;
}
function apart(levels, count) {
	const [long, short] = [levels.slice(0, -count).slice(-30), levels.slice(-count)];
	const center = median([...long]);
	return {
		distances: short.map((level) => level - center),
		deviation: Math.max(leastDeviation, neighborDeviation(long), robustDeviation(long)) / independence(long, [])
	};
}
function isBeyond(distances, bar) {
	return Math.abs(median([...distances])) >= Math.max(Math.log1p(smallestStep), bar);
}
// src/past/trend-drift.ts
/**
* Slow drift of one trend: the newest runs against those of a release or of some weeks ago. Ten losses of 4 % pass a
* gate of 5 % one by one; here they are compared as a whole. It explains and never gates.
*
* Both windows end at their commit (the newest run, the reference), so on a steady slope the difference is the slope
* times the distance, whatever the windows' length. Runs are the unit: exact Mann-Whitney on one number a run; and the
* slope over all of them, which needs few runs.
*/
const fewestRuns = 5;
const level = .002;
/** Of the slope, whose noise is estimated from the same few runs. */
const slopeLevel = 2e-4;
/** `points` in the order of the line. Undefined: too few runs to say anything. */
function trendDrift(metric, points, reference) {
	const before = points.filter(({ place }) => place <= reference.place).slice(-8);
	const after = points.filter(({ place }) => place > reference.place).slice(-8);
	if (before.length === 0 || after.length === 0) return void 0;
	const { shift, worse, pTwoSided, baseline, candidate } = levelShift(metric, mediansOf$1(before), mediansOf$1(after));
	const since = points.slice(points.findIndex(({ place }) => place === before[0]?.place));
	const isRanked = before.length >= fewestRuns && after.length >= fewestRuns;
	const p = isRanked ? pTwoSided : slopeP(metric, since, worse);
	if (p === void 0) return void 0;
	const isLarge = Math.abs(worse) >= Math.log1p(smallestStep);
	return {
		reference: reference.index,
		shift,
		p,
		baseline,
		candidate,
		direction: worse > 0 ? "worse" : "better",
		certainty: isLarge && p <= (isRanked ? level : slopeLevel) ? "clear" : "unclear"
	};
}
function mediansOf$1(side) {
	return side.map((point) => point.median);
}
/** A spike or two may be left out. */
const mostOf = .8;
/** Two-sided; undefined where the runs are too few, or show the time since a step and not since the reference. */
function slopeP(metric, points, worse) {
	const way = worse > 0 ? 1 : -1;
	const levels = points.map(({ median }) => way * toScale(metric, median));
	const creep = creepOf({
		levels,
		onTop: 0,
		noise: neighborDeviation(levels) || 0
	});
	return creep === void 0 || creep.runs < mostOf * points.length ? void 0 : Math.min(1, 2 * creep.p);
}
// src/past/trend-references.ts
/** What a drift is measured against: the last release, and some weeks ago. */
const usualWeeks = 8;
const weekMs = 6048e5;
/** `places`: of the measured commits, ascending. Weeks count back from the newest measured commit. */
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
/** The first stored runs, where nothing older is stored. */
function someWeeksAgo(line, places, weeks) {
	const newest = line[places.at(-1) ?? -1];
	if (newest === void 0) return void 0;
	const limit = Date.parse(newest.committedAt) - weeks * weekMs;
	const place = line.findLastIndex(({ committedAt }) => Date.parse(committedAt) <= limit);
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
const fewestForStart = 4;
function oldestRuns(count) {
	return Math.max(1, Math.min(8, Math.floor(count / 3)));
}
/** `commit`: full hash of the commit meant, or of where its branch left the line. */
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
/** Runs of commits on the line, in the order of the line; of one commit in the order they were taken. */
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
/** The newest `most` measured commits' runs. */
function newestRuns(placed, most) {
	const first = [...new Set(placed.map(({ place }) => place))].slice(-most)[0] ?? 0;
	return placed.filter(({ place }) => place >= first);
}
/** Equal for one benchmark and metric, and only for those; a metric whose unit changed is another. */
function summaryKey({ id, metric }) {
	return joinKey(id.suite, id.name, metric.name, metric.unit);
}
// src/stats/two-places.ts
/**
* Whether several that may have changed at one place did so at two: changes near in time may have different causes. Each
* gives the likelihood of every place; two places are reported where a mixture of both fits all far better than the best one.
*/
/** Log odds of twenty to one: for two places rather than one, and for one of the two rather than the other. */
const clearOdds = 3;
/** Shares of the first place that are tried, and places at most: pairs of more cost too much and find no more. */
const shares = [
	.2,
	.5,
	.8
];
const mostPlaces = 12;
/** `logs`: of each of those, the log likelihood of every place. Undefined: they show only one place. */
function twoPlaces(logs) {
	const [first] = logs;
	if (first === void 0 || logs.length < 2) return void 0;
	const one = first.reduce((most, _, place) => Math.max(most, total(logs, place)), Number.NEGATIVE_INFINITY);
	const tried = placesTried(logs);
	let best = {
		size: one + clearOdds,
		pair: void 0
	};
	tried.forEach((a, order) => {
		for (const b of tried.slice(order + 1)) for (const share of shares) {
			const size = mixture(logs, {
				a,
				b,
				share
			});
			if (size > best.size) best = {
				size,
				pair: [a, b]
			};
		}
	});
	return best.pair === void 0 ? void 0 : parted(logs, best.pair);
}
function total(logs, place) {
	return logs.reduce((sum, each) => sum + at(each, place), 0);
}
/** The places that are likeliest to most of them. */
function placesTried(logs) {
	const votes = /* @__PURE__ */ new Map();
	for (const each of logs) {
		const place = each.indexOf(Math.max(...each));
		votes.set(place, (votes.get(place) ?? 0) + 1);
	}
	return [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostPlaces).map(([place]) => place);
}
function mixture(logs, { a, b, share }) {
	return logs.reduce((sum, each) => sum + Math.log(share * Math.exp(at(each, a)) + (1 - share) * Math.exp(at(each, b))), 0);
}
function parted(logs, [a, b]) {
	return logs.map((each) => {
		const odds = at(each, b) - at(each, a);
		if (Math.abs(odds) < clearOdds) return void 0;
		return odds > 0 ? 1 : 0;
	});
}
// src/past/joined-places.ts
/**
* Steps of several benchmarks that may be one: what one run's commits did to all of them shows in each a little earlier
* or later by its noise, and together they locate it better than any alone.
*/
/** One trend's evidence against a place is capped here, so that none alone decides. */
const leastLog = -8;
/** The places of each trend, moved to where those that may be one step are likeliest together. */
function joinPlaces(trends) {
	const result = trends.map(({ places }) => [...places]);
	let left = trends.flatMap(({ runs, places }, owner) => places.flatMap((place, order) => {
		if (place.gradual === true) return [];
		return [{
			owner,
			order,
			place,
			runs,
			first: at(runs, place.first),
			last: at(runs, place.last)
		}];
	}));
	while (left.length > 1) {
		const group = mostOverlapping(left);
		if (group.length < 2) break;
		for (const one of asOne(group)) for (const [member, place] of joined(one)) {
			const own = at(result, member.owner);
			if (isBetween(place.index, own, member.order)) own[member.order] = place;
		}
		const done = new Set(group);
		left = left.filter((member) => !done.has(member));
	}
	return result;
}
/** The steps whose ranges hold one run, for the run that most trends hold; at most one of each trend. */
function mostOverlapping(members) {
	const trends = trendsHolding(members);
	const runs = members.map(({ first }) => first);
	const most = runs.reduce((best, run) => at(trends, run) > at(trends, best) ? run : best, at(runs, 0));
	const group = /* @__PURE__ */ new Map();
	for (const member of members) if (member.first <= most && most <= member.last && !group.has(member.owner)) group.set(member.owner, member);
	return [...group.values()];
}
/** By run: how many trends have a step whose range holds it. Members come by trend, the ranges of each as they begin. */
function trendsHolding(members) {
	const changes = new Array(members.reduce((most, { last }) => Math.max(most, last), 0) + 2).fill(0);
	let [owner, from] = [-1, 0];
	for (const { owner: each, first, last } of members) {
		if (each !== owner) [owner, from] = [each, 0];
		const start = Math.max(first, from);
		if (start > last) continue;
		changes[start] = at(changes, start) + 1;
		changes[last + 1] = at(changes, last + 1) - 1;
		from = last + 1;
	}
	let holding = 0;
	return changes.map((change) => {
		holding += change;
		return holding;
	});
}
/** Two commits a few runs apart are two steps, however wide the ranges; what may be of either stays where it is. */
function asOne(group) {
	const runs = runsOf(group);
	const parts = twoPlaces(group.map((member) => runs.map((run) => likelihoodAt(member, run))));
	if (parts === void 0) return [group];
	return [0, 1].flatMap((wanted) => asOne(group.filter((_, index) => parts[index] === wanted)));
}
function runsOf(group) {
	const from = group.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
	const to = group.reduce((most, { last }) => Math.max(most, last), 0);
	return [...new Set(group.flatMap((member) => member.runs))].filter((run) => run >= from && run <= to).sort((a, b) => a - b);
}
function joined(group) {
	if (group.length < 2) return [];
	const runs = runsOf(group);
	const logs = normalized(runs.map((run) => group.reduce((sum, member) => sum + likelihoodAt(member, run), 0)));
	const { first, last } = likely(logs, 0);
	const best = at(runs, logs.indexOf(Math.max(...logs)));
	return group.map((member) => {
		const index = pointOf(member, best);
		return [member, {
			...member.place,
			index,
			first: pointOf(member, at(runs, first)),
			last: pointOf(member, at(runs, last))
		}];
	});
}
function likelihoodAt(member, run) {
	return Math.max(leastLog, logAt(member, run));
}
/** A run that did not measure the trend is as likely as the next that did. */
function logAt(member, run) {
	return member.place.logProbability[pointOf(member, run) - member.place.from] ?? leastLog;
}
function pointOf({ runs }, run) {
	let [low, high] = [0, runs.length - 1];
	while (low < high) {
		const middle = low + high >> 1;
		if (at(runs, middle) >= run) high = middle;
		else low = middle + 1;
	}
	return high;
}
function isBetween(index, places, order) {
	const [before, after] = [places[order - 1]?.index ?? 0, places[order + 1]?.index ?? Number.POSITIVE_INFINITY];
	return index > before && index < after;
}
// src/past/trend-steps.ts
/**
* Steps of one trend: found by rank, placed by value, each with its size and whether it is still in effect. They explain the
* past and never gate.
*/
function trendSteps(metric, values, places = stepPlaces(metric, values)) {
	const stretches = stretchesOf(values, places);
	const levels = stretches.map((stretch) => scaledMedian(metric, stretch));
	return places.map(({ index, first, last, gradual }, place) => {
		const [before, after] = [at(stretches, place), at(stretches, place + 1)];
		const { shift, worse } = levelShift(metric, before, after);
		return {
			point: index,
			first,
			last,
			gradual,
			before: median(before),
			after: median(after),
			shift,
			direction: worse > 0 ? "worse" : "better",
			state: stateOf(levels, place)
		};
	});
}
/** Runs of a slope that represent the level beside it where too few others do: a sixth of it. */
const slopeShare = 1 / 6;
const mostOfSlope = 8;
/** The runs between the steps; those within a slope are on no level. */
function stretchesOf(values, places) {
	const lent = places.map(({ first, last, gradual }) => gradual === true ? Math.min(mostOfSlope, Math.max(2, Math.floor((last - first) * slopeShare))) : 0);
	const edges = places.map(({ index, last, gradual }) => ({
		end: index,
		start: gradual === true ? last : index
	}));
	return [...edges, void 0].map((edge, order) => {
		const start = order === 0 ? 0 : at(edges, order - 1).start;
		const end = edge?.end ?? values.length;
		const from = order === 0 ? start : Math.min(start, Math.max(0, end - at(lent, order - 1)));
		const to = edge === void 0 ? end : Math.max(end, Math.min(values.length, start + at(lent, order)));
		return values.slice(from, to);
	});
}
/** `levels` on the decision scale, one a stretch; the step is that after stretch `place`. */
function stateOf(levels, place) {
	const [before, after, today] = [
		at(levels, place),
		at(levels, place + 1),
		at(levels, levels.length - 1)
	];
	const smallest = Math.log1p(smallestStep);
	if ((today - before) * Math.sign(after - before) < smallest) return "undone";
	const best = Math.min(...levels.slice(0, place + 1));
	return after < before && best - after < smallest ? "repair" : "standing";
}
// src/past/trend.ts
/** One benchmark and metric along the line on one class of machines: its points, steps and drifts, and what they come to. */
/** Two stretches of five runs. */
const fewestPoints = 10;
function mediansOf({ points }) {
	return points.map(({ median }) => median);
}
/** `places` of its steps, where other trends helped to find them. */
function toTrend(series, world, places) {
	const { target, environmentClass, points } = series;
	const { metric } = target;
	const steps = trendSteps(metric, mediansOf(series), places).map((step) => withOverride(step, {
		target,
		points
	}, world.overrides));
	const drifts = world.references.flatMap(({ place }, index) => {
		const drift = trendDrift(metric, points, {
			index,
			place
		});
		const since = steps.filter(({ point, last, gradual }) => at(points, gradual === true ? last : point).place > place);
		return drift === void 0 ? [] : [{
			...drift,
			...explained(drift, since, world)
		}];
	});
	return {
		target,
		environmentClass,
		points,
		steps,
		drifts,
		...standing({
			points,
			steps,
			drifts
		}, world)
	};
}
/** What the steps since its reference leave of a drift. */
function explained(drift, since, world) {
	const left = (steps) => steps.reduce((ratio, { shift }) => ratio / shift.ratio, drift.shift.ratio);
	const isLeft = isOnward(left(since.filter((step) => isAccepted(step, world))), drift);
	return {
		crept: left(since),
		standing: drift.direction === "worse" && !isLeft ? "accepted" : drift.direction
	};
}
/** Whether a ratio goes the drift's way by what counts as a step. */
function isOnward(ratio, { shift }) {
	return Math.log(ratio) * Math.sign(Math.log(shift.ratio)) >= Math.log1p(smallestStep);
}
/** A skip covers a step as well but accepts nothing. */
function isAccepted({ override }, { overrides }) {
	return override !== void 0 && at(overrides, override).note.kind === "accept";
}
/** The override that covers the target and took effect nearest to where a step for the worse is seen. */
function withOverride(step, { target, points }, overrides) {
	if (step.direction === "better") return step;
	let [nearest, distance] = [-1, 3];
	overrides.forEach(({ note, place }, index) => {
		if (note.kind !== "skip" && !accepts(note, target)) return;
		const first = points.findIndex((point) => point.place >= place);
		const away = first < 0 ? distance : Math.abs(first - step.point);
		if (away < distance) [nearest, distance] = [index, away];
	});
	return nearest < 0 ? step : {
		...step,
		override: nearest
	};
}
function standing({ points, steps, drifts }, world) {
	const seen = [...steps.filter(({ state }) => state === "standing").map((step) => ({
		kind: isAccepted(step, world) ? "accepted" : step.direction,
		shift: step.shift
	})), ...drifts.filter(({ certainty }) => certainty === "clear").map((drift) => ({
		kind: drift.standing,
		shift: drift.shift
	}))];
	for (const kind of [
		"worse",
		"accepted",
		"better"
	]) {
		const sizes = seen.filter((each) => each.kind === kind).map(({ shift }) => sizeOf(shift));
		if (sizes.length > 0) return {
			kind,
			weight: Math.max(...sizes)
		};
	}
	return {
		kind: points.length < fewestPoints ? "short" : "steady",
		weight: 0
	};
}
/** A drift that no steps explain is a finding of its own, however many steps are beside it. */
function creeps(drift) {
	return drift.certainty === "clear" && isOnward(drift.crept, drift);
}
/** |log ratio|, finite: from zero to something is as large as it gets. */
function sizeOf({ ratio }) {
	return Math.min(Math.abs(Math.log(Math.max(ratio, 1e-9))), 20);
}
// src/past/trends.ts
/** The class that measured most of this many newest runs is the main one. */
const newestLooked = 12;
/**
* A step that more than half of a class's trends share is the machine's or the runtime's rather than the code's. Of half of
* them, two nearby commits could each be reported to have moved its half.
*/
const sharedFrom = .5;
const fewestShared = 3;
/** `runs` in the order of the line. */
function allTrends(runs, world) {
	const series = seriesOf(runs);
	const places = jointPlaces(series);
	const trends = withShared(series.map((each) => toTrend(each, world, places.get(each))));
	const byTarget = /* @__PURE__ */ new Map();
	for (const trend of trends) push(byTarget, summaryKey({
		id: trend.target.id,
		metric: trend.target.metric
	}), trend);
	return [...byTarget.values()].map(toTargetTrends).sort(byWhatMatters);
}
function seriesOf(runs) {
	const series = /* @__PURE__ */ new Map();
	runs.forEach(({ place, environmentClass, summaries }, run) => {
		for (const { id, metric, processes, median, low, high } of summaries) {
			const key = `${summaryKey({
				id,
				metric
			})}\u0000${environmentClass}`;
			const point = {
				run,
				place,
				processes,
				median,
				low,
				high
			};
			const known = series.get(key);
			if (known === void 0) series.set(key, {
				target: {
					id,
					metric
				},
				environmentClass,
				points: [point]
			});
			else {
				known.target = {
					id,
					metric
				};
				known.points.push(point);
			}
		}
	});
	return [...series.values()];
}
/** Steps of one metric on one class of machines are placed together; what is only informational does not count. */
function jointPlaces(all) {
	const placed = all.map((series) => ({
		series,
		runs: series.points.map(({ run }) => run),
		places: stepPlaces(series.target.metric, mediansOf(series))
	}));
	const groups = /* @__PURE__ */ new Map();
	for (const each of placed) {
		const { environmentClass, target } = each.series;
		push(groups, `${environmentClass}\u0000${target.metric.name}`, each);
	}
	return new Map([...groups.values()].flatMap((group) => {
		const joined = joinPlaces(group);
		return group.map(({ series }, index) => [series, at(joined, index)]);
	}));
}
function toTargetTrends(trends) {
	const newest = trends.flatMap((trend) => trend.points.map(({ run }) => ({
		run,
		trend
	}))).sort((a, b) => b.run - a.run).slice(0, newestLooked);
	const share = (trend) => newest.filter((each) => each.trend === trend).length;
	const [main, ...others] = trends.toSorted((a, b) => share(b) - share(a) || b.points.length - a.points.length);
	if (main === void 0) throw new RangeError("Cannot choose a main trend as there must be at least one");
	return {
		main,
		others: others.toSorted((a, b) => b.points.length - a.points.length)
	};
}
/** Says of each step how many others of its class happened at the same place, where that is more than half of them. */
function withShared(trends) {
	const groups = /* @__PURE__ */ new Map();
	for (const trend of trends) {
		if (trend.kind === "short" || trend.target.metric.role === "informational") continue;
		push(groups, `${trend.environmentClass}\u0000${trend.target.metric.name}`, trend);
	}
	const marked = new Map([...groups.values()].flatMap(markShared));
	return trends.map((trend) => marked.get(trend) ?? trend);
}
function markShared(group) {
	const fewest = Math.max(fewestShared, Math.floor(sharedFrom * group.length) + 1);
	const stretches = group.map(({ points, steps }) => steps.map((step) => stretchOf(step, points)));
	const counts = trendsByRun(stretches);
	return group.map((trend, owner) => {
		const steps = trend.steps.map((step, index) => {
			const stretch = stretches[owner]?.[index];
			const count = stretch === void 0 ? 0 : Math.max(...counts.slice(stretch.first, stretch.last + 1));
			return count >= fewest ? {
				...step,
				together: count
			} : step;
		});
		return [trend, {
			...trend,
			steps
		}];
	});
}
/** The runs that may have been the first after a step: those since the trend's last point before it. */
function stretchOf({ point, gradual }, points) {
	if (gradual === true) return void 0;
	return {
		first: (points[point - 1]?.run ?? -1) + 1,
		last: at(points, point).run
	};
}
/** By run: how many trends may have a step there. */
function trendsByRun(all) {
	const stretches = all.flat().flatMap((stretch) => stretch ?? []);
	const changes = new Array(stretches.reduce((most, { last }) => Math.max(most, last), 0) + 2).fill(0);
	for (const { first, last } of stretches) {
		changes[first] = at(changes, first) + 1;
		changes[last + 1] = at(changes, last + 1) - 1;
	}
	let holding = 0;
	return changes.map((change) => {
		holding += change;
		return holding;
	});
}
function push(groups, name, item) {
	const group = groups.get(name);
	if (group === void 0) groups.set(name, [item]);
	else group.push(item);
}
const kindOrder = [
	"worse",
	"accepted",
	"better",
	"steady",
	"short"
];
/** What is only informational comes last, whatever it did. */
function byWhatMatters({ main: a }, { main: b }) {
	const role = ({ target }) => target.metric.role === "informational" ? 1 : 0;
	return role(a) - role(b) || kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.weight - a.weight || compareText(summaryKey(a.target), summaryKey(b.target));
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Commits measured, ascending. */
function measuredPlaces(runs) {
	return [...new Set(runs.map(({ place }) => place))];
}
export { newestRuns as a, someWeeksAgo as c, createRandom as d, shuffled as f, isAccepted as i, usualReferences as l, measuredPlaces as n, placeOnLine as o, creepOf as p, creeps as r, namedReference as s, allTrends as t, smallestStep as u };
