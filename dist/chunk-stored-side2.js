import { storeOf } from "./chunk-store-of.js";
import { openWorkspace } from "./chunk-for-compare-gate-production.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { resolveCommit } from "./chunk-repository2.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { defaultGate, gateFileName } from "./chunk-for-action-compare-gate-top.js";
import { newestFirst } from "./chunk-store-layout.js";
import { openGitAncestry } from "./chunk-git-ancestry.js";
import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
import { noSuchSide } from "./chunk-for-compare.js";
// src/cli/stored-side.ts
async function readStoredSide(world, word, other) {
	const { root } = world;
	const workspace = await openWorkspace({
		root,
		store: world.store
	});
	const store = await storeOf({
		...workspace,
		config: {
			...world.config,
			baseline: workspace.config.baseline
		}
	}, world.io);
	const commit = await resolveCommit(root, word === "latest" ? "HEAD" : word).catch((error) => {
		throw error instanceof GateError && error.code === "GIT_REF_MISSING" ? noSuchSide(word) : error;
	});
	const commits = word === "latest" ? await openGitAncestry(root).firstParents(commit, 300) : [commit];
	const stored = await store.list();
	for (const each of commits) {
		const runs = newestFirst(stored.filter((run) => run.commit === each));
		const chosen = runs.find((run) => isLike(run, other)) ?? runs[0];
		if (chosen !== void 0) return store.read(chosen);
	}
	throw new GateError("STORE_MISSING", `Cannot compare ${word} as ${store.name} must hold a run of it: ${heldWords(stored.length)}`, { hint: "measure and store it: flamegate baseline save" });
}
function isLike({ environmentClass: stored, gate }, other) {
	return other !== void 0 && stored === environmentClass(other.environment) && gate === gateFileName(other.gate ?? defaultGate);
}
function heldWords(runs) {
	return runs === 0 ? "it holds no run at all" : `it holds ${formatCount(runs, "run")} of other commits`;
}
export { heldWords, readStoredSide };
