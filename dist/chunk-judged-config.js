import { readConfig, storeLocationOf } from "./chunk-for-compare-gate-production.js";
import { settle } from "./chunk-authority.js";
import { placesOf } from "./chunk-for-action-compare-gate-production.js";
import { parseConfig } from "./chunk-parse.js";
import { readFileAt } from "./chunk-file-at.js";
import { git, tryGit } from "./chunk-git.js";
import { workingTreeRoot } from "./chunk-repository2.js";
import { relativePath } from "./chunk-for-action-compare-gate-top.js";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { access, realpath } from "node:fs/promises";
// src/app/judged-config.ts
async function openJudged(question) {
	const config = await judgedConfig(question);
	if (question.store === void 0) return config;
	return {
		...config,
		baseline: {
			...config.baseline,
			store: storeLocationOf(question.store)
		}
	};
}
async function judgedConfig(question) {
	const checkout = await readConfig(question);
	const { base: commit, root } = question;
	if (commit === void 0 || await isOwnWord(question, commit)) return {
		...checkout,
		judgedBy: ownJudge(checkout)
	};
	return settle(checkout, {
		at: commit,
		config: await configAt(root, commit, question)
	});
}
function ownJudge({ source }) {
	return source === void 0 ? { kind: "defaults" } : {
		kind: "file",
		file: source
	};
}
async function configAt(root, commit, origin) {
	for (const place of placesOf(origin)) {
		const text = await readFileAt(root, commit, place);
		if (text !== void 0) return {
			...parseConfig(text, `${commit.slice(0, 9)}:${place}`),
			source: place
		};
	}
}
async function isOwnWord(question, commit) {
	const { root, config, by } = question;
	if (by === "workflow" || config === void 0) return false;
	const [place] = placesOf(question);
	const ofBase = place === void 0 ? void 0 : await readFileAt(root, commit, place);
	if (place === void 0 || ofBase === void 0) return true;
	if (await readFileAt(root, "HEAD", place) !== ofBase) return false;
	return (await tryGit(root, [
		"diff",
		"--quiet",
		"HEAD",
		"--",
		place
	])).code === differs;
}
const differs = 1;
async function typedConfig({ root, folders, typed, base }) {
	const paths = folders.map((folder) => resolve(root, folder, typed));
	const places = await Promise.all(paths.map((path) => placeIn(root, path)));
	const isOfBase = async (place) => base !== void 0 && !isAbsolute(place) && await readFileAt(root, base, place) !== void 0;
	const known = await Promise.all(places.map(isOfBase));
	const exists = await Promise.all(paths.map((path) => access(path).then(yes, no)));
	return places[known.indexOf(true)] ?? places[exists.indexOf(true)] ?? placeIn(root, resolve(root, typed));
}
async function placeIn(root, path) {
	const real = await realpath(root);
	const folder = await realpath(dirname(path)).catch(() => dirname(path));
	return [
		relative(root, path),
		relative(real, path),
		relative(real, join(folder, basename(path)))
	].find(isInside)?.replaceAll("\\", "/") ?? path;
}
function isInside(path) {
	return !isAbsolute(path) && path !== ".." && !/^\.\.[\\/]/.test(path);
}
const yes = () => true;
const no = () => false;
async function gateFolder(root, cwd, base) {
	const folders = upwards(await folderOf(cwd));
	for (const folder of folders) if (base !== void 0 && await isConfigured(root, base, folder)) return folder;
	for (const folder of folders) if ((await readConfig({
		root,
		folder
	})).source !== void 0) return folder;
	return "";
}
async function folderOf(path, from = path) {
	const [top, start] = await Promise.all([workingTreeRoot(path).then((root) => realpath(root)), realpath(from)]);
	const named = relative(top, resolve(start, relative(from, path)));
	return relativePath(isInside(named) ? named : await git(path, ["rev-parse", "--show-prefix"]));
}
async function isConfigured(root, commit, folder) {
	return (await Promise.all(placesOf({ folder }).map((place) => readFileAt(root, commit, place)))).some((text) => text !== void 0);
}
function upwards(path) {
	const parts = path.split("/").filter((part) => part !== "");
	return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), ""];
}
export { folderOf, gateFolder, openJudged, typedConfig };
