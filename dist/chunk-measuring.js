import { configPlaces } from "./chunk-for-action-compare-gate-production.js";
import { assemble, durationOf, emptyHistory, leaveStale, openLedger, procedure, readHistory, weighAt, weighedPolicy } from "./chunk-stored-history.js";
import { askedOptions, durationOf as durationOf$1, filterOf, leaveIndistinct, mayHold } from "./chunk-for-compare-gate.js";
import { BlockTooLong, GateError, cutMiddle, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { benchmarkKey, defaultGate, gateName, isSeen, profileKindOf, shortHash, shortly, storableName, timeMetric } from "./chunk-for-action-compare-gate-top.js";
import { formatCount, formatDuration, median } from "./chunk-for-action-compare-diff-gate-top.js";
import { unprofiled, unprofiledInTime } from "./chunk-unprofiled.js";
import { environmentClass, storableEnvironment } from "./chunk-for-action-compare-gate.js";
import { isShallow, resolveCommit, shallowClone, workingTreeRoot } from "./chunk-repository2.js";
import { git, gitFailed, hintOf, tryGit, tryGitNow } from "./chunk-git.js";
import { isOwnerAlive, ownOwner, removeAbandonedRefs } from "./chunk-passing-refs.js";
import { namesRepository } from "./chunk-settle.js";
import { fromRoot as fromRoot$1, neutralize, printable } from "./chunk-printable.js";
import { toolOf } from "./chunk-for-compare-gate-production.js";
import { cameAndWent } from "./chunk-tracked-paths.js";
import { harnessOf } from "./chunk-registry.js";
import { findFiles } from "./chunk-bench-files.js";
import { numberedNames, sharedNames, sharedNamesRemark } from "./chunk-numbered-names.js";
import { isUnusable, spreadOf, typicalOf, unusable } from "./chunk-measured.js";
import { createRandom, shuffled } from "./chunk-history-line.js";
import { doAgree } from "./chunk-agreement.js";
import { openGitAncestry } from "./chunk-git-ancestry.js";
import { openGitChanges } from "./chunk-git-changes.js";
import { folderOf, gateFolder, openJudged, typedConfig } from "./chunk-judged-config.js";
import { createProgress } from "./chunk-progress.js";
import { nearest } from "./chunk-for-compare-diff-gate-help-production-top.js";
import { storeToRead } from "./chunk-store-of.js";
import { version } from "./chunk-version.js";
import { accessSync, constants, existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync } from "node:fs";
import { createHash, randomInt } from "node:crypto";
import { fileURLToPath } from "node:url";
import { basename, delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { arch, availableParallelism, cpus, freemem, homedir, loadavg, platform, tmpdir } from "node:os";
import { spawn, spawnSync } from "node:child_process";
import { StringDecoder } from "node:string_decoder";
// src/gate/answer-by-measuring.ts
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
		const answer = await answerTo(request, world, { isFirst: blocks.length === 0 });
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
async function answerTo(request, { measurer, leftMs }, { isFirst }) {
	const spent = {
		state: "unavailable",
		reason: "budget"
	};
	if (request.free === true) return await measurer.measuredBlock?.(request) ?? spent;
	const isLate = request.late === true;
	const beforeMs = leftMs?.(isLate) ?? 0;
	if (leftMs !== void 0 && beforeMs <= 0) return spent;
	const cut = () => isFirst && leftMs !== void 0 ? {
		...spent,
		takesMs: beforeMs - leftMs(isLate)
	} : spent;
	try {
		const answer = await measurer.measureBlock(request);
		return answer.state === "failed" && answer.failure.reason === "timeout" && (leftMs?.(isLate) ?? 1) <= 0 ? cut() : answer;
	} catch (error) {
		if (error instanceof BlockTooLong) return {
			...spent,
			takesMs: error.takesMs
		};
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return cut();
		throw error;
	}
}
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
const mostQuoted$1 = 1e4;
function createBaselineBuilder(measurer, budget) {
	let built;
	let failed;
	const build = async () => {
		try {
			return await measurer.discover("baseline");
		} catch (error) {
			if (!(error instanceof GateError) || !saysOfCommit(error)) throw error;
			failed = {
				said: cutMiddle(error.message, mostQuoted$1),
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
function saysOfCommit({ code }) {
	return ![
		"INTERRUPTED",
		"GIT_FAILED",
		"GIT_REF_MISSING",
		"SHALLOW_CLONE",
		"NO_GIT"
	].includes(code);
}
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
// src/gate/budget-shares.ts
function preparedNotes(tookMs, { config: { measure }, purpose }) {
	if (purpose === "store" || tookMs < measure.budgetMs / 2) return [];
	return [`Setting up both sides and finding their benchmarks took ${`${formatDuration(tookMs)} of the time budget of ${formatDuration(measure.budgetMs)}`}: a larger --budget (or measure.budget), or a cache of packages, leaves more to measure in.`];
}
const spent = {
	preparations: 4,
	budgets: 2
};
function budgetToPrepare(preparedMs, { config: { measure } }) {
	return Math.max(preparedMs * spent.preparations, measure.budgetMs * spent.budgets);
}
const forProfiles = {
	share: .2,
	mostMs: 6e4
};
function forProfilesMs({ purpose, profileRepeats, config }) {
	if (purpose === "store" || profileRepeats === 0) return 0;
	return Math.min(config.measure.budgetMs * forProfiles.share, forProfiles.mostMs);
}
const stepOf = (ms) => ms <= 3e5 ? 3e4 : 6e4;
function budgetFor(needsMs, options, reserve) {
	const { budgetMs } = options.config.measure;
	const reserved = reserve === "used" ? 0 : forProfilesMs(options);
	const toMeasure = budgetMs - reserved + needsMs;
	const whole = reserved === 0 ? toMeasure : Math.min(toMeasure / (1 - forProfiles.share), toMeasure + forProfiles.mostMs);
	return Math.ceil(whole / stepOf(whole)) * stepOf(whole);
}
// src/gate/count-work.ts
const mostCounted = 8;
async function countWork({ measurer, progress, leftMs }, judgements, { purpose, config }) {
	const ids = suspects(judgements).slice(0, mostCounted);
	if (purpose !== "judge" || config.measure.counts === "off" || measurer.work === void 0 || ids.length === 0) return [];
	progress.start("counting what both sides do", ids.length);
	const counted = [];
	for (const id of ids) {
		const work = leftMs() > 0 ? await workOf(measurer, id) : void 0;
		if (work !== void 0) counted.push(work);
		progress.step(id.name);
	}
	return counted;
}
async function workOf({ work }, id) {
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
function suspects(judgements) {
	const ids = /* @__PURE__ */ new Map();
	for (const wanted of kinds) for (const { kind, stage, shift, target } of judgements) if (kind === wanted && stage !== 0 && shift !== void 0 && profileKindOf(target.metric) === "cpu") ids.set(benchmarkKey(target.id), target.id);
	return [...ids.values()];
}
// src/gate/found-lines.ts
const mostListed = 5;
const mostWords = 800;
async function profilerLines({ profilerTroubles }, { profileRepeats }, discovered) {
	const running = discovered.filter(({ failure }) => failure === void 0);
	if (profileRepeats === 0 || running.length === 0) return [];
	return (await profilerTroubles?.(running) ?? []).map((trouble) => terminalText(trouble.replaceAll(/\s*\n\s*/g, " · "), mostWords));
}
function foundLines(discovered) {
	const broken = discovered.flatMap(({ id, failure }) => failure === void 0 || failure.reason === "skipped" ? [] : [{
		id,
		failure
	}]);
	if (broken.length === 0) return [];
	const lines = broken.slice(0, mostListed).map(({ id, failure }) => terminalText(`${id.suite}/${id.name}: ${shortly(failure.message)}`, 400));
	const more = broken.length > mostListed ? [`and ${broken.length - mostListed} more`] : [];
	return [
		`${broken.length} of ${formatCount(discovered.length, "benchmark")} found ${broken.length === 1 ? "does" : "do"} not load ("flamegate doctor" shows more):`,
		...lines,
		...more
	];
}
// src/gate/listed-on-both.ts
function listedOnBoth(found, { benchmarks, broken }, stored) {
	const hasRun = new Set(stored.flatMap(({ outcomes }) => outcomes.flatMap((each) => each.state === "measured" ? benchmarkKey(each.id) : [])));
	const runsThere = (key) => benchmarks === void 0 ? hasRun.has(key) : benchmarks.some((id) => benchmarkKey(id) === key) && broken.get(key)?.reason !== "skipped";
	const skips = found.filter(({ id, failure }) => failure?.reason === "skipped" && !runsThere(benchmarkKey(id)));
	if (skips.length > 0 && skips.length === found.length) throw nothingRuns(skips);
	const gone = new Set(skips.map(({ id }) => benchmarkKey(id)));
	return {
		discovered: found.filter((each) => !skips.includes(each)).map((each) => withSides(each, broken)),
		benchmarks: benchmarks?.filter((id) => !gone.has(benchmarkKey(id))),
		notes: skips.length === 0 ? [] : [`Not measured, as ${skipWords(skips)}`]
	};
}
function withSides(each, broken) {
	const { id, failure } = each;
	if (failure === void 0) return each;
	if (failure.reason === "skipped") return {
		...each,
		failure: {
			reason: "missing",
			message: `${failure.message}; on the baseline it does not`
		}
	};
	return broken.has(benchmarkKey(id)) ? {
		...each,
		failure: {
			...failure,
			sides: "both"
		}
	} : each;
}
function nothingRuns(skips) {
	return new GateError("SUITE_EMPTY", `Cannot measure anything as ${skipWords(skips)}`, { hint: "give them what they look for, in setup or in the environment of the step: \"flamegate doctor\" lists each with its reason" });
}
function skipWords(skips) {
	const [first] = skips;
	const one = terminalText(`${first?.id.name ?? ""}: ${first?.failure?.message ?? ""}`, 400);
	return `${formatCount(skips.length, "benchmark skips itself", "benchmarks skip themselves")}: ${one}`;
}
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
async function oneProcess(measurer, benchmark, round) {
	try {
		return await measurer.measureAlone(benchmark, 1, round);
	} catch (error) {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return void 0;
		throw error;
	}
}
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
// src/gate/profile-candidate.ts
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
		for (const metric of oneOfEachKind(outcome.measurements.map((each) => each.metric))) try {
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
function oneOfEachKind(metrics) {
	return metrics.filter((metric, i) => metrics.findIndex((each) => profileKindOf(each) === profileKindOf(metric)) === i);
}
// src/gate/prove-no-effect.ts
async function proveNoEffect({ measurer, progress }, options, discovered) {
	const { config, purpose, baselineCommit, skip, judged = "here" } = options;
	const { proof, budgetMs } = config.measure;
	const isAsked = proof !== "off" && purpose === "judge" && baselineCommit !== void 0;
	const asked = discovered.filter((each) => each.failure === void 0 && skip?.(each) === void 0);
	if (!isAsked || measurer.effects === void 0 || asked.length === 0) return /* @__PURE__ */ new Map();
	const effects = await measurer.effects(asked, {
		mostLostMs: proof === "auto" ? budgetMs * lostShare : void 0,
		mostMs: proof === "auto" ? budgetMs * lookShare : void 0,
		start: (total) => progress.start("looking for what the change cannot affect", total),
		step: (name) => progress.step(name)
	});
	return new Map(asked.flatMap(({ id }, i) => {
		const effect = effects[i];
		if (effect?.state !== "unaffected") return [];
		if (judged === "elsewhere" && !standsInCommits(effect.proof)) return [];
		return [[benchmarkKey(id), effect.proof]];
	}));
}
const lostShare = .05;
const lookShare = .25;
function standsInCommits({ by, files, partly = [] }) {
	return by !== "reach" && files.length > 0 && partly.length === 0;
}
// src/gate/risk-notes.ts
function riskNotes(judgements, reached) {
	const left = judgements.filter(({ reasons }) => reasons.some(({ code }) => code === "not-measured"));
	if (reached === void 0 || left.length === 0) return [];
	const open = new Set(left.map(({ target }) => benchmarkKey(target.id)));
	const all = new Set(judgements.map(({ target }) => benchmarkKey(target.id)));
	const missed = [...open].filter((key) => reached.has(key));
	const decided = new Set(judgements.filter((each) => !left.includes(each)).map(({ target }) => benchmarkKey(target.id)));
	const inPart = missed.filter((key) => decided.has(key)).length;
	const first = `The time budget was too short for all: what the change most likely reaches by imports and names (${reached.size} of ${formatCount(all.size, "benchmark")}) came first.`;
	if (missed.length > 0) return [`${first} Of those, ${unsettled(missed.length - inPart, inPart)}.`];
	return [left.some(isSeen) ? first : `${first} All that was left out most likely runs nothing that changed.`];
}
function unsettled(whole, inPart) {
	if (inPart === 0) return `${whole} could not be settled`;
	return whole === 0 ? `${inPart} could be settled only in part` : `${whole} could not be settled, and ${inPart} only in part`;
}
// src/gate/start-notes.ts
const mostlyStarting = 2.5;
const longestCall = .05;
const fewestOfFile = 3;
function startNotes(suites, { judgements, blocks, discovered }) {
	const open = new Set(judgements.filter(({ reasons }) => reasons.some(({ code }) => code === "not-measured")).map(({ target }) => target.id.suite));
	return suites.flatMap(({ name, profile, isolate, warmupMs, measureMs }) => {
		if (!open.has(name) || isolate === "file" || profile.cpu !== "v8") return [];
		const usefulMs = warmupMs + measureMs;
		const tookMs = middleOf(durationsOf(name, blocks, usefulMs * longestCall));
		const most = largestFile(discovered.filter(({ id }) => id.suite === name));
		if (tookMs === void 0 || tookMs < mostlyStarting * usefulMs || most < fewestOfFile) return [];
		return [`Of ${formatDuration(tookMs)} that a process of suite ${name} takes, ${formatDuration(usefulMs)} are for warming up and measuring; the rest starts it and loads the benchmarks. With isolate: file in the suite one process measures all benchmarks of a file (up to ${most} here), which then share its heap and what is optimized.`];
	});
}
function durationsOf(suite, blocks, mostCallMs) {
	return blocks.flatMap(({ target, answer }) => target.id.suite !== suite || target.metric.name !== timeMetric.name || answer.state !== "measured" ? [] : answer.block.slots.flatMap(({ invocation: { value, durationMs } }) => durationMs === void 0 || value / 1e6 > mostCallMs ? [] : durationMs));
}
function middleOf(values) {
	return values.toSorted((a, b) => a - b)[values.length >> 1];
}
function largestFile(discovered) {
	const counts = /* @__PURE__ */ new Map();
	for (const { file } of discovered) counts.set(file, (counts.get(file) ?? 0) + 1);
	return Math.max(0, ...counts.values());
}
// src/gate/gather.ts
const fewestStored = 5;
async function gather(world, options) {
	const startedAt = world.now();
	const endsAt = options.endsAt ?? startedAt + options.config.measure.budgetMs;
	const leftMs = () => endsAt - world.now();
	const { measurer, progress } = world;
	const prepared = await prepare(world, options);
	const { run: candidate, ...stored } = await measureFirst({
		...world,
		leftMs
	}, options, prepared);
	const { listed, discovered, benchmarks, baseline, stale } = prepared;
	const reached = listed.targets === void 0 ? void 0 : await reachedOf(measurer, discovered);
	const reservedMs = Math.min(forProfilesMs(options), leftMs() / 2);
	const { result, blocks } = await drive(procedure({
		candidate,
		reached,
		stored: storedOf(options),
		accepted: options.history.accepted,
		earlier: options.history.earlier,
		otherClasses: options.history.otherClasses,
		baselineBenchmarks: benchmarks,
		baselineTargets: listed.targets,
		sideBySide: listed.sideBySide,
		policy: weighedPolicy(options.config.policy, options.history),
		seed: options.seed,
		budgetMs: Math.max(0, leftMs() - reservedMs) + openLedger(0, candidate).spentMs,
		reserveMs: Math.max(0, reservedMs),
		budgetFor: (needsMs, reserve) => budgetFor(needsMs, options, reserve)
	}), {
		measurer: baseline,
		progress,
		leftMs: (isLate) => leftMs() - (isLate ? 0 : reservedMs)
	});
	const judgements = leaveStale(leaveIndistinct(result), stale);
	const keptMs = hasRegressed(judgements) ? reservedMs / 2 : 0;
	const work = await countWork({
		...world,
		leftMs: () => leftMs() - keptMs
	}, result, options);
	const profiled = await profileWhatRegressed(world, judgements, options);
	progress.done();
	const { environment } = measurer;
	return {
		evidence: evidenceOf(options, prepared, {
			candidate,
			environment,
			blocks,
			work,
			profiled,
			durationMs: world.now() - startedAt
		}),
		judgements,
		profiles: new Map([...stored.bytes, ...profiled.bytes]),
		notes: [
			...prepared.notes,
			...riskNotes(judgements, reached),
			...startNotes(options.config.suites, {
				judgements,
				blocks,
				discovered
			}),
			...remarksOf(discovered),
			...stored.notes,
			...profiled.notes
		]
	};
}
async function prepare(world, options) {
	const startedAt = world.now();
	const { measurer, progress } = world;
	progress.start("finding benchmarks", 0);
	const finding = measurer.discover("candidate");
	if (isBaselineSure(options)) measurer.prepare?.("baseline");
	const found = await finding;
	const preparedMs = world.now() - startedAt;
	const asked = found.filter(options.select);
	for (const line of foundLines(asked)) progress.log(line);
	for (const line of await profilerLines(measurer, options, asked)) progress.log(line);
	const baseline = createBaselineBuilder(measurer, {
		givenMs: options.config.measure.budgetMs,
		neededMs: budgetToPrepare(preparedMs, options)
	});
	const listed = await listBaseline(baseline, options, asked);
	const { discovered, benchmarks, notes } = listedOnBoth(asked, listed, storedOf(options));
	if (asked.length === 0 && options.shard === void 0) await checkRemoved(measurer, options, listed);
	return {
		baseline,
		listed,
		discovered,
		benchmarks,
		stale: await staleIn(measurer, asked, isCompared(options) && baseline.unprepared() === void 0),
		notes: [...preparedNotes(world.now() - startedAt, options), ...notes]
	};
}
async function measureFirst(world, options, { listed, discovered }) {
	const compared = listed.targets === void 0 ? [] : discovered;
	const unaffected = await orUnknown(() => proveNoEffect(world, options, compared), /* @__PURE__ */ new Map());
	const run = await measureCandidate(world, {
		...options,
		sideBySide: listed.sideBySide,
		unaffected
	}, discovered);
	if (options.purpose !== "store" || options.profileRepeats === 0) return {
		run,
		bytes: /* @__PURE__ */ new Map(),
		notes: []
	};
	return profileCandidate(world, run);
}
function evidenceOf(options, { baseline, benchmarks, listed, stale }, { work, profiled, ...measured }) {
	return {
		schema: 1,
		seed: options.seed,
		baselineCommit: options.baselineCommit,
		...measured,
		profiles: profiled.records,
		built: profiled.built,
		stale: stale.length === 0 ? void 0 : stale,
		work: work.length === 0 ? void 0 : work,
		unprepared: baseline.unprepared(),
		baselineBenchmarks: benchmarks,
		baselineTargets: listed.targets,
		stored: options.history.keys,
		shard: options.shard,
		asked: options.asked
	};
}
function hasRegressed(judgements) {
	return judgements.some(({ kind }) => kind === "regression");
}
async function profileWhatRegressed(world, judgements, options) {
	if (options.profileRepeats === 0 || !hasRegressed(judgements)) return {
		records: [],
		bytes: /* @__PURE__ */ new Map(),
		notes: [],
		built: void 0
	};
	return (await import("./chunk-profile-regressions.js")).profileRegressions(world, judgements, options);
}
async function reachedOf({ reached }, discovered) {
	return discovered.length < 2 ? void 0 : orUnknown(() => reached?.(discovered), void 0);
}
async function staleIn(measurer, discovered, isCompared) {
	return isCompared ? orUnknown(() => measurer.staleBuilds?.(discovered), []) : [];
}
async function orUnknown(ask, unknown) {
	try {
		return await ask() ?? unknown;
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return unknown;
	}
}
function remarksOf(discovered) {
	return [...new Set(discovered.flatMap(({ remark }) => remark ?? []))];
}
function nothingSelected() {
	return new GateError("SUITE_EMPTY", "Cannot measure anything as no benchmark is left after --suite and --filter", { hint: "leave the options out to see every benchmark, or check the globs of the configuration" });
}
async function checkRemoved(measurer, options, { benchmarks = [] }) {
	const all = await measurer.discover("candidate", "all");
	if (all.length > 0 && benchmarks.length > 0) return;
	throw options.nothingFits?.(all) ?? nothingSelected();
}
function storedOf({ history, select }) {
	return history.runs.map((run) => ({
		...run,
		outcomes: run.outcomes.filter(({ id }) => select({ id }))
	}));
}
function isBaselineSure(options) {
	const { skip, config } = options;
	const mayBeSkipped = skip !== void 0 && config.suites.every(({ paths }) => paths.length > 0);
	return isCompared(options) && !isJudgedByStored(options, mayBeSkipped);
}
function isCompared({ purpose, baselineCommit }) {
	return purpose !== "store" && baselineCommit !== void 0;
}
function isJudgedByStored({ config, history }, isSkipped) {
	return (config.policy.confirm === "never" || isSkipped) && history.runs.length > 0;
}
async function listBaseline(baseline, options, discovered) {
	const broken = /* @__PURE__ */ new Map();
	if (!isCompared(options)) return {
		broken,
		sideBySide: "impossible"
	};
	if (isJudgedByStored(options, discovered.length > 0 && !discovered.some(isMeasurable(options)))) return {
		broken,
		sideBySide: "possible"
	};
	const found = await baseline.discover();
	if ("said" in found) return {
		broken,
		sideBySide: "impossible"
	};
	const selected = found.filter(options.select);
	for (const { id, failure } of selected) if (failure !== void 0) broken.set(benchmarkKey(id), failure);
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
			reason: unmeasured
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
function isAloneNeeded(options) {
	const { purpose, baselineCommit, history, config, sideBySide } = options;
	if (purpose === "store" || baselineCommit === void 0) return true;
	return (config.policy.confirm === "never" || sideBySide === "impossible") && history.runs.length >= fewestStored;
}
const unmeasured = "the time budget was spent before it was measured";
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
	/TOKEN|SECRET|PASSW|PASSPHRASE|ASKPASS|CREDENTIAL|AUTH|COOKIE|SESSION|PRIVATE|SIGNING|BEARER|(?:API|ACCESS|WRITE|DEPLOY|LICENSE)KEY|KEYSTORE|WEBHOOK|JWT/,
	/(?:^|_)(?:PAT|KEYS?|PWD|PASS|DSN|CREDS?|PFX|P12)(?:_|$)/
];
const namesOfPaths = /* @__PURE__ */ new Set(["PWD", "OLDPWD"]);
const gitSetting = /^GIT_CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+|PARAMETERS)$/;
const refusedValues = [
	/^(?:npm_|sk-|AKIA|ASIA)/,
	/(?<![A-Za-z0-9])(?:gh[opsur]_|github_pat_|glpat-|xox[abprs]-)/,
	/-----BEGIN /,
	/:\/\/(?!git@)[^/\s@]+@/,
	/(?<![\w-])eyJ[\w-]+\.[\w-]+\./,
	/authorization\s*:/i,
	/:\/\/hooks\.slack\.com\/|\/api\/webhooks\//
];
function childEnvironment(variables) {
	const kept = {};
	const given = Object.entries(variables).filter((each) => each[1] !== void 0);
	const isGitHarmless = given.every(([name, value]) => !isGitSetting(name) || !isSecret(value));
	for (const [name, value] of given) if (isGitSetting(name) ? isGitHarmless : isHarmless(name.toUpperCase(), value)) kept[name] = value;
	return kept;
}
const unasked = {
	npm_config_audit: "false",
	npm_config_fund: "false",
	npm_config_update_notifier: "false"
};
function setupEnvironment(variables) {
	const kept = childEnvironment(variables);
	const given = new Set(Object.keys(kept).map((name) => name.toLowerCase()));
	const added = Object.entries(unasked).filter(([name]) => !given.has(name));
	return {
		...kept,
		...Object.fromEntries(added)
	};
}
function isGitSetting(name) {
	return gitSetting.test(name.toUpperCase());
}
function isSecret(value) {
	return refusedValues.some((pattern) => pattern.test(value));
}
function isHarmless(name, value) {
	if (isSecret(value)) return false;
	if (allowed.has(name) || namesOfPaths.has(name)) return true;
	return !namesRepository(name) && !refusedNames.some((pattern) => pattern.test(name));
}
// src/measure/marked-processes.ts
const variable = "FLAMEGATE_RUN";
const runMark = { [variable]: ownOwner };
function killOwnProcesses() {
	killMarked((owner) => owner === ownOwner);
}
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
function parseProcessorTimes(text) {
	const times = (/^cpu +(.*)$/m.exec(text)?.[1])?.trim().split(/ +/).slice(0, 8).map(Number) ?? [];
	if (times.length < 8 || times.some((time) => !Number.isFinite(time))) return void 0;
	return {
		total: times.reduce((sum, time) => sum + time, 0),
		steal: times[7] ?? 0
	};
}
function stealBetween(before, after) {
	if (before === void 0 || after === void 0 || after.total <= before.total) return void 0;
	return Math.max(0, (after.steal - before.steal) / (after.total - before.total));
}
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
const tailBytes = 4096;
const answerBytes = 64 * 2 ** 20;
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
const mostMs = 2e3;
const lookMs = 5;
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
// src/measure/setup.ts
const timeoutMs = 9e5;
const outputBytes = 65536;
const mostQuoted = 4e3;
async function runSetup(root, command, run) {
	const result = await run({
		command,
		args: [],
		cwd: root,
		timeoutMs,
		through: "shell",
		stderrBytes: outputBytes
	});
	const { end } = result;
	if (end.kind === "exit" && end.code === 0) return;
	const how = end.kind === "exit" ? `it ended with code ${end.code}` : `it ended by ${end.kind}`;
	const output = [result.stdout, result.stderr].map(quoted).filter((text) => text !== "");
	const { setupHint } = await import("./chunk-setup-hint.js");
	throw new GateError("SETUP_FAILED", `Cannot set up the checkout as "${command}" must succeed: ${how}\n${output.join("\n")}`, { hint: setupHint(command, result) });
}
function quoted(text) {
	let isHelp = false;
	const output = text.trim().split("\n").filter((line) => {
		const isNpms = /^npm (?:error|ERR!)/.test(line);
		isHelp = isHelp && isNpms && !line.includes("A complete log") || isNpms && /\sUsage:$/.test(line);
		return !isHelp;
	}).join("\n");
	if (output.length <= mostQuoted) return output;
	const end = output.slice(-4e3);
	return `…\n${end.slice(end.indexOf("\n") + 1)}`;
}
async function guessSetup(root, suites) {
	const guesses = await Promise.all(suites.map((suite) => guessFor(root, suite)));
	return [...new Set(guesses.flat())];
}
async function guessFor(root, { harness, workingDirectory = "" }) {
	if (toolOf(harness).npmPackage !== void 0) return guessNodeSetup(root);
	const { inRepository } = await import("./chunk-all-in-repository2.js");
	const guess = inRepository(harness)?.setup;
	if (guess === void 0) return guessNodeSetup(root);
	const enter = workingDirectory === "" ? "" : `cd "${workingDirectory}" && `;
	return guess((file) => textOf(join(root, workingDirectory, file))).map((command) => enter + command);
}
async function neededBy(command, { root, suites }) {
	const guesses = await Promise.all(suites.map((suite) => guessFor(root, suite)));
	const own = suites.filter((_, index) => guesses[index]?.includes(command) === true);
	return own.length === 0 ? suites : own;
}
async function neededCommands(commands, asked) {
	const needed = await Promise.all(commands.map((command) => isNeeded(command, asked)));
	const lastOfAll = (await Promise.all(commands.map((command) => neededBy(command, asked)))).lastIndexOf(asked.suites);
	return commands.filter((_, index) => index < lastOfAll || needed[index]);
}
async function isNeeded(command, { asked, ...place }) {
	if (asked.length === 0) return true;
	const wanted = place.suites.filter(({ name }) => asked.includes(name));
	return wanted.some((suite) => suite.command !== void 0 || toolOf(suite.harness).needsCommand === true) || (await neededBy(command, place)).some((suite) => wanted.includes(suite));
}
function textOf(path) {
	return existsSync(path) ? readFileSync(path, "utf8") : void 0;
}
async function guessNodeSetup(root) {
	const { managerIn, tellingFiles } = await import("./chunk-package-manager.js");
	const read = tellingFiles.map((name) => [name, textOf(join(root, name)) ?? ""]);
	const manager = managerIn("", {
		files: readdirSync(root),
		texts: new Map(read)
	});
	return manager === void 0 ? [] : [manager.install];
}
// src/measure/setup-turns.ts
function createSetupTurns({ leftMs, nowMs = () => performance.now() } = {}) {
	const together = /* @__PURE__ */ new Set();
	let alone = Promise.resolve();
	const runAlone = (setUp) => {
		const mine = alone.then(async () => {
			await Promise.allSettled(together);
			await setUp();
		});
		alone = mine.catch(() => {});
		return mine;
	};
	let begun = 0;
	const runTogether = async (setUp) => {
		await alone;
		const first = ++begun;
		const hadCompany = together.size > 0;
		const startedMs = nowMs();
		const mine = setUp();
		together.add(mine);
		try {
			await mine;
		} catch (error) {
			together.delete(mine);
			if (!(hadCompany || begun > first) || !(error instanceof GateError) || error.code !== "SETUP_FAILED") throw error;
			const tookMs = nowMs() - startedMs;
			await runAlone(async () => {
				const left = leftMs?.() ?? Number.POSITIVE_INFINITY;
				if (left < tookMs) throw withoutTime(error, {
					tookMs,
					leftMs: left
				});
				await setUp();
			});
		} finally {
			together.delete(mine);
		}
	};
	return { run: (isConfined, setUp) => isConfined ? runTogether(setUp) : runAlone(setUp) };
}
function withoutTime(failed, { tookMs, leftMs }) {
	const left = leftMs <= 0 ? "nothing" : formatDuration(leftMs);
	const why = `It failed after ${formatDuration(tookMs)} beside the other side's, and was not run again by itself, as ${left} of the budget is left: a --budget longer by ${formatDuration(2 * tookMs)} holds that`;
	return new GateError("SETUP_FAILED", `${failed.message}\n${why}`, {
		hint: failed.hint,
		cause: failed
	});
}
function areConfined(commands, mavenFilled = isMavenFilled, place = "") {
	return commands.every((command) => fromRoot(command, place).split(/&&|\|\|/).every((part) => isConfined(part.trim(), mavenFilled)));
}
function fromRoot(command, place) {
	const parts = place.split("/").filter((part) => part !== "" && part !== ".");
	if (parts.includes("..") || /(?:^|[\s&|;])cd\s/.test(command)) return command;
	return command.replaceAll(/(^|\s)((?:\.\.\/)+)(?=\w)/g, (all, before, up) => up.length / 3 > parts.length ? all : `${before}./`);
}
const shellWords = /[;|<>`$()&\\\n~]/;
const elsewhere = /(?:^|[\s=/])\.\.(?:[\s/]|$)|(?:^|[\s=])\/|(?:^|\s)(?:-g|--global|link|unlink|publish)(?:\s|$)/;
const maven = /^(?:\.\/)?mvnw?(?: -(?:P|pl|f) \S+| -(?!(?:P|pl|f) )\S+| (?:clean|compile|test-compile|package|dependency:build-classpath))+$/;
function isMavenFilled() {
	return existsSync(join(homedir(), ".m2/repository/org/apache/maven/plugins/maven-compiler-plugin"));
}
const confined = [
	/^cd \S+$/,
	/^(?:npm|pnpm) (?:ci|install|i|add|run|pkg|rebuild|exec|--filter)\b/,
	/^(?:bun install|bun run|bunx|npx)\b/,
	/^yarn (?:install --immutable|workspace|run)\b/,
	/^cargo (?:fetch|build)\b/,
	/^(?:\.\/)?gradlew?(?: -\S+| \S*(?:[jJ]ar|classes|assemble))+$/,
	/^go (?:mod download|build|generate)\b/,
	/^python3? -m venv (?:--without-pip )?[\w.-]+$/,
	/^python3? -m pip --python \.?[\w-]+\/bin\/python3? install\b/,
	/^(?:\.\/)?\.?[\w-]+\/bin\/(?:python3? -m pip|pip3?) install\b/,
	/^uv (?:sync|venv|pip install)\b/,
	/^poetry (?:config --local|install|run python -m pip install)\b/
];
const ownVariables = /^(?:PATH="\$PWD\/\.?[\w-]+\/bin:\$PATH"|YARN_NODE_LINKER=node-modules) /;
function isConfined(whole, mavenFilled) {
	const part = whole.replace(ownVariables, "");
	const quoted = /"[^"$`\\]*"/g;
	const words = part.replaceAll(quoted, (text) => text.slice(1, -1).replaceAll(/\s/g, "_"));
	if (shellWords.test(part.replaceAll(quoted, "")) || elsewhere.test(words)) return false;
	return confined.some((pattern) => pattern.test(words)) || maven.test(words) && mavenFilled();
}
// src/measure/temporary-folder.ts
const prefix = "flamegate-";
const ours = new RegExp(`^${prefix}(\\d+-\\d+)-[A-Za-z0-9]{6}$`);
const steadyPrefix = `${prefix}at-`;
function isSteadyName(name) {
	return /^[0-9a-f]{16}$/.test(name.startsWith("flamegate-at-") ? name.slice(steadyPrefix.length) : "");
}
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
function ownerOfFolder(name) {
	return ours.exec(name)?.[1];
}
function removeAbandonedFolders() {
	for (const name of namesIn(tmpdir())) {
		if (isSteadyName(name)) removeAbandonedLink(join(tmpdir(), name));
		const owner = ownerOfFolder(name);
		if (owner === void 0 || isOwnerAlive(owner)) continue;
		if (mayRemove(join(tmpdir(), name))) removeFolder(join(tmpdir(), name));
	}
}
function removeAbandonedLink(path) {
	try {
		const owner = ownerOfFolder(basename(readlinkSync(path)));
		if (owner !== void 0 && !isOwnerAlive(owner) && mayRemove(path)) unlinkSync(path);
	} catch {}
}
function mayRemove(path) {
	const user = process.getuid?.();
	try {
		return user === void 0 || user === 0 || lstatSync(path).uid === user;
	} catch {
		return false;
	}
}
function namesIn(folder) {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
// src/measure/steady-path.ts
function linkSteadily(repository, home) {
	if (process.platform === "win32") return void 0;
	const path = join(tmpdir(), `${steadyPrefix}${shortHash(repository)}`);
	if (!isFree(path)) return void 0;
	try {
		symlinkSync(home, path);
		return path;
	} catch {
		return;
	}
}
function unlinkSteady(path, home) {
	if (path === void 0 || !isSteadyName(basename(path))) return;
	try {
		if (readlinkSync(path) === home) unlinkSync(path);
	} catch {}
}
function isFree(path) {
	try {
		const owner = ownerOfFolder(basename(readlinkSync(path)));
		if (owner === void 0 || isOwnerAlive(owner)) return false;
		unlinkSync(path);
		return true;
	} catch (error) {
		return error instanceof Error && Reflect.get(error, "code") === "ENOENT";
	}
}
// src/measure/suite-troubles.ts
async function only(troubles, suites, work) {
	if (troubles === void 0) return work();
	if (suites.every(({ name }) => troubles.has(name))) return void 0;
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof GateError) || endsAll(error)) throw error;
		for (const { name } of suites) if (!troubles.has(name)) troubles.set(name, error);
		return;
	}
}
function endedBy(troubles) {
	return [...troubles.values()].find(endsAll);
}
function endsAll({ code }) {
	return code === "INTERRUPTED" || code === "BUDGET_SPENT";
}
function inTrouble({ name, workingDirectory = "." }, { message, hint }) {
	return {
		name,
		file: workingDirectory,
		localName: "",
		metrics: [timeMetric],
		isOfItsKind: true,
		failure: {
			reason: "load",
			message: hint === void 0 ? message : `${message}\nTo do: ${hint}`
		}
	};
}
// src/measure/within-budget.ts
function within({ run, hold }, leftMs) {
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
const folderNames = {
	baseline: "side-b",
	candidate: "side-c"
};
function createCheckouts(options) {
	const { baseline, candidate, signal, progress } = options;
	killAbandonedProcesses();
	removeAbandonedFolders();
	const home = makeTemporaryFolder();
	const processes = createProcesses({
		environment: setupEnvironment(options.variables),
		signal
	});
	const opened = { root: "" };
	const remove = () => removeAll(opened, home);
	process.once("exit", remove);
	const repository = memo(async () => {
		opened.root = await workingTreeRoot(options.folder);
		await removeAbandoned(opened.root);
		opened.steady = linkSteadily(opened.root, home);
		return opened.root;
	});
	const { config, asked = [], troubles } = options;
	const checkedOut = /* @__PURE__ */ new Map();
	const { leftMs } = options;
	const world = openWorld({
		run: runWithin(processes.run, leftMs),
		config,
		asked,
		troubles,
		leftMs
	});
	const prepare = async (side) => {
		const wanted = side === "baseline" ? baseline : candidate;
		if (wanted === void 0) throw new TypeError(`there is no ${side} to check out`);
		const path = join(home, folderNames[side]);
		const { prepared } = await world.inOrder(async () => {
			const root = await repository();
			if (typeof wanted !== "string") return { prepared: Promise.resolve(root) };
			const place = {
				root,
				path,
				commit: await resolveCommit(root, wanted)
			};
			throwIfAborted(signal);
			await addWorktree(place);
			checkedOut.set(side, Date.now());
			return setUp(place, world, (line) => progress?.log(`${side} ${place.commit.slice(0, 9)}: ${line}`));
		});
		return prepared;
	};
	const begun = /* @__PURE__ */ new Set();
	const begin = (side) => {
		const prepared = prepare(side);
		begun.add(prepared);
		return prepared;
	};
	const sides = {
		baseline: memo(() => begin("baseline")),
		candidate: memo(() => begin("candidate"))
	};
	return {
		folder: options.folder,
		sides: baseline === void 0 ? ["candidate"] : ["baseline", "candidate"],
		root: (side) => sides[side](),
		steadyRoot: (side) => checkedOut.has(side) ? steadySide(opened, side) : void 0,
		checkedOutAt: (side) => checkedOut.get(side),
		close: async () => {
			world.close();
			processes.close();
			await Promise.allSettled(begun);
			process.removeListener("exit", remove);
			remove();
		}
	};
}
function removeAll({ root, steady }, home) {
	killOwnProcesses();
	unlinkSteady(steady, home);
	removeWorktrees(root, home);
}
function steadySide({ steady }, side) {
	return steady === void 0 ? void 0 : join(steady, folderNames[side]);
}
function openWorld({ run, config, asked, troubles, leftMs }) {
	let isClosed = false;
	let last = Promise.resolve();
	const runOpen = async (request) => {
		if (isClosed) throw new GateError("INTERRUPTED", "Cannot go on as the run has ended");
		return run(request);
	};
	return {
		config,
		asked,
		troubles,
		turns: createSetupTurns({ leftMs }),
		installs: memo(async () => (await import("./chunk-shared-installs.js")).createSharedInstalls(runOpen)),
		run: runOpen,
		inOrder: (work) => {
			const mine = last.then(work);
			last = mine.catch(() => {});
			return mine;
		},
		close: () => {
			isClosed = true;
		}
	};
}
async function setUp({ path }, { config: { setup, suites }, asked, troubles, run, turns, installs }, log) {
	const pointers = await lfsPointers(path);
	if (pointers > 0) log(`${formatCount(pointers, "file")} of Git LFS ${pointers === 1 ? "is" : "are"} not filled: ${withoutLfs}`);
	const commands = await neededCommands(setup ?? await guessSetup(path, suites), {
		root: path,
		suites,
		asked
	});
	if (!commands.some((command) => command.includes("submodule")) && existsSync(join(path, ".gitmodules"))) log(withoutSubmodules);
	return { prepared: turns.run(areConfined(commands), async () => {
		for (const command of commands) await only(troubles, troubles === void 0 ? suites : await neededBy(command, {
			root: path,
			suites
		}), async () => {
			log(command);
			return (await installs()).run({
				root: path,
				command,
				log
			}, () => runSetup(path, command, run));
		});
	}).then(() => path) };
}
const withoutSubmodules = "its submodules are not checked out; if benchmarks need them, add \"git submodule update --init\" to setup";
const withoutLfs = "if benchmarks read them, install git-lfs and fetch the objects (in a workflow: actions/checkout with lfs: true)";
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
// src/measure/announced.ts
const firstMs = 5e3;
const everyMs = 3e4;
async function announced({ progress, leftMs }, what, work, far = () => void 0) {
	if (progress === void 0) return work();
	const started = performance.now();
	const say = () => {
		const left = leftMs === void 0 ? "" : `, ended in ${seconds(leftMs())} at the latest`;
		const done = far();
		const reached = done === void 0 ? "" : `, ${done}`;
		progress.log(`${what}: ${seconds(performance.now() - started)} so far${reached}${left}`);
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
// src/measure/told-apart.ts
function toldApart(listing) {
	const names = listing.map(({ name }) => storableName(name));
	const shared = new Set(sharedNames(names));
	if (shared.size === 0) return listing;
	const isClear = (name) => {
		const twins = listing.filter((_, i) => names[i] === name);
		return new Set(twins.map(({ file, localName }) => JSON.stringify([file, localName]))).size === twins.length;
	};
	const clear = new Set([...shared].filter(isClear));
	const distinct = numberedNames(names);
	return listing.map((each, i) => {
		const name = names[i] ?? "";
		if (!clear.has(name)) return each;
		const remark = [each.remark, sharedNamesRemark(each.file, [name])].filter(Boolean).join("\n");
		return {
			...each,
			name: distinct[i] ?? name,
			remark
		};
	});
}
// src/measure/catalog.ts
async function readCatalog(config, side, reading) {
	const { scope } = reading;
	const known = /* @__PURE__ */ new Map();
	const all = suitesOf(config, side);
	const wanted = scope === void 0 || scope.suites.length === 0 ? all : all.filter(({ suite: { name } }) => scope.suites.includes(name));
	for (const { suite, isGone } of wanted) {
		const listing = await only(reading.troubles, [suite], () => listSide(side, {
			suite,
			isGone,
			isGuessed: config.source === void 0
		}, reading));
		const trouble = reading.troubles?.get(suite.name);
		const found = listing ?? (trouble === void 0 ? [] : [inTrouble(suite, trouble)]);
		for (const listed of toldApart(found)) {
			if (isLeftOut(suite, listed)) continue;
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
async function listSide(side, { suite, isGone, isGuessed }, { contextOf, scope, announcer = {}, troubles }) {
	const reached = { known: [] };
	try {
		const context = await contextOf(side, suite);
		const onListed = (known, far) => void Object.assign(reached, {
			known,
			far
		});
		const mayHold = scope?.mayHold?.(suite.name);
		const narrowed = mayHold === void 0 ? {
			...context,
			onListed
		} : {
			...context,
			mayHold,
			onListed
		};
		const listing = await announced(announcer, `${side}: building and finding what suite "${suite.name}" (${suite.harness}) holds`, () => listIn(narrowed, isGone).catch((error) => Promise.reject(spentFinding(error, suite, reached.far))), () => reached.far);
		if (listing.length === 0 && side === "candidate" && mayHold === void 0) throw isGuessed ? unconfigured(context) : emptySuite(context);
		if (side === "candidate") refuseUnreported(suite, listing, mayHold === void 0 ? "whole" : "part");
		return listing;
	} catch (error) {
		if (troubles === void 0 || !(error instanceof GateError) || !endsAll(error)) throw error;
		troubles.set(suite.name, error);
		return reached.known;
	}
}
function spentFinding(error, { name }, far) {
	if (!(error instanceof GateError) || error.code !== "BUDGET_SPENT") return error;
	const message = `Cannot go on as the time budget must cover finding what suite "${name}" holds: it is spent${far === void 0 ? "" : ` (${far})`}`;
	return new GateError(error.code, message, {
		hint: error.hint,
		cause: error
	});
}
function refuseOneExecutable(one, other) {
	for (const [key, { listed, suite }] of other) {
		const shared = one.get(key)?.listed.executable;
		if (shared === void 0 || shared !== listed.executable) continue;
		throw new GateError("BENCH_LOAD_FAILED", `Cannot compare suite "${suite.name}" as each side must run what was built from it: both run ${shared}`, { hint: "let the build write into the checkout: unset CARGO_TARGET_DIR and the like, install into an environment of the checkout" });
	}
}
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
async function listIn(context, isGone) {
	try {
		return (await (await harnessOf(context.suite.harness)).list(context)).map((each) => each.failure === void 0 ? each : {
			...each,
			failure: fromRoot$1(each.failure, context.root)
		});
	} catch (error) {
		if (!isGone || !(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		return [];
	}
}
function emptySuite({ suite, root }) {
	const found = suite.files.length === 0 ? [] : findFiles(root, suite.files);
	const name = `Cannot measure suite "${suite.name}" as it must hold benchmarks:`;
	const [first] = found;
	if (first !== void 0) {
		const more = found.length === 1 ? "" : ` and ${found.length - 1} more`;
		return new GateError("SUITE_EMPTY", `${name} ${neutralize(first)}${more} ${found.length === 1 ? "holds" : "hold"} none of ${suite.harness}`, { hint: "let files name what registers benchmarks as it is run, not what such files import" });
	}
	const folder = suite.files.find((glob) => isFolder(join(root, glob)));
	if (folder !== void 0) {
		const meant = `${folder.replace(/\/+$/, "")}/**`;
		return new GateError("SUITE_EMPTY", `${name} ${whereNone(suite)}`, { hint: `${neutralize(folder)} is a folder, and files must name files: write ${JSON.stringify(neutralize(meant))}` });
	}
	return new GateError("SUITE_EMPTY", `${name} ${whereNone(suite)}`, { hint: isBuilt(suite) ? "a build may leave benchmarks out unless an option asks for them; files are globs relative to the root of the repository" : "globs are relative to the root of the repository, and node_modules is never searched; \"gate\" measures commits, so new files must be committed" });
}
function isFolder(path) {
	try {
		return statSync(path).isDirectory();
	} catch {
		return false;
	}
}
function unconfigured({ suite, root }) {
	const { code, message } = emptySuite({
		suite,
		root
	});
	return new GateError(code, `${message}; there is no configuration that names others`, { hint: "\"flamegate init\" writes one for the benchmarks that are here, in any language it knows, and commits nothing; what is not committed is not compared" });
}
function isBuilt({ harness, command }) {
	return command !== void 0 && (harness === "google-benchmark" || harness === "jmh");
}
function whereNone(suite) {
	const { command, files, harness, workingDirectory } = suite;
	if (isBuilt(suite)) return `"${command}" makes nothing that fits ${files.join(", ")}`;
	if (files.length > 0) return `none match ${files.join(", ")}`;
	return command === void 0 ? `${harness} finds none in ${workingDirectory ?? "."}` : `"${command}" listed none`;
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
	const { file, failure, remark, localName, selfContained } = listed;
	const metrics = metricsOf(suite, listed);
	return {
		id: idOf(suite, listed),
		file,
		suite,
		metrics,
		failure: failure === void 0 ? void 0 : printable(failure),
		isUnlisted: failure !== void 0 && localName === "" ? true : void 0,
		selfContained,
		remark: remark === void 0 ? void 0 : neutralize(remark)
	};
}
function metricsOf(suite, { metrics }) {
	if (suite.metrics.length === 0 || metrics.length === 0) return metrics;
	return suite.metrics.flatMap((name) => metrics.find((metric) => metric.name === name) ?? []);
}
function isLeftOut(suite, listed) {
	return listed.failure === void 0 && listed.metrics.length > 0 && metricsOf(suite, listed).length === 0;
}
function refuseUnreported(suite, listing, extent) {
	const listed = listing.filter(({ metrics, isOfItsKind }) => metrics.length > 0 && isOfItsKind !== true);
	if (listed.length === 0) return;
	const reported = [...new Set(listed.flatMap(({ metrics }) => metrics.map(({ name }) => name)))];
	const missing = suite.metrics.filter((name) => !reported.includes(name));
	const [first] = missing;
	if (first === void 0 || extent === "part" && missing.length < suite.metrics.length) return;
	const names = reported.join(", ");
	const message = `Cannot measure suite "${suite.name}" as metrics must be among ${names}: current value is ${first}`;
	throw new GateError("CONFIG_OUT_OF_RANGE", message, { hint: `write metrics: [${names}] in the suite, or leave metrics out to judge all that it reports` });
}
function wantedKey({ benchmark, metric }) {
	return JSON.stringify([benchmark.name, metric.name]);
}
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
function sharedAlike(values, shared) {
	const least = Math.min(...values);
	const most = Math.max(...shared.map(({ operations }) => operations));
	const made = values.map((value, index) => madeOnce(value, shared[index]));
	const known = made.filter((each) => each !== void 0);
	return values.map((value, index) => {
		const { once = 0, operations = 0 } = shared[index] ?? {};
		if (!(once > 0 && operations > 0)) return value;
		const mine = repeatsItself(once, {
			values,
			shared,
			made
		}) ? made[index] ?? Math.min(once, Math.max(0, ...known)) : once;
		return Math.max(least, value - mine * (1 / operations - 1 / most));
	});
}
const agreement = .002;
function repeatsItself(once, { values, shared, made }) {
	const own = values.flatMap((value, index) => {
		const each = shared[index];
		if (each?.once !== once || each.operations <= 0) return [];
		return [value - (made[index] ?? once - value) / each.operations];
	});
	const [low, high] = [Math.min(...own), Math.max(...own)];
	return own.length > 1 && high - low <= Math.max(1.5, agreement * high);
}
function madeOnce(value, shared) {
	const { once = 0, operations = 0 } = shared ?? {};
	if (!(once > 0 && operations > 1)) return void 0;
	return Math.min(once, Math.max(0, (once - value) * operations / (operations - 1)));
}
// src/stats/turns.ts
const least = .001;
function canBeRelative(levels) {
	return levels.every((level) => level >= least);
}
function turnFactor(levels) {
	return Math.exp(median(levels.map((level) => Math.log(level))));
}
function relativeToTurns(levels, factors) {
	return median(levels.map((level, turn) => level / (factors[turn] ?? 1)));
}
// src/measure/block-turns.ts
const mostTurns = 64;
const patience = 5;
const busyPatience = 3;
const stealBound = .1;
const unusually = 2;
const mostVoid = 1 / 2;
async function takeTurns(places, { measureMs, seed }) {
	const random = createRandom(seed);
	const leastTurns = Math.max(1, ...places.map(({ held }) => held.leastSlices));
	const turns = [];
	const withVoid = [];
	const steals = [];
	let [keptMs, shortestMs, voided] = [
		0,
		Number.POSITIVE_INFINITY,
		0
	];
	const isMeasured = () => turns.length * shortestMs >= measureMs || keptMs >= busyPatience * measureMs || turns.length >= mostTurns;
	const isEnough = () => turns.length > 0 && (turns.length >= leastTurns ? isMeasured() : keptMs >= patience * measureMs);
	while (!isEnough()) {
		const turn = await takeTurn(places, random);
		if (turn.state === "failed") return turn;
		if (turn.state === "over") {
			const had = turns.length < leastTurns ? withVoid : turns;
			return had.length < leastTurns ? turn : {
				state: "measured",
				turns: had
			};
		}
		withVoid.push(turn.slices);
		const isVoid = turn.steal > Math.max(stealBound, unusually * (steals.length === 0 ? 0 : median(steals)));
		steals.push(turn.steal);
		if (isVoid && voided < mostVoid * (turns.length + 1)) {
			voided += 1;
			continue;
		}
		turns.push(turn.slices);
		keptMs += turn.ms / places.length;
		shortestMs = Math.min(shortestMs, turn.ms / places.length);
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
async function timed(place, work) {
	const started = performance.now();
	try {
		return await work();
	} finally {
		place.spentMs += performance.now() - started;
	}
}
// src/measure/lockstep.ts
async function measureInLockstep(open, options) {
	const { processors = 1 } = options;
	const measured = await measureOnce(open, options, processors > 1 ? 1 : 0);
	if (typeof measured === "string" || !measured.wereTogether || !measured.lanes.some(failedByItself)) return lanesOf(measured);
	return lanesOf(await measureOnce(open, options, 0));
}
function lanesOf(attempt) {
	return typeof attempt === "string" ? attempt : attempt.lanes;
}
function failedByItself(lane) {
	return lane.state === "failed" && lane.failure.reason !== "timeout";
}
async function measureOnce(open, options, ahead) {
	const places = [];
	try {
		const lanes = [];
		const [first] = open;
		if (first === void 0) return {
			lanes,
			wereTogether: false
		};
		const openAt = (place) => {
			const opened = places[place] ?? {
				held: (open[place] ?? first)(),
				spentMs: 0
			};
			places[place] = opened;
			return opened;
		};
		const { held } = openAt(0);
		const kept = held.startsSlowly === true ? ahead : 0;
		for (const [group, wanted] of held.groups.entries()) {
			const measured = await measureGroup({
				count: open.length,
				openAt,
				places,
				wanted,
				ahead: kept
			}, options, group);
			if (typeof measured === "string") return measured;
			lanes.push(...measured);
		}
		return {
			lanes,
			wereTogether: kept > 0
		};
	} finally {
		await Promise.all(places.map(({ held }) => held.close()));
	}
}
async function measureGroup({ count, openAt, places, wanted, ahead }, options, group) {
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
		const last = number === 0 ? 0 : Math.min(number + ahead, count - 1);
		for (let later = number + 1; later <= last; later += 1) openAt(later);
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
			operations: operationsOf(turns, place, lane)
		}))
	}, typical);
	const bad = values.findIndex(isUnusable);
	if (bad >= 0) return {
		state: "failed",
		wanted,
		place: bad,
		failure: unusable(wanted.metric, values[bad] ?? NaN)
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
				spread: spreadOf(wanted.metric, all),
				iterations: iterations === 0 ? void 0 : iterations,
				...note
			};
		}),
		turns: factors
	};
}
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
function operationsOf(turns, place, lane) {
	const iterations = turns.reduce((sum, turn) => sum + (turn[place]?.iterations ?? 0), 0);
	const repetitions = turns.reduce((sum, turn) => sum + (turn[place]?.values[lane]?.length ?? 0), 0);
	return repetitions === 0 ? 0 : iterations / repetitions;
}
// src/measure/resident-memory.ts
function residentBytes(pid) {
	try {
		return parseResident(readFileSync(`/proc/${pid}/status`, "utf8"));
	} catch {
		return;
	}
}
function parseResident(status) {
	const found = /^VmRSS:\s*(\d+) kB$/m.exec(status)?.[1];
	return found === void 0 ? void 0 : Number(found) * 1024;
}
function availableBytes() {
	return Math.min(freemem(), process.availableMemory());
}
// src/measure/block-in-lockstep.ts
const memoryShare = 1 / 2;
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
			failure: printable(fromRoot$1(lane.failure, await session.rootOf(side))),
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
async function isMeasuredInLockstep(session, request) {
	const openers = await openersOf(session, request);
	if (openers === void 0) return false;
	return await session.lockstep.get(keyOf(request, openers)) !== void 0;
}
function keyOf({ stage, block, attempt, slots }, openers) {
	return JSON.stringify([
		stage,
		block,
		attempt,
		[...new Set(slots)].toSorted(),
		openers.key
	]);
}
function wantedKeyOf({ id, metric }) {
	return wantedKey({
		benchmark: { name: id.name },
		metric
	});
}
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
		const opener = (await harnessOf(known.suite.harness)).holder?.(await session.contextOf(side, known.suite), ordered);
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
		wanted: wantedTogether(await harnessOf(known.suite.harness), catalog, {
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
		processors: availableParallelism(),
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
	const took = [];
	for (const slot of slotsOf(request)) {
		if (isEarly(took.length)) await throwIfTooLong(session, request, {
			took,
			elapsedMs: performance.now() - started
		});
		const { side } = slot;
		const begun = performance.now();
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
		took.push(Math.max(performance.now() - begun, measured.invocation.durationMs ?? 0));
		if (hasEnded(request, slots) && await isAlone(session, request.target, slot)) break;
	}
	return {
		state: "measured",
		block: { slots }
	};
}
function hasEnded({ endsWithin }, slots) {
	if (endsWithin === void 0 || new Set(slots.map(({ side }) => side)).size < 2) return false;
	const values = slots.map(({ invocation }) => invocation.value);
	return doAgree(values, endsWithin);
}
async function isAlone(session, target, slot) {
	const process = await processOf(session, target, slot);
	return process.state === "known" && process.key === void 0;
}
const slowFirst = 1.5;
function isEarly(done) {
	return done === 1 || done === 2;
}
async function throwIfTooLong(session, request, { took, elapsedMs }) {
	const { mostMs, target } = request;
	if (mostMs === void 0) return;
	const eachMs = took.reduce((sum, ms) => sum + ms, 0) / took.length;
	const openMs = eachMs * (await Promise.all(slotsOf(request).slice(took.length).map((slot) => hasRun(session, target, slot)))).filter((isDone) => !isDone).length;
	const limitMs = mostMs * (took.length === 1 ? slowFirst : 1);
	if (openMs > 0 && elapsedMs + openMs > limitMs) throw new BlockTooLong(eachMs * request.slots.length);
}
async function isMeasuredOneByOne(session, request) {
	for (const slot of slotsOf(request)) if (!await hasRun(session, request.target, slot)) return false;
	return true;
}
async function hasRun(session, target, slot) {
	const process = await processOf(session, target, slot);
	return process.state === "known" && process.key !== void 0 && session.shared.has(process.key);
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
async function invoke(session, target, slot) {
	const measured = await invokeRaw(session, target, slot);
	if (measured.state === "measured") return measured;
	return {
		...measured,
		failure: printable(fromRoot$1(measured.failure, await session.rootOf(slot.side)))
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
	const harness = await harnessOf(suite.harness);
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
// src/measure/twins.ts
function withoutOddTwins(own, beside) {
	const [mine, other] = [countsIn(own), countsIn(beside)];
	return new Map([...own].map(([key, known]) => {
		const base = baseOf(known, own) ?? baseOf(known, beside) ?? key;
		const [here, there] = [mine.get(base) ?? 1, other.get(base) ?? 1];
		if (here === there || !beside.has(base)) return [key, known];
		return [key, {
			...known,
			listed: {
				...known.listed,
				failure: odd(known.listed, here, there)
			}
		}];
	}));
}
function baseOf({ suite, listed }, catalog) {
	const [, name] = /^(.+) #\d+$/s.exec(storableName(listed.name)) ?? [];
	const base = name === void 0 ? void 0 : benchmarkKey({
		suite: suite.name,
		name
	});
	return base !== void 0 && catalog.has(base) ? base : void 0;
}
function countsIn(catalog) {
	const counts = /* @__PURE__ */ new Map();
	for (const known of catalog.values()) {
		const base = baseOf(known, catalog);
		if (base !== void 0) counts.set(base, (counts.get(base) ?? 1) + 1);
	}
	return counts;
}
function odd({ name }, here, there) {
	const one = name.replace(/ #\d+$/, "");
	return {
		reason: "load",
		message: `Cannot tell which of the benchmarks named ${JSON.stringify(one)} is which as both sides must have as many: ${here} on this side, ${there} on the other; give each a name of its own`
	};
}
// src/measure/catalogs.ts
function openCatalogs(read) {
	const begun = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Map();
	const running = /* @__PURE__ */ new Set();
	const shared = /* @__PURE__ */ new Set();
	let alone = Promise.resolve();
	const start = (side) => {
		if (running.size > 0) for (const each of [side, ...running]) shared.add(each);
		running.add(side);
		const reading = read(side).finally(() => running.delete(side));
		reading.catch(() => {});
		begun.set(side, reading);
		return reading;
	};
	const readAgain = (side) => {
		const mine = alone.then(async () => {
			await Promise.allSettled(begun.values());
			return read(side);
		});
		alone = mine.catch(() => {});
		return mine;
	};
	const ask = async (side) => {
		const other = asked.get(side === "baseline" ? "candidate" : "baseline");
		const first = await (begun.get(side) ?? start(side));
		const own = shared.has(side) && hasUnlisted(first) ? await readAgain(side).catch(unlessSpent(first)) : first;
		const beside = await other?.catch(() => void 0);
		if (beside === void 0) return own;
		refuseOneExecutable(beside, own);
		return withoutOddTwins(own, beside);
	};
	return {
		of: (side) => {
			const found = asked.get(side) ?? ask(side);
			asked.set(side, found);
			return found;
		},
		begin: (side) => {
			if (!begun.has(side)) start(side);
		}
	};
}
function unlessSpent(first) {
	return (error) => {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return first;
		throw error;
	};
}
function hasUnlisted(catalog) {
	return [...catalog.values()].some(({ listed }) => listed.failure !== void 0 && listed.localName === "");
}
function listBeside({ suites, baseSuites = [] }, scope, mavenFilled) {
	const asked = scope?.suites ?? [];
	return [...suites, ...baseSuites].filter(({ name }) => asked.length === 0 || asked.includes(name)).every(({ harness, command, workingDirectory }) => toolOf(harness).listsBeside === true && (command === void 0 || areConfined([command], mavenFilled, workingDirectory)));
}
// src/measure/runtimes.ts
const unknown = "unknown";
const mostLines = 2;
async function readRuntimes(options) {
	const versions = /* @__PURE__ */ new Map();
	for (const suite of options.suites) {
		const toolchain = (await harnessOf(suite.harness)).toolchain?.(suite) ?? nodeToolchain(options.node);
		const cwd = join(options.folder, suite.workingDirectory ?? "");
		const known = versions.get(toolchain.runtime);
		const isAsked = (options.asked ?? []).length === 0 || options.asked?.includes(suite.name) === true;
		const wanted = isAsked ? toolchain : {
			...toolchain,
			optional: true
		};
		const ask = () => versionOf(wanted, cwd, options.variables);
		const version = known === void 0 || known === unknown ? await only(options.troubles, [suite], ask) : known;
		if (version !== void 0 && (isAsked || version !== unknown)) versions.set(toolchain.runtime, version);
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
	if (optional === true) return unknown;
	const asked = [command, ...args].join(" ");
	const complaint = printable({
		reason: "unsupported",
		message: complaintOf(answer)
	}).message;
	const message = `Cannot run benchmarks as "${asked}" must print its version: it ${complaint === "" ? "does not" : `says ${complaint}`}`;
	throw new GateError("TOOL_MISSING", message, { hint: complaint === "" ? hint : `run "${asked}" in this folder until it answers; ${hint}` });
}
function complaintOf({ stdout, stderr }) {
	const quoted = [...(stderr ?? "").split("\n"), ...(stdout ?? "").split("\n")].map((line) => line.trim()).filter((line) => line !== "").slice(0, mostLines);
	return quoted.length === 0 ? "" : `"${quoted.join("; ")}"`;
}
// src/measure/machine.ts
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
async function readEnvironment(options) {
	return storableEnvironment({
		os: platform(),
		arch: arch(),
		cpuModel: cpus()[0]?.model.trim() ?? "unknown",
		cores: cpus().length,
		image: readImage(options.variables),
		...await readRuntimes(options),
		flags: [...new Set(options.suites.flatMap(({ flags }) => flags))]
	});
}
function readImage(variables) {
	const image = variables["ImageOS"];
	if (image !== void 0 && image !== "") return image;
	try {
		return parseRelease(readFileSync("/etc/os-release", "utf8")) ?? platform();
	} catch {
		return platform();
	}
}
function parseRelease(text) {
	const field = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, "m").exec(text)?.[1];
	const id = field("ID");
	const version = field("VERSION_ID");
	return id === void 0 ? void 0 : [id, version].filter((part) => part !== void 0).join("-");
}
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
// src/measure/measurer.ts
async function createMeasurer(options) {
	const { config, checkouts, variables, signal, troubles } = options;
	const node = options.node ?? findNode(variables);
	const pinning = planPinning(variables, config.measure.pin ? "pin" : "free");
	const processes = createProcesses({
		environment: childEnvironment(variables),
		prefix: pinning.prefix,
		signal
	});
	const { suites } = config;
	const [asked, folder] = [options.scope?.suites, checkouts.folder];
	const environment = await readEnvironment({
		node,
		variables,
		suites,
		asked,
		troubles,
		folder
	});
	const scratch = createScratch();
	const limited = {
		worker: options.worker,
		...within(processes, options.leftMs)
	};
	const ofSide = {
		baseline: {},
		candidate: { cameAndWent: cameAndWentOf(options) }
	};
	const contextOf = async (side, suite) => {
		return {
			suite,
			root: await checkouts.root(side),
			steadyRoot: checkouts.steadyRoot?.(side),
			...ofSide[side],
			node,
			scratch: scratch.path,
			...limited
		};
	};
	const reading = {
		contextOf,
		scope: options.scope,
		announcer: options,
		troubles
	};
	const catalogs = openCatalogs((side) => readCatalog(config, side, reading));
	const catalog = (side) => catalogs.of(side);
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
		prepare: (side) => {
			if (listBeside(config, options.scope)) catalogs.begin(side);
			else checkouts.root(side).catch(() => {});
		},
		discover: async (side, which) => {
			throwIfAborted(signal);
			return [...(await (which === "all" ? readCatalog(config, side, {
				...reading,
				scope: void 0
			}) : catalog(side))).values()].map(toDiscovered);
		},
		measureAlone: (benchmark, count, round = 0) => measureAlone(session, benchmark, {
			count,
			round
		}),
		measureBlock: (request) => measureBlock(session, request),
		measuredBlock: (request) => measuredBlock(session, request),
		measuredWith: (request) => measuredWith(session, request),
		...explaining$1(options, session, processes),
		close: async () => {
			processes.close();
			scratch.remove();
			await checkouts.close();
		}
	};
}
function cameAndWentOf({ compared, checkouts }) {
	if (compared === void 0) return void 0;
	let found;
	return () => {
		found ??= cameAndWent(checkouts.folder, compared);
		return found;
	};
}
function explaining$1({ compared, checkouts, leftMs, leftToExplainMs = leftMs }, session, processes) {
	const { catalog, contextOf } = session;
	const briefs = /* @__PURE__ */ new Map();
	return {
		effects: async (benchmarks, { mostLostMs, mostMs, ...told }) => {
			const world = {
				compared,
				catalog,
				contextOf
			};
			if (mostLostMs !== void 0) return (await import("./chunk-likely-effects.js")).likelyEffects(world, benchmarks, {
				...told,
				mostLostMs,
				mostMs
			});
			told.start(benchmarks.length);
			return (await import("./chunk-effects2.js")).effectsOf(world, benchmarks, told.step);
		},
		reached: async (benchmarks) => (await import("./chunk-reach.js")).reachedBy({
			compared,
			contextOf
		}, benchmarks),
		staleBuilds: async (benchmarks) => {
			const checkedOutAt = (side) => checkouts.checkedOutAt(side);
			const { staleBuilds } = await import("./chunk-stale-builds.js");
			return staleBuilds({
				compared,
				catalog,
				contextOf,
				checkedOutAt
			}, benchmarks);
		},
		work: async (id) => (await import("./chunk-both-sides-counted.js")).workOf({
			catalog,
			contextOf
		}, id),
		profilerTroubles: async (benchmarks) => {
			const suites = new Set(benchmarks.map(({ suite }) => suite));
			const { profilerTroubles } = await import("./chunk-profiler-troubles.js");
			return profilerTroubles(suites, (suite) => contextOf("candidate", suite));
		},
		profile: async (target, repeats) => {
			const limited = within(processes, leftToExplainMs);
			const toExplain = async (side, suite) => ({
				...await contextOf(side, suite),
				...limited
			});
			const { captureProfiles } = await import("./chunk-capture-profiles.js");
			const asked = {
				target,
				repeats,
				sides: checkouts.sides,
				leftMs: leftToExplainMs
			};
			return captureProfiles({
				catalog,
				contextOf: toExplain,
				briefs
			}, asked);
		},
		built: async (paths) => (await import("./chunk-built-files.js")).findBuilt(paths, {
			baseline: await checkouts.root("baseline"),
			candidate: await checkouts.root("candidate")
		})
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
	let unused;
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
			if (measured.state === "measured") invocations.push(measured.invocation);
			else if (!isShownOnly(metric, measured.failure)) return {
				state: "failed",
				id,
				failure: measured.failure
			};
			else unused = measured.failure;
		}
		if (invocations.length === count) measurements.push({
			metric,
			invocations
		});
	}
	if (measurements.length === 0 && unused !== void 0) return {
		state: "failed",
		id,
		failure: unused
	};
	return {
		state: "measured",
		id,
		measurements,
		profiles: []
	};
}
function isShownOnly({ role }, { reason }) {
	return role === "informational" && reason === "unstable";
}
async function measureBlock(session, request) {
	return await blockInLockstep(session, request) ?? blockOneByOne(session, request);
}
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
	return wantedTogether(await harnessOf(known.suite.harness), all, {
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
// src/app/revisions.ts
async function resolveRevisions(root, question) {
	const { candidate, notes } = await resolveCandidate(root, question);
	if (question.base === void 0) {
		const found = await defaultBase(root, candidate);
		return {
			candidate,
			baseline: found.commit,
			notes: [...found.notes, ...notes]
		};
	}
	const baseline = await resolveCommit(root, question.base);
	return {
		candidate,
		baseline,
		notes: baseline === candidate ? [oneCommit, ...notes] : notes
	};
}
async function resolveCandidate(root, question) {
	return {
		candidate: await resolveCommit(root, question.head ?? "HEAD"),
		notes: question.head === void 0 ? await dirtyNotes(root) : []
	};
}
const oneCommit = "Baseline and candidate are one commit: no change was measured.";
async function defaultBase(root, candidate) {
	const branch = await defaultBranch(root);
	const base = branch === void 0 ? void 0 : await mergeBase(root, branch, candidate);
	if (base !== void 0 && base !== candidate) return {
		commit: base,
		notes: []
	};
	const [parent, ...others] = await parentsOf(root, candidate);
	if (parent === void 0 && await isShallow(root)) throw shallowClone("must hold what HEAD is compared with");
	return {
		commit: parent,
		notes: branch !== void 0 || parent === void 0 || others.length > 0 ? [] : [noBranch]
	};
}
const noBranch = "No default branch is known here (origin/HEAD, main, master), so the baseline is the parent of the candidate alone; --base names another.";
async function mergeBase(root, branch, candidate) {
	const words = [
		"merge-base",
		branch,
		candidate
	];
	const result = await tryGit(root, words);
	if (result.code === 0) return result.stdout.toString("utf8").trim();
	if (result.code !== 1) throw gitFailed(words, result);
	if (await isShallow(root)) throw shallowClone("must hold the commit where this branch left the default branch");
	const [short, other] = [candidate.slice(0, 9), branch.slice(0, 9)];
	const message = `Cannot choose a baseline as the candidate must share history with the default branch: ${short} and ${other} have no commit in common`;
	throw new GateError("GIT_REF_MISSING", message, { hint: "name what to compare with: --base COMMIT" });
}
async function parentsOf(root, commit) {
	return (await git(root, [
		"rev-list",
		"--parents",
		"--max-count=1",
		commit,
		"--"
	])).split(" ").slice(1);
}
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
const overrun = {
	share: .1,
	ms: 4e3
};
const explaining = {
	share: .13,
	ms: 6e3
};
function startRunTime(budgetMs, startedAt) {
	const leftOf = ({ share, ms }) => () => startedAt + budgetMs * (1 + share) + ms - Date.now();
	return {
		endsAt: startedAt + budgetMs,
		leftMs: leftOf(overrun),
		leftToExplainMs: leftOf(explaining)
	};
}
// src/app/selection.ts
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
function checkSuites({ suites }, config) {
	const unknown = suites.find((name) => !config.suites.some((suite) => suite.name === name));
	if (unknown === void 0) return;
	const names = config.suites.map(({ name }) => name);
	const [known, near] = [names.join(", "), nearest(unknown, names)];
	throw new GateError("USAGE", `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`, { hint: near === void 0 ? "suites are named in the configuration: suites[].name" : `did you mean ${near}?` });
}
function scopeOf(options, config) {
	checkSuites(options, config);
	const { suites, filters } = options;
	return {
		suites,
		mayHold: filters.length === 0 ? void 0 : (suite) => mayHold(filters, suite)
	};
}
function shardOf(id, count) {
	return createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest().readUInt32BE(0) % count + 1;
}
function nothingFits({ suites, filters }, found) {
	const inSuites = found.filter(({ id }) => suites.length === 0 || suites.includes(id.suite));
	const names = inSuites.map(({ id }) => id.name);
	const shown = filters.map((filter) => JSON.stringify(filter)).join(", ");
	const hint = `flamegate measure --list shows every name; ${likely(filters, names)}`;
	if (filters.length === 0) {
		const message = `Cannot measure anything as suite ${suites.join(", ")} holds no benchmark`;
		return new GateError("SUITE_EMPTY", message, { hint });
	}
	const unloaded = inSuites.find(({ failure }) => failure !== void 0 && failure.reason !== "skipped");
	const why = unloaded?.failure === void 0 ? "" : `; ${unloaded.id.name} does not load: ${unloaded.failure.message}`;
	const message = `Cannot measure anything as --filter must fit a benchmark's name: none of ${names.length} fits ${shown}${why}`;
	return new GateError("SUITE_EMPTY", message, { hint });
}
const mostShown = 5;
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
const worker = fileURLToPath(new URL("./worker.js", import.meta.url));
const profileRepeats = 5;
async function runMeasuring(io, question, parts = {}) {
	const startedAt = Date.now();
	const root = await workingTreeRoot(resolve(io.cwd, question.folder));
	const isCompared = question.purpose !== "store";
	const revisions = parts.revisions ?? await (isCompared ? resolveRevisions : resolveCandidate)(root, question);
	const baseline = isCompared ? revisions.baseline : void 0;
	const { config: judged, gate } = parts.judged ?? await meantBy({
		root,
		cwd: io.cwd,
		baseline
	}, question);
	const config = withBudget(judged, durationOf$1("measure", "budget", question.budget));
	const time = startRunTime(config.measure.budgetMs, startedAt);
	const progress = parts.progress ?? createProgress(io, Date.now);
	const measurer = await createMeasurer({
		config,
		checkouts: createCheckouts({
			folder: root,
			candidate: question.candidate === void 0 ? revisions.candidate : { kind: question.candidate },
			baseline,
			config,
			asked: question.suites,
			variables: io.env,
			signal: io.signal,
			progress,
			leftMs: time.leftMs
		}),
		variables: io.env,
		worker,
		signal: io.signal,
		leftMs: time.leftMs,
		leftToExplainMs: time.leftToExplainMs,
		progress,
		scope: scopeOf(question, config),
		compared: baseline === void 0 || question.candidate !== void 0 ? void 0 : {
			baseline,
			candidate: revisions.candidate,
			places: placesIn(config)
		}
	});
	try {
		const settled = {
			config,
			gate,
			revisions,
			baseline
		};
		return {
			...await runGate({
				...await worldOf({
					root,
					io,
					question,
					parts
				}, settled),
				measurer,
				progress,
				now: Date.now
			}, {
				...taskOf(question, parts, settled),
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
async function worldOf({ root, io, question, parts }, { config, revisions, baseline }) {
	return {
		store: parts.store ?? await storeToRead({
			root,
			config
		}, io, question.remote),
		ancestry: parts.ancestry ?? openGitAncestry(root),
		changes: baseline === void 0 ? void 0 : parts.changes ?? openGitChanges(root, baseline, revisions.candidate)
	};
}
function taskOf(question, parts, { config, gate, revisions, baseline }) {
	return {
		config,
		candidateCommit: revisions.candidate,
		baselineCommit: baseline,
		select: selection(question, config),
		asked: askedIn(question),
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
function askedIn({ suites, filters }) {
	return suites.length + filters.length === 0 ? void 0 : {
		suites,
		filters
	};
}
function placeOf(question, parts, baseline) {
	return {
		version,
		reproduceBase: baseline,
		chosen: chosenBy(question),
		command: question.command,
		reproduce: question.reproduce,
		repositoryUrl: parts.repositoryUrl,
		baselineBranch: parts.baselineBranch
	};
}
function chosenBy(question) {
	const { suites, filters, shard } = question;
	const one = (option, value) => value === void 0 ? [] : [{
		option,
		value
	}];
	const chosen = [
		...one("--head", question.head),
		...one("--config", question.config),
		...one("--working-directory", question.workingDirectory),
		...one("--store", question.store),
		...one("--remote", question.remote),
		...one("--budget", question.budget),
		...askedOptions({
			suites,
			filters
		}),
		...shard === void 0 ? [] : [{
			option: "--shard",
			value: `${shard.index}/${shard.count}`
		}]
	];
	return chosen.length === 0 ? void 0 : chosen;
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
export { createCheckouts, createMeasurer, endedBy, endsAll, makeTemporaryFolder, meantBy, nothingFits, resolveCandidate, resolveRevisions, runMeasuring, scopeOf, selection, startRunTime, worker };
