import { asksForFolder, harmless, parsed, runsScripts, textIn } from "./chunk-install-manifests.js";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
// src/measure/npm-installs.ts
const timeoutMs = 3e5;
const readByNpm = [
	"package.json",
	"package-lock.json",
	"npm-shrinkwrap.json",
	".npmrc"
];
function keyOf({ root, command, folder }) {
	const own = parsed(folder, "package.json");
	if (own === void 0 || existsSync(join(folder, "node_modules")) || existsSync(join(folder, "binding.gyp"))) return void 0;
	if ("workspaces" in own || runsScripts(own, command) || asksForFolder(own)) return void 0;
	const read = [...readByNpm.map((name) => textIn(folder, name)), textIn(root, ".npmrc")];
	return JSON.stringify([command, ...read.map((text) => text ?? null)]);
}
function isMovable(folder) {
	const listed = parsed(folder, "node_modules/.package-lock.json");
	if (listed === void 0) return false;
	return Object.entries(Object(Reflect.get(listed, "packages"))).every(([path, each]) => {
		const entry = Object(each);
		if (Reflect.get(entry, "link") === true) return false;
		return Reflect.get(entry, "hasInstallScript") !== true || harmless.test(path);
	});
}
async function copied(from, to, run) {
	const names = ["node_modules", ...existsSync(join(to, "package-lock.json")) ? [] : ["package-lock.json"]];
	for (const name of names) {
		if (!existsSync(join(from, name))) continue;
		const { end } = await run({
			command: "cp",
			args: [
				"-a",
				join(from, name),
				join(to, name)
			],
			cwd: to,
			timeoutMs
		});
		if (end.kind === "exit" && end.code === 0) continue;
		rmSync(join(to, name), {
			recursive: true,
			force: true
		});
		return false;
	}
	return true;
}
export { copied, isMovable, keyOf };
