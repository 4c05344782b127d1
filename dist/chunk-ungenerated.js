import { readFileSync, readdirSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
// src/harness/go/ungenerated.ts
const lacking = /^(?:vet: )?(\S+\.go):\d+(?::\d+)?: (?:undefined: |\S+ undefined \(|pattern \S+: no matching files|.*\(missing method )/gm;
function ungenerated({ cwd, root, output }) {
	const files = [...output.matchAll(lacking)].map(([, file = ""]) => resolve(cwd, file));
	if (files.length === 0) return void 0;
	for (const folder of /* @__PURE__ */ new Set([...files.map((file) => resolve(file, "..")), cwd])) {
		if (relative(root, folder).startsWith("..")) continue;
		const line = generateLine(folder);
		if (line === void 0) continue;
		const below = relative(cwd, folder).replaceAll("\\", "/");
		const at = below === "" ? "." : `./${posix.normalize(below)}`;
		const where = posix.join(relative(root, folder).replaceAll("\\", "/"), `${line.file}:${line.number}`);
		const own = relative(root, cwd).replaceAll("\\", "/");
		const command = `go generate ${at}`;
		const inFolder = own === "" ? command : `cd ${own} && ${command}`;
		return `To do: ${where} says "${line.text}". If that makes what is missing, add "${inFolder}" to setup in flamegate.yml.`;
	}
}
function generateLine(folder) {
	for (const file of goFiles(folder)) {
		const lines = textOf(join(folder, file)).split(/\r?\n/);
		const at = lines.findIndex((line) => /^\/\/go:generate\s+\S/.test(line));
		if (at >= 0) return {
			file,
			number: at + 1,
			text: (lines[at] ?? "").slice(0, mostLetters).trim()
		};
	}
}
const mostLetters = 120;
function goFiles(folder) {
	try {
		return readdirSync(folder).filter((file) => file.endsWith(".go")).toSorted();
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
export { ungenerated };
