import { cpuMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { foreignFields, foreignList, foreignNumber } from "./chunk-foreign-json.js";
import { combine, nameWith, repeatedRuns } from "./chunk-repeated.js";
import { runtimeOf } from "./chunk-runtime.js";
import { measuredFrom } from "./chunk-measured.js";
import { commandOf, failureOf } from "./chunk-process-failure.js";
import { runTool, succeeded } from "./chunk-tool.js";
import { readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
// src/harness/hyperfine/parameters.ts
const takes = /* @__PURE__ */ new Map([
	["-L", 2],
	["--parameter-list", 2],
	["-P", 3],
	["--parameter-scan", 3],
	["-D", 1],
	["--parameter-step-size", 1]
]);
const own = /* @__PURE__ */ new Set(["--export-json", "--style"]);
function parametersIn(flags) {
	const others = [];
	const found = [];
	for (let i = 0; i < flags.length; i++) {
		const [, flag = flags[i] ?? "", inline] = /^(--[\w-]+)=(.*)$/.exec(flags[i] ?? "") ?? [];
		const count = takes.get(flag);
		if (own.has(flag)) i += inline === void 0 ? 1 : 0;
		else if (count === void 0) others.push(flags[i] ?? "");
		else {
			const more = count - (inline === void 0 ? 0 : 1);
			found.push({
				flag,
				given: [...inline === void 0 ? [] : [inline], ...flags.slice(i + 1, i + 1 + more)]
			});
			i += more;
		}
	}
	const step = found.find(({ flag }) => flag === "-D" || flag === "--parameter-step-size")?.given[0] ?? "1";
	const parameters = found.filter(({ given }) => given.length > 1).map(({ given }) => toParameter(given, step));
	return {
		combinations: combine(parameters),
		others
	};
}
function toParameter([name = "", first = "", last], step) {
	return {
		name,
		values: last === void 0 ? listed(first) : scanned(first, last, step)
	};
}
function listed(text) {
	return text.split(/(?<!\\),/).map((value) => value.replaceAll("\\,", ","));
}
const mostValues = 1e4;
function scanned(first, last, step) {
	const [start, end, by] = [
		Number(first),
		Number(last),
		Number(step)
	];
	const count = Math.floor((end - start) / by + 1e-9) + 1;
	if (!(count >= 1 && count <= mostValues)) return [first];
	return Array.from({ length: count }, (_, i) => String(Math.round((start + i * by) * 1e9) / 1e9));
}
// src/harness/hyperfine/entry.ts
const hyperfineHarness = {
	toolchain: runtimeOf,
	together: () => "metrics",
	list,
	invoke,
	holder
};
const runs = 5;
async function list(context) {
	const { suite } = context;
	const asking = {
		...requestOf(context, []),
		args: ["--version"]
	};
	await runTool(context, asking, "install hyperfine, on Debian and Ubuntu: apt-get install hyperfine");
	const file = suite.workingDirectory ?? ".";
	return parametersIn(suite.flags).combinations.map((combination) => ({
		name: nameWith(suite.name, combination),
		file,
		localName: suite.name,
		metrics: [timeMetric, cpuMetric],
		note: JSON.stringify(combination)
	}));
}
function chosenBy({ note = "[]" }) {
	return JSON.parse(note).flatMap(([name, value]) => [
		"--parameter-list",
		name,
		value.replaceAll(",", "\\,")
	]);
}
function requestOf(context, args) {
	const { command, cwd, timeoutMs } = commandOf(context, void 0);
	const { others: flags } = parametersIn(context.suite.flags);
	const shelled = process.platform === "win32" || says(flags, "--shell", "-S", "-N") ? [] : ["--shell", "none"];
	const timed = shelled.length === 0 ? command : `sh -c '${command.replaceAll("'", "'\\''")}'`;
	return {
		command: "hyperfine",
		args: [
			...args,
			...shelled,
			...flags,
			timed
		],
		cwd,
		timeoutMs
	};
}
function says(flags, ...names) {
	return flags.some((flag) => names.some((name) => flag === name || flag.startsWith(`${name}=`)));
}
async function invoke(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const ran = await run(context, first.benchmark, {
		runs,
		warmups: 1
	});
	if (ran.state === "failed") return wanted.map(() => ran);
	const { result, measured } = ran;
	return wanted.map(({ metric }) => measuredFrom({
		metric,
		values: valuesOf(metric, measured),
		iterations: measured.times.length
	}, result, context));
}
function holder(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return void 0;
	return () => repeatedRuns({
		wanted,
		leastSlices: isCounted(context.suite.flags) ? 1 : runs,
		warmUp: async () => {
			if (context.suite.warmupMs === 0 || isWarmed(context.suite.flags)) return void 0;
			const ran = await run(context, first.benchmark, {
				runs: 1,
				warmups: 0
			});
			return ran.state === "failed" ? ran : void 0;
		},
		slice: async () => {
			const ran = await run(context, first.benchmark, {
				runs: 1,
				warmups: 0
			});
			if (ran.state === "failed") return ran;
			const { times } = ran.measured;
			return {
				state: "measured",
				values: wanted.map(({ metric }) => valuesOf(metric, ran.measured)),
				iterations: times.length
			};
		}
	});
}
function valuesOf({ name }, { times, cpu }) {
	return name === cpuMetric.name ? [cpu] : times;
}
function isCounted(flags) {
	return says(flags, "--runs", "-r", "--min-runs", "-m", "--max-runs", "-M");
}
function isWarmed(flags) {
	return says(flags, "--warmup", "-w");
}
async function run(context, benchmark, size) {
	const { flags, warmupMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const counted = isCounted(flags) ? [] : ["--runs", String(size.runs)];
	const warmed = warmupMs === 0 || isWarmed(flags) || size.warmups === 0 ? [] : ["--warmup", String(size.warmups)];
	const request = requestOf(context, [
		...[
			"--style",
			"none",
			"--export-json",
			output
		],
		...chosenBy(benchmark),
		...warmed,
		...counted
	]);
	try {
		const result = await context.run(request);
		if (!succeeded(result)) return {
			state: "failed",
			failure: failureOf(result, request, "its run")
		};
		const measured = parseHyperfine(readFileSync(output, "utf8"));
		if (measured.commands !== 1) return {
			state: "failed",
			failure: several(measured.commands)
		};
		return {
			state: "ran",
			measured,
			result
		};
	} finally {
		rmSync(output, { force: true });
	}
}
function several(commands) {
	return {
		reason: "unsupported",
		message: `hyperfine must measure the suite's one command: it measured ${commands}; write others as suites of their own`
	};
}
function parseHyperfine(text) {
	const results = foreignList(foreignFields(text)["results"]);
	const { times, user, system } = results[0] ?? {};
	return {
		times: (Array.isArray(times) ? times : []).map((seconds) => foreignNumber(seconds) * 1e9),
		cpu: (foreignNumber(user) + foreignNumber(system)) * 1e9,
		commands: results.length
	};
}
export { hyperfineHarness };
