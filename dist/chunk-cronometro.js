import { CaseList, isFunction, ones, propertyOf, untilDone } from "./chunk-case-list.js";
// src/harness/javascript/tools/cronometro.ts
function createCronometroTool() {
	const cases = new CaseList();
	const cronometro = (tests, second, third) => {
		const names = Object.entries(tests).flatMap(([name, test]) => {
			const fn = isFunction(test) ? test : propertyOf(test, "test");
			if (!isFunction(fn)) return [];
			cases.add({
				name,
				open: () => opened(name, {
					fn,
					test
				})
			});
			return [name];
		});
		cases.ran();
		const results = Object.fromEntries(names.map((name) => [name, pretended]));
		const callback = isFunction(second) ? second : third;
		if (!isFunction(callback)) return Promise.resolve(results);
		setImmediate(() => callback(null, results));
	};
	const exported = {
		cronometro,
		default: cronometro,
		...besides
	};
	return cases.tool("cronometro", {
		exported,
		required: Object.assign(cronometro, exported)
	});
}
function opened(name, { fn, test }) {
	const [before, after] = ["before", "after"].map((hook) => propertyOf(test, hook));
	return {
		name,
		fn: fn.length === 0 ? () => fn() : untilDone(fn),
		self: void 0,
		hooks: {
			...isFunction(before) ? { beforeAll: hookOf(before) } : {},
			...isFunction(after) ? { afterAll: hookOf(after) } : {}
		}
	};
}
function hookOf(hook) {
	return hook.length === 0 ? () => hook() : untilDone(hook);
}
var Tracker = class {
	results = {
		...ones("size min max mean stddev standardError"),
		percentiles: {},
		success: true
	};
	track() {
		return process.hrtime.bigint();
	}
};
const pretended = {
	...ones("size min max mean stddev standardError"),
	success: true,
	percentiles: Object.fromEntries("0.001 0.01 0.1 1 2.5 10 25 50 75 90 97.5 99 99.9 99.99 99.999".split(" ").map((at) => [at, 1]))
};
const besides = {
	Tracker,
	defaultOptions: {
		iterations: 1e4,
		warmup: true,
		errorThreshold: 1,
		print: true
	},
	percentiles: [
		.001,
		.01,
		.1,
		1,
		2.5,
		10,
		25,
		50,
		75,
		90,
		97.5,
		99,
		99.9,
		99.99,
		99.999
	],
	runnerPath: "",
	setLogger: () => {},
	printResults: () => {}
};
export { createCronometroTool };
