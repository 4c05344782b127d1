import { foreignJson } from "./chunk-foreign-json.js";
import { checkShaped, parseJson } from "./chunk-for-action-compare-gate.js";
import { Mismatch, asRecord, join } from "./chunk-for-action-compare-gate-top.js";
// src/results/foreign-shape.ts
/**
* Shapes of what other programs write: fields that are not asked for are left unread, null is an absent field, and text stays as
* it is, since it may be a path.
*/
/** The fields asked for, of an object that may have others. */
function part(fields) {
	const entries = Object.entries(fields);
	return (value, at) => {
		const record = asRecord(value, at);
		const read = {};
		for (const [name, field] of entries) {
			const inner = Object.hasOwn(record, name) ? record[name] : void 0;
			if (typeof field === "function") read[name] = field(inner, join(at, name));
			else if (inner !== void 0 && inner !== null) read[name] = field.optional(inner, join(at, name));
		}
		return read;
	};
}
/** Values by name; `names`: of others nothing is read. */
function record(shape, names = /^/) {
	return (value, at) => Object.fromEntries(Object.entries(asRecord(value, at)).filter(([name]) => names.test(name)).map(([name, inner]) => [name, shape(inner, join(at, name.slice(0, 80)))]));
}
/** Text as it is, control characters included: never printed unless made safe. */
const verbatim = (value, at) => {
	if (typeof value !== "string") throw new Mismatch(at, "text", value);
	return value;
};
const flag = (value, at) => {
	if (typeof value !== "boolean") throw new Mismatch(at, "true or false", value);
	return value;
};
/** A number; NaN for what programs write where they have none: null, "NaN", "+INF". */
const figure = (value, at) => {
	if (value === null || typeof value === "string" && /^[-+]?(?:nan|inf(?:inity)?)$/i.test(value)) return NaN;
	if (typeof value !== "number") throw new Mismatch(at, "a number", value);
	return value;
};
/** A list of any length: what a tool wrote of one run fits into memory. */
function list(shape) {
	return (value, at) => {
		if (!Array.isArray(value)) throw new Mismatch(at, "a list", value);
		return value.map((item, index) => shape(item, at === void 0 ? at : `${at}[${index}]`));
	};
}
/** Undefined where the value is something else: of lines among which other programs print theirs. */
function fitting(value, shape) {
	try {
		return shape(value, void 0);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		return;
	}
}
/** JSON as other programs write it. Throws FILE_MALFORMED, which names `source`, the field, what it must be and what it is. */
function parseForeign(content, shape, reading) {
	const value = foreignJson(content);
	return checkShaped(value === void 0 ? parseJson(content, reading) : value, shape, reading);
}
/** Of a file that this run made: produced again it would be the same. */
const cureOfTools = "a tool of another version may write another form: report this text with the version of the tool";
export { cureOfTools, figure, fitting, flag, list, parseForeign, part, record, verbatim };
