import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { defaultGate, distinctName, gateFileName, shortHash } from "./chunk-for-action-compare-gate-top.js";
const metaPath = "meta.json";
const metaText = metaTextOf(2);
const metaTexts = Array.from({ length: 2 }, (_, index) => metaTextOf(index + 1));
const sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const runPattern = /^runs\/([0-9a-f]{2})\/([0-9a-f]{40}(?:[0-9a-f]{24})?)\/([a-z0-9][a-z0-9._-]*(~[0-9a-f]{16})?)\/(?:([a-z0-9A-F._%-]+)\/)?\d{8}T\d{6}Z_[A-Za-z0-9._~-]+\.json$/;
const ownedPattern = /^(runs\/(?:[^/]+\/){3,4}[^/]+)\/(?:(?:batches|summary)\.json|profiles\/[A-Za-z0-9._-]+\.pb\.gz)$/;
const notePattern = /^notes\/\d{8}T\d{6}Z_[A-Za-z0-9._~%-]+\.json$/;
const verdictPattern = /^verdicts\/[0-9a-f]{40}(?:[0-9a-f]{24})?(?:\/[A-Za-z0-9._~%/-]+)?\.json$/;
const picturePattern = /^pictures\/v1\/(?:(\d{8}T\d{6}Z)_)?[0-9a-f]{64}(?:_[A-Za-z0-9._~%-]+)?\.png$/;
const productionPattern = /^production\/\d{8}T\d{6}Z_[A-Za-z0-9._~%-]+\.(?:json|pb\.gz)$/;
function runPath({ commit, environment, id, takenAt, gate = defaultGate }) {
	const folder = `runs/${checkSha(commit).slice(0, 2)}/${commit}/${environmentClass(environment)}`;
	return `${gate === defaultGate ? folder : `${folder}/${gateFileName(gate)}`}/${stamp(takenAt)}_${distinctName(id)}.json`;
}
function batchesPath(runKey) {
	return runKey.replace(/\.json$/, "/batches.json");
}
function summaryPath(runKey) {
	return runKey.replace(/\.json$/, "/summary.json");
}
function profilePath(runKey, file) {
	return checkStorePath(`${runKey.replace(/\.json$/, "")}/${file}`);
}
function parseRunPath(path) {
	const [, prefix, commit, environment, exact, gate] = runPattern.exec(path) ?? [];
	if (prefix === void 0 || commit === void 0 || environment === void 0) return void 0;
	if (!commit.startsWith(prefix) || exact === void 0 && gate !== void 0) return void 0;
	const name = {
		commit,
		environmentClass: environment,
		key: path
	};
	return exact === void 0 ? name : {
		...name,
		gate: gate ?? ""
	};
}
function storedRuns(paths) {
	const runs = [];
	for (const path of paths) {
		const run = parseRunPath(path);
		if (run !== void 0) runs.push(run);
	}
	return runs.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
function runStamp(key) {
	return /\/(\d{8}T\d{6}Z)_[^/]*\.json$/.exec(key)?.[1] ?? "";
}
function newestFirst(runs) {
	const age = ({ key }) => runStamp(key) + key;
	return runs.toSorted((a, b) => age(a) < age(b) ? 1 : -1);
}
function runTime(key) {
	const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(runStamp(key));
	if (found === null) return (/* @__PURE__ */ new Date(0)).toISOString();
	const [, year, month, day, hour, minute, second] = found;
	return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}
const notesFolder = "notes";
function notePath({ kind, who, recordedAt, head, gate }) {
	return `${notesFolder}/${stamp(recordedAt)}_${kind}_${distinctName(who, 40)}_${noteTail(head, gate ?? defaultGate)}`;
}
function noteTail(head, gate) {
	return `${checkSha(head).slice(0, 12)}${gateTail(gate)}.json`;
}
function gateTail(gate) {
	const name = gateFileName(gate);
	if (name === "") return "";
	return name.length <= longestTail ? `_${name}` : `_${name.slice(0, longestTail - 20)}~${shortHash(name)}`;
}
const longestTail = 120;
function isNoteOn(path, head, gate) {
	return path.startsWith(`notes/`) && path.endsWith(`_${noteTail(head, gate)}`);
}
const verdictsFolder = "verdicts";
function verdictPath(headCommit, gate) {
	const head = checkSha(headCommit);
	return gate === "" ? `${verdictsFolder}/${head}.json` : `${verdictsFolder}/${head}/${gateFileName(gate)}.json`;
}
function failurePath(headCommit, gate, { run, attempt }) {
	return `${verdictsFolder}/${checkSha(headCommit)}/failed/${run}-${attempt}${gateTail(gate) || "_"}.json`;
}
function parseVerdictPath(path) {
	const [, head, file = ""] = /^verdicts\/([0-9a-f]{40}(?:[0-9a-f]{24})?)(?:\/([^/]+))?\.json$/.exec(path) ?? [];
	return head === void 0 ? void 0 : {
		head,
		file
	};
}
function picturePath(measuredAt, hash, gate = defaultGate) {
	if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`Cannot name picture as its hash must be SHA-256: ${hash}`);
	return `pictures/v1/${stamp(measuredAt)}_${hash}${gateTail(gate)}.png`;
}
function pictureStamp(path) {
	const found = picturePattern.exec(path);
	return found === null ? void 0 : found[1] ?? "";
}
const productionFolder = "production";
function productionPaths(saved) {
	const name = `${stamp(saved.savedAt)}_${distinctName(`${saved.service}_${saved.type}`)}`;
	return {
		record: `${productionFolder}/${name}.json`,
		profile: `${productionFolder}/${name}.pb.gz`
	};
}
function productionName(path) {
	return /^production\/(\d{8}T\d+Z_[^/]+?)(?:\.json|\.pb\.gz)$/.exec(path)?.[1];
}
function isImmutable(path) {
	return path.startsWith("runs/");
}
function checkMeta(text, store) {
	if (text === void 0) return;
	const layout = layoutOf(text);
	if (layout === void 0) throw new GateError("STORE_CORRUPT", `Cannot read ${store} as meta.json must say {"layout":2}`, { hint: `if ${store} is Flamegate's, restore its meta.json; else choose another place with baseline.store` });
	if (layout > 2) {
		const message = `Cannot read ${store} as its layout must be ≤ 2: current value is ${layout}`;
		throw new GateError("STORE_CORRUPT", message, { hint: "a newer Flamegate wrote it: update Flamegate here" });
	}
}
function layoutOf(text) {
	let value;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch {
		return;
	}
	if (typeof value !== "object" || value === null || !("layout" in value)) return void 0;
	const { layout } = value;
	if (typeof layout !== "number" || !Number.isSafeInteger(layout) || layout < 1) return void 0;
	return layout > 2 || Object.keys(value).length === 1 ? layout : void 0;
}
function metaTextOf(layout) {
	return `${JSON.stringify({ layout })}\n`;
}
function isStorePath(path) {
	return path === "meta.json" || parseRunPath(path) !== void 0 || ownerOf(path) !== void 0 || notePattern.test(path) || verdictPattern.test(path) || picturePattern.test(path) || productionPattern.test(path);
}
function ownerOf(path) {
	const [, owner] = ownedPattern.exec(path) ?? [];
	return owner === void 0 || parseRunPath(`${owner}.json`) === void 0 ? void 0 : `${owner}.json`;
}
function pathsUnder(folder, paths) {
	return [...paths].filter((path) => path.startsWith(`${folder}/`)).sort(compareText);
}
function checkStorePath(path) {
	if (path.split("/").some((part) => part === "" || part === "." || part === ".." || part === ".git") || path.length > 1e3 || /[\u0000-\u001f\u007f\\:]/.test(path)) throw new RangeError(`Cannot use path as it must be relative and stay inside the store: ${JSON.stringify(path)}`);
	return path;
}
function checkSha(commit) {
	if (!sha.test(commit)) throw new RangeError(`Cannot name file as commit must be a full hash: ${JSON.stringify(commit.slice(0, 80))}`);
	return commit;
}
function stamp(iso) {
	const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso) ?? [];
	if (date === void 0 || time === void 0) throw new RangeError(`Cannot name file as time must be UTC: ${iso}`);
	return `${date.replaceAll("-", "")}T${time.replaceAll(":", "")}Z`;
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
export { batchesPath, checkMeta, checkStorePath, failurePath, isImmutable, isNoteOn, isStorePath, metaPath, metaText, metaTexts, newestFirst, notePath, notesFolder, ownerOf, parseRunPath, parseVerdictPath, pathsUnder, picturePath, pictureStamp, productionFolder, productionName, productionPaths, profilePath, runPath, runStamp, runTime, storedRuns, summaryPath, verdictPath, verdictsFolder };
