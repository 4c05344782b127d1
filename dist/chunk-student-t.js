import { upperQuantile, upperTail } from "./chunk-for-action-compare-diff-gate-top.js";
// src/stats/incomplete-beta.ts
const lanczos = [
	.9999999999998099,
	676.5203681218851,
	-1259.1392167224028,
	771.3234287776531,
	-176.6150291621406,
	12.507343278686905,
	-.13857109526572012,
	9984369578019572e-21,
	1.5056327351493116e-7
];
function logGamma(x) {
	if (x < .5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const z = x - 1;
	const t = z + 7.5;
	const series = lanczos.reduce((sum, coefficient, k) => sum + (k === 0 ? coefficient : coefficient / (z + k)), 0);
	return .5 * Math.log(2 * Math.PI) + (z + .5) * Math.log(t) - t + Math.log(series);
}
function incompleteBeta(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
	return x < (a + 1) / (a + b + 2) ? front * continuedFraction(x, a, b) / a : 1 - front * continuedFraction(1 - x, b, a) / b;
}
const tiny = 1e-300;
function continuedFraction(x, a, b) {
	let c = 1;
	let d = 1 / away(1 - (a + b) * x / (a + 1));
	let h = d;
	for (let m = 1; m <= 1e4; m++) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / away(1 + even * d);
		c = away(1 + even / c);
		h *= d * c;
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / away(1 + odd * d);
		c = away(1 + odd / c);
		h *= d * c;
		if (Math.abs(d * c - 1) < 1e-15) break;
	}
	return h;
}
function away(value) {
	return Math.abs(value) < tiny ? tiny : value;
}
// src/stats/student-t.ts
const normalFrom = 1e7;
function studentTwoSided(t, degrees) {
	if (!(degrees > 0)) throw new RangeError(`degrees must be > 0: current value is ${degrees}`);
	if (degrees >= normalFrom) return 2 * upperTail(Math.abs(t));
	if (!Number.isFinite(t)) return 0;
	return incompleteBeta(degrees / (degrees + t * t), degrees / 2, .5);
}
function studentQuantile(p, degrees) {
	if (degrees >= normalFrom) return upperQuantile(p / 2);
	let [low, high] = [0, 1];
	while (studentTwoSided(high, degrees) > p && high < 0xe8d4a51000) [low, high] = [high, high * 2];
	let t = (low + high) / 2;
	for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
		const excess = studentTwoSided(t, degrees) - p;
		if (excess > 0) low = t;
		else high = t;
		const newton = t + excess / (2 * density(t, degrees));
		if (Math.abs(newton - t) <= 1e-13 * t) return newton;
		t = newton > low && newton < high ? newton : (low + high) / 2;
	}
	return t;
}
function density(t, degrees) {
	const scale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - .5 * Math.log(degrees * Math.PI);
	return Math.exp(scale - (degrees + 1) / 2 * Math.log1p(t * t / degrees));
}
export { incompleteBeta, studentQuantile, studentTwoSided };
