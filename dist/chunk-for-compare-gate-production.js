import { configPlaces, parseStoreLocation, placesOf } from "./chunk-for-action-compare-gate-production.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { join, resolve } from "node:path";
import { readFile } from "node:fs/promises";
const defaultPolicy = {
	threshold: .05,
	margin: .025,
	exact: {
		threshold: .01,
		leastBytes: 8
	},
	alpha: .01,
	onInconclusive: "warn",
	onMissing: "warn",
	onFailed: "fail",
	onNoBaseline: "warn",
	benchmarks: [],
	confirm: "auto",
	failFromHistory: false
};
// src/tools/descriptor.ts
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
// src/tools/command-lines.ts
const runsCommand = {
	...ordinary,
	profilers: unprofiled,
	needsCommand: true
};
const commandTool = runsCommand;
const hyperfineTool = runsCommand;
const jsonTool = runsCommand;
// src/tools/criterion.ts
const criterionTool = {
	...ordinary,
	profilers: perfProfilers
};
// src/tools/divan.ts
const divanTool = {
	...ordinary,
	profilers: perfProfilers
};
// src/tools/go.ts
const goTool = {
	...ordinary,
	profilers: {
		cpu: ["pprof", "none"],
		heap: ["pprof", "none"]
	}
};
// src/tools/google-benchmark.ts
const googleBenchmarkTool = {
	...ordinary,
	profilers: perfProfilers,
	files: ["build*/**/*bench*"]
};
// src/tools/javascript.ts
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
// src/tools/jmh.ts
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
// src/tools/libtest.ts
const libtestTool = {
	...ordinary,
	profilers: perfProfilers
};
// src/tools/python.ts
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
	divan: () => divanTool,
	libtest: () => libtestTool,
	jmh: () => jmhTool,
	pytest: () => pytestTool,
	asv: () => asvTool,
	pyperf: () => pyperfTool,
	"google-benchmark": () => googleBenchmarkTool,
	hyperfine: () => hyperfineTool,
	command: () => commandTool,
	json: () => jsonTool
};
function toolOf(name) {
	return tools[name]();
}
const harnessNames = Object.keys(tools);
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
			proof: measure.proof ?? "auto",
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
const defaultConfig = fillConfig({}, void 0);
// src/results/utf8.ts
function decodeUtf8(bytes, source) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		throw new GateError("FILE_MALFORMED", `Cannot read ${source} as it must be UTF-8: ${describe(bytes)}`, { hint: `save it as UTF-8, for example: iconv -f ${encodingOf(bytes) ?? "LATIN1"} -t UTF-8; in PowerShell, | Out-File -Encoding utf8` });
	}
}
function describe(bytes) {
	const encoding = encodingOf(bytes);
	return encoding === void 0 ? "it holds bytes that UTF-8 does not have" : `it is ${encoding}`;
}
function encodingOf([first, second]) {
	if (first === 255 && second === 254) return "UTF-16LE";
	return first === 254 && second === 255 ? "UTF-16BE" : void 0;
}
// src/app/read-text.ts
async function readText(path, shown) {
	return decodeUtf8(await readFile(path), shown);
}
async function readNamedText(path, shown, hint) {
	try {
		return await readText(path, shown);
	} catch (error) {
		if (error instanceof GateError) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new GateError("FILE_MISSING", `Cannot read ${shown} as it must be a file: ${why}`, {
			hint,
			cause: error
		});
	}
}
// src/app/workspace.ts
async function openWorkspace(question) {
	const own = await readConfig({
		folder: "",
		...question
	});
	const judgedBy = own.source === void 0 ? { kind: "defaults" } : {
		kind: "file",
		file: own.source
	};
	const config = {
		...own,
		judgedBy
	};
	const store = question.store === void 0 ? config.baseline.store : storeLocationOf(question.store);
	return {
		root: question.root,
		config: {
			...config,
			baseline: {
				...config.baseline,
				store
			}
		}
	};
}
async function readConfig(origin) {
	const { root, folder, config } = origin;
	if (config !== void 0) {
		const text = await readIfThere(resolve(root, folder, config), config);
		if (text !== void 0) return await parsed(text, placesOf(origin)[0] ?? config);
		throw new GateError("CONFIG_MISSING", `Cannot read ${config} as it must be a file: there is none`, { hint: `leave --config out to look for ${configPlaces.join(", ")}` });
	}
	for (const place of placesOf(origin)) {
		const text = await readIfThere(join(root, place), place);
		if (text !== void 0) return await parsed(text, place);
	}
	return defaultConfig;
}
async function parsed(text, source) {
	const { parseConfig } = await import("./chunk-parse2.js");
	return parseConfig(text, source);
}
async function readIfThere(path, shown) {
	try {
		return await readText(path, shown);
	} catch (error) {
		if (error instanceof Error && "code" in error && [
			"ENOENT",
			"ENOTDIR",
			"EISDIR"
		].includes(String(error.code))) return void 0;
		throw error;
	}
}
function storeLocationOf(text) {
	const location = parseStoreLocation(text);
	if (location !== void 0) return location;
	throw new GateError("USAGE", `Cannot open a store as --store must be git:BRANCH, dir:PATH or s3://BUCKET/PREFIX: current value is ${text}`, { hint: "for example git:flamegate-data, or dir:.flamegate/store" });
}
export { decodeUtf8, defaultConfig, defaultPolicy, fillConfig, fillSuite, harnessNames, javaScriptHarnesses, javaScriptTools, openWorkspace, readConfig, readNamedText, readText, storeLocationOf, toolOf };
