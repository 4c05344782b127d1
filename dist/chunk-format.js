import { t as GateError } from "./chunk-errors.js";
// src/results/key.ts
/** Keys of maps, made of foreign texts. */
/** Equal for equal lists of texts and for no others; for maps, never for people. */
function joinKey(...parts) {
	return parts.map((part) => String(part).replaceAll(/[\u0000\u0001]/g, escaped)).join("\0");
}
function escaped(character) {
	return character === "\0" ? "0" : "1";
}
// src/results/shape.ts
/**
* Checking of foreign JSON: a shape turns an unknown value into a typed one or says where and why it cannot.
* `object` asks for a shape of every field of its type, so a field added to a type and forgotten here does not compile.
* Fields come out in the order of the shape, which makes rendering deterministic.
*/
/** Internal to this file and its readers: becomes a GateError naming the file. */
var Mismatch = class extends Error {
	constructor(at, expected, value) {
		super(`${at === "" ? "it" : at} must be ${expected}: current value is ${show(value)}`);
	}
};
function optional(shape) {
	return { optional: shape };
}
function object(fields) {
	const known = Object.entries(fields);
	const names = new Set(known.map(([name]) => name));
	return (value, at) => {
		const record = asRecord(value, at);
		for (const name of Object.keys(record)) if (!names.has(name)) throw new Mismatch(join(at, name.slice(0, 80)), "absent (unknown field)", record[name]);
		const result = {};
		for (const [name, field] of known) {
			const inner = Object.hasOwn(record, name) ? record[name] : void 0;
			if (typeof field === "function") result[name] = field(inner, join(at, name));
			else if (inner !== void 0) result[name] = field.optional(inner, join(at, name));
		}
		return result;
	};
}
/** One of several objects told apart by a word in `key`. */
function union(key, shapes) {
	return (value, at) => {
		const word = asRecord(value, at)[key];
		const shape = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : void 0;
		if (shape === void 0) throw new Mismatch(join(at, key), `one of ${Object.keys(shapes).join(", ")}`, word);
		return shape(value, at);
	};
}
function array(shape, most) {
	return (value, at) => {
		if (!Array.isArray(value)) throw new Mismatch(at, "a list", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return value.map((item, index) => shape(item, `${at}[${index}]`));
	};
}
/** A list with at least one item. */
function nonEmpty(shape, most) {
	const list = array(shape, most);
	return (value, at) => {
		const items = list(value, at);
		if (items.length === 0) throw new Mismatch(at, "a list with at least one item", value);
		return items;
	};
}
/** Control characters other than line breaks and tabs become spaces: no terminal is moved by a foreign file. */
function text(most) {
	return (value, at) => {
		if (typeof value !== "string") throw new Mismatch(at, "text", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return cleanText(value);
	};
}
function cleanText(value) {
	return value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ").replaceAll(/\p{Surrogate}/gu, "�");
}
/** A name as a file keeps it, so that what is measured and what is stored are one benchmark. */
function cleanLine(value) {
	return cleanText(value).replaceAll(/[\t\n]/g, " ");
}
/** Text of one line, not empty: names. */
function line(most) {
	const any = text(most);
	return (value, at) => {
		const cleaned = cleanLine(any(value, at));
		if (cleaned.trim() === "") throw new Mismatch(at, "text that is not empty", value);
		return cleaned;
	};
}
function matching(pattern, expected) {
	return (value, at) => {
		if (typeof value !== "string" || value.length > 1e3 || !pattern.test(value)) throw new Mismatch(at, expected, value);
		return value;
	};
}
function oneOf(...words) {
	return (value, at) => {
		const found = words.find((word) => word === value);
		if (found === void 0) throw new Mismatch(at, `one of ${words.join(", ")}`, value);
		return found;
	};
}
function number(least, most = Number.MAX_VALUE) {
	const expected = most === Number.MAX_VALUE ? `a finite number ≥ ${least}` : `a number from ${least} to ${most}`;
	return (value, at) => {
		if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) throw new Mismatch(at, expected, value);
		return value + 0;
	};
}
function integer(least, most = Number.MAX_SAFE_INTEGER) {
	const any = number(least, most);
	return (value, at) => {
		if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Mismatch(at, "a whole number", value);
		return any(value, at);
	};
}
/** Refuses a list in which two items have the same key. */
function unique(list, key) {
	return (value, at) => {
		const seen = /* @__PURE__ */ new Set();
		const items = list(value, at);
		for (const [index, item] of items.entries()) {
			const name = key(item);
			if (seen.has(name)) throw new Mismatch(`${at}[${index}]`, "unlike the items before it", name.replaceAll("\0", "/"));
			seen.add(name);
		}
		return items;
	};
}
/** Text to value: JSON of bounded size and the right version, then the shape. */
function parseShaped(content, shape, reading) {
	if (content.length > reading.mostCharacters) {
		const message = `Cannot read ${reading.source} as its length must be ≤ ${reading.mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "split the suite, or keep fewer batches a process" });
	}
	return checkShaped(parseJson(content, reading), shape, reading);
}
function checkShaped(value, shape, reading) {
	try {
		return shape(value, "");
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		throw new GateError("FILE_MALFORMED", `Cannot read ${reading.source} as ${error.message}`, { hint: `${reading.source} should be ${reading.what}; if it was edited or cut short, produce it again` });
	}
}
function parseJson(content, reading) {
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ""));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const message = `Cannot read ${reading.source} as it must be JSON: ${show(why)}`;
		throw new GateError("FILE_MALFORMED", message, {
			hint: content.trim() === "" ? "the file is empty; it was probably cut short while being written, so produce it again" : `${reading.source} should be ${reading.what}; if it was edited or cut short, produce it again`,
			cause: error
		});
	}
}
/** The `schema` field of files with versions: a newer one is named as such rather than as a wrong number. */
function schemaVersion(version) {
	return (value, at) => {
		if (typeof value === "number" && value > version) throw new Mismatch(at, `${version} (a newer Flamegate wrote this file: update Flamegate here)`, value);
		return oneOf(version)(value, at);
	};
}
/** Six significant digits: finer than any clock, a third of the bytes. */
function rounded(shape) {
	return (value, at) => Number(shape(value, at).toPrecision(6));
}
function asRecord(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
function join(at, name) {
	return at === "" ? name : `${at}.${name}`;
}
function show(value) {
	if (value === void 0) return "absent";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "an object";
	if (typeof value === "number") return String(value);
	const json = JSON.stringify(value) ?? typeof value;
	return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
// src/results/short-hash.ts
/** Tells texts apart where a name keeps only a readable part of them. Not for secrets. */
const offset = 14695981039346656037n;
const prime = 1099511628211n;
/** FNV-1a of 64 bits over UTF-8 (Fowler, Noll, Vo, 1991), as 16 hexadecimal digits. */
function shortHash(text) {
	let hash = offset;
	for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
	return hash.toString(16).padStart(16, "0");
}
/** A part of a file's name: readable, at most `length` characters, and another one for every other text. */
function distinctName(text, length = 80) {
	const readable = text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").slice(0, length);
	return readable === text && text !== "" ? text : `${readable}~${shortHash(text)}`;
}
// src/results/benchmark-id.ts
/** Who a benchmark is: a suite of the configuration and a name within it. */
/** A string equal for equal ids and for no others; for maps, never for people. */
function benchmarkKey(id) {
	return joinKey(id.suite, id.name);
}
const longestName = 1e3;
/**
* A name as files keep it, whatever a tool calls its benchmark: two that differ only in what a file drops could not be
* told apart later, and one that no file takes would cost the whole run.
*/
function storableName(name) {
	const cleaned = cleanLine(name);
	if (cleaned.trim() === "") return `unnamed ${shortHash(name)}`;
	if (cleaned.length <= 1e3) return cleaned;
	return cleanLine(`${cleaned.slice(0, 980)}…${shortHash(name)}`);
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
/** Scaled by the largest magnitude; three significant digits there, and no digit finer than one base unit of a whole thing. */
function scaleOf(values, unit) {
	const largest = Math.max(0, ...values.map(Math.abs).filter(Number.isFinite));
	const ladder = steps[unit] ?? [{
		factor: 1,
		suffix: unit === "" ? "" : ` ${unit}`
	}];
	const last = ladder.at(-1) ?? {
		factor: 1,
		suffix: ""
	};
	const step = largest === 0 ? unit === "ns" && largest === 0 ? {
		factor: 1,
		suffix: " ns"
	} : last : ladder.find(({ factor }) => largest >= factor * .9995) ?? last;
	return {
		...step,
		decimals: decimalsFor(largest / step.factor, step.factor === 1 && isWhole(values, unit))
	};
}
function isWhole(values, unit) {
	return (unit === "B" || unit === "count" || unit === "samples") && values.every((value) => Number.isInteger(value));
}
function decimalsFor(scaled, whole) {
	if (whole || scaled === 0) return 0;
	if (scaled >= 99.95) return 0;
	if (scaled >= 9.995) return 1;
	if (scaled >= .9995) return 2;
	return Math.min(6, 2 - Math.floor(Math.log10(scaled)));
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
function formatSigned(value, decimals) {
	const text = formatNumber(value, decimals);
	return text.startsWith(minus) || !/[1-9∞]/.test(text) ? text : `+${text}`;
}
/** The number alone; the suffix is printed once a row. */
function formatScaled(value, scale) {
	if (value === 0) return "0";
	return formatNumber(value / scale.factor, scale.decimals);
}
function withSuffix(number, scale) {
	return number + scale.suffix.replaceAll(" ", " ");
}
/** A quantity on its own: `4.12 ms`. */
function formatQuantity(value, unit) {
	const scale = scaleOf([value], unit);
	const text = withSuffix(formatScaled(value, scale), scale);
	return unit === "samples" && value === 1 ? text.replace(/s$/, "") : text;
}
/** Two quantities of one row: `0.61 → 1.28 ms`; an absent side is a dash. */
function formatPair(baseline, candidate, unit) {
	const scale = scaleOf([baseline, candidate].filter((value) => value !== void 0), unit);
	const fine = {
		...scale,
		decimals: decimalsOfRow([baseline ?? 0, candidate ?? 0], scale)
	};
	const part = (value) => value === void 0 ? "–" : formatScaled(value, fine);
	return withSuffix(`${part(baseline)} → ${part(candidate)}`, fine);
}
/** Decimals nobody can read any more, beyond those of the largest number of a row. */
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
/** A signed difference on its own scale, or on the one of its row: `+0.67 ms`. */
function formatDelta(delta, unit, row = [delta]) {
	const scale = deltaScale(delta, unit, row);
	return withSuffix(delta === 0 ? "0" : formatSigned(delta / scale.factor, scale.decimals), scale);
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
		delta: withSuffix(delta === 0 ? "0" : formatSigned(delta / fine.factor, fine.decimals), fine),
		within: `±${formatScaled(halfWidth, fine)}`
	};
}
/** With the half width of its interval: `+0.67 ms ±0.08`. */
function formatDeltaWithin(delta, halfWidth, unit, row = [delta]) {
	const parts = formatDeltaParts(delta, halfWidth, unit, row);
	return `${parts.delta} ${parts.within}`;
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
/** A fraction as per cent, unsigned: `5 %`, `2.5 %`; no decimals that are zero. */
function formatPercent(fraction) {
	const percent = fraction * 100;
	return `${formatNumber(percent, Math.abs(percent) >= 10 ? 0 : 1).replace(/\.0$/, "")} %`;
}
/** A fraction as signed per cent: `+0.6 %`. */
function formatSignedPercent(fraction) {
	return `${formatSigned(fraction * 100, decimalsOfPercent(fraction * 100, 0))} %`;
}
/** From tenfold on a factor reads better than per cent. */
const factorFrom = 10;
/** `+18.0 %`, `−21.2 %`, `×12.4`; digits as the width of the interval allows. */
function formatChange(change) {
	return formatRatio(change.ratio, change);
}
/** `+16.2 … +19.9`, in the notation of the change it stands beside; empty where the sample bounds neither side. */
function formatInterval(change) {
	if (change.low === null && change.high === null) return "";
	const bound = (value, open) => value === null ? open : formatRatio(value, change).replace(/[\u202f%]+$/, "");
	return `${bound(change.low, "−∞")} … ${bound(change.high, "+∞")}`;
}
function formatRatio(value, row) {
	if (row.ratio === Number.POSITIVE_INFINITY) return value === row.ratio ? "from 0" : "∞";
	if (row.ratio >= factorFrom) return `×${formatNumber(value, value >= 99.95 ? 0 : 1)}`;
	return `${formatSigned((value - 1) * 100, decimalsOfRatio(value, row))} %`;
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
export { matching as A, text as B, shortHash as C, cleanText as D, checkShaped as E, optional as F, unique as H, parseJson as I, parseShaped as L, number as M, object as N, integer as O, oneOf as P, rounded as R, distinctName as S, array as T, joinKey as U, union as V, withSuffix as _, formatDeltaWithin as a, longestName as b, formatNumber as c, formatPercent as d, formatQuantity as f, formatSize as g, formatSignedPercent as h, formatDeltaParts as i, nonEmpty as j, line as k, formatP as l, formatSigned as m, formatCount as n, formatDuration as o, formatScaled as p, formatDelta as r, formatInterval as s, formatChange as t, formatPair as u, scaleOf as v, Mismatch as w, storableName as x, benchmarkKey as y, schemaVersion as z };
