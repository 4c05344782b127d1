import { functionText } from "./chunk-function-text.js";
import { LoadFailure } from "./chunk-load-failure.js";
import { EndOfScript } from "./chunk-guard.js";
import { holdsLast } from "./chunk-holds-last.js";
// src/harness/javascript/tools/benchmarkjs-code.ts
function isCode(value) {
	return typeof value === "string";
}
function compileTogether(parts) {
	if (parts.defer === true) throw new LoadFailure({
		reason: "unsupported",
		message: deferredText
	});
	const make = new Function("count", `${sourceOf(parts.setup)}
    return {
      fn: function () { ${sourceOf(parts.fn)} },
      teardown: function () { ${sourceOf(parts.teardown)} },
    };`);
	let made;
	return {
		fn: function callWrapped() {
			return made?.fn.call(this);
		},
		hooks: {
			beforeBatch: (count) => {
				Object.assign(parts, { count });
				made = make.call(parts, count);
			},
			afterBatch: () => made?.teardown.call(parts)
		}
	};
}
const deferredText = "Cannot measure as a test with defer must be a function that needs no variable of setup: keep what they share in a variable outside both";
function sourceOf(part) {
	if (isCode(part)) return part;
	if (typeof part !== "function") return "";
	const text = functionText(part);
	return /^[^{]+\{([\s\S]*)\}\s*$/.exec(text)?.[1] ?? `return (${text.replace(/^[\s\S]*?=>/, "")});`;
}
// src/harness/javascript/tools/benchmarkjs-events.ts
var CapturedEmitter = class {
	events = {};
	on(types, listener) {
		for (const type of types.split(" ")) this.listeners(type).push(listener);
		return this;
	}
	off(types, listener) {
		for (const type of types?.split(" ") ?? Object.keys(this.events)) this.events[type] = listener === void 0 ? [] : this.listeners(type).filter((each) => each !== listener);
		return this;
	}
	listeners(type) {
		this.events[type] ??= [];
		return this.events[type];
	}
	emit(given, ...more) {
		const event = typeof given === "string" ? { type: given } : given;
		event.target ??= this;
		event.currentTarget = this;
		for (const listener of [...this.listeners(event.type)]) {
			event.result = listener.call(this, event, ...more);
			if (event.result === false) event.cancelled = true;
			if (event.aborted === true) break;
		}
		return event.result;
	}
	#complain;
	complainTo(complain) {
		this.#complain = complain;
	}
	report(event) {
		try {
			this.emit(event);
		} catch (error) {
			if (this.#complain === void 0 || error instanceof EndOfScript || error instanceof LoadFailure) throw error;
			this.#complain(error);
		}
	}
	listenToOptions(options) {
		for (const [name, value] of Object.entries(options)) if (/^on[A-Z]/.test(name) && typeof value === "function") this.on(name.slice(2).toLowerCase(), value);
	}
};
// src/harness/javascript/tools/benchmarkjs-benchmark.ts
const ones = {
	moe: 1,
	rme: 1,
	sem: 1,
	deviation: 1,
	mean: 1,
	variance: 1,
	sample: [1]
};
var CapturedBenchmark = class extends CapturedEmitter {
	name;
	id;
	fn;
	aborted = false;
	running = false;
	error;
	compiled;
	count = 0;
	cycles = 0;
	hz = 0;
	stats = {
		...ones,
		sample: []
	};
	times = {
		cycle: 0,
		elapsed: 0,
		period: 0,
		timeStamp: 0
	};
	options;
	constructor(id, args) {
		super();
		const [first, second, third] = args;
		const nameless = typeof first === "function" || isOptions(first);
		const [fn, options] = nameless ? [first, second] : [second, third];
		this.id = id;
		this.name = nameless ? void 0 : String(first);
		this.options = isOptions(fn) ? fn : isOptions(options) ? options : {};
		Object.assign(this, this.options);
		this.fn ??= isOptions(fn) ? void 0 : fn;
		this.listenToOptions(this.options);
	}
	get title() {
		return this.name ?? `Test ${this.id}`;
	}
	run(options) {
		const fire = () => {
			this.pretend();
			this.emit({
				type: "start",
				target: this
			});
			for (const type of ["cycle", "complete"]) this.report({
				type,
				target: this
			});
		};
		if (options?.["async"] === true) setImmediate(fire);
		else fire();
		return this;
	}
	pretend() {
		Object.assign(this, {
			count: 1,
			cycles: 1,
			hz: 1,
			stats: ones
		});
		this.times = {
			cycle: 1,
			elapsed: 1,
			period: 1,
			timeStamp: 1
		};
	}
	reset() {
		return this;
	}
	abort() {
		this.aborted = true;
		return this;
	}
	compare() {
		return 0;
	}
	toString() {
		return `${this.title} x ${this.hz} ops/sec (not timed here)`;
	}
};
function isOptions(value) {
	return typeof value === "object" && value !== null;
}
function foundBenchmark(name, bench) {
	return {
		name,
		open: () => toBenchmark(name, bench)
	};
}
async function toBenchmark(name, bench) {
	const known = {
		name,
		self: bench
	};
	const { fn, setup, teardown } = bench;
	if ([
		fn,
		setup,
		teardown
	].some(isCode)) return {
		...known,
		...compileTogether(bench)
	};
	if (typeof fn !== "function") throw new TypeError(`The benchmark "${name}" needs a function`);
	const measured = fn;
	const plain = {
		...known,
		fn: bench.defer === true ? deferred(measured, bench) : measured,
		hooks: {
			beforeBatch: typeof setup === "function" ? (count) => withCount(bench, count, setup) : void 0,
			afterBatch: typeof teardown === "function" ? () => teardown.call(bench) : void 0
		}
	};
	if (typeof setup !== "function" || bench.defer === true) return plain;
	if (!(await firstError(plain) instanceof ReferenceError)) return plain;
	const compiled = {
		...known,
		...compileTogether(bench)
	};
	return await firstError(compiled) === void 0 ? compiled : plain;
}
function withCount(bench, count, setup) {
	bench.count = count;
	return setup.call(bench);
}
async function firstError({ fn, self, hooks }) {
	try {
		await hooks.beforeBatch?.(1);
		await fn.call(self);
		return;
	} catch (error) {
		return error;
	} finally {
		await hooks.afterBatch?.();
	}
}
function deferred(fn, bench) {
	return function callWrapped() {
		return new Promise((resolve, reject) => {
			const answer = fn.call(bench, {
				benchmark: bench,
				resolve: () => resolve(),
				cycles: 0,
				elapsed: 0,
				timeStamp: 0
			});
			if (answer instanceof Promise) answer.catch(reject);
		});
	};
}
// src/harness/javascript/tools/benchmarkjs-suite.ts
var CapturedSuite = class extends CapturedEmitter {
	#members = [];
	#owner;
	name;
	aborted = false;
	running = false;
	constructor([first, second], owner) {
		super();
		this.#owner = owner;
		const given = typeof first === "object" && first !== null ? first : second;
		const options = typeof given === "object" && given !== null ? { ...given } : {};
		Object.assign(this, options);
		const named = Reflect.get(options, "name") ?? first;
		this.name = typeof named === "string" && named !== "" ? named : void 0;
		this.listenToOptions(options);
	}
	get length() {
		return this.#members.length;
	}
	add(...args) {
		const bench = this.#owner.make(args);
		const event = {
			type: "add",
			target: bench,
			cancelled: false
		};
		this.emit(event);
		if (event.cancelled) this.#owner.refuse(bench);
		else this.push(bench);
		return this;
	}
	push(...benches) {
		for (const bench of benches) {
			if (this.name !== void 0) this.#owner.join(bench, this.name);
			Object.defineProperty(this, this.#members.push(bench) - 1, {
				value: bench,
				configurable: true
			});
		}
		return this.length;
	}
	run(options) {
		this.#owner.onRun();
		const fire = () => {
			this.emit({
				type: "start",
				target: this.#members[0]
			});
			for (const bench of this.#members) {
				bench.run();
				this.report({
					type: "cycle",
					target: bench
				});
			}
			this.report({
				type: "complete",
				target: this.#members.at(-1)
			});
		};
		if (options?.["async"] === true) setImmediate(() => this.#owner.isHeld(this.#members) || fire());
		else fire();
		return this;
	}
	filter(by) {
		return withShorthand(filtered(this.#members, by));
	}
	map(by) {
		return mapped(this.#members, by);
	}
	forEach(each) {
		this.#members.forEach((bench, i) => {
			each(bench, i);
		});
		return this;
	}
	slice(...range) {
		return withShorthand(this.#members.slice(...range));
	}
	sort(by) {
		this.#members.sort(by);
		return this;
	}
	reduce(by, start) {
		return this.#members.reduce(by, start);
	}
	indexOf(bench) {
		return this.#members.indexOf(bench);
	}
	join(between = ",") {
		return this.#members.map(String).join(between);
	}
	abort() {
		this.aborted = true;
		return this;
	}
	reset() {
		return this;
	}
	[Symbol.iterator]() {
		return this.#members[Symbol.iterator]();
	}
};
function filtered(list, by) {
	return typeof by === "function" ? list.filter((bench, i) => by(bench, i)) : [...list];
}
function withShorthand(list) {
	const map = (by) => mapped(list, by);
	return Object.assign([...list], {
		map,
		pluck: map
	});
}
function mapped(list, by) {
	return list.map((item, i) => typeof by === "function" ? by(item, i) : Reflect.get(item, String(by)));
}
// src/harness/javascript/tools/benchmarkjs.ts
function createBenchmarkJsTool() {
	const state = {
		benchmarks: [],
		suiteNames: /* @__PURE__ */ new Map(),
		runs: 0
	};
	const { Benchmark, statics } = benchmarkOf(state);
	return {
		harness: "benchmarkjs",
		registers: "while it runs",
		intercepted: {
			specifier: "benchmark",
			exported: {
				...statics,
				default: Benchmark
			},
			required: Benchmark
		},
		holdAt: (names, held) => {
			state.hold = {
				names,
				held
			};
		},
		benchmarks: () => state.benchmarks.map((bench) => foundBenchmark(nameOf(state, bench), bench)),
		activity: () => state.benchmarks.length + state.runs,
		ran: () => state.runs > 0,
		complaint: () => state.complaint
	};
}
function nameOf({ suiteNames }, bench) {
	const suite = suiteNames.get(bench);
	return suite === void 0 ? bench.title : `${suite}/${bench.title}`;
}
function isHeld(state, members) {
	const { hold, benchmarks } = state;
	if (hold === void 0) return false;
	const names = benchmarks.map((bench) => nameOf(state, bench));
	const isOfRun = (place) => members.some((member) => member === benchmarks[place]);
	const isLast = holdsLast(hold.names, names, isOfRun);
	if (isLast) hold.held();
	return isLast;
}
function benchmarkOf(state) {
	const complain = (error) => {
		state.complaint ??= error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	};
	class Benchmark extends CapturedBenchmark {
		constructor(...args) {
			super(state.benchmarks.length + 1, args);
			state.benchmarks.push(this);
			this.complainTo(complain);
		}
		run(options) {
			state.runs += 1;
			return super.run(options);
		}
	}
	class Suite extends CapturedSuite {
		constructor(...args) {
			super(args, {
				make: (each) => each[0] instanceof Benchmark ? each[0] : new Benchmark(...each),
				join: (bench, name) => state.suiteNames.set(bench, name),
				refuse: (bench) => state.benchmarks.splice(state.benchmarks.indexOf(bench), 1),
				onRun: () => {
					state.runs += 1;
				},
				isHeld: (members) => isHeld(state, members)
			});
			this.complainTo(complain);
		}
	}
	const whole = withoutNew(Benchmark);
	const statics = {
		...publicStatics,
		Suite: withoutNew(Suite),
		Benchmark: whole
	};
	Object.assign(Benchmark, statics);
	return {
		Benchmark: whole,
		statics
	};
}
function withoutNew(made) {
	return new Proxy(made, { apply: (_, __, args) => new made(...args) });
}
const publicStatics = {
	options: {
		async: false,
		defer: false,
		delay: .005,
		maxTime: 5,
		minSamples: 5,
		minTime: 0,
		initCount: 1
	},
	platform: {
		name: "Node.js",
		version: process.version,
		description: `Node.js ${process.version}`
	},
	support: {
		browser: false,
		timeout: true,
		decompilation: true
	},
	version: "2.1.4",
	formatNumber: (value) => String(value).replace(/\B(?=(?:\d{3})+(?!\d))/g, ","),
	filter: filtered,
	invoke,
	join: (list, between = ",") => list.map(String).join(between)
};
function invoke(list, given) {
	const name = typeof given === "object" && given !== null ? Reflect.get(given, "name") : given;
	return list.map((bench) => {
		const method = Reflect.get(bench, String(name));
		return typeof method === "function" ? method.call(bench) : void 0;
	});
}
export { createBenchmarkJsTool };
