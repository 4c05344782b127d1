// node_modules/simple-statistics/dist/simple-statistics.mjs
function sum(x) {
	if (x.length === 0) return 0;
	var sum = x[0];
	var correction = 0;
	var transition;
	if (typeof sum !== "number") return NaN;
	for (var i = 1; i < x.length; i++) {
		if (typeof x[i] !== "number") return NaN;
		transition = sum + x[i];
		if (Math.abs(sum) >= Math.abs(x[i])) correction += sum - transition + x[i];
		else correction += x[i] - transition + sum;
		sum = transition;
	}
	return sum + correction;
}
function mean(x) {
	if (x.length === 0) throw new Error("mean requires at least one data point");
	return sum(x) / x.length;
}
function min(x) {
	if (x.length === 0) throw new Error("min requires at least one data point");
	var value = x[0];
	for (var i = 1; i < x.length; i++) if (x[i] < value) value = x[i];
	return value;
}
function quantileSorted(x, p) {
	var idx = (x.length - 1) * p;
	if (x.length === 0) throw new Error("quantile requires at least one data point.");
	else if (p < 0 || p > 1) throw new Error("quantiles must be between 0 and 1");
	else if (p === 1) return x[x.length - 1];
	else if (p === 0) return x[0];
	else if (idx % 1 !== 0) {
		var lower = Math.floor(idx);
		var upper = Math.ceil(idx);
		var fraction = idx - lower;
		return x[lower] + fraction * (x[upper] - x[lower]);
	} else return x[idx];
}
function quickselect(arr, k, left, right) {
	left = left || 0;
	right = right || arr.length - 1;
	while (right > left) {
		if (right - left > 600) {
			var n = right - left + 1;
			var m = k - left + 1;
			var z = Math.log(n);
			var s = .5 * Math.exp(2 * z / 3);
			var sd = .5 * Math.sqrt(z * s * (n - s) / n);
			if (m - n / 2 < 0) sd *= -1;
			quickselect(arr, k, Math.max(left, Math.floor(k - m * s / n + sd)), Math.min(right, Math.floor(k + (n - m) * s / n + sd)));
		}
		var t = arr[k];
		var i = left;
		var j = right;
		swap(arr, left, k);
		if (arr[right] > t) swap(arr, left, right);
		while (i < j) {
			swap(arr, i, j);
			i++;
			j--;
			while (arr[i] < t) i++;
			while (arr[j] > t) j--;
		}
		if (arr[left] === t) swap(arr, left, j);
		else {
			j++;
			swap(arr, j, right);
		}
		if (j <= k) left = j + 1;
		if (k <= j) right = j - 1;
	}
}
function swap(arr, i, j) {
	var tmp = arr[i];
	arr[i] = arr[j];
	arr[j] = tmp;
}
function quantile(x, p) {
	var copy = x.slice();
	if (Array.isArray(p)) {
		multiQuantileSelect(copy, p);
		var results = [];
		for (var i = 0; i < p.length; i++) results[i] = quantileSorted(copy, p[i]);
		return results;
	} else {
		quantileSelect(copy, quantileIndex(copy.length, p), 0, copy.length - 1);
		return quantileSorted(copy, p);
	}
}
function quantileSelect(arr, k, left, right) {
	if (k % 1 === 0) quickselect(arr, k, left, right);
	else {
		k = Math.floor(k);
		quickselect(arr, k, left, right);
		quickselect(arr, k + 1, k + 1, right);
	}
}
function multiQuantileSelect(arr, p) {
	var positions = /* @__PURE__ */ new Set();
	for (var i = 0; i < p.length; i++) {
		var idx = quantileIndex(arr.length, p[i]);
		positions.add(Math.floor(idx));
		positions.add(Math.ceil(idx));
	}
	var indices = Array.from(positions).sort(compare);
	multiselect(arr, indices, 0, indices.length - 1, 0, arr.length - 1);
}
function multiselect(arr, indices, lo, hi, left, right) {
	if (lo > hi) return;
	var mid = lo + hi >> 1;
	quickselect(arr, indices[mid], left, right);
	multiselect(arr, indices, lo, mid - 1, left, indices[mid] - 1);
	multiselect(arr, indices, mid + 1, hi, indices[mid] + 1, right);
}
function compare(a, b) {
	return a - b;
}
function quantileIndex(len, p) {
	var idx = (len - 1) * p;
	if (p === 1) return len - 1;
	else if (p === 0) return 0;
	else if (idx % 1 !== 0) return idx;
	else return idx;
}
function median(x) {
	return +quantile(x, .5);
}
function medianAbsoluteDeviation(x) {
	var medianValue = median(x);
	var medianAbsoluteDeviations = [];
	for (var i = 0; i < x.length; i++) medianAbsoluteDeviations.push(Math.abs(x[i] - medianValue));
	return median(medianAbsoluteDeviations);
}
var epsilon = 1e-4;
var BayesianClassifier = function BayesianClassifier() {
	this.totalCount = 0;
	this.data = {};
};
BayesianClassifier.prototype.train = function train(item, category) {
	if (!this.data[category]) this.data[category] = {};
	for (var k in item) {
		var v = item[k];
		if (this.data[category][k] === void 0) this.data[category][k] = {};
		if (this.data[category][k][v] === void 0) this.data[category][k][v] = 0;
		this.data[category][k][v]++;
	}
	this.totalCount++;
};
BayesianClassifier.prototype.score = function score(item) {
	var odds = {};
	var category;
	for (var k in item) {
		var v = item[k];
		for (category in this.data) {
			if (odds[category] === void 0) odds[category] = {};
			if (this.data[category][k]) odds[category][k + "_" + v] = (this.data[category][k][v] || 0) / this.totalCount;
			else odds[category][k + "_" + v] = 0;
		}
	}
	var oddsSums = {};
	for (category in odds) {
		oddsSums[category] = 0;
		for (var combination in odds[category]) oddsSums[category] += odds[category][combination];
	}
	return oddsSums;
};
var SQRT_2PI$1 = Math.sqrt(2 * Math.PI);
function cumulativeDistribution(z) {
	var sum = z;
	var tmp = z;
	for (var i = 1; i < 30; i++) {
		tmp *= z * z / (2 * i + 1);
		sum += tmp;
	}
	return Math.round((.5 + sum / SQRT_2PI$1 * Math.exp(-z * z / 2)) * 1e4) / 1e4;
}
var standardNormalTable = [];
for (var z = 0; z <= 3.09; z += .01) standardNormalTable.push(cumulativeDistribution(z));
function errorFunction(x) {
	var t = 1 / (1 + .5 * Math.abs(x));
	var tau = t * Math.exp(-x * x + ((((((((.17087277 * t - .82215223) * t + 1.48851587) * t - 1.13520398) * t + .27886807) * t - .18628806) * t + .09678418) * t + .37409196) * t + 1.00002368) * t - 1.26551223);
	if (x >= 0) return 1 - tau;
	else return tau - 1;
}
function inverseErrorFunction(x) {
	var a = 8 * (Math.PI - 3) / (3 * Math.PI * (4 - Math.PI));
	var inv = Math.sqrt(Math.sqrt(Math.pow(2 / (Math.PI * a) + Math.log(1 - x * x) / 2, 2) - Math.log(1 - x * x) / a) - (2 / (Math.PI * a) + Math.log(1 - x * x) / 2));
	if (x >= 0) return inv;
	else return -inv;
}
var PerceptronModel = function PerceptronModel() {
	this.weights = [];
	this.bias = 0;
};
PerceptronModel.prototype.predict = function predict(features) {
	if (features.length !== this.weights.length) return null;
	var score = 0;
	for (var i = 0; i < this.weights.length; i++) score += this.weights[i] * features[i];
	score += this.bias;
	if (score > 0) return 1;
	else return 0;
};
PerceptronModel.prototype.train = function train(features, label) {
	if (label !== 0 && label !== 1) return null;
	if (features.length !== this.weights.length) {
		this.weights = features.slice();
		this.bias = 1;
	}
	var prediction = this.predict(features);
	if (typeof prediction === "number" && prediction !== label) {
		var gradient = label - prediction;
		for (var i = 0; i < this.weights.length; i++) this.weights[i] += gradient * features[i];
		this.bias += gradient;
	}
	return this;
};
function probit(p) {
	if (p === 0) p = epsilon;
	else if (p >= 1) p = .9999;
	return Math.sqrt(2) * inverseErrorFunction(2 * p - 1);
}
// src/units/unit.ts
const shareUnit = "share of 1";
// src/units/scale.ts
const decimalSteps = [
	{
		factor: 0xe8d4a51000,
		suffix: " T"
	},
	{
		factor: 1e9,
		suffix: " G"
	},
	{
		factor: 1e6,
		suffix: " M"
	},
	{
		factor: 1e3,
		suffix: " k"
	},
	{
		factor: 1,
		suffix: ""
	}
];
const steps = {
	ns: [
		{
			factor: 1e9,
			suffix: " s"
		},
		{
			factor: 1e6,
			suffix: " ms"
		},
		{
			factor: 1e3,
			suffix: " µs"
		},
		{
			factor: 1,
			suffix: " ns"
		},
		{
			factor: .001,
			suffix: " ps"
		}
	],
	B: [
		{
			factor: 0xe8d4a51000,
			suffix: " TB"
		},
		{
			factor: 1e9,
			suffix: " GB"
		},
		{
			factor: 1e6,
			suffix: " MB"
		},
		{
			factor: 1e3,
			suffix: " kB"
		},
		{
			factor: 1,
			suffix: " B"
		}
	],
	"op/s": decimalSteps.map(({ factor, suffix }) => ({
		factor,
		suffix: suffix === "" ? " op/s" : `${suffix}op/s`
	})),
	count: decimalSteps,
	samples: decimalSteps.map(({ factor, suffix }) => ({
		factor,
		suffix: `${suffix} samples`.replace("  ", " ")
	})),
	"1": [{
		factor: 1,
		suffix: ""
	}],
	[shareUnit]: [{
		factor: .01,
		suffix: " %"
	}]
};
function scaleOf(values, unit) {
	const largest = largestOf(values);
	const ladder = (Object.hasOwn(steps, unit) ? steps[unit] : void 0) ?? [{
		factor: 1,
		suffix: unit === "" ? "" : ` ${unit}`
	}];
	const last = ladder.at(-1) ?? {
		factor: 1,
		suffix: ""
	};
	const named = largest === 0 ? unit === "ns" && largest === 0 ? {
		factor: 1,
		suffix: " ns"
	} : last : ladder.find(({ factor }) => largest >= factor * .9995) ?? last;
	const step = isReadable(largest / named.factor) ? named : powerStep(largest, ladder.find(({ factor }) => factor === 1) ?? last);
	return {
		...step,
		decimals: decimalsFor(largest / step.factor, step.factor === 1 && isWhole(values, unit))
	};
}
function largestOf(values) {
	let largest = 0;
	for (const value of values) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
	return largest;
}
function isReadable(scaled) {
	return scaled === 0 || scaled >= 1e-4 && scaled < 1e9;
}
const superscripts$1 = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function powerStep(largest, { factor, suffix }) {
	const exponent = Math.floor(Math.log10(largest / factor * 1.0005) / 3) * 3;
	const digits = [...String(Math.abs(exponent))].map((digit) => superscripts$1[Number(digit)]).join("");
	return {
		factor: factor * 10 ** exponent,
		suffix: `·10${exponent < 0 ? "⁻" : ""}${digits}${suffix}`
	};
}
function scaleBeside(value, row, unit) {
	return scaleWithin(value, scaleOf(row, unit), unit);
}
function scaleWithin(value, shared, unit) {
	return showsDigits(value, shared) ? shared : scaleOf([value], unit);
}
function showsDigits(value, { factor, decimals }) {
	const size = Math.abs(value) / factor;
	if (size === 0 || !Number.isFinite(size)) return true;
	return Math.floor(Math.log10(size)) + decimals >= 1 || decimals === 0 && size >= 1 && Number.isInteger(size);
}
function isWhole(values, unit) {
	return (unit === "B" || unit === "count" || unit === "samples") && values.every((value) => Number.isInteger(value));
}
const mostDecimals = 14;
function decimalsFor(scaled, whole) {
	if (whole || scaled === 0) return 0;
	if (scaled >= 99.95) return 0;
	if (scaled >= 9.995) return 1;
	if (scaled >= .9995) return 2;
	return Math.min(mostDecimals, 2 - Math.floor(Math.log10(scaled)));
}
const minus = "−";
function formatNumber(value, decimals) {
	if (Number.isNaN(value)) return "?";
	if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
	const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
	const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, " ") : whole;
	const digits = fraction === void 0 ? grouped : `${grouped}.${fraction}`;
	return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}
