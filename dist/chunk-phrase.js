import { a as toVisible, i as terminalText, s as withoutCommands, t as cutMiddle } from "./chunk-visible.js";
import { i as safeUrl, n as entity, r as escapeHtml, t as breakableHtml } from "./chunk-escape.js";
import { c as gateWord, s as gateOfWord } from "./chunk-gate-name.js";
// src/results/comment-marker.ts
/**
* The hidden first line of our comment: how it is found again, and what it was made of, so that a slow, stale run cannot
* overwrite the comment of a newer one. It counts only as the very start of a body: a quoted one is text.
*/
/** An HTML comment, invisible on GitHub; `parseMarker` reads it back. */
function formatMarker({ head, run, attempt, gate }) {
	const commit = /^[0-9a-f]{7,64}$/i.test(head) ? head : "unknown";
	const name = gate === void 0 || gate === "" ? "" : ` gate=${gateWord(gate)}`;
	return `<!-- flamegate v1 head=${commit} run=${whole(run)} attempt=${whole(attempt)}${name} -->`;
}
/** Undefined where a gate is named that none can be, and when the text does not begin with a marker. */
function parseMarker(body) {
	const [, head, run, attempt, gate] = /^<!-- flamegate v1 head=([0-9a-f]{7,64}|unknown) run=(\d{1,15}) attempt=(\d{1,6})(?: gate=(\S{1,300}))? -->/i.exec(body) ?? [];
	if (head === void 0) return void 0;
	const origin = {
		head,
		run: Number(run),
		attempt: Number(attempt)
	};
	if (gate === void 0) return origin;
	const name = gateOfWord(gate);
	return name === void 0 ? void 0 : {
		...origin,
		gate: name
	};
}
function whole(number) {
	return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
// src/report/markdown.ts
/**
* Markdown that may be posted. There is no way to it but the functions here, each of which makes harmless whatever it is
* given, so that forgetting to is an error of the compiler: a text is no Markdown, and Markdown alone is what comments and
* summaries are made of.
*/
/** Our own Markdown around parts that are Markdown already. */
function md(words, ...parts) {
	return brand(words.map((word, index) => word + String(parts[index] ?? "")).join(""));
}
const nothing = md``;
/** Our own words and figures as they are; what else is in them, a unit that someone made up say, is escaped. */
function markdownWords(text) {
	return isHarmless(text) ? brand(text) : markdownText(text);
}
const harmless = /^[A-Za-z0-9\s\u00a0\u202f\u2009µατ.,:;?!'"’“”…–—−+%()/=×≥≤±→←·∞\p{Emoji_Presentation}-]*$/u;
const acts = /:\/\/|www\.|\bgh-\d|::|^\s*(?:[-+=]|\d+[.)])(?:\s|$)/i;
function isHarmless(text) {
	return harmless.test(text) && !acts.test(text);
}
function joinMarkdown(parts, separator = "") {
	return brand(parts.join(separator));
}
/** For cells that may wrap: a number keeps its unit, an interval its ends; what is left to break at is the bracket. */
function unbroken(text) {
	return brand(text.replaceAll(/ (?=[…→±])|(?<=[…→]) /g, "\xA0"));
}
function bold(text) {
	return text === "" ? text : md`**${text}**`;
}
/** The first line of our comment, which is not seen. */
function markerLine(origin) {
	return brand(formatMarker(origin));
}
/** Inside a summary no Markdown is read. */
function htmlCode(text) {
	return brand(`<code>${escapeHtml(text, 80)}</code>`);
}
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
	return brand(isolate(fence + (runs.length > 0 ? ` ${safe} ` : safe) + fence));
}
const joiner = "⁠";
/**
* Running text: punctuation is backslash-escaped; what GitHub links only after rendering (mentions, references,
* addresses) is parted by U+2060, which is not seen.
*/
function markdownText(text, length = 500) {
	return brand(isolate(cutMiddle(toVisible(text), length).replaceAll(/[@#]/g, `$&${joiner}`).replaceAll(/\b(gh)-(?=\d)/gi, `$1-${joiner}`).replaceAll(/:(?=\/\/)|www(?=\.)/gi, `$&${joiner}`).replaceAll(/[&<>]/g, entity).replaceAll(/[\\`*_{}()#+.!~^$-]/g, "\\$&").replaceAll(/[[\]|]/g, (character) => ({
		"[": "&lsqb;",
		"]": "&rsqb;"
	})[character] ?? "&vert;").replaceAll(/(?<=\S)\\([.()+-])/g, "$1").replace(/^(\d+)([.)])/, "$1\\$2")));
}
/** A fenced block of lines; the fence is longer than any run of backticks inside. */
function markdownBlock(text, length, language = "text") {
	const lines = text.split(/\r\n|\n/).map((line) => withoutCommands(toVisible(line)).replaceAll("<!--", "<!‑‑"));
	const shown = cutMiddle(lines.join("\n"), length);
	const runs = shown.match(/`+/g) ?? [];
	const fence = "`".repeat(Math.max(3, 1 + runs.reduce((longest, run) => Math.max(longest, run.length), 0)));
	return brand(`${fence}${language}\n${shown}\n${fence}`);
}
/** A destination between parentheses. */
function markdownUrl(url) {
	return brand(safeUrl(url));
}
/** Every caller above has made the text harmless: this is the one place that says so. */
function brand(text) {
	return text;
}
// src/report/phrase.ts
/** A sentence with foreign parts kept apart, so that each format escapes them by its own rules. */
function markdownPhrase(phrase, place = "text") {
	return joinMarkdown(phrase.map((part) => typeof part === "string" ? markdownWords(part) : markdownPart(part, place)));
}
function markdownPart(part, place) {
	if ("code" in part) return markdownCode(part.code, place);
	if ("quoted" in part) return markdownCode(cutEnd(part.quoted), place, 400);
	if ("text" in part) return markdownText(part.text);
	if ("quote" in part) return md`“${markdownText(part.quote)}”`;
	return isLogin(part.login) ? md`@${markdownWords(part.login)}` : markdownCode(part.login, place);
}
function isLogin(text) {
	return /^[a-z\d](?:[a-z\d-]{0,38})$/i.test(text);
}
function htmlPhrase(phrase) {
	return phrase.map((part) => typeof part === "string" ? escapeHtml(part) : htmlPart(part)).join("");
}
function htmlPart(part) {
	if ("code" in part) return `<code><bdi>${breakableHtml(part.code, 160)}</bdi></code>`;
	if ("quoted" in part) return `<code><bdi>${escapeHtml(cutEnd(part.quoted), 400)}</bdi></code>`;
	if ("text" in part) return `<bdi>${escapeHtml(part.text).replaceAll("/", "/<wbr>")}</bdi>`;
	if ("quote" in part) return `<q><bdi>${escapeHtml(part.quote)}</bdi></q>`;
	return `<bdi>@${escapeHtml(part.login, 60)}</bdi>`;
}
function cutEnd(sentence) {
	const characters = [...toVisible(sentence)];
	return characters.length <= 400 ? sentence : `${characters.slice(0, 399).join("")}…`;
}
/** With its full stop; foreign words at its end may bring their own. */
function ended(words) {
	return /[.!?]”?$/.test(plainPhrase(words).trimEnd()) ? words : [...words, "."];
}
/** For terminals and statuses: no markup, no control codes. */
function plainPhrase(phrase, nameLength = 80) {
	return phrase.map((part) => {
		if (typeof part === "string") return part;
		if ("code" in part) return terminalText(part.code, nameLength);
		if ("quoted" in part) return terminalText(cutEnd(part.quoted), 400);
		if ("text" in part) return terminalText(part.text, 600);
		if ("quote" in part) return `“${terminalText(part.quote, 300)}”`;
		return `@${terminalText(part.login, 60)}`;
	}).join("");
}
export { parseMarker as _, bold as a, markdownBlock as c, markdownUrl as d, markdownWords as f, unbroken as g, nothing as h, plainPhrase as i, markdownCode as l, md as m, htmlPhrase as n, htmlCode as o, markerLine as p, markdownPhrase as r, joinMarkdown as s, ended as t, markdownText as u };
