import { managerFor, managerIn, tellingFiles } from "./chunk-package-manager2.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
// src/harness/javascript/package-manager-of.ts
function managerAbove(folder) {
	for (let each = folder;; each = dirname(each)) {
		const names = existsSync(each) ? readdirSync(each) : [];
		if (managerIn("", {
			files: names,
			texts: /* @__PURE__ */ new Map()
		}) !== void 0) return managerOf(each);
		if (names.includes(".git") || each === dirname(each)) return managerOf(folder);
	}
}
function managerOf(root) {
	const read = tellingFiles.flatMap((name) => {
		const path = join(root, name);
		return existsSync(path) ? [[name, readFileSync(path, "utf8")]] : [];
	});
	return managerFor("", {
		files: readdirSync(root),
		texts: new Map(read)
	});
}
export { managerAbove, managerOf };
