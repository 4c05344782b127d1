// src/results/key.ts
/** Keys of maps, made of foreign texts. */
/** Equal for equal lists of texts and for no others; for maps, never for people. */
function joinKey(...parts) {
	return parts.map((part) => String(part).replaceAll(/[\u0000\u0001]/g, escaped)).join("\0");
}
function escaped(character) {
	return character === "\0" ? "0" : "1";
}
export { joinKey as t };
