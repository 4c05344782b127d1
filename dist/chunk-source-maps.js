import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dirname, resolve } from "node:path";
// src/profile/source-mapping-url.ts
function sourceMappingUrl(script) {
	return [...script.matchAll(/^\/[/*][#@] ?sourceMappingURL=(\S+?)(?:\s*\*\/)?\s*$/gm)].at(-1)?.[1];
}
// src/measure/source-maps.ts
function readSourceMaps(files) {
	const maps = /* @__PURE__ */ new Map();
	for (const file of new Set(files)) {
		const path = toScriptPath(file);
		const map = path === void 0 ? void 0 : readMap(path);
		if (map !== void 0) maps.set(file, map);
	}
	return maps;
}
function readScripts(files) {
	const texts = /* @__PURE__ */ new Map();
	for (const file of files) {
		const path = toScriptPath(file);
		if (path === void 0) continue;
		try {
			texts.set(file, readFileSync(path, "utf8"));
		} catch {}
	}
	return texts;
}
function toScriptPath(file) {
	if (!/^(?:file:\/\/|\/|[A-Za-z]:[\\/]).*\.(?:[cm]?[jt]s|[jt]sx)$/.test(file)) return void 0;
	if (/[\\/]node_modules[\\/](?!\.flamegate[\\/])/.test(file)) return void 0;
	try {
		return file.startsWith("file://") ? fileURLToPath(file) : file;
	} catch {
		return;
	}
}
function readMap(script) {
	try {
		const text = readFileSync(script, "utf8");
		const url = sourceMappingUrl(text);
		const known = {
			textOf: sourceText,
			lineCount: text.split("\n").length
		};
		if (url === void 0) return void 0;
		const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(url);
		if (inline !== null) {
			const body = inline[2] ?? "";
			return {
				map: inline[1] === void 0 ? decodeURIComponent(body) : Buffer.from(body, "base64").toString("utf8"),
				url: pathToFileURL(script).href,
				...known
			};
		}
		if (/^[a-z]+:\/\//.test(url)) return void 0;
		const path = resolve(dirname(script), decodeURIComponent(url));
		return {
			map: readFileSync(path, "utf8"),
			url: pathToFileURL(path).href,
			...known
		};
	} catch {
		return;
	}
}
function sourceText(source) {
	try {
		return readFileSync(fileURLToPath(source), "utf8");
	} catch {
		return;
	}
}
export { readScripts, readSourceMaps };
