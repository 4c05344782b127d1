import { n as displayWidth } from "./chunk-display-width.js";
// src/report/terminal-ink.ts
const codes = {
	red: "31",
	green: "32",
	yellow: "33",
	gray: "90",
	bold: "1",
	plain: ""
};
function paint(text, color, ink) {
	return ink.color === "never" || color === "plain" ? text : `\u001b[${codes[color]}m${text}\u001b[0m`;
}
// src/report/wrap.ts
/** Text broken into lines at spaces. */
/** Lines of at most `width` columns; a longer word is alone. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && displayWidth(line) + 1 + displayWidth(word) > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}
export { paint as n, wrap as t };
