// src/config/nearest.ts
function nearest(wrong, words) {
	const plain = wrong.slice(0, 60).toLowerCase().replaceAll("_", "-");
	const scored = words.map((word) => ({
		word,
		distance: editDistance(plain, word.toLowerCase())
	})).filter(({ word, distance }) => distance <= Math.max(1, Math.floor(Math.max(word.length, plain.length) / 3)));
	const parts = plain.split(/[^a-z0-9]+/);
	return scored.toSorted((a, b) => a.distance - b.distance)[0]?.word ?? words.find((word) => parts.includes(word));
}
function editDistance(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
	const cell = (row, column) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
	for (let i = 1; i <= a.length; i++) {
		rows.push([i]);
		for (let j = 1; j <= b.length; j++) {
			const substitution = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const transposition = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
			rows[i]?.push(Math.min(substitution, transposition, cell(i - 1, j) + 1, cell(i, j - 1) + 1));
		}
	}
	return cell(a.length, b.length);
}
export { nearest };
