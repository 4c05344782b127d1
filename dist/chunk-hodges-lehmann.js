import { i as medianAbsoluteDeviation, r as median } from "./chunk-simple-statistics.js";
import { n as upperTail, r as memoized, t as upperQuantile } from "./chunk-normal.js";
import { n as checkFinite, t as at } from "./chunk-samples.js";
// src/stats/spread.ts
/** How far values of the same thing lie apart. */
/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;
/** Standard deviation estimated from the median absolute deviation: insensitive to a few outliers; 0 where most are equal. `values`: at least one. */
function robustDeviation(values) {
	return madToDeviation * medianAbsoluteDeviation(values);
}
/** Half of the differences of two normal values lie below this many standard deviations. */
const medianDifference = .9538725524;
/**
* Standard deviation within groups from the median difference of two of one group: insensitive to one outlier in ten, and
* unlike the median absolute deviation not too small in groups of three. NaN where no group has two values.
*/
function pairwiseDeviation(groups) {
	const differences = groups.flatMap((group) => group.flatMap((value, index) => group.slice(index + 1).map((other) => Math.abs(other - value))));
	return differences.length === 0 ? NaN : median(differences) / medianDifference;
}
/** Standard deviation of one level from how neighbors differ: a drift or a step hardly adds to it. `levels` in the order of time; NaN of fewer than three. */
function neighborDeviation(levels) {
	if (levels.length < 3) return NaN;
	return robustDeviation(levels.slice(1).map((level, index) => level - at(levels, index))) / Math.SQRT2;
}
/** Pooled standard deviation within groups; NaN where no group has two values. */
function pooledDeviation(groups) {
	let [squares, freedom] = [0, 0];
	for (const group of groups) {
		const center = group.reduce((sum, value) => sum + value, 0) / group.length;
		for (const value of group) squares += (value - center) ** 2;
		freedom += Math.max(0, group.length - 1);
	}
	return Math.sqrt(squares / freedom);
}
/** Standard deviation from process to process, seen within each side of each block only; NaN where no side has two. */
function withinBlockDeviation(blocks) {
	return pooledDeviation(blocks.flatMap(({ baseline, candidate }) => [baseline, candidate]));
}
// src/stats/null-distribution.ts
/**
* The exact null distribution of the Mann-Whitney U, ties included, by the shift algorithm of Streitberg and Röhmel
* (Statistical Software Newsletter 12, 1986): add one group of equal values at a time and count the ways to choose j
* of its t members for the candidate. One algorithm for tied and untied samples, any two sizes.
*
* Counts are doubles: C(100, 50) is 1e29, far inside their range, and sums of positives keep 14 digits.
*/
/** Cells kept of what was computed before: some 8 MB. */
const mostCells = 2 ** 19;
/** Of the candidate's U, given the tie groups of the pooled sample in ascending order and the candidate's size. */
const uDistribution = memoized(computeDistribution, {
	key: (tieSizes, n) => `${n}:${tieSizes.join()}`,
	size: ({ probability }) => probability.length,
	most: mostCells
});
function computeDistribution(tieSizes, n) {
	checkSizes(tieSizes, n);
	const step = stepOf(tieSizes);
	const counts = at(waysByCount(tieSizes, n, step).counts, n);
	let total = 0;
	for (const count of counts) total += count;
	return {
		step,
		probability: counts.map((count) => count / total)
	};
}
/**
* P(U ≥ u) and P(U ≤ u) of one block without its whole distribution: the lower and the upper half of the values are
* counted apart, and U is the U within each plus the pairs across. A quarter of the work.
*/
function uTails(tieSizes, n, u) {
	checkSizes(tieSizes, n);
	const total = sizeOf(tieSizes);
	const pairs = n * (total - n);
	const isLow = u * 2 <= pairs;
	const { below, here } = waysUpTo(isLow ? tieSizes : tieSizes.toReversed(), n, isLow ? u : pairs - u);
	const ways = choose(total, n);
	const short = Math.min(1, below / ways);
	const long = Math.min(1, 1 - short + here / ways);
	return isLow ? {
		lower: short,
		upper: long
	} : {
		lower: long,
		upper: short
	};
}
/** Ways in which U ≤ u, and in which it is u. */
function waysUpTo(tieSizes, n, u) {
	const step = stepOf(tieSizes);
	const [low, high] = halves(tieSizes);
	const [lowCount, highCount] = [sizeOf(low), sizeOf(high)];
	const [lowRows, highRows] = [waysByCount(low, n, step).counts, waysByCount(high, n, step)];
	const cell = Math.round(2 * u / step);
	let [below, here] = [0, 0];
	for (let k = Math.max(0, n - highCount); k <= Math.min(n, lowCount); k += 1) {
		const [from, to] = [at(lowRows, k), at(highRows.counts, n - k)];
		const sums = at(highRows.sums(), n - k);
		const left = cell - 2 * (n - k) * (lowCount - k) / step;
		for (let index = 0; index < from.length && index <= left; index += 1) {
			const ways = from[index] ?? 0;
			below += ways * (sums[Math.min(left - index, sums.length - 1)] ?? 0);
			here += ways * (to[left - index] ?? 0);
		}
	}
	return {
		below,
		here
	};
}
function cumulative(counts) {
	let sum = 0;
	return counts.map((count) => {
		sum += count;
		return sum;
	});
}
/** Groups up to about half of the values, and the rest. */
function halves(tieSizes) {
	const half = sizeOf(tieSizes) / 2;
	let count = 0;
	let place = 0;
	while (place < tieSizes.length && count + at(tieSizes, place) / 2 < half) {
		count += at(tieSizes, place);
		place += 1;
	}
	return [tieSizes.slice(0, place), tieSizes.slice(place)];
}
function sizeOf(tieSizes) {
	return tieSizes.reduce((sum, size) => sum + size, 0);
}
function checkSizes(tieSizes, n) {
	const total = sizeOf(tieSizes);
	if (n < 1 || n >= total) throw new RangeError(`Cannot compare samples as each must have a value: ${n} of ${total} are the candidate's`);
}
/** Where all groups are odd (untied: all 1) every reachable doubled U is even; halving the cells halves the work. */
function stepOf(tieSizes) {
	return tieSizes.every((size) => size % 2 === 1) ? 2 : 1;
}
const waysByCount = memoized(computeWays, {
	key: (tieSizes, most, step) => `${most}:${step}:${tieSizes.join()}`,
	size: ({ counts }) => 2 * sizeOf(counts.map(({ length }) => length)),
	most: mostCells
});
/**
* Doubled U is the doubled rank sum less its minimum k(k+1), so that after i values row k needs only 2k(i − k) + 1
* cells.
*/
function computeWays(tieSizes, most, step) {
	const total = sizeOf(tieSizes);
	const counts = [];
	for (let k = 0; k <= Math.min(most, total); k += 1) counts.push(new Float64Array(2 * k * (total - k) / step + 1));
	at(counts, 0)[0] = 1;
	let before = 0;
	for (const size of tieSizes) {
		addGroup(counts, {
			before,
			size,
			step
		});
		before += size;
	}
	let sums;
	return {
		counts,
		sums: () => {
			sums ??= counts.map(cumulative);
			return sums;
		}
	};
}
function choose(total, n) {
	let ways = 1;
	for (let taken = 1; taken <= n; taken += 1) ways = ways * (total - n + taken) / taken;
	return ways;
}
function addGroup(rows, { before, size, step }) {
	const ways = chooseRow(size);
	const last = rows.length - 1;
	for (let k = Math.min(before, last); k >= 0; k -= 1) {
		const from = at(rows, k);
		const cells = 2 * k * (before - k) / step + 1;
		for (let j = Math.min(size, last - k); j > 0; j -= 1) {
			const shift = j * (2 * (before - k) + size - j) / step;
			shiftAdd(from, at(rows, k + j), {
				cells,
				shift,
				weight: at(ways, j)
			});
		}
	}
}
function shiftAdd(from, into, by) {
	const { cells, shift, weight } = by;
	for (let cell = 0; cell < cells; cell += 1) into[cell + shift] += from[cell] * weight;
}
/** C(size, 0..size). */
function chooseRow(size) {
	const row = [1];
	for (let j = 1; j <= size; j += 1) row.push(at(row, j - 1) * (size - j + 1) / j);
	return row;
}
/** Of the sum of two independent U, as of two blocks: cells add up, O(n·m). Its step is 1 unless both have 2. */
function convolve(a, b) {
	const step = a.step === 2 && b.step === 2 ? 2 : 1;
	const [left, right] = [withStep(a, step), withStep(b, step)];
	const probability = new Float64Array(left.length + right.length - 1);
	for (let i = 0; i < left.length; i += 1) {
		const weight = left[i] ?? 0;
		if (weight === 0) continue;
		for (let j = 0; j < right.length; j += 1) probability[i + j] = (probability[i + j] ?? 0) + weight * (right[j] ?? 0);
	}
	return {
		step,
		probability
	};
}
function withStep(distribution, step) {
	if (distribution.step === step) return distribution.probability;
	const spread = new Float64Array((distribution.probability.length - 1) * 2 + 1);
	distribution.probability.forEach((value, index) => {
		spread[index * 2] = value;
	});
	return spread;
}
/** P(U ≥ u) and P(U ≤ u). */
function tails(distribution, u) {
	const cell = Math.round(u * 2 / distribution.step);
	let [below, above] = [0, 0];
	const { probability } = distribution;
	for (let index = 0; index < cell; index += 1) below += probability[index] ?? 0;
	for (let index = probability.length - 1; index > cell; index -= 1) above += probability[index] ?? 0;
	const here = probability[cell] ?? 0;
	return {
		upper: Math.min(1, above + here),
		lower: Math.min(1, below + here)
	};
}
// src/stats/ranks.ts
/** Ties and rank sums of pooled samples. */
/** Sizes of the groups of equal values in the pooled samples, in ascending order of value. */
function tieSizes(baseline, candidate) {
	const pooled = new Float64Array(baseline.length + candidate.length);
	pooled.set(baseline);
	pooled.set(candidate, baseline.length);
	pooled.sort();
	const sizes = [];
	let previous = NaN;
	for (const value of pooled) {
		if (value === previous) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
		else sizes.push(1);
		previous = value;
	}
	return sizes;
}
/** Mann-Whitney U of the candidate: pairs in which it is the larger one, ties counting one half. */
function uStatistic(baseline, candidate) {
	const [before, after] = [Float64Array.from(baseline).sort(), Float64Array.from(candidate).sort()];
	let [smaller, notLarger, doubled] = [
		0,
		0,
		0
	];
	for (const value of after) {
		while (smaller < before.length && before[smaller] < value) smaller += 1;
		notLarger = Math.max(notLarger, smaller);
		while (notLarger < before.length && before[notLarger] <= value) notLarger += 1;
		doubled += smaller + notLarger;
	}
	return doubled / 2;
}
/** Doubled mid-ranks of `values`: integers with or without ties. */
function doubledRanks(values) {
	const order = Array.from(values, (value, index) => ({
		value,
		index
	})).sort((a, b) => a.value - b.value);
	const ranks = new Int32Array(values.length);
	for (let start = 0; start < order.length;) {
		let end = start;
		while (order[end]?.value === order[start]?.value && end < order.length) end += 1;
		for (const { index } of order.slice(start, end)) ranks[index] = start + 1 + end;
		start = end;
	}
	return ranks;
}
// src/stats/blocked-mann-whitney.ts
/**
* Mann-Whitney within blocks (van Elteren 1960, unweighted): U summed over blocks; the null distribution is the
* convolution of the blocks' own, each with its own sizes and ties. What differs *between* blocks (time of day, a
* neighbor's load, the machine's temperature) never enters, however large it is.
*
* Unweighted: blocks are planned equal, and a block that lost a slot still has an exact null. With very unequal blocks
* the large ones dominate, as their pairs do.
*/
/** Largest n·m of one block, and of all together, that is counted exactly. */
const exactBlockPairs = 2500;
const exactPairs = 2e4;
/**
* `pGreater` is small where the candidate's values are greater. Throws RangeError where there is no block, or a block lacks
* values of a side.
*/
function blockedMannWhitney(blocks) {
	check(blocks);
	const u = blocks.reduce((sum, { baseline, candidate }) => sum + uStatistic(baseline, candidate), 0);
	const exact = isExact(blocks);
	const { upper, lower } = exact ? exactTails(blocks, u) : normalTails(blocks, u);
	const word = exact ? "exact" : "normal";
	return {
		u,
		pGreater: upper,
		pLess: lower,
		pTwoSided: Math.min(1, 2 * Math.min(upper, lower)),
		method: blocks.length === 1 ? word : `${word}-blocked`
	};
}
function exactTails(blocks, u) {
	const [only, ...others] = blocks;
	if (only === void 0 || others.length > 0) return tails(nullOf(blocks), u);
	return uTails(tieSizes(only.baseline, only.candidate), only.candidate.length, u);
}
/** Whether p is exact: n × m ≤ `exactBlockPairs` in each block, and ≤ `exactPairs` in all; beyond, the normal with tie correction. */
function isExact(blocks) {
	const pairs = blocks.map(({ baseline, candidate }) => baseline.length * candidate.length);
	return pairs.every((count) => count <= exactBlockPairs) && pairs.reduce((sum, count) => sum + count, 0) <= exactPairs;
}
/** Exact null distribution of the summed U, given each block's sizes and ties. */
function nullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: tieSizes(baseline, candidate)
	})));
}
/** The same if no two values of a block were equal: what the sizes alone allow. */
function untiedNullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: new Array(baseline.length + candidate.length).fill(1)
	})));
}
function sumOf(shapes) {
	const none = {
		step: 2,
		probability: Float64Array.of(1)
	};
	return shapes.reduce((sum, { n, ties }) => convolve(sum, uDistribution(ties, n)), none);
}
function check(blocks) {
	if (blocks.length === 0) throw new RangeError("Cannot compare samples as there must be at least one block: found 0");
	for (const { baseline, candidate } of blocks) {
		if (baseline.length === 0 || candidate.length === 0) throw new RangeError("Cannot compare samples as both sides of a block must have a value: one is empty");
		checkFinite(baseline, "the baseline");
		checkFinite(candidate, "the candidate");
	}
}
/** Normal approximation with tie correction and a continuity correction of one half. */
function normalTails(blocks, u) {
	const { mean, deviation } = normalMoments(blocks);
	if (deviation === 0) return {
		upper: 1,
		lower: 1
	};
	return {
		upper: upperTail((u - mean - .5) / deviation),
		lower: upperTail((mean - u - .5) / deviation)
	};
}
/** Of the summed U under the null hypothesis, ties included. */
function normalMoments(blocks) {
	let [mean, variance] = [0, 0];
	for (const { baseline, candidate } of blocks) {
		const [n, m] = [baseline.length, candidate.length];
		const total = n + m;
		const ties = tieSizes(baseline, candidate).reduce((sum, size) => sum + (size ** 3 - size), 0);
		mean += n * m / 2;
		variance += n * m / 12 * (total + 1 - ties / (total * (total - 1)));
	}
	return {
		mean,
		deviation: Math.sqrt(variance)
	};
}
// src/stats/differences.ts
const mostSorted = 1e6;
/**
* Every candidate − baseline within a block, over all blocks, by rank: `at(0)` is the smallest, `at(length - 1)` the
* largest. `most`: how many are sorted rather than counted; for tests.
*/
function orderedDifferences(blocks, most = mostSorted) {
	const length = blocks.reduce((sum, block) => sum + block.baseline.length * block.candidate.length, 0);
	if (length > most) return counted(blocks, length);
	const sorted = sortedDifferences(blocks, length);
	return {
		length,
		at: (index) => at(sorted, index)
	};
}
/** Ascending. */
function sortedDifferences(blocks, length) {
	const all = new Float64Array(length);
	let next = 0;
	for (const { baseline, candidate } of blocks) for (const after of candidate) for (const before of baseline) all[next++] = after - before;
	return all.sort();
}
function counted(blocks, length) {
	const sorted = blocks.map(({ baseline, candidate }) => ({
		baseline: Float64Array.from(baseline).sort(),
		candidate: Float64Array.from(candidate).sort()
	}));
	const lowest = Math.min(...sorted.map(({ baseline, candidate }) => at(candidate, 0) - at(baseline, -1 + baseline.length)));
	const highest = Math.max(...sorted.map(({ baseline, candidate }) => at(candidate, candidate.length - 1) - at(baseline, 0)));
	return {
		length,
		at: (index) => find(sorted, index + 1, [lowest, highest])
	};
}
/** Halvings of the range after which two differences inside are one but for rounding. */
const halvings = 70;
/** The `rank`-th smallest, 1-based: the interval that holds it is halved until nothing else fits in. */
function find(blocks, rank, [lowest, highest]) {
	let [low, high] = [lowest, highest];
	if (look(blocks, low).count >= rank) return low;
	for (let i = 0; i < halvings; i++) {
		const middle = low + (high - low) / 2;
		if (middle <= low || middle >= high) break;
		if (look(blocks, middle).count >= rank) high = middle;
		else low = middle;
	}
	return look(blocks, high).largest;
}
/** How many differences are ≤ `bound`, and the largest of them. */
function look(blocks, bound) {
	let count = 0;
	let largest = Number.NEGATIVE_INFINITY;
	for (const { baseline, candidate } of blocks) {
		let first = 0;
		for (const after of candidate) {
			while (first < baseline.length && after - at(baseline, first) > bound) first += 1;
			if (first === baseline.length) break;
			count += baseline.length - first;
			largest = Math.max(largest, after - at(baseline, first));
		}
	}
	return {
		count,
		largest
	};
}
// src/stats/hodges-lehmann.ts
/**
* Hodges and Lehmann's shift (1963): the median of all differences candidate − baseline, within blocks where there are
* blocks; and its interval by inverting the test that judges, so that both always agree.
*/
/** Differences nearer than this share of the largest one are one value that rounding has split. */
const rounding = 1e-12;
/** The shift alone. */
function hodgesLehmann(blocks) {
	return middle(orderedDifferences(blocks));
}
/** The shift with its two-sided interval, `confidence` between 0 and 1. */
function hodgesLehmannInterval(blocks, confidence = .95) {
	const level = (1 - confidence) / 2;
	const guess = criticalRank(blocks, level);
	if (isExact(blocks) && hasTiesWithinSides(blocks)) return settledInterval(blocks, {
		guess,
		level
	});
	const ordered = orderedDifferences(blocks);
	const [low, high] = guess === 0 ? [null, null] : [ordered.at(guess - 1), ordered.at(ordered.length - guess)];
	return {
		shift: middle(ordered),
		low,
		high
	};
}
function settledInterval(blocks, { guess, level }) {
	const pairs = blocks.reduce((sum, { baseline, candidate }) => sum + baseline.length * candidate.length, 0);
	const sorted = sortedDifferences(blocks, pairs);
	return {
		shift: middle({
			length: pairs,
			at: (index) => at(sorted, index)
		}),
		low: settle({
			sorted,
			guess,
			level,
			rejects: (theta) => blockedMannWhitney(moved(blocks, theta)).pGreater
		}),
		high: negated(settle({
			sorted: sorted.map((value) => -value).reverse(),
			guess,
			level,
			rejects: (theta) => blockedMannWhitney(moved(blocks, -theta)).pLess
		}))
	};
}
function middle(ordered) {
	const half = Math.floor(ordered.length / 2);
	return ordered.length % 2 === 1 ? ordered.at(half) : (ordered.at(half - 1) + ordered.at(half)) / 2;
}
function negated(value) {
	return value === null ? null : -value;
}
function moved(blocks, theta) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline,
		candidate: candidate.map((value) => value - theta)
	}));
}
/**
* The smallest k with P(U ≤ k) > level when nothing ties: the k-th smallest difference is then the lower bound,
* as a shift between the k-th and the next is the first that the test does not reject.
*/
function criticalRank(blocks, level) {
	if (!isExact(blocks)) {
		const { mean, deviation } = normalMoments(blocks);
		return Math.max(0, Math.floor(mean - .5 - upperQuantile(level) * deviation) + 1);
	}
	let cumulative = 0;
	const { probability } = untiedNullOf(blocks);
	for (let k = 0; k < probability.length; k += 1) {
		cumulative += at(probability, k);
		if (cumulative > level) return k;
	}
	return probability.length;
}
/** Tied values of one side change the null distribution; ties across sides are gone at all but single shifts. */
function hasTiesWithinSides(blocks) {
	return blocks.some(({ baseline, candidate }) => [baseline, candidate].some((side) => new Set(side).size < side.length));
}
/** With ties within sides: walk from the untied answer to where the test itself turns, one open interval at a time. */
function settle({ sorted, guess, level, rejects }) {
	const distinct = distinctOf(sorted);
	const kept = (index) => rejects(between(distinct, index)) > level;
	const start = at(sorted, Math.max(0, guess - 1));
	let index = Math.max(0, distinct.findIndex((value) => value >= start));
	if (guess === 0) index = -1;
	while (index >= 0 && kept(index - 1)) index -= 1;
	while (index < distinct.length - 1 && !kept(index)) index += 1;
	return index < 0 ? null : at(distinct, index);
}
/** A shift in the open interval after `distinct[index]`; before the first for −1, beyond the last at the end. */
function between(distinct, index) {
	const [before, after] = [distinct[index], distinct[index + 1]];
	if (before === void 0) return at(distinct, 0) - 1;
	return after === void 0 ? before + 1 : (before + after) / 2;
}
function distinctOf(sorted) {
	const scale = rounding * Math.max(Math.abs(at(sorted, 0)), Math.abs(at(sorted, sorted.length - 1)));
	const distinct = [];
	for (const value of sorted) if (value - (distinct.at(-1) ?? Number.NEGATIVE_INFINITY) > scale) distinct.push(value);
	return distinct;
}
export { neighborDeviation as a, robustDeviation as c, doubledRanks as i, withinBlockDeviation as l, hodgesLehmannInterval as n, pairwiseDeviation as o, blockedMannWhitney as r, pooledDeviation as s, hodgesLehmann as t };
