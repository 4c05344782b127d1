import { r as parseShaped, t as checkShaped } from "./chunk-read-shaped.js";
import { p as runShape } from "./chunk-run-shape.js";
// src/results/run-file.ts
/** A run as a file: JSON, one line, keys in a fixed order, checked the same way when written and when read. */
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
