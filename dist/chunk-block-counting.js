import { i as probeCallStyle, n as directCalls, o as standsBetween } from "./chunk-calls.js";
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Session } from "node:inspector";
// src/harness/javascript/witness/block-counts.ts
/** How often V8 runs each piece of user code between two moments. */
/** `isOwn`: Flamegate's own scripts and Node's. */
function countBlocks(isOwn) {
	const session = new Session();
	session.connect();
	ask(session, "Profiler.enable");
	ask(session, "Debugger.enable");
	ask(session, "Profiler.startPreciseCoverage", {
		callCount: true,
		detailed: true
	});
	const taken = /* @__PURE__ */ new Map();
	const take = () => {
		const { result } = ask(session, "Profiler.takePreciseCoverage");
		return result.filter(({ url }) => url !== "" && !isOwn(url));
	};
	return {
		begin: () => void take(),
		end: () => {
			for (const { scriptId, url, functions } of take()) {
				const known = taken.get(scriptId) ?? {
					url,
					functions: []
				};
				taken.set(scriptId, known);
				known.functions.push(...functions.flatMap(toRaw));
			}
		},
		take: () => [...taken].flatMap(([scriptId, { url, functions }]) => {
			const answer = Object(ask(session, "Debugger.getScriptSource", { scriptId }));
			const source = Reflect.get(answer, "scriptSource");
			return typeof source === "string" && functions.length > 0 ? [{
				url,
				source,
				functions
			}] : [];
		})
	};
}
function toRaw({ functionName, ranges }) {
	const [whole] = ranges;
	if (whole === void 0 || whole.count === 0) return [];
	return [[functionName, ranges.map(({ startOffset, endOffset, count }) => [
		startOffset,
		endOffset,
		count
	])]];
}
/** The inspector answers these from within the call. */
function ask(session, method, params = {}) {
	let answer;
	session.post(method, params, (error, result) => {
		if (error !== null) throw error;
		answer = result;
	});
	return answer;
}
// src/harness/javascript/witness/block-counting.ts
/**
* The worker's half of counting: how often V8 runs each piece of the benchmark's code in a fixed number of calls.
* Nothing is optimized meanwhile: V8 loses calls of functions that it has inlined (seen on Node 24).
*/
const now = performance.now.bind(performance);
const write = writeFileSync;
/** Calls before anything is counted: caches are filled, what is made on first use is made. */
const warmCalls = 3;
/** Counted calls: as many as take so long, with hooks between them fewer, since each is looked at by itself. */
const boxMs = 250;
const mostCalls = 1e3;
const mostBetweenHooks = 20;
/** To be called before anything of the user's is loaded. */
function startCounting({ output, calls }) {
	for (const flag of ["--no-opt", "--no-maglev"]) setFlagsFromString(flag);
	const own = pathToFileURL(dirname(fileURLToPath(import.meta.url))).href;
	const counter = countBlocks((url) => url.startsWith(`${own}/`) || /^(?:node|flamegate):/.test(url));
	return { call: async (benchmark, { onPhase }) => {
		const { hooks } = benchmark;
		await hooks.setup?.("run");
		await hooks.beforeAll?.("run");
		onPhase("measurement");
		const style = await probeCallStyle(benchmark, "run");
		const callMs = await warmUp(benchmark, style);
		const operations = calls ?? callsFor(benchmark, callMs);
		await count(benchmark, {
			style,
			operations,
			counter
		});
		await hooks.afterAll?.("run");
		await hooks.teardown?.("run");
		write(output, JSON.stringify({
			operations,
			scripts: counter.take()
		}));
		return measured(benchmark.name, operations);
	} };
}
function measured(name, iterations) {
	return {
		kind: "measured",
		name,
		batches: [],
		iterations,
		conditions: {}
	};
}
async function warmUp(benchmark, style) {
	const start = now();
	await count(benchmark, {
		style,
		operations: warmCalls,
		counter: void 0
	});
	return (now() - start) / warmCalls;
}
function callsFor({ hooks }, callMs) {
	const most = standsBetween(hooks) ? mostBetweenHooks : mostCalls;
	return Math.max(1, Math.min(most, Math.floor(boxMs / Math.max(callMs, boxMs / mostCalls))));
}
async function count(benchmark, { style, operations, counter }) {
	const { hooks, loop } = benchmark;
	const direct = directCalls(benchmark, style.settles);
	const calls = style.timed === "in its loop" && loop !== void 0 ? loop : direct;
	const counted = async (times) => {
		counter?.begin();
		await calls(times, "run");
		counter?.end();
	};
	if (!standsBetween(hooks)) {
		await hooks.beforeBatch?.(operations);
		await counted(operations);
		await hooks.afterBatch?.();
		return;
	}
	for (let i = 0; i < operations; i++) {
		await hooks.beforeEach?.("run");
		await counted(1);
		await hooks.afterEach?.("run");
	}
}
export { startCounting };
