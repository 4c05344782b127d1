import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { planPrune } from "./chunk-prune-plan.js";
import { checkMeta, checkStorePath, isImmutable, metaPath, pathsUnder, storedRuns } from "./chunk-store-layout.js";
import { conflict, decode, equalBytes, filesBeside, filesOfRun, inOrderOfRemoval, readStoredRun, readStoredSummary } from "./chunk-files.js";
import { randomBytes } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { link, mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
// src/store/dir.ts
function openDirStore(folder, name = `dir:${folder}`) {
	const root = resolve(folder);
	const list = async () => {
		await checkLayout(root, name);
		return storedRuns(await allPaths(root, name));
	};
	return {
		name,
		list,
		read: async (run) => readStoredRun(run, await readOne(root, run.key, name), name),
		summary: async (run) => readStoredSummary(run, name, (path) => readOne(root, path, name)),
		readFile: async (path) => readOne(root, checkStorePath(path), name),
		files: async (folder) => {
			await checkLayout(root, name);
			return pathsUnder(checkStorePath(folder), await allPaths(root, name));
		},
		save: async (run, profiles) => {
			const files = filesOfRun(run, profiles);
			await checkLayout(root, name);
			await writeAll(root, files, name);
			return [...files.keys()].at(-1) ?? "";
		},
		writeFiles: async (files, check) => {
			const checked = filesBeside(files);
			await checkLayout(root, name);
			await check?.();
			await writeAll(root, checked, name);
		},
		prune: async (keep) => {
			await checkLayout(root, name);
			const plan = planPrune(await allPaths(root, name), keep);
			for (const path of inOrderOfRemoval(plan.drop)) await rm(join(root, path), { force: true });
			return plan.dropped;
		}
	};
}
async function checkLayout(root, name) {
	const bytes = await readOne(root, metaPath, name);
	checkMeta(bytes === void 0 ? void 0 : decode(bytes), name);
}
async function readOne(root, path, name) {
	try {
		return await readFile(join(root, path));
	} catch (error) {
		if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return void 0;
		throw unreachable(name, "read", error);
	}
}
async function allPaths(root, name) {
	try {
		return (await readdir(root, {
			recursive: true,
			withFileTypes: true
		})).filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1).replaceAll("\\", "/"));
	} catch (error) {
		if (isCode(error, "ENOENT")) return [];
		throw unreachable(name, "read", error);
	}
}
async function writeAll(root, files, name) {
	try {
		for (const [path, bytes] of files) await writeOne(root, path, bytes, name);
	} catch (error) {
		throw error instanceof GateError ? error : unreachable(name, "write", error);
	}
}
async function writeOne(root, path, bytes, name) {
	const target = join(root, path);
	const existing = await readOne(root, path, name);
	if (existing !== void 0 && equalBytes(existing, bytes)) return;
	if (existing !== void 0 && isImmutable(path)) throw conflict(name, path);
	const aside = join(dirname(target), `.${randomBytes(9).toString("hex")}`);
	await mkdir(dirname(target), { recursive: true });
	try {
		await writeFile(aside, bytes);
		await (isImmutable(path) ? publishOnce(aside, target) : rename(aside, target));
	} catch (error) {
		if (!isCode(error, "EEXIST")) throw error;
		const winner = await readOne(root, path, name);
		if (winner === void 0 || !equalBytes(winner, bytes)) throw conflict(name, path);
	} finally {
		await rm(aside, { force: true });
	}
}
async function publishOnce(aside, target) {
	try {
		await link(aside, target);
	} catch (error) {
		if (![
			"EPERM",
			"ENOTSUP",
			"ENOSYS",
			"EOPNOTSUPP"
		].some((code) => isCode(error, code))) throw error;
		await rename(aside, target);
	}
}
function unreachable(name, verb, error) {
	const why = error instanceof Error ? error.message : String(error);
	return new GateError("STORE_UNREACHABLE", `Cannot ${verb} ${name} as its folder must be usable: ${why}`, {
		hint: "check that the path is a folder and that you may write there, or choose another with baseline.store or --store",
		cause: error
	});
}
function isCode(error, code) {
	return error instanceof Error && "code" in error && error.code === code;
}
export { openDirStore };
