import { ae, dist_exports } from "./chunk-dist.js";
import { functionText } from "./chunk-function-text.js";
import { LoadFailure } from "./chunk-load-failure.js";
import { holdsLast } from "./chunk-holds-last.js";
// src/harness/javascript/tools/captured-bench.ts
const capturedBenches = [];
let isHeld;
function holdRuns(decide) {
	isHeld = decide;
}
var CapturedBench = class extends ae {
	captured = /* @__PURE__ */ new Map();
	runsAsked = 0;
	opts;
	todos = [];
	constructor(options = {}) {
		super({
			...options,
			subtractTimerOverhead: false
		});
		this.opts = {
			time: this.time,
			iterations: this.iterations,
			warmup: true,
			...options
		};
		capturedBenches.push(this);
		Object.defineProperty(this, "warmup", {
			value: async () => {},
			writable: true
		});
	}
	add(name, fn, options = {}) {
		if (typeof fn !== "function") throw new TypeError(`The benchmark "${name}" needs a function`);
		if (this.captured.has(name) && this.getTask(name) === void 0) throw twice(name);
		super.add(name, fn, {
			...options,
			async: options.async ?? false
		});
		const task = this.getTask(name);
		if (task === void 0) return this;
		this.captured.set(name, {
			fn,
			options,
			bench: this,
			task
		});
		Object.defineProperties(task, {
			run: { value: async () => this.pretendTask(task) },
			runSync: { value: () => this.pretendTask(task) },
			warmup: { value: async () => {} },
			warmupSync: { value: () => {} },
			fn: { value: fn },
			opts: {
				value: options,
				writable: true
			}
		});
		return this;
	}
	remove(name) {
		if (this.getTask(name)?.runs === 0) this.captured.delete(name);
		return super.remove(name);
	}
	todo(name) {
		this.todos.push({ name });
		return this;
	}
	async run() {
		if (isHeld?.(this) === true) return new Promise(() => {});
		return this.pretend();
	}
	runSync() {
		return this.pretend();
	}
	async runConcurrently() {
		return this.pretend();
	}
	async warmupConcurrently() {}
	pretend() {
		this.dispatchEvent(new Event("start"));
		for (const task of this.tasks) this.pretendTask(task);
		this.runsAsked += 1;
		this.dispatchEvent(new Event("complete"));
		return this.tasks;
	}
	pretendTask(task) {
		this.runsAsked += 1;
		task.dispatchEvent(Object.assign(new Event("start"), { task }));
		Object.defineProperty(task, "result", {
			value: pretendedResult(),
			configurable: true
		});
		Object.defineProperty(task, "runs", {
			value: 1,
			configurable: true
		});
		for (const target of [task, this]) target.dispatchEvent(Object.assign(new Event("cycle"), { task }));
		task.dispatchEvent(Object.assign(new Event("complete"), { task }));
		return task;
	}
};
function twice(name) {
	return /* @__PURE__ */ new Error(`Cannot tell two benchmarks apart as both are named "${name}": rename one, or use a Bench for each`);
}
const statisticNames = "aad critical df mad max mean min moe p50 p75 p99 p995 p999 rme samplesCount sd sem variance".split(" ");
function pretendedResult() {
	const ones = Object.fromEntries(statisticNames.map((name) => [name, 1]));
	const statistics = {
		...ones,
		samples: [1]
	};
	return {
		...ones,
		samples: [1],
		aborted: false,
		state: "completed",
		hz: 1,
		period: 1,
		totalTime: 1,
		latency: statistics,
		throughput: statistics,
		runtime: "node",
		runtimeVersion: "",
		timestampProviderName: "hrtimeNow"
	};
}
// src/harness/javascript/tools/tinybench.ts
function createTinybenchTool() {
	return {
		harness: "tinybench",
		registers: "while it runs",
		intercepted: {
			specifier: "tinybench",
			exported: {
				...dist_exports,
				Bench: CapturedBench
			}
		},
		takeExport,
		holdAt: (names, held) => holdRuns((bench) => {
			const tasks = namedTasks();
			const isLast = holdsLast(names, tasks.map(([name]) => name), (i) => tasks[i]?.[1].bench === bench);
			if (isLast) held();
			return isLast;
		}),
		benchmarks: () => namedTasks().map(([name, captured]) => ({
			name,
			open: () => toBenchmark(name, captured)
		})),
		activity: () => capturedBenches.reduce((sum, { captured, runsAsked }) => sum + captured.size + runsAsked, 0),
		ran: () => capturedBenches.some(({ runsAsked }) => runsAsked > 0)
	};
}
async function takeExport(exported, file) {
	if (typeof exported === "function") {
		const given = new CapturedBench();
		await exported(given);
		const others = capturedBenches.filter((bench) => bench !== given && bench.captured.size > 0);
		if ([...given.captured.keys()].every((name) => others.some(({ captured }) => captured.has(name)))) given.captured.clear();
		return "registered";
	}
	if (exported instanceof CapturedBench) return "registered";
	if (typeof exported !== "object" || exported === null || !Array.isArray(Reflect.get(exported, "tasks"))) return "nothing";
	const message = `Cannot measure ${file} as its default export is a Bench of another copy of tinybench: import it as 'tinybench', or export a function (bench) => { … }`;
	throw new LoadFailure({
		reason: "unsupported",
		message
	});
}
function namedTasks() {
	const filled = capturedBenches.filter((bench) => bench.captured.size > 0);
	return filled.flatMap((bench) => {
		const grouped = filled.length > 1 && bench.name !== void 0 && bench.name !== "";
		return [...bench.captured].map(([taskName, captured]) => [grouped ? `${bench.name}/${taskName}` : taskName, captured]);
	});
}
async function toBenchmark(name, captured) {
	const { fn, options, bench, task } = captured;
	return {
		name,
		fn,
		self: task,
		hooks: {
			setup: (mode) => bench.setup(task, mode),
			teardown: (mode) => bench.teardown(task, mode),
			...ownHooks({
				...options,
				...await optionsFromSetup(captured)
			}, task)
		},
		async: options.async
	};
}
async function optionsFromSetup({ bench, task }) {
	if (!/\bopts\b/.test(functionText(bench.setup))) return {};
	await bench.setup(task, "run");
	const options = optionsOf(task);
	await bench.teardown(task, "run");
	return options;
}
function optionsOf(task) {
	return Object(Reflect.get(task, "opts"));
}
function ownHooks(options, task) {
	const hooks = {};
	for (const name of [
		"beforeAll",
		"beforeEach",
		"afterEach",
		"afterAll"
	]) {
		const hook = options[name];
		if (hook !== void 0) hooks[name] = (mode) => (optionsOf(task)[name] ?? hook).call(task, mode);
	}
	return hooks;
}
export { CapturedBench, createTinybenchTool, pretendedResult, toBenchmark };
