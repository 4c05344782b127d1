import { t as GateError } from "./chunk-errors.js";
import { l as idOfGate } from "./chunk-gate-name.js";
import { t as environmentClass } from "./chunk-environment.js";
import { i as joinKey } from "./chunk-benchmark-id.js";
import { i as median } from "./chunk-simple-statistics.js";
import { a as toScale, r as scaledMedian } from "./chunk-log-scale.js";
import { i as accepts } from "./chunk-verdict.js";
import { n as at } from "./chunk-median-interval.js";
import { n as readNotes, r as commitsOf, s as standingNotes } from "./chunk-notes.js";
import { t as git } from "./chunk-git.js";
import { r as resolveCommit, t as isShallow } from "./chunk-repository.js";
import { a as hodgesLehmannInterval, c as summaryOf, d as neighbourDeviation, l as toShift, m as robustDeviation, o as blockedMannWhitney, s as doubledRanks, u as withNothingLeft } from "./chunk-git-ancestry.js";
import { a as normalised, i as likely, o as placeStep, r as creepOf, t as createRandom } from "./chunk-random.js";
import { t as processSummaries } from "./chunk-process-summary.js";
// src/past/placed-overrides.ts
/** By a commit of the note on the line, by a merge of it, else by the pull request's number in a subject. */
function placeOverrides(notes, line) {
	const places = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	line.forEach(({ commit, parents, subject }, index) => {
		places.set(commit, index);
		for (const parent of parents.slice(1)) if (!places.has(parent)) places.set(parent, index);
		const number = pullRequestOf(subject);
		if (number !== void 0 && !numbers.has(number)) numbers.set(number, index);
	});
	const standing = standingNotes(notes);
	const placed = standing.flatMap((note) => {
		const place = commitsOf(note).flatMap((commit) => places.get(commit) ?? [])[0] ?? numbers.get(note.pullRequest);
		return place === void 0 ? [] : [{
			note,
			place
		}];
	});
	return {
		placed: withoutRepeats(placed).sort((a, b) => a.place - b.place),
		elsewhere: standing.length - placed.length
	};
}
/** As GitHub writes the subject of a squashed pull request, and of a merge. */
function pullRequestOf(subject) {
	const found = /\(#(\d{1,9})\)\s*$/.exec(subject) ?? /^Merge pull request #(\d{1,9}) /.exec(subject);
	return found?.[1] === void 0 ? void 0 : Number(found[1]);
}
/** Several heads of one pull request may have been accepted; what landed is one step a gate, accepted as it was last. */
function withoutRepeats(placed) {
	const last = /* @__PURE__ */ new Map();
	for (const each of placed) last.set(JSON.stringify([
		each.note.pullRequest,
		each.place,
		each.note.kind,
		each.note.gate
	]), each);
	return [...last.values()];
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
// src/past/joined-places.ts
/**
* Steps of several benchmarks that may be one: what one run's commits did to all of them shows in each a little earlier
* or later by its noise, and together they tell the place better than any alone.
*/
/** One trend's word against a place goes no further than this, so that none alone decides. */
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
		for (const [member, place] of joined(group)) {
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
function joined(group) {
	const from = group.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
	const to = group.reduce((most, { last }) => Math.max(most, last), 0);
	const runs = [...new Set(group.flatMap((member) => member.runs))].filter((run) => run >= from && run <= to).sort((a, b) => a - b);
	const logs = normalised(runs.map((run) => group.reduce((sum, member) => sum + Math.max(leastLog, logAt(member, run)), 0)));
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
// src/stats/change-points.ts
/**
* Where a series of results stepped: rank binary segmentation. The split with the largest standardised Mann-Whitney is
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
	const edges = edgesWithin(doubledRanks(values.slice(from, to)), search).map((edge) => from + edge);
	const [first] = edges;
	if (first === void 0) return [];
	const starts = [from, ...edges];
	return starts.flatMap((start, index) => [...index === 0 ? [] : [start], ...segment(values, {
		from: start,
		to: starts[index + 1] ?? to
	}, search)]);
}
/** One step, both ends of a bump, or nothing. */
function edgesWithin(ranks, search) {
	const { fewest, level, shapes, random } = search;
	if (ranks.length < 2 * fewest) return [];
	const [stepLevel, bumpLevel] = shapes === "steps" ? [level, 0] : [level * .75, level * bumpShare];
	const split = largestSplit(ranks, fewest);
	const size = (order) => largestSplit(order, fewest).size;
	if (isRare(ranks, {
		reached: split.size,
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
		reached: bump.size,
		size: bumpOf
	}, {
		level: bumpLevel,
		random,
		patience: 2
	})) return [];
	return settled(ranks, bump, fewest);
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
/** The middle stretch that differs most from all the rest, standardised as a split is. */
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
/** Among random orders, as many as tell the level apart by far; ended as soon as it cannot be rare any more. */
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
// src/stats/ramp.ts
/**
* Whether a level moved bit by bit rather than at once. A search for steps finds a step in a slope too, and its place
* means nothing there: the slope between two levels is fitted beside the best step, by least squares.
*/
/** Between fewer values than this a slope is a step that noise blurs. */
const fewestBetween = 3;
/** A slope must leave so many variances less than the best step: it has a length besides, and many places to choose from. */
const clearVariances = 14;
/** What a slope leaves is noise where it is no more than this many variances that neighbours differ by. */
const fitVariances = 2;
/** Places at most that either end is looked for at, so that long series cost as much as short ones. */
const mostEnds = 24;
/** Undefined where the values tell of a step, or do not tell. `values` on a scale on which the noise is alike throughout. */
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
/** A step within a slope is no slope: what is left then is far more than neighbours differ by. */
function badFit(values) {
	return fitVariances * neighbourDeviation(values) ** 2 + Number.EPSILON;
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
/** One wild value would decide a sum of squares, so it counts as its neighbours do. */
function withoutWild(values) {
	const bound = 4 * neighbourDeviation(values);
	const center = at(values, 0);
	return values.map((value, index) => {
		const near = median(values.slice(Math.max(0, index - 1), index + 2));
		return (Math.abs(value - near) > bound ? near : value) - center;
	});
}
// src/past/step-places.ts
/**
* Where the steps of a trend are: found by rank, placed by value. What moved bit by bit is one step that has no place;
* one that few runs stand behind, which ranks can hardly show, must be far beyond what the other runs differ by.
*/
/** Smaller steps are dropped, and a level this near another is the same. */
const smallestStep = .03;
/** Runs on either side that a place is looked for among: more tell nothing of it. */
const farthest = 60;
/** `values`: medians of runs in the order of the line. */
function stepPlaces(metric, values) {
	const levels = values.map((value) => toScale(metric, value));
	const edges = withYoung(levels, changePoints(values, {
		smallestStep,
		shapes: "steps-and-bumps"
	}).map(({ index }) => index));
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
/** A trend of fewer tells nothing of its noise. */
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
const fewShort = 4;
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
/** How many of the last values stand apart from all before; undefined where none do. */
function youngIn(levels) {
	return shortRuns.find((count) => {
		const [long, short] = [levels.slice(0, -count).slice(-30), levels.slice(-count)];
		if (long.length < fewestLong) return false;
		const center = median([...long]);
		const deviation = Math.max(leastDeviation, neighbourDeviation(long), robustDeviation(long));
		const distances = short.map((level) => level - center);
		const isApart = distances.every((each) => each * (distances[0] ?? 0) > 0 && Math.abs(each) > away.each * deviation);
		const bar = Math.max(Math.log1p(smallestStep), deviation * (count <= fewShort ? away.few : away.more));
		return isApart && Math.abs(median(distances)) >= bar;
	});
}
// src/stats/mann-whitney.ts
/** Mann-Whitney's U of two samples: exact with ties while n·m ≤ 2,500 (50 v 50), normal beyond. */
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
// src/past/trend-drift.ts
/**
* Slow drift of one trend: the newest runs against those of a release or of some weeks ago. Ten losses of 4 % pass a
* gate of 5 % one by one; here they stand together. It explains and never gates.
*
* Both windows end at their commit (the newest run, the reference), so on a steady slope the difference is the slope
* times the distance, whatever the windows' length. Runs are the unit: exact Mann-Whitney on one number a run; and the
* slope over all of them, which tells from few runs on.
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
/** Two-sided; undefined where the runs are too few, or tell of the time since a step and not since the reference. */
function slopeP(metric, points, worse) {
	const way = worse > 0 ? 1 : -1;
	const levels = points.map(({ median }) => way * toScale(metric, median));
	const creep = creepOf({
		levels,
		onTop: 0,
		noise: neighbourDeviation(levels) || 0
	});
	return creep === void 0 || creep.runs < mostOf * points.length ? void 0 : Math.min(1, 2 * creep.p);
}
// src/past/trend-steps.ts
/**
* Steps of one trend: found by rank, placed by value, each with its size and whether it still stands. They explain the
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
			...gradual === void 0 ? {} : { gradual },
			before: median(before),
			after: median(after),
			shift,
			direction: worse > 0 ? "worse" : "better",
			state: stateOf(levels, place)
		};
	});
}
/** Runs of a slope that stand for the level beside it where too few others do: a sixth of it. */
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
/** A drift that no steps explain is a finding of its own, however many steps stand beside it. */
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
/** A step that at least half of a class's trends share is the machine's or the runtime's rather than the code's. */
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
/** Steps of one metric on one class of machines are placed together; what is only informative has no say. */
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
/** Says of each step how many others of its class happened at the same place, where that is half of them. */
function withShared(trends) {
	const groups = /* @__PURE__ */ new Map();
	for (const trend of trends) {
		if (trend.kind === "short" || trend.target.metric.role === "informational") continue;
		push(groups, `${trend.environmentClass}\u0000${trend.target.metric.name}`, trend);
	}
	const marked = new Map([...groups.values()].flatMap(markShared));
	return trends.map((trend) => marked.get(trend) ?? trend);
}
/** Steps that could not be joined may still be one, shown a run earlier in one trend and later in another. */
const besideRuns = 1;
function markShared(group) {
	const fewest = Math.max(fewestShared, sharedFrom * group.length);
	const runs = [...new Set(group.flatMap(({ points }) => points.map(({ run }) => run)))].sort((a, b) => a - b);
	const order = new Map(runs.map((run, index) => [run, index]));
	const placesOf = ({ points, steps }) => steps.map(({ point, gradual }) => gradual === true ? NaN : order.get(at(points, point).run) ?? 0);
	const together = trendsNear(group.map(placesOf));
	return group.map((trend) => {
		const own = placesOf(trend);
		const steps = trend.steps.map((step, index) => {
			const count = together.get(at(own, index)) ?? 0;
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
/** By place: how many trends have a step there or beside it. */
function trendsNear(places) {
	const near = /* @__PURE__ */ new Map();
	for (const own of places) {
		const touched = /* @__PURE__ */ new Set();
		for (const place of own.filter((each) => !Number.isNaN(each))) for (let beside = -1; beside <= besideRuns; beside += 1) touched.add(place + beside);
		for (const place of touched) near.set(place, (near.get(place) ?? 0) + 1);
	}
	return near;
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
/** What is only informative comes last, whatever it did. */
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
// src/gate/store-trends.ts
/** Reads a store along a history: runs reduced one after the other, overrides in their places, trends of all of it. */
/** Runs read at a time: a store behind an API gathers them, and memory holds few at once. */
const atOnce = 16;
async function readTrends({ store, progress }, question) {
	const stored = await store.list();
	const chosen = newestRuns(placeOnLine(stored, question.line).filter(({ place }) => place >= question.from), question.mostCommits);
	const problems = [];
	const isShared = new Set(chosen.flatMap(({ run: { gate } }) => gate ?? [])).size > 1;
	const runs = await readRuns(chosen, {
		store,
		progress,
		problems,
		isShared
	}, question.wants);
	const { notes, problems: noteProblems } = await readNotes(store);
	const overrides = placeOverrides(isShared ? notes.map(noteOfGate) : notes, question.line);
	const references = question.references(measuredPlaces(runs));
	progress.start("finding steps", 0);
	const trends = allTrends(runs, {
		overrides: overrides.placed,
		references
	});
	progress.done();
	return {
		runs,
		trends,
		references,
		overrides,
		found: chosen.length,
		leftOut: stored.length - chosen.length,
		notes: [...problems, ...noteProblems]
	};
}
async function readRuns(chosen, reading, wants) {
	const runs = [];
	reading.progress.start("reading runs", chosen.length);
	for (let next = 0; next < chosen.length; next += atOnce) {
		const group = chosen.slice(next, next + atOnce);
		const read = await Promise.all(group.map((placed) => readOne(placed, reading, wants)));
		runs.push(...read.filter((run) => run !== void 0));
	}
	return runs.filter(({ summaries }) => summaries.length > 0);
}
/** A glob would reach into other gates: what it accepted is named one by one. */
function noteOfGate(note) {
	const steps = note.steps.map((step) => ({
		...step,
		id: idOfGate(step.id, note.gate)
	}));
	return {
		...note,
		steps,
		accepts: steps.map(({ id }) => `${id.suite}/${id.name}`)
	};
}
async function readOne({ run: stored, place }, { store, progress, problems, isShared }, wants) {
	try {
		const run = await store.read(stored);
		const summaries = processSummaries(run).flatMap((summary) => {
			const id = isShared ? idOfGate(summary.id, run.gate) : summary.id;
			return wants(summary.id) || wants(id) ? [{
				...summary,
				id
			}] : [];
		});
		return {
			place,
			key: stored.key,
			takenAt: run.takenAt,
			environmentClass: environmentClass(run.environment),
			environment: run.environment,
			summaries
		};
	} catch (error) {
		if (!(error instanceof GateError && ["STORE_CORRUPT", "STORE_MISSING"].includes(error.code))) throw error;
		problems.push(`A stored run was left out. ${error.message}`);
		return;
	} finally {
		progress.step("");
	}
}
// src/store/git-line.ts
/** The first-parent line of a branch from the local clone, with what people call its commits. */
/** At most `limit` commits, oldest first, ending with `head`. */
async function readLine(repository, head, limit) {
	const start = await resolveCommit(repository, head);
	const words = [
		"log",
		"--first-parent",
		"-z",
		"--no-show-signature",
		`--max-count=${limit}`
	];
	const out = await git(repository, [
		...words,
		"--format=%H%n%P%n%ct%n%s",
		start,
		"--"
	]);
	const tags = await readTags(repository);
	const line = out.split("\0").flatMap((entry) => {
		const [commit = "", parents = "", seconds = "", ...subject] = entry.split("\n");
		if (commit === "") return [];
		return [{
			commit,
			parents: parents === "" ? [] : parents.split(" "),
			committedAt: (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString(),
			subject: subject.join(" "),
			tags: tags.get(commit) ?? []
		}];
	});
	const reach = !(line.length < limit) ? "limit" : await isShallow(repository) ? "shallow" : "whole";
	return {
		line: line.reverse(),
		reach
	};
}
/** Names by the commit they mean, annotated or not. */
async function readTags(repository) {
	const out = await git(repository, [
		"for-each-ref",
		`--format=%(objectname) %(*objectname) %(refname:strip=2)`,
		"refs/tags"
	]);
	const tags = /* @__PURE__ */ new Map();
	for (const entry of out.split("\n")) {
		const [, own, peeled, name] = /^([0-9a-f]+) ([0-9a-f]*) (.+)$/.exec(entry) ?? [];
		if (own === void 0 || name === void 0) continue;
		const commit = peeled === "" || peeled === void 0 ? own : peeled;
		tags.set(commit, [...tags.get(commit) ?? [], name]);
	}
	return tags;
}
export { creeps as a, measuredPlaces as i, readTrends as n, isAccepted as o, allTrends as r, smallestStep as s, readLine as t };
