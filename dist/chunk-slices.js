import { t as coalesce } from "./chunk-coalesce.js";
import { t as drive } from "./chunk-drive-benchmark.js";
import { r as startMeter, t as cpuClock } from "./chunk-time2.js";
// src/harness/javascript/slices.ts
const now = performance.now.bind(performance);
/** Batches of one slice: enough to be estimated from, each a thousand times the clock's resolution. */
const batchesOfSlice = 40;
async function measureSlices(benchmark, options) {
	const { host, sliceMs } = options;
	const cpuNs = cpuClock();
	let iterations = 0;
	let meter;
	const sensor = {
		batchMs: sliceMs / batchesOfSlice,
		step: async (step) => {
			if (meter === void 0) host.send({ kind: "ready" });
			if (host.order() !== "slice") return options.measureMs;
			meter ??= startMeter(cpuNs);
			const led = await lead(step, options);
			const slice = await measureSlice(step, sliceMs, cpuNs);
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
		warmupClock: cpuNs
	});
	const conditions = meter === void 0 || iterations === 0 ? {} : await meter.read(iterations);
	return {
		kind: "measured",
		name: benchmark.name,
		batches: [],
		iterations,
		conditions
	};
}
/** Calls that count for nothing; answers how many. */
async function lead({ calls, batchSize, callMs }, { leadMs, leadlessMs }) {
	if (callMs > leadlessMs) return 0;
	let called = 0;
	for (const end = now() + leadMs; now() < end; called += batchSize) await calls(batchSize, "run");
	return called;
}
async function measureSlice({ calls, batchSize }, sliceMs, cpuNs) {
	const batches = [];
	const cpuStart = cpuNs();
	const end = now() + sliceMs;
	do
		batches.push(await calls(batchSize, "run") * 1e6 / batchSize);
	while (now() < end);
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
