import { d as hexOf, f as terminalText, h as withoutCommands, m as toWellFormed, p as toVisible, t as GateError, u as cutMiddle } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { B as formatPair, G as formatSignedPercent, H as formatQuantity, I as formatDuration, K as formatSize, M as formatCount, N as formatDelta, P as formatDeltaParts, Q as medianAbsoluteDeviation, R as formatNumber, V as formatPercent, Z as median, h as memoized, i as falseDiscoveryRate, m as upperTail, n as isDenied, p as upperQuantile, r as probablyGrew, z as formatP } from "./chunk-for-action-compare-diff-gate-top.js";
// src/results/gate-name.ts
/**
* What a gate is called. A repository may have several, and everything one of them keeps or publishes has its name:
* status, comment, verdict, notes, runs, bundle. The name comes from the workflow or the command line, never from a file
* that a pull request brings.
*/
/** Bytes: three times as many must fit in a file's name. */
const longest = 80;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;
/** As given; else the folder; else the path of a configuration that does not lie where it is looked for anyhow. */
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
/** Whether a text read back is a name that `gateName()` could have made. */
function isGateName(text) {
	return text === "" || text === text.trim() && printable.test(text) && new TextEncoder().encode(text).length <= longest;
}
/** `./packages//a/` and `packages/a` are one folder; the root is nothing. */
function relativePath(path) {
	return path.trim().replaceAll("\\", "/").split("/").filter((part) => part !== "" && part !== ".").join("/");
}
const statusName = "flamegate";
/** The required check: `flamegate`, or `flamegate (packages/a)` for one of several gates of a repository. */
function gateContext(gate) {
	return gate === "" ? statusName : `${statusName} (${gate})`;
}
/** Undefined: the status of something else. */
function gateOfContext(context) {
	if (context === statusName) return defaultGate;
	const name = context.startsWith(`${statusName} (`) && context.endsWith(")") ? context.slice(11, -1) : "";
	return name !== "" && isGateName(name) ? name : void 0;
}
/** Where benchmarks of several gates are beside each other: the gate's name before that of the suite. */
function idOfGate({ suite, name }, gate = defaultGate) {
	return {
		suite: gate === defaultGate ? suite : `${gate}/${suite}`,
		name
	};
}
/**
* The name as one word of `A-Z a-z 0-9 . _ / -` and `%`, different for different names, which can neither close an HTML
* comment nor end a line.
*/
function gateWord(gate) {
	return escaped$1(gate, /[^A-Za-z0-9._/-]|(?<=-)-/gu);
}
/** The name as one part of a path, different for different names also where letters' case is not distinguished. */
function gateFileName(gate) {
	return escaped$1(gate, /[^a-z0-9._-]|^\.+/gu);
}
/** Undefined: no name is written so. */
function gateOfWord(word) {
	return unescaped(word, gateWord);
}
/** Undefined: no name is written so. */
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
/** Keys of maps, made of foreign texts. */
/** Equal for equal lists of texts and for no others; for maps, never for people. */
function joinKey(...parts) {
	return parts.map((part) => String(part).replaceAll(/[\u0000\u0001]/g, escaped)).join("\0");
}
function escaped(character) {
	return character === "\0" ? "0" : "1";
}
// src/results/shape.ts
/** What each shape takes, for other programs: the schema of a file cannot say anything else than what reads it. */
const schemas = /* @__PURE__ */ new WeakMap();
function described(shape, schema) {
	schemas.set(shape, schema);
	return shape;
}
/** Empty, which takes anything, of a shape that was not made here. */
function jsonSchemaOf(shape) {
	return schemas.get(shape) ?? {};
}
/** Internal to this file and its readers: becomes a GateError naming the file. */
var Mismatch = class extends Error {
	constructor(at, expected, value) {
		super(at === void 0 ? "" : `${at === "" ? "it" : at} must be ${expected}: current value is ${show(value)}`);
	}
};
/** The field may be absent; `null` is no value of it. */
function optional(shape) {
	return { optional: shape };
}
/** Refuses unknown fields and checks fields in the order given. */
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
/** The object itself where reading would make an equal one, as with files of our own: most of what is read is never copied. */
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
/** One of several objects distinguished by a word in `key`. */
function union(key, shapes) {
	const read = (value, at) => {
		const word = asRecord(value, at)[key];
		const shape = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : void 0;
		if (shape === void 0) throw new Mismatch(join(at, key), `one of ${Object.keys(shapes).join(", ")}`, word);
		return shape(value, at);
	};
	return described(read, { anyOf: Object.values(shapes).map((shape) => jsonSchemaOf(shape)) });
}
/** At most `most` items. */
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
/** The list itself where none of its items is changed by reading. */
function readItems(items, shape, at) {
	let copy;
	for (let index = 0; index < items.length; index += 1) {
		const item = shape(items[index], at === void 0 ? at : `${at}[${index}]`);
		if (copy === void 0 && !Object.is(item, items[index])) copy = items.slice(0, index);
		copy?.push(item);
	}
	return copy ?? items;
}
/** A list with at least one item. */
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
/** Control characters other than line breaks and tabs become spaces: a foreign file cannot control a terminal. */
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
/** Control characters and halves of surrogate pairs become harmless; line breaks and tabs stay. */
function cleanText(value) {
	if (isPlain(value)) return value;
	return value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ").replaceAll(/\p{Surrogate}/gu, "�");
}
/** Printable ASCII, as nearly all is: has nothing to clean. */
function isPlain(value) {
	return /^[ -~]*$/.test(value);
}
/** A name as a file keeps it, so that what is measured and what is stored are one benchmark. */
function cleanLine(value) {
	if (isPlain(value)) return value;
	return cleanText(value).replaceAll(/[\t\n]/g, " ");
}
/** Text of one line, not empty: names. */
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
/** Text; `expected` completes "must be …". */
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
/** A text that a test of its own knows to be more than that. */
function satisfying(is, expected) {
	const read = (value, at) => {
		if (typeof value === "string" && is(value)) return value;
		throw new Mismatch(at, expected, value);
	};
	return described(read, { type: "string" });
}
/** Compared by identity: `1` is not `"1"`. */
function oneOf(...words) {
	const read = (value, at) => {
		const found = words.find((word) => word === value);
		if (found === void 0) throw new Mismatch(at, `one of ${words.join(", ")}`, value);
		return found;
	};
	return described(read, { enum: words });
}
/** Finite, both bounds included. */
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
/** Safe integers, both bounds included. */
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
/** Refuses a list in which two items have the same key. */
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
/** The `schema` field of files with versions: a newer one is named as such rather than as a wrong number. */
function schemaVersion(version) {
	const read = (value, at) => {
		if (typeof value === "number" && value > version) throw new Mismatch(at, `${version} (a newer Flamegate wrote this file: update Flamegate here)`, value);
		return oneOf(version)(value, at);
	};
	return described(read, { const: version });
}
/** Six significant digits: finer than any clock, a third of the bytes. */
function rounded$1(shape) {
	return described((value, at) => Number(shape(value, at).toPrecision(6)), jsonSchemaOf(shape));
}
/** Throws Mismatch for what is no object, null and lists included. */
function asRecord(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
/** The place of a field: `id.name`. */
function join(at, name) {
	if (at === void 0) return void 0;
	return at === "" ? name : `${at}.${name}`;
}
/** A value as errors show it, at most 80 characters. */
function show(value) {
	if (value === void 0) return "absent";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "an object";
	if (typeof value === "number") return String(value);
	const json = JSON.stringify(value) ?? typeof value;
	return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
// src/results/short-hash.ts
/** Distinguishes texts where a name keeps only a readable part of them. Not for secrets. */
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
/** The identity of a benchmark: a suite of the configuration and a name within it. */
/** A string equal for equal ids and for no others; for maps, never for people. */
function benchmarkKey(id) {
	return joinKey(id.suite, id.name);
}
const longestName = 1e3;
/** Tools color names by where they print: a terminal, a log, FORCE_COLOR. The name is the text without colors. */
const colors = /\u001b\[[0-9;:]*m/g;
/**
* A name as files keep it, whatever a tool calls its benchmark: two that differ only in what a file drops could not be
* distinguished later, and one that no file takes would cost the whole run.
*/
function storableName(name) {
	const cleaned = cleanLine(name.replaceAll(colors, ""));
	if (cleaned.trim() === "") return `unnamed ${shortHash(name)}`;
	if (cleaned.length <= 1e3) return cleaned;
	return cleanLine(`${cleaned.slice(0, 980)}…${shortHash(name)}`);
}
/**
* What a person may call it. Files pad names with spaces so that a column of them is even, which a table does not show
* or types into a filter.
*/
function callableNames({ suite, name }) {
	const names = [name, `${suite}/${name}`];
	return [.../* @__PURE__ */ new Set([...names, ...names.map((each) => each.trim())])];
}
// src/results/log-scale.ts
/**
* The scale decisions are made on: logarithms, so that shifts are ratios, turned so that larger is worse.
*
* A metric may be zero (a function that allocates nothing), and log 0 is not a number: values below the metric's floor
* count as the floor. Above it ratios are exact; below it differences are nothing. Zero against zero is no change, zero
* against 48 bytes is a factor of 48.
*/
/**
* Less than this is none: a byte per operation cannot be an object (it is collector bookkeeping spread over the
* window); a thousandth of a nanosecond is a loop the compiler removed.
*/
const floors = /* @__PURE__ */ new Map([
	["B", 1],
	["ns", .001],
	["count", .001]
]);
const anyFloor = 1e-12;
/** Far below any difference that matters, far above the last bits of a logarithm. */
const step = 1e-11;
/** As good as zero: what is below the floor has no factor. */
function isNothing({ unit }, value) {
	return value < (floors.get(unit) ?? anyFloor);
}
/** The value on the decision scale: larger is worse. */
function toScale(metric, value) {
	const log = Math.log(Math.max(value, floors.get(metric.unit) ?? anyFloor));
	return metric.better === "lower" ? log : -log;
}
/** To compare with a margin: a ratio of exactly 1 + m must tie with it, not fall to either side by the last bit. */
function rounded(log) {
	return Math.round(log / step) * step;
}
/** A shift on the decision scale as candidate / baseline in the metric's own direction. */
function toRatio(metric, shift) {
	return Math.exp(metric.better === "lower" ? shift : -shift);
}
/**
* The best process, on the decision scale. Other processes only add time, and only for a while: a burst lifts the median of a run that
* was measured in one go, and seldom all of its processes.
*/
function scaledBest(metric, values) {
	return Math.min(...values.map((value) => toScale(metric, value)));
}
/** Median of the processes, on the decision scale. */
function scaledMedian(metric, values) {
	return toScale(metric, median(values));
}
// src/results/comment-marker.ts
/**
* The hidden first line of our comment: how it is found again, and what it was made of, so that a slow, stale run cannot
* overwrite the comment of a newer one. It counts only as the very start of a body: a quoted one is text.
*/
/** An HTML comment, invisible on GitHub; `parseMarker` reads it back. */
function formatMarker({ head, run, attempt, gate }) {
	const commit = /^[0-9a-f]{7,64}$/i.test(head) ? head : "unknown";
	const name = gate === void 0 || gate === "" ? "" : ` gate=${gateWord(gate)}`;
	return `<!-- flamegate v1 head=${commit} run=${whole(run)} attempt=${whole(attempt)}${name} -->`;
}
/** Undefined where a gate is named that none can be, and when the text does not begin with a marker. */
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
/** As files keep it, whatever a tool calls it: one that no file accepts would make the whole run unusable. */
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
/**
* Processor time per operation, of the measuring thread (Node ≥ 23.9) or of the process: without waiting, and without the time
* that other processes take. A call's own hooks are counted too.
*/
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
/** Allocations, by their number. */
const allocsMetric = {
	name: "allocs",
	unit: "count",
	better: "lower",
	assume: "exact"
};
/** The most memory a process had at once, in pages that were really there. */
const residentMetric = {
	name: "rss",
	unit: "B",
	better: "lower",
	assume: "nothing"
};
/** What explains a metric: allocations explain bytes and their number, whatever a harness calls it; processor time, the rest. */
function profileKindOf({ name, unit }) {
	return unit === "B" || /alloc/i.test(name) ? "heap" : "cpu";
}
// src/report/cost-scope.ts
const partWords = {
	self: "self",
	total: "with callees"
};
/** `0.61 → 1.28 ms self`, where no title says of what. */
function scopedValues({ values, part }) {
	return `${values} ${partWords[part]}`;
}
/** A change that stands alone is of the function itself unless it says otherwise. */
function scopedChange(change, { part }) {
	return part === "self" ? change : `${change} ${partWords[part]}`;
}
/** What the columns of costs are headed, so that each number says whether callees are in it. */
function costColumns(rows) {
	const isSelf = rows.every(({ part }) => part === "self");
	return {
		title: isSelf ? partWords.self : "cost",
		scopes: rows.map(({ part }) => isSelf ? "" : partWords[part])
	};
}
// src/report/names.ts
/** The name alone; with its suite before it when the report has several. */
function benchmarkName(id, report) {
	return hasSeveralSuites(report.verdict.judgements) ? `${id.suite}/${id.name}` : id.name;
}
/** Asked for every row of every table: thousands of rows must not read all judgements each. */
const severalSuites = /* @__PURE__ */ new WeakMap();
function hasSeveralSuites(judgements) {
	const known = severalSuites.get(judgements);
	if (known !== void 0) return known;
	const several = new Set(judgements.map(({ target }) => target.id.suite)).size > 1;
	severalSuites.set(judgements, several);
	return several;
}
/** The first seven digits of a commit; whatever else is given (a branch, a file) as it is. */
function shortCommit(commit) {
	return /^[0-9a-f]{12,64}$/i.test(commit) ? commit.slice(0, 7) : commit;
}
/** The one answer to where a blamed function is: its line may be known of the change alone. */
function placedOf(blamed, report) {
	const { place, frame } = blamed.function;
	const line = blamed.line ?? frame.line;
	const url = blamed.file === void 0 ? void 0 : lineUrl(report, blamed.file, line);
	return placed(blamed.file ?? place?.path ?? frame.file, line, url);
}
/** A place without what is not known of it. */
function placed(file, line, url) {
	return {
		file,
		line,
		url
	};
}
/** `src/lexer.ts:212`. */
function placeWords({ file, line }) {
	return file === void 0 ? void 0 : `${file}${line === void 0 ? "" : `:${line}`}`;
}
function placeOf({ place, frame }) {
	return placeWords(placed(place?.path ?? frame.file, frame.line));
}
/** Link to the line at the candidate commit; only for files of the repository, and only where that is known. */
function lineUrl(report, file, line) {
	if (report.repositoryUrl === void 0 || file === void 0 || file === "") return void 0;
	if (file.startsWith("/") || file.includes(":") || file.split("/").includes("..")) return void 0;
	const path = file.split("/").map(encodeSegment).join("/");
	return `${report.repositoryUrl}/blob/${encodeSegment(report.candidate.commit)}/${path}${line === void 0 ? "" : `#L${line}`}`;
}
function encodeSegment(text) {
	return encodeURIComponent(toWellFormed(text));
}
// src/production/cost-kind.ts
const wall = /^(?:wall|real|elapsed)/;
const allocation = /^(?:alloc|malloc|object_alloc|heap-samples)/;
const neither = /^(?:inuse|in_use|live|heap-live|retained|goroutine|thread|mutex|block|lock|monitor|contention|delay|wait|off.?cpu|exception|sleep|park|io\b|socket|file|gc\b)/;
/** Undefined for types whose shares say nothing of cost: memory in use, locks, goroutines, exceptions. */
function costKindOf({ type, unit }) {
	const name = type.toLowerCase();
	if (neither.test(name)) return void 0;
	if (wall.test(name)) return "wall";
	return allocation.test(name) || unit === "B" ? "heap" : "cpu";
}
/** The type it shows by default, unless that says nothing here and another does: Go's heap profiles show what is in use. */
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
/** Shares of wall-clock time are labeled so. */
function clockOf(type) {
	return costKindOf(type) === "wall" ? { clock: "wall" } : {};
}
// src/report/production-words.ts
/** Services named beside a function; the JSON has all. */
const mostServices = 2;
/** What it calls is mentioned from this many points on. */
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
/** Two significant digits: a share of a thousandth is still one. */
function formatShare(share) {
	if (share > 0 && share < 1e-4) return `less than ${formatPercent(1e-4, 2)}`;
	return share > 0 && share < .001 ? formatPercent(share, 2) : formatPercent(share);
}
/** `0.02 % of production CPU in checkout, last 7 days`. */
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
/** `last 7 days`, or with its age where that is more than a day. */
function windowWords({ windowMs, ageMs }) {
	const isFresh = ageMs < dayMs;
	if (windowMs === void 0) return isFresh ? "today" : `${spanWords(ageMs)} ago`;
	return isFresh ? `last ${spanWords(windowMs)}` : `${spanWords(windowMs)} until ${spanWords(ageMs)} ago`;
}
/**
* `ms`: 0 or more, rounded to a whole number of the largest unit of which there are two, or exactly one: `90 minutes`, `2
* days`, `1 hour`.
*/
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
/** For the section that says how this was measured. */
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
/** Judgements of one kind, in report order. */
function judgementsOf(report, kind) {
	return report.verdict.judgements.filter((judgement) => judgement.kind === kind);
}
// src/results/shift.ts
/** Two levels of one metric side by side: the ratio of one to the other with its interval, and the samples of each side. */
/** `worse` and its ends on the decision scale. */
function toShift(metric, worse, [low, high]) {
	const ends = [low, high].map((end) => end === null ? null : toRatio(metric, end));
	const [first = null, second = null] = metric.better === "lower" ? ends : ends.toReversed();
	return {
		ratio: toRatio(metric, worse),
		low: first,
		high: second
	};
}
/** Of what is gone altogether nothing is left: −100 %, not the floor's share of what was there. */
function withNothingLeft(shift, baseline, candidate) {
	if (candidate.median !== 0 || !(baseline.median > 0) || shift.ratio >= 1) return shift;
	const gone = (bound) => bound !== null && bound <= shift.ratio ? 0 : bound;
	return {
		ratio: 0,
		low: gone(shift.low),
		high: gone(shift.high)
	};
}
/** Whether no change at all is within the interval, or may be as no bound is known: then it has no direction. */
function holdsNoChange({ low, high }) {
	return (low === null || low <= 1) && (high === null || high >= 1);
}
/** At least one value; order does not matter. */
function summaryOf(values) {
	return {
		n: values.length,
		median: median([...values])
	};
}
/** Of what came from nothing there is no factor: that of the floor, on which decisions stand, is never printed. Levels are medians. */
function reportedShift(shift, metric, [before, after]) {
	if (!isNothing(metric, before) || isNothing(metric, after) || shift.ratio <= 1) return shift;
	return {
		ratio: Number.POSITIVE_INFINITY,
		low: Number.POSITIVE_INFINITY,
		high: Number.POSITIVE_INFINITY
	};
}
// src/report/row-direction.ts
/** How much worse the candidate is, as a ratio: 1.05 is 5 % more time, or a throughput that fell as far. */
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
/** The change as texts and documents have it: infinite from nothing. */
function reportedChange({ shift, target, baseline, candidate }) {
	if (shift === void 0 || baseline === void 0 || candidate === void 0) return shift;
	return reportedShift(shift, target.metric, [baseline.median, candidate.median]);
}
// src/report/counts.ts
/** In the order of rows and counts. */
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
function isInformational({ target, reasons }) {
	return target.metric.role === "informational" || reasons.some(({ code }) => code === "informational");
}
/** All that there are, in order; together they are all rows. */
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
/** Where nothing stands on both sides, "no regression" would be no finding; what is shown beside a new benchmark is none either. */
function isAnythingKnown(judgements) {
	const keyOf = ({ target }) => benchmarkKey(target.id);
	const fresh = new Set(judgements.filter(({ kind }) => kind === "new").map(keyOf));
	const isBeside = (each) => isInformational(each) && fresh.has(keyOf(each));
	return judgements.length === 0 || judgements.some((each) => !isBeside(each) && (isCompared(each) || each.kind === "unaffected"));
}
/** `judged 41 of 44 benchmarks`, `judged 6 of 6 metrics of 2 benchmarks`; empty where there is nothing. */
function censusWords(judgements) {
	const rows = judgements.filter((each) => !isInformational(each));
	if (rows.length === 0) return "";
	return `judged ${rows.filter(isCompared).length} of ${rowsWords(rows)}`;
}
/** `44 benchmarks`, or `6 metrics of 2 benchmarks` where that is not the same. */
function rowsWords(rows) {
	const benchmarks = new Set(rows.map(({ target }) => benchmarkKey(target.id))).size;
	const benchmarkCount = formatCount(benchmarks, "benchmark");
	return benchmarks === rows.length ? benchmarkCount : `${formatCount(rows.length, "metric")} of ${benchmarkCount}`;
}
// src/stats/samples.ts
/** Indexing that proves itself: the one place where an index is checked instead of asserted. */
/** The element at `index`, 0-based. Throws RangeError where there is none. */
function at(items, index) {
	const item = items[index];
	if (item === void 0) throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
	return item;
}
/** Throws RangeError for NaN and the infinities, which ranks and logarithms cannot take; `what` names the values in it. */
function checkFinite(values, what) {
	const bad = values.find((value) => !Number.isFinite(value));
	if (bad !== void 0) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
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
/** Ways in which U ≤ u, and in which it is u. */
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
/** Groups up to about half of the values, and the rest. */
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
/** Where all groups are odd (untied: all 1) every reachable doubled U is even; halving the cells halves the work. */
function stepOf(tieSizes) {
	return tieSizes.every((size) => size % 2 === 1) ? 2 : 1;
}
const waysByCount = memoized(computeWays, {
	key: (tieSizes, most, step) => `${most}:${step}:${groupsKey(tieSizes)}`,
	size: ({ counts }) => 2 * sizeOf$1(counts.map(({ length }) => length)),
	most: mostCells
});
/**
* Doubled U is the doubled rank sum less its minimum k(k+1), so that after i values row k needs only 2k(i − k) + 1
* cells.
*/
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
/** The most informative kind first; within one kind the first that was printed. */
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
/** Names of the tools' own, which say that something went wrong and not what. */
const empty = /^(?:error: (?:test failed|bench failed|could not compile|process didn't exit)|FAIL\b|exit status|make: \*\*\*)/;
/** One line of text; the last line where none says why. */
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
/** rustc names the place in a line of its own, below, and a panic its message. */
function withPlace(line, lines, informative) {
	const below = lines[lines.findIndex((each) => each.trim() === line) + 1]?.trim() ?? "";
	const place = /^--> (\S+)$/.exec(below)?.[1];
	if (place !== void 0) return `${line} (${place})`;
	return line.endsWith(":") && below !== "" && !informative.includes(below) ? `${line} ${below}` : line;
}
// src/report/reason-words.ts
/** Why a judgement is what it is, why something failed, why a label does not count: in words, before any format. */
/** `threw “ENOENT: …”`. `where` precedes what the program printed: after it, the two could not be distinguished. */
function failureWords(failure, where = "") {
	if (failure === void 0) return [`failed${where}`];
	const quoted = failure.message === "" ? [] : [" ", { quoted: shortly(failure.message) }];
	const verbs = {
		load: "could not be loaded",
		threw: "threw",
		timeout: "timed out",
		crashed: "crashed",
		missing: "was not found",
		skipped: "cannot be measured here",
		unstable: "could not be timed",
		unsupported: "cannot run here"
	};
	const verb = `${verbs[failure.reason]}${where}`;
	const isOneWord = verb === verbs.threw;
	return [quoted.length === 0 || isOneWord ? verb : `${verb}:`, ...quoted];
}
/** The first line; where it only announces what follows, also the lines in which a program says why. */
function shortly(message) {
	const first = firstLine(message);
	const why = informativeLines(message.trim().slice(first.length));
	return first.endsWith(":") && why !== "" ? `${first} ${why}` : first;
}
/** Empty for an empty message. */
function firstLine(message) {
	return message.trim().split(/\r?\n/, 1)[0] ?? "";
}
/** For an inconclusive row: the changes that could not be seen. A larger one was seen, and too few processes were measured to confirm it. */
function visibleWords(judgement) {
	const { smallestDetectable, candidate } = judgement;
	if (smallestDetectable === void 0) return [];
	if (!isSeen(judgement) || candidate === void 0) return [`changes under ${formatPercent(smallestDetectable)} cannot be seen here`];
	return [`seen, and not confirmed on ${formatCount(candidate.n, "process", "processes")} a side`];
}
/** Whether more was measured between the sides than the noise hides, confirmed or not. */
function isSeen({ smallestDetectable, shift }) {
	const size = shift === void 0 ? 0 : Math.max(shift.ratio, 1 / shift.ratio) - 1;
	return smallestDetectable !== void 0 && size > smallestDetectable;
}
/** Where the budget ended amid its blocks it has numbers, which stand beside these words. */
function unmeasuredWords({ detail }) {
	return detail === overBudget.detail ? [detail] : ["not measured: ", { quote: detail }];
}
function neededWords({ needsMs, budgetMs }) {
	if (needsMs === void 0) return [];
	const budget = budgetMs === void 0 ? " of measure.budget" : ` (measure.budget: ${formatDuration(budgetMs)})`;
	return [`; about ${formatDuration(needsMs)} more${budget} would decide`];
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
	return `${`${formatCount(processes, "process", "processes")} a side cannot tell any change from chance`} among so many comparisons; ${needed} a side can`;
}
function baselineFailedOn({ failure }) {
	return failure.sides === "both" ? "on both sides it " : "on the baseline it ";
}
/** Of reasons that have no numbers. */
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
/** What the reader should know of one judgement; empty when the code is of no use to people. */
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
/** The first source and what ran instead. */
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
		`${others} only comments or functions that it never calls changed`
	];
}
/** Why a label that is there does not count. */
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
			author: "the author of this PR set it; someone else must",
			"worse-since": "the regression grew since it was set; set it again",
			"unknown-actor": "it is not known who set it"
		}[refused.why]}.`
	];
}
// src/report/words.ts
/** The state marks; each is accompanied by a word wherever it is shown. */
const kindMarks = {
	regression: "🔴",
	failed: "🔴",
	improvement: "🟢",
	inconclusive: "⚪",
	skipped: "⚪",
	unaffected: "✅",
	removed: "⚪",
	new: "🆕",
	"no-change": "✅",
	unseen: "⚪"
};
function outcomeMark(report) {
	const { verdict, unprepared } = report;
	const { outcome } = verdict;
	if (isIncomplete(report)) return "🔴";
	return {
		pass: isNothingCompared(report) ? "⚪" : "✅",
		fail: "🔴",
		overridden: "🟡",
		inconclusive: "⚪",
		"no-baseline": unprepared === void 0 ? "✅" : "⚪",
		skipped: "✅"
	}[outcome];
}
/** Nothing fails, since there was nothing to hold side by side: no pass. */
function isNothingCompared({ verdict: { outcome, judgements } }) {
	return outcome === "pass" && !isAnythingKnown(judgements);
}
/** `takes 18 % more time per call`. */
function changeWords(judgement) {
	const { metric } = judgement.target;
	const shift = reportedChange(judgement) ?? {
		ratio: 1,
		low: 1,
		high: 1
	};
	const { ratio } = shift;
	if (ratio === Number.POSITIVE_INFINITY) return [
		"now has ",
		{ code: metric.name },
		", where the baseline had none"
	];
	const size = formatSize(shift);
	if (!/[1-9]/.test(size)) return sameWords(metric.name);
	const way = ratio >= 10 ? `${size} times as much` : `${size} ${ratio < 1 ? "less" : "more"}`;
	if (metric.name === "time") return [`takes ${way} time per call`];
	if (metric.name === "alloc") return [`allocates ${way} per call`];
	const level = ratio >= 10 ? `${size} times as high` : `${size} ${ratio < 1 ? "lower" : "higher"}`;
	return [
		"has ",
		{ code: metric.name },
		` ${level}`
	];
}
/** Of a change whose printed size is zero, which has no direction. */
function sameWords(metric) {
	if (metric === "time") return ["takes the same time per call"];
	if (metric === "alloc") return ["allocates the same per call"];
	return ["has the same ", { code: metric }];
}
/** What to do next, beside the verdict. Empty when there is nothing to do. */
function nextSteps(report) {
	const { outcome, cause } = report.verdict;
	if (isIncomplete(report)) return ["Run the jobs of the missing shards again."];
	const { budget } = report.unprepared ?? {};
	if (budget !== void 0 && cause !== "regression") return budgetSteps(budget);
	if (outcome !== "fail") return [];
	const what = countOf(report, cause) > 1 ? "them" : "it";
	const label = [
		`accept ${what} with the label `,
		{ code: report.labels.accept },
		" and a line ",
		{ code: "perf: <reason>" },
		" in the description."
	];
	switch (cause) {
		case "failed": return [what === "it" ? "Make it run again, or remove it, or " : "Make them run again, or remove them, or ", ...label];
		case "missing": return [`Bring ${what} back, or `, ...label];
		case "inconclusive": return ["Run it again on a quieter machine, or ", ...label];
		case "no-baseline": return ["Measure the default branch first, or ", ...label];
		default: return [`Fix ${what}, or `, ...label];
	}
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
/** How many rows need the reader's attention. */
function countOf(report, cause) {
	if (cause === "failed") return new Set(judgementsOf(report, "failed").map(({ target }) => benchmarkKey(target.id))).size;
	if (cause === "missing") return judgementsOf(report, "removed").length;
	return cause === "regression" ? judgementsOf(report, "regression").length : 1;
}
/** A part of what was to be measured did not arrive, and what did arrive would not fail by itself. */
function isIncomplete({ verdict, shards }) {
	return (shards?.missing.length ?? 0) > 0 && verdict.outcome !== "fail";
}
/** More numbers than these say no more than their count. */
const mostShardsNamed = 6;
/** `shard 2 of 3`, `shards 2, 3 and 4 of 4`, `12 of 40 shards`. */
function shardWords(missing, count) {
	if (missing.length > mostShardsNamed) return `${missing.length} of ${count} shards`;
	const [last, ...others] = missing.toReversed();
	if (others.length === 0) return `shard ${last} of ${count}`;
	return `shards ${others.toReversed().join(", ")} and ${last} of ${count}`;
}
/** Worst first: by distance from no change on the log scale. */
function bySize(judgements) {
	return timeBeforeItsShare(judgements, ({ shift }) => Math.abs(Math.log(shift?.ratio ?? 1)));
}
/**
* The largest first. A benchmark's processor time is a share of its time, and some per cent more or less of it are noise: it comes
* after the time, unless it changed more than twice as much.
*/
function timeBeforeItsShare(judgements, size) {
	const of = (name) => judgements.filter(({ target }) => target.metric.name === name);
	const times = new Map(of(timeMetric.name).map((each) => [benchmarkKey(each.target.id), size(each)]));
	const shares = new Set(of(cpuMetric.name));
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
/** Of what is open, the largest change for the worse first. */
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
/** Whose policy judged, for readers who have no pull request to look it up in. */
function judgeNote(judgedBy) {
	switch (judgedBy?.kind) {
		case "base": return `Policy: ${judgedBy.file} as ${shortCommit(judgedBy.at)} has it.`;
		case "file": return `Policy: ${judgedBy.file} in the working tree.`;
		default: return "Policy: the defaults, as there is no configuration.";
	}
}
/** A reason, attributed to its own author. */
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
/** Who let a step through, when, where and why; plain text with foreign text in it. */
function acceptanceWords({ who, when, pullRequest, reason, reasonBy }) {
	const by = reasonBy === void 0 ? "" : `; the description by ${reasonBy} says`;
	const why = reason === void 0 ? "" : `${by}: ${firstLine(reason)}`;
	return `by ${who} on ${dayOf(when)} in #${pullRequest}${why}`;
}
/** `2026-03-03T…` → `3 March 2026`. */
function dayOf(iso) {
	const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
	const month = months[Number(match?.[2]) - 1];
	return match === null || month === void 0 ? "an unknown day" : `${Number(match[3])} ${month} ${match[1]}`;
}
// src/report/where.ts
/** What a value of the diff is per. */
function basisWords({ basis }) {
	return {
		operation: "per call",
		second: "per second of the capture",
		"cpu-second": "per second of CPU",
		share: "as share of the total"
	}[basis];
}
/** All that is printed beside a function: what the change has to do with it, and what it is of production. */
function remarkOf({ remark, production }) {
	return remark.length > 0 && production.length > 0 ? [
		...remark,
		"; ",
		...production
	] : [...remark, ...production];
}
/** Unit of the diff's values as they are printed. */
function valueUnit(diff) {
	return diff.basis === "share" ? "%" : diff.unit;
}
/** The explanation of a regressed judgement: of its benchmark, the diff of its kind of cost. */
function diffFor(judgement, report) {
	const key = benchmarkKey(judgement.target.id);
	const explanation = report.explanations.find(({ id }) => benchmarkKey(id) === key);
	const kind = profileKindOf(judgement.target.metric);
	return explanation?.diffs.find(({ diff }) => diff.kind === kind);
}
/** Regressions that have an explanation, largest first; several metrics of one benchmark that share a profile once. */
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
/** Share of the whole change below which a function, though it changed significantly, explains nothing. */
const leastShare = .05;
/** The same of what this pull request did not touch, beside a function it changed that explains most of the change. */
const leastBeside = .2;
const mostOfChange = .5;
/** Those that explain something of the whole change, and those this pull request changed; the report lists all. */
function weighty({ diff, blame }) {
	const whole = Math.max(Math.abs(diff.root.candidate.total - diff.root.baseline.total), ...blame.functions.map(sizeOf));
	const isExplained = blame.functions.some((each) => each.relation === "changed" && sizeOf(each) >= mostOfChange * whole);
	const least = ({ relation }) => isExplained && relation === "unchanged" ? leastBeside : leastShare;
	const kept = blame.functions.filter((each) => each.relation === "changed" || sizeOf(each) >= least(each) * whole);
	return kept.length > 0 ? kept : blame.functions;
}
/** What it costs more by itself, or with all it calls where that is what it is named for. */
function sizeOf(blamed) {
	const { self, total } = blamed.function;
	return Math.abs((isNamedForItself(blamed) ? self : total)?.delta ?? 0);
}
function isNamedForItself({ function: { self }, fitsShift }) {
	return self?.significant === true || fitsShift === "self";
}
/** What p after the correction asks for, in half widths of a 95 % interval: roughly, for ten functions and five repeats. */
const seenFrom = 2;
/** Of what is sure to have changed with its callees the most specific: of those that carry most of the largest, the smallest. */
function carrierOf({ functions }) {
	const size = ({ total }) => Math.abs(total?.delta ?? 0);
	const sure = functions.filter(({ total }) => total?.significant === true);
	const largest = Math.max(0, ...sure.map(size));
	return sure.filter((each) => size(each) >= mostOfChange * largest).sort((a, b) => a.baseline.total + a.candidate.total - (b.baseline.total + b.candidate.total))[0];
}
/** What changed with its callees, where no function did by itself; nothing where none did. */
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
/** Nothing is named: what changed with its callees, else how large a change of the costliest function would have been. */
function unseenWords(diff) {
	const carried = carriedWords(diff);
	if (carried.length > 0) return carried;
	const nothing = "No single function changed by more than the noise of the profiles";
	const [costliest] = [...diff.functions.filter(({ self }) => self !== void 0)].sort((a, b) => b.baseline.self - a.baseline.self);
	if (costliest?.self === void 0) return [`${nothing}.`];
	const { low, high } = costliest.self;
	return [`${nothing}: in the costliest, less than about ${formatQuantity((high - low) / 2 * seenFrom, valueUnit(diff))} ${basisWords(diff)} would not have shown.`];
}
/** "Where it went", or for bytes "Where it is allocated". */
function whereTitle({ kind }) {
	return kind === "heap" ? "Where it is allocated" : "Where it went";
}
/** How sure the table is, in the words that are under its heading. `per`: what its values are per. */
function confidenceWords(diff, per = basisWords(diff)) {
	const { baseline, candidate } = diff.repeats;
	const repeats = baseline === candidate ? `${baseline}` : `${baseline} and ${candidate}`;
	return [
		per,
		diff.lowConfidence ? "a single profile a side, so low confidence" : `functions whose change is significant over ${repeats} profiles a side, false discovery rate ${formatPercent(falseDiscoveryRate)}`,
		...basisNotes(diff)
	].join("; ");
}
/** A smaller difference of the machine between the sides is not mentioned. */
const leastSlowness = .01;
/** What the values are not, where a reader would take them for it. */
function basisNotes({ basis, inlining, slowness }) {
	const off = Math.max(slowness, 1 / slowness) - 1;
	return [...inlining === "off" ? ["profiled without inlining, so sums exceed the measured time"] : [], ...off < leastSlowness ? [] : [takenOff(basis, slowness)]];
}
/** Shares are moved by other functions alone; what is per second, by the machine too. */
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
		remark: relationWords(blamed, change, report),
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
function relationWords(blamed, change, report) {
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
	const status = statusWords(change);
	if (blamed.through !== void 0) return throughWords(blamed.through, {
		change,
		status,
		judged
	});
	return own.length > 0 && status.length > 0 ? [
		...own,
		", ",
		...status
	] : [...own, ...status];
}
/** The likely cause: it changed, and what it calls grew. All that a function calls which the baseline lacks is new. */
function throughWords({ name, isNew }, { change, status, judged }) {
	const calls = isNew && change.baseline.total > 0 ? "newly calls " : "calls ";
	const itself = status.length > 0 ? [...status, ", "] : [];
	return [
		`changed in ${judged}, `,
		...itself,
		calls,
		{ code: name },
		", which grew"
	];
}
function judgedWords({ judged }) {
	return judged === void 0 ? "this PR" : `this ${judged}`;
}
/** What to say of the whole change once the functions are listed; nothing where one of them is the cause. */
function unexplainedWords(blame, report = {}) {
	const { unseen = [], open = [], untraced = [] } = blame;
	const [first, ...others] = unseen;
	if (open.length > 0) return openWords(open, report);
	if (untraced.length > 0) return untracedWords(untraced, report);
	if (first === void 0) return isDenied(blame) ? [`No function changed in ${judgedWords(report)} explains this.`] : void 0;
	const [caller] = first.callers;
	return [
		{ code: first.name },
		` (changed in ${judgedWords(report)}`,
		...others.length === 0 ? [] : [`, with ${formatCount(others.length, "other")} like it`],
		`) is ${first.hardly === true ? "hardly" : "not"} in the profiles: it may be inlined into `,
		...caller === void 0 ? ["what calls it"] : [{ code: caller.frame.name }],
		", so that what it costs shows there."
	];
}
/** Functions that these profiles neither confirm nor rule out. */
function openWords([first, ...others], report) {
	const more = others.length === 0 ? [] : [`, with ${formatCount(others.length, "other")} like it`];
	const subject = [...first === void 0 ? [] : [{ code: first.frame.name }], ` (changed in ${judgedWords(report)}`];
	if (first !== void 0 && probablyGrew(first)) return [
		...subject,
		...more,
		") is nearest, not confirmed",
		...nearWords(first)
	];
	return [
		"Whether ",
		...subject,
		...more,
		") grew as well is within the noise of the profiles."
	];
}
/** By how much it probably grew, and how that compares with all functions that were looked at. */
function nearWords({ self, total, baseline }) {
	const isOwn = (self?.p ?? 1) <= (total?.p ?? 1);
	const [change, before] = isOwn ? [self, baseline.self] : [total, baseline.total];
	if (change === void 0) return ["."];
	const size = before > 0 ? `: ${formatSignedPercent(change.delta / before)}` : "";
	return [`${size}${isOwn ? "" : " with what it calls"}${size === "" ? ":" : ","} q ${formatP(change.pAdjusted)}.`];
}
/** Files that no profile could name: how a build calls them is not known. */
function untracedWords([first = "", ...others], report) {
	const more = others.length === 0 ? [] : [`, with ${formatCount(others.length, "other")} like it`];
	return [
		"Whether ",
		{ code: first },
		` (changed in ${judgedWords(report)}`,
		...more,
		") explains this is unknown: the profiles name no file of its kind. Source maps beside the scripts, or line tables, would show it."
	];
}
function statusWords({ renamedFrom, status, self }) {
	if (renamedFrom !== void 0) return ["was ", { code: renamedFrom }];
	if (status === "moved") return [(self?.delta ?? 0) < 0 ? "others took over what it cost" : "took over what others cost"];
	return status === "common" || status === "renamed" ? [] : [status];
}
/** `no function changed significantly`, of a picture in which none is numbered. */
function nothingChanged(diff) {
	return `no function changed significantly${carrierOf(diff) === void 0 ? "" : " by itself"}`;
}
/** What the picture shows, for those who do not see it. */
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
/** Where a long name may break: after what separates its parts, before a bracket, before a capital inside a word. */
function breakParts(text) {
	return text.split(/(?<=[./:_#,&?=@\\-])(?=[^./:_#,&?=@\\-])|(?=[[({])|(?<=[a-z\d])(?=[A-Z])/);
}
// src/report/escape.ts
/**
* Foreign text on its way into HTML, SVG and XML (Markdown: markdown.ts). Every renderer passes it through here; nothing here
* decides what is written.
*/
function entity(character) {
	return {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;"
	}[character] ?? character;
}
/** Text or attribute of HTML, SVG or XML. */
function escapeHtml(text, length = 2e3) {
	return cutMiddle(toVisible(text), length).replaceAll(/[&<>"']/g, entity).replaceAll("##[", "# #[");
}
/** A name in HTML that breaks between its parts, not in the middle of a word. */
function breakableHtml(name, length) {
	return breakParts(cutMiddle(toVisible(name), length)).map((part) => escapeHtml(part)).join("<wbr>");
}
/** A value between the tags of a script element: valid JSON, and no character sequence that ends the script. */
function scriptJson(value) {
	return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029").replaceAll("##[", "##\\u005b");
}
/** Only http(s) and fragments, everything encoded that could end it where it is. */
function safeUrl(url) {
	const whole = toWellFormed(url);
	return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode) : "#";
}
function encode(character) {
	return character === "(" || character === ")" || character === "'" || character === "*" ? `%${hexOf(character).slice(-2)}` : encodeURIComponent(character);
}
// src/report/markdown.ts
/**
* Markdown that may be posted. There is no way to it but the functions here, each of which makes harmless whatever it is
* given, so that forgetting to is an error of the compiler: a text is no Markdown, and Markdown alone is what comments and
* summaries are made of.
*/
/** Our own Markdown around parts that are Markdown already. */
function md(words, ...parts) {
	return brand(words.map((word, index) => word + String(parts[index] ?? "")).join(""));
}
const nothing = md``;
/** Our own words and figures as they are; what else is in them, a unit that someone made up say, is escaped. */
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
/** For cells that may wrap: a number keeps its unit, an interval its ends; what is left to break at is the bracket. */
function unbroken(text) {
	return brand(text.replaceAll(/ (?=[…→±])|(?<=[…→]) /g, "\xA0"));
}
function bold(text) {
	return text === "" ? text : md`**${text}**`;
}
/** The first line of our comment, which is not seen. */
function markerLine(origin) {
	return brand(formatMarker(origin));
}
/** Inside a summary no Markdown is read. */
function htmlCode(text) {
	return brand(`<code>${escapeHtml(text, 80)}</code>`);
}
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** U+2068 … U+2069 keeps right-to-left text from reordering the cells beside it. */
function isolate(text) {
	return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
/**
* A code span: nothing in it is Markdown, HTML, a mention, a reference or a link. Only backticks, pipes in table
* cells and our own marker need care. A pipe after a backslash is ambiguous among renderers, so it is drawn.
*/
function markdownCode(text, place, length = 80) {
	const shown = withoutCommands(cutMiddle(toVisible(text), length)).replaceAll("<!--", "<!‑‑").replaceAll("-->", "‑‑>");
	const piped = place === "cell" ? shown.replaceAll(/\\\|/g, "\\∣").replaceAll("|", "\\|") : shown;
	const safe = piped.trim() === "" ? "␠" : piped.endsWith("\\") && place === "cell" ? `${piped}\u200a` : piped;
	const runs = safe.match(/`+/g) ?? [];
	const fence = "`".repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
	return brand(isolate(fence + (runs.length > 0 ? ` ${safe} ` : safe) + fence));
}
const joiner = "⁠";
/**
* Running text: punctuation is backslash-escaped; what GitHub links only after rendering (mentions, references,
* addresses) is parted by U+2060, which is not seen.
*/
function markdownText(text, length = 500) {
	return brand(isolate(cutMiddle(toVisible(text), length).replaceAll(/[@#]/g, `$&${joiner}`).replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`).replaceAll(/:(?=\/\/)|www(?=\.)/gi, `$&${joiner}`).replaceAll(/[&<>]/g, entity).replaceAll(/[\\`*_{}()#+.!~^$-]/g, "\\$&").replaceAll(/[[\]|]/g, (character) => ({
		"[": "&lsqb;",
		"]": "&rsqb;"
	})[character] ?? "&vert;").replaceAll(/(?<=\S)\\([.()+-])/g, "$1").replace(/^(\d+)([.)])/, "$1\\$2")));
}
/** A fenced block of lines; the fence is longer than any run of backticks inside. */
function markdownBlock(text, length, language = "text") {
	const lines = text.split(/\r\n|\n/).map((line) => withoutCommands(toVisible(line)).replaceAll("<!--", "<!‑‑"));
	const shown = cutMiddle(lines.join("\n"), length);
	const runs = shown.match(/`+/g) ?? [];
	const fence = "`".repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
	return brand(`${fence}${language}\n${shown}\n${fence}`);
}
/** A destination between parentheses. */
function markdownUrl(url) {
	return brand(safeUrl(url));
}
/** Every caller above has made the text harmless: this is the one place that says so. */
function brand(text) {
	return text;
}
// src/report/phrase.ts
/** A sentence with foreign parts kept apart, so that each format escapes them by its own rules. */
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
	return phrase.map((part) => typeof part === "string" ? escapeHtml(part) : htmlPart(part)).join("");
}
function htmlPart(part) {
	if ("code" in part) return `<code><bdi>${breakableHtml(part.code, 160)}</bdi></code>`;
	if ("quoted" in part) return `<code><bdi>${escapeHtml(cutEnd(part.quoted), 400)}</bdi></code>`;
	if ("text" in part) return `<bdi>${escapeHtml(part.text).replaceAll("/", "/<wbr>")}</bdi>`;
	if ("quote" in part) return `<q><bdi>${escapeHtml(part.quote)}</bdi></q>`;
	return `<bdi>@${escapeHtml(part.login, 60)}</bdi>`;
}
function cutEnd(sentence) {
	const characters = [...toVisible(sentence)];
	return characters.length <= 400 ? sentence : `${characters.slice(0, 399).join("")}…`;
}
/** With its full stop; foreign words at its end may bring their own. */
function ended(words) {
	return /[.!?]”?$/.test(plainPhrase(words).trimEnd()) ? words : [...words, "."];
}
/** For terminals and statuses: no markup, no control codes. */
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
// src/report/display-width.ts
/** Columns a text takes in a terminal: wide East Asian characters and emoji two, combining marks none. */
const zero = /\p{M}|\u200c|\u200d|\u2068|\u2069/u;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u26aa\u26ab\u2705\u274c]/u;
/** One column each, and no pattern that knows all of Unicode has to be compiled for them. */
const single = /^[\u0000-\u02ff\u2010-\u2027\u202f\u2190-\u21ff\u2200-\u22ff]*$/;
/** In columns; control characters must be gone by then. */
function displayWidth(text) {
	if (single.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
/** Filled with spaces up to `width` columns. */
function pad(text, width, side) {
	const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
	return side === "left" ? fill + text : text + fill;
}
/** At most `width` columns, cut from the middle. */
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
export { whyWords as $, rounded$1 as $n, worseRatio as $t, diffFor as A, scaledBest as An, compareBlocks as At, whereTitle as B, Mismatch as Bn, blockedMannWhitney as Bt, scriptJson as C, allocsMetric as Cn, power as Ct, carriedWords as D, storableMetric as Dn, separatedBlocks as Dt, blamedRow as E, residentMetric as En, screenSize as Et, sizeOf as F, callableNames as Fn, pooledDeviation as Ft, dayOf as G, join as Gn, isAnythingKnown as Gt, bySize as H, asRecord as Hn, sortedSides as Ht, unexplainedWords as I, longestName as In, robustDeviation as It, judgeNote as J, nonEmpty as Jn, rowWordOf as Jt, isIncomplete as K, line as Kn, isInformational as Kt, unseenWords as L, storableName as Ln, hodgesLehmann as Lt, nothingChanged as M, toRatio as Mn, worseShift as Mt, pictureAlt as N, toScale as Nn, neighborDeviation as Nt, carrierOf as O, timeMetric as On, shortShare as Ot, remarkOf as P, benchmarkKey as Pn, pairwiseDeviation as Pt, shardWords as Q, optional as Qn, reportedChange as Qt, valueUnit as R, distinctName as Rn, hodgesLehmannInterval as Rt, safeUrl as S, allocMetric as Sn, mostConfirmBlocks as St, basisWords as T, profileKindOf as Tn, quietShare as Tt, bySuspicion as U, cleanText as Un, at as Ut, acceptanceWords as V, array as Vn, doubledRanks as Vt, changeWords as W, integer as Wn, censusWords as Wt, nextSteps as X, object as Xn, rowsWords as Xt, kindMarks as Y, number as Yn, rowWords as Yt, outcomeMark as Z, oneOf as Zn, isWorseBy as Zt, md as _, placedOf as _n, overBudget as _t, htmlPhrase as a, judgementsOf as an, unique as ar, refusalWords as at, breakableHtml as b, scopedChange as bn, isExact as bt, bold as c, spanWords as cn, gateContext as cr, informativeLines as ct, markdownBlock as d, costKindOf as dn, gateOfContext as dr, findingIn as dt, holdsNoChange as en, satisfying as er, failureWords as et, markdownCode as f, withTellingType as fn, gateOfFileName as fr, isImproved as ft, markerLine as g, placed as gn, limitReasons as gt, markdownWords as h, placeOf as hn, relativePath as hr, leavesOpen as ht, ended as i, withNothingLeft as in, union as ir, reasonWords as it, explainedRegressions as j, scaledMedian as jn, processDeviation as jt, confidenceWords as k, parseMarker as kn, smallestDetectable as kt, htmlCode as l, weightWords as ln, gateFileName as lr, compareSeries as lt, markdownUrl as m, lineUrl as mn, isGateName as mr, judgementBase as mt, displayWidth as n, summaryOf as nn, show as nr, isSeen as nt, markdownPhrase as o, formatShare as on, joinKey as or, shortly as ot, markdownText as p, benchmarkName as pn, idOfGate as pr, judgeConfirmed as pt, isNothingCompared as q, matching as qn, rowCounts as qt, pad as r, toShift as rn, text as rr, noEffectWords as rt, plainPhrase as s, productionSentences as sn, defaultGate as sr, visibleWords as st, cutToWidth as t, reportedShift as tn, schemaVersion as tr, firstLine as tt, joinMarkdown as u, clockOf as un, gateName as ur, couldHide as ut, nothing as v, shortCommit as vn, confirmSize as vt, basisNotes as w, cpuMetric as wn, quietPlan as wt, escapeHtml as x, scopedValues as xn, lockstepPlan as xt, unbroken as y, costColumns as yn, defaultPlan as yt, weighty as z, shortHash as zn, shiftError as zt };
