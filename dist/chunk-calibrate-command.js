import { writeOutputs } from "./chunk-output-files.js";
import { defaultPolicy, openWorkspace, readNamedText } from "./chunk-for-compare-gate-production.js";
import { GateError, exitCode, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { repositoryRoot, workingTreeRoot } from "./chunk-repository2.js";
import { procedure } from "./chunk-stored-history.js";
import { doAgree } from "./chunk-agreement.js";
import { array, at, benchmarkKey, confirmSize, defaultPlan, directionOf, integer, line, lockstepPlan, nonEmpty, number, object, oneOf, optional, pooledDeviation, smallestDetectable, text, timeMetric, toScale, unique, verdict } from "./chunk-for-action-compare-gate-top.js";
import { defensibleThreshold, tolerance } from "./chunk-for-compare-gate.js";
import { drive } from "./chunk-run-procedure.js";
import { incompleteBeta } from "./chunk-student-t.js";
import { createRandom } from "./chunk-history-line.js";
import { parseShaped, runtimeWords } from "./chunk-for-action-compare-gate.js";
import { formatCount, formatPercent } from "./chunk-for-action-compare-diff-gate-top.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { lookingOptions, questionOf } from "./chunk-measuring-arguments.js";
import { createCheckouts, createMeasurer, nothingFits, resolveCandidate, selection, worker } from "./chunk-measuring.js";
import { createProgress } from "./chunk-progress.js";
import { randomInt } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
// src/replay/history-scenarios.ts
const runs = 20;
function since(ago, before) {
	return (run) => run < ago ? 1 : before;
}
const restless = .08;
const historyScenarios = [
	{
		name: "steady",
		runs,
		levelOf: () => 1
	},
	{
		name: "improvement 3 runs ago",
		runs,
		levelOf: since(3, 1.25)
	},
	{
		name: "improvement 5 runs ago",
		runs,
		levelOf: since(5, 1.25)
	},
	{
		name: "improvement 9 runs ago",
		runs,
		levelOf: since(9, 1.25)
	},
	{
		name: "halved 3 runs ago",
		runs,
		levelOf: since(3, 2)
	},
	{
		name: "accepted step 4 runs ago",
		runs,
		levelOf: since(4, .8)
	},
	{
		name: "spike and revert",
		runs,
		levelOf: (run) => run === 4 ? 1.4 : 1
	},
	{
		name: "great spike and revert",
		runs,
		levelOf: (run) => run === 4 ? 3 : 1
	},
	{
		name: "creep of 2 % a run",
		runs,
		levelOf: (run) => 1.02 ** -run
	},
	{
		name: "another machine 6 runs ago",
		runs,
		levelOf: since(6, 1.3)
	},
	{
		name: "restless weeks",
		runs,
		levelOf: (_, random) => Math.exp(restless * random.normal())
	},
	{
		name: "few runs",
		runs: 3,
		levelOf: () => 1
	}
];
// src/replay/player.ts
const suite = "replay";
const processesOfRun = 10;
function createPlayer(recorded, options) {
	const { unit, better = directionOf(unit) ?? "lower", assume = "nothing", inTurns, builds } = recorded;
	const { name, factor, random, scenario } = options;
	const chosen = random.below(builds.length);
	const earlier = builds.slice(Math.max(0, chosen - options.mostRuns), chosen).toReversed();
	const before = scenario === void 0 && earlier.length >= 5 ? earlier : [];
	const own = [...builds.slice(chosen), ...builds.slice(0, chosen - before.length)].map(({ processes }) => processes);
	const start = random.below(at(own, 0).length);
	const stretches = inTurns === void 0 ? fromStart(own, start) : inBlocks$1(own, {
		length: inTurns,
		start
	});
	const history = scenario === void 0 ? before.map(({ processes }) => stretch(processes, random)) : pastOf(stretches, scenario, random);
	return {
		id: {
			suite,
			name
		},
		metric: {
			name: "time",
			unit,
			better,
			assume
		},
		factor,
		stretches,
		isInTurns: inTurns !== void 0,
		history,
		rounds: 0,
		isShort: false
	};
}
function fromStart([first = [], ...rest], start) {
	return [
		first.slice(start),
		...rest,
		first.slice(0, start)
	];
}
function inBlocks$1(builds, { length, start }) {
	const blocks = builds.flatMap((processes) => Array.from({ length: Math.floor(processes.length / length) }, (_, block) => processes.slice(block * length, (block + 1) * length)));
	const first = Math.floor(start / length);
	return [...blocks.slice(first), ...blocks.slice(0, first)];
}
function stretch(processes, random) {
	const start = random.below(Math.max(1, processes.length - processesOfRun + 1));
	return processes.slice(start, start + processesOfRun);
}
function pastOf(stretches, { runs, levelOf }, random) {
	const history = [];
	for (let ago = 0; ago < runs; ago += 1) {
		const total = stretches.reduce((sum, { length }) => sum + length, 0);
		const place = stretches.findLastIndex(({ length }) => length >= processesOfRun);
		if (place < 0 || total - processesOfRun < 136) break;
		const values = at(stretches, place);
		const level = levelOf(ago, random);
		history.push(values.slice(-10).map((value) => value * level));
		stretches[place] = values.slice(0, -10);
	}
	return history;
}
function answer(player, { slots, endsWithin }) {
	if (player === void 0) return {
		state: "unavailable",
		reason: "not in the recording"
	};
	const place = player.stretches.findIndex(({ length }) => length >= slots.length);
	if (place < 0) {
		player.isShort = true;
		return {
			state: "unavailable",
			reason: "the recording is too short"
		};
	}
	const values = at(player.stretches, place);
	const all = slots.map((side, index) => {
		const value = at(values, index);
		return {
			side,
			invocation: { value: side === "candidate" ? value * player.factor : value }
		};
	});
	const filled = all.slice(0, neededOf(all, endsWithin));
	player.stretches[place] = player.isInTurns ? [] : values.slice(filled.length);
	player.rounds += filled.length / 2;
	return {
		state: "measured",
		block: {
			slots: filled,
			turns: player.isInTurns ? [] : void 0
		}
	};
}
function neededOf(slots, endsWithin) {
	if (endsWithin === void 0) return slots.length;
	const values = slots.map(({ invocation }) => invocation.value);
	const firstOf = (wanted) => slots.findIndex(({ side }) => side === wanted);
	const fewest = Math.max(firstOf("baseline"), firstOf("candidate")) + 1;
	const ended = slots.findIndex((_, index) => index + 1 >= fewest && doAgree(values.slice(0, index + 1), endsWithin));
	return ended < 0 ? slots.length : ended + 1;
}
// src/replay/recording-noise.ts
function noiseOfRecording({ benchmarks }, suite, policy) {
	return benchmarks.map((benchmark) => noiseOf(benchmark, suite, policy));
}
function noiseOf({ name, unit, better = "lower", inTurns, builds }, suite, policy) {
	const metric = {
		...timeMetric,
		unit,
		better
	};
	const scaled = (values) => values.map((value) => toScale(metric, value));
	const stretches = builds.map(({ processes }) => inBlocks(scaled(processes), inTurns));
	const alone = builds.flatMap(({ oneByOne = [] }) => inBlocks(scaled(oneByOne)));
	const deviation = pooledDeviation(stretches.flat());
	const given = tolerance(policy, {
		id: {
			suite,
			name
		},
		metric
	});
	const threshold = defensibleThreshold(deviation, {
		alpha: policy.alpha,
		floor: 0
	});
	const design = {
		deviation,
		limits: given.threshold === "auto" ? {
			threshold,
			margin: threshold / 2
		} : {
			threshold: given.threshold,
			margin: given.margin
		},
		alpha: policy.alpha,
		family: 1
	};
	const plan = inTurns === void 0 ? defaultPlan : lockstepPlan;
	const size = {
		blocks: confirmSize(plan, metric, design),
		perSide: plan.perSide
	};
	return {
		name,
		processes: builds.reduce((sum, { processes }) => sum + processes.length, 0),
		deviation,
		oneByOne: alone.length === 0 ? void 0 : pooledDeviation(alone),
		drift: driftOf(stretches, deviation),
		smallestDetectable: smallestDetectable(size, design) ?? Number.POSITIVE_INFINITY,
		rounds: size.blocks * size.perSide,
		threshold
	};
}
const blockLength = 2 * defaultPlan.perSide;
function inBlocks(logs, length = blockLength) {
	return Array.from({ length: Math.floor(logs.length / length) }, (_, index) => logs.slice(index * length, (index + 1) * length));
}
function driftOf(builds, deviation) {
	const levels = builds.map((blocks) => blocks.map((block) => block.reduce((sum, value) => sum + value, 0) / block.length));
	const between = pooledDeviation(levels.filter(({ length }) => length > 1));
	return Number.isFinite(between) ? Math.sqrt(Math.max(0, between ** 2 - deviation ** 2 / blockLength)) : 0;
}
function recommendedThreshold(noises) {
	if (noises.length === 0) return defaultPolicy.threshold === "auto" ? 0 : defaultPolicy.threshold;
	const sorted = noises.map(({ threshold }) => threshold).sort((a, b) => a - b);
	return at(sorted, Math.ceil(sorted.length * .75) - 1);
}
// src/stats/binomial-interval.ts
function binomialInterval(hits, trials, confidence = .95) {
	if (!(trials > 0 && hits >= 0 && hits <= trials)) throw new RangeError(`Cannot state a rate as hits must be in 0..trials: current values are ${hits} of ${trials}`);
	const tail = (1 - confidence) / 2;
	return {
		rate: hits / trials,
		low: hits === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1),
		high: hits === trials ? 1 : betaQuantile(1 - tail, hits + 1, trials - hits)
	};
}
function betaQuantile(p, a, b) {
	let [low, high] = [0, 1];
	for (let step = 0; step < 100; step += 1) {
		const middle = (low + high) / 2;
		if (incompleteBeta(middle, a, b) < p) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
// src/replay/replay.ts
function replay(recording, options) {
	const { builds, benchmarks, seed } = options;
	const unchanged = numbers(builds).map((number) => playBuild(recording, options, {
		number,
		factor: 1
	}));
	const slowed = options.inject.map(({ label, factor }) => {
		const played = numbers(builds).map((number) => playBuild(recording, options, {
			number,
			factor
		}));
		return {
			label,
			rounds: played.reduce((sum, build) => sum + (build.rounds[0] ?? 0), 0) / builds,
			kinds: played.map(kindOfSlowed)
		};
	});
	const share = (isMeant) => Object.fromEntries(slowed.map(({ label, kinds }) => [label, binomialInterval(kinds.filter(isMeant).length, builds)]));
	const failures = unchanged.filter(({ failed }) => failed).length;
	const rounds = unchanged.flatMap((build) => build.rounds);
	const judgements = unchanged.flatMap((build) => build.judgements);
	return {
		builds,
		falseFailures: failures,
		falseRate: binomialInterval(failures, builds),
		detection: share((kind) => kind === "regression"),
		passedInGreen: share((kind) => kind === "no-change" || kind === "improvement"),
		roundsOfSlowed: Object.fromEntries(slowed.map((each) => [each.label, each.rounds])),
		inconclusiveRate: judgements.filter(({ kind }) => kind === "inconclusive").length / (builds * benchmarks),
		roundsPerBenchmark: {
			mean: rounds.reduce((sum, each) => sum + each, 0) / (builds * benchmarks),
			max: rounds.reduce((most, each) => Math.max(most, each), 0)
		},
		shortBuilds: unchanged.filter(({ isShort }) => isShort).length,
		seed
	};
}
function numbers(count) {
	return Array.from({ length: count }, (_, number) => number);
}
function kindOfSlowed({ judgements }) {
	return judgements.find(({ target }) => target.id.name === slowName)?.kind ?? "inconclusive";
}
const slowName = "0";
function playBuild(recording, options, build) {
	const { seed, policy } = options;
	const random = createRandom(seed, "build", build.number);
	const players = Array.from({ length: options.benchmarks }, (_, index) => createPlayer(at(recording.benchmarks, random.below(recording.benchmarks.length)), {
		name: String(index),
		factor: index === 0 ? build.factor : 1,
		random: createRandom(seed, "player", build.number, index),
		mostRuns: 20,
		scenario: options.scenario
	}));
	const byKey = new Map(players.map((player) => [benchmarkKey(player.id), player]));
	const steps = procedure({
		candidate: candidateRun(players),
		stored: storedRuns(players),
		otherClasses: "none",
		baselineBenchmarks: players.map(({ id }) => id),
		sideBySide: "possible",
		policy,
		seed: random.below(2 ** 31),
		budgetMs: Number.POSITIVE_INFINITY,
		detail: "decisive",
		plan: options.plan
	});
	const judgements = drive(steps, (request) => answer(byKey.get(benchmarkKey(request.target.id)), request)).map((judgement) => leftOpen(judgement, byKey.get(benchmarkKey(judgement.target.id))));
	const { outcome } = verdict(judgements, policy);
	return {
		judgements,
		failed: outcome === "fail",
		rounds: players.map(({ rounds }) => rounds),
		isShort: players.some(({ isShort }) => isShort)
	};
}
function leftOpen(judgement, player) {
	if (player?.isShort !== true) return judgement;
	return {
		...judgement,
		kind: "inconclusive",
		reasons: [{
			code: "not-measured",
			detail: "the recording is too short"
		}]
	};
}
function candidateRun(players) {
	return runOf(players.map((player) => ({
		player,
		values: []
	})));
}
function storedRuns(players) {
	const depth = Math.max(0, ...players.map(({ history }) => history.length));
	return Array.from({ length: depth }, (_, place) => runOf(players.flatMap((player) => {
		const values = player.history[place];
		return values === void 0 ? [] : [{
			player,
			values
		}];
	})));
}
function runOf(sides) {
	const outcomes = sides.map(({ player: { id, metric }, values }) => {
		return {
			state: "measured",
			id,
			measurements: [{
				metric,
				invocations: values.map((value) => ({ value }))
			}],
			profiles: []
		};
	});
	return {
		schema: 1,
		commit: "0".repeat(40),
		id: "replay",
		takenAt: "1970-01-01T00:00:00Z",
		environment,
		outcomes
	};
}
const environment = {
	os: "",
	arch: "",
	cpuModel: "",
	cores: 1,
	image: "",
	runtime: "",
	runtimeVersion: "",
	flags: []
};
// src/replay/replay-file.ts
const mostCharacters = 268435456;
const fewestProcesses = 2 * defaultPlan.perSide;
const processesShape = (value, at) => {
	const processes = array(number(0), 1e6)(value, at);
	number(fewestProcesses)(processes.length, `${at}.length`);
	return processes;
};
const buildShape = object({
	id: line(200),
	processes: processesShape,
	oneByOne: optional(processesShape)
});
const benchmarkShape = object({
	name: line(1e3),
	unit: line(50),
	better: optional(oneOf("lower", "higher")),
	assume: optional(oneOf("exact")),
	inTurns: optional(integer(fewestProcesses, 100)),
	builds: unique(nonEmpty(buildShape, 1e4), ({ id }) => id)
});
const recordingShape = object({
	about: optional(text(1e4)),
	benchmarks: unique(nonEmpty(benchmarkShape, 1e4), ({ name }) => name)
});
function parseRecording(content, source) {
	return parseShaped(content, recordingShape, {
		source,
		what: "recorded samples: {\"benchmarks\":[{\"name\",\"unit\",\"builds\":[{\"id\",\"processes\":[…]}]}]}",
		mostCharacters
	});
}
// src/cli/recording.ts
const recordedMetric = "time";
function ofOneMetric(benchmark) {
	const { metrics } = benchmark;
	return {
		...benchmark,
		metrics: [metrics.find(({ name }) => name === recordedMetric) ?? metrics[0]].filter(isThere)
	};
}
function isThere(value) {
	return value !== void 0;
}
const processesOfBlock = 2 * defaultPlan.perSide + 1;
async function recordSuites(io, question, size) {
	const root = await workingTreeRoot(question.folder);
	const { config } = await openWorkspace({
		root,
		config: question.config
	});
	const suites = config.suites.map((suite) => ({
		...suite,
		metrics: suite.metrics.includes(recordedMetric) ? [recordedMetric] : suite.metrics
	}));
	const { candidate } = await resolveCandidate(root, question);
	const progress = createProgress(io, Date.now);
	const checkouts = createCheckouts({
		folder: root,
		candidate,
		config,
		variables: io.env,
		signal: io.signal,
		progress
	});
	const measurer = await createMeasurer({
		config: {
			...config,
			suites
		},
		checkouts,
		variables: io.env,
		worker,
		signal: io.signal
	});
	try {
		const all = await measurer.discover("candidate");
		const discovered = all.filter(selection(question, config)).map(ofOneMetric);
		if (discovered.length === 0) throw nothingFits(question, all);
		const rounds = Math.ceil(size.processes / processesOfBlock);
		progress.start("measuring", discovered.length * rounds);
		const recordings = discovered.map((benchmark) => ({
			benchmark,
			processes: [],
			oneByOne: [],
			inTurns: true
		}));
		for (let round = 0; round < rounds; round++) for (const each of recordings) {
			await recordBlock(measurer, each, round);
			if (size.oneByOne) each.oneByOne.push(...await oneByOne(measurer, each.benchmark));
			progress.step(each.benchmark.id.name);
		}
		progress.done();
		const { cpuModel, cores } = measurer.environment;
		return {
			about: [...[
				cpuModel,
				formatCount(cores, "core"),
				runtimeWords(measurer.environment)
			], `commit ${candidate}`].filter((words) => words !== "").join(", "),
			benchmarks: recordings.map(recorded)
		};
	} finally {
		await measurer.close();
	}
}
async function recordBlock(measurer, recording, round) {
	const { benchmark } = recording;
	const [metric] = benchmark.metrics;
	if (benchmark.failure !== void 0 || metric === void 0) throw unmeasured(benchmark, benchmark.failure);
	const answer = await measurer.measureBlock({
		kind: "block",
		stage: 2,
		target: {
			id: benchmark.id,
			metric
		},
		block: round,
		attempt: 0,
		slots: Array.from({ length: processesOfBlock }, () => "candidate"),
		left: {
			blocks: 1,
			ms: void 0
		}
	});
	if (answer.state === "failed") throw unmeasured(benchmark, answer.failure);
	recording.processes.push(...answer.block.slots.map(({ invocation }) => invocation.value));
	recording.inTurns &&= answer.block.turns !== void 0;
}
async function oneByOne(measurer, benchmark) {
	const outcome = await measurer.measureAlone(benchmark, 2 * defaultPlan.perSide);
	if (outcome.state !== "measured") throw unmeasured(benchmark, outcome.state === "failed" ? outcome.failure : void 0);
	const [wanted] = benchmark.metrics;
	return outcome.measurements.find(({ metric }) => metric.name === wanted?.name)?.invocations.map(({ value }) => value) ?? [];
}
function unmeasured({ id }, failure) {
	const why = failure?.message ?? "it was not measured";
	return new GateError("BENCH_FAILED", `Cannot calibrate as every benchmark must run: ${id.name} failed: ${why}`, { hint: "fix it, or leave it out with --filter" });
}
function recorded({ benchmark: { id, metrics }, processes, oneByOne: alone, inTurns }) {
	return {
		name: id.name,
		unit: metrics[0]?.unit ?? "ns",
		inTurns: inTurns ? processesOfBlock : void 0,
		builds: [{
			id: "HEAD",
			processes,
			oneByOne: alone.length === 0 ? void 0 : alone
		}]
	};
}
// src/cli/calibrate-command.ts
const help = `
usage: flamegate calibrate [--processes N] [--record FILE] [options]
       flamegate calibrate --replay FILE [--inject 1.05,1.10] [--builds N] [--benchmarks M] [options]

Runs your own suites against themselves: N processes of every benchmark of HEAD, in blocks as the gate takes them. Says
how much processes differ, how much the machine drifts, how small a change can be seen in each benchmark, and plays the
gate on these samples: how many unchanged builds fail, and how many slowdowns are found. With --replay it does the
latter on recorded samples:
{"benchmarks":[{"name","unit","builds":[{"id","processes":[…]}]}]}, processes in the order of time.

  --processes N      of each benchmark (default: 40)
  --both-ways        also one process after another, to see what taking turns is worth here
  --record FILE      keep the samples, for --replay
  --replay FILE      recorded samples instead of measuring
  --inject F,F       slowdowns to look for (default: 1.05,1.075,1.10,1.15,1.20)
  --builds N         builds to play, and as many for each slowdown (default: 1000)
  --benchmarks M     benchmarks of a build, drawn from the recording (default: 50)
  --history NAME     what the past of every build looks like, for example "spike and revert" (default: the builds
                     recorded before it)
  --seed N           (default: drawn, and printed)
  --head REF, --config FILE, --suite NAME, --filter GLOB   as for "flamegate gate"
  --json             {"builds","falseFailures","falseRate":{"rate","low","high"},"detection":{"1.05":{…},…},
                     "passedInGreen","roundsOfSlowed","inconclusiveRate","roundsPerBenchmark":{"mean","max"},
                     "shortBuilds","seed"}

No recorded value is played twice in one build. A build may ask for 136 processes of a benchmark; where the recording
holds fewer, builds that asked for more are counted and what they left open is inconclusive.

Exit codes: 0 done, 2 usage, 3 could not measure.

example: flamegate calibrate --processes 60 --record noise.json
`;
const { "working-directory": _, ...whole } = lookingOptions;
const calibrateCommand = {
	help,
	run: async (argv, io) => {
		const given = parseArguments("calibrate", argv, {
			...whole,
			seed: { type: "string" },
			processes: { type: "string" },
			"both-ways": { type: "flag" },
			record: { type: "string" },
			replay: { type: "string" },
			inject: { type: "string" },
			builds: { type: "string" },
			benchmarks: { type: "string" },
			history: { type: "string" },
			json: { type: "flag" }
		});
		const scenario = scenarioOf(given.text("history"));
		const root = await repositoryRoot(io.cwd).catch(() => io.cwd);
		const config = given.text("config");
		const { config: settings } = await openWorkspace({
			root,
			config
		});
		const file = given.text("replay");
		const recording = file === void 0 ? await record(io, given) : parseRecording(await readSamples(io, file), file);
		const result = replay(recording, {
			builds: atLeastOne(given, "builds") ?? 1e3,
			benchmarks: atLeastOne(given, "benchmarks") ?? 50,
			seed: given.whole("seed") ?? randomInt(1, 1e6),
			inject: factorsOf(given.text("inject") ?? "1.05,1.075,1.10,1.15,1.20"),
			policy: settings.policy,
			scenario
		});
		if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify(result)}\n`));
		else io.stdout(shownText(resultText(noiseOfRecording(recording, "recorded", settings.policy), result)));
		return exitCode.pass;
	}
};
function scenarioOf(name) {
	if (name === void 0) return void 0;
	const found = historyScenarios.find((scenario) => scenario.name === name);
	if (found !== void 0) return found;
	throw new GateError("USAGE", `Cannot calibrate as --history must name a scenario: current value is ${name}`, { hint: `one of: ${historyScenarios.map((scenario) => scenario.name).join("; ")}` });
}
async function record(io, given) {
	const processes = atLeastOne(given, "processes") ?? 40;
	const recording = await recordSuites(io, questionOf(given, io), {
		processes,
		oneByOne: given.flag("both-ways")
	});
	const file = given.text("record");
	if (file !== void 0) {
		const path = resolve(io.cwd, file);
		await writeOutputs(dirname(path), /* @__PURE__ */ new Map([[basename(path), `${JSON.stringify(recording)}\n`]]));
	}
	return recording;
}
function readSamples(io, file) {
	return readNamedText(resolve(io.cwd, file), file, "flamegate calibrate --record FILE writes one");
}
function atLeastOne(given, name) {
	const value = given.whole(name);
	if (value !== 0) return value;
	throw new GateError("USAGE", `Cannot calibrate as --${name} must be ≥ 1: current value is 0`);
}
function factorsOf(text) {
	return text.split(",").map((word) => {
		const label = word.trim();
		const factor = Number(label);
		if (/^\d+(\.\d+)?$/.test(label) && factor > 1 && factor <= 100) return {
			label,
			factor
		};
		throw new GateError("USAGE", `Cannot calibrate as --inject must list factors > 1: current value is ${label}`, { hint: "write 1.05,1.10 for slowdowns of 5 % and 10 %" });
	});
}
function resultText(noises, result) {
	const rate = ({ rate, low, high }) => `${formatPercent(rate)} (95 % interval ${formatPercent(low)} to ${formatPercent(high)})`;
	const width = Math.min(50, Math.max(9, ...noises.map(({ name }) => name.length)));
	const isCompared = noises.some(({ oneByOne }) => oneByOne !== void 0);
	const rows = noises.map((noise) => {
		const name = terminalText(noise.name, width).padEnd(width);
		const percent = (value) => (Number.isFinite(value) ? formatPercent(value) : "–").padStart(9);
		const { processes, deviation, oneByOne, drift, smallestDetectable, rounds, threshold } = noise;
		const compared = isCompared ? [percent(oneByOne ?? NaN)] : [];
		return [
			name,
			String(processes).padStart(9),
			percent(deviation),
			...compared,
			...[drift, smallestDetectable].map(percent),
			String(rounds).padStart(6),
			percent(threshold)
		].join(" ");
	});
	const found = Object.entries(result.detection).map(([label, each]) => `  slower by a factor ${label}: found in ${rate(each)}, in ${(result.roundsOfSlowed[label] ?? 0).toPrecision(3)} rounds`);
	return [
		`${"benchmark".padEnd(width)} processes     noise ${isCompared ? "one by 1 " : ""}    drift      seen rounds defended`,
		...rows,
		"",
		...isCompared ? ["one by 1: the noise of processes that run one after another, measured in the same minutes"] : [],
		"noise: SD from process to process; drift: of the level, beyond it; seen: smallest change found with 90 % power",
		"in so many rounds (a process a side) of stage 2; defended: smallest threshold that this noise supports",
		`A threshold of ${formatPercent(recommendedThreshold(noises))} holds on three of four benchmarks.`,
		"",
		`Played ${formatCount(result.builds, "unchanged build")}: ${result.falseFailures} failed, ${rate(result.falseRate)}`,
		...found,
		`  ${formatPercent(result.inconclusiveRate)} of unchanged benchmarks inconclusive; ${result.roundsPerBenchmark.mean.toPrecision(3)} rounds a benchmark`,
		...result.shortBuilds === 0 ? [] : [`  ${formatCount(result.shortBuilds, "build")} asked for more processes than are recorded and stayed open: record 136 (--processes 136)`],
		`  seed ${result.seed}`,
		""
	].join("\n");
}
export { calibrateCommand };
