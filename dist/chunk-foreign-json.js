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
export { foreignJson as n, foreignFields as t };
