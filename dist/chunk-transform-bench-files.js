import { foreignJson } from "./chunk-foreign-json.js";
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { dirname, join, resolve } from "node:path";
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
	const lines = [...variables.length === 0 ? [] : [`Object.assign(process.env, ${JSON.stringify(Object.fromEntries(variables))});`], ...environment !== void 0 && made.includes(environment) ? setUp(environment, options) : []];
	return lines.length === 0 ? void 0 : `${lines.join("\n")}\n`;
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
function textOf(value) {
	return typeof value === "string" ? value : void 0;
}
// src/harness/javascript/transform-bench-files.ts
const tools = /^(?:vitest|tinybench|mitata|benchmark)(?:\/|$)/;
const configNames = ["vitest.config", "vite.config"].flatMap((stem) => [
	".ts",
	".mts",
	".cts",
	".js",
	".mjs",
	".cjs"
].map((ending) => stem + ending));
async function bundleFiles({ folder, root, entries, outDir }) {
	const vite = await loadVite(folder);
	const { commonNames } = await import("./chunk-common-names.js");
	const { config: own, place } = await ownConfig(vite, folder, root);
	const { plugins = [], resolve, test, ...rest } = own;
	const kept = Object.fromEntries(keptKeys.flatMap((key) => key in rest ? [[key, rest[key]]] : []));
	const before = setupFiles(test, place);
	await vite.build({
		...kept,
		configFile: false,
		root: place,
		mode: "test",
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
					...entries,
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
	return [...environmentFiles(test, outDir), ...Object.keys(before).map((name) => join(outDir, `${name}.mjs`))];
}
function environmentFiles(test, outDir) {
	const text = environmentModule(test);
	if (text === void 0) return [];
	const file = join(outDir, "flamegate-environment.mjs");
	mkdirSync(outDir, { recursive: true });
	writeFileSync(file, text);
	return [file];
}
function setupFiles(test, place) {
	const found = [Reflect.get(Object(test), "setupFiles")].flat().filter((each) => typeof each === "string").map((path) => resolve(place, path)).filter((path) => existsSync(path));
	return Object.fromEntries(found.map((path, index) => [`flamegate-before-${index}`, path]));
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
async function ownConfig(vite, folder, root) {
	const [found] = foldersUpTo(root, folder).flatMap((place) => [...namedByScripts(place), ...configNames].map((name) => ({
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
			command: "build",
			mode: "test"
		}, path, place, "silent"))?.config ?? {},
		place
	};
}
function namedByScripts(folder) {
	const manifest = join(folder, "package.json");
	const parsed = existsSync(manifest) ? foreignJson(readFileSync(manifest, "utf8")) : void 0;
	return Object.values(Object(Reflect.get(Object(parsed), "scripts"))).map(String).map((line) => /\bvitest\b[^&|;]*\bbench\b[^&|;]*?\s(?:--config|-c)[ =]["']?([^\s"']+)/.exec(line)?.[1]).filter((name) => name !== void 0);
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
