import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { harnessOf } from "./chunk-registry.js";
import { benchmarkKey, profileKindOf } from "./chunk-for-action-compare-gate-top.js";
import { printable } from "./chunk-printable.js";
import { writePprof } from "./chunk-pprof-write.js";
import { repositoryPath } from "./chunk-stack-columns.js";
import { withVersions } from "./chunk-package-versions.js";
import { bundleFolder } from "./chunk-bundles.js";
import { readSourceMaps } from "./chunk-source-maps.js";
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { dirname } from "node:path";
// src/profile/sampled-time.ts
function asTime(profile, nsPerSample) {
	const { sampleTypes, defaultType } = profile;
	if (sampleTypes[defaultType]?.unit !== "samples" || !(nsPerSample > 0)) return profile;
	const timed = (type, index) => index === defaultType ? {
		...type,
		unit: "ns"
	} : type;
	const [first, ...others] = sampleTypes;
	return {
		...profile,
		sampleTypes: [timed(first, 0), ...others.map((type, index) => timed(type, index + 1))],
		stacks: profile.stacks.map((stack) => ({
			...stack,
			values: stack.values.map((value, index) => index === defaultType ? value * nsPerSample : value)
		})),
		sampleCount: profile.sampleCount ?? profile.stacks.reduce((sum, { values }) => sum + (values[defaultType] ?? 0), 0),
		period: nsPerSample,
		periodUnit: "ns"
	};
}
// src/measure/benchmark-stacks.ts
function placed(place, profile) {
	if (place === void 0) return profile;
	const frames = profile.frames.map((frame) => frame.file === void 0 ? frame : {
		...frame,
		file: place(frame.file)
	});
	return {
		...profile,
		frames
	};
}
function withoutTool(caller, profile) {
	if (caller === void 0) return profile;
	const timed = framesLike(caller.timed, profile);
	const calls = timed.includes(true) ? timed : framesLike(caller.frame, profile);
	const others = framesLike(caller.beside, profile);
	const stacks = profile.stacks.flatMap((stack) => {
		const innermost = stack.frames.findLastIndex((each) => calls[each] === true);
		if (innermost === -1) return caller.others === "kept" ? [stack] : [];
		if (others[stack.frames[innermost + 1] ?? -1] === true) return [];
		return [below(stack, innermost, profile.frames.length)];
	});
	const frames = [...profile.frames, {
		...loopFrame,
		language: "unknown"
	}];
	return {
		...profile,
		...fewerSamples(profile, stacks),
		frames,
		stacks
	};
}
function framesLike(pattern, { frames }) {
	return frames.map(({ name, file = "" }) => pattern?.test(`${name} (${file})`) === true);
}
function fewerSamples(profile, stacks) {
	const sumOf = (of) => of.reduce((sum, { values }) => sum + (values[profile.defaultType] ?? 0), 0);
	const whole = sumOf(profile.stacks);
	if (profile.sampleCount === void 0 || whole === 0) return {};
	return { sampleCount: Math.round(profile.sampleCount * sumOf(stacks) / whole) };
}
function below(stack, innermost, loop) {
	const frames = stack.frames.slice(innermost + 1);
	if (frames.length > 0) return {
		...stack,
		frames
	};
	return {
		frames: [loop],
		values: stack.values
	};
}
const loopFrame = {
	name: "(benchmark loop)",
	language: "js",
	kind: "runtime"
};
function withoutHarness(own, profile) {
	const isOwn = profile.frames.map(({ file }) => file?.startsWith(`${own}/`) === true);
	const loop = profile.frames.length;
	const strip = (stack) => {
		const innermost = stack.frames.findLastIndex((frame) => isOwn[frame] === true);
		return innermost === -1 ? stack : below(stack, innermost, loop);
	};
	return {
		...profile,
		frames: [...profile.frames, loopFrame],
		stacks: profile.stacks.map(strip)
	};
}
// src/measure/profiled-sources.ts
async function withSources(root, profile, given = {}) {
	const files = profile.frames.flatMap(({ file }) => file ?? []);
	const own = [...new Set(files)].filter((file) => repositoryPath(file, [root]) !== void 0 || isBundle(file));
	const known = own.flatMap((file) => {
		const map = Object.hasOwn(given, file) ? given[file] : void 0;
		return map === void 0 ? [] : [[file, { map }]];
	});
	const stored = readSourceMaps(own.filter((file) => !Object.hasOwn(given, file)));
	const maps = [...known, ...stored];
	if (maps.length === 0) return profile;
	const { applySourceMaps: apply } = await import("./chunk-source-map2.js");
	return maps.reduce((read, map) => throughMap(read, map, apply), profile);
}
function isBundle(file) {
	return file.replaceAll("\\", "/").includes(`/${bundleFolder}/`);
}
function throughMap(profile, [file, map], apply) {
	try {
		return apply(profile, /* @__PURE__ */ new Map([[file, map]]));
	} catch (error) {
		if (error instanceof GateError) return profile;
		throw error;
	}
}
// src/measure/profiles.ts
function profileTurns(sides, { count, taken }) {
	return Array.from({ length: count }, (_, turn) => {
		const repeat = taken + turn;
		return (repeat % 2 === 0 ? sides : [...sides].reverse()).map((side) => ({
			side,
			repeat
		}));
	}).flat();
}
async function toCaptured(raw, turn) {
	const { id, side, repeat, root, worker } = turn;
	const file = `profiles/${slugOf(id)}-${raw.kind}-${side}-${repeat + 1}.pb.gz`;
	const { kind, inlining } = raw;
	const own = withoutTool(raw.caller, placed(raw.place, asTime(await readRaw(raw), raw.nsPerSample ?? 0)));
	const operations = operationsOf(raw, own);
	const ours = withoutHarness(pathToFileURL(dirname(worker)).href, own);
	const profile = relativeTo(root, withVersions(await withSources(root, ours, raw.sourceMaps)));
	const written = {
		...profile,
		operations: operations ?? profile.operations,
		inlining
	};
	return {
		record: {
			id,
			side,
			reference: {
				kind,
				file,
				operations,
				collections: raw.collections
			}
		},
		bytes: writePprof(written)
	};
}
function operationsOf({ operations, costPerOperation = 0 }, own) {
	if (operations !== void 0 || !(costPerOperation > 0)) return operations;
	const total = own.stacks.reduce((sum, { values }) => sum + (values[own.defaultType] ?? 0), 0);
	return total > 0 ? total / costPerOperation : void 0;
}
async function readRaw({ format, bytes, sampleType }) {
	const options = { sampleType };
	switch (format) {
		case "cpuprofile": return (await import("./chunk-cpuprofile2.js")).readCpuProfile(bytes);
		case "heapprofile": return (await import("./chunk-heapprofile.js")).readHeapProfile(bytes, { sampleType: "alloc_space" });
		case "perf-script": return (await import("./chunk-perf-script2.js")).readPerfScript(bytes, options);
		case "speedscope": {
			const { readSpeedscope } = await import("./chunk-speedscope2.js");
			return readSpeedscope(bytes, {
				...options,
				lines: "definition"
			});
		}
		case "jfr": return (await import("./chunk-jfr2.js")).readJfr(bytes, options);
		case "pprof": return (await import("./chunk-pprof2.js")).readPprof(bytes, options);
	}
}
function relativeTo(root, profile) {
	const place = (frame) => {
		const path = frame.file === void 0 ? void 0 : repositoryPath(frame.file, [root]);
		return path === void 0 ? frame : {
			...frame,
			file: path
		};
	};
	return {
		...profile,
		frames: profile.frames.map(place)
	};
}
function slugOf(id) {
	const text = `${id.suite}/${id.name}`;
	const digest = createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest("hex").slice(0, 10);
	return `${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60)}-${digest}`;
}
function cannotProfile(id, reason) {
	return new GateError("BENCH_FAILED", `Cannot profile "${id.name}" as it must run once more: ${reason}`);
}
// src/measure/capture-profiles.ts
const briefBelowMs = 15e3;
async function captureProfiles(session, { target, repeats, sides, leftMs }) {
	const { id } = target;
	const isBrief = session.briefs.get(benchmarkKey(id)) ?? (leftMs !== void 0 && leftMs() < briefBelowMs);
	session.briefs.set(benchmarkKey(id), isBrief);
	const brief = isBrief ? { brief: true } : {};
	const captured = [];
	for (const turn of profileTurns(sides, repeats)) {
		const known = (await session.catalog(turn.side)).get(benchmarkKey(id));
		if (known === void 0 || known.listed.failure !== void 0) continue;
		const { suite, listed } = known;
		const kind = profileKindOf(target.metric);
		const harness = await harnessOf(suite.harness);
		if (suite.profile[kind] === "none" || harness.profile === void 0) continue;
		const context = await session.contextOf(turn.side, suite);
		const answer = await harness.profile({
			...context,
			...brief
		}, listed, kind).catch((error) => {
			if (isSpent(error) && captured.length >= sides.length) return void 0;
			throw error;
		});
		if (answer === void 0) break;
		if (answer.state === "failed") throw cannotProfile(id, printable(answer.failure).message);
		captured.push(await toCaptured(answer.profile, {
			...turn,
			...context,
			id
		}));
	}
	return captured;
}
function isSpent(error) {
	return error instanceof GateError && error.code === "BUDGET_SPENT";
}
export { captureProfiles };
