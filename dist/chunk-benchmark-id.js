import { t as joinKey } from "./chunk-key.js";
import { i as cleanLine } from "./chunk-shape.js";
import { n as shortHash } from "./chunk-short-hash.js";
// src/results/benchmark-id.ts
/** The identity of a benchmark: a suite of the configuration and a name within it. */
/** A string equal for equal ids and for no others; for maps, never for people. */
function benchmarkKey(id) {
	return joinKey(id.suite, id.name);
}
const longestName = 1e3;
/** Tools color names by where they print: a terminal, a log, FORCE_COLOR. The name is the text without colors. */
const colors = /\u001b\[[0-9;:]*m/g;
/**
* A name as files keep it, whatever a tool calls its benchmark: two that differ only in what a file drops could not be
* distinguished later, and one that no file takes would cost the whole run.
*/
function storableName(name) {
	const cleaned = cleanLine(name.replaceAll(colors, ""));
	if (cleaned.trim() === "") return `unnamed ${shortHash(name)}`;
	if (cleaned.length <= 1e3) return cleaned;
	return cleanLine(`${cleaned.slice(0, 980)}…${shortHash(name)}`);
}
/**
* What a person may call it. Files pad names with spaces so that a column of them is even, which a table does not show
* or types into a filter.
*/
function callableNames({ suite, name }) {
	const names = [name, `${suite}/${name}`];
	return [.../* @__PURE__ */ new Set([...names, ...names.map((each) => each.trim())])];
}
export { storableName as i, callableNames as n, longestName as r, benchmarkKey as t };
