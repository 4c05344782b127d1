import { CaseList, isFunction, untilDone } from "./chunk-case-list.js";
// src/harness/javascript/tools/fastbench.ts
function createFastbenchTool() {
	const cases = new CaseList();
	const bench = (functions) => {
		for (const [i, fn] of functions.entries()) {
			if (!isFunction(fn)) throw new TypeError(`Function ${i + 1} of the list is none`);
			const name = fn.name || `function ${i + 1}`;
			cases.add({
				name,
				open: () => ({
					name,
					fn: untilDone(fn),
					self: void 0,
					hooks: {}
				})
			});
		}
		return (done) => {
			cases.ran();
			if (isFunction(done)) setImmediate(() => done());
		};
	};
	return cases.tool("fastbench", {
		exported: { default: bench },
		required: bench
	});
}
export { createFastbenchTool };
