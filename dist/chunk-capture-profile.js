import { createChecks, isObject } from "./chunk-malformed.js";
import { drive } from "./chunk-drive-benchmark.js";
import { findSourceMap } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";
// src/profile/formats/v8-window.ts
const latest = 4;
function cutV8Profile(profile, { fromUs, cpuUs }) {
	const checks = createChecks("cpuprofile");
	const whole = checks.object(profile, "the file");
	const samples = checks.array(whole["samples"], "samples");
	const deltas = checks.array(whole["timeDeltas"], "timeDeltas").map((delta, i) => checks.number(delta, `timeDeltas[${i}]`));
	const start = checks.number(whole["startTime"] ?? 0, "startTime");
	let now = start;
	const times = deltas.map((delta) => now += delta);
	const first = times.findIndex((time) => time >= start + fromUs);
	if (first < 0) return profile;
	const kept = samples.slice(first);
	const usual = median(deltas.slice(first + 1));
	const even = deltas.slice(first).map((delta, index) => index === 0 ? 0 : delta > latest * usual ? usual : delta);
	const idle = idleIds(checks, whole["nodes"]);
	const busy = even.reduce((sum, delta, index) => index > 0 && !idle.has(kept[index - 1]) ? sum + delta : sum, 0);
	const scale = busy > 0 && cpuUs > 0 ? cpuUs / busy : 1;
	const timeDeltas = even.map((delta) => delta * scale);
	const startTime = times[first] ?? start;
	return {
		...whole,
		samples: kept,
		timeDeltas,
		startTime,
		endTime: startTime + timeDeltas.reduce((a, b) => a + b, 0)
	};
}
function idleIds(checks, nodes) {
	const ids = checks.array(nodes, "nodes").flatMap((node, i) => {
		const { id, callFrame } = checks.object(node, `nodes[${i}]`);
		return isObject(callFrame) && callFrame["functionName"] === "(idle)" ? [id] : [];
	});
	return new Set(ids);
}
function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[sorted.length >> 1] ?? 0;
}
// src/harness/javascript/thread-clock.ts
const account = "/proc/thread-self/schedstat";
function threadClock() {
	const thread = Reflect.get(process, "threadCpuUsage");
	if (typeof thread !== "function" && readAccount() !== void 0) return () => readAccount() ?? 0;
	const usage = typeof thread === "function" ? thread.bind(process) : process.cpuUsage.bind(process);
	return () => {
		const { user, system } = usage();
		return user + system;
	};
}
function readAccount() {
	try {
		const ns = Number(readFileSync(account, "utf8").split(" ")[0]);
		return ns > 0 ? ns / 1e3 : void 0;
	} catch {
		return;
	}
}
// src/harness/javascript/capture-profile.ts
const now = performance.now.bind(performance);
const batchMs = 20;
async function captureProfile(benchmark, options) {
	forbidInlining();
	const profiler = options.kind === "cpu" ? cpuProfiler(options) : heapProfiler(options);
	let iterations = 0;
	let started = false;
	profiler.prepare();
	const sensor = {
		batchMs,
		step: async ({ calls, batchSize }) => {
			if (!started) profiler.start();
			started = true;
			const start = now();
			await calls(batchSize, "run");
			iterations += batchSize;
			return now() - start;
		}
	};
	let profile;
	await drive(benchmark, sensor, {
		warmupMs: options.warmupMs,
		runMs: options.durationMs,
		onPhase: options.onPhase,
		onRunEnd: () => {
			profile = profiler.stop();
		}
	});
	const scripts = /* @__PURE__ */ new Set();
	const json = JSON.stringify(profile, (key, value) => {
		if (key === "url" && typeof value === "string" && value.startsWith("file:")) scripts.add(value);
		return value;
	});
	writeFileSync(options.output, json);
	const sourceMaps = sourceMapsOf(scripts);
	return {
		kind: "measured",
		name: benchmark.name,
		batches: [],
		iterations,
		conditions: {},
		sourceMaps
	};
}
function sourceMapsOf(scripts) {
	const found = [...scripts].map((script) => [script, findSourceMap(script)?.payload]);
	return Object.fromEntries(found.flatMap(([script, map]) => map === void 0 ? [] : [[script, map]]));
}
function forbidInlining() {
	setFlagsFromString("--no-turbo-inlining");
	setFlagsFromString("--no-maglev-inlining");
}
function cpuProfiler({ cpuIntervalUs }) {
	const session = new Session();
	let preparedAt = 0;
	let warmUs = 0;
	const cpuUs = threadClock();
	let cpuBefore = 0;
	return {
		prepare: () => {
			session.connect();
			ask(session, "Profiler.enable");
			ask(session, "Profiler.setSamplingInterval", { interval: cpuIntervalUs });
			ask(session, "Profiler.start");
			preparedAt = now();
		},
		start: () => {
			warmUs = (now() - preparedAt) * 1e3;
			cpuBefore = cpuUs();
		},
		stop: () => {
			const taken = cpuUs() - cpuBefore;
			return cutV8Profile(ask(session, "Profiler.stop"), {
				fromUs: warmUs,
				cpuUs: taken
			});
		}
	};
}
function heapProfiler({ heapIntervalBytes }) {
	const session = new Session();
	return {
		prepare: () => {},
		start: () => {
			session.connect();
			ask(session, "HeapProfiler.enable");
			ask(session, "HeapProfiler.startSampling", {
				samplingInterval: heapIntervalBytes,
				includeObjectsCollectedByMajorGC: true,
				includeObjectsCollectedByMinorGC: true
			});
		},
		stop: () => ask(session, "HeapProfiler.stopSampling")
	};
}
function ask(session, method, params = {}) {
	let profile;
	session.post(method, params, (error, result) => {
		if (error !== null) throw error;
		profile = result === void 0 ? void 0 : Reflect.get(result, "profile");
	});
	return profile;
}
export { captureProfile };
