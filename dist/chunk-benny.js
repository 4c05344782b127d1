import { CaseList, isFunction, ones } from "./chunk-case-list.js";
// src/harness/javascript/tools/benny.ts
function createBennyTool() {
	const cases = new CaseList();
	const suite = async (title, ...given) => {
		const entries = given.filter((entry) => entry instanceof BennyEntry).map(({ entry }) => entry);
		const only = entries.some(({ kind }) => kind === "only") ? "only" : "add";
		const names = entries.flatMap((entry) => {
			if (entry.kind !== only || entry.fn === void 0) return [];
			const { fn, name = "anonymous" } = entry;
			const whole = `${String(title)}/${name}`;
			cases.add({
				name: whole,
				open: () => opened(whole, fn)
			});
			return [name];
		});
		cases.ran();
		const summary = summaryOf(String(title), names);
		if (names.length > 0) {
			for (const { kind, fn } of entries) if (kind === "complete") fn?.(summary);
		}
		return summary;
	};
	const add = Object.assign(entryMaker("add"), {
		only: entryMaker("only"),
		skip: entryMaker("skip")
	});
	const other = () => new BennyEntry({ kind: "other" });
	const complete = (fn) => new BennyEntry({
		kind: "complete",
		fn: isFunction(fn) ? fn : void 0
	});
	const api = {
		suite,
		add,
		cycle: other,
		complete,
		save: other,
		configure: other
	};
	return cases.tool("benny", { exported: {
		...api,
		default: api
	} });
}
var BennyEntry = class {
	entry;
	constructor(entry) {
		this.entry = entry;
	}
};
function entryMaker(kind) {
	return (name, fn) => new BennyEntry({
		kind,
		name: String(name),
		fn: isFunction(fn) ? fn : void 0
	});
}
async function opened(name, fn) {
	const answer = await fn();
	return {
		name,
		fn: isFunction(answer) ? answer : fn,
		self: void 0,
		hooks: {}
	};
}
const details = "min max mean median standardDeviation marginOfError relativeMarginOfError standardErrorOfMean";
function summaryOf(title, names) {
	const results = names.map((name) => ({
		...ones("ops margin samples"),
		name,
		options: {},
		promise: false,
		completed: true,
		percentSlower: 0,
		details: {
			...ones(`${details} sampleVariance`),
			sampleResults: [1]
		}
	}));
	const [first = ""] = names;
	return {
		name: title,
		date: /* @__PURE__ */ new Date(),
		results,
		fastest: {
			name: first,
			index: 0
		},
		slowest: {
			name: first,
			index: 0
		}
	};
}
export { createBennyTool };
