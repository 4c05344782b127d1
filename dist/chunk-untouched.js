import { globMatcher } from "./chunk-for-action-compare-gate-top.js";
// src/config/untouched.ts
/** What a suite depends on, as the base says it: a change that leaves all of it alone cannot have touched the suite. */
/** Files of a suite always count: the base's and, where they differ, those that the change runs. */
function isUntouched(suites, { changed, places }) {
	if (suites.length === 0 || suites.some(({ paths }) => paths.length === 0)) return false;
	const patterns = [...suites.flatMap(({ paths, files }) => [...paths, ...files]), ...places];
	const touches = globMatcher(patterns);
	return !changed.some((path) => touches(path) || patterns.some((pattern) => pattern.startsWith(`${path}/`)));
}
export { isUntouched };
