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
	INTERRUPTED: 3
};
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
/** One or two lines: the message with its code, then the hint if there is one. */
function formatGateError(error) {
	const first = `${error.message}  [${error.code}]`;
	return error.hint === void 0 ? first : `${first}\nhint: ${error.hint}`;
}
// src/profile/formats/malformed.ts
/** How a reader refuses: what it read, where, and what it expected. Foreign JSON is narrowed here and nowhere else. */
/** `where` is a path into the file: `nodes[3].id`, `line 12`. */
function malformed(format, where, expected, got, cause) {
	return new GateError("PROFILE_MALFORMED", `Cannot read the ${format} profile as ${where} must be ${expected}: current value is ${show(got)}`, {
		hint: "the file is damaged, cut short or not what its name says; capture it again",
		...cause === void 0 ? {} : { cause }
	});
}
/** Short and printable whatever it is: the value comes from a hostile file. */
function show(value) {
	const text = typeof value === "string" ? JSON.stringify(value) : plain(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function plain(value) {
	if (Array.isArray(value)) return `an array of ${value.length}`;
	if (value === null) return "null";
	if (typeof value === "object") return "an object";
	return value === void 0 ? "absent" : String(value);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function createChecks(format) {
	const number = (value, where, expected = "a finite number") => {
		if (typeof value !== "number" || !Number.isFinite(value)) throw malformed(format, where, expected, value);
		return value;
	};
	return {
		number,
		object(value, where) {
			if (!isObject(value)) throw malformed(format, where, "an object", value);
			return value;
		},
		array(value, where) {
			if (!Array.isArray(value)) throw malformed(format, where, "an array", value);
			return value;
		},
		string(value, where) {
			if (typeof value !== "string") throw malformed(format, where, "a string", value);
			return value;
		},
		weight(value, where) {
			const checked = number(value, where, "a number >= 0");
			if (checked < 0) throw malformed(format, where, "a number >= 0", value);
			return checked;
		},
		integer(value, where, from = Number.MIN_SAFE_INTEGER) {
			if (typeof value !== "number" || !Number.isSafeInteger(value) || value < from) throw malformed(format, where, from === Number.MIN_SAFE_INTEGER ? "an integer" : `an integer >= ${from}`, value);
			return value;
		}
	};
}
export { exitCode as a, GateError as i, isObject as n, formatGateError as o, malformed as r, createChecks as t };
