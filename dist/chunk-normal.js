import { o as probit, t as errorFunction } from "./chunk-simple-statistics.js";
// src/stats/memo.ts
/** What is asked for longest ago is computed again first. Callers share results and must not write to them. */
function memoized(compute, { key, size, most }) {
	const known = /* @__PURE__ */ new Map();
	let kept = 0;
	return (...given) => {
		const name = key(...given);
		const result = known.get(name) ?? compute(...given);
		if (known.delete(name)) known.set(name, result);
		else {
			known.set(name, result);
			kept += size(result);
			for (const [oldest, value] of known) {
				if (kept <= most) break;
				known.delete(oldest);
				kept -= size(value);
			}
		}
		return result;
	};
}
// src/stats/normal.ts
/**
* The normal distribution where p-values live: tails right to nine digits however far out.
*
* simple-statistics' `cumulativeStdNormalProbability` is a table that stops at 0.999 and its `errorFunction` has an
* absolute error of 1.2e-7, so `1 − erf` is noise beyond about 5 σ. The library serves up to 2 σ; beyond, Laplace's
* continued fraction (Abramowitz and Stegun 26.2.14) converges fast and keeps the *relative* error.
*/
const farOut = 2;
const fractionDepth = 120;
/** P(Z ≥ z). */
function upperTail(z) {
	if (z < 0) return 1 - upperTail(-z);
	if (z < farOut) return (1 - errorFunction(z / Math.SQRT2)) / 2;
	let fraction = z;
	for (let depth = fractionDepth; depth > 0; depth -= 1) fraction = z + depth / fraction;
	return density(z) / fraction;
}
function density(z) {
	return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
}
/** The z with P(Z ≥ z) = p, 0 < p < 1; the library's approximation polished by Newton steps. */
const upperQuantile = memoized(computeQuantile, {
	key: String,
	size: () => 1,
	most: 1e3
});
function computeQuantile(p) {
	if (!(p > 0 && p < 1)) throw new RangeError(`Cannot invert a tail as p must be > 0 and < 1: current value is ${p}`);
	if (p > .5) return -computeQuantile(1 - p);
	let z = p > .001 ? -probit(p) : Math.sqrt(-2 * Math.log(p));
	for (let step = 0; step < 40; step += 1) {
		const tail = upperTail(z);
		const move = (Math.log(tail) - Math.log(p)) * (tail / density(z));
		z += move;
		if (Math.abs(move) < 1e-12) break;
	}
	return z;
}
export { upperTail as n, memoized as r, upperQuantile as t };
