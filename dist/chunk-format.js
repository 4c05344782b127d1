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
/** Scaled by the largest magnitude; three significant digits there, and no digit finer than one base unit of a whole thing. */
function scaleOf(values, unit) {
	const largest = Math.max(0, ...values.map(Math.abs).filter(Number.isFinite));
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
/** More zeros than these are hard to count. */
function isReadable(scaled) {
	return scaled === 0 || scaled >= 1e-4 && scaled < 1e9;
}
const superscripts$1 = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** `1.54·10⁻¹⁴`: by powers of a thousand, as names of units go. */
function powerStep(largest, { factor, suffix }) {
	const exponent = Math.floor(Math.log10(largest / factor * 1.0005) / 3) * 3;
	const digits = [...String(Math.abs(exponent))].map((digit) => superscripts$1[Number(digit)]).join("");
	return {
		factor: factor * 10 ** exponent,
		suffix: `·10${exponent < 0 ? "⁻" : ""}${digits}${suffix}`
	};
}
/** The row's scale, or the value's own where the row's would show less than two digits of it: 37 ns beside 21 ms. */
function scaleBeside(value, row, unit) {
	const shared = scaleOf(row, unit);
	return showsDigits(value, shared) ? shared : scaleOf([value], unit);
}
/** Whether two significant digits of it are printed, or all it has. */
function showsDigits(value, { factor, decimals }) {
	const size = Math.abs(value) / factor;
	if (size === 0 || !Number.isFinite(size)) return true;
	return Math.floor(Math.log10(size)) + decimals >= 1 || decimals === 0 && size >= 1 && Number.isInteger(size);
}
function isWhole(values, unit) {
	return (unit === "B" || unit === "count" || unit === "samples") && values.every((value) => Number.isInteger(value));
}
/** Of what is small beside the readable numbers of its row. */
const mostDecimals = 14;
function decimalsFor(scaled, whole) {
	if (whole || scaled === 0) return 0;
	if (scaled >= 99.95) return 0;
	if (scaled >= 9.995) return 1;
	if (scaled >= .9995) return 2;
	return Math.min(mostDecimals, 2 - Math.floor(Math.log10(scaled)));
}
const minus = "−";
/** A number with so many decimals, the real minus, and thousands grouped from five digits on. */
function formatNumber(value, decimals) {
	if (Number.isNaN(value)) return "?";
	if (!Number.isFinite(value)) return value > 0 ? "∞" : `${minus}∞`;
	const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
	const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, " ") : whole;
	const digits = fraction === void 0 ? grouped : `${grouped}.${fraction}`;
	return value < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}
