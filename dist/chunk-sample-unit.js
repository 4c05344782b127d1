import { t as GateError } from "./chunk-errors.js";
import { i as malformed } from "./chunk-malformed.js";
import { constants, gunzipSync } from "node:zlib";
// src/profile/formats/stack-tree.ts
/**
* Stacks merged by prefix while a profile is read, so that memory follows distinct call paths and not samples.
* Flat arrays and an open-addressing table: a 100 MB folded file makes millions of nodes.
*/
/** Frame references all stacks together may hold before a file is refused. */
const maxFrameReferences = 1 << 26;
/**
* Call paths a tree may hold, some 40 bytes each. A location of pprof with a thousand inlined functions, named a thousand
* times in one sample, is a million of them in a few kilobytes.
*/
const maxNodes = 1 << 25;
/** Most nodes are callers only. */
function hasValue({ values, width }, node) {
	for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return true;
	return false;
}
/** `width`: number of sample types; `format` for the refusal of more than `mostNodes`. */
function createStackTree(width, format, mostNodes = maxNodes) {
	let parents = /* @__PURE__ */ new Int32Array(1024);
	let items = /* @__PURE__ */ new Int32Array(1024);
	let values = new Float64Array(1024 * width);
	let slots = /* @__PURE__ */ new Int32Array(2048);
	let size = 1;
	const grow = () => {
		parents = widen(parents, parents.length * 2);
		items = widen(items, items.length * 2);
		const wider = new Float64Array(values.length * 2);
		wider.set(values);
		values = wider;
		slots = new Int32Array(slots.length * 2);
		for (let node = 1; node < size; node++) slots[freeSlot(at(parents, node), at(items, node))] = node;
	};
	const freeSlot = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash(parent, item) & mask;
		while (slots[slot] !== 0) slot = slot + 1 & mask;
		return slot;
	};
	const child = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash(parent, item) & mask;
		for (let found = at(slots, slot); found !== 0; found = at(slots, slot)) {
			if (parents[found] === parent && items[found] === item) return found;
			slot = slot + 1 & mask;
		}
		if (size >= mostNodes) throw tooManyPaths(format, mostNodes);
		if (size === parents.length) {
			grow();
			slot = freeSlot(parent, item);
		}
		parents[size] = parent;
		items[size] = item;
		slots[slot] = size;
		return size++;
	};
	return {
		get size() {
			return size;
		},
		width,
		child,
		add(node, type, value) {
			const index = node * width + type;
			values[index] = (values[index] ?? 0) + value;
		},
		parentOf: (node) => at(parents, node),
		itemOf: (node) => at(items, node),
		valueOf: (node, type) => values[node * width + type] ?? 0,
		totalOf(type) {
			let total = 0;
			for (let index = type; index < size * width; index += width) total += values[index] ?? 0;
			return total;
		},
		columns() {
			const columns = {
				size,
				width,
				parents: parents.subarray(0, size),
				items: items.subarray(0, size),
				values: values.subarray(0, size * width)
			};
			slots = /* @__PURE__ */ new Int32Array(0);
			return columns;
		}
	};
}
/** A stack of every node with a value would be that long: what walks them one by one takes so many steps. */
function checkDepths(columns, format) {
	const depths = new Int32Array(columns.size);
	let references = 0;
	for (let node = 1; node < columns.size; node++) {
		depths[node] = at(depths, at(columns.parents, node)) + 1;
		if (hasValue(columns, node)) references += at(depths, node);
		if (references > maxFrameReferences) throw tooLarge(format);
	}
}
function tooLarge(format) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the depths of its distinct stacks must sum to <= ${maxFrameReferences} frames: current value is more`, { hint: "profile a shorter run, or cap the stack depth of the profiler" });
}
function tooManyPaths(format, most) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its distinct call paths must be <= ${most}: current value is more`, { hint: "profile a shorter run, or cap the stack depth of the profiler" });
}
function widen(array, length) {
	const wider = new Int32Array(length);
	wider.set(array);
	return wider;
}
/** Callers stay within `size`. */
function at(array, index) {
	return array[index] ?? 0;
}
/** Multiplicative mixing of two 32-bit numbers (constants of MurmurHash3's finaliser). */
function hash(parent, item) {
	let mixed = Math.imul(parent, 2246822507) ^ Math.imul(item, 3266489909);
	mixed = Math.imul(mixed ^ mixed >>> 15, 2246822507);
	return (mixed ^ mixed >>> 13) >>> 0;
}
// src/profile/stack-columns.ts
/**
* Call paths as columns, one entry a node: what readers build and what adds up stacks walks, without an object a stack.
* A profile that no reader made, or a changed copy of one, gets its columns from its stacks.
*/
const lowered = /* @__PURE__ */ new WeakMap();
/** A profile whose stacks become objects only when someone asks for them. */
function profileOfColumns(header, columns) {
	let stacks;
	const profile = {
		...header,
		get stacks() {
			stacks ??= toStacks(columns);
			return stacks;
		}
	};
	lowered.set(profile, {
		header,
		columns
	});
	return profile;
}
function columnsOf(profile) {
	return lower(profile).columns;
}
function headerOf(profile) {
	return lower(profile).header;
}
/** The same stacks under another header: a copy by spreading would make objects of all of them. */
function withHeader(profile, changes) {
	const { header, columns } = lower(profile);
	return profileOfColumns({
		...header,
		...changes
	}, columns);
}
function lower(profile) {
	const known = lowered.get(profile);
	if (known !== void 0) return known;
	const { stacks: _, ...header } = profile;
	const made = {
		header,
		columns: toColumns(profile)
	};
	lowered.set(profile, made);
	return made;
}
function toColumns(profile) {
	const tree = createStackTree(profile.sampleTypes.length, profile.producer);
	for (const { frames, values, leafLine } of profile.stacks) {
		let node = 0;
		for (const frame of frames) node = tree.child(node, frame);
		if (leafLine !== void 0) node = tree.child(node, ~leafLine);
		for (const [type, value] of values.entries()) tree.add(node, type, value);
	}
	return tree.columns();
}
/** Stacks of the nodes that have a value, in order of first sight. */
function toStacks(columns) {
	const { size, parents, items } = columns;
	const depths = new Int32Array(size);
	const stacks = [];
	for (let node = 0; node < size; node++) {
		if (node > 0) depths[node] = (depths[parents[node] ?? 0] ?? 0) + ((items[node] ?? 0) < 0 ? 0 : 1);
		if (hasValue(columns, node)) stacks.push(toStack(columns, node, depths[node] ?? 0));
	}
	return stacks;
}
function toStack({ parents, items, values, width }, leaf, depth) {
	const own = Array.from(values.subarray(leaf * width, (leaf + 1) * width));
	const last = items[leaf] ?? 0;
	const marksLine = leaf !== 0 && last < 0;
	const frames = new Array(depth);
	let node = marksLine ? parents[leaf] ?? 0 : leaf;
	for (let i = depth - 1; i >= 0; i--) {
		frames[i] = items[node] ?? 0;
		node = parents[node] ?? 0;
	}
	return marksLine ? {
		frames,
		values: own,
		leafLine: ~last
	} : {
		frames,
		values: own
	};
}
/** Sum of the values of `type`, without stacks through frames that are left out. */
function totalOf(profile, type, leftOut) {
	const { size, parents, items, values, width } = columnsOf(profile);
	const out = leftOut === void 0 ? void 0 : new Uint8Array(size);
	let total = 0;
	for (let node = 0; node < size; node++) {
		if (out !== void 0 && leftOut !== void 0 && node > 0) {
			const item = items[node] ?? 0;
			out[node] = out[parents[node] ?? 0] === 1 || item >= 0 && leftOut(item) ? 1 : 0;
		}
		if (out?.[node] !== 1) total += values[node * width + type] ?? 0;
	}
	return total;
}
/** The smallest value of `type` above zero that is at most `most`, else `most`. */
function leastValue(profile, type, most) {
	const { size, values, width } = columnsOf(profile);
	let least = most;
	for (let index = type; index < size * width; index += width) {
		const value = values[index] ?? 0;
		if (value > 0 && value < least) least = value;
	}
	return least;
}
/** Without all sample types but one. */
function withOneType(profile, type) {
	const { header, columns } = lower(profile);
	const kept = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const values = new Float64Array(columns.size).map((_, node) => columns.values[node * columns.width + type] ?? 0);
	return profileOfColumns({
		...header,
		sampleTypes: [kept],
		defaultType: 0
	}, {
		...columns,
		width: 1,
		values
	});
}
// src/profile/formats/bytes.ts
/** Bytes of a file as readers want them: whole, inflated under a bound, as text, as JSON. */
/** Decompressed size beyond which a file is taken for a decompression bomb. A real profile of this size would not fit the model either. */
const maxInflatedBytes = 1 << 30;
/** Largest text `JSON.parse` is given: a V8 string holds at most 2^29 − 24 characters. */
const maxJsonBytes = 536870848;
/** `head`: at least the first two bytes. */
function isGzip(head) {
	return head[0] === 31 && head[1] === 139;
}
function toChunks(bytes) {
	return bytes instanceof Uint8Array ? [bytes] : bytes;
}
function concat(bytes) {
	if (bytes instanceof Uint8Array) return bytes;
	const chunks = [...bytes];
	const [only] = chunks;
	if (only !== void 0 && chunks.length === 1) return only;
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let offset = 0;
	for (const chunk of chunks) {
		whole.set(chunk, offset);
		offset += chunk.length;
	}
	return whole;
}
/** Chunks of the decompressed content; a file that is not gzip passes through untouched and unjoined. */
function* inflated(bytes, format, limit = maxInflatedBytes) {
	const rest = toChunks(bytes)[Symbol.iterator]();
	const first = firstBytes(rest);
	if (first === void 0) return;
	if (isGzip(first)) {
		yield gunzip(concat(chain(first, rest)), format, limit);
		return;
	}
	yield* chain(first, rest);
}
/** At least two bytes, so that a magic number is never split between chunks. */
function firstBytes(rest) {
	let first;
	while (first === void 0 || first.length < 2) {
		const next = rest.next();
		if (next.done === true) return first;
		first = first === void 0 || first.length === 0 ? next.value : concat([first, next.value]);
	}
	return first;
}
function* chain(first, rest) {
	yield first;
	for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
/** `limit`: bytes after decompression. Throws FILE_TOO_LARGE beyond it, and PROFILE_MALFORMED for what is no whole gzip data. */
function gunzip(bytes, format, limit = maxInflatedBytes) {
	try {
		return gunzipSync(bytes, { maxOutputLength: limit });
	} catch (cause) {
		if (cause instanceof RangeError) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its decompressed size must be <= ${limit} bytes: current value is more`, {
			hint: "profile a shorter run, or raise the sampling interval",
			cause
		});
		const message = cause instanceof Error ? cause.message : String(cause);
		const got = message === "unexpected end of file" ? `cut short after ${bytes.length} bytes` : message;
		throw malformed(format, "the file", "whole gzip data", got, cause);
	}
}
/** Looked at to find which format a file is in. */
const headBytes = 65536;
/** The first decompressed bytes, for detection: at most what 64 KiB hold (64 MiB at worst); none when damaged. */
function headOf(bytes) {
	const head = bytes.subarray(0, headBytes);
	if (!isGzip(head)) return head;
	try {
		return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headBytes);
	} catch {
		return /* @__PURE__ */ new Uint8Array(0);
	}
}
/** By byte order mark, or by the zero bytes that UTF-16 gives to ASCII. */
function encodingOf(head) {
	const [first = 1, second = 1] = head;
	if (first === 255 && second === 254 || first !== 0 && second === 0) return "utf-16le";
	return first === 254 && second === 255 || first === 0 ? "utf-16be" : "utf-8";
}
function isAscii(bytes) {
	if (bytes.length < longEnough) return bitsOf(bytes) < 128;
	const lead = -bytes.byteOffset & 3;
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, bytes.length - lead >>> 2);
	return (bitsOf(bytes.subarray(0, lead)) | bitsOf(bytes.subarray(lead + 4 * words.length))) < 128 && (bitsOf(words) & 2155905152) === 0;
}
/** Bytes that are worth a view as words. */
const longEnough = 256;
function bitsOf(numbers) {
	let bits = 0;
	for (let at = 0; at < numbers.length; at++) bits |= numbers[at] ?? 0;
	return bits;
}
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** Of UTF-8, the bytes `from` up to, not including, `to`; invalid sequences become U+FFFD. */
function utf8Text(bytes, from, to) {
	const part = bytes.subarray(from, to);
	return isAscii(part) ? asciiText(part) : utf8.decode(part);
}
function asciiText(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
/** Invalid sequences become U+FFFD; a byte order mark is dropped. */
function decodeText(bytes) {
	const encoding = encodingOf(bytes);
	if (encoding === "utf-8" && isAscii(bytes)) return asciiText(bytes);
	return new TextDecoder(encoding).decode(bytes);
}
/** Braces alone do not make JSON: Rust and PHP have functions named `{closure}`. */
function looksLikeJson(head) {
	return /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(decodeText(head));
}
function parseJson(bytes, format, limit) {
	const whole = concat(inflated(bytes, format, limit));
	if (whole.length > maxJsonBytes) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its size must be <= ${maxJsonBytes} bytes: current value is ${whole.length}`, { hint: "profile a shorter run, or raise the sampling interval" });
	const text = decodeText(whole);
	try {
		return JSON.parse(text);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		return closedArray(text) ?? refuseJson({
			format,
			message,
			length: text.length,
			cause
		});
	}
}
/** Traces are arrays of events whose writers may leave the bracket open: readers are to put up with it. */
function closedArray(text) {
	if (!/^\s*\[\s*\{/.test(text)) return void 0;
	try {
		return JSON.parse(`${text.replace(/[\s,]+$/, "")}]`);
	} catch {
		return;
	}
}
function refuseJson(fault) {
	const position = /at position (\d+)/.exec(fault.message)?.[1];
	const got = (position === void 0 ? /end of JSON/.test(fault.message) : Number(position) >= fault.length) ? `cut short after ${fault.length} characters` : fault.message;
	throw malformed(fault.format, "the file", "whole JSON", got, fault.cause);
}
// src/profile/formats/frame-origin.ts
const languageOfExtension = {
	js: "js",
	mjs: "js",
	cjs: "js",
	jsx: "js",
	ts: "js",
	mts: "js",
	cts: "js",
	tsx: "js",
	vue: "js",
	go: "go",
	py: "python",
	pyx: "python",
	java: "jvm",
	kt: "jvm",
	scala: "jvm",
	clj: "jvm",
	groovy: "jvm",
	c: "native",
	h: "native",
	cc: "native",
	cpp: "native",
	cxx: "native",
	hpp: "native",
	inc: "native",
	rs: "native",
	zig: "native",
	s: "native",
	S: "native"
};
function languageOfFile(file) {
	if (file === void 0) return "unknown";
	if (/^(node|https?|webpack|evalmachine|file):/.test(file)) return "js";
	if (/^<(frozen |string>|stdin>|module>)/.test(file)) return "python";
	const extension = /\.([A-Za-z]+)(?:\?.*)?$/.exec(file)?.[1];
	return extension === void 0 ? "unknown" : languageOfExtension[extension] ?? "unknown";
}
/** `file` and `name` as the profiler gave them. */
function originOf(name, file, language) {
	switch (language) {
		case "js": return {
			language,
			kind: kindOfJs(name, file)
		};
		case "go": return {
			language,
			kind: kindOfGo(name, file)
		};
		case "python": return {
			language,
			kind: kindOfPython(file)
		};
		case "jvm": return {
			language,
			kind: kindOfJvm(name)
		};
		case "native": return {
			language,
			kind: kindOfNative(file)
		};
		case "unknown": return {
			language,
			kind: "user"
		};
	}
}
function kindOfJs(name, file) {
	if (file === void 0 || file === "") return name === "" || name === "(anonymous)" ? "user" : "runtime";
	if (/^(node:|native |internal\/)/.test(file)) return "runtime";
	return file.includes("/node_modules/") || file.startsWith("node_modules/") ? "dependency" : "user";
}
function kindOfGo(name, file) {
	if (file !== void 0 && (file.includes("/pkg/mod/") || /@v\d/.test(file) || file.includes("/vendor/"))) return "dependency";
	if (name.startsWith("main.")) return "user";
	if (file !== void 0 && /(^|\/)(go[\d.]*|golang[\w.@-]*)\/src\/(?!.*\.\w+\/)/.test(file)) return "runtime";
	return /^(runtime|internal|syscall|sync|time|reflect|sort|strings|strconv|bytes|fmt|os|io|net|math|testing|encoding|crypto|bufio|unicode|slices|maps|cmp|regexp|context|errors|hash|compress|archive|database|html|image|log|mime|path|text|unsafe|iter|go)(\/[\w/]+)?\./.test(name) ? "runtime" : "user";
}
function kindOfPython(file) {
	if (file === void 0) return "user";
	if (/[/\\](site|dist)-packages[/\\]/.test(file)) return "dependency";
	return file.startsWith("<frozen") || /[/\\]lib[/\\]python\d/.test(file) ? "runtime" : "user";
}
function kindOfJvm(name) {
	return /^(java|javax|jdk|sun|com[./]sun|kotlin|scala|groovy|clojure[./](lang|core))[./]/.test(name) ? "runtime" : "user";
}
function kindOfNative(file) {
	if (file === void 0) return "user";
	if (/\[(kernel|guest\.kernel)|vmlinux|\.ko(\.\w+)?\]?$/.test(file)) return "kernel";
	return /\.so(\.|$)|\[vdso\]|^\/(usr\/)?lib|\.dylib$|\.dll$/.test(file) ? "native" : "user";
}
// src/profile/formats/profile-builder.ts
/** Frames given an index each and stacks merged: what every reader ends in. */
/** What Node, Go, Python and the JVM leave without a name shows as one word in every format. */
const anonymous = "(anonymous)";
/** Characters of all distinct frames. A name of a megabyte that a million frames refer to is a small file. */
const usualMostCharacters = 2 ** 28;
/** `width`: number of sample types. `format` names the reader in errors. */
function createProfileBuilder(format, width, mostCharacters = usualMostCharacters) {
	const tree = createStackTree(width, format);
	const frames = [];
	const indices = /* @__PURE__ */ new Map();
	let characters = 0;
	return {
		tree,
		frame(frame) {
			const { name, file = "", line = 0, column = 0, language, kind } = frame;
			const key = `${name}\n${file}\n${line}\n${column}\n${language}\n${kind}`;
			const known = indices.get(key);
			if (known !== void 0) return known;
			characters += key.length;
			if (characters > mostCharacters) throw tooManyCharacters(format, mostCharacters);
			indices.set(key, frames.length);
			return frames.push(name === "" ? {
				...frame,
				name: anonymous
			} : frame) - 1;
		},
		frames: () => frames,
		build(header) {
			const columns = tree.columns();
			checkDepths(columns, format);
			return profileOfColumns({
				...header,
				frames
			}, columns);
		}
	};
}
function tooManyCharacters(format, mostCharacters) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the names of its distinct frames must be <= ${mostCharacters} characters: current value is more`, { hint: "profile a shorter run, or have the profiler shorten its names" });
}
/** A frame without the keys it lacks, as `exactOptionalPropertyTypes` wants it. Lines and columns are 1-based; 0 is none. */
function toFrame(name, place, origin) {
	return {
		name: name === "" ? anonymous : name,
		file: place.file || void 0,
		line: isPosition(place.line) ? place.line : void 0,
		column: isPosition(place.column) ? place.column : void 0,
		...origin
	};
}
function isPosition(value) {
	return value !== void 0 && Number.isSafeInteger(value) && value > 0;
}
// src/profile/formats/sample-unit.ts
const base = {
	nanoseconds: ["ns", 1],
	nanosecond: ["ns", 1],
	ns: ["ns", 1],
	microseconds: ["ns", 1e3],
	microsecond: ["ns", 1e3],
	us: ["ns", 1e3],
	usec: ["ns", 1e3],
	milliseconds: ["ns", 1e6],
	millisecond: ["ns", 1e6],
	ms: ["ns", 1e6],
	msec: ["ns", 1e6],
	seconds: ["ns", 1e9],
	second: ["ns", 1e9],
	s: ["ns", 1e9],
	sec: ["ns", 1e9],
	minutes: ["ns", 6e10],
	minute: ["ns", 6e10],
	min: ["ns", 6e10],
	hours: ["ns", 36e11],
	hour: ["ns", 36e11],
	bytes: ["B", 1],
	byte: ["B", 1],
	b: ["B", 1],
	kilobytes: ["B", 1024],
	kilobyte: ["B", 1024],
	kb: ["B", 1024],
	kib: ["B", 1024],
	megabytes: ["B", 1024 ** 2],
	megabyte: ["B", 1024 ** 2],
	mb: ["B", 1024 ** 2],
	mib: ["B", 1024 ** 2],
	gigabytes: ["B", 1024 ** 3],
	gigabyte: ["B", 1024 ** 3],
	gb: ["B", 1024 ** 3],
	gib: ["B", 1024 ** 3],
	count: ["count", 1],
	samples: ["samples", 1],
	objects: ["count", 1]
};
/** `type` distinguishes counts of samples from counts of things. */
function toBaseUnit(type, unit) {
	const spelled = unit.replace(/^[\u00b5\u03bc]/, "u").toLowerCase();
	const [name, factor] = (Object.hasOwn(base, spelled) ? base[spelled] : void 0) ?? [unit === "" ? "count" : unit, 1];
	return {
		unit: name === "count" && (type === "samples" || type === "sample") ? "samples" : name,
		factor
	};
}
const pprofNames = {
	ns: "nanoseconds",
	B: "bytes",
	samples: "count"
};
function toPprofUnit(unit) {
	return Object.hasOwn(pprofNames, unit) ? pprofNames[unit] ?? unit : unit;
}
/** The mode under which profiles may be compared, from the sample type shown. */
function modeOfType(type) {
	if (type.startsWith("alloc")) return "alloc";
	return type.startsWith("inuse") ? "inuse" : type;
}
export { totalOf as C, createStackTree as E, leastValue as S, withOneType as T, parseJson as _, toFrame as a, columnsOf as b, concat as c, gunzip as d, headBytes as f, looksLikeJson as g, isGzip as h, createProfileBuilder as i, decodeText as l, inflated as m, toBaseUnit as n, languageOfFile as o, headOf as p, toPprofUnit as r, originOf as s, modeOfType as t, encodingOf as u, toChunks as v, withHeader as w, headerOf as x, utf8Text as y };
