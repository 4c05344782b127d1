import { t as globMatcher } from "./chunk-glob.js";
// src/results/accepts.ts
/** Which benchmarks the names and globs of an acceptance cover. */
/** By exact name, `suite/name` or glob of either; `*` alone accepts everything, names with slashes too. */
function accepts(override, { id }) {
	const names = [id.name, `${id.suite}/${id.name}`];
	return override.accepts.some((pattern) => pattern === "*" || names.includes(pattern) || names.some((name) => isMatch(pattern, name)));
}
function isMatch(pattern, name) {
	return globMatcher(pattern)(name);
}
export { accepts as t };
