import { doAgree } from "./chunk-agreement.js";
import { directCalls, standsBetween } from "./chunk-calls.js";
import { drive } from "./chunk-drive-benchmark.js";
import { Session } from "node:inspector";
import { GCProfiler, getHeapStatistics } from "node:v8";
// src/harness/javascript/alloc-meters.ts
function growthMeter() {
	let before = getHeapStatistics();
	return {
		looks: "cheap",
		begin: () => {
			before = getHeapStatistics();
		},
		end: () => {
			const after = getHeapStatistics();
			return {
				heapBytes: after.used_heap_size - before.used_heap_size,
				externalBytes: after.external_memory - before.external_memory,
				samples: 0
			};
		}
	};
}
function samplingMeter(interval) {
	const session = new Session();
	session.connect();
	return {
		looks: "expensive",
		begin: () => {
			session.post("HeapProfiler.startSampling", {
				samplingInterval: interval(),
				includeObjectsCollectedByMajorGC: true,
				includeObjectsCollectedByMinorGC: true
			});
		},
		end: () => {
			let profile;
			session.post("HeapProfiler.stopSampling", (error, answer) => {
				if (error !== null) throw error;
				profile = answer.profile;
			});
			if (profile === void 0) throw new TypeError("the inspector answers within the call");
			return {
				heapBytes: totalOf(profile.head),
				externalBytes: 0,
				samples: profile.samples?.length ?? 0
			};
		},
		close: () => session.disconnect()
	};
}
const ownFolder = new URL(".", import.meta.url).href;
const callLoops = /^call(Sync|Async|Iterated|Wrapped)\b/;
function totalOf(head) {
	const open = [{
		node: head,
		ours: false
	}];
	let total = 0;
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const { node } = next;
		const ours = isOurs(node, next.ours);
		if (!ours) total += node.selfSize;
		for (const child of node.children) open.push({
			node: child,
			ours
		});
	}
	return total;
}
function isOurs({ callFrame }, parentIs) {
	if (callFrame.url.startsWith(ownFolder)) return !callLoops.test(callFrame.functionName);
	return callFrame.url === "" || callFrame.url.startsWith("node:") ? parentIs : false;
}
function allocationsOf(benchmark, style, meter) {
	const { hooks, loop } = benchmark;
	const direct = directCalls(benchmark, style.settles);
	if (standsBetween(hooks)) return (count) => betweenHooks(benchmark, count, allocated(direct, meter));
	const calls = style.timed === "in its loop" && loop !== void 0 ? loop : direct;
	const allocate = allocated(calls, meter);
	const { beforeBatch, afterBatch } = hooks;
	if (beforeBatch === void 0 && afterBatch === void 0) return allocate;
	return async (count) => {
		await beforeBatch?.(count + 1);
		try {
			await calls(1, "run");
			return await allocate(count);
		} finally {
			await afterBatch?.();
		}
	};
}
function allocated(calls, meter) {
	const read = async (times) => {
		meter.begin();
		await calls(times, "run");
		return meter.end();
	};
	if (meter.looks === "cheap") return async (count) => {
		const looking = lesser(await read(0), await read(0));
		return difference(await read(count), looking);
	};
	let looking;
	let isTrial = true;
	return async (count) => {
		if (!isTrial) looking ??= await read(0);
		isTrial = false;
		return difference(await read(count), looking ?? nothing);
	};
}
function lesser(one, other) {
	return one.heapBytes < other.heapBytes ? one : other;
}
const nothing = {
	heapBytes: 0,
	externalBytes: 0,
	samples: 0
};
async function betweenHooks({ hooks }, count, allocate) {
	let total = nothing;
	for (let i = 0; i < count; i++) {
		await hooks.beforeEach?.("run");
		try {
			total = sum(total, await allocate(1));
		} finally {
			await hooks.afterEach?.("run");
		}
	}
	return total;
}
function difference(whole, part) {
	return {
		heapBytes: whole.heapBytes - part.heapBytes,
		externalBytes: whole.externalBytes - part.externalBytes,
		samples: Math.max(0, whole.samples - part.samples)
	};
}
function sum(one, other) {
	return {
		heapBytes: one.heapBytes + other.heapBytes,
		externalBytes: one.externalBytes + other.externalBytes,
		samples: one.samples + other.samples
	};
}
// src/harness/javascript/alloc.ts
const now = performance.now.bind(performance);
const windowBytes = 32 * 2 ** 20;
const windowsWanted = 5;
const windowsNeeded = 3;
const agreement = 5e-4;
const windowsTried = 40;
const patience = 4;
const warmupAtLeast = {
	calls: 2e3,
	boxes: 5
};
const largestCount = 1e7;
const growth = 16;
async function measureAllocation(benchmark, options) {
	let grown = [];
	let counted = [];
	const step = async (step) => {
		const { style } = step;
		grown = await growthOf(benchmark, step, options.measureMs);
		counted = await countedOf(benchmark, {
			style,
			grown
		});
		return options.measureMs;
	};
	await drive(benchmark, {
		batchMs: Math.min(5, options.measureMs),
		step
	}, {
		warmupMs: options.warmupMs,
		warmupAtLeast,
		runMs: options.measureMs,
		onPhase: options.onPhase
	});
	const iterations = grown.reduce((sum, { count }) => sum + count, 0);
	return {
		kind: "measured",
		name: benchmark.name,
		batches: counted,
		iterations,
		conditions: {}
	};
}
async function growthOf(benchmark, { style, batchSize }, boxMs) {
	const allocate = allocationsOf(benchmark, style, growthMeter());
	const collect = collector();
	const kept = [];
	const between = standsBetween(benchmark.hooks);
	const deadline = now() + patience * boxMs;
	await allocate(1);
	let count = batchSize;
	let last;
	for (let tried = 0; tried < windowsTried && kept.length < windowsWanted; tried++) {
		if (kept.length >= windowsNeeded && (now() > deadline || areAlike(kept))) break;
		collect(last);
		const window = await openWindow(allocate, count, between ? "apart" : "counted");
		last = window;
		if (window.collections > 0 && count > 1) {
			count = Math.max(1, Math.floor(count / 4));
			continue;
		}
		const wanted = window.collections > 0 ? 1 : nextCount(window, boxMs / windowsWanted);
		if (kept.length === 0 && wanted > 2 * count) {
			count = wanted;
			continue;
		}
		kept.push(perCall(window));
	}
	if (kept.length === 0) throw new Error("Cannot measure allocations as every window was interrupted by a collection");
	return kept;
}
const outliving = 1 / 8;
function collector() {
	const collect = Reflect.get(globalThis, "gc");
	if (typeof collect !== "function") throw new TypeError("the allocation sensor needs --expose-gc");
	let level = 0;
	return (last) => {
		if (last?.externalBytes === 0) {
			collect({ type: "minor" });
			if (getHeapStatistics().used_heap_size - level > outliving * last.heapBytes) collect();
		} else {
			collect();
			collect();
		}
		level = getHeapStatistics().used_heap_size;
	};
}
async function openWindow(allocate, count, collected) {
	const watch = new GCProfiler();
	watch.start();
	const start = now();
	const { heapBytes, externalBytes } = await allocate(count);
	const elapsedMs = now() - start;
	const { statistics } = watch.stop();
	const freed = {
		heapBytes: 0,
		externalBytes: 0
	};
	for (const { beforeGC, afterGC } of collected === "counted" ? statistics : []) {
		freed.heapBytes += beforeGC.heapStatistics.usedHeapSize - afterGC.heapStatistics.usedHeapSize;
		freed.externalBytes += beforeGC.heapStatistics.externalMemory - afterGC.heapStatistics.externalMemory;
	}
	return {
		count,
		heapBytes: heapBytes + freed.heapBytes,
		externalBytes: externalBytes + freed.externalBytes,
		collections: statistics.length,
		elapsedMs
	};
}
function areAlike(windows) {
	return doAgree(windows.map(({ heapBytes }) => heapBytes), agreement) && doAgree(windows.map(({ externalBytes }) => externalBytes), agreement);
}
function perCall({ count, heapBytes, externalBytes, elapsedMs }) {
	return {
		count,
		heapBytes: Math.max(0, heapBytes / count),
		externalBytes: Math.max(0, externalBytes / count),
		elapsedMs: elapsedMs / count
	};
}
function nextCount(window, budgetMs) {
	const { count, elapsedMs } = window;
	const bytes = window.heapBytes + window.externalBytes;
	const byBytes = bytes > 0 ? windowBytes * count / bytes : largestCount;
	const byTime = elapsedMs > 0 ? budgetMs * count / elapsedMs : largestCount;
	return Math.max(1, Math.floor(Math.min(byBytes, byTime, count * growth, largestCount)));
}
const samplesWanted = 5e3;
const passes = 3;
const trialBetweenHooks = 10;
const passMs = 10;
const smallestObject = 16;
const roomToAlign = 8;
const samplingError = .02;
async function countedOf(benchmark, { style, grown }) {
	const heap = median(grown.map(({ heapBytes }) => heapBytes));
	const external = median(grown.map(({ externalBytes }) => externalBytes));
	if (heap === 0) return grown.map(({ heapBytes }) => heapBytes + external);
	const most = standsBetween(benchmark.hooks) ? trialBetweenHooks : Number.POSITIVE_INFINITY;
	let pass = firstPass(heap, Math.min(most, Math.max(...grown.map(({ count }) => count))));
	const meter = samplingMeter(() => pass.interval);
	try {
		const allocate = allocationsOf(benchmark, style, meter);
		const counted = [];
		let objects = 0;
		for (let i = 0; i <= passes; i++) {
			const start = now();
			const { heapBytes, samples } = await allocate(pass.count);
			objects = samples / pass.count;
			if (i > 0) counted.push(Math.max(0, heapBytes / pass.count));
			else pass = nextPass(pass, {
				samples,
				heapBytes,
				elapsedMs: now() - start
			});
			if (2 * counted.length > passes && doAgree(counted, agreement)) break;
		}
		const excess = median(counted) - heap;
		return ((pass.interval === 1 ? excess < 0 || excess > roomToAlign * objects : Math.abs(excess) > samplingError * heap) ? counted : grown.map(({ heapBytes }) => heapBytes)).map((bytes) => bytes + external);
	} finally {
		meter.close();
	}
}
function firstPass(heapBytesPerCall, most) {
	const countable = samplesWanted * smallestObject;
	const count = Math.max(1, Math.min(most, 100, Math.floor(countable / Math.max(heapBytesPerCall, 1))));
	const bytes = heapBytesPerCall * count;
	return {
		count,
		interval: bytes <= countable ? 1 : Math.ceil(bytes / samplesWanted)
	};
}
function nextPass({ count, interval }, { samples, heapBytes, elapsedMs }) {
	if (interval > 1) return {
		count,
		interval: samples < .7 * heapBytes / interval ? 1 : interval
	};
	const bySamples = count * samplesWanted / Math.max(1, samples);
	const byTime = count * passMs / Math.max(elapsedMs, .001);
	return {
		count: Math.max(1, Math.floor(Math.min(bySamples, byTime))),
		interval
	};
}
function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? 0;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
export { measureAllocation };
