import { defaultConfig } from "./chunk-for-compare-gate-production.js";
// src/config/authority.ts
/** The checkout's suites and setup with everything else of the base; the defaults where the base has no file. */
function settle(checkout, base) {
	const { setup: _, source: __, suites: ___, ...judged } = base.config ?? defaultConfig;
	return {
		...judged,
		source: checkout.source,
		setup: checkout.setup,
		suites: checkout.suites.map((suite) => ({
			...suite,
			paths: pathsOf(suite, base.config)
		})),
		baseSuites: base.config?.suites,
		judgedBy: judgeOf(checkout, base)
	};
}
/** Where there is no checkout, only how it is judged can be asked. `brought`: the file that the change brings, if any. */
function judgeAlone(base, brought) {
	const judge = base.config ?? defaultConfig;
	const judgedBy = judgeOf({ source: brought }, base);
	return {
		...judge,
		baseSuites: base.config?.suites,
		judgedBy
	};
}
/** What a suite depends on decides whether it is judged at all; one that the base does not know always is. */
function pathsOf({ name }, base) {
	return base?.suites.find((suite) => suite.name === name)?.paths ?? [];
}
function judgeOf({ source }, { at, config }) {
	if (config?.source !== void 0) return {
		kind: "base",
		at,
		file: config.source
	};
	return source === void 0 ? { kind: "defaults" } : {
		kind: "defaults",
		waiting: source
	};
}
export { judgeAlone, settle };
