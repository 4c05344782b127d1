import { toPlainPath } from "./chunk-stack-columns.js";
import { isAbsolute, resolve } from "node:path";
// src/cli/guess-roots.ts
function guessRoots(baseline, candidate) {
	const [before, after] = [filesOf(baseline), filesOf(candidate)];
	const byName = /* @__PURE__ */ new Map();
	for (const file of after) if (!before.has(file)) byName.set(nameOf(file), [...byName.get(nameOf(file)) ?? [], file]);
	const votes = /* @__PURE__ */ new Map();
	for (const file of before) {
		if (after.has(file)) continue;
		for (const other of byName.get(nameOf(file)) ?? []) {
			const roots = withoutCommonEnd(file, other);
			const vote = votes.get(roots.join("\n")) ?? {
				roots,
				count: 0
			};
			vote.count++;
			votes.set(roots.join("\n"), vote);
		}
	}
	const [most] = [...votes.values()].sort((a, b) => b.count - a.count);
	return most?.roots ?? [];
}
function rootsMeant(named, { cwd, guessed }) {
	if (named === void 0) return [cwd, ...guessed];
	const meant = named.flatMap((root) => isAbsolute(root) ? [root] : [root, resolve(cwd, root)]);
	return guessed.some((root) => meant.some((each) => toPlainPath(each).replace(/\/$/, "") === root)) ? [.../* @__PURE__ */ new Set([...meant, ...guessed])] : meant;
}
function filesOf(profiles) {
	const files = profiles.flatMap(({ frames }) => frames.flatMap(({ file }) => file ?? []));
	return new Set(files.map(toPlainPath).filter((file) => /^(?:\/|[A-Za-z]:\/)/.test(file)));
}
function nameOf(file) {
	return file.slice(file.lastIndexOf("/") + 1);
}
function withoutCommonEnd(a, b) {
	const [left, right] = [a.split("/"), b.split("/")];
	while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) {
		left.pop();
		right.pop();
	}
	return [left.join("/"), right.join("/")];
}
export { guessRoots, rootsMeant };
