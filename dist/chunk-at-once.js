import { availableParallelism } from "node:os";
// src/harness/at-once.ts
/** Several at a time, answers in the order asked: for finding benchmarks, never for measuring them. */
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
/** Lists several at a time; `tell` is called after each with all that is known by then, and of how many. */
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
