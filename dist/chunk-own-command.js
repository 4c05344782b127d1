import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { readPngAssets } from "./chunk-report-assets.js";
// src/review/pictures.ts
const mostPictures = 3;
async function drawPictures(report) {
	const pictures = /* @__PURE__ */ new Map();
	if (report.explanations.length === 0) return pictures;
	const { decisivePictures } = await import("./chunk-picture.js");
	const { renderPng } = await import("./chunk-png2.js");
	for (const { id, svg } of decisivePictures(report, mostPictures)) pictures.set(benchmarkKey(id), await renderPng(svg, readPngAssets()));
	return pictures;
}
// src/action/own-command.ts
const published = "flamegate/flamegate#v0";
function ownCommand(env) {
	const repository = env["GITHUB_ACTION_REPOSITORY"] ?? "";
	const ref = env["GITHUB_ACTION_REF"] ?? "";
	return `npx --yes github:${/^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref) ? `${repository}#${ref}` : published}`;
}
export { drawPictures, ownCommand };
