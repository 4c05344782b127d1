import { trackedPaths } from "./chunk-tracked-paths.js";
import { readFileSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path/posix";
// src/measure/imported-files.ts
function importedFiles(path, text, repository) {
	if (/\.[cm]?[jt]sx?$|\.(?:vue|svelte)$/.test(path)) return scriptImports(path, text, repository);
	if (path.endsWith(".py")) return pythonImports(path, text, repository);
	if (path.endsWith(".go")) return goImports(path, text, repository);
	if (path.endsWith(".rs")) return within(crateOf(path, repository), repository);
	return included(path, text, repository);
}
const endings = [
	"",
	".ts",
	".tsx",
	".mts",
	".cts",
	".js",
	".mjs",
	".cjs",
	".jsx",
	".json"
];
function scriptImports(path, text, repository) {
	return [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(([, name = ""]) => name).flatMap((name) => {
		if (name.startsWith(".")) return asModule(normalize(join(dirname(path), name)), repository);
		const folder = repository.packages.get(name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
		return folder === void 0 ? [] : within(folder, repository);
	});
}
function asModule(place, { paths }) {
	return [place, place.replace(/\.[cm]?jsx?$/, "")].flatMap((each) => endings.flatMap((end) => [each + end, join(each, `index${end}`)])).filter((each) => paths.has(each)).slice(0, 1);
}
function pythonImports(path, text, { paths }) {
	const modules = [...text.matchAll(/^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[\w \t,]*)|import[ \t]+([\w., \t]+))/gm)].flatMap(([, from, names = "", plain = ""]) => {
		if (from === void 0) return plain.split(",").map((name) => name.trim().split(" ")[0] ?? "");
		return [from, ...names.replaceAll(/[()]/g, "").split(",").map((name) => `${from.replace(/\.$/, "")}.${name.trim().split(" ")[0] ?? ""}`)];
	});
	const conftests = foldersOf(path).map((folder) => join(folder, "conftest.py"));
	return [.../* @__PURE__ */ new Set([...modules.flatMap((name) => pythonPlaces(name, path)), ...conftests])].filter((each) => paths.has(each));
}
function pythonPlaces(name, path) {
	const dots = /^\.*/.exec(name)?.[0].length ?? 0;
	const steps = name.slice(dots).split(".").filter((step) => step !== "");
	const up = Array.from({ length: dots - 1 }, () => "..");
	const roots = dots > 0 ? [join(dirname(path), ...up)] : [
		"",
		"src",
		"lib",
		...foldersOf(path)
	];
	const prefixes = steps.map((_, i) => steps.slice(0, i + 1));
	return roots.flatMap((root) => prefixes.flatMap((each) => [`${join(root, ...each)}.py`, join(root, ...each, "__init__.py")]));
}
function goImports(path, text, repository) {
	const own = repository.byFolder.get(dirname(path)) ?? [];
	const named = [...text.matchAll(/^[ \t]*(?:import\s+)?(?:[\w.]+\s+)?"([^"\s]+)"/gm)].map(([, name = ""]) => name);
	const folders = [...repository.byFolder.keys()].filter((folder) => named.some((name) => name.endsWith(`/${folder}`) || folder === "." && repository.packages.get(name) === "."));
	return [...own, ...folders.flatMap((folder) => repository.byFolder.get(folder) ?? [])].filter((each) => each.endsWith(".go"));
}
function crateOf(path, { paths }) {
	return foldersOf(path).find((folder) => paths.has(join(folder, "Cargo.toml"))) ?? ".";
}
function included(path, text, { paths }) {
	const includes = [...text.matchAll(/^[ \t]*#\s*include\s*["<]([^">]+)[">]/gm)].map(([, name = ""]) => normalize(name));
	const classes = [...text.matchAll(/^[ \t]*import\s+(?:static\s+)?([\w.]+)/gm)].map(([, name = ""]) => name.replaceAll(".", "/"));
	if (includes.length === 0 && classes.length === 0) return [];
	const beside = includes.map((name) => normalize(join(dirname(path), name)));
	return [...paths].filter((each) => beside.includes(each) || includes.some((name) => each === name || each.endsWith(`/${name}`)) || classes.some((name) => each.replace(/\.\w+$/, "").endsWith(name)));
}
function within(folder, { paths }) {
	return folder === "." ? [...paths] : [...paths].filter((path) => path.startsWith(`${folder}/`));
}
function foldersOf(path) {
	const folders = [];
	for (let folder = dirname(path);; folder = dirname(folder)) {
		folders.push(folder);
		if (folder === "." || folder === "/") return folders;
	}
}
// src/measure/import-closure.ts
const mostFiles = 5e3;
async function sourcesAt(root) {
	const read = reader(root);
	return {
		read,
		repository: repositoryOf(await trackedPaths(root), read)
	};
}
function* closureOf(files, { read, repository }) {
	const seen = /* @__PURE__ */ new Set();
	const open = [...files];
	for (let path = open.pop(); path !== void 0; path = open.pop()) {
		if (seen.has(path)) continue;
		seen.add(path);
		const text = read(path) ?? "";
		yield {
			path,
			text
		};
		open.push(...importedFiles(path, text, repository));
	}
}
function isCode(path) {
	return /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|[ch]|cc|hh|[ch]pp)$/.test(path);
}
function isForBuilds(path) {
	return isCode(path) && !/(?:^|\/)(?:tests?|__tests__|specs?)\/|[._-](?:test|spec)\.\w+$|\.d\.[cm]?ts$/.test(path);
}
function reader(root) {
	const texts = /* @__PURE__ */ new Map();
	return (path) => {
		if (!texts.has(path)) texts.set(path, texts.size < mostFiles ? textOf(join(root, path)) : void 0);
		return texts.get(path);
	};
}
function textOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
function repositoryOf(paths, read) {
	const byFolder = /* @__PURE__ */ new Map();
	const packages = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const folder = dirname(path);
		byFolder.set(folder, [...byFolder.get(folder) ?? [], path]);
		const name = nameIn(path, read);
		if (name !== void 0) packages.set(name, folder);
	}
	return {
		paths,
		byFolder,
		packages
	};
}
function nameIn(path, read) {
	const file = basename(path);
	if (file === "go.mod") return /^module\s+(\S+)/m.exec(read(path) ?? "")?.[1];
	return file === "package.json" ? /"name"\s*:\s*"([^"]+)"/.exec(read(path) ?? "")?.[1] : void 0;
}
export { closureOf, isCode, isForBuilds, sourcesAt };
