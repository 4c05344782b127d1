import { lstatSync, readFileSync, readdirSync, readlinkSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
// src/harness/proof/contents.ts
/** What is at a path, where something does. */
function digestOf(content) {
	return createHash("sha256").update(content).digest("hex");
}
function contentOf(file) {
	return tried(() => readFileSync(file));
}
function linkOf(path) {
	return tried(() => readlinkSync(path)) ?? "absent";
}
function kindAt(path) {
	const found = tried(() => lstatSync(path, { throwIfNoEntry: false }));
	if (found === void 0) return "absent";
	if (found.isSymbolicLink()) return `link ${linkOf(path)}`;
	if (found.isDirectory()) return "folder";
	return (found.mode & 73) === 0 ? "file" : "program";
}
/** All that a program can learn of a path: what kind of file it is, and its content. */
function stateAt(path) {
	return Buffer.concat([Buffer.from(`${kindAt(path)}\n`), contentOf(path) ?? Buffer.alloc(0)]);
}
/** Of what lies in a folder, names and kinds; `isDeep`: of all below it, too. */
function listingOf(folder, isDeep = false) {
	const entries = tried(() => readdirSync(folder, { withFileTypes: true }));
	if (entries === void 0) return "absent";
	return entries.flatMap((entry) => {
		const line = `${entry.name} ${entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : "file"}`;
		if (!isDeep || !entry.isDirectory()) return [line];
		return [line, listingOf(join(folder, entry.name), true)];
	}).sort().join("\n");
}
/** What the run itself removed is no more to be read. */
function tried(read) {
	try {
		return read();
	} catch {
		return;
	}
}
// src/harness/proof/named-paths.ts
/**
* Whether a program knows a file by its name. It may read one another time that it did not read while it was looked at: on a
* later call, by chance, by the hour.
*/
/** `has`: whether a text is in the program. A name with numbers in it may be put together: `case-17.json`. */
function isNamed(path, has) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (has(name)) return true;
	const pieces = name.split(/\d+/).filter((piece) => piece !== "");
	return pieces.some((piece) => piece.length >= leastTelling) && pieces.join("") !== name && pieces.every((piece) => has(piece));
}
/** Shorter pieces are in every program. */
const leastTelling = 4;
/** `late.json` of code that contains `late` and `.json`. */
function isPutTogether(path, has) {
	const [, stem, end] = /([^/]+)(\.[^./]+)$/.exec(path) ?? [];
	return stem !== void 0 && end !== void 0 && has(stem) && has(end);
}
/** Of code that lists folders on any call, and knows the name of one that it lies in; modules are found by what imports them. */
function isListedLater(path, has) {
	if (/\.(?:py[cd]?|so)$/.test(path)) return false;
	const isText = (name) => [
		"\"",
		"'",
		"/"
	].some((before) => has(`${before}${name}`));
	return listing.some(has) && path.split("/").slice(0, -1).some(isText);
}
/** What Python lists folders by; `global` is no such word. */
const listing = [
	"listdir",
	"scandir",
	"iterdir",
	"walk(",
	"glob(",
	"import glob",
	"glob import"
];
/** Listing a folder reads the names of everything in it. */
function isListed(path, folders) {
	return folders.has(path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
}
export { contentOf as a, linkOf as c, tried as d, isPutTogether as i, listingOf as l, isListedLater as n, digestOf as o, isNamed as r, kindAt as s, isListed as t, stateAt as u };
