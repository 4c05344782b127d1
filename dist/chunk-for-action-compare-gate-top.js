import { d as hexOf, f as terminalText, h as withoutCommands, m as toWellFormed, p as toVisible, t as GateError, u as cutMiddle } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { B as formatPair, G as formatSignedPercent, H as formatQuantity, I as formatDuration, K as formatSize, M as formatCount, N as formatDelta, P as formatDeltaParts, R as formatNumber, V as formatPercent, Z as median, i as falseDiscoveryRate, n as isDenied, r as probablyGrew, z as formatP } from "./chunk-for-action-compare-diff-gate-top.js";
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
		case "not-measured": return [
			"not measured: ",
			{ quote: reason.detail },
			...neededWords(reason)
		];
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
	const words = blamed.through === void 0 ? own : throughWords(blamed.through, judged);
	const status = statusWords(change);
	return words.length > 0 && status.length > 0 ? [
		...words,
		", ",
		...status
	] : [...words, ...status];
}
/** The likely cause: it changed, and what it calls grew. */
function throughWords({ name, isNew }, judged) {
	return [
		`changed in ${judged}, `,
		isNew ? "newly calls " : "calls ",
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
function statusWords({ renamedFrom, status }) {
	if (renamedFrom !== void 0) return ["was ", { code: renamedFrom }];
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
export { whyWords as $, toScale as $t, diffFor as A, gateName as An, costKindOf as At, whereTitle as B, scopedValues as Bt, scriptJson as C, text as Cn, withNothingLeft as Ct, carriedWords as D, defaultGate as Dn, spanWords as Dt, blamedRow as E, joinKey as En, productionSentences as Et, sizeOf as F, relativePath as Fn, placed as Ft, dayOf as G, residentMetric as Gt, bySize as H, allocsMetric as Ht, unexplainedWords as I, placedOf as It, judgeNote as J, parseMarker as Jt, isIncomplete as K, storableMetric as Kt, unseenWords as L, shortCommit as Lt, nothingChanged as M, gateOfFileName as Mn, benchmarkName as Mt, pictureAlt as N, idOfGate as Nn, lineUrl as Nt, carrierOf as O, gateContext as On, weightWords as Ot, remarkOf as P, isGateName as Pn, placeOf as Pt, shardWords as Q, toRatio as Qt, valueUnit as R, costColumns as Rt, safeUrl as S, show as Sn, toShift as St, basisWords as T, unique as Tn, formatShare as Tt, bySuspicion as U, cpuMetric as Ut, acceptanceWords as V, allocMetric as Vt, changeWords as W, profileKindOf as Wt, nextSteps as X, scaledBest as Xt, kindMarks as Y, rounded as Yt, outcomeMark as Z, scaledMedian as Zt, md as _, oneOf as _n, reportedChange as _t, htmlPhrase as a, shortHash as an, refusalWords as at, breakableHtml as b, satisfying as bn, reportedShift as bt, bold as c, asRecord as cn, informativeLines as ct, markdownBlock as d, join as dn, isInformational as dt, benchmarkKey as en, failureWords as et, markdownCode as f, line as fn, rowCounts as ft, markerLine as g, object as gn, isWorseBy as gt, markdownWords as h, number as hn, rowsWords as ht, ended as i, distinctName as in, reasonWords as it, explainedRegressions as j, gateOfContext as jn, withTellingType as jt, confidenceWords as k, gateFileName as kn, clockOf as kt, htmlCode as l, cleanText as ln, censusWords as lt, markdownUrl as m, nonEmpty as mn, rowWords as mt, displayWidth as n, longestName as nn, isSeen as nt, markdownPhrase as o, Mismatch as on, shortly as ot, markdownText as p, matching as pn, rowWordOf as pt, isNothingCompared as q, timeMetric as qt, pad as r, storableName as rn, noEffectWords as rt, plainPhrase as s, array as sn, visibleWords as st, cutToWidth as t, callableNames as tn, firstLine as tt, joinMarkdown as u, integer as un, isAnythingKnown as ut, nothing as v, optional as vn, worseRatio as vt, basisNotes as w, union as wn, judgementsOf as wt, escapeHtml as x, schemaVersion as xn, summaryOf as xt, unbroken as y, rounded$1 as yn, holdsNoChange as yt, weighty as z, scopedChange as zt };
