import { tryGit } from "./chunk-git.js";
import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
// src/git/owner.ts
const ownOwner = `${process.pid}-${startOf(process.pid) ?? Math.round(performance.timeOrigin)}`;
function isOwnerAlive(owner) {
	const [, id, start] = /^(\d+)-(\d+)$/.exec(owner) ?? [];
	if (id === void 0 || start === void 0) return false;
	if (owner === ownOwner) return true;
	if (Number(id) === process.pid || !isRunning(Number(id))) return false;
	const started = startOf(Number(id));
	return started === void 0 || started === start;
}
function startOf(id) {
	try {
		const [, rest = ""] = /^.*\) (.*)$/s.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
		return rest.split(" ")[19];
	} catch {
		return;
	}
}
function isRunning(id) {
	try {
		process.kill(id, 0);
		return true;
	} catch (error) {
		return error instanceof Error && Reflect.get(error, "code") === "EPERM";
	}
}
// src/git/passing-refs.ts
const folder = "refs/flamegate/";
function passingRef() {
	return `${folder}${ownOwner}-${randomBytes(9).toString("hex")}`;
}
async function removeAbandonedRefs(repository) {
	const listed = await tryGit(repository, [
		"for-each-ref",
		"--format=%(refname)",
		folder
	]);
	for (const ref of listed.stdout.toString("utf8").split("\n")) {
		const owner = /^(\d+-\d+)-[0-9a-f]{18}$/.exec(ref.slice(15))?.[1];
		if (owner !== void 0 && !isOwnerAlive(owner)) await tryGit(repository, [
			"update-ref",
			"-d",
			ref
		]);
	}
}
export { isOwnerAlive, ownOwner, passingRef, removeAbandonedRefs };
