import { d as hexOf, f as terminalText, h as withoutCommands, m as toWellFormed, p as toVisible, u as cutMiddle } from "./chunk-errors.js";
// src/report/escape.ts
/**
* Foreign text on its way into a format somebody else reads. Every renderer passes it through here; nothing here decides
* what is said.
*/
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** U+2068 … U+2069 keeps right-to-left text from reordering the cells beside it. */
function isolate(text) {
	return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
/**
* A code span: nothing in it is Markdown, HTML, a mention, a reference or a link. Only backticks, pipes in table
* cells and our own marker need care. A pipe after a backslash is ambiguous among renderers, so it is drawn.
*/
function markdownCode(text, place, length = 80) {
	const shown = withoutCommands(cutMiddle(toVisible(text), length)).replaceAll("<!--", "<!‑‑").replaceAll("-->", "‑‑>");
	const piped = place === "cell" ? shown.replaceAll(/\\\|/g, "\\∣").replaceAll("|", "\\|") : shown;
	const safe = piped.trim() === "" ? "␠" : piped.endsWith("\\") && place === "cell" ? `${piped}\u200a` : piped;
	const runs = safe.match(/`+/g) ?? [];
	const fence = "`".repeat(1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0));
	return isolate(fence + (runs.length > 0 ? ` ${safe} ` : safe) + fence);
}
const joiner = "⁠";
/**
* Running text: punctuation is backslash-escaped; what GitHub links only after rendering (mentions, references,
* addresses) is parted by U+2060, which is not seen.
*/
function markdownText(text, length = 500) {
	return isolate(cutMiddle(toVisible(text), length).replaceAll(/[@#]/g, `$&${joiner}`).replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`).replaceAll(/:(?=\/\/)|\bwww(?=\.)/gi, `$&${joiner}`).replaceAll(/[&<>]/g, entity).replaceAll(/[\\`*_{}()#+.!~^$-]/g, "\\$&").replaceAll(/[[\]|]/g, (character) => ({
		"[": "&lsqb;",
		"]": "&rsqb;"
	})[character] ?? "&vert;").replaceAll(/(?<=\S)\\([.()+-])/g, "$1").replace(/^(\d+)([.)])/, "$1\\$2"));
}
/** A fenced block of lines; the fence is longer than any run of backticks inside. */
function markdownBlock(text, length, language = "text") {
	const lines = text.split(/\r\n|\n/).map((line) => withoutCommands(toVisible(line)).replaceAll("<!--", "<!‑‑"));
	const shown = cutMiddle(lines.join("\n"), length);
	const runs = shown.match(/`+/g) ?? [];
	const fence = "`".repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
	return `${fence}${language}\n${shown}\n${fence}`;
}
/** A destination between parentheses: only http(s) and fragments, everything that could end it encoded. */
function markdownUrl(url) {
	const whole = toWellFormed(url);
	return /^(https?:\/\/|#)/i.test(whole) ? whole.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, encode) : "#";
}
function encode(character) {
	return character === "(" || character === ")" || character === "'" || character === "*" ? `%${hexOf(character).slice(-2)}` : encodeURIComponent(character);
}
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
// src/report/phrase.ts
/** A sentence with foreign parts kept apart, so that each format escapes them by its own rules. */
function markdownPhrase(phrase, place = "text") {
	return phrase.map((part) => typeof part === "string" ? part : markdownPart(part, place)).join("");
}
function markdownPart(part, place) {
	if ("code" in part) return markdownCode(part.code, place);
	if ("said" in part) return markdownCode(cutEnd(part.said), place, 400);
	if ("text" in part) return markdownText(part.text);
	if ("quote" in part) return `“${markdownText(part.quote)}”`;
	return /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(part.login) ? `@${part.login}` : markdownCode(part.login, place);
}
function htmlPhrase(phrase) {
	return phrase.map((part) => typeof part === "string" ? escapeHtml(part) : htmlPart(part)).join("");
}
function htmlPart(part) {
	if ("code" in part) return `<code><bdi>${escapeHtml(part.code, 160)}</bdi></code>`;
	if ("said" in part) return `<code><bdi>${escapeHtml(cutEnd(part.said), 400)}</bdi></code>`;
	if ("text" in part) return `<bdi>${escapeHtml(part.text).replaceAll("/", "/<wbr>")}</bdi>`;
	if ("quote" in part) return `<q><bdi>${escapeHtml(part.quote)}</bdi></q>`;
	return `<bdi>@${escapeHtml(part.login, 60)}</bdi>`;
}
function cutEnd(sentence) {
	const characters = [...toVisible(sentence)];
	return characters.length <= 400 ? sentence : `${characters.slice(0, 399).join("")}…`;
}
/** For terminals and statuses: no markup, no control codes. */
function plainPhrase(phrase, nameLength = 80) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		if ("code" in part) return terminalText(part.code, nameLength);
		if ("said" in part) return terminalText(cutEnd(part.said), 400);
		if ("text" in part) return terminalText(part.text, 600);
		if ("quote" in part) return `“${terminalText(part.quote, 300)}”`;
		return `@${terminalText(part.login, 60)}`;
	}).join("");
}
export { markdownBlock as a, markdownUrl as c, escapeHtml as i, scriptJson as l, markdownPhrase as n, markdownCode as o, plainPhrase as r, markdownText as s, htmlPhrase as t };
