// src/harness/combinations.ts
function combine(parameters) {
	let combinations = [[]];
	for (const { name, values } of parameters.toReversed()) combinations = combinations.flatMap((rest) => values.map((value) => [[name, value], ...rest]));
	return combinations;
}
function nameWith(suite, combination) {
	return [suite, combination.map(([name, value]) => `${name}=${value}`).join(",")].filter(Boolean).join("/");
}
function withValues(text, combination) {
	const values = new Map(combination);
	return text.replaceAll(/\{([^{}]+)\}/g, (whole, name) => values.get(name) ?? whole);
}
// src/harness/repeated.ts
function repeatedRuns({ wanted, leastSlices, warmUp, slice }) {
	return {
		groups: [wanted],
		pid: void 0,
		leastSlices,
		warmUp,
		slice,
		end: async () => ({}),
		skip: async () => {},
		close: async () => {}
	};
}
export { combine, nameWith, repeatedRuns, withValues };
