import { tryGit } from "./chunk-git.js";
import { readFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
// src/git/owner.ts
/**
* Which run a left-over folder, reference or process belongs to: the run that made it, by its process's number and when
* that started, since numbers are reused (in a container every run may have the same).
*/
/** `1234-5678`. */
const ownOwner = `${process.pid}-${startOf(process.pid) ?? Math.round(performance.timeOrigin)}`;
/** A text that is no owner's name has no owner that still runs. */
function isOwnerAlive(owner) {
	const [, id, start] = /^(\d+)-(\d+)$/.exec(owner) ?? [];
	if (id === void 0 || start === void 0) return false;
	if (owner === ownOwner) return true;
	if (Number(id) === process.pid || !isRunning(Number(id))) return false;
	const started = startOf(Number(id));
	return started === void 0 || started === start;
}
/** Ticks since the system started (proc(5), field 22); undefined where the system does not say. */
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
/** References that hold a commit while it is made: each belongs to its run; that of a killed run to none. */
const folder = "refs/flamegate/";
/** A new name with this process in it, so that a later run can find out whether its owner still runs. */
function passingRef() {
	return `${folder}${ownOwner}-${randomBytes(9).toString("hex")}`;
}
/** Deletes those whose process no longer runs. A failure is ignored: the next run tries again. */
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
