// src/results/short-hash.ts
/** Distinguishes texts where a name keeps only a readable part of them. Not for secrets. */
const offset = 14695981039346656037n;
const prime = 1099511628211n;
/** FNV-1a of 64 bits over UTF-8 (Fowler, Noll, Vo, 1991), as 16 hexadecimal digits. */
function shortHash(text) {
	let hash = offset;
	for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
	return hash.toString(16).padStart(16, "0");
}
/** A part of a file's name: readable, at most `length` characters, and another one for every other text. */
function distinctName(text, length = 80) {
	const readable = text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").slice(0, length);
	return readable === text && text !== "" ? text : `${readable}~${shortHash(text)}`;
}
export { shortHash as n, distinctName as t };
