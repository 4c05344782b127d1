import { asksForFolder, harmless, parsed, runsScripts, textIn } from "./chunk-install-manifests.js";
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
// src/measure/linked-installs.ts
const timeoutMs = 3e5;
const read = /(?:^|\/)(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|\.npmrc|pnpm-lock\.yaml|pnpm-workspace\.yaml|yarn\.lock|\.yarnrc\.yml)$|\.patch$|(?:^|\/)\.yarn\/(?:releases|plugins)\//;
const programs = [
	".pnpmfile.cjs",
	".pnpmfile.mjs",
	".pnp.cjs"
];
const copies = /\b(?:file|link|portal|exec):|inject|configDependencies|pnpmfile|virtual-?store-?dir|modules-?dir|store-?dir/i;
function keyOf({ root, folder, command }) {
	if (programs.some((name) => existsSync(join(folder, name)))) return void 0;
	const { files, modules } = lookedThrough(root);
	if (modules.length > 0) return void 0;
	if (/\byarn\b/.test(command) && !makesFolder(folder, command)) return void 0;
	const texts = [];
	for (const path of files.filter((each) => read.test(each))) {
		const text = readFileSync(join(root, path), "utf8");
		if (path.endsWith("package.json") ? readsMore(join(root, dirname(path)), command) : isSettings(path) && copies.test(text)) return void 0;
		texts.push([path, text]);
	}
	return JSON.stringify([command, texts]);
}
function isSettings(path) {
	return /(?:\.npmrc|pnpm-workspace\.yaml|\.yarnrc\.yml)$/.test(path);
}
function readsMore(folder, command) {
	const own = parsed(folder, "package.json");
	const isInjected = /"injected"\s*:\s*true/.test(textIn(folder, "package.json") ?? "");
	return own !== void 0 && (isInjected || runsScripts(own, command) || asksForFolder(own) || existsSync(join(folder, "binding.gyp")));
}
function makesFolder(folder, command) {
	if (command.includes("YARN_NODE_LINKER=node-modules")) return true;
	return /^nodeLinker\s*:\s*['"]?node-modules\b/m.test(textIn(folder, ".yarnrc.yml") ?? "");
}
function lookedThrough(root) {
	const files = [];
	const modules = [];
	const look = (folder) => {
		const entries = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((a, b) => a.name < b.name ? -1 : 1);
		for (const entry of entries) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			if (entry.name === "node_modules") modules.push(path);
			else if (entry.isDirectory() && entry.name !== ".git") look(path);
			else if (entry.isFile()) files.push(path);
		}
	};
	look("");
	return {
		files,
		modules
	};
}
function isMovable(root) {
	const { modules } = lookedThrough(root);
	const notBuilt = /"ignoredBuilds":\s*\[[^\]]*\]/.exec(textIn(root, "node_modules/.modules.yaml") ?? "")?.[0] ?? "";
	return modules.length > 0 && modules.every((path) => staysWithin(join(root, path), {
		root,
		notBuilt
	}));
}
function staysWithin(folder, within) {
	return readdirSync(folder).every((name) => {
		const path = join(folder, name);
		const entry = lstatSync(path);
		if (entry.isSymbolicLink()) return isInside(within.root, folder, readlinkSync(path));
		if (!entry.isDirectory() || name === ".bin" || name === ".cache") return true;
		if (name === ".pnpm") return stored(path).every((each) => staysWithin(each, within));
		return name.startsWith("@") || name.startsWith(".") ? staysWithin(path, within) : isAsPublished(path, within);
	});
}
function stored(folder) {
	return [...readdirSync(folder).map((name) => join(folder, name, "node_modules")), join(folder, "node_modules")].filter((each) => existsSync(each));
}
function isInside(root, folder, target) {
	const up = /^(?:\.\.\/)*/.exec(`${target}/`)?.[0].length ?? 0;
	const levels = relative(root, folder).split("/").length;
	return !target.startsWith("/") && up / 3 <= levels && !relative(root, resolve(folder, target)).startsWith("..");
}
function isAsPublished(path, within) {
	const own = parsed(path, "package.json") ?? {};
	const scripts = Object(Reflect.get(own, "scripts"));
	const builds = [
		"preinstall",
		"install",
		"postinstall"
	].some((name) => name in scripts) || existsSync(join(path, "binding.gyp"));
	const id = `"${String(Reflect.get(own, "name"))}@${String(Reflect.get(own, "version"))}"`;
	if (builds && !harmless.test(path) && !within.notBuilt.includes(id)) return false;
	const nested = join(path, "node_modules");
	return !existsSync(nested) || staysWithin(nested, within);
}
const beside = [
	".yarn/install-state.gz",
	"package-lock.json",
	"pnpm-lock.yaml",
	"yarn.lock"
];
async function copied(from, to, run) {
	const { modules } = lookedThrough(from);
	const made = [...modules, ...beside.filter((name) => existsSync(join(from, name)) && !existsSync(join(to, name)))];
	for (const path of made) {
		mkdirSync(dirname(join(to, path)), { recursive: true });
		const { end } = await run({
			command: "cp",
			args: [
				"-a",
				join(from, path),
				join(to, path)
			],
			cwd: to,
			timeoutMs
		});
		if (end.kind === "exit" && end.code === 0) continue;
		for (const each of made) rmSync(join(to, each), {
			recursive: true,
			force: true
		});
		return false;
	}
	const places = {
		from: realpathSync(from),
		to: realpathSync(to)
	};
	for (const path of modules) readdress(join(to, path), places);
	return true;
}
function readdress(folder, places) {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const { name } = entry;
		const path = join(folder, name);
		if (entry.isFile() && (folder.endsWith("/.bin") || /^\..*\.(?:yaml|yml|json)$/.test(name))) {
			const text = readFileSync(path, "latin1");
			if (text.includes(places.from)) writeFileSync(path, text.replaceAll(places.from, places.to), "latin1");
		} else if (entry.isDirectory()) {
			if (name === ".bin" || name === ".pnpm" || name.startsWith("@")) readdress(path, places);
			else if (folder.endsWith("/.pnpm") && existsSync(join(path, "node_modules"))) readdress(join(path, "node_modules"), places);
			else if (name === "node_modules") readdress(path, places);
			else if (existsSync(join(path, "node_modules"))) readdress(join(path, "node_modules"), places);
		}
	}
}
export { copied, isMovable, keyOf };
