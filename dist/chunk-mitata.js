import { holdsLast } from "./chunk-holds-last.js";
import { isThenable, sink } from "./chunk-calls.js";
// src/harness/javascript/tools/mitata-benchmark.ts
const now = performance.now.bind(performance);
const madeAhead = 4096;
function foundBenchmark(name, fn, args) {
	return {
		name,
		open: () => openKind(name, fn, args)
	};
}
function openKind(name, fn, args) {
	if (/GeneratorFunction\]$/.test(Object.prototype.toString.call(fn))) return openGenerator(name, fn, args);
	if (fn.length === 0) return {
		name,
		fn,
		self: void 0,
		hooks: {}
	};
	const loop = (count) => callIterated(fn, args, count);
	return {
		name,
		fn: () => loop(1),
		self: void 0,
		hooks: {},
		loop
	};
}
function callIterated(fn, args, count) {
	let begun = 0;
	let start = 0;
	let elapsed = NaN;
	const iterator = { next: () => {
		if (begun === 0) start = now();
		const done = begun === count;
		if (done) elapsed = now() - start;
		begun += 1;
		return {
			done,
			value: void 0
		};
	} };
	const answer = fn({
		get: (name) => args[name],
		[Symbol.iterator]: () => iterator,
		[Symbol.asyncIterator]: () => iterator
	});
	const read = () => {
		if (!Number.isNaN(elapsed)) return elapsed;
		throw new TypeError("Cannot measure as the function must loop over its state to the end: it did not");
	};
	return isThenable(answer) ? Promise.resolve(answer).then(read) : read();
}
async function openGenerator(name, fn, args) {
	const generator = fn({ get: (key) => args[key] });
	const { value, done } = await generator.next();
	if (done === true) throw new TypeError("Cannot measure as the generator must yield what to measure: it yields nothing");
	const close = async () => {
		if ((await generator.next()).done !== true) throw new TypeError("Cannot measure as the generator must yield once: it yields again");
	};
	return {
		name,
		self: void 0,
		close,
		...toYielded(value, args)
	};
}
function toYielded(value, args) {
	if (typeof value === "function") return {
		fn: together(value, args["concurrency"]),
		hooks: {}
	};
	const read = (key) => typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
	const measured = read("bench") ?? read("manual");
	if (typeof measured !== "function") throw new TypeError("Cannot measure as the generator must yield a function, or an object with bench: it did not");
	const call = measured;
	const timed = read("bench") === void 0 ? selfTimed(call) : call;
	const makers = Array.from({ length: measured.length }, (_, i) => {
		const maker = read(i);
		if (typeof maker === "function") return maker;
		throw new TypeError(`Cannot measure as parameter ${i} of bench must be made by a function [${i}](): there is none`);
	});
	const concurrency = read("concurrency") ?? args["concurrency"];
	if (makers.length === 0) return {
		fn: together(timed, concurrency),
		hooks: {}
	};
	return withParameters(timed, makers, concurrency);
}
function selfTimed(call) {
	return async (...parameters) => ({ overriddenDuration: Number(await call(...parameters)) / 1e6 });
}
function together(call, concurrency) {
	const times = Number(concurrency ?? 1);
	if (!(times > 1)) return call;
	return function callWrapped() {
		return Promise.all(Array.from({ length: times }, () => call()));
	};
}
function withParameters(call, makers, concurrency) {
	const make = () => {
		const made = makers.map((maker) => maker());
		return made.some(isThenable) ? Promise.all(made) : made;
	};
	let next = [];
	const beforeEach = async (_mode) => {
		next = await make();
	};
	const callWrapped = () => call(...next);
	const fn = together(callWrapped, concurrency);
	if (Number(concurrency ?? 1) > 1) return {
		fn,
		hooks: { beforeEach }
	};
	return {
		fn,
		hooks: { beforeEach },
		loop: (count) => callAhead(call, make, count)
	};
}
async function callAhead(call, make, count) {
	let elapsed = 0;
	for (let left = count; left > 0; left -= madeAhead) {
		const parameters = [];
		for (let i = Math.min(left, madeAhead); i > 0; i--) {
			const made = make();
			parameters.push(Array.isArray(made) ? made : await made);
		}
		elapsed += await callBatch(call, parameters);
	}
	return elapsed;
}
function callBatch(call, parameters) {
	const [first = [], ...rest] = parameters;
	const start = now();
	const answer = call(...first);
	if (isThenable(answer)) return callBatchAsync(call, rest, {
		answer,
		start
	});
	sink.last = answer;
	for (const made of rest) sink.last = call(...made);
	return now() - start;
}
async function callBatchAsync(call, rest, begun) {
	sink.last = await begun.answer;
	for (const made of rest) sink.last = await call(...made);
	return now() - begun.start;
}
// src/harness/javascript/tools/mitata.ts
function createMitataTool() {
	const state = {
		registered: [],
		groups: [],
		done: 0,
		runs: 0
	};
	return {
		harness: "mitata",
		registers: "while it runs",
		intercepted: {
			specifier: "mitata",
			exported: exportsOf(state)
		},
		holdAt: (names, held) => {
			state.hold = {
				names,
				held
			};
		},
		benchmarks: () => state.registered.filter(({ skipped }) => !skipped).flatMap(benchmarksOf),
		activity: () => state.registered.length + state.runs,
		ran: () => state.runs > 0
	};
}
function benchmarksOf({ groups, trial }) {
	return trial.combinations().map((args) => foundBenchmark([...groups, trial.nameWith(args)].join("/"), trial.fn, args));
}
function exportsOf(state) {
	const register = (trial) => {
		state.registered.push({
			groups: state.groups,
			trial,
			skipped: false
		});
		return trial;
	};
	const bench = (name, fn) => register(new CapturedTrial(name, fn));
	const scope = (first, second) => within(state, first, second);
	class B extends CapturedTrial {
		async run() {
			if (!state.registered.some(({ trial }) => trial === this)) register(this);
			state.runs += 1;
			return pretendedTrial(this);
		}
	}
	const measure = async (fn, options = {}) => {
		const trial = new CapturedTrial(fn.name || `measure ${state.registered.length + 1}`, fn);
		for (const [name, value] of Object.entries(options.args ?? {})) trial.args(name, [value]);
		register(trial);
		state.runs += 1;
		return pretendedStatistics();
	};
	return {
		bench,
		baseline: bench,
		group: scope,
		...Object.fromEntries([
			"summary",
			"boxplot",
			"barplot",
			"lineplot",
			"compact"
		].map((name) => [name, scope])),
		run: (options = {}) => run(state, options),
		B,
		measure,
		do_not_optimize: keep,
		flags: {
			compact: 1,
			baseline: 2
		}
	};
}
function keep(value) {}
function within(state, first, second) {
	const body = typeof first === "function" ? first : second;
	const name = typeof first === "object" && first !== null ? Reflect.get(first, "name") : first;
	const outer = state.groups;
	if (typeof name === "string" && name !== "") state.groups = [...outer, name];
	const leave = () => {
		state.groups = outer;
	};
	let answer;
	try {
		answer = body();
	} finally {
		if (!(answer instanceof Promise)) leave();
	}
	return answer instanceof Promise ? answer.finally(leave) : void 0;
}
async function run(state, { filter }) {
	const asked = state.registered.slice(state.done);
	state.done = state.registered.length;
	state.runs += 1;
	for (const each of asked) each.skipped = filter !== void 0 && !filter.test(each.trial.writtenName);
	if (state.hold !== void 0 && isHeld(state, asked, state.hold.names)) {
		state.hold.held();
		return new Promise(() => {});
	}
	return {
		layout: [{
			name: null,
			types: []
		}],
		context: {
			now: 1,
			arch: null,
			runtime: "node",
			version: null,
			cpu: {
				name: null,
				freq: 1
			},
			noop: {}
		},
		benchmarks: asked.filter(({ skipped }) => !skipped).map(({ trial }) => pretendedTrial(trial))
	};
}
function isHeld({ registered }, asked, names) {
	const found = registered.filter(({ skipped }) => !skipped).flatMap((each) => benchmarksOf(each).map(({ name }) => ({
		name,
		isOfRun: asked.includes(each)
	})));
	return holdsLast(names, found.map(({ name }) => name), (place) => found[place]?.isOfRun === true);
}
var CapturedTrial = class {
	fn;
	writtenName;
	#args = /* @__PURE__ */ new Map();
	constructor(name, fn) {
		const measured = typeof name === "function" ? name : fn;
		if (typeof measured !== "function") throw new TypeError(`The benchmark "${String(name)}" needs a function`);
		this.fn = measured;
		this.writtenName = typeof name === "function" ? name.name || "anonymous" : String(name);
	}
	name(name) {
		this.writtenName = name;
		return this;
	}
	args(first, second) {
		if (Array.isArray(first)) this.#args.set("x", first);
		else if (typeof first === "string") this.#set(first, second);
		else if (typeof first === "object" && first !== null) for (const [name, values] of Object.entries(first)) this.#set(name, values);
		else this.#args.delete("x");
		return this;
	}
	#set(name, values) {
		if (Array.isArray(values)) this.#args.set(name, values);
		else if (values === null || values === void 0) this.#args.delete(name);
		else throw new TypeError(`The argument "${name}" of benchmark "${this.writtenName}" needs a list of values`);
	}
	range(name, start, end, factor = 8) {
		return this.args(name, steps(start, end, (value) => value * factor));
	}
	dense_range(name, start, end, step = 1) {
		return this.args(name, steps(start, end, (value) => value + step));
	}
	gc() {
		return this;
	}
	highlight() {
		return this;
	}
	compact() {
		return this;
	}
	baseline() {
		return this;
	}
	combinations() {
		return [...this.#args].reduce((made, [name, values]) => values.flatMap((value) => made.map((args) => ({
			...args,
			[name]: value
		}))), [{}]);
	}
	nameWith(args) {
		return Object.entries(args).reduce((name, [key, value]) => {
			const several = (this.#args.get(key)?.length ?? 0) > 1;
			if (!this.writtenName.includes(`$${key}`)) return several ? `${name} ${key}=${String(value)}` : name;
			return name.replaceAll(`$${key}`, () => String(value));
		}, this.writtenName);
	}
};
function steps(start, end, next) {
	const values = [];
	for (let value = start; value <= end && next(value) > value; value = next(value)) values.push(value);
	return values.includes(end) ? values : [...values, end];
}
function pretendedTrial(trial) {
	const stats = pretendedStatistics();
	const runs = trial.combinations().map((args) => ({
		name: trial.nameWith(args),
		args,
		stats,
		error: void 0
	}));
	return {
		alias: trial.writtenName,
		name: trial.writtenName,
		group: null,
		kind: "static",
		baseline: false,
		args: {},
		style: {
			compact: false,
			highlight: false
		},
		stats,
		runs
	};
}
function pretendedStatistics() {
	const ones = Object.fromEntries("min max avg p25 p50 p75 p99 p995 p999 ticks".split(" ").map((name) => [name, 1]));
	const inner = {
		min: 1,
		max: 1,
		avg: 1,
		total: 1
	};
	return {
		...ones,
		kind: "fn",
		debug: "",
		samples: [1],
		heap: inner,
		gc: inner
	};
}
export { createMitataTool };
