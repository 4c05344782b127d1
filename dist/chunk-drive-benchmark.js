import { ae } from "./chunk-dist.js";
import { callsOf, probeCallStyle } from "./chunk-calls.js";
// src/harness/javascript/warm-up.ts
const busiest = 4;
const parts = 4;
const stillFaster = .95;
const batchesOfPart = 4;
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
function warmupCharge({ warmupClock }) {
	if (warmupClock === void 0) return (elapsedMs) => elapsedMs;
	let used = warmupClock();
	return (elapsedMs) => {
		const before = used;
		used = warmupClock();
		return Math.min(elapsedMs, Math.max((used - before) / 1e6, elapsedMs / busiest));
	};
}
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
const now = performance.now.bind(performance);
const growth = 10;
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
function nextSize(size, elapsedMs, targetMs) {
	const wanted = elapsedMs > 0 ? size * targetMs / elapsedMs : Number.POSITIVE_INFINITY;
	return Math.max(1, Math.round(Math.min(wanted, size * growth)));
}
export { drive };
