import { n as dist_exports, t as ae } from "./chunk-dist.js";
import * as nodeModule from "node:module";
import { writeSync } from "node:fs";
import { pathToFileURL } from "node:url";
// src/harness/tinybench/captured-bench.ts
/**
* A tinybench Bench that registers and never runs. Bench files get it instead of the real one, so that one task of
* a file can be measured in a process of its own and a file that runs its own Bench works unmodified.
*/
/** Every Bench made in this process, in order of construction. */
const capturedBenches = [];
var CapturedBench = class extends ae {
	captured = /* @__PURE__ */ new Map();
	/** How often the file asked to run it. */
	runsAsked = 0;
	/** tinybench 3 to 5 keep there what they were made with. */
	opts;
	/** tinybench 2. */
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
			opts: { value: options }
		});
		return this;
	}
	/** Taken back before it was run it is none; afterwards that is only tidying up. */
	remove(name) {
		if (this.getTask(name)?.runs === 0) this.captured.delete(name);
		return super.remove(name);
	}
	/** tinybench before version 3. */
	todo(name) {
		this.todos.push({ name });
		return this;
	}
	async run() {
		return this.pretend();
	}
	runSync() {
		return this.pretend();
	}
	/** tinybench before version 3. */
	async runConcurrently() {
		return this.pretend();
	}
	/** tinybench before version 3. */
	async warmupConcurrently() {}
	/** What comes after `run()` in the file (tables, listeners) must find results it can read. */
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
/** All ones: finite in every division user code may do with it. Nothing of it is ever reported. */
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
// src/harness/tinybench/intercept.ts
/**
* Makes every way of getting at tinybench from a bench file (static import, dynamic import, require) arrive at the
* bundled one with a Bench that only registers; also where the repository has not installed tinybench.
*/
const specifier = "tinybench";
const url = "flamegate:tinybench";
const holder = "__flamegateTinybench__";
function interceptTinybench() {
	let asked = false;
	const replacement = {
		...dist_exports,
		Bench: CapturedBench
	};
	Object.defineProperty(globalThis, holder, {
		configurable: true,
		get: () => {
			asked = true;
			return replacement;
		}
	});
	const api = nodeModule.default;
	if (api.registerHooks === void 0) interceptApart(api, () => Reflect.get(globalThis, holder));
	else interceptInThread(api.registerHooks);
	return { asked: () => asked };
}
function moduleSource() {
	const names = Object.keys(dist_exports).filter((name) => name !== "default");
	return `const t = globalThis.${holder};\n${names.map((name) => `export const ${name} = t.${name};`).join("\n")}\n`;
}
function interceptInThread(registerHooks) {
	registerHooks({
		resolve: (asked, context, next) => asked === specifier ? {
			url,
			format: "module",
			shortCircuit: true
		} : next(asked, context),
		load: (asked, context, next) => asked === url ? {
			format: "module",
			source: moduleSource(),
			shortCircuit: true
		} : next(asked, context)
	});
}
/** Node 20: import hooks run in a thread of their own and do not see `require`, which is patched. */
function interceptApart(api, provide) {
	const source = `
    export async function resolve(asked, context, next) {
      return asked === ${JSON.stringify(specifier)}
        ? { url: ${JSON.stringify(url)}, format: 'module', shortCircuit: true }
        : next(asked, context);
    }
    export async function load(asked, context, next) {
      return asked === ${JSON.stringify(url)}
        ? { format: 'module', source: ${JSON.stringify(moduleSource())}, shortCircuit: true }
        : next(asked, context);
    }`;
	api.register(`data:text/javascript,${encodeURIComponent(source)}`);
	const load = api._load;
	api._load = function patched(request, parent, isMain) {
		return request === specifier ? provide() : load.call(this, request, parent, isMain);
	};
}
// src/harness/tinybench/load.ts
/** Loads a bench file and finds the benchmarks it registers, whichever of the three ways it was written in. */
var LoadFailure = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
async function loadBenchmarks(file, whenIdle) {
	const exported = await importDefault(file);
	if (typeof exported === "function") await exported(new CapturedBench());
	else if (!(exported instanceof CapturedBench)) {
		checkExport(exported, file);
		await whenIdle();
	}
	return nameBenchmarks();
}
async function importDefault(file) {
	try {
		const exported = (await import(pathToFileURL(file).href)).default;
		return (typeof exported === "object" && exported !== null ? Reflect.get(exported, "default") : void 0) ?? exported;
	} catch (error) {
		throw unsupportedTypeScript(file, error) ?? error;
	}
}
function unsupportedTypeScript(file, error) {
	const code = typeof error === "object" && error !== null ? Reflect.get(error, "code") : void 0;
	const where = `Node ${process.version}`;
	if (code === "ERR_UNKNOWN_FILE_EXTENSION") return new LoadFailure({
		reason: "unsupported",
		message: `Cannot load ${file} as ${where} does not strip types: run the benchmarks with Node 22.18 or newer, or install tsx and add flags: [--import, tsx] to the suite`
	});
	if (code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") return new LoadFailure({
		reason: "unsupported",
		message: `Cannot load ${file} as ${where} only strips types and it, or something it imports, holds syntax that needs compiling (${String(error)}): install tsx and add flags: [--import, tsx] to the suite`
	});
}
function checkExport(exported, file) {
	if (typeof exported !== "object" || exported === null) return;
	if (!Array.isArray(Reflect.get(exported, "tasks"))) return;
	throw new LoadFailure({
		reason: "unsupported",
		message: `Cannot measure ${file} as its default export is a Bench of another copy of tinybench: import it as 'tinybench', or export a function (bench) => { … }`
	});
}
/** What has been registered by now. */
function nameBenchmarks() {
	const filled = capturedBenches.filter((bench) => bench.captured.size > 0);
	const found = /* @__PURE__ */ new Map();
	for (const bench of filled) for (const [taskName, captured] of bench.captured) {
		const name = filled.length > 1 && bench.name !== void 0 && bench.name !== "" ? `${bench.name}/${taskName}` : taskName;
		if (found.has(name)) throw new LoadFailure(duplicate(name));
		found.set(name, {
			...captured,
			name
		});
	}
	return [...found.values()];
}
function duplicate(name) {
	return {
		reason: "load",
		message: `Cannot tell two benchmarks apart as both are named "${name}": rename one, or give each Bench a name of its own (new Bench({ name }))`
	};
}
// src/harness/tinybench/serve.ts
var EndOfScript = class extends Error {};
async function serve(spec, host) {
	let phase = "load";
	let current;
	const enter = (next) => {
		phase = next;
		host.send({
			kind: "phase",
			phase
		});
	};
	const fail = (failure) => {
		host.send({
			kind: "failed",
			failure,
			...current === void 0 ? {} : { name: current }
		});
		return host.leave(1);
	};
	const ended = guard(host, {
		phase: () => phase,
		fail
	});
	enter("load");
	const interception = spec.intercept ? interceptTinybench() : void 0;
	try {
		const benchmarks = await Promise.race([loadBenchmarks(spec.file, ended.whenIdle), ended.script]);
		if (spec.task === "list") list(benchmarks, interception, host);
		else for (const name of spec.names ?? []) {
			current = name;
			host.send(await attempt(() => measureOne(find(benchmarks, name), spec, enter), {
				name,
				phase: () => phase
			}));
		}
	} catch (error) {
		fail(toFailure(error, phase));
	}
	host.leave(0);
}
function list(benchmarks, interception, host) {
	const names = benchmarks.map(({ name }) => name);
	host.send({
		kind: "listed",
		names,
		importsTinybench: interception?.asked() === true
	});
}
/** One that throws does not take the others of its file with it. */
async function attempt(measure, { name, phase }) {
	try {
		return await measure();
	} catch (error) {
		return {
			kind: "failed",
			name,
			failure: toFailure(error, phase())
		};
	}
}
function find(benchmarks, name) {
	const found = benchmarks.find((benchmark) => benchmark.name === name);
	if (found !== void 0) return found;
	throw new LoadFailure({
		reason: "missing",
		message: `Cannot measure "${name}" as its file registered it when listed, and does not now`
	});
}
async function measureOne(benchmark, spec, onPhase) {
	const options = {
		warmupMs: spec.warmupMs,
		measureMs: spec.measureMs,
		onPhase
	};
	if (spec.task === "alloc") {
		const { measureAllocation } = await import("./chunk-alloc.js");
		return measureAllocation(benchmark, options);
	}
	if (spec.task === "cpu" || spec.task === "heap") {
		const { captureProfile } = await import("./chunk-profile.js");
		if (spec.profile === void 0) throw new TypeError("a profile needs its specification");
		return captureProfile(benchmark, {
			...options,
			...spec.profile,
			kind: spec.task
		});
	}
	const { measureTime } = await import("./chunk-time.js");
	return measureTime(benchmark, options);
}
function guard(host, { phase, fail }) {
	let idle;
	let endScript = () => {};
	const script = new Promise((resolve, reject) => {
		endScript = () => {
			try {
				resolve(nameBenchmarks());
			} catch (error) {
				reject(error);
			}
		};
	});
	process.on("beforeExit", () => {
		if (idle !== void 0) idle();
		else fail({
			reason: "timeout",
			message: `A promise never settled: nothing was left to run in the ${phase()}`
		});
	});
	for (const event of ["uncaughtException", "unhandledRejection"]) process.on(event, (error) => {
		if (!(error instanceof EndOfScript)) fail(toFailure(error, phase()));
	});
	host.onExitAsked((code, where) => {
		const ran = capturedBenches.some(({ runsAsked }) => runsAsked > 0);
		if (phase() === "load" && code === 0 && ran) {
			endScript();
			throw new EndOfScript("the script ended");
		}
		fail({
			reason: "crashed",
			message: `It called ${where.message} in the ${phase()}`,
			...where.stack === void 0 ? {} : { stack: where.stack }
		});
	});
	const whenIdle = () => new Promise((resolve) => {
		idle = () => {
			idle = void 0;
			resolve();
		};
	});
	return {
		whenIdle,
		script
	};
}
function toFailure(error, phase) {
	if (error instanceof LoadFailure) return error.failure;
	const reason = phase === "load" ? "load" : "threw";
	if (!(error instanceof Error)) return {
		reason,
		message: `${describe(error)} was thrown`
	};
	const message = `${error.name}: ${error.message}`;
	return error.stack === void 0 ? {
		reason,
		message
	} : {
		reason,
		message,
		stack: error.stack
	};
}
function describe(value) {
	try {
		return typeof value === "string" ? JSON.stringify(value) : String(value);
	} catch {
		return "A value without a text form";
	}
}
// src/worker.ts
/** The door of a benchmark's own process: argv in, JSON lines on descriptor 3 out. */
const exit = process.exit.bind(process);
const toJson = JSON.stringify;
function send(message) {
	const bytes = Buffer.from(`${toJson(message)}\n`);
	let sent = 0;
	while (sent < bytes.length) try {
		sent += writeSync(3, bytes, sent);
	} catch (error) {
		if (!(error instanceof Error && Reflect.get(error, "code") === "EAGAIN")) throw error;
	}
}
const host = {
	send,
	leave: (code) => exit(code),
	onExitAsked: (handle) => {
		process.exit = (code) => {
			const status = Number(code ?? process.exitCode ?? 0);
			handle(status, /* @__PURE__ */ new Error(`process.exit(${status})`));
			return exit(1);
		};
	}
};
const spec = JSON.parse(process.argv[2] ?? "");
process.argv.splice(1, process.argv.length, spec.file);
serve(spec, host);
export {};
