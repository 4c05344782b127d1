import { chosenGlobs, fileMatcher, globMatcher } from "./chunk-for-action-compare-gate-top.js";
// src/config/untouched.ts
/** What a suite depends on, as the base says it: a change that leaves all of it alone cannot have touched the suite. */
/** Files of a suite always count: the base's and, where they differ, those that the change runs. */
function isUntouched(suites, { changed, places }) {
	if (suites.length === 0 || suites.some(({ paths }) => paths.length === 0)) return false;
	const paths = [...suites.flatMap((suite) => suite.paths), ...places];
	const touches = [globMatcher(paths.flatMap(withAllBelow)), ...suites.map(({ files }) => fileMatcher(files))];
	const patterns = [...paths, ...suites.flatMap(({ files }) => chosenGlobs(files).wanted)];
	return !changed.some((path) => touches.some((isMatch) => isMatch(path)) || patterns.some((pattern) => pattern.startsWith(`${path}/`)));
}
/** Those of the suite's `paths` that name none of the files, links and submodules `tracked`: no change can touch them. */
function pathsOfNothing({ paths }, tracked) {
	const known = [...tracked];
	return paths.filter((pattern) => {
		const isMatch = globMatcher(withAllBelow(pattern));
		return !known.some((path) => isMatch(path) || pattern.startsWith(`${path}/`));
	});
}
/** Who writes `src` or `src/` depends on what is in that folder. */
function withAllBelow(pattern) {
	const plain = pattern.replace(/\/+$/, "");
	return [plain, `${plain}/**`];
}
export { isUntouched, pathsOfNothing };
