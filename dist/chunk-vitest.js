import { realSpecifier } from "./chunk-module-hooks.js";
import { CapturedBench, pretendedResult, toBenchmark } from "./chunk-tinybench.js";
import { functionText } from "./chunk-function-text.js";
import { LoadFailure } from "./chunk-load-failure.js";
import { existsSync, readFileSync } from "node:fs";
import { format } from "node:util";
import { pathToFileURL } from "node:url";
import { dirname, join } from "node:path";
// src/harness/javascript/tools/vitest-title.ts
function formatTitle(template, values, index) {
	const numbered = template.replaceAll(/(?<!%)%#/g, String(index)).replaceAll(/(?<!%)%\$/g, String(index + 1));
	const wanted = numbered.match(/%[sdifjoOc%]/g)?.filter((each) => each !== "%%").length ?? 0;
	const formatted = format(numbered, ...values.slice(0, wanted));
	const [first] = values;
	if (typeof first !== "object" || first === null) return formatted;
	return formatted.replaceAll(/\$([A-Za-z_$][\w$]*(?:\.[\w$]+)*)/g, (whole, path) => {
		const value = path.split(".").reduce(propertyOf, first);
		return value === void 0 ? whole : format("%s", value);
	});
}
function propertyOf(value, name) {
	return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}
function casesOfTable(text, values) {
	const names = (text[0] ?? "").trim().split("|").map((name) => name.trim());
	return Array.from({ length: Math.floor(values.length / names.length) }, (_, row) => row * names.length).map((start) => Object.fromEntries(names.map((name, i) => [name, values[start + i]])));
}
function titleOf(name) {
	if (typeof name === "function") return name.name || "<anonymous>";
	return String(name);
}
// src/harness/javascript/tools/vitest-tree.ts
const hookNames = [
	"beforeAll",
	"afterAll",
	"beforeEach",
	"afterEach"
];
function describeNode(name, mode, body) {
	return {
		kind: "describe",
		name,
		mode,
		body,
		children: [],
		hooks: {
			beforeAll: [],
			afterAll: [],
			beforeEach: [],
			afterEach: []
		}
	};
}
function runnableOf(root) {
	const restricted = holdsOnly(root);
	const within = (node, path, chosen) => node.children.flatMap((child) => {
		if (child.mode === "skip" || child.mode === "todo") return [];
		const wanted = chosen || child.mode === "only";
		if (child.kind === "describe") return within(child, [...path, child], wanted);
		return wanted ? [{
			node: child,
			path
		}] : [];
	});
	return within(root, [root], !restricted);
}
function holdsOnly(node) {
	return node.children.some((child) => child.mode === "only" || child.kind === "describe" && holdsOnly(child));
}
function titlesOf(path) {
	return path.map(({ name }) => name).filter((name) => name !== "");
}
async function openHooks(path, context) {
	const cleanups = [];
	for (const which of ["beforeAll", "beforeEach"]) for (const hook of path.flatMap(({ hooks }) => hooks[which])) {
		const cleanup = await hook(context);
		if (typeof cleanup === "function") cleanups.unshift(cleanup);
	}
	return async () => {
		const after = ["afterEach", "afterAll"].flatMap((which) => path.toReversed().flatMap(({ hooks }) => hooks[which].toReversed()));
		for (const hook of [...after, ...cleanups]) await hook(context);
	};
}
async function runHooks(path, context, between) {
	const close = await openHooks(path, context);
	try {
		await between();
	} finally {
		await close();
	}
}
// src/harness/javascript/tools/vitest-functions.ts
const idleFlags = [
	"concurrent",
	"sequential",
	"shuffle"
];
function makeBench(place, mode = "run") {
	const bench = (name, fn = () => {}, options = {}) => {
		place.current.children.push({
			kind: "bench",
			name: titleOf(name),
			mode,
			fn,
			options: { ...options }
		});
	};
	return chained(bench, mode, (next) => makeBench(place, next));
}
function makeDescribe(place, mode = "run") {
	const add = (name, given, values) => {
		const body = given.find((each) => typeof each === "function");
		const options = given.find((each) => typeof each === "object" && each !== null);
		const own = body === void 0 ? "todo" : modeIn(options, mode);
		place.current.children.push(describeNode(name, own, body === void 0 ? void 0 : () => body(...values)));
	};
	const describe = (name, ...given) => add(titleOf(name), given, []);
	const over = (spread) => (cases, ...table) => (name, ...given) => {
		const all = table.length > 0 ? casesOfTable(cases, table) : cases;
		const lists = spread === "lists" && all.every(Array.isArray);
		for (const [i, value] of all.entries()) {
			const title = formatTitle(titleOf(name), Array.isArray(value) ? value : [value], i);
			add(title, given, lists && Array.isArray(value) ? value : [value]);
		}
	};
	const each = over("lists");
	return Object.assign(chained(describe, mode, (next) => makeDescribe(place, next)), {
		each,
		for: over("nothing")
	});
}
function modeIn(options, mode) {
	const found = [
		"only",
		"skip",
		"todo"
	].find((flag) => typeof options === "object" && options !== null && Reflect.get(options, flag) === true);
	return mode === "run" ? found ?? mode : mode;
}
function chained(call, mode, remake) {
	const chain = call;
	for (const flag of [
		"skip",
		"only",
		"todo"
	]) Object.defineProperty(chain, flag, {
		configurable: true,
		get: () => remake(mode === "run" ? flag : mode)
	});
	for (const flag of idleFlags) Object.defineProperty(chain, flag, {
		configurable: true,
		get: () => chain
	});
	chain["skipIf"] = (condition) => remake(condition ? "skip" : mode);
	chain["runIf"] = (condition) => remake(condition ? mode : "skip");
	return chain;
}
function makeTest(place, fixtures = [], mode = "run") {
	const add = (name, given, values) => {
		const fn = given.find((each) => typeof each === "function");
		if (fn === void 0 || fn.length === 0 || !/\bbench\b/.test(functionText(fn))) return;
		const own = modeIn(given.find((each) => typeof each === "object" && each !== null), mode);
		const body = (context) => fn(...values, context);
		place.current.children.push({
			kind: "test",
			name,
			mode: own,
			fixtures,
			body
		});
	};
	const test = (name, ...given) => add(titleOf(name), given, []);
	const over = (cases) => (name, ...given) => {
		for (const [i, value] of cases.entries()) add(formatTitle(titleOf(name), Array.isArray(value) ? value : [value], i), given, [value]);
	};
	const extend = (given, ...values) => {
		const more = typeof given === "string" ? [[given, values.at(-1)]] : Object.entries(Object(given));
		return makeTest(place, [...fixtures, ...more], mode);
	};
	const chain = chained(test, mode, (next) => makeTest(place, fixtures, next));
	return Object.assign(chain, {
		for: over,
		each: () => () => {},
		extend,
		fails: chain,
		override: () => chain
	});
}
// src/harness/javascript/tools/vitest-tests.ts
async function benchmarksOfTest(runnable, assertions) {
	const found = [];
	const titles = [...titlesOf(runnable.path), runnable.test.name];
	await runTest(runnable, assertions, async ({ name }) => {
		const place = found.length;
		const whole = [...titles, name].join("/");
		found.push({
			name: whole,
			open: () => openWithin(whole, {
				runnable,
				place
			}, assertions)
		});
	});
	return found;
}
function openWithin(name, { runnable, place }, assertions) {
	return new Promise((resolve, reject) => {
		let seen = 0;
		const done = runTest(runnable, assertions, (asked) => {
			if (seen++ !== place) return Promise.resolve();
			return new Promise((goOn) => {
				const close = async () => {
					goOn();
					await done.catch(() => {});
				};
				assertions.asserting = "as written";
				capturedBenchmark(name, asked).then((benchmark) => resolve({
					...benchmark,
					close
				}), reject);
			});
		});
		const message = `Cannot measure "${name}" as its test asked for it when listed, and does not now`;
		done.then(() => reject(new LoadFailure({
			reason: "missing",
			message
		})), reject);
	});
}
async function capturedBenchmark(name, { fn, options }) {
	const captured = new CapturedBench().add(name, fn, options).captured.get(name);
	if (captured === void 0) throw new TypeError("a task just added is captured");
	return toBenchmark(name, captured);
}
async function runTest({ test, path }, assertions, onRun) {
	const context = contextOf(test.name, assertions, async (asked) => {
		assertions.asserting = "nothing";
		await onRun(asked);
		assertions.asserting = "nothing";
	});
	try {
		await runHooks(path, context, () => withFixtures(test.fixtures, context, test.body));
	} catch (error) {
		if (!(error instanceof Skipped)) throw error;
	} finally {
		assertions.asserting = "as written";
	}
}
var Skipped = class extends Error {};
function contextOf(name, { expect }, onRun) {
	return {
		bench: benchFunction(onRun),
		expect,
		task: {
			name,
			meta: {}
		},
		signal: new AbortController().signal,
		skip: (condition = true) => {
			if (condition !== false) throw new Skipped();
		},
		annotate: async () => {},
		onTestFinished: () => {},
		onTestFailed: () => {}
	};
}
function benchFunction(onRun) {
	const registrations = /* @__PURE__ */ new WeakSet();
	const isRegistration = (value) => typeof value === "object" && value !== null && registrations.has(value);
	const register = (registration) => {
		registrations.add(registration);
		return registration;
	};
	const bench = (given, first, second) => {
		const name = titleOf(given);
		const [options, fn] = typeof first === "function" ? [{}, first] : [Object(first), second];
		if (typeof fn !== "function") throw new TypeError("bench() expects a function: bench(name, fn) or bench(name, options, fn)");
		const asked = {
			name,
			fn,
			options
		};
		const run = async () => {
			await onRun(asked);
			return {
				name,
				...pretendedResult()
			};
		};
		return register({
			name,
			fn: asked.fn,
			fnOpts: options,
			run
		});
	};
	const from = (given) => register({
		name: titleOf(given),
		run: async () => ({
			name: titleOf(given),
			...pretendedResult()
		})
	});
	const compare = async (...given) => {
		for (const each of given) if (isRegistration(each)) await each.run();
		return { get: (name) => ({
			name,
			...pretendedResult()
		}) };
	};
	return Object.assign(bench, {
		from,
		compare
	});
}
async function withFixtures(fixtures, context, body) {
	const [first, ...others] = fixtures;
	if (first === void 0) {
		await body(context);
		return;
	}
	const [name, given] = first;
	const make = Array.isArray(given) ? given[0] : given;
	const goOn = (value) => withFixtures(others, {
		...context,
		[name]: value
	}, body);
	if (typeof make !== "function") {
		await goOn(given);
		return;
	}
	let used = false;
	const answer = await make(context, (value) => {
		used = true;
		return goOn(value);
	});
	if (!used) await goOn(answer);
}
// src/harness/javascript/tools/vitest.ts
const borrowed = [
	"expect",
	"vi",
	"vitest",
	"assert",
	"chai",
	"should",
	"createExpect",
	"inject",
	"expectTypeOf"
];
const usesBorrowed = /\b(?:expect|vi|assert|chai|should|createExpect|inject|expectTypeOf)\b/;
const globals = "bench describe suite test it beforeAll afterAll beforeEach afterEach expect assert chai vi vitest expectTypeOf assertType".split(" ");
function createVitestTool() {
	const root = describeNode("", "run");
	const place = { current: root };
	const exported = {
		...ownExports(place),
		...standIns()
	};
	const found = [];
	const assertions = {
		get expect() {
			return exported["expect"];
		},
		asserting: "as written"
	};
	return {
		harness: "vitest",
		registers: "when loaded",
		intercepted: {
			specifier: "vitest",
			exported
		},
		reachesReal: true,
		prepare: async (files) => {
			if (textsOf(files).some((text) => usesBorrowed.test(text))) Object.assign(exported, await installed(files[0]));
			exported["expect"] = lenient(exported["expect"], assertions);
			for (const name of globals) Object.defineProperty(globalThis, name, {
				configurable: true,
				writable: true,
				value: exported[name]
			});
		},
		collect: async () => {
			await collect(root, place);
			for (const { node, path } of runnableOf(root)) if (node.kind === "bench") found.push(foundBenchmark({
				node,
				path
			}));
			else found.push(...await benchmarksOfTest({
				test: node,
				path
			}, assertions));
		},
		benchmarks: () => found,
		activity: () => root.children.length,
		ran: () => false
	};
}
function textsOf(files) {
	const texts = /* @__PURE__ */ new Map();
	const read = (file) => {
		if (texts.has(file) || !existsSync(file)) return;
		const text = readFileSync(file, "utf8");
		texts.set(file, text);
		for (const [, path = ""] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'](\.\/[^"'\n]+\.mjs)["']/g)) read(join(dirname(file), path));
	};
	files.forEach(read);
	return [...texts.values()];
}
function lenient(expect, assertions) {
	if (typeof expect !== "function") return expect;
	return new Proxy(expect, {
		apply: (real, self, given) => assertions.asserting === "nothing" ? anything() : Reflect.apply(real, self, given),
		get: (real, name) => assertions.asserting === "nothing" ? anything() : Reflect.get(real, name)
	});
}
function ownExports(place) {
	const hook = (name) => (fn) => {
		if (typeof fn === "function") place.current.hooks[name].push(fn);
	};
	const describe = makeDescribe(place);
	const test = makeTest(place);
	return {
		bench: makeBench(place),
		describe,
		suite: describe,
		test,
		it: test,
		assertType: () => {},
		onTestFinished: () => {},
		onTestFailed: () => {},
		...Object.fromEntries(hookNames.map((name) => [name, hook(name)]))
	};
}
function anything() {
	const self = new Proxy(() => {}, {
		apply: () => self,
		get: (_, name) => name === "then" ? void 0 : self
	});
	return self;
}
function standIns() {
	return Object.fromEntries([
		...borrowed,
		"aroundAll",
		"aroundEach"
	].map((name) => {
		const refuse = () => {
			throw new Error(`Cannot use ${name} of vitest as it is taken from the installed package for the bench file itself only: import it there, or leave it out`);
		};
		return [name, new Proxy(() => {}, {
			apply: refuse,
			get: refuse
		})];
	}));
}
const workerState = {
	config: {
		mode: "benchmark",
		environment: "node",
		fakeTimers: {},
		sequence: {},
		snapshotOptions: {},
		expect: {}
	},
	environment: { name: "node" },
	ctx: {},
	rpc: {},
	durations: {},
	providedContext: {},
	filepath: "",
	moduleCache: /* @__PURE__ */ new Map()
};
async function installed(file) {
	Object.defineProperty(globalThis, "__vitest_worker__", {
		configurable: true,
		writable: true,
		value: workerState
	});
	try {
		const real = await import(realSpecifier("vitest", pathToFileURL(file).href));
		return Object.fromEntries(borrowed.flatMap((name) => name in real ? [[name, Reflect.get(real, name)]] : []));
	} catch {
		return {};
	}
}
async function collect(node, place) {
	place.current = node;
	await node.body?.();
	for (const child of node.children) if (child.kind === "describe") await collect(child, place);
}
function foundBenchmark({ node, path }) {
	const name = [...titlesOf(path), node.name].join("/");
	return {
		name,
		open: () => open(name, {
			node,
			path
		})
	};
}
async function open(name, { node, path }) {
	const close = await openHooks(path, {
		name,
		task: {
			name,
			meta: {}
		}
	});
	const { setup, teardown } = node.options;
	const captured = new CapturedBench(onlyFunctions({
		setup,
		teardown
	})).add(node.name, node.fn).captured.get(node.name);
	if (captured === void 0) throw new TypeError("a task just added is captured");
	return {
		...await toBenchmark(name, captured),
		close
	};
}
function onlyFunctions(options) {
	return Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value === "function"));
}
export { createVitestTool };
