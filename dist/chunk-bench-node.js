import { isThenable } from "./chunk-calls.js";
import { CaseList, isFunction, ones, propertyOf } from "./chunk-case-list.js";
// src/harness/javascript/tools/bench-node.ts
function createBenchNodeTool() {
	const cases = new CaseList();
	class Suite {
		#names = [];
		add(name, options, third) {
			const fn = isFunction(options) ? options : third;
			if (typeof name !== "string" || !isFunction(fn)) throw new TypeError(`"${String(name)}" needs a function`);
			this.#names.push(name);
			cases.add({
				name,
				open: () => opened(name, fn)
			});
			return this;
		}
		async run() {
			cases.ran();
			return this.#names.map((name) => ({
				...ones("opsSec iterations totalTime"),
				name,
				opsSecPerRun: [1],
				...pretended
			}));
		}
	}
	const exported = {
		Suite,
		...plugins,
		...reports
	};
	return cases.tool("bench-node", {
		exported: {
			...exported,
			default: exported
		},
		required: exported
	});
}
function opened(name, fn) {
	if (fn.length === 0) return {
		name,
		fn: () => fn(),
		self: void 0,
		hooks: {}
	};
	const loop = (count) => timedByItself(fn, count);
	return {
		name,
		fn: () => loop(1),
		self: void 0,
		hooks: {},
		loop
	};
}
function timedByItself(fn, count) {
	const seen = {
		started: NaN,
		ended: NaN,
		calls: count
	};
	const timer = {
		count,
		start: () => {
			seen.started = performance.now();
		},
		end: (calls = 1) => {
			seen.ended = performance.now();
			seen.calls = Number(calls);
		}
	};
	const read = () => {
		const elapsed = (seen.ended - seen.started) / (count === 0 ? 1 : seen.calls) * count;
		if (Number.isFinite(elapsed)) return elapsed;
		throw new TypeError("Cannot measure as the function must call start() and end() of its timer: it did not");
	};
	const answer = fn(timer);
	return isThenable(answer) ? Promise.resolve(answer).then(read) : read();
}
const pretended = {
	plugins: [],
	histogram: {
		samples: 1,
		min: 1,
		max: 1,
		sampleData: [1]
	}
};
var NoPlugin = class {
	isSupported() {
		return false;
	}
};
const plugins = {
	V8NeverOptimizePlugin: NoPlugin,
	V8GetOptimizationStatus: NoPlugin,
	V8OptimizeOnNextCallPlugin: NoPlugin,
	MemoryPlugin: NoPlugin,
	DeadCodeEliminationDetectionPlugin: NoPlugin
};
const nothing = (results) => String(propertyOf(results, "name") ?? "");
const reports = {
	chartReport: nothing,
	textReport: nothing,
	prettyReport: nothing,
	htmlReport: nothing,
	jsonReport: nothing,
	csvReport: nothing,
	welchTTest: () => ({
		pValue: 1,
		significant: false
	}),
	compareBenchmarks: () => ({
		pValue: 1,
		significant: false
	}),
	getSignificanceStars: () => ""
};
export { createBenchNodeTool };
