import { i as __toESM } from "./chunk-rolldown-runtime.js";
import { t as configPlaces } from "./chunk-find.js";
import { _ as measuredShift, a as readHistory, b as openJudged, c as procedure, g as assemble, h as openLedger, i as emptyHistory, m as durationOf, n as isSteering, o as weighAt, r as changedPaths, s as weighedPolicy, t as brokenBy, v as folderOf$1, x as typedConfig, y as gateFolder } from "./chunk-no-effect.js";
import { f as terminalText, t as GateError, u as cutMiddle } from "./chunk-errors.js";
import { O as inflated, S as concat, n as readPprof } from "./chunk-pprof.js";
import { l as placeOf$1, u as repositoryPath } from "./chunk-call-tree.js";
import { i as storableName, n as callableNames, t as benchmarkKey } from "./chunk-benchmark-id.js";
import { i as gateName, t as defaultGate } from "./chunk-gate-name.js";
import { c as formatDuration, i as formatCount } from "./chunk-format.js";
import { a as residentMetric, i as profileKindOf, n as allocsMetric, o as storableMetric, r as cpuMetric, s as timeMetric, t as allocMetric } from "./chunk-metric.js";
import { _ as firstLine } from "./chunk-words.js";
import { a as definitionsIn, i as blankLiterals, o as languageOfPath, r as findBlame, s as rangeIn, t as diffProfiles } from "./chunk-diff.js";
import { a as storableEnvironment, t as environmentClass } from "./chunk-environment.js";
import { a as workingTreeRoot, i as shallowClone, r as resolveCommit, t as isShallow } from "./chunk-repository2.js";
import { i as tryGitNow, r as tryGit, t as git } from "./chunk-git.js";
import { a as ownOwner, i as isOwnerAlive, r as removeAbandonedRefs } from "./chunk-open.js";
import { t as namesRepository } from "./chunk-settle.js";
import { a as orderBytes, i as serverHint, t as managerOf } from "./chunk-package-manager-of.js";
import { c as usesPyperf, f as asvBenchmarkFolder, l as javaScriptHarnesses, s as toolOf } from "./chunk-store-location.js";
import { a as require_picomatch, i as globMatcher, n as at } from "./chunk-median-interval.js";
import { n as isRate, t as directionOf } from "./chunk-direction.js";
import { c as quantile, i as median, r as mean } from "./chunk-simple-statistics.js";
import { t as coalesce } from "./chunk-coalesce.js";
import { n as findVite } from "./chunk-transform-bench-files2.js";
import { D as coveredNs, E as chunksOf, O as eventsOf, T as readRecord, c as readPerfScript, h as readCpuProfile, k as openChunk, n as applySourceMaps, p as readHeapProfile, r as readSpeedscope, t as readSourceMaps, w as isPooled, x as readJfr, y as isSampleEvent } from "./chunk-source-maps.js";
import { d as createRandom, f as shuffled } from "./chunk-trends.js";
import { t as writePprof } from "./chunk-pprof-write.js";
import { t as withVersions } from "./chunk-package-versions.js";
import { t as openGitAncestry } from "./chunk-git-ancestry.js";
import { t as openGitChanges } from "./chunk-git-changes.js";
import { t as createProgress } from "./chunk-progress.js";
import { t as durationOf$1 } from "./chunk-quantities.js";
import { t as nearest } from "./chunk-nearest.js";
import { t as storeOf } from "./chunk-store-of.js";
import { t as version$1 } from "./chunk-version.js";
import { createRequire } from "node:module";
import { accessSync, closeSync, constants, existsSync, lstatSync, lutimesSync, mkdirSync, mkdtempSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { createHash, randomInt, randomUUID } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import { basename, delimiter, dirname, extname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { cp, lstat, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { spawn, spawnSync } from "node:child_process";
import { arch, availableParallelism, cpus, freemem, loadavg, platform, tmpdir } from "node:os";
import { StringDecoder } from "node:string_decoder";
import { basename as basename$1, dirname as dirname$1, join as join$1, normalize } from "node:path/posix";
// src/gate/answer-by-measuring.ts
/** What is asked once the budget is spent is unavailable, and is not kept: judging again finds nothing there either. */
async function drive(procedure, world) {
	const blocks = [];
	let stage = 0;
	let step = procedure.next();
	while (step.done !== true) {
		const request = step.value;
		if (request.stage !== stage) {
			stage = request.stage;
			world.progress.start(phaseName(request, blocks), request.left.blocks);
		}
		world.progress.left(request.left.blocks, request.left.ms);
		const answer = await answerTo(request, world);
		const { target, block, attempt } = request;
		if (answer.state !== "unavailable") blocks.push({
			stage: request.stage,
			target,
			block,
			attempt,
			answer
		});
		if (request.free !== true || answer.state !== "unavailable") world.progress.step(`${target.id.name} ${target.metric.name}`);
		step = procedure.next(await withAlso(answer, request, world));
	}
	return {
		result: step.value,
		blocks
	};
}
async function answerTo(request, { measurer, leftMs }) {
	const spent = {
		state: "unavailable",
		reason: "budget"
	};
	if (request.free === true) return await measurer.measuredBlock?.(request) ?? spent;
	if (leftMs !== void 0 && leftMs() <= 0) return spent;
	try {
		const answer = await measurer.measureBlock(request);
		return answer.state === "failed" && answer.failure.reason === "timeout" && (leftMs?.() ?? 1) <= 0 ? spent : answer;
	} catch (error) {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return spent;
		throw error;
	}
}
/** Without a time limit everything is asked for in its turn. */
async function withAlso(answer, request, { measurer, leftMs }) {
	if (answer.state !== "measured" || leftMs === void 0 || request.free === true) return answer;
	return {
		...answer,
		also: await measurer.measuredWith?.(request)
	};
}
function phaseName(request, blocks) {
	if (request.stage === 1) return "comparing with the baseline on this machine";
	return `confirming suspects among ${new Set(blocks.map(({ target }) => `${benchmarkKey(target.id)} ${target.metric.name}`)).size} with fresh processes`;
}
// src/gate/baseline-builder.ts
/** Builds the baseline commit when something first asks for it. One that cannot be built is a stated outcome, no error. */
/** Characters kept of why a baseline could not be built; a bundle takes twice as many UTF-16 units. */
const mostQuoted = 1e4;
/** `budget`: what to say of it, should it end before the baseline is built. */
function createBaselineBuilder(measurer, budget) {
	let built;
	let failed;
	const build = async () => {
		try {
			return await measurer.discover("baseline");
		} catch (error) {
			if (!(error instanceof GateError) || !saysOfCommit(error)) throw error;
			failed = {
				said: cutMiddle(error.message, mostQuoted),
				budget: error.code === "BUDGET_SPENT" ? budget : void 0
			};
			return failed;
		}
	};
	const discover = () => {
		built ??= build();
		return built;
	};
	return {
		discover,
		unprepared: () => failed,
		measuredBlock: async (request) => failed === void 0 ? measurer.measuredBlock?.(request) : void 0,
		measuredWith: async (request) => await measurer.measuredWith?.(request) ?? [],
		measureBlock: async (request) => {
			await discover();
			if (failed === void 0) return measureBothSides(measurer, request);
			return {
				state: "failed",
				side: "baseline",
				failure: {
					reason: "load",
					message: "its commit could not be prepared"
				},
				durationMs: 0
			};
		}
	};
}
/** Whether an error says something of the commit: not of this clone (objects that cannot be had), nor of this run. */
function saysOfCommit({ code }) {
	return ![
		"INTERRUPTED",
		"GIT_FAILED",
		"GIT_REF_MISSING",
		"SHALLOW_CLONE",
		"NO_GIT"
	].includes(code);
}
/**
* A block ends at the first process that fails, and which side comes first is chance. The other side is asked too: what
* fails on both must neither pass as a mere fault of the baseline nor be called one of this change. What skips itself on
* both cannot be known here, and fails nothing.
*/
async function measureBothSides({ measureBlock }, request) {
	const answer = await measureBlock(request);
	if (answer.state !== "failed" || answer.failure.reason === "missing") return answer;
	const otherSide = answer.side === "baseline" ? "candidate" : "baseline";
	const other = await measureBlock({
		...request,
		slots: [otherSide]
	});
	const durationMs = (answer.durationMs ?? 0) + durationOf(other);
	if (other.state !== "failed" || other.failure.reason === "missing") return {
		...answer,
		durationMs
	};
	if (answer.failure.reason === "skipped" && other.failure.reason === "skipped") return {
		...answer,
		side: "baseline",
		failure: {
			...answer.failure,
			sides: "both"
		},
		durationMs
	};
	const { failure } = answer.side === "candidate" ? answer : other;
	return {
		state: "failed",
		side: "candidate",
		failure: {
			...failure,
			sides: "both"
		},
		durationMs
	};
}
// src/gate/count-work.ts
/** More suspects than this are not counted: time is bounded. */
const mostCounted = 8;
async function countWork({ measurer, progress, leftMs }, judgements, { purpose, config }) {
	const ids = suspects(judgements).slice(0, mostCounted);
	if (purpose !== "judge" || config.measure.counts === "off" || measurer.work === void 0 || ids.length === 0) return [];
	progress.start("counting what both sides do", ids.length);
	const counted = [];
	for (const id of ids) {
		const work = leftMs() > 0 ? await workOf$1(measurer, id) : void 0;
		if (work !== void 0) counted.push(work);
		progress.step(id.name);
	}
	return counted;
}
/** It explains and no more: what keeps it from being counted must not end the run. */
async function workOf$1({ work }, id) {
	try {
		return await work?.(id);
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return;
	}
}
const kinds = [
	"regression",
	"inconclusive",
	"improvement"
];
/** Of time, and measured side by side; regressions first, each benchmark once. */
function suspects(judgements) {
	const ids = /* @__PURE__ */ new Map();
	for (const wanted of kinds) for (const { kind, stage, shift, target } of judgements) if (kind === wanted && stage !== 0 && shift !== void 0 && profileKindOf(target.metric) === "cpu") ids.set(benchmarkKey(target.id), target.id);
	return [...ids.values()];
}
// src/gate/found-lines.ts
const mostListed = 5;
/** The cure is at the end. */
const mostWords = 800;
/** Of profilers that are missing or not permitted, where a regression would be profiled. */
async function profilerLines({ profilerTroubles }, { profileRepeats }, discovered) {
	const running = discovered.filter(({ failure }) => failure === void 0);
	if (profileRepeats === 0 || running.length === 0) return [];
	return (await profilerTroubles?.(running) ?? []).map((trouble) => terminalText(trouble.replaceAll(/\s*\n\s*/g, " · "), mostWords));
}
/** Nothing where all load. */
function foundLines(discovered) {
	const broken = discovered.flatMap(({ id, failure }) => failure === void 0 ? [] : [{
		id,
		failure
	}]);
	if (broken.length === 0) return [];
	const lines = broken.slice(0, mostListed).map(({ id, failure }) => terminalText(`${id.suite}/${id.name}: ${firstLine(failure.message)}`, 400));
	const more = broken.length > mostListed ? [`and ${broken.length - mostListed} more`] : [];
	return [
		`${broken.length} of ${formatCount(discovered.length, "benchmark")} found ${broken.length === 1 ? "does" : "do"} not load ("flamegate doctor" shows more):`,
		...lines,
		...more
	];
}
/**
* By key; nothing of those that time did not suffice for at all. Rounds, so that a budget that ends early leaves each
* benchmark with as many processes as the others, and a drift of the machine meets all of them.
*/
async function measureAlone$1(benchmarks, { measurer, progress, leftMs }) {
	const outcomes = /* @__PURE__ */ new Map();
	for (let round = 0; round < 10; round += 1) for (const benchmark of benchmarks) {
		const key = benchmarkKey(benchmark.id);
		const before = outcomes.get(key);
		if (before?.state === "failed") continue;
		const outcome = leftMs() > 0 ? await oneProcess(measurer, benchmark, round) : void 0;
		if (outcome === void 0) return outcomes;
		outcomes.set(key, joined(before, outcome));
		progress.step(benchmark.id.name);
	}
	return outcomes;
}
/** Undefined: the budget ended before it did. */
async function oneProcess(measurer, benchmark, round) {
	try {
		return await measurer.measureAlone(benchmark, 1, round);
	} catch (error) {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return void 0;
		throw error;
	}
}
/** A later process that fails makes the benchmark one that fails. */
function joined(before, more) {
	if (before?.state !== "measured" || more.state !== "measured") return more;
	const measurements = before.measurements.map((measurement) => {
		const found = more.measurements.find(({ metric }) => metric.name === measurement.metric.name);
		return {
			...measurement,
			invocations: [...measurement.invocations, ...found?.invocations ?? []]
		};
	});
	return {
		...before,
		measurements
	};
}
// src/gate/unprofiled.ts
/** What lacks for one benchmark lacks for all and is reported once. */
function unprofiled(benchmark, { code, message, hint }) {
	if (code === "BUDGET_SPENT") return unprofiledInTime;
	if (code !== "TOOL_MISSING") return `No profile of ${benchmark}. ${message}`;
	return `No profiles. ${message}${hint === void 0 ? "" : ` (${hint})`}`;
}
const unprofiledInTime = "Not everything was profiled, as the time budget was spent.";
// src/gate/profile-candidate.ts
/** Profiles of a run that will be stored: one of each kind for every benchmark, so that a later reader can ask where the cost was. */
/** A profile that cannot be taken is noted; the numbers hold without it. */
async function profileCandidate({ measurer, progress, leftMs }, run) {
	const bytes = /* @__PURE__ */ new Map();
	const notes = [];
	const outcomes = [];
	progress.start("profiling", run.outcomes.length);
	for (const outcome of run.outcomes) {
		progress.step(outcome.id.name);
		if (outcome.state === "measured" && leftMs() <= 0) notes.push(unprofiledInTime);
		if (outcome.state !== "measured" || leftMs() <= 0) {
			outcomes.push(outcome);
			continue;
		}
		const captured = [];
		for (const metric of oneOfEachKind$1(outcome.measurements.map((each) => each.metric))) try {
			captured.push(...await measurer.profile({
				id: outcome.id,
				metric
			}, {
				count: 1,
				taken: 0
			}));
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			notes.push(unprofiled(outcome.id.name, error));
		}
		const own = captured.filter(({ record }) => record.side === "candidate" && benchmarkKey(record.id) === benchmarkKey(outcome.id));
		for (const { record, bytes: content } of own) bytes.set(record.reference.file, content);
		const references = new Map(own.map(({ record }) => [record.reference.file, record.reference]));
		outcomes.push({
			...outcome,
			profiles: [...references.values()]
		});
	}
	return {
		run: {
			...run,
			outcomes
		},
		bytes,
		notes: [...new Set(notes)]
	};
}
/** Several metrics may be explained by one profile. */
function oneOfEachKind$1(metrics) {
	return metrics.filter((metric, i) => metrics.findIndex((each) => profileKindOf(each) === profileKindOf(metric)) === i);
}
// src/gate/profile-regressions.ts
/** More regressions than this are not profiled: the picture of the first ones says enough, and time is bounded. */
const mostProfiled = 8;
async function profileRegressions({ measurer, progress }, judgements, { profileRepeats }) {
	const targets = oneOfEachKind(judgements.filter(({ kind }) => kind === "regression").map(({ target }) => target));
	const chosen = profileRepeats > 0 ? targets.slice(0, mostProfiled) : [];
	const captured = [];
	const notes = [];
	if (chosen.length > 0) progress.start("profiling both sides of each regression", chosen.length);
	for (const target of chosen) {
		try {
			const kind = profileKindOf(target.metric);
			const shift = measuredShift(judgements, {
				id: target.id,
				kind
			});
			captured.push(...await profileUntilSeen(measurer, target, {
				count: profileRepeats,
				shift
			}));
		} catch (error) {
			if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
			notes.push(unprofiled(target.id.name, error));
		}
		progress.step(target.id.name);
	}
	if (targets.length > chosen.length && profileRepeats > 0) notes.push(`Only the first ${mostProfiled} of ${targets.length} regressions were profiled.`);
	return {
		...unique$1(captured),
		notes: [...new Set(notes)]
	};
}
/** One profile explains all metrics of its kind. */
function oneOfEachKind(targets) {
	const keys = targets.map(({ id, metric }) => `${profileKindOf(metric)} ${benchmarkKey(id)}`);
	return targets.filter((_, i) => keys.indexOf(keys[i] ?? "") === i);
}
async function profileUntilSeen(measurer, target, { count, shift }) {
	const first = await measurer.profile(target, {
		count,
		taken: 0
	});
	if (seesGrowth(first, shift)) return first;
	return [...first, ...await measurer.profile(target, {
		count,
		taken: count
	})];
}
/** Whether any function's own cost grew beyond the noise; true also where more of the same could not tell either. */
function seesGrowth(captured, shift) {
	const of = (side) => captured.filter(({ record }) => record.side === side).map(({ bytes }) => ({ profile: readPprof(bytes) }));
	const [baseline, candidate] = [of("baseline"), of("candidate")];
	if (baseline.length === 0 || candidate.length === 0) return true;
	try {
		return findBlame(diffProfiles(baseline, candidate, shift === void 0 ? {} : { shift }), []).functions.length > 0;
	} catch (error) {
		if (error instanceof GateError) return true;
		throw error;
	}
}
function unique$1(captured) {
	const records = /* @__PURE__ */ new Map();
	const bytes = /* @__PURE__ */ new Map();
	for (const { record, bytes: content } of captured) {
		records.set(`${benchmarkKey(record.id)} ${record.reference.file}`, record);
		bytes.set(record.reference.file, content);
	}
	return {
		records: [...records.values()],
		bytes
	};
}
// src/gate/prove-no-effect.ts
/** By `benchmarkKey`; empty where nothing is to be proven or can be. */
async function proveNoEffect({ measurer, progress }, options, discovered) {
	const { config, purpose, baselineCommit, skip, judged = "here" } = options;
	const isAsked = config.measure.proof === "on" && purpose === "judge" && baselineCommit !== void 0;
	const asked = discovered.filter((each) => each.failure === void 0 && skip?.(each) === void 0);
	if (!isAsked || measurer.effects === void 0 || asked.length === 0) return /* @__PURE__ */ new Map();
	progress.start("looking for what the change cannot affect", asked.length);
	const effects = await measurer.effects(asked, (name) => progress.step(name));
	return new Map(asked.flatMap(({ id }, i) => {
		const effect = effects[i];
		if (effect?.state !== "unaffected") return [];
		if (judged === "elsewhere" && !standsInCommits(effect.proof)) return [];
		return [[benchmarkKey(id), effect.proof]];
	}));
}
/** Which functions of a changed file are never called, and what a build made of it, is in no commit. */
function standsInCommits({ files, partly = [] }) {
	return files.length > 0 && partly.length === 0;
}
// src/gate/risk-notes.ts
function riskNotes(judgements, reached) {
	const left = judgements.filter(({ reasons }) => reasons.some(({ code }) => code === "not-measured"));
	if (reached === void 0 || left.length === 0) return [];
	const open = new Set(left.map(({ target }) => benchmarkKey(target.id)));
	const all = new Set(judgements.map(({ target }) => benchmarkKey(target.id)));
	const missed = [...open].filter((key) => reached.has(key)).length;
	const first = `The time budget did not hold all: what the change most likely reaches by what it imports (${reached.size} of ${formatCount(all.size, "benchmark")}) was measured first.`;
	return [missed === 0 ? `${first} All that was left out imports nothing that changed.` : `${first} Of those, ${missed} could not be settled.`];
}
// src/gate/gather.ts
/** Stored runs can clear from this many on; fewer are not worth the processes. */
const fewestStored = 5;
/**
* Measures and judges until the procedure ends or the budget does; what was not measured in time is inconclusive.
* Throws where no benchmark is found.
*/
async function gather(world, options) {
	const startedAt = world.now();
	const endsAt = options.endsAt ?? startedAt + options.config.measure.budgetMs;
	const leftMs = () => endsAt - world.now();
	const { measurer, progress } = world;
	progress.start("finding benchmarks", 0);
	const found = await measurer.discover("candidate");
	const preparedMs = world.now() - startedAt;
	const discovered = found.filter(options.select);
	for (const line of foundLines(discovered)) progress.log(line);
	for (const line of await profilerLines(measurer, options, discovered)) progress.log(line);
	const baseline = createBaselineBuilder(measurer, {
		givenMs: options.config.measure.budgetMs,
		neededMs: Math.max(preparedMs * spent.preparations, options.config.measure.budgetMs * spent.budgets)
	});
	const listed = await listBaseline(baseline, options, discovered);
	if (discovered.length === 0 && options.shard === void 0) await checkRemoved(measurer, options, listed);
	const prepared = preparedNotes(world.now() - startedAt, options);
	const unaffected = await proveNoEffect(world, options, listed.targets === void 0 ? [] : discovered);
	const measured = await measureCandidate({
		...world,
		leftMs
	}, {
		...options,
		sideBySide: listed.sideBySide,
		unaffected
	}, withSides(discovered, listed));
	const stored = options.purpose === "store" && options.profileRepeats > 0 ? await profileCandidate({
		...world,
		leftMs
	}, measured) : void 0;
	const candidate = stored?.run ?? measured;
	const reached = listed.targets === void 0 ? void 0 : await reachedOf(measurer, discovered);
	const reservedMs = Math.min(forProfilesMs(options), leftMs() / 2);
	const toMeasureMs = () => leftMs() - reservedMs;
	const { result: judgements, blocks } = await drive(procedure({
		candidate,
		reached,
		stored: storedOf(options),
		accepted: options.history.accepted,
		earlier: options.history.earlier,
		otherClasses: options.history.otherClasses,
		baselineBenchmarks: listed.benchmarks,
		baselineTargets: listed.targets,
		sideBySide: listed.sideBySide,
		policy: weighedPolicy(options.config.policy, options.history),
		seed: options.seed,
		budgetMs: Math.max(0, toMeasureMs()) + openLedger(0, candidate).spentMs,
		budgetFor: (needsMs) => budgetFor(needsMs, options)
	}), {
		measurer: baseline,
		progress,
		leftMs: toMeasureMs
	});
	const work = await countWork({
		...world,
		leftMs
	}, judgements, options);
	const profiled = await profileRegressions(world, judgements, options);
	const built = await builtIn(measurer, profiled);
	progress.done();
	const unprepared = baseline.unprepared();
	return {
		evidence: {
			schema: 1,
			seed: options.seed,
			candidate,
			baselineCommit: options.baselineCommit,
			environment: measurer.environment,
			blocks,
			profiles: profiled.records,
			built,
			work: work.length === 0 ? void 0 : work,
			unprepared,
			baselineBenchmarks: listed.benchmarks,
			baselineTargets: listed.targets,
			stored: options.history.keys,
			shard: options.shard,
			durationMs: world.now() - startedAt
		},
		judgements,
		profiles: new Map([...stored?.bytes ?? [], ...profiled.bytes]),
		notes: [
			...prepared,
			...riskNotes(judgements, reached),
			...remarksOf(discovered),
			...stored?.notes ?? [],
			...profiled.notes
		]
	};
}
/** Of one there is no order; and none is worth ending the run. */
async function reachedOf({ reached }, discovered) {
	if (discovered.length < 2) return void 0;
	try {
		return await reached?.(discovered);
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return;
	}
}
/** Where it took most of the time, more of that is what would decide what stays open. */
function preparedNotes(tookMs, { config: { measure }, purpose }) {
	if (purpose === "store" || tookMs < measure.budgetMs / 2) return [];
	return [`Setting up both sides and finding their benchmarks took ${`${formatDuration(tookMs)} of the time budget of ${formatDuration(measure.budgetMs)}`}: a larger measure.budget, or a cache of packages, leaves more to measure in.`];
}
/** Two preparations, and measuring as long again; what was not enough is at least doubled. */
const spent = {
	preparations: 4,
	budgets: 2
};
/** A regression without its function is half an answer, so measuring leaves some of the budget. */
const forProfiles = {
	share: .2,
	mostMs: 6e4
};
function forProfilesMs({ purpose, profileRepeats, config }) {
	if (purpose === "store" || profileRepeats === 0) return 0;
	return Math.min(config.measure.budgetMs * forProfiles.share, forProfiles.mostMs);
}
const budgetStepMs = 3e4;
/** What of a budget is for measuring grows by `needsMs`; the profiles' share of it is added, and it is a round number. */
function budgetFor(needsMs, options) {
	const { budgetMs } = options.config.measure;
	const reserved = forProfilesMs(options);
	const toMeasure = budgetMs - reserved + needsMs;
	const whole = reserved === 0 ? toMeasure : Math.min(toMeasure / (1 - forProfiles.share), toMeasure + forProfiles.mostMs);
	return Math.ceil(whole / budgetStepMs) * budgetStepMs;
}
/** What is broken on the baseline too is reported as such. */
function withSides(discovered, { broken }) {
	return discovered.map((each) => each.failure !== void 0 && broken.has(benchmarkKey(each.id)) ? {
		...each,
		failure: {
			...each.failure,
			sides: "both"
		}
	} : each);
}
/** Asked while the checkouts exist. */
async function builtIn(measurer, { bytes }) {
	if (bytes.size === 0) return void 0;
	const named = [...bytes.values()].flatMap((content) => readPprof(content).frames).flatMap(({ file }) => file === void 0 ? [] : [placeOf$1(file, [])]);
	const paths = new Set(named.flatMap(({ kind, path }) => kind === "repository" ? [path] : []));
	const built = await measurer.built([...paths]);
	return built.paths.length === 0 ? void 0 : built;
}
function remarksOf(discovered) {
	return [...new Set(discovered.flatMap(({ remark }) => remark ?? []))];
}
function nothingSelected() {
	return new GateError("SUITE_EMPTY", "Cannot measure anything as no benchmark is left after --suite and --filter", { hint: "leave the options out to see every benchmark, or check the globs of the configuration" });
}
/** What is asked for and only the baseline has is removed. A candidate without any benchmark is configured wrongly. */
async function checkRemoved(measurer, options, { benchmarks = [] }) {
	const all = await measurer.discover("candidate", "all");
	if (all.length > 0 && benchmarks.length > 0) return;
	throw options.nothingFits?.(all) ?? nothingSelected();
}
/** What nobody asked for is not missing. */
function storedOf({ history, select }) {
	return history.runs.map((run) => ({
		...run,
		outcomes: run.outcomes.filter(({ id }) => select({ id }))
	}));
}
/** Built before anything is measured, unless stored runs alone are to judge or nothing is left to be measured. */
async function listBaseline(baseline, options, discovered) {
	const broken = /* @__PURE__ */ new Set();
	if (options.purpose === "store" || options.baselineCommit === void 0) return {
		broken,
		sideBySide: "impossible"
	};
	const isSkipped = discovered.length > 0 && !discovered.some(isMeasurable(options));
	if ((options.config.policy.confirm === "never" || isSkipped) && options.history.runs.length > 0) return {
		broken,
		sideBySide: "possible"
	};
	const found = await baseline.discover();
	if ("said" in found) return {
		broken,
		sideBySide: "impossible"
	};
	const selected = found.filter(options.select);
	for (const { id, failure } of selected) if (failure !== void 0) broken.add(benchmarkKey(id));
	const targets = selected.flatMap(({ id, metrics }) => metrics.map((metric) => ({
		id,
		metric
	})));
	return {
		broken,
		benchmarks: selected.map(({ id }) => id),
		targets,
		sideBySide: "possible"
	};
}
function isMeasurable({ skip }) {
	return (benchmark) => benchmark.failure === void 0 && skip?.(benchmark) === void 0;
}
async function measureCandidate(world, options, discovered) {
	const { measurer, progress } = world;
	const skipped = new Map(discovered.map((benchmark) => [benchmark, options.skip?.(benchmark)]));
	const sound = discovered.filter((each) => skipped.get(each) === void 0 && each.failure === void 0 && !options.unaffected.has(benchmarkKey(each.id)));
	const alone = isAloneNeeded(options);
	if (alone) progress.start("measuring", sound.length * 10);
	const measured = alone ? await measureAlone$1(sound, world) : /* @__PURE__ */ new Map();
	const outcomes = discovered.map((benchmark) => {
		const { id, failure } = benchmark;
		const reason = skipped.get(benchmark);
		if (reason !== void 0) return {
			state: "skipped",
			id,
			reason
		};
		if (failure !== void 0) return {
			state: "failed",
			id,
			failure
		};
		const proof = options.unaffected.get(benchmarkKey(id));
		if (proof !== void 0) return {
			state: "unaffected",
			id,
			proof
		};
		const outcome = measured.get(benchmarkKey(id));
		if (outcome !== void 0) return outcome;
		return alone && options.purpose === "store" ? {
			state: "skipped",
			id,
			reason: unmeasured$1
		} : named(benchmark);
	});
	return {
		schema: 1,
		commit: options.candidateCommit,
		id: options.runId,
		takenAt: options.takenAt,
		environment: measurer.environment,
		gate: options.gate === void 0 || options.gate === defaultGate ? void 0 : options.gate,
		outcomes
	};
}
/** Also when there is nothing to compare with: what was measured then becomes the first baseline. */
function isAloneNeeded(options) {
	const { purpose, baselineCommit, history, config, sideBySide } = options;
	if (purpose === "store" || baselineCommit === void 0) return true;
	return (config.policy.confirm === "never" || sideBySide === "impossible") && history.runs.length >= fewestStored;
}
const unmeasured$1 = "the time budget was spent before it was measured";
/** Nothing measured so far: its metrics name what is to be judged. */
function named({ id, metrics }) {
	return {
		state: "measured",
		id,
		measurements: metrics.map((metric) => ({
			metric,
			invocations: []
		})),
		profiles: []
	};
}
// src/gate.ts
/** Stored runs, measuring, judging and the report, in this order. Throws GateError where nothing can be measured. */
async function runGate(world, options) {
	const history = await historyFor(world, options);
	const gathered = await gather(world, {
		...options,
		history
	});
	const report = await assemble({
		...gathered,
		history,
		config: options.config,
		labels: options.labels,
		changes: world.changes,
		notes: [
			...options.notes,
			...world.measurer.notes,
			...gathered.notes
		],
		place: options.place
	});
	return {
		...gathered,
		report,
		history
	};
}
async function historyFor(world, options) {
	if (options.baselineCommit === void 0) return emptyHistory;
	return readHistory(world, {
		commit: options.baselineCommit,
		environmentClass: environmentClass(world.measurer.environment),
		gate: options.gate,
		...weighAt(options.config.policy, new Date(world.now()).toISOString())
	});
}
// src/measure/child-environment.ts
/**
* The environment of every process that runs the repository's code: what the machine needs, no credential, and none
* of the files by which a step talks to its runner. A name is refused for what it says, a value for what it looks like.
*/
/** Of GitHub's own, what describes the checkout and authorises nothing. */
const allowed = /* @__PURE__ */ new Set([
	"CI",
	"GITHUB_ACTIONS",
	"GITHUB_REF",
	"GITHUB_REPOSITORY",
	"GITHUB_SHA",
	"GITHUB_WORKSPACE",
	"RUNNER_ARCH",
	"RUNNER_OS",
	"RUNNER_TEMP",
	"RUNNER_TOOL_CACHE"
]);
const refusedNames = [
	/^(INPUT|GITHUB|ACTIONS|RUNNER|GH|GITLAB|CI_JOB|SYSTEM|STATE)_/,
	/^NODE_(OPTIONS|V8_COVERAGE|DEBUG|INSPECT|CHANNEL|UNIQUE|PENDING)/,
	/^(PYROSCOPE|PROMETHEUS|OTEL_EXPORTER)_/,
	/^NPM_(LIFECYCLE|PACKAGE)_/,
	/^(AWS|AZURE|GOOGLE|GCLOUD|ARM|DOCKER|KUBE|VAULT|SENTRY|SSH)_/,
	/TOKEN|SECRET|PASSW|PASSPHRASE|ASKPASS|CREDENTIAL|AUTH|COOKIE|SESSION|PRIVATE|SIGNING|BEARER|(^|_)(PAT|KEY|KEYS|PWD|DSN)$|API_?KEY|ACCESS_?KEY/
];
const namesOfPaths = /* @__PURE__ */ new Set(["PWD", "OLDPWD"]);
const refusedValues = [
	/^(gh[opsur]_|github_pat_|glpat-|npm_|xox[abprs]-|sk-|AKIA|ASIA)/,
	/-----BEGIN /,
	/:\/\/[^/\s:@]*:[^/\s@]+@/,
	/^eyJ[\w-]+\.[\w-]+\./
];
/** Deterministic and case-insensitive in names, as Windows is. */
function childEnvironment(variables) {
	const kept = {};
	for (const [name, value] of Object.entries(variables)) if (value !== void 0 && isHarmless(name.toUpperCase(), value)) kept[name] = value;
	return kept;
}
function isHarmless(name, value) {
	if (refusedValues.some((pattern) => pattern.test(value))) return false;
	if (allowed.has(name) || namesOfPaths.has(name)) return true;
	return !namesRepository(name) && !refusedNames.some((pattern) => pattern.test(name));
}
// src/measure/marked-processes.ts
/**
* Processes that outlive the group they were started in, as daemons do. Each that runs the repository's code has its
* run in a variable, which its children inherit whatever group or session they make. Only Linux tells of others'
* variables; elsewhere groups are all there is.
*/
const variable = "FLAMEGATE_RUN";
const runMark = { [variable]: ownOwner };
function killOwnProcesses() {
	killMarked((owner) => owner === ownOwner);
}
/** Of runs that were killed outright. */
function killAbandonedProcesses() {
	killMarked((owner) => !isOwnerAlive(owner));
}
function killMarked(isMeant) {
	for (const id of processIds()) {
		const owner = ownerOf(id);
		if (owner !== void 0 && id !== process.pid && isMeant(owner)) kill(id);
	}
}
function processIds() {
	if (process.platform !== "linux") return [];
	try {
		return readdirSync("/proc").filter((name) => /^\d+$/.test(name)).map(Number);
	} catch {
		return [];
	}
}
/** Undefined too for processes of others, which are not to be read. */
function ownerOf(id) {
	try {
		return readFileSync(`/proc/${id}/environ`, "latin1").split("\0").find((each) => each.startsWith(`${variable}=`))?.slice(14);
	} catch {
		return;
	}
}
function kill(id) {
	try {
		process.kill(id, "SIGKILL");
	} catch {}
}
// src/measure/conditions.ts
/** What the machine did while a process ran, as far as the platform tells. */
function startConditions() {
	const before = readProcessorTimes();
	const load = process.platform === "win32" ? void 0 : loadavg()[0];
	const frequencyMHz = readFrequency();
	return { read: () => {
		return {
			steal: stealBetween(before, readProcessorTimes()),
			load,
			frequencyMHz
		};
	} };
}
/**
* First line of /proc/stat: user nice system idle iowait irq softirq steal guest guest_nice (proc(5)). Guest time is
* counted in user time already.
*/
function parseProcessorTimes(text) {
	const times = (/^cpu +(.*)$/m.exec(text)?.[1])?.trim().split(/ +/).slice(0, 8).map(Number) ?? [];
	if (times.length < 8 || times.some((time) => !Number.isFinite(time))) return void 0;
	return {
		total: times.reduce((sum, time) => sum + time, 0),
		steal: times[7] ?? 0
	};
}
/** Share of all processors' time, 0..1; undefined where it is not known or too little time has passed. */
function stealBetween(before, after) {
	if (before === void 0 || after === void 0 || after.total <= before.total) return void 0;
	return Math.max(0, (after.steal - before.steal) / (after.total - before.total));
}
/** Mean of the processors' `cpu MHz` in /proc/cpuinfo (absent on ARM). */
function parseFrequency(text) {
	const found = [...text.matchAll(/^cpu MHz\s*:\s*([\d.]+)$/gm)].map((match) => Number(match[1]));
	return found.length === 0 ? void 0 : found.reduce((sum, frequency) => sum + frequency, 0) / found.length;
}
function readProcessorTimes() {
	const text = readProc("/proc/stat");
	return text === void 0 ? void 0 : parseProcessorTimes(text);
}
function readFrequency() {
	const text = readProc("/proc/cpuinfo");
	return text === void 0 ? void 0 : parseFrequency(text);
}
function readProc(path) {
	if (process.platform !== "linux") return void 0;
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
// src/measure/kill-tree.ts
/** The process and all it started. */
function killTree(child) {
	if (child.pid === void 0) return;
	if (process.platform === "win32") {
		if (child.exitCode === null) spawnSync("taskkill", [
			"/pid",
			String(child.pid),
			"/T",
			"/F"
		], { stdio: "ignore" });
		return;
	}
	try {
		process.kill(-child.pid, "SIGKILL");
	} catch {}
}
// src/measure/held-process.ts
function holdProcess({ child, answers, limit, ended }) {
	const lines = readLines(answers);
	let isOver = false;
	const over = () => {
		isOver = true;
		lines.wake();
	};
	ended.then(over, over);
	const result = ended.then((each) => ({
		...each,
		lines: []
	}));
	result.catch(() => {});
	return {
		pid: child.pid,
		ended: result,
		run: async (order, isLast) => {
			await setImmediate();
			const written = lines.drain();
			if (!isOver) {
				limit.resume();
				signal(child.pid, "SIGCONT");
				if (order !== "") send(answers, order);
			}
			while (!isOver || lines.waiting()) {
				const line = lines.take();
				if (line === void 0) await lines.more();
				else {
					written.push(line);
					if (isLast(line)) break;
				}
			}
			if (!isOver) {
				signal(child.pid, "SIGSTOP");
				limit.pause();
			}
			return written;
		},
		stop: () => killTree(child)
	};
}
/** A channel is a socket, which Node types as what is read from it. */
function send(answers, order) {
	if (answers !== null && answers !== void 0 && "write" in answers && typeof answers.write === "function") answers.write(order);
}
function signal(pid, name) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, name);
	} catch {}
}
function readLines(stream) {
	const ready = [];
	const decoder = new StringDecoder("utf8");
	let rest = "";
	let waked = () => {};
	stream?.on("data", (data) => {
		const parts = (rest + decoder.write(data)).split("\n");
		rest = parts.pop() ?? "";
		ready.push(...parts);
		waked();
	});
	return {
		take: () => ready.shift(),
		drain: () => ready.splice(0),
		waiting: () => ready.length > 0,
		more: () => new Promise((resolve) => {
			waked = resolve;
		}),
		wake: () => waked()
	};
}
// src/measure/neutralize.ts
/**
* Makes foreign output safe for a CI log: the runner obeys lines that begin with `::` and `##[` anywhere in a line,
* whoever printed them. Also strips terminal escapes.
*/
const escapes = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
function neutralize(text) {
	return text.replaceAll(escapes, "").replaceAll(/\r\n?/g, "\n").replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").replaceAll(/^([^\S\n]*):(?=:)/gm, "$1: ").replaceAll("##[", "## [");
}
// src/measure/tail.ts
function createTail(limitBytes) {
	const chunks = [];
	let held = 0;
	let dropped = 0;
	return {
		add: (chunk) => {
			chunks.push(chunk);
			held += chunk.length;
			while (chunks.length > 1 && held - (chunks[0]?.length ?? 0) >= limitBytes) {
				const first = chunks.shift()?.length ?? 0;
				held -= first;
				dropped += first;
			}
		},
		text: () => {
			const all = Buffer.concat(chunks);
			if (dropped === 0 && all.length <= limitBytes) return all.toString("utf8");
			const end = all.subarray(Math.max(0, all.length - limitBytes)).toString("utf8");
			return `…\n${end.slice(end.indexOf("\n") + 1)}`;
		}
	};
}
// src/measure/time-limit.ts
/** Runs from the start. */
function startLimit(limitMs) {
	let passed = 0;
	let since = performance.now();
	let timer;
	let isCleared = false;
	let call = () => {};
	const passedMs = () => passed + (since === void 0 ? 0 : performance.now() - since);
	const stop = () => {
		clearTimeout(timer);
		passed = passedMs();
		since = void 0;
	};
	const arm = () => {
		timer = setTimeout(() => call(), Math.max(0, limitMs - passed));
	};
	arm();
	return {
		passedMs,
		pause: stop,
		resume: () => {
			if (isCleared || since !== void 0) return;
			since = performance.now();
			arm();
		},
		onPassed: (next) => {
			call = next;
		},
		clear: () => {
			isCleared = true;
			stop();
		}
	};
}
// src/measure/processes.ts
/**
* Starts processes that run the repository's code: scrubbed environment, own process group, time limit, tails of what
* they print, answers on a channel of their own, and what the machine did to them. Nothing outlives `close`.
*/
const tailBytes = 4096;
const answerBytes = 64 * 2 ** 20;
/** Given to the pipes to empty after the process has ended; a grandchild may hold them open for ever. */
const drainMs = 500;
function createProcesses(options) {
	const living = /* @__PURE__ */ new Set();
	const close = () => {
		for (const child of living) killTree(child);
	};
	process.once("exit", close);
	return {
		run: (request) => runProcess(request, options, living),
		hold: process.platform === "win32" ? void 0 : (request) => holdProcess(begin(request, options, living)),
		close: () => {
			process.removeListener("exit", close);
			close();
		}
	};
}
async function runProcess(request, options, living) {
	const begun = begin(request, options, living);
	const channel = createTail(answerBytes);
	begun.answers?.on("data", channel.add);
	return {
		...await begun.ended,
		lines: channel.text().split("\n").slice(0, -1)
	};
}
function begin(request, options, living) {
	throwIfAborted(options.signal);
	const child = start(request, options);
	living.add(child);
	const channel = child.stdio[3];
	channel?.on("error", () => {});
	const limit = startLimit(request.timeoutMs);
	const ended = follow(request, child, {
		limit,
		signal: options.signal
	}).finally(() => living.delete(child));
	return {
		child,
		answers: request.answersOn === "channel" ? channel : child.stdout,
		limit,
		ended
	};
}
async function follow(request, child, { limit, signal }) {
	const conditions = startConditions();
	const startedAt = Date.now();
	const stdout = createTail(request.answersOn === "stdout" ? answerBytes : tailBytes);
	const stderr = createTail(request.stderrBytes ?? tailBytes);
	child.stdout?.on("data", stdout.add);
	child.stderr?.on("data", stderr.add);
	const end = await ended(child, limit, signal);
	throwIfAborted(signal);
	return {
		end,
		stdout: request.answersOn === "stdout" ? stdout.text() : neutralize(stdout.text()),
		stderr: neutralize(stderr.text()),
		startedAt,
		durationMs: limit.passedMs(),
		conditions: conditions.read()
	};
}
function throwIfAborted(signal) {
	if (signal?.aborted === true) throw new GateError("INTERRUPTED", "Cannot go on as it was interrupted");
}
function start(request, { environment, prefix = [] }) {
	const [command = request.command, ...args] = request.through === "shell" ? [request.command] : [
		...prefix,
		request.command,
		...request.args
	];
	return spawn(command, args, {
		cwd: request.cwd,
		env: {
			...environment,
			...request.environment,
			...runMark
		},
		stdio: [
			"ignore",
			"pipe",
			"pipe",
			...request.answersOn === "channel" ? ["pipe"] : []
		],
		shell: request.through === "shell",
		detached: process.platform !== "win32",
		windowsHide: true
	});
}
function ended(child, limit, signal) {
	return new Promise((resolve) => {
		let end;
		const kill = () => killTree(child);
		limit.onPassed(() => {
			end ??= { kind: "timeout" };
			kill();
		});
		signal?.addEventListener("abort", kill, { once: true });
		const finish = () => {
			limit.clear();
			signal?.removeEventListener("abort", kill);
			resolve(end ?? {
				kind: "exit",
				code: 0
			});
		};
		child.once("error", (error) => {
			end ??= {
				kind: "unstartable",
				message: `Cannot start ${child.spawnfile}: ${error.message}`
			};
			if (child.pid === void 0) finish();
		});
		child.once("exit", (code, killedBy) => {
			end ??= killedBy === null ? {
				kind: "exit",
				code: code ?? 0
			} : {
				kind: "signal",
				signal: killedBy
			};
			kill();
			const drained = setTimeout(() => {
				for (const stream of child.stdio) stream?.destroy();
			}, drainMs);
			child.once("close", () => clearTimeout(drained));
		});
		child.once("close", finish);
	});
}
// src/measure/remove-folder.ts
/**
* Deletes a folder with all that is in it. A checkout with its packages takes a minute on a busy machine, and no budget
* which a person who interrupts does not have: after a while it goes on by itself.
*/
/** Enough for all but a checkout with thousands of packages. */
const mostMs = 2e3;
const lookMs = 5;
/** Synchronous, for it also runs while the process ends. */
function removeFolder(path, waitMs = mostMs) {
	if (!existsSync(path)) return;
	if (process.platform === "win32") {
		rmSync(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
		return;
	}
	const remover = spawn("rm", [
		"-rf",
		"--",
		path
	], {
		detached: true,
		stdio: "ignore"
	});
	if (remover.pid === void 0) {
		remover.on("error", () => {});
		rmSync(path, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
		return;
	}
	remover.unref();
	const until = performance.now() + waitMs;
	while (existsSync(path) && performance.now() < until) pause(lookMs);
}
function pause(ms) {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
// src/measure/setup-hint.ts
const known$2 = [
	{
		pattern: /ls-remote\s+(?:ssh:\/\/|git@)\S*|fatal: Could not read from remote repository|Permission denied \(publickey\)/,
		cure: () => "a dependency is taken from a git repository over SSH, for which there is no key here: let git use HTTPS, in setup before the installation: git config --global url.\"https://github.com/\".insteadOf ssh://git@github.com/"
	},
	{
		pattern: /can only install (?:packages )?(?:with an existing|when your) package|ERR_PNPM_OUTDATED_LOCKFILE|YN0028|lockfile needs to be updated|frozen lockfile|frozen installation/i,
		cure: () => "the lock file does not fit package.json: install once without freezing it and commit the lock file; or write such an installation into setup. Or the package manager here is of another version than the one that wrote the lock file"
	},
	{
		pattern: /Refusing to run (\w+@[\w.-]+\w)/,
		cure: ([, manager = ""]) => `package.json names ${manager} in "packageManager" and this machine has another, which does not fetch it: install that one, in a workflow in a step before the gate`
	},
	{
		pattern: /\bERESOLVE\b/,
		cure: () => "npm finds peer dependencies that contradict each other: write setup: [\"npm install --legacy-peer-deps\"] as the project does"
	},
	{
		pattern: /\b(?:E401|E403|ENEEDAUTH|ERR_PNPM_FETCH_40[13])\b|40[13] (?:Unauthorized|Forbidden)/,
		cure: () => "a registry asks for credentials, and no token reaches setup commands: they run code of the change under review"
	},
	{
		pattern: /404 Not Found - GET (\S+)|ERR_PNPM_FETCH_404.*?GET (\S+?):(?:\s|$)|"?(https?:\/\/\S+?)"?: Not [fF]ound|No matching version found for (\S*\w)|(\S+): (?:Registry failed to return|Package not found)/,
		cure: ([whole, ...found]) => `the registry does not give ${packageOf$1(lastOf$1(found) ?? whole)}: it is gone or private; no token reaches setup commands. Renew the lock file without it`
	},
	{
		pattern: /Your (pnpm|npm|yarn) version is incompatible|manifest has an engines\.(pnpm|npm|yarn) field/,
		cure: (found) => `package.json asks in "engines" for another ${lastOf$1([...found].slice(1))} than the one here: install that one, in a workflow in a step before the gate`
	},
	{
		pattern: /\bcode EBADENGINE\b|Your Node version is incompatible|engine "node" is incompatible/,
		cure: () => `it requires another Node than ${process.version}: run with that one, in a workflow by actions/setup-node in a step before the gate`
	},
	{
		pattern: /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET)\b|Could not resolve host/,
		cure: () => "the network did not answer: try again, or set the proxy in its environment (HTTPS_PROXY)"
	},
	{
		pattern: /This project('s package\.json)? (?:is configured to use|defines "packageManager")[^\n]*/,
		cure: () => "package.json names the package manager in \"packageManager\": corepack enable, in a workflow in a step before the gate"
	},
	{
		pattern: /npm error command sh -c ([^\n]+)|\b((?:pre|post)?install|prepare)(?: script)?: Failed|Command: (\S[^\n]*)\n(?:error )?Arguments:|YN0009: [^\n]*?([@\w][\w./@-]*?)(?:@\S*)? couldn't be built/,
		cure: ([, ...found]) => `the installation's own script failed (${lastOf$1(found) ?? ""}), not the packages: where benchmarks do not need what it makes, leave such scripts out, for example setup: ["npm ci --ignore-scripts"]`
	},
	{
		pattern: /[Mm]issing script:? "?([\w:.-]+)/,
		cure: ([, name = ""]) => `package.json of this commit has no script "${name}": correct setup in flamegate.yml`
	}
];
const isInstallation = /\b(?:install|ci|sync|add|restore|fetch)\b/;
const unknown = "its own words say why; it ran in a fresh checkout, without any token: set `setup` in the configuration to what this repository needs";
const unknownBuild = "a fresh checkout has what git has and no more: see it there by \"git worktree add ../fresh\", and set `setup` in the configuration to what this repository needs";
function setupHint(command, { end, stdout, stderr }) {
	const missing = end.kind === "exit" && end.code === 127 ? /([\w.@-]+): (?:command )?not found/.exec(stderr)?.[1] : void 0;
	if (missing !== void 0) return missingProgram(missing);
	if (end.kind === "timeout") return "give it more time, or let setup do less";
	for (const { pattern, cure } of known$2) {
		const found = pattern.exec(stderr) ?? pattern.exec(stdout);
		if (found !== null) return cure(found);
	}
	return isInstallation.test(command) ? unknown : unknownBuild;
}
/** Of a tarball's address its package and version; what is none stays as it is. */
function packageOf$1(address) {
	const [, name, version] = /\/((?:@[^/]+(?:\/|%2f))?[^/]+)\/-\/[^/]*?-(\d[^/]*)\.tgz(?:[?#]|$)/i.exec(address) ?? [];
	return name === void 0 || version === void 0 ? address : `${decodeURIComponent(name)}@${version}`;
}
function lastOf$1(found) {
	return found.findLast((each) => each !== void 0);
}
function missingProgram(missing) {
	if ([
		"uv",
		"poetry",
		"pdm"
	].includes(missing)) return `${missing} is not installed on this machine: pipx install ${missing}, in a workflow in a step before the gate`;
	const isManager = [
		"pnpm",
		"yarn",
		"bun"
	].includes(missing);
	const how = missing === "bun" ? "npm install --global bun" : `corepack enable ${missing}, or npm install --global ${missing}`;
	return `${missing} is not installed on this machine: ${isManager ? how : "install it, in a workflow in a step before the gate"}`;
}
// src/measure/setup.ts
/** What a fresh checkout needs before its benchmarks run: the configured commands, or what its own files suggest. */
/** An installation takes minutes at worst; one that hangs must not hang the build for ever. */
const timeoutMs$2 = 9e5;
async function runSetup(root, commands, run) {
	for (const command of commands) {
		const result = await run({
			command,
			args: [],
			cwd: root,
			timeoutMs: timeoutMs$2,
			through: "shell"
		});
		const { end } = result;
		if (end.kind === "exit" && end.code === 0) continue;
		const how = end.kind === "exit" ? `it ended with code ${end.code}` : `it ended by ${end.kind}`;
		const output = [result.stdout, result.stderr].map((text) => text.trim()).filter((text) => text !== "");
		throw new GateError("SETUP_FAILED", `Cannot set up the checkout as "${command}" must succeed: ${how}\n${output.join("\n")}`, { hint: setupHint(command, result) });
	}
}
/** What the suites' languages need, each once; nothing for what builds itself. */
function guessSetup(root, suites) {
	const commands = suites.flatMap(({ harness, workingDirectory = "" }) => {
		const guess = toolOf(harness).setup;
		if (guess === void 0) return guessNodeSetup(root);
		const enter = workingDirectory === "" ? "" : `cd "${workingDirectory}" && `;
		return guess((file) => textOf$2(join(root, workingDirectory, file))).map((command) => enter + command);
	});
	return [...new Set(commands)];
}
function textOf$2(path) {
	return existsSync(path) ? readFileSync(path, "utf8") : void 0;
}
/** Commands for the first lock file found; none without one. */
function guessNodeSetup(root) {
	const has = (file) => existsSync(join(root, file));
	if (has("package-lock.json") || has("npm-shrinkwrap.json")) return ["npm ci"];
	if (has("pnpm-lock.yaml")) return ["pnpm install --frozen-lockfile"];
	if (has("yarn.lock")) return [yarnCommand(readFileSync(join(root, "yarn.lock"), "utf8"))];
	if (has("bun.lock") || has("bun.lockb")) return ["bun install --frozen-lockfile"];
	return [];
}
/** Yarn 1 signs its lock file with a comment; later ones have metadata. */
function yarnCommand(lock) {
	return /^# yarn lockfile v1$/m.test(lock) ? "yarn install --frozen-lockfile" : "yarn install --immutable";
}
// src/measure/temporary-folder.ts
/** Folders of this run in the system's place for such; those of runs that were killed outright go with the next. */
const prefix = "flamegate-";
const ours = new RegExp(`^${prefix}(\\d+-\\d+)-[A-Za-z0-9]{6}$`);
/** Its real path. */
function makeTemporaryFolder() {
	try {
		return realpathSync(mkdtempSync(join(tmpdir(), `${prefix}${ownOwner}-`)));
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new GateError("OUTPUT_FAILED", `Cannot measure as the folder for temporary files must exist and be writable: ${why}`, {
			hint: `it is ${tmpdir()}: make it, or name another in TMPDIR`,
			cause
		});
	}
}
/** The owner in the name of a temporary folder; undefined for any other folder. */
function ownerOfFolder(name) {
	return ours.exec(name)?.[1];
}
function removeAbandonedFolders() {
	for (const name of namesIn$2(tmpdir())) {
		const owner = ownerOfFolder(name);
		if (owner === void 0 || isOwnerAlive(owner)) continue;
		if (mayRemove(join(tmpdir(), name))) removeFolder(join(tmpdir(), name));
	}
}
/** Somebody else's on a shared machine is theirs to remove. */
function mayRemove(path) {
	const user = process.getuid?.();
	try {
		return user === void 0 || user === 0 || lstatSync(path).uid === user;
	} catch {
		return false;
	}
}
function namesIn$2(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
// src/measure/within-budget.ts
/** No process of a run outlives the run's own time: one that would be ended, and none is started any more. */
function within$3({ run, hold }, leftMs) {
	const limited = { run: runWithin(run, leftMs) };
	if (hold === void 0) return limited;
	if (leftMs === void 0) return {
		...limited,
		hold
	};
	return {
		...limited,
		hold: (request) => hold({
			...request,
			timeoutMs: Math.max(1, Math.min(request.timeoutMs, leftMs()))
		})
	};
}
/** Rejects with BUDGET_SPENT. */
function runWithin(run, leftMs) {
	if (leftMs === void 0) return run;
	return async (request) => {
		const left = leftMs();
		if (left <= 0) throw budgetSpent(request);
		const result = await run({
			...request,
			timeoutMs: Math.min(request.timeoutMs, left)
		});
		if (left < request.timeoutMs && result.end.kind === "timeout") throw budgetSpent(request);
		return result;
	};
}
function budgetSpent({ command, through }) {
	const what = through === "shell" ? `"${command}"` : "the next process";
	return new GateError("BUDGET_SPENT", `Cannot go on as the time budget must cover ${what}: it is spent`, { hint: "setup, building, finding and profiling count too: give --budget more, measure less with --filter or --suite, or divide with --shard" });
}
// src/measure/checkouts.ts
/**
* A git worktree for each side in a temporary folder, set up as the repository says. Paths of both sides are equally
* long, since a path's length alone can move a number. Whatever happens, nothing is left in `git worktree list`.
*/
const folderNames = {
	baseline: "side-b",
	candidate: "side-c"
};
/** Worktrees are made on first use: a build cleared by its stored baseline never pays for the second. */
function createCheckouts(options) {
	const { baseline, candidate, signal, progress } = options;
	killAbandonedProcesses();
	removeAbandonedFolders();
	const home = makeTemporaryFolder();
	const processes = createProcesses({
		environment: childEnvironment(options.variables),
		signal
	});
	const opened = { root: "" };
	const remove = () => {
		killOwnProcesses();
		removeWorktrees(opened.root, home);
	};
	process.once("exit", remove);
	const repository = memo(async () => {
		opened.root = await workingTreeRoot(options.folder);
		await removeAbandoned(opened.root);
		return opened.root;
	});
	const prepare = async (side) => {
		const wanted = side === "baseline" ? baseline : candidate;
		if (wanted === void 0) throw new TypeError(`there is no ${side} to check out`);
		const root = await repository();
		if (typeof wanted !== "string") return root;
		const place = {
			root,
			path: join(home, folderNames[side]),
			commit: await resolveCommit(root, wanted)
		};
		throwIfAborted(signal);
		const log = (line) => progress?.log(`${side} ${place.commit.slice(0, 9)}: ${line}`);
		return checkOut(place, {
			config: options.config,
			run: runWithin(processes.run, options.leftMs),
			log
		});
	};
	const sides = {
		baseline: memo(() => prepare("baseline")),
		candidate: memo(() => prepare("candidate"))
	};
	return {
		folder: options.folder,
		sides: baseline === void 0 ? ["candidate"] : ["baseline", "candidate"],
		root: (side) => sides[side](),
		close: async () => {
			processes.close();
			process.removeListener("exit", remove);
			remove();
		}
	};
}
async function checkOut(place, { config, run, log }) {
	const { path } = place;
	const { setup, suites } = config;
	await addWorktree(place);
	if (setup === void 0 && existsSync(join(path, ".gitmodules"))) log(withoutSubmodules);
	const pointers = await lfsPointers(path);
	if (pointers > 0) log(`${formatCount(pointers, "file")} of Git LFS ${pointers === 1 ? "is" : "are"} not filled: ${withoutLfs}`);
	const commands = setup ?? guessSetup(path, suites);
	for (const command of commands) log(command);
	await runSetup(path, commands, run);
	return path;
}
const withoutSubmodules = "its submodules are not checked out; if benchmarks need them, add \"git submodule update --init\" to setup";
const withoutLfs = "if benchmarks read them, install git-lfs and fetch the objects (in a workflow: actions/checkout with lfs: true)";
/** Files that git checks out as pointers where git-lfs is not installed, or was configured to leave them. */
async function lfsPointers(path) {
	const { code, stdout } = await tryGit(path, [
		"ls-files",
		"-z",
		"--",
		":(attr:filter=lfs)"
	]);
	if (code !== 0) return 0;
	return stdout.toString("utf8").split("\0").filter((file) => file !== "").filter((file) => isPointer(join(path, file))).length;
}
/** They are never longer than this. */
const longestPointer = 1024;
function isPointer(file) {
	try {
		return statSync(file).size <= longestPointer && readFileSync(file, "utf8").startsWith("version https://git-lfs");
	} catch {
		return false;
	}
}
function memo(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
async function addWorktree({ root, path, commit }) {
	const short = commit.slice(0, 9);
	const result = await tryGit(root, [
		"worktree",
		"add",
		"--detach",
		"--force",
		path,
		commit
	]);
	if (result.code === 0) return;
	throw new GateError("GIT_FAILED", `Cannot check out ${commit} as git worktree add must succeed: it printed ${result.stderr}`, { hint: hintOf(result.stderr) ?? `to try by hand: git worktree add --detach ../${short} ${short}` });
}
/** What a clone lacks that was not cloned whole. */
const lacking = [{
	pattern: /git-lfs|\blfs\b|smudge filter/i,
	cure: "objects of Git LFS are missing: git lfs fetch --all (in a workflow: actions/checkout with lfs: true); if no benchmark needs them, set GIT_LFS_SKIP_SMUDGE=1"
}, {
	pattern: /promisor|could not fetch|unable to read|missing blob|bad object|missing object/i,
	cure: "this clone was made without all objects (--filter) and its remote does not give them now: git fetch --refetch --no-filter origin, or clone without --filter (in a workflow: actions/checkout without filter, with persist-credentials: true)"
}];
function hintOf(stderr) {
	return lacking.find((each) => each.pattern.test(stderr))?.cure;
}
/** Synchronous, for it also runs while the process ends. `repository`: empty as long as none was opened. */
function removeWorktrees(repository, home) {
	const git = (...args) => {
		if (repository !== "") tryGitNow(repository, args);
	};
	const names = Object.values(folderNames).filter((name) => existsSync(join(home, name)));
	const gone = movedAside(home);
	for (const name of names) git("worktree", "remove", "--force", "--force", join(home, name));
	removeFolder(home);
	git("worktree", "prune");
	if (gone !== void 0) removeFolder(gone);
}
/** git would delete them itself, however long that takes; what is not there any more it only forgets. */
function movedAside(home) {
	if (!existsSync(home)) return void 0;
	const gone = makeTemporaryFolder();
	try {
		renameSync(home, gone);
		return gone;
	} catch {
		removeFolder(gone);
		return;
	}
}
/** Of runs that were killed outright: worktrees whose folder names a run that is no more. */
async function removeAbandoned(repository) {
	const listed = await tryGit(repository, [
		"worktree",
		"list",
		"--porcelain"
	]);
	if (listed.code !== 0) return;
	for (const [, path = ""] of listed.stdout.toString("utf8").matchAll(/^worktree (.*)$/gm)) {
		const owner = ownerOfFolder(basename(dirname(path)));
		if (owner === void 0 || isOwnerAlive(owner)) continue;
		await tryGit(repository, [
			"worktree",
			"remove",
			"--force",
			"--force",
			path
		]);
		removeWorktrees(repository, dirname(path));
	}
	await removeAbandonedRefs(repository);
}
// src/harness/bench-files.ts
/** Which files of a checkout a suite's globs mean, and what their benchmarks are called. */
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const neverEntered = /* @__PURE__ */ new Set(["node_modules", ".git"]);
/** Files below `root` that match any glob and none that begins with `!`, relative with forward slashes, sorted. */
function findFiles(root, globs) {
	const found = /* @__PURE__ */ new Set();
	const isLeftOut = globMatcher(globs.filter(isNegated).map((glob) => glob.slice(1).replace(/^\.\//, "")));
	for (const glob of globs.filter((each) => !isNegated(each))) {
		const plain = glob.replace(/^\.\//, "");
		const { base } = import_picomatch.default.scan(plain);
		const matches = globMatcher(plain);
		const start = base === plain ? dirname(plain) : base;
		for (const file of filesBelow(root, start === "." ? "" : start)) if (matches(file) && !isLeftOut(file)) found.add(file);
	}
	return withoutTwins(root, [...found].sort());
}
/** `!(a|b)` is a glob of its own. */
function isNegated(glob) {
	return glob.startsWith("!") && !glob.startsWith("!(");
}
/** One file found under its own name and through a link is one file: Node loads it by its own name. */
function withoutTwins(root, files) {
	const real = realPathOf(root);
	const own = new Set(files.filter((file) => realPathOf(join(root, file)) === join(real, file)));
	const taken = new Set([...own].map((file) => join(real, file)));
	return files.filter((file) => {
		if (own.has(file)) return true;
		const target = realPathOf(join(root, file));
		return !taken.has(target) && taken.add(target);
	});
}
/** Enters linked folders, as a literal path does; a link to a folder it is in would have no end. */
function filesBelow(root, folder, above = []) {
	const files = [];
	const inside = [...above, realPathOf(join(root, folder))];
	for (const entry of entriesOf$1(join(root, folder))) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		const kind = kindOf$1(join(root, path), entry);
		if (kind === "file") files.push(path);
		if (kind !== "folder" || neverEntered.has(entry.name)) continue;
		if (!entry.isSymbolicLink() || !inside.includes(realPathOf(join(root, path)))) files.push(...filesBelow(root, path, inside));
	}
	return files;
}
function kindOf$1(path, entry) {
	if (entry.isFile()) return "file";
	if (entry.isDirectory()) return "folder";
	if (!entry.isSymbolicLink()) return "other";
	try {
		return statSync(path).isDirectory() ? "folder" : "file";
	} catch {
		return "file";
	}
}
function realPathOf(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
function entriesOf$1(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
/**
* The first part of a benchmark's name for each file: its stem (`parser` for `bench/parser.bench.ts`); where a suite has
* two files of one stem, those files' paths below the deepest folder all files share.
*/
function fileTitles(files) {
	const stems = /* @__PURE__ */ new Map();
	for (const file of files) stems.set(stemOf(file), (stems.get(stemOf(file)) ?? 0) + 1);
	const shared = sharedFolder(files);
	return new Map(files.map((file) => {
		const stem = stemOf(file);
		if (stems.get(stem) === 1) return [file, stem];
		const folder = dirname(file);
		const below = folder === "." ? "" : folder.slice(shared.length).replace(/^\//, "");
		return [file, below === "" ? stem : `${below}/${stem}`];
	}));
}
function stemOf(file) {
	return basename(file).replace(/(\.bench)?\.[^.]+$/, "");
}
function sharedFolder(files) {
	const [first = [], ...rest] = files.map((file) => file.split("/").slice(0, -1));
	let depth = first.length;
	for (const parts of rest) {
		let same = 0;
		while (same < depth && parts[same] === first[same]) same += 1;
		depth = same;
	}
	return first.slice(0, depth).join("/");
}
// src/harness/at-once.ts
/** Several at a time, answers in the order asked: for finding benchmarks, never for measuring them. */
async function atOnce(items, work, most = Math.min(8, availableParallelism())) {
	const answers = /* @__PURE__ */ new Map();
	const waiting = [...items.entries()];
	const worker = async () => {
		for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
			const [index, item] = next;
			answers.set(index, await work(item));
		}
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
	return [...answers].toSorted(([a], [b]) => a - b).map(([, answer]) => answer);
}
/** Fewer batches than this have no shape. */
const fewestBatches = 8;
const slowFrom = 2;
/** Undefined where there are too few to have a shape, or where the typical one is nothing. */
function batchSpread(values) {
	if (values.length < fewestBatches) return void 0;
	const sorted = [...values].sort((a, b) => a - b);
	const middle = median(sorted);
	if (!Number.isFinite(at(sorted, sorted.length - 1)) || middle <= 0) return void 0;
	const slow = sorted.filter((value) => value > slowFrom * middle);
	return {
		mean: mean(sorted),
		p99: quantile(sorted, .99),
		slow: slow.length / sorted.length,
		times: slow.length === 0 ? 1 : mean(slow) / middle,
		quantiles: Array.from({ length: 21 }, (_, step) => quantile(sorted, step / 20))
	};
}
// src/stats/estimators.ts
/** Estimates of a typical value from the batches of one process. */
/** Share dropped at each end by the trimmed mean. */
const trim = .2;
/** `values` in any order; NaN of none. Quantiles are linear (type 7 of Hyndman and Fan, 1996). */
function estimate(name, values) {
	if (values.length === 0) return NaN;
	const list = values;
	switch (name) {
		case "median": return median(list);
		case "p25": return quantile(list, .25);
		case "p10": return quantile(list, .1);
		case "minimum": return Math.min(...list);
		case "mean": return mean(list);
		case "trimmed-mean": return trimmedMean(list);
	}
}
function trimmedMean(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const drop = Math.floor(sorted.length * trim);
	return mean(sorted.slice(drop, sorted.length - drop));
}
// src/harness/measured.ts
function measuredFrom(batches, result, context) {
	const { metric, values, iterations } = batches;
	const value = typicalOf(metric, context.suite.estimator)(values);
	if (!Number.isFinite(value) || value < 0) return {
		state: "failed",
		failure: {
			reason: "unstable",
			message: `Cannot use its result as it must be a finite number >= 0: current value is ${value}`
		}
	};
	const { startedAt, durationMs, conditions } = result;
	const counted = iterations === void 0 ? {} : { iterations };
	return {
		state: "measured",
		invocation: {
			value,
			batches: coalesce(values, 64),
			...spreadOf(metric, values),
			...counted,
			startedAt,
			durationMs,
			conditions
		}
	};
}
/** Of what takes time or the like: what is counted has no slow batches, and where higher is better slow ones are low. */
function spreadOf({ assume, better }, values) {
	const spread = assume === "exact" || better === "higher" ? void 0 : batchSpread(values);
	return spread === void 0 ? {} : { spread };
}
/**
* How a suite's estimator reads values of a metric. What is counted has no slow batches to be deaf to; where higher is
* better, the slow batches that an estimator is deaf to are the low ones.
*/
function typicalOf({ assume, better }, wanted) {
	const name = assume === "exact" ? "median" : wanted;
	if (better === "lower") return (values) => estimate(name, values);
	return (values) => 0 - estimate(name, values.map((value) => 0 - value));
}
// src/harness/process-failure.ts
/** A suite's own command as a process, and how a process that did not answer is reported: why it ended, and its last output. */
/** `doing`: what it was at, for the message; `the warm-up`. */
function failureOf(result, request, doing) {
	const output = lastWords(result);
	const { end } = result;
	if (end.kind === "timeout") return {
		reason: "timeout",
		message: `It did not end within ${request.timeoutMs} ms and was killed in ${doing}${output}`
	};
	if (end.kind === "unstartable") return {
		reason: "unsupported",
		message: end.message
	};
	if (end.kind === "signal") return {
		reason: "crashed",
		message: `Its process died of ${end.signal} in ${doing}${output}`
	};
	return {
		reason: "crashed",
		message: `Its process ended with code ${end.code} in ${doing} without an answer${output}`
	};
}
/** The reason may be on either stream, and progress on the other: Maven's errors beside what its wrapper downloads. */
const complaint = /^\W*(?:[\w.$]*(?:error|exception)\b|E {2,}\S|fatal|panic|failed|failure|traceback|cannot\b)|: (?:error|not found)\b/im;
function saysWhy(text) {
	return complaint.test(text);
}
/** What it printed last, to be put after the reason. */
function lastWords({ stdout, stderr }) {
	const streams = [stderr.trim(), stdout.slice(-4096).trim()].filter((text) => text !== "");
	const text = streams.find(saysWhy) ?? streams[0] ?? "";
	return text === "" ? "" : `; its last output:\n${onceEach(text)}${serverHint(text)}`;
}
const leastRepeated = 20;
/** What tries again says the same again, and would push out what it said first. */
function onceEach(text) {
	const seen = /* @__PURE__ */ new Set();
	return text.split("\n").filter((line) => {
		const isRepeated = line.length >= leastRepeated && seen.has(line);
		seen.add(line);
		return !isRepeated;
	}).join("\n");
}
/** The suite's command line, in its folder of the checkout, through the shell. */
function commandOf({ suite, root }, answersOn) {
	if (suite.command === void 0) {
		const message = `Cannot measure suite "${suite.name}" as command must be set for harness ${suite.harness}: it is not`;
		throw new GateError("CONFIG_TYPE", message, { hint: "write for example command: \"node bench/run.js\"" });
	}
	return {
		command: suite.command,
		args: [],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		through: "shell",
		answersOn
	};
}
// src/harness/shown-metric.ts
/** Metrics as foreign tools spell them, in base units. */
const times = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	min: 6e10
};
const sizes = {
	B: 1,
	bytes: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30
};
const rates = {
	"op/s": 1,
	"ops/s": 1,
	"ops/sec": 1,
	"op/sec": 1,
	hz: 1,
	Hz: 1,
	"ops/ms": 1e3,
	"ops/us": 1e6,
	"ops/ns": 1e9
};
/** The metric's name, where the tool gives none, follows from its unit; so does which way is better. */
function spelledMetric({ unit, name, better }) {
	const known = (table) => Object.hasOwn(table, unit) ? table[unit] : void 0;
	const make = (base, usual, way, factor) => ({
		metric: storableMetric({
			name: name ?? usual,
			unit: base,
			better: better ?? way,
			assume: "nothing"
		}),
		factor
	});
	const time = known(times);
	if (time !== void 0) return make("ns", "time", "lower", time);
	const size = known(sizes);
	if (size !== void 0) return make("B", "size", "lower", size);
	const rate = known(rates);
	if (rate !== void 0) return make("op/s", "rate", "higher", rate);
	return {
		metric: storableMetric(otherMetric({
			unit,
			name,
			better
		})),
		factor: 1
	};
}
/** A rate of what nobody wants (`errors/s`) is shown only: failing the wrong way round is worse than not failing. */
function otherMetric({ unit, name, better }) {
	const direction = better ?? directionOf(unit, name);
	const metric = {
		name: name ?? "value",
		unit: unit === "" ? "1" : unit,
		better: direction ?? "lower",
		assume: "nothing"
	};
	return direction === void 0 && isRate(unit, name) ? {
		...metric,
		role: "informational"
	} : metric;
}
// src/harness/tool.ts
/** Tools of the user's own that a harness runs, for building above all. One that is not there ends the gate and is named. */
/** A build takes minutes at worst, as an installation does; one that hangs must not hang the gate for ever. */
const buildTimeoutMs = 9e5;
/** `hint`: how to get the tool. */
async function runTool(context, request, hint) {
	const result = await context.run(request);
	if (result.end.kind !== "unstartable") return result;
	const what = `Cannot measure suite "${context.suite.name}" as ${request.command} must be there`;
	throw new GateError("TOOL_MISSING", `${what}: ${result.end.message}`, { hint });
}
function succeeded({ end }) {
	return end.kind === "exit" && end.code === 0;
}
// src/text/foreign-json.ts
/** JSON that another program wrote: Python and C++ print numbers that JSON does not have, and a file may be cut short. */
/** `NaN`, `inf` and their like become null. Undefined where the text is no JSON. */
function foreignJson(text) {
	const whole = text.replace(/^\uFEFF/, "");
	return parsed(whole) ?? parsed(withNulls(whole));
}
/** Of an object, without those that are null; none where the text is no object. */
function foreignFields(text) {
	const value = foreignJson(text);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function withNulls(text) {
	return text.replaceAll(/("(?:[^"\\]|\\.)*")|[-+]?\b(?:nan(?:\([^)]*\))?|inf(?:inity)?)(?![\w"])/gi, (_, quoted) => quoted ?? "null");
}
// src/harness/python/answers.ts
/** What a Python process answers, in a file. */
function readAnswer$1(file) {
	const text = readText(file);
	return text === void 0 ? void 0 : foreignJson(text) ?? void 0;
}
function readText(file) {
	return readBytes(file)?.toString("utf8");
}
/** Read once: what a process answered is of no use to the next. */
function readBytes(file) {
	try {
		const bytes = readFileSync(file);
		rmSync(file, { force: true });
		return bytes.length === 0 ? void 0 : bytes;
	} catch {
		return;
	}
}
/** Compiled parts are in an installed copy only, and one of another commit would be measured for this one. */
function passedOver(shadowed) {
	if (shadowed.length === 0) return "";
	return `\nThe checkout's own files were taken, and not ${shadowed.join(", ")}: to measure what is built, let setup install this checkout ("pip install ." in an environment of its own)`;
}
// src/harness/python/held-rounds.ts
const slicesOf = (warmupMs) => ({
	warmupMs,
	sliceMs: 8,
	leadMs: 2,
	leadlessMs: 50
});
/** Rounds are few where a test is slow. */
const leastSlices = 5;
function heldRounds({ wanted, process, failureOf }) {
	const ask = async (order, kind) => {
		return (await process.run(orderBytes[order], (line) => readMessage$1(line)?.kind === kind)).flatMap((line) => readMessage$1(line) ?? []).find((message) => message.kind === kind);
	};
	const gone = async () => {
		const result = await process.ended;
		if (result.end.kind === "exit" && result.end.code === 0) return { state: "over" };
		return {
			state: "failed",
			failure: failureOf(result)
		};
	};
	return {
		groups: [wanted],
		pid: process.pid,
		leastSlices,
		warmUp: async () => await ask("warm-up", "ready") === void 0 ? gone() : void 0,
		slice: async () => {
			const slice = await ask("slice", "slice");
			if (slice?.kind !== "slice") return gone();
			return {
				state: "measured",
				values: wanted.map(() => slice.rounds),
				iterations: slice.calls
			};
		},
		end: async () => ({}),
		skip: async () => {},
		close: async () => {
			await process.run(orderBytes.end, () => false);
			await process.ended;
		}
	};
}
function readMessage$1(line) {
	try {
		const message = JSON.parse(line);
		return typeof message === "object" && message !== null ? message : void 0;
	} catch {
		return;
	}
}
// src/tools/python-declared.ts
/** Packages whose module has another name; all others are called alike. */
const packages = {
	attr: "attrs",
	bs4: "beautifulsoup4",
	Crypto: "pycryptodome",
	cv2: "opencv-python",
	dateutil: "python-dateutil",
	dotenv: "python-dotenv",
	git: "gitpython",
	jwt: "pyjwt",
	OpenSSL: "pyopenssl",
	PIL: "pillow",
	psycopg2: "psycopg2-binary",
	rapidjson: "python-rapidjson",
	simdjson: "pysimdjson",
	skimage: "scikit-image",
	sklearn: "scikit-learn",
	snappy: "python-snappy",
	yaml: "pyyaml",
	zmq: "pyzmq"
};
/** `google.protobuf.text_format` is never requested as a whole. */
function packageOf(module) {
	const [top = module] = module.split(".");
	return packages[top] ?? top.replaceAll("_", "-");
}
const requirementFiles = [
	"bench",
	"benchmark",
	"benchmarks",
	"perf",
	"test",
	"tests",
	"dev",
	"all"
].flatMap((word) => [
	`requirements-${word}.txt`,
	`requirements_${word}.txt`,
	`${word}-requirements.txt`,
	`requirements/${word}.txt`,
	`${word}/requirements.txt`
]).concat("requirements.txt");
/** Undefined: nowhere that is known. */
function declaredFor(name, read) {
	const manifest = read("pyproject.toml") ?? "";
	const lists = [
		["extra", listsIn(manifest, "project.optional-dependencies")],
		["extra", blocksIn(read("setup.cfg") ?? "", "options.extras_require")],
		["extra", listsIn(manifest, "tool.poetry.extras")],
		["group", listsIn(manifest, "dependency-groups")],
		["group", poetryGroups(manifest)],
		["file", new Map(requirementFiles.flatMap((file) => withText(file, read(file))))]
	];
	for (const [kind, of] of lists) {
		const holding = [...of].find(([, text]) => names$1(text, name));
		if (holding !== void 0) return {
			kind,
			name: holding[0]
		};
	}
}
function withText(file, text) {
	return text === void 0 ? [] : [[file, text]];
}
/** As packages are compared: `-`, `_` and `.` are one, and so are large and small letters. */
function names$1(text, name) {
	const plain = (each) => each.toLowerCase().replaceAll(/[-_.]+/g, "-");
	return (text.replaceAll(/#.*$/gm, "").match(/[A-Za-z0-9][\w.-]*/g) ?? []).some((each) => plain(each) === plain(name));
}
function tableIn(text, table) {
	const lines = text.split(/\r?\n/);
	const start = lines.findIndex((line) => line.trim() === `[${table}]`);
	if (start === -1) return "";
	const below = lines.slice(start + 1);
	const end = below.findIndex((line) => /^\[[^\]]+\]\s*$/.test(line));
	return below.slice(0, end === -1 ? void 0 : end).join("\n");
}
/** `name = ["a", "b[c]"]`, on one line or on several. */
function listsIn(text, table) {
	const found = tableIn(text, table).matchAll(/^"?([A-Za-z][\w.-]*)"?\s*=\s*\[([\s\S]*?)\]\s*(?:#.*)?$/gm);
	return new Map([...found].map(([, name = "", list = ""]) => [name, list]));
}
/** `name =` and what is below it, further in. */
function blocksIn(text, table) {
	const found = tableIn(text, table).matchAll(/^([A-Za-z][\w.-]*)\s*=(.*(?:\n[ \t]+.*)*)/gm);
	return new Map([...found].map(([, name = "", list = ""]) => [name, list]));
}
function poetryGroups(text) {
	const tables = [...text.matchAll(/^\[(tool\.poetry\.group\.([\w-]+)\.dependencies)\]/gm)];
	return new Map(tables.map(([, table = "", name = ""]) => [name, tableIn(text, table)]));
}
/** Where builds are told that packages stand, beside `src` and the top: setuptools, maturin, poetry, hatch, pdm. */
const folderKeys = [
	/^\s*where\s*=\s*\[\s*["']([^"'\n]+)["']/gm,
	/^\s*(?:package-dir|package_dir)\s*=\s*\{?\s*["']?["']?\s*=\s*["']?([\w./-]+)/gm,
	/^\s*python-source\s*=\s*["']([^"'\n]+)["']/gm,
	/\bfrom\s*=\s*["']([^"'\n]+)["']/g,
	/^\s*sources\s*=\s*\[\s*["']([^"'\n]+)["']/gm,
	/^\s*package-dir\s*=\s*["']([^"'\n]+)["']/gm,
	/\bpackage_dir\s*=\s*\{\s*["']["']\s*:\s*["']([^"'\n]+)["']/g
];
/** Folders of the project's packages that its manifests name, as they name them. */
function declaredFolders(read) {
	const named = [
		"pyproject.toml",
		"setup.cfg",
		"setup.py"
	].map((file) => read(file) ?? "").flatMap((text) => folderKeys.flatMap((key) => [...text.matchAll(key)].map(([, folder = ""]) => folder.replace(/^\.\//, ""))));
	return [...new Set(named)].filter((folder) => folder !== "" && folder !== "." && !/^[/\\]|\.\./.test(folder));
}
/** What the project calls itself. */
function isProjectName(module, read) {
	const named = /^\[(?:project|tool\.poetry)\]\s*(?:\n(?!\[).*)*?\nname\s*=\s*["']([^"'\n]+)["']/m.exec(`\n${read("pyproject.toml") ?? ""}`);
	const older = /^name\s*=\s*(\S+)\s*$/m.exec(read("setup.cfg") ?? "");
	const name = named?.[1] ?? older?.[1];
	return name !== void 0 && names$1(name, packageOf(module));
}
// src/harness/python/interpreter.ts
/** The Python that measures a checkout, the folders of its packages, and how a program of ours is asked in it. */
const pythonHint = "install Python; in a workflow, with actions/setup-python before this step";
/** The suite's `command`, else what is first on PATH. */
function interpreterOf({ command }) {
	const [first = process.platform === "win32" ? "python" : "python3", ...rest] = command?.trim().split(/\s+/) ?? [];
	return [first, ...rest];
}
function pythonToolchain(suite) {
	const [command, ...args] = interpreterOf(suite);
	return {
		runtime: "python",
		command,
		args: [...args, "--version"],
		version: /^Python (\S+)/,
		hint: pythonHint
	};
}
/** One made by the set-up in the checkout comes before the machine's. */
function interpreterIn({ suite, root }) {
	const own = foldersOf$1({
		suite,
		root
	}).flatMap((folder) => ["bin/python", "Scripts/python.exe"].map((python) => join(folder, ".venv", python))).find((python) => existsSync(python));
	return suite.command === void 0 && own !== void 0 ? [own] : interpreterOf(suite);
}
/** The suite's, then the checkout's: a workspace of uv has its environment at the root. */
function foldersOf$1({ suite, root }) {
	return suite.workingDirectory === void 0 ? [root] : [join(root, suite.workingDirectory), root];
}
/** Where a checkout's packages are: below `src`, where its build is configured to look, or at its top. */
function packageFolders({ suite, root }) {
	const cwd = join(root, suite.workingDirectory ?? "");
	const declared = declaredFolders((file) => textAt(join(cwd, file)));
	return [...[.../* @__PURE__ */ new Set(["src", ...declared])].map((folder) => join(cwd, folder)).filter((path) => existsSync(path) && path !== cwd), cwd].filter((path) => existsSync(path));
}
function textAt(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return;
	}
}
/** `spec`: what the program is asked, beside what `checkoutProgram` needs to know. */
function programRequest(context, [command, ...before], { program, spec }) {
	const { suite, root } = context;
	const asked = {
		...spec,
		root,
		paths: packageFolders(context)
	};
	return {
		command,
		args: [
			...before,
			"-c",
			program,
			JSON.stringify(asked)
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs
	};
}
function uninstalled(context, { missing, python }, wanted) {
	return new GateError("TOOL_MISSING", `Cannot measure suite "${context.suite.name}" as ${missing} must be installed for ${python}: it is not`, { hint: installing(context, python, wanted) });
}
/** By what manages the environment that is used. */
function installing(context, python, packages) {
	const wanted = packages.join(" ");
	const has = (file) => foldersOf$1(context).some((folder) => existsSync(join(folder, file)));
	if (has("uv.lock")) return `uv add --dev ${wanted}, and commit uv.lock`;
	if (has("poetry.lock")) return `poetry add --group dev ${wanted}, and commit poetry.lock`;
	if (has("pdm.lock")) return `pdm add --dev ${wanted}, and commit pdm.lock`;
	const within = relative(context.root, python);
	const own = within.startsWith("..") ? python : within;
	return `add "${own} -m pip install ${wanted}" to setup${own === python ? ", or before this step" : ""}`;
}
/** What was installed from the checkout is told by its source, where that is there. */
function standing$1(context) {
	const folders = packageFolders(context);
	return (file) => {
		const within = file.startsWith(context.root) ? /[\\/](?:site|dist)-packages[\\/](.+)$/.exec(file)?.[1] : void 0;
		return (within === void 0 ? void 0 : folders.map((folder) => join(folder, within)).find((path) => existsSync(path))) ?? file;
	};
}
// src/harness/python/missing-module.ts
/** A module that is not there, and how it comes to be there: what the project itself declares comes before a guess. */
/** Part of the line that says what is missing, so that whatever quotes that line quotes the cure. */
function withCures(context, python, message) {
	return message.replaceAll(/^(.*ModuleNotFoundError: No module named ['"]([\w.]+)['"])\s*$/gm, (_, line, module) => {
		return `${String(line)}: ${cureOf(context, python, String(module))}`;
	});
}
function cureOf(context, python, module) {
	const [top = module] = module.split(".");
	if (packageFolders(context).some((folder) => existsSync(join(folder, top))) || isProjectName(top, (file) => textIn(foldersOf$1(context), file))) return ownCure(context, python, module);
	const name = packageOf(module);
	const declared = declaredFor(name, (file) => textIn(foldersOf$1(context), file));
	return declared === void 0 ? installing(context, python, [name]) : declaredCure(context, python, declared);
}
/** A module below the package that no source is of is compiled, or gone. */
function ownCure(context, python, module) {
	const gone = module.includes(".") ? "; where it is no more, the benchmarks are older than the package" : "";
	return `it is this checkout's own and is not built: ${inSetup(context, python, "-e .")}${gone}`;
}
function declaredCure(context, python, { kind, name }) {
	const has = (file) => textIn(foldersOf$1(context), file) !== void 0;
	if (kind === "file") return inSetup(context, python, `-r ${name}`);
	if (has("uv.lock")) return `add "uv sync --frozen --${kind} ${name}" to setup`;
	if (has("poetry.lock")) return `add "poetry install ${kind === "extra" ? "--extras" : "--with"} ${name}" to setup`;
	return inSetup(context, python, kind === "extra" ? `-e '.[${name}]'` : `--group ${name}`);
}
function inSetup({ root }, python, what) {
	const own = relative(root, python);
	return `add "${own.startsWith("..") ? python : own} -m pip install ${what}" to setup`;
}
function textIn(folders, file) {
	const path = folders.map((folder) => join(folder, file)).find((each) => existsSync(each));
	return path === void 0 ? void 0 : readFileSync(path, "utf8");
}
// src/harness/python/py-spy.ts
/** A profile of a Python process by py-spy. */
/** py-spy keeps up with this many samples a second. */
const samplesPerSecond = 400;
/** How long a profiled process measures. */
const spiedMs = 2e3;
const pySpyHint = "pip install py-spy, or set profile: { cpu: none }";
const spiedNothing = "import time; end = time.time() + 0.3\nwhile time.time() < end: pass";
/** Looks at a program of a third of a second: it is there, and may read another process. */
async function tryPySpy(context) {
	const [python, ...before] = interpreterIn(context);
	const stacks = join(context.scratch, `${randomUUID()}.spy`);
	const request = {
		command: context.suite.profiler ?? spyBeside(python),
		args: [
			...record$2,
			"--output",
			stacks,
			"--",
			python,
			...before,
			"-c",
			spiedNothing
		],
		cwd: context.root,
		timeoutMs: 2e4
	};
	try {
		const run = await runTool(context, request, pySpyHint);
		if (readBytes(stacks) !== void 0) return void 0;
		const failure = failureOf(run, request, "its profiler");
		const cure = "allow it to read other processes (in a container: --cap-add SYS_PTRACE), or set profile: { cpu: none }";
		return {
			...failure,
			message: `${failure.message}\n${cure}`
		};
	} finally {
		rmSync(stacks, { force: true });
	}
}
async function spy(context, { python, run, caller, rounds }) {
	const stacks = join(context.scratch, `${randomUUID()}.spy`);
	const request = {
		...run,
		command: context.suite.profiler ?? spyBeside(python),
		args: [
			...record$2,
			"--output",
			stacks,
			"--",
			run.command,
			...run.args
		],
		timeoutMs: run.timeoutMs + 10 * spiedMs
	};
	const result = await runTool(context, request, pySpyHint);
	const bytes = readBytes(stacks);
	const measured = rounds();
	if (bytes === void 0 || measured === void 0) return {
		state: "failed",
		failure: failureOf(result, request, "its profiled run")
	};
	const header = {
		kind: "cpu",
		format: "speedscope",
		place: standing$1(context)
	};
	const called = {
		frame: caller,
		others: "dropped"
	};
	return {
		state: "captured",
		profile: {
			...header,
			caller: called,
			bytes,
			costPerOperation: estimate("minimum", measured)
		}
	};
}
const record$2 = [
	"record",
	"--function",
	"--full-filenames",
	"--format",
	"speedscope",
	"--rate",
	String(samplesPerSecond)
];
function spyBeside(python) {
	const own = join(dirname(python), "py-spy");
	return existsSync(own) ? own : "py-spy";
}
// src/harness/python/warm-rounds.ts
/** Without those of the first `warmupMs`, of which at least one; a round that took all the time is kept. */
function warm({ rounds, iterations }, warmupMs) {
	let spentMs = 0;
	let first = 0;
	while (first < rounds.length - 1 && spentMs < warmupMs) {
		spentMs += (rounds[first] ?? 0) * iterations / 1e6;
		first += 1;
	}
	return rounds.slice(first);
}
// src/harness/python/rounds-harness.ts
/** Harnesses of Python tools whose benchmarks a program of ours finds, and measures one a process: asv and pyperf. */
function roundsHarness(tool) {
	return {
		toolchain: pythonToolchain,
		together: () => "nothing",
		list: (context) => list$10(tool, context),
		invoke: async (context, wanted) => {
			const measured = [];
			for (const each of wanted) measured.push(await invokeOne$2(tool, context, each));
			return measured;
		},
		holder: (context, wanted) => holder$4(tool, context, wanted),
		profile: (context, benchmark) => profile$6(tool, context, benchmark),
		tryProfiler: tryPySpy
	};
}
function requestOf$5({ program }, context, { python, asked }) {
	const { scratch, suite } = context;
	return programRequest(context, python, {
		program,
		spec: {
			scratch,
			flags: suite.flags,
			roundMs: 1,
			...asked
		}
	});
}
async function list$10(tool, context) {
	const parts = tool.filesOf(context);
	const titles = fileTitles([...new Set(parts.flat().map((path) => within$2(context, path)))].toSorted());
	const mayHold = (path) => context.mayHold?.(titles.get(within$2(context, path)) ?? path) ?? true;
	return (await atOnce(parts.map((files) => files.filter(mayHold)).filter((files) => files.length > 0), (files) => listPart(tool, context, {
		files,
		titles
	}))).flat();
}
async function listPart(tool, context, { files, titles }) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = requestOf$5(tool, context, {
		python: interpreterIn(context),
		asked: {
			task: "list",
			files,
			output
		}
	});
	const result = await runTool(context, {
		...request,
		timeoutMs: buildTimeoutMs
	}, pythonHint);
	const listing = readAnswer$1(output);
	const { missing, python = "", benchmarks = [], errors = [], shadowed = [], outside } = listing ?? {};
	if (missing !== void 0) throw uninstalled(context, {
		missing,
		python
	}, tool.packages);
	const titleOf = (path) => titles.get(within$2(context, path)) ?? within$2(context, path);
	const unlisted = (path, failure) => ({
		name: titleOf(path),
		file: within$2(context, path),
		localName: "",
		metrics: [timeMetric],
		failure
	});
	if (listing === void 0) {
		const failure = {
			...failureOf(result, request, "finding its benchmarks"),
			reason: "load"
		};
		return files.slice(0, 1).map((path) => unlisted(path, failure));
	}
	const named = benchmarks.map((benchmark) => {
		const { metric, factor } = metricOf(benchmark);
		return {
			name: `${titleOf(benchmark.path)}/${benchmark.name}`,
			file: within$2(context, benchmark.path),
			localName: benchmark.wanted,
			metrics: [metric],
			isOfItsKind: true,
			note: JSON.stringify({
				python,
				path: benchmark.path,
				factor
			}),
			executable: outside
		};
	}).filter((each) => isNamed$1(context.suite.metrics, each));
	const failed = errors.map(({ path, message }) => unlisted(path, {
		reason: "load",
		message: `Cannot load ${within$2(context, path)}:\n${withCures(context, python, message)}${passedOver(shadowed)}`
	}));
	return [...named, ...failed];
}
/** Peak memory is measured for each benchmark, and only benchmarks of memory report it themselves. */
function isNamed$1(wanted, { metrics }) {
	const names = [...metrics.map(({ name }) => name), residentMetric.name];
	return wanted.length === 0 || names.some((name) => wanted.includes(name));
}
function within$2({ root }, path) {
	return path.startsWith(root) ? path.slice(root.length + 1).replaceAll("\\", "/") : path;
}
const unitWords = {
	second: "s",
	seconds: "s",
	byte: "bytes",
	integer: "1",
	unit: "1"
};
/** A benchmark of time has no unit of its own. */
function metricOf({ name, unit, metric }) {
	if (unit === void 0) return {
		metric: timeMetric,
		factor: 1
	};
	if (metric === residentMetric.name) return {
		metric: residentMetric,
		factor: 1
	};
	const word = unitWords[unit] ?? unit;
	return spelledMetric({
		unit: word,
		name: metric,
		better: directionOf(word, name.replaceAll(/[/_]/g, " "))
	});
}
function noteOf$3({ note = "{}" }) {
	return JSON.parse(note);
}
function runOf$3(tool, context, { benchmark, asked }) {
	const { python, path } = noteOf$3(benchmark);
	const run = {
		task: "run",
		files: [path],
		wanted: benchmark.localName,
		...asked
	};
	return requestOf$5(tool, context, {
		python: [python],
		asked: run
	});
}
async function invokeOne$2(tool, context, { benchmark, metric }) {
	const { warmupMs, measureMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = runOf$3(tool, context, {
		benchmark,
		asked: {
			output,
			durationMs: warmupMs + measureMs,
			roundMs: measureMs / 100
		}
	});
	const result = await context.run(request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: thrown$1(failureOf(result, request, "its run"))
	};
	const { rounds, calls = 1, value, skipped } = readAnswer$1(output) ?? {};
	if (value !== void 0) return measuredFrom({
		metric,
		values: [value * noteOf$3(benchmark).factor]
	}, result, context);
	if (rounds === void 0 || rounds.length === 0) return {
		state: "failed",
		failure: skipped === void 0 ? {
			reason: "missing",
			message: "It measured nothing this time"
		} : {
			reason: "skipped",
			message: skipped
		}
	};
	const values = warm({
		rounds,
		iterations: calls
	}, warmupMs);
	return measuredFrom({
		metric,
		values,
		iterations: values.length * calls
	}, result, context);
}
/** Python ends with 1 when something was raised and nothing caught it. */
function thrown$1(failure) {
	return failure.reason === "crashed" && failure.message.includes("ended with code 1 ") ? {
		...failure,
		reason: "threw"
	} : failure;
}
/** As many rounds as are asked for; a number that a benchmark tells itself is reported once a process. */
function holder$4(tool, context, wanted) {
	const { hold, suite } = context;
	const [first] = wanted;
	if (hold === void 0 || first === void 0 || first.metric.name !== timeMetric.name) return void 0;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const held = slicesOf(suite.warmupMs);
	const request = {
		...runOf$3(tool, context, {
			benchmark: first.benchmark,
			asked: {
				output,
				held,
				roundMs: held.sliceMs / 20
			}
		}),
		answersOn: "channel"
	};
	return () => heldRounds({
		wanted,
		process: hold(request),
		failureOf: (result) => thrown$1(failureOf(result, request, "its run"))
	});
}
async function profile$6(tool, context, benchmark) {
	if (benchmark.metrics[0]?.name !== timeMetric.name) return {
		state: "failed",
		failure: {
			reason: "unsupported",
			message: "Only benchmarks of time are profiled"
		}
	};
	const output = join(context.scratch, `${randomUUID()}.json`);
	const run = runOf$3(tool, context, {
		benchmark,
		asked: {
			output,
			durationMs: spiedMs,
			roundMs: 10
		}
	});
	const rounds = () => readAnswer$1(output)?.rounds;
	return spy(context, {
		python: noteOf$3(benchmark).python,
		run,
		caller: tool.caller,
		rounds
	});
}
// src/harness/asv/asv-folders.ts
/** Where a project's asv.conf.json says that its benchmarks are. */
/** Globs of their files, from the checkout's root. */
function benchmarkFolders(folder, root) {
	const below = relative(root, folder).replaceAll("\\", "/");
	const start = below === "" ? "" : `${below}/`;
	const folders = findFiles(root, [
		"",
		"*/",
		"*/*/"
	].map((each) => `${start}${each}asv.conf.json`)).map((file) => posix.join(dirname(file), asvBenchmarkFolder(readFileSync(join(root, file), "utf8"))));
	return (folders.length === 0 ? [`${start}benchmarks`] : folders).map((each) => `${each}/**/*.py`);
}
// src/harness/python/checkout-program.ts
const checkoutProgram = `
import importlib.util, json, os, sys, time

spec = json.loads(sys.argv[1])
root = os.path.realpath(spec["root"])

def answer(**value):
    with open(spec["output"], "w") as file:
        json.dump({"python": sys.executable, "benchmarks": [], "errors": [], "shadowed": [], **value}, file)

def within(path):
    return bool(path) and (os.path.realpath(path) + os.sep).startswith(root + os.sep)

def packages(folder):
    for name in sorted(os.listdir(folder)):
        if os.path.isfile(os.path.join(folder, name, "__init__.py")):
            yield name

def installed(name):
    # Where Python finds it without the checkout's help.
    try:
        found = importlib.util.find_spec(name)
        return found and (found.origin or next(iter(found.submodule_search_locations or []), None))
    except (ImportError, AttributeError, ValueError):
        return None

def built_here(name):
    # What was installed from this checkout says so (PEP 610), editable or built.
    from importlib import metadata
    from urllib.parse import unquote, urlparse
    try:
        owners = metadata.packages_distributions().get(name, ())
    except AttributeError:
        owners = (name,)
    for owner in owners:
        try:
            text = metadata.distribution(owner).read_text("direct_url.json")
        except metadata.PackageNotFoundError:
            continue
        url = urlparse(json.loads(text)["url"]) if text else None
        if url and url.scheme == "file" and within(unquote(url.path)):
            return True
    return False

# "python -c" puts the folder it runs in first.
sys.path[:] = [path for path in sys.path if path != ""]
shadowed = []
own = {}
front, behind = [], []
for folder in spec["paths"]:
    kept = False
    for name in packages(folder):
        origin = installed(name)
        own.setdefault(name, folder)
        if origin and not within(origin) and not built_here(name):
            shadowed.append(name + " in " + os.path.dirname(origin))
        # Its compiled parts stand in the installed copy only.
        kept = kept or bool(origin and built_here(name) and not origin.startswith(os.path.join(folder, "")))
    (behind if kept else front).append(folder)
sys.path[:0] = front
sys.path.extend(behind)

def standing():
    loaded = [getattr(sys.modules[name], "__file__", None) for name in sorted(own) if name in sys.modules]
    outside = [os.path.realpath(file) for file in loaded if file and not within(file)]
    return {"shadowed": shadowed, **({"outside": outside[0]} if outside else {})}

def need(*packages):
    for module, name in packages:
        if importlib.util.find_spec(module) is None:
            answer(missing=name)
            sys.exit(0)
`;
// src/harness/python/slices-program.ts
/** Needs `checkoutProgram` before it. */
const slicesProgram = `
# Not an Exception, which tests may catch.
class Stopped(BaseException):
    pass

class Slices:
    # Stands between the fixture's rounds: each has ended when it is called, and the next begins when it returns.
    def __init__(self, held):
        self.held = held
        self.phase = "start"

    def now(self):
        return time.perf_counter() * 1000

    def say(self, message):
        os.write(3, (json.dumps(message) + "\\n").encode())

    def obey(self):
        order = os.read(3, 1)
        if order not in (b"w", b"s"):
            raise Stopped("measured")
        self.phase = "warm" if order == b"w" else "slice"
        self.began = self.now()
        self.worked = time.process_time() * 1000
        self.rounds = []
        self.calls = 0

    def round(self, seconds, calls):
        if self.phase == "start":
            self.obey()
        passed = self.now() - self.began
        if self.phase == "warm":
            # A process that others keep from working is not warm for having waited; one that only waits works little.
            if max(time.process_time() * 1000 - self.worked, passed / 4) >= self.held["warmupMs"]:
                self.say({"kind": "ready"})
                self.obey()
            return
        if not self.rounds and passed < self.held["leadMs"] and seconds * calls * 1000 <= self.held["leadlessMs"]:
            return
        self.rounds.append(seconds * 1e9)
        self.calls += calls
        if passed >= self.held["leadMs"] + self.held["sliceMs"]:
            self.say({"kind": "slice", "rounds": self.rounds, "calls": self.calls})
            self.obey()
`;
/** Needs `checkoutProgram` before it. */
const roundsProgram = `
import traceback

${slicesProgram}

# What is raised is told from the first frame of the user's own on.
def told(error):
    tools = ("<", os.path.dirname(traceback.__file__), *[os.path.dirname(sys.modules[name].__file__) for name in ("asv_runner", "pyperf") if name in sys.modules])
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename.startswith(tools):
        frames = frames.tb_next
    return "".join(traceback.format_exception(type(error), error, frames or error.__traceback__))

def complain(kind, error, frames):
    sys.stderr.write(told(error))

sys.excepthook = complain

def tell(**value):
    with open(spec["output"], "w") as file:
        json.dump(value, file)

def calibrated(call):
    number, wanted = 1, spec["roundMs"] / 1000
    while True:
        took = call(number)
        if took >= wanted:
            return number
        number = max(number + 1, min(10 * number, int(number * wanted / took) if took > 0 else 10 * number))

# Seconds that "number" calls took are what "call" answers. "inner": operations of each call.
def measure(call, number=0, inner=1):
    number = number or calibrated(call)
    if spec.get("held"):
        slices = Slices(spec["held"])
        while True:
            slices.round(call(number) / (number * inner), number * inner)
    rounds, end = [], time.perf_counter() + spec["durationMs"] / 1000
    while len(rounds) < 6 or time.perf_counter() < end:
        rounds.append(call(number) / (number * inner) * 1e9)
    tell(rounds=rounds, calls=number * inner)
    return rounds
`;
// src/harness/asv/entry.ts
/** Benchmarks of asv, airspeed velocity: one a process, with its parameters, its setup and what setup_cache made. */
const asvHarness = roundsHarness({
	program: `
${checkoutProgram}
need(("asv_runner", "asv_runner"))
${roundsProgram}
import hashlib, importlib, inspect, itertools, math, pickle, tempfile
from asv_runner import discovery
from asv_runner.benchmarks.time import TimeBenchmark
try:
    from asv_runner.benchmarks.mark import SkipNotImplemented
except ImportError:
    class SkipNotImplemented(NotImplementedError):
        pass

def top_of(path):
    # The folder of asv.conf.json's benchmark_dir is the package: the topmost that is one.
    folder = os.path.dirname(path)
    while os.path.isfile(os.path.join(os.path.dirname(folder), "__init__.py")):
        folder = os.path.dirname(folder)
    return folder

def module_of(path):
    top = top_of(path)
    parts = os.path.relpath(os.path.splitext(path)[0], os.path.dirname(top)).split(os.sep)
    return top, ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

def benchmarks_in(path):
    top, name = module_of(path)
    if os.path.dirname(top) not in sys.path:
        sys.path.insert(0, os.path.dirname(top))
    module = importlib.import_module(name)
    discovery.disc_modules = lambda *_, **__: [module]
    for benchmark in discovery.disc_benchmarks(top):
        prefix = name.partition(".")[2] + "."
        short = benchmark.name[len(prefix):] if benchmark.name.startswith(prefix) else benchmark.name
        yield short.replace(".", "/"), benchmark

def without_quotes(text):
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "'\\"" else text

def combinations(benchmark):
    if not benchmark._params:
        return [(None, "")]
    names = benchmark.param_names
    chosen = []
    skipped = getattr(benchmark, "_skip_tuples", [])
    for index, (values, words) in enumerate(zip(itertools.product(*benchmark._params), itertools.product(*benchmark.params))):
        if tuple(values) not in skipped:
            words = [name + "=" + without_quotes(word) for name, word in zip(names, words)]
            chosen.append((index, "[" + ",".join(words) + "]"))
    return chosen

# A setup says by NotImplementedError that it cannot run here: run apart where its text speaks of that.
def may_decline(benchmark):
    try:
        return any("NotImplemented" in inspect.getsource(setup) for setup in benchmark._setups)
    except (OSError, TypeError):
        return False

def declines(benchmark, index):
    def prepare():
        if declined(benchmark, index):
            os._exit(77)
    return hasattr(os, "fork") and may_decline(benchmark) and apart(prepare) == 77

def told_of(path):
    for name, benchmark in benchmarks_in(path):
        timed = isinstance(benchmark, TimeBenchmark)
        more = {} if timed else {"unit": str(benchmark.unit)}
        if benchmark.type == "peakmemory":
            more["metric"] = "rss"
        for index, words in combinations(benchmark):
            if declines(benchmark, index):
                continue
            yield {"path": path, "name": name + words, "wanted": json.dumps([name, index]), **more}

def listed():
    benchmarks, errors = [], []
    for path in spec["files"]:
        try:
            benchmarks.extend(told_of(path))
        except BaseException as error:
            errors.append({"path": path, "message": told(error)})
    answer(benchmarks=benchmarks, errors=errors, **standing())

def in_rounds(self, timer, *_, number=0, **__):
    rounds = measure(timer.timeit, number)
    return [seconds / 1e9 for seconds in rounds], 1

# asv runs benchmarks where their setup_cache ran, and what that answered is one for all processes of a checkout.
def cached(benchmark):
    key = benchmark.setup_cache_key
    if key is None:
        os.chdir(tempfile.mkdtemp(dir=spec["scratch"]))
        return None
    digest = hashlib.sha256((root + "\\n" + key).encode()).hexdigest()[:24]
    folder = os.path.join(spec["scratch"], "asv-" + digest)
    os.makedirs(folder, exist_ok=True)
    with open(folder + ".lock", "w") as lock:
        try:
            import fcntl
            fcntl.flock(lock, fcntl.LOCK_EX)
        except ImportError:
            pass
        os.chdir(folder)
        if not os.path.exists("cache.pickle"):
            made_apart(lambda: keep(benchmark.do_setup_cache()))
    with open("cache.pickle", "rb") as file:
        return pickle.load(file)

def keep(value):
    with open("cache.part", "wb") as file:
        pickle.dump(value, file)
    os.replace("cache.part", "cache.pickle")

# In a process of its own, so that the first that measures is like the others.
def made_apart(work):
    if not hasattr(os, "fork"):
        return work()
    if apart(work) != 0:
        sys.exit(1)

def apart(work):
    child = os.fork()
    if child == 0:
        try:
            work()
            sys.stdout.flush()
            os._exit(0)
        except BaseException as error:
            os.write(2, told(error).encode())
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else 1

# Sets up a benchmark, with its parameters; whether that says that it cannot run here.
def declined(benchmark, index):
    if index is not None:
        benchmark.set_param_idx(index)
    cache = cached(benchmark)
    if hasattr(benchmark, "set_cache"):
        benchmark.set_cache(cache)
    elif cache is not None:
        benchmark.insert_param(cache)
    return benchmark.do_setup()

def run():
    name, index = json.loads(spec["wanted"])
    benchmark = next(each for found, each in benchmarks_in(spec["files"][0]) if found == name)
    TimeBenchmark.benchmark_timing = in_rounds
    try:
        if declined(benchmark, index):
            return tell(skipped="Its setup says that it cannot run here (NotImplementedError)")
        value = benchmark.do_run()
        if not isinstance(benchmark, TimeBenchmark):
            finite = value is not None and math.isfinite(value)
            tell(**({"value": float(value)} if finite else {"skipped": "It returns no finite number: %s" % (value,)}))
    except SkipNotImplemented as error:
        tell(skipped="It says that it cannot run here: " + str(error))
    except Stopped:
        pass
    finally:
        benchmark.do_teardown()

if spec["task"] == "list":
    listed()
else:
    run()
`,
	packages: ["asv_runner"],
	filesOf: filesOf$1,
	caller: /^(?:.*\.)?(?:inner \(<(?:magic-)?timeit(?:-src)?>\)|(?:func|timeit) \(.*asv_runner.benchmarks.time\.py\))$/
});
/** All in one process: a suite has dozens of modules that import the same package. */
function filesOf$1({ suite, root }) {
	const files = findFiles(root, suite.files.length > 0 ? suite.files : benchmarkFolders(join(root, suite.workingDirectory ?? ""), root)).filter((file) => file.endsWith(".py"));
	return files.length === 0 ? [] : [files.map((file) => join(root, file))];
}
// src/harness/combinations.ts
/** One without parameters where there are none. The first parameter varies fastest, as in hyperfine. */
function combine$1(parameters) {
	let combinations = [[]];
	for (const { name, values } of parameters.toReversed()) combinations = combinations.flatMap((rest) => values.map((value) => [[name, value], ...rest]));
	return combinations;
}
/** `cli`, `cli/size=big,mode=fast`. */
function nameWith(suite, combination) {
	return [suite, combination.map(([name, value]) => `${name}=${value}`).join(",")].filter(Boolean).join("/");
}
/** `{size}` becomes the value; other braces are the shell's. */
function withValues(text, combination) {
	return combination.reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, () => value), text);
}
// src/harness/repeated.ts
function repeatedRuns({ wanted, leastSlices, warmUp, slice }) {
	return {
		groups: [wanted],
		pid: void 0,
		leastSlices,
		warmUp,
		slice,
		end: async () => ({}),
		skip: async () => {},
		close: async () => {}
	};
}
// src/harness/command/gauge.ts
/** It must end as what it ran did, or the reason of a crash is lost. */
const endsAlike = `if os.WIFSIGNALED(status):
    if os.WTERMSIG(status) in (signal.SIGINT, signal.SIGPIPE):
        signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
    os.kill(os.getpid(), os.WTERMSIG(status))
os._exit(os.WEXITSTATUS(status))
`;
/** `wait4` counts the command and all it waited for. */
const program$2 = `import json, os, signal, sys, time
os.set_inheritable(3, False)
begun = time.perf_counter_ns()
child = os.posix_spawn("/bin/sh", ["sh", "-c", sys.argv[1]], os.environ)
_, status, used = os.wait4(child, 0)
took = time.perf_counter_ns() - begun
size = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
answer = {"time": took, "user": used.ru_utime * 1e9, "system": used.ru_stime * 1e9, "rss": size}
os.write(3, (json.dumps(answer) + "\\n").encode())
${endsAlike}`;
/** Of an interpreter that starts fast and reads no user's settings. */
const barely = [
	"-I",
	"-S",
	"-c"
];
/** Ends with 0 where commands can be gauged here. */
function probe(cwd) {
	const asking = "import os, sys; sys.exit(0 if hasattr(os, \"posix_spawn\") and hasattr(os, \"wait4\") else 1)";
	return {
		command: "python3",
		args: [...barely, asking],
		cwd,
		timeoutMs: 2e4
	};
}
/** `request`: through the shell. */
function gauged({ command, cwd, timeoutMs }) {
	return {
		command: "python3",
		args: [
			...barely,
			program$2,
			command
		],
		cwd,
		timeoutMs,
		answersOn: "channel"
	};
}
/** Undefined: it was ended before it could say. */
function usageOf({ lines }) {
	const last = lines.at(-1);
	if (last === void 0) return void 0;
	const answer = JSON.parse(last);
	const [time, user, system, rss] = [
		"time",
		"user",
		"system",
		"rss"
	].map((key) => Number(Reflect.get(Object(answer), key)));
	if (time === void 0 || user === void 0 || system === void 0 || rss === void 0) return void 0;
	return {
		time,
		user,
		system,
		rss
	};
}
// src/harness/command/runtime.ts
const anyVersion = /(\d+(?:\.\d+)+\S*)/;
const runtimes = [
	{
		words: /^(?:pythonw?|py|pytest|ipython|pypy)[\d.]*$|\.py$/,
		runtime: "python",
		command: "python3",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^(?:go|gotip)$/,
		runtime: "go",
		command: "go",
		args: ["env", "GOVERSION"],
		version: /(?:go)?(\d\S*)/
	},
	{
		words: /^(?:cargo|rustc)$/,
		runtime: "rust",
		command: "rustc",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^(?:java|mvnw?|gradlew?|kotlin|scala|sbt)$/,
		runtime: "jvm",
		command: "java",
		args: ["-version"],
		version: /version "([^"]+)"/
	},
	{
		words: /^(?:ruby|rake|bundle|rspec)$|\.rb$/,
		runtime: "ruby",
		command: "ruby",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^php[\d.]*$|\.php$/,
		runtime: "php",
		command: "php",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^dotnet$/,
		runtime: "dotnet",
		command: "dotnet",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^perl$|\.pl$/,
		runtime: "perl",
		command: "perl",
		args: ["--version"],
		version: /v(\d+\.\d+\.\d+)/
	},
	{
		words: /^julia$|\.jl$/,
		runtime: "julia",
		command: "julia",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^deno$/,
		runtime: "deno",
		command: "deno",
		args: ["--version"],
		version: anyVersion
	},
	{
		words: /^bunx?$/,
		runtime: "bun",
		command: "bun",
		args: ["--version"],
		version: anyVersion
	}
];
const node = /^(?:node|npm|npx|pnpm|pnpx|yarn|tsx|ts-node|corepack)$|\.[cm]?[jt]sx?$/;
/** A program of the project's own, or of the system: it is the same wherever the image is. */
const program$1 = {
	runtime: "command",
	command: process.execPath,
	args: ["--print", "\"any\""],
	version: /^(any)/,
	hint: ""
};
/** Of the last command of the line, which is what the others prepare; undefined: Node. */
function runtimeOf({ command = "" }) {
	for (const part of command.split(/&&|\|\||[;|\n]/).toReversed()) for (const word of part.trim().split(/\s+/).map(nameOf$5)) {
		if (node.test(word)) return void 0;
		const found = runtimes.find(({ words }) => words.test(word));
		if (found !== void 0) return toToolchain(found);
	}
	return command.trim() === "" ? void 0 : program$1;
}
/** `./node_modules/.bin/tsx` and `"C:\\py\\python.exe"` are named by their last part. */
function nameOf$5(word) {
	return (word.replaceAll(/["'()`$]/g, "").split(/[\\/]/).at(-1) ?? "").replace(/\.exe$/i, "");
}
function toToolchain({ runtime, command, args, version }) {
	return {
		runtime,
		command,
		args,
		version,
		hint: `put ${command} on PATH`,
		optional: true
	};
}
// src/harness/command/entry.ts
const commandHarness = {
	toolchain: runtimeOf,
	together: () => "metrics",
	list: list$9,
	invoke: invoke$9,
	holder: holder$3
};
/** Parts of `cpu`. */
const userMetric = {
	name: "user",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
const systemMetric = {
	name: "system",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
/** Known by its suite's name, and by the parameters' values: the command itself may change and stay the same benchmark. */
async function list$9(context) {
	const { suite, root } = context;
	const isGauged = process.platform !== "win32" && succeeded(await context.run(probe(root)));
	const remark = `Suite "${suite.name}" is measured by its duration alone: processor time and memory need python3 on PATH.`;
	return combine$1(parametersOf$1(suite)).map((combination) => ({
		name: nameWith(suite.name, combination),
		file: suite.workingDirectory ?? ".",
		localName: suite.name,
		metrics: isGauged ? gaugedMetrics(suite) : [timeMetric],
		note: JSON.stringify({
			combination,
			isGauged
		}),
		remark: isGauged ? void 0 : remark
	}));
}
/** What is not named among the suite's metrics is shown beside its time and never fails. */
function gaugedMetrics({ metrics }) {
	return [timeMetric, ...[
		cpuMetric,
		userMetric,
		systemMetric,
		residentMetric
	].map((each) => metrics.includes(each.name) ? each : {
		...each,
		role: "informational"
	})];
}
function parametersOf$1({ parameters = {} }) {
	return Object.entries(parameters).map(([name, values]) => ({
		name,
		values
	}));
}
function wayOf({ note }) {
	if (note === void 0) return {
		combination: [],
		isGauged: false
	};
	return JSON.parse(note);
}
async function invoke$9(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const ran = await run$1(context, wayOf(first.benchmark));
	if (ran.state === "failed") return wanted.map(() => ran);
	const { usage, startedAt, durationMs, conditions } = ran;
	return wanted.map(({ metric }) => ({
		state: "measured",
		invocation: {
			value: amountOf(usage, metric),
			startedAt,
			durationMs,
			conditions
		}
	}));
}
function holder$3(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return void 0;
	return () => repeatedRuns({
		wanted,
		leastSlices: 1,
		warmUp: async () => void 0,
		slice: async () => {
			const ran = await run$1(context, wayOf(first.benchmark));
			if (ran.state === "failed") return ran;
			return {
				state: "measured",
				values: wanted.map(({ metric }) => [amountOf(ran.usage, metric)])
			};
		}
	});
}
function amountOf(usage, { name }) {
	if (name === cpuMetric.name) return usage.user + usage.system;
	if (name === userMetric.name) return usage.user;
	if (name === systemMetric.name) return usage.system;
	return name === residentMetric.name ? usage.rss : usage.time;
}
/** Prepared, run and cleaned up; what is round it is not timed. */
async function run$1(context, way) {
	const { prepare, cleanup } = context.suite;
	const failed = await runBeside(context, way, {
		line: prepare,
		doing: "prepare"
	});
	if (failed !== void 0) return failed;
	const ran = await runMeasured(context, way);
	return await runBeside(context, way, {
		line: cleanup,
		doing: "cleanup"
	}) ?? ran;
}
async function runMeasured(context, { combination, isGauged }) {
	const plain = lineOf(context, context.suite.command, combination);
	const request = isGauged ? gauged(plain) : plain;
	const result = await context.run(request);
	const failure = endedWrongly(context.suite, result, request);
	if (failure !== void 0) return {
		state: "failed",
		failure
	};
	const { startedAt, durationMs, conditions } = result;
	const usage = isGauged ? usageOf(result) : {
		time: durationMs * 1e6,
		user: 0,
		system: 0,
		rss: 0
	};
	if (usage === void 0) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	return {
		state: "ran",
		usage,
		startedAt,
		durationMs,
		conditions
	};
}
function endedWrongly(suite, result, request) {
	const { end } = result;
	if (end.kind !== "exit") return failureOf(result, request, "its run");
	const expected = suite.exitCodes ?? [0];
	if (expected.includes(end.code)) return void 0;
	return {
		reason: "crashed",
		message: `Its command must end with code ${expected.join(" or ")}: it ended with ${end.code} (where that is right, write exit-code: ${end.code})${lastWords(result)}`
	};
}
async function runBeside(context, way, { line, doing }) {
	if (line === void 0) return void 0;
	const request = lineOf(context, line, way.combination);
	const result = await context.run(request);
	return succeeded(result) ? void 0 : {
		state: "failed",
		failure: failureOf(result, request, doing)
	};
}
function lineOf(context, line, combination) {
	const request = commandOf(context, void 0);
	return {
		...request,
		command: withValues(line ?? request.command, combination)
	};
}
// src/harness/elf-segments.ts
/**
* Where the parts of an ELF program are loaded (elf(5), program headers of type PT_LOAD). perf tells an address by its
* place in the file, line tables by where it is loaded. With GNU ld both are one; lld (Rust's default from 1.90 on), mold
* and programs at a fixed address move the code.
*/
/** Place in the file → address in the line tables; the same where the file is no 64-bit little-endian ELF. */
function loadAddresses(program) {
	const segments = segmentsOf(program);
	return (place) => {
		const own = segments.find(({ offset, size }) => place >= offset && place < offset + size);
		return own === void 0 ? place : place - own.offset + own.loadedAt;
	};
}
const headerBytes = 64;
const entryBytes$1 = 56;
const mostEntries = 1e3;
const loadable = 1;
function segmentsOf(program) {
	let file;
	try {
		file = openSync(program, "r");
		const header = readAt(file, 0, headerBytes);
		if (!(header.toString("latin1", 0, 6) === "ELF") || header.readUInt16LE(54) !== entryBytes$1) return [];
		const count = Math.min(header.readUInt16LE(56), mostEntries);
		const table = readAt(file, Number(header.readBigUInt64LE(32)), count * entryBytes$1);
		return Array.from({ length: count }, (_, index) => table.subarray(index * entryBytes$1)).filter((entry) => entry.readUInt32LE(0) === loadable).map((entry) => ({
			offset: Number(entry.readBigUInt64LE(8)),
			loadedAt: Number(entry.readBigUInt64LE(16)),
			size: Number(entry.readBigUInt64LE(32))
		}));
	} catch {
		return [];
	} finally {
		if (file !== void 0) closeSync(file);
	}
}
function readAt(file, position, length) {
	const bytes = Buffer.alloc(length);
	const read = readSync(file, bytes, 0, length, position);
	return bytes.subarray(0, read);
}
// src/harness/perf-inline.ts
/**
* Inlined functions in what `perf script --no-inline` printed. perf itself asks for each address of each sample anew, and
* perf 6.1 prints the caller's name twice instead; here each distinct address is looked up once, by one addr2line a
* program. Without line tables (`-g`, `debug = "line-tables-only"`) or without addr2line the text stays as it is.
*/
/** Arguments of one process; the system takes a megabyte and more. */
const mostAddresses = 2e3;
/** More addresses of one program are not looked up: their line tables would take minutes. */
const mostOfOne = 2e4;
const timeoutMs$1 = 6e4;
/** `address symbol (program)`; perf counts addresses from the start of the file. */
const frameLine = /^\s+([0-9a-f]+) (.*) \((\/[^()]*)\)$/;
/** Libraries of the system come without line tables. */
const system = /^\/(usr\/)?lib|\.map$|^\/(memfd|dev|anon)/;
async function withInlined(text, run) {
	const lines = text.split("\n");
	const resolved = /* @__PURE__ */ new Map();
	const nameAt = createNamer();
	for (const [program, addresses] of addressesOf(lines)) {
		const loadedAt = loadAddresses(program);
		const placeOf = new Map([...addresses].map((place) => [loadedAt(Number.parseInt(place, 16)).toString(16), place]));
		const all = [...placeOf.keys()].slice(0, mostOfOne);
		for (let at = 0; at < all.length; at += mostAddresses) {
			const printed = await ask(program, all.slice(at, at + mostAddresses), run);
			if (printed === void 0) break;
			for (const [address, places] of parseAddr2line(printed)) resolved.set(`${program} ${placeOf.get(address) ?? address}`, namesOf(places, nameAt));
		}
	}
	return resolved.size === 0 ? text : lines.flatMap((line) => expanded(line, resolved)).join("\n");
}
function addressesOf(lines) {
	const byProgram = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [, address, , program] = frameLine.exec(line) ?? [];
		if (address === void 0 || program === void 0 || system.test(program)) continue;
		const known = byProgram.get(program) ?? /* @__PURE__ */ new Set();
		byProgram.set(program, known.add(plain$1(address)));
	}
	return byProgram;
}
function plain$1(address) {
	return address.replace(/^0+(?=.)/, "");
}
async function ask(program, addresses, run) {
	const result = await run({
		command: "addr2line",
		args: [
			"-a",
			"-i",
			"-f",
			"-C",
			"-e",
			program,
			...addresses.map((address) => `0x${address}`)
		],
		cwd: "/",
		timeoutMs: timeoutMs$1,
		answersOn: "stdout"
	});
	return result.end.kind === "exit" && result.end.code === 0 ? result.stdout : void 0;
}
/** Of each address the functions it is in, innermost first: `0x…`, then a name and its place for each. */
function parseAddr2line(text) {
	const found = /* @__PURE__ */ new Map();
	let places = [];
	let name;
	for (const line of text.split("\n")) {
		const address = /^0x0*([0-9a-f]+)$/.exec(line)?.[1];
		if (address !== void 0 && name === void 0) {
			places = [];
			found.set(address, places);
		} else if (name === void 0) name = line === "" ? void 0 : line;
		else {
			const [, file = "", at = "0"] = /^(.*?):(\d+)/.exec(line) ?? [];
			places.push({
				name,
				file,
				line: Number(at)
			});
			name = void 0;
		}
	}
	return found;
}
/**
* GNU addr2line (2.40) gives the innermost function the name of the symbol around it where it has none of its own in the
* symbol table, as every inlined static function; its place is right, and the source there tells the name.
*/
function namesOf(places, nameAt) {
	const outer = places.at(-1)?.name;
	return places.map((place, index) => index === 0 && places.length > 1 && place.name === outer ? nameAt(place) ?? place.name : place.name);
}
/** The function that is defined around a line of a source file, which is read once. */
function createNamer() {
	const ranges = /* @__PURE__ */ new Map();
	const rangesOf = (file) => {
		const blank = blankLiterals(readSource(file), languageOfPath(file));
		return definitionsIn(blank).flatMap(({ name, line }) => {
			const range = rangeIn(blank, { line }, "native");
			return range === void 0 ? [] : [{
				name,
				...range
			}];
		});
	};
	return ({ file, line }) => {
		const known = ranges.get(file) ?? rangesOf(file);
		ranges.set(file, known);
		return known.findLast(({ first, last }) => first <= line && line <= last)?.name;
	};
}
function readSource(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return "";
	}
}
/** The function that has the address stays as perf names it; those inlined into it come before, as it prints them itself. */
function expanded(line, resolved) {
	const [, address = "", symbol = "", program = ""] = frameLine.exec(line) ?? [];
	const names = resolved.get(`${program} ${plain$1(address)}`) ?? [];
	if (!isSame$1(symbol, names.at(-1))) return [line];
	return [...names.slice(0, -1).filter((name) => name !== "??").map((name) => `\t ${address.padStart(16)} ${withoutParameters(name)} (inlined)`), line];
}
/** Line tables that know the address as another function's are those of another build: better no names than wrong ones. */
function isSame$1(symbol, outermost) {
	if (outermost === void 0 || outermost === "??" || symbol === "[unknown]") return true;
	const word = /[A-Za-z_$][\w$]*$/.exec(withoutParameters(outermost))?.[0];
	return word === void 0 || symbol.includes(word);
}
/** perf names functions without their parameters. */
function withoutParameters(name) {
	if (!name.endsWith(")") && !/\) (?:const|volatile|noexcept|&&?)$/.test(name)) return name;
	const end = name.lastIndexOf(")");
	let depth = 0;
	for (let at = end; at > 0; at--) {
		if (name[at] === ")") depth++;
		if (name[at] === "(" && --depth === 0) return /operator$/.test(name.slice(0, at)) && at === end - 1 ? name : name.slice(0, at);
	}
	return name;
}
// src/harness/perf.ts
/** `perf record` round a benchmark of native code: stacks of its user space, whatever its frame pointers. Linux only. */
/** How long a profiled process measures: with perf's rate, some thousand samples. */
const perfProfiledMs = 1500;
const perfHint = "install perf (linux-tools-common and linux-tools-$(uname -r) on Ubuntu), or set profile: { cpu: none }; where the kernel forbids it: sudo sysctl kernel.perf_event_paranoid=1";
/** Records a program that does nothing: it is there, and the kernel lets it. */
async function tryPerf(context) {
	const data = join(context.scratch, `${randomUUID()}.data`);
	const request = {
		command: context.suite.profiler ?? "perf",
		args: [
			...record$1,
			"-o",
			data,
			"--",
			"true"
		],
		cwd: context.root,
		timeoutMs: 2e4
	};
	try {
		const run = await runTool(context, request, perfHint);
		if (succeeded(run)) return void 0;
		const failure = failureOf(run, request, "its profiler");
		return {
			...failure,
			message: `${failure.message}\n${perfHint}`
		};
	} finally {
		rmSync(data, { force: true });
	}
}
/** The clock of the processor, as hosted machines have no hardware counters; 997 a second keeps step with nothing. */
const record$1 = [
	"record",
	"-q",
	"-e",
	"cpu-clock:u",
	"-F",
	"997",
	"--call-graph",
	"dwarf,16384"
];
async function recordPerf(context, request) {
	const data = join(context.scratch, `${randomUUID()}.data`);
	const recording = {
		...request,
		command: context.suite.profiler ?? "perf",
		args: [
			...record$1,
			"-o",
			data,
			"--",
			request.command,
			...request.args
		],
		timeoutMs: request.timeoutMs + 10 * perfProfiledMs
	};
	try {
		const run = await runTool(context, recording, perfHint);
		if (!succeeded(run)) return {
			state: "failed",
			failure: failureOf(run, recording, "its profiled run")
		};
		const telling = {
			command: recording.command,
			args: [
				"script",
				"-i",
				data,
				"--no-inline",
				"-F",
				"comm,pid,tid,time,period,event,ip,sym,dso"
			],
			cwd: request.cwd,
			timeoutMs: 3e5,
			answersOn: "stdout"
		};
		const script = await context.run(telling);
		if (!succeeded(script)) return {
			state: "failed",
			failure: failureOf(script, telling, "perf script")
		};
		const stacks = await withInlined(script.stdout, (lookup) => context.run(lookup));
		return {
			state: "recorded",
			profile: {
				kind: "cpu",
				format: "perf-script",
				bytes: Buffer.from(stacks)
			},
			run
		};
	} finally {
		rmSync(data, { force: true });
	}
}
// src/harness/proof/contents.ts
/** What is at a path, where something does. */
function digestOf$3(content) {
	return createHash("sha256").update(content).digest("hex");
}
function contentOf(file) {
	return tried(() => readFileSync(file));
}
function linkOf(path) {
	return tried(() => readlinkSync(path)) ?? "absent";
}
function kindAt(path) {
	const found = tried(() => lstatSync(path, { throwIfNoEntry: false }));
	if (found === void 0) return "absent";
	if (found.isSymbolicLink()) return `link ${linkOf(path)}`;
	if (found.isDirectory()) return "folder";
	return (found.mode & 73) === 0 ? "file" : "program";
}
/** All that anybody can tell of a path: what kind of thing it is, and what is in it. */
function stateAt(path) {
	return Buffer.concat([Buffer.from(`${kindAt(path)}\n`), contentOf(path) ?? Buffer.alloc(0)]);
}
/** Of what lies in a folder, names and kinds; `isDeep`: of all below it, too. */
function listingOf(folder, isDeep = false) {
	const entries = tried(() => readdirSync(folder, { withFileTypes: true }));
	if (entries === void 0) return "absent";
	return entries.flatMap((entry) => {
		const line = `${entry.name} ${entry.isSymbolicLink() ? "link" : entry.isDirectory() ? "folder" : "file"}`;
		if (!isDeep || !entry.isDirectory()) return [line];
		return [line, listingOf(join(folder, entry.name), true)];
	}).sort().join("\n");
}
/** What the run itself removed is no more to be read. */
function tried(read) {
	try {
		return read();
	} catch {
		return;
	}
}
// src/harness/proof/image.ts
/**
* Of a program, all that is loaded when it runs. Two builds of one source differ in debug information, build ids and, where
* a compiler writes it down, the folder they were built in; none of these is code or data that the program works on.
*/
/** Digest of what `bytes` can do when they are run from `root`; of what is no 64-bit little-endian ELF, of all of it. */
function imageOf(bytes, root) {
	const sections = sectionsOf(bytes);
	const hash = createHash("sha256");
	if (sections === void 0) {
		hash.update(placeless(bytes, root));
		return hash.digest("hex");
	}
	hash.update(bytes.subarray(0, startEnd));
	for (const { header, content } of sections) {
		hash.update(header);
		hash.update(placeless(content, root));
	}
	return hash.digest("hex");
}
const elf64 = "ELF";
const startEnd = 32;
const entryBytes = 64;
const isLoaded = 2n;
const noBits = 8;
/** Digests of the source and of the very build. */
const identities = /* @__PURE__ */ new Set([".note.gnu.build-id", ".note.go.buildid"]);
function sectionsOf(bytes) {
	if (bytes.length < entryBytes || bytes.toString("latin1", 0, 6) !== elf64) return void 0;
	try {
		const start = Number(bytes.readBigUInt64LE(40));
		const count = bytes.readUInt16LE(60);
		const names = entryAt(bytes, start, bytes.readUInt16LE(62));
		if (bytes.readUInt16LE(58) !== entryBytes || count === 0) return void 0;
		return Array.from({ length: count }, (_, i) => entryAt(bytes, start, i)).filter(({ flags }) => (flags & isLoaded) !== 0n).map((entry) => sectionOf(bytes, entry, nameAt(bytes, names.offset + entry.name))).filter(({ name }) => !identities.has(name));
	} catch {
		return;
	}
}
function entryAt(bytes, start, index) {
	const at = start + index * entryBytes;
	return {
		name: bytes.readUInt32LE(at),
		kind: bytes.readUInt32LE(at + 4),
		flags: bytes.readBigUInt64LE(at + 8),
		address: bytes.readBigUInt64LE(at + 16),
		offset: Number(bytes.readBigUInt64LE(at + 24)),
		size: Number(bytes.readBigUInt64LE(at + 32))
	};
}
function sectionOf(bytes, { kind, flags, address, offset, size }, name) {
	const end = kind === noBits ? offset : offset + size;
	if (end > bytes.length) throw new RangeError("a section ends behind its file");
	return {
		name,
		header: JSON.stringify([
			name,
			kind,
			String(flags),
			String(address),
			size
		]),
		content: bytes.subarray(offset, end)
	};
}
function nameAt(bytes, start) {
	return bytes.toString("latin1", start, bytes.indexOf(0, start));
}
/** The folder it was built in is another on each side and equally long: its name is blanked, and where it was is recorded. */
function placeless(content, root) {
	let at = root === "" ? -1 : content.indexOf(root);
	if (at === -1) return content;
	const blank = Buffer.from(content);
	const places = [];
	for (; at !== -1; at = content.indexOf(root, at + root.length)) {
		blank.fill(0, at, at + root.length);
		places.push(at);
	}
	return Buffer.concat([blank, Buffer.from(JSON.stringify(places))]);
}
// src/harness/proof/named-paths.ts
/**
* Whether a program knows a file by its name. It may read one another time that it did not read while it was looked at: on a
* later call, by chance, by the hour.
*/
/** `has`: whether a text is in the program. A name with numbers in it may be put together: `case-17.json`. */
function isNamed(path, has) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (has(name)) return true;
	const pieces = name.split(/\d+/).filter((piece) => piece !== "");
	return pieces.some((piece) => piece.length >= leastTelling) && pieces.join("") !== name && pieces.every((piece) => has(piece));
}
/** Shorter pieces are in every program. */
const leastTelling = 4;
/** `late.json` of code in which `late` and `.json` stand. */
function isPutTogether(path, has) {
	const [, stem, end] = /([^/]+)(\.[^./]+)$/.exec(path) ?? [];
	return stem !== void 0 && end !== void 0 && has(stem) && has(end);
}
/** Of code that lists folders on any call, and knows the name of one that it lies in. */
function isListedLater(path, has) {
	const isText = (name) => [
		"\"",
		"'",
		"/"
	].some((before) => has(`${before}${name}`));
	return listing.some(has) && path.split("/").slice(0, -1).some(isText);
}
/** What Python lists folders by; `global` is no such word. */
const listing = [
	"listdir",
	"scandir",
	"iterdir",
	"walk(",
	"glob(",
	"import glob",
	"glob import"
];
/** A folder that is listed tells the names of all that lie in it. */
function isListed(path, folders) {
	return folders.has(path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
}
// src/harness/proof/looked-for.ts
/**
* Files that a program did not read while it was looked at, and may another time: whether one is there can be asked without
* reading anything, and it may be read on a later call or by chance. Whoever does knows its name from the program, from
* what the program reads, or from the folder that it lists.
*/
function lookedFor(root, changed, { known, listed, stated = /* @__PURE__ */ new Set(), asked: names = [], isOfBuild = () => false, isInterpreted = false }) {
	const asked = new Set(changed.flatMap(withFolders));
	const isSearched = asked.size <= mostSearched;
	const has = (text) => known.some((bytes) => bytes.includes(text));
	const isKnown = (path) => {
		if (!isSearched || isNamed(path, has) || isListed(path, listed)) return true;
		return isInterpreted && (isPutTogether(path, has) || isListedLater(path, has));
	};
	return [...asked].flatMap((path) => {
		const file = join(root, path);
		const presence = Buffer.from(kindAt(file));
		const isAsked = names.includes(path.slice(path.lastIndexOf("/") + 1));
		if (stated.has(path) || isKnown(path)) return [part(path, isOfBuild(path) ? presence : stateAt(file))];
		return isAsked ? [part(path, presence)] : [];
	});
}
function part(path, content) {
	const digest = digestOf$3(content);
	return {
		name: `may look for ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
const mostSearched = 1e3;
/** `a/b/c` with `a/b` and `a`. */
function withFolders(path) {
	const steps = path.split("/");
	return steps.map((_, i) => steps.slice(0, i + 1).join("/"));
}
// src/harness/proof/noted-reads.ts
/**
* What of a checkout something reads, whatever it is written in, as the file system itself notes it: the time of access of
* a file moves when it is read, of a folder when it is listed, of a link when it is followed.
*/
/** Linux keeps a time of access that is older than that of the last change up to date, whatever it saves otherwise. */
const longAgo$1 = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
/** Undefined where the file system does not note what is read. */
async function notedReads(root, run) {
	if (!isNoting(root)) return void 0;
	const marked = entriesIn(root).filter(({ path }) => mark$1(join(root, path)));
	return {
		answer: await run(),
		reads: marked.filter(({ path }) => wasRead$1(join(root, path)))
	};
}
/** Files that a program may load by name: not what packages, compilers and tools keep for themselves, reports of older runs among it. */
function leftByBuild(root, folder = "") {
	return listed$1(join(root, folder)).flatMap((entry) => {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		const kind = kindOf(entry);
		if (kind === "folder") return kept.has(entry.name) ? [] : leftByBuild(root, path);
		return kind === "file" && !/\.(?:o|d|a|obj|make|cmake|marks|ts|internal)$/.test(path) ? [path] : [];
	});
}
const kept = /* @__PURE__ */ new Set([
	".git",
	".venv",
	"node_modules",
	"target",
	"__pycache__",
	"CMakeFiles",
	".gradle",
	"_deps"
]);
/** All but what git keeps for itself, of which only the name of the commit can steer a program. */
function entriesIn(root) {
	const found = [{
		path: "",
		kind: "folder"
	}];
	const visit = (folder) => {
		for (const entry of listed$1(join(root, folder))) {
			const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
			const kind = kindOf(entry);
			if (path === ".git" && kind === "folder") found.push({
				path: ".git/HEAD",
				kind: "file"
			});
			else if (kind !== void 0) found.push({
				path,
				kind
			});
			if (kind === "folder" && path !== ".git") visit(path);
		}
	};
	visit("");
	return found;
}
function listed$1(folder) {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
function kindOf(entry) {
	if (entry.isSymbolicLink()) return "link";
	if (entry.isDirectory()) return "folder";
	return entry.isFile() ? "file" : void 0;
}
function mark$1(path) {
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === void 0) return false;
	if (found.atimeMs !== longAgo$1.getTime()) lutimesSync(path, longAgo$1, found.mtime);
	return true;
}
function wasRead$1(path) {
	return lstatSync(path, { throwIfNoEntry: false })?.atimeMs !== longAgo$1.getTime();
}
/** Of files, folders and links: a file system can be set to note each by itself. */
function isNoting(root) {
	const probe = join(root, ".flamegate-probe");
	const [folder, file, link] = [
		join(probe, "folder"),
		join(probe, "file"),
		join(probe, "link")
	];
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(file, "x");
		symlinkSync("file", link);
		for (const path of [
			folder,
			file,
			link
		]) mark$1(path);
		readdirSync(folder);
		readFileSync(file);
		readlinkSync(link);
		return [
			folder,
			file,
			link
		].every(wasRead$1);
	} catch {
		return false;
	} finally {
		rmSync(probe, {
			recursive: true,
			force: true
		});
	}
}
// src/harness/proof/built-program.ts
/**
* Looks on while a built program runs one benchmark: what the build made of the sources, and what of the checkout the
* program reads. Where all of that is the same on both sides, so is whatever it does with clocks, chance or a network.
*/
function builtProgram(file, sources) {
	return {
		file,
		essences: (bytes, root) => [{
			name: "runs its build",
			digest: imageOf(bytes, root)
		}],
		sources
	};
}
/** `run`: as it is measured; `programOf`: undefined where it cannot be told. */
function programWitness(run, programOf) {
	return {
		embodies: "build",
		witness: async (context, benchmark, examined) => {
			const program = await programOf(context, benchmark);
			if (program === void 0) return unseen$1("what it runs cannot be determined");
			const noted = await notedReads(context.root, () => run(context, wantedOf(benchmark), program));
			if (noted === void 0) return unseen$1("the file system does not note which files are read");
			if (noted.answer.some(({ state }) => state === "failed")) return unseen$1("it did not run to its end while it was looked at");
			return partsOf$1({
				...context,
				examined
			}, program, noted.reads);
		}
	};
}
function unseen$1(why) {
	return {
		state: "unseen",
		why
	};
}
function wantedOf(benchmark) {
	return benchmark.metrics.map((metric) => ({
		benchmark,
		metric
	}));
}
function partsOf$1(place, program, reads) {
	const root = realpathSync(place.root);
	const bytes = readFileSync(program.file);
	const essences = program.essences(bytes, root);
	if (essences === void 0) return unseen$1("what it runs cannot be determined");
	const own = relative(root, realpathSync(program.file)).replaceAll("\\", "/");
	const whole = digestOf$3(bytes);
	const runs = essences.map(({ name, digest: essence }) => {
		return {
			name,
			path: own,
			where: "beside",
			whole,
			essence
		};
	});
	const others = reads.filter(({ path }) => path !== own);
	const read = others.map((each) => readPart(root, each, place.examined));
	const names = [
		bytes,
		Buffer.from(place.suite.flags.join("\n")),
		...contentsOf(root, others)
	];
	return {
		state: "seen",
		parts: [
			...runs,
			...read,
			...lookedFor(root, place.examined.changed.filter((path) => !isSource(path)), {
				known: names,
				listed: listedIn$1(others),
				isOfBuild
			}),
			...madeLater(root, {
				own,
				others,
				has: (text) => names.some((each) => each.includes(text))
			}, place.examined),
			...madeFrom$1(root, program, place.examined)
		],
		sources: program.sources === void 0 ? "unknown" : void 0
	};
}
/** What the build left beside the program and no commit holds: a late call may load it by its name. */
function madeLater(root, { own, others, has }, examined) {
	const read = /* @__PURE__ */ new Set([own, ...others.map(({ path }) => path)]);
	return leftByBuild(root).filter((path) => !read.has(path) && !examined.isTracked(path) && !isSource(path) && isNamed(path, has)).map((path) => ({
		...readPart(root, {
			path,
			kind: "file"
		}, examined),
		name: `may load ${path}`
	}));
}
/** Its effect is in what was built; what a build made on its way there goes by another name on each side. */
function madeFrom$1(root, { sources = [] }, { isTracked }) {
	return sources.filter(isTracked).map((path) => {
		const whole = digestOf$3(contentOf(join(root, path)) ?? Buffer.from("absent"));
		return {
			name: `is made from ${path}`,
			path,
			where: "repository",
			whole,
			essence: ""
		};
	});
}
function readPart(root, { path, kind }, { isTracked }) {
	const where = isTracked(path) ? "repository" : "beside";
	const toPart = (what, content) => {
		return {
			name: `${what} ${path}`,
			path,
			where,
			whole: digestOf$3(content),
			essence: imageOf(content, root)
		};
	};
	const file = join(root, path);
	if (kind === "folder") return toPart("lists", Buffer.from(listingOf(file)));
	if (kind === "link") return toPart("follows", Buffer.from(linkOf(file)));
	const part = toPart("reads", contentOf(file) ?? Buffer.from("absent"));
	return kindAt(file) === "program" ? {
		...part,
		essence: `${part.essence} runs`
	} : part;
}
/** Its name stands in programs of Go; one that reads it is seen to. */
function isOfBuild(path) {
	return /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|Cargo\.(?:toml|lock)|CMakeLists\.txt|Makefile|pom\.xml|[\w.]+\.gradle(?:\.kts)?)$/.test(path);
}
/** What compilers read; its names stand in programs for stack traces. */
function isSource(path) {
	return /\.(?:go|rs|s|S|asm|[ch]|cc|hh|[ch](?:pp|xx|\+\+)|ipp|tpp|inl|java|kt|scala|groovy)$/.test(path);
}
function contentsOf(root, reads) {
	return reads.flatMap(({ path, kind }) => kind === "file" ? contentOf(join(root, path)) ?? [] : []);
}
/** Folders whose names were read. */
function listedIn$1(reads) {
	return new Set(reads.flatMap(({ path, kind }) => kind === "folder" ? [path] : []));
}
// src/harness/criterion/asking.ts
/** Fewest that criterion takes. */
const samples = 10;
function targetOf(note) {
	return JSON.parse(note);
}
function requestOf$4({ suite }, note, args) {
	const { executable, folder } = targetOf(note);
	return {
		command: executable,
		args: ["--bench", ...args],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
function runOf$2(context, { note = "", localName }, { warmupMs, measureMs, home }) {
	const { dialect } = targetOf(note);
	const sizes = [
		"--sample-size",
		String(samples),
		"--nresamples",
		"1000"
	];
	const times = [
		"--warm-up-time",
		secondsOf(warmupMs, dialect),
		"--measurement-time",
		secondsOf(measureMs, dialect)
	];
	return {
		...requestOf$4(context, note, [
			...chosenBy$2(localName, dialect),
			"--noplot",
			...sizes,
			...times
		]),
		environment: { CRITERION_HOME: home }
	};
}
function chosenBy$2(name, dialect) {
	return dialect === "exact" ? ["--exact", name] : [`^${name.replaceAll(/[\\.+*?()|[\]{}^$#&~-]/g, "\\$&")}$`];
}
/** None may be zero. */
function secondsOf(milliseconds, dialect) {
	const least = Math.max(1, milliseconds);
	return String(dialect === "whole-seconds" ? Math.ceil(least / 1e3) : least / 1e3);
}
// src/harness/criterion/criterion-proof.ts
/** What a bench is made from, as the compiler's own lists beside it say (`deps/*.d`, in the language of make). */
async function criterionProgram({ root }, { executable }) {
	if (executable === void 0) return void 0;
	return builtProgram(executable, sourcesBeside(executable, realpathSync(root)));
}
/** Of all that was built there: which of it is linked into which bench is not recorded. */
function sourcesBeside(executable, root) {
	const folder = dirname(executable);
	try {
		const own = readdirSync(folder).filter((file) => file.endsWith(".d")).flatMap((file) => listedIn(readFileSync(join(folder, file), "utf8"))).map((file) => relative(root, resolve(dirname(dirname(dirname(folder))), file))).filter((path) => !path.startsWith("..")).map((path) => path.replaceAll("\\", "/"));
		return own.length === 0 ? void 0 : [...new Set(own)].sort();
	} catch {
		return;
	}
}
/** `target: source source`, with blanks in names escaped. */
function listedIn(text) {
	return text.split("\n").flatMap((line) => {
		const at = line.search(/:(?:\s|$)/);
		if (at === -1 || line.startsWith("#")) return [];
		return (line.slice(at + 1).match(/(?:\\.|[^\s\\])+/g) ?? []).map((source) => source.replaceAll(/\\(.)/g, "$1"));
	});
}
// src/harness/criterion/criterion-results.ts
/** What cargo and a criterion program say: build messages, the list of benchmarks, the samples of one run. */
/** Bench targets of `cargo bench --no-run --message-format=json`, one JSON object a line. */
function parseCargoMessages(text) {
	const dialect = dialectOf(text);
	return text.split("\n").flatMap((line) => {
		const { reason, executable, target, manifest_path: manifest = "" } = line.startsWith("{") ? foreignFields(line) : {};
		if (reason !== "compiler-artifact" || typeof executable !== "string") return [];
		if (target?.kind?.includes("bench") !== true) return [];
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
/** Of the oldest criterion that was built: cargo names it `…#criterion@0.3.6`, and once `criterion 0.3.6 (…)`. */
function dialectOf(text) {
	const versions = [...text.matchAll(/"package_id":"[^"]*(?:[#/]criterion@|#criterion@|(?<=")criterion )(\d+)\.(\d+)/g)].map(([, major, minor]) => Number(major) * 1e3 + Number(minor));
	const oldest = Math.min(...versions, 1e3);
	return oldest < 4 ? "whole-seconds" : oldest < 5 ? "expression" : "exact";
}
/** Of `cargo metadata`. */
function targetDirectory(text) {
	try {
		const metadata = JSON.parse(text);
		const found = typeof metadata === "object" && metadata !== null ? Reflect.get(metadata, "target_directory") : void 0;
		return typeof found === "string" ? found : void 0;
	} catch {
		return;
	}
}
/** Before 0.5 a line ends in `bench`. None of a bench that the standard library's own harness runs, which ends its list with a count. */
function parseCriterionList(text) {
	if (/^\d+ tests?, \d+ benchmarks?$/m.test(text)) return [];
	return [...text.matchAll(/^(.+): bench(?:mark)?$/gm)].map((match) => match[1] ?? "");
}
/** `sample.json`: iterations and nanoseconds of each sample. */
function parseCriterionSample(text) {
	const { iters, times } = JSON.parse(text);
	return {
		values: iters.map((count, i) => (times[i] ?? NaN) / count),
		iterations: iters.reduce((sum, count) => sum + count, 0)
	};
}
// src/harness/criterion/handed-crates.ts
/**
* Crates of a registry are one for both sides, and compiling them is most of a build: what one side compiled of them is copied to where the
* other builds. Cargo decides by its own fingerprints whether a copy holds there. Of the checkout's own crates nothing is ever copied: cargo
* tells those of two checkouts apart by the times of their sources alone.
*/
/** Of `--message-format=json`. None where cargo lays its folder out in a way that is not known. */
function registryUnits(messages, target) {
	const units = messages.split("\n").flatMap((line) => {
		const message = line.startsWith("{") ? foreignFields(line) : {};
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
/** `scratch`: this run's own folder. */
function rememberCrates(scratch, messages, target) {
	const build = {
		target,
		units: registryUnits(messages, target)
	};
	writeFileSync(notesIn(scratch), JSON.stringify([...buildsIn(scratch), build]));
}
/** Before a build in `target`. One that cannot be copied is compiled, as all of them were. */
async function handCrates(scratch, target) {
	for (const build of buildsIn(scratch).filter((each) => each.target !== target)) await copyUnits(build, target).catch(() => void 0);
}
/** Fingerprints last: what was not copied whole has none, and cargo compiles it. */
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
	return existsSync(notesIn(scratch)) ? JSON.parse(readFileSync(notesIn(scratch), "utf8")) : [];
}
// src/harness/criterion/entry.ts
/**
* Benches of Rust packages that use criterion. Built once a checkout (`cargo bench --no-run`); each process runs one
* benchmark, and its samples are the batches.
*/
const rustHint = "install Rust, as rustup does; hosted runners have it";
const criterionHarness = {
	toolchain: () => ({
		runtime: "rust",
		command: "rustc",
		args: ["--version"],
		version: /^rustc (\S+)/,
		hint: rustHint
	}),
	together: () => "nothing",
	list: list$8,
	invoke: invoke$8,
	profile: profile$5,
	tryProfiler: tryPerf,
	...programWitness(invoke$8, criterionProgram)
};
const metrics$3 = [timeMetric];
async function list$8(context) {
	const { suite, root } = context;
	const target = await ownTarget(context);
	if (target.folder !== void 0) await handCrates(context.scratch, target.folder);
	const request = {
		command: "cargo",
		args: [
			"bench",
			"--no-run",
			"--message-format=json-render-diagnostics",
			...target.flags,
			...suite.flags
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout",
		environment: { CARGO_PROFILE_BENCH_DEBUG: "1" }
	};
	const result = await runTool(context, request, rustHint);
	if (!succeeded(result)) {
		const failure = loadFailure(failureOf({
			...result,
			stdout: ""
		}, request, "cargo bench --no-run"));
		return [{
			name: suite.name,
			file: suite.workingDirectory ?? ".",
			localName: "",
			metrics: metrics$3,
			failure
		}];
	}
	if (target.folder !== void 0) rememberCrates(context.scratch, result.stdout, target.folder);
	const within = (path) => relative(root, path).replaceAll("\\", "/");
	const isMeant = suite.files.length === 0 ? () => true : globMatcher(suite.files);
	const targets = parseCargoMessages(result.stdout).filter(({ source }) => isMeant(within(source)));
	const titles = fileTitles(targets.map(({ source }) => within(source)));
	const listed = [];
	for (const target of targets) {
		const file = within(target.source);
		listed.push(...await listTarget(context, target, {
			file,
			title: titles.get(file) ?? target.name
		}));
	}
	return listed;
}
/**
* Cargo's folder for what it builds may be one for all checkouts (CARGO_TARGET_DIR, `build.target-dir`): both sides would be one program, built
* from whichever came last. Then each side gets its own.
*/
async function ownTarget(context) {
	const { suite, root } = context;
	if (suite.flags.some((flag) => flag.startsWith("--target-dir"))) return { flags: [] };
	const asked = await context.run({
		command: "cargo",
		args: [
			"metadata",
			"--no-deps",
			"--format-version",
			"1"
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	});
	const target = succeeded(asked) ? targetDirectory(asked.stdout) : void 0;
	if (target === void 0) return { flags: [] };
	if (isWithin(root, target)) return {
		folder: target,
		flags: []
	};
	const own = join(root, "target");
	return {
		folder: own,
		flags: ["--target-dir", own]
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
async function listTarget(context, target, { file, title }) {
	const note = JSON.stringify(target);
	const request = requestOf$4(context, note, ["--list"]);
	const result = await context.run(request);
	if (!succeeded(result)) return [{
		name: title,
		file,
		localName: "",
		metrics: metrics$3,
		failure: failureOf(result, request, "listing its benchmarks")
	}];
	return parseCriterionList(result.stdout).map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics: metrics$3,
		note,
		executable: standingAt(target.executable)
	}));
}
function standingAt(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
async function invoke$8(context, wanted) {
	const measured = [];
	for (const { benchmark } of wanted) measured.push(await invokeOne$1(context, benchmark));
	return measured;
}
async function invokeOne$1(context, benchmark) {
	const home = join(context.scratch, randomUUID());
	const request = runOf$2(context, benchmark, {
		...context.suite,
		home
	});
	try {
		const result = await context.run(request);
		const found = succeeded(result) ? readSamples(home) : void 0;
		if (found === void 0) return {
			state: "failed",
			failure: failureOf(result, request, "its run")
		};
		return measuredFrom({
			metric: timeMetric,
			...found
		}, result, context);
	} finally {
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
/** Of the one benchmark that ran: folders below are named by criterion after the group, the function and the parameter. */
function readSamples(home) {
	try {
		const file = readdirSync(home, {
			recursive: true,
			encoding: "utf8"
		}).find((path) => basename(path) === "sample.json" && basename(dirname(path)) === "new");
		return file === void 0 ? void 0 : parseCriterionSample(readFileSync(join(home, file), "utf8"));
	} catch {
		return;
	}
}
/** Hardly a warm-up, so that nearly all calls that are sampled are counted. */
async function profile$5(context, benchmark, _kind) {
	const home = join(context.scratch, randomUUID());
	try {
		const recorded = await recordPerf(context, runOf$2(context, benchmark, {
			warmupMs: 1,
			measureMs: perfProfiledMs,
			home
		}));
		if (recorded.state === "failed") return recorded;
		const operations = readSamples(home)?.iterations;
		const caller = {
			frame: /criterion::(?:bencher|routine)::/,
			others: "dropped"
		};
		const counted = operations === void 0 ? {} : { operations };
		return {
			state: "captured",
			profile: {
				...recorded.profile,
				caller,
				...counted
			}
		};
	} finally {
		rmSync(home, {
			recursive: true,
			force: true
		});
	}
}
// src/harness/go/flags.ts
function splitFlags(flags) {
	const isTest = (flag, i) => isOwn(flag) || isValueOf(flags[i - 1], flag);
	return {
		test: flags.filter(isTest),
		build: flags.filter((flag, i) => !isTest(flag, i))
	};
}
function isOwn(flag) {
	return /^--?test\./.test(flag);
}
function isValueOf(before, flag) {
	return before !== void 0 && isOwn(before) && !before.includes("=") && !flag.startsWith("-");
}
// src/harness/go/packages.ts
/** The packages of a checkout that have benchmarks. */
const goHint = "install Go; in a workflow, with actions/setup-go before this step";
function goFolder({ root, suite }) {
	return join(root, suite.workingDirectory ?? "");
}
async function listPackages(context) {
	const patterns = context.suite.files.filter(isPattern).map((file) => file.startsWith(".") ? file : `./${file}`);
	const request = {
		command: "go",
		args: [
			"list",
			"-e",
			"-json=Dir,ImportPath,Name,Module,TestGoFiles,XTestGoFiles",
			...splitFlags(context.suite.flags).build,
			...patterns.length === 0 ? ["./..."] : patterns
		],
		cwd: goFolder(context),
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	};
	const result = await runTool(context, request, goHint);
	if (!succeeded(result)) return {
		state: "failed",
		result,
		request
	};
	return {
		state: "listed",
		packages: parseGoList(result.stdout).flatMap((entry) => toPackage(context, entry))
	};
}
/** A pattern of packages rather than a glob of files: `./...`, `parser/...`, `parser`. */
function isPattern(file) {
	return file.endsWith("...") || !/[*?[\]{}()]|\.go$/.test(file);
}
/** `go list -json` prints one object after another, each closed by a brace that is a line of its own: inner ones are indented. */
function parseGoList(text) {
	return text.split(/(?<=^\}\r?\n)/m).filter((part) => /^\{/m.test(part)).map((part) => JSON.parse(part.slice(part.search(/^\{/m))));
}
function toPackage(context, entry) {
	const { Dir: folder = "", ImportPath: importPath = "", Name: name = "", Module: module = {} } = entry;
	const globs = context.suite.files.filter((file) => !isPattern(file));
	const isMeant = globs.length === 0 ? () => true : globMatcher(globs.map(plain));
	const files = [...entry.TestGoFiles ?? [], ...entry.XTestGoFiles ?? []].map((file) => join(folder, file)).filter((file) => isMeant(slashes(relative(context.root, file))));
	const benchmarks = new Map(files.flatMap((file) => benchmarksIn$1(file).map((each) => [each, slashes(relative(context.root, file))])));
	if (benchmarks.size === 0) return [];
	const below = slashes(relative(goFolder(context), folder));
	return [{
		importPath,
		folder,
		title: below === "" ? name.replace(/_test$/, "") : below,
		benchmarks,
		module: {
			path: module.Path ?? importPath,
			folder: module.Dir ?? folder
		}
	}];
}
function plain(glob) {
	return glob.replace(/^\.\//, "");
}
function slashes(path) {
	return path.replaceAll("\\", "/");
}
/** Names of the benchmark functions of a test file; none of one that cannot be read. */
function benchmarksIn$1(file) {
	try {
		return goBenchmarks(readFileSync(file, "utf8"));
	} catch {
		return [];
	}
}
/** As Go has it: what follows `Benchmark` is no small letter, and a `*testing.B` is all it takes. */
function goBenchmarks(text) {
	return [...text.matchAll(/^func (Benchmark(?!\p{Ll})[\p{L}\p{N}_]*)\(\s*\w+\s+\*(?:\w+\.)?B\s*,?\s*\)/gmu)].map((match) => match[1] ?? "");
}
// src/harness/go/binary.ts
/** A package's test binary: built once a checkout, then started once a process; how it is asked for one benchmark. */
function noteOf$2({ note = "{}" }) {
	return JSON.parse(note);
}
async function build(context, { importPath }) {
	const binary = join(context.scratch, `${randomUUID()}.test${process.platform === "win32" ? ".exe" : ""}`);
	const request = {
		command: "go",
		args: [
			"test",
			"-c",
			"-o",
			binary,
			...splitFlags(context.suite.flags).build,
			importPath
		],
		cwd: goFolder(context),
		timeoutMs: buildTimeoutMs
	};
	const result = await runTool(context, request, goHint);
	if (succeeded(result)) return {
		state: "built",
		binary
	};
	const { reason, message } = failureOf(result, request, `go test -c ${importPath}`);
	return {
		state: "failed",
		failure: {
			reason: reason === "crashed" ? "load" : reason,
			message
		}
	};
}
/** As the binary itself tells them, which leaves out what is in a comment; undefined where it does not say. */
async function namesIn$1({ suite, run }, { binary, folder }) {
	const result = await run({
		command: binary,
		args: ["-test.list", "^Benchmark"],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	});
	const names = result.stdout.split("\n").map((line) => line.trim()).filter((line) => /^Benchmark\S*$/.test(line));
	return succeeded(result) && names.length > 0 ? new Set(names) : void 0;
}
/** `name`: with its sub-benchmarks, each part matched whole. Of two equal flags Go takes the last. */
function benchRequest({ suite }, { binary, folder, processors }, { name, args }) {
	const own = splitFlags(suite.flags).test;
	const at = processors === void 0 ? [] : ["-test.cpu", String(processors)];
	return {
		command: binary,
		args: [
			"-test.benchmem",
			...own,
			...at,
			"-test.v",
			"-test.run",
			"^$",
			"-test.bench",
			patternOf(name),
			...args
		],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
/** Numbers of processors that `-test.cpu=1,4` asks for; none unless there are several: one is Go's own affair. */
function processorsOf({ flags }) {
	const { test } = splitFlags(flags);
	const at = test.findLastIndex((flag) => /^--?test\.cpu(?:=|$)/.test(flag));
	const listed = /=(.*)$/.exec(test[at] ?? "")?.[1] ?? test[at + 1] ?? "";
	const numbers = at === -1 ? [] : listed.split(",").map((part) => Number(part.trim()));
	return numbers.length > 1 ? numbers : [];
}
/** `-test.bench` takes one regular expression for each part between slashes. */
function patternOf(name) {
	return name.split("/").map((part) => `^${part.replaceAll(/[\\.+*?()|[\]{}^$]/g, "\\$&")}$`).join("/");
}
// src/harness/go/gc-trace.ts
/**
* Collections as Go's runtime tells them on standard error under `GODEBUG=gctrace=1`. Asked for in profiled runs alone: each
* line is a write that a timed process would pay for.
* https://pkg.go.dev/runtime#hdr-Environment_Variables
*/
const line = /^gc (\d+) @[\d.]+s \d+%: ([\d.]+)\+[\d.]+\+([\d.]+) ms clock,.*$/gm;
/** A line is about 150 bytes; of more collections than fit, the newest tell how long one lasts. */
const traceBytes = 262144;
function traced(request) {
	return {
		...request,
		environment: {
			...request.environment,
			GODEBUG: "gctrace=1"
		},
		stderrBytes: traceBytes
	};
}
/** What a failed process printed, without the lines on its collections. */
function untraced(result) {
	return {
		...result,
		stderr: result.stderr.replaceAll(line, "").replaceAll(/\n{2,}/g, "\n")
	};
}
/** Undefined where nothing of it can be read. Collections that the program or its test driver asked for are left out. */
function collectionsIn(stderr, operations) {
	const seen = [...stderr.matchAll(line)];
	const forced = seen.filter(([text]) => text.trimEnd().endsWith("(forced)")).length;
	const own = seen.filter(([text]) => !text.trimEnd().endsWith("(forced)"));
	if (seen.length === 0 || operations === 0) return void 0;
	const count = Math.max(0, Number(seen.at(-1)?.[1]) - forced);
	const pausesMs = own.map(([, , begin, end]) => Number(begin) + Number(end));
	const each = pausesMs.length === 0 ? 0 : median(pausesMs) * 1e6;
	return {
		count: count / operations,
		pauseNs: count * each / operations
	};
}
// src/harness/go/go-output.ts
/** Lines of the program's own between them are passed over, and what it left on the line of a result. */
function parseGoOutput(text) {
	const lines = text.split("\n").map((line) => line.trimEnd());
	const better = /* @__PURE__ */ new Map();
	const events = [];
	let begun = "";
	for (const [i, line] of lines.entries()) {
		const unit = /^Unit (\S+) (?:.* )?better=(lower|higher)\b/.exec(line);
		if (unit !== null) better.set(unit[1] ?? "", unit[2] === "higher" ? "higher" : "lower");
		const event = eventOf(lines, i, begun);
		if (event === void 0) continue;
		if (event.kind === "begun") begun = event.name;
		events.push(event);
	}
	return {
		events,
		better
	};
}
function eventOf(lines, at, begun) {
	const line = lines[at] ?? "";
	const ended = /^--- (FAIL|SKIP): (Benchmark\S*)/.exec(line);
	if (ended !== null) {
		const name = withoutProcessors(ended[2] ?? "", begun);
		return ended[1] === "SKIP" ? {
			kind: "skipped",
			name
		} : {
			kind: "failed",
			name,
			reason: indentedBefore(lines, at)
		};
	}
	if (/^Benchmark\S*$/.test(line)) return {
		kind: "begun",
		name: line
	};
	const result = /(Benchmark\S*)\s+(\d+)\s+(\S.*)$/.exec(line);
	const values = valuesOf$2(result?.[3] ?? "");
	if (result === null || values.size === 0) return void 0;
	return {
		kind: "result",
		name: withoutProcessors(result[1] ?? "", begun),
		iterations: Number(result[2]),
		values
	};
}
/** `-8` is the number of processors only if the name begun did not end in it itself. */
function withoutProcessors(word, begun) {
	const name = begun === "" ? word : word.slice(Math.max(0, word.lastIndexOf(begun)));
	return (name === begun || name.startsWith(`${begun}-`) && /^-\d+$/.test(name.slice(begun.length))) && begun !== "" ? begun : name.replace(/-\d+$/, "");
}
/** What a benchmark logged before it failed is indented above. */
function indentedBefore(lines, at) {
	const before = lines.slice(0, at);
	const start = before.findLastIndex((line) => !/^\s+\S/.test(line)) + 1;
	return before.slice(start).map((line) => line.trim()).join("\n");
}
function valuesOf$2(text) {
	const words = text.split(/\s+/);
	const values = /* @__PURE__ */ new Map();
	for (let i = 0; i + 1 < words.length; i += 2) {
		const value = Number((words[i] ?? "").replace(/^\+?Inf$/, "Infinity"));
		const unit = words[i + 1] ?? "";
		if (Number.isNaN(value) && words[i] !== "NaN") return /* @__PURE__ */ new Map();
		values.set(unit, value);
	}
	return values;
}
/** Begun, and neither ended nor divided into others: what it printed, if it did, was not to be read. */
function unfinishedIn({ events }) {
	const begun = events.filter(({ kind }) => kind === "begun").map(({ name }) => name);
	const ended = new Set(events.filter(({ kind }) => kind !== "begun").map(({ name }) => name));
	const isParent = (name) => events.some((other) => other.name.startsWith(`${name}/`));
	return begun.filter((name) => !ended.has(name) && !isParent(name));
}
/** Those that failed themselves, not their parents, with what they logged. */
function failuresIn({ events }) {
	const failed = events.filter((event) => event.kind === "failed");
	return new Map(failed.filter(({ name }) => !failed.some((other) => other.name.startsWith(`${name}/`))).map(({ name, reason }) => [name, reason === "" ? "" : `: ${reason}`]));
}
/** What was running when the process died. */
function lastBegun({ events }) {
	const begun = events.filter((event) => event.kind === "begun").at(-1)?.name;
	return events.some((event) => event.kind === "result" && event.name === begun) ? void 0 : begun;
}
// src/harness/go/go-held.ts
function heldBenchmark({ wanted, name, units, process, warmupMs, failureAt }) {
	let text = "";
	const resultIn = (line) => {
		const event = parseGoOutput(`${name}\n${line}`).events.find(({ kind }) => kind === "result");
		return event?.kind === "result" && event.name === name ? event : void 0;
	};
	/** So many results; undefined where the process ended before. */
	const next = async (count) => {
		const results = [];
		const lines = await process.run("", (line) => {
			const result = resultIn(line);
			if (result !== void 0) results.push(result);
			return results.length === count;
		});
		text = `${text}${lines.join("\n")}\n`.slice(-mostText);
		return results.length === count ? results : void 0;
	};
	const gone = async () => {
		const result = await process.ended;
		if (result.end.kind === "exit" && result.end.code === 0) return { state: "over" };
		return {
			state: "failed",
			failure: failureAt(text, result)
		};
	};
	return {
		groups: [wanted],
		pid: process.pid,
		leastSlices: 5,
		warmUp: async () => {
			const warming = Math.max(1, Math.ceil(warmupMs / 2));
			return await next(warming) === void 0 ? gone() : void 0;
		},
		slice: async () => {
			const results = (await next(6))?.slice(1);
			if (results === void 0) return gone();
			return {
				state: "measured",
				values: wanted.map(({ metric }) => {
					const unit = units[metric.name] ?? "";
					return results.map((each) => each.values.get(unit) ?? NaN);
				}),
				iterations: results.reduce((sum, each) => sum + each.iterations, 0)
			};
		},
		end: async () => ({}),
		skip: async () => {},
		close: async () => {
			process.stop();
			await process.ended;
		}
	};
}
/** Enough of what it printed to tell why it ended. */
const mostText = 65536;
// src/harness/go/metrics.ts
/** Go's units as metrics: the three every benchmark has, and those of ReportMetric. */
const known$1 = /* @__PURE__ */ new Map([
	["ns/op", timeMetric],
	["B/op", allocMetric],
	["allocs/op", allocsMetric],
	["MB/s", {
		name: "MB/s",
		unit: "MB/s",
		better: "higher",
		assume: "nothing",
		role: "informational"
	}]
]);
const order = [...known$1.keys()];
/** Unit of each metric, of one benchmark's results; the common ones first. */
function metricsIn({ events, better }, name) {
	const sorted = [...new Set(events.flatMap((event) => event.kind === "result" && event.name === name ? [...event.values.keys()] : []))].sort((a, b) => rankOf(a) - rankOf(b));
	return new Map(sorted.map((unit) => [unit, known$1.get(unit) ?? reportedMetric(unit, better.get(unit))]));
}
function rankOf(unit) {
	const rank = order.indexOf(unit);
	return rank === -1 ? order.length : rank;
}
/** Which way is better is what the program declares, else what the unit says; a unit that says nothing is shown only. */
function reportedMetric(unit, declared) {
	const better = declared ?? directionOf(unit);
	return storableMetric({
		name: unit,
		unit: baseUnitOf(unit),
		better: better ?? "lower",
		assume: "nothing",
		role: better === void 0 ? "informational" : void 0
	});
}
/** `p99-ns` and `ns/GC` are times, `peak-B` is a size; any other unit is printed as it is. */
function baseUnitOf(unit) {
	const quantity = /(?:^|-)(ns|B|bytes)(?:\/[^/]*)?$/.exec(unit)?.[1];
	if (quantity === void 0) return unit;
	return quantity === "ns" ? "ns" : "B";
}
// src/harness/go/go-list.ts
async function list$7(context) {
	const found = await listPackages(context);
	if (found.state === "failed") {
		const failure = failureOf(found.result, found.request, "go list");
		const { name, workingDirectory } = context.suite;
		return [{
			name,
			file: workingDirectory ?? ".",
			localName: "",
			metrics: [],
			failure
		}];
	}
	const listed = [];
	for (const each of found.packages) listed.push(...await listPackage(context, each));
	return listed;
}
async function listPackage(context, each) {
	const [file = ""] = each.benchmarks.values();
	const built = await build(context, each);
	if (built.state === "failed") return [{
		name: each.title,
		file,
		localName: "",
		metrics: [],
		failure: built.failure
	}];
	const listed = [];
	const known = await namesIn$1(context, {
		binary: built.binary,
		folder: each.folder
	});
	const several = processorsOf(context.suite);
	for (const [name, where] of [...each.benchmarks].filter(([name]) => known?.has(name) ?? true)) for (const processors of several.length === 0 ? [void 0] : several) {
		const at = processors === void 0 ? {} : { processors };
		const note = {
			binary: built.binary,
			folder: each.folder,
			module: each.module,
			...at
		};
		listed.push(...await listBenchmark(context, {
			name,
			file: where,
			title: each.title,
			note
		}));
	}
	return listed;
}
/** By running it once, in a process of its own: only that tells its sub-benchmarks and what it reports. */
async function listBenchmark(context, each) {
	const once = await runOnce$1(context, each, "1x");
	return toListed$2(each, once.output.events.some((event) => event.kind === "result" && !event.values.has("ns/op")) ? await runOnce$1(context, each, "20ms") : once);
}
async function runOnce$1(context, { name, note }, time) {
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			time,
			"-test.count",
			"1"
		]
	});
	const result = await context.run(request);
	return {
		output: parseGoOutput(result.stdout),
		result,
		request
	};
}
function toListed$2(each, { output, result, request }) {
	const listed = /* @__PURE__ */ new Map();
	const add = (localName, failure) => {
		listed.set(localName, listedAs(each, localName, {
			output,
			failure
		}));
	};
	for (const event of output.events) if (event.kind === "result") add(event.name);
	const failures = failuresIn(output);
	for (const [failed, reason] of failures) add(failed, {
		reason: "threw",
		message: `It failed${reason}`
	});
	if (!succeeded(result) && failures.size === 0) add(lastBegun(output) ?? each.name, failureOf(result, request, "its first run"));
	else for (const name of vanished(output, each.name)) add(name, unreadable(name, result));
	return [...listed.values()];
}
/** At several numbers of processors named as Go does it: `BenchmarkX-4`, and without a number at one. */
function listedAs({ file, title, note }, localName, { output, failure }) {
	const metrics = metricsIn(output, localName);
	const units = Object.fromEntries([...metrics].map(([unit, metric]) => [metric.name, unit]));
	const first = output.events.find((event) => event.kind === "result" && event.name === localName);
	const firstNs = first?.kind === "result" ? first.values.get("ns/op") : void 0;
	return {
		name: `${title}/${localName}${(note.processors ?? 1) === 1 ? "" : `-${note.processors}`}`,
		file,
		localName,
		metrics: [...metrics.values()],
		note: JSON.stringify({
			...note,
			units,
			firstNs
		}),
		failure
	};
}
/** What was begun, or asked for, and is not heard of again. */
function vanished(output, asked) {
	return output.events.length === 0 ? [asked] : unfinishedIn(output);
}
function unreadable(name, { stdout }) {
	const line = stdout.split("\n").findLast((each) => each.includes(name) && each.trim() !== name);
	return {
		reason: "missing",
		message: `Its result must be a line "${name}  N  VALUE ns/op" of standard output: ${line === void 0 ? "it printed none" : `it printed ${line.trim().slice(0, 200)}`}`
	};
}
// src/harness/go/go-proof.ts
/** What a package's test binary is made from, as Go's own list of packages says. */
async function goProgram(context, benchmark) {
	const { binary, folder } = noteOf$2(benchmark);
	return builtProgram(binary, await sourcesIn(context, folder));
}
const everyFile = `{{$folder := .Dir}}${[...[
	"GoFiles",
	"CgoFiles",
	"CFiles",
	"CXXFiles",
	"MFiles",
	"HFiles",
	"FFiles",
	"SFiles"
], ...[
	"SwigFiles",
	"SwigCXXFiles",
	"SysoFiles",
	"EmbedFiles"
]].map((kind) => `{{range .${kind}}}{{$folder}}/{{.}}{{"\\n"}}{{end}}`).join("")}`;
/** By the folder of one run: benchmarks of one package are made from the same. */
const asked = /* @__PURE__ */ new Map();
function sourcesIn(context, folder) {
	const key = JSON.stringify([
		context.scratch,
		context.root,
		folder,
		context.suite.flags
	]);
	const known = asked.get(key) ?? listSources(context, folder);
	asked.set(key, known);
	return known;
}
async function listSources(context, folder) {
	const result = await context.run({
		command: "go",
		args: [
			"list",
			"-deps",
			"-test",
			"-f",
			everyFile,
			...splitFlags(context.suite.flags).build,
			"."
		],
		cwd: folder,
		timeoutMs: buildTimeoutMs,
		answersOn: "stdout"
	});
	if (!succeeded(result)) return void 0;
	const root = realpathSync(context.root);
	const files = result.stdout.split("\n").map((file) => relative(root, file.trim()).replaceAll("\\", "/"));
	return [...new Set(files)].filter((path) => path !== "" && !path.startsWith("../")).sort();
}
// src/harness/go/places.ts
/** The toolchain's sources where Go itself is usually installed; no change here can touch them. */
const standardLibrary = "/usr/local/go/src";
function standing({ path, folder }) {
	return (file) => {
		if (file.startsWith(`${path}/`)) return `${folder}/${file.slice(path.length + 1)}`;
		if (file === "_testmain.go") return `${standardLibrary}/testing/${file}`;
		return /^[a-z0-9]+\//.test(file) ? `${standardLibrary}/${file}` : file;
	};
}
// src/harness/go/entry.ts
/**
* `testing.B` benchmarks of a Go module. Each package is built once a checkout (`go test -c`), so that no process pays
* for a build; each process runs one benchmark, several times in a row: the first for warming up, the others as batches.
*/
const goHarness = {
	toolchain: () => ({
		runtime: "go",
		command: "go",
		args: ["env", "GOVERSION"],
		version: /^(?:go)?(\S+)/,
		hint: goHint
	}),
	together: () => "metrics",
	list: list$7,
	invoke: invoke$7,
	holder: holder$2,
	profile: profile$4,
	...programWitness(invoke$7, goProgram)
};
/** Batches a process measures: enough for a median. */
const batches$1 = 5;
async function invoke$7(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { benchmark } = first;
	const { localName: name } = benchmark;
	const note = noteOf$2(benchmark);
	const batchMs = Math.max(1, Math.round(context.suite.measureMs / batches$1));
	const warming = Math.ceil(context.suite.warmupMs / batchMs);
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			`${batchMs}ms`,
			"-test.count",
			String(warming + batches$1)
		]
	});
	const result = await context.run(request);
	const output = parseGoOutput(result.stdout);
	const all = resultsOf$1(output, name);
	if (!succeeded(result) || all.length !== warming + batches$1) {
		const failure = failureIn$2(output, name) ?? miscounted(all.length, warming + batches$1, {
			result,
			request
		});
		return wanted.map(() => ({
			state: "failed",
			failure
		}));
	}
	const results = all.slice(warming);
	const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
	return wanted.map(({ metric }) => {
		const unit = note.units[metric.name] ?? "";
		return measuredFrom({
			metric,
			values: results.flatMap((each) => each.values.get(unit) ?? []),
			iterations
		}, result, context);
	});
}
/** More would be those of two benchmarks, merged. */
function miscounted(found, wanted, { result, request }) {
	if (!succeeded(result)) return failureOf(result, request, "its run");
	return {
		reason: "missing",
		message: `It printed ${found} results that can be read, and was run ${wanted} times`
	};
}
/** Repetitions so short that many fit in a block; a benchmark of long calls would pay for each one that is cut short. */
function holder$2(context, wanted) {
	const { hold, suite } = context;
	const [first] = wanted;
	if (hold === void 0 || first === void 0) return void 0;
	const { localName: name } = first.benchmark;
	const note = noteOf$2(first.benchmark);
	if ((note.firstNs ?? 0) > longestHeldMs * 1e6) return void 0;
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			`1ms`,
			"-test.count",
			String(endless)
		]
	});
	const failureAt = (text, result) => failureIn$2(parseGoOutput(text), name) ?? failureOf(result, request, "its run");
	return () => heldBenchmark({
		wanted,
		name,
		units: note.units,
		process: hold(request),
		warmupMs: suite.warmupMs,
		failureAt
	});
}
/** Calls longer than that are measured one process after another, ms. */
const longestHeldMs = 50;
const endless = 1e6;
function resultsOf$1({ events }, name) {
	return events.filter((event) => event.kind === "result").filter((event) => event.name === name);
}
function failureIn$2(output, name) {
	const reason = failuresIn(output).get(name);
	if (reason !== void 0) return {
		reason: "threw",
		message: `It failed${reason}`
	};
	return output.events.some((event) => event.kind === "skipped" && event.name === name) ? {
		reason: "skipped",
		message: "It skipped itself this time"
	} : void 0;
}
/** The profiler samples 100 times a second: long enough for some hundreds of samples, less where time boxes are short. */
function profiledMsOf({ suite }) {
	return Math.min(3e3, 15 * suite.measureMs);
}
/** Mean bytes between samples of allocations, as for other runtimes. */
const heapIntervalBytes = 16384;
/** A fixed number of calls, so that it is known how many the profile holds; how many was found by running it before. */
async function profile$4(context, benchmark, kind) {
	const { localName: name } = benchmark;
	const note = noteOf$2(benchmark);
	const { measureMs } = context.suite;
	const trial = benchRequest(context, note, {
		name,
		args: ["-test.benchtime", `${measureMs}ms`]
	});
	const tried = await context.run(trial);
	const [found] = resultsOf$1(parseGoOutput(tried.stdout), name);
	if (found === void 0) return failedProfile(tried, trial);
	const profiledMs = profiledMsOf(context);
	const calls = callsIn(profiledMs, found.values.get("ns/op") ?? measureMs * 1e6 / found.iterations);
	const output = join(context.scratch, `${randomUUID()}.pprof`);
	const request = traced(benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			`${calls}x`,
			...flagsOf[kind],
			output
		]
	}));
	try {
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 4 * profiledMs
		});
		if (!succeeded(result)) return failedProfile(untraced(result), request);
		const counted = {
			operations: calls,
			collections: collectionsIn(result.stderr, calls)
		};
		return {
			state: "captured",
			profile: {
				...profileHeader(kind, note),
				bytes: readFileSync(output),
				...counted
			}
		};
	} finally {
		rmSync(output, { force: true });
	}
}
const flagsOf = {
	cpu: ["-test.cpuprofile"],
	heap: [
		"-test.memprofilerate",
		String(heapIntervalBytes),
		"-test.memprofile"
	]
};
/** The collector's threads work for the benchmark too. */
function profileHeader(kind, note) {
	return {
		kind,
		format: "pprof",
		sampleType: kind === "cpu" ? "cpu" : "alloc_space",
		caller: {
			frame: /^testing\.\(\*B\)\.(?:runN|RunParallel\.func1) /,
			others: "kept"
		},
		place: standing(note.module)
	};
}
function callsIn(profiledMs, nsPerCall) {
	return Math.min(1e9, Math.max(1, Math.round(profiledMs * 1e6 / Math.max(nsPerCall, .1))));
}
function failedProfile(result, request) {
	return {
		state: "failed",
		failure: failureOf(result, request, "its profiled run")
	};
}
// src/harness/built.ts
/** Once a checkout. Without a command everything is built by the set-up. */
async function buildByCommand(context) {
	if (context.suite.command === void 0) return void 0;
	const request = {
		...commandOf(context, void 0),
		timeoutMs: buildTimeoutMs
	};
	const result = await context.run(request);
	if (succeeded(result)) return void 0;
	const { reason, message } = failureOf(result, request, `the build, ${request.command},`);
	return {
		reason: reason === "crashed" ? "load" : reason,
		message
	};
}
/** C and C++: what `c++` is; a suite that builds with another compiler is distinguished by its image. */
const compilerToolchain = {
	runtime: "native",
	command: "c++",
	args: ["--version"],
	version: /^(.*\d+\.\d+\S*)/,
	hint: "install a C++ compiler, on Debian and Ubuntu: apt-get install g++ cmake libbenchmark-dev"
};
// src/harness/google-benchmark/google-benchmark-results.ts
/** What a program of Google Benchmark writes as JSON: docs/user_guide.md, "Output Formats". */
const nanoseconds$1 = {
	ns: 1,
	us: 1e3,
	ms: 1e6,
	s: 1e9
};
/** Undefined for what is no such document. */
function parseGoogleBenchmark(text) {
	const entries = entriesOf(text);
	if (entries === void 0) return void 0;
	const error = entries.find((entry) => entry.error_occurred === true || entry.skipped === true);
	const results = measuredIn(entries).map(toResult$1);
	const message = error?.error_message ?? error?.skip_message ?? "an error without words";
	return {
		results,
		error: error === void 0 ? void 0 : message
	};
}
/** Rows of complexity (`BigO`, `RMS`) are aggregates as well, of no repetition. */
function measuredIn(entries) {
	const repetitions = entries.filter(({ run_type: type, error_occurred: failed, skipped }) => type !== "aggregate" && failed !== true && skipped !== true);
	if (repetitions.length > 0) return repetitions;
	const named = (name) => entries.filter(({ aggregate_name: aggregate }) => aggregate === name);
	const medians = named("median");
	return medians.length > 0 ? medians : named("mean");
}
function toResult$1({ iterations = 0, real_time: time = NaN, cpu_time: cpu = NaN, time_unit: unit = "ns" }) {
	const factor = (Object.hasOwn(nanoseconds$1, unit) ? nanoseconds$1[unit] : void 0) ?? NaN;
	return {
		iterations,
		time: time * factor,
		cpu: cpu * factor
	};
}
/** Whatever the program prints before or after its document does no harm. */
function entriesOf(text) {
	const start = text.search(/^\{/m);
	const end = text.search(/^\}[^\S\n]*$(?![\s\S]*^\}[^\S\n]*$)/m);
	return foreignFields(text.slice(start, end === -1 ? void 0 : end + 1)).benchmarks;
}
/**
* Names that `--benchmark_list_tests` printed, without the program's own lines. `silent`: what the same program prints when its filter
* matches nothing. Numbers in such lines may differ (clocks, addresses).
*/
function namesIn(listed, silent) {
	const own = linesOf$1(silent).map(shapeOf);
	const start = commonStart(linesOf$1(listed).map(shapeOf), own);
	const after = own.slice(start);
	const names = linesOf$1(listed).slice(start);
	const isOwn = (name) => after.includes(shapeOf(name));
	const last = names.findLastIndex((name) => !isOwn(name));
	return names.slice(0, last + 1);
}
function commonStart(a, b) {
	const first = b.findIndex((line, i) => line !== a[i]);
	return first === -1 ? b.length : first;
}
function linesOf$1(text) {
	return text.split("\n").filter((line) => line.trim() !== "");
}
function shapeOf(line) {
	return line.trim().replaceAll(/0x[0-9a-f]+|\d+(?:[.:]\d+)*/gi, "0");
}
// src/harness/google-benchmark/entry.ts
/**
* Programs of Google Benchmark. The suite's `command` builds them, once a checkout, and its `files` say where they are
* then; each process runs one benchmark, its first repetitions for warming up, the others as batches.
*/
const googleBenchmarkHarness = {
	toolchain: () => compilerToolchain,
	together: () => "metrics",
	list: list$6,
	invoke: invoke$6,
	profile: profile$3,
	tryProfiler: tryPerf,
	...programWitness(invoke$6, async (_, { executable }) => executable === void 0 ? void 0 : builtProgram(executable, void 0))
};
const metrics$2 = [timeMetric, cpuMetric];
/** Batches a process measures: enough for a median. */
const batches = 5;
async function list$6(context) {
	const failure = await buildByCommand(context);
	const { root, suite } = context;
	if (failure !== void 0) return [{
		name: suite.name,
		file: ".",
		localName: "",
		metrics: metrics$2,
		failure
	}];
	const programs = findFiles(root, suite.files).filter((file) => isProgram(join(root, file)));
	const titles = fileTitles(programs);
	const listed = [];
	for (const file of programs) listed.push(...await listProgram(context, file, titles.get(file) ?? file));
	return listed;
}
/** Build folders are full of files; a program can be executed and has no ending, or Windows' own. */
function isProgram(file) {
	try {
		accessSync(file, constants.X_OK);
		return statSync(file).isFile() && ["", ".exe"].includes(extname(file));
	} catch {
		return false;
	}
}
async function listProgram(context, file, title) {
	const request = requestOf$3(context, file, ["--benchmark_list_tests=true"]);
	const result = await context.run(request);
	if (!succeeded(result)) {
		const failure = failureOf(result, request, "listing its benchmarks");
		return [{
			name: title,
			file,
			localName: "",
			metrics: metrics$2,
			failure
		}];
	}
	const silent = await context.run({
		...request,
		args: [...request.args, "--benchmark_filter=^$"]
	});
	return namesIn(result.stdout, silent.stdout).map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics: metrics$2,
		executable: realpathSync(request.command)
	}));
}
function requestOf$3({ root, suite }, file, args) {
	return {
		command: join(root, file),
		args: [...args, ...suite.flags],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
/** The results go to a file: standard output is the program's own as well. */
function runOf$1(context, { file, localName }, { minTimeMs, repetitions, output }) {
	const request = requestOf$3(context, file, [`--benchmark_min_time=${minTimeMs / 1e3}`, `--benchmark_repetitions=${repetitions}`]);
	const chosen = [
		`--benchmark_filter=^${localName.replaceAll(/[\\.+*?()|[\]{}^$]/g, "\\$&")}$`,
		"--benchmark_out_format=json",
		`--benchmark_out=${output}`
	];
	return {
		...request,
		args: [...request.args, ...chosen]
	};
}
/** What it wrote, and what it ended with. */
async function resultsOf(context, run) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	try {
		return {
			ran: await run(output),
			found: existsSync(output) ? parseGoogleBenchmark(readFileSync(output, "utf8")) : void 0
		};
	} finally {
		rmSync(output, { force: true });
	}
}
async function invoke$6(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { warmupMs, measureMs } = context.suite;
	const minTimeMs = measureMs / batches;
	const warming = Math.ceil(warmupMs / minTimeMs);
	const { ran, found } = await resultsOf(context, async (output) => {
		const request = runOf$1(context, first.benchmark, {
			minTimeMs,
			repetitions: warming + batches,
			output
		});
		return {
			request,
			result: await context.run(request)
		};
	});
	const { request, result } = ran;
	if (!succeeded(result) || found === void 0 || found.results.length === 0) return wanted.map(() => ({
		state: "failed",
		failure: failureIn$1(found, result, request)
	}));
	const results = found.results.slice(Math.min(warming, found.results.length - 1));
	const iterations = results.reduce((sum, each) => sum + each.iterations, 0);
	return wanted.map(({ metric }) => {
		return measuredFrom({
			metric,
			values: results.map(({ time, cpu }) => metric.name === cpuMetric.name ? cpu : time),
			iterations
		}, result, context);
	});
}
function failureIn$1(found, result, request) {
	if (found?.error !== void 0) return {
		reason: "threw",
		message: `It ended with an error: ${found.error}`
	};
	if (!succeeded(result)) return failureOf(result, request, "its run");
	return {
		reason: "missing",
		message: `Its program must write its result with --benchmark_out: it wrote ${found === void 0 ? "no JSON that can be read" : "no result"}`
	};
}
async function profile$3(context, benchmark, _kind) {
	const { ran: recorded, found } = await resultsOf(context, (output) => recordPerf(context, runOf$1(context, benchmark, {
		minTimeMs: perfProfiledMs,
		repetitions: 1,
		output
	})));
	if (recorded.state === "failed") return recorded;
	const cpu = found?.results[0]?.cpu;
	const caller = {
		frame: /^(?:benchmark::|\[libbenchmark\.so)/,
		others: "dropped"
	};
	const cost = cpu === void 0 ? {} : { costPerOperation: cpu };
	return {
		state: "captured",
		profile: {
			...recorded.profile,
			caller,
			...cost
		}
	};
}
// src/harness/hyperfine/parameters.ts
/** hyperfine's parameters, `--parameter-list` and `--parameter-scan`: each combination of values is one benchmark. */
/** Values a flag is followed by, when it is one of parameters. */
const takes = /* @__PURE__ */ new Map([
	["-L", 2],
	["--parameter-list", 2],
	["-P", 3],
	["--parameter-scan", 3],
	["-D", 1],
	["--parameter-step-size", 1]
]);
function parametersIn(flags) {
	const others = [];
	const found = [];
	for (let i = 0; i < flags.length; i++) {
		const [, flag = flags[i] ?? "", inline] = /^(--[\w-]+)=(.*)$/.exec(flags[i] ?? "") ?? [];
		const count = takes.get(flag);
		if (count === void 0) others.push(flags[i] ?? "");
		else {
			const more = count - (inline === void 0 ? 0 : 1);
			found.push({
				flag,
				given: [...inline === void 0 ? [] : [inline], ...flags.slice(i + 1, i + 1 + more)]
			});
			i += more;
		}
	}
	const step = found.find(({ flag }) => flag === "-D" || flag === "--parameter-step-size")?.given[0] ?? "1";
	return {
		combinations: combine$1(found.filter(({ given }) => given.length > 1).map(({ given }) => toParameter(given, step))),
		others
	};
}
function toParameter([name = "", first = "", last], step) {
	return {
		name,
		values: last === void 0 ? listed(first) : scanned(first, last, step)
	};
}
/** A comma within a value is written with a backslash. */
function listed(text) {
	return text.split(/(?<!\\),/).map((value) => value.replaceAll("\\,", ","));
}
const mostValues = 1e4;
/** Counted, not added up, so that steps of 0.1 end where they say. */
function scanned(first, last, step) {
	const [start, end, by] = [
		Number(first),
		Number(last),
		Number(step)
	];
	const count = Math.floor((end - start) / by + 1e-9) + 1;
	if (!(count >= 1 && count <= mostValues)) return [first];
	return Array.from({ length: count }, (_, i) => String(Math.round((start + i * by) * 1e9) / 1e9));
}
// src/harness/hyperfine/entry.ts
/** A command timed by hyperfine, several runs in one process, its shell included. */
const hyperfineHarness = {
	toolchain: runtimeOf,
	together: () => "metrics",
	list: list$5,
	invoke: invoke$5,
	holder: holder$1
};
/** Runs a process measures, unless the suite's flags say otherwise. */
const runs = 5;
/** Known by its suite's name, and by the parameters' values: the command itself may change and stay the same benchmark. */
async function list$5(context) {
	const { suite } = context;
	await runTool(context, {
		...requestOf$2(context, []),
		args: ["--version"]
	}, "install hyperfine, on Debian and Ubuntu: apt-get install hyperfine");
	const file = suite.workingDirectory ?? ".";
	return parametersIn(suite.flags).combinations.map((combination) => ({
		name: nameWith(suite.name, combination),
		file,
		localName: suite.name,
		metrics: [timeMetric, cpuMetric],
		note: JSON.stringify(combination)
	}));
}
/** Each combination is a benchmark of its own, asked for by lists of one value. */
function chosenBy$1({ note = "[]" }) {
	return JSON.parse(note).flatMap(([name, value]) => [
		"--parameter-list",
		name,
		value.replaceAll(",", "\\,")
	]);
}
/**
* hyperfine would time a shell that does nothing and take that off: on a busy machine short commands then took no time at
* all. The shell is the same on both sides, so it stays in.
*/
function requestOf$2(context, args) {
	const { command, cwd, timeoutMs } = commandOf(context, void 0);
	const { others: flags } = parametersIn(context.suite.flags);
	const shelled = process.platform === "win32" || says(flags, "--shell", "-S", "-N") ? [] : ["--shell", "none"];
	const timed = shelled.length === 0 ? command : `sh -c '${command.replaceAll("'", "'\\''")}'`;
	return {
		command: "hyperfine",
		args: [
			...args,
			...shelled,
			...flags,
			timed
		],
		cwd,
		timeoutMs
	};
}
function says(flags, ...names) {
	return flags.some((flag) => names.some((name) => flag === name || flag.startsWith(`${name}=`)));
}
async function invoke$5(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const ran = await run(context, first.benchmark, {
		runs,
		warmups: 1
	});
	if (ran.state === "failed") return wanted.map(() => ran);
	const { result, measured } = ran;
	return wanted.map(({ metric }) => measuredFrom({
		metric,
		values: valuesOf$1(metric, measured),
		iterations: measured.times.length
	}, result, context));
}
/** Single runs take turns, as many of each place as one process measures else. */
function holder$1(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return void 0;
	return () => repeatedRuns({
		wanted,
		leastSlices: isCounted(context.suite.flags) ? 1 : runs,
		warmUp: async () => {
			if (context.suite.warmupMs === 0 || isWarmed(context.suite.flags)) return void 0;
			const ran = await run(context, first.benchmark, {
				runs: 1,
				warmups: 0
			});
			return ran.state === "failed" ? ran : void 0;
		},
		slice: async () => {
			const ran = await run(context, first.benchmark, {
				runs: 1,
				warmups: 0
			});
			if (ran.state === "failed") return ran;
			const { times } = ran.measured;
			return {
				state: "measured",
				values: wanted.map(({ metric }) => valuesOf$1(metric, ran.measured)),
				iterations: times.length
			};
		}
	});
}
function valuesOf$1({ name }, { times, cpu }) {
	return name === cpuMetric.name ? [cpu] : times;
}
function isCounted(flags) {
	return says(flags, "--runs", "-r", "--min-runs", "-m", "--max-runs", "-M");
}
function isWarmed(flags) {
	return says(flags, "--warmup", "-w");
}
/** So many runs, unless the suite's flags say otherwise. */
async function run(context, benchmark, size) {
	const { flags, warmupMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const counted = isCounted(flags) ? [] : ["--runs", String(size.runs)];
	const warmed = warmupMs === 0 || isWarmed(flags) || size.warmups === 0 ? [] : ["--warmup", String(size.warmups)];
	const request = requestOf$2(context, [
		...[
			"--style",
			"none",
			"--export-json",
			output
		],
		...chosenBy$1(benchmark),
		...warmed,
		...counted
	]);
	try {
		const result = await context.run(request);
		if (!succeeded(result)) return {
			state: "failed",
			failure: failureOf(result, request, "its run")
		};
		const measured = parseHyperfine(readFileSync(output, "utf8"));
		if (measured.commands !== 1) return {
			state: "failed",
			failure: several(measured.commands)
		};
		return {
			state: "ran",
			measured,
			result
		};
	} finally {
		rmSync(output, { force: true });
	}
}
function several(commands) {
	return {
		reason: "unsupported",
		message: `hyperfine must measure the suite's one command: it measured ${commands}; write others as suites of their own`
	};
}
/** `--export-json`, of the one command asked for. */
function parseHyperfine(text) {
	const { results = [] } = foreignFields(text);
	const { times = [], user = NaN, system = NaN } = results[0] ?? {};
	return {
		times: times.map((seconds) => seconds * 1e9),
		cpu: (user + system) * 1e9,
		commands: results.length
	};
}
// src/harness/javascript/bundled-file.ts
/** Which file Node loads for a bench file: what was made of it, where something was. */
/** Of this process's runs, whose checkouts have folders of their own. */
const known = /* @__PURE__ */ new Map();
/** Absolute path of what Node is to load for the file. */
function loadedFor(root, file) {
	return known.get(keyOf$1(root, file)) ?? join(root, file);
}
function keyOf$1(root, file) {
	return JSON.stringify([root, file]);
}
function loadInstead(root, file, made) {
	known.set(keyOf$1(root, file), made);
}
// src/harness/javascript/worker-requests.ts
/** What the parent asks a worker of one checkout, and how it reads the answers. */
/** Young generation of the allocation sensor, MiB a half: room for a window without a collection. */
const youngMiB = 128;
const allocFlags = [
	"--expose-gc",
	`--min-semi-space-size=${youngMiB}`,
	`--max-semi-space-size=${youngMiB}`
];
/**
* V8's collector on the benchmark's own thread: its helpers wait for a processor of their own, which is the machine's
* doing and no slice's. Before the suite's flags, which may say otherwise.
*/
const heldFlags = ["--single-threaded-gc"];
function specOf({ root, suite, tool }, file) {
	return {
		harness: tool,
		file: loadedFor(root, file),
		warmupMs: suite.warmupMs,
		measureMs: suite.measureMs
	};
}
function workerRequest(context, spec) {
	const { suite, root } = context;
	const own = spec.task === "alloc" ? allocFlags : [];
	const flags = [
		...spec.held === void 0 ? [] : heldFlags,
		...suite.flags,
		...own
	];
	return {
		command: context.node,
		args: [
			...flags,
			context.worker,
			JSON.stringify(spec)
		],
		cwd: suite.workingDirectory === void 0 ? root : join(root, suite.workingDirectory),
		timeoutMs: suite.timeoutMs,
		answersOn: "channel"
	};
}
function messagesOf({ lines }) {
	return lines.flatMap((line) => readMessage(line) ?? []);
}
/** Undefined of a line that user code wrote on the channel. */
function readMessage(line) {
	try {
		const message = JSON.parse(line);
		return typeof message === "object" && message !== null ? message : void 0;
	} catch {
		return;
	}
}
function phaseOf(messages) {
	const phase = messages.filter((message) => message.kind === "phase").at(-1)?.phase;
	return phase === void 0 || phase === "load" ? "loading" : `the ${phase}`;
}
function askedBy$1({ note = "" }) {
	return javaScriptHarnesses.filter((tool) => note.split(" ").includes(tool));
}
/** The failure reported for this benchmark, else the one that ended the process before any was begun. */
function failureIn(messages, localName) {
	return messages.filter((message) => message.kind === "failed").find(({ name }) => name === localName || name === void 0)?.failure;
}
// src/harness/javascript/bundles.ts
/**
* The parent's half: which bench files are transformed by the project's vite, and where the result is. Files of
* vitest, where vite is installed and the suite names no flags of its own to load them with.
*/
/** Within node_modules: git and editors do not look there, and packages are found from there. */
const bundleFolder = "node_modules/.flamegate";
/** Every project of an enterprise in one go. */
const timeoutMs = 6e5;
/** By file: why vite could not transform it, where it could not and Node is to load it as it is. */
async function bundle(context, files) {
	const refused = /* @__PURE__ */ new Map();
	if (context.tool !== "vitest" || context.suite.flags.length > 0) return refused;
	for (const [folder, some] of grouped(context.root, files)) {
		if (findVite(folder) === void 0) continue;
		const why = await bundleIn(context, folder, some);
		if (why === void 0) continue;
		if (some.length === 1) refused.set(some[0] ?? "", why);
		else for (const file of some) await one(context, {
			folder,
			file,
			refused
		});
	}
	return refused;
}
/** What one file spoils must not be lost to the others. */
async function one(context, { folder, file, refused }) {
	const why = await bundleIn(context, folder, [file]);
	if (why !== void 0) refused.set(file, why);
}
/** Undefined: done. */
async function bundleIn(context, folder, files) {
	const outDir = join(folder, bundleFolder);
	const entries = Object.fromEntries(files.map((file) => [nameOf$4(file), join(context.root, file)]));
	const request = {
		...workerRequest(context, {
			task: "bundle",
			harness: "vitest",
			file: join(context.root, files[0] ?? ""),
			intercept: [],
			warmupMs: 0,
			measureMs: 0,
			bundle: {
				folder,
				entries,
				outDir
			}
		}),
		cwd: folder,
		environment: { VITEST: "true" },
		timeoutMs
	};
	const result = await context.run(request);
	const answers = messagesOf(result);
	if (answers.some(({ kind }) => kind === "bundled")) {
		for (const file of files) loadInstead(context.root, file, join(outDir, `${nameOf$4(file)}.mjs`));
		return;
	}
	const failed = answers.find((message) => message.kind === "failed");
	return failed?.kind === "failed" ? failed.failure.message : failureOf(result, request, "transforming").message;
}
function nameOf$4(file) {
	return `${file.replace(/^.*\//, "").replaceAll(/[^\w.-]/g, "_")}-${createHash("sha256").update(file).digest("hex").slice(0, 8)}`;
}
/** The nearest folder above that is a package, within the checkout. */
function projectOf(root, file) {
	let folder = dirname(join(root, file));
	while (relative(root, folder) !== "" && !existsSync(join(folder, "package.json"))) folder = dirname(folder);
	return folder;
}
function grouped(root, files) {
	const groups = /* @__PURE__ */ new Map();
	for (const file of files) {
		const folder = projectOf(root, file);
		groups.set(folder, [...groups.get(folder) ?? [], file]);
	}
	return groups;
}
// node_modules/acorn/dist/acorn.mjs
var astralIdentifierCodes = [
	509,
	0,
	227,
	0,
	150,
	4,
	294,
	9,
	1368,
	2,
	2,
	1,
	6,
	3,
	41,
	2,
	5,
	0,
	166,
	1,
	574,
	3,
	9,
	9,
	7,
	9,
	32,
	4,
	318,
	1,
	31,
	4,
	33,
	15,
	71,
	10,
	50,
	3,
	123,
	2,
	54,
	14,
	32,
	10,
	3,
	1,
	11,
	3,
	46,
	10,
	8,
	0,
	46,
	9,
	7,
	2,
	37,
	13,
	2,
	9,
	6,
	1,
	45,
	0,
	13,
	2,
	49,
	13,
	9,
	3,
	2,
	11,
	83,
	11,
	7,
	0,
	3,
	0,
	158,
	11,
	6,
	9,
	7,
	3,
	56,
	1,
	2,
	6,
	3,
	1,
	3,
	2,
	10,
	0,
	11,
	1,
	3,
	6,
	4,
	4,
	68,
	8,
	2,
	0,
	3,
	0,
	2,
	3,
	2,
	4,
	2,
	0,
	15,
	1,
	83,
	17,
	10,
	9,
	5,
	0,
	82,
	19,
	13,
	9,
	214,
	6,
	3,
	8,
	28,
	1,
	83,
	16,
	16,
	9,
	82,
	12,
	9,
	9,
	7,
	19,
	58,
	14,
	5,
	9,
	243,
	14,
	166,
	9,
	71,
	5,
	2,
	1,
	3,
	3,
	2,
	0,
	2,
	1,
	13,
	9,
	120,
	6,
	3,
	6,
	4,
	0,
	29,
	9,
	41,
	6,
	2,
	3,
	9,
	0,
	10,
	10,
	47,
	15,
	199,
	7,
	137,
	9,
	54,
	7,
	2,
	7,
	17,
	9,
	57,
	21,
	2,
	13,
	123,
	5,
	4,
	0,
	2,
	1,
	2,
	6,
	2,
	0,
	9,
	9,
	49,
	4,
	2,
	1,
	2,
	4,
	9,
	9,
	55,
	9,
	7,
	0,
	259,
	3,
	10,
	1,
	2,
	0,
	49,
	6,
	4,
	4,
	14,
	10,
	5350,
	0,
	7,
	14,
	11465,
	27,
	2343,
	9,
	87,
	9,
	39,
	4,
	60,
	6,
	26,
	9,
	535,
	9,
	470,
	0,
	2,
	54,
	8,
	3,
	82,
	0,
	12,
	1,
	19628,
	1,
	4178,
	9,
	519,
	45,
	3,
	22,
	481,
	1,
	61,
	4,
	4,
	5,
	9,
	7,
	3,
	6,
	31,
	3,
	149,
	2,
	12,
	2,
	9,
	1,
	3,
	0,
	33,
	1,
	1357,
	49,
	513,
	54,
	5,
	49,
	9,
	0,
	15,
	0,
	23,
	4,
	2,
	14,
	1361,
	6,
	2,
	16,
	3,
	6,
	2,
	1,
	2,
	4,
	101,
	0,
	161,
	6,
	10,
	9,
	357,
	0,
	62,
	13,
	499,
	13,
	245,
	1,
	2,
	9,
	233,
	0,
	3,
	0,
	8,
	1,
	6,
	0,
	475,
	6,
	110,
	6,
	6,
	9,
	4759,
	9,
	787719,
	239
];
var astralIdentifierStartCodes = [
	0,
	11,
	2,
	25,
	2,
	18,
	2,
	1,
	2,
	14,
	3,
	13,
	35,
	122,
	70,
	52,
	268,
	28,
	4,
	48,
	48,
	31,
	14,
	29,
	6,
	37,
	11,
	29,
	3,
	35,
	5,
	7,
	2,
	4,
	43,
	157,
	19,
	35,
	5,
	35,
	5,
	39,
	9,
	51,
	13,
	10,
	2,
	14,
	2,
	6,
	2,
	1,
	2,
	10,
	2,
	14,
	2,
	6,
	2,
	1,
	4,
	51,
	13,
	310,
	10,
	21,
	11,
	7,
	25,
	5,
	2,
	41,
	2,
	13,
	65,
	5,
	3,
	0,
	2,
	43,
	2,
	1,
	4,
	0,
	3,
	22,
	11,
	22,
	10,
	30,
	66,
	18,
	2,
	1,
	11,
	21,
	11,
	25,
	7,
	25,
	39,
	55,
	7,
	1,
	65,
	0,
	16,
	3,
	2,
	2,
	2,
	28,
	43,
	28,
	4,
	28,
	36,
	7,
	2,
	27,
	28,
	53,
	11,
	21,
	11,
	18,
	14,
	17,
	111,
	72,
	56,
	50,
	14,
	50,
	14,
	35,
	39,
	27,
	10,
	22,
	251,
	41,
	7,
	1,
	17,
	5,
	18,
	21,
	18,
	28,
	11,
	0,
	9,
	21,
	43,
	17,
	47,
	20,
	28,
	22,
	13,
	52,
	58,
	1,
	3,
	0,
	14,
	44,
	33,
	24,
	27,
	35,
	30,
	0,
	3,
	0,
	9,
	34,
	4,
	0,
	13,
	47,
	15,
	3,
	22,
	0,
	2,
	0,
	36,
	17,
	2,
	24,
	20,
	1,
	64,
	6,
	2,
	0,
	2,
	3,
	2,
	14,
	2,
	9,
	8,
	46,
	39,
	7,
	3,
	1,
	3,
	21,
	2,
	6,
	2,
	1,
	2,
	4,
	4,
	0,
	19,
	0,
	13,
	4,
	31,
	9,
	2,
	0,
	3,
	0,
	2,
	37,
	2,
	0,
	26,
	0,
	2,
	0,
	45,
	52,
	19,
	3,
	21,
	2,
	31,
	47,
	21,
	1,
	2,
	0,
	185,
	46,
	42,
	3,
	37,
	47,
	21,
	0,
	60,
	42,
	14,
	0,
	72,
	26,
	38,
	6,
	186,
	43,
	117,
	63,
	32,
	7,
	3,
	0,
	3,
	7,
	2,
	1,
	2,
	23,
	16,
	0,
	2,
	0,
	95,
	7,
	3,
	38,
	17,
	0,
	2,
	0,
	29,
	0,
	11,
	39,
	8,
	0,
	22,
	0,
	12,
	45,
	20,
	0,
	19,
	72,
	18,
	0,
	182,
	32,
	32,
	8,
	2,
	36,
	18,
	0,
	50,
	29,
	113,
	6,
	2,
	1,
	2,
	37,
	22,
	0,
	26,
	5,
	2,
	1,
	2,
	31,
	15,
	0,
	24,
	43,
	22,
	0,
	239,
	18,
	16,
	0,
	2,
	12,
	2,
	33,
	125,
	0,
	80,
	921,
	103,
	111,
	6,
	206,
	13,
	310,
	2314,
	96,
	16,
	1071,
	18,
	5,
	26,
	3994,
	6,
	582,
	6842,
	29,
	1763,
	568,
	8,
	30,
	18,
	78,
	18,
	29,
	19,
	47,
	17,
	3,
	32,
	20,
	6,
	18,
	433,
	44,
	212,
	63,
	33,
	24,
	3,
	24,
	45,
	74,
	6,
	0,
	67,
	12,
	65,
	1,
	2,
	0,
	15,
	4,
	10,
	7386,
	37,
	33,
	96,
	114,
	14,
	913,
	15,
	50,
	7710,
	3,
	2,
	6,
	2,
	1,
	2,
	296,
	10,
	0,
	30,
	2,
	3,
	0,
	15,
	4,
	8,
	395,
	2309,
	106,
	6,
	12,
	4,
	8,
	8,
	9,
	5991,
	84,
	2,
	70,
	2,
	1,
	3,
	0,
	3,
	1,
	3,
	3,
	2,
	11,
	2,
	0,
	2,
	6,
	2,
	64,
	2,
	3,
	3,
	7,
	2,
	6,
	2,
	27,
	2,
	3,
	2,
	4,
	2,
	0,
	4,
	6,
	2,
	340,
	2,
	24,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	30,
	2,
	24,
	2,
	7,
	1845,
	129,
	15,
	6,
	55,
	50,
	49,
	61,
	147,
	44,
	11,
	6,
	17,
	0,
	322,
	29,
	19,
	43,
	485,
	27,
	229,
	29,
	3,
	0,
	208,
	30,
	2,
	2,
	2,
	1,
	2,
	6,
	3,
	4,
	10,
	1,
	225,
	6,
	2,
	3,
	2,
	1,
	2,
	14,
	2,
	196,
	60,
	67,
	8,
	0,
	1205,
	3,
	2,
	26,
	2,
	1,
	2,
	0,
	3,
	0,
	2,
	9,
	2,
	3,
	2,
	0,
	2,
	0,
	7,
	0,
	5,
	0,
	2,
	0,
	2,
	0,
	2,
	2,
	2,
	1,
	2,
	0,
	3,
	0,
	2,
	0,
	2,
	0,
	2,
	0,
	2,
	0,
	2,
	1,
	2,
	0,
	3,
	3,
	2,
	6,
	2,
	3,
	2,
	3,
	2,
	0,
	2,
	9,
	2,
	16,
	6,
	2,
	2,
	4,
	2,
	16,
	4421,
	42719,
	33,
	4382,
	2,
	5773,
	3,
	7472,
	16,
	621,
	2467,
	541,
	1507,
	4938,
	6,
	8489,
	39815,
	11327
];
var nonASCIIidentifierChars = "‌‍·̀-ͯ·҃-֑҇-ׇֽֿׁׂׅׄ-׉ؐ-ًؚ-٩ٰۖ-ۜ۟-۪ۤۧۨ-ۭ۰-۹ܑܰ-݊ަ-ް߀-߉߫-߽߳ࠖ-࠙ࠛ-ࠣࠥ-ࠧࠩ-࡙࠭-࡛ࢗ-࢟࣊-ࣣ࣡-ःऺ-़ा-ॏ॑-ॗॢॣ०-९ঁ-ঃ়া-ৄেৈো-্ৗৢৣ০-৯৾ਁ-ਃ਼ਾ-ੂੇੈੋ-੍ੑ੦-ੱੵઁ-ઃ઼ા-ૅે-ૉો-્ૢૣ૦-૯ૺ-૿ଁ-ଃ଼ା-ୄେୈୋ-୍୓-ୗୢୣ୦-୯ஂா-ூெ-ைொ-்ௗ௦-௯ఀ-ఄ఼ా-ౄె-ైొ-్ౕౖౢౣ౦-౯ಁ-ಃ಼ಾ-ೄೆ-ೈೊ-್ೕೖೢೣ೦-೯ೳഀ-ഃ഻഼ാ-ൄെ-ൈൊ-്ൗൢൣ൦-൯ඁ-ඃ්ා-ුූෘ-ෟ෦-෯ෲෳัิ-ฺ็-๎๐-๙ັິ-ຼ່-໎໐-໙༘༙༠-༩༹༵༷༾༿ཱ-྄྆྇ྍ-ྗྙ-ྼ࿆ါ-ှ၀-၉ၖ-ၙၞ-ၠၢ-ၤၧ-ၭၱ-ၴႂ-ႍႏ-ႝ፝-፟፩-፱ᜒ-᜕ᜲ-᜴ᝒᝓᝲᝳ឴-៓៝០-៩᠋-᠍᠏-᠙ᢩᤠ-ᤫᤰ-᤻᥆-᥏᧐-᧚ᨗ-ᨛᩕ-ᩞ᩠-᩿᩼-᪉᪐-᪙᪰-᪽ᪿ-᫰ᬀ-ᬄ᬴-᭄᭐-᭙᭫-᭳ᮀ-ᮂᮡ-ᮭ᮰-᮹᯦-᯳ᰤ-᰷᱀-᱉᱐-᱙᳐-᳔᳒-᳨᳭᳴᳷-᳹᷀-᷿‌‍‿⁀⁔⃐-⃥⃜⃡-⃰⳯-⵿⳱ⷠ-〪ⷿ-゙゚〯・꘠-꘩꙯ꙴ-꙽ꚞꚟ꛰꛱ꠂ꠆ꠋꠣ-ꠧ꠬ꢀꢁꢴ-ꣅ꣐-꣙꣠-꣱ꣿ-꤉ꤦ-꤭ꥇ-꥓ꦀ-ꦃ꦳-꧀꧐-꧙ꧥ꧰-꧹ꨩ-ꨶꩃꩌꩍ꩐-꩙ꩻ-ꩽꪰꪲ-ꪴꪷꪸꪾ꪿꫁ꫫ-ꫯꫵ꫶ꯣ-ꯪ꯬꯭꯰-꯹ﬞ︀-️︠-︯︳︴﹍-﹏０-９＿･";
var nonASCIIidentifierStartChars = "ªµºÀ-ÖØ-öø-ˁˆ-ˑˠ-ˤˬˮͰ-ʹͶͷͺ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯԱ-Ֆ՘ՙՠ-ֈ֋֌א-תׯ-ײؠ-يٮٯٱ-ۓەۥۦۮۯۺ-ۼۿܐܒ-ܯݍ-ޥޱߊ-ߪߴߵߺࠀ-ࠕࠚࠤࠨࡀ-ࡘࡠ-ࡪࡰ-ࢇࢉ-࢏ࢠ-ࣉऄ-हऽॐक़-ॡॱ-ঀঅ-ঌএঐও-নপ-রলশ-হঽৎড়ঢ়য়-ৡৰৱৼਅ-ਊਏਐਓ-ਨਪ-ਰਲਲ਼ਵਸ਼ਸਹਖ਼-ੜਫ਼ੲ-ੴઅ-ઍએ-ઑઓ-નપ-રલળવ-હઽૐૠૡૹଅ-ଌଏଐଓ-ନପ-ରଲଳଵ-ହଽଡ଼ଢ଼ୟ-ୡୱஃஅ-ஊஎ-ஐஒ-கஙசஜஞடணதந-பம-ஹௐఅ-ఌఎ-ఐఒ-నప-హఽౘ-ౚ౜ౝౠౡಀಅ-ಌಎ-ಐಒ-ನಪ-ಳವ-ಹಽ೜-ೞೠೡೱೲഄ-ഌഎ-ഐഒ-ഺഽൎൔ-ൖൟ-ൡൺ-ൿඅ-ඖක-නඳ-රලව-ෆก-ะาำเ-ๆກຂຄຆ-ຊຌ-ຣລວ-ະາຳຽເ-ໄໆໜ-ໟༀཀ-ཇཉ-ཬྈ-ྌက-ဪဿၐ-ၕၚ-ၝၡၥၦၮ-ၰၵ-ႁႎႠ-ჅჇჍა-ჺჼ-ቈቊ-ቍቐ-ቖቘቚ-ቝበ-ኈኊ-ኍነ-ኰኲ-ኵኸ-ኾዀዂ-ዅወ-ዖዘ-ጐጒ-ጕጘ-ፚᎀ-ᎏᎠ-Ᏽᏸ-ᏽᐁ-ᙬᙯ-ᙿᚁ-ᚚᚠ-ᛪᛮ-ᛸᜀ-ᜑᜟ-ᜱᝀ-ᝑᝠ-ᝬᝮ-ᝰក-ឳៗៜᠠ-ᡸᢀ-ᢨᢪᢰ-ᣵᤀ-ᤞᥐ-ᥭᥰ-ᥴᦀ-ᦫᦰ-ᧉᨀ-ᨖᨠ-ᩔᪧᬅ-ᬳᭅ-ᭌᮃ-ᮠᮮᮯᮺ-ᯥᰀ-ᰣᱍ-ᱏᱚ-ᱽᲀ-ᲊᲐ-ᲺᲽ-Ჿᳩ-ᳬᳮ-ᳳᳵᳶᳺᴀ-ᶿḀ-ἕἘ-Ἕἠ-ὅὈ-Ὅὐ-ὗὙὛὝὟ-ώᾀ-ᾴᾶ-ᾼιῂ-ῄῆ-ῌῐ-ΐῖ-Ίῠ-Ῥῲ-ῴῶ-ῼⁱⁿ₏-₟ℂℇℊ-ℓℕ℘-ℝℤΩℨK-ℹℼ-ℿⅅ-ⅉⅎⅠ-ↈⰀ-ⳤⳫ-ⳮⳲⳳⴀ-ⴥⴧⴭⴰ-ⵧⵯⶀ-ⶖⶠ-ⶦⶨ-ⶮⶰ-ⶶⶸ-ⶾⷀ-ⷆⷈ-ⷎⷐ-ⷖⷘ-ⷞ々-〇〡-〩〱-〵〸-〼ぁ-ゖ゛-ゟァ-ヺー-ヿㄅ-ㄯㄱ-ㆎㆠ-ㆿㇰ-ㇿ㐀-䶿一-ꒌꓐ-ꓽꔀ-ꘌꘐ-ꘟꘪꘫꙀ-ꙮꙿ-ꚝꚠ-ꛯꜗ-ꜟꜢ-ꞈꞋ-꟝꟢꟱-ꠁꠃ-ꠅꠇ-ꠊꠌ-ꠢꡀ-ꡳꢂ-ꢳꣲ-ꣷꣻꣽꣾꤊ-ꤥꤰ-ꥆꥠ-ꥼꦄ-ꦲꧏꧠ-ꧤꧦ-ꧯꧺ-ꧾꨀ-ꨨꩀ-ꩂꩄ-ꩋꩠ-ꩶꩺꩾ-ꪯꪱꪵꪶꪹ-ꪽꫀꫂꫛ-ꫝꫠ-ꫪꫲ-ꫴꬁ-ꬆꬉ-ꬎꬑ-ꬖꬠ-ꬦꬨ-ꬮꬰ-ꭚꭜ-ꭩ꭬꭭ꭰ-ꯢ가-힣ힰ-ퟆퟋ-ퟻ豈-舘並-龎ﬀ-ﬆﬓ-ﬗיִײַ-ﬨשׁ-זּטּ-לּמּנּסּףּפּצּ-ﮱﯓ-ﴽﵐ-ﶏﶒ-ﷇﷰ-ﷻﹰ-ﹴﹶ-ﻼＡ-Ｚａ-ｚｦ-ﾾￂ-ￇￊ-ￏￒ-ￗￚ-ￜ";
var reservedWords = {
	3: "abstract boolean byte char class double enum export extends final float goto implements import int interface long native package private protected public short static super synchronized throws transient volatile",
	5: "class enum extends super const export import",
	6: "enum",
	strict: "implements interface let package private protected public static yield",
	strictBind: "eval arguments"
};
var ecma5AndLessKeywords = "break case catch continue debugger default do else finally for function if return switch throw try var while with null true false instanceof typeof void delete new in this";
var keywords$1 = {
	5: ecma5AndLessKeywords,
	"5module": ecma5AndLessKeywords + " export import",
	6: ecma5AndLessKeywords + " const class extends export import super"
};
var keywordRelationalOperator = /^in(stanceof)?$/;
var nonASCIIidentifierStart = new RegExp("[" + nonASCIIidentifierStartChars + "]");
var nonASCIIidentifier = new RegExp("[" + nonASCIIidentifierStartChars + nonASCIIidentifierChars + "]");
function isInAstralSet(code, set) {
	var pos = 65536;
	for (var i = 0; i < set.length; i += 2) {
		pos += set[i];
		if (pos > code) return false;
		pos += set[i + 1];
		if (pos >= code) return true;
	}
	return false;
}
function isIdentifierStart(code, astral) {
	if (code < 65) return code === 36;
	if (code < 91) return true;
	if (code < 97) return code === 95;
	if (code < 123) return true;
	if (code <= 65535) return code >= 170 && nonASCIIidentifierStart.test(String.fromCharCode(code));
	if (astral === false) return false;
	return isInAstralSet(code, astralIdentifierStartCodes);
}
function isIdentifierChar(code, astral) {
	if (code < 48) return code === 36;
	if (code < 58) return true;
	if (code < 65) return false;
	if (code < 91) return true;
	if (code < 97) return code === 95;
	if (code < 123) return true;
	if (code <= 65535) return code >= 170 && nonASCIIidentifier.test(String.fromCharCode(code));
	if (astral === false) return false;
	return isInAstralSet(code, astralIdentifierStartCodes) || isInAstralSet(code, astralIdentifierCodes);
}
var TokenType = function TokenType(label, conf) {
	if (conf === void 0) conf = {};
	this.label = label;
	this.keyword = conf.keyword;
	this.beforeExpr = !!conf.beforeExpr;
	this.startsExpr = !!conf.startsExpr;
	this.isLoop = !!conf.isLoop;
	this.isAssign = !!conf.isAssign;
	this.prefix = !!conf.prefix;
	this.postfix = !!conf.postfix;
	this.binop = conf.binop || null;
	this.updateContext = null;
};
function binop(name, prec) {
	return new TokenType(name, {
		beforeExpr: true,
		binop: prec
	});
}
var beforeExpr = { beforeExpr: true };
var startsExpr = { startsExpr: true };
var keywords = {};
function kw(name, options) {
	if (options === void 0) options = {};
	options.keyword = name;
	return keywords[name] = new TokenType(name, options);
}
var types$1 = {
	num: new TokenType("num", startsExpr),
	regexp: new TokenType("regexp", startsExpr),
	string: new TokenType("string", startsExpr),
	name: new TokenType("name", startsExpr),
	privateId: new TokenType("privateId", startsExpr),
	eof: new TokenType("eof"),
	bracketL: new TokenType("[", {
		beforeExpr: true,
		startsExpr: true
	}),
	bracketR: new TokenType("]"),
	braceL: new TokenType("{", {
		beforeExpr: true,
		startsExpr: true
	}),
	braceR: new TokenType("}"),
	parenL: new TokenType("(", {
		beforeExpr: true,
		startsExpr: true
	}),
	parenR: new TokenType(")"),
	comma: new TokenType(",", beforeExpr),
	semi: new TokenType(";", beforeExpr),
	colon: new TokenType(":", beforeExpr),
	dot: new TokenType("."),
	question: new TokenType("?", beforeExpr),
	questionDot: new TokenType("?."),
	arrow: new TokenType("=>", beforeExpr),
	template: new TokenType("template"),
	invalidTemplate: new TokenType("invalidTemplate"),
	ellipsis: new TokenType("...", beforeExpr),
	backQuote: new TokenType("`", startsExpr),
	dollarBraceL: new TokenType("${", {
		beforeExpr: true,
		startsExpr: true
	}),
	eq: new TokenType("=", {
		beforeExpr: true,
		isAssign: true
	}),
	assign: new TokenType("_=", {
		beforeExpr: true,
		isAssign: true
	}),
	incDec: new TokenType("++/--", {
		prefix: true,
		postfix: true,
		startsExpr: true
	}),
	prefix: new TokenType("!/~", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	}),
	logicalOR: binop("||", 1),
	logicalAND: binop("&&", 2),
	bitwiseOR: binop("|", 3),
	bitwiseXOR: binop("^", 4),
	bitwiseAND: binop("&", 5),
	equality: binop("==/!=/===/!==", 6),
	relational: binop("</>/<=/>=", 7),
	bitShift: binop("<</>>/>>>", 8),
	plusMin: new TokenType("+/-", {
		beforeExpr: true,
		binop: 9,
		prefix: true,
		startsExpr: true
	}),
	modulo: binop("%", 10),
	star: binop("*", 10),
	slash: binop("/", 10),
	starstar: new TokenType("**", { beforeExpr: true }),
	coalesce: binop("??", 1),
	_break: kw("break"),
	_case: kw("case", beforeExpr),
	_catch: kw("catch"),
	_continue: kw("continue"),
	_debugger: kw("debugger"),
	_default: kw("default", beforeExpr),
	_do: kw("do", {
		isLoop: true,
		beforeExpr: true
	}),
	_else: kw("else", beforeExpr),
	_finally: kw("finally"),
	_for: kw("for", { isLoop: true }),
	_function: kw("function", startsExpr),
	_if: kw("if"),
	_return: kw("return", beforeExpr),
	_switch: kw("switch"),
	_throw: kw("throw", beforeExpr),
	_try: kw("try"),
	_var: kw("var"),
	_const: kw("const"),
	_while: kw("while", { isLoop: true }),
	_with: kw("with"),
	_new: kw("new", {
		beforeExpr: true,
		startsExpr: true
	}),
	_this: kw("this", startsExpr),
	_super: kw("super", startsExpr),
	_class: kw("class", startsExpr),
	_extends: kw("extends", beforeExpr),
	_export: kw("export"),
	_import: kw("import", startsExpr),
	_null: kw("null", startsExpr),
	_true: kw("true", startsExpr),
	_false: kw("false", startsExpr),
	_in: kw("in", {
		beforeExpr: true,
		binop: 7
	}),
	_instanceof: kw("instanceof", {
		beforeExpr: true,
		binop: 7
	}),
	_typeof: kw("typeof", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	}),
	_void: kw("void", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	}),
	_delete: kw("delete", {
		beforeExpr: true,
		prefix: true,
		startsExpr: true
	})
};
var lineBreak = /\r\n?|\n|\u2028|\u2029/;
var lineBreakG = new RegExp(lineBreak.source, "g");
function isNewLine(code) {
	return code === 10 || code === 13 || code === 8232 || code === 8233;
}
function nextLineBreak(code, from, end) {
	if (end === void 0) end = code.length;
	for (var i = from; i < end; i++) {
		var next = code.charCodeAt(i);
		if (isNewLine(next)) return i < end - 1 && next === 13 && code.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
	}
	return -1;
}
var nonASCIIwhitespace = /[\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/;
var skipWhiteSpace = /(?:\s|\/\/.*|\/\*[^]*?\*\/)*/g;
var ref = Object.prototype;
var hasOwnProperty = ref.hasOwnProperty;
var toString = ref.toString;
var hasOwn = Object.hasOwn || (function(obj, propName) {
	return hasOwnProperty.call(obj, propName);
});
var isArray = Array.isArray || (function(obj) {
	return toString.call(obj) === "[object Array]";
});
var regexpCache = Object.create(null);
function wordsRegexp(words) {
	return regexpCache[words] || (regexpCache[words] = new RegExp("^(?:" + words.replace(/ /g, "|") + ")$"));
}
function codePointToString(code) {
	if (code <= 65535) return String.fromCharCode(code);
	code -= 65536;
	return String.fromCharCode((code >> 10) + 55296, (code & 1023) + 56320);
}
var loneSurrogate = /(?:[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF])/;
var Position = function Position(line, col) {
	this.line = line;
	this.column = col;
};
Position.prototype.offset = function offset(n) {
	return new Position(this.line, this.column + n);
};
var SourceLocation = function SourceLocation(p, start, end) {
	this.start = start;
	this.end = end;
	if (p.sourceFile !== null) this.source = p.sourceFile;
};
function getLineInfo(input, offset) {
	for (var line = 1, cur = 0;;) {
		var nextBreak = nextLineBreak(input, cur, offset);
		if (nextBreak < 0) return new Position(line, offset - cur);
		++line;
		cur = nextBreak;
	}
}
var defaultOptions = {
	ecmaVersion: null,
	sourceType: "script",
	strict: false,
	onInsertedSemicolon: null,
	onTrailingComma: null,
	allowReserved: null,
	allowReturnOutsideFunction: false,
	allowImportExportEverywhere: false,
	allowAwaitOutsideFunction: null,
	allowSuperOutsideMethod: null,
	allowHashBang: false,
	checkPrivateFields: true,
	locations: false,
	startLocation: null,
	onToken: null,
	onComment: null,
	ranges: false,
	program: null,
	sourceFile: null,
	directSourceFile: null,
	preserveParens: false
};
var warnedAboutEcmaVersion = false;
function getOptions(opts) {
	var options = {};
	for (var opt in defaultOptions) options[opt] = opts && hasOwn(opts, opt) ? opts[opt] : defaultOptions[opt];
	if (options.ecmaVersion === "latest") options.ecmaVersion = 1e8;
	else if (options.ecmaVersion == null) {
		if (!warnedAboutEcmaVersion && typeof console === "object" && console.warn) {
			warnedAboutEcmaVersion = true;
			console.warn("Since Acorn 8.0.0, options.ecmaVersion is required.\nDefaulting to 2020, but this will stop working in the future.");
		}
		options.ecmaVersion = 11;
	} else if (options.ecmaVersion >= 2015) options.ecmaVersion -= 2009;
	if (options.allowReserved == null) options.allowReserved = options.ecmaVersion < 5;
	if (!opts || opts.allowHashBang == null) options.allowHashBang = options.ecmaVersion >= 14;
	if (isArray(options.onToken)) {
		var tokens = options.onToken;
		options.onToken = function(token) {
			return tokens.push(token);
		};
	}
	if (isArray(options.onComment)) options.onComment = pushComment(options, options.onComment);
	if (options.sourceType === "commonjs" && options.allowAwaitOutsideFunction) throw new Error("Cannot use allowAwaitOutsideFunction with sourceType: commonjs");
	return options;
}
function pushComment(options, array) {
	return function(block, text, start, end, startLoc, endLoc) {
		var comment = {
			type: block ? "Block" : "Line",
			value: text,
			start,
			end
		};
		if (options.locations) comment.loc = new SourceLocation(this, startLoc, endLoc);
		if (options.ranges) comment.range = [start, end];
		array.push(comment);
	};
}
var SCOPE_TOP = 1;
var SCOPE_FUNCTION = 2;
var SCOPE_ASYNC = 4;
var SCOPE_GENERATOR = 8;
var SCOPE_ARROW = 16;
var SCOPE_SIMPLE_CATCH = 32;
var SCOPE_SUPER = 64;
var SCOPE_DIRECT_SUPER = 128;
var SCOPE_CLASS_STATIC_BLOCK = 256;
var SCOPE_CLASS_FIELD_INIT = 512;
var SCOPE_SWITCH = 1024;
var SCOPE_VAR = SCOPE_TOP | SCOPE_FUNCTION | SCOPE_CLASS_STATIC_BLOCK;
function functionFlags(async, generator) {
	return SCOPE_FUNCTION | (async ? SCOPE_ASYNC : 0) | (generator ? SCOPE_GENERATOR : 0);
}
var BIND_NONE = 0;
var BIND_VAR = 1;
var BIND_LEXICAL = 2;
var BIND_FUNCTION = 3;
var BIND_SIMPLE_CATCH = 4;
var BIND_OUTSIDE = 5;
var Parser = function Parser(options, input, startPos) {
	this.options = options = getOptions(options);
	this.sourceFile = options.sourceFile;
	this.keywords = wordsRegexp(keywords$1[options.ecmaVersion >= 6 ? 6 : options.sourceType === "module" ? "5module" : 5]);
	var reserved = "";
	if (options.allowReserved !== true) {
		reserved = reservedWords[options.ecmaVersion >= 6 ? 6 : options.ecmaVersion === 5 ? 5 : 3];
		if (options.sourceType === "module") reserved += " await";
	}
	this.reservedWords = wordsRegexp(reserved);
	var reservedStrict = (reserved ? reserved + " " : "") + reservedWords.strict;
	this.reservedWordsStrict = wordsRegexp(reservedStrict);
	this.reservedWordsStrictBind = wordsRegexp(reservedStrict + " " + reservedWords.strictBind);
	this.input = String(input);
	this.containsEsc = false;
	this.pos = startPos || 0;
	this.curLine = 1;
	if (options.startLocation) {
		this.lineStart = this.pos - options.startLocation.column;
		this.curLine = options.startLocation.line;
	} else if (startPos) {
		this.lineStart = this.input.lastIndexOf("\n", startPos - 1) + 1;
		if (this.options.locations) this.curLine = this.input.slice(0, this.lineStart).split(lineBreak).length;
	} else this.lineStart = 0;
	this.type = types$1.eof;
	this.value = null;
	this.start = this.end = this.pos;
	this.startLoc = this.endLoc = this.curPosition();
	this.lastTokEndLoc = this.lastTokStartLoc = null;
	this.lastTokStart = this.lastTokEnd = this.pos;
	this.context = this.initialContext();
	this.exprAllowed = true;
	this.inModule = options.sourceType === "module";
	this.strict = this.inModule || options.strict === true || this.strictDirective(this.pos);
	this.potentialArrowAt = -1;
	this.potentialArrowInForAwait = false;
	this.yieldPos = this.awaitPos = this.awaitIdentPos = 0;
	this.labels = [];
	this.undefinedExports = Object.create(null);
	if (this.pos === 0 && options.allowHashBang && this.input.slice(0, 2) === "#!") this.skipLineComment(2);
	this.scopeStack = [];
	this.enterScope(this.options.sourceType === "commonjs" ? SCOPE_FUNCTION : SCOPE_TOP);
	this.regexpState = null;
	this.privateNameStack = [];
};
var prototypeAccessors = {
	inFunction: { configurable: true },
	inGenerator: { configurable: true },
	inAsync: { configurable: true },
	canAwait: { configurable: true },
	allowReturn: { configurable: true },
	allowSuper: { configurable: true },
	allowDirectSuper: { configurable: true },
	treatFunctionsAsVar: { configurable: true },
	allowNewDotTarget: { configurable: true },
	allowUsing: { configurable: true },
	inClassStaticBlock: { configurable: true }
};
Parser.prototype.parse = function parse() {
	var this$1$1 = this;
	var node = this.options.program || this.startNode();
	this.nextToken();
	return this.catchStackOverflow(function() {
		return this$1$1.parseTopLevel(node);
	});
};
prototypeAccessors.inFunction.get = function() {
	return (this.currentVarScope().flags & SCOPE_FUNCTION) > 0;
};
prototypeAccessors.inGenerator.get = function() {
	return (this.currentVarScope().flags & SCOPE_GENERATOR) > 0;
};
prototypeAccessors.inAsync.get = function() {
	return (this.currentVarScope().flags & SCOPE_ASYNC) > 0;
};
prototypeAccessors.canAwait.get = function() {
	for (var i = this.scopeStack.length - 1; i >= 0; i--) {
		var flags = this.scopeStack[i].flags;
		if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT)) return false;
		if (flags & SCOPE_FUNCTION) return (flags & SCOPE_ASYNC) > 0;
	}
	return this.inModule && this.options.ecmaVersion >= 13 || this.options.allowAwaitOutsideFunction;
};
prototypeAccessors.allowReturn.get = function() {
	if (this.inFunction) return true;
	if (this.options.allowReturnOutsideFunction && this.currentVarScope().flags & SCOPE_TOP) return true;
	return false;
};
prototypeAccessors.allowSuper.get = function() {
	return (this.currentThisScope().flags & SCOPE_SUPER) > 0 || this.options.allowSuperOutsideMethod;
};
prototypeAccessors.allowDirectSuper.get = function() {
	return (this.currentThisScope().flags & SCOPE_DIRECT_SUPER) > 0;
};
prototypeAccessors.treatFunctionsAsVar.get = function() {
	return this.treatFunctionsAsVarInScope(this.currentScope());
};
prototypeAccessors.allowNewDotTarget.get = function() {
	for (var i = this.scopeStack.length - 1; i >= 0; i--) {
		var flags = this.scopeStack[i].flags;
		if (flags & (SCOPE_CLASS_STATIC_BLOCK | SCOPE_CLASS_FIELD_INIT) || flags & SCOPE_FUNCTION && !(flags & SCOPE_ARROW)) return true;
	}
	return false;
};
prototypeAccessors.allowUsing.get = function() {
	var flags = this.currentScope().flags;
	if (flags & SCOPE_SWITCH) return false;
	if (!this.inModule && flags & SCOPE_TOP) return false;
	return true;
};
prototypeAccessors.inClassStaticBlock.get = function() {
	return (this.currentVarScope().flags & SCOPE_CLASS_STATIC_BLOCK) > 0;
};
Parser.extend = function extend() {
	var plugins = [], len = arguments.length;
	while (len--) plugins[len] = arguments[len];
	var cls = this;
	for (var i = 0; i < plugins.length; i++) cls = plugins[i](cls);
	return cls;
};
Parser.parse = function parse(input, options) {
	return new this(options, input).parse();
};
Parser.parseExpressionAt = function parseExpressionAt(input, pos, options) {
	var parser = new this(options, input, pos);
	parser.nextToken();
	return parser.parseExpression();
};
Parser.tokenizer = function tokenizer(input, options) {
	return new this(options, input);
};
Object.defineProperties(Parser.prototype, prototypeAccessors);
var pp$9 = Parser.prototype;
var literal = /^(?:'((?:\\[^]|[^'\\])*?)'|"((?:\\[^]|[^"\\])*?)")/;
pp$9.strictDirective = function(start) {
	if (this.options.ecmaVersion < 5) return false;
	for (;;) {
		skipWhiteSpace.lastIndex = start;
		start += skipWhiteSpace.exec(this.input)[0].length;
		var match = literal.exec(this.input.slice(start));
		if (!match) return false;
		if ((match[1] || match[2]) === "use strict") {
			skipWhiteSpace.lastIndex = start + match[0].length;
			var spaceAfter = skipWhiteSpace.exec(this.input), end = spaceAfter.index + spaceAfter[0].length;
			var next = this.input.charAt(end);
			return next === ";" || next === "}" || lineBreak.test(spaceAfter[0]) && !(/[(`.[+\-/*%<>=,?^&]/.test(next) || next === "!" && this.input.charAt(end + 1) === "=" || next === "i" && keywordOpAt(this, end));
		}
		start += match[0].length;
		skipWhiteSpace.lastIndex = start;
		start += skipWhiteSpace.exec(this.input)[0].length;
		if (this.input[start] === ";") start++;
	}
};
function keywordOpAt(parser, pos) {
	var end = pos + 1, stop = Math.min(parser.input.length, pos + 11);
	while (end < stop) {
		var ch = parser.fullCharCodeAt(end);
		if (!isIdentifierChar(ch, true)) break;
		end += ch <= 65535 ? 1 : 2;
	}
	return end === pos + 2 && parser.input.slice(pos, end) === "in" || end === pos + 10 && parser.input.slice(pos, end) === "instanceof";
}
pp$9.eat = function(type) {
	if (this.type === type) {
		this.next();
		return true;
	} else return false;
};
pp$9.isContextual = function(name) {
	return this.type === types$1.name && this.value === name && !this.containsEsc;
};
pp$9.eatContextual = function(name) {
	if (!this.isContextual(name)) return false;
	this.next();
	return true;
};
pp$9.catchStackOverflow = function(f) {
	try {
		return f();
	} catch (e) {
		if (e instanceof Error && (/\bstack\b.*\b(exceeded|overflow)\b/i.test(e.message) || /\btoo much recursion\b/i.test(e.message))) this.raise(this.start, "Not enough stack space to parse input");
		else throw e;
	}
};
pp$9.expectContextual = function(name) {
	if (!this.eatContextual(name)) this.unexpected();
};
pp$9.canInsertSemicolon = function() {
	return this.type === types$1.eof || this.type === types$1.braceR || lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
};
pp$9.insertSemicolon = function() {
	if (this.canInsertSemicolon()) {
		if (this.options.onInsertedSemicolon) this.options.onInsertedSemicolon(this.lastTokEnd, this.lastTokEndLoc);
		return true;
	}
};
pp$9.semicolon = function() {
	if (!this.eat(types$1.semi) && !this.insertSemicolon()) this.unexpected();
};
pp$9.afterTrailingComma = function(tokType, notNext) {
	if (this.type === tokType) {
		if (this.options.onTrailingComma) this.options.onTrailingComma(this.lastTokStart, this.lastTokStartLoc);
		if (!notNext) this.next();
		return true;
	}
};
pp$9.expect = function(type) {
	this.eat(type) || this.unexpected();
};
pp$9.unexpected = function(pos) {
	this.raise(pos != null ? pos : this.start, "Unexpected token");
};
var DestructuringErrors = function DestructuringErrors() {
	this.shorthandAssign = this.trailingComma = this.parenthesizedAssign = this.parenthesizedBind = this.doubleProto = -1;
};
pp$9.checkPatternErrors = function(refDestructuringErrors, isAssign) {
	if (!refDestructuringErrors) return;
	if (refDestructuringErrors.trailingComma > -1) this.raiseRecoverable(refDestructuringErrors.trailingComma, "Comma is not permitted after the rest element");
	var parens = isAssign ? refDestructuringErrors.parenthesizedAssign : refDestructuringErrors.parenthesizedBind;
	if (parens > -1) this.raiseRecoverable(parens, isAssign ? "Assigning to rvalue" : "Parenthesized pattern");
};
pp$9.checkExpressionErrors = function(refDestructuringErrors, andThrow) {
	if (!refDestructuringErrors) return false;
	var shorthandAssign = refDestructuringErrors.shorthandAssign;
	var doubleProto = refDestructuringErrors.doubleProto;
	if (!andThrow) return shorthandAssign >= 0 || doubleProto >= 0;
	if (shorthandAssign >= 0) this.raise(shorthandAssign, "Shorthand property assignments are valid only in destructuring patterns");
	if (doubleProto >= 0) this.raiseRecoverable(doubleProto, "Redefinition of __proto__ property");
};
pp$9.checkYieldAwaitInDefaultParams = function() {
	if (this.yieldPos && (!this.awaitPos || this.yieldPos < this.awaitPos)) this.raise(this.yieldPos, "Yield expression cannot be a default value");
	if (this.awaitPos) this.raise(this.awaitPos, "Await expression cannot be a default value");
};
pp$9.isSimpleAssignTarget = function(expr) {
	if (expr.type === "ParenthesizedExpression") return this.isSimpleAssignTarget(expr.expression);
	return expr.type === "Identifier" || expr.type === "MemberExpression";
};
var pp$8 = Parser.prototype;
pp$8.parseTopLevel = function(node) {
	var exports$1 = Object.create(null);
	if (!node.body) node.body = [];
	while (this.type !== types$1.eof) {
		var stmt = this.parseStatement(null, true, exports$1);
		node.body.push(stmt);
	}
	if (this.inModule) for (var i = 0, list = Object.keys(this.undefinedExports); i < list.length; i += 1) {
		var name = list[i];
		this.raiseRecoverable(this.undefinedExports[name].start, "Export '" + name + "' is not defined");
	}
	this.adaptDirectivePrologue(node.body);
	this.next();
	node.sourceType = this.options.sourceType === "commonjs" ? "script" : this.options.sourceType;
	return this.finishNode(node, "Program");
};
var loopLabel = { kind: "loop" };
var switchLabel = { kind: "switch" };
pp$8.isLet = function(context) {
	if (this.options.ecmaVersion < 6 || !this.isContextual("let")) return false;
	skipWhiteSpace.lastIndex = this.pos;
	var skip = skipWhiteSpace.exec(this.input);
	var next = this.pos + skip[0].length, nextCh = this.fullCharCodeAt(next);
	if (nextCh === 91 || nextCh === 92) return true;
	if (context) return false;
	if (nextCh === 123) return true;
	if (isIdentifierStart(nextCh)) {
		var start = next;
		do
			next += nextCh <= 65535 ? 1 : 2;
		while (isIdentifierChar(nextCh = this.fullCharCodeAt(next)));
		if (nextCh === 92) return true;
		var ident = this.input.slice(start, next);
		if (!keywordRelationalOperator.test(ident)) return true;
	}
	return false;
};
pp$8.isAsyncFunction = function() {
	if (this.options.ecmaVersion < 8 || !this.isContextual("async")) return false;
	skipWhiteSpace.lastIndex = this.pos;
	var skip = skipWhiteSpace.exec(this.input);
	var next = this.pos + skip[0].length, after;
	return !lineBreak.test(this.input.slice(this.pos, next)) && this.input.slice(next, next + 8) === "function" && (next + 8 === this.input.length || !(isIdentifierChar(after = this.fullCharCodeAt(next + 8)) || after === 92));
};
pp$8.isUsingKeyword = function(isAwaitUsing, isFor) {
	if (this.options.ecmaVersion < 17 || !this.isContextual(isAwaitUsing ? "await" : "using")) return false;
	skipWhiteSpace.lastIndex = this.pos;
	var skip = skipWhiteSpace.exec(this.input);
	var next = this.pos + skip[0].length;
	if (lineBreak.test(this.input.slice(this.pos, next))) return false;
	if (isAwaitUsing) {
		var usingEndPos = next + 5, after;
		if (this.input.slice(next, usingEndPos) !== "using" || usingEndPos === this.input.length || isIdentifierChar(after = this.fullCharCodeAt(usingEndPos)) || after === 92) return false;
		skipWhiteSpace.lastIndex = usingEndPos;
		var skipAfterUsing = skipWhiteSpace.exec(this.input);
		next = usingEndPos + skipAfterUsing[0].length;
		if (skipAfterUsing && lineBreak.test(this.input.slice(usingEndPos, next))) return false;
	}
	var ch = this.fullCharCodeAt(next);
	if (!isIdentifierStart(ch) && ch !== 92) return false;
	var idStart = next;
	do
		next += ch <= 65535 ? 1 : 2;
	while (isIdentifierChar(ch = this.fullCharCodeAt(next)));
	if (ch === 92) return true;
	var id = this.input.slice(idStart, next);
	if (keywordRelationalOperator.test(id)) return false;
	if (isFor && !isAwaitUsing && id === "of") {
		skipWhiteSpace.lastIndex = next;
		var skipAfterOf = skipWhiteSpace.exec(this.input);
		next = next + skipAfterOf[0].length;
		if (this.input.charCodeAt(next) !== 61 || (ch = this.input.charCodeAt(next + 1)) === 61 || ch === 62) return false;
	}
	return true;
};
pp$8.isAwaitUsing = function(isFor) {
	return this.isUsingKeyword(true, isFor);
};
pp$8.isUsing = function(isFor) {
	return this.isUsingKeyword(false, isFor);
};
pp$8.parseStatement = function(context, topLevel, exports$1) {
	var starttype = this.type, node = this.startNode(), kind;
	if (this.isLet(context)) {
		starttype = types$1._var;
		kind = "let";
	}
	switch (starttype) {
		case types$1._break:
		case types$1._continue: return this.parseBreakContinueStatement(node, starttype.keyword);
		case types$1._debugger: return this.parseDebuggerStatement(node);
		case types$1._do: return this.parseDoStatement(node);
		case types$1._for: return this.parseForStatement(node);
		case types$1._function:
			if (context && (this.strict || context !== "if" && context !== "label") && this.options.ecmaVersion >= 6) this.unexpected();
			return this.parseFunctionStatement(node, false, !context);
		case types$1._class:
			if (context) this.unexpected();
			return this.parseClass(node, true);
		case types$1._if: return this.parseIfStatement(node);
		case types$1._return: return this.parseReturnStatement(node);
		case types$1._switch: return this.parseSwitchStatement(node);
		case types$1._throw: return this.parseThrowStatement(node);
		case types$1._try: return this.parseTryStatement(node);
		case types$1._const:
		case types$1._var:
			kind = kind || this.value;
			if (context && kind !== "var") this.unexpected();
			return this.parseVarStatement(node, kind);
		case types$1._while: return this.parseWhileStatement(node);
		case types$1._with: return this.parseWithStatement(node);
		case types$1.braceL: return this.parseBlock(true, node);
		case types$1.semi: return this.parseEmptyStatement(node);
		case types$1._export:
		case types$1._import:
			if (this.options.ecmaVersion > 10 && starttype === types$1._import) {
				skipWhiteSpace.lastIndex = this.pos;
				var skip = skipWhiteSpace.exec(this.input);
				var next = this.pos + skip[0].length, nextCh = this.input.charCodeAt(next);
				if (nextCh === 40 || nextCh === 46) return this.parseExpressionStatement(node, this.parseExpression());
			}
			if (!this.options.allowImportExportEverywhere) {
				if (!topLevel) this.raise(this.start, "'import' and 'export' may only appear at the top level");
				if (!this.inModule) this.raise(this.start, "'import' and 'export' may appear only with 'sourceType: module'");
			}
			return starttype === types$1._import ? this.parseImport(node) : this.parseExport(node, exports$1);
		default:
			if (this.isAsyncFunction()) {
				if (context) this.unexpected();
				this.next();
				return this.parseFunctionStatement(node, true, !context);
			}
			var usingKind = this.isAwaitUsing(false) ? "await using" : this.isUsing(false) ? "using" : null;
			if (usingKind) {
				if (!this.allowUsing) this.raise(this.start, "Using declaration cannot appear in the top level when source type is `script` or in the bare case statement");
				if (context) this.raise(this.start, "Using declaration is not allowed in single-statement positions");
				if (usingKind === "await using") {
					if (!this.canAwait) this.raise(this.start, "Await using cannot appear outside of async function");
					this.next();
				}
				this.next();
				this.parseVar(node, false, usingKind);
				this.semicolon();
				return this.finishNode(node, "VariableDeclaration");
			}
			var maybeName = this.value, expr = this.parseExpression();
			if (starttype === types$1.name && expr.type === "Identifier" && this.eat(types$1.colon)) return this.parseLabeledStatement(node, maybeName, expr, context);
			else return this.parseExpressionStatement(node, expr);
	}
};
pp$8.parseBreakContinueStatement = function(node, keyword) {
	var isBreak = keyword === "break";
	this.next();
	if (this.eat(types$1.semi) || this.insertSemicolon()) node.label = null;
	else if (this.type !== types$1.name) this.unexpected();
	else {
		node.label = this.parseIdent();
		this.semicolon();
	}
	var i = 0;
	for (; i < this.labels.length; ++i) {
		var lab = this.labels[i];
		if (node.label == null || lab.name === node.label.name) {
			if (lab.kind != null && (isBreak || lab.kind === "loop")) break;
			if (node.label && isBreak) break;
		}
	}
	if (i === this.labels.length) this.raise(node.start, "Unsyntactic " + keyword);
	return this.finishNode(node, isBreak ? "BreakStatement" : "ContinueStatement");
};
pp$8.parseDebuggerStatement = function(node) {
	this.next();
	this.semicolon();
	return this.finishNode(node, "DebuggerStatement");
};
pp$8.parseDoStatement = function(node) {
	this.next();
	this.labels.push(loopLabel);
	node.body = this.parseStatement("do");
	this.labels.pop();
	this.expect(types$1._while);
	node.test = this.parseParenExpression();
	if (this.options.ecmaVersion >= 6) this.eat(types$1.semi);
	else this.semicolon();
	return this.finishNode(node, "DoWhileStatement");
};
pp$8.parseForStatement = function(node) {
	this.next();
	var awaitAt = this.options.ecmaVersion >= 9 && this.canAwait && this.eatContextual("await") ? this.lastTokStart : -1;
	this.labels.push(loopLabel);
	this.enterScope(0);
	this.expect(types$1.parenL);
	if (this.type === types$1.semi) {
		if (awaitAt > -1) this.unexpected(awaitAt);
		return this.parseFor(node, null);
	}
	var isLet = this.isLet();
	if (this.type === types$1._var || this.type === types$1._const || isLet) {
		var init$1 = this.startNode(), kind = isLet ? "let" : this.value;
		this.next();
		this.parseVar(init$1, true, kind);
		this.finishNode(init$1, "VariableDeclaration");
		return this.parseForAfterInit(node, init$1, awaitAt);
	}
	var startsWithLet = this.isContextual("let"), isForOf = false;
	var usingKind = this.isUsing(true) ? "using" : this.isAwaitUsing(true) ? "await using" : null;
	if (usingKind) {
		var init$2 = this.startNode();
		this.next();
		if (usingKind === "await using") {
			if (!this.canAwait) this.raise(this.start, "Await using cannot appear outside of async function");
			this.next();
		}
		this.parseVar(init$2, true, usingKind);
		this.finishNode(init$2, "VariableDeclaration");
		return this.parseForAfterInit(node, init$2, awaitAt);
	}
	var containsEsc = this.containsEsc;
	var refDestructuringErrors = new DestructuringErrors();
	var initPos = this.start;
	var init = awaitAt > -1 ? this.parseExprSubscripts(refDestructuringErrors, "await") : this.parseExpression(true, refDestructuringErrors);
	if (this.type === types$1._in || (isForOf = this.options.ecmaVersion >= 6 && this.isContextual("of"))) {
		if (awaitAt > -1) {
			if (this.type === types$1._in) this.unexpected(awaitAt);
			node.await = true;
		} else if (isForOf && this.options.ecmaVersion >= 8) {
			if (init.start === initPos && !containsEsc && init.type === "Identifier" && init.name === "async") this.unexpected();
			else if (this.options.ecmaVersion >= 9) node.await = false;
		}
		if (startsWithLet && isForOf) this.raise(init.start, "The left-hand side of a for-of loop may not start with 'let'.");
		this.toAssignable(init, false, refDestructuringErrors);
		this.checkLValPattern(init);
		return this.parseForIn(node, init);
	} else this.checkExpressionErrors(refDestructuringErrors, true);
	if (awaitAt > -1) this.unexpected(awaitAt);
	return this.parseFor(node, init);
};
pp$8.parseForAfterInit = function(node, init, awaitAt) {
	if ((this.type === types$1._in || this.options.ecmaVersion >= 6 && this.isContextual("of")) && init.declarations.length === 1) {
		if (this.type === types$1._in) {
			if ((init.kind === "using" || init.kind === "await using") && !init.declarations[0].init) this.raise(this.start, "Using declaration is not allowed in for-in loops");
			if (this.options.ecmaVersion >= 9 && awaitAt > -1) this.unexpected(awaitAt);
		} else if (this.options.ecmaVersion >= 9) node.await = awaitAt > -1;
		return this.parseForIn(node, init);
	}
	if (awaitAt > -1) this.unexpected(awaitAt);
	return this.parseFor(node, init);
};
pp$8.parseFunctionStatement = function(node, isAsync, declarationPosition) {
	this.next();
	return this.parseFunction(node, FUNC_STATEMENT | (declarationPosition ? 0 : FUNC_HANGING_STATEMENT), false, isAsync);
};
pp$8.parseIfStatement = function(node) {
	this.next();
	node.test = this.parseParenExpression();
	node.consequent = this.parseStatement("if");
	node.alternate = this.eat(types$1._else) ? this.parseStatement("if") : null;
	return this.finishNode(node, "IfStatement");
};
pp$8.parseReturnStatement = function(node) {
	if (!this.allowReturn) this.raise(this.start, "'return' outside of function");
	this.next();
	if (this.eat(types$1.semi) || this.insertSemicolon()) node.argument = null;
	else {
		node.argument = this.parseExpression();
		this.semicolon();
	}
	return this.finishNode(node, "ReturnStatement");
};
pp$8.parseSwitchStatement = function(node) {
	this.next();
	node.discriminant = this.parseParenExpression();
	node.cases = [];
	this.expect(types$1.braceL);
	this.labels.push(switchLabel);
	this.enterScope(SCOPE_SWITCH);
	var cur;
	for (var sawDefault = false; this.type !== types$1.braceR;) if (this.type === types$1._case || this.type === types$1._default) {
		var isCase = this.type === types$1._case;
		if (cur) this.finishNode(cur, "SwitchCase");
		node.cases.push(cur = this.startNode());
		cur.consequent = [];
		this.next();
		if (isCase) cur.test = this.parseExpression();
		else {
			if (sawDefault) this.raiseRecoverable(this.lastTokStart, "Multiple default clauses");
			sawDefault = true;
			cur.test = null;
		}
		this.expect(types$1.colon);
	} else {
		if (!cur) this.unexpected();
		cur.consequent.push(this.parseStatement(null));
	}
	this.exitScope();
	if (cur) this.finishNode(cur, "SwitchCase");
	this.next();
	this.labels.pop();
	return this.finishNode(node, "SwitchStatement");
};
pp$8.parseThrowStatement = function(node) {
	this.next();
	if (lineBreak.test(this.input.slice(this.lastTokEnd, this.start))) this.raise(this.lastTokEnd, "Illegal newline after throw");
	node.argument = this.parseExpression();
	this.semicolon();
	return this.finishNode(node, "ThrowStatement");
};
var empty$1 = [];
pp$8.parseCatchClauseParam = function() {
	var param = this.parseBindingAtom();
	var simple = param.type === "Identifier";
	this.enterScope(simple ? SCOPE_SIMPLE_CATCH : 0);
	this.checkLValPattern(param, simple ? BIND_SIMPLE_CATCH : BIND_LEXICAL);
	this.expect(types$1.parenR);
	return param;
};
pp$8.parseTryStatement = function(node) {
	this.next();
	node.block = this.parseBlock();
	node.handler = null;
	if (this.type === types$1._catch) {
		var clause = this.startNode();
		this.next();
		if (this.eat(types$1.parenL)) clause.param = this.parseCatchClauseParam();
		else {
			if (this.options.ecmaVersion < 10) this.unexpected();
			clause.param = null;
			this.enterScope(0);
		}
		clause.body = this.parseBlock(false);
		this.exitScope();
		node.handler = this.finishNode(clause, "CatchClause");
	}
	node.finalizer = this.eat(types$1._finally) ? this.parseBlock() : null;
	if (!node.handler && !node.finalizer) this.raise(node.start, "Missing catch or finally clause");
	return this.finishNode(node, "TryStatement");
};
pp$8.parseVarStatement = function(node, kind, allowMissingInitializer) {
	this.next();
	this.parseVar(node, false, kind, allowMissingInitializer);
	this.semicolon();
	return this.finishNode(node, "VariableDeclaration");
};
pp$8.parseWhileStatement = function(node) {
	this.next();
	node.test = this.parseParenExpression();
	this.labels.push(loopLabel);
	node.body = this.parseStatement("while");
	this.labels.pop();
	return this.finishNode(node, "WhileStatement");
};
pp$8.parseWithStatement = function(node) {
	if (this.strict) this.raise(this.start, "'with' in strict mode");
	this.next();
	node.object = this.parseParenExpression();
	node.body = this.parseStatement("with");
	return this.finishNode(node, "WithStatement");
};
pp$8.parseEmptyStatement = function(node) {
	this.next();
	return this.finishNode(node, "EmptyStatement");
};
pp$8.parseLabeledStatement = function(node, maybeName, expr, context) {
	for (var i$1 = 0, list = this.labels; i$1 < list.length; i$1 += 1) if (list[i$1].name === maybeName) this.raise(expr.start, "Label '" + maybeName + "' is already declared");
	var kind = this.type.isLoop ? "loop" : this.type === types$1._switch ? "switch" : null;
	for (var i = this.labels.length - 1; i >= 0; i--) {
		var label$1 = this.labels[i];
		if (label$1.statementStart === node.start) {
			label$1.statementStart = this.start;
			label$1.kind = kind;
		} else break;
	}
	this.labels.push({
		name: maybeName,
		kind,
		statementStart: this.start
	});
	node.body = this.parseStatement(context ? context.indexOf("label") === -1 ? context + "label" : context : "label");
	this.labels.pop();
	node.label = expr;
	return this.finishNode(node, "LabeledStatement");
};
pp$8.parseExpressionStatement = function(node, expr) {
	node.expression = expr;
	this.semicolon();
	return this.finishNode(node, "ExpressionStatement");
};
pp$8.parseBlock = function(createNewLexicalScope, node, exitStrict) {
	if (createNewLexicalScope === void 0) createNewLexicalScope = true;
	if (node === void 0) node = this.startNode();
	node.body = [];
	this.expect(types$1.braceL);
	if (createNewLexicalScope) this.enterScope(0);
	while (this.type !== types$1.braceR) {
		var stmt = this.parseStatement(null);
		node.body.push(stmt);
	}
	if (exitStrict) this.strict = false;
	this.next();
	if (createNewLexicalScope) this.exitScope();
	return this.finishNode(node, "BlockStatement");
};
pp$8.parseFor = function(node, init) {
	node.init = init;
	this.expect(types$1.semi);
	node.test = this.type === types$1.semi ? null : this.parseExpression();
	this.expect(types$1.semi);
	node.update = this.type === types$1.parenR ? null : this.parseExpression();
	this.expect(types$1.parenR);
	node.body = this.parseStatement("for");
	this.exitScope();
	this.labels.pop();
	return this.finishNode(node, "ForStatement");
};
pp$8.parseForIn = function(node, init) {
	var isForIn = this.type === types$1._in;
	this.next();
	if (init.type === "VariableDeclaration" && init.declarations[0].init != null && (!isForIn || this.options.ecmaVersion < 8 || this.strict || init.kind !== "var" || init.declarations[0].id.type !== "Identifier")) this.raise(init.start, (isForIn ? "for-in" : "for-of") + " loop variable declaration may not have an initializer");
	node.left = init;
	node.right = isForIn ? this.parseExpression() : this.parseMaybeAssign();
	this.expect(types$1.parenR);
	node.body = this.parseStatement("for");
	this.exitScope();
	this.labels.pop();
	return this.finishNode(node, isForIn ? "ForInStatement" : "ForOfStatement");
};
pp$8.parseVar = function(node, isFor, kind, allowMissingInitializer) {
	node.declarations = [];
	node.kind = kind;
	for (;;) {
		var decl = this.startNode();
		this.parseVarId(decl, kind);
		if (this.eat(types$1.eq)) decl.init = this.parseMaybeAssign(isFor);
		else if (!allowMissingInitializer && kind === "const" && !(this.type === types$1._in || this.options.ecmaVersion >= 6 && this.isContextual("of"))) this.unexpected();
		else if (!allowMissingInitializer && (kind === "using" || kind === "await using") && this.options.ecmaVersion >= 17 && this.type !== types$1._in && !this.isContextual("of")) this.raise(this.lastTokEnd, "Missing initializer in " + kind + " declaration");
		else if (!allowMissingInitializer && decl.id.type !== "Identifier" && !(isFor && (this.type === types$1._in || this.isContextual("of")))) this.raise(this.lastTokEnd, "Complex binding patterns require an initialization value");
		else decl.init = null;
		node.declarations.push(this.finishNode(decl, "VariableDeclarator"));
		if (!this.eat(types$1.comma)) break;
	}
	return node;
};
pp$8.parseVarId = function(decl, kind) {
	decl.id = kind === "using" || kind === "await using" ? this.parseIdent() : this.parseBindingAtom();
	this.checkLValPattern(decl.id, kind === "var" ? BIND_VAR : BIND_LEXICAL, false);
};
var FUNC_STATEMENT = 1;
var FUNC_HANGING_STATEMENT = 2;
var FUNC_NULLABLE_ID = 4;
pp$8.parseFunction = function(node, statement, allowExpressionBody, isAsync, forInit) {
	this.initFunction(node);
	if (this.options.ecmaVersion >= 9 || this.options.ecmaVersion >= 6 && !isAsync) {
		if (this.type === types$1.star && statement & FUNC_HANGING_STATEMENT) this.unexpected();
		node.generator = this.eat(types$1.star);
	}
	if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
	if (statement & FUNC_STATEMENT) {
		node.id = statement & FUNC_NULLABLE_ID && this.type !== types$1.name ? null : this.parseIdent();
		if (node.id && !(statement & FUNC_HANGING_STATEMENT)) this.checkLValSimple(node.id, this.strict || node.generator || node.async ? this.treatFunctionsAsVar ? BIND_VAR : BIND_LEXICAL : BIND_FUNCTION);
	}
	var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
	this.yieldPos = 0;
	this.awaitPos = 0;
	this.awaitIdentPos = 0;
	this.enterScope(functionFlags(node.async, node.generator));
	if (!(statement & FUNC_STATEMENT)) node.id = this.type === types$1.name ? this.parseIdent() : null;
	this.parseFunctionParams(node);
	this.parseFunctionBody(node, allowExpressionBody, false, forInit);
	this.yieldPos = oldYieldPos;
	this.awaitPos = oldAwaitPos;
	this.awaitIdentPos = oldAwaitIdentPos;
	return this.finishNode(node, statement & FUNC_STATEMENT ? "FunctionDeclaration" : "FunctionExpression");
};
pp$8.parseFunctionParams = function(node) {
	this.expect(types$1.parenL);
	node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
	this.checkYieldAwaitInDefaultParams();
};
pp$8.parseClass = function(node, isStatement) {
	this.next();
	var oldStrict = this.strict;
	this.strict = true;
	this.parseClassId(node, isStatement);
	this.parseClassSuper(node);
	var privateNameMap = this.enterClassBody();
	var classBody = this.startNode();
	var hadConstructor = false;
	classBody.body = [];
	this.expect(types$1.braceL);
	while (this.type !== types$1.braceR) {
		var element = this.parseClassElement(node.superClass !== null);
		if (element) {
			classBody.body.push(element);
			if (element.type === "MethodDefinition" && element.kind === "constructor") {
				if (hadConstructor) this.raiseRecoverable(element.start, "Duplicate constructor in the same class");
				hadConstructor = true;
			} else if (element.key && element.key.type === "PrivateIdentifier" && isPrivateNameConflicted(privateNameMap, element)) this.raiseRecoverable(element.key.start, "Identifier '#" + element.key.name + "' has already been declared");
		}
	}
	this.strict = oldStrict;
	this.next();
	node.body = this.finishNode(classBody, "ClassBody");
	this.exitClassBody();
	return this.finishNode(node, isStatement ? "ClassDeclaration" : "ClassExpression");
};
pp$8.parseClassElement = function(constructorAllowsSuper) {
	if (this.eat(types$1.semi)) return null;
	var ecmaVersion = this.options.ecmaVersion;
	var node = this.startNode();
	var keyName = "";
	var isGenerator = false;
	var isAsync = false;
	var kind = "method";
	var isStatic = false;
	if (this.eatContextual("static")) {
		if (ecmaVersion >= 13 && this.eat(types$1.braceL)) {
			this.parseClassStaticBlock(node);
			return node;
		}
		if (this.isClassElementNameStart() || this.type === types$1.star) isStatic = true;
		else keyName = "static";
	}
	node.static = isStatic;
	if (!keyName && ecmaVersion >= 8 && this.eatContextual("async")) {
		if ((this.isClassElementNameStart() || this.type === types$1.star) && !this.canInsertSemicolon()) isAsync = true;
		else keyName = "async";
	}
	if (!keyName && (ecmaVersion >= 9 || !isAsync) && this.eat(types$1.star)) isGenerator = true;
	if (!keyName && !isAsync && !isGenerator) {
		var lastValue = this.value;
		if (this.eatContextual("get") || this.eatContextual("set")) {
			if (this.isClassElementNameStart()) kind = lastValue;
			else keyName = lastValue;
		}
	}
	if (keyName) {
		node.computed = false;
		node.key = this.startNodeAt(this.lastTokStart, this.lastTokStartLoc);
		node.key.name = keyName;
		this.finishNode(node.key, "Identifier");
	} else this.parseClassElementName(node);
	if (ecmaVersion < 13 || this.type === types$1.parenL || kind !== "method" || isGenerator || isAsync) {
		var isConstructor = !node.static && checkKeyName(node, "constructor");
		var allowsDirectSuper = isConstructor && constructorAllowsSuper;
		if (isConstructor && kind !== "method") this.raise(node.key.start, "Constructor can't have get/set modifier");
		node.kind = isConstructor ? "constructor" : kind;
		this.parseClassMethod(node, isGenerator, isAsync, allowsDirectSuper);
	} else this.parseClassField(node);
	return node;
};
pp$8.isClassElementNameStart = function() {
	return this.type === types$1.name || this.type === types$1.privateId || this.type === types$1.num || this.type === types$1.string || this.type === types$1.bracketL || this.type.keyword;
};
pp$8.parseClassElementName = function(element) {
	if (this.type === types$1.privateId) {
		if (this.value === "constructor") this.raise(this.start, "Classes can't have an element named '#constructor'");
		element.computed = false;
		element.key = this.parsePrivateIdent();
	} else this.parsePropertyName(element);
};
pp$8.parseClassMethod = function(method, isGenerator, isAsync, allowsDirectSuper) {
	var key = method.key;
	if (method.kind === "constructor") {
		if (isGenerator) this.raise(key.start, "Constructor can't be a generator");
		if (isAsync) this.raise(key.start, "Constructor can't be an async method");
	} else if (method.static && checkKeyName(method, "prototype")) this.raise(key.start, "Classes may not have a static property named prototype");
	var value = method.value = this.parseMethod(isGenerator, isAsync, allowsDirectSuper);
	if (method.kind === "get" && value.params.length !== 0) this.raiseRecoverable(value.start, "getter should have no params");
	if (method.kind === "set" && value.params.length !== 1) this.raiseRecoverable(value.start, "setter should have exactly one param");
	if (method.kind === "set" && value.params[0].type === "RestElement") this.raiseRecoverable(value.params[0].start, "Setter cannot use rest params");
	return this.finishNode(method, "MethodDefinition");
};
pp$8.parseClassField = function(field) {
	if (checkKeyName(field, "constructor")) this.raise(field.key.start, "Classes can't have a field named 'constructor'");
	else if (field.static && checkKeyName(field, "prototype")) this.raise(field.key.start, "Classes can't have a static field named 'prototype'");
	if (this.eat(types$1.eq)) {
		this.enterScope(SCOPE_CLASS_FIELD_INIT | SCOPE_SUPER);
		field.value = this.parseMaybeAssign();
		this.exitScope();
	} else field.value = null;
	this.semicolon();
	return this.finishNode(field, "PropertyDefinition");
};
pp$8.parseClassStaticBlock = function(node) {
	node.body = [];
	var oldLabels = this.labels;
	this.labels = [];
	this.enterScope(SCOPE_CLASS_STATIC_BLOCK | SCOPE_SUPER);
	while (this.type !== types$1.braceR) {
		var stmt = this.parseStatement(null);
		node.body.push(stmt);
	}
	this.next();
	this.exitScope();
	this.labels = oldLabels;
	return this.finishNode(node, "StaticBlock");
};
pp$8.parseClassId = function(node, isStatement) {
	if (this.type === types$1.name) {
		node.id = this.parseIdent();
		if (isStatement) this.checkLValSimple(node.id, BIND_LEXICAL, false);
	} else {
		if (isStatement === true) this.unexpected();
		node.id = null;
	}
};
pp$8.parseClassSuper = function(node) {
	node.superClass = this.eat(types$1._extends) ? this.parseExprSubscripts(null, false) : null;
};
pp$8.enterClassBody = function() {
	var element = {
		declared: Object.create(null),
		used: []
	};
	this.privateNameStack.push(element);
	return element.declared;
};
pp$8.exitClassBody = function() {
	var ref = this.privateNameStack.pop();
	var declared = ref.declared;
	var used = ref.used;
	if (!this.options.checkPrivateFields) return;
	var len = this.privateNameStack.length;
	var parent = len === 0 ? null : this.privateNameStack[len - 1];
	for (var i = 0; i < used.length; ++i) {
		var id = used[i];
		if (!hasOwn(declared, id.name)) {
			if (parent) parent.used.push(id);
			else this.raiseRecoverable(id.start, "Private field '#" + id.name + "' must be declared in an enclosing class");
		}
	}
};
function isPrivateNameConflicted(privateNameMap, element) {
	var name = element.key.name;
	var curr = privateNameMap[name];
	var next = "true";
	if (element.type === "MethodDefinition" && (element.kind === "get" || element.kind === "set")) next = (element.static ? "s" : "i") + element.kind;
	if (curr === "iget" && next === "iset" || curr === "iset" && next === "iget" || curr === "sget" && next === "sset" || curr === "sset" && next === "sget") {
		privateNameMap[name] = "true";
		return false;
	} else if (!curr) {
		privateNameMap[name] = next;
		return false;
	} else return true;
}
function checkKeyName(node, name) {
	var computed = node.computed;
	var key = node.key;
	return !computed && (key.type === "Identifier" && key.name === name || key.type === "Literal" && key.value === name);
}
pp$8.parseExportAllDeclaration = function(node, exports$1) {
	if (this.options.ecmaVersion >= 11) {
		if (this.eatContextual("as")) {
			node.exported = this.parseModuleExportName();
			this.checkExport(exports$1, node.exported, this.lastTokStart);
		} else node.exported = null;
	}
	this.expectContextual("from");
	if (this.type !== types$1.string) this.unexpected();
	node.source = this.parseExprAtom();
	if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
	this.semicolon();
	return this.finishNode(node, "ExportAllDeclaration");
};
pp$8.parseExport = function(node, exports$1) {
	this.next();
	if (this.eat(types$1.star)) return this.parseExportAllDeclaration(node, exports$1);
	if (this.eat(types$1._default)) {
		this.checkExport(exports$1, "default", this.lastTokStart);
		node.declaration = this.parseExportDefaultDeclaration();
		return this.finishNode(node, "ExportDefaultDeclaration");
	}
	if (this.shouldParseExportStatement()) {
		node.declaration = this.parseExportDeclaration(node);
		if (node.declaration.type === "VariableDeclaration") this.checkVariableExport(exports$1, node.declaration.declarations);
		else this.checkExport(exports$1, node.declaration.id, node.declaration.id.start);
		node.specifiers = [];
		node.source = null;
		if (this.options.ecmaVersion >= 16) node.attributes = [];
	} else {
		node.declaration = null;
		node.specifiers = this.parseExportSpecifiers(exports$1);
		if (this.eatContextual("from")) {
			if (this.type !== types$1.string) this.unexpected();
			node.source = this.parseExprAtom();
			if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
		} else {
			for (var i = 0, list = node.specifiers; i < list.length; i += 1) {
				var spec = list[i];
				this.checkUnreserved(spec.local);
				this.checkLocalExport(spec.local);
				if (spec.local.type === "Literal") this.raise(spec.local.start, "A string literal cannot be used as an exported binding without `from`.");
			}
			node.source = null;
			if (this.options.ecmaVersion >= 16) node.attributes = [];
		}
		this.semicolon();
	}
	return this.finishNode(node, "ExportNamedDeclaration");
};
pp$8.parseExportDeclaration = function(node) {
	return this.parseStatement(null);
};
pp$8.parseExportDefaultDeclaration = function() {
	var isAsync;
	if (this.type === types$1._function || (isAsync = this.isAsyncFunction())) {
		var fNode = this.startNode();
		this.next();
		if (isAsync) this.next();
		return this.parseFunction(fNode, FUNC_STATEMENT | FUNC_NULLABLE_ID, false, isAsync);
	} else if (this.type === types$1._class) {
		var cNode = this.startNode();
		return this.parseClass(cNode, "nullableID");
	} else {
		var declaration = this.parseMaybeAssign();
		this.semicolon();
		return declaration;
	}
};
pp$8.checkExport = function(exports$1, name, pos) {
	if (!exports$1) return;
	if (typeof name !== "string") name = name.type === "Identifier" ? name.name : name.value;
	if (hasOwn(exports$1, name)) this.raiseRecoverable(pos, "Duplicate export '" + name + "'");
	exports$1[name] = true;
};
pp$8.checkPatternExport = function(exports$1, pat) {
	var type = pat.type;
	if (type === "Identifier") this.checkExport(exports$1, pat, pat.start);
	else if (type === "ObjectPattern") for (var i = 0, list = pat.properties; i < list.length; i += 1) {
		var prop = list[i];
		this.checkPatternExport(exports$1, prop);
	}
	else if (type === "ArrayPattern") for (var i$1 = 0, list$1 = pat.elements; i$1 < list$1.length; i$1 += 1) {
		var elt = list$1[i$1];
		if (elt) this.checkPatternExport(exports$1, elt);
	}
	else if (type === "Property") this.checkPatternExport(exports$1, pat.value);
	else if (type === "AssignmentPattern") this.checkPatternExport(exports$1, pat.left);
	else if (type === "RestElement") this.checkPatternExport(exports$1, pat.argument);
};
pp$8.checkVariableExport = function(exports$1, decls) {
	if (!exports$1) return;
	for (var i = 0, list = decls; i < list.length; i += 1) {
		var decl = list[i];
		this.checkPatternExport(exports$1, decl.id);
	}
};
pp$8.shouldParseExportStatement = function() {
	return this.type.keyword === "var" || this.type.keyword === "const" || this.type.keyword === "class" || this.type.keyword === "function" || this.isLet() || this.isAsyncFunction();
};
pp$8.parseExportSpecifier = function(exports$1) {
	var node = this.startNode();
	node.local = this.parseModuleExportName();
	node.exported = this.eatContextual("as") ? this.parseModuleExportName() : node.local;
	this.checkExport(exports$1, node.exported, node.exported.start);
	return this.finishNode(node, "ExportSpecifier");
};
pp$8.parseExportSpecifiers = function(exports$1) {
	var nodes = [], first = true;
	this.expect(types$1.braceL);
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		nodes.push(this.parseExportSpecifier(exports$1));
	}
	return nodes;
};
pp$8.parseImport = function(node) {
	this.next();
	if (this.type === types$1.string) {
		node.specifiers = empty$1;
		node.source = this.parseExprAtom();
	} else {
		node.specifiers = this.parseImportSpecifiers();
		this.expectContextual("from");
		node.source = this.type === types$1.string ? this.parseExprAtom() : this.unexpected();
	}
	if (this.options.ecmaVersion >= 16) node.attributes = this.parseWithClause();
	this.semicolon();
	return this.finishNode(node, "ImportDeclaration");
};
pp$8.parseImportSpecifier = function() {
	var node = this.startNode();
	node.imported = this.parseModuleExportName();
	if (this.eatContextual("as")) node.local = this.parseIdent();
	else {
		this.checkUnreserved(node.imported);
		node.local = node.imported;
	}
	this.checkLValSimple(node.local, BIND_LEXICAL);
	return this.finishNode(node, "ImportSpecifier");
};
pp$8.parseImportDefaultSpecifier = function() {
	var node = this.startNode();
	node.local = this.parseIdent();
	this.checkLValSimple(node.local, BIND_LEXICAL);
	return this.finishNode(node, "ImportDefaultSpecifier");
};
pp$8.parseImportNamespaceSpecifier = function() {
	var node = this.startNode();
	this.next();
	this.expectContextual("as");
	node.local = this.parseIdent();
	this.checkLValSimple(node.local, BIND_LEXICAL);
	return this.finishNode(node, "ImportNamespaceSpecifier");
};
pp$8.parseImportSpecifiers = function() {
	var nodes = [], first = true;
	if (this.type === types$1.name) {
		nodes.push(this.parseImportDefaultSpecifier());
		if (!this.eat(types$1.comma)) return nodes;
	}
	if (this.type === types$1.star) {
		nodes.push(this.parseImportNamespaceSpecifier());
		return nodes;
	}
	this.expect(types$1.braceL);
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		nodes.push(this.parseImportSpecifier());
	}
	return nodes;
};
pp$8.parseWithClause = function() {
	var nodes = [];
	if (!this.eat(types$1._with)) return nodes;
	this.expect(types$1.braceL);
	var attributeKeys = {};
	var first = true;
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		var attr = this.parseImportAttribute();
		var keyName = attr.key.type === "Identifier" ? attr.key.name : attr.key.value;
		if (hasOwn(attributeKeys, keyName)) this.raiseRecoverable(attr.key.start, "Duplicate attribute key '" + keyName + "'");
		attributeKeys[keyName] = true;
		nodes.push(attr);
	}
	return nodes;
};
pp$8.parseImportAttribute = function() {
	var node = this.startNode();
	node.key = this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never");
	this.expect(types$1.colon);
	if (this.type !== types$1.string) this.unexpected();
	node.value = this.parseExprAtom();
	return this.finishNode(node, "ImportAttribute");
};
pp$8.parseModuleExportName = function() {
	if (this.options.ecmaVersion >= 13 && this.type === types$1.string) {
		var stringLiteral = this.parseLiteral(this.value);
		if (loneSurrogate.test(stringLiteral.value)) this.raise(stringLiteral.start, "An export name cannot include a lone surrogate.");
		return stringLiteral;
	}
	return this.parseIdent(true);
};
pp$8.adaptDirectivePrologue = function(statements) {
	for (var i = 0; i < statements.length && this.isDirectiveCandidate(statements[i]); ++i) statements[i].directive = statements[i].expression.raw.slice(1, -1);
};
pp$8.isDirectiveCandidate = function(statement) {
	return this.options.ecmaVersion >= 5 && statement.type === "ExpressionStatement" && statement.expression.type === "Literal" && typeof statement.expression.value === "string" && (this.input[statement.start] === "\"" || this.input[statement.start] === "'");
};
var pp$7 = Parser.prototype;
pp$7.toAssignable = function(node, isBinding, refDestructuringErrors) {
	if (this.options.ecmaVersion >= 6 && node) switch (node.type) {
		case "Identifier":
			if (this.inAsync && node.name === "await") this.raise(node.start, "Cannot use 'await' as identifier inside an async function");
			break;
		case "ObjectPattern":
		case "ArrayPattern":
		case "AssignmentPattern":
		case "RestElement": break;
		case "ObjectExpression":
			node.type = "ObjectPattern";
			if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
			for (var i = 0, list = node.properties; i < list.length; i += 1) {
				var prop = list[i];
				this.toAssignable(prop, isBinding);
				if (prop.type === "RestElement" && (prop.argument.type === "ArrayPattern" || prop.argument.type === "ObjectPattern")) this.raise(prop.argument.start, "Unexpected token");
			}
			break;
		case "Property":
			if (node.kind !== "init") this.raise(node.key.start, "Object pattern can't contain getter or setter");
			this.toAssignable(node.value, isBinding);
			break;
		case "ArrayExpression":
			node.type = "ArrayPattern";
			if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
			this.toAssignableList(node.elements, isBinding);
			break;
		case "SpreadElement":
			node.type = "RestElement";
			this.toAssignable(node.argument, isBinding);
			if (node.argument.type === "AssignmentPattern") this.raise(node.argument.start, "Rest elements cannot have a default value");
			break;
		case "AssignmentExpression":
			if (node.operator !== "=") this.raise(node.left.end, "Only '=' operator can be used for specifying default value.");
			node.type = "AssignmentPattern";
			delete node.operator;
			this.toAssignable(node.left, isBinding);
			break;
		case "ParenthesizedExpression":
			this.toAssignable(node.expression, isBinding, refDestructuringErrors);
			break;
		case "ChainExpression":
			this.raiseRecoverable(node.start, "Optional chaining cannot appear in left-hand side");
			break;
		case "MemberExpression": if (!isBinding) break;
		default: this.raise(node.start, "Assigning to rvalue");
	}
	else if (refDestructuringErrors) this.checkPatternErrors(refDestructuringErrors, true);
	return node;
};
pp$7.toAssignableList = function(exprList, isBinding) {
	var end = exprList.length;
	for (var i = 0; i < end; i++) {
		var elt = exprList[i];
		if (elt) this.toAssignable(elt, isBinding);
	}
	if (end) {
		var last = exprList[end - 1];
		if (this.options.ecmaVersion === 6 && isBinding && last && last.type === "RestElement" && last.argument.type !== "Identifier") this.unexpected(last.argument.start);
	}
	return exprList;
};
pp$7.parseSpread = function(refDestructuringErrors) {
	var node = this.startNode();
	this.next();
	node.argument = this.parseMaybeAssign(false, refDestructuringErrors);
	return this.finishNode(node, "SpreadElement");
};
pp$7.parseRestBinding = function() {
	var node = this.startNode();
	this.next();
	if (this.options.ecmaVersion === 6 && this.type !== types$1.name) this.unexpected();
	node.argument = this.parseBindingAtom();
	return this.finishNode(node, "RestElement");
};
pp$7.parseBindingAtom = function() {
	if (this.options.ecmaVersion >= 6) switch (this.type) {
		case types$1.bracketL:
			var node = this.startNode();
			this.next();
			node.elements = this.parseBindingList(types$1.bracketR, true, true);
			return this.finishNode(node, "ArrayPattern");
		case types$1.braceL: return this.parseObj(true);
	}
	return this.parseIdent();
};
pp$7.parseBindingList = function(close, allowEmpty, allowTrailingComma, allowModifiers) {
	var elts = [], first = true;
	while (!this.eat(close)) {
		if (first) first = false;
		else this.expect(types$1.comma);
		if (allowEmpty && this.type === types$1.comma) elts.push(null);
		else if (allowTrailingComma && this.afterTrailingComma(close)) break;
		else if (this.type === types$1.ellipsis) {
			var rest = this.parseRestBinding();
			this.parseBindingListItem(rest);
			elts.push(rest);
			if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
			this.expect(close);
			break;
		} else elts.push(this.parseAssignableListItem(allowModifiers));
	}
	return elts;
};
pp$7.parseAssignableListItem = function(allowModifiers) {
	var elem = this.parseMaybeDefault(this.start, this.startLoc);
	this.parseBindingListItem(elem);
	return elem;
};
pp$7.parseBindingListItem = function(param) {
	return param;
};
pp$7.parseMaybeDefault = function(startPos, startLoc, left) {
	left = left || this.parseBindingAtom();
	if (this.options.ecmaVersion < 6 || !this.eat(types$1.eq)) return left;
	var node = this.startNodeAt(startPos, startLoc);
	node.left = left;
	node.right = this.parseMaybeAssign();
	return this.finishNode(node, "AssignmentPattern");
};
pp$7.checkLValSimple = function(expr, bindingType, checkClashes) {
	if (bindingType === void 0) bindingType = BIND_NONE;
	var isBind = bindingType !== BIND_NONE;
	switch (expr.type) {
		case "Identifier":
			if (this.strict && this.reservedWordsStrictBind.test(expr.name)) this.raiseRecoverable(expr.start, (isBind ? "Binding " : "Assigning to ") + expr.name + " in strict mode");
			if (isBind) {
				if (bindingType === BIND_LEXICAL && expr.name === "let") this.raiseRecoverable(expr.start, "let is disallowed as a lexically bound name");
				if (checkClashes) {
					if (hasOwn(checkClashes, expr.name)) this.raiseRecoverable(expr.start, "Argument name clash");
					checkClashes[expr.name] = true;
				}
				if (bindingType !== BIND_OUTSIDE) this.declareName(expr.name, bindingType, expr.start);
			}
			break;
		case "ChainExpression":
			this.raiseRecoverable(expr.start, "Optional chaining cannot appear in left-hand side");
			break;
		case "MemberExpression":
			if (isBind) this.raiseRecoverable(expr.start, "Binding member expression");
			break;
		case "ParenthesizedExpression":
			if (isBind) this.raiseRecoverable(expr.start, "Binding parenthesized expression");
			return this.checkLValSimple(expr.expression, bindingType, checkClashes);
		default: this.raise(expr.start, (isBind ? "Binding" : "Assigning to") + " rvalue");
	}
};
pp$7.checkLValPattern = function(expr, bindingType, checkClashes) {
	if (bindingType === void 0) bindingType = BIND_NONE;
	switch (expr.type) {
		case "ObjectPattern":
			for (var i = 0, list = expr.properties; i < list.length; i += 1) {
				var prop = list[i];
				this.checkLValInnerPattern(prop, bindingType, checkClashes);
			}
			break;
		case "ArrayPattern":
			for (var i$1 = 0, list$1 = expr.elements; i$1 < list$1.length; i$1 += 1) {
				var elem = list$1[i$1];
				if (elem) this.checkLValInnerPattern(elem, bindingType, checkClashes);
			}
			break;
		default: this.checkLValSimple(expr, bindingType, checkClashes);
	}
};
pp$7.checkLValInnerPattern = function(expr, bindingType, checkClashes) {
	if (bindingType === void 0) bindingType = BIND_NONE;
	switch (expr.type) {
		case "Property":
			this.checkLValInnerPattern(expr.value, bindingType, checkClashes);
			break;
		case "AssignmentPattern":
			this.checkLValPattern(expr.left, bindingType, checkClashes);
			break;
		case "RestElement":
			this.checkLValPattern(expr.argument, bindingType, checkClashes);
			break;
		default: this.checkLValPattern(expr, bindingType, checkClashes);
	}
};
var TokContext = function TokContext(token, isExpr, preserveSpace, override, generator) {
	this.token = token;
	this.isExpr = !!isExpr;
	this.preserveSpace = !!preserveSpace;
	this.override = override;
	this.generator = !!generator;
};
var types = {
	b_stat: new TokContext("{", false),
	b_expr: new TokContext("{", true),
	b_tmpl: new TokContext("${", false),
	p_stat: new TokContext("(", false),
	p_expr: new TokContext("(", true),
	q_tmpl: new TokContext("`", true, true, function(p) {
		return p.tryReadTemplateToken();
	}),
	f_stat: new TokContext("function", false),
	f_expr: new TokContext("function", true),
	f_expr_gen: new TokContext("function", true, false, null, true),
	f_gen: new TokContext("function", false, false, null, true)
};
var pp$6 = Parser.prototype;
pp$6.initialContext = function() {
	return [types.b_stat];
};
pp$6.curContext = function() {
	return this.context[this.context.length - 1];
};
pp$6.braceIsBlock = function(prevType) {
	var parent = this.curContext();
	if (parent === types.f_expr || parent === types.f_stat) return true;
	if (prevType === types$1.colon && (parent === types.b_stat || parent === types.b_expr)) return !parent.isExpr;
	if (prevType === types$1._return || prevType === types$1.name && this.exprAllowed) return lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
	if (prevType === types$1._else || prevType === types$1.semi || prevType === types$1.eof || prevType === types$1.parenR || prevType === types$1.arrow) return true;
	if (prevType === types$1.braceL) return parent === types.b_stat;
	if (prevType === types$1._var || prevType === types$1._const || prevType === types$1.name) return false;
	return !this.exprAllowed;
};
pp$6.inGeneratorContext = function() {
	for (var i = this.context.length - 1; i >= 1; i--) {
		var context = this.context[i];
		if (context.token === "function") return context.generator;
	}
	return false;
};
pp$6.updateContext = function(prevType) {
	var update, type = this.type;
	if (type.keyword && prevType === types$1.dot) this.exprAllowed = false;
	else if (update = type.updateContext) update.call(this, prevType);
	else this.exprAllowed = type.beforeExpr;
};
pp$6.overrideContext = function(tokenCtx) {
	if (this.curContext() !== tokenCtx) this.context[this.context.length - 1] = tokenCtx;
};
types$1.parenR.updateContext = types$1.braceR.updateContext = function() {
	if (this.context.length === 1) {
		this.exprAllowed = true;
		return;
	}
	var out = this.context.pop();
	if (out === types.b_stat && this.curContext().token === "function") out = this.context.pop();
	this.exprAllowed = !out.isExpr;
};
types$1.braceL.updateContext = function(prevType) {
	this.context.push(this.braceIsBlock(prevType) ? types.b_stat : types.b_expr);
	this.exprAllowed = true;
};
types$1.dollarBraceL.updateContext = function() {
	this.context.push(types.b_tmpl);
	this.exprAllowed = true;
};
types$1.parenL.updateContext = function(prevType) {
	var statementParens = prevType === types$1._if || prevType === types$1._for || prevType === types$1._with || prevType === types$1._while;
	this.context.push(statementParens ? types.p_stat : types.p_expr);
	this.exprAllowed = true;
};
types$1.incDec.updateContext = function() {};
types$1._function.updateContext = types$1._class.updateContext = function(prevType) {
	if (prevType.beforeExpr && prevType !== types$1._else && !(prevType === types$1.semi && this.curContext() !== types.p_stat) && !(prevType === types$1._return && lineBreak.test(this.input.slice(this.lastTokEnd, this.start))) && !((prevType === types$1.colon || prevType === types$1.braceL) && this.curContext() === types.b_stat)) this.context.push(types.f_expr);
	else this.context.push(types.f_stat);
	this.exprAllowed = false;
};
types$1.colon.updateContext = function() {
	if (this.curContext().token === "function") this.context.pop();
	this.exprAllowed = true;
};
types$1.backQuote.updateContext = function() {
	if (this.curContext() === types.q_tmpl) this.context.pop();
	else this.context.push(types.q_tmpl);
	this.exprAllowed = false;
};
types$1.star.updateContext = function(prevType) {
	if (prevType === types$1._function) {
		var index = this.context.length - 1;
		if (this.context[index] === types.f_expr) this.context[index] = types.f_expr_gen;
		else this.context[index] = types.f_gen;
	}
	this.exprAllowed = true;
};
types$1.name.updateContext = function(prevType) {
	var allowed = false;
	if (this.options.ecmaVersion >= 6 && prevType !== types$1.dot) {
		if (this.value === "of" && !this.exprAllowed || this.value === "yield" && this.inGeneratorContext()) allowed = true;
	}
	this.exprAllowed = allowed;
};
var pp$5 = Parser.prototype;
pp$5.checkPropClash = function(prop, propHash, refDestructuringErrors) {
	if (this.options.ecmaVersion >= 9 && prop.type === "SpreadElement") return;
	if (this.options.ecmaVersion >= 6 && (prop.computed || prop.method || prop.shorthand)) return;
	var key = prop.key;
	var name;
	switch (key.type) {
		case "Identifier":
			name = key.name;
			break;
		case "Literal":
			name = String(key.value);
			break;
		default: return;
	}
	var kind = prop.kind;
	if (this.options.ecmaVersion >= 6) {
		if (name === "__proto__" && kind === "init") {
			if (propHash.proto) {
				if (refDestructuringErrors) {
					if (refDestructuringErrors.doubleProto < 0) refDestructuringErrors.doubleProto = key.start;
				} else this.raiseRecoverable(key.start, "Redefinition of __proto__ property");
			}
			propHash.proto = true;
		}
		return;
	}
	name = "$" + name;
	var other = propHash[name];
	if (other) {
		var redefinition;
		if (kind === "init") redefinition = this.strict && other.init || other.get || other.set;
		else redefinition = other.init || other[kind];
		if (redefinition) this.raiseRecoverable(key.start, "Redefinition of property");
	} else other = propHash[name] = {
		init: false,
		get: false,
		set: false
	};
	other[kind] = true;
};
pp$5.parseExpression = function(forInit, refDestructuringErrors) {
	var this$1$1 = this;
	return this.catchStackOverflow(function() {
		var startPos = this$1$1.start, startLoc = this$1$1.startLoc;
		var expr = this$1$1.parseMaybeAssign(forInit, refDestructuringErrors);
		if (this$1$1.type === types$1.comma) {
			var node = this$1$1.startNodeAt(startPos, startLoc);
			node.expressions = [expr];
			while (this$1$1.eat(types$1.comma)) node.expressions.push(this$1$1.parseMaybeAssign(forInit, refDestructuringErrors));
			return this$1$1.finishNode(node, "SequenceExpression");
		}
		return expr;
	});
};
pp$5.parseMaybeAssign = function(forInit, refDestructuringErrors, afterLeftParse) {
	if (this.isContextual("yield")) {
		if (this.inGenerator) return this.parseYield(forInit);
		else this.exprAllowed = false;
	}
	var ownDestructuringErrors = false, oldParenAssign = -1, oldTrailingComma = -1, oldDoubleProto = -1;
	if (refDestructuringErrors) {
		oldParenAssign = refDestructuringErrors.parenthesizedAssign;
		oldTrailingComma = refDestructuringErrors.trailingComma;
		oldDoubleProto = refDestructuringErrors.doubleProto;
		refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
	} else {
		refDestructuringErrors = new DestructuringErrors();
		ownDestructuringErrors = true;
	}
	var startPos = this.start, startLoc = this.startLoc;
	if (this.type === types$1.parenL || this.type === types$1.name) {
		this.potentialArrowAt = this.start;
		this.potentialArrowInForAwait = forInit === "await";
	}
	var left = this.parseMaybeConditional(forInit, refDestructuringErrors);
	if (afterLeftParse) left = afterLeftParse.call(this, left, startPos, startLoc);
	if (this.type.isAssign) {
		var node = this.startNodeAt(startPos, startLoc);
		node.operator = this.value;
		if (this.type === types$1.eq) left = this.toAssignable(left, false, refDestructuringErrors);
		if (!ownDestructuringErrors) {
			refDestructuringErrors.parenthesizedAssign = refDestructuringErrors.trailingComma = -1;
			if (refDestructuringErrors.shorthandAssign >= left.start) refDestructuringErrors.shorthandAssign = -1;
			if (refDestructuringErrors.doubleProto >= left.start) refDestructuringErrors.doubleProto = -1;
		}
		if (this.type === types$1.eq) this.checkLValPattern(left);
		else this.checkLValSimple(left);
		node.left = left;
		this.next();
		node.right = this.parseMaybeAssign(forInit);
		if (oldDoubleProto > -1) refDestructuringErrors.doubleProto = oldDoubleProto;
		return this.finishNode(node, "AssignmentExpression");
	} else if (ownDestructuringErrors) this.checkExpressionErrors(refDestructuringErrors, true);
	if (oldParenAssign > -1) refDestructuringErrors.parenthesizedAssign = oldParenAssign;
	if (oldTrailingComma > -1) refDestructuringErrors.trailingComma = oldTrailingComma;
	return left;
};
pp$5.parseMaybeConditional = function(forInit, refDestructuringErrors) {
	var startPos = this.start, startLoc = this.startLoc;
	var expr = this.parseExprOps(forInit, refDestructuringErrors);
	if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
	if (!(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.question)) {
		var node = this.startNodeAt(startPos, startLoc);
		node.test = expr;
		node.consequent = this.parseMaybeAssign();
		this.expect(types$1.colon);
		node.alternate = this.parseMaybeAssign(forInit);
		return this.finishNode(node, "ConditionalExpression");
	}
	return expr;
};
pp$5.parseExprOps = function(forInit, refDestructuringErrors) {
	var startPos = this.start, startLoc = this.startLoc;
	var expr = this.parseMaybeUnary(refDestructuringErrors, false, false, forInit);
	if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
	return expr.start === startPos && expr.type === "ArrowFunctionExpression" ? expr : this.parseExprOp(expr, startPos, startLoc, -1, forInit);
};
pp$5.parseExprOp = function(left, leftStartPos, leftStartLoc, minPrec, forInit) {
	var prec = this.type.binop;
	if (prec != null && (!forInit || this.type !== types$1._in)) {
		if (prec > minPrec) {
			var logical = this.type === types$1.logicalOR || this.type === types$1.logicalAND;
			var coalesce = this.type === types$1.coalesce;
			if (coalesce) prec = types$1.logicalAND.binop;
			var op = this.value;
			this.next();
			var startPos = this.start, startLoc = this.startLoc;
			var right = this.parseExprOp(this.parseMaybeUnary(null, false, false, forInit), startPos, startLoc, prec, forInit);
			var node = this.buildBinary(leftStartPos, leftStartLoc, left, right, op, logical || coalesce);
			if (logical && this.type === types$1.coalesce || coalesce && (this.type === types$1.logicalOR || this.type === types$1.logicalAND)) this.raiseRecoverable(this.start, "Logical expressions and coalesce expressions cannot be mixed. Wrap either by parentheses");
			return this.parseExprOp(node, leftStartPos, leftStartLoc, minPrec, forInit);
		}
	}
	return left;
};
pp$5.buildBinary = function(startPos, startLoc, left, right, op, logical) {
	if (right.type === "PrivateIdentifier") this.raise(right.start, "Private identifier can only be left side of binary expression");
	var node = this.startNodeAt(startPos, startLoc);
	node.left = left;
	node.operator = op;
	node.right = right;
	return this.finishNode(node, logical ? "LogicalExpression" : "BinaryExpression");
};
pp$5.parseMaybeUnary = function(refDestructuringErrors, sawUnary, incDec, forInit) {
	var startPos = this.start, startLoc = this.startLoc, expr;
	if (this.isContextual("await") && this.canAwait) {
		expr = this.parseAwait(forInit);
		sawUnary = true;
	} else if (this.type.prefix) {
		var node = this.startNode(), update = this.type === types$1.incDec;
		node.operator = this.value;
		node.prefix = true;
		this.next();
		node.argument = this.parseMaybeUnary(null, true, update, forInit);
		this.checkExpressionErrors(refDestructuringErrors, true);
		if (update) this.checkLValSimple(node.argument);
		else if (this.strict && node.operator === "delete" && isLocalVariableAccess(node.argument)) this.raiseRecoverable(node.start, "Deleting local variable in strict mode");
		else if (node.operator === "delete" && isPrivateFieldAccess(node.argument)) this.raiseRecoverable(node.start, "Private fields can not be deleted");
		else sawUnary = true;
		expr = this.finishNode(node, update ? "UpdateExpression" : "UnaryExpression");
	} else if (!sawUnary && this.type === types$1.privateId) {
		if ((forInit || this.privateNameStack.length === 0) && this.options.checkPrivateFields) this.unexpected();
		expr = this.parsePrivateIdent();
		if (this.type !== types$1._in) this.unexpected();
	} else {
		expr = this.parseExprSubscripts(refDestructuringErrors, forInit);
		if (this.checkExpressionErrors(refDestructuringErrors)) return expr;
		while (this.type.postfix && !this.canInsertSemicolon()) {
			var node$1 = this.startNodeAt(startPos, startLoc);
			node$1.operator = this.value;
			node$1.prefix = false;
			node$1.argument = expr;
			this.checkLValSimple(expr);
			this.next();
			expr = this.finishNode(node$1, "UpdateExpression");
		}
	}
	if (!incDec && !(expr.type === "ArrowFunctionExpression" && expr.start === startPos) && this.eat(types$1.starstar)) {
		if (sawUnary) this.unexpected(this.lastTokStart);
		else return this.buildBinary(startPos, startLoc, expr, this.parseMaybeUnary(null, false, false, forInit), "**", false);
	} else return expr;
};
function isLocalVariableAccess(node) {
	return node.type === "Identifier" || node.type === "ParenthesizedExpression" && isLocalVariableAccess(node.expression);
}
function isPrivateFieldAccess(node) {
	return node.type === "MemberExpression" && node.property.type === "PrivateIdentifier" || node.type === "ChainExpression" && isPrivateFieldAccess(node.expression) || node.type === "ParenthesizedExpression" && isPrivateFieldAccess(node.expression);
}
pp$5.parseExprSubscripts = function(refDestructuringErrors, forInit) {
	var startPos = this.start, startLoc = this.startLoc;
	var oldDoubleProto = -1, oldShorthandAssign = -1;
	if (refDestructuringErrors) {
		oldDoubleProto = refDestructuringErrors.doubleProto;
		oldShorthandAssign = refDestructuringErrors.shorthandAssign;
		refDestructuringErrors.doubleProto = refDestructuringErrors.shorthandAssign = -1;
	}
	var expr = this.parseExprAtom(refDestructuringErrors, forInit);
	if (expr.type === "ArrowFunctionExpression" && this.input.slice(this.lastTokStart, this.lastTokEnd) !== ")") return expr;
	var result = this.parseSubscripts(expr, startPos, startLoc, false, forInit);
	if (refDestructuringErrors) {
		if (result.end > expr.end) {
			this.checkExpressionErrors(refDestructuringErrors, true);
			if (refDestructuringErrors.parenthesizedAssign >= result.start) refDestructuringErrors.parenthesizedAssign = -1;
			if (refDestructuringErrors.parenthesizedBind >= result.start) refDestructuringErrors.parenthesizedBind = -1;
			if (refDestructuringErrors.trailingComma >= result.start) refDestructuringErrors.trailingComma = -1;
		}
		if (oldDoubleProto > -1) refDestructuringErrors.doubleProto = oldDoubleProto;
		if (oldShorthandAssign > -1) refDestructuringErrors.shorthandAssign = oldShorthandAssign;
	}
	return result;
};
pp$5.parseSubscripts = function(base, startPos, startLoc, noCalls, forInit) {
	var maybeAsyncArrow = this.options.ecmaVersion >= 8 && base.type === "Identifier" && base.name === "async" && this.lastTokEnd === base.end && !this.canInsertSemicolon() && base.end - base.start === 5 && this.potentialArrowAt === base.start;
	var optionalChained = false;
	while (true) {
		var element = this.parseSubscript(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit);
		if (element.optional) optionalChained = true;
		if (element.end === base.end || element.type === "ArrowFunctionExpression") {
			if (optionalChained) {
				var chainNode = this.startNodeAt(startPos, startLoc);
				chainNode.expression = element;
				element = this.finishNode(chainNode, "ChainExpression");
			}
			return element;
		}
		base = element;
		maybeAsyncArrow = false;
	}
};
pp$5.shouldParseAsyncArrow = function() {
	return !this.canInsertSemicolon() && this.eat(types$1.arrow);
};
pp$5.parseSubscriptAsyncArrow = function(startPos, startLoc, exprList, forInit) {
	return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, true, forInit);
};
pp$5.parseSubscript = function(base, startPos, startLoc, noCalls, maybeAsyncArrow, optionalChained, forInit) {
	var optionalSupported = this.options.ecmaVersion >= 11;
	var optional = optionalSupported && this.eat(types$1.questionDot);
	if (noCalls && optional) this.raise(this.lastTokStart, "Optional chaining cannot appear in the callee of new expressions");
	var computed = this.eat(types$1.bracketL);
	if (computed || optional && this.type !== types$1.parenL && this.type !== types$1.backQuote || this.eat(types$1.dot)) {
		var node = this.startNodeAt(startPos, startLoc);
		node.object = base;
		if (computed) {
			node.property = this.parseExpression();
			this.expect(types$1.bracketR);
		} else if (this.type === types$1.privateId && base.type !== "Super") node.property = this.parsePrivateIdent();
		else node.property = this.parseIdent(this.options.allowReserved !== "never");
		node.computed = !!computed;
		if (optionalSupported) node.optional = optional;
		base = this.finishNode(node, "MemberExpression");
	} else if (!noCalls && this.eat(types$1.parenL)) {
		var refDestructuringErrors = new DestructuringErrors(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
		this.yieldPos = 0;
		this.awaitPos = 0;
		this.awaitIdentPos = 0;
		var exprList = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false, refDestructuringErrors);
		if (maybeAsyncArrow && !optional && this.shouldParseAsyncArrow()) {
			this.checkPatternErrors(refDestructuringErrors, false);
			this.checkYieldAwaitInDefaultParams();
			if (this.awaitIdentPos > 0) this.raise(this.awaitIdentPos, "Cannot use 'await' as identifier inside an async function");
			this.yieldPos = oldYieldPos;
			this.awaitPos = oldAwaitPos;
			this.awaitIdentPos = oldAwaitIdentPos;
			return this.parseSubscriptAsyncArrow(startPos, startLoc, exprList, forInit);
		}
		this.checkExpressionErrors(refDestructuringErrors, true);
		this.yieldPos = oldYieldPos || this.yieldPos;
		this.awaitPos = oldAwaitPos || this.awaitPos;
		this.awaitIdentPos = oldAwaitIdentPos || this.awaitIdentPos;
		var node$1 = this.startNodeAt(startPos, startLoc);
		node$1.callee = base;
		node$1.arguments = exprList;
		if (optionalSupported) node$1.optional = optional;
		base = this.finishNode(node$1, "CallExpression");
	} else if (this.type === types$1.backQuote) {
		if (optional || optionalChained) this.raise(this.start, "Optional chaining cannot appear in the tag of tagged template expressions");
		var node$2 = this.startNodeAt(startPos, startLoc);
		node$2.tag = base;
		node$2.quasi = this.parseTemplate({ isTagged: true });
		base = this.finishNode(node$2, "TaggedTemplateExpression");
	}
	return base;
};
pp$5.parseExprAtom = function(refDestructuringErrors, forInit, forNew) {
	if (this.type === types$1.slash) this.readRegexp();
	var node, canBeArrow = this.potentialArrowAt === this.start;
	switch (this.type) {
		case types$1._super:
			if (!this.allowSuper) this.raise(this.start, "'super' keyword outside a method");
			node = this.startNode();
			this.next();
			if (this.type === types$1.parenL && !this.allowDirectSuper) this.raise(node.start, "super() call outside constructor of a subclass");
			if (this.type !== types$1.dot && this.type !== types$1.bracketL && this.type !== types$1.parenL) this.unexpected();
			return this.finishNode(node, "Super");
		case types$1._this:
			node = this.startNode();
			this.next();
			return this.finishNode(node, "ThisExpression");
		case types$1.name:
			var startPos = this.start, startLoc = this.startLoc, containsEsc = this.containsEsc;
			var id = this.parseIdent(false);
			if (this.options.ecmaVersion >= 8 && !containsEsc && id.name === "async" && !this.canInsertSemicolon() && this.eat(types$1._function)) {
				this.overrideContext(types.f_expr);
				return this.parseFunction(this.startNodeAt(startPos, startLoc), 0, false, true, forInit);
			}
			if (canBeArrow && !this.canInsertSemicolon()) {
				if (this.eat(types$1.arrow)) return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], false, forInit);
				if (this.options.ecmaVersion >= 8 && id.name === "async" && this.type === types$1.name && !containsEsc && (!this.potentialArrowInForAwait || this.value !== "of" || this.containsEsc)) {
					id = this.parseIdent(false);
					if (this.canInsertSemicolon() || !this.eat(types$1.arrow)) this.unexpected();
					return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), [id], true, forInit);
				}
			}
			return id;
		case types$1.regexp:
			var value = this.value;
			node = this.parseLiteral(value.value);
			node.regex = {
				pattern: value.pattern,
				flags: value.flags
			};
			return node;
		case types$1.num:
		case types$1.string: return this.parseLiteral(this.value);
		case types$1._null:
		case types$1._true:
		case types$1._false:
			node = this.startNode();
			node.value = this.type === types$1._null ? null : this.type === types$1._true;
			node.raw = this.type.keyword;
			this.next();
			return this.finishNode(node, "Literal");
		case types$1.parenL:
			var start = this.start, expr = this.parseParenAndDistinguishExpression(canBeArrow, forInit);
			if (refDestructuringErrors) {
				if (refDestructuringErrors.parenthesizedAssign < 0 && !this.isSimpleAssignTarget(expr)) refDestructuringErrors.parenthesizedAssign = start;
				if (refDestructuringErrors.parenthesizedBind < 0) refDestructuringErrors.parenthesizedBind = start;
			}
			return expr;
		case types$1.bracketL:
			node = this.startNode();
			this.next();
			node.elements = this.parseExprList(types$1.bracketR, true, true, refDestructuringErrors);
			return this.finishNode(node, "ArrayExpression");
		case types$1.braceL:
			this.overrideContext(types.b_expr);
			return this.parseObj(false, refDestructuringErrors);
		case types$1._function:
			node = this.startNode();
			this.next();
			return this.parseFunction(node, 0);
		case types$1._class: return this.parseClass(this.startNode(), false);
		case types$1._new: return this.parseNew();
		case types$1.backQuote: return this.parseTemplate();
		case types$1._import: if (this.options.ecmaVersion >= 11) return this.parseExprImport(forNew);
		else return this.unexpected();
		default: return this.parseExprAtomDefault();
	}
};
pp$5.parseExprAtomDefault = function() {
	this.unexpected();
};
pp$5.parseExprImport = function(forNew) {
	var node = this.startNode();
	if (this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword import");
	this.next();
	if (this.type === types$1.parenL && !forNew) return this.parseDynamicImport(node);
	else if (this.type === types$1.dot) {
		var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
		meta.name = "import";
		node.meta = this.finishNode(meta, "Identifier");
		return this.parseImportMeta(node);
	} else this.unexpected();
};
pp$5.parseDynamicImport = function(node) {
	this.next();
	node.source = this.parseMaybeAssign();
	if (this.options.ecmaVersion >= 16) {
		if (!this.eat(types$1.parenR)) {
			this.expect(types$1.comma);
			if (!this.afterTrailingComma(types$1.parenR)) {
				node.options = this.parseMaybeAssign();
				if (!this.eat(types$1.parenR)) {
					this.expect(types$1.comma);
					if (!this.afterTrailingComma(types$1.parenR)) this.unexpected();
				}
			} else node.options = null;
		} else node.options = null;
	} else if (!this.eat(types$1.parenR)) {
		var errorPos = this.start;
		if (this.eat(types$1.comma) && this.eat(types$1.parenR)) this.raiseRecoverable(errorPos, "Trailing comma is not allowed in import()");
		else this.unexpected(errorPos);
	}
	return this.finishNode(node, "ImportExpression");
};
pp$5.parseImportMeta = function(node) {
	this.next();
	var containsEsc = this.containsEsc;
	node.property = this.parseIdent(true);
	if (node.property.name !== "meta") this.raiseRecoverable(node.property.start, "The only valid meta property for import is 'import.meta'");
	if (containsEsc) this.raiseRecoverable(node.start, "'import.meta' must not contain escaped characters");
	if (this.options.sourceType !== "module" && !this.options.allowImportExportEverywhere) this.raiseRecoverable(node.start, "Cannot use 'import.meta' outside a module");
	return this.finishNode(node, "MetaProperty");
};
pp$5.parseLiteral = function(value) {
	var node = this.startNode();
	node.value = value;
	node.raw = this.input.slice(this.start, this.end);
	if (node.raw.charCodeAt(node.raw.length - 1) === 110) node.bigint = node.value != null ? node.value.toString() : node.raw.slice(0, -1).replace(/_/g, "");
	this.next();
	return this.finishNode(node, "Literal");
};
pp$5.parseParenExpression = function() {
	this.expect(types$1.parenL);
	var val = this.parseExpression();
	this.expect(types$1.parenR);
	return val;
};
pp$5.shouldParseArrow = function(exprList) {
	return !this.canInsertSemicolon();
};
pp$5.parseParenAndDistinguishExpression = function(canBeArrow, forInit) {
	var startPos = this.start, startLoc = this.startLoc, val, allowTrailingComma = this.options.ecmaVersion >= 8;
	if (this.options.ecmaVersion >= 6) {
		this.next();
		var innerStartPos = this.start, innerStartLoc = this.startLoc;
		var exprList = [], first = true, lastIsComma = false;
		var refDestructuringErrors = new DestructuringErrors(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, spreadStart;
		this.yieldPos = 0;
		this.awaitPos = 0;
		while (this.type !== types$1.parenR) {
			first ? first = false : this.expect(types$1.comma);
			if (allowTrailingComma && this.afterTrailingComma(types$1.parenR, true)) {
				lastIsComma = true;
				break;
			} else if (this.type === types$1.ellipsis) {
				spreadStart = this.start;
				exprList.push(this.parseParenItem(this.parseRestBinding()));
				if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
				break;
			} else exprList.push(this.parseMaybeAssign(false, refDestructuringErrors, this.parseParenItem));
		}
		var innerEndPos = this.lastTokEnd, innerEndLoc = this.lastTokEndLoc;
		this.expect(types$1.parenR);
		if (canBeArrow && this.shouldParseArrow(exprList) && this.eat(types$1.arrow)) {
			this.checkPatternErrors(refDestructuringErrors, false);
			this.checkYieldAwaitInDefaultParams();
			this.yieldPos = oldYieldPos;
			this.awaitPos = oldAwaitPos;
			return this.parseParenArrowList(startPos, startLoc, exprList, forInit);
		}
		if (!exprList.length || lastIsComma) this.unexpected(this.lastTokStart);
		if (spreadStart) this.unexpected(spreadStart);
		this.checkExpressionErrors(refDestructuringErrors, true);
		this.yieldPos = oldYieldPos || this.yieldPos;
		this.awaitPos = oldAwaitPos || this.awaitPos;
		if (exprList.length > 1) {
			val = this.startNodeAt(innerStartPos, innerStartLoc);
			val.expressions = exprList;
			this.finishNodeAt(val, "SequenceExpression", innerEndPos, innerEndLoc);
		} else val = exprList[0];
	} else val = this.parseParenExpression();
	if (this.options.preserveParens) {
		var par = this.startNodeAt(startPos, startLoc);
		par.expression = val;
		return this.finishNode(par, "ParenthesizedExpression");
	} else return val;
};
pp$5.parseParenItem = function(item) {
	return item;
};
pp$5.parseParenArrowList = function(startPos, startLoc, exprList, forInit) {
	return this.parseArrowExpression(this.startNodeAt(startPos, startLoc), exprList, false, forInit);
};
var empty = [];
pp$5.parseNew = function() {
	if (this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword new");
	var node = this.startNode();
	this.next();
	if (this.options.ecmaVersion >= 6 && this.type === types$1.dot) {
		var meta = this.startNodeAt(node.start, node.loc && node.loc.start);
		meta.name = "new";
		node.meta = this.finishNode(meta, "Identifier");
		this.next();
		var containsEsc = this.containsEsc;
		node.property = this.parseIdent(true);
		if (node.property.name !== "target") this.raiseRecoverable(node.property.start, "The only valid meta property for new is 'new.target'");
		if (containsEsc) this.raiseRecoverable(node.start, "'new.target' must not contain escaped characters");
		if (!this.allowNewDotTarget) this.raiseRecoverable(node.start, "'new.target' can only be used in functions and class static block");
		return this.finishNode(node, "MetaProperty");
	}
	var startPos = this.start, startLoc = this.startLoc;
	node.callee = this.parseSubscripts(this.parseExprAtom(null, false, true), startPos, startLoc, true, false);
	if (node.callee.type === "Super") this.raiseRecoverable(startPos, "Invalid use of 'super'");
	if (this.eat(types$1.parenL)) node.arguments = this.parseExprList(types$1.parenR, this.options.ecmaVersion >= 8, false);
	else node.arguments = empty;
	return this.finishNode(node, "NewExpression");
};
pp$5.parseTemplateElement = function(ref) {
	var isTagged = ref.isTagged;
	var elem = this.startNode();
	if (this.type === types$1.invalidTemplate) {
		if (!isTagged) this.raiseRecoverable(this.start, "Bad escape sequence in untagged template literal");
		elem.value = {
			raw: this.value.replace(/\r\n?/g, "\n"),
			cooked: null
		};
	} else elem.value = {
		raw: this.input.slice(this.start, this.end).replace(/\r\n?/g, "\n"),
		cooked: this.value
	};
	this.next();
	elem.tail = this.type === types$1.backQuote;
	return this.finishNode(elem, "TemplateElement");
};
pp$5.parseTemplate = function(ref) {
	if (ref === void 0) ref = {};
	var isTagged = ref.isTagged;
	if (isTagged === void 0) isTagged = false;
	var node = this.startNode();
	this.next();
	node.expressions = [];
	var curElt = this.parseTemplateElement({ isTagged });
	node.quasis = [curElt];
	while (!curElt.tail) {
		if (this.type === types$1.eof) this.raise(this.pos, "Unterminated template literal");
		this.expect(types$1.dollarBraceL);
		node.expressions.push(this.parseExpression());
		this.expect(types$1.braceR);
		node.quasis.push(curElt = this.parseTemplateElement({ isTagged }));
	}
	this.next();
	return this.finishNode(node, "TemplateLiteral");
};
pp$5.isAsyncProp = function(prop) {
	return !prop.computed && prop.key.type === "Identifier" && prop.key.name === "async" && (this.type === types$1.name || this.type === types$1.num || this.type === types$1.string || this.type === types$1.bracketL || this.type.keyword || this.options.ecmaVersion >= 9 && this.type === types$1.star) && !lineBreak.test(this.input.slice(this.lastTokEnd, this.start));
};
pp$5.parseObj = function(isPattern, refDestructuringErrors) {
	var node = this.startNode(), first = true, propHash = {};
	node.properties = [];
	this.next();
	while (!this.eat(types$1.braceR)) {
		if (!first) {
			this.expect(types$1.comma);
			if (this.options.ecmaVersion >= 5 && this.afterTrailingComma(types$1.braceR)) break;
		} else first = false;
		var prop = this.parseProperty(isPattern, refDestructuringErrors);
		if (!isPattern) this.checkPropClash(prop, propHash, refDestructuringErrors);
		node.properties.push(prop);
	}
	return this.finishNode(node, isPattern ? "ObjectPattern" : "ObjectExpression");
};
pp$5.parseProperty = function(isPattern, refDestructuringErrors) {
	var prop = this.startNode(), isGenerator, isAsync, startPos, startLoc;
	if (this.options.ecmaVersion >= 9 && this.eat(types$1.ellipsis)) {
		if (isPattern) {
			prop.argument = this.parseIdent(false);
			if (this.type === types$1.comma) this.raiseRecoverable(this.start, "Comma is not permitted after the rest element");
			return this.finishNode(prop, "RestElement");
		}
		prop.argument = this.parseMaybeAssign(false, refDestructuringErrors);
		if (this.type === types$1.comma && refDestructuringErrors && refDestructuringErrors.trailingComma < 0) refDestructuringErrors.trailingComma = this.start;
		return this.finishNode(prop, "SpreadElement");
	}
	if (this.options.ecmaVersion >= 6) {
		prop.method = false;
		prop.shorthand = false;
		if (isPattern || refDestructuringErrors) {
			startPos = this.start;
			startLoc = this.startLoc;
		}
		if (!isPattern) isGenerator = this.eat(types$1.star);
	}
	var containsEsc = this.containsEsc;
	this.parsePropertyName(prop);
	if (!isPattern && !containsEsc && this.options.ecmaVersion >= 8 && !isGenerator && this.isAsyncProp(prop)) {
		isAsync = true;
		isGenerator = this.options.ecmaVersion >= 9 && this.eat(types$1.star);
		this.parsePropertyName(prop);
	} else isAsync = false;
	this.parsePropertyValue(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc);
	return this.finishNode(prop, "Property");
};
pp$5.parseGetterSetter = function(prop) {
	var kind = prop.key.name;
	this.parsePropertyName(prop);
	prop.value = this.parseMethod(false);
	prop.kind = kind;
	var paramCount = prop.kind === "get" ? 0 : 1;
	if (prop.value.params.length !== paramCount) {
		var start = prop.value.start;
		if (prop.kind === "get") this.raiseRecoverable(start, "getter should have no params");
		else this.raiseRecoverable(start, "setter should have exactly one param");
	} else if (prop.kind === "set" && prop.value.params[0].type === "RestElement") this.raiseRecoverable(prop.value.params[0].start, "Setter cannot use rest params");
};
pp$5.parsePropertyValue = function(prop, isPattern, isGenerator, isAsync, startPos, startLoc, refDestructuringErrors, containsEsc) {
	if ((isGenerator || isAsync) && this.type === types$1.colon) this.unexpected();
	if (this.eat(types$1.colon)) {
		prop.value = isPattern ? this.parseMaybeDefault(this.start, this.startLoc) : this.parseMaybeAssign(false, refDestructuringErrors);
		prop.kind = "init";
	} else if (this.options.ecmaVersion >= 6 && this.type === types$1.parenL) {
		if (isPattern) this.unexpected();
		prop.method = true;
		prop.value = this.parseMethod(isGenerator, isAsync);
		prop.kind = "init";
	} else if (!isPattern && !containsEsc && this.options.ecmaVersion >= 5 && !prop.computed && prop.key.type === "Identifier" && (prop.key.name === "get" || prop.key.name === "set") && this.type !== types$1.comma && this.type !== types$1.braceR && this.type !== types$1.eq) {
		if (isGenerator || isAsync) this.unexpected();
		this.parseGetterSetter(prop);
	} else if (this.options.ecmaVersion >= 6 && !prop.computed && prop.key.type === "Identifier") {
		if (isGenerator || isAsync) this.unexpected();
		this.checkUnreserved(prop.key);
		if (prop.key.name === "await" && !this.awaitIdentPos) this.awaitIdentPos = startPos;
		if (isPattern) prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
		else if (this.type === types$1.eq && refDestructuringErrors) {
			if (refDestructuringErrors.shorthandAssign < 0) refDestructuringErrors.shorthandAssign = this.start;
			prop.value = this.parseMaybeDefault(startPos, startLoc, this.copyNode(prop.key));
		} else prop.value = this.copyNode(prop.key);
		prop.kind = "init";
		prop.shorthand = true;
	} else this.unexpected();
};
pp$5.parsePropertyName = function(prop) {
	if (this.options.ecmaVersion >= 6) {
		if (this.eat(types$1.bracketL)) {
			prop.computed = true;
			prop.key = this.parseMaybeAssign();
			this.expect(types$1.bracketR);
			return prop.key;
		} else prop.computed = false;
	}
	return prop.key = this.type === types$1.num || this.type === types$1.string ? this.parseExprAtom() : this.parseIdent(this.options.allowReserved !== "never");
};
pp$5.initFunction = function(node) {
	node.id = null;
	if (this.options.ecmaVersion >= 6) node.generator = node.expression = false;
	if (this.options.ecmaVersion >= 8) node.async = false;
};
pp$5.parseMethod = function(isGenerator, isAsync, allowDirectSuper) {
	var node = this.startNode(), oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
	this.initFunction(node);
	if (this.options.ecmaVersion >= 6) node.generator = isGenerator;
	if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
	this.yieldPos = 0;
	this.awaitPos = 0;
	this.awaitIdentPos = 0;
	this.enterScope(functionFlags(isAsync, node.generator) | SCOPE_SUPER | (allowDirectSuper ? SCOPE_DIRECT_SUPER : 0));
	this.expect(types$1.parenL);
	node.params = this.parseBindingList(types$1.parenR, false, this.options.ecmaVersion >= 8);
	this.checkYieldAwaitInDefaultParams();
	this.parseFunctionBody(node, false, true, false);
	this.yieldPos = oldYieldPos;
	this.awaitPos = oldAwaitPos;
	this.awaitIdentPos = oldAwaitIdentPos;
	return this.finishNode(node, "FunctionExpression");
};
pp$5.parseArrowExpression = function(node, params, isAsync, forInit) {
	var oldYieldPos = this.yieldPos, oldAwaitPos = this.awaitPos, oldAwaitIdentPos = this.awaitIdentPos;
	this.enterScope(functionFlags(isAsync, false) | SCOPE_ARROW);
	this.initFunction(node);
	if (this.options.ecmaVersion >= 8) node.async = !!isAsync;
	this.yieldPos = 0;
	this.awaitPos = 0;
	this.awaitIdentPos = 0;
	node.params = this.toAssignableList(params, true);
	this.parseFunctionBody(node, true, false, forInit);
	this.yieldPos = oldYieldPos;
	this.awaitPos = oldAwaitPos;
	this.awaitIdentPos = oldAwaitIdentPos;
	return this.finishNode(node, "ArrowFunctionExpression");
};
pp$5.parseFunctionBody = function(node, isArrowFunction, isMethod, forInit) {
	var isExpression = isArrowFunction && this.type !== types$1.braceL;
	var oldStrict = this.strict, useStrict = false;
	if (isExpression) {
		node.body = this.parseMaybeAssign(forInit);
		node.expression = true;
		this.checkParams(node, false);
	} else {
		var nonSimple = this.options.ecmaVersion >= 7 && !this.isSimpleParamList(node.params);
		if (!oldStrict || nonSimple) {
			useStrict = this.strictDirective(this.end);
			if (useStrict && nonSimple) this.raiseRecoverable(node.start, "Illegal 'use strict' directive in function with non-simple parameter list");
		}
		var oldLabels = this.labels;
		this.labels = [];
		if (useStrict) this.strict = true;
		this.checkParams(node, !oldStrict && !useStrict && !isArrowFunction && !isMethod && this.isSimpleParamList(node.params));
		if (this.strict && node.id) this.checkLValSimple(node.id, BIND_OUTSIDE);
		node.body = this.parseBlock(false, void 0, useStrict && !oldStrict);
		node.expression = false;
		this.adaptDirectivePrologue(node.body.body);
		this.labels = oldLabels;
	}
	this.exitScope();
};
pp$5.isSimpleParamList = function(params) {
	for (var i = 0, list = params; i < list.length; i += 1) if (list[i].type !== "Identifier") return false;
	return true;
};
pp$5.checkParams = function(node, allowDuplicates) {
	var nameHash = Object.create(null);
	for (var i = 0, list = node.params; i < list.length; i += 1) {
		var param = list[i];
		this.checkLValInnerPattern(param, BIND_VAR, allowDuplicates ? null : nameHash);
	}
};
pp$5.parseExprList = function(close, allowTrailingComma, allowEmpty, refDestructuringErrors) {
	var elts = [], first = true;
	while (!this.eat(close)) {
		if (!first) {
			this.expect(types$1.comma);
			if (allowTrailingComma && this.afterTrailingComma(close)) break;
		} else first = false;
		var elt = void 0;
		if (allowEmpty && this.type === types$1.comma) elt = null;
		else if (this.type === types$1.ellipsis) {
			elt = this.parseSpread(refDestructuringErrors);
			if (refDestructuringErrors && this.type === types$1.comma && refDestructuringErrors.trailingComma < 0) refDestructuringErrors.trailingComma = this.start;
		} else elt = this.parseMaybeAssign(false, refDestructuringErrors);
		elts.push(elt);
	}
	return elts;
};
pp$5.checkUnreserved = function(ref) {
	var start = ref.start;
	var end = ref.end;
	var name = ref.name;
	if (this.inGenerator && name === "yield") this.raiseRecoverable(start, "Cannot use 'yield' as identifier inside a generator");
	if (this.inAsync && name === "await") this.raiseRecoverable(start, "Cannot use 'await' as identifier inside an async function");
	if (!(this.currentThisScope().flags & SCOPE_VAR) && name === "arguments") this.raiseRecoverable(start, "Cannot use 'arguments' in class field initializer");
	if (this.inClassStaticBlock && (name === "arguments" || name === "await")) this.raise(start, "Cannot use " + name + " in class static initialization block");
	if (this.keywords.test(name)) this.raise(start, "Unexpected keyword '" + name + "'");
	if (this.options.ecmaVersion < 6 && this.input.slice(start, end).indexOf("\\") !== -1) return;
	if ((this.strict ? this.reservedWordsStrict : this.reservedWords).test(name)) {
		if (!this.inAsync && name === "await") this.raiseRecoverable(start, "Cannot use keyword 'await' outside an async function");
		this.raiseRecoverable(start, "The keyword '" + name + "' is reserved");
	}
};
pp$5.parseIdent = function(liberal) {
	var node = this.parseIdentNode();
	this.next(!!liberal);
	this.finishNode(node, "Identifier");
	if (!liberal) {
		this.checkUnreserved(node);
		if (node.name === "await" && !this.awaitIdentPos) this.awaitIdentPos = node.start;
	}
	return node;
};
pp$5.parseIdentNode = function() {
	var node = this.startNode();
	if (this.type === types$1.name) node.name = this.value;
	else if (this.type.keyword) {
		node.name = this.type.keyword;
		if ((node.name === "class" || node.name === "function") && (this.lastTokEnd !== this.lastTokStart + 1 || this.input.charCodeAt(this.lastTokStart) !== 46)) this.context.pop();
		this.type = types$1.name;
	} else this.unexpected();
	return node;
};
pp$5.parsePrivateIdent = function() {
	var node = this.startNode();
	if (this.type === types$1.privateId) node.name = this.value;
	else this.unexpected();
	this.next();
	this.finishNode(node, "PrivateIdentifier");
	if (this.options.checkPrivateFields) {
		if (this.privateNameStack.length === 0) this.raise(node.start, "Private field '#" + node.name + "' must be declared in an enclosing class");
		else this.privateNameStack[this.privateNameStack.length - 1].used.push(node);
	}
	return node;
};
pp$5.parseYield = function(forInit) {
	if (!this.yieldPos) this.yieldPos = this.start;
	var node = this.startNode();
	this.next();
	if (this.type === types$1.semi || this.canInsertSemicolon() || this.type !== types$1.star && !this.type.startsExpr) {
		node.delegate = false;
		node.argument = null;
	} else {
		node.delegate = this.eat(types$1.star);
		node.argument = this.parseMaybeAssign(forInit);
	}
	return this.finishNode(node, "YieldExpression");
};
pp$5.parseAwait = function(forInit) {
	if (!this.awaitPos) this.awaitPos = this.start;
	var node = this.startNode();
	this.next();
	node.argument = this.parseMaybeUnary(null, true, false, forInit);
	return this.finishNode(node, "AwaitExpression");
};
var pp$4 = Parser.prototype;
pp$4.raise = function(pos, message) {
	var loc = getLineInfo(this.input, pos);
	message += " (" + loc.line + ":" + loc.column + ")";
	if (this.sourceFile) message += " in " + this.sourceFile;
	var err = new SyntaxError(message);
	err.pos = pos;
	err.loc = loc;
	err.raisedAt = this.pos;
	throw err;
};
pp$4.raiseRecoverable = pp$4.raise;
pp$4.curPosition = function() {
	if (this.options.locations) return new Position(this.curLine, this.pos - this.lineStart);
};
var pp$3 = Parser.prototype;
var Scope = function Scope(flags) {
	this.flags = flags;
	this.var = [];
	this.lexical = [];
	this.functions = [];
};
pp$3.enterScope = function(flags) {
	this.scopeStack.push(new Scope(flags));
};
pp$3.exitScope = function() {
	this.scopeStack.pop();
};
pp$3.treatFunctionsAsVarInScope = function(scope) {
	return scope.flags & SCOPE_FUNCTION || !this.inModule && scope.flags & SCOPE_TOP;
};
pp$3.declareName = function(name, bindingType, pos) {
	var redeclared = false;
	if (bindingType === BIND_LEXICAL) {
		var scope = this.currentScope();
		redeclared = scope.lexical.indexOf(name) > -1 || scope.functions.indexOf(name) > -1 || scope.var.indexOf(name) > -1;
		scope.lexical.push(name);
		if (this.inModule && scope.flags & SCOPE_TOP) delete this.undefinedExports[name];
	} else if (bindingType === BIND_SIMPLE_CATCH) this.currentScope().lexical.push(name);
	else if (bindingType === BIND_FUNCTION) {
		var scope$2 = this.currentScope();
		if (this.treatFunctionsAsVar) redeclared = scope$2.lexical.indexOf(name) > -1;
		else redeclared = scope$2.lexical.indexOf(name) > -1 || scope$2.var.indexOf(name) > -1;
		scope$2.functions.push(name);
	} else for (var i = this.scopeStack.length - 1; i >= 0; --i) {
		var scope$3 = this.scopeStack[i];
		if (scope$3.lexical.indexOf(name) > -1 && !(scope$3.flags & SCOPE_SIMPLE_CATCH && scope$3.lexical[0] === name) || !this.treatFunctionsAsVarInScope(scope$3) && scope$3.functions.indexOf(name) > -1) {
			redeclared = true;
			break;
		}
		scope$3.var.push(name);
		if (this.inModule && scope$3.flags & SCOPE_TOP) delete this.undefinedExports[name];
		if (scope$3.flags & SCOPE_VAR) break;
	}
	if (redeclared) this.raiseRecoverable(pos, "Identifier '" + name + "' has already been declared");
};
pp$3.checkLocalExport = function(id) {
	if (this.scopeStack[0].lexical.indexOf(id.name) === -1 && this.scopeStack[0].var.indexOf(id.name) === -1) this.undefinedExports[id.name] = id;
};
pp$3.currentScope = function() {
	return this.scopeStack[this.scopeStack.length - 1];
};
pp$3.currentVarScope = function() {
	for (var i = this.scopeStack.length - 1;; i--) {
		var scope = this.scopeStack[i];
		if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK)) return scope;
	}
};
pp$3.currentThisScope = function() {
	for (var i = this.scopeStack.length - 1;; i--) {
		var scope = this.scopeStack[i];
		if (scope.flags & (SCOPE_VAR | SCOPE_CLASS_FIELD_INIT | SCOPE_CLASS_STATIC_BLOCK) && !(scope.flags & SCOPE_ARROW)) return scope;
	}
};
var Node = function Node(parser, pos, loc) {
	this.type = "";
	this.start = pos;
	this.end = 0;
	if (parser.options.locations) this.loc = new SourceLocation(parser, loc);
	if (parser.options.directSourceFile) this.sourceFile = parser.options.directSourceFile;
	if (parser.options.ranges) this.range = [pos, 0];
};
var pp$2 = Parser.prototype;
pp$2.startNode = function() {
	return new Node(this, this.start, this.startLoc);
};
pp$2.startNodeAt = function(pos, loc) {
	return new Node(this, pos, loc);
};
function finishNodeAt(node, type, pos, loc) {
	node.type = type;
	node.end = pos;
	if (this.options.locations) node.loc.end = loc;
	if (this.options.ranges) node.range[1] = pos;
	return node;
}
pp$2.finishNode = function(node, type) {
	return finishNodeAt.call(this, node, type, this.lastTokEnd, this.lastTokEndLoc);
};
pp$2.finishNodeAt = function(node, type, pos, loc) {
	return finishNodeAt.call(this, node, type, pos, loc);
};
pp$2.copyNode = function(node) {
	var newNode = new Node(this, node.start, this.startLoc);
	for (var prop in node) newNode[prop] = node[prop];
	return newNode;
};
var scriptValuesAddedInUnicode = "Berf Beria_Erfe Gara Garay Gukh Gurung_Khema Hrkt Katakana_Or_Hiragana Kawi Kirat_Rai Krai Nag_Mundari Nagm Ol_Onal Onao Sidetic Sidt Sunu Sunuwar Tai_Yo Tayo Todhri Todr Tolong_Siki Tols Tulu_Tigalari Tutg Unknown Zzzz";
var ecma9BinaryProperties = "ASCII ASCII_Hex_Digit AHex Alphabetic Alpha Any Assigned Bidi_Control Bidi_C Bidi_Mirrored Bidi_M Case_Ignorable CI Cased Changes_When_Casefolded CWCF Changes_When_Casemapped CWCM Changes_When_Lowercased CWL Changes_When_NFKC_Casefolded CWKCF Changes_When_Titlecased CWT Changes_When_Uppercased CWU Dash Default_Ignorable_Code_Point DI Deprecated Dep Diacritic Dia Emoji Emoji_Component Emoji_Modifier Emoji_Modifier_Base Emoji_Presentation Extender Ext Grapheme_Base Gr_Base Grapheme_Extend Gr_Ext Hex_Digit Hex IDS_Binary_Operator IDSB IDS_Trinary_Operator IDST ID_Continue IDC ID_Start IDS Ideographic Ideo Join_Control Join_C Logical_Order_Exception LOE Lowercase Lower Math Noncharacter_Code_Point NChar Pattern_Syntax Pat_Syn Pattern_White_Space Pat_WS Quotation_Mark QMark Radical Regional_Indicator RI Sentence_Terminal STerm Soft_Dotted SD Terminal_Punctuation Term Unified_Ideograph UIdeo Uppercase Upper Variation_Selector VS White_Space space XID_Continue XIDC XID_Start XIDS";
var ecma10BinaryProperties = ecma9BinaryProperties + " Extended_Pictographic";
var ecma11BinaryProperties = ecma10BinaryProperties;
var ecma12BinaryProperties = ecma11BinaryProperties + " EBase EComp EMod EPres ExtPict";
var ecma13BinaryProperties = ecma12BinaryProperties;
var unicodeBinaryProperties = {
	9: ecma9BinaryProperties,
	10: ecma10BinaryProperties,
	11: ecma11BinaryProperties,
	12: ecma12BinaryProperties,
	13: ecma13BinaryProperties,
	14: ecma13BinaryProperties
};
var unicodeBinaryPropertiesOfStrings = {
	9: "",
	10: "",
	11: "",
	12: "",
	13: "",
	14: "Basic_Emoji Emoji_Keycap_Sequence RGI_Emoji_Modifier_Sequence RGI_Emoji_Flag_Sequence RGI_Emoji_Tag_Sequence RGI_Emoji_ZWJ_Sequence RGI_Emoji"
};
var unicodeGeneralCategoryValues = "Cased_Letter LC Close_Punctuation Pe Connector_Punctuation Pc Control Cc cntrl Currency_Symbol Sc Dash_Punctuation Pd Decimal_Number Nd digit Enclosing_Mark Me Final_Punctuation Pf Format Cf Initial_Punctuation Pi Letter L Letter_Number Nl Line_Separator Zl Lowercase_Letter Ll Mark M Combining_Mark Math_Symbol Sm Modifier_Letter Lm Modifier_Symbol Sk Nonspacing_Mark Mn Number N Open_Punctuation Ps Other C Other_Letter Lo Other_Number No Other_Punctuation Po Other_Symbol So Paragraph_Separator Zp Private_Use Co Punctuation P punct Separator Z Space_Separator Zs Spacing_Mark Mc Surrogate Cs Symbol S Titlecase_Letter Lt Unassigned Cn Uppercase_Letter Lu";
var ecma9ScriptValues = "Adlam Adlm Ahom Anatolian_Hieroglyphs Hluw Arabic Arab Armenian Armn Avestan Avst Balinese Bali Bamum Bamu Bassa_Vah Bass Batak Batk Bengali Beng Bhaiksuki Bhks Bopomofo Bopo Brahmi Brah Braille Brai Buginese Bugi Buhid Buhd Canadian_Aboriginal Cans Carian Cari Caucasian_Albanian Aghb Chakma Cakm Cham Cham Cherokee Cher Common Zyyy Coptic Copt Qaac Cuneiform Xsux Cypriot Cprt Cyrillic Cyrl Deseret Dsrt Devanagari Deva Duployan Dupl Egyptian_Hieroglyphs Egyp Elbasan Elba Ethiopic Ethi Georgian Geor Glagolitic Glag Gothic Goth Grantha Gran Greek Grek Gujarati Gujr Gurmukhi Guru Han Hani Hangul Hang Hanunoo Hano Hatran Hatr Hebrew Hebr Hiragana Hira Imperial_Aramaic Armi Inherited Zinh Qaai Inscriptional_Pahlavi Phli Inscriptional_Parthian Prti Javanese Java Kaithi Kthi Kannada Knda Katakana Kana Kayah_Li Kali Kharoshthi Khar Khmer Khmr Khojki Khoj Khudawadi Sind Lao Laoo Latin Latn Lepcha Lepc Limbu Limb Linear_A Lina Linear_B Linb Lisu Lisu Lycian Lyci Lydian Lydi Mahajani Mahj Malayalam Mlym Mandaic Mand Manichaean Mani Marchen Marc Masaram_Gondi Gonm Meetei_Mayek Mtei Mende_Kikakui Mend Meroitic_Cursive Merc Meroitic_Hieroglyphs Mero Miao Plrd Modi Mongolian Mong Mro Mroo Multani Mult Myanmar Mymr Nabataean Nbat New_Tai_Lue Talu Newa Newa Nko Nkoo Nushu Nshu Ogham Ogam Ol_Chiki Olck Old_Hungarian Hung Old_Italic Ital Old_North_Arabian Narb Old_Permic Perm Old_Persian Xpeo Old_South_Arabian Sarb Old_Turkic Orkh Oriya Orya Osage Osge Osmanya Osma Pahawh_Hmong Hmng Palmyrene Palm Pau_Cin_Hau Pauc Phags_Pa Phag Phoenician Phnx Psalter_Pahlavi Phlp Rejang Rjng Runic Runr Samaritan Samr Saurashtra Saur Sharada Shrd Shavian Shaw Siddham Sidd SignWriting Sgnw Sinhala Sinh Sora_Sompeng Sora Soyombo Soyo Sundanese Sund Syloti_Nagri Sylo Syriac Syrc Tagalog Tglg Tagbanwa Tagb Tai_Le Tale Tai_Tham Lana Tai_Viet Tavt Takri Takr Tamil Taml Tangut Tang Telugu Telu Thaana Thaa Thai Thai Tibetan Tibt Tifinagh Tfng Tirhuta Tirh Ugaritic Ugar Vai Vaii Warang_Citi Wara Yi Yiii Zanabazar_Square Zanb";
var ecma10ScriptValues = ecma9ScriptValues + " Dogra Dogr Gunjala_Gondi Gong Hanifi_Rohingya Rohg Makasar Maka Medefaidrin Medf Old_Sogdian Sogo Sogdian Sogd";
var ecma11ScriptValues = ecma10ScriptValues + " Elymaic Elym Nandinagari Nand Nyiakeng_Puachue_Hmong Hmnp Wancho Wcho";
var ecma12ScriptValues = ecma11ScriptValues + " Chorasmian Chrs Diak Dives_Akuru Khitan_Small_Script Kits Yezi Yezidi";
var ecma13ScriptValues = ecma12ScriptValues + " Cypro_Minoan Cpmn Old_Uyghur Ougr Tangsa Tnsa Toto Vithkuqi Vith";
var unicodeScriptValues = {
	9: ecma9ScriptValues,
	10: ecma10ScriptValues,
	11: ecma11ScriptValues,
	12: ecma12ScriptValues,
	13: ecma13ScriptValues,
	14: ecma13ScriptValues + " " + scriptValuesAddedInUnicode
};
var data = {};
function buildUnicodeData(ecmaVersion) {
	var d = data[ecmaVersion] = {
		binary: wordsRegexp(unicodeBinaryProperties[ecmaVersion] + " " + unicodeGeneralCategoryValues),
		binaryOfStrings: wordsRegexp(unicodeBinaryPropertiesOfStrings[ecmaVersion]),
		nonBinary: {
			General_Category: wordsRegexp(unicodeGeneralCategoryValues),
			Script: wordsRegexp(unicodeScriptValues[ecmaVersion])
		}
	};
	d.nonBinary.Script_Extensions = d.nonBinary.Script;
	d.nonBinary.gc = d.nonBinary.General_Category;
	d.nonBinary.sc = d.nonBinary.Script;
	d.nonBinary.scx = d.nonBinary.Script_Extensions;
}
for (var i = 0, list$4 = [
	9,
	10,
	11,
	12,
	13,
	14
]; i < list$4.length; i += 1) {
	var ecmaVersion = list$4[i];
	buildUnicodeData(ecmaVersion);
}
var pp$1 = Parser.prototype;
var BranchID = function BranchID(parent, base) {
	this.parent = parent;
	this.base = base || this;
};
BranchID.prototype.separatedFrom = function separatedFrom(alt) {
	for (var self = this; self; self = self.parent) for (var other = alt; other; other = other.parent) if (self.base === other.base && self !== other) return true;
	return false;
};
BranchID.prototype.sibling = function sibling() {
	return new BranchID(this.parent, this.base);
};
var RegExpValidationState = function RegExpValidationState(parser) {
	this.parser = parser;
	this.validFlags = "gim" + (parser.options.ecmaVersion >= 6 ? "uy" : "") + (parser.options.ecmaVersion >= 9 ? "s" : "") + (parser.options.ecmaVersion >= 13 ? "d" : "") + (parser.options.ecmaVersion >= 15 ? "v" : "");
	this.unicodeProperties = data[parser.options.ecmaVersion >= 14 ? 14 : parser.options.ecmaVersion];
	this.source = "";
	this.flags = "";
	this.start = 0;
	this.switchU = false;
	this.switchV = false;
	this.switchN = false;
	this.pos = 0;
	this.lastIntValue = 0;
	this.lastStringValue = "";
	this.lastAssertionIsQuantifiable = false;
	this.numCapturingParens = 0;
	this.maxBackReference = 0;
	this.groupNames = Object.create(null);
	this.backReferenceNames = [];
	this.branchID = null;
};
RegExpValidationState.prototype.reset = function reset(start, pattern, flags) {
	var unicodeSets = flags.indexOf("v") !== -1;
	var unicode = flags.indexOf("u") !== -1;
	this.start = start | 0;
	this.source = pattern + "";
	this.flags = flags;
	if (unicodeSets && this.parser.options.ecmaVersion >= 15) {
		this.switchU = true;
		this.switchV = true;
		this.switchN = true;
	} else {
		this.switchU = unicode && this.parser.options.ecmaVersion >= 6;
		this.switchV = false;
		this.switchN = unicode && this.parser.options.ecmaVersion >= 9;
	}
};
RegExpValidationState.prototype.raise = function raise(message) {
	this.parser.raiseRecoverable(this.start, "Invalid regular expression: /" + this.source + "/: " + message);
};
RegExpValidationState.prototype.at = function at(i, forceU) {
	if (forceU === void 0) forceU = false;
	var s = this.source;
	var l = s.length;
	if (i >= l) return -1;
	var c = s.charCodeAt(i);
	if (!(forceU || this.switchU) || c <= 55295 || c >= 57344 || i + 1 >= l) return c;
	var next = s.charCodeAt(i + 1);
	return next >= 56320 && next <= 57343 ? (c << 10) + next - 56613888 : c;
};
RegExpValidationState.prototype.nextIndex = function nextIndex(i, forceU) {
	if (forceU === void 0) forceU = false;
	var s = this.source;
	var l = s.length;
	if (i >= l) return l;
	var c = s.charCodeAt(i), next;
	if (!(forceU || this.switchU) || c <= 55295 || c >= 57344 || i + 1 >= l || (next = s.charCodeAt(i + 1)) < 56320 || next > 57343) return i + 1;
	return i + 2;
};
RegExpValidationState.prototype.current = function current(forceU) {
	if (forceU === void 0) forceU = false;
	return this.at(this.pos, forceU);
};
RegExpValidationState.prototype.lookahead = function lookahead(forceU) {
	if (forceU === void 0) forceU = false;
	return this.at(this.nextIndex(this.pos, forceU), forceU);
};
RegExpValidationState.prototype.advance = function advance(forceU) {
	if (forceU === void 0) forceU = false;
	this.pos = this.nextIndex(this.pos, forceU);
};
RegExpValidationState.prototype.eat = function eat(ch, forceU) {
	if (forceU === void 0) forceU = false;
	if (this.current(forceU) === ch) {
		this.advance(forceU);
		return true;
	}
	return false;
};
RegExpValidationState.prototype.eatChars = function eatChars(chs, forceU) {
	if (forceU === void 0) forceU = false;
	var pos = this.pos;
	for (var i = 0, list = chs; i < list.length; i += 1) {
		var ch = list[i];
		var current = this.at(pos, forceU);
		if (current === -1 || current !== ch) return false;
		pos = this.nextIndex(pos, forceU);
	}
	this.pos = pos;
	return true;
};
/**
* Validate the flags part of a given RegExpLiteral.
*
* @param {RegExpValidationState} state The state to validate RegExp.
* @returns {void}
*/
pp$1.validateRegExpFlags = function(state) {
	var validFlags = state.validFlags;
	var flags = state.flags;
	var u = false;
	var v = false;
	for (var i = 0; i < flags.length; i++) {
		var flag = flags.charAt(i);
		if (validFlags.indexOf(flag) === -1) this.raise(state.start, "Invalid regular expression flag");
		if (flags.indexOf(flag, i + 1) > -1) this.raise(state.start, "Duplicate regular expression flag");
		if (flag === "u") u = true;
		if (flag === "v") v = true;
	}
	if (this.options.ecmaVersion >= 15 && u && v) this.raise(state.start, "Invalid regular expression flag");
};
function hasProp(obj) {
	for (var _ in obj) return true;
	return false;
}
/**
* Validate the pattern part of a given RegExpLiteral.
*
* @param {RegExpValidationState} state The state to validate RegExp.
* @returns {void}
*/
pp$1.validateRegExpPattern = function(state) {
	this.regexp_pattern(state);
	if (!state.switchN && this.options.ecmaVersion >= 9 && hasProp(state.groupNames)) {
		state.switchN = true;
		this.regexp_pattern(state);
	}
};
pp$1.regexp_pattern = function(state) {
	state.pos = 0;
	state.lastIntValue = 0;
	state.lastStringValue = "";
	state.lastAssertionIsQuantifiable = false;
	state.numCapturingParens = 0;
	state.maxBackReference = 0;
	state.groupNames = Object.create(null);
	state.backReferenceNames.length = 0;
	state.branchID = null;
	this.regexp_disjunction(state);
	if (state.pos !== state.source.length) {
		if (state.eat(41)) state.raise("Unmatched ')'");
		if (state.eat(93) || state.eat(125)) state.raise("Lone quantifier brackets");
	}
	if (state.maxBackReference > state.numCapturingParens) state.raise("Invalid escape");
	for (var i = 0, list = state.backReferenceNames; i < list.length; i += 1) {
		var name = list[i];
		if (!state.groupNames[name]) state.raise("Invalid named capture referenced");
	}
};
pp$1.regexp_disjunction = function(state) {
	var trackDisjunction = this.options.ecmaVersion >= 16;
	if (trackDisjunction) state.branchID = new BranchID(state.branchID, null);
	this.regexp_alternative(state);
	while (state.eat(124)) {
		if (trackDisjunction) state.branchID = state.branchID.sibling();
		this.regexp_alternative(state);
	}
	if (trackDisjunction) state.branchID = state.branchID.parent;
	if (this.regexp_eatQuantifier(state, true)) state.raise("Nothing to repeat");
	if (state.eat(123)) state.raise("Lone quantifier brackets");
};
pp$1.regexp_alternative = function(state) {
	while (state.pos < state.source.length && this.regexp_eatTerm(state));
};
pp$1.regexp_eatTerm = function(state) {
	if (this.regexp_eatAssertion(state)) {
		if (state.lastAssertionIsQuantifiable && this.regexp_eatQuantifier(state)) {
			if (state.switchU) state.raise("Invalid quantifier");
		}
		return true;
	}
	if (state.switchU ? this.regexp_eatAtom(state) : this.regexp_eatExtendedAtom(state)) {
		this.regexp_eatQuantifier(state);
		return true;
	}
	return false;
};
pp$1.regexp_eatAssertion = function(state) {
	var start = state.pos;
	state.lastAssertionIsQuantifiable = false;
	if (state.eat(94) || state.eat(36)) return true;
	if (state.eat(92)) {
		if (state.eat(66) || state.eat(98)) return true;
		state.pos = start;
	}
	if (state.eat(40) && state.eat(63)) {
		var lookbehind = false;
		if (this.options.ecmaVersion >= 9) lookbehind = state.eat(60);
		if (state.eat(61) || state.eat(33)) {
			this.regexp_disjunction(state);
			if (!state.eat(41)) state.raise("Unterminated group");
			state.lastAssertionIsQuantifiable = !lookbehind;
			return true;
		}
	}
	state.pos = start;
	return false;
};
pp$1.regexp_eatQuantifier = function(state, noError) {
	if (noError === void 0) noError = false;
	if (this.regexp_eatQuantifierPrefix(state, noError)) {
		state.eat(63);
		return true;
	}
	return false;
};
pp$1.regexp_eatQuantifierPrefix = function(state, noError) {
	return state.eat(42) || state.eat(43) || state.eat(63) || this.regexp_eatBracedQuantifier(state, noError);
};
pp$1.regexp_eatBracedQuantifier = function(state, noError) {
	var start = state.pos;
	if (state.eat(123)) {
		var min = 0, max = -1;
		if (this.regexp_eatDecimalDigits(state)) {
			min = state.lastIntValue;
			if (state.eat(44) && this.regexp_eatDecimalDigits(state)) max = state.lastIntValue;
			if (state.eat(125)) {
				if (max !== -1 && max < min && !noError) state.raise("numbers out of order in {} quantifier");
				return true;
			}
		}
		if (state.switchU && !noError) state.raise("Incomplete quantifier");
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatAtom = function(state) {
	return this.regexp_eatPatternCharacters(state) || state.eat(46) || this.regexp_eatReverseSolidusAtomEscape(state) || this.regexp_eatCharacterClass(state) || this.regexp_eatUncapturingGroup(state) || this.regexp_eatCapturingGroup(state);
};
pp$1.regexp_eatReverseSolidusAtomEscape = function(state) {
	var start = state.pos;
	if (state.eat(92)) {
		if (this.regexp_eatAtomEscape(state)) return true;
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatUncapturingGroup = function(state) {
	var start = state.pos;
	if (state.eat(40)) {
		if (state.eat(63)) {
			if (this.options.ecmaVersion >= 16) {
				var addModifiers = this.regexp_eatModifiers(state);
				var hasHyphen = state.eat(45);
				if (addModifiers || hasHyphen) {
					for (var i = 0; i < addModifiers.length; i++) {
						var modifier = addModifiers.charAt(i);
						if (addModifiers.indexOf(modifier, i + 1) > -1) state.raise("Duplicate regular expression modifiers");
					}
					if (hasHyphen) {
						var removeModifiers = this.regexp_eatModifiers(state);
						if (!addModifiers && !removeModifiers && state.current() === 58) state.raise("Invalid regular expression modifiers");
						for (var i$1 = 0; i$1 < removeModifiers.length; i$1++) {
							var modifier$1 = removeModifiers.charAt(i$1);
							if (removeModifiers.indexOf(modifier$1, i$1 + 1) > -1 || addModifiers.indexOf(modifier$1) > -1) state.raise("Duplicate regular expression modifiers");
						}
					}
				}
			}
			if (state.eat(58)) {
				this.regexp_disjunction(state);
				if (state.eat(41)) return true;
				state.raise("Unterminated group");
			}
		}
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatCapturingGroup = function(state) {
	if (state.eat(40)) {
		if (this.options.ecmaVersion >= 9) this.regexp_groupSpecifier(state);
		else if (state.current() === 63) state.raise("Invalid group");
		this.regexp_disjunction(state);
		if (state.eat(41)) {
			state.numCapturingParens += 1;
			return true;
		}
		state.raise("Unterminated group");
	}
	return false;
};
pp$1.regexp_eatModifiers = function(state) {
	var modifiers = "";
	var ch = 0;
	while ((ch = state.current()) !== -1 && isRegularExpressionModifier(ch)) {
		modifiers += codePointToString(ch);
		state.advance();
	}
	return modifiers;
};
function isRegularExpressionModifier(ch) {
	return ch === 105 || ch === 109 || ch === 115;
}
pp$1.regexp_eatExtendedAtom = function(state) {
	return state.eat(46) || this.regexp_eatReverseSolidusAtomEscape(state) || this.regexp_eatCharacterClass(state) || this.regexp_eatUncapturingGroup(state) || this.regexp_eatCapturingGroup(state) || this.regexp_eatInvalidBracedQuantifier(state) || this.regexp_eatExtendedPatternCharacter(state);
};
pp$1.regexp_eatInvalidBracedQuantifier = function(state) {
	if (this.regexp_eatBracedQuantifier(state, true)) state.raise("Nothing to repeat");
	return false;
};
pp$1.regexp_eatSyntaxCharacter = function(state) {
	var ch = state.current();
	if (isSyntaxCharacter(ch)) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
function isSyntaxCharacter(ch) {
	return ch === 36 || ch >= 40 && ch <= 43 || ch === 46 || ch === 63 || ch >= 91 && ch <= 94 || ch >= 123 && ch <= 125;
}
pp$1.regexp_eatPatternCharacters = function(state) {
	var start = state.pos;
	var ch = 0;
	while ((ch = state.current()) !== -1 && !isSyntaxCharacter(ch)) state.advance();
	return state.pos !== start;
};
pp$1.regexp_eatExtendedPatternCharacter = function(state) {
	var ch = state.current();
	if (ch !== -1 && ch !== 36 && !(ch >= 40 && ch <= 43) && ch !== 46 && ch !== 63 && ch !== 91 && ch !== 94 && ch !== 124) {
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_groupSpecifier = function(state) {
	if (state.eat(63)) {
		if (!this.regexp_eatGroupName(state)) state.raise("Invalid group");
		var trackDisjunction = this.options.ecmaVersion >= 16;
		var known = state.groupNames[state.lastStringValue];
		if (known) {
			if (trackDisjunction) {
				for (var i = 0, list = known; i < list.length; i += 1) if (!list[i].separatedFrom(state.branchID)) state.raise("Duplicate capture group name");
			} else state.raise("Duplicate capture group name");
		}
		if (trackDisjunction) (known || (state.groupNames[state.lastStringValue] = [])).push(state.branchID);
		else state.groupNames[state.lastStringValue] = true;
	}
};
pp$1.regexp_eatGroupName = function(state) {
	state.lastStringValue = "";
	if (state.eat(60)) {
		if (this.regexp_eatRegExpIdentifierName(state) && state.eat(62)) return true;
		state.raise("Invalid capture group name");
	}
	return false;
};
pp$1.regexp_eatRegExpIdentifierName = function(state) {
	state.lastStringValue = "";
	if (this.regexp_eatRegExpIdentifierStart(state)) {
		state.lastStringValue += codePointToString(state.lastIntValue);
		while (this.regexp_eatRegExpIdentifierPart(state)) state.lastStringValue += codePointToString(state.lastIntValue);
		return true;
	}
	return false;
};
pp$1.regexp_eatRegExpIdentifierStart = function(state) {
	var start = state.pos;
	var forceU = this.options.ecmaVersion >= 11;
	var ch = state.current(forceU);
	state.advance(forceU);
	if (ch === 92 && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) ch = state.lastIntValue;
	if (isRegExpIdentifierStart(ch)) {
		state.lastIntValue = ch;
		return true;
	}
	state.pos = start;
	return false;
};
function isRegExpIdentifierStart(ch) {
	return isIdentifierStart(ch, true) || ch === 36 || ch === 95;
}
pp$1.regexp_eatRegExpIdentifierPart = function(state) {
	var start = state.pos;
	var forceU = this.options.ecmaVersion >= 11;
	var ch = state.current(forceU);
	state.advance(forceU);
	if (ch === 92 && this.regexp_eatRegExpUnicodeEscapeSequence(state, forceU)) ch = state.lastIntValue;
	if (isRegExpIdentifierPart(ch)) {
		state.lastIntValue = ch;
		return true;
	}
	state.pos = start;
	return false;
};
function isRegExpIdentifierPart(ch) {
	return isIdentifierChar(ch, true) || ch === 36 || ch === 95 || ch === 8204 || ch === 8205;
}
pp$1.regexp_eatAtomEscape = function(state) {
	if (this.regexp_eatBackReference(state) || this.regexp_eatCharacterClassEscape(state) || this.regexp_eatCharacterEscape(state) || state.switchN && this.regexp_eatKGroupName(state)) return true;
	if (state.switchU) {
		if (state.current() === 99) state.raise("Invalid unicode escape");
		state.raise("Invalid escape");
	}
	return false;
};
pp$1.regexp_eatBackReference = function(state) {
	var start = state.pos;
	if (this.regexp_eatDecimalEscape(state)) {
		var n = state.lastIntValue;
		if (state.switchU) {
			if (n > state.maxBackReference) state.maxBackReference = n;
			return true;
		}
		if (n <= state.numCapturingParens) return true;
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatKGroupName = function(state) {
	if (state.eat(107)) {
		if (this.regexp_eatGroupName(state)) {
			state.backReferenceNames.push(state.lastStringValue);
			return true;
		}
		state.raise("Invalid named reference");
	}
	return false;
};
pp$1.regexp_eatCharacterEscape = function(state) {
	return this.regexp_eatControlEscape(state) || this.regexp_eatCControlLetter(state) || this.regexp_eatZero(state) || this.regexp_eatHexEscapeSequence(state) || this.regexp_eatRegExpUnicodeEscapeSequence(state, false) || !state.switchU && this.regexp_eatLegacyOctalEscapeSequence(state) || this.regexp_eatIdentityEscape(state);
};
pp$1.regexp_eatCControlLetter = function(state) {
	var start = state.pos;
	if (state.eat(99)) {
		if (this.regexp_eatControlLetter(state)) return true;
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatZero = function(state) {
	if (state.current() === 48 && !isDecimalDigit(state.lookahead())) {
		state.lastIntValue = 0;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatControlEscape = function(state) {
	var ch = state.current();
	if (ch === 116) {
		state.lastIntValue = 9;
		state.advance();
		return true;
	}
	if (ch === 110) {
		state.lastIntValue = 10;
		state.advance();
		return true;
	}
	if (ch === 118) {
		state.lastIntValue = 11;
		state.advance();
		return true;
	}
	if (ch === 102) {
		state.lastIntValue = 12;
		state.advance();
		return true;
	}
	if (ch === 114) {
		state.lastIntValue = 13;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatControlLetter = function(state) {
	var ch = state.current();
	if (isControlLetter(ch)) {
		state.lastIntValue = ch % 32;
		state.advance();
		return true;
	}
	return false;
};
function isControlLetter(ch) {
	return ch >= 65 && ch <= 90 || ch >= 97 && ch <= 122;
}
pp$1.regexp_eatRegExpUnicodeEscapeSequence = function(state, forceU) {
	if (forceU === void 0) forceU = false;
	var start = state.pos;
	var switchU = forceU || state.switchU;
	if (state.eat(117)) {
		if (this.regexp_eatFixedHexDigits(state, 4)) {
			var lead = state.lastIntValue;
			if (switchU && lead >= 55296 && lead <= 56319) {
				var leadSurrogateEnd = state.pos;
				if (state.eat(92) && state.eat(117) && this.regexp_eatFixedHexDigits(state, 4)) {
					var trail = state.lastIntValue;
					if (trail >= 56320 && trail <= 57343) {
						state.lastIntValue = (lead - 55296) * 1024 + (trail - 56320) + 65536;
						return true;
					}
				}
				state.pos = leadSurrogateEnd;
				state.lastIntValue = lead;
			}
			return true;
		}
		if (switchU && state.eat(123) && this.regexp_eatHexDigits(state) && state.eat(125) && isValidUnicode(state.lastIntValue)) return true;
		if (switchU) state.raise("Invalid unicode escape");
		state.pos = start;
	}
	return false;
};
function isValidUnicode(ch) {
	return ch >= 0 && ch <= 1114111;
}
pp$1.regexp_eatIdentityEscape = function(state) {
	if (state.switchU) {
		if (this.regexp_eatSyntaxCharacter(state)) return true;
		if (state.eat(47)) {
			state.lastIntValue = 47;
			return true;
		}
		return false;
	}
	var ch = state.current();
	if (ch !== 99 && (!state.switchN || ch !== 107)) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatDecimalEscape = function(state) {
	state.lastIntValue = 0;
	var ch = state.current();
	if (ch >= 49 && ch <= 57) {
		do {
			state.lastIntValue = 10 * state.lastIntValue + (ch - 48);
			state.advance();
		} while ((ch = state.current()) >= 48 && ch <= 57);
		return true;
	}
	return false;
};
var CharSetNone = 0;
var CharSetOk = 1;
var CharSetString = 2;
pp$1.regexp_eatCharacterClassEscape = function(state) {
	var ch = state.current();
	if (isCharacterClassEscape(ch)) {
		state.lastIntValue = -1;
		state.advance();
		return CharSetOk;
	}
	var negate = false;
	if (state.switchU && this.options.ecmaVersion >= 9 && ((negate = ch === 80) || ch === 112)) {
		state.lastIntValue = -1;
		state.advance();
		var result;
		if (state.eat(123) && (result = this.regexp_eatUnicodePropertyValueExpression(state)) && state.eat(125)) {
			if (negate && result === CharSetString) state.raise("Invalid property name");
			return result;
		}
		state.raise("Invalid property name");
	}
	return CharSetNone;
};
function isCharacterClassEscape(ch) {
	return ch === 100 || ch === 68 || ch === 115 || ch === 83 || ch === 119 || ch === 87;
}
pp$1.regexp_eatUnicodePropertyValueExpression = function(state) {
	var start = state.pos;
	if (this.regexp_eatUnicodePropertyName(state) && state.eat(61)) {
		var name = state.lastStringValue;
		if (this.regexp_eatUnicodePropertyValue(state)) {
			var value = state.lastStringValue;
			this.regexp_validateUnicodePropertyNameAndValue(state, name, value);
			return CharSetOk;
		}
	}
	state.pos = start;
	if (this.regexp_eatLoneUnicodePropertyNameOrValue(state)) {
		var nameOrValue = state.lastStringValue;
		return this.regexp_validateUnicodePropertyNameOrValue(state, nameOrValue);
	}
	return CharSetNone;
};
pp$1.regexp_validateUnicodePropertyNameAndValue = function(state, name, value) {
	if (!hasOwn(state.unicodeProperties.nonBinary, name)) state.raise("Invalid property name");
	if (!state.unicodeProperties.nonBinary[name].test(value)) state.raise("Invalid property value");
};
pp$1.regexp_validateUnicodePropertyNameOrValue = function(state, nameOrValue) {
	if (state.unicodeProperties.binary.test(nameOrValue)) return CharSetOk;
	if (state.switchV && state.unicodeProperties.binaryOfStrings.test(nameOrValue)) return CharSetString;
	state.raise("Invalid property name");
};
pp$1.regexp_eatUnicodePropertyName = function(state) {
	var ch = 0;
	state.lastStringValue = "";
	while (isUnicodePropertyNameCharacter(ch = state.current())) {
		state.lastStringValue += codePointToString(ch);
		state.advance();
	}
	return state.lastStringValue !== "";
};
function isUnicodePropertyNameCharacter(ch) {
	return isControlLetter(ch) || ch === 95;
}
pp$1.regexp_eatUnicodePropertyValue = function(state) {
	var ch = 0;
	state.lastStringValue = "";
	while (isUnicodePropertyValueCharacter(ch = state.current())) {
		state.lastStringValue += codePointToString(ch);
		state.advance();
	}
	return state.lastStringValue !== "";
};
function isUnicodePropertyValueCharacter(ch) {
	return isUnicodePropertyNameCharacter(ch) || isDecimalDigit(ch);
}
pp$1.regexp_eatLoneUnicodePropertyNameOrValue = function(state) {
	return this.regexp_eatUnicodePropertyValue(state);
};
pp$1.regexp_eatCharacterClass = function(state) {
	if (state.eat(91)) {
		var negate = state.eat(94);
		var result = this.regexp_classContents(state);
		if (!state.eat(93)) state.raise("Unterminated character class");
		if (negate && result === CharSetString) state.raise("Negated character class may contain strings");
		return true;
	}
	return false;
};
pp$1.regexp_classContents = function(state) {
	if (state.current() === 93) return CharSetOk;
	if (state.switchV) return this.regexp_classSetExpression(state);
	this.regexp_nonEmptyClassRanges(state);
	return CharSetOk;
};
pp$1.regexp_nonEmptyClassRanges = function(state) {
	while (this.regexp_eatClassAtom(state)) {
		var left = state.lastIntValue;
		if (state.eat(45) && this.regexp_eatClassAtom(state)) {
			var right = state.lastIntValue;
			if (state.switchU && (left === -1 || right === -1)) state.raise("Invalid character class");
			if (left !== -1 && right !== -1 && left > right) state.raise("Range out of order in character class");
		}
	}
};
pp$1.regexp_eatClassAtom = function(state) {
	var start = state.pos;
	if (state.eat(92)) {
		if (this.regexp_eatClassEscape(state)) return true;
		if (state.switchU) {
			var ch$1 = state.current();
			if (ch$1 === 99 || isOctalDigit(ch$1)) state.raise("Invalid class escape");
			state.raise("Invalid escape");
		}
		state.pos = start;
	}
	var ch = state.current();
	if (ch !== 93) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatClassEscape = function(state) {
	var start = state.pos;
	if (state.eat(98)) {
		state.lastIntValue = 8;
		return true;
	}
	if (state.switchU && state.eat(45)) {
		state.lastIntValue = 45;
		return true;
	}
	if (!state.switchU && state.eat(99)) {
		if (this.regexp_eatClassControlLetter(state)) return true;
		state.pos = start;
	}
	return this.regexp_eatCharacterClassEscape(state) || this.regexp_eatCharacterEscape(state);
};
pp$1.regexp_classSetExpression = function(state) {
	var result = CharSetOk, subResult;
	if (this.regexp_eatClassSetRange(state));
	else if (subResult = this.regexp_eatClassSetOperand(state)) {
		if (subResult === CharSetString) result = CharSetString;
		var start = state.pos;
		while (state.eatChars([38, 38])) {
			if (state.current() !== 38 && (subResult = this.regexp_eatClassSetOperand(state))) {
				if (subResult !== CharSetString) result = CharSetOk;
				continue;
			}
			state.raise("Invalid character in character class");
		}
		if (start !== state.pos) return result;
		while (state.eatChars([45, 45])) {
			if (this.regexp_eatClassSetOperand(state)) continue;
			state.raise("Invalid character in character class");
		}
		if (start !== state.pos) return result;
	} else state.raise("Invalid character in character class");
	for (;;) {
		if (this.regexp_eatClassSetRange(state)) continue;
		subResult = this.regexp_eatClassSetOperand(state);
		if (!subResult) return result;
		if (subResult === CharSetString) result = CharSetString;
	}
};
pp$1.regexp_eatClassSetRange = function(state) {
	var start = state.pos;
	if (this.regexp_eatClassSetCharacter(state)) {
		var left = state.lastIntValue;
		if (state.eat(45) && this.regexp_eatClassSetCharacter(state)) {
			var right = state.lastIntValue;
			if (left !== -1 && right !== -1 && left > right) state.raise("Range out of order in character class");
			return true;
		}
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatClassSetOperand = function(state) {
	if (this.regexp_eatClassSetCharacter(state)) return CharSetOk;
	return this.regexp_eatClassStringDisjunction(state) || this.regexp_eatNestedClass(state);
};
pp$1.regexp_eatNestedClass = function(state) {
	var start = state.pos;
	if (state.eat(91)) {
		var negate = state.eat(94);
		var result = this.regexp_classContents(state);
		if (state.eat(93)) {
			if (negate && result === CharSetString) state.raise("Negated character class may contain strings");
			return result;
		}
		state.pos = start;
	}
	if (state.eat(92)) {
		var result$1 = this.regexp_eatCharacterClassEscape(state);
		if (result$1) return result$1;
		state.pos = start;
	}
	return null;
};
pp$1.regexp_eatClassStringDisjunction = function(state) {
	var start = state.pos;
	if (state.eatChars([92, 113])) {
		if (state.eat(123)) {
			var result = this.regexp_classStringDisjunctionContents(state);
			if (state.eat(125)) return result;
		} else state.raise("Invalid escape");
		state.pos = start;
	}
	return null;
};
pp$1.regexp_classStringDisjunctionContents = function(state) {
	var result = this.regexp_classString(state);
	while (state.eat(124)) if (this.regexp_classString(state) === CharSetString) result = CharSetString;
	return result;
};
pp$1.regexp_classString = function(state) {
	var count = 0;
	while (this.regexp_eatClassSetCharacter(state)) count++;
	return count === 1 ? CharSetOk : CharSetString;
};
pp$1.regexp_eatClassSetCharacter = function(state) {
	var start = state.pos;
	if (state.eat(92)) {
		if (this.regexp_eatCharacterEscape(state) || this.regexp_eatClassSetReservedPunctuator(state)) return true;
		if (state.eat(98)) {
			state.lastIntValue = 8;
			return true;
		}
		state.pos = start;
		return false;
	}
	var ch = state.current();
	if (ch < 0 || ch === state.lookahead() && isClassSetReservedDoublePunctuatorCharacter(ch)) return false;
	if (isClassSetSyntaxCharacter(ch)) return false;
	state.advance();
	state.lastIntValue = ch;
	return true;
};
function isClassSetReservedDoublePunctuatorCharacter(ch) {
	return ch === 33 || ch >= 35 && ch <= 38 || ch >= 42 && ch <= 44 || ch === 46 || ch >= 58 && ch <= 64 || ch === 94 || ch === 96 || ch === 126;
}
function isClassSetSyntaxCharacter(ch) {
	return ch === 40 || ch === 41 || ch === 45 || ch === 47 || ch >= 91 && ch <= 93 || ch >= 123 && ch <= 125;
}
pp$1.regexp_eatClassSetReservedPunctuator = function(state) {
	var ch = state.current();
	if (isClassSetReservedPunctuator(ch)) {
		state.lastIntValue = ch;
		state.advance();
		return true;
	}
	return false;
};
function isClassSetReservedPunctuator(ch) {
	return ch === 33 || ch === 35 || ch === 37 || ch === 38 || ch === 44 || ch === 45 || ch >= 58 && ch <= 62 || ch === 64 || ch === 96 || ch === 126;
}
pp$1.regexp_eatClassControlLetter = function(state) {
	var ch = state.current();
	if (isDecimalDigit(ch) || ch === 95) {
		state.lastIntValue = ch % 32;
		state.advance();
		return true;
	}
	return false;
};
pp$1.regexp_eatHexEscapeSequence = function(state) {
	var start = state.pos;
	if (state.eat(120)) {
		if (this.regexp_eatFixedHexDigits(state, 2)) return true;
		if (state.switchU) state.raise("Invalid escape");
		state.pos = start;
	}
	return false;
};
pp$1.regexp_eatDecimalDigits = function(state) {
	var start = state.pos;
	var ch = 0;
	state.lastIntValue = 0;
	while (isDecimalDigit(ch = state.current())) {
		state.lastIntValue = 10 * state.lastIntValue + (ch - 48);
		state.advance();
	}
	return state.pos !== start;
};
function isDecimalDigit(ch) {
	return ch >= 48 && ch <= 57;
}
pp$1.regexp_eatHexDigits = function(state) {
	var start = state.pos;
	var ch = 0;
	state.lastIntValue = 0;
	while (isHexDigit(ch = state.current())) {
		state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
		state.advance();
	}
	return state.pos !== start;
};
function isHexDigit(ch) {
	return ch >= 48 && ch <= 57 || ch >= 65 && ch <= 70 || ch >= 97 && ch <= 102;
}
function hexToInt(ch) {
	if (ch >= 65 && ch <= 70) return 10 + (ch - 65);
	if (ch >= 97 && ch <= 102) return 10 + (ch - 97);
	return ch - 48;
}
pp$1.regexp_eatLegacyOctalEscapeSequence = function(state) {
	if (this.regexp_eatOctalDigit(state)) {
		var n1 = state.lastIntValue;
		if (this.regexp_eatOctalDigit(state)) {
			var n2 = state.lastIntValue;
			if (n1 <= 3 && this.regexp_eatOctalDigit(state)) state.lastIntValue = n1 * 64 + n2 * 8 + state.lastIntValue;
			else state.lastIntValue = n1 * 8 + n2;
		} else state.lastIntValue = n1;
		return true;
	}
	return false;
};
pp$1.regexp_eatOctalDigit = function(state) {
	var ch = state.current();
	if (isOctalDigit(ch)) {
		state.lastIntValue = ch - 48;
		state.advance();
		return true;
	}
	state.lastIntValue = 0;
	return false;
};
function isOctalDigit(ch) {
	return ch >= 48 && ch <= 55;
}
pp$1.regexp_eatFixedHexDigits = function(state, length) {
	var start = state.pos;
	state.lastIntValue = 0;
	for (var i = 0; i < length; ++i) {
		var ch = state.current();
		if (!isHexDigit(ch)) {
			state.pos = start;
			return false;
		}
		state.lastIntValue = 16 * state.lastIntValue + hexToInt(ch);
		state.advance();
	}
	return true;
};
var Token = function Token(p) {
	this.type = p.type;
	this.value = p.value;
	this.start = p.start;
	this.end = p.end;
	if (p.options.locations) this.loc = new SourceLocation(p, p.startLoc, p.endLoc);
	if (p.options.ranges) this.range = [p.start, p.end];
};
var pp = Parser.prototype;
pp.next = function(ignoreEscapeSequenceInKeyword) {
	if (!ignoreEscapeSequenceInKeyword && this.type.keyword && this.containsEsc) this.raiseRecoverable(this.start, "Escape sequence in keyword " + this.type.keyword);
	if (this.options.onToken) this.options.onToken(new Token(this));
	this.lastTokEnd = this.end;
	this.lastTokStart = this.start;
	this.lastTokEndLoc = this.endLoc;
	this.lastTokStartLoc = this.startLoc;
	this.nextToken();
};
pp.getToken = function() {
	this.next();
	return new Token(this);
};
if (typeof Symbol !== "undefined") pp[Symbol.iterator] = function() {
	var this$1$1 = this;
	return { next: function() {
		var token = this$1$1.getToken();
		return {
			done: token.type === types$1.eof,
			value: token
		};
	} };
};
pp.nextToken = function() {
	var curContext = this.curContext();
	if (!curContext || !curContext.preserveSpace) this.skipSpace();
	this.start = this.pos;
	if (this.options.locations) this.startLoc = this.curPosition();
	if (this.pos >= this.input.length) return this.finishToken(types$1.eof);
	if (curContext.override) return curContext.override(this);
	else this.readToken(this.fullCharCodeAtPos());
};
pp.readToken = function(code) {
	if (isIdentifierStart(code, this.options.ecmaVersion >= 6) || code === 92) return this.readWord();
	return this.getTokenFromCode(code);
};
pp.fullCharCodeAt = function(pos) {
	var code = this.input.charCodeAt(pos);
	if (code <= 55295 || code >= 56320) return code;
	var next = this.input.charCodeAt(pos + 1);
	return next <= 56319 || next >= 57344 ? code : (code << 10) + next - 56613888;
};
pp.fullCharCodeAtPos = function() {
	return this.fullCharCodeAt(this.pos);
};
pp.skipBlockComment = function() {
	var startLoc = this.options.onComment && this.curPosition();
	var start = this.pos, end = this.input.indexOf("*/", this.pos += 2);
	if (end === -1) this.raise(this.pos - 2, "Unterminated comment");
	this.pos = end + 2;
	if (this.options.locations) for (var nextBreak = void 0, pos = start; (nextBreak = nextLineBreak(this.input, pos, this.pos)) > -1;) {
		++this.curLine;
		pos = this.lineStart = nextBreak;
	}
	if (this.options.onComment) this.options.onComment(true, this.input.slice(start + 2, end), start, this.pos, startLoc, this.curPosition());
};
pp.skipLineComment = function(startSkip) {
	var start = this.pos;
	var startLoc = this.options.onComment && this.curPosition();
	var ch = this.input.charCodeAt(this.pos += startSkip);
	while (this.pos < this.input.length && !isNewLine(ch)) ch = this.input.charCodeAt(++this.pos);
	if (this.options.onComment) this.options.onComment(false, this.input.slice(start + startSkip, this.pos), start, this.pos, startLoc, this.curPosition());
};
pp.skipSpace = function() {
	loop: while (this.pos < this.input.length) {
		var ch = this.input.charCodeAt(this.pos);
		switch (ch) {
			case 32:
			case 160:
				++this.pos;
				break;
			case 13: if (this.input.charCodeAt(this.pos + 1) === 10) ++this.pos;
			case 10:
			case 8232:
			case 8233:
				++this.pos;
				if (this.options.locations) {
					++this.curLine;
					this.lineStart = this.pos;
				}
				break;
			case 47:
				switch (this.input.charCodeAt(this.pos + 1)) {
					case 42:
						this.skipBlockComment();
						break;
					case 47:
						this.skipLineComment(2);
						break;
					default: break loop;
				}
				break;
			default: if (ch > 8 && ch < 14 || ch >= 5760 && nonASCIIwhitespace.test(String.fromCharCode(ch))) ++this.pos;
			else break loop;
		}
	}
};
pp.finishToken = function(type, val) {
	this.end = this.pos;
	if (this.options.locations) this.endLoc = this.curPosition();
	var prevType = this.type;
	this.type = type;
	this.value = val;
	this.updateContext(prevType);
};
pp.readToken_dot = function() {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next >= 48 && next <= 57) return this.readNumber(true);
	var next2 = this.input.charCodeAt(this.pos + 2);
	if (this.options.ecmaVersion >= 6 && next === 46 && next2 === 46) {
		this.pos += 3;
		return this.finishToken(types$1.ellipsis);
	} else {
		++this.pos;
		return this.finishToken(types$1.dot);
	}
};
pp.readToken_slash = function() {
	var next = this.input.charCodeAt(this.pos + 1);
	if (this.exprAllowed) {
		++this.pos;
		return this.readRegexp();
	}
	if (next === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(types$1.slash, 1);
};
pp.readToken_mult_modulo_exp = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	var size = 1;
	var tokentype = code === 42 ? types$1.star : types$1.modulo;
	if (this.options.ecmaVersion >= 7 && code === 42 && next === 42) {
		++size;
		tokentype = types$1.starstar;
		next = this.input.charCodeAt(this.pos + 2);
	}
	if (next === 61) return this.finishOp(types$1.assign, size + 1);
	return this.finishOp(tokentype, size);
};
pp.readToken_pipe_amp = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next === code) {
		if (this.options.ecmaVersion >= 12) {
			if (this.input.charCodeAt(this.pos + 2) === 61) return this.finishOp(types$1.assign, 3);
		}
		return this.finishOp(code === 124 ? types$1.logicalOR : types$1.logicalAND, 2);
	}
	if (next === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(code === 124 ? types$1.bitwiseOR : types$1.bitwiseAND, 1);
};
pp.readToken_caret = function() {
	if (this.input.charCodeAt(this.pos + 1) === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(types$1.bitwiseXOR, 1);
};
pp.readToken_plus_min = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next === code) {
		if (next === 45 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 62 && (this.lastTokEnd === 0 || lineBreak.test(this.input.slice(this.lastTokEnd, this.pos)))) {
			this.skipLineComment(3);
			this.skipSpace();
			return this.nextToken();
		}
		return this.finishOp(types$1.incDec, 2);
	}
	if (next === 61) return this.finishOp(types$1.assign, 2);
	return this.finishOp(types$1.plusMin, 1);
};
pp.readToken_lt_gt = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	var size = 1;
	if (next === code) {
		size = code === 62 && this.input.charCodeAt(this.pos + 2) === 62 ? 3 : 2;
		if (this.input.charCodeAt(this.pos + size) === 61) return this.finishOp(types$1.assign, size + 1);
		return this.finishOp(types$1.bitShift, size);
	}
	if (next === 33 && code === 60 && !this.inModule && this.input.charCodeAt(this.pos + 2) === 45 && this.input.charCodeAt(this.pos + 3) === 45) {
		this.skipLineComment(4);
		this.skipSpace();
		return this.nextToken();
	}
	if (next === 61) size = 2;
	return this.finishOp(types$1.relational, size);
};
pp.readToken_eq_excl = function(code) {
	var next = this.input.charCodeAt(this.pos + 1);
	if (next === 61) return this.finishOp(types$1.equality, this.input.charCodeAt(this.pos + 2) === 61 ? 3 : 2);
	if (code === 61 && next === 62 && this.options.ecmaVersion >= 6) {
		this.pos += 2;
		return this.finishToken(types$1.arrow);
	}
	return this.finishOp(code === 61 ? types$1.eq : types$1.prefix, 1);
};
pp.readToken_question = function() {
	var ecmaVersion = this.options.ecmaVersion;
	if (ecmaVersion >= 11) {
		var next = this.input.charCodeAt(this.pos + 1);
		if (next === 46) {
			var next2 = this.input.charCodeAt(this.pos + 2);
			if (next2 < 48 || next2 > 57) return this.finishOp(types$1.questionDot, 2);
		}
		if (next === 63) {
			if (ecmaVersion >= 12) {
				if (this.input.charCodeAt(this.pos + 2) === 61) return this.finishOp(types$1.assign, 3);
			}
			return this.finishOp(types$1.coalesce, 2);
		}
	}
	return this.finishOp(types$1.question, 1);
};
pp.readToken_numberSign = function() {
	var ecmaVersion = this.options.ecmaVersion;
	var code = 35;
	if (ecmaVersion >= 13) {
		++this.pos;
		code = this.fullCharCodeAtPos();
		if (isIdentifierStart(code, true) || code === 92) return this.finishToken(types$1.privateId, this.readWord1());
	}
	this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
};
pp.getTokenFromCode = function(code) {
	switch (code) {
		case 46: return this.readToken_dot();
		case 40:
			++this.pos;
			return this.finishToken(types$1.parenL);
		case 41:
			++this.pos;
			return this.finishToken(types$1.parenR);
		case 59:
			++this.pos;
			return this.finishToken(types$1.semi);
		case 44:
			++this.pos;
			return this.finishToken(types$1.comma);
		case 91:
			++this.pos;
			return this.finishToken(types$1.bracketL);
		case 93:
			++this.pos;
			return this.finishToken(types$1.bracketR);
		case 123:
			++this.pos;
			return this.finishToken(types$1.braceL);
		case 125:
			++this.pos;
			return this.finishToken(types$1.braceR);
		case 58:
			++this.pos;
			return this.finishToken(types$1.colon);
		case 96:
			if (this.options.ecmaVersion < 6) break;
			++this.pos;
			return this.finishToken(types$1.backQuote);
		case 48:
			var next = this.input.charCodeAt(this.pos + 1);
			if (next === 120 || next === 88) return this.readRadixNumber(16);
			if (this.options.ecmaVersion >= 6) {
				if (next === 111 || next === 79) return this.readRadixNumber(8);
				if (next === 98 || next === 66) return this.readRadixNumber(2);
			}
		case 49:
		case 50:
		case 51:
		case 52:
		case 53:
		case 54:
		case 55:
		case 56:
		case 57: return this.readNumber(false);
		case 34:
		case 39: return this.readString(code);
		case 47: return this.readToken_slash();
		case 37:
		case 42: return this.readToken_mult_modulo_exp(code);
		case 124:
		case 38: return this.readToken_pipe_amp(code);
		case 94: return this.readToken_caret();
		case 43:
		case 45: return this.readToken_plus_min(code);
		case 60:
		case 62: return this.readToken_lt_gt(code);
		case 61:
		case 33: return this.readToken_eq_excl(code);
		case 63: return this.readToken_question();
		case 126: return this.finishOp(types$1.prefix, 1);
		case 35: return this.readToken_numberSign();
	}
	this.raise(this.pos, "Unexpected character '" + codePointToString(code) + "'");
};
pp.finishOp = function(type, size) {
	var str = this.input.slice(this.pos, this.pos + size);
	this.pos += size;
	return this.finishToken(type, str);
};
pp.readRegexp = function() {
	var escaped, inClass, start = this.pos;
	for (;;) {
		if (this.pos >= this.input.length) this.raise(start, "Unterminated regular expression");
		var ch = this.input.charAt(this.pos);
		if (lineBreak.test(ch)) this.raise(start, "Unterminated regular expression");
		if (!escaped) {
			if (ch === "[") inClass = true;
			else if (ch === "]" && inClass) inClass = false;
			else if (ch === "/" && !inClass) break;
			escaped = ch === "\\";
		} else escaped = false;
		++this.pos;
	}
	var pattern = this.input.slice(start, this.pos);
	++this.pos;
	var flagsStart = this.pos;
	var flags = this.readWord1();
	if (this.containsEsc) this.unexpected(flagsStart);
	var state = this.regexpState || (this.regexpState = new RegExpValidationState(this));
	state.reset(start, pattern, flags);
	this.validateRegExpFlags(state);
	this.validateRegExpPattern(state);
	var value = null;
	try {
		value = new RegExp(pattern, flags);
	} catch (e) {}
	return this.finishToken(types$1.regexp, {
		pattern,
		flags,
		value
	});
};
pp.readInt = function(radix, len, maybeLegacyOctalNumericLiteral) {
	var allowSeparators = this.options.ecmaVersion >= 12 && len === void 0;
	var isLegacyOctalNumericLiteral = maybeLegacyOctalNumericLiteral && this.input.charCodeAt(this.pos) === 48;
	var start = this.pos, total = 0, lastCode = 0;
	for (var i = 0, e = len == null ? Infinity : len; i < e; ++i, ++this.pos) {
		var code = this.input.charCodeAt(this.pos), val = void 0;
		if (allowSeparators && code === 95) {
			if (isLegacyOctalNumericLiteral) this.raiseRecoverable(this.pos, "Numeric separator is not allowed in legacy octal numeric literals");
			if (lastCode === 95) this.raiseRecoverable(this.pos, "Numeric separator must be exactly one underscore");
			if (i === 0) this.raiseRecoverable(this.pos, "Numeric separator is not allowed at the first of digits");
			lastCode = code;
			continue;
		}
		if (code >= 97) val = code - 97 + 10;
		else if (code >= 65) val = code - 65 + 10;
		else if (code >= 48 && code <= 57) val = code - 48;
		else val = Infinity;
		if (val >= radix) break;
		lastCode = code;
		total = total * radix + val;
	}
	if (allowSeparators && lastCode === 95) this.raiseRecoverable(this.pos - 1, "Numeric separator is not allowed at the last of digits");
	if (this.pos === start || len != null && this.pos - start !== len) return null;
	return total;
};
function stringToNumber(str, isLegacyOctalNumericLiteral) {
	if (isLegacyOctalNumericLiteral) return parseInt(str, 8);
	return parseFloat(str.replace(/_/g, ""));
}
function stringToBigInt(str) {
	if (typeof BigInt !== "function") return null;
	return BigInt(str.replace(/_/g, ""));
}
pp.readRadixNumber = function(radix) {
	var start = this.pos;
	this.pos += 2;
	var val = this.readInt(radix);
	if (val == null) this.raise(this.start + 2, "Expected number in radix " + radix);
	if (this.options.ecmaVersion >= 11 && this.input.charCodeAt(this.pos) === 110) {
		val = stringToBigInt(this.input.slice(start, this.pos));
		++this.pos;
	} else if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
	return this.finishToken(types$1.num, val);
};
pp.readNumber = function(startsWithDot) {
	var start = this.pos;
	if (!startsWithDot && this.readInt(10, void 0, true) === null) this.raise(start, "Invalid number");
	var octal = this.pos - start >= 2 && this.input.charCodeAt(start) === 48;
	if (octal && this.strict) this.raise(start, "Invalid number");
	var next = this.input.charCodeAt(this.pos);
	if (!octal && !startsWithDot && this.options.ecmaVersion >= 11 && next === 110) {
		var val$1 = stringToBigInt(this.input.slice(start, this.pos));
		++this.pos;
		if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
		return this.finishToken(types$1.num, val$1);
	}
	if (octal && /[89]/.test(this.input.slice(start, this.pos))) octal = false;
	if (next === 46 && !octal) {
		++this.pos;
		this.readInt(10);
		next = this.input.charCodeAt(this.pos);
	}
	if ((next === 69 || next === 101) && !octal) {
		next = this.input.charCodeAt(++this.pos);
		if (next === 43 || next === 45) ++this.pos;
		if (this.readInt(10) === null) this.raise(start, "Invalid number");
	}
	if (isIdentifierStart(this.fullCharCodeAtPos())) this.raise(this.pos, "Identifier directly after number");
	var val = stringToNumber(this.input.slice(start, this.pos), octal);
	return this.finishToken(types$1.num, val);
};
pp.readCodePoint = function() {
	var ch = this.input.charCodeAt(this.pos), code;
	if (ch === 123) {
		if (this.options.ecmaVersion < 6) this.unexpected();
		var codePos = ++this.pos;
		code = this.readHexChar(this.input.indexOf("}", this.pos) - this.pos);
		++this.pos;
		if (code > 1114111) this.invalidStringToken(codePos, "Code point out of bounds");
	} else code = this.readHexChar(4);
	return code;
};
pp.readString = function(quote) {
	var out = "", chunkStart = ++this.pos;
	for (;;) {
		if (this.pos >= this.input.length) this.raise(this.start, "Unterminated string constant");
		var ch = this.input.charCodeAt(this.pos);
		if (ch === quote) break;
		if (ch === 92) {
			out += this.input.slice(chunkStart, this.pos);
			out += this.readEscapedChar(false);
			chunkStart = this.pos;
		} else if (ch === 8232 || ch === 8233) {
			if (this.options.ecmaVersion < 10) this.raise(this.start, "Unterminated string constant");
			++this.pos;
			if (this.options.locations) {
				this.curLine++;
				this.lineStart = this.pos;
			}
		} else {
			if (isNewLine(ch)) this.raise(this.start, "Unterminated string constant");
			++this.pos;
		}
	}
	out += this.input.slice(chunkStart, this.pos++);
	return this.finishToken(types$1.string, out);
};
var INVALID_TEMPLATE_ESCAPE_ERROR = {};
pp.tryReadTemplateToken = function() {
	this.inTemplateElement = true;
	try {
		this.readTmplToken();
	} catch (err) {
		if (err === INVALID_TEMPLATE_ESCAPE_ERROR) this.readInvalidTemplateToken();
		else throw err;
	}
	this.inTemplateElement = false;
};
pp.invalidStringToken = function(position, message) {
	if (this.inTemplateElement && this.options.ecmaVersion >= 9) throw INVALID_TEMPLATE_ESCAPE_ERROR;
	else this.raise(position, message);
};
pp.readTmplToken = function() {
	var out = "", chunkStart = this.pos;
	for (;;) {
		if (this.pos >= this.input.length) this.raise(this.start, "Unterminated template");
		var ch = this.input.charCodeAt(this.pos);
		if (ch === 96 || ch === 36 && this.input.charCodeAt(this.pos + 1) === 123) {
			if (this.pos === this.start && (this.type === types$1.template || this.type === types$1.invalidTemplate)) {
				if (ch === 36) {
					this.pos += 2;
					return this.finishToken(types$1.dollarBraceL);
				} else {
					++this.pos;
					return this.finishToken(types$1.backQuote);
				}
			}
			out += this.input.slice(chunkStart, this.pos);
			return this.finishToken(types$1.template, out);
		}
		if (ch === 92) {
			out += this.input.slice(chunkStart, this.pos);
			out += this.readEscapedChar(true);
			chunkStart = this.pos;
		} else if (isNewLine(ch)) {
			out += this.input.slice(chunkStart, this.pos);
			++this.pos;
			switch (ch) {
				case 13: if (this.input.charCodeAt(this.pos) === 10) ++this.pos;
				case 10:
					out += "\n";
					break;
				default: out += String.fromCharCode(ch);
			}
			if (this.options.locations) {
				++this.curLine;
				this.lineStart = this.pos;
			}
			chunkStart = this.pos;
		} else ++this.pos;
	}
};
pp.readInvalidTemplateToken = function() {
	for (; this.pos < this.input.length; this.pos++) switch (this.input[this.pos]) {
		case "\\":
			++this.pos;
			break;
		case "$": if (this.input[this.pos + 1] !== "{") break;
		case "`": return this.finishToken(types$1.invalidTemplate, this.input.slice(this.start, this.pos));
		case "\r": if (this.input[this.pos + 1] === "\n") ++this.pos;
		case "\n":
		case "\u2028":
		case "\u2029":
			++this.curLine;
			this.lineStart = this.pos + 1;
	}
	this.raise(this.start, "Unterminated template");
};
pp.readEscapedChar = function(inTemplate) {
	var ch = this.input.charCodeAt(++this.pos);
	++this.pos;
	switch (ch) {
		case 110: return "\n";
		case 114: return "\r";
		case 120: return String.fromCharCode(this.readHexChar(2));
		case 117: return codePointToString(this.readCodePoint());
		case 116: return "	";
		case 98: return "\b";
		case 118: return "\v";
		case 102: return "\f";
		case 13: if (this.input.charCodeAt(this.pos) === 10) ++this.pos;
		case 10:
			if (this.options.locations) {
				this.lineStart = this.pos;
				++this.curLine;
			}
			return "";
		case 56:
		case 57:
			if (this.strict) this.invalidStringToken(this.pos - 1, "Invalid escape sequence");
			if (inTemplate) {
				var codePos = this.pos - 1;
				this.invalidStringToken(codePos, "Invalid escape sequence in template string");
			}
		default:
			if (ch >= 48 && ch <= 55) {
				var octalStr = this.input.substr(this.pos - 1, 3).match(/^[0-7]+/)[0];
				var octal = parseInt(octalStr, 8);
				if (octal > 255) {
					octalStr = octalStr.slice(0, -1);
					octal = parseInt(octalStr, 8);
				}
				this.pos += octalStr.length - 1;
				ch = this.input.charCodeAt(this.pos);
				if ((octalStr !== "0" || ch === 56 || ch === 57) && (this.strict || inTemplate)) this.invalidStringToken(this.pos - 1 - octalStr.length, inTemplate ? "Octal literal in template string" : "Octal literal in strict mode");
				return String.fromCharCode(octal);
			}
			if (isNewLine(ch)) {
				if (this.options.locations) {
					this.lineStart = this.pos;
					++this.curLine;
				}
				return "";
			}
			return String.fromCharCode(ch);
	}
};
pp.readHexChar = function(len) {
	var codePos = this.pos;
	var n = this.readInt(16, len);
	if (n === null) this.invalidStringToken(codePos, "Bad character escape sequence");
	return n;
};
pp.readWord1 = function() {
	this.containsEsc = false;
	var word = "", first = true, chunkStart = this.pos;
	var astral = this.options.ecmaVersion >= 6;
	while (this.pos < this.input.length) {
		var ch = this.fullCharCodeAtPos();
		if (isIdentifierChar(ch, astral)) this.pos += ch <= 65535 ? 1 : 2;
		else if (ch === 92) {
			this.containsEsc = true;
			word += this.input.slice(chunkStart, this.pos);
			var escStart = this.pos;
			if (this.input.charCodeAt(++this.pos) !== 117) this.invalidStringToken(this.pos, "Expecting Unicode escape sequence \\uXXXX");
			++this.pos;
			var esc = this.readCodePoint();
			if (!(first ? isIdentifierStart : isIdentifierChar)(esc, astral)) this.invalidStringToken(escStart, "Invalid Unicode escape");
			word += codePointToString(esc);
			chunkStart = this.pos;
		} else break;
		first = false;
	}
	return word + this.input.slice(chunkStart, this.pos);
};
pp.readWord = function() {
	var word = this.readWord1();
	var type = types$1.name;
	if (this.keywords.test(word)) type = keywords[word];
	return this.finishToken(type, word);
};
Parser.acorn = {
	Parser,
	version: "8.19.0",
	defaultOptions,
	Position,
	SourceLocation,
	getLineInfo,
	Node,
	TokenType,
	tokTypes: types$1,
	keywordTypes: keywords,
	TokContext,
	tokContexts: types,
	isIdentifierChar,
	isIdentifierStart,
	Token,
	isNewLine,
	lineBreak,
	lineBreakG,
	nonASCIIwhitespace
};
function parse(input, options) {
	return Parser.parse(input, options);
}
// src/harness/javascript/witness/counted.ts
/** The parent's half of counting: what each function did, in words of its source, comparable between two checkouts. */
/** `root`: of the checkout. */
function countedOf({ operations, scripts }, root) {
	const place = realpathSync(root);
	const functions = [];
	for (const script of scripts) {
		const words = wordsOf(script.source);
		if (words === void 0) return {
			state: "uncounted",
			why: "it runs code that cannot be parsed"
		};
		functions.push(...functionsOf(script, words, pathOf(script.url, place)));
	}
	if (functions.length === 0) return {
		state: "uncounted",
		why: "nothing of its own code was seen to run"
	};
	return {
		state: "counted",
		by: "blocks",
		operations,
		functions
	};
}
function pathOf(url, root) {
	const file = url.startsWith("file:") ? fileURLToPath(url) : url;
	const path = relative(root, file).replaceAll("\\", "/");
	return path.startsWith("../") || isAbsolute(path) ? url.slice(url.lastIndexOf("/") + 1) : path;
}
/** What a script consists of, comments and blanks left out. Undefined: it cannot be parsed. */
function wordsOf(source) {
	const options = {
		ecmaVersion: "latest",
		allowReturnOutsideFunction: true,
		allowHashBang: true
	};
	for (const sourceType of ["module", "script"]) try {
		const words = [];
		parse(source, {
			...options,
			sourceType,
			onToken: words
		});
		return words.map(({ start, end }) => ({
			start,
			text: source.slice(start, end)
		}));
	} catch {}
}
/** Times it was counted separately (hooks are between the calls) are added up. */
function functionsOf({ source, functions }, words, path) {
	const wholes = [...new Map(functions.flatMap(([, [whole]]) => whole === void 0 ? [] : [[whole.slice(0, 2).join(" "), whole]])).values()];
	const found = /* @__PURE__ */ new Map();
	for (const each of functions) {
		const counted = toFunction(each, {
			source,
			words,
			path,
			wholes
		});
		if (counted === void 0) continue;
		const [key, one] = counted;
		const before = found.get(key);
		found.set(key, before === void 0 ? one : sum(before, one));
	}
	return [...found.values()];
}
function toFunction([name, pieces], script) {
	const [whole, ...inner] = pieces;
	if (whole === void 0) return void 0;
	const [start, end, calls] = whole;
	const own = script.wholes.filter(([from, to]) => from >= start && to <= end && !(from === start && to === end));
	const words = within$1(script.words, start, end).filter((word) => !own.some(([from, to]) => word.start >= from && word.start < to));
	const ran = inner.filter(([, , count]) => count > 0).map(([, , count]) => count);
	return [`${start} ${end}`, {
		name: name === "" ? `(anonymous, line ${lineAt(script.source, start)})` : name,
		path: script.path,
		line: lineAt(script.source, start),
		code: createHash("sha256").update(words.map(({ text }) => text).join(" ")).digest("hex").slice(0, 16),
		calls,
		pieces: ran.toSorted((a, b) => a - b),
		most: Math.max(calls, ...ran),
		steps: stepsOf$2(words, pieces)
	}];
}
/** Each word as often as the smallest piece it is in ran. */
function stepsOf$2(words, pieces) {
	const smallestFirst = pieces.toSorted(([a, b], [c, d]) => b - a - (d - c));
	let steps = 0;
	for (const { start } of words) {
		const [, , count] = smallestFirst.find(([from, to]) => start >= from && start < to) ?? [
			0,
			0,
			0
		];
		steps += count;
	}
	return steps;
}
function within$1(words, from, to) {
	return words.slice(firstFrom(words, from), firstFrom(words, to));
}
/** Index of the first word that starts there or later. */
function firstFrom(words, place) {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = low + high >> 1;
		if ((words[middle]?.start ?? place) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}
function lineAt(source, place) {
	let line = 1;
	for (let at = source.indexOf("\n"); at !== -1 && at < place; at = source.indexOf("\n", at + 1)) line += 1;
	return line;
}
function sum(one, other) {
	return {
		...one,
		calls: one.calls + other.calls,
		pieces: [...one.pieces, ...other.pieces].sort((a, b) => a - b),
		most: one.most + other.most,
		steps: one.steps + other.steps
	};
}
// src/harness/javascript/counting.ts
/** The parent's half of counting: one process that counts what a benchmark does in a fixed number of calls. */
async function count(context, benchmark, operations) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: "count",
		names: [benchmark.localName],
		intercept: askedBy$1(benchmark),
		count: {
			output,
			calls: operations
		}
	});
	try {
		if (!messagesOf(await context.run(request)).some(({ kind }) => kind === "measured")) return {
			state: "uncounted",
			why: "it did not run to its end while it was counted"
		};
		return countedOf(JSON.parse(readFileSync(output, "utf8")), context.root);
	} finally {
		rmSync(output, { force: true });
	}
}
// src/harness/javascript/held-worker.ts
/** A worker that measures time or processor time slice by slice, as the parent sees it. */
/** 2 to 10 ms are alike; from 50 ms on a machine changes its speed within a turn. */
const slices = {
	sliceMs: 8,
	leadMs: 2,
	leadlessMs: 50
};
const inSlices = [timeMetric.name, cpuMetric.name];
function workerHolder(context, wanted) {
	const [first] = wanted;
	const { hold } = context;
	if (first === void 0 || hold === void 0 || !inSlices.includes(first.metric.name)) return void 0;
	const request = workerRequest(context, {
		...specOf(context, first.benchmark.file),
		task: "time",
		names: wanted.map(({ benchmark }) => benchmark.localName),
		intercept: askedBy$1(first.benchmark),
		held: slices
	});
	return () => heldWorker({
		request,
		wanted,
		worker: hold(request)
	});
}
function heldWorker({ request, wanted, worker }) {
	const heard = [];
	let at = -1;
	const ask = async (order, kind) => {
		const isLast = (line) => [kind, "failed"].includes(readMessage(line)?.kind ?? "");
		const messages = (await worker.run(orderBytes[order], isLast)).flatMap((line) => readMessage(line) ?? []);
		heard.push(...messages);
		return messages.find((message) => message.kind === kind);
	};
	const halted = async () => {
		const name = wanted[at]?.benchmark.localName ?? "";
		return {
			state: "failed",
			failure: failureIn(heard, name) ?? failureOf(await worker.ended, request, phaseOf(heard))
		};
	};
	return {
		groups: wanted.map((each) => [each]),
		pid: worker.pid,
		leastSlices: 1,
		warmUp: async () => {
			at += 1;
			return await ask("warm-up", "ready") === void 0 ? halted() : void 0;
		},
		slice: async () => {
			const slice = await ask("slice", "slice");
			return slice?.kind === "slice" ? toSlice(slice, wanted[at]) : halted();
		},
		end: async () => {
			const measured = await ask("end", "measured");
			return measured?.kind === "measured" ? measured.conditions : {};
		},
		skip: async () => {
			at += 1;
			await ask("skip", "skipped");
		},
		close: async () => {
			worker.stop();
			await worker.ended;
		}
	};
}
function toSlice({ batches, cpu, iterations }, wanted) {
	return {
		state: "measured",
		values: [wanted?.metric.name === cpuMetric.name ? [cpu] : batches],
		iterations
	};
}
// src/harness/javascript/witness/syntax.ts
/** A script as its syntax tree, where it can be parsed. */
function parseScript(source, isModule) {
	try {
		const tree = parse(source, {
			ecmaVersion: "latest",
			sourceType: isModule ? "module" : "script",
			allowReturnOutsideFunction: !isModule,
			allowHashBang: true
		});
		return isSyntax(tree) ? tree : void 0;
	} catch {
		return;
	}
}
function isSyntax(value) {
	return typeof value === "object" && value !== null && typeof Reflect.get(value, "type") === "string";
}
const places = /* @__PURE__ */ new Set([
	"type",
	"start",
	"end",
	"loc",
	"range"
]);
/** What a node consists of, in the order in which the parser tells it. */
function partsOf(node) {
	return Object.entries(node).filter(([key]) => !places.has(key));
}
function childrenOf(node) {
	return partsOf(node).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).filter(isSyntax).map((child) => [key, child]));
}
function isFunction({ type }) {
	return type === "FunctionDeclaration" || type === "FunctionExpression" || type === "ArrowFunctionExpression";
}
/** Of an identifier, or of a key that is written as a name or a text. */
function nameOf$3(node) {
	if (!isSyntax(node)) return void 0;
	const { type, name, value } = node;
	if ((type === "Identifier" || type === "PrivateIdentifier") && typeof name === "string") return name;
	return type === "Literal" && typeof value === "string" ? value : void 0;
}
// src/harness/javascript/witness/free-names.ts
/** Which variables of the code round it a function reads or assigns: names that nothing within it declares. */
function freeNamesOf(node) {
	const [read, assigned, inBlocks] = [
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set(),
		/* @__PURE__ */ new Set()
	];
	const visit = (each, scopes) => {
		const isFree = (name) => !scopes.some((names) => names.has(name));
		const name = each.type === "Identifier" ? nameOf$3(each) : void 0;
		if (name !== void 0 && isFree(name)) read.add(name);
		for (const target of assignedBy(each)) if (isFree(target)) assigned.add(target);
		if (isBlock(each)) for (const declared of functionsIn(each)) inBlocks.add(declared);
		if (isFunction(each)) {
			within(each, scopes);
			return;
		}
		const own = new Set(lexicalIn(each));
		for (const [key, child] of childrenOf(each)) if (!isLabel(each, key)) visit(child, own.size === 0 ? scopes : [...scopes, own]);
	};
	/** What a parameter has for a default does not see the variables of the body. */
	const within = (each, scopes) => {
		const outer = [...scopes, /* @__PURE__ */ new Set([...parametersOf(each), ...ownNameOf(each)])];
		const inner = [...outer, new Set(variablesOf(each))];
		for (const [key, child] of childrenOf(each)) if (key !== "id") visit(child, key === "body" ? inner : outer);
	};
	within(node, []);
	return {
		read,
		assigned,
		inBlocks
	};
}
/** Of an expression; a declaration's name is another's. */
function ownNameOf(node) {
	return node.type === "FunctionExpression" ? boundBy(node["id"]) : [];
}
function parametersOf(node) {
	return childrenOf(node).flatMap(([key, child]) => key === "params" ? boundBy(child) : []);
}
/** `var`s, however deep, that are no other function's. */
function variablesOf(node) {
	const visit = (each) => {
		if (isFunction(each) || each.type === "StaticBlock") return [];
		return [...each.type === "VariableDeclaration" && each["kind"] === "var" ? declaredBy(each) : [], ...childrenOf(each).flatMap(([, child]) => visit(child))];
	};
	return isSyntax(node["body"]) ? visit(node["body"]) : [];
}
function isBlock({ type }) {
	return /^(?:Block|Switch|For(?:In|Of)?)Statement$|^StaticBlock$|^CatchClause$/.test(type);
}
/** Names that are known only within: of a block, a loop, a `catch` or a class. */
function lexicalIn(node) {
	if (node.type === "ClassExpression" || node.type === "ClassDeclaration") return boundBy(node["id"]);
	if (!isBlock(node)) return [];
	return [
		...statementsIn(node).flatMap((statement) => {
			if (statement.type === "ClassDeclaration") return boundBy(statement["id"]);
			return statement.type === "VariableDeclaration" ? declaredBy(statement) : [];
		}),
		...functionsIn(node),
		...boundBy(node["param"])
	];
}
function functionsIn(node) {
	return statementsIn(node).flatMap((each) => each.type === "FunctionDeclaration" ? boundBy(each["id"]) : []);
}
/** Of a `switch` those of all its cases. */
function statementsIn(node) {
	const children = childrenOf(node).map(([, child]) => child);
	return node.type === "SwitchStatement" ? children.flatMap((each) => childrenOf(each).map(([, child]) => child)) : children;
}
function declaredBy(declaration) {
	return childrenOf(declaration).flatMap(([, declarator]) => boundBy(declarator["id"]));
}
function assignedBy(node) {
	const isLoop = node.type === "ForInStatement" || node.type === "ForOfStatement";
	if (node.type === "UpdateExpression") return boundBy(node["argument"]);
	return node.type === "AssignmentExpression" || isLoop ? boundBy(node["left"]) : [];
}
/** Names that a pattern gives. */
function boundBy(pattern) {
	if (!isSyntax(pattern)) return [];
	switch (pattern.type) {
		case "Identifier": return [nameOf$3(pattern) ?? ""];
		case "ObjectPattern": return childrenOf(pattern).flatMap(([, property]) => boundBy(property["value"] ?? property["argument"]));
		case "ArrayPattern": return childrenOf(pattern).flatMap(([, element]) => boundBy(element));
		case "AssignmentPattern": return boundBy(pattern["left"]);
		case "RestElement": return boundBy(pattern["argument"]);
		default: return [];
	}
}
/** A name within that is no variable's. */
function isLabel({ type, computed, shorthand }, key) {
	if (key === "label" || type === "MetaProperty") return true;
	if (computed === true || shorthand === true) return false;
	if (key === "property") return type === "MemberExpression";
	return key === "key" && (type === "Property" || type === "MethodDefinition" || type === "PropertyDefinition");
}
// src/harness/javascript/witness/captures.ts
/**
* What a function does to the code round it by merely standing there: which variables of enclosing functions it holds on
* to, which of any it assigns. An engine compiles those that it does not call by that, too.
*/
/** In words that are equal where this is. */
function capturesOf(node, enclosing) {
	const { read, assigned, inBlocks } = freeNamesOf(node);
	const classes = new Set(enclosing.filter(isClass).map(({ id }) => nameOf$3(id)));
	const isNested = enclosing.some(isFunction);
	return [
		...[...read].sort().filter((name) => isNested || classes.has(name)),
		...[...assigned].sort().map((name) => `=${name}`),
		...[...inBlocks].sort().map((name) => `{${name}`),
		...[...wordsIn(node)].sort().map((word) => `!${word}`)
	];
}
function isClass({ type }) {
	return type === "ClassDeclaration" || type === "ClassExpression";
}
const tellingTypes = /* @__PURE__ */ new Set([
	"ThisExpression",
	"Super",
	"MetaProperty",
	"WithStatement"
]);
const tellingNames = /* @__PURE__ */ new Set(["arguments", "eval"]);
/** What asks more of the code round it than its variables. */
function wordsIn(node) {
	const words = /* @__PURE__ */ new Set();
	const visit = (each) => {
		if (tellingTypes.has(each.type)) words.add(each.type);
		const name = each.type === "Identifier" ? nameOf$3(each) : void 0;
		if (name !== void 0 && tellingNames.has(name)) words.add(name);
		for (const [, child] of childrenOf(each)) visit(child);
	};
	visit(node);
	return words;
}
// src/harness/javascript/witness/handed-on.ts
/** Where a script passes its functions on under the names that they have: that alone calls none of them. */
/** `exports.f = f` and `module.exports = { f }`. */
function handedOnIn(node) {
	const { type, left, right } = node;
	if (type !== "AssignmentExpression" || !isSyntax(left) || !isSyntax(right)) return /* @__PURE__ */ new Set();
	if (isExports(left) && right.type === "ObjectExpression") {
		const written = childrenOf(right).map(([, property]) => property);
		return /* @__PURE__ */ new Set([left, ...written.filter(({ shorthand }) => shorthand === true)]);
	}
	return left.type === "MemberExpression" && left["computed"] !== true && isExports(left["object"]) && right.type === "Identifier" && nameOf$3(left["property"]) === nameOf$3(right) ? /* @__PURE__ */ new Set([left, right]) : /* @__PURE__ */ new Set();
}
/** Of what is passed on there, in either kind of module. */
function handedOnNames(node) {
	if (node.type === "ExportSpecifier") return namesWithin(node);
	if (node.type === "ExportNamedDeclaration") {
		const { declaration } = node;
		if (!isSyntax(declaration)) return [];
		if (declaration.type !== "VariableDeclaration") return namesWithin(declaration["id"]);
		return childrenOf(declaration).flatMap(([, declarator]) => namesWithin(declarator["id"]));
	}
	return [...handedOnIn(node)].flatMap(namesWithin);
}
function namesWithin(node) {
	if (!isSyntax(node)) return [];
	const name = node.type === "Identifier" ? nameOf$3(node) : void 0;
	return [...name === void 0 ? [] : [name], ...childrenOf(node).flatMap(([, child]) => namesWithin(child))];
}
function isSameTwice(specifier) {
	return nameOf$3(specifier["imported"] ?? specifier["exported"]) === nameOf$3(specifier["local"]);
}
function isExports(node) {
	if (!isSyntax(node)) return false;
	if (node.type !== "MemberExpression") return nameOf$3(node) === "exports";
	return nameOf$3(node["object"]) === "module" && nameOf$3(node["property"]) === "exports" && node["computed"] !== true;
}
// src/harness/javascript/witness/numbers.ts
/** Variables of a script that never hold anything but numbers and symbols: whoever looks something up by them reaches no name. */
/** Whether a computed key can be the name of a function: not a number, a symbol that is written there, or a text that is. */
function isTellingKey(key, numbers) {
	if (!isSyntax(key)) return false;
	if (key.type === "Literal") return true;
	if (key.type === "TemplateLiteral") return childrenOf(key).every(([part]) => part === "quasis");
	return key.type === "MemberExpression" && key["computed"] !== true && nameOf$3(key["object"]) === "Symbol" || isNumeric(key, numbers);
}
/** By name, over the whole script: two variables of one name are one. */
function numbersIn(tree) {
	const given = /* @__PURE__ */ new Map();
	collect(tree, (name, value) => given.set(name, [...given.get(name) ?? [], value]));
	let numbers = new Set(given.keys());
	for (;;) {
		const known = numbers;
		const left = [...known].filter((name) => (given.get(name) ?? []).every((value) => value !== "anything" && isNumeric(value, known)));
		if (left.length === known.size) return known;
		numbers = new Set(left);
	}
}
/** Every place that gives a variable a value. */
function collect(tree, give) {
	const giveAll = (pattern) => {
		if (!isSyntax(pattern) || pattern.type === "MemberExpression") return;
		if (pattern.type === "Identifier") give(nameOf$3(pattern) ?? "", "anything");
		for (const [, child] of childrenOf(pattern)) giveAll(child);
	};
	const visit = (node, parent) => {
		const isLooped = parent?.type === "ForInStatement" || parent?.type === "ForOfStatement";
		if (node.type === "VariableDeclaration") for (const [, declarator] of childrenOf(node)) giveTo(declarator["id"], declarator["init"], isLooped, {
			give,
			giveAll
		});
		else if (node.type === "AssignmentExpression") giveTo(node["left"], node["operator"] === "=" ? node["right"] : node, false, {
			give,
			giveAll
		});
		else if (node.type === "ForInStatement" || node.type === "ForOfStatement") giveAll(node["left"]);
		else if (isFunction(node)) {
			giveAll(node["id"]);
			for (const [key, child] of childrenOf(node)) if (key === "params") giveAll(child);
		} else if (/^(?:Class|Import\w*Specifier|CatchClause)/.test(node.type)) for (const part of [
			"id",
			"local",
			"param"
		]) giveAll(node[part]);
		for (const [, child] of childrenOf(node)) visit(child, node);
	};
	visit(tree, void 0);
}
function giveTo(target, value, isLooped, { give, giveAll }) {
	const name = isSyntax(target) && target.type === "Identifier" ? nameOf$3(target) : void 0;
	if (name === void 0 || isLooped) giveAll(target);
	else if (isSyntax(value)) give(name, value);
}
const arithmetic = /* @__PURE__ */ new Set([
	"-",
	"*",
	"/",
	"%",
	"**",
	"&",
	"|",
	"^",
	"<<",
	">>",
	">>>"
]);
const comparison = /* @__PURE__ */ new Set([
	"==",
	"!=",
	"===",
	"!==",
	"<",
	">",
	"<=",
	">=",
	"in",
	"instanceof"
]);
const counting = /* @__PURE__ */ new Set([
	"indexOf",
	"lastIndexOf",
	"charCodeAt",
	"codePointAt"
]);
/** Or true, false and undefined, by which no function goes either; what goes by a symbol is never left out. */
function isNumeric(node, numbers) {
	const part = (key) => {
		const child = node[key];
		return isSyntax(child) && isNumeric(child, numbers);
	};
	const operator = String(node["operator"]).replace(/=$/, "");
	switch (node.type) {
		case "Literal": return typeof node["value"] === "number";
		case "Identifier": return numbers.has(nameOf$3(node) ?? "");
		case "UpdateExpression": return true;
		case "UnaryExpression": return [
			"+",
			"-",
			"~",
			"!"
		].includes(String(node["operator"]));
		case "BinaryExpression":
			if (comparison.has(String(node["operator"])) || arithmetic.has(String(node["operator"]))) return true;
			return part("left") && part("right");
		case "AssignmentExpression": return arithmetic.has(operator) || (operator === "" || operator === "+") && part("right") && (operator === "" || part("left"));
		case "ConditionalExpression": return part("consequent") && part("alternate");
		case "MemberExpression": return node["computed"] !== true && nameOf$3(node["property"]) === "length";
		case "CallExpression": return isCounting(node["callee"]);
		default: return false;
	}
}
function isCounting(callee) {
	if (!isSyntax(callee)) return false;
	if (callee.type === "Identifier") return nameOf$3(callee) === "Symbol";
	if (callee.type !== "MemberExpression" || callee["computed"] === true) return false;
	return ["Math", "Symbol"].includes(nameOf$3(callee["object"]) ?? "") || counting.has(nameOf$3(callee["property"]) ?? "");
}
// src/harness/javascript/witness/openness.ts
/** Ways of code to reach functions without naming them: by names that it works out, or by walking through names. */
function openness(node, parent, place) {
	if (seesAll(node)) return "anything";
	return looksUp(node, parent, place) || walks(node, parent, place) || borrows(node, parent, place) ? "what an object holds" : "what is named";
}
/** Of the variables round it. */
function seesAll(node) {
	if (node.type === "WithStatement") return true;
	return node.type === "Identifier" && nameOf$3(node) === "eval";
}
/** By a key that is worked out; what is written to such a key is named where it is written. */
function looksUp(node, parent, { key, numbers }) {
	if (node.type === "ImportExpression") return nameOf$3(node["source"]) === void 0;
	if (node["computed"] !== true) return false;
	if (node.type === "Property" && parent?.type === "ObjectPattern") return !isTellingKey(node["key"], numbers);
	if (node.type !== "MemberExpression") return false;
	const isWritten = parent?.type === "AssignmentExpression" && key === "left" && parent["operator"] === "=";
	const isDeleted = parent?.type === "UnaryExpression" && parent["operator"] === "delete";
	return !isWritten && !isDeleted && !isTellingKey(node["property"], numbers);
}
const walking = /* @__PURE__ */ new Set([
	"keys",
	"values",
	"entries",
	"assign"
]);
const describing = /* @__PURE__ */ new Set([
	"getOwnPropertyNames",
	"getOwnPropertyDescriptors",
	"getOwnPropertyDescriptor"
]);
function walks(node, parent, { key }) {
	if (node.type === "ForInStatement") return true;
	if (nameOf$3(node.type === "CallExpression" ? node["callee"] : void 0) === "stringify") return hasReplacer(node);
	const isCalled = parent?.type === "CallExpression" && key === "callee";
	const name = nameOf$3(memberOf(node)) ?? "";
	if (name === "stringify") return isCalled ? hasReplacer(parent) : true;
	if (!walking.has(name)) return describing.has(name);
	const { object } = node;
	if (nameOf$3(memberOf(object)) === "constructor" || nameOf$3(object) === "Object") return true;
	return isCalled && argumentsOf(parent).length > 0;
}
function memberOf(node) {
	return isSyntax(node) && node.type === "MemberExpression" ? node["property"] : void 0;
}
function argumentsOf(call) {
	return childrenOf(call).flatMap(([key, child]) => key === "arguments" ? [child] : []);
}
/** A function to which `JSON.stringify` hands all that an object holds: not nothing, and no list of names. */
function hasReplacer(call) {
	const second = argumentsOf(call)[1];
	return second !== void 0 && second.type !== "Literal" && second.type !== "ArrayExpression" && nameOf$3(second) !== "undefined";
}
/** `Reflect`, `JSON` and `Object` as values, and what made an object, by which it can walk under another name. */
function borrows(node, parent, { key }) {
	const name = node.type === "Identifier" || node.type === "Literal" ? nameOf$3(node) : void 0;
	if (name === void 0 || parent === void 0) return false;
	if (name === "Reflect") return true;
	const isMember = parent.type === "MemberExpression" && key === "property";
	if (name === "constructor") return isTakenApart(parent, key);
	if (node.type === "Literal") return isMember && (name === "Object" || name === "JSON");
	if (name === "JSON") return parent.type !== "MemberExpression" || parent["computed"] === true;
	if (name !== "Object") return false;
	if (parent.type === "MemberExpression") return isMember || parent["computed"] === true;
	return !((parent.type === "CallExpression" || parent.type === "NewExpression") && key === "callee") && parent.type !== "BinaryExpression" && key !== "superClass";
}
/** `{ constructor: Made } = object`; a method of that name is none. */
function isTakenApart(parent, key) {
	return parent.type === "Property" && key === "key" && isSyntax(parent["value"]) && parent["value"].type === "Identifier";
}
// src/harness/javascript/witness/mentions.ts
/** Names by which the code that was called could reach something: variables, properties and texts. */
/** `uncalled`: functions of the tree that are left out. */
function mentionsIn(tree, uncalled) {
	const left = new Set(uncalled.map(({ node }) => node));
	const numbers = numbersIn(tree);
	const names = /* @__PURE__ */ new Set();
	const handedOn = /* @__PURE__ */ new Set();
	const opened = /* @__PURE__ */ new Set();
	const visit = (node, parent, key) => {
		opened.add(openness(node, parent, {
			key,
			numbers
		}));
		const name = isOnlyNaming(parent, key) ? void 0 : mentioned(node);
		if (name !== void 0) names.add(name);
		for (const each of handedOnNames(node)) handedOn.add(each);
		for (const each of handedOnIn(node)) left.add(each);
		for (const [childKey, child] of childrenOf(node)) if (!left.has(child)) visit(child, node, childKey);
	};
	visit(tree, void 0, "");
	return {
		names,
		handedOn,
		reaches: opened.has("anything") ? "anything" : opened.has("what an object holds") ? "what an object holds" : "what is named"
	};
}
function mentioned(node) {
	if (node.type !== "TemplateElement") return nameOf$3(node);
	const value = Reflect.get(Object(node["value"]), "cooked");
	return typeof value === "string" ? value : void 0;
}
/** Where a name is given to something, or passed on under the same name, that alone reaches no function. */
function isOnlyNaming(parent, key) {
	if (parent === void 0) return false;
	switch (parent.type) {
		case "FunctionDeclaration":
		case "FunctionExpression":
		case "ClassDeclaration":
		case "VariableDeclarator": return key === "id";
		case "MethodDefinition": return key === "key" && parent["computed"] !== true;
		case "Property": return key === "key" && parent["computed"] !== true && isSyntax(parent["value"]) && isWritten(parent["value"]);
		case "ImportSpecifier":
		case "ExportSpecifier": return isSameTwice(parent);
		default: return false;
	}
}
function isWritten({ type }) {
	return type === "FunctionExpression" || type === "ArrowFunctionExpression";
}
// src/harness/javascript/witness/unnamed.ts
/** Names by which the language and Node call functions without naming them in the source: of their protocols, and of what their classes have. */
/** `isMethod`: it is in a class or an object, where a protocol finds it. */
function isCalledUnnamed(name, isMethod) {
	return modules.has(name) || isMethod && (protocols.has(name) || isOfValue(name) || inherited().has(name));
}
/** Numbers and answers are names, too: `{ true() {}, 7() {} }[n > 5]()`. */
function isOfValue(name) {
	return name === "true" || name === "false" || String(Number(name)) === name;
}
/** What is awaited as a module is asked for `then`. */
const modules = /* @__PURE__ */ new Set(["then", "default"]);
/** Of objects that are passed to Node: streams, sources, sinks, proxies, listeners, agents. */
const protocols = /* @__PURE__ */ new Set([
	...[
		"constructor",
		"toJSON",
		"next",
		"return",
		"throw",
		"inspect",
		"handleEvent",
		"callee",
		"raw",
		"done",
		"value"
	],
	...[
		"get",
		"set",
		"has",
		"apply",
		"construct",
		"ownKeys",
		"defineProperty",
		"deleteProperty",
		"getPrototypeOf"
	],
	...[
		"setPrototypeOf",
		"isExtensible",
		"preventExtensions",
		"getOwnPropertyDescriptor",
		"size",
		"cause",
		"stack"
	],
	...[
		"_read",
		"_write",
		"_writev",
		"_transform",
		"_flush",
		"_final",
		"_destroy",
		"_construct"
	],
	...[
		"read",
		"write",
		"writev",
		"transform",
		"flush",
		"final",
		"destroy",
		"construct",
		"open",
		"close",
		"end"
	],
	...[
		"start",
		"pull",
		"cancel",
		"abort",
		"lookup",
		"init",
		"before",
		"after",
		"promiseResolve",
		"callback"
	],
	...[
		"completer",
		"writer",
		"eval",
		"filter",
		"exclude",
		"validate",
		"createConnection",
		"checkServerIdentity"
	],
	...[
		"SNICallback",
		"ALPNCallback",
		"pskCallback",
		"shouldUpgradeCallback",
		"prepareStackTrace"
	],
	...[
		"resolve",
		"load",
		"initialize",
		"log",
		"warn",
		"error",
		"info",
		"debug",
		"trace",
		"encode",
		"decode"
	]
]);
let names;
/** By name: methods that a class of the user's may replace, `add` of `Set` or `emit` of `EventEmitter`. */
function inherited() {
	names ??= new Set(owners().flatMap((owner) => Object.values(Object.getOwnPropertyDescriptors(owner)).flatMap(({ value }) => methodsOf(value))));
	return names;
}
/** Modules whose classes programs extend. */
function owners() {
	const require = createRequire(import.meta.url);
	return [
		globalThis,
		Intl,
		...[
			"events",
			"stream",
			"buffer",
			"url",
			"http",
			"net",
			"async_hooks",
			"string_decoder",
			"util"
		].map((name) => require(`node:${name}`))
	];
}
/** Of a class and of what it makes. */
function methodsOf(value) {
	if (typeof value !== "function") return [];
	const prototype = Reflect.get(value, "prototype");
	const own = Object.getOwnPropertyNames(value);
	return typeof prototype === "object" && prototype !== null ? [...own, ...Object.getOwnPropertyNames(prototype)] : own;
}
// src/harness/javascript/witness/uncalled.ts
/** Never called, with the name by which it could be; the outermost ones only. */
function uncalledIn(tree, { functions }) {
	const never = functions.filter(([, , calls]) => calls === 0);
	const found = [];
	const visit = (node, parents) => {
		if (isFunction(node) && never.some((range) => isRangeOf(range, node, parents.at(-1)))) {
			const name = reachedAs(node, parents);
			if (name !== void 0 && hasPlainBody(node)) found.push({
				node,
				name,
				isHeld: isHeldBy(parents.at(-1))
			});
			return;
		}
		for (const [, child] of childrenOf(node)) visit(child, [...parents, node]);
	};
	visit(tree, []);
	return found;
}
/** V8 counts a method from its key on, the parser from its parameters on. */
function isRangeOf([start, end], node, parent) {
	const earliest = parent !== void 0 && isDefinition(parent) ? parent.start : node.start;
	return end === node.end && start >= earliest && start <= node.start;
}
function isDefinition({ type }) {
	return type === "MethodDefinition" || type === "Property";
}
/** A directive changes what is round it. */
function hasPlainBody({ body }) {
	if (!isSyntax(body) || body.type !== "BlockStatement") return false;
	return !childrenOf(body).some(([, statement]) => statement["directive"] !== void 0);
}
function isHeldBy(parent) {
	return parent !== void 0 && isDefinition(parent);
}
function reachedAs(node, parents) {
	const parent = parents.at(-1);
	const name = parent === void 0 ? void 0 : nameIn$1(node, parent);
	if (name === void 0 || name.startsWith("__")) return void 0;
	return isCalledUnnamed(name, isHeldBy(parent)) ? void 0 : name;
}
function nameIn$1(node, parent) {
	switch (parent.type) {
		case "MethodDefinition":
		case "Property": return parent["computed"] === true || parent["kind"] === "get" || parent["kind"] === "set" ? void 0 : nameOf$3(parent["key"]);
		case "VariableDeclarator": return nameOf$3(parent["id"]);
		case "ExportDefaultDeclaration": return;
		default: return node.type === "FunctionDeclaration" ? nameOf$3(node["id"]) : void 0;
	}
}
// src/harness/javascript/witness/essence.ts
/** Of each script, all that can have an effect: its syntax without comments, blanks and the bodies of functions that nothing can call. */
/** Undefined: one of them cannot be parsed. All of a process, for what one does not call another may. */
function essencesOf(scripts) {
	const parsed = scripts.flatMap((script) => {
		const tree = parseScript(script.source, script.isModule);
		return tree === void 0 ? [] : [{
			script,
			tree,
			uncalled: uncalledIn(tree, script)
		}];
	});
	if (parsed.length < scripts.length) return void 0;
	const unreached = unreachedIn(parsed);
	return parsed.map(({ script, tree }) => ({
		script,
		tree,
		unreached,
		digest: createHash("sha256").update(JSON.stringify([described(tree, unreached, []), neverRunIn(script, unreached)])).digest("hex")
	}));
}
/** Which way it went: the same code goes another way where something unobserved differs. */
function neverRunIn({ source, functions }, unreached) {
	const bodies = [...unreached].map(({ body }) => body).filter(isSyntax);
	const isLeft = ([start, end]) => bodies.some((body) => end === body.end || start >= body.start && end <= body.end);
	return functions.flatMap(([, , , never]) => never).filter((range) => !isLeft(range)).toSorted(([a], [b]) => a - b).map(([start, end]) => source.slice(start, end));
}
/** One that is named may be called after all, and then what it names too. */
function unreachedIn(parsed) {
	let left = parsed;
	for (;;) {
		const mentions = left.map(({ tree, uncalled }) => mentionsIn(tree, uncalled));
		if (mentions.some(({ reaches }) => reaches === "anything")) return /* @__PURE__ */ new Set();
		const names = new Set(mentions.flatMap((each) => [...each.names]));
		const isLookedUp = mentions.some(({ reaches }) => reaches === "what an object holds");
		const handedOn = new Set(mentions.flatMap((each) => [...each.handedOn]));
		const isReached = ({ name, isHeld }) => names.has(name) || isLookedUp && (isHeld || handedOn.has(name));
		const next = left.map(({ tree, uncalled }) => ({
			tree,
			uncalled: uncalled.filter((each) => !isReached(each))
		}));
		if (next.every(({ uncalled }, i) => uncalled.length === left[i]?.uncalled.length)) return new Set(next.flatMap(({ uncalled }) => uncalled.map(({ node }) => node)));
		left = next;
	}
}
/** Nested lists, equal where the code is. Numbers, texts and expressions are kept as written. */
function described(node, unreached, enclosing) {
	if (node.type === "Literal") return [node.type, node["raw"]];
	const within = [...enclosing, node];
	const parts = partsOf(node).map(([key, value]) => {
		if (key === "body" && unreached.has(node)) return [
			key,
			"never called",
			capturesOf(node, enclosing)
		];
		return [key, describedValue(value, (child) => described(child, unreached, within))];
	});
	return [node.type, ...parts];
}
function describedValue(value, tell) {
	if (Array.isArray(value)) return value.map((each) => describedValue(each, tell));
	if (isSyntax(value)) return tell(value);
	return typeof value === "bigint" ? String(value) : value;
}
/** Modules that are no code, as the script names them; `undefined`: one whose name is unknown. */
function dataImportedBy({ tree }) {
	const found = [];
	const visit = (node) => {
		if (node.type === "ImportExpression" && node["options"] != null) found.push(void 0);
		const { attributes, source } = node;
		const isData = Array.isArray(attributes) && attributes.length > 0;
		const name = isSyntax(source) ? source["value"] : void 0;
		if (isData || typeof name === "string" && /\.(?:json|wasm|node|txt)$/.test(name)) found.push(typeof name === "string" ? name : void 0);
		for (const [, child] of childrenOf(node)) visit(child);
	};
	visit(tree);
	return found;
}
// src/harness/javascript/witness/loaders.ts
/** What JavaScript loads modules by: `import(…)`, `require(…)` under whatever name, workers, and what bundlers make of them. */
/** Names under which a script has a `require`. */
function loadersIn(tree) {
	const names = /* @__PURE__ */ new Set(["require"]);
	const visit = (node) => {
		const { type, id, init } = node;
		const name = type === "VariableDeclarator" ? nameOf$3(id) : void 0;
		if (name !== void 0 && (isMaking(init) || isBundlers(name))) names.add(name);
		for (const [, child] of childrenOf(node)) visit(child);
	};
	visit(tree);
	return names;
}
/** `createRequire(…)`, whoever it is asked of. */
function isMaking(node) {
	return isSyntax(node) && node.type === "CallExpression" && calledName(node) === "createRequire";
}
/** `var __require = …`: asks whether there is a `require`, and stands for it. */
function isShim({ type, id }) {
	return type === "VariableDeclarator" && nameOf$3(id) === "__require";
}
function isBundlers(name) {
	return /^__\w*(?:import|require)\w*$/.test(name);
}
/** Of a node that loads something: what. Bundlers number what they hold themselves. */
function loadedBy(node, loaders) {
	const asked = askedBy(node, loaders);
	return asked?.type === "Literal" && typeof asked["value"] === "number" ? void 0 : asked;
}
function askedBy(node, loaders) {
	if (node.type === "ImportExpression") return isSyntax(node["source"]) ? node["source"] : void 0;
	const [asked] = childrenOf(node).flatMap(([key, child]) => key === "arguments" ? [child] : []);
	if (node.type === "NewExpression") return /Worker$/.test(calledName(node)) ? addressIn(asked) : void 0;
	if (node.type !== "CallExpression") return void 0;
	const { callee } = node;
	const name = nameOf$3(callee) ?? "";
	return loaders.has(name) || isBundlers(name) || isMaking(callee) || isMethod(callee, loaders) ? asked : void 0;
}
const methods = /* @__PURE__ */ new Set([
	"require",
	"createRequire",
	"_load",
	"_resolveFilename"
]);
/** `require.resolve`, `module.require`, `Module._load`. */
function isMethod(callee, loaders) {
	if (!isSyntax(callee) || callee.type !== "MemberExpression") return false;
	const name = nameOf$3(callee["property"]) ?? "";
	if (name === "resolve") return loaders.has(nameOf$3(callee["object"]) ?? "");
	return name !== "createRequire" && methods.has(name);
}
function calledName({ callee }) {
	return nameOf$3(isSyntax(callee) && callee.type === "MemberExpression" ? callee["property"] : callee) ?? "";
}
/** `new URL(address, import.meta.url)`. */
function addressIn(asked) {
	if (asked?.type !== "NewExpression" || calledName(asked) !== "URL") return asked;
	return childrenOf(asked).find(([key]) => key === "arguments")?.[1] ?? asked;
}
/** A loader that is no longer only called: whoever has it loads by any name. */
function isHandedOn(node, place) {
	const { parent, as, loaders } = place;
	if (parent === void 0 || as === "callee") return false;
	if (node.type === "MemberExpression") return methods.has(nameOf$3(node["property"]) ?? "");
	const name = node.type === "Identifier" ? nameOf$3(node) : void 0;
	if (name === void 0 || !(loaders.has(name) || name === "createRequire")) return false;
	return !(isBundlers(name) && name !== "__require") && !isOnlyNamed(name, place) && !isPartOf(parent, as);
}
/** Where a name is given, not used; under another name nobody would know it again. */
function isOnlyNamed(name, { parent, as }) {
	if (parent === void 0) return true;
	const isSame = [parent["local"], parent["value"]].every((other) => !isSyntax(other) || other.type !== "Identifier" || nameOf$3(other) === name);
	if (/^Import\w*Specifier$/.test(parent.type)) return isSame;
	if (/Function|^Labeled/.test(parent.type)) return true;
	if (parent.type === "VariableDeclarator") return as === "id";
	if (parent.type === "UnaryExpression") return parent["operator"] === "typeof";
	if (parent.type === "Property" && as === "value") return parent["shorthand"] === true;
	return /^(?:Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && as === "key" && isSame;
}
/** `require.main`, or of something else: whether that is called is seen of the whole. */
function isPartOf(parent, as) {
	return parent.type === "MemberExpression" && parent["computed"] !== true && (as === "object" || as === "property");
}
// src/harness/javascript/witness/later.ts
/** Files that the code which was called can load or read some other time: on a later call, by chance, by the hour. */
/** Files that it names to load them, as they may be called: a build can have made one that no commit holds. */
function namedModules(ran) {
	return [...new Set(ran.flatMap((each) => loadsIn(each).exact))].flatMap((path) => endings$1.map((end) => `${path}${end}`));
}
const endings$1 = [
	"",
	".js",
	".cjs",
	".mjs",
	".json",
	".node",
	".ts",
	"/index.js",
	"/index.cjs",
	"/index.mjs"
];
/** Of the changed paths. */
function reachableLater(changed, ran, { listed, below, contents }) {
	const known = ran.map(loadsIn);
	const texts = known.flatMap(({ texts }) => texts);
	const exact = new Set(known.flatMap(({ exact }) => exact));
	const folders = known.flatMap(({ within }) => within);
	const has = (text) => texts.some((each) => each.includes(text)) || contents.some((each) => each.includes(text));
	const ends = new Set(texts.map((text) => text.slice(text.lastIndexOf("/") + 1)));
	const isBelow = (path) => below.some((folder) => folder === "" || path.startsWith(`${folder}/`));
	const lists = known.flatMap(({ listing }) => listing);
	return changed.filter((path) => {
		if (isNamed(path, has) || isPutTogether(path, has) || isListed(path, listed) || isBelow(path)) return true;
		if (lists.length > 0 && folderNamesOf(path).some(has)) return true;
		if (lists.some((folder) => path.startsWith(folder))) return true;
		if (!isCode$1(path)) return false;
		const stem = path.replace(/(?:\/index)?\.\w+$/, "");
		if (exact.has(path) || exact.has(stem)) return true;
		return ends.has(stem.slice(stem.lastIndexOf("/") + 1)) || folders.some((folder) => path.startsWith(folder));
	});
}
function isCode$1(path) {
	return /\.(?:[cm]?[jt]sx?|json|node|wasm)$/.test(path);
}
function loadsIn({ path, tree, unreached, folderOfPackage }) {
	const [exact, within, texts, listing] = [
		[],
		[],
		[],
		[]
	];
	const loaders = loadersIn(tree);
	const visit = (node, parent, as) => {
		const asked = loadedBy(node, loaders);
		const text = textOf$1(asked);
		if (asked !== void 0 && text === void 0) within.push(folderOf(path, asked));
		if (isHandedOn(node, {
			parent,
			as,
			loaders
		})) within.push("");
		if (text?.startsWith("#")) within.push("");
		else if (text !== void 0 && !isRelative(text)) within.push(...[folderOfPackage(text)].filter(isKnown));
		if (text !== void 0 && isRelative(text)) exact.push(resolved(path, text));
		else if (text === void 0 && !isStatic(node)) texts.push(...textsIn(node));
		if (node.type === "Identifier" && listers.test(nameOf$3(node) ?? "")) listing.push(folderBefore(path));
		for (const [key, child] of childrenOf(node)) if (!(key === "body" && unreached.has(node) || isStatic(node) && key === "source" || isShim(node)) && !(text !== void 0 && isRelative(text) && child === asked)) visit(child, node, key);
	};
	visit(tree, void 0, "");
	return {
		exact,
		within,
		texts,
		listing
	};
}
const listers = /^(?:readdir|opendir|glob)(?:Sync)?$/;
function folderNamesOf(path) {
	return path.split("/").slice(0, -1);
}
function folderBefore(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function isKnown(folder) {
	return folder !== void 0;
}
/** What is loaded with the module itself. */
function isStatic({ type }) {
	return type === "ImportDeclaration" || type === "ExportNamedDeclaration" || type === "ExportAllDeclaration";
}
function textOf$1(node) {
	if (node === void 0) return void 0;
	const [only, ...more] = textsIn(node);
	return (node.type === "Literal" || childrenOf(node).every(([key]) => key === "quasis")) && more.length === 0 ? only : void 0;
}
/** Of a literal, a template or a piece of one. */
function textsIn(node) {
	if (node.type === "Literal") return typeof node["value"] === "string" ? [node["value"]] : [];
	if (node.type === "TemplateLiteral") return childrenOf(node).flatMap(([, part]) => textsIn(part));
	if (node.type !== "TemplateElement") return [];
	const value = Reflect.get(Object(node["value"]), "cooked");
	return typeof value === "string" ? [value] : [];
}
function isRelative(text) {
	return /^\.{1,2}\//.test(text);
}
/** What it loads from begins like this, where its first words say so. */
function folderOf(path, asked) {
	const first = asked.type === "BinaryExpression" ? asked["left"] : asked;
	const [start = ""] = isSyntax(first) ? textsIn(first) : [];
	return isRelative(start) ? `${resolved(path, start.slice(0, start.lastIndexOf("/") + 1))}/`.replace(/^\/$/, "") : "";
}
/** Relative to the root. */
function resolved(path, text) {
	const steps = path.split("/").slice(0, -1);
	for (const step of text.split("/")) if (step === "..") steps.pop();
	else if (step !== "." && step !== "") steps.push(step);
	return steps.join("/");
}
// src/harness/javascript/witness/closure.ts
/** The parent's half: what one side ran and read, as parts that can be compared with the other side's. */
/** `root`: of the checkout; `changed`: paths that differ between the sides. */
function closureOf(raw, root, changed) {
	const [unseen] = raw.unseen;
	if (unseen !== void 0) return {
		state: "unseen",
		why: `it ${unseen}`
	};
	const place = realpathSync(root);
	const essences = essencesOf(raw.scripts.map((script) => anywhere(script, place)));
	if (essences === void 0) return {
		state: "unseen",
		why: "it runs code that cannot be parsed"
	};
	const ran = new Map(essences.map((essence) => [fileOf(essence.script.url), essence]));
	const parts = [...[...ran].flatMap(([file, essence]) => partsOfScript(file, essence, place)), ...raw.looked.flatMap((looked) => partsOfLooked(looked, ran, place))];
	const why = parts.find((part) => typeof part === "string");
	if (typeof why === "string") return {
		state: "unseen",
		why
	};
	const seen = parts.filter((part) => typeof part === "object");
	const all = [...seen, ...laterParts({
		raw,
		ran,
		seen
	}, changed, place)];
	return {
		state: "seen",
		parts: [...new Map(all.map((part) => [part.name, part])).values()]
	};
}
/** Of what changed, all that it did not load this time and may another time. */
function laterParts({ raw, ran, seen }, changed, root) {
	const isSeen = new Set(seen.map(({ path }) => path));
	const inRoot = (file) => [pathIn(root, file)].filter((path) => path !== void 0);
	const own = [...ran].flatMap(([file, { tree, unreached }]) => inRoot(file).flatMap((path) => whereIs(path) === "beside" ? [] : [{
		path,
		tree,
		unreached,
		folderOfPackage: (name) => packageIn(root, dirname(file), name)
	}]));
	const asked = (at) => raw.looked.filter((each) => each.at === at && each.by === "user");
	const foldersOf = (at) => asked(at).flatMap(({ path }) => path === root ? [""] : inRoot(path));
	const listed = new Set(foldersOf("names"));
	const contents = asked("content").flatMap(({ path }) => isFile$1(path) ? [readFileSync(path)] : []);
	const unseen = changed.filter((path) => !isSeen.has(path));
	const named = namedModules(own).filter((path) => !isSeen.has(path) && isFile$1(join(root, path)));
	const reads = {
		listed,
		below: foldersOf("names below"),
		contents
	};
	return [.../* @__PURE__ */ new Set([...named, ...reachableLater(unseen, own, reads)])].map((path) => {
		const digest = digestOf$2(stateAt(join(root, path)));
		return {
			name: `may load ${path}`,
			path,
			where: "beside",
			whole: digest,
			essence: digest
		};
	});
}
/** Paths of the checkout, which differ between the sides, are in what some loaders make. Where the text is another, the places of its functions are, too: then all of it counts. */
function anywhere(script, root) {
	const source = script.source.replaceAll(root, "<root>");
	return source === script.source ? script : {
		...script,
		source,
		functions: []
	};
}
function fileOf(url) {
	return url.startsWith("file:") ? fileURLToPath(url) : url;
}
function partsOfScript(file, essence, root) {
	const data = dataImportedBy(essence).map((name) => {
		return name !== void 0 && /^\.{1,2}\//.test(name) ? contentPart(join(dirname(file), name), root) : "it imports a module that is no code";
	});
	const path = pathIn(root, file);
	if (path === void 0) return ["it runs code outside the repository"];
	return [
		{
			name: `runs ${path}`,
			path,
			where: whereIs(path),
			whole: digestOf$2(readFileSync(file)),
			essence: essence.digest
		},
		...data,
		...madeFrom(file, root)
	];
}
/** What a bundler made it from, as its source map says: the essence is in what was made. */
function madeFrom(file, root) {
	if (!existsSync(`${file}.map`)) return [];
	const map = JSON.parse(readFileSync(`${file}.map`, "utf8"));
	const sources = Reflect.get(Object(map), "sources");
	if (!Array.isArray(sources)) return [];
	return sources.flatMap((source) => {
		const path = typeof source === "string" ? pathIn(root, resolve(dirname(file), source)) : void 0;
		if (path === void 0 || whereIs(path) === "beside" || !isFile$1(join(root, path))) return [];
		const whole = digestOf$2(readFileSync(join(root, path)));
		return [{
			name: `is made from ${path}`,
			path,
			where: "repository",
			whole,
			essence: ""
		}];
	});
}
/** What Node reads on its way to a script is the script. */
function partsOfLooked({ path: file, at, by }, ran, root) {
	if (file === process.execPath) return [];
	if (by === "loader" && (at === "presence" || ran.has(file) || ran.has(realOf(file)))) return [];
	if (at === "content") return [contentPart(file, root)];
	const path = pathIn(root, file);
	if (path === void 0) return ["it reads files outside the repository"];
	const digest = digestOf$2(at === "presence" ? String(existsSync(file)) : listingOf(file, at === "names below"));
	return [{
		name: `looks at ${at === "names below" ? `all names below ${path}` : `the ${at} of ${path}`}`,
		path,
		where: whereIs(path),
		whole: digest,
		essence: digest
	}];
}
function contentPart(file, root) {
	const path = pathIn(root, file);
	const real = pathIn(root, realOf(file));
	if (path === void 0 || real === void 0) return "it reads files outside the repository";
	const digest = isFile$1(file) ? digestOf$2(readFileSync(file)) : "absent";
	return {
		name: `reads ${path} ${real}`,
		path,
		where: whereIs(path),
		whole: digest,
		essence: digest
	};
}
/** A package of the repository's own: what installed packages of that name link to. */
function packageIn(root, from, name) {
	const own = name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/");
	for (let folder = from; pathIn(root, folder) !== void 0 || folder === root; folder = dirname(folder)) {
		const path = pathIn(root, realOf(join(folder, "node_modules", own)));
		if (nameOfPackage(folder) === own) return `${pathIn(root, folder) ?? ""}/`.replace(/^\/$/, "");
		if (existsSync(join(folder, "node_modules", own))) return path === void 0 || whereIs(path) === "beside" ? void 0 : `${path}/`;
	}
}
function nameOfPackage(folder) {
	try {
		const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
		return Reflect.get(Object(manifest), "name");
	} catch {
		return;
	}
}
function isFile$1(file) {
	return tried(() => statSync(file))?.isFile() === true;
}
function realOf(file) {
	try {
		return realpathSync(file);
	} catch {
		return file;
	}
}
/** Relative to the root, with forward slashes; undefined outside it. */
function pathIn(root, file) {
	const path = relative(root, file).replaceAll("\\", "/");
	return path === "" || path.startsWith("../") || path === ".." || isAbsolute(path) ? void 0 : path;
}
function whereIs(path) {
	return /(^|\/)node_modules\//.test(path) ? "beside" : "repository";
}
function digestOf$2(content) {
	return createHash("sha256").update(content).digest("hex");
}
// src/harness/javascript/witnessing.ts
/** The parent's half of looking on: one process that runs a benchmark as it is measured, and what it saw. */
async function witness(context, benchmark, { changed }) {
	if (context.suite.flags.some(loadsCode)) return {
		state: "unseen",
		why: "its flags load code before anybody can look"
	};
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: "witness",
		names: [benchmark.localName],
		intercept: askedBy$1(benchmark),
		witness: { output }
	});
	try {
		if (!messagesOf(await context.run(request)).some(({ kind }) => kind === "measured")) return {
			state: "unseen",
			why: "it did not run to its end while it was looked at"
		};
		return closureOf(JSON.parse(readFileSync(output, "utf8")), context.root, changed);
	} finally {
		rmSync(output, { force: true });
	}
}
/** `-r`, `--require`, `--import` and loaders; and what only Node itself knows how it reads it. */
function loadsCode(flag) {
	return !flag.startsWith("-") || /^(?:-r|--require|--import|--loader|--experimental|--env-file|--conditions|-C|--input-type)/.test(flag);
}
// src/harness/javascript/entry.ts
/**
* Benchmarks that run in Flamegate's own Node workers, whichever tool their files are written for: the parent's half.
* The worker's half is javascript/, with one file a tool in javascript/tools/.
*/
function javaScriptHarness(tool) {
	return {
		together: ({ isolate }) => isolate === "file" ? "file" : "nothing",
		list: (context) => list$3({
			...context,
			tool
		}),
		invoke: (context, wanted) => invoke$4({
			...context,
			tool
		}, wanted),
		holder: (context, wanted) => workerHolder({
			...context,
			tool
		}, wanted),
		profile: (context, benchmark, kind) => profile$2({
			...context,
			tool
		}, benchmark, kind),
		witness: (context, benchmark, examined) => witness({
			...context,
			tool
		}, benchmark, examined),
		count: (context, benchmark, operations) => count({
			...context,
			tool
		}, benchmark, operations)
	};
}
const metrics$1 = [
	timeMetric,
	allocMetric,
	cpuMetric
];
async function list$3(context) {
	const files = findFiles(context.root, context.suite.files);
	const titles = fileTitles(files);
	const wanted = files.filter((file) => context.mayHold?.(titles.get(file) ?? file) ?? true);
	const refused = await bundle(context, wanted);
	return withoutHelpers((await atOnce(wanted, (file) => listFile(context, file, titles.get(file) ?? file))).flat().map((each) => withRefusal(each, refused.get(each.file))));
}
/** Where neither vite nor Node alone can load it, both say why. */
function withRefusal(listed, why) {
	const { failure } = listed;
	if (why === void 0 || failure === void 0) return listed;
	const message = `${failure.message}\nvite cannot transform it either: ${withoutNativeFrames(why)}`;
	return {
		...listed,
		failure: {
			...failure,
			message
		}
	};
}
/** Of the bundler's own program, which say nothing of the file. */
function withoutNativeFrames(text) {
	return text.split("\n").filter((line) => !/^\s*\d+: \S+$|^\s+at \.{0,2}\/\S+:\d+(?::\d+)?$|^Stack backtrace:$/.test(line)).join("\n").trimEnd();
}
/**
* A file that loads and registers nothing is no benchmark, as long as others beside it are: benchmarks that it had on the
* base are reported as missing.
*/
function withoutHelpers(listed) {
	const helpers = listed.filter(({ helper }) => helper);
	const [first, ...rest] = listed.filter(({ helper }) => !helper);
	if (helpers.length === 0 || first === void 0 || [first, ...rest].every(({ failure }) => failure !== void 0)) return listed;
	const names = helpers.map(({ file }) => file).join(", ");
	const remarks = [first.remark, `Registers no benchmark and was left out: ${names}.`];
	return [{
		...first,
		remark: remarks.filter((text) => text !== void 0).join(" ")
	}, ...rest];
}
async function listFile(context, file, title) {
	const request = workerRequest(context, {
		...specOf(context, file),
		task: "list",
		intercept: javaScriptHarnesses
	});
	const result = await context.run(request);
	const answer = messagesOf(result).find((message) => message.kind === "listed" || message.kind === "failed");
	const failed = (failure) => [{
		name: title,
		file,
		localName: "",
		failure,
		metrics: metrics$1
	}];
	if (answer?.kind !== "listed") return failed(answer?.kind === "failed" ? answer.failure : startFailure(context, result) ?? failureOf(result, request, "loading"));
	if (answer.names.length === 0) {
		const nothing = failed(withoutBenchmarks(file, context.tool, answer.asked));
		return isOfAnother(context.tool, answer.asked) ? nothing : nothing.map((each) => ({
			...each,
			helper: true
		}));
	}
	const remark = remarkOf(file, answer);
	return answer.names.map((localName) => ({
		name: `${title}/${localName}`,
		file,
		localName,
		metrics: metrics$1,
		remark,
		...noteOf$1(context.tool, answer)
	}));
}
function remarkOf(file, { numbered = [], unread }) {
	const names = numbered.map((name) => JSON.stringify(name)).join(", ");
	const remarks = [...numbered.length === 0 ? [] : [`Several benchmarks of ${file} are named ${names}: they are distinguished by the order in which they are defined.`], ...unread === void 0 ? [] : [`${file} ended after it had run its benchmarks, as what it makes a report of is not written here (${unread}); what it would register later is not measured.`]];
	return remarks.length === 0 ? void 0 : remarks.join(" ");
}
/** Tools whose packages the file asked for: measuring must replace them too, or it would run the other tools' for real. */
function noteOf$1(tool, { asked }) {
	return { note: (tool === "vitest" ? [.../* @__PURE__ */ new Set([tool, ...asked])] : asked).join(" ") };
}
function isOfAnother(tool, asked) {
	return asked.length > 0 && !asked.includes(tool);
}
const howToRegister = {
	tinybench: "export a function (bench) => { bench.add(…) } or make a tinybench Bench",
	vitest: "call bench(…) of 'vitest'",
	mitata: "call bench(…) of 'mitata'",
	benchmarkjs: "call add(…) of a Suite of 'benchmark'",
	"tatami-ng": "call bench(…) of 'tatami-ng'",
	benny: "call suite(name, add(…)) of 'benny'",
	"bench-node": "call add(…) of a Suite of 'bench-node'",
	cronometro: "call cronometro({ name() {…} }) of 'cronometro'",
	fastbench: "call bench([function name(done) {…}], count) of 'fastbench'"
};
function withoutBenchmarks(file, tool, asked) {
	const [other] = asked;
	if (other !== void 0 && isOfAnother(tool, asked)) return {
		reason: "unsupported",
		message: `Cannot find a benchmark in ${file} as its suite says harness: ${tool} and it is written for ${other}: write harness: ${other}, or give the file a suite of its own`
	};
	return {
		reason: "missing",
		message: `Cannot find a benchmark in ${file} as it must ${howToRegister[tool]}: it registers none`
	};
}
/** Node looks for what `--import` and `--require` name before anything of ours runs. */
function startFailure({ suite, root }, { stderr }) {
	const missing = /Cannot find (?:package|module) '([^']+)'/.exec(stderr)?.[1];
	if (missing === void 0 || !suite.flags.some((flag) => flag === missing || flag.endsWith(`=${missing}`))) return;
	return {
		reason: "unsupported",
		message: `Cannot start node as the flags of suite "${suite.name}" name ${missing}, which is not installed: ${managerOf(root).depend(missing)}, and commit package.json and the lock file`
	};
}
async function invoke$4(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const request = workerRequest(context, {
		...specOf(context, first.benchmark.file),
		task: first.metric.name === "alloc" ? "alloc" : "time",
		names: wanted.map(({ benchmark }) => benchmark.localName),
		intercept: askedBy$1(first.benchmark)
	});
	const result = await context.run(request);
	const messages = messagesOf(result);
	return wanted.map(({ benchmark: { localName } }) => {
		const measured = messages.find((message) => message.kind === "measured" && message.name === localName);
		if (measured?.kind === "measured") return toInvocation(measured, {
			metric: first.metric,
			result,
			context
		});
		return {
			state: "failed",
			failure: failureIn(messages, localName) ?? failureOf(result, request, phaseOf(messages))
		};
	});
}
function toInvocation(message, { metric, result, context }) {
	const batches = metric.name === cpuMetric.name ? message.cpuBatches ?? [] : message.batches;
	const value = estimate(metric.assume === "exact" ? "median" : context.suite.estimator, batches);
	if (!Number.isFinite(value) || value < 0) return {
		state: "failed",
		failure: {
			reason: "unstable",
			message: `Cannot use its result as it must be a finite number >= 0: current value is ${value}`
		}
	};
	return {
		state: "measured",
		invocation: {
			value,
			batches,
			...spreadOf(metric, batches),
			iterations: message.iterations,
			startedAt: result.startedAt,
			durationMs: result.durationMs,
			conditions: {
				...result.conditions,
				...message.conditions
			}
		}
	};
}
async function profile$2(context, benchmark, kind) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const request = workerRequest(context, {
		...specOf(context, benchmark.file),
		task: kind,
		names: [benchmark.localName],
		intercept: askedBy$1(benchmark),
		profile: {
			...profileSettings(context),
			output
		}
	});
	try {
		const result = await context.run(request);
		const messages = messagesOf(result);
		const measured = messages.find((message) => message.kind === "measured");
		if (measured?.kind === "measured") {
			const format = kind === "cpu" ? "cpuprofile" : "heapprofile";
			const bytes = readFileSync(output);
			const { iterations: operations, sourceMaps = {} } = measured;
			return {
				state: "captured",
				profile: {
					kind,
					format,
					bytes,
					operations,
					inlining: "off",
					sourceMaps
				}
			};
		}
		return {
			state: "failed",
			failure: failureIn(messages, benchmark.localName) ?? failureOf(result, request, phaseOf(messages))
		};
	} finally {
		rmSync(output, { force: true });
	}
}
/** A second at least, for some thousands of samples; a suite with short time boxes (the demo's) is profiled for less. */
function profileSettings({ suite }) {
	return {
		durationMs: Math.min(Math.max(1e3, 2 * suite.measureMs), 10 * suite.measureMs),
		cpuIntervalUs: 100,
		heapIntervalBytes: 16384
	};
}
// src/profile/formats/jfr-pauses.ts
/**
* How long collections of garbage stopped the program, by the events of the JVM's own recorder; async-profiler's `jfrsync` has
* them written beside its samples.
*/
/** Undefined where the recording knows nothing of collections. Throws PROFILE_MALFORMED as the reader of samples does. */
function readJfrPauses(bytes) {
	const file = concat(inflated(bytes, "JFR"));
	const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
	const walked = chunksOf(view).chunks.map((chunk) => walk(view, chunk));
	if (!walked.some(({ knows }) => knows)) return void 0;
	const sampled = walked.filter(({ hasSamples }) => hasSamples);
	const counted = (sampled.length === 0 ? walked : sampled).map(({ chunk }) => chunk);
	const within = walked.flatMap(({ pauses }) => pauses).filter(({ atNs }) => counted.some(isOf(atNs)));
	return {
		windowNs: coveredNs(counted),
		collections: new Set(within.map(({ id }) => id)).size,
		pauseNs: undisturbed(within)
	};
}
/** The median of its kind for each, as a pause that a neighbor of the machine prolongs says nothing of the program. */
function undisturbed(pauses) {
	const kinds = /* @__PURE__ */ new Map();
	for (const { kind, tookNs } of pauses) kinds.set(kind, [...kinds.get(kind) ?? [], tookNs]);
	return [...kinds.values()].reduce((sum, each) => sum + each.length * median(each), 0);
}
function isOf(atNs) {
	return ({ header: { startNs, durationNs } }) => atNs >= startNs && atNs <= startNs + durationNs;
}
/** By phases where they were recorded: a collection that runs beside the program pauses it several times for a moment. */
function walk(view, chunk) {
	const opened = openChunk(view, chunk);
	const phases = [];
	const collections = [];
	let hasSamples = false;
	for (const { type, inside } of eventsOf(opened)) {
		hasSamples ||= isSampleEvent(type.name);
		const read = (took) => pauseOf(chunk, readRecord(inside, type, opened.types), took);
		if (type.name === phase) phases.push(read("duration"));
		else if (type.name === collection) collections.push(read("sumOfPauses"));
	}
	const knows = [...opened.types.values()].some(({ name }) => name === phase || name === collection);
	return {
		chunk,
		pauses: phases.length > 0 ? phases : collections,
		hasSamples,
		knows
	};
}
const phase = "jdk.GCPhasePause";
const collection = "jdk.GarbageCollection";
function pauseOf({ header }, { fields }, took) {
	const nsPerTick = header.ticksPerSecond > 0 ? 1e9 / header.ticksPerSecond : 1;
	const ticks = (name) => {
		const value = fields[name];
		return typeof value === "number" || typeof value === "bigint" ? Number(value) : 0;
	};
	return {
		kind: nameOf$2(fields["name"]),
		id: ticks("gcId"),
		atNs: header.startNs + (ticks("startTime") - header.startTicks) * nsPerTick,
		tookNs: ticks(took) * nsPerTick
	};
}
/** Only distinguished, not shown: a text, or where one is kept. */
function nameOf$2(value) {
	if (typeof value !== "object" || value === null) return String(value);
	if ("stringKey" in value) return String(value.stringKey);
	return isPooled(value) ? String(value.key) : "";
}
// src/harness/jmh/jar.ts
/** One file of a jar, which is a zip: its directory is at the end (PKWARE's APPNOTE, 4.3). */
const directoryEnd = 101010256;
const directoryEntry = 33639248;
/** Undefined where there is no such file, or the jar cannot be read. */
function fileOfJar(jar, name) {
	try {
		return fileOfZip(readFileSync(jar), name);
	} catch {
		return;
	}
}
/** Throws RangeError for what is cut short. */
function fileOfZip(zip, name) {
	const found = entriesOfZip(zip).find((entry) => entry.name === name);
	return found === void 0 ? void 0 : contentAt(zip, found.at);
}
/** All of them, directories left out; undefined where one cannot be read. */
function filesOfZip(zip) {
	const files = /* @__PURE__ */ new Map();
	for (const { name, at } of entriesOfZip(zip)) {
		const content = contentAt(zip, at);
		if (content === void 0 || files.has(name)) return void 0;
		if (!name.endsWith("/")) files.set(name, content);
	}
	return files;
}
function entriesOfZip(zip) {
	const end = zip.lastIndexOf(Buffer.from([
		80,
		75,
		5,
		6
	]));
	if (end === -1 || zip.readUInt32LE(end) !== directoryEnd) return [];
	const entries = [];
	let at = zip.readUInt32LE(end + 16);
	while (zip.readUInt32LE(at) === directoryEntry) {
		const nameLength = zip.readUInt16LE(at + 28);
		entries.push({
			name: zip.toString("utf8", at + 46, at + 46 + nameLength),
			at
		});
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return entries;
}
function contentAt(zip, entry) {
	const [method, size] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 20)];
	const local = zip.readUInt32LE(entry + 42);
	const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
	const bytes = zip.subarray(start, start + size);
	if (method === 0) return bytes;
	return method === 8 ? inflateRawSync(bytes) : void 0;
}
// src/harness/jmh/async-profiler.ts
/** JMH's own way to async-profiler, and what its recordings mean. */
/** A millisecond of processor time a sample. */
const intervalNs = 1e6;
const withoutAsyncProfiler = {
	reason: "unsupported",
	message: "async-profiler must be there to profile JMH: it is not. Get it with \"mvn dependency:get -Dartifact=tools.profiler:async-profiler:3.0\", put its asprof on PATH, say where it is with profiler: PATH, or set profile: { cpu: none, heap: none }"
};
/** What the user names, what is beside `asprof` on PATH, where Java looks for libraries, else what Maven has fetched. */
const where = `
set -- "$FLAMEGATE_PROFILER" "$FLAMEGATE_PROFILER/lib" "$(dirname "$(dirname "$(realpath "$(command -v asprof)")")")/lib/libasyncProfiler.so"
for each in "$@" $(echo "$LD_LIBRARY_PATH:/usr/lib:/usr/local/lib" | tr : ' '); do
  for library in "$each" "$each/libasyncProfiler.so"; do [ -f "$library" ] && echo "$library" && exit; done
done
ls -d "$HOME"/.m2/repository/tools/profiler/async-profiler/*/async-profiler-*.jar | grep -E '/async-profiler-[0-9.]+[.]jar$' | sort -V | tail -n 1`;
async function findAsyncProfiler({ run, root, scratch, suite }) {
	const asked = await run({
		command: where,
		args: [],
		cwd: root,
		timeoutMs: 2e4,
		through: "shell",
		answersOn: "stdout",
		environment: { FLAMEGATE_PROFILER: suite.profiler ?? "" }
	});
	const found = asked.stdout.trim();
	if (!succeeded(asked) || found === "") return void 0;
	return found.endsWith(".jar") ? extracted(found, join(scratch, "libasyncProfiler.so")) : found;
}
async function tryAsyncProfiler(context) {
	return await findAsyncProfiler(context) === void 0 ? withoutAsyncProfiler : void 0;
}
/** The jar of Maven's `tools.profiler:async-profiler` holds the library of each platform. */
function extracted(jar, target) {
	const library = fileOfJar(jar, `${process.platform === "darwin" ? "macos" : `linux-${process.arch}`}/libasyncProfiler.so`);
	if (library === void 0) return void 0;
	writeFileSync(target, library);
	return target;
}
function asyncProfilerFlags({ kind, folder, library, withCollections }) {
	const what = kind === "cpu" ? ["event=itimer", `interval=${intervalNs}`] : ["event=alloc", "alloc=65536"];
	const beside = withCollections ? ["rawCommand=jfrsync=+jdk.GCPhasePause+jdk.GarbageCollection"] : [];
	return ["-prof", `async:${[
		...what,
		"output=jfr",
		`dir=${folder}`,
		`libPath=${library}`,
		...beside
	].join(";")}`];
}
/**
* Of the recording's own window, a call of the median time. Undefined where its JVM recorded none: the collectors' own clocks,
* which JMH's `gc` profiler reads, count all that a concurrent one does, and whole milliseconds.
*/
function recordedCollections(bytes, { time }) {
	const pauses = readJfrPauses([bytes]);
	if (pauses === void 0 || time.length === 0) return void 0;
	const operations = pauses.windowNs / estimate("median", time);
	return operations > 0 ? {
		count: pauses.collections / operations,
		pauseNs: pauses.pauseNs / operations
	} : void 0;
}
function profiledAs(kind, { time, alloc }) {
	const cost = kind === "cpu" ? estimate("minimum", time) : estimate("median", alloc);
	return {
		kind,
		format: "jfr",
		sampleType: kind === "cpu" ? "cpu" : "alloc_space",
		caller: {
			frame: /_jmhStub \(/,
			others: "dropped"
		},
		nsPerSample: kind === "cpu" ? intervalNs : void 0,
		costPerOperation: cost > 0 ? cost : void 0
	};
}
// src/harness/jmh/jmh-list.ts
/** One entry for each combination of parameters, in the order JMH would run them; a benchmark of several modes once. */
function parseJmhList(text, benchmarkList = "") {
	const found = /* @__PURE__ */ new Map();
	const lines = text.slice(text.search(/^Benchmarks:/m)).split("\n").slice(1);
	let name = "";
	for (const line of lines) {
		const [, key = "", values = ""] = /^\s+param "([^"]*)" = \{(.*)\}\s*$/.exec(line) ?? [];
		const parameters = found.get(name);
		if (key !== "" && parameters !== void 0) parameters[key] = valuesOf(values, lengthsOf(benchmarkList, {
			name,
			key
		}));
		else if (/^[\p{L}\p{N}_.$]+$/u.test(line.trim())) {
			name = line.trim();
			found.set(name, {});
		}
	}
	return [...found].flatMap(([each, parameters]) => {
		const shot = isSingleShot(benchmarkList, each) ? { singleShot: true } : {};
		return combine(parameters).map((chosen) => ({
			name: each,
			parameters: chosen,
			...shot
		}));
	});
}
/** The last parameter varies fastest. */
function combine(parameters) {
	let combinations = [{}];
	for (const [key, values] of Object.entries(parameters)) combinations = combinations.flatMap((each) => values.map((value) => ({
		...each,
		[key]: value
	})));
	return combinations;
}
const between = ", ";
/** Values are printed with `, ` between them and may hold it themselves: then only their lengths distinguish them. */
function valuesOf(text, lengths) {
	const total = lengths.reduce((sum, length) => sum + length, 0) + 2 * (lengths.length - 1);
	if (lengths.length === 0 || total !== text.length) return text.split(between);
	let at = 0;
	return lengths.map((length) => {
		const value = text.slice(at, at + length);
		at += length + 2;
		return value;
	});
}
/**
* A line of the list is `JMH` and fields `S LENGTH TEXT`; a parameter is `LENGTH NAME COUNT`, then each value as its length and six-bit
* digits of its sixteen-bit characters, filled up with `=`.
*/
function lengthsOf(list, { name, key }) {
	const line = linesOf(list, name)[0] ?? "";
	const start = ` ${key.length} ${key} `;
	const at = line.indexOf(start);
	const words = at === -1 ? [] : line.slice(at + start.length).split(" ");
	return words.slice(1, 1 + 2 * Number(words[0])).filter((_, i) => i % 2 === 1).map((value) => Math.floor(value.replace(/=+$/, "").length * 6 / 16));
}
function isSingleShot(list, name) {
	const lines = linesOf(list, name);
	return lines.length > 0 && lines.every((line) => / S 14 SingleShotTime /.test(line));
}
function linesOf(list, name) {
	const at = name.lastIndexOf(".");
	const [type, method] = [name.slice(0, at), name.slice(at + 1)];
	return list.split("\n").filter((line) => line.startsWith(`JMH S ${type.length} ${type} `) && line.includes(` S ${method.length} ${method} `));
}
// src/harness/jmh/loaded-classes.ts
/**
* Of a jar of benchmarks, what one of them can be affected by: the classes that its virtual machine loaded, and every file
* that is no class. Lists that JMH writes into the jar hold all benchmarks, and only the lines of this one count.
*/
/** Names of classes that came from a jar, in what `-Xlog:class+load` writes. */
function loadedFrom(jar, log) {
	const name = jar.slice(jar.lastIndexOf("/") + 1);
	const lines = log.split("\n").filter((line) => line.includes(" source: ") && decoded(line).endsWith(name));
	return new Set(lines.flatMap((line) => /(\S+) source: /.exec(line)?.[1] ?? []));
}
function decoded(line) {
	try {
		return decodeURIComponent(line.trim());
	} catch {
		return line.trim();
	}
}
function essencesOfJar(files, { benchmark, loaded }) {
	const classes = [...files].filter(([file]) => file.endsWith(".class"));
	const run = classes.filter(([file]) => loaded.has(classNameOf(file)));
	const isReader = run.some(([file, bytes]) => !isOfJmh(file) && readers.some((each) => bytes.includes(each)));
	const counted = isReader ? classes : run;
	const isUnread = (file) => file.endsWith(".class") || file.endsWith(".java") && !isReader;
	const others = [...files].filter(([file]) => !isUnread(file));
	return [...counted.map(([file, bytes]) => ({
		name: `loads ${classNameOf(file)}`,
		digest: digestOf$1(bytes)
	})), ...others.map(([file, bytes]) => ({
		name: `has ${file} beside it`,
		digest: digestOf$1(ownLines(file, bytes, {
			benchmark,
			loaded
		}))
	}))];
}
const readers = [
	"java/util/zip/",
	"java/util/jar/",
	"getResource",
	"java/nio/file/FileSystem"
];
function isOfJmh(file) {
	return file.startsWith("org/openjdk/jmh/") || file.startsWith("joptsimple/") || file.startsWith("org/apache/commons/math3/");
}
/** Versions for later Java are below META-INF/versions. */
function classNameOf(file) {
	return file.replace(/^META-INF\/versions\/\d+\//, "").replace(/\.class$/, "").replaceAll("/", ".");
}
function ownLines(file, bytes, { benchmark, loaded }) {
	if (file === "META-INF/BenchmarkList") {
		const at = benchmark.lastIndexOf(".");
		const [type, method] = [benchmark.slice(0, at), benchmark.slice(at + 1)];
		return linesThat(bytes, (line) => line.includes(` ${type} `) && line.includes(` ${method} `));
	}
	if (file !== "META-INF/CompilerHints") return bytes;
	return linesThat(bytes, (line) => {
		const type = /^\w+,([\w$/]+)\.[\w$]+\s*$/.exec(line)?.[1];
		return type === void 0 || loaded.has(type.replaceAll("/", "."));
	});
}
function linesThat(bytes, isCounted) {
	const lines = bytes.toString("utf8").split("\n").filter(isCounted);
	return Buffer.from(lines.sort().join("\n"));
}
function digestOf$1(content) {
	return createHash("sha256").update(content).digest("hex");
}
// src/harness/jmh/jmh-proof.ts
/** Looks on while a benchmark's virtual machine loads its classes. */
/** What a jar is made from is not recorded. */
function jmhProof(invoke) {
	return {
		embodies: "build",
		witness: async (context, benchmark, examined) => {
			const logs = join(context.scratch, randomUUID());
			const { witness } = programWitness((each, wanted) => invoke(logging(each, logs), wanted), async () => programOf(benchmark, context, logs));
			mkdirSync(logs);
			try {
				return await witness(context, benchmark, examined);
			} finally {
				rmSync(logs, {
					recursive: true,
					force: true
				});
			}
		}
	};
}
/** By a variable, which the virtual machine that JMH forks gets too; its arguments are the suite's. */
function logging(context, folder) {
	const variables = { JDK_JAVA_OPTIONS: `-Xlog:class+load=info:file=${join(folder, "%p.log")}:none` };
	const run = (request) => context.run({
		...request,
		environment: {
			...request.environment,
			...variables
		}
	});
	return {
		...context,
		run
	};
}
function programOf({ file, localName }, { root }, logs) {
	const jar = realpathSync(join(root, file));
	return {
		file: jar,
		sources: void 0,
		essences: (bytes) => {
			const files = filesOfZip(bytes);
			const loaded = loadedFrom(jar, logIn(logs));
			if (files === void 0 || loaded.size === 0) return void 0;
			return essencesOfJar(files, {
				benchmark: localName,
				loaded
			});
		}
	};
}
/** Of every virtual machine: JMH's own and the one it forks. */
function logIn(folder) {
	return readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
}
// src/harness/jmh/jmh-results.ts
const nanoseconds = {
	ns: 1,
	us: 1e3,
	ms: 1e6,
	s: 1e9,
	min: 6e10,
	hr: 36e11,
	day: 864e11
};
/** Of the one set of parameters asked for: a value that JMH cannot be asked for comes among all the others of its parameter. */
function parseJmhResults(text, asked) {
	const entries = JSON.parse(text);
	const found = entries.filter(({ params = {} }) => isSame(params, asked.parameters));
	const [entry] = found;
	if (entry?.primaryMetric === void 0) return {
		state: "missing",
		message: unrun(asked, entries)
	};
	if (found.length > 1) return {
		state: "missing",
		message: `JMH must measure it once: it did ${found.length} times`
	};
	const allocated = Object.entries(entry.secondaryMetrics ?? {}).find(([name]) => /^·?gc\.alloc\.rate\.norm$/.test(name));
	const collections = collectionsOf(entry);
	return {
		state: "measured",
		result: {
			time: timesOf(entry.primaryMetric),
			alloc: flat(allocated?.[1] ?? {}).map(Math.round),
			collections
		}
	};
}
/** `gc.time` in milliseconds is there only where something was collected. */
function collectionsOf({ secondaryMetrics = {} }) {
	const sumOf = (name) => {
		const found = Object.entries(secondaryMetrics).find(([each]) => each.replace(/^·/, "") === name);
		return found === void 0 ? void 0 : flat(found[1]).reduce((sum, value) => sum + value, 0);
	};
	const count = sumOf("gc.count");
	return count === void 0 ? void 0 : {
		count,
		pauseNs: 1e6 * (sumOf("gc.time") ?? 0)
	};
}
function isSame(one, other) {
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}
function unrun({ parameters }, entries) {
	const [first] = entries;
	if (first === void 0) return "JMH measured nothing: did the benchmark throw?";
	const shown = (params) => Object.entries(params).map(([key, value]) => `${key}=${value}`).join(", ");
	const ran = entries.map(({ params = {} }) => shown(params)).join("; ");
	return `JMH must run it with ${shown(parameters)}: it ran it with ${ran} (a value that holds a comma cannot be asked for)`;
}
/** Nanoseconds an operation, whichever mode was asked for: `ms/op` as it is, `ops/ms` the other way round. */
function timesOf(metric) {
	const [above = "", below = ""] = (metric.scoreUnit ?? "").split("/");
	if (above === "ops") return flat(metric).map((value) => (nanoseconds[below] ?? NaN) / value);
	return flat(metric).map((value) => value * (nanoseconds[above] ?? NaN));
}
function flat({ rawData, rawDataHistogram = [] }) {
	return rawData?.flat() ?? rawDataHistogram.flat().map(meanOf);
}
function meanOf(histogram) {
	const count = histogram.reduce((sum, [, times]) => sum + times, 0);
	return histogram.reduce((sum, [score, times]) => sum + score * times, 0) / count;
}
// src/harness/jmh/entry.ts
/**
* JMH benchmarks in a jar. The suite's `command` builds it, once a checkout, and its `files` say where it is then; each
* process runs one benchmark with one set of parameters, in a virtual machine forked for it as its annotations say.
*/
const javaHint = "install a JDK; in a workflow, with actions/setup-java before this step";
const jmhHarness = {
	toolchain: () => ({
		runtime: "jvm",
		command: "java",
		args: ["-version"],
		version: /version "([^"]+)"/,
		hint: javaHint
	}),
	together: () => "metrics",
	list: list$2,
	invoke: invoke$3,
	profile: profile$1,
	tryProfiler: tryAsyncProfiler,
	...jmhProof(invoke$3)
};
const metrics = [timeMetric, allocMetric];
/** Measured iterations of a process: enough for a median. */
const iterations = 5;
async function list$2(context) {
	const { root, suite } = context;
	const failure = await buildByCommand(context);
	if (failure !== void 0) return [{
		name: suite.name,
		file: ".",
		localName: "",
		metrics,
		failure
	}];
	const jars = findFiles(root, suite.files);
	const titles = fileTitles(jars);
	const listed = [];
	for (const jar of jars) {
		const request = requestOf$1(context, jar, ["-lp", ...suite.flags]);
		const result = await runTool(context, request, javaHint);
		const title = titles.get(jar) ?? jar;
		if (!succeeded(result)) {
			const unlisted = failureOf(result, request, "listing its benchmarks");
			listed.push({
				name: jars.length === 1 ? suite.name : title,
				file: jar,
				localName: "",
				metrics,
				failure: unlisted
			});
			continue;
		}
		const prefix = jars.length === 1 ? "" : `${title}/`;
		const inJar = fileOfJar(join(root, jar), "META-INF/BenchmarkList")?.toString("utf8");
		const executable = realpathSync(join(root, jar));
		for (const each of parseJmhList(result.stdout, inJar)) listed.push({
			...toListed$1(each, jar),
			name: prefix + nameOf$1(each),
			executable
		});
	}
	return listed;
}
function toListed$1(benchmark, file) {
	return {
		name: nameOf$1(benchmark),
		file,
		localName: benchmark.name,
		metrics,
		note: JSON.stringify(benchmark)
	};
}
/** `org.sample.Parsing/parse[size=10]`: class, method and parameters. */
function nameOf$1({ name, parameters }) {
	const values = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
	return name.replace(/\.([^.]+)$/, "/$1") + (values.length === 0 ? "" : `[${values.join(",")}]`);
}
function requestOf$1({ root, suite }, jar, args) {
	return {
		command: "java",
		args: [
			"-jar",
			join(root, jar),
			...args
		],
		cwd: join(root, suite.workingDirectory ?? ""),
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout"
	};
}
/** Time an operation whatever the mode annotated, unless the suite's flags ask for another. */
function runOf(context, { file, note = "" }, { measureMs, output, args }) {
	const { flags, warmupMs } = context.suite;
	const { name, parameters, singleShot = false } = JSON.parse(note);
	const eachMs = Math.max(1, Math.round(measureMs / iterations));
	const warming = Math.ceil(warmupMs / eachMs);
	const wanted = [
		"-bm",
		singleShot ? "ss" : "avgt",
		"-tu",
		"ns",
		"-f",
		"1",
		"-foe",
		"true",
		"-rf",
		"json",
		"-rff",
		output
	];
	const times = [
		"-wi",
		String(warming),
		"-w",
		`${eachMs}ms`,
		"-i",
		String(iterations),
		"-r",
		`${eachMs}ms`
	];
	const chosen = Object.entries(parameters).filter(([, value]) => value !== "" && !value.includes(",")).flatMap(([key, value]) => ["-p", `${key}=${value}`]);
	return requestOf$1(context, file, [
		`^${name.replaceAll(/[.$]/g, "\\$&")}$`,
		...chosen,
		...wanted,
		...times,
		...args,
		...flags
	]);
}
async function invoke$3(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const output = join(context.scratch, `${randomUUID()}.json`);
	const { measureMs } = context.suite;
	const request = runOf(context, first.benchmark, {
		measureMs,
		output,
		args: ["-prof", "gc"]
	});
	const result = await context.run(request);
	const answer = succeeded(result) ? readAnswer(output, first.benchmark) : void 0;
	if (answer?.state !== "measured") {
		const failure = answer === void 0 ? failureOf(result, request, "its run") : unmeasured(answer.message);
		return wanted.map(() => ({
			state: "failed",
			failure
		}));
	}
	const { alloc, time } = answer.result;
	const conditions = {
		...result.conditions,
		...pausesOf(answer.result, measureMs)
	};
	return wanted.map(({ metric }) => measuredFrom({
		metric,
		values: metric.name === allocMetric.name ? alloc : time
	}, {
		...result,
		conditions
	}, context));
}
/** JMH counts no calls: a call pauses for its share of the time that was measured. Single shots took what they took. */
function pausesOf({ time, collections }, measureMs) {
	const took = time.reduce((sum, each) => sum + each, 0);
	if (collections === void 0 || took === 0) return {};
	const measuredNs = Math.max(measureMs * 1e6, took);
	return {
		gcCount: collections.count,
		gcTime: collections.pauseNs / measuredNs * (took / time.length)
	};
}
function unmeasured(message) {
	return {
		reason: "missing",
		message
	};
}
function readAnswer(file, { note = "" }) {
	try {
		return parseJmhResults(readFileSync(file, "utf8"), JSON.parse(note));
	} catch {
		return;
	} finally {
		rmSync(file, { force: true });
	}
}
const profiledMs = 2e3;
async function profile$1(context, benchmark, kind) {
	const library = await findAsyncProfiler(context);
	if (library === void 0) return {
		state: "failed",
		failure: withoutAsyncProfiler
	};
	const captured = await record(context, benchmark, {
		kind,
		library,
		withCollections: kind === "heap"
	});
	if (captured.state === "captured" || kind === "cpu" || captured.failure.reason === "timeout") return captured;
	return record(context, benchmark, {
		kind,
		library,
		withCollections: false
	});
}
async function record(context, benchmark, recorded) {
	const folder = join(context.scratch, randomUUID());
	const output = join(context.scratch, `${randomUUID()}.json`);
	try {
		const args = [
			"-prof",
			"gc",
			...asyncProfilerFlags({
				...recorded,
				folder
			})
		];
		const request = runOf(context, benchmark, {
			measureMs: profiledMs,
			output,
			args
		});
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 10 * profiledMs
		});
		const answer = succeeded(result) ? readAnswer(output, benchmark) : void 0;
		const recording = recordingIn(folder, benchmark);
		if (answer?.state !== "measured" || recording === void 0) return {
			state: "failed",
			failure: failureOf(result, request, "its profiled run")
		};
		const bytes = readFileSync(recording);
		const collections = recorded.withCollections ? recordedCollections(bytes, answer.result) : void 0;
		const profile = {
			...profiledAs(recorded.kind, answer.result),
			bytes
		};
		return {
			state: "captured",
			profile: collections === void 0 ? profile : {
				...profile,
				collections
			}
		};
	} finally {
		rmSync(folder, {
			recursive: true,
			force: true
		});
	}
}
/** async-profiler names a folder after benchmark, mode and parameters; of several, the one that ran with these. */
function recordingIn(folder, { note = "" }) {
	try {
		const { parameters } = JSON.parse(note);
		const files = readdirSync(folder, {
			recursive: true,
			encoding: "utf8"
		}).filter((path) => path.endsWith(".jfr"));
		const named = Object.entries(parameters).map(([key, value]) => `${key}-${value}`);
		const file = files.length > 1 ? files.find((path) => named.every((part) => path.includes(part))) : files[0];
		return file === void 0 ? void 0 : join(folder, file);
	} catch {
		return;
	}
}
// src/harness/json/json-results.ts
/**
* The interchange format any program can print: `{"benchmarks":[{"name","unit","better","value","metric"}]}`; `better`
* is `lower` unless given or known from the unit, `metric` follows from the unit unless given. One number a process.
*/
const mostResults = 1e4;
/** `text`: standard output; what a program prints before and after its document does no harm. */
function parseJsonResults(text) {
	const entries = findDocument(text);
	if (entries.length > mostResults) throw refuse("benchmarks", `at most ${mostResults}`, entries.length);
	const results = entries.map(toResult);
	const keys = results.map(({ name, metric }) => JSON.stringify([name, metric.name]));
	const twice = keys.find((key, i) => keys.indexOf(key) !== i);
	if (twice !== void 0) throw refuse("each name and metric", "given once in one process", twice);
	return results;
}
/** The whole text, else from the first line that begins a document to the last that ends one, else a single line. */
function findDocument(printed) {
	const text = printed.replaceAll("﻿", "");
	const whole = text.slice(text.search(/^\s*\{/m), text.lastIndexOf("}") + 1);
	for (const candidate of [
		text,
		whole,
		...text.split("\n").reverse()
	]) {
		const entries = benchmarksIn(candidate);
		if (entries !== void 0) return entries;
	}
	throw refuse("standard output", "a document {\"benchmarks\":[…]}", text.trim().slice(0, 80) || "nothing");
}
function benchmarksIn(text) {
	try {
		const document = JSON.parse(text);
		const entries = typeof document === "object" && document !== null ? Reflect.get(document, "benchmarks") : void 0;
		return Array.isArray(entries) ? entries : void 0;
	} catch {
		return;
	}
}
function toResult(entry, i) {
	const at = (field) => `benchmarks[${i}].${field}`;
	const read = (field) => typeof entry === "object" && entry !== null ? Reflect.get(entry, field) : void 0;
	const text = (field) => {
		const found = read(field);
		if (found === void 0 || typeof found === "string" && found.length <= 500) return found;
		throw refuse(at(field), "a text of at most 500 characters", found);
	};
	const name = text("name");
	if (name === void 0 || name === "") throw refuse(at("name"), "a name", name);
	const better = text("better");
	if (better !== void 0 && better !== "lower" && better !== "higher") throw refuse(at("better"), "lower or higher", better);
	const value = read("value");
	if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw refuse(at("value"), "a finite number >= 0", value);
	const { metric, factor } = spelledMetric({
		unit: text("unit") ?? "",
		name: text("metric"),
		better
	});
	return {
		name,
		metric,
		value: value * factor
	};
}
function refuse(where, wanted, found) {
	const shown = typeof found === "string" ? found : JSON.stringify(found);
	return new GateError("FILE_MALFORMED", `Cannot read the results as ${where} must be ${wanted}: current value is ${shown ?? "absent"}`);
}
// src/harness/json/entry.ts
/** Any program that prints its results as JSON: one process measures everything it prints. */
const jsonHarness = {
	toolchain: runtimeOf,
	together: () => "suite",
	list: list$1,
	invoke: invoke$2
};
async function runOnce(context) {
	const request = commandOf(context, "stdout");
	const result = await context.run(request);
	if (result.end.kind !== "exit" || result.end.code !== 0) return {
		state: "failed",
		failure: failureOf(result, request, "its run")
	};
	try {
		return {
			state: "done",
			results: parseJsonResults(result.stdout),
			process: result
		};
	} catch (error) {
		if (error instanceof GateError) return {
			state: "failed",
			failure: {
				reason: "load",
				message: error.message
			}
		};
		throw error;
	}
}
/** By running it: what it prints is what it has. */
async function list$1(context) {
	const { suite } = context;
	const file = join(suite.workingDirectory ?? "").replaceAll("\\", "/");
	const answer = await runOnce(context);
	if (answer.state === "failed") return [{
		name: suite.name,
		file,
		localName: "",
		metrics: [],
		failure: answer.failure
	}];
	return [...new Set(answer.results.map(({ name }) => name))].map((name) => ({
		name,
		file,
		localName: name,
		metrics: answer.results.filter((result) => result.name === name).map(({ metric }) => metric)
	}));
}
async function invoke$2(context, wanted) {
	const answer = await runOnce(context);
	if (answer.state === "failed") return wanted.map(() => answer);
	const { startedAt, durationMs, conditions } = answer.process;
	return wanted.map(({ benchmark, metric }) => {
		const found = answer.results.find(({ name, metric: { name: of } }) => name === benchmark.localName && of === metric.name);
		if (found === void 0) return {
			state: "failed",
			failure: unprinted(benchmark.name, metric.name)
		};
		return {
			state: "measured",
			invocation: {
				value: found.value,
				startedAt,
				durationMs,
				conditions
			}
		};
	});
}
function unprinted(name, metric) {
	return {
		reason: "missing",
		message: `It printed no ${metric} of "${name}" this time`
	};
}
// src/harness/pyperf/entry.ts
/** Scripts of pyperf: each benchmark of their Runner in a process of its own. */
const pyperfHarness = roundsHarness({
	program: `
${checkoutProgram}
need(("pyperf", "pyperf"))
${roundsProgram}
import runpy
import pyperf

script = spec["files"][0]
found = []

def unit_of(task):
    unit = task.metadata.get("unit", "second")
    return {} if unit == "second" else {"unit": unit}

def ours(self, task):
    if task.name in [each["name"] for each in found]:
        raise ValueError("duplicated benchmark name: %r" % task.name)
    found.append({"path": script, "name": task.name, "wanted": task.name, **unit_of(task)})
    if spec["task"] == "list" or task.name != spec["wanted"]:
        return None
    inner = task.inner_loops or 1
    if unit_of(task):
        tell(value=task.task_func(task, 1) / inner)
    else:
        try:
            measure(lambda number: task.task_func(task, number), task.loops, inner)
        except Stopped:
            pass
    # Scripts go on to their other benchmarks, and prepare them.
    sys.exit(0)

pyperf.Runner._main = ours
sys.argv[:] = [script] + spec["flags"]
sys.path.insert(0, os.path.dirname(script))
try:
    runpy.run_path(script, run_name="__main__")
except SystemExit as end:
    if end.code not in (None, 0) and not found:
        raise
except Exception as error:
    if spec["task"] != "list":
        raise
    answer(benchmarks=found, errors=[{"path": script, "message": told(error)}], **standing())
    sys.exit(0)
if spec["task"] == "list":
    answer(benchmarks=found, **standing())
elif spec["wanted"] not in [each["name"] for each in found]:
    tell(skipped="Its script has no benchmark of this name this time")
`,
	packages: ["pyperf"],
	filesOf,
	caller: /^(?:.*\.)?(?:(?:task_func|main) \(.*pyperf._runner\.py\)|(?:inner|time_func) \((?:<timeit-src>|.*pyperf._timeit\.py)\))$/
});
/** One process a script: each is a program of its own. */
function filesOf({ suite, root }) {
	return findFiles(root, suite.files).filter((file) => file.endsWith(".py") && !/(?:^|\/)(?:\.venv|venv|site-packages)\//.test(file)).map((file) => join(root, file)).filter((file) => usesPyperf(readFileSync(file, "utf8"))).map((file) => [file]);
}
// src/harness/pytest/program.ts
/**
* What runs in a Python process: pytest on the checkout's own sources, so that an installed copy of the package, of
* whichever commit, is never what is measured. Asked by JSON in its first argument, it answers in a file.
*/
const pytestProgram = `
${checkoutProgram}
need(("pytest", "pytest"), ("pytest_benchmark", "pytest-benchmark"))

import pytest

# Projects that turn warnings into errors mean their own; those of pytest-benchmark, raised as it ends, would hide why a test failed.
from pytest_benchmark.logger import Logger
Logger.warning = lambda self, *given, **named: None

codspeed = importlib.util.find_spec("pytest_codspeed") is not None

class Settings:
    # What is right for people at their desks would leave benchmarks out, or stop after the first.
    unset = {
        "benchmark_disable": False, "benchmark_skip": False, "benchmark_only": False, "benchmark_enable": True,
        "benchmark_autosave": False, "benchmark_save": None, "benchmark_compare": [], "benchmark_compare_fail": None,
        "benchmark_histogram": [], "benchmark_cprofile": None, "maxfail": 0, "lf": False, "failedfirst": False,
        "newfirst": False, "stepwise": False, "stepwise_skip": False, "usepdb": False, "trace": False,
        # A time that a test may take is Flamegate's to say: what is held, or measured for seconds, hangs nowhere.
        "timeout": 0, "session_timeout": 1e9,
    }

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config):
        for name, value in self.unset.items():
            if hasattr(config.option, name):
                setattr(config.option, name, value)

    # pytest-timeout asks for its timers here, those of markers too.
    @pytest.hookimpl(tryfirst=True, optionalhook=True)
    def pytest_timeout_set_timer(self, item, settings):
        return True

    @pytest.hookimpl(tryfirst=True, optionalhook=True)
    def pytest_timeout_cancel_timer(self, item):
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem):
        if takes_fixture(pyfuncitem) or not is_marked(pyfuncitem):
            return None
        benchmark = pyfuncitem._request.getfixturevalue("benchmark")
        benchmark(pyfuncitem.obj, **{name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames})
        return True

class Lister:
    def __init__(self):
        self.benchmarks = []
        self.errors = []
        self.deselected = 0
        self.marked = 0

    def pytest_collectreport(self, report):
        if report.failed:
            self.errors.append({"path": os.path.abspath(report.nodeid.split("::")[0]), "message": str(report.longrepr)})

    def pytest_deselected(self, items):
        self.deselected += sum(1 for item in items if measures(item))

    def pytest_collection_finish(self, session):
        for item in session.items:
            if measures(item) and not skipped(item):
                path = str(getattr(item, "path", None) or item.fspath)
                self.benchmarks.append({"path": path, "name": item.nodeid.partition("::")[2]})
            elif has_mark(item):
                self.marked += 1

def takes_fixture(item):
    return any(name in ("benchmark", "benchmark_weave") for name in getattr(item, "fixturenames", ()))

def measures(item):
    return takes_fixture(item) or is_marked(item)

# pytest-codspeed measures the whole of a test that is marked, and needs no fixture for it.
def is_marked(item):
    return codspeed and has_mark(item)

def has_mark(item):
    return any(item.get_closest_marker(name) for name in ("benchmark", "codspeed_benchmark"))

def skipped(item):
    try:
        from _pytest.skipping import evaluate_skip_marks
        return evaluate_skip_marks(item) is not None
    except Exception:
        return item.get_closest_marker("skip") is not None

${slicesProgram}
def hold(held):
    from pytest_benchmark.stats import Metadata
    slices = Slices(held)
    keep = Metadata.update
    def update(self, duration):
        keep(self, duration)
        slices.round(duration / self.iterations, self.iterations)
    Metadata.update = update

if spec.get("held"):
    hold(spec["held"])

class Skips:
    def pytest_runtest_logreport(self, report):
        if report.skipped and not hasattr(report, "wasxfail"):
            why = report.longrepr[2] if isinstance(report.longrepr, tuple) else "its test was skipped"
            with open(spec["output"] + ".skipped", "w", encoding="utf-8") as file:
                file.write("It skipped itself (" + str(why) + ")")

args = list(spec["args"])
# Both would measure something else: many processes at once, and lines that are counted.
if importlib.util.find_spec("xdist") is not None:
    args.append("-n0")
if importlib.util.find_spec("pytest_cov") is not None:
    args.append("--no-cov")

# pytest-speed has a fixture of the same name, and options that pytest-benchmark has too.
from importlib.metadata import entry_points
registered = entry_points(group="pytest11") if sys.version_info >= (3, 10) else entry_points().get("pytest11", ())
for each in registered:
    if each.value.split(".")[0].split(":")[0] == "pytest_speed":
        args += ["-p", "no:" + each.name]

lister = Lister()
code = pytest.main(args, plugins=[Settings(), lister] if spec["task"] == "list" else [Settings(), Skips()])
if spec["task"] == "list":
    answer(code=int(code), benchmarks=lister.benchmarks, errors=lister.errors, deselected=lister.deselected, marked=lister.marked, **standing())
sys.exit(int(code))
`;
// src/harness/pytest/pytest-request.ts
/** How pytest is asked in a checkout. */
function requestOf(context, python, spec) {
	const args = [
		"-o",
		`cache_dir=${join(context.scratch, `pytest-${randomUUID()}`)}`,
		"-q",
		"--tb=short",
		...spec.args,
		...context.suite.flags
	];
	return programRequest(context, python, {
		program: pytestProgram,
		spec: {
			...spec,
			args
		}
	});
}
// src/harness/pytest/pytest-list.ts
/** The tests of a checkout that take the benchmark fixture, as pytest collects them. */
async function list(context) {
	const { suite, root } = context;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const files = findFiles(root, suite.files).map((file) => join(root, file));
	if (suite.files.length > 0 && files.length === 0) return [];
	const args = [
		"--collect-only",
		"--continue-on-collection-errors",
		...files
	];
	const request = requestOf(context, interpreterIn(context), {
		task: "list",
		args,
		output
	});
	const result = await runTool(context, {
		...request,
		timeoutMs: buildTimeoutMs
	}, pythonHint);
	const listing = readAnswer$1(output);
	const { missing, python = "" } = listing ?? {};
	if (missing !== void 0) throw uninstalled(context, {
		missing,
		python
	}, ["pytest", "pytest-benchmark"]);
	const failure = markedOnly(context, listing) ?? withPlugin(context, uncollected(listing, result, request));
	if (failure === void 0) return listing === void 0 ? [] : toListed(context, listing);
	return [{
		name: suite.name,
		file: suite.workingDirectory ?? ".",
		localName: "",
		metrics: [timeMetric],
		failure
	}];
}
/** pytest ends with 5 where it found no test at all, which is no failure; without a reason of its own, its words say why. */
function uncollected(listing, result, request) {
	if (listing === void 0) return failureOf(result, request, "collecting its tests");
	const { benchmarks, errors, code, deselected } = listing;
	if (benchmarks.length > 0 || errors.length > 0) return void 0;
	if (code !== 0 && code !== 5) return {
		...failureOf(result, request, "collecting its tests"),
		reason: "load"
	};
	if (deselected === 0) return void 0;
	return {
		reason: "load",
		message: `Of ${deselected} tests that take the fixture benchmark none must be left out, but -m, -k or --deselect of addopts leaves out all: set flags`
	};
}
/** Marks alone are measured by pytest-codspeed. */
function markedOnly(context, listing) {
	if (listing === void 0 || listing.marked === 0) return void 0;
	if (listing.benchmarks.length > 0 || listing.errors.length > 0) return void 0;
	const cure = installing(context, listing.python, ["pytest-codspeed"]);
	return {
		reason: "load",
		message: `No test takes the fixture benchmark; ${listing.marked} are marked as benchmarks, which pytest-codspeed measures and which is not installed: ${cure}`
	};
}
/** Plugins that a project's addopts ask for are its tests' own, and set-ups forget them. */
function withPlugin(context, failure) {
	const plugin = failure === void 0 ? void 0 : pluginOf(failure.message);
	if (failure === void 0) return void 0;
	const [python] = interpreterIn(context);
	if (plugin === void 0) return {
		...failure,
		message: withCures(context, python, failure.message)
	};
	const cure = installing(context, python, [plugin]);
	return {
		...failure,
		message: `${failure.message}\nThe project's pytest options need ${plugin}: ${cure}`
	};
}
/** What the options of the best known plugins begin with. */
const options = {
	"pytest-cov": /^--(?:no-)?cov\b/,
	"pytest-xdist": /^(?:-n|--numprocesses|--dist|--maxprocesses)\b/,
	"pytest-asyncio": /^--asyncio/,
	"pytest-timeout": /^--timeout/,
	"pytest-randomly": /^-p ?randomly|^--randomly/,
	"pytest-django": /^--(?:ds|reuse-db|create-db|nomigrations)\b/,
	"pytest-mypy": /^--mypy/,
	"pytest-codspeed": /^--codspeed/,
	nbmake: /^--nbmake/
};
/** The package that the message says is not there; undefined where it says no such thing. */
function pluginOf(message) {
	const [, module] = /Error importing plugin "([\w.-]+)"/.exec(message) ?? [];
	if (module !== void 0) {
		const plainName = (module.split(".")[0] ?? module).replaceAll("_", "-");
		return plainName.startsWith("pytest-") ? plainName : `pytest-${plainName}`;
	}
	const refused = /error: unrecognized arguments: (.+)/.exec(message)?.[1]?.split(/\s+/) ?? [];
	return Object.keys(options).find((name) => refused.some((each) => options[name]?.test(each)));
}
function toListed(context, listing) {
	const { root } = context;
	const { benchmarks, errors, python, outside } = listing;
	const within = (path) => relative(root, path).replaceAll("\\", "/");
	const titles = fileTitles([...new Set([...benchmarks, ...errors].map(({ path }) => within(path)))].sort());
	const titleOf = (path) => titles.get(within(path)) ?? within(path);
	const found = benchmarks.map(({ path, name }) => ({
		name: `${titleOf(path)}/${name.replaceAll("::", "/")}`,
		file: within(path),
		localName: `${path}::${name}`,
		metrics: [timeMetric],
		note: python,
		executable: outside
	}));
	const failed = errors.map(({ path, message }) => ({
		name: titleOf(path),
		file: within(path),
		localName: "",
		metrics: [timeMetric],
		failure: {
			reason: "load",
			message: `pytest cannot collect ${within(path)}:\n${withCures(context, python, message)}${passedOver(listing.shadowed)}`
		}
	}));
	return [...found, ...failed];
}
// src/harness/pytest/imported-later.ts
/** Of the changed paths. */
function importedLater(changed, { names, worksOut }) {
	const wanted = new Set(names.flatMap(prefixes));
	const folders = worksOut.map(topFolder);
	return changed.filter((path) => {
		const steps = stepsOf$1(path);
		if (steps === void 0) return false;
		return folders.some((folder) => path.startsWith(folder)) || suffixes(steps).some((each) => wanted.has(each));
	});
}
/** Files in which a module that the code names may lie, below the folders of its packages. */
function filesOfNames(names, folders) {
	const modules = new Set(names.flatMap(prefixes).map((name) => name.replaceAll(".", "/")));
	return folders.flatMap((folder) => [...modules].flatMap((path) => [`${folder}${path}.py`, `${folder}${path}/__init__.py`]));
}
/** `pkg/core.py` and `pkg/core/__init__.py` are `pkg.core`; of a compiled one the rest of its name says for which Python. */
function stepsOf$1(path) {
	return (/^(.*?)(?:\.[\w-]+)?\.(?:py|pyd|so)$/.exec(path)?.[1] ?? (path.endsWith(".pyc") ? path : void 0))?.replace(/\/__init__$/, "").split("/");
}
/** `import a.b.c` runs `a`, `a.b` and `a.b.c`. */
function prefixes(name) {
	const steps = name.split(".").filter((step) => step !== "");
	return steps.map((_, i) => steps.slice(0, i + 1).join("."));
}
/** Where modules are looked for is in no code. */
function suffixes(steps) {
	return steps.map((_, i) => steps.slice(i).join("."));
}
/** The package of a file; empty at the root. */
function topFolder(path) {
	const [first = "", second = "", ...rest] = path.split("/");
	if (second === "") return "";
	return (first === "src" || first === "lib") && rest.length > 0 ? `${first}/${second}/` : `${first}/`;
}
// src/harness/pytest/looking-on.ts
/** To be run before the program that runs pytest; writes to `witness` of the program's own specification. */
const lookingOn = `
def look_on():
    import ast, atexit, hashlib, json, os, sys
    asked = json.loads(sys.argv[1])
    root = os.path.realpath(asked["root"]) + os.sep
    modules, opened, listed, stated, imported, unseen = set(), set(), set(), set(), set(), set()
    library = os.path.dirname(os.__file__) + os.sep
    # What pytest-benchmark asks of the machine and of git for its report.
    reporters = (os.sep + "pytest_benchmark" + os.sep, os.sep + "cpuinfo" + os.sep)

    # Looks for what is installed in every folder that modules are looked for in.
    searchers = (os.sep + "importlib" + os.sep + "metadata", os.sep + "importlib_metadata" + os.sep)

    def is_own(file):
        return file.startswith(root) and "-packages" + os.sep not in file

    def caller():
        frame = sys._getframe(2)
        while frame:
            file = frame.f_code.co_filename
            # The program that this stands in asks in its own name.
            if file == "<string>" and frame.f_globals is program:
                return "<frozen importlib>"
            own = file.startswith(library) and "-packages" + os.sep not in file
            if any(part in file for part in searchers) and not is_own(file):
                return "<frozen importlib>"
            if file.startswith("<frozen importlib") or not (own or file.startswith("<frozen")):
                return file
            frame = frame.f_back
        return ""

    def is_loader(file):
        return file.startswith("<frozen importlib") or (os.sep + "_pytest" + os.sep in file and not is_own(file))

    quiet, program = [], sys.modules["__main__"].__dict__

    def place(path):
        quiet.append(path)
        try:
            return os.path.realpath(os.fsdecode(path))
        except (TypeError, ValueError):
            return ""
        finally:
            quiet.pop()

    starts = ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.exec", "os.system", "pty.spawn")

    def hook(event, args):
        if event == "open":
            if isinstance(args[0], (str, bytes)) and not is_loader(caller()):
                opened.add(place(args[0]))
        elif event in ("os.listdir", "os.scandir"):
            if not is_loader(caller()):
                listed.add(place("." if args[0] is None else "/proc/self/fd/%d" % args[0] if isinstance(args[0], int) else args[0]))
        elif event == "import":
            imported.update(args[0].split("."))
        elif event == "exec":
            code = args[0]
            if code.co_name == "<module>":
                modules.add(place(code.co_filename))
        elif event in starts:
            file = caller()
            if is_own(file) or not any(part in file for part in reporters):
                unseen.add("starts processes")

    sys.addaudithook(hook)

    # No hook tells of these.
    def watched(function):
        def see(path, *more, **named):
            if not quiet and isinstance(path, (str, bytes, os.PathLike)) and not is_loader(caller()):
                stated.add(os.path.abspath(os.fsdecode(path)))
            return function(path, *more, **named)
        return see

    for name in ("stat", "lstat", "access"):
        original = getattr(os, name)
        stand = watched(original)
        setattr(os, name, stand)
        for known in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks, os.supports_effective_ids):
            if original in known:
                known.add(stand)

    named, working = set(), set()

    def imports(path, tree):
        called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                named.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                if any(alias.name in loaders and alias.asname not in (None, alias.name) for alias in node.names):
                    working.add(path)
                named.update(((node.module or "") + "." + alias.name).strip(".") for alias in node.names)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                if node.value in loaders:
                    working.add(path)
                name = node.value.split(":")[0].strip(".")
                if len(name) < 200 and all(step.isidentifier() for step in name.split(".")):
                    if "." in node.value:
                        named.add(name)
            elif isinstance(node, ast.Call):
                calls(path, node)
            elif isinstance(node, (ast.Name, ast.Attribute)) and id(node) not in called:
                if getattr(node, "attr", getattr(node, "id", "")) in loaders:
                    working.add(path)
            # A package that is asked for its modules, or somebody who answers for it.
            if getattr(node, "name", getattr(node, "id", "")) == "__getattr__":
                working.add(path)

    loaders = {
        "import_module", "__import__", "spec_from_file_location", "find_spec", "run_path", "run_module", "find_loader",
        "load_module", "exec_module", "load_source", "SourceFileLoader", "ExtensionFileLoader", "resolve_name", "locate",
        "import_string", "iter_modules", "walk_packages", "entry_points", "iter_entry_points", "load_entry_point",
    }
    runners = {"exec", "eval", "compile"}
    # Names of classes stand in what they read.
    readers = {"pickle", "cPickle", "dill", "cloudpickle", "joblib", "shelve", "yaml", "jsonpickle"}

    def calls(path, node):
        function = node.func
        name = getattr(function, "attr", getattr(function, "id", ""))
        first = node.args[0] if node.args else None
        text = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
        if name in loaders:
            if text is None:
                working.add(path)
            else:
                named.add(text.strip("."))
        elif isinstance(function, ast.Name) and name in runners:
            try:
                imports(path, ast.parse(text.strip()))
            except (AttributeError, SyntaxError, ValueError):
                working.add(path)
        elif getattr(getattr(function, "value", None), "id", "") in readers:
            working.add(path)

    def essence(path):
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
        imports(path, tree)
        return hashlib.sha256(ast.dump(tree).encode("utf8", "backslashreplace")).hexdigest()

    owner = os.getpid()

    def tell():
        # A process that was forked tells nothing.
        if os.getpid() != owner:
            return
        quiet.append(owner)
        told = dict(opened=sorted(opened), listed=sorted(listed), stated=sorted(stated), imported=sorted(imported), unseen=sorted(unseen))
        found = {}
        for path in sorted(modules):
            if path.startswith(root) and os.path.isfile(path):
                try:
                    found[path] = essence(path)
                except (SyntaxError, ValueError):
                    told["unseen"].append("runs code that cannot be parsed")
        told["names"] = sorted(named)
        told["worksOut"] = sorted(working)
        with open(asked["witness"], "w") as file:
            json.dump(dict(told, modules=found), file)

    atexit.register(tell)

look_on()
`;
// src/harness/pytest/pytest-proof.ts
/** Looks on while a test is run, from inside by Python's own hooks and from outside by what the file system notes. */
function pytestProof(invoke) {
	return { witness: async (context, benchmark, examined) => {
		const output = join(context.scratch, `${randomUUID()}.json`);
		const wanted = benchmark.metrics.map((metric) => ({
			benchmark,
			metric
		}));
		const noted = await notedReads(context.root, () => invoke(lookedAt(context, output), wanted));
		if (noted === void 0) return unseen("the file system does not note which files are read");
		const looked = readAnswer$1(output);
		if (noted.answer.some(({ state }) => state === "failed") || looked === void 0) return unseen("it did not run to its end while it was looked at, or its Python is older than 3.8");
		const [what] = looked.unseen;
		return what === void 0 ? seen({
			context,
			examined,
			looked
		}, noted.reads) : unseen(`it ${what}`);
	} };
}
function unseen(why) {
	return {
		state: "unseen",
		why
	};
}
/** The program is in the arguments behind `-c`, and what it is asked behind that. */
function lookedAt(context, witness) {
	const looking = (request) => {
		const at = request.args.indexOf("-c");
		const [program, asked] = request.args.slice(at + 1);
		if (at === -1 || program === void 0 || asked === void 0) return request;
		const spec = JSON.parse(asked);
		const args = [lookingOn + program, JSON.stringify({
			...spec,
			witness
		})];
		const environment = {
			...request.environment,
			GIT_DIR: join(context.scratch, "no-repository")
		};
		return {
			...request,
			args: [...request.args.slice(0, at + 1), ...args],
			environment
		};
	};
	return {
		...context,
		run: (request) => context.run(looking(request))
	};
}
function seen({ context, examined, looked }, reads) {
	const root = realpathSync(context.root);
	const within = (path) => relative(root, path).replaceAll("\\", "/");
	const modules = new Map(Object.entries(looked.modules).map(([path, essence]) => [within(path), essence]));
	const asked = {
		opened: new Set(looked.opened.map(within)),
		listed: new Set(looked.listed.map(within)),
		stated: new Set(looked.stated.map(within))
	};
	const others = reads.flatMap((each) => whatIsRead(root, each, {
		modules,
		opened: asked.opened,
		isTracked: examined.isTracked
	}) ?? []);
	const read = others.map((each) => {
		return each.kind === "folder" && !asked.listed.has(each.path) ? searched(root, each, looked.imported) : readPart(root, each, examined);
	});
	const ran = [...modules].map(([path, essence]) => ranPart(root, {
		path,
		essence
	}, examined));
	const known = [...contentsOf(root, [...[...modules.keys()].map((path) => ({
		path,
		kind: "file"
	})), ...others]), Buffer.from(context.suite.flags.join("\n"))];
	const rest = examined.changed.filter((path) => !modules.has(path));
	const later = [...lookedFor(root, rest, {
		known,
		listed: asked.listed,
		stated: asked.stated,
		asked: always,
		isInterpreted: true
	}), ...importedLater(rest, {
		names: looked.names,
		worksOut: looked.worksOut.map(within)
	}).map((path) => importedPart(root, path))];
	const made = filesOfNames(looked.names, ["", "src/"]).filter((path) => !modules.has(path) && !examined.isTracked(path) && isThere(root, path)).map((path) => importedPart(root, path));
	return {
		state: "seen",
		parts: unique([
			...ran,
			...read,
			...later,
			...made
		])
	};
}
/** What pytest and Python look for unasked. */
const always = [
	"__init__.py",
	"__main__.py",
	"conftest.py",
	"pyvenv.cfg"
];
function ranPart(root, { path, essence }, { isTracked }) {
	const whole = digestOf$3(readFileSync(join(root, path)));
	return {
		name: `runs ${path}`,
		path,
		where: isTracked(path) ? "repository" : "beside",
		whole,
		essence
	};
}
function importedPart(root, path) {
	const digest = digestOf$3(contentOf(join(root, path)) ?? Buffer.from("absent"));
	return {
		name: `may import ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
/** Of a compiled module its source; nothing where that is reported as what it runs, or where only git was asked for the report. */
function whatIsRead(root, read, { modules, opened, isTracked }) {
	const { path, kind } = read;
	const isCompiled = /(^|\/)__pycache__\/[^/]+\.pyc$/.test(path);
	const source = isCompiled ? path.replace(/__pycache__\/([^/.]+)\.[^/]*$/, "$1.py") : path;
	if (opened.has(path) && kind === "file") return read;
	if (isCompiled && isTracked(path)) return read;
	if (modules.has(source) || path === ".git" || path === ".git/HEAD") return void 0;
	return isCompiled && isThere(root, source) ? {
		path: source,
		kind
	} : read;
}
function isThere(root, path) {
	return contentsOf(root, [{
		path,
		kind: "file"
	}]).length > 0;
}
/** The import system lists folders to find modules: of the names in them those count that somebody tried to import. */
function searched(root, { path }, imported) {
	const wanted = /* @__PURE__ */ new Set([
		...imported,
		"__init__",
		"conftest"
	]);
	const names = readdirSync(join(root, path)).filter((name) => wanted.has(name.split(".")[0] ?? name) || isInstalled(name));
	const digest = digestOf$3(Buffer.from(names.sort().join("\n")));
	return {
		name: `looks for modules in ${path}`,
		path,
		where: "beside",
		whole: digest,
		essence: digest
	};
}
/** What says which packages are installed, and where more of them are. */
function isInstalled(name) {
	return /\.(?:dist-info|egg-info|egg|egg-link|pth)$/.test(name);
}
function unique(parts) {
	return [...new Map(parts.map((part) => [part.name, part])).values()];
}
// src/harness/pytest/pytest-results.ts
/** pytest-benchmark's own file, as `--benchmark-json` writes it. */
/** Undefined where the file holds no benchmark, as when its test was skipped. */
function parsePytestBenchmark(text) {
	const { benchmarks = [] } = foreignFields(text);
	const stats = benchmarks[0]?.stats;
	if (stats?.data === void 0 || stats.data.length === 0) return void 0;
	return {
		rounds: stats.data.map((seconds) => seconds * 1e9),
		iterations: stats.iterations ?? 1
	};
}
// src/harness/pytest/entry.ts
/** Tests that take pytest-benchmark's fixture: one test a process, its rounds as batches; py-spy for profiles. */
const pytestHarness = {
	toolchain: pythonToolchain,
	together: () => "nothing",
	list,
	invoke: invoke$1,
	holder,
	profile,
	tryProfiler: tryPySpy,
	...pytestProof(invoke$1)
};
/** Fewest rounds a process measures, one for warming up included. */
const fewestRounds = 6;
async function invoke$1(context, wanted) {
	const measured = [];
	for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
	return measured;
}
async function invokeOne(context, benchmark) {
	const { warmupMs, measureMs } = context.suite;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const args = runArguments(benchmark, {
		durationMs: warmupMs + measureMs,
		roundMs: measureMs / 100,
		output
	});
	const request = requestOf(context, [benchmark.note ?? ""], {
		task: "run",
		args,
		output
	});
	const result = await context.run(request);
	if (!succeeded(result)) return {
		state: "failed",
		failure: thrown(result, request)
	};
	const found = parsePytestBenchmark(readText(output) ?? "{}");
	if (found === void 0) {
		const skipped = readText(`${output}.skipped`);
		return {
			state: "failed",
			failure: skipped === void 0 ? {
				reason: "missing",
				message: "Its test measured nothing this time"
			} : {
				reason: "skipped",
				message: skipped
			}
		};
	}
	const values = warm(found, warmupMs);
	return measuredFrom({
		metric: timeMetric,
		values,
		iterations: values.length * found.iterations
	}, result, context);
}
/** As many rounds as are asked for: its process ends when the block does. */
function holder(context, wanted) {
	const { hold, suite } = context;
	const [first] = wanted;
	if (hold === void 0 || first === void 0) return void 0;
	const output = join(context.scratch, `${randomUUID()}.json`);
	const held = slicesOf(suite.warmupMs);
	const spec = {
		task: "run",
		args: runArguments(first.benchmark, {
			durationMs: suite.timeoutMs,
			roundMs: held.sliceMs / 20,
			output
		}),
		output,
		held
	};
	const request = {
		...requestOf(context, [first.benchmark.note ?? ""], spec),
		answersOn: "channel"
	};
	return () => heldRounds({
		wanted,
		process: hold(request),
		failureOf: (result) => thrown(result, request)
	});
}
/** pytest ends with 1 when a test failed; what failed is in what it printed. */
function thrown(result, request) {
	const failure = failureOf(saysWhy(result.stdout) ? {
		...result,
		stderr: ""
	} : result, request, "its run");
	return result.end.kind === "exit" && result.end.code === 1 ? {
		...failure,
		reason: "threw"
	} : failure;
}
function runArguments({ localName }, { durationMs, roundMs, output }) {
	return [
		localName,
		`--benchmark-json=${output}`,
		`--benchmark-min-rounds=${fewestRounds}`,
		`--benchmark-max-time=${durationMs / 1e3}`,
		`--benchmark-min-time=${roundMs / 1e3}`,
		"--benchmark-warmup=off"
	];
}
async function profile(context, benchmark, _kind) {
	const output = join(context.scratch, `${randomUUID()}.json`);
	const python = benchmark.note ?? "";
	const args = runArguments(benchmark, {
		durationMs: spiedMs,
		roundMs: 10,
		output
	});
	const run = requestOf(context, [python], {
		task: "run",
		args,
		output
	});
	const rounds = () => parsePytestBenchmark(readText(output) ?? "{}")?.rounds;
	return spy(context, {
		python,
		run,
		caller: /(?:^|\.)runner \(.*pytest_benchmark.fixture\.py\)$/,
		rounds
	});
}
// src/harness/with-resident.ts
/**
* Peak memory of a tool whose process runs one benchmark, where a suite's `metrics` name it. It is measured from outside, in
* processes of its own: what weighs a process is no part of what is timed.
*/
function withResident(inner) {
	const { holder } = inner;
	return {
		...inner,
		together: (suite) => isAsked(suite) ? "nothing" : inner.together(suite),
		list: async (context) => {
			const listed = await inner.list(context);
			return isAsked(context.suite) ? weighed(context, listed) : listed;
		},
		invoke: async (context, wanted) => {
			const [first] = wanted;
			return first !== void 0 && isWeighed(first) ? [await weigh(inner, context, first)] : inner.invoke(context, wanted);
		},
		...holder === void 0 ? {} : { holder: (context, wanted) => wanted.some(isWeighed) ? void 0 : holder(context, wanted) }
	};
}
function isAsked({ metrics }) {
	return metrics.includes(residentMetric.name);
}
/** Some benchmarks tell it themselves, and nothing else. */
function tellsItself({ metrics }) {
	return metrics[0]?.name === residentMetric.name;
}
function isWeighed({ benchmark, metric }) {
	return metric.name === residentMetric.name && !tellsItself(benchmark);
}
async function weighed(context, listed) {
	const canWeigh = process.platform !== "win32" && succeeded(await context.run(probe(context.root)));
	const message = `Peak memory of suite "${context.suite.name}" needs python3 on PATH, which reads it when a process has ended`;
	return listed.map((each) => {
		if (tellsItself(each)) return each;
		const metrics = [...each.metrics, residentMetric];
		const failure = each.failure ?? (canWeigh ? void 0 : {
			reason: "unsupported",
			message
		});
		return {
			...each,
			metrics,
			failure
		};
	});
}
/** Runs the benchmark as it is run for its first metric, and weighs the largest of its processes. */
async function weigh(inner, context, { benchmark }) {
	const file = join(context.scratch, `${randomUUID()}.rss`);
	const ran = [];
	const run = async (request) => {
		const result = await context.run(weighing(request, file));
		ran.push({
			bytes: bytesIn(file),
			result
		});
		return result;
	};
	const [metric = residentMetric] = benchmark.metrics;
	const [measured] = await inner.invoke({
		...context,
		run
	}, [{
		benchmark,
		metric
	}]);
	const largest = ran.toSorted((a, b) => b.bytes - a.bytes).at(0);
	if (measured?.state === "failed") return measured;
	if (measured === void 0 || largest === void 0 || largest.bytes === 0) return {
		state: "failed",
		failure: {
			reason: "missing",
			message: "Its peak memory was not reported"
		}
	};
	const { startedAt, durationMs, conditions } = largest.result;
	return {
		state: "measured",
		invocation: {
			value: largest.bytes,
			startedAt,
			durationMs,
			conditions
		}
	};
}
const program = `import os, signal, sys
child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(child, 0)
with open(sys.argv[1], "w") as file:
    file.write(str(used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)))
${endsAlike}`;
function weighing({ command, args, through, ...rest }, file) {
	const words = through === "shell" ? [
		"/bin/sh",
		"-c",
		command
	] : [command, ...args];
	return {
		...rest,
		command: "python3",
		args: [
			...barely,
			program,
			file,
			...words
		]
	};
}
/** 0: it was ended before it could tell. */
function bytesIn(file) {
	try {
		return Number(readFileSync(file, "utf8"));
	} catch {
		return 0;
	} finally {
		rmSync(file, { force: true });
	}
}
// src/harness/registry.ts
const harnesses = {
	tinybench: javaScriptHarness("tinybench"),
	vitest: javaScriptHarness("vitest"),
	mitata: javaScriptHarness("mitata"),
	benchmarkjs: javaScriptHarness("benchmarkjs"),
	"tatami-ng": javaScriptHarness("tatami-ng"),
	benny: javaScriptHarness("benny"),
	"bench-node": javaScriptHarness("bench-node"),
	cronometro: javaScriptHarness("cronometro"),
	fastbench: javaScriptHarness("fastbench"),
	json: jsonHarness,
	command: commandHarness,
	go: withResident(goHarness),
	pytest: withResident(pytestHarness),
	asv: withResident(asvHarness),
	pyperf: withResident(pyperfHarness),
	"google-benchmark": withResident(googleBenchmarkHarness),
	criterion: withResident(criterionHarness),
	hyperfine: hyperfineHarness,
	jmh: withResident(jmhHarness)
};
/** The edge of a tool; every name of the configuration has one. */
function harnessOf(name) {
	return harnesses[name];
}
// src/measure/announced.ts
const firstMs = 5e3;
const everyMs = 3e4;
/** `what`: printed once it has taken five seconds, and every half-minute from then on, with the time it took so far. */
async function announced({ progress, leftMs }, what, work) {
	if (progress === void 0) return work();
	const started = performance.now();
	const say = () => {
		const left = leftMs === void 0 ? "" : `, ended in ${seconds(leftMs())} at the latest`;
		progress.log(`${what}: ${seconds(performance.now() - started)} so far${left}`);
		timer = setTimeout(say, everyMs);
		timer.unref();
	};
	let timer = setTimeout(say, firstMs);
	timer.unref();
	try {
		return await work();
	} finally {
		clearTimeout(timer);
	}
}
function seconds(ms) {
	return `${Math.max(0, Math.round(ms / 1e3))} s`;
}
// src/measure/printable.ts
const longestMessage = 4e3;
const longestStack = 8e3;
/** Where a side is checked out says nothing to its reader, and differs from run to run: files are named from its root. */
function fromRoot({ reason, message, stack, sides }, root) {
	if (root.length <= 1) return {
		reason,
		message,
		stack,
		sides
	};
	const shortened = (text) => text.replaceAll(`file://${root}/`, "").replaceAll(`${root}/`, "");
	return {
		reason,
		message: shortened(message),
		sides,
		stack: stack === void 0 ? void 0 : shortened(stack)
	};
}
function printable({ reason, message, stack, sides }) {
	const shortened = (text, most) => text.length <= most ? text : `${text.slice(0, most / 2)}\n…\n${text.slice(-most / 2)}`;
	return {
		reason,
		message: neutralize(shortened(message, longestMessage)),
		sides,
		stack: stack === void 0 ? void 0 : neutralize(shortened(stack, longestStack))
	};
}
// src/measure/catalog.ts
async function readCatalog(config, side, { contextOf, scope, announcer = {} }) {
	const known = /* @__PURE__ */ new Map();
	const all = suitesOf(config, side);
	const wanted = scope === void 0 || scope.suites.length === 0 ? all : all.filter(({ suite: { name } }) => scope.suites.includes(name));
	for (const { suite, isGone } of wanted) {
		const context = await contextOf(side, suite);
		const mayHold = scope?.mayHold?.(suite.name);
		const narrowed = mayHold === void 0 ? context : {
			...context,
			mayHold
		};
		const listing = await announced(announcer, `${side}: building and finding what suite "${suite.name}" (${suite.harness}) holds`, () => listIn(narrowed, isGone));
		if (listing.length === 0 && side === "candidate" && mayHold === void 0) throw emptySuite(suite);
		for (const listed of listing) {
			const key = benchmarkKey(idOf(suite, listed));
			known.set(key, known.has(key) ? {
				suite,
				listed: {
					...listed,
					failure: duplicate(listed)
				}
			} : {
				suite,
				listed
			});
		}
	}
	return known;
}
/** A build folder that both sides share (CARGO_TARGET_DIR, one outside the checkout) holds what was built last: nothing to compare. */
function refuseOneExecutable(one, other) {
	for (const [key, { listed, suite }] of other) {
		const shared = one.get(key)?.listed.executable;
		if (shared === void 0 || shared !== listed.executable) continue;
		throw new GateError("BENCH_LOAD_FAILED", `Cannot compare suite "${suite.name}" as each side must run what was built from it: both run ${shared}`, { hint: "let the build write into the checkout: unset CARGO_TARGET_DIR and the like, install into an environment of the checkout" });
	}
}
/** The baseline has what its own file names, or a suite renamed would be another's past under another rule. */
function suitesOf({ suites, baseSuites }, side) {
	const own = suites.map((suite) => ({
		suite,
		isGone: false
	}));
	if (side === "candidate" || baseSuites === void 0) return own;
	const names = new Set(suites.map(({ name }) => name));
	return [...own.filter(({ suite }) => baseSuites.some(({ name }) => name === suite.name)), ...baseSuites.filter(({ name }) => !names.has(name)).map((suite) => ({
		suite,
		isGone: true
	}))];
}
/** What runs a suite may be gone with it; then it cannot be known what it held. */
async function listIn(context, isGone) {
	try {
		return (await harnessOf(context.suite.harness).list(context)).map((each) => each.failure === void 0 ? each : {
			...each,
			failure: fromRoot(each.failure, context.root)
		});
	} catch (error) {
		if (!isGone || !(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return [];
	}
}
function emptySuite(suite) {
	return new GateError("SUITE_EMPTY", `Cannot measure suite "${suite.name}" as it must hold benchmarks: ${whereNone(suite)}`, { hint: "globs are relative to the root of the repository, and node_modules is never searched; \"gate\" measures commits, so new files must be committed" });
}
function whereNone({ command, files }) {
	return command === void 0 ? `none match ${files.join(", ")}` : `"${command}" listed none`;
}
function duplicate({ name }) {
	return {
		reason: "load",
		message: `Cannot tell two benchmarks apart as both are named "${name}" in one suite: rename one`
	};
}
function idOf(suite, { name }) {
	return {
		suite: suite.name,
		name: storableName(name)
	};
}
function toDiscovered({ listed, suite }) {
	const { file, failure, remark, localName } = listed;
	const metrics = metricsOf(suite, listed);
	return {
		id: idOf(suite, listed),
		file,
		suite,
		metrics,
		failure: failure === void 0 ? void 0 : printable(failure),
		...failure !== void 0 && localName === "" ? { isUnlisted: true } : {},
		remark: remark === void 0 ? void 0 : neutralize(remark)
	};
}
/** Those the suite names; all that are reported where it names none. */
function metricsOf(suite, { metrics, isOfItsKind }) {
	if (suite.metrics.length === 0 || metrics.length === 0) return metrics;
	if (isOfItsKind === true) return metrics.filter(({ name }) => suite.metrics.includes(name));
	return suite.metrics.map((name) => {
		const metric = metrics.find((candidate) => candidate.name === name);
		if (metric !== void 0) return metric;
		const reported = metrics.map((candidate) => candidate.name).join(", ");
		const message = `Cannot measure suite "${suite.name}" as metrics must be among ${reported}: current value is ${name}`;
		throw new GateError("CONFIG_OUT_OF_RANGE", message);
	});
}
function wantedKey({ benchmark, metric }) {
	return JSON.stringify([benchmark.name, metric.name]);
}
/** All that the process measures which measures this. */
function wantedTogether(harness, catalog, { known, metric }) {
	const { suite, listed } = known;
	const scope = harness.together(suite);
	if (scope === "nothing") return [{
		benchmark: listed,
		metric
	}];
	if (scope === "metrics") return metricsOf(suite, listed).map((each) => ({
		benchmark: listed,
		metric: each
	}));
	const mates = [...catalog.values()].filter((other) => other.suite === suite && other.listed.failure === void 0).map((other) => other.listed);
	if (scope === "suite") return mates.flatMap((benchmark) => metricsOf(suite, benchmark).map((each) => ({
		benchmark,
		metric: each
	})));
	return mates.filter(({ file }) => file === listed.file).map((benchmark) => ({
		benchmark,
		metric
	}));
}
// src/stats/turns.ts
/**
* What the processes of a block have in common in each turn, taken off. In a turn every process has one slice, all within
* some tens of milliseconds: whatever the machine does to all of them is in all of their levels. The factor of a turn
* is the middle of its levels; it knows no sides, so that what is exchangeable before is so afterward.
*/
/** Levels below are next to nothing: a ratio of them says nothing. */
const least = .001;
function canBeRelative(levels) {
	return levels.every((level) => level >= least);
}
/** `levels`: of each process in one turn. */
function turnFactor(levels) {
	return Math.exp(median(levels.map((level) => Math.log(level))));
}
/** One process's number in the unit of its levels, from what it was in each turn against the others. */
function relativeToTurns(levels, factors) {
	return median(levels.map((level, turn) => level / (factors[turn] ?? 1)));
}
// src/measure/block-turns.ts
/** The turns of one block: in each every process has one slice, in random order, one at a time. */
/** Turns kept at most: what each process measured in them is stored. */
const mostTurns = 64;
/** Share of processor time stolen beyond which a turn is void for all: this, or twice what is usual in the block. */
const stealBound = .1;
const unusually = 2;
/** Void turns are made up for, up to so many for each that is kept. */
const mostVoid = 1 / 2;
async function takeTurns(places, { measureMs, seed }) {
	const random = createRandom(seed);
	const leastTurns = Math.max(1, ...places.map(({ held }) => held.leastSlices));
	const turns = [];
	const steals = [];
	let [keptMs, voided] = [0, 0];
	while (turns.length < leastTurns || keptMs < measureMs && turns.length < mostTurns) {
		const turn = await takeTurn(places, random);
		if (turn.state === "failed") return turn;
		if (turn.state === "over") return turns.length < leastTurns ? turn : {
			state: "measured",
			turns
		};
		const isVoid = turn.steal > Math.max(stealBound, unusually * (steals.length === 0 ? 0 : median(steals)));
		steals.push(turn.steal);
		if (isVoid && voided < mostVoid * (turns.length + 1)) {
			voided += 1;
			continue;
		}
		turns.push(turn.slices);
		keptMs += turn.ms / places.length;
	}
	return {
		state: "measured",
		turns
	};
}
async function takeTurn(places, random) {
	const before = readProcessorTimes();
	const started = performance.now();
	const slices = /* @__PURE__ */ new Map();
	for (const place of shuffled(places, random)) {
		const slice = await timed(place, () => place.held.slice());
		if (slice.state === "over") return slice;
		if (slice.state === "failed") return {
			...slice,
			place: places.indexOf(place)
		};
		slices.set(place, slice);
	}
	return {
		state: "measured",
		slices: places.flatMap((place) => slices.get(place) ?? []),
		ms: performance.now() - started,
		steal: stealBetween(before, readProcessorTimes()) ?? 0
	};
}
/** Charges what `work` takes to its process. */
async function timed(place, work) {
	const started = performance.now();
	try {
		return await work();
	} finally {
		place.spentMs += performance.now() - started;
	}
}
// src/measure/lockstep.ts
/** Started and warmed up one after another, in the order of `open`. */
async function measureInLockstep(open, options) {
	const places = [];
	try {
		const lanes = [];
		const [first] = open;
		if (first === void 0) return [];
		const openAt = (place) => {
			const opened = places[place] ?? {
				held: (open[place] ?? first)(),
				spentMs: 0
			};
			places[place] = opened;
			return opened;
		};
		for (const [group, wanted] of openAt(0).held.groups.entries()) {
			const measured = await measureGroup({
				count: open.length,
				openAt,
				places,
				wanted
			}, options, group);
			if (typeof measured === "string") return measured;
			lanes.push(...measured);
		}
		return lanes;
	} finally {
		await Promise.all(places.map(({ held }) => held.close()));
	}
}
async function measureGroup({ count, openAt, places, wanted }, options, group) {
	const startedAt = [];
	const before = [];
	const failed = (place, failure) => wanted.map((each) => ({
		state: "failed",
		wanted: each,
		place,
		failure
	}));
	for (let number = 0; number < count; number += 1) {
		startedAt.push(Date.now());
		const opening = performance.now();
		const place = openAt(number);
		before.push(place.spentMs);
		place.spentMs += performance.now() - opening;
		const halted = await timed(place, () => place.held.warmUp());
		if (halted?.state === "over") return "too short";
		if (halted !== void 0) {
			for (const each of places.slice(0, number)) await each.held.end();
			for (let later = number + 1; later < count; later += 1) await openAt(later).held.skip();
			return failed(number, halted.failure);
		}
		if (number === 0 && group === 0 && place.held.pid !== void 0 && !options.fits(place.held.pid)) return "too large";
	}
	const conditions = startConditions();
	const taken = await takeTurns(places, {
		...options,
		seed: `${options.seed} ${group}`
	});
	const machine = conditions.read();
	const ends = [];
	for (const place of places) ends.push(await timed(place, () => place.held.end()));
	if (taken.state === "over") return "too short";
	if (taken.state === "failed") return failed(taken.place, taken.failure);
	const notes = places.map((place, number) => ({
		startedAt: startedAt[number] ?? 0,
		durationMs: place.spentMs - (before[number] ?? 0),
		conditions: {
			...machine,
			...ends[number]
		}
	}));
	return wanted.map((each, lane) => toLane({
		wanted: each,
		lane,
		turns: taken.turns,
		notes,
		options
	}));
}
function toLane({ wanted, lane, turns, notes, options }) {
	const typical = typicalOf(wanted.metric, options.estimator);
	const levels = notes.map((_, place) => turns.map((turn) => typical(turn[place]?.values[lane] ?? [])));
	const { values, factors } = numbersOf(wanted, levels, typical);
	const bad = values.findIndex((value) => !Number.isFinite(value) || value < 0);
	if (bad >= 0) return {
		state: "failed",
		wanted,
		place: bad,
		failure: {
			reason: "unstable",
			message: `Cannot use its result as it must be a finite number >= 0: current value is ${values[bad]}`
		}
	};
	const level = factors === void 0 ? 1 : typical(factors);
	return {
		state: "measured",
		wanted,
		invocations: notes.map((note, place) => {
			const all = turns.flatMap((turn, number) => {
				const taken = level / (factors?.[number] ?? level);
				return (turn[place]?.values[lane] ?? []).map((value) => value * taken);
			});
			const iterations = turns.reduce((sum, turn) => sum + (turn[place]?.iterations ?? 0), 0);
			return {
				value: values[place] ?? NaN,
				batches: levels[place] ?? [],
				...spreadOf(wanted.metric, all),
				iterations: iterations === 0 ? void 0 : iterations,
				...note
			};
		}),
		turns: factors
	};
}
/** What is counted has nothing in common with its turn, nor has what may be nothing a factor. Looks at all places alike. */
function numbersOf({ metric }, levels, typical) {
	if (metric.assume === "exact" || !canBeRelative(levels.flat())) return {
		values: levels.map(typical),
		factors: void 0
	};
	const [first = []] = levels;
	const factors = first.map((_, turn) => turnFactor(levels.flatMap((each) => each[turn] ?? [])));
	return {
		values: levels.map((each) => relativeToTurns(each, factors) * typical(factors)),
		factors
	};
}
// src/measure/resident-memory.ts
/** Memory that processes hold, where the platform tells. */
/** Bytes a process holds; undefined where it is not known. */
function residentBytes(pid) {
	try {
		return parseResident(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return;
	}
}
/** `VmRSS:   51234 kB` of /proc/pid/status (proc(5)). */
function parseResident(status) {
	const found = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
	return found === void 0 ? void 0 : Number(found) * 1024;
}
/** Bytes that processes may take: what is left of the machine's, or of the container's where that is less. */
function availableBytes() {
	return Math.min(freemem(), process.availableMemory());
}
// src/measure/block-in-lockstep.ts
/** Share of the memory available that the processes of one block may take together. */
const memoryShare = 1 / 2;
/** Undefined: its processes must run one after another. */
async function blockInLockstep(session, request) {
	const started = performance.now();
	const openers = await openersOf(session, request);
	if (openers === void 0 || session.unfit.has(openers.key)) return void 0;
	const { slots, target } = request;
	const key = keyOf(request, openers);
	const running = session.lockstep.get(key) ?? measure(session, request, openers);
	session.lockstep.set(key, running);
	const measured = await running;
	const lane = measured?.lanes.find(({ wanted }) => wantedKey(wanted) === wantedKeyOf(target));
	if (measured === void 0 || lane === void 0) return void 0;
	if (lane.state === "failed") {
		const side = measured.sides[lane.place] ?? "candidate";
		return {
			state: "failed",
			side,
			failure: printable(fromRoot(lane.failure, await session.rootOf(side))),
			durationMs: performance.now() - started
		};
	}
	const { invocations, turns } = lane;
	return {
		state: "measured",
		block: {
			slots: dealt(slots, measured.sides, invocations),
			turns
		}
	};
}
/** Whether the block has been measured already, for another metric or benchmark. */
async function isMeasuredInLockstep(session, request) {
	const openers = await openersOf(session, request);
	if (openers === void 0) return false;
	return await session.lockstep.get(keyOf(request, openers)) !== void 0;
}
function keyOf({ stage, block, attempt }, openers) {
	return JSON.stringify([
		stage,
		block,
		attempt,
		openers.key
	]);
}
function wantedKeyOf({ id, metric }) {
	return wantedKey({
		benchmark: { name: id.name },
		metric
	});
}
/** What the sides asked for have in common of what is measured together, so that the processes of both do the same. */
async function openersOf(session, { target, slots }) {
	const sides = /* @__PURE__ */ new Map();
	for (const side of new Set(slots)) {
		const wanted = await sideOf(session, target, side);
		if (wanted === void 0) return void 0;
		sides.set(side, wanted);
	}
	const first = sides.get("candidate") ?? sides.get("baseline");
	if (first === void 0) return void 0;
	const { known } = first;
	const all = [...sides.values()].map(({ wanted }) => new Set(wanted.map(wantedKey)));
	const common = first.wanted.map(wantedKey).filter((key) => all.every((keys) => keys.has(key)));
	const open = /* @__PURE__ */ new Map();
	for (const [side, { wanted }] of sides) {
		const ordered = common.flatMap((key) => wanted.find((each) => wantedKey(each) === key) ?? []);
		const opener = harnessOf(known.suite.harness).holder?.(await session.contextOf(side, known.suite), ordered);
		if (opener === void 0) return void 0;
		open.set(side, opener);
	}
	return {
		key: JSON.stringify([known.suite.name, common]),
		known,
		open
	};
}
async function sideOf(session, { id, metric }, side) {
	const catalog = await session.catalog(side);
	const known = catalog.get(benchmarkKey(id));
	if (known === void 0 || known.listed.failure !== void 0) return void 0;
	return {
		known,
		wanted: wantedTogether(harnessOf(known.suite.harness), catalog, {
			known,
			metric
		})
	};
}
async function measure(session, { slots, target, stage, block, attempt }, { key, known: { suite }, open }) {
	const lanes = await measureInLockstep(slots.flatMap((side) => open.get(side) ?? []), {
		estimator: suite.estimator,
		measureMs: suite.measureMs,
		seed: JSON.stringify([
			stage,
			block,
			attempt,
			key
		]),
		fits: (pid) => (residentBytes(pid) ?? 0) * slots.length <= availableBytes() * memoryShare
	});
	if (typeof lanes !== "string") return {
		sides: slots,
		lanes
	};
	session.unfit.add(key);
	session.notes.push(noteOf(target.id, lanes));
}
const whyUnfit = {
	"too large": "together they would take more than half of the memory available",
	"too short": "it ends before it has had enough turns"
};
function noteOf({ name }, why) {
	return `The processes of ${name} ran one after another and not in turns: ${whyUnfit[why]}.`;
}
/** A block that was measured for another target has its sides in another order; the n-th of a side stays the n-th. */
function dealt(slots, sides, invocations) {
	const left = {
		baseline: ofSide("baseline"),
		candidate: ofSide("candidate")
	};
	function ofSide(side) {
		return invocations.filter((_, place) => sides[place] === side);
	}
	return slots.flatMap((side) => {
		const invocation = left[side].shift();
		return invocation === void 0 ? [] : [{
			side,
			invocation
		}];
	});
}
// src/measure/block-one-by-one.ts
async function blockOneByOne(session, request) {
	const slots = [];
	const started = performance.now();
	for (const slot of slotsOf(request)) {
		const { side } = slot;
		const measured = await invoke(session, request.target, slot);
		if (measured.state === "failed") return {
			state: "failed",
			side,
			failure: measured.failure,
			durationMs: performance.now() - started
		};
		slots.push({
			side,
			invocation: measured.invocation
		});
	}
	return {
		state: "measured",
		block: { slots }
	};
}
/** Whether every process of it has run already, for another metric. */
async function isMeasuredOneByOne(session, request) {
	for (const slot of slotsOf(request)) {
		const process = await processOf(session, request.target, slot);
		if (process.state === "failed" || process.key === void 0 || !session.shared.has(process.key)) return false;
	}
	return true;
}
function slotsOf({ stage, block, attempt, slots }) {
	return slots.map((side, place) => {
		return {
			side,
			occasion: `stage ${stage} block ${block} attempt ${attempt} turn ${slots.slice(0, place).filter((each) => each === side).length}`
		};
	});
}
/** One process. */
async function invoke(session, target, slot) {
	const measured = await invokeRaw(session, target, slot);
	if (measured.state === "measured") return measured;
	return {
		...measured,
		failure: printable(fromRoot(measured.failure, await session.rootOf(slot.side)))
	};
}
async function invokeRaw(session, target, slot) {
	const process = await processOf(session, target, slot);
	if (process.state === "failed") return process;
	const { harness, context, wanted, key, own } = process;
	if (key === void 0) return first(await harness.invoke(context, wanted));
	const running = session.shared.get(key) ?? invokeTogether(harness, context, wanted);
	session.shared.set(key, running);
	return (await running).get(own) ?? {
		state: "failed",
		failure: absent(target.id, slot.side)
	};
}
async function processOf(session, { id, metric }, { side, occasion }) {
	const catalog = await session.catalog(side);
	const known = catalog.get(benchmarkKey(id));
	if (known === void 0) return {
		state: "failed",
		failure: absent(id, side)
	};
	const { listed, suite } = known;
	if (listed.failure !== void 0) return {
		state: "failed",
		failure: listed.failure
	};
	const harness = harnessOf(suite.harness);
	const wanted = wantedTogether(harness, catalog, {
		known,
		metric
	});
	const key = wanted.length === 1 ? void 0 : JSON.stringify([
		side,
		occasion,
		suite.name,
		wanted.map(wantedKey)
	]);
	const own = wantedKey({
		benchmark: listed,
		metric
	});
	return {
		state: "known",
		harness,
		context: await session.contextOf(side, suite),
		wanted,
		key,
		own
	};
}
function first(measured) {
	const [only] = measured;
	if (only === void 0) throw new TypeError("a harness answers once for each benchmark asked");
	return only;
}
async function invokeTogether(harness, context, wanted) {
	const measured = await harness.invoke(context, wanted);
	return new Map(wanted.map((each, i) => [wantedKey(each), first(measured.slice(i))]));
}
function absent(id, side) {
	return {
		reason: "missing",
		message: `The ${side} has no benchmark named "${id.name}" in suite "${id.suite}"`
	};
}
// src/measure/compare-counts.ts
const mostFunctions = 5;
function compareCounts(baseline, candidate) {
	const pairs = pairsOf(baseline.functions, candidate.functions);
	const before = totalOf(baseline.functions);
	const operations = {
		baseline: baseline.operations,
		candidate: candidate.operations
	};
	return {
		state: "counted",
		by: candidate.by,
		operations: candidate.operations,
		ratio: before === 0 ? 1 : Math.max(0, before + moreOf(pairs)) / before,
		functions: pairs.filter((pair) => weightOf(pair) !== 0).sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a))).slice(0, mostFunctions).map((pair) => toWorked(pair, operations)),
		changed: pairs.filter(isRewritten).sort((a, b) => stepsOf(b) - stepsOf(a)).slice(0, mostFunctions).flatMap(({ candidate: { name } = { name: "" } }) => name)
	};
}
/** Whether two processes of one side did the same. */
function didTheSame(one, other) {
	return one.operations === other.operations && countsText(one) === countsText(other);
}
function countsText({ functions }) {
	return functions.map(({ path, name, calls, pieces, steps }) => JSON.stringify([
		path,
		name,
		calls,
		pieces,
		steps
	])).sort().join("\n");
}
/** The same function of both sides: by its place and name, then by its code wherever it is now. */
function pairsOf(before, after) {
	const left = [...before];
	const paired = /* @__PURE__ */ new Map();
	const take = (isOf) => {
		for (const each of after) {
			const at = paired.has(each) ? -1 : left.findIndex((other) => isOf(other, each));
			const [found] = at === -1 ? [] : left.splice(at, 1);
			if (found !== void 0) paired.set(each, found);
		}
	};
	const isNamed = (one, other) => nameOf(one) === nameOf(other);
	const isPlaced = (one, other) => one.path === other.path && isNamed(one, other);
	const isSame = ({ code }, other) => code !== void 0 && code === other.code;
	take((one, other) => isPlaced(one, other) && isSame(one, other));
	take(isPlaced);
	take((one, other) => isNamed(one, other) && isSame(one, other));
	take(isSame);
	return [...after.map((candidate) => {
		const baseline = paired.get(candidate);
		return baseline === void 0 ? { candidate } : {
			baseline,
			candidate
		};
	}), ...left.map((baseline) => ({ baseline }))];
}
/** One without a name is known by its line, which moves. */
function nameOf({ name }) {
	return name.startsWith("(anonymous") ? "(anonymous)" : name;
}
function stepsOf({ baseline, candidate }) {
	return Math.max(baseline?.steps ?? 0, candidate?.steps ?? 0);
}
function differenceOf$1({ baseline, candidate }) {
	return (candidate?.steps ?? 0) - (baseline?.steps ?? 0);
}
/** Its code is another, and all of it runs as often as before. */
function isReworded(pair) {
	const { baseline, candidate } = pair;
	if (!isRewritten(pair) || baseline === void 0 || candidate === void 0) return false;
	return baseline.calls === candidate.calls && baseline.pieces.join() === candidate.pieces.join();
}
function isRewritten({ baseline, candidate }) {
	return baseline !== void 0 && candidate !== void 0 && baseline.code !== candidate.code;
}
function weightOf(pair) {
	return isReworded(pair) ? 0 : differenceOf$1(pair);
}
/** What moved from a function into a new one that it calls is no more than before. */
function moreOf(pairs) {
	const isNew = ({ baseline }) => baseline === void 0;
	const sum = (some, of) => some.reduce((all, each) => all + of(each), 0);
	const saved = sum(pairs.filter(isReworded), (pair) => Math.min(0, differenceOf$1(pair)));
	const added = sum(pairs.filter(isNew), differenceOf$1);
	const gone = sum(pairs.filter(({ candidate }) => candidate === void 0), differenceOf$1);
	const grown = sum(pairs.filter(isReworded), (pair) => Math.max(0, differenceOf$1(pair)));
	return Math.max(0, added + saved) + Math.min(0, gone + grown) + sum(pairs.filter((pair) => pair.baseline !== void 0 && pair.candidate !== void 0), weightOf);
}
function totalOf(functions) {
	return functions.reduce((all, { steps }) => all + steps, 0);
}
function toWorked({ baseline, candidate }, operations) {
	const both = (of) => ({
		baseline: baseline === void 0 ? 0 : of(baseline) / operations.baseline,
		candidate: candidate === void 0 ? 0 : of(candidate) / operations.candidate
	});
	const { name, path, line } = candidate ?? baseline ?? {
		name: "",
		path: ""
	};
	const loops = [baseline, candidate].some((each) => each !== void 0 && each.most > each.calls);
	return {
		name,
		...path === "" ? {} : { file: path },
		...line === void 0 ? {} : { line },
		calls: both(({ calls }) => calls),
		...loops ? { loops: both(({ most }) => most) } : {},
		steps: both(({ steps }) => steps)
	};
}
// src/measure/both-sides-counted.ts
/** Undefined: under its harness nothing is counted. */
async function workOf(world, id) {
	try {
		return await countBoth(world, id);
	} catch (error) {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return void 0;
		throw error;
	}
}
async function countBoth(world, id) {
	const found = {
		baseline: [],
		candidate: []
	};
	let operations;
	for (const side of [
		"baseline",
		"candidate",
		"candidate",
		"baseline"
	]) {
		const counted = await countOne(world, {
			id,
			side,
			operations
		});
		if (counted === void 0) return void 0;
		if (counted.state === "uncounted") return {
			state: "unknown",
			id,
			why: counted.why
		};
		operations = counted.operations;
		found[side].push(counted);
	}
	const [baseline, again] = found.baseline;
	const [candidate, anew] = found.candidate;
	if (baseline === void 0 || again === void 0 || candidate === void 0 || anew === void 0) return void 0;
	if (!didTheSame(baseline, again) || !didTheSame(candidate, anew)) return {
		state: "unknown",
		id,
		why: "two processes of one commit did not do the same"
	};
	return {
		...compareCounts(baseline, candidate),
		id
	};
}
async function countOne({ catalog, contextOf }, { id, side, operations }) {
	const known = (await catalog(side)).get(benchmarkKey(id));
	if (known === void 0 || known.listed.failure !== void 0) return void 0;
	const { suite, listed } = known;
	const { count } = harnessOf(suite.harness);
	return count?.(await contextOf(side, suite), listed, operations);
}
// src/measure/built-files.ts
/**
* Files that profiles name and git does not know: what a build made. Most libraries benchmark such files, and what changed in them stands
* in no diff of commits, so both checkouts are compared while they exist.
*/
const mostFiles$1 = 50;
const mostBytes = 1e6;
/** Lines of what was minified tell nothing: any change touches all functions of a line. */
const longestLine = 2e3;
/** Shows each file whole, so that functions can be found in it. */
const wholeFile = "--unified=1000000";
/** `paths`: relative to the checkouts. */
async function findBuilt(paths, roots) {
	if (paths.length === 0) return {
		paths: [],
		diff: ""
	};
	const tracked = (await tryGit(roots.candidate, ["ls-files", "-z"])).stdout.toString("utf8").split("\0");
	const files = new Set(tracked);
	const folders = new Set(tracked.map((file) => dirname(file)));
	const isThere = (path) => isFile(join(roots.candidate, path)) || !folders.has(dirname(path)) && existsSync(join(roots.candidate, dirname(path)));
	const built = paths.filter((path) => !files.has(path) && isThere(path));
	const diffs = [];
	for (const path of built.slice(0, mostFiles$1)) diffs.push(await diffOf(path, roots));
	return {
		paths: built,
		diff: diffs.join("")
	};
}
/** Empty where both are equal, or where lines cannot tell what changed. */
async function diffOf(path, { baseline, candidate }) {
	const [before, after] = [join(baseline, path), join(candidate, path)];
	if (!isReadable(before) || !isReadable(after)) return "";
	const text = (await tryGit(candidate, [
		"diff",
		"--no-index",
		"--no-color",
		"--no-ext-diff",
		wholeFile,
		"--",
		before,
		after
	])).stdout.toString("utf8");
	const hunks = text.indexOf("\n@@ ");
	return hunks === -1 ? "" : `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}${text.slice(hunks)}`;
}
function isReadable(file) {
	if (!isFile(file) || statSync(file).size > mostBytes) return false;
	return readFileSync(file, "utf8").split("\n").every((line) => line.length <= longestLine);
}
function isFile(file) {
	return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
// src/git/tracked-paths.ts
/** What git keeps of a checkout: files, links and submodules, each by its path from the root. */
/** Of the index, so that a file of the working tree that was never added is left out. */
async function trackedPaths(root) {
	const listed = await git(root, ["ls-files", "-z"]);
	return new Set(listed.split("\0").filter((path) => path !== ""));
}
// src/measure/opened-since.ts
/**
* Which files something opens, as the file system itself notes it: a file's time of access moves when it is read. Sees what
* no hook in a program does. Where the system does not keep these times, nothing is reported, and nothing is claimed to be.
*/
/** Linux keeps a time of access that is older than that of the last change up to date, whatever it saves otherwise. */
const longAgo = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
/** `paths`: relative to the root; those that are no files there are passed over. */
async function openedSince(root, paths, run) {
	const isNoted = await notes(root);
	const marked = [];
	for (const path of paths) if (await mark(join(root, path))) marked.push(path);
	const answer = await run();
	const opened = [];
	for (const path of marked) if (await wasRead(join(root, path))) opened.push(path);
	return {
		answer,
		paths: opened,
		isNoted
	};
}
async function mark(file) {
	const found = await lstat(file).catch(() => void 0);
	if (found?.isFile() !== true) return false;
	await utimes(file, longAgo, found.mtime);
	return true;
}
async function wasRead(file) {
	const found = await lstat(file).catch(() => void 0);
	return found === void 0 || found.atimeMs !== longAgo.getTime();
}
async function notes(root) {
	const probe = join(root, ".flamegate-probe");
	try {
		await writeFile(probe, "x");
		await mark(probe);
		await readFile(probe);
		return await wasRead(probe);
	} finally {
		await rm(probe, { force: true });
	}
}
// src/measure/effects.ts
/**
* Whether a change can have an effect on a benchmark: both sides are looked at while they run, and what they ran and read
* is compared. Whatever cannot be seen leaves it open, and it is measured.
*/
async function effectsOf(world, benchmarks, onEach) {
	const change = await changeOf(world, benchmarks);
	if (typeof change === "string") return benchmarks.map(() => ({
		state: "unproven",
		why: change
	}));
	const effects = [];
	for (const benchmark of benchmarks) {
		onEach(benchmark.id.name);
		effects.push(await effectOf(world, benchmark, change).catch(spentOnly));
	}
	return effects;
}
function spentOnly(error) {
	if (error instanceof GateError && error.code === "BUDGET_SPENT") return {
		state: "unproven",
		why: "no time was left"
	};
	throw error;
}
/** Or what rules out every proof at once. */
async function changeOf({ compared, contextOf }, [first]) {
	if (compared === void 0 || first === void 0) return "not both sides are commits";
	const { root } = await contextOf("candidate", first.suite);
	const { baseline, candidate, places } = compared;
	const changed = await changedPaths(root, baseline, candidate);
	const place = changed.find((path) => places.includes(path));
	return place === void 0 ? {
		changed,
		places
	} : steered(place);
}
function steered(path) {
	return `${path} changed, which says how code is found, built or run`;
}
async function effectOf(world, benchmark, change) {
	const { embodies } = harnessOf(benchmark.suite.harness);
	const steering = embodies === void 0 ? change.changed.find(isSteering) : void 0;
	if (steering !== void 0) return {
		state: "unproven",
		why: steered(steering)
	};
	const baseline = await look(world, benchmark, "baseline", change);
	if (baseline.state === "unseen") return {
		state: "unproven",
		why: baseline.why
	};
	const candidate = await look(world, benchmark, "candidate", change);
	if (candidate.state === "unseen") return {
		state: "unproven",
		why: candidate.why
	};
	return embodies === void 0 ? compare(baseline.parts, candidate.parts, change) : compareBuilt(baseline.parts, candidate, change);
}
async function look({ catalog, contextOf }, { id }, side, { changed }) {
	const known = (await catalog(side)).get(benchmarkKey(id));
	if (known === void 0) return {
		state: "unseen",
		why: `the ${side} does not have it`
	};
	const { suite, listed } = known;
	if (listed.failure !== void 0) return {
		state: "unseen",
		why: `it does not run on the ${side}`
	};
	if (suite.isolate === "file") return {
		state: "unseen",
		why: "it shares its process with others"
	};
	const { witness, embodies } = harnessOf(suite.harness);
	if (witness === void 0) return {
		state: "unseen",
		why: `what it runs cannot be observed under harness ${suite.harness}`
	};
	const context = await contextOf(side, suite);
	const tracked = await trackedPaths(context.root);
	const examined = {
		changed,
		isTracked: (path) => tracked.has(path)
	};
	if (embodies !== void 0) return witness(context, listed, examined);
	const opened = await openedSince(context.root, changed, () => witness(context, listed, examined));
	if (opened.answer.state === "unseen") return opened.answer;
	return unaccounted(opened.paths, opened.answer.parts) ?? opened.answer;
}
/** A file that changed and was opened must be among what was seen. */
function unaccounted(opened, parts) {
	const seen = new Set(parts.map(({ path }) => path));
	const missed = opened.find((path) => !seen.has(path));
	return missed === void 0 ? void 0 : {
		state: "unseen",
		why: `${missed} changed, and something of it is read`
	};
}
function compare(baseline, candidate, { changed, places }) {
	const different = differenceOf(baseline, candidate);
	if (different !== void 0) return different;
	const repository = candidate.filter(({ where }) => where === "repository");
	const files = pathsOf(repository);
	const partly = pathsOf(changedIn(repository, baseline));
	const rest = files.filter((path) => !partly.includes(path));
	const broken = brokenBy({ files: rest }, {
		changed,
		places
	});
	if (broken !== void 0) return {
		state: "unproven",
		why: `${broken} changed`
	};
	if (files.length === 0) return {
		state: "unproven",
		why: "nothing of the repository was seen to run"
	};
	return {
		state: "unaffected",
		proof: {
			by: "modules",
			files,
			partly: partly.length === 0 ? void 0 : partly,
			beside: pathsOf(candidate.filter(({ where }) => where === "beside")).length,
			digest: digestOf(candidate)
		}
	};
}
/** What says how it is built may change: what was built is the same. A changed file that is read has differed before. */
function compareBuilt(baseline, { parts, sources }, { changed }) {
	const different = differenceOf(baseline, parts);
	if (different !== void 0) return different;
	const repository = parts.filter(({ where }) => where === "repository");
	const partly = [.../* @__PURE__ */ new Set([...pathsOf(changedIn(repository, baseline)), ...changed.filter(isSteering)])].sort();
	return {
		state: "unaffected",
		proof: {
			by: "executable",
			files: sources === "unknown" ? [] : [.../* @__PURE__ */ new Set([...pathsOf(repository), ...partly])].sort(),
			partly: partly.length === 0 ? void 0 : partly,
			beside: pathsOf(parts.filter(({ where }) => where === "beside")).length,
			digest: digestOf(parts)
		}
	};
}
function differenceOf(baseline, candidate) {
	const before = new Map(baseline.map(({ name, essence }) => [name, essence]));
	const after = new Map(candidate.map(({ name, essence }) => [name, essence]));
	const name = [...before.keys(), ...after.keys()].find((each) => before.get(each) !== after.get(each));
	return name === void 0 ? void 0 : {
		state: "unproven",
		why: `it ${name}, which differs`
	};
}
/** Though their essence is the same. */
function changedIn(candidate, baseline) {
	const before = new Map(baseline.map(({ name, whole }) => [name, whole]));
	return candidate.filter(({ name, whole }) => before.get(name) !== whole);
}
function pathsOf(parts) {
	return [...new Set(parts.map(({ path }) => path))].sort();
}
function digestOf(parts) {
	const lines = parts.map(({ name, essence }) => JSON.stringify([name, essence])).sort();
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}
// src/measure/runtimes.ts
/** What the suites are built and run with, and in which version: part of the environment class. */
/** Node first, where a suite needs it, so that a suite added in another language is all that changes. */
function readRuntimes(options) {
	const versions = /* @__PURE__ */ new Map();
	for (const suite of options.suites) {
		const toolchain = harnessOf(suite.harness).toolchain?.(suite) ?? nodeToolchain(options.node);
		const cwd = join(options.folder, suite.workingDirectory ?? "");
		const known = versions.get(toolchain.runtime);
		versions.set(toolchain.runtime, known ?? versionOf(toolchain, cwd, options.variables));
	}
	const [[runtime, runtimeVersion] = ["node", ""], ...others] = [...versions].sort(([a], [b]) => rank(a, b));
	const otherRuntimes = others.map(([name, version]) => `${name} ${version}`);
	return {
		runtime,
		runtimeVersion,
		otherRuntimes: otherRuntimes.length === 0 ? void 0 : otherRuntimes
	};
}
function rank(a, b) {
	if (a === "node" || b === "node") return a === "node" ? -1 : 1;
	return a < b ? -1 : 1;
}
function nodeToolchain(node) {
	return {
		runtime: "node",
		command: node,
		args: ["--version"],
		version: /^v(\d+\.\d+\.\d+\S*)/,
		hint: "put a working node on PATH, for instance with actions/setup-node"
	};
}
/** Asked in the suite's folder; in the system's own where that is not in the working tree. */
function versionOf({ command, args, version, hint, optional }, cwd, variables) {
	const ask = (folder) => spawnSync(command, [...args], {
		cwd: folder,
		env: childEnvironment(variables),
		encoding: "utf8",
		timeout: 6e4,
		windowsHide: true
	});
	const first = ask(cwd);
	const answer = first.error === void 0 ? first : ask(void 0);
	const found = version.exec(`${answer.stdout ?? ""}\n${answer.stderr ?? ""}`.trimStart())?.[1];
	if (found !== void 0) return found;
	if (optional === true) return "unknown";
	const asked = [command, ...args].join(" ");
	throw new GateError("TOOL_MISSING", `Cannot run benchmarks as "${asked}" must print its version: it does not`, { hint });
}
// src/measure/machine.ts
/** The machine benchmarks run on: which Node, the environment that decides comparability, what the platform cannot do. */
/**
* Node that runs the benchmarks: the user's own, first on PATH. Inside an action the running Node is the runner's
* bundled one, not the one the workflow set up; it is the fall-back where PATH has none.
*/
function findNode(variables) {
	return findOnPath("node", variables) ?? process.execPath;
}
function findOnPath(program, variables) {
	const path = Object.entries(variables).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
	const endings = process.platform === "win32" ? [".exe", ".cmd"] : [""];
	for (const folder of path.split(delimiter)) for (const ending of folder === "" ? [] : endings) {
		const file = join(folder, program + ending);
		if (isExecutable(file)) return file;
	}
}
function isExecutable(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function readEnvironment(options) {
	return storableEnvironment({
		os: platform(),
		arch: arch(),
		cpuModel: cpus()[0]?.model.trim() ?? "unknown",
		cores: cpus().length,
		image: readImage(options.variables),
		...readRuntimes(options),
		flags: [...new Set(options.suites.flatMap(({ flags }) => flags))]
	});
}
/** The hosted runner's image name without its weekly version, which would set every class to nought weekly. */
function readImage(variables) {
	const image = variables["ImageOS"];
	if (image !== void 0 && image !== "") return image;
	try {
		return parseRelease(readFileSync("/etc/os-release", "utf8")) ?? platform();
	} catch {
		return platform();
	}
}
/** `ubuntu-24.04` out of os-release(5). */
function parseRelease(text) {
	const field = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, "m").exec(text)?.[1];
	const id = field("ID");
	const version = field("VERSION_ID");
	return id === void 0 ? void 0 : [id, version].filter((part) => part !== void 0).join("-");
}
/** The last processor: interrupts tend to land on the first. */
function planPinning(variables, mode) {
	if (mode === "free") return {
		prefix: [],
		notes: []
	};
	const taskset = process.platform === "linux" ? findOnPath("taskset", variables) : void 0;
	if (taskset === void 0) return {
		prefix: [],
		notes: ["Benchmarks were not pinned to a processor: taskset is not available here."]
	};
	return {
		prefix: [
			taskset,
			"-c",
			String(cpus().length - 1)
		],
		notes: []
	};
}
const platformNames = {
	darwin: "macOS",
	win32: "Windows"
};
/** What this platform cannot tell, for the report. */
function platformNotes(os = process.platform) {
	if (os === "linux") return [];
	const lost = [
		"stolen CPU time",
		"processor frequency",
		"pinning",
		"the profiler perf"
	];
	if (os === "win32") lost.push("load average", "involuntary context switches");
	const list = `${lost.slice(0, -1).join(", ")} and ${lost.at(-1)}`;
	return [`${platformNames[os] ?? os} does not offer ${list}: disturbed blocks are found later, from their numbers only.`];
}
// src/measure/profiler-troubles.ts
/** A profiler that several suites share is tried once. */
async function profilerTroubles(suites, contextOf) {
	const tried = /* @__PURE__ */ new Set();
	const troubles = [];
	for (const suite of suites) {
		const { harness, profile, profiler, command, workingDirectory } = suite;
		const key = JSON.stringify([
			harness,
			profile.cpu,
			profiler,
			command,
			workingDirectory
		]);
		if (profile.cpu === "none" || tried.has(key)) continue;
		tried.add(key);
		const why = await troubleOf(await contextOf(suite));
		if (why !== void 0) troubles.push(`Suite "${suite.name}" (${harness}) cannot be profiled here: ${why}`);
	}
	return troubles;
}
async function troubleOf(context) {
	try {
		const failure = await harnessOf(context.suite.harness).tryProfiler?.(context);
		return failure === void 0 ? void 0 : printable(failure).message;
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		if (error.code !== "TOOL_MISSING") return void 0;
		return [error.message, ...error.hint === void 0 ? [] : [error.hint]].join(" · ");
	}
}
// src/profile/sampled-time.ts
/** The type shown becomes CPU time when it counts samples; everything else stays. */
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
/** Files where they are on this machine. */
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
/** The benchmark's stacks as the benchmark's author knows them. */
function withoutTool(caller, profile) {
	if (caller === void 0) return profile;
	const calls = profile.frames.map(({ name, file = "" }) => caller.frame.test(`${name} (${file})`));
	const stacks = profile.stacks.flatMap((stack) => {
		const innermost = stack.frames.findLastIndex((frame) => calls[frame] === true);
		if (innermost === -1) return caller.others === "kept" ? [stack] : [];
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
/** Of the stacks that are left, where the file counts samples by no type of their own. */
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
/** The cost of calling itself, where a sample fell on no frame of the benchmark. */
const loopFrame = {
	name: "(benchmark loop)",
	language: "js",
	kind: "runtime"
};
/** `own`: URL of the harness's folder. Everything down to its innermost frame is taken off each stack. */
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
/** A captured profile in terms of its sources, while the checkout and its maps still exist. */
/**
* `root`: the checkout; a dependency's maps point to sources that no change here can touch. `given`: maps by script that are
* not on disk. A broken map changes nothing.
*/
function withSources(root, profile, given = {}) {
	const files = profile.frames.flatMap(({ file }) => file ?? []);
	const own = [...new Set(files)].filter((file) => repositoryPath(file, [root]) !== void 0 || isBundle(file));
	const known = own.flatMap((file) => {
		const map = Object.hasOwn(given, file) ? given[file] : void 0;
		return map === void 0 ? [] : [[file, { map }]];
	});
	const stored = readSourceMaps(own.filter((file) => !Object.hasOwn(given, file)));
	return [...known, ...stored].reduce(throughMap, profile);
}
/** What vite made of bench files and of what they import is among the packages. */
function isBundle(file) {
	return file.replaceAll("\\", "/").includes(`/${bundleFolder}/`);
}
/** One map at a time, so that a broken one spoils no other. */
function throughMap(profile, [file, map]) {
	try {
		return applySourceMaps(profile, /* @__PURE__ */ new Map([[file, map]]));
	} catch (error) {
		if (error instanceof GateError) return profile;
		throw error;
	}
}
// src/measure/profiles.ts
/** Captured profiles with their names and records; the sides take turns so that a drift of the machine hits both. */
/** Sides alternate, and who begins alternates too: b c, c b, b c, … */
function profileTurns(sides, { count, taken }) {
	return Array.from({ length: count }, (_, turn) => {
		const repeat = taken + turn;
		return (repeat % 2 === 0 ? sides : [...sides].reverse()).map((side) => ({
			side,
			repeat
		}));
	}).flat();
}
function toCaptured(raw, turn) {
	const { id, side, repeat, root, worker } = turn;
	const file = `profiles/${slugOf(id)}-${raw.kind}-${side}-${repeat + 1}.pb.gz`;
	const { kind, inlining } = raw;
	const own = withoutTool(raw.caller, placed(raw.place, asTime(readRaw(raw), raw.nsPerSample ?? 0)));
	const operations = operationsOf(raw, own);
	const counted = operations === void 0 ? {} : { operations };
	const ours = withoutHarness(pathToFileURL(dirname(worker)).href, own);
	const written = {
		...relativeTo(root, withVersions(withSources(root, ours, raw.sourceMaps))),
		...counted,
		inlining
	};
	const collections = raw.collections === void 0 ? {} : { collections: raw.collections };
	return {
		record: {
			id,
			side,
			reference: {
				kind,
				file,
				...counted,
				...collections
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
function readRaw({ format, bytes, sampleType }) {
	const options = sampleType === void 0 ? {} : { sampleType };
	switch (format) {
		case "cpuprofile": return readCpuProfile(bytes);
		case "heapprofile": return readHeapProfile(bytes, { sampleType: "alloc_space" });
		case "perf-script": return readPerfScript(bytes, options);
		case "speedscope": return readSpeedscope(bytes, {
			...options,
			lines: "definition"
		});
		case "jfr": return readJfr(bytes, options);
		case "pprof": return readPprof(bytes, options);
	}
}
/** The checkout is gone when the profile is read again: its files are named as the repository names them. */
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
/** Readable, safe as a file name, and different for different ids by its digest. */
function slugOf(id) {
	const text = `${id.suite}/${id.name}`;
	const digest = createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest("hex").slice(0, 10);
	return `${text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 60)}-${digest}`;
}
function cannotProfile(id, reason) {
	return new GateError("BENCH_FAILED", `Cannot profile "${id.name}" as it must run once more: ${reason}`);
}
// src/measure/imported-files.ts
/**
* Which files of a repository a source imports, read cheaply from its text: enough to say what a change most likely
* reaches. Nothing but an order may hang on it.
*/
function importedFiles(path, text, repository) {
	if (/\.[cm]?[jt]sx?$|\.(?:vue|svelte)$/.test(path)) return scriptImports(path, text, repository);
	if (path.endsWith(".py")) return pythonImports(path, text, repository);
	if (path.endsWith(".go")) return goImports(path, text, repository);
	if (path.endsWith(".rs")) return within(crateOf(path, repository), repository);
	return included(path, text, repository);
}
const endings = [
	"",
	".ts",
	".tsx",
	".mts",
	".cts",
	".js",
	".mjs",
	".cjs",
	".jsx",
	".json"
];
function scriptImports(path, text, repository) {
	return [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"`]([^'"`]+)['"`]/g)].map(([, name = ""]) => name).flatMap((name) => {
		if (name.startsWith(".")) return asModule(normalize(join$1(dirname$1(path), name)), repository);
		const folder = repository.packages.get(name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
		return folder === void 0 ? [] : within(folder, repository);
	});
}
/** `a/b.js` is often written of `a/b.ts`. */
function asModule(place, { paths }) {
	return [place, place.replace(/\.[cm]?jsx?$/, "")].flatMap((each) => endings.flatMap((end) => [each + end, join$1(each, `index${end}`)])).filter((each) => paths.has(each)).slice(0, 1);
}
function pythonImports(path, text, { paths }) {
	const modules = [...text.matchAll(/^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[\w \t,]*)|import[ \t]+([\w., \t]+))/gm)].flatMap(([, from, names = "", plain = ""]) => {
		if (from === void 0) return plain.split(",").map((name) => name.trim().split(" ")[0] ?? "");
		return [from, ...names.replaceAll(/[()]/g, "").split(",").map((name) => `${from.replace(/\.$/, "")}.${name.trim().split(" ")[0] ?? ""}`)];
	});
	const conftests = foldersOf(path).map((folder) => join$1(folder, "conftest.py"));
	return [.../* @__PURE__ */ new Set([...modules.flatMap((name) => pythonPlaces(name, path)), ...conftests])].filter((each) => paths.has(each));
}
function pythonPlaces(name, path) {
	const dots = /^\.*/.exec(name)?.[0].length ?? 0;
	const steps = name.slice(dots).split(".").filter((step) => step !== "");
	const up = Array.from({ length: dots - 1 }, () => "..");
	const roots = dots > 0 ? [join$1(dirname$1(path), ...up)] : [
		"",
		"src",
		"lib",
		...foldersOf(path)
	];
	const prefixes = steps.map((_, i) => steps.slice(0, i + 1));
	return roots.flatMap((root) => prefixes.flatMap((each) => [`${join$1(root, ...each)}.py`, join$1(root, ...each, "__init__.py")]));
}
/** A package is all of its folder. */
function goImports(path, text, repository) {
	const own = repository.byFolder.get(dirname$1(path)) ?? [];
	const named = [...text.matchAll(/^\s*(?:import\s+)?(?:[\w.]+\s+)?"([^"\s]+)"/gm)].map(([, name = ""]) => name);
	const folders = [...repository.byFolder.keys()].filter((folder) => named.some((name) => name.endsWith(`/${folder}`) || folder === "." && repository.packages.get(name) === "."));
	return [...own, ...folders.flatMap((folder) => repository.byFolder.get(folder) ?? [])].filter((each) => each.endsWith(".go"));
}
function crateOf(path, { paths }) {
	return foldersOf(path).find((folder) => paths.has(join$1(folder, "Cargo.toml"))) ?? ".";
}
/** `#include "a/b.h"`, `import a.b.C;`: by the end of the path. */
function included(path, text, { paths }) {
	const includes = [...text.matchAll(/^\s*#\s*include\s*["<]([^">]+)[">]/gm)].map(([, name = ""]) => normalize(name));
	const classes = [...text.matchAll(/^\s*import\s+(?:static\s+)?([\w.]+)/gm)].map(([, name = ""]) => name.replaceAll(".", "/"));
	if (includes.length === 0 && classes.length === 0) return [];
	const beside = includes.map((name) => normalize(join$1(dirname$1(path), name)));
	return [...paths].filter((each) => beside.includes(each) || includes.some((name) => each === name || each.endsWith(`/${name}`)) || classes.some((name) => each.replace(/\.\w+$/, "").endsWith(name)));
}
function within(folder, { paths }) {
	return folder === "." ? [...paths] : [...paths].filter((path) => path.startsWith(`${folder}/`));
}
/** The nearest first, the root last. */
function foldersOf(path) {
	const folders = [];
	for (let folder = dirname$1(path);; folder = dirname$1(folder)) {
		folders.push(folder);
		if (folder === "." || folder === "/") return folders;
	}
}
// src/measure/reach.ts
/** Which benchmarks a change most likely reaches: what their files import, and what that mentions by name. */
/** More files than this are not read: telling what comes first must not cost what it saves. */
const mostFiles = 5e3;
/** Keys; undefined where unknown, or all of them are reached alike. */
async function reachedBy({ compared, contextOf }, benchmarks) {
	const [first] = benchmarks;
	if (compared === void 0 || first === void 0) return void 0;
	const { root } = await contextOf("candidate", first.suite);
	const changed = await changedPaths(root, compared.baseline, compared.candidate);
	if (changed.some((path) => isSteering(path) || compared.places.includes(path))) return void 0;
	const read = reader(root);
	const repository = repositoryOf(await trackedPaths(root), read);
	const reached = benchmarks.filter(({ file }) => isReached(file, changed, {
		read,
		repository
	}));
	return reached.length === benchmarks.length ? void 0 : new Set(reached.map(({ id }) => benchmarkKey(id)));
}
/** Each file once, and no more than are worth it. */
function reader(root) {
	const texts = /* @__PURE__ */ new Map();
	return (path) => {
		if (!texts.has(path)) texts.set(path, texts.size < mostFiles ? textOf(join$1(root, path)) : void 0);
		return texts.get(path);
	};
}
function textOf(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return;
	}
}
function isReached(file, changed, { read, repository }) {
	const touched = new Set(changed);
	const data = changed.filter((path) => !isCode(path)).map((path) => basename$1(path));
	const seen = /* @__PURE__ */ new Set();
	const open = [file];
	for (let path = open.pop(); path !== void 0; path = open.pop()) {
		if (seen.has(path)) continue;
		seen.add(path);
		if (touched.has(path)) return true;
		const text = read(path) ?? "";
		if (data.some((name) => text.includes(name))) return true;
		open.push(...importedFiles(path, text, repository));
	}
	return false;
}
function isCode(path) {
	return /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|[ch]|cc|hh|[ch]pp)$/.test(path);
}
function repositoryOf(paths, read) {
	const byFolder = /* @__PURE__ */ new Map();
	const packages = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const folder = dirname$1(path);
		byFolder.set(folder, [...byFolder.get(folder) ?? [], path]);
		const name = nameIn(path, read);
		if (name !== void 0) packages.set(name, folder);
	}
	return {
		paths,
		byFolder,
		packages
	};
}
function nameIn(path, read) {
	const file = basename$1(path);
	if (file === "go.mod") return /^module\s+(\S+)/m.exec(read(path) ?? "")?.[1];
	return file === "package.json" ? /"name"\s*:\s*"([^"]+)"/.exec(read(path) ?? "")?.[1] : void 0;
}
// src/measure/measurer.ts
/** The Measurer: discovers, measures alone, measures blocks slot by slot, profiles; one process after another. */
/** Checkouts are made when first needed; processes, checkouts and scratch folders end with `close`. */
function createMeasurer(options) {
	const { config, checkouts, variables, signal } = options;
	const node = options.node ?? findNode(variables);
	const pinning = planPinning(variables, config.measure.pin ? "pin" : "free");
	const processes = createProcesses({
		environment: childEnvironment(variables),
		prefix: pinning.prefix,
		signal
	});
	const environment = readEnvironment({
		node,
		variables,
		suites: config.suites,
		folder: checkouts.folder
	});
	const scratch = createScratch();
	const limited = within$3(processes, options.leftMs);
	const contextOf = async (side, suite) => {
		return {
			suite,
			root: await checkouts.root(side),
			node,
			worker: options.worker,
			scratch: scratch.path,
			...limited
		};
	};
	const catalogs = /* @__PURE__ */ new Map();
	const catalog = (side) => {
		const found = catalogs.get(side) ?? readBeside(side);
		catalogs.set(side, found);
		return found;
	};
	const readBeside = async (side) => {
		const beside = catalogs.get(side === "baseline" ? "candidate" : "baseline");
		const read = await readCatalog(config, side, {
			contextOf,
			scope: options.scope,
			announcer: options
		});
		const other = await beside?.catch(() => void 0);
		if (other !== void 0) refuseOneExecutable(other, read);
		return read;
	};
	const notes = [...platformNotes(), ...pinning.notes];
	const rootOf = (side) => checkouts.root(side);
	const session = {
		contextOf,
		catalog,
		rootOf,
		shared: /* @__PURE__ */ new Map(),
		lockstep: /* @__PURE__ */ new Map(),
		unfit: /* @__PURE__ */ new Set(),
		notes
	};
	return {
		environment,
		notes,
		discover: async (side, which) => {
			throwIfAborted(signal);
			return [...(await (which === "all" ? readCatalog(config, side, {
				contextOf,
				scope: void 0,
				announcer: options
			}) : catalog(side))).values()].map(toDiscovered);
		},
		measureAlone: (benchmark, count, round = 0) => measureAlone(session, benchmark, {
			count,
			round
		}),
		measureBlock: (request) => measureBlock(session, request),
		measuredBlock: (request) => measuredBlock(session, request),
		measuredWith: (request) => measuredWith(session, request),
		effects: (benchmarks, onEach) => effectsOf({
			compared: options.compared,
			catalog,
			contextOf
		}, benchmarks, onEach),
		reached: (benchmarks) => reachedBy({
			compared: options.compared,
			contextOf
		}, benchmarks),
		work: (id) => workOf({
			catalog,
			contextOf
		}, id),
		profilerTroubles: (benchmarks) => profilerTroubles(new Set(benchmarks.map(({ suite }) => suite)), (suite) => contextOf("candidate", suite)),
		profile: async (target, repeats) => captureProfiles(session, {
			target,
			repeats,
			sides: checkouts.sides
		}),
		built: async (paths) => findBuilt(paths, {
			baseline: await checkouts.root("baseline"),
			candidate: await checkouts.root("candidate")
		}),
		close: async () => {
			processes.close();
			scratch.remove();
			await checkouts.close();
		}
	};
}
function createScratch() {
	const path = makeTemporaryFolder();
	const remove = () => rmSync(path, {
		recursive: true,
		force: true
	});
	process.once("exit", remove);
	return {
		path,
		remove: () => {
			process.removeListener("exit", remove);
			remove();
		}
	};
}
async function measureAlone(session, { id, suite }, { count, round }) {
	const known = (await session.catalog("candidate")).get(benchmarkKey(id));
	if (known === void 0) return {
		state: "failed",
		id,
		failure: absent(id, "candidate")
	};
	const measurements = [];
	for (const metric of metricsOf(suite, known.listed)) {
		const invocations = [];
		for (let i = 0; i < count; i++) {
			const measured = await invoke(session, {
				id,
				metric
			}, {
				side: "candidate",
				occasion: `alone ${round + i}`
			});
			if (measured.state === "failed") return {
				state: "failed",
				id,
				failure: measured.failure
			};
			invocations.push(measured.invocation);
		}
		measurements.push({
			metric,
			invocations
		});
	}
	return {
		state: "measured",
		id,
		measurements,
		profiles: []
	};
}
async function measureBlock(session, request) {
	return await blockInLockstep(session, request) ?? blockOneByOne(session, request);
}
/** The same where its processes have run already, for another metric; nothing is started for it. */
async function measuredBlock(session, request) {
	if (!(await isMeasuredInLockstep(session, request) || await isMeasuredOneByOne(session, request))) return void 0;
	const answer = await measureBlock(session, request);
	return answer.state === "measured" ? answer : void 0;
}
async function measuredWith({ catalog }, { target }) {
	const { id, metric } = target;
	const all = await catalog("candidate");
	const known = all.get(benchmarkKey(id));
	if (known === void 0) return [];
	return wantedTogether(harnessOf(known.suite.harness), all, {
		known,
		metric
	}).map((each) => ({
		id: {
			...id,
			name: each.benchmark.name
		},
		metric: each.metric
	}));
}
async function captureProfiles(session, { target, repeats, sides }) {
	const { id } = target;
	const captured = [];
	for (const turn of profileTurns(sides, repeats)) {
		const known = (await session.catalog(turn.side)).get(benchmarkKey(id));
		if (known === void 0 || known.listed.failure !== void 0) continue;
		const { suite, listed } = known;
		const kind = profileKindOf(target.metric);
		const harness = harnessOf(suite.harness);
		if (suite.profile[kind] === "none" || harness.profile === void 0) continue;
		const context = await session.contextOf(turn.side, suite);
		const answer = await harness.profile(context, listed, kind).catch((error) => {
			if (isSpent(error) && captured.length >= sides.length) return void 0;
			throw error;
		});
		if (answer === void 0) break;
		if (answer.state === "failed") throw cannotProfile(id, printable(answer.failure).message);
		captured.push(toCaptured(answer.profile, {
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
// src/app/revisions.ts
/** Which commits are compared: what `--base` and `--head` mean, and what they mean when they are not given. */
/** Base by default: the merge base with the default branch; the parent, for a commit that is on it already. */
async function resolveRevisions(root, question) {
	const candidate = await resolveCommit(root, question.head ?? "HEAD");
	return {
		candidate,
		baseline: question.base === void 0 ? await defaultBase(root, candidate) : await resolveCommit(root, question.base),
		notes: question.head === void 0 ? await dirtyNotes(root) : []
	};
}
async function defaultBase(root, candidate) {
	const branch = await defaultBranch(root);
	const base = branch === void 0 ? void 0 : await answerOf(root, [
		"merge-base",
		branch,
		candidate
	]);
	if (base !== void 0 && base !== candidate) return base;
	const parent = await answerOf(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${candidate}^`
	]);
	if (parent === void 0 && await isShallow(root)) throw shallowClone("must hold what HEAD is compared with");
	return parent;
}
/** What the remote calls its head, else main or master, there or here. */
async function defaultBranch(root) {
	for (const name of [
		"remotes/origin/HEAD",
		"remotes/origin/main",
		"remotes/origin/master",
		"heads/main",
		"heads/master"
	]) {
		const commit = await answerOf(root, [
			"rev-parse",
			"--verify",
			"--quiet",
			`refs/${name}^{commit}`
		]);
		if (commit !== void 0) return commit;
	}
}
async function answerOf(root, words) {
	const result = await tryGit(root, words);
	const answer = result.stdout.toString("utf8").trim();
	return result.code === 0 && answer !== "" ? answer : void 0;
}
async function dirtyNotes(root) {
	return await git(root, [
		"status",
		"--porcelain",
		"--untracked-files=no"
	]) === "" ? [] : ["Uncommitted changes were not measured: the candidate is the commit."];
}
// src/app/run-time.ts
/** The rest of a promised fifth and ten seconds is for reporting and tidying up. */
const overrun = {
	share: .1,
	ms: 4e3
};
function startRunTime(budgetMs, startedAt) {
	const lastAt = startedAt + budgetMs * (1 + overrun.share) + overrun.ms;
	return {
		endsAt: startedAt + budgetMs,
		leftMs: () => lastAt - Date.now()
	};
}
// src/text/wildcard.ts
/** `*` for any letters and `?` for one, slashes included; everything else is itself. At most text × pattern steps. */
function fitsWildcard(pattern, text) {
	let at = 0;
	let star = -1;
	let from = 0;
	for (let read = 0; read < text.length;) {
		const sign = pattern[at];
		if (sign === "*") {
			star = at;
			from = read;
			at += 1;
		} else if (sign === "?" || sign === text[read]) {
			at += 1;
			read += 1;
		} else if (star >= 0) {
			at = star + 1;
			from += 1;
			read = from;
		} else return false;
	}
	return [...pattern.slice(at)].every((sign) => sign === "*");
}
// src/app/selection.ts
/** Which benchmarks a command is about: by name, suite and shard; and what to say where none fits. */
/** A benchmark's shard follows from its name alone, so both sides agree on it. */
function selection(options, config) {
	checkSuites(options, config);
	const { shard, suites } = options;
	const fits = filterOf(options.filters);
	return (discovered) => {
		const { id } = discovered;
		if (suites.length > 0 && !suites.includes(id.suite) || !fits(discovered)) return false;
		return shard === void 0 || shardOf(id, shard.count) === shard.index;
	};
}
function filterOf(filters) {
	if (filters.length === 0) return () => true;
	const fits = filters.map(matcherOf);
	return (discovered) => callableNames(discovered.id).some((name) => fits.some((isMatch) => isMatch(name))) || hidesWanted(discovered, filters);
}
/** What does not load may hold what is asked for: that it has no result must be reported, as if no filter were there. */
function hidesWanted({ id, failure, isUnlisted }, filters) {
	if (failure === void 0) return false;
	if (isUnlisted === true) return id.name === id.suite || mayHold(filters, id.suite)(id.name);
	const below = callableNames(id).map((name) => `${name}/`);
	return startsOf(filters).some((start) => below.some((path) => start.startsWith(path)));
}
function checkSuites({ suites }, config) {
	const unknown = suites.find((name) => !config.suites.some((suite) => suite.name === name));
	if (unknown === void 0) return;
	const known = config.suites.map(({ name }) => name).join(", ");
	throw new GateError("USAGE", `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`, { hint: "suites are named in the configuration: suites[].name" });
}
/**
* A filter is a name, or a glob. Names hold parentheses, brackets, braces and slashes of their own, so a glob also fits as
* if only its stars and question marks were special, and stood for slashes too.
*/
function matcherOf(filter) {
	const isMatch = globMatcher(filter);
	return (name) => isMatch(name) || fitsWildcard(filter, name);
}
/** What alone need be looked for, so that finding one benchmark does not load hundreds of files. */
function scopeOf(options, config) {
	checkSuites(options, config);
	const { suites, filters } = options;
	return {
		suites,
		mayHold: filters.length === 0 ? void 0 : (suite) => mayHold(filters, suite)
	};
}
/** A file is only left out where nothing in it can fit. */
function mayHold(filters, suite) {
	const starts = startsOf(filters);
	const reaches = (path, start) => path.startsWith(start) || start.startsWith(path);
	return (title) => starts.some((start) => start === title || [`${title}/`, `${suite}/${title}/`].some((path) => reaches(path, start)));
}
/** What stands before each filter's first special sign. */
function startsOf(filters) {
	return filters.map((filter) => filter.replace(/[\\*?[\](){}!+@|^$].*$/s, ""));
}
/** 1-based. */
function shardOf(id, count) {
	return createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest().readUInt32BE(0) % count + 1;
}
/** `found`: all there are. */
function nothingFits({ suites, filters }, found) {
	const inSuites = found.filter(({ id }) => suites.length === 0 || suites.includes(id.suite));
	const names = inSuites.map(({ id }) => id.name);
	const shown = filters.map((filter) => JSON.stringify(filter)).join(", ");
	const hint = `flamegate measure --list shows every name; ${likely(filters, names)}`;
	if (filters.length === 0) {
		const message = `Cannot measure anything as suite ${suites.join(", ")} holds no benchmark`;
		return new GateError("SUITE_EMPTY", message, { hint });
	}
	const unloaded = inSuites.find(({ failure }) => failure !== void 0);
	const why = unloaded?.failure === void 0 ? "" : `; ${unloaded.id.name} does not load: ${unloaded.failure.message}`;
	const message = `Cannot measure anything as --filter must fit a benchmark's name: none of ${names.length} fits ${shown}${why}`;
	return new GateError("SUITE_EMPTY", message, { hint });
}
const mostShown = 5;
/** Names that hold the filter's words, else the one it is nearest to. */
function likely(filters, names) {
	const plain = (text) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
	const wanted = filters.map(plain).filter((text) => text !== "");
	const holding = names.filter((name) => wanted.some((text) => plain(name).includes(text)));
	const near = filters.flatMap((filter) => nearest(filter, names) ?? []);
	const lastParts = names.filter((name) => filters.some((filter) => nearest(lastOf(filter), [lastOf(name)]) !== void 0));
	const found = [.../* @__PURE__ */ new Set([
		...holding,
		...near,
		...lastParts
	])];
	const listed = (some) => some.map((name) => JSON.stringify(name)).join(", ");
	if (found.length > 0) return `did you mean ${listed(found.slice(0, mostShown))}?`;
	return names.length === 0 ? "there is none" : `for example ${listed(names.slice(0, mostShown))}`;
}
function lastOf(name) {
	return name.split("/").at(-1) ?? name;
}
// src/app/measuring.ts
/** What `gate`, `measure` and `demo` share: from a repository and options to a measured and judged result. */
/** The built worker is beside whichever bundle this code ends up in. */
const worker = fileURLToPath(new URL("./worker.js", import.meta.url));
/** Five a side: fewer leave functions of a tenth of the cost untested. */
const profileRepeats = 5;
/**
* Resolves revisions, measures and judges within the budget. Worktrees are removed whatever happens. Throws GateError
* where nothing can be measured.
*/
async function runMeasuring(io, question, parts = {}) {
	const startedAt = Date.now();
	const root = await workingTreeRoot(resolve(io.cwd, question.folder));
	const revisions = parts.revisions ?? await resolveRevisions(root, question);
	const baseline = question.purpose === "store" ? void 0 : revisions.baseline;
	const { config: judged, gate } = parts.judged ?? await meantBy({
		root,
		cwd: io.cwd,
		baseline
	}, question);
	const config = withBudget(judged, durationOf$1("measure", "budget", question.budget));
	const time = startRunTime(config.measure.budgetMs, startedAt);
	const progress = parts.progress ?? createProgress(io, Date.now);
	const measurer = createMeasurer({
		config,
		checkouts: createCheckouts({
			folder: root,
			candidate: question.candidate === void 0 ? revisions.candidate : { kind: question.candidate },
			baseline,
			config,
			variables: io.env,
			signal: io.signal,
			progress,
			leftMs: time.leftMs
		}),
		variables: io.env,
		worker,
		signal: io.signal,
		leftMs: time.leftMs,
		progress,
		scope: scopeOf(question, config),
		compared: baseline === void 0 || question.candidate !== void 0 ? void 0 : {
			baseline,
			candidate: revisions.candidate,
			places: placesIn(config)
		}
	});
	try {
		return {
			...await runGate({
				measurer,
				store: parts.store ?? storeOf({
					root,
					config
				}, io, question.remote),
				ancestry: parts.ancestry ?? openGitAncestry(root),
				changes: baseline === void 0 ? void 0 : parts.changes ?? openGitChanges(root, baseline, revisions.candidate),
				progress,
				now: Date.now
			}, {
				...taskOf(question, parts, {
					config,
					gate,
					revisions,
					baseline
				}),
				endsAt: time.endsAt
			}),
			config,
			revisions
		};
	} finally {
		await measurer.close();
	}
}
function placesIn({ source }) {
	return source === void 0 ? configPlaces : [...configPlaces, source];
}
/** A folder that is named is the gate's; else it is found from where the command was typed. */
async function meantBy({ root, cwd, baseline }, question) {
	const { store, workingDirectory } = question;
	const from = resolve(cwd, workingDirectory ?? question.folder);
	const named = workingDirectory === void 0 ? "" : await folderOf$1(from, cwd);
	const typed = question.config;
	const config = typed === void 0 ? void 0 : await typedConfig({
		root,
		folders: [
			named,
			"",
			cwd
		],
		base: baseline,
		typed
	});
	const folder = config === void 0 && workingDirectory === void 0 ? await gateFolder(root, from, baseline) : config === void 0 ? named : "";
	const isOutside = config !== void 0 && isAbsolute(config);
	return {
		config: await openJudged({
			root,
			folder,
			config,
			by: "person",
			base: baseline,
			store
		}),
		gate: isOutside ? defaultGate : gateName({
			folder,
			config,
			usualPlaces: configPlaces
		})
	};
}
function taskOf(question, parts, { config, gate, revisions, baseline }) {
	return {
		config,
		candidateCommit: revisions.candidate,
		baselineCommit: baseline,
		select: selection(question, config),
		nothingFits: (found) => nothingFits(question, found),
		skip: parts.skip,
		judged: parts.judgedBy,
		seed: question.seed ?? randomInt(1, 1e6),
		runId: parts.runId ?? localRunId(),
		takenAt: (/* @__PURE__ */ new Date()).toISOString(),
		shard: question.shard,
		gate,
		profileRepeats,
		purpose: question.purpose,
		labels: parts.labels,
		notes: revisions.notes,
		place: placeOf(question, parts, baseline)
	};
}
function placeOf(question, parts, baseline) {
	return {
		version: version$1,
		reproduceBase: baseline,
		...chosenBy(question),
		command: question.command,
		reproduce: question.reproduce,
		repositoryUrl: parts.repositoryUrl,
		baselineBranch: parts.baselineBranch
	};
}
/** What a person chose manually holds for the next run too. */
function chosenBy({ suites, filters, shard, config }) {
	const chosen = [
		...config === void 0 ? [] : [{
			option: "--config",
			value: config
		}],
		...suites.map((value) => ({
			option: "--suite",
			value
		})),
		...filters.map((value) => ({
			option: "--filter",
			value
		})),
		...shard === void 0 ? [] : [{
			option: "--shard",
			value: `${shard.index}/${shard.count}`
		}]
	];
	return chosen.length === 0 ? {} : { chosen };
}
function withBudget(config, budgetMs) {
	return budgetMs === void 0 ? config : {
		...config,
		measure: {
			...config.measure,
			budgetMs
		}
	};
}
function localRunId() {
	return `local-${Date.now().toString(36)}-${randomInt(36 ** 4).toString(36)}`;
}
export { scopeOf as a, resolveRevisions as c, makeTemporaryFolder as d, nothingFits as i, createMeasurer as l, runMeasuring as n, selection as o, worker as r, startRunTime as s, meantBy as t, createCheckouts as u };
