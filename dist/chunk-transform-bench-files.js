import { foreignJson } from "./chunk-for-action-compare-worker.js";
import { globMatcher } from "./chunk-for-action-compare-gate-top-worker.js";
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { dirname, join, relative, resolve } from "node:path";
// src/harness/javascript/vitest-command.ts
function vitestCommand(folder) {
	const manifest = join(folder, "package.json");
	const parsed = existsSync(manifest) ? foreignJson(readFileSync(manifest, "utf8")) : void 0;
	return commandIn(Object.values(Object(Reflect.get(Object(parsed), "scripts"))).map(String));
}
function commandIn(lines) {
	const calls = lines.flatMap((line) => line.split(/&&|\|\||[;|]/)).filter((part) => /\bvitest\b.*\sbench(?:\s|$)/.test(part));
	const valuesOf = (option) => calls.flatMap((call) => [...call.matchAll(new RegExp(`\\s${option}(?:=|\\s+)(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, "g"))].map(([, double, single, plain]) => double ?? single ?? plain ?? ""));
	const isHappy = calls.some((call) => /\s--dom(?:\s|$)/.test(call));
	return {
		configs: valuesOf("(?:--config|-c)"),
		mode: valuesOf("--mode")[0],
		projects: valuesOf("(?:--project|-p)"),
		environment: valuesOf("--environment")[0] ?? (isHappy ? "happy-dom" : void 0)
	};
}
// src/harness/javascript/vitest-environment.ts
const made = [
	"jsdom",
	"happy-dom",
	"edge-runtime"
];
function environmentModule(test) {
	const environment = textOf(Reflect.get(Object(test), "environment"));
	const options = Reflect.get(Object(test), "environmentOptions");
	const variables = Object.entries(Object(Reflect.get(Object(test), "env"))).flatMap(([name, value]) => [
		"string",
		"number",
		"boolean"
	].includes(typeof value) ? [[name, String(value)]] : []);
	const setUps = textsOf$1(Reflect.get(Object(test), "globalSetup"));
	const lines = [
		...setUps.length === 0 ? [] : [`export const notRun = ${JSON.stringify(setUps)};`],
		...variables.length === 0 ? [] : [`Object.assign(process.env, ${JSON.stringify(Object.fromEntries(variables))});`],
		...environment !== void 0 && made.includes(environment) ? setUp(environment, options) : []
	];
	return lines.length === 0 ? void 0 : `${lines.join("\n")}\n`;
}
function withOwnEnvironment(test, { text, file, place }) {
	const environment = /@(?:vitest|jest)-environment\s+([\w-]+)\b/.exec(text)?.[1] ?? byPath(test, relative(place, file).replaceAll("\\", "/"));
	if (environment === void 0) return test;
	const options = optionsIn(text);
	const key = environment === "happy-dom" ? "happyDOM" : environment;
	const shared = Reflect.get(Object(test), "environmentOptions");
	return {
		...Object(test),
		environment,
		environmentOptions: options === void 0 ? shared : {
			...Object(shared),
			[key]: options
		}
	};
}
function byPath(test, path) {
	const listed = Reflect.get(Object(test), "environmentMatchGlobs");
	if (!Array.isArray(listed)) return void 0;
	return textOf(listed.find((each) => Array.isArray(each) && globMatcher(String(each[0]))(path))?.[1]);
}
function optionsIn(text) {
	const [, json = ""] = /@(?:vitest|jest)-environment-options\s+(.+)/.exec(text) ?? [];
	return foreignJson(json.replace(/\*\/\s*$/, ""));
}
function setUp(environment, options) {
	return [
		"const { builtinEnvironments } = await import('vitest/environments').catch(() => import('vitest/runtime'));",
		"try {",
		`  await builtinEnvironments[${JSON.stringify(environment)}].setup(globalThis, ${JSON.stringify(options ?? {}) ?? "{}"});`,
		"} catch (error) {",
		`  throw new Error(\`vitest's environment ${environment} cannot be made: \${error?.message ?? error}\`, { cause: error });`,
		"}"
	];
}
function textsOf$1(value) {
	return [value].flat().flatMap((each) => textOf(each) ?? []);
}
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
// src/harness/javascript/vitest-projects.ts
async function projectOf(root, reader, asked) {
	const defined = await definitionsIn(root, reader);
	if (defined === void 0) return () => root;
	const isLeftOut = leftOut(defined, root.place);
	const projects = [];
	for (const each of defined) projects.push(...await projectsFrom(each, {
		root,
		reader,
		isLeftOut
	}));
	const isAsked = asked.length === 0 ? () => true : globMatcher(asked);
	const inOrder = projects.toSorted((a, b) => rank(a, isAsked) - rank(b, isAsked) || b.place.split("/").length - a.place.split("/").length);
	return (file) => inOrder.find((project) => takes(project, file)) ?? root;
}
function rank({ config }, isAsked) {
	const { test } = config;
	const name = nameOf(test);
	const saysWhich = textsOf(read(read(test, "benchmark"), "include")) !== void 0;
	const isInBrowser = read(read(test, "browser"), "enabled") === true;
	return (isAsked(name) || isAsked(`${name} (bench)`) ? 0 : 4) + (saysWhich ? 0 : 2) + (isInBrowser ? 1 : 0);
}
function nameOf(test) {
	const name = read(test, "name");
	return String((typeof name === "object" ? read(name, "label") : name) ?? "");
}
const benchFiles = ["**/*.{bench,benchmark}.?(c|m)[jt]s?(x)"];
const neverMeant = ["**/node_modules/**", "**/.git/**"];
function takes({ config, place }, file) {
	const { test } = config;
	const dir = read(test, "dir");
	const path = relative(typeof dir === "string" ? resolve(place, dir) : place, file).replaceAll("\\", "/");
	if (path.startsWith("../")) return false;
	const benchmark = read(test, "benchmark");
	const isIn = globMatcher(textsOf(read(benchmark, "include")) ?? benchFiles);
	const isOut = globMatcher(textsOf(read(benchmark, "exclude")) ?? neverMeant);
	return isIn(path) && !isOut(path);
}
function textsOf(value) {
	const texts = [value].flat().filter((each) => typeof each === "string");
	return texts.length === 0 ? void 0 : texts.map((each) => each.replace(/^\.\//, ""));
}
async function definitionsIn(root, reader) {
	const { test } = root.config;
	const { place } = root;
	const listed = read(test, "projects") ?? read(test, "workspace");
	if (Array.isArray(listed)) return listed;
	const file = (typeof listed === "string" ? [listed] : workspaceNames).map((name) => resolve(place, name)).find((path) => existsSync(path));
	return file === void 0 ? void 0 : await listIn(file, reader);
}
const workspaceNames = ["vitest.workspace", "vitest.projects"].flatMap((stem) => [
	".ts",
	".mts",
	".cts",
	".js",
	".mjs",
	".cjs",
	".json"
].map((ending) => stem + ending));
async function listIn(file, reader) {
	const wrapper = join(reader.outDir, "flamegate-projects.mjs");
	const address = relative(reader.outDir, file).replaceAll("\\", "/");
	mkdirSync(reader.outDir, { recursive: true });
	writeFileSync(wrapper, `import list from ${JSON.stringify(address)};\nexport default { list };\n`);
	const { list } = await reader.read(wrapper);
	return Array.isArray(list) ? list : void 0;
}
function leftOut(definitions, place) {
	const globs = definitions.flatMap((each) => typeof each === "string" && each.startsWith("!") ? [each.slice(1).replace(/^\.\//, "").replace(/\/$/, "")] : []);
	const isMeant = globMatcher(globs);
	return (path) => isMeant(relative(place, path).replaceAll("\\", "/"));
}
async function projectsFrom(definition, defining) {
	const { root, reader, isLeftOut } = defining;
	if (typeof definition !== "string") return await inline(definition, root, reader);
	if (definition.startsWith("!")) return [];
	const paths = pathsOf(root.place, definition.replace("<rootDir>", root.place));
	const found = [];
	for (const path of paths) {
		const file = statSync(path).isDirectory() ? configFileIn(path) : path;
		const place = file === void 0 ? path : dirname(file);
		if ([path, file ?? path].some(isLeftOut)) continue;
		if (file === root.path) found.push({
			config: withoutProjects(root.config),
			place
		});
		else if (file === void 0 || isConfigFile(file)) found.push(placed(file === void 0 ? {} : await reader.read(file), place));
	}
	return found;
}
async function inline(definition, root, reader) {
	const given = await (typeof definition === "function" ? definition(reader.env) : definition);
	if (typeof given !== "object" || given === null) return [];
	const { extends: from, ...config } = { ...given };
	const inherited = typeof from === "string" ? await reader.read(resolve(root.place, from)) : from === true ? root.config : {};
	return [placed(reader.merge(withoutProjects(inherited), config), root.place)];
}
function withoutProjects(config) {
	const { projects: _, workspace: __, name: ___, ...test } = { ...Object(config["test"]) };
	return {
		...config,
		test
	};
}
function placed(config, from) {
	const root = read(config["test"], "root") ?? config["root"];
	return {
		config,
		place: typeof root === "string" ? resolve(from, root) : from
	};
}
function configFileIn(folder) {
	return configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
}
const configNames = ["vitest.config", "vite.config"].flatMap((stem) => [
	".ts",
	".mts",
	".cts",
	".js",
	".mjs",
	".cjs"
].map((ending) => stem + ending));
function isConfigFile(file) {
	return /[\\/]vite(?:st)?(?:\.[\w-]+)?\.config\.[^\\/]+$/.test(file);
}
function pathsOf(place, path) {
	const reached = (path.startsWith(place) ? relative(place, path) : path).split("/").filter((step) => step !== "" && step !== ".").reduce((folders, step) => folders.flatMap((at) => next(at, step)), [place]);
	return [...new Set(reached)].filter((each) => existsSync(each)).toSorted();
}
function next(folder, step) {
	if (step === "**") return foldersBelow(folder, mostLevels);
	if (!/[*?[\]{}()!+@]/.test(step)) return [join(folder, step)];
	const isMeant = globMatcher(step);
	return namesIn(folder).flatMap((name) => isMeant(name) ? [join(folder, name)] : []);
}
const mostLevels = 4;
function foldersBelow(folder, levels) {
	if (levels === 0) return [folder];
	return [folder, ...namesIn(folder).map((name) => join(folder, name)).filter((each) => isFolder(each)).flatMap((each) => foldersBelow(each, levels - 1))];
}
function namesIn(folder) {
	return isFolder(folder) ? readdirSync(folder).filter((name) => name !== "node_modules" && name !== ".git") : [];
}
function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function read(value, name) {
	return Reflect.get(Object(value), name);
}
// src/harness/javascript/transform-bench-files.ts
const tools = /^(?:vitest|tinybench|mitata|benchmark)(?:\/|$)/;
async function bundleFiles(spec) {
	const { folder, root, entries, outDir } = spec;
	const vite = await loadVite(folder);
	const { mode = defaultMode(folder), projects, environment } = askedIn(folder, root);
	const own = await ownConfig(vite, {
		folder,
		root,
		mode
	});
	const ownFor = await projectOf(own, readerOf(vite, {
		place: own.place,
		mode,
		outDir
	}), projects);
	const groups = /* @__PURE__ */ new Map();
	for (const [name, file] of Object.entries(entries)) {
		const chosen = ownFor(file);
		groups.set(chosen, [...groups.get(chosen) ?? [], [name, file]]);
	}
	const made = [];
	for (const [chosen, files] of groups) made.push(...await bundleGroup(vite, chosen, {
		files,
		mode,
		outDir,
		environment
	}));
	return Object.fromEntries(made);
}
async function bundleGroup(vite, own, group) {
	const { commonNames } = await import("./chunk-common-names.js");
	const { plugins = [], resolve, test, ...rest } = own.config;
	const { outDir, files, mode } = group;
	const kept = Object.fromEntries(keptKeys.flatMap((key) => key in rest ? [[key, rest[key]]] : []));
	const before = setupFiles(test, own.place, shortHash(files.map(([name]) => name).join("\n")));
	await vite.build({
		...kept,
		configFile: false,
		root: own.place,
		mode,
		logLevel: "silent",
		resolve: withTestAliases(resolve, test),
		plugins: [...[plugins].flat(), originalPaths(commonNames)],
		ssr: {
			target: "node",
			...Object(rest["ssr"])
		},
		build: {
			ssr: true,
			outDir,
			emptyOutDir: false,
			copyPublicDir: false,
			minify: false,
			sourcemap: true,
			target: "esnext",
			rollupOptions: {
				input: {
					...Object.fromEntries(files),
					...before
				},
				treeshake: false,
				external: (id) => tools.test(id),
				output: {
					format: "es",
					entryFileNames: "[name].mjs",
					chunkFileNames: "[name]-[hash].mjs"
				}
			}
		}
	});
	const setUps = Object.keys(before).map((name) => join(outDir, `${name}.mjs`));
	return files.map(([name, file]) => {
		return [name, [...environmentFiles(withOwnEnvironment(group.environment === void 0 ? test : {
			...Object(test),
			environment: group.environment
		}, {
			text: existsSync(file) ? readFileSync(file, "utf8") : "",
			file,
			place: own.place
		}), outDir), ...setUps]];
	});
}
function environmentFiles(test, outDir) {
	const text = environmentModule(test);
	if (text === void 0) return [];
	const file = join(outDir, `flamegate-environment-${shortHash(text)}.mjs`);
	mkdirSync(outDir, { recursive: true });
	writeFileSync(file, text);
	return [file];
}
function shortHash(text) {
	return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
function readerOf(vite, { place, mode, outDir }) {
	const env = {
		command: "serve",
		mode
	};
	return {
		env,
		outDir,
		read: async (file) => (await vite.loadConfigFromFile(env, file, place, "silent"))?.config ?? {},
		merge: (defaults, overrides) => vite.mergeConfig(defaults, overrides)
	};
}
function setupFiles(test, place, group) {
	const found = [Reflect.get(Object(test), "setupFiles")].flat().filter((each) => typeof each === "string").map((path) => resolve(place, path)).filter((path) => existsSync(path));
	return Object.fromEntries(found.map((path, index) => [`flamegate-before-${group}-${index}`, path]));
}
const keptKeys = [
	"base",
	"define",
	"css",
	"json",
	"esbuild",
	"oxc",
	"assetsInclude",
	"envDir",
	"envPrefix"
];
async function loadVite(folder) {
	const manifest = findVite(folder);
	if (manifest === void 0) throw new Error(`vite is not installed for ${folder}`);
	return await import(pathToFileURL(join(dirname(manifest), "dist/node/index.js")).href);
}
function findVite(folder) {
	const own = createRequire(join(folder, "package.json"));
	try {
		return own.resolve("vite/package.json");
	} catch {}
	try {
		return createRequire(own.resolve("vitest/package.json")).resolve("vite/package.json");
	} catch {
		return;
	}
}
async function ownConfig(vite, { folder, root, mode }) {
	const [found] = foldersUpTo(root, folder).flatMap((place) => [...vitestCommand(place).configs, ...configNames].map((name) => ({
		place,
		path: join(place, name)
	}))).filter(({ path }) => existsSync(path));
	if (found === void 0) return {
		config: {},
		place: folder
	};
	const { place, path } = found;
	process.chdir(place);
	return {
		config: (await vite.loadConfigFromFile({
			command: "serve",
			mode
		}, path, place, "silent"))?.config ?? {},
		place,
		path
	};
}
function askedIn(folder, root) {
	const commands = foldersUpTo(root, folder).map(vitestCommand);
	const isSaying = ({ mode, projects, environment }) => mode !== void 0 || projects.length > 0 || environment !== void 0;
	return commands.find(isSaying) ?? {
		configs: [],
		projects: []
	};
}
function defaultMode(folder) {
	try {
		const manifest = createRequire(join(folder, "package.json")).resolve("vitest/package.json");
		const version = String(Reflect.get(Object(foreignJson(readFileSync(manifest, "utf8"))), "version"));
		return Number.parseInt(version, 10) < 5 ? "benchmark" : "test";
	} catch {
		return "benchmark";
	}
}
function foldersUpTo(root, folder) {
	return folder === root || folder === dirname(folder) || !folder.startsWith(root) ? [folder] : [folder, ...foldersUpTo(root, dirname(folder))];
}
function withTestAliases(resolve, test) {
	const aliases = [Reflect.get(Object(resolve), "alias"), Reflect.get(Object(test), "alias")].flatMap((alias) => Array.isArray(alias) ? alias : Object.entries(Object(alias)).map(([find, replacement]) => ({
		find,
		replacement
	})));
	return {
		...Object(resolve),
		alias: aliases
	};
}
const originalPaths = (namesFor) => ({
	name: "flamegate:original-paths",
	enforce: "post",
	transform(code, id) {
		const [file = ""] = id.split("?");
		if (!file.startsWith("/") && !/^[A-Za-z]:/.test(file)) return void 0;
		const names = /\b(?:__dirname|__filename|require)\b/.test(code) ? namesFor(this.parse?.(code), file) : "";
		const replaced = code.replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href)).replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(file))).replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(file));
		return names === "" && replaced === code ? void 0 : {
			code: `${names}${replaced}`,
			map: null
		};
	}
});
export { bundleFiles, findVite };
