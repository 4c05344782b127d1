import { blankLiterals, maskLiterals } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
import { definitionsIn } from "./chunk-definitions.js";
// src/profile/moved-functions.ts
const beside = /^\s*(?:@|#\[|\[\[|template\b|[{}][;,]?\s*$|try\s*(?::.*)?\{?\s*$|(?:\}\s*)?catch\s*\(.*\)\s*\{?\s*$)/;
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
// src/profile/set-anew.ts
function plainLiteral(literal, language) {
	if (language !== "python" && language !== "js") return literal;
	const [, prefix = "", quote = "", held = ""] = /^([A-Za-z]*)('''|"""|'|")([^'"\\]*)\2$/.exec(literal) ?? [];
	return quote === "" ? literal : `${prefix}${quote.length === 1 ? "\"" : "\"\"\""}${held}${quote.length === 1 ? "\"" : "\"\"\""}`;
}
const beforeValue = /(?:^|[^\w$])(?:and|as|assert|await|case|del|elif|else|except|for|from|if|in|is|lambda|let|match|not|of|or|print|raise|return|throw|typeof|while|with|yield)$/;
function withoutLastCommas(text, path) {
	if (!text.includes(",")) return text;
	const isC = /\.(?:[ch]|cc|cpp|cxx|c\+\+|hh|hpp|hxx|mm?|inc|ipp)$/i.test(path);
	const open = [];
	const dropped = /* @__PURE__ */ new Set();
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? "";
		if ("([{".includes(sign)) open.push({
			at,
			sign,
			commas: 0
		});
		else if (sign === ",") {
			const holder = open.at(-1);
			if (holder !== void 0) holder.commas++;
		} else if (")]}".includes(sign)) {
			const holder = open.pop();
			if (holder !== void 0 && isNeedless(text, {
				holder,
				end: at,
				path,
				isC
			})) dropped.add(at - 1);
		}
	}
	return dropped.size === 0 ? text : text.replaceAll(",", (sign, at) => dropped.has(at) ? "" : sign);
}
function isNeedless(text, { holder, end, path, isC }) {
	if (text[end - 1] !== "," || end - 2 <= holder.at || text[end - 2] === ",") return false;
	const { sign, at, commas } = holder;
	if (sign === "{") return true;
	const before = text.slice(Math.max(0, at - 12), at);
	const isBehindName = /[\w$)\]]$/.test(before) && !beforeValue.test(before);
	if (sign === "[") return !/\.pyx?$/.test(path) || !isBehindName || commas > 1;
	if (isC || before.endsWith("!")) return false;
	return commas > 1 || isBehindName;
}
const carriesOn = /^\s*(?:[([`+\-*/%.,?:=&|<>^]|!=|in\b|instanceof\b)/;
const emptyBody = /(?:^|[^\w$.])(?:if|for|while|with)\s*\([^\n]*\)\s*$|(?:^|[^\w$])(?:else|do)\s*$/;
function withoutLastSemicolons(text) {
	let depth = 0;
	const parts = [];
	let from = 0;
	for (let at = 0; at < text.length; at++) {
		const sign = text[at] ?? "";
		if ("([".includes(sign)) depth++;
		else if (")]".includes(sign)) depth--;
		else if (sign === ";" && depth <= 0 && isLast(text, at)) {
			parts.push(text.slice(from, at));
			from = at + 1;
		}
	}
	return `${parts.join("")}${text.slice(from)}`;
}
const furthest = 500;
function isLast(text, at) {
	const rest = text.slice(at + 1, at + 1 + furthest);
	if (!/^[ \t]*\}/.test(rest) && (!/^[ \t]*(?:\n|$)/.test(rest) || carriesOn.test(rest))) return false;
	const before = text.slice(Math.max(text.lastIndexOf("\n", at - 1) + 1, at - furthest), at);
	return before.trim() !== "" && before.length < furthest && !emptyBody.test(before);
}
function withoutArrowParentheses(text) {
	return text.replaceAll(/\basync\(([\w$]+)\)=>/g, "async $1=>").replaceAll(/(?<![\w$)\]])\(([\w$]+)\)=>/g, "$1=>");
}
function pythonLines(text) {
	const found = [];
	let depth = 0;
	let isOpen = false;
	for (const line of text.split("\n")) {
		const last = found.length - 1;
		if (isOpen) found[last] = `${(found[last] ?? "").replace(/\\\s*$/, " ")}\n${line.trim()}`;
		else if (line.trim() !== "") found.push(line);
		else continue;
		for (const sign of line) depth += "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
		isOpen = depth > 0 || /\\\s*$/.test(line);
	}
	return found;
}
const aheadOfValue = /^(?:(?:return|assert|del|if|elif|while|yield|await|with)\b ?|(?:from .*)?import ?|for [^()]* in ?|[^()=<>!]*(?:[-+*/%&|^@:]|\/\/|\*\*|<<|>>)?=(?!=) ?|)$/;
function withoutOuterParentheses(line) {
	const open = line.indexOf("(");
	if (open < 0 || !aheadOfValue.test(line.slice(0, open))) return line;
	const ahead = line.slice(0, open);
	const isImport = /\bimport ?$/.test(ahead);
	let depth = 0;
	let close = open;
	for (; close < line.length; close++) {
		const sign = line[close] ?? "";
		if ("([{".includes(sign)) depth++;
		else if (")]}".includes(sign)) depth--;
		else if (depth === 1 && sign === "," && !isImport) return line;
		if (depth === 0) break;
	}
	const held = line.slice(open + 1, close);
	const rest = line.slice(close + 1);
	if (depth > 0 || held === "" || !/^:?$/.test(rest) || /\bfor\b|:=|\byield\b/.test(held)) return line;
	return `${ahead}${/\w$/.test(ahead) && /^\w/.test(held) ? " " : ""}${held}${rest}`;
}
// src/profile/same-code.ts
const spokenComment = /^(?:\/\/go:(?!generate)|\/\/ *\+build\b|(?:\/\/ *)?#cgo\b|# *(?:cython|distutils):|\/\*\*? *@jsx)/;
const nothing = {
	before: [],
	after: []
};
function spelled(lines, path) {
	const language = languageOfPath(path);
	if (language === "unknown" || lines.some((line) => spokenComment.test(line.trim()) || isLineBound(line, path))) return void 0;
	const { text, literals } = maskLiterals(lines.join("\n"), language);
	return text.trim() === "" ? void 0 : JSON.stringify([codeOf(text, path), literals.map((each) => plainLiteral(each, language))]);
}
function isSameCode(removed, added, path, { before, after } = nothing) {
	const language = languageOfPath(path);
	const lines = [...removed, ...added];
	if (language === "unknown" || lines.some((line) => spokenComment.test(line.trim()) || isLineBound(line, path))) return false;
	const [one, other] = [removed, added].map((lines) => {
		if (maskLiterals(lines.join("\n"), language).text.trim() === "") return void 0;
		const { text, literals } = maskLiterals([
			...before,
			...lines,
			...after
		].join("\n"), language);
		return JSON.stringify([codeOf(text, path), literals.map((each) => plainLiteral(each, language))]);
	});
	return one !== void 0 && one === other;
}
function codeOf(text, path) {
	const language = languageOfPath(path);
	if (language === "python") return pythonWords(text, path);
	if (language === "js") return withoutArrowParentheses(withoutLastCommas(wordsOf(withoutLastSemicolons(text)), path));
	return withoutLastCommas(wordsOf(text), path);
}
function isLineBound(line, path) {
	return /^\s*#(?!\[)/.test(line) ? !/\.pyx?$/.test(path) : /\.(?:kts?|scala|go)$/.test(path) && /^\s*[-+]/.test(line);
}
const ends = /\b(return|break|continue|throw|yield)[ \t]*\n/g;
function wordsOf(text) {
	return text.replaceAll(ends, "$1;").replaceAll(/\s+/g, " ").replaceAll(/(?<![\w$]) (?=[\w$])|(?<=[\w$]) (?![\w$])/g, "").replaceAll(/(?<=[()[\]{},;]) | (?=[()[\]{},;])/g, "").trim();
}
function pythonWords(text, path) {
	return pythonLines(text).map((line) => {
		return `${/^\s*/.exec(line)?.[0] ?? ""}${withoutOuterParentheses(withoutLastCommas(wordsOf(line), path))}`;
	}).join("\n");
}
// src/profile/formatted-hunks.ts
const furthestAbove = 60;
const nearest = 8;
const mostTogether = 6;
const mostHunks = 300;
function formattedHunks(file, view) {
	const { hunks, path } = file;
	const found = /* @__PURE__ */ new Set();
	if (view === void 0) return new Set(hunks.filter(({ removed, added }) => isSameCode(removed, added, path)));
	const lines = view.code.split("\n");
	const blank = view.blank.split("\n");
	const opened = openedAt(blank, new Set(hunks.map(({ candidate: { start, count } }) => count === 0 ? start + 1 : start)));
	for (const [index, hunk] of hunks.entries()) {
		if (found.has(hunk)) continue;
		const together = [];
		const removed = [];
		const added = [];
		for (const each of hunks.slice(index, index + (hunks.length > mostHunks ? 1 : mostTogether))) {
			const last = together.at(-1);
			const between = last === void 0 ? [] : lines.slice(endOf(last), firstOf(each) - 1);
			if (between.length > nearest || isWithinLiteral(each, {
				lines,
				blank
			})) break;
			together.push(each);
			removed.push(...between, ...each.removed);
			added.push(...between, ...each.added);
			if (!isSameCode(removed, added, path, around(hunk, each, {
				lines,
				opened,
				path
			}))) continue;
			for (const one of together) found.add(one);
			break;
		}
	}
	return found;
}
function endOf({ candidate: { start, count } }) {
	return count === 0 ? start : start + count - 1;
}
function firstOf({ candidate: { start, count } }) {
	return count === 0 ? start + 1 : start;
}
function openedAt(blank, wanted) {
	const open = [];
	const found = /* @__PURE__ */ new Map();
	for (const [index, line] of blank.entries()) {
		if (wanted.has(index + 1)) found.set(index + 1, [...open]);
		for (const sign of line) if ("([{".includes(sign)) open.push(index + 1);
		else if (")]}".includes(sign)) open.pop();
	}
	return found;
}
function around(hunk, last, { lines, opened, path }) {
	const first = firstOf(hunk);
	const open = opened.get(first) ?? [];
	const isPython = languageOfPath(path) === "python";
	const begin = (isPython ? open[0] : open.at(-1)) ?? first;
	const before = first - begin <= furthestAbove ? lines.slice(begin - 1, first - 1) : isPython ? ["(".repeat(open.length)] : [];
	const after = lines.slice(endOf(last)).find((line) => line.trim() !== "");
	return {
		before,
		after: after === void 0 ? [] : [after]
	};
}
function isWithinLiteral({ candidate, added }, { lines, blank }) {
	return added.some((_, index) => {
		const line = candidate.start + index - 1;
		const text = (lines[line] ?? "").trim();
		return text !== "" && (blank[line] ?? "").trim() === "" && !/^\w{0,3}(["'`]).*\1$/.test(text);
	});
}
// src/profile/touched-lines.ts
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
function touchedLines(file, view) {
	const lines = [];
	const gaps = [];
	const blocks = /* @__PURE__ */ new Map();
	const bared = /* @__PURE__ */ new Set();
	const rest = view?.blank.split("\n");
	const isCode = (line) => (rest?.[line - 1] ?? "").trim() !== "";
	const spoken = view?.code.split("\n");
	const formatted = formattedHunks(file, view);
	const isSaid = (line) => spoken !== void 0 && (spoken[line - 1] ?? "").trim() === "";
	for (const hunk of file.hunks) {
		const { candidate, added, removed } = hunk;
		if (formatted.has(hunk) || isMoved(added, removed, file)) continue;
		const written = added.flatMap((text, index) => {
			const line = candidate.start + index;
			if (isSaid(line) && !spokenComment.test(text.trim())) return [];
			return (isStarred(text, file.path) ? isCode(line) : !isIdle(text, file.path)) ? [line] : [];
		});
		lines.push(...written);
		if (written.length > 0 || goesOnAsWords(added)) continue;
		if (opensWords(added, file.path) !== opensWords(removed, file.path)) gaps.push(linesAround(hunk).before);
		const { before, after } = linesAround(hunk);
		const isComment = removed.some((text) => /^\s*\/\*/.test(text)) || !isCode(before) && !isCode(after);
		const isRun = (text) => isStarred(text, file.path) ? !isComment : !isIdle(text, file.path);
		const first = (candidate.count > 0 ? withoutWords(removed, file.path) : removed).find(isRun);
		if (first === void 0) continue;
		const gap = gapOf(hunk, first);
		gaps.push(gap);
		if (decorates.test(first)) bared.add(gap);
		if (rest !== void 0) blocks.set(gap, beginOfBlock(rest, gap, first.search(/\S/)));
	}
	return {
		lines,
		gaps,
		blocks,
		bared
	};
}
function linesAround({ candidate: { start, count } }) {
	return count === 0 ? {
		before: start,
		after: start + 1
	} : {
		before: start - 1,
		after: start + count
	};
}
function gapOf(hunk, first) {
	const { before, after } = linesAround(hunk);
	return decorates.test(first) ? after - 1 : before;
}
function opensWords(lines, path) {
	const text = lines.join("\n");
	if (/\.pyx?$/.test(path)) return (text.match(/"""|'''/g) ?? []).length % 2;
	return hashed.test(path) ? 0 : (text.match(/\/\*/g) ?? []).length - (text.match(/\*\//g) ?? []).length;
}
function goesOnAsWords(added) {
	const first = added[0]?.trim() ?? "";
	return first !== "" && !/^(?:\/[/*]|#|--|;|%|[rRuU]?(?:"|'))/.test(first);
}
function withoutWords(removed, path) {
	const words = hashed.test(path) ? /^([ \t]*[rRuU]?)("""|''')[\s\S]*?(?:\2|$(?![\s\S]))/gm : /^([ \t]*)\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/gm;
	return removed.join("\n").replaceAll(words, "$1").split("\n");
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
export { gapOf, holdsFunctionsAlone, isSameCode, spelled, spokenComment, touchedLines };
