// src/harness/combinations.ts
/** One without parameters where there are none. The first parameter varies fastest, as in hyperfine. */
function combine(parameters) {
	let combinations = [[]];
	for (const { name, values } of parameters.toReversed()) combinations = combinations.flatMap((rest) => values.map((value) => [[name, value], ...rest]));
	return combinations;
}
/** `cli`, `cli/size=big,mode=fast`. */
function nameWith(suite, combination) {
	return [suite, combination.map(([name, value]) => `${name}=${value}`).join(",")].filter(Boolean).join("/");
}
/** `{size}` becomes the value; other braces are the shell's. */
function withValues(text, combination) {
	return combination.reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, () => value), text);
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
export { withValues as i, combine as n, nameWith as r, repeatedRuns as t };
