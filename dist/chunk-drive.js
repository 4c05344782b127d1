import { t as ae } from "./chunk-dist.js";
// src/harness/tinybench/calls.ts
/** Milliseconds, monotonic; taken before user code can replace it. */
const now$1 = performance.now.bind(performance);
/** Keeps results reachable, so that the optimizer may not drop the work that makes them. */
const sink = { last: void 0 };
/** Calls once, as part of the warm-up, and sees. */
async function probeManner({ fn, options, task }, mode) {
	try {
		await options.beforeEach?.call(task, mode);
		const answer = fn.call(task);
		const settles = options.async === true || isThenable(answer) ? "later" : "at once";
		if (isOverridden(await answer)) return {
			settles,
			timed: "by itself"
		};
		return {
			settles,
			timed: options.beforeEach !== void 0 || options.afterEach !== void 0 ? "alone" : "together"
		};
	} finally {
		await options.afterEach?.call(task, mode);
	}
}
function callsOf(benchmark, manner) {
	if (manner.timed === "together") return bareCalls(benchmark, manner);
	return (count, mode) => callOneByOne(benchmark, count, {
		mode,
		timed: manner.timed
	});
}
/** Without its hooks. */
function bareCalls({ fn, task }, { settles }) {
	return settles === "later" ? (count) => callAsync(fn, task, count) : (count) => callSync(fn, task, count);
}
function callSync(fn, self, count) {
	const start = now$1();
	for (let i = 0; i < count; i++) sink.last = fn.call(self);
	return now$1() - start;
}
async function callAsync(fn, self, count) {
	const start = now$1();
	for (let i = 0; i < count; i++) sink.last = await fn.call(self);
	return now$1() - start;
}
/**
* With beforeEach or afterEach the hooks stand between the calls, so each call is timed by itself. The clock's own
* cost (some tens of ns) is then in every call, on both sides alike; it is not subtracted, because an estimate of it
* would add its own noise to each process.
*/
async function callOneByOne({ fn, options, task }, count, { mode, timed }) {
	let total = 0;
	for (let i = 0; i < count; i++) {
		const before = options.beforeEach?.call(task, mode);
		if (isThenable(before)) await before;
		try {
			const start = now$1();
			let result = fn.call(task);
			if (isThenable(result)) result = await result;
			const elapsed = now$1() - start;
			sink.last = result;
			total += timed === "by itself" ? durationOf(result) : elapsed;
		} finally {
			const after = options.afterEach?.call(task, mode);
			if (isThenable(after)) await after;
		}
	}
	return total;
}
function durationOf(result) {
	const duration = isOverridden(result) ? result.overriddenDuration : NaN;
	if (Number.isFinite(duration) && duration >= 0) return duration;
	throw new RangeError(`Cannot measure as overriddenDuration must be a finite number of milliseconds >= 0: current value is ${duration}`);
}
function isOverridden(result) {
	return typeof result === "object" && result !== null && typeof Reflect.get(result, "overriddenDuration") === "number";
}
function isThenable(value) {
	return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}
// src/harness/tinybench/drive.ts
/**
* Takes one benchmark through tinybench's phases: setup, beforeAll, a time-boxed warm-up, the measured run,
* afterAll, teardown. What one step of the run is (a timed batch, an allocation window) is the sensor's.
*/
const now = performance.now.bind(performance);
/** A batch may grow tenfold from one to the next, so that one mistimed call cannot blow it up. */
const growth = 10;
async function drive(benchmark, sensor, boxes) {
	const { bench: owner, options, task } = benchmark;
	const state = {
		mode: "warmup",
		size: 1
	};
	const meter = warmupMeter(boxes);
	const warmUp = async () => {
		const start = now();
		if (state.calls === void 0) {
			state.manner = await probeManner(benchmark, "warmup");
			state.calls = callsOf(benchmark, state.manner);
			return meter(1, now() - start);
		}
		const { size } = state;
		await state.calls(size, "warmup");
		const elapsed = now() - start;
		state.size = nextSize(size, elapsed, sensor.batchMs);
		return meter(size, elapsed);
	};
	const run = async () => {
		if (state.calls === void 0 || state.manner === void 0) throw new TypeError("run before warm-up");
		return sensor.step({
			calls: state.calls,
			manner: state.manner,
			batchSize: state.size
		});
	};
	const runner = new ae({
		warmupTime: boxes.warmupMs,
		warmupIterations: 1,
		time: boxes.runMs,
		iterations: 1,
		setup: (_, mode) => owner.setup(task, mode ?? "run"),
		teardown: (_, mode) => owner.teardown(task, mode ?? "run")
	});
	const iterate = async () => {
		const cost = await (state.mode === "warmup" ? warmUp() : run());
		return {
			overriddenDuration: cost,
			overriddenIterationCost: cost
		};
	};
	runner.add(benchmark.name, iterate, {
		async: true,
		beforeAll: async (mode = "run") => {
			state.mode = mode;
			boxes.onPhase(mode === "warmup" ? "warm-up" : "measurement");
			await options.beforeAll?.call(task, mode);
		},
		afterAll: async (mode = "run") => {
			if (mode === "run") boxes.onRunEnd?.();
			await options.afterAll?.call(task, mode);
		}
	});
	await runner.run();
	const result = runner.tasks[0]?.result;
	if (result?.state === "errored") throw result.error;
	if (result?.state !== "completed") throw new Error(`tinybench ended in state ${result?.state}`);
}
/** What to charge to the warm-up's time box after so many more calls and milliseconds. */
function warmupMeter({ warmupMs, warmupAtLeast }) {
	const { calls: wanted, boxes } = warmupAtLeast ?? {
		calls: 0,
		boxes: 1
	};
	let called = 0;
	let passed = 0;
	let charged = 0;
	return (calls, elapsedMs) => {
		called += calls;
		passed += elapsedMs;
		if (called < wanted && passed < warmupMs * boxes) return 0;
		const due = passed - charged;
		charged = passed;
		return due;
	};
}
/** Calls of the next batch: towards `targetMs`, at most tenfold. */
function nextSize(size, elapsedMs, targetMs) {
	const wanted = elapsedMs > 0 ? size * targetMs / elapsedMs : Number.POSITIVE_INFINITY;
	return Math.max(1, Math.round(Math.min(wanted, size * growth)));
}
export { bareCalls as n, drive as t };
