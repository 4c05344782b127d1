import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { isWorkspace } from "./chunk-install-manifests.js";
import { join } from "node:path";
// src/measure/shared-installs.ts
function createSharedInstalls(run) {
	const known = /* @__PURE__ */ new Map();
	const installed = async (key, folder, install) => {
		const mine = {
			folder,
			done: install(),
			copies: []
		};
		known.set(key, mine);
		try {
			await mine.done;
		} finally {
			known.delete(key);
			await Promise.allSettled(mine.copies);
		}
	};
	return { run: async ({ root, command, log }, install) => {
		const asked = installOf(command);
		const folder = join(root, asked?.folder ?? "");
		if (asked === void 0) return await install();
		const manager = asked.isNpm && !(asked.folder === "" && isWorkspace(folder)) ? await import("./chunk-npm-installs.js") : await import("./chunk-linked-installs.js");
		const key = manager.keyOf({
			root,
			command,
			folder
		});
		if (key === void 0) return await install();
		const other = known.get(key);
		if (other === void 0) return await installed(key, folder, install);
		log(`${command}: once for both sides, as package.json and lock file are the same`);
		const copy = other.done.then(() => manager.isMovable(other.folder) && manager.copied(other.folder, folder, run));
		other.copies.push(copy);
		if (!await copy.catch((error) => {
			if (error instanceof GateError && error.code !== "SETUP_FAILED") throw error;
			return false;
		})) await install();
	} };
}
function installOf(command) {
	const [, folder = "", linker, manager] = /^(?:cd ([\w./-]+) && )?(YARN_NODE_LINKER=\S+ )?(npm (?:ci|install)|pnpm install|yarn install)(?: --[\w-]+)*$/.exec(command) ?? [void 0, ".."];
	if (manager === void 0 || folder.split("/").includes("..") || folder.startsWith("/")) return void 0;
	const isNpm = manager.startsWith("npm");
	return (isNpm ? linker !== void 0 : folder !== "") ? void 0 : {
		folder,
		isNpm
	};
}
export { createSharedInstalls };
