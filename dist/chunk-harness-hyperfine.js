import { cpuMetric, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { foreignFields, foreignList, foreignNumber } from "./chunk-for-action-compare-worker.js";
import { combine, nameWith, repeatedRuns } from "./chunk-repeated.js";
import { runtimeOf } from "./chunk-runtime.js";
import { measuredFrom } from "./chunk-measured.js";
import { commandOf, failureOf, lastWords } from "./chunk-process-failure.js";
import { runTool, succeeded } from "./chunk-tool.js";
import { readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
// src/harness/hyperfine/hyperfine-flags.ts
const short = /* @__PURE__ */ new Map([
	["w", ["--warmup", 1]],
	["m", ["--min-runs", 1]],
	["M", ["--max-runs", 1]],
	["r", ["--runs", 1]],
	["s", ["--setup", 1]],
	["p", ["--prepare", 1]],
	["C", ["--conclude", 1]],
	["c", ["--cleanup", 1]],
	["P", ["--parameter-scan", 3]],
	["D", ["--parameter-step-size", 1]],
	["L", ["--parameter-list", 2]],
	["S", ["--shell", 1]],
	["u", ["--time-unit", 1]],
	["n", ["--command-name", 1]],
	["N", ["--no-shell", 0]],
	["i", ["--ignore-failure", 0]]
]);
const long = new Map([
	...short.values(),
	["--reference", 1],
	["--reference-name", 1],
	["--style", 1],
	["--sort", 1],
	["--output", 1],
	["--input", 1],
	["--min-benchmarking-time", 1],
	...[
		"asciidoc",
		"csv",
		"json",
		"markdown",
		"orgmode"
	].map((to) => [`--export-${to}`, 1])
]);
function flagsIn(words) {
	const found = [];
	for (let at = 0; at < words.length;) {
		const { read, taken } = readAt(words, at);
		found.push(...read);
		at += taken;
	}
	return found;
}
function readAt(words, at) {
	const word = words[at] ?? "";
	const [, name = word, inline] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
	const count = long.get(name);
	if (count !== void 0) return readValues(words, {
		at,
		flag: name,
		spelled: name,
		count,
		inline
	});
	const [, letters = ""] = /^-([A-Za-z].*)$/s.exec(word) ?? [];
	return letters === "" ? {
		read: [{
			flag: word,
			values: [],
			words: [word]
		}],
		taken: 1
	} : readLetters(words, at, letters);
}
function readLetters(words, at, letters) {
	const read = [];
	for (const [i, letter] of [...letters].entries()) {
		const [flag, count] = short.get(letter) ?? [`-${letter}`, 0];
		const spelled = `-${letter}`;
		if (count > 0) {
			const rest = letters.slice(i + 1).replace(/^=/, "");
			const last = readValues(words, {
				at,
				flag,
				spelled,
				count,
				inline: rest === "" ? void 0 : rest
			});
			return {
				read: [...read, ...last.read],
				taken: last.taken
			};
		}
		read.push({
			flag,
			values: [],
			words: [spelled]
		});
	}
	return {
		read,
		taken: 1
	};
}
function readValues(words, { at, flag, spelled, count, inline }) {
	if (count === 0) return {
		read: [{
			flag,
			values: [],
			words: [words[at] ?? spelled]
		}],
		taken: 1
	};
	const behind = words.slice(at + 1, at + 1 + count - (inline === void 0 ? 0 : 1));
	const values = [...inline === void 0 ? [] : [inline], ...behind];
	return {
		read: [{
			flag,
			values,
			words: [spelled, ...values]
		}],
		taken: 1 + behind.length
	};
}
// src/harness/hyperfine/parameters.ts
const ofParameters = /* @__PURE__ */ new Set([
	"--parameter-list",
	"--parameter-scan",
	"--parameter-step-size"
]);
const own = /* @__PURE__ */ new Set(["--export-json", "--style"]);
function parametersIn(flags) {
	const given = flagsIn(flags);
	const step = given.find(({ flag }) => flag === "--parameter-step-size")?.values[0] ?? "1";
	const parameters = given.filter(({ flag, values }) => ofParameters.has(flag) && values.length > 1).map(({ values }) => toParameter(values, step));
	const others = given.filter(({ flag }) => !ofParameters.has(flag) && !own.has(flag));
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
	const decimals = Math.max(decimalsOf(first), decimalsOf(step));
	return Array.from({ length: count }, (_, i) => i === 0 ? first : written(start + i * by, decimals));
}
function decimalsOf(number) {
	return Math.min(9, /\.(\d+)$/.exec(number)?.[1]?.length ?? 0);
}
function written(number, decimals) {
	const [whole = "", rest = ""] = String(Math.round(number * 1e9) / 1e9).split(".");
	return decimals === 0 ? whole : `${whole}.${rest.padEnd(decimals, "0")}`;
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
	const isShelled = process.platform === "win32" || says(flags, "--shell", "--no-shell");
	const shelled = isShelled ? [] : ["--shell", "none"];
	const words = flags.flatMap((given) => isShelled ? given.words : besideIn(given));
	return {
		command: "hyperfine",
		args: [
			...args,
			...shelled,
			...words,
			isShelled ? command : inShell(command)
		],
		cwd,
		timeoutMs
	};
}
function inShell(line) {
	return `sh -c '${line.replaceAll("'", "'\\''")}'`;
}
const beside = /* @__PURE__ */ new Set([
	"--setup",
	"--prepare",
	"--conclude",
	"--cleanup"
]);
function besideIn({ flag, values, words }) {
	return beside.has(flag) ? [flag, ...values.map(inShell)] : words;
}
function says(flags, ...names) {
	return flags.some(({ flag }) => names.includes(flag));
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
	return says(flagsIn(flags), "--runs", "--min-runs", "--max-runs");
}
function isWarmed(flags) {
	return says(flagsIn(flags), "--warmup");
}
async function run(context, benchmark, size) {
	const { flags, warmupMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const counted = isCounted(flags) ? [] : ["--runs", String(size.runs)];
	const warmed = warmupMs === 0 || isWarmed(flags) || size.warmups === 0 ? [] : ["--warmup", String(size.warmups)];
	const request = requestOf(context, [
		...[
			...says(flagsIn(flags), "--show-output") ? [] : ["--style", "none"],
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
		if (measured.broken !== void 0) return {
			state: "failed",
			failure: notRun(measured.broken.code, result)
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
function notRun(code, result) {
	return {
		reason: "crashed",
		message: `Its command must run, whatever its exit code (--ignore-failure): ${code === void 0 ? "it died of a signal" : `it ended with ${code}, as what is not found, cannot be started or dies of a signal does`}${lastWords(result)}`
	};
}
function isBroken(code) {
	return code === void 0 || code >= 126 && code !== 141;
}
function parseHyperfine(text) {
	const results = foreignList(foreignFields(text)["results"]);
	const { times, user, system, exit_codes: codes } = results[0] ?? {};
	return {
		times: (Array.isArray(times) ? times : []).map((seconds) => foreignNumber(seconds) * 1e9),
		cpu: (foreignNumber(user) + foreignNumber(system)) * 1e9,
		commands: results.length,
		broken: exitsIn(codes).find(({ code }) => isBroken(code))
	};
}
function exitsIn(codes) {
	return Array.isArray(codes) ? codes.map((code) => ({ code: typeof code === "number" ? code : void 0 })) : [];
}
export { hyperfineHarness };
