import { t as GateError } from "./chunk-errors.js";
import { t as Mismatch, v as show } from "./chunk-shape.js";
// src/results/read-shaped.ts
/** Foreign text and values through a shape: what does not fit is an error that names the file and the cure. */
/** Text to value: JSON of bounded size and the right version, then the shape. */
function parseShaped(content, shape, reading) {
	if (content.length > reading.mostCharacters) {
		const message = `Cannot read ${reading.source} as its length must be ≤ ${reading.mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "split the suite, or keep fewer batches a process" });
	}
	return checkShaped(parseJson(content, reading), shape, reading);
}
/** Throws FILE_MALFORMED, which names the source, the field, what it must be and what it is. */
function checkShaped(value, shape, reading) {
	try {
		return checkedTwice(value, shape);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		throw new GateError("FILE_MALFORMED", `Cannot read ${reading.source} as ${error.message}`, { hint: hintOf(reading) });
	}
}
function hintOf({ source, what, cure = "if it was edited or cut short, produce it again" }) {
	return `${source} should be ${what}; ${cure}`;
}
function checkedTwice(value, shape) {
	try {
		return shape(value, void 0);
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		return shape(value, "");
	}
}
/** A byte order mark is no part of it. Throws FILE_MALFORMED. */
function parseJson(content, reading) {
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ""));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const message = `Cannot read ${reading.source} as it must be JSON: ${show(why)}`;
		throw new GateError("FILE_MALFORMED", message, {
			hint: content.trim() === "" && reading.cure === void 0 ? "the file is empty; it was probably cut short while being written, so produce it again" : hintOf(reading),
			cause: error
		});
	}
}
export { parseJson as n, parseShaped as r, checkShaped as t };
