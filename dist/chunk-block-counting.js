import { directCalls, probeCallStyle, standsBetween } from "./chunk-calls.js";
import { parse } from "./chunk-acorn.js";
import { uncounted } from "./chunk-raw-counts.js";
import { ownScripts } from "./chunk-scripts-of-worker.js";
import { realpathSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dirname, isAbsolute, relative } from "node:path";
import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";
// src/harness/javascript/witness/block-counts.ts
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
function ask(session, method, params = {}) {
	let answer;
	session.post(method, params, (error, result) => {
		if (error !== null) throw error;
		answer = result;
	});
	return answer;
}
// src/harness/javascript/witness/counted.ts
function countedOf({ operations, scripts }, root) {
	const place = realpathSync(root);
	const functions = [];
	for (const script of scripts) {
		const words = wordsOf(script.source);
		if (words === void 0) return {
			state: "uncounted",
			why: uncounted.unparsed
		};
		functions.push(...functionsOf(script, words, pathOf(script.url, place)));
	}
	if (functions.length === 0) return {
		state: "uncounted",
		why: uncounted.unseen
	};
	return {
		state: "counted",
		by: "blocks",
		operations,
		functions
	};
}
function pathOf(url, root) {
	const file = url.startsWith("file:") ? fileURLToPath(url) : url;
	const path = relative(root, file).replaceAll("\\", "/");
	return path.startsWith("../") || isAbsolute(path) ? url.slice(url.lastIndexOf("/") + 1) : path;
}
function wordsOf(source) {
	const options = {
		ecmaVersion: "latest",
		allowReturnOutsideFunction: true,
		allowHashBang: true
	};
	for (const sourceType of ["module", "script"]) try {
		const words = [];
		parse(source, {
			...options,
			sourceType,
			onToken: words
		});
		return words.map(({ start, end }) => ({
			start,
			text: source.slice(start, end)
		}));
	} catch {}
}
function functionsOf({ source, functions }, words, path) {
	const wholes = [...new Map(functions.flatMap(([, [whole]]) => whole === void 0 ? [] : [[whole.slice(0, 2).join(" "), whole]])).values()];
	const found = /* @__PURE__ */ new Map();
	for (const each of functions) {
		const counted = toFunction(each, {
			source,
			words,
			path,
			wholes
		});
		if (counted === void 0) continue;
		const [key, one] = counted;
		const before = found.get(key);
		found.set(key, before === void 0 ? one : sum(before, one));
	}
	return [...found.values()];
}
function toFunction([name, pieces], script) {
	const [whole, ...inner] = pieces;
	if (whole === void 0) return void 0;
	const [start, end, calls] = whole;
	const own = script.wholes.filter(([from, to]) => from >= start && to <= end && !(from === start && to === end));
	const words = within(script.words, start, end).filter((word) => !own.some(([from, to]) => word.start >= from && word.start < to));
	const ran = inner.filter(([, , count]) => count > 0).map(([, , count]) => count);
	return [`${start} ${end}`, {
		name: name === "" ? `(anonymous, line ${lineAt(script.source, start)})` : name,
		path: script.path,
		line: lineAt(script.source, start),
		code: createHash("sha256").update(words.map(({ text }) => text).join(" ")).digest("hex").slice(0, 16),
		calls,
		pieces: ran.toSorted((a, b) => a - b),
		most: Math.max(calls, ...ran),
		steps: stepsOf(words, pieces)
	}];
}
function stepsOf(words, pieces) {
	const smallestFirst = pieces.toSorted(([a, b], [c, d]) => b - a - (d - c));
	let steps = 0;
	for (const { start } of words) {
		const [, , count] = smallestFirst.find(([from, to]) => start >= from && start < to) ?? [
			0,
			0,
			0
		];
		steps += count;
	}
	return steps;
}
function within(words, from, to) {
	return words.slice(firstFrom(words, from), firstFrom(words, to));
}
function firstFrom(words, place) {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((words[middle]?.start ?? place) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}
function lineAt(source, place) {
	let line = 1;
	for (let at = source.indexOf("\n"); at !== -1 && at < place; at = source.indexOf("\n", at + 1)) line += 1;
	return line;
}
function sum(one, other) {
	return {
		...one,
		calls: one.calls + other.calls,
		pieces: [...one.pieces, ...other.pieces].sort((a, b) => a - b),
		most: one.most + other.most,
		steps: one.steps + other.steps
	};
}
// src/harness/javascript/witness/block-counting.ts
const now = performance.now.bind(performance);
const write = writeFileSync;
const compilers = ["opt", "maglev"];
const warmCalls = 3;
const boxMs = 250;
const mostCalls = 1e3;
const mostBetweenHooks = 20;
function startCounting({ output, root, calls }) {
	for (const name of compilers) setFlagsFromString(`--no-${name}`);
	const own = pathToFileURL(dirname(fileURLToPath(import.meta.url))).href;
	const counter = countBlocks(ownScripts(own));
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
		for (const name of compilers) setFlagsFromString(`--${name}`);
		write(output, JSON.stringify(countedOf({
			operations,
			scripts: counter.take()
		}, root)));
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
