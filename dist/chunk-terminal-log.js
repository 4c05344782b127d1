import { i as terminalText } from "./chunk-visible.js";
// src/report/terminal-log.ts
/** What a tool printed before it gave up, for a terminal or a build log: its last lines, which say what went wrong. */
const mostLines = 20;
/** Indented; none is wider than asked. */
function logLines(text, width) {
	const lines = text.trimEnd().split(/\r\n|\n/);
	const shown = lines.slice(-20).map((line) => `  ${terminalText(line, width - 2)}`.trimEnd());
	return lines.length > mostLines ? ["  …", ...shown] : shown;
}
export { logLines as t };
