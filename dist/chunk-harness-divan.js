import { timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { measuredFrom } from "./chunk-measured.js";
import { perfProfiledMsOf, recordPerf } from "./chunk-perf.js";
import { failureOf } from "./chunk-process-failure.js";
import { benchProcess } from "./chunk-bench-process.js";
import { rustHarness, standingAt } from "./chunk-rust-harness.js";
import { succeeded } from "./chunk-tool.js";
// src/harness/divan/divan-output.ts
function parseDivanList(text) {
	return [...text.matchAll(/^(.+): benchmark$/gm)].map((match) => match[1] ?? "");
}
const nanoseconds = {
	ps: .001,
	ns: 1,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	m: 6e10,
	h: 36e11
};
const row = /([\d.]+) (\S+)[ \t]+│[ \t]+([\d.]+) (\S+)[ \t]+│[ \t]+([\d.]+) (\S+)[ \t]+│[ \t]+([\d.]+) (\S+)[ \t]+│[ \t]+(\d+)[ \t]+│[ \t]+(\d+)[ \t]*$/gm;
function parseDivanRun(text) {
	return [...text.matchAll(row)].flatMap((match) => {
		const factor = nanoseconds[match[6] ?? ""];
		return factor === void 0 ? [] : [{
			median: Number(match[5]) * factor,
			iterations: Number(match[10])
		}];
	});
}
// src/harness/divan/entry.ts
const divanHarness = rustHarness({
	listBench,
	invokeOne,
	profile
});
const metrics = [timeMetric];
async function listBench(context, { target, file, title }) {
	const asked = benchProcess(context, target, [
		"--list",
		"--format",
		"terse"
	]);
	const request = {
		...asked,
		environment: {
			...asked.environment,
			NEXTEST: "1"
		}
	};
	const result = await context.run(request);
	if (!succeeded(result)) {
		const { reason, message } = failureOf(result, request, "listing its benchmarks");
		const words = `${message}\nA bench that divan does not run does not belong to a suite of harness divan`;
		return [{
			name: title,
			file,
			localName: "",
			metrics,
			failure: {
				reason,
				message: words
			}
		}];
	}
	const crate = `${target.name.replaceAll("-", "_")}::`;
	return parseDivanList(result.stdout).map((localName) => ({
		name: `${title}/${localName.startsWith(crate) ? localName.slice(crate.length) : localName}`,
		file,
		localName,
		metrics,
		note: target.folder,
		executable: standingAt(target.executable)
	}));
}
function runOf(context, { executable = "", note = "", localName }, durationMs) {
	const seconds = String(durationMs / 1e3);
	return benchProcess(context, {
		executable,
		folder: note
	}, [...[
		"--color",
		"never",
		...[
			"--min-time",
			seconds,
			"--max-time",
			seconds
		]
	], ...[
		"--exact",
		"--",
		localName
	]]);
}
async function invokeOne(context, benchmark) {
	const { warmupMs, measureMs } = context.suite;
	const request = runOf(context, benchmark, warmupMs + measureMs);
	const result = await context.run(request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	const [first, ...others] = parseDivanRun(result.stdout);
	if (first === void 0 || others.length > 0) return {
		state: "failed",
		failure: unread(others)
	};
	return measuredFrom({
		metric: timeMetric,
		values: [first.median],
		iterations: first.iterations
	}, result, context);
}
function unread(others) {
	if (others.length === 0) return {
		reason: "missing",
		message: "Its run must print its row of figures (fastest, slowest, …): it printed none"
	};
	return {
		reason: "skipped",
		message: `It must run on one number of threads to have one result: it runs on ${others.length + 1}; "flags" of the suite are cargo's, so leave one in its attribute threads`
	};
}
async function profile(context, benchmark) {
	const recorded = await recordPerf(context, runOf(context, benchmark, perfProfiledMsOf(context)));
	if (recorded.state === "failed") return recorded;
	const operations = parseDivanRun(recorded.run.stdout)[0]?.iterations;
	const caller = {
		frame: /(?:^|[ <])divan::/,
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
}
export { divanHarness };
