// src/tools/python-manifest.ts
function extrasOf(read) {
	const manifest = read("pyproject.toml") ?? "";
	return merged([
		listsIn(tableIn(manifest, "project.optional-dependencies")),
		dottedLists(tableIn(manifest, "project"), "optional-dependencies"),
		blocksIn(tableIn(read("setup.cfg") ?? "", "options.extras_require")),
		setupExtras(read("setup.py") ?? "")
	]);
}
function groupsOf(read) {
	return listsIn(tableIn(read("pyproject.toml") ?? "", "dependency-groups"));
}
function buildRequirements(read) {
	const table = tableIn(read("pyproject.toml") ?? "", "build-system");
	const requirements = [...(listsIn(table).get("requires") ?? "").replaceAll(/#.*$/gm, "").matchAll(/"([^"]+)"|'([^']+)'/g)].map(([, double = "", single = ""]) => double || single);
	return {
		backend: /^build-backend\s*=\s*["']([^"']+)["']/m.exec(table)?.[1],
		requirements
	};
}
function poetryExtras(read) {
	return listsIn(tableIn(read("pyproject.toml") ?? "", "tool.poetry.extras"));
}
function poetryGroups(read) {
	const text = read("pyproject.toml") ?? "";
	const tables = [...text.matchAll(/^\[(tool\.poetry\.group\.([\w-]+)\.dependencies)\]/gm)];
	return new Map(tables.map(([, table = "", name = ""]) => [name, tableIn(text, table)]));
}
function optionalPoetryGroups(read) {
	const text = read("pyproject.toml") ?? "";
	return [...text.matchAll(/^\[tool\.poetry\.group\.([\w-]+)\]/gm)].map((match) => match[1] ?? "").filter((name) => /^optional\s*=\s*true\b/m.test(tableIn(text, `tool.poetry.group.${name}`)));
}
function hatchEnvironments(read) {
	const text = read("pyproject.toml") ?? "";
	const names = [...text.matchAll(/^\[tool\.hatch\.envs\.([\w-]+)\]/gm)].map((match) => match[1] ?? "");
	const listOf = (name) => {
		const lists = listsIn(tableIn(text, `tool.hatch.envs.${name}`));
		return ["dependencies", "extra-dependencies"].map((key) => lists.get(key) ?? "").join("\n");
	};
	return new Map(names.map((name) => [name, listOf(name)]));
}
function pdmGroups(read) {
	return listsIn(tableIn(read("pyproject.toml") ?? "", "tool.pdm.dev-dependencies"));
}
function merged(all) {
	return new Map(all.toReversed().flatMap((each) => [...each]));
}
const tableHead = /^\[\[?(?:[^\]"']+|[A-Za-z][\w-]*(?:\.(?:[\w-]+|"[^"]*"|'[^']*'))*)\]\]?\s*(?:#.*)?$/;
function tableIn(text, table) {
	const lines = text.split(/\r?\n/);
	const start = lines.findIndex((line) => line.replace(/#.*$/, "").trim() === `[${table}]`);
	if (start === -1) return "";
	const below = lines.slice(start + 1);
	const end = below.findIndex((line) => tableHead.test(line));
	return below.slice(0, end === -1 ? void 0 : end).join("\n");
}
function listsIn(table) {
	const found = table.matchAll(/^"?([A-Za-z][\w.-]*)"?\s*=\s*\[([\s\S]*?)\]\s*(?:#.*)?$/gm);
	return new Map([...found].map(([, name = "", list = ""]) => [name, list]));
}
function dottedLists(table, key) {
	const dotted = [...listsIn(table)].filter(([name]) => name.startsWith(`${key}.`));
	const within = (new RegExp(`^${key}\\s*=\\s*\\{([\\s\\S]*?)\\}\\s*(?:#.*)?$`, "m").exec(table)?.[1] ?? "").matchAll(/(?:^|[\s,])"?([A-Za-z][\w.-]*)"?\s*=\s*\[((?:"[^"]*"|'[^']*'|[^\]"'])*)\]/g);
	return new Map([...dotted.map(([name, list]) => [name.slice(key.length + 1), list]), ...[...within].map(([, name = "", list = ""]) => [name, list])]);
}
function blocksIn(table) {
	const found = table.matchAll(/^([A-Za-z][\w.-]*)\s*=(.*(?:\n[ \t]+.*)*)/gm);
	return new Map([...found].map(([, name = "", list = ""]) => [name, list]));
}
function setupExtras(text) {
	const [, given = ""] = /\bextras_require\s*=\s*([A-Za-z_]\w*)?/.exec(text) ?? [];
	const opened = new RegExp(`\\b${given === "" ? "extras_require" : given}(?:\\s*:[^=\\n]+)?\\s*=\\s*\\{`).exec(text);
	if (opened === null) return /* @__PURE__ */ new Map();
	const within = dictFrom(text.slice(opened.index + opened[0].length));
	const keys = [...within.matchAll(/["']([A-Za-z][\w.-]*)["']\s*:/g)];
	return new Map(keys.map((key, at) => [key[1] ?? "", within.slice(key.index + key[0].length, keys[at + 1]?.index)]));
}
function dictFrom(text) {
	const plain = text.replaceAll(/#.*$/gm, "");
	let depth = 1;
	for (const { 0: brace, index } of plain.matchAll(/[{}]/g)) {
		depth += brace === "{" ? 1 : -1;
		if (depth === 0) return plain.slice(0, index);
	}
	return "";
}
export { buildRequirements, extrasOf, groupsOf, hatchEnvironments, optionalPoetryGroups, pdmGroups, poetryExtras, poetryGroups };
