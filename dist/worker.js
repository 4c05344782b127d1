import { numberedNames, sharedNames } from "./chunk-numbered-names.js";
import { guard, toFailure } from "./chunk-guard.js";
import { LoadFailure } from "./chunk-load-failure.js";
import { interceptPackages } from "./chunk-module-hooks.js";
import { orderBytes } from "./chunk-worker-protocol.js";
import * as nodeModule from "node:module";
import { readSync, writeSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Session } from "node:inspector";
// src/harness/javascript/late-reading.ts
const reading = /^(?:open|scandir|opendir|l?stat|access|read)$/;
function createLateReading(hasRun) {
	let message;
	return {
		isCause: (error) => {
			const first = error instanceof Error && error.cause instanceof Error ? error.cause : error;
			if (!hasRun() || !(first instanceof Error) || !isReading(first)) return false;
			message ??= first.message;
			return true;
		},
		message: () => message
	};
}
function isReading(error) {
	return Reflect.get(error, "code") === "ENOENT" && reading.test(String(Reflect.get(error, "syscall")));
}
// src/harness/javascript/load.ts
async function loadBenchmarks({ file, before }, tool, whenSettled) {
	await tool.prepare?.([file, ...before.files]);
	for (const each of before.files) await importBefore(each, before);
	actAsMain(file);
	const exported = await importDefault(file);
	const taken = await tool.takeExport?.(exported, file) ?? "nothing";
	if (tool.registers === "when loaded") await tool.collect?.();
	else if (taken === "nothing") await whenSettled();
	return distinctBenchmarks(tool);
}
async function importBefore(file, before) {
	try {
		const { notRun } = await import(pathToFileURL(file).href);
		if (Array.isArray(notRun)) before.notRun ??= notRun.map(String);
	} catch (error) {
		before.failed ??= {
			file,
			error
		};
	}
}
function actAsMain(file) {
	const { _cache: cache } = nodeModule.default;
	Object.defineProperty(process, "mainModule", {
		configurable: true,
		get: () => cache[file]
	});
}
async function importDefault(file) {
	try {
		const exported = (await import(pathToFileURL(file).href)).default;
		return (typeof exported === "object" && exported !== null ? Reflect.get(exported, "default") : void 0) ?? exported;
	} catch (error) {
		const { explainImport } = await import("./chunk-unloadable.js");
		throw explainImport(file, error) ?? error;
	}
}
function distinctBenchmarks(tool) {
	const found = tool.benchmarks();
	const names = numberedNames(found.map(({ name }) => name));
	return found.map((benchmark, i) => {
		const name = names[i] ?? benchmark.name;
		return name === benchmark.name ? benchmark : {
			...benchmark,
			name
		};
	});
}
// src/harness/javascript/loaded-scripts.ts
const most = 4e3;
function loadedScripts() {
	const scripts = /* @__PURE__ */ new Set();
	const packages = /* @__PURE__ */ new Set();
	const session = new Session();
	try {
		session.connect();
		session.on("Debugger.scriptParsed", ({ params: { url } }) => {
			const path = pathOf(url);
			if (path === void 0) return;
			const folder = packageOf(path);
			const kept = folder === void 0 ? scripts : packages;
			if (kept.size < most) kept.add(folder ?? path);
		});
		session.post("Debugger.enable");
		session.disconnect();
	} catch {
		return {
			scripts: [],
			packages: []
		};
	}
	return {
		scripts: [...scripts],
		packages: [...packages]
	};
}
function pathOf(url) {
	if (/^(?:\/|[A-Za-z]:[\\/])/.test(url)) return url;
	if (!url.startsWith("file://")) return void 0;
	try {
		return fileURLToPath(url.replace(/[?#].*$/, ""));
	} catch {
		return;
	}
}
function packageOf(path) {
	return /^.*[\\/]node_modules[\\/](?!\.flamegate[\\/])(?:@[^\\/]+[\\/])?[^\\/]+/s.exec(path)?.[0];
}
// src/harness/javascript/settle-heap.ts
const now = performance.now.bind(performance);
const every = setInterval;
const stop = clearInterval;
const lookEveryMs = 50;
function settled({ activity, stillMs }, onIdle) {
	return new Promise((resolve) => {
		let seen = activity();
		let since = now();
		const timer = every(() => {
			if (activity() !== seen) {
				seen = activity();
				since = now();
			} else if (now() - since >= stillMs()) finish();
		}, lookEveryMs);
		timer.unref();
		const finish = () => {
			stop(timer);
			onIdle(void 0);
			resolve();
		};
		onIdle(finish);
	});
}
// src/harness/javascript/serve.ts
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
			name: current
		});
		return host.leave(1);
	};
	if (spec.bundle !== void 0) return bundle(spec.bundle, host);
	const tools = await createTools(spec);
	const scriptDone = () => tools.some((tool) => tool.ran());
	const late = createLateReading(scriptDone);
	const found = () => distinctBenchmarks(ownOf(tools));
	const ended = guard(host, {
		phase: () => phase,
		fail,
		scriptDone,
		isDoneBy: late.isCause,
		found
	});
	enter("load");
	const interception = await interceptPackages(tools.filter(({ harness }) => spec.intercept.includes(harness)).map(({ intercepted }) => intercepted), tools.some(({ reachesReal }) => reachesReal) ? "and the real ones" : "only these", spec.file);
	const witness = await witnessOf(spec, host);
	const before = { files: spec.before ?? [] };
	try {
		const whenSettled = settling(spec, tools, ended);
		const loaded = loadBenchmarks({
			file: spec.file,
			before
		}, ownOf(tools), whenSettled).catch((error) => {
			if (late.isCause(error)) return found();
			throw error;
		});
		const benchmarks = await Promise.race([loaded, ended.script]);
		if (spec.task === "list") host.send({
			...listed(benchmarks, tools, interception),
			unread: late.message(),
			complaint: ownOf(tools).complaint?.(),
			unprepared: unprepared(before)
		});
		else for (const name of spec.names ?? []) {
			current = name;
			if (spec.held !== void 0 && isLeftOut(host)) continue;
			host.send(await attempt(() => measureOne(find(benchmarks, name), {
				spec,
				host,
				witness
			}, enter), {
				name,
				failureOf: (error) => withSetup(toFailure(error, phase), before)
			}));
		}
	} catch (error) {
		fail(withSetup(toFailure(error, phase), before));
	}
	host.leave(0);
}
function unprepared({ failed }) {
	return failed === void 0 ? void 0 : {
		file: failed.file,
		message: toFailure(failed.error, "load").message
	};
}
function withSetup(failure, before) {
	const [firstLine] = unprepared(before)?.message.split("\n", 1) ?? [];
	const { notRun } = before;
	const lines = [...firstLine === void 0 ? [] : [`What vitest's configuration sets up failed before it: ${firstLine}`], ...notRun === void 0 ? [] : [`The globalSetup of vitest's configuration (${notRun.join(", ")}) is not run here: if the file needs what it starts or provides, let setupFiles or the file's beforeAll do it`]];
	return lines.length === 0 ? failure : {
		...failure,
		message: [failure.message, ...lines].join("\n")
	};
}
async function witnessOf({ witness, count }, { variables }) {
	if (witness !== void 0) return (await import("./chunk-witness.js")).startWitness(witness, variables);
	if (count !== void 0) return (await import("./chunk-block-counting.js")).startCounting(count);
}
async function bundle(spec, host) {
	try {
		const { bundleFiles } = await import("./chunk-transform-bench-files2.js");
		host.send({
			kind: "bundled",
			before: await bundleFiles(spec)
		});
	} catch (error) {
		host.send({
			kind: "failed",
			failure: toFailure(error, "load")
		});
	}
	host.leave(0);
}
function isLeftOut(host) {
	const order = host.order();
	if (order === "end") host.leave(0);
	if (order === "skip") host.send({ kind: "skipped" });
	return order === "skip";
}
const factories = {
	tinybench: async () => (await import("./chunk-tinybench2.js")).createTinybenchTool(),
	vitest: async () => (await import("./chunk-vitest.js")).createVitestTool(),
	mitata: async () => (await import("./chunk-mitata.js")).createMitataTool(),
	benchmarkjs: async () => (await import("./chunk-benchmarkjs.js")).createBenchmarkJsTool(),
	"tatami-ng": async () => (await import("./chunk-tatami-ng.js")).createTatamiTool(),
	benny: async () => (await import("./chunk-benny.js")).createBennyTool(),
	"bench-node": async () => (await import("./chunk-bench-node.js")).createBenchNodeTool(),
	cronometro: async () => (await import("./chunk-cronometro.js")).createCronometroTool(),
	fastbench: async () => (await import("./chunk-fastbench.js")).createFastbenchTool()
};
async function createTools({ harness, intercept }) {
	const others = intercept.filter((name) => name !== harness);
	const [own, ...rest] = await Promise.all([factories[harness](), ...others.map((name) => factories[name]())]);
	return [own, ...rest];
}
function ownOf([own]) {
	return own;
}
const stillMs = {
	unknown: 1e4,
	complete: 500
};
function settling({ task, names = [] }, tools, { onIdle, end }) {
	const own = ownOf(tools);
	if (names.length > 0) own.holdAt?.(names, end);
	const activity = () => tools.reduce((sum, tool) => sum + tool.activity(), 0);
	const enough = () => {
		if (activity() === 0) return Number.POSITIVE_INFINITY;
		if (task === "list") return stillMs.unknown;
		const present = new Set(own.benchmarks().map(({ name }) => name));
		if (!names.every((name) => present.has(name))) return Number.POSITIVE_INFINITY;
		return own.ran() ? stillMs.complete : stillMs.unknown;
	};
	return () => settled({
		activity,
		stillMs: enough
	}, onIdle);
}
function listed(benchmarks, tools, interception) {
	const asked = tools.filter(({ intercepted: { specifier } }) => interception.asked().has(specifier));
	return {
		kind: "listed",
		names: benchmarks.map(({ name }) => name),
		numbered: sharedNames(ownOf(tools).benchmarks().map(({ name }) => name)),
		asked: asked.map(({ harness }) => harness),
		loaded: loadedScripts()
	};
}
async function attempt(measure, { name, failureOf }) {
	try {
		return await measure();
	} catch (error) {
		return {
			kind: "failed",
			name,
			failure: failureOf(error)
		};
	}
}
function find(benchmarks, name) {
	const found = benchmarks.find((benchmark) => benchmark.name === name);
	if (found !== void 0) return found;
	const message = `Cannot measure "${name}" as its file registered it when listed, and does not now`;
	throw new LoadFailure({
		reason: "missing",
		message
	});
}
async function measureOne(found, task, onPhase) {
	onPhase("warm-up");
	const benchmark = {
		...await found.open(),
		name: found.name
	};
	try {
		return await sense(benchmark, task, onPhase);
	} finally {
		await benchmark.close?.();
	}
}
async function sense(benchmark, { spec, host, witness }, onPhase) {
	const options = {
		warmupMs: spec.warmupMs,
		measureMs: spec.measureMs,
		onPhase
	};
	if (witness !== void 0) return witness.call(benchmark, options);
	if (spec.task === "alloc") {
		const { measureAllocation } = await import("./chunk-alloc.js");
		return measureAllocation(benchmark, options);
	}
	if (spec.task === "cpu" || spec.task === "heap") {
		const { captureProfile } = await import("./chunk-capture-profile.js");
		if (spec.profile === void 0) throw new TypeError("a profile needs its specification");
		return captureProfile(benchmark, {
			...options,
			...spec.profile,
			kind: spec.task
		});
	}
	if (spec.held !== void 0) {
		const { measureSlices } = await import("./chunk-slices.js");
		return measureSlices(benchmark, {
			...options,
			...spec.held,
			host
		});
	}
	const { measureTime } = await import("./chunk-time2.js");
	return measureTime(benchmark, options);
}
// src/worker.ts
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
const orders = new Map(Object.entries(orderBytes).map(([order, byte]) => [byte, order]));
function order() {
	const byte = Buffer.alloc(1);
	return readSync(3, byte, 0, 1, null) === 0 ? "end" : orders.get(byte.toString()) ?? "end";
}
const host = {
	send,
	order,
	leave: (code) => exit(code),
	variables: () => process.env,
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
