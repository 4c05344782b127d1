import { f as runShape } from "./chunk-run-shape.js";
import { _ as parseShaped, a as checkShaped } from "./chunk-short-hash.js";
// src/results/run-file.ts
const mostCharacters = 67108864;
/** `source` names the file in errors. */
function parseRun(content, source) {
	return parseShaped(content, runShape, {
		source,
		what: "a run written by Flamegate",
		mostCharacters
	});
}
/** Batches are rounded to six significant digits; everything else returns as it was. */
function renderRun(run) {
	const checked = checkShaped(run, runShape, {
		source: `run ${run.id}`,
		what: "a run",
		mostCharacters
	});
	return `${JSON.stringify(checked)}\n`;
}
export { renderRun as n, parseRun as t };
