import { readHtmlAssets, readPngAssets } from "./chunk-report-assets.js";
import { GateError, exitCode, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { withVersions } from "./chunk-package-versions.js";
import { findBlame } from "./chunk-blame.js";
import { parseUnifiedDiff } from "./chunk-changed-lines.js";
import { filesToRead } from "./chunk-changed-values.js";
import { diffProfiles, diffStacks, restatedIn } from "./chunk-diff.js";
import { withValues } from "./chunk-value-blame.js";
import { leastShareDrawn } from "./chunk-scene.js";
import { guessRoots, rootsMeant } from "./chunk-guess-roots.js";
import { emptyNotes, oneOf, parseProfileArguments, readProfileFile, readText, readingOf, readingOptions, tellNotes, usage, wholeNumber } from "./chunk-profile-files.js";
import { writeResult } from "./chunk-profile-output.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
// src/cli/profile-diff.ts
const formats = [
	"text",
	"json",
	"svg",
	"png",
	"html",
	"folded"
];
function formOf(to) {
	return to === "text" || to === "json" ? to : "file";
}
async function runDiff(argv, io) {
	const parsed = parseProfileArguments("diff", argv, {
		baseline: "words",
		candidate: "words",
		ops: "word",
		per: "word",
		...readingOptions,
		to: "word",
		changes: "word",
		root: "words",
		title: "word",
		limit: "word",
		fold: "flag",
		json: "flag",
		out: "word"
	});
	const changesFile = parsed.words.get("changes")?.at(-1);
	const changes = changesFile === void 0 ? void 0 : parseUnifiedDiff(readText(changesFile, io.cwd));
	const [baseline, candidate] = readSides(parsed, io);
	const guessed = guessRoots(profilesOf(baseline), profilesOf(candidate));
	const roots = rootsMeant(parsed.words.get("root"), {
		cwd: io.cwd,
		guessed
	});
	const options = {
		roots,
		recursion: parsed.flags.has("fold") ? "fold" : "keep",
		changes,
		per: perOf(parsed) ?? (isOfOneFile(parsed) && !parsed.words.has("ops") ? "capture" : void 0)
	};
	const to = parsed.flags.has("json") ? "json" : oneOf("diff", parsed, "to", formats) ?? "text";
	if (to === "folded") {
		const { foldedDiff } = await import("./chunk-folded-diff.js");
		const pieces = foldedDiff(diffStacks(baseline, candidate, options));
		writeResult("diff", { pieces }, {
			parsed,
			io,
			form: "file"
		});
		return exitCode.pass;
	}
	const diff = diffProfiles(baseline, candidate, (to === "svg" || to === "png") && changes === void 0 ? {
		...options,
		leastShare: leastShareDrawn
	} : options);
	const blame = changes === void 0 ? void 0 : blameOf(diff, changes, roots);
	writeResult("diff", await render(to, {
		diff,
		blame,
		parsed,
		io
	}), {
		parsed,
		io,
		form: formOf(to)
	});
	return exitCode.pass;
}
const bases = {
	op: "operation",
	second: "second",
	"cpu-second": "cpu-second",
	capture: "capture",
	share: "share"
};
function perOf(parsed) {
	const word = oneOf("diff", parsed, "per", Object.keys(bases));
	return word === void 0 ? void 0 : bases[word];
}
async function render(to, rendering) {
	const { diff, blame, parsed, io } = rendering;
	switch (to) {
		case "svg": return toSvg(rendering);
		case "png": {
			const { renderPng } = await import("./chunk-png2.js");
			return renderPng(await toSvg(rendering), readPngAssets());
		}
		case "html": {
			const { renderProfileHtml } = await import("./chunk-profile-html.js");
			return renderProfileHtml({
				diff,
				blame,
				title: titleOf(rendering)
			}, readHtmlAssets());
		}
		case "json": {
			const { diffDocument } = await import("./chunk-profile-text2.js");
			return `${JSON.stringify(diffDocument(diff, blame), null, 2)}\n`;
		}
		case "text": {
			const { renderDiffText } = await import("./chunk-profile-text2.js");
			const rows = wholeNumber("diff", parsed, "limit") ?? 30;
			return renderDiffText(diff, blame, {
				width: io.stdoutColumns ?? 200,
				rows
			});
		}
	}
}
function titleOf({ parsed, diff }) {
	return parsed.words.get("title")?.at(-1) ?? `${diff.type} profile`;
}
async function toSvg(rendering) {
	const { renderFlameSvg } = await import("./chunk-svg2.js");
	const { diff, blame } = rendering;
	const title = titleOf(rendering);
	const blamed = blame?.functions.map(({ function: { key } }) => key);
	return renderFlameSvg(diff, blamed === void 0 ? { title } : {
		title,
		blamed
	});
}
function readSides(parsed, io) {
	const common = readingOf("diff", parsed, io.cwd);
	const operations = readOperations(parsed);
	const read = (name, each) => {
		const files = parsed.words.get(name) ?? (isOfOneFile(parsed) ? parsed.files : []);
		if (files.length === 0) throw usage("diff", `--${name} must name at least one profile: current value is none`);
		return files.map((file) => {
			const side = name === "baseline" ? "left" : "right";
			const profile = withVersions(readProfileFile(file, {
				...common,
				side: common.side ?? side
			}));
			return each === void 0 ? { profile } : {
				profile,
				operations: each
			};
		});
	};
	if (isOfOneFile(parsed)) checkHoldsTwo(parsed.files[0] ?? "", common);
	else if (parsed.files.length > 0) throw usage("diff", `profiles must follow --baseline or --candidate: current value is ${parsed.files[0]}`);
	const sides = [read("baseline", operations?.[0]), read("candidate", operations?.[1])];
	tellNotes(profilesOf(sides.flat()), io);
	const [baseline, candidate] = sides.map(profilesOf);
	for (const note of [...emptyNotes(baseline ?? [], "the baseline"), ...emptyNotes(candidate ?? [], "the candidate")]) io.stderr(shown`note: ${note}\n`);
	return sides;
}
function isOfOneFile({ files, words }) {
	return files.length === 1 && !words.has("baseline") && !words.has("candidate");
}
function checkHoldsTwo(file, common) {
	try {
		readProfileFile(file, {
			...common,
			side: void 0
		});
	} catch (error) {
		if (error instanceof GateError && error.code === "PROFILE_UNLIKE") return;
		throw error;
	}
	throw usage("diff", `a profile alone must be a comparison of two: current value is ${file}, which holds one`);
}
function profilesOf(side) {
	return side.map(({ profile }) => profile);
}
function readOperations(parsed) {
	const value = parsed.words.get("ops")?.at(-1);
	if (value === void 0) return void 0;
	const [baseline, candidate = baseline, ...more] = value.split(",").map(Number);
	if (baseline === void 0 || candidate === void 0 || more.length > 0 || !(baseline > 0) || !(candidate > 0)) throw usage("diff", `--ops must be two numbers > 0, BASELINE,CANDIDATE: current value is ${value}`);
	return [baseline, candidate];
}
function blameOf(diff, all, roots) {
	const { changes } = restatedIn(all);
	const sources = sourcesOf(diff, changes, roots);
	return withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
}
function sourcesOf(diff, changes, roots) {
	const changed = readSources(changes.flatMap(({ path, state }) => state === "deleted" ? [] : [path]), roots);
	return new Map([...changed, ...readSources(filesToRead(diff, changes, changed), roots)]);
}
function readSources(paths, roots) {
	const sources = /* @__PURE__ */ new Map();
	for (const path of paths) for (const root of [...roots].reverse()) try {
		sources.set(path, readFileSync(join(root, path), "utf8"));
		break;
	} catch {}
	return sources;
}
export { runDiff };
