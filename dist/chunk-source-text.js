import { elderParameters } from "./chunk-definitions.js";
// src/profile/python-end.ts
function pythonEnd(lines, line) {
	const header = afterDecorators(lines, line - 1);
	if (header >= lines.length) return void 0;
	const match = /^(\s*)(?:async\s+)?(?:def|class)\b/.exec(lines[header] ?? "");
	return match === null ? expressionEnd$1(lines, header) : bodyEnd(lines, header, match[1]?.length ?? 0);
}
function afterDecorators(lines, start) {
	let at = start;
	for (let depth = 0; at < lines.length; at++) {
		const text = lines[at] ?? "";
		if (depth <= 0 && !/^\s*(?:@|$)/.test(text)) break;
		depth += openedIn(text);
	}
	return at;
}
function bodyEnd(lines, header, indent) {
	let last = header;
	let brackets = 0;
	let isContinued = false;
	for (let at = header; at < lines.length; at++) {
		const text = lines[at] ?? "";
		const isInside = brackets > 0 || isContinued;
		brackets += openedIn(text);
		isContinued = goesOn(text);
		if (text.trim() === "") continue;
		if (at > header && !isInside && text.length - text.trimStart().length <= indent) break;
		last = at;
	}
	return last + 1;
}
function expressionEnd$1(lines, start) {
	const isWithin = lines.slice(0, start).reduce((depth, text) => depth + openedIn(text), 0) > 0;
	let depth = 0;
	for (let at = start; at < lines.length; at++) {
		const text = lines[at] ?? "";
		depth += openedIn(text);
		if (depth < 0 || depth === 0 && !goesOn(text) && (!isWithin || /,\s*$/.test(text))) return at + 1;
	}
	return start + 1;
}
function openedIn(text) {
	let depth = 0;
	for (const letter of text) depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
	return depth;
}
function goesOn(text) {
	return /\\\s*$/.test(text);
}
// src/profile/source-text.ts
function rangeIn(blank, start, language) {
	return rangesIn(blank, language)(start);
}
function rangesIn(blank, language) {
	const lines = language === "python" ? blank.split("\n") : [];
	const starts = startsOfLines(blank);
	const isDecorated = language !== "go" && language !== "unknown";
	return ({ line, column = 1 }) => {
		const offset = starts[line - 1];
		if (offset === void 0) return void 0;
		const end = language === "python" ? void 0 : endIn(blank, {
			offset,
			column
		}, language);
		const last = language === "python" ? pythonEnd(lines, line) : end === void 0 ? void 0 : lineAt(starts, end);
		if (last === void 0) return void 0;
		return {
			first: isDecorated ? decoratedFrom(blank, {
				line,
				offset
			}) : line,
			last
		};
	};
}
function startsOfLines(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function lineAt(starts, offset) {
	let known = 0;
	let unknown = starts.length;
	while (unknown - known > 1) {
		const middle = known + unknown >>> 1;
		if ((starts[middle] ?? 0) <= offset) known = middle;
		else unknown = middle;
	}
	return known + 1;
}
const decorator = /^@[\w.$]+(?:\s*\([\s\S]*\))?$|^#\[[^\n]*\]$|^\[\[[^\n]*\]\]$|^template\s*<[\s\S]*>$/;
const mostDecorating = 20;
function decoratedFrom(blank, { line, offset }) {
	let first = line;
	let from = offset;
	let above = offset;
	for (let at = line - 1; at > 0 && first - at <= mostDecorating; at--) {
		above = blank.lastIndexOf("\n", above - 2) + 1;
		const text = blank.slice(above, from).trim();
		if (decorator.test(text)) {
			first = at;
			from = above;
		} else if (text !== "" && !closesMore(text)) break;
	}
	return first;
}
function closesMore(text) {
	return (text.match(/\)/g)?.length ?? 0) > (text.match(/\(/g)?.length ?? 0);
}
function endIn(blank, { offset, column }, language) {
	if (language === "js") return bracedEnd(blank, offset + column - 1, language);
	if (language === "go") return bracedEnd(blank, offset + literalAt(blank, offset), language);
	return (language === "jvm" ? expressionEnd(blank, offset) : void 0) ?? bracedEnd(blank, offset, language);
}
function literalAt(blank, offset) {
	const end = blank.indexOf("\n", offset);
	const line = blank.slice(offset, end < 0 ? void 0 : end);
	return line.startsWith("func") ? 0 : Math.max(0, line.search(/\bfunc\s*\(/));
}
function bracedEnd(text, offset, language) {
	let depth = 0;
	let parameters = false;
	let arrow = false;
	let initializes = false;
	const begin = language === "native" ? behindElder(text, offset) ?? offset : offset;
	for (let at = begin; at < text.length; at++) {
		const letter = text[at] ?? "";
		if (letter === "{" && depth === 0 && !isInHead(text, {
			offset,
			at,
			language,
			initializes
		})) {
			const end = matchingBrace(text, at);
			return language === "native" && end !== void 0 ? behindHandlers(text, end) : end;
		}
		if ("([{".includes(letter)) depth++;
		else if (")]}".includes(letter)) depth--;
		if (letter === ")" && depth === 0) parameters = true;
		if (letter === ":" && depth === 0 && language === "native") initializes ||= isInitializing(text, offset, at);
		if (text.startsWith("=>", at) && depth <= 0) {
			arrow = true;
			parameters = true;
			depth = 0;
			at++;
			continue;
		}
		if (arrow && (depth < 0 || (letter === ";" || letter === ",") && depth === 0)) return at;
		if (arrow && letter === "\n" && depth === 0 && isStatementEnd(text, at)) return at;
		if (!arrow && parameters && letter === ";" && depth <= 0 && language !== "go") return void 0;
	}
	return arrow ? text.length : void 0;
}
function behindHandlers(text, end) {
	const handler = /\s*catch\s*\((?:[^()]|\([^()]*\))*\)\s*(?=\{)/y;
	for (let last = end;;) {
		handler.lastIndex = last + 1;
		const next = handler.test(text) ? matchingBrace(text, handler.lastIndex) : void 0;
		if (next === void 0) return last;
		last = next;
	}
}
function behindElder(text, offset) {
	const head = new RegExp(String.raw`[^(){};=]*\(\s*[A-Za-z_]\w*(?:\s*,\s*[A-Za-z_]\w*)*\s*\)${elderParameters}`, "y");
	head.lastIndex = offset;
	return head.test(text) ? head.lastIndex : void 0;
}
function isStatementEnd(text, at) {
	const before = text.slice(Math.max(0, at - 200), at);
	if (!/[\w$)\]}]\r?$/.test(before) || /\b(?:in|of|instanceof|typeof|await|yield|as|new|void|delete)\s*$/.test(before)) return false;
	const next = /\S+/.exec(text.slice(at, at + 2e3))?.[0] ?? "";
	return /^[\w$@#]/.test(next) && !/^(?:in|of|instanceof|as|satisfies)\b/.test(next);
}
const typeBefore = /(?:[<:|&,=]|\bextends)\s*$/;
function isInHead(text, { offset, at, language, initializes }) {
	const before = text.slice(Math.max(offset, at - 200), at);
	return language === "js" ? typeBefore.test(before) : initializes && /[\w>]\s*$/.test(before);
}
function isInitializing(text, offset, at) {
	const head = text.slice(offset, at);
	return text[at + 1] !== ":" && /\)\s*(?:noexcept\s*)?(?:try\s*)?$/.test(head) && !/\bfn\s/.test(head);
}
function expressionEnd(text, offset) {
	const head = /([ \t]*)[^\n]*?\b(?:(?:fun|def|va[lr])\s|(?=[gs]et[ \t]*\())/y;
	head.lastIndex = offset;
	const indent = head.exec(text)?.[1]?.length;
	const begin = indent === void 0 ? void 0 : signBehindHead(text, head.lastIndex);
	if (indent === void 0 || begin === void 0 || /^\s*\{/.test(text.slice(begin, begin + 200))) return void 0;
	let depth = 0;
	let last = begin;
	for (let start = begin, end = 0; end < text.length; start = end + 1) {
		end = text.indexOf("\n", start);
		if (end < 0) end = text.length;
		const line = text.slice(start, end);
		if (start > begin && line.trim() !== "" && depth <= 0 && line.search(/\S/) <= indent) break;
		for (const letter of line) depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (line.trim() !== "") last = start;
	}
	return last;
}
function signBehindHead(text, offset) {
	let depth = 0;
	for (let at = offset; at < text.length; at++) {
		const letter = text[at] ?? "";
		if ("([".includes(letter)) depth++;
		else if (")]".includes(letter)) depth--;
		else if (depth > 0) continue;
		else if (depth < 0 || ";{}".includes(letter)) return void 0;
		else if (letter === "=" && !"=>".includes(text[at + 1] ?? "") && !"=!<>".includes(text[at - 1] ?? "")) return at + 1;
	}
}
function matchingBrace(text, open) {
	let depth = 0;
	const branches = [];
	for (let at = open; at < text.length; at++) {
		if (text[at] === "#" && depth > 0) {
			const word = /#[ \t]*(if|el|endif)/y;
			word.lastIndex = at;
			const kind = word.exec(text)?.[1];
			if (kind === "if") branches.push(depth);
			else if (kind === "el") depth = branches.at(-1) ?? 0;
			else if (kind === "endif") {
				branches.pop();
				depth = Math.max(depth, 1);
			}
		}
		if (text[at] === "{") depth++;
		else if (text[at] === "}" && --depth === 0) {
			if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return at;
		}
	}
}
function typesAround(blank, line) {
	const { own, head } = headAround(blank, line);
	if (own !== void 0) return [own];
	const plain = head.replaceAll(/<[^<>]*>/g, "");
	const implemented = /\bimpl\s+(?:(?:[\w:]*\b)?(\w+)\s+for\s+)?(?:&(?:mut\s+)?)?(?:[\w:]*\b)?(\w+)/.exec(plain);
	const declared = /\b(?:class|struct|trait|interface|object|record|enum|namespace)\s+(\w+)/.exec(plain);
	return (implemented ?? declared ?? []).slice(1).filter((each) => each !== void 0);
}
function wordsAround(blank, line) {
	const { own, head } = headAround(blank, line);
	if (own !== void 0) return [own];
	const [, parameters = "", implemented] = /\bimpl\b\s*(<(?:[^<>]|<[^<>]*>)*>)?\s*(?:[^{]*?\sfor\s)?([^{]*)/.exec(head) ?? [];
	if (implemented !== void 0) {
		const declared = new Set(parameters.match(/\w+/g));
		const type = implemented.replace(/\bwhere\b[\s\S]*/, "");
		return type.includes("$") ? [] : (type.match(/\w+/g) ?? []).filter((word) => !declared.has(word));
	}
	return /\b(?:class|struct|trait|interface|object|record|enum)\b\s*\w/.test(head) ? head.match(/\w+/g) ?? [] : [];
}
function argumentsAround(blank, line) {
	const { head } = headAround(blank, line);
	const [, parameters = "", rest = ""] = /\bimpl\b\s*(<(?:[^<>]|<[^<>]*>)*>)?([\s\S]*)/.exec(head) ?? [];
	const declared = new Set(parameters.match(/\w+/g));
	return [...rest.matchAll(/<((?:[^<>]|<[^<>]*>)*)>/g)].flatMap(([, inner = ""]) => inner.match(/\w+/g) ?? []).filter((word) => !declared.has(word) && word !== "mut" && word !== "dyn");
}
function headAround(blank, line) {
	const lines = blank.split("\n", line);
	const indent = (lines.at(-1) ?? "").search(/\S/);
	const at = lines.findLastIndex((each) => each.trim() !== "" && each.search(/\S/) < indent && !/^\s*(?:[)\]}{]|where\b)/.test(each));
	return {
		own: ownType(lines.at(-1) ?? ""),
		head: at === -1 ? "" : wholeHead(lines.slice(at, -1))
	};
}
const mostHeadLines = 12;
function wholeHead([first = "", ...further]) {
	if (/[{:;]\s*$/.test(first)) return first;
	const last = further.slice(0, mostHeadLines).findIndex((each) => each.includes("{"));
	return [first, ...further.slice(0, last + 1)].join("\n");
}
function ownType(head) {
	const receiver = /^func\s*\(\s*(?:\w+\s+)?\*?(\w+)/.exec(head)?.[1];
	if (receiver !== void 0) return receiver;
	const plain = head.replaceAll(/<[^<>]*>/g, "");
	return /(\w+)\s*::\s*~?(?:operator\b[^\w(]*|\w+)\s*$/.exec(plain.slice(0, plain.indexOf("(")))?.[1];
}
export { argumentsAround, rangeIn, rangesIn, typesAround, wordsAround };
