import { isSetUpByBatch } from "./chunk-calls.js";
import { coalesce } from "./chunk-coalesce.js";
import { drive } from "./chunk-drive-benchmark.js";
import { cpuClock, emptyCallNs, startMeter } from "./chunk-time.js";
// src/harness/javascript/slices.ts
const now = performance.now.bind(performance);
const batchesOfSlice = 40;
const longestSlice = 4;
const warmupSteadyBoxes = 4;
async function measureSlices(benchmark, options) {
	const { host, sliceMs } = options;
	const cpuNs = cpuClock();
	let iterations = 0;
	let fastestMs = Number.POSITIVE_INFINITY;
	let meter;
	let last;
	const sensor = {
		batchMs: batchMsOf(benchmark, sliceMs),
		step: async (step) => {
			if (meter === void 0) host.send({ kind: "ready" });
			if (host.order() !== "slice") return options.measureMs;
			meter ??= startMeter(cpuNs);
			const led = await lead(step, options);
			fastestMs = Math.min(fastestMs, step.callMs);
			const slice = await measureSlice({
				...step,
				callMs: fastestMs
			}, sliceMs, cpuNs);
			fastestMs = Math.min(fastestMs, ...slice.batches.map((ns) => ns / 1e6));
			last = {
				...step,
				callMs: fastestMs
			};
			iterations += led + slice.iterations;
			meter.mark();
			host.send(slice);
			return 0;
		}
	};
	const { warmupMs, measureMs: runMs, onPhase } = options;
	await drive(benchmark, sensor, {
		warmupMs,
		runMs,
		onPhase,
		warmupClock: cpuNs,
		warmupSteadyBoxes
	});
	const conditions = meter === void 0 || iterations === 0 ? {} : await meter.read(iterations);
	const callCost = last === void 0 ? void 0 : await emptyCallNs(last);
	return {
		kind: "measured",
		name: benchmark.name,
		batches: [],
		iterations,
		conditions: {
			...conditions,
			callCost
		}
	};
}
function batchMsOf({ hooks }, sliceMs) {
	return isSetUpByBatch(hooks) ? sliceMs : sliceMs / batchesOfSlice;
}
async function lead({ calls, batchSize, callMs }, { leadMs, leadlessMs }) {
	if (callMs > leadlessMs) return 0;
	let called = 0;
	for (const end = now() + leadMs; now() < end; called += batchSize) await calls(batchSize, "run");
	return called;
}
function leastBatches({ batchSize, callMs }, sliceMs) {
	return Math.min(8, Math.floor(sliceMs / (4 * batchSize * callMs)));
}
async function measureSlice(step, sliceMs, cpuNs) {
	const { calls, batchSize } = step;
	const batches = [];
	const cpuStart = cpuNs();
	const start = now();
	const wanted = leastBatches(step, sliceMs);
	const goesOn = (passed) => passed < sliceMs || batches.length < wanted && passed < sliceMs * longestSlice;
	do
		batches.push(await calls(batchSize, "run") * 1e6 / batchSize);
	while (goesOn(now() - start));
	const iterations = batches.length * batchSize;
	const cpu = (cpuNs() - cpuStart) / iterations;
	return {
		kind: "slice",
		batches: coalesce(batches, 64),
		cpu,
		iterations
	};
}
export { measureSlices };
