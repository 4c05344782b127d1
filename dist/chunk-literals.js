// src/profile/literals.ts
const slashComments = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const joinedComments = String.raw`\/\/(?:\\\r?\n|[^\n])*|\/\*[\s\S]*?\*\/`;
const doubleQuoted = String.raw`"(?:\\[\s\S]|[^"\\\n])*"`;
const jsRegExp = String.raw`(?<=(?:^|[(,=:[!&|?{};+>\n]|\b(?:return|typeof|case|of|in|do|else|yield|await|throw|void|delete))[ \t]*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const rawStrings = String.raw`\b(?:u8|[uUL])?R"(?<delimiter>[^()\\\s"]{0,16})\([\s\S]*?\)\k<delimiter>"|\b[bc]?r(?<hashes>#*)"[\s\S]*?"\k<hashes>(?!#)|(?<![\w#])(?<signs>#+)"[\s\S]*?"\k<signs>|"""[\s\S]*?"""`;
const literals = {
	js: new RegExp(`${slashComments}|'(?:\\\\[\\s\\S]|[^'\\\\\\n])*'|${doubleQuoted}|\`(?:\\\\[\\s\\S]|[^\`\\\\])*\`|${jsRegExp}`, "g"),
	go: new RegExp(`${slashComments}|${doubleQuoted}|\`[^\`]*\`|'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	python: /#[^\n]*|"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g,
	jvm: new RegExp(`${slashComments}|"""[\\s\\S]*?"""+|${doubleQuoted}|'(?:\\\\[^\\n]{1,6}|[^'\\\\\\n])'`, "g"),
	native: new RegExp(`${joinedComments}|${rawStrings}|${doubleQuoted}|(?<!\\b\\d[\\w']{0,40})'(?:\\\\[^\\n]{1,9}|[^'\\\\\\n])'`, "g"),
	unknown: new RegExp(`${slashComments}|${doubleQuoted}`, "g")
};
const multiline = new RegExp(literals.native.source.replace(doubleQuoted, () => String.raw`"(?:\\[\s\S]|[^"\\])*"`).replace(joinedComments, () => slashComments), "g");
function blankLiterals(text, language) {
	return replaced(text, language, (literal) => literal.replaceAll(/[^\n]/g, " "));
}
function withoutComments(text, language) {
	return replaced(text, language, (found) => isComment(found) ? " " : found);
}
function blankComments(text, language) {
	return replaced(text, language, (found, index) => {
		return isComment(found) || language === "python" && isDocstring(text, found, index) ? found.replaceAll(/[^\n]/g, " ") : found;
	});
}
function sourceView(text, language, blank = blankLiterals(text, language)) {
	return {
		blank,
		code: blankComments(text, language)
	};
}
function maskLiterals(text, language) {
	const found = [];
	return {
		text: replaced(text, language, (each) => {
			if (isComment(each)) return " ";
			found.push(each);
			return "\"";
		}),
		literals: found
	};
}
function isComment(found) {
	return /^(?:\/[/*]|#(?!#*"))/.test(found);
}
function isDocstring(text, found, index) {
	return /^(?:"""|''')/.test(found) && /:[ \t]*\n\s*[rRuU]?$/.test(text.slice(Math.max(0, index - 500), index));
}
function replaced(text, language, replace) {
	const isRust = language === "native" && isLikeRust(text);
	const pattern = new RegExp(isRust ? multiline : literals[language]);
	const isNesting = isRust || language === "jvm" && /^[ \t]*(?:[\w@]+[ \t]+){0,5}(?:fun|def|va[lr])[ \t]/m.test(text);
	let left = 2 * text.length + 1e4;
	const parts = [];
	let end = 0;
	for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
		const own = left > 0 ? nestedEnd(text, match, language, isNesting) : void 0;
		if (own !== void 0 && own < 0) left += own;
		const last = own === void 0 || own < 0 ? match.index + match[0].length : own;
		parts.push(text.slice(end, match.index), replace(text.slice(match.index, last), match.index));
		end = last;
		pattern.lastIndex = last;
	}
	parts.push(text.slice(end));
	return parts.join("");
}
function isLikeRust(text) {
	return /^[ \t]*(?:[\w()]+[ \t]+){0,5}(?:fn|func|impl|mod|use)\b/m.test(text) && !/^[ \t]*#[ \t]*(?:include|define|if)\b/m.test(text);
}
function nestedEnd(text, { 0: found, index }, language, isNesting) {
	if (found.startsWith("/*")) return isNesting && found.includes("/*", 2) ? commentEnd(text, index) : void 0;
	const quote = /^(?:`|"""|")/.exec(found)?.[0];
	return (language === "js" && quote === "`" || language === "jvm" && quote !== void 0) && found.includes("${") ? templateEnd(text, index, quote ?? "", 0) : void 0;
}
function commentEnd(text, start) {
	const signs = /\/\*|\*\//g;
	signs.lastIndex = start;
	let depth = 0;
	for (let match = signs.exec(text); match !== null; match = signs.exec(text)) {
		depth += match[0] === "/*" ? 1 : -1;
		if (depth === 0) return signs.lastIndex;
	}
	return start - text.length - 1;
}
const deepest = 50;
function templateEnd(text, start, quote, depth) {
	let at = start + quote.length;
	while (at < text.length && depth < deepest) {
		if (text.startsWith(quote, at)) return endOfQuotes(text, at, quote);
		const letter = text[at];
		if (letter === "\n" && quote === "\"") break;
		if (letter === "\\" && quote !== "\"\"\"") at += 2;
		else if (letter === "$" && text[at + 1] === "{") {
			const end = codeEnd(text, at + 2, depth + 1);
			if (end < 0) return Math.min(end, start - at - 1);
			at = end;
		} else at++;
	}
	return start - at - 1;
}
function endOfQuotes(text, at, quote) {
	let end = at + quote.length;
	while (quote === "\"\"\"" && text[end] === "\"") end++;
	return end;
}
function codeEnd(text, start, depth) {
	const plain = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\[\s\S]|[^'\\\n])*'/y;
	let braces = 1;
	let at = start;
	while (at < text.length) {
		const letter = text[at] ?? "";
		const quote = text.startsWith("\"\"\"", at) ? "\"\"\"" : letter === "\"" || letter === "`" ? letter : void 0;
		plain.lastIndex = at;
		if (letter === "{") braces++;
		else if (letter === "}" && --braces === 0) return at + 1;
		const end = quote === void 0 ? void 0 : templateEnd(text, at, quote, depth);
		if (end !== void 0 && end < 0) return end;
		if (end !== void 0) at = end;
		else at = (letter === "/" || letter === "'") && plain.test(text) ? plain.lastIndex : at + 1;
	}
	return start - text.length - 1;
}
export { blankLiterals, maskLiterals, sourceView, withoutComments };
