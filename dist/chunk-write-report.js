import { renderPng } from "./chunk-png.js";
import { renderHtml } from "./chunk-html.js";
import { renderBundle, renderJson } from "./chunk-for-compare.js";
import { renderComment } from "./chunk-comment.js";
import { pictureOf } from "./chunk-picture2.js";
import { openOutputs, removeOutputs, writeOutputs } from "./chunk-output-files.js";
import { readHtmlAssets, readPngAssets } from "./chunk-report-assets.js";
import { resolve } from "node:path";
// src/app/artifacts.ts
function picturesOf(report) {
	return report.explanations.flatMap(({ id, diffs }, index) => diffs.map((found) => ({
		id,
		kind: found.diff.kind,
		name: `flame-${index + 1}-${slug(id.name)}-${found.diff.kind}`,
		svg: pictureOf(found, id.name)
	})));
}
const pictureFile = /^flame-\d+-[a-z0-9-]+-(cpu|heap)\.(svg|png)$/;
function slug(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60) || "benchmark";
}
function localMarker(report) {
	return {
		head: report.candidate.commit,
		run: 0,
		attempt: 1
	};
}
function commentOf(report, marker) {
	return renderComment(report, { marker });
}
// src/app/write-report.ts
async function writeReport(io, folder, written) {
	const target = resolve(io.cwd, folder);
	const files = /* @__PURE__ */ new Map();
	for (const picture of picturesOf(written.report)) {
		files.set(`${picture.name}.svg`, picture.svg);
		files.set(`${picture.name}.png`, await renderPng(picture.svg, readPngAssets()));
	}
	files.set("comment.md", commentOf(written.report, localMarker(written.report)));
	files.set("report.html", renderHtml(written.report, readHtmlAssets()));
	files.set("report.json", renderJson(written.report));
	for (const [name, bytes] of renderBundle(written)) files.set(`bundle/${name}`, bytes);
	await openOutputs(target);
	await removeOutputs(target, pictureFile);
	await writeOutputs(target, files);
	return target;
}
export { localMarker, writeReport };
