import { accepts, at, blockedMannWhitney, doubledRanks, hodgesLehmannInterval, holdsNoChange, neighborDeviation, robustDeviation, scaledMedian, summaryOf, toScale, toShift, withNothingLeft } from "./chunk-for-action-compare-gate-top.js";
import { isStepOf, stepOf as stepOf$1 } from "./chunk-notes.js";
import { median, quantile } from "./chunk-for-action-compare-diff-gate-top.js";
import { createRandom, creepOf, differences, jumpFrom, stepIndex } from "./chunk-history-line.js";
// src/stats/change-points.ts
const defaults = {
	fewest: 5,
	level: .002,
	smallestStep: .03,
	shapes: "steps",
	kept: 1,
	seed: 1
};
const bumpShare = .25;
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
function keptSize(values, [from, to = values.length], kept) {
	if (kept === 1 || from === to || from === 0) return Number.POSITIVE_INFINITY;
	const [inside, outside] = [values.slice(from, to), [...values.slice(0, from), ...values.slice(to)]];
	const [level, other] = [median(inside), median(outside)];
	const deviation = robustDeviation([...inside.map((value) => value - level), ...outside.map((value) => value - other)]);
	return kept * (Math.abs(level - other) / deviation * Math.sqrt(inside.length * outside.length / values.length)) * Math.sqrt(values.length / 3);
}
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
function shuffleInPlace(order, random) {
	for (let last = order.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const moved = order[last] ?? 0;
		order[last] = order[other] ?? 0;
		order[other] = moved;
	}
}
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
const farthest$1 = 4;
const patience = 4;
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
const fewest$1 = 10;
const chance = .5;
function independence(values, edges) {
	const correlation = neighborCorrelation(values, edges);
	return Math.sqrt((1 - correlation) / (1 + correlation));
}
function neighborCorrelation(values, edges) {
	if (values.length < fewest$1) return 0;
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
function centeredRanks(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value) + 1) / (2 * values.length) - .5);
}
// src/stats/off-levels.ts
const away$1 = 4;
const least = .002;
const fewest = 3;
const fewestBeside = 2;
function offLevels(values, index) {
	const sides = [values.slice(0, index), values.slice(index)];
	const [before, after] = [median(sides[0]), median(sides[1])];
	const residuals = [...sides[0].map((value) => value - before), ...sides[1].map((value) => value - after)];
	const near = Math.max(least, away$1 * robustDeviation(residuals));
	const isOff = (place) => {
		const value = values[place];
		return value !== void 0 && Math.abs(value - before) > near && Math.abs(value - after) > near;
	};
	let [from, to] = [index, index];
	while (from > fewestBeside && isOff(from - 1)) from -= 1;
	while (to < values.length - fewestBeside && isOff(to)) to += 1;
	if (from === to) return void 0;
	const center = median(values.slice(from, to));
	const isAlone = [...values.slice(0, from), ...values.slice(to)].every((value) => Math.abs(value - center) > near);
	return {
		from,
		to,
		isLevel: to - from >= fewest && isAlone
	};
}
// src/stats/ramp.ts
const fewestBetween = 3;
const clearVariances = 14;
const fitVariances = 2;
const mostEnds = 24;
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
function withoutWild(values) {
	const bound = 4 * neighborDeviation(values);
	const center = at(values, 0);
	return values.map((value, index) => {
		const near = median(values.slice(Math.max(0, index - 1), index + 2));
		return (Math.abs(value - near) > bound ? near : value) - center;
	});
}
// src/stats/step-place.ts
const certainty = .99;
function placeStep(values) {
	const index = stepIndex(values);
	const first = 2;
	const logProbability = probabilities(values, Array.from({ length: values.length - 4 + 1 }, (_, order) => order + first), index);
	return {
		index,
		...likely(logProbability, first),
		from: first,
		logProbability
	};
}
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
function normalized(logs) {
	const largest = Math.max(...logs);
	const total = largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
	return logs.map((log) => log - total);
}
function probabilities(values, places, index) {
	const sides = [values.slice(0, index), values.slice(index)];
	const [before, after] = [median(sides[0]), median(sides[1])];
	const deviation = deviationAround([...residuals(sides[0], before), ...residuals(sides[1], after)]);
	const seen = Math.abs(after - before);
	const error = errorOfMedian * deviation * Math.sqrt(1 / sides[0].length + 1 / sides[1].length);
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
const errorOfMedian = 1.2533;
function residuals(values, level) {
	return values.map((value) => Math.abs(value - level));
}
const madToDeviation = 1.4826;
const mostToDeviation = .6947;
const twoLevels = 1.7;
function deviationAround(distances) {
	const near = madToDeviation * median([...distances]);
	const far = mostToDeviation * quantile([...distances], .85);
	return (far > twoLevels * near ? far : near) * Math.sqrt(distances.length / Math.max(1, distances.length - 3));
}
// src/past/step-places.ts
const smallestStep = .03;
const farthest = 60;
function stepPlaces(metric, values) {
	if (values.every((value) => value === values[0])) return [];
	const levels = values.map((value) => toScale(metric, value));
	const found = edgesIn(values, 1);
	const places = placesAt(levels, withYoung(values, {
		levels,
		found,
		kept: 1
	}));
	const kept = found.length === 0 ? 1 : independence(levels, found);
	if (kept === 1 || places.some(({ gradual }) => gradual === true)) return places;
	return placesAt(levels, withYoung(values, {
		levels,
		found: edgesIn(values, kept),
		kept
	}));
}
function edgesIn(values, kept) {
	return changePoints(values, {
		smallestStep,
		shapes: "steps-and-bumps",
		kept
	}).map(({ index }) => index);
}
function placesAt(levels, edges) {
	const places = [];
	for (let order = 0; order < edges.length;) {
		const from = endOf(places.at(-1), at(edges, order));
		const slope = slopeFrom(levels, edges, {
			order,
			from
		});
		const stretch = {
			from,
			index: at(edges, order),
			to: edges[order + 1]
		};
		const next = slope === void 0 ? placesIn(levels, stretch) : [slope.place];
		const last = places.at(-1)?.index ?? 0;
		places.push(...next.filter(({ index }) => index > last));
		order = slope?.next ?? order + 1;
	}
	return places;
}
const fewestBefore = 5;
function endOf(before, next) {
	if (before === void 0) return 0;
	if (before.gradual === void 0) return before.index;
	return Math.max(before.first, Math.min(before.last, next - fewestBefore));
}
function placesIn(levels, stretch) {
	const from = Math.max(stretch.from, stretch.index - farthest);
	const to = Math.min(stretch.to ?? levels.length, stretch.index + farthest);
	const values = levels.slice(from, to);
	const place = placeStep(values);
	if (sizeOf(values, place.index) < leastLeft) return [];
	const off = offLevels(values, place.index);
	if (off === void 0) return [moved(place, from)];
	if (!isStepped(values, off)) return [moved(anywhereIn(off, place.index), from)];
	const [one, other] = [placeAmong(values.slice(0, off.to)), placeAmong(values.slice(off.from))];
	if (one.index >= off.from + other.index) return [moved(anywhereIn(off, place.index), from)];
	return [moved(one, from), moved(other, from + off.from)];
}
const leastLeft = Math.log1p(smallestStep) / 1.5;
function sizeOf(values, index) {
	return Math.abs(median(values.slice(index)) - median(values.slice(0, index)));
}
function placeAmong(values) {
	const place = placeStep(values);
	const off = offLevels(values, place.index);
	return off === void 0 ? place : anywhereIn(off, place.index);
}
function isStepped(values, { from, to, isLevel }) {
	const center = median(values.slice(from, to));
	const sides = [values.slice(0, from), values.slice(to)];
	return isLevel && sides.every((side) => Math.abs(median(side) - center) >= Math.log1p(.03));
}
function anywhereIn({ from, to }, index) {
	const count = to - from + 1;
	return {
		index,
		first: from,
		last: to,
		from,
		logProbability: new Array(count).fill(-Math.log(count))
	};
}
function moved(place, by) {
	const { index, first, last, from, logProbability } = place;
	return {
		index: index + by,
		first: first + by,
		last: last + by,
		from: from + by,
		logProbability
	};
}
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
const fewestRuns$1 = 10;
const shortRuns = [
	8,
	7,
	6,
	5,
	4,
	3
];
const fewestLong = 6;
const away = {
	each: 2.5,
	few: 5.5,
	more: 4
};
const awayOfFew = {
	each: 3.5,
	few: 8,
	more: 6
};
const fewestKnown = 15;
const fewShort = 4;
const youngest = {
	fewest: 3,
	most: 8
};
const youngLevel = 25e-5;
const clearAway = 2;
const leastDeviation = .005;
function withYoung(values, { levels, found, kept }) {
	if (levels.length < fewestRuns$1) return found;
	const newest = youngIn(levels.slice(found.at(-1) ?? 0));
	const oldest = youngIn(levels.slice(0, found[0] ?? levels.length).toReversed());
	const [start, end] = [found.length === 0 && newest !== void 0 ? 0 : oldest ?? 0, levels.length - (newest ?? 0)];
	const isLeft = (edge) => {
		const from = found.findLast((other) => other < edge) ?? start;
		const to = found.find((other) => other > edge) ?? end;
		return !(from === start && start > 0 || to === end && newest !== void 0) || edgesIn(values.slice(from, to), kept).length > 0;
	};
	return [
		...start === 0 ? [] : [start],
		...found.filter(isLeft),
		...newest === void 0 ? [] : [end]
	];
}
function youngIn(levels) {
	return farIn(levels) ?? clearIn(levels);
}
function farIn(levels) {
	return shortRuns.find((count) => {
		if (levels.length - count < fewestLong) return false;
		const { long, distances } = sidesOf(levels, count);
		if (!distances.every((one) => one * (distances[0] ?? 0) > 0)) return false;
		const deviation = deviationOf(long);
		const { each, few, more } = levels.length - count < fewestKnown ? awayOfFew : away;
		return distances.every((one) => Math.abs(one) > each * deviation) && isBeyond(distances, deviation * (count <= fewShort ? few : more));
	});
}
function clearIn(levels) {
	if (levels.length < 2 * youngest.most) return void 0;
	const near = levels.slice(-(60 + youngest.most));
	const deviation = deviationOf(sidesOf(near, youngest.most).long);
	const count = freshStep(near, {
		...youngest,
		level: youngLevel,
		deviation
	});
	if (count === void 0) return void 0;
	return isBeyond(sidesOf(levels, count).distances, clearAway * deviation) ? count : void 0;
}
function sidesOf(levels, count) {
	const [long, short] = [levels.slice(0, -count).slice(-30), levels.slice(-count)];
	const center = median([...long]);
	return {
		long,
		distances: short.map((level) => level - center)
	};
}
function deviationOf(runs) {
	return Math.max(leastDeviation, neighborDeviation(runs), robustDeviation(runs)) / independence(runs, []);
}
function isBeyond(distances, bar) {
	return Math.abs(median([...distances])) >= Math.max(Math.log1p(smallestStep), bar);
}
// src/stats/alternation.ts
const fewestTurns = 4;
const alike = .3;
function alternation(values) {
	const calm = withoutSingle(values);
	if (calm.length <= fewestTurns) return void 0;
	const bar = jumpFrom(calm);
	const jumps = differences(calm).filter((each) => Math.abs(each) > bar);
	if (jumps.length < fewestTurns) return void 0;
	const size = median(jumps.map(Math.abs));
	let [turns, way] = [0, 0];
	for (const jump of jumps) {
		if (Math.abs(Math.abs(jump) - size) > alike * size || Math.sign(jump) === way) continue;
		[turns, way] = [turns + 1, Math.sign(jump)];
	}
	return turns < fewestTurns ? void 0 : size;
}
function withoutSingle(values) {
	const bar = jumpFrom(values);
	return values.filter((value, index) => {
		const [before = value, after = value] = [values[index - 1], values[index + 1]];
		return Math.abs(value - before) <= bar || Math.abs(value - after) <= bar || Math.abs(after - before) > bar;
	});
}
// src/stats/mann-whitney.ts
function mannWhitney(baseline, candidate) {
	return blockedMannWhitney([{
		baseline,
		candidate
	}]);
}
// src/past/level-shift.ts
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
// src/past/trend-drift.ts
const fewestRuns = 5;
const level = .002;
const slopeLevel = 2e-4;
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
		certainty: isLarge && p <= (isRanked ? level : slopeLevel) && !isContradicted(shift) ? "clear" : "unclear"
	};
}
function mediansOf$1(side) {
	return side.map((point) => point.median);
}
function isContradicted(shift) {
	return !(shift.low === null && shift.high === null) && holdsNoChange(shift);
}
const mostOf = .8;
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
// src/past/trend-steps.ts
function trendSteps(metric, values, places = stepPlaces(metric, values)) {
	const stretches = stretchesOf(values, places);
	const levels = stretches.map((stretch) => scaledMedian(metric, stretch));
	return places.flatMap(({ index, first, last, gradual }, place) => {
		const [before, after] = [at(stretches, place), at(stretches, place + 1)];
		const { shift, worse } = levelShift(metric, before, after);
		if (holdsNoChange(shift)) return [];
		return [{
			point: index,
			first,
			last,
			gradual,
			before: median(before),
			after: median(after),
			shift,
			direction: worse > 0 ? "worse" : "better",
			state: stateOf(levels, place)
		}];
	});
}
const slopeShare = 1 / 6;
const mostOfSlope = 8;
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
function namesCommit(step) {
	const { ofOneCommit, outOfOrder, alternating, stayedOnOthers, together } = step;
	return [
		ofOneCommit,
		outOfOrder,
		alternating,
		stayedOnOthers,
		together
	].every((doubt) => doubt === void 0);
}
const fewestPoints = 10;
function mediansOf({ points }) {
	return points.map(({ median }) => median);
}
function toTrend(series, world, places) {
	const { target, environmentClass, points } = series;
	const { metric } = target;
	const found = trendSteps(metric, mediansOf(series), places);
	const isOutOfOrder = outOfOrder(found, points);
	const isAlternating = alternating(metric, mediansOf(series));
	const steps = found.map((step, index) => {
		if (isOfOneCommit(step, points)) return {
			...step,
			ofOneCommit: true
		};
		const allowed = withOverride(step, {
			target,
			points
		}, world.overrides);
		if (isOutOfOrder(index)) return {
			...allowed,
			outOfOrder: true
		};
		return isAlternating(step) ? {
			...allowed,
			alternating: true
		} : allowed;
	});
	const drifts = world.references.flatMap(({ place }, index) => {
		const drift = trendDrift(metric, points, {
			index,
			place
		});
		const since = steps.filter(({ point, last, gradual }) => at(points, gradual === true ? last : point).place > place);
		if (drift === void 0) return [];
		const accepted = acceptedBeside(steps, {
			target,
			points,
			from: place
		}, world);
		const { certainty } = isAlternating(drift) ? { certainty: "unclear" } : drift;
		return [{
			...drift,
			certainty,
			...explained(drift, {
				since,
				accepted
			}, world)
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
function isOfOneCommit({ first, last }, points) {
	return at(points, first - 1).place === at(points, last).place;
}
function outOfOrder(steps, points) {
	const edges = [
		0,
		...steps.map(({ point }) => point),
		points.length
	];
	const taken = edges.slice(1).map((end, level) => {
		const times = points.slice(at(edges, level), end).map(({ takenAt = 0 }) => takenAt);
		return at(times.toSorted((a, b) => a - b), times.length >> 1);
	});
	const isBackwards = (level) => at(taken, level) > (taken[level + 1] ?? Number.POSITIVE_INFINITY);
	return (step) => isBackwards(step) || isBackwards(step + 1);
}
const clearlyLarger = 1.4;
function alternating(metric, medians) {
	const size = alternation(medians.map((value) => toScale(metric, value)));
	return ({ shift, gradual }) => size !== void 0 && gradual !== true && weightOf(shift) < clearlyLarger * size;
}
function explained(drift, { since, accepted }, world) {
	const left = (steps) => steps.reduce((ratio, { shift }) => ratio / shift.ratio, drift.shift.ratio / accepted);
	const isLeft = isOnward(left(since.filter((step) => isAccepted(step, world) || step.direction === "better")), drift);
	const slopes = since.filter((step) => step.gradual === true).length;
	return {
		crept: left(since),
		standing: drift.direction === "worse" && !isLeft ? "accepted" : drift.direction,
		gradual: slopes === 0 ? void 0 : slopes === since.length ? "whole" : "part"
	};
}
function acceptedBeside(steps, { target, points, from }, { overrides }) {
	const to = at(points, points.length - 1).place;
	const seen = new Set(steps.map(({ override }) => override));
	const isInSlope = (place) => steps.some(({ gradual, first, last }) => gradual === true && isWithin(place, points, [first, last]));
	return overrides.reduce((ratio, { note, place }, index) => {
		return note.kind === "accept" && place > from && place <= to && !seen.has(index) && !isInSlope(place) ? ratio * (stepOf$1(note, target)?.ratio || 1) : ratio;
	}, 1);
}
function isWithin(place, points, [first, last]) {
	return place > at(points, first - 1).place && place <= at(points, last).place;
}
function isOnward(ratio, { shift }) {
	return Math.log(ratio) * Math.sign(Math.log(shift.ratio)) >= Math.log1p(smallestStep);
}
function isAccepted({ override }, { overrides }) {
	return override !== void 0 && at(overrides, override).note.kind === "accept";
}
function withOverride(step, { target, points }, overrides) {
	if (step.direction === "better") return step;
	if (step.gradual === true && !isAllAccepted(step, {
		target,
		points
	}, overrides)) return step;
	let [nearest, distance] = [-1, 3];
	overrides.forEach(({ note, place }, index) => {
		if (note.kind !== "skip" && !accepts(note, target)) return;
		const first = points.findIndex((point) => point.place >= place);
		if (first < 0) return;
		const isThere = first >= step.first && first <= step.last;
		const away = isThere ? 0 : Math.abs(first - step.point);
		if (away < distance && (isThere || isStepOf(note, target))) [nearest, distance] = [index, away];
	});
	return nearest < 0 ? step : {
		...step,
		override: nearest
	};
}
function isAllAccepted({ first, last, shift }, { target, points }, overrides) {
	const accepted = overrides.filter(({ note, place }) => note.kind === "accept" && isWithin(place, points, [first, last])).reduce((sum, { note }) => sum + weightOf({ ratio: stepOf$1(note, target)?.ratio ?? 1 }), 0);
	return weightOf(shift) - accepted < Math.log1p(smallestStep);
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
		const sizes = seen.filter((each) => each.kind === kind).map(({ shift }) => weightOf(shift));
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
function creeps(drift) {
	return drift.certainty === "clear" && isOnward(drift.crept, drift);
}
function weightOf({ ratio }) {
	return Math.min(Math.abs(Math.log(Math.max(ratio, 1e-9))), 20);
}
export { creeps, isAccepted, likely, mediansOf, namesCommit, normalized, smallestStep, stepPlaces, toTrend, weightOf };
