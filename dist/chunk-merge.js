import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { benchmarkKey, directionOf } from "./chunk-for-action-compare-gate-top.js";
import { targetKey } from "./chunk-target-key.js";
import { median } from "./chunk-for-action-compare-diff-gate-top.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { answerFromEvidence, assemble, baseWord, emptyHistory, leaveStale, procedure, weighedPolicy } from "./chunk-stored-history.js";
import { leaveIndistinct } from "./chunk-for-compare-gate.js";
import { drive } from "./chunk-run-procedure.js";
import { brokenBy } from "./chunk-no-effect.js";
// src/decide/contradictions.ts
function isDoubtful({ candidate, baselineBenchmarks }, { onMissing }) {
	const listed = new Set(baselineBenchmarks?.map(benchmarkKey));
	return onMissing === "fail" || candidate.outcomes.some((outcome) => !listed.has(benchmarkKey(outcome.id)) || outcome.state === "measured" && outcome.measurements.some(({ metric }) => isUnusual(metric)));
}
function isUnusual({ better, role }) {
	return better !== "lower" || role === "informational";
}
function leaveOpen(judgements, checks) {
	const word = baseWord({
		runs: checks.known,
		listed: []
	});
	const metricsOf = measuredMetrics(checks.blocks);
	return judgements.map((judgement) => {
		const reason = skipReason(judgement, checks) ?? proofReason(judgement, checks) ?? newReason(judgement, checks) ?? metricReason(judgement, {
			...checks,
			word,
			metricsOf
		}) ?? oddBaseline(judgement, checks);
		return reason === void 0 ? judgement : {
			...judgement,
			kind: "inconclusive",
			reasons: [reason, ...judgement.reasons]
		};
	});
}
function skipReason({ reasons, target }, { untouched }) {
	if (!reasons.some(({ code }) => code === "untouched") || untouched === void 0 || untouched.includes(target.id.suite)) return void 0;
	return {
		code: "contradicted",
		detail: "the bundle says that this PR touches nothing it depends on, which is not so"
	};
}
function proofReason({ kind, reasons }, { confirmedByGit }) {
	if (kind !== "unaffected") return void 0;
	const proofs = reasons.flatMap((reason) => reason.code === "no-effect" ? [reason.proof] : []);
	if (confirmedByGit !== void 0 && proofs.length > 0 && proofs.every(confirmedByGit)) return void 0;
	return {
		code: "contradicted",
		detail: "the bundle says that this change cannot affect it, and git does not confirm that"
	};
}
function newReason({ kind, reasons }, { known, bundle }) {
	if (kind !== "new" || bundle === "own" || known.length > 0) return void 0;
	if (reasons.some(({ code }) => code === "no-baseline")) return void 0;
	return {
		code: "contradicted",
		detail: "the bundle says that the base does not have it, and no stored run of the base can confirm that"
	};
}
const compared = [
	"regression",
	"improvement",
	"no-change"
];
function metricReason({ kind, target }, { bundle, word, metricsOf }) {
	if (!compared.includes(kind) || typeof word.metricOf(target) === "object") return void 0;
	if (bundle === "foreign" && isAgainstUnit(target.metric)) return {
		code: "contradicted",
		detail: "the bundle says of this metric what its unit does not, and no stored run of the base can confirm that"
	};
	if (metricsOf(target).every((metric) => isSameMetric(metric, target.metric))) return void 0;
	return {
		code: "contradicted",
		detail: "the bundle says two things of what this metric is"
	};
}
function isAgainstUnit({ unit, name, better, role }) {
	const expected = directionOf(unit, name);
	return expected !== void 0 && (expected !== better || expected === "lower" && role === "informational");
}
function measuredMetrics(blocks) {
	const byTarget = /* @__PURE__ */ new Map();
	for (const { target } of blocks) {
		const key = targetKey(target);
		const known = byTarget.get(key);
		if (known === void 0) byTarget.set(key, [target.metric]);
		else known.push(target.metric);
	}
	return (target) => byTarget.get(targetKey(target)) ?? [];
}
function isSameMetric(one, other) {
	const { better, role = "gated" } = one;
	return better === other.better && role === (other.role ?? "gated");
}
const usualFactor = 1.5;
const factorOfFew = 2;
const many = 3;
function oddBaseline({ kind, stage, baseline, target }, { alike }) {
	if (!compared.includes(kind) || stage === void 0 || stage === 0 || baseline === void 0) return void 0;
	const levels = alike.flatMap((run) => levelOf(run, target));
	if (levels.length === 0) return void 0;
	const factor = levels.length < many ? factorOfFew : usualFactor;
	const [low, high] = [Math.min(...levels) / factor, Math.max(...levels) * factor];
	if (baseline.median >= low && baseline.median <= high) return void 0;
	return {
		code: "odd-baseline",
		ratio: baseline.median / median(levels)
	};
}
function levelOf({ outcomes }, target) {
	return outcomes.flatMap((outcome) => {
		if (outcome.state !== "measured" || benchmarkKey(outcome.id) !== benchmarkKey(target.id)) return [];
		const values = outcome.measurements.filter(({ metric: { name, unit } }) => name === target.metric.name && unit === target.metric.unit).flatMap(({ invocations }) => invocations.map(({ value }) => value));
		return values.length === 0 ? [] : [median(values)];
	});
}
// src/results/join-evidence.ts
function joinEvidence(evidences) {
	const [first, ...others] = evidences;
	if (others.length === 0) return first;
	return present({
		schema: 1,
		seed: first.seed,
		environment: first.environment,
		stored: first.stored,
		candidate: {
			...first.candidate,
			outcomes: outcomesOf(evidences)
		},
		baselineCommit: evidences.find(({ baselineCommit }) => baselineCommit !== void 0)?.baselineCommit,
		blocks: evidences.flatMap(({ blocks }) => blocks),
		profiles: evidences.flatMap(({ profiles }) => profiles),
		built: joinBuilt(evidences.flatMap(({ built }) => built ?? [])),
		stale: joined(evidences.map(({ stale }) => stale)),
		work: joined(evidences.map(({ work }) => work)),
		unprepared: evidences.find(({ unprepared }) => unprepared !== void 0)?.unprepared,
		baselineBenchmarks: listedByAll(evidences),
		baselineTargets: joined(evidences.map(({ baselineTargets }) => baselineTargets)),
		shard: void 0,
		asked: isAskedByAll(evidences) ? first.asked : void 0,
		durationMs: Math.max(...evidences.map(({ durationMs }) => durationMs))
	});
}
function present(whole) {
	const { stored, ...rest } = whole;
	return stored === void 0 ? rest : {
		...rest,
		stored
	};
}
function joined(lists) {
	const known = lists.filter((list) => list !== void 0);
	return known.length === 0 ? void 0 : known.flat();
}
function joinBuilt(parts) {
	if (parts.length === 0) return void 0;
	const sections = /* @__PURE__ */ new Map();
	for (const section of parts.flatMap(({ diff }) => diff.split(/^(?=diff --git )/m))) {
		const [header = ""] = section.split("\n", 1);
		if (!sections.has(header)) sections.set(header, section.endsWith("\n") ? section : `${section}\n`);
	}
	sections.delete("");
	return {
		paths: [...new Set(parts.flatMap(({ paths }) => paths))],
		diff: [...sections.values()].join("")
	};
}
function outcomesOf(evidences) {
	const rank = {
		measured: 3,
		failed: 2,
		unaffected: 1,
		skipped: 0
	};
	const best = /* @__PURE__ */ new Map();
	for (const outcome of evidences.flatMap(({ candidate }) => candidate.outcomes)) {
		const key = benchmarkKey(outcome.id);
		const known = best.get(key);
		if (known === void 0 || rank[outcome.state] > rank[known.state]) best.set(key, outcome);
	}
	return [...best.values()];
}
function listedByAll(evidences) {
	const byKey = /* @__PURE__ */ new Map();
	for (const { baselineBenchmarks } of evidences) {
		if (baselineBenchmarks === void 0) return void 0;
		for (const id of baselineBenchmarks) byKey.set(benchmarkKey(id), id);
	}
	return [...byKey.values()];
}
function isAskedByAll(evidences) {
	const asked = JSON.stringify(evidences[0]?.asked);
	return evidences.every((each) => JSON.stringify(each.asked) === asked);
}
// src/gate/rejudge.ts
async function rejudge(input) {
	const { groups, shards } = input.merged;
	if (groups.every(({ evidence }) => evidence.candidate.outcomes.length === 0)) throw nothingMeasured();
	const policy = {
		...input.config.policy,
		alpha: input.config.policy.alpha / groups.length
	};
	const [{ evidence: one }, ...others] = groups;
	const evidence = joinEvidence([one, ...others.map((group) => group.evidence)]);
	const sideBySide = isBuilt(evidence) ? "possible" : "impossible";
	const { untouched, confirmedByGit, bundle } = input;
	const judged = groups.map((group, index) => {
		const history = input.histories[index] ?? emptyHistory;
		const judging = {
			history,
			policy,
			sideBySide,
			untouched,
			confirmedByGit,
			bundle
		};
		return {
			history,
			judgements: judge(group.evidence, judging)
		};
	});
	const all = judged.flatMap((group) => group.judgements);
	const judgements = (shards?.missing.length ?? 0) > 0 ? all.filter(({ kind }) => kind !== "removed") : removedByAll(all, groups.length);
	const kept = new Set(judgements);
	const profiles = new Map(groups.flatMap((group) => [...group.profiles]));
	const report = await assemble({
		...input,
		evidence,
		judgements,
		profiles,
		history: input.histories[0] ?? emptyHistory,
		groups: judged.map((group) => ({
			...group,
			judgements: group.judgements.filter((each) => kept.has(each))
		}))
	});
	return {
		report: shards === void 0 ? report : {
			...report,
			shards
		},
		evidence,
		profiles
	};
}
function nothingMeasured() {
	return new GateError("SUITE_EMPTY", "Cannot judge as the bundles must hold a benchmark: they hold none", { hint: "check the globs of the configuration, and --suite and --filter of the measuring" });
}
function removedByAll(judgements, groups) {
	const keyOf = ({ target }) => targetKey(target);
	const removed = judgements.filter(({ kind }) => kind === "removed").map(keyOf);
	const seen = /* @__PURE__ */ new Set();
	return judgements.filter((judgement) => {
		const key = keyOf(judgement);
		if (judgement.kind !== "removed") return true;
		if (seen.has(key) || removed.filter((other) => other === key).length < groups) return false;
		seen.add(key);
		return true;
	});
}
function judge(evidence, { history, policy, sideBySide, untouched, confirmedByGit, bundle }) {
	const steps = procedure({
		candidate: evidence.candidate,
		stored: history.runs,
		accepted: history.accepted,
		earlier: history.earlier,
		otherClasses: history.otherClasses,
		known: history.known,
		...listedIn(evidence),
		sideBySide: evidence.baselineCommit === void 0 ? "impossible" : sideBySide,
		policy: weighedPolicy(policy, history),
		seed: evidence.seed,
		budgetMs: Number.POSITIVE_INFINITY
	});
	const { blocks } = evidence;
	const known = [...history.runs, ...history.known];
	const ofClass = environmentClass(evidence.environment);
	const alike = known.filter(({ environment }) => environmentClass(environment) === ofClass);
	const judgements = leaveOpen(drive(steps, answerFromEvidence(evidence)), {
		blocks,
		known,
		alike,
		untouched,
		confirmedByGit,
		bundle
	});
	return leaveStale(leaveIndistinct(judgements), evidence.stale);
}
function listedIn({ baselineBenchmarks, baselineTargets, blocks }) {
	const measured = blocks.filter(({ answer }) => answer.state === "measured").map(({ target }) => target);
	return {
		baselineBenchmarks: baselineBenchmarks === void 0 ? void 0 : [...baselineBenchmarks, ...measured.map(({ id }) => id)],
		baselineTargets: [...baselineTargets ?? [], ...measured]
	};
}
function isBuilt({ unprepared, blocks }) {
	return unprepared === void 0 || blocks.length > 0;
}
// src/review/confirmed-by-git.ts
function confirmedByGit({ measure }, { changed, places }) {
	return (proof) => measure.proof !== "off" && changed !== void 0 && proof.files.length > 0 && brokenBy(proof, {
		changed,
		places
	}) === void 0;
}
// src/results/merge.ts
function mergeBundles(bundles) {
	const evidences = bundles.map(({ evidence }) => evidence);
	const [first] = bundles;
	checkSameBuild(evidences);
	const shards = shardsOf(evidences);
	const complete = shards === void 0 || shards.missing.length === 0;
	const groups = /* @__PURE__ */ new Map();
	for (const bundle of withOwnProfiles(bundles.toSorted((a, b) => indexOf(a) - indexOf(b)))) {
		const name = environmentClass(bundle.evidence.environment);
		const others = groups.get(name);
		groups.set(name, others === void 0 ? [bundle] : [...others, bundle]);
	}
	const listed = complete ? listedByAll(evidences) : void 0;
	checkMeasuredOnce(evidences);
	const [one = first, ...others] = [...groups.values()].map((group) => mergeGroup(group, groups.size === 1 ? listed : void 0));
	return {
		groups: [one, ...others],
		shards
	};
}
function mergeGroup(bundles, listed) {
	const [{ evidence: first }, ...others] = bundles;
	const { baselineBenchmarks: _own, shard: _shard, ...rest } = joinEvidence([first, ...others.map(({ evidence }) => evidence)]);
	const profiles = new Map(bundles.flatMap((bundle) => [...bundle.profiles]));
	return {
		evidence: {
			...rest,
			baselineBenchmarks: listed
		},
		profiles
	};
}
function checkMeasuredOnce(evidences) {
	const seen = /* @__PURE__ */ new Set();
	for (const { candidate } of evidences) for (const { state, id } of candidate.outcomes) {
		const key = benchmarkKey(id);
		if (state === "measured" && seen.has(key)) throw refused("each benchmark must be measured in one shard only", `${id.suite}/${id.name} twice`);
		if (state === "measured") seen.add(key);
	}
}
function checkSameBuild(evidences) {
	const [commit, other] = new Set(evidences.map(({ candidate }) => candidate.commit));
	if (other !== void 0) throw refused("all must be of one candidate commit", shortPair(commit, other));
	const [baseline, another] = new Set(evidences.flatMap(({ baselineCommit }) => baselineCommit ?? []));
	if (another !== void 0) throw refused("all must be of one baseline commit", shortPair(baseline, another));
}
function shortPair(...commits) {
	return commits.map((commit) => commit?.slice(0, 12)).join(" and ");
}
function shardsOf(evidences) {
	const shards = evidences.flatMap(({ shard }) => shard === void 0 ? [] : [shard]);
	const [first] = shards;
	if (first === void 0) return void 0;
	if (shards.length < evidences.length) throw refused("all or none must be shards", "some of each");
	const seen = /* @__PURE__ */ new Set();
	for (const { index, count } of shards) {
		if (count !== first.count) throw refused("all must be of one division", `1/${first.count} and 1/${count}`);
		if (index > count || seen.has(index)) throw refused("each shard must be there once", `${index}/${count}`);
		seen.add(index);
	}
	const all = Array.from({ length: first.count }, (_, index) => index + 1);
	return {
		count: first.count,
		missing: all.filter((index) => !seen.has(index))
	};
}
function withOwnProfiles(bundles) {
	return bundles.length > 1 ? bundles.map((bundle, index) => withOwnNames(bundle, `s${index + 1}-`)) : bundles;
}
function withOwnNames({ evidence, profiles }, prefix) {
	const rename = (file) => file.replace("profiles/", `profiles/${prefix}`);
	const reference = (old) => ({
		...old,
		file: rename(old.file)
	});
	const outcomes = evidence.candidate.outcomes.map((outcome) => outcome.state === "measured" ? {
		...outcome,
		profiles: outcome.profiles.map(reference)
	} : outcome);
	const records = evidence.profiles.map((record) => ({
		...record,
		reference: reference(record.reference)
	}));
	return {
		evidence: {
			...evidence,
			candidate: {
				...evidence.candidate,
				outcomes
			},
			profiles: records
		},
		profiles: new Map([...profiles].map(([file, bytes]) => [rename(file), bytes]))
	};
}
function indexOf({ evidence }) {
	return evidence.shard?.index ?? 0;
}
function refused(need, found) {
	return new GateError("FILE_MALFORMED", `Cannot merge bundles as ${need}: current value is ${found}`, { hint: "give the bundles of one measuring: every shard of one commit, each once" });
}
export { confirmedByGit, isDoubtful, mergeBundles, rejudge };
