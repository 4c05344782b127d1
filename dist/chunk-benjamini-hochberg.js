// src/stats/benjamini-hochberg.ts
function benjaminiHochberg(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => b.p - a.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 1;
	order.forEach(({ p, index }, place) => {
		const rank = pValues.length - place;
		running = Math.min(running, p * pValues.length / rank);
		adjusted[index] = running;
	});
	return adjusted;
}
export { benjaminiHochberg };
