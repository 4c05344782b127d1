import { definedRanges, isTouched } from "./chunk-function-range.js";
import { definitionsIn } from "./chunk-definitions.js";
import { blankLiterals } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
import { touchedLines } from "./chunk-touched-lines.js";
// src/profile/reaching-names.ts
const mostFollowed = 2e8;
function namedFunctions(path, text) {
	const language = languageOfPath(path);
	if (language === "unknown") return [];
	const blank = blankLiterals(text, language);
	const lines = blank.split("\n");
	if (definitionsIn(blank, language).length * blank.length > mostFollowed) return [];
	return definedRanges(blank, language).map(({ name, line: head, range }) => {
		const body = lines.slice(range.first - 1, range.last).join("\n");
		return {
			name,
			range,
			head,
			mentions: new Set(body.match(/[\w$]+/g) ?? [])
		};
	});
}
function reachingNames(changes, functions) {
	const touched = changes.map((file) => touchedNames(file, functions.get(file.path) ?? []));
	if (touched.length === 0 || touched.some((names) => names === void 0)) return void 0;
	const reaching = new Set(touched.flatMap((names) => names ?? []));
	const callers = callersOf([...functions.values()].flat());
	const open = [...reaching];
	for (let name = open.pop(); name !== void 0; name = open.pop()) for (const caller of callers.get(name) ?? []) {
		if (reaching.has(caller)) continue;
		reaching.add(caller);
		open.push(caller);
	}
	return reaching;
}
function touchedNames(file, functions) {
	if (file.state === "deleted") return void 0;
	const { lines, gaps } = touchedLines(file);
	const imports = new Set(file.hunks.flatMap(({ candidate, added }) => added.flatMap((text, index) => importLine.test(text) ? [candidate.start + index] : [])));
	const names = [...lines.filter((line) => !imports.has(line)).map((line) => ({
		lines: [line],
		gaps: []
	})), ...gaps.map((gap) => ({
		lines: [],
		gaps: [gap]
	}))].map((place) => functions.filter(({ range }) => isTouched(range, place)).at(-1)?.name);
	return names.every((name) => name !== void 0) ? names : void 0;
}
const importLine = /^\s*(?:import\b|from\b|use\b|#\s*include\b|package\b|(?:\w+\s+)?"[\w./-]+"\s*$)/;
function callersOf(functions) {
	const known = new Set(functions.map(({ name }) => name));
	const callers = /* @__PURE__ */ new Map();
	for (const { name, mentions } of functions) for (const mentioned of mentions) {
		if (!known.has(mentioned)) continue;
		const found = callers.get(mentioned) ?? /* @__PURE__ */ new Set();
		found.add(name);
		callers.set(mentioned, found);
	}
	return callers;
}
export { namedFunctions, reachingNames };
