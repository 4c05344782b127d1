import { writtenThreshold } from "./chunk-for-compare-gate.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { processSummaries } from "./chunk-process-summary.js";
// src/report/export/exported-row.ts
function exportedRows(run, environment) {
	const { commit, id, takenAt, gate = "" } = run;
	return processSummaries(run).map(({ id: { suite, name }, metric, processes, median, low, high }) => ({
		commit,
		run: id,
		takenAt,
		gate,
		environment,
		suite,
		benchmark: name,
		metric,
		processes,
		median,
		low,
		high
	}));
}
// src/report/export/openmetrics.ts
const families = [
	family("median", "Median over the processes of a run, in the unit of the label \"unit\".", (row) => row.median),
	family("median_low", "Lower end of the 95 % interval of the median.", (row) => row.low),
	family("median_high", "Upper end of the 95 % interval of the median.", (row) => row.high),
	{
		name: "flamegate_benchmark_processes",
		help: "Processes that a run measured.",
		sample: (row) => ({
			labels: seriesOf(row),
			value: row.processes
		})
	},
	{
		name: "flamegate_run_info",
		help: "The commit that a run measured; always 1.",
		sample: ({ commit, environment, gate, run }) => ({
			labels: {
				commit,
				environment,
				gate,
				run
			},
			value: 1
		})
	}
];
function family(suffix, help, value) {
	return {
		name: `flamegate_benchmark_${suffix}`,
		help,
		sample: (row) => {
			const { unit, divisor } = baseUnit(row.metric.unit);
			return {
				labels: {
					...seriesOf(row),
					unit
				},
				value: value(row) / divisor
			};
		}
	};
}
function seriesOf({ suite, benchmark, metric, gate, environment }) {
	return {
		suite,
		benchmark,
		metric: metric.name,
		gate,
		environment
	};
}
function baseUnit(unit) {
	if (unit === "ns") return {
		unit: "s",
		divisor: 1e9
	};
	return {
		unit: unit === "B" ? "bytes" : unit,
		divisor: 1
	};
}
function openMetricsDocument(families) {
	return `${families.flat().join("\n")}\n# EOF\n`;
}
function runFamilies(runs, policy) {
	const series = metricSeries(runs, policy);
	return [...families, thresholdFamily].map(({ name, help }) => familyText(name, help, series.filter((each) => each.name === name).flatMap(({ labels, points }) => [...points].map(([at, value]) => ({
		labels,
		at,
		value
	})))));
}
function familyText(name, help, rows) {
	const series = /* @__PURE__ */ new Map();
	for (const { labels, at, value } of rows.toSorted((a, b) => a.at - b.at)) {
		const key = renderLabels(labels);
		series.set(key, (series.get(key) ?? /* @__PURE__ */ new Map()).set(at, value));
	}
	const samples = [...series].flatMap(([labels, points]) => [...points].map(([at, value]) => `${name}${labels} ${value} ${at / 1e3}`));
	return [
		`# TYPE ${name} gauge`,
		`# HELP ${name} ${help}`,
		...samples
	];
}
function metricSeries(runs, policy) {
	const ordered = runs.flatMap((run) => exportedRows(run, environmentClass(run.environment))).toSorted((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt));
	const measured = families.flatMap((each) => seriesOfFamily(each, ordered));
	return policy === void 0 ? measured : [...measured, ...thresholdSeries(ordered, policy)];
}
const thresholdFamily = {
	name: "flamegate_benchmark_threshold",
	help: "Change from which on the policy fails a build, as a fraction; none where it follows from the noise."
};
function thresholdSeries(ordered, policy) {
	return [...new Map(ordered.map((row) => [renderLabels(seriesOf(row)), row])).values()].flatMap((row) => {
		const { suite, benchmark, metric, takenAt } = row;
		const threshold = writtenThreshold(policy, {
			id: {
				suite,
				name: benchmark
			},
			metric
		});
		if (threshold === void 0 || metric.role === "informational") return [];
		return [{
			name: thresholdFamily.name,
			labels: seriesOf(row),
			points: /* @__PURE__ */ new Map([[Date.parse(takenAt), threshold]])
		}];
	});
}
function seriesOfFamily({ name, sample }, rows) {
	const series = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const { labels, value } = sample(row);
		const key = renderLabels(labels);
		const known = series.get(key) ?? {
			labels,
			points: /* @__PURE__ */ new Map()
		};
		known.points.set(Date.parse(row.takenAt), value);
		series.set(key, known);
	}
	return [...series.values()].map((each) => ({
		name,
		...each
	}));
}
function renderLabels(labels) {
	return `{${Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`).join(",")}}`;
}
function escapeLabel(value) {
	return value.replaceAll("\\", "\\\\").replaceAll("\"", "\\\"").replaceAll("\n", "\\n");
}
export { exportedRows, familyText, metricSeries, openMetricsDocument, runFamilies };
