import { readPprof } from "./chunk-pprof.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { newestFirst, profilePath } from "./chunk-store-layout.js";
// src/gate/stored-profiles.ts
const mostRuns = 20;
async function benchmarkProfiles(store) {
	const stored = await store.list();
	const newest = newestFirst(stored).slice(0, mostRuns);
	const profiles = /* @__PURE__ */ new Map();
	for (const each of newest) {
		const run = await store.read(each);
		for (const outcome of run.outcomes) {
			const key = benchmarkKey(outcome.id);
			if (outcome.state !== "measured" || profiles.has(key)) continue;
			const reference = outcome.profiles.find(({ kind }) => kind === "cpu");
			if (reference === void 0) continue;
			const bytes = await store.readFile(profilePath(each.key, reference.file));
			if (bytes !== void 0) profiles.set(key, readPprof(bytes));
		}
	}
	return profiles;
}
export { benchmarkProfiles };
