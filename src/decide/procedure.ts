/**
 * The whole decision as one pure generator: it yields what it wants measured and is sent what was measured. The gate
 * answers with processes, `report` with a bundle's evidence, `calibrate --replay` with recorded samples; all three run
 * this code and no other.
 */

import { pastOf } from '../past/suite.ts';
import { nothingPast, type TargetPast } from '../past/target-past.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import { isCutShort, meanDuration } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import type { BenchmarkOutcome, Measurement, Run } from '../results/run.ts';
import { summaryOf } from '../results/shift.ts';
import { baseWord } from './base-word.ts';
import { openLedger } from './budget.ts';
import type { Case } from './case.ts';
import { isCounted } from './case.ts';
import { withCreeps } from './creeps.ts';
import { levelAlone } from './judge.ts';
import { judgeFromHistory, judgeInformational } from './judge-from-history.ts';
import { judgeStages } from './judge-stages.ts';
import type { Judgement, Reason } from './judgement.ts';
import { learnedPlan } from './learned-plan.ts';
import { limitsOf } from './limits.ts';
import { type Pairing, pairBenchmarks } from './pairing.ts';
import { lockstepPlan } from './plan.ts';
import type { Policy } from './policy.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { withClearShapes } from './rare-costs.ts';
import type { Answer, Request } from './request.ts';
import { measureInBudget } from './reserve.ts';
import { byRisk } from './risk.ts';
import { screenHistory } from './screen.ts';
import type { Build } from './staged.ts';
import { openStages } from './stages.ts';

export const mostRuns = 20;

/**
 * Yields requests to measure, takes their answers, and returns one judgement a target. Decides by its input and the answers
 * alone, so the same answers give the same judgements.
 */
export function* procedure(input: ProcedureInput): Generator<Request, readonly Judgement[], Answer> {
  const opened = open(input);
  const fromHistory = opened.cases.map((subject) => ({ subject, judgement: judgeFromHistory(subject, input) }));
  const judged = fromHistory.flatMap(({ judgement }) => (judgement === undefined ? [] : [judgement]));
  const left = fromHistory.flatMap(({ subject, judgement }) => (judgement === undefined ? [subject] : []));
  const waiting = byRisk(left, input.reached);
  const ledger = openLedger(input.budgetMs, input.candidate, input.reserveMs);
  const build: Build = { seed: input.seed, alpha: input.policy.alpha, ledger, detail: input.detail ?? 'all' };
  const counted = openStages(waiting.filter(isCounted));
  const timed = openStages(waiting.filter((subject) => !isCounted(subject)));
  const measured = yield* measureInBudget({ counted, timed }, build);
  const staged = judgeStages(measured, { ...build, budgetFor: input.budgetFor });
  const compared = [...judged, ...staged];
  const annotated =
    build.detail === 'decisive' ? compared : withClearShapes(withCreeps(compared, opened.cases), input.policy.alpha);
  return inOrder(input.candidate, [...opened.judged, ...annotated]);
}

interface Opened {
  readonly cases: readonly Case[];
  /** What needs no comparison: failed, skipped, unaffected, new, removed, informational. */
  readonly judged: readonly Judgement[];
}

function open(input: ProcedureInput): Opened {
  const stored = input.stored.slice(0, mostRuns);
  const runs = [...stored, ...(input.known ?? [])];
  const pairing = pairBenchmarks(input.candidate, runs, input.baselineBenchmarks);
  const word = baseWord({ runs, listed: input.baselineTargets ?? [] });
  const pastOfTarget = pastOf({ runs: stored, accepted: input.accepted, earlier: input.earlier });
  const cases: Case[] = [];
  const judged: Judgement[] = pairing.removed.map((id) =>
    judgeRemoved(input.policy, { id, metric: word.mainOf(id) }, stored),
  );
  for (const outcome of input.candidate.outcomes) {
    if (outcome.state !== 'measured') {
      judged.push(judgeUnmeasured(input.policy, { outcome, metric: word.mainOf(outcome.id) }, stored));
      continue;
    }
    const isNew = pairing.added.has(benchmarkKey(outcome.id));
    const dropped = isNew ? [] : word.droppedFrom(outcome);
    judged.push(...dropped.map((metric) => judgeRemoved(input.policy, { id: outcome.id, metric }, stored)));
    for (const measurement of outcome.measurements) {
      const measured = { id: outcome.id, metric: measurement.metric };
      const known = isNew ? 'new' : word.metricOf(measured);
      const target =
        known === undefined || known === 'new' ? measured : { ...measured, metric: asBaseSays(measured.metric, known) };
      const subject = toCase(input, target, { measurement, pastOfTarget });
      const otherUnit = isNew ? undefined : word.otherUnitOf(measured);
      if (target.metric.role === 'informational') judged.push(judgeInformational(subject));
      else if (known === 'new') judged.push(judgeNew(subject, pairing));
      else if (otherUnit !== undefined) judged.push(judgeOtherUnit(subject, otherUnit));
      else cases.push(subject);
    }
  }
  return { cases, judged };
}

