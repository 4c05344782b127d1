import { GateError, cutMiddle, exitCode, hexOf, terminalText, toVisible, toWellFormed, withoutCommands } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { falseDiscoveryRate, formatCount, formatDelta, formatDeltaParts, formatDuration, formatNumber, formatP, formatPair, formatPercent, formatQuantity, formatSignedPercent, formatSize, isDenied, median, medianAbsoluteDeviation, memoized, probablyGrew, shareUnit, upperQuantile, upperTail, writtenDuration } from "./chunk-for-action-compare-diff-gate-top.js";
import { globMatcher } from "./chunk-for-action-compare-gate-top-worker.js";
// src/results/gate-name.ts
const longest = 80;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;
function gateName({ gate, folder, config, usualPlaces }) {
	const name = gate?.trim() ?? "";
	if (name !== "") return checked(name, "the input gate");
	const place = relativePath(folder ?? "");
	if (place !== "") return checked(place, "the working directory, which names the gate,");
	const path = relativePath(config ?? "");
	return path === "" || usualPlaces.includes(path) ? defaultGate : checked(path, "the configuration’s path, which names the gate,");
}
const defaultGate = checked("", "the default");
function checked(text, what) {
	if (isGateName(text)) return text;
	const message = `Cannot name the gate as ${what} must be at most ${longest} bytes of printable characters: current value is ${JSON.stringify(text.slice(0, 100))}`;
	throw new GateError("USAGE", message, { hint: "name it: gate: core" });
}
function isGateName(text) {
	return text === "" || text === text.trim() && printable.test(text) && new TextEncoder().encode(text).length <= longest;
}
function relativePath(path) {
	return path.trim().replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".").join("/");
}
const statusName = "flamegate";
function gateContext(gate) {
	return gate === "" ? statusName : `${statusName} (${gate})`;
}
function gateOfContext(context) {
	if (context === statusName) return defaultGate;
	const name = context.startsWith(`${statusName} (`) && context.endsWith(")") ? context.slice(11, -1) : "";
	return name !== "" && isGateName(name) ? name : void 0;
}
function idOfGate({ suite, name }, gate = defaultGate) {
	return {
		suite: gate === defaultGate ? suite : `${gate}/${suite}`,
		name
	};
}
function gateWord(gate) {
	return escaped$1(gate, /[^A-Za-z0-9._/-]|(?<=-)-/gu);
}
function gateFileName(gate) {
	return escaped$1(gate, /[^a-z0-9._-]|^\.+/gu);
}
function gateOfWord(word) {
	return unescaped(word, gateWord);
}
function gateOfFileName(file) {
	return unescaped(file, gateFileName);
}
function unescaped(written, write) {
	try {
		const name = decodeURIComponent(written);
		return isGateName(name) && write(name) === written ? name : void 0;
	} catch {
		return;
	}
}
function escaped$1(text, odd) {
	const bytes = (part) => [...new TextEncoder().encode(part)];
	const hex = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	return text.replaceAll(odd, (part) => bytes(part).map(hex).join(""));
}
// src/results/key.ts
function joinKey(...parts) {
	return parts.map(escapedPart).join("\0");
}
function escapedPart(part) {
	const text = String(part);
	return /[\u0000\u0001]/.test(text) ? text.replaceAll(/[\u0000\u0001]/g, escaped) : text;
}
function escaped(character) {
	return character === "\0" ? "0" : "1";
}
// src/results/shape.ts
const schemas = /* @__PURE__ */ new WeakMap();
function described(shape, schema) {
	schemas.set(shape, schema);
	return shape;
}
function jsonSchemaOf(shape) {
	return schemas.get(shape) ?? {};
}
var Mismatch = class extends Error {
	constructor(at, expected, value) {
		super(at === void 0 ? "" : `${at === "" ? "it" : at} must be ${expected}: current value is ${show(value)}`);
	}
};
function optional(shape) {
	return { optional: shape };
}
function object(fields) {
	const known = Object.entries(fields).map(([name, field]) => {
		const isOptional = typeof field !== "function";
		return {
			name,
			isOptional,
			shape: isOptional ? field.optional : field
		};
	});
	const names = new Set(known.map(({ name }) => name));
	const read = (value, at) => {
		const record = asRecord(value, at);
		for (const name of Object.keys(record)) if (!names.has(name)) throw new Mismatch(join(at, name.slice(0, 80)), "absent (unknown field)", record[name]);
		return readFields(record, known, at);
	};
	return described(read, {
		type: "object",
		properties: Object.fromEntries(known.map(({ name, shape }) => [name, jsonSchemaOf(shape)])),
		required: known.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
		additionalProperties: false
	});
}
function readFields(record, known, at) {
	const names = Object.keys(record);
	let copy = Object.getPrototypeOf(record) === Object.prototype ? void 0 : {};
	let same = 0;
	for (const { name, isOptional, shape } of known) {
		const inner = Object.hasOwn(record, name) ? record[name] : void 0;
		if (isOptional && inner === void 0) continue;
		const item = shape(inner, join(at, name));
		if (copy === void 0 && names[same] === name && Object.is(item, inner)) same += 1;
		else {
			copy ??= picked(record, names.slice(0, same));
			copy[name] = item;
		}
	}
	return copy ?? (same === names.length ? record : picked(record, names.slice(0, same)));
}
function picked(record, names) {
	return Object.fromEntries(names.map((name) => [name, record[name]]));
}
function union(key, shapes) {
	const read = (value, at) => {
		const word = asRecord(value, at)[key];
		const shape = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : void 0;
		if (shape === void 0) throw new Mismatch(join(at, key), `one of ${Object.keys(shapes).join(", ")}`, word);
		return shape(value, at);
	};
	return described(read, { anyOf: Object.values(shapes).map((shape) => jsonSchemaOf(shape)) });
}
function array(shape, most) {
	const read = (value, at) => {
		if (!Array.isArray(value)) throw new Mismatch(at, "a list", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return readItems(value, shape, at);
	};
	return described(read, {
		type: "array",
		items: jsonSchemaOf(shape),
		maxItems: most
	});
}
function readItems(items, shape, at) {
	let copy;
	for (let index = 0; index < items.length; index += 1) {
		const item = shape(items[index], at === void 0 ? at : `${at}[${index}]`);
		if (copy === void 0 && !Object.is(item, items[index])) copy = items.slice(0, index);
		copy?.push(item);
	}
	return copy ?? items;
}
function nonEmpty(shape, most) {
	const list = array(shape, most);
	const read = (value, at) => {
		const items = list(value, at);
		if (items.length === 0) throw new Mismatch(at, "a list with at least one item", value);
		return items;
	};
	return described(read, {
		...jsonSchemaOf(list),
		minItems: 1
	});
}
function text(most) {
	const read = (value, at) => {
		if (typeof value !== "string") throw new Mismatch(at, "text", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return cleanText(value);
	};
	return described(read, {
		type: "string",
		maxLength: most
	});
}
function cleanText(value) {
	if (isPlain(value)) return value;
	return value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ").replaceAll(/\p{Surrogate}/gu, "�");
}
function isPlain(value) {
	return /^[ -~]*$/.test(value);
}
function cleanLine(value) {
	if (isPlain(value)) return value;
	return cleanText(value).replaceAll(/[\t\n]/g, " ");
}
function line(most) {
	const any = text(most);
	const read = (value, at) => {
		const cleaned = cleanLine(any(value, at));
		if (cleaned.trim() === "") throw new Mismatch(at, "text that is not empty", value);
		return cleaned;
	};
	return described(read, {
		...jsonSchemaOf(any),
		minLength: 1
	});
}
function matching(pattern, expected) {
	const read = (value, at) => {
		if (typeof value !== "string" || value.length > 1e3 || !pattern.test(value)) throw new Mismatch(at, expected, value);
		return value;
	};
	return described(read, {
		type: "string",
		pattern: pattern.source
	});
}
function satisfying(is, expected) {
	const read = (value, at) => {
		if (typeof value === "string" && is(value)) return value;
		throw new Mismatch(at, expected, value);
	};
	return described(read, { type: "string" });
}
function oneOf(...words) {
	const read = (value, at) => {
		const found = words.find((word) => word === value);
		if (found === void 0) throw new Mismatch(at, `one of ${words.join(", ")}`, value);
		return found;
	};
	return described(read, { enum: words });
}
function number(least, most = Number.MAX_VALUE) {
	const expected = most === Number.MAX_VALUE ? `a finite number ≥ ${least}` : `a number from ${least} to ${most}`;
	const read = (value, at) => {
		if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) throw new Mismatch(at, expected, value);
		return value + 0;
	};
	return described(read, {
		type: "number",
		minimum: least,
		...most === Number.MAX_VALUE ? {} : { maximum: most }
	});
}
function integer(least, most = Number.MAX_SAFE_INTEGER) {
	const any = number(least, most);
	const read = (value, at) => {
		if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Mismatch(at, "a whole number", value);
		return any(value, at);
	};
	return described(read, {
		...jsonSchemaOf(any),
		type: "integer"
	});
}
function unique(list, key) {
	const read = (value, at) => {
		const seen = /* @__PURE__ */ new Set();
		const items = list(value, at);
		for (const [index, item] of items.entries()) {
			const name = key(item);
			if (seen.has(name)) throw new Mismatch(`${at}[${index}]`, "unlike the items before it", name.replaceAll("\0", "/"));
			seen.add(name);
		}
		return items;
	};
	return described(read, jsonSchemaOf(list));
}
function schemaVersion(version) {
	const read = (value, at) => {
		if (typeof value === "number" && value > version) throw new Mismatch(at, `${version} (a newer Flamegate wrote this file: update Flamegate here)`, value);
		return oneOf(version)(value, at);
	};
	return described(read, { const: version });
}
function rounded$1(shape) {
	return described((value, at) => Number(shape(value, at).toPrecision(6)), jsonSchemaOf(shape));
}
function asRecord(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
function join(at, name) {
	if (at === void 0) return void 0;
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
const offset = 14695981039346656037n;
const prime = 1099511628211n;
function shortHash(text) {
	let hash = offset;
	for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
	return hash.toString(16).padStart(16, "0");
}
function distinctName(text, length = 80) {
	const readable = text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").slice(0, length);
	return readable === text && text !== "" ? text : `${readable}~${shortHash(text)}`;
}
// src/results/benchmark-id.ts
function benchmarkKey(id) {
	return joinKey(id.suite, id.name);
}
const longestName = 1e3;
const colors = /\u001b\[[0-9;:]*m/g;
function storableName(name) {
	const cleaned = cleanLine(name.replaceAll(colors, ""));
	if (cleaned.trim() === "") return `unnamed ${shortHash(name)}`;
	if (cleaned.length <= 1e3) return cleaned;
	return cleanLine(`${cleaned.slice(0, 980)}…${shortHash(name)}`);
}
function callableNames({ suite, name }) {
	const names = [name, `${suite}/${name}`];
	return [.../* @__PURE__ */ new Set([...names, ...names.map((each) => each.trim())])];
}
// src/results/accepts.ts
function accepts(override, { id }) {
	const names = callableNames(id);
	return override.accepts.some((pattern) => pattern === "*" || names.includes(pattern) || names.some((name) => isMatch(pattern, name)));
}
function isMatch(pattern, name) {
	return globMatcher(pattern)(name);
}
// src/stats/samples.ts
function at(items, index) {
	const item = items[index];
	if (item === void 0) throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
	return item;
}
function checkFinite(sorted, what) {
	const bad = [sorted[0], sorted.at(-1)].find((value) => value !== void 0 && !Number.isFinite(value));
	if (bad !== void 0) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
// src/stats/median-interval.ts
function medianInterval(values, confidence = .95) {
	const sorted = [...values].sort((a, b) => a - b);
	const depth = depthOf(sorted.length, (1 - confidence) / 2);
	const inner = Math.max(0, depth - 1);
	return {
		low: at(sorted, inner),
		high: at(sorted, sorted.length - 1 - inner),
		kind: depth === 0 ? "range" : "interval"
	};
}
function depthOf(count, tail) {
	let [k, probability, cumulative] = [
		0,
		.5 ** count,
		0
	];
	while (k < count) {
		cumulative += probability;
		if (cumulative > tail) return k;
		probability = probability * (count - k) / (k + 1);
		k += 1;
	}
	return k;
}
// src/decide/verdict.ts
function verdict(judgements, policy, labels = {}) {
	const { cause, further, blocking } = whatFails(judgements, policy);
	const { override } = labels;
	const isAccepted = override !== void 0 && blocking.every(({ target }) => accepts(override, target));
	const suiteWide = suiteWideShift(judgements);
	return {
		outcome: cause === void 0 ? quietOutcome(judgements, policy) : isAccepted ? "overridden" : "fail",
		cause,
		further: further.length === 0 ? void 0 : further,
		judgements,
		suiteWide,
		...labels
	};
}
function whatFails(judgements, policy) {
	const failing = judgements.flatMap((judgement) => {
		const cause = causeOf(judgement);
		return cause !== void 0 && reactionTo(cause, policy) === "fail" ? [{
			judgement,
			cause
		}] : [];
	});
	if (failing.length === 0 && policy.onInconclusive === "fail" && isOpen(judgements, policy)) return {
		cause: "inconclusive",
		further: [],
		blocking: judgements
	};
	const [cause, ...further] = causes.filter((each) => failing.some((one) => one.cause === each));
	return {
		cause,
		further,
		blocking: failing.map(({ judgement }) => judgement)
	};
}
function isOpen(judgements, policy) {
	return quietOutcome(judgements, policy) === "inconclusive";
}
function exitOf({ outcome, cause }) {
	if (outcome !== "fail") return exitCode.pass;
	return cause === "failed" ? exitCode.unable : exitCode.regression;
}
const causes = [
	"regression",
	"failed",
	"missing",
	"inconclusive",
	"no-baseline"
];
function causeOf({ kind, reasons }) {
	if (kind === "regression" || kind === "failed" || kind === "inconclusive") return kind;
	if (kind === "removed") return "missing";
	return kind === "new" && reasons.some(({ code }) => code === "no-baseline") ? "no-baseline" : void 0;
}
function reactionTo(cause, policy) {
	switch (cause) {
		case "regression": return "fail";
		case "failed": return policy.onFailed;
		case "missing": return policy.onMissing;
		case "inconclusive": return policy.onInconclusive;
		case "no-baseline": return policy.onNoBaseline;
	}
}
function quietOutcome(judgements, policy) {
	const present = judgements.filter(({ kind }) => kind !== "skipped" && kind !== "removed");
	const isUntouched = judgements.some(({ reasons }) => reasons.some(({ code }) => code === "untouched"));
	if (!present.some(isGated) && isUntouched) return "skipped";
	if (isAllNew(judgements)) return policy.onNoBaseline === "pass" ? "pass" : "no-baseline";
	return (isNothingCompared(judgements) || isNothingSeen(present) || present.some((each) => isGated(each) && each.kind === "inconclusive")) && policy.onInconclusive !== "pass" ? "inconclusive" : "pass";
}
function isAllNew(judgements) {
	const gated = judgements.filter((each) => isGated(each) && each.kind !== "skipped");
	return gated.length > 0 && gated.every(({ kind }) => kind === "new");
}
function isGated({ kind, reasons }) {
	return kind !== "no-change" || !reasons.some(({ code }) => code === "informational");
}
function isNothingSeen(present) {
	const gated = present.filter(({ kind }) => kind !== "unaffected").filter(isGated);
	return gated.length > 0 && gated.every(({ kind }) => kind === "unseen");
}
const compared = /* @__PURE__ */ new Set([
	"regression",
	"improvement",
	"no-change",
	"unseen",
	"inconclusive"
]);
function isCompared({ kind }) {
	return compared.has(kind);
}
function isInformational({ target, reasons }) {
	return target.metric.role === "informational" || reasons.some(({ code }) => code === "informational");
}
function isNothingCompared(judgements) {
	const gated = judgements.filter((each) => !isInformational(each));
	return !(gated.length === 0 ? judgements : gated).some((each) => isCompared(each) || each.kind === "unaffected");
}
const fewestForSuite = 4;
const suiteShare = .5;
function suiteWideShift(judgements) {
	return [...new Set(judgements.map(({ target }) => target.metric.name))].map((name) => sharedShift(name, judgements)).find((shared) => shared !== void 0);
}
function sharedShift(metric, judgements) {
	const compared = judgements.flatMap(({ target, shift, margin, reasons }) => shift === void 0 || target.metric.name !== metric || !Number.isFinite(Math.log(shift.ratio)) || reasons.some(({ code }) => code === "few-processes") ? [] : [{
		ratio: shift.ratio,
		size: Math.log(shift.ratio),
		bound: Math.log1p(margin)
	}]);
	if (compared.length < fewestForSuite) return void 0;
	for (const direction of [1, -1]) {
		const moved = compared.filter(({ size, bound }) => direction * size >= bound);
		const share = moved.length / compared.length;
		if (share <= suiteShare) continue;
		return {
			ratio: median(moved.map(({ ratio }) => ratio)),
			share,
			metric,
			common: commonOf(compared.map(({ ratio }) => ratio))
		};
	}
}
function commonOf(ratios) {
	const { low, high, kind } = medianInterval(ratios);
	return kind === "range" || low <= 1 && high >= 1 ? void 0 : {
		ratio: median([...ratios]),
		low,
		high
	};
}
function besideSuite({ target, shift }, suiteWide) {
	if (suiteWide?.common === void 0 || shift === void 0 || target.metric.name !== suiteWide.metric) return;
	return shift.ratio / suiteWide.common.ratio;
}
// src/results/log-scale.ts
const floors = /* @__PURE__ */ new Map([
	["B", 1],
	["ns", .001],
	["count", .001]
]);
const anyFloor = 1e-12;
const step = 1e-11;
function floorOf({ unit }) {
	return floors.get(unit) ?? anyFloor;
}
function isNothing(metric, value) {
	return value < floorOf(metric);
}
function toScale(metric, value) {
	const log = Math.log(Math.max(value, floorOf(metric)));
	return metric.better === "lower" ? log : -log;
}
function rounded(log) {
	return Math.round(log / step) * step;
}
function toRatio(metric, shift) {
	return Math.exp(metric.better === "lower" ? shift : -shift);
}
function scaledBest(metric, values) {
	return Math.min(...values.map((value) => toScale(metric, value)));
}
function scaledMedian(metric, values) {
	return toScale(metric, median(values));
}
// src/results/comment-marker.ts
function formatMarker({ head, run, attempt, gate }) {
	const commit = /^[0-9a-f]{7,64}$/i.test(head) ? head : "unknown";
	const name = gate === void 0 || gate === "" ? "" : ` gate=${gateWord(gate)}`;
	return `<!-- flamegate v1 head=${commit} run=${whole(run)} attempt=${whole(attempt)}${name} -->`;
}
function parseMarker(body) {
	const [, head, run, attempt, gate] = /^<!-- flamegate v1 head=([0-9a-f]{7,64}|unknown) run=(\d{1,15}) attempt=(\d{1,6})(?: gate=(\S{1,300}))? -->/i.exec(body) ?? [];
	if (head === void 0) return void 0;
	const origin = {
		head,
		run: Number(run),
		attempt: Number(attempt)
	};
	if (gate === void 0) return origin;
	const name = gateOfWord(gate);
	return name === void 0 ? void 0 : {
		...origin,
		gate: name
	};
}
function whole(number) {
	return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
function storableMetric(metric) {
	const [name, unit] = [storableText(metric.name, 200), storableText(metric.unit, 50)];
	return {
		...metric,
		name: name.trim() === "" ? `unnamed ${shortHash(metric.name)}` : name,
		unit: unit.trim() === "" ? "1" : unit
	};
}
function storableText(text, longest) {
	const cleaned = cleanLine(text);
	return cleaned.length <= longest ? cleaned : cleanLine(`${cleaned.slice(0, longest - 18)}…${shortHash(text)}`);
}
const timeMetric = {
	name: "time",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
const cpuMetric = {
	name: "cpu",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
const allocMetric = {
	name: "alloc",
	unit: "B",
	better: "lower",
	assume: "exact"
};
const allocsMetric = {
	name: "allocs",
	unit: "count",
	better: "lower",
	assume: "exact"
};
const residentMetric = {
	name: "rss",
	unit: "B",
	better: "lower",
	assume: "nothing"
};
function profileKindOf({ name, unit }) {
	return unit === "B" || /alloc/i.test(name) ? "heap" : "cpu";
}
// src/report/cost-scope.ts
const partWords = {
	self: "self",
	total: "with callees"
};
function scopedValues({ values, part }) {
	return `${values} ${partWords[part]}`;
}
function scopedChange(change, { part }) {
	return part === "self" ? change : `${change} ${partWords[part]}`;
}
function costColumns(rows) {
	const isSelf = rows.every(({ part }) => part === "self");
	return {
		title: isSelf ? partWords.self : "cost",
		scopes: rows.map(({ part }) => isSelf ? "" : partWords[part])
	};
}
// src/report/names.ts
function benchmarkName(id, report) {
	return hasSeveralSuites(report.verdict.judgements) ? `${id.suite}/${id.name}` : id.name;
}
const severalSuites = /* @__PURE__ */ new WeakMap();
function hasSeveralSuites(judgements) {
	const known = severalSuites.get(judgements);
	if (known !== void 0) return known;
	const several = new Set(judgements.map(({ target }) => target.id.suite)).size > 1;
	severalSuites.set(judgements, several);
	return several;
}
function shortCommit(commit) {
	return /^[0-9a-f]{12,64}$/i.test(commit) ? commit.slice(0, 7) : commit;
}
function placedOf(blamed, report) {
	const { place, frame } = blamed.function;
	const line = blamed.line ?? frame.line;
	const url = blamed.file === void 0 ? void 0 : lineUrl(report, blamed.file, line);
	return placed(blamed.file ?? place?.path ?? frame.file, line, url);
}
function placed(file, line, url) {
	return {
		file,
		line,
		url
	};
}
function placeWords({ file, line }) {
	return file === void 0 ? void 0 : `${file}${line === void 0 ? "" : `:${line}`}`;
}
function placeOf$1({ place, frame }) {
	return placeWords(placed(place?.path ?? frame.file, frame.line));
}
function lineUrl(report, file, line) {
	if (report.repositoryUrl === void 0 || file === void 0 || file === "") return void 0;
	if (file.startsWith("/") || file.includes(":") || file.split("/").includes("..")) return void 0;
	const path = file.split("/").map(encodeSegment).join("/");
	return `${report.repositoryUrl}/blob/${encodeSegment(report.candidate.commit)}/${path}${line === void 0 ? "" : `#L${line}`}`;
}
function encodeSegment(text) {
	return encodeURIComponent(toWellFormed(text));
}
function judgedWords({ judged }) {
	if (judged === "samples") return "this change";
	return judged === void 0 ? "this PR" : `this ${judged}`;
}
// src/results/shift.ts
function toShift(metric, worse, [low, high]) {
	const ends = [low, high].map((end) => end === null ? null : toRatio(metric, end));
	const [first = null, second = null] = metric.better === "lower" ? ends : ends.toReversed();
	return {
		ratio: toRatio(metric, worse),
		low: first,
		high: second
	};
}
function withNothingLeft(shift, baseline, candidate) {
	if (candidate.median !== 0 || !(baseline.median > 0) || shift.ratio >= 1) return shift;
	const gone = (bound) => bound !== null && bound <= shift.ratio ? 0 : bound;
	return {
		ratio: 0,
		low: gone(shift.low),
		high: gone(shift.high)
	};
}
function holdsNoChange({ low, high }) {
	return (low === null || low <= 1) && (high === null || high >= 1);
}
function summaryOf(values) {
	return {
		n: values.length,
		median: median([...values])
	};
}
function reportedShift(shift, metric, [before, after]) {
	if (!isNothing(metric, before) || isNothing(metric, after) || shift.ratio <= 1) return shift;
	return {
		ratio: Number.POSITIVE_INFINITY,
		low: Number.POSITIVE_INFINITY,
		high: Number.POSITIVE_INFINITY
	};
}
// src/report/row-direction.ts
function worseRatio({ shift, target }) {
	if (shift === void 0) return void 0;
	return target.metric.better === "lower" ? shift.ratio : 1 / shift.ratio;
}
function isWorseBy(moved, fraction) {
	return (worseRatio(moved) ?? 1) >= 1 + fraction;
}
function isBetterBy(moved, fraction) {
	return (worseRatio(moved) ?? 1) <= 1 / (1 + fraction);
}
function reportedChange({ shift, target, baseline, candidate }) {
	if (shift === void 0 || baseline === void 0 || candidate === void 0) return shift;
	return reportedShift(shift, target.metric, [baseline.median, candidate.median]);
}
function pairedLevel(judgement) {
	const { baseline, candidate } = judgement;
	const shift = reportedChange(judgement);
	if (baseline === void 0 || shift === void 0 || candidate === void 0) return candidate?.median;
	const level = baseline.median * shift.ratio;
	return Number.isFinite(level) && level > 0 ? level : candidate.median;
}
// src/production/cost-kind.ts
const wall = /^(?:wall|real|elapsed)/;
const allocation = /^(?:alloc|malloc|object_alloc|heap-samples)/;
const neither = /^(?:inuse|in_use|live|heap-live|retained|goroutine|thread|mutex|block|lock|monitor|contention|delay|wait|off.?cpu|exception|sleep|park|io\b|socket|file|gc\b)/;
function costKindOf({ type, unit }) {
	const name = type.toLowerCase();
	if (neither.test(name)) return void 0;
	if (wall.test(name)) return "wall";
	return allocation.test(name) || unit === "B" ? "heap" : "cpu";
}
function withTellingType(profile) {
	const shown = profile.sampleTypes[profile.defaultType];
	if (shown === void 0 || costKindOf(shown) !== void 0) return profile;
	const isCost = profile.sampleTypes.map((type) => costKindOf(type) !== void 0);
	const inBytes = profile.sampleTypes.findIndex(({ unit }, at) => isCost[at] === true && unit === "B");
	const other = inBytes >= 0 ? inBytes : isCost.indexOf(true);
	return other < 0 ? profile : {
		...profile,
		defaultType: other
	};
}
function clockOf(type) {
	return costKindOf(type) === "wall" ? { clock: "wall" } : {};
}
// src/report/production-words.ts
const mostServices = 2;
const worthSaying = .005;
const dayMs = 864e5;
function productionWords(shares, { kind, part }) {
	return (shares ?? []).slice(0, mostServices).map((share) => {
		const callees = part === "self" && share.total - share.self >= worthSaying ? ` (${formatShare(share.total)} with what it calls)` : "";
		return [
			`${formatShare(share[part])} of production ${costWord(kind, share.clock)} in `,
			{ code: share.service },
			callees,
			`, ${windowWords(share)}`
		];
	}).flatMap((phrase, index) => index === 0 ? phrase : ["; ", ...phrase]);
}
function formatShare(share) {
	if (share > 0 && share < 1e-4) return `less than ${formatPercent(1e-4, 2)}`;
	return share > 0 && share < .001 ? formatPercent(share, 2) : formatPercent(share);
}
function weightWords(weight) {
	const { kind, share, service, clock } = weight;
	return [
		`${formatShare(share)} of production ${costWord(kind, clock)} in `,
		{ code: service },
		`, ${windowWords(weight)}`
	];
}
function costWord(kind, clock) {
	if (kind === "heap") return "allocations";
	return clock === "wall" ? "time, waiting included," : "CPU";
}
function windowWords({ windowMs, ageMs }) {
	const isFresh = ageMs < dayMs;
	if (windowMs === void 0) return isFresh ? "today" : `${spanWords(ageMs)} ago`;
	return isFresh ? `last ${spanWords(windowMs)}` : `${spanWords(windowMs)} until ${spanWords(ageMs)} ago`;
}
function spanWords(ms) {
	const [length, unit] = [
		[dayMs, "day"],
		[36e5, "hour"],
		[6e4, "minute"],
		[1e3, "second"]
	].find(([size]) => ms >= 2 * size || ms === size) ?? [1e3, "second"];
	const count = Math.max(1, Math.round(ms / length));
	return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
function productionSentences({ production = [] }) {
	return production.slice(0, 5).map((each) => [
		`Production ${costWord(each.kind, clockOf(each).clock)} of `,
		{ code: each.service },
		`: ${lengthWords(each)}`,
		...each.source === "file" ? [", from a file"] : [", from ", { code: each.source }],
		"."
	]);
}
function lengthWords({ from, until, ageMs }) {
	const age = ageMs < dayMs ? "" : `, ${spanWords(ageMs)} before this was measured`;
	const end = `${until.slice(0, 16).replace("T", " ")} UTC${age}`;
	if (from === void 0) return `taken at ${end}`;
	return `${spanWords(Date.parse(until) - Date.parse(from))} up to ${end}`;
}
// src/report/report.ts
function judgementsOf(report, kind) {
	return report.verdict.judgements.filter((judgement) => judgement.kind === kind);
}
// src/report/value-words.ts
function usesWords({ name, file, line }, judged) {
	return [
		"uses ",
		{ code: name },
		" (",
		placeOf({
			file,
			line
		}),
		`), changed in ${judged}`
	];
}
function placeOf({ file, line }) {
	return { text: `${file}:${line}` };
}
function valueWords([first, ...others], judged) {
	if (first === void 0) return [];
	return [
		"Whether ",
		{ code: first.name },
		" (",
		placeOf(first),
		`, changed in ${judged}`,
		...likeIt(others),
		") explains this is unknown: no profile shows it, and not all that may use it could be read."
	];
}
function deniedWords([first, ...others], judged) {
	const denied = `No function changed in ${judged} explains this.`;
	if (first === void 0) return [denied];
	return [
		`${denied} Whether `,
		{ code: first },
		` does (changed in ${judged}`,
		...likeIt(others),
		") is unknown: profiles do not show how code is built and loaded, or what it reads."
	];
}
function likeIt({ length }) {
	return length === 0 ? [] : [`, with ${formatCount(length, "other")} like it`];
}
// src/units/direction.ts
const time = "(?:[nuµμm]?s|[nuµμm]s(?:ec)?|secs?|seconds?|(?:nano|micro|milli)(?:s|secs?|seconds?)|mins?|minutes?|h|hrs?|hours?|d|days?)";
const size = "(?:[kKMGTP]?i?[bB]|(?:kilo|mega|giga|tera|kibi|mebi|gibi)?(?:bytes?|octets?|bits?)|words?|pages?)";
const isTime = new RegExp(`^${time}$`, "i");
const isSize = new RegExp(`^${size}$`);
const perTime = new RegExp(`^(.*?)(?:\\s*/\\s*|[\\s_.-]*\\bper\\b[\\s_.-]*|(?:^|_)per_)(${time})$`, "i");
const perThing = /^(.*?)(?:\s*\/\s*|[\s_.-]*\bper\b[\s_.-]*|_per_)(\S.*)$/i;
const rateWord = /^(?:[kmgt]?[qrtfimepnsuc]ps|iops|[kmg]?ops|[kmgt]?i?bps|[kmgtp]?flops|[kmgtp]?teps|[kmgt]?lups|[kmgt]?ips|[kmg]?hz|thrpt|thru?put|throughput|bandwidth|goodput|xput|[rtw]pm|tpmc)$/i;
const remark = /\s*(?:\([^()]*\)|\[[^[\]]*\])$/;
const by = "(?:\\s*/\\s*|[\\s_.-]*\\bper\\b[\\s_.-]*|_per_)";
const perTimeAndThing = new RegExp(`^(.+?${by}${time})${by}\\w[\\w -]*$`, "i");
const otherRate = /^(?:[kMGTPE]?H\s*\/\s*s(?:ec)?|(?:B|bytes?|bits?|flops?|ops?|instr(?:uctions?)?)(?:\s*\/\s*|\s+per\s+)(?:cycles?|clk|clock))$/i;
const merit = /\b(?:scores?|speed[ -]?ups?|accuracy|recall|ipc|(?:hit|success|win) ?(?:rate|ratio)|faster|efficiency|availability|instructions per cycle)\b/i;
const spoiled = /\b(?:times?|latency|duration|elapsed|loss|cost|size|bytes?|memory|slower|worse|lower|less)\b/i;
const unwanted = /\b(?:errors?|err|fail(?:ure|ed)?s?|faults?|miss(?:es)?|drops?|dropped|retries|retry|timeouts?|stalls?|switches|collections?|gcs?|allocs?|allocations?|allocated|garbage|lost|conflicts?|aborts?|rejects?|rejected|evictions?)\b/i;
function directionOf(unit, metric = "") {
	const plain = withoutRemark(unit);
	if (!isRate(plain, metric)) return isCost(plain) ? "lower" : hasMerit(plain, metric) ? "higher" : void 0;
	const words = `${plain} ${wordsIn(metric)}`.replaceAll(/[_.:/-]+/g, " ");
	return unwanted.test(words) || isFractionOfTime(plain) ? void 0 : "higher";
}
function hasMerit(unit, metric) {
	return isMerit(unit) || isBare(unit) && isMerit(wordsIn(metric));
}
function isBare(unit) {
	return /^(?:1|[x×%]|percent)?$/i.test(unit);
}
function isMerit(words) {
	const plain = words.replaceAll(/[_.:/-]+/g, " ");
	return merit.test(plain) && !spoiled.test(plain) && !unwanted.test(plain);
}
const ratedTitle = /(?:^|[\s_./:([-])(?:fps|iops|[rqt]ps|throughput|bandwidth)\W*$/i;
function directionOfTitle(title) {
	const words = wordsIn(title);
	if (unwanted.test(words.replaceAll(/[_.:/-]+/g, " "))) return void 0;
	return perTime.test(words) || ratedTitle.test(words) ? "higher" : void 0;
}
function isRate(unit, metric = "") {
	const [plain, name] = [withoutRemark(unit), wordsIn(metric)];
	return isRateUnit(plain) || !isCost(plain) && (perTime.test(name) || namesRate(name));
}
function withoutRemark(unit) {
	const plain = unit.trim().replace(remark, "");
	return perTimeAndThing.exec(plain)?.[1] ?? plain;
}
function wordsIn(metric) {
	return metric.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ");
}
function isRateUnit(unit) {
	return otherRate.test(unit) || perTime.test(unit) || /\bs(?:ec)?\s*(?:\^?\s*-1|⁻¹)$/.test(unit) || namesRate(perThing.exec(unit)?.[1] ?? unit);
}
function namesRate(text) {
	return text.split(/[\s_.:()[\]-]+/).some((word) => rateWord.test(word));
}
function isFractionOfTime(unit) {
	return !otherRate.test(unit) && isTime.test(perTime.exec(unit)?.[1]?.trim() ?? "");
}
function isCost(unit) {
	const [, above = unit, below = ""] = perThing.exec(unit) ?? [];
	if (/^(?:ops?|operations?|iter(?:ation)?s?|calls?|runs?|rounds?)$/i.test(below)) return true;
	const last = above.trim().split(/[\s_-]+/).at(-1) ?? "";
	return isTime.test(last) || isSize.test(last) || /^(?:allocs?|allocations|instructions|cycles)$/i.test(last);
}
// src/report/counts.ts
const rowWords = [
	"regression",
	"failed",
	"inconclusive",
	"too noisy",
	"improvement",
	"new",
	"removed",
	"skipped",
	"unaffected",
	"not confirmed",
	"not worse",
	"for information",
	"no change"
];
function rowWordOf(judgement) {
	if (judgement.kind === "unseen") return "too noisy";
	if (judgement.kind !== "no-change") return judgement.kind;
	if (isInformational(judgement)) return "for information";
	if (isWorseBy(judgement, judgement.threshold)) return "not confirmed";
	return isBetterBy(judgement, judgement.threshold) ? "not worse" : "no change";
}
function rowCounts(judgements) {
	const counts = /* @__PURE__ */ new Map();
	for (const judgement of judgements) {
		const word = rowWordOf(judgement);
		counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return rowWords.flatMap((word) => {
		const count = counts.get(word) ?? 0;
		return count === 0 ? [] : [{
			word,
			count,
			words: countWords(word, count)
		}];
	});
}
function countWords(word, count) {
	if (word === "regression" || word === "improvement") return formatCount(count, word);
	const noun = word === "no change" ? "unchanged" : word === "too noisy" ? "too noisy to see" : word;
	return formatCount(count, noun, noun);
}
const decided = /* @__PURE__ */ new Set([
	"regression",
	"improvement",
	"no-change"
]);
function isAnythingKnown(judgements) {
	const gated = judgements.filter((each) => !isInformational(each));
	return (gated.length === 0 ? judgements : gated).some(({ kind }) => decided.has(kind) || kind === "unaffected");
}
function censusWords({ verdict: { judgements }, shards }) {
	const rows = judgements.filter((each) => !isInformational(each));
	if (rows.length === 0) return "";
	return `judged ${rows.filter(({ kind }) => decided.has(kind)).length} of ${(shards?.missing ?? []).length > 0 ? "at least " : ""}${rowsWords(rows)}`;
}
function rowsWords(rows) {
	const benchmarks = new Set(rows.map(({ target }) => benchmarkKey(target.id))).size;
	const benchmarkCount = formatCount(benchmarks, "benchmark");
	return benchmarks === rows.length ? benchmarkCount : `${formatCount(rows.length, "metric")} of ${benchmarkCount}`;
}
// src/report/failing-words.ts
function failingWords(cause, report) {
	const count = (kind) => rowsWords(judgementsOf(report, kind));
	return {
		regression: count("regression"),
		failed: `${count("failed")} that could not be measured`,
		missing: `${count("removed")} missing here`,
		inconclusive: judgementsOf(report, "inconclusive").length > 0 ? `${count("inconclusive")} that could not be decided` : `that ${unknownWords(report)}`,
		"no-baseline": "no baseline to compare with"
	}[cause];
}
function unknownWords({ verdict: { judgements } }) {
	return isNothingCompared(judgements) ? "nothing was compared" : "nothing could be decided";
}
// src/stats/null-distribution.ts
const mostCells = 2 ** 19;
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
const uTails = memoized(computeTails, {
	key: (tieSizes, n, u) => `${n}:${u}:${groupsKey(tieSizes)}`,
	size: () => 1,
	most: 4096
});
function computeTails(tieSizes, n, u) {
	checkSizes(tieSizes, n);
	const total = sizeOf$1(tieSizes);
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
function waysUpTo(tieSizes, n, u) {
	const step = stepOf(tieSizes);
	const [low, high] = halves(tieSizes);
	const [lowCount, highCount] = [sizeOf$1(low), sizeOf$1(high)];
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
function halves(tieSizes) {
	const half = sizeOf$1(tieSizes) / 2;
	let count = 0;
	let place = 0;
	while (place < tieSizes.length && count + at(tieSizes, place) / 2 < half) {
		count += at(tieSizes, place);
		place += 1;
	}
	return [tieSizes.slice(0, place), tieSizes.slice(place)];
}
function sizeOf$1(tieSizes) {
	return tieSizes.reduce((sum, size) => sum + size, 0);
}
function checkSizes(tieSizes, n) {
	const total = sizeOf$1(tieSizes);
	if (n < 1 || n >= total) throw new RangeError(`Cannot compare samples as each must have a value: ${n} of ${total} are the candidate's`);
}
function stepOf(tieSizes) {
	return tieSizes.every((size) => size % 2 === 1) ? 2 : 1;
}
const waysByCount = memoized(computeWays, {
	key: (tieSizes, most, step) => `${most}:${step}:${groupsKey(tieSizes)}`,
	size: ({ counts }) => 2 * sizeOf$1(counts.map(({ length }) => length)),
	most: mostCells
});
function computeWays(tieSizes, most, step) {
	const total = sizeOf$1(tieSizes);
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
function chooseRow(size) {
	const row = [1];
	for (let j = 1; j <= size; j += 1) row.push(at(row, j - 1) * (size - j + 1) / j);
	return row;
}
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
function sortedSides(sides) {
	return {
		baseline: new Float64Array(sides.baseline).sort(),
		candidate: new Float64Array(sides.candidate).sort()
	};
}
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
const exactBlockPairs = 2500;
const exactPairs = 2e4;
function blockedMannWhitney(blocks) {
	const sorted = blocks.map(sortedSides);
	check(sorted);
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
function isExact$1(blocks) {
	const pairs = blocks.map(({ baseline, candidate }) => baseline.length * candidate.length);
	return pairs.every((count) => count <= exactBlockPairs) && pairs.reduce((sum, count) => sum + count, 0) <= exactPairs;
}
function nullOf(blocks) {
	return sumOf(blocks.map((sides) => ({
		n: sides.candidate.length,
		ties: tieSizes(sides)
	})));
}
function untiedNullOf(blocks) {
	return sumOf(blocks.map(({ baseline, candidate }) => ({
		n: candidate.length,
		ties: new Array(baseline.length + candidate.length).fill(1)
	})));
}
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
function shiftError(deviation, { blocks, perSide }) {
	const block = 2 * perSide;
	return deviation * Math.sqrt(2 / (blocks * perSide) * (Math.PI / 3) * ((block + 1) / block));
}
function deviationOfError(error, size) {
	return error / shiftError(1, size);
}
function detectableChange(design) {
	const error = shiftError(design.deviation, design);
	const rejected = Math.log1p(design.margin) + upperQuantile(design.level) * error;
	const needed = Math.max(rejected, Math.log1p(design.threshold));
	return Math.expm1(needed + upperQuantile(1 - design.power) * error);
}
// src/stats/differences.ts
const mostSorted = 1e6;
function orderedDifferences(blocks, most = mostSorted) {
	const length = blocks.reduce((sum, block) => sum + block.baseline.length * block.candidate.length, 0);
	if (length > most) return counted(blocks, length);
	const sorted = sortedDifferences(blocks, length);
	return {
		length,
		at: (index) => at(sorted, index)
	};
}
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
const halvings = 70;
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
const rounding$1 = 1e-12;
function hodgesLehmann(blocks) {
	return middle(orderedDifferences(blocks));
}
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
function criticalRank(blocks, level) {
	if (!isExact$1(blocks)) {
		const { mean, deviation } = normalMoments(blocks);
		return Math.max(0, Math.floor(mean - .5 - upperQuantile(level) * deviation) + 1);
	}
	return exactRank(blocks, level);
}
const exactRank = memoized(computeExactRank, {
	key: (blocks, level) => `${level}:${blocks.map(({ baseline, candidate }) => `${baseline.length}x${candidate.length}`).join()}`,
	size: () => 1,
	most: 1e3
});
function computeExactRank(blocks, level) {
	let cumulative = 0;
	const { probability } = untiedNullOf(blocks);
	for (let k = 0; k < probability.length; k += 1) {
		cumulative += at(probability, k);
		if (cumulative > level) return k;
	}
	return probability.length;
}
function hasTiesWithinSides(blocks) {
	return blocks.some(({ baseline, candidate }) => hasTies(baseline) || hasTies(candidate));
}
function hasTies(sorted) {
	for (let index = 1; index < sorted.length; index += 1) if (sorted[index] === sorted[index - 1]) return true;
	return false;
}
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
// src/stats/spread.ts
const madToDeviation = 1.4826;
function robustDeviation(values) {
	return madToDeviation * medianAbsoluteDeviation(values);
}
const medianDifference = .9538725524;
function pairwiseDeviation(groups) {
	const differences = groups.flatMap((group) => group.flatMap((value, index) => group.slice(index + 1).map((other) => Math.abs(other - value))));
	return differences.length === 0 ? NaN : median(differences) / medianDifference;
}
function neighborDeviation(levels) {
	if (levels.length < 3) return NaN;
	return robustDeviation(levels.slice(1).map((level, index) => level - at(levels, index))) / Math.SQRT2;
}
function pooledDeviation(groups) {
	let [squares, freedom] = [0, 0];
	for (const group of groups) {
		const center = group.reduce((sum, value) => sum + value, 0) / group.length;
		for (const value of group) squares += (value - center) ** 2;
		freedom += Math.max(0, group.length - 1);
	}
	return Math.sqrt(squares / freedom);
}
function withinBlockDeviation(blocks) {
	return pooledDeviation(blocks.flatMap(({ baseline, candidate }) => [baseline, candidate]));
}
// src/decide/comparison.ts
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
function noiseOf(width, blocks) {
	const perSide = blocks.reduce((sum, { baseline, candidate }) => {
		return sum + 2 * baseline.length * candidate.length / (baseline.length + candidate.length);
	}, 0);
	return deviationOfError(width / 2 / 1.96, {
		blocks: blocks.length,
		perSide: perSide / blocks.length
	});
}
function worseShift(metric, blocks) {
	return hodgesLehmann(scaledBlocks(metric, blocks));
}
function processDeviation(metric, blocks) {
	const deviation = withinBlockDeviation(scaledBlocks(metric, blocks));
	return metric.assume === "exact" && blocks.length > 0 && Number.isNaN(deviation) ? 0 : deviation;
}
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
const quietShare = .2;
const quietPlan = {
	...defaultPlan,
	screenBlocks: 2,
	lookAfter: 1,
	confirm: [{
		blocks: 4,
		upTo: quietShare
	}, ...defaultPlan.confirm]
};
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
const power = .9;
function chancePerBlock({ perSide }) {
	let ways = 1;
	for (let taken = 1; taken <= perSide; taken += 1) ways = ways * (perSide + taken) / taken;
	return 1 / ways;
}
const rounding = 1e-9;
function isExact(metric, { deviation, limits }) {
	return metric.assume === "exact" && !(deviation > .2 * Math.log1p(limits.threshold));
}
function improvementLevel(plan, metric, design) {
	return isExact(metric, design) ? Math.max(design.alpha, chancePerBlock(plan) + rounding) : design.alpha;
}
function screenSize(plan, metric, seen) {
	if (isExact(metric, seen)) return 1;
	const share = seen.deviation / Math.log1p(seen.limits.threshold);
	return plan.screenFewer?.find(({ upTo }) => share <= upTo)?.blocks ?? plan.screenBlocks;
}
const shortShare = .7;
function confirmSize(plan, metric, { deviation, ...design }) {
	if (isExact(metric, {
		deviation,
		...design
	})) return separatedBlocks(plan, design);
	const share = deviation / Math.log1p(design.limits.threshold);
	return (plan.confirm.find(({ upTo }) => share <= upTo) ?? largestConfirm(plan)).blocks;
}
function separatedBlocks(plan, { alpha, family }) {
	const level = alpha * shortShare / Math.max(family, 50);
	return Math.ceil(Math.log(level) / Math.log(chancePerBlock(plan)) + rounding);
}
function largestConfirm({ confirm }) {
	return at(confirm, confirm.length - 1);
}
function mostConfirmBlocks(plan) {
	return largestConfirm(plan).blocks;
}
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
function levelAlone({ alone }) {
	if (alone.length === 0) return {};
	return { candidate: {
		n: alone.length,
		median: median([...alone])
	} };
}
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
function findingIn(series, alpha) {
	const { subject, blocks, planned, ending } = series;
	if (blocks.length === 0 || ending?.state === "failed") return void 0;
	return findingOf(subject, compareSeries(series), {
		blocks: blocks.length,
		planned,
		alpha
	});
}
function compareSeries({ subject, blocks }) {
	return compareBlocks(subject.target.metric, blocks, subject.limits.margin);
}
const overBudget = {
	code: "not-measured",
	detail: "the time budget was spent first"
};
function stageEnd(finding, pAdjusted, alpha) {
	const { kind, reason } = word(finding, pAdjusted, alpha);
	if (kind === "regression") return "failed";
	return reason.code === "not-confirmed" || reason.code === "too-noisy" ? "open" : "settled";
}
function isReached({ comparison, bar }) {
	return comparison.worse >= Math.log1p(bar.threshold) - (bar.slack ?? 0);
}
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
function word(finding, pAdjusted, alpha) {
	const { subject, comparison, bar, blocks, isNoisy, isComplete } = finding;
	const reached = isReached(finding);
	const { restless } = subject.limits;
	if (reached && pAdjusted <= alpha) return restless === void 0 || comparison.pWorseThan(restless) <= alpha ? {
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
	if (isNoisy && (isComplete || !reached)) return {
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
	if (reached) return {
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
function couldHide({ worseHigh }, { threshold }, smallestSeen) {
	if (smallestSeen === void 0 || smallestSeen <= 2 * threshold) return false;
	return worseHigh === null || worseHigh > Math.log1p(2 * threshold);
}
function isImproved(comparison, { target, limits, plan }, alpha) {
	if (-comparison.worse < Math.log1p(limits.threshold)) return false;
	const design = {
		deviation: comparison.noise,
		limits,
		alpha
	};
	return comparison.pBetterThan(limits.margin) <= improvementLevel(plan, target.metric, design);
}
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
const kinds = [
	/^E {2,}\S/,
	/^(?:\S+: )?error: unrecognized arguments|^ERROR: (?!usage)\S/,
	/^(?:fatal )?error(?:\[\w+\])?: (?!could not compile|aborting)/,
	/^\S[^:]*:\d+(?::\d+)?: (?:fatal )?error: /,
	/^CMake Error/,
	/^\[ERROR\] (?!\[Help|To see|Re-run|For more|-> )\S/,
	/^(?:vet: )?\S+\.go:\d+(?::\d+)?: \S/,
	/^go: \S/,
	/^(?:panic|fatal error|runtime error|Caused by): /,
	/^(?:Exception in thread|thread '.*' panicked)/,
	/^(?:[\w.$]+\.)?\w*(?:Error|Exception|Exit|Interrupt|Warning)\b(?:: .*)?$/,
	/\b(?:error|fatal|failed|cannot|could not|not found|no such|denied|undefined|unknown|unrecognized)\b/i
];
const empty = /^(?:error: (?:test failed|bench failed|could not compile|process didn't exit)|FAIL\b|exit status|make: \*\*\*)/;
function informativeLines(text) {
	const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
	const nonEmpty = lines.filter((line) => line.trim() !== "" && !empty.test(line));
	const kind = kinds.find((each) => nonEmpty.some((line) => each.test(line)));
	if (kind === void 0) return (nonEmpty.at(-1) ?? lines.findLast((line) => line.trim() !== "") ?? "").trim();
	const informative = [...new Set(nonEmpty.filter((line) => kind.test(line)).map((line) => line.replace(/^E {2,}/, "").trim()))];
	let joined = "";
	for (const line of informative) {
		const longer = joined === "" ? withPlace(line, lines, informative) : `${joined}; ${line}`;
		if (joined !== "" && longer.length > 400) break;
		joined = longer;
	}
	return joined;
}
function withPlace(line, lines, informative) {
	const below = lines[lines.findIndex((each) => each.trim() === line) + 1]?.trim() ?? "";
	const place = /^--> (\S+)$/.exec(below)?.[1];
	if (place !== void 0) return `${line} (${place})`;
	return line.endsWith(":") && below !== "" && !informative.includes(below) ? `${line} ${below}` : line;
}
// src/report/reason-words.ts
function failureWords(failure, where = "") {
	if (failure === void 0) return [`failed${where}`];
	const quoted = failure.message === "" ? [] : [" ", { quoted: shortly(failure.message) }];
	const verb = `${{
		load: "could not be loaded",
		threw: "threw",
		timeout: "timed out",
		crashed: "crashed",
		missing: "was not found",
		skipped: "cannot be measured here",
		unstable: "could not be timed",
		unsupported: "cannot run here"
	}[failure.reason]}${where}`;
	return [quoted.length === 0 ? verb : `${verb}:`, ...quoted];
}
function shortly(message) {
	const first = firstLine(message);
	const why = informativeLines(message.trim().slice(first.length));
	return first.endsWith(":") && why !== "" ? `${first} ${why}` : first;
}
function firstLine(message) {
	return message.trim().split(/\r?\n/, 1)[0] ?? "";
}
function visibleWords(judgement) {
	const { smallestDetectable, candidate } = judgement;
	if (smallestDetectable === void 0) return [];
	if (!isSeen(judgement) || candidate === void 0) return [`changes under ${formatPercent(smallestDetectable)} cannot be seen here`];
	return [`seen, and not confirmed on ${formatCount(candidate.n, "process", "processes")} a side`];
}
function isSeen({ smallestDetectable, shift }) {
	const size = shift === void 0 ? 0 : Math.max(shift.ratio, 1 / shift.ratio) - 1;
	return smallestDetectable !== void 0 && size > smallestDetectable;
}
function unmeasuredWords({ detail }) {
	return detail === overBudget.detail ? [detail] : ["not measured: ", { quote: detail }];
}
function neededWords({ needsMs, budgetMs, ownMs }) {
	if (needsMs === void 0) return [];
	const budget = budgetMs === void 0 ? "" : ` (--budget or measure.budget: ${writtenDuration(budgetMs)})`;
	const all = `${formatDuration(needsMs)}${ownMs === void 0 ? " more" : ""}${budget === "" ? " of measure.budget" : budget}`;
	if (ownMs === void 0) return [`; about ${all} would decide`];
	return [`; about ${formatDuration(ownMs)} more would decide it, and ${all} all that is open`];
}
function cutShortWords({ cutShort }) {
	return cutShort === void 0 ? [] : [`, and ${cutShort} with fewer than five processes, as the budget ended`];
}
function nullControlWords({ ratio }) {
	return `${`baseline processes in the candidate’s slots measured ${formatPercent(ratio - 1)} slower`}: this machine treats the two sides differently`;
}
function restlessWords({ differ }) {
	return `${`stored builds of it differ by ${formatPercent(differ)} from one to the next`}; set a threshold for it, or make its code and flags deterministic`;
}
function oddBaselineWords({ ratio }) {
	return `its baseline side measured ${formatNumber(ratio, 1)} times what stored runs of this kind of machine did`;
}
function fewProcessesWords({ processes, needed }) {
	return `${`${formatCount(processes, "process", "processes")} a side cannot tell any change from chance`} at the level of this comparison; ${needed} a side can`;
}
function baselineFailedOn({ failure }) {
	return failure.sides === "both" ? "on both sides it " : "on the baseline it ";
}
const fixedWords = {
	"unlike-machine": "no stored baseline of this kind of machine",
	"no-baseline": "no baseline",
	informational: "informational, never fails",
	untouched: "this PR touches nothing it depends on",
	"not-confirmed": "re-measuring was inconclusive",
	"below-threshold": "larger than its margin, smaller than its threshold"
};
function hasFixedWords(reason) {
	return Object.hasOwn(fixedWords, reason.code);
}
function reasonWords(reason) {
	if (hasFixedWords(reason)) return [fixedWords[reason.code]];
	switch (reason.code) {
		case "too-noisy": return [`processes differ by ${formatPercent(reason.processDeviation)} among themselves`];
		case "baseline-failed": return [baselineFailedOn(reason), ...failureWords(reason.failure)];
		case "not-measured": return [...unmeasuredWords(reason), ...neededWords(reason)];
		case "too-few-runs": return [`only ${formatCount(reason.runs, "stored run")} of this kind of machine`, ...cutShortWords(reason)];
		case "voided": return [`${formatCount(reason.blocks, "block")} void: `, { quote: reason.cause }];
		case "margin-raised": return [`margin raised to ${formatPercent(reason.margin)} for its history`];
		case "by-weight": return ["its threshold follows from its weight in production: ", ...weightWords(reason)];
		case "null-control": return [nullControlWords(reason)];
		case "with-suite": return [`moved with the whole suite (${formatPercent(Math.abs(reason.ratio - 1))}), not beyond it`];
		case "restless": return [restlessWords(reason)];
		case "threshold-capped": return [`its noise calls for a threshold of ${formatPercent(reason.wanted)}`];
		case "skips-itself": return ["skips itself on both sides: ", { quote: reason.detail }];
		case "from-history": return [`judged from ${formatCount(reason.runs, "stored run")} alone`];
		case "renamed-from": return [
			"looks like the removed ",
			{ code: reason.name },
			", renamed"
		];
		case "no-effect": return noEffectWords(reason.proof);
		case "stale-build": return staleWords(reason);
		case "contradicted": return [{ text: reason.detail }];
		case "odd-baseline": return [oddBaselineWords(reason)];
		case "below-floor": return [`below ${formatQuantity(reason.floor, reason.unit)} values are not told apart`];
		case "not-rejected": return [`these samples do not rule out chance (adjusted p = ${formatP(reason.p)})`];
		case "few-processes": return [fewProcessesWords(reason)];
		case "screened-out":
		case "confirmed": return [];
	}
}
const whatRan = {
	"in-git": "which is in git and was not built anew",
	released: "a release of it that is installed",
	"self-contained": "which loads nothing of this repository"
};
function staleWords({ file, why, sources }) {
	const [first = ""] = sources;
	const others = sources.length <= 1 ? "" : ` and ${formatCount(sources.length - 1, "other file")}`;
	return [
		{ code: first },
		`${others} changed, but what ran is `,
		{ code: file },
		`, ${whatRan[why]}`
	];
}
function noEffectWords({ by, files, partly = [] }) {
	if (by === "executable") return ["what is built and all that it reads are the same on both sides"];
	if (by === "reach") return ["all that it can reach of what is built, and all that it reads, is the same on both sides"];
	const [first] = partly;
	const same = `what it runs and reads is the same on both sides, in ${formatCount(files.length, "file")} of this repository`;
	if (first === void 0) return [same];
	const others = partly.length === 1 ? "" : ` and ${formatCount(partly.length - 1, "other")}`;
	return [
		`${same}; of `,
		{ code: first },
		`${others} only comments, types, or functions that it never calls changed`
	];
}
function refusalWords(refused) {
	return [
		"The label ",
		{ code: refused.label },
		" from ",
		{ login: refused.who },
		` does not count: ${{
			"no-write-permission": "the person who set it cannot write to this repository",
			bot: "a bot set it",
			"older-than-head": "commits were pushed after it was set; set it again",
			"other-base": "this PR went into another branch when it was set; set it again",
			author: "the author of this PR set it; someone else must",
			"worse-since": "the regression grew since it was set; set it again",
			"unknown-actor": "it is not known who set it"
		}[refused.why]}.`
	];
}
// src/report/words.ts
const rowMarks = {
	regression: "🔴",
	failed: "🔴",
	improvement: "🟢",
	inconclusive: "⚪",
	"too noisy": "⚪",
	skipped: "⚪",
	unaffected: "✅",
	removed: "⚪",
	new: "🆕",
	"no change": "✅",
	"not worse": "✅",
	"not confirmed": "⚪",
	"for information": "⚪"
};
function changeWords(judgement) {
	const { metric } = judgement.target;
	const shift = reportedChange(judgement) ?? {
		ratio: 1,
		low: 1,
		high: 1
	};
	const { ratio } = shift;
	if (ratio === Number.POSITIVE_INFINITY) return fromNothingWords(judgement);
	const size = formatSize(shift);
	if (!/[1-9]/.test(size)) return sameWords(metric);
	const way = ratio >= 10 ? `${size} times as much` : `${size} ${ratio < 1 ? "less" : "more"}`;
	if (metric.name === "time") return [`takes ${way} time per call`];
	if (metric.name === "alloc") return [`allocates ${way} per call`];
	if (isProcessorTime(metric)) return [`takes ${way} processor time per call`];
	if (isPeakMemory(metric)) return [`uses ${way} memory at its peak`];
	const many = ratio >= 10 ? `${size} times as many` : `${size} ${ratio < 1 ? "fewer" : "more"}`;
	if (isAllocations(metric)) return [`makes ${many} allocations per call`];
	if (metric.name === metric.unit && isRate(metric.unit)) return [`reaches ${many} `, { code: metric.name }];
	const level = ratio >= 10 ? `${size} times as high` : `${size} ${ratio < 1 ? "lower" : "higher"}`;
	return [
		"has ",
		{ code: metric.name },
		` ${level}`
	];
}
function isProcessorTime({ name, unit }) {
	return name === cpuMetric.name && unit === cpuMetric.unit;
}
function isPeakMemory({ name, unit }) {
	return name === residentMetric.name && unit === residentMetric.unit;
}
function isAllocations({ name, unit }) {
	return name === allocsMetric.name && unit === allocsMetric.unit;
}
function fromNothingWords({ target: { metric }, candidate }) {
	if (metric.name === timeMetric.name && candidate !== void 0) return [`now takes ${formatQuantity(candidate.median, metric.unit)} per call, where the baseline took no time`];
	if (isAllocations(metric) && candidate !== void 0) {
		const count = formatQuantity(candidate.median, metric.unit);
		return [`now makes ${count} ${count === "1" ? "allocation" : "allocations"} per call, where the baseline made none`];
	}
	if (metric.name !== allocMetric.name || candidate === void 0) return [
		"now has ",
		{ code: metric.name },
		", where the baseline had none"
	];
	return [`now allocates ${formatQuantity(candidate.median, metric.unit)} per call, where the baseline allocated nothing`];
}
function sameWords(metric) {
	if (metric.name === "time") return ["takes the same time per call"];
	if (metric.name === "alloc") return ["allocates the same per call"];
	if (isPeakMemory(metric)) return ["uses the same memory at its peak"];
	if (isAllocations(metric)) return ["makes the same number of allocations per call"];
	return ["has the same ", { code: metric.name }];
}
function uncomparedStep({ unprepared, verdict: { judgements } }) {
	if (unprepared !== void 0) return "Make setup work on the baseline commit, as its log says why it does not";
	return judgements.some(({ kind }) => kind === "failed") ? "Make what failed run again" : "Measure benchmarks that both sides have";
}
function nextSteps(report) {
	const steps = firstSteps(report);
	return report.verdict.outcome === "fail" && steps.length > 0 ? [...steps, ...otherSteps(report)] : steps;
}
function otherSteps(report) {
	const { further = [] } = report.verdict;
	const others = further.map((cause) => failingWords(cause, report).replace(/^that /, "the fact that "));
	const list = [...others.slice(0, -2), others.slice(-2).join(" and ")].join(", ");
	return [...others.length === 0 ? [] : [` Beside that, the build fails for ${list}.`], ...(report.shards?.missing.length ?? 0) > 0 ? [` ${missingShardsStep}`] : []];
}
const missingShardsStep = "Run the jobs of the missing shards again.";
function firstSteps(report) {
	const { outcome, cause } = report.verdict;
	if (isIncomplete(report)) return [missingShardsStep];
	const { budget } = report.unprepared ?? {};
	if (budget !== void 0 && cause !== "regression") return budgetSteps(budget);
	if (outcome !== "fail") return [];
	if (report.judged === "samples") return samplesSteps(report.verdict);
	const what = countOf(report, cause) > 1 ? "them" : "it";
	const label = [
		`accept ${what} with the label `,
		{ code: report.labels.accept },
		" and a line ",
		{ code: "perf: <reason>" },
		" in the description."
	];
	switch (cause) {
		case "failed": return [...failedSteps(report, what), ...label];
		case "missing": return [`Bring ${what} back, or `, ...label];
		case "inconclusive": return [isNothingCompared(report.verdict.judgements) ? `${uncomparedStep(report)}, or ` : "Run it again on a quieter machine, or ", ...label];
		case "no-baseline": return [report.unprepared === void 0 ? "Measure the default branch first, or " : `${uncomparedStep(report)}, or `, ...label];
		default: return [`Fix ${what}, or `, ...label];
	}
}
function failedSteps(report, what) {
	if (!judgementsOf(report, "failed").every(({ failure }) => failure?.sides === "both")) return [`Make ${what} run again, or remove ${what}, or `];
	return [
		`${what === "it" ? "It fails" : "They fail"} on the baseline too. Make ${what} run, or remove ${what}, or let such builds pass with `,
		{ code: "policy.on-failed: warn" },
		", or "
	];
}
function samplesSteps({ cause, judgements }) {
	if (cause === "regression") return [
		"To name the function, run ",
		{ code: "flamegate gate" },
		" on both commits."
	];
	return [cause === "missing" || cause === "no-baseline" || isNothingCompared(judgements) ? "Measure the same benchmarks on both sides." : "Measure both sides again."];
}
function budgetSteps({ neededMs }) {
	const minutes = Math.ceil(neededMs / 6e4);
	return [
		"Both sides are set up within it: give it at least ",
		{ code: `measure.budget: ${minutes}m` },
		" (or ",
		{ code: `--budget ${minutes}m` },
		"), or make setup shorter, for example with a cache of packages."
	];
}
function countOf(report, cause) {
	if (cause === "failed") return new Set(judgementsOf(report, "failed").map(({ target }) => benchmarkKey(target.id))).size;
	if (cause === "missing") return judgementsOf(report, "removed").length;
	return cause === "regression" ? judgementsOf(report, "regression").length : 1;
}
function isIncomplete({ verdict, shards }) {
	return (shards?.missing.length ?? 0) > 0 && verdict.outcome !== "fail";
}
const mostShardsNamed = 6;
function shardWords(missing, count) {
	if (missing.length > mostShardsNamed) return `${missing.length} of ${count} shards`;
	const [last, ...others] = missing.toReversed();
	if (others.length === 0) return `shard ${last} of ${count}`;
	return `shards ${others.toReversed().join(", ")} and ${last} of ${count}`;
}
function bySize(judgements) {
	return timeBeforeItsShare(judgements, ({ shift }) => Math.abs(Math.log(shift?.ratio ?? 1)));
}
function timeBeforeItsShare(judgements, size) {
	const of = (name) => judgements.filter(({ target }) => target.metric.name === name);
	const shares = new Set(of(cpuMetric.name));
	const beside = shares.size === 0 ? [] : of(timeMetric.name);
	const times = new Map(beside.map((each) => [benchmarkKey(each.target.id), size(each)]));
	const sizeBeside = (judgement) => {
		const own = size(judgement);
		const time = shares.has(judgement) ? times.get(benchmarkKey(judgement.target.id)) : void 0;
		return time === void 0 || 2 * time < own ? own : Math.min(own, time);
	};
	return judgements.map((judgement) => ({
		judgement,
		size: sizeBeside(judgement),
		last: shares.has(judgement) ? 1 : 0
	})).toSorted((one, other) => other.size - one.size || one.last - other.last).map(({ judgement }) => judgement);
}
function bySuspicion(judgements) {
	return timeBeforeItsShare(judgements, (each) => Math.log(worseRatio(each) ?? 1));
}
const months = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
];
function judgeNote(judgedBy) {
	switch (judgedBy?.kind) {
		case "base": return `Policy: ${judgedBy.file} as ${shortCommit(judgedBy.at)} has it.`;
		case "file": return `Policy: ${judgedBy.file} in the working tree.`;
		default: return "Policy: the defaults, as there is no configuration.";
	}
}
function whyWords({ reason, reasonBy }) {
	if (reason === void 0) return [];
	if (reasonBy === void 0) return [": ", { quote: reason }];
	return [
		"; the description by ",
		{ login: reasonBy },
		" says: ",
		{ quote: reason }
	];
}
function acceptanceWords({ who, when, pullRequest, reason, reasonBy }) {
	const by = reasonBy === void 0 ? "" : `; the description by ${reasonBy} says`;
	const why = reason === void 0 ? "" : `${by}: ${firstLine(reason)}`;
	return `by ${who} on ${dayOf(when)} in #${pullRequest}${why}`;
}
function dayOf(iso) {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	const month = months[Number(match?.[2]) - 1];
	return match === null || month === void 0 ? "an unknown day" : `${Number(match[3])} ${month} ${match[1]}`;
}
// src/report/where.ts
function basisWords({ basis }) {
	return {
		operation: "per call",
		second: "per second of the capture",
		"cpu-second": "per second of CPU",
		capture: "as captured",
		share: "as share of the total"
	}[basis];
}
function remarkOf({ remark, production }) {
	return remark.length > 0 && production.length > 0 ? [
		...remark,
		"; ",
		...production
	] : [...remark, ...production];
}
function valueUnit(diff) {
	return diff.basis === "share" ? shareUnit : diff.unit;
}
function diffFor(judgement, report) {
	const key = benchmarkKey(judgement.target.id);
	const explanation = report.explanations.find(({ id }) => benchmarkKey(id) === key);
	const kind = profileKindOf(judgement.target.metric);
	return explanation?.diffs.find(({ diff }) => diff.kind === kind);
}
function explainedRegressions(report) {
	const seen = /* @__PURE__ */ new Set();
	return bySize(judgementsOf(report, "regression")).filter((judgement) => {
		const { id, metric } = judgement.target;
		const key = `${benchmarkKey(id)} ${profileKindOf(metric)}`;
		if (seen.has(key) || diffFor(judgement, report) === void 0) return false;
		seen.add(key);
		return true;
	});
}
const leastShare = .05;
const leastBeside = .2;
const mostOfChange = .5;
function weighty({ diff, blame }) {
	const whole = Math.max(Math.abs(diff.root.candidate.total - diff.root.baseline.total), ...blame.functions.map(sizeOf));
	const isExplained = blame.functions.some((each) => each.relation === "changed" && sizeOf(each) >= mostOfChange * whole);
	const least = ({ relation }) => isExplained && relation === "unchanged" ? leastBeside : leastShare;
	const kept = blame.functions.filter((each) => each.relation === "changed" || sizeOf(each) >= least(each) * whole);
	return kept.length > 0 ? kept : blame.functions;
}
function sizeOf(blamed) {
	const { self, total } = blamed.function;
	return Math.abs((isNamedForItself(blamed) ? self : total)?.delta ?? 0);
}
function isNamedForItself({ function: { self, total }, through, fitsShift }) {
	const isAgainst = (self?.delta ?? 0) * (total?.delta ?? 0) < 0;
	return self?.significant === true && through === void 0 && !isAgainst || fitsShift === "self";
}
const seenFrom = 2;
function carrierOf({ functions }) {
	const size = ({ total }) => Math.abs(total?.delta ?? 0);
	const sure = functions.filter(({ total }) => total?.significant === true);
	const largest = Math.max(0, ...sure.map(size));
	return sure.filter((each) => size(each) >= mostOfChange * largest).sort((a, b) => a.baseline.total + a.candidate.total - (b.baseline.total + b.candidate.total))[0];
}
function carriedWords(diff) {
	const carrier = carrierOf(diff);
	if (carrier?.total === void 0) return [];
	const { delta, within } = partsOf(carrier.total, [carrier.baseline.total, carrier.candidate.total], diff);
	return [
		"No function’s own cost changed by more than the noise of the profiles; with what it calls, ",
		{ code: carrier.frame.name },
		` did: ${delta} ${within}.`
	];
}
function unseenWords(diff) {
	const carried = carriedWords(diff);
	if (carried.length > 0) return carried;
	const nothing = "No single function changed by more than the noise of the profiles";
	const seen = leastSeen(diff);
	if (seen === void 0) return [`${nothing}.`];
	return [`${nothing}: in the costliest, less than about ${seen.least} would not have shown.`];
}
function leastSeen(diff) {
	const [costliest] = [...diff.functions.filter(({ self }) => self !== void 0)].sort((a, b) => b.baseline.self - a.baseline.self);
	if (costliest?.self === void 0) return void 0;
	const least = (costliest.self.high - costliest.self.low) / 2 * seenFrom;
	if (!(least <= Math.max(diff.root.baseline.total, diff.root.candidate.total))) return void 0;
	return {
		name: costliest.frame.name,
		least: `${formatQuantity(least, valueUnit(diff))} ${basisWords(diff)}`
	};
}
function whereTitle({ kind }) {
	return kind === "heap" ? "Where it is allocated" : "Where it went";
}
function confidenceWords(diff, per = basisWords(diff)) {
	const { baseline, candidate } = diff.repeats;
	const repeats = baseline === candidate ? `${baseline}` : `${baseline} and ${candidate}`;
	return [
		per,
		diff.lowConfidence ? "a single profile a side, so low confidence" : `functions whose change is significant over ${repeats} profiles a side, false discovery rate ${formatPercent(falseDiscoveryRate)}`,
		...basisNotes(diff)
	].join("; ");
}
const leastSlowness = .01;
function basisNotes({ basis, inlining, kind, slowness }) {
	const off = Math.max(slowness, 1 / slowness) - 1;
	return [...inlining === "off" ? [`profiled without inlining, so sums exceed ${kind === "heap" ? "what is allocated without the profiler" : "the measured time"}`] : [], ...off < leastSlowness ? [] : [takenOff(basis, slowness)]];
}
function takenOff(basis, slowness) {
	const off = formatPercent(Math.max(slowness, 1 / slowness) - 1);
	const signed = formatSignedPercent(slowness - 1);
	if (basis === "operation") return `the candidate’s profiles ran ${off} ${slowness > 1 ? "slower" : "faster"} throughout, which is corrected for`;
	if (basis !== "share") return `all functions moved by ${signed} together (load or machine), which is corrected for`;
	return `most functions’ shares moved by ${signed} together, because others changed, which is corrected for: a side need not add up to 100 %`;
}
function blamedRow(blamed, diff, report) {
	const { function: change } = blamed;
	const own = isNamedForItself(blamed) || change.total?.significant !== true && blamed.fitsShift !== "total";
	const part = own ? "self" : "total";
	const test = own ? change.self : change.total;
	const sides = [change.baseline[part], change.candidate[part]];
	const placed = placedOf(blamed, report);
	const place = placeWords(placed);
	return {
		name: change.frame.name,
		place,
		url: placed.url,
		part,
		values: formatPair(sides[0], sides[1], valueUnit(diff)),
		...changeOf(sides, test, diff),
		significant: test?.significant === true,
		remark: relationWords(blamed, statusWords(change, diff), report),
		production: productionWords(blamed.production, {
			kind: diff.kind,
			part
		})
	};
}
function changeOf(sides, test, diff) {
	if (test === void 0) {
		const delta = formatDelta(sides[1] - sides[0], valueUnit(diff), sides);
		return {
			change: delta,
			delta
		};
	}
	const { delta, within } = partsOf(test, sides, diff);
	return {
		change: `${delta} ${within}`,
		delta
	};
}
function partsOf(test, sides, diff) {
	return formatDeltaParts(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
}
function relationWords(blamed, status, report) {
	const judged = judgedWords(report);
	const relation = {
		changed: [`changed in ${judged}`],
		"calls-changed": ["calls changed code"],
		runtime: ["runtime"],
		dependency: blamed.package === void 0 ? ["dependency"] : ["dependency ", { code: blamed.package }],
		unchanged: [`not changed in ${judged}`],
		built: ["built, not in git"],
		unknown: []
	};
	const fits = blamed.fitsShift !== void 0 ? [`changed in ${judged}, likely: its growth fits what was measured`] : [];
	const own = fits.length > 0 ? fits : relation[blamed.relation];
	const likely = blamed.uses === void 0 ? own : usesWords(blamed.uses, judged);
	if (blamed.through !== void 0) return throughWords(blamed, blamed.through.name, {
		status,
		judged
	});
	return likely.length > 0 && status.length > 0 ? [
		...likely,
		", ",
		...status
	] : [...likely, ...status];
}
function callsWord({ through, function: { baseline } }) {
	return through?.isNew === true && baseline.total > 0 ? "newly calls" : "calls";
}
function throughWords(blamed, name, { status, judged }) {
	const itself = status.length > 0 ? [...status, ", "] : [];
	return [
		`changed in ${judged}, `,
		...itself,
		`${callsWord(blamed)} `,
		{ code: name },
		", which grew"
	];
}
function statusWords({ renamedFrom, status, self }, { kind }) {
	if (renamedFrom !== void 0) return ["was ", { code: renamedFrom }];
	if (status === "moved") return [(self?.delta ?? 0) < 0 ? "others took over what it cost" : "took over what others cost"];
	return kind === "heap" || status === "common" || status === "renamed" ? [] : [status];
}
function nothingChanged(diff) {
	return `no function changed significantly${carrierOf(diff) === void 0 ? "" : " by itself"}`;
}
function pictureAlt(diff) {
	const significant = diff.functions.filter(({ self }) => self?.significant === true);
	const [first] = significant;
	if (first?.self === void 0) return `Flame graph diff: ${nothingChanged(diff)}`;
	const verb = first.self.delta >= 0 ? "grew" : "shrank";
	const others = significant.length === 1 ? "no other function changed significantly" : `${formatCount(significant.length - 1, "other function")} changed significantly`;
	const amount = partsOf(first.self, [first.baseline.self, first.candidate.self], diff).delta.replace(/^[+\u2212]/, "");
	return `Flame graph diff: ${first.frame.name} ${verb} by ${amount} ${basisWords(diff)}; ${others}`;
}
// src/text/break-parts.ts
function breakParts(text) {
	return text.split(/(?<=[./:_#,&?=@\\-])(?=[^./:_#,&?=@\\-])|(?=[[({])|(?<=[a-z\d])(?=[A-Z])/);
}
// src/text/day-parts.ts
const day = /(?<![\w-])(\d{4}-\d{2}-\d{2})(?![\w-])/;
function dayParts(text) {
	return text.split(day);
}
// src/report/escape.ts
function entity(character) {
	return {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;"
	}[character] ?? character;
}
function escapeHtml(text, length = 2e3) {
	return cutMiddle(toVisible(text), length).replaceAll(/[&<>"']/g, entity).replaceAll("##[", "# #[");
}
function unbrokenDays(html) {
	return dayParts(html).map((part, index) => index % 2 === 1 ? `<span class="day">${part}</span>` : part).join("");
}
function breakableHtml(name, length) {
	return breakParts(cutMiddle(toVisible(name), length)).map((part) => escapeHtml(part)).join("<wbr>");
}
const wholeWord = 24;
function sentenceNameHtml(name, length) {
	return cutMiddle(toVisible(name), length).split(" ").map((word) => word.length <= wholeWord ? escapeHtml(word) : breakableHtml(word, length)).join(" ");
}
function scriptJson(value) {
	return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029").replaceAll("##[", "##\\u005b");
}
function safeUrl(url) {
	const whole = toWellFormed(url);
	return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode) : "#";
}
function encode(character) {
	return character === "(" || character === ")" || character === "'" || character === "*" ? `%${hexOf(character).slice(-2)}` : encodeURIComponent(character);
}
// src/report/markdown.ts
function md(words, ...parts) {
	return brand(words.map((word, index) => word + String(parts[index] ?? "")).join(""));
}
const nothing = md``;
function markdownWords(text) {
	return isHarmless(text) ? brand(text) : markdownText(text);
}
const harmless = /^[A-Za-z0-9\s\u00a0\u202f\u2009µατ.,:;?!'"’“”…–—−+%()/=×≥≤±→←·∞\p{Emoji_Presentation}-]*$/u;
const acts = /:\/\/|www\.|\bgh-\d|::|^\s*(?:[-+=]|\d+[.)])(?:\s|$)/i;
function isHarmless(text) {
	return harmless.test(text) && !acts.test(text);
}
function joinMarkdown(parts, separator = "") {
	return brand(parts.join(separator));
}
function unbroken(text) {
	return brand(text.replaceAll(/ (?=[…→±])|(?<=[…→]) /g, "\xA0"));
}
function bold(text) {
	return text === "" ? text : md`**${text}**`;
}
function markerLine(origin) {
	return brand(formatMarker(origin));
}
function htmlCode(text) {
	return brand(`<code>${escapeHtml(text, 80)}</code>`);
}
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
function isolate(text) {
	return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
function markdownCode(text, place, length = 80) {
	const shown = withoutCommands(cutMiddle(toVisible(text), length)).replaceAll("<!--", "<!‑‑").replaceAll("-->", "‑‑>");
	const piped = place === "cell" ? shown.replaceAll(/\\\|/g, "\\∣").replaceAll("|", "\\|") : shown;
	const safe = piped.trim() === "" ? "␠" : piped.endsWith("\\") && place === "cell" ? `${piped}\u200a` : piped;
	const runs = safe.match(/`+/g) ?? [];
	const fence = "`".repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
	return brand(isolate(fence + (runs.length > 0 ? ` ${safe} ` : safe) + fence));
}
const joiner = "⁠";
function markdownText(text, length = 500) {
	return brand(isolate(cutMiddle(toVisible(text), length).replaceAll(/[@#]/g, `$&${joiner}`).replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`).replaceAll(/:(?=\/\/)|www(?=\.)/gi, `$&${joiner}`).replaceAll(/[&<>]/g, entity).replaceAll(/[\\`*_{}()#+.!~^$-]/g, "\\$&").replaceAll(/[[\]|]/g, (character) => ({
		"[": "&lsqb;",
		"]": "&rsqb;"
	})[character] ?? "&vert;").replaceAll(/(?<=\S)\\([.()+-])/g, "$1").replace(/^(\d+)([.)])/, "$1\\$2")));
}
function markdownBlock(text, length, language = "text") {
	const lines = text.split(/\r\n|\n/).map((line) => withoutCommands(toVisible(line)).replaceAll("<!--", "<!‑‑"));
	const shown = cutMiddle(lines.join("\n"), length);
	const runs = shown.match(/`+/g) ?? [];
	const fence = "`".repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
	return brand(`${fence}${language}\n${shown}\n${fence}`);
}
function markdownUrl(url) {
	return brand(safeUrl(url));
}
function brand(text) {
	return text;
}
// src/report/phrase.ts
function markdownPhrase(phrase, place = "text") {
	return joinMarkdown(phrase.map((part) => typeof part === "string" ? markdownWords(part) : markdownPart(part, place)));
}
function markdownPart(part, place) {
	if ("code" in part) return markdownCode(part.code, place);
	if ("quoted" in part) return markdownCode(cutEnd(part.quoted), place, 400);
	if ("text" in part) return markdownText(part.text);
	if ("quote" in part) return md`“${markdownText(part.quote)}”`;
	return isLogin(part.login) ? md`@${markdownWords(part.login)}` : markdownCode(part.login, place);
}
function isLogin(text) {
	return /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(text);
}
function htmlPhrase(phrase) {
	return unbrokenDays(phrase.map((part) => typeof part === "string" ? escapeHtml(part) : htmlPart(part)).join(""));
}
function htmlPart(part) {
	if ("code" in part) return `<code><bdi>${sentenceNameHtml(part.code, 160)}</bdi></code>`;
	if ("quoted" in part) return `<code><bdi>${escapeHtml(cutEnd(part.quoted), 400)}</bdi></code>`;
	if ("text" in part) return `<bdi>${escapeHtml(part.text).replaceAll("/", "/<wbr>")}</bdi>`;
	if ("quote" in part) return `<q><bdi>${escapeHtml(part.quote)}</bdi></q>`;
	return `<bdi>@${escapeHtml(part.login, 60)}</bdi>`;
}
function cutEnd(sentence) {
	const characters = [...toVisible(sentence)];
	return characters.length <= 400 ? sentence : `${characters.slice(0, 399).join("")}…`;
}
function ended(words) {
	return /[.!?]”?$/.test(plainPhrase(words).trimEnd()) ? words : [...words, "."];
}
function plainPhrase(phrase, nameLength = 80) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		if ("code" in part) return terminalText(part.code, nameLength);
		if ("quoted" in part) return terminalText(cutEnd(part.quoted), 400);
		if ("text" in part) return terminalText(part.text, 600);
		if ("quote" in part) return `“${terminalText(part.quote, 300)}”`;
		return `@${terminalText(part.login, 60)}`;
	}).join("");
}
function joinedPhrases(...phrases) {
	return phrases.filter((phrase) => phrase.length > 0).flatMap((phrase, index) => index === 0 ? phrase : ["; ", ...phrase]);
}
// src/report/unexplained-words.ts
function unexplainedWords(blame, report = {}) {
	const { unseen = [], open = [], untraced = [], values = [], elsewhere } = blame;
	if (elsewhere !== void 0) return elsewhereWords(elsewhere, report);
	const [first, ...others] = unseen;
	if (open.length > 0) return openWords(open, report);
	if (untraced.length > 0) return untracedWords(untraced, report);
	if (values.length > 0) return valueWords(values, judgedWords(report));
	if (first === void 0) return isDenied(blame) ? deniedWords(blame.beside ?? [], judgedWords(report)) : void 0;
	const [caller] = first.callers;
	return [
		{ code: first.name },
		` (changed in ${judgedWords(report)}`,
		...likeIt(others),
		`) is ${first.hardly === true ? "hardly" : "not"} in the profiles: it may be inlined into `,
		...caller === void 0 ? ["what calls it"] : [{ code: caller.frame.name }],
		", so that what it costs shows there."
	];
}
function openWords([first, ...others], report) {
	const subject = [...first === void 0 ? [] : [{ code: first.frame.name }], ` (changed in ${judgedWords(report)}`];
	if (first !== void 0 && probablyGrew(first, 1)) return [
		...subject,
		...likeIt(others),
		") is nearest, not confirmed",
		...nearWords(first)
	];
	return [
		"Whether ",
		...subject,
		...likeIt(others),
		") grew as well is within the noise of the profiles."
	];
}
function nearWords({ self, total, baseline }) {
	const isOwn = (self?.p ?? 1) <= (total?.p ?? 1);
	const [change, before] = isOwn ? [self, baseline.self] : [total, baseline.total];
	if (change === void 0) return ["."];
	const size = before > 0 ? `: ${formatSignedPercent(change.delta / before)}` : "";
	return [`${size}${isOwn ? "" : " with what it calls"}${size === "" ? ":" : ","} q ${formatP(change.pAdjusted)}.`];
}
function elsewhereWords({ kind, name }, report) {
	return [
		`The ${kind === "cpu" ? "times" : "allocations"} of this benchmark name `,
		{ code: name },
		` (changed in ${judgedWords(report)}); whether it explains this as well is within the noise of the profiles.`
	];
}
function untracedWords([first = "", ...others], report) {
	return [
		"Whether ",
		{ code: first },
		` (changed in ${judgedWords(report)}`,
		...likeIt(others),
		") explains this is unknown: the profiles name no file of its kind. Source maps beside the scripts, or line tables, would show it."
	];
}
// src/report/display-width.ts
const zero = /\p{M}|\u200c|\u200d|\u2068|\u2069/u;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u26aa\u26ab\u2705\u274c]/u;
const single = /^[\u0000-\u02ff\u2010-\u2027\u202f\u2190-\u21ff\u2200-\u22ff]*$/;
function displayWidth(text) {
	if (single.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
function pad(text, width, side) {
	const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
	return side === "left" ? fill + text : text + fill;
}
function cutToWidth(text, width) {
	if (displayWidth(text) <= width) return text;
	const characters = [...text];
	let head = "";
	let tail = "";
	let left = 0;
	let right = characters.length - 1;
	while (left <= right) {
		const fromHead = displayWidth(head) <= displayWidth(tail);
		const next = (fromHead ? characters[left] : characters[right]) ?? "";
		if (displayWidth(head) + displayWidth(tail) + displayWidth(next) + 1 > width) break;
		if (fromHead) {
			head += next;
			left += 1;
		} else {
			tail = next + tail;
			right -= 1;
		}
	}
	return `${head}…${tail}`;
}
export { Mismatch, acceptanceWords, accepts, allocMetric, allocsMetric, array, asRecord, at, basisNotes, basisWords, benchmarkKey, benchmarkName, besideSuite, blamedRow, blockedMannWhitney, bold, breakableHtml, bySize, bySuspicion, callableNames, callsWord, carriedWords, carrierOf, causeOf, causes, censusWords, changeWords, cleanLine, cleanText, clockOf, compareBlocks, compareSeries, confidenceWords, confirmSize, costColumns, costKindOf, couldHide, cpuMetric, cutToWidth, dayOf, defaultGate, defaultPlan, diffFor, directionOf, directionOfTitle, displayWidth, distinctName, doubledRanks, ended, escapeHtml, exitOf, explainedRegressions, failingWords, failureWords, findingIn, floorOf, formatShare, gateContext, gateFileName, gateName, gateOfContext, gateOfFileName, hodgesLehmann, hodgesLehmannInterval, holdsNoChange, htmlCode, htmlPhrase, idOfGate, informativeLines, integer, isAnythingKnown, isExact, isGateName, isImproved, isIncomplete, isInformational, isNothingCompared, isRate, isReached, isSeen, isWorseBy, join, joinKey, joinMarkdown, joinedPhrases, judgeConfirmed, judgeNote, judgedWords, judgementBase, judgementsOf, leastSeen, levelAlone, limitReasons, line, lineUrl, lockstepPlan, longestName, markdownBlock, markdownCode, markdownPhrase, markdownText, markdownUrl, markdownWords, markerLine, matching, md, medianInterval, mostConfirmBlocks, neighborDeviation, nextSteps, noEffectWords, nonEmpty, nothing, nothingChanged, number, object, oneOf, optional, overBudget, pad, pairedLevel, pairwiseDeviation, parseMarker, pictureAlt, placeOf$1 as placeOf, placed, placedOf, plainPhrase, pooledDeviation, power, processDeviation, productionSentences, profileKindOf, quietPlan, quietShare, reasonWords, refusalWords, relativePath, remarkOf, reportedChange, reportedShift, residentMetric, robustDeviation, rounded$1 as rounded, rowCounts, rowMarks, rowWordOf, rowWords, rowsWords, safeUrl, satisfying, scaledBest, scaledMedian, schemaVersion, scopedChange, scopedValues, screenSize, scriptJson, separatedBlocks, shardWords, shiftError, shortCommit, shortHash, shortShare, shortly, show, sizeOf, smallestDetectable, sortedSides, spanWords, stageEnd, storableMetric, storableName, summaryOf, text, timeMetric, toRatio, toScale, toShift, unbroken, unbrokenDays, uncomparedStep, unexplainedWords, union, unique, unknownWords, unseenWords, valueUnit, verdict, visibleWords, weightWords, weighty, whatFails, whereTitle, whyWords, withNothingLeft, withTellingType, worseRatio, worseShift };
