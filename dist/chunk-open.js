import { resolve } from "node:path";
// src/store/open.ts
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
