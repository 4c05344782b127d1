import { i as __toESM } from "./chunk-rolldown-runtime.js";
import { t as configPlaces } from "./chunk-find.js";
import { _ as measuredShift, a as readHistory, b as openJudged, c as procedure, g as assemble, h as openLedger, i as emptyHistory, m as durationOf, n as isSteering, o as weighAt, r as changedPaths, s as weighedPolicy, t as brokenBy, v as folderOf, x as typedConfig, y as gateFolder } from "./chunk-no-effect.js";
import { t as GateError } from "./chunk-errors.js";
import { O as inflated, S as concat, n as readPprof } from "./chunk-pprof.js";
import { l as placeOf$1, u as repositoryPath } from "./chunk-call-tree.js";
import { i as storableName, n as callableNames, t as benchmarkKey } from "./chunk-benchmark-id.js";
import { i as gateName, t as defaultGate } from "./chunk-gate-name.js";
import { c as formatDuration, i as formatCount } from "./chunk-format.js";
import { i as terminalText, t as cutMiddle } from "./chunk-visible.js";
import { a as residentMetric, i as profileKindOf, n as allocsMetric, o as storableMetric, r as cpuMetric, s as timeMetric, t as allocMetric } from "./chunk-metric.js";
import { _ as firstLine } from "./chunk-words.js";
import { a as definitionsIn, i as blankLiterals, o as languageOfPath, r as findBlame, s as rangeIn, t as diffProfiles } from "./chunk-diff.js";
import { a as storableEnvironment, t as environmentClass } from "./chunk-environment.js";
import { a as workingTreeRoot, i as shallowClone, r as resolveCommit, t as isShallow } from "./chunk-repository2.js";
import { i as tryGitNow, r as tryGit, t as git } from "./chunk-git.js";
import { a as ownOwner, i as isOwnerAlive, r as removeAbandonedRefs } from "./chunk-open.js";
import { t as namesRepository } from "./chunk-settle.js";
import { a as orderBytes, i as serverHint, t as managerOf } from "./chunk-package-manager-of.js";
import { c as usesPyperf, s as toolOf, u as asvBenchmarkFolder } from "./chunk-store-location.js";
import { a as require_picomatch, i as globMatcher, n as at } from "./chunk-median-interval.js";
import { n as isRate, t as directionOf } from "./chunk-direction.js";
import { c as quantile, i as median, r as mean } from "./chunk-simple-statistics.js";
import { t as coalesce } from "./chunk-coalesce.js";
import { a as contentOf, c as linkOf, i as isPutTogether, l as listingOf, n as isListedLater, o as digestOf$2, r as isNamed$1, s as kindAt, t as isListed, u as stateAt } from "./chunk-named-paths.js";
import { t as javaScriptHarnesses } from "./chunk-javascript.js";
import { a as readMessage$1, c as loadInstead, i as phaseOf, n as failureIn$2, o as specOf, r as messagesOf, s as workerRequest, t as askedBy } from "./chunk-worker-requests.js";
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
import { t as version } from "./chunk-version.js";
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
/** What was not asked for is not missing. */
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
const known$1 = [
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
	for (const { pattern, cure } of known$1) {
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
		return guess((file) => textOf$1(join(root, workingDirectory, file))).map((command) => enter + command);
	});
	return [...new Set(commands)];
}
function textOf$1(path) {
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
	for (const name of namesIn$3(tmpdir())) {
		const owner = ownerOfFolder(name);
		if (owner === void 0 || isOwnerAlive(owner)) continue;
		if (mayRemove(join(tmpdir(), name))) removeFolder(join(tmpdir(), name));
	}
}
/** Someone else's on a shared machine is theirs to remove. */
function mayRemove(path) {
	const user = process.getuid?.();
	try {
		return user === void 0 || user === 0 || lstatSync(path).uid === user;
	} catch {
		return false;
	}
}
function namesIn$3(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
// src/measure/within-budget.ts
/** No process of a run outlives the run's own time: one that would be ended, and none is started any more. */
function within$2({ run, hold }, leftMs) {
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
		return (await process.run(orderBytes[order], (line) => readMessage(line)?.kind === kind)).flatMap((line) => readMessage(line) ?? []).find((message) => message.kind === kind);
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
function readMessage(line) {
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
		const holding = [...of].find(([, text]) => names(text, name));
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
function names(text, name) {
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
	return name !== void 0 && names(name, packageOf(module));
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
/** What was installed from the checkout is known by its source, where that is there. */
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
		list: (context) => list$9(tool, context),
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
async function list$9(tool, context) {
	const parts = tool.filesOf(context);
	const titles = fileTitles([...new Set(parts.flat().map((path) => within$1(context, path)))].toSorted());
	const mayHold = (path) => context.mayHold?.(titles.get(within$1(context, path)) ?? path) ?? true;
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
	const titleOf = (path) => titles.get(within$1(context, path)) ?? within$1(context, path);
	const unlisted = (path, failure) => ({
		name: titleOf(path),
		file: within$1(context, path),
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
			file: within$1(context, benchmark.path),
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
	}).filter((each) => isNamed(context.suite.metrics, each));
	const failed = errors.map(({ path, message }) => unlisted(path, {
		reason: "load",
		message: `Cannot load ${within$1(context, path)}:\n${withCures(context, python, message)}${passedOver(shadowed)}`
	}));
	return [...named, ...failed];
}
/** Peak memory is measured for each benchmark, and only benchmarks of memory report it themselves. */
function isNamed(wanted, { metrics }) {
	const names = [...metrics.map(({ name }) => name), residentMetric.name];
	return wanted.length === 0 || names.some((name) => wanted.includes(name));
}
function within$1({ root }, path) {
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
	for (const part of command.split(/&&|\|\||[;|\n]/).toReversed()) for (const word of part.trim().split(/\s+/).map(nameOf$4)) {
		if (node.test(word)) return void 0;
		const found = runtimes.find(({ words }) => words.test(word));
		if (found !== void 0) return toToolchain(found);
	}
	return command.trim() === "" ? void 0 : program$1;
}
/** `./node_modules/.bin/tsx` and `"C:\\py\\python.exe"` are named by their last part. */
function nameOf$4(word) {
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
	list: list$8,
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
async function list$8(context) {
	const { suite, root } = context;
	const isGauged = process.platform !== "win32" && succeeded(await context.run(probe(root)));
	const remark = `Suite "${suite.name}" is measured by its duration alone: processor time and memory need python3 on PATH.`;
	return combine$1(parametersOf(suite)).map((combination) => ({
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
function parametersOf({ parameters = {} }) {
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
* Inlined functions in what `perf script --no-inline` printed. perf itself asks for each address of each sample again, and
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
		if (!isSearched || isNamed$1(path, has) || isListed(path, listed)) return true;
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
	const digest = digestOf$2(content);
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
			return partsOf({
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
function partsOf(place, program, reads) {
	const root = realpathSync(place.root);
	const bytes = readFileSync(program.file);
	const essences = program.essences(bytes, root);
	if (essences === void 0) return unseen$1("what it runs cannot be determined");
	const own = relative(root, realpathSync(program.file)).replaceAll("\\", "/");
	const whole = digestOf$2(bytes);
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
			...madeFrom(root, program, place.examined)
		],
		sources: program.sources === void 0 ? "unknown" : void 0
	};
}
/** What the build left beside the program and no commit holds: a late call may load it by its name. */
function madeLater(root, { own, others, has }, examined) {
	const read = /* @__PURE__ */ new Set([own, ...others.map(({ path }) => path)]);
	return leftByBuild(root).filter((path) => !read.has(path) && !examined.isTracked(path) && !isSource(path) && isNamed$1(path, has)).map((path) => ({
		...readPart(root, {
			path,
			kind: "file"
		}, examined),
		name: `may load ${path}`
	}));
}
/** Its effect is in what was built; what a build made on its way there goes by another name on each side. */
function madeFrom(root, { sources = [] }, { isTracked }) {
	return sources.filter(isTracked).map((path) => {
		const whole = digestOf$2(contentOf(join(root, path)) ?? Buffer.from("absent"));
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
			whole: digestOf$2(content),
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
	list: list$7,
	invoke: invoke$8,
	profile: profile$5,
	tryProfiler: tryPerf,
	...programWitness(invoke$8, criterionProgram)
};
const metrics$3 = [timeMetric];
async function list$7(context) {
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
async function namesIn$2({ suite, run }, { binary, folder }) {
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
function heldBenchmark({ wanted, name, units, once, process, warmupMs, failureAt }) {
	let text = "";
	const resultIn = (line) => {
		const event = parseGoOutput(`${name}\n${line}`).events.find(({ kind }) => kind === "result");
		return event?.kind === "result" && event.name === name ? event : void 0;
	};
	/** Results until there are enough, one at least; undefined where the process ended before. */
	const next = async (isEnough) => {
		const results = [];
		let isWhole = false;
		const lines = await process.run("", (line) => {
			const result = resultIn(line);
			if (result === void 0) return false;
			results.push(result);
			isWhole = isEnough(results.length);
			return isWhole;
		});
		text = `${text}${lines.join("\n")}\n`.slice(-mostText);
		return isWhole ? results : void 0;
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
		once,
		warmUp: async () => {
			const end = performance.now() + warmupMs;
			return await next(() => performance.now() >= end) === void 0 ? gone() : void 0;
		},
		slice: async () => {
			const results = (await next((count) => count === 6))?.slice(1);
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
const known = /* @__PURE__ */ new Map([
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
const order = [...known.keys()];
/** Unit of each metric, of one benchmark's results; the common ones first. */
function metricsIn({ events, better }, name) {
	const sorted = [...new Set(events.flatMap((event) => event.kind === "result" && event.name === name ? [...event.values.keys()] : []))].sort((a, b) => rankOf(a) - rankOf(b));
	return new Map(sorted.map((unit) => [unit, known.get(unit) ?? reportedMetric(unit, better.get(unit))]));
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
async function list$6(context) {
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
	const known = await namesIn$2(context, {
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
	const once = first?.kind === "result" && first.iterations === 1 ? countedIn(first.values, metrics) : void 0;
	return {
		name: `${title}/${localName}${(note.processors ?? 1) === 1 ? "" : `-${note.processors}`}`,
		file,
		localName,
		metrics: [...metrics.values()],
		note: JSON.stringify({
			...note,
			units,
			firstNs,
			once
		}),
		failure
	};
}
function countedIn(values, metrics) {
	const counted = [...metrics].filter(([, { assume }]) => assume === "exact");
	return Object.fromEntries(counted.flatMap(([unit, { name }]) => {
		const value = values.get(unit);
		return value === void 0 ? [] : [[name, value]];
	}));
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
	list: list$6,
	invoke: invoke$7,
	holder: holder$2,
	profile: profile$4,
	...programWitness(invoke$7, goProgram)
};
/** Batches a process measures: enough for a median; of calls that outlast it, as many as its time holds twice over. */
const mostBatches = 5;
async function invoke$7(context, wanted) {
	const [first] = wanted;
	if (first === void 0) return [];
	const { benchmark } = first;
	const { localName: name } = benchmark;
	const note = noteOf$2(benchmark);
	const { batchMs, warming, batches } = sizesOf(context.suite, longestCallMs(first));
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			`${batchMs}ms`,
			"-test.count",
			String(warming + batches)
		]
	});
	const result = await context.run(request);
	const output = parseGoOutput(result.stdout);
	const all = resultsOf$1(output, name);
	if (!succeeded(result) || all.length !== warming + batches) {
		const failure = failureIn$1(output, name) ?? miscounted(all.length, warming + batches, {
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
/** The first call that either side has seen: a side of its own would have as many batches as it is fast. */
function longestCallMs({ benchmark, beside = benchmark }) {
	return Math.max(noteOf$2(benchmark).firstNs ?? 0, noteOf$2(beside).firstNs ?? 0) / 1e6;
}
/** `callMs`: what one call takes. */
function sizesOf({ measureMs, warmupMs }, callMs) {
	const batchMs = Math.max(1, Math.round(measureMs / mostBatches));
	const tookMs = Math.max(batchMs, callMs);
	const batches = Math.min(mostBatches, Math.max(1, Math.ceil(2 * measureMs / tookMs)));
	return {
		batchMs,
		warming: Math.ceil(warmupMs / tookMs),
		batches
	};
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
	const failureAt = (text, result) => failureIn$1(parseGoOutput(text), name) ?? failureOf(result, request, "its run");
	return () => heldBenchmark({
		wanted,
		name,
		...note,
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
function failureIn$1(output, name) {
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
function namesIn$1(listed, silent) {
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
	list: list$5,
	invoke: invoke$6,
	profile: profile$3,
	tryProfiler: tryPerf,
	...programWitness(invoke$6, async (_, { executable }) => executable === void 0 ? void 0 : builtProgram(executable, void 0))
};
const metrics$2 = [timeMetric, cpuMetric];
/** Batches a process measures: enough for a median. */
const batches = 5;
async function list$5(context) {
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
	return namesIn$1(result.stdout, silent.stdout).map((localName) => ({
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
		failure: failureIn(found, result, request)
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
function failureIn(found, result, request) {
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
	list: list$4,
	invoke: invoke$5,
	holder: holder$1
};
/** Runs a process measures, unless the suite's flags say otherwise. */
const runs = 5;
/** Known by its suite's name, and by the parameters' values: the command itself may change and stay the same benchmark. */
async function list$4(context) {
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
	const entries = Object.fromEntries(files.map((file) => [nameOf$3(file), join(context.root, file)]));
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
		for (const file of files) loadInstead(context.root, file, join(outDir, `${nameOf$3(file)}.mjs`));
		return;
	}
	const failed = answers.find((message) => message.kind === "failed");
	return failed?.kind === "failed" ? failed.failure.message : failureOf(result, request, "transforming").message;
}
function nameOf$3(file) {
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
		intercept: askedBy(first.benchmark),
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
		const isLast = (line) => [kind, "failed"].includes(readMessage$1(line)?.kind ?? "");
		const messages = (await worker.run(orderBytes[order], isLast)).flatMap((line) => readMessage$1(line) ?? []);
		heard.push(...messages);
		return messages.find((message) => message.kind === kind);
	};
	const halted = async () => {
		const name = wanted[at]?.benchmark.localName ?? "";
		return {
			state: "failed",
			failure: failureIn$2(heard, name) ?? failureOf(await worker.ended, request, phaseOf(heard))
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
		witness: async (context, benchmark, examined) => (await import("./chunk-witnessing.js")).witness({
			...context,
			tool
		}, benchmark, examined),
		count: async (context, benchmark, operations) => (await import("./chunk-counting.js")).count({
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
		intercept: askedBy(first.benchmark)
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
			failure: failureIn$2(messages, localName) ?? failureOf(result, request, phaseOf(messages))
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
		intercept: askedBy(benchmark),
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
			failure: failureIn$2(messages, benchmark.localName) ?? failureOf(result, request, phaseOf(messages))
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
// src/harness/jmh/named-classes.ts
/** Classes that others name, as constants, in descriptors or as texts: whoever names one may load it on a later call. */
/** `from`: files of a jar; all that they name among `classes`, by file, and what those name. */
function namedFrom(from, classes) {
	const files = /* @__PURE__ */ new Map();
	for (const file of classes.keys()) {
		const name = file.replace(/^META-INF\/versions\/\d+\//, "").replace(/\.class$/, "");
		const written = Buffer.from(name, "utf8").toString("latin1");
		files.set(written, [...files.get(written) ?? [], file]);
	}
	const found = new Set(from);
	for (const file of found) for (const name of namesIn(classes.get(file))) for (const each of files.get(name) ?? []) found.add(each);
	return found;
}
function namesIn(bytes) {
	const words = bytes?.toString("latin1").match(/[\w$\x80-\xff]+(?:[/.][\w$\x80-\xff]+)*/g) ?? [];
	return new Set(words.flatMap((word) => startsOf$1(word.replaceAll(".", "/"))));
}
/** Before a name may stand the length of its text, and in a descriptor other types and an L. */
function startsOf$1(word) {
	const end = word.includes("/") ? word.indexOf("/") : word.length;
	return [
		0,
		1,
		...[...word.slice(0, end)].flatMap((letter, i) => letter === "L" ? [i + 1] : [])
	].map((start) => word.slice(start));
}
// src/harness/jmh/loaded-classes.ts
/**
* Of a jar of benchmarks, what one of them can be affected by: the classes that its virtual machine loaded, those that they name,
* and every file that is no class. Lists that JMH writes into the jar hold all benchmarks, and only the lines of this one count.
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
	const named = namedFrom(run.flatMap(([file]) => isOfJmh(file) ? [] : [file]), new Map(classes));
	const counted = isReader ? classes : classes.filter(([file]) => named.has(file) || loaded.has(classNameOf(file)));
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
	const whole = digestOf$2(readFileSync(join(root, path)));
	return {
		name: `runs ${path}`,
		path,
		where: isTracked(path) ? "repository" : "beside",
		whole,
		essence
	};
}
function importedPart(root, path) {
	const digest = digestOf$2(contentOf(join(root, path)) ?? Buffer.from("absent"));
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
/** The import system lists folders to find modules: of the names in them those count that someone tried to import. */
function searched(root, { path }, imported) {
	const wanted = /* @__PURE__ */ new Set([
		...imported,
		"__init__",
		"conftest"
	]);
	const names = readdirSync(join(root, path)).filter((name) => wanted.has(name.split(".")[0] ?? name) || isInstalled(name));
	const digest = digestOf$2(Buffer.from(names.sort().join("\n")));
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
// src/stats/shared-out.ts
/**
* `values` (counts per operation, one a process) as if every process had as many operations as the one that had most, so
* far as `once` of each explains the difference; none falls below the smallest. Values of processes that tell nothing stay.
*/
function sharedAlike(values, shared) {
	const least = Math.min(...values);
	const most = Math.max(...shared.map(({ operations }) => operations));
	return values.map((value, index) => {
		const { once = 0, operations = 0 } = shared[index] ?? {};
		if (!(once > 0 && operations > 0)) return value;
		return Math.max(least, value - once * (1 / operations - 1 / most));
	});
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
/** A harness's fewest slices are not waited for beyond so many times what a process is to measure: its calls are long. */
const patience = 5;
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
	const isEnough = () => turns.length >= leastTurns ? keptMs >= measureMs || turns.length >= mostTurns : turns.length > 0 && keptMs >= patience * measureMs;
	while (!isEnough()) {
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
	const once = places.map(({ held }) => held.once);
	return wanted.map((each, lane) => toLane({
		wanted: each,
		lane,
		turns: taken.turns,
		notes,
		once,
		options
	}));
}
function toLane({ wanted, lane, turns, notes, once, options }) {
	const typical = typicalOf(wanted.metric, options.estimator);
	const levels = notes.map((_, place) => turns.map((turn) => typical(turn[place]?.values[lane] ?? [])));
	const { values, factors } = numbersOf({
		wanted,
		levels,
		shared: notes.map((_, place) => ({
			once: once[place]?.[wanted.metric.name] ?? 0,
			operations: operationsOf$1(turns, place, lane)
		}))
	}, typical);
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
function numbersOf({ wanted: { metric }, levels, shared }, typical) {
	if (metric.assume === "exact" || !canBeRelative(levels.flat())) return {
		values: sharedAlike(levels.map(typical), shared),
		factors: void 0
	};
	const [first = []] = levels;
	const factors = first.map((_, turn) => turnFactor(levels.flatMap((each) => each[turn] ?? [])));
	return {
		values: levels.map((each) => relativeToTurns(each, factors) * typical(factors)),
		factors
	};
}
/** Of one repetition; 0 where they are not counted. */
function operationsOf$1(turns, place, lane) {
	const iterations = turns.reduce((sum, turn) => sum + (turn[place]?.iterations ?? 0), 0);
	const repetitions = turns.reduce((sum, turn) => sum + (turn[place]?.values[lane]?.length ?? 0), 0);
	return repetitions === 0 ? 0 : iterations / repetitions;
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
		const turn = slots.slice(0, place).filter((each) => each === side).length;
		return {
			side,
			beside: slots.find((each) => each !== side),
			occasion: `stage ${stage} block ${block} attempt ${attempt} turn ${turn}`
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
async function processOf(session, { id, metric }, { side, occasion, beside }) {
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
	const other = beside === void 0 ? void 0 : await session.catalog(beside);
	const wanted = wantedTogether(harness, catalog, {
		known,
		metric
	}).map((each) => ({
		...each,
		beside: other?.get(benchmarkKey({
			...id,
			name: each.benchmark.name
		}))?.listed
	}));
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
/** Lines of what was minified say nothing: any change touches all functions of a line. */
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
/** Empty where both are equal, or where lines cannot say what changed. */
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
/** What this platform cannot say, for the report. */
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
	const limited = within$2(processes, options.leftMs);
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
	const named = workingDirectory === void 0 ? "" : await folderOf(from, cwd);
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
		version,
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
