import { t as inkOf } from "./chunk-io.js";
import { n as percentOf } from "./chunk-quantities.js";
import { a as readText, t as openWorkspace } from "./chunk-workspace.js";
import { n as asksFor } from "./chunk-selection.js";
import { a as isImproved, d as compareBlocks, h as nothingPast, r as couldHide, t as holm } from "./chunk-holm.js";
import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { _ as smallestDetectable, n as limitsOf, s as defaultPlan } from "./chunk-limits.js";
import { a as verdict, r as exitOf } from "./chunk-verdict.js";
import { o as shownJson, s as shownText, t as GateError } from "./chunk-errors.js";
import { n as renderAgent } from "./chunk-agent2.js";
import { n as renderComparedJson } from "./chunk-json2.js";
import { t as commandLine } from "./chunk-method.js";
import { t as renderTerminal } from "./chunk-terminal.js";
import { c as judgeNote } from "./chunk-words.js";
import { a as evidenceShape, i as runFile, t as evidenceFile } from "./chunk-bundle.js";
import { n as isRate, t as directionOf } from "./chunk-direction.js";
import { t as joinKey } from "./chunk-key.js";
import { n as parseJson, t as checkShaped } from "./chunk-read-shaped.js";
import { p as runShape } from "./chunk-run-shape.js";
import { c as line, d as number, f as object, m as optional, n as array, p as oneOf, u as nonEmpty, x as unique } from "./chunk-shape.js";
import { t as environmentClass } from "./chunk-environment.js";
import { s as timeMetric } from "./chunk-metric.js";
import { t as parseArguments } from "./chunk-arguments.js";
import { n as noSuchSide, t as checkComparable } from "./chunk-comparable-sides.js";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { stat } from "node:fs/promises";
// src/decide/compare-runs.ts
/**
* Two sets of samples that were measured elsewhere, judged without measuring: `compare A B`. One unblocked exact test a
* target, Holm over all. It is only as good as the way the samples were taken: processes taken one side after the
* other share what the machine did meanwhile, which no test can see.
*/
/** The samples of a stored run, one entry a benchmark and metric. */
function samplesOf({ outcomes }, metric) {
	return outcomes.flatMap((outcome) => {
		const { id } = outcome;
		if (outcome.state === "failed") return [{
			target: {
				id,
				metric
			},
			failure: outcome.failure
		}];
		if (outcome.state !== "measured") return [];
		return outcome.measurements.map((measurement) => ({
			target: {
				id,
				metric: measurement.metric
			},
			values: measurement.invocations.map(({ value }) => value)
		}));
	});
}
/**
* One judgement a target: the candidate's in its order, then what only the baseline has, as removed. p is adjusted by Holm
* over all pairs that were tested.
*/
function compareRuns(baseline, candidate, policy) {
	const before = new Map(baseline.map((samples) => [keyOf(samples), samples]));
	const after = new Set(candidate.map(keyOf));
	const opened = candidate.map((samples) => openComparison(before.get(keyOf(samples)), samples, policy));
	const family = opened.flatMap((each) => "comparison" in each ? [each.comparison.test.pWorse] : []);
	const adjusted = [...holm(family)];
	const judged = opened.map((each) => {
		if (!("comparison" in each)) return each;
		return judgeCompared(each, {
			alpha: policy.alpha,
			pAdjusted: adjusted.shift() ?? 1,
			family: family.length
		});
	});
	const removed = baseline.filter((samples) => !after.has(keyOf(samples)));
	return [...judged, ...removed.map(({ target }) => uncompared(policy, target, "removed"))];
}
function openComparison(baseline, candidate, policy) {
	const { target } = candidate;
	if ("failure" in candidate) return {
		...uncompared(policy, target, "failed"),
		failure: candidate.failure
	};
	if (baseline === void 0) return uncompared(policy, target, "new");
	if ("failure" in baseline) {
		const reasons = [{
			code: "baseline-failed",
			failure: baseline.failure
		}];
		return {
			...uncompared(policy, target, "inconclusive"),
			reasons
		};
	}
	const limits = limitsOf(policy, target, nothingPast);
	const block = {
		baseline: baseline.values,
		candidate: candidate.values
	};
	return {
		target,
		limits,
		comparison: compareBlocks(target.metric, [block], limits.margin),
		isSame: isSameSamples(block.baseline, block.candidate)
	};
}
function judgeCompared(compared, design) {
	const { target, limits, comparison } = compared;
	const { shift, test, baseline, candidate } = comparison;
	const found = detectableIn(compared, design);
	const kind = kindOf(compared, {
		...design,
		found
	});
	return {
		target,
		kind,
		shift,
		test: {
			...test,
			pAdjusted: design.pAdjusted
		},
		baseline,
		candidate,
		threshold: limits.threshold,
		margin: limits.margin,
		reasons: kind === "inconclusive" ? [whyOpen(compared, design)] : [],
		smallestDetectable: found === void 0 || found === Number.POSITIVE_INFINITY ? void 0 : found
	};
}
/** Infinite where even complete separation of both sides is not rare enough. */
function detectableIn({ limits, comparison }, { alpha, family }) {
	const { baseline, candidate, noise } = comparison;
	if (rarest(baseline.n, candidate.n) > alpha / family) return Number.POSITIVE_INFINITY;
	const perSide = Math.min(baseline.n, candidate.n);
	return smallestDetectable({
		blocks: 1,
		perSide
	}, {
		deviation: noise,
		limits,
		alpha,
		family
	});
}
function whyOpen({ comparison }, { alpha, family, pAdjusted }) {
	const { baseline, candidate } = comparison;
	if (rarest(baseline.n, candidate.n) <= alpha / family) return {
		code: "not-rejected",
		p: pAdjusted
	};
	let needed = 1;
	while (rarest(needed, needed) > alpha / family) needed += 1;
	return {
		code: "few-processes",
		processes: Math.min(baseline.n, candidate.n),
		needed
	};
}
/** The smallest p there is: of all ways to deal the values to the sides, one separates them completely. */
function rarest(n, m) {
	let p = 1;
	for (let taken = 1; taken <= n; taken += 1) p *= taken / (m + taken);
	return p;
}
function kindOf({ target, limits, comparison, isSame }, { alpha, pAdjusted, found }) {
	if (comparison.worse >= Math.log1p(limits.threshold)) return pAdjusted <= alpha ? "regression" : "inconclusive";
	if (isImproved(comparison, {
		target,
		limits,
		plan: defaultPlan
	}, alpha)) return "improvement";
	if (isSame || !couldHide(comparison, limits, found)) return "no-change";
	return found === Number.POSITIVE_INFINITY ? "inconclusive" : "unseen";
}
/** The same samples on both sides are no change, however wide they scatter. */
function isSameSamples(one, other) {
	if (one.length !== other.length) return false;
	const sorted = Float64Array.from(other).sort();
	return Float64Array.from(one).sort().every((value, index) => value === sorted[index]);
}
function keyOf({ target: { id, metric } }) {
	return `${benchmarkKey(id)}\u0001${metric.name}`;
}
function uncompared(policy, target, kind) {
	const { threshold, margin } = limitsOf(policy, target, nothingPast);
	return {
		target,
		kind,
		threshold,
		margin,
		reasons: []
	};
}
// src/git/under-git.ts
/** Whether a folder can be git's, without asking git, which is a process of its own. */
/** False only where git would find no repository either: no folder above has a `.git`, nor is a bare repository. */
function isUnderGit(folder) {
	for (let at = folder, above = dirname(at);; at = above, above = dirname(at)) {
		if (existsSync(join(at, ".git")) || existsSync(join(at, "HEAD"))) return true;
		if (above === at) return false;
	}
}
// src/results/compare-file.ts
/**
* What `compare A B` reads: a run, a bundle's evidence, or plain samples of any origin,
* `{"benchmarks":[{"name","unit","better","processes":[…]}]}`. Distinguished by their fields.
*/
const samplesShape = object({
	name: line(1e3),
	suite: optional(line(200)),
	metric: optional(line(200)),
	unit: line(50),
	better: optional(oneOf("lower", "higher")),
	processes: nonEmpty(number(0), 1e5)
});
const samplesFileShape = object({ benchmarks: unique(array(samplesShape, 1e4), (written) => joinKey(written.suite ?? "samples", written.name, metricName(written))) });
const mostCharacters = 134217728;
const format = "{\"benchmarks\":[{\"name\",\"unit\",\"better\",\"processes\":[…]}]}";
/** `source` names the file in errors. */
function parseComparable(content, source) {
	const reading = {
		source,
		what: `samples (${format}), a run or evidence`,
		mostCharacters
	};
	if (content.length > mostCharacters) {
		const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "compare fewer benchmarks at a time" });
	}
	const value = parseJson(content, reading);
	if (has(value, "candidate")) return {
		kind: "evidence",
		evidence: checkShaped(value, evidenceShape, reading)
	};
	if (has(value, "outcomes")) return {
		kind: "run",
		run: checkShaped(value, runShape, reading)
	};
	const { benchmarks } = checkShaped(value, samplesFileShape, reading);
	return {
		kind: "samples",
		samples: benchmarks.map(toSamples)
	};
}
function toSamples(written) {
	const { name, suite = "samples", unit, processes } = written;
	const direction = written.better ?? directionOf(unit, written.metric);
	const metric = {
		name: metricName(written),
		unit,
		better: direction ?? "lower",
		assume: "nothing",
		role: direction === void 0 && isRate(unit, written.metric) ? "informational" : void 0
	};
	return {
		target: {
			id: {
				suite,
				name
			},
			metric
		},
		values: processes
	};
}
function metricName({ metric, unit }) {
	if (metric !== void 0) return metric;
	if (/^(?:ns|us|µs|μs|ms|s|min)(?:\/op)?$/.test(unit)) return "time";
	return /^(?:B|KB|KiB|MB|MiB|bytes)(?:\/op)?$/.test(unit) ? "alloc" : unit;
}
function has(value, key) {
	return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
const compareCommand = {
	help: `
usage: flamegate compare BASELINE CANDIDATE [options]

Judges two sets of samples without measuring. Each is a file, a bundle's folder, a commit whose run is stored, or
"latest": the newest stored run of HEAD's history. A file holds a stored run, evidence, or
{"benchmarks":[{"name","unit","better","processes":[…]}]}: one number a process.

One exact Mann-Whitney test a benchmark (ties counted) against "not worse than by the margin" on the log scale, Holm
over all; a regression is rejected and at least the threshold. The answer is only as good as the samples: between
processes that did not take turns, what the machine did meanwhile counts as well. Runs on different kinds of machine
are never called a regression.

  --threshold T   e.g. 5% (default: the configuration's)
  --margin M      e.g. 2.5%
  --alpha A       false-failure probability of the whole comparison, e.g. 0.01
  --config FILE   configuration
  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX, for commits and "latest"
  --agent         for coding assistants: the verdict in at most 2 kB
  --json          one JSON document: {"verdict","headline","compared","judgements":[{"benchmark","metric","kind",
                  "shift":{"ratio","low","high"},"test":{"u","pTwoSided","pWorse","pAdjusted","method"},
                  "baseline":{"n","median"},"candidate":{…}}]}; a ratio is candidate / baseline, a bound of null is one
                  the sample is too small for (its JSON Schema: docs/report.schema.json)

Exit codes: 0 pass, 1 regression, 2 usage, 3 a store could not be read.

example: flamegate compare before.json after.json --json
`,
	run: async (argv, io) => {
		const given = parseArguments("compare", argv, {
			threshold: { type: "string" },
			margin: { type: "string" },
			alpha: { type: "string" },
			config: { type: "string" },
			store: { type: "string" },
			json: { type: "flag" },
			agent: { type: "flag" }
		});
		const [one, other, ...more] = given.positionals;
		if (one === void 0 || other === void 0 || more.length > 0) throw new GateError("USAGE", "Cannot compare as there must be two things to compare: BASELINE CANDIDATE", { hint: "see: flamegate compare --help" });
		const world = await openCompareWorld(io, given);
		const [baseline, candidate] = onlyAsked(await readSide(world, one), await readSide(world, other));
		checkComparable(baseline, candidate);
		const judged = judge(baseline, candidate, world.config);
		const report = reportOf(judged, {
			baseline,
			candidate
		}, {
			given,
			io,
			config: world.config
		});
		if (given.flag("json")) io.stdout(shownJson(renderComparedJson(report, {
			baseline: baseline.name,
			candidate: candidate.name
		})));
		else if (given.flag("agent")) io.stdout(shownText(renderAgent(report)));
		else io.stdout(shownText(terminalText(report, io), inkOf(io)));
		return exitOf(judged);
	}
};
async function openCompareWorld(io, given) {
	const root = await rootOf(io.cwd);
	const config = given.text("config");
	const store = given.text("store");
	const workspace = await openWorkspace({
		root: root ?? io.cwd,
		config
	});
	const { policy } = workspace.config;
	const threshold = percentOf("compare", "threshold", given.text("threshold")) ?? policy.threshold;
	const margin = percentOf("compare", "margin", given.text("margin")) ?? (typeof threshold === "number" ? Math.min(policy.margin, threshold / 2) : policy.margin);
	const alpha = percentOf("compare", "alpha", given.text("alpha")) ?? policy.alpha;
	if (typeof threshold === "number" && margin >= threshold) throw new GateError("USAGE", "Cannot compare as --margin must be smaller than --threshold", { hint: "half the threshold is usual" });
	return {
		io,
		config: {
			...workspace.config,
			policy: {
				...policy,
				threshold,
				margin,
				alpha
			}
		},
		root,
		store
	};
}
/** Starting git costs as much as judging two small files. */
async function rootOf(folder) {
	if (!isUnderGit(folder)) return void 0;
	const { repositoryRoot } = await import("./chunk-repository.js");
	return repositoryRoot(folder).catch((error) => {
		if (error instanceof GateError) return void 0;
		throw error;
	});
}
const deciding = [
	"threshold",
	"margin",
	"alpha",
	"config",
	"store"
];
/** What one side was not asked for is not missing there. */
function onlyAsked(baseline, candidate) {
	const asked = [baseline, candidate].flatMap((side) => side.asked === void 0 ? [] : [asksFor(side.asked)]);
	const only = (side) => ({
		...side,
		samples: side.samples.filter(({ target }) => asked.every((isAsked) => isAsked(target.id)))
	});
	return [only(baseline), only(candidate)];
}
async function readSide(world, word) {
	const path = resolve(world.io.cwd, word);
	const kind = await kindOfPath(path);
	if (kind === "folder") return readFileSide(await bundleFile(path, word), word);
	if (kind === "file") return readFileSide(path, word);
	if (word !== "latest" && !/^[\w./^~@{}-]+$/.test(word)) throw noSuchSide(word);
	if (world.root === void 0) throw noSuchSide(word);
	const { readStoredSide } = await import("./chunk-stored-side.js");
	return sideOfRun(await readStoredSide({
		...world,
		root: world.root
	}, word), word);
}
async function kindOfPath(path) {
	try {
		return (await stat(path)).isDirectory() ? "folder" : "file";
	} catch {
		return "none";
	}
}
async function bundleFile(folder, word) {
	for (const name of [evidenceFile, runFile]) {
		const path = join(folder, name);
		if (await kindOfPath(path) === "file") return path;
	}
	throw new GateError("FILE_MISSING", `Cannot read ${word} as a bundle must hold ${evidenceFile} or ${runFile}: it holds neither`, { hint: "a bundle is what \"flamegate measure --out DIR\" writes" });
}
async function readFileSide(path, word) {
	const parsed = parseComparable(await readText(path, word), word);
	if (parsed.kind === "samples") return {
		name: word,
		samples: parsed.samples
	};
	if (parsed.kind === "run") return sideOfRun(parsed.run, word);
	const { candidate, asked } = parsed.evidence;
	return {
		...sideOfRun(candidate, word),
		asked
	};
}
function sideOfRun(run, word) {
	return {
		name: word,
		samples: samplesOf(run, timeMetric),
		environment: run.environment
	};
}
/** Never red across unlike machines: their difference is not the code's. */
function judge(baseline, candidate, config) {
	const judgements = compareRuns(baseline.samples, candidate.samples, config.policy);
	return verdict(isUnlike(baseline, candidate) ? judgements.map(toUnlike) : judgements, config.policy);
}
function isUnlike(baseline, candidate) {
	if (baseline.environment === void 0 || candidate.environment === void 0) return false;
	return environmentClass(baseline.environment) !== environmentClass(candidate.environment);
}
function toUnlike(judgement) {
	return [
		"regression",
		"improvement",
		"no-change",
		"unseen",
		"inconclusive"
	].includes(judgement.kind) ? {
		...judgement,
		kind: "inconclusive",
		reasons: [{ code: "unlike-machine" }]
	} : judgement;
}
const unknownMachine = {
	os: "unknown",
	arch: "unknown",
	cpuModel: "unknown",
	cores: 1,
	image: "unknown",
	runtime: "unknown",
	runtimeVersion: "",
	flags: []
};
function reportOf(judged, sides, { given, io, config }) {
	return {
		verdict: judged,
		explanations: [],
		distributions: [],
		histories: [],
		baseline: {
			commit: sides.baseline.name,
			distance: 0,
			runs: 0
		},
		candidate: { commit: sides.candidate.name },
		environment: sides.candidate.environment ?? unknownMachine,
		seed: 0,
		alpha: config.policy.alpha,
		durationMs: 0,
		labels: config.labels,
		notes: [judgeNote(config.judgedBy)],
		reproduce: sameAgain(given, io)
	};
}
/** As it was typed, with every option that decides. */
function sameAgain(given, { program = "flamegate" }) {
	const options = deciding.flatMap((name) => {
		const value = given.text(name);
		return value === void 0 ? [] : [{
			option: `--${name}`,
			value
		}];
	});
	return commandLine(`${program} compare`, given.positionals, options);
}
function terminalText(report, io) {
	return renderTerminal(report, {
		color: io.color.stdout ? "always" : "never",
		width: io.stdoutColumns ?? 100,
		rows: "all",
		foot: "none"
	});
}
export { compareCommand as t };
