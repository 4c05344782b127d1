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
			...judgedAs(suite, base.config)
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
function judgedAs({ name }, base) {
	const { paths = [], estimator = "p25" } = base?.suites.find((suite) => suite.name === name) ?? {};
	return {
		paths,
		estimator
	};
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
