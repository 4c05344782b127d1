// src/stats/samples.ts
/** Indexing that proves itself: the one place where an index is checked instead of asserted. */
/** The element at `index`, which must exist. */
function at(items, index) {
	const item = items[index];
	if (item === void 0) throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
	return item;
}
/** Refuses what ranks and logarithms cannot take. */
function checkFinite(values, what) {
	const bad = values.find((value) => !Number.isFinite(value));
	if (bad !== void 0) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
// src/stats/median-interval.ts
/**
* The interval of a median from order statistics: the k-th smallest to the k-th largest value, distribution-free (Conover,
* Practical Nonparametric Statistics, 3rd ed., section 3.2). Coverage is at least what is asked: 95 % needs six values.
*/
/** `values` in any order, at least one. */
function medianInterval(values, confidence = .95) {
	const sorted = [...values].sort((a, b) => a - b);
	const depth = depthOf(sorted.length, (1 - confidence) / 2);
	const inner = Math.max(0, depth - 1);
	return {
		low: at(sorted, inner),
		high: at(sorted, sorted.length - 1 - inner),
		kind: depth === 0 ? "range" : "interval"
	};
}
/** The largest k with P(B < k) ≤ tail for B binomial(n, ½); 0 where there is none. */
function depthOf(count, tail) {
	let [k, probability, cumulative] = [
		0,
		.5 ** count,
		0
	];
	while (k < count) {
		cumulative += probability;
		if (cumulative > tail) return k;
		probability = probability * (count - k) / (k + 1);
		k += 1;
	}
	return k;
}
export { at as n, checkFinite as r, medianInterval as t };
