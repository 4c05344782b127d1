import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/profile/formats/malformed.ts
function malformed(format, where, expected, got, cause) {
	return new GateError("PROFILE_MALFORMED", `Cannot read the ${format} profile as ${where} must be ${expected}: current value is ${show(got)}`, {
		hint: "the file is damaged, cut short or not what its name says; capture it again",
		cause
	});
}
function unusable(format, fault) {
	const { where, expected, got, hint } = fault;
	return new GateError("PROFILE_MALFORMED", `Cannot read the ${format} profile as ${where} must be ${expected}: current value is ${show(got)}`, { hint });
}
function difference(format, where, expected, got) {
	return unusable(format, {
		where,
		expected,
		got,
		hint: "the file is a difference of two profiles; give both to: flamegate profile diff --baseline A --candidate B"
	});
}
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
			if (checked < 0) throw difference(format, where, "a number >= 0", value);
			return checked;
		},
		integer(value, where, from = Number.MIN_SAFE_INTEGER) {
			if (typeof value !== "number" || !Number.isSafeInteger(value) || value < from) throw malformed(format, where, from === Number.MIN_SAFE_INTEGER ? "an integer" : `an integer >= ${from}`, value);
			return value;
		}
	};
}
export { createChecks, difference, isObject, malformed, show, unusable };
