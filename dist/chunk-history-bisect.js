import { configPlaces } from "./chunk-for-action-compare-gate-production.js";
import { isUntouched } from "./chunk-untouched.js";
import { changedPaths } from "./chunk-changed-paths.js";
import { accepts, at, benchmarkKey, dayOf } from "./chunk-for-action-compare-gate-top.js";
import { formatChange, formatCount, formatInterval, formatPercent } from "./chunk-for-action-compare-diff-gate-top.js";
import { GateError, exitCode, shown, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { meantBy, runMeasuring } from "./chunk-measuring.js";
import { inkOf } from "./chunk-io.js";
import { openOutputs, writeOutputs } from "./chunk-output-files.js";
import { createProgress } from "./chunk-progress.js";
import { durationOf } from "./chunk-for-compare-gate.js";
import { storeOf } from "./chunk-store-of.js";
import { writeReport } from "./chunk-write-report.js";
import { readTrends } from "./chunk-store-trends.js";
import { resolveCommit, workingTreeRoot } from "./chunk-repository2.js";
import { renderTerminal } from "./chunk-for-action-compare-gate.js";
import { readLine } from "./chunk-git-ancestry.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { measuringOptions } from "./chunk-measuring-arguments.js";
import { join, resolve } from "node:path";
import { readFile } from "node:fs/promises";
// src/decide/bisection.ts
function* bisection(last) {
	const silent = /* @__PURE__ */ new Set();
	let range = {
		before: 0,
		changed: last
	};
	for (let next = nextPlace(range, silent); next !== void 0; next = nextPlace(range, silent)) {
		const answer = yield next;
		if (answer === "cannot-tell") silent.add(next);
		else range = answer === "as-before" ? {
			...range,
			before: next
		} : {
			...range,
			changed: next
		};
	}
	return range;
}
function nextPlace({ before, changed }, silent) {
	const middle = (before + changed) / 2;
	let nearest;
	for (let place = before + 1; place < changed; place++) {
		if (silent.has(place)) continue;
		if (nearest === void 0 || Math.abs(place - middle) < Math.abs(nearest - middle)) nearest = place;
	}
	return nearest;
}
function bisectionSteps(last) {
	return last <= 1 ? 0 : Math.ceil(Math.log2(last));
}
function halfwayThreshold(ratio) {
	return Math.expm1(Math.abs(Math.log(ratio)) / 2);
}
// src/report/bisect-text.ts
const answerWords = {
	"as-before": "as before",
	changed: "changed",
	"cannot-tell": "cannot tell"
};
const mostCommits = 20;
function renderBisect(report) {
	return `${[
		...headLines(report),
		"",
		...measuredLines(report)
	].join("\n").replaceAll(" ", " ")}\n`;
}
function headLines({ outcome, benchmark, metric }) {
	const what = `${terminalText(benchmark)}${metric === void 0 ? "" : ` (${terminalText(metric, 20)})`}`;
	if (outcome.kind === "named") return [`${what}: ${shiftWords(outcome.shift)} at ${commitWords(outcome.commit)}, against its parent`];
	if (outcome.kind === "alike") return [`${what}: ${outcome.why}`];
	const shown = outcome.commits.slice(0, mostCommits).map((commit) => `  ${commitWords(commit)}`);
	const more = outcome.commits.length - shown.length;
	return [
		`${what}: at one of ${formatCount(outcome.commits.length, "commit")}: ${outcome.why}`,
		...shown,
		...more > 0 ? [`  and ${formatCount(more, "more")}`] : []
	];
}
function measuredLines({ from, to, shift, commits, untouched, tries }) {
	const between = formatCount(commits, "commit");
	const left = untouched === 0 ? "" : `, ${untouched} of which ${untouched === 1 ? "touches" : "touch"} nothing the suite depends on`;
	return [
		`${between} after ${commitWords(from)}${left}`,
		`  ${commitWords(to)}: ${shift === void 0 ? "not measured" : shiftWords(shift)}`,
		...tries.map(tryLine)
	];
}
function tryLine({ commit, answer, shift, why }) {
	const size = shift === void 0 ? "" : `, ${shiftWords(shift)}`;
	return `  ${commitWords(commit)}: ${answerWords[answer]}${size}${why === void 0 ? "" : `: ${terminalText(why, 200)}`}`;
}
function shiftWords(shift) {
	const interval = formatInterval(shift);
	return interval === "" ? formatChange(shift) : `${formatChange(shift)} (95 % interval ${interval})`;
}
function commitWords({ commit, subject, committedAt }) {
	return `${commit.slice(0, 9)} “${terminalText(subject, 60)}” (${dayOf(committedAt)})`;
}
function bisectDocument(report) {
	const { outcome } = report;
	return {
		benchmark: report.benchmark,
		metric: report.metric ?? null,
		from: report.from.commit,
		to: report.to.commit,
		shift: report.shift ?? null,
		commits: report.commits,
		untouched: report.untouched,
		tries: report.tries.map(({ commit, answer, shift, why }) => ({
			commit: commit.commit,
			answer,
			shift: shift ?? null,
			why: why ?? null
		})),
		outcome: outcome.kind === "named" ? {
			kind: outcome.kind,
			commit: outcome.commit.commit,
			subject: outcome.commit.subject,
			shift: outcome.shift
		} : outcome.kind === "alike" ? outcome : {
			...outcome,
			commits: outcome.commits.map(({ commit }) => commit)
		}
	};
}
// src/app/bisect-pair.ts
const ofTheCommit = [
	"SETUP_FAILED",
	"SUITE_EMPTY",
	"BENCH_LOAD_FAILED",
	"BENCH_FAILED",
	"TOOL_MISSING",
	"BUDGET_SPENT"
];
async function measurePair(io, question, pair) {
	const leftMs = question.endsAt - Date.now();
	if (leftMs < shortestMs) return { why: "the budget was spent" };
	io.stderr(shown`bisect, ${pair.say}: ${commitWords(pair.to)}\n`);
	try {
		return pickJudgement(await runMeasuring(io, measuringOf$1(question, pair), {
			revisions: {
				baseline: pair.from.commit,
				candidate: pair.to.commit,
				notes: []
			},
			judged: {
				config: narrowedConfig(question, pair, leftMs),
				gate: question.gate
			},
			skip: onlyOne(question.benchmark)
		}), question, pair);
	} catch (error) {
		const isMistaken = pair.narrowed === void 0 && error instanceof GateError && error.code === "SUITE_EMPTY";
		if (!(error instanceof GateError) || isMistaken || !ofTheCommit.includes(error.code)) throw error;
		return { why: `it could not be measured. ${error.message}` };
	}
}
const shortestMs = 1e3;
function measuringOf$1({ measuring, benchmark }, { from, to, narrowed }) {
	return {
		...measuring,
		base: from.commit,
		head: to.commit,
		filters: [narrowed === void 0 ? benchmark : `${narrowed.judgement.target.id.suite}/${narrowed.judgement.target.id.name}`],
		purpose: "judge"
	};
}
function narrowedConfig({ config, metric }, { narrowed }, budgetMs) {
	const wanted = narrowed?.judgement.target.metric.name ?? metric;
	const suites = config.suites.map((suite) => ({
		...suite,
		...wanted !== void 0 && suite.metrics.includes(wanted) ? { metrics: [wanted] } : {},
		...narrowed?.isProfiled === true ? {} : { profile: {
			cpu: "none",
			heap: "none"
		} }
	}));
	const limits = narrowed === void 0 ? {} : {
		threshold: narrowed.threshold,
		margin: narrowed.threshold / 2,
		benchmarks: []
	};
	return {
		...config,
		suites,
		policy: {
			...config.policy,
			confirm: "always",
			...limits
		},
		measure: {
			...config.measure,
			budgetMs,
			proof: "off"
		}
	};
}
function onlyOne(benchmark) {
	const seen = /* @__PURE__ */ new Map();
	return ({ id }) => {
		seen.set(benchmarkKey(id), `${id.suite}/${id.name}`);
		if (seen.size <= 1) return void 0;
		throw new GateError("USAGE", `Cannot bisect as ${benchmark} must fit one benchmark: it fits ${[...seen.values()].join(", ")}`, { hint: "write its whole name, SUITE/NAME" });
	};
}
const order = ["regression", "improvement"];
function pickJudgement(result, { metric, benchmark }, { narrowed }) {
	const wanted = narrowed?.judgement.target.metric.name ?? metric;
	const all = result.judgements.filter(({ target }) => target.metric.role !== "informational");
	const fitting = all.filter(({ target, kind }) => wanted === void 0 || target.metric.name === wanted || kind === "failed");
	const rank = ({ kind }) => (order.indexOf(kind) + order.length + 1) % (order.length + 1);
	const size = ({ shift }) => Math.abs(Math.log(shift?.ratio ?? 1));
	const [judgement] = fitting.toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a));
	if (judgement !== void 0) return {
		judgement,
		result
	};
	const has = [...new Set(all.map(({ target }) => target.metric.name))].join(", ");
	return { why: `${benchmark} has no metric ${wanted ?? ""} there, but ${has || "none"}` };
}
// src/app/bisect.ts
async function bisect(io, question) {
	const { line, benchmark } = question;
	const [from, to] = [at(line, 0), at(line, line.length - 1)];
	const summary = {
		benchmark,
		from,
		to,
		commits: line.length - 1,
		untouched: 0,
		tries: []
	};
	const ends = await measurePair(io, question, {
		from,
		to,
		say: "the two ends"
	});
	if ("why" in ends) return { report: {
		...summary,
		outcome: among(line.slice(1), ends.why)
	} };
	const { judgement } = ends;
	const { id, metric } = judgement.target;
	const known = {
		...summary,
		benchmark: `${id.suite}/${id.name}`,
		metric: metric.name,
		shift: judgement.shift
	};
	if (!isChange(judgement) || judgement.shift === void 0) return { report: {
		...known,
		outcome: endsOpen(ends, line)
	} };
	const search = {
		question,
		judgement,
		shift: judgement.shift
	};
	const touching = await touchingCommits(question, suiteOf(question.config, id.suite));
	const { tries, range } = await halve(io, search, touching);
	const report = {
		...known,
		untouched: line.length - touching.length,
		tries
	};
	const suspects = touching.slice(range.before + 1, range.changed + 1);
	const [only, ...others] = suspects;
	if (only === void 0 || others.length > 0) return { report: {
		...report,
		outcome: among(suspects, silentWhy)
	} };
	return confirmNamed(io, search, {
		report,
		commit: only
	});
}
const silentWhy = "the commits between could not be distinguished";
async function touchingCommits({ root, line, config }, suite) {
	if (suite === void 0 || suite.paths.length === 0) return line;
	const places = config.source === void 0 ? configPlaces : [...configPlaces, config.source];
	const kept = [at(line, 0)];
	for (const [index, each] of line.entries()) {
		if (index === 0) continue;
		const changed = await changedPaths(root, at(line, index - 1).commit, each.commit);
		if (!isUntouched([suite], {
			changed,
			places
		})) kept.push(each);
	}
	return kept.length === 1 ? line : kept;
}
function suiteOf({ suites }, name) {
	return suites.find((suite) => suite.name === name);
}
async function halve(io, { question, judgement, shift }, line) {
	const tries = [];
	const steps = bisection(line.length - 1);
	const most = bisectionSteps(line.length - 1);
	let step = steps.next();
	while (step.done !== true) {
		const commit = at(line, step.value);
		const made = question.known.get(commit.commit) ?? await tryCommit(io, {
			question,
			judgement,
			shift
		}, {
			commit,
			say: `step ${tries.length + 1} of about ${most}`
		});
		tries.push(made);
		await question.keep(tries);
		step = steps.next(made.answer);
	}
	return {
		tries,
		range: step.value
	};
}
async function tryCommit(io, search, { commit, say }) {
	const { question, judgement, shift } = search;
	const measured = await measurePair(io, question, {
		from: at(question.line, 0),
		to: commit,
		say,
		narrowed: {
			judgement,
			threshold: halfwayThreshold(shift.ratio)
		}
	});
	if ("why" in measured) return {
		commit,
		answer: "cannot-tell",
		why: measured.why
	};
	const answer = answerOf(measured.judgement, judgement);
	const why = answer === "cannot-tell" ? { why: openWords(measured.judgement) } : {};
	return {
		commit,
		answer,
		shift: measured.judgement.shift,
		...why
	};
}
function answerOf({ kind }, ends) {
	if (kind === ends.kind) return "changed";
	return [
		"no-change",
		"unaffected",
		"regression",
		"improvement"
	].includes(kind) ? "as-before" : "cannot-tell";
}
async function confirmNamed(io, search, { report, commit }) {
	const { question, judgement, shift } = search;
	const pair = await measurePair(io, question, {
		from: at(question.line, question.line.indexOf(commit) - 1),
		to: commit,
		say: "the commit and its parent",
		narrowed: {
			judgement,
			threshold: halfwayThreshold(shift.ratio),
			isProfiled: true
		}
	});
	if ("why" in pair) return { report: {
		...report,
		outcome: among([commit], `only it is left, but ${pair.why}`)
	} };
	const found = pair.judgement;
	if (found.kind === judgement.kind && found.shift !== void 0) {
		const outcome = {
			kind: "named",
			commit,
			shift: found.shift
		};
		const measured = {
			...pair.result,
			report: {
				...pair.result.report,
				judged: "commit"
			}
		};
		return {
			report: {
				...report,
				outcome
			},
			measured
		};
	}
	const why = "no single commit changes it by half of that; it accumulated over several, or the machine measured differently each time";
	return { report: {
		...report,
		outcome: among(question.line.slice(1), why)
	} };
}
function isChange({ kind }) {
	return kind === "regression" || kind === "improvement";
}
function endsOpen({ judgement }, line) {
	const { kind } = judgement;
	if (kind === "no-change" || kind === "unaffected") return {
		kind: "alike",
		why: "measured side by side, the two ends do not differ by the threshold: nothing to look for"
	};
	return among(line.slice(1), openWords(judgement));
}
function openWords({ kind, failure, smallestDetectable }) {
	if (failure !== void 0) return `it failed: ${failure.message}`;
	if (smallestDetectable === void 0) return `the measurement is ${kind}`;
	return `the measurement is ${kind}; it would have shown a change of ${formatPercent(smallestDetectable)}`;
}
function among(commits, why) {
	return {
		kind: "among",
		commits,
		why
	};
}
// src/cli/bisect-tries.ts
const triesFile = "bisect.json";
function keptTries(tries, asked) {
	const kept = tries.map(({ commit, ...rest }) => ({
		...rest,
		commit: commit.commit
	}));
	return `${JSON.stringify({
		schema: 1,
		asked,
		tries: kept
	}, null, 2)}\n`;
}
function readTries(text, asked, line) {
	const kept = parsed(text);
	if (!isRecord(kept) || JSON.stringify(kept["asked"]) !== JSON.stringify(asked) || !Array.isArray(kept["tries"])) return /* @__PURE__ */ new Map();
	const tries = kept["tries"].flatMap((each) => toTry(each, line) ?? []);
	return new Map(tries.map((each) => [each.commit.commit, each]));
}
function toTry(value, line) {
	if (!isRecord(value)) return void 0;
	const commit = line.find((each) => each.commit === value["commit"]);
	const answer = ["as-before", "changed"].find((each) => each === value["answer"]);
	if (commit === void 0 || answer === void 0) return void 0;
	return {
		commit,
		answer,
		shift: toShift(value["shift"])
	};
}
function toShift(value) {
	if (!isRecord(value)) return void 0;
	const { ratio, low, high } = value;
	if (typeof ratio !== "number" || !isEnd(low) || !isEnd(high)) return void 0;
	return {
		ratio,
		low,
		high
	};
}
function isEnd(value) {
	return value === null || typeof value === "number";
}
function parsed(text) {
	try {
		return text === void 0 ? void 0 : JSON.parse(text);
	} catch {
		return;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/cli/history-bisect.ts
const usualBudget = "1h";
const mostCommitsOfLine = 5e4;
async function runHistoryBisect(argv, io) {
	const { base: _, filter: __, ...shared } = measuringOptions;
	const rules = {
		...shared,
		from: { type: "string" },
		to: { type: "string" },
		metric: { type: "string" },
		json: { type: "flag" }
	};
	const given = parseArguments("history bisect", argv, rules, Number.POSITIVE_INFINITY);
	const [benchmark, ...more] = given.positionals;
	if (benchmark === void 0 || more.length > 0) throw usage(`one benchmark must be named: current value is ${given.positionals.join(" ") || "none"}`);
	const out = given.text("out");
	const folder = out === void 0 ? void 0 : resolve(io.cwd, out);
	if (folder !== void 0) await openOutputs(folder);
	const found = await search(io, given, {
		benchmark,
		folder
	});
	await printFound(io, given, found, out);
	return found.report.outcome.kind === "among" ? exitCode.unable : exitCode.pass;
}
async function search(io, given, { benchmark, folder }) {
	const startedAt = Date.now();
	const budgetMs = durationOf("history bisect", "budget", given.text("budget") ?? usualBudget) ?? 0;
	const root = await workingTreeRoot(io.cwd);
	const measuring = measuringOf(io, given);
	const { config, gate } = await meantBy({
		root,
		cwd: io.cwd,
		baseline: void 0
	}, {
		...measuring,
		purpose: "judge"
	});
	const store = await storeOf({
		root,
		config
	}, io, given.text("remote"));
	const whole = await readLine(root, given.text("head") ?? "HEAD", mostCommitsOfLine);
	const ends = await endsOf(given, {
		root,
		line: whole.line
	}, () => stepOf(benchmark, given.text("metric"), {
		store,
		line: whole.line,
		progress: createProgress(io, Date.now)
	}));
	const metric = given.text("metric") ?? ends.metric;
	const line = whole.line.slice(ends.from, ends.to + 1);
	const asked = {
		benchmark,
		metric: metric ?? null,
		from: at(line, 0).commit,
		to: at(line, line.length - 1).commit
	};
	return bisect(io, {
		root,
		config,
		gate,
		benchmark,
		metric,
		line,
		endsAt: startedAt + budgetMs,
		measuring,
		known: folder === void 0 ? /* @__PURE__ */ new Map() : readTries(await readKept(join(folder, triesFile)), asked, line),
		keep: async (tries) => {
			if (folder !== void 0) await writeOutputs(folder, /* @__PURE__ */ new Map([[triesFile, keptTries(tries, asked)]]));
		}
	});
}
function measuringOf(io, given) {
	const seed = given.whole("seed");
	const workingDirectory = given.text("working-directory");
	return {
		folder: io.cwd,
		config: given.text("config"),
		store: given.text("store"),
		remote: given.text("remote"),
		workingDirectory,
		seed,
		suites: given.list("suite"),
		filters: []
	};
}
async function readKept(path) {
	try {
		return await readFile(path, "utf8");
	} catch {
		return;
	}
}
async function endsOf(given, world, step) {
	const [from, to] = [given.text("from"), given.text("to")];
	if (from === void 0 && to === void 0) return step();
	const ends = {
		from: from === void 0 ? 0 : await placeOf(world, from, "from"),
		to: to === void 0 ? world.line.length - 1 : await placeOf(world, to, "to")
	};
	if (ends.from < ends.to) return ends;
	throw usage(`--from must lie before --to: current value is ${from ?? "the first commit"} and ${to ?? "the newest"}`);
}
async function placeOf({ root, line }, name, option) {
	const commit = await resolveCommit(root, name);
	const place = line.findIndex((each) => each.commit === commit);
	if (place >= 0) return place;
	throw usage(`--${option} must lie on the first-parent history of --head: current value is ${name}`);
}
async function stepOf(benchmark, metric, { store, progress, line }) {
	const { trends } = await readTrends({
		store,
		progress
	}, {
		line,
		from: 0,
		mostCommits: 500,
		references: () => [],
		wants: (id) => accepts({ accepts: [benchmark] }, { id })
	});
	const ranges = trends.flatMap(({ main, others = [] }) => [main, ...others]).filter(({ target }) => target.metric.role !== "informational" && (metric === void 0 || target.metric.name === metric)).flatMap((trend) => trend.steps.filter(({ state }) => state === "standing").map((step) => ({
		trend,
		step
	}))).map(rangeOf).toSorted((a, b) => b.to - a.to);
	const newest = ranges.find(({ from, to }) => from < to);
	if (newest !== void 0) return newest;
	const [own] = ranges;
	if (own !== void 0) {
		const commit = at(line, own.to).commit.slice(0, 12);
		throw new GateError("USAGE", `Cannot bisect as a commit must have made the step: both its sides are runs of ${commit}`, { hint: "the machine or what runs on it changed, not the code" });
	}
	throw new GateError("USAGE", `Cannot bisect as ${store.name} must hold a step of ${benchmark}: current value is none`, { hint: "name the ends: --from COMMIT --to COMMIT" });
}
function rangeOf({ trend, step }) {
	const { points, target } = trend;
	return {
		from: at(points, step.first - 1).place,
		to: at(points, step.last).place,
		metric: target.metric.name
	};
}
async function printFound(io, given, { report, measured }, out) {
	if (out !== void 0 && measured !== void 0) io.stderr(shown`written to ${await writeReport(io, out, measured)}\n`);
	if (given.flag("json")) {
		io.stdout(shownJson(`${JSON.stringify(bisectDocument(report), null, 2)}\n`));
		return;
	}
	io.stdout(shownText(renderBisect(report), inkOf(io)));
	if (measured === void 0) return;
	const options = {
		color: io.color.stdout ? "always" : "never",
		width: io.stdoutColumns ?? 100,
		rows: "notable"
	};
	io.stdout(shownText(`\n${renderTerminal(measured.report, options)}`, inkOf(io)));
}
function usage(text) {
	return new GateError("USAGE", `Cannot bisect as ${text}`, { hint: "see: flamegate history --help" });
}
export { runHistoryBisect };
