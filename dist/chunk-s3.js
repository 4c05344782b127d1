import { planPrune } from "./chunk-prune-plan.js";
import { checkMeta, checkStorePath, isImmutable, metaPath, pathsUnder, storedRuns } from "./chunk-store-layout.js";
import { conflict, decode, equalBytes, filesBeside, filesOfRun, inOrderOfRemoval, readStoredRun } from "./chunk-files.js";
import { S3Bucket } from "./chunk-s3-bucket.js";
// src/store/s3.ts
function openS3Store(options) {
	return new S3Store(new S3Bucket(options));
}
var S3Store = class {
	name;
	#bucket;
	constructor(bucket) {
		this.name = bucket.name;
		this.#bucket = bucket;
	}
	async list() {
		await this.#checkLayout();
		return storedRuns(await this.#bucket.paths("runs/"));
	}
	async read(run) {
		return readStoredRun(run, await this.#bucket.get(run.key), this.name);
	}
	async readFile(path) {
		return this.#bucket.get(checkStorePath(path));
	}
	async files(folder) {
		await this.#checkLayout();
		return pathsUnder(folder, await this.#bucket.paths(`${checkStorePath(folder)}/`));
	}
	async save(...[run, profiles]) {
		const files = filesOfRun(run, profiles);
		await this.#checkLayout();
		for (const [path, bytes] of files) await this.#put(path, bytes);
		return [...files.keys()].at(-1) ?? "";
	}
	async writeFiles(files, check) {
		const checked = filesBeside(files);
		await this.#checkLayout();
		await check?.();
		for (const [path, bytes] of checked) await this.#put(path, bytes);
	}
	async prune(keep) {
		await this.#checkLayout();
		const plan = planPrune((await Promise.all([
			"runs/",
			"pictures/",
			"production/"
		].map((start) => this.#bucket.paths(start)))).flat(), keep);
		for (const path of inOrderOfRemoval(plan.drop)) await this.#bucket.remove(path);
		return plan.dropped;
	}
	async #checkLayout() {
		const meta = await this.#bucket.get(metaPath);
		checkMeta(meta === void 0 ? void 0 : decode(meta), this.name);
	}
	async #put(path, bytes) {
		if (!isImmutable(path)) {
			await this.#bucket.put(path, bytes, "again");
			return;
		}
		const known = await this.#bucket.get(path);
		if (known === void 0 && await this.#bucket.put(path, bytes, "once") === "written") return;
		const stored = known ?? await this.#bucket.get(path);
		if (stored === void 0 || !equalBytes(stored, bytes)) throw conflict(this.name, path);
	}
};
export { openS3Store };
