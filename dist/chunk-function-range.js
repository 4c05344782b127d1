import { definitionsIn } from "./chunk-definitions.js";
import { rangesIn } from "./chunk-source-text.js";
// src/profile/defined-ranges.ts
function definedRanges(blank, language, isWanted = () => true) {
	const definitions = definitionsIn(blank, language);
	const rangeOf = rangesIn(blank, language);
	return definitions.flatMap((each, index) => {
		if (!isWanted(each.name)) return [];
		const next = definitions[index + 1]?.line ?? Number.POSITIVE_INFINITY;
		return [{
			...each,
			range: rangeOf(each) ?? {
				first: each.line,
				last: Math.max(each.line, next - 1)
			}
		}];
	});
}
// src/profile/function-range.ts
function rangeUpToNext(line, definitions) {
	return {
		first: line,
		last: definitions.reduce((least, other) => other > line && other < least ? other : least, Infinity) - 1
	};
}
function isTouched({ first, last }, { lines, gaps, blocks, bared }) {
	return lines.some((line) => line >= first && line <= last) || gaps.some((line) => line >= first && line < last || line === last && (blocks?.get(line) ?? 0) >= first || line + 1 === first && bared?.has(line) === true);
}
export { definedRanges, isTouched, rangeUpToNext };
