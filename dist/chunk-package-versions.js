import { placeOf } from "./chunk-stack-columns.js";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
// src/measure/package-versions.ts
function withVersions(profile) {
	const versions = /* @__PURE__ */ new Map();
	const versionIn = (folder, name) => {
		if (!versions.has(folder)) versions.set(folder, readVersion(folder, name));
		return versions.get(folder);
	};
	let found = false;
	const frames = profile.frames.map((frame) => {
		const file = frame.file === void 0 ? void 0 : versioned(frame.file, versionIn);
		if (file === void 0) return frame;
		found = true;
		return {
			...frame,
			file
		};
	});
	return found ? {
		...profile,
		frames
	} : profile;
}
function versioned(file, versionIn) {
	const { kind, package: name, version } = placeOf(file, []);
	if (kind !== "dependency" || name === void 0 || version !== void 0) return void 0;
	const slashes = file.replaceAll("\\", "/");
	const end = packageEnd(slashes, name);
	const folder = end === void 0 ? void 0 : toPath(slashes.slice(0, end));
	const found = folder === void 0 ? void 0 : versionIn(folder, name);
	return found === void 0 || end === void 0 ? void 0 : `${slashes.slice(0, end)}@${found}${slashes.slice(end)}`;
}
function packageEnd(path, name) {
	const [end] = [
		"node_modules",
		"site-packages",
		"dist-packages"
	].flatMap((store) => {
		const within = `/${store}/${name}`;
		const start = path.lastIndexOf(`${within}/`);
		return start < 0 ? [] : [start + within.length];
	});
	return end;
}
function toPath(file) {
	if (!file.startsWith("file://")) return file;
	try {
		return fileURLToPath(file);
	} catch {
		return;
	}
}
function readVersion(folder, name) {
	try {
		const version = /node_modules/.test(folder) ? npmVersion(folder) : pythonVersion(folder, name);
		return version !== void 0 && /^\d[\w.+-]{0,60}$/.test(version) ? version : void 0;
	} catch {
		return;
	}
}
function npmVersion(folder) {
	const manifest = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
	const version = typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : void 0;
	return typeof version === "string" ? version : void 0;
}
function pythonVersion(folder, name) {
	const store = folder.slice(0, -name.length - 1);
	const entries = readdirSync(store).filter((entry) => entry.endsWith(".dist-info"));
	const entry = entries.find((entry) => entry.toLowerCase().startsWith(`${name.toLowerCase()}-`)) ?? entries.find((each) => topLevel(`${store}/${each}`).includes(name));
	return entry === void 0 ? void 0 : /-([^-]+)\.dist-info$/.exec(entry)?.[1];
}
function topLevel(info) {
	try {
		return readFileSync(`${info}/top_level.txt`, "utf8").split(/\s+/);
	} catch {
		return [];
	}
}
export { withVersions };
