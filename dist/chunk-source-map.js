import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { originOf, withHeader } from "./chunk-stack-columns.js";
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
const urlRegex = /^([\w+.-]+:)\/\/([^@/#?]*@)?(\[[^\]]+\]|[^:/#?]*)(:\d+)?(\/[^#?]*)?(\?[^#]*)?(#.*)?/;
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
function resolve(input, base) {
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
	return (source) => resolve(prefix + (source || ""), from);
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
var FlattenMap = function(map, mapUrl) {
	const parsed = parse(map);
	if (!("sections" in parsed)) return new TraceMap(parsed, mapUrl);
	const mappings = [];
	const sources = [];
	const sourcesContent = [];
	const names = [];
	const ignoreList = [];
	recurse(parsed, mapUrl, mappings, sources, sourcesContent, names, ignoreList, 0, 0, Infinity, Infinity);
	return presortedDecodedMap({
		version: 3,
		file: parsed.file,
		names,
		sources,
		sourcesContent,
		mappings,
		ignoreList
	});
};
function recurse(input, mapUrl, mappings, sources, sourcesContent, names, ignoreList, lineOffset, columnOffset, stopLine, stopColumn) {
	const { sections } = input;
	for (let i = 0; i < sections.length; i++) {
		const { map, offset } = sections[i];
		let sl = stopLine;
		let sc = stopColumn;
		if (i + 1 < sections.length) {
			const nextOffset = sections[i + 1].offset;
			sl = Math.min(stopLine, lineOffset + nextOffset.line);
			if (sl === stopLine) sc = Math.min(stopColumn, columnOffset + nextOffset.column);
			else if (sl < stopLine) sc = columnOffset + nextOffset.column;
		}
		addSection(map, mapUrl, mappings, sources, sourcesContent, names, ignoreList, lineOffset + offset.line, columnOffset + offset.column, sl, sc);
	}
}
function addSection(input, mapUrl, mappings, sources, sourcesContent, names, ignoreList, lineOffset, columnOffset, stopLine, stopColumn) {
	const parsed = parse(input);
	if ("sections" in parsed) return recurse(...arguments);
	const map = new TraceMap(parsed, mapUrl);
	const sourcesOffset = sources.length;
	const namesOffset = names.length;
	const decoded = decodedMappings(map);
	const { resolvedSources, sourcesContent: contents, ignoreList: ignores } = map;
	append(sources, resolvedSources);
	append(names, map.names);
	if (contents) append(sourcesContent, contents);
	else for (let i = 0; i < resolvedSources.length; i++) sourcesContent.push(null);
	if (ignores) for (let i = 0; i < ignores.length; i++) ignoreList.push(ignores[i] + sourcesOffset);
	for (let i = 0; i < decoded.length; i++) {
		const lineI = lineOffset + i;
		if (lineI > stopLine) return;
		const out = getLine(mappings, lineI);
		const cOffset = i === 0 ? columnOffset : 0;
		const line = decoded[i];
		for (let j = 0; j < line.length; j++) {
			const seg = line[j];
			const column = cOffset + seg[COLUMN];
			if (lineI === stopLine && column >= stopColumn) return;
			if (seg.length === 1) {
				out.push([column]);
				continue;
			}
			const sourcesIndex = sourcesOffset + seg[SOURCES_INDEX];
			const sourceLine = seg[SOURCE_LINE];
			const sourceColumn = seg[SOURCE_COLUMN];
			out.push(seg.length === 4 ? [
				column,
				sourcesIndex,
				sourceLine,
				sourceColumn
			] : [
				column,
				sourcesIndex,
				sourceLine,
				sourceColumn,
				namesOffset + seg[NAMES_INDEX]
			]);
		}
	}
}
function append(arr, other) {
	for (let i = 0; i < other.length; i++) arr.push(other[i]);
}
function getLine(arr, index) {
	for (let i = arr.length; i <= index; i++) arr[i] = [];
	return arr[index];
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
function sourceIndex(map, source) {
	const { sources, resolvedSources } = map;
	let index = sources.indexOf(source);
	if (index === -1) index = resolvedSources.indexOf(source);
	return index;
}
function sourceContentFor(map, source) {
	const { sourcesContent } = map;
	if (sourcesContent == null) return null;
	const index = sourceIndex(map, source);
	return index === -1 ? null : sourcesContent[index];
}
function presortedDecodedMap(map, mapUrl) {
	const tracer = new TraceMap(clone(map, []), mapUrl);
	cast(tracer)._decoded = map.mappings;
	return tracer;
}
function clone(map, mappings) {
	return {
		version: map.version,
		file: map.file,
		names: map.names,
		sourceRoot: map.sourceRoot,
		sources: map.sources,
		sourcesContent: map.sourcesContent,
		mappings,
		ignoreList: map.ignoreList || map.x_google_ignoreList
	};
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
// src/profile/map-evidence.ts
const leastLetters = 3;
const leastAgainst = 2;
function evidenceAgainst(trace, asked) {
	const { file, before, after, lineCount = Number.POSITIVE_INFINITY } = asked;
	const mapped = decodedMappings(trace).findLastIndex((segments) => segments.length > 0) + 1;
	if (mapped > lineCount) return `one of line ${mapped} of the script, which has ${lineCount}`;
	const texts = /* @__PURE__ */ new Map();
	const textOf = (source) => {
		const known = texts.get(source);
		if (known !== void 0) return known;
		const content = sourceContentFor(trace, source) ?? asked.textOf?.(source) ?? "";
		const read = {
			lines: content === "" ? [] : content.split("\n"),
			words: wordsOf(content)
		};
		texts.set(source, read);
		return read;
	};
	const tallies = /* @__PURE__ */ new Map();
	for (const [index, frame] of after.entries()) {
		const own = before[index];
		if (own?.file !== file || own === frame || own.line === void 0 || frame.line === void 0 || own.column === void 0) continue;
		const { source } = originalPositionFor(trace, {
			line: own.line,
			column: own.column - 1
		});
		const { lines, words } = source === null ? nothing : textOf(source);
		if (lines.length === 0) continue;
		if (frame.line > lines.length) return `line ${frame.line} of ${source}, which has ${lines.length}`;
		const name = (frame.name.split(".").at(-1) ?? "").replace(/^(?:[gs]et |async )/, "");
		if (!/^[\w$]+$/.test(name) || name.length < leastLetters) continue;
		if (!words.has(name)) continue;
		const near = lines.slice(Math.max(0, frame.line - reach - 1), frame.line + 1).join("\n");
		const tally = tallies.get(source ?? "") ?? {
			agree: 0,
			against: []
		};
		tallies.set(source ?? "", tally);
		if (wordsOf(near).has(name) || /\bconstructor\b/.test(near)) tally.agree++;
		else tally.against.push(`${name} on line ${frame.line} of ${source}, which does not name it`);
	}
	const all = [...tallies.values()];
	return [{
		agree: all.reduce((sum, { agree }) => sum + agree, 0),
		against: all.flatMap((each) => each.against)
	}, ...all].find(speaksAgainst)?.against[0];
}
function speaksAgainst({ agree, against }) {
	return against.length >= leastAgainst && against.length > 2 * agree;
}
const nothing = {
	lines: [],
	words: /* @__PURE__ */ new Set()
};
function wordsOf(text) {
	return new Set(text.match(/[\w$]+/g));
}
const reach = 2;
// src/profile/source-map.ts
function applySourceMaps(profile, maps) {
	const traces = /* @__PURE__ */ new Map();
	for (const file of new Set(profile.frames.flatMap((frame) => frame.file ?? []))) {
		const known = maps.get(file);
		if (known !== void 0) traces.set(file, openMap(file, known));
	}
	if (traces.size === 0) return profile;
	const frames = profile.frames.map((frame) => toOriginal(frame, traces.get(frame.file ?? "")));
	for (const [file, trace] of traces) {
		const { textOf, lineCount } = maps.get(file) ?? {};
		const against = evidenceAgainst(trace, {
			file,
			before: profile.frames,
			after: frames,
			textOf,
			lineCount
		});
		if (against !== void 0) throw notOf(file, against);
	}
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
function applyEachMap(profile, maps) {
	return [...maps].reduce((read, [file, map]) => {
		try {
			return applySourceMaps(read, /* @__PURE__ */ new Map([[file, map]]));
		} catch (error) {
			if (!(error instanceof GateError)) throw error;
			return withHeader(read, { notes: [...read.notes ?? [], `${error.message}; ${error.hint}`] });
		}
	}, profile);
}
function openMap(file, { map, url }) {
	try {
		const parsed = typeof map === "string" ? JSON.parse(map.replace(guard, "")) : map;
		const trace = FlattenMap(parsed, url ?? file);
		checkSegments(trace, parsed);
		return trace;
	} catch (cause) {
		throw new GateError("FILE_MALFORMED", `Cannot read the source map of ${file} as it must be a source map of version 3: current value is ${cause}`, {
			hint: "build again with source maps, or remove the map",
			cause
		});
	}
}
function notOf(file, found) {
	return new GateError("FILE_MALFORMED", `Cannot use the source map of ${file} as it must be of the script that ran: current value is ${found}`, { hint: "build again with source maps, or remove the map" });
}
const guard = /^\)\]\}'[^\n]*\n/;
function checkSegments(trace, parsed) {
	const { mappings } = parsed;
	if (typeof mappings === "string" && /[^A-Za-z\d+/,;]/.test(mappings)) throw new RangeError("mappings of other signs");
	if (String(trace.version) !== "3") throw new RangeError(`version ${String(trace.version)}`);
	const { sources, names } = trace;
	for (const [line, segments] of decodedMappings(trace).entries()) for (const [column, source = 0, originalLine = 0, originalColumn = 0, name = 0] of segments) {
		const isWhole = column >= 0 && originalLine >= 0 && originalColumn >= 0;
		const isHeld = source >= 0 && (source === 0 || source < sources.length) && (name === 0 || name < names.length);
		if (!isWhole || !isHeld) throw new RangeError(`a mapping of line ${line + 1} to what the map does not hold`);
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
const longestGap = 18;
const longestSign = 3;
const keywords = /* @__PURE__ */ new Set([
	0,
	5,
	6,
	8,
	9,
	10,
	14,
	15,
	16
]);
function originalName(frame, trace) {
	const name = (frame.name.split(".").at(-1) ?? "").replace(/^[gs]et (?=.)/, "");
	if (name === "" || name.startsWith("(") || frame.line === void 0 || frame.column === void 0) return void 0;
	const end = frame.column - 1;
	const starts = startsBefore(trace, {
		line: frame.line - 1,
		from: end - name.length - longestGap,
		end
	});
	for (const [index, { column, original }] of starts.entries()) {
		const gap = end - column - name.length;
		if (gap < 0) continue;
		if (original === void 0 && gap === 0) return void 0;
		const value = starts[index - 1]?.column ?? end;
		const isAhead = value === end || value - column - name.length <= longestSign && keywords.has(end - value);
		if (original !== void 0 && value >= column + name.length && isAhead) return frame.name.slice(0, frame.name.length - name.length) + original;
	}
}
function startsBefore(trace, { line, from, end }) {
	const starts = [];
	for (let at = end - 1; at >= Math.max(0, from);) {
		const segment = traceSegment(trace, line, at);
		if (segment === null || segment[0] < from) break;
		starts.push({
			column: segment[0],
			original: segment.length === 5 ? trace.names[segment[4]] : void 0
		});
		at = segment[0] - 1;
	}
	return starts;
}
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
export { applyEachMap, applySourceMaps };
