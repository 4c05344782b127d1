import { managerFor } from "./chunk-package-manager2.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
// src/harness/javascript/package-manager-of.ts
/** What installs the packages of a checkout, for hints: an advice for another manager would not even keep its lock file. */
/** What installs the packages of the checkout in `root`, an absolute path, by its lock files and manifests; npm where nothing says. */
function managerOf(root) {
	const read = ["yarn.lock", "package.json"].flatMap((name) => {
		const path = join(root, name);
		return existsSync(path) ? [[name, readFileSync(path, "utf8")]] : [];
	});
	return managerFor("", {
		files: readdirSync(root),
		texts: new Map(read)
	});
}
export { managerOf };
