// src/text/foreign-json.ts
function foreignJson(text) {
	const whole = text.replace(/^\uFEFF/, "");
	return parsed(whole) ?? parsed(withNulls(whole));
}
function foreignFields(text) {
	const value = foreignJson(text);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}
function foreignList(value) {
	return Array.isArray(value) ? value.filter((each) => typeof each === "object" && each !== null) : [];
}
function foreignNumber(value) {
	return typeof value === "number" ? value : NaN;
}
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
