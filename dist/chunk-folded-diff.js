// src/report/folded-diff.ts
const pieceLength = 1 << 20;
function* foldedDiff(diff) {
	const { starts, paths } = diff;
	const [before, after] = [diff.baseline, diff.candidate].map((values) => values.map(Math.round));
	const sizes = (before ?? /* @__PURE__ */ new Float64Array()).map((value, stack) => Math.max(value, after?.[stack] ?? 0));
	const names = diff.frames.map(foldedName);
	let piece = [];
	let length = 0;
	for (const stack of bySize(sizes)) {
		const path = [];
		for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) path.push(names[paths[at] ?? 0] ?? "");
		const line = `${path.length === 0 ? names[0] : path.join(";")} ${before?.[stack]} ${after?.[stack]}\n`;
		piece.push(line);
		length += line.length;
		if (length < pieceLength) continue;
		yield piece.join("");
		piece = [];
		length = 0;
	}
	if (piece.length > 0) yield piece.join("");
}
function bySize(sizes) {
	return Uint32Array.from(sizes.keys()).filter((stack) => (sizes[stack] ?? 0) > 0).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}
function foldedName({ name, file }) {
	return `${name}${file === void 0 || name.startsWith("(anonymous") ? "" : ` (${file})`}`.replaceAll(";", ":").replaceAll(/\s/g, " ");
}
export { foldedDiff };
