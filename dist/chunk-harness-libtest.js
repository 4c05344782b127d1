import { timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { measuredFrom } from "./chunk-measured.js";
import { recordPerf } from "./chunk-perf.js";
import { failureOf } from "./chunk-process-failure.js";
import { benchProcess } from "./chunk-bench-process.js";
import { rustHarness, standingAt, textOf } from "./chunk-rust-harness.js";
import { succeeded } from "./chunk-tool.js";
// src/harness/libtest/libtest-output.ts
function dialectOf(answer) {
	if (/^\d+ tests?, \d+ benchmarks?$/m.test(answer)) return "libtest";
	return /^running \d+ tests?$/m.test(answer) && /^test result: /m.test(answer) ? "bencher" : void 0;
}
function parseLibtestList(text) {
	return [...text.matchAll(/^(.+): bench(?:mark)?$/gm)].map((match) => match[1] ?? "");
}
function bencherNames(source) {
	const text = source.replaceAll(/\/\/.*$|\/\*[\s\S]*?\*\//gm, "");
	const groups = new Map(callsOf(text, "benchmark_group").map(([name = "", ...functions]) => [name, functions]));
	const run = callsOf(text, "benchmark_main");
	const named = run.flat();
	if (run.length !== 1 || named.some((name) => !groups.has(name)) || /\bmacro_rules!|#\[cfg/.test(text)) return void 0;
	const names = named.flatMap((name) => groups.get(name) ?? []);
	return names.every((name) => /^\w+$/.test(name)) ? names : void 0;
}
function callsOf(text, macro) {
	return [...text.matchAll(new RegExp(`\\b${macro}!\\s*[({[]([^)}\\]]*)[)}\\]]`, "g"))].map(([, words = ""]) => words.split(",").map((word) => word.trim()).filter((word) => word !== ""));
}
function namesThatRan(output) {
	return linesOf(output).map(({ name }) => name);
}
function resultIn(output, wanted) {
	const [own, another] = linesOf(output).filter(({ name }) => name === wanted);
	if (another !== void 0) return { kind: "several" };
	if (own === void 0) return { kind: "none" };
	if (/^ignored\b/m.test(own.rest)) return { kind: "ignored" };
	const figure = /(?:^|\s)bench:\s+([\d,]+(?:\.\d+)?) ns\/iter \(\+\/- /.exec(own.rest)?.[1]?.replaceAll(",", "");
	if (figure === void 0) return { kind: "none" };
	return {
		kind: "measured",
		value: Number(figure),
		step: 10 ** -(figure.split(".")[1]?.length ?? 0)
	};
}
function countIn(output) {
	return output.match(/\bbench:\s+[\d,.]+ ns\/iter \(\+\/- /g)?.length ?? 0;
}
function linesOf(output) {
	const heads = [...output.matchAll(/^test (\S.*?) +\.\.\. /gm)];
	return heads.map((head, at) => ({
		name: head[1] ?? "",
		rest: output.slice(head.index + head[0].length, heads[at + 1]?.index)
	}));
}
// src/harness/libtest/entry.ts
const libtestHarness = rustHarness({
	environmentFor: unstableFeatures,
	listBench,
	invokeOne,
	profile
});
const metrics = [timeMetric];
function unstableFeatures(wanted) {
	const unstable = wanted.filter(({ source }) => /#!\[(?:cfg_attr\([^\]]*)?\bfeature\s*\(/.test(textOf(source)));
	const crates = [...new Set(unstable.map(({ name }) => name.replaceAll("-", "_")))].toSorted();
	return crates.length === 0 ? {} : { RUSTC_BOOTSTRAP: crates.join(",") };
}
async function listBench(context, { target, file, title }) {
	const { executable, folder } = target;
	const request = benchProcess(context, {
		executable,
		folder
	}, ["--list"]);
	const result = await context.run(request);
	const failed = (failure) => [{
		name: title,
		file,
		localName: "",
		metrics,
		failure
	}];
	if (!succeeded(result)) return failed(failureOf(result, request, "listing its benchmarks"));
	const dialect = dialectOf(result.stdout);
	if (dialect === void 0) return failed(ofAnother);
	const all = (dialect === "libtest" ? parseLibtestList(result.stdout) : bencherNames(textOf(target.source))) ?? await namesOfRun(context, {
		executable,
		folder
	});
	if ("reason" in all) return failed(all);
	return [...new Set(all)].map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics,
		note: `${dialect} ${folder}`,
		executable: standingAt(executable)
	}));
}
const ofAnother = {
	reason: "load",
	message: "Its bench must be run by Rust's own harness (#[bench]) or by bencher: it printed something else; leave out of the suite's files what is written for another tool (criterion has a harness of its own)"
};
async function namesOfRun(context, place) {
	const request = benchProcess(context, place, []);
	const result = await context.run(request);
	return succeeded(result) ? namesThatRan(result.stdout) : failureOf(result, request, "its first run, which shows its names");
}
function runOf(context, { executable = "", note = "", localName }) {
	const [dialect, ...folder] = note.split(" ");
	const exact = dialect === "libtest" ? ["--exact"] : [];
	return benchProcess(context, {
		executable,
		folder: folder.join(" ")
	}, [...exact, localName]);
}
async function invokeOne(context, benchmark) {
	const request = runOf(context, benchmark);
	const result = await context.run(request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	const end = resultIn(result.stdout, benchmark.localName);
	if (end.kind !== "measured") return {
		state: "failed",
		failure: withoutResult(end)
	};
	const { value, step } = end;
	if (value < step * leastSteps) return {
		state: "failed",
		failure: tooCoarse(value, step)
	};
	return measuredFrom({
		metric: timeMetric,
		values: [value]
	}, result, context);
}
const leastSteps = 50;
function tooCoarse(value, step) {
	const printed = step === 1 ? "whole nanoseconds" : `steps of ${step} ns`;
	return {
		reason: "skipped",
		message: `Its time must be at least ${step * leastSteps} ns to be compared, as bencher prints ${printed}: it is ${value} ns; let one iteration do its work several times`
	};
}
function withoutResult(end) {
	if (end.kind === "ignored") return {
		reason: "skipped",
		message: "It is marked #[ignore]"
	};
	if (end.kind === "several") return {
		reason: "missing",
		message: "Its name must be its own: several benchmarks of its bench have it"
	};
	return {
		reason: "missing",
		message: "Its run must print its result (bench: … ns/iter): it printed none"
	};
}
async function profile(context, benchmark) {
	const recorded = await recordPerf(context, runOf(context, benchmark));
	if (recorded.state === "failed") return recorded;
	if (countIn(recorded.run.stdout) > 1) return {
		state: "failed",
		failure: {
			reason: "unsupported",
			message: "bencher runs each benchmark whose name contains that of this one in one process: a profile would be of all of them"
		}
	};
	const end = resultIn(recorded.run.stdout, benchmark.localName);
	const costPerOperation = end.kind === "measured" ? end.value : void 0;
	const caller = {
		frame: /(?:^|\b)(?:bencher|test)::/,
		timed: /::(?:iter|ns_iter_inner|bench_n)\b/,
		others: "dropped"
	};
	return {
		state: "captured",
		profile: {
			...recorded.profile,
			caller,
			costPerOperation
		}
	};
}
export { libtestHarness };
