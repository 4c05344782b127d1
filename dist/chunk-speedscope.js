import { t as GateError } from "./chunk-errors.js";
import { i as formatCount } from "./chunk-format.js";
import { _ as parseJson, a as toFrame, b as columnsOf, c as concat, i as createProfileBuilder, l as decodeText, m as inflated, n as toBaseUnit, o as languageOfFile, s as originOf, u as encodingOf, x as headerOf, y as utf8Text } from "./chunk-sample-unit.js";
import { a as show, i as malformed, r as isObject, t as createChecks } from "./chunk-malformed.js";
import { f as commentsOf, p as headerOf$1 } from "./chunk-pprof.js";
import { d as threadNotes, u as chooseThreads } from "./chunk-jfr.js";
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dirname, resolve } from "node:path";
// src/profile/formats/symbol-frame.ts
/** What a mark such as `_[k]` says of the frame (FlameGraph's `--all`; async-profiler adds 0, 1, i and j for how it ran). */
const marks = { k: {
	language: "native",
	kind: "kernel"
} };
/** JIT tier of V8's perf maps (`~` interpreter, `^` Sparkplug, `+` Maglev, `*` TurboFan), then name and `url:line:column`. */
const v8Symbol = /^(?:JS|LazyCompile|Function|Script|Eval|Callback|RegExp|Builtin|BytecodeHandler|Stub|wasm-function):/;
function toSymbolFrame(text) {
	const marked = /^(.*)_\[([a-z01])\]$/s.exec(text);
	const name = marked?.[1] ?? text;
	if (v8Symbol.test(name)) return toV8SymbolFrame(name);
	const origin = marks[marked?.[2] ?? ""];
	if (origin !== void 0) return toFrame(name, {}, origin);
	return toLocatedFrame(name) ?? toNamedFrame(name, marked !== null);
}
function toV8SymbolFrame(text) {
	const kind = text.slice(0, text.indexOf(":"));
	const given = text.slice(kind.length + 1).trimStart();
	const rest = kind === "RegExp" ? given : given.replace(/^[~^+*]'?/, "");
	if ([
		"Builtin",
		"BytecodeHandler",
		"Stub"
	].includes(kind)) return toFrame(rest, {}, {
		language: "js",
		kind: "runtime"
	});
	if (kind === "RegExp") return toFrame(`RegExp: ${rest}`, {}, {
		language: "js",
		kind: "user"
	});
	const place = /^(.*?) ?([^ ]+):(\d+):(\d+)$/s.exec(rest);
	if (place === null) return toFrame(rest, {}, originOf(rest, void 0, "js"));
	const [, name = "", file = "", line, column] = place;
	return toFrame(name, {
		file,
		line: Number(line),
		column: Number(column)
	}, originOf(name, file, "js"));
}
/** `name - file:line`, as rbspy has it. */
const rubyFrame = /^(.+) - (.+\.(?:rb|ru|rake|erb|gemspec)|<internal:[\w-]+>):(\d+)$/s;
/** `name (file:line)`, py-spy's form (with `--nolineno` without the line), or `name (file:line:column)`, V8's and our own writer's. */
function toLocatedFrame(text) {
	const [, called, source, at] = rubyFrame.exec(text) ?? [];
	if (called !== void 0) return toFrame(called, {
		file: source,
		line: Number(at)
	}, originOf(called, source, "unknown"));
	const open = text.lastIndexOf(" (");
	if (open === -1 || !text.endsWith(")")) return void 0;
	const inside = text.slice(open + 2, -1);
	const place = /^(.+?):(\d+)(?::(\d+))?$/s.exec(inside) ?? /^(.+\.pyx?|<frozen [\w.]+>)$/.exec(inside);
	if (place === null) return void 0;
	const [, file = "", line, column] = place;
	const name = text.slice(0, open);
	const origin = originOf(name, file, languageOfFile(file));
	if (line === void 0) return toFrame(name, { file }, origin);
	return toFrame(name, {
		file,
		line: Number(line),
		column: column === void 0 ? void 0 : Number(column)
	}, origin);
}
function toNamedFrame(text, isMarked) {
	const name = tidyJava(text, isMarked);
	const language = isMarked && !name.includes("::") ? "jvm" : languageOfName(name, text);
	return toFrame(name, {}, originOf(name, void 0, language));
}
/**
* `Lcom/x/Y;::m` (perf-map-agent) and `com/x/Y.m` (async-profiler) are `com.x.Y.m`; `isSure`: nothing but Java marks frames so. Otherwise
* a class has a capital letter: `math/big.addVV` is a function of Go, and `lib/parse.js` a file.
*/
function tidyJava(name, isSure = false) {
	const tidied = /^L([\w$]+(?:\/[\w$]+)*);?::(.*)$/s.exec(name);
	if (tidied?.[1] !== void 0 && /[;/]/.test(name)) return `${tidied[1].replaceAll("/", ".")}.${tidied[2]}`;
	if (!/^[\w$]+(?:\/[\w$]+)+(?:[./][\w$.<>+]+)?(?:\[\])*$/.test(name)) return name;
	return isSure || /\/[A-Z$_][^/]*$/.test(name) ? name.replaceAll("/", ".") : name;
}
function languageOfName(name, asGiven) {
	if (name !== asGiven) return "jvm";
	if (/^\(?(anonymous|garbage collector|program|idle|root)\)$/.test(name)) return "js";
	if (/^(java|javax|jdk|sun|com|org|io|net|kotlin|scala)(\.[\w$]+){2,}/.test(name)) return "jvm";
	if (/^(runtime|main|sync|syscall|internal)[./]\S*\w|^[\w-]+\.[a-z]+\/\S+\.\S/.test(name)) return "go";
	return name.includes("::") ? "native" : "unknown";
}
// node_modules/@jridgewell/sourcemap-codec/dist/sourcemap-codec.mjs
var comma = ",".charCodeAt(0);
";".charCodeAt(0);
var chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var intToChar = /* @__PURE__ */ new Uint8Array(64);
var charToInt = /* @__PURE__ */ new Uint8Array(128);
for (let i = 0; i < chars.length; i++) {
	const c = chars.charCodeAt(i);
	intToChar[i] = c;
	charToInt[c] = i;
}
function decodeInteger(reader) {
	let value = 0;
	let shift = 0;
	let integer = 0;
	do {
		integer = charToInt[reader.next()];
		value |= (integer & 31) << shift;
		shift += 5;
	} while (integer & 32);
	return value;
}
function decodeSign(num) {
	return num & 1 ? -2147483648 | -(num >>> 1) : num >>> 1;
}
function hasMoreVlq(reader, max) {
	if (reader.pos >= max) return false;
	return reader.peek() !== comma;
}
var StringReader = class {
	constructor(buffer) {
		this.pos = 0;
		this.buffer = buffer;
	}
	next() {
		return this.buffer.charCodeAt(this.pos++);
	}
	peek() {
		return this.buffer.charCodeAt(this.pos);
	}
	indexOf(char) {
		const { buffer, pos } = this;
		const idx = buffer.indexOf(char, pos);
		return idx === -1 ? buffer.length : idx;
	}
};
function decode(mappings) {
	const { length } = mappings;
	const reader = new StringReader(mappings);
	const decoded = [];
	let genColumn = 0;
	let sourcesIndex = 0;
	let sourceLine = 0;
	let sourceColumn = 0;
	let namesIndex = 0;
	do {
		const semi = reader.indexOf(";");
		const line = [];
		let sorted = true;
		let lastCol = 0;
		genColumn = 0;
		while (reader.pos < semi) {
			let seg;
			genColumn += decodeSign(decodeInteger(reader));
			if (genColumn < lastCol) sorted = false;
			lastCol = genColumn;
			if (hasMoreVlq(reader, semi)) {
				sourcesIndex += decodeSign(decodeInteger(reader));
				sourceLine += decodeSign(decodeInteger(reader));
				sourceColumn += decodeSign(decodeInteger(reader));
				if (hasMoreVlq(reader, semi)) {
					namesIndex += decodeSign(decodeInteger(reader));
					seg = [
						genColumn,
						sourcesIndex,
						sourceLine,
						sourceColumn,
						namesIndex
					];
				} else seg = [
					genColumn,
					sourcesIndex,
					sourceLine,
					sourceColumn
				];
			} else seg = [genColumn];
			line.push(seg);
			reader.pos++;
		}
		if (!sorted) sort(line);
		decoded.push(line);
		reader.pos = semi + 1;
	} while (reader.pos <= length);
	return decoded;
}
function sort(line) {
	line.sort(sortComparator$1);
}
function sortComparator$1(a, b) {
	return a[0] - b[0];
}
// node_modules/@jridgewell/resolve-uri/dist/resolve-uri.mjs
const schemeRegex = /^[\w+.-]+:\/\//;
/**
* Matches the parts of a URL:
* 1. Scheme, including ":", guaranteed.
* 2. User/password, including "@", optional.
* 3. Host, including brackets around IP literals, guaranteed.
* 4. Port, including ":", optional.
* 5. Path, including "/", optional.
* 6. Query, including "?", optional.
* 7. Hash, including "#", optional.
*/
const urlRegex = /^([\w+.-]+:)\/\/([^@/#?]*@)?(\[[^\]]+\]|[^:/#?]*)(:\d+)?(\/[^#?]*)?(\?[^#]*)?(#.*)?/;
/**
* File URLs are weird. They dont' need the regular `//` in the scheme, they may or may not start
* with a leading `/`, they can have a domain (but only if they don't start with a Windows drive).
*
* 1. Host, optional.
* 2. Path, which may include "/", guaranteed.
* 3. Query, including "?", optional.
* 4. Hash, including "#", optional.
*/
const fileRegex = /^file:(?:\/\/((?![a-z]:)[^/#?]*)?)?(\/?[^#?]*)(\?[^#]*)?(#.*)?/i;
function isAbsoluteUrl(input) {
	return schemeRegex.test(input);
}
function isSchemeRelativeUrl(input) {
	return input.startsWith("//");
}
function isAbsolutePath(input) {
	return input.startsWith("/");
}
function isFileUrl(input) {
	return input.startsWith("file:");
}
function isRelative(input) {
	return /^[.?#]/.test(input);
}
function parseAbsoluteUrl(input) {
	const match = urlRegex.exec(input);
	return makeUrl(match[1], match[2] || "", match[3], match[4] || "", match[5] || "/", match[6] || "", match[7] || "");
}
function parseFileUrl(input) {
	const match = fileRegex.exec(input);
	const path = match[2];
	return makeUrl("file:", "", match[1] || "", "", isAbsolutePath(path) ? path : "/" + path, match[3] || "", match[4] || "");
}
function makeUrl(scheme, user, host, port, path, query, hash) {
	return {
		scheme,
		user,
		host,
		port,
		path,
		query,
		hash,
		type: 7
	};
}
function parseUrl(input) {
	if (isSchemeRelativeUrl(input)) {
		const url = parseAbsoluteUrl("http:" + input);
		url.scheme = "";
		url.type = 6;
		return url;
	}
	if (isAbsolutePath(input)) {
		const url = parseAbsoluteUrl("http://foo.com" + input);
		url.scheme = "";
		url.host = "";
		url.type = 5;
		return url;
	}
	if (isFileUrl(input)) return parseFileUrl(input);
	if (isAbsoluteUrl(input)) return parseAbsoluteUrl(input);
	const url = parseAbsoluteUrl("http://foo.com/" + input);
	url.scheme = "";
	url.host = "";
	url.type = input ? input.startsWith("?") ? 3 : input.startsWith("#") ? 2 : 4 : 1;
	return url;
}
function stripPathFilename(path) {
	if (path.endsWith("/..")) return path;
	const index = path.lastIndexOf("/");
	return path.slice(0, index + 1);
}
function mergePaths(url, base) {
	normalizePath(base, base.type);
	if (url.path === "/") url.path = base.path;
	else url.path = stripPathFilename(base.path) + url.path;
}
/**
* The path can have empty directories "//", unneeded parents "foo/..", or current directory
* "foo/.". We need to normalize to a standard representation.
*/
function normalizePath(url, type) {
	const rel = type <= 4;
	const pieces = url.path.split("/");
	let pointer = 1;
	let positive = 0;
	let addTrailingSlash = false;
	for (let i = 1; i < pieces.length; i++) {
		const piece = pieces[i];
		if (!piece) {
			addTrailingSlash = true;
			continue;
		}
		addTrailingSlash = false;
		if (piece === ".") continue;
		if (piece === "..") {
			if (positive) {
				addTrailingSlash = true;
				positive--;
				pointer--;
			} else if (rel) pieces[pointer++] = piece;
			continue;
		}
		pieces[pointer++] = piece;
		positive++;
	}
	let path = "";
	for (let i = 1; i < pointer; i++) path += "/" + pieces[i];
	if (!path || addTrailingSlash && !path.endsWith("/..")) path += "/";
	url.path = path;
}
/**
* Attempts to resolve `input` URL/path relative to `base`.
*/
function resolve$1(input, base) {
	if (!input && !base) return "";
	const url = parseUrl(input);
	let inputType = url.type;
	if (base && inputType !== 7) {
		const baseUrl = parseUrl(base);
		const baseType = baseUrl.type;
		switch (inputType) {
			case 1: url.hash = baseUrl.hash;
			case 2: url.query = baseUrl.query;
			case 3:
			case 4: mergePaths(url, baseUrl);
			case 5:
				url.user = baseUrl.user;
				url.host = baseUrl.host;
				url.port = baseUrl.port;
			case 6: url.scheme = baseUrl.scheme;
		}
		if (baseType > inputType) inputType = baseType;
	}
	normalizePath(url, inputType);
	const queryHash = url.query + url.hash;
	switch (inputType) {
		case 2:
		case 3: return queryHash;
		case 4: {
			const path = url.path.slice(1);
			if (!path) return queryHash || ".";
			if (isRelative(base || input) && !isRelative(path)) return "./" + path + queryHash;
			return path + queryHash;
		}
		case 5: return url.path + queryHash;
		default: return url.scheme + "//" + url.user + url.host + url.port + url.path + queryHash;
	}
}
// node_modules/@jridgewell/trace-mapping/dist/trace-mapping.mjs
function stripFilename(path) {
	if (!path) return "";
	const index = path.lastIndexOf("/");
	return path.slice(0, index + 1);
}
function resolver(mapUrl, sourceRoot) {
	const from = stripFilename(mapUrl);
	const prefix = sourceRoot ? sourceRoot + "/" : "";
	return (source) => resolve$1(prefix + (source || ""), from);
}
var COLUMN = 0;
var SOURCES_INDEX = 1;
var SOURCE_LINE = 2;
var SOURCE_COLUMN = 3;
var NAMES_INDEX = 4;
function maybeSort(mappings, owned) {
	const unsortedIndex = nextUnsortedSegmentLine(mappings, 0);
	if (unsortedIndex === mappings.length) return mappings;
	if (!owned) mappings = mappings.slice();
	for (let i = unsortedIndex; i < mappings.length; i = nextUnsortedSegmentLine(mappings, i + 1)) mappings[i] = sortSegments(mappings[i], owned);
	return mappings;
}
function nextUnsortedSegmentLine(mappings, start) {
	for (let i = start; i < mappings.length; i++) if (!isSorted(mappings[i])) return i;
	return mappings.length;
}
function isSorted(line) {
	for (let j = 1; j < line.length; j++) if (line[j][COLUMN] < line[j - 1][COLUMN]) return false;
	return true;
}
function sortSegments(line, owned) {
	if (!owned) line = line.slice();
	return line.sort(sortComparator);
}
function sortComparator(a, b) {
	return a[COLUMN] - b[COLUMN];
}
var found = false;
function binarySearch(haystack, needle, low, high) {
	while (low <= high) {
		const mid = low + (high - low >> 1);
		const cmp = haystack[mid][COLUMN] - needle;
		if (cmp === 0) {
			found = true;
			return mid;
		}
		if (cmp < 0) low = mid + 1;
		else high = mid - 1;
	}
	found = false;
	return low - 1;
}
function upperBound(haystack, needle, index) {
	for (let i = index + 1; i < haystack.length; index = i++) if (haystack[i][COLUMN] !== needle) break;
	return index;
}
function lowerBound(haystack, needle, index) {
	for (let i = index - 1; i >= 0; index = i--) if (haystack[i][COLUMN] !== needle) break;
	return index;
}
function memoizedState() {
	return {
		lastKey: -1,
		lastNeedle: -1,
		lastIndex: -1
	};
}
function memoizedBinarySearch(haystack, needle, state, key) {
	const { lastKey, lastNeedle, lastIndex } = state;
	let low = 0;
	let high = haystack.length - 1;
	if (key === lastKey) {
		if (needle === lastNeedle) {
			found = lastIndex !== -1 && haystack[lastIndex][COLUMN] === needle;
			return lastIndex;
		}
		if (needle >= lastNeedle) low = lastIndex === -1 ? 0 : lastIndex;
		else high = lastIndex;
	}
	state.lastKey = key;
	state.lastNeedle = needle;
	return state.lastIndex = binarySearch(haystack, needle, low, high);
}
function parse(map) {
	return typeof map === "string" ? JSON.parse(map) : map;
}
var LINE_GTR_ZERO = "`line` must be greater than 0 (lines start at line 1)";
var COL_GTR_EQ_ZERO = "`column` must be greater than or equal to 0 (columns start at column 0)";
var TraceMap = class {
	constructor(map, mapUrl) {
		const isString = typeof map === "string";
		if (!isString && map._decodedMemo) return map;
		const parsed = parse(map);
		const { version, file, names, sourceRoot, sources, sourcesContent } = parsed;
		this.version = version;
		this.file = file;
		this.names = names || [];
		this.sourceRoot = sourceRoot;
		this.sources = sources;
		this.sourcesContent = sourcesContent;
		this.ignoreList = parsed.ignoreList || parsed.x_google_ignoreList || void 0;
		const resolve = resolver(mapUrl, sourceRoot);
		this.resolvedSources = sources.map(resolve);
		const { mappings } = parsed;
		if (typeof mappings === "string") {
			this._encoded = mappings;
			this._decoded = void 0;
		} else if (Array.isArray(mappings)) {
			this._encoded = void 0;
			this._decoded = maybeSort(mappings, isString);
		} else if (parsed.sections) throw new Error(`TraceMap passed sectioned source map, please use FlattenMap export instead`);
		else throw new Error(`invalid source map: ${JSON.stringify(parsed)}`);
		this._decodedMemo = memoizedState();
		this._bySources = void 0;
		this._bySourceMemos = void 0;
	}
};
function cast(map) {
	return map;
}
function decodedMappings(map) {
	var _a;
	return (_a = cast(map))._decoded || (_a._decoded = decode(cast(map)._encoded));
}
function traceSegment(map, line, column) {
	const decoded = decodedMappings(map);
	if (line >= decoded.length) return null;
	const segments = decoded[line];
	const index = traceSegmentInternal(segments, cast(map)._decodedMemo, line, column, 1);
	return index === -1 ? null : segments[index];
}
function originalPositionFor(map, needle) {
	let { line, column, bias } = needle;
	line--;
	if (line < 0) throw new Error(LINE_GTR_ZERO);
	if (column < 0) throw new Error(COL_GTR_EQ_ZERO);
	const decoded = decodedMappings(map);
	if (line >= decoded.length) return OMapping(null, null, null, null);
	const segments = decoded[line];
	const index = traceSegmentInternal(segments, cast(map)._decodedMemo, line, column, bias || 1);
	if (index === -1) return OMapping(null, null, null, null);
	const segment = segments[index];
	if (segment.length === 1) return OMapping(null, null, null, null);
	const { names, resolvedSources } = map;
	return OMapping(resolvedSources[segment[SOURCES_INDEX]], segment[SOURCE_LINE] + 1, segment[SOURCE_COLUMN], segment.length === 5 ? names[segment[NAMES_INDEX]] : null);
}
function OMapping(source, line, column, name) {
	return {
		source,
		line,
		column,
		name
	};
}
function traceSegmentInternal(segments, memo, line, column, bias) {
	let index = memoizedBinarySearch(segments, column, memo, line);
	if (found) index = (bias === -1 ? upperBound : lowerBound)(segments, column, index);
	else if (bias === -1) index++;
	if (index === -1 || index === segments.length) return -1;
	return index;
}
// src/profile/source-map.ts
/** Profiles of bundled or compiled JavaScript in terms of its sources. Map contents come as data; reading is an edge's work. */
/**
* Definitions, names and executing lines through the maps. `maps` by the script's file as the profile names it.
* Apply before keying: bundlers rename, move and join functions from build to build.
*/
function applySourceMaps(profile, maps) {
	const traces = /* @__PURE__ */ new Map();
	for (const file of new Set(profile.frames.flatMap((frame) => frame.file ?? []))) {
		const known = maps.get(file);
		if (known !== void 0) traces.set(file, openMap(file, known));
	}
	if (traces.size === 0) return profile;
	const frames = profile.frames.map((frame) => toOriginal(frame, traces.get(frame.file ?? "")));
	const stacks = profile.stacks.map((stack) => {
		const leaf = stack.frames.at(-1);
		const trace = leaf === void 0 ? void 0 : traces.get(profile.frames[leaf]?.file ?? "");
		if (trace === void 0 || stack.leafLine === void 0 || leaf === void 0) return stack;
		const { leafLine, ...rest } = stack;
		const line = originalLine(trace, leafLine, frames[leaf]?.file);
		return line === void 0 ? rest : {
			...rest,
			leafLine: line
		};
	});
	return {
		...profile,
		frames,
		stacks
	};
}
function openMap(file, { map, url }) {
	try {
		return new TraceMap(map, url ?? file);
	} catch (cause) {
		throw new GateError("FILE_MALFORMED", `Cannot read the source map of ${file} as it must be a source map of version 3: current value is ${cause}`, {
			hint: "build again with source maps, or leave them out",
			cause
		});
	}
}
function toOriginal(frame, trace) {
	if (trace === void 0 || frame.line === void 0) return frame;
	if (frame.column === void 0) return placedByLine({
		...frame,
		line: frame.line
	}, trace);
	if (frame.line === 1 && frame.column === 1) return frame;
	const found = originalPositionFor(trace, {
		line: frame.line,
		column: frame.column - 1
	});
	if (!isFound(found)) return frame;
	const name = originalName(frame, trace) ?? frame.name;
	const { kind } = originOf(name, found.source, frame.language);
	return {
		...frame,
		name,
		kind,
		file: found.source,
		line: found.line,
		column: found.column + 1
	};
}
/** Profilers that give no column (@datadog/pprof): of a line whose begin and end are in one source that source is it. */
function placedByLine(frame, trace) {
	const first = originalPositionFor(trace, {
		line: frame.line,
		column: 0,
		bias: -1
	});
	const last = originalPositionFor(trace, {
		line: frame.line,
		column: Number.MAX_SAFE_INTEGER
	});
	if (!isFound(first) || first.source !== last.source) return frame;
	const { kind } = originOf(frame.name, first.source, frame.language);
	const { line: _, ...rest } = frame;
	const placed = {
		...rest,
		kind,
		file: first.source
	};
	return first.line === last.line ? {
		...placed,
		line: first.line
	} : placed;
}
function isFound(found) {
	return found.source !== null && found.line !== null;
}
/** Longest text between a function's name and its parameters: `name = async function (`. */
const longestGap = 18;
/**
* V8 places a function at its parameters, right behind its name or the assignment that named it. The name in the map
* belongs to a segment that starts where the generated name does; any other name nearby is someone else's.
*/
function originalName(frame, trace) {
	const name = frame.name.split(".").at(-1) ?? "";
	if (name === "" || name.startsWith("(") || frame.line === void 0 || frame.column === void 0) return void 0;
	for (let gap = 0; gap <= longestGap; gap++) {
		const column = frame.column - 1 - name.length - gap;
		if (column < 0) return void 0;
		const segment = traceSegment(trace, frame.line - 1, column);
		if (segment === null || segment[0] !== column) continue;
		const original = segment.length === 5 ? trace.names[segment[4]] : void 0;
		if (original === void 0 && gap === 0) return void 0;
		if (original !== void 0) return frame.name.slice(0, frame.name.length - name.length) + original;
	}
}
/**
* Profilers give no column of execution: the line's first segment is used, where it is the function's file; of
* a line that holds several of the source (tsx writes a whole file into one) nothing can be stated.
*/
function originalLine(trace, line, file) {
	const first = originalPositionFor(trace, {
		line,
		column: 0,
		bias: -1
	});
	const last = originalPositionFor(trace, {
		line,
		column: Number.MAX_SAFE_INTEGER
	});
	return isFound(first) && first.source === file && last.line === first.line ? first.line : void 0;
}
/** The address after the script's last `sourceMappingURL`, if it has one; may be a `data:` URL. */
function sourceMappingUrl(script) {
	return [...script.matchAll(/^\/[/*][#@] ?sourceMappingURL=(\S+?)(?:\s*\*\/)?\s*$/gm)].at(-1)?.[1];
}
// src/measure/source-maps.ts
/** The source maps of scripts on this machine, as their `sourceMappingURL` names them. What cannot be read is left out. */
/** `files`: as a profile names them, paths or file: URLs. Scripts of dependencies and of the runtime are not looked at. */
function readSourceMaps(files) {
	const maps = /* @__PURE__ */ new Map();
	for (const file of new Set(files)) {
		const path = toScriptPath(file);
		const map = path === void 0 ? void 0 : readMap(path);
		if (map !== void 0) maps.set(file, map);
	}
	return maps;
}
function toScriptPath(file) {
	if (!/^(?:file:\/\/|\/|[A-Za-z]:[\\/]).*\.(?:[cm]?[jt]s|[jt]sx)$/.test(file)) return void 0;
	if (/[\\/]node_modules[\\/](?!\.flamegate[\\/])/.test(file)) return void 0;
	try {
		return file.startsWith("file://") ? fileURLToPath(file) : file;
	} catch {
		return;
	}
}
function readMap(script) {
	try {
		const url = sourceMappingUrl(readFileSync(script, "utf8"));
		if (url === void 0) return void 0;
		const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(url);
		if (inline !== null) {
			const body = inline[2] ?? "";
			return {
				map: inline[1] === void 0 ? decodeURIComponent(body) : Buffer.from(body, "base64").toString("utf8"),
				url: pathToFileURL(script).href
			};
		}
		if (/^[a-z]+:\/\//.test(url)) return void 0;
		const path = resolve(dirname(script), decodeURIComponent(url));
		return {
			map: readFileSync(path, "utf8"),
			url: pathToFileURL(path).href
		};
	} catch {
		return;
	}
}
// src/profile/formats/lines.ts
/** Lines of a text file from its chunks, without ever holding all of it (UTF-16 files, which are small and rare, excepted). */
/** Bytes one line may have. The longest real ones (deep folded stacks) are below 1 MB; 10⁶ frames fit. */
const maxLineBytes = 1 << 28;
const newline = 10;
const carriageReturn = 13;
const byteOrderMark = "﻿";
/** Gives each line of a file to the reader. */
function forEachLine(bytes, format, use) {
	let emit;
	for (const piece of wholeLines(inflated(bytes, format, use.maxInflatedBytes), format)) {
		emit ??= encodingOf(piece) === "utf-8" && use.bytes !== void 0 ? byBytes(use.line, use.bytes) : byText(use.line);
		emit(piece);
	}
}
function byBytes(line, understood) {
	let number = 0;
	const textOf = (piece, from, to) => {
		const text = utf8Text(piece, from, to);
		return number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
	};
	return (view) => {
		const piece = new Uint8Array(view.buffer, view.byteOffset, view.length);
		let start = 0;
		for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
			number++;
			const to = piece[end - 1] === carriageReturn && end > start ? end - 1 : end;
			if (!understood(piece, start, to)) line(textOf(piece, start, to), number, false);
			start = end + 1;
		}
		if (start === piece.length) return;
		number++;
		line(textOf(piece, start, piece.length).replace(/\r$/, ""), number, true);
	};
}
function byText(line) {
	let number = 0;
	return (piece) => {
		const text = decodeText(piece);
		let start = 0;
		for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
			number++;
			line(text.slice(start, text.charCodeAt(end - 1) === carriageReturn && end > start ? end - 1 : end), number, false);
			start = end + 1;
		}
		if (start < text.length) line(text.slice(start).replace(/\r$/, ""), ++number, true);
	};
}
/** Bytes in pieces that end where lines end, so that no character or line is split. */
function* wholeLines(chunks, format) {
	const pieces = [];
	let held = 0;
	let isFirst = true;
	for (const chunk of chunks) {
		if (isFirst && encodingOf(chunk) !== "utf-8") {
			pieces.push(chunk);
			held = Number.POSITIVE_INFINITY;
		} else if (held === Number.POSITIVE_INFINITY) pieces.push(chunk);
		else {
			const end = chunk.lastIndexOf(newline) + 1;
			const first = pieces.length === 0 || end === 0 ? 0 : chunk.indexOf(newline) + 1;
			if (first > 0) yield concat([...pieces.splice(0), chunk.subarray(0, first)]);
			if (end > first) yield chunk.subarray(first, end);
			if (end > 0) held = 0;
			if (end < chunk.length) pieces.push(chunk.subarray(end));
			held += chunk.length - end;
			if (held > maxLineBytes) throw malformed(format, "a line", `shorter than ${maxLineBytes} bytes`, held);
		}
		isFirst = false;
	}
	if (pieces.length > 0) yield concat(pieces);
}
// src/profile/formats/v8-file.ts
/** Where in a file V8's profile is: alone, or as an answer of the inspector, one or two levels down. */
function unwrapV8(file) {
	if (!isObject(file)) return void 0;
	if (file["nodes"] !== void 0 || file["head"] !== void 0) return file;
	for (const key of [
		"profile",
		"cpuProfile",
		"result"
	]) {
		const inner = isObject(file[key]) ? unwrapV8(file[key]) : void 0;
		if (inner !== void 0) return inner;
	}
}
/** Allocations have sizes; time has none. */
function isHeap(profile) {
	const head = profile["head"];
	if (!isObject(head)) return false;
	const [child] = Array.isArray(head["children"]) ? head["children"] : [];
	return head["selfSize"] !== void 0 || isObject(child) && child["selfSize"] !== void 0;
}
// src/profile/formats/v8-node.ts
/** `node` holds a `callFrame`, or is one itself in the oldest files. */
function toV8Frame(checks, node, where) {
	const nested = node["callFrame"] !== void 0;
	const call = nested ? checks.object(node["callFrame"], `${where}.callFrame`) : node;
	const name = checks.string(call["functionName"] ?? "", `${where}.functionName`);
	const file = checks.string(call["url"] ?? "", `${where}.url`);
	const line = position(checks, call["lineNumber"], `${where}.lineNumber`);
	const column = position(checks, call["columnNumber"], `${where}.columnNumber`);
	const shift = nested ? 1 : 0;
	return toFrame(name, {
		file,
		line: line + shift,
		column: column + shift
	}, originOf(name, file, "js"));
}
function position(checks, value, where) {
	return value === void 0 || value === null ? -1 : Math.max(-1, checks.integer(value, where));
}
function toV8Node(checks, value, where) {
	const node = checks.object(value, where);
	const children = checks.array(node["children"] ?? [], `${where}.children`);
	return {
		id: checks.integer(node["id"], `${where}.id`),
		frame: toV8Frame(checks, node, where),
		parent: (node["parent"] ?? void 0) === void 0 ? void 0 : checks.integer(node["parent"], `${where}.parent`),
		children: children.flatMap((child, i) => isObject(child) ? [] : [checks.integer(child, `${where}.children[${i}]`)]),
		hitCount: checks.weight(node["hitCount"] ?? 0, `${where}.hitCount`),
		ticks: positionTicks(checks, node["positionTicks"], `${where}.positionTicks`)
	};
}
function positionTicks(checks, value, where) {
	if (value === void 0 || value === null) return [];
	return checks.array(value, where).map((entry, i) => {
		const tick = checks.object(entry, `${where}[${i}]`);
		return {
			line: checks.integer(tick["line"], `${where}[${i}].line`, 0),
			ticks: checks.weight(tick["ticks"], `${where}[${i}].ticks`)
		};
	});
}
/** Position in `nodes` of each id. */
function indexNodes(format, nodes) {
	const index = /* @__PURE__ */ new Map();
	for (const [i, { id }] of nodes.entries()) {
		if (index.has(id)) throw malformed(format, `nodes[${i}].id`, "unlike every other id", id);
		index.set(id, i);
	}
	return index;
}
/** Tree node of each V8 node. `(root)` itself is no frame. */
function placeNodes(format, nodes, builder) {
	const index = indexNodes(format, nodes);
	const parents = parentsOf(format, nodes, index);
	const placed = new Int32Array(nodes.length).fill(-1);
	for (let start = 0; start < nodes.length; start++) {
		const path = [];
		let node = start;
		for (; node >= 0 && placed[node] === -1; node = parents[node] ?? -1) {
			placed[node] = -2;
			path.push(node);
		}
		if (node >= 0 && placed[node] === -2) throw malformed(format, `nodes[${node}]`, "no ancestor of itself", "a cycle");
		let under = node < 0 ? 0 : placed[node] ?? 0;
		for (const step of path.reverse()) {
			const frame = nodes[step]?.frame;
			const isRoot = (parents[step] ?? -1) < 0 && frame?.name === "(root)";
			if (frame !== void 0 && !isRoot) under = builder.tree.child(under, builder.frame(frame));
			placed[step] = under;
		}
	}
	return {
		index,
		placed
	};
}
function parentsOf(format, nodes, index) {
	const parents = new Int32Array(nodes.length).fill(-1);
	const claim = (child, parent, where) => {
		if (parents[child] !== -1 && parents[child] !== parent) throw malformed(format, where, "a node with one parent", nodes[child]?.id);
		parents[child] = parent;
	};
	for (const [i, node] of nodes.entries()) {
		if (node.parent !== void 0) {
			const parent = index.get(node.parent);
			if (parent === void 0) throw malformed(format, `nodes[${i}].parent`, "the id of a node", node.parent);
			claim(i, parent, `nodes[${i}].parent`);
		}
		for (const id of node.children) {
			const child = index.get(id);
			if (child === void 0) throw malformed(format, `nodes[${i}].children`, "ids of nodes", id);
			claim(child, i, `nodes[${i}].children`);
		}
	}
	return parents;
}
// src/profile/formats/v8-samples.ts
const sampleTypes = [{
	type: "samples",
	unit: "samples"
}, {
	type: "cpu",
	unit: "ns"
}];
function toCpuProfile(format, threads) {
	const builder = createProfileBuilder(format, sampleTypes.length);
	let sampleCount = 0;
	let durationUs = 0;
	for (const thread of threads) {
		sampleCount += addThread$1(format, thread, builder);
		if (thread.startUs !== void 0 && thread.endUs !== void 0) durationUs = Math.max(durationUs, thread.endUs - thread.startUs);
	}
	return builder.build({
		sampleTypes,
		defaultType: 1,
		sampleCount,
		durationNs: durationUs > 0 ? durationUs * 1e3 : void 0,
		producer: "v8-cpu",
		mode: "cpu"
	});
}
/** Returns the number of samples that were not idle. */
function addThread$1(format, thread, builder) {
	const { index, placed } = placeNodes(format, thread.nodes, builder);
	const costs = thread.samples === void 0 ? costsOfHits(thread) : costsOfSamples(format, thread, index);
	let taken = 0;
	for (const [i, node] of thread.nodes.entries()) {
		const byLine = costs[i];
		if (byLine === void 0 || node.frame.name === "(idle)") continue;
		for (const [line, cost] of byLine) {
			taken += cost.samples;
			spread(builder, placed[i] ?? 0, line === 0 ? node.ticks : [{
				line,
				ticks: 1
			}], cost);
		}
	}
	return taken;
}
function costsOfSamples(format, thread, index) {
	const samples = thread.samples ?? [];
	const costs = new Array(thread.nodes.length).fill(void 0);
	const nsOf = (timeUs) => timeUs === void 0 ? void 0 : Math.round(timeUs * 1e3);
	let now = nsOf(thread.timesUs[0]) ?? 0;
	for (const [i, id] of samples.entries()) {
		const node = index.get(id);
		if (node === void 0) throw malformed(format, `samples[${i}]`, "the id of a node", id);
		const next = Math.max(now, nsOf(thread.timesUs[i + 1] ?? thread.endUs) ?? now);
		const byLine = costs[node] ?? /* @__PURE__ */ new Map();
		costs[node] = byLine;
		if (next === now && i === samples.length - 1 && thread.nodes[node]?.frame.name === "(root)") break;
		const line = thread.lines?.[i] ?? 0;
		const cost = byLine.get(line) ?? {
			samples: 0,
			ns: 0
		};
		cost.samples += 1;
		cost.ns += next - now;
		byLine.set(line, cost);
		now = next;
	}
	return costs;
}
/** V8's default sampling interval, for files with neither samples nor times. */
const nominalIntervalUs = 1e3;
function costsOfHits(thread) {
	const hits = thread.nodes.reduce((sum, node) => sum + node.hitCount, 0);
	const durationUs = (thread.endUs ?? 0) - (thread.startUs ?? 0);
	const intervalUs = durationUs > 0 && hits > 0 ? durationUs / hits : nominalIntervalUs;
	return thread.nodes.map(({ hitCount }) => hitCount === 0 ? void 0 : /* @__PURE__ */ new Map([[0, {
		samples: hitCount,
		ns: Math.round(hitCount * intervalUs * 1e3)
	}]]));
}
/** Shares a node's cost among its executing lines, in whole numbers that sum to it. */
function spread(builder, node, ticks, cost) {
	const known = ticks.filter(({ line, ticks }) => line > 0 && ticks > 0);
	const total = known.reduce((sum, tick) => sum + tick.ticks, 0);
	if (total === 0) {
		builder.tree.add(node, 0, cost.samples);
		builder.tree.add(node, 1, cost.ns);
		return;
	}
	let before = 0;
	for (const tick of known) {
		const after = before + tick.ticks;
		const leaf = builder.tree.child(node, ~tick.line);
		builder.tree.add(leaf, 0, part(cost.samples, before, after, total));
		builder.tree.add(leaf, 1, part(cost.ns, before, after, total));
		before = after;
	}
}
function part(whole, from, to, total) {
	return Math.round(whole * to / total) - Math.round(whole * from / total);
}
// src/profile/formats/cpuprofile.ts
const name$3 = "cpuprofile";
const checks$2 = createChecks(name$3);
const cpuProfileFormat = {
	name: name$3,
	choices: [],
	recognizes(file) {
		const profile = unwrapV8(file);
		if (profile === void 0 || isHeap(profile)) return false;
		if (isObject(profile["head"])) return profile["head"]["functionName"] !== void 0 || "callFrame" in profile["head"];
		const [first] = Array.isArray(profile["nodes"]) ? profile["nodes"] : [];
		if (first === void 0) return typeof profile["startTime"] === "number" && Array.isArray(profile["samples"]);
		return isObject(first) && (first["callFrame"] !== void 0 || first["functionName"] !== void 0);
	},
	read: fromCpuProfile
};
/** Throws PROFILE_MALFORMED where the file breaks the format. */
function readCpuProfile(bytes, options) {
	return fromCpuProfile(parseJson(bytes, name$3, options?.maxInflatedBytes));
}
/** `value`: what the inspector's `Profiler.stop` answers, or a parsed file. */
function fromCpuProfile(value) {
	return toCpuProfile(name$3, [toThread(unwrapV8(value) ?? checks$2.object(value, "the file"))]);
}
/** One profile, of either age. */
function toThread(profile) {
	return profile["head"] === void 0 ? modern(profile) : elder(profile);
}
function modern(profile) {
	const nodes = checks$2.array(profile["nodes"], "nodes").map((node, i) => toV8Node(checks$2, node, `nodes[${i}]`));
	const startUs = checks$2.number(profile["startTime"] ?? 0, "startTime");
	const end = profile["endTime"] ?? void 0;
	const endUs = end === void 0 ? void 0 : checks$2.number(end, "endTime");
	const samples = ids(profile["samples"]);
	if (samples === void 0) return {
		nodes,
		samples,
		timesUs: [],
		startUs,
		endUs
	};
	return {
		nodes,
		samples,
		timesUs: timesOf(profile, {
			samples: samples.length,
			startUs,
			endUs
		}),
		startUs,
		endUs
	};
}
/** When each sample was taken; one time more where the file says how long the last one lasted. */
function timesOf(profile, { samples, startUs, endUs }) {
	if (profile["timeDeltas"] !== void 0 && profile["timeDeltas"] !== null) {
		const deltas = checks$2.array(profile["timeDeltas"], "timeDeltas");
		sameLength(samples, deltas.length, "timeDeltas");
		let now = startUs;
		return deltas.map((delta, i) => now += checks$2.number(delta, `timeDeltas[${i}]`));
	}
	if (Array.isArray(profile["timestamps"])) {
		sameLength(samples, profile["timestamps"].length, "timestamps");
		return profile["timestamps"].map((time, i) => checks$2.number(time, `timestamps[${i}]`));
	}
	const step = endUs === void 0 || endUs <= startUs ? nominalIntervalUs : (endUs - startUs) / samples;
	return Array.from({ length: samples + 1 }, (_, i) => startUs + i * step);
}
/** Chrome before 58: children nested under `head`, times in seconds beside timestamps in µs. */
function elder(profile) {
	const nodes = flatten(profile["head"]);
	const startUs = checks$2.number(profile["startTime"] ?? 0, "startTime") * 1e6;
	const end = profile["endTime"] ?? void 0;
	const endUs = end === void 0 ? void 0 : checks$2.number(end, "endTime") * 1e6;
	const samples = ids(profile["samples"]);
	if (samples === void 0 || profile["timestamps"] === void 0) return {
		nodes,
		samples: void 0,
		timesUs: [],
		startUs,
		endUs
	};
	const timesUs = checks$2.array(profile["timestamps"], "timestamps").map((time, i) => checks$2.number(time, `timestamps[${i}]`));
	sameLength(samples.length, timesUs.length, "timestamps");
	const [first] = timesUs;
	const length = endUs === void 0 ? void 0 : endUs - startUs;
	return {
		nodes,
		samples,
		timesUs,
		startUs: length === void 0 ? void 0 : 0,
		endUs: length === void 0 || first === void 0 ? void 0 : endWithin(timesUs, first + length)
	};
}
/** The stated end, unless it lies on another clock than the timestamps. */
function endWithin(timesUs, endUs) {
	const last = timesUs.reduce((max, time) => Math.max(max, time), Number.NEGATIVE_INFINITY);
	return Math.max(last, endUs);
}
function flatten(head) {
	const nodes = [];
	const open = [{
		value: head,
		parent: void 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = toV8Node(checks$2, next.value, next.where);
		nodes.push(next.parent === void 0 ? node : {
			...node,
			parent: next.parent
		});
		const children = checks$2.object(next.value, next.where)["children"];
		for (const value of Array.isArray(children) ? children : []) if (isObject(value)) open.push({
			value,
			parent: node.id,
			where: `a child of node ${node.id}`
		});
	}
	return nodes;
}
/** No samples at all is the same as no list of them: hit counts may exist. */
function ids(value) {
	if (value === void 0 || value === null || Array.isArray(value) && value.length === 0) return void 0;
	return checks$2.array(value, "samples").map((id, i) => checks$2.integer(id, `samples[${i}]`));
}
/** Or one more: where the last sample ends. */
function sameLength(samples, times, where) {
	if (samples !== times && samples + 1 !== times) throw malformed(name$3, `the length of ${where}`, `${samples} as that of samples`, times);
}
// src/profile/formats/executing-lines.ts
/** Comprehensions, lambdas and the like share a name within a file, so their lines prove nothing. */
function holdsExecutingLines(frames) {
	const lines = /* @__PURE__ */ new Map();
	for (const { name, file, line, column } of frames) {
		if (file === void 0 || line === void 0 || column !== void 0 || name.includes("<")) continue;
		const key = `${name}\n${file}`;
		const known = lines.get(key);
		if (known !== void 0 && known !== line) return true;
		lines.set(key, line);
	}
	return false;
}
function withLinesOnLeaves(format, profile) {
	const builder = createProfileBuilder(format, profile.sampleTypes.length);
	const indices = profile.frames.map(({ name, file, column, line, language, kind }) => builder.frame(toFrame(name, column === void 0 ? { file } : {
		file,
		line: line ?? 0,
		column
	}, {
		language,
		kind
	})));
	const { size, parents, items, values, width } = columnsOf(profile);
	const nodes = new Int32Array(size);
	for (let node = 0; node < size; node++) {
		const item = items[node] ?? 0;
		if (node > 0) nodes[node] = builder.tree.child(nodes[parents[node] ?? 0] ?? 0, indices[item] ?? 0);
		for (let type = 0; type < width; type++) {
			const value = values[node * width + type] ?? 0;
			if (value === 0) continue;
			const line = node === 0 ? void 0 : lineOf(profile.frames[item]);
			const leaf = nodes[node] ?? 0;
			builder.tree.add(line === void 0 ? leaf : builder.tree.child(leaf, ~line), type, value);
		}
	}
	return builder.build(headerOf(profile));
}
function lineOf(leaf) {
	return leaf?.column === void 0 ? leaf?.line : void 0;
}
// src/profile/formats/heapprofile.ts
const name$2 = "heapprofile";
const checks$1 = createChecks(name$2);
const heapProfileFormat = {
	name: name$2,
	choices: [],
	recognizes(file) {
		const profile = unwrapV8(file);
		return profile !== void 0 && isHeap(profile);
	},
	read: (file, options) => fromHeapProfile(file, options?.sampleType)
};
/**
* The file does not say whether collected objects are in it. `sampleType`: `alloc_space` when it was captured with
* both `includeObjectsCollectedBy…` flags, else `inuse_space` (what `--heap-prof` writes).
*/
function readHeapProfile(bytes, options) {
	return fromHeapProfile(parseJson(bytes, name$2, options?.maxInflatedBytes), options?.sampleType);
}
/** `value`: what the inspector's `HeapProfiler.stopSampling` answers, or a parsed file. */
function fromHeapProfile(value, sampleType = "inuse_space") {
	const profile = unwrapV8(value) ?? checks$1.object(value, "the file");
	const builder = createProfileBuilder(name$2, 1);
	const open = [{
		value: profile["head"],
		under: 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = checks$1.object(next.value, next.where);
		const frame = toV8Frame(checks$1, node, next.where);
		const placed = next.where === "head" && frame.name === "(root)" ? next.under : builder.tree.child(next.under, builder.frame(frame));
		builder.tree.add(placed, 0, checks$1.weight(node["selfSize"], `${next.where}.selfSize`));
		const children = node["children"] === void 0 ? [] : checks$1.array(node["children"], `${next.where}.children`);
		for (const child of children) open.push({
			value: child,
			under: placed,
			where: `a child of ${frame.name}`
		});
	}
	return builder.build({
		sampleTypes: [{
			type: sampleType,
			unit: "B"
		}],
		defaultType: 0,
		...sampleCountOf(profile),
		producer: "v8-heap",
		mode: sampleType.startsWith("alloc") ? "alloc" : "inuse"
	});
}
/** Files from before V8 7 hold only the tree. */
function sampleCountOf(profile) {
	if (profile["samples"] === void 0) return {};
	return { sampleCount: checks$1.array(profile["samples"], "samples").length };
}
// src/profile/formats/byte-texts.ts
function createByteTexts() {
	let known = /* @__PURE__ */ new Uint8Array(16384);
	let starts = /* @__PURE__ */ new Int32Array(1024);
	let hashes = /* @__PURE__ */ new Int32Array(1024);
	let slots = (/* @__PURE__ */ new Int32Array(2048)).fill(-1);
	let size = 0;
	const place = (index) => {
		const mask = slots.length - 1;
		let slot = (hashes[index] ?? 0) & mask;
		while (slots[slot] !== -1) slot = slot + 1 & mask;
		slots[slot] = index;
	};
	const grow = () => {
		starts = widened(starts, new Int32Array(2 * starts.length));
		hashes = widened(hashes, new Int32Array(2 * hashes.length));
		slots = new Int32Array(2 * slots.length).fill(-1);
		for (let index = 0; index < size; index++) place(index);
	};
	const insert = (text, hash) => {
		if (size + 2 > starts.length) grow();
		const start = starts[size] ?? 0;
		const end = start + text.length;
		if (end > known.length) known = widened(known, new Uint8Array(2 * end));
		known.set(text, start);
		starts[size + 1] = end;
		hashes[size] = hash;
		place(size);
		return size++;
	};
	return { find(bytes, from, to) {
		const hash = hashOf(bytes, from, to);
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (let found = slots[slot] ?? -1; found !== -1; found = slots[slot] ?? -1) {
			const start = starts[found] ?? 0;
			if ((starts[found + 1] ?? 0) - start === to - from && hashes[found] === hash && isEqual(known, start, bytes, from, to - from)) return found;
			slot = slot + 1 & mask;
		}
		return insert(bytes.subarray(from, to), hash);
	} };
}
/** Fowler, Noll and Vo's, of 32 bits; its last bits are weak where texts end alike. */
function hashOf(bytes, from, to) {
	let hash = -2128831035;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
	return hash ^ hash >>> 15;
}
function isEqual(one, start, other, from, length) {
	let at = 0;
	while (at < length && one[start + at] === other[from + at]) at++;
	return at === length;
}
function widened(array, wider) {
	wider.set(array);
	return wider;
}
// src/profile/formats/perf-bytes.ts
/** Frame lines of `perf script` as bytes: those that nearly all are, indented, `address symbol[+0xoffset] (dso)`. */
const closing = 41;
const kernelDigits = 16;
/**
* `framesOf`: those of a line that is a frame whatever surrounds it; undefined of any other. Lines are the same frame
* but for address and offset; the address of a kernel has all its digits, and its first one identifies it.
*/
function createPerfFrameBytes(framesOf) {
	const symbols = createByteTexts();
	const files = createByteTexts();
	/** By the file and the first digit; then by the symbol. */
	const rows = /* @__PURE__ */ new Map();
	const rowOf = (key) => {
		const known = rows.get(key);
		if (known !== void 0) return known;
		const row = [];
		rows.set(key, row);
		return row;
	};
	return { find(bytes, from, to) {
		if (!isSpace$1(bytes[from]) || bytes[to - 1] !== closing) return void 0;
		const address = afterSpaces(bytes, from, to);
		const symbol = afterHex(bytes, address, to);
		if (symbol === address || !isSpace$1(bytes[symbol])) return void 0;
		const first = symbol - address === kernelDigits ? bytes[address] ?? 0 : 0;
		const offset = offsetOf(bytes, symbol, to);
		const row = rowOf(256 * files.find(bytes, offset?.to ?? to, to) + first);
		const index = symbols.find(bytes, symbol, offset?.from ?? to);
		const found = row[index] ?? framesOf(utf8Text(bytes, from, to));
		row[index] = found;
		return found;
	} };
}
/** `+0x1f` where it is last and before ` (dso)`. */
function offsetOf(bytes, from, to) {
	let at = to - 3;
	while (at > from && !(bytes[at] === 43 && bytes[at + 1] === 48 && bytes[at + 2] === 120)) at--;
	if (at <= from) return void 0;
	const end = afterHex(bytes, at + 3, to);
	return bytes[end] === 32 && bytes[end + 1] === 40 ? {
		from: at,
		to: end
	} : void 0;
}
function afterSpaces(bytes, from, to) {
	let at = from;
	while (at < to && isSpace$1(bytes[at])) at++;
	return at;
}
function afterHex(bytes, from, to) {
	let at = from;
	while (at < to && isHex$1(bytes[at] ?? 0)) at++;
	return at;
}
function isSpace$1(byte) {
	return byte !== void 0 && (byte === 32 || byte >= 9 && byte <= 13);
}
function isHex$1(byte) {
	return byte >= 48 && byte <= 57 || byte >= 97 && byte <= 102;
}
// src/profile/formats/perf-event.ts
/** Longer lines are no event lines, and the pattern would be slow on them. */
const maxEventLine = 4096;
/**
* `comm pid[/tid] [cpu] time: period event: rest`; cpu, time and period may lack, comm may hold spaces. Events without a
* call chain are indented, as perf pads their command to 16 columns.
*/
function parseEvent(line) {
	if (line.length > maxEventLine) return void 0;
	const match = /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?(?:[^\s:]+:\s+)?(?:(\d+)\s+)?([A-Za-z_{][^\s]*?):(?:\s+(.*))?$/.exec(line) ?? /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s*(\d*)\s*()$/.exec(line);
	if (match === null) return void 0;
	const [, comm = "", pid = "", tid, period, event = "", text = ""] = match;
	const rest = text.trim();
	return {
		event: event === "" ? unnamedEvent : event,
		period: period === void 0 || period === "" ? void 0 : Number(period),
		frame: /^[0-9a-f]+\s+\S.*\)$|^[0-9a-f]{5,16}\s+[^\s=]+$/.test(rest) ? rest : void 0,
		comm,
		pid,
		tid,
		hasTime: timed.test(line)
	};
}
const timed = /\s\d+\.\d+:(\s|$)/;
/** Where `-F` leaves the event out. */
const unnamedEvent = "samples";
/** What perf prints besides samples (`--show-mmap-events` and the like). */
function isRecord(line) {
	return line.includes("PERF_RECORD_") && /\sPERF_RECORD_[A-Z0-9_]+\b/.test(line);
}
/** `address symbol (dso)`, indented by most. */
function isFrame(line) {
	return /^\s+[0-9a-f]+\s/.test(line) || isFrameLine(line);
}
function isFrameLine(line) {
	return /^[0-9a-f]{4,}\s+\S.*\)\s*$/.test(line);
}
/** A sample whose call chain is empty: nothing, or the next event, follows. */
function isSpaced(event, next) {
	return event.hasTime && (next === void 0 || next.trim() === "" || parseEvent(next.trimEnd())?.hasTime === true);
}
// src/profile/formats/perf-frame.ts
/** Frames of one line, leaf first; more than one for a chain of inlined Java methods. None when the line is no frame. */
function toPerfFrames(line) {
	const text = line.trim().replaceAll("	", " ");
	const space = text.indexOf(" ");
	const address = space === -1 ? text : text.slice(0, space);
	const hasAddress = /^[0-9a-f]+$/.test(address);
	const open = openOfDso(text);
	const dso = open === -1 ? void 0 : text.slice(open + 2, -1);
	const symbol = text.slice(hasAddress ? address.length : 0, open === -1 ? void 0 : open).trim();
	if (!hasAddress && (symbol === "" || /:\d+$/.test(symbol))) return [];
	return toFrames(symbol.replace(/\+0x[0-9a-f]+$/, ""), dso, hasAddress ? address : "");
}
/** Where ` (dso)` starts: the bracket that matches the last one, as a dso may say `(deleted)`. */
function openOfDso(text) {
	if (!text.endsWith(")")) return -1;
	let depth = 0;
	for (let i = text.length - 1; i > 0; i--) {
		const char = text[i];
		if (char === ")") depth++;
		if (char === "(" && --depth === 0) return text[i - 1] === " " ? i - 1 : -1;
	}
	return -1;
}
function toFrames(symbol, dso, address) {
	if (dso !== void 0 && /(^|\/)perf-\d+\.map$|^\[?(JIT|jit)\b|\/jitted-\d+-\d+\.so$/.test(dso)) return toJitFrames(symbol);
	const origin = originOfDso(dso, address);
	const name = symbol === "" || symbol === "[unknown]" ? unknownIn(dso) : symbol;
	return [toFrame(name, {}, origin)];
}
/** JIT code is JavaScript when V8's map says so, else Java, whose inlined methods perf-map-agent joins by `->`. */
function toJitFrames(symbol) {
	return symbol.split("->").map((name) => name.trim()).reverse().map((name) => {
		const frame = toSymbolFrame(name);
		if (frame.language !== "unknown") return frame;
		const tidied = tidyJava(name);
		return toFrame(tidied, {}, /[./]\w/.test(tidied) ? originOf(tidied, void 0, "jvm") : {
			language: "unknown",
			kind: "runtime"
		});
	});
}
function unknownIn(dso) {
	if (dso === void 0 || dso === "[unknown]") return "[unknown]";
	return dso.startsWith("[") ? dso : `[${dso.slice(dso.lastIndexOf("/") + 1)}]`;
}
/** Modules of the kernel are in brackets as it does itself; these do too and are not its. */
const userBrackets = /* @__PURE__ */ new Set([
	"[unknown]",
	"[vdso]",
	"[vsyscall]",
	"[heap]",
	"[stack]",
	"[anon]",
	"[inlined]"
]);
function originOfDso(dso, address) {
	const isHigh = address.length === 16 && address >= "8";
	if (dso === void 0 || dso === "inlined") return {
		language: "native",
		kind: isHigh ? "kernel" : "user"
	};
	if (dso.startsWith("[") && !userBrackets.has(dso) && !dso.startsWith("[anon:")) return {
		language: "native",
		kind: "kernel"
	};
	if (dso === "[unknown]") return {
		language: "native",
		kind: isHigh ? "kernel" : "native"
	};
	return originOf("", dso, "native");
}
// src/profile/formats/perf-script.ts
/**
* `perf script` text: an event line, then one line a frame, leaf first, then an empty line
* (brendangregg/FlameGraph, stackcollapse-perf.pl, for the shapes seen in the wild). A sample weighs its period: with
* `-F` the kernel varies it, and samples alone would mislead.
*/
const name$1 = "perf script";
const perfScriptFormat = {
	name: name$1,
	choices: ["thread"],
	detect(head) {
		const lines = decodeText(head).split(/\r?\n/);
		const first = lines.findIndex((line) => line.trim() !== "" && !line.startsWith("#") && !isRecord(line));
		if (first === -1) return false;
		const event = parseEvent(lines[first]?.trimEnd() ?? "");
		if (event === void 0) return false;
		return (event.frame ?? "") !== "" || isFrame(lines[first + 1] ?? "") || isSpaced(event, lines[first + 1]);
	},
	read: readPerfScript
};
/**
* One event is kept, as cycles and instructions do not add up: `options.sampleType` names it, else the most sampled.
* `options.thread`: a command, process or thread.
*/
function readPerfScript(bytes, options = {}) {
	const events = /* @__PURE__ */ new Map();
	const threads = /* @__PURE__ */ new Map();
	const reader = createEventReader({
		events,
		threads,
		thread: options.thread
	});
	forEachLine(bytes, name$1, {
		line: reader.line,
		bytes: reader.frame,
		maxInflatedBytes: options.maxInflatedBytes
	});
	reader.end();
	if (options.thread !== void 0 && events.size === 0) refuseThread(threads, options.thread);
	const readerNotes = notesOf(reader.words, threads);
	const [event, chosen] = choose$1(events, options.sampleType);
	const cut = reader.isCut() ? ["the file is cut short within a sample, which is left out"] : [];
	const notes = [
		...otherEvents(events, event),
		...cut,
		...readerNotes
	];
	return chosen.builder.build({
		sampleTypes: [{
			type: "samples",
			unit: "samples"
		}, typeOf(event)],
		defaultType: chosen.hasPeriod ? 1 : 0,
		sampleCount: chosen.samples,
		producer: "perf",
		mode: event,
		notes: notes.length === 0 ? void 0 : notes
	});
}
/** A few lines among samples are messages of a tool; a text of mostly them is no profile. */
function notesOf({ count, first }, threads) {
	if (first === void 0) return [];
	if (count > [...threads.values()].reduce((sum, each) => sum + each, 0)) throw malformed(name$1, `line ${first.number}`, expectedLine, first.text);
	return [`${formatCount(count, "line")} of no sample ${count === 1 ? "was" : "were"} passed over, the first ${show(first.text)}`];
}
function refuseThread(threads, wanted) {
	const all = [...threads.keys()];
	chooseThreads(name$1, all, {
		wanted,
		what: "command",
		namesOf: (comm) => ({ name: comm })
	});
}
function otherEvents(events, shown) {
	const others = [...events].filter(([event]) => event !== shown);
	if (others.length === 0) return [];
	return [`of several events ${shown} is shown; the file also holds ${others.map(([event, { samples }]) => `${event} (${formatCount(samples, "sample")})`).join(", ")}: --type EVENT`];
}
/** The clocks count nanoseconds, everything else itself. `cpu-clock:u` is the same event, of user code only. */
function typeOf(event) {
	return /^(?:cpu|task)-clock(?::[A-Za-z]+)?$/.test(event) ? {
		type: "cpu",
		unit: "ns"
	} : {
		type: event,
		unit: event
	};
}
function choose$1(events, wanted) {
	const all = [...events].sort(([, first], [, second]) => second.samples - first.samples);
	const chosen = wanted === void 0 ? all[0] : all.find(([event]) => event === wanted);
	if (chosen !== void 0) return chosen;
	const seen = all.map(([event]) => event).join(", ") || "none";
	throw malformed(name$1, "the events", wanted === void 0 ? "at least one" : `with one named ${wanted}`, seen);
}
const expectedLine = "\"command pid time: period event:\" or a frame of one";
function createEventReader({ events, threads, thread }) {
	let isCut = false;
	const words = {
		count: 0,
		first: void 0
	};
	let endsInFile = false;
	let event;
	/** Whether the event is of the thread asked for. */
	let wanted = true;
	/** Leaf first. */
	let stack = [];
	let hasBlank = false;
	const profileOf = (eventName) => {
		const known = events.get(eventName);
		const profile = known ?? createEventProfile();
		if (known === void 0) events.set(eventName, profile);
		return profile;
	};
	const end = () => {
		if (event === void 0 || !wanted) return;
		const profile = profileOf(event.event);
		let node = 0;
		for (let i = stack.length - 1; i >= 0; i--) node = profile.builder.tree.child(node, stack[i] ?? 0);
		profile.samples++;
		profile.hasPeriod ||= event.period !== void 0;
		profile.builder.tree.add(node, 0, 1);
		profile.builder.tree.add(node, 1, event.period ?? 1);
		event = void 0;
		stack = [];
	};
	/** One between an event and its frames is passed over, as some tools that rewrite the text leave it there. */
	const blank = () => {
		if (event !== void 0 && event.frame === void 0 && stack.length === 0 && !hasBlank) hasBlank = true;
		else end();
	};
	const push = (eventName, text) => {
		if (!wanted) return;
		for (const frame of framesOf(profileOf(eventName), text)) stack.push(frame);
	};
	const begin = (next) => {
		end();
		event = next;
		hasBlank = false;
		wanted = isWanted(next, thread);
		threads.set(next.comm, (threads.get(next.comm) ?? 0) + 1);
		if (next.frame === void 0) return;
		endsInFile = next.frame.endsWith(")");
		push(next.event, next.frame);
	};
	/** An event is cut behind the sample before it, a frame within its sample. */
	const cut = (text) => {
		if (!/^\s|^[0-9a-f]+(\s|$)/.test(text)) end();
		isCut = true;
		event = void 0;
	};
	return {
		end,
		isCut: () => isCut,
		words,
		frame(bytes, from, to) {
			if (event === void 0 || event.frame !== void 0 || !wanted) return false;
			const found = profileOf(event.event).plain.find(bytes, from, to);
			if (found === void 0) return false;
			endsInFile = true;
			for (const each of found) stack.push(each);
			return true;
		},
		line(text, number, isOpen) {
			if (text.startsWith("#")) return;
			const isIndented = isSpace(text.charCodeAt(0));
			if ((isIndented || text === "") && isBlank(text)) return isOpen && event !== void 0 ? cut(text) : blank();
			if (isRecord(text)) return end();
			if (isOpen && endsInFile && !text.trimEnd().endsWith(")")) return cut(text);
			if (event !== void 0 && isIndented && !isPadded(text, event)) {
				endsInFile = text.endsWith(")");
				return push(event.event, text);
			}
			const next = parseEvent(text.trimEnd());
			if (next !== void 0 && (!isIndented || next.hasTime || next.frame !== void 0)) return begin(next);
			if (event !== void 0 && isFrameLine(text)) return push(event.event, text);
			if (isSpace(text.charCodeAt(0)) || timed.test(text)) throw malformed(name$1, `line ${number}`, expectedLine, text);
			end();
			words.count++;
			words.first ??= {
				text,
				number
			};
		}
	};
}
function createEventProfile() {
	const builder = createProfileBuilder(name$1, 2);
	const frames = /* @__PURE__ */ new Map();
	return {
		builder,
		frames,
		plain: createPerfFrameBytes((text) => isRecord(text) || timed.test(text) ? void 0 : framesOf({
			builder,
			frames
		}, text)),
		samples: 0,
		hasPeriod: false
	};
}
function framesOf({ builder, frames }, text) {
	const key = withoutAddress(text);
	const known = frames.get(key);
	if (known !== void 0) return known;
	const found = toPerfFrames(text).map((frame) => builder.frame(frame));
	frames.set(key, found);
	return found;
}
/** An indented event and not a frame: after one that brought its frame along, or by its time. */
function isPadded(text, before) {
	if (before.frame === void 0 && !(text.includes(":") && timed.test(text))) return false;
	const next = parseEvent(text.trimEnd());
	return next !== void 0 && (next.hasTime || next.frame !== void 0);
}
function isWanted({ comm, pid, tid }, thread) {
	return thread === void 0 || comm === thread || tid === thread || pid === thread || `${pid}/${tid ?? ""}` === thread;
}
/**
* Frames differ in address and offset far more than in anything kept; kernel addresses stay distinguished from others.
* Done for every frame of every sample, so letter by letter.
*/
function withoutAddress(text) {
	let start = 0;
	while (isSpace(text.charCodeAt(start))) start++;
	let end = start;
	while (isHex(text.charCodeAt(end))) end++;
	if (end === start || !isSpace(text.charCodeAt(end))) return text.trim();
	const first = end - start === 16 ? text.charAt(start) : "0";
	const offset = text.lastIndexOf("+0x");
	let rest = offset + 3;
	while (isHex(text.charCodeAt(rest))) rest++;
	return offset > end && text.startsWith(" (", rest) ? first + text.slice(end, offset) + text.slice(rest) : first + text.slice(end);
}
function isBlank(text) {
	let at = 0;
	while (isSpace(text.charCodeAt(at))) at++;
	return at === text.length;
}
function isSpace(code) {
	return code === 32 || code >= 9 && code <= 13;
}
function isHex(code) {
	return code >= 48 && code <= 57 || code >= 97 && code <= 102;
}
// src/profile/formats/speedscope.ts
const name = "speedscope";
const checks = createChecks(name);
const speedscopeFormat = {
	name,
	choices: ["thread"],
	recognizes(file) {
		if (!isObject(file)) return false;
		if (String(file["$schema"]).includes("speedscope")) return true;
		return isObject(file["shared"]) && Array.isArray(file["shared"]["frames"]) && Array.isArray(file["profiles"]);
	},
	read: fromSpeedscope
};
/** Throws PROFILE_MALFORMED where the file breaks the format, PROFILE_UNLIKE for threads of several units without a choice. */
function readSpeedscope(bytes, options = {}) {
	return fromSpeedscope(parseJson(bytes, name, options.maxInflatedBytes), options);
}
/** The profiles of a file are its threads: all of one unit are merged, or `options.thread` names one. */
function fromSpeedscope(value, options = {}) {
	const file = checks.object(value, "the file");
	const { threads, unit, notes } = choose(file, options);
	const exporter = typeof file["exporter"] === "string" ? file["exporter"] : "";
	const builder = createProfileBuilder(name, 1);
	const shared = checks.object(file["shared"], "shared");
	const target = {
		builder,
		frames: checks.array(shared["frames"], "shared.frames").map((frame, i) => builder.frame(toSpeedscopeFrame(frame, `shared.frames[${i}]`))),
		notes: [...notes]
	};
	let sampleCount = 0;
	for (const thread of threads) sampleCount += addThread({
		...target,
		factor: thread.unit.factor
	}, thread);
	const own = ownHeader(file);
	const type = options.sampleType ?? own?.type ?? unit.type;
	const profile = builder.build({
		sampleTypes: [{
			type,
			unit: unit.unit === "samples" ? own?.unit ?? unit.unit : unit.unit
		}],
		defaultType: 0,
		sampleCount: sampleCount > 0 && own === void 0 ? sampleCount : void 0,
		producer: exporter.startsWith("py-spy") ? "py-spy" : "speedscope",
		mode: type,
		...own?.header,
		notes: target.notes.length === 0 ? void 0 : target.notes
	});
	return options.lines === "executing" || options.lines === void 0 && exporter.startsWith("py-spy") && holdsExecutingLines(profile.frames) ? withLinesOnLeaves(name, profile) : profile;
}
/** What speedscope-write.ts adds for this reader: an event's own name and unit, and who took it. */
function ownHeader(file) {
	const own = file["flamegate"];
	if (!isObject(own) || !Array.isArray(own["told"])) return void 0;
	const { type, unit, told } = own;
	if (typeof type !== "string" || typeof unit !== "string") return void 0;
	return {
		type,
		unit,
		header: headerOf$1(commentsOf(told.filter((each) => typeof each === "string")))
	};
}
/** Bytes and seconds never add up: of several units it is the asked type's, else that of the profile the file opens with. */
function choose(file, options) {
	const all = checks.array(file["profiles"], "profiles").map((value, index) => {
		const where = `profiles[${index}]`;
		const profile = checks.object(value, where);
		return {
			where,
			name: (typeof profile["name"] === "string" ? profile["name"] : "") || where,
			index,
			profile,
			unit: unitOf(profile, where)
		};
	});
	const named = chooseThreads(name, all, {
		wanted: options.thread,
		what: "profile",
		namesOf: (thread) => ({
			name: thread.name,
			also: [String(thread.index), thread.where]
		})
	});
	const first = named.find(({ unit }) => unit.type === options.sampleType) ?? named[activeOf(file)] ?? named[0];
	if (first === void 0) throw malformed(name, "profiles", "at least one", "none");
	const threads = named.filter(({ unit }) => unit.unit === first.unit.unit);
	const others = named.filter(({ unit }) => unit.unit !== first.unit.unit);
	const notes = [...threadNotes("profile", threads.map((thread) => thread.name)), ...others.map((thread) => `${thread.name} is of another unit and not shown: --thread ${quoted(thread.name)}`)];
	return {
		threads,
		unit: first.unit,
		notes: notes.slice(0, 5)
	};
}
function quoted(text) {
	return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}
function activeOf(file) {
	return typeof file["activeProfileIndex"] === "number" ? file["activeProfileIndex"] : 0;
}
function unitOf(profile, where) {
	const unit = checks.string(profile["unit"] ?? "none", `${where}.unit`);
	if (unit === "none") return {
		type: "samples",
		unit: "samples",
		factor: 1
	};
	const base = toBaseUnit("", unit);
	return {
		type: base.unit === "B" ? "alloc_space" : "wall",
		...base
	};
}
function toSpeedscopeFrame(value, where) {
	const frame = checks.object(value, where);
	const frameName = checks.string(frame["name"], `${where}.name`);
	const file = frame["file"] === void 0 || frame["file"] === null ? void 0 : checks.string(frame["file"], `${where}.file`);
	const place = {
		file,
		line: positionOf(frame["line"], `${where}.line`),
		column: positionOf(frame["col"], `${where}.col`)
	};
	return toFrame(frameName, place, originOf(frameName, file, languageOfFile(file)));
}
/** 1-based as speedscope writes it; 0 is none. */
function positionOf(value, where) {
	return value === void 0 || value === null ? 0 : checks.integer(value, where);
}
/** Returns the number of samples; 0 for events. */
function addThread(target, { profile, where }) {
	if (profile["type"] === "sampled") return addSampled(target, profile, where);
	if (profile["type"] === "evented") return addEvented(target, profile, where);
	throw malformed(name, `${where}.type`, "sampled or evented", profile["type"]);
}
function addSampled(target, thread, where) {
	const samples = checks.array(thread["samples"], `${where}.samples`);
	const weights = checks.array(thread["weights"], `${where}.weights`);
	if (samples.length !== weights.length) throw malformed(name, `the length of ${where}.weights`, `${samples.length} as that of samples`, weights.length);
	for (const [i, sample] of samples.entries()) {
		let node = 0;
		for (const index of checks.array(sample, `${where}.samples[${i}]`)) node = target.builder.tree.child(node, frameAt(target, index, `${where}.samples[${i}]`));
		target.builder.tree.add(node, 0, exact(checks.weight(weights[i], `${where}.weights[${i}]`) * target.factor, target.factor));
	}
	return samples.length;
}
/** Whole base units where the file's own are coarser: 0.005 s is 5,000,000 ns, not a little more. */
function exact(value, factor) {
	return factor > 1 ? Math.round(value) : value;
}
function frameAt(target, index, where) {
	const frame = target.frames[checks.integer(index, where, 0)];
	if (frame === void 0) throw malformed(name, where, `frames below ${target.frames.length}`, index);
	return frame;
}
function addEvented(target, thread, where) {
	const events = checks.array(thread["events"], `${where}.events`);
	const open = [];
	let last = Number.NEGATIVE_INFINITY;
	for (const [i, value] of events.entries()) {
		const at = `${where}.events[${i}]`;
		const event = checks.object(value, at);
		const time = checks.number(event["at"], `${at}.at`);
		if (time < last) throw malformed(name, `${at}.at`, `>= ${last}, that of the event before`, time);
		const top = open.at(-1);
		if (top !== void 0) target.builder.tree.add(top.node, 0, (time - last) * target.factor);
		last = time;
		const frame = frameAt(target, event["frame"], `${at}.frame`);
		if (event["type"] === "O") open.push({
			frame,
			node: target.builder.tree.child(top?.node ?? 0, frame)
		});
		else if (event["type"] !== "C") throw malformed(name, `${at}.type`, "O or C", event["type"]);
		else if (open.pop()?.frame !== frame) throw malformed(name, at, "the close of the frame opened last", event["frame"]);
	}
	const end = typeof thread["endValue"] === "number" && Number.isFinite(thread["endValue"]) ? thread["endValue"] : last;
	const top = open.at(-1);
	if (top !== void 0) {
		target.builder.tree.add(top.node, 0, Math.max(0, end - last) * target.factor);
		target.notes.push(`${where} leaves ${open.length} frames open: they last to its end`);
	}
	return 0;
}
export { tidyJava as _, heapProfileFormat as a, withLinesOnLeaves as c, toThread as d, toCpuProfile as f, applySourceMaps as g, readSourceMaps as h, readPerfScript as i, cpuProfileFormat as l, forEachLine as m, speedscopeFormat as n, readHeapProfile as o, toV8Node as p, perfScriptFormat as r, holdsExecutingLines as s, readSpeedscope as t, readCpuProfile as u, toSymbolFrame as v };
