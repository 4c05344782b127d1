import { GateError, exitCode, shown, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { readProduction } from "./chunk-stored-production.js";
import { formatCount, formatPercent, formatQuantity } from "./chunk-for-action-compare-diff-gate-top.js";
import { formatShare, spanWords } from "./chunk-for-action-compare-gate-top.js";
import { textTable } from "./chunk-text-table.js";
// src/report/production-text.ts
function renderProductionRecords(records, options) {
	return `${records.map((record) => recordLines(record, options).join("\n")).join("\n\n")}\n`;
}
function recordLines(record, { now, rows }) {
	const { service, type, from, until, functions, amount, unit, source, notes } = record;
	const age = Math.max(0, now - Date.parse(until));
	const length = from === void 0 ? "" : `${spanWords(Date.parse(until) - Date.parse(from))} `;
	const head = [
		`${terminalText(service)}: ${terminalText(type)}, ${formatQuantity(amount, unit)}`,
		`${length}up to ${until} (${spanWords(age)} ago)`,
		`from ${terminalText(source)}`
	].join(", ");
	const shown = functions.slice(0, rows);
	const more = functions.length - shown.length;
	return [
		head,
		...functionTable(shown),
		...more > 0 ? [`  and ${formatCount(more, "more", "more")}`] : [],
		...notes.map((note) => `  ${terminalText(note, 300)}`)
	];
}
function functionTable(rows) {
	const { head, lines } = textTable(rows, [
		{
			title: "self",
			side: "left",
			of: ({ self }) => formatShare(self)
		},
		{
			title: "total",
			side: "left",
			of: ({ total }) => formatShare(total)
		},
		{
			title: "function",
			side: "right",
			of: ({ name }) => terminalText(name, 60)
		},
		{
			title: "where",
			side: "right",
			of: placeText
		}
	], {
		width: 160,
		flexible: "where",
		shortest: 20,
		dispensable: []
	});
	return [head, ...lines].map((line) => `  ${line}`);
}
function renderCoverage(coverage, options) {
	const { service, repository, covered, uncovered } = coverage;
	const shown = uncovered.slice(0, options.rows);
	const share = formatPercent(covered / repository);
	if (repository === 0) return `${terminalText(service)}: no function of this profile is in a file of this repository, so it is unknown what benchmarks run of it.\n`;
	const head = `${terminalText(service)}: the functions of this repository take ${formatPercent(repository)} of production; ${formatCount(options.benchmarks, "benchmark")} ${options.benchmarks === 1 ? "runs" : "run"} those with ${share} of that`;
	if (shown.length === 0) return `${head}\nEvery function with ${formatShare(options.least)} of production and more is run by a benchmark.\n`;
	const more = uncovered.length - shown.length;
	return `${[
		head,
		`No benchmark runs ${formatCount(uncovered.length, "function")} with ${formatShare(options.least)} and more:`,
		...functionTable(shown),
		...more > 0 ? [`  and ${formatCount(more, "more", "more")}`] : [],
		...nextLines(uncovered[0], options.skeleton)
	].join("\n")}\n`;
}
function nextLines(next, skeleton) {
	if (next === void 0) return [];
	const advice = `Write next: a benchmark of ${terminalText(next.name)} (${formatShare(next.self)} of production), called by ${pathText(next)}.`;
	if (skeleton === void 0) return ["", advice];
	return [
		"",
		advice,
		`${terminalText(skeleton.path, 200)}:`,
		...skeleton.text.split("\n").map((line) => `  ${line.replaceAll("	", "    ")}`)
	];
}
function pathText({ path }) {
	const callers = path.slice(0, -1).slice(-6);
	return callers.length === 0 ? "the runtime" : callers.map((name) => terminalText(name, 60)).join(" → ");
}
function placeText({ file, line }) {
	if (file === void 0) return "";
	return terminalText(line === void 0 ? file : `${file}:${line}`, 100);
}
// src/cli/production-show.ts
async function showProduction(context) {
	const { io, given } = context;
	const records = await keptRecords(context);
	if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify({
		store: context.store.name,
		production: records
	}, null, 2)}\n`));
	else io.stdout(shownText(renderProductionRecords(records, {
		now: Date.now(),
		rows: given.whole("limit") ?? 15
	})));
	return exitCode.pass;
}
async function keptRecords({ io, given, store }) {
	const { records, notes } = await readProduction(store);
	for (const note of notes) io.stderr(shown`${note}\n`);
	const service = given.text("service");
	const wanted = service === void 0 ? records : records.filter((record) => record.service === service);
	if (wanted.length > 0) return wanted;
	const known = records.map((record) => record.service).join(", ");
	const current = known === "" ? "none is" : `there are ${known}`;
	const what = service === void 0 ? "a profile of production" : `a profile of ${service}`;
	throw new GateError("STORE_MISSING", `Cannot show production as ${store.name} must hold ${what}: ${current}`, { hint: "keep one: flamegate production save PROFILE --service NAME" });
}
export { keptRecords, renderCoverage, showProduction };
