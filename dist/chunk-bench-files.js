import { __toESM } from "./chunk-rolldown-runtime.js";
import { chosenGlobs, globMatcher, require_picomatch } from "./chunk-for-action-compare-gate-top-worker.js";
import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// src/harness/bench-files.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const neverEntered = /* @__PURE__ */ new Set(["node_modules", ".git"]);
function findFiles(root, globs) {
	const found = /* @__PURE__ */ new Set();
	const { wanted, leftOut } = chosenGlobs(globs);
	const isLeftOut = globMatcher(leftOut);
	for (const glob of wanted) {
		const { base } = import_picomatch.default.scan(glob);
		const matches = globMatcher(glob);
		const start = base === glob ? dirname(glob) : base;
		for (const file of filesBelow(root, start === "." ? "" : start)) if (matches(file) && !isLeftOut(file)) found.add(file);
	}
	return withoutTwins(root, [...found].sort());
}
function withoutTwins(root, files) {
	const real = realPathOf(root);
	const own = new Set(files.filter((file) => realPathOf(join(root, file)) === join(real, file)));
	const taken = new Set([...own].map((file) => join(real, file)));
	return files.filter((file) => {
		if (own.has(file)) return true;
		const target = realPathOf(join(root, file));
		return !taken.has(target) && taken.add(target);
	});
}
function filesBelow(root, folder, above = []) {
	const files = [];
	const inside = [...above, realPathOf(join(root, folder))];
	for (const entry of entriesOf(join(root, folder))) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		const kind = kindOf(join(root, path), entry);
		if (kind === "file") files.push(path);
		if (kind !== "folder" || neverEntered.has(entry.name)) continue;
		if (!entry.isSymbolicLink() || !inside.includes(realPathOf(join(root, path)))) files.push(...filesBelow(root, path, inside));
	}
	return files;
}
function kindOf(path, entry) {
	if (entry.isFile()) return "file";
	if (entry.isDirectory()) return "folder";
	if (!entry.isSymbolicLink()) return "other";
	try {
		return statSync(path).isDirectory() ? "folder" : "file";
	} catch {
		return "file";
	}
}
function realPathOf(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
function entriesOf(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function fileTitles(files) {
	const stems = /* @__PURE__ */ new Map();
	for (const file of files) stems.set(stemOf(file), (stems.get(stemOf(file)) ?? 0) + 1);
	const shared = sharedFolder(files);
	return new Map(files.map((file) => {
		const stem = stemOf(file);
		if (stems.get(stem) === 1) return [file, stem];
		const folder = dirname(file);
		const below = folder === "." ? "" : folder.slice(shared.length).replace(/^\//, "");
		return [file, below === "" ? stem : `${below}/${stem}`];
	}));
}
function titlesBeside(files, { added, removed }) {
	const isNew = new Set(added);
	const older = [...files.filter((file) => !isNew.has(file)), ...removed].toSorted();
	const known = fileTitles(older);
	const [own, all] = [fileTitles(files), fileTitles([.../* @__PURE__ */ new Set([...older, ...files])].toSorted())];
	const taken = new Set(files.map((file) => known.get(file)));
	const titleOf = (file) => {
		const possible = [
			own.get(file),
			all.get(file),
			file.replace(/(\.bench)?\.[^./]+$/, ""),
			file
		];
		const title = known.get(file) ?? possible.find((each) => !taken.has(each)) ?? file;
		taken.add(title);
		return title;
	};
	return new Map(files.map((file) => [file, titleOf(file)]));
}
function stemOf(file) {
	return basename(file).replace(/(\.bench)?\.[^.]+$/, "");
}
function sharedFolder(files) {
	const [first = [], ...rest] = files.map((file) => file.split("/").slice(0, -1));
	let depth = first.length;
	for (const parts of rest) {
		let same = 0;
		while (same < depth && parts[same] === first[same]) same += 1;
		depth = same;
	}
	return first.slice(0, depth).join("/");
}
export { fileTitles, findFiles, titlesBeside };
