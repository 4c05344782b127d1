// src/harness/javascript/calls.ts
const now = performance.now.bind(performance);
const sink = { last: void 0 };
async function probeCallStyle(benchmark, mode) {
	const { fn, hooks, self, loop } = benchmark;
	try {
		await hooks.beforeBatch?.(1);
		await hooks.beforeEach?.(mode);
		const answer = fn.call(self);
		const settles = benchmark.async === true || isThenable(answer) ? "later" : "at once";
		if (isOverridden(await answer)) return {
			settles,
			timed: "by itself"
		};
		if (loop !== void 0) return {
			settles,
			timed: "in its loop"
		};
		return {
			settles,
			timed: standsBetween(hooks) ? "alone" : "together"
		};
	} finally {
		await hooks.afterEach?.(mode);
		await hooks.afterBatch?.();
	}
}
function standsBetween({ beforeEach, afterEach }) {
	return beforeEach !== void 0 || afterEach !== void 0;
}
function isSetUpByBatch({ beforeBatch, afterBatch }) {
	return beforeBatch !== void 0 || afterBatch !== void 0;
}
function callsOf(benchmark, style) {
	const calls = callsWithinBatch(benchmark, style);
	const { beforeBatch, afterBatch } = benchmark.hooks;
	if (!isSetUpByBatch(benchmark.hooks)) return calls;
	return async (count, mode) => {
		await beforeBatch?.(count);
		try {
			return await calls(count, mode);
		} finally {
			await afterBatch?.();
		}
	};
}
function callsWithinBatch(benchmark, { settles, timed }) {
	if (timed === "alone" || timed === "by itself") return (count, mode) => callOneByOne(benchmark, count, {
		mode,
		timed
	});
	return timed === "in its loop" && benchmark.loop !== void 0 ? benchmark.loop : directCalls(benchmark, settles);
}
function directCalls({ fn, self }, settles) {
	return settles === "later" ? (count) => callAsync(fn, self, count) : (count) => callSync(fn, self, count);
}
function callSync(fn, self, count) {
	const start = now();
	for (let i = 0; i < count; i++) sink.last = fn.call(self);
	return now() - start;
}
async function callAsync(fn, self, count) {
	const start = now();
	for (let i = 0; i < count; i++) sink.last = await fn.call(self);
	return now() - start;
}
async function callOneByOne({ fn, hooks, self }, count, { mode, timed }) {
	let total = 0;
	for (let i = 0; i < count; i++) {
		const before = hooks.beforeEach?.(mode);
		if (isThenable(before)) await before;
		try {
			const start = now();
			let result = fn.call(self);
			if (isThenable(result)) result = await result;
			const elapsed = now() - start;
			sink.last = result;
			total += timed === "by itself" ? durationOf(result) : elapsed;
		} finally {
			const after = hooks.afterEach?.(mode);
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
export { callsOf, directCalls, isSetUpByBatch, isThenable, probeCallStyle, sink, standsBetween };
