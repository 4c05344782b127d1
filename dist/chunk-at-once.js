import { availableParallelism } from "node:os";
// src/harness/at-once.ts
async function atOnce(items, work, most = Math.min(8, availableParallelism())) {
	const answers = /* @__PURE__ */ new Map();
	const waiting = [...items.entries()];
	const worker = async () => {
		for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
			const [index, item] = next;
			answers.set(index, await work(item));
		}
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
	return [...answers].toSorted(([a], [b]) => a - b).map(([, answer]) => answer);
}
async function listedAtOnce(items, list, tell) {
	const known = [];
	let done = 0;
	return (await atOnce(items, async (item) => {
		const found = await list(item);
		known.push(...found);
		done += 1;
		tell(known, done);
		return found;
	})).flat();
}
export { atOnce, listedAtOnce };
