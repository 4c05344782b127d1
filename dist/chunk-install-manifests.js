import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
// src/measure/install-manifests.ts
const asking = "dependencies devDependencies optionalDependencies peerDependencies overrides resolutions pnpm".split(" ");
function asksForFolder(own) {
	const asked = JSON.stringify(asking.map((name) => Reflect.get(own, name) ?? null));
	return /"(?:file:|link:|portal:|exec:|\.|~?\/)/.test(asked);
}
function runsScripts(own, command) {
	const scripts = Object(Reflect.get(own, "scripts"));
	return !/ --ignore-scripts\b/.test(command) && atInstallation.some((name) => name in scripts && !touchesNothing.test(String(scripts[name])));
}
const atInstallation = "preinstall install postinstall prepublish preprepare prepare postprepare dependencies pnpm:devPreinstall".split(" ");
const touchesNothing = /^(?:is-ci \|\| )?(?:npx )?(?:husky|simple-git-hooks|lefthook)(?: install)?(?: \|\| (?:true|exit 0|:))?$|^(?:npx )?(?:-y |--yes )?only-allow \w+$/;
const harmless = /(?:^|\/)node_modules\/(?:esbuild|fsevents|core-js(?:-pure|-bundle)?|es5-ext|@swc\/core|@parcel\/watcher|unrs-resolver)$/;
function isWorkspace(folder) {
	return "workspaces" in (parsed(folder, "package.json") ?? {});
}
function parsed(folder, name) {
	try {
		const json = JSON.parse(textIn(folder, name) ?? "");
		return typeof json === "object" && json !== null ? json : void 0;
	} catch {
		return;
	}
}
function textIn(folder, name) {
	const path = join(folder, name);
	return existsSync(path) ? readFileSync(path, "utf8") : void 0;
}
export { asksForFolder, harmless, isWorkspace, parsed, runsScripts, textIn };
