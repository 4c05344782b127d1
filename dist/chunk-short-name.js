// src/profile/short-name.ts
const suffixes = / \[clone [^\]]*\]$|\.(?:constprop|isra|part|cold|lto_priv)(?:\.\d+)?$|::h[0-9a-f]{16}$|-fm$/;
const nameless = /(?:::)?(?:\{\{?[^{}]*\}?\}(?:#\d+)?|\{lambda\([\s\S]*?\)#\d+\}|(?<=(?:\}|\$_\d{1,9}|'lambda\d*'\([\s\S]*?\))::)operator\(\)|'lambda\d*'|\$_\d+)$|(?:\.(?:func|gowrap|deferwrap)|-range)\d+(?:\.\d+)*$|(?<=\.init)\.\d+$/;
const lambda = /^(?:(?:lambda|\$anonfun)\$(\w+?)|(\w+?)(?:\$lambda\$\d+)+)(?:\$\d+)*(?:\$adapted)?$/;
const operator = /\boperator\s*(\(\)|\[\]|[^\w\s()[\]]{1,3})$/;
function shortName(symbol) {
	const selector = /^[-+]\[[^\s\]]+ ([\w:$]+)\]$/.exec(symbol.trim())?.[1];
	if (selector !== void 0) return selector;
	let name = symbol.trim().replace(/\)(?: async)?(?: throws)? -> [\s\S]*$/, ")");
	for (let before = ""; before !== name;) {
		before = name;
		name = withoutArguments(name.replace(suffixes, "").replace(/ (?:const|volatile|noexcept|&&?)$/, ""));
		name = name.replace(nameless, "").trim();
	}
	const sign = operator.exec(name)?.[1];
	if (sign !== void 0) return `operator${sign}`;
	return /([\w$]+)[^\w$]*$/.exec(name)?.[1]?.replace(lambda, "$1$2");
}
function sourceNames({ name, language }) {
	const short = shortName(name) ?? "";
	if (language !== "jvm" && language !== "unknown") return [short];
	if (name.endsWith(".<clinit>")) return [];
	const made = /([A-Za-z_]\w*)\.<init>$/.exec(name.replaceAll("$", "."))?.[1];
	if (made !== void 0) return [.../* @__PURE__ */ new Set([made, short])];
	const sentence = /\.([^.()]*\w \w[^.()]*)$/.exec(name)?.[1];
	if (language === "jvm" && sentence !== void 0) return [sentence];
	const member = name.slice(name.lastIndexOf(".") + 1);
	const maker = /\$([A-Za-z_]\w*)(?:\$\d+)+\.\w+$/.exec(name)?.[1];
	return [
		short,
		member.replace(/(?<=\w)[$-].*$/, ""),
		...maker === void 0 ? [] : [maker]
	];
}
const closes = {
	")": "(",
	">": "<",
	"]": "["
};
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
export { shortName, sourceNames };
