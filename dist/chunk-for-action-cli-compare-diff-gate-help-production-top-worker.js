// src/text/visible.ts
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;
const invisible = /(?!\u200c|\u200d|[\u180b-\u180d\u180f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]|[\u{13430}-\u{1343f}])[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const stackedMarks = /(\p{M}{3})\p{M}+/gu;
const harmless = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205f\u2070-\u20cf\u2100-\u2bff]*$/;
function toWellFormed(text) {
	return text.replaceAll(loneSurrogate, "�");
}
function toVisible(text) {
	if (harmless.test(text)) return text;
	return toWellFormed(text).replaceAll(/\r\n|[\n\u2028\u2029\u0085]/g, "⏎").replaceAll(controls, picture).replaceAll(invisible, (character) => `⟦${hexOf(character)}⟧`).replaceAll(stackedMarks, "$1");
}
function picture(character) {
	const code = character.codePointAt(0) ?? 0;
	if (code === 9) return " ";
	return code === 127 ? "␡" : code < 32 ? String.fromCodePoint(9216 + code) : `⟦${hexOf(character)}⟧`;
}
function hexOf(character) {
	return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
function cutMiddle(text, length) {
	if (text.length <= length) return text;
	const characters = [...text];
	if (characters.length <= length) return text;
	const tail = Math.floor((length - 1) / 2);
	return `${characters.slice(0, length - 1 - tail).join("")}…${tail === 0 ? "" : characters.slice(-tail).join("")}`;
}
function terminalText(text, length = 80) {
	return withoutCommands(cutMiddle(toVisible(text), length));
}
function withoutCommands(line) {
	if (!line.includes("::") && !line.includes("##[")) return line;
	return line.replaceAll("##[", "# #[").replaceAll(/(^|\s)::/g, "$1: :");
}
// src/text/shown.ts
const longestPart = 2e3;
const longestText = 4e5;
function shown(words, ...parts) {
	return brand(words.map((word, index) => word + partOf(parts[index] ?? "")).join(""));
}
function shownText(text, ink = "plain") {
	return brand(cutMiddleOfText(text).split(/\r\n|\n/).map((line) => ink === "ink" ? inkedLine(line) : harmlessLine(line)).join("\n"));
}
function shownJson(json) {
	return brand(json.replaceAll(actsInJson, (found) => [...found].map(unicodeEscapes).join("")));
}
function joinShown(parts, separator = "") {
	return brand(parts.join(separator));
}
function trimShown(text) {
	return brand(text.trimEnd());
}
function workflowCommand({ level, file, line, title, message }) {
	return brand(`::${level} ${`file=${commandProperty(file, 500)},line=${line},title=${commandProperty(title, 200)}`}::${commandMessage(message)}`);
}
function commandMessage(text) {
	return cutMiddle(text.split(/\r\n|\n/).map(toVisible).join("\n"), 1e3).replaceAll("%", "%25").replaceAll("\n", "%0A");
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
function cutMiddleOfText(text) {
	if (text.length <= longestText) return text;
	const half = longestText / 2;
	return `${text.slice(0, half)}\n…\n${text.slice(-2e5)}`;
}
const actsInJson = new RegExp(`${invisible.source}|[\\u007f-\\u009f\\u2028\\u2029]|#(?=#\\[)`, "gu");
function unicodeEscapes(character) {
	return Array.from({ length: character.length }, (_, at) => {
		return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
	}).join("");
}
function brand(text) {
	return text;
}
// src/errors.ts
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
var BlockTooLong = class extends GateError {
	takesMs;
	constructor(takesMs) {
		super("BUDGET_SPENT", "Cannot end the block as the time that is left for it must hold it: its first processes took more");
		this.takesMs = takesMs;
	}
};
function formatGateError(error) {
	const first = joinShown([shownText(error.message), shown`[${error.code}]`], "  ");
	return error.hint === void 0 ? first : joinShown([first, shownText(`hint: ${error.hint}`)], "\n");
}
export { BlockTooLong, GateError, cutMiddle, exitCode, formatGateError, hexOf, joinShown, shown, shownJson, shownText, terminalText, toVisible, toWellFormed, trimShown, withoutCommands, workflowCommand };
