// src/stats/random.ts
function createRandom(...seed) {
	const fill = splitmix32(hash(seed.join("")));
	let [a, b, c, d] = [
		fill(),
		fill(),
		fill(),
		fill()
	];
	function bits() {
		const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
		const shifted = b << 9;
		c ^= a;
		d ^= b;
		b ^= c;
		a ^= d;
		c ^= shifted;
		d = rotate(d, 11);
		return result;
	}
	const next = () => bits() / 2 ** 32;
	return {
		next,
		below: (n) => Math.floor(next() * n),
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
	};
}
function rotate(value, by) {
	return value << by | value >>> 32 - by;
}
function splitmix32(seed) {
	let state = seed;
	return () => {
		state = state + 2654435769 | 0;
		let mixed = state ^ state >>> 16;
		mixed = Math.imul(mixed, 569420461);
		mixed ^= mixed >>> 15;
		mixed = Math.imul(mixed, 1935289751);
		return mixed ^ mixed >>> 15;
	};
}
/** FNV-1a, 32 bits. */
function hash(text) {
	let value = 2166136261;
	for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619);
	return value;
}
/** A new list in uniformly random order (Fisher and Yates). */
function shuffled(items, random) {
	const result = [...items];
	for (let last = result.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const [a, b] = [result[last], result[other]];
		if (a !== void 0 && b !== void 0) [result[last], result[other]] = [b, a];
	}
	return result;
}
export { shuffled as n, createRandom as t };
