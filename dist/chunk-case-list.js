// src/harness/javascript/tools/case-list.ts
var CaseList = class {
	#found = [];
	#runs = 0;
	add(found) {
		this.#found.push(found);
	}
	ran() {
		this.#runs += 1;
	}
	tool(harness, exported) {
		return {
			harness,
			registers: "while it runs",
			intercepted: {
				specifier: harness,
				...exported
			},
			benchmarks: () => this.#found,
			activity: () => this.#found.length + this.#runs,
			ran: () => this.#runs > 0
		};
	}
};
function isFunction(value) {
	return typeof value === "function";
}
function propertyOf(value, name) {
	return typeof value === "object" && value !== null ? Reflect.get(value, name) : void 0;
}
function untilDone(fn) {
	return function callWrapped() {
		return new Promise((resolve, reject) => {
			const done = (error) => error instanceof Error ? reject(error) : resolve();
			const answer = fn(done);
			if (answer instanceof Promise) answer.then(() => resolve(), reject);
		});
	};
}
function ones(names) {
	return Object.fromEntries(names.split(" ").map((name) => [name, 1]));
}
export { CaseList, isFunction, ones, propertyOf, untilDone };
