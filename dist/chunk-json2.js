import { t as besideSuite } from "./chunk-verdict.js";
import { t as headline } from "./chunk-headline.js";
import { G as shortCommit, j as reportedChange, m as failureWords, v as reasonWords } from "./chunk-words.js";
import { i as plainPhrase } from "./chunk-phrase.js";
import { n as workWords } from "./chunk-work-words.js";
// src/report/json.ts
/** Infinite ratios (a baseline of zero) and open bounds are null: JSON has no value for them. What is undefined, JSON leaves out. */
function judgementDocument(judgement) {
	const { target, kind, test, baseline, candidate, failure } = judgement;
	const shift = reportedChange(judgement);
	return {
		benchmark: target.id.name,
		suite: target.id.suite,
		metric: target.metric.name,
		unit: target.metric.unit,
		better: target.metric.better,
		kind,
		stage: judgement.stage,
		shift: shift && shiftDocument(shift),
		test,
		baseline,
		candidate,
		threshold: judgement.threshold,
		margin: judgement.margin,
		smallestDetectable: judgement.smallestDetectable,
		stored: judgement.stored && {
			...judgement.stored,
			shift: shiftDocument(judgement.stored.shift)
		},
		crept: judgement.crept && {
			...judgement.crept,
			shift: shiftDocument(judgement.crept.shift)
		},
		shape: judgement.shape && {
			...judgement.shape,
			shift: shiftDocument(judgement.shape.shift)
		},
		reasons: judgement.reasons.map((reason) => ({
			...reason,
			words: words(reasonWords(reason))
		})),
		failure: failure && {
			...failure,
			words: words(failureWords(failure))
		}
	};
}
function shiftDocument({ ratio, low, high }) {
	return {
		ratio: finite(ratio),
		low: finite(low),
		high: finite(high)
	};
}
function finite(value) {
	return value !== null && Number.isFinite(value) ? value : null;
}
function words(phrase) {
	return plainPhrase(phrase);
}
/** Only where a suite moved. */
function besideField(judgement, { suiteWide }) {
	const beside = besideSuite(judgement, suiteWide);
	return beside === void 0 ? void 0 : finite(beside);
}
function verdictDocument(verdict) {
	return {
		verdict: verdict.outcome,
		cause: verdict.cause,
		judgements: verdict.judgements.map((judgement) => ({
			...judgementDocument(judgement),
			besideSuite: besideField(judgement, verdict)
		})),
		suiteWide: verdict.suiteWide,
		override: verdict.override,
		refusedOverrides: verdict.refusedOverrides
	};
}
/** What `compare --json` prints: what was judged and what of it follows, without a machine that measured it. */
function comparedDocument(report, compared) {
	return {
		schema: 1,
		...verdictDocument(report.verdict),
		headline: words(headline(report)),
		compared
	};
}
function reportDocument(report) {
	return {
		schema: 1,
		...verdictDocument(report.verdict),
		headline: words(headline(report)),
		candidate: report.candidate,
		baseline: report.baseline ?? null,
		environment: report.environment,
		seed: report.seed,
		alpha: report.alpha,
		durationMs: report.durationMs,
		explanations: report.explanations.map(({ id, diffs }) => ({
			benchmark: id.name,
			suite: id.suite,
			diffs: diffs.map(({ diff, blame, hunks = [] }) => ({
				kind: diff.kind,
				unit: diff.unit,
				basis: diff.basis,
				repeats: diff.repeats,
				samples: diff.samples,
				lowConfidence: diff.lowConfidence,
				total: {
					baseline: diff.root.baseline.total,
					candidate: diff.root.candidate.total
				},
				explained: blame.explained,
				blamed: blame.functions,
				hunks
			}))
		})),
		distributions: report.distributions,
		histories: report.histories,
		readings: report.readings,
		work: report.work?.map((each) => ({
			...each,
			words: words(workWords(each, report.verdict.judgements))
		})),
		production: report.production,
		notes: report.notes,
		shards: report.shards,
		version: report.version
	};
}
/** One document, one trailing newline. */
function renderJson(report) {
	return rendered(reportDocument(report));
}
/** The same of two sides that were measured elsewhere. */
function renderComparedJson(report, compared) {
	return rendered(comparedDocument(report, compared));
}
/** JSON has no infinite numbers: null stands for them. */
function rendered(document) {
	return `${JSON.stringify(document, null, 2)}\n`;
}
/** Names both commits; for file names and titles. */
function titleOf(report) {
	return `Flamegate: ${report.baseline === void 0 ? "" : `${shortCommit(report.baseline.commit)} → `}${shortCommit(report.candidate.commit)}`;
}
export { titleOf as a, reportDocument as i, renderComparedJson as n, renderJson as r, judgementDocument as t };
