import { chosenGlobs, fileMatcher, globMatcher, withAllBelow } from "./chunk-for-action-compare-gate-top-worker.js";
// src/config/untouched.ts
function isUntouched(suites, { changed, places }) {
	if (suites.length === 0 || suites.some(({ paths }) => paths.length === 0)) return false;
	const paths = [...suites.flatMap((suite) => chosenGlobs(suite.paths).wanted), ...places];
	const touches = [globMatcher(paths.flatMap(withAllBelow)), ...suites.map(({ files }) => fileMatcher(files))];
	const isAbove = aboveMatcher([...paths, ...suites.flatMap(({ files }) => chosenGlobs(files).wanted)]);
	return !changed.some((path) => isAbove(path) || touches.some((isMatch) => isMatch(path)));
}
function pathsOfNothing({ paths }, tracked) {
	const known = [...tracked];
	return paths.filter((pattern) => {
		const { wanted } = chosenGlobs([pattern]);
		const matchers = [globMatcher(wanted.flatMap(withAllBelow)), aboveMatcher(wanted)];
		return !known.some((path) => matchers.some((isMatch) => isMatch(path)));
	});
}
function aboveMatcher(patterns) {
	const folders = new Set(patterns.flatMap(foldersIn));
	const isLike = globMatcher([...folders].filter((folder) => /[*?[{(]/.test(folder) && !folder.includes("**")));
	return (path) => folders.has(path) || /\/[^./]+$/.test(path) && isLike(path);
}
function foldersIn(pattern) {
	const steps = pattern.split("/");
	return steps.slice(1).map((_, index) => steps.slice(0, index + 1).join("/"));
}
export { isUntouched, pathsOfNothing };
