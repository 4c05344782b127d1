import { array, benchmarkKey, joinKey, line, number, object, rounded, schemaVersion } from "./chunk-for-action-compare-gate-top.js";
import { benchmarkIdShape, checkShaped, mostBatches, mostBenchmarks, mostInvocations, parseShaped } from "./chunk-for-action-compare-gate.js";
// src/results/batches-file.ts
const measuredShape = object({
	id: benchmarkIdShape,
	metric: line(200),
	processes: array(array(rounded(number(0)), mostBatches), mostInvocations)
});
const batchesShape = object({
	schema: schemaVersion(1),
	measured: array(measuredShape, mostBenchmarks * 10)
});
const mostCharacters = 67108864;
function renderBatches({ outcomes }) {
	const measured = outcomes.flatMap((outcome) => outcome.state === "measured" ? batchesOf(outcome) : []);
	if (measured.length === 0) return void 0;
	const what = "batches";
	return `${JSON.stringify(checkShaped({
		schema: 1,
		measured
	}, batchesShape, {
		source: what,
		what,
		mostCharacters
	}))}\n`;
}
function withoutBatches(run) {
	return mapBatches(run, () => void 0);
}
function withBatches(run, content, source) {
	const { measured } = parseShaped(content, batchesShape, {
		source,
		what: "batches written by Flamegate",
		mostCharacters
	});
	const known = new Map(measured.map(({ id, metric, processes }) => [keyOf(id, metric), processes]));
	return mapBatches(run, (id, metric, process) => known.get(keyOf(id, metric))?.[process]);
}
function batchesOf({ id, measurements }) {
	return measurements.map(({ metric, invocations }) => ({
		id,
		metric: metric.name,
		processes: invocations.map(({ batches }) => batches ?? [])
	})).filter(({ processes }) => processes.some((batches) => batches.length > 0));
}
function mapBatches(run, batchesFor) {
	const outcomes = run.outcomes.map((outcome) => {
		if (outcome.state !== "measured") return outcome;
		const measurements = outcome.measurements.map(({ metric, invocations }) => ({
			metric,
			invocations: invocations.map(({ batches: _, spread: __, ...rest }, process) => {
				const batches = batchesFor(outcome.id, metric.name, process) ?? [];
				return batches.length === 0 ? rest : {
					...rest,
					batches
				};
			})
		}));
		return {
			...outcome,
			measurements
		};
	});
	return {
		...run,
		outcomes
	};
}
function keyOf(id, metric) {
	return joinKey(benchmarkKey(id), metric);
}
export { renderBatches, withBatches, withoutBatches };
