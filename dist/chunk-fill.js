import { t as defaultPolicy } from "./chunk-policy.js";
import { a as unprofiled, i as perfProfilers, n as javaScriptTools, r as ordinary } from "./chunk-javascript.js";
// src/tools/command-lines.ts
/** Whole command lines, timed from outside or printing their own results. */
const runsCommand = {
	...ordinary,
	profilers: unprofiled,
	needsCommand: true
};
const commandTool = runsCommand;
const hyperfineTool = runsCommand;
const jsonTool = runsCommand;
// src/tools/criterion.ts
/** `cargo bench` of benches that use criterion. */
const criterionTool = {
	...ordinary,
	profilers: perfProfilers
};
// src/tools/go.ts
/** `go test -bench`, in each module that has benchmarks. */
const goTool = {
	...ordinary,
	profilers: {
		cpu: ["pprof", "none"],
		heap: ["pprof", "none"]
	}
};
// src/tools/google-benchmark.ts
/** Programs of Google Benchmark. */
const googleBenchmarkTool = {
	...ordinary,
	profilers: perfProfilers,
	files: ["build*/**/*bench*"]
};
// src/tools/jmh.ts
/** Jars of JMH, and class paths that hold it. */
const jmhTool = {
	...ordinary,
	profilers: {
		cpu: ["async-profiler", "none"],
		heap: ["async-profiler", "none"]
	},
	files: [
		"**/target/benchmarks.jar",
		"**/target/jmh.classpath",
		"**/build/libs/*-jmh.jar"
	],
	warmupMs: 1e3,
	measureMs: 1e3,
	listsBeside: true
};
// src/tools/python.ts
/** What runs Python's benchmarks: pytest-benchmark, asv and pyperf, all profiled by py-spy. */
const profilers = {
	cpu: ["py-spy", "none"],
	heap: ["none"]
};
const pytestTool = {
	...ordinary,
	profilers
};
const asvTool = {
	...ordinary,
	profilers
};
const pyperfTool = {
	...ordinary,
	profilers,
	files: [
		"**/bench*/**/*.py",
		"**/*bench*.py",
		"**/perf*/**/*.py"
	]
};
// src/tools/all.ts
/** Every benchmark tool, in the order the reference lists them. */
/** One line a tool: the names that a configuration may hold follow from it. */
const tools = {
	tinybench: () => javaScriptTools.tinybench,
	vitest: () => javaScriptTools.vitest,
	mitata: () => javaScriptTools.mitata,
	benchmarkjs: () => javaScriptTools.benchmarkjs,
	"tatami-ng": () => javaScriptTools["tatami-ng"],
	benny: () => javaScriptTools.benny,
	"bench-node": () => javaScriptTools["bench-node"],
	cronometro: () => javaScriptTools.cronometro,
	fastbench: () => javaScriptTools.fastbench,
	go: () => goTool,
	criterion: () => criterionTool,
	jmh: () => jmhTool,
	pytest: () => pytestTool,
	asv: () => asvTool,
	pyperf: () => pyperfTool,
	"google-benchmark": () => googleBenchmarkTool,
	hyperfine: () => hyperfineTool,
	command: () => commandTool,
	json: () => jsonTool
};
/** Every harness of the configuration has a descriptor. */
function toolOf(name) {
	return tools[name]();
}
/** At least one. */
const harnessNames = Object.keys(tools);
// src/config/fill.ts
/** Defaults: from what was written to what is used. The defaults shown in `table` are checked against these by test. */
function fillConfig(written, source) {
	const { measure = {}, baseline = {}, labels = {}, report = {} } = written;
	return {
		source,
		setup: written.setup,
		suites: (written.suites ?? [{ name: "core" }]).map(fillSuite),
		policy: fillPolicy(written.policy ?? {}, measure.confirm ?? defaultPolicy.confirm),
		measure: {
			budgetMs: measure.budget ?? 9e5,
			pin: measure.pin ?? false,
			proof: measure.proof ?? "off",
			counts: measure.counts ?? "auto"
		},
		baseline: {
			store: baseline.store ?? {
				kind: "git",
				branch: "flamegate-data"
			},
			keep: baseline.keep ?? 200
		},
		labels: {
			accept: labels.accept ?? "perf-accepted",
			skip: labels.skip ?? "perf-skip",
			who: labels.who ?? "write",
			scope: labels.scope ?? "head",
			bots: labels.bots ?? false,
			author: labels.author ?? true
		},
		publish: written.publish,
		report: {
			comment: report.comment ?? "on-change",
			picture: report.picture ?? true
		}
	};
}
function fillSuite(written) {
	const harness = written.harness ?? "tinybench";
	const tool = toolOf(harness);
	const workingDirectory = written["working-directory"];
	return {
		name: written.name,
		harness,
		files: written.files ?? tool.files,
		paths: written.paths ?? [],
		metrics: written.metrics ?? tool.metrics,
		profile: {
			cpu: written.profile?.cpu ?? tool.profilers.cpu[0],
			heap: written.profile?.heap ?? tool.profilers.heap[0]
		},
		isolate: written.isolate ?? "benchmark",
		estimator: written.estimator ?? "p25",
		warmupMs: written.warmup ?? tool.warmupMs,
		measureMs: written.measure ?? tool.measureMs,
		timeoutMs: written.timeout ?? 6e4,
		flags: written.flags ?? [],
		command: written.command,
		exitCodes: written["exit-code"],
		prepare: written.prepare,
		cleanup: written.cleanup,
		parameters: written.parameters,
		workingDirectory: workingDirectory === void 0 || workingDirectory === "." ? void 0 : workingDirectory,
		profiler: written.profiler
	};
}
function fillPolicy(written, confirm) {
	const isWritten = written.threshold !== void 0 || written.margin !== void 0;
	const margin = written.margin ?? halfOf(written.threshold) ?? defaultPolicy.margin;
	return {
		threshold: written.threshold ?? defaultPolicy.threshold,
		margin,
		exact: isWritten ? void 0 : defaultPolicy.exact,
		alpha: written.alpha ?? defaultPolicy.alpha,
		onInconclusive: written["on-inconclusive"] ?? defaultPolicy.onInconclusive,
		onMissing: written["on-missing"] ?? defaultPolicy.onMissing,
		onFailed: written["on-failed"] ?? defaultPolicy.onFailed,
		onNoBaseline: written["on-no-baseline"] ?? defaultPolicy.onNoBaseline,
		failFromHistory: written["fail-from-history"] ?? defaultPolicy.failFromHistory,
		benchmarks: (written.benchmarks ?? []).map((rule) => fillRule(rule, margin)),
		confirm
	};
}
/** A rule that lowers the threshold to the general margin or below would test nothing: its margin halves with it. */
function fillRule({ production, ...rule }, margin) {
	const half = halfOf(rule.threshold);
	const filled = rule.margin === void 0 && typeof rule.threshold === "number" && rule.threshold <= margin && half !== void 0 ? {
		...rule,
		margin: half
	} : rule;
	if (production === void 0) return filled;
	return {
		...filled,
		production: {
			...production,
			margin: production.margin ?? production.threshold / 2
		}
	};
}
function halfOf(threshold) {
	return typeof threshold === "number" ? threshold / 2 : void 0;
}
/** What is used where there is no file at all. */
const defaultConfig = fillConfig({}, void 0);
export { toolOf as a, harnessNames as i, fillConfig as n, fillSuite as r, defaultConfig as t };
