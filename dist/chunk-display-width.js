// src/report/display-width.ts
/** Columns a text takes in a terminal: wide East Asian characters and emoji two, combining marks none. */
const zero = /\p{M}|\u200c|\u200d|\u2068|\u2069/u;
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u26aa\u26ab\u2705\u274c]/u;
/** One column each, and no pattern that knows all of Unicode has to be compiled for them. */
const single = /^[\u0000-\u02ff\u2010-\u2027\u202f\u2190-\u21ff\u2200-\u22ff]*$/;
/** In columns; control characters must be gone by then. */
function displayWidth(text) {
	if (single.test(text)) return text.length;
	let width = 0;
	for (const character of text) width += zero.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}
/** Filled with spaces up to `width` columns. */
function pad(text, width, side) {
	const fill = " ".repeat(Math.max(0, width - displayWidth(text)));
	return side === "left" ? fill + text : text + fill;
}
/** At most `width` columns, cut from the middle. */
function cutToWidth(text, width) {
	if (displayWidth(text) <= width) return text;
	const characters = [...text];
	let head = "";
	let tail = "";
	let left = 0;
	let right = characters.length - 1;
	while (left <= right) {
		const fromHead = displayWidth(head) <= displayWidth(tail);
		const next = (fromHead ? characters[left] : characters[right]) ?? "";
		if (displayWidth(head) + displayWidth(tail) + displayWidth(next) + 1 > width) break;
		if (fromHead) {
			head += next;
			left += 1;
		} else {
			tail = next + tail;
			right -= 1;
		}
	}
	return `${head}…${tail}`;
}
export { displayWidth as n, pad as r, cutToWidth as t };
