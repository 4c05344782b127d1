import { n as ordinary } from "./chunk-descriptor.js";
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
export { javaScriptTools as n, javaScriptHarnesses as t };
