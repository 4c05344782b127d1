import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { Mismatch, join as join$1, number, shortHash, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { measuredFrom } from "./chunk-measured.js";
import { perfProfiledMsOf, recordPerf, tryPerf } from "./chunk-perf.js";
import { failureOf } from "./chunk-process-failure.js";
import { programWitness } from "./chunk-built-program.js";
import { benchesOf, cargoProgram, rustToolchain, standingAt, textOf, unbuilt } from "./chunk-cargo-proof.js";
import { succeeded } from "./chunk-tool.js";
import { cureOfTools, figure, list as list$1, parseForeign, part } from "./chunk-foreign-shape.js";
import { foreignFields } from "./chunk-foreign-json.js";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
// src/harness/criterion/asking.ts
const samples = 10;
function targetOf(note) {
	return JSON.parse(note);
}
function requestOf({ suite }, note, args) {
	const { executable, folder } = targetOf(note);
	return {
		command: executable,
		args: ["--bench", ...args],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout",
		environment: { RUST_BACKTRACE: "0" }
	};
}
function runOf(context, { note = "", localName }, { warmupMs, measureMs, home, isQuick = false }) {
	const { dialect } = targetOf(note);
	const sizes = [
		"--nresamples",
		"1000",
		...isQuick ? [] : ["--sample-size", String(samples)]
	];
	const times = [
		"--warm-up-time",
		secondsOf(warmupMs, dialect),
		"--measurement-time",
		secondsOf(measureMs, dialect)
	];
	const request = requestOf(context, note, [
		"--noplot",
		...isQuick ? ["--quick"] : [],
		...sizes,
		...times,
		...chosenBy(localName, dialect)
	]);
	return {
		...request,
		environment: {
			...request.environment,
			CRITERION_HOME: home
		}
	};
}
const mostListed = 100;
function chosenBy(name, dialect) {
	const [, base = name] = /^(.+) #\d+$/s.exec(name) ?? [];
	if (base !== name) return ["--", `^${escaped(base)}(?: #[0-9]+)?$`];
	if (name.length >= mostListed && name.endsWith("...")) return ["--", `^${escaped(name.slice(0, -3))}`];
	return dialect === "exact" ? [
		"--exact",
		"--",
		name
	] : ["--", `^${escaped(name)}$`];
}
function escaped(text) {
	return text.replaceAll(/[\\.+*?()|[\]{}^$#&~-]/g, "\\$&");
}
function mayBeQuick({ note = "" }) {
	return targetOf(note).dialect !== "whole-seconds";
}
function secondsOf(milliseconds, dialect) {
	const least = Math.max(1, milliseconds);
	return String(dialect === "whole-seconds" ? Math.ceil(least / 1e3) : least / 1e3);
}
// src/harness/criterion/criterion-results.ts
function parseCriterionList(text) {
	if (isOwnHarness(text)) return [];
	return [...text.matchAll(/^(.+): bench(?:mark)?$/gm)].map((match) => match[1] ?? "");
}
function isOwnHarness(list) {
	return /^\d+ tests?, \d+ benchmarks?$/m.test(list);
}
function unlistedWhy(list, source) {
	if (isOwnHarness(list)) {
		if (!/\bcriterion_(?:main|group)!/.test(source)) return void 0;
		return "Its benchmarks of criterion must be run by criterion: the standard library's harness runs this bench; write harness = false below its [[bench]] in Cargo.toml";
	}
	if (list.trim() === "") return void 0;
	return `Its bench must list what criterion lists: it printed something else; leave out of the suite's files what is written for another tool${/\bdivan\b/.test(source) ? ", here divan" : ""}`;
}
function titleOf(text) {
	const { title } = foreignFields(text);
	return typeof title === "string" ? title : void 0;
}
const sample = (value, at) => {
	const read = part({
		iters: list$1(number(1)),
		times: list$1(figure)
	})(value, at);
	if (read.times.length !== read.iters.length) throw new Mismatch(join$1(at, "times"), `a list of ${read.iters.length}, as iters is`, read.times);
	return read;
};
function parseCriterionSample(text) {
	const { iters, times } = parseForeign(text, sample, {
		source: "sample.json of criterion",
		what: "its iterations and times",
		cure: cureOfTools
	});
	return {
		values: iters.map((count, i) => (times[i] ?? NaN) / count),
		iterations: iters.reduce((sum, count) => sum + count, 0)
	};
}
// src/harness/criterion/entry.ts
const criterionHarness = {
	toolchain: () => rustToolchain,
	together: () => "nothing",
	list,
	invoke,
	profile,
	tryProfiler: tryPerf,
	...programWitness(invoke, cargoProgram)
};
const metrics = [timeMetric];
async function list(context) {
	const benches = await benchesOf(context);
	if ("reason" in benches) return [{
		...unbuilt(context, benches),
		metrics
	}];
	const listed = [];
	for (const each of benches) listed.push(...await listTarget(context, each));
	return listed;
}
async function listTarget(context, { target, file, title }) {
	const note = JSON.stringify(target);
	const request = requestOf(context, note, ["--list"]);
	const result = await context.run(request);
	if (!succeeded(result)) return [{
		name: title,
		file,
		localName: "",
		metrics,
		failure: failureOf(result, request, "listing its benchmarks")
	}];
	const names = parseCriterionList(result.stdout);
	const why = names.length > 0 ? void 0 : unlistedWhy(result.stdout, textOf(target.source));
	if (why !== void 0) return [{
		name: title,
		file,
		localName: "",
		metrics,
		failure: {
			reason: "load",
			message: why
		}
	}];
	return names.map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics,
		note,
		executable: standingAt(target.executable)
	}));
}
async function invoke(context, wanted) {
	const measured = [];
	for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
	return measured;
}
async function invokeOne(context, benchmark) {
	const { warmupMs, measureMs } = context.suite;
	const long = noteOfLong(context, benchmark);
	if (existsSync(long)) return measureOnce(context, benchmark, true);
	const measured = await measureOnce(context, benchmark, false);
	if ((measured.state === "measured" ? measured.invocation.durationMs ?? 0 : 0) < longFactor * (warmupMs + measureMs) + longMs || !mayBeQuick(benchmark)) return measured;
	writeFileSync(long, "");
	return measureOnce(context, benchmark, true);
}
function noteOfLong({ scratch }, { file, localName }) {
	return join(scratch, `long-${shortHash(JSON.stringify([file, localName]))}`);
}
const longFactor = 4;
const longMs = 1e3;
async function measureOnce(context, benchmark, isQuick) {
	const home = join(context.scratch, randomUUID());
	const request = runOf(context, benchmark, {
		...context.suite,
		home,
		isQuick
	});
	try {
		const result = await context.run(request);
		const found = succeeded(result) ? readSamples(home, benchmark) : void 0;
		if (found === void 0) return {
			state: "failed",
			failure: unsampled(context, benchmark, {
				result,
				request
			})
		};
		return measuredFrom({
			metric: timeMetric,
			...found
		}, result, context);
	} finally {
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
function unsampled({ root }, { file }, { result, request }) {
	const failure = failureOf(result, request, "its run");
	if (!succeeded(result) || !/\.output_directory\s*\(/.test(textOf(join(root, file)))) return failure;
	return {
		reason: "missing",
		message: `Its samples must be in the folder that CRITERION_HOME names: ${file} sets another by output_directory; let it do so only where that variable is not set`
	};
}
function readSamples(home, { localName }) {
	try {
		const folders = readdirSync(home, {
			recursive: true,
			encoding: "utf8"
		}).filter((path) => basename(path) === "sample.json" && basename(dirname(path)) === "new").map((file) => join(home, dirname(file)));
		const titled = folders.filter((folder) => titleOf(textOf(join(folder, "benchmark.json"))) === localName);
		const [folder, another] = titled.length > 0 ? titled : folders;
		return folder === void 0 || another !== void 0 ? void 0 : parseCriterionSample(readFileSync(join(folder, "sample.json"), "utf8"));
	} catch (error) {
		if (error instanceof GateError) throw error;
		return;
	}
}
async function profile(context, benchmark, _kind) {
	const home = join(context.scratch, randomUUID());
	try {
		const isQuick = existsSync(noteOfLong(context, benchmark));
		const request = runOf(context, benchmark, {
			warmupMs: 1,
			measureMs: perfProfiledMsOf(context),
			home,
			isQuick
		});
		const recorded = await recordPerf(context, request);
		if (recorded.state === "failed") return recorded;
		const operations = readSamples(home, benchmark)?.iterations;
		const caller = {
			frame: /criterion::(?:bencher|routine)::/,
			timed: /criterion::bencher::/,
			others: "dropped"
		};
		return {
			state: "captured",
			profile: {
				...recorded.profile,
				caller,
				operations
			}
		};
	} finally {
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
export { criterionHarness };
