// src/results/benchmark-id.ts
/** A string equal for equal ids and for no others; for maps, never for people. */
function benchmarkKey(id) {
	return `${id.suite}\u0000${id.name}`;
}
export { benchmarkKey as t };
