/** The document for machines: everything judged, with the figures it was judged on. */
import type { Judgement } from '../decide/judgement.ts';
import { besideSuite, type Verdict } from '../decide/verdict.ts';
import type { Shift } from '../results/shift.ts';
import { headline } from './headline.ts';
import { shortCommit } from './names.ts';
import { verdictWord } from './outcome-state.ts';
import type { Phrase } from './phrase.ts';
import { plainPhrase } from './phrase.ts';
import { failureWords, reasonWords } from './reason-words.ts';
import type { Report } from './report.ts';
import { reportedChange } from './row-direction.ts';
import { workWords } from './work-words.ts';

/** Infinite ratios (a baseline of zero) and open bounds are null: JSON has no value for them. What is undefined, JSON leaves out. */
export function judgementDocument(judgement: Judgement): Readonly<Record<string, unknown>> {
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
    stored: judgement.stored && { ...judgement.stored, shift: shiftDocument(judgement.stored.shift) },
    crept: judgement.crept && { ...judgement.crept, shift: shiftDocument(judgement.crept.shift) },
    shape: judgement.shape && { ...judgement.shape, shift: shiftDocument(judgement.shape.shift) },
    reasons: judgement.reasons.map((reason) => ({ ...reason, words: words(reasonWords(reason)) })),
    failure: failure && { ...failure, words: words(failureWords(failure)) },
  };
}

function shiftDocument({ ratio, low, high }: Shift): Readonly<Record<keyof Shift, number | null>> {
  return { ratio: finite(ratio), low: finite(low), high: finite(high) };
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}

function words(phrase: Phrase): string {
  return plainPhrase(phrase);
}

/** Only where a suite moved. */
function besideField(judgement: Judgement, { suiteWide }: Verdict): unknown {
  const beside = besideSuite(judgement, suiteWide);
  return beside === undefined ? undefined : finite(beside);
}

function verdictDocument(report: Report): Readonly<Record<string, unknown>> {
  const { verdict } = report;
  return {
    verdict: verdictWord(report),
    cause: verdict.cause,
    judgements: verdict.judgements.map((judgement) => ({
      ...judgementDocument(judgement),
      besideSuite: besideField(judgement, verdict),
    })),
    suiteWide: verdict.suiteWide,
    override: verdict.override,
    refusedOverrides: verdict.refusedOverrides,
  };
}

/** What `compare --json` prints: what was judged and what of it follows, without a machine that measured it. */
function comparedDocument(report: Report, compared: Compared): Readonly<Record<string, unknown>> {
  return { schema: 1, ...verdictDocument(report), headline: words(headline(report)), compared };
}

/** Names of both sides, as they were given. */
export interface Compared {
  readonly baseline: string;
  readonly candidate: string;
}

export function reportDocument(report: Report): Readonly<Record<string, unknown>> {
  return {
    schema: 1,
    ...verdictDocument(report),
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
        total: { baseline: diff.root.baseline.total, candidate: diff.root.candidate.total },
        explained: blame.explained,
        blamed: blame.functions,
        hunks,
      })),
    })),
    distributions: report.distributions,
    histories: report.histories,
    readings: report.readings,
    work: report.work?.map((each) => ({ ...each, words: words(workWords(each, report)) })),
    production: report.production,
    notes: report.notes,
    shards: report.shards,
    version: report.version,
  };
}

/** One document, one trailing newline. */
export function renderJson(report: Report): string {
  return rendered(reportDocument(report));
}

/** The same of two sides that were measured elsewhere. */
export function renderComparedJson(report: Report, compared: Compared): string {
  return rendered(comparedDocument(report, compared));
}

/** JSON has no infinite numbers: null stands for them. */
function rendered(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Names both commits; for file names and titles. */
export function titleOf(report: Report): string {
  const base = report.baseline === undefined ? '' : `${shortCommit(report.baseline.commit)} → `;
  return `Flamegate: ${base}${shortCommit(report.candidate.commit)}`;
}
