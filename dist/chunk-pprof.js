import { t as GateError } from "./chunk-errors.js";
import { D as testNodes, E as testFunctions, F as nodesOf, N as convertTree, O as testRates, P as mergeProfiles, T as falseDiscoveryRate, k as studentQuantile } from "./chunk-words.js";
import { i as malformed, n as difference } from "./chunk-malformed.js";
import { constants, gunzipSync } from "node:zlib";
// src/profile/changed-lines.ts
/** Parses unified diffs of any context width; binary files have no hunks. Lines outside a diff are passed over. */
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
/** Git quotes unusual names and writes their bytes in octal. */
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
		...file.from === path ? {} : { from: file.from },
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
/** Baseline path → candidate path of renamed files. */
function renamedFilesOf(files) {
	return new Map(files.flatMap(({ from, path, state }) => from === void 0 || state !== "modified" ? [] : [[from, path]]));
}
/** Where a line of the baseline stands in the candidate; undefined when the change removed or rewrote it. */
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
/** Blank lines and lines that are wholly comment change nothing that runs. */
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
// src/profile/function-range.ts
/** `definitions`: lines on which functions of the file start, known from profiles or source. */
function rangeUpToNext(line, definitions) {
	return {
		first: line,
		last: definitions.reduce((least, other) => other > line && other < least ? other : least, Infinity) - 1
	};
}
/** Lines written within the range, or lines deleted between two of its own. */
function isTouched(range, touched) {
	return touched.lines.some((line) => line >= range.first && line <= range.last) || touched.gaps.some((line) => line >= range.first && line < range.last);
}
// src/profile/short-name.ts
/** The one word by which source text defines a function that a symbol names: `ns::Parser<T>::next(Args...) const` is `next`. */
/** What compilers append to a name of theirs. */
const suffixes = / \[clone [^\]]*\]$|\.(?:constprop|isra|part|cold|lto_priv)(?:\.\d+)?$|::h[0-9a-f]{16}$|-fm$/;
/** Functions without a name are looked for where they are written: in the function around them. */
const nameless = /(?:::)?(?:\{\{?[^{}]*\}?\}(?:#\d+)?|\{lambda\([\s\S]*?\)#\d+\}|operator\(\)|\$_\d+)$|\.func\d+(?:\.\d+)*$/;
function shortName(symbol) {
	let name = symbol.trim();
	for (let before = ""; before !== name;) {
		before = name;
		name = withoutArguments(name.replace(suffixes, "").replace(/ (?:const|volatile|noexcept|&&?)$/, ""));
		name = name.replace(nameless, "").trim();
	}
	return /([\w$]+)[^\w$]*$/.exec(name)?.[1];
}
const closes = {
	")": "(",
	">": "<",
	"]": "["
};
/** Without brackets at the end and what they hold, unless they are all there is. */
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
/** A slash starts a regular expression where an operand cannot stand before it. */
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const literals = {
	js: new RegExp(`${slashComments}|'(?:\\\\.|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`, "g"),
	go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
	jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, "g"),
	native: new RegExp(`${slashComments}|${doubleQuoted}|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	unknown: new RegExp(`${slashComments}|${doubleQuoted}`, "g")
};
/** The text with comments and literals as spaces; offsets and lines stay. */
function blankLiterals(text, language) {
	return text.replace(literals[language], (literal) => literal.replaceAll(/[^\n]/g, " "));
}
function languageOfPath(path) {
	if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return "js";
	if (path.endsWith(".go")) return "go";
	if (/\.pyx?$/.test(path)) return "python";
	if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return "jvm";
	return /\.(?:c|cc|cpp|cxx|h|hpp|rs|zig|swift|m|mm)$/.test(path) ? "native" : "unknown";
}
/** Where the function that is defined at `line` (V8: and `column`, at its parameters) ends. `blank`: after `blankLiterals()`. */
function rangeIn(blank, start, language) {
	const offset = offsetOf(blank, start.line);
	if (offset === void 0) return void 0;
	const last = language === "python" ? pythonEnd(blank.split("\n"), start.line) : bracedEnd(blank, language === "js" ? offset + (start.column ?? 1) - 1 : offset, language);
	return last === void 0 ? void 0 : {
		first: start.line,
		last
	};
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
/** From a definition to the end of its body: the first brace outside its parameters opens it. */
function bracedEnd(text, offset, language) {
	let depth = 0;
	let parameters = false;
	let arrow = false;
	for (let at = offset; at < text.length; at++) {
		const letter = text[at] ?? "";
		if (letter === "{" && depth === 0) return matchingBrace(text, at);
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
function matchingBrace(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "{") depth++;
	else if (text[at] === "}" && --depth === 0) {
		if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return lineAt(text, at);
	}
}
/** Decorators may stand first; the body is what is indented deeper than `def`. */
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
/** Lines on which a function of that name is defined; for profilers that tell names only. */
function definitionsOf(blank, name, language) {
	const short = shortName(name);
	if (short === void 0) return [];
	const escaped = short.replaceAll("$", "\\$");
	return [...blank.matchAll(new RegExp(definitionPattern(escaped, language), "gm"))].map((match) => lineAt(blank, match.index + match[0].search(/\S/)));
}
/** Every definition of a file of C, C++, Rust and their like. */
function definitionsIn(blank) {
	const pattern = new RegExp(nativeDefinition("([\\w$]+)"), "gm");
	return [...blank.matchAll(pattern)].flatMap((match) => {
		const name = match[1] ?? "";
		if (/^(?:if|for|while|switch|catch|match|return|sizeof|defined|loop|unsafe|[A-Z][A-Z0-9_]*)$/.test(name)) return [];
		return [{
			name,
			line: lineAt(blank, match.index + match[0].search(/\S/))
		}];
	});
}
/** A name after its type or `fn`, its parameters, and what may stand between them and the brace: results, bounds, initializers. */
function nativeDefinition(name) {
	return String.raw`^[ \t]*(?!(?:return|else|new|throw|case|if|for|while|match|switch|let|loop|do|catch)\b)(?:(?:pub(?:\([^)]*\))?|[\w$:<>,*&\[\]@"]+)[ \t*&]+)*(?:[\w$]+::)*~?${name}\s*(?:<[^;{}()]*>)?\s*\([^;{}]*\)[^;{}]*\{`;
}
function definitionPattern(name, language) {
	switch (language) {
		case "go": return String.raw`^func\s+(?:\([^)]*\)\s*)?${name}\s*[[(]`;
		case "python": return String.raw`^\s*(?:async\s+)?def\s+${name}\s*[[(]`;
		case "js": return String.raw`\bfunction\s*\*?\s*${name}\s*\(|^\s*(?:(?:static|async|get|set|public|private|protected|override)\s+)*[#*]?${name}\s*(?:<[^>]*>)?\([^;]*?\{|\b${name}\s*[=:]\s*(?:async\s*)?(?:function\b|\([^()]*\)[^=;{]*=>|[\w$]+\s*=>)`;
		default: return nativeDefinition(name);
	}
}
// src/profile/changed-functions.ts
/** Which of a diff's functions the change under review touched, and where they stand. */
/** `sources`: text of changed files on the candidate, by repository path. Without it a function ends where the next begins. */
function changedFunctions(functions, changes, sources) {
	const files = changes.map((file) => {
		const text = sources.get(file.path);
		const blank = text === void 0 ? void 0 : blankLiterals(text, languageOfPath(file.path));
		return {
			path: file.path,
			state: file.state,
			touched: touchedLines(file),
			blank
		};
	});
	const byPath = new Map(files.map((file) => [file.path, file]));
	const definitions = definitionLines(functions);
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
function definitionLines(functions) {
	const lines = /* @__PURE__ */ new Map();
	for (const { place, frame } of functions) {
		if (place === void 0 || frame.line === void 0) continue;
		const known = lines.get(place.path);
		if (known === void 0) lines.set(place.path, [frame.line]);
		else known.push(frame.line);
	}
	return lines;
}
/** In a changed file, by the profiler's own word or else by the function's name in the source; undefined elsewhere. */
function locate({ place, frame, lines = [] }, files, byPath) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? void 0 : byPath.get(place.path);
	if (place?.kind === "repository" && own === void 0) return void 0;
	if (own !== void 0 && frame.line !== void 0) return {
		file: own,
		line: frame.line
	};
	const found = (own === void 0 ? files : [own]).flatMap((file) => {
		if (file.blank === void 0) return [];
		return definitionsOf(file.blank, frame.name, languageOfPath(file.path)).map((line) => ({
			file,
			line
		}));
	});
	const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
	const choices = likely.length > 0 ? likely : found;
	if (choices.length < 2) return choices[0];
	const ran = choices.filter(({ file, line }) => {
		const range = rangeIn(file.blank ?? "", { line }, languageOfPath(file.path));
		return range !== void 0 && lines.some((each) => each >= range.first && each <= range.last);
	});
	return ran.length === 1 ? ran[0] : void 0;
}
/** `com.example.Parser.next` stands in com/example/Parser.java. */
function isPathOf(path, name) {
	const folders = name.split(/[.$]/).slice(0, -1);
	return folders.length > 0 && path.replace(/\.\w+$/, "").endsWith(folders.join("/"));
}
function isChanged({ frame, lines = [] }, located, definitions) {
	const { file, line } = located;
	const column = frame.line === void 0 ? void 0 : frame.column;
	const range = line === 1 && column === 1 ? void 0 : rangeOf(file, {
		line,
		column
	});
	if (range !== void 0) return isTouched(range, file.touched);
	return isAnyTouched(lines, file) || isTouched(rangeUpToNext(line, definitions), file.touched);
}
function isAnyTouched(lines, { touched }) {
	return lines.some((each) => touched.lines.includes(each));
}
function rangeOf(file, start) {
	return file.blank === void 0 ? void 0 : rangeIn(file.blank, start, languageOfPath(file.path));
}
// src/profile/unseen-changes.ts
/**
* Changed functions that no profile shows. Compiled without frames of their own (inlined), they hide in those that call
* them, so that nothing may be said of who is not to blame.
*/
/** More are not named. */
const mostUnseen = 5;
/**
* Of code that is compiled to machine code with inlining and profiled without it: there what has no samples may still
* have run. Interpreters and profilers that expand what was inlined show all that costs anything.
*/
function unseenChanges(diff, changes, sources) {
	if (diff.inlining === "off") return [];
	const seen = new Map(diff.functions.flatMap((each) => each.candidate.total > 0 ? [[shortNameOf(each), each]] : []));
	const texts = [...sources].map(([path, text]) => ({
		path,
		blank: blankLiterals(text, languageOfPath(path))
	}));
	return changes.filter(({ path, state }) => state !== "deleted" && isProfiled(path)).flatMap((file) => changedDefinitions(file, texts.find(({ path }) => path === file.path)?.blank)).filter(({ name }) => !seen.has(name)).slice(0, mostUnseen).map((each) => ({
		...each,
		callers: callersOf(each.name, texts, seen)
	}));
}
/** Tests and examples are no part of what a benchmark runs. */
function isProfiled(path) {
	return languageOfPath(path) === "native" && !/(^|\/)(tests?|testing|examples?|docs?)\//.test(path);
}
function shortNameOf({ frame }) {
	return shortName(frame.name) ?? frame.name;
}
/** Functions of the file that hold lines which the change wrote, or between which it deleted. */
function changedDefinitions(file, blank) {
	if (blank === void 0) return [];
	const { lines, gaps } = touchedLines(file);
	return definitionsIn(blank).flatMap(({ name, line }) => {
		const range = rangeIn(blank, { line }, "native");
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
	const callers = texts.flatMap(({ blank }) => {
		const lines = blank.split("\n");
		return definitionsIn(blank).flatMap((definition) => {
			const known = seen.get(definition.name);
			const range = known === void 0 || definition.name === name ? void 0 : rangeIn(blank, definition, "native");
			if (known === void 0 || range === void 0) return [];
			return call.test(lines.slice(range.first - 1, range.last).join("\n")) ? [known] : [];
		});
	});
	const moved = ({ self }) => Math.abs(self?.delta ?? 0);
	return [...new Set(callers)].sort((a, b) => moved(b) - moved(a));
}
// src/profile/blame.ts
/** Which functions to name for a regression, and how each relates to the change under review. */
/** A runtime frame is explained by a changed caller under which at least this share of its change happened. */
const leastExplained = .5;
/** `changes`: the diff from baseline to candidate commit; empty when there is none, and then nothing is explained. */
function findBlame(diff, changes, options = {}) {
	const sign = options.direction === "decrease" ? -1 : 1;
	const changed = changedFunctions(diff.functions, changes, options.sources ?? /* @__PURE__ */ new Map());
	const costlier = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
	const through = callersToBlame(diff, {
		named: costlier,
		changed: changed.keys,
		sign
	});
	const named = new Set(costlier.map(({ key }) => key));
	const likely = diff.functions.filter(({ key }) => through.has(key) && !named.has(key));
	const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...likely];
	const unseen = culprits.length > 0 ? [] : unseenChanges(diff, changes, options.sources ?? /* @__PURE__ */ new Map());
	const callers = culprits.length > 0 ? /* @__PURE__ */ new Set() : callersOfChanged(diff, changed.keys, sign);
	for (const { callers: hosts } of unseen) for (const { key } of hosts) if (named.has(key)) callers.add(key);
	const all = [...costlier, ...likely];
	all.push(...diff.functions.filter(({ key }) => callers.has(key) && !named.has(key)));
	return {
		functions: all.map((each) => toBlamed(each, {
			changed,
			callers,
			through
		})).sort((a, b) => rankOf(a) - rankOf(b)),
		explained: culprits.length > 0 || callers.size > 0 || unseen.length > 0,
		...unseen.length === 0 ? {} : { unseen }
	};
}
/** The culprit first, however little of the whole it is: a table may be cut. Otherwise as they came, the largest first. */
function rankOf({ relation, through }) {
	if (relation === "changed") return through === void 0 ? 0 : 1;
	return relation === "calls-changed" ? 2 : 3;
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
	const through = each.self?.significant === true ? void 0 : findings.through.get(each.key);
	return {
		function: each,
		relation,
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { line },
		...name === void 0 ? {} : { package: place?.version === void 0 ? name : `${name}@${place.version}` },
		...through === void 0 ? {} : { through }
	};
}
/** Changed functions under which the growth of functions that did not change happened, each with the largest of it. */
function callersToBlame(diff, { named, changed, sign }) {
	const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
	const growth = /* @__PURE__ */ new Map();
	walk(diff.root, (node, path) => {
		if (!unexplained.has(node.key)) return;
		const culprit = path.findLast(({ key }) => changed.has(key));
		if (culprit === void 0) return;
		const byCulprit = growth.get(node.key) ?? /* @__PURE__ */ new Map();
		growth.set(node.key, byCulprit);
		const known = byCulprit.get(culprit.key) ?? {
			delta: 0,
			before: 0
		};
		known.delta += (node.candidate.self - node.baseline.self) * sign;
		known.before += sign > 0 ? node.baseline.total : node.candidate.total;
		byCulprit.set(culprit.key, known);
	});
	const culprits = /* @__PURE__ */ new Map();
	for (const [key, byCulprit] of growth) {
		const { frame, baseline, candidate } = unexplained.get(key) ?? diff.root;
		const needed = (candidate.self - baseline.self) * sign * leastExplained;
		for (const [culprit, { delta, before }] of byCulprit) {
			if (delta < needed || delta <= (culprits.get(culprit)?.delta ?? 0)) continue;
			culprits.set(culprit, {
				name: frame.name,
				isNew: before === 0,
				delta
			});
		}
	}
	return new Map([...culprits].map(([key, { name, isNew }]) => [key, {
		name,
		isNew
	}]));
}
/** Keys of unchanged functions with a significant total that call changed code which itself went the same way. */
function callersOfChanged(diff, changed, sign) {
	const callers = /* @__PURE__ */ new Set();
	walk(diff.root, (node, path) => {
		const caller = path.at(-1);
		if (caller === void 0 || caller.key === "" || changed.has(caller.key) || !changed.has(node.key)) return;
		if ((node.candidate.total - node.baseline.total) * sign > 0 && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
	});
	return callers;
}
/** Every node with its ancestors, root first; the path is reused between calls. */
function walk(root, visit) {
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
// src/profile/align-positions.ts
/** Beyond this many pairs to weigh (a bundle of anonymous functions) plain order decides. */
const mostPairs = 1e6;
/**
* Needleman and Wunsch's alignment (1970) of both lists, each in file order: pairs never cross, and the sum of
* likenesses is greatest. `candidateLine` (from the diff under review) decides for every line that is still there.
*/
function alignPositions(baseline, candidate, candidateLine) {
	const like = (a, b) => {
		const line = candidateLine?.(a.line);
		if (line !== void 0) return line === b.line && a.column === b.column ? 4 : 0;
		return candidateLine === void 0 ? likeness$1(a, b) : Math.min(1, likeness$1(a, b));
	};
	return numbered(baseline.length * candidate.length > mostPairs ? byOrder(baseline, candidate) : bestPairs(baseline, candidate, like), baseline, candidate);
}
/** Equal place 4, equal column 1 (inserted lines move none), shared callers up to 3; 0 never pairs. */
function likeness$1(a, b) {
	const shared = [...a.callers].filter((caller) => b.callers.has(caller)).length;
	const callers = shared === 0 ? 0 : 3 * shared / (a.callers.size + b.callers.size - shared);
	return (a.line === b.line && a.column === b.column ? 4 : a.column === b.column ? 1 : 0) + callers;
}
function byOrder(baseline, candidate) {
	return baseline.slice(0, candidate.length).map((_, index) => [index, index]);
}
function bestPairs(baseline, candidate, like) {
	const width = candidate.length + 1;
	const best = new Float64Array((baseline.length + 1) * width);
	const at = (i, j) => best[i * width + j] ?? 0;
	for (const [i, a] of baseline.entries()) for (const [j, b] of candidate.entries()) {
		const alike = like(a, b);
		const paired = alike > 0 ? at(i, j) + alike : 0;
		best[(i + 1) * width + j + 1] = Math.max(paired, at(i, j + 1), at(i + 1, j));
	}
	const pairs = [];
	let [i, j] = [baseline.length, candidate.length];
	while (i > 0 && j > 0) if (at(i, j) === at(i - 1, j)) i--;
	else if (at(i, j) === at(i, j - 1)) j--;
	else pairs.push([--i, --j]);
	return pairs.reverse();
}
function numbered(pairs, baseline, candidate) {
	const left = [];
	const right = [];
	let next = 1;
	for (const [a, b] of [...pairs, [baseline.length, candidate.length]]) {
		while (left.length < a) left.push(next++);
		while (right.length < b) right.push(next++);
		if (a < baseline.length || b < candidate.length) {
			left.push(next);
			right.push(next++);
		}
	}
	return {
		baseline: left,
		candidate: right
	};
}
// src/profile/names/go-names.ts
/** Go symbol names. */
/** `main.Map[go.shape.int,go.shape.string]` and `main.Map[...]` are one function; so are the two calling conventions. */
function normaliseGoName(name) {
	return withoutBrackets(name).replace(/\.abi(?:0|internal)$/, "");
}
/** Type parameters nest: `F[[]map[string]int]`. An unbalanced bracket leaves the name as it was. */
function withoutBrackets(name) {
	if (!name.includes("[")) return name;
	let depth = 0;
	let kept = "";
	for (const letter of name) {
		if (letter === "[") depth++;
		else if (letter === "]") depth--;
		else if (depth === 0) kept += letter;
		if (depth < 0) return name;
	}
	return depth === 0 && kept !== "" ? kept : name;
}
// src/profile/names/js-names.ts
/** JavaScript function names as V8, perf maps and bundlers write them. */
/** Interpreter `~`, Sparkplug `^`, Maglev `+`, TurboFan `*`: one function however hot it got. */
const tierMark = /^(?:(?:JS|LazyCompile|Function|Callback|Script|Eval):[~^*+]?|[~^*+](?=[\p{ID_Start}$_(]))/u;
function normaliseJsName(name) {
	const bare = name.replace(tierMark, "").replace(/ (?:\S+:\/\/\/?|\/|node:)\S*:\d+(?::\d+)?$/, "").replace(/ \[as [^\]]*\]$/, "").replace(/^async (?=[\p{ID_Start}$_])/u, "").replace(/^(?:bound )+(?=bound )/, "").replace(/(?<=[\p{ID_Continue}])\$\d+$/u, "");
	return isAnonymous(bare) ? "" : bare;
}
/** Names that say only that there is none. */
function isAnonymous(name) {
	return /^(?:|\(?<?anonymous>?\)?|\(anonymous function\))$/.test(name);
}
// src/profile/names/jvm-names.ts
/** Java, Kotlin and Scala names as async-profiler, JFR and perf maps write them. */
/** Hidden classes, accessors and proxies are numbered in order of birth, which differs from run to run. */
const born = [
	[/_\[[0-9jikw]\]$/, ""],
	[/^L([\w/$]+);::/, "$1."],
	[/\$\$Lambda(?:[$.]\d+)?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$$$$Lambda"],
	[/(LambdaForm\$(?:D?MH|BMH|VH|[A-Za-z]+))(?:[$/.]\d+(?![\dx]))?(?:[/.+]?0x[0-9a-f]+)?(?:\/\d+)?/g, "$1"],
	[/(Generated(?:Method|Constructor|SerializationConstructor)Accessor)\d+/g, "$1"],
	[/(\$\$(?:FastClass|Enhancer|KeyFactory)By\w*?CGLIB\$\$)[0-9a-f]+/g, "$1"],
	[/(ByteBuddy|HibernateProxy|MockitoMock)\$\w{6,}/g, "$1"],
	[/(\$Proxy)\d+/g, "$1"],
	[/(lambda\$[\w$]*?)\$\d+(?=$|\()/g, "$1"],
	[/(?<=[\w$])\+0x[0-9a-f]+/g, ""]
];
function normaliseJvmName(name) {
	const stable = born.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), name);
	return stable.includes("/") && !stable.includes(" ") ? stable.replaceAll("/", ".") : stable;
}
// src/profile/names/native-names.ts
/** C, C++, Rust and kernel symbols. */
/** What compilers and linkers append to a symbol without it being another function. */
function normaliseNativeName(name) {
	return name.replace(/_\[[0-9jikw]\]$/, "").replace(/\+0x[0-9a-f]+$/, "").replace(/@@?[A-Z][\w.]*$/, "").replaceAll(/ ?\[clone [^\]]*\]/g, "").replace(/(?:\.(?:constprop|isra|part|cold|llvm|lto_priv|localalias)(?:\.\d+)*)+$/, "").replaceAll(/\[abi:\w+\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
}
// src/profile/names/python-names.ts
/** Python function names as py-spy and CPython's own profilers write them. */
/** Executing lines and thread ids change from run to run: `f (a.py:12)` is `f`, `thread (0x7F3A)` a thread. */
function normalisePythonName(name) {
	return name.replace(/ \([^()]*\.pyx?:\d+\)$/, "").replace(/:\d+$/, "").replace(/^process \d+:/, "process:").replace(/^thread \((?:0x[0-9A-Fa-f]+|\d+)\)/, "thread").replace(/^(Thread|ThreadPoolExecutor|Dummy)-\d+(?:_\d+)?(?= |$)/, "$1");
}
// src/profile/frame-name.ts
/** A function's name without what differs between two runs of one program. '' is a function without a name. */
function stableName(frame) {
	switch (frame.language) {
		case "js": return normaliseJsName(frame.name);
		case "go": return normaliseGoName(frame.name);
		case "python": return normalisePythonName(frame.name);
		case "jvm": return normaliseJvmName(frame.name);
		case "native": return normaliseNativeName(frame.name);
		case "unknown": return unknownName(frame.name);
	}
}
/** Folded stacks do not say what they are: apply only what cannot hurt another language's names. */
function unknownName(name) {
	const native = normaliseNativeName(name);
	if (/^(?:JS|LazyCompile|Function|Script|Eval):[~^*+]?/.test(native)) return normaliseJsName(native);
	if (/ \([^()]*\.pyx?:\d+\)$|^thread \(/.test(native)) return normalisePythonName(native);
	if (/\$\$Lambda|GeneratedMethodAccessor|LambdaForm\$|lambda\$/.test(native)) return normaliseJvmName(native);
	return /\[(?:go\.shape\.|\.\.\.\])/.test(native) ? normaliseGoName(native) : native;
}
// src/profile/place.ts
/**
* The place of a profiler's file name. `roots` are the checkouts (of both sides: two temporary worktrees give one
* path), absolute and without a trailing slash; without roots relative paths count as the repository's.
*/
function placeOf(file, roots) {
	const runtime = runtimePlace(file);
	if (runtime !== void 0) return runtime;
	const plain = toPlainPath(file);
	const dependency = dependencyPlace(plain);
	if (dependency !== void 0) return dependency;
	const standard = standardLibraryPlace(plain);
	if (standard !== void 0) return standard;
	const relative = withinRoots(plain, roots);
	if (relative !== void 0) return {
		path: withoutContentHash(relative),
		kind: "repository"
	};
	return {
		path: withoutContentHash(plain),
		kind: "elsewhere"
	};
}
/** Path relative to the repository's root, or undefined for a file that is not the repository's own. */
function repositoryPath(file, roots) {
	const place = placeOf(file, roots);
	return place.kind === "repository" ? place.path : void 0;
}
function runtimePlace(file) {
	if (/^(node:|native |internal\/|<frozen |<built-in|\[native)/.test(file)) return {
		path: file,
		kind: "runtime"
	};
	if (file.startsWith("wasm://")) return {
		path: "wasm",
		kind: "elsewhere"
	};
}
/** URLs, Windows separators, bundlers' virtual schemes and cache-busting queries, reduced to a path. */
function toPlainPath(file) {
	const slashes = file.replaceAll("\\", "/");
	const path = slashes.replace(/^(?:webpack|webpack-internal|turbopack|rsc):\/\/[^/]*\/(?:\.\/)?/, "").replace(/^https?:\/\/[^/]*\//, "").replace(/^file:\/\/(?:localhost)?/, "").replace(/^\/@fs\//, "/").replace(/^\/(?=[A-Za-z]:\/)/, "").replace(/(\.(?:[cm]?[jt]sx?|vue|svelte))[?#].*$/, "$1");
	return collapseDots(slashes.includes("://") ? decoded(path) : path);
}
function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
function collapseDots(path) {
	if (!/(^|\/)\.\.?\//.test(path)) return path;
	const parts = [];
	for (const part of path.split("/")) {
		if (part === ".") continue;
		if (part === ".." && parts.length > 0 && parts.at(-1) !== ".." && parts.at(-1) !== "") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}
function withinRoots(path, roots) {
	const folder = roots.map((root) => toPlainPath(root).replace(/\/+$/, "")).filter((root) => path.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
	if (folder !== void 0) return path.slice(folder.length + 1);
	return /^(\/|[A-Za-z]:\/|<|\[|\()/.test(path) || path === "" ? void 0 : path;
}
function dependencyPlace(path) {
	return nodePackage(path) ?? goModule(path) ?? pythonPackage(path) ?? cargoCrate(path);
}
function place$1(name, rest, version) {
	const known = {
		path: rest,
		kind: "dependency",
		package: name
	};
	return version === void 0 ? known : {
		...known,
		version
	};
}
/**
* The innermost node_modules wins; pnpm's and Yarn's stores carry the version in the path, and so do profiles captured
* here (`node_modules/yaml@2.9.1/…`, see measure/package-versions.ts).
*/
function nodePackage(path) {
	const match = /^(.*\/)?node_modules\/((?:@[^/]+\/)?[^/@]+)(?:@(\d[^/]*))?\/(.*)$/.exec(path);
	if (match === null) return void 0;
	const [, before = "", name = "", version, rest = ""] = match;
	const escaped = name.replace("/", "[+/]").replaceAll(".", "\\.");
	const pnpm = new RegExp(`\\.pnpm/${escaped}@([^/_(]+)[^/]*/$`).exec(before);
	const yarn = new RegExp(`/cache/${name.replace("/", "-")}-npm-([^/]+)-[0-9a-f]+[^/]*\\.zip/$`).exec(before);
	return place$1(name, `node_modules/${name}/${rest}`, version ?? (pnpm ?? yarn)?.[1]);
}
/** `…/pkg/mod/github.com/!azure/x@v1.2.3/file.go`, or the same without its beginning under `-trimpath`. */
function goModule(path) {
	const match = /^(?:.*\/pkg\/mod\/)?([^/@]+\.[^/@]+(?:\/[^@]*)?)@(v\d[^/]*)\/(.*)$/.exec(path);
	if (match === null || match[1] === "golang.org/toolchain") return void 0;
	const name = (match[1] ?? "").replaceAll(/!([a-z])/g, (_, letter) => letter.toUpperCase());
	return place$1(name, `${name}/${match[3]}`, match[2]);
}
function pythonPackage(path) {
	const match = /\/(?:site|dist)-packages\/([^/@]+)(?:@(\d[^/]*))?((?:\/.*)?)$/.exec(path);
	if (match === null) return void 0;
	const [, first = "", version, rest = ""] = match;
	return place$1(first.replace(/\.(?:py|so|pyd)$/, ""), `${first}${rest}`, version);
}
function cargoCrate(path) {
	const match = /\/registry\/src\/[^/]+\/([^/]+?)-(\d+\.[^/]*)\/(.*)$/.exec(path);
	return match === null ? void 0 : place$1(match[1] ?? "", `${match[1]}/${match[3]}`, match[2]);
}
const standardLibraries = [
	/\/lib(?:64)?\/python\d[\d.]*t?\/(.*)$/,
	/(?:^|\/)golang\.org\/toolchain@[^/]+\/src\/(.*)$/,
	/\/go(?:\/?[\d.]+)?(?:\/libexec)?\/src\/((?:runtime|internal|[a-z0-9]+)\/.*\.(?:go|s))$/,
	/^\/rustc\/[0-9a-f]+\/(.*)$/
];
function standardLibraryPlace(path) {
	for (const pattern of standardLibraries) {
		const match = pattern.exec(path);
		if (match !== null) return {
			path: match[1] ?? path,
			kind: "runtime"
		};
	}
}
/** `index-BdK3f9aX.js` and `main.3f2a1b9c.js` are one file however often they are built. */
function withoutContentHash(path) {
	return path.replace(/[-.]([A-Za-z0-9_-]{8}|[0-9a-f]{6,40})(?=\.(?:[cm]?js|css|wasm)$)/, (whole, token) => isHash(token) ? "" : whole);
}
/** Eight letters can be a word: a digit, or a capital after the first letter, makes it a hash. */
function isHash(token) {
	return /\d/.test(token) ? !/^\d+$/.test(token) || token.length >= 8 : /^.+[A-Z]/.test(token);
}
// src/profile/frame-key.ts
/**
* Keys under which frames of many profiles are the same function: language-normalised name and repository-relative
* file, never a line. Only where one JavaScript file has several functions of one name, or of none, does position
* count, and then as an ordinal found by aligning both sides, so that inserted lines change no key.
*/
/** `sides`: one list of profiles a side, baseline first; one side alone is fine. */
function keyProfiles(sides, options = {}) {
	const named = sides.map((profiles, side) => {
		const renamed = side < sides.length - 1 ? options.renamedFiles : void 0;
		return profiles.map((profile) => profile.frames.map((frame) => nameFrame(frame, options.roots ?? [], renamed)));
	});
	const ordinals = findOrdinals(sides, named, options);
	const functions = /* @__PURE__ */ new Map();
	return {
		keys: named.map((profiles, side) => {
			const ofSide = /* @__PURE__ */ new Map();
			const keysOfSide = profiles.map((frames) => frames.map((entry) => {
				const keyed = toFunction(entry, ordinals.get(entry.base)?.[side]?.get(entry.position));
				const line = ofSide.get(keyed.key)?.frame.line ?? Number.POSITIVE_INFINITY;
				if (!ofSide.has(keyed.key) || (keyed.frame.line ?? line) < line) ofSide.set(keyed.key, keyed);
				return keyed.key;
			}));
			for (const [key, keyed] of ofSide) functions.set(key, keyed);
			return keysOfSide;
		}),
		functions
	};
}
function nameFrame(frame, roots, renamed) {
	const name = stableName(frame);
	const given = frame.file === void 0 || frame.file === "" ? void 0 : placeOf(frame.file, roots);
	const moved = given === void 0 ? void 0 : renamed?.get(given.path);
	const place = given !== void 0 && moved !== void 0 ? {
		...given,
		path: moved
	} : given;
	return {
		base: place === void 0 ? name || "(anonymous)" : `${name} (${place.path})`,
		name,
		place,
		position: `${frame.line ?? 0}:${frame.column ?? 0}`,
		frame
	};
}
function toFunction(entry, ordinal) {
	const { frame, place } = entry;
	const anonymous = entry.name === "" && place !== void 0;
	const name = anonymous ? `(anonymous ${place.path}#${ordinal ?? 1})` : entry.name || "(anonymous)";
	const key = anonymous ? name : ordinal === void 0 ? entry.base : `${entry.base}#${ordinal}`;
	const shown = {
		...frame,
		name,
		kind: kindOf(frame, place)
	};
	return place === void 0 ? {
		key,
		frame: shown
	} : {
		key,
		frame: {
			...shown,
			file: place.path
		},
		place
	};
}
/** What the path tells beats what the reader guessed from the name. */
function kindOf(frame, place) {
	if (place?.kind === "dependency" || place?.kind === "runtime") return place.kind;
	return place?.kind === "repository" ? "user" : frame.kind;
}
/** Per base key that needs them, per side: ordinal by position. */
function findOrdinals(sides, named, options) {
	const positions = positionsOf(named);
	for (const [base, perSide] of positions) if (!(base.startsWith(" (") || base === "(anonymous)") && perSide.every((known) => known.size < 2)) positions.delete(base);
	if (positions.size > 0) noteCallers(sides, named, positions);
	const ordinals = /* @__PURE__ */ new Map();
	for (const [base, perSide] of positions) ordinals.set(base, ordinalsOf(perSide, base, options));
	return ordinals;
}
/** Only V8's lines are sure to be definitions; elsewhere equal names in one file stay one function. */
function positionsOf(named) {
	const positions = /* @__PURE__ */ new Map();
	for (const [side, profiles] of named.entries()) for (const { base, position, frame } of profiles.flat()) {
		if (frame.language !== "js" || frame.line === void 0) continue;
		const perSide = positions.get(base) ?? named.map(() => /* @__PURE__ */ new Map());
		positions.set(base, perSide);
		const seen = perSide[side];
		if (seen?.has(position) === false) seen.set(position, {
			line: frame.line,
			column: frame.column ?? 0,
			callers: /* @__PURE__ */ new Set()
		});
	}
	return positions;
}
function noteCallers(sides, named, positions) {
	for (const [side, profiles] of sides.entries()) for (const [index, profile] of profiles.entries()) {
		const names = named[side]?.[index] ?? [];
		for (const { frames } of profile.stacks) for (let depth = 1; depth < frames.length; depth++) {
			const callee = names[frames[depth] ?? -1];
			const caller = names[frames[depth - 1] ?? -1];
			if (callee === void 0 || caller === void 0) continue;
			positions.get(callee.base)?.[side]?.get(callee.position)?.callers.add(caller.base);
		}
	}
}
function ordinalsOf(perSide, base, options) {
	const [baseline = [], candidate = []] = perSide.map((seen) => [...seen].sort(([, a], [, b]) => a.line - b.line || a.column - b.column).map(([key, value]) => ({
		key,
		value
	})));
	const file = / \((.*)\)$/.exec(` ${base}`)?.[1] ?? "";
	const map = options.candidateLine;
	const aligned = alignPositions(baseline.map(({ value }) => value), candidate.map(({ value }) => value), map === void 0 ? void 0 : (line) => map(file, line));
	return [new Map(baseline.map(({ key }, index) => [key, aligned.baseline[index] ?? 1])), new Map(candidate.map(({ key }, index) => [key, aligned.candidate[index] ?? 1]))];
}
// src/profile/call-tree.ts
/** One side on its own: the merged call tree and the functions of one or more profiles. */
const rootFrame = {
	name: "(root)",
	language: "unknown",
	kind: "runtime"
};
function buildCallTree(profiles, options = {}) {
	const [first] = profiles;
	if (first === void 0) throw new RangeError("A call tree is built of at least one profile");
	const wanted = options.type ?? defaultTypeOf(first).type;
	const keyed = keyProfiles([profiles], options);
	const columns = profiles.map((profile, index) => ({
		profile,
		type: typeIndex(profile, wanted),
		keys: keyed.keys[0]?.[index] ?? [],
		column: 0
	}));
	const tree = mergeProfiles(columns, {
		columns: 1,
		recursion: options.recursion ?? "keep"
	});
	const root = convertTree(tree, (node, children) => ({
		key: node.key,
		frame: keyed.functions.get(node.key)?.frame ?? rootFrame,
		self: node.self[0] ?? 0,
		total: node.total[0] ?? 0,
		children: [...children].sort((a, b) => b.total - a.total || compareKeys(a.key, b.key))
	}));
	const functions = [...tree.functions.values()].map(({ key, self, total }) => {
		return {
			...keyed.functions.get(key) ?? {
				key,
				frame: rootFrame
			},
			self: self[0] ?? 0,
			total: total[0] ?? 0
		};
	});
	functions.sort((a, b) => b.self - a.self || b.total - a.total || compareKeys(a.key, b.key));
	const type = first.sampleTypes[typeIndex(first, wanted)] ?? first.sampleTypes[0];
	return {
		type,
		root,
		functions,
		others: othersOf(profiles, type)
	};
}
function othersOf(profiles, shown) {
	const totals = /* @__PURE__ */ new Map();
	for (const { sampleTypes, stacks } of profiles) for (const [index, type] of sampleTypes.entries()) {
		if (type.type === shown.type) continue;
		const known = totals.get(type.type) ?? {
			type,
			total: 0
		};
		totals.set(type.type, known);
		for (const { values } of stacks) known.total += values[index] ?? 0;
	}
	return [...totals.values()];
}
function defaultTypeOf(profile) {
	return profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
}
/** Index of the sample type of that name. */
function typeIndex(profile, type) {
	const index = profile.sampleTypes.findIndex((known) => known.type === type);
	if (index >= 0) return index;
	const known = profile.sampleTypes.map((each) => each.type).join(", ");
	throw new GateError("PROFILE_UNLIKE", `Cannot read the profile as its sample types must include ${type}: current value is ${known}`, { hint: "name one of them with --type; both sides of a diff must have been captured alike" });
}
/** By code unit: the same order on every machine. */
function compareKeys(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/profile/assemble-diff.ts
/** Puts merged values, tests, renames and shifts together into the diff that is shown. */
function assembleDiff(parts) {
	const { comparison, tree, tests } = parts;
	const { baseline, candidate } = comparison.design;
	const { root, because } = toDiffTree(parts, testNodes(tree, comparison.design, tests));
	const functions = [...tree.functions.values()].map((known) => toFunctionChange(parts, known, because));
	functions.sort((a, b) => selfDelta(b) - selfDelta(a) || compareKeys(a.key, b.key));
	return {
		kind: comparison.kind,
		type: comparison.type,
		unit: comparison.unit,
		basis: comparison.basis,
		...comparison.inlining === void 0 ? {} : { inlining: comparison.inlining },
		repeats: {
			baseline: baseline.length,
			candidate: candidate.length
		},
		samples: {
			baseline: samplesOf(tree.root.total.subarray(0, baseline.length), baseline),
			candidate: samplesOf(tree.root.total.subarray(baseline.length), candidate)
		},
		slowness: parts.slowness,
		exposure: {
			baseline: exposureOf(baseline),
			candidate: exposureOf(candidate)
		},
		root,
		functions,
		lowConfidence: baseline.length === 1 || candidate.length === 1
	};
}
function exposureOf(repeats) {
	return repeats.reduce((sum, { exposure }) => sum + exposure, 0);
}
function samplesOf(values, repeats) {
	return Math.round(repeats.reduce((sum, { quantum }, index) => sum + (values[index] ?? 0) / quantum, 0));
}
function selfDelta({ baseline, candidate }) {
	return Math.abs(candidate.self - baseline.self);
}
function weigh({ baseline, candidate }, known) {
	const perExposure = (values, repeats) => values.reduce((sum, value) => sum + value, 0) / repeats.reduce((sum, { exposure }) => sum + exposure, 0);
	const split = baseline.length;
	return {
		baseline: {
			self: perExposure(known.self.subarray(0, split), baseline),
			total: perExposure(known.total.subarray(0, split), baseline)
		},
		candidate: {
			self: perExposure(known.self.subarray(split), candidate),
			total: perExposure(known.total.subarray(split), candidate)
		}
	};
}
function statusOf({ baseline, candidate }) {
	if (baseline.total === 0 && candidate.total > 0) return "new";
	return candidate.total === 0 && baseline.total > 0 ? "removed" : "common";
}
function toChange(tested, significant) {
	const { delta, low, high, p, pAdjusted } = tested;
	return {
		delta,
		low,
		high,
		p,
		pAdjusted,
		significant
	};
}
function toDiffTree(parts, tests) {
	const causes = /* @__PURE__ */ new Map();
	const because = /* @__PURE__ */ new Map();
	const renamed = new Set(parts.renames.values());
	return {
		root: convertTree(parts.tree, (node, children) => {
			const below = strongest(children.flatMap((child) => causes.get(child) ?? []));
			const { total, self } = changesOf(node, {
				tests,
				parts,
				below
			});
			const sides = weigh(parts.comparison.design, node);
			const converted = {
				key: node.key,
				frame: parts.keyed.functions.get(node.key)?.frame ?? rootFrame,
				...sides,
				...total === void 0 ? {} : { change: total },
				...self === void 0 ? {} : { selfChange: self },
				status: parts.moved.has(node.key) ? "moved" : renamed.has(node.key) ? "renamed" : statusOf(sides),
				...self?.significant === true || below[0] === void 0 ? {} : { becauseOf: below[0].key },
				children: [...children].sort((a, b) => widthOf(b) - widthOf(a) || compareKeys(a.key, b.key))
			};
			const own = self?.significant === true ? [{
				key: node.key,
				delta: self.delta
			}] : [];
			causes.set(converted, strongest([...own, ...below]));
			for (const { delta } of below) because.set(node.key, (because.get(node.key) ?? /* @__PURE__ */ new Set()).add(Math.sign(delta)));
			return converted;
		}),
		because
	};
}
function widthOf({ baseline, candidate }) {
	return Math.max(baseline.total, candidate.total);
}
/** The largest of each sign, the larger first. */
function strongest(causes) {
	const sorted = [...causes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
	const more = sorted.find(({ delta }) => delta > 0);
	const less = sorted.find(({ delta }) => delta < 0);
	return sorted.filter((cause) => cause === more || cause === less);
}
function changesOf(node, { tests, parts, below }) {
	const still = parts.moved.has(node.key);
	const selfTest = tests.self.get(node);
	const totalTest = tests.total.get(node);
	const self = selfTest === void 0 ? void 0 : toChange(selfTest, !still && isNamed(selfTest));
	if (totalTest === void 0) return {
		self,
		total: void 0
	};
	const signs = new Set(below.map(({ delta }) => Math.sign(delta)));
	if (self?.significant === true) signs.add(Math.sign(self.delta));
	return {
		self,
		total: toChange(totalTest, !still && (isNamed(totalTest) || followsFrom(totalTest, signs)))
	};
}
function isNamed({ pAdjusted }) {
	return pAdjusted <= falseDiscoveryRate;
}
/** Once a function below is named, its callers need no correction for the search: only evidence of their own. */
function followsFrom({ p, delta }, signs) {
	return p <= .05 && signs.has(Math.sign(delta));
}
function toFunctionChange(parts, known, because) {
	const { key } = known;
	const { comparison, keyed, tests, moved, renames } = parts;
	const sides = weigh(comparison.design, known);
	const described = keyed.functions.get(key) ?? {
		key,
		frame: rootFrame
	};
	const selfTest = tests.self.get(key);
	const totalTest = tests.total.get(key);
	const renamedFrom = [...renames].find(([, after]) => after === key)?.[0];
	const before = renamedFrom === void 0 ? void 0 : keyed.functions.get(renamedFrom)?.frame.name ?? renamedFrom;
	const lines = candidateLines(known, comparison.design.baseline.length);
	const costOf = (line) => {
		const self = known.lines.get(line) ?? new Float64Array(known.self.length);
		return weigh(comparison.design, {
			self,
			total: self
		}).candidate.self;
	};
	const still = moved.has(key);
	const follows = totalTest !== void 0 && followsFrom(totalTest, because.get(key) ?? /* @__PURE__ */ new Set());
	return {
		key,
		frame: described.frame,
		...described.place === void 0 ? {} : { place: described.place },
		...sides,
		...selfTest === void 0 ? {} : { self: toChange(selfTest, !still && isNamed(selfTest)) },
		...totalTest === void 0 ? {} : { total: toChange(totalTest, !still && (isNamed(totalTest) || follows)) },
		status: still ? "moved" : before === void 0 ? statusOf(sides) : "renamed",
		...before === void 0 ? {} : { renamedFrom: before },
		...lines.length === 0 ? {} : {
			lines,
			lineCosts: lines.map((line) => ({
				line,
				cost: costOf(line)
			}))
		}
	};
}
/** Share of a function's samples below which a line is a slip of the profiler, not where the function ran. */
const leastOfLines = .01;
function candidateLines({ lines }, split) {
	const sum = (values) => values.subarray(split).reduce((all, value) => all + value, 0);
	const whole = [...lines.values()].reduce((all, values) => all + sum(values), 0);
	return [...lines].filter(([, values]) => sum(values) > leastOfLines * whole).map(([line]) => line).sort((a, b) => a - b);
}
// src/profile/comparable.ts
/** May these profiles be compared, by which sample type, and per what? Refuses with the reason rather than mislead. */
/** Sampling periods further apart are different flags, not the jitter of one sampler's clock. */
const mostPeriodRatio = 1.25;
function checkAlike(baselines, candidates, wanted = {}) {
	const [first] = baselines;
	if (first === void 0 || candidates.length === 0) throw new RangeError("A profile diff needs at least one profile a side");
	const type = wanted.type ?? defaultTypeOf(first.profile).type;
	const all = [...baselines, ...candidates];
	for (const { profile } of all) checkPair(first.profile, profile, type);
	const unit = unitOf(first.profile, type);
	const basis = wanted.per === void 0 ? basisOf(all) : checkBasis(wanted.per, all, unit);
	const repeats = (side) => side.map((each) => toRepeat(each, type, basis));
	return {
		kind: unit === "B" || /^(alloc|inuse)/.test(type) ? "heap" : "cpu",
		type,
		unit,
		basis,
		...first.profile.inlining === void 0 ? {} : { inlining: first.profile.inlining },
		design: {
			baseline: repeats(baselines),
			candidate: repeats(candidates)
		}
	};
}
function checkPair(first, other, type) {
	if (first.mode !== other.mode) throw unlike("modes", first.mode, other.mode, "profile both sides by the same event, in the same mode");
	typeIndex(other, type);
	const [unit, otherUnit] = [unitOf(first, type), unitOf(other, type)];
	if (unit !== otherUnit) throw unlike(`units of ${type}`, unit, otherUnit, "write both with the same profiler options");
	if (first.inlining !== other.inlining) throw unlike("inlining", first.inlining ?? "on", other.inlining ?? "on", "profile both sides with the same flags");
	checkPeriods(first, other);
}
function checkPeriods(first, other) {
	if (first.period === void 0 || other.period === void 0 || !(first.period > 0) || !(other.period > 0)) return;
	const [unit = "", otherUnit = ""] = [first.periodUnit, other.periodUnit];
	const ratio = first.period / other.period;
	if (unit === otherUnit && ratio <= mostPeriodRatio && ratio >= 1 / mostPeriodRatio) return;
	throw unlike("sampling periods", `${first.period} ${unit}`.trim(), `${other.period} ${otherUnit}`.trim(), "sample both sides at the same rate");
}
function unlike(what, baseline, other, hint) {
	return new GateError("PROFILE_UNLIKE", `Cannot compare profiles as their ${what} must be equal: current value is ${baseline} and ${other}`, { hint });
}
function unitOf(profile, type) {
	return profile.sampleTypes[typeIndex(profile, type)]?.unit ?? "1";
}
function basisOf(sides) {
	if (sides.every((side) => operationsOf(side) > 0)) return "operation";
	if (sides.every(({ profile }) => profile.durationNs !== void 0 && profile.durationNs > 0)) return "second";
	return "share";
}
function checkBasis(per, sides, unit) {
	if (!{
		operation: !sides.every((side) => operationsOf(side) > 0),
		second: !sides.every(({ profile: { durationNs = 0 } }) => durationNs > 0),
		"cpu-second": unit !== "ns",
		share: false
	}[per]) return per;
	throw new GateError("PROFILE_UNLIKE", `Cannot compare profiles per ${per} as all of them must ${{
		operation: "say how many operations they hold (--ops)",
		second: "tell how long they were captured",
		"cpu-second": "count time",
		share: ""
	}[per]}`, { hint: "leave --per out for what the profiles allow, or use --per share" });
}
/** 0: not known. */
function operationsOf({ operations, profile }) {
	return operations ?? profile.operations ?? 0;
}
function toRepeat(side, type, basis) {
	const { profile } = side;
	const total = busyTotal(profile, typeIndex(profile, type));
	const quantum = quantumOf(profile, typeIndex(profile, type));
	if (basis === "operation") return {
		exposure: operationsOf(side),
		quantum
	};
	if (basis === "second") return {
		exposure: (profile.durationNs ?? 0) / 1e9,
		quantum
	};
	if (basis === "cpu-second") return {
		exposure: total > 0 ? total / 1e9 : 1,
		quantum
	};
	return {
		exposure: total > 0 ? total : 1,
		quantum
	};
}
/** All that was sampled but for idle time. */
function busyTotal(profile, type) {
	const idle = new Set(profile.frames.flatMap((frame, index) => frame.name === "(idle)" ? [index] : []));
	return sumOf(profile, type, (frames) => idle.size === 0 || !frames.some((frame) => idle.has(frame)));
}
function sumOf(profile, type, counts = () => true) {
	return profile.stacks.reduce((sum, { frames, values }) => counts(frames) ? sum + (values[type] ?? 0) : sum, 0);
}
/**
* Mean value of one sample: from the samples the profile counts, else from its period, else the smallest value of any
* stack, which a single sample made.
*/
function quantumOf(profile, type) {
	if (profile.sampleTypes[type]?.unit === "samples") return 1;
	const total = sumOf(profile, type);
	if (!(total > 0)) return 1;
	const samples = samplesIn(profile);
	if (samples !== void 0) return total / samples;
	return profile.stacks.reduce((least, { values }) => {
		const value = values[type] ?? 0;
		return value > 0 && value < least ? value : least;
	}, total);
}
function samplesIn(profile) {
	const counted = profile.sampleTypes.findIndex(({ type, unit }) => type === "samples" || unit === "samples");
	const byType = counted < 0 ? 0 : sumOf(profile, counted);
	if (byType > 0) return byType;
	if (profile.sampleCount !== void 0 && profile.sampleCount > 0) return profile.sampleCount;
	const paced = profile.sampleTypes.findIndex(({ unit }) => unit === profile.periodUnit);
	const byPeriod = paced < 0 || !profile.period ? 0 : sumOf(profile, paced) / profile.period;
	return byPeriod > 0 ? byPeriod : void 0;
}
// src/profile/cost-shift.ts
/**
* The sum is flat when what is left of the moved cost is under a quarter and no evidence speaks against "nothing"; at
* 0.05 one extraction in twenty that cost nothing was blamed.
*/
const mostLeft = .25;
const leastP = .01;
/** Keys of the functions whose cost moved. */
function findCostShifts(tree, keyed, context) {
	const moved = /* @__PURE__ */ new Set();
	for (const [host, parts] of groupsByHost(tree, context)) {
		const group = [host, ...parts];
		if (!group.some((key) => (context.tests.self.get(key)?.pAdjusted ?? 1) <= .05)) continue;
		const shift = flatGroup(tree, group, context) ? group : withNeighbours(tree, keyed, group, context);
		for (const key of shift) if (key !== "") moved.add(key);
	}
	return moved;
}
/** Functions on one side only, with enough samples to tell, by the nearest function above them that both sides have. */
function groupsByHost(tree, { design, tests }) {
	const absent = new Set([...tree.functions.keys()].filter((key) => lacks(tree, key, design)));
	const oneSided = new Set([...absent].filter((key) => tests.self.has(key)));
	const weights = /* @__PURE__ */ new Map();
	const between = /* @__PURE__ */ new Map();
	for (const node of oneSided.size === 0 ? [] : nodesOf(tree)) {
		if (!oneSided.has(node.key)) continue;
		let host = node.parent;
		for (; host !== void 0 && absent.has(host.key); host = host.parent) between.set(node.key, (between.get(node.key) ?? /* @__PURE__ */ new Set()).add(host.key));
		const hosts = weights.get(node.key) ?? /* @__PURE__ */ new Map();
		weights.set(node.key, hosts);
		hosts.set(host?.key ?? "", (hosts.get(host?.key ?? "") ?? 0) + node.total.reduce((sum, value) => sum + value, 0));
	}
	const groups = /* @__PURE__ */ new Map();
	for (const [key, hosts] of weights) {
		const [host = ""] = [...hosts].sort((a, b) => b[1] - a[1])[0] ?? [];
		const group = groups.get(host) ?? /* @__PURE__ */ new Set();
		for (const part of [key, ...between.get(key) ?? []]) group.add(part);
		groups.set(host, group);
	}
	return groups;
}
/** A stray sample or two, as a profiler caught a function between its prologue and its work, are no presence. */
const leastPresence = .02;
/** Absent from one side but for strays, and not only from the leaves. */
function lacks(tree, key, design) {
	const { baseline, candidate } = testRates(design, tree.functions.get(key)?.total ?? []);
	return Math.min(baseline, candidate) <= leastPresence * Math.max(baseline, candidate);
}
function flatGroup(tree, group, { design, tests }) {
	const sum = new Float64Array(design.baseline.length + design.candidate.length);
	let moved = 0;
	for (const key of group) {
		const self = key === "" ? tree.root.self : tree.functions.get(key)?.self;
		for (const [column, value] of self?.entries() ?? []) sum[column] = (sum[column] ?? 0) + value;
		moved += Math.max(0, tests.self.get(key)?.delta ?? 0);
	}
	const left = testRates(design, sum);
	return moved > 0 && left.p > leastP && Math.abs(left.delta) <= mostLeft * moved;
}
/** Code split off a sibling: functions of the same files whose self changed the other way join the group. */
function withNeighbours(tree, keyed, group, context) {
	const parts = group.slice(1);
	const files = new Set(parts.map((key) => keyed.functions.get(key)?.place?.path).filter((path) => path !== void 0));
	const net = parts.reduce((sum, key) => sum + (context.tests.self.get(key)?.delta ?? 0), 0);
	const neighbours = [...context.tests.self].filter(([key, { delta, pAdjusted }]) => pAdjusted <= .05 && delta * net < 0 && !parts.includes(key) && files.has(keyed.functions.get(key)?.place?.path ?? ""));
	const wider = [.../* @__PURE__ */ new Set([...parts, ...neighbours.map(([key]) => key)])];
	return neighbours.length > 0 && flatGroup(tree, wider, context) ? wider : [];
}
// src/profile/renames.ts
/** A rename that also doubles the cost is told as one removed and one new function. */
const mostCostRatio = 2;
const leastShared = .5;
/**
* Baseline key → candidate key of functions renamed (same file) or moved to another file (same name). Both must be
* called from the same place, call alike functions and cost alike; the best likeness first, each function once.
*/
function findRenames(tree, keyed, design) {
	const { removed, added } = findLeftovers(tree, keyed, design);
	const pairs = removed.flatMap((before) => added.flatMap((after) => {
		const alike = likeness(before, after);
		return alike === void 0 ? [] : [{
			before: before.known.key,
			after: after.known.key,
			alike
		}];
	}));
	pairs.sort((a, b) => b.alike - a.alike);
	const renames = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	for (const { before, after } of pairs) {
		if (renames.has(before) || taken.has(after)) continue;
		renames.set(before, after);
		taken.add(after);
	}
	return renames;
}
function findLeftovers(tree, keyed, design) {
	const leftovers = /* @__PURE__ */ new Map();
	const removed = [];
	const added = [];
	for (const { key, total } of tree.functions.values()) {
		const { baseline, candidate, samples } = testRates(design, total);
		const known = keyed.functions.get(key);
		if (known === void 0 || samples < 10 || baseline > 0 && candidate > 0) continue;
		const leftover = {
			known,
			rate: baseline + candidate,
			parents: /* @__PURE__ */ new Set(),
			children: /* @__PURE__ */ new Set()
		};
		leftovers.set(key, leftover);
		(candidate > 0 ? added : removed).push(leftover);
	}
	if (removed.length === 0 || added.length === 0) return {
		removed: [],
		added: []
	};
	for (const node of nodesOf(tree)) {
		leftovers.get(node.key)?.parents.add(node.parent?.key ?? "");
		if (node.parent !== void 0) leftovers.get(node.parent.key)?.children.add(node.key);
	}
	return {
		removed,
		added
	};
}
function likeness(before, after) {
	const sameName = before.known.frame.name === after.known.frame.name;
	const path = before.known.place?.path;
	const sameFile = path !== void 0 && path === after.known.place?.path;
	if (!sameName && !sameFile) return void 0;
	const ratio = before.rate / after.rate;
	if (ratio > mostCostRatio || ratio < 1 / mostCostRatio) return void 0;
	const parents = shared(before.parents, after.parents);
	const children = shared(before.children, after.children);
	if (parents === 0 || children < leastShared) return void 0;
	return parents + children + Math.min(ratio, 1 / ratio) + (sameName ? 1 : 0);
}
/** Jaccard's index; 1 for two empty sets. A renamed function that calls itself still has alike children. */
function shared(a, b) {
	if (a.size === 0 && b.size === 0) return 1;
	const both = [...a].filter((key) => b.has(key)).length;
	return both / (a.size + b.size - both);
}
// src/profile/machine-speed.ts
/**
* How fast the machine was while each profile was taken, told by code that did not change: a neighbour, the clock or a
* memory layout makes all functions of one process slower together, by 5 % on a quiet machine and by 20 % on a busy
* one, and that is no cost of any function. (The idea of size factors in sequencing: Anders & Huber 2010, Genome
* Biology 11:R106.) What was called more is no speed, so the factor is used only
* - where most functions agree on one ratio of candidate to baseline: those that do not are the ones that changed;
* - where no function sets the pace that it is judged by: one with most of the cost must be vouched for by the others
*   together, and tells nothing where they are too little known to do so;
* - where that ratio is no larger than processes of one side differ among themselves: a suite that grew as a whole is
*   not a slow machine. Without operations nothing tells how much was done, and the ratio, load and speed together, is
*   taken off whatever it is;
* - where it agrees with the shift that was measured apart, if one was: what it takes off may not lead away from it;
* - as far as the functions that agree tell it more sharply than not knowing it would hurt.
*
* Everything here depends on ratios only: the same profiles with twice the samples give the same factors.
*/
/** With fewer profiles a side nothing is known of how processes differ. */
const leastRepeats = 3;
/** Functions differ by this much between processes by themselves (layout, compilation); no one is known better. */
const ownScatter = .05;
/** Share of the functions, weighed by how well each is known, that must agree. */
const leastAgreement = .6;
/** How far from the ratio a function may stand and still agree: standard errors of its own, and 2 % for the ratio's. */
const mostErrors = 2.5;
const ratioTolerance = .02;
/** Chance that an unchanged suite's ratio is taken for a change of the suite. */
const implausible = .01;
/** A function with more than this share of what tells the speed would tell it alone. */
const mostShare = 2 / 3;
/** The others vouch for it where they would see it differ by half of what is taken off, or by this much. */
const leastSeen = .1;
/** `design` with every exposure scaled to a machine of one speed; as it was where the speed cannot be told. */
function levelMachine(tree, design, question = {}) {
	const asItWas = {
		design,
		slowness: 1
	};
	const [baseline, candidate] = [design.baseline.length, design.candidate.length];
	const anyRatio = question.anyRatio === true;
	if (!anyRatio && (baseline < leastRepeats || candidate < leastRepeats)) return asItWas;
	const repeats = [...design.baseline, ...design.candidate];
	const split = baseline;
	const steady = vouchedFor(agreeing(seenFunctions(tree, repeats), {
		split,
		repeats,
		changed: question.changed ?? /* @__PURE__ */ new Set()
	}), split);
	if (steady.length < 2) return asItWas;
	const { sums, logs } = sumsOf(steady, repeats);
	const between = spreadOf(logs, split);
	const told = anyRatio ? 1 : toldOf({
		steady,
		sums,
		logs,
		between,
		split
	});
	const slowness = Math.exp(told * between.difference);
	if (!anyRatio && Math.abs(between.difference) > between.error * studentQuantile(implausible, between.degrees)) return asItWas;
	if (question.shift !== void 0 && leadsAway(tree, {
		design,
		slowness,
		shift: question.shift
	})) return asItWas;
	return {
		design: scaled(repeats, {
			sums,
			logs,
			told,
			split
		}),
		slowness
	};
}
function sumsOf(steady, repeats) {
	const sums = repeats.map((_, column) => steady.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	return {
		sums,
		logs: sums.map((sum, column) => Math.log(sum / (repeats[column]?.exposure ?? 1)))
	};
}
/** How much of the ratios is the machine's and not the scatter of those that tell it. */
function toldOf(known) {
	const { steady, sums, logs, between, split } = known;
	return between.variance === 0 ? 0 : Math.max(0, 1 - noiseOf(steady, sums, logs, split) / between.variance);
}
function scaled(repeats, by) {
	const { sums, logs, told, split } = by;
	const center = mean(logs);
	const exposures = repeats.map(({ exposure }, column) => exposure * Math.exp(told * ((logs[column] ?? center) - center)));
	const back = total(repeats.map(({ exposure }) => exposure)) / total(exposures);
	const levelled = repeats.map((repeat, column) => {
		const exposureVariance = told ** 2 * repeat.quantum / (sums[column] ?? 1);
		return {
			...repeat,
			exposure: (exposures[column] ?? 0) * back,
			exposureVariance
		};
	});
	return {
		baseline: levelled.slice(0, split),
		candidate: levelled.slice(split)
	};
}
/** Less than this, taken off or not, changes nothing that is named; more must not lead the wrong way by half of itself. */
const leastTakenOff = .02;
/** Taken off, the totals would stand further from the measured shift than as they were. */
function leadsAway(tree, { design, slowness, shift }) {
	if (!(shift > 0)) return false;
	const split = design.baseline.length;
	const rate = (values, repeats) => values.reduce((sum, value) => sum + value, 0) / total(repeats.map(({ exposure }) => exposure));
	const whole = tree.root.total;
	const ratio = rate(whole.subarray(split), design.candidate) / rate(whole.subarray(0, split), design.baseline);
	const [before, after] = [Math.log(ratio / shift), Math.log(ratio / slowness / shift)];
	const off = Math.abs(Math.log(slowness));
	return Number.isFinite(before) && off > leastTakenOff && Math.abs(after) - Math.abs(before) > off / 2;
}
/**
* Without one that has most of the cost, unless all others together moved as it did and are known well enough to have
* shown it if not.
*/
function vouchedFor(steady, split) {
	const sizes = steady.map(({ values }) => total(Array.from(values)));
	const heaviest = steady[sizes.findIndex((size) => size > mostShare * total(sizes))];
	if (heaviest === void 0) return steady;
	const others = steady.filter((each) => each !== heaviest);
	if (others.length === 0) return [];
	const relative = spreadOf(heaviest.logs.map((log, column) => log - Math.log(others.reduce((sum, { rates }) => sum + (rates[column] ?? 0), 0))), split);
	const error = Math.max(relative.degrees > 0 ? relative.error : 0, countingError([heaviest], split), countingError(others, split));
	const unseen = ratioTolerance + mostErrors * error;
	const least = Math.max(leastSeen, Math.abs(heaviest.difference) / 2);
	return Math.abs(relative.difference) <= unseen && unseen <= least ? steady : others;
}
/** Of the log ratio of their sums, by the number of samples. */
function countingError(functions, split) {
	const columns = functions[0]?.samples.map((_, column) => functions.reduce((sum, { samples }) => sum + (samples[column] ?? 0), 0)) ?? [];
	const [left, right] = [total(columns.slice(0, split)), total(columns.slice(split))];
	return Math.sqrt(1 / Math.max(1, left) + 1 / Math.max(1, right));
}
/** Functions seen in every profile. */
function seenFunctions(tree, repeats) {
	return [...tree.functions.values()].filter(({ self }) => self.every((value) => value > 0)).map(({ key, self }) => {
		const rates = repeats.map(({ exposure }, column) => (self[column] ?? 0) / exposure);
		const samples = repeats.map(({ quantum }, column) => (self[column] ?? 0) / quantum);
		return {
			key,
			values: self,
			rates,
			logs: rates.map(Math.log),
			samples
		};
	});
}
/** Those whose ratio is the one that most have; none where there is no such. */
function agreeing(functions, { split, changed }) {
	if (functions.length < 2) return [];
	const sums = (functions[0]?.logs.map((_, column) => column) ?? []).map((column) => functions.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
	const known = functions.map((each) => toSteady(each, {
		sums,
		split
	}));
	const weights = evened(known.map(({ error }) => 1 / (error ** 2 + ownScatter ** 2)));
	const middle = weightedMedian(known.map(({ difference }) => difference), weights.map((weight, index) => changed.has(known[index]?.key ?? "") ? 0 : weight));
	const agrees = known.map(({ key, difference, error }) => !changed.has(key) && Math.abs(difference - middle) <= ratioTolerance + mostErrors * error);
	return weights.reduce((sum, weight, index) => sum + (agrees[index] === true ? weight : 0), 0) >= leastAgreement * total(weights) ? known.filter((_, index) => agrees[index] === true) : [];
}
function toSteady(seen, { sums, split }) {
	const share = total(Array.from(seen.values)) / total(sums);
	const scatter = spreadOf(sums.map((sum, column) => Math.log((seen.values[column] ?? 0) / sum)), split);
	const alone = {
		...seen,
		difference: spreadOf(seen.logs, split).difference,
		error: 0
	};
	const error = scatter.degrees > 0 ? scatter.error / Math.max(.05, 1 - share) : countingError([alone], split);
	return {
		...alone,
		error
	};
}
/** The best known, which is the most sampled, may not outvote all others: where one rules, it is what may have changed. */
function evened(weights) {
	const all = total(weights);
	return weights.map((weight) => Math.min(weight, (all - weight) / 2));
}
function spreadOf(values, split) {
	const sides = [values.slice(0, split), values.slice(split)];
	const [left = 0, right = 0] = sides.map(mean);
	const degrees = values.length - 2;
	const variance = sides.flatMap((side) => {
		const middle = mean(side);
		return side.map((value) => (value - middle) ** 2);
	}).reduce((sum, square) => sum + square, 0) / degrees;
	const error = Math.sqrt(variance * (1 / split + 1 / (values.length - split)));
	return {
		difference: right - left,
		error,
		variance,
		degrees
	};
}
/** Variance of a log sum that its own functions' scatter makes, as they disagree with the sum. */
function noiseOf(steady, sums, logs, split) {
	const whole = sums.reduce((sum, value) => sum + value, 0);
	return steady.reduce((noise, each) => {
		const share = sums.reduce((sum, _, column) => sum + (each.values[column] ?? 0), 0) / whole;
		const relative = each.logs.map((log, column) => log - (logs[column] ?? 0));
		return noise + share ** 2 * spreadOf(relative, split).variance / Math.max(.05, 1 - share);
	}, 0);
}
function weightedMedian(values, weights) {
	const order = values.map((value, index) => ({
		value,
		weight: weights[index] ?? 0
	})).sort((a, b) => a.value - b.value);
	const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2;
	let passed = 0;
	for (const [index, { value, weight }] of order.entries()) {
		passed += weight;
		if (Math.abs(passed - half) <= 1e-12 * half) return (value + (order[index + 1]?.value ?? value)) / 2;
		if (passed > half) return value;
	}
	return 0;
}
function mean(values) {
	return total(values) / values.length;
}
function total(values) {
	return values.reduce((sum, value) => sum + value, 0);
}
// src/profile/speed-and-tests.ts
/**
* The machine's speed and the functions that changed, each told with the other's help. A function that grew, taken for
* one that did not, passes for a slower machine: it then looks as if it had grown by less, and all others as if they had
* shrunk. So whatever is found is taken out of what tells the speed, the surest first, and the rest is told again.
*
* On captures of py-spy this leaves a third of the unrelated functions coloured (6 of 400 deals for 17) and finds as many
* that changed.
*/
/** Each takes one more pass over all functions; where more changed, no few tell the machine anyway. */
const mostTakenOut = 8;
function testAtOneSpeed(tree, design, question = {}) {
	let told = levelAndTest(tree, design, question);
	const changed = /* @__PURE__ */ new Set();
	while (changed.size < mostTakenOut) {
		const next = surest(told.tests, changed);
		if (next === void 0) return told;
		changed.add(next);
		const again = levelAndTest(tree, design, {
			...question,
			changed
		});
		if ([...changed].every((key) => isFound(again.tests, key))) told = again;
	}
	return told;
}
function levelAndTest(tree, design, question) {
	const levelled = levelMachine(tree, design, question);
	return {
		...levelled,
		tests: testFunctions(tree, levelled.design)
	};
}
function isFound({ self }, key) {
	return (self.get(key)?.pAdjusted ?? 1) <= falseDiscoveryRate;
}
function surest(tests, but) {
	return [...tests.self].filter(([key]) => !but.has(key) && isFound(tests, key)).sort(([a, { p }], [b, { p: other }]) => p - other || compareKeys(a, b))[0]?.[0];
}
// src/profile/diff.ts
/** Throws PROFILE_UNLIKE for profiles that must not be compared: unlike modes, types, units or sampling rates. */
function diffProfiles(baselines, candidates, options = {}) {
	const comparison = checkAlike(baselines, candidates, options);
	const profiles = [baselines, candidates].map((side) => side.map(({ profile }) => profile));
	const keyed = keyProfiles(profiles, {
		...options.roots === void 0 ? {} : { roots: options.roots },
		...options.changes === void 0 ? {} : {
			renamedFiles: renamedFilesOf(options.changes),
			candidateLine: candidateLineIn(options.changes)
		}
	});
	const recursion = options.recursion ?? "keep";
	const first = mergeSides(profiles, keyed, {
		type: comparison.type,
		recursion
	});
	const renames = findRenames(first, keyed, comparison.design);
	const tree = renames.size === 0 ? first : mergeSides(profiles, keyed, {
		type: comparison.type,
		recursion,
		aliases: renames
	});
	const { design, slowness, tests } = testAtOneSpeed(tree, comparison.design, {
		anyRatio: comparison.basis !== "operation",
		...options.shift === void 0 ? {} : { shift: options.shift }
	});
	const moved = findCostShifts(tree, keyed, {
		design,
		tests
	});
	return assembleDiff({
		comparison: {
			...comparison,
			design
		},
		slowness,
		tree,
		keyed,
		renames,
		tests,
		moved
	});
}
function mergeSides(sides, keyed, choice) {
	const { type, recursion, aliases } = choice;
	let column = 0;
	const columns = sides.flatMap((profiles, side) => profiles.map((profile, index) => {
		const keys = keyed.keys[side]?.[index] ?? [];
		return {
			profile,
			type: profile.sampleTypes.findIndex((known) => known.type === type),
			keys: side === 0 && aliases !== void 0 ? keys.map((key) => aliases.get(key) ?? key) : keys,
			column: column++
		};
	}));
	return mergeProfiles(columns, {
		columns: column,
		recursion,
		preemption: "caller"
	});
}
// src/profile/formats/bytes.ts
/** Bytes of a file as readers want them: whole, inflated under a bound, as text, as JSON. */
/** Decompressed size beyond which a file is taken for a bomb. A real profile of this size would not fit the model either. */
const maxInflatedBytes = 1 << 30;
/** Largest text `JSON.parse` is given: a V8 string holds at most 2^29 − 24 characters. */
const maxJsonBytes = 536870848;
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
/** Looked at to tell which format a file is in. */
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
/** Invalid sequences become U+FFFD; a byte order mark is dropped. */
function decodeText(bytes) {
	return new TextDecoder(encodingOf(bytes)).decode(bytes);
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
// src/profile/formats/pprof-comments.ts
const prefix = "flamegate:";
function commentsOf(comments) {
	const pairs = /* @__PURE__ */ new Map();
	for (const comment of comments) {
		const match = /^flamegate:(\w+)=(.*)$/s.exec(comment);
		if (match?.[1] !== void 0) pairs.set(match[1], match[2] ?? "");
	}
	const operations = positive(pairs.get("operations"));
	const sampleCount = positive(pairs.get("samples"));
	const producer = pairs.get("producer");
	const mode = pairs.get("mode");
	return {
		own: pairs.has("frames"),
		...producer === void 0 ? {} : { producer },
		...mode === void 0 ? {} : { mode },
		...pairs.get("inlining") === "off" ? { inlining: "off" } : {},
		...operations === void 0 ? {} : { operations },
		...sampleCount === void 0 ? {} : { sampleCount }
	};
}
function toComments(profile) {
	return [
		`${prefix}frames=1`,
		`${prefix}producer=${profile.producer}`,
		`${prefix}mode=${profile.mode}`,
		...profile.inlining === void 0 ? [] : [`${prefix}inlining=${profile.inlining}`],
		...profile.operations === void 0 ? [] : [`${prefix}operations=${profile.operations}`],
		...profile.sampleCount === void 0 ? [] : [`${prefix}samples=${profile.sampleCount}`]
	];
}
/** A hostile comment is no number, not an error: comments are free text. */
function positive(text) {
	const value = Number(text);
	return text !== void 0 && Number.isFinite(value) && value > 0 ? value : void 0;
}
// src/profile/formats/pprof-detect.ts
/** Is this the beginning of a pprof message? Protocol buffers have no magic number; only a few fields in a row tell. */
/** Wire type of each field of `Profile`, by number. A repeated number may also be packed. */
const wireTypes$1 = [
	[],
	[2],
	[2],
	[2],
	[2],
	[2],
	[2],
	[0],
	[0],
	[0],
	[0],
	[2],
	[0],
	[0, 2],
	[0],
	[0]
];
/** Go's runtime begins with the time, everybody else with sample types: whichever, three fields must fit (or all there are). */
const fieldsNeeded = 3;
function looksLikePprof(head) {
	if (isText(head)) return false;
	let at = 0;
	for (let field = 0; field < fieldsNeeded; field++) {
		if (at === head.length) return field > 0;
		const tag = head[at] ?? 0;
		const wire = tag & 7;
		if (tag >= 128 || wireTypes$1[tag >> 3]?.includes(wire) !== true) return false;
		const { value, next } = varint(head, at + 1);
		if (next > head.length) return false;
		if (field === 0 && tag === sampleTypeTag && !isValueType(head, next, Math.min(next + value, head.length))) return false;
		at = wire === 0 ? next : next + value;
		if (at > head.length) return field > 0;
	}
	return true;
}
function isText(head) {
	return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
const sampleTypeTag = 10;
/** Two numbers, type and unit. */
function isValueType(bytes, start, end) {
	for (let at = start; at < end;) {
		if (bytes[at] !== 8 && bytes[at] !== 16) return false;
		at = varint(bytes, at + 1).next;
	}
	return true;
}
function varint(bytes, start) {
	let value = 0;
	for (let at = start; at < bytes.length && at < start + 10; at++) {
		const byte = bytes[at] ?? 0;
		value += (byte & 127) * 2 ** (7 * (at - start));
		if (byte < 128) return {
			value,
			next: at + 1
		};
	}
	return {
		value,
		next: Number.POSITIVE_INFINITY
	};
}
// src/profile/formats/protobuf.ts
/**
* Protocol buffer wire format, one top-level field at a time from chunks, so that a profile larger than memory's comfort
* is never whole. I tried pprof-format's decoder for reading: it takes a truncated file for a short one, and holds an
* object for every sample. https://protobuf.dev/programming-guides/encoding/
*/
/** Low 32 bits of the varint at the cursor. */
function readBits(cursor, format) {
	const { bytes } = cursor;
	let low = 0;
	let high = 0;
	for (let shift = 0; shift < 70; shift += 7) {
		if (cursor.at >= cursor.end) throw malformed(format, `byte ${cursor.at}`, "the rest of a number", "its end");
		const byte = bytes[cursor.at++] ?? 0;
		if (shift < 28) low |= (byte & 127) << shift;
		else if (shift === 28) {
			low |= (byte & 15) << 28;
			high = (byte & 127) >>> 4;
		} else high |= (byte & 127) << shift - 32;
		if (byte < 128) {
			cursor.high = high >>> 0;
			return low >>> 0;
		}
	}
	throw malformed(format, `byte ${cursor.at}`, "a number of at most 10 bytes", "a longer one");
}
/** Rounded above 2^53. */
function readUnsigned(cursor, format) {
	const first = cursor.at < cursor.end ? cursor.bytes[cursor.at] ?? 0 : 128;
	if (first < 128) {
		cursor.at++;
		return first;
	}
	return readBits(cursor, format) + cursor.high * 2 ** 32;
}
/** int64, two's complement; rounded beyond 2^53. */
function readSigned(cursor, format) {
	return readBits(cursor, format) + (cursor.high | 0) * 2 ** 32;
}
/** Exact: ids and addresses use all 64 bits. */
function readExact(cursor, format) {
	const low = readBits(cursor, format);
	const { high } = cursor;
	return high < 2 ** 21 ? low + high * 2 ** 32 : BigInt(low) + (BigInt(high) << 32n);
}
const wireTypes = {
	0: "varint",
	1: "fixed64",
	2: "bytes",
	5: "fixed32"
};
/** Tag at the cursor: the field number, and how it is encoded. */
function readTag(cursor, format) {
	const at = cursor.at;
	const tag = readUnsigned(cursor, format);
	const wire = wireTypes[tag % 8];
	if (wire === void 0 || tag < 8) throw malformed(format, `byte ${at}`, "the tag of a field", tag);
	return {
		field: Math.floor(tag / 8),
		wire
	};
}
/** Moves past a field's content. */
function skip(cursor, wire, format) {
	if (wire === "varint") readUnsigned(cursor, format);
	else enter(cursor, wire, format);
}
/** Length-delimited content at the cursor as a cursor of its own; the outer one moves past it. */
function enter(cursor, wire, format) {
	const length = wire === "fixed64" ? 8 : wire === "fixed32" ? 4 : readUnsigned(cursor, format);
	const start = cursor.at;
	if (wire === "varint" || start + length > cursor.end) throw malformed(format, `byte ${start}`, `followed by ${length} bytes`, `${cursor.end - start} bytes`);
	cursor.at = start + length;
	return {
		bytes: cursor.bytes,
		at: start,
		end: start + length,
		high: 0
	};
}
/** Top-level fields in turn. The cursor handed over is valid until the next step. */
function* fieldsOf(chunks, format) {
	const held = createHeld(chunks);
	while (held.fill(1)) {
		held.fill(20);
		const { field, wire } = readTag(held.cursor, format);
		if (wire === "bytes") {
			const length = readUnsigned(held.cursor, format);
			if (!held.fill(length)) throw malformed(format, `field ${field}`, `${length} bytes long`, `${held.cursor.end - held.cursor.at} bytes`);
			const { bytes, at } = held.cursor;
			held.cursor.at += length;
			yield {
				field,
				wire,
				cursor: {
					bytes,
					at,
					end: at + length,
					high: 0
				}
			};
		} else if (wire === "varint") yield {
			field,
			wire,
			cursor: held.cursor
		};
		else skip(held.cursor, wire, format);
	}
}
/** A window over the chunks that doubles, so that one long field costs linear work however small the chunks. */
function createHeld(chunks) {
	const rest = chunks[Symbol.iterator]();
	const cursor = {
		bytes: /* @__PURE__ */ new Uint8Array(0),
		at: 0,
		end: 0,
		high: 0
	};
	const take = (chunk) => {
		const kept = cursor.end - cursor.at;
		if (kept === 0) {
			Object.assign(cursor, {
				bytes: chunk,
				at: 0,
				end: chunk.length
			});
			return;
		}
		const size = kept + chunk.length;
		const room = cursor.at === 0 && cursor.bytes.length >= size ? cursor.bytes : new Uint8Array(2 * size);
		if (room !== cursor.bytes) room.set(cursor.bytes.subarray(cursor.at, cursor.end));
		room.set(chunk, kept);
		Object.assign(cursor, {
			bytes: room,
			at: 0,
			end: size
		});
	};
	return {
		cursor,
		fill(bytes) {
			while (cursor.end - cursor.at < bytes) {
				const next = rest.next();
				if (next.done === true) return false;
				take(next.value);
			}
			return true;
		}
	};
}
// src/profile/formats/pprof-labels.ts
/**
* Labels of pprof's samples (`thread`, `request`, whatever a program sets): told which there are, and samples kept that have
* one, as pprof's `-tagfocus` does. Samples come before the strings that spell their labels, so those of unlike labels are
* merged apart until the strings are known.
*/
/** Labels can be as many as samples (timestamps, spans): then telling values apart is no help and costs memory. */
const mostSets = 1e4;
const mostKeys = 64;
function createLabels(wanted) {
	const sets = /* @__PURE__ */ new Map();
	const keys = /* @__PURE__ */ new Set();
	let current = [];
	return {
		add(cursor) {
			const label = readLabel(cursor);
			if (keys.size < mostKeys && (label.text !== 0 || wanted !== void 0)) keys.add(label.key);
			if (wanted !== void 0) current.push(label);
		},
		treeOf(create) {
			if (wanted === void 0) return void 0;
			const key = current.map(({ key, text, number }) => `${key} ${text} ${number}`).join(";");
			const known = sets.get(key) ?? {
				labels: current,
				tree: create()
			};
			sets.set(key, known);
			current = [];
			if (sets.size > mostSets) throw tooMany();
			return known.tree;
		},
		chosen(strings) {
			if (wanted === void 0) return void 0;
			const [first, ...others] = [...sets.values()].filter(({ labels }) => labels.some((label) => isMeant(label, wanted, strings)));
			if (first === void 0) throw unknownLabel(wanted, [...keys].map((key) => strings[key] ?? ""));
			for (const { tree } of others) merge(tree, first.tree);
			return first.tree;
		},
		notes(strings) {
			if (wanted !== void 0 || keys.size === 0) return [];
			return [`samples have labels (${[...keys].map((key) => strings[key] ?? "").slice(0, 8).join(", ")}): --label KEY=VALUE keeps those of one`];
		}
	};
}
function readLabel(cursor) {
	let [key, text, number] = [
		0,
		0,
		0
	];
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, "pprof");
		if (wire !== "varint") skip(cursor, wire, "pprof");
		else {
			const value = readSigned(cursor, "pprof");
			if (field === 1) key = value;
			else if (field === 2) text = value;
			else if (field === 3) number = value;
		}
	}
	return {
		key,
		text,
		number
	};
}
function isMeant(label, wanted, strings) {
	if (strings[label.key] !== wanted.key) return false;
	return wanted.value === void 0 || wanted.value === (label.text === 0 ? String(label.number) : strings[label.text]);
}
function merge(from, into) {
	const placed = new Int32Array(from.size);
	const width = from.width;
	for (let node = 0; node < from.size; node++) {
		if (node > 0) placed[node] = into.child(placed[from.parentOf(node)] ?? 0, from.itemOf(node));
		for (let type = 0; type < width; type++) into.add(placed[node] ?? 0, type, from.valueOf(node, type));
	}
}
function unknownLabel({ key, value }, known) {
	const asked = value === void 0 ? key : `${key}=${value}`;
	return new GateError("PROFILE_UNLIKE", `Cannot read the pprof profile as some of its samples must have the label ${asked}: current value is none; labels are ${known.join(", ") || "none"}`, { hint: "go tool pprof -tags lists labels with their values" });
}
function tooMany() {
	return new GateError("FILE_TOO_LARGE", `Cannot read the pprof profile as its distinct sets of labels must be <= ${mostSets}, to choose among: current value is more`, { hint: "go tool pprof -tagfocus, -proto writes the part that is wanted" });
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
// src/profile/formats/pprof-pattern.ts
/** Regular expressions out of a file nobody vouches for. Go's never take long; JavaScript's can, so only plain ones are run. */
const mostCharacters$1 = 8192;
/** A name so long is some template's; matching it would only cost time. */
const mostTested = 512;
/** Repetitions beside one another in one alternative: each multiplies the ways a name can be parted. */
const mostRepetitions = 2;
/** Undefined for none, for one that is not JavaScript's, and for one that could run for hours. */
function decodedPattern(source) {
	if (source === "" || source.length > mostCharacters$1 || !isPlain(source)) return void 0;
	try {
		const expression = new RegExp(`^(?:${source})$`);
		return { test: (text) => text.length <= mostTested && expression.test(text) };
	} catch {
		return;
	}
}
function isPlain(source) {
	const bare = source.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");
	if (/\)[*+{]/.test(bare)) return false;
	return bare.split("|").every((alternative) => (alternative.match(/[*+{]/g) ?? []).length <= mostRepetitions);
}
// src/profile/formats/pprof-prune.ts
/**
* `drop_frames` and `keep_frames` of pprof: frames that would name the allocator or the profiler where its caller is
* meant (github.com/google/pprof, profile/prune.go: Prune). A frame that matches goes, with all it called, unless nothing
* else called it.
*/
function createPruning(drop, keep) {
	const dropped = decodedPattern(drop);
	if (dropped === void 0) return void 0;
	const kept = decodedPattern(keep);
	const known = /* @__PURE__ */ new Map();
	const matches = (name) => {
		const simple = simplified(name);
		return dropped.test(simple) && kept?.test(simple) !== true;
	};
	const isDropped = (name) => {
		const answer = known.get(name) ?? (name !== "" && matches(name));
		known.set(name, answer);
		return answer;
	};
	return { firstDropped: (names) => names.findLastIndex(isDropped) };
}
/** Without arguments, as pprof takes them off before it matches. */
function simplified(name) {
	const bare = name.startsWith(".") ? name.slice(1) : name;
	for (const { 0: found, index } of bare.matchAll(/\(anonymous namespace\)|operator\(\)|\(/g)) if (found === "(") return bare.slice(0, index);
	return bare;
}
// src/profile/formats/pprof-tables.ts
/** The tables of a pprof file (github.com/google/pprof, proto/profile.proto), decoded; samples are pprof.ts's. */
const format = "pprof";
/** Numeric fields of a message by number; the last of several wins. Signed ones come from `signed`. */
function numbersOf(cursor, signed = []) {
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (wire !== "varint") skip(cursor, wire, format);
		else numbers[field] = signed.includes(field) ? readSigned(cursor, format) : readExact(cursor, format);
	}
	return numbers;
}
function small(numbers, field) {
	return Number(numbers[field] ?? 0);
}
function readValueType(cursor) {
	const numbers = numbersOf(cursor);
	return {
		type: small(numbers, 1),
		unit: small(numbers, 2)
	};
}
function readMapping(cursor) {
	const numbers = numbersOf(cursor);
	return [numbers[1] ?? 0, {
		start: numbers[2] ?? 0,
		offset: numbers[4] ?? 0,
		file: small(numbers, 5)
	}];
}
function readFunction(cursor) {
	const numbers = numbersOf(cursor, [5]);
	return [numbers[1] ?? 0, {
		name: small(numbers, 2),
		systemName: small(numbers, 3),
		file: small(numbers, 4),
		startLine: small(numbers, 5)
	}];
}
function readLocation(cursor) {
	const lines = [];
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (field === 4 && wire === "bytes") lines.push(readLine(enter(cursor, wire, format)));
		else if (wire === "varint") numbers[field] = readExact(cursor, format);
		else skip(cursor, wire, format);
	}
	return [numbers[1] ?? 0, {
		mappingId: numbers[2] ?? 0,
		address: numbers[3] ?? 0,
		lines
	}];
}
function readLine(cursor) {
	const numbers = numbersOf(cursor);
	const packed = numbers[2] ?? 0;
	const line = Number(BigInt(packed) & 4294967295n);
	const column = small(numbers, 3) || Number(BigInt(packed) >> 32n);
	return {
		functionId: numbers[1] ?? 0,
		line,
		column
	};
}
/** Decodes varints of a repeated field, packed or one by one, onto `into`; returns how many it holds then. */
function readRepeated(cursor, wire, onto) {
	const inner = wire === "bytes" ? enter(cursor, wire, format) : cursor;
	let { count } = onto;
	do {
		if (wire === "bytes" && inner.at >= inner.end) break;
		onto.into[count++] = onto.read(inner, format);
	} while (wire === "bytes");
	return count;
}
function readIndex(cursor) {
	return readUnsigned(cursor, format);
}
function stringAt(strings, index, where) {
	const text = strings[index];
	if (text === void 0) throw malformed(format, where, `an index below ${strings.length} into the strings`, index);
	return text;
}
// src/profile/formats/stack-tree.ts
/**
* Stacks merged by prefix while a profile is read, so that memory follows distinct call paths and not samples.
* Flat arrays and an open-addressing table: a 100 MB folded file makes millions of nodes.
*/
/** Frame references all stacks together may hold (8 bytes each) before a file is refused. */
const maxFrameReferences = 1 << 26;
/**
* Call paths a tree may hold, some 40 bytes each. A location of pprof with a thousand inlined functions, named a thousand
* times in one sample, is a million of them in a few kilobytes.
*/
const maxNodes = 1 << 25;
/** `width`: number of sample types; `format` for the refusal of more than `mostNodes`. */
function createStackTree(width, format, mostNodes = maxNodes) {
	let parents = /* @__PURE__ */ new Int32Array(1024);
	let items = /* @__PURE__ */ new Int32Array(1024);
	let values = new Float64Array(1024 * width);
	let slots = /* @__PURE__ */ new Int32Array(4096);
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
		toStacks: (format) => toStacks({
			parents,
			items,
			values,
			width,
			size
		}, format)
	};
}
function toStacks(nodes, format) {
	const depths = new Int32Array(nodes.size);
	const stacks = [];
	let references = 0;
	for (let node = 0; node < nodes.size; node++) {
		if (node > 0) depths[node] = at(depths, at(nodes.parents, node)) + 1;
		if (isZero(nodes, node)) continue;
		references += at(depths, node);
		if (references > maxFrameReferences) throw tooLarge(format);
		stacks.push(toStack(nodes, node, at(depths, node)));
	}
	return stacks;
}
/** Most nodes are callers only. */
function isZero({ values, width }, node) {
	for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return false;
	return true;
}
function toStack(nodes, leaf, depth) {
	const values = Array.from(nodes.values.subarray(leaf * nodes.width, (leaf + 1) * nodes.width));
	const last = at(nodes.items, leaf);
	const marksLine = leaf !== 0 && last < 0;
	const frames = new Array(marksLine ? depth - 1 : depth);
	let node = marksLine ? at(nodes.parents, leaf) : leaf;
	for (let i = frames.length - 1; i >= 0; i--) {
		frames[i] = at(nodes.items, node);
		node = at(nodes.parents, node);
	}
	return marksLine ? {
		frames,
		values,
		leafLine: ~last
	} : {
		frames,
		values
	};
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
// src/profile/formats/profile-builder.ts
/** Frames given an index each and stacks merged: what every reader ends in. */
/** What Node, Go, Python and the JVM leave without a name shows as one word in every format. */
const anonymous = "(anonymous)";
/** Characters of all distinct frames. A name of a megabyte that a million frames refer to is a small file. */
const mostCharacters = 2 ** 28;
/** `width`: number of sample types. `format` names the reader in errors. */
function createProfileBuilder(format, width) {
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
			if (characters > mostCharacters) throw tooManyCharacters(format);
			indices.set(key, frames.length);
			return frames.push(name === "" ? {
				...frame,
				name: anonymous
			} : frame) - 1;
		},
		frames: () => frames,
		build: (header) => ({
			...header,
			frames,
			stacks: tree.toStacks(format)
		})
	};
}
function tooManyCharacters(format) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the names of its distinct frames must be <= ${mostCharacters} characters: current value is more`, { hint: "profile a shorter run, or have the profiler shorten its names" });
}
/** A frame without the keys it lacks, as `exactOptionalPropertyTypes` wants it. Lines and columns are 1-based; 0 is none. */
function toFrame(name, place, origin) {
	return {
		name: name === "" ? anonymous : name,
		...place.file === void 0 || place.file === "" ? {} : { file: place.file },
		...isPosition(place.line) ? { line: place.line } : {},
		...isPosition(place.column) ? { column: place.column } : {},
		...origin
	};
}
function isPosition(value) {
	return value !== void 0 && Number.isSafeInteger(value) && value > 0;
}
// src/profile/formats/pprof-frames.ts
/** Origin of frames written here, in the name of their mapping. */
const ownMapping = /^\[flamegate (js|go|python|jvm|native|unknown) (user|dependency|runtime|native|kernel)\]$/;
function toOwnMapping(origin) {
	return `[flamegate ${origin.language} ${origin.kind}]`;
}
function createLocationExpander(file, builder, comments) {
	const known = [];
	const language = file.locationIds.length === 0 ? "unknown" : languageOf(file);
	const pruning = createPruning(stringAt(file.strings, file.dropFrames, "drop_frames"), stringAt(file.strings, file.keepFrames, "keep_frames"));
	const context = {
		builder,
		comments,
		language,
		frames: /* @__PURE__ */ new Map(),
		pruning
	};
	return (location) => known[location] ??= expand(file, location, context);
}
function expand(file, number, context) {
	const id = file.locationIds[number] ?? 0;
	const location = file.locations.get(id);
	if (location === void 0) throw malformed("pprof", "location_id", "the id of a location", String(id));
	if (location.lines.length === 0) {
		const origin = {
			language: "native",
			kind: originOf("", mappingOf(file, location), "native").kind
		};
		return {
			frames: [context.builder.frame(toFrame(addressName(file, location), {}, origin))],
			kept: void 0,
			line: 0
		};
	}
	return {
		frames: location.lines.map((line) => frameOf(file, location, line, context)).reverse(),
		kept: keptOf(file, location, context),
		line: executingLine(location.lines[0])
	};
}
function keptOf(file, { lines }, { pruning }) {
	if (pruning === void 0) return void 0;
	const names = lines.map(({ functionId }) => file.strings[file.functions.get(functionId)?.name ?? 0] ?? "");
	const dropped = pruning.firstDropped(names);
	return dropped === -1 ? void 0 : lines.length - 1 - dropped;
}
function frameOf(file, location, line, context) {
	if (line.functionId === 0) return context.builder.frame(toPprofFrame(file, location, line, context));
	const key = `${line.functionId} ${context.comments.own ? `${line.column} ${location.mappingId}` : ""}`;
	const frame = context.frames.get(key) ?? context.builder.frame(toPprofFrame(file, location, line, context));
	context.frames.set(key, frame);
	return frame;
}
function executingLine(line) {
	return line !== void 0 && line.line < 2 ** 31 - 1 ? line.line : 0;
}
function toPprofFrame(file, location, line, context) {
	const entry = file.functions.get(line.functionId);
	if (entry === void 0) {
		if (line.functionId !== 0) throw malformed("pprof", "function_id", "the id of a function", String(line.functionId));
		return toFrame(addressName(file, location), {}, {
			language: "native",
			kind: "user"
		});
	}
	const systemName = stringAt(file.strings, entry.systemName, "system_name");
	const frameName = stringAt(file.strings, entry.name, "function name") || systemName;
	const fileName = stringAt(file.strings, entry.file, "filename");
	const own = context.comments.own ? ownMapping.exec(mappingOf(file, location) ?? "") : null;
	return toFrame(frameName, {
		file: fileName,
		line: entry.startLine,
		...context.comments.own ? { column: line.column } : {}
	}, own === null ? guessOrigin(frameName, fileName, context.language) : ownOrigin(own));
}
function ownOrigin(match) {
	return {
		language: match[1] ?? "",
		kind: match[2] ?? ""
	};
}
function guessOrigin(frameName, fileName, fallback) {
	const language = languageOfFile(fileName === "" ? void 0 : fileName);
	return originOf(frameName, fileName === "" ? void 0 : fileName, language === "unknown" ? fallback : language);
}
/** Go files hold assembly and cgo functions too: a file is Go's as soon as one function is. */
function languageOf(file) {
	for (const { file: index } of file.functions.values()) {
		const language = languageOfFile(file.strings[index]);
		if (language !== "unknown" && language !== "native") return language;
	}
	return "unknown";
}
function mappingOf(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	return mapping === void 0 ? void 0 : stringAt(file.strings, mapping.file, "mapping filename") || void 0;
}
/** `mapping!0xoffset`: the base is subtracted, as address randomisation moves it from run to run. */
function addressName(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	const path = mappingOf(file, location);
	const offset = BigInt(location.address) - BigInt(mapping?.start ?? 0) + BigInt(mapping?.offset ?? 0);
	return `${path === void 0 ? "[unknown]" : path.slice(path.lastIndexOf("/") + 1)}!${hex(mapping === void 0 || offset < 0n ? location.address : offset)}`;
}
function hex(address) {
	return `0x${address.toString(16)}`;
}
// src/profile/formats/pprof-place.ts
/** What was dropped so far on the way to a node. */
const nothing = 0;
/** A frame that stays was seen: what matches from here on is dropped. */
const afterKept = 1;
const dropped = 2;
function createPlacer(file, builder, comments) {
	const expand = createLocationExpander(file, builder, comments);
	const size = file.samples?.size ?? 1;
	const nodes = new Int32Array(size);
	const lines = new Int32Array(size);
	const states = new Uint8Array(size);
	const put = (node, placed) => {
		nodes[node] = placed.at;
		lines[node] = placed.line;
		states[node] = placed.state;
	};
	return {
		place(node, parent, location) {
			const over = nodes[parent] ?? 0;
			const state = states[parent] ?? nothing;
			if (state === dropped) return put(node, {
				at: over,
				line: lines[parent] ?? 0,
				state
			});
			const { frames, kept, line } = expand(location);
			const drops = kept !== void 0 && state === afterKept;
			if (drops && kept === 0) return put(node, {
				at: over,
				line: lines[parent] ?? 0,
				state: dropped
			});
			let at = over;
			const shown = kept === void 0 || kept === 0 ? frames.length : kept;
			for (let i = 0; i < shown; i++) at = builder.tree.child(at, frames[i] ?? 0);
			const next = drops ? dropped : kept === void 0 ? afterKept : state;
			put(node, {
				at,
				line: shown < frames.length ? 0 : line,
				state: next
			});
		},
		leaf(node) {
			const at = nodes[node] ?? 0;
			const line = lines[node] ?? 0;
			return line === 0 || at === 0 ? at : builder.tree.child(at, ~line);
		}
	};
}
// src/profile/formats/sample-unit.ts
const base = {
	nanoseconds: ["ns", 1],
	nanosecond: ["ns", 1],
	ns: ["ns", 1],
	microseconds: ["ns", 1e3],
	microsecond: ["ns", 1e3],
	us: ["ns", 1e3],
	µs: ["ns", 1e3],
	milliseconds: ["ns", 1e6],
	millisecond: ["ns", 1e6],
	ms: ["ns", 1e6],
	seconds: ["ns", 1e9],
	second: ["ns", 1e9],
	s: ["ns", 1e9],
	bytes: ["B", 1],
	byte: ["B", 1],
	B: ["B", 1],
	kilobytes: ["B", 1024],
	kb: ["B", 1024],
	megabytes: ["B", 1024 ** 2],
	gigabytes: ["B", 1024 ** 3],
	count: ["count", 1],
	samples: ["samples", 1],
	objects: ["count", 1]
};
/** `type` tells counts of samples from counts of things. */
function toBaseUnit(type, unit) {
	const [name, factor] = (Object.hasOwn(base, unit) ? base[unit] : void 0) ?? [unit === "" ? "count" : unit, 1];
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
// src/profile/formats/pprof-types.ts
const name$1 = "pprof";
function toSampleType({ type, unit }) {
	return {
		type,
		unit
	};
}
/** Go's delta heap profiles hold what was freed as values below zero, beside types that only ever grow. */
function withoutDifferences(file, all, shown) {
	const isDifference = ({ column }) => file.negatives.has(column);
	const types = all.filter((type) => !isDifference(type));
	const left = all.filter(isDifference).map(({ type }) => type);
	const negative = shown === void 0 ? void 0 : file.negatives.get(shown.column);
	if (negative !== void 0) {
		const { sample, value } = negative;
		const readable = types.length === 0 ? "" : `; --type ${types.map(({ type }) => type).join(" or ")} can be read`;
		throw difference(name$1, `sample[${sample}]`, `of values >= 0 in ${shown?.type ?? ""} (a difference of profiles${readable})`, value);
	}
	return {
		types,
		notes: left.length === 0 ? [] : [`${left.join(", ")} left out: values below zero, as of a difference of two profiles`]
	};
}
function describe(file, type, where, column = 0) {
	const typeName = stringAt(file.strings, type.type, where);
	return {
		type: typeName,
		column,
		...toBaseUnit(typeName, stringAt(file.strings, type.unit, where))
	};
}
/** What the caller asks, else `default_sample_type`, else the last. */
function chooseType(file, types, wanted) {
	const named = types.map(({ type }) => type);
	if (wanted !== void 0) {
		const index = named.indexOf(wanted);
		if (index === -1) throw malformed(name$1, "sample_type", `to hold ${wanted}`, named.join(", "));
		return index;
	}
	const preferred = named.indexOf(stringAt(file.strings, file.defaultSampleType, "default_sample_type"));
	return preferred === -1 ? types.length - 1 : preferred;
}
// src/profile/formats/pprof.ts
const name = "pprof";
const pprofFormat = {
	name,
	detect: looksLikePprof,
	read: readPprof
};
function readPprof(bytes, options) {
	const file = decode(inflated(bytes, name, options?.maxInflatedBytes), options?.label);
	file.samples = file.labels.chosen(file.strings) ?? file.samples;
	return lower(file, options?.sampleType);
}
function decode(chunks, wanted) {
	const file = {
		strings: [],
		valueTypes: [],
		locations: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		mappings: /* @__PURE__ */ new Map(),
		comments: [],
		locationIds: [],
		samples: void 0,
		labels: createLabels(wanted),
		sampleCount: 0,
		periodType: void 0,
		period: 0,
		durationNs: 0,
		defaultSampleType: 0,
		dropFrames: 0,
		keepFrames: 0,
		negatives: /* @__PURE__ */ new Map()
	};
	const addSample = createSampleReader(file);
	const text = new TextDecoder();
	for (const { field, wire, cursor } of fieldsOf(chunks, name)) if (wire === "varint") readNumber(file, field, cursor);
	else if (field === 2) addSample(cursor);
	else if (field === 6) file.strings.push(text.decode(cursor.bytes.subarray(cursor.at, cursor.end)));
	else readMessage(file, field, cursor);
	return file;
}
function readMessage(file, field, cursor) {
	switch (field) {
		case 1:
			if (file.samples !== void 0) throw malformed(name, "sample_type", "before the samples", "after");
			file.valueTypes.push(readValueType(cursor));
			break;
		case 3:
			file.mappings.set(...readMapping(cursor));
			break;
		case 4:
			file.locations.set(...readLocation(cursor));
			break;
		case 5:
			file.functions.set(...readFunction(cursor));
			break;
		case 11:
			file.periodType = readValueType(cursor);
			break;
		case 13: while (cursor.at < cursor.end) file.comments.push(readIndex(cursor));
	}
}
function readNumber(file, field, cursor) {
	const value = readSigned(cursor, name);
	if (field === 7) file.dropFrames = value;
	if (field === 8) file.keepFrames = value;
	if (field === 10) file.durationNs = value;
	if (field === 12) file.period = value;
	if (field === 13) file.comments.push(value);
	if (field === 14) file.defaultSampleType = value;
}
/** Adds one sample, given the cursor on its message. */
function createSampleReader(file) {
	const indices = /* @__PURE__ */ new Map();
	const ids = [];
	const values = [];
	const indexOf = (id) => {
		const known = indices.get(id);
		if (known !== void 0) return known;
		indices.set(id, file.locationIds.length);
		return file.locationIds.push(id) - 1;
	};
	return (cursor) => {
		const width = file.valueTypes.length;
		if (width === 0) throw malformed(name, "sample_type", "before the samples, at least one", "none");
		const counts = readSample(cursor, ids, values, file.labels);
		file.samples ??= createStackTree(width, name);
		const samples = file.labels.treeOf(() => createStackTree(width, name)) ?? file.samples;
		if (counts.values !== width) throw malformed(name, `sample[${file.sampleCount}]`, `of ${width} values, one a type`, counts.values);
		let node = 0;
		for (let i = counts.ids - 1; i >= 0; i--) node = samples.child(node, indexOf(ids[i] ?? 0));
		for (let type = 0; type < width; type++) {
			const value = Number(values[type] ?? 0);
			if (value >= 0) samples.add(node, type, value);
			else if (!file.negatives.has(type)) file.negatives.set(type, {
				sample: file.sampleCount,
				value
			});
		}
		file.sampleCount++;
	};
}
function readSample(cursor, ids, values, labels) {
	const counts = {
		ids: 0,
		values: 0
	};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name);
		if (field === 1 && isRepeated(wire)) counts.ids = readRepeated(cursor, wire, {
			into: ids,
			count: counts.ids,
			read: readExact
		});
		else if (field === 2 && isRepeated(wire)) counts.values = readRepeated(cursor, wire, {
			into: values,
			count: counts.values,
			read: readSigned
		});
		else if (field === 3 && wire === "bytes") labels.add(enter(cursor, wire, name));
		else skip(cursor, wire, name);
	}
	return counts;
}
function isRepeated(wire) {
	return wire === "varint" || wire === "bytes";
}
function lower(file, wanted) {
	if (file.strings[0] !== "") throw malformed(name, "string_table[0]", "the empty string", file.strings[0]);
	const all = file.valueTypes.map((type, i) => describe(file, type, `sample_type[${i}]`, i));
	const shown = all[chooseType(file, all, wanted)];
	const { types, notes: left } = withoutDifferences(file, all, shown);
	const notes = [...left, ...file.labels.notes(file.strings)];
	const comments = commentsOf(file.comments.map((index) => stringAt(file.strings, index, "comment")));
	const builder = createProfileBuilder(name, types.length);
	place(file, {
		types,
		builder,
		comments
	});
	const [first, ...others] = types;
	if (first === void 0 || shown === void 0) throw malformed(name, "sample_type", "at least one", "none");
	return builder.build({
		sampleTypes: [toSampleType(first), ...others.map(toSampleType)],
		defaultType: types.indexOf(shown),
		...headerOf(file, comments),
		producer: comments.producer ?? "pprof",
		mode: comments.mode ?? modeOfType(shown.type),
		...notes.length === 0 ? {} : { notes }
	});
}
/** Puts samples under frames. A child always has a larger number than its parent, so one pass upwards places all. */
function place(file, into) {
	const samples = file.samples ?? createStackTree(file.valueTypes.length, name);
	const placer = createPlacer(file, into.builder, into.comments);
	for (let node = 0; node < samples.size; node++) {
		if (node > 0) placer.place(node, samples.parentOf(node), samples.itemOf(node));
		let leaf = -1;
		for (const [index, { factor, column }] of into.types.entries()) {
			const value = samples.valueOf(node, column);
			if (value === 0) continue;
			if (leaf === -1) leaf = placer.leaf(node);
			into.builder.tree.add(leaf, index, value * factor);
		}
	}
}
function headerOf(file, comments) {
	const periodType = file.periodType === void 0 ? void 0 : describe(file, file.periodType, "period_type");
	const sampleCount = comments.sampleCount ?? countOf(file);
	return {
		...sampleCount === void 0 ? {} : { sampleCount },
		...file.period > 0 && periodType !== void 0 ? {
			period: file.period * periodType.factor,
			periodUnit: periodType.unit
		} : {},
		...file.durationNs > 0 ? { durationNs: file.durationNs } : {},
		...comments.inlining === void 0 ? {} : { inlining: comments.inlining },
		...comments.operations === void 0 ? {} : { operations: comments.operations }
	};
}
/** Total of the type that counts profiler samples, where there is one. */
function countOf(file) {
	const samples = file.samples;
	const type = file.valueTypes.findIndex(({ type }) => ["samples", "sample"].includes(file.strings[type] ?? ""));
	if (type === -1 || samples === void 0) return void 0;
	return samples.totalOf(type);
}
export { defaultTypeOf as A, rangeUpToNext as B, inflated as C, toChunks as D, parseJson as E, findBlame as F, blankLiterals as I, definitionsIn as L, placeOf as M, repositoryPath as N, diffProfiles as O, toPlainPath as P, languageOfPath as R, headOf as S, looksLikeJson as T, parseUnifiedDiff as V, concat as _, toPprofUnit as a, gunzip as b, toFrame as c, enter as d, readExact as f, toComments as g, skip as h, toBaseUnit as i, typeIndex as j, buildCallTree as k, languageOfFile as l, readTag as m, readPprof as n, toOwnMapping as o, readSigned as p, modeOfType as r, createProfileBuilder as s, pprofFormat as t, originOf as u, decodeText as v, isGzip as w, headBytes as x, encodingOf as y, rangeIn as z };
