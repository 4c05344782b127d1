import { foreignJson } from "./chunk-for-action-compare-worker.js";
import { LoadFailure } from "./chunk-load-failure.js";
import { managerAbove, managerOf } from "./chunk-package-manager-of2.js";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { basename, dirname, join, relative, resolve } from "node:path";
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
	const name = packageOf(specifier);
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
function undeclaredPackage(specifier, root) {
	const name = packageOf(specifier);
	if (!/^(?:@[a-z\d~-][\w.~-]*\/)?[a-z\d~-][\w.~-]*$/.test(name)) return void 0;
	if (existsSync(join(root, name)) || !existsSync(join(root, "package.json"))) return void 0;
	return `${name} is not installed, and no package.json names it: ${managerAbove(root).depend(name)}, or leave the file out of files in flamegate.yml`;
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
function packageOf(specifier) {
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
		cure: ({ name, folder, root }) => `It is a peer dependency in ${manifest(folder)}, which benchmarks have to bring: ${dependIn(folder, root, name)}`
	}
];
const leftOut = "where it does, NODE_ENV=production or a setting of npm (omit, production, dry-run) may leave development dependencies out: npm ci --include=dev, or take the setting away";
function installed({ folder, root }) {
	const members = folder === "" ? void 0 : membersAbove(folder, root);
	if (members !== void 0) {
		const { install } = managerOf(join(root, members));
		const command = members === "" ? `begin with ${install}` : `have cd ${members} && ${install}`;
		return `${manifest(folder)} names it, and ${folder} is one of the workspace whose packages ${manifest(members)} installs: let setup of flamegate.yml ${command}`;
	}
	if (folder !== "") return `${manifest(folder)} names it. ${installIn(folder, root)}`;
	return `package.json names it, and the setup has not installed it: let setup of flamegate.yml begin with ${managerAbove(root).install}`;
}
function installIn(folder, root) {
	return `Add to setup of flamegate.yml: cd ${folder} && ${managerOf(join(root, folder)).install}`;
}
function dependIn(folder, root, name) {
	const command = managerAbove(join(root, folder)).depend(name);
	return folder === "" ? command : `cd ${folder} && ${command}`;
}
function membersAbove(folder, root) {
	const locked = foldersAbove(join(root, folder, "package.json"), root).map((each) => relative(root, each)).find((each) => lockNames.some(([file]) => existsSync(join(root, each, file))));
	return locked !== void 0 && locked !== folder && isLocked(join(root, locked), relative(locked, folder)) ? locked : void 0;
}
const lockNames = [
	["package-lock.json", (folder) => [`"${folder}": {`]],
	["npm-shrinkwrap.json", (folder) => [`"${folder}": {`]],
	["pnpm-lock.yaml", (folder) => [`\n  ${folder}:`, `\n  '${folder}':`]],
	["bun.lock", (folder) => [`"${folder}": {`]],
	["yarn.lock", (folder) => [
		`@workspace:${folder}"`,
		`@workspace:${folder},`,
		"# yarn lockfile v1"
	]]
];
function isLocked(place, folder) {
	const settings = ["package.json", "pnpm-workspace.yaml"].map((file) => textOf(join(place, file))).join("\n");
	if (!/"workspaces"\s*:|^packages:/m.test(settings)) return false;
	return lockNames.some(([file, namings]) => {
		const lock = textOf(join(place, file));
		return namings(folder).some((naming) => lock.includes(naming));
	});
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
		return config === void 0 ? missing ?? undeclaredPackage(packageName, root) : `${config} alone says what "${packageName}" is, and Node does not follow it; tsx does: ${withTsx()}`;
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
export { explainImport };
