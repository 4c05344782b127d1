import { a as toVisible, n as hexOf, o as toWellFormed, t as cutMiddle } from "./chunk-visible.js";
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
export { scriptJson as i, escapeHtml as n, safeUrl as r, entity as t };
