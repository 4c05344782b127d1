import { definitionsIn } from "./chunk-definitions.js";
import { blankLiterals, maskLiterals } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
// src/profile/moved-functions.ts
const beside = /^\s*(?:@|#\[|\[\[|template\b|[{}][;,]?\s*$)/;
function holdsFunctionsAlone(text, path) {
	const language = languageOfPath(path);
	const blank = blankLiterals(text, language);
	const heads = new Set(definitionsIn(blank, language).map(({ line }) => line));
	const lines = blank.split("\n");
	const outermost = lines.find((line) => line.trim() !== "")?.search(/\S/) ?? 0;
	let depth = 0;
	for (const [index, line] of lines.entries()) {
		if (line.trim() === "") continue;
		if (depth === 0 && line.search(/\S/) <= outermost && !heads.has(index + 1) && !beside.test(line)) return false;
		for (const letter of line) depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (depth < 0) return false;
	}
	return heads.size > 0 && depth === 0;
}
// src/profile/same-code.ts
const spokenComment = /^(?:\/\/go:(?!generate)|# *cython:)/;
function isSameCode(removed, added, path) {
	const language = languageOfPath(path);
	const lines = [...removed, ...added];
	if (language === "unknown" || lines.some((line) => spokenComment.test(line.trim()) || isLineBound(line, path))) return false;
	const [before, after] = [removed, added].map((lines) => {
		const { text, literals } = maskLiterals(lines.join("\n"), language);
		const code = language === "python" ? pythonWords(text) : wordsOf(text);
		return code === "" ? void 0 : JSON.stringify([code, literals]);
	});
	return before !== void 0 && before === after;
}
function isLineBound(line, path) {
	return /^\s*#(?!\[)/.test(line) ? !/\.pyx?$/.test(path) : /\.(?:kts?|scala|go)$/.test(path) && /^\s*[-+]/.test(line);
}
const ends = /\b(return|break|continue|throw|yield)[ \t]*\n/g;
function wordsOf(text) {
	return text.replaceAll(ends, "$1;").replaceAll(/\s+/g, " ").replaceAll(/(?<![\w$]) (?=[\w$])|(?<=[\w$]) (?![\w$])/g, "").replaceAll(/(?<=[()[\]{},;]) | (?=[()[\]{},;])/g, "").trim();
}
function pythonWords(text) {
	return text.split("\n").filter((line) => line.trim() !== "").map((line) => {
		return `${/^\s*/.exec(line)?.[0] ?? ""}${wordsOf(line)}`;
	}).join("\n");
}
// src/profile/changed-lines.ts
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
		baseline: rangeOf(run.baseline, run.removed.length),
		candidate: rangeOf(run.candidate, run.added.length),
		heading,
		added: run.added,
		removed: run.removed
	})));
	const path = file.state === "deleted" ? file.from : file.path;
	return {
		path,
		from: file.from === path ? void 0 : file.from,
		state: file.state,
		hunks
	};
}
function rangeOf(next, count) {
	return {
		start: count === 0 ? next - 1 : next,
		count
	};
}
function renamedFilesOf(files) {
	return new Map(files.flatMap(({ from, path, state }) => from === void 0 || state !== "modified" ? [] : [[from, path]]));
}
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
const hashed = /\.(?:pyx?|rb|sh|toml|ya?ml)$/;
function isIdle(text, path) {
	const trimmed = text.trim();
	if (spokenComment.test(trimmed)) return false;
	if (hashed.test(path)) return trimmed === "" || trimmed.startsWith("#");
	return trimmed === "" || trimmed.startsWith("//") || /^\/\*(?:(?!\*\/).)*(?:\*\/)?$/.test(trimmed);
}
function isStarred(text, path) {
	return /^\s*\*(?: .*|\/)?$/.test(text) && !hashed.test(path);
}
function touchedLines(file, blank, code) {
	const lines = [];
	const gaps = [];
	const blocks = /* @__PURE__ */ new Map();
	const bared = /* @__PURE__ */ new Set();
	const rest = blank?.split("\n");
	const isCode = (line) => (rest?.[line - 1] ?? "").trim() !== "";
	const spoken = code?.split("\n");
	const isSaid = (line) => spoken !== void 0 && (spoken[line - 1] ?? "").trim() === "";
	for (const { candidate, added, removed } of file.hunks) {
		if (isSameCode(removed, added, file.path) || isMoved(added, removed, file)) continue;
		added.forEach((text, index) => {
			const line = candidate.start + index;
			if (isSaid(line) && !spokenComment.test(text.trim())) return;
			if (isStarred(text, file.path) ? isCode(line) : !isIdle(text, file.path)) lines.push(line);
		});
		if (candidate.count > 0) continue;
		const isComment = removed.some((text) => /^\s*\/\*/.test(text)) || !isCode(candidate.start) && !isCode(candidate.start + 1);
		const isRun = (text) => isStarred(text, file.path) ? !isComment : !isIdle(text, file.path);
		const first = removed.find(isRun);
		if (first === void 0) continue;
		gaps.push(candidate.start);
		if (decorates.test(first)) bared.add(candidate.start);
		if (rest !== void 0) blocks.set(candidate.start, beginOfBlock(rest, candidate.start, first.search(/\S/)));
	}
	return {
		lines,
		gaps,
		blocks,
		bared
	};
}
function isMoved(added, removed, { hunks, path }) {
	if (added.length === 0 || removed.length > 0) return false;
	return hunks.some((each) => each.added.length === 0 && isSameCode(each.removed, added, path)) && holdsFunctionsAlone(added.join("\n"), path);
}
const decorates = /^\s*(?:@(?!Override\b|SuppressWarnings\b|Deprecated\b|Null|Non[Nn]ull|NotNull|overload\b)[\w.]|#\[(?!doc|allow|deny|warn|must_use)|\[\[(?!nodiscard|maybe_unused|deprecated))/;
function beginOfBlock(rest, line, indent) {
	if (indent <= 0) return 0;
	let at = line;
	while (at > 0) {
		const found = rest[at - 1]?.search(/\S/) ?? -1;
		if (found >= 0 && found < indent) break;
		at--;
	}
	return at;
}
export { candidateLineIn, parseUnifiedDiff, renamedFilesOf, spokenComment, touchedLines };
