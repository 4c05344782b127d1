import { version } from "./chunk-version.js";
import { GateError, exitCode, formatGateError, shown, shownText, trimShown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { parseEvent } from "./chunk-event.js";
import { gateContext } from "./chunk-for-action-compare-gate-top.js";
import { drawPictures, ownCommand } from "./chunk-own-command.js";
import { attempt } from "./chunk-summary.js";
import { openBucket } from "./chunk-s3-bucket.js";
import { openSession } from "./chunk-door.js";
import { reportToJob, saveReport } from "./chunk-save-report.js";
import { settleGit } from "./chunk-settle.js";
import { readFileSync } from "node:fs";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, promises } from "fs";
import { resolve } from "node:path";
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
// src/action/run-action.ts
async function runAction(door) {
	const command = door.input("command") || "gate";
	const workspace = door.env["GITHUB_WORKSPACE"] || ".";
	const root = resolve(workspace, door.input("working-directory") || ".");
	const io = ioOf(door, root);
	switch (command) {
		case "gate": return soften(door, await (await import("./chunk-run-gate.js")).gateCommand({
			door,
			session: openSession(door),
			io,
			root
		}));
		case "measure": return (await import("./chunk-run-measure.js")).measureCommand({
			door,
			context: parseEvent(door.payload, door.env),
			io: {
				...io,
				cwd: resolve(workspace)
			},
			root
		});
		case "report": return reportCommand(door, openSession(door), {
			...io,
			cwd: resolve(workspace)
		});
		case "override": return overrideCommand(door, openSession(door));
		default: {
			const message = `Cannot run as the input command must be gate, measure, report or override: current value is ${command}`;
			throw new GateError("USAGE", message, { hint: "leave it out for gate" });
		}
	}
}
function soften(door, code) {
	return code === exitCode.regression && door.input("fail-on-regression") === "false" ? exitCode.pass : code;
}
function ioOf(door, cwd) {
	return {
		stdout: (text) => door.log(trimShown(text)),
		stderr: (text) => door.log(trimShown(text)),
		document: (content) => door.log(shownText(content.trimEnd())),
		env: door.env,
		cwd,
		stdoutColumns: 120,
		color: {
			stdout: false,
			stderr: false
		},
		interactive: false,
		signal: door.signal
	};
}
async function reportCommand(door, session, io) {
	const { event } = session.context;
	if (event.kind !== "workflow-run") throw wrongEvent("report", "workflow_run", event.kind);
	const { runReport } = await import("./chunk-run-report.js");
	const bundle = door.input("bundle");
	const bucket = openBucket(bundle, door.env);
	const outcome = await runReport({
		...session,
		event,
		version,
		command: ownCommand(door.env),
		bundle: bundle || void 0,
		bucket,
		drawPictures,
		log: (line) => door.log(shown`${line}`)
	});
	if (outcome.state === "nothing-to-do") {
		door.log(shown`Nothing to do: ${outcome.why}.`);
		return exitCode.pass;
	}
	await saveReport({
		door,
		gate: session.gate
	}, io, outcome.judged);
	const code = await reportToJob(door, outcome.judged.report, outcome.published);
	return code === exitCode.regression ? exitCode.pass : code;
}
async function overrideCommand(door, session) {
	const { event } = session.context;
	if (event.kind !== "pull-request") throw wrongEvent("override", "pull_request_target", event.kind);
	if (event.action === "edited" && !event.isRetargeted) {
		door.log(shown`Nothing to do: the pull request goes into the same branch as before.`);
		return exitCode.pass;
	}
	const isNamed = [
		"gate",
		"working-directory",
		"config"
	].some((name) => !["", "."].includes(door.input(name)));
	const { gatesOf } = await import("./chunk-override-gates.js");
	const gates = isNamed ? [session] : await gatesOf({
		...session,
		pullRequest: event.number
	});
	const problems = [];
	const codes = [];
	for (const { gate, origin } of gates) {
		const code = await attempt(problems, () => overrideGate(door, {
			...session,
			gate,
			origin
		}, event));
		if (code !== void 0) codes.push(code);
	}
	const [first, ...others] = problems;
	for (const problem of others) door.warn(formatGateError(problem));
	if (first !== void 0) throw first;
	return codes.find((code) => code !== exitCode.pass) ?? exitCode.pass;
}
async function overrideGate(door, session, event) {
	const { client, context, gate } = session;
	const { runOverride } = await import("./chunk-reevaluate.js");
	const outcome = await runOverride({
		...session,
		client,
		pullRequest: event.number,
		runUrl: context.runUrl,
		label: event.label,
		labeled: event.action === "labeled" ? {
			head: event.head.sha,
			at: event.updatedAt
		} : void 0
	});
	if (gate !== "") door.log(shown`${gateContext(gate)}:`);
	if ("problems" in outcome) for (const problem of outcome.problems) door.warn(formatGateError(problem));
	switch (outcome.state) {
		case "nothing-to-do":
			door.log(shown`Nothing to do: ${outcome.why}.`);
			return exitCode.pass;
		case "unanswered":
			door.warn(shown`Not judged again: ${outcome.why}.`);
			return exitCode.pass;
		case "pending":
			door.log(shown`Nothing is measured yet on this head: labels are read when the measuring ends.`);
			return exitCode.pass;
		case "skipped":
			door.output("verdict", "skipped");
			return exitCode.pass;
		case "published": {
			const code = await reportToJob(door, outcome.published.report, outcome.published);
			return code === exitCode.regression ? exitCode.pass : code;
		}
	}
}
function wrongEvent(command, wanted, found) {
	const message = `Cannot run ${command} as the event must be ${wanted}: current value is ${found}`;
	return new GateError("EVENT_UNSUPPORTED", message, { hint: "the example workflows have each command under its event" });
}
// src/action.ts
process.on("uncaughtException", (failure) => process.exit(printFailure(failure)));
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
const env = { ...process.env };
settleGit(process.env);
const door = {
	env,
	payload: readPayload(process.env["GITHUB_EVENT_PATH"]),
	input: (name) => getInput(name),
	output: setOutput,
	summary: async (markdown) => {
		if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown, true).write();
	},
	log: (line) => info(line),
	warn: (line) => warning(line),
	signal: stop.signal
};
try {
	process.exitCode = await runAction(door);
} catch (failure) {
	process.exitCode = printFailure(failure);
}
function printFailure(failure) {
	error(failure instanceof GateError ? formatGateError(failure) : shownText(`Flamegate hit an internal error: ${stackOf(failure)}`));
	return failure instanceof GateError ? failure.exitCode : exitCode.unable;
}
function readPayload(path) {
	return path === void 0 ? void 0 : JSON.parse(readFileSync(path, "utf8"));
}
function stackOf(failure) {
	return failure instanceof Error ? failure.stack ?? failure.message : String(failure);
}
export {};
