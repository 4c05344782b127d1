import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dirname, resolve } from "node:path";
// src/profile/source-mapping-url.ts
/** Where a script says that its source map is. Apart from reading maps, whose decoder most profiles do not need. */
/** The address after the script's last `sourceMappingURL`, if it has one; may be a `data:` URL. */
function sourceMappingUrl(script) {
	return [...script.matchAll(/^\/[/*][#@] ?sourceMappingURL=(\S+?)(?:\s*\*\/)?\s*$/gm)].at(-1)?.[1];
}
// src/measure/source-maps.ts
/** The source maps of scripts on this machine, as their `sourceMappingURL` names them. What cannot be read is left out. */
/** `files`: as a profile names them, paths or file: URLs. Scripts of dependencies and of the runtime are not looked at. */
function readSourceMaps(files) {
	const maps = /* @__PURE__ */ new Map();
	for (const file of new Set(files)) {
		const path = toScriptPath(file);
		const map = path === void 0 ? void 0 : readMap(path);
		if (map !== void 0) maps.set(file, map);
	}
	return maps;
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
		const url = sourceMappingUrl(readFileSync(script, "utf8"));
		if (url === void 0) return void 0;
		const inline = /^data:application\/json[^,]*?(;base64)?,(.*)$/s.exec(url);
		if (inline !== null) {
			const body = inline[2] ?? "";
			return {
				map: inline[1] === void 0 ? decodeURIComponent(body) : Buffer.from(body, "base64").toString("utf8"),
				url: pathToFileURL(script).href
			};
		}
		if (/^[a-z]+:\/\//.test(url)) return void 0;
		const path = resolve(dirname(script), decodeURIComponent(url));
		return {
			map: readFileSync(path, "utf8"),
			url: pathToFileURL(path).href
		};
	} catch {
		return;
	}
}
export { readSourceMaps };
