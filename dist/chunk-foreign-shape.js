import { foreignJson } from "./chunk-for-action-compare-worker.js";
import { checkShaped, parseJson } from "./chunk-for-action-compare-gate.js";
import { Mismatch, asRecord, join } from "./chunk-for-action-compare-gate-top.js";
// src/results/foreign-shape.ts
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
function record(shape, names = /^/) {
	return (value, at) => Object.fromEntries(Object.entries(asRecord(value, at)).filter(([name]) => names.test(name)).map(([name, inner]) => [name, shape(inner, join(at, name.slice(0, 80)))]));
}
const verbatim = (value, at) => {
	if (typeof value !== "string") throw new Mismatch(at, "text", value);
	return value;
};
const flag = (value, at) => {
	if (typeof value !== "boolean") throw new Mismatch(at, "true or false", value);
	return value;
};
const figure = (value, at) => {
	if (value === null || typeof value === "string" && /^[-+]?(?:nan|inf(?:inity)?)$/i.test(value)) return NaN;
	if (typeof value !== "number") throw new Mismatch(at, "a number", value);
	return value;
};
function list(shape) {
	return (value, at) => {
		if (!Array.isArray(value)) throw new Mismatch(at, "a list", value);
		return value.map((item, index) => shape(item, at === void 0 ? at : `${at}[${index}]`));
	};
}
function fitting(value, shape) {
	try {
		return shape(value, void 0);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		return;
	}
}
function parseForeign(content, shape, reading) {
	const value = foreignJson(content);
	return checkShaped(value === void 0 ? parseJson(content, reading) : value, shape, reading);
}
const cureOfTools = "a tool of another version may write another form: report this text with the version of the tool";
export { cureOfTools, figure, fitting, flag, list, parseForeign, part, record, verbatim };
