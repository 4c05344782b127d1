import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { checkMeta, isImmutable, metaPath } from "./chunk-store-layout.js";
import { conflict } from "./chunk-files.js";
// src/store/branch-tree.ts
const missingBranch = {
	commit: void 0,
	blobs: /* @__PURE__ */ new Map(),
	others: /* @__PURE__ */ new Set()
};
async function guardBranch(commit, entries, { name, readText }) {
	const blobs = /* @__PURE__ */ new Map();
	const others = /* @__PURE__ */ new Set();
	for (const { path, mode, hash } of entries) if (mode === "100644") blobs.set(path, hash);
	else others.add(path);
	const meta = blobs.get(metaPath);
	if (meta === void 0) throw notOurs(name);
	checkMeta(await readText(meta), name);
	return {
		commit,
		blobs,
		others
	};
}
function missingFiles(tree, files, { name, hashOf }) {
	const folders = foldersOf(tree);
	const missing = /* @__PURE__ */ new Map();
	for (const [path, bytes] of files) {
		const stored = tree.blobs.get(path);
		if (stored === void 0) checkFree(path, {
			tree,
			folders,
			name
		});
		if (stored !== void 0 && stored === hashOf(bytes)) continue;
		if (stored !== void 0 && isImmutable(path)) throw conflict(name, path);
		missing.set(path, bytes);
	}
	return missing;
}
function checkFree(path, { tree, folders, name }) {
	const inTheWay = [path, ...ancestorsOf(path)].find((each) => tree.others.has(each) || (each === path ? folders.has(each) : tree.blobs.has(each)));
	if (inTheWay === void 0) return;
	const message = `Cannot write ${name} ${path} as its place must be free: ${inTheWay} is there, which Flamegate did not write`;
	throw new GateError("STORE_CONFLICT", message, { hint: `move ${inTheWay} out of the branch, or choose another store` });
}
function foldersOf({ blobs, others }) {
	return new Set([...blobs.keys(), ...others].flatMap(ancestorsOf));
}
function ancestorsOf(path) {
	const parts = path.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
function notOurs(name) {
	const message = `Cannot use ${name} as a store as the branch must hold Flamegate's ${metaPath}: it has none`;
	return new GateError("STORE_CORRUPT", message, { hint: `the branch belongs to someone else: name one that does not exist yet in baseline.store, and it is made; if it was Flamegate's, restore its ${metaPath}` });
}
export { guardBranch, missingBranch, missingFiles };
