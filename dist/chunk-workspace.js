import { t as defaultConfig } from "./chunk-fill.js";
import { n as placesOf, t as configPlaces } from "./chunk-find.js";
import { t as parseStoreLocation } from "./chunk-store-location.js";
import { t as GateError } from "./chunk-errors.js";
import { t as decodeUtf8 } from "./chunk-utf8.js";
import { join, resolve } from "node:path";
import { readFile } from "node:fs/promises";
// src/app/read-text.ts
/** Files the user names or edits, as text. */
/** `shown`: as the user wrote it. */
async function readText(path, shown) {
	return decodeUtf8(await readFile(path), shown);
}
/** A file that must be there, as the command line names it; `hint`: where one comes from. */
async function readNamedText(path, shown, hint) {
	try {
		return await readText(path, shown);
	} catch (error) {
		if (error instanceof GateError) throw error;
		const why = error instanceof Error ? error.message : String(error);
		throw new GateError("FILE_MISSING", `Cannot read ${shown} as it must be a file: ${why}`, {
			hint,
			cause: error
		});
	}
}
// src/app/workspace.ts
/** A repository with its configuration, as every measuring command opens it. */
/** Configuration of the working tree, with `store` over the configured one. Throws CONFIG_… errors. */
async function openWorkspace(question) {
	const own = await readConfig({
		folder: "",
		...question
	});
	const judgedBy = own.source === void 0 ? { kind: "defaults" } : {
		kind: "file",
		file: own.source
	};
	const config = {
		...own,
		judgedBy
	};
	const store = question.store === void 0 ? config.baseline.store : storeLocationOf(question.store);
	return {
		root: question.root,
		config: {
			...config,
			baseline: {
				...config.baseline,
				store
			}
		}
	};
}
/** The file as it lies in the working tree; defaults where none was asked for and there is none. */
async function readConfig(origin) {
	const { root, folder, config } = origin;
	if (config !== void 0) {
		const text = await readIfThere(resolve(root, folder, config), config);
		if (text !== void 0) return await parsed(text, placesOf(origin)[0] ?? config);
		throw new GateError("CONFIG_MISSING", `Cannot read ${config} as it must be a file: there is none`, { hint: `leave --config out to look for ${configPlaces.join(", ")}` });
	}
	for (const place of placesOf(origin)) {
		const text = await readIfThere(join(root, place), place);
		if (text !== void 0) return await parsed(text, place);
	}
	return defaultConfig;
}
/** The parser of YAML is a third of what a small command loads, and is not needed without a file. */
async function parsed(text, source) {
	const { parseConfig } = await import("./chunk-parse2.js");
	return parseConfig(text, source);
}
async function readIfThere(path, shown) {
	try {
		return await readText(path, shown);
	} catch (error) {
		if (error instanceof Error && "code" in error && [
			"ENOENT",
			"ENOTDIR",
			"EISDIR"
		].includes(String(error.code))) return void 0;
		throw error;
	}
}
/** Of `git:BRANCH`, `dir:PATH` or `s3://BUCKET/PREFIX`; throws USAGE for anything else. */
function storeLocationOf(text) {
	const location = parseStoreLocation(text);
	if (location !== void 0) return location;
	throw new GateError("USAGE", `Cannot open a store as --store must be git:BRANCH, dir:PATH or s3://BUCKET/PREFIX: current value is ${text}`, { hint: "for example git:flamegate-data, or dir:.flamegate/store" });
}
export { readText as a, readNamedText as i, readConfig as n, storeLocationOf as r, openWorkspace as t };
