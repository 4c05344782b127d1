import { i as __toESM } from "./chunk-rolldown-runtime.js";
import { c as configPlaces, s as toolOf } from "./chunk-parse.js";
import { a as procedure, c as durationOf, d as measuredShift, f as folderOf, h as typedConfig, i as readHistory, l as openLedger, m as openJudged, p as gateFolder, r as emptyHistory, t as openGitChanges, u as assemble } from "./chunk-git-changes.js";
import { t as GateError, u as cutMiddle } from "./chunk-errors.js";
import { F as placeOf$1, I as repositoryPath, n as readPprof } from "./chunk-pprof.js";
import { r as storableName, t as benchmarkKey } from "./chunk-benchmark-id.js";
import { A as defaultGate, D as environmentClass, N as gateName } from "./chunk-store-layout.js";
import { C as residentMetric, S as profileKindOf, b as allocsMetric, w as timeMetric, x as cpuMetric, y as allocMetric } from "./chunk-words.js";
import { a as languageOfPath, i as definitionsIn, n as findBlame, o as rangeIn, r as blankLiterals, t as diffProfiles } from "./chunk-diff.js";
import { a as workingTreeRoot, i as shallowClone, r as resolveCommit, t as isShallow } from "./chunk-repository.js";
import { i as tryGitNow, r as tryGit, t as git } from "./chunk-git.js";
import { c as isOwnerAlive, i as storeOf, l as ownOwner, s as removeAbandonedRefs } from "./chunk-workspace.js";
import { t as namesRepository } from "./chunk-settle.js";
import { t as orderBytes } from "./chunk-worker-protocol.js";
import { n as globMatcher, r as require_picomatch } from "./chunk-accepts.js";
import { c as quantile, i as median, r as mean } from "./chunk-simple-statistics.js";
import { t as coalesce } from "./chunk-coalesce.js";
import { n as isRate, t as directionOf } from "./chunk-direction.js";
import { n as findVite } from "./chunk-transform-bench-files2.js";
import { n as createRandom, r as shuffled } from "./chunk-median-interval.js";
import { b as readCpuProfile, g as readJfr, l as readPerfScript, n as applySourceMaps, r as readSpeedscope, s as writePprof, t as readSourceMaps, v as readHeapProfile } from "./chunk-source-maps.js";
import { t as withVersions } from "./chunk-package-versions.js";
import { t as openGitAncestry } from "./chunk-git-ancestry.js";
import { t as createProgress } from "./chunk-progress.js";
import { t as durationOf$1 } from "./chunk-quantities.js";
import { t as nearest } from "./chunk-nearest.js";
import { t as version } from "./chunk-version.js";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { createHash, randomInt, randomUUID } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import { basename, delimiter, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { spawn, spawnSync } from "node:child_process";
import { arch, availableParallelism, cpus, freemem, loadavg, platform, tmpdir } from "node:os";
import { StringDecoder } from "node:string_decoder";
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
		world.progress.step(`${target.id.name} ${target.metric.name}`);
		step = procedure.next(answer);
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
	if (leftMs !== void 0 && leftMs() <= 0) return spent;
	try {
		const answer = await measurer.measureBlock(request);
		return answer.state === "failed" && answer.failure.reason === "timeout" && (leftMs?.() ?? 1) <= 0 ? spent : answer;
	} catch (error) {
		if (error instanceof GateError && error.code === "BUDGET_SPENT") return spent;
		throw error;
	}
}
function phaseName(request, blocks) {
	if (request.stage === 1) return "comparing with the baseline on this machine";
	return `confirming suspects among ${new Set(blocks.map(({ target }) => `${benchmarkKey(target.id)} ${target.metric.name}`)).size} with fresh processes`;
}
// src/gate/baseline-builder.ts
/** Builds the baseline commit when something first asks for it. One that cannot be built is a stated outcome, no error. */
/** Characters kept of why a baseline could not be built; a bundle takes twice as many UTF-16 units. */
const mostSaid = 1e4;
function createBaselineBuilder(measurer) {
	let built;
	let failed;
	const build = async () => {
		try {
			return await measurer.discover("baseline");
		} catch (error) {
			if (!(error instanceof GateError) || !saysOfCommit(error)) throw error;
			failed = { said: cutMiddle(error.message, mostSaid) };
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
* fails on both must neither pass as a mere fault of the baseline nor be called one of this change.
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
/** What lacks for one benchmark lacks for all and is told once. */
function unprofiled(benchmark, { code, message, hint }) {
	if (code === "BUDGET_SPENT") return unprofiledInTime;
	if (code !== "TOOL_MISSING") return `No profile of ${benchmark}. ${message}`;
	return `No profiles. ${message}${hint === void 0 ? "" : ` (${hint})`}`;
}
const unprofiledInTime = "Not everything was profiled, as the time budget was spent.";
// src/gate/profile-candidate.ts
/** Profiles of a run that will be stored: one of each kind for every benchmark, so that a later reader can ask where the cost was. */
/** A profile that cannot be had is noted; the numbers stand without it. */
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
		...unique(captured),
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
function unique(captured) {
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
// src/gate/gather.ts
/** Stored runs can clear from this many on; fewer are not worth the processes. */
const fewestStored = 5;
async function gather(world, options) {
	const startedAt = world.now();
	const endsAt = options.endsAt ?? startedAt + options.config.measure.budgetMs;
	const leftMs = () => endsAt - world.now();
	const toMeasureMs = () => leftMs() - forProfilesMs(options);
	const { measurer, progress } = world;
	progress.start("finding benchmarks", 0);
	const discovered = (await measurer.discover("candidate")).filter(options.select);
	if (discovered.length === 0 && options.shard === void 0) throw options.nothingFits?.(await measurer.discover("candidate", "all")) ?? nothingSelected();
	const baseline = createBaselineBuilder(measurer);
	const listed = await listBaseline(baseline, options, discovered);
	const measured = await measureCandidate({
		...world,
		leftMs
	}, {
		...options,
		sideBySide: listed.sideBySide
	}, withSides(discovered, listed));
	const stored = options.purpose === "store" && options.profileRepeats > 0 ? await profileCandidate({
		...world,
		leftMs
	}, measured) : void 0;
	const candidate = stored?.run ?? measured;
	const { result: judgements, blocks } = await drive(procedure({
		candidate,
		stored: options.history.runs,
		accepted: options.history.accepted,
		otherClasses: options.history.otherClasses,
		...listed.benchmarks === void 0 ? {} : { baselineBenchmarks: listed.benchmarks },
		...listed.targets === void 0 ? {} : { baselineTargets: listed.targets },
		sideBySide: listed.sideBySide,
		policy: options.config.policy,
		seed: options.seed,
		budgetMs: Math.max(0, toMeasureMs()) + openLedger(0, candidate).spentMs
	}), {
		measurer: baseline,
		progress,
		leftMs: toMeasureMs
	});
	const profiled = await profileRegressions(world, judgements, options);
	const built = await builtIn(measurer, profiled);
	progress.done();
	const unprepared = baseline.unprepared();
	return {
		evidence: {
			schema: 1,
			seed: options.seed,
			candidate,
			...options.baselineCommit === void 0 ? {} : { baselineCommit: options.baselineCommit },
			environment: measurer.environment,
			blocks,
			profiles: profiled.records,
			...built === void 0 ? {} : { built },
			...unprepared === void 0 ? {} : { unprepared },
			...listed.benchmarks === void 0 ? {} : { baselineBenchmarks: listed.benchmarks },
			...listed.targets === void 0 ? {} : { baselineTargets: listed.targets },
			stored: options.history.keys,
			...options.shard === void 0 ? {} : { shard: options.shard },
			durationMs: world.now() - startedAt
		},
		judgements,
		profiles: new Map([...stored?.bytes ?? [], ...profiled.bytes]),
		notes: [
			...remarksOf(discovered),
			...stored?.notes ?? [],
			...profiled.notes
		]
	};
}
/** A regression without its function is half an answer, so measuring leaves some of the budget. */
const forProfiles = {
	share: .2,
	mostMs: 6e4
};
function forProfilesMs({ purpose, profileRepeats, config }) {
	if (purpose === "store" || profileRepeats === 0) return 0;
	return Math.min(config.measure.budgetMs * forProfiles.share, forProfiles.mostMs);
}
/** What is broken on the baseline too is said to be. */
function withSides(discovered, { broken }) {
	return discovered.map((each) => each.failure !== void 0 && broken.has(benchmarkKey(each.id)) ? {
		...each,
		failure: {
			...each.failure,
			sides: "both"
		}
	} : each);
}
/** Asked while the checkouts stand. */
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
/** Built before anything is measured, unless stored runs alone are to judge or nothing is left to be measured. */
async function listBaseline(baseline, options, discovered) {
	const broken = /* @__PURE__ */ new Set();
	if (options.purpose === "store" || options.baselineCommit === void 0) return {
		broken,
		sideBySide: "impossible"
	};
	if ((options.config.policy.confirm === "never" || !discovered.some(isMeasurable(options))) && options.history.runs.length > 0) return {
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
	const sound = discovered.filter((each) => skipped.get(each) === void 0 && each.failure === void 0);
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
		...options.gate === void 0 || options.gate === defaultGate ? {} : { gate: options.gate },
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
		...options.labels === void 0 ? {} : { labels: options.labels },
		...world.changes === void 0 ? {} : { changes: world.changes },
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
		gate: options.gate
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
* Processes that outlive the group they were started in, as daemons do. Each that runs the repository's code bears its
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
		const steal = stealBetween(before, readProcessorTimes());
		return {
			...steal === void 0 ? {} : { steal },
			...load === void 0 ? {} : { load },
			...frequencyMHz === void 0 ? {} : { frequencyMHz }
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
/** Share of all processors' time, 0..1; undefined where it is not told or too little time has passed. */
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
			limit.resume();
			signal(child.pid, "SIGCONT");
			if (order !== "") send(answers, order);
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
// src/measure/neutralise.ts
/**
* Makes foreign output safe for a CI log: the runner obeys lines that begin with `::` and `##[` anywhere in a line,
* whoever printed them. Also strips terminal escapes.
*/
const escapes = /\u001b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
function neutralise(text) {
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
			if (since !== void 0) return;
			since = performance.now();
			arm();
		},
		onPassed: (next) => {
			call = next;
		},
		clear: stop
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
		...process.platform === "win32" ? {} : { hold: (request) => holdProcess(begin(request, options, living)) },
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
	const stderr = createTail(tailBytes);
	child.stdout?.on("data", stdout.add);
	child.stderr?.on("data", stderr.add);
	const end = await ended(child, limit, signal);
	throwIfAborted(signal);
	return {
		end,
		stdout: request.answersOn === "stdout" ? stdout.text() : neutralise(stdout.text()),
		stderr: neutralise(stderr.text()),
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
		const said = [result.stdout, result.stderr].map((text) => text.trim()).filter((text) => text !== "");
		throw new GateError("SETUP_FAILED", `Cannot set up the checkout as "${command}" must succeed: ${how}\n${said.join("\n")}`, { hint: hintOf(result) });
	}
}
function hintOf({ end, stderr }) {
	const missing = end.kind === "exit" && end.code === 127 ? /([\w.@-]+): (?:command )?not found/.exec(stderr)?.[1] : void 0;
	if (missing === void 0) return "no token reaches setup commands; set `setup` in the configuration to what this repository needs";
	const isManager = [
		"pnpm",
		"yarn",
		"bun"
	].includes(missing);
	if ([
		"uv",
		"poetry",
		"pdm"
	].includes(missing)) return `${missing} is not installed on this machine: pipx install ${missing}, in a workflow in a step before the gate`;
	const how = missing === "bun" ? "npm install --global bun" : `corepack enable ${missing}, or npm install --global ${missing}`;
	return `${missing} is not installed on this machine: ${isManager ? how : "install it, in a workflow in a step before the gate"}`;
}
/** What the suites' languages need, each once; nothing for what builds itself. */
function guessSetup(root, suites) {
	const commands = suites.flatMap(({ harness, workingDirectory = "" }) => {
		const guess = toolOf(harness).setup;
		if (guess === void 0) return guessNodeSetup(root);
		const enter = workingDirectory === "" ? "" : `cd "${workingDirectory}" && `;
		return guess((file) => textOf(join(root, workingDirectory, file))).map((command) => enter + command);
	});
	return [...new Set(commands)];
}
function textOf(path) {
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
		try {
			rmSync(join(tmpdir(), name), {
				recursive: true,
				force: true
			});
		} catch {}
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
/** No process of a run outlives the run's own time: one that would is ended, and none is started any more. */
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
		...signal === void 0 ? {} : { signal }
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
	const commands = setup ?? guessSetup(path, suites);
	for (const command of commands) log(command);
	await runSetup(path, commands, run);
	return path;
}
const withoutSubmodules = "its submodules are not checked out; if benchmarks need them, add \"git submodule update --init\" to setup";
function memo(make) {
	let made;
	return () => {
		made ??= make();
		return made;
	};
}
async function addWorktree({ root, path, commit }) {
	const result = await tryGit(root, [
		"worktree",
		"add",
		"--detach",
		"--force",
		path,
		commit
	]);
	if (result.code === 0) return;
	throw new GateError("GIT_FAILED", `Cannot check out ${commit} as git worktree add must succeed: it said ${result.stderr}`, { hint: `the same by hand: git worktree add --detach ../${commit.slice(0, 9)} ${commit.slice(0, 9)}` });
}
/** Synchronous, for it also runs while the process ends. `repository`: empty as long as none was opened. */
function removeWorktrees(repository, home) {
	const git = (...args) => {
		if (repository !== "") tryGitNow(repository, args);
	};
	for (const name of Object.values(folderNames)) if (existsSync(join(home, name))) git("worktree", "remove", "--force", "--force", join(home, name));
	rmSync(home, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
	git("worktree", "prune");
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
// src/harness/process-failure.ts
/** A suite's own command as a process, and how a process that did not answer is told: why it ended, the last it said. */
/** `doing`: what it was at, for the message; `the warm-up`. */
function failureOf(result, request, doing) {
	const said = lastWords(result);
	const { end } = result;
	if (end.kind === "timeout") return {
		reason: "timeout",
		message: `It did not end within ${request.timeoutMs} ms and was killed in ${doing}${said}`
	};
	if (end.kind === "unstartable") return {
		reason: "unsupported",
		message: end.message
	};
	if (end.kind === "signal") return {
		reason: "crashed",
		message: `Its process died of ${end.signal} in ${doing}${said}`
	};
	return {
		reason: "crashed",
		message: `Its process ended with code ${end.code} in ${doing} without an answer${said}`
	};
}
/** What it printed last, to be put after the reason. */
function lastWords({ stdout, stderr }) {
	const text = (stderr.trim() === "" ? stdout : stderr).trim();
	return text === "" ? "" : `; the last it said:\n${text}`;
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
		...answersOn === void 0 ? {} : { answersOn }
	};
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
// src/harness/command/gauge.ts
/** `wait4` counts the command and all it waited for. It must end as the command did, or the reason of a crash is lost. */
const program$1 = `import json, os, signal, sys, time
os.set_inheritable(3, False)
begun = time.perf_counter_ns()
child = os.posix_spawn("/bin/sh", ["sh", "-c", sys.argv[1]], os.environ)
_, status, used = os.wait4(child, 0)
took = time.perf_counter_ns() - begun
size = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
answer = {"time": took, "user": used.ru_utime * 1e9, "system": used.ru_stime * 1e9, "rss": size}
os.write(3, (json.dumps(answer) + "\\n").encode())
if os.WIFSIGNALED(status):
    if os.WTERMSIG(status) in (signal.SIGINT, signal.SIGPIPE):
        signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
    os.kill(os.getpid(), os.WTERMSIG(status))
os._exit(os.WEXITSTATUS(status))
`;
const python = [
	"-I",
	"-S",
	"-c"
];
/** Ends with 0 where commands can be gauged here. */
function probe(cwd) {
	const asking = "import os, sys; sys.exit(0 if hasattr(os, \"posix_spawn\") and hasattr(os, \"wait4\") else 1)";
	return {
		command: "python3",
		args: [...python, asking],
		cwd,
		timeoutMs: 2e4
	};
}
/** `request`: through the shell. */
function gauged({ command, cwd, timeoutMs }) {
	return {
		command: "python3",
		args: [
			...python,
			program$1,
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
const program = {
	runtime: "command",
	command: process.execPath,
	args: ["--print", "\"any\""],
	version: /^(any)/,
	hint: ""
};
/** Of the last command of the line, which is what the others prepare; undefined: Node. */
function runtimeOf({ command = "" }) {
	for (const part of command.split(/&&|\|\||[;|\n]/).toReversed()) for (const word of part.trim().split(/\s+/).map(nameOf$2)) {
		if (node.test(word)) return void 0;
		const found = runtimes.find(({ words }) => words.test(word));
		if (found !== void 0) return toToolchain(found);
	}
	return command.trim() === "" ? void 0 : program;
}
/** `./node_modules/.bin/tsx` and `"C:\\py\\python.exe"` are named by their last part. */
function nameOf$2(word) {
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
		...isGauged ? {} : { remark }
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
function wayOf({ note = "{}" }) {
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
// src/harness/bench-files.ts
/** Which files of a checkout a suite's globs mean, and what their benchmarks are called. */
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const neverEntered = /* @__PURE__ */ new Set(["node_modules", ".git"]);
/** Files below `root` that match any glob, relative with forward slashes, sorted. */
function findFiles(root, globs) {
	const found = /* @__PURE__ */ new Set();
	for (const glob of globs) {
		const plain = glob.replace(/^\.\//, "");
		const { base } = import_picomatch.default.scan(plain);
		const matches = globMatcher(plain);
		const start = base === plain ? dirname(plain) : base;
		for (const file of filesBelow(root, start === "." ? "" : start)) if (matches(file)) found.add(file);
	}
	return withoutTwins(root, [...found].sort());
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
/** Enters linked folders, as a literal path does; a link to a folder it stands in would have no end. */
function filesBelow(root, folder, above = []) {
	const files = [];
	const inside = [...above, realPathOf(join(root, folder))];
	for (const entry of entriesOf$1(join(root, folder))) {
		const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
		const kind = kindOf(join(root, path), entry);
		if (kind === "file") files.push(path);
		if (kind !== "folder" || neverEntered.has(entry.name)) continue;
		if (!entry.isSymbolicLink() || !inside.includes(realPathOf(join(root, path)))) files.push(...filesBelow(root, path, inside));
	}
	return files;
}
function kindOf(path, entry) {
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
			...counted,
			startedAt,
			durationMs,
			conditions
		}
	};
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
/** `address symbol (dso)`; perf counts addresses from the start of the file. */
const frameLine = /^\s+([0-9a-f]+) .* \((\/[^()]*)\)$/;
/** Libraries of the system come without line tables. */
const system = /^\/(usr\/)?lib|\.map$|^\/(memfd|dev|anon)/;
async function withInlined(text, run) {
	const lines = text.split("\n");
	const resolved = /* @__PURE__ */ new Map();
	const nameAt = createNamer();
	for (const [program, addresses] of addressesOf(lines)) {
		const all = [...addresses].slice(0, mostOfOne);
		for (let at = 0; at < all.length; at += mostAddresses) {
			const told = await ask(program, all.slice(at, at + mostAddresses), run);
			if (told === void 0) break;
			for (const [address, places] of parseAddr2line(told)) resolved.set(`${program} ${address}`, namesOf$1(places, nameAt));
		}
	}
	return resolved.size === 0 ? text : lines.flatMap((line) => expanded(line, resolved)).join("\n");
}
function addressesOf(lines) {
	const byProgram = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [, address, program] = frameLine.exec(line) ?? [];
		if (address === void 0 || program === void 0 || system.test(program)) continue;
		const known = byProgram.get(program) ?? /* @__PURE__ */ new Set();
		byProgram.set(program, known.add(address));
	}
	return byProgram;
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
function namesOf$1(places, nameAt) {
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
	const [, address = "", program = ""] = frameLine.exec(line) ?? [];
	return [...(resolved.get(`${program} ${address.replace(/^0+(?=.)/, "")}`) ?? []).slice(0, -1).filter((name) => name !== "??").map((name) => `\t ${address.padStart(16)} ${withoutParameters(name)} (inlined)`), line];
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
		const told = await context.run(telling);
		if (!succeeded(told)) return {
			state: "failed",
			failure: failureOf(told, telling, "perf script")
		};
		const stacks = await withInlined(told.stdout, (lookup) => context.run(lookup));
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
// src/harness/criterion/criterion-results.ts
/** Bench targets of `cargo bench --no-run --message-format=json`, one JSON object a line. */
function parseCargoMessages(text) {
	const dialect = dialectOf(text);
	return text.split("\n").flatMap((line) => {
		const { reason, executable, target, manifest_path: manifest = "" } = line.startsWith("{") ? JSON.parse(line) : {};
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
	profile: profile$5
};
const metrics$3 = [timeMetric];
async function list$7(context) {
	const { suite, root } = context;
	const request = {
		command: "cargo",
		args: [
			"bench",
			"--no-run",
			"--message-format=json-render-diagnostics",
			...await ownTarget(context),
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
	if (suite.flags.some((flag) => flag.startsWith("--target-dir"))) return [];
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
	return target === void 0 || isWithin(root, target) ? [] : ["--target-dir", join(root, "target")];
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
	return text.split(/(?<=^\}\r?\n)/m).filter((part) => part.trim() !== "").map((part) => JSON.parse(part));
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
/** As the binary itself tells them, which leaves out what stands in a comment; undefined where it does not say. */
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
			said: indentedBefore(lines, at)
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
	return new Map(failed.filter(({ name }) => !failed.some((other) => other.name.startsWith(`${name}/`))).map(({ name, said }) => [name, said === "" ? "" : `: ${said}`]));
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
	return {
		name: unit,
		unit: baseUnitOf(unit),
		better: better ?? "lower",
		assume: "nothing",
		...better === void 0 ? { role: "informational" } : {}
	};
}
/** `p99-ns` and `ns/GC` are times, `peak-B` is a size; any other unit is printed as it stands. */
function baseUnitOf(unit) {
	const quantity = /(?:^|-)(ns|B|bytes)(?:\/[^/]*)?$/.exec(unit)?.[1];
	if (quantity === void 0) return unit.slice(0, 50);
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
			...failure === void 0 ? {} : { failure }
		}));
	};
	for (const event of output.events) if (event.kind === "result") add(event.name);
	const failures = failuresIn(output);
	for (const [failed, said] of failures) add(failed, {
		reason: "threw",
		message: `It failed${said}`
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
			...firstNs === void 0 ? {} : { firstNs }
		}),
		...failure === void 0 ? {} : { failure }
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
		message: `Its result must stand in a line "${name}  N  VALUE ns/op" of standard output: ${line === void 0 ? "it printed none" : `it printed ${line.trim().slice(0, 200)}`}`
	};
}
// src/harness/go/places.ts
/** The toolchain's sources where Go itself is usually installed; nobody here can change them. */
const standardLibrary = "/usr/local/go/src";
function standing$1({ path, folder }) {
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
	profile: profile$4
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
	const said = failuresIn(output).get(name);
	if (said !== void 0) return {
		reason: "threw",
		message: `It failed${said}`
	};
	return output.events.some((event) => event.kind === "skipped" && event.name === name) ? {
		reason: "missing",
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
	const request = benchRequest(context, note, {
		name,
		args: [
			"-test.benchtime",
			`${calls}x`,
			...flagsOf[kind],
			output
		]
	});
	try {
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 4 * profiledMs
		});
		if (!succeeded(result)) return failedProfile(result, request);
		return {
			state: "captured",
			profile: {
				...told$1(kind, note),
				bytes: readFileSync(output),
				operations: calls
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
function told$1(kind, note) {
	return {
		kind,
		format: "pprof",
		sampleType: kind === "cpu" ? "cpu" : "alloc_space",
		caller: {
			frame: /^testing\.\(\*B\)\.(?:runN|RunParallel\.func1) /,
			others: "kept"
		},
		place: standing$1(note.module)
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
/** C and C++: what `c++` is; a suite that builds with another compiler is told apart by its image. */
const compilerToolchain = {
	runtime: "native",
	command: "c++",
	args: ["--version"],
	version: /^(.*\d+\.\d+\S*)/,
	hint: "install a C++ compiler, on Debian and Ubuntu: apt-get install g++ cmake libbenchmark-dev"
};
// src/harness/google-benchmark/google-benchmark-results.ts
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
	const said = error?.error_message ?? error?.skip_message ?? "an error without words";
	return {
		results,
		...error === void 0 ? {} : { error: said }
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
	const factor = nanoseconds$1[unit] ?? NaN;
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
	try {
		return JSON.parse(numbersOf$1(text.slice(start, end === -1 ? void 0 : end + 1))).benchmarks;
	} catch {
		return;
	}
}
/** Counters that are no number are written as C++ prints them, which JSON has not. */
function numbersOf$1(text) {
	return text.replaceAll(/("(?:[^"\\]|\\.)*")|[-+]?\b(?:nan(?:\([^)]*\))?|inf(?:inity)?)(?![\w"])/gi, (_, quoted) => quoted ?? "null");
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
	list: list$5,
	invoke: invoke$6,
	profile: profile$3
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
	const { results = [] } = JSON.parse(text);
	const { times = [], user = NaN, system = NaN } = results[0] ?? {};
	return {
		times: times.map((seconds) => seconds * 1e9),
		cpu: (user + system) * 1e9,
		commands: results.length
	};
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
// src/harness/javascript/bundled-file.ts
/** Which file Node loads for a bench file: what was made of it, where something was. */
/** Of this process's runs, whose checkouts have folders of their own. */
const known = /* @__PURE__ */ new Map();
/** Absolute path of what Node is to load for the file. */
function loadedFor(root, file) {
	return known.get(keyOf(root, file)) ?? join(root, file);
}
function keyOf(root, file) {
	return JSON.stringify([root, file]);
}
function loadInstead(root, file, made) {
	known.set(keyOf(root, file), made);
}
// src/harness/javascript/worker-requests.ts
/** What the parent asks a worker of one checkout, and how it reads the answers. */
const tools = [
	"tinybench",
	"vitest",
	"mitata",
	"benchmarkjs"
];
/** Young generation of the allocation sensor, MiB a half: room for a window without a collection. */
const youngMiB = 256;
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
	return lines.flatMap((line) => readMessage$1(line) ?? []);
}
/** Undefined of a line that user code wrote on the channel. */
function readMessage$1(line) {
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
function askedBy({ note = "" }) {
	return tools.filter((tool) => note.split(" ").includes(tool));
}
/** The one told for this benchmark, else the one that ended the process before any was begun. */
function failureIn(messages, localName) {
	return messages.filter((message) => message.kind === "failed").find(({ name }) => name === localName || name === void 0)?.failure;
}
// src/harness/javascript/bundles.ts
/**
* The parent's half: which bench files are transformed by the project's vite, and where the result stands. Files of
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
	const entries = Object.fromEntries(files.map((file) => [nameOf$1(file), join(context.root, file)]));
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
		for (const file of files) loadInstead(context.root, file, join(outDir, `${nameOf$1(file)}.mjs`));
		return;
	}
	const failed = answers.find((message) => message.kind === "failed");
	return failed?.kind === "failed" ? failed.failure.message : failureOf(result, request, "transforming").message;
}
function nameOf$1(file) {
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
		}, benchmark, kind)
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
	return {
		...listed,
		failure: {
			...failure,
			message: `${failure.message}\nvite cannot transform it either: ${why}`
		}
	};
}
/** A file that loads, asks for no tool and registers nothing is no benchmark, as long as others beside it are. */
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
		intercept: tools
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
		return answer.asked.length > 0 ? nothing : nothing.map((each) => ({
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
		...remark === void 0 ? {} : { remark },
		...noteOf$1(context.tool, answer)
	}));
}
function remarkOf(file, { numbered }) {
	if (numbered === void 0 || numbered.length === 0) return void 0;
	return `Several benchmarks of ${file} are named ${numbered.map((name) => JSON.stringify(name)).join(", ")}: they are told apart by the order in which they are defined.`;
}
/** Tools whose packages the file asked for: measuring must replace them too, or it would run the other tools' for real. */
function noteOf$1(tool, { asked }) {
	return { note: (tool === "vitest" ? [.../* @__PURE__ */ new Set([tool, ...asked])] : asked).join(" ") };
}
const howToRegister = {
	tinybench: "export a function (bench) => { bench.add(…) } or make a tinybench Bench",
	vitest: "call bench(…) of 'vitest'",
	mitata: "call bench(…) of 'mitata'",
	benchmarkjs: "call add(…) of a Suite of 'benchmark'"
};
function withoutBenchmarks(file, tool, asked) {
	const other = asked.find((name) => name !== tool);
	if (other !== void 0 && !asked.includes(tool)) return {
		reason: "unsupported",
		message: `Cannot find a benchmark in ${file} as its suite says harness: ${tool} and it is written for ${other}: write harness: ${other}, or give the file a suite of its own`
	};
	return {
		reason: "missing",
		message: `Cannot find a benchmark in ${file} as it must ${howToRegister[tool]}: it registers none`
	};
}
/** Node looks for what `--import` and `--require` name before anything of ours runs. */
function startFailure({ suite }, { stderr }) {
	const missing = /Cannot find (?:package|module) '([^']+)'/.exec(stderr)?.[1];
	if (missing === void 0 || !suite.flags.some((flag) => flag === missing || flag.endsWith(`=${missing}`))) return;
	return {
		reason: "unsupported",
		message: `Cannot start node as the flags of suite "${suite.name}" name ${missing}, which is not installed: npm install --save-dev ${missing}, and commit package.json and the lock file`
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
// src/harness/jmh/jar.ts
/** One file of a jar, which is a zip: its directory stands at the end (PKWARE's APPNOTE, 4.3). */
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
	const end = zip.lastIndexOf(Buffer.from([
		80,
		75,
		5,
		6
	]));
	if (end === -1 || zip.readUInt32LE(end) !== directoryEnd) return void 0;
	let at = zip.readUInt32LE(end + 16);
	while (zip.readUInt32LE(at) === directoryEntry) {
		const nameLength = zip.readUInt16LE(at + 28);
		if (zip.toString("utf8", at + 46, at + 46 + nameLength) === name) return contentAt(zip, at);
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
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
/** What the user names, what stands beside `asprof` on PATH, where Java looks for libraries, else what Maven has fetched. */
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
/** The jar of Maven's `tools.profiler:async-profiler` holds the library of each platform. */
function extracted(jar, target) {
	const library = fileOfJar(jar, `${process.platform === "darwin" ? "macos" : `linux-${process.arch}`}/libasyncProfiler.so`);
	if (library === void 0) return void 0;
	writeFileSync(target, library);
	return target;
}
function asyncProfilerFlags({ kind, folder, library }) {
	return ["-prof", `async:${[
		...kind === "cpu" ? ["event=itimer", `interval=${intervalNs}`] : ["event=alloc", "alloc=65536"],
		"output=jfr",
		`dir=${folder}`,
		`libPath=${library}`
	].join(";")}`];
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
		...kind === "cpu" ? { nsPerSample: intervalNs } : {},
		...cost > 0 ? { costPerOperation: cost } : {}
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
/** Values are printed with `, ` between them and may hold it themselves: then only their lengths tell them apart. */
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
	return {
		state: "measured",
		result: {
			time: timesOf(entry.primaryMetric),
			alloc: flat(allocated?.[1] ?? {}).map(Math.round)
		}
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
	profile: profile$1
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
			const said = failureOf(result, request, "listing its benchmarks");
			listed.push({
				name: title,
				file: jar,
				localName: "",
				metrics,
				failure: said
			});
			continue;
		}
		const prefix = jars.length === 1 ? "" : `${title}/`;
		const inJar = fileOfJar(join(root, jar), "META-INF/BenchmarkList")?.toString("utf8");
		const executable = realpathSync(join(root, jar));
		for (const each of parseJmhList(result.stdout, inJar)) listed.push({
			...toListed$1(each, jar),
			name: prefix + nameOf(each),
			executable
		});
	}
	return listed;
}
function toListed$1(benchmark, file) {
	return {
		name: nameOf(benchmark),
		file,
		localName: benchmark.name,
		metrics,
		note: JSON.stringify(benchmark)
	};
}
/** `org.sample.Parsing/parse[size=10]`: class, method and parameters. */
function nameOf({ name, parameters }) {
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
	const answer = succeeded(result) ? readAnswer$1(output, first.benchmark) : void 0;
	if (answer?.state !== "measured") {
		const failure = answer === void 0 ? failureOf(result, request, "its run") : unmeasured(answer.message);
		return wanted.map(() => ({
			state: "failed",
			failure
		}));
	}
	const { alloc, time } = answer.result;
	return wanted.map(({ metric }) => measuredFrom({
		metric,
		values: metric.name === allocMetric.name ? alloc : time
	}, result, context));
}
function unmeasured(message) {
	return {
		reason: "missing",
		message
	};
}
function readAnswer$1(file, { note = "" }) {
	try {
		return parseJmhResults(readFileSync(file, "utf8"), JSON.parse(note));
	} catch {
		return;
	} finally {
		rmSync(file, { force: true });
	}
}
const profiledMs$1 = 2e3;
async function profile$1(context, benchmark, kind) {
	const folder = join(context.scratch, randomUUID());
	const output = join(context.scratch, `${randomUUID()}.json`);
	try {
		const library = await findAsyncProfiler(context);
		if (library === void 0) return {
			state: "failed",
			failure: withoutAsyncProfiler
		};
		const flags = asyncProfilerFlags({
			kind,
			folder,
			library
		});
		const request = runOf(context, benchmark, {
			measureMs: profiledMs$1,
			output,
			args: [
				"-prof",
				"gc",
				...flags
			]
		});
		const result = await context.run({
			...request,
			timeoutMs: request.timeoutMs + 10 * profiledMs$1
		});
		const answer = succeeded(result) ? readAnswer$1(output, benchmark) : void 0;
		const recording = recordingIn(folder, benchmark);
		if (answer?.state !== "measured" || recording === void 0) return {
			state: "failed",
			failure: failureOf(result, request, "its profiled run")
		};
		return {
			state: "captured",
			profile: {
				...profiledAs(kind, answer.result),
				bytes: readFileSync(recording)
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
// src/harness/shown-metric.ts
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
		metric: {
			name: name ?? usual,
			unit: base,
			better: better ?? way,
			assume: "nothing"
		},
		factor
	});
	const time = known(times);
	if (time !== void 0) return make("ns", "time", "lower", time);
	const size = known(sizes);
	if (size !== void 0) return make("B", "size", "lower", size);
	const rate = known(rates);
	if (rate !== void 0) return make("op/s", "rate", "higher", rate);
	return {
		metric: otherMetric({
			unit,
			name,
			better
		}),
		factor: 1
	};
}
/** A rate of what nobody wants (`errors/s`) is shown only: failing the wrong way round is worse than not failing. */
function otherMetric({ unit, name, better }) {
	const told = better ?? directionOf(unit, name);
	const metric = {
		name: name ?? "value",
		unit: unit === "" ? "1" : unit,
		better: told ?? "lower",
		assume: "nothing"
	};
	return told === void 0 && isRate(unit, name) ? {
		...metric,
		role: "informational"
	} : metric;
}
// src/harness/json/json-results.ts
/**
* The interchange format any program can print: `{"benchmarks":[{"name","unit","better","value","metric"}]}`; `better`
* is `lower` unless said or told by the unit, `metric` follows from the unit unless said. One number a process.
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
// src/harness/pytest/answers.ts
/** Files in which a Python process answers. */
function readAnswer(file) {
	const text = readText(file);
	return text === void 0 ? void 0 : JSON.parse(text);
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
// src/harness/pytest/program.ts
const pytestProgram = `
import importlib.util, json, os, sys, time

spec = json.loads(sys.argv[1])
root = os.path.realpath(spec["root"])

def answer(**value):
    with open(spec["output"], "w") as file:
        json.dump({"python": sys.executable, "code": 0, "benchmarks": [], "errors": [], "deselected": 0, "shadowed": [], **value}, file)

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

for module, name in (("pytest", "pytest"), ("pytest_benchmark", "pytest-benchmark")):
    if importlib.util.find_spec(module) is None:
        answer(missing=name)
        sys.exit(0)

import pytest

codspeed = importlib.util.find_spec("pytest_codspeed") is not None

class Settings:
    # What is right for people at their desks would leave benchmarks out, or stop after the first.
    unset = {
        "benchmark_disable": False, "benchmark_skip": False, "benchmark_only": False, "benchmark_enable": True,
        "benchmark_autosave": False, "benchmark_save": None, "benchmark_compare": [], "benchmark_compare_fail": None,
        "benchmark_histogram": [], "benchmark_cprofile": None, "maxfail": 0, "lf": False, "failedfirst": False,
        "newfirst": False, "stepwise": False, "stepwise_skip": False, "usepdb": False, "trace": False,
    }

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config):
        for name, value in self.unset.items():
            if hasattr(config.option, name):
                setattr(config.option, name, value)

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

def takes_fixture(item):
    return any(name in ("benchmark", "benchmark_weave") for name in getattr(item, "fixturenames", ()))

def measures(item):
    return takes_fixture(item) or is_marked(item)

# pytest-codspeed measures the whole of a test that is marked, and needs no fixture for it.
def is_marked(item):
    return codspeed and any(item.get_closest_marker(name) for name in ("benchmark", "codspeed_benchmark"))

def skipped(item):
    try:
        from _pytest.skipping import evaluate_skip_marks
        return evaluate_skip_marks(item) is not None
    except Exception:
        return item.get_closest_marker("skip") is not None

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

args = list(spec["args"])
# Both would measure something else: many processes at once, and lines that are counted.
if importlib.util.find_spec("xdist") is not None:
    args.append("-n0")
if importlib.util.find_spec("pytest_cov") is not None:
    args.append("--no-cov")

lister = Lister()
code = pytest.main(args, plugins=[Settings(), lister] if spec["task"] == "list" else [Settings()])
if spec["task"] == "list":
    loaded = [getattr(sys.modules[name], "__file__", None) for name in sorted(own) if name in sys.modules]
    outside = [os.path.realpath(file) for file in loaded if file and not within(file)]
    answer(
        code=int(code), benchmarks=lister.benchmarks, errors=lister.errors, deselected=lister.deselected,
        shadowed=shadowed, **({"outside": outside[0]} if outside else {}),
    )
sys.exit(int(code))
`;
// src/harness/pytest/interpreter.ts
/** The Python that measures a checkout, the folders of its packages, and how it is asked. */
const pythonHint = "install Python; in a workflow, with actions/setup-python before this step";
/** The suite's `command`, else what is first on PATH. */
function interpreterOf({ command }) {
	const [first = process.platform === "win32" ? "python" : "python3", ...rest] = command?.trim().split(/\s+/) ?? [];
	return [first, ...rest];
}
/** One made by the set-up in the checkout comes before the machine's. */
function interpreterIn({ suite, root }) {
	const own = foldersOf({
		suite,
		root
	}).flatMap((folder) => ["bin/python", "Scripts/python.exe"].map((python) => join(folder, ".venv", python))).find((python) => existsSync(python));
	return suite.command === void 0 && own !== void 0 ? [own] : interpreterOf(suite);
}
/** The suite's, then the checkout's: a workspace of uv has its environment at the root. */
function foldersOf({ suite, root }) {
	return suite.workingDirectory === void 0 ? [root] : [join(root, suite.workingDirectory), root];
}
/** Where a checkout's packages stand: below `src`, or at its top. */
function packageFolders({ suite, root }) {
	const cwd = join(root, suite.workingDirectory ?? "");
	return [join(cwd, "src"), cwd].filter((path) => existsSync(path));
}
function requestOf(context, [command, ...before], spec) {
	const { suite, root } = context;
	const cwd = join(root, suite.workingDirectory ?? "");
	const args = [
		"-o",
		`cache_dir=${join(context.scratch, `pytest-${randomUUID()}`)}`,
		"-q",
		"--tb=short",
		...spec.args,
		...suite.flags
	];
	const asked = {
		...spec,
		args,
		root,
		paths: packageFolders(context)
	};
	return {
		command,
		args: [
			...before,
			"-c",
			pytestProgram,
			JSON.stringify(asked)
		],
		cwd,
		timeoutMs: suite.timeoutMs
	};
}
/** What was installed from the checkout is told by its source, where that is there. */
function standing(context) {
	const folders = packageFolders(context);
	return (file) => {
		const within = file.startsWith(context.root) ? /[\\/](?:site|dist)-packages[\\/](.+)$/.exec(file)?.[1] : void 0;
		return (within === void 0 ? void 0 : folders.map((folder) => join(folder, within)).find((path) => existsSync(path))) ?? file;
	};
}
// src/harness/pytest/pytest-held.ts
const slicesOf = (warmupMs) => ({
	warmupMs,
	sliceMs: 8,
	leadMs: 2,
	leadlessMs: 50
});
/** Rounds are few where a test is slow. */
const leastSlices = 5;
function heldTest({ wanted, process, failureOf }) {
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
	const listing = readAnswer(output);
	if (listing?.missing !== void 0) throw uninstalled(context, listing);
	const failure = uncollected(listing, result, request);
	if (failure === void 0) return listing === void 0 ? [] : toListed(root, listing);
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
function uninstalled(context, { missing = "", python }) {
	const { suite } = context;
	return new GateError("TOOL_MISSING", `Cannot measure suite "${suite.name}" as ${missing} must be installed for ${python}: it is not`, { hint: installing(context, python) });
}
/** By what manages the environment that is used. */
function installing(context, python) {
	const has = (file) => foldersOf(context).some((folder) => existsSync(join(folder, file)));
	if (has("uv.lock")) return "uv add --dev pytest pytest-benchmark, and commit uv.lock";
	if (has("poetry.lock")) return "poetry add --group dev pytest pytest-benchmark, and commit poetry.lock";
	if (has("pdm.lock")) return "pdm add --dev pytest pytest-benchmark, and commit pdm.lock";
	const within = relative(context.root, python);
	const own = within.startsWith("..") ? python : within;
	return `add "${own} -m pip install pytest pytest-benchmark" to setup${own === python ? ", or before this step" : ""}`;
}
function toListed(root, listing) {
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
		...outside === void 0 ? {} : { executable: outside }
	}));
	const failed = errors.map(({ path, message }) => ({
		name: titleOf(path),
		file: within(path),
		localName: "",
		metrics: [timeMetric],
		failure: {
			reason: "load",
			message: `pytest cannot collect ${within(path)}:\n${message}${passedOver(listing)}`
		}
	}));
	return [...found, ...failed];
}
/** Compiled parts stand in an installed copy only, and one of another commit would be measured for this one. */
function passedOver({ shadowed }) {
	if (shadowed.length === 0) return "";
	return `\nThe checkout's own files were taken, and not ${shadowed.join(", ")}: to measure what is built, let setup install this checkout ("pip install ." in an environment of its own)`;
}
// src/harness/pytest/pytest-results.ts
/** Undefined where the file holds no benchmark, as when its test was skipped. */
function parsePytestBenchmark(text) {
	const { benchmarks = [] } = JSON.parse(text);
	const stats = benchmarks[0]?.stats;
	if (stats?.data === void 0 || stats.data.length === 0) return void 0;
	return {
		rounds: stats.data.map((seconds) => seconds * 1e9),
		iterations: stats.iterations ?? 1
	};
}
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
// src/harness/pytest/entry.ts
/** Tests that take pytest-benchmark's fixture: one test a process, its rounds as batches; py-spy for profiles. */
const pytestHarness = {
	toolchain: (suite) => {
		const [command, ...args] = interpreterOf(suite);
		return {
			runtime: "python",
			command,
			args: [...args, "--version"],
			version: /^Python (\S+)/,
			hint: pythonHint
		};
	},
	together: () => "nothing",
	list,
	invoke: invoke$1,
	holder,
	profile
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
	if (found === void 0) return {
		state: "failed",
		failure: {
			reason: "missing",
			message: "Its test measured nothing this time"
		}
	};
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
	return () => heldTest({
		wanted,
		process: hold(request),
		failureOf: (result) => thrown(result, request)
	});
}
/** pytest ends with 1 when a test failed; what failed is in what it printed. */
function thrown(result, request) {
	const failure = failureOf(result.stdout.trim() === "" ? result : {
		...result,
		stderr: ""
	}, request, "its run");
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
/** py-spy keeps up with this many samples a second. */
const samplesPerSecond = 400;
const profiledMs = 2e3;
async function profile(context, benchmark, _kind) {
	const [stacks, output] = [join(context.scratch, `${randomUUID()}.spy`), join(context.scratch, `${randomUUID()}.json`)];
	const python = benchmark.note ?? "";
	const args = runArguments(benchmark, {
		durationMs: profiledMs,
		roundMs: 10,
		output
	});
	const run = requestOf(context, [python], {
		task: "run",
		args,
		output
	});
	const request = {
		...run,
		command: context.suite.profiler ?? spyBeside(python),
		args: [
			...record,
			"--output",
			stacks,
			"--",
			run.command,
			...run.args
		],
		timeoutMs: run.timeoutMs + 10 * profiledMs
	};
	const result = await runTool(context, request, "pip install py-spy, or set profile: { cpu: none }");
	const bytes = readBytes(stacks);
	const rounds = parsePytestBenchmark(readText(output) ?? "{}")?.rounds;
	if (bytes === void 0 || rounds === void 0) return {
		state: "failed",
		failure: failureOf(result, request, "its profiled run")
	};
	const place = standing(context);
	return {
		state: "captured",
		profile: {
			...told,
			place,
			bytes,
			costPerOperation: estimate("minimum", rounds)
		}
	};
}
const record = [
	"record",
	"--function",
	"--full-filenames",
	"--format",
	"speedscope",
	"--rate",
	String(samplesPerSecond)
];
const told = {
	kind: "cpu",
	format: "speedscope",
	caller: {
		frame: /(?:^|\.)runner \(.*pytest_benchmark.fixture\.py\)$/,
		others: "dropped"
	}
};
function spyBeside(python) {
	const own = join(dirname(python), "py-spy");
	return existsSync(own) ? own : "py-spy";
}
// src/harness/registry.ts
const harnesses = {
	tinybench: javaScriptHarness("tinybench"),
	vitest: javaScriptHarness("vitest"),
	mitata: javaScriptHarness("mitata"),
	benchmarkjs: javaScriptHarness("benchmarkjs"),
	json: jsonHarness,
	command: commandHarness,
	go: goHarness,
	pytest: pytestHarness,
	"google-benchmark": googleBenchmarkHarness,
	criterion: criterionHarness,
	hyperfine: hyperfineHarness,
	jmh: jmhHarness
};
function harnessOf(name) {
	return harnesses[name];
}
// src/measure/printable.ts
const longestMessage = 4e3;
const longestStack = 8e3;
function printable({ reason, message, stack, sides }) {
	const shortened = (text, most) => text.length <= most ? text : `${text.slice(0, most / 2)}\n…\n${text.slice(-most / 2)}`;
	return {
		reason,
		message: neutralise(shortened(message, longestMessage)),
		...sides === void 0 ? {} : { sides },
		...stack === void 0 ? {} : { stack: neutralise(shortened(stack, longestStack)) }
	};
}
// src/measure/catalogue.ts
async function readCatalogue(config, side, { contextOf, scope }) {
	const known = /* @__PURE__ */ new Map();
	const all = suitesOf(config, side);
	const wanted = scope === void 0 || scope.suites.length === 0 ? all : all.filter(({ suite: { name } }) => scope.suites.includes(name));
	for (const { suite, isGone } of wanted) {
		const context = await contextOf(side, suite);
		const mayHold = scope?.mayHold?.(suite.name);
		const listing = await listIn(mayHold === void 0 ? context : {
			...context,
			mayHold
		}, isGone);
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
/** What runs a suite may be gone with it; then nobody can tell what it held. */
async function listIn(context, isGone) {
	try {
		return await harnessOf(context.suite.harness).list(context);
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
	const { file, failure, remark } = listed;
	const metrics = metricsOf(suite, listed);
	return {
		id: idOf(suite, listed),
		file,
		suite,
		metrics,
		...failure === void 0 ? {} : { failure: printable(failure) },
		...remark === void 0 ? {} : { remark: neutralise(remark) }
	};
}
/** Those the suite names; all that are reported where it names none. */
function metricsOf(suite, { metrics }) {
	if (suite.metrics.length === 0 || metrics.length === 0) return metrics;
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
function wantedTogether(harness, catalogue, { known, metric }) {
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
	const mates = [...catalogue.values()].filter((other) => other.suite === suite && other.listed.failure === void 0).map((other) => other.listed);
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
* some tens of milliseconds: whatever the machine does to all of them stands in all of their levels. The factor of a turn
* is the middle of its levels; it knows no sides, so that what is exchangeable before is so afterwards.
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
	return {
		state: "measured",
		wanted,
		invocations: notes.map((note, place) => {
			const iterations = turns.reduce((sum, turn) => sum + (turn[place]?.iterations ?? 0), 0);
			return {
				value: values[place] ?? NaN,
				batches: levels[place] ?? [],
				...iterations === 0 ? {} : { iterations },
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
/** Bytes a process holds; undefined where it is not told. */
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
/** Bytes that processes may take: the machine's, or the container's where it has less. */
function availableBytes() {
	const limit = process.constrainedMemory();
	return limit > 0 ? Math.min(freemem(), limit) : freemem();
}
// src/measure/block-in-lockstep.ts
/** Share of the memory available that the processes of one block may take together. */
const memoryShare = 1 / 2;
/** Undefined: its processes must run one after another. */
async function blockInLockstep(session, request) {
	const started = performance.now();
	const openers = await openersOf(session, request);
	if (openers === void 0 || session.unfit.has(openers.key)) return void 0;
	const { stage, block, attempt, slots, target } = request;
	const key = JSON.stringify([
		stage,
		block,
		attempt,
		openers.key
	]);
	const running = session.lockstep.get(key) ?? measure(session, request, openers);
	session.lockstep.set(key, running);
	const measured = await running;
	const lane = measured?.lanes.find(({ wanted }) => wantedKey(wanted) === wantedKeyOf(target));
	if (measured === void 0 || lane === void 0) return void 0;
	if (lane.state === "failed") return {
		state: "failed",
		side: measured.sides[lane.place] ?? "candidate",
		failure: printable(lane.failure),
		durationMs: performance.now() - started
	};
	const { invocations, turns } = lane;
	return {
		state: "measured",
		block: {
			slots: dealt(slots, measured.sides, invocations),
			...turns === void 0 ? {} : { turns }
		}
	};
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
	const catalogue = await session.catalogue(side);
	const known = catalogue.get(benchmarkKey(id));
	if (known === void 0 || known.listed.failure !== void 0) return void 0;
	return {
		known,
		wanted: wantedTogether(harnessOf(known.suite.harness), catalogue, {
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
// src/measure/built-files.ts
/**
* Files that profiles name and git does not know: what a build made. Most libraries benchmark such files, and what changed in them stands
* in no diff of commits, so both checkouts are compared while they stand.
*/
const mostFiles = 50;
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
	for (const path of built.slice(0, mostFiles)) diffs.push(await diffOf(path, roots));
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
		...otherRuntimes.length === 0 ? {} : { otherRuntimes }
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
		...folder === void 0 ? {} : { cwd: folder },
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
	throw new GateError("TOOL_MISSING", `Cannot run benchmarks as "${asked}" must tell its version: it does not`, { hint });
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
	return {
		os: platform(),
		arch: arch(),
		cpuModel: cpus()[0]?.model.trim() ?? "unknown",
		cores: cpus().length,
		image: readImage(options.variables),
		...readRuntimes(options),
		flags: [...new Set(options.suites.flatMap(({ flags }) => flags))]
	};
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
function planPinning(variables, wish) {
	if (wish === "free") return {
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
/** A captured profile told in the words of its sources, while the checkout and its maps still stand. */
/**
* `root`: the checkout; a dependency's maps point to sources nobody here can change. `given`: maps by script that are
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
/** What vite made of bench files and of what they import stands among the packages. */
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
		...inlining === void 0 ? {} : { inlining }
	};
	return {
		record: {
			id,
			side,
			reference: {
				kind,
				file,
				...counted
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
// src/measure/measurer.ts
/** The Measurer: discovers, measures alone, measures blocks slot by slot, profiles; one process after another. */
function createMeasurer(options) {
	const { config, checkouts, variables, signal } = options;
	const node = options.node ?? findNode(variables);
	const pinning = planPinning(variables, config.measure.pin ? "pin" : "free");
	const processes = createProcesses({
		environment: childEnvironment(variables),
		prefix: pinning.prefix,
		...signal === void 0 ? {} : { signal }
	});
	const environment = readEnvironment({
		node,
		variables,
		suites: config.suites,
		folder: checkouts.folder
	});
	const scratch = createScratch();
	const limited = within(processes, options.leftMs);
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
	const catalogues = /* @__PURE__ */ new Map();
	const catalogue = (side) => {
		const found = catalogues.get(side) ?? readBeside(side);
		catalogues.set(side, found);
		return found;
	};
	const readBeside = async (side) => {
		const beside = catalogues.get(side === "baseline" ? "candidate" : "baseline");
		const read = await readCatalogue(config, side, {
			contextOf,
			scope: options.scope
		});
		const other = await beside?.catch(() => void 0);
		if (other !== void 0) refuseOneExecutable(other, read);
		return read;
	};
	const notes = [...platformNotes(), ...pinning.notes];
	const session = {
		contextOf,
		catalogue,
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
			return [...(await (which === "all" ? readCatalogue(config, side, {
				contextOf,
				scope: void 0
			}) : catalogue(side))).values()].map(toDiscovered);
		},
		measureAlone: (benchmark, count, round = 0) => measureAlone(session, benchmark, {
			count,
			round
		}),
		measureBlock: (request) => measureBlock(session, request),
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
	const known = (await session.catalogue("candidate")).get(benchmarkKey(id));
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
	return await blockInLockstep(session, request) ?? blockInTurn(session, request);
}
/** One process after another, where they cannot be held. */
async function blockInTurn(session, request) {
	const slots = [];
	const started = performance.now();
	for (const side of request.slots) {
		const turn = slots.filter((slot) => slot.side === side).length;
		const occasion = `stage ${request.stage} block ${request.block} attempt ${request.attempt} turn ${turn}`;
		const measured = await invoke(session, request.target, {
			side,
			occasion
		});
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
async function invoke(session, target, slot) {
	const measured = await invokeRaw(session, target, slot);
	return measured.state === "failed" ? {
		...measured,
		failure: printable(measured.failure)
	} : measured;
}
async function invokeRaw(session, { id, metric }, { side, occasion }) {
	const catalogue = await session.catalogue(side);
	const known = catalogue.get(benchmarkKey(id));
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
	const context = await session.contextOf(side, suite);
	const wanted = wantedTogether(harness, catalogue, {
		known,
		metric
	});
	if (wanted.length === 1) return first(await harness.invoke(context, wanted));
	const key = JSON.stringify([
		side,
		occasion,
		suite.name,
		wanted.map(wantedKey)
	]);
	const running = session.shared.get(key) ?? invokeTogether(harness, context, wanted);
	session.shared.set(key, running);
	return (await running).get(wantedKey({
		benchmark: listed,
		metric
	})) ?? {
		state: "failed",
		failure: absent(id, side)
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
async function captureProfiles(session, { target, repeats, sides }) {
	const { id } = target;
	const captured = [];
	for (const turn of profileTurns(sides, repeats)) {
		const known = (await session.catalogue(turn.side)).get(benchmarkKey(id));
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
	const baseline = question.base === void 0 ? await defaultBase(root, candidate) : await resolveCommit(root, question.base);
	return {
		candidate,
		...baseline === void 0 ? {} : { baseline },
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
// src/app/selection.ts
/** Which benchmarks a command is about: by name, suite and shard; and what to say where none fits. */
/** A benchmark's shard follows from its name alone, so both sides agree on it. */
function selection(wish, config) {
	checkSuites(wish, config);
	const fits = wish.filters.map(matcherOf);
	const { shard } = wish;
	return ({ id }) => {
		if (wish.suites.length > 0 && !wish.suites.includes(id.suite)) return false;
		if (fits.length > 0 && !namesOf(id).some((name) => fits.some((isMatch) => isMatch(name)))) return false;
		return shard === void 0 || shardOf(id, shard.count) === shard.index;
	};
}
function checkSuites({ suites }, config) {
	const unknown = suites.find((name) => !config.suites.some((suite) => suite.name === name));
	if (unknown === void 0) return;
	const known = config.suites.map(({ name }) => name).join(", ");
	throw new GateError("USAGE", `Cannot select a suite as --suite must be one of ${known}: current value is ${unknown}`, { hint: "suites are named in the configuration: suites[].name" });
}
function namesOf({ name, suite }) {
	return [name, `${suite}/${name}`];
}
/**
* A filter is a name, or a glob. Names hold parentheses, brackets and braces of their own, so a glob also fits as if only
* its stars and question marks were special.
*/
function matcherOf(filter) {
	return globMatcher([filter, filter.replaceAll(/[\\[\](){}!+@|^$]/g, "\\$&")]);
}
/** What alone need be looked for, so that finding one benchmark does not load hundreds of files. */
function scopeOf(wish, config) {
	checkSuites(wish, config);
	const { suites, filters } = wish;
	return {
		suites,
		...filters.length === 0 ? {} : { mayHold: (suite) => mayHold(filters, suite) }
	};
}
/** What stands before a filter's first special sign decides: a file is only left out where nothing in it can fit. */
function mayHold(filters, suite) {
	const starts = filters.map((filter) => filter.replace(/[\\*?[\](){}!+@|^$].*$/s, ""));
	const reaches = (path, start) => path.startsWith(start) || start.startsWith(path);
	return (title) => starts.some((start) => start === title || [`${title}/`, `${suite}/${title}/`].some((path) => reaches(path, start)));
}
/** 1-based. */
function shardOf(id, count) {
	return createHash("sha256").update(JSON.stringify([id.suite, id.name])).digest().readUInt32BE(0) % count + 1;
}
/** `found`: all there are. */
function nothingFits({ suites, filters }, found) {
	const names = found.filter(({ id }) => suites.length === 0 || suites.includes(id.suite)).map(({ id }) => id.name);
	const shown = filters.map((filter) => JSON.stringify(filter)).join(", ");
	const hint = `flamegate measure --list shows every name; ${likely(filters, names)}`;
	if (filters.length === 0) {
		const message = `Cannot measure anything as suite ${suites.join(", ")} holds no benchmark`;
		return new GateError("SUITE_EMPTY", message, { hint });
	}
	const message = `Cannot measure anything as --filter must fit a benchmark's name: none of ${names.length} fits ${shown}`;
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
/** The built worker stands beside whichever bundle this code ends up in. */
const worker = fileURLToPath(new URL("./worker.js", import.meta.url));
/** Five a side: fewer leave functions of a tenth of the cost untested. */
const profileRepeats = 5;
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
			...baseline === void 0 ? {} : { baseline },
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
		scope: scopeOf(question, config)
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
				...baseline === void 0 ? {} : { changes: parts.changes ?? openGitChanges(root, baseline, revisions.candidate) },
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
/** A folder that is named is the gate's; else it is found from where the command was typed. */
async function meantBy({ root, cwd, baseline }, question) {
	const { store, workingDirectory } = question;
	const from = resolve(cwd, workingDirectory ?? question.folder);
	const named = workingDirectory === void 0 ? "" : await folderOf(from);
	const config = question.config === void 0 ? void 0 : await typedConfig(root, [
		named,
		"",
		cwd
	], question.config);
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
		...baseline === void 0 ? {} : { baselineCommit: baseline },
		select: selection(question, config),
		nothingFits: (found) => nothingFits(question, found),
		...parts.skip === void 0 ? {} : { skip: parts.skip },
		seed: question.seed ?? randomInt(1, 1e6),
		runId: parts.runId ?? localRunId(),
		takenAt: (/* @__PURE__ */ new Date()).toISOString(),
		...question.shard === void 0 ? {} : { shard: question.shard },
		gate,
		profileRepeats,
		purpose: question.purpose,
		...parts.labels === void 0 ? {} : { labels: parts.labels },
		notes: revisions.notes,
		place: placeOf(question, parts, baseline)
	};
}
function placeOf(question, parts, baseline) {
	return {
		version,
		...baseline === void 0 ? {} : { reproduceBase: baseline },
		...chosenBy(question),
		...question.command === void 0 ? {} : { command: question.command },
		...question.reproduce === void 0 ? {} : { reproduce: question.reproduce },
		...parts.repositoryUrl === void 0 ? {} : { repositoryUrl: parts.repositoryUrl },
		...parts.baselineBranch === void 0 ? {} : { baselineBranch: parts.baselineBranch }
	};
}
/** What a person chose by hand holds for the next run too. */
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
export { scopeOf as a, createMeasurer as c, nothingFits as i, createCheckouts as l, runMeasuring as n, selection as o, worker as r, resolveRevisions as s, meantBy as t, makeTemporaryFolder as u };
