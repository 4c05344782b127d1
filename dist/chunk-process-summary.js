import { median } from "./chunk-for-action-compare-diff-gate-top.js";
import { medianInterval } from "./chunk-for-action-compare-gate-top.js";
// src/results/process-summary.ts
function processSummaries({ outcomes }) {
	return outcomes.flatMap((outcome) => {
		if (outcome.state !== "measured") return [];
		return outcome.measurements.flatMap(({ metric, invocations }) => {
			const values = invocations.map(({ value }) => value);
			if (values.length === 0) return [];
			const { low, high } = medianInterval(values);
			return [{
				id: outcome.id,
				metric,
				processes: values.length,
				median: median(values),
				low,
				high
			}];
		});
	});
}
export { processSummaries };
