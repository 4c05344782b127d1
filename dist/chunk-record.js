import { parseShaped } from "./chunk-for-action-compare-gate.js";
import { array, integer, line, matching, number, object, oneOf, optional, schemaVersion, text } from "./chunk-for-action-compare-gate-top.js";
// src/production/record.ts
const mostFunctions = 5e3;
const longestName = 2e3;
const mostCharacters = 8e6;
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, "a time in UTC");
const recordShape = object({
	schema: schemaVersion(1),
	service: line(200),
	kind: oneOf("cpu", "heap"),
	type: line(100),
	unit: line(50),
	amount: number(0),
	samples: optional(integer(0)),
	from: optional(time),
	until: time,
	savedAt: time,
	source: line(300),
	functions: array(object({
		name: text(longestName),
		file: optional(text(longestName)),
		line: optional(integer(0)),
		self: number(0, 1),
		total: number(0, 1)
	}), mostFunctions),
	notes: array(text(1e3), 20)
});
function parseProduction(content, source) {
	return parseShaped(content, recordShape, {
		source,
		what: "a production profile’s record",
		mostCharacters
	});
}
function renderProduction(record) {
	return `${JSON.stringify(recordShape(record, ""))}\n`;
}
function newestOf(records) {
	const newest = /* @__PURE__ */ new Map();
	for (const record of records.toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))) {
		const key = JSON.stringify([record.service, record.kind]);
		if (!newest.has(key)) newest.set(key, record);
	}
	return [...newest.values()];
}
function windowMs({ from, until }) {
	return from === void 0 ? void 0 : Math.max(0, Date.parse(until) - Date.parse(from));
}
export { longestName, mostFunctions, newestOf, parseProduction, renderProduction, windowMs };
