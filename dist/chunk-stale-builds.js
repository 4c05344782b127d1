import { changedPaths } from "./chunk-changed-paths.js";
import { readFileAt } from "./chunk-file-at.js";
import { trackedPaths } from "./chunk-tracked-paths.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { withoutComments } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
import { readSourceMaps } from "./chunk-source-maps.js";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dirname, join, relative } from "node:path";
// src/measure/built-from.ts
function isBuiltFrom(built, source) {
	if (built.path === source.path) return false;
	if (built.mapped?.includes(source.path) === true) return true;
	if (isBeside(built.path, source.path)) return true;
	if (!isWhereBuildsLie(built.path, source.path) || mentions(source.text, built.path)) return false;
	const names = namesIn(source);
	if (names.size < fewestNames) return false;
	const held = new Set(built.text.match(/[\w$]+/g) ?? []);
	return [...names].filter((name) => held.has(name)).length >= names.size * shareHeld;
}
function isChanged(path, before, after) {
	const code = (text) => withoutComments(text, languageOfPath(path)).replaceAll(/\s+/g, " ").trim();
	return code(before) !== code(after);
}
function isSource(path) {
	return /\.(?:[cm]?[jt]sx?|coffee|civet|flow|vue|svelte)$/.test(path) && isMeant(path);
}
function isProgram(path) {
	return isMeant(path) && (isSource(path) || /\.(?:py|pyx|go|rs|java|kt|scala|cs|c|cc|cpp|cxx|h|hh|hpp|zig|swift|rb|php|ex|exs|wat)$/.test(path));
}
function isMeant(path) {
	return !/\.d\.[cm]?ts$|_test\.(?:go|py)$|(?:^|\/)(?:test_[^/]*|conftest)\.py$|\.(?:config|conf|test|tests|spec|bench|benchmark|stories)\.\w+$|(?:^|\/)\.\w/.test(path) && !/(?:^|\/)(?:__\w+__|tests?|specs?|bench\w*|perf|examples?|demos?|docs?|scripts?|tools?|fixtures?|types?|typings|website|site)\//i.test(path);
}
const fewestNames = 4;
const shareHeld = .7;
const surely = /^(?:dist\w*|build|built|out|output|umd|esm|cjs|es5|es6|es20\d\d|bundles?|compiled|generated|release)$/;
const perhaps = /^(?:libs?|es|browser|node|module|modules)$/;
const sources = /^(?:src|source|sources|ts|coffee)$/;
function isWhereBuildsLie(built, source) {
	const [there, here] = [foldersOf(built), foldersOf(source)];
	if (here.some((folder) => surely.test(folder))) return false;
	if (/[.-](?:min|umd|bundle|esm|cjs|iife|prod|production|dev|development)\.[cm]?js$/.test(built) || there.some((folder) => surely.test(folder))) return true;
	return here.some((folder) => sources.test(folder)) && there.some((folder) => perhaps.test(folder));
}
function isBeside(built, source) {
	const stem = /^(.*)\.(?:[cm]?tsx?|jsx|coffee|civet)$/.exec(source)?.[1];
	return stem !== void 0 && /^\.[cm]?js$/.test(built.startsWith(stem) ? built.slice(stem.length) : "");
}
function foldersOf(path) {
	return path.split("/").slice(0, -1);
}
function mentions(text, built) {
	const name = built.slice(built.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
	return [...text.matchAll(/['"`]([^'"`\n]*)['"`]/g)].some(([, each = ""]) => each.startsWith(".") && each.replace(/\.\w+$/, "").endsWith(`/${name}`));
}
function namesIn({ path, text }) {
	const code = withoutComments(text, languageOfPath(path));
	const asked = [...code.matchAll(/\.\s*([A-Za-z_$][\w$]*)/g)];
	const words = [...code.matchAll(/['"]([A-Za-z_$][\w$]*)['"]/g)];
	const keys = /\.[cm]?tsx?$/.test(path) ? [] : [...code.matchAll(/([A-Za-z_$][\w$]*)\s*(?::|\([^()]*\)\s*\{)/g)];
	const found = [
		...asked,
		...words,
		...keys
	].map(([, name = ""]) => name);
	return new Set(found.filter((name) => name.length >= shortest && !ofLanguage.has(name)));
}
const shortest = 3;
const builtIn = [...[
	Object,
	Function,
	Array,
	String,
	Number,
	Symbol,
	Map,
	Set,
	Promise,
	RegExp,
	Math,
	JSON,
	Reflect,
	Date,
	Error
], ...[
	Uint8Array,
	ArrayBuffer,
	DataView,
	Proxy,
	WeakMap,
	URL,
	globalThis
]];
const ofLanguage = /* @__PURE__ */ new Set([
	..."if for while switch catch return function default case constructor super get set static async import from".split(" "),
	..."exports module require meta env process window document undefined string number boolean symbol bigint".split(" "),
	...builtIn.flatMap((each) => [each, Object(Reflect.get(each, "prototype"))].flatMap(Object.getOwnPropertyNames))
]);
// src/measure/stale-builds.ts
const mostSources = 200;
const mostScripts = 400;
const mostBytes = 4e6;
async function staleBuilds({ compared, catalog, contextOf, checkedOutAt }, benchmarks) {
	const [first] = benchmarks;
	const writtenAt = checkedOutAt("candidate");
	if (compared === void 0 || first === void 0 || writtenAt === void 0) return [];
	const { root } = await contextOf("candidate", first.suite);
	const changed = await changedPaths(root, compared.baseline, compared.candidate);
	const sources = changed.filter(isSource).slice(0, mostSources);
	const found = [...sources.length === 0 ? [] : await notRun(sources, benchmarks, {
		root,
		compared,
		changed,
		catalog,
		writtenAt
	}), ...await ofReleases(benchmarks, {
		root,
		compared,
		changed,
		catalog
	})];
	if (found.length > 0) return found;
	if (![...(await catalog("candidate")).values()].every(({ listed }) => listed.selfContained === true)) return [];
	const own = new Set(benchmarks.map(({ file }) => file));
	return unmeasured(benchmarks, await programsIn(root, compared, changed.filter((path) => !own.has(path))));
}
async function notRun(sources, benchmarks, { root, compared, changed, catalog, writtenAt }) {
	const tracked = await trackedPaths(root);
	const known = await catalog("candidate");
	const looking = {
		root,
		compared,
		changed: new Set(changed),
		tracked,
		writtenAt,
		texts: /* @__PURE__ */ new Map()
	};
	const found = [];
	for (const [loaded, ofFile] of byLoaded(benchmarks, (each) => known.get(benchmarkKey(each.id))?.listed)) for (const each of await staleIn(loaded, sources, looking)) found.push({
		...each,
		benchmarks: ofFile.map(({ id }) => id)
	});
	return merged(found);
}
async function ofReleases(benchmarks, { root, compared, changed, catalog }) {
	const known = await catalog("candidate");
	const byName = /* @__PURE__ */ new Map();
	for (const { id } of benchmarks) for (const released of known.get(benchmarkKey(id))?.listed.released ?? []) {
		const one = byName.get(released.name) ?? {
			released,
			ids: []
		};
		one.ids.push(id);
		byName.set(released.name, one);
	}
	if (byName.size === 0) return [];
	const programs = await programsIn(root, compared, changed);
	const tracked = await trackedPaths(root);
	return [...byName.values()].flatMap(({ released, ids }) => {
		const { folder, manifest, name } = released;
		const sources = programs.filter((path) => nearestWith(manifest, path, tracked) === folder);
		return sources.length === 0 ? [] : [{
			file: name,
			why: "released",
			sources,
			benchmarks: ids
		}];
	});
}
function unmeasured(benchmarks, sources) {
	if (sources.length === 0) return [];
	return [...new Set(benchmarks.map(({ file }) => file))].map((file) => ({
		file,
		why: "self-contained",
		sources,
		benchmarks: benchmarks.filter((each) => each.file === file).map(({ id }) => id)
	}));
}
async function programsIn(root, { baseline }, changed) {
	const found = [];
	for (const path of changed.filter(isProgram).slice(0, mostSources)) {
		const before = await readFileAt(root, baseline, path);
		const after = textOf(join(root, path));
		if (before === void 0 || after === void 0 || isChanged(path, before, after)) found.push(path);
	}
	return found;
}
function byLoaded(benchmarks, listedOf) {
	const files = /* @__PURE__ */ new Map();
	for (const benchmark of benchmarks) {
		const loaded = listedOf(benchmark)?.loaded;
		if (loaded !== void 0) files.set(loaded, [...files.get(loaded) ?? [], benchmark]);
	}
	return files;
}
async function staleIn(loaded, sources, looking) {
	const { root } = looking;
	const scripts = loaded.scripts.map((path) => within(root, path)).filter((path) => path !== void 0);
	const [fresh, kept] = [scripts.filter((path) => !isKept(path, looking)), scripts.filter((path) => isKept(path, looking))];
	const ran = /* @__PURE__ */ new Set([...scripts, ...fresh.flatMap((path) => mappedIn(root, path) ?? [])]);
	const missed = sources.filter((path) => !ran.has(path));
	if (missed.length === 0) return [];
	const released = releaseOf(loaded, missed, {
		scripts,
		looking
	});
	if (released !== void 0) return [released];
	const builds = kept.slice(0, mostScripts).flatMap((path) => builtAt(root, path) ?? []);
	const others = fresh.slice(0, mostScripts).flatMap((path) => builtAt(root, path) ?? []);
	const found = /* @__PURE__ */ new Map();
	for (const path of missed) {
		const source = await sourceAt(path, looking);
		if (source === void 0 || others.some((each) => isBuiltFrom(each, source))) continue;
		const build = builds.find((each) => isOfOnePackage(each.path, path, looking) && isBuiltFrom(each, source));
		if (build !== void 0) found.set(build.path, [...found.get(build.path) ?? [], path]);
	}
	return Promise.all([...found].map(async ([file, changed]) => {
		return {
			file,
			why: "in-git",
			sources: changed,
			...await cureOf(file, looking)
		};
	}));
}
function isKept(path, { root, changed, tracked, writtenAt }) {
	if (!tracked.has(path) || changed.has(path)) return false;
	try {
		return statSync(join(root, path)).mtimeMs <= writtenAt;
	} catch {
		return false;
	}
}
async function sourceAt(path, { root, compared, texts }) {
	const read = texts.get(path) ?? readFileAt(root, compared.baseline, path);
	texts.set(path, read);
	const before = await read;
	const after = textOf(join(root, path));
	if (before === void 0 || after === void 0 || !isChanged(path, before, after)) return void 0;
	return {
		path,
		text: before
	};
}
function builtAt(root, path) {
	const text = textOf(join(root, path));
	return text === void 0 ? void 0 : {
		path,
		text,
		mapped: mappedIn(root, path)
	};
}
function mappedIn(root, path) {
	const [found] = readSourceMaps([join(root, path)]).values();
	if (found === void 0) return void 0;
	const { map, url } = found;
	try {
		const parsed = typeof map === "string" ? JSON.parse(map) : map;
		const names = Reflect.get(Object(parsed), "sources");
		const sourceRoot = Reflect.get(Object(parsed), "sourceRoot");
		const start = typeof sourceRoot === "string" && sourceRoot !== "" ? `${sourceRoot.replace(/\/$/, "")}/` : "";
		return (Array.isArray(names) ? names.map((name) => new URL(`${start}${String(name)}`, url).href) : []).flatMap((each) => each.startsWith("file:") ? within(root, fileURLToPath(each)) ?? [] : []);
	} catch {
		return;
	}
}
function releaseOf({ packages }, missed, { scripts, looking }) {
	const folders = new Set(missed.map((path) => packageFolderOf(path, looking)));
	for (const folder of folders) {
		const name = nameIn(join(looking.root, folder, "package.json"));
		const release = packages.find((each) => name !== void 0 && each.replaceAll("\\", "/").endsWith(`/node_modules/${name}`));
		const path = release === void 0 ? void 0 : within(looking.root, release);
		if (path === void 0) continue;
		const own = missed.filter((each) => packageFolderOf(each, looking) === folder);
		const benches = new Set(scripts.map((each) => dirname(each)));
		if (benches.size === 1 && !benches.has(folder === "" ? "." : folder)) return {
			file: path,
			why: "released",
			sources: own
		};
	}
}
function nameIn(manifest) {
	try {
		const name = Reflect.get(Object(JSON.parse(readFileSync(manifest, "utf8"))), "name");
		return typeof name === "string" && name !== "" ? name : void 0;
	} catch {
		return;
	}
}
function packageFolderOf(path, { tracked }) {
	return nearestWith("package.json", path, tracked);
}
function nearestWith(manifest, path, tracked) {
	for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) if (tracked.has(`${folder}/${manifest}`)) return folder;
	return "";
}
function isOfOnePackage(one, other, looking) {
	return packageFolderOf(one, looking) === packageFolderOf(other, looking);
}
async function cureOf(path, looking) {
	const folder = packageFolderOf(path, looking);
	const script = scriptsIn(join(looking.root, folder, "package.json")).find((name) => /^(?:build|compile|rollup|bundle|dist|prepack|prepublishOnly)$/.test(name));
	if (script === void 0) return {};
	const { managerOf } = await import("./chunk-package-manager-of.js");
	const manager = managerOf(looking.root);
	const run = manager.run(script);
	return { setup: [manager.install, folder === "" ? run : `cd ${folder} && ${run}`] };
}
function scriptsIn(manifest) {
	try {
		return Object.keys(Object(Reflect.get(Object(JSON.parse(readFileSync(manifest, "utf8"))), "scripts")));
	} catch {
		return [];
	}
}
function within(root, path) {
	const found = relative(root, path).replaceAll("\\", "/");
	return found === "" || found.startsWith("../") ? void 0 : found;
}
function textOf(file) {
	try {
		return statSync(file).size > mostBytes ? void 0 : readFileSync(file, "utf8");
	} catch {
		return;
	}
}
function merged(found) {
	const byBuild = /* @__PURE__ */ new Map();
	for (const each of found) {
		const key = JSON.stringify([each.file, each.sources]);
		const known = byBuild.get(key);
		byBuild.set(key, known === void 0 ? each : {
			...known,
			benchmarks: [...known.benchmarks, ...each.benchmarks]
		});
	}
	return [...byBuild.values()];
}
export { staleBuilds };
