import { CaseList, isFunction, ones, propertyOf } from "./chunk-case-list.js";
// src/harness/javascript/tools/tatami-ng.ts
function createTatamiTool() {
	const cases = new CaseList();
	const names = [];
	let open = [];
	const bench = (first, second, third) => {
		const [fn, options] = isFunction(first) ? [first, second] : [second, third];
		if (!isFunction(fn)) throw new TypeError(`expected function for "${String(first)}", got ${typeof fn}`);
		const own = isFunction(first) ? first.name || "anonymous" : String(first).trim();
		const name = [...open.map(groupNameOf), own].filter((part) => part !== "").join("/");
		names.push(name);
		const hooks = hooksOf([...open, options]);
		cases.add({
			name,
			open: () => ({
				name,
				fn: () => fn(),
				self: void 0,
				hooks
			})
		});
	};
	const group = (first, second) => {
		const body = isFunction(first) ? first : second;
		if (!isFunction(body)) throw new TypeError(`expected function, got ${typeof body}`);
		const outer = open;
		open = [...outer, isFunction(first) ? "" : first];
		try {
			body();
		} finally {
			open = outer;
		}
	};
	const run = async () => {
		cases.ran();
		return [{
			cpu: "",
			runtime: "node",
			benchmarks: names.map(pretended)
		}];
	};
	return cases.tool("tatami-ng", { exported: {
		bench,
		baseline: bench,
		group,
		run,
		bmf: () => ({})
	} });
}
function groupNameOf(group) {
	const name = typeof group === "string" ? group : propertyOf(group, "name");
	return typeof name === "string" ? name.trim() : "";
}
function hooksOf(levels) {
	const all = (name) => {
		const found = levels.map((level) => propertyOf(level, name)).filter(isFunction);
		if (found.length === 0) return void 0;
		return async () => {
			for (const hook of found) await hook();
		};
	};
	const hooks = Object.entries({
		beforeAll: "before",
		afterAll: "after",
		beforeEach: "beforeEach",
		afterEach: "afterEach"
	}).map(([ours, theirs]) => [ours, all(theirs)]);
	return Object.fromEntries(hooks.filter(([, hook]) => hook !== void 0));
}
const statistics = "min max p50 p75 p99 p995 avg vr sd moe rmoe aad mad";
function pretended(name) {
	return {
		name,
		async: false,
		baseline: false,
		group: null,
		stats: {
			samples: 1,
			ss: true,
			latency: ones(statistics),
			throughput: ones(statistics)
		}
	};
}
export { createTatamiTool };
