// src/results/target-key.ts
/** Equal for one metric of one benchmark; whatever else is said of the metric. */
function targetKey({ id, metric }) {
	return JSON.stringify([
		id.suite,
		id.name,
		metric.name
	]);
}
export { targetKey };
