import { h as nothing, m as md, s as joinMarkdown } from "./chunk-phrase.js";
// src/report/sections.ts
/** Pieces of a text with a size limit: which of them stay when not all do. */
const cutNote = md`\n\nThe report has more; this comment is at GitHub’s size limit.`;
/** Sections of the lowest ranks that fit into `limit` bytes together, in listed order; undefined when rank 0 does not. */
function keepWithin(sections, limit) {
	const order = sections.map((section, index) => ({
		...section,
		index
	})).sort((one, other) => one.rank - other.rank || one.index - other.index);
	const kept = /* @__PURE__ */ new Set();
	let size = byteLength(cutNote) + 1;
	for (const { rank, text, index } of order) {
		const bytes = byteLength(text) + 2;
		if (size + bytes <= limit) {
			kept.add(index);
			size += bytes;
		} else if (rank === 0) return void 0;
	}
	const texts = sections.filter((_, index) => kept.has(index)).map(({ text }) => text);
	return md`${joinMarkdown(texts, "\n\n")}${kept.size === sections.length ? nothing : cutNote}\n`;
}
/** In UTF-8, which is what GitHub counts at the latest. */
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}
export { keepWithin as n, byteLength as t };
