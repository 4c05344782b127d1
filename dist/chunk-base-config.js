import { judgeAlone } from "./chunk-authority.js";
import { placesOf } from "./chunk-for-action-compare-gate-production.js";
import { parseConfig } from "./chunk-parse.js";
import { isGraphqlRefusal, isStatus } from "./chunk-failure.js";
// src/github/repository-file.ts
async function readRepositoryFiles(client, ref, paths) {
	const answer = await askTexts(client, ref, paths);
	const found = /* @__PURE__ */ new Map();
	for (const [index, path] of paths.entries()) {
		const file = answer?.[`f${index}`];
		if (answer !== void 0 && file?.text === void 0) continue;
		const text = file?.text !== null && file?.isTruncated === false && file.isBinary !== true ? file?.text : await readRepositoryFile(client, path, ref);
		if (typeof text === "string") found.set(path, text);
	}
	return found;
}
async function askTexts(client, ref, paths) {
	if (paths.length === 0) return {};
	const query = `query($owner: String!, $repo: String!, ${paths.map((_, index) => `$e${index}: String!`).join(", ")}) { repository(owner: $owner, name: $repo) { ${paths.map((_, index) => `f${index}: object(expression: $e${index}) { ...Text }`).join(" ")} } }
fragment Text on Blob { text isTruncated isBinary }`;
	const expressions = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${ref}:${path}`]));
	const { octokit, owner, repo } = client;
	try {
		return (await octokit.graphql(query, {
			owner,
			repo,
			...expressions
		})).repository;
	} catch (error) {
		if (isGraphqlRefusal(error)) return void 0;
		throw error;
	}
}
async function readRepositoryFile(client, path, ref) {
	const { octokit, owner, repo } = client;
	try {
		const { data } = await octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref
		});
		if (Array.isArray(data) || data.type !== "file" || !("content" in data)) return void 0;
		return Buffer.from(data.content, "base64").toString("utf8");
	} catch (error) {
		if (isStatus(error, 404)) return void 0;
		throw error;
	}
}
// src/review/base-config.ts
async function readBaseConfig(client, { baseBranch, headCommit }, origin) {
	const places = placesOf(origin);
	const [file, text] = await firstOf(client, branchRef(baseBranch), places) ?? [];
	if (file !== void 0 && text !== void 0) {
		const config = {
			...parseConfig(text, `${baseBranch}:${file}`),
			source: file
		};
		return judgeAlone({
			at: baseBranch,
			config
		}, void 0);
	}
	const [brought] = await firstOf(client, headCommit, places) ?? [];
	return judgeAlone({
		at: baseBranch,
		config: void 0
	}, brought);
}
function branchRef(branch) {
	return `refs/heads/${branch}`;
}
async function firstOf(client, ref, places) {
	let paths = places;
	for (let turn = 0; turn < mostLinks; turn++) {
		const texts = await readRepositoryFiles(client, ref, [...new Set(paths.flatMap((path) => [path, ...above(path)]))]);
		const followed = paths.map((path) => followLink(path, texts));
		if (followed.every((path, index) => path === paths[index])) return found(places, paths, texts);
		paths = followed;
	}
}
const mostLinks = 6;
function found(places, paths, texts) {
	for (const [index, place] of places.entries()) {
		const text = texts.get(paths[index] ?? "");
		if (text !== void 0) return [place, text];
	}
}
function followLink(path, texts) {
	for (const at of [...above(path), path]) {
		const text = texts.get(at);
		if (text === void 0 || at === path && !isTarget(text)) continue;
		const [target] = placesOf({
			folder: at.split("/").slice(0, -1).join("/"),
			config: text
		});
		return `${target ?? "outside the repository"}${path.slice(at.length)}`;
	}
	return path;
}
function isTarget(text) {
	return text !== "" && !/[\n\r]|:(?:\s|$)|^\s*[#{]/.test(text);
}
function above(path) {
	const parts = path.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
export { branchRef, readBaseConfig, readRepositoryFiles };
