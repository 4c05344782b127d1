import { a as toVisible, i as terminalText, r as invisible, t as cutMiddle } from "./chunk-visible.js";
// src/text/shown.ts
/**
* Text that may be printed to a terminal, a log or a summary. There is no way to it but the functions here, each of which
* makes harmless whatever it is given, so that forgetting to is an error of the compiler: an untrusted name
* can neither move the cursor, nor start a line, nor give the runner a command.
*/
/** Untrusted text within one line is cut beyond this. */
const longestPart = 2e3;
/** Lines of logs and messages: a message of 50 MB says no more than its ends. */
const longestText = 4e5;
/** A line of our own words around what others wrote: every part is one line at most. */
function shown(words, ...parts) {
	return brand(words.map((word, index) => word + partOf(parts[index] ?? "")).join(""));
}
/** Text of many lines, as renderers, tools and error messages have them. `ink`: our own colors stay. */
function shownText(text, ink = "plain") {
	return brand(cutMiddleOfText(text).split(/\r\n|\n/).map((line) => ink === "ink" ? inkedLine(line) : harmlessLine(line)).join("\n"));
}
/** A JSON text: the same document, no character of which acts. */
function shownJson(json) {
	return brand(json.replaceAll(actsInJson, (found) => [...found].map(unicodeEscapes).join("")));
}
/** Only separators that cannot act. */
function joinShown(parts, separator = "") {
	return brand(parts.join(separator));
}
/** Without white space at its end. */
function trimShown(text) {
	return brand(text.trimEnd());
}
/** The line a step prints for an annotation; nothing foreign can end it or start another. */
function workflowCommand({ level, file, line, title, message }) {
	return brand(`::${level} ${`file=${commandProperty(file, 500)},line=${line},title=${commandProperty(title, 200)}`}::${commandMessage(message)}`);
}
function commandMessage(text) {
	const lines = text.split(/\r\n|\n/).map(toVisible);
	return cutMiddle(lines.join("\n"), 1e3).replaceAll("%", "%25").replaceAll("\n", "%0A");
}
function commandProperty(text, length) {
	return cutMiddle(toVisible(text), length).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function partOf(part) {
	return typeof part === "number" ? String(part) : terminalText(part, longestPart);
}
const inks = /(\u001b\[(?:0|1|3[123]|90)m)/;
function inkedLine(line) {
	return line.split(inks).map((part, index) => index % 2 === 1 ? part : harmlessLine(part)).join("");
}
function harmlessLine(line) {
	return terminalText(line, longestText);
}
/** By the character: what is in the middle of 50 MB need not become a list of characters first. */
function cutMiddleOfText(text) {
	if (text.length <= longestText) return text;
	const half = longestText / 2;
	return `${text.slice(0, half)}\n…\n${text.slice(-2e5)}`;
}
/** Controls, line and paragraph separators, what is not seen but acts; and what the runner takes for a command. */
const actsInJson = new RegExp(`${invisible.source}|[\\u007f-\\u009f\\u2028\\u2029]|#(?=#\\[)`, "gu");
function unicodeEscapes(character) {
	return Array.from({ length: character.length }, (_, at) => {
		return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
	}).join("");
}
/** Every caller above has made the text harmless: this is the one place that says so. */
function brand(text) {
	return text;
}
// src/errors.ts
/**
* Everything a user can meet as an error, in one closed union, with the exit code it ends in.
*
* Grammar of messages: "Cannot DO X as Y must be Z: current value is V". The hint says the cure.
* Programming faults are not here: they throw RangeError or TypeError.
*/
/** Exit codes of every command (PRODUCT vocabulary): 0 pass, 1 regression, 2 usage or configuration, 3 could not measure or publish. */
const exitCode = {
	pass: 0,
	regression: 1,
	usage: 2,
	unable: 3
};
const exitOf = {
	USAGE: 2,
	CONFIG_MISSING: 2,
	CONFIG_SYNTAX: 2,
	CONFIG_UNKNOWN_KEY: 2,
	CONFIG_TYPE: 2,
	CONFIG_OUT_OF_RANGE: 2,
	FILE_MISSING: 2,
	FILE_MALFORMED: 2,
	FILE_TOO_LARGE: 2,
	PROFILE_UNKNOWN_FORMAT: 2,
	PROFILE_MALFORMED: 2,
	PROFILE_UNLIKE: 2,
	NO_GIT: 2,
	GIT_REF_MISSING: 2,
	SHALLOW_CLONE: 2,
	GIT_FAILED: 3,
	SUITE_EMPTY: 2,
	BENCH_LOAD_FAILED: 3,
	BENCH_FAILED: 3,
	SETUP_FAILED: 3,
	TOOL_MISSING: 3,
	BUDGET_SPENT: 3,
	OUTPUT_FAILED: 3,
	STORE_MISSING: 3,
	STORE_CORRUPT: 3,
	STORE_CONFLICT: 3,
	STORE_UNREACHABLE: 3,
	GITHUB_FORBIDDEN: 3,
	GITHUB_UNREACHABLE: 3,
	GITHUB_RATE_LIMITED: 3,
	GITHUB_REJECTED: 3,
	EVENT_UNSUPPORTED: 2,
	PULL_REQUEST_AMBIGUOUS: 3,
	ARTIFACT_REJECTED: 3,
	GATE_CONTESTED: 3,
	REMOTE_FAILED: 3,
	INTERRUPTED: 3
};
Object.keys(exitOf).filter((key) => key in exitOf);
/**
* An error that a user can meet: its code decides the exit code, `hint` says how to cure it. Everything else that is thrown
* is an internal error.
*/
var GateError = class extends Error {
	code;
	hint;
	constructor(code, message, options) {
		super(message, options?.cause === void 0 ? void 0 : { cause: options.cause });
		this.name = "GateError";
		this.code = code;
		this.hint = options?.hint;
	}
	get exitCode() {
		return exitOf[this.code];
	}
};
/** The message with its code, then the hint if there is one; both may hold untrusted text, in many lines. */
function formatGateError(error) {
	const first = joinShown([shownText(error.message), shown`[${error.code}]`], "  ");
	return error.hint === void 0 ? first : joinShown([first, shownText(`hint: ${error.hint}`)], "\n");
}
export { shown as a, trimShown as c, joinShown as i, workflowCommand as l, exitCode as n, shownJson as o, formatGateError as r, shownText as s, GateError as t };
