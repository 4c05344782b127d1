import { optional, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { tryPerf } from "./chunk-perf.js";
import { builtProgram, programWitness, systemListers } from "./chunk-built-program.js";
import { fileMatcher } from "./chunk-for-action-compare-gate-top-worker.js";
import { failureOf } from "./chunk-process-failure.js";
import { steadyTitles } from "./chunk-steady-titles.js";
import { buildTimeoutMs, runTool, succeeded } from "./chunk-tool.js";
import { cureOfTools, fitting, list, parseForeign, part, verbatim } from "./chunk-foreign-shape.js";
import { checkShaped } from "./chunk-for-action-compare-gate.js";
import { foreignFields, foreignJson } from "./chunk-for-action-compare-worker.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { tried } from "./chunk-named-paths.js";
import { constants, existsSync, readFileSync, readdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, join, relative, resolve } from "node:path";
import { cp, mkdir, rename, rm } from "node:fs/promises";
// src/harness/rust/asked-targets.ts
const declaredTargets = list(part({
	kind: optional(list(verbatim)),
	name: optional(verbatim),
	src_path: optional(verbatim)
}));
const described = part({
	workspace_members: optional(list(verbatim)),
	packages: optional(list(part({
		id: verbatim,
		name: optional(verbatim),
		manifest_path: optional(verbatim),
		targets: optional(declaredTargets)
	})))
});
function declaredBenches(metadata, kinds = ["bench"]) {
	const { packages = [], workspace_members: members = [] } = checkShaped(foreignFields(metadata), described, {
		source: "what cargo metadata printed",
		what: "its format version 1",
		cure: cureOfTools
	});
	const own = new Set(members);
	return packages.filter(({ id }) => own.has(id)).flatMap(({ name: crate = "", manifest_path: manifest = "", targets = [] }) => targets.filter(({ kind }) => kind?.some((each) => kinds.includes(each)) === true).map(({ name = "", src_path: source = "" }) => ({
		name,
		source,
		manifest,
		package: crate
	})));
}
function isOfNearer(bench, all) {
	return all.some(({ source, manifest }) => source === bench.source && manifest.length > bench.manifest.length);
}
function flagsByPackage(wanted, all, flags) {
	const names = new Set(wanted.map(({ name }) => name));
	const packages = [...new Set(wanted.map((bench) => bench.package))];
	const doubled = all.filter((bench) => names.has(bench.name) && isOfNearer(bench, all));
	const isChosen = flags.some((flag) => /^(?:-p|--(?:package|exclude)(?:=|$))/.test(flag));
	if (doubled.length === 0 || isChosen || doubled.some((bench) => packages.includes(bench.package))) return flags;
	return [...flags.filter((flag) => flag !== "--workspace" && flag !== "--all"), ...packages.map((name) => `--package=${name}`)];
}
function kindsAskedFor(flags) {
	return flags.includes("--lib") ? ["bench", "lib"] : ["bench"];
}
const choosing = /^(?:--(?:bench|benches|test|tests|bin|bins|example|examples|lib|all-targets)(?:=|$))/;
function targetFlags(benches, flags, textOf) {
	const names = [...new Set(benches.map(({ name }) => name))];
	if (flags.some((flag) => choosing.test(flag)) || !names.every((name) => /^[\w-]+$/.test(name))) return [];
	const isLeftOut = (manifest) => leavesOneOut.test(textOf(manifest));
	if ([...new Set(benches.map(({ manifest }) => manifest))].some(isLeftOut)) return [];
	return names.map((name) => `--bench=${name}`);
}
const leavesOneOut = /^[ \t]*\[\[[ \t]*bench[ \t]*\]\](?:(?!^[ \t]*\[)[\s\S])*?^[ \t]*bench[ \t]*=[ \t]*false/m;
function isRefused(stderr) {
	return /no bench target|requires the features:/.test(stderr);
}
// src/harness/rust/cargo-messages.ts
const message = part({ reason: verbatim });
const artifact = part({
	executable: optional(verbatim),
	manifest_path: optional(verbatim),
	target: optional(part({
		kind: optional(list(verbatim)),
		name: optional(verbatim),
		src_path: optional(verbatim)
	}))
});
function parseCargoMessages(text, kinds = ["bench"]) {
	const dialect = dialectOf(text);
	return text.split("\n").flatMap((line) => {
		if (!line.startsWith("{") || fitting(foreignJson(line), message)?.reason !== "compiler-artifact") return [];
		const { executable, target, manifest_path: manifest = "" } = parseForeign(line, artifact, printed);
		if (executable === void 0 || !target?.kind?.some((kind) => kinds.includes(kind))) return [];
		const folder = manifest.replace(/[\\/][^\\/]*$/, "");
		return [{
			name: target.name ?? "",
			source: target.src_path ?? "",
			folder,
			executable,
			dialect
		}];
	});
}
const printed = {
	source: "what cargo printed",
	what: "the messages of --message-format=json",
	cure: cureOfTools
};
function dialectOf(text) {
	const versions = [...text.matchAll(/"package_id":"[^"]*(?:[#/]criterion@|#criterion@|(?<=")criterion )(\d+)\.(\d+)/g)].map(([, major, minor]) => Number(major) * 1e3 + Number(minor));
	const oldest = Math.min(...versions, 1e3);
	return oldest < 4 ? "whole-seconds" : oldest < 5 ? "expression" : "exact";
}
// src/harness/rust/handed-crates.ts
const shapeOfMessage = part({
	package_id: optional(verbatim),
	filenames: optional(list(verbatim)),
	out_dir: optional(verbatim)
});
const builds = list(part({
	target: verbatim,
	units: list(part({
		profile: verbatim,
		hash: verbatim
	}))
}));
function registryUnits(messages, target) {
	const units = messages.split("\n").flatMap((line) => {
		const message = (line.startsWith("{") ? fitting(foreignJson(line), shapeOfMessage) : void 0) ?? {};
		if (!/(?:^|\()(?:registry|sparse)\+/.test(message.package_id ?? "")) return [];
		return [...message.filenames ?? [], message.out_dir ?? ""].flatMap((path) => unitOf(relative(target, path)));
	});
	return [...new Map(units.map((unit) => [`${unit.profile} ${unit.hash}`, unit])).values()];
}
function unitOf(path) {
	const [, profile, hash] = /^((?!\.\.)[^/]+(?:\/[^/]+)?)\/(?:deps|build)\/[^/]*-([0-9a-f]{16})(?:[./]|$)/.exec(path.replaceAll("\\", "/")) ?? [];
	return profile === void 0 || hash === void 0 ? [] : [{
		profile,
		hash
	}];
}
function rememberCrates(scratch, messages, target) {
	const build = {
		target,
		units: registryUnits(messages, target)
	};
	writeFileSync(notesIn(scratch), JSON.stringify([...buildsIn(scratch), build]));
	return build.units;
}
async function handCrates(scratch, target) {
	for (const build of buildsIn(scratch).filter((each) => each.target !== target)) await copyUnits(build, target).catch(() => void 0);
}
const parts = [
	"deps",
	"build",
	".fingerprint"
];
async function copyUnits({ target: from, units }, to) {
	for (const part of parts) for (const profile of new Set(units.map((unit) => unit.profile))) {
		const hashes = new Set(units.filter((unit) => unit.profile === profile).map(({ hash }) => hash));
		await copyNamed(join(from, profile, part), join(to, profile, part), hashes);
	}
}
async function copyNamed(from, to, hashes) {
	if (!existsSync(from)) return;
	for (const name of readdirSync(from)) {
		const hash = /-([0-9a-f]{16})(?:\.|$)/.exec(name)?.[1];
		if (hash === void 0 || !hashes.has(hash) || existsSync(join(to, name))) continue;
		const how = {
			recursive: true,
			preserveTimestamps: true,
			mode: constants.COPYFILE_FICLONE
		};
		await cp(join(from, name), join(to, name), how);
	}
}
function notesIn(scratch) {
	return join(scratch, "registry-crates.json");
}
function buildsIn(scratch) {
	if (!existsSync(notesIn(scratch))) return [];
	return fitting(foreignJson(readFileSync(notesIn(scratch), "utf8")), builds) ?? [];
}
// src/harness/rust/kept-crates.ts
const mostKept = 1e3;
async function keptFolder({ run, root }) {
	if (process.platform === "win32") return void 0;
	const asked = await run({
		command: "cd \"${CARGO_HOME:-$HOME/.cargo}\" && test -d registry && pwd -P",
		args: [],
		cwd: root,
		timeoutMs: 2e4,
		through: "shell",
		answersOn: "stdout"
	});
	const home = asked.stdout.trim();
	return succeeded(asked) && home !== "" ? join(home, "flamegate") : void 0;
}
async function takeKept(kept, target, packages) {
	for (const profile of profilesIn(kept)) {
		const known = namesIn(join(kept, profile, ".fingerprint")).flatMap((name) => {
			const [, crate = "", hash = ""] = /^(.+)-([0-9a-f]{16})$/.exec(name) ?? [];
			return packages.has(crate) ? [hash] : [];
		});
		for (const part of parts) await copyNamed(join(kept, profile, part), join(target, profile, part), new Set(known));
	}
}
async function keep(kept, target, units) {
	if (profilesIn(kept).flatMap((profile) => namesIn(join(kept, profile, ".fingerprint"))).length > mostKept) await rm(kept, {
		recursive: true,
		force: true
	});
	for (const part of parts) for (const profile of new Set(units.map((unit) => unit.profile))) {
		const hashes = new Set(units.filter((unit) => unit.profile === profile).map(({ hash }) => hash));
		const from = join(target, profile, part);
		const wanted = namesIn(from).filter((name) => hashes.has(/-([0-9a-f]{16})(?:\.|$)/.exec(name)?.[1] ?? ""));
		for (const name of wanted) await place(join(from, name), join(kept, profile, part, name));
	}
}
async function keepFinished(kept, target, packages) {
	const units = profilesIn(target).flatMap((profile) => namesIn(join(target, profile, ".fingerprint")).flatMap((name) => {
		const [, crate = "", hash = ""] = /^(.+)-([0-9a-f]{16})$/.exec(name) ?? [];
		const isDone = namesIn(join(target, profile, ".fingerprint", name)).some((file) => file.endsWith(".json"));
		return packages.has(crate) && isDone ? [{
			crate,
			profile,
			hash
		}] : [];
	}));
	await keep(kept, target, units);
	return new Set(units.map(({ crate }) => crate)).size;
}
async function keptForLater(error, kept, { target, packages }) {
	const count = await keepFinished(kept, target, packages).catch(() => 0);
	if (count === 0 || !(error instanceof GateError)) return error;
	const hint = `${`of the crates from a registry ${count === 1 ? "1 is" : `${count} are`} compiled and kept`}: the next run goes on from there${error.hint === void 0 ? "" : `; ${error.hint}`}`;
	return new GateError(error.code, error.message, {
		hint,
		cause: error
	});
}
async function place(from, to) {
	if (existsSync(to)) return;
	const beside = join(dirname(to), `.new-${randomUUID()}`);
	await mkdir(dirname(to), { recursive: true });
	try {
		await cp(from, beside, {
			recursive: true,
			preserveTimestamps: true,
			mode: constants.COPYFILE_FICLONE
		});
		await rename(beside, to);
	} catch {
		await rm(beside, {
			recursive: true,
			force: true
		});
	}
}
function profilesIn(kept) {
	return namesIn(kept).flatMap((name) => existsSync(join(kept, name, ".fingerprint")) ? [name] : namesIn(join(kept, name)).map((below) => `${name}/${below}`));
}
function namesIn(folder) {
	try {
		return readdirSync(folder).filter((name) => !name.startsWith(".new-"));
	} catch {
		return [];
	}
}
// src/harness/rust/measuring-crates.ts
const metadata = part({
	target_directory: optional(verbatim),
	workspace_members: optional(list(verbatim)),
	packages: optional(list(part({
		id: verbatim,
		name: verbatim,
		source: optional(verbatim)
	}))),
	resolve: optional(part({ nodes: optional(list(part({
		id: verbatim,
		deps: optional(list(part({ pkg: verbatim })))
	}))) }))
});
function targetDirectory(text) {
	return metadataIn(text).target_directory;
}
function registryPackages(text) {
	const { packages = [] } = metadataIn(text);
	const own = new Set(packages.flatMap(({ name, source }) => isOfRegistry(source) ? [] : [name]));
	return [...new Set(packages.map(({ name }) => name))].filter((name) => !own.has(name));
}
function isOfRegistry(source) {
	return /^(?:registry|sparse)\+/.test(source ?? "");
}
const tools = /* @__PURE__ */ new Set(["criterion", "divan"]);
function measuringCrates(text) {
	const { packages = [], resolve, workspace_members: members = [] } = metadataIn(text);
	const names = new Map(packages.map(({ id, name }) => [id, name]));
	const fromRegistry = new Set(registryPackages(text));
	const needs = new Map((resolve?.nodes ?? []).map(({ id, deps = [] }) => [id, deps.map(({ pkg }) => pkg)]));
	const kept = new Set(reached(members, (id) => tools.has(names.get(id) ?? "") ? [] : needs.get(id) ?? []).map((id) => names.get(id)));
	const all = reached(packages.flatMap(({ id, name }) => tools.has(name) ? [id] : []), (id) => needs.get(id) ?? []).map((id) => names.get(id) ?? "");
	return [...new Set(all)].filter((name) => !tools.has(name) && fromRegistry.has(name) && !kept.has(name)).toSorted();
}
function reached(roots, next) {
	const seen = new Set(roots);
	for (const id of seen) for (const each of next(id)) seen.add(each);
	return [...seen];
}
function metadataIn(text) {
	const reading = {
		source: "what cargo metadata printed",
		what: "its format version 1",
		cure: cureOfTools
	};
	return checkShaped(foreignFields(text), metadata, reading);
}
function profileIn(flags) {
	const at = flags.findIndex((flag) => flag === "--profile" || flag.startsWith("--profile="));
	const given = at === -1 ? void 0 : flags[at]?.split("=")[1] ?? flags[at + 1];
	return given !== void 0 && /^[\w-]+$/.test(given) ? given : "bench";
}
function cheapFlags(crates, version, profile) {
	const [, major, minor] = /^cargo (\d+)\.(\d+)/.exec(version) ?? [];
	if (major === void 0 || Number(major) * 1e3 + Number(minor) < 1063) return [];
	return crates.flatMap((name) => ["opt-level=0", "debug=0"].map((setting) => `--config=profile.${profile}.package.${name}.${setting}`));
}
function profileEnvironment(profile) {
	const prefix = `CARGO_PROFILE_${profile.toUpperCase().replaceAll("-", "_")}`;
	return {
		[`${prefix}_DEBUG`]: "1",
		[`${prefix}_STRIP`]: "none"
	};
}
// src/harness/rust/build-benches.ts
const rustHint = "install Rust, as rustup does; hosted runners have it";
const rustToolchain = {
	runtime: "rust",
	command: "rustc",
	args: ["--version"],
	version: /^rustc (\S+)/,
	hint: rustHint
};
async function benchesOf(context, environmentFor = () => ({})) {
	const { suite, root } = context;
	const within = (path) => relative(root, path).replaceAll("\\", "/");
	const isMeant = suite.files.length === 0 ? () => true : fileMatcher(suite.files);
	const target = await ownTarget(context);
	const meant = target.benches.filter((bench) => isMeant(within(bench.source)) && !isOfNearer(bench, target.benches));
	const wanted = await mayHoldWanted(context, meant, within);
	if (wanted.length === 0 && meant.length > 0) return [];
	const built = await buildBenches(context, target, {
		only: targetFlags(wanted, suite.flags, textOf),
		flags: flagsByPackage(wanted, target.benches, suite.flags),
		environment: environmentFor(wanted)
	});
	if ("failure" in built) return built.failure;
	const targets = built.targets.filter(({ source }) => isMeant(within(source)));
	const files = targets.map(({ source }) => within(source)).toSorted();
	const titles = await steadyTitles(context, files);
	return targets.map((each) => {
		const file = within(each.source);
		return {
			target: each,
			file,
			title: titles.get(file) ?? each.name
		};
	}).filter(({ title }) => context.mayHold?.(title) ?? true);
}
function unbuilt({ suite }, failure) {
	return {
		name: suite.name,
		file: suite.workingDirectory ?? ".",
		localName: "",
		failure
	};
}
async function mayHoldWanted(context, benches, within) {
	const { mayHold } = context;
	const titles = await steadyTitles(context, benches.map(({ source }) => within(source)).toSorted());
	const isCertain = [...titles.values()].every((title) => !title.includes("/")) && titles.size === benches.length;
	if (mayHold === void 0 || !isCertain) return benches;
	return benches.filter(({ source }) => mayHold(titles.get(within(source)) ?? ""));
}
async function buildBenches(context, target, asked) {
	const { only, flags, environment } = asked;
	const { suite, root } = context;
	const kept = target.folder === void 0 ? void 0 : await keptFolder(context);
	if (target.folder !== void 0) await handCrates(context.scratch, target.folder);
	if (target.folder !== void 0 && kept !== void 0) await takeKept(kept, target.folder, new Set(target.packages)).catch(() => void 0);
	const request = {
		command: "cargo",
		args: [
			"bench",
			"--no-run",
			"--message-format=json-render-diagnostics",
			...target.flags,
			...only,
			...flags
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout",
		environment: {
			...environment,
			...profileEnvironment(profileIn(suite.flags))
		}
	};
	const result = await runTool(context, request, rustHint).catch(async (error) => {
		throw target.folder === void 0 || kept === void 0 ? error : await keptForLater(error, kept, {
			target: target.folder,
			packages: new Set(target.packages)
		});
	});
	if (!succeeded(result)) {
		if (only.length > 0 && isRefused(result.stderr)) return buildBenches(context, target, {
			...asked,
			only: []
		});
		return { failure: loadFailure(failureOf({
			...result,
			stdout: ""
		}, request, "cargo bench --no-run")) };
	}
	if (target.folder !== void 0) {
		const units = rememberCrates(context.scratch, result.stdout, target.folder);
		if (kept !== void 0) await keep(kept, target.folder, units).catch(() => void 0);
	}
	return { targets: parseCargoMessages(result.stdout, kindsAskedFor(suite.flags)) };
}
async function ownTarget(context) {
	const { suite, root } = context;
	const metadata = await metadataOf(context);
	const version = await context.run(asking(context, ["--version"]));
	const cheap = cheapFlags(measuringCrates(metadata), version.stdout, profileIn(suite.flags));
	const needed = {
		packages: registryPackages(metadata),
		benches: declaredBenches(metadata, kindsAskedFor(suite.flags))
	};
	if (suite.flags.some((flag) => flag.startsWith("--target-dir"))) return {
		flags: cheap,
		...needed
	};
	const target = targetDirectory(metadata);
	if (target === void 0) return {
		flags: cheap,
		...needed
	};
	if (isWithin(root, target)) return {
		folder: target,
		flags: cheap,
		...needed
	};
	const own = join(root, "target");
	return {
		folder: own,
		flags: [
			"--target-dir",
			own,
			...cheap
		],
		...needed
	};
}
async function metadataOf(context) {
	for (const args of [["--all-features"], ["--no-deps"]]) {
		const asked = await context.run(asking(context, [
			"metadata",
			"--format-version",
			"1",
			...args
		]));
		if (succeeded(asked)) return asked.stdout;
	}
	return "";
}
function asking({ suite, root }, args) {
	return {
		command: "cargo",
		args,
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	};
}
function isWithin(root, path) {
	return !relative(root, path).startsWith("..");
}
function loadFailure(failure) {
	return failure.reason === "crashed" ? {
		...failure,
		reason: "load"
	} : failure;
}
function textOf(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}
function standingAt(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
// src/harness/rust/cargo-proof.ts
async function cargoProgram({ root }, { executable }) {
	if (executable === void 0) return void 0;
	const top = realpathSync(root);
	return builtProgram(executable, {
		sources: sourcesBeside(executable, top),
		listers: systemListers,
		left: (has) => leftByCargo(dirname(dirname(executable)), has).map((path) => slashed(relative(top, path)))
	});
}
function leftByCargo(profile, has) {
	const scripts = join(profile, "build");
	const made = filesIn(scripts).filter((folder) => has(`${folder}/out`)).flatMap((folder) => allBelow(join(scripts, folder, "out")));
	const libraries = [profile, join(profile, "deps")].flatMap((folder) => filesIn(folder).flatMap((name) => name.endsWith(".so") && (has(name) || has(stemOf(name))) ? [join(folder, name)] : []));
	const programs = filesIn(profile).filter((name) => !name.includes(".") && has(name));
	return [
		...made,
		...libraries,
		...programs.map((name) => join(profile, name))
	].filter(isFile);
}
function stemOf(library) {
	return library.replace(/^lib|\.so$/g, "").replace(/-[0-9a-f]{16}$/, "");
}
function allBelow(folder) {
	return filesIn(folder).flatMap((name) => [join(folder, name), ...allBelow(join(folder, name))]);
}
function filesIn(folder) {
	return tried(() => readdirSync(folder)) ?? [];
}
function isFile(path) {
	return tried(() => statSync(path).isFile()) === true;
}
function slashed(path) {
	return path.replaceAll("\\", "/");
}
function sourcesBeside(executable, root) {
	const folder = dirname(executable);
	try {
		const own = readdirSync(folder).filter((file) => file.endsWith(".d")).flatMap((file) => listedIn(readFileSync(join(folder, file), "utf8"))).map((file) => relative(root, resolve(dirname(dirname(dirname(folder))), file))).filter((path) => !path.startsWith("..")).map(slashed);
		return own.length === 0 ? void 0 : [...new Set(own)].sort();
	} catch {
		return;
	}
}
function listedIn(text) {
	return text.split("\n").flatMap((line) => {
		const at = line.search(/:(?:\s|$)/);
		if (at === -1 || line.startsWith("#")) return [];
		return (line.slice(at + 1).match(/(?:\\.|[^\s\\])+/g) ?? []).map((source) => source.replaceAll(/\\(.)/g, "$1"));
	});
}
// src/harness/rust/rust-harness.ts
function rustHarness({ environmentFor, listBench, invokeOne, profile }) {
	const invoke = async (context, wanted) => {
		const measured = [];
		for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
		return measured;
	};
	return {
		toolchain: () => rustToolchain,
		together: () => "nothing",
		list: async (context) => {
			const benches = await benchesOf(context, environmentFor);
			if ("reason" in benches) return [{
				...unbuilt(context, benches),
				metrics: [timeMetric]
			}];
			const listed = [];
			for (const each of benches) listed.push(...await listBench(context, each));
			return listed;
		},
		invoke,
		profile,
		tryProfiler: tryPerf,
		...programWitness(invoke, cargoProgram)
	};
}
export { rustHarness, standingAt, textOf };
