import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
// src/app/report-assets.ts
const beside = join(dirname(fileURLToPath(import.meta.url)), "assets");
function readHtmlAssets(folder = beside) {
	return readScript(join(folder, "report.js"));
}
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
function readPngAssets(folder = beside) {
	return {
		wasm: readFileSync(join(folder, "resvg.wasm")),
		fonts: ["DejaVuSansMono.ttf", "DejaVuSansMono-Bold.ttf"].map((name) => readFileSync(join(folder, name)))
	};
}
export { readHistoryAssets, readHtmlAssets, readPngAssets };
