import { pathsOfNothing } from "./chunk-untouched.js";
import { GateError, exitCode, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { trackedPaths } from "./chunk-tracked-paths.js";
import { endedBy, endsAll } from "./chunk-measuring.js";
import { displayWidth, informativeLines, pad, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { withMeasurer } from "./chunk-with-measurer.js";
import { formatCount, formatQuantity } from "./chunk-for-action-compare-diff-gate-top.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { lookingOptions, questionOf } from "./chunk-measuring-arguments.js";
// src/app/examination.ts
function examine(io, question) {
	const troubles = /* @__PURE__ */ new Map();
	const look = async (looking) => {
		const { measurer, progress, found, config } = looking;
		throwAlone(troubles, question.suites.length > 0 ? question.suites : config.suites.map(({ name }) => name));
		progress.start("running each once", found.length);
		const seen = [];
		const suites = [];
		const ended = endedBy(troubles);
		const cutShort = await untilCutShort(async () => {
			if (ended !== void 0) throw ended;
			for (const discovered of found) {
				seen.push(await runOnce(measurer, discovered));
				progress.step(discovered.id.name);
			}
			await profileSuites(looking, seen, suites);
		});
		const benchmarks = [...seen, ...found.slice(seen.length).map(notReached)];
		const remarks = found.flatMap(({ remark }) => remark ?? []);
		return {
			benchmarks,
			suites,
			notes: [.../* @__PURE__ */ new Set([
				...measurer.notes,
				...remarks,
				...await pathNotes(looking)
			])],
			cutShort,
			unfinished: unfinishedIn(troubles)
		};
	};
	return withMeasurer(io, question, look, { troubles });
}
function unfinishedIn(troubles) {
	return [...troubles].filter(([, trouble]) => endsAll(trouble)).map(([suite, { message }]) => ({
		suite,
		why: message
	}));
}
async function pathNotes({ root, config, found }) {
	const bound = config.suites.filter(({ name, paths }) => paths.length > 0 && found.some(({ id }) => id.suite === name));
	if (bound.length === 0) return [];
	const tracked = await trackedPaths(root);
	return bound.flatMap((suite) => {
		const nothing = pathsOfNothing(suite, tracked);
		if (nothing.length === 0) return [];
		return [`The "paths" of suite ${suite.name} name no file that git tracks: ${nothing.join(", ")}. Correct or remove them.`];
	});
}
function throwAlone(troubles, asked) {
	const [suite = "", ...others] = asked;
	const trouble = troubles.get(suite);
	if (trouble !== void 0 && others.length === 0 && !endsAll(trouble)) throw trouble;
}
async function untilCutShort(look) {
	try {
		await look();
		return;
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		if (error.code === "INTERRUPTED") return "interrupted";
		if (error.code === "BUDGET_SPENT") return "budget";
		throw error;
	}
}
function notReached({ id, file, metrics, failure }) {
	const known = {
		id,
		file,
		metrics
	};
	return failure === void 0 ? {
		...known,
		state: "not reached"
	} : {
		...known,
		state: unrunnable(failure),
		failure
	};
}
function unrunnable({ reason }) {
	return reason === "skipped" ? "skips itself" : "not loaded";
}
async function runOnce(measurer, discovered) {
	const { id, file, failure, metrics } = discovered;
	if (failure !== void 0) return {
		id,
		file,
		metrics,
		state: unrunnable(failure),
		failure
	};
	const outcome = await measurer.measureAlone(discovered, 1);
	if (outcome.state === "failed") return {
		id,
		file,
		metrics,
		state: "not run",
		failure: outcome.failure
	};
	const durations = (outcome.state === "measured" ? outcome.measurements : []).flatMap(({ invocations }) => invocations.map(({ durationMs = 0 }) => durationMs));
	const { selfContained } = discovered;
	const alone = selfContained === true ? { selfContained } : {};
	return {
		id,
		file,
		metrics,
		state: "runs",
		processMs: Math.max(0, ...durations),
		...alone
	};
}
async function profileSuites({ measurer, config, found }, examined, answers) {
	const suites = config.suites.filter(({ name }) => found.some(({ id }) => id.suite === name));
	for (const { name, profile, harness } of suites) {
		const running = examined.filter(({ id, state }) => id.suite === name && state === "runs");
		const timed = running.find(({ metrics }) => metrics.some((metric) => metric.name === timeMetric.name));
		const base = {
			suite: name,
			harness,
			profiler: profile.cpu
		};
		if (profile.cpu === "none" || running.length === 0) answers.push({
			...base,
			profiled: "not tried"
		});
		else if (timed === void 0) answers.push({
			...base,
			profiled: "not tried",
			why: "only what is timed is profiled"
		});
		else answers.push({
			...base,
			...await tryProfile(measurer, timed)
		});
	}
}
async function tryProfile(measurer, { id, metrics }) {
	try {
		const metric = metrics.find(({ unit }) => unit !== "B") ?? timeMetric;
		return (await measurer.profile({
			id,
			metric
		}, {
			count: 1,
			taken: 0
		})).length > 0 ? { profiled: "yes" } : { profiled: "no" };
	} catch (error) {
		if (!(error instanceof GateError) || ["INTERRUPTED", "BUDGET_SPENT"].includes(error.code)) throw error;
		return {
			profiled: "no",
			why: [error.message, ...error.hint === void 0 ? [] : [error.hint]].join(" · ")
		};
	}
}
// src/report/examined.ts
function isWell({ benchmarks, suites, cutShort }) {
	if (cutShort !== void 0) return false;
	const meant = benchmarks.filter(({ state }) => state !== "skips itself");
	return meant.length > 0 && meant.every(({ state }) => state === "runs") && suites.every(({ profiled }) => profiled !== "no");
}
function renderExamined({ benchmarks, suites, notes, cutShort, unfinished = [] }) {
	const head = [
		"benchmark",
		"loads",
		"runs",
		"measures",
		"a process"
	];
	const rows = benchmarks.map(({ id, state, metrics, processMs }) => [
		terminalText(`${id.suite}/${id.name}`),
		state === "not loaded" ? "NO" : "yes",
		runsWords[state],
		metrics.map(({ name, unit }) => terminalText(`${name} (${unit})`)).join(", "),
		processMs === void 0 ? "" : formatQuantity(processMs * 1e6, "ns")
	]);
	const profilers = suites.map(({ suite, profiler, profiled, why }) => `suite ${terminalText(suite)}: profiler ${profiler}: ${profiledWords(profiled, profiler, why)}${why === void 0 ? "" : `: ${terminalText(why, 800)}`}`);
	const troubles = causes(benchmarks).map(({ names, message }) => `${names}\n${indented(message)}`);
	const leftOut = leaveOut(benchmarks);
	const well = benchmarks.filter(({ state }) => state === "runs").length;
	const sum = `${well} of ${formatCount(benchmarks.length, "benchmark")} ${well === 1 ? "runs" : "run"}`;
	const left = benchmarks.filter(({ state }) => state === "not reached").length;
	const end = cutShort === void 0 ? "" : `; ${cutShortWords[cutShort]} before ${untried(left, unfinished.length > 0)} could be tried`;
	return `${[
		aligned([head, ...rows]),
		profilers,
		notes.map((note) => terminalText(note, 400)),
		troubles,
		leftOut,
		selfContainedLines(benchmarks),
		unfinished.map(({ suite, why }) => `suite ${terminalText(suite)} may hold more: ${terminalText(why, 400)}`),
		[sum + end]
	].filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}
function untried(left, isUnfinished) {
	if (isUnfinished) return "all were found, and before any";
	return left === 0 ? "the profilers" : `${left} of them`;
}
const runsWords = {
	runs: "yes",
	"skips itself": "skips itself",
	"not loaded": "NO",
	"not run": "NO",
	"not reached": "?"
};
const cutShortWords = {
	interrupted: "interrupted",
	budget: "the time budget ended"
};
function profiledWords(profiled, profiler, why) {
	if (profiled === "yes") return "works, so a regression is reported with its function";
	if (profiled === "no") return "DOES NOT WORK, so no function would be named";
	if (why !== void 0) return "not tried";
	return profiler === "none" ? "no function is named for this harness" : "not tried, as nothing of the suite has run";
}
function selfContainedLines(benchmarks) {
	const own = benchmarks.filter(({ selfContained }) => selfContained === true);
	if (own.length === 0) return [];
	const files = [...new Set(own.map(({ file }) => file))];
	const named = files.slice(0, mostFiles).map((file) => terminalText(file));
	const more = files.length <= mostFiles ? "" : ` and ${files.length - mostFiles} more`;
	return [`${own.length === benchmarks.length ? "None of them measures" : `${formatCount(own.length, "benchmark")} measure${own.length === 1 ? "s" : ""}`} ${own.length === benchmarks.length ? "anything" : "nothing"} of this repository: ${named.join(", ")}${more} ${files.length === 1 ? "loads" : "load"} nothing of it, so no change to its code can show.`, "  To do: import your own code there, and have each benchmark call what your users wait for."];
}
const mostFiles = 3;
function leaveOut(benchmarks) {
	const file = benchmarks.find((each) => each.state === "not loaded" && /\.[cm]?[jt]sx?$/.test(each.file))?.file;
	return file === void 0 ? [] : [`A file that is no benchmark is left out in flamegate.yml: files: [..., "!${terminalText(file)}"]`];
}
function causes(benchmarks) {
	const byMessage = /* @__PURE__ */ new Map();
	for (const { id, file, failure } of benchmarks) {
		if (failure === void 0) continue;
		const { message } = failure;
		const shared = /[\w-]/.test(file) ? message.replaceAll(file, "FILE") : message;
		const known = byMessage.get(shared);
		if (known === void 0) byMessage.set(shared, {
			names: [id.name],
			message
		});
		else known.names.push(id.name);
	}
	return [...byMessage].map(([shared, { names: [first = "", ...others], message }]) => ({
		names: terminalText(first) + (others.length === 0 ? "" : ` and ${formatCount(others.length, "other")}`),
		message: others.length === 0 ? message : shared
	}));
}
const mostLines = 20;
function indented(message) {
	const lines = message.split("\n");
	const why = informativeLines(lines.slice(1).join("\n"));
	return (lines.length <= mostLines ? lines : [
		...lines.slice(0, 1),
		why,
		"…",
		...lines.slice(-17)
	]).map((line) => `  ${terminalText(line, 400)}`).join("\n");
}
function aligned(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ""))));
	return rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, "right")).join("  ").trimEnd());
}
function examinedDocument({ benchmarks, suites, notes, cutShort, unfinished }) {
	return {
		benchmarks: benchmarks.map(({ id, file, metrics, state, processMs, failure, selfContained }) => ({
			benchmark: id.name,
			suite: id.suite,
			file,
			metrics: metrics.map(({ name, unit, better }) => ({
				metric: name,
				unit,
				better
			})),
			loads: state !== "not loaded",
			runs: state === "runs",
			selfContained,
			processMs,
			failure: failure === void 0 ? void 0 : {
				reason: failure.reason,
				message: failure.message
			}
		})),
		suites,
		notes,
		cutShort,
		unfinished
	};
}
const doctorCommand = {
	help: `
usage: flamegate doctor [--head REF] [options]

Checks a commit out into a fresh git worktree, sets it up as a build would, loads every benchmark, runs each once in a
process of its own and profiles one of each suite. Prints what works, and for each trouble what to do.

  --head REF      commit to look at (default: HEAD)
  --config FILE   configuration
  --working-directory DIR  whose configuration (default: the nearest folder from here upward that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --budget TIME   stop after this long, e.g. 10m, and print what is known by then
  --json          one JSON document on stdout

Interrupted, it prints what it has found so far.

Exit codes: 0 all is well, 2 usage or configuration, 3 something cannot be measured or profiled.

example: flamegate doctor --filter "parser/**"
`,
	run: async (argv, io) => {
		const given = parseArguments("doctor", argv, {
			...lookingOptions,
			budget: { type: "string" },
			json: { type: "flag" }
		});
		const examination = await examine(io, questionOf(given, io));
		if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify(examinedDocument(examination), null, 2)}\n`));
		else io.stdout(shownText(renderExamined(examination)));
		if (io.signal.aborted) throw io.signal.reason;
		return isWell(examination) ? exitCode.pass : exitCode.unable;
	}
};
export { doctorCommand };
