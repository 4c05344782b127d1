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
	"%": [{
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
function decimalsOfRatio(value, row) {
	const width = ((row.high ?? row.ratio) - (row.low ?? row.ratio)) * 100;
	const decimals = decimalsOfPercent((row.ratio - 1) * 100, width);
	return value > 0 && value < .1 ? Math.max(decimals, Math.min(6, digitsAfterPoint(value * 100, 1))) : decimals;
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
// src/profile/changed-lines.ts
function parseUnifiedDiff(text) {
	const files = [];
	let hunk;
	for (const line of text.split(/\r?\n/)) {
		const current = files.at(-1);
		if (hunk !== void 0 && (hunk.left > 0 || hunk.right > 0)) takeLine(hunk, line);
		else if (line.startsWith("diff --git ")) {
			files.push(openFile(line));
			hunk = void 0;
		} else if (current !== void 0 && line.startsWith("@@")) {
			hunk = openHunk(line);
			if (hunk !== void 0) current.hunks.push(hunk);
		} else if (current !== void 0 && current.hunks.length === 0) takeHeader(current, line);
	}
	return files.map(closeFile);
}
function openFile(line) {
	const match = /^diff --git "?a\/(.*?)"? "?b\/(.*?)"?$/.exec(line);
	return {
		path: unquoted(match?.[2] ?? ""),
		from: unquoted(match?.[1] ?? ""),
		state: "modified",
		hunks: []
	};
}
function takeHeader(file, line) {
	if (line.startsWith("new file")) file.state = "added";
	else if (line.startsWith("deleted file")) file.state = "deleted";
	else if (line.startsWith("rename from ")) file.from = unquoted(line.slice(12));
	else if (line.startsWith("rename to ")) file.path = unquoted(line.slice(10));
	else if (line.startsWith("--- ") && !line.startsWith("--- /dev/null")) file.from = headerPath(line, "a/");
	else if (line.startsWith("+++ ") && !line.startsWith("+++ /dev/null")) file.path = headerPath(line, "b/");
}
function headerPath(line, prefix) {
	const path = unquoted(line.slice(4).replace(/\t.*$/, ""));
	return path.startsWith(prefix) ? path.slice(prefix.length) : path;
}
function unquoted(path) {
	const inner = /^"(.*)"$/.exec(path)?.[1] ?? path;
	if (!inner.includes("\\")) return inner;
	const bytes = [];
	for (const [piece] of inner.matchAll(/\\[0-7]{3}|\\.|[^\\]+/gs)) if (/^\\[0-7]{3}$/.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 8));
	else bytes.push(...new TextEncoder().encode(piece.startsWith("\\") ? piece.slice(1) : piece));
	return new TextDecoder().decode(new Uint8Array(bytes));
}
function openHunk(line) {
	const match = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/.exec(line);
	if (match === null) return void 0;
	const baseline = {
		start: Number(match[1]),
		count: Number(match[2] ?? 1)
	};
	const candidate = {
		start: Number(match[3]),
		count: Number(match[4] ?? 1)
	};
	return {
		left: baseline.count,
		right: candidate.count,
		baseline,
		candidate,
		nextLeft: baseline.count === 0 ? baseline.start + 1 : baseline.start,
		nextRight: candidate.count === 0 ? candidate.start + 1 : candidate.start,
		heading: match[5] ?? "",
		runs: [],
		open: false
	};
}
function takeLine(hunk, line) {
	const sign = line[0] ?? " ";
	if (sign === "\\") return;
	if (sign !== "+" && sign !== "-") {
		hunk.open = false;
		hunk.left--;
		hunk.right--;
		hunk.nextLeft++;
		hunk.nextRight++;
		return;
	}
	if (!hunk.open) hunk.runs.push({
		baseline: hunk.nextLeft,
		candidate: hunk.nextRight,
		removed: [],
		added: []
	});
	hunk.open = true;
	const run = hunk.runs.at(-1);
	if (sign === "+") {
		run?.added.push(line.slice(1));
		hunk.right--;
		hunk.nextRight++;
	} else {
		run?.removed.push(line.slice(1));
		hunk.left--;
		hunk.nextLeft++;
	}
}
function closeFile(file) {
	const hunks = file.hunks.flatMap(({ runs, heading }) => runs.map((run) => ({
		baseline: rangeOf$1(run.baseline, run.removed.length),
		candidate: rangeOf$1(run.candidate, run.added.length),
		heading,
		added: run.added,
		removed: run.removed
	})));
	const path = file.state === "deleted" ? file.from : file.path;
	return {
		path,
		from: file.from === path ? void 0 : file.from,
		state: file.state,
		hunks
	};
}
function rangeOf$1(next, count) {
	return {
		start: count === 0 ? next - 1 : next,
		count
	};
}
function renamedFilesOf(files) {
	return new Map(files.flatMap(({ from, path, state }) => from === void 0 || state !== "modified" ? [] : [[from, path]]));
}
function candidateLineIn(files) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	return (path, line) => {
		let shift = 0;
		for (const { baseline, candidate } of byPath.get(path)?.hunks ?? []) {
			if (baseline.count === 0 ? line <= baseline.start : line < baseline.start) break;
			if (line < baseline.start + baseline.count) return void 0;
			shift += candidate.count - baseline.count;
		}
		return line + shift;
	};
}
function isIdle(text, path) {
	const trimmed = text.trim();
	if (/\.(?:pyx?|rb|sh|toml|ya?ml)$/.test(path)) return trimmed === "" || trimmed.startsWith("#");
	return trimmed === "" || trimmed.startsWith("//") || /^\/\*(?:(?!\*\/).)*(?:\*\/)?$|^\*(?: .*|\/)?$/.test(trimmed);
}
function touchedLines(file) {
	const lines = [];
	const gaps = [];
	for (const { candidate, added, removed } of file.hunks) {
		added.forEach((text, index) => {
			if (!isIdle(text, file.path)) lines.push(candidate.start + index);
		});
		if (candidate.count === 0 && removed.some((text) => !isIdle(text, file.path))) gaps.push(candidate.start);
	}
	return {
		lines,
		gaps
	};
}
// src/profile/definitions.ts
function definitionsIn(blank, language = "native") {
	return allDefinitions(blank, language).filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name));
}
function definitionLines(blank, language) {
	const lines = /* @__PURE__ */ new Map();
	for (const { name, line } of allDefinitions(blank, language)) {
		const known = lines.get(name);
		if (known === void 0) lines.set(name, [line]);
		else known.push(line);
	}
	return lines;
}
const words = /^(?:if|for|while|switch|catch|match|return|sizeof|defined|loop|unsafe|decltype)$/;
const jsWords = /^(?:function|with|super|else|do|await|yield|import)$/;
function allDefinitions(blank, language) {
	const text = withoutTypes(blank, language);
	const close = closersOf(text);
	const found = [];
	let line = 1;
	let read = 0;
	let end = 0;
	for (const match of text.matchAll(patterns[language])) {
		const { plain, ...headed } = match.groups ?? {};
		const [[kind, name] = ["plain", plain]] = Object.entries(headed).filter(([, each]) => each !== void 0);
		if (match.index < end) continue;
		if (name === void 0 || words.test(name) || language === "js" && jsWords.test(name)) continue;
		const body = bodyOf(text, {
			open: match.index + match[0].length - 1,
			kind,
			close
		});
		if (body === void 0) continue;
		end = kind === "head" ? body : 0;
		const start = match.index + match[0].search(/\S/);
		for (; read < start; read++) if (text[read] === "\n") line++;
		found.push({
			name,
			line
		});
	}
	return found;
}
const bodies = {
	method: /\s*(?::(?:[^;{}=()]|=>|\{[^{}]*\}(?=\s*[|&[{])|\([^()]*\)){0,300})?\{/y,
	typed: /\s*(?::[^;]{0,300}?)?=>/y,
	value: /\s*(?::[^;]{0,300}?)?=>/y,
	head: /[^;{}]{0,2000}\{/y
};
const longestParameters = 5e3;
function bodyOf(text, { open, kind, close }) {
	const body = bodies[kind];
	if (body === void 0 || text[open] !== "(") return open;
	const end = close[open] ?? 0;
	if (end === 0 || end - open > longestParameters) return void 0;
	if (kind === "head" && /[;{}]/.test(text.slice(open, end).replaceAll(/=\s*\{\s*\}/g, ""))) return void 0;
	body.lastIndex = end + 1;
	return body.test(text) ? body.lastIndex : void 0;
}
function closersOf(text) {
	const close = new Int32Array(text.length);
	const open = [];
	for (let at = 0; at < text.length; at++) if (text[at] === "(") open.push(at);
	else if (text[at] === ")") {
		const start = open.pop();
		if (start !== void 0) close[start] = at;
	}
	return close;
}
const mostNested = 4;
function withoutTypes(blank, language) {
	if (language === "go" || language === "python") return blank;
	let text = blank.replace(/\[(?:[^[\]{}]|\[[^[\]{}]*\])*\]/g, (array) => array.replaceAll(";", " "));
	for (let depth = 0; depth < mostNested; depth++) {
		const before = text;
		text = text.replace(/<(?![ =<])(?:[-=]>|\{[^{}\n]*\}|[^<>;{}])*(?<![-=])>/g, (found) => isClosed(found) ? spacesFor(found) : found);
		if (text === before) break;
	}
	return text;
}
function spacesFor(found) {
	return found.replaceAll(/[^\n]/g, " ");
}
function isClosed(text) {
	let depth = 0;
	for (const letter of text) if (letter === "(") depth++;
	else if (letter === ")" && --depth < 0) return false;
	return depth === 0;
}
const attribute = String.raw`(?:__attribute__|__declspec|alignas|decltype|explicit|requires|@[\w.]+)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
const typedFirst = String.raw`^[ \t]*(?!(?:return|else|new|throw|case|if|for|while|match|switch|let|loop|do|catch)\b)(?:(?:pub(?:\([^)]*\))?|${attribute}|[\w$:<>,*&\[\]@"]+)[ \t*&]+)*(?:[\w$]+\s*::\s*)*~?(?<head>[\w$]+)\s*\(`;
const named = String.raw`^[ \t]*(?:[\w@.]+(?:\([^()]*\))?[ \t]+){0,9}?(?:fun|def)[ \t]+(?:[\w?][\w.? \t]{0,99}\.)?(?<plain>[\w$]+)[ \t]*(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?[ \t]*(?=[(:={]|$)`;
const jsValue = String.raw`\s*(?:async\s*)?(?:function\b|[\w$]+\s*=>|\()`;
const patterns = {
	go: /^func\s+(?:\([^)]*\)\s*)?(?<plain>\w+)\s*[[(]/gm,
	python: /^[ \t]*(?:async\s+)?def\s+(?<plain>\w+)\s*[[(]/gm,
	js: new RegExp([
		String.raw`\bfunction\s*\*?\s*(?<plain>[\w$]+)\s*\(`,
		String.raw`^[ \t]*(?:(?:static|async|get|set|public|private|protected|override|readonly)[ \t]+)*[#*]?[ \t]*(?<method>[\w$]+)\s*\(`,
		String.raw`\b(?:const|let|var|static|readonly|public|private|protected|override)\s+#?(?<typed>[\w$]+)\s*[?!]?:[^;={}()]{0,200}(?:\([^()]*\)\s*=>[^;={}()]{0,200})?=${jsValue}`,
		String.raw`\b(?<value>[\w$]+)\s*[=:]${jsValue}`
	].join("|"), "gm"),
	jvm: new RegExp(`${named}|${typedFirst}`, "gm"),
	native: new RegExp(typedFirst, "gm"),
	unknown: new RegExp(typedFirst, "gm")
};
// src/profile/function-range.ts
function rangeUpToNext(line, definitions) {
	return {
		first: line,
		last: definitions.reduce((least, other) => other > line && other < least ? other : least, Infinity) - 1
	};
}
function isTouched(range, touched) {
	return touched.lines.some((line) => line >= range.first && line <= range.last) || touched.gaps.some((line) => line >= range.first && line < range.last);
}
// src/profile/short-name.ts
const suffixes = / \[clone [^\]]*\]$|\.(?:constprop|isra|part|cold|lto_priv)(?:\.\d+)?$|::h[0-9a-f]{16}$|-fm$/;
const nameless = /(?:::)?(?:\{\{?[^{}]*\}?\}(?:#\d+)?|\{lambda\([\s\S]*?\)#\d+\}|operator\(\)|\$_\d+)$|\.func\d+(?:\.\d+)*$/;
const lambda = /^(?:(?:lambda|\$anonfun)\$(\w+?)|(\w+?)(?:\$lambda\$\d+)+)(?:\$\d+)*(?:\$adapted)?$/;
function shortName(symbol) {
	let name = symbol.trim();
	for (let before = ""; before !== name;) {
		before = name;
		name = withoutArguments(name.replace(suffixes, "").replace(/ (?:const|volatile|noexcept|&&?)$/, ""));
		name = name.replace(nameless, "").trim();
	}
	return /([\w$]+)[^\w$]*$/.exec(name)?.[1]?.replace(lambda, "$1$2");
}
const closes = {
	")": "(",
	">": "<",
	"]": "["
};
function withoutArguments(name) {
	if (closes[name.at(-1) ?? ""] === void 0 || /operator\s*\S{1,3}$/.test(name)) return name;
	let depth = 0;
	for (let at = name.length - 1; at > 0; at--) {
		const letter = name[at] ?? "";
		if (letter in closes && !(letter === ">" && name[at - 1] === "-")) depth++;
		else if ("(<[".includes(letter) && --depth === 0) return name.slice(0, at).trim();
	}
	return name;
}
// src/profile/source-text.ts
const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const literals = {
	js: new RegExp(`${slashComments}|'(?:\\\\.|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`, "g"),
	go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
	jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, "g"),
	native: new RegExp(`${slashComments}|${doubleQuoted}|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	unknown: new RegExp(`${slashComments}|${doubleQuoted}`, "g")
};
function blankLiterals(text, language) {
	return text.replace(literals[language], (literal) => literal.replaceAll(/[^\n]/g, " "));
}
function withoutComments(text, language) {
	return text.replace(literals[language], (found) => /^(?:\/[/*]|#)/.test(found) ? " " : found);
}
function languageOfPath(path) {
	if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return "js";
	if (path.endsWith(".go")) return "go";
	if (/\.pyx?$/.test(path)) return "python";
	if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return "jvm";
	return /\.(?:c|cc|cpp|cxx|c\+\+|cppm|ixx|h|hh|hpp|hxx|h\+\+|inl|ipp|tpp|tcc|rs|zig|swift|m|mm)$/.test(path) ? "native" : "unknown";
}
function rangeIn(blank, start, language) {
	const offset = offsetOf(blank, start.line);
	if (offset === void 0) return void 0;
	const last = endIn(blank, {
		...start,
		offset
	}, language);
	return last === void 0 ? void 0 : {
		first: start.line,
		last
	};
}
function endIn(blank, { line, column = 1, offset }, language) {
	if (language === "python") return pythonEnd(blank.split("\n"), line);
	if (language === "js") return bracedEnd(blank, offset + column - 1, language);
	return (language === "jvm" ? expressionEnd(blank, offset) : void 0) ?? bracedEnd(blank, offset, language);
}
function offsetOf(text, line) {
	let offset = 0;
	for (let at = 1; at < line; at++) {
		const end = text.indexOf("\n", offset);
		if (end < 0) return void 0;
		offset = end + 1;
	}
	return offset;
}
function lineAt(text, offset) {
	let line = 1;
	for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
	return line;
}
function bracedEnd(text, offset, language) {
	let depth = 0;
	let parameters = false;
	let arrow = false;
	for (let at = offset; at < text.length; at++) {
		const letter = text[at] ?? "";
		if (letter === "{" && depth === 0 && !isInHead(text, {
			offset,
			at,
			language
		})) return matchingBrace(text, at);
		if ("([{".includes(letter)) depth++;
		else if (")]}".includes(letter)) depth--;
		if (letter === ")" && depth === 0) parameters = true;
		if (text.startsWith("=>", at) && depth <= 0) {
			arrow = true;
			parameters = true;
			depth = 0;
			at++;
			continue;
		}
		if (arrow && (depth < 0 || (letter === ";" || letter === ",") && depth === 0)) return lineAt(text, at);
		if (!arrow && parameters && letter === ";" && depth <= 0 && language !== "go") return void 0;
	}
	return arrow ? lineAt(text, text.length) : void 0;
}
const typeBefore = /(?:[<:|&,]|\bextends)\s*$/;
const initializerBefore = /\)\s*(?:noexcept\s*)?:(?!:)[^;]*[\w>]$/;
function isInHead(text, { offset, at, language }) {
	if (language === "js") return typeBefore.test(text.slice(Math.max(offset, at - 200), at));
	return language === "native" && initializerBefore.test(text.slice(offset, at));
}
function expressionEnd(text, offset) {
	const head = /[^\n]*\b(?:fun|def)\s[^;{}=]*(?:=(?=[^=])|\{)/y;
	head.lastIndex = offset;
	const found = head.exec(text);
	if (found === null || found[0].endsWith("{") || /^\s*\{/.test(text.slice(head.lastIndex, head.lastIndex + 200))) return void 0;
	const indent = /^\s*/.exec(found[0])?.[0].length ?? 0;
	let depth = 0;
	let last = lineAt(text, head.lastIndex);
	for (const [index, line] of text.slice(head.lastIndex).split("\n").entries()) {
		if (index > 0 && line.trim() !== "" && depth <= 0 && line.search(/\S/) <= indent) break;
		for (const letter of line) depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (line.trim() !== "") last = lineAt(text, head.lastIndex) + index;
	}
	return last;
}
function matchingBrace(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "{") depth++;
	else if (text[at] === "}" && --depth === 0) {
		if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return lineAt(text, at);
	}
}
function pythonEnd(lines, line) {
	let header = line - 1;
	while (header < lines.length && /^\s*(?:@|$)/.test(lines[header] ?? "")) header++;
	const match = /^(\s*)(?:async\s+)?(?:def|class)\b/.exec(lines[header] ?? "");
	if (match === null) return header < lines.length ? header + 1 : void 0;
	const indent = match[1]?.length ?? 0;
	let last = header;
	let brackets = 0;
	for (let at = header; at < lines.length; at++) {
		const text = lines[at] ?? "";
		const inside = brackets > 0;
		for (const letter of text) brackets += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (text.trim() === "") continue;
		if (at > header && !inside && text.length - text.trimStart().length <= indent) break;
		last = at;
	}
	return last + 1;
}
// src/profile/changed-functions.ts
function changedFunctions(functions, changes, sources) {
	const files = changes.map((file) => {
		const text = sources.get(file.path);
		const language = languageOfPath(file.path);
		const blank = text === void 0 ? void 0 : blankLiterals(text, language);
		let known;
		const definitions = () => known ??= definitionLines(blank ?? "", language);
		return {
			path: file.path,
			state: file.state,
			touched: touchedLines(file),
			blank,
			definitions
		};
	});
	const byPath = new Map(files.map((file) => [file.path, file]));
	const definitions = linesOfProfiles(functions);
	const keys = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Set();
	const locations = /* @__PURE__ */ new Map();
	for (const each of functions) {
		if (each.candidate.total === 0) continue;
		const located = locate(each, files, byPath);
		if (located === void 0) continue;
		found.add(each.key);
		if (each.frame.line === void 0) locations.set(each.key, {
			file: located.file.path,
			line: located.line
		});
		if (isChanged(each, located, definitions.get(located.file.path) ?? [])) keys.add(each.key);
	}
	for (const { key, place, lines = [] } of functions) {
		const file = place?.kind === "repository" ? byPath.get(place.path) : void 0;
		if (file === void 0) continue;
		if (file.state === "added" || !found.has(key) && isAnyTouched(lines, file)) keys.add(key);
	}
	return {
		keys,
		locations
	};
}
function linesOfProfiles(functions) {
	const lines = /* @__PURE__ */ new Map();
	for (const { place, frame } of functions) {
		if (place === void 0 || frame.line === void 0) continue;
		const known = lines.get(place.path);
		if (known === void 0) lines.set(place.path, [frame.line]);
		else known.push(frame.line);
	}
	return lines;
}
function locate({ place, frame, lines = [] }, files, byPath) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? void 0 : byPath.get(place.path);
	if (place?.kind === "repository" && own === void 0) return void 0;
	if (own !== void 0 && frame.line !== void 0) return {
		file: own,
		line: frame.line
	};
	const name = shortName(frame.name) ?? "";
	const found = (own === void 0 ? files : [own]).flatMap((file) => (file.definitions().get(name) ?? []).map((line) => ({
		file,
		line
	})));
	const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
	const choices = likely.length > 0 ? likely : found;
	if (choices.length < 2) return choices[0];
	const ran = choices.filter(({ file, line }) => {
		const range = rangeIn(file.blank ?? "", { line }, languageOfPath(file.path));
		return range !== void 0 && lines.some((each) => each >= range.first && each <= range.last);
	});
	return ran.length === 1 ? ran[0] : void 0;
}
function isPathOf(path, name) {
	const folders = name.split(/[.$]/).slice(0, -1);
	return folders.length > 0 && path.replace(/\.\w+$/, "").endsWith(folders.join("/"));
}
function isChanged({ frame, lines = [] }, located, definitions) {
	const { file, line } = located;
	const column = frame.line === void 0 ? void 0 : frame.column;
	const isScript = line === 1 && column === 1;
	if (isScript && file.blank !== void 0) return isTouchedOutside(file, file.blank);
	const range = isScript ? void 0 : rangeOf(file, {
		line,
		column
	});
	if (range !== void 0) return isTouched(range, file.touched);
	return isAnyTouched(lines, file) || isTouched(rangeUpToNext(line, definitions), file.touched);
}
function isTouchedOutside({ path, touched }, blank) {
	const language = languageOfPath(path);
	const ranges = definitionsIn(blank, language).flatMap(({ line }) => rangeIn(blank, { line }, language) ?? []);
	const lines = blank.split("\n");
	return touched.lines.some((line) => lines[line - 1]?.trim() !== "" && !ranges.some(({ first, last }) => line >= first && line <= last));
}
function isAnyTouched(lines, { touched }) {
	return lines.some((each) => touched.lines.includes(each));
}
function rangeOf(file, start) {
	return file.blank === void 0 ? void 0 : rangeIn(file.blank, start, languageOfPath(file.path));
}
// src/stats/benjamini-hochberg.ts
function benjaminiHochberg(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => b.p - a.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 1;
	order.forEach(({ p, index }, place) => {
		const rank = pValues.length - place;
		running = Math.min(running, p * pValues.length / rank);
		adjusted[index] = running;
	});
	return adjusted;
}
// src/stats/incomplete-beta.ts
const lanczos = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
function logGamma(x) {
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const z = x - 1;
	const t = z + 7.5;
	const series = lanczos.reduce((sum, coefficient, k) => sum + (k === 0 ? coefficient : coefficient / (z + k)), 0);
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(series);
}
function incompleteBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b;
}
const tiny = 1e-300;
function continuedFraction(x, a, b) {
	let c = 1;
	let d = 1 / away(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		h *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return h;
}
function away(value) {
	return Math.abs(value) < tiny ? tiny : value;
}
// src/stats/binomial-test.ts
function binomialTwoSided(successes, trials, share) {
	const upper = successes <= 0 ? 1 : incompleteBeta(share, successes, trials - successes + 1);
	const lower = successes >= trials ? 1 : incompleteBeta(1 - share, trials - successes, successes + 1);
	return Math.min(1, 2 * Math.min(upper, lower));
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
	return density$1(z) / fraction;
}
function density$1(z) {
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
		const move = (Math.log(tail) - Math.log(p)) * (tail / density$1(z));
		z += move;
		if (Math.abs(move) < 1e-12) break;
	}
	return z;
}
// src/stats/student-t.ts
const normalFrom = 1e7;
function studentTwoSided(t, degrees) {
	if (!(degrees > 0)) throw new RangeError(`degrees must be > 0: current value is ${degrees}`);
	if (degrees >= normalFrom) return 2 * upperTail(Math.abs(t));
	if (!Number.isFinite(t)) return 0;
	return incompleteBeta(degrees / (degrees + t * t), degrees / 2, .5);
}
function studentQuantile(p, degrees) {
	if (degrees >= normalFrom) return upperQuantile(p / 2);
	let [low, high] = [0, 1];
	while (studentTwoSided(high, degrees) > p && high < 0xe8d4a51000) [low, high] = [high, high * 2];
	let t = (low + high) / 2;
	for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
		const excess = studentTwoSided(t, degrees) - p;
		if (excess > 0) low = t;
		else high = t;
		const newton = t + excess / (2 * density(t, degrees));
		if (Math.abs(newton - t) <= 1e-13 * t) return newton;
		t = newton > low && newton < high ? newton : (low + high) / 2;
	}
	return t;
}
function density(t, degrees) {
	const scale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - .5 * Math.log(degrees * Math.PI);
	return Math.exp(scale - (degrees + 1) / 2 * Math.log1p(t * t / degrees));
}
// src/profile/rate-test.ts
const normal95 = 1.959963984540054;
const student95s = /* @__PURE__ */ new Map();
function student95(degrees) {
	const known = student95s.get(degrees) ?? studentQuantile(.05, degrees);
	student95s.set(degrees, known);
	return known;
}
function testRates(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	const delta = candidate.rate - baseline.rate;
	const samples = baseline.samples + candidate.samples;
	const error = Math.sqrt(varianceOf(baseline, smoothed(baseline)) + varianceOf(candidate, smoothed(candidate)));
	const clumping = clumpingOf(design.clumping ?? 1, samples, scatter);
	const counted = normal95 * Math.sqrt(clumping);
	const half = error * Math.max(counted, scatter === void 0 ? 0 : student95(scatter.degrees) * scatter.root);
	return {
		baseline: baseline.rate,
		candidate: candidate.rate,
		delta,
		low: delta - half,
		high: delta + half,
		p: samples === 0 ? 1 : pValue(baseline, candidate, {
			scatter,
			clumping
		}),
		samples,
		dispersion: scatter === void 0 ? 1 : scatter.root ** 2
	};
}
const commonRepeats = 16;
function clumpingOf(common, samples, scatter) {
	if (scatter === void 0 || common === 1) return common;
	const own = Math.min(scatter.degrees, samples / common);
	return Math.max(1, (commonRepeats * common + own * scatter.root ** 2) / (commonRepeats + own));
}
const medianOfSquares = .4549364231195728;
function dispersionOf(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	return scatter === void 0 ? scoreOf(baseline, candidate) ** 2 / medianOfSquares : scatter.root ** 2;
}
function scoreOf(baseline, candidate) {
	const common = (baseline.rate * baseline.exposure + candidate.rate * candidate.exposure) / (baseline.exposure + candidate.exposure);
	const error = Math.sqrt(varianceOf(baseline, common) + varianceOf(candidate, common));
	return (candidate.rate - baseline.rate) / error;
}
function ratesOf(design, values) {
	const rate = (repeats, offset) => {
		let [exposure, value] = [0, 0];
		for (const [index, repeat] of repeats.entries()) {
			exposure += repeat.exposure;
			value += values[offset + index] ?? 0;
		}
		return value / exposure;
	};
	return {
		baseline: rate(design.baseline, 0),
		candidate: rate(design.candidate, design.baseline.length)
	};
}
function samplesIn(design, values, offset = 0) {
	const split = design.baseline.length;
	return sampled(design.baseline, values, offset) + sampled(design.candidate, values, offset + split);
}
function sampled(repeats, values, offset) {
	let samples = 0;
	for (const [index, { quantum }] of repeats.entries()) samples += (values[offset + index] ?? 0) / quantum;
	return samples;
}
function toSide(repeats, values, offset) {
	let [exposure, value, weight, blur, samples, pearson] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (const [index, repeat] of repeats.entries()) {
		const seen = values[offset + index] ?? 0;
		exposure += repeat.exposure;
		value += seen;
		weight += repeat.quantum * repeat.exposure;
		blur += repeat.exposure ** 2 * (repeat.exposureVariance ?? 0);
		samples += seen / repeat.quantum;
	}
	const rate = value / exposure;
	if (rate > 0) for (const [index, repeat] of repeats.entries()) {
		const expected = rate * repeat.exposure;
		const variance = repeat.quantum * expected + expected ** 2 * (repeat.exposureVariance ?? 0);
		pearson += ((values[offset + index] ?? 0) - expected) ** 2 / variance;
	}
	const exposureVariance = blur / exposure ** 2;
	return {
		rate,
		exposure,
		weight,
		exposureVariance,
		samples,
		pearson,
		degrees: rate > 0 ? repeats.length - 1 : 0
	};
}
function scatterOf(baseline, candidate) {
	const degrees = baseline.degrees + candidate.degrees;
	return degrees === 0 ? void 0 : {
		root: Math.sqrt((baseline.pearson + candidate.pearson) / degrees),
		degrees
	};
}
function varianceOf(side, rate) {
	return rate * side.weight / side.exposure ** 2 + rate ** 2 * side.exposureVariance;
}
function smoothed(side) {
	return Math.max(side.rate, side.weight / side.exposure ** 2);
}
function pValue(baseline, candidate, { scatter, clumping }) {
	const score = scoreOf(baseline, candidate);
	const repeats = scatter === void 0 || score === 0 ? 0 : studentTwoSided(score / scatter.root, scatter.degrees);
	const counted = studentTwoSided(score / Math.sqrt(clumping), Number.POSITIVE_INFINITY);
	return Math.max(counted, exactP(baseline, candidate, clumping), repeats);
}
function exactP(baseline, candidate, clumping) {
	const [left, right] = [countedExposure(baseline), countedExposure(candidate)];
	const successes = Math.round(candidate.samples / clumping);
	const trials = successes + Math.round(baseline.samples / clumping);
	return trials === 0 ? 1 : binomialTwoSided(successes, trials, right / (left + right));
}
function countedExposure(side) {
	return side.exposure ** 2 / side.weight;
}
// src/profile/significance.ts
const falseDiscoveryRate = .05;
const spentOnSelf = .65;
const spentOnTotal = .15;
const leastTelling = {
	repeats: 3,
	single: 5
};
function withClumping(tree, design) {
	const known = [];
	for (const { self } of tree.functions.values()) if (samplesIn(design, self) >= 10) known.push(dispersionOf(design, self));
	const isSingle = design.baseline.length === 1 && design.candidate.length === 1;
	return known.length < leastTelling[isSingle ? "single" : "repeats"] ? design : {
		...design,
		clumping: Math.max(1, median(known))
	};
}
function testFunctions(tree, design) {
	const self = /* @__PURE__ */ new Map();
	const total = /* @__PURE__ */ new Map();
	const least = momentOf(tree, design);
	const test = (values) => {
		const tested = testRates(design, values);
		return Math.abs(tested.delta) < least ? {
			...tested,
			p: 1
		} : tested;
	};
	for (const { key, self: own, total: all } of tree.functions.values()) {
		if (samplesIn(design, own) >= 10) self.set(key, test(own));
		if (own.every((value, column) => value === all[column])) continue;
		if (samplesIn(design, all) >= 10) total.set(key, test(all));
	}
	const whole = tree.root.total;
	if (samplesIn(design, whole) >= 10) total.set("", testRates(design, whole));
	const selfTests = adjust(self, spentOnSelf);
	const totalTests = new Map(adjust(total, spentOnTotal));
	for (const [key, tested] of selfTests) if (!total.has(key) && isLeaf(tree, key)) totalTests.set(key, tested);
	return {
		self: selfTests,
		total: totalTests
	};
}
const moment = .02;
function momentOf({ root }, design) {
	if (design.baseline.length > 1 || design.candidate.length > 1) return 0;
	const { baseline, candidate } = ratesOf(design, root.total);
	return moment * Math.max(baseline, candidate);
}
function isLeaf(tree, key) {
	const known = tree.functions.get(key);
	return known?.self.every((value, column) => value === known.total[column]) === true;
}
function adjust(tests, spent) {
	const entries = [...tests];
	const adjusted = benjaminiHochberg(entries.map(([, { p }]) => p));
	return new Map(entries.map(([key, tested], index) => [key, {
		...tested,
		pAdjusted: Math.min(1, (adjusted[index] ?? 1) / spent)
	}]));
}
function testNodes(tree, design, functions) {
	const nodes = tree.nodes();
	const family = {
		tree,
		nodes,
		design
	};
	const self = testGated(family, functions.self, nodes.self);
	const total = testGated(family, functions.total, nodes.total);
	return {
		self: self.of,
		total: total.of,
		changed: self.gated
	};
}
function testGated({ tree, nodes, design }, functions, values) {
	const { columns } = tree;
	const gates = tree.keys.map((key) => functions.get(key));
	const test = (node) => {
		if (samplesIn(design, values, node * columns) < 10) return void 0;
		return testRates(design, values.subarray(node * columns, (node + 1) * columns));
	};
	const isOpen = gates.map((gate) => gate !== void 0 && gate.pAdjusted <= .05);
	const gated = /* @__PURE__ */ new Map();
	for (let node = 0; node < nodes.size; node++) {
		const tested = isOpen[nodes.keys[node] ?? 0] === true ? test(node) : void 0;
		if (tested !== void 0) gated.set(node, tested);
	}
	const gateOf = (node) => gates[nodes.keys[node] ?? 0];
	const adjusted = adjust(gated, 1);
	for (const [node, tested] of adjusted) adjusted.set(node, {
		...tested,
		pAdjusted: Math.max(tested.pAdjusted, gateOf(node)?.pAdjusted ?? 1)
	});
	const of = (node) => {
		const gate = gateOf(node);
		if (gate === void 0 || isOpen[nodes.keys[node] ?? 0] === true) return adjusted.get(node);
		const tested = test(node);
		return tested === void 0 ? void 0 : {
			...tested,
			pAdjusted: Math.max(tested.p, gate.pAdjusted)
		};
	};
	return {
		of,
		gated: adjusted
	};
}
const leastProbable = .1;
const probable = .05;
function openChanges(diff, changed, { sign, named }) {
	const grown = named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
	if (grown === 0) return [];
	const untested = 10 * sampleOf(diff);
	const most = ({ self, total }) => Math.max(self === void 0 ? untested : mostOf(self, sign), total === void 0 ? 0 : mostOf(total, sign));
	const suspects = diff.functions.filter(({ key }) => changed.has(key));
	const counts = (each) => most(each) >= .5 * grown || probablyGrew(each, sign) && most(each) >= leastProbable * grown || leastP(each, sign) * suspects.length <= probable;
	return suspects.filter(counts).sort((one, other) => Number(probablyGrew(other, sign)) - Number(probablyGrew(one, sign)) || most(other) - most(one));
}
function probablyGrew(each, sign = 1) {
	return leastP(each, sign) <= probable;
}
function leastP({ self, total }, sign) {
	return Math.min(...[self, total].map((change) => change !== void 0 && change.delta * sign > 0 ? change.p : 1));
}
function mostOf({ low, high }, sign) {
	return sign > 0 ? high : -low;
}
function sampleOf({ root, samples }) {
	return Math.max(root.baseline.total / Math.max(1, samples.baseline), root.candidate.total / Math.max(1, samples.candidate));
}
const otherCode = /\.(?:rb|php|cs|fs|vb|exs?|erl|lua|dart|hs|mli?|p[lm]|jl|r|f90|nim|cr|d|pas|clj[cs]?|coffee|cu)$/i;
function isProfiled(path) {
	return !/(^|\/)(tests?|testing|__tests__|examples?|docs?)\//.test(path);
}
function untracedFiles(diff, changes) {
	const own = diff.functions.filter(({ frame }) => frame.kind === "user");
	const languages = new Set(own.map(({ frame }) => frame.language));
	const kinds = new Set(own.flatMap(({ place }) => place?.kind === "repository" ? [kindOf(place.path)] : []));
	const named = new Set(own.flatMap(({ place, frame }) => place === void 0 ? [frame.language] : []));
	const isUntraced = (path) => {
		const language = languageOfPath(path);
		return languages.has(language) && !kinds.has(kindOf(path)) && !(language !== "unknown" && named.has(language));
	};
	return changes.filter(({ path, state }) => state !== "deleted" && isCode(path) && isProfiled(path) && isUntraced(path)).map(({ path }) => path);
}
function isCode(path) {
	return (languageOfPath(path) !== "unknown" || otherCode.test(path)) && !/\.d\.[cm]?ts$/.test(path);
}
function kindOf(path) {
	return /\.\w+$/.exec(path)?.[0].toLowerCase() ?? "";
}
// src/profile/walk-diff.ts
function walkDiff(root, visit) {
	const path = [];
	const open = [{
		node: root,
		depth: 0
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		path.length = next.depth;
		visit(next.node, path);
		path.push(next.node);
		for (const node of next.node.children) open.push({
			node,
			depth: next.depth + 1
		});
	}
}
// src/profile/fitting-changes.ts
const mostFalse = .05;
const leastOwn = .5;
function fittingChanges(diff, changed) {
	const suspects = diff.functions.filter(({ key, status }) => changed.has(key) && status !== "moved").flatMap(suspectsOf).sort((one, other) => one.p - other.p);
	const fitting = /* @__PURE__ */ new Map();
	for (const [index, { key, of, delta, p, high }] of suspects.entries()) {
		if (p * (suspects.length - index) > mostFalse) break;
		if (delta > 0 && high >= .5 && fitting.get(key) !== "self") fitting.set(key, of);
	}
	return innermost(diff, fitting);
}
function suspectsOf({ key, self, total, baseline, candidate, atShift }) {
	const isOwn = baseline.self + candidate.self >= leastOwn * (baseline.total + candidate.total);
	return ["self", "total"].flatMap((of) => {
		const change = of === "self" ? self : total;
		const fitted = of === "total" && isOwn ? void 0 : atShift?.[of];
		return change === void 0 || fitted === void 0 ? [] : [{
			key,
			of,
			delta: change.delta,
			...fitted
		}];
	});
}
function innermost(diff, fitting) {
	const outer = /* @__PURE__ */ new Set();
	if (fitting.size > 1) walkDiff(diff.root, ({ key }, path) => {
		if (!fitting.has(key) || outer.has(key)) return;
		for (const above of path) if (above.key !== key && fitting.get(above.key) === "total") outer.add(above.key);
	});
	return new Map([...fitting].filter(([key]) => !outer.has(key)));
}
// src/profile/grown-changed.ts
const leastBelow = .5;
const leastCarried = .25;
function grownChanged(diff, { changed, sign, named }) {
	const least = leastCarried * named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
	const grown = new Map(diff.functions.filter(({ key, total }) => changed.has(key) && total?.significant === true && total.delta * sign > 0).map((each) => [each.key, (each.candidate.total - each.baseline.total) * sign]).filter(([, growth]) => growth >= least));
	const callees = new Map([...grown.keys()].map((key) => [key, /* @__PURE__ */ new Map()]));
	const outer = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const own = grown.get(node.key);
		if (own === void 0) return;
		for (const { key } of path) if (key !== node.key && own >= leastBelow * (grown.get(key) ?? own * 4)) outer.add(key);
		const known = callees.get(node.key);
		for (const child of node.children) {
			const nodes = known?.get(child.key);
			if (nodes === void 0) known?.set(child.key, [child]);
			else nodes.push(child);
		}
	});
	const inner = [...grown].filter(([key]) => !outer.has(key));
	return new Map(inner.map(([key, whole]) => [key, mainCallee([...callees.get(key)?.values() ?? []], {
		sign,
		whole
	})]));
}
function mainCallee(callees, { sign, whole }) {
	const sum = (nodes, of) => nodes.reduce((total, node) => total + of(node), 0);
	const growth = (nodes) => sum(nodes, ({ baseline, candidate }) => (candidate.total - baseline.total) * sign);
	const largest = [...callees].sort((one, other) => growth(other) - growth(one))[0] ?? [];
	const [first] = largest;
	if (first === void 0 || growth(largest) < leastBelow * whole) return void 0;
	return {
		name: first.frame.name,
		isNew: sum(largest, ({ baseline }) => baseline.total) === 0
	};
}
// src/profile/unseen-changes.ts
const mostUnseen = 5;
function unseenChanges(diff, changes, sources, named = []) {
	if (diff.inlining === "off") return [];
	const seen = new Map(diff.functions.flatMap((each) => each.candidate.total > 0 ? [[shortNameOf(each), each]] : []));
	const texts = [...sources].map(([path, text]) => ({
		path,
		blank: blankLiterals(text, languageOfPath(path))
	}));
	return changes.filter(({ path, state }) => state !== "deleted" && isInlined(path, diff)).flatMap((file) => changedDefinitions(file, texts.find(({ path }) => path === file.path)?.blank)).flatMap((each) => {
		const callers = callersOf(each.name, texts, seen);
		const own = seen.get(each.name);
		if (own === void 0) return [{
			...each,
			callers
		}];
		return languageOfPath(each.file) === "js" && callers.some((caller) => hides(caller, own, named)) ? [{
			...each,
			callers,
			hardly: true
		}] : [];
	}).slice(0, mostUnseen);
}
function hides(caller, own, named) {
	return named.includes(caller) && own.candidate.total < .5 * Math.abs(caller.self?.delta ?? 0);
}
function isInlined(path, { functions }) {
	const language = languageOfPath(path);
	return (language === "native" || language === "js" && functions.some(({ frame }) => frame.language === "js")) && isProfiled(path);
}
function shortNameOf({ frame }) {
	return shortName(frame.name) ?? frame.name;
}
function changedDefinitions(file, blank) {
	if (blank === void 0) return [];
	const { lines, gaps } = touchedLines(file);
	const language = languageOfPath(file.path);
	return definitionsIn(blank, language).flatMap(({ name, line }) => {
		const range = rangeIn(blank, { line }, language);
		if (range === void 0) return [];
		return lines.some((each) => each >= range.first && each <= range.last) || gaps.some((each) => each >= range.first && each < range.last) ? [{
			name,
			file: file.path,
			line
		}] : [];
	});
}
function callersOf(name, texts, seen) {
	const call = new RegExp(String.raw`\b${name.replaceAll("$", "\\$")}\s*(?:::<[^;{}]*?>|<[^;{}()]*>)?\s*\(`);
	const callers = texts.flatMap(({ path, blank }) => {
		const lines = blank.split("\n");
		const language = languageOfPath(path);
		return definitionsIn(blank, language).flatMap((definition) => {
			const known = seen.get(definition.name);
			const range = known === void 0 || definition.name === name ? void 0 : rangeIn(blank, definition, language);
			if (known === void 0 || range === void 0) return [];
			return call.test(lines.slice(range.first - 1, range.last).join("\n")) ? [known] : [];
		});
	});
	const moved = ({ self }) => Math.abs(self?.delta ?? 0);
	return [...new Set(callers)].sort((a, b) => moved(b) - moved(a));
}
// src/profile/blame.ts
function isDenied({ functions, explained }) {
	return functions.length > 0 && !explained;
}
const noValues = {
	culprits: /* @__PURE__ */ new Map(),
	open: []
};
function lacksCulprit({ functions }) {
	return functions.length > 0 && !functions.some(({ relation }) => relation === "changed");
}
const leastExplained = .5;
function findBlame(diff, changes, options = {}) {
	const sign = options.direction === "decrease" ? -1 : 1;
	const changed = changedFunctions(diff.functions, changes, options.sources ?? /* @__PURE__ */ new Map());
	const costlier = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
	const search = {
		named: costlier,
		changed: changed.keys,
		sign
	};
	const named = new Set(costlier.map(({ key }) => key));
	const isSeen = costlier.some(({ key }) => changed.keys.has(key));
	const below = callersToBlame(diff, search);
	const grown = isSeen || below.size > 0 ? /* @__PURE__ */ new Map() : grownChanged(diff, {
		changed: changed.keys,
		sign,
		named: costlier
	});
	const through = new Map([...below, ...grown]);
	const fitting = isSeen || through.size > 0 || sign < 0 ? /* @__PURE__ */ new Map() : fittingChanges(diff, changed.keys);
	const likely = diff.functions.filter(({ key }) => (through.has(key) || fitting.has(key)) && !named.has(key));
	const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...likely];
	const unseen = culprits.length > 0 ? [] : unseenChanges(diff, changes, options.sources ?? /* @__PURE__ */ new Map(), costlier);
	const open = culprits.length > 0 ? [] : openChanges(diff, changed.keys, {
		sign,
		named: costlier
	});
	const values = culprits.length > 0 ? noValues : options.values ?? noValues;
	const likeliest = costlier.length > 0 ? new Set(open.map(({ key }) => key)) : changed.keys;
	const callers = culprits.length > 0 ? /* @__PURE__ */ new Set() : callersOfChanged(diff, likeliest, sign);
	for (const { callers: hosts } of unseen) for (const { key } of hosts) if (named.has(key)) callers.add(key);
	const all = [...costlier, ...likely];
	all.push(...diff.functions.filter(({ key }) => (callers.has(key) || values.culprits.has(key)) && !named.has(key)));
	const findings = {
		named,
		changed,
		callers,
		through,
		fitting,
		uses: values.culprits
	};
	const functions = all.map((each) => toBlamed(each, findings));
	const isExplained = culprits.length > 0 || unseen.length > 0;
	const isFound = isExplained || values.culprits.size > 0;
	const isSearched = isFound || callers.size > 0 || open.length > 0 || costlier.length === 0;
	const untraced = isSearched ? [] : untracedFiles(diff, changes);
	const unread = isSearched || untraced.length > 0 ? [] : values.open;
	return {
		functions: functions.sort((a, b) => rankOf(a) - rankOf(b)),
		explained: isFound || callers.size > 0 || open.length > 0 || untraced.length > 0 || unread.length > 0,
		unseen: unseen.length === 0 ? void 0 : unseen,
		open: isExplained || open.length === 0 ? void 0 : open,
		untraced: untraced.length === 0 ? void 0 : untraced,
		values: unread.length === 0 ? void 0 : unread
	};
}
function rankOf({ relation, through, fitsShift, uses }) {
	if (relation === "changed") return through === void 0 && fitsShift === void 0 ? 0 : 1;
	return relation === "calls-changed" || uses !== void 0 ? 2 : 3;
}
function relationOf(each, { changed, callers }) {
	if (changed.keys.has(each.key)) return "changed";
	return outside(each) ?? (callers.has(each.key) ? "calls-changed" : "unchanged");
}
function outside({ place, frame }) {
	if (place?.kind === "repository") return void 0;
	if (place?.kind === "dependency" || frame.kind === "dependency") return "dependency";
	return frame.kind === "user" ? void 0 : "runtime";
}
function toBlamed(each, findings) {
	const { place, frame } = each;
	const relation = relationOf(each, findings);
	const found = findings.changed.locations.get(each.key);
	const file = place?.kind === "repository" ? place.path : found?.file;
	const line = place?.kind === "repository" ? frame.line ?? found?.line : found?.line;
	const name = relation === "dependency" ? place?.package : void 0;
	const through = findings.named.has(each.key) ? void 0 : findings.through.get(each.key);
	return {
		function: each,
		relation,
		file,
		line,
		package: name === void 0 ? void 0 : place?.version === void 0 ? name : `${name}@${place.version}`,
		through,
		fitsShift: findings.fitting.get(each.key),
		uses: relation === "changed" ? void 0 : findings.uses.get(each.key)
	};
}
function callersToBlame(diff, { named, changed, sign }) {
	const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
	const growth = /* @__PURE__ */ new Map();
	const before = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const caller = path.at(-1);
		const wasCalled = (sign > 0 ? node.baseline.total : node.candidate.total) > 0;
		if (caller !== void 0 && changed.has(caller.key) && wasCalled) before.add(callOf(caller.key, node.key));
		if (!unexplained.has(node.key)) return;
		const at = path.findLastIndex(({ key }) => changed.has(key));
		const culprit = path[at];
		if (culprit === void 0) return;
		const byCulprit = growth.get(node.key) ?? /* @__PURE__ */ new Map();
		growth.set(node.key, byCulprit);
		const known = byCulprit.get(culprit.key) ?? {
			delta: 0,
			callees: /* @__PURE__ */ new Map()
		};
		byCulprit.set(culprit.key, known);
		const delta = (node.candidate.self - node.baseline.self) * sign;
		known.delta += delta;
		const callee = path[at + 1] ?? node;
		const called = known.callees.get(callee.key) ?? {
			delta: 0,
			name: callee.frame.name
		};
		known.callees.set(callee.key, called);
		called.delta += delta;
	});
	const culprits = /* @__PURE__ */ new Map();
	for (const [key, byCulprit] of growth) {
		const { baseline, candidate } = unexplained.get(key) ?? diff.root;
		const needed = (candidate.self - baseline.self) * sign * leastExplained;
		for (const [culprit, { delta, callees }] of byCulprit) {
			if (delta < needed || delta <= (culprits.get(culprit)?.delta ?? 0)) continue;
			const [main] = [...callees].toSorted(([, one], [, other]) => other.delta - one.delta);
			if (main === void 0) continue;
			const [callee, { name }] = main;
			culprits.set(culprit, {
				name,
				isNew: !before.has(callOf(culprit, callee)),
				delta
			});
		}
	}
	return new Map([...culprits].map(([key, { name, isNew }]) => [key, {
		name,
		isNew
	}]));
}
function callOf(caller, callee) {
	return `${caller}\n${callee}`;
}
function callersOfChanged(diff, changed, sign) {
	const callers = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const caller = path.at(-1);
		if (caller === void 0 || caller.key === "" || changed.has(caller.key) || !changed.has(node.key)) return;
		if ((node.candidate.total - node.baseline.total) * sign > 0 && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
	});
	return callers;
}
export { benjaminiHochberg, blankLiterals, callersToBlame, candidateLineIn, changeStep, definitionsIn, falseDiscoveryRate, findBlame, formatBeside, formatChange, formatCount, formatDelta, formatDeltaParts, formatDeltaWithin, formatDuration, formatInterval, formatNumber, formatP, formatPair, formatPercent, formatQuantity, formatScaled, formatSigned, formatSignedPercent, formatSize, incompleteBeta, isDenied, isProfiled, isTouched, lacksCulprit, languageOfPath, mean, median, medianAbsoluteDeviation, memoized, min, parseUnifiedDiff, probablyGrew, quantile, rangeIn, rangeUpToNext, ratesOf, renamedFilesOf, samplesIn, scaleOf, scaleWithin, shortName, studentQuantile, studentTwoSided, testFunctions, testNodes, testRates, touchedLines, upperQuantile, upperTail, withClumping, withSuffix, withoutComments, writtenDuration };
