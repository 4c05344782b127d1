import { __commonJSMin, __toESM } from "./chunk-rolldown-runtime.js";
import { GateError, cutMiddle, exitCode, hexOf, terminalText, toVisible, toWellFormed, withoutCommands } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { falseDiscoveryRate, formatCount, formatDelta, formatDeltaParts, formatDuration, formatNumber, formatP, formatPair, formatPercent, formatQuantity, formatSignedPercent, formatSize, isDenied, median, medianAbsoluteDeviation, memoized, probablyGrew, upperQuantile, upperTail } from "./chunk-for-action-compare-diff-gate-top.js";
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
	return parts.map(escapedPart).join("\0");
}
/** Asked for several times a benchmark: hardly a name has anything to escape. */
function escapedPart(part) {
	const text = String(part);
	return /[\u0000\u0001]/.test(text) ? text.replaceAll(/[\u0000\u0001]/g, escaped) : text;
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
// src/report/value-words.ts
/** The likely cause: the function is as it was, and what it uses is not. `judged`: `this PR`. */
function usesWords({ name, file, line }, judged) {
	return [
		"uses ",
		{ code: name },
		` (${file}:${line}), changed in ${judged}`
	];
}
/** What no profile shows, and what uses it was not looked at. `judged`: `this PR`. */
function valueWords([first, ...others], judged) {
	return [
		"Whether ",
		{ code: first?.name ?? "" },
		` (${first?.file ?? ""}:${first?.line ?? 0}, changed in ${judged}`,
		...likeIt(others),
		") explains this is unknown: no profile shows it, and what uses it could not be looked for."
	];
}
/** How many more there are than the one that is named. */
function likeIt({ length }) {
	return length === 0 ? [] : [`, with ${formatCount(length, "other")} like it`];
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));
// src/text/automaton.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const mostStates = 2e4;
/** Undefined: it would be too large. */
function toAutomaton(expression) {
	const machines = [];
	const budget = { states: mostStates };
	build(expression, "forwards", {
		machines,
		budget,
		tests: /* @__PURE__ */ new Map()
	});
	return budget.states < 0 ? void 0 : machines;
}
function build(expression, way, workshop) {
	const states = [{ kind: "done" }];
	const start = new Builder(states, way, workshop).add(expression, 0);
	return workshop.machines.push({
		states,
		start,
		way
	}) - 1;
}
/** Built from its end: each part is given where it leads. */
var Builder = class {
	#states;
	#way;
	#workshop;
	constructor(states, way, workshop) {
		this.#states = states;
		this.#way = way;
		this.#workshop = workshop;
	}
	add(expression, next) {
		if (this.#workshop.budget.states < 0) return next;
		switch (expression.kind) {
			case "character": return this.#push({
				kind: "take",
				test: testOf(expression.source, this.#workshop.tests),
				next
			});
			case "edge": return this.#push({
				kind: "edge",
				at: expression.at,
				next
			});
			case "look": {
				const way = expression.way === "ahead" ? "backwards" : "forwards";
				const machine = build(expression.part, way, this.#workshop);
				return this.#push({
					kind: "look",
					machine,
					wanted: expression.wanted,
					next
				});
			}
			case "sequence": return (this.#way === "forwards" ? expression.parts.toReversed() : expression.parts).reduce((after, part) => this.add(part, after), next);
			case "either": return this.#push({
				kind: "fork",
				next: expression.parts.map((part) => this.add(part, next))
			});
			case "repeat": return this.#repeat(expression, next);
		}
	}
	#repeat({ part, least, most }, next) {
		let at = next;
		if (most === Number.POSITIVE_INFINITY) {
			const loop = {
				kind: "fork",
				next: [next]
			};
			at = this.#push(loop);
			loop.next.push(this.add(part, at));
		} else for (let more = least; more < most; more++) at = this.#push({
			kind: "fork",
			next: [next, this.add(part, at)]
		});
		for (let copy = 0; copy < least; copy++) at = this.add(part, at);
		return at;
	}
	#push(state) {
		this.#workshop.budget.states -= 1;
		return this.#states.push(state) - 1;
	}
};
/** What JavaScript's own pattern says of one character, cached. */
function testOf(source, tests) {
	if (source.length === 1 && source !== ".") {
		const wanted = source.charCodeAt(0);
		return (code) => code === wanted;
	}
	const remembered = tests.get(source);
	if (remembered !== void 0) return remembered;
	const pattern = new RegExp(`^${source}$`);
	const isOne = (code) => pattern.test(String.fromCharCode(code));
	const known = Array.from({ length: 256 }, (_, code) => isOne(code));
	const test = (code) => known[code] ?? isOne(code);
	tests.set(source, test);
	return test;
}
/** Undefined: after `budget` steps it is not known. */
function runAutomaton(automaton, text, budget) {
	const run = new Run(text, budget);
	const found = automaton.map((machine, index) => run.read(machine, index === automaton.length - 1 ? "whole" : "part"));
	return run.isSpent() ? void 0 : found.at(-1)?.[text.length] === 1;
}
var Run = class {
	#text;
	/** Of each machine, by place: 1 where a match that it looks for ends (or begins, read backwards). */
	#found = [];
	#waiting = [];
	#left;
	constructor(text, budget) {
		this.#text = text;
		this.#left = budget;
	}
	isSpent() {
		return this.#left < 0;
	}
	/** `part`: a match may begin anywhere. */
	read({ states, start, way }, extent) {
		const { length } = this.#text;
		const found = new Uint8Array(length + 1);
		const step = way === "forwards" ? 1 : -1;
		let [now, then] = [new Places(states.length), new Places(states.length)];
		let place = way === "forwards" ? 0 : length;
		for (let read = 0; read <= length && this.#left >= 0; read++, place += step) {
			if (read === 0 || extent === "part") this.#enter(start, {
				states,
				into: now,
				place,
				found
			});
			const code = this.#text.charCodeAt(way === "forwards" ? place : place - 1);
			for (const index of now.all()) {
				const state = states[index];
				if (state?.kind !== "take" || read === length || !state.test(code)) continue;
				this.#enter(state.next, {
					states,
					into: then,
					place: place + step,
					found
				});
			}
			now.clear();
			[now, then] = [then, now];
		}
		this.#found.push(found);
		return found;
	}
	/** A state and all that it leads to without taking a character. */
	#enter(first, { states, into, place, found }) {
		const waiting = this.#waiting;
		waiting.push(first);
		for (let index = waiting.pop(); index !== void 0; index = waiting.pop()) {
			this.#left -= 1;
			const state = states[index];
			if (state === void 0 || !into.add(index)) continue;
			if (state.kind === "done") found[place] = 1;
			else if (state.kind === "fork") for (const next of state.next) waiting.push(next);
			else if (state.kind !== "take" && this.#holds(state, place)) waiting.push(state.next);
		}
	}
	#holds(state, place) {
		if (state.kind === "look") return this.#found[state.machine]?.[place] === 1 === state.wanted;
		if (state.at === "start") return place === 0;
		if (state.at === "end") return place === this.#text.length;
		return this.#isWord(place - 1) !== this.#isWord(place) === (state.at === "word");
	}
	#isWord(place) {
		return /^\w$/.test(this.#text.charAt(place));
	}
};
/** A set of states that is emptied without touching all of them. */
var Places = class {
	#members = [];
	#isIn;
	constructor(size) {
		this.#isIn = new Uint8Array(size);
	}
	add(index) {
		if (this.#isIn[index] === 1) return false;
		this.#isIn[index] = 1;
		this.#members.push(index);
		return true;
	}
	all() {
		return this.#members;
	}
	clear() {
		for (const index of this.#members) this.#isIn[index] = 0;
		this.#members.length = 0;
	}
};
// src/text/expression.ts
/** Of one repetition; no real pattern asks for more. */
const mostCopies = 1e3;
const atoms = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[\s\S])|\[\^?(?:\\[\s\S]|[^\]\\])*\]|[^()|*+?]/y;
const groups = /\((?:\?(?::|(<?[=!])))?/y;
const repeats = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
/** Undefined: not an expression, or one that refers back. */
function parseExpression(source) {
	const reader = new Reader(source);
	const parsed = reader.either();
	return reader.isDone() ? parsed : void 0;
}
var Reader = class {
	#source;
	#at = 0;
	#isBroken = false;
	constructor(source) {
		this.#source = source;
	}
	isDone() {
		return !this.#isBroken && this.#at === this.#source.length;
	}
	either() {
		const parts = [this.#sequence()];
		while (this.#source[this.#at] === "|") {
			this.#at += 1;
			parts.push(this.#sequence());
		}
		const [only] = parts;
		return parts.length === 1 && only !== void 0 ? only : {
			kind: "either",
			parts
		};
	}
	#sequence() {
		const parts = [];
		while (this.#at < this.#source.length && !this.#isBroken) {
			const next = this.#source[this.#at];
			if (next === "|" || next === ")") break;
			const part = next === "(" ? this.#group() : this.#atom();
			if (part === void 0) this.#isBroken = true;
			else parts.push(this.#repeated(part));
		}
		return {
			kind: "sequence",
			parts
		};
	}
	#group() {
		const look = this.#take(groups)?.[1];
		const part = this.either();
		if (this.#source[this.#at] !== ")") return void 0;
		this.#at += 1;
		if (look === void 0) return part;
		return {
			kind: "look",
			part,
			way: look.startsWith("<") ? "behind" : "ahead",
			wanted: look.endsWith("=")
		};
	}
	#atom() {
		const [text] = this.#take(atoms) ?? [];
		if (text === void 0 || /^\\[1-9k]/.test(text)) return void 0;
		if (text === "^") return {
			kind: "edge",
			at: "start"
		};
		if (text === "$") return {
			kind: "edge",
			at: "end"
		};
		if (text === "\\b") return {
			kind: "edge",
			at: "word"
		};
		if (text === "\\B") return {
			kind: "edge",
			at: "no-word"
		};
		return {
			kind: "character",
			source: text
		};
	}
	#repeated(part) {
		const found = this.#take(repeats);
		if (found === void 0) return part;
		const [text, count, comma, last] = found;
		if (count === void 0) return {
			kind: "repeat",
			part,
			least: text[0] === "+" ? 1 : 0,
			most: text[0] === "?" ? 1 : Number.POSITIVE_INFINITY
		};
		const most = comma === void 0 ? Number(count) : last === "" ? Number.POSITIVE_INFINITY : Number(last);
		this.#isBroken ||= Number(count) > mostCopies || most > mostCopies && most !== Number.POSITIVE_INFINITY;
		return {
			kind: "repeat",
			part,
			least: Number(count),
			most
		};
	}
	#take(pattern) {
		pattern.lastIndex = this.#at;
		const found = pattern.exec(this.#source) ?? void 0;
		if (found !== void 0) this.#at = pattern.lastIndex;
		return found;
	}
};
// src/text/glob.ts
/**
* Globs over untrusted names: what picomatch reads them as, without its backtracking. A name of 990 letters
* against `core/*a*a*a*b` took it more than a minute.
*/
/** Ten milliseconds or so, and a name of 1,000 letters takes some thousands. What is not decided by then is no match. */
const mostSteps = 1e5;
/** Policies use the same few patterns for every benchmark. */
const mostRemembered = 500;
const remembered = /* @__PURE__ */ new Map();
/** Picomatch reads a pattern in a time that grows with the square of its length and with its brackets. */
const longestPattern = 2e3;
const mostBrackets = 100;
/**
* Does a text match any of them? Files that begin with a dot are like others. A text always matches itself, and nothing
* else matches what is no glob: an empty one, one of enormous size, one that refers to what a group matched.
*/
function globMatcher(patterns) {
	const compiled = (typeof patterns === "string" ? [patterns] : patterns).map((pattern) => ({
		pattern,
		automaton: automatonOf(pattern)
	}));
	return (text) => text !== "" && compiled.some(({ pattern, automaton }) => text === pattern || automaton !== void 0 && runAutomaton(automaton, text, mostSteps) === true);
}
/** A list of globs of files as the configuration has it: one that begins with `!` leaves out; a leading `./` means nothing. */
function chosenGlobs(globs) {
	return {
		wanted: globs.filter((glob) => !leavesOut(glob)).map(fromRoot),
		leftOut: globs.filter(leavesOut).map((glob) => fromRoot(glob.slice(1)))
	};
}
/** Does a file match any of them that does not begin with `!`, and none that does? None is chosen where all begin so. */
function fileMatcher(globs) {
	const { wanted, leftOut } = chosenGlobs(globs);
	const [isWanted, isLeftOut] = [globMatcher(wanted), globMatcher(leftOut)];
	return (file) => isWanted(file) && !isLeftOut(file);
}
/** `!(a|b)` is a glob of its own. */
function leavesOut(glob) {
	return glob.startsWith("!") && !glob.startsWith("!(");
}
function fromRoot(glob) {
	return glob.replace(/^\.\//, "");
}
function automatonOf(pattern) {
	if (remembered.has(pattern)) return remembered.get(pattern);
	const automaton = compile(pattern);
	if (remembered.size >= mostRemembered) remembered.clear();
	remembered.set(pattern, automaton);
	return automaton;
}
function compile(pattern) {
	if (pattern === "" || pattern.length > longestPattern || bracketsIn(pattern) > mostBrackets) return void 0;
	const expression = parseExpression(import_picomatch.default.makeRe(pattern, { dot: true }).source);
	return expression === void 0 ? void 0 : toAutomaton(expression);
}
function bracketsIn(pattern) {
	return pattern.match(/[([{]/g)?.length ?? 0;
}
// src/results/accepts.ts
/** Which benchmarks the names and globs of an acceptance cover. */
/** By exact name, `suite/name` or glob of either; `*` alone accepts everything, names with slashes too. */
function accepts(override, { id }) {
	const names = callableNames(id);
	return override.accepts.some((pattern) => pattern === "*" || names.includes(pattern) || names.some((name) => isMatch(pattern, name)));
}
function isMatch(pattern, name) {
	return globMatcher(pattern)(name);
}
// src/stats/samples.ts
/** Indexing that proves itself: the one place where an index is checked instead of asserted. */
/** The element at `index`, 0-based. Throws RangeError where there is none. */
function at(items, index) {
	const item = items[index];
	if (item === void 0) throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
	return item;
}
/**
* Throws RangeError for NaN and the infinities, which ranks and logarithms cannot take; `what` names the values in it. They are
* as a typed array sorts them, NaN last: only the ends can be any of these.
*/
function checkFinite(sorted, what) {
	const bad = [sorted[0], sorted.at(-1)].find((value) => value !== void 0 && !Number.isFinite(value));
	if (bad !== void 0) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
// src/stats/median-interval.ts
/**
* The interval of a median from order statistics: the k-th smallest to the k-th largest value, distribution-free (Conover,
* Practical Nonparametric Statistics, 3rd ed., section 3.2). Coverage is at least what is asked: 95 % needs six values.
*/
/** `values` in any order; throws RangeError of none. `confidence` between 0 and 1, two-sided; of few values the whole range. */
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
/** The largest k with P(B < k) ≤ tail for B binomial(n, ½); 0 where there is none. */
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
/** The gate's one answer, from all judgements and the policy. */
/** An override changes the outcome, never a judgement; it must accept everything that would fail the build. */
function verdict(judgements, policy, labels = {}) {
	const failing = judgements.flatMap((judgement) => {
		const cause = causeOf(judgement);
		return cause !== void 0 && reactionTo(cause, policy) === "fail" ? [{
			judgement,
			cause
		}] : [];
	});
	const quiet = quietOutcome(judgements, policy);
	const isAllOpen = failing.length === 0 && quiet === "inconclusive" && policy.onInconclusive === "fail";
	const cause = isAllOpen ? "inconclusive" : causes.find((each) => failing.some((one) => one.cause === each));
	const blocking = isAllOpen ? judgements : failing.map(({ judgement }) => judgement);
	const { override } = labels;
	const isAccepted = override !== void 0 && blocking.every(({ target }) => accepts(override, target));
	const suiteWide = suiteWideShift(judgements);
	return {
		outcome: cause === void 0 ? quiet : isAccepted ? "overridden" : "fail",
		cause,
		judgements,
		suiteWide,
		...labels
	};
}
/** 0 pass, 1 the policy says no, 3 a benchmark could not be measured. */
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
/** Why it may fail a build; undefined: it never does. */
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
/** Nothing fails: which kind of not failing it is. */
function quietOutcome(judgements, policy) {
	const present = judgements.filter(({ kind }) => kind !== "skipped" && kind !== "removed");
	if (present.length === 0 && judgements.some(({ kind }) => kind === "skipped")) return "skipped";
	if (isAllNew(judgements)) return policy.onNoBaseline === "pass" ? "pass" : "no-baseline";
	return (isNothingCompared(judgements) || isNothingSeen(present) || present.some((each) => isGated(each) && each.kind === "inconclusive")) && policy.onInconclusive !== "pass" ? "inconclusive" : "pass";
}
/** There is no other side: a first run, or the first benchmarks of a repository that had none. */
function isAllNew(judgements) {
	const gated = judgements.filter((each) => isGated(each) && each.kind !== "skipped");
	return gated.length > 0 && gated.every(({ kind }) => kind === "new");
}
/** By the judgement and not by the metric: what a forged bundle calls informational is left open. */
function isGated({ kind, reasons }) {
	return kind !== "no-change" || !reasons.some(({ code }) => code === "informational");
}
/** A build of which everything is too noisy to see has not passed. */
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
/** Its two sides stood beside each other, or were to: an answer may be missing all the same. */
function isCompared({ kind }) {
	return compared.has(kind);
}
/** Shown, and fails nothing. */
function isInformational({ target, reasons }) {
	return target.metric.role === "informational" || reasons.some(({ code }) => code === "informational");
}
/**
* No benchmark stands on both sides, and none is proven to be the same: "no regression" would be no finding. Without any judgement
* too; what is only shown beside a benchmark is none either.
*/
function isNothingCompared(judgements) {
	const gated = judgements.filter((each) => !isInformational(each));
	return !(gated.length === 0 ? judgements : gated).some((each) => isCompared(each) || each.kind === "unaffected");
}
const fewestForSuite = 4;
const suiteShare = .5;
/**
* More than half of the benchmarks compared by one metric moved the same way, each by at least its margin: of a half alone
* the other half, and so the middle of the suite, did not.
*/
function suiteWideShift(judgements) {
	return [...new Set(judgements.map(({ target }) => target.metric.name))].map((name) => sharedShift(name, judgements)).find((shared) => shared !== void 0);
}
function sharedShift(metric, judgements) {
	const compared = judgements.flatMap(({ target, shift, margin }) => shift === void 0 || target.metric.name !== metric || !Number.isFinite(Math.log(shift.ratio)) ? [] : [{
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
/** Undefined where it may be nothing: then some moved and others did not, and no suite is what moved. */
function commonOf(ratios) {
	const { low, high, kind } = medianInterval(ratios);
	return kind === "range" || low <= 1 && high >= 1 ? void 0 : {
		ratio: median([...ratios]),
		low,
		high
	};
}
/** What a judgement's change is beside the suite's, as candidate / baseline; undefined where no suite moved. */
function besideSuite({ target, shift }, suiteWide) {
	if (suiteWide?.common === void 0 || shift === void 0 || target.metric.name !== suiteWide.metric) return;
	return shift.ratio / suiteWide.common.ratio;
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
	return exactRank(blocks, level);
}
/** It depends on how many values each side has alone, which for most suites is the same everywhere. */
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
* out differs from process to process. Then the blocks of a measured metric are needed, or unchanged code stays
* inconclusive after three blocks. `deviation`: of one process, on the log scale.
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
/** Judgements of single targets from their measurements: where shift and p are compared with thresholds. */
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
/** What the candidate is by itself, where there is nothing to compare it with. */
function levelAlone({ alone }) {
	if (alone.length === 0) return {};
	return { candidate: {
		n: alone.length,
		median: median([...alone])
	} };
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
/**
* What all that was planned comes to: `open` where it neither confirms nor clears, though the noise allows it or the shift
* is beyond what the noise asks for.
*/
function stageEnd(finding, pAdjusted, alpha) {
	const { kind, reason } = word(finding, pAdjusted, alpha);
	if (kind === "regression") return "failed";
	return reason.code === "not-confirmed" || reason.code === "too-noisy" && isReached(finding) ? "open" : "settled";
}
function isReached({ comparison, bar }) {
	return comparison.worse >= Math.log1p(bar.threshold) - (bar.slack ?? 0);
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
	return `${`${formatCount(processes, "process", "processes")} a side cannot tell any change from chance`} at the level of this comparison; ${needed} a side can`;
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
// src/report/words.ts
/** The state marks; each is accompanied by a word wherever it is shown. Green is only what has an answer and is not worse. */
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
	if (isProcessorTime(metric)) return [`takes ${way} processor time per call`];
	const level = ratio >= 10 ? `${size} times as high` : `${size} ${ratio < 1 ? "lower" : "higher"}`;
	return [
		"has ",
		{ code: metric.name },
		` ${level}`
	];
}
/** As Google Benchmark and commands report it; what others call `cpu` may be anything. */
function isProcessorTime({ name, unit }) {
	return name === cpuMetric.name && unit === cpuMetric.unit;
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
	if (report.judged === "samples") return samplesSteps(cause);
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
		case "inconclusive": return [isNothingCompared(report.verdict.judgements) ? "Measure benchmarks that both sides have, or " : "Run it again on a quieter machine, or ", ...label];
		case "no-baseline": return ["Measure the default branch first, or ", ...label];
		default: return [`Fix ${what}, or `, ...label];
	}
}
/** There is no pull request with a label, and nothing was profiled. */
function samplesSteps(cause) {
	if (cause === "regression") return [
		"To name the function, run ",
		{ code: "flamegate gate" },
		" on both commits."
	];
	return [cause === "missing" ? "Measure the same benchmarks on both sides." : "Measure both sides again."];
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
		capture: "as captured",
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
function isNamedForItself({ function: { self }, through, fitsShift }) {
	return self?.significant === true && through === void 0 || fitsShift === "self";
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
	const likely = blamed.uses === void 0 ? own : usesWords(blamed.uses, judged);
	const status = statusWords(change);
	if (blamed.through !== void 0) return throughWords(blamed.through, {
		change,
		status,
		judged
	});
	return likely.length > 0 && status.length > 0 ? [
		...likely,
		", ",
		...status
	] : [...likely, ...status];
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
	if (judged === "samples") return "this change";
	return judged === void 0 ? "this PR" : `this ${judged}`;
}
/** What to say of the whole change once the functions are listed; nothing where one of them is the cause. */
function unexplainedWords(blame, report = {}) {
	const { unseen = [], open = [], untraced = [], values = [] } = blame;
	const [first, ...others] = unseen;
	if (open.length > 0) return openWords(open, report);
	if (untraced.length > 0) return untracedWords(untraced, report);
	if (values.length > 0) return valueWords(values, judgedWords(report));
	if (first === void 0) return isDenied(blame) ? [`No function changed in ${judgedWords(report)} explains this.`] : void 0;
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
/** Functions that these profiles neither confirm nor rule out. */
function openWords([first, ...others], report) {
	const subject = [...first === void 0 ? [] : [{ code: first.frame.name }], ` (changed in ${judgedWords(report)}`];
	if (first !== void 0 && probablyGrew(first)) return [
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
	return [
		"Whether ",
		{ code: first },
		` (changed in ${judgedWords(report)}`,
		...likeIt(others),
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
/** Letters of a word that fits into any line. */
const wholeWord = 24;
/** The same in a sentence, where a line can break before a name: only long words break within. */
function sentenceNameHtml(name, length) {
	return cutMiddle(toVisible(name), length).split(" ").map((word) => word.length <= wholeWord ? escapeHtml(word) : breakableHtml(word, length)).join(" ");
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
export { Mismatch, acceptanceWords, accepts, allocMetric, allocsMetric, array, asRecord, at, basisNotes, basisWords, benchmarkKey, benchmarkName, besideSuite, blamedRow, blockedMannWhitney, bold, breakableHtml, bySize, bySuspicion, callableNames, carriedWords, carrierOf, causeOf, changeWords, chosenGlobs, cleanText, clockOf, compareBlocks, compareSeries, confidenceWords, confirmSize, costColumns, costKindOf, couldHide, cpuMetric, cutToWidth, dayOf, defaultGate, defaultPlan, diffFor, displayWidth, distinctName, doubledRanks, ended, escapeHtml, exitOf, explainedRegressions, failureWords, fileMatcher, findingIn, firstLine, formatShare, gateContext, gateFileName, gateName, gateOfContext, gateOfFileName, globMatcher, hodgesLehmann, hodgesLehmannInterval, holdsNoChange, htmlCode, htmlPhrase, idOfGate, informativeLines, integer, isBetterBy, isExact, isGateName, isImproved, isIncomplete, isInformational, isNothingCompared, isSeen, isWorseBy, join, joinKey, joinMarkdown, judgeConfirmed, judgeNote, judgementBase, judgementsOf, leavesOut, levelAlone, limitReasons, line, lineUrl, lockstepPlan, longestName, markdownBlock, markdownCode, markdownPhrase, markdownText, markdownUrl, markdownWords, markerLine, matching, md, medianInterval, mostConfirmBlocks, neighborDeviation, nextSteps, noEffectWords, nonEmpty, nothing, nothingChanged, number, object, oneOf, optional, overBudget, pad, pairwiseDeviation, parseMarker, pictureAlt, placeOf, placed, placedOf, plainPhrase, pooledDeviation, power, processDeviation, productionSentences, profileKindOf, quietPlan, quietShare, reasonWords, refusalWords, relativePath, remarkOf, reportedChange, reportedShift, require_picomatch, residentMetric, robustDeviation, rounded$1 as rounded, rowMarks, safeUrl, satisfying, scaledBest, scaledMedian, schemaVersion, scopedChange, scopedValues, screenSize, scriptJson, separatedBlocks, shardWords, shiftError, shortCommit, shortHash, shortShare, shortly, show, sizeOf, smallestDetectable, sortedSides, spanWords, stageEnd, storableMetric, storableName, summaryOf, text, timeMetric, toRatio, toScale, toShift, unbroken, unexplainedWords, union, unique, unseenWords, valueUnit, verdict, visibleWords, weightWords, weighty, whereTitle, whyWords, withNothingLeft, withTellingType, worseRatio, worseShift };
