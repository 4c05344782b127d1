import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { Mismatch, join as join$1, number, shortHash, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { measuredFrom } from "./chunk-measured.js";
import { perfProfiledMsOf, recordPerf } from "./chunk-perf.js";
import { failureOf } from "./chunk-process-failure.js";
import { rustHarness, standingAt, textOf } from "./chunk-rust-harness.js";
import { succeeded } from "./chunk-tool.js";
import { cureOfTools, figure, list, parseForeign, part } from "./chunk-foreign-shape.js";
import { foreignFields } from "./chunk-for-action-compare-worker.js";
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
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
function folderOf({ note = "" }) {
	return targetOf(note).folder;
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
function ownFolder(source) {
	return /\.output_directory\s*\(\s*&?\s*(?:[\w:]+\(\s*)*"([^"\\\n]+)"/.exec(source)?.[1];
}
function titleOf(text) {
	const { title } = foreignFields(text);
	return typeof title === "string" ? title : void 0;
}
const sample = (value, at) => {
	const read = part({
		iters: list(number(1)),
		times: list(figure)
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
const criterionHarness = rustHarness({
	listBench: listTarget,
	invokeOne,
	profile
});
const metrics = [timeMetric];
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
		const found = succeeded(result) ? samplesOf(context, benchmark, {
			home,
			since: result.startedAt
		}) : void 0;
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
function samplesOf({ root }, benchmark, { home, since }) {
	const found = readSamples(home, benchmark);
	const own = found === void 0 ? ownFolder(textOf(join(root, benchmark.file))) : void 0;
	return own === void 0 ? found : readSamples(join(folderOf(benchmark), own), benchmark, since);
}
function unsampled({ root }, { file }, { result, request }) {
	const failure = failureOf(result, request, "its run");
	if (!succeeded(result) || !/\.output_directory\s*\(/.test(textOf(join(root, file)))) return failure;
	return {
		reason: "missing",
		message: `Its samples must be in the folder that CRITERION_HOME names: ${file} sets another by output_directory, which is not plain text; let it do so only where that variable is not set`
	};
}
function readSamples(home, { localName }, since = 0) {
	try {
		const folders = readdirSync(home, {
			recursive: true,
			encoding: "utf8"
		}).filter((path) => basename(path) === "sample.json" && basename(dirname(path)) === "new" && statSync(join(home, path)).mtimeMs >= since).map((file) => join(home, dirname(file)));
		const titled = folders.filter((folder) => titleOf(textOf(join(folder, "benchmark.json"))) === localName);
		const [folder, another] = titled.length > 0 ? titled : folders;
		return folder === void 0 || another !== void 0 ? void 0 : parseCriterionSample(readFileSync(join(folder, "sample.json"), "utf8"));
	} catch (error) {
		if (error instanceof GateError) throw error;
		return;
	}
}
async function profile(context, benchmark) {
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
		const operations = samplesOf(context, benchmark, {
			home,
			since: recorded.run.startedAt
		})?.iterations;
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
