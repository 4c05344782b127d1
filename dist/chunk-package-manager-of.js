import { n as withoutLock, t as managerIn } from "./chunk-package-manager.js";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
// src/harness/javascript/package-manager-of.ts
/** What installs the packages of a checkout, for hints: an advice for another manager would not even keep its lock file. */
function managerOf(root) {
	const yarnLock = join(root, "yarn.lock");
	const texts = new Map(existsSync(yarnLock) ? [["yarn.lock", readFileSync(yarnLock, "utf8")]] : []);
	return managerIn("", {
		files: readdirSync(root),
		texts
	}) ?? withoutLock;
}
export { managerOf as t };
