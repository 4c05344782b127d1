// src/profile/formats/pprof-comments.ts
const prefix = "flamegate:";
function commentsOf(comments) {
	const pairs = /* @__PURE__ */ new Map();
	for (const comment of comments) {
		const match = /^flamegate:(\w+)=(.*)$/s.exec(comment);
		if (match?.[1] !== void 0) pairs.set(match[1], match[2] ?? "");
	}
	const operations = positive(pairs.get("operations"));
	const sampleCount = positive(pairs.get("samples"));
	const producer = pairs.get("producer");
	const mode = pairs.get("mode");
	return {
		own: pairs.has("frames"),
		...producer === void 0 ? {} : { producer },
		...mode === void 0 ? {} : { mode },
		...pairs.get("inlining") === "off" ? { inlining: "off" } : {},
		...operations === void 0 ? {} : { operations },
		...sampleCount === void 0 ? {} : { sampleCount }
	};
}
function headerOf({ own: _, ...fields }) {
	return fields;
}
function toComments(profile) {
	return [
		`${prefix}frames=1`,
		`${prefix}producer=${profile.producer}`,
		`${prefix}mode=${profile.mode}`,
		...profile.inlining === void 0 ? [] : [`${prefix}inlining=${profile.inlining}`],
		...profile.operations === void 0 ? [] : [`${prefix}operations=${profile.operations}`],
		...profile.sampleCount === void 0 ? [] : [`${prefix}samples=${profile.sampleCount}`]
	];
}
function positive(text) {
	const value = Number(text);
	return text !== void 0 && Number.isFinite(value) && value > 0 ? value : void 0;
}
export { commentsOf, headerOf, toComments };
