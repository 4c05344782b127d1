// src/profile/definitions.ts
function definitionsIn(blank, language = "native") {
	return allDefinitions(blank, language).filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name));
}
function definitionLines(blank, language) {
	const lines = /* @__PURE__ */ new Map();
	const kept = language === "jvm" ? keptFunctions(blank) : [];
	for (const { name, line } of [...allDefinitions(blank, language), ...kept]) {
		const known = lines.get(name);
		if (known === void 0) lines.set(name, [line]);
		else known.push(line);
	}
	return lines;
}
function keptFunctions(blank) {
	const found = [];
	const holds = /^[ \t]*(?:[\w@.]+[ \t]+){0,9}?va[lr][ \t]+(\w+)\b[^\n]*?(?:\bby\b|=(?!=))[^\n]*(?:[=-]>|\{)/;
	for (const [index, text] of blank.split("\n").entries()) {
		const name = holds.exec(text)?.[1];
		if (name !== void 0) found.push({
			name,
			line: index + 1
		});
	}
	return found;
}
const words = /^(?:if|for|while|switch|catch|match|return|sizeof|defined|loop|unsafe|decltype)$/;
const jsWords = /^(?:function|with|super|else|do|await|yield|import)$/;
const typeHead = /\b(?:class|record|object|interface|trait|enum)\s+[\w$]+\s*\($/;
function recordsOf(text) {
	return new Set([...text.matchAll(/\brecord\s+([\w$]+)/g)].map(([, name = ""]) => name));
}
function allDefinitions(blank, language) {
	const text = withoutTypes(blank, language);
	const close = closersOf(text);
	const found = [];
	const records = language === "jvm" ? recordsOf(text) : /* @__PURE__ */ new Set();
	let line = 1;
	let read = 0;
	let end = 0;
	for (const match of text.matchAll(patterns[language])) {
		const { plain, ...headed } = match.groups ?? {};
		const [[kind, name] = ["plain", plain]] = Object.entries(headed).filter(([, each]) => each !== void 0);
		if (match.index < end) continue;
		if (name === void 0 || words.test(name) || language === "js" && jsWords.test(name)) continue;
		if (language === "jvm" && typeHead.test(match[0])) continue;
		if (kind === "compact" && !records.has(name)) continue;
		const body = bodyOf(text, {
			open: match.index + match[0].length - 1,
			kind,
			close
		});
		if (body === void 0) continue;
		end = kind === "head" ? body : 0;
		const start = match.index + match[0].search(/\S/);
		for (; read < start; read++) if (text[read] === "\n") line++;
		const behind = match.index + match[0].length;
		const written = kind === "accessor" ? accessorName(text, behind, name) : kind === "selector" ? selectorAt(text, behind, name) : asCompiled(name);
		if (written !== void 0) found.push({
			name: written,
			line
		});
	}
	return found;
}
const signs = {
	"+": "$plus",
	"-": "$minus",
	"*": "$times",
	"/": "$div",
	"<": "$less",
	">": "$greater",
	"=": "$eq",
	"!": "$bang",
	"&": "$amp",
	"|": "$bar",
	"^": "$up",
	"%": "$percent",
	"~": "$tilde",
	"?": "$qmark",
	":": "$colon",
	"#": "$hash",
	"@": "$at",
	"\\": "$bslash"
};
function asCompiled(name) {
	if (name.startsWith("`")) return name.slice(1, -1);
	if (name.startsWith("operator")) return name.replace(/^operator\s+(?=\W)/, "operator");
	return /^[\w$]+$/.test(name) ? name : name.replaceAll(/[^\w$]/g, (sign) => signs[sign] ?? sign);
}
const furthestProperty = 2e3;
function accessorName(text, at, word) {
	const property = [...text.slice(Math.max(0, at - furthestProperty), at).matchAll(/\bva[lr][ \t]+(?:[\w?]+\.)?(\w+)/g)].at(-1)?.[1];
	if (property === void 0) return void 0;
	if (/^is[A-Z]/.test(property)) return word === "get" ? property : `set${property.slice(2)}`;
	return `${word}${property.slice(0, 1).toUpperCase()}${property.slice(1)}`;
}
const elderParameters = String.raw`(?:\s*\n[ \t]*(?:[A-Za-z_]\w*[ \t*]+)+\*?[A-Za-z_]\w*[\w ,*[\]]*;){1,20}\s*(?=\{)`;
function selectorAt(text, at, first) {
	const rest = text.slice(at, text.indexOf("{", at)).replaceAll(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, " ");
	if (!rest.includes(":")) return first;
	return `${first}:${[...rest.slice(rest.indexOf(":") + 1).matchAll(/(\w+)\s*:/g)].map(([, word = ""]) => `${word}:`).join("")}`;
}
const bodies = {
	method: /\s*(?::(?:[^;{}=()]|=>|\{[^{}]*\}(?=\s*[|&[{])|\([^()]*\)){0,300})?\{/y,
	typed: /\s*(?::[^;]{0,300}?)?=>/y,
	value: /\s*(?::[^;]{0,300}?)?=>/y,
	head: new RegExp(`${elderParameters}\\{|[^;{}]{0,2000}\\{`, "y"),
	pointer: /\s*\)\s*\([^;{}]{0,500}\)\s*\{/y,
	accessor: /\s*(?::[^={}\n]{0,200})?(?:=(?!=)|\{)/y
};
const longestParameters = 5e3;
function bodyOf(text, { open, kind, close }) {
	const body = bodies[kind];
	if (body === void 0 || text[open] !== "(") return open;
	const end = close[open] ?? 0;
	if (end === 0 || end - open > longestParameters) return void 0;
	if (kind === "head" && /[;{}]/.test(text.slice(open, end).replaceAll(/=\s*\{\s*\}/g, ""))) return void 0;
	body.lastIndex = end + 1;
	return body.test(text) ? body.lastIndex : void 0;
}
function closersOf(text) {
	const close = new Int32Array(text.length);
	const open = [];
	for (let at = 0; at < text.length; at++) if (text[at] === "(") open.push(at);
	else if (text[at] === ")") {
		const start = open.pop();
		if (start !== void 0) close[start] = at;
	}
	return close;
}
const mostNested = 4;
function withoutTypes(blank, language) {
	if (language === "go" || language === "python") return blank;
	let text = blank.replace(/\[(?:[^[\]{}]|\[[^[\]{}]*\])*\]/g, (array) => array.replaceAll(";", " "));
	for (let depth = 0; depth < mostNested; depth++) {
		const before = text;
		text = text.replace(/<(?![ =<])(?:[-=]>|\{[^{}\n]*\}|[^<>;{}])*(?<![-=])>/g, (found) => isClosed(found) ? spacesFor(found) : found);
		if (text === before) break;
	}
	return text;
}
function spacesFor(found) {
	return found.replaceAll(/[^\n]/g, " ");
}
function isClosed(text) {
	let depth = 0;
	for (const letter of text) if (letter === "(") depth++;
	else if (letter === ")" && --depth < 0) return false;
	return depth === 0;
}
const attribute = String.raw`(?:__attribute__|__declspec|alignas|decltype|explicit|requires|@[\w.]+)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)`;
const macro = String.raw`(?:PyAPI_FUNC|[A-Z][A-Z0-9_]{2,60})\([^()\n]{0,100}\)`;
const typedFirst = String.raw`^[ \t]*(?!(?:return|else|new|throw|case|if|for|while|match|switch|let|loop|do|catch)\b)(?:(?:pub(?:\([^)]*\))?|${attribute}|${macro}|[\w$.:<>,\[\]@"]+)[ \t*&]+)*(?:[\w$]+\s*::\s*){0,20}~?(?<head>operator[ \t]*(?:\(\)|\[\]|[^\w\s()[\]]{1,3})|[\w$]+)\s*\((?!\*[ \t]*[\w$]+\s*\()`;
const pointerFirst = String.raw`^[ \t]*(?:[\w:<>]+[ \t*&]+){1,9}\(\*[ \t]*(?<pointer>[\w$]+)\s*\(`;
const selector = String.raw`^[-+][ \t]*\([^;{}()]*(?:\([^;{}()]*\)[^;{}()]*)*\)\s*(?<selector>[\w$]+)(?=[^;{}@]*\{)`;
const named = String.raw`^[ \t]*(?:[\w@.]+(?:\([^()]*\))?[ \t]+){0,9}?(?:fun|def)[ \t]+(?:[\w?][\w.? \t]{0,99}\.)?(?<plain>[\w$]+|\x60[^\x60\n]+\x60|[\w$]*[-+*/<>=!&|^%~?:#@\\]+)[ \t]*(?:\[(?:[^[\]]|\[[^[\]]*\])*\])?[ \t]*(?=[(:={]|$)`;
const accessors = String.raw`^[ \t]*(?:(?:(?:private|protected|internal|public|inline|@[\w.]+)[ \t]+){0,5}|[^\n={}()]{0,200}\bva[lr][ \t][^\n={}()]{0,200}[ \t])(?<accessor>get|set)[ \t]*\(`;
const compact = String.raw`^[ \t]*(?:@[\w.]+(?:\([^()\n]*\))?[ \t]+){0,5}(?:(?:public|protected|private)[ \t]+)?(?<compact>[A-Za-z_$][\w$]*)\s*(?=\{)`;
const jsValue = String.raw`\s*(?:async\s*)?(?:function\b|[\w$]+\s*=>|\()`;
const patterns = {
	go: /^func\s+(?:\([^)]*\)\s*)?(?<plain>\w+)\s*[[(]/gm,
	python: /^[ \t]*(?:async\s+)?def\s+(?<plain>\w+)\s*[[(]/gm,
	js: new RegExp([
		String.raw`\bfunction\s*(?:\*\s*)?(?<plain>[\w$]+)\s*\(`,
		String.raw`^[ \t]*(?:(?:static|async|get|set|public|private|protected|override|readonly)[ \t]+)*(?:[#*][ \t]*)?(?<method>[\w$]+)\s*\(`,
		String.raw`\b(?:const|let|var|static|readonly|public|private|protected|override)\s+#?(?<typed>[\w$]+)\s*[?!]?:[^;={}()]{0,200}(?:\([^()]*\)\s*=>[^;={}()]{0,200})?=${jsValue}`,
		String.raw`\b(?<value>[\w$]+)\s*[=:]${jsValue}`
	].join("|"), "gm"),
	jvm: new RegExp(`${named}|${accessors}|${typedFirst}|${compact}`, "gm"),
	native: new RegExp(`${typedFirst}|${pointerFirst}|${selector}`, "gm"),
	unknown: new RegExp(typedFirst, "gm")
};
export { definitionLines, definitionsIn, elderParameters };
