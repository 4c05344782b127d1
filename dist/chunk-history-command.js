import { inkOf } from "./chunk-io.js";
import { openOutputs, writeOutputs } from "./chunk-output-files.js";
import { createProgress } from "./chunk-progress.js";
import { openWorkspace, readNamedText } from "./chunk-for-compare-gate-production.js";
import { readHistoryAssets } from "./chunk-report-assets.js";
import { storeOf } from "./chunk-store-of.js";
import { version } from "./chunk-version.js";
import { nearest } from "./chunk-for-compare-diff-gate-help-production-top.js";
import { GateError, exitCode, shown, shownJson, shownText, terminalText, toWellFormed } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { allTrends, readTrends } from "./chunk-store-trends.js";
import { measuredPlaces, namedReference, someWeeksAgo, usualReferences } from "./chunk-history-line.js";
import { environmentClass, paint, wrap } from "./chunk-for-action-compare-gate.js";
import { commitOfStep, dayOf, driftRemark, driftShift, environmentWords, findingsOf, gabHint, headline, historySummary, importGithubActionBenchmark, kindOfStep, leadSentence, methodSentences, namer, overrideWords, pairOf, placeWords, rangeOfStep, readPublishedVerdicts, referenceWords, renderHistoryMetrics, sharedSentence, shiftOf, stepRemarks, stepShift, suspectsOf, undirectedWords } from "./chunk-baseline-import.js";
import { processSummaries } from "./chunk-process-summary.js";
import { runPath } from "./chunk-store-layout.js";
import { repositoryRoot, resolveCommit } from "./chunk-repository2.js";
import { accepts, at, benchmarkKey, breakableHtml, escapeHtml, htmlPhrase, plainPhrase, safeUrl, shortCommit, unbrokenDays } from "./chunk-for-action-compare-gate-top.js";
import { formatChange, formatCount, formatInterval, formatPercent, formatQuantity, median } from "./chunk-for-action-compare-diff-gate-top.js";
import { textTable } from "./chunk-text-table.js";
import { namesCommit, weightOf } from "./chunk-trend.js";
import { renderPage } from "./chunk-html.js";
import { openGitAncestry, readLine } from "./chunk-git-ancestry.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { choiceOf } from "./chunk-choice.js";
import { repositoryPage } from "./chunk-remote-repository.js";
import { join, resolve } from "node:path";
// src/gate/what-if-history.ts
function whatIfHistory({ runs, commits, skipped, undirected }, { source, wants, version }) {
	const line = commits.map(({ commit, takenAt, subject }) => ({
		commit,
		parents: [],
		committedAt: takenAt,
		subject,
		tags: []
	}));
	const places = new Map(commits.map(({ commit }, place) => [commit, place]));
	const placed = runs.map((run) => ({
		place: places.get(run.commit) ?? 0,
		key: runPath(run),
		takenAt: run.takenAt,
		environmentClass: environmentClass(run.environment),
		environment: run.environment,
		summaries: processSummaries(run).filter(({ id }) => wants(id))
	}));
	const references = usualReferences(line, measuredPlaces(placed));
	return {
		store: source,
		line,
		runs: placed,
		trends: allTrends(placed, {
			overrides: [],
			references
		}),
		references,
		overrides: {
			placed: [],
			elsewhere: 0
		},
		leftOut: 0,
		notes: [...skipped.map(({ reason, count }) => `Left out ${count}: ${reason}.`), ...undirected.length === 0 ? [] : [`${undirectedWords(undirected)}.`]],
		version,
		alertsOf: "github-action-benchmark"
	};
}
// src/report/export/grafana.ts
const prometheus = {
	type: "prometheus",
	uid: "$prometheus"
};
const pyroscope = {
	type: "grafana-pyroscope-datasource",
	uid: "$pyroscope"
};
const chosen = "suite=~\"$suite\",benchmark=~\"$benchmark\",metric=~\"$metric\",environment=~\"$environment\"";
function renderGrafanaDashboard() {
	return `${JSON.stringify(grafanaDashboard(), null, 2)}\n`;
}
function grafanaDashboard() {
	return {
		uid: "flamegate",
		title: "Flamegate",
		description: "Benchmarks over time, their steps and verdicts, and where a commit spends its time.",
		tags: ["flamegate"],
		schemaVersion: 39,
		version: 1,
		editable: true,
		time: {
			from: "now-90d",
			to: "now"
		},
		templating: { list: variables },
		annotations: { list: [
			annotation("Steps for the worse", "direction=\"worse\",accepted=\"\"", "red"),
			annotation("Accepted steps", "accepted!=\"\"", "yellow"),
			annotation("Steps for the better", "direction=\"better\"", "green")
		] },
		panels
	};
}
function source(name, label, query) {
	return {
		type: "datasource",
		name,
		label,
		query
	};
}
function choice(name, query, multi) {
	return {
		type: "query",
		name,
		datasource: prometheus,
		query: {
			query,
			refId: name
		},
		refresh: 2,
		sort: 1,
		multi: multi === "several",
		includeAll: multi === "several"
	};
}
const variables = [
	source("prometheus", "Prometheus", "prometheus"),
	source("pyroscope", "Pyroscope", "grafana-pyroscope-datasource"),
	choice("suite", "label_values(flamegate_benchmark_median, suite)", "several"),
	choice("benchmark", "label_values(flamegate_benchmark_median{suite=~\"$suite\"}, benchmark)", "several"),
	choice("metric", "label_values(flamegate_benchmark_median{suite=~\"$suite\",benchmark=~\"$benchmark\"}, metric)", "one"),
	choice("environment", "label_values(flamegate_benchmark_median, environment)", "several"),
	choice("commit", "label_values(flamegate_run_info, commit)", "one")
];
function annotation(name, filter, iconColor) {
	return {
		name,
		datasource: prometheus,
		enable: true,
		iconColor,
		target: {
			refId: "steps",
			expr: `flamegate_history_step{${chosen},${filter}}`
		},
		titleFormat: name,
		textFormat: "{{suite}}/{{benchmark}} {{metric}} at {{commit}} {{accepted}}"
	};
}
function panel(id, title, gridPos, rest) {
	return {
		id,
		title,
		gridPos,
		...rest
	};
}
function ask(refId, expr, legendFormat, rest = {}) {
	return {
		refId,
		datasource: prometheus,
		expr,
		legendFormat,
		...rest
	};
}
const legend = "{{suite}}/{{benchmark}} {{environment}}";
const panels = [
	panel(1, "Benchmarks over time", {
		x: 0,
		y: 0,
		w: 24,
		h: 11
	}, {
		type: "timeseries",
		datasource: prometheus,
		description: "Median of each stored run with its 95 % interval; steps and accepted steps are marked.",
		targets: [
			ask("median", `flamegate_benchmark_median{${chosen}}`, legend),
			ask("low", `flamegate_benchmark_median_low{${chosen}}`, `${legend} low`),
			ask("high", `flamegate_benchmark_median_high{${chosen}}`, `${legend} high`)
		],
		fieldConfig: {
			defaults: { custom: {
				drawStyle: "line",
				showPoints: "always",
				spanNulls: true,
				lineWidth: 1
			} },
			overrides: [{
				matcher: {
					id: "byRegexp",
					options: "/ (low|high)$/"
				},
				properties: [{
					id: "custom.lineStyle",
					value: {
						fill: "dash",
						dash: [4, 4]
					}
				}, {
					id: "custom.showPoints",
					value: "never"
				}]
			}]
		},
		options: {
			legend: {
				displayMode: "list",
				placement: "bottom",
				showLegend: true
			},
			tooltip: {
				mode: "multi",
				sort: "none"
			}
		}
	}),
	panel(2, "Verdicts", {
		x: 0,
		y: 11,
		w: 12,
		h: 8
	}, table("last_over_time(flamegate_verdict[$__range])")),
	panel(3, "Steps", {
		x: 12,
		y: 11,
		w: 12,
		h: 8
	}, table(`last_over_time(flamegate_history_step{${chosen}}[$__range])`)),
	panel(4, "Where $commit spends its time", {
		x: 0,
		y: 19,
		w: 24,
		h: 16
	}, {
		type: "flamegraph",
		datasource: pyroscope,
		targets: [{
			refId: "profile",
			datasource: pyroscope,
			queryType: "profile",
			profileTypeId: "process_cpu:cpu:nanoseconds:cpu:nanoseconds",
			labelSelector: "{benchmark=~\"$benchmark\",commit=\"$commit\"}",
			groupBy: []
		}]
	})
];
function table(expr) {
	return {
		type: "table",
		datasource: prometheus,
		targets: [ask("rows", expr, "", {
			instant: true,
			range: false,
			format: "table"
		})],
		transformations: [{
			id: "organize",
			options: { excludeByName: {
				Time: false,
				__name__: true
			} }
		}],
		options: { showHeader: true }
	};
}
// src/report/history/what-if.ts
const alertRatios = [2, 1.1];
const besideRuns = 1;
function whatIf(report) {
	const trends = report.trends.map(({ main }) => main);
	const stayed = /* @__PURE__ */ new Map();
	for (const finding of findingsOf(report)) {
		if (finding.form !== "step" || finding.kind === "better") continue;
		stayed.set(finding.trend, [...stayed.get(finding.trend) ?? [], finding.step.point]);
	}
	const found = alertRatios.map((ratio) => trends.map((trend) => ({
		trend,
		alerts: alertsOf(trend, ratio)
	})));
	const isBeside = (trend, alert) => (stayed.get(trend) ?? []).some((step) => Math.abs(step - alert) <= besideRuns);
	return {
		compared: trends.reduce((sum, { points }) => sum + Math.max(0, points.length - 1), 0),
		tallies: found.map((each, index) => ({
			ratio: at(alertRatios, index),
			alerts: each.reduce((sum, { alerts }) => sum + alerts.length, 0),
			real: each.reduce((sum, { trend, alerts }) => sum + alerts.filter((alert) => isBeside(trend, alert)).length, 0)
		})),
		steps: [...stayed.values()].reduce((sum, steps) => sum + steps.length, 0),
		missed: found.map((each) => each.reduce((sum, { trend, alerts }) => {
			return sum + (stayed.get(trend) ?? []).filter((step) => !alerts.some((alert) => Math.abs(step - alert) <= besideRuns)).length;
		}, 0))
	};
}
function largestAlerts(trend) {
	const largest = /* @__PURE__ */ new Map();
	for (const ratio of alertRatios.toSorted((a, b) => a - b)) for (const point of alertsOf(trend, ratio)) largest.set(point, ratio);
	return [...largest].map(([point, ratio]) => ({
		point,
		ratio
	}));
}
function alertsOf({ points, target }, ratio) {
	return points.flatMap(({ median }, index) => {
		const before = points[index - 1]?.median;
		if (before === void 0 || before <= 0 || median <= 0) return [];
		return (target.metric.better === "lower" ? median / before : before / median) > ratio ? [index] : [];
	});
}
function whatIfSentences(report) {
	if (report.alertsOf === void 0) return [];
	const { compared, tallies, steps, missed } = whatIf(report);
	return [
		[`${steps === 0 ? "No step" : formatCount(steps, "step")} for the worse stayed, with three runs or more on either side. github-action-benchmark compares each run with the one before, ${formatCount(compared, "time")} here:`],
		...tallies.map(({ ratio, alerts, real }, index) => {
			const of = alerts === 0 ? "" : `, ${real === 0 ? "none" : real} of them within a run of such a step`;
			const left = steps === 0 ? "" : `; ${formatCount(at(missed, index), "step")} without an alert`;
			return [`with an alert threshold of ${formatPercent(ratio)} (▽ ${formatPercent(ratio)} in the charts): ${formatCount(alerts, "alert")}${of}${left}.`];
		}),
		["It stores one value a run, so what the gate would have said of each pull request is not known."]
	];
}
// src/report/history/history-json.ts
function renderHistoryJson(report) {
	return `${JSON.stringify(historyDocument(report))}\n`;
}
function historyDocument(report) {
	const { line, runs, references, overrides } = report;
	return {
		schema: 1,
		headline: plainPhrase(headline(report)),
		store: report.store,
		repositoryUrl: report.repositoryUrl,
		runs: runs.map(({ place, takenAt, environmentClass }) => {
			const { commit, committedAt, subject } = at(line, place);
			return {
				commit,
				committedAt,
				subject,
				takenAt,
				environmentClass
			};
		}),
		references: references.map(({ kind, label, place }) => ({
			kind,
			label,
			commit: at(line, place).commit
		})),
		overrides: overrides.placed.map(({ note, place }) => ({
			commit: at(line, place).commit,
			...note
		})),
		trends: report.trends.map((trends) => targetDocument(trends, report)),
		leftOut: report.leftOut,
		notes: report.notes,
		whatIf: report.alertsOf === void 0 ? void 0 : {
			alertsOf: report.alertsOf,
			...whatIf(report)
		},
		version: report.version
	};
}
function targetDocument({ main, others }, report) {
	const { id, metric } = main.target;
	return {
		benchmark: id.name,
		suite: id.suite,
		metric: metric.name,
		unit: metric.unit,
		better: metric.better,
		role: metric.role ?? "gated",
		kind: main.kind,
		classes: [main, ...others].map((trend) => trendDocument(trend, report))
	};
}
function trendDocument(trend, report) {
	const { points } = trend;
	return {
		environmentClass: trend.environmentClass,
		kind: trend.kind,
		points: {
			run: points.map(({ run }) => run),
			processes: points.map(({ processes }) => processes),
			median: points.map(({ median }) => median),
			low: points.map(({ low }) => low),
			high: points.map(({ high }) => high)
		},
		steps: trend.steps.map((step) => stepDocument(step, trend, report)),
		drifts: trend.drifts.map((drift) => ({
			...drift,
			shift: finiteShift(driftShift(drift, trend)),
			crept: finite(drift.crept)
		}))
	};
}
function stepDocument(step, trend, report) {
	const { point, first, last, ...rest } = step;
	const range = rangeOfStep(step, trend, report);
	return {
		commit: commitOfStep(step, trend, report).commit,
		run: at(trend.points, point).run,
		suspects: suspectsOf(step, trend),
		range: {
			first: range.first.commit,
			last: range.last.commit
		},
		...rest,
		shift: finiteShift(stepShift(step, trend))
	};
}
function finiteShift({ ratio, low, high }) {
	return {
		ratio: finite(ratio),
		low: finite(low),
		high: finite(high)
	};
}
function finite(value) {
	return value !== null && Number.isFinite(value) ? value : null;
}
// src/report/history/history-terminal.ts
const colors = {
	worse: "red",
	accepted: "yellow",
	better: "green"
};
const mostRows = 60;
function renderHistoryText(report, asked) {
	const options = {
		...asked,
		width: Math.max(40, asked.width)
	};
	const findings = findingsOf(report);
	return `${[
		[
			...wrap(plainPhrase(headline(report)), options.width).map((line) => paint(line, "bold", options)),
			...sentence(leadSentence(report), options),
			...sentence(sharedSentence(report), options),
			...wrap(historySummary(report).map((fact) => terminalText(fact)).join(" · "), options.width)
		],
		whatIfSentences(report).flatMap((phrase) => sentence(phrase, options)),
		tableLines(findings.slice(0, mostRows), report, options),
		findings.length > mostRows ? [`and ${formatCount(findings.length - mostRows, "more")}, see --out or --json`] : [],
		report.runs.length === 0 ? noteLines(report, options) : methodSentences(report).flatMap((phrase) => sentence(phrase, options, "gray"))
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n").replaceAll(" ", " ")}\n`;
}
const mostNotes = 5;
function noteLines({ notes }, options) {
	const lines = notes.slice(0, mostNotes).flatMap((note) => wrap(terminalText(note, 400), options.width));
	const more = notes.length - mostNotes;
	return more > 0 ? [...lines, `and ${formatCount(more, "more note")}, see --json`] : lines;
}
function sentence(phrase, options, color = "plain") {
	return phrase.length === 0 ? [] : wrap(plainPhrase(phrase), options.width).map((line) => paint(line, color, options));
}
function tableLines(findings, report, options) {
	if (findings.length === 0) return [];
	const name = namer(report);
	const table = textTable(findings, [
		{
			title: "",
			side: "right",
			of: ({ kind }) => kind
		},
		{
			title: "benchmark",
			side: "right",
			of: ({ trend }) => terminalText(name(trend.target.id))
		},
		{
			title: "metric",
			side: "right",
			of: ({ trend }) => terminalText(trend.target.metric.name, 20)
		},
		{
			title: "before → after",
			side: "left",
			of: levels
		},
		{
			title: "change",
			side: "left",
			of: (finding) => formatChange(shiftOf(finding))
		},
		{
			title: "95 % interval",
			side: "left",
			of: (finding) => formatInterval(shiftOf(finding))
		}
	], {
		width: options.width,
		flexible: "benchmark",
		shortest: 24,
		dispensable: ["before → after", "95 % interval"]
	});
	return [paint(table.head, "gray", options), ...findings.flatMap((finding, index) => [paint(table.lines[index] ?? "", colors[finding.kind], options), ...wrap(plainPhrase(whereWords(finding, report)), options.width - 4).map((line) => paint(`    ${line}`, "gray", options))])];
}
function levels(finding) {
	const { unit } = finding.trend.target.metric;
	if (finding.form === "step") return pairOf(finding.step, unit);
	const { baseline, candidate, shift } = finding.drift;
	return pairOf({
		before: baseline.median,
		after: candidate.median,
		shift
	}, unit);
}
function whereWords(finding, report) {
	if (finding.form === "drift") {
		const { drift } = finding;
		return [
			"drift ",
			...referenceWords(at(report.references, drift.reference), report),
			`; ${driftRemark(drift)}`
		];
	}
	const { step, trend } = finding;
	const remarks = stepRemarks(step, trend, report).flatMap((phrase) => ["; ", ...phrase]);
	return [
		step.gradual === true ? "it crept in " : "step ",
		...placeWords(step, trend, report),
		...remarks
	];
}
// src/report/html/packed-column.ts
function packColumn(values, recode = plain) {
	const [first = 0] = values;
	if (values.every((value) => value === first)) return first;
	const recoded = recode(values);
	return recoded.every(isSmall) ? toText(recoded) : recoded;
}
function unpackColumn(packed, count, recode = plain) {
	if (typeof packed === "number") return new Array(count).fill(packed);
	return recode(typeof packed === "string" ? fromText(packed, count) : packed);
}
const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const base = 64;
const values = new Map([...digits].map((digit, value) => [digit, value]));
function isSmall(value) {
	return Number.isInteger(value) && Math.abs(value) < 2 ** 51;
}
function toText(whole) {
	let rest = whole.map((value) => value < 0 ? -2 * value - 1 : 2 * value);
	const places = [];
	do {
		places.push(rest.map((value) => digits.charAt(value % base)).join(""));
		rest = rest.map((value) => Math.floor(value / base));
	} while (rest.some((value) => value > 0));
	return places.reverse().join("");
}
function fromText(text, count) {
	const sums = new Array(count).fill(0);
	for (let at = 0; at < text.length; at += 1) {
		const which = at % count;
		sums[which] = (sums[which] ?? 0) * base + (values.get(text.charAt(at)) ?? 0);
	}
	return sums.map((value) => value % 2 === 1 ? -(value + 1) / 2 : value / 2);
}
function plain(numbers) {
	return numbers;
}
// src/report/html/packed-points.ts
const intervalUnits = 10;
function packPoints(points, runsOfClass) {
	const unit = unitFor(points.map(({ median }) => median));
	const whole = (value) => Math.round(value / unit);
	const reach = (from, to) => Math.round((to - from) / unit / intervalUnits);
	const hasAll = points.length === runsOfClass.length && points.every(({ run }, index) => run === runsOfClass[index]);
	const medians = points.map(({ median }) => whole(median));
	return {
		run: hasAll ? 0 : differences(points.map(({ run }) => run)),
		count: points.length,
		unit,
		median: packColumn(medians, differences),
		below: packColumn(points.map(({ median, low }) => reach(low, median))),
		above: packColumn(points.map(({ median, high }) => reach(median, high))),
		processes: packColumn(points.map(({ processes }) => processes))
	};
}
function unpackMedians({ median, count, unit }) {
	return unpackColumn(median, count, sums).map((whole) => scaled(whole, unit));
}
function unitFor(medians) {
	const smallest = Math.min(...medians.filter((median) => median > 0));
	return Number.isFinite(smallest) ? 10 ** (Math.floor(Math.log10(smallest)) - 4) : 1;
}
function scaled(whole, unit) {
	return unit < 1 ? whole / Math.round(1 / unit) : whole * unit;
}
function differences(values) {
	return values.map((value, index) => value - (values[index - 1] ?? 0));
}
function sums(values) {
	let sum = 0;
	return values.map((value) => {
		sum += value;
		return sum;
	});
}
// src/report/html/trend-row.ts
const kindWords = {
	worse: "worse",
	accepted: "accepted",
	better: "better",
	steady: "steady",
	short: "few runs",
	gone: "gone"
};
function dayWords({ day, gradual }) {
	return gradual === void 0 ? day : `bit by bit until ${day}`;
}
function trendRow(target, data) {
	const [main] = target.trends;
	if (main === void 0) return void 0;
	const { suite, name, shown } = data.benchmarks[target.benchmark] ?? {
		suite: "",
		name: "",
		shown: ""
	};
	const medians = unpackMedians(main.points);
	const now = medians.at(-1);
	const standing = main.steps.filter(({ state }) => state === "standing");
	const step = main.steps[target.largest];
	return {
		kind: main.kind,
		word: kindWords[main.kind],
		benchmark: target.benchmark,
		href: `#benchmark/${encoded(suite)}/${encoded(name)}?metric=${encoded(target.metric)}`,
		name: shown,
		metric: target.metric,
		medians,
		marks: standing.filter(({ gradual }) => gradual === void 0),
		now: now === void 0 ? "" : formatQuantity(now, target.unit),
		drifts: data.references.map((_, reference) => driftCell(main.drifts.find((each) => each.reference === reference))),
		step: step === void 0 ? void 0 : {
			...step,
			day: dayWords(step),
			others: standing.length - 1
		},
		remark: isNamedKind(main.kind) ? "gradual: no single step was found" : main.kind === "gone" ? goneWords : ""
	};
}
const goneWords = "the newest runs do not have it";
function isNamedKind(kind) {
	return kind === "worse" || kind === "accepted" || kind === "better";
}
function driftCell(drift) {
	if (drift === void 0) return {
		look: "faint",
		title: "",
		text: ""
	};
	const { certainty, change, interval, remark, kind } = drift;
	if (certainty === "clear") return {
		look: kind,
		title: `95 % interval ${interval}`,
		text: change
	};
	const text = remark.startsWith("under") ? remark : "not clear";
	return {
		look: "faint",
		title: `${change}, ${remark}`,
		text
	};
}
function encoded(name) {
	return encodeURIComponent(toWellFormed(name));
}
// src/report/html/history-data.ts
function toHistoryPageData(report) {
	const runsOf = /* @__PURE__ */ new Map();
	report.runs.forEach(({ environmentClass }, index) => {
		const known = runsOf.get(environmentClass);
		if (known === void 0) runsOf.set(environmentClass, [index]);
		else known.push(index);
	});
	const places = [...new Set(report.runs.map(({ place }) => place))];
	const world = {
		report,
		places,
		classes: [...runsOf.keys()],
		runsOf
	};
	const indexOf = new Map(places.map((place, index) => [place, index]));
	const ids = new Map(report.trends.map(({ main }) => [benchmarkKey(main.target.id), main.target.id]));
	const benchmarkOf = new Map([...ids.keys()].map((key, index) => [key, index]));
	const shown = namer(report);
	return {
		repository: urlOf$1(report, "") ?? "",
		commits: commitsOf(world),
		runs: report.runs.map(({ place, takenAt, environmentClass }) => [
			indexOf.get(place) ?? 0,
			takenAt.slice(0, 16).replace("T", " "),
			world.classes.indexOf(environmentClass)
		]),
		environments: world.classes.map((name) => {
			const run = at(runsOf.get(name) ?? [], 0);
			return environmentWords(at(report.runs, run).environment) || name;
		}),
		overrides: overridesOf(world),
		references: referencesOf$1(world),
		benchmarks: [...ids.values()].map((id) => ({
			...id,
			shown: shown(id)
		})),
		targets: report.trends.map(({ main, others }) => {
			const { id, metric } = main.target;
			return {
				benchmark: benchmarkOf.get(benchmarkKey(id)) ?? 0,
				metric: metric.name,
				unit: metric.unit,
				better: metric.better,
				role: metric.role ?? "gated",
				trends: [main, ...others].map((trend) => pageTrend(trend, world)),
				largest: largestStep(main, report)
			};
		})
	};
}
function commitsOf({ report, places }) {
	const tags = /* @__PURE__ */ new Map();
	report.line.forEach(({ tags: names }, place) => {
		if (names.length === 0) return;
		const index = places.findLastIndex((each) => each <= place);
		tags.set(index, [...tags.get(index) ?? [], ...names]);
	});
	return places.map((place, index) => {
		const { commit, committedAt, subject } = at(report.line, place);
		return [
			commit,
			dayOf(committedAt),
			subject.slice(0, 200),
			tags.get(index) ?? []
		];
	});
}
function overridesOf({ report, places }) {
	return report.overrides.placed.map(({ note, place }) => ({
		commit: places.findIndex((each) => each >= place),
		kind: note.kind === "skip" ? "skip" : "accept",
		words: plainPhrase(overrideWords(note)),
		url: urlOf$1(report, `pull/${note.pullRequest}`) ?? ""
	}));
}
function pageTrend(trend, world) {
	const { report } = world;
	return {
		environment: world.classes.indexOf(trend.environmentClass),
		kind: trend.kind,
		points: packPoints(trend.points, world.runsOf.get(trend.environmentClass) ?? []),
		steps: trend.steps.map((step) => pageStep(step, trend, report)),
		drifts: trend.drifts.map((drift) => pageDrift(drift, trend)),
		...report.alertsOf === void 0 ? {} : { alerts: largestAlerts(trend).map(({ point, ratio }) => [point, formatPercent(ratio)]) },
		overrides: report.overrides.placed.flatMap(({ note }, index) => {
			const isNamed = note.steps.some(({ id, metric }) => metric === trend.target.metric.name && benchmarkKey(id) === benchmarkKey(trend.target.id));
			return trend.steps.some(({ override }) => override === index) || isNamed && accepts(note, trend.target) ? [index] : [];
		})
	};
}
function largestStep(trend, report) {
	const standing = trend.steps.filter(({ state }) => state === "standing");
	const ofKind = standing.filter((step) => kindOfStep(step, report) === trend.kind);
	const [largest] = (ofKind.length > 0 || isNamedKind(trend.kind) ? ofKind : standing).toSorted((a, b) => weightOf(b.shift) - weightOf(a.shift));
	return largest === void 0 ? -1 : trend.steps.indexOf(largest);
}
function pageStep(step, trend, report) {
	const { first, last } = rangeOfStep(step, trend, report);
	const { commit, committedAt } = last;
	const before = at(report.line, at(trend.points, step.first - 1).place).commit;
	const path = suspectsOf(step, trend) > 1 ? `compare/${before}...${commit}` : `commit/${commit}`;
	return {
		point: step.point,
		kind: kindOfStep(step, report),
		state: step.state,
		gradual: step.gradual === true ? {
			last: step.last,
			over: plainPhrase(placeWords(step, trend, report))
		} : void 0,
		change: formatChange(stepShift(step, trend)),
		interval: formatInterval(stepShift(step, trend)),
		levels: pairOf(step, trend.target.metric.unit),
		remarks: stepRemarks(step, trend, report).map((phrase) => plainPhrase(phrase)),
		place: !namesCommit(step) && step.ofOneCommit !== true ? "not known" : `${first.commit === commit ? "" : `${shortCommit(first.commit)}…`}${shortCommit(commit)}`,
		day: dayOf(committedAt),
		url: urlOf$1(report, path) ?? ""
	};
}
function pageDrift(drift, trend) {
	const { baseline, candidate, shift } = drift;
	return {
		reference: drift.reference,
		level: Number(baseline.median.toPrecision(6)),
		kind: drift.standing,
		certainty: drift.certainty,
		change: formatChange(driftShift(drift, trend)),
		interval: formatInterval(driftShift(drift, trend)),
		levels: pairOf({
			before: baseline.median,
			after: candidate.median,
			shift
		}, trend.target.metric.unit),
		remark: driftRemark(drift)
	};
}
function referencesOf$1({ report, places }) {
	return report.references.map((reference) => ({
		label: labelOf(reference),
		since: plainPhrase(referenceWords(reference, report)),
		from: places.findIndex((place) => place > reference.place)
	}));
}
function labelOf({ kind, label }) {
	if (kind === "weeks") return `${label} ago`;
	return kind === "start" ? "first runs" : label;
}
function urlOf$1({ repositoryUrl }, path) {
	if (repositoryUrl === void 0 || !/^https?:\/\//.test(repositoryUrl)) return void 0;
	return safeUrl(path === "" ? repositoryUrl : `${repositoryUrl}/${path}`);
}
// src/report/html/history-style.ts
const historyStyle = `
.worse .mark{background:var(--red);border-color:var(--red)}.accepted .mark{background:var(--amber);border-color:var(--amber)}.better .mark{background:var(--blue);border-color:var(--blue)}.steady .mark{border-width:1px}.short .mark,.gone .mark{border-style:dashed;border-width:1px}
.worse .word,b.worse,td.worse b{color:var(--red)}.accepted .word,b.accepted,td.accepted b{color:var(--amber)}.better .word,b.better,td.better b{color:var(--blue)}.steady .word,.short .word,.gone .word,.faint{color:var(--dim)}
#trends{margin-top:16px}
#trends td:first-child,#trends th[scope=row],#trends thead th:nth-child(2),#trends td:nth-child(3),#trends thead th:nth-child(3),#trends td:last-child,#trends thead th:last-child{text-align:left}
#trends th[scope=row]{white-space:normal;min-width:180px;overflow-wrap:anywhere}
#trends tbody td{padding-top:6px}#trends tbody tr:last-child>*{border-bottom:0}
#trends a[aria-current]{font-weight:600}#trends a,.findings a,.readout a,.runs a{display:inline-block;min-height:24px;line-height:24px}#trends a[data-benchmark]{line-height:1.5;padding:2px 0;min-width:24px}
@media (min-width:1240px){#trends table{table-layout:fixed}#trends thead>tr>:first-child{width:112px}#trends thead>tr>:nth-child(3){width:112px}#trends thead .picture{width:156px}#trends thead .now{width:100px}#trends thead [class^=since]{width:124px}#trends thead>tr>:last-child{width:300px}#trends thead th{white-space:normal}#trends td{overflow:hidden}#trends td:nth-child(3),#trends td.now,#trends td:last-child{white-space:normal;overflow-wrap:anywhere}}
#trends .picture{text-align:left}#trends td.picture{padding-top:1px;padding-bottom:1px}
.spark{display:block;contain:strict;width:132px;height:26px}.spark path{fill:none;stroke:var(--base);stroke-width:1.3;stroke-linejoin:round}.spark path.worse{stroke:var(--red);stroke-width:1.5}.spark path.accepted{stroke:var(--amber);stroke-width:1.5}.spark path.better{stroke:var(--blue);stroke-width:1.5}.spark circle{fill:var(--text)}
.trend{margin:0 0 14px;padding:10px 14px}.trend figcaption bdi{color:var(--text);font-weight:500}
.trend .chart svg{max-width:none;margin:0;overflow:visible}
.chart{position:relative;touch-action:pan-y;cursor:crosshair;border-radius:6px;user-select:none;-webkit-user-select:none;margin-top:8px}
.selection{position:absolute;top:30px;bottom:40px;background:var(--link);opacity:.16;pointer-events:none}
.thread{fill:none;stroke:var(--base);stroke-width:1;stroke-opacity:.45}
.whisker{fill:none;stroke:var(--base);stroke-width:1.4;stroke-opacity:.5}
.dots{fill:none;stroke:var(--text);stroke-linecap:round;stroke-opacity:.8}
.edge{fill:var(--dim)}.level{fill:none;stroke:var(--cand);stroke-width:2.6;stroke-linecap:round}
line.step{stroke-width:1.4;stroke-dasharray:5 3;stroke:var(--dim)}line.step.worse{stroke:var(--red)}line.step.accepted{stroke:var(--amber)}line.step.better{stroke:var(--blue)}line.step.undone,line.step.repair{stroke-opacity:.5}
text.axis.worse{fill:var(--red)}text.axis.accepted{fill:var(--amber)}text.axis.better{fill:var(--blue)}
.base{stroke:var(--dim)}.tag-line{stroke:var(--line);stroke-dasharray:2 3}.tag-name{fill:var(--text)}
.reference{fill:none;stroke:var(--dim);stroke-width:1.4;stroke-dasharray:2 4}.reference.worse{stroke:var(--red)}.reference.accepted{stroke:var(--amber)}.reference.better{stroke:var(--blue)}
.reference-name,.chart text.axis{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.override{fill:var(--amber);stroke:var(--card);stroke-width:1}.alert{fill:none;stroke:var(--amber);stroke-width:1.6}.alert-name{fill:var(--amber)}.override.skip{fill:none;stroke:var(--amber);stroke-width:1.6}
.crosshair{stroke:var(--text);stroke-width:1;stroke-opacity:.5}.met{fill:none;stroke:var(--text);stroke-width:2}
.readout{min-height:44px;margin:2px 0 4px;font-size:13px;color:var(--dim);overflow-wrap:anywhere}.readout b{color:var(--text);font-size:14px}
.event{display:block}.event::before{content:"↳ ";color:var(--dim)}
.findings{margin:6px 0;padding-left:18px;font-size:14px}.findings li{margin:3px 0;overflow-wrap:anywhere}.findings .event{color:var(--dim);font-size:13px}.findings .undone,.findings .repair{color:var(--dim)}
details.runs,details.more{font-size:13.5px}summary{cursor:pointer;color:var(--link);width:fit-content}
.runs td:nth-child(1),.runs td:nth-child(2),.runs th:nth-child(1),.runs th:nth-child(2),.runs td:last-child,.runs th:last-child{text-align:left}.runs td:nth-child(2),.runs td:last-child{white-space:normal;overflow-wrap:anywhere}.runs td:nth-child(2){min-width:220px}
.runs .tall{margin-top:6px}
.benchmark .tools{display:flex;flex-wrap:wrap;gap:8px 14px;align-items:end}.benchmark select{max-width:min(100%,340px)}.tools .crumbs{flex:1 1 100%;margin:0}
@media (max-width:640px){.trend{padding:8px 8px}.spark{width:64px}#trends th[scope=row]{min-width:120px}#trends td,#trends th{padding-left:4px;padding-right:4px}#trends [class^=since],#trends .now{display:none}#trends thead th{white-space:normal}#trends td:nth-child(3){white-space:normal;overflow-wrap:anywhere}#trends td:last-child{white-space:normal;min-width:84px}.findings{font-size:13.5px}}
@media print{.benchmark .tools{display:none}#trends td:last-child,#trends th{white-space:normal}#trends th[scope=row]{min-width:0}#trends td,#trends th{padding:3px 4px}#trends thead .picture,#trends .spark{width:90px}#trends code{white-space:normal}.chart{break-inside:avoid}.runs,.readout{display:none}}
`.trim().replaceAll("\n", "");
const { width, height } = {
	width: 132,
	height: 26
};
const inset = 3;
const mostColumns = 66;
const sparkReach = .15;
function sparkline(medians, steps) {
	if (medians.length === 0) return void 0;
	const columns = columnsOf(medians);
	const middle = median([...columns]);
	const x = (share) => round(inset + share * (width - 6));
	const y = (value) => {
		const share = middle === 0 ? Math.sign(value) : (value / middle - 1) / sparkReach;
		return round(height / 2 - Math.max(-1, Math.min(1, share)) * (height / 2 - inset));
	};
	const last = Math.max(1, columns.length - 1);
	return {
		line: new Set(columns.map(y)).size === 1 ? `M${x(0)} ${y(at(columns, 0))}H${x(1)}` : pathOf(columns.map((value, index) => [x(index / last), y(value)])),
		marks: steps.map(({ point, kind }) => ({
			kind,
			path: `M${x(point / Math.max(1, medians.length - 1))} 1V${height - 1}`
		})),
		end: [x(columns.length === 1 ? 0 : 1), y(at(columns, columns.length - 1))]
	};
}
function renderSparkline(medians, steps) {
	const spark = sparkline(medians, steps);
	if (spark === void 0) return "";
	const { line, marks, end } = spark;
	const steep = marks.map(({ kind, path }) => `<path class="${kind}" d="${path}"/>`).join("");
	const dot = `<circle cx="${end[0]}" cy="${end[1]}" r="2"/>`;
	return `<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true"><path d="${line}"/>${steep}${dot}</svg>`;
}
function pathOf(points) {
	const tenths = points.map(([x, y]) => [Math.round(10 * x), Math.round(10 * y)]);
	const steps = tenths.slice(1).map(([x, y], index) => {
		const [fromX, fromY] = at(tenths, index);
		return `${short(x - fromX)}${joined(short(y - fromY))}`;
	});
	const [[x, y] = [0, 0]] = points;
	return `M${x} ${y}l${steps.reduce((path, step) => path + (path === "" ? step : joined(step)), "")}`;
}
function short(tenths) {
	return String(tenths / 10).replace(/^(-?)0\./, "$1.");
}
function joined(number) {
	return number.startsWith("-") ? number : ` ${number}`;
}
function columnsOf(values) {
	const size = Math.ceil(values.length / mostColumns);
	const count = Math.ceil(values.length / size);
	return Array.from({ length: count }, (_, index) => median(values.slice(index * size, (index + 1) * size)));
}
function round(value) {
	return Math.round(value * 10) / 10;
}
// src/report/html/history-page.ts
function renderHistoryPage(report, assets) {
	const data = toHistoryPageData(report);
	const main = [
		overviewBlock(data),
		"<div id=\"detail\"></div>",
		methodBlock(report)
	].join("\n");
	return renderPage({
		title: "Flamegate: benchmark history",
		header: headerBlock(report),
		main,
		data,
		style: historyStyle
	}, assets);
}
function headerBlock(report) {
	const isWorse = report.trends.some(({ main }) => main.kind === "worse" && main.target.metric.role !== "informational");
	const state = report.trends.every(({ main }) => main.kind === "short" || main.kind === "gone") ? "skipped" : isWorse ? "worse" : "pass";
	const leads = [leadSentence(report), sharedSentence(report)].filter((phrase) => phrase.length > 0);
	return [
		"<div>",
		`<h1 class="${state}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
		...[...leads, ...whatIfSentences(report)].map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
		`<p class="facts">${historySummary(report).map((fact) => unbrokenDays(escapeHtml(fact, 200))).join(" · ")}</p>`,
		"</div>"
	].join("");
}
function overviewBlock(data) {
	if (data.targets.length === 0) return "";
	const rows = data.targets.slice(0, 100).map((target) => rowHtml(trendRow(target, data)));
	const since = data.references.map(({ label }, reference) => `<th scope="col" class="since${reference}">since <bdi>${escapeHtml(label, 40)}</bdi></th>`);
	return `<section id="trends" aria-label="Benchmarks"><div id="filter"></div>${`<div class="scroll tall" tabindex="0" role="region" aria-label="Table of benchmarks"><table><thead><tr>${[
		"<td></td>",
		"<th scope=\"col\">benchmark</th>",
		"<th scope=\"col\">metric</th>",
		`<th scope="col" class="picture">median ±${formatPercent(sparkReach)}</th>`,
		"<th scope=\"col\" class=\"now\">now</th>",
		...since,
		"<th scope=\"col\">largest lasting step</th>"
	].join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`}${restNote(data.targets.length)}</section>`;
}
function restNote(rows) {
	if (rows <= 100) return "";
	return `<p id="rest">These 100 of ${rows} rows matter most; the others appear in a browser that runs this page’s script.</p>`;
}
function rowHtml(row) {
	if (row === void 0) return "";
	const { kind, word, benchmark, href, name, metric, medians, marks, now, drifts } = row;
	return [
		`<tr data-kind="${kind}" class="${kind}">`,
		`<td><span class="mark" aria-hidden="true"></span><span class="word">${word}</span></td>`,
		`<th scope="row"><a href="${escapeHtml(href, 1e5)}" data-benchmark="${benchmark}"><bdi>${breakableHtml(name, 90)}</bdi></a></th>`,
		`<td>${escapeHtml(metric, 40)}</td>`,
		`<td class="picture">${renderSparkline(medians, marks)}</td>`,
		`<td class="now">${escapeHtml(now)}</td>`,
		...drifts.map(driftHtml),
		`<td>${stepHtml(row)}</td></tr>`
	].join("");
}
function driftHtml({ look, title, text }, reference) {
	if (text === "") return `<td class="since${reference}"></td>`;
	const words = look === "faint" ? escapeHtml(text) : `<b>${escapeHtml(text)}</b>`;
	return `<td class="since${reference} ${look}" title="${escapeHtml(title)}">${words}</td>`;
}
function stepHtml({ step, remark }) {
	if (step === void 0) return remark === "" ? "" : `<span class="faint">${unbrokenDays(remark)}</span>`;
	const { kind, change, place, day, url, others } = step;
	const hash = `<code>${place}</code>`;
	const link = url === "" ? hash : `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${hash}</a>`;
	const more = others > 0 ? ` <span class="faint">and ${others} more</span>` : "";
	return `<b class="${kind}">${change}</b> ${link} <span class="faint">${unbrokenDays(day)}</span>${more}`;
}
function methodBlock(report) {
	const sentences = report.runs.length === 0 ? [] : methodSentences(report);
	const how = report.runs.length > 0 ? "" : "<p>The gate stores a run of every commit of the default branch; “flamegate baseline save” stores one by hand.</p>";
	const link = urlOf$1(report, "");
	return [
		"<section aria-labelledby=\"method\"><h2 id=\"method\">How to read this</h2>",
		how,
		...sentences.map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
		link === void 0 ? "" : `<p><a href="${escapeHtml(link)}" rel="noopener noreferrer">${escapeHtml(link)}</a></p>`,
		`<p>Flamegate ${escapeHtml(report.version)} wrote this from ${escapeHtml(report.store, 200)}${newestWords(report)}.</p>`,
		"</section>"
	].join("");
}
function newestWords({ runs, line }) {
	const last = runs.at(-1);
	return last === void 0 ? "" : `; the newest commit measured is <code>${shortCommit(at(line, last.place).commit)}</code>`;
}
// src/cli/history-moments.ts
const dayMs = 864e5;
async function startOf(moments, text) {
	if (text === void 0) return 0;
	const { line } = moments;
	const [, count, unit] = /^(\d{1,5})([dw])$/.exec(text) ?? [];
	if (unit !== void 0) return firstSince(line, Date.parse(line.at(-1)?.committedAt ?? "") - Number(count) * (unit === "w" ? 7 : 1) * dayMs);
	if (/^\d{4}-\d\d-\d\d$/.test(text)) {
		const day = Date.parse(`${text}T00:00:00Z`);
		if (Number.isNaN(day)) throw badMoment(text);
		return firstSince(line, day);
	}
	return namedReference(line, await commitOnLine(moments, text), text).place;
}
async function referencesOf(moments, text) {
	const { line } = moments;
	if (text === void 0) return (places) => usualReferences(line, places);
	const weeks = /^(\d{1,4})w$/.exec(text)?.[1];
	if (weeks !== void 0) return (places) => [someWeeksAgo(line, places, Number(weeks))].filter((each) => each !== void 0);
	const reference = namedReference(line, await commitOnLine(moments, text), text);
	return () => [reference];
}
async function commitOnLine({ root, line }, name) {
	const commit = await resolveCommit(root, name);
	if (line.some((each) => each.commit === commit)) return commit;
	const newest = line.at(-1)?.commit;
	return (newest === void 0 ? void 0 : await openGitAncestry(root).mergeBase(newest, commit)) ?? commit;
}
function firstSince(line, time) {
	const first = line.findIndex(({ committedAt }) => Date.parse(committedAt) >= time);
	return first < 0 ? line.length : first;
}
function badMoment(text) {
	return new GateError("USAGE", `Cannot show history as --since must be a commit, a day or a time back: current value is ${text}`, { hint: "write v1.2.0, 2026-11-01, 12w or 90d" });
}
const historyCommand = {
	help: `
usage: flamegate history [--out DIR] [options]
       flamegate history bisect BENCHMARK [--from REF] [--to REF] [options]

Shows the stored runs along the first-parent history: steps (change points, with the commit, size and interval), what
was accepted by whom, and slow drift against the last release and eight weeks ago, which a gate that looks at one
change at a time passes. Machines of different kinds are kept apart. It explains and never gates.

Prints a table of the changes still in effect; with --out it writes index.html, one file that needs no network.

  --out DIR          write index.html there
  --benchmark GLOB   only these, by name or suite/name; may be given several times
  --since WHEN       a commit or tag, a day (2026-11-01), or a time back from the newest commit (12w, 90d)
  --limit N          newest N measured commits (default: 500)
  --against REF      measure drift against this commit or tag (default: the last release's tag, and 8 weeks ago)
  --head REF         whose history (default: HEAD)
  --store STORE      git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME      fetch the store's branch from this remote
  --url URL          the repository's page, for links (default: from the remote "origin")
  --config FILE      configuration
  --what-if FILE     instead of a store, the data.js of github-action-benchmark: its alerts beside the steps that stayed
  --to FORMAT        openmetrics: steps and verdicts as series, on stdout; grafana: a dashboard of them (needs no store)
  --json             one JSON document on stdout: {"headline","runs","references","overrides","trends":[{"benchmark",
                     "metric","kind","classes":[{"points":{"run","median","low","high"},"steps","drifts"}]}]}

"bisect" compares commits with the last one before a change, halves what is left, and names the commit that brought it,
compared with its parent, with functions and flame graph diff. The ends are those of the newest step in the store unless
named. It says so where the ends do not differ, a commit cannot be measured, or several commits share the change.

  --from REF         last commit before the change
  --to REF           first known to have it
  --metric NAME      the metric (default: the step's; else what changed most between the ends)
  --budget TIME      stop measuring after this long (default: 1h)
  --out DIR          the named commit's report; what was measured is kept in DIR/bisect.json, from where an
                     interrupted search goes on
  --suite, --seed, --working-directory  as of "gate"; --config, --store, --remote, --head, --json as above

Exit codes: 0 done, 2 usage, 3 the store or the repository could not be read, or bisect could not decide.

example: flamegate history --out site --since 26w
         flamegate history bisect "parser/small file" --from v1.2.0 --out found
`,
	run: async (argv, io) => {
		if (argv[0] === "bisect") return (await import("./chunk-history-bisect.js")).runHistoryBisect(argv.slice(1), io);
		const given = parseArguments("history", argv, {
			out: { type: "string" },
			benchmark: { type: "list" },
			since: { type: "string" },
			limit: { type: "string" },
			against: { type: "string" },
			head: { type: "string" },
			store: { type: "string" },
			remote: { type: "string" },
			url: { type: "string" },
			config: { type: "string" },
			"what-if": { type: "string" },
			to: { type: "string" },
			json: { type: "flag" }
		}, Number.POSITIVE_INFINITY);
		const [extra] = given.positionals;
		if (extra !== void 0) {
			const near = nearest(extra, ["bisect"]);
			throw new GateError("USAGE", `Cannot show history as it takes options only: current value is ${extra}`, { hint: near === void 0 ? "flamegate history --benchmark GLOB, or --since WHEN" : "did you mean: flamegate history bisect BENCHMARK?" });
		}
		const to = given.text("to");
		if (to !== void 0) return tellOthers(io, given, to);
		const out = given.text("out");
		const folder = out === void 0 ? void 0 : resolve(io.cwd, out);
		if (folder !== void 0) await openOutputs(folder);
		const whatIfFile = given.text("what-if");
		const report = whatIfFile === void 0 ? await readReport(io, given) : await readWhatIf(io, given, whatIfFile);
		if (folder !== void 0) {
			const page = renderHistoryPage(report, readHistoryAssets());
			await writeOutputs(folder, /* @__PURE__ */ new Map([["index.html", page]]));
			io.stderr(shown`written to ${join(folder, "index.html")}\n`);
		}
		io.stdout(given.flag("json") ? shownJson(renderHistoryJson(report)) : shownText(renderHistoryText(report, textOptions(io)), inkOf(io)));
		return exitCode.pass;
	}
};
async function tellOthers(io, given, format) {
	if (choiceOf(format, ["openmetrics", "grafana"], {
		start: "Cannot show history as --to",
		hint: "flamegate history --to grafana > flamegate-dashboard.json"
	}) === "grafana") {
		io.document(renderGrafanaDashboard());
		return exitCode.pass;
	}
	const { report, store } = await readStoredReport(io, given);
	io.document(renderHistoryMetrics(report, await readPublishedVerdicts(store)));
	return exitCode.pass;
}
async function clone(folder) {
	try {
		return await repositoryRoot(folder);
	} catch (error) {
		if (!(error instanceof GateError) || error.code !== "NO_GIT") throw error;
		throw new GateError("NO_GIT", `${error.message}; the order of the stored commits is known to their repository only`, {
			hint: "go into a clone of the repository that was measured, and give the same --store there",
			cause: error
		});
	}
}
async function readWhatIf(io, given, file) {
	const globs = given.list("benchmark");
	return whatIfHistory(importGithubActionBenchmark(await readNamedText(resolve(io.cwd, file), file, gabHint), file), {
		source: file,
		wants: (id) => globs.length === 0 || accepts({ accepts: globs }, { id }),
		version
	});
}
function textOptions(io) {
	return {
		color: io.color.stdout ? "always" : "never",
		width: io.stdoutColumns ?? 100
	};
}
const mostCommitsOfLine = 5e4;
const usualLimit = 500;
async function readReport(io, given) {
	return (await readStoredReport(io, given)).report;
}
async function readStoredReport(io, given) {
	const root = await clone(io.cwd);
	const workspace = await openWorkspace({
		root,
		config: given.text("config"),
		store: given.text("store")
	});
	const store = await storeOf(workspace, io, given.text("remote"));
	const read = await readLine(root, given.text("head") ?? "HEAD", mostCommitsOfLine);
	const moments = {
		root,
		line: read.line
	};
	const globs = given.list("benchmark");
	const stored = await readTrends({
		store,
		progress: createProgress(io, Date.now)
	}, {
		line: read.line,
		from: await startOf(moments, given.text("since")),
		mostCommits: limitOf(given),
		wants: (id) => globs.length === 0 || accepts({ accepts: globs }, { id }),
		references: await referencesOf(moments, given.text("against"))
	});
	if (globs.length > 0 && stored.trends.length === 0 && stored.found > 0) throw noneMatch(globs, store.name);
	const repositoryUrl = urlOf(given) ?? await repositoryPage(root);
	return {
		report: {
			...stored,
			line: read.line,
			store: store.name,
			repositoryUrl,
			notes: [...reachNotes(read), ...stored.notes],
			version
		},
		store
	};
}
function limitOf(given) {
	const limit = given.whole("limit") ?? usualLimit;
	if (limit > 0) return limit;
	throw new GateError("USAGE", "Cannot show history as --limit must be ≥ 1: current value is 0", { hint: "leave it out for the newest 500 measured commits" });
}
function urlOf(given) {
	const url = given.text("url");
	if (url === void 0 || /^https?:\/\/[^\s@]+$/.test(url)) return url?.replace(/\/+$/, "");
	throw new GateError("USAGE", `Cannot link to ${url} as --url must be an address like https://host/owner/name`, { hint: "leave it out to use the remote \"origin\"" });
}
function noneMatch(globs, store) {
	return new GateError("USAGE", `Cannot show history as no benchmark in ${store} matches --benchmark ${globs.join(", ")}`, { hint: "flamegate baseline show lists their names; \"**\" matches across slashes" });
}
function reachNotes({ reach }) {
	if (reach !== "shallow") return [];
	return ["The clone is shallow: runs of older commits are not shown. In a workflow give actions/checkout \"fetch-depth: 0\"."];
}
export { historyCommand };
