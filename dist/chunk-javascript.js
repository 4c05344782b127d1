// src/tools/descriptor.ts
/** What most tools share. */
const ordinary = {
	files: [],
	metrics: [],
	warmupMs: 100,
	measureMs: 200
};
const unprofiled = {
	cpu: ["none"],
	heap: ["none"]
};
const perfProfilers = {
	cpu: ["perf", "none"],
	heap: ["none"]
};
// src/tools/javascript.ts
/** The tools whose benchmarks run in Flamegate's own Node workers; allocation comes with them. */
const inWorker = {
	...ordinary,
	profilers: {
		cpu: ["v8", "none"],
		heap: ["v8", "none"]
	},
	files: ["bench*/**/*.bench.{js,mjs,cjs,ts,mts,cts}"],
	metrics: ["time", "alloc"]
};
const javaScriptTools = {
	tinybench: {
		...inWorker,
		npmPackage: "tinybench"
	},
	vitest: {
		...inWorker,
		npmPackage: "vitest"
	},
	mitata: {
		...inWorker,
		npmPackage: "mitata"
	},
	benchmarkjs: {
		...inWorker,
		npmPackage: "benchmark"
	},
	"tatami-ng": {
		...inWorker,
		npmPackage: "tatami-ng"
	},
	benny: {
		...inWorker,
		npmPackage: "benny"
	},
	"bench-node": {
		...inWorker,
		npmPackage: "bench-node"
	},
	cronometro: {
		...inWorker,
		npmPackage: "cronometro"
	},
	fastbench: {
		...inWorker,
		npmPackage: "fastbench"
	}
};
const javaScriptHarnesses = Object.keys(javaScriptTools);
export { unprofiled as a, perfProfilers as i, javaScriptTools as n, ordinary as r, javaScriptHarnesses as t };
