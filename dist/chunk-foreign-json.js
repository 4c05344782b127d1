// src/text/foreign-json.ts
/** JSON that another program wrote: Python and C++ print numbers that JSON does not have, and a file may be cut short. */
/** `NaN`, `inf` and their like become null. Undefined where the text is no JSON. */
function foreignJson(text) {
	const whole = text.replace(/^\uFEFF/, "");
	return parsed(whole) ?? parsed(withNulls(whole));
}
/** Of an object, without those that are null; none where the text is no object. */
function foreignFields(text) {
	const value = foreignJson(text);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}
/** Of a list, its objects; none where the value is no list. */
function foreignList(value) {
	return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
}
/** NaN for what is no number: null counted as 0 would be the fastest of all times. */
function foreignNumber(value) {
	return typeof value === "number" ? value : NaN;
}
/** Undefined for what is no text. */
function foreignText(value) {
	return typeof value === "string" ? value : void 0;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function withNulls(text) {
	return text.replaceAll(/("(?:[^"\\]|\\.)*")|[-+]?\b(?:nan(?:\([^)]*\))?|inf(?:inity)?)(?![\w"])/gi, (_, quoted) => quoted ?? "null");
}
export { foreignFields, foreignJson, foreignList, foreignNumber, foreignText };
