import { array, at, benchmarkKey, integer, line, matching, number, object, optional, schemaVersion, unique } from "./chunk-for-action-compare-gate-top.js";
import { processSummaries } from "./chunk-process-summary.js";
import { benchmarkIdShape, checkShaped, commitShape, environmentShape, gateShape, metricShape, mostBenchmarks, mostInvocations, parseShaped, timeShape } from "./chunk-for-action-compare-gate.js";
// src/results/summary-file.ts
const mostRows = mostBenchmarks * 10;
const index = array(integer(0), mostRows);
const values = array(number(0), mostRows);
const summaryShape = object({
	schema: schemaVersion(1),
	of: matching(/^[0-9a-f]{64}$/, "a SHA-256"),
	commit: commitShape,
	id: line(200),
	takenAt: timeShape,
	environment: environmentShape,
	gate: optional(gateShape),
	benchmarks: unique(array(benchmarkIdShape, mostBenchmarks), benchmarkKey),
	metrics: array(metricShape, mostRows),
	benchmark: index,
	metric: index,
	processes: array(integer(1, mostInvocations), mostRows),
	median: values,
	low: values,
	high: values
});
const mostCharacters = 67108864;
function summaryOf(run) {
	const { commit, id, takenAt, environment, gate } = run;
	return {
		commit,
		id,
		takenAt,
		environment,
		gate,
		summaries: processSummaries(run)
	};
}
function renderSummary({ summaries, ...run }, of) {
	const benchmarks = indexed(summaries, ({ id }) => id);
	const metrics = indexed(summaries, ({ metric }) => metric);
	const file = {
		schema: 1,
		of,
		...run,
		benchmarks: benchmarks.items,
		metrics: metrics.items,
		benchmark: benchmarks.indices,
		metric: metrics.indices,
		processes: summaries.map(({ processes }) => processes),
		median: summaries.map(({ median }) => median),
		low: summaries.map(({ low }) => low),
		high: summaries.map(({ high }) => high)
	};
	return `${JSON.stringify(checkShaped(file, summaryShape, reading))}\n`;
}
function parseSummary(content) {
	const { schema: _, of, benchmarks, metrics, ...file } = parseShaped(content, summaryShape, reading);
	const { benchmark, metric, processes, median, low, high, ...run } = file;
	const columns = {
		metric,
		processes,
		median,
		low,
		high
	};
	for (const [name, column] of Object.entries(columns)) if (column.length !== benchmark.length) throw new RangeError(`Cannot read a summary as ${name} is too short or long`);
	const seen = /* @__PURE__ */ new Set();
	const summaries = benchmark.map((which, row) => {
		const id = at(benchmarks, which);
		seen.add(which * metrics.length + at(metric, row));
		return {
			id,
			metric: at(metrics, at(metric, row)),
			processes: at(processes, row),
			median: at(median, row),
			low: at(low, row),
			high: at(high, row)
		};
	});
	if (seen.size < summaries.length) throw new RangeError("Cannot read a summary as it has a metric twice");
	return {
		of,
		summary: {
			...run,
			summaries
		}
	};
}
const reading = {
	source: "summary",
	what: "a summary written by Flamegate",
	mostCharacters
};
function indexed(summaries, part) {
	const known = /* @__PURE__ */ new Map();
	const items = [];
	return {
		items,
		indices: summaries.map((summary) => {
			const item = part(summary);
			const key = JSON.stringify(item);
			const found = known.get(key) ?? items.push(item) - 1;
			known.set(key, found);
			return found;
		})
	};
}
export { parseSummary, renderSummary, summaryOf };
