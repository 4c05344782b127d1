import { numberedNames, sharedNames } from "./chunk-numbered-names.js";
import { guard, toFailure } from "./chunk-guard.js";
import { foreignJson } from "./chunk-foreign-json.js";
import { LoadFailure } from "./chunk-load-failure.js";
import { managerAbove, managerOf } from "./chunk-package-manager-of2.js";
import { interceptPackages } from "./chunk-module-hooks.js";
import { orderBytes } from "./chunk-worker-protocol.js";
import * as nodeModule from "node:module";
import { existsSync, readFileSync, readSync, readdirSync, realpathSync, writeSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Session } from "node:inspector";
// src/harness/javascript/late-reading.ts
const reading = /^(?:open|scandir|opendir|l?stat|access|read)$/;
function createLateReading(hasRun) {
	let message;
	return {
		isCause: (error) => {
			const first = error instanceof Error && error.cause instanceof Error ? error.cause : error;
			if (!hasRun() || !(first instanceof Error) || !isReading(first)) return false;
			message ??= first.message;
			return true;
		},
		message: () => message
	};
}
function isReading(error) {
	return Reflect.get(error, "code") === "ENOENT" && reading.test(String(Reflect.get(error, "syscall")));
}
// src/harness/javascript/mapped-import.ts
function mappedBy({ specifier, file, root }) {
	for (let folder = dirname(file);; folder = dirname(folder)) {
		const found = configsIn(folder).find((path) => isMapped(specifier, path));
		if (found !== void 0) return relative(root, found).replaceAll("\\", "/");
		if (folder === root || folder === dirname(folder)) return void 0;
	}
}
function configsIn(folder) {
	try {
		return readdirSync(folder).filter((name) => /^[tj]sconfig[\w.-]*\.json$/.test(name)).map((name) => join(folder, name));
	} catch {
		return [];
	}
}
function isMapped(specifier, config) {
	const text = readFileSync(config, "utf8").replaceAll(/^[ \t]*\/\/.*$/gm, "");
	if ([...(/"paths"\s*:\s*\{([^}]*)\}/.exec(text)?.[1] ?? "").matchAll(/"([^"]+)"\s*:\s*\[/g)].map(([, pattern = ""]) => pattern).some((pattern) => pattern !== "*" && fits(pattern, specifier))) return true;
	const base = /"baseUrl"\s*:\s*"([^"]+)"/.exec(text)?.[1];
	return base !== void 0 && endings.some((ending) => existsSync(join(dirname(config), base, specifier) + ending));
}
const endings = [
	"",
	".ts",
	".tsx",
	".mts",
	".js",
	"/index.ts"
];
function fits(pattern, specifier) {
	const [start = "", end] = pattern.split("*");
	return end === void 0 ? pattern === specifier : specifier.startsWith(start) && specifier.endsWith(end);
}
// src/harness/javascript/other-case.ts
const ending = /\.(?:[cm]?[jt]sx?|json|node)$/;
function inOtherCase(path) {
	if (existsSync(path)) return void 0;
	const folder = existing(dirname(path));
	if (folder === void 0) return void 0;
	const wanted = basename(path);
	const fits = (name) => [name, name.replace(ending, "")].some((each) => each.toLowerCase() === wanted.toLowerCase());
	const found = entriesOf(folder).find(fits);
	if (found === void 0) return void 0;
	return folder === dirname(path) && (found === wanted || found.replace(ending, "") === wanted) ? void 0 : join(folder, found);
}
function existing(folder) {
	return existsSync(folder) ? folder : inOtherCase(folder);
}
function entriesOf(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
// src/harness/javascript/missing-package.ts
function missingPackage({ specifier, file, root }) {
	const name = packageOf$1(specifier);
	const installed = foldersAbove(file, root).map((folder) => join(folder, "node_modules", name)).find((folder) => existsSync(folder));
	if (installed !== void 0) return missingPart(specifier.slice(name.length), installed);
	for (const folder of foldersAbove(file, root)) {
		const kind = kinds.find(({ key }) => declares(join(folder, "package.json"), key, name));
		if (kind !== void 0) return `${name} is not installed. ${kind.cure({
			name,
			folder: relative(root, folder),
			root
		})}`;
	}
	return installedElsewhere(name, file, root);
}
function installedElsewhere(name, file, root) {
	const workflows = filesIn(join(root, ".github/workflows")).filter((path) => /\.ya?ml$/.test(path));
	const manifests = foldersAbove(file, root).map((folder) => join(folder, "package.json"));
	for (const path of [
		...workflows,
		join(root, ".gitlab-ci.yml"),
		...manifests
	]) {
		const command = installing(name, textOf(path));
		if (command === void 0) continue;
		return `${name} is not installed, and no package.json names it: ${relative(root, path).replaceAll("\\", "/")} has "${command}". Add to setup of flamegate.yml what installs it`;
	}
}
const longestCommand = 200;
function installing(name, text) {
	const found = text.split(/\n|&&|\|\||;/).map((line) => line.replace(/^\s*(?:-\s+)?(?:run:\s*|"[^"]*":\s*")?/, "").replace(/["',]*\s*$/, "")).find((command) => {
		const [, wanted] = /\b(?:npm|pnpm|yarn|bun)\s+(?:i|install|add)\s(.*)$/.exec(command) ?? [];
		return (wanted ?? "").split(/\s+/).map((word) => word.replace(/(?<=.)@.*$/, "")).includes(name);
	});
	return found === void 0 || found.length > longestCommand ? void 0 : found;
}
function filesIn(folder) {
	try {
		return readdirSync(folder).map((file) => join(folder, file));
	} catch {
		return [];
	}
}
function textOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
function missingPart(part, folder) {
	if (part === "") return void 0;
	const name = folder.split("/node_modules/").at(-1);
	const twin = inOtherCase(join(folder, part));
	if (twin === void 0) return `${name} is installed and has no ${part.slice(1)}: another version of it may, which package.json or the lock file has to name`;
	return `${name} is installed and has no ${part.slice(1)}, but ${relative(folder, twin)}: on Linux capital letters count, so write the import as the file is named`;
}
function missingInFolder(path, from, root) {
	const [folder = "", rest] = resolve(dirname(from), path).split("/node_modules/");
	if (rest === void 0 || !existsSync(join(folder, "package.json"))) return void 0;
	const place = relative(root, folder);
	return place === "" || place.startsWith("..") ? void 0 : `${place} has packages of its own. ${installIn(place, root)}`;
}
function packageOf$1(specifier) {
	return specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/");
}
function foldersAbove(file, root) {
	const folders = [];
	for (let folder = dirname(file);; folder = dirname(folder)) {
		folders.push(folder);
		if (folder === root || folder === dirname(folder)) return folders;
	}
}
const kinds = [
	{
		key: "dependencies",
		cure: installed
	},
	{
		key: "devDependencies",
		cure: (declared) => `${installed(declared)}; ${leftOut}`
	},
	{
		key: "optionalDependencies",
		cure: ({ name, folder }) => `It is an optional dependency in ${manifest(folder)}, left out where it does not build or is not made for this machine: see what installing ${name} says here, or leave its benchmarks out`
	},
	{
		key: "peerDependencies",
		cure: ({ name, folder, root }) => `It is a peer dependency in ${manifest(folder)}, which benchmarks have to bring: ${managerAbove(root).depend(name)}`
	}
];
const leftOut = "where it does, NODE_ENV=production or a setting of npm (omit, production, dry-run) may leave development dependencies out: npm ci --include=dev, or take the setting away";
function installed({ folder, root }) {
	if (folder !== "") return `${manifest(folder)} names it. ${installIn(folder, root)}`;
	return `package.json names it, and the setup has not installed it: let setup of flamegate.yml begin with ${managerAbove(root).install}`;
}
function installIn(folder, root) {
	return `Add to setup of flamegate.yml: cd ${folder} && ${managerOf(join(root, folder)).install}`;
}
function manifest(folder) {
	return folder === "" ? "package.json" : `${folder}/package.json`;
}
function declares(path, key, name) {
	const listed = Reflect.get(Object(foreignJson(textOf(path))), key);
	return Object.hasOwn(Object(listed), name);
}
// src/harness/javascript/unloadable.ts
function withTsx() {
	return `install tsx (${managerAbove(process.cwd()).depend("tsx")}) and write in flamegate.yml, below the name of the suite:\n    flags: [--import, tsx]`;
}
function explainImport(file, error) {
	if (!(error instanceof Error)) return void 0;
	const shown = relative(process.cwd(), file);
	const reason = otherRuntime(error) ?? ofSyntax(error, file) ?? explanations[String(Reflect.get(error, "code"))]?.(error, file);
	if (reason === void 0) return void 0;
	return new LoadFailure({
		reason: "unsupported",
		message: `Cannot load ${shown} as ${reason}`
	}, { cause: error });
}
function ofSyntax(error, file) {
	if (error instanceof SyntaxError && /^(?:Invalid or unexpected token|Decorators)/.test(error.message)) return decoratedIn(error, file);
	if (error instanceof SyntaxError && /Unexpected identifier 'assert'/.test(error.message)) return `Node ${process.version} no longer knows import … assert (${firstLine(error)}): write import … with { type: 'json' }`;
	const kind = ofOtherKind(error, file);
	if (kind !== void 0) return kind;
	if (!(error instanceof ReferenceError) || !/^Cannot access '.*' before initialization/.test(error.message)) return void 0;
	const [, place] = /(?:\(|at )(?:file:\/\/)?(\/[^()\s]+:\d+):\d+\)?$/m.exec(error.stack ?? "") ?? [];
	return `a module needs what is not made yet${place === void 0 ? "" : ` at ${shownPath(place)}`}, which is so where modules import each other in a cycle (${firstLine(error)}): take what both need into a module of its own`;
}
function ofOtherKind(error, file) {
	const [, name] = /^(__dirname|__filename|require|module|exports) is not defined in ES module scope/.exec(error.message) ?? [];
	if (error instanceof ReferenceError && name !== void 0) return `it imports as a module and uses ${name}, which only CommonJS has: write import.meta.dirname, or createRequire of node:module; or, where package.json does not say "type": "module", ${withTsx()}`;
	const isModule = /^(?:Cannot use import statement outside a module|Unexpected token 'export')/.test(error.message);
	if (!(error instanceof SyntaxError) || !isModule) return void 0;
	const path = placeAbove(error)?.path ?? file;
	const manifest = manifestAbove(path);
	const why = manifest === void 0 ? "no package.json says \"type\": \"module\"" : `${shownPath(manifest)} does not say "type": "module"`;
	return `${shownPath(path)} is written as a module and ${why}: let it say so, name the file .mjs or .mts, or ${withTsx()}`;
}
function manifestAbove(path) {
	for (let folder = dirname(path);; folder = dirname(folder)) {
		const manifest = join(folder, "package.json");
		if (existsSync(manifest)) return manifest;
		if (folder === process.cwd() || folder === dirname(folder)) return void 0;
	}
}
function placeAbove(error) {
	const [, path, line] = /^(?:file:\/\/)?(\/[^\n]+):(\d+)$/m.exec(error.stack ?? "") ?? [];
	return path === void 0 ? void 0 : {
		path,
		line: Number(line)
	};
}
function decoratedIn(error, file) {
	const { path = file, line } = placeAbove(error) ?? {};
	const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
	const at = line === void 0 ? lines.findIndex((each) => decorator.test(each)) : line - 1;
	if (!decorator.test(lines[at] ?? "")) return void 0;
	return `${shownPath(path)}:${at + 1} has a decorator (${lines[at]?.trim()}), which Node ${process.version} does not run: ${withTsx()}`;
}
const decorator = /^\s*(?:[\w\s]*\s)?@[A-Za-z_$]/;
const runtimes = [{
	name: "Bun",
	command: "bun",
	pattern: /^Bun is not defined|['"]bun(?::[^'"]*)?['"]/
}, {
	name: "Deno",
	command: "deno run",
	pattern: /^Deno is not defined|['"](?:npm|jsr|https?|deno):[^'"]*['"]/
}];
function otherRuntime(error) {
	const code = String(Reflect.get(error, "code"));
	if (![
		"ERR_UNSUPPORTED_ESM_URL_SCHEME",
		"ERR_MODULE_NOT_FOUND",
		"MODULE_NOT_FOUND"
	].includes(code) && !(error instanceof ReferenceError)) return void 0;
	const found = runtimes.find(({ pattern }) => pattern.test(firstLine(error)));
	if (found === void 0) return void 0;
	return `it is written for ${found.name} (${firstLine(error)}) and benchmarks run in Node; ${found.name} is not supported as their runtime. What runs in Node too can be measured; a whole run is timed by harness: command, command: ${found.command} FILE`;
}
const explanations = {
	ERR_UNKNOWN_FILE_EXTENSION: unknownExtension,
	ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX: needsCompiling,
	ERR_INVALID_TYPESCRIPT_SYNTAX: needsCompiling,
	ERR_UNSUPPORTED_DIR_IMPORT: (error) => `Node does not import folders, nor files without their ending, as bundlers do (${firstLine(error)}): ${withTsx()}`,
	ERR_MODULE_NOT_FOUND: notFound,
	MODULE_NOT_FOUND: notFound,
	ENOENT: notRead,
	ERR_IMPORT_ATTRIBUTE_MISSING: (error) => `Node imports JSON by import … with { type: 'json' } and it leaves that out, as bundlers allow (${firstLine(error)}): write it, or ${withTsx()}`,
	ERR_UNKNOWN_BUILTIN_MODULE: (error) => `Node ${process.version} lacks a module of a newer one (${firstLine(error)}): run with that one, in a workflow by actions/setup-node in a step before the gate`,
	ERR_DLOPEN_FAILED: (error) => `a native add-on was compiled for another platform or Node (${firstLine(error)}): have setup of flamegate.yml install or compile it in each checkout, with the Node that measures`
};
function unknownExtension(error) {
	const ending = /extension "([^"]+)"/.exec(error.message)?.[1] ?? "";
	const node = `Node ${process.version}`;
	if (/^\.[cm]?ts$/.test(ending)) return `${node} does not strip types: run the benchmarks with Node 22.18 or newer, or ${withTsx()}`;
	if (/^\.[jt]sx$/.test(ending)) return `${node} does not compile ${ending} files: ${withTsx()}`;
	return `${node} does not load ${ending} files (${firstLine(error)}): benchmarks run in Node itself, without vite and its plugins; measure a module that needs none`;
}
function needsCompiling(error) {
	return `Node ${process.version} only strips types and it, or something it imports, holds syntax that needs compiling (${firstLine(error)}): ${withTsx()}`;
}
function notFound(error, file) {
	const root = process.cwd();
	const packageName = /Cannot find (?:package|module) '([^'./][^']*)'/.exec(error.message)?.[1];
	if (packageName !== void 0) {
		if (/^(?:[@~$]\/|~|\$lib\b)/.test(packageName)) return foreignAlias(packageName);
		const missing = missingPackage({
			specifier: packageName,
			file,
			root
		});
		const config = missing === void 0 ? mappedBy({
			specifier: packageName,
			file,
			root
		}) : void 0;
		return config === void 0 ? missing : `${config} alone says what "${packageName}" is, and Node does not follow it; tsx does: ${withTsx()}`;
	}
	const path = missingPath(error);
	if (path === void 0) return void 0;
	const submodule = submoduleOf(path);
	if (submodule !== void 0) return unfilled(error, submodule);
	const meant = resolve(dirname(requiredFrom(error) ?? file), path);
	if (path.startsWith(".") && isOutside(meant)) return `it imports what lies outside of this repository (${firstLine(error)}), at ${meant}: check the path, or leave the file out`;
	const twin = inOtherCase(meant);
	if (twin !== void 0) return `there is ${shownPath(twin)} (${firstLine(error)}): on Linux capital letters count, so write the import as the file is named`;
	const beside = missingInFolder(path, requiredFrom(error) ?? file, root);
	if (beside !== void 0) return `${firstLine(error)}: ${beside}`;
	if (sourcesOf(path).some((source) => existsSync(source))) return `Node wants imports to name files as they are, ending included (${firstLine(error)}): ${withTsx()}`;
	if (/[\\/](?:dist|build|lib|out|esm|cjs)[\\/]/.test(path)) return unbuilt(error, path);
	return /[\\/]node_modules[\\/]/.test(path) ? void 0 : unmade(error);
}
function packageOfPath(path, root) {
	let folder = dirname(path);
	while (!existsSync(join(folder, "package.json")) && folder !== dirname(folder)) folder = dirname(folder);
	const own = existsSync(folder) ? relative(root, realpathSync(folder)) : "";
	return own === "" || /^\.\.|(?:^|[\\/])node_modules(?:[\\/]|$)/.test(own) ? void 0 : own.replaceAll("\\", "/");
}
function foreignAlias(specifier) {
	return `"${specifier}" is an alias that only a bundler's configuration explains: benchmarks run in Node itself, without vite. tsx follows "paths" of tsconfig.json: ${withTsx()}`;
}
function unbuilt(error, path) {
	const root = process.cwd();
	const manager = managerAbove(root);
	const own = packageOfPath(path, root);
	const isOwn = !hasScript(root, "build") && own !== void 0 && hasScript(join(root, own), "build");
	if (!isOwn && !hasScript(root, "build")) return unmade(error);
	const build = isOwn ? `cd ${own} && ${manager.run("build")}` : manager.run("build");
	return `it imports what is not there (${firstLine(error)}): if a build makes it, have it built before measuring, by writing for example in flamegate.yml:\n    setup: [${manager.install}, ${build}]`;
}
function hasScript(root, name) {
	const path = resolve(root, "package.json");
	const manifest = existsSync(path) ? foreignJson(readFileSync(path, "utf8")) : void 0;
	return Object.hasOwn(Object(Reflect.get(Object(manifest), "scripts")), name);
}
function isOutside(path) {
	return relative(process.cwd(), path).startsWith("..");
}
function unmade(error, needs = "imports") {
	return `it ${needs} what this checkout does not have (${firstLine(error)}): if it is in no commit, what downloads or makes it has to run before measuring, in setup of flamegate.yml, after the installation`;
}
function notRead(error) {
	const path = Reflect.get(error, "path");
	if (typeof path !== "string" || /^spawn/.test(String(Reflect.get(error, "syscall"))) || existsSync(path)) return;
	const submodule = submoduleOf(path);
	return submodule === void 0 ? unmade(error, "reads") : unfilled(error, submodule);
}
function submoduleOf(path) {
	const within = relative(process.cwd(), resolve(path));
	const list = resolve(process.cwd(), ".gitmodules");
	return [...(existsSync(list) ? readFileSync(list, "utf8") : "").matchAll(/^[ \t]*path\s*=\s*(.+?)\s*$/gm)].map(([, name = ""]) => name).find((name) => within === name || within.startsWith(`${name}/`));
}
function unfilled(error, submodule) {
	return `it needs the submodule ${submodule} (${firstLine(error)}), which a checkout leaves empty: begin setup of flamegate.yml with "git submodule update --init -- ${submodule}"`;
}
function requiredFrom(error) {
	return /Require stack:\n- ([^\n]+)/.exec(error.message)?.[1];
}
function missingPath(error) {
	const url = Reflect.get(error, "url");
	if (typeof url === "string" && url.startsWith("file:")) return fileURLToPath(url);
	return /Cannot find module '([^']+)'/.exec(error.message)?.[1] ?? /Cannot find package '((?:\/|[A-Za-z]:)[^']+)'/.exec(error.message)?.[1];
}
function sourcesOf(path) {
	const asTypeScript = path.replace(/\.([cm]?)js$/, ".$1ts");
	const endings = [
		".ts",
		".tsx",
		".mts",
		".cts",
		".js",
		".mjs",
		".jsx",
		"/index.ts",
		"/index.js"
	];
	return [...asTypeScript === path ? [] : [asTypeScript, asTypeScript.replace(/\.ts$/, ".tsx")], ...endings.map((ending) => path + ending)];
}
function shownPath(path) {
	const within = relative(process.cwd(), path);
	return within.startsWith("..") ? path : within;
}
function firstLine({ message }) {
	return message.split("\n")[0] ?? "";
}
// src/harness/javascript/load.ts
async function loadBenchmarks({ file, before }, tool, whenSettled) {
	await tool.prepare?.([file, ...before.files]);
	for (const each of before.files) await importBefore(each, before);
	actAsMain(file);
	const exported = await importDefault(file);
	const taken = await tool.takeExport?.(exported, file) ?? "nothing";
	if (tool.registers === "when loaded") await tool.collect?.();
	else if (taken === "nothing") await whenSettled();
	return distinctBenchmarks(tool);
}
async function importBefore(file, before) {
	try {
		await import(pathToFileURL(file).href);
	} catch (error) {
		before.failed ??= {
			file,
			error
		};
	}
}
function actAsMain(file) {
	const { _cache: cache } = nodeModule.default;
	Object.defineProperty(process, "mainModule", {
		configurable: true,
		get: () => cache[file]
	});
}
async function importDefault(file) {
	try {
		const exported = (await import(pathToFileURL(file).href)).default;
		return (typeof exported === "object" && exported !== null ? Reflect.get(exported, "default") : void 0) ?? exported;
	} catch (error) {
		throw explainImport(file, error) ?? error;
	}
}
function distinctBenchmarks(tool) {
	const found = tool.benchmarks();
	const names = numberedNames(found.map(({ name }) => name));
	return found.map((benchmark, i) => {
		const name = names[i] ?? benchmark.name;
		return name === benchmark.name ? benchmark : {
			...benchmark,
			name
		};
	});
}
// src/harness/javascript/loaded-scripts.ts
const most = 4e3;
function loadedScripts() {
	const scripts = /* @__PURE__ */ new Set();
	const packages = /* @__PURE__ */ new Set();
	const session = new Session();
	try {
		session.connect();
		session.on("Debugger.scriptParsed", ({ params: { url } }) => {
			const path = pathOf(url);
			if (path === void 0) return;
			const folder = packageOf(path);
			const kept = folder === void 0 ? scripts : packages;
			if (kept.size < most) kept.add(folder ?? path);
		});
		session.post("Debugger.enable");
		session.disconnect();
	} catch {
		return {
			scripts: [],
			packages: []
		};
	}
	return {
		scripts: [...scripts],
		packages: [...packages]
	};
}
function pathOf(url) {
	if (/^(?:\/|[A-Za-z]:[\\/])/.test(url)) return url;
	if (!url.startsWith("file://")) return void 0;
	try {
		return fileURLToPath(url.replace(/[?#].*$/, ""));
	} catch {
		return;
	}
}
function packageOf(path) {
	return /^.*[\\/]node_modules[\\/](?!\.flamegate[\\/])(?:@[^\\/]+[\\/])?[^\\/]+/s.exec(path)?.[0];
}
// src/harness/javascript/settle-heap.ts
const now = performance.now.bind(performance);
const every = setInterval;
const stop = clearInterval;
const lookEveryMs = 50;
function settled({ activity, stillMs }, onIdle) {
	return new Promise((resolve) => {
		let seen = activity();
		let since = now();
		const timer = every(() => {
			if (activity() !== seen) {
				seen = activity();
				since = now();
			} else if (now() - since >= stillMs()) finish();
		}, lookEveryMs);
		timer.unref();
		const finish = () => {
			stop(timer);
			onIdle(void 0);
			resolve();
		};
		onIdle(finish);
	});
}
// src/harness/javascript/serve.ts
async function serve(spec, host) {
	let phase = "load";
	let current;
	const enter = (next) => {
		phase = next;
		host.send({
			kind: "phase",
			phase
		});
	};
	const fail = (failure) => {
		host.send({
			kind: "failed",
			failure,
			name: current
		});
		return host.leave(1);
	};
	if (spec.bundle !== void 0) return bundle(spec.bundle, host);
	const tools = await createTools(spec);
	const scriptDone = () => tools.some((tool) => tool.ran());
	const late = createLateReading(scriptDone);
	const found = () => distinctBenchmarks(ownOf(tools));
	const ended = guard(host, {
		phase: () => phase,
		fail,
		scriptDone,
		isDoneBy: late.isCause,
		found
	});
	enter("load");
	const interception = await interceptPackages(tools.filter(({ harness }) => spec.intercept.includes(harness)).map(({ intercepted }) => intercepted), tools.some(({ reachesReal }) => reachesReal) ? "and the real ones" : "only these", spec.file);
	const witness = await witnessOf(spec);
	const before = { files: spec.before ?? [] };
	try {
		const whenSettled = settling(spec, tools, ended.onIdle);
		const loaded = loadBenchmarks({
			file: spec.file,
			before
		}, ownOf(tools), whenSettled).catch((error) => {
			if (late.isCause(error)) return found();
			throw error;
		});
		const benchmarks = await Promise.race([loaded, ended.script]);
		if (spec.task === "list") host.send({
			...listed(benchmarks, tools, interception),
			unread: late.message(),
			complaint: ownOf(tools).complaint?.(),
			unprepared: unprepared(before)
		});
		else for (const name of spec.names ?? []) {
			current = name;
			if (spec.held !== void 0 && isLeftOut(host)) continue;
			host.send(await attempt(() => measureOne(find(benchmarks, name), {
				spec,
				host,
				witness
			}, enter), {
				name,
				phase: () => phase
			}));
		}
	} catch (error) {
		fail(withSetup(toFailure(error, phase), before));
	}
	host.leave(0);
}
function unprepared({ failed }) {
	return failed === void 0 ? void 0 : {
		file: failed.file,
		message: toFailure(failed.error, "load").message
	};
}
function withSetup(failure, before) {
	const missed = unprepared(before);
	if (missed === void 0) return failure;
	const said = missed.message.split("\n", 1)[0];
	return {
		...failure,
		message: `${failure.message}\nA file of setupFiles failed before it: ${said}`
	};
}
async function witnessOf({ witness, count }) {
	if (witness !== void 0) return (await import("./chunk-witness.js")).startWitness(witness);
	if (count !== void 0) return (await import("./chunk-block-counting.js")).startCounting(count);
}
async function bundle(spec, host) {
	try {
		const { bundleFiles } = await import("./chunk-transform-bench-files.js");
		host.send({
			kind: "bundled",
			before: await bundleFiles(spec)
		});
	} catch (error) {
		host.send({
			kind: "failed",
			failure: toFailure(error, "load")
		});
	}
	host.leave(0);
}
function isLeftOut(host) {
	const order = host.order();
	if (order === "end") host.leave(0);
	if (order === "skip") host.send({ kind: "skipped" });
	return order === "skip";
}
const factories = {
	tinybench: async () => (await import("./chunk-tinybench2.js")).createTinybenchTool(),
	vitest: async () => (await import("./chunk-vitest.js")).createVitestTool(),
	mitata: async () => (await import("./chunk-mitata.js")).createMitataTool(),
	benchmarkjs: async () => (await import("./chunk-benchmarkjs.js")).createBenchmarkJsTool(),
	"tatami-ng": async () => (await import("./chunk-tatami-ng.js")).createTatamiTool(),
	benny: async () => (await import("./chunk-benny.js")).createBennyTool(),
	"bench-node": async () => (await import("./chunk-bench-node.js")).createBenchNodeTool(),
	cronometro: async () => (await import("./chunk-cronometro.js")).createCronometroTool(),
	fastbench: async () => (await import("./chunk-fastbench.js")).createFastbenchTool()
};
async function createTools({ harness, intercept }) {
	const others = intercept.filter((name) => name !== harness);
	const [own, ...rest] = await Promise.all([factories[harness](), ...others.map((name) => factories[name]())]);
	return [own, ...rest];
}
function ownOf([own]) {
	return own;
}
const stillMs = {
	unknown: 1e4,
	complete: 500
};
function settling({ task, names = [] }, tools, onIdle) {
	const own = ownOf(tools);
	const activity = () => tools.reduce((sum, tool) => sum + tool.activity(), 0);
	const enough = () => {
		if (activity() === 0) return Number.POSITIVE_INFINITY;
		if (task === "list") return stillMs.unknown;
		const present = new Set(own.benchmarks().map(({ name }) => name));
		if (!names.every((name) => present.has(name))) return Number.POSITIVE_INFINITY;
		return own.ran() ? stillMs.complete : stillMs.unknown;
	};
	return () => settled({
		activity,
		stillMs: enough
	}, onIdle);
}
function listed(benchmarks, tools, interception) {
	const asked = tools.filter(({ intercepted: { specifier } }) => interception.asked().has(specifier));
	return {
		kind: "listed",
		names: benchmarks.map(({ name }) => name),
		numbered: sharedNames(ownOf(tools).benchmarks().map(({ name }) => name)),
		asked: asked.map(({ harness }) => harness),
		loaded: loadedScripts()
	};
}
async function attempt(measure, { name, phase }) {
	try {
		return await measure();
	} catch (error) {
		return {
			kind: "failed",
			name,
			failure: toFailure(error, phase())
		};
	}
}
function find(benchmarks, name) {
	const found = benchmarks.find((benchmark) => benchmark.name === name);
	if (found !== void 0) return found;
	const message = `Cannot measure "${name}" as its file registered it when listed, and does not now`;
	throw new LoadFailure({
		reason: "missing",
		message
	});
}
async function measureOne(found, task, onPhase) {
	onPhase("warm-up");
	const benchmark = {
		...await found.open(),
		name: found.name
	};
	try {
		return await sense(benchmark, task, onPhase);
	} finally {
		await benchmark.close?.();
	}
}
async function sense(benchmark, { spec, host, witness }, onPhase) {
	const options = {
		warmupMs: spec.warmupMs,
		measureMs: spec.measureMs,
		onPhase
	};
	if (witness !== void 0) return witness.call(benchmark, options);
	if (spec.task === "alloc") {
		const { measureAllocation } = await import("./chunk-alloc.js");
		return measureAllocation(benchmark, options);
	}
	if (spec.task === "cpu" || spec.task === "heap") {
		const { captureProfile } = await import("./chunk-capture-profile.js");
		if (spec.profile === void 0) throw new TypeError("a profile needs its specification");
		return captureProfile(benchmark, {
			...options,
			...spec.profile,
			kind: spec.task
		});
	}
	if (spec.held !== void 0) {
		const { measureSlices } = await import("./chunk-slices.js");
		return measureSlices(benchmark, {
			...options,
			...spec.held,
			host
		});
	}
	const { measureTime } = await import("./chunk-time.js");
	return measureTime(benchmark, options);
}
// src/worker.ts
const exit = process.exit.bind(process);
const toJson = JSON.stringify;
function send(message) {
	const bytes = Buffer.from(`${toJson(message)}\n`);
	let sent = 0;
	while (sent < bytes.length) try {
		sent += writeSync(3, bytes, sent);
	} catch (error) {
		if (!(error instanceof Error && Reflect.get(error, "code") === "EAGAIN")) throw error;
	}
}
const orders = new Map(Object.entries(orderBytes).map(([order, byte]) => [byte, order]));
function order() {
	const byte = Buffer.alloc(1);
	return readSync(3, byte, 0, 1, null) === 0 ? "end" : orders.get(byte.toString()) ?? "end";
}
const host = {
	send,
	order,
	leave: (code) => exit(code),
	onExitAsked: (handle) => {
		process.exit = (code) => {
			const status = Number(code ?? process.exitCode ?? 0);
			handle(status, /* @__PURE__ */ new Error(`process.exit(${status})`));
			return exit(1);
		};
	}
};
const spec = JSON.parse(process.argv[2] ?? "");
process.argv.splice(1, process.argv.length, spec.file);
serve(spec, host);
export {};
