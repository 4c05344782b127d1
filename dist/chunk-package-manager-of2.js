import { managerFor, tellingFiles } from "./chunk-package-manager2.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
// src/harness/javascript/package-manager-of.ts
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
export { managerOf };
