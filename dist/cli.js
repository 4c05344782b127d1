import { $ as toV8Node, $t as findBlame, A as percentOf, At as nothingPast, B as withLinesOnLeaves, Bt as originOf$1, C as profilePageData, Ct as hodgesLehmannInterval, D as selection, Dt as toShift, E as runMeasuring, Et as summaryOf, F as readSourceMaps, Ft as pprofFormat, G as tidyJava, Gt as looksLikeJson, H as perfScriptFormat, Ht as decodeText, I as applySourceMaps, It as modeOfType, J as jfrFormat, Jt as diffProfiles, K as toSymbolFrame, Kt as parseJson, L as withVersions, Lt as toBaseUnit, M as openGitChanges, Mt as at, N as openGitAncestry, Nt as scaledMedian, O as worker, Ot as timeMetric, P as createMeasurer, Pt as toScale, Q as toCpuProfile, Qt as toPlainPath, R as speedscopeFormat, Rt as createProfileBuilder, S as renderPage, St as compareBlocks, T as verdictDocument, Tt as doubledRanks, U as chooseThreads, V as writePprof, Vt as concat, W as threadNotes, Wt as headOf, X as cpuProfileFormat, Xt as defaultTypeOf, Y as heapProfileFormat, Yt as buildCallTree, Z as toThread$1, Zt as typeIndex, _ as runFile, _t as holm, a as renderUnprepared, an as git, at as isShallow, b as encodeName, bt as defaultPlan, c as wrap, d as openOutputs, dn as displayWidth, dt as readHistory, en as parseUnifiedDiff, et as knownHarnesses, f as writeOutputs, fn as pad, ft as procedure, g as renderBundle, gn as isEnterpriseServer, gt as createRandom, h as parseBundle, hn as readPngAssets, ht as tolerance, i as renderMeasured, in as openStore, it as settleGit, j as createProgress, jt as pooledDeviation, k as resolveRevisions, kt as pastOf, l as paint, ln as renderFlameSvg, lt as workingTreeRoot, m as evidenceFile, mn as readHtmlAssets, mt as limitsOf, n as rejudge, nn as storeLocationOf, nt as isRate, o as shardOf, on as tryGit, ot as repositoryRoot, p as localMarker, pn as readHistoryAssets, pt as defensibleThreshold, q as forEachLine, qt as toChunks, r as drive, rn as storeOf, rt as createCheckouts, s as renderTerminal, sn as renderPng, st as resolveCommit, t as mergeBundles, tn as openWorkspace, tt as directionOf, u as writeReport, un as cutToWidth, v as evidenceShape, vn as version, vt as isImproved, w as renderJson, wt as blockedMannWhitney, x as renderHtml, xt as smallestDetectable, y as renderEvidence, yt as confirmSize, z as holdsExecutingLines, zt as toFrame } from "./chunk-merge.js";
import { C as htmlPhrase, F as configPlaces, G as acceptanceWords, H as valueUnit, L as basisWords, N as nearest$1, P as defaultPolicy, _ as changeCell, _t as studentQuantile, a as notesByRun, dt as terminalText, ft as toVisible, j as renderConfigSchema, l as renderComment, lt as markdownUrl, n as readNotes, p as headline$1, q as changeWords, r as commitsOf$1, rt as shortCommit, s as standingNotes, st as escapeHtml, v as rowOf, w as plainPhrase, z as confidenceWords } from "./chunk-notes.js";
import { n as exitCode, r as formatGateError, t as GateError } from "./chunk-errors.js";
import { m as withBatches, p as renderRun } from "./chunk-branch-tree.js";
import { A as runPath, B as array, G as nonEmpty, I as environmentClass, J as oneOf$1, K as number, St as joinKey, U as line, V as checkShaped, X as parseJson$1, Y as optional, Z as parseShaped, _t as formatSignedPercent, dt as formatP, et as text, f as runShape, ft as formatPair, it as formatCount, lt as formatInterval, mt as formatQuantity, nt as unique, p as batchesPath, pt as formatPercent, q as object, rt as formatChange, st as formatDeltaWithin, ut as formatNumber, xt as benchmarkKey, z as Mismatch } from "./chunk-run-shape.js";
import { l as median, n as verdict, r as accepts, s as gammaln, t as exitOf } from "./chunk-verdict.js";
import { a as show$1, i as malformed, n as difference, r as isObject, t as createChecks } from "./chunk-malformed.js";
import { closeSync, openSync, readFileSync, readSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { randomInt } from "node:crypto";
import { basename, dirname, join, relative, resolve } from "node:path";
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { constants as constants$1, tmpdir } from "node:os";
// src/cli/arguments.ts
/** Arguments of a command, checked: unknown options are errors that say which one was meant. */
/** Options every command takes. */
const common = { help: {
	type: "flag",
	short: "h"
} };
/** Throws USAGE naming the option at fault. */
function parseArguments(command, argv, rules) {
	const known = {
		...common,
		...rules
	};
	const { values, positionals } = tokenise(command, argv, known);
	const read = (name) => {
		if (known[name] === void 0) throw new RangeError(`${command} has no option --${name}`);
		return values[name];
	};
	return {
		positionals,
		text: (name) => {
			const value = read(name);
			return typeof value === "string" ? value : void 0;
		},
		list: (name) => {
			const value = read(name);
			return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
		},
		flag: (name) => read(name) === true,
		whole: (name) => toWhole(command, name, read(name))
	};
}
function tokenise(command, argv, known) {
	const options = Object.fromEntries(Object.entries(known).map(([name, rule]) => [name, {
		type: rule.type === "flag" ? "boolean" : "string",
		multiple: rule.type === "list",
		...rule.short === void 0 ? {} : { short: rule.short }
	}]));
	for (const word of argv) {
		if (word === "--") break;
		const name = /^--([^=]+)/.exec(word)?.[1];
		if (name !== void 0 && known[name] === void 0) throw unknownOption(command, name, Object.keys(known));
	}
	try {
		return parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true
		});
	} catch (error) {
		throw new GateError("USAGE", `Cannot run ${command}: ${firstSentence(error)}`, { hint: `see: flamegate ${command} --help` });
	}
}
function unknownOption(command, name, known) {
	const near = nearest$1(name, known);
	return new GateError("USAGE", `Cannot run ${command} as it has no option --${name}`, { hint: near === void 0 ? `see: flamegate ${command} --help` : `did you mean --${near}?` });
}
function firstSentence(error) {
	return (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/)[0] ?? "";
}
function toWhole(command, name, value) {
	if (value === void 0) return void 0;
	if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
	throw new GateError("USAGE", `Cannot run ${command} as --${name} must be a whole number: current value is ${value}`, { hint: `see: flamegate ${command} --help` });
}
// src/results/import-gab.ts
/**
* History of github-action-benchmark (its `data.js`, https://github.com/benchmark-action/github-action-benchmark) as
* runs. One value a run and benchmark is all there is, and no machine is told: the runs are of a class of their own,
* good for trends and never compared with what was measured.
*/
const mostCharacters$2 = 67108864;
const mostEntries = 1e5;
/** Tools whose values are told apart by no unit: the way is what their name says, or what its own normalization has. */
const said = /* @__PURE__ */ new Map([["customBiggerIsBetter", "higher"], ["customSmallerIsBetter", "lower"]]);
const higherUnlessTold = /* @__PURE__ */ new Set([
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
		mostCharacters: mostCharacters$2
	};
	if (content.length > mostCharacters$2) {
		const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters$2}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "remove old entries from it first" });
	}
	const json = content.replace(/^\uFEFF?\s*window\.BENCHMARK_DATA\s*=/, "").replace(/;\s*$/, "");
	return toRuns(checkShaped(parseJson$1(json, reading), suitesShape, reading));
}
function toRuns(suites) {
	const left = /* @__PURE__ */ new Map();
	const skip = (reason) => {
		left.set(reason, (left.get(reason) ?? 0) + 1);
	};
	const byCommit = /* @__PURE__ */ new Map();
	for (const { name: suite, entries } of suites) for (const entry of entries) {
		if (!/^[0-9a-f]{40}$/.test(entry.commit)) {
			skip("entry without a full commit hash");
			continue;
		}
		const place = byCommit.get(entry.commit) ?? {
			date: entry.date,
			outcomes: /* @__PURE__ */ new Map()
		};
		place.date = Math.max(place.date, entry.date);
		byCommit.set(entry.commit, place);
		for (const [name, benches] of groupByName(entry)) {
			const measurements = measurementsOf(benches, entry, skip);
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
	return {
		runs: [...byCommit].map(([commit, { date, outcomes }]) => toRun(commit, date, [...outcomes.values()])).filter((run) => run.outcomes.length > 0).toSorted((a, b) => a.takenAt < b.takenAt ? -1 : 1),
		skipped: [...left].map(([reason, count]) => ({
			reason,
			count
		}))
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
/** Go's `BenchmarkX - ns/op` and `BenchmarkX - B/op` are two metrics of one benchmark. */
function groupByName(entry) {
	const groups = /* @__PURE__ */ new Map();
	for (const bench of entry.benches) {
		const ending = ` - ${bench.unit}`;
		const name = cleanName(bench.name.endsWith(ending) ? bench.name.slice(0, -ending.length) : bench.name);
		const group = groups.get(name);
		if (group === void 0) groups.set(name, [bench]);
		else group.push(bench);
	}
	return groups;
}
function measurementsOf(benches, entry, skip) {
	const measurements = /* @__PURE__ */ new Map();
	for (const { value, unit } of benches) {
		const { metric, factor } = metricOf(unit, entry.tool);
		if (measurements.has(metric.name)) skip(`second ${metric.name} of one benchmark in one entry`);
		else measurements.set(metric.name, {
			metric,
			invocations: [{ value: value * factor }]
		});
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
	const factor = Object.hasOwn(timeFactors, plain) ? timeFactors[plain] : void 0;
	const assume = "nothing";
	if (factor !== void 0) return {
		metric: {
			name: "time",
			unit: "ns",
			better: "lower",
			assume
		},
		factor
	};
	if (/^(?:ops|iter|iterations|op)\/s(?:ec)?$/i.test(unit.trim())) return {
		metric: {
			name: "rate",
			unit: "op/s",
			better: "higher",
			assume
		},
		factor: 1
	};
	if (/^(?:B|bytes)$/i.test(plain)) return {
		metric: {
			name: "alloc",
			unit: "B",
			better: "lower",
			assume
		},
		factor: 1
	};
	const better = said.get(tool) ?? directionOf(unit) ?? (higherUnlessTold.has(tool) ? "higher" : "lower");
	const name = cleanName(plain === "" ? "value" : plain);
	return {
		metric: {
			name,
			unit: name.slice(0, 50),
			better,
			assume
		},
		factor: 1
	};
}
function cleanName(name) {
	const cleaned = name.replaceAll(/[\t\n]+/g, " ").trim().slice(0, 200);
	return cleaned === "" ? "unnamed" : cleaned;
}
/** Its files have grown over the years and carry much we do not read: fields are picked, others left. */
const suitesShape = (value, at) => {
	const entries = pick(pick(value, at)["entries"], "entries");
	return Object.keys(entries).map((name) => ({
		name: text(1e3)(name, `entries.${name.slice(0, 80)}`),
		entries: array(entryShape, mostEntries)(entries[name], `entries.${name.slice(0, 80)}`)
	}));
};
const entryShape = (value, at) => {
	const entry = pick(value, at);
	const commit = pick(entry["commit"], `${at}.commit`);
	return {
		commit: line(200)(commit["id"], `${at}.commit.id`),
		date: number(0, 864e13)(entry["date"], `${at}.date`),
		tool: entry["tool"] === void 0 ? "" : text(100)(entry["tool"], `${at}.tool`),
		benches: array(benchShape, 1e4)(entry["benches"], `${at}.benches`)
	};
};
const benchShape = (value, at) => {
	const bench = pick(value, at);
	return {
		name: text(1e3)(bench["name"], `${at}.name`),
		value: number(0)(bench["value"], `${at}.value`),
		unit: bench["unit"] === void 0 ? "" : text(100)(bench["unit"], `${at}.unit`)
	};
};
function pick(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
// src/cli/baseline-import.ts
/** `flamegate baseline import FILE`: history of another tool into the store, in one step. */
async function importHistory({ io, given, store }, file) {
	if (file === void 0) throw new GateError("USAGE", "Cannot import as FILE must be given: current value is nothing", { hint: "git show gh-pages:dev/bench/data.js > data.js && flamegate baseline import data.js" });
	const { runs, skipped } = importGithubActionBenchmark(await textOf$3(io, file), file);
	const files = runs.map((run) => [runPath(run), new TextEncoder().encode(renderRun(run))]);
	if (files.length > 0) await store.writeFiles(new Map(files));
	if (given.flag("json")) io.stdout(`${JSON.stringify({
		store: store.name,
		runs: runs.length,
		skipped
	})}\n`);
	else io.stdout(`stored ${runs.length} runs in ${store.name}; they show in the history and are compared with nothing\n`);
	for (const { reason, count } of skipped) io.stderr(`left out ${count}: ${reason}\n`);
	return exitCode.pass;
}
async function textOf$3(io, file) {
	try {
		return await readFile(resolve(io.cwd, file), "utf8");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new GateError("FILE_MISSING", `Cannot read ${file} as it must be a file: ${why}`, {
			hint: "github-action-benchmark keeps it on its own branch: git show gh-pages:dev/bench/data.js > data.js",
			cause: error
		});
	}
}
// src/cli/baseline-overrides.ts
/** Overrides on record, as `flamegate baseline list` and `show` tell them beside the runs. */
async function readOverrides(store) {
	const { notes, problems } = await readNotes(store);
	return {
		standing: standingNotes(notes),
		problems
	};
}
/** Those that came in with a run's commit, or after the stored run before it. */
async function overridesOf$1(run, { standing }, world) {
	if (standing.length === 0) return [];
	const ancestors = await lineOf(world.root, run.commit);
	const runs = world.stored.map(({ commit }) => commit);
	return notesByRun(standing, {
		ancestors,
		runs
	}).get(run.commit) ?? [];
}
const mostAncestors = 300;
/** A clone that has not fetched the commit knows of the commit alone. */
async function lineOf(root, commit) {
	try {
		return await openGitAncestry(root).firstParents(commit, mostAncestors);
	} catch (error) {
		if (error instanceof GateError) return [commit];
		throw error;
	}
}
/** `accepted by @writer on 3 March 2026 in #12: faster to read (parse time +18 %)` */
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
// src/cli/bundle-folder.ts
/** A folder's files in memory, as bundles are read. */
const mostFiles = 5e3;
const mostBytes$1 = 536870912;
/** Regular files by path relative to `folder`, with forward slashes; links are not followed. */
async function readFolder(folder) {
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true
	}).catch((error) => {
		throw new GateError("FILE_MISSING", `Cannot read ${folder} as it must be a folder: ${error instanceof Error ? error.message : error}`, { hint: "a bundle is the folder \"flamegate measure --out DIR\" wrote" });
	});
	const files = /* @__PURE__ */ new Map();
	let total = 0;
	for (const entry of entries.filter((each) => each.isFile())) {
		const path = join(entry.parentPath, entry.name);
		const bytes = await readFile(path);
		total += bytes.length;
		files.set(relative(folder, path).replaceAll("\\", "/"), bytes);
		if (files.size > mostFiles || total > mostBytes$1) throw new GateError("FILE_TOO_LARGE", `Cannot read ${folder} as a bundle must hold ≤ ${mostFiles} files and ≤ ${mostBytes$1} bytes: it holds more`);
	}
	return files;
}
// src/cli/measuring-arguments.ts
const measuringOptions = {
	base: { type: "string" },
	head: { type: "string" },
	config: { type: "string" },
	suite: { type: "list" },
	filter: { type: "list" },
	store: { type: "string" },
	remote: { type: "string" },
	out: { type: "string" },
	budget: { type: "string" },
	seed: { type: "string" }
};
function questionOf(command, given, io) {
	const text = (name) => {
		const value = given.text(name);
		return value === void 0 ? {} : { [name]: value };
	};
	const seed = given.whole("seed");
	if (given.positionals.length > 0) throw new GateError("USAGE", `Cannot run ${command} as it takes no arguments: current value is ${given.positionals.join(" ")}`, { hint: `see: flamegate ${command} --help` });
	return {
		folder: io.cwd,
		...text("base"),
		...text("head"),
		...text("config"),
		...text("store"),
		...text("remote"),
		...text("budget"),
		suites: given.list("suite"),
		filters: given.list("filter"),
		...seed === void 0 ? {} : { seed },
		purpose: "judge"
	};
}
// src/cli/stored-run-text.ts
/** One stored run as a table: what was measured, how much it scatters, and what threshold its history defends. */
const titles = [
	"benchmark",
	"metric",
	"median",
	"processes",
	"noise",
	"fails from"
];
/** `stored`: runs of the same environment class up to this one, nearest first. */
function renderStoredRun(run, stored, policy) {
	const lines = [titles, ...linesOf(run, stored, policy)];
	const widths = titles.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ""))));
	const table = lines.map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column < 2 ? "right" : "left")).join("  ").trimEnd());
	const learnt = stored.length < 5 ? `noise and automatic thresholds need 5 stored runs of this kind of machine: there ${stored.length === 1 ? "is" : "are"} ${stored.length}` : `noise: SD from process to process, over ${formatCount(stored.length, "stored run")} of this kind of machine`;
	return `${table.join("\n")}\n\n${learnt}\n`;
}
function linesOf(run, stored, policy) {
	const pastOfTarget = pastOf(stored);
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
				String(values.length),
				past.noise === void 0 ? "–" : formatPercent(past.noise),
				metric.role === "informational" ? "never" : formatPercent(limitsOf(policy, target, past).threshold)
			];
		});
	});
}
const baselineCommand = {
	name: "baseline",
	summary: "save, list, show, prune and import stored runs",
	help: `
usage: flamegate baseline save [BUNDLE] | list | show [COMMIT|latest] | prune [--keep N] | import FILE

  save            measure HEAD and store the run; with BUNDLE, store what "flamegate measure" wrote
  list            the stored runs, newest history first, and the overrides on record
  show            one stored run: every benchmark with its median and processes, and which steps were accepted
                  with it (default: latest)
  prune           keep the newest runs of each environment class and the pictures of the newest measurements,
                  drop the rest
  import          read the history of github-action-benchmark: FILE is its data.js

  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME   fetch the store's branch from this remote, and push to it
  --config FILE   configuration
  --keep N        for prune (default: the configuration's)
  --json          one JSON document on stdout

For save without BUNDLE also the options of "flamegate measure".

Exit codes: 0 done, 2 usage, 3 the store could not be used or a benchmark failed.

example: flamegate baseline save --store dir:baselines && flamegate baseline list --store dir:baselines
`,
	run: async (argv, io) => {
		const given = parseArguments("baseline", argv, {
			...measuringOptions,
			keep: { type: "string" },
			json: { type: "flag" }
		});
		const [action, word] = given.positionals;
		const root = await repositoryRoot(io.cwd);
		const workspace = await openWorkspace({
			root,
			...textOf$2(given, "config"),
			...textOf$2(given, "store")
		});
		const desk = {
			io,
			given,
			workspace,
			store: storeOf(workspace, io, given.text("remote"))
		};
		if (action === "save") return save(desk, word);
		if (action === "list") return list$1(desk);
		if (action === "show") return show(desk, word ?? "latest");
		if (action === "prune") return prune(desk);
		if (action === "import") return importHistory(desk, word);
		throw new GateError("USAGE", `Cannot run baseline as it must be told save, list, show, prune or import: current value is ${action ?? "nothing"}`, { hint: "flamegate baseline --help" });
	}
};
function textOf$2(given, name) {
	const value = given.text(name);
	return value === void 0 ? {} : { [name]: value };
}
async function save({ io, given, store }, bundle) {
	await store.list();
	const { run, profiles } = bundle === void 0 ? await measured(io, given) : await fromBundle(io, bundle);
	const key = await store.save(run, profiles);
	if (given.flag("json")) io.stdout(`${JSON.stringify({
		store: store.name,
		key,
		commit: run.commit
	})}\n`);
	else io.stdout(`stored ${run.commit.slice(0, 12)} in ${store.name} as ${key}\n`);
	const failed = run.outcomes.filter(({ state }) => state === "failed").length;
	if (failed > 0) io.stderr(`${failed} of ${run.outcomes.length} benchmarks failed; the run says so\n`);
	return failed > 0 ? exitCode.unable : exitCode.pass;
}
async function measured(io, given) {
	const question = questionOf("baseline", {
		...given,
		positionals: []
	}, io);
	const { evidence, profiles } = await runMeasuring(io, {
		...question,
		purpose: "store"
	});
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
async function list$1({ io, given, workspace, store }) {
	const stored = await store.list();
	const order = await historyOrder(workspace.root);
	const sorted = [...stored].sort((a, b) => rankOf(order, a) - rankOf(order, b) || (a.key < b.key ? 1 : -1));
	const overrides = await readOverrides(store);
	for (const problem of overrides.problems) io.stderr(`${problem}\n`);
	if (given.flag("json")) {
		const document = {
			store: store.name,
			runs: sorted,
			overrides: overrides.standing
		};
		io.stdout(`${JSON.stringify(document, null, 2)}\n`);
		return exitCode.pass;
	}
	if (sorted.length === 0) io.stdout(`${store.name} holds no runs so far; store one: flamegate baseline save\n`);
	for (const run of sorted) io.stdout(`${run.commit.slice(0, 12)}  ${timeOf(run)}  ${terminalText(run.environmentClass)}\n`);
	for (const note of overrides.standing) io.stdout(`${overrideLine(note)}\n`);
	return exitCode.pass;
}
function rankOf(order, run) {
	return order.get(run.commit) ?? Number.MAX_SAFE_INTEGER;
}
async function historyOrder(root) {
	const commits = (await git(root, [
		"rev-list",
		"--max-count=5000",
		"--all"
	])).split("\n");
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
		io.stdout(`${renderRun(await wholeRun(store, found, run)).trim()}\n`);
		return exitCode.pass;
	}
	const { environment } = run;
	io.stdout(`${run.commit} measured ${run.takenAt}\n`);
	const overrides = await readOverrides(store);
	for (const problem of overrides.problems) io.stderr(`${problem}\n`);
	for (const note of await overridesOf$1(found, overrides, {
		root: workspace.root,
		stored
	})) io.stdout(`${overrideLine(note)}\n`);
	io.stdout(terminalText(`${environment.cpuModel}, ${environment.cores} cores, ${environment.image}, ${environment.runtime} ${environment.runtimeVersion}`));
	io.stdout("\n\n");
	const history = await readHistory({
		store,
		ancestry: openGitAncestry(workspace.root)
	}, {
		commit: run.commit,
		environmentClass: environmentClass(environment),
		gate: run.gate
	});
	io.stdout(renderStoredRun(run, history.runs, workspace.config.policy));
	return exitCode.pass;
}
/** Batches and all, as it was measured. */
async function wholeRun(store, { key }, run) {
	const path = batchesPath(key);
	const bytes = await store.readFile(path);
	return bytes === void 0 ? run : withBatches(run, new TextDecoder().decode(bytes), `${store.name} ${path}`);
}
async function findRun(root, { stored, name }, word) {
	const commits = word === "latest" ? await openGitAncestry(root).firstParents("HEAD", 300) : [await resolveCommit(root, word)];
	for (const commit of commits) {
		const newest = stored.filter((run) => run.commit === commit).at(-1);
		if (newest !== void 0) return newest;
	}
	throw new GateError("STORE_MISSING", `Cannot show ${word} as ${name} must hold a run of it: it holds ${formatCount(stored.length, "run")} of other commits`, { hint: "flamegate baseline list shows what there is" });
}
async function prune({ io, given, workspace, store }) {
	const keep = given.whole("keep") ?? workspace.config.baseline.keep;
	if (keep < 1) throw new GateError("USAGE", "Cannot prune as --keep must be ≥ 1: current value is 0");
	const dropped = await store.prune(keep);
	if (given.flag("json")) io.stdout(`${JSON.stringify({
		store: store.name,
		dropped,
		keep
	})}\n`);
	else {
		const what = `${formatCount(dropped.runs, "run")} and ${formatCount(dropped.pictures, "picture")}`;
		const kept = `the newest ${keep} of each environment class, and the pictures of the newest ${keep} measurements`;
		io.stdout(`${store.name}: dropped ${what}, kept ${kept}\n`);
	}
	return exitCode.pass;
}
// src/replay/recording-noise.ts
/** What recorded processes of unchanged code tell about each benchmark: noise, drift, and what can be gated honestly. */
/** `suite` is what the policy's rules see in front of the names. */
function noiseOfRecording({ benchmarks }, suite, policy) {
	return benchmarks.map((benchmark) => noiseOf(benchmark, suite, policy));
}
function noiseOf({ name, unit, better = "lower", builds }, suite, policy) {
	const metric = {
		...timeMetric,
		unit,
		better
	};
	const stretches = builds.map(({ processes }) => inBlocks(processes.map((value) => toScale(metric, value))));
	const deviation = pooledDeviation(stretches.flat());
	const given = tolerance(policy, {
		id: {
			suite,
			name
		},
		metric
	});
	const threshold = defensibleThreshold(deviation, {
		alpha: policy.alpha,
		floor: 0
	});
	const design = {
		deviation,
		limits: given.threshold === "auto" ? {
			threshold,
			margin: threshold / 2
		} : {
			threshold: given.threshold,
			margin: given.margin
		},
		alpha: policy.alpha,
		family: 1
	};
	const size = {
		blocks: confirmSize(defaultPlan, metric, design),
		perSide: defaultPlan.perSide
	};
	return {
		name,
		processes: builds.reduce((sum, { processes }) => sum + processes.length, 0),
		deviation,
		drift: driftOf(stretches, deviation),
		smallestDetectable: smallestDetectable(size, design) ?? Number.POSITIVE_INFINITY,
		rounds: size.blocks * size.perSide,
		threshold
	};
}
const blockLength = 2 * defaultPlan.perSide;
function inBlocks(logs) {
	return Array.from({ length: Math.floor(logs.length / blockLength) }, (_, index) => logs.slice(index * blockLength, (index + 1) * blockLength));
}
function driftOf(builds, deviation) {
	const levels = builds.map((blocks) => blocks.map((block) => block.reduce((sum, value) => sum + value, 0) / block.length));
	const between = pooledDeviation(levels.filter(({ length }) => length > 1));
	return Number.isFinite(between) ? Math.sqrt(Math.max(0, between ** 2 - deviation ** 2 / blockLength)) : 0;
}
/** The threshold most benchmarks of the recording can be gated at: three in four. */
function recommendedThreshold(noises) {
	if (noises.length === 0) return defaultPolicy.threshold === "auto" ? 0 : defaultPolicy.threshold;
	const sorted = noises.map(({ threshold }) => threshold).sort((a, b) => a - b);
	return at(sorted, Math.ceil(sorted.length * .75) - 1);
}
// src/stats/binomial-interval.ts
/** Clopper and Pearson's exact interval of a rate (Biometrika 26, 1934): never too narrow, right at 0 of n. */
/** `hits` of `trials`, with its two-sided 95 % interval unless told otherwise. */
function binomialInterval(hits, trials, confidence = .95) {
	if (!(trials > 0 && hits >= 0 && hits <= trials)) throw new RangeError(`Cannot state a rate as hits must be in 0..trials: current values are ${hits} of ${trials}`);
	const tail = (1 - confidence) / 2;
	return {
		rate: hits / trials,
		low: hits === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1),
		high: hits === trials ? 1 : betaQuantile(1 - tail, hits + 1, trials - hits)
	};
}
/** By bisection: monotone, and 100 steps end at the last bit. */
function betaQuantile(p, a, b) {
	let [low, high] = [0, 1];
	for (let step = 0; step < 100; step += 1) {
		const middle = (low + high) / 2;
		if (betaDistribution(middle, a, b) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
/** Regularised incomplete beta function I_x(a, b), by the continued fraction DLMF 8.17.22 (Lentz's evaluation). */
function betaDistribution(x, a, b) {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - betaDistribution(1 - x, b, a);
	return Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x)) / a * betaFraction(x, a, b);
}
const tiny = 1e-300;
function betaFraction(x, a, b) {
	let c = 1;
	let d = 1 / guarded(1 - (a + b) * x / (a + 1));
	let result = d;
	for (let m = 1; m < 2e3; m += 1) {
		const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
		const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
		for (const term of [even, odd]) {
			d = 1 / guarded(1 + term * d);
			c = guarded(1 + term / c);
			result *= c * d;
		}
		if (Math.abs(c * d - 1) < 1e-14) break;
	}
	return result;
}
function guarded(value) {
	return Math.abs(value) < tiny ? tiny : value;
}
// src/replay/replay.ts
function replay(recording, options) {
	const count = {
		failures: 0,
		inconclusive: 0,
		rounds: 0,
		most: 0
	};
	const found = new Map(options.inject.map(({ label }) => [label, 0]));
	for (let number = 0; number < options.builds; number += 1) {
		const unchanged = playBuild(recording, options, {
			number,
			factor: 1
		});
		count.failures += unchanged.failed ? 1 : 0;
		count.inconclusive += unchanged.judgements.filter(({ kind }) => kind === "inconclusive").length;
		for (const rounds of unchanged.rounds) {
			count.rounds += rounds;
			count.most = Math.max(count.most, rounds);
		}
		for (const { label, factor } of options.inject) {
			const { judgements } = playBuild(recording, options, {
				number,
				factor
			});
			const isFound = judgements.some(({ target, kind }) => target.id.name === slowName && kind === "regression");
			found.set(label, (found.get(label) ?? 0) + (isFound ? 1 : 0));
		}
	}
	const { builds, benchmarks, seed } = options;
	return {
		builds,
		falseFailures: count.failures,
		falseRate: binomialInterval(count.failures, builds),
		detection: Object.fromEntries([...found].map(([label, hits]) => [label, binomialInterval(hits, builds)])),
		inconclusiveRate: count.inconclusive / (builds * benchmarks),
		roundsPerBenchmark: {
			mean: count.rounds / (builds * benchmarks),
			max: count.most
		},
		seed
	};
}
/** The benchmark that is slowed is always the build's first; which recording it plays is drawn like the others'. */
const slowName = "0";
const suite = "replay";
/** One build through all stages. */
function playBuild(recording, options, build) {
	const { seed, policy } = options;
	const random = createRandom(seed, "build", build.number);
	const players = Array.from({ length: options.benchmarks }, (_, index) => createPlayer(at(recording.benchmarks, random.below(recording.benchmarks.length)), {
		name: String(index),
		factor: index === 0 ? build.factor : 1,
		random: createRandom(seed, "player", build.number, index)
	}));
	const byKey = new Map(players.map((player) => [benchmarkKey(player.id), player]));
	const steps = procedure({
		candidate: candidateRun(players),
		stored: storedRuns(players),
		otherClasses: "none",
		baselineBenchmarks: players.map(({ id }) => id),
		sideBySide: "possible",
		policy,
		seed: random.below(2 ** 31),
		budgetMs: Number.POSITIVE_INFINITY,
		detail: "decisive",
		...options.plan === void 0 ? {} : { plan: options.plan }
	});
	const judgements = drive(steps, (request) => answer(byKey.get(benchmarkKey(request.target.id)), request));
	const { outcome } = verdict(judgements, policy);
	return {
		judgements,
		failed: outcome === "fail",
		rounds: players.map(({ rounds }) => rounds)
	};
}
const processesOfRun = 10;
function createPlayer({ unit, better = "lower", builds }, { name, factor, random }) {
	const chosen = random.below(builds.length);
	const { processes } = at(builds, chosen);
	const before = builds.slice(Math.max(0, chosen - 20), chosen).toReversed();
	const history = before.length < 5 ? [] : before.map((build) => stretch(build.processes, random));
	return {
		id: {
			suite,
			name
		},
		metric: {
			name: "time",
			unit,
			better,
			assume: "nothing"
		},
		factor,
		processes,
		history,
		next: random.below(processes.length),
		rounds: 0
	};
}
/** Ten processes that ran one after another. */
function stretch(processes, random) {
	const start = random.below(Math.max(1, processes.length - processesOfRun + 1));
	return processes.slice(start, start + processesOfRun);
}
/** The next processes of the recording, in its order; from the start again where too few are left for a block. */
function answer(player, { slots }) {
	if (player === void 0) return {
		state: "unavailable",
		reason: "not in the recording"
	};
	if (player.next + slots.length > player.processes.length) player.next = 0;
	const start = player.next;
	player.next += slots.length;
	player.rounds += slots.length / 2;
	return {
		state: "measured",
		block: { slots: slots.map((side, index) => {
			const value = at(player.processes, start + index);
			return {
				side,
				invocation: { value: side === "candidate" ? value * player.factor : value }
			};
		}) }
	};
}
function candidateRun(players) {
	return runOf(players.map((player) => ({
		player,
		values: []
	})));
}
function storedRuns(players) {
	const depth = Math.max(0, ...players.map(({ history }) => history.length));
	return Array.from({ length: depth }, (_, place) => runOf(players.flatMap((player) => {
		const values = player.history[place];
		return values === void 0 ? [] : [{
			player,
			values
		}];
	})));
}
function runOf(sides) {
	const outcomes = sides.map(({ player: { id, metric }, values }) => {
		return {
			state: "measured",
			id,
			measurements: [{
				metric,
				invocations: values.map((value) => ({ value }))
			}],
			profiles: []
		};
	});
	return {
		schema: 1,
		commit: "0".repeat(40),
		id: "replay",
		takenAt: "1970-01-01T00:00:00Z",
		environment,
		outcomes
	};
}
const environment = {
	os: "",
	arch: "",
	cpuModel: "",
	cores: 1,
	image: "",
	runtime: "",
	runtimeVersion: "",
	flags: []
};
// src/replay/replay-file.ts
/** Recorded samples as a file: `{"benchmarks":[{"name","unit","builds":[{"id","processes":[…]}]}]}`. */
const mostCharacters$1 = 268435456;
/** A block is taken from one build, so a build must hold one at least. */
const fewestProcesses = 2 * defaultPlan.perSide;
const processesShape = (value, at) => {
	const processes = array(number(0), 1e6)(value, at);
	number(fewestProcesses)(processes.length, `${at}.length`);
	return processes;
};
const buildShape = object({
	id: line(200),
	processes: processesShape
});
const benchmarkShape = object({
	name: line(1e3),
	unit: line(50),
	better: optional(oneOf$1("lower", "higher")),
	builds: unique(nonEmpty(buildShape, 1e4), ({ id }) => id)
});
const recordingShape = object({
	about: optional(text(1e4)),
	benchmarks: unique(nonEmpty(benchmarkShape, 1e4), ({ name }) => name)
});
/** `source` names the file in errors. */
function parseRecording(content, source) {
	return parseShaped(content, recordingShape, {
		source,
		what: "recorded samples: {\"benchmarks\":[{\"name\",\"unit\",\"builds\":[{\"id\",\"processes\":[…]}]}]}",
		mostCharacters: mostCharacters$1
	});
}
// src/cli/recording.ts
/** Wall time only: it is what has noise. */
const recordedMetric = "time";
async function recordSuites(io, question, processes) {
	const root = await workingTreeRoot(question.folder);
	const { config } = await openWorkspace({
		...question,
		root
	});
	const suites = config.suites.map((suite) => ({
		...suite,
		metrics: [recordedMetric]
	}));
	const { candidate } = await resolveRevisions(root, {
		...question,
		base: question.head ?? "HEAD"
	});
	const progress = createProgress(io, Date.now);
	const checkouts = createCheckouts({
		folder: root,
		candidate,
		config,
		variables: io.env,
		signal: io.signal,
		progress
	});
	const measurer = createMeasurer({
		config: {
			...config,
			suites
		},
		checkouts,
		variables: io.env,
		worker,
		signal: io.signal
	});
	try {
		const discovered = (await measurer.discover("candidate")).filter(selection(question, config));
		progress.start("measuring", discovered.length * processes);
		const values = /* @__PURE__ */ new Map();
		for (let round = 0; round < processes; round++) for (const benchmark of discovered) {
			const value = await one(measurer, benchmark);
			const key = benchmarkKey(benchmark.id);
			values.set(key, [...values.get(key) ?? [], value]);
			progress.step(benchmark.id.name);
		}
		progress.done();
		const { cpuModel, cores, runtime, runtimeVersion } = measurer.environment;
		return {
			about: `${cpuModel}, ${cores} cores, ${runtime} ${runtimeVersion}, commit ${candidate}`,
			benchmarks: discovered.map((benchmark) => recorded(benchmark, values.get(benchmarkKey(benchmark.id)) ?? []))
		};
	} finally {
		await measurer.close();
	}
}
async function one(measurer, benchmark) {
	const outcome = benchmark.failure === void 0 ? await measurer.measureAlone(benchmark, 1) : void 0;
	if (outcome?.state === "measured") {
		const value = outcome.measurements[0]?.invocations[0]?.value;
		if (value !== void 0) return value;
	}
	const why = outcome?.state === "failed" ? outcome.failure.message : benchmark.failure?.message ?? "it was not measured";
	throw new GateError("BENCH_FAILED", `Cannot calibrate as every benchmark must run: ${benchmark.id.name} failed: ${why}`, { hint: "leave it out with --filter, or mend it" });
}
function recorded({ id, metrics }, processes) {
	return {
		name: id.name,
		unit: metrics[0]?.unit ?? "ns",
		builds: [{
			id: "HEAD",
			processes
		}]
	};
}
const calibrateCommand = {
	name: "calibrate",
	summary: "how sure the gate is here: noise, false alarms, smallest change seen",
	help: `
usage: flamegate calibrate [--processes N] [--record FILE] [options]
       flamegate calibrate --replay FILE [--inject 1.05,1.10] [--builds N] [--benchmarks M] [options]

Runs your own suites against themselves: N processes of every benchmark of HEAD, in turns. Says how much processes differ,
how much the machine drifts, how small a change can be seen in each benchmark, and plays the gate on these samples:
how many unchanged builds fail, and how many slowdowns are found. With --replay it does the latter on recorded samples:
{"benchmarks":[{"name","unit","builds":[{"id","processes":[…]}]}]}, processes in the order of time.

  --processes N      of each benchmark (default: 40)
  --record FILE      keep the samples, for --replay
  --replay FILE      recorded samples instead of measuring
  --inject F,F       slowdowns to look for (default: 1.05,1.075,1.10,1.15,1.20)
  --builds N         builds to play, and as many for each slowdown (default: 1000)
  --benchmarks M     benchmarks of a build, drawn from the recording (default: 50)
  --seed N           (default: drawn, and printed)
  --config FILE, --suite NAME, --filter GLOB   as for "flamegate gate"
  --json             {"builds","falseFailures","falseRate":{"rate","low","high"},"detection":{"1.05":{…},…},
                     "inconclusiveRate","roundsPerBenchmark":{"mean","max"},"seed"}

Exit codes: 0 done, 2 usage, 3 could not measure.

example: flamegate calibrate --processes 60 --record noise.json
`,
	run: async (argv, io) => {
		const given = parseArguments("calibrate", argv, {
			...measuringOptions,
			processes: { type: "string" },
			record: { type: "string" },
			replay: { type: "string" },
			inject: { type: "string" },
			builds: { type: "string" },
			benchmarks: { type: "string" },
			json: { type: "flag" }
		});
		const root = await repositoryRoot(io.cwd).catch(() => io.cwd);
		const config = given.text("config");
		const { config: settings } = await openWorkspace({
			root,
			...config === void 0 ? {} : { config }
		});
		const file = given.text("replay");
		const recording = file === void 0 ? await record(io, given) : parseRecording(await readSamples(io, file), file);
		const result = replay(recording, {
			builds: atLeastOne(given, "builds") ?? 1e3,
			benchmarks: atLeastOne(given, "benchmarks") ?? 50,
			seed: given.whole("seed") ?? randomInt(1, 1e6),
			inject: factorsOf(given.text("inject") ?? "1.05,1.075,1.10,1.15,1.20"),
			policy: settings.policy
		});
		if (given.flag("json")) io.stdout(`${JSON.stringify(result)}\n`);
		else io.stdout(told$3(noiseOfRecording(recording, "recorded", settings.policy), result));
		return exitCode.pass;
	}
};
async function record(io, given) {
	const processes = atLeastOne(given, "processes") ?? 40;
	const recording = await recordSuites(io, questionOf("calibrate", given, io), processes);
	const file = given.text("record");
	if (file !== void 0) {
		const path = resolve(io.cwd, file);
		await writeOutputs(dirname(path), /* @__PURE__ */ new Map([[basename(path), `${JSON.stringify(recording)}\n`]]));
	}
	return recording;
}
async function readSamples(io, file) {
	try {
		return await readFile(resolve(io.cwd, file), "utf8");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new GateError("FILE_MISSING", `Cannot replay ${file} as it must be a file: ${why}`, { hint: "flamegate calibrate --record FILE writes one" });
	}
}
function atLeastOne(given, name) {
	const value = given.whole(name);
	if (value !== 0) return value;
	throw new GateError("USAGE", `Cannot calibrate as --${name} must be ≥ 1: current value is 0`);
}
function factorsOf(text) {
	return text.split(",").map((word) => {
		const label = word.trim();
		const factor = Number(label);
		if (/^\d+(\.\d+)?$/.test(label) && factor > 1 && factor <= 100) return {
			label,
			factor
		};
		throw new GateError("USAGE", `Cannot calibrate as --inject must list factors > 1: current value is ${label}`, { hint: "write 1.05,1.10 for slowdowns of 5 % and 10 %" });
	});
}
function told$3(noises, result) {
	const rate = ({ rate, low, high }) => `${formatPercent(rate)} (95 % interval ${formatPercent(low)} to ${formatPercent(high)})`;
	const width = Math.min(50, Math.max(9, ...noises.map(({ name }) => name.length)));
	const rows = noises.map((noise) => {
		const name = terminalText(noise.name, width).padEnd(width);
		const percent = (value) => (Number.isFinite(value) ? formatPercent(value) : "–").padStart(9);
		const { processes, deviation, drift, smallestDetectable, rounds, threshold } = noise;
		return [
			name,
			String(processes).padStart(9),
			...[
				deviation,
				drift,
				smallestDetectable
			].map(percent),
			String(rounds).padStart(6),
			percent(threshold)
		].join(" ");
	});
	const found = Object.entries(result.detection).map(([label, each]) => `  slower by a factor ${label}: found in ${rate(each)}`);
	return [
		`${"benchmark".padEnd(width)} processes     noise     drift      seen rounds defended`,
		...rows,
		"",
		"noise: SD from process to process; drift: of the level, beyond it; seen: smallest change found with 90 % power",
		"in so many rounds (a process a side) of stage 2; defended: smallest threshold that this noise leaves honest",
		`A threshold of ${formatPercent(recommendedThreshold(noises))} can be defended on three benchmarks in four.`,
		"",
		`Played ${formatCount(result.builds, "unchanged build")}: ${result.falseFailures} failed, ${rate(result.falseRate)}`,
		...found,
		`  ${formatPercent(result.inconclusiveRate)} of unchanged benchmarks inconclusive; ${result.roundsPerBenchmark.mean.toPrecision(3)} rounds a benchmark`,
		`  seed ${result.seed}`,
		""
	].join("\n");
}
// src/decide/compare-runs.ts
/**
* Two sets of samples that were measured elsewhere, judged without measuring: `compare A B`. One unblocked exact test a
* target, Holm over all. It is only as good as the way the samples were taken: processes taken one side after the
* other share their side's hour, which no test can see.
*/
/** The samples of a stored run, one entry a benchmark and metric. */
function samplesOf({ outcomes }, metric) {
	return outcomes.flatMap((outcome) => {
		const { id } = outcome;
		if (outcome.state === "failed") return [{
			target: {
				id,
				metric
			},
			failure: outcome.failure
		}];
		if (outcome.state === "skipped") return [];
		return outcome.measurements.map((measurement) => ({
			target: {
				id,
				metric: measurement.metric
			},
			values: measurement.invocations.map(({ value }) => value)
		}));
	});
}
function compareRuns(baseline, candidate, policy) {
	const before = new Map(baseline.map((samples) => [keyOf$1(samples), samples]));
	const after = new Set(candidate.map(keyOf$1));
	const opened = candidate.map((samples) => openComparison(before.get(keyOf$1(samples)), samples, policy));
	const family = opened.flatMap((each) => "comparison" in each ? [each.comparison.test.pWorse] : []);
	const adjusted = [...holm(family)];
	const judged = opened.map((each) => {
		if (!("comparison" in each)) return each;
		return judgeCompared(each, {
			alpha: policy.alpha,
			pAdjusted: adjusted.shift() ?? 1,
			family: family.length
		});
	});
	const removed = baseline.filter((samples) => !after.has(keyOf$1(samples)));
	return [...judged, ...removed.map(({ target }) => bare(policy, target, "removed"))];
}
function openComparison(baseline, candidate, policy) {
	const { target } = candidate;
	if ("failure" in candidate) return {
		...bare(policy, target, "failed"),
		failure: candidate.failure
	};
	if (baseline === void 0) return bare(policy, target, "new");
	if ("failure" in baseline) {
		const reasons = [{
			code: "baseline-failed",
			failure: baseline.failure
		}];
		return {
			...bare(policy, target, "inconclusive"),
			reasons
		};
	}
	const limits = limitsOf(policy, target, nothingPast);
	const block = {
		baseline: baseline.values,
		candidate: candidate.values
	};
	return {
		target,
		limits,
		comparison: compareBlocks(target.metric, [block], limits.margin)
	};
}
function judgeCompared({ target, limits, comparison }, { alpha, pAdjusted, family }) {
	const { shift, test, baseline, candidate, deviation } = comparison;
	const perSide = Math.min(baseline.n, candidate.n);
	const found = smallestDetectable({
		blocks: 1,
		perSide
	}, {
		deviation,
		limits,
		alpha,
		family
	});
	const kind = kindOf({
		target,
		limits,
		comparison
	}, {
		alpha,
		pAdjusted
	});
	return {
		target,
		kind,
		shift,
		test: {
			...test,
			pAdjusted
		},
		baseline,
		candidate,
		threshold: limits.threshold,
		margin: limits.margin,
		reasons: kind === "inconclusive" ? [{ code: "not-confirmed" }] : [],
		...found === void 0 ? {} : { smallestDetectable: found }
	};
}
function kindOf({ target, limits, comparison }, { alpha, pAdjusted }) {
	if (comparison.worse >= Math.log1p(limits.threshold)) return pAdjusted <= alpha ? "regression" : "inconclusive";
	return isImproved(comparison, {
		target,
		limits,
		plan: defaultPlan
	}, alpha) ? "improvement" : "no-change";
}
function keyOf$1({ target: { id, metric } }) {
	return `${benchmarkKey(id)}\u0001${metric.name}`;
}
function bare(policy, target, kind) {
	const { threshold, margin } = limitsOf(policy, target, nothingPast);
	return {
		target,
		kind,
		threshold,
		margin,
		reasons: []
	};
}
// src/results/compare-file.ts
/**
* What `compare A B` reads: a run, a bundle's evidence, or plain samples of any origin,
* `{"benchmarks":[{"name","unit","better","processes":[…]}]}`. Told apart by their fields.
*/
const samplesShape = object({
	name: line(1e3),
	suite: optional(line(200)),
	metric: optional(line(200)),
	unit: line(50),
	better: optional(oneOf$1("lower", "higher")),
	processes: nonEmpty(number(0), 1e5)
});
const samplesFileShape = object({ benchmarks: unique(array(samplesShape, 1e4), (written) => joinKey(written.suite ?? "samples", written.name, metricName(written))) });
const mostCharacters = 134217728;
const format$1 = "{\"benchmarks\":[{\"name\",\"unit\",\"better\",\"processes\":[…]}]}";
/** `source` names the file in errors. */
function parseComparable(content, source) {
	const reading = {
		source,
		what: `samples (${format$1}), a run or evidence`,
		mostCharacters
	};
	if (content.length > mostCharacters) {
		const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "compare fewer benchmarks at a time" });
	}
	const value = parseJson$1(content, reading);
	if (has(value, "candidate")) return {
		kind: "evidence",
		evidence: checkShaped(value, evidenceShape, reading)
	};
	if (has(value, "outcomes")) return {
		kind: "run",
		run: checkShaped(value, runShape, reading)
	};
	const { benchmarks } = checkShaped(value, samplesFileShape, reading);
	return {
		kind: "samples",
		samples: benchmarks.map(toSamples)
	};
}
function toSamples(written) {
	const { name, suite = "samples", unit, processes } = written;
	const told = written.better ?? directionOf(unit, written.metric);
	const metric = {
		name: metricName(written),
		unit,
		better: told ?? "lower",
		assume: "nothing",
		...told === void 0 && isRate(unit, written.metric) ? { role: "informational" } : {}
	};
	return {
		target: {
			id: {
				suite,
				name
			},
			metric
		},
		values: processes
	};
}
function metricName({ metric, unit }) {
	if (metric !== void 0) return metric;
	if (/^(?:ns|us|µs|μs|ms|s|min)(?:\/op)?$/.test(unit)) return "time";
	return /^(?:B|KB|KiB|MB|MiB|bytes)(?:\/op)?$/.test(unit) ? "alloc" : unit;
}
function has(value, key) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
// src/cli/comparable-sides.ts
/** Throws FILE_MALFORMED where one benchmark is in two units or better in two directions, SUITE_EMPTY of nothing. */
function checkComparable(baseline, candidate) {
	if (baseline.samples.length + candidate.samples.length === 0) throw new GateError("SUITE_EMPTY", `Cannot compare as ${baseline.name} or ${candidate.name} must hold a benchmark`, { hint: "an empty list is most likely a run that went wrong" });
	const metrics = new Map(baseline.samples.map((samples) => [keyOf(samples), samples.target.metric]));
	for (const samples of candidate.samples) {
		const before = metrics.get(keyOf(samples));
		const { metric, id } = samples.target;
		for (const field of before === void 0 ? [] : ["unit", "better"]) {
			if (before?.[field] === metric[field]) continue;
			const message = `Cannot compare ${id.name} as its ${field} must be the same on both sides: current value is ${before?.[field]} in ${baseline.name} and ${metric[field]} in ${candidate.name}`;
			throw new GateError("FILE_MALFORMED", message, { hint: "convert one of the files" });
		}
	}
}
function keyOf({ target: { id, metric } }) {
	return JSON.stringify([
		id.suite,
		id.name,
		metric.name
	]);
}
const compareCommand = {
	name: "compare",
	summary: "judge two stored runs, bundles or sample files without measuring",
	help: `
usage: flamegate compare BASELINE CANDIDATE [options]

Judges two sets of samples without measuring. Each is a file, a bundle's folder, a commit whose run is stored, or
"latest": the newest stored run of HEAD's history. A file holds a stored run, evidence, or
{"benchmarks":[{"name","unit","better","processes":[…]}]}: one number a process.

One exact Mann-Whitney test a benchmark (ties counted) against "not worse than by the margin" on the log scale, Holm
over all; a regression is rejected and at least the threshold. It is as good as the samples: of processes that were
not taken in turns, the hour is part of the difference. Runs of unlike machines are never called a regression.

  --threshold T   e.g. 5% (default: the configuration's)
  --margin M      e.g. 2.5%
  --alpha A       false-failure probability of the whole comparison, e.g. 0.01
  --config FILE   configuration
  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX, for commits and "latest"
  --json          one JSON document: {"verdict","judgements":[{"benchmark","metric","kind","shift":{"ratio","low","high"},
                  "test":{"u","pTwoSided","pWorse","pAdjusted","method"},"baseline":{"n","median"},"candidate":{…}}]};
                  a ratio is candidate / baseline, a bound of null is one the sample is too small for

Exit codes: 0 pass, 1 regression, 2 usage, 3 a store could not be read.

example: flamegate compare before.json after.json --json
`,
	run: async (argv, io) => {
		const given = parseArguments("compare", argv, {
			threshold: { type: "string" },
			margin: { type: "string" },
			alpha: { type: "string" },
			config: { type: "string" },
			store: { type: "string" },
			json: { type: "flag" }
		});
		const [one, other, ...more] = given.positionals;
		if (one === void 0 || other === void 0 || more.length > 0) throw new GateError("USAGE", "Cannot compare as there must be two things to compare: BASELINE CANDIDATE", { hint: "see: flamegate compare --help" });
		const desk = await openDesk(io, given);
		const baseline = await readSide(desk, one);
		const candidate = await readSide(desk, other);
		checkComparable(baseline, candidate);
		const judged = judge(baseline, candidate, desk.config);
		if (given.flag("json")) io.stdout(`${JSON.stringify(verdictDocument(judged), null, 2)}\n`);
		else io.stdout(told$2(judged, {
			baseline,
			candidate
		}, {
			io,
			config: desk.config
		}));
		return exitOf(judged);
	}
};
async function openDesk(io, given) {
	const root = await repositoryRoot(io.cwd).catch((error) => {
		if (error instanceof GateError) return void 0;
		throw error;
	});
	const config = given.text("config");
	const store = given.text("store");
	const workspace = await openWorkspace({
		root: root ?? io.cwd,
		...config === void 0 ? {} : { config }
	});
	const { policy } = workspace.config;
	const threshold = percentOf("compare", "threshold", given.text("threshold")) ?? policy.threshold;
	const margin = percentOf("compare", "margin", given.text("margin")) ?? (typeof threshold === "number" ? Math.min(policy.margin, threshold / 2) : policy.margin);
	const alpha = percentOf("compare", "alpha", given.text("alpha")) ?? policy.alpha;
	if (typeof threshold === "number" && margin >= threshold) throw new GateError("USAGE", "Cannot compare as --margin must be smaller than --threshold", { hint: "half the threshold is usual" });
	return {
		io,
		config: {
			...workspace.config,
			policy: {
				...policy,
				threshold,
				margin,
				alpha
			}
		},
		...root === void 0 ? {} : { root },
		...store === void 0 ? {} : { store }
	};
}
async function readSide(desk, word) {
	const path = resolve(desk.io.cwd, word);
	const kind = await kindOfPath(path);
	if (kind === "folder") return readFileSide(await bundleFile(path, word), word);
	if (kind === "file") return readFileSide(path, word);
	if (word !== "latest" && !/^[\w./^~@{}-]+$/.test(word)) throw noSuchSide(word);
	if (desk.root === void 0) throw noSuchSide(word);
	return sideOfRun(await readStored(desk, desk.root, word), word);
}
async function kindOfPath(path) {
	try {
		return (await stat(path)).isDirectory() ? "folder" : "file";
	} catch {
		return "none";
	}
}
async function bundleFile(folder, word) {
	for (const name of [evidenceFile, runFile]) {
		const path = join(folder, name);
		if (await kindOfPath(path) === "file") return path;
	}
	throw new GateError("FILE_MISSING", `Cannot read ${word} as a bundle must hold ${evidenceFile} or ${runFile}: it holds neither`, { hint: "a bundle is what \"flamegate measure --out DIR\" writes" });
}
async function readFileSide(path, word) {
	const parsed = parseComparable(await readFile(path, "utf8"), word);
	if (parsed.kind === "samples") return {
		name: word,
		samples: parsed.samples
	};
	return sideOfRun(parsed.kind === "run" ? parsed.run : parsed.evidence.candidate, word);
}
function sideOfRun(run, word) {
	return {
		name: word,
		samples: samplesOf(run, timeMetric),
		environment: run.environment
	};
}
/** The newest run of the nearest stored commit at or before the one named. */
async function readStored(desk, root, word) {
	const workspace = await openWorkspace({
		root,
		...desk.store === void 0 ? {} : { store: desk.store }
	});
	const store = storeOf({
		...workspace,
		config: {
			...desk.config,
			baseline: workspace.config.baseline
		}
	}, desk.io);
	const commit = await resolveCommit(root, word === "latest" ? "HEAD" : word).catch((error) => {
		throw error instanceof GateError && error.code === "GIT_REF_MISSING" ? noSuchSide(word) : error;
	});
	const commits = word === "latest" ? await openGitAncestry(root).firstParents(commit, 300) : [commit];
	const stored = await store.list();
	for (const each of commits) {
		const newest = stored.filter((run) => run.commit === each).at(-1);
		if (newest !== void 0) return store.read(newest);
	}
	throw new GateError("STORE_MISSING", `Cannot compare ${word} as ${store.name} must hold a run of it: it holds ${formatCount(stored.length, "run")} of other commits`, { hint: "measure and store it: flamegate baseline save" });
}
function noSuchSide(word) {
	return new GateError("FILE_MISSING", `Cannot compare ${JSON.stringify(word)} as it must be a file, a bundle, a commit or "latest": it is none`, { hint: "check the path; paths are relative to the current folder" });
}
/** Never red across unlike machines: their difference is not the code's. */
function judge(baseline, candidate, config) {
	const judgements = compareRuns(baseline.samples, candidate.samples, config.policy);
	return verdict(isUnlike(baseline, candidate) ? judgements.map(toUnlike) : judgements, config.policy);
}
function isUnlike(baseline, candidate) {
	if (baseline.environment === void 0 || candidate.environment === void 0) return false;
	return environmentClass(baseline.environment) !== environmentClass(candidate.environment);
}
function toUnlike(judgement) {
	return [
		"regression",
		"improvement",
		"no-change",
		"inconclusive"
	].includes(judgement.kind) ? {
		...judgement,
		kind: "inconclusive",
		reasons: [{ code: "unlike-machine" }]
	} : judgement;
}
const unknownMachine = {
	os: "unknown",
	arch: "unknown",
	cpuModel: "unknown",
	cores: 1,
	image: "unknown",
	runtime: "unknown",
	runtimeVersion: "",
	flags: []
};
function told$2(judged, sides, { io, config }) {
	const report = {
		verdict: judged,
		explanations: [],
		distributions: [],
		histories: [],
		candidate: { commit: sides.candidate.name },
		environment: sides.candidate.environment ?? unknownMachine,
		seed: 0,
		alpha: config.policy.alpha,
		durationMs: 0,
		labels: config.labels,
		notes: []
	};
	return renderTerminal(report, {
		colour: io.colour.stdout ? "always" : "never",
		width: io.stdoutColumns ?? 100,
		rows: "all",
		foot: "none"
	});
}
// src/cli/demo-repository.ts
/** Name of the function the slow commit makes slow; the gate has to find it by itself. */
const slowFunction = "readString";
const lexer = `/** Tokens of a small object notation. */
export function tokenize(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) at += 1;
    else if (code === 34) at = readString(text, at, tokens);
    else if ((code >= 48 && code <= 57) || code === 45) at = readNumber(text, at, tokens);
    else if (code >= 97 && code <= 122) at = readWord(text, at, tokens);
    else {
      tokens.push({ type: 'mark', value: text[at] });
      at += 1;
    }
  }
  return tokens;
}

function readString(text, start, tokens) {
  const end = text.indexOf('"', start + 1);
  tokens.push({ type: 'string', value: text.slice(start + 1, end) });
  return end + 1;
}

function readNumber(text, start, tokens) {
  let at = start + 1;
  while (at < text.length && '0123456789.e'.includes(text[at])) at += 1;
  tokens.push({ type: 'number', value: Number(text.slice(start, at)) });
  return at;
}

function readWord(text, start, tokens) {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) at += 1;
  tokens.push({ type: 'word', value: text.slice(start, at) });
  return at;
}
`;
const slowReadString = `function readString(text, start, tokens) {
  const characters = [];
  let at = start + 1;
  while (text[at] !== '"') {
    if (/\\\\/.test(text[at]) && text[at + 1] === 'u') {
      characters.push(String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16)));
      at += 6;
    } else {
      characters.push(text[at]);
      at += 1;
    }
  }
  tokens.push({ type: 'string', value: characters.join('') });
  return at + 1;
}
`;
const parser = `import { tokenize } from './lexer.js';

/** A tree of plain objects, arrays, strings and numbers. */
export function parse(text) {
  const tokens = tokenize(text);
  let at = 0;
  return readValue();

  function readValue() {
    const token = tokens[at++];
    if (token.type !== 'mark') return token.value;
    return token.value === '{' ? readObject() : readArray();
  }

  function readObject() {
    const object = {};
    while (tokens[at].value !== '}') {
      const key = tokens[at].value;
      at += 2;
      object[key] = readValue();
      if (tokens[at].value === ',') at += 1;
    }
    at += 1;
    return object;
  }

  function readArray() {
    const array = [];
    while (tokens[at].value !== ']') {
      array.push(readValue());
      if (tokens[at].value === ',') at += 1;
    }
    at += 1;
    return array;
  }
}
`;
const printer = `/** The text of a tree, with sorted keys. */
export function print(value) {
  if (Array.isArray(value)) return '[' + value.map(print).join(',') + ']';
  if (typeof value === 'object' && value !== null) return printObject(value);
  return JSON.stringify(value);
}

function printObject(object) {
  const keys = Object.keys(object).sort();
  return '{' + keys.map((key) => '"' + key + '":' + print(object[key])).join(',') + '}';
}
`;
const checksum = `/** Adler-32 of the UTF-16 units of a text. */
export function checksum(text) {
  let low = 1;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    low = (low + text.charCodeAt(at)) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}
`;
const sample = `/** The document every benchmark reads. */
export function makeDocument(records) {
  const rows = [];
  for (let id = 0; id < records; id++) {
    rows.push(
      '{"id":' + id + ',"name":"record number ' + id + '","city":"' + ['Lisbon', 'Osaka', 'Quito'][id % 3] +
        '","note":"a sentence of ordinary length, as people write them","scores":[' + id + ',' + id * 0.5 + ',' + id * 3 + ']}',
    );
  }
  return '[' + rows.join(',') + ']';
}
`;
const bench = `import { tokenize } from '../src/lexer.js';
import { parse } from '../src/parser.js';
import { print } from '../src/printer.js';
import { makeDocument } from './document.js';

const text = makeDocument(200);
const tree = parse(text);

export default (bench) => {
  bench.add('tokenize a document', () => tokenize(text));
  bench.add('print a tree', () => print(tree));
};
`;
const config = `version: 1
setup: []
suites:
  - name: demo
    harness: tinybench
    files: bench-config/**/*.bench.js
    paths: [src/**, bench-config/**]
    metrics: [time, alloc]
    profile: { cpu: v8, heap: v8 }
    warmup: 30ms
    measure: 50ms
policy:
  threshold: 5%
  margin: 2.5%
  alpha: 0.01
baseline: { store: "dir:.flamegate/store" }
`;
const readme = `# tiny-notation

Reads and prints a small object notation.
`;
/** Files of the first commit. */
function firstCommit() {
	return /* @__PURE__ */ new Map([
		["README.md", readme],
		[".gitignore", ".flamegate/\n"],
		["package.json", "{ \"name\": \"tiny-notation\", \"version\": \"1.0.0\", \"private\": true, \"type\": \"module\" }\n"],
		["src/lexer.js", lexer],
		["src/parser.js", parser],
		["src/printer.js", printer],
		["src/checksum.js", checksum],
		["bench-config/document.js", sample],
		["bench-config/notation.bench.js", bench],
		["bench-config/flamegate.yml", config]
	]);
}
/** Files the second commit changes. */
function secondCommit(change) {
	if (change === "clean") return /* @__PURE__ */ new Map([["README.md", `${readme}\nKeys are printed in order.\n`], ["src/printer.js", `// Keys are sorted so that equal trees print alike.\n${printer}`]]);
	const start = lexer.indexOf("function readString");
	const end = lexer.indexOf("function readNumber");
	return /* @__PURE__ */ new Map([["src/lexer.js", `${lexer.slice(0, start)}${slowReadString}\n${lexer.slice(end)}`], ["src/checksum.js", checksum.replace("/** Adler-32", "/** Adler-32 checksum")]]);
}
// src/cli/demo-command.ts
/** `flamegate demo`: the whole gate on a small real repository, so that anyone can see it catch something. */
const help$7 = `
usage: flamegate demo [--clean] [--out DIR] [--seed N] [--json]

Makes a small git repository whose newest commit slows one function down, runs the whole gate on it, prints the verdict
and writes comment.md, report.html and the pictures. Takes about a minute; needs git and nothing else.

  --clean     the newest commit changes nothing that runs; the gate should pass
  --out DIR   where to write (default: flamegate-demo)
  --seed N    order of processes (default: drawn, and printed)
  --json      one JSON document on stdout

Exit codes: 0 the gate did what it should: caught it, or with --clean passed · 1 it did not · 3 could not measure.

example: flamegate demo --out /tmp/demo
`;
/** Never reached on two cores to itself; a machine that is busy with other things gets the time it needs. */
const budget = "100s";
const demoCommand = {
	name: "demo",
	summary: "the whole gate on a small repository with a regression in it",
	help: help$7,
	run: async (argv, io) => {
		const given = parseArguments("demo", argv, {
			clean: { type: "flag" },
			out: { type: "string" },
			seed: { type: "string" },
			json: { type: "flag" }
		});
		const change = given.flag("clean") ? "clean" : "slow";
		const seed = given.whole("seed") ?? randomInt(1, 1e6);
		const target = given.text("out") ?? "flamegate-demo";
		await openOutputs(resolve(io.cwd, target));
		const folder = await mkdtemp(join(tmpdir(), "flamegate-demo-"));
		try {
			await makeRepository(folder, change);
			io.stderr(`made a repository of two commits; the newer one ${describe(change)}\n`);
			const result = await runMeasuring(io, {
				folder,
				base: "HEAD~1",
				suites: [],
				filters: [],
				purpose: "judge",
				budget,
				seed,
				reproduce: `node dist/cli.js demo${change === "clean" ? " --clean" : ""} --seed ${seed}`
			});
			const out = await writeReport(io, target, result);
			if (given.flag("json")) io.stdout(renderJson(result.report));
			else io.stdout(told$1(result, {
				out,
				change,
				io
			}));
			return isRight(result, change) ? exitCode.pass : exitCode.regression;
		} finally {
			await rm(folder, {
				recursive: true,
				force: true
			});
		}
	}
};
function describe(change) {
	return change === "slow" ? "makes one function slower" : "changes a comment and the README";
}
async function makeRepository(folder, change) {
	await git(folder, [
		"init",
		"--quiet",
		"--initial-branch=main"
	]);
	for (const [message, files] of [["Read and print a small notation", firstCommit()], [change === "slow" ? "Accept unicode escapes in strings" : "Say that keys are sorted", secondCommit(change)]]) {
		for (const [name, text] of files) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), text);
		}
		await git(folder, ["add", "--all"]);
		await git(folder, [
			"commit",
			"--quiet",
			"--no-verify",
			"--no-gpg-sign",
			"--message",
			message
		]);
	}
}
function told$1(result, { out, change, io }) {
	return `${renderTerminal(result.report, {
		colour: io.colour.stdout ? "always" : "never",
		width: io.stdoutColumns ?? 100,
		rows: "all"
	})}\n${isRight(result, change) ? change === "slow" ? `The gate caught it: ${slowFunction} was made slower, and is what the report names.` : "The gate passed it, as it should: nothing that runs was changed." : change === "slow" ? `The gate did not catch it: ${slowFunction} was made slower. Was the machine very busy?` : "The gate did not pass it though nothing that runs was changed."}\nWritten to ${out}: comment.md, report.html, report.json, ${result.report.explanations.length > 0 ? "flame-*.svg, flame-*.png, " : ""}bundle/\n`;
}
/** Caught: red, and the function at fault is named. */
function isRight({ report }, change) {
	if (change === "clean") return report.verdict.outcome === "pass";
	const named = report.explanations.some(({ diffs }) => diffs.some(({ blame }) => blame.functions.some((blamed) => blamed.function.frame.name.includes(slowFunction))));
	return report.verdict.outcome === "fail" && named;
}
const gateCommand = {
	name: "gate",
	summary: "measure two commits, compare, judge and report: what the Action runs",
	help: `
usage: flamegate gate [--base REF] [--head REF] [options]

Measures two commits of this repository on this machine, judges every benchmark, and says why what got slower did.
Each commit is built in a git worktree of its own; your working tree is not touched.

  --base REF      baseline commit (default: the merge base with the default branch; on it, the parent)
  --head REF      candidate commit (default: HEAD)
  --config FILE   configuration (default: bench-config/flamegate.yml, flamegate.yml or .github/flamegate.yml)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME   fetch a git: store's branch from this remote first
  --out DIR       write comment.md, report.html, pictures and the bundle there
  --budget TIME   stop measuring after this long, e.g. 10m (default: the configuration's)
  --seed N        order of processes (default: drawn, and printed)
  --json          one JSON document on stdout

Exit codes: 0 pass, 1 regression, 2 usage or configuration, 3 could not measure.

example: flamegate gate --base main --filter "parser/**" --out report
`,
	run: async (argv, io) => {
		const given = parseArguments("gate", argv, {
			...measuringOptions,
			json: { type: "flag" }
		});
		const question = questionOf("gate", given, io);
		const out = given.text("out");
		if (out !== void 0) await openOutputs(resolve(io.cwd, out));
		const result = await runMeasuring(io, question);
		if (out !== void 0) await writeReport(io, out, result);
		if (given.flag("json")) io.stdout(renderJson(result.report));
		else io.stdout(renderTerminal(result.report, {
			colour: io.colour.stdout ? "always" : "never",
			width: io.stdoutColumns ?? 100,
			rows: "notable"
		}));
		return exitOf(result.report.verdict);
	}
};
// src/past/placed-overrides.ts
/** By a commit of the note on the line, by a merge of it, else by the pull request's number in a subject. */
function placeOverrides(notes, line) {
	const places = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	line.forEach(({ commit, parents, subject }, index) => {
		places.set(commit, index);
		for (const parent of parents.slice(1)) if (!places.has(parent)) places.set(parent, index);
		const number = pullRequestOf(subject);
		if (number !== void 0 && !numbers.has(number)) numbers.set(number, index);
	});
	const standing = standingNotes(notes);
	const placed = standing.flatMap((note) => {
		const place = commitsOf$1(note).flatMap((commit) => places.get(commit) ?? [])[0] ?? numbers.get(note.pullRequest);
		return place === void 0 ? [] : [{
			note,
			place
		}];
	});
	return {
		placed: withoutRepeats(placed).sort((a, b) => a.place - b.place),
		elsewhere: standing.length - placed.length
	};
}
/** As GitHub writes the subject of a squashed pull request, and of a merge. */
function pullRequestOf(subject) {
	const found = /\(#(\d{1,9})\)\s*$/.exec(subject) ?? /^Merge pull request #(\d{1,9}) /.exec(subject);
	return found?.[1] === void 0 ? void 0 : Number(found[1]);
}
/** Several heads of one pull request may have been accepted; what landed is one step, accepted as it was last. */
function withoutRepeats(placed) {
	const last = /* @__PURE__ */ new Map();
	for (const each of placed) last.set(`${each.note.pullRequest} ${each.place} ${each.note.kind}`, each);
	return [...last.values()];
}
// src/results/history-line.ts
/** Runs of commits on the line, in the order of the line; of one commit in the order they were taken. */
function placeOnLine(stored, line) {
	const places = new Map(line.map(({ commit }, index) => [commit, index]));
	return stored.flatMap((run) => {
		const place = places.get(run.commit);
		return place === void 0 ? [] : [{
			run,
			place
		}];
	}).sort((a, b) => a.place - b.place || (a.run.key < b.run.key ? -1 : 1));
}
/** The newest `most` measured commits' runs. */
function newestRuns(placed, most) {
	const first = [...new Set(placed.map(({ place }) => place))].slice(-most)[0] ?? 0;
	return placed.filter(({ place }) => place >= first);
}
/** Equal for one benchmark and metric, and only for those; a metric whose unit changed is another. */
function summaryKey({ id, metric }) {
	return joinKey(id.suite, id.name, metric.name, metric.unit);
}
// src/stats/step-place.ts
/**
* Where in a stretch of values the level changed once. Ranks find that it did, but prefer balanced splits: with 25 values
* before and 6 after they put a quarter of steps on the wrong value. The values themselves do not: the place is that of
* the least absolute deviations from the medians of both sides, and how sure it is follows from what other places cost.
*/
/** Values that must stand on either side: one alone may be a spike. */
const fewest = 2;
const certainty = .98;
/** `values` on a scale on which the noise is alike on both sides, such as logarithms; one step among them. */
function placeStep(values) {
	const places = Array.from({ length: values.length - 4 + 1 }, (_, index) => index + fewest);
	const [first] = places;
	if (first === void 0) throw new RangeError("a step must have two values on either side");
	const costs = places.map((place) => deviations(values.slice(0, place)) + deviations(values.slice(place)));
	const index = at(places, costs.indexOf(Math.min(...costs)));
	const logProbability = probabilities(values, places, index);
	return {
		index,
		...likely$1(logProbability, first),
		from: first,
		logProbability
	};
}
/** The narrowest range around the likeliest places that is certain enough. */
function likely$1(logProbability, from) {
	const order = logProbability.map((log, index) => ({
		log,
		index
	})).sort((a, b) => b.log - a.log);
	let [sum, first, last] = [
		0,
		Number.POSITIVE_INFINITY,
		Number.NEGATIVE_INFINITY
	];
	for (const { log, index } of order) {
		sum += Math.exp(log);
		[first, last] = [Math.min(first, index), Math.max(last, index)];
		if (sum >= certainty) break;
	}
	return {
		first: from + first,
		last: from + last
	};
}
/** Log probabilities that sum to one, from sums of log likelihoods. */
function normalised(logs) {
	const largest = Math.max(...logs);
	const total = largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
	return logs.map((log) => log - total);
}
function deviations(values) {
	const center = median([...values]);
	return values.reduce((sum, value) => sum + Math.abs(value - center), 0);
}
/**
* Both levels taken as known, a value's odds of standing behind the step rather than before it are those of a normal
* value between the levels, and those of the nearer level beyond: so no wild value decides.
*/
function probabilities(values, places, index) {
	const sides = [values.slice(0, index), values.slice(index)];
	const [before, after] = [median(sides[0]), median(sides[1])];
	const deviation = deviationAround([...residuals(sides[0], before), ...residuals(sides[1], after)]);
	const seen = Math.abs(after - before);
	const error = errorOfMedian * deviation * Math.sqrt(1 / sides[0].length + 1 / sides[1].length);
	const size = Math.max(seen / 3, seen - error);
	const weight = seen === 0 ? 0 : Math.min(size / (2 * deviation ** 2), surest / seen);
	let log = 0;
	return normalised(places.map((place, order) => {
		const value = at(values, place - 1);
		if (order > 0) log += weight * (Math.abs(value - after) - Math.abs(value - before));
		return log;
	}));
}
const surest = 1e6;
/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian = 1.2533;
function residuals(values, level) {
	return values.map((value) => Math.abs(value - level));
}
/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;
/** Widened for what two fitted levels take. */
function deviationAround(distances) {
	return madToDeviation * median([...distances]) * Math.sqrt(distances.length / Math.max(1, distances.length - 3));
}
// src/past/joined-places.ts
/**
* Steps of several benchmarks that may be one: what one run's commits did to all of them shows in each a little earlier
* or later by its noise, and together they tell the place better than any alone.
*/
/** One trend's word against a place goes no further than this, so that none alone decides. */
const leastLog = -8;
/** The places of each trend, moved to where those that may be one step are likeliest together. */
function joinPlaces(trends) {
	const result = trends.map(({ places }) => [...places]);
	let left = trends.flatMap(({ runs, places }, owner) => places.map((place, order) => {
		return {
			owner,
			order,
			place,
			runs,
			first: at(runs, place.first),
			last: at(runs, place.last)
		};
	}));
	while (left.length > 1) {
		const group = mostOverlapping(left);
		if (group.length < 2) break;
		for (const [member, place] of joined(group)) {
			const own = at(result, member.owner);
			if (isBetween(place.index, own, member.order)) own[member.order] = place;
		}
		left = left.filter((member) => !group.includes(member));
	}
	return result;
}
/** The steps whose ranges hold one run, for the run that most hold; at most one of each trend. */
function mostOverlapping(members) {
	let best = [];
	for (const { first: run } of members) {
		const holding = members.filter(({ first, last }) => first <= run && run <= last);
		const group = holding.filter((member, index) => holding.findIndex(({ owner }) => owner === member.owner) === index);
		if (group.length > best.length) best = group;
	}
	return best;
}
function joined(group) {
	const [from, to] = [Math.min(...group.map(({ first }) => first)), Math.max(...group.map(({ last }) => last))];
	const runs = [...new Set(group.flatMap((member) => member.runs))].filter((run) => run >= from && run <= to).sort((a, b) => a - b);
	const logs = normalised(runs.map((run) => group.reduce((sum, member) => sum + Math.max(leastLog, logAt(member, run)), 0)));
	const { first, last } = likely$1(logs, 0);
	const best = at(runs, logs.indexOf(Math.max(...logs)));
	return group.map((member) => {
		const index = pointOf(member, best);
		return [member, {
			...member.place,
			index,
			first: pointOf(member, at(runs, first)),
			last: pointOf(member, at(runs, last))
		}];
	});
}
/** A run that did not measure the trend is as likely as the next that did. */
function logAt(member, run) {
	return member.place.logProbability[pointOf(member, run) - member.place.from] ?? leastLog;
}
function pointOf({ runs }, run) {
	const point = runs.findIndex((each) => each >= run);
	return point < 0 ? runs.length - 1 : point;
}
function isBetween(index, places, order) {
	const [before, after] = [places[order - 1]?.index ?? 0, places[order + 1]?.index ?? Number.POSITIVE_INFINITY];
	return index > before && index < after;
}
// src/stats/mann-whitney.ts
/** Mann-Whitney's U of two samples: exact with ties while n·m ≤ 2,500 (50 v 50), normal beyond. */
function mannWhitney(baseline, candidate) {
	return blockedMannWhitney([{
		baseline,
		candidate
	}]);
}
// src/past/level-shift.ts
/** What two groups of runs differ by, one number a run. */
/** Both in the metric's unit. */
function levelShift(metric, before, after) {
	const scaled = (values) => values.map((value) => toScale(metric, value));
	const { shift, low, high } = hodgesLehmannInterval([{
		baseline: scaled(before),
		candidate: scaled(after)
	}]);
	return {
		worse: shift,
		shift: toShift(metric, shift, [low, high]),
		pTwoSided: mannWhitney(before, after).pTwoSided,
		baseline: summaryOf(before),
		candidate: summaryOf(after)
	};
}
// src/stats/change-points.ts
/**
* Where a series of results stepped: rank binary segmentation. The split with the largest standardised Mann-Whitney is
* a step if so large a one is rare among random orders of the same values (Monte Carlo, so ties and short series cost
* nothing in validity); both halves are then searched alike. For pictures of the past; it never gates.
*
* A loss that was soon repaired has no good split: either side of it holds the level before and after. Where that is
* asked for, a stretch in the middle is looked for too (circular segmentation, Olshen and others, Biostatistics 5, 2004),
* on a quarter of the level, so that both together keep it.
*/
const defaults = {
	fewest: 5,
	level: .002,
	smallestStep: .03,
	shapes: "steps",
	seed: 1
};
/** Of the level; the rest is the single steps'. */
const bumpShare = .25;
/** `values` in the order of time, in the metric's unit. */
function changePoints(values, options = {}) {
	const settings = {
		...defaults,
		...options
	};
	const random = createRandom("change-points", settings.seed, values.length);
	return withoutSmall(values, segment(values, {
		from: 0,
		to: values.length
	}, {
		...settings,
		random
	}), settings);
}
/** Indices of steps within a stretch, ascending. */
function segment(values, { from, to }, search) {
	const edges = edgesWithin(doubledRanks(values.slice(from, to)), search).map((edge) => from + edge);
	const [first] = edges;
	if (first === void 0) return [];
	const starts = [from, ...edges];
	return starts.flatMap((start, index) => [...index === 0 ? [] : [start], ...segment(values, {
		from: start,
		to: starts[index + 1] ?? to
	}, search)]);
}
/** One step, both ends of a bump, or nothing. */
function edgesWithin(ranks, search) {
	const { fewest, level, shapes, random } = search;
	if (ranks.length < 2 * fewest) return [];
	const [stepLevel, bumpLevel] = shapes === "steps" ? [level, 0] : [level * .75, level * bumpShare];
	const split = largestSplit(ranks, fewest);
	const size = (order) => largestSplit(order, fewest).size;
	if (isRare(ranks, {
		reached: split.size,
		size
	}, {
		level: stepLevel,
		random,
		patience: 6
	})) return [split.place];
	if (bumpLevel === 0 || ranks.length < 3 * fewest) return [];
	const places = bumpPlaces(ranks.length, fewest);
	const bump = largestBump(ranks, places);
	const bumpOf = (order) => largestBump(order, places).size;
	if (!isRare(ranks, {
		reached: bump.size,
		size: bumpOf
	}, {
		level: bumpLevel,
		random,
		patience: 2
	})) return [];
	return settled(ranks, bump, fewest);
}
/** Standardised but for the ranks' common variance, which no order changes. */
function largestSplit(ranks, fewest) {
	const count = ranks.length;
	let [sum, place, size] = [
		0,
		0,
		0
	];
	for (let left = 1; left <= count - fewest; left += 1) {
		sum += ranks[left - 1] ?? 0;
		if (left < fewest) continue;
		const here = Math.abs(sum - left * (count + 1)) / Math.sqrt(left * (count - left));
		if (here > size) [place, size] = [left, here];
	}
	return {
		place,
		size
	};
}
/**
* Middle stretches to look at: of each of some lengths as many as overlap by three quarters (seeded intervals, Kovács
* and others, Biometrika 110, 2023). A few hundred where all would be a hundred thousand.
*/
function bumpPlaces(count, fewest) {
	const places = [];
	for (let length = fewest; length <= count - 2 * fewest; length = Math.ceil(length * 1.4)) {
		const step = Math.max(1, Math.floor(length / 4));
		for (let from = fewest; from + length <= count - fewest; from += step) places.push({
			from,
			to: from + length
		});
	}
	return places;
}
/** The middle stretch that differs most from all the rest, standardised as a split is. */
function largestBump(ranks, places) {
	const sums = runningSums(ranks);
	let best = {
		from: 0,
		to: 0,
		size: 0
	};
	for (const { from, to } of places) {
		const size = bumpSize(sums, from, to);
		if (size > best.size) best = {
			from,
			to,
			size
		};
	}
	return best;
}
/** Its ends to the very place. */
function settled(ranks, bump, fewest) {
	const sums = runningSums(ranks);
	const reach = Math.ceil((bump.to - bump.from) / 2);
	let best = bump;
	for (let from = Math.max(fewest, bump.from - reach); from <= bump.from + reach; from += 1) {
		const last = Math.min(bump.to + reach, ranks.length - fewest);
		for (let to = Math.max(bump.to - reach, from + fewest); to <= last; to += 1) {
			const size = bumpSize(sums, from, to);
			if (size > best.size) best = {
				from,
				to,
				size
			};
		}
	}
	return [best.from, best.to];
}
function runningSums(ranks) {
	const sums = new Float64Array(ranks.length + 1);
	for (let index = 0; index < ranks.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (ranks[index] ?? 0);
	return sums;
}
function bumpSize(sums, from, to) {
	const [count, inside] = [sums.length - 1, to - from];
	return Math.abs((sums[to] ?? 0) - (sums[from] ?? 0) - inside * (count + 1)) / Math.sqrt(inside * (count - inside));
}
/** Among random orders, as many as tell the level apart by far; ended as soon as it cannot be rare any more. */
function isRare(ranks, statistic, { level, random, patience }) {
	const orders = Math.ceil(patience / level) - 1;
	const most = level * (orders + 1) - 1;
	const order = Int32Array.from(ranks);
	const reached = statistic.reached - 1e-9;
	let larger = 0;
	for (let count = 0; count < orders; count += 1) {
		order.set(ranks);
		shuffleInPlace(order, random);
		if (statistic.size(order) >= reached) larger += 1;
		if (larger > most) return false;
	}
	return true;
}
/** The same orders as `shuffled()`, without a list each. */
function shuffleInPlace(order, random) {
	for (let last = order.length - 1; last > 0; last -= 1) {
		const other = random.below(last + 1);
		const moved = order[last] ?? 0;
		order[last] = order[other] ?? 0;
		order[other] = moved;
	}
}
/** Drops the smallest step until all that are left are large enough; its stretches become one. */
function withoutSmall(values, indices, settings) {
	const points = toPoints(values, indices);
	const [smallest] = [...points].sort((a, b) => stepOf(a) - stepOf(b));
	if (smallest === void 0 || stepOf(smallest) >= settings.smallestStep) return points;
	return withoutSmall(values, indices.filter((index) => index !== smallest.index), settings);
}
function toPoints(values, indices) {
	const edges = [
		0,
		...indices,
		values.length
	];
	const medians = edges.slice(1).map((edge, index) => median(values.slice(at(edges, index), edge)));
	return indices.map((index, place) => ({
		index,
		before: at(medians, place),
		after: at(medians, place + 1)
	}));
}
function stepOf({ before, after }) {
	return before === 0 ? after === 0 ? 0 : Number.POSITIVE_INFINITY : Math.abs(after / before - 1);
}
// src/past/trend-steps.ts
/**
* Steps of one trend: found by rank, placed by value, each with its size and whether it still stands. They explain the
* past and never gate.
*/
/** Smaller steps are dropped, and a level this near another is the same. */
const smallestStep = .03;
/** Runs on either side that a place is looked for among: more tell nothing of it. */
const farthest = 60;
/** Where the steps of a trend are; `values`: medians of runs in the order of the line. */
function stepPlaces(metric, values) {
	const found = changePoints(values, {
		smallestStep,
		shapes: "steps-and-bumps"
	}).map(({ index }) => index);
	const levels = values.map((value) => toScale(metric, value));
	let before = 0;
	return found.map((index, order) => {
		const from = Math.max(before, index - farthest);
		const to = Math.min(found[order + 1] ?? levels.length, index + farthest);
		const place = placeStep(levels.slice(from, to));
		before = from + place.index;
		return {
			index: before,
			first: from + place.first,
			last: from + place.last,
			from: from + place.from,
			logProbability: place.logProbability
		};
	});
}
function trendSteps(metric, values, places = stepPlaces(metric, values)) {
	const edges = [
		0,
		...places.map(({ index }) => index),
		values.length
	];
	const stretches = edges.slice(1).map((edge, index) => values.slice(at(edges, index), edge));
	const levels = stretches.map((stretch) => scaledMedian(metric, stretch));
	return places.map(({ index, first, last }, place) => {
		const [before, after] = [at(stretches, place), at(stretches, place + 1)];
		const { shift, worse } = levelShift(metric, before, after);
		return {
			point: index,
			first,
			last,
			before: median(before),
			after: median(after),
			shift,
			direction: worse > 0 ? "worse" : "better",
			state: stateOf(levels, place)
		};
	});
}
/** `levels` on the decision scale, one a stretch; the step is that after stretch `place`. */
function stateOf(levels, place) {
	const [before, after, today] = [
		at(levels, place),
		at(levels, place + 1),
		at(levels, levels.length - 1)
	];
	const smallest = Math.log1p(smallestStep);
	if ((today - before) * Math.sign(after - before) < smallest) return "undone";
	const best = Math.min(...levels.slice(0, place + 1));
	return after < before && best - after < smallest ? "repair" : "standing";
}
// src/past/trend-drift.ts
const fewestRuns = 5;
const level = .002;
/** `points` in the order of the line. Undefined: too few runs on either side to say anything. */
function trendDrift(metric, points, reference) {
	const before = points.filter(({ place }) => place <= reference.place).slice(-8);
	const after = points.filter(({ place }) => place > reference.place).slice(-8);
	if (before.length < fewestRuns || after.length < fewestRuns) return void 0;
	const medians = (side) => side.map((point) => point.median);
	const { shift, pTwoSided, worse, baseline, candidate } = levelShift(metric, medians(before), medians(after));
	const isLarge = Math.abs(worse) >= Math.log1p(smallestStep);
	return {
		reference: reference.index,
		shift,
		p: pTwoSided,
		baseline,
		candidate,
		direction: worse > 0 ? "worse" : "better",
		certainty: isLarge && pTwoSided <= level ? "clear" : "unclear"
	};
}
// src/past/trend.ts
/** One benchmark and metric along the line on one class of machines: its points, steps and drifts, and what they come to. */
/** Two stretches of five runs. */
const fewestPoints = 10;
function mediansOf({ points }) {
	return points.map(({ median }) => median);
}
/** `places` of its steps, where other trends helped to find them. */
function toTrend(series, world, places) {
	const { target, environmentClass, points } = series;
	const { metric } = target;
	const steps = trendSteps(metric, mediansOf(series), places).map((step) => withOverride(step, {
		target,
		points
	}, world.overrides));
	const drifts = world.references.flatMap(({ place }, index) => {
		const drift = trendDrift(metric, points, {
			index,
			place
		});
		const since = steps.filter(({ point }) => at(points, point).place > place);
		return drift === void 0 ? [] : [{
			...drift,
			...explained(drift, since, world)
		}];
	});
	return {
		target,
		environmentClass,
		points,
		steps,
		drifts,
		...standing({
			points,
			steps,
			drifts
		}, world)
	};
}
/** What the steps since its reference leave of a drift. */
function explained(drift, since, world) {
	const left = (steps) => steps.reduce((ratio, { shift }) => ratio / shift.ratio, drift.shift.ratio);
	const isLeft = isOnward(left(since.filter((step) => isAccepted(step, world))), drift);
	return {
		crept: left(since),
		standing: drift.direction === "worse" && !isLeft ? "accepted" : drift.direction
	};
}
/** Whether a ratio goes the drift's way by what counts as a step. */
function isOnward(ratio, { shift }) {
	return Math.log(ratio) * Math.sign(Math.log(shift.ratio)) >= Math.log1p(smallestStep);
}
function isAccepted({ override }, { overrides }) {
	return override !== void 0 && at(overrides, override).note.kind === "accept";
}
/** The override that covers the target and took effect nearest to where a step for the worse is seen. */
function withOverride(step, { target, points }, overrides) {
	if (step.direction === "better") return step;
	let [nearest, distance] = [-1, 3];
	overrides.forEach(({ note, place }, index) => {
		if (note.kind !== "skip" && !accepts(note, target)) return;
		const first = points.findIndex((point) => point.place >= place);
		const away = first < 0 ? distance : Math.abs(first - step.point);
		if (away < distance) [nearest, distance] = [index, away];
	});
	return nearest < 0 ? step : {
		...step,
		override: nearest
	};
}
function standing({ points, steps, drifts }, world) {
	if (points.length < fewestPoints) return {
		kind: "short",
		weight: 0
	};
	const seen = [...steps.filter(({ state }) => state === "standing").map((step) => ({
		kind: isAccepted(step, world) ? "accepted" : step.direction,
		shift: step.shift
	})), ...drifts.filter(({ certainty }) => certainty === "clear").map((drift) => ({
		kind: drift.standing,
		shift: drift.shift
	}))];
	for (const kind of [
		"worse",
		"accepted",
		"better"
	]) {
		const sizes = seen.filter((each) => each.kind === kind).map(({ shift }) => sizeOf$1(shift));
		if (sizes.length > 0) return {
			kind,
			weight: Math.max(...sizes)
		};
	}
	return {
		kind: "steady",
		weight: 0
	};
}
/** A drift that no steps explain is a finding of its own, however many steps stand beside it. */
function creeps(drift) {
	return drift.certainty === "clear" && isOnward(drift.crept, drift);
}
/** |log ratio|, finite: from zero to something is as large as it gets. */
function sizeOf$1({ ratio }) {
	return Math.min(Math.abs(Math.log(Math.max(ratio, 1e-9))), 20);
}
// src/past/trends.ts
/** The class that measured most of this many newest runs is the main one. */
const newestLooked = 30;
/** A step that at least half of a class's trends share is the machine's or the runtime's rather than the code's. */
const sharedFrom = .5;
const fewestShared = 3;
/** `runs` in the order of the line. */
function allTrends(runs, world) {
	const series = seriesOf(runs);
	const places = jointPlaces(series);
	const trends = withShared(series.map((each) => toTrend(each, world, places.get(each))));
	const byTarget = /* @__PURE__ */ new Map();
	for (const trend of trends) {
		const key = summaryKey({
			id: trend.target.id,
			metric: trend.target.metric
		});
		byTarget.set(key, [...byTarget.get(key) ?? [], trend]);
	}
	return [...byTarget.values()].map(toTargetTrends).sort(byWhatMatters);
}
function seriesOf(runs) {
	const series = /* @__PURE__ */ new Map();
	runs.forEach(({ place, environmentClass, summaries }, run) => {
		for (const { id, metric, processes, median, low, high } of summaries) {
			const key = `${summaryKey({
				id,
				metric
			})}\u0000${environmentClass}`;
			const point = {
				run,
				place,
				processes,
				median,
				low,
				high
			};
			const known = series.get(key);
			if (known === void 0) series.set(key, {
				target: {
					id,
					metric
				},
				environmentClass,
				points: [point]
			});
			else {
				known.target = {
					id,
					metric
				};
				known.points.push(point);
			}
		}
	});
	return [...series.values()];
}
/** Steps of one metric on one class of machines are placed together; what is only informative has no say. */
function jointPlaces(all) {
	const placed = all.map((series) => ({
		series,
		runs: series.points.map(({ run }) => run),
		places: stepPlaces(series.target.metric, mediansOf(series))
	}));
	const groups = /* @__PURE__ */ new Map();
	for (const each of placed) {
		const { environmentClass, target } = each.series;
		const name = `${environmentClass}\u0000${target.metric.name}`;
		groups.set(name, [...groups.get(name) ?? [], each]);
	}
	return new Map([...groups.values()].flatMap((group) => {
		const joined = joinPlaces(group);
		return group.map(({ series }, index) => [series, at(joined, index)]);
	}));
}
function toTargetTrends(trends) {
	const newest = trends.flatMap((trend) => trend.points.map(({ run }) => ({
		run,
		trend
	}))).sort((a, b) => b.run - a.run).slice(0, newestLooked);
	const share = (trend) => newest.filter((each) => each.trend === trend).length;
	const [main, ...others] = trends.toSorted((a, b) => share(b) - share(a) || b.points.length - a.points.length);
	if (main === void 0) throw new RangeError("Cannot choose a main trend as there must be at least one");
	return {
		main,
		others: others.toSorted((a, b) => b.points.length - a.points.length)
	};
}
/** Says of each step how many others of its class happened at the same place, where that is half of them. */
function withShared(trends) {
	const groups = /* @__PURE__ */ new Map();
	for (const trend of trends) {
		if (trend.kind === "short" || trend.target.metric.role === "informational") continue;
		const name = `${trend.environmentClass}\u0000${trend.target.metric.name}`;
		groups.set(name, [...groups.get(name) ?? [], trend]);
	}
	const marked = new Map([...groups.values()].flatMap(markShared));
	return trends.map((trend) => marked.get(trend) ?? trend);
}
/** Steps that could not be joined may still be one, shown a run earlier in one trend and later in another. */
const besideRuns = 1;
function markShared(group) {
	const fewest = Math.max(fewestShared, sharedFrom * group.length);
	const runs = [...new Set(group.flatMap(({ points }) => points.map(({ run }) => run)))].sort((a, b) => a - b);
	const order = new Map(runs.map((run, index) => [run, index]));
	const placesOf = ({ points, steps }) => steps.map(({ point }) => order.get(at(points, point).run) ?? 0);
	const places = group.map(placesOf);
	const together = (place) => places.filter((each) => each.some((other) => Math.abs(other - place) <= besideRuns)).length;
	return group.map((trend) => {
		const own = placesOf(trend);
		const steps = trend.steps.map((step, index) => {
			const count = together(at(own, index));
			return count >= fewest ? {
				...step,
				together: count
			} : step;
		});
		return [trend, {
			...trend,
			steps
		}];
	});
}
const kindOrder = [
	"worse",
	"accepted",
	"better",
	"steady",
	"short"
];
/** What is only informative comes last, whatever it did. */
function byWhatMatters({ main: a }, { main: b }) {
	const role = ({ target }) => target.metric.role === "informational" ? 1 : 0;
	return role(a) - role(b) || kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.weight - a.weight || compareText(summaryKey(a.target), summaryKey(b.target));
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Commits measured, ascending. */
function measuredPlaces(runs) {
	return [...new Set(runs.map(({ place }) => place))];
}
// src/stats/median-interval.ts
/**
* The interval of a median from order statistics: the k-th smallest to the k-th largest value, distribution-free (Conover,
* Practical Nonparametric Statistics, 3rd ed., section 3.2). Coverage is at least what is asked: 95 % needs six values.
*/
/** `values` in any order, at least one. */
function medianInterval(values, confidence = .95) {
	const sorted = [...values].sort((a, b) => a - b);
	const depth = depthOf(sorted.length, (1 - confidence) / 2);
	const inner = Math.max(0, depth - 1);
	return {
		low: at(sorted, inner),
		high: at(sorted, sorted.length - 1 - inner),
		kind: depth === 0 ? "range" : "interval"
	};
}
/** The largest k with P(B < k) ≤ tail for B binomial(n, ½); 0 where there is none. */
function depthOf(count, tail) {
	let [k, probability, cumulative] = [
		0,
		.5 ** count,
		0
	];
	while (k < count) {
		cumulative += probability;
		if (cumulative > tail) return k;
		probability = probability * (count - k) / (k + 1);
		k += 1;
	}
	return k;
}
// src/results/process-summary.ts
/** One benchmark and metric of one run in a few numbers: what is drawn as one point of a trend. */
/** In the order of the run; what was not measured is left out. */
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
// src/gate/store-trends.ts
/** Reads a store along a history: runs reduced one after the other, overrides in their places, trends of all of it. */
/** Runs read at a time: a store behind an API gathers them, and memory holds few at once. */
const atOnce = 16;
async function readTrends({ store, progress }, question) {
	const stored = await store.list();
	const chosen = newestRuns(placeOnLine(stored, question.line).filter(({ place }) => place >= question.from), question.mostCommits);
	const problems = [];
	const runs = await readRuns(chosen, {
		store,
		progress,
		problems
	}, question.wants);
	const { notes, problems: noteProblems } = await readNotes(store);
	const overrides = placeOverrides(notes, question.line);
	const references = question.references(measuredPlaces(runs));
	progress.start("finding steps", 0);
	const trends = allTrends(runs, {
		overrides: overrides.placed,
		references
	});
	progress.done();
	return {
		runs,
		trends,
		references,
		overrides,
		found: chosen.length,
		leftOut: stored.length - chosen.length,
		notes: [...problems, ...noteProblems]
	};
}
async function readRuns(chosen, reading, wants) {
	const runs = [];
	reading.progress.start("reading runs", chosen.length);
	for (let next = 0; next < chosen.length; next += atOnce) {
		const group = chosen.slice(next, next + atOnce);
		const read = await Promise.all(group.map((placed) => readOne(placed, reading, wants)));
		runs.push(...read.filter((run) => run !== void 0));
	}
	return runs.filter(({ summaries }) => summaries.length > 0);
}
async function readOne({ run: stored, place }, { store, progress, problems }, wants) {
	try {
		const run = await store.read(stored);
		const summaries = processSummaries(run).filter(({ id }) => wants(id));
		return {
			place,
			key: stored.key,
			takenAt: run.takenAt,
			environmentClass: environmentClass(run.environment),
			environment: run.environment,
			summaries
		};
	} catch (error) {
		if (!(error instanceof GateError && ["STORE_CORRUPT", "STORE_MISSING"].includes(error.code))) throw error;
		problems.push(`A stored run was left out. ${error.message}`);
		return;
	} finally {
		progress.step("");
	}
}
// src/report/history/findings.ts
/** What of a history is worth a line of its own: steps that stand, and drifts that no step explains. */
const kinds = [
	"worse",
	"accepted",
	"better"
];
/** Of the main trends, for the worse first, larger ones first. What is only informative has none. */
function findingsOf(report) {
	return report.trends.filter(({ main }) => main.target.metric.role !== "informational").flatMap(({ main }) => findingsOfTrend(main, report)).sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || sizeOf(b) - sizeOf(a));
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
	return finding.form === "step" ? finding.step.shift : finding.drift.shift;
}
/** |log ratio|. */
function sizeOf(finding) {
	return Math.abs(Math.log(Math.max(shiftOf(finding).ratio, Number.MIN_VALUE)));
}
// src/report/history/history-report.ts
/** Distinct benchmarks of these, whatever metrics they have. */
function countBenchmarks(trends) {
	return new Set(trends.map(({ main }) => benchmarkKey(main.target.id))).size;
}
/** How benchmarks are called: with their suite before the name when there are several suites. */
function namer({ trends }) {
	const suites = new Set(trends.map(({ main }) => main.target.id.suite));
	return ({ suite, name }) => suites.size > 1 ? `${suite}/${name}` : name;
}
// src/report/history/words.ts
/** `2026-11-12`. */
function dayOf(iso) {
	return iso.slice(0, 10);
}
function headline(report) {
	if (report.runs.length === 0) return ["No run of this history is stored so far"];
	const all = countBenchmarks(report.trends);
	if (report.trends.every(({ main }) => main.kind === "short")) return ["Too few runs to tell: ten on machines of one kind are needed"];
	const worse = countBenchmarks(report.trends.filter(({ main }) => main.target.metric.role !== "informational").filter(({ main }) => main.kind === "worse"));
	const benchmarks = formatCount(all, "benchmark");
	if (worse > 0) return [`${worse} of ${benchmarks} ${worse === 1 ? "has" : "have"} got worse and stayed so`];
	return [all === 1 ? "The benchmark has not got worse" : `None of ${benchmarks} has got worse and stayed so`];
}
/** What the headline's worst is. */
function leadSentence(report) {
	const [first] = findingsOf(report);
	if (first === void 0 || first.kind !== "worse") return [];
	const { target } = first.trend;
	const size = first.form === "step" ? first.step.shift : first.drift.shift;
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
		...placeWords(first.step, first.trend, report),
		"."
	];
}
/** A step that half of a class shares is said once, before anybody looks for it in the code. */
function sharedSentence(report) {
	const [first] = findingsOf(report).filter((finding) => finding.form === "step" && finding.step.together !== void 0);
	if (first === void 0 || first.form !== "step") return [];
	return [
		`${first.step.together} benchmarks stepped together `,
		...placeWords(first.step, first.trend, report),
		": rather the machine or the runtime than the code."
	];
}
/** `60 runs of 58 commits`, span, classes, store. */
function facts(report) {
	const { runs, line, leftOut } = report;
	const [first, last] = [line[runs[0]?.place ?? -1], line[runs.at(-1)?.place ?? -1]];
	const commits = new Set(runs.map(({ place }) => place)).size;
	const classes = new Set(runs.map(({ environmentClass }) => environmentClass)).size;
	return [
		...first === void 0 || last === void 0 ? [] : [
			`${formatCount(runs.length, "run")} of ${formatCount(commits, "commit")}`,
			`${dayOf(first.committedAt)} to ${dayOf(last.committedAt)}`,
			formatCount(classes, "environment class", "environment classes")
		],
		report.store,
		...leftOut === 0 ? [] : [`${formatCount(leftOut, "stored run")} elsewhere`]
	];
}
function commitWords({ commit, subject, committedAt }) {
	return [
		{ code: shortCommit(commit) },
		" ",
		...subject === "" ? [] : [{ quote: subject }],
		` (${dayOf(committedAt)})`
	];
}
function commitOfStep({ point }, { points }, { line }) {
	return at(line, at(points, point).place);
}
/** `at 1a2b3c4 “subject” (day)`; where the noise does not tell, `at one of 1a2b3c4…5d6e7f8 (days)`. */
function placeWords(step, trend, report) {
	if (step.first === step.last) return ["at ", ...commitWords(commitOfStep(step, trend, report))];
	const { first, last } = rangeOfStep(step, trend, report);
	return [
		"at one of ",
		{ code: `${shortCommit(first.commit)}…${shortCommit(last.commit)}` },
		` (${dayOf(first.committedAt)} to ${dayOf(last.committedAt)})`
	];
}
/** The first and the last commit that may have made a step. */
function rangeOfStep({ first, last }, { points }, { line }) {
	return {
		first: at(line, at(points, first - 1).place + 1),
		last: at(line, at(points, last).place)
	};
}
/** Commits that may have made a step: those after the last one measured before it, up to the first measured after. */
function suspectsOf({ first, last }, { points }) {
	return at(points, last).place - at(points, first - 1).place;
}
/** `since v1.2.0 (2026-10-03)`. */
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
/** A step but for its change and place: who let it through, how sure the place is, what came after. */
function stepRemarks(step, trend, report) {
	return [
		...suspectWords(step, trend),
		...step.override === void 0 ? [] : [overrideWords(at(report.overrides.placed, step.override).note)],
		...stateWords(step),
		...step.together === void 0 ? [] : [[`${step.together} benchmarks stepped here together: rather the machine or the runtime than the code`]]
	];
}
function stateWords({ state }) {
	if (state === "standing") return [];
	return [[state === "undone" ? "undone since" : "makes up for an earlier step"]];
}
function suspectWords(step, trend) {
	const suspects = suspectsOf(step, trend);
	if (suspects <= 1) return [];
	if (step.first !== step.last) return [[`one of ${suspects} commits`]];
	return [[suspects === 2 ? "or the commit before it" : `or one of the ${suspects - 1} commits before it`]];
}
function overrideWords({ kind, who, pullRequest, reason }) {
	const verb = kind === "skip" ? "the gate was skipped by " : "accepted by ";
	const people = who.split(",").flatMap((login, index) => [index === 0 ? "" : ", ", { login: login.trim() }]);
	const why = reason === void 0 ? [] : [": ", { quote: reason }];
	return [
		verb,
		...people,
		` in #${pullRequest}`,
		...why
	];
}
/** What of a drift came in no step; or why it is not clear. */
function driftRemark({ crept, shift, certainty, baseline, candidate }) {
	if (certainty === "unclear") return Math.abs(shift.ratio - 1) < .03 ? `under ${formatPercent(smallestStep)}` : `not clear of chance on ${baseline.n} and ${candidate.n} runs`;
	const inSteps = shift.ratio / crept;
	return Math.abs(Math.log(inSteps)) < .001 ? "in no step: it crept in" : `steps make ${formatSignedRatio(inSteps)} of it`;
}
function formatSignedRatio(ratio) {
	return formatChange({
		ratio,
		low: ratio,
		high: ratio
	});
}
function pairOf(change, unit) {
	return formatPair(change.before, change.after, unit);
}
function environmentWords({ cpuModel, cores, image, runtime, runtimeVersion, flags }) {
	return [
		cpuModel,
		...cores > 0 ? [formatCount(cores, "core")] : [],
		image,
		`${runtime} ${runtimeVersion}`.trim(),
		...flags
	].filter((part) => part !== "" && part !== "unknown").join(", ");
}
/** How the steps and drifts were found, for the foot of every format. */
function methodSentences(report) {
	const against = report.references.flatMap((reference, index) => [index === 0 ? "" : ", and ", ...referenceWords(reference, report)]);
	const { elsewhere } = report.overrides;
	return [
		["Each point is one run: the median of its processes, with the 95 % interval of that median. Runs of unlike machines are never joined or compared."],
		["Steps are found by rank (binary segmentation: at least five runs on either side, one false step in 500 unchanged series, 3 % or more) and placed by value, together where several benchmarks stepped at once; “one of a…b” where the noise leaves more than one place. A step is seen once five runs stand behind it."],
		...against.length === 0 ? [] : [[
			"Drift compares the newest eight runs with eight runs up to a reference, ",
			...against,
			"; clear from 3 % and p ≤ 0.002 on."
		]],
		["This explains the past; it fails no build."],
		...elsewhere === 0 ? [] : [[`${formatCount(elsewhere, "override")} on record belong to pull requests that are not on this history.`]],
		...report.notes.map((note) => [{ quote: note }])
	];
}
// src/report/history/json.ts
/** One document, one trailing newline. */
function renderHistoryJson(report) {
	return `${JSON.stringify(historyDocument(report))}\n`;
}
function historyDocument(report) {
	const { line, runs, references, overrides } = report;
	return {
		schema: 1,
		headline: plainPhrase(headline(report)),
		store: report.store,
		...report.repositoryUrl === void 0 ? {} : { repositoryUrl: report.repositoryUrl },
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
/** `run` of a point: index in `runs`. */
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
		drifts: trend.drifts.map(({ shift, ...drift }) => ({
			...drift,
			shift: finiteShift(shift),
			crept: finite(drift.crept)
		}))
	};
}
function stepDocument(step, trend, report) {
	const { shift, point, first, last, ...rest } = step;
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
		shift: finiteShift(shift)
	};
}
function finiteShift({ ratio, low, high }) {
	return {
		ratio: finite(ratio),
		low: finite(low),
		high: finite(high)
	};
}
/** Infinite ratios (a stretch of zeros before) and open bounds are null: JSON has no word for them. */
function finite(value) {
	return value !== null && Number.isFinite(value) ? value : null;
}
// src/report/text-table.ts
/** Columns of text for a terminal: aligned, no wider than asked; what can be spared leaves, then one column is cut. */
/** At least this much is left of the flexible column. */
const narrowest = 9;
function textTable(rows, cells, options) {
	let columns = cells.map((cell) => ({
		...cell,
		width: Math.max(displayWidth(cell.title), ...rows.map((row) => displayWidth(cell.of(row))))
	}));
	const total = () => columns.reduce((sum, { width }) => sum + width + 2, -2);
	for (const title of options.dispensable) {
		const over = total() - options.width;
		const flexible = columns.find((column) => column.title === options.flexible)?.width ?? 0;
		if (over > 0 && flexible - over < options.shortest) columns = columns.filter((column) => column.title !== title);
	}
	const over = Math.max(0, total() - options.width);
	columns = columns.map((column) => column.title === options.flexible ? {
		...column,
		width: Math.max(narrowest, column.width - over)
	} : column);
	const line = (of) => columns.map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side)).join("  ").trimEnd();
	return {
		head: line(({ title }) => title),
		lines: rows.map((row) => line(({ of }) => of(row)))
	};
}
// src/report/history/terminal.ts
/** The history in a terminal: one line a step that stands and a drift that no step explains. */
const colours = {
	worse: "red",
	accepted: "yellow",
	better: "green"
};
/** As many as a screen holds twice over; the rest is counted, and in the page. */
const mostRows = 60;
/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
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
			...wrap(facts(report).map((fact) => terminalText(fact)).join(" · "), options.width)
		],
		tableLines(findings.slice(0, mostRows), report, options),
		findings.length > mostRows ? [`and ${formatCount(findings.length - mostRows, "more")}, see --out or --json`] : [],
		report.runs.length === 0 ? [] : methodSentences(report).flatMap((phrase) => sentence(phrase, options, "grey"))
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n").replaceAll(" ", " ")}\n`;
}
function sentence(phrase, options, colour = "plain") {
	return phrase.length === 0 ? [] : wrap(plainPhrase(phrase), options.width).map((line) => paint(line, colour, options));
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
	return [paint(table.head, "grey", options), ...findings.flatMap((finding, index) => [paint(table.lines[index] ?? "", colours[finding.kind], options), ...wrap(plainPhrase(whereWords(finding, report)), options.width - 4).map((line) => paint(`    ${line}`, "grey", options))])];
}
function levels(finding) {
	const { unit } = finding.trend.target.metric;
	if (finding.form === "step") return pairOf(finding.step, unit);
	const { baseline, candidate } = finding.drift;
	return pairOf({
		before: baseline.median,
		after: candidate.median
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
		"step ",
		...placeWords(step, trend, report),
		...remarks
	];
}
// src/report/html/packed-points.ts
/** Intervals are coarser than medians: units of theirs in one. */
const intervalUnits = 10;
/** `runsOfClass`: indices of all runs of the class, ascending. */
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
/** A power of ten that leaves the smallest number that is not zero at least five digits. */
function unitFor(medians) {
	const smallest = Math.min(...medians.filter((median) => median > 0));
	return Number.isFinite(smallest) ? 10 ** (Math.floor(Math.log10(smallest)) - 4) : 1;
}
function packColumn(values, recode = plain) {
	const [first = 0] = values;
	return values.every((value) => value === first) ? first : recode(values);
}
function plain(values) {
	return values;
}
function differences(values) {
	return values.map((value, index) => value - (values[index - 1] ?? 0));
}
// src/report/html/history-data.ts
function toHistoryPageData(report) {
	const runsOf = /* @__PURE__ */ new Map();
	report.runs.forEach(({ environmentClass }, index) => {
		runsOf.set(environmentClass, [...runsOf.get(environmentClass) ?? [], index]);
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
				trends: [main, ...others].map((trend) => pageTrend(trend, world))
			};
		})
	};
}
/** A tag stands on the last measured commit that it holds. */
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
/** Those that took effect on what is shown; one after the newest measured commit has nothing to show yet. */
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
		overrides: report.overrides.placed.flatMap(({ note }, index) => {
			const isNamed = note.steps.some(({ id, metric }) => metric === trend.target.metric.name && benchmarkKey(id) === benchmarkKey(trend.target.id));
			return trend.steps.some(({ override }) => override === index) || isNamed && accepts(note, trend.target) ? [index] : [];
		})
	};
}
function pageStep(step, trend, report) {
	const { commit } = rangeOfStep(step, trend, report).last;
	const before = at(report.line, at(trend.points, step.first - 1).place).commit;
	const path = suspectsOf(step, trend) > 1 ? `compare/${before}...${commit}` : `commit/${commit}`;
	return {
		point: step.point,
		kind: kindOfStep(step, report),
		state: step.state,
		change: formatChange(step.shift),
		interval: formatInterval(step.shift),
		levels: pairOf(step, trend.target.metric.unit),
		remarks: stepRemarks(step, trend, report).map((phrase) => plainPhrase(phrase)),
		url: urlOf$1(report, path) ?? ""
	};
}
function pageDrift(drift, trend) {
	const { baseline, candidate } = drift;
	return {
		reference: drift.reference,
		level: Number(baseline.median.toPrecision(6)),
		kind: drift.standing,
		certainty: drift.certainty,
		change: formatChange(drift.shift),
		interval: formatInterval(drift.shift),
		levels: pairOf({
			before: baseline.median,
			after: candidate.median
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
/** For a chart's margin: `v1.2.0`, `8 weeks ago`. */
function labelOf({ kind, label }) {
	if (kind === "weeks") return `${label} ago`;
	return kind === "start" ? "first runs" : label;
}
/** Only http(s) addresses lead anywhere. */
function urlOf$1({ repositoryUrl }, path) {
	if (repositoryUrl === void 0 || !/^https?:\/\//.test(repositoryUrl)) return void 0;
	return markdownUrl(path === "" ? repositoryUrl : `${repositoryUrl}/${path}`);
}
// src/report/html/history-style.ts
/** The trend page's rules beside those every page has. */
const historyStyle = `
.worse .mark{background:var(--red);border-color:var(--red)}.accepted .mark{background:var(--amber);border-color:var(--amber)}.better .mark{background:var(--blue);border-color:var(--blue)}.steady .mark{border-width:1px}.short .mark{border-style:dashed;border-width:1px}
.worse .word,b.worse,td.worse b{color:var(--red)}.accepted .word,b.accepted,td.accepted b{color:var(--amber)}.better .word,b.better,td.better b{color:var(--blue)}.steady .word,.short .word,.faint{color:var(--dim)}
#trends{margin-top:16px}
#trends td:first-child,#trends th[scope=row],#trends thead th:nth-child(2),#trends td:nth-child(3),#trends thead th:nth-child(3),#trends td:last-child,#trends thead th:last-child{text-align:left}
#trends th[scope=row]{white-space:normal;min-width:180px;overflow-wrap:anywhere}
#trends tbody tr:last-child>*{border-bottom:0}
#trends a[aria-current]{font-weight:600}
@media (min-width:1240px){#trends table{table-layout:fixed}#trends thead>tr>:first-child{width:112px}#trends thead>tr>:nth-child(3){width:84px}#trends thead .picture{width:156px}#trends thead .now{width:100px}#trends thead [class^=since]{width:124px}#trends thead>tr>:last-child{width:300px}#trends thead th{white-space:normal}#trends td{overflow:hidden;text-overflow:ellipsis}}
#trends .picture{padding-top:1px;padding-bottom:1px}
.spark{display:block;contain:strict;width:132px;height:26px}.spark path{fill:none;stroke:var(--base);stroke-width:1.3;stroke-linejoin:round}.spark path.worse{stroke:var(--red);stroke-width:1.5}.spark path.accepted{stroke:var(--amber);stroke-width:1.5}.spark path.better{stroke:var(--blue);stroke-width:1.5}.spark circle{fill:var(--text)}
.trend{margin:0 0 14px;padding:10px 14px}.trend figcaption bdi{color:var(--text);font-weight:500}
.trend .chart svg{max-width:none;margin:0;overflow:visible}
.chart{position:relative;touch-action:pan-y;cursor:crosshair;border-radius:6px;user-select:none;-webkit-user-select:none;margin-top:8px}
.veil{position:absolute;top:30px;bottom:40px;background:var(--link);opacity:.16;pointer-events:none}
.thread{fill:none;stroke:var(--base);stroke-width:1;stroke-opacity:.45}
.whisker{fill:none;stroke:var(--base);stroke-width:1.4;stroke-opacity:.5}
.dots{fill:none;stroke:var(--text);stroke-linecap:round;stroke-opacity:.8}
.edge{fill:var(--dim)}.level{fill:none;stroke:var(--cand);stroke-width:2.6;stroke-linecap:round}
line.step{stroke-width:1.4;stroke-dasharray:5 3;stroke:var(--dim)}line.step.worse{stroke:var(--red)}line.step.accepted{stroke:var(--amber)}line.step.better{stroke:var(--blue)}line.step.undone,line.step.repair{stroke-opacity:.5}
text.axis.worse{fill:var(--red)}text.axis.accepted{fill:var(--amber)}text.axis.better{fill:var(--blue)}
.base{stroke:var(--dim)}.tag-line{stroke:var(--line);stroke-dasharray:2 3}.tag-name{fill:var(--text)}
.reference{fill:none;stroke:var(--dim);stroke-width:1.4;stroke-dasharray:2 4}.reference.worse{stroke:var(--red)}.reference.accepted{stroke:var(--amber)}.reference.better{stroke:var(--blue)}
.reference-name,.chart text.axis{paint-order:stroke;stroke:var(--card);stroke-width:4px;stroke-linejoin:round}
.override{fill:var(--amber);stroke:var(--card);stroke-width:1}.override.skip{fill:none;stroke:var(--amber);stroke-width:1.6}
.crosshair{stroke:var(--text);stroke-width:1;stroke-opacity:.5}.met{fill:none;stroke:var(--text);stroke-width:2}
.readout{min-height:44px;margin:2px 0 4px;font-size:13px;color:var(--dim);overflow-wrap:anywhere}.readout b{color:var(--text);font-size:14px}
.event{display:block}.event::before{content:"↳ ";color:var(--dim)}
.findings{margin:6px 0;padding-left:18px;font-size:14px}.findings li{margin:3px 0;overflow-wrap:anywhere}.findings .event{color:var(--dim);font-size:13px}.findings .undone,.findings .repair{color:var(--dim)}
details.runs,details.more{font-size:13.5px}summary{cursor:pointer;color:var(--link);width:fit-content}
.runs td:nth-child(1),.runs td:nth-child(2),.runs th:nth-child(1),.runs th:nth-child(2),.runs td:last-child,.runs th:last-child{text-align:left}.runs td:nth-child(2),.runs td:last-child{white-space:normal;overflow-wrap:anywhere}.runs td:nth-child(2){min-width:220px}
.runs .tall{margin-top:6px}
.benchmark select{max-width:min(100%,340px)}.tools .crumbs{flex:1 1 100%;margin:0}
@media (max-width:640px){.trend{padding:8px 8px}.spark{width:64px}#trends th[scope=row]{min-width:104px}#trends td,#trends th{padding-left:4px;padding-right:4px}#trends .since1,#trends .now{display:none}.findings{font-size:13.5px}}
@media print{.chart{break-inside:avoid}.runs,.readout{display:none}}
`.trim().replaceAll("\n", "");
// src/report/html/sparkline.ts
/** A trend as a picture of one table cell: medians from left to right, its steps as marks. Says nothing that words do not. */
const width = 132;
const height = 26;
const inset = 3;
/** More columns than this cannot be seen apart. */
const mostColumns = 66;
/** SVG; `steps` are those that stand. */
function renderSparkline({ points }, steps) {
	if (points.length === 0) return "";
	const columns = columnsOf$1(points.map((point) => point.median));
	const low = Math.min(...columns);
	const high = Math.max(...columns);
	const span = Math.max(high - low, Math.abs(high) * .04, Number.MIN_VALUE);
	const middle = (low + high) / 2;
	const x = (share) => round(inset + share * 126);
	const y = (value) => round(height / 2 - (value - middle) / span * 20);
	const last = Math.max(1, columns.length - 1);
	const path = low === high ? `M${x(0)} ${y(low)}H${x(1)}` : columns.map((value, index) => `${index === 0 ? "M" : "L"}${x(index / last)} ${y(value)}`).join("");
	const marks = steps.map(({ point, kind }) => {
		return `<path class="${kind}" d="M${x(point / Math.max(1, points.length - 1))} 1V25"/>`;
	});
	const end = `<circle cx="${x(columns.length === 1 ? 0 : 1)}" cy="${y(at(columns, columns.length - 1))}" r="2"/>`;
	return `<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true"><path d="${path}"/>${marks.join("")}${end}</svg>`;
}
/** Medians of equal groups of neighbours. */
function columnsOf$1(values) {
	const size = Math.ceil(values.length / mostColumns);
	const count = Math.ceil(values.length / size);
	return Array.from({ length: count }, (_, index) => median(values.slice(index * size, (index + 1) * size)));
}
function round(value) {
	return Math.round(value * 10) / 10;
}
// src/report/html/history-page.ts
function renderHistoryPage(report, assets) {
	const main = [
		overviewBlock(report),
		"<div id=\"detail\"></div>",
		methodBlock(report)
	].join("\n");
	const data = toHistoryPageData(report);
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
	const state = report.trends.every(({ main }) => main.kind === "short") ? "skipped" : isWorse ? "worse" : "pass";
	const leads = [leadSentence(report), sharedSentence(report)].filter((phrase) => phrase.length > 0);
	return [
		"<div>",
		`<h1 class="${state}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
		...leads.map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
		`<p class="facts">${facts(report).map((fact) => escapeHtml(fact, 200)).join(" · ")}</p>`,
		"</div>"
	].join("");
}
function overviewBlock(report) {
	if (report.trends.length === 0) return "";
	const keys = /* @__PURE__ */ new Map();
	const rows = report.trends.map((trends) => {
		const { suite, name } = trends.main.target.id;
		const key = `${suite}\u0000${name}`;
		if (!keys.has(key)) keys.set(key, keys.size);
		return rowHtml(trends, keys.get(key) ?? 0, report);
	});
	return `<section id="trends" aria-label="Benchmarks"><div id="filter"></div><div class="scroll tall" tabindex="0" role="region" aria-label="Table of benchmarks"><table><thead><tr>${[
		"<td></td>",
		"<th scope=\"col\">benchmark</th>",
		"<th scope=\"col\">metric</th>",
		"<td class=\"picture\"></td>",
		"<th scope=\"col\" class=\"now\">now</th>",
		...report.references.map((reference, index) => `<th scope="col" class="since${index}">since <bdi>${escapeHtml(labelOf(reference), 40)}</bdi></th>`),
		"<th scope=\"col\">largest step that stands</th>"
	].join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div></section>`;
}
const kindWords = {
	worse: "worse",
	accepted: "accepted",
	better: "better",
	steady: "steady",
	short: "few runs"
};
function rowHtml({ main }, benchmark, report) {
	const { id, metric } = main.target;
	const href = `#benchmark/${encodeName(id.suite)}/${encodeName(id.name)}?metric=${encodeName(metric.name)}`;
	const standing = main.steps.filter(({ state }) => state === "standing").map((step) => ({
		point: step.point,
		kind: kindOfStep(step, report)
	}));
	const now = main.points.at(-1);
	return [
		`<tr data-kind="${main.kind}" class="${main.kind}">`,
		`<td><span class="mark" aria-hidden="true"></span><span class="word">${kindWords[main.kind]}</span></td>`,
		`<th scope="row"><a href="${href}" data-benchmark="${benchmark}"><bdi>${escapeHtml(namer(report)(id), 90)}</bdi></a></th>`,
		`<td>${escapeHtml(metric.name, 40)}</td>`,
		`<td class="picture">${renderSparkline(main, standing)}</td>`,
		`<td class="now">${now === void 0 ? "" : formatQuantity(now.median, metric.unit)}</td>`,
		...report.references.map((_, reference) => driftCell(main, reference)),
		`<td>${stepCell(main, report)}</td></tr>`
	].join("");
}
function driftCell({ drifts }, reference) {
	const drift = drifts.find((each) => each.reference === reference);
	const column = `since${reference}`;
	if (drift === void 0) return `<td class="${column}"></td>`;
	const change = formatChange(drift.shift);
	if (drift.certainty === "unclear") return `<td class="${column} faint">${change}</td>`;
	return `<td class="${column} ${drift.standing}" title="95 % interval ${formatInterval(drift.shift)}"><b>${change}</b></td>`;
}
function stepCell(trend, report) {
	const steps = findingsOfTrend(trend, report).filter((finding) => finding.form === "step");
	const [largest] = steps.toSorted((a, b) => sizeOf(b) - sizeOf(a));
	if (largest === void 0) return "";
	const { first, last } = rangeOfStep(largest.step, trend, report);
	const { commit, committedAt } = last;
	const isSharp = largest.step.first === largest.step.last;
	const more = steps.length > 1 ? ` <span class="faint">and ${steps.length - 1} more</span>` : "";
	const hash = `<code>${isSharp ? "" : `${shortCommit(first.commit)}…`}${shortCommit(commit)}</code>`;
	const url = urlOf$1(report, isSharp ? `commit/${commit}` : `compare/${first.commit}^...${commit}`);
	const link = url === void 0 ? hash : `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${hash}</a>`;
	return `<b class="${largest.kind}">${formatChange(largest.step.shift)}</b> ${link} <span class="faint">${dayOf(committedAt)}</span>${more}`;
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
// src/store/git-line.ts
/** The first-parent line of a branch from the local clone, with what people call its commits. */
/** At most `limit` commits, oldest first, ending with `head`. */
async function readLine(repository, head, limit) {
	const start = await resolveCommit(repository, head);
	const words = [
		"log",
		"--first-parent",
		"-z",
		"--no-show-signature",
		`--max-count=${limit}`
	];
	const out = await git(repository, [
		...words,
		"--format=%H%n%P%n%ct%n%s",
		start,
		"--"
	]);
	const tags = await readTags(repository);
	const line = out.split("\0").flatMap((entry) => {
		const [commit = "", parents = "", seconds = "", ...subject] = entry.split("\n");
		if (commit === "") return [];
		return [{
			commit,
			parents: parents === "" ? [] : parents.split(" "),
			committedAt: (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString(),
			subject: subject.join(" "),
			tags: tags.get(commit) ?? []
		}];
	});
	const reach = !(line.length < limit) ? "limit" : await isShallow(repository) ? "shallow" : "whole";
	return {
		line: line.reverse(),
		reach
	};
}
/** Names by the commit they mean, annotated or not. */
async function readTags(repository) {
	const out = await git(repository, [
		"for-each-ref",
		`--format=%(objectname) %(*objectname) %(refname:strip=2)`,
		"refs/tags"
	]);
	const tags = /* @__PURE__ */ new Map();
	for (const entry of out.split("\n")) {
		const [, own, peeled, name] = /^([0-9a-f]+) ([0-9a-f]*) (.+)$/.exec(entry) ?? [];
		if (own === void 0 || name === void 0) continue;
		const commit = peeled === "" || peeled === void 0 ? own : peeled;
		tags.set(commit, [...tags.get(commit) ?? [], name]);
	}
	return tags;
}
// src/past/trend-references.ts
/** What a drift is measured against: the last release, and some weeks ago. */
const usualWeeks = 8;
const weekMs = 6048e5;
/** `places`: of the measured commits, ascending. Weeks count back from the newest measured commit. */
function usualReferences(line, places) {
	return [lastRelease(line, places), someWeeksAgo(line, places, usualWeeks)].filter((reference) => reference !== void 0);
}
function lastRelease(line, places) {
	const newest = places.at(-7) ?? -1;
	const before = line.flatMap(({ tags }, place) => tags.map((tag) => ({
		kind: "release",
		label: tag,
		place
	}))).filter(({ place }) => place < newest);
	return before.findLast(({ label }) => /\d+\.\d+/.test(label)) ?? before.at(-1);
}
/** The first stored runs, where nothing older is stored. */
function someWeeksAgo(line, places, weeks) {
	const newest = line[places.at(-1) ?? -1];
	if (newest === void 0) return void 0;
	const limit = Date.parse(newest.committedAt) - weeks * weekMs;
	const place = line.findLastIndex(({ committedAt }) => Date.parse(committedAt) <= limit);
	if (places.filter((each) => each <= place).length >= 8) return {
		kind: "weeks",
		label: `${weeks} weeks`,
		place
	};
	const first = places[7];
	return first === void 0 ? void 0 : {
		kind: "start",
		label: "the first stored runs",
		place: first
	};
}
/** `commit`: full hash of the commit meant, or of where its branch left the line. */
function namedReference(line, commit, label) {
	const place = line.findIndex((each) => each.commit === commit);
	if (place >= 0) return {
		kind: "named",
		label,
		place
	};
	throw new GateError("USAGE", `Cannot compare with ${JSON.stringify(label)} as it must stand on the first-parent history shown: it does not`, { hint: "name an ancestor of the newest commit, or look further back with --since and --limit" });
}
// src/cli/history-moments.ts
/** Moments of a history as they are written on the command line: a commit, a day, a time back from the newest commit. */
const dayMs = 864e5;
/** `--since`: index of the first commit that is looked at; everything where nothing was asked. */
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
/** `--against`: what drift is measured against, given the places of measured commits. */
async function referencesOf(moments, text) {
	const { line } = moments;
	if (text === void 0) return (places) => usualReferences(line, places);
	const weeks = /^(\d{1,4})w$/.exec(text)?.[1];
	if (weeks !== void 0) return (places) => [someWeeksAgo(line, places, Number(weeks))].filter((each) => each !== void 0);
	const reference = namedReference(line, await commitOnLine(moments, text), text);
	return () => [reference];
}
/** A release branch leaves the line somewhere: there its code was the line's. */
async function commitOnLine({ root, line }, name) {
	const commit = await resolveCommit(root, name);
	if (line.some((each) => each.commit === commit)) return commit;
	const newest = line.at(-1)?.commit;
	return (newest === void 0 ? void 0 : await openGitAncestry(root).mergeBase(newest, commit)) ?? commit;
}
/** Beyond the last commit where all are older. */
function firstSince(line, time) {
	const first = line.findIndex(({ committedAt }) => Date.parse(committedAt) >= time);
	return first < 0 ? line.length : first;
}
function badMoment(text) {
	return new GateError("USAGE", `Cannot show history as --since must be a commit, a day or a time back: current value is ${text}`, { hint: "write v1.2.0, 2026-11-01, 12w or 90d" });
}
// src/cli/remote-repository.ts
/** Which repository of which GitHub a command speaks of: as told, as the runner says, or as `origin` is called. */
async function findRepository({ told, env, folder }) {
	const origin = parseRemote(await originOf(folder));
	const name = told ?? (env["GITHUB_REPOSITORY"] || origin?.name);
	const serverUrl = (env["GITHUB_SERVER_URL"] || `https://${origin?.host ?? "github.com"}`).replace(/\/+$/, "");
	const apiUrl = (env["GITHUB_API_URL"] || apiOf(new URL(serverUrl))).replace(/\/+$/, "");
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? "") ?? [];
	if (owner !== void 0 && repo !== void 0) return {
		owner,
		repo,
		apiUrl,
		serverUrl
	};
	const message = `Cannot ask GitHub as --repository must be OWNER/NAME: current value is ${name ?? "nothing"}`;
	throw new GateError("USAGE", message, { hint: "inside a clone the remote `origin` names it" });
}
/** `git@host:owner/name.git`, `ssh://git@host/owner/name`, `https://host/owner/name.git`; elsewhere than GitHub in deeper groups. */
function parseRemote(url) {
	const [, short, long, name] = /^(?:[\w.-]+@([\w.-]+):|(?:https?|ssh|git):\/\/(?:[^@/\s]+@)?([\w.-]+)(?::\d+)?\/)([\w.-]+(?:\/[\w.-]+?)+?)(?:\.git)?\/?$/.exec(url.trim()) ?? [];
	const host = short ?? long;
	return host === void 0 || name === void 0 ? void 0 : {
		host: host.toLowerCase(),
		name
	};
}
/** Where the repository can be looked at, without user or password; undefined for folders and what else has no page. */
async function repositoryPage(folder) {
	const origin = parseRemote(await originOf(folder));
	return origin === void 0 ? void 0 : `https://${origin.host}/${origin.name}`;
}
function apiOf({ protocol, host, hostname }) {
	if (hostname === "github.com") return "https://api.github.com";
	return hostname.endsWith(".ghe.com") ? `https://api.${host}` : `${protocol}//${host}/api/v3`;
}
/** Empty where there is none. */
async function originOf(folder) {
	const { code, stdout } = await tryGit(folder, [
		"config",
		"--get",
		"remote.origin.url"
	]);
	return code === 0 ? stdout.toString("utf8") : "";
}
const historyCommand = {
	name: "history",
	summary: "the trend page: stored runs over time, with steps, accepted steps and slow drift",
	help: `
usage: flamegate history [--out DIR] [options]

Shows the stored runs along the first-parent history: steps (change points, with the commit, size and interval), what
was accepted by whom, and slow drift against the last release and eight weeks ago, which a gate that looks at one
change at a time passes. Machines of different kinds are kept apart. It explains and never gates.

Prints a table of what stands; with --out it writes index.html, one file that needs no network.

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
  --json             one JSON document on stdout: {"headline","runs","references","overrides","trends":[{"benchmark",
                     "metric","kind","classes":[{"points":{"run","median","low","high"},"steps","drifts"}]}]}

Exit codes: 0 done, 2 usage, 3 the store or the repository could not be read.

example: flamegate history --out site --since 26w
`,
	run: async (argv, io) => {
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
			json: { type: "flag" }
		});
		const [extra] = given.positionals;
		if (extra !== void 0) throw new GateError("USAGE", `Cannot show history as it takes options only: current value is ${extra}`, { hint: "flamegate history --benchmark GLOB, or --since WHEN" });
		const out = given.text("out");
		const folder = out === void 0 ? void 0 : resolve(io.cwd, out);
		if (folder !== void 0) await openOutputs(folder);
		const report = await readReport(io, given);
		if (folder !== void 0) {
			const page = renderHistoryPage(report, readHistoryAssets());
			await writeOutputs(folder, /* @__PURE__ */ new Map([["index.html", page]]));
			io.stderr(`written to ${join(folder, "index.html")}\n`);
		}
		io.stdout(given.flag("json") ? renderHistoryJson(report) : renderHistoryText(report, textOptions(io)));
		return exitCode.pass;
	}
};
function textOptions(io) {
	return {
		colour: io.colour.stdout ? "always" : "never",
		width: io.stdoutColumns ?? 100
	};
}
/** Commits of the first-parent line looked at; more than any store keeps runs of. */
const mostCommitsOfLine = 5e4;
const usualLimit = 500;
async function readReport(io, given) {
	const root = await repositoryRoot(io.cwd);
	const workspace = await openWorkspace({
		root,
		...textOf$1(given, "config"),
		...textOf$1(given, "store")
	});
	const store = storeOf(workspace, io, given.text("remote"));
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
		...stored,
		line: read.line,
		store: store.name,
		...repositoryUrl === void 0 ? {} : { repositoryUrl },
		notes: [...reachNotes(read), ...stored.notes],
		version
	};
}
function textOf$1(given, name) {
	const value = given.text(name);
	return value === void 0 ? {} : { [name]: value };
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
// src/config/detect-foreign.ts
/** Manifests at the root that tell which tools a repository uses. */
const telling = /* @__PURE__ */ new Set([
	"pyproject.toml",
	"requirements.txt",
	"requirements-dev.txt",
	"CMakeLists.txt",
	"pom.xml"
]);
/** `files`: the repository's own; `texts`: of those of `telling` that are there. */
function detectForeign(files, texts) {
	return [
		findGo,
		findRust,
		findJvm,
		findPython,
		findNative
	].flatMap((find) => find(files, texts));
}
/** One suite a module that has tests. */
const findGo = (files) => {
	const folders = files.filter((file) => /(?:^|\/)go\.mod$/.test(file)).map((file) => file.replace(/\/?go\.mod$/, "")).filter((folder) => files.some((file) => file.startsWith(within(folder)) && file.endsWith("_test.go")));
	return folders.map((folder) => ({
		name: folders.length === 1 ? "go" : `go-${folder.replaceAll(/[^A-Za-z0-9._-]+/g, "-") || "root"}`,
		harness: "go",
		globs: [],
		...folder === "" || !isPlain(folder) ? {} : { workingDirectory: folder },
		seen: "A Go module with tests"
	}));
};
function within(folder) {
	return folder === "" ? "" : `${folder}/`;
}
/** Safe to stand in YAML as it is. */
function isPlain(path) {
	return /^[\w.][\w./-]*$/.test(path);
}
const findRust = (files) => {
	const benches = files.filter((file) => /(?:^|\/)benches\/[^/]+\.rs$/.test(file));
	if (benches.length === 0) return [];
	return [{
		name: "rust",
		harness: "criterion",
		globs: ["**/benches/*.rs"],
		seen: `${benches.length} Rust benches`
	}];
};
const findJvm = (files, texts) => {
	if (files.some((file) => /(?:^|\/)src\/jmh\/(?:java|kotlin|scala)\//.test(file))) return [{
		name: "jvm",
		harness: "jmh",
		globs: ["**/build/libs/*-jmh.jar"],
		command: files.includes("gradlew") ? "./gradlew --quiet jmhJar" : "gradle --quiet jmhJar",
		seen: "JMH sources"
	}];
	if (texts.get("pom.xml")?.includes("jmh-core") !== true) return [];
	return [{
		name: "jvm",
		harness: "jmh",
		globs: ["**/target/benchmarks.jar"],
		command: "mvn --quiet --batch-mode package -DskipTests",
		seen: "A dependency on JMH"
	}];
};
const pythonBench = /(?:^|\/)(?:test_bench[^/]*|bench_[^/]*|[^/]*_bench|test_[^/]*_bench)\.py$/;
const findPython = (files, texts) => {
	const named = files.filter((file) => pythonBench.test(file));
	if (named.length > 0) return [{
		name: "python",
		harness: "pytest",
		globs: globsOf$1(named),
		seen: `${named.length} Python benchmarks`
	}];
	return [
		"pyproject.toml",
		"requirements.txt",
		"requirements-dev.txt"
	].some((name) => /pytest[-_]benchmark/.test(texts.get(name) ?? "")) ? [{
		name: "python",
		harness: "pytest",
		globs: [],
		seen: "A dependency on pytest-benchmark"
	}] : [];
};
const findNative = (_, texts) => {
	if (!/benchmark::benchmark|find_package\(\s*benchmark\b|google\/benchmark/.test(texts.get("CMakeLists.txt") ?? "")) return [];
	return [{
		name: "native",
		harness: "google-benchmark",
		globs: ["build/**/*bench*"],
		command: "cmake -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build --parallel",
		seen: "Google Benchmark in CMake"
	}];
};
/** By folder and ending, so that a file added later belongs too; folders of one parent are joined when there are many. */
function globsOf$1(files) {
	const globs = /* @__PURE__ */ new Set();
	for (const file of files) {
		const [top = ""] = file.split("/");
		const ending = /(?:\.bench)?\.[^./]+$/.exec(file)?.[0] ?? "";
		const start = top === file || /[*?[\]{}()!+@,\\]/.test(top) ? "**" : `${top}/**`;
		const stem = ending.startsWith(".bench") ? "*" : stemPattern(file);
		globs.add(`${start}/${stem}${ending}`);
	}
	const sorted = [...globs].toSorted();
	return sorted.length <= 8 ? sorted : [...new Set(sorted.map((glob) => glob.replace(/^.*\*\*\//, "**/")))];
}
function stemPattern(file) {
	const stem = file.split("/").at(-1)?.replace(/\.[^.]+$/, "") ?? "";
	if (stem.startsWith("test_bench")) return "test_bench*";
	if (stem.startsWith("bench_")) return "bench_*";
	return "*_bench";
}
// src/config/script-imports.ts
/** What scripts import, read from their text: no parser, since only well-known ways of writing it matter here. */
/** Named by static and dynamic imports and by require, in order. */
function importsOf(text) {
	return [...text.matchAll(/(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*['"]([^'"\n]+)['"]/g)].map((match) => match[1] ?? "");
}
/** Path that a relative import of the file `from` names, from the root. */
function importedPath(from, name) {
	const parts = from.split("/").slice(0, -1);
	for (const step of name.split("/")) if (step === "..") parts.pop();
	else if (step !== "." && step !== "") parts.push(step);
	return parts.join("/");
}
// src/config/detect-javascript.ts
const namedBench = /(?:^|\/)[^/]+\.bench(?:mark)?\.[cm]?[jt]s$/;
const benchFolder = /(?:^|\/)(?:bench|benches|benchmark|benchmarks|perf|performance)\/.*\.[cm]?[jt]s$/i;
const benchName = /(?:^|[/._-])bench(?:mark)?s?\.[cm]?[jt]s$/i;
const foreign = /(?:^|\/)(?:node_modules|dist|vendor|third_party)\//;
/** Whether it may be a benchmark; its text tells. */
function isCandidate(file) {
	if (foreign.test(file) || /\.d\.[cm]?ts$/.test(file)) return false;
	return namedBench.test(file) || benchFolder.test(file) || benchName.test(file);
}
/** Possible benchmarks, and what says how packages are installed and built. */
function isWorthReading(file) {
	return isCandidate(file) || /(?:^|\/)package\.json$/.test(file) && !foreign.test(file) || file === "yarn.lock";
}
function detectJavaScript(given) {
	const found = /* @__PURE__ */ new Map();
	for (const file of given.files.filter(isCandidate)) {
		const harness = harnessOf(file, given);
		if (harness !== void 0) found.set(harness, [...found.get(harness) ?? [], file]);
	}
	return [...found].map(([harness, files]) => {
		return {
			harness,
			files,
			globs: globsOf(files, given.files),
			...loaderOf(files, given)
		};
	});
}
const packages = /* @__PURE__ */ new Map([
	["tinybench", "tinybench"],
	["mitata", "mitata"],
	["benchmark", "benchmarkjs"],
	["vitest", "vitest"]
]);
/** By its imports; a file named as a benchmark that imports no tool is given its Bench, or has vitest's globals. */
function harnessOf(file, { texts, dependencies }) {
	const text = texts.get(file) ?? "";
	const benchmarks = importsOf(text).flatMap((name) => packages.get(name) ?? []).find((harness) => harness !== "vitest" || /\bbench\b/.test(text));
	if (benchmarks !== void 0 || !namedBench.test(file)) return benchmarks;
	const given = /^\s*(?:export default|module\.exports\s*=)/m.test(text);
	if (!given && /\bbench\s*[.(]/.test(text) && dependencies.has("vitest")) return "vitest";
	const tool = [...packages.keys()].find((name) => dependencies.has(name));
	return (given || tool === void 0 ? void 0 : packages.get(tool)) ?? "tinybench";
}
const special = /[*?[\]{}()!+@,\\]/;
/**
* By folder and ending, so that a file added later belongs too; file by file where that would take in scripts that are
* no benchmarks of this tool.
*/
function globsOf(files, all) {
	const wanted = new Set(files);
	const globs = files.map((file) => {
		const [top = ""] = file.split("/");
		const ending = /(?:\.bench(?:mark)?)?\.[^./]+$/.exec(file)?.[0] ?? "";
		const start = top === file || special.test(top) ? "" : `${top}/`;
		const strangers = all.some((other) => other.startsWith(start) && other.endsWith(ending) && !wanted.has(other));
		return {
			wide: `${start}**/*${ending}`,
			exact: strangers && !special.test(file) ? file : void 0
		};
	});
	const narrow = new Set(globs.map(({ wide, exact }) => exact ?? wide));
	return [...narrow.size > mostGlobs ? new Set(globs.map(({ wide }) => wide)) : narrow].toSorted();
}
const mostGlobs = 40;
const withTsx = ["--import", "tsx"];
/** Node strips types, but neither compiles nor looks for files whose ending is left out. */
function loaderOf(files, given) {
	if (!files.some((file) => /\.[cm]?ts$/.test(file))) return {
		flags: [],
		notes: []
	};
	if (given.dependencies.has("tsx")) return {
		flags: withTsx,
		notes: []
	};
	const bundled = files.find((file) => importsOf(given.texts.get(file) ?? "").some((name) => needsLoader(name, file, given.files)));
	const note = bundled === void 0 ? "Node 22.18 or newer runs TypeScript benchmarks as they are; for an older one install tsx and add to the suite: flags: [--import, tsx]" : `${bundled} imports as bundlers do and Node does not, so the suite has flags: [--import, tsx]. Install it: npm install --save-dev tsx`;
	return {
		flags: bundled === void 0 ? [] : withTsx,
		notes: [note]
	};
}
/** `./x` for x.ts or x/index.ts, `./x.js` for x.ts, `@/x`. */
function needsLoader(name, from, files) {
	if (/^(?:[@~$]\/|~)/.test(name)) return true;
	if (!name.startsWith(".")) return false;
	const path = importedPath(from, name);
	const bare = path.replace(/\.[cm]?js$/, "");
	const named = (file) => [bare, `${bare}/index`].some((stem) => file.startsWith(`${stem}.`) && /^\.[cm]?[jt]sx?$/.test(file.slice(stem.length)));
	return !files.includes(path) && files.some(named);
}
// src/config/detect-setup.ts
/** What a fresh checkout needs before its JavaScript benchmarks run, where its lock file alone does not say it. */
const npm = {
	lock: "package-lock.json",
	install: "npm ci",
	build: "npm run build"
};
const managers = [
	npm,
	{
		...npm,
		lock: "npm-shrinkwrap.json"
	},
	{
		lock: "pnpm-lock.yaml",
		install: "pnpm install --frozen-lockfile",
		build: "pnpm run build"
	},
	{
		lock: "yarn.lock",
		install: "yarn install --immutable",
		build: "yarn run build"
	},
	{
		lock: "bun.lock",
		install: "bun install --frozen-lockfile",
		build: "bun run build"
	},
	{
		lock: "bun.lockb",
		install: "bun install --frozen-lockfile",
		build: "bun run build"
	}
];
/** A checkout has what git has: no packages, and nothing that a build makes. */
function detectSetup(benches, given) {
	const locked = managers.find(({ lock }) => given.files.includes(lock));
	const { install, build } = locked ?? {
		install: "npm install",
		build: npm.build
	};
	const installing = isYarn1(given) ? "yarn install --frozen-lockfile" : install;
	if (benches.some((file) => needsBuild(file, given)) && hasBuildScript(given)) {
		const note = `The benchmarks import what a build makes, so setup is: ${installing}, then ${build}.`;
		return {
			setup: [installing, build],
			notes: [note]
		};
	}
	if (locked !== void 0 || given.dependencies.size === 0) return {
		setup: [],
		notes: []
	};
	const note = `There is no lock file, so setup is: ${installing}. Commit a lock file to compare like with like.`;
	return {
		setup: [installing],
		notes: [note]
	};
}
function isYarn1({ files, texts }) {
	return files.includes("yarn.lock") && /^# yarn lockfile v1$/m.test(texts.get("yarn.lock") ?? "");
}
function needsBuild(file, given) {
	const built = builtPackages(given);
	return importsOf(given.texts.get(file) ?? "").some((name) => {
		if (!name.startsWith(".")) return built.some((own) => name === own || name.startsWith(`${own}/`));
		const path = importedPath(file, name);
		return /(?:^|\/)(?:dist|build|lib|out|esm|cjs)(?:\/|$)/.test(path) && !isThere(path, given.files);
	});
}
/** Itself, or with the ending that was left out, or what it holds. */
function isThere(path, files) {
	return files.some((file) => file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
}
/** Packages of this repository whose entry is not in git. */
function builtPackages({ files, texts }) {
	return [...texts].flatMap(([file, text]) => {
		const parsed = /(?:^|\/)package\.json$/.test(file) ? parsedObject(text) : void 0;
		if (parsed === void 0) return [];
		const name = Reflect.get(parsed, "name");
		const entry = entryOf(text);
		if (typeof name !== "string" || entry === void 0) return [];
		return isThere(importedPath(file, entry), files) ? [] : [name];
	});
}
/** Path of the module that a package.json's text names as the package's, relative to it. */
function entryOf(packageJson) {
	const parsed = parsedObject(packageJson);
	const read = (key) => parsed === void 0 ? void 0 : Reflect.get(parsed, key);
	return firstPath(read("exports")) ?? firstPath(read("module")) ?? firstPath(read("main"));
}
/** The first path in an `exports` tree that is no declaration file. */
function firstPath(value) {
	if (typeof value === "string") return value.endsWith(".d.ts") || value.includes("*") ? void 0 : value;
	if (typeof value !== "object" || value === null) return void 0;
	for (const inner of Object.values(value)) {
		const found = firstPath(inner);
		if (found !== void 0) return found;
	}
}
function hasBuildScript({ texts }) {
	const parsed = parsedObject(texts.get("package.json") ?? "");
	const scripts = parsed === void 0 ? void 0 : Reflect.get(parsed, "scripts");
	return typeof scripts === "object" && scripts !== null && Object.hasOwn(scripts, "build");
}
function parsedObject(text) {
	try {
		const parsed = JSON.parse(text);
		return typeof parsed === "object" && parsed !== null ? parsed : void 0;
	} catch {
		return;
	}
}
// src/config/workflows.ts
/** Commits of the released versions named behind them. */
const pinned = {
	checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
	setupNode: "actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0",
	uploadArtifact: "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0",
	/** For Enterprise Server; github.com no longer takes it. */
	uploadArtifactV3: "actions/upload-artifact@c24449f33cd45d4826c6702db7e49f7cdb9b551d # v3.2.1-node20"
};
/** Pull requests come from branches of the repository itself: one job does all. */
function oneJobWorkflow(options) {
	return {
		path: ".github/workflows/flamegate.yml",
		text: `name: Flamegate
on:
  push:
    branches: [${quoted(options.defaultBranch)}]
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: flamegate-\${{ github.ref }}
  # A run of the default branch is a baseline: it is waited for, never cancelled.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  gate:
    name: Flamegate gate
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: write # keeps runs on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
${steps(checkoutSteps(options))}
      - uses: ${options.action}
        id: flamegate
${steps(reportUpload)}
`
	};
}
/** The comment links to the artifacts of the run. */
const reportUpload = [
	`- uses: ${pinned.uploadArtifact}`,
	"  if: always() && steps.flamegate.outputs.report != ''",
	"  with:",
	"    name: flamegate-report",
	`    path: \${{ steps.flamegate.outputs.report }}`,
	"    retention-days: 30"
];
/** Pull requests come from forks: their code is measured without rights, and judged where it never runs. */
function twoStageWorkflows(options) {
	return [measureWorkflow(options), reportWorkflow(options)];
}
function measureWorkflow(options) {
	return {
		path: ".github/workflows/flamegate-measure.yml",
		text: `name: Flamegate measure
on:
  push:
    branches: [${quoted(options.defaultBranch)}]
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: flamegate-measure-\${{ github.ref }}
  # A run of the default branch is a baseline: it is waited for, never cancelled.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  baseline:
    name: Flamegate baseline
    if: github.event_name == 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: write # keeps runs on the branch flamegate-data
      pull-requests: read # which overridden changes came in
    steps:
${steps(checkoutSteps(options))}
      - uses: ${options.action}

${measureJob(options)}`
	};
}
/** One job, or with shards a matrix of them: all bundles of a run are merged by the report. */
function measureJob(options) {
	const { action, shards = 1, server = "github.com" } = options;
	const isSharded = shards > 1;
	const strategy = `    strategy:
      fail-fast: false # what one shard cannot measure, the others still report
      matrix:
        shard: [${Array.from({ length: shards }, (_, index) => index + 1).join(", ")}]
`;
	return `  measure:
    name: Flamegate measure${isSharded ? ` (\${{ matrix.shard }}/${shards})` : ""}
    if: github.event_name != 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 60
${isSharded ? strategy : ""}    permissions:
      contents: read # the code, and the stored runs
    steps:
${steps(checkoutSteps(options))}
      - uses: ${action}
        with:
          command: measure
          bundle: flamegate-bundle
${isSharded ? `          shard: \${{ matrix.shard }}/${shards}\n` : ""}      - uses: ${server === "github.com" ? pinned.uploadArtifact : pinned.uploadArtifactV3}
        with:
          name: flamegate-bundle${isSharded ? `-\${{ matrix.shard }}` : ""}
          path: flamegate-bundle
          if-no-files-found: error
          retention-days: 7
`;
}
function reportWorkflow({ action }) {
	return {
		path: ".github/workflows/flamegate-report.yml",
		text: `name: Flamegate report
on:
  # Runs with rights, hence checks nothing out and runs nothing of the pull request: the bundle is read as data.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [Flamegate measure]
    types: [completed]

permissions: {}

concurrency:
  group: flamegate-report-\${{ github.event.workflow_run.head_sha }}
  cancel-in-progress: false

jobs:
  report:
    name: Flamegate report
    if: github.event.workflow_run.event != 'push'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      actions: read # the bundle of the measuring run
      contents: write # keeps verdicts and pictures on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
      - uses: ${action}
        id: flamegate
        with:
          command: report
${steps(reportUpload)}
`
	};
}
/** A label came or went: the stored verdict is told again, in seconds. */
function overrideWorkflow({ action }) {
	return {
		path: ".github/workflows/flamegate-override.yml",
		text: `name: Flamegate override
on:
  # Runs with rights, hence checks nothing out: only labels and the stored verdict are read.
  pull_request_target: # zizmor: ignore[dangerous-triggers]
    types: [labeled, unlabeled]

permissions: {}

concurrency:
  group: flamegate-override-\${{ github.event.pull_request.number }}
  cancel-in-progress: false

jobs:
  override:
    name: Flamegate override
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: write # records the override on the branch flamegate-data
      pull-requests: write # the comment, and the labels it reads
      statuses: write # the status "flamegate"
    steps:
      - uses: ${action}
        with:
          command: override
`
	};
}
function checkoutSteps({ setup = [] }) {
	return [
		`- uses: ${pinned.checkout}`,
		"  with:",
		"    fetch-depth: 0 # the merge base, and the stored ancestors",
		"    persist-credentials: false",
		`- uses: ${pinned.setupNode}`,
		"  with:",
		"    node-version: 24",
		...setup
	];
}
function steps(lines) {
	return lines.map((line) => `      ${line}`).join("\n");
}
/** Branch names may hold what YAML or the pattern syntax of `branches` would read otherwise. */
function quoted(branch) {
	return /^[A-Za-z][A-Za-z0-9/_-]*$/.test(branch) ? branch : JSON.stringify(branch.replaceAll(/[*?+[\]!\\]/g, "\\$&"));
}
// src/config/init.ts
const configPath = "bench-config/flamegate.yml";
const schemaPath = "bench-config/flamegate.schema.json";
const firstBenchPath = "bench-config/first.bench.mjs";
function planInit(repository, options) {
	const notes = [];
	const given = withDependencies(repository, notes);
	const found = findSuites(given, notes);
	const usable = found.filter(({ harness }) => options.harnesses.includes(harness));
	for (const { harness, seen } of found.filter((suite) => !usable.includes(suite))) notes.push(`${seen}: harness ${harness} is not in this version, so no suite was written for it.`);
	for (const { name, seen } of usable) notes.push(`${seen}: suite ${name}.`);
	const first = {
		name: "core",
		harness: "tinybench",
		globs: ["bench-config/**/*.bench.mjs"],
		seen: ""
	};
	if (usable.length === 0) notes.push(`No benchmarks found: replace the example in ${firstBenchPath} with your hot paths.`);
	const setup = detectSetup(found.flatMap(({ files = [] }) => files), given);
	notes.push(...setup.notes);
	const existing = new Set(repository.files);
	const configured = configPlaces.find((place) => existing.has(place));
	const wanted = [...configured === void 0 ? [
		{
			path: configPath,
			text: renderConfig(usable.length === 0 ? [first] : usable, setup.setup)
		},
		{
			path: schemaPath,
			text: renderConfigSchema()
		},
		...usable.length === 0 ? [{
			path: firstBenchPath,
			text: firstBench(given)
		}] : []
	] : [], ...workflowsFor(repository, options)];
	if (repository.server === "enterprise-server" && (options.pullRequests === "forks" || (options.shards ?? 1) > 1)) notes.push("Enterprise Server has no artifacts v4: the bundle is uploaded with actions/upload-artifact v3.");
	notes.push(...nextSteps(repository.defaultBranch));
	const kept = wanted.filter(({ path }) => existing.has(path)).map(({ path }) => path);
	return {
		files: wanted.filter(({ path }) => !existing.has(path)),
		kept: configured === void 0 ? kept : [configured, ...kept],
		notes
	};
}
function workflowsFor({ defaultBranch, files, server = "github.com" }, { action, pullRequests, shards = 1 }) {
	const options = {
		action,
		defaultBranch,
		setup: setupSteps(files),
		shards,
		server
	};
	return [...pullRequests === "forks" || shards > 1 ? twoStageWorkflows(options) : [oneJobWorkflow(options)], overrideWorkflow(options)];
}
/** Node's own version file wins over the default that the workflow names. */
function setupSteps(files) {
	if (files.includes("pnpm-lock.yaml")) return ["- run: corepack enable pnpm"];
	if (files.includes("yarn.lock")) return ["- run: corepack enable yarn"];
	if (files.includes("bun.lock") || files.includes("bun.lockb")) return ["- run: npm install --global bun"];
	return [];
}
function withDependencies(repository, notes) {
	return {
		texts: /* @__PURE__ */ new Map(),
		...repository,
		dependencies: dependencies(repository.packageJson, notes)
	};
}
function nextSteps(defaultBranch) {
	return [
		"Next:",
		"  1. Commit these files: what is not committed is not compared.",
		"  2. See that the benchmarks run:  flamegate measure --out flamegate-first",
		`  3. On a branch that changes something:  flamegate gate --base ${defaultBranch}`,
		"  4. Push. Make the commit status \"flamegate\" a required check of the default branch."
	];
}
function findSuites(given, notes) {
	const own = given.files.filter((file) => !/(?:^|\/)(?:node_modules|dist|vendor|third_party)\//.test(file));
	return [...findScripts(given, notes), ...detectForeign(own, given.texts)];
}
function findScripts(given, notes) {
	const found = detectJavaScript(given);
	for (const suite of found) notes.push(...suite.notes);
	return found.map(({ harness, files, globs, flags }) => {
		const [only = ""] = files;
		const seen = files.length === 1 ? `${only} is written for ${harness}` : `${files.length} files are written for ${harness}`;
		return {
			name: found.length === 1 ? "core" : harness,
			harness,
			files,
			globs,
			flags,
			seen
		};
	});
}
function dependencies(packageJson, notes) {
	if (packageJson === void 0) return /* @__PURE__ */ new Set();
	try {
		const parsed = JSON.parse(packageJson);
		if (typeof parsed !== "object" || parsed === null) return /* @__PURE__ */ new Set();
		const kinds = ["dependencies", "devDependencies"].map((kind) => Reflect.get(parsed, kind));
		return new Set(kinds.flatMap((kind) => typeof kind === "object" && kind !== null ? Object.keys(kind) : []));
	} catch {
		notes.push("package.json is not JSON and was not looked into.");
		return /* @__PURE__ */ new Set();
	}
}
function renderConfig(suites, setup) {
	const listed = suites.map(({ name, harness, globs, flags = [], command, workingDirectory }) => [
		`  - name: ${name}`,
		`    harness: ${harness}`,
		...globs.length === 0 ? [] : [`    files: [${globs.map((glob) => JSON.stringify(glob)).join(", ")}]`],
		...flags.length === 0 ? [] : [`    flags: [${flags.join(", ")}]`],
		...command === void 0 ? [] : [`    command: ${command}`],
		...workingDirectory === void 0 ? [] : [`    working-directory: ${workingDirectory}`],
		""
	].join("\n"));
	return `# yaml-language-server: $schema=./flamegate.schema.json
# Every key, its default and its meaning: docs/configuration.md of Flamegate. What is left out here has its default.
version: 1
${setup.length === 0 ? "" : `\n# Run in each checkout before measuring.\nsetup: [${setup.map((line) => JSON.stringify(line)).join(", ")}]\n`}
suites:
${listed.join("")}    # paths: ["src/**"]   # measured only when a change touches these; all changes otherwise

policy:
  threshold: 5%   # smaller changes never fail a build
  # benchmarks:
  #   - match: "parser/**"
  #     threshold: 10%

baseline:
  store: "git:flamegate-data"
`;
}
function firstBench({ files, texts }) {
	const entry = entryOf(texts.get("package.json") ?? "");
	const path = entry === void 0 ? void 0 : importedPath("package.json", entry);
	const built = path !== void 0 && !files.includes(path);
	return `// Each bench.add() is one benchmark, run in processes of its own. Measure what your users wait for;
// use what the function returns, or the engine may leave the work out.
${path === void 0 ? "" : `// import * as library from '../${path}';${built ? builtHint : ""}\n`}export default (bench) => {
  const items = Array.from({ length: 1000 }, (_, id) => ({ id, name: \`item \${(id * 7919) % 1000}\` }));
  const text = JSON.stringify(items);

  bench.add('parse 1000 items', () => JSON.parse(text));
  bench.add('sort 1000 items', () => items.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
};
`;
}
const builtHint = " // made by a build: flamegate.yml needs setup: [\"npm ci\", \"npm run build\"]";
const initCommand = {
	name: "init",
	summary: "write a configuration, a first benchmark and the workflows",
	help: `
usage: flamegate init [--forks] [--shards N] [--action REF] [--dry-run] [--json]

Looks at the repository and writes bench-config/flamegate.yml with its schema, a first benchmark where there is none, and
the workflows. Nothing that exists is overwritten.

  --forks         pull requests come from forks: measure without rights in one workflow, report in another
  --shards N      measure in N jobs at once, a part each, and report once; two workflows, as with --forks
  --action REF    what the workflows use (default: flamegate/flamegate@v${version.split(".")[0]})
  --dry-run       say what would be written
  --json          one JSON document on stdout

Exit codes: 0 done, 2 usage.

example: flamegate init --forks --dry-run
`,
	run: async (argv, io) => {
		const given = parseArguments("init", argv, {
			forks: { type: "flag" },
			shards: { type: "string" },
			action: { type: "string" },
			"dry-run": { type: "flag" },
			json: { type: "flag" }
		});
		if (given.positionals.length > 0) throw new GateError("USAGE", `Cannot run init as it takes no arguments: current value is ${given.positionals[0]}`);
		const options = {
			pullRequests: given.flag("forks") ? "forks" : "own-branches",
			shards: checkShards(given.whole("shards") ?? 1),
			action: checkAction(given.text("action") ?? `flamegate/flamegate@v${"0.1.0".split(".")[0]}`),
			harnesses: knownHarnesses
		};
		const root = await repositoryRoot(io.cwd);
		const { files, kept, notes } = planInit(await inspect(root), options);
		if (!given.flag("dry-run")) for (const file of files) await writeNew(root, file.path, file.text);
		const written = files.map(({ path }) => path);
		if (given.flag("json")) {
			io.stdout(`${JSON.stringify({
				written,
				kept,
				notes,
				dryRun: given.flag("dry-run")
			})}\n`);
			return exitCode.pass;
		}
		for (const path of written) io.stdout(`${given.flag("dry-run") ? "would write" : "wrote"} ${path}\n`);
		for (const path of kept) io.stdout(`kept ${path}\n`);
		for (const note of notes) io.stdout(`${note}\n`);
		return exitCode.pass;
	}
};
/** It stands in a workflow as it is: one line, and nothing YAML would read otherwise. */
function checkAction(action) {
	if (/^(?:\.\/|[\w.-]+\/[\w./-]+@[\w./-]+(?: # [\w.-]+)?)$/.test(action)) return action;
	throw new GateError("USAGE", `Cannot run init as --action must be OWNER/NAME@REF: current value is ${action}`, { hint: "pin it to a commit: --action \"owner/flamegate@<commit> # v1.2.3\"" });
}
/** The report reads at most so many bundles of a run. */
const mostShards = 64;
function checkShards(shards) {
	if (shards >= 1 && shards <= mostShards) return shards;
	throw new GateError("USAGE", `Cannot run init as --shards must be from 1 to ${mostShards}: current value is ${shards}`);
}
async function inspect(root) {
	const files = (await git(root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	])).split("\0").filter((file) => file !== "");
	const packageJson = await readFile(join(root, "package.json"), "utf8").catch(() => void 0);
	return {
		files,
		texts: await readTexts(root, files.filter((file) => isWorthReading(file) || telling.has(file))),
		...packageJson === void 0 ? {} : { packageJson },
		defaultBranch: await defaultBranch(root),
		server: await serverOf(root)
	};
}
/** As the runner's toolkit tells them apart: artifacts v4 are everywhere but on a host of one's own. */
async function serverOf(root) {
	const remote = parseRemote(await originOf(root));
	if (remote === void 0) return "github.com";
	return isEnterpriseServer(`https://${remote.host}`) ? "enterprise-server" : "github.com";
}
/** Enough to tell what a repository is like; beyond it files are known by their names. */
const mostTexts = 1e3;
const mostBytes = 2e5;
async function readTexts(root, files) {
	const texts = /* @__PURE__ */ new Map();
	for (const file of files.slice(0, mostTexts)) {
		const text = await readFile(join(root, file), "utf8").catch(() => void 0);
		if (text !== void 0) texts.set(file, text.slice(0, mostBytes));
	}
	return texts;
}
/** What the remote calls its head, else the branch that is checked out, else main. */
async function defaultBranch(root) {
	for (const ref of ["refs/remotes/origin/HEAD", "HEAD"]) {
		const { code, stdout } = await tryGit(root, [
			"symbolic-ref",
			"--quiet",
			"--short",
			ref
		]);
		const name = stdout.toString("utf8").trim().replace(/^origin\//, "");
		if (code === 0 && name !== "") return name;
	}
	return "main";
}
/** A file that appeared since the look is kept, as any other. */
async function writeNew(root, path, text) {
	const target = join(root, path);
	await mkdir(dirname(target), { recursive: true });
	try {
		await writeFile(target, text, { flag: "wx" });
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
	}
}
const measureCommand = {
	name: "measure",
	summary: "run the suites and write a bundle; judges nothing",
	help: `
usage: flamegate measure --out DIR [--base REF] [--shard I/N] [options]

Runs the suites of the working tree, uncommitted changes included, and writes a bundle (evidence.json and profiles).
With --base, HEAD is measured against that commit as "gate" would, and the bundle holds all a judge needs:
"flamegate report DIR" judges it again, here or elsewhere.

  --out DIR       where the bundle goes (needed unless --json)
  --base REF      measure against this commit too, in git worktrees
  --head REF      with --base: the candidate commit (default: HEAD)
  --shard I/N     measure the I-th of N parts, 1-based; "report" merges them
  --config FILE   configuration
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --store STORE   where stored baselines are read from
  --remote NAME   fetch a git: store's branch from this remote first
  --budget TIME   stop measuring after this long, e.g. 10m
  --seed N        order of processes
  --json          the evidence as one JSON document on stdout

Exit codes: 0 measured, 2 usage or configuration, 3 could not measure.

example: flamegate measure --base main --shard 1/4 --out bundle-1
`,
	run: async (argv, io) => {
		const given = parseArguments("measure", argv, {
			...measuringOptions,
			shard: { type: "string" },
			json: { type: "flag" }
		});
		const out = given.text("out");
		if (out === void 0 && !given.flag("json")) throw new GateError("USAGE", "Cannot measure as --out must say where the bundle goes: it is missing", { hint: "flamegate measure --out bundle" });
		const shard = shardOf(given.text("shard"));
		const question = questionOf("measure", given, io);
		if (out !== void 0) await openOutputs(resolve(io.cwd, out));
		const sides = question.base === void 0 && question.head === void 0;
		const result = await runMeasuring(io, {
			...question,
			...sides ? { candidate: "working-tree" } : {},
			purpose: question.base === void 0 ? "store" : "judge",
			...shard === void 0 ? {} : { shard }
		});
		if (out !== void 0) await writeOutputs(resolve(io.cwd, out), renderBundle(result));
		const { candidate, unprepared } = result.evidence;
		if (unprepared !== void 0) io.stderr(renderUnprepared(unprepared.said));
		const { outcomes } = candidate;
		if (given.flag("json")) io.stdout(`${renderEvidence(result.evidence).trim()}\n`);
		else if (question.base === void 0) io.stdout(renderMeasured(outcomes));
		const failed = outcomes.filter(({ state }) => state === "failed");
		for (const outcome of failed) if (outcome.state === "failed") io.stderr(`${outcome.id.name} failed: ${outcome.failure.message}\n`);
		return failed.length > 0 && question.base === void 0 ? exitCode.unable : exitCode.pass;
	}
};
const overrideCommand = {
	name: "override",
	summary: "judge a stored verdict again under the labels of now, measuring nothing",
	help: `
usage: flamegate override --pull-request N [options]

Judges the stored verdict of a pull request's head again under the labels of now, in seconds, and tells it: status, comment
and record. Nothing is measured. Labels, who put them on and the policy are read from GitHub, as the workflow does.

  --pull-request N         number of the pull request
  --repository OWNER/NAME  default: GITHUB_REPOSITORY, else what the remote origin is
  --config FILE            configuration, as the base branch has it (default: the usual places)
  --store STORE            git:BRANCH (through the API), dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --working-directory DIR  tells several gates of one repository apart, as the input of the Action does
  --dry-run                say what the verdict would be and tell nobody
  --json                   one JSON document on stdout

The token is taken from GITHUB_TOKEN, or GH_TOKEN. It needs contents: write, pull-requests: write and statuses: write; with
--dry-run reading is enough. With a person's token the workflow's comment is brought up to date; a missing one is not made.

Exit codes: 0 pass (also overridden and skipped), 1 regression, 2 usage, 3 nothing is measured yet or somebody could not be told.

example: GITHUB_TOKEN=$(gh auth token) flamegate override --pull-request 123 --dry-run
`,
	run: async (argv, io) => {
		const given = parseArguments("override", argv, {
			"pull-request": { type: "string" },
			repository: { type: "string" },
			config: { type: "string" },
			store: { type: "string" },
			"working-directory": { type: "string" },
			"dry-run": { type: "flag" },
			json: { type: "flag" }
		});
		const world = await openWorld(given, io);
		const answer = given.flag("dry-run") ? await evaluated(world) : await told(world);
		for (const problem of answer.problems) io.stderr(`${formatGateError(problem)}\n`);
		io.stdout(given.flag("json") ? `${JSON.stringify({
			...documentOf(answer, world),
			dryRun: given.flag("dry-run")
		}, null, 2)}\n` : textOf(answer, io));
		return answer.code;
	}
};
/** The comment of the workflow, whoever asks. */
const workflowAuthor = "github-actions[bot]";
async function openWorld(given, io) {
	const { connect } = await import("./chunk-client2.js");
	const { proxySettings } = await import("./chunk-transport.js");
	const place = await findRepository({
		told: given.text("repository"),
		env: io.env,
		folder: io.cwd
	});
	const token = tokenIn(io.env);
	const log = (line) => io.stderr(`${line}\n`);
	const client = connect({
		...place,
		token,
		proxy: proxySettings(io.env),
		log
	});
	const configPath = given.text("config");
	const gate = gateOf(given.text("working-directory"));
	return {
		client,
		pullRequest: numberOf$1(given),
		commentAuthors: [workflowAuthor],
		...configPath === void 0 ? {} : { configPath },
		...gate === void 0 ? {} : { gate },
		openStore: await storeOpener(given, io, client)
	};
}
async function storeOpener(given, io, client) {
	const { dataBranchStore } = await import("./chunk-data-branch2.js");
	const text = given.text("store");
	const told = text === void 0 ? void 0 : storeLocationOf(text);
	return (config) => {
		const location = told ?? config.baseline.store;
		if (location.kind === "git") return dataBranchStore({
			client,
			branch: location.branch
		});
		const notice = (line) => io.stderr(`${line}\n`);
		return openStore(location, {
			repository: io.cwd,
			environment: io.env,
			notice
		});
	};
}
function tokenIn(env) {
	const token = env["GITHUB_TOKEN"] || env["GH_TOKEN"];
	if (token) return token;
	throw new GateError("USAGE", "Cannot ask GitHub as GITHUB_TOKEN must hold a token: current value is nothing", { hint: "GITHUB_TOKEN=$(gh auth token) flamegate override …" });
}
function numberOf$1(given) {
	const number = given.whole("pull-request");
	const [extra] = given.positionals;
	if (extra !== void 0) throw new GateError("USAGE", `Cannot run override as it takes no arguments: current value is ${extra}`, { hint: `did you mean --pull-request ${extra}?` });
	if (number !== void 0 && number > 0) return number;
	throw new GateError("USAGE", "Cannot run override as --pull-request must be a number ≥ 1: none was given");
}
/** As the Action reads its input. */
function gateOf(folder) {
	const name = folder?.replaceAll(/^\.\/|\/+$/g, "");
	return name === void 0 || name === "" || name === "." ? void 0 : name;
}
async function told(world) {
	const { runOverride } = await import("./chunk-reevaluate2.js");
	const { exitCodeOf } = await import("./chunk-exit-code.js");
	const outcome = await runOverride(world);
	const problems = outcome.state === "published" ? outcome.published.problems : [];
	switch (outcome.state) {
		case "nothing-to-do": return nothing(outcome.why);
		case "pending": return {
			...unmeasured,
			problems: outcome.problems
		};
		case "skipped": return {
			state: "skipped",
			code: outcome.problems.length > 0 ? exitCode.unable : exitCode.pass,
			problems: outcome.problems,
			words: `Skipped by @${outcome.by}.`
		};
		case "published": {
			const { report, comment } = outcome.published;
			const url = comment === void 0 ? {} : { commentUrl: comment.url };
			return {
				state: "judged",
				code: exitCodeOf(report, problems),
				problems,
				words: "",
				report,
				...url
			};
		}
	}
}
async function evaluated(world) {
	const { evaluateOverride } = await import("./chunk-reevaluate2.js");
	const { exitCodeOf } = await import("./chunk-exit-code.js");
	const evaluation = await evaluateOverride(world);
	if (evaluation.state === "nothing-to-do") return nothing(evaluation.why);
	if (evaluation.state === "measured") {
		const { report } = evaluation;
		return {
			state: "judged",
			code: exitCodeOf(report, []),
			problems: [],
			words: "",
			report
		};
	}
	const { skip } = evaluation.decision;
	if (skip === void 0) return unmeasured;
	return {
		state: "skipped",
		code: exitCode.pass,
		problems: [],
		words: `Skipped by @${skip.who}.`
	};
}
function nothing(why) {
	return {
		state: "nothing-to-do",
		code: exitCode.pass,
		problems: [],
		words: `Nothing to do: ${why}.`
	};
}
const unmeasured = {
	state: "pending",
	code: exitCode.unable,
	problems: [],
	words: "Nothing is measured on this head yet: the measuring run will read the labels itself."
};
function textOf({ report, words, commentUrl }, io) {
	if (report === void 0) return `${words}\n`;
	const colour = io.colour.stdout ? "always" : "never";
	const text = renderTerminal(report, {
		colour,
		width: io.stdoutColumns ?? 100,
		rows: "notable"
	});
	return commentUrl === void 0 ? text : `${text}${commentUrl}\n`;
}
function documentOf(answer, { pullRequest, client }) {
	const { state, report, commentUrl, problems, words } = answer;
	const { owner, repo } = client;
	const { outcome, override, refusedOverrides = [] } = report?.verdict ?? {};
	return {
		repository: `${owner}/${repo}`,
		pullRequest,
		state,
		...outcome === void 0 ? { words } : {
			outcome,
			refusedOverrides
		},
		...override === void 0 ? {} : { override },
		...commentUrl === void 0 ? {} : { commentUrl },
		problems: problems.map(({ code, message }) => ({
			code,
			message
		}))
	};
}
// src/cli/profile-arguments.ts
/** Arguments of `profile`: an option that takes files takes all words up to the next option. */
const short = {
	"-o": "--out",
	"-h": "--help"
};
function parseProfileArguments(command, argv, known) {
	const files = [];
	const words = /* @__PURE__ */ new Map();
	const flags = /* @__PURE__ */ new Set();
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? "";
		if (!word.startsWith("-") || word === "-") {
			files.push(word);
			continue;
		}
		const [, long = word, inline] = /^(--[^=]+)(?:=(.*))?$/s.exec(short[word] ?? word) ?? [];
		const name = long.slice(2);
		const kind = known[name];
		if (kind === void 0) throw usage(command, `options must be ${list(known)}: current value is ${word}`);
		if (kind === "flag") {
			flags.add(name);
			continue;
		}
		const taken = inline === void 0 ? [] : [inline];
		while (inline === void 0 && (taken.length === 0 || kind === "words") && isValue(argv[at + 1])) taken.push(argv[++at] ?? "");
		if (taken.length === 0) throw usage(command, `--${name} must have a value: current value is none`);
		words.set(name, [...words.get(name) ?? [], ...taken]);
	}
	return {
		files,
		words,
		flags
	};
}
function isValue(word) {
	return word !== void 0 && !/^-./.test(word);
}
function list(known) {
	return Object.keys(known).map((name) => `--${name}`).join(", ");
}
function usage(command, problem) {
	return new GateError("USAGE", `Cannot run profile ${command} as ${problem}`, { hint: "see: flamegate profile --help" });
}
/** The last value given, checked against what is allowed. */
function oneOf(command, parsed, name, allowed) {
	const value = parsed.words.get(name)?.at(-1);
	if (value === void 0) return void 0;
	const found = allowed.find((each) => each === value);
	if (found === void 0) throw usage(command, `--${name} must be ${allowed.join(", ")}: current value is ${value}`);
	return found;
}
function wholeNumber(command, parsed, name) {
	const value = parsed.words.get(name)?.at(-1);
	if (value === void 0) return void 0;
	if (!/^[1-9]\d{0,8}$/.test(value)) throw usage(command, `--${name} must be a whole number > 0: current value is ${value}`);
	return Number(value);
}
// src/profile/formats/written-tree.ts
function toTree(profile, type) {
	const root = createNode(void 0, 0);
	for (const stack of profile.stacks) {
		const value = stack.values[type] ?? 0;
		if (value === 0) continue;
		let node = root;
		node.total += value;
		for (const index of stack.frames) {
			let child = node.children.get(index);
			if (child === void 0) {
				child = createNode(profile.frames[index], node.depth + 1);
				node.children.set(index, child);
			}
			child.total += value;
			node = child;
		}
		node.self += value;
		if (stack.leafLine !== void 0) node.lines.set(stack.leafLine, (node.lines.get(stack.leafLine) ?? 0) + value);
	}
	return root;
}
function createNode(frame, depth) {
	return {
		frame,
		depth,
		self: 0,
		total: 0,
		lines: /* @__PURE__ */ new Map(),
		children: /* @__PURE__ */ new Map()
	};
}
/** Parents before children; no recursion, as stacks may be a million deep. */
function nodesOf(root) {
	const nodes = [root];
	for (let i = 0; i < nodes.length; i++) for (const child of nodes[i]?.children.values() ?? []) nodes.push(child);
	return nodes;
}
// src/profile/formats/cpuprofile-write.ts
/**
* One sample a stack, that lasts as long as the stack cost, and one of the root at the end: a sample's time is known only
* by when the next one was taken. Viewers that count hits instead (DevTools' tree) share the time by them, so hits are
* written in proportion. Values that are no time are written as if they were microseconds: viewers know no other unit.
*/
function writeCpuProfile(profile, type = profile.defaultType) {
	const perMicrosecond = profile.sampleTypes[type]?.unit === "ns" ? 1e3 : 1;
	const root = toTree(profile, type);
	const nodes = nodesOf(root);
	const ids = new Map(nodes.map((node, i) => [node, i + 1]));
	const costly = nodes.filter(({ self }) => self > 0);
	const durations = costly.map(({ self }) => self / perMicrosecond);
	const scale = profile.sampleTypes[type]?.unit === "samples" ? 1 : hitScale(root.total);
	const file = {
		nodes: nodes.map((node) => toNode(node, ids, scale)),
		startTime: 0,
		endTime: durations.reduce((sum, duration) => sum + duration, 0),
		samples: [...costly.map((node) => ids.get(node)), ...costly.length === 0 ? [] : [1]],
		timeDeltas: costly.length === 0 ? [] : [0, ...durations]
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
/** Enough hits that rounding them is below what anybody sees, and few enough that sums stay whole numbers. */
const mostHits = 1e9;
const fewestHits = 1e6;
function hitScale(total) {
	if (total > mostHits) return mostHits / total;
	return total >= fewestHits || total === 0 ? 1 : Math.ceil(fewestHits / total);
}
function toNode(node, ids, scale) {
	const children = [...node.children.values()].map((child) => ids.get(child));
	const hits = (value) => value > 0 ? Math.max(1, Math.round(value * scale)) : 0;
	const ticks = [...node.lines].map(([line, value]) => ({
		line,
		ticks: hits(value)
	}));
	return {
		id: ids.get(node),
		callFrame: toCallFrame(node.frame),
		hitCount: hits(node.self),
		...children.length === 0 ? {} : { children },
		...ticks.length === 0 ? {} : { positionTicks: ticks }
	};
}
function toCallFrame(frame) {
	return {
		functionName: frame === void 0 ? "(root)" : frame.name === "(anonymous)" ? "" : frame.name,
		scriptId: "0",
		url: frame?.file ?? "",
		lineNumber: (frame?.line ?? 0) - 1,
		columnNumber: (frame?.column ?? 0) - 1
	};
}
// src/profile/formats/flamebearer-write.ts
/** Ticks of a flamebearer are time, and `objects` the one thing it counts that is neither time nor bytes. */
function scaleOf$1({ type, unit }) {
	if (unit === "ns") return {
		units: "samples",
		sampleRate: 1e9
	};
	return {
		units: unit === "B" ? "bytes" : "objects",
		sampleRate: 1,
		flamegate: {
			type,
			unit
		}
	};
}
function writeFlamebearer(profile, type = profile.defaultType) {
	const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const root = toTree(profile, type);
	const names = /* @__PURE__ */ new Map([["total", 0]]);
	const { levels, maxSelf } = toLevels(root, names);
	const file = {
		version: 1,
		flamebearer: {
			names: [...names.keys()],
			levels,
			numTicks: root.total,
			maxSelf
		},
		metadata: {
			format: "single",
			spyName: profile.producer,
			...scaleOf$1(sampleType),
			name: sampleType.type
		}
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
/** A bar's offset counts from the end of the bar before it on its level. */
function toLevels(root, names) {
	const levels = [];
	let maxSelf = 0;
	for (let row = [{
		node: root,
		start: 0
	}]; row.length > 0;) {
		const level = [];
		const next = [];
		let end = 0;
		for (const { node, start } of row) {
			level.push(start - end, node.total, node.self, indexOf(names, node));
			end = start + node.total;
			maxSelf = Math.max(maxSelf, node.self);
			let at = start + node.self;
			for (const child of node.children.values()) {
				next.push({
					node: child,
					start: at
				});
				at += child.total;
			}
		}
		levels.push(level);
		row = next;
	}
	return {
		levels,
		maxSelf
	};
}
function indexOf(names, { frame }) {
	if (frame === void 0) return 0;
	const known = names.get(frame.name) ?? names.size;
	names.set(frame.name, known);
	return known;
}
// src/profile/formats/folded-write.ts
/** `type`: index of the sample type. Stacks that are equal as text become one line. */
function writeFolded(profile, type = profile.defaultType) {
	const texts = profile.frames.map(toText);
	const values = /* @__PURE__ */ new Map();
	for (const stack of profile.stacks) {
		const value = stack.values[type] ?? 0;
		if (value === 0) continue;
		const path = pathOf(stack, texts);
		values.set(path, (values.get(path) ?? 0) + value);
	}
	const chunks = [];
	const encoder = new TextEncoder();
	for (const [path, value] of values) chunks.push(encoder.encode(`${path} ${value}\n`));
	return Buffer.concat(chunks);
}
function pathOf(stack, texts) {
	return stack.frames.map((frame) => texts[frame] ?? "").join(";");
}
/** Names cannot hold what separates frames and lines. */
function toText(frame) {
	const name = clean(frame.name);
	if (frame.kind === "kernel") return `${name}_[k]`;
	if (frame.file === void 0) return name;
	const column = frame.column === void 0 ? "" : `:${frame.column}`;
	return `${name} (${clean(frame.file)}:${frame.line ?? 0}${column})`;
}
function clean(text) {
	return text.replaceAll(";", ":").replaceAll(/\s/g, " ");
}
// src/profile/formats/speedscope-write.ts
const units = {
	ns: "nanoseconds",
	B: "bytes"
};
function writeSpeedscope(profile, type = profile.defaultType) {
	const stacks = profile.stacks.filter(({ values }) => (values[type] ?? 0) > 0);
	const weights = stacks.map(({ values }) => values[type] ?? 0);
	const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const file = {
		$schema: "https://www.speedscope.app/file-format-schema.json",
		exporter: "flamegate",
		name: `${profile.producer} ${sampleType.type}`,
		activeProfileIndex: 0,
		shared: { frames: profile.frames.map(toFrameEntry) },
		profiles: [{
			type: "sampled",
			name: sampleType.type,
			unit: units[sampleType.unit] ?? "none",
			startValue: 0,
			endValue: weights.reduce((sum, weight) => sum + weight, 0),
			samples: stacks.map(({ frames }) => frames),
			weights
		}]
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
function toFrameEntry(frame) {
	return {
		name: frame.name,
		file: frame.file,
		line: frame.line,
		col: frame.column
	};
}
// src/profile/formats/write.ts
/** `type`: index of the sample type, the default one when absent; pprof holds them all. */
const writers = {
	folded: writeFolded,
	pprof: (profile) => writePprof(profile),
	speedscope: writeSpeedscope,
	cpuprofile: writeCpuProfile,
	flamebearer: writeFlamebearer
};
// src/profile/formats/async-profiler-html.ts
const name$3 = "async-profiler HTML";
const asyncProfilerHtmlFormat = {
	name: name$3,
	detect(head) {
		const text = decodeText(head);
		return /^\s*<!DOCTYPE html>/i.test(text) && text.includes("cpool");
	},
	read: readAsyncProfilerHtml
};
/** Frame types, `key & 7` (one.convert.Frame): how Java ran, inlined, native, C++, kernel, C1. */
const nativeType = 3;
const cppType = 4;
const kernelType = 5;
function readAsyncProfilerHtml(bytes, options = {}) {
	const page = createPageReader();
	forEachLine(bytes, name$3, {
		line: page.line,
		maxInflatedBytes: options.maxInflatedBytes
	});
	const builder = createProfileBuilder(name$3, 1);
	addBars(builder, page);
	const type = options.sampleType ?? typeOfTitle(page.title());
	const unit = type.endsWith("_space") ? "B" : type === "cpu" || type === "wall" || type.endsWith("samples") ? "samples" : type;
	return builder.build({
		sampleTypes: [{
			type,
			unit
		}],
		defaultType: 0,
		...unit === "samples" ? { sampleCount: builder.tree.totalOf(0) } : {},
		producer: "async-profiler",
		mode: type === "alloc_space" ? "alloc" : type
	});
}
/** `<h1>CPU profile</h1>`: counts are samples, also of allocations, unless the profiler was told `total`. */
function typeOfTitle(title) {
	if (/^alloc/i.test(title)) return "alloc_samples";
	if (/^wall/i.test(title)) return "wall";
	return /^(cpu|itimer|ctimer)/i.test(title) ? "cpu" : "samples";
}
function createPageReader() {
	const pool = [];
	const bars = [];
	let title = "";
	let section = "head";
	let last = {
		key: 0,
		level: 0,
		left: 0,
		width: 0
	};
	return {
		pool,
		bars,
		title: () => title,
		line(text, number) {
			if (section === "head") {
				title = /<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? title;
				if (text.startsWith("const cpool = [")) section = "pool";
			} else if (section === "pool") {
				if (text.startsWith("];")) section = "bars";
				else pool.push(unpack$1(text, pool.at(-1), number));
			} else if (/^[fun]\(/.test(text)) {
				last = toBar(text, last, number);
				bars.push(last);
			}
		}
	};
}
/** A line `'` prefix length as a character, the rest, `',`, with `'` and `\` escaped. */
function unpack$1(text, previous, number) {
	const match = /^'((?:[^'\\]|\\.)*)',?$/.exec(text);
	if (match?.[1] === void 0) throw malformed(name$3, `line ${number}`, "a quoted name of the constant pool", text);
	const packed = match[1].replaceAll(/\\(.)/g, "$1");
	return previous === void 0 ? packed : previous.slice(0, Math.max(0, packed.charCodeAt(0) - 32)) + packed.slice(1);
}
function toBar(text, last, number) {
	const match = /^([fun])\(([\d,]+)\)/.exec(text);
	const numbers = (match?.[2] ?? "").split(",").map(Number);
	const [key = NaN] = numbers;
	if (match === null || Number.isNaN(key)) throw malformed(name$3, `line ${number}`, "a call of f, u or n", text);
	const widthOr = (width) => width === void 0 || width === 0 ? last.width : width;
	if (match[1] === "u") return {
		key,
		level: last.level + 1,
		left: last.left,
		width: widthOr(numbers[1])
	};
	if (match[1] === "n") return {
		key,
		level: last.level,
		left: last.left + last.width,
		width: widthOr(numbers[1])
	};
	return {
		key,
		level: numbers[1] ?? 0,
		left: last.left + (numbers[2] ?? 0),
		width: widthOr(numbers[3])
	};
}
/** Bars come in depth-first order: the parent is the last one a level below. Self is what children leave. */
function addBars(builder, page) {
	const frames = /* @__PURE__ */ new Map();
	const indexOf = (key, bar) => {
		const frame = frames.get(key) ?? builder.frame(frameOf(page, key, bar));
		frames.set(key, frame);
		return frame;
	};
	const open = [];
	const close = (level) => {
		for (let bar = open.pop(); bar !== void 0; bar = open.pop()) {
			builder.tree.add(bar.node, 0, bar.self);
			if (open.length <= level) break;
		}
	};
	for (const [i, bar] of page.bars.entries()) {
		if (open.length > bar.level) close(bar.level);
		const parent = open.at(-1);
		if (!(bar.level === open.length && (parent === void 0 ? i === 0 : bar.left + bar.width <= parent.end))) throw malformed(name$3, `bar ${i}`, "within the bar below it", `level ${bar.level}, ${bar.left} + ${bar.width}`);
		if (parent !== void 0) parent.self -= bar.width;
		if (parent !== void 0 && parent.self < 0) throw malformed(name$3, `bar ${i}`, "within the bar below it", `${bar.width}`);
		const node = parent === void 0 ? 0 : builder.tree.child(parent.node, indexOf(bar.key, i));
		open.push({
			node,
			end: bar.left + bar.width,
			self: bar.width
		});
	}
	if (open.length > 0) close(0);
	if (page.bars.length === 0) throw malformed(name$3, "the page", "a flame graph with bars", "none");
}
function frameOf(page, key, bar) {
	const title = page.pool[Math.floor(key / 8)];
	if (title === void 0) throw malformed(name$3, `bar ${bar}`, `of a name below ${page.pool.length}`, Math.floor(key / 8));
	const type = key % 8;
	if (type === kernelType) return toFrame(title, {}, {
		language: "native",
		kind: "kernel"
	});
	if (type === nativeType || type === cppType) return toFrame(title, {}, {
		language: "native",
		kind: "native"
	});
	const tidied = tidyJava(title);
	return toFrame(tidied, {}, originOf$1(tidied, void 0, "jvm"));
}
// src/profile/formats/chrome-durations.ts
/** Undefined when no event lasts. */
function readDurations(events, options) {
	const tracks = collectTracks(events);
	if (tracks.length === 0) return void 0;
	const nameOf = ({ key }) => options.threadNames.get(key) ?? key;
	const chosen = chooseThreads("Chrome trace", tracks, {
		wanted: options.thread,
		what: "thread",
		namesOf: (track) => ({
			name: nameOf(track),
			also: [track.key, track.key.slice(track.key.indexOf("/") + 1)]
		})
	});
	const builder = createProfileBuilder("Chrome trace", 1);
	for (const track of chosen) addTrack(builder, track);
	const open = chosen.reduce((sum, track) => sum + track.open.length, 0);
	const notes = [...threadNotes("thread", chosen.map(nameOf)), ...open === 0 ? [] : [`${open} events were never ended and last to the end of their thread`]];
	return builder.build({
		sampleTypes: [{
			type: "wall",
			unit: "ns"
		}],
		defaultType: 0,
		producer: "trace",
		mode: "wall",
		...notes.length === 0 ? {} : { notes }
	});
}
function collectTracks(events) {
	const tracks = /* @__PURE__ */ new Map();
	for (const event of events) {
		if (!isObject(event) || event["ph"] !== "X" && event["ph"] !== "B" && event["ph"] !== "E") continue;
		const startUs = numberOf(event["ts"]);
		if (startUs === void 0 || isSum(event)) continue;
		const key = `${String(event["pid"])}/${String(event["tid"])}`;
		const track = tracks.get(key) ?? {
			key,
			slices: [],
			open: []
		};
		tracks.set(key, track);
		addSlice(track, event, startUs);
	}
	return [...tracks.values()].filter(({ slices }) => slices.length > 0);
}
/** Some writers give times as strings. */
function numberOf(value) {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
}
/** clang adds the sum of all events of a name on a thread of its own. */
function isSum(event) {
	const args = event["args"];
	return String(event["name"]).startsWith("Total ") && isObject(args) && args["count"] !== void 0;
}
function addSlice(track, event, startUs) {
	if (event["ph"] === "E") {
		const begun = track.open.pop();
		if (begun !== void 0) begun.endUs = startUs;
		return;
	}
	const slice = {
		name: nameOf$2(event),
		startUs,
		endUs: Number.POSITIVE_INFINITY
	};
	track.slices.push(slice);
	if (event["ph"] === "B") track.open.push(slice);
	else slice.endUs = startUs + Math.max(0, numberOf(event["dur"]) ?? 0);
}
function nameOf$2(event) {
	const name = typeof event["name"] === "string" ? event["name"] : "";
	const detail = isObject(event["args"]) ? event["args"]["detail"] : void 0;
	return typeof detail === "string" && detail !== "" ? `${name} ${detail}` : name;
}
/** A slice lies in the last one that began before it and has not ended; what ends later than that one is cut to it. */
function addTrack(builder, { slices }) {
	const last = slices.flatMap(({ startUs, endUs }) => Number.isFinite(endUs) ? [startUs, endUs] : [startUs]).reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
	const sorted = slices.map((slice) => ({
		...slice,
		endUs: Math.min(slice.endUs, last)
	})).sort((a, b) => a.startUs - b.startUs || b.endUs - a.endUs);
	const frames = /* @__PURE__ */ new Map();
	const open = [];
	for (const { name, startUs, endUs } of sorted) {
		while ((open.at(-1)?.endUs ?? Number.POSITIVE_INFINITY) <= startUs) open.pop();
		const over = open.at(-1);
		const end = Math.min(endUs, over?.endUs ?? endUs);
		const frame = frames.get(name) ?? builder.frame(toSymbolFrame(name));
		frames.set(name, frame);
		const node = builder.tree.child(over?.node ?? 0, frame);
		const ns = Math.round((end - startUs) * 1e3);
		builder.tree.add(node, 0, ns);
		if (over !== void 0) builder.tree.add(over.node, 0, -ns);
		open.push({
			node,
			endUs: end
		});
	}
}
// src/profile/formats/chrome-trace.ts
const name$2 = "Chrome trace";
const checks$1 = createChecks(name$2);
const chromeTraceFormat = {
	name: name$2,
	recognizes(file) {
		if (isObject(file)) return Array.isArray(file["traceEvents"]);
		return Array.isArray(file) && file.some((event) => isObject(event) && typeof event["ph"] === "string");
	},
	read: fromChromeTrace
};
function fromChromeTrace(file, options = {}) {
	const events = checks$1.array(isObject(file) ? file["traceEvents"] : file, "traceEvents");
	const threadNames = namesOfThreads(events);
	const recordings = collect(events, threadNames);
	if (recordings.length === 0) return durationsOrRefusal(events, threadNames, options);
	const chosen = chooseThreads(name$2, recordings, {
		wanted: options.thread,
		what: "thread",
		namesOf: ({ thread, key }) => ({
			name: thread,
			also: [key, key.slice(key.indexOf("/") + 1)]
		})
	});
	const notes = threadNotes("thread", chosen.map(({ thread }) => thread));
	const profile = toCpuProfile(name$2, chosen.map(toThread));
	return notes.length === 0 ? profile : {
		...profile,
		notes
	};
}
function durationsOrRefusal(events, threadNames, options) {
	const profile = readDurations(events, {
		...options,
		threadNames
	});
	if (profile !== void 0) return profile;
	throw malformed(name$2, "the CPU profiles (category disabled-by-default-v8.cpu_profiler) or durations", "at least one", "none");
}
function namesOfThreads(events) {
	const names = /* @__PURE__ */ new Map();
	for (const event of events) {
		if (!isObject(event) || event["name"] !== "thread_name") continue;
		const named = isObject(event["args"]) ? event["args"]["name"] : void 0;
		if (typeof named === "string" && named !== "") names.set(threadKey(event), named);
	}
	return names;
}
function threadKey(event) {
	return `${String(event["pid"])}/${String(event["tid"])}`;
}
function collect(events, threadNames) {
	const recordings = /* @__PURE__ */ new Map();
	for (const [i, event] of events.entries()) {
		if (!isObject(event)) continue;
		if (event["name"] !== "Profile" && event["name"] !== "ProfileChunk" && event["name"] !== "CpuProfile") continue;
		const key = `${String(event["pid"])}:${String(event["id"] ?? event["tid"])}`;
		const known = recordings.get(key) ?? {
			key: threadKey(event),
			thread: "",
			startUs: void 0,
			endUs: void 0,
			chunks: [],
			whole: void 0
		};
		recordings.set(key, known);
		addEvent(known, event, `traceEvents[${i}]`);
	}
	for (const recording of recordings.values()) recording.thread = threadNames.get(recording.key) ?? recording.key;
	return [...recordings.values()].filter(({ chunks, whole }) => chunks.length > 0 || whole !== void 0);
}
function addEvent(recording, event, where) {
	const data = checks$1.object(checks$1.object(event["args"], `${where}.args`)["data"], `${where}.args.data`);
	if (event["name"] === "CpuProfile") {
		recording.whole = checks$1.object(data["cpuProfile"], `${where}.args.data.cpuProfile`);
		return;
	}
	if (event["name"] === "Profile") {
		recording.key = threadKey(event);
		recording.startUs = checks$1.number(data["startTime"], `${where}.args.data.startTime`);
		return;
	}
	if (data["endTime"] !== void 0) recording.endUs = checks$1.number(data["endTime"], `${where}.args.data.endTime`);
	recording.chunks.push({
		time: checks$1.number(event["ts"] ?? 0, `${where}.ts`),
		data,
		where: `${where}.args.data`
	});
}
function toThread({ startUs, endUs, chunks, whole }) {
	if (whole !== void 0) return toThread$1(whole);
	const nodes = [];
	const samples = [];
	const lines = [];
	const timesUs = [];
	let now = startUs ?? 0;
	for (const { data, where } of [...chunks].sort((first, second) => first.time - second.time)) {
		const profile = data["cpuProfile"] === void 0 ? {} : checks$1.object(data["cpuProfile"], `${where}.cpuProfile`);
		for (const [i, node] of arrayOf(profile["nodes"], `${where}.cpuProfile.nodes`).entries()) nodes.push(toV8Node(checks$1, node, `${where}.cpuProfile.nodes[${i}]`));
		const taken = arrayOf(profile["samples"], `${where}.cpuProfile.samples`);
		const deltas = arrayOf(data["timeDeltas"], `${where}.timeDeltas`);
		if (taken.length !== deltas.length) throw malformed(name$2, `the length of ${where}.timeDeltas`, `${taken.length} as that of samples`, deltas.length);
		const executing = arrayOf(data["lines"] ?? profile["lines"], `${where}.lines`);
		for (const [i, id] of taken.entries()) {
			samples.push(checks$1.integer(id, `${where}.cpuProfile.samples[${i}]`));
			now += checks$1.number(deltas[i], `${where}.timeDeltas[${i}]`);
			timesUs.push(now);
			lines.push(typeof executing[i] === "number" ? checks$1.integer(executing[i], `${where}.lines[${i}]`, 0) : 0);
		}
	}
	return {
		nodes,
		samples,
		timesUs,
		lines,
		startUs,
		endUs
	};
}
function arrayOf(value, where) {
	return value === void 0 ? [] : checks$1.array(value, where);
}
// src/profile/formats/flamebearer.ts
/**
* Pyroscope's flamebearer, what `/render` and `/render-diff` answer
* (grafana/pyroscope, pkg/og/structs/flamebearer/flamebearer.go). Levels hold bars, offsets counted from the end of the
* bar before: single `[offset, total, self, name]`, double `[offset, total, self] × left, right, then name`.
*/
const name$1 = "flamebearer";
const checks = createChecks(name$1);
const flamebearerFormat = {
	name: name$1,
	recognizes: (file) => isObject(file) && isObject(file["flamebearer"]),
	read: fromFlamebearer
};
/** A double one holds two profiles: `options.side` chooses. */
function fromFlamebearer(value, options = {}) {
	const file = checks.object(value, "the file");
	const bearer = checks.object(file["flamebearer"], "flamebearer");
	const metadata = isObject(file["metadata"]) ? file["metadata"] : {};
	const format = metadata["format"] ?? bearer["format"] ?? "single";
	if (format !== "single" && format !== "double") throw malformed(name$1, "metadata.format", "single or double", format);
	if (format === "double" && options.side === void 0) throw new GateError("PROFILE_UNLIKE", "Cannot read the flamebearer profile as the side must be left or right: the file compares two profiles, and none was chosen", { hint: "choose one with --side left or --side right; diff takes the left as baseline and the right as candidate" });
	const scale = scaleOf({
		...bearer,
		...metadata
	}, options.sampleType);
	const builder = createProfileBuilder(name$1, 1);
	addLevels(builder, bearer, {
		columns: columnsOf(format, options.side),
		factor: scale.factor
	});
	const ticks = builder.tree.totalOf(0) / scale.factor;
	const folds = builder.frames().some((frame) => frame.name === "other" && frame.file === void 0);
	return builder.build({
		sampleTypes: [scale.type],
		defaultType: 0,
		...scale.countsSamples ? { sampleCount: ticks } : {},
		producer: "pyroscope",
		mode: modeOfType(scale.type.type),
		...folds ? { notes: ["\"other\" is what the server folded: ask it for more nodes (maxNodes)"] } : {}
	});
}
function columnsOf(format, side) {
	if (format === "single") return {
		width: 4,
		offsets: [0],
		total: 1
	};
	return {
		width: 7,
		offsets: [0, 3],
		total: side === "right" ? 4 : 1
	};
}
/**
* A bar lies under the bar of the level before that spans it; both sides together, so that bars empty on one have width.
* Self is what the children leave of the total: the server rounds selfs on their own, and they need not sum up.
*/
function addLevels(builder, bearer, options) {
	const names = checks.array(bearer["names"], "flamebearer.names").map((text, i) => checks.string(text, `flamebearer.names[${i}]`));
	const frames = /* @__PURE__ */ new Map();
	const frameOf = (index, text) => {
		const frame = frames.get(index) ?? builder.frame(toSymbolFrame(text));
		frames.set(index, frame);
		return frame;
	};
	let before = [];
	const close = (bars) => {
		for (const bar of bars) builder.tree.add(bar.node, 0, Math.max(0, bar.self) * options.factor);
	};
	for (const [depth, value] of checks.array(bearer["levels"], "flamebearer.levels").entries()) {
		const where = `flamebearer.levels[${depth}]`;
		const level = checks.array(value, where).map((number, i) => checks.weight(number, `${where}[${i}]`));
		const { width } = options.columns;
		if (level.length % width !== 0) throw malformed(name$1, `the length of ${where}`, `a multiple of ${width}`, level.length);
		const nodeOf = (over, index, at) => {
			const text = names[index];
			if (text === void 0) throw malformed(name$1, at, `an index below ${names.length}`, index);
			return over === void 0 ? 0 : builder.tree.child(over.node, frameOf(index, text));
		};
		const bars = toBars(level, where, {
			columns: options.columns,
			before: depth === 0 ? void 0 : before,
			nodeOf
		});
		close(before);
		before = bars;
	}
	close(before);
}
function toBars(level, where, { columns, before, nodeOf }) {
	const { width, offsets, total } = columns;
	const bars = [];
	let end = 0;
	let parent = 0;
	for (let i = 0; i < level.length; i += width) {
		const start = end + offsets.reduce((sum, column) => sum + (level[i + column] ?? 0), 0);
		end = start + offsets.reduce((sum, column) => sum + (level[i + column + 1] ?? 0), 0);
		if (end === start) continue;
		while (before !== void 0 && parent < before.length && (before[parent]?.end ?? 0) <= start) parent++;
		const over = before?.[parent];
		if (before !== void 0 && (over === void 0 || over.start > start || over.end < end)) throw malformed(name$1, `${where}[${i}]`, "a bar under one of the level before", `${start} to ${end}`);
		const self = level[i + total] ?? 0;
		if (over !== void 0) over.self -= self;
		const node = nodeOf(over, level[i + width - 1] ?? 0, `${where}[${i + width - 1}]`);
		bars.push({
			start,
			end,
			node,
			self
		});
	}
	return bars;
}
/** `units: samples` are ticks of `sampleRate` a second; newer servers give nanoseconds as 10⁹ ticks. */
function scaleOf(metadata, wanted) {
	const own = ownType(metadata["flamegate"]);
	if (own !== void 0) return {
		type: {
			...own,
			type: wanted ?? own.type
		},
		factor: 1,
		countsSamples: own.unit === "samples"
	};
	const units = typeof metadata["units"] === "string" ? metadata["units"] : "";
	const rate = metadata["sampleRate"];
	if (units === "samples" || units === "") {
		const perSecond = typeof rate === "number" && Number.isFinite(rate) && rate > 0 ? rate : 100;
		return {
			type: {
				type: wanted ?? "cpu",
				unit: "ns"
			},
			factor: 1e9 / perSecond,
			countsSamples: perSecond < 1e6
		};
	}
	const known = units === "lock_nanoseconds" ? toBaseUnit("", "nanoseconds") : toBaseUnit("", units);
	const guessed = known.unit === "B" ? "alloc_space" : known.unit === "count" ? "alloc_objects" : units;
	return {
		type: {
			type: wanted ?? guessed,
			unit: known.unit
		},
		factor: known.factor,
		countsSamples: false
	};
}
/** What was written here of counts, which are all objects to Pyroscope. */
function ownType(value) {
	if (!isObject(value) || typeof value["type"] !== "string" || typeof value["unit"] !== "string") return void 0;
	return {
		type: value["type"],
		unit: value["unit"]
	};
}
// src/profile/formats/folded.ts
const name = "folded";
const foldedFormat = {
	name,
	detect(head) {
		const lines = decodeText(head).split("\n").slice(0, linesToTell);
		if (lines.length === 1 && head.length >= 65536) return /^[^\s;{<][^;]*;/.test(lines[0] ?? "");
		if (lines.length > 1 && lines.length < linesToTell) lines.pop();
		const filled = lines.map((line) => line.trimEnd()).filter((line) => line !== "" && !line.startsWith("#"));
		const stacks = filled.filter((line) => stackLine.test(line)).length;
		return stacks > 0 && 2 * stacks > filled.length;
	},
	read: readFolded
};
const linesToTell = 40;
/** A frame begins the line, or none does (py-spy), and a count ends it; below zero it is a difference, to be refused by its line. */
const stackLine = /^(|\S.*|\s+\S.*;.*)[ \t]-?\d+(\.\d*)?(e[+-]?\d+)?$/i;
/** The file does not tell what it counts: `sampleType` names it (`cpu`, `alloc_space`), samples when absent. */
function readFolded(bytes, options) {
	const builder = createProfileBuilder(name, 1);
	const reader = createLineReader(builder);
	forEachLine(bytes, name, {
		line: reader.add,
		maxInflatedBytes: options?.maxInflatedBytes
	});
	const notes = notesOf$1(reader);
	const type = options?.sampleType ?? "samples";
	const profile = builder.build({
		sampleTypes: [{
			type,
			unit: unitOf(type)
		}],
		defaultType: 0,
		...type === "samples" && Number.isInteger(reader.total()) ? { sampleCount: reader.total() } : {},
		producer: producerOf(reader.hasTiers(), builder),
		mode: type,
		...notes.length === 0 ? {} : { notes }
	});
	return (options?.lines ?? (holdsExecutingLines(profile.frames) ? "executing" : "definition")) === "executing" ? withLinesOnLeaves(name, profile) : profile;
}
/** A few lines among stacks are what a collapser said of its own; a file of nothing else is no profile. */
function notesOf$1(reader) {
	const { lines, skipped, pairs, firstSkipped } = reader.seen();
	if (skipped > lines || lines === 0 && firstSkipped !== void 0) throw malformed(name, `line ${firstSkipped?.number ?? 1}`, expectedLine, firstSkipped?.text);
	if (lines === 0) throw malformed(name, "the file", "lines of \"frame;frame count\"", "empty");
	const shown = show$1(firstSkipped?.text);
	return [...skipped === 0 ? [] : [`${skipped} of ${lines + skipped} lines are no stacks and were passed over, the first ${shown}`], ...lines > 1 && pairs === lines ? ["each line ends in two numbers, as differences do; the last is what is shown"] : []];
}
function unitOf(type) {
	if (type === "cpu" || type === "wall") return "ns";
	return type.endsWith("_space") ? "B" : "samples";
}
function producerOf(hasTiers, builder) {
	if (hasTiers) return "async-profiler";
	return builder.frames().some(({ language, line }) => language === "python" && line !== void 0) ? "py-spy" : "folded";
}
/**
* Stacks of neighbouring lines mostly begin alike (collapsers sort them), so each line starts from where the last one
* still agrees.
*/
function createLineReader(builder) {
	const indices = /* @__PURE__ */ new Map();
	/** Of the previous line: where each frame ends, and its node. */
	const ends = [];
	const nodes = [];
	let previous = "";
	let lines = 0;
	let pairs = 0;
	let skipped = 0;
	let firstSkipped;
	let total = 0;
	let hasTiers = false;
	const indexOf = (text) => {
		const known = indices.get(text);
		if (known !== void 0) return known;
		hasTiers ||= /_\[[01ij]\]$/.test(text);
		const index = builder.frame(toSymbolFrame(text));
		indices.set(Buffer.from(text).toString(), index);
		return index;
	};
	return {
		add(text, number, isOpen) {
			if (text.trim() === "" || text.startsWith("#")) return;
			const line = withoutPadding(text);
			const space = countAt(line);
			const value = countOf(line, space, number);
			if (value === void 0) {
				if (!isProse(line)) throw malformed(name, `line ${number}`, expectedLine, isOpen ? `cut short, ${show$1(line)}` : line);
				skipped++;
				firstSkipped ??= {
					number,
					text
				};
				return;
			}
			lines++;
			if (/[ \t]\d+[ \t]\d+$/.test(line)) pairs++;
			let depth = commonDepth(previous, line, ends);
			let node = depth === 0 ? 0 : nodes[depth - 1] ?? 0;
			for (let start = depth === 0 ? 0 : (ends[depth - 1] ?? 0) + 1; start < space; depth++) {
				const found = line.indexOf(";", start);
				const end = found === -1 || found > space ? space : found;
				node = builder.tree.child(node, indexOf(line.slice(start, end)));
				ends[depth] = end;
				nodes[depth] = node;
				start = end + 1;
			}
			ends.length = depth;
			previous = line;
			builder.tree.add(node, 0, value);
			total += value;
		},
		seen: () => ({
			lines,
			pairs,
			skipped,
			firstSkipped
		}),
		total: () => total,
		hasTiers: () => hasTiers
	};
}
/**
* How many leading frames of the previous line are whole frames of this one too. Found by halving: comparing two prefixes
* is one fast call, comparing them character by character took a third of all time.
*/
function commonDepth(previous, line, ends) {
	let known = 0;
	let unknown = ends.length;
	while (known < unknown) {
		const middle = known + unknown + 1 >>> 1;
		const end = ends[middle - 1] ?? 0;
		if (line.charCodeAt(end) === semicolon && line.slice(0, end) === previous.slice(0, end)) known = middle;
		else unknown = middle - 1;
	}
	return known;
}
const semicolon = 59;
const expectedLine = "\"frame;frame count\" with a count >= 0";
function withoutPadding(text) {
	const last = text.charCodeAt(text.length - 1);
	return last === 32 || last === 9 ? text.trimEnd() : text;
}
/** Words of a collapser among the stacks, which hold no stack and end in nothing like a number. */
function isProse(line) {
	return !line.includes(";") && /\s(?!nan$|inf)[a-z]+[.!]?$/i.test(line);
}
/** Where the space or tab before the count stands. */
function countAt(line) {
	return Math.max(line.lastIndexOf(" "), line.lastIndexOf("	"));
}
/** Undefined: the line does not end in a count. */
function countOf(line, space, number) {
	const text = line.slice(space + 1);
	if (space === -1 || !/^-?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text)) return void 0;
	const value = Number(text);
	if (!Number.isFinite(value)) throw malformed(name, `line ${number}`, "a finite count", text);
	if (value < 0) throw difference(name, `line ${number}`, expectedLine, line);
	return value;
}
// src/profile/formats/foreign.ts
/** Files that are no profile we read, by what they begin with: what each is, and how to get a profile out of it. */
const unpack = (command) => `unpack it first: ${command}`;
const signatures = [
	{
		begin: /^(PERFILE2|2ELIFREP)/,
		what: "perf.data, which only perf itself can resolve",
		hint: "on the machine that took it: perf script -i FILE > perf.txt, and read perf.txt"
	},
	{
		begin: /^PK\x03\x04/,
		what: "a ZIP archive",
		hint: unpack("unzip FILE")
	},
	{
		begin: /^BZh[1-9]/,
		what: "compressed by bzip2",
		hint: unpack("bunzip2 FILE")
	},
	{
		begin: /^\xfd7zXZ/,
		what: "compressed by xz",
		hint: unpack("unxz FILE")
	},
	{
		begin: /^\x28\xb5\x2f\xfd/,
		what: "compressed by zstd",
		hint: unpack("unzstd FILE")
	},
	{
		begin: /^\x04\x22\x4d\x18/,
		what: "compressed by lz4",
		hint: unpack("unlz4 FILE")
	},
	{
		begin: /^[^\0]{1,100}\0[\s\S]{156,256}ustar/,
		what: "a tar archive",
		hint: unpack("tar xf FILE")
	},
	{
		begin: /^version https:\/\/git-lfs/,
		what: "a pointer of Git LFS and not the file itself",
		hint: "fetch the file: git lfs pull"
	},
	{
		begin: /^Nettrace/,
		what: "a nettrace file of .NET",
		hint: "convert it: dotnet-trace convert --format Speedscope FILE"
	},
	{
		begin: /^(v8-version,|shared-library,|code-creation,|profiler,)/,
		what: "a log of V8 (node --prof)",
		hint: "run node --cpu-prof instead, or: node --prof-process --preprocess FILE is no profile either"
	},
	{
		begin: /^(heap profile: |goroutine profile: |threadcreate profile: |--- (contention|mutex|heapz|threadz)|goroutine \d+ \[)/,
		what: "text of Go or gperftools (debug=1)",
		hint: "fetch it without ?debug=1, so that it is pprof"
	},
	{
		begin: /^(File: .*\n)?(Build ID: .*\n)?Type: .*\n(Time: .*\n)?(Duration: .*\n)?Showing nodes/,
		what: "a table printed by pprof",
		hint: "read the file pprof was given, or write it: go tool pprof -proto FILE > cpu.pb.gz"
	},
	{
		begin: /^\0{8}(\x03\0{7}\0{8}|\0{7}\x03\0{8})/,
		what: "a CPU profile of gperftools, whose addresses need the program",
		hint: "convert it: pprof -proto PROGRAM FILE > cpu.pb.gz"
	},
	{
		begin: /^go 1\.\d+ trace\0/,
		what: "an execution trace of Go",
		hint: "capture a CPU profile (-cpuprofile)"
	},
	{
		begin: /^(Attaching \d+ probes?\.\.\.\s+)?@\w*\[/,
		what: "a map printed by bpftrace",
		hint: "fold it: stackcollapse-bpftrace.pl FILE > out.folded (FlameGraph)"
	},
	{
		begin: /^(#[^\n]*\n)*\s*(# Overhead|# (Children|Samples): )/,
		what: "a table printed by perf report",
		hint: "print the samples instead: perf script > perf.txt"
	},
	{
		begin: /^(# callgrind format|version: 1\r?\ncreator: callgrind)/,
		what: "callgrind's output, which knows calls and no stacks",
		hint: "record with perf and read: perf script > perf.txt"
	},
	{
		begin: /^gmon/,
		what: "gmon.out of gprof",
		hint: "record with perf and read: perf script > perf.txt"
	},
	{
		begin: /^desc: .*\ncmd: .*\ntime_unit: /,
		what: "massif's output",
		hint: "ms_print shows it"
	},
	{
		begin: /^v \d+( [0-9a-f]+)*\n[xX] /,
		what: "heaptrack's output",
		hint: "fold it: heaptrack_print -F out.folded FILE"
	},
	{
		begin: /^memray/,
		what: "a capture of memray",
		hint: "memray flamegraph, table or stats read it"
	},
	{
		begin: /^JAVA PROFILE 1\./,
		what: "a heap dump of Java (hprof)",
		hint: "record allocations: java -XX:+FlightRecorder, or async-profiler -e alloc"
	},
	{
		begin: /^(SLOW|\*version\n)/,
		what: "a method trace of Android",
		hint: "record with simpleperf, and: report_sample.py > perf.txt"
	},
	{
		begin: /^(Sampling process \d+|Analysis of sampling )/,
		what: "a report of macOS sample",
		hint: "fold it: stackcollapse-sample.awk FILE > out.folded (FlameGraph)"
	},
	{
		begin: /^\s*<\?xml[^>]*>\s*<trace-query-result/,
		what: "an export of Xcode's Instruments",
		hint: "fold it: inferno-collapse-xctrace FILE > out.folded"
	},
	{
		begin: /^\s*(<\?xml[^>]*>\s*)?(<!DOCTYPE svg[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg/,
		what: "a picture (SVG)",
		hint: "read the folded stacks it was drawn of"
	},
	{
		begin: /^\s*<(!DOCTYPE|html)/i,
		what: "a web page",
		hint: "read the profile it shows, or that it was to be downloaded from"
	},
	{
		begin: /^(\x7fELF|\xfe\xed\xfa|\xcf\xfa\xed\xfe|MZ)/,
		what: "a program",
		hint: "read a profile of it"
	}
];
const beginBytes = 16384;
function foreignOf(head) {
	const begin = head.subarray(0, beginBytes);
	const bytes = Buffer.from(begin).toString("latin1");
	const text = decodeText(begin);
	return signatures.find((signature) => signature.begin.test(bytes) || signature.begin.test(text));
}
const otlp = {
	what: "OTLP profiles (OpenTelemetry)",
	hint: "export pprof instead, as the profiler or the collector can"
};
/** Resource profiles are fields of messages where pprof has numbers (profiles.proto: ResourceProfiles). */
function isOtlp(head) {
	if (head[0] !== 10) return false;
	const inner = head.subarray(1, 7).findIndex((byte) => byte < 128) + 2;
	return inner > 1 && (head[inner] === 10 || head[inner] === 18 || head[inner] === 26);
}
/** JSON that is no profile we read, by its keys. */
function foreignJson(file) {
	if (!isObject(file)) return void 0;
	if (isObject(file["snapshot"]) && Array.isArray(file["strings"])) return {
		what: "a heap snapshot of V8, which holds objects and no stacks",
		hint: "record allocations over time instead: node --heap-prof, or Allocation sampling in DevTools"
	};
	if (file["resourceProfiles"] !== void 0 || file["resource_profiles"] !== void 0) return {
		what: "OTLP profiles as JSON",
		hint: "write them as protobuf, or export pprof"
	};
	if (isObject(file["meta"]) && Array.isArray(file["threads"])) return {
		what: "a profile of Firefox or samply",
		hint: "samply record --save-only writes it; perf record and perf script is read"
	};
}
// src/profile/formats/detect.ts
/** Which format a file is in, by its content: names lie, and CI uploads rename. */
/**
* The surest first. What is surely something else is told before those that are only likely: pprof has no magic number,
* and folded is any text that ends in numbers.
*/
const sure = [jfrFormat, asyncProfilerHtmlFormat];
const likely = [
	pprofFormat,
	perfScriptFormat,
	foldedFormat
];
const jsons = [
	flamebearerFormat,
	speedscopeFormat,
	chromeTraceFormat,
	heapProfileFormat,
	cpuProfileFormat
];
function readProfile(bytes, options) {
	const chunks = toChunks(bytes)[Symbol.iterator]();
	const read = [];
	let size = 0;
	for (let next = chunks.next(); next.done !== true; next = chunks.next()) {
		read.push(next.value);
		size += next.value.length;
		if (size >= 65536) break;
	}
	const head = concat(read);
	const inflated = headOf(head);
	const whole = rejoin(head, chunks);
	if (looksLikeJson(inflated)) return readJson(whole, options);
	return detectFormat(inflated).read(whole, options);
}
function* rejoin(head, rest) {
	yield head;
	for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
function readJson(bytes, options) {
	const file = parseJson(bytes, "JSON", options?.maxInflatedBytes);
	const format = jsons.find((each) => each.recognizes(file));
	if (format === void 0) throw unknownFormat(keysOf(file), foreignJson(file));
	return format.read(file, options);
}
function keysOf(file) {
	if (!isObject(file)) return "it is JSON without a profile";
	return `it is JSON of the keys ${Object.keys(file).slice(0, 8).join(", ").slice(0, 120) || "(none)"}`;
}
function detectFormat(head) {
	const detected = sure.find((each) => each.detect(head));
	if (detected !== void 0) return detected;
	const foreign = foreignOf(head);
	if (foreign !== void 0) throw unknownFormat(beginOf(head), foreign);
	const format = likely.find((each) => each.detect(head));
	if (format === void 0) throw unknownFormat(beginOf(head), isOtlp(head) ? otlp : void 0);
	return format;
}
function beginOf(head) {
	if (head.length === 0) return "it is empty or damaged";
	return `it starts with ${JSON.stringify(decodeText(head.subarray(0, 40)))}`;
}
function unknownFormat(got, foreign) {
	const names = [
		...sure,
		...jsons,
		...likely
	].map(({ name }) => name).join(", ");
	return new GateError("PROFILE_UNKNOWN_FORMAT", `Cannot read the profile as its content must be one of ${names}: ${foreign === void 0 ? got : `it is ${foreign.what}`}`, { hint: foreign?.hint ?? "convert it to pprof, speedscope or folded stacks, which most profilers write" });
}
// src/cli/profile-files.ts
/** Profiles from disk for the command line, with whatever source maps stand beside their scripts. */
/** What every command that reads profiles may be told of the reading. */
const readingOptions = {
	type: "word",
	side: "word",
	thread: "word",
	profile: "word"
};
function readingOf(command, parsed, cwd) {
	const type = parsed.words.get("type")?.at(-1);
	const side = oneOf(command, parsed, "side", ["left", "right"]);
	const thread = (parsed.words.get("thread") ?? parsed.words.get("profile"))?.at(-1);
	return {
		cwd,
		...type === void 0 ? {} : { type },
		...side === void 0 ? {} : { side },
		...thread === void 0 ? {} : { thread }
	};
}
const mostNotes = 5;
/** Said once, however many files they are true of. */
function notesOf(profiles) {
	return [...new Set(profiles.flatMap(({ notes = [] }) => notes))].slice(0, mostNotes);
}
const chunkBytes = 1 << 20;
function readProfileFile(path, { cwd, type, ...choice }) {
	const profile = naming(path, () => withType(type, (options) => readProfile(readChunks(resolve(cwd, path)), {
		...choice,
		...options
	})));
	return applySourceMaps(profile, readSourceMaps(profile.frames.flatMap(({ file }) => file ?? [])));
}
/** `type` is one of the profile's sample types, or else an event the reader must be asked for (perf, JFR). */
function withType(type, read) {
	if (type === void 0) return read({});
	const profile = tried(() => read({}));
	if (profile === void 0) return read({ sampleType: type });
	const known = profile.sampleTypes.findIndex((each) => each.type === type);
	if (known >= 0) return {
		...profile,
		defaultType: known
	};
	try {
		return read({ sampleType: type });
	} catch (error) {
		if (error instanceof GateError) typeIndex(profile, type);
		throw error;
	}
}
function tried(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof GateError) return void 0;
		throw error;
	}
}
/** In chunks: profiles can be larger than one wants to hold twice. */
function* readChunks(path) {
	const file = openSync(path, "r");
	try {
		for (;;) {
			const chunk = new Uint8Array(chunkBytes);
			const length = readSync(file, chunk);
			if (length === 0) return;
			yield chunk.subarray(0, length);
		}
	} finally {
		closeSync(file);
	}
}
function readText(path, cwd) {
	return naming(path, () => readFileSync(resolve(cwd, path), "utf8"));
}
/** Errors that say which of several files they are about. */
function naming(path, read) {
	try {
		return read();
	} catch (cause) {
		if (cause instanceof GateError) {
			const hint = cause.hint === void 0 ? {} : { hint: cause.hint };
			throw new GateError(cause.code, `${path}: ${cause.message}`, {
				cause,
				...hint
			});
		}
		const code = cause.code;
		if (typeof code !== "string") throw cause;
		throw new GateError("FILE_MISSING", `Cannot read ${path} as it must be a readable file: current value is ${code}`, {
			hint: "check the path; profiles are named one by one",
			cause
		});
	}
}
// src/cli/profile-output.ts
/** Where results of `profile` go: a file written whole or not at all, or stdout for what is text. */
function writeResult(command, content, { parsed, io }) {
	const out = parsed.words.get("out")?.at(-1);
	if (out !== void 0 && out !== "-") {
		writeWhole(resolve(io.cwd, out), content);
		return;
	}
	if (typeof content !== "string") throw usage(command, "--out must name a file for binary formats: current value is none");
	io.stdout(content);
}
function writeWhole(path, content) {
	const aside = `${path}.part`;
	try {
		writeFileSync(aside, content);
		renameSync(aside, path);
	} catch (cause) {
		rmSync(aside, { force: true });
		throw new GateError("FILE_MISSING", `Cannot write ${path} as its folder must exist and be writable: ${cause}`, {
			hint: "make the folder first",
			cause
		});
	}
}
// src/cli/profile-convert.ts
/** `profile convert`: any profile format in, any that is written out. */
const formats$1 = [
	"folded",
	"pprof",
	"speedscope",
	"cpuprofile",
	"flamebearer"
];
function runConvert(argv, io) {
	const parsed = parseProfileArguments("convert", argv, {
		to: "word",
		out: "word",
		...readingOptions
	});
	const [file, ...more] = parsed.files;
	if (file === void 0 || more.length > 0) throw usage("convert", `there must be one profile: current value is ${parsed.files.length}`);
	const to = oneOf("convert", parsed, "to", formats$1);
	if (to === void 0) throw usage("convert", `--to must be ${formats$1.join(", ")}: current value is none`);
	const profile = readProfileFile(file, readingOf("convert", parsed, io.cwd));
	checkHolds(to, profile);
	const written = writers[to](profile);
	writeResult("convert", to === "pprof" ? written : new TextDecoder().decode(written), {
		parsed,
		io
	});
	return exitCode.pass;
}
/** V8's CPU profiles hold nothing but time: bytes in them would be shown as seconds. */
function checkHolds(to, profile) {
	const { type, unit } = defaultTypeOf(profile);
	if (to !== "cpuprofile" || unit === "ns" || unit === "samples" || unit === "count") return;
	throw new GateError("USAGE", `Cannot write ${type} as cpuprofile as its values must be times: their unit is ${unit}`, { hint: "pprof, speedscope and flamebearer hold bytes as well" });
}
// src/report/html/profile-html.ts
function renderProfileHtml({ diff, blame, title }, assets) {
	const { baseline, candidate } = diff.root;
	const totals = `${diff.type} ${basisWords(diff)}: ${formatPair(baseline.total, candidate.total, valueUnit(diff))}`;
	const header = `<div><h1>${escapeHtml(title, 200)}</h1><p class="facts">${escapeHtml(totals, 200)}</p></div>`;
	const data = profilePageData({
		diff,
		blame,
		title
	});
	return renderPage({
		title,
		header,
		main: "<div id=\"detail\"></div>",
		data
	}, assets);
}
// src/report/largest-changes.ts
const mostShown = 5;
/** By |self delta|; none where both sides are the same. */
function largestChanges({ functions }) {
	return functions.filter(({ self }) => self !== void 0 && self.delta !== 0).slice(0, mostShown);
}
/** Degrees of freedom at which Student's t is the normal distribution. */
const normal = 1e6;
const sureFrom = .05;
/** Beyond that many more captures a side, more of them are no advice. */
const mostMore = 20;
function nearestWords(diff) {
	return [...nearest(diff), ...smallestSeen(diff)];
}
function nearest(diff) {
	const [first] = [...diff.functions.filter(({ self, baseline }) => self !== void 0 && self.delta !== 0 && baseline.self > 0)].sort((a, b) => (a.self?.p ?? 1) - (b.self?.p ?? 1));
	if (first?.self === void 0) return [];
	const { delta, pAdjusted } = first.self;
	const size = formatSignedPercent(delta / first.baseline.self);
	return [`Nearest: ${first.frame.name} ${size}, q ${formatP(pAdjusted)}${adviceOn(pAdjusted, diff)}.`];
}
/** The error falls with the root of the captures, so the score they need grows with it. */
function adviceOn(q, { repeats }) {
	const captures = Math.min(repeats.baseline, repeats.candidate);
	const score = studentQuantile(Math.min(.999, Math.max(q, 1e-9)), normal);
	const more = Math.ceil(captures * ((studentQuantile(sureFrom, normal) / score) ** 2 - 1));
	if (more > mostMore) return "";
	return `; if it is real, ${formatCount(Math.max(1, more), "more capture")} a side would about decide`;
}
/** What p after the correction asks for, in half widths of a 95 % interval: roughly, for ten functions and five repeats. */
const seenFrom = 2;
function smallestSeen(diff) {
	const [costliest] = [...diff.functions.filter(({ self }) => self !== void 0)].sort((a, b) => b.baseline.self - a.baseline.self);
	if (costliest?.self === void 0) return ["Too few samples to test any function."];
	const { low, high } = costliest.self;
	const least = formatQuantity((high - low) / 2 * seenFrom, valueUnit(diff));
	return [`In ${costliest.frame.name}, the costliest, less than about ${least} ${basisWords(diff)} would not have shown.`];
}
// src/report/profile-text.ts
/** Columns but the last, which is cut, are as wide as their widest cell; numbers stand right. */
function table(head, rows, width) {
	const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? title))));
	return [head, ...rows].map((row) => {
		const cells = row.map((cell, column) => column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0, "left"));
		return cutToWidth(cells.join("  "), width).trimEnd();
	});
}
function nameOf$1({ frame, place }) {
	const line = frame.line === void 0 ? "" : `:${frame.line}`;
	const where = place === void 0 || frame.name.startsWith("(anonymous") ? "" : `  ${place.path}${line}`;
	return toVisible(`${frame.name}${where}`);
}
function renderTop(tree, by, options) {
	const { unit, type } = tree.type;
	const notes = options.notes ?? [];
	const whole = tree.root.total;
	const share = (value) => whole === 0 ? "–" : formatPercent(value / whole);
	const sorted = [...tree.functions].sort((a, b) => b[by] - a[by]);
	const rows = sorted.slice(0, options.rows).map((each) => [
		formatQuantity(each.self, unit),
		share(each.self),
		formatQuantity(each.total, unit),
		share(each.total),
		nameOf$1(each)
	]);
	return [
		`${toVisible(type)}: ${formatQuantity(whole, unit)} in ${formatCount(tree.functions.length, "function")}`,
		...notes.map((note) => `note: ${toVisible(note)}`),
		"",
		...whole === 0 ? [emptyWords(tree)] : table([
			"self",
			"",
			"total",
			"",
			"function"
		], rows, options.width),
		...more(sorted.length - rows.length),
		""
	].join("\n");
}
/** A table of nothing would leave open whether it was read right. */
function emptyWords({ type, others }) {
	const filled = others.filter(({ total }) => total > 0);
	if (filled.length === 0) return `The profile is empty: no ${toVisible(type.type)} was sampled.`;
	const held = filled.map(({ type: { type: name, unit }, total }) => `${name} (${formatQuantity(total, unit)})`);
	return `No ${toVisible(type.type)} was sampled. The profile holds ${toVisible(held.join(", "))}: --type ${toVisible(filled[0]?.type.type ?? "")}`;
}
function more(left) {
	return left > 0 ? [`… and ${formatCount(left, "more function")}`] : [];
}
/** Functions with a significant change first, then the largest changes that are not. */
function renderDiffText(diff, blame, options) {
	const unit = valueUnit(diff);
	const { baseline, candidate } = diff.root;
	const named = diff.functions.filter(isSignificant).sort(bySignificance);
	const relations = new Map(blame?.functions.map((each) => [each.function.key, each]));
	const rows = named.slice(0, options.rows).map((each) => diffRow(each, diff, relations.get(each.key)));
	return [
		`${toVisible(diff.type)} ${basisWords(diff)}: ${formatPair(baseline.total, candidate.total, unit)}`,
		`${formatCount(diff.repeats.baseline, "profile")} and ${formatCount(diff.repeats.candidate, "profile")}, ${formatNumber(diff.samples.baseline, 0)} and ${formatCount(diff.samples.candidate, "sample")}; ${confidenceWords(diff)}`,
		"",
		...named.length === 0 ? nothingSignificant(diff, options) : table([
			"self",
			"change",
			"q",
			"total",
			"function"
		], rows, options.width),
		...more(named.length - rows.length),
		...blame === void 0 || named.length === 0 ? [] : ["", blameSentence(blame)],
		""
	].join("\n");
}
/** What moved most all the same, how sure that is, and what it would take to know. */
function nothingSignificant(diff, options) {
	const rows = largestChanges(diff).map((each) => diffRow(each, diff, void 0));
	return [
		"No function changed significantly.",
		...nearestWords(diff).map(toVisible),
		...rows.length === 0 ? [] : [
			"",
			"The largest changes, none beyond the noise:",
			...table(largestHead, rows, options.width)
		]
	];
}
const largestHead = [
	"self",
	"change",
	"q",
	"total",
	"function"
];
/** Functions whose own cost changed first, then those whose callees' did; the largest change first. */
function bySignificance(a, b) {
	const [own, other] = [a, b].map(({ self }) => Number(self?.significant === true));
	const size = ({ self, total }) => Math.abs((self?.significant === true ? self : total)?.delta ?? 0);
	return (other ?? 0) - (own ?? 0) || size(b) - size(a);
}
function isSignificant({ self, total }) {
	return self?.significant === true || total?.significant === true;
}
function diffRow(each, diff, blamed) {
	const unit = valueUnit(diff);
	const own = each.total?.significant === true && each.self?.significant !== true ? each.total : each.self ?? each.total;
	const part = own === each.self ? "self" : "total";
	const change = own === void 0 ? "" : formatDeltaWithin(own.delta, (own.high - own.low) / 2, unit, [each.baseline[part], each.candidate[part]]);
	const remarks = [each.status === "common" ? "" : each.renamedFrom === void 0 ? each.status : `was ${each.renamedFrom}`, blamed === void 0 ? "" : relationWords(blamed)].filter((remark) => remark !== "");
	return [
		formatPair(each.baseline.self, each.candidate.self, unit),
		own === each.self ? change : `${change} with callees`,
		own === void 0 ? "" : formatP(own.p),
		formatPair(each.baseline.total, each.candidate.total, unit),
		nameOf$1(each) + (remarks.length === 0 ? "" : `  (${toVisible(remarks.join(", "))})`)
	];
}
function relationWords({ relation, package: name }) {
	return {
		changed: "changed",
		"calls-changed": "calls changed code",
		runtime: "runtime",
		dependency: name === void 0 ? "dependency" : `dependency ${name}`,
		unchanged: "not changed",
		unknown: ""
	}[relation];
}
function blameSentence(blame) {
	const changed = blame.functions.filter(({ relation }) => relation === "changed");
	if (changed.length > 0) return `Changed and costlier: ${changed.map(({ function: { frame }, file, line }) => {
		const where = file === void 0 ? "" : ` ${file}${line === void 0 ? "" : `:${line}`}`;
		return toVisible(`${frame.name}${where}`);
	}).join(", ")}`;
	return blame.explained ? "No changed function is itself costlier; callers of changed code are." : "No changed function explains this.";
}
/** One document; the tree as a list of nodes in which a node names its parent by index, so that no depth is too deep. */
function diffDocument(diff, blame) {
	const nodes = [{
		parent: -1,
		node: diff.root
	}];
	for (let next = 0; next < nodes.length; next++) for (const node of nodes[next]?.node.children ?? []) nodes.push({
		parent: next,
		node
	});
	const { root: _, ...facts } = diff;
	return {
		schema: 1,
		...facts,
		nodes: nodes.map(({ parent, node: { children: __, frame: ___, ...rest } }) => ({
			parent,
			...rest
		})),
		...blame === void 0 ? {} : { blame: {
			explained: blame.explained,
			functions: blame.functions.map(({ function: { key }, ...rest }) => ({
				key,
				...rest
			}))
		} }
	};
}
function topDocument(tree, by, { rows, notes }) {
	const functions = [...tree.functions].sort((a, b) => b[by] - a[by]).slice(0, rows);
	const { type, unit } = tree.type;
	return {
		schema: 1,
		type,
		unit,
		total: tree.root.total,
		functions,
		...notes.length === 0 ? {} : { notes }
	};
}
/**
* `a;b 12 15` as difffolded writes it: what each side's profiles counted, in whole numbers, as inferno takes no others.
* Where operations are known, the candidate's are those of as many as the baseline's. Largest stacks first.
*/
function foldedDiff(diff) {
	const { baseline: before, candidate } = diff.exposure;
	const after = diff.basis === "operation" ? before : candidate;
	const lines = [];
	const open = [{
		node: diff.root,
		path: ""
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const { node, path } = next;
		const [first, second] = [Math.round(node.baseline.self * before), Math.round(node.candidate.self * after)];
		if (first > 0 || second > 0) lines.push({
			text: `${path || node.frame.name} ${first} ${second}`,
			size: Math.max(first, second)
		});
		for (const child of node.children) {
			const name = foldedName(child);
			open.push({
				node: child,
				path: path === "" ? name : `${path};${name}`
			});
		}
	}
	lines.sort((a, b) => b.size - a.size);
	return lines.map(({ text }) => `${text}\n`).join("");
}
function foldedName({ frame }) {
	const file = frame.file === void 0 || frame.name.startsWith("(anonymous") ? "" : ` (${frame.file})`;
	return `${frame.name}${file}`.replaceAll(";", ":").replaceAll(/\s/g, " ");
}
// src/cli/guess-roots.ts
/** Where the checkouts of both sides stood, when nobody says: two folders below which files have the same paths. */
/** The pair most files agree on; none where the sides name the same files, or no absolute ones. */
function guessRoots(baseline, candidate) {
	const [before, after] = [filesOf(baseline), filesOf(candidate)];
	const byName = /* @__PURE__ */ new Map();
	for (const file of after) if (!before.has(file)) byName.set(nameOf(file), [...byName.get(nameOf(file)) ?? [], file]);
	const votes = /* @__PURE__ */ new Map();
	for (const file of before) {
		if (after.has(file)) continue;
		for (const other of byName.get(nameOf(file)) ?? []) {
			const roots = withoutCommonEnd(file, other);
			const vote = votes.get(roots.join("\n")) ?? {
				roots,
				count: 0
			};
			vote.count++;
			votes.set(roots.join("\n"), vote);
		}
	}
	const [most] = [...votes.values()].sort((a, b) => b.count - a.count);
	return most?.roots ?? [];
}
function filesOf(profiles) {
	const files = profiles.flatMap(({ frames }) => frames.flatMap(({ file }) => file ?? []));
	return new Set(files.map(toPlainPath).filter((file) => /^(?:\/|[A-Za-z]:\/)/.test(file)));
}
function nameOf(file) {
	return file.slice(file.lastIndexOf("/") + 1);
}
function withoutCommonEnd(a, b) {
	const [left, right] = [a.split("/"), b.split("/")];
	while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) {
		left.pop();
		right.pop();
	}
	return [left.join("/"), right.join("/")];
}
// src/cli/profile-diff.ts
/** `profile diff`: baseline and candidate profiles laid over one another, and what the change under review has to do with it. */
const formats = [
	"text",
	"json",
	"svg",
	"png",
	"html",
	"folded"
];
async function runDiff(argv, io) {
	const parsed = parseProfileArguments("diff", argv, {
		baseline: "words",
		candidate: "words",
		ops: "word",
		per: "word",
		...readingOptions,
		to: "word",
		changes: "word",
		root: "words",
		title: "word",
		limit: "word",
		fold: "flag",
		json: "flag",
		out: "word"
	});
	const changesFile = parsed.words.get("changes")?.at(-1);
	const changes = changesFile === void 0 ? void 0 : parseUnifiedDiff(readText(changesFile, io.cwd));
	const [baseline, candidate] = readSides(parsed, io);
	const roots = parsed.words.get("root") ?? [io.cwd, ...guessRoots(profilesOf(baseline), profilesOf(candidate))];
	const diff = diffProfiles(baseline, candidate, {
		roots,
		recursion: parsed.flags.has("fold") ? "fold" : "keep",
		...changes === void 0 ? {} : { changes },
		...perOf(parsed)
	});
	const blame = changes === void 0 ? void 0 : findBlame(diff, changes, { sources: readSources(changes, roots) });
	writeResult("diff", await render(parsed.flags.has("json") ? "json" : oneOf("diff", parsed, "to", formats) ?? "text", {
		diff,
		blame,
		parsed,
		io
	}), {
		parsed,
		io
	});
	return exitCode.pass;
}
const bases = {
	op: "operation",
	second: "second",
	"cpu-second": "cpu-second",
	share: "share"
};
function perOf(parsed) {
	const word = oneOf("diff", parsed, "per", Object.keys(bases));
	const per = word === void 0 ? void 0 : bases[word];
	return per === void 0 ? {} : { per };
}
async function render(to, rendering) {
	const { diff, blame, parsed, io } = rendering;
	switch (to) {
		case "json": return `${JSON.stringify(diffDocument(diff, blame), null, 2)}\n`;
		case "folded": return foldedDiff(diff);
		case "svg": return toSvg(rendering);
		case "png": return renderPng(toSvg(rendering), readPngAssets());
		case "html": return renderProfileHtml({
			diff,
			blame,
			title: titleOf(rendering)
		}, readHtmlAssets());
		case "text": return renderDiffText(diff, blame, {
			width: io.stdoutColumns ?? 200,
			rows: wholeNumber("diff", parsed, "limit") ?? 30
		});
	}
}
function titleOf({ parsed, diff }) {
	return parsed.words.get("title")?.at(-1) ?? `${diff.type} profile`;
}
function toSvg(rendering) {
	const { diff, blame } = rendering;
	const title = titleOf(rendering);
	const blamed = blame?.functions.map(({ function: { key } }) => key);
	return renderFlameSvg(diff, blamed === void 0 ? { title } : {
		title,
		blamed
	});
}
function readSides(parsed, io) {
	const common = readingOf("diff", parsed, io.cwd);
	const operations = readOperations(parsed);
	const read = (name, each) => {
		const files = parsed.words.get(name) ?? [];
		if (files.length === 0) throw usage("diff", `--${name} must name at least one profile: current value is none`);
		return files.map((file) => {
			const profile = withVersions(readProfileFile(file, {
				side: name === "baseline" ? "left" : "right",
				...common
			}));
			return each === void 0 ? { profile } : {
				profile,
				operations: each
			};
		});
	};
	if (parsed.files.length > 0) throw usage("diff", `profiles must follow --baseline or --candidate: current value is ${parsed.files[0]}`);
	return [read("baseline", operations?.[0]), read("candidate", operations?.[1])];
}
function profilesOf(side) {
	return side.map(({ profile }) => profile);
}
/** `--ops 1000,1200`: calls within each profile of the baseline, and of the candidate. */
function readOperations(parsed) {
	const value = parsed.words.get("ops")?.at(-1);
	if (value === void 0) return void 0;
	const [baseline, candidate = baseline, ...more] = value.split(",").map(Number);
	if (baseline === void 0 || candidate === void 0 || more.length > 0 || !(baseline > 0) || !(candidate > 0)) throw usage("diff", `--ops must be two numbers > 0, BASELINE,CANDIDATE: current value is ${value}`);
	return [baseline, candidate];
}
/** Changed files as the candidate has them, from the first root that has the file. */
function readSources(changes, roots) {
	const sources = /* @__PURE__ */ new Map();
	for (const { path, state } of changes) {
		if (state === "deleted") continue;
		for (const root of [...roots].reverse()) try {
			sources.set(path, readFileSync(join(root, path), "utf8"));
			break;
		} catch {}
	}
	return sources;
}
// src/cli/profile-top.ts
/** `profile top`: the functions of one or more profiles by cost. */
function runTop(argv, io) {
	const parsed = parseProfileArguments("top", argv, {
		by: "word",
		limit: "word",
		root: "words",
		...readingOptions,
		json: "flag",
		fold: "flag",
		out: "word"
	});
	if (parsed.files.length === 0) throw usage("top", "there must be at least one profile: current value is none");
	const by = oneOf("top", parsed, "by", ["self", "total"]) ?? "self";
	const rows = wholeNumber("top", parsed, "limit");
	const reading = readingOf("top", parsed, io.cwd);
	const profiles = parsed.files.map((file) => readProfileFile(file, reading));
	const tree = buildCallTree(profiles, {
		roots: parsed.words.get("root") ?? [io.cwd],
		recursion: parsed.flags.has("fold") ? "fold" : "keep"
	});
	const notes = notesOf(profiles);
	writeResult("top", parsed.flags.has("json") ? `${JSON.stringify(topDocument(tree, by, {
		rows: rows ?? Number.POSITIVE_INFINITY,
		notes
	}), null, 2)}\n` : renderTop(tree, by, {
		width: io.stdoutColumns ?? 200,
		rows: rows ?? 30,
		notes
	}), {
		parsed,
		io
	});
	return exitCode.pass;
}
// src/cli/profile-command.ts
/** `flamegate profile convert|diff|top`: every profile format in, tables, trees and flame graph diffs out. */
const profileHelp = `usage: flamegate profile top PROFILE... [options]
       flamegate profile diff --baseline PROFILE... --candidate PROFILE... [options]
       flamegate profile convert PROFILE --to FORMAT [-o OUT]

Reads V8 .cpuprofile and .heapprofile, Chrome traces, pprof, folded stacks, speedscope, perf script, JFR, async-profiler's
pages, py-spy and Pyroscope files, gzipped or not, recognised by content. Source maps beside scripts are applied.

top: functions by cost, several profiles added up
  --by self|total   order (default: self)
  --limit N         rows (default: 30)

diff: repeats of both sides; a change is shown as significant only if it exceeds what repeats and sampling scatter
  --baseline, --candidate PROFILE...   at least one each; five each for sound tests
  --ops N,N         operations within each profile, of baseline and candidate: costs are then per operation
  --per op|second|cpu-second|share     what costs are divided by: operations, the captures' duration, the time sampled,
                    or all that was sampled (default: op where known, else second, else share)
  --to text|json|svg|png|html|folded   (default: text)
  --changes FILE    the change under review, as written by: git diff -U0 BASELINE CANDIDATE
  --title TEXT      title of the picture
  --limit N         rows (default: 30)

convert:
  --to folded|pprof|speedscope|cpuprofile|flamebearer

all:
  --type TYPE       sample type or event, e.g. cpu, alloc_space (default: the profile's own)
  --root DIR...     checkouts the profiles were taken in, so that their files are the repository's (default: . and,
                    for diff, the two folders below which both sides have the same files)
  --thread NAME     the one thread to read of files that hold several, by name or number (default: all added up);
  --profile NAME    the same, as speedscope calls them
  --side left|right of Pyroscope's comparisons, which hold two profiles (diff takes left as baseline, right as candidate)
  --fold            fold recursive cycles
  --json            one JSON document
  -o, --out FILE    write to a file (default: stdout)

examples:
  flamegate profile top run.cpuprofile --by total
  flamegate profile diff --baseline base-*.pb.gz --candidate head-*.pb.gz --to svg -o diff.svg
  flamegate profile convert perf.txt --to pprof -o perf.pb.gz
`;
const commands$1 = {
	top: runTop,
	diff: runDiff,
	convert: runConvert
};
/** `argv`: after `profile`. */
async function runProfile(argv, io) {
	const [name, ...rest] = argv;
	if (name === void 0 || argv.some((word) => word === "--help" || word === "-h")) {
		io.stdout(profileHelp);
		return name === void 0 ? exitCode.usage : exitCode.pass;
	}
	const command = Object.hasOwn(commands$1, name) ? commands$1[name] : void 0;
	if (command === void 0) throw usage(name, "the command must be top, diff or convert");
	io.releaseSignals?.();
	return command(rest, io);
}
/** For the door's list of commands. */
const profileCommand = {
	name: "profile",
	summary: "convert, compare and list CPU and allocation profiles of any runtime",
	help: profileHelp,
	run: runProfile
};
// src/report/junit.ts
function renderJunit(report) {
	const { judgements } = report.verdict;
	const suites = [...new Set(judgements.map(({ target }) => target.id.suite))];
	const count = (kind, of = judgements) => of.filter((each) => each.kind === kind).length;
	return [
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
		`<testsuites name="flamegate" ${`tests="${judgements.length}" failures="${failuresOf(report, judgements).length}" errors="${count("failed")}"`} time="${seconds(report.durationMs)}">`,
		...suites.map((suite) => suiteXml(suite, judgements.filter(({ target }) => target.id.suite === suite), report)),
		"</testsuites>",
		""
	].join("\n");
}
/** An accepted regression does not fail a build, so it fails no test either. */
function failuresOf(report, judgements) {
	return report.verdict.outcome === "overridden" ? [] : judgements.filter(({ kind }) => kind === "regression");
}
function suiteXml(suite, judgements, report) {
	const failures = new Set(failuresOf(report, judgements));
	const errors = judgements.filter(({ kind }) => kind === "failed").length;
	const skipped = judgements.filter(isSkipped).length;
	return [
		`  <testsuite name="${xml(suite)}" tests="${judgements.length}" failures="${failures.size}" errors="${errors}" skipped="${skipped}">`,
		`    <properties><property name="verdict" value="${xml(plainPhrase(headline$1(report)))}"/><property name="seed" value="${report.seed}"/></properties>`,
		...judgements.map((judgement) => caseXml(judgement, rowOf(judgement, report), failures.has(judgement) ? "failure" : "no failure")),
		"  </testsuite>"
	].join("\n");
}
function isSkipped({ kind }) {
	return kind === "skipped" || kind === "inconclusive" || kind === "new" || kind === "removed";
}
function caseXml(judgement, row, outcome) {
	const start = `    <testcase classname="${xml(classOf(judgement.target.id))}" name="${xml(`${judgement.target.id.name} (${row.metric})`)}">`;
	const sure = row.p === "" ? "" : `, adjusted p ${row.p}`;
	return `${start}${bodyXml(judgement, row, outcome, row.change === "" ? "" : `${row.baseline} → ${row.candidate}, ${changeCell(row)}${sure}`)}</testcase>`;
}
function bodyXml(judgement, row, outcome, figures) {
	if (outcome === "failure") return `<failure type="regression" message="${xml(plainPhrase(changeWords(judgement)))}">${xml(figures)}</failure>`;
	if (judgement.kind === "failed") {
		const stack = judgement.failure?.stack ?? "";
		return `<error type="${judgement.failure?.reason ?? "failed"}" message="${xml(plainPhrase(row.remark))}">${stack.split("\n").map(xml).join("\n")}</error>`;
	}
	if (isSkipped(judgement)) return `<skipped message="${xml(`${judgement.kind}: ${plainPhrase(row.remark)}`)}"/>`;
	return figures === "" ? "" : `<system-out>${xml(`${row.word}: ${figures}`)}</system-out>`;
}
/** Dots part packages in most viewers. */
function classOf({ suite, name }) {
	const area = name.split("/").slice(0, -1).join(".");
	return area === "" ? suite : `${suite}.${area}`;
}
function xml(text) {
	return escapeHtml(text.replaceAll(" ", " "));
}
function seconds(milliseconds) {
	return String(Math.round(milliseconds) / 1e3);
}
// src/report/render.ts
const reportFormats = [
	"html",
	"markdown",
	"json",
	"junit",
	"text"
];
function renderReport(report, format, options) {
	switch (format) {
		case "html": return renderHtml(report, options.html);
		case "markdown": return renderComment(report, { marker: options.marker });
		case "json": return renderJson(report);
		case "junit": return renderJunit(report);
		case "text": return renderTerminal(report, options.terminal);
	}
}
const reportCommand = {
	name: "report",
	summary: "merge bundles, judge them again and write the report",
	help: `
usage: flamegate report BUNDLE... [--out DIR] [--format FORMAT] [options]

Merges bundles (shards of one measuring), judges them again from their raw samples and reports. Nothing is measured; the
verdict is that of the machine that measured.

  --out DIR        write comment.md, report.html, report.json, pictures and the merged bundle there
  --format FORMAT  what to print: text, markdown, html, json or junit (default: text)
  --config FILE    configuration whose policy judges
  --store STORE    where the stored baselines are read from
  --json           the same as --format json

Exit codes: 0 pass, 1 regression, 2 usage, 3 a benchmark could not be measured.

example: flamegate report bundle-1 bundle-2 --out report
`,
	run: async (argv, io) => {
		const given = parseArguments("report", argv, {
			out: { type: "string" },
			format: { type: "string" },
			config: { type: "string" },
			store: { type: "string" },
			json: { type: "flag" }
		});
		const format = formatOf(given);
		const judged = await judgeBundles(io, given);
		const out = given.text("out");
		if (out !== void 0) io.stderr(`written to ${await writeReport(io, out, judged)}\n`);
		io.stdout(rendered(judged.report, format, io));
		const isIncomplete = (judged.report.shards?.missing.length ?? 0) > 0;
		const code = exitOf(judged.report.verdict);
		return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
	}
};
function formatOf(given) {
	const text = given.flag("json") ? "json" : given.text("format") ?? "text";
	const format = reportFormats.find((each) => each === text);
	if (format !== void 0) return format;
	throw new GateError("USAGE", `Cannot report as --format must be one of ${reportFormats.join(", ")}: current value is ${text}`);
}
async function judgeBundles(io, given) {
	const [first, ...others] = await Promise.all(given.positionals.map(async (folder) => parseBundle(await readFolder(resolve(io.cwd, folder)), folder)));
	if (first === void 0) throw new GateError("USAGE", "Cannot report as there must be at least one bundle: none was given", { hint: "flamegate report bundle" });
	const merged = mergeBundles([first, ...others]);
	const root = await repositoryRoot(io.cwd).catch((error) => {
		if (error instanceof GateError) return void 0;
		throw error;
	});
	const config = given.text("config");
	const store = given.text("store");
	const workspace = await openWorkspace({
		root: root ?? io.cwd,
		...config === void 0 ? {} : { config },
		...store === void 0 ? {} : { store }
	});
	const histories = await Promise.all(merged.groups.map(({ evidence }) => readHistory(root === void 0 || evidence.baselineCommit === void 0 ? {} : {
		store: storeOf(workspace, io),
		ancestry: openGitAncestry(root)
	}, {
		commit: evidence.baselineCommit ?? "",
		environmentClass: environmentClass(evidence.environment),
		gate: evidence.candidate.gate,
		...storedOf(evidence)
	})));
	const { baselineCommit, candidate } = merged.groups[0].evidence;
	return rejudge({
		merged,
		histories,
		config: workspace.config,
		...root === void 0 || baselineCommit === void 0 ? {} : { changes: openGitChanges(root, baselineCommit, candidate.commit) },
		notes: [],
		place: {
			version,
			...baselineCommit === void 0 ? {} : { reproduceBase: baselineCommit }
		}
	});
}
function storedOf({ stored }) {
	return stored === void 0 ? {} : { only: stored };
}
function rendered(report, format, io) {
	return renderReport(report, format, {
		html: readHtmlAssets(),
		marker: localMarker(report),
		terminal: {
			colour: io.colour.stdout ? "always" : "never",
			width: io.stdoutColumns ?? 100,
			rows: "notable"
		}
	});
}
// src/cli/commands.ts
const commands = [
	demoCommand,
	gateCommand,
	measureCommand,
	compareCommand,
	reportCommand,
	overrideCommand,
	baselineCommand,
	historyCommand,
	initCommand,
	profileCommand,
	calibrateCommand
];
async function runCommandLine(argv, io) {
	const [name, ...rest] = argv;
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") return help(rest[0], io);
	if (name === "--version") {
		io.stdout(`${version}\n`);
		return exitCode.pass;
	}
	const command = commands.find((candidate) => candidate.name === name);
	if (command === void 0) throw unknownCommand(name);
	const end = rest.indexOf("--");
	const words = end < 0 ? rest : rest.slice(0, end);
	if (words.includes("--help") || words.includes("-h")) return help(name, io);
	return command.run(rest, io);
}
function unknownCommand(name) {
	const near = nearest$1(name, commands.map((command) => command.name));
	return new GateError("USAGE", `Cannot run "${name}" as there is no such command`, { hint: near === void 0 ? "see: flamegate --help" : `did you mean: flamegate ${near}?` });
}
function help(name, io) {
	const command = commands.find((candidate) => candidate.name === name);
	io.stdout(command === void 0 ? overview() : `${command.help.trim()}\n`);
	return exitCode.pass;
}
function overview() {
	const width = Math.max(...commands.map((command) => command.name.length));
	const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
	return `flamegate ${version}: a benchmark gate that fails on confirmed regressions only, and says why

usage: flamegate COMMAND [options]

${lines.join("\n")}

flamegate COMMAND --help says more, with an example.
Exit codes: 0 pass, 1 regression, 2 usage or configuration, 3 could not measure or publish, 130 interrupted by Ctrl-C.
`;
}
// src/measure/interrupt.ts
/** Ctrl-C and its kin as an AbortSignal, so that a door can clean up before it ends. */
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
/** The first signal aborts; the second is `insist`ed with the exit code: whoever sends it does not want to wait. */
function abortOnSignals(insist) {
	const controller = new AbortController();
	let code;
	const hear = (name) => {
		if (code !== void 0) {
			insist(code);
			return;
		}
		code = 128 + constants$1.signals[name];
		const message = `Interrupted by ${name}; worktrees and temporary files were removed`;
		controller.abort(new GateError("INTERRUPTED", message));
	};
	for (const name of signals) process.on(name, hear);
	return {
		signal: controller.signal,
		exitCode: () => code,
		release: () => {
			for (const name of signals) process.off(name, hear);
		}
	};
}
// src/cli.ts
const interruption = abortOnSignals((code) => process.exit(code));
/** As the user has it; benchmarks are given this, and git what is settled below. */
const env = { ...process.env };
settleGit(process.env);
const noColour = env["NO_COLOR"] !== void 0 && env["NO_COLOR"] !== "";
const io = {
	stdout: (text) => process.stdout.write(text),
	stderr: (text) => process.stderr.write(text),
	env,
	cwd: process.cwd(),
	stdoutColumns: process.stdout.columns,
	colour: {
		stdout: !noColour && process.stdout.isTTY === true,
		stderr: !noColour && process.stderr.isTTY === true
	},
	interactive: process.stderr.isTTY === true && env["CI"] === void 0 && env["TERM"] !== "dumb",
	signal: interruption.signal,
	releaseSignals: interruption.release
};
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => {
	if (error.code !== "EPIPE") end(unprintable(error));
});
process.on("uncaughtException", end);
try {
	process.exitCode = await runCommandLine(process.argv.slice(2), io);
} catch (error) {
	process.exitCode = report(error);
}
function end(error) {
	process.exit(report(error));
}
function unprintable(cause) {
	const message = `Cannot print the result as whatever the output is sent to must take it: ${cause.message}`;
	return new GateError("OUTPUT_FAILED", message, { cause });
}
/** After a signal everything fails, children that got it too first of all: the signal is what is told. */
function report(failure) {
	const error = interruption.signal.aborted ? interruption.signal.reason : failure;
	if (error instanceof GateError) {
		io.stderr(`${formatGateError(error)}\n`);
		return interruption.exitCode() ?? error.exitCode;
	}
	const text = error instanceof Error ? error.stack ?? error.message : String(error);
	io.stderr(`flamegate met a fault of its own; please report it with this text:\n${text}\n`);
	return exitCode.unable;
}
export {};
