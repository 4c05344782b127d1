// src/stats/samples.ts
/** Indexing that proves itself: the one place where an index is checked instead of asserted. */
/** The element at `index`, 0-based. Throws RangeError where there is none. */
function at(items, index) {
	const item = items[index];
	if (item === void 0) throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
	return item;
}
/** Throws RangeError for NaN and the infinities, which ranks and logarithms cannot take; `what` names the values in it. */
function checkFinite(values, what) {
	const bad = values.find((value) => !Number.isFinite(value));
	if (bad !== void 0) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
export { checkFinite as n, at as t };
