import { fileMatcher } from "./chunk-for-action-compare-gate-top-worker.js";
import { fileTitles, titlesBeside } from "./chunk-bench-files.js";
// src/harness/steady-titles.ts
async function steadyTitles({ cameAndWent, suite }, files) {
	const changes = await cameAndWent?.();
	if (changes === void 0) return fileTitles(files);
	const isOfSuite = suite.files.length === 0 ? () => false : fileMatcher(suite.files);
	const removed = changes.removed.filter((file) => isOfSuite(file) && !/(?:^|\/)node_modules\//.test(file));
	return titlesBeside(files, {
		...changes,
		removed
	});
}
export { steadyTitles };
