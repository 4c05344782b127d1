import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { newestOf, parseProduction } from "./chunk-record.js";
import { productionFolder } from "./chunk-store-layout.js";
import { decodeUtf8 } from "./chunk-for-compare-gate-production.js";
// src/gate/stored-production.ts
async function readProduction(store) {
	const paths = (await store.files(productionFolder)).filter((path) => path.endsWith(".json"));
	const read = await Promise.all(paths.slice(-30).map((path) => readOne(store, path)));
	return {
		records: newestOf(read.flatMap((each) => typeof each === "object" ? each : [])),
		notes: read.flatMap((each) => typeof each === "string" ? each : [])
	};
}
async function readOne(store, path) {
	const bytes = await store.readFile(path);
	if (bytes === void 0) return void 0;
	const source = `${store.name} ${path}`;
	try {
		return parseProduction(decodeUtf8(bytes, source), source);
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return `A production profile was left out. ${error.message}`;
	}
}
export { readProduction };
