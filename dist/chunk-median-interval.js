import { t as at } from "./chunk-samples.js";
// src/stats/median-interval.ts
/**
* The interval of a median from order statistics: the k-th smallest to the k-th largest value, distribution-free (Conover,
* Practical Nonparametric Statistics, 3rd ed., section 3.2). Coverage is at least what is asked: 95 % needs six values.
*/
/** `values` in any order; throws RangeError of none. `confidence` between 0 and 1, two-sided; of few values the whole range. */
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
export { medianInterval as t };
