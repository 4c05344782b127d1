import { GateError, exitCode, shown, shownJson } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { git } from "./chunk-git.js";
import { readSourceMaps } from "./chunk-source-maps.js";
import { mergeProductionProfiles, queryPyroscope, toRepositoryPaths } from "./chunk-pyroscope-windows.js";
import { costKindOf, spanWords, withTellingType } from "./chunk-for-action-compare-gate-top.js";
import { renderProduction } from "./chunk-record.js";
import { sharesOf } from "./chunk-shares.js";
import { writePprof } from "./chunk-pprof-write.js";
import { keepLargest, pyroscope, remoteOf } from "./chunk-pyroscope-push.js";
import { placeOf } from "./chunk-stack-columns.js";
import { applyEachMap } from "./chunk-source-map.js";
import { productionPaths } from "./chunk-store-layout.js";
import { spanOf, timeOf } from "./chunk-production-window.js";
import { notesOf, readProfileFile } from "./chunk-profile-files.js";
import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
// src/cli/production-save.ts
const mostStacks = 16e3;
const usualWindowMs = 6048e5;
const usualType = "process_cpu:cpu:nanoseconds:cpu:nanoseconds";
async function saveProduction(context) {
	const { io, given, words, workspace, store } = context;
	const service = given.text("service");
	if (service === void 0 || service.trim() === "") throw usage("--service must name the service that was profiled", "nothing");
	const taken = words.length > 0 ? fromFiles(context) : await fromPyroscope(context, service);
	const files = await repositoryFiles(workspace.root);
	checkKind(taken.profile);
	const mapped = toRepositoryPaths(withSourceMaps(taken.profile, workspace.root), files);
	const profile = keepLargest(mapped, mostStacks);
	const record = recordOf(profile, service, taken);
	if (record.amount === 0) throw nothingSampled(taken.source);
	const paths = productionPaths(record);
	await store.writeFiles(/* @__PURE__ */ new Map([[paths.profile, writePprof(profile)], [paths.record, new TextEncoder().encode(renderProduction(record))]]));
	if (given.flag("json")) {
		const { functions: _, ...summary } = record;
		io.stdout(shownJson(`${JSON.stringify({
			store: store.name,
			key: paths.record,
			...summary
		})}\n`));
	} else {
		io.stdout(shown`stored ${record.type} of ${service} (${windowText(record)}) in ${store.name} as ${paths.record}\n`);
		const own = record.functions.filter(({ file }) => file !== void 0 && files.includes(file));
		io.stderr(shown`${own.length} of its ${record.functions.length} functions are in files of this repository\n`);
	}
	return exitCode.pass;
}
function windowText({ from, until }) {
	return from === void 0 ? `until ${until}` : `${spanWords(Date.parse(until) - Date.parse(from))} until ${until}`;
}
function recordOf(profile, service, taken) {
	const { sampleCount } = profile;
	return {
		schema: 1,
		service,
		...sharesOf(profile),
		samples: sampleCount === void 0 ? void 0 : Math.round(sampleCount),
		from: taken.from === void 0 ? void 0 : new Date(taken.from).toISOString(),
		until: new Date(taken.until).toISOString(),
		savedAt: (/* @__PURE__ */ new Date()).toISOString(),
		source: taken.source,
		notes: notesOf([profile]).map((note) => note.slice(0, 1e3))
	};
}
function fromFiles({ io, given, words }) {
	const type = given.text("type");
	const read = words.map((file) => readProfileFile(file, {
		cwd: io.cwd,
		type
	}));
	const profiles = type === void 0 ? read.map(withTellingType) : read;
	const ends = words.map((file) => statSync(resolve(io.cwd, file)).mtimeMs);
	const until = untilOf(given) ?? Math.min(Math.max(...ends), Date.now());
	const profile = mergeProductionProfiles(profiles);
	const spanMs = spanOf(given.text("window"), "window") ?? coveredMs(profiles, ends);
	return {
		profile,
		until,
		source: "file",
		from: spanMs === void 0 ? void 0 : Math.max(0, until - spanMs)
	};
}
function coveredMs(profiles, ends) {
	const begins = profiles.flatMap(({ durationNs = 0 }, at) => durationNs > 0 ? [(ends[at] ?? NaN) - durationNs / 1e6] : []);
	return begins.length === 0 ? void 0 : Math.max(...ends) - Math.min(...begins);
}
async function fromPyroscope({ io, given }, service) {
	const address = given.text("pyroscope") ?? io.env["PYROSCOPE_URL"];
	if (address === void 0 || address === "") throw usage("a profile, --pyroscope or PYROSCOPE_URL must be given", "nothing");
	const remote = remoteOf(address, pyroscope, io.env);
	const until = untilOf(given) ?? Date.now();
	const from = Math.max(0, until - (spanOf(given.text("window"), "window") ?? usualWindowMs));
	const profile = await queryPyroscope(remote, {
		profileType: given.text("profile-type") ?? usualType,
		selector: given.text("selector") ?? `{service_name=${JSON.stringify(service)}}`,
		service,
		from,
		until,
		signal: io.signal
	});
	if (profile === void 0) throw nothingSampled(remote.base.host);
	return {
		profile: withTellingType(profile),
		from,
		until,
		source: remote.base.host
	};
}
function untilOf(given) {
	const until = timeOf(given.text("until"), "until");
	if (until === void 0 || until <= Date.now()) return until;
	throw usage("--until must be a time that has passed", new Date(until).toISOString());
}
function checkKind(profile) {
	const shown = profile.sampleTypes[profile.defaultType];
	if (shown === void 0 || costKindOf(shown) !== void 0) return;
	throw new GateError("PROFILE_UNLIKE", `Cannot save the profile as it must measure processor time, wall-clock time or allocations: current value is ${shown.type} in ${shown.unit}`, { hint: "shares of waiting time or of memory in use do not show what a slower function costs; choose another with --type, or --profile-type for Pyroscope" });
}
async function repositoryFiles(root) {
	return (await git(root, [
		"ls-files",
		"-z",
		"--cached",
		"--others",
		"--exclude-standard"
	])).split("\0").filter((path) => path !== "");
}
function withSourceMaps(profile, root) {
	const local = /* @__PURE__ */ new Map();
	for (const { file } of profile.frames) if (file !== void 0 && !local.has(file)) local.set(file, localScript(file, root) ?? file);
	const frames = profile.frames.map((frame) => frame.file === void 0 ? frame : {
		...frame,
		file: local.get(frame.file) ?? frame.file
	});
	return applyEachMap({
		...profile,
		frames
	}, readSourceMaps(local.values()));
}
function localScript(file, root) {
	const { path, kind } = placeOf(file, []);
	if (kind === "dependency" || kind === "runtime" || !/\.[cm]?js$/.test(path)) return void 0;
	const parts = path.split("/").filter((part) => part !== "" && part !== "..");
	for (let at = 0; at < parts.length - 1; at++) {
		const candidate = join(root, ...parts.slice(at));
		if (existsSync(candidate)) return candidate;
	}
}
function nothingSampled(source) {
	return new GateError("PROFILE_MALFORMED", `Cannot save the profile as it must hold samples: ${source} has none`, { hint: "check the service, the window and the type of profile" });
}
function usage(must, value) {
	return new GateError("USAGE", `Cannot save production as ${must}: current value is ${value}`, { hint: "flamegate production save checkout.pb.gz --service checkout" });
}
export { saveProduction };
