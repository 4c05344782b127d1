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
/** One or two lines: the message with its code, then the hint if there is one. */
function formatGateError(error) {
	const first = `${error.message}  [${error.code}]`;
	return error.hint === void 0 ? first : `${first}\nhint: ${error.hint}`;
}
export { exitCode as n, formatGateError as r, GateError as t };
