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
/** A slash starts a regular expression where an operand cannot precede it. */
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
/** The text with a blank for each comment; literals stay. */
function withoutComments(text, language) {
	return text.replace(literals[language], (found) => /^(?:\/[/*]|#)/.test(found) ? " " : found);
}
/** By the extension; `unknown` where that is none of a language that is read here. */
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
/** Decorators may be first; the body is what is indented deeper than `def`. */
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
/** Lines on which a function of that name is defined; for profilers that give names only. */
function definitionsOf(blank, name, language) {
	const short = shortName(name);
	if (short === void 0) return [];
	const escaped = short.replaceAll("$", "\\$");
	return [...blank.matchAll(new RegExp(definitionPattern(escaped, language), "gm"))].map((match) => lineAt(blank, match.index + match[0].search(/\S/)));
}
/** Every definition of a file, in the order of its text. */
function definitionsIn(blank, language = "native") {
	const pattern = new RegExp(definitionPattern("([\\w$]+)", language), "gm");
	return [...blank.matchAll(pattern)].flatMap((match) => {
		const name = match.slice(1).find((each) => each !== void 0) ?? "";
		if (/^(?:if|for|while|switch|catch|match|return|sizeof|defined|loop|unsafe|[A-Z][A-Z0-9_]*)$/.test(name)) return [];
		return [{
			name,
			line: lineAt(blank, match.index + match[0].search(/\S/))
		}];
	});
}
/** Attributes for compilers between a function's words, with brackets of its own. */
const attribute = String.raw`(?:__attribute__|__declspec|alignas|decltype|explicit|requires)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
/** A name after its type or `fn`, its parameters, and what may be between them and the brace: results, bounds, initializers. */
function nativeDefinition(name) {
	return String.raw`^[ \t]*(?!(?:return|else|new|throw|case|if|for|while|match|switch|let|loop|do|catch)\b)(?:(?:pub(?:\([^)]*\))?|${attribute}|[\w$:<>,*&\[\]@"]+)[ \t*&]+)*(?:[\w$]+::)*~?${name}\s*(?:<[^;{}()]*>)?\s*\([^;{}]*\)[^;{}]*\{`;
}
function definitionPattern(name, language) {
	switch (language) {
		case "go": return String.raw`^func\s+(?:\([^)]*\)\s*)?${name}\s*[[(]`;
		case "python": return String.raw`^\s*(?:async\s+)?def\s+${name}\s*[[(]`;
		case "js": return String.raw`\bfunction\s*\*?\s*${name}\s*\(|^\s*(?:(?:static|async|get|set|public|private|protected|override)\s+)*[#*]?${name}\s*(?:<[^>]*>)?\([^;]*?\{|\b${name}\s*[=:]\s*(?:async\s*)?(?:function\b|\([^()]*\)[^=;{]*=>|[\w$]+\s*=>)`;
		default: return nativeDefinition(name);
	}
}
export { rangeIn as a, languageOfPath as i, definitionsIn as n, withoutComments as o, definitionsOf as r, shortName as s, blankLiterals as t };
