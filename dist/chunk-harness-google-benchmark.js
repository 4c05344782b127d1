import { cpuMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { fileTitles, findFiles } from "./chunk-bench-files.js";
import { buildByCommand, compilerToolchain } from "./chunk-built.js";
import { measuredFrom } from "./chunk-measured.js";
import { numberedNames, sharedNames, sharedNamesRemark } from "./chunk-numbered-names.js";
import { perfProfiledMsOf, recordPerf, tryPerf } from "./chunk-perf.js";
import { failureOf } from "./chunk-process-failure.js";
import { builtProgram, programWitness, systemListers } from "./chunk-built-program.js";
import { succeeded } from "./chunk-tool.js";
import { foreignFields, foreignList, foreignNumber, foreignText } from "./chunk-for-action-compare-worker.js";
import { accessSync, constants, existsSync, readFileSync, realpathSync, rmSync, statSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { basename, extname, join } from "node:path";
// src/harness/perf-stretch.ts
const fewestSamples = 20;
const mostBeside = 5;
function timedStretch(script, isOfTool, loopMs) {
	if (loopMs === void 0) return script;
	const samples = script.split(/\n{2,}/).filter((sample) => sample.trim() !== "");
	const times = samples.map(secondsOf);
	const last = times.reduce((latest, time = 0, index) => time > latest && isOfTool.test(samples[index] ?? "") ? time : latest, 0);
	const kept = samples.filter((_, index) => isBetween(times[index], last - loopMs / 1e3, last));
	const later = times.filter((time = 0) => time > last);
	if (loopMs >= fewestSamples && later.length > kept.length) return script;
	if (kept.length < fewestSamples && samples.length > mostBeside * kept.length) return tooShort(loopMs);
	return kept.length === samples.length ? script : `${kept.join("\n\n")}\n\n`;
}
function isBetween(time, from, to) {
	return time === void 0 || from <= time && time <= to;
}
function secondsOf(sample) {
	const [, seconds] = /^\s*\S.*?\s(\d+\.\d+):/.exec(sample.split("\n", 1)[0] ?? "") ?? [];
	return seconds === void 0 ? void 0 : Number(seconds);
}
function tooShort(loopMs) {
	return {
		reason: "unsupported",
		message: `Its loop ran for ${loopMs < 1 ? "less than a millisecond" : `${Math.round(loopMs)} ms`} of its profiled process, too short to be sampled: what it prepares took the rest. Give it more iterations`
	};
}
// src/harness/google-benchmark/google-benchmark-results.ts
const nanoseconds = {
	ns: 1,
	us: 1e3,
	ms: 1e6,
	s: 1e9
};
function parseGoogleBenchmark(text, nth = 0) {
	const all = entriesOf(text);
	if (all === void 0) return void 0;
	const places = placesOf(all);
	const entries = all.filter((_, i) => places[i] === nth);
	const failed = entries.find((entry) => entry["error_occurred"] === true);
	const skipped = entries.find((entry) => entry["skipped"] === true);
	return {
		alike: new Set(places).size,
		results: measuredIn(entries).map(toResult),
		error: failed === void 0 ? void 0 : foreignText(failed["error_message"]) ?? "an error without words",
		skipped: skipped === void 0 ? void 0 : foreignText(skipped["skip_message"]) ?? "without a reason"
	};
}
function lastLoopMs(text, name) {
	const last = (entriesOf(text) ?? []).filter((entry) => entry["run_type"] !== "aggregate").at(-1);
	if (last === void 0 || name.split("/").includes("manual_time")) return void 0;
	const { iterations, time } = toResult(last);
	const ms = iterations * time / 1e6;
	return ms > 0 && Number.isFinite(ms) ? ms : void 0;
}
function placesOf(entries) {
	const families = [...new Set(entries.map(familyOf))].filter((family) => family !== void 0);
	families.sort((a, b) => a - b);
	let begun = 0;
	let last = -1;
	return entries.map((entry) => {
		const family = familyOf(entry);
		if (family !== void 0) return families.indexOf(family);
		const repetition = foreignNumber(entry["repetition_index"]);
		if (Number.isFinite(repetition)) {
			if (repetition <= last) begun += 1;
			last = repetition;
		}
		return begun;
	});
}
function familyOf(entry) {
	const family = foreignNumber(entry["family_index"]) + (foreignNumber(entry["per_family_instance_index"]) || 0) / 2 ** 20;
	return Number.isFinite(family) ? family : void 0;
}
function measuredIn(entries) {
	const repetitions = entries.filter((entry) => entry["run_type"] !== "aggregate" && entry["error_occurred"] !== true && entry["skipped"] !== true);
	if (repetitions.length > 0) return repetitions;
	const named = (name) => entries.filter((entry) => entry["aggregate_name"] === name);
	const medians = named("median");
	return medians.length > 0 ? medians : named("mean");
}
function toResult(entry) {
	const unit = foreignText(entry["time_unit"]) ?? "ns";
	const factor = (Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : void 0) ?? NaN;
	return {
		iterations: foreignNumber(entry["iterations"]) || 0,
		time: foreignNumber(entry["real_time"]) * factor,
		cpu: foreignNumber(entry["cpu_time"]) * factor
	};
}
function entriesOf(text) {
	const start = text.search(/^\{/m);
	const end = text.search(/^\}[^\S\n]*$(?![\s\S]*^\}[^\S\n]*$)/m);
	const { benchmarks } = foreignFields(text.slice(start, end === -1 ? void 0 : end + 1));
	return Array.isArray(benchmarks) ? foreignList(benchmarks) : void 0;
}
function namesIn(listed, silent) {
	const own = linesOf(silent).map(shapeOf);
	const start = commonStart(linesOf(listed).map(shapeOf), own);
	const after = own.slice(start);
	const names = linesOf(listed).slice(start);
	const isOwn = (name) => after.includes(shapeOf(name));
	const last = names.findLastIndex((name) => !isOwn(name));
	return names.slice(0, last + 1);
}
function commonStart(a, b) {
	const first = b.findIndex((line, i) => line !== a[i]);
	return first === -1 ? b.length : first;
}
function linesOf(text) {
	return text.split("\n").filter((line) => line.trim() !== "");
}
function shapeOf(line) {
	return line.trim().replaceAll(/0x[0-9a-f]+|\d+(?:[.:]\d+)*/gi, "0");
}
// src/harness/google-benchmark/entry.ts
const googleBenchmarkHarness = {
	toolchain: () => compilerToolchain,
	together: () => "metrics",
	list,
	invoke,
	profile,
	tryProfiler: tryPerf,
	...programWitness(invoke, async (_, { executable }) => executable === void 0 ? void 0 : builtProgram(executable, {
		sources: void 0,
		listers: systemListers
	}))
};
const metrics = [timeMetric, cpuMetric];
const batches = 5;
async function list(context) {
	const failure = await buildByCommand(context);
	const { root, suite } = context;
	if (failure !== void 0) return [{
		name: suite.name,
		file: ".",
		localName: "",
		metrics,
		failure
	}];
	const programs = findFiles(root, suite.files).filter((file) => isProgram(root, file, suite.files));
	const titles = fileTitles(programs);
	const listed = [];
	for (const file of programs) listed.push(...await listProgram(context, file, titles.get(file) ?? file));
	return listed;
}
function isProgram(root, file, globs) {
	const isNamed = globs.some((glob) => basename(glob) === basename(file));
	try {
		accessSync(join(root, file), constants.X_OK);
		return statSync(join(root, file)).isFile() && (isNamed || ["", ".exe"].includes(extname(file)));
	} catch {
		return false;
	}
}
async function listProgram(context, file, title) {
	const request = requestOf(context, file, ["--benchmark_list_tests=true"]);
	const result = await context.run(request);
	if (!succeeded(result)) {
		const failure = failureOf(result, request, "listing its benchmarks");
		return [{
			name: title,
			file,
			localName: "",
			metrics,
			failure
		}];
	}
	const silent = await context.run({
		...request,
		args: [...request.args, "--benchmark_filter=^$"]
	});
	const names = namesIn(result.stdout, silent.stdout);
	const distinct = numberedNames(names);
	const shared = sharedNames(names);
	return names.map((localName, i) => ({
		name: `${title}/${distinct[i]}`,
		file,
		localName,
		note: String(names.slice(0, i).filter((name) => name === localName).length),
		remark: shared.length === 0 ? void 0 : sharedNamesRemark(file, shared),
		metrics,
		executable: realpathSync(request.command)
	}));
}
function requestOf({ root, suite }, file, args) {
	return {
		command: join(root, file),
		args: [...args, ...suite.flags],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
function runOf(context, { file, localName }, { minTimeMs, repetitions, output }) {
	const request = requestOf(context, file, [`--benchmark_min_time=${minTimeMs / 1e3}`, `--benchmark_repetitions=${repetitions}`]);
	const chosen = [
		`--benchmark_filter=${filterFor(localName)}`,
		"--benchmark_out_format=json",
		`--benchmark_out=${output}`
	];
	return {
		...request,
		args: [...request.args, ...chosen]
	};
}
function filterFor(name) {
	return `^${name.replaceAll(/[\\.+*?()|[{^$]/g, "\\$&").replaceAll("}", "[}]")}$`;
}
async function resultsOf(context, { note = "0" }, run) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	try {
		return {
			ran: await run(output),
			found: existsSync(output) ? parseGoogleBenchmark(readFileSync(output, "utf8"), Number(note)) : void 0
		};
	} finally {
		rmSync(output, { force: true });
	}
}
async function invoke(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { warmupMs, measureMs } = context.suite;
	const minTimeMs = measureMs / batches;
	const warming = Math.ceil(warmupMs / minTimeMs);
	const { ran, found } = await resultsOf(context, first.benchmark, async (output) => {
		const request = runOf(context, first.benchmark, {
			minTimeMs,
			repetitions: warming + batches,
			output
		});
		return {
			request,
			result: await context.run(request)
		};
	});
	const { request, result } = ran;
	const isWhole = found?.error === void 0 && found?.skipped === void 0;
	if (!succeeded(result) || found === void 0 || found.results.length === 0 || !isWhole) return wanted.map(() => ({
		state: "failed",
		failure: failureIn(found, result, request)
	}));
	const results = found.results.slice(Math.min(warming, found.results.length - 1));
	const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
	return wanted.map(({ metric }) => {
		const values = results.map(({ time, cpu }) => metric.name === cpuMetric.name ? cpu : time);
		return measuredFrom({
			metric,
			values,
			iterations
		}, result, context);
	});
}
function failureIn(found, result, request) {
	if (found?.error !== void 0) return {
		reason: "skipped",
		message: `It skipped itself with an error (${found.error})`
	};
	if (found?.skipped !== void 0) return {
		reason: "skipped",
		message: `It skipped itself (${found.skipped})`
	};
	if (!succeeded(result)) return failureOf(result, request, "its run");
	return {
		reason: "missing",
		message: `Its program must write its result with --benchmark_out: it wrote ${found === void 0 ? "no JSON that can be read" : "no result"}`
	};
}
const ofLibrary = /\sbenchmark::|\/libbenchmark\.so/;
async function profile(context, benchmark, _kind) {
	const minTimeMs = perfProfiledMsOf(context);
	const { ran: recorded, found } = await resultsOf(context, benchmark, (output) => {
		const loopMs = () => existsSync(output) ? lastLoopMs(readFileSync(output, "utf8"), benchmark.localName) : void 0;
		return recordPerf(context, runOf(context, benchmark, {
			minTimeMs,
			repetitions: 1,
			output
		}), (script) => timedStretch(script, ofLibrary, loopMs()));
	});
	if (recorded.state === "failed") return recorded;
	if (found !== void 0 && found.alike > 1) return {
		state: "failed",
		failure: {
			reason: "unsupported",
			message: "Several benchmarks have its name and run in one process: a profile would be of all of them"
		}
	};
	const cpu = found?.results[0]?.cpu;
	const caller = {
		frame: /^(?:benchmark::|\[libbenchmark\.so)/,
		others: "dropped"
	};
	return {
		state: "captured",
		profile: {
			...recorded.profile,
			caller,
			costPerOperation: cpu
		}
	};
}
export { googleBenchmarkHarness };
