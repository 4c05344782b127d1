import { a as toVisible, n as hexOf, o as toWellFormed, t as cutMiddle } from "./chunk-visible.js";
// src/text/break-parts.ts
/** Where a long name may break: after what separates its parts, before a bracket, before a capital inside a word. */
function breakParts(text) {
	return text.split(/(?<=[./:_#,&?=@\\-])(?=[^./:_#,&?=@\\-])|(?=[[({])|(?<=[a-z\d])(?=[A-Z])/);
}
// src/report/escape.ts
/**
* Foreign text on its way into HTML, SVG and XML (Markdown: markdown.ts). Every renderer passes it through here; nothing here
* decides what is written.
*/
function entity(character) {
	return {
		"&": "&amp;",
		"<": "&lt;",
		">": "&gt;",
		"\"": "&quot;",
		"'": "&#39;"
	}[character] ?? character;
}
/** Text or attribute of HTML, SVG or XML. */
function escapeHtml(text, length = 2e3) {
	return cutMiddle(toVisible(text), length).replaceAll(/[&<>"']/g, entity).replaceAll("##[", "# #[");
}
/** A name in HTML that breaks between its parts, not in the middle of a word. */
function breakableHtml(name, length) {
	return breakParts(cutMiddle(toVisible(name), length)).map((part) => escapeHtml(part)).join("<wbr>");
}
/** A value between the tags of a script element: valid JSON, and no character sequence that ends the script. */
function scriptJson(value) {
	return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029").replaceAll("##[", "##\\u005b");
}
/** Only http(s) and fragments, everything encoded that could end it where it is. */
function safeUrl(url) {
	const whole = toWellFormed(url);
	return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode) : "#";
}
function encode(character) {
	return character === "(" || character === ")" || character === "'" || character === "*" ? `%${hexOf(character).slice(-2)}` : encodeURIComponent(character);
}
export { scriptJson as a, safeUrl as i, entity as n, escapeHtml as r, breakableHtml as t };
