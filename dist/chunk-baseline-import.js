import { GateError, exitCode, shown, shownJson } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { Mismatch, array, at, benchmarkKey, cleanLine, directionOf, line, number, reportedShift, shortCommit, storableName, text, whyWords } from "./chunk-for-action-compare-gate-top.js";
import { formatChange, formatCount, formatPair, formatPercent, formatQuantity } from "./chunk-for-action-compare-diff-gate-top.js";
import { checkShaped, formatSidePair, parseJson, runtimeWords } from "./chunk-for-action-compare-gate.js";
import { runPath, verdictsFolder } from "./chunk-store-layout.js";
import { renderRun } from "./chunk-for-action-compare.js";
import { readNamedText } from "./chunk-for-compare-gate-production.js";
import { familyText, openMetricsDocument } from "./chunk-openmetrics.js";
import { creeps, isAccepted, namesCommit, smallestStep, weightOf } from "./chunk-trend.js";
import { resolve } from "node:path";
// src/report/history/findings.ts
const kinds = [
	"worse",
	"accepted",
	"better"
];
function findingsOf(report) {
	return report.trends.filter(({ main }) => main.target.metric.role !== "informational" && main.kind !== "gone").flatMap(({ main }) => findingsOfTrend(main, report)).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || sizeOf(b) - sizeOf(a));
}
function findingsOfTrend(trend, report) {
	const steps = trend.steps.filter(({ state }) => state === "standing").map((step) => ({
		form: "step",
		kind: kindOfStep(step, report),
		trend,
		step
	}));
	const [drift] = trend.drifts.filter(creeps).toSorted((a, b) => at(report.references, a.reference).place - at(report.references, b.reference).place);
	return drift === void 0 ? steps : [...steps, {
		form: "drift",
		kind: drift.standing,
		trend,
		drift
	}];
}
function kindOfStep(step, report) {
	return isAccepted(step, { overrides: report.overrides.placed }) ? "accepted" : step.direction;
}
function shiftOf(finding) {
	return finding.form === "step" ? stepShift(finding.step, finding.trend) : driftShift(finding.drift, finding.trend);
}
function stepShift({ shift, before, after }, { target }) {
	return reportedShift(shift, target.metric, [before, after]);
}
function driftShift({ shift, baseline, candidate }, { target }) {
	return reportedShift(shift, target.metric, [baseline.median, candidate.median]);
}
function sizeOf(finding) {
	return weightOf(finding.form === "step" ? finding.step.shift : finding.drift.shift);
}
// src/report/history/history-report.ts
function countBenchmarks(trends) {
	return new Set(trends.map(({ main }) => benchmarkKey(main.target.id))).size;
}
function namer({ trends }) {
	const suites = new Set(trends.map(({ main }) => main.target.id.suite));
	return ({ suite, name }) => suites.size > 1 ? `${suite}/${name}` : name;
}
// src/report/history/history-words.ts
function dayOf(iso) {
	return iso.slice(0, 10);
}
function headline(report) {
	if (report.runs.length === 0) return [nothingShown(report)];
	const there = report.trends.filter(({ main }) => main.kind !== "gone");
	const all = countBenchmarks(there);
	if (there.every(({ main }) => main.kind === "short")) return ["Too few runs to tell: ten on machines of one kind are needed"];
	const worse = countBenchmarks(there.filter(({ main }) => main.target.metric.role !== "informational").filter(({ main }) => main.kind === "worse"));
	const benchmarks = formatCount(all, "benchmark");
	if (worse > 0) return [`${worse} of ${benchmarks} got worse and stayed worse`];
	return [all === 1 ? "The benchmark did not get worse" : `None of ${benchmarks} got worse and stayed worse`];
}
function nothingShown({ found = 0, leftOut, notes }) {
	if (found > 0) {
		const why = notes.length > 0 ? "could be read" : "measured anything";
		return `None of the ${formatCount(found, "stored run")} of this history ${why}`;
	}
	if (leftOut > 0) return `None of the ${formatCount(leftOut, "stored run")} is of the commits asked for`;
	return "No run of this history is stored so far";
}
function leadSentence(report) {
	const [first] = findingsOf(report);
	if (first === void 0 || first.kind !== "worse") return [];
	const { target } = first.trend;
	const size = shiftOf(first);
	const start = [
		"Largest: ",
		{ code: namer(report)(target.id) },
		", ",
		{ code: target.metric.name },
		` ${formatChange(size)} `
	];
	if (first.form === "drift") return [
		...start,
		...referenceWords(at(report.references, first.drift.reference), report),
		"."
	];
	return [
		...start,
		...wholePlace(first.step, first.trend, report),
		"."
	];
}
function wholePlace(step, trend, report) {
	const others = (step.first === step.last || !namesCommit(step)) && step.gradual === void 0 ? suspectWords(step, trend) : [];
	return [...placeWords(step, trend, report), ...others.flatMap((phrase) => [", ", ...phrase])];
}
function sharedSentence(report) {
	const [first] = findingsOf(report).filter((finding) => finding.form === "step" && finding.step.together !== void 0);
	if (first === void 0 || first.form !== "step") return [];
	return [
		`${first.step.together} benchmarks stepped together `,
		...placeWords(first.step, first.trend, report),
		": likely the machine or the runtime, not the code."
	];
}
function historySummary(report) {
	const { runs, line, leftOut } = report;
	const [first, last] = [line[runs[0]?.place ?? -1], line[runs.at(-1)?.place ?? -1]];
	const commits = new Set(runs.map(({ place }) => place)).size;
	const classes = new Set(runs.map(({ environmentClass }) => environmentClass)).size;
	return [
		...first === void 0 || last === void 0 ? [] : [
			`${formatCount(runs.length, "run")} of ${formatCount(commits, "commit")}`,
			[...new Set([first, last].map(({ committedAt }) => dayOf(committedAt)))].join(" to "),
			formatCount(classes, "kind of machine", "kinds of machine")
		],
		report.store,
		...leftOut === 0 ? [] : [`${formatCount(leftOut, "stored run")} of commits that are not on this line of history`]
	];
}
function commitWords({ commit, subject, committedAt }) {
	return [
		{ code: shortCommit(commit) },
		...subject === "" ? [] : [" ", { quote: subject }],
		` (${dayOf(committedAt)})`
	];
}
function commitOfStep({ point }, { points }, { line }) {
	return at(line, at(points, point).place);
}
function placeWords(step, trend, report) {
	if (step.ofOneCommit === true) return ["between two runs of ", ...commitWords(commitOfStep(step, trend, report))];
	if (step.outOfOrder === true) return outOfOrderWords(step, trend, report);
	if (!namesCommit(step) && step.gradual === void 0) return betweenWords(step, trend, report);
	if (step.first === step.last && step.gradual === void 0 && suspectsOf(step, trend) <= fewSuspects) return ["at ", ...commitWords(commitOfStep(step, trend, report))];
	const { first, last } = rangeOfStep(step, trend, report);
	return [
		step.gradual === true ? "bit by bit over " : "at one of ",
		{ code: `${shortCommit(first.commit)}…${shortCommit(last.commit)}` },
		` (${dayOf(first.committedAt)} to ${dayOf(last.committedAt)})`
	];
}
function outOfOrderWords(step, trend, report) {
	return [...runsBeside(step, trend, report), " that were not taken in the order of the commits"];
}
function betweenWords(step, trend, report) {
	const days = [step.first - 1, step.last].map((point) => dayOf(at(report.line, at(trend.points, point).place).committedAt));
	return [...runsBeside(step, trend, report), ` (${[...new Set(days)].join(" to ")})`];
}
function runsBeside({ first, last }, { points }, { line }) {
	const [before, after] = [first - 1, last].map((point) => shortCommit(at(line, at(points, point).place).commit));
	return [
		"between runs of ",
		{ code: before ?? "" },
		" and ",
		{ code: after ?? "" }
	];
}
function rangeOfStep({ first, last }, { points }, { line }) {
	const end = at(points, last).place;
	return {
		first: at(line, Math.min(at(points, first - 1).place + 1, end)),
		last: at(line, end)
	};
}
function suspectsOf({ first, last }, { points }) {
	return at(points, last).place - at(points, first - 1).place;
}
function referenceWords(reference, { line }) {
	const day = dayOf(at(line, reference.place).committedAt);
	switch (reference.kind) {
		case "release":
		case "named": return [
			"since ",
			{ code: reference.label },
			` (${day})`
		];
		case "weeks": return [`since ${reference.label} ago (${day})`];
		case "start": return [`since ${reference.label} (up to ${day})`];
	}
}
function stepRemarks(step, trend, report) {
	return [
		...suspectWords(step, trend),
		...step.override === void 0 ? [] : [overrideWords(at(report.overrides.placed, step.override).note)],
		...stateWords(step, trend),
		...step.together === void 0 ? [] : [[`${step.together} benchmarks stepped there together: likely the machine or the runtime, not the code`]]
	];
}
function stateWords({ state, before, after }, { steps, target }) {
	if (state === "standing") {
		const today = steps.at(-1)?.after ?? after;
		return (after - today) * Math.sign(after - before) > .03 * before ? [[`partly undone since: ${formatQuantity(today, target.metric.unit)} today`]] : [];
	}
	return [[state === "undone" ? "undone since" : "offsets an earlier step"]];
}
const fewSuspects = 2;
function suspectWords(step, trend) {
	if (step.ofOneCommit === true) return [["the machine or what runs on it changed, not the code"]];
	if (step.outOfOrder === true) return [["a change of the machine in between explains it as well as a commit would"]];
	if (step.stayedOnOthers !== void 0) return [[`${step.stayedOnOthers} runs around it on machines of another class did not step: likely the machine or the runtime`]];
	if (step.alternating === true) return [["the runs go to and fro between two levels, as two machines do: one of them explains it as well as a commit would"]];
	if (step.together !== void 0) return [];
	const suspects = suspectsOf(step, trend);
	if (step.gradual === true) return [[`over ${formatCount(suspects, "commit")}, in pieces none of which is a step`]];
	if (suspects <= 1) return [];
	return [[step.first === step.last && suspects <= fewSuspects ? "or the commit before it" : `one of ${suspects} commits`]];
}
function overrideWords({ kind, who, pullRequest, ...why }) {
	return [
		kind === "skip" ? "the gate was skipped by " : "accepted by ",
		...who.split(",").flatMap((login, index) => [index === 0 ? "" : ", ", { login: login.trim() }]),
		` in #${pullRequest}`,
		...whyWords(why)
	];
}
function driftRemark({ crept, shift, certainty, baseline, candidate, gradual }) {
	if (certainty === "unclear") return Math.abs(shift.ratio - 1) < .03 ? `under ${formatPercent(smallestStep)}` : `could be chance, with ${baseline.n} and ${candidate.n} runs`;
	if (gradual === "whole") return "gradual: no single step was found";
	if (gradual === "part") return "bit by bit, and in steps";
	const inSteps = shift.ratio / crept;
	if (Math.abs(Math.log(inSteps)) < .001) return "gradual: no single step was found";
	return baseline.median === 0 ? "it came in steps" : `steps make ${formatSignedRatio(inSteps)} of it`;
}
function formatSignedRatio(ratio) {
	return formatChange({
		ratio,
		low: ratio,
		high: ratio
	});
}
function pairOf({ before, after, shift }, unit) {
	if (before === 0) return formatPair(before, after, unit);
	const level = before * shift.ratio;
	return formatSidePair(before, Number.isFinite(level) && level > 0 ? level : after, unit, shift);
}
function environmentWords(environment) {
	const { cpuModel, cores, image, flags } = environment;
	return [
		cpuModel,
		...cores > 0 ? [formatCount(cores, "core")] : [],
		image,
		runtimeWords(environment),
		...flags
	].filter((part) => part !== "" && part !== "unknown").join(", ");
}
function methodSentences(report) {
	const against = report.references.flatMap((reference, index) => [index === 0 ? "" : ", and ", ...referenceWords(reference, report)]);
	const { elsewhere } = report.overrides;
	return [
		["Each point is one run: the median of its processes, with the 95 % interval of that median. Runs of unlike machines are never joined or compared."],
		["Steps are found by rank (binary segmentation: at least five runs on either side, one false step in 500 unchanged series, 3 % or more) and placed by value, together where several benchmarks stepped at once; “one of a…b” where the noise leaves more than one place. A step is reported once five runs follow it, or three where it is well beyond the noise; what came bit by bit names no commit."],
		...against.length === 0 ? [] : [[
			"Drift compares the newest eight runs with eight runs up to a reference, ",
			...against,
			"; clear from 3 % and p ≤ 0.002 on."
		]],
		["This describes the past; it never fails a build."],
		...elsewhere === 0 ? [] : [[`${formatCount(elsewhere, "override")} on record belong to pull requests that are not on this history.`]],
		...report.notes.map((note) => [{ text: note }])
	];
}
// src/report/export/history-metrics.ts
function renderHistoryMetrics(report, verdicts) {
	const steps = report.trends.flatMap(({ main, others }) => [main, ...others].flatMap((trend) => stepRows(trend, report)));
	return openMetricsDocument([familyText("flamegate_history_step", "A step of the history at the commit that made it: level after it / level before it.", steps), verdictFamily(verdicts)]);
}
function verdictFamily(verdicts) {
	const samples = verdicts.map(({ at: time, commit, gate, outcome, pullRequest }) => ({
		labels: {
			commit,
			gate,
			outcome,
			pull_request: String(pullRequest)
		},
		at: time,
		value: 1
	}));
	return familyText("flamegate_verdict", "A verdict on a pull request; always 1.", samples);
}
function stepRows(trend, report) {
	const { target, environmentClass: environment, points, steps } = trend;
	return steps.flatMap((step) => {
		if (!namesCommit(step)) return [];
		const note = step.override === void 0 ? void 0 : report.overrides.placed[step.override]?.note;
		const run = at(report.runs, at(points, step.point).run);
		return {
			labels: {
				suite: target.id.suite,
				benchmark: target.id.name,
				metric: target.metric.name,
				environment,
				direction: step.direction,
				state: step.state,
				commit: commitOfStep(step, trend, report).commit,
				accepted: note?.kind === "accept" ? `accepted by ${note.who}` : ""
			},
			at: Date.parse(run.takenAt),
			value: step.shift.ratio
		};
	});
}
// src/review/stored-verdicts.ts
const mostVerdicts = 2e3;
const atOnce = 16;
async function readPublishedVerdicts(store) {
	const paths = (await store.files(verdictsFolder)).filter((path) => path.endsWith(".json")).slice(0, mostVerdicts);
	const verdicts = [];
	for (let next = 0; next < paths.length; next += atOnce) {
		const read = await Promise.all(paths.slice(next, next + atOnce).map((path) => store.readFile(path)));
		verdicts.push(...read.flatMap((bytes) => bytes === void 0 ? [] : toVerdict(bytes) ?? []));
	}
	return verdicts;
}
function toVerdict(bytes) {
	const record = parsed(Buffer.from(bytes).toString("utf8"));
	const [head, since, gate = "", pullRequest = 0] = [
		"head",
		"headSince",
		"gate",
		"pullRequest"
	].map((key) => field(record, key));
	const report = field(record, "report");
	const outcome = field(field(report, "verdict"), "outcome");
	const missing = field(field(report, "shards"), "missing");
	const at = typeof since === "string" ? Date.parse(since) : NaN;
	if (typeof head !== "string" || typeof outcome !== "string" || Number.isNaN(at)) return void 0;
	const word = outcome !== "fail" && Array.isArray(missing) && missing.length > 0 ? "incomplete" : outcome;
	return {
		at,
		commit: head,
		gate: String(gate),
		outcome: word,
		pullRequest: Number(pullRequest)
	};
}
function field(value, key) {
	return typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/results/gab-units.ts
const figureInBrackets = /[([{][^()[\]{}]*\d[^()[\]{}]*[)\]}]/g;
const nextNumber = /[\s,;|]+(?=[±+~-]?\s?[\d.])|(?=±)/;
const valueAndUnit = /^([\d.]+(?:e[+-]?\d+)?)\s+([^\s\d]\S*)/i;
function partsOf({ value, unit }) {
	const [first = "", ...rest] = unit.replaceAll(figureInBrackets, " ").trim().split(nextNumber);
	const further = rest.flatMap((text) => {
		const [, number, name] = valueAndUnit.exec(text) ?? [];
		return number === void 0 || name === void 0 || !Number.isFinite(Number(number)) ? [] : [{
			value: Number(number),
			unit: name
		}];
	});
	return [{
		value,
		unit: first.replace(/[\s@:;,=]+$/, "")
	}, ...further];
}
// src/results/import-gab.ts
const mostCharacters = 67108864;
const mostEntries = 1e5;
const directions = /* @__PURE__ */ new Map([["customBiggerIsBetter", "higher"], ["customSmallerIsBetter", "lower"]]);
const higherByDefault = /* @__PURE__ */ new Set([
	"benchmarkjs",
	"pytest",
	"benchmarkluau"
]);
const importedEnvironment = {
	os: "unknown",
	arch: "unknown",
	cpuModel: "",
	cores: 0,
	image: "github-action-benchmark",
	runtime: "unknown",
	runtimeVersion: "",
	flags: []
};
function importGithubActionBenchmark(content, source) {
	const reading = {
		source,
		what: "data.js of github-action-benchmark",
		mostCharacters
	};
	if (content.length > mostCharacters) {
		const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "remove old entries from it first" });
	}
	const json = content.replace(/^\uFEFF?\s*window\.BENCHMARK_DATA\s*=/, "").replace(/;\s*$/, "");
	return toRuns(checkShaped(parseJson(json, reading), suitesShape, reading));
}
const mostUndirected = 5;
function undirectedWords(metrics) {
	const more = metrics.length > mostUndirected ? ` and ${metrics.length - mostUndirected} more` : "";
	return `Shown and not judged, as it is not known which way is better: ${metrics.slice(0, mostUndirected).join(", ")}${more}`;
}
function toRuns(suites) {
	const left = /* @__PURE__ */ new Map();
	const skip = (reason) => {
		left.set(reason, (left.get(reason) ?? 0) + 1);
	};
	const undirected = /* @__PURE__ */ new Set();
	const byCommit = /* @__PURE__ */ new Map();
	for (const { name: suite, entries } of suites) {
		const seen = /* @__PURE__ */ new Set();
		for (const entry of entries.toSorted((a, b) => a.date - b.date)) {
			if (!/^[0-9a-f]{40}$/.test(entry.commit)) {
				skip("entry without a full commit hash");
				continue;
			}
			if (seen.has(entry.commit)) skip("earlier entry of a commit that was measured again: the newest counts");
			seen.add(entry.commit);
			const place = byCommit.get(entry.commit) ?? {
				date: entry.date,
				subject: entry.subject,
				outcomes: /* @__PURE__ */ new Map()
			};
			place.date = Math.max(place.date, entry.date);
			byCommit.set(entry.commit, place);
			for (const [name, benches] of groupByName(entry)) {
				const measurements = measurementsOf(benches, entry, skip);
				for (const { metric } of measurements) if (metric.role === "informational") undirected.add(metric.name);
				const id = {
					suite: cleanName(suite),
					name
				};
				if (measurements.length > 0) place.outcomes.set(benchmarkKey(id), {
					state: "measured",
					id,
					measurements,
					profiles: []
				});
			}
		}
	}
	const runs = [...byCommit].toSorted(([, a], [, b]) => a.date - b.date).map(([commit, { date, outcomes }]) => toRun(commit, date, [...outcomes.values()]));
	return {
		runs: runs.filter((run) => run.outcomes.length > 0),
		commits: runs.map(({ commit, takenAt }) => ({
			commit,
			takenAt,
			subject: byCommit.get(commit)?.subject ?? ""
		})),
		skipped: [...left].map(([reason, count]) => ({
			reason,
			count
		})),
		undirected: [...undirected]
	};
}
function toRun(commit, date, outcomes) {
	return {
		schema: 1,
		commit,
		id: "github-action-benchmark",
		takenAt: new Date(date).toISOString(),
		environment: importedEnvironment,
		outcomes
	};
}
function groupByName(entry) {
	const groups = /* @__PURE__ */ new Map();
	for (const bench of entry.benches) {
		const ending = ` - ${bench.unit}`;
		const name = storableName((bench.name.endsWith(ending) ? bench.name.slice(0, -ending.length) : bench.name).trim());
		const group = groups.get(name);
		if (group === void 0) groups.set(name, [bench]);
		else group.push(bench);
	}
	return groups;
}
function measurementsOf(benches, entry, skip) {
	const measurements = /* @__PURE__ */ new Map();
	for (const { value, unit } of benches.flatMap(partsOf)) {
		if (!Number.isFinite(value) || value < 0) {
			skip("value that is no number from 0 on");
			continue;
		}
		const { metric, factor } = metricOf(unit, entry.tool);
		const [known] = measurements.get(metric.name)?.invocations ?? [];
		if (known === void 0) measurements.set(metric.name, {
			metric,
			invocations: [{ value: value * factor }]
		});
		else if (known.value !== value * factor) skip(`second ${metric.name} of one benchmark in one entry`);
	}
	return [...measurements.values()];
}
const timeFactors = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	sec: 1e9
};
function metricOf(unit, tool) {
	const plain = unit.trim().replace(/\/(?:op|iter|iteration|round)$/i, "");
	const declared = directions.get(tool);
	const factor = Object.hasOwn(timeFactors, plain) ? timeFactors[plain] : void 0;
	if (factor !== void 0) return {
		metric: ofBase("time", "ns", "lower", declared),
		factor
	};
	if (/^(?:ops|iter|iterations|op)\/s(?:ec)?$/i.test(unit.trim())) return {
		metric: ofBase("rate", "op/s", "higher", declared),
		factor: 1
	};
	if (/^(?:B|bytes)$/i.test(plain)) return {
		metric: ofBase("alloc", "B", "lower", declared),
		factor: 1
	};
	const read = directionOf(unit);
	const better = declared ?? read ?? (higherByDefault.has(tool) ? "higher" : "lower");
	const isOpen = declared === void 0 ? read === void 0 && !isUsual(plain, tool) : isDenied(declared, read);
	const name = cleanName(plain === "" ? "value" : plain);
	const metric = {
		name,
		unit: name.slice(0, 50),
		better,
		assume: "nothing"
	};
	return {
		metric: isOpen ? {
			...metric,
			role: "informational"
		} : metric,
		factor: 1
	};
}
function ofBase(name, unit, better, declared) {
	return {
		name,
		unit,
		better,
		assume: "nothing",
		role: isDenied(declared, better) ? "informational" : void 0
	};
}
function isDenied(declared, read) {
	return declared !== void 0 && read !== void 0 && declared !== read;
}
function isUsual(unit, tool) {
	return unit === "" || higherByDefault.has(tool);
}
function cleanName(name) {
	const cleaned = name.replaceAll(/[\t\n]+/g, " ").trim().slice(0, 200);
	return cleaned === "" ? "unnamed" : cleaned;
}
const suitesShape = (value, at) => {
	const entries = pick(pick(value, at)["entries"], "entries");
	return Object.keys(entries).map((name) => ({
		name: text(1e3)(name, `entries.${name.slice(0, 80)}`),
		entries: array(entryShape, mostEntries)(entries[name], `entries.${name.slice(0, 80)}`)
	}));
};
const latest = Date.UTC(1e4, 0, 1) - 1;
const entryShape = (value, at) => {
	const entry = pick(value, at);
	const commit = pick(entry["commit"], `${at}.commit`);
	return {
		commit: line(200)(commit["id"], `${at}.commit.id`),
		subject: subjectOf(commit["message"]),
		date: number(0, latest)(entry["date"], `${at}.date`),
		tool: entry["tool"] === void 0 ? "" : text(100)(entry["tool"], `${at}.tool`),
		benches: array(benchShape, 1e4)(entry["benches"], `${at}.benches`)
	};
};
const longestSubject = 200;
function subjectOf(message) {
	const [first = ""] = typeof message === "string" ? message.trim().split("\n", 1) : [];
	return cleanLine(first.slice(0, longestSubject)).trim();
}
const benchShape = (value, at) => {
	const bench = pick(value, at);
	return {
		name: text(1e3)(bench["name"], `${at}.name`),
		value: typeof bench["value"] === "number" ? bench["value"] : NaN,
		unit: bench["unit"] === void 0 ? "" : text(1e4)(bench["unit"], `${at}.unit`)
	};
};
function pick(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
// src/cli/baseline-import.ts
async function importHistory({ io, given, store }, file) {
	if (file === void 0) throw new GateError("USAGE", "Cannot import as FILE must be given: current value is nothing", { hint: "git show gh-pages:dev/bench/data.js > data.js && flamegate baseline import data.js" });
	const { runs, skipped, undirected } = importGithubActionBenchmark(await readNamedText(resolve(io.cwd, file), file, gabHint), file);
	const files = runs.map((run) => [runPath(run), new TextEncoder().encode(renderRun(run))]);
	if (files.length > 0) await store.writeFiles(new Map(files));
	if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify({
		store: store.name,
		runs: runs.length,
		skipped,
		undirected
	})}\n`));
	else io.stdout(shown`stored ${formatCount(runs.length, "run")} in ${store.name}; shown in the history and compared with nothing\n`);
	for (const { reason, count } of skipped) io.stderr(shown`left out ${count}: ${reason}\n`);
	if (undirected.length > 0) io.stderr(shown`${undirectedWords(undirected)}\n`);
	return exitCode.pass;
}
const gabHint = "github-action-benchmark keeps it on its own branch: git show gh-pages:dev/bench/data.js > data.js";
export { commitOfStep, dayOf, driftRemark, driftShift, environmentWords, findingsOf, gabHint, headline, historySummary, importGithubActionBenchmark, importHistory, kindOfStep, leadSentence, methodSentences, namer, overrideWords, pairOf, placeWords, rangeOfStep, readPublishedVerdicts, referenceWords, renderHistoryMetrics, sharedSentence, shiftOf, stepRemarks, stepShift, suspectsOf, undirectedWords, verdictFamily };
