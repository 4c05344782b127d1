import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { acceptanceWords, at, benchmarkKey, blockedMannWhitney, compareBlocks, compareSeries, confirmSize, couldHide, defaultGate, defaultPlan, findingIn, gateFileName, hodgesLehmann, hodgesLehmannInterval, isExact as isExact$1, isImproved, isReached, judgeConfirmed, judgementBase, levelAlone, limitReasons, lockstepPlan, neighborDeviation, overBudget, pooledDeviation, processDeviation, quietPlan, robustDeviation, scaledBest, scaledMedian, screenSize, separatedBlocks, shiftError, shortShare, smallestDetectable, stageEnd, summaryOf, timeMetric, toRatio, toScale, toShift, verdict, worseShift } from "./chunk-for-action-compare-gate-top.js";
import { targetKey } from "./chunk-target-key.js";
import { mean, median, min, quantile, shareUnit, upperTail } from "./chunk-for-action-compare-diff-gate-top.js";
import { environmentClass, mayBeOfClass } from "./chunk-for-action-compare-gate.js";
import { runStamp, runTime } from "./chunk-store-layout.js";
import { isStepOf, notesByRun, readNotes, standingNotes } from "./chunk-notes.js";
import { defensibleThreshold, holm, limitsOf, noiseWithin, nothingPast, presentLevel, spreadBetween, withFloor } from "./chunk-for-compare-gate.js";
import { createRandom, creepOf, measuredPlaces, onOneLevel, placeOnLine, shuffled, usualReferences } from "./chunk-history-line.js";
import { studentQuantile } from "./chunk-student-t.js";
import { benjaminiHochberg } from "./chunk-benjamini-hochberg.js";
import { readProduction } from "./chunk-stored-production.js";
// src/gate/distributions.ts
function distributionsOf(judgements, evidence, history) {
	const slotsOf = judgedSlots(evidence.blocks);
	return judgements.flatMap((judgement) => {
		const { target, stage } = judgement;
		if (stage === void 0) return [];
		const slots = stage === 0 ? [] : slotsOf(target, stage);
		const processes = stage === 0 ? storedPoints(target, evidence, history) : slots.map(pointOf);
		if (processes.length === 0) return [];
		const batches = judgement.shape === void 0 || stage === 0 ? {} : batchesOf(slots);
		return [{
			id: target.id,
			metric: target.metric.name,
			stage,
			processes,
			...batches
		}];
	});
}
function storedPoints(target, evidence, history) {
	const baseline = history.flatMap((run) => valuesOf(run, target)).map((value) => ({
		side: "baseline",
		value
	}));
	const candidate = valuesOf(evidence.candidate, target).map((value) => ({
		side: "candidate",
		value
	}));
	return [...baseline, ...candidate];
}
function pointOf({ side, invocation, block }) {
	return {
		side,
		value: invocation.value,
		block
	};
}
function batchesOf(slots) {
	const of = (wanted) => slots.flatMap(({ side, invocation }) => side === wanted ? invocation.spread?.quantiles ?? [] : []);
	return { batches: {
		baseline: of("baseline"),
		candidate: of("candidate")
	} };
}
function judgedSlots(records) {
	const byTarget = /* @__PURE__ */ new Map();
	for (const record of records) {
		const key = targetKey(record.target);
		const known = byTarget.get(key);
		if (known === void 0) byTarget.set(key, [record]);
		else known.push(record);
	}
	return (target, stage) => {
		const last = /* @__PURE__ */ new Map();
		for (const record of byTarget.get(targetKey(target)) ?? []) if (record.stage === stage) last.set(record.block, record);
		return [...last.values()].flatMap(({ block, answer }) => answer.state === "measured" ? answer.block.slots.map((slot) => ({
			...slot,
			block
		})) : []);
	};
}
function valuesOf(run, target) {
	return run.outcomes.flatMap((outcome) => outcome.state === "measured" && benchmarkKey(outcome.id) === benchmarkKey(target.id) ? outcome.measurements.filter(({ metric: { name, unit } }) => name === target.metric.name && unit === target.metric.unit).flatMap(({ invocations }) => invocations.map(({ value }) => value)) : []);
}
// src/gate/readings.ts
const gauges$1 = [
	{
		name: "minimum",
		read: ({ spread, batches }) => spread?.quantiles[0] ?? ofBatches(batches, min)
	},
	{
		name: "mean",
		read: ({ spread, batches }) => spread?.mean ?? ofBatches(batches, mean)
	},
	{
		name: "p99",
		read: ({ spread, batches }) => spread?.p99 ?? ofBatches(batches, (values) => quantile(values, .99))
	},
	{
		name: "cpu-time",
		unit: "ns",
		read: ({ conditions }) => conditions?.cpuTime
	},
	{
		name: "call-cost",
		unit: "ns",
		read: ({ conditions }) => conditions?.callCost,
		summarize: min
	},
	{
		name: "gc-time",
		unit: "ns",
		read: ({ conditions }) => conditions?.gcTime
	},
	{
		name: "gc-count",
		unit: "count",
		read: collections
	},
	{
		name: "involuntary-switches",
		unit: "count",
		read: ({ conditions }) => conditions?.involuntarySwitches
	},
	{
		name: "steal",
		unit: shareUnit,
		read: ({ conditions }) => conditions?.steal
	}
];
function ofBatches(batches, summarize) {
	return batches === void 0 || batches.length === 0 ? void 0 : summarize([...batches]);
}
function collections({ conditions, iterations }) {
	const count = conditions?.gcCount;
	return count === void 0 || iterations === void 0 || iterations === 0 ? void 0 : 1e3 * count / iterations;
}
function readingsOf(judgements, records) {
	const slotsOf = judgedSlots(records);
	return judgements.flatMap(({ target, stage }) => {
		if (stage !== 1 && stage !== 2) return [];
		const slots = slotsOf(target, stage);
		return gauges$1.flatMap((gauge) => {
			const baseline = readSide(slots, "baseline", gauge);
			const candidate = readSide(slots, "candidate", gauge);
			if (baseline === void 0 || candidate === void 0) return [];
			const { name, unit = target.metric.unit } = gauge;
			return [{
				id: target.id,
				metric: target.metric.name,
				name,
				unit,
				baseline,
				candidate
			}];
		});
	});
}
function readSide(slots, side, gauge) {
	const values = slots.flatMap((slot) => slot.side === side ? gauge.read(slot.invocation) ?? [] : []);
	return values.length === 0 ? void 0 : (gauge.summarize ?? median)(values);
}
function allReadings(judgements, evidence) {
	const profiled = collectionReadings(judgements, evidence);
	const isReplaced = ({ id, metric, name }) => profiled.some((each) => each.name === name && each.metric === metric && benchmarkKey(each.id) === benchmarkKey(id));
	return [...readingsOf(judgements, evidence.blocks).filter((each) => !isReplaced(each)), ...profiled];
}
function collectionReadings(judgements, { profiles }) {
	const counted = profiles.filter(({ reference }) => reference.collections !== void 0);
	return judgements.filter(({ target }) => counted.some(({ id }) => benchmarkKey(id) === benchmarkKey(target.id))).flatMap(({ target: { id, metric } }) => ["gc-time", "gc-count"].flatMap((name) => {
		const of = (side) => {
			const values = counted.filter((each) => each.side === side && benchmarkKey(each.id) === benchmarkKey(id)).flatMap(({ reference: { collections } }) => collections ?? []).map(({ count, pauseNs }) => name === "gc-time" ? pauseNs : 1e3 * count);
			return values.length === 0 ? void 0 : median(values);
		};
		const [baseline, candidate] = [of("baseline"), of("candidate")];
		if (baseline === void 0 || candidate === void 0) return [];
		const unit = name === "gc-time" ? "ns" : "count";
		return [{
			id,
			metric: metric.name,
			name,
			unit,
			baseline,
			candidate,
			profiled: true
		}];
	}));
}
// src/gate/assemble.ts
async function assemble(input) {
	const { evidence, judgements, history, config } = input;
	const explained = await explainedBy(input);
	const baseline = baselineOf(input);
	const groups = input.groups ?? [{
		judgements,
		history
	}];
	const storeNotes = new Set(groups.flatMap((group) => group.history.notes));
	return {
		verdict: verdict(judgements, config.policy, input.labels),
		explanations: explained.explanations,
		distributions: groups.flatMap((group) => distributionsOf(group.judgements, evidence, group.history.runs)),
		histories: groups.flatMap((group) => historiesOf(group.judgements, group.history)),
		readings: allReadings(judgements, evidence),
		work: evidence.work,
		...productionField(history, evidence.candidate.takenAt),
		baseline,
		candidate: { commit: evidence.candidate.commit },
		environment: evidence.environment,
		seed: evidence.seed,
		alpha: config.policy.alpha,
		durationMs: evidence.durationMs,
		judgedBy: config.judgedBy,
		labels: {
			accept: config.labels.accept,
			skip: config.labels.skip
		},
		notes: [
			...input.notes,
			...storeNotes,
			...explained.notes,
			...unpreparedNotes(evidence, history)
		],
		...unpreparedFields(evidence),
		...placeFields(input.place)
	};
}
async function explainedBy({ evidence, judgements, history, profiles, changes }) {
	if (evidence.profiles.length === 0) return {
		explanations: [],
		notes: []
	};
	const { explain } = await import("./chunk-explain.js");
	return explain(judgements, evidence, {
		profiles,
		changes,
		production: history.production ?? []
	});
}
function productionField({ production = [] }, measuredAt) {
	if (production.length === 0) return {};
	return { production: production.map(({ functions: _, schema: __, ...source }) => ({
		...source,
		ageMs: Math.max(0, Date.parse(measuredAt) - Date.parse(source.until))
	})) };
}
function unpreparedFields({ baselineCommit: commit, unprepared, blocks }) {
	if (unprepared === void 0 || commit === void 0) return {};
	const logs = [{
		title: `baseline ${commit.slice(0, 9)}`,
		text: unprepared.said
	}];
	const { budget } = unprepared;
	return blocks.length > 0 ? { logs } : {
		unprepared: {
			commit,
			budget
		},
		logs
	};
}
function unpreparedNotes({ baselineCommit: commit, unprepared, blocks }, { runs }) {
	if (unprepared === void 0 || commit === void 0 || blocks.length + runs.length === 0) return [];
	const short = commit.slice(0, 9);
	return blocks.some(({ answer }) => answer.state === "measured") ? [`In one of the shards the baseline commit ${short} could not be prepared, as its log says, and nothing was compared there.`] : [`The baseline commit ${short} could not be prepared, as its log says: what stored runs leave open stays open.`];
}
function placeFields({ baselineBranch: _, ...fields }) {
	return fields;
}
function baselineOf({ evidence, history, place }) {
	const commit = history.runs[0]?.commit ?? evidence.baselineCommit;
	if (commit === void 0) return void 0;
	return {
		commit,
		distance: history.distance ?? 0,
		runs: history.runs.length,
		branch: place.baselineBranch
	};
}
function historiesOf(judgements, { runs, accepted }) {
	const seen = /* @__PURE__ */ new Set();
	return judgements.flatMap(({ target }) => {
		const key = `${benchmarkKey(target.id)} ${target.metric.name}`;
		if (seen.has(key)) return [];
		seen.add(key);
		const points = [...runs].reverse().flatMap((run) => {
			const values = valuesOf(run, target);
			if (values.length === 0) return [];
			const steps = (accepted.get(run.commit) ?? []).filter((note) => isStepOf(note, target));
			return [{
				commit: run.commit,
				takenAt: run.takenAt,
				median: median([...values]),
				accepted: steps.length === 0 ? void 0 : steps.map(acceptanceWords).join("; ")
			}];
		});
		return points.length === 0 ? [] : [{
			id: target.id,
			metric: target.metric.name,
			points
		}];
	});
}
// src/decide/budget.ts
function openLedger(budgetMs, candidate, reserveMs = 0) {
	const ledger = {
		budgetMs,
		reserve: {
			ms: reserveMs,
			state: "kept"
		},
		spentMs: 0,
		paid: /* @__PURE__ */ new Map(),
		steals: []
	};
	for (const outcome of candidate.outcomes) {
		if (outcome.state !== "measured") continue;
		for (const { metric, invocations } of outcome.measurements) ledger.spentMs += costOf(invocations, ledger.paid, isExact(metric)).newMs;
	}
	return ledger;
}
function leftMs({ budgetMs, reserve, spentMs }) {
	return budgetMs + (reserve.state === "open" ? reserve.ms : 0) - spentMs;
}
function pay(ledger, answer, metric) {
	if (answer.state === "failed") {
		const { durationMs = 0 } = answer;
		ledger.spentMs += durationMs;
		return durationMs;
	}
	const { newMs, ownMs } = costOf(invocationsOf(answer), ledger.paid, isExact(metric));
	ledger.spentMs += newMs;
	return ownMs;
}
function isExact({ assume }) {
	return assume === "exact";
}
function durationOf(answer) {
	if (answer.state === "failed") return answer.durationMs ?? 0;
	return costOf(invocationsOf(answer), /* @__PURE__ */ new Map(), false).newMs;
}
function invocationsOf({ block }) {
	return block.slots.map(({ invocation }) => invocation);
}
function costOf(invocations, paid, isCounted) {
	let [newMs, ownMs] = [0, 0];
	for (const { startedAt, durationMs = 0 } of invocations) {
		const process = `${startedAt} ${durationMs}`;
		const payer = startedAt === void 0 ? void 0 : paid.get(process);
		if (payer === void 0) newMs += durationMs;
		if (payer !== void 0 && (isCounted || !payer)) continue;
		ownMs += durationMs;
		if (startedAt !== void 0) paid.set(process, isCounted);
	}
	return {
		newMs,
		ownMs
	};
}
// src/decide/leave-stale.ts
const quiet = [
	"no-change",
	"unaffected",
	"unseen",
	"inconclusive"
];
function leaveStale(judgements, stale = []) {
	const builds = new Map(stale.flatMap((build) => build.benchmarks.map((id) => [benchmarkKey(id), build])));
	if (builds.size === 0) return judgements;
	return judgements.map((judgement) => {
		const { kind, reasons, target } = judgement;
		const build = builds.get(benchmarkKey(target.id));
		if (build === void 0 || !quiet.includes(kind)) return judgement;
		if (kind === "no-change" && reasons.some(({ code }) => code === "informational")) return judgement;
		const { benchmarks: _, ...rest } = build;
		return {
			...judgement,
			kind: "inconclusive",
			reasons: [{
				code: "stale-build",
				...rest
			}, ...reasons]
		};
	});
}
// src/results/invocation.ts
function meanDuration(invocations) {
	const known = invocations.flatMap(({ durationMs }) => durationMs === void 0 ? [] : [durationMs]);
	return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
const fewestProcesses = 5;
function isCutShort(processes, meanMs) {
	return meanMs > 0 && processes > 0 && processes < fewestProcesses;
}
// src/past/suite.ts
const fewestTargets = 5;
function pastOf({ runs, accepted = /* @__PURE__ */ new Map(), earlier = [] }) {
	const resultsOf = resultsIn(runs, accepted);
	const earlierOf = earlier.map((each) => ({
		...each,
		resultsOf: resultsIn(each.runs, accepted)
	}));
	const targets = [...runs[0] === void 0 ? [] : levelsOf(runs[0])];
	const spreads = new Map(targets.map(([key, { id, metric }]) => [key, {
		metric,
		value: spreadBetween(metric, resultsOf({
			id,
			metric
		}))
	}]));
	const typical = mediansByMetric([...spreads.values()]);
	const usual = mediansByMetric(targets.flatMap(([, { id, metric }]) => deviationOf$2(metric, resultsOf({
		id,
		metric
	}))));
	return (target) => {
		const { metric } = target;
		const results = resultsOf(target);
		return {
			results,
			noise: noiseWithin(metric, results),
			between: spreads.get(keyOf$1(target))?.value ?? spreadBetween(metric, results),
			typicalBetween: typical.get(metric.name),
			usualDeviation: usual.get(metric.name),
			earlier: earlierOf.map(({ kind, label, newer, resultsOf: then }) => ({
				kind,
				label,
				results: then(target),
				newer: resultsOf(target, newer).length
			}))
		};
	};
}
function resultsIn(runs, accepted) {
	const levels = runs.map(levelsOf);
	const common = levels.map((each) => commonShifts(levels[0] ?? each, each));
	const notesOf = runs.map(({ commit }) => accepted.get(commit) ?? []);
	const commits = runs.map(({ commit }) => commit);
	return (target, newest = runs.length) => levels.slice(0, newest).flatMap((each, run) => {
		const { metric } = target;
		const found = each.get(keyOf$1(target));
		if (found === void 0) return [];
		const { values, processMs } = found;
		const isAccepted = (notesOf[run] ?? []).some((note) => isStepOf(note, target));
		const { [run]: commit = "" } = commits;
		return [{
			values,
			processMs,
			common: common[run]?.get(metric.name) ?? 0,
			isAccepted,
			commit
		}];
	});
}
const fewestForDeviation = 4;
function deviationOf$2(metric, results) {
	if (results.length < fewestForDeviation) return [];
	return [{
		metric,
		value: neighborDeviation(results.map(({ values }) => scaledMedian(metric, values)))
	}];
}
function keyOf$1({ id, metric }) {
	return `${benchmarkKey(id)}\u0001${metric.name}\u0001${metric.unit}`;
}
function levelsOf({ outcomes }) {
	const levels = /* @__PURE__ */ new Map();
	for (const outcome of outcomes) {
		if (outcome.state !== "measured") continue;
		for (const { metric, invocations } of outcome.measurements) {
			const values = invocations.map(({ value }) => value);
			if (values.length === 0) continue;
			levels.set(keyOf$1({
				id: outcome.id,
				metric
			}), {
				id: outcome.id,
				metric,
				values,
				processMs: meanDuration(invocations),
				level: scaledBest(metric, values)
			});
		}
	}
	return levels;
}
function commonShifts(nearest, other) {
	return mediansByMetric([...other].flatMap(([key, { metric, level }]) => {
		const reference = nearest.get(key);
		return reference === void 0 ? [] : [{
			metric,
			value: level - reference.level
		}];
	}));
}
function mediansByMetric(list) {
	const groups = /* @__PURE__ */ new Map();
	for (const { metric, value } of list) groups.set(metric.name, [...groups.get(metric.name) ?? [], value]);
	const sufficient = [...groups].filter(([, values]) => values.length >= fewestTargets);
	return new Map(sufficient.map(([name, values]) => [name, median(values)]));
}
// src/decide/base-word.ts
function baseWord({ runs, listed }) {
	const own = byBenchmark$1(listed);
	const sources = [...runs.map(metricsIn), own];
	const of = (key) => sources.flatMap((source) => source.get(key) ?? []);
	const gatedOf = (id) => {
		const [nearest] = of(benchmarkKey(id));
		return [...nearest?.values() ?? []].filter(({ role }) => role !== "informational");
	};
	return {
		metricOf: ({ id, metric }) => {
			const known = of(benchmarkKey(id));
			if (known.length === 0) return void 0;
			return known.flatMap((metrics) => metrics.get(metric.name) ?? [])[0] ?? "new";
		},
		otherUnitOf: ({ id, metric }) => {
			const { unit } = own.get(benchmarkKey(id))?.get(metric.name) ?? of(benchmarkKey(id)).flatMap((metrics) => metrics.get(metric.name) ?? [])[0] ?? metric;
			return unit === metric.unit ? void 0 : unit;
		},
		mainOf: (id) => gatedOf(id)[0] ?? timeMetric,
		droppedFrom: ({ id, measurements }) => {
			const present = new Set(measurements.map(({ metric }) => metric.name));
			return gatedOf(id).filter(({ name }) => !present.has(name));
		}
	};
}
function metricsIn({ outcomes }) {
	return byBenchmark$1(outcomes.flatMap((outcome) => outcome.state === "measured" ? outcome.measurements.map(({ metric }) => ({
		id: outcome.id,
		metric
	})) : []));
}
function byBenchmark$1(targets) {
	const found = /* @__PURE__ */ new Map();
	for (const { id, metric } of targets) {
		const key = benchmarkKey(id);
		const metrics = found.get(key) ?? /* @__PURE__ */ new Map();
		if (!metrics.has(metric.name)) metrics.set(metric.name, metric);
		found.set(key, metrics);
	}
	return found;
}
// src/decide/case.ts
function inLockstep(subject) {
	return {
		...subject,
		plan: subject.lockstepPlan,
		past: {
			...subject.past,
			noise: void 0
		}
	};
}
function isCounted({ target }) {
	return target.metric.assume === "exact";
}
// src/decide/creeps.ts
const falseShare = .05;
function withCreeps(judgements, cases) {
	const byKey = new Map(cases.map((subject) => [keyOf$1(subject.target), subject]));
	const found = judgements.flatMap((judgement) => {
		const subject = byKey.get(keyOf$1(judgement.target));
		const crept = subject === void 0 ? void 0 : creepWith(judgement, subject);
		return crept === void 0 ? [] : [{
			judgement,
			crept
		}];
	});
	const adjusted = benjaminiHochberg(found.map(({ crept }) => crept.p));
	const reported = new Map(found.flatMap(({ judgement, crept }, index) => isLarge(crept, judgement) && crept.p <= .004 && (adjusted[index] ?? 1) <= falseShare ? [[judgement, crept]] : []));
	return judgements.map((judgement) => {
		const crept = reported.get(judgement);
		return crept === void 0 ? judgement : {
			...judgement,
			crept
		};
	});
}
function creepWith({ kind, shift, target: { metric } }, { past }) {
	if (shift === void 0 || kind === "regression" || metric.assume === "exact") return void 0;
	const onTop = toScale(metric, shift.ratio) - toScale(metric, 1);
	const { levels, isCut } = levelsSinceAccepted(past.results, metric);
	const moments = (past.earlier ?? []).map((each) => ({
		...each,
		newer: byCommit(past.results.slice(0, each.newer)).length
	})).filter(({ newer }) => !isCut || newer < levels.length);
	const creep = creepOf({
		levels,
		onTop,
		noise: past.noise ?? 0,
		usual: past.usualDeviation,
		earlier: moments.map(({ results, newer }) => ({
			levels: levelsSinceAccepted(results, metric).levels,
			newer
		}))
	});
	if (creep === void 0) return void 0;
	const { worse, low, high, p, runs, earlier } = creep;
	const moment = earlier === void 0 ? void 0 : moments[earlier];
	return {
		since: moment && {
			kind: moment.kind,
			label: moment.label
		},
		shift: toShift(metric, worse, [low, high]),
		p,
		runs
	};
}
function byCommit(results) {
	const groups = [];
	for (const result of results) {
		const last = groups.at(-1);
		if (last !== void 0 && result.commit !== void 0 && last[0]?.commit === result.commit) last.push(result);
		else groups.push([result]);
	}
	return groups;
}
function levelsSinceAccepted(results, metric) {
	const last = results.findIndex(({ isAccepted }) => isAccepted === true);
	return {
		levels: byCommit(last < 0 ? results : results.slice(0, last + 1)).map((runs) => median(runs.map(({ values }) => scaledMedian(metric, values)))).toReversed(),
		isCut: last >= 0
	};
}
function isLarge({ shift }, { threshold, target: { metric } }) {
	return toScale(metric, shift.ratio) - toScale(metric, 1) >= Math.log1p(threshold);
}
const backAndForth = 2;
const nearest = 3;
function screenHistory(metric, results, candidate) {
	if (results.length < 5 || candidate.length === 0) return void 0;
	const present = presentLevel(metric, results);
	if (present === void 0) return void 0;
	const levels = results.map(({ values }) => scaledMedian(metric, values));
	const lower = onOneLevel(levels, backAndForth).slice(0, nearest);
	const level = Math.min(present.level, present.before ?? present.level, median(lower));
	const own = scaledMedian(metric, candidate);
	const isSeenBefore = Math.min(...levels) <= own + present.deviation;
	return {
		present,
		stored: results.length,
		worse: own - level,
		isSeenBefore
	};
}
const manyRuns = 20;
const mistakes = [{
	times: 1,
	chance: .05
}, {
	times: 2,
	chance: .01
}];
function isCleared({ present, stored, worse, isSeenBefore }, { threshold }) {
	if ((isSeenBefore || stored < manyRuns) && worse < -Math.log1p(threshold)) return false;
	const error = present.deviation * Math.sqrt(1 + 1 / present.runs);
	const degrees = Math.max(1, (stored - 1) / 3);
	return mistakes.every(({ times, chance }) => {
		return worse + studentQuantile(2 * chance, degrees) * error < Math.log1p(times * threshold);
	});
}
// src/decide/rare-costs.ts
const meanOf = ({ mean: each }) => each;
const tailGrowth = .5;
const apartByChance = 1 / 20;
const gauges = [{
	name: "mean",
	read: meanOf,
	least: (threshold) => threshold,
	mostOpen: () => 2 * apartByChance
}, {
	name: "p99",
	read: ({ p99 }) => p99,
	least: () => tailGrowth,
	mostOpen: (blocks) => apartByChance ** blocks
}];
function relative(blocks, read) {
	return inLogs(blocks, ({ value, spread }) => read(spread) / value);
}
function inLogs(blocks, read) {
	const logs = (side) => side.map((process) => Math.log(Math.max(read(process), Number.MIN_VALUE)));
	return blocks.map(({ baseline, candidate }) => ({
		baseline: logs(baseline),
		candidate: logs(candidate)
	}));
}
function tellsShape({ shapes, blocks, subject: { target } }) {
	const { assume, better } = target.metric;
	return assume !== "exact" && better === "lower" && shapes.length > 0 && shapes.length === blocks.length;
}
const rounding = 1e-9;
function mayHaveShape(series) {
	const { shapes, subject } = series;
	return tellsShape(series) && gauges.some(({ read, least, mostOpen }) => {
		const pairs = relative(shapes, read);
		if (hodgesLehmann(pairs) < Math.log1p(least(subject.limits.threshold))) return false;
		return blockedMannWhitney(pairs).pGreater <= mostOpen(shapes.length) + rounding;
	});
}
function shapeOf(series) {
	const { shapes, subject } = series;
	if (!tellsShape(series)) return void 0;
	return gauges.flatMap(({ name, read, least }) => {
		const growth = grown(subject, shapes, {
			read,
			least: least(subject.limits.threshold)
		});
		return growth === void 0 ? [] : [{
			of: name,
			...growth,
			slow: slowOf(shapes)
		}];
	}).toSorted((a, b) => a.p - b.p)[0];
}
function grown({ target: { metric }, limits }, shapes, { read, least }) {
	const bar = Math.log1p(least);
	const apart = relative(shapes, read);
	const { shift, low, high } = hodgesLehmannInterval(inLogs(shapes, ({ spread }) => read(spread)));
	if (shift < bar || hodgesLehmann(apart) < bar) return void 0;
	const margin = Math.log1p(limits.margin);
	const moved = apart.map(({ baseline, candidate }) => ({
		baseline,
		candidate: candidate.map((value) => value - margin)
	}));
	return {
		shift: toShift(metric, shift, [low, high]),
		p: blockedMannWhitney(moved).pGreater
	};
}
function slowOf(shapes) {
	const of = (side) => {
		const spreads = shapes.flatMap((shaped) => shaped[side].map(({ spread }) => spread));
		const share = mean(spreads.map(({ slow }) => slow));
		return {
			share,
			times: share === 0 ? 1 : mean(spreads.map(({ slow, times: each }) => slow * each)) / share
		};
	};
	return {
		baseline: of("baseline"),
		candidate: of("candidate")
	};
}
function withClearShapes(judgements, alpha) {
	const asked = judgements.filter(({ stage, target }) => stage !== void 0 && target.metric.assume !== "exact");
	const level = alpha / Math.max(1, gauges.length * asked.length);
	return judgements.map(({ shape, ...judgement }) => shape === void 0 || judgement.kind === "regression" || shape.p > level ? judgement : {
		...judgement,
		shape
	});
}
// src/decide/look.ts
function look(series) {
	const { target, limits, plan } = series.subject;
	const { length } = series.blocks;
	if (length === 0) return;
	const worse = worseShift(target.metric, series.blocks);
	if (isEvident(series) || isCounted(series.subject) && isFarAbove(series)) {
		series.planned = length;
		return;
	}
	if (length < shapeBlocks && mayHaveShape(series)) {
		series.planned = Math.max(series.planned, shapeBlocks);
		return;
	}
	const isBetter = -worse >= Math.log1p(limits.threshold);
	const isExtended = series.planned > plan.screenBlocks && length < shapeBlocks;
	if (length === 1 || isExtended || length <= 2 && plan.screenFewer !== void 0) series.planned = plannedNow(series, isBetter);
	if (!isBetter && isFarBelow(series, worse)) series.futile = true;
	if (length !== plan.lookAfter || series.planned <= plan.lookAfter) return;
	series.futile = worse < Math.log1p(limits.threshold * plan.futileShare) && !isBetter;
}
const shapeBlocks = 8;
const farErrors = 3;
function isFarBelow({ subject, blocks, isLockstep, planned }, worse) {
	const { limits, plan, past, target } = subject;
	if (isLockstep || past.noise === void 0 || blocks.length >= planned) return false;
	const deviation = Math.max(past.noise, processDeviation(target.metric, blocks));
	const error = shiftError(deviation, {
		blocks: blocks.length,
		perSide: plan.perSide
	});
	return worse < Math.log1p(limits.threshold * plan.suspectShare) && worse + farErrors * error < Math.log1p(1.5 * limits.threshold);
}
const evidentDeviations = 5;
function isEvident(series) {
	if (!isFarAbove(series)) return false;
	const { subject, blocks } = series;
	return worseShift(subject.target.metric, blocks) - Math.log1p(subject.limits.margin) >= evidentDeviations * deviationOf$1(series);
}
function isFarAbove(series) {
	if (series.blocks.length === 0) return false;
	const { subject, blocks } = series;
	const worse = worseShift(subject.target.metric, blocks);
	const error = shiftError(deviationOf$1(series), {
		blocks: blocks.length,
		perSide: subject.plan.perSide
	});
	return worse - farErrors * error >= Math.log1p(subject.limits.threshold);
}
function deviationOf$1({ subject, blocks }) {
	return Math.max(subject.past.noise ?? 0, processDeviation(subject.target.metric, blocks));
}
function plannedNow({ subject, blocks, isLockstep }, isBetter) {
	const wanted = screenBlocksOf(subject, processDeviation(subject.target.metric, blocks));
	return isLockstep && isBetter ? subject.plan.screenBlocks : Math.max(blocks.length, wanted);
}
function screenBlocksOf({ plan, target, limits, past }, seen) {
	return screenSize(plan, target.metric, {
		deviation: Math.max(past.noise ?? 0, seen),
		limits
	});
}
// src/decide/stage-size.ts
function confirmBlocks(screened, family, alpha) {
	const { subject, blocks } = screened;
	const { target, limits, plan, past } = subject;
	const deviation = Math.max(past.noise ?? 0, processDeviation(target.metric, blocks) || 0);
	const size = confirmSize(plan, target.metric, {
		deviation,
		limits,
		alpha,
		family
	});
	return isEvident(screened) ? Math.min(size, separatedBlocks(plan, {
		alpha,
		family
	})) : size;
}
function detectable(subject, deviation, alpha) {
	const { plan, limits, target } = subject;
	const design = {
		deviation,
		limits,
		alpha,
		family: 1
	};
	const blocks = confirmSize(plan, target.metric, design);
	return smallestDetectable({
		blocks,
		perSide: plan.perSide
	}, design);
}
// src/decide/stored-comparison.ts
function storedComparison({ target: { metric }, past, limits }, candidate) {
	const runs = presentLevel(metric, past.results)?.runs ?? Math.min(1, past.results.length);
	if (runs === 0 || candidate.length === 0) return void 0;
	const baseline = past.results.slice(0, runs).flatMap(({ values }) => values);
	const { shift, test } = compareBlocks(metric, [{
		baseline,
		candidate
	}], limits.margin);
	return {
		runs,
		shift,
		pTwoSided: test.pTwoSided
	};
}
function compareWithPresent({ target, past, alone, limits, screen }) {
	const nearest = past.results.slice(0, screen?.present.runs ?? past.results.length).flatMap(({ values }) => values);
	return compareBlocks(target.metric, [{
		baseline: nearest,
		candidate: alone
	}], limits.margin);
}
// src/decide/judge-from-history.ts
const strictRuns = 20;
const strictLevel = .001;
function judgeFromHistory(subject, input) {
	if (input.policy.confirm !== "never" && input.sideBySide === "possible") return void 0;
	const { screen, limits } = subject;
	if (screen === void 0) return withoutHistory(subject, input);
	if (!isCleared(screen, limits)) return judgeSuspect(subject, input);
	return judged(subject, input, {
		kind: "no-change",
		reasons: [{
			code: "screened-out",
			stage: 0
		}, ...limitReasons(subject)],
		comparison: input.detail === "decisive" ? void 0 : compareWithPresent(subject)
	});
}
function judgeInformational(subject) {
	return {
		...judgementBase(subject, 0, subject.past.results.length > 0 && subject.alone.length > 0 ? compareWithPresent(subject) : void 0),
		kind: "no-change",
		reasons: [{ code: "informational" }]
	};
}
function withoutHistory(subject, { otherClasses }) {
	const runs = subject.past.results.length;
	const base = {
		...judgementBase(subject, 0, void 0),
		...levelAlone(subject)
	};
	const { cutShort } = subject;
	if (runs + cutShort > 0) {
		const few = {
			code: "too-few-runs",
			runs,
			cutShort: cutShort === 0 ? void 0 : cutShort
		};
		return {
			...base,
			kind: "inconclusive",
			reasons: [few]
		};
	}
	if (otherClasses === "some") return {
		...base,
		kind: "inconclusive",
		reasons: [{ code: "unlike-machine" }]
	};
	return {
		...base,
		kind: "new",
		reasons: [{ code: "no-baseline" }]
	};
}
function judgeSuspect(subject, input) {
	const comparison = compareWithPresent(subject);
	const fails = input.policy.failFromHistory && isStrictlyWorse(subject);
	const reason = fails ? {
		code: "from-history",
		runs: subject.past.results.length
	} : { code: "not-confirmed" };
	return judged(subject, input, {
		kind: fails ? "regression" : "inconclusive",
		reasons: [reason, ...limitReasons(subject)],
		comparison
	});
}
function isStrictlyWorse({ target, past, alone, limits }) {
	const { metric } = target;
	const stored = past.results.map(({ values }) => values);
	if (stored.length < strictRuns) return false;
	const [worst] = [...stored].sort((a, b) => scaledMedian(metric, b) - scaledMedian(metric, a));
	if (worst === void 0) return false;
	if (scaledMedian(metric, alone) - scaledMedian(metric, worst) < Math.log1p(2 * limits.threshold)) return false;
	const { test } = compareBlocks(metric, [{
		baseline: worst,
		candidate: alone
	}], limits.margin);
	return test.pWorse <= strictLevel;
}
function judged(subject, { policy }, outcome) {
	const { metric } = subject.target;
	const groups = [subject.alone, ...subject.past.results.map((result) => result.values)].map((values) => values.map((value) => toScale(metric, value)));
	const found = detectable(subject, pooledDeviation(groups), policy.alpha);
	return {
		...judgementBase(subject, 0, outcome.comparison),
		kind: outcome.kind,
		reasons: outcome.reasons,
		smallestDetectable: found
	};
}
// src/decide/null-control.ts
const nullLevel = .001;
function failedControl(all) {
	const blocks = all.flatMap((series) => nullBlocks(series));
	if (blocks.length === 0) return void 0;
	const p = blockedMannWhitney(blocks).pGreater;
	const margin = Math.max(0, ...all.map(marginOf));
	return p <= nullLevel ? {
		ratio: Math.exp(hodgesLehmann(blocks) + margin),
		p
	} : void 0;
}
const mostOfSlots = 1 / 2;
function isFairSoFar(series) {
	if (isCounted(series.subject)) return true;
	const blocks = nullBlocks(series);
	if (blocks.length === 0) return false;
	const beyond = hodgesLehmann(blocks);
	const { metric } = series.subject.target;
	return beyond <= 0 || beyond + marginOf(series) <= mostOfSlots * worseShift(metric, series.blocks);
}
function marginOf({ subject: { limits } }) {
	return Math.log1p(limits.asked ?? limits.margin);
}
function nullBlocks(series) {
	const { subject, blocks, nulls } = series;
	const { metric } = subject.target;
	const margin = marginOf(series);
	return blocks.flatMap(({ baseline }, index) => {
		const values = nulls[index] ?? [];
		if (values.length === 0) return [];
		return [{
			baseline: baseline.map((value) => toScale(metric, value)),
			candidate: values.map((value) => toScale(metric, value) - margin)
		}];
	});
}
function underControl(judgement, control) {
	if (control === void 0 || judgement.kind !== "regression" || judgement.target.metric.assume === "exact") return judgement;
	return {
		...judgement,
		kind: "inconclusive",
		reasons: [{
			code: "null-control",
			...control
		}, ...judgement.reasons.filter(({ code }) => code !== "confirmed")]
	};
}
// src/decide/confirm-looks.ts
const usualBlocks = 8;
function goingOn(planned) {
	return [
		{
			blocks: planned,
			share: shortShare
		},
		{
			blocks: usualBlocks,
			share: .2
		},
		{
			blocks: 16,
			share: 1 - shortShare - .2
		}
	];
}
const looks = {
	3: goingOn(3),
	4: goingOn(4),
	8: [
		{
			blocks: 4,
			share: .2
		},
		{
			blocks: 8,
			share: .7
		},
		{
			blocks: 16,
			share: .1
		}
	],
	16: [
		{
			blocks: 4,
			share: .05
		},
		{
			blocks: 8,
			share: .15
		},
		{
			blocks: 12,
			share: .2
		},
		{
			blocks: 16,
			share: .6
		}
	]
};
function sharedP({ began, blocks }, pWorse) {
	const look = looks[began]?.find((each) => each.blocks >= blocks.length);
	return look === void 0 ? pWorse : Math.min(1, pWorse / look.share);
}
function likelyEnd(planned, subject, { worse, deviation, alpha }) {
	const { limits, plan } = subject;
	return (looks[planned] ?? []).find(({ blocks, share }) => {
		if (blocks > planned) return false;
		const error = shiftError(deviation, {
			blocks,
			perSide: plan.perSide
		});
		if (worse - error < Math.log1p(limits.threshold)) return false;
		return upperTail((worse - Math.log1p(limits.margin)) / error) <= alpha * share / 50;
	})?.blocks ?? planned;
}
function isFailedAlready(series, find, { alpha, family }) {
	const { began, blocks, subject } = series;
	const look = looks[began]?.find((each) => each.blocks === blocks.length && each.blocks < began);
	const finding = look === void 0 ? void 0 : find();
	if (look === void 0 || finding === void 0 || !isFairSoFar(series)) return false;
	const { comparison, bar, pWorse } = finding;
	const error = shiftError(comparison.noise, {
		blocks: blocks.length,
		perSide: subject.plan.perSide
	});
	if (comparison.worse - error < Math.log1p(bar.threshold)) return false;
	return pWorse <= alpha * look.share / Math.max(50, family);
}
function furtherBlocks(series, finding, family) {
	const { began, blocks, planned, ending, subject } = series;
	if (ending !== void 0 || blocks.length !== planned) return void 0;
	const further = looks[began]?.find((each) => each.blocks > blocks.length && each.blocks >= began)?.blocks;
	if (further === void 0 || further <= Math.max(usualBlocks, began)) return further;
	const { plan, target, limits } = subject;
	return confirmSize(plan, target.metric, {
		deviation: finding.comparison.noise,
		limits,
		...family
	}) > blocks.length || isReached(finding) ? further : void 0;
}
// src/decide/admission.ts
const expectedBlocks$1 = 3.6;
function blockMs({ subject, paid, spentMs }) {
	return paid > 0 ? spentMs / paid : subject.processMs * 2 * subject.plan.perSide;
}
function blocksLeft(series, alpha) {
	const { stage, blocks, planned } = series;
	if (stage === 1) {
		const expected = isCounted(series.subject) ? 1 : expectedBlocks$1;
		return blocks.length === 0 ? expected : planned - blocks.length;
	}
	return blocks.length === 0 ? planned : Math.max(1, endOf(series, planned, alpha) - blocks.length);
}
function confirmLeft(screened, family, alpha) {
	return endOf(screened, confirmBlocks(screened, family, alpha), alpha);
}
function endOf({ subject, blocks }, planned, alpha) {
	const { metric } = subject.target;
	if (blocks.length === 0) return planned;
	return likelyEnd(planned, subject, {
		worse: worseShift(metric, blocks),
		deviation: processDeviation(metric, blocks),
		alpha
	});
}
function byUrgency(screened) {
	const urgency = new Map(screened.map((each) => [each, shiftSoFar(each)]));
	return [...screened].sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
}
function shiftSoFar({ subject, blocks }) {
	return blocks.length === 0 ? subject.screen?.worse ?? 0 : worseShift(subject.target.metric, blocks);
}
function usualMs(all) {
	const known = all.map(blockMs).filter((ms) => ms > 0);
	return known.length === 0 ? 0 : known.reduce((sum, ms) => sum + ms, 0) / known.length;
}
function spentShare(all, { spentMs }) {
	const usual = usualMs(all);
	const sum = (stage, msOf) => all.filter((series) => series.stage === stage).reduce((total, series) => total + msOf(series), 0);
	const apart = sum(1, (series) => series.blocks.length * (blockMs(series) || usual));
	return apart === 0 ? 1 : Math.min(1, Math.max(0, spentMs - sum(2, (series) => series.spentMs)) / apart);
}
function confirmMs(all, alpha) {
	const [first] = byUrgency(all.filter((series) => series.blocks.length > 0 && isSuspect(series)));
	return first === void 0 ? 0 : (blockMs(first) || usualMs(all)) * confirmLeft(first, all.length, alpha);
}
function isSuspect(series) {
	return !series.futile && series.blocks.length >= series.planned && looksSuspect(series);
}
function looksSuspect(series) {
	const { limits, plan } = series.subject;
	return shiftSoFar(series) >= Math.log1p(limits.threshold * plan.suspectShare);
}
function affordable(open, ledger, msOf, reservedMs = 0) {
	let left = leftMs(ledger) - reservedMs;
	if (left === Number.POSITIVE_INFINITY) return open;
	return open.filter((item, place) => {
		const cost = msOf(item, place);
		if (left <= 0 || place > 0 && cost > left) return false;
		left -= cost;
		return true;
	});
}
function answerFromEvidence({ blocks }) {
	const records = new Map(blocks.map((record) => [keyOf(record), record]));
	return (request) => records.get(keyOf(request))?.answer ?? {
		state: "unavailable",
		reason: "not in the evidence"
	};
}
function keyOf({ stage, target, block, attempt }) {
	return [
		benchmarkKey(target.id),
		target.metric.name,
		stage,
		block,
		attempt
	].join("");
}
// src/decide/needed-time.ts
function isCut$1({ ending }) {
	return ending?.state === "unavailable" && (ending.reason === "budget" || ending.reason === "not in the evidence");
}
function openReasons(all, confirming, { alpha, ledger, budgetFor }) {
	const seenOf = new Map(confirming.map(({ screened, confirmed }) => [confirmed, screened]));
	const known = [...all, ...seenOf.values()];
	const costOf = blockCosts(known);
	const share = spentShare(known, ledger);
	const unseen = unseenBlocks(all, confirming, {
		alpha,
		share
	});
	const needsOf = (series) => {
		const seen = seenOf.get(series) ?? series;
		return (blockMs(series) || costOf(seen)) * (seen.blocks.length === 0 ? unseen(series) : blocksToSettle(series, seen, {
			alpha,
			share
		}));
	};
	const totalMs = all.filter(isCut$1).reduce((sum, series) => sum + needsOf(series), 0);
	if (totalMs === 0) return () => overBudget;
	const needsMs = totalMs * spare + ledger.spentMs * again;
	const budgetMs = budgetFor?.(needsMs, ledger.reserve.state === "open" ? "used" : "kept");
	return (series) => {
		const seen = seenOf.get(series) ?? series;
		const ownMs = seen.blocks.length > 0 && looksSuspect(seen) ? needsOf(series) * spare : totalMs;
		return {
			...overBudget,
			needsMs,
			budgetMs,
			ownMs: ownMs < totalMs ? ownMs : void 0
		};
	};
}
function blockCosts(all) {
	const usual = usualMs(all);
	const known = /* @__PURE__ */ new Map();
	for (const series of all) {
		const key = benchmarkKey(series.subject.target.id);
		known.set(key, Math.max(known.get(key) ?? 0, blockMs(series)));
	}
	return (series) => blockMs(series) || known.get(benchmarkKey(series.subject.target.id)) || usual;
}
const spare = 1.1;
const again = .05;
function blocksToSettle(series, seen, { alpha, share }) {
	if (series.stage === 2 && series.blocks.length === 0) return toConfirm(seen, alpha);
	const left = Math.max(1, blocksLeft(series, alpha));
	if (series.stage === 2) return left;
	return left * share + (looksSuspect(series) ? toConfirm(series, alpha) : 0);
}
function toConfirm(seen, alpha) {
	const { plan } = seen.subject;
	const more = isCounted(seen.subject) ? 0 : 1 / (2 * plan.perSide);
	return confirmLeft(seen, 1, alpha) * (1 + more);
}
function unseenBlocks(all, confirming, { alpha, share }) {
	const confirmed = confirming.map(({ screened }) => screened);
	const looked = [...confirmed, ...all.filter(({ stage, blocks }) => stage === 1 && blocks.length > 0)];
	const known = /* @__PURE__ */ new Map();
	const ofKind = (isOfCounted) => {
		const alike = looked.filter(({ subject }) => isCounted(subject) === isOfCounted);
		const confirms = (alike.length === 0 ? looked : alike).filter((series) => confirmed.includes(series) || looksSuspect(series)).reduce((sum, series) => sum + toConfirm(series, alpha), 0);
		const looks = alike.reduce((sum, series) => sum + looksOf(series), 0);
		const usual = isOfCounted ? 1 : expectedBlocks$1;
		return (alike.length === 0 ? usual : looks / alike.length) * share + confirms / (1 + (alike.length || looked.length));
	};
	return ({ subject }) => {
		const kind = isCounted(subject);
		const blocks = known.get(kind) ?? ofKind(kind);
		known.set(kind, blocks);
		return blocks;
	};
}
function looksOf({ futile, blocks, planned }) {
	return futile ? blocks.length : Math.max(blocks.length, planned);
}
// src/decide/suite-shift.ts
const fewestForSuite = 8;
function suiteShifts(all) {
	const groups = /* @__PURE__ */ new Map();
	for (const series of all.filter(({ blocks, ending }) => blocks.length > 0 && ending === void 0)) {
		const { name } = series.subject.target.metric;
		groups.set(name, [...groups.get(name) ?? [], series]);
	}
	return new Map([...groups].flatMap(([name, group]) => {
		const shift = shiftOf(group);
		return shift === void 0 ? [] : [[name, shift]];
	}));
}
function shiftOf(group) {
	if (group.length < fewestForSuite) return void 0;
	const shift = commonShift(group.map(({ subject, blocks }) => worseShift(subject.target.metric, blocks)));
	const least = median(group.map(({ subject }) => Math.log1p(subject.limits.threshold * subject.plan.futileShare)));
	return shift.low > least ? shift : void 0;
}
const ownDeviations = 3;
function commonShift(shifts) {
	const center = median([...shifts]);
	const bound = ownDeviations * robustDeviation(shifts);
	const together = shifts.filter((shift) => Math.abs(shift - center) <= bound);
	const worse = together.reduce((sum, shift) => sum + shift, 0) / together.length;
	const squares = together.reduce((sum, shift) => sum + (shift - worse) ** 2, 0);
	const degrees = Math.max(1, together.length - 1);
	const half = studentQuantile(.05, degrees) * Math.sqrt(squares / degrees / together.length);
	return {
		worse,
		low: worse - half,
		high: worse + half
	};
}
const clearErrors = 2.8;
function couldBeTwice({ subject, blocks }, worse) {
	const { target, limits, plan } = subject;
	const error = shiftError(processDeviation(target.metric, blocks), {
		blocks: blocks.length,
		perSide: plan.perSide
	});
	return !(worse + clearErrors * error < Math.log1p(2 * limits.threshold));
}
function isClearedBySuite(series, suite) {
	const { subject, blocks } = series;
	if (suite === void 0 || suite.high >= Math.log1p(subject.limits.threshold)) return false;
	return isNear(series, suite) && !couldBeTwice(series, worseShift(subject.target.metric, blocks));
}
function isOfSuite(series, suite, { worseLow }) {
	return suite !== void 0 && (worseLow ?? suite.worse) <= suite.worse && isClearedBySuite(series, suite);
}
function isBesideSuite(series, suite, { pWorseThan, level }) {
	if (suite === void 0 || suite.worse >= Math.log1p(series.subject.limits.threshold)) return false;
	return isNear(series, suite) || pWorseThan(Math.expm1(suite.worse)) > level;
}
function isNear({ subject, blocks }, { worse }) {
	return worseShift(subject.target.metric, blocks) - worse < Math.log1p(subject.limits.threshold * subject.plan.suspectShare);
}
// src/decide/judge-stages.ts
function judgeStages(staged, judging) {
	const confirming = staged.flatMap((each) => each.confirming);
	const suspects = new Set(confirming.map(({ screened }) => screened));
	const suite = new Map(staged.flatMap((each) => [...each.suite]));
	const others = staged.flatMap(({ screened }) => screened.filter((series) => !suspects.has(series)));
	const open = openReasons([...others, ...confirming.map(({ confirmed }) => confirmed)], confirming, judging);
	return [...others.map((series) => {
		if (series.ending !== void 0) return judgeEnded(series, {
			seen: series,
			open
		}, judging);
		return judgeScreened(series, judging, isSuspect(series) ? suite : /* @__PURE__ */ new Map());
	}), ...judgeSuspects(confirming, {
		suite: {
			seen: suite,
			anew: suiteAnew(staged),
			level: judging.alpha / Math.max(1, confirming.length)
		},
		open
	}, judging)];
}
function judgeSuspects(confirming, { suite, open }, judging) {
	const measured = confirming.map(({ confirmed }) => confirmed);
	const control = failedControl(measured);
	return judgeFound(measured, judging).map((judgement, index) => {
		const { screened, confirmed } = at(confirming, index);
		if (judgement === void 0) return judgeEnded(confirmed, {
			seen: screened,
			open
		}, judging);
		if (isCut$1(confirmed) && judgement.reasons[0]?.code === "not-measured") return {
			...judgement,
			reasons: [open(confirmed), ...judgement.reasons.slice(1)]
		};
		return underControl(besideSuite(judgement, confirmed, suite), control);
	});
}
function judgeFound(all, build) {
	const findings = all.map((series) => findingIn(series, build.alpha));
	const found = all.flatMap((series, index) => {
		const finding = findings[index];
		return finding === void 0 ? [] : [{
			series,
			finding
		}];
	});
	const adjusted = new Map(holm(found.map(({ series, finding }) => sharedP(series, finding.pWorse))).map((p, index) => [found[index]?.finding, p]));
	const family = {
		alpha: build.alpha,
		size: found.length
	};
	return all.map((series, index) => {
		const finding = findings[index];
		if (finding === void 0) return void 0;
		return withBeside(series, withVoids(series, judgeConfirmed(finding, adjusted.get(finding) ?? 1, family)), build);
	});
}
function judgeScreened(series, build, suite) {
	const { alpha, detail } = build;
	const { subject, blocks } = series;
	const { metric } = subject.target;
	const { limits } = subject;
	const found = detectable(subject, processDeviation(metric, blocks), alpha);
	const comparison = -worseShift(metric, blocks) < Math.log1p(limits.threshold) && (found ?? 0) <= 2 * limits.threshold && detail === "decisive" ? void 0 : compareSeries(series);
	const isBetter = comparison !== void 0 && isImproved(comparison, subject, alpha);
	const isHidden = comparison !== void 0 && couldHide(comparison, limits, found);
	return withBeside(series, withVoids(series, {
		...judgementBase(subject, 1, comparison),
		kind: isBetter ? "improvement" : isHidden ? "unseen" : "no-change",
		reasons: [
			{
				code: "screened-out",
				stage: 1
			},
			...suiteReasons(metric, suite),
			...limitReasons(subject)
		],
		smallestDetectable: found
	}), build);
}
function judgeEnded(series, { seen, open }, build) {
	const { subject, stage, ending } = series;
	const base = judgementBase(subject, stage, void 0);
	if (ending?.state === "failed") {
		const { side, failure } = ending;
		if (side === "candidate") return withVoids(series, {
			...base,
			kind: "failed",
			failure,
			reasons: []
		});
		if (failure.reason === "missing" || isSkippedBefore(failure)) return {
			...base,
			...levelAlone(subject),
			kind: "new",
			reasons: []
		};
		const hasRun = [
			...seen.blocks,
			...series.blocks,
			...subject.past.results
		].length > 0;
		if (failure.reason === "skipped" && !hasRun) return {
			...base,
			kind: "skipped",
			reasons: [{
				code: "skips-itself",
				detail: failure.message
			}]
		};
		return withVoids(series, {
			...base,
			kind: "inconclusive",
			reasons: [{
				code: "baseline-failed",
				failure
			}]
		});
	}
	const reason = isCut$1(series) || ending === void 0 ? open(series) : {
		code: "not-measured",
		detail: ending.reason
	};
	return {
		...measuredFields(seen, build),
		kind: "inconclusive",
		reasons: [reason]
	};
}
function isSkippedBefore({ reason, sides }) {
	return reason === "skipped" && sides === void 0;
}
function measuredFields(seen, { alpha }) {
	const { subject, blocks } = seen;
	if (blocks.length === 0) return judgementBase(subject, 1, void 0);
	const found = detectable(subject, processDeviation(subject.target.metric, blocks), alpha);
	return {
		...judgementBase(subject, 1, compareSeries(seen)),
		smallestDetectable: found,
		inTurns: seen.isLockstep ? true : void 0
	};
}
function besideSuite(judgement, confirmed, { seen, anew, level }) {
	const { metric } = judgement.target;
	const { name } = metric;
	const [reason, ...others] = judgement.reasons;
	if (reason?.code === "confirmed" ? judgement.kind !== "regression" : reason?.code !== "not-confirmed") return judgement;
	const suite = anew.has(name) ? anew : seen;
	const comparison = compareSeries(confirmed);
	if (isOfSuite(confirmed, suite.get(name), comparison)) return {
		...judgement,
		kind: "no-change",
		reasons: [...suiteReasons(metric, suite), ...others]
	};
	if (judgement.kind !== "regression") return judgement;
	if (!isBesideSuite(confirmed, suite.get(name), {
		...comparison,
		level
	})) return judgement;
	return {
		...judgement,
		kind: "inconclusive",
		reasons: [...suiteReasons(metric, suite), ...others]
	};
}
function suiteAnew(staged) {
	return new Map(staged.flatMap(({ screened, confirming }) => {
		const confirmed = confirming.map((each) => each.confirmed);
		return [...suiteShifts(confirmed)].filter(([name]) => 2 * countOf(confirmed, name) >= countOf(screened, name));
	}));
}
function countOf(all, name) {
	return all.filter(({ subject }) => subject.target.metric.name === name).length;
}
function suiteReasons(metric, suite) {
	const shift = suite.get(metric.name);
	return shift === void 0 ? [] : [{
		code: "with-suite",
		ratio: toRatio(metric, shift.worse)
	}];
}
function withVoids({ voided, voidCause }, judgement) {
	if (voided === 0) return judgement;
	return {
		...judgement,
		reasons: [...judgement.reasons, {
			code: "voided",
			blocks: voided,
			cause: voidCause
		}]
	};
}
function withBeside(series, judged, { detail }) {
	const { subject, blocks, isLockstep } = series;
	const judgement = isLockstep ? {
		...judged,
		inTurns: true
	} : judged;
	if (detail === "decisive") return judgement;
	const candidate = blocks.flatMap((block) => block.candidate);
	return {
		...judgement,
		stored: storedComparison(subject, candidate),
		shape: shapeOf(series)
	};
}
// src/decide/learned-plan.ts
function learnedPlan(noise, threshold) {
	return noise !== void 0 && noise <= .2 * Math.log1p(threshold) ? quietPlan : defaultPlan;
}
// src/decide/pairing.ts
const leastLikeness = .6;
function pairBenchmarks(candidate, stored, listed) {
	const present = candidate.outcomes.map(({ id }) => id);
	const known = [...listed ?? [], ...stored.flatMap(({ outcomes }) => outcomes.map(({ id }) => id))];
	const measured = stored[0]?.outcomes.filter(({ state }) => state === "measured").map(({ id }) => id) ?? [];
	const nearest = unique([...listed ?? [], ...measured]);
	const [knownKeys, presentKeys] = [new Set(known.map(benchmarkKey)), new Set(present.map(benchmarkKey))];
	const added = listed !== void 0 || stored.length > 0 ? present.filter((id) => !knownKeys.has(benchmarkKey(id))) : [];
	const removed = nearest.filter((id) => !presentKeys.has(benchmarkKey(id)));
	return {
		added: new Set(added.map(benchmarkKey)),
		removed,
		renamed: renames(added, removed)
	};
}
function unique(ids) {
	return [...new Map(ids.map((id) => [benchmarkKey(id), id])).values()];
}
const mostPairs = 25e4;
function renames(added, removed) {
	if (added.length * removed.length > mostPairs) return /* @__PURE__ */ new Map();
	const gone = removed.map((from) => ({
		from,
		pairs: letterPairs(from.name)
	}));
	const candidates = added.flatMap((to) => {
		const pairs = letterPairs(to.name);
		return gone.filter(({ from }) => from.suite === to.suite).map((each) => ({
			to,
			from: each.from,
			likeness: shareOf(pairs, each.pairs, to.name === each.from.name)
		}));
	}).filter((pair) => pair.likeness >= leastLikeness).sort((a, b) => b.likeness - a.likeness);
	const taken = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Map();
	for (const { to, from, likeness: value } of candidates) {
		if (taken.has(from) || taken.has(to)) continue;
		taken.add(from).add(to);
		found.set(benchmarkKey(to), {
			name: from.name,
			likeness: value
		});
	}
	return found;
}
function shareOf(left, right, isEqual) {
	const all = left.length + right.length;
	return all === 0 ? Number(isEqual) : 2 * sharedIn(left, right) / all;
}
function sharedIn(left, right) {
	let [shared, l, r] = [
		0,
		0,
		0
	];
	while (l < left.length && r < right.length) {
		const [a, b] = [at(left, l), at(right, r)];
		if (a === b) shared += 1;
		if (a <= b) l += 1;
		if (b <= a) r += 1;
	}
	return shared;
}
function letterPairs(text) {
	const lower = text.toLowerCase();
	return Array.from({ length: Math.max(0, lower.length - 1) }, (_, index) => lower.slice(index, index + 2)).sort();
}
// src/decide/auto-limits.ts
const unsure = 1.5;
const least = .015;
function autoLimits({ target, limits }, first) {
	const { auto } = limits;
	const deviation = processDeviation(target.metric, [first]);
	if (auto === void 0 || !Number.isFinite(deviation)) return limits;
	const threshold = Math.max(least, defensibleThreshold(unsure * deviation, auto));
	if (threshold >= limits.threshold) return limits;
	return {
		...withFloor({
			threshold,
			margin: threshold / 2
		}, auto.floor),
		auto
	};
}
// src/decide/exact-limits.ts
const printed = 5e-4;
function exactLimits({ target, limits, past }, first) {
	const { exact, ...usual } = limits;
	if (exact === void 0 || first.baseline.length === 0) return usual;
	const level = median([...first.baseline]);
	if (!(level > 0)) return usual;
	const least = target.metric.unit === "B" ? exact.leastBytes / level : 0;
	const threshold = Math.min(usual.threshold, Math.max(exact.threshold, least));
	const tight = {
		threshold,
		margin: Math.min(usual.margin, threshold / 2),
		slack: printed
	};
	const deviation = Math.max(past.noise ?? 0, processDeviation(target.metric, [first]) || 0);
	return threshold < usual.threshold && isExact$1(target.metric, {
		deviation,
		limits: tight
	}) ? tight : usual;
}
// src/decide/shaped-block.ts
function shapedBlock(slots, nullSlot) {
	const shaped = slots.flatMap(({ side, invocation: { value, spread } }, index) => spread === void 0 || index === nullSlot ? [] : [{
		side,
		value,
		spread
	}]);
	if (shaped.length < slots.length - (nullSlot === void 0 ? 0 : 1)) return void 0;
	return {
		baseline: shaped.filter(({ side }) => side === "baseline"),
		candidate: shaped.filter(({ side }) => side === "candidate")
	};
}
// src/decide/slots.ts
function slotOrder(seed, key) {
	const { target, stage, block, attempt, perSide, hasNull } = key;
	const random = createRandom(seed, benchmarkKey(target.id), target.metric.name, stage, block, attempt);
	const sides = ["baseline", "candidate"].flatMap((side) => new Array(perSide).fill(side));
	const order = shuffled(hasNull ? [...sides, "null"] : sides, random);
	const nullSlot = order.indexOf("null");
	return {
		slots: order.map((slot) => slot === "null" ? "baseline" : slot),
		nullSlot: nullSlot < 0 ? void 0 : nullSlot
	};
}
const stealBound = .1;
const unusually = 2;
function openSeries(subject, stage, planned) {
	return {
		subject,
		isLockstep: false,
		stage,
		planned,
		began: planned,
		spentMs: 0,
		paid: 0,
		voided: 0,
		voidCause: "",
		blocks: [],
		nulls: [],
		shapes: [],
		futile: false
	};
}
function isOpen(series) {
	return series.ending === void 0 && !series.futile && series.blocks.length < series.planned;
}
const alikeWithin = 5e-4;
function endsWithin({ stage, subject, blocks }) {
	const { target, limits, past } = subject;
	return stage === 1 && blocks.length === 0 && isExact$1(target.metric, {
		deviation: past.noise ?? 0,
		limits
	}) ? alikeWithin : void 0;
}
function* fillBlock(series, round) {
	const { subject, stage } = series;
	const block = series.blocks.length;
	const hasNull = stage === 2 && !isCounted(subject);
	const before = series.spentMs;
	const { left, mostMs } = round;
	let calmest;
	for (let attempt = 0; attempt < 3; attempt += 1) {
		const key = {
			target: subject.target,
			stage,
			block,
			attempt
		};
		const order = slotOrder(round.seed, {
			...key,
			perSide: subject.plan.perSide,
			hasNull
		});
		const late = round.ledger.reserve.state === "open" ? true : void 0;
		const answer = takeGiven(series) ?? (yield {
			kind: "block",
			...key,
			slots: order.slots,
			endsWithin: endsWithin(series),
			left,
			mostMs,
			late
		});
		if (answer.state === "unavailable") {
			const { takesMs, ...ending } = answer;
			series.ending = ending;
			if (takesMs !== void 0 && series.paid === 0) {
				series.spentMs = takesMs;
				series.paid = 1;
			}
			return [];
		}
		series.spentMs += pay(round.ledger, answer, subject.target.metric);
		if (answer.state === "failed") {
			if (!isTransient(answer.failure) || attempt + 1 === 3) {
				series.ending = answer;
				return [];
			}
			countVoided(series, answer.failure.reason);
			continue;
		}
		const also = attempt === 0 ? answer.also ?? [] : [];
		const measured = {
			block: answer.block,
			order,
			also
		};
		calmest = calmest === void 0 || stealOf(answer.block) < stealOf(calmest.block) ? measured : calmest;
		const bound = boundOf(round.ledger);
		round.ledger.steals.push(...answer.block.slots.flatMap(({ invocation }) => invocation.conditions?.steal ?? []));
		if (subject.target.metric.assume === "exact" || stealOf(answer.block) <= bound) break;
		if (attempt + 1 < 3) countVoided(series, "steal");
	}
	if (calmest === void 0) return [];
	if (series.spentMs > before) series.paid += calmest.block.slots.length / calmest.order.slots.length;
	if (calmest.block.turns !== void 0 && !series.isLockstep) {
		series.isLockstep = true;
		series.subject = inLockstep(subject);
	}
	const { pair, nulls, shaped } = toPair(calmest.block, calmest.order);
	if (stage === 1 && series.blocks.length === 0) {
		const limits = series.isLockstep ? autoLimits(series.subject, pair) : exactLimits(series.subject, pair);
		series.subject = {
			...series.subject,
			limits
		};
	}
	series.blocks.push(pair);
	series.nulls.push(nulls);
	series.shapes.push(...shaped);
	return calmest.also;
}
function takeGiven(series) {
	const { given } = series;
	series.given = void 0;
	return given;
}
function* fillFree(series, round) {
	if (series.given !== void 0) return;
	const { subject, stage, blocks } = series;
	const key = {
		target: subject.target,
		stage,
		block: blocks.length,
		attempt: 0
	};
	const hasNull = stage === 2 && !isCounted(subject);
	const { slots } = slotOrder(round.seed, {
		...key,
		perSide: subject.plan.perSide,
		hasNull
	});
	const answer = yield {
		kind: "block",
		...key,
		slots,
		left: round.left,
		free: true
	};
	if (answer.state === "unavailable") return;
	series.given = answer;
	if (answer.state === "measured" && stealOf(answer.block) <= boundOf(round.ledger)) yield* fillBlock(series, round);
}
function countVoided(series, cause) {
	series.voided += 1;
	series.voidCause = cause;
}
function isTransient({ reason }) {
	return reason === "crashed" || reason === "timeout" || reason === "unstable";
}
function stealOf({ slots }) {
	return Math.max(0, ...slots.map(({ invocation }) => invocation.conditions?.steal ?? 0));
}
function boundOf({ steals }) {
	return steals.length === 0 ? stealBound : Math.max(stealBound, unusually * median(steals));
}
function toPair({ slots }, order) {
	const nullSlot = slots.length === order.slots.length ? order.nullSlot : void 0;
	const shape = shapedBlock(slots, nullSlot);
	const valuesOf = (wanted) => slots.filter(({ side }, index) => wanted(side, index)).map(({ invocation }) => invocation.value);
	return {
		pair: {
			baseline: valuesOf((side, index) => side === "baseline" && index !== nullSlot),
			candidate: valuesOf((side) => side === "candidate")
		},
		nulls: valuesOf((_, index) => index === nullSlot),
		shaped: shape === void 0 ? [] : [shape]
	};
}
// src/decide/reserved-time.ts
function openReserve(confirming, { ledger, alpha }) {
	if (ledger.reserve.ms > 0 && !hasRegressed(confirming, alpha)) ledger.reserve.state = "open";
}
function closeReserve(confirming, { ledger, alpha }) {
	if (ledger.reserve.state === "open" && hasRegressed(confirming, alpha)) ledger.reserve.state = "closed";
}
function hasRegressed(confirming, alpha) {
	return confirming.some(({ confirmed }) => isRegression(confirmed, {
		alpha,
		size: confirming.length
	}));
}
function isRegression(series, family) {
	if (isOpen(series) || series.ending !== void 0) return false;
	const finding = findingIn(series, family.alpha);
	if (finding === void 0) return false;
	const pAdjusted = Math.min(1, sharedP(series, finding.pWorse) * family.size);
	return judgeConfirmed(finding, pAdjusted, family).kind === "regression";
}
// src/decide/forecast.ts
const usualDeviation = .02;
function forecast(all, alpha) {
	let [blocks, knownMs, knownBlocks, unknownBlocks] = [
		0,
		0,
		0,
		0
	];
	for (const series of all) {
		const expected = expectedBlocks(series, alpha);
		const cost = blockCost(series);
		blocks += expected;
		if (cost === void 0) unknownBlocks += expected;
		else {
			knownMs += expected * cost;
			knownBlocks += expected;
		}
	}
	const costs = all.flatMap((series) => blockCost(series) ?? []);
	if (costs.length === 0) return {
		blocks,
		ms: void 0
	};
	const mean = knownBlocks > 0 ? knownMs / knownBlocks : costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
	return {
		blocks,
		ms: knownMs + unknownBlocks * mean
	};
}
function blockCost({ subject, blocks, spentMs }) {
	if (blocks.length > 0) return spentMs / blocks.length;
	return subject.processMs > 0 ? subject.processMs * 2 * subject.plan.perSide : void 0;
}
const known = /* @__PURE__ */ new WeakMap();
function expectedBlocks(series, alpha) {
	const { stage, blocks } = series;
	if (stage === 2 ? !isOpen(series) : series.ending !== void 0 || series.futile) return 0;
	const cached = known.get(series);
	if (cached?.done === blocks.length) return cached.expected;
	const expected = stage === 2 ? blocksLeft(series, alpha) : ofStageOne(series, alpha);
	known.set(series, {
		done: blocks.length,
		expected
	});
	return expected;
}
function ofStageOne(series, alpha) {
	const { subject, planned, blocks } = series;
	const { plan, limits, target } = subject;
	const look = Math.min(plan.lookAfter, planned);
	const deviation = deviationOf(series);
	const goesOn = blocks.length < look ? chance(series, {
		at: look,
		share: plan.futileShare,
		deviation
	}) : 1;
	const isSuspect = chance(series, {
		at: planned,
		share: plan.suspectShare,
		deviation
	});
	const confirm = likelyEnd(isEvident(series) ? separatedBlocks(plan, {
		alpha,
		family: 1
	}) : confirmSize(plan, target.metric, {
		deviation,
		limits,
		alpha,
		family: 1
	}), subject, {
		worse: blocks.length === 0 ? 0 : worseShift(target.metric, blocks),
		deviation,
		alpha
	});
	return Math.max(0, look - blocks.length) + goesOn * (planned - Math.max(look, blocks.length)) + Math.min(goesOn, isSuspect) * confirm;
}
function deviationOf({ subject, blocks }) {
	if (subject.past.noise !== void 0) return subject.past.noise;
	const { metric } = subject.target;
	const seen = blocks.length === 0 ? 0 : processDeviation(metric, blocks);
	if (isExact$1(metric, {
		deviation: seen,
		limits: subject.limits
	})) return seen;
	return Math.sqrt((blocks.length * seen ** 2 + usualDeviation ** 2) / (blocks.length + 1));
}
function chance(series, when) {
	const { subject, blocks } = series;
	const { metric } = subject.target;
	const bar = Math.log1p(subject.limits.threshold * when.share);
	const done = Math.min(1, blocks.length / when.at);
	const shift = blocks.length === 0 ? 0 : worseShift(metric, blocks);
	if (done === 1) return shift >= bar ? 1 : 0;
	if (isExact$1(metric, {
		deviation: when.deviation,
		limits: subject.limits
	})) return 0;
	const errorNow = shiftError(when.deviation, {
		blocks: Math.max(1, blocks.length),
		perSide: subject.plan.perSide
	});
	const lasting = blocks.length > 0 && Math.abs(shift) > 3 * errorNow ? shift : shift * done;
	const error = shiftError(when.deviation, {
		blocks: when.at,
		perSide: subject.plan.perSide
	}) * Math.sqrt(1 - done);
	if (error === 0) return lasting >= bar ? 1 : 0;
	return upperTail((bar - lasting) / error);
}
// src/decide/rounds.ts
function byTarget(all) {
	return new Map(all.map((series) => [targetKey(series.subject.target), series]));
}
function* measureRounds(all, running, build, stage) {
	const { seed, ledger } = build;
	for (let round = running(); round.length > 0; round = running()) {
		let keptMs = stage.kept();
		const usual = usualMs(all);
		const measured = /* @__PURE__ */ new Set();
		const before = progressOf$1(round);
		for (const series of round) {
			if (measured.has(series) || !isOpen(series)) continue;
			if (leftMs(ledger) <= keptMs) return;
			if (keptMs > 0 && (blockMs(series) || usual) > leftMs(ledger) - keptMs) continue;
			const mostMs = mostOf(leftMs(ledger) - keptMs);
			const found = yield* measureOne(series, {
				seed,
				ledger,
				left: leftOf(all, build),
				mostMs
			}, {
				...stage,
				measured
			});
			if (stage.isInterrupted?.() === true) return;
			if (found.some(isSuspect)) keptMs = stage.kept();
		}
		if (progressOf$1(round) === before) return;
	}
}
function progressOf$1(all) {
	return all.reduce((sum, { blocks, ending }) => sum + blocks.length + (ending === void 0 ? 0 : 1), 0);
}
function mostOf(leftMs) {
	return Number.isFinite(leftMs) ? leftMs : void 0;
}
function* measureOne(series, round, { look, known, mates, measured, isInterrupted }) {
	const { ledger } = round;
	const block = series.blocks.length;
	const also = yield* fillBlock(series, round);
	look(series);
	const found = [];
	const had = (other) => {
		if (other.blocks.length === block) return;
		look(other);
		measured.add(other);
		found.push(other);
	};
	const isWanted = (other) => other !== series && isOpen(other) && other.blocks.length === block;
	for (const target of also) {
		const other = known.get(targetKey(target));
		if (other === void 0 || !isWanted(other)) continue;
		yield* fillFree(other, round);
		had(other);
	}
	for (const mate of mates(series).filter(isWanted)) {
		if (leftMs(ledger) <= 0 || isInterrupted?.() === true) break;
		yield* fillBlock(mate, round);
		had(mate);
	}
	return found;
}
function leftOf(all, { ledger, alpha, detail }) {
	if (detail === "decisive") return {
		blocks: 0,
		ms: 0
	};
	const { blocks, ms } = forecast(all, alpha);
	return {
		blocks: Math.max(1, Math.round(blocks)),
		ms: ms === void 0 ? void 0 : Math.min(ms, leftMs(ledger))
	};
}
// src/decide/stages.ts
function openStages(cases) {
	return {
		screened: cases.map((subject) => openSeries(subject, 1, screenBlocksOf(subject, 0))),
		confirming: [],
		suite: /* @__PURE__ */ new Map()
	};
}
function* measureStages(begun, build, later = []) {
	let staged = begun;
	const known = byTarget([...begun.screened, ...later]);
	let before;
	do {
		before = progressOf(staged);
		yield* confirm(staged.confirming, build, later);
		yield* screen(staged, build, {
			later,
			known
		});
		staged = withSuspects(staged, build);
		yield* confirm(staged.confirming, build, later);
	} while (progressOf(staged) > before && seriesOf(staged).some(isOpen));
	return staged;
}
function seriesOf({ screened, confirming }) {
	return [...screened, ...confirming.map(({ confirmed }) => confirmed)];
}
function progressOf(staged) {
	return seriesOf(staged).reduce((sum, { blocks, ending }) => sum + blocks.length + (ending === void 0 ? 0 : 1), 0);
}
function withSuspects({ screened, confirming }, { alpha }) {
	const suite = suiteShifts(screened);
	const known = new Set(confirming.map((each) => each.screened));
	const isOwn = (series) => !isClearedBySuite(series, suite.get(series.subject.target.metric.name));
	const added = screened.filter((series) => !known.has(series) && isSuspect(series) && isOwn(series));
	const family = known.size + added.length;
	const opened = new Map(confirming.map((each) => [each.screened, each]));
	for (const each of added) {
		const confirmed = openSeries(each.subject, 2, confirmBlocks(each, family, alpha));
		opened.set(each, {
			screened: each,
			confirmed
		});
	}
	return {
		screened,
		suite,
		confirming: byUrgency([...opened.keys()]).flatMap((series) => opened.get(series) ?? [])
	};
}
function* screen(staged, build, { later, known }) {
	const { screened, confirming, suite } = staged;
	const kept = () => confirmMs(later, build.alpha);
	const confirmedOf = new Map(confirming.map((each) => [each.screened, each.confirmed]));
	const isAwaiting = (series) => {
		const confirmed = confirmedOf.get(series);
		if (confirmed !== void 0) return isOpen(confirmed);
		return isSuspect(series) && !isClearedBySuite(series, suite.get(series.subject.target.metric.name));
	};
	let usual = 0;
	const isLimited = build.ledger.budgetMs < Number.POSITIVE_INFINITY;
	const isShortFor = (confirmMs) => {
		const firstLooksMs = usual * [...screened, ...later].filter(isUntouched).length;
		return isLimited && (usual === 0 || firstLooksMs + confirmMs > leftMs(build.ledger) - kept());
	};
	let isShort = false;
	const msOf = (series, place) => {
		const confirm = !isCounted(series.subject) && (place === 0 || looksSuspect(series)) ? confirmLeft(series, screened.length, build.alpha) : 0;
		return (blockMs(series) || usual) * ((isOpen(series) ? blocksLeft(series, build.alpha) : 0) + confirm);
	};
	const running = () => {
		usual = usualMs(screened);
		isShort = isShortFor(0);
		const held = affordable(byUrgency(screened.filter((series) => isOpen(series) || isAwaiting(series))), build.ledger, msOf, kept());
		const open = new Set(held.filter(isOpen));
		const chosen = screened.filter((series) => open.has(series));
		return isLimited && screened.every(isUnknown) ? chosen.slice(0, 1) : chosen;
	};
	const isInterrupted = () => {
		if (!isLimited) return false;
		const evident = screened.filter((series) => !confirmedOf.has(series) && isAwaiting(series) && isEvident(series));
		if (evident.length === 0) return false;
		usual = usualMs(screened);
		return isShortFor(confirmMs(evident, build.alpha));
	};
	const laterOf = byBenchmark(later);
	const mates = ({ subject }) => isShort ? (laterOf.get(benchmarkKey(subject.target.id)) ?? []).filter(isUntouched) : [];
	yield* measureRounds(screened, running, build, {
		look,
		kept,
		known,
		mates,
		isInterrupted
	});
}
function byBenchmark(all) {
	const found = /* @__PURE__ */ new Map();
	for (const series of all) {
		const key = benchmarkKey(series.subject.target.id);
		found.set(key, [...found.get(key) ?? [], series]);
	}
	return found;
}
function isUntouched(series) {
	return series.blocks.length === 0 && isOpen(series);
}
function isUnknown(series) {
	return blockMs(series) === 0 && series.ending === void 0;
}
function* confirm(confirming, build, later) {
	const msOf = ({ screened, confirmed }) => confirmed.blocks.length > 0 ? blockMs(confirmed) * blocksLeft(confirmed, build.alpha) : blockMs(screened) * confirmLeft(screened, confirming.length, build.alpha);
	const laterMs = () => confirmMs(later, build.alpha);
	const running = () => {
		closeReserve(confirming, build);
		const open = confirming.filter(({ confirmed }) => isOpen(confirmed));
		const held = affordable(open, build.ledger, msOf);
		const whole = open.find((each) => msOf(each) <= leftMs(build.ledger));
		if (whole === void 0 && laterMs() > 0 && laterMs() < Math.min(...open.map(msOf))) return [];
		const chosen = whole === void 0 ? held.slice(0, 1) : [whole];
		return (held.length < open.length ? chosen : held).map(({ confirmed }) => confirmed);
	};
	const all = confirming.map(({ confirmed }) => confirmed);
	const family = {
		alpha: build.alpha,
		family: all.length
	};
	for (const series of all) if (!isOpen(series)) lookAgain(series, family);
	yield* measureRounds(all, running, build, {
		look: (series) => lookAgain(series, family),
		kept: () => 0,
		known: byTarget(all),
		mates: () => []
	});
}
function lookAgain(series, family) {
	const find = () => findingIn(series, family.alpha);
	if (isOpen(series)) {
		if (isFailedAlready(series, find, family)) series.planned = series.blocks.length;
		return;
	}
	const finding = find();
	const further = finding === void 0 ? void 0 : furtherBlocks(series, finding, family);
	if (further === void 0 || finding === void 0) return;
	const pAdjusted = Math.min(1, sharedP(series, finding.pWorse) * family.family);
	const end = stageEnd(finding, pAdjusted, family.alpha);
	if (end === "open" || end === "failed" && !isFairSoFar(series)) series.planned = further;
}
// src/decide/reserve.ts
function* measureInBudget(begun, build) {
	const measured = yield* measureOnce(begun, build);
	const staged = [measured.counted, measured.timed];
	const cut = staged.flatMap(seriesOf).filter(isCut);
	if (cut.length > 0) openReserve(staged.flatMap(({ confirming }) => confirming), build);
	if (build.ledger.reserve.state !== "open") return ended(staged);
	for (const series of cut) series.ending = void 0;
	const late = yield* measureOnce(measured, build);
	return ended([late.counted, late.timed]);
}
function* measureOnce({ counted, timed }, build) {
	const settled = new Set(timed.confirming.flatMap(({ screened, confirmed }) => isOpen(confirmed) ? [] : [screened]));
	return {
		counted: yield* measureStages(counted, build, timed.screened.filter((series) => !settled.has(series))),
		timed: yield* measureStages(timed, build)
	};
}
function isCut(series) {
	const { ending } = series;
	return isOpen(series) || ending?.state === "unavailable" && ending.reason === spent;
}
const spent = "budget";
function ended(staged) {
	for (const series of staged.flatMap(seriesOf).filter(isOpen)) series.ending = {
		state: "unavailable",
		reason: spent
	};
	return staged;
}
// src/decide/risk.ts
function byRisk(cases, reached) {
	if (reached === void 0) return cases;
	const isReached = ({ target }) => reached.has(benchmarkKey(target.id));
	const moved = new Map(cases.map((each) => [each, movementOf(each)]));
	const most = (some) => [...some].sort((a, b) => (moved.get(b) ?? 0) - (moved.get(a) ?? 0));
	return [...most(cases.filter(isReached)), ...most(cases.filter((each) => !isReached(each)))];
}
function movementOf({ target, past: { results } }) {
	const levels = results.map(({ values }) => scaledMedian(target.metric, values));
	const steps = levels.slice(1).map((level, i) => Math.abs(level - (levels[i] ?? level)));
	return steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
function* procedure(input) {
	const opened = open(input);
	const fromHistory = opened.cases.map((subject) => ({
		subject,
		judgement: judgeFromHistory(subject, input)
	}));
	const judged = fromHistory.flatMap(({ judgement }) => judgement === void 0 ? [] : [judgement]);
	const waiting = byRisk(fromHistory.flatMap(({ subject, judgement }) => judgement === void 0 ? [subject] : []), input.reached);
	const ledger = openLedger(input.budgetMs, input.candidate, input.reserveMs);
	const build = {
		seed: input.seed,
		alpha: input.policy.alpha,
		ledger,
		detail: input.detail ?? "all"
	};
	const staged = judgeStages(yield* measureInBudget({
		counted: openStages(waiting.filter(isCounted)),
		timed: openStages(waiting.filter((subject) => !isCounted(subject)))
	}, build), {
		...build,
		budgetFor: input.budgetFor
	});
	const compared = [...judged, ...staged];
	const annotated = build.detail === "decisive" ? compared : withClearShapes(withCreeps(compared, opened.cases), input.policy.alpha);
	return inOrder(input.candidate, [...opened.judged, ...annotated]);
}
function open(input) {
	const stored = input.stored.slice(0, 20);
	const runs = [...stored, ...input.known ?? []];
	const pairing = pairBenchmarks(input.candidate, runs, input.baselineBenchmarks);
	const word = baseWord({
		runs,
		listed: input.baselineTargets ?? []
	});
	const pastOfTarget = pastOf({
		runs: stored,
		accepted: input.accepted,
		earlier: input.earlier
	});
	const cases = [];
	const judged = pairing.removed.map((id) => judgeRemoved(input.policy, {
		id,
		metric: word.mainOf(id)
	}, stored));
	for (const outcome of input.candidate.outcomes) {
		if (outcome.state !== "measured") {
			judged.push(judgeUnmeasured(input.policy, {
				outcome,
				metric: word.mainOf(outcome.id)
			}, stored));
			continue;
		}
		const isNew = pairing.added.has(benchmarkKey(outcome.id));
		const dropped = isNew ? [] : word.droppedFrom(outcome);
		judged.push(...dropped.map((metric) => judgeRemoved(input.policy, {
			id: outcome.id,
			metric
		}, stored)));
		for (const measurement of outcome.measurements) {
			const measured = {
				id: outcome.id,
				metric: measurement.metric
			};
			const known = isNew ? "new" : word.metricOf(measured);
			const target = known === void 0 || known === "new" ? measured : {
				...measured,
				metric: asBaseSays(measured.metric, known)
			};
			const subject = toCase(input, target, {
				measurement,
				pastOfTarget
			});
			const otherUnit = isNew ? void 0 : word.otherUnitOf(measured);
			if (target.metric.role === "informational") judged.push(judgeInformational(subject));
			else if (known === "new") judged.push(judgeNew(subject, pairing));
			else if (otherUnit !== void 0) judged.push(judgeOtherUnit(subject, otherUnit));
			else cases.push(subject);
		}
	}
	return {
		cases,
		judged
	};
}
function asBaseSays({ role: _, ...rest }, { better, role }) {
	return {
		...rest,
		better,
		role
	};
}
function toCase({ policy, plan }, target, { measurement, pastOfTarget }) {
	const alone = measurement.invocations.map(({ value }) => value);
	const stored = pastOfTarget(target);
	const whole = stored.results.filter(({ values, processMs = 0 }) => !isCutShort(values.length, processMs));
	const past = {
		...stored,
		results: whole
	};
	const limits = limitsOf(policy, target, past);
	return {
		target,
		limits,
		plan: plan ?? learnedPlan(past.noise, limits.threshold),
		lockstepPlan: plan ?? lockstepPlan,
		past,
		cutShort: stored.results.length - whole.length,
		alone,
		screen: screenHistory(target.metric, past.results, alone),
		processMs: meanDuration(measurement.invocations) || (stored.results[0]?.processMs ?? 0)
	};
}
function judgeUnmeasured(policy, { outcome, metric }, stored) {
	const target = {
		id: outcome.id,
		metric
	};
	if (outcome.state === "skipped") return {
		...uncompared(policy, target, "skipped"),
		reasons: [{
			code: "untouched",
			detail: outcome.reason
		}]
	};
	if (outcome.state === "unaffected") return {
		...uncompared(policy, target, "unaffected"),
		reasons: [{
			code: "no-effect",
			proof: outcome.proof
		}]
	};
	if (outcome.failure.reason === "skipped") {
		const reasons = [{
			code: "not-measured",
			detail: outcome.failure.message
		}];
		return {
			...uncompared(policy, target, "inconclusive"),
			reasons
		};
	}
	const before = stored[0]?.outcomes.find(({ id }) => benchmarkKey(id) === benchmarkKey(outcome.id));
	const reasons = before?.state === "failed" ? [{
		code: "baseline-failed",
		failure: before.failure
	}] : [];
	return {
		...uncompared(policy, target, "failed"),
		failure: outcome.failure,
		reasons
	};
}
function judgeRemoved(policy, target, stored) {
	const judgement = uncompared(policy, target, "removed");
	const key = benchmarkKey(target.id);
	const [values] = stored.flatMap(({ outcomes }) => outcomes.flatMap((outcome) => outcome.state === "measured" && benchmarkKey(outcome.id) === key ? outcome.measurements.filter(({ metric, invocations }) => metric.name === target.metric.name && invocations.length > 0).map(({ invocations }) => invocations.map(({ value }) => value)) : []));
	return values === void 0 ? judgement : {
		...judgement,
		baseline: summaryOf(values)
	};
}
function judgeOtherUnit(subject, unit) {
	const { target, limits } = subject;
	const reasons = [{
		code: "contradicted",
		detail: `the base has it in ${unit}, and this change in ${target.metric.unit}: the two are not compared`
	}];
	const { threshold, margin } = limits;
	return {
		target,
		kind: "inconclusive",
		threshold,
		margin,
		reasons,
		...levelAlone(subject)
	};
}
function judgeNew(subject, { renamed }) {
	const { target, limits } = subject;
	const from = renamed.get(benchmarkKey(target.id));
	const reasons = from === void 0 ? [] : [{
		code: "renamed-from",
		...from
	}];
	const { threshold, margin } = limits;
	return {
		target,
		kind: "new",
		threshold,
		margin,
		reasons,
		...levelAlone(subject)
	};
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
function inOrder(candidate, judgements) {
	const places = new Map(candidate.outcomes.map(({ id }, index) => [benchmarkKey(id), index]));
	const place = ({ target }) => places.get(benchmarkKey(target.id)) ?? places.size;
	return [...judgements].sort((a, b) => place(a) - place(b));
}
// src/gate/policy-weights.ts
function weighAt(policy, at) {
	return policy.benchmarks.some(({ production }) => production !== void 0) ? { weighAt: at } : {};
}
function weighedPolicy(policy, { weights }) {
	return weights === void 0 ? policy : {
		...policy,
		weights
	};
}
async function readWeights(store, records, at) {
	if (at === void 0) return { notes: [] };
	if (records.length === 0) return { notes: [unknown("holds no profile of production", "production save", store)] };
	try {
		const weights = await (await import("./chunk-stored-weights.js")).storedWeights(store, records, at);
		if (weights.size === 0) return { notes: [unknown("holds no profile of a benchmark", "baseline save", store)] };
		return {
			weights,
			notes: []
		};
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return { notes: [`Rules by weight in production were left out. ${error.message}`] };
	}
}
function unknown(what, command, { name }) {
	return `Rules by weight in production were left out, as the store ${name} ${what}; flamegate ${command} adds one.`;
}
// src/results/baseline-choice.ts
const usualRuns$1 = 20;
function chooseBaseline(stored, query) {
	const gate = gateFileName(query.gate ?? defaultGate);
	const placed = placeRuns(stored.filter((run) => run.gate === void 0 || run.gate === gate), query.ancestors);
	const recent = placed.filter(({ run }) => mayBeOfClass(run.environmentClass, query.environmentClass)).slice(0, query.mostRuns ?? usualRuns$1);
	const unlike = /* @__PURE__ */ new Map();
	for (const item of placed) {
		const name = item.run.environmentClass;
		if (!mayBeOfClass(name, query.environmentClass) && !unlike.has(name)) unlike.set(name, item);
	}
	const [nearest] = recent;
	return {
		state: nearest !== void 0 ? "found" : unlike.size > 0 ? "unlike" : stored.length > 0 ? "none" : "empty",
		nearest,
		recent,
		unlike: [...unlike.values()]
	};
}
function placeRuns(stored, ancestors) {
	const byCommit = /* @__PURE__ */ new Map();
	for (const run of stored) {
		const runs = byCommit.get(run.commit);
		if (runs === void 0) byCommit.set(run.commit, [run]);
		else runs.push(run);
	}
	return ancestors.flatMap((commit, distance) => (byCommit.get(commit) ?? []).toSorted((a, b) => compareText(nameOf(b), nameOf(a))).map((run) => ({
		run,
		distance
	})));
}
function nameOf(run) {
	return run.key.split("/").at(-1) ?? "";
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/gate/earlier-runs.ts
async function chooseEarlier(ancestry, question) {
	const { recent } = question;
	if (recent.length === 0) return [];
	const line = await ancestry.line?.(question.commit) ?? lineOfRuns(question);
	const placed = placeOnLine(question.stored.filter(isOf(question)), line);
	return usualReferences(line, measuredPlaces(placed)).flatMap(({ kind, label, place }) => {
		const runs = placed.filter((each) => each.place <= place).slice(-5).map(({ run }) => run).toReversed();
		if (kind === "start" && runs.every((run) => isAmong(recent, run))) return [];
		return [{
			kind,
			label,
			runs,
			newer: placed.filter((each) => each.place > place && isAmong(recent, each.run)).length
		}];
	});
}
function isOf({ environmentClass, gate = defaultGate }) {
	const name = gateFileName(gate);
	return (run) => (run.gate === void 0 || run.gate === name) && mayBeOfClass(run.environmentClass, environmentClass);
}
function isAmong(runs, { key }) {
	return runs.some((run) => run.key === key);
}
function lineOfRuns({ ancestors, stored }) {
	const times = new Map(stored.map(({ commit, key }) => [commit, runTime(key)]));
	return ancestors.toReversed().flatMap((commit) => {
		const committedAt = times.get(commit);
		return committedAt === void 0 ? [] : [{
			commit,
			parents: [],
			committedAt,
			subject: "",
			tags: []
		}];
	});
}
// src/gate/stored-history.ts
const mostAncestors = 300;
const mostOverrides = 30;
const emptyHistory = {
	runs: [],
	keys: [],
	known: [],
	otherClasses: "none",
	accepted: /* @__PURE__ */ new Map(),
	notes: []
};
async function readHistory(world, question) {
	const { store, ancestry } = world;
	if (store === void 0 || ancestry === void 0) return emptyHistory;
	try {
		const stored = await store.list();
		const weighed = await readProduction(store);
		if (stored.length === 0) {
			const notes = [`The store ${store.name} holds no baseline so far.`, ...weighed.notes];
			return {
				...emptyHistory,
				production: weighed.records,
				notes
			};
		}
		const ancestors = await ancestry.firstParents(question.commit, mostAncestors);
		const choice = chooseBaseline(stored, {
			ancestors,
			environmentClass: question.environmentClass,
			gate: question.gate,
			mostRuns: question.only === void 0 ? void 0 : 200
		});
		const { only, since, environmentClass: ofClass, isDoubtful = false } = question;
		const recent = only === void 0 ? choice.recent : chosenRuns(choice.recent, only, since);
		const known = only === void 0 ? [] : knownRuns(choice, recent, isDoubtful);
		const isOwn = ({ gate }) => gate === void 0 || gate === (question.gate ?? defaultGate);
		const wanted = {
			ancestors,
			environmentClass: ofClass,
			known,
			earlier: await earlierOf(ancestry, {
				...question,
				stored,
				ancestors,
				recent: recent.map(runOf)
			}),
			isOwn
		};
		const chosen = await readChosen(store, {
			...choice,
			recent
		}, wanted);
		const { weights, notes } = await readWeights(store, weighed.records, question.weighAt);
		return {
			...chosen,
			production: weighed.records,
			weights,
			notes: [
				...chosen.notes,
				...weighed.notes,
				...notes
			]
		};
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		return {
			...emptyHistory,
			notes: [`The stored baseline could not be read. ${error.message}`]
		};
	}
}
function runOf({ run }) {
	return run;
}
const usualRuns = 20;
function chosenRuns(recent, only, since) {
	const named = recent.filter(({ run }) => only.includes(run.key));
	const stamp = since?.replaceAll(/[-:]|\.\d+/g, "");
	const isThere = ({ run }) => stamp !== void 0 && runStamp(run.key) < stamp;
	const expected = recent.filter((placed) => named.includes(placed) || isThere(placed)).slice(0, usualRuns);
	return named.length > 0 && expected.some((placed) => !named.includes(placed)) ? expected : named;
}
function knownRuns({ recent, unlike }, chosen, isDoubtful) {
	return (recent.length > 0 ? recent.slice(0, 3) : unlike.slice(0, isDoubtful ? 1 : 0)).filter((placed) => !chosen.includes(placed));
}
async function readChosen(store, choice, wanted) {
	const problems = [];
	const [overrides, known, earlier, ...read] = await Promise.all([
		readNotes(store, { newest: mostOverrides }),
		Promise.all(wanted.known.map(({ run }) => readOne(store, run, problems))),
		Promise.all(wanted.earlier.map((each) => readEarlier(store, each, wanted.environmentClass))),
		...choice.recent.map(({ run: chosen }) => readOne(store, chosen, problems))
	]);
	const whole = read.flatMap((run, index) => {
		const placed = choice.recent[index];
		return run === void 0 || placed === void 0 ? [] : [{
			run,
			placed
		}];
	});
	const alike = whole.filter(({ run }) => environmentClass(run.environment) === wanted.environmentClass);
	const unlike = [...choice.unlike.map(({ run }) => run.environmentClass), ...whole.map(({ run }) => environmentClass(run.environment)).filter((name) => name !== wanted.environmentClass)];
	const runs = alike.map(({ run }) => run);
	const isRead = whole.length === choice.recent.length;
	const nearest = alike[0]?.placed ?? (isRead ? void 0 : choice.nearest);
	return {
		runs,
		keys: alike.map(({ placed }) => placed.run.key),
		earlier,
		known: known.filter((run) => run !== void 0),
		otherClasses: unlike.length > 0 ? "some" : "none",
		distance: nearest?.distance,
		accepted: notesByRun(standingNotes(overrides.notes).filter(wanted.isOwn), {
			ancestors: wanted.ancestors,
			runs: [...runs, ...earlier.flatMap((each) => each.runs)].map(({ commit }) => commit)
		}),
		notes: [...nearest === void 0 && unlike.length > 0 ? [unlikeNote(store, unlike)] : [], ...problems]
	};
}
function unlikeNote(store, classes) {
	const count = new Set(classes).size;
	const kinds = count === 1 ? "another kind of machine" : `${count} other kinds of machine`;
	return `${store.name} holds runs of ${kinds} only (${classes[0]}); they are not compared with.`;
}
async function earlierOf(ancestry, question) {
	try {
		return await chooseEarlier(ancestry, question);
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		const { line: _, ...withoutLine } = ancestry;
		return chooseEarlier(withoutLine, question);
	}
}
async function readEarlier(store, choice, ofClass) {
	const runs = (await Promise.all(choice.runs.map((run) => readOne(store, run, [])))).filter((run) => run !== void 0 && environmentClass(run.environment) === ofClass);
	return {
		...choice,
		runs: runs.filter((run) => run !== void 0)
	};
}
async function readOne(store, run, notes) {
	try {
		return await store.read(run);
	} catch (error) {
		if (!(error instanceof GateError && ["STORE_CORRUPT", "STORE_MISSING"].includes(error.code))) throw error;
		notes.push(`A stored run was left out. ${error.message}`);
		return;
	}
}
export { answerFromEvidence, assemble, baseWord, durationOf, emptyHistory, isCutShort, leaveStale, meanDuration, openLedger, pastOf, procedure, readHistory, weighAt, weighedPolicy };
