import { GateError, shownJson, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { usage } from "./chunk-profile-files.js";
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
// src/cli/profile-output.ts
function writeResult(command, content, { parsed, io, form }) {
	const out = parsed.words.get("out")?.at(-1);
	if (out !== void 0 && out !== "-") {
		writeWhole(resolve(io.cwd, out), content);
		return;
	}
	if (content instanceof Uint8Array) throw usage(command, "--out must name a file for binary formats: current value is none");
	if (typeof content !== "string") for (const piece of content.pieces) io.document(piece);
	else if (form === "text") io.stdout(shownText(content));
	else if (form === "json") io.stdout(shownJson(content));
	else io.document(content);
}
function writeWhole(path, content) {
	const aside = `${path}.part`;
	try {
		if (typeof content === "string" || content instanceof Uint8Array) writeFileSync(aside, content);
		else writePieces(aside, content.pieces);
		renameSync(aside, path);
	} catch (cause) {
		rmSync(aside, { force: true });
		throw new GateError("FILE_MISSING", `Cannot write ${path} as its folder must exist and be writable: ${cause}`, {
			hint: "make the folder first",
			cause
		});
	}
}
function writePieces(path, pieces) {
	const file = openSync(path, "w");
	try {
		for (const piece of pieces) writeFileSync(file, piece);
	} finally {
		closeSync(file);
	}
}
export { writeResult };
