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
const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\b(?:return|typeof|case|of|in|do|else|yield|await|throw|void|delete))[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const literals = {
	js: new RegExp(`${slashComments}|'(?:\\\\.|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`, "g"),
	go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g,
	jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, "g"),
	native: new RegExp(`${slashComments}|${doubleQuoted}|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	unknown: new RegExp(`${slashComments}|${doubleQuoted}`, "g")
};
function blankLiterals(text, language) {
	return text.replace(literals[language], (literal) => literal.replaceAll(/[^\n]/g, " "));
}
function withoutComments(text, language) {
	return text.replace(literals[language], (found) => /^(?:\/[/*]|#)/.test(found) ? " " : found);
}
function languageOfPath(path) {
	if (/\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(path)) return "js";
	if (path.endsWith(".go")) return "go";
	if (/\.pyx?$/.test(path)) return "python";
	if (/\.(?:java|kts?|scala|groovy)$/.test(path)) return "jvm";
	return /\.(?:c|cc|cpp|cxx|c\+\+|cppm|ixx|h|hh|hpp|hxx|h\+\+|inl|ipp|tpp|tcc|rs|zig|swift|m|mm)$/.test(path) ? "native" : "unknown";
}
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
	return Math.max(0, blank.slice(offset, end < 0 ? void 0 : end).search(/\bfunc\s*\(/));
}
function bracedEnd(text, offset, language) {
	let depth = 0;
	let parameters = false;
	let arrow = false;
	let initializes = false;
	for (let at = offset; at < text.length; at++) {
		const letter = text[at] ?? "";
		if (letter === "{" && depth === 0 && !isInHead(text, {
			offset,
			at,
			language,
			initializes
		})) return matchingBrace(text, at);
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
	return text[at + 1] !== ":" && /\)\s*(?:noexcept\s*)?$/.test(head) && !/\bfn\s/.test(head);
}
function expressionEnd(text, offset) {
	const head = /[^\n]*\b(?:(?:fun|def|va[lr])\s|[gs]et[ \t]*\()[^;{}=]*(?:=(?=[^=])|\{)/y;
	head.lastIndex = offset;
	const found = head.exec(text);
	if (found === null || found[0].endsWith("{") || /^\s*\{/.test(text.slice(head.lastIndex, head.lastIndex + 200))) return void 0;
	const indent = /^\s*/.exec(found[0])?.[0].length ?? 0;
	let depth = 0;
	let last = head.lastIndex;
	for (let start = head.lastIndex, end = 0; end < text.length; start = end + 1) {
		end = text.indexOf("\n", start);
		if (end < 0) end = text.length;
		const line = text.slice(start, end);
		if (start > head.lastIndex && line.trim() !== "" && depth <= 0 && line.search(/\S/) <= indent) break;
		for (const letter of line) depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (line.trim() !== "") last = start;
	}
	return last;
}
function matchingBrace(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "{") depth++;
	else if (text[at] === "}" && --depth === 0) {
		if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return at;
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
	const head = lines.findLast((each) => each.trim() !== "" && each.search(/\S/) < indent && !/^\s*[)\]}{]/.test(each));
	return {
		own: ownType(lines.at(-1) ?? ""),
		head: head ?? ""
	};
}
function ownType(head) {
	const receiver = /^func\s*\(\s*(?:\w+\s+)?\*?(\w+)/.exec(head)?.[1];
	if (receiver !== void 0) return receiver;
	const plain = head.replaceAll(/<[^<>]*>/g, "");
	return /(\w+)\s*::\s*~?(?:operator\b[^\w(]*|\w+)\s*$/.exec(plain.slice(0, plain.indexOf("(")))?.[1];
}
export { argumentsAround, blankLiterals, languageOfPath, rangeIn, rangesIn, typesAround, withoutComments, wordsAround };
