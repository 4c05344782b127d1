import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { constants } from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { access, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
// src/app/output-files.ts
async function openOutputs(folder) {
	try {
		await mkdir(folder, { recursive: true });
		await access(folder, constants.W_OK);
	} catch (error) {
		throw unwritable(folder, error);
	}
}
async function writeOutputs(folder, files) {
	for (const [name, content] of files) {
		const target = join(folder, name);
		const aside = join(dirname(target), `.${randomBytes(6).toString("hex")}`);
		try {
			await mkdir(dirname(target), { recursive: true });
			await writeFile(aside, content);
			await rename(aside, target);
		} catch (error) {
			await rm(aside, { force: true }).catch(() => {});
			throw unwritable(target, error);
		}
	}
}
async function removeOutputs(folder, names) {
	for (const name of await readdir(folder)) if (names.test(name)) await rm(join(folder, name), { force: true });
}
function unwritable(path, cause) {
	const why = cause instanceof Error ? cause.message : String(cause);
	return new GateError("OUTPUT_FAILED", `Cannot write ${path} as its folder must be writable and have room: ${why}`, {
		hint: "choose another folder with --out",
		cause
	});
}
export { openOutputs, removeOutputs, writeOutputs };
