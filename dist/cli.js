#!/usr/bin/env node
import { version } from "./chunk-version.js";
import { GateError, exitCode, formatGateError, joinShown, shown, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { settleGit } from "./chunk-settle.js";
import { constants } from "node:os";
// src/app/color-wanted.ts
function isColorWanted(env, isTerminal) {
	const { NO_COLOR: no = "", FORCE_COLOR: force = "", TERM: terminal } = env;
	if (no !== "") return false;
	if (force !== "") return force !== "0" && force.toLowerCase() !== "false";
	return isTerminal && terminal !== "dumb";
}
// src/cli/commands.ts
const commands = [
	{
		name: "demo",
		summary: "the whole gate on a small repository with a regression in it",
		load: async () => (await import("./chunk-demo-command.js")).demoCommand
	},
	{
		name: "gate",
		summary: "measure two commits, compare, judge and report: what the Action runs",
		load: async () => (await import("./chunk-gate-command.js")).gateCommand
	},
	{
		name: "measure",
		summary: "run the suites and write a bundle; judges nothing",
		load: async () => (await import("./chunk-measure-command.js")).measureCommand
	},
	{
		name: "affected",
		summary: "which benchmarks a change provably cannot affect; measures nothing",
		load: async () => (await import("./chunk-affected-command.js")).affectedCommand
	},
	{
		name: "compare",
		summary: "judge two stored runs, bundles or sample files without measuring",
		load: async () => (await import("./chunk-compare-command.js")).compareCommand
	},
	{
		name: "report",
		summary: "merge bundles, judge them again and write the report",
		load: async () => (await import("./chunk-report-command.js")).reportCommand
	},
	{
		name: "override",
		summary: "judge a stored verdict again under the current labels, measuring nothing",
		load: async () => (await import("./chunk-override-command.js")).overrideCommand
	},
	{
		name: "baseline",
		summary: "save, list, show, prune, import and export stored runs",
		load: async () => (await import("./chunk-baseline-command.js")).baselineCommand
	},
	{
		name: "history",
		summary: "the trend page: stored runs over time, with steps, accepted steps and slow drift",
		load: async () => (await import("./chunk-history-command2.js")).historyCommand
	},
	{
		name: "doctor",
		summary: "run every benchmark once as a build would, and say what to do where one does not run",
		load: async () => (await import("./chunk-doctor-command.js")).doctorCommand
	},
	{
		name: "init",
		summary: "write a configuration, a first benchmark and the workflows",
		load: async () => (await import("./chunk-init-command.js")).initCommand
	},
	{
		name: "profile",
		summary: "convert, compare and list CPU and allocation profiles of any runtime",
		load: async () => (await import("./chunk-profile-command.js")).profileCommand
	},
	{
		name: "production",
		summary: "what production spends its time on: kept for the gate, covered by benchmarks, before and after a deploy",
		load: async () => (await import("./chunk-production-command.js")).productionCommand
	},
	{
		name: "push",
		summary: "send a run to where production is watched: Pyroscope, OTLP or Prometheus",
		load: async () => (await import("./chunk-push-command.js")).pushCommand
	},
	{
		name: "mcp",
		summary: "measure, compare, explain and history for a coding assistant, over stdio",
		load: async () => (await import("./chunk-mcp-command.js")).mcpCommand
	},
	{
		name: "calibrate",
		summary: "how sure the gate is here: noise, false alarms, smallest change seen",
		load: async () => (await import("./chunk-calibrate-command.js")).calibrateCommand
	}
];
async function runCommandLine(argv, io) {
	const [name, ...rest] = argv;
	if (name === void 0 || name === "--help" || name === "-h" || name === "help") return help(rest[0], io);
	if (name === "--version") {
		io.stdout(shown`${version}\n`);
		return exitCode.pass;
	}
	const command = commands.find((candidate) => candidate.name === name);
	if (command === void 0) throw await unknownCommand(name);
	const end = rest.indexOf("--");
	const words = end < 0 ? rest : rest.slice(0, end);
	if (words.includes("--help") || words.includes("-h")) return help(name, io);
	return (await command.load()).run(rest, io);
}
async function unknownCommand(name) {
	const { nearest } = await import("./chunk-nearest.js");
	const near = nearest(name, [
		...commands.map((command) => command.name),
		"--help",
		"--version"
	]);
	return new GateError("USAGE", `Cannot run "${name}" as there is no such command`, { hint: near === void 0 ? "see: flamegate --help" : `did you mean: flamegate ${near}?` });
}
async function help(name, io) {
	const command = commands.find((candidate) => candidate.name === name);
	io.stdout(shownText(command === void 0 ? overview() : `${(await command.load()).help.trim()}\n`));
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
const signals = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP"
];
const echoMs = 500;
function abortOnSignals(insist) {
	const controller = new AbortController();
	let code;
	let since = 0;
	let heard;
	const hear = (name) => {
		if (code !== void 0) {
			if (performance.now() - since > echoMs) insist(code);
			return;
		}
		since = performance.now();
		heard = name;
		code = 128 + constants.signals[name];
		const message = `Interrupted by ${name}; worktrees and temporary files are removed`;
		controller.abort(new GateError("INTERRUPTED", message));
	};
	for (const name of signals) process.on(name, hear);
	return {
		signal: controller.signal,
		exitCode: () => code,
		release: async () => {
			await new Promise((resolve) => setImmediate(resolve));
			for (const name of signals) process.off(name, hear);
			if (heard !== void 0) process.kill(process.pid, heard);
		}
	};
}
// src/cli.ts
const interruption = abortOnSignals((code) => process.exit(code));
const env = { ...process.env };
settleGit(process.env);
function programOf(script) {
	if (script === void 0 || !script.endsWith(".js")) return void 0;
	return /^[\w./+@-]+$/.test(script) ? `node ${script}` : `node '${script.replaceAll("'", String.raw`'\''`)}'`;
}
const io = {
	stdout: (text) => process.stdout.write(text),
	stderr: (text) => process.stderr.write(text),
	document: (content) => process.stdout.write(content),
	env,
	cwd: process.cwd(),
	stdoutColumns: process.stdout.columns,
	color: {
		stdout: isColorWanted(env, process.stdout.isTTY === true),
		stderr: isColorWanted(env, process.stderr.isTTY === true)
	},
	interactive: process.stderr.isTTY === true && env["CI"] === void 0 && env["TERM"] !== "dumb",
	signal: interruption.signal,
	program: programOf(process.argv[1]),
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
	const message = `Cannot print the result as the output must be writable: ${cause.message}`;
	return new GateError("OUTPUT_FAILED", message, { cause });
}
function report(failure) {
	const error = interruption.signal.aborted ? interruption.signal.reason : failure;
	if (error instanceof GateError) {
		io.stderr(joinShown([formatGateError(error), shown`\n`]));
		return interruption.exitCode() ?? error.exitCode;
	}
	const text = error instanceof Error ? error.stack ?? error.message : String(error);
	io.stderr(shownText(`flamegate hit an internal error; please report it with this text:\n${text}\n`));
	return exitCode.unable;
}
export {};
