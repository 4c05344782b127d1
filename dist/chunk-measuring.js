import { c as configPlaces } from "./chunk-reference.js";
import { a as procedure, c as durationOf, d as measuredShift, f as folderOf, h as typedConfig, i as readHistory, l as openLedger, m as openJudged, p as gateFolder, r as emptyHistory, t as openGitChanges, u as assemble } from "./chunk-git-changes.js";
import { t as GateError, u as cutMiddle } from "./chunk-errors.js";
import { F as findBlame, M as placeOf$1, N as repositoryPath, O as diffProfiles, n as readPprof } from "./chunk-pprof.js";
import { x as storableName, y as benchmarkKey } from "./chunk-format.js";
import { O as defaultGate, T as environmentClass, j as gateName } from "./chunk-store-layout.js";
import { i as profileKindOf } from "./chunk-metric.js";
import { a as workingTreeRoot, i as shallowClone, r as resolveCommit, t as isShallow } from "./chunk-repository.js";
import { i as tryGitNow, r as tryGit, t as git } from "./chunk-git.js";
import { c as isOwnerAlive, i as storeOf, l as ownOwner, s as removeAbandonedRefs } from "./chunk-workspace.js";
import { t as namesRepository } from "./chunk-settle.js";
import { i as typicalOf, r as bundleFolder, t as harnessOf } from "./chunk-registry.js";
import { i as median } from "./chunk-simple-statistics.js";
import { n as createRandom, r as shuffled } from "./chunk-median-interval.js";
import { _ as readJfr, c as writePprof, i as readSpeedscope, n as applySourceMaps, r as withVersions, t as readSourceMaps, u as readPerfScript, x as readCpuProfile, y as readHeapProfile } from "./chunk-source-maps.js";
import { t as openGitAncestry } from "./chunk-git-ancestry.js";
import { t as createProgress } from "./chunk-progress.js";
import { t as durationOf$1 } from "./chunk-quantities.js";
import { t as nearest } from "./chunk-nearest.js";
import { t as globMatcher } from "./chunk-glob.js";
import { t as version } from "./chunk-version.js";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { createHash, randomInt } from "node:crypto";
import { fileURLToPath, pathToFileURL } from "node:url";
import { basename, delimiter, dirname, isAbsolute, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { spawn, spawnSync } from "node:child_process";
import { arch, cpus, freemem, loadavg, platform, tmpdir } from "node:os";
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
		budgetMs: Math.max(0, leftMs()) + openLedger(0, candidate).spentMs
	}), {
		measurer: baseline,
		progress,
		leftMs
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
			reason: unmeasured
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
const unmeasured = "the time budget was spent before it was measured";
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
/**
* Holds a process between two answers: stopped as a whole group, so that neither its threads nor what it has started run
* beside the others of its block, and let go on when something is wanted of it.
*/
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
// src/measure/python-setup.ts
/** An environment of the checkout's own: both sides in one would measure whichever was installed last. */
function guessPythonSetup(read) {
	const has = (file) => read(file) !== void 0;
	const manifest = read("pyproject.toml") ?? "";
	const groups = wantedOf(keysIn(manifest, "dependency-groups"));
	const extras = wantedOf([...keysIn(manifest, "project.optional-dependencies"), ...keysIn(read("setup.cfg") ?? "", "options.extras_require")]);
	if (has("uv.lock")) return [[
		"uv sync --frozen",
		...groups.map((name) => `--group ${name}`),
		...extras.map((name) => `--extra ${name}`)
	].join(" ")];
	if (has("poetry.lock")) return ["poetry config --local virtualenvs.in-project true", "poetry install"];
	const listed = ["requirements.txt", ...forTests.filter(has)].filter(has).map((file) => `-r ${file}`);
	const project = has("pyproject.toml") || has("setup.py") ? [`-e ${extras.length === 0 ? "." : `".[${extras.join(",")}]"`}`] : [];
	if (listed.length === 0 && project.length === 0) return [];
	const named = groups.map((name) => `--group ${name}`);
	const newer = named.length === 0 ? [] : [".venv/bin/python -m pip install --quiet --upgrade pip"];
	const wanted = [
		"pytest",
		"pytest-benchmark",
		...listed,
		...project,
		...named,
		...pdmRequirements(manifest)
	];
	return [
		"python3 -m venv .venv",
		...newer,
		`.venv/bin/python -m pip install --quiet ${wanted.join(" ")}`
	];
}
/** Beside it, where they are. */
const forTests = [
	"requirements-bench.txt",
	"requirements-benchmark.txt",
	"requirements-benchmarks.txt"
];
const kinds = [
	/^bench(?:mark)?(?:s|ing)?$|^perf(?:ormance)?$/,
	/^tests?$|^testing$/,
	/^dev$/
];
/** Dependencies of benchmarks and of tests, else those of development. */
function wantedOf(names) {
	const [benches = [], tests = [], dev = []] = kinds.map((kind) => names.filter((name) => kind.test(name)).slice(0, 1));
	const both = [...benches, ...tests];
	return both.length > 0 ? both : dev;
}
/** PDM's own groups, which pip does not know: what they list. */
function pdmRequirements(manifest) {
	const table = "tool.pdm.dev-dependencies";
	const below = manifest.split(`[${table}]`)[1]?.split(/^\[[^\]]+\]\s*$/m)[0] ?? "";
	return wantedOf(keysIn(manifest, table)).map((name) => new RegExp(`^"?${name}"?\\s*=\\s*\\[([^]*?)\\]\\s*$`, "m").exec(below)?.[1] ?? "").flatMap((list) => [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? "")).filter((each) => /^[\w.[\],-]+(?:[<>=!~][\w.*,<>=!~ -]*)?$/.test(each)).map((each) => `"${each}"`);
}
/** Keys of one table of a TOML or INI file. */
function keysIn(text, table) {
	const start = text.split(/\r?\n/).findIndex((line) => line.trim() === `[${table}]`);
	if (start === -1) return [];
	const below = text.split(/\r?\n/).slice(start + 1);
	const end = below.findIndex((line) => /^\[[^\]]+\]\s*$/.test(line));
	return below.slice(0, end === -1 ? void 0 : end).flatMap((line) => /^"?([A-Za-z][\w.-]*)"?\s*=/.exec(line)?.[1] ?? []);
}
// src/measure/setup.ts
/** What a fresh checkout needs before its benchmarks run: the configured commands, or what its own files suggest. */
/** An installation takes minutes at worst; one that hangs must not hang the build for ever. */
const timeoutMs = 9e5;
async function runSetup(root, commands, run) {
	for (const command of commands) {
		const result = await run({
			command,
			args: [],
			cwd: root,
			timeoutMs,
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
		const guess = guesses[harness];
		if (guess === void 0) return guessNodeSetup(root);
		const enter = workingDirectory === "" ? "" : `cd "${workingDirectory}" && `;
		return guess((file) => textOf(join(root, workingDirectory, file))).map((command) => enter + command);
	});
	return [...new Set(commands)];
}
function textOf(path) {
	return existsSync(path) ? readFileSync(path, "utf8") : void 0;
}
/** Where none stands, the suite is JavaScript or may call it. */
const guesses = {
	go: () => [],
	pytest: guessPythonSetup,
	criterion: (read) => read("Cargo.toml") === void 0 ? [] : [`cargo fetch${read("Cargo.lock") === void 0 ? "" : " --locked"}`],
	"google-benchmark": () => [],
	jmh: () => []
};
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
	for (const name of namesIn(tmpdir())) {
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
function namesIn(folder) {
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
	return new GateError("BUDGET_SPENT", `Cannot go on as the time budget must suffice for ${what}: it is spent`, { hint: "setup, building, finding and profiling count too: give --budget more, measure less with --filter or --suite, or divide with --shard" });
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
	return command === void 0 ? `none match ${files.join(", ")}` : `"${command}" told of none`;
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
// src/measure/turns.ts
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
	"too short": "it ends before it has had turns enough"
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
	return [`${platformNames[os] ?? os} does not offer ${list}: disturbed blocks are found later, by their numbers only.`];
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
		const answer = await harness.profile(context, listed, kind);
		if (answer.state === "failed") throw cannotProfile(id, printable(answer.failure).message);
		captured.push(toCaptured(answer.profile, {
			...turn,
			...context,
			id
		}));
	}
	return captured;
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
		...question.command === void 0 ? {} : { command: question.command },
		...question.reproduce === void 0 ? {} : { reproduce: question.reproduce },
		...parts.repositoryUrl === void 0 ? {} : { repositoryUrl: parts.repositoryUrl },
		...parts.baselineBranch === void 0 ? {} : { baselineBranch: parts.baselineBranch }
	};
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
export { selection as a, createCheckouts as c, scopeOf as i, makeTemporaryFolder as l, worker as n, resolveRevisions as o, nothingFits as r, createMeasurer as s, runMeasuring as t };
