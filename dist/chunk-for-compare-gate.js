import { t as GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { $t as toScale, Cn as text, Ct as withNothingLeft, En as joinKey, Lt as shortCommit, St as toShift, Tn as unique, Xt as scaledBest, Yt as rounded, Zt as scaledMedian, _n as oneOf, _t as reportedChange, en as benchmarkKey, et as failureWords, fn as line, gn as object, hn as number, it as reasonWords, s as plainPhrase, sn as array, tn as callableNames, un as integer, vn as optional, wn as union, xn as schemaVersion, xt as summaryOf, yn as rounded$1 } from "./chunk-for-action-compare-gate-top.js";
import { Q as medianAbsoluteDeviation, Z as median, h as memoized, m as upperTail, p as upperQuantile } from "./chunk-for-action-compare-diff-gate-top.js";
import { C as parseShaped, D as headline, J as checkFinite, V as besideSuite, X as globMatcher, a as parseRun, c as commitShape, f as invocationShape, g as mostBenchmarks, l as environmentShape, m as metricShape, p as isProfileFile, q as at, s as benchmarkIdShape, u as failureShape, v as profileReferenceShape, x as checkShaped, y as runShape, z as workWords } from "./chunk-for-action-compare-gate.js";
import { m as defaultPolicy } from "./chunk-for-compare-gate-production.js";
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
	const seen = neighborDeviation(results.map(({ values, common }) => scaledBest(metric, values) - common));
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
// src/stats/null-distribution.ts
/**
* The exact null distribution of the Mann-Whitney U, ties included, by the shift algorithm of Streitberg and Röhmel
* (Statistical Software Newsletter 12, 1986): add one group of equal values at a time and count the ways to choose j
* of its t members for the candidate. One algorithm for tied and untied samples, any two sizes.
*
* Counts are doubles: C(100, 50) is 1e29, far inside their range, and sums of positives keep 14 digits.
*/
/** Cells kept of what was computed before: some 4 MB a kind. */
const mostCells = 2 ** 19;
/** Of the candidate's U, given the tie groups of the pooled sample in ascending order and the candidate's size. */
const uDistribution = memoized(computeDistribution, {
	key: (tieSizes, n) => `${n}:${groupsKey(tieSizes)}`,
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
/** Equal for the same groups in the same order, and only for those. Runs of one size are counted: most groups are of 1. */
function groupsKey(tieSizes) {
	let [key, size, count] = [
		"",
		0,
		0
	];
	for (const next of tieSizes) {
		if (next !== size && count > 0) {
			key += `${size}x${count},`;
			count = 0;
		}
		size = next;
		count += 1;
	}
	return `${key}${size}x${count}`;
}
/**
* P(U ≥ u) and P(U ≤ u) of one block without its whole distribution: the lower and the upper half of the values are
* counted apart, and U is the U within each plus the pairs across. A quarter of the work; and none where a benchmark of as
* many processes had the same U.
*/
const uTails = memoized(computeTails, {
	key: (tieSizes, n, u) => `${n}:${u}:${groupsKey(tieSizes)}`,
	size: () => 1,
	most: 4096
});
function computeTails(tieSizes, n, u) {
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
	key: (tieSizes, most, step) => `${most}:${step}:${groupsKey(tieSizes)}`,
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
/** Copies; the sides given may be in any order. */
function sortedSides(sides) {
	return {
		baseline: new Float64Array(sides.baseline).sort(),
		candidate: new Float64Array(sides.candidate).sort()
	};
}
/** Sizes of the groups of equal values in both sides together, in ascending order of value. */
function tieSizes({ baseline, candidate }) {
	const sizes = [];
	let [i, j] = [0, 0];
	while (i < baseline.length || j < candidate.length) {
		const value = j === candidate.length || baseline[i] < candidate[j] ? baseline[i++] : candidate[j++];
		let size = 1;
		for (; i < baseline.length && baseline[i] === value; i += 1) size += 1;
		for (; j < candidate.length && candidate[j] === value; j += 1) size += 1;
		sizes.push(size);
	}
	return sizes;
}
/** Mann-Whitney U of the candidate: pairs in which it is the larger one, ties counting one half. */
function uStatistic({ baseline: before, candidate: after }) {
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
	const sorted = blocks.map(sortedSides);
	const u = sorted.reduce((sum, sides) => sum + uStatistic(sides), 0);
	const exact = isExact$1(blocks);
	const { upper, lower } = exact ? exactTails(sorted, u) : normalTails(sorted, u);
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
	return uTails(tieSizes(only), only.candidate.length, u);
}
/** Whether p is exact: n × m ≤ `exactBlockPairs` in each block, and ≤ `exactPairs` in all; beyond, the normal with tie correction. */
function isExact$1(blocks) {
	const pairs = blocks.map(({ baseline, candidate }) => baseline.length * candidate.length);
	return pairs.every((count) => count <= exactBlockPairs) && pairs.reduce((sum, count) => sum + count, 0) <= exactPairs;
}
/** Exact null distribution of the summed U, given each block's sizes and ties. */
function nullOf(blocks) {
	return sumOf(blocks.map((sides) => ({
		n: sides.candidate.length,
		ties: tieSizes(sides)
	})));
}
/** The same if no two values of a block were equal: what the sizes alone allow. */
function untiedNullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: new Array(baseline.length + candidate.length).fill(1)
	})));
}
/** The same for every benchmark with as many processes, as long as none of their values tie. */
const sumOf = memoized(computeSum, {
	key: (shapes) => shapes.map(({ n, ties }) => `${n}:${groupsKey(ties)}`).join(";"),
	size: ({ probability }) => probability.length,
	most: mostCells
});
function computeSum(shapes) {
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
	for (const sides of blocks) {
		const [n, m] = [sides.baseline.length, sides.candidate.length];
		const total = n + m;
		const ties = tieSizes(sides).reduce((sum, size) => sum + (size ** 3 - size), 0);
		mean += n * m / 2;
		variance += n * m / 12 * (total + 1 - ties / (total * (total - 1)));
	}
	return {
		mean,
		deviation: Math.sqrt(variance)
	};
}
// src/stats/detectable-change.ts
/**
* How large a change a blocked comparison can find, from the spread of single processes.
*
* The Hodges-Lehmann shift of N processes a side, each with standard deviation σ on the log scale, has a standard error
* of about σ·√(2/N)·√(π/3)·√((b+1)/b): its efficiency against the mean is 3/π for normal data, and b/(b+1) of that within
* blocks of b processes, as pairs across blocks are not used. A change is failed when the test rejects the margin
* (shift ≳ log(1+m) + z(α)·SE) and the shift reaches the threshold; so it is found with probability `power` when it
* exceeds the larger of both by z(1 − power)·SE. test/decide/detectable.test.ts compares this with simulation.
*/
/** Standard error of the shift, on the log scale; `deviation`: of one process, on the log scale. */
function shiftError(deviation, { blocks, perSide }) {
	const block = 2 * perSide;
	return deviation * Math.sqrt(2 / (blocks * perSide) * (Math.PI / 3) * ((block + 1) / block));
}
/** The process deviation that would give a shift's standard error; the reverse of `shiftError`. */
function deviationOfError(error, size) {
	return error / shiftError(1, size);
}
/** Smallest true change found with the power asked; a fraction: 0.06 is 6 % worse. */
function detectableChange(design) {
	const error = shiftError(design.deviation, design);
	const rejected = Math.log1p(design.margin) + upperQuantile(design.level) * error;
	const needed = Math.max(rejected, Math.log1p(design.threshold));
	return Math.expm1(needed + upperQuantile(1 - design.power) * error);
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
	for (const { baseline, candidate } of blocks) for (const after of candidate) {
		setDifferences(all, next, {
			after,
			baseline
		});
		next += baseline.length;
	}
	return all.sort();
}
/** By index: a suite of a thousand benchmarks asks for 400,000 of them before the loop is compiled, and iterators take three times as long. */
function setDifferences(all, start, { after, baseline }) {
	for (let index = 0; index < baseline.length; index += 1) all[start + index] = after - baseline[index];
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
const rounding$1 = 1e-12;
/** The shift alone. */
function hodgesLehmann(blocks) {
	return middle(orderedDifferences(blocks));
}
/** The shift with its two-sided interval, `confidence` between 0 and 1. */
function hodgesLehmannInterval(blocks, confidence = .95) {
	const level = (1 - confidence) / 2;
	const sorted = blocks.map(sortedSides);
	const guess = criticalRank(sorted, level);
	if (isExact$1(sorted) && hasTiesWithinSides(sorted)) return settledInterval(blocks, {
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
	if (!isExact$1(blocks)) {
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
	return blocks.some(({ baseline, candidate }) => hasTies(baseline) || hasTies(candidate));
}
function hasTies(sorted) {
	for (let index = 1; index < sorted.length; index += 1) if (sorted[index] === sorted[index - 1]) return true;
	return false;
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
	const scale = rounding$1 * Math.max(Math.abs(at(sorted, 0)), Math.abs(at(sorted, sorted.length - 1)));
	const distinct = [];
	for (const value of sorted) if (value - (distinct.at(-1) ?? Number.NEGATIVE_INFINITY) > scale) distinct.push(value);
	return distinct;
}
// src/decide/comparison.ts
/** The data of one comparison, from the processes of both sides in their blocks; no threshold inside. */
/** `blocks` in the metric's unit; one block where the processes were not interleaved. */
function compareBlocks(metric, blocks, margin) {
	const scaled = scaledBlocks(metric, blocks);
	const { shift, low, high } = hodgesLehmannInterval(scaled);
	const raw = blockedMannWhitney(blocks);
	const deviation = withinBlockDeviation(scaled);
	const pWorseThan = (bound) => blockedMannWhitney(movedBy(scaled, -Math.log1p(bound))).pGreater;
	const pWorse = pWorseThan(margin);
	const baseline = summaryOf(blocks.flatMap((block) => block.baseline));
	const candidate = summaryOf(blocks.flatMap((block) => block.candidate));
	return {
		worse: shift,
		worseLow: low,
		worseHigh: high,
		shift: withNothingLeft(toShift(metric, shift, [low, high]), baseline, candidate),
		test: {
			u: raw.u,
			pTwoSided: raw.pTwoSided,
			pWorse,
			pAdjusted: pWorse,
			method: raw.method
		},
		pWorseThan,
		pBetterThan: (bound) => blockedMannWhitney(movedBy(scaled, Math.log1p(bound))).pLess,
		baseline,
		candidate,
		deviation,
		noise: low === null || high === null ? deviation : noiseOf(high - low, blocks)
	};
}
/** Half of a 95 % interval is 1.96 standard errors. */
function noiseOf(width, blocks) {
	const perSide = blocks.reduce((sum, { baseline, candidate }) => {
		return sum + 2 * baseline.length * candidate.length / (baseline.length + candidate.length);
	}, 0);
	return deviationOfError(width / 2 / 1.96, {
		blocks: blocks.length,
		perSide: perSide / blocks.length
	});
}
/** The shift alone, on the decision scale: enough for screening. */
function worseShift(metric, blocks) {
	return hodgesLehmann(scaledBlocks(metric, blocks));
}
/** Standard deviation of processes within a block, on the decision scale (logs of ratios); see `withinBlockDeviation`. */
function processDeviation(metric, blocks) {
	return withinBlockDeviation(scaledBlocks(metric, blocks));
}
/** The blocks on the decision scale, in their order. */
function scaledBlocks(metric, blocks) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map((value) => toScale(metric, value)),
		candidate: candidate.map((value) => toScale(metric, value))
	}));
}
function movedBy(blocks, by) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map(rounded),
		candidate: candidate.map((value) => rounded(value + by))
	}));
}
// src/decide/plan.ts
/** At τ = 5 % the larger stage 2 is taken from a process SD of 3 % on. */
const defaultPlan = {
	perSide: 3,
	screenBlocks: 4,
	lookAfter: 2,
	futileShare: 1 / 4,
	suspectShare: 1 / 2,
	confirm: [{
		blocks: 8,
		upTo: .6
	}, {
		blocks: 16,
		upTo: Number.POSITIVE_INFINITY
	}]
};
/** A process SD up to this share of log(1 + τ) is small: 1 % at τ = 5 %. */
const quietShare = .2;
/**
* Of a benchmark whose stored noise is small against τ: half the blocks find as much. Where stage 1 sees more noise than
* is stored, stage 2 is as large as the default plan's.
*/
const quietPlan = {
	...defaultPlan,
	screenBlocks: 2,
	lookAfter: 1,
	confirm: [{
		blocks: 4,
		upTo: quietShare
	}, ...defaultPlan.confirm]
};
/**
* Of blocks in lockstep, whose noise is known from the first one on. One block of stage 1 passes a change of 1.5 τ as
* nothing once in two thousand times at the noise given, as the spread of six processes goes (a third more than it shows).
*/
const lockstepPlan = {
	...defaultPlan,
	screenFewer: [{
		blocks: 1,
		upTo: .26
	}, {
		blocks: 2,
		upTo: .37
	}],
	confirm: [{
		blocks: 4,
		upTo: .25
	}, ...defaultPlan.confirm]
};
/** Power that published and promised changes are found with. */
const power = .9;
/** One block separates completely by chance with probability 1 / C(2n, n): 1 in 20 for three a side. */
function chancePerBlock({ perSide }) {
	let ways = 1;
	for (let taken = 1; taken <= perSide; taken += 1) ways = ways * (perSide + taken) / taken;
	return 1 / ways;
}
/** A p of exactly α / family must not be lost to the last bit. */
const rounding = 1e-9;
/**
* Whether a metric that is assumed to be exact is so here. Allocation often is not: what the optimizing compiler leaves
* out differs from process to process. Then the blocks of a measured metric are needed, or unchanged code stays a
* suspicion that three blocks can neither confirm nor clear. `deviation`: of one process, on the log scale.
*/
function isExact(metric, { deviation, limits }) {
	return metric.assume === "exact" && !(deviation > .2 * Math.log1p(limits.threshold));
}
/** Level at which an improvement is reported: it is informational, so an exact metric's one block of stage 1 suffices. */
function improvementLevel(plan, metric, design) {
	return isExact(metric, design) ? Math.max(design.alpha, chancePerBlock(plan) + rounding) : design.alpha;
}
/** Blocks of stage 1. One is enough for an exact metric, unless it shows that the metric is not exact. */
function screenSize(plan, metric, seen) {
	if (isExact(metric, seen)) return 1;
	const share = seen.deviation / Math.log1p(seen.limits.threshold);
	return plan.screenFewer?.find(({ upTo }) => share <= upTo)?.blocks ?? plan.screenBlocks;
}
/** What of α a stage of fewer blocks than eight spends where it was planned to end; the rest is for going on. */
const shortShare = .9;
/** Suspects an exact metric's blocks suffice for at least, so that shards judged apart or together ask for the same. */
const fewestFamily = 50;
/**
* Blocks of stage 2. `family` is the number of suspects Holm divides α by. An exact metric separates completely or not
* at all, so it needs only as many blocks as make complete separation rarer than 0.9 α / family: 3 for up to 72 suspects at
* α = 0.01.
*/
function confirmSize(plan, metric, { deviation, ...design }) {
	if (isExact(metric, {
		deviation,
		...design
	})) return separatedBlocks(plan, design);
	const share = deviation / Math.log1p(design.limits.threshold);
	return (plan.confirm.find(({ upTo }) => share <= upTo) ?? largestConfirm(plan)).blocks;
}
/** Blocks whose complete separation is rarer than the share of α / family that a short stage has. */
function separatedBlocks(plan, { alpha, family }) {
	const level = alpha * shortShare / Math.max(family, fewestFamily);
	return Math.ceil(Math.log(level) / Math.log(chancePerBlock(plan)) + rounding);
}
function largestConfirm({ confirm }) {
	return at(confirm, confirm.length - 1);
}
/** Blocks of the largest stage 2. */
function mostConfirmBlocks(plan) {
	return largestConfirm(plan).blocks;
}
/** Smallest change found with the power promised; a fraction. Undefined where the spread is unknown. */
function smallestDetectable(size, { deviation, limits, alpha, family }) {
	if (!Number.isFinite(deviation)) return void 0;
	const { margin, threshold } = limits;
	return detectableChange({
		deviation,
		...size,
		level: alpha / family,
		margin,
		threshold,
		power
	});
}
/**
* Margin and threshold protect unchanged code as long as both are large against the noise. They no longer do where even
* the largest stage would need a change of more than twice the threshold (at τ = 5 %, m = 2.5 %, α = 0.01: from a
* process SD of 8.7 % on). There the bar rises to the change that stage could find, the margin to half of it.
*/
function raisedBar(plan, design) {
	const found = smallestDetectable({
		blocks: mostConfirmBlocks(plan),
		perSide: plan.perSide
	}, {
		...design,
		family: 1
	});
	if (found === void 0 || found <= 2 * design.limits.threshold) return void 0;
	return {
		...design.limits,
		threshold: found,
		margin: Math.max(design.limits.margin, found / 2)
	};
}
// src/decide/judge.ts
/** The data of any judgement. */
function judgementBase(subject, stage, comparison) {
	const { target, limits } = subject;
	const base = {
		target,
		threshold: limits.threshold,
		margin: limits.margin,
		stage
	};
	if (comparison === void 0) return base;
	const { shift, test, baseline, candidate } = comparison;
	return {
		...base,
		shift,
		test,
		baseline,
		candidate
	};
}
/**
* The bar is set by the spread, which says nothing of the shift, and never below the policy's: p against a larger
* margin is never smaller, so raising it by what was seen cannot make a false failure.
*/
function findingOf(subject, comparison, { blocks, planned, alpha }) {
	const { limits } = subject;
	const asked = {
		...limits,
		margin: limits.asked ?? limits.margin
	};
	const raised = raisedBar(subject.plan, {
		deviation: comparison.noise,
		limits: asked,
		alpha,
		family: 1
	});
	const bar = raised === void 0 ? limits : {
		...raised,
		margin: Math.max(raised.margin, limits.margin)
	};
	const pWorse = raised === void 0 ? comparison.test.pWorse : comparison.pWorseThan(bar.margin);
	return {
		subject,
		blocks,
		comparison,
		bar,
		isNoisy: raised !== void 0,
		isComplete: blocks === planned,
		pWorse
	};
}
/**
* Of a stage that was cut short, what there is may fail and may not clear. Blocks that a spent budget left out are no
* bias: what a block costs does not depend on which of its processes are called the candidate's, so under the null
* hypothesis neither does where the stage ends.
*/
function findingIn(series, alpha) {
	const { subject, blocks, planned, ending } = series;
	if (blocks.length === 0 || ending?.state === "failed") return void 0;
	return findingOf(subject, compareSeries(series), {
		blocks: blocks.length,
		planned,
		alpha
	});
}
/** Of what its blocks so far hold. */
function compareSeries({ subject, blocks }) {
	return compareBlocks(subject.target.metric, blocks, subject.limits.margin);
}
const overBudget = {
	code: "not-measured",
	detail: "the time budget was spent before this benchmark was settled"
};
/** Whether all that was planned neither confirms nor clears, though the noise allows it. */
function leavesOpen(finding, pAdjusted, alpha) {
	return word(finding, pAdjusted, alpha).reason.code === "not-confirmed";
}
/** Stage 2's judgement. Noise comes before regression: where it hides the threshold only what clears the raised bar fails. */
function judgeConfirmed(finding, pAdjusted, family) {
	const { subject, comparison, bar, blocks, pWorse } = finding;
	const { kind, reason } = word(finding, pAdjusted, family.alpha);
	const design = {
		deviation: comparison.noise,
		limits: subject.limits,
		alpha: family.alpha,
		family: family.size
	};
	const found = smallestDetectable({
		blocks,
		perSide: subject.plan.perSide
	}, design);
	const test = {
		...comparison.test,
		pWorse,
		pAdjusted
	};
	return {
		...judgementBase(subject, 2, {
			...comparison,
			test
		}),
		threshold: bar.threshold,
		margin: bar.margin,
		kind,
		reasons: [reason, ...limitReasons(subject)],
		smallestDetectable: found === void 0 ? void 0 : Math.max(found, bar.threshold)
	};
}
function word({ subject, comparison, bar, blocks, isNoisy, isComplete }, pAdjusted, alpha) {
	const isReached = comparison.worse >= Math.log1p(bar.threshold) - (bar.slack ?? 0);
	const { restless } = subject.limits;
	if (isReached && pAdjusted <= alpha) return restless === void 0 || comparison.pWorseThan(restless) <= alpha ? {
		kind: "regression",
		reason: {
			code: "confirmed",
			blocks
		}
	} : {
		kind: "inconclusive",
		reason: {
			code: "restless",
			differ: restless
		}
	};
	if (isNoisy && (isComplete || !isReached)) return {
		kind: "inconclusive",
		reason: {
			code: "too-noisy",
			processDeviation: comparison.noise
		}
	};
	if (!isComplete) return {
		kind: "inconclusive",
		reason: overBudget
	};
	if (isReached) return {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
	if (isImproved(comparison, subject, alpha)) return {
		kind: "improvement",
		reason: {
			code: "confirmed",
			blocks
		}
	};
	return comparison.worseHigh !== null && comparison.worseHigh < Math.log1p(bar.threshold) ? {
		kind: "no-change",
		reason: { code: "below-threshold" }
	} : {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
}
/**
* Whether a screen that found nothing could have overlooked twice the threshold: neither the spread of the processes
* nor the interval of the shift rules it out.
*/
function couldHide({ worseHigh }, { threshold }, smallestSeen) {
	if (smallestSeen === void 0 || smallestSeen <= 2 * threshold) return false;
	return worseHigh === null || worseHigh > Math.log1p(2 * threshold);
}
/** The mirror image of a regression; informational, so each at a level of its own. */
function isImproved(comparison, { target, limits, plan }, alpha) {
	if (-comparison.worse < Math.log1p(limits.threshold)) return false;
	const design = {
		deviation: comparison.noise,
		limits,
		alpha
	};
	return comparison.pBetterThan(limits.margin) <= improvementLevel(plan, target.metric, design);
}
/** Why the limits are not those that were asked for; empty where they are. */
function limitReasons({ limits }) {
	const { raised, wanted, weighed } = limits;
	return [
		...weighed === void 0 ? [] : [{
			code: "by-weight",
			...weighed
		}],
		...raised === void 0 ? [] : [{
			code: "margin-raised",
			margin: raised
		}],
		...wanted === void 0 ? [] : [{
			code: "threshold-capped",
			wanted
		}]
	];
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
	const needed = (upperQuantile(alpha) + upperQuantile(.09999999999999998)) * error;
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
	turns: optional(array(rounded$1(number(0)), mostTurns))
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
function verdictDocument(verdict) {
	return {
		verdict: verdict.outcome,
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
		...verdictDocument(report.verdict),
		headline: words(headline(report)),
		compared
	};
}
function reportDocument(report) {
	return {
		schema: 1,
		...verdictDocument(report.verdict),
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
			words: words(workWords(each, report.verdict.judgements))
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
export { nothingPast as $, leavesOpen as A, separatedBlocks as B, holm as C, isImproved as D, findingIn as E, isExact as F, worseShift as G, smallestDetectable as H, lockstepPlan as I, shiftError as J, hodgesLehmann as K, quietPlan as L, overBudget as M, confirmSize as N, judgeConfirmed as O, defaultPlan as P, noiseWithin as Q, quietShare as R, writtenThreshold as S, couldHide as T, compareBlocks as U, shortShare as V, processDeviation as W, doubledRanks as X, blockedMannWhitney as Y, sortedSides as Z, mayHold as _, titleOf as a, tolerance as b, renderBundle as c, renderEvidence as d, presentLevel as et, durationOf as f, filterOf as g, asksFor as h, reportDocument as i, robustDeviation as it, limitReasons as j, judgementBase as k, runFile as l, askedOptions as m, renderComparedJson as n, neighborDeviation as nt, evidenceFile as o, percentOf as p, hodgesLehmannInterval as q, renderJson as r, pooledDeviation as rt, parseBundle as s, judgementDocument as t, spreadBetween as tt, evidenceShape as u, defensibleThreshold as v, compareSeries as w, withFloor as x, limitsOf as y, screenSize as z };