function formatSigned(value, decimals) {
	const text = formatNumber(value, decimals);
	return text.startsWith(minus) || !/[1-9∞]/.test(text) ? text : `+${text}`;
}
function formatScaled(value, scale) {
	if (value === 0) return "0";
	return formatNumber(value / scale.factor, scale.decimals);
}
function withSuffix(number, scale) {
	const suffix = scale.suffix.replaceAll(" ", " ");
	return number + (number === "0" ? suffix.replace(/^·10[^\u202f]*/, "") : suffix);
}
function formatQuantity(value, unit) {
	const scale = scaleOf([value], unit);
	const text = withSuffix(formatScaled(value, scale), scale);
	return unit === "samples" && value === 1 ? text.replace(/s$/, "") : text;
}
function formatBeside(value, row, unit) {
	const scale = scaleBeside(value, row, unit);
	return withSuffix(formatScaled(value, scale), scale);
}
function formatPair(baseline, candidate, unit) {
	const scale = scaleOf([baseline, candidate].filter((value) => value !== void 0), unit);
	const fine = {
		...scale,
		decimals: decimalsOfRow([baseline ?? 0, candidate ?? 0], scale)
	};
	if (baseline !== void 0 && candidate !== void 0) {
		if (fine.suffix.startsWith("·") || [baseline, candidate].some((value) => !showsDigits(value, fine))) return `${formatQuantity(baseline, unit)} → ${formatQuantity(candidate, unit)}`;
	}
	const part = (value) => value === void 0 ? "–" : formatScaled(value, fine);
	return withSuffix(`${part(baseline)} → ${part(candidate)}`, fine);
}
const mostMoreDecimals = 1;
function decimalsOfRow(values, { factor, decimals }) {
	const sizes = values.map((value) => Math.abs(value) / factor).filter((size) => size > 0 && Number.isFinite(size));
	return Math.max(decimals, Math.min(decimals + mostMoreDecimals, digitsAfterPoint(Math.min(...sizes), 2)));
}
function digitsAfterPoint(size, significant) {
	return size > 0 && Number.isFinite(size) ? significant - 1 - Math.floor(Math.log10(size)) : 0;
}
function formatDelta(delta, unit, row = [delta]) {
	const scale = deltaScale(delta, unit, row);
	return withSuffix(delta === 0 ? "0" : formatSigned(delta / scale.factor, scale.decimals), inPoints(scale));
}
function formatDeltaParts(delta, halfWidth, unit, row) {
	const scale = scaleOf([
		...row,
		delta,
		halfWidth
	], unit);
	const [low = 0, high = 0] = [Math.abs(delta), Math.abs(halfWidth)].sort((a, b) => a - b);
	const needed = Math.max(digitsAfterPoint(high / scale.factor, 2), digitsAfterPoint(low / scale.factor, 1));
	const least = Math.min(scale.decimals, Math.max(0, digitsAfterPoint(high / scale.factor, 3)));
	const fine = {
		...scale,
		decimals: Math.max(least, Math.min(scale.decimals + mostMoreDecimals, needed))
	};
	return {
		delta: withSuffix(delta === 0 ? "0" : formatSigned(delta / fine.factor, fine.decimals), inPoints(fine)),
		within: `±${formatScaled(halfWidth, fine)}`
	};
}
function formatDeltaWithin(delta, halfWidth, unit, row = [delta]) {
	const parts = formatDeltaParts(delta, halfWidth, unit, row);
	return `${parts.delta} ${parts.within}`;
}
function inPoints(scale) {
	return scale.suffix.trim() === "%" ? {
		...scale,
		suffix: " points"
	} : scale;
}
function deltaScale(delta, unit, row) {
	const scale = scaleOf([...row, delta], unit);
	const needed = digitsAfterPoint(Math.abs(delta) / scale.factor, 2);
	return {
		...scale,
		decimals: Math.max(0, Math.min(scale.decimals + 2, Math.max(scale.decimals, needed)))
	};
}
function formatPercent(fraction, decimals) {
	const percent = fraction * 100;
	return `${formatNumber(percent, decimals ?? (Math.abs(percent) >= 10 ? 0 : 1)).replace(/\.0$/, "")} %`;
}
function formatSignedPercent(fraction) {
	return `${formatSigned(fraction * 100, decimalsOfPercent(fraction * 100, 0))} %`;
}
const factorFrom = 10;
function formatChange(change) {
	return formatRatio(change.ratio, change);
}
function formatInterval(change) {
	if (change.ratio === Number.POSITIVE_INFINITY || change.low === null && change.high === null) return "";
	const bound = (value, open) => value === null ? open : formatRatio(value, change).replace(/[\u202f%]+$/, "");
	return `${bound(change.low, "−∞")} … ${bound(change.high, "+∞")}`;
}
function formatRatio(value, row) {
	if (row.ratio === Number.POSITIVE_INFINITY) return value === row.ratio ? "from 0" : "∞";
	if (row.ratio >= factorFrom) return `×${formatNumber(value, value >= 99.95 ? 0 : 1)}`;
	return `${formatSigned((value - 1) * 100, decimalsOfRatio(value, row))} %`;
}
function changeStep(change) {
	if (change.ratio >= factorFrom) return change.ratio >= 99.95 ? 1 : .1;
	return 10 ** -(decimalsOfRatio(change.ratio, change) + 2);
}
const mostOfRemainder = 6;
function decimalsOfRatio(value, row) {
	const width = ((row.high ?? row.ratio) - (row.low ?? row.ratio)) * 100;
	const decimals = decimalsOfPercent((row.ratio - 1) * 100, width);
	const needed = digitsAfterPoint(value * 100, 1);
	return value > 0 && value < .1 && needed <= mostOfRemainder ? Math.max(decimals, needed) : decimals;
}
function decimalsOfPercent(percent, width) {
	if (Math.abs(percent) >= 100 || width >= 10) return 0;
	return Math.abs(percent) > 0 && Math.abs(percent) < .1 && width < .1 ? 2 : 1;
}
function formatSize(change) {
	if (change.ratio >= factorFrom) return formatChange(change).replace("×", "");
	return formatChange(change).replace(/^[+\u2212]/, "").replace(/\.0+(?=\u202f)/, "");
}
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
function formatP(p) {
	if (Number.isNaN(p)) return "?";
	if (p >= .0995) return formatNumber(Math.min(1, p), 2);
	if (p >= 95e-5) return formatNumber(p, 3);
	if (p <= 0) return "<10⁻³⁰⁰";
	const [digits = "1", exponent = "0"] = p.toExponential(0).split("e");
	return `${digits}·10⁻${[...exponent.replace(/^[-+]/, "")].map((digit) => superscripts[Number(digit)]).join("")}`;
}
function formatDuration(milliseconds) {
	if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
	const seconds = Math.round(milliseconds / 1e3);
	if (seconds < 60) return `${seconds} s`;
	const part = (value, unit) => value === 0 ? "" : ` ${value} ${unit}`;
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min${part(seconds % 60, "s")}`;
	return `${Math.floor(seconds / 3600)} h${part(Math.floor(seconds % 3600 / 60), "min")}`;
}
function writtenDuration(milliseconds) {
	const seconds = Math.ceil(milliseconds / 1e3);
	return seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
function formatCount(count, one, many = `${one}s`) {
	return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
// src/profile/certainty.ts
const falseDiscoveryRate = .05;
const probable = .05;
function isDenied({ functions, explained }) {
	return functions.length > 0 && !explained;
}
function probablyGrew(each, sign) {
	return leastP(each, sign) <= probable;
}
function leastP({ self, total }, sign) {
	return Math.min(...[self, total].map((change) => change !== void 0 && change.delta * sign > 0 ? change.p : 1));
}
// src/stats/memo.ts
function memoized(compute, { key, size, most }) {
	const known = /* @__PURE__ */ new Map();
	let kept = 0;
	return (...given) => {
		const name = key(...given);
		const result = known.get(name) ?? compute(...given);
		if (known.delete(name)) known.set(name, result);
		else {
			known.set(name, result);
			kept += size(result);
			for (const [oldest, value] of known) {
				if (kept <= most) break;
				known.delete(oldest);
				kept -= size(value);
			}
		}
		return result;
	};
}
// src/stats/normal.ts
const farOut = 2;
const fractionDepth = 120;
function upperTail(z) {
	if (z < 0) return 1 - upperTail(-z);
	if (z < farOut) return (1 - errorFunction(z / Math.SQRT2)) / 2;
	let fraction = z;
	for (let depth = fractionDepth; depth > 0; depth -= 1) fraction = z + depth / fraction;
	return density(z) / fraction;
}
function density(z) {
	return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
}
const upperQuantile = memoized(computeQuantile, {
	key: String,
	size: () => 1,
	most: 1e3
});
function computeQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`Cannot invert a tail as p must be > 0 and < 1: current value is ${p}`);
	if (p > .5) return -computeQuantile(1 - p);
	let z = p > .001 ? -probit(p) : Math.sqrt(-2 * Math.log(p));
	for (let step = 0; step < 40; step += 1) {
		const tail = upperTail(z);
		const move = (Math.log(tail) - Math.log(p)) * (tail / density(z));
		z += move;
		if (Math.abs(move) < 1e-12) break;
	}
	return z;
}
export { changeStep, falseDiscoveryRate, formatBeside, formatChange, formatCount, formatDelta, formatDeltaParts, formatDeltaWithin, formatDuration, formatInterval, formatNumber, formatP, formatPair, formatPercent, formatQuantity, formatScaled, formatSigned, formatSignedPercent, formatSize, isDenied, leastP, mean, median, medianAbsoluteDeviation, memoized, min, probable, probablyGrew, quantile, scaleOf, scaleWithin, shareUnit, upperQuantile, upperTail, withSuffix, writtenDuration };
