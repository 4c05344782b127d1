import { cpuMetric, residentMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { combine, nameWith, repeatedRuns, withValues } from "./chunk-repeated.js";
import { commandOf, failureOf, lastWords } from "./chunk-process-failure.js";
import { succeeded } from "./chunk-tool.js";
import { gauged, probe, usageOf } from "./chunk-gauge.js";
import { runtimeOf } from "./chunk-runtime.js";
// src/harness/command/entry.ts
const commandHarness = {
	toolchain: runtimeOf,
	together: () => "metrics",
	list,
	invoke,
	holder
};
const userMetric = {
	name: "user",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
const systemMetric = {
	name: "system",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
async function list(context) {
	const { suite, root } = context;
	const isGauged = process.platform !== "win32" && succeeded(await context.run(probe(root)));
	const remark = `Suite "${suite.name}" is measured by its duration alone: processor time and memory need python3 on PATH.`;
	return combine(parametersOf(suite)).map((combination) => ({
		name: nameWith(suite.name, combination),
		file: suite.workingDirectory ?? ".",
		localName: suite.name,
		metrics: isGauged ? gaugedMetrics(suite) : [timeMetric],
		note: JSON.stringify({
			combination,
			isGauged
		}),
		remark: isGauged ? void 0 : remark
	}));
}
function gaugedMetrics({ metrics }) {
	return [timeMetric, ...[
		cpuMetric,
		userMetric,
		systemMetric,
		residentMetric
	].map((each) => metrics.includes(each.name) ? each : {
		...each,
		role: "informational"
	})];
}
function parametersOf({ parameters = {} }) {
	return Object.entries(parameters).map(([name, values]) => ({
		name,
		values
	}));
}
function wayOf({ note }) {
	if (note === void 0) return {
		combination: [],
		isGauged: false
	};
	return JSON.parse(note);
}
async function invoke(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const ran = await run(context, wayOf(first.benchmark));
	if (ran.state === "failed") return wanted.map(() => ran);
	const { usage, startedAt, durationMs, conditions } = ran;
	return wanted.map(({ metric }) => ({
		state: "measured",
		invocation: {
			value: amountOf(usage, metric),
			startedAt,
			durationMs,
			conditions
		}
	}));
}
function holder(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return void 0;
	return () => repeatedRuns({
		wanted,
		leastSlices: 1,
		warmUp: async () => void 0,
		slice: async () => {
			const ran = await run(context, wayOf(first.benchmark));
			if (ran.state === "failed") return ran;
			return {
				state: "measured",
				values: wanted.map(({ metric }) => [amountOf(ran.usage, metric)])
			};
		}
	});
}
function amountOf(usage, { name }) {
	if (name === cpuMetric.name) return usage.user + usage.system;
	if (name === userMetric.name) return usage.user;
	if (name === systemMetric.name) return usage.system;
	return name === residentMetric.name ? usage.rss : usage.time;
}
async function run(context, way) {
	const { prepare, cleanup } = context.suite;
	const failed = await runBeside(context, way, {
		line: prepare,
		doing: "prepare"
	});
	if (failed !== void 0) return failed;
	const ran = await runMeasured(context, way);
	return await runBeside(context, way, {
		line: cleanup,
		doing: "cleanup"
	}) ?? ran;
}
async function runMeasured(context, { combination, isGauged }) {
	const plain = lineOf(context, context.suite.command, combination);
	const request = isGauged ? gauged(plain) : plain;
	const result = await context.run(request);
	const failure = endedWrongly(context.suite, result, request);
	if (failure !== void 0) return {
		state: "failed",
		failure
	};
	const { startedAt, durationMs, conditions } = result;
	const usage = isGauged ? usageOf(result) : {
		time: durationMs * 1e6,
		user: 0,
		system: 0,
		rss: 0
	};
	if (usage === void 0) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	return {
		state: "ran",
		usage,
		startedAt,
		durationMs,
		conditions
	};
}
function endedWrongly(suite, result, request) {
	const { end } = result;
	if (end.kind !== "exit") return failureOf(result, request, "its run");
	const expected = suite.exitCodes ?? [0];
	if (expected.includes(end.code)) return void 0;
	return {
		reason: "crashed",
		message: `Its command must end with code ${expected.join(" or ")}: it ended with ${end.code} (where that is right, write exit-code: ${end.code})${lastWords(result)}`
	};
}
async function runBeside(context, way, { line, doing }) {
	if (line === void 0) return void 0;
	const request = lineOf(context, line, way.combination);
	const result = await context.run(request);
	return succeeded(result) ? void 0 : {
		state: "failed",
		failure: failureOf(result, request, doing)
	};
}
function lineOf(context, line, combination) {
	const request = commandOf(context, void 0);
	return {
		...request,
		command: withValues(line ?? request.command, combination)
	};
}
export { commandHarness };
