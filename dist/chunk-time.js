import { isSetUpByBatch } from "./chunk-calls.js";
import { coalesce } from "./chunk-coalesce.js";
import { drive } from "./chunk-drive-benchmark.js";
import { PerformanceObserver } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
// src/harness/javascript/empty-calls.ts
const now$1 = performance.now.bind(performance);
const longestCallMs = {
	"at once": 2e-4,
	later: .002
};
const boxMs = 10;
const batchCalls = {
	"at once": 1e4,
	later: 500
};
const sink = { last: void 0 };
async function emptyCallNs({ style, callMs }) {
	const calls = emptyCalls(style);
	if (calls === void 0 || !(callMs < longestCallMs[style.settles])) return void 0;
	const count = batchCalls[style.settles];
	let fastestMs = Number.POSITIVE_INFINITY;
	for (const end = now$1() + boxMs; now$1() < end;) fastestMs = Math.min(fastestMs, await calls(count));
	return fastestMs * 1e6 / count;
}
function emptyCalls({ settles, timed }) {
	if (timed !== "together") return void 0;
	return settles === "later" ? (count) => callAsync(nothingLater, count) : (count) => callSync(nothing, count);
}
function callSync(fn, count) {
	const start = now$1();
	for (let i = 0; i < count; i++) sink.last = fn.call(void 0);
	return now$1() - start;
}
async function callAsync(fn, count) {
	const start = now$1();
	for (let i = 0; i < count; i++) sink.last = await fn.call(void 0);
	return now$1() - start;
}
function nothing() {}
async function nothingLater() {}
// src/harness/javascript/time.ts
const now = performance.now.bind(performance);
const setUpBatches = 16;
async function measureTime(benchmark, options) {
	const batches = [];
	const cpuBatches = [];
	const cpuNs = cpuClock();
	let iterations = 0;
	let meter;
	let last;
	const sensor = {
		batchMs: Math.max(1, options.measureMs / (isSetUpByBatch(benchmark.hooks) ? setUpBatches : 64)),
		step: async (step) => {
			const { calls, batchSize } = step;
			last = step;
			meter ??= startMeter(cpuNs);
			const cpuStart = cpuNs();
			const start = now();
			const counted = await calls(batchSize, "run");
			const elapsed = now() - start;
			cpuBatches.push((cpuNs() - cpuStart) / batchSize);
			batches.push(counted * 1e6 / batchSize);
			iterations += batchSize;
			meter.mark();
			return elapsed;
		}
	};
	await drive(benchmark, sensor, {
		warmupMs: options.warmupMs,
		runMs: options.measureMs,
		onPhase: options.onPhase
	});
	const conditions = meter === void 0 ? {} : await meter.read(iterations);
	const callCost = last === void 0 ? void 0 : await emptyCallNs(last);
	return {
		kind: "measured",
		name: benchmark.name,
		batches: coalesce(batches, 64),
		cpuBatches: coalesce(cpuBatches, 64),
		iterations,
		conditions: {
			...conditions,
			callCost
		}
	};
}
function startMeter(cpuNs) {
	const collections = [];
	const observer = new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) collections.push({
			start: entry.startTime,
			duration: entry.duration
		});
	});
	observer.observe({ entryTypes: ["gc"] });
	const startedAt = now();
	const cpuBefore = cpuNs();
	const switchesBefore = process.resourceUsage().involuntaryContextSwitches;
	let marked = {
		at: startedAt,
		cpu: cpuBefore
	};
	return {
		mark: () => {
			marked = {
				at: now(),
				cpu: cpuNs()
			};
		},
		read: async (iterations) => {
			const involuntarySwitches = process.resourceUsage().involuntaryContextSwitches - switchesBefore;
			await setImmediate();
			await setImmediate();
			observer.disconnect();
			const within = collections.filter(({ start }) => start >= startedAt && start <= marked.at);
			const gcMs = within.reduce((sum, { duration }) => sum + duration, 0);
			return {
				involuntarySwitches,
				gcCount: within.length,
				gcTime: gcMs * 1e6 / iterations,
				cpuTime: (marked.cpu - cpuBefore) / iterations
			};
		}
	};
}
function cpuClock() {
	const thread = Reflect.get(process, "threadCpuUsage");
	const usage = typeof thread === "function" ? thread.bind(process) : process.cpuUsage.bind(process);
	return () => {
		const { user, system } = usage();
		return (user + system) * 1e3;
	};
}
export { cpuClock, emptyCallNs, measureTime, startMeter };
