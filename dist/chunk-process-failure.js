import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { formatDuration } from "./chunk-for-action-compare-diff-gate-top.js";
import { serverHint, variableHint } from "./chunk-refused.js";
import "./chunk-tool.js";
import { join } from "node:path";
// src/harness/process-failure.ts
function failureOf(result, request, doing) {
	const output = lastWords(result);
	const { end } = result;
	if (end.kind === "timeout") {
		const { timeoutMs } = request;
		return {
			reason: "timeout",
			message: `It did not end within ${timeoutMs % 1e3 === 0 ? formatDuration(timeoutMs) : `${timeoutMs} ms`} and was killed in ${doing}${cureOf(request)}${output}`
		};
	}
	if (end.kind === "unstartable") return {
		reason: "unsupported",
		message: end.message
	};
	if (end.kind === "signal") return {
		reason: "crashed",
		message: `Its process died of ${end.signal} in ${doing}${output}`
	};
	return {
		reason: "crashed",
		message: `Its process ended with code ${end.code} in ${doing} without an answer${output}`
	};
}
function cureOf({ timeoutMs }) {
	if (timeoutMs >= 9e5) return "";
	return ` (what takes longer needs a longer "timeout" in its suite, and a larger budget)`;
}
const complaint = /^\W*(?:[\w.$]*(?:error|exception)\b|E {2,}\S|fatal|panic|failed|failure|traceback|cannot\b)|: (?:error|not found)\b/im;
function saysWhy(text) {
	return complaint.test(text);
}
function lastWords({ stdout, stderr }) {
	const streams = [stderr.trim(), stdout.slice(-4096).trim()].filter((text) => text !== "");
	const text = streams.find(saysWhy) ?? streams[0] ?? "";
	const missing = streams.filter((each) => each !== text).map(missedPackages);
	return text === "" ? "" : `; its last output:\n${[...missing, withoutFrames(onceEach(text))].join("")}${serverHint(text)}${variableHint(text)}`;
}
function missedPackages(text) {
	const [list] = /^-- The following REQUIRED packages have not been found:\n(?:\n| \*[^\n]*\n?)+/m.exec(text) ?? [];
	return list === void 0 ? "" : `${list.trim()}\n`;
}
function withoutFrames(text) {
	const isFrame = (line) => /^\s+at [\w.$<>/ ]+\(.*\)\s*$/.test(line ?? "");
	const lines = text.split("\n");
	return lines.filter((line, i) => !(isFrame(line) && isFrame(lines[i - 1]) && isFrame(lines[i - 2]))).join("\n");
}
const leastRepeated = 20;
function onceEach(text) {
	const seen = /* @__PURE__ */ new Set();
	return text.split("\n").filter((line) => {
		const isRepeated = line.length >= leastRepeated && seen.has(line);
		seen.add(line);
		return !isRepeated;
	}).join("\n");
}
function commandOf({ suite, root }, answersOn) {
	if (suite.command === void 0) {
		const message = `Cannot measure suite "${suite.name}" as command must be set for harness ${suite.harness}: it is not`;
		throw new GateError("CONFIG_TYPE", message, { hint: "write for example command: \"node bench/run.js\"" });
	}
	return {
		command: suite.command,
		args: [],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		through: "shell",
		answersOn
	};
}
export { commandOf, failureOf, lastWords, saysWhy };
