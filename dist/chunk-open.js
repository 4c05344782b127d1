import { resolve } from "node:path";
// src/store/open.ts
/** From a configured location to a store; of the kinds only the one that is meant is loaded. */
/** Opens without reading: a store that is missing or unreachable throws at its first use. */
async function openStore(location, options) {
	switch (location.kind) {
		case "dir": return (await import("./chunk-dir.js")).openDirStore(resolve(options.repository, location.path), `dir:${location.path}`);
		case "git": return (await import("./chunk-git-branch.js")).openGitBranchStore({
			...options,
			branch: location.branch
		});
		case "s3": {
			const { s3OptionsOf } = await import("./chunk-s3-bucket2.js");
			return (await import("./chunk-s3.js")).openS3Store(s3OptionsOf(location, options.environment ?? {}));
		}
	}
}
export { openStore };