/** What a number means is the base's say; how it was taken is not. */
function asBaseSays({ role: _, ...rest }: Metric, { better, role }: Metric): Metric {
  return { ...rest, better, role };
}

function toCase(
  { policy, plan }: ProcedureInput,
  target: Target,
  { measurement, pastOfTarget }: { measurement: Measurement; pastOfTarget: (target: Target) => TargetPast },
): Case {
  const alone = measurement.invocations.map(({ value }) => value);
  const stored = pastOfTarget(target);
  const whole = stored.results.filter(({ values, processMs = 0 }) => !isCutShort(values.length, processMs));
  const past = { ...stored, results: whole };
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
    processMs: meanDuration(measurement.invocations) || (stored.results[0]?.processMs ?? 0),
  };
}

function judgeUnmeasured(
  policy: Policy,
  { outcome, metric }: { outcome: Exclude<BenchmarkOutcome, { state: 'measured' }>; metric: Metric },
  stored: readonly Run[],
): Judgement {
  const target = { id: outcome.id, metric };
  if (outcome.state === 'skipped') {
    return { ...uncompared(policy, target, 'skipped'), reasons: [{ code: 'untouched', detail: outcome.reason }] };
  }
  if (outcome.state === 'unaffected') {
    return { ...uncompared(policy, target, 'unaffected'), reasons: [{ code: 'no-effect', proof: outcome.proof }] };
  }
  if (outcome.failure.reason === 'skipped') {
    const reasons: readonly Reason[] = [{ code: 'not-measured', detail: outcome.failure.message }];
    return { ...uncompared(policy, target, 'inconclusive'), reasons };
  }
  const before = stored[0]?.outcomes.find(({ id }) => benchmarkKey(id) === benchmarkKey(outcome.id));
  const reasons: readonly Reason[] =
    before?.state === 'failed' ? [{ code: 'baseline-failed', failure: before.failure }] : [];
  return { ...uncompared(policy, target, 'failed'), failure: outcome.failure, reasons };
}

/** With what the nearest stored run measured, as nothing measures it now. */
function judgeRemoved(policy: Policy, target: Target, stored: readonly Run[]): Judgement {
  const judgement = uncompared(policy, target, 'removed');
  const key = benchmarkKey(target.id);
  const [values] = stored.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) =>
      outcome.state === 'measured' && benchmarkKey(outcome.id) === key
        ? outcome.measurements
            .filter(({ metric, invocations }) => metric.name === target.metric.name && invocations.length > 0)
            .map(({ invocations }) => invocations.map(({ value }) => value))
        : [],
    ),
  );
  return values === undefined ? judgement : { ...judgement, baseline: summaryOf(values) };
}

/** 12 of thousands beside 12,000 would be told as a loss, and a loss as a gain. */
function judgeOtherUnit(subject: Case, unit: string): Judgement {
  const { target, limits } = subject;
  const detail = `the base has it in ${unit}, and this change in ${target.metric.unit}: the two are not compared`;
  const reasons: readonly Reason[] = [{ code: 'contradicted', detail }];
  const { threshold, margin } = limits;
  return { target, kind: 'inconclusive', threshold, margin, reasons, ...levelAlone(subject) };
}

function judgeNew(subject: Case, { renamed }: Pairing): Judgement {
  const { target, limits } = subject;
  const from = renamed.get(benchmarkKey(target.id));
  const reasons: readonly Reason[] = from === undefined ? [] : [{ code: 'renamed-from', ...from }];
  const { threshold, margin } = limits;
  return { target, kind: 'new', threshold, margin, reasons, ...levelAlone(subject) };
}

function uncompared(
  policy: Policy,
  target: Target,
  kind: 'failed' | 'inconclusive' | 'skipped' | 'unaffected' | 'removed',
): Judgement {
  const { threshold, margin } = limitsOf(policy, target, nothingPast);
  return { target, kind, threshold, margin, reasons: [] };
}

/** As the candidate's run lists them, removed ones last. */
function inOrder(candidate: Run, judgements: readonly Judgement[]): readonly Judgement[] {
  const places = new Map(candidate.outcomes.map(({ id }, index) => [benchmarkKey(id), index]));
  const place = ({ target }: Judgement): number => places.get(benchmarkKey(target.id)) ?? places.size;
  return [...judgements].sort((a, b) => place(a) - place(b));
}
