import { chosenGlobs, fileMatcher, globMatcher } from "./chunk-for-action-compare-gate-top.js";
// src/config/untouched.ts
function isUntouched(suites, { changed, places }) {
	if (suites.length === 0 || suites.some(({ paths }) => paths.length === 0)) return false;
	const paths = [...suites.flatMap((suite) => suite.paths), ...places];
	const touches = [globMatcher(paths.flatMap(withAllBelow)), ...suites.map(({ files }) => fileMatcher(files))];
	const patterns = [...paths, ...suites.flatMap(({ files }) => chosenGlobs(files).wanted)];
	return !changed.some((path) => touches.some((isMatch) => isMatch(path)) || patterns.some((pattern) => pattern.startsWith(`${path}/`)));
}
function pathsOfNothing({ paths }, tracked) {
	const known = [...tracked];
	return paths.filter((pattern) => {
		const isMatch = globMatcher(withAllBelow(pattern));
		return !known.some((path) => isMatch(path) || pattern.startsWith(`${path}/`));
	});
}
function withAllBelow(pattern) {
	const plain = pattern.replace(/\/+$/, "");
	return [plain, `${plain}/**`];
}
export { isUntouched, pathsOfNothing };
