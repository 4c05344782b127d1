import { runMeasuring } from "./chunk-measuring.js";
import { storeOf } from "./chunk-store-of.js";
import { openWorkspace } from "./chunk-for-compare-gate-production.js";
import { GateError, exitCode, shown, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { isCutShort, meanDuration, pastOf, readHistory } from "./chunk-stored-history.js";
import { tryGit } from "./chunk-git.js";
import { repositoryRoot, resolveCommit } from "./chunk-repository2.js";
import { environmentWords, importHistory, readPublishedVerdicts, verdictFamily } from "./chunk-baseline-import.js";
import { withBatches } from "./chunk-batches-file.js";
import { parseBundle } from "./chunk-for-compare.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { renderRun } from "./chunk-for-action-compare.js";
import { batchesPath, newestFirst } from "./chunk-store-layout.js";
import { openGitAncestry } from "./chunk-git-ancestry.js";
import { formatCount, formatPercent, formatQuantity, formatSignedPercent, median } from "./chunk-for-action-compare-diff-gate-top.js";
import { checkWords, parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { writeOutputs } from "./chunk-output-files.js";
import { exportedRows, openMetricsDocument, runFamilies } from "./chunk-openmetrics.js";
import { choiceOf } from "./chunk-choice.js";
import { notesByRun, readNotes, standingNotes } from "./chunk-notes.js";
import { acceptanceWords, displayWidth, pad } from "./chunk-for-action-compare-gate-top.js";
import { readFolder } from "./chunk-bundle-folder.js";
import { measuringOptions, questionOf } from "./chunk-measuring-arguments.js";
import { limitsOf } from "./chunk-for-compare-gate.js";
import { heldWords } from "./chunk-stored-side2.js";
import { basename, dirname, resolve } from "node:path";
// src/report/export/csv.ts
const columns = {
	commit: (row) => row.commit,
	run: (row) => row.run,
	taken_at: (row) => row.takenAt,
	gate: (row) => row.gate,
	environment: (row) => row.environment,
	suite: (row) => row.suite,
	benchmark: (row) => row.benchmark,
	metric: (row) => row.metric.name,
	unit: (row) => row.metric.unit,
	better: (row) => row.metric.better,
	processes: (row) => row.processes,
	median: (row) => row.median,
	low: (row) => row.low,
	high: (row) => row.high
};
function renderCsv(rows) {
	const lines = rows.map((row) => Object.values(columns).map((read) => cell(read(row))));
	return [Object.keys(columns), ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}
function cell(value) {
	if (typeof value === "number") return String(value);
	const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}
// src/report/export/go-benchmark.ts
function renderGoBenchmarks(run, environment) {
	const heads = [`# commit ${run.commit}, taken at ${run.takenAt}`, `environment: ${word(environment)}`];
	const names = namesOf(run.outcomes.map(({ id }) => id));
	const lines = run.outcomes.flatMap((outcome, at) => outcome.state === "measured" ? outcome.measurements.flatMap((each) => measurementLines(names[at] ?? "", each)) : []);
	return `${[
		...heads,
		"",
		...lines
	].join("\n")}\n`;
}
function namesOf(ids) {
	const taken = /* @__PURE__ */ new Set();
	return ids.map(({ suite, name }) => {
		const wanted = `Benchmark${capital(word(suite))}/${word(name)}`;
		let free = wanted;
		for (let count = 1; taken.has(free); count++) free = `${wanted}#${String(count).padStart(2, "0")}`;
		taken.add(free);
		return free;
	});
}
function measurementLines(name, { metric, invocations }) {
	return invocations.map(({ value, iterations }) => `${name} ${iterations ?? 1} ${value} ${unitOf(metric)}`);
}
function unitOf({ name, unit }) {
	if (name === "time") return "ns/op";
	if (name === "alloc") return "B/op";
	if (name === "allocs") return "allocs/op";
	return word(name === unit ? unit : `${name}-${unit}`);
}
function word(text) {
	return text.replaceAll(/[\s\p{Cc}]+/gu, "_");
}
function capital(text) {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}
// src/report/export/render-export.ts
const exportFormats = [
	"openmetrics",
	"csv",
	"jsonl",
	"go"
];
function renderExport(runs, format, { policy, verdicts = [] } = {}) {
	switch (format) {
		case "openmetrics": return openMetricsDocument([...runFamilies(runs, policy), ...verdicts.length === 0 ? [] : [verdictFamily(verdicts)]]);
		case "csv": return renderCsv(rowsOf(runs));
		case "jsonl": return rowsOf(runs).map(jsonLine).join("");
		case "go": return runs.map((run) => renderGoBenchmarks(run, environmentClass(run.environment))).join("\n");
	}
}
function rowsOf(runs) {
	return runs.flatMap((run) => exportedRows(run, environmentClass(run.environment)));
}
function jsonLine({ metric, ...row }) {
	return `${JSON.stringify({
		...row,
		metric: metric.name,
		unit: metric.unit,
		better: metric.better
	})}\n`;
}
// src/cli/baseline-export.ts
async function exportRuns(context, word) {
	const { io, given, store, workspace } = context;
	const format = formatOf(given.text("to"));
	const wanted = await wantedRuns(context, word);
	const runs = [];
	for (const each of wanted) runs.push(await store.read(each));
	runs.sort((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt));
	const verdicts = format === "openmetrics" && word === void 0 ? await readPublishedVerdicts(store) : [];
	const text = renderExport(runs, format, {
		policy: workspace.config.policy,
		verdicts
	});
	const out = given.text("out");
	if (out === void 0) io.document(text);
	else {
		const path = resolve(io.cwd, out);
		await writeOutputs(dirname(path), /* @__PURE__ */ new Map([[basename(path), text]]));
		io.stderr(shown`${formatCount(runs.length, "run")} of ${store.name} written to ${out}\n`);
	}
	return exitCode.pass;
}
async function wantedRuns({ store, root }, word) {
	const stored = await store.list();
	const commit = word === void 0 ? void 0 : await resolveCommit(root, word);
	const wanted = commit === void 0 ? stored : stored.filter((run) => run.commit === commit);
	if (wanted.length > 0) return wanted;
	throw new GateError("STORE_MISSING", `Cannot export ${word ?? "runs"} as ${store.name} must hold a run of it: it holds ${formatCount(stored.length, "run")}`, { hint: "flamegate baseline list shows what there is" });
}
function formatOf(text) {
	return choiceOf(text, exportFormats, {
		start: "Cannot export as --to",
		hint: "for Prometheus: flamegate baseline export --to openmetrics --out runs.txt"
	});
}
// src/cli/baseline-overrides.ts
async function readOverrides(store) {
	const { notes, problems } = await readNotes(store);
	return {
		standing: standingNotes(notes),
		problems
	};
}
async function overridesOf(run, { standing }, world) {
	if (standing.length === 0) return [];
	const ancestors = await lineOf(world.root, run.commit);
	const runs = world.stored.map(({ commit }) => commit);
	return notesByRun(standing, {
		ancestors,
		runs
	}).get(run.commit) ?? [];
}
const mostAncestors = 300;
async function lineOf(root, commit) {
	try {
		return await openGitAncestry(root).firstParents(commit, mostAncestors);
	} catch (error) {
		if (error instanceof GateError) return [commit];
		throw error;
	}
}
function overrideLine(note) {
	const verb = note.kind === "skip" ? "gate skipped" : "accepted";
	const steps = note.steps.slice(0, mostSteps).map(({ id, metric, ratio }) => {
		const size = ratio === void 0 ? "failed" : formatSignedPercent(ratio - 1);
		return `${id.name} ${metric} ${size}`;
	});
	const more = note.steps.length > mostSteps ? `, and ${note.steps.length - mostSteps} more` : "";
	const what = steps.length === 0 ? "" : ` (${steps.join(", ")}${more})`;
	return terminalText(`${verb} ${acceptanceWords(note)}${what}`, 500);
}
const mostSteps = 5;
// src/cli/stored-run-text.ts
const titles = [
	"benchmark",
	"metric",
	"median",
	"processes",
	"noise",
	"fails at"
];
function renderStoredRun(run, stored, policy) {
	const lines = [titles, ...linesOf(run, stored, policy)];
	const widths = titles.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ""))));
	const table = lines.map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column < 2 ? "right" : "left")).join("  ").trimEnd());
	const learned = stored.length < 5 ? `noise and automatic thresholds need 5 stored runs of this kind of machine: there ${stored.length === 1 ? "is" : "are"} ${stored.length}` : `noise: SD from process to process, over ${formatCount(stored.length, "stored run")} of this kind of machine`;
	return `${table.join("\n")}\n\n${learned}\n`;
}
function linesOf(run, stored, policy) {
	const pastOfTarget = pastOf({ runs: stored });
	return run.outcomes.flatMap((outcome) => {
		const name = terminalText(outcome.id.name);
		if (outcome.state !== "measured") return [[
			name,
			outcome.state,
			"",
			"",
			"",
			""
		]];
		return outcome.measurements.map(({ metric, invocations }) => {
			const target = {
				id: outcome.id,
				metric
			};
			const past = pastOfTarget(target);
			const values = invocations.map(({ value }) => value);
			return [
				name,
				terminalText(metric.name),
				values.length === 0 ? "not measured" : formatQuantity(median(values), metric.unit),
				isCutShort(values.length, meanDuration(invocations)) ? `${values.length}, short` : String(values.length),
				past.noise === void 0 ? "–" : formatPercent(past.noise),
				metric.role === "informational" ? "never" : formatPercent(limitsOf(policy, target, past).threshold)
			];
		});
	});
}
// src/cli/baseline-command.ts
const help = `
usage: flamegate baseline save [BUNDLE] | list | show [COMMIT|latest] | prune [--keep N] | import FILE
       flamegate baseline export [COMMIT] --to FORMAT [--out FILE]

  save            measure HEAD and store the run; with BUNDLE, store what "flamegate measure" wrote
  list            the stored runs, newest commit first, and the overrides on record
  show            one stored run: every benchmark with its median and processes, and which steps were accepted
                  with it (default: latest)
  prune           keep the newest runs of each environment class, production profiles of each service, and pictures;
                  delete the rest
  import          read the history of github-action-benchmark: FILE is its data.js
  export          print the stored runs, or those of one commit, for other tools: --to openmetrics (Prometheus),
                  csv, jsonl, or go (one line a process, for benchstat)

  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME   fetch the store's branch from this remote, and push to it
  --config FILE   configuration
  --to FORMAT     for export; --out FILE writes there instead of stdout
  --keep N        for prune (default: the configuration's)
  --json          one JSON document on stdout

For save without BUNDLE also the options of "flamegate measure".

Exit codes: 0 done, 2 usage, 3 the store could not be used or a benchmark failed.

example: flamegate baseline save --store dir:baselines && flamegate baseline list --store dir:baselines
`;
const actions = [
	"save",
	"list",
	"show",
	"prune",
	"import",
	"export"
];
const options = {
	...measuringOptions,
	keep: { type: "string" },
	to: { type: "string" },
	json: { type: "flag" }
};
const baselineCommand = {
	help,
	run: async (argv, io) => {
		const given = parseArguments("baseline", argv, options, Number.POSITIVE_INFINITY);
		const [first, ...words] = given.positionals;
		const action = choiceOf(first, actions, {
			start: "Cannot run baseline as its action",
			hint: "flamegate baseline --help"
		});
		checkWords(`baseline ${action}`, words, action === "list" || action === "prune" ? 0 : 1);
		const [word] = words;
		const root = await rootFor(given, io.cwd);
		const workspace = await openWorkspace({
			root,
			config: given.text("config"),
			store: given.text("store")
		});
		const world = {
			io,
			given,
			workspace,
			store: await storeOf(workspace, io, given.text("remote"))
		};
		if (action === "save") return save(world, word);
		if (action === "list") return list(world);
		if (action === "show") return show(world, word ?? "latest");
		if (action === "prune") return prune(world);
		if (action === "import") return importHistory(world, word);
		return exportRuns({
			...world,
			root
		}, word);
	}
};
const withoutClone = /* @__PURE__ */ new Set([
	"import",
	"list",
	"prune"
]);
async function rootFor(given, folder) {
	const store = given.text("store") ?? "";
	const needsNone = withoutClone.has(given.positionals[0]) && store !== "" && !store.startsWith("git:");
	try {
		return await repositoryRoot(folder);
	} catch (error) {
		if (needsNone && error instanceof GateError && error.code === "NO_GIT") return folder;
		throw error;
	}
}
async function save({ io, given, store }, bundle) {
	await store.list();
	const { run, profiles } = bundle === void 0 ? await measured(io, given) : await fromBundle(io, bundle);
	const key = await store.save(run, profiles);
	if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify({
		store: store.name,
		key,
		commit: run.commit
	})}\n`));
	else io.stdout(shown`stored ${run.commit.slice(0, 12)} in ${store.name} as ${key}\n`);
	const failed = run.outcomes.filter(({ state }) => state === "failed").length;
	if (failed > 0) io.stderr(shown`${failed} of ${run.outcomes.length} benchmarks failed; the run says so\n`);
	return failed > 0 ? exitCode.unable : exitCode.pass;
}
async function measured(io, given) {
	const question = questionOf(given, io);
	const { evidence, profiles, report } = await runMeasuring(io, {
		...question,
		purpose: "store"
	});
	for (const note of report.notes) io.stderr(shown`${note}\n`);
	return {
		run: evidence.candidate,
		profiles
	};
}
async function fromBundle(io, folder) {
	const { evidence, profiles } = parseBundle(await readFolder(resolve(io.cwd, folder)), folder);
	const own = new Set(evidence.candidate.outcomes.flatMap((outcome) => outcome.state === "measured" ? outcome.profiles.map(({ file }) => file) : []));
	return {
		run: evidence.candidate,
		profiles: new Map([...profiles].filter(([file]) => own.has(file)))
	};
}
async function list({ io, given, workspace, store }) {
	const stored = await store.list();
	const order = await historyOrder(workspace.root);
	const sorted = [...stored].sort((a, b) => rankOf(order, a) - rankOf(order, b) || (a.key < b.key ? 1 : -1));
	const overrides = await readOverrides(store);
	for (const problem of overrides.problems) io.stderr(shown`${problem}\n`);
	if (given.flag("json")) {
		const document = {
			store: store.name,
			runs: sorted,
			overrides: overrides.standing
		};
		io.stdout(shownJson(`${JSON.stringify(document, null, 2)}\n`));
		return exitCode.pass;
	}
	if (sorted.length === 0) io.stdout(shown`${store.name} holds no runs so far; store one: flamegate baseline save\n`);
	for (const run of sorted) io.stdout(shown`${run.commit.slice(0, 12)}  ${timeOf(run)}  ${run.environmentClass}\n`);
	for (const note of overrides.standing) io.stdout(shown`${overrideLine(note)}\n`);
	return exitCode.pass;
}
function rankOf(order, run) {
	return order.get(run.commit) ?? Number.MAX_SAFE_INTEGER;
}
async function historyOrder(root) {
	const found = await tryGit(root, [
		"rev-list",
		"--max-count=5000",
		"--all"
	]);
	const commits = found.code === 0 ? found.stdout.toString("utf8").trim().split("\n") : [];
	return new Map(commits.map((commit, index) => [commit, index]));
}
function timeOf({ key }) {
	const [, day, time] = /\/(\d{8})T(\d{6})Z_/.exec(key) ?? [];
	if (day === void 0 || time === void 0) return "";
	return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)} ${time.slice(0, 2)}:${time.slice(2, 4)} UTC`;
}
async function show({ io, given, workspace, store }, word) {
	const stored = await store.list();
	const found = await findRun(workspace.root, {
		stored,
		name: store.name
	}, word);
	const run = await store.read(found);
	if (given.flag("json")) {
		io.stdout(shownJson(renderRun(await wholeRun(store, found, run))));
		return exitCode.pass;
	}
	const { environment } = run;
	io.stdout(shown`${run.commit} measured ${run.takenAt}\n`);
	const overrides = await readOverrides(store);
	for (const problem of overrides.problems) io.stderr(shown`${problem}\n`);
	for (const note of await overridesOf(found, overrides, {
		root: workspace.root,
		stored
	})) io.stdout(shown`${overrideLine(note)}\n`);
	io.stdout(shown`${environmentWords(environment)}\n\n`);
	const history = await readHistory({
		store,
		ancestry: openGitAncestry(workspace.root)
	}, {
		commit: run.commit,
		environmentClass: environmentClass(environment),
		gate: run.gate
	});
	io.stdout(shownText(renderStoredRun(run, history.runs, workspace.config.policy)));
	return exitCode.pass;
}
async function wholeRun(store, { key }, run) {
	const path = batchesPath(key);
	const bytes = await store.readFile(path);
	return bytes === void 0 ? run : withBatches(run, new TextDecoder().decode(bytes), `${store.name} ${path}`);
}
async function findRun(root, { stored, name }, word) {
	const commits = word === "latest" ? await openGitAncestry(root).firstParents("HEAD", 300) : [await resolveCommit(root, word)];
	for (const commit of commits) {
		const [newest] = newestFirst(stored.filter((run) => run.commit === commit));
		if (newest !== void 0) return newest;
	}
	throw new GateError("STORE_MISSING", `Cannot show ${word} as ${name} must hold a run of it: ${heldWords(stored.length)}`, { hint: "flamegate baseline list shows what there is" });
}
async function prune({ io, given, workspace, store }) {
	const keep = given.whole("keep") ?? workspace.config.baseline.keep;
	if (keep < 1) throw new GateError("USAGE", "Cannot prune as --keep must be ≥ 1: current value is 0");
	const dropped = await store.prune(keep);
	if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify({
		store: store.name,
		dropped,
		keep
	})}\n`));
	else {
		const production = dropped.production === void 0 ? "" : `, ${formatCount(dropped.production, "profile")} of production`;
		const what = `${formatCount(dropped.runs, "run")}${production} and ${formatCount(dropped.pictures, "picture")}`;
		const kept = `the newest ${keep} of each environment class, and the pictures of the newest ${keep} measurements`;
		io.stdout(shown`${store.name}: dropped ${what}, kept ${kept}\n`);
	}
	return exitCode.pass;
}
export { baselineCommand };
