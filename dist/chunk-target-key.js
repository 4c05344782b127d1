// src/results/target-key.ts
function targetKey({ id, metric }) {
	return JSON.stringify([
		id.suite,
		id.name,
		metric.name
	]);
}
export { targetKey };
