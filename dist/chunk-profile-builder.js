import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { checkDepths, createStackTree, profileOfColumns } from "./chunk-stack-columns.js";
import { malformed } from "./chunk-malformed.js";
// src/profile/formats/profile-builder.ts
const anonymous = "(anonymous)";
const usualMostCharacters = 2 ** 28;
function createProfileBuilder(format, width, mostCharacters = usualMostCharacters) {
	const tree = createStackTree(width, format);
	const frames = [];
	const indices = /* @__PURE__ */ new Map();
	let characters = 0;
	return {
		tree,
		frame(frame) {
			const { name, file = "", line = 0, column = 0, language, kind } = frame;
			const key = `${name}\n${file}\n${line}\n${column}\n${language}\n${kind}`;
			const known = indices.get(key);
			if (known !== void 0) return known;
			characters += key.length;
			if (characters > mostCharacters) throw tooManyCharacters(format, mostCharacters);
			indices.set(key, frames.length);
			return frames.push(name === "" ? {
				...frame,
				name: anonymous
			} : frame) - 1;
		},
		frames: () => frames,
		build(header) {
			for (let type = 0; type < width; type++) checkTotal(tree.totalOf(type), format);
			const columns = tree.columns();
			checkDepths(columns, format);
			return profileOfColumns({
				...header,
				frames
			}, columns);
		}
	};
}
function checkTotal(total, format) {
	if (!Number.isFinite(total)) throw malformed(format, "the sum of all costs", "a finite number", total);
}
function tooManyCharacters(format, mostCharacters) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the names of its distinct frames must be <= ${mostCharacters} characters: current value is more`, { hint: "profile a shorter run, or have the profiler shorten its names" });
}
function toFrame(name, place, origin) {
	return {
		name: name === "" ? anonymous : name,
		file: place.file || void 0,
		line: isPosition(place.line) ? place.line : void 0,
		column: isPosition(place.column) ? place.column : void 0,
		...origin
	};
}
function isPosition(value) {
	return value !== void 0 && Number.isSafeInteger(value) && value > 0;
}
export { createProfileBuilder, toFrame };
