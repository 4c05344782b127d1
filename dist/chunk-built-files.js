import { tryGit } from "./chunk-git.js";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
// src/measure/built-files.ts
/**
* Files that profiles name and git does not know: what a build made. Most libraries benchmark such files, and what changed in them is
* in no diff of commits, so both checkouts are compared while they exist.
*/
const mostFiles = 50;
const mostBytes = 1e6;
/** Lines of a minified file say nothing: any change touches all functions of a line. */
const longestLine = 2e3;
/** Shows each file whole, so that functions can be found in it. */
const wholeFile = "--unified=1000000";
/** `paths`: relative to the checkouts. */
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
/** Empty where both are equal, or where lines cannot say what changed. */
async function diffOf(path, { baseline, candidate }) {
	const [before, after] = [join(baseline, path), join(candidate, path)];
	if (!isReadable(before) || !isReadable(after)) return "";
	const text = (await tryGit(candidate, [
		"diff",
		"--no-index",
		"--no-color",
		"--no-ext-diff",
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
