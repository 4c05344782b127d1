import { canLead } from "./chunk-variables.js";
import { drive } from "./chunk-drive-benchmark.js";
import { functionText } from "./chunk-function-text.js";
import { ownScripts } from "./chunk-scripts-of-worker.js";
import module, { createRequire, syncBuiltinESMExports } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dirname, resolve } from "node:path";
import { Session } from "node:inspector";
// src/harness/javascript/witness/stripped-types.ts
const strip = Reflect.get(module, "stripTypeScriptTypes");
function prepareStripping() {
	if (typeof strip === "function" && Reflect.get(process.features, "typescript") === "strip") strip("", { mode: "strip" });
}
function strippedSource(url, source) {
	if (typeof strip !== "function" || !/^file:.*\.[cm]?ts$/.test(url)) return void 0;
	const own = withoutName(source, `\n\n//# sourceURL=${url}`);
	try {
		return strip(readFileSync(fileURLToPath(url), "utf8"), { mode: "strip" }) === own ? own : void 0;
	} catch {
		return;
	}
}
function withoutName(source, name) {
	return source.endsWith(name) ? withoutName(source.slice(0, -name.length), name) : source;
}
// src/harness/javascript/witness/call-counts.ts
function startCoverage(isOwn) {
	const session = new Session();
	session.connect();
	const parsed = [];
	session.on("Debugger.scriptParsed", ({ params }) => parsed.push(params));
	ask(session, "Profiler.enable");
	ask(session, "Debugger.enable");
	const before = new Set(parsed.map(({ scriptId }) => scriptId));
	ask(session, "Profiler.startPreciseCoverage", {
		callCount: true,
		detailed: true
	});
	const isOwnScript = ({ url, hasSourceURL }) => hasSourceURL !== true && isOwn(url);
	return { take: () => {
		const covered = ask(session, "Profiler.takePreciseCoverage");
		const byScript = new Map(covered.result.map((each) => [each.scriptId, each]));
		const seen = parsed.filter((each) => !(before.has(each.scriptId) && isEarly(each.url)) && !isOwnScript(each)).map((script) => ({
			script,
			...textOf(session, script)
		}));
		const unseen = seen.flatMap(({ script, isNamed }) => wordOf({
			...script,
			isNamed
		}, before) ?? []);
		return {
			scripts: seen.map(({ script, source }) => toRaw(script, source, byScript.get(script.scriptId))),
			unseen: [...new Set(unseen)]
		};
	} };
}
function isEarly(url) {
	return !url.startsWith("file:") && !url.startsWith("/");
}
function textOf(session, { scriptId, url, hasSourceURL }) {
	const found = Reflect.get(Object(ask(session, "Debugger.getScriptSource", { scriptId })), "scriptSource");
	const source = typeof found === "string" ? found : "";
	if (hasSourceURL !== true) return {
		source,
		isNamed: false
	};
	const stripped = strippedSource(url, source);
	return {
		source: stripped ?? source,
		isNamed: stripped === void 0
	};
}
function wordOf({ scriptId, url, isNamed, scriptLanguage }, before) {
	if (before.has(scriptId)) return "loads code before anybody can look";
	return !(url.startsWith("file:") || url.startsWith("/")) || isNamed || scriptLanguage === "WebAssembly" ? "runs code made from text" : void 0;
}
function toRaw({ url, isModule }, source, covered) {
	return {
		url,
		isModule: isModule === true,
		source,
		functions: (covered?.functions ?? []).flatMap(({ ranges: [whole, ...inner] }) => whole === void 0 ? [] : [[
			whole.startOffset,
			whole.endOffset,
			whole.count,
			neverRun([whole, ...inner])
		]])
	};
}
function neverRun(ranges) {
	return ranges.filter(({ count }) => count === 0).map(({ startOffset, endOffset }) => [startOffset, endOffset]);
}
function ask(session, method, params = {}) {
	let answer;
	session.post(method, params, (error, result) => {
		if (error !== null) throw error;
		answer = result;
	});
	return answer;
}
// src/harness/javascript/witness/caller.ts
const deepest = 8;
function callerFinder(own) {
	const capture = Error.captureStackTrace.bind(Error);
	return (below) => {
		const holder = {};
		const limit = Error.stackTraceLimit;
		Error.stackTraceLimit = deepest;
		capture(holder, below);
		Error.stackTraceLimit = limit;
		const place = String(holder.stack).split("\n").slice(1).map(placeIn).find((each) => !/^node:(?:internal\/)?fs\b/.test(each)) ?? "";
		if (/^node:internal\/(?:modules|bootstrap)\//.test(place)) return "loader";
		if (place.startsWith("node:")) return "node";
		return place.includes(own) ? "own" : "user";
	};
}
function placeIn(frame) {
	return /(?:\(|^\s*at (?:async )?)(node:[\w/]+:\d+:\d+)\)?$/.exec(frame)?.[1] ?? frame.trim();
}
// src/harness/javascript/witness/outside.ts
function isNodesOwn({ what }) {
	return what === random || what === clock;
}
const random = "draws random numbers";
const clock = "reads a clock or waits for one";
const machine = "looks at the state of the machine";
const network = "uses the network";
const processes = "starts processes or threads";
const text = "runs code made from text";
const writes = "writes files";
const times = "looks at the state of files";
const resolving = [
	"lookup",
	"resolve",
	"resolve4",
	"resolve6",
	"resolveAny",
	"resolveTxt",
	"reverse",
	"lookupService"
];
const outside = [
	{
		what: random,
		of: "global.Math",
		names: ["random"]
	},
	{
		what: random,
		of: "global.crypto",
		names: ["getRandomValues", "randomUUID"]
	},
	{
		what: random,
		of: "crypto",
		names: [
			...[
				"randomBytes",
				"pseudoRandomBytes",
				"rng",
				"prng",
				"randomFill",
				"randomFillSync",
				"randomInt",
				"randomUUID"
			],
			...[
				"createECDH",
				"createDiffieHellman",
				"getDiffieHellman",
				"generatePrime",
				"generatePrimeSync"
			],
			...[
				"getRandomValues",
				"generateKey",
				"generateKeySync",
				"generateKeyPair",
				"generateKeyPairSync"
			],
			...[
				"publicEncrypt",
				"sign",
				"createSign",
				"Sign",
				"DiffieHellman",
				"ECDH",
				"encapsulate",
				"secureHeapUsed"
			]
		]
	},
	{
		what: random,
		of: "global.crypto.subtle",
		names: [
			"generateKey",
			"encrypt",
			"sign",
			"wrapKey",
			"encapsulateKey",
			"encapsulateBits"
		]
	},
	{
		what: random,
		of: "global.URL",
		names: ["createObjectURL"]
	},
	{
		what: clock,
		of: "global",
		names: ["Date"],
		only: "no-arguments"
	},
	{
		what: clock,
		of: "global.Date",
		names: ["now"]
	},
	{
		what: clock,
		of: "global.performance",
		names: [...[
			"now",
			"mark",
			"measure",
			"timerify",
			"eventLoopUtilization",
			"toJSON"
		], ...[
			"getEntries",
			"getEntriesByName",
			"getEntriesByType"
		]]
	},
	{
		what: clock,
		of: "process",
		names: [
			"hrtime",
			"uptime",
			"cpuUsage",
			"threadCpuUsage",
			"resourceUsage"
		]
	},
	{
		what: clock,
		of: "process.hrtime",
		names: ["bigint"]
	},
	{
		what: clock,
		of: "global",
		names: ["setTimeout", "setInterval"]
	},
	{
		what: clock,
		of: "global.Intl",
		names: ["DateTimeFormat"]
	},
	{
		what: clock,
		of: "global.Temporal.Now",
		names: [
			"instant",
			"zonedDateTimeISO",
			"plainDateTimeISO",
			"plainDateISO",
			"plainTimeISO",
			"timeZoneId"
		]
	},
	{
		what: clock,
		of: "global.AbortSignal",
		names: ["timeout"]
	},
	{
		what: clock,
		of: "global.Atomics",
		names: ["wait", "waitAsync"]
	},
	{
		what: clock,
		of: "global",
		names: ["PerformanceMark", "PerformanceObserver"]
	},
	{
		what: clock,
		of: "perf_hooks",
		names: [
			"PerformanceMark",
			"PerformanceObserver",
			"monitorEventLoopDelay",
			"eventLoopUtilization",
			"timerify"
		]
	},
	{
		what: clock,
		of: "timers/promises.scheduler",
		names: ["wait"]
	},
	{
		what: clock,
		of: "timers",
		names: ["setTimeout", "setInterval"]
	},
	{
		what: clock,
		of: "timers/promises",
		names: ["setTimeout", "setInterval"]
	},
	{
		what: machine,
		of: "global",
		names: ["WeakRef", "FinalizationRegistry"]
	},
	{
		what: machine,
		of: "process",
		names: [
			"memoryUsage",
			"constrainedMemory",
			"availableMemory"
		]
	},
	{
		what: machine,
		of: "process",
		names: [
			"getActiveResourcesInfo",
			"_getActiveHandles",
			"_getActiveRequests"
		]
	},
	{
		what: machine,
		of: "process.memoryUsage",
		names: ["rss"]
	},
	{
		what: machine,
		of: "process.report",
		names: ["getReport", "writeReport"]
	},
	{
		what: machine,
		of: "os",
		names: [
			"freemem",
			"loadavg",
			"uptime",
			"cpus",
			"networkInterfaces"
		]
	},
	{
		what: machine,
		of: "v8",
		names: [
			...[
				"setFlagsFromString",
				"getHeapStatistics",
				"getHeapSpaceStatistics",
				"getHeapCodeStatistics"
			],
			...[
				"getCppHeapStatistics",
				"getHeapSnapshot",
				"writeHeapSnapshot",
				"queryObjects",
				"GCProfiler"
			],
			...["startCpuProfile", "startHeapProfile"]
		]
	},
	{
		what: machine,
		of: "inspector",
		names: ["Session", "open"]
	},
	{
		what: machine,
		of: "inspector/promises",
		names: ["Session", "open"]
	},
	{
		what: network,
		of: "global",
		names: [
			"fetch",
			"WebSocket",
			"EventSource"
		]
	},
	{
		what: network,
		of: "net.Socket.prototype",
		names: ["connect"]
	},
	{
		what: network,
		of: "net.Server.prototype",
		names: ["listen"]
	},
	{
		what: network,
		of: "dgram",
		names: ["createSocket", "Socket"]
	},
	{
		what: network,
		of: "dns",
		names: [...resolving, "Resolver"]
	},
	{
		what: network,
		of: "dns/promises",
		names: [...resolving, "Resolver"]
	},
	{
		what: processes,
		of: "child_process",
		names: [
			"spawn",
			"spawnSync",
			"exec",
			"execSync",
			"execFile",
			"execFileSync",
			"fork",
			"ChildProcess"
		]
	},
	{
		what: processes,
		of: "process",
		names: ["execve"]
	},
	{
		what: processes,
		of: "worker_threads",
		names: ["Worker"]
	},
	{
		what: text,
		of: "vm",
		names: [
			"Script",
			"SourceTextModule",
			"compileFunction",
			"createContext",
			"runInThisContext"
		]
	},
	{
		what: text,
		of: "vm",
		names: ["runInContext", "runInNewContext"]
	},
	{
		what: text,
		of: "global.WebAssembly",
		names: [
			"Module",
			"compile",
			"instantiate",
			"compileStreaming",
			"instantiateStreaming"
		]
	},
	{
		what: text,
		of: "global.Function.prototype",
		names: ["toString"],
		only: "written"
	},
	{
		what: text,
		of: "module",
		names: ["register", "registerHooks"]
	},
	{
		what: "loads native code",
		of: "process",
		names: [
			"dlopen",
			"binding",
			"_linkedBinding",
			"loadEnvFile"
		]
	},
	{
		what: "runs native code that reads files",
		of: "sqlite",
		names: ["DatabaseSync", "backup"]
	},
	{
		what: "runs native code that reads files",
		of: "wasi",
		names: ["WASI"]
	},
	{
		what: times,
		of: "fs",
		names: [...both([
			"stat",
			"lstat",
			"statfs",
			"watch",
			"watchFile",
			"glob"
		])]
	},
	{
		what: times,
		of: "fs/promises",
		names: [
			"stat",
			"lstat",
			"statfs",
			"watch",
			"glob"
		]
	},
	{
		what: writes,
		of: "fs",
		names: [
			...both(writing()),
			"createWriteStream",
			"WriteStream"
		]
	},
	{
		what: writes,
		of: "fs/promises",
		names: writing()
	}
];
const properties = [
	{
		of: "process",
		name: "pid",
		what: machine
	},
	{
		of: "process",
		name: "ppid",
		what: machine
	},
	{
		of: "global.performance",
		name: "timeOrigin",
		what: clock
	},
	{
		of: "global.performance",
		name: "nodeTiming",
		what: clock
	},
	{
		of: "global.Event.prototype",
		name: "timeStamp",
		what: clock
	},
	{
		of: "global",
		name: "FormData",
		what: random
	},
	{
		of: "global",
		name: "Response",
		what: random
	},
	{
		of: "global",
		name: "Request",
		what: random
	}
];
function both(names) {
	return names.flatMap((name) => [name, `${name}Sync`]);
}
function writing() {
	return [...[
		"writeFile",
		"appendFile",
		"mkdir",
		"mkdtemp",
		"rm",
		"rmdir",
		"unlink",
		"rename",
		"copyFile",
		"cp"
	], ...[
		"symlink",
		"link",
		"truncate",
		"utimes",
		"chmod",
		"chown",
		"lutimes"
	]];
}
// src/harness/javascript/witness/patch.ts
function isCallable(value) {
	return typeof value === "function";
}
const substitutes = /* @__PURE__ */ new Map();
function patch(owner, name, see) {
	const original = Reflect.get(owner, name);
	if (!isCallable(original)) return;
	const apply = (target, self, args) => {
		see({
			args,
			self,
			how: "call",
			below: apply
		});
		return Reflect.apply(target, self, args);
	};
	const construct = (target, args, made) => {
		see({
			args,
			self: void 0,
			how: "new",
			below: construct
		});
		return Reflect.construct(target, args, made === substitute ? target : made);
	};
	const substitute = new Proxy(original, {
		apply,
		construct
	});
	for (const holder of holdersOf(owner, name)) Reflect.defineProperty(holder, name, {
		configurable: true,
		enumerable: true,
		writable: true,
		value: substitute
	});
	const made = Reflect.get(original, "prototype");
	if (typeof made === "object" && made !== null && Reflect.get(made, "constructor") === original) Reflect.set(made, "constructor", substitute);
	substitutes.set(original, substitute);
}
function holdersOf(owner, name) {
	let holder = owner;
	while (holder !== null && !Object.hasOwn(holder, name)) holder = Object.getPrototypeOf(holder);
	return holder === null || holder === Object.prototype ? [owner] : [.../* @__PURE__ */ new Set([owner, holder])];
}
function patchAliases(owners) {
	for (const owner of owners) for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
		const substitute = substitutes.get(found.value);
		if (substitute !== void 0) Reflect.defineProperty(owner, name, {
			...found,
			value: substitute
		});
	}
}
// src/harness/javascript/witness/observe.ts
const require = createRequire(import.meta.url);
function observe(own) {
	const callerOf = callerFinder(own);
	const unseen = /* @__PURE__ */ new Set();
	let isWatching = false;
	const looked = [];
	const seen = /* @__PURE__ */ new Set();
	for (const each of outside) {
		const owner = ownerOf(each.of);
		if (owner === void 0) continue;
		for (const name of each.names) patch(owner, name, (call) => {
			if (!isWatching || unseen.has(each.what) || !isMeant(each, call)) return;
			const caller = callerOf(call.below);
			if (caller === "user" || caller === "node" && !isNodesOwn(each)) unseen.add(each.what);
		});
	}
	const look = (call, at) => {
		if (!isWatching) return;
		const caller = callerOf(call.below);
		if (caller === "own") return;
		if (at === "content" && !isReading(call.args)) unseen.add("writes files");
		const path = pathOf(call.args[0]);
		if (path === void 0) unseen.add("reads what has no name");
		else if (!seen.has(`${at} ${caller} ${path}`)) {
			seen.add(`${at} ${caller} ${path}`);
			looked.push({
				path,
				at,
				by: caller === "loader" ? "loader" : "user"
			});
		}
	};
	for (const [at, names] of looking) for (const [owner, name] of names.flatMap((name) => inBoth(name))) patch(owner, name, (call) => look(call, at === "names" && isDeep(call.args) ? "names below" : at));
	patchAliases(new Set(outside.flatMap(({ of }) => ownerOf(of) ?? [])));
	watchNumbers(unseen, callerOf);
	syncBuiltinESMExports();
	isWatching = true;
	return {
		looked,
		unseen
	};
}
const looking = [
	["content", [
		"readFile",
		"readFileSync",
		"open",
		"openSync",
		"createReadStream",
		"ReadStream",
		"openAsBlob"
	]],
	["names", [
		"readdir",
		"readdirSync",
		"opendir",
		"opendirSync"
	]],
	["presence", [
		"exists",
		"existsSync",
		"access",
		"accessSync",
		"realpath",
		"realpathSync",
		"readlink",
		"readlinkSync"
	]]
];
function isDeep([, options]) {
	return Boolean(Reflect.get(Object(options), "recursive"));
}
function inBoth(name) {
	const fs = require("node:fs");
	return [
		[Object(Reflect.get(fs, name)), "native"],
		[fs, name],
		[require("node:fs/promises"), name]
	];
}
function ownerOf(path) {
	const [first = "", ...rest] = path.split(".");
	const root = first === "global" ? globalThis : first === "process" ? process : builtin(first);
	const found = rest.reduce((owner, name) => owner === void 0 ? owner : Reflect.get(Object(owner), name), root);
	return typeof found === "object" && found !== null || typeof found === "function" ? found : void 0;
}
function builtin(name) {
	try {
		return require(`node:${name}`);
	} catch {
		return;
	}
}
function isMeant({ only }, { args, self, how }) {
	if (only === "no-arguments") return how === "call" || args.length === 0;
	return only !== "written" || !(typeof self === "function" && isNative(functionText(self)));
}
function isNative(text) {
	return typeof text === "string" && /^[^{]*\{\s*\[native code\]\s*\}\s*$/.test(text);
}
function isReading([, flags]) {
	const flag = typeof flags === "object" && flags !== null ? Reflect.get(flags, "flag") ?? Reflect.get(flags, "flags") : flags;
	if (typeof flag === "number") return flag === 0;
	return typeof flag !== "string" || !/^(?:r\+|rs\+|w|a|x)/.test(flag) || /^ascii$/.test(flag);
}
function pathOf(value) {
	if (typeof value === "string") return resolve(value);
	if (value instanceof URL) return value.protocol === "file:" ? fileURLToPath(value) : void 0;
	if (typeof value === "number") return value > 2 ? process.execPath : void 0;
	return Buffer.isBuffer(value) ? resolve(value.toString()) : void 0;
}
function watchNumbers(unseen, callerOf) {
	for (const { of, name, what } of properties) {
		const owner = ownerOf(of);
		const found = owner === void 0 ? void 0 : descriptorOf(owner, name);
		if (owner === void 0 || found === void 0) continue;
		const get = function() {
			if (callerOf(get) === "user") unseen.add(what);
			return found.get === void 0 ? found.value : Reflect.apply(found.get, this, []);
		};
		const set = found.set ?? (found.writable === true ? replaceIn(owner, name) : void 0);
		Reflect.defineProperty(owner, name, {
			configurable: true,
			get,
			...set === void 0 ? {} : { set }
		});
	}
	if (Reflect.get(globalThis, "gc") !== void 0) return;
	Reflect.defineProperty(globalThis, "gc", {
		configurable: true,
		get: () => {
			unseen.add("asks for the garbage collector");
		}
	});
}
function descriptorOf(owner, name) {
	const above = Object.getPrototypeOf(owner);
	return Object.getOwnPropertyDescriptor(owner, name) ?? (typeof above === "object" && above !== null ? descriptorOf(above, name) : void 0);
}
function replaceIn(owner, name) {
	return (value) => {
		Reflect.defineProperty(owner, name, {
			configurable: true,
			enumerable: true,
			writable: true,
			value
		});
	};
}
// src/harness/javascript/witness/witness.ts
const now = performance.now.bind(performance);
const write = writeFileSync;
const batchMs = 20;
function startWitness({ output }, variables) {
	const folder = dirname(fileURLToPath(import.meta.url));
	const own = pathToFileURL(folder).href;
	prepareStripping();
	const coverage = startCoverage(ownScripts(own));
	const observed = observe(own);
	return { call: async (benchmark, options) => {
		let iterations = 0;
		await drive(benchmark, {
			batchMs,
			step: async ({ calls, batchSize }) => {
				const start = now();
				await calls(batchSize, "run");
				iterations += batchSize;
				return now() - start;
			}
		}, {
			warmupMs: options.warmupMs,
			runMs: options.measureMs,
			onPhase: options.onPhase
		});
		const { scripts, unseen } = coverage.take();
		const { looked } = observed;
		const raw = {
			scripts,
			looked,
			outsideTexts: toldBy(variables(), scripts),
			unseen: [.../* @__PURE__ */ new Set([...unseen, ...observed.unseen])]
		};
		write(output, JSON.stringify(raw));
		return {
			kind: "measured",
			name: benchmark.name,
			batches: [],
			iterations,
			conditions: {}
		};
	} };
}
function toldBy(variables, scripts) {
	return Object.entries(variables).flatMap(([name, value = ""]) => canLead(name, value) && scripts.some(({ source }) => source.includes(name)) ? [value] : []);
}
export { startWitness };