/** `+` before a positive number; none before a value that is printed as zero. */
function formatSigned(value, decimals) {
	const text = formatNumber(value, decimals);
	return text.startsWith(minus) || !/[1-9∞]/.test(text) ? text : `+${text}`;
}
/** The number alone; the suffix is printed once a row. */
function formatScaled(value, scale) {
	if (value === 0) return "0";
	return formatNumber(value / scale.factor, scale.decimals);
}
/** With a narrow space, as in `4.12 ms`. */
function withSuffix(number, scale) {
	const suffix = scale.suffix.replaceAll(" ", " ");
	return number + (number === "0" ? suffix.replace(/^·10[^\u202f]*/, "") : suffix);
}
/** A quantity on its own: `4.12 ms`. */
function formatQuantity(value, unit) {
	const scale = scaleOf([value], unit);
	const text = withSuffix(formatScaled(value, scale), scale);
	return unit === "samples" && value === 1 ? text.replace(/s$/, "") : text;
}
/** A quantity in a cell beside others of its row, on the row's scale where that shows it. */
function formatBeside(value, row, unit) {
	const scale = scaleBeside(value, row, unit);
	return withSuffix(formatScaled(value, scale), scale);
}
/** Two quantities of one row: `0.61 → 1.28 ms`; an absent side is a dash; a unit a side where one scale shows only one. */
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
/** Decimals that are no longer legible, beyond those of the largest number of a row. */
const mostMoreDecimals = 3;
/** As the scale has, or as many more as show two digits of the smallest: 49.5 µs beside 1.05 ms must not read as 0.05. */
function decimalsOfRow(values, { factor, decimals }) {
	const sizes = values.map((value) => Math.abs(value) / factor).filter((size) => size > 0 && Number.isFinite(size));
	return Math.max(decimals, Math.min(decimals + mostMoreDecimals, digitsAfterPoint(Math.min(...sizes), 2)));
}
/** Decimals that show so many significant digits. */
function digitsAfterPoint(size, significant) {
	return size > 0 && Number.isFinite(size) ? significant - 1 - Math.floor(Math.log10(size)) : 0;
}
/** A signed difference on its own scale, or on the one of its row: `+0.67 ms`; of shares in points. */
function formatDelta(delta, unit, row = [delta]) {
	const scale = deltaScale(delta, unit, row);
	return withSuffix(delta === 0 ? "0" : formatSigned(delta / scale.factor, scale.decimals), inPoints(scale));
}
/** Decimals follow the larger of both, and show at least one digit of the smaller: `+0.001 ms ±0.049`. */
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
/** With the half width of its interval: `+0.67 ms ±0.08`. */
function formatDeltaWithin(delta, halfWidth, unit, row = [delta]) {
	const parts = formatDeltaParts(delta, halfWidth, unit, row);
	return `${parts.delta} ${parts.within}`;
}
/** What lies between two shares is no share of either: `6.6 → 9.8 %` is `+3.3 points`. */
function inPoints(scale) {
	return scale.suffix.trim() === "%" ? {
		...scale,
		suffix: " points"
	} : scale;
}
/** The unit of the row with as many decimals as two digits of the difference need, but never absurdly many. */
function deltaScale(delta, unit, row) {
	const scale = scaleOf([...row, delta], unit);
	const needed = digitsAfterPoint(Math.abs(delta) / scale.factor, 2);
	return {
		...scale,
		decimals: Math.max(0, Math.min(scale.decimals + 2, Math.max(scale.decimals, needed)))
	};
}
/** A fraction as percent, unsigned: `5 %`, `2.5 %`; no decimals that are zero. */
function formatPercent(fraction, decimals) {
	const percent = fraction * 100;
	return `${formatNumber(percent, decimals ?? (Math.abs(percent) >= 10 ? 0 : 1)).replace(/\.0$/, "")} %`;
}
/** A fraction as signed percent: `+0.6 %`. */
function formatSignedPercent(fraction) {
	return `${formatSigned(fraction * 100, decimalsOfPercent(fraction * 100, 0))} %`;
}
/** From tenfold on a factor reads better than percent. */
const factorFrom = 10;
/** `+18.0 %`, `−21.2 %`, `×12.4`; digits as the width of the interval allows. */
function formatChange(change) {
	return formatRatio(change.ratio, change);
}
/** `+16.2 … +19.9`, in the notation of the change it is beside; empty where the sample bounds neither side, and from 0. */
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
/** The value of the last digit of a printed change, as a ratio: 0.001 of `+18.0 %`. */
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
/** The size of a change in a sentence, unsigned, the same digits as in its row: `18 %` beside `+18.0 %`. */
function formatSize(change) {
	if (change.ratio >= factorFrom) return formatChange(change).replace("×", "");
	return formatChange(change).replace(/^[+\u2212]/, "").replace(/\.0+(?=\u202f)/, "");
}
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** `0.032`, `6·10⁻⁷`; never 0, for no test can say so. */
function formatP(p) {
	if (Number.isNaN(p)) return "?";
	if (p >= .0995) return formatNumber(Math.min(1, p), 2);
	if (p >= 95e-5) return formatNumber(p, 3);
	if (p <= 0) return "<10⁻³⁰⁰";
	const [digits = "1", exponent = "0"] = p.toExponential(0).split("e");
	return `${digits}·10⁻${[...exponent.replace(/^[-+]/, "")].map((digit) => superscripts[Number(digit)]).join("")}`;
}
/** Wall time for people: `480 ms`, `12 s`, `3 min 12 s`, `1 h 4 min`. */
function formatDuration(milliseconds) {
	if (milliseconds < 1e3) return `${Math.round(milliseconds)} ms`;
	const seconds = Math.round(milliseconds / 1e3);
	if (seconds < 60) return `${seconds} s`;
	const part = (value, unit) => value === 0 ? "" : ` ${value} ${unit}`;
	if (seconds < 3600) return `${Math.floor(seconds / 60)} min${part(seconds % 60, "s")}`;
	return `${Math.floor(seconds / 3600)} h${part(Math.floor(seconds % 3600 / 60), "min")}`;
}
/** `1 regression`, `3 regressions`. */
function formatCount(count, one, many = `${one}s`) {
	return `${formatNumber(count, 0)} ${count === 1 ? one : many}`;
}
export { formatSignedPercent as _, formatDelta as a, scaleBeside as b, formatDuration as c, formatP as d, formatPair as f, formatSigned as g, formatScaled as h, formatCount as i, formatInterval as l, formatQuantity as m, formatBeside as n, formatDeltaParts as o, formatPercent as p, formatChange as r, formatDeltaWithin as s, changeStep as t, formatNumber as u, formatSize as v, scaleOf as x, withSuffix as y };
