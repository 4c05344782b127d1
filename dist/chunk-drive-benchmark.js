import { ae } from "./chunk-dist.js";
import { callsOf, probeCallStyle } from "./chunk-calls.js";
// src/harness/javascript/warm-up.ts
/** Wall time of a warm-up that is boxed by processor time, as a multiple of the box: what waits uses none. */
const busiest = 4;
/** Parts of the box whose calls are compared with those of the part before. */
const parts = 4;
/** A part whose median call takes less than this share of the one before: the process is not warm yet. */
const stillFaster = .95;
/** Batches that a part needs before its median says anything. */
const batchesOfPart = 4;
/** What to charge to the warm-up's time box after a batch of so many calls and milliseconds. */
function warmupMeter(boxes) {
	const { warmupMs, warmupAtLeast, warmupSteadyBoxes } = boxes;
	const charge = warmupCharge(boxes);
	const steady = steadiness(warmupMs / parts);
	let called = 0;
	let passed = 0;
	let charged = 0;
	const goesOn = () => warmupAtLeast !== void 0 && called < warmupAtLeast.calls && passed < warmupMs * warmupAtLeast.boxes || warmupSteadyBoxes !== void 0 && passed >= warmupMs && passed < warmupMs * warmupSteadyBoxes && !steady.reached();
	return (calls, elapsedMs) => {
		const cost = charge(elapsedMs);
		called += calls;
		passed += cost;
		steady.add(elapsedMs / calls, cost);
		if (goesOn()) return 0;
		const due = passed - charged;
		charged = passed;
		return due;
	};
}
/** Processor time of a batch, ms: never more than it took, as the compiler's threads warm nothing up. */
function warmupCharge({ warmupClock }) {
	if (warmupClock === void 0) return (elapsedMs) => elapsedMs;
	let used = warmupClock();
	return (elapsedMs) => {
		const before = used;
		used = warmupClock();
		return Math.min(elapsedMs, Math.max((used - before) / 1e6, elapsedMs / busiest));
	};
}
/** Of parts of `partMs` each. */
function steadiness(partMs) {
	let part = [];
	let passed = 0;
	let end = partMs;
	let last;
	let steady = false;
	return {
		add: (callMs, costMs) => {
			part.push(callMs);
			passed += costMs;
			if (passed < end) return;
			const median = part.length < batchesOfPart ? void 0 : middleOf(part);
			steady = median === void 0 || last !== void 0 && median >= stillFaster * last;
			last = median;
			part = [];
			end = (Math.floor(passed / partMs) + 1) * partMs;
		},
		reached: () => steady
	};
}
function middleOf(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[sorted.length >> 1] ?? 0;
}
// src/harness/javascript/drive-benchmark.ts
/**
* Takes one benchmark through tinybench's phases: setup, beforeAll, a time-boxed warm-up, the measured run,
* afterAll, teardown. What one step of the run is (a timed batch, an allocation window) is the sensor's.
*/
const now = performance.now.bind(performance);
/** A batch may grow tenfold from one to the next, so that one mistimed call cannot blow it up. */
const growth = 10;
/** Warms up, then runs the sensor's steps, within the boxes and between the benchmark's hooks. Throws what the benchmark does. */
async function drive(benchmark, sensor, boxes) {
	const { hooks } = benchmark;
	const steps = stepsOf(benchmark, sensor, boxes);
	let current = "warmup";
	const runner = new ae({
		warmupTime: boxes.warmupMs,
		warmupIterations: 1,
		time: boxes.runMs,
		iterations: 1,
		setup: async (_, mode) => {
			await hooks.setup?.(mode ?? "run");
		},
		teardown: async (_, mode) => {
			await hooks.teardown?.(mode ?? "run");
		}
	});
	const iterate = async () => {
		const cost = await (current === "warmup" ? steps.warmUp() : steps.run());
		return {
			overriddenDuration: cost,
			overriddenIterationCost: cost
		};
	};
	runner.add(benchmark.name, iterate, {
		async: true,
		beforeAll: async (mode = "run") => {
			current = mode;
			boxes.onPhase(mode === "warmup" ? "warm-up" : "measurement");
			await hooks.beforeAll?.(mode);
		},
		afterAll: async (mode = "run") => {
			if (mode === "run") boxes.onRunEnd?.();
			await hooks.afterAll?.(mode);
		}
	});
	await runner.run();
	const result = runner.tasks[0]?.result;
	if (result?.state === "errored") throw result.error;
	if (result?.state !== "completed") throw new Error(`tinybench ended in state ${result?.state}`);
}
function stepsOf(benchmark, sensor, boxes) {
	const meter = warmupMeter(boxes);
	let known;
	let size = 1;
	let callMs = 0;
	return {
		warmUp: async () => {
			const start = now();
			if (known === void 0) {
				const style = await probeCallStyle(benchmark, "warmup");
				known = {
					style,
					calls: callsOf(benchmark, style)
				};
				callMs = now() - start;
				return meter(1, callMs);
			}
			const called = size;
			await known.calls(called, "warmup");
			const elapsed = now() - start;
			callMs = elapsed / called;
			size = nextSize(called, elapsed, sensor.batchMs);
			return meter(called, elapsed);
		},
		run: async () => {
			if (known === void 0) throw new TypeError("run before warm-up");
			return sensor.step({
				...known,
				batchSize: size,
				callMs
			});
		}
	};
}
/** Calls of the next batch: toward `targetMs`, at most tenfold. */
function nextSize(size, elapsedMs, targetMs) {
	const wanted = elapsedMs > 0 ? size * targetMs / elapsedMs : Number.POSITIVE_INFINITY;
	return Math.max(1, Math.round(Math.min(wanted, size * growth)));
}
export { drive };
