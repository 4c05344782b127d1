import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
// src/app/report-assets.ts
/** Bytes the report is made with and does not carry itself: page script, picture renderer, fonts. Read when needed. */
/** Beside the bundles, see .ci/report-assets.js. */
const beside = join(dirname(fileURLToPath(import.meta.url)), "assets");
/**
* Script of the report's page, with its SHA-256 in base64 for the page's Content-Security-Policy. `folder`: where the assets
* lie; beside the bundle by default.
*/
function readHtmlAssets(folder = beside) {
	return readScript(join(folder, "report.js"));
}
/** The same for the page that `history` writes. */
function readHistoryAssets(folder = beside) {
	return readScript(join(folder, "history.js"));
}
function readScript(path) {
	const script = readFileSync(path, "utf8");
	return {
		script,
		scriptHash: createHash("sha256").update(script).digest("base64")
	};
}
/** The rasterizer and its fonts (regular, bold), as bytes. */
function readPngAssets(folder = beside) {
	return {
		wasm: readFileSync(join(folder, "resvg.wasm")),
		fonts: ["DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"].map((name) => readFileSync(join(folder, name)))
	};
}
export { readHistoryAssets, readHtmlAssets, readPngAssets };
