import { defaultConfig } from "./chunk-for-compare-gate-production.js";
// src/config/authority.ts
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
function judgeAlone(base, brought) {
	const judge = base.config ?? defaultConfig;
	const judgedBy = judgeOf({ source: brought }, base);
	return {
		...judge,
		baseSuites: base.config?.suites,
		judgedBy
	};
}
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
