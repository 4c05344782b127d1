import { tryGit } from "./chunk-git.js";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
// src/measure/built-files.ts
const mostFiles = 50;
const mostBytes = 1e6;
const longestLine = 2e3;
const wholeFile = "--unified=1000000";
async function findBuilt(paths, roots) {
	if (paths.length === 0) return {
		paths: [],
		diff: ""
	};
	const tracked = (await tryGit(roots.candidate, ["ls-files", "-z"])).stdout.toString("utf8").split("\0");
	const files = new Set(tracked);
	const folders = new Set(tracked.map((file) => dirname(file)));
	const isThere = (path) => isFile(join(roots.candidate, path)) || !folders.has(dirname(path)) && existsSync(join(roots.candidate, dirname(path)));
	const built = paths.filter((path) => !files.has(path) && isThere(path));
	const diffs = [];
	for (const path of built.slice(0, mostFiles)) diffs.push(await diffOf(path, roots));
	return {
		paths: built,
		diff: diffs.join("")
	};
}
async function diffOf(path, { baseline, candidate }) {
	const [before, after] = [join(baseline, path), join(candidate, path)];
	if (!isReadable(before) || !isReadable(after)) return "";
	const text = (await tryGit(candidate, [
		"diff",
		"--no-index",
		"--no-color",
		"--no-ext-diff",
		"--ignore-cr-at-eol",
		wholeFile,
		"--",
		before,
		after
	])).stdout.toString("utf8");
	const hunks = text.indexOf("\n@@ ");
	return hunks === -1 ? "" : `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}${text.slice(hunks)}`;
}
function isReadable(file) {
	if (!isFile(file) || statSync(file).size > mostBytes) return false;
	return readFileSync(file, "utf8").split("\n").every((line) => line.length <= longestLine);
}
function isFile(file) {
	return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
export { findBuilt };
