// src/profile/source-text.ts
const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\.|[^"\\\n])*"`;
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\breturn)[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
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
	const offset = offsetOf(blank, start.line);
	if (offset === void 0) return void 0;
	const last = endIn(blank, {
		...start,
		offset
	}, language);
	if (last === void 0) return void 0;
	return {
		first: language !== "go" && language !== "unknown" ? decoratedFrom(blank, {
			...start,
			offset
		}) : start.line,
		last
	};
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
function endIn(blank, { line, column = 1, offset }, language) {
	if (language === "python") return pythonEnd(blank.split("\n"), line);
	if (language === "js") return bracedEnd(blank, offset + column - 1, language);
	return (language === "jvm" ? expressionEnd(blank, offset) : void 0) ?? bracedEnd(blank, offset, language);
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
		if (arrow && (depth < 0 || (letter === ";" || letter === ",") && depth === 0)) return lineAt(text, at);
		if (!arrow && parameters && letter === ";" && depth <= 0 && language !== "go") return void 0;
	}
	return arrow ? lineAt(text, text.length) : void 0;
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
	const head = /[^\n]*\b(?:fun|def)\s[^;{}=]*(?:=(?=[^=])|\{)/y;
	head.lastIndex = offset;
	const found = head.exec(text);
	if (found === null || found[0].endsWith("{") || /^\s*\{/.test(text.slice(head.lastIndex, head.lastIndex + 200))) return void 0;
	const indent = /^\s*/.exec(found[0])?.[0].length ?? 0;
	let depth = 0;
	const first = lineAt(text, head.lastIndex);
	let last = first;
	for (const [index, line] of text.slice(head.lastIndex).split("\n").entries()) {
		if (index > 0 && line.trim() !== "" && depth <= 0 && line.search(/\S/) <= indent) break;
		for (const letter of line) depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
		if (line.trim() !== "") last = first + index;
	}
	return last;
}
function matchingBrace(text, open) {
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "{") depth++;
	else if (text[at] === "}" && --depth === 0) {
		if (/^\s*\{/.exec(text.slice(at + 1, at + 200)) === null) return lineAt(text, at);
	}
}
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
function typesAround(blank, line) {
	const lines = blank.split("\n").slice(0, line);
	const indent = (lines.at(-1) ?? "").search(/\S/);
	const plain = (lines.findLast((each) => each.trim() !== "" && each.search(/\S/) < indent && !/^\s*[)\]}]/.test(each)) ?? "").replaceAll(/<[^<>]*>/g, "");
	const implemented = /\bimpl\s+(?:(?:[\w:]*\b)?(\w+)\s+for\s+)?(?:&(?:mut\s+)?)?(?:[\w:]*\b)?(\w+)/.exec(plain);
	const declared = /\b(?:class|struct|trait|interface|object|record|enum|namespace)\s+(\w+)/.exec(plain);
	return (implemented ?? declared ?? []).slice(1).filter((each) => each !== void 0);
}
export { blankLiterals, languageOfPath, rangeIn, typesAround, withoutComments };
