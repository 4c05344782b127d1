// src/profile/short-name.ts
const suffixes = / \[clone [^\]]*\]$|\.(?:constprop|isra|part|cold|lto_priv)(?:\.\d+)?$|::h[0-9a-f]{16}$|-fm$/;
const nameless = /(?:::)?(?:\{\{?[^{}]*\}?\}(?:#\d+)?|\{lambda\([\s\S]*?\)#\d+\}|operator\(\)|\$_\d+)$|\.func\d+(?:\.\d+)*$/;
const lambda = /^(?:(?:lambda|\$anonfun)\$(\w+?)|(\w+?)(?:\$lambda\$\d+)+)(?:\$\d+)*(?:\$adapted)?$/;
function shortName(symbol) {
	let name = symbol.trim();
	for (let before = ""; before !== name;) {
		before = name;
		name = withoutArguments(name.replace(suffixes, "").replace(/ (?:const|volatile|noexcept|&&?)$/, ""));
		name = name.replace(nameless, "").trim();
	}
	return /([\w$]+)[^\w$]*$/.exec(name)?.[1]?.replace(lambda, "$1$2");
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
export { shortName };
