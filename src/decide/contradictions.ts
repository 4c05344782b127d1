/**
 * A bundle is untrusted. What it says against GitHub, the store or itself is left open and reported, so that no claim
 * that cannot be checked makes a build pass.
 */
import { median } from 'simple-statistics';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockRecord, Evidence, Target } from '../results/evidence.ts';
import type { Metric } from '../results/metric.ts';
import type { NoEffect } from '../results/no-effect.ts';
import type { Run } from '../results/run.ts';
import { targetKey } from '../results/target-key.ts';
import { directionOf } from '../units/direction.ts';
import { baseWord } from './base-word.ts';
import type { Judgement, Reason } from './judgement.ts';
import type { Policy } from './policy.ts';

export interface Checks {
  readonly blocks: readonly BlockRecord[];
  /** Runs of the base, of whatever machine. */
  readonly known: readonly Run[];
  /** Those of the bundle's own environment class. */
  readonly alike: readonly Run[];
  /** Suites that the change cannot have touched; undefined: unknown. */
  readonly untouched: readonly string[] | undefined;
  /** Whether git says what a proof of no effect says of its files; undefined: unknown, so no proof is accepted. */
  readonly confirmedByGit: ((proof: NoEffect) => boolean) | undefined;
  /** `foreign`: measured by the change under review, and passed in. */
  readonly bundle: 'own' | 'foreign';
}

/** Whether a bundle claims what only the base can say: that something is new, gone for good, better upwards, not gated. */
export function isDoubtful({ candidate, baselineBenchmarks }: Evidence, { onMissing }: Policy): boolean {
  const listed = new Set(baselineBenchmarks?.map(benchmarkKey));
  return (
    onMissing === 'fail' ||
    candidate.outcomes.some(
      (outcome) =>
        !listed.has(benchmarkKey(outcome.id)) ||
        (outcome.state === 'measured' && outcome.measurements.some(({ metric }) => isUnusual(metric))),
    )
  );
}

function isUnusual({ better, role }: Metric): boolean {
  return better !== 'lower' || role === 'informational';
}

/** In the order given: what a bundle claims and the base, git or the store contradicts is inconclusive, its reason first. */
export function leaveOpen(judgements: readonly Judgement[], checks: Checks): readonly Judgement[] {
  const word = baseWord({ runs: checks.known, listed: [] });
  const metricsOf = measuredMetrics(checks.blocks);
  return judgements.map((judgement) => {
    const reason =
      skipReason(judgement, checks) ??
      proofReason(judgement, checks) ??
      newReason(judgement, checks) ??
      metricReason(judgement, { ...checks, word, metricsOf }) ??
      oddBaseline(judgement, checks);
    return reason === undefined
      ? judgement
      : { ...judgement, kind: 'inconclusive', reasons: [reason, ...judgement.reasons] };
  });
}

function skipReason({ reasons, target }: Judgement, { untouched }: Checks): Reason | undefined {
  const isSaid = reasons.some(({ code }) => code === 'untouched');
  if (!isSaid || untouched === undefined || untouched.includes(target.id.suite)) return undefined;
  return {
    code: 'contradicted',
    detail: 'the bundle says that this PR touches nothing it depends on, which is not so',
  };
}

function proofReason({ kind, reasons }: Judgement, { confirmedByGit }: Checks): Reason | undefined {
  if (kind !== 'unaffected') return undefined;
  const proofs = reasons.flatMap((reason) => (reason.code === 'no-effect' ? [reason.proof] : []));
  if (confirmedByGit !== undefined && proofs.length > 0 && proofs.every(confirmedByGit)) return undefined;
  return {
    code: 'contradicted',
    detail: 'the bundle says that this change cannot affect it, and git does not confirm that',
  };
}

/** A list that leaves a benchmark out makes it new; only what the base wrote itself can say that it is. */
function newReason({ kind, reasons }: Judgement, { known, bundle }: Checks): Reason | undefined {
  if (kind !== 'new' || bundle === 'own' || known.length > 0) return undefined;
  if (reasons.some(({ code }) => code === 'no-baseline')) return undefined; // no list says so: there is nothing to compare with
  return {
    code: 'contradicted',
    detail: 'the bundle says that the base does not have it, and no stored run of the base can confirm that',
  };
}

interface Words {
  readonly word: ReturnType<typeof baseWord>;
  /** What the blocks of a target say of its metric. */
  readonly metricsOf: (target: Target) => readonly Metric[];
}

const compared: readonly Judgement['kind'][] = ['regression', 'improvement', 'no-change'];

/** Without a stored run there is only the bundle to say which way is better; then it has to say one thing, as its unit does. */
function metricReason(
  { kind, target }: Judgement,
  { bundle, word, metricsOf }: Pick<Checks, 'bundle'> & Words,
): Reason | undefined {
  if (!compared.includes(kind) || typeof word.metricOf(target) === 'object') return undefined;
  if (bundle === 'foreign' && isAgainstUnit(target.metric)) {
    return {
      code: 'contradicted',
      detail: 'the bundle says of this metric what its unit does not, and no stored run of the base can confirm that',
    };
  }
  if (metricsOf(target).every((metric) => isSameMetric(metric, target.metric))) return undefined;
  return { code: 'contradicted', detail: 'the bundle says two things of what this metric is' };
}

/** More of a rate is better and less of a cost, which is gated always. */
function isAgainstUnit({ unit, name, better, role }: Metric): boolean {
  const expected = directionOf(unit, name);
  return expected !== undefined && (expected !== better || (expected === 'lower' && role === 'informational'));
}

/** Looked up for each of thousands of judgements. */
function measuredMetrics(blocks: readonly BlockRecord[]): Words['metricsOf'] {
  const byTarget = new Map<string, Metric[]>();
  for (const { target } of blocks) {
    const key = targetKey(target);
    const known = byTarget.get(key);
    if (known === undefined) byTarget.set(key, [target.metric]);
    else known.push(target.metric);
  }
  return (target) => byTarget.get(targetKey(target)) ?? [];
}

function isSameMetric(one: Metric, other: Metric): boolean {
  const { better, role = 'gated' } = one;
  return better === other.better && role === (other.role ?? 'gated');
}

/** Beyond what stored runs of one class ever differ by between two moments: by which factor, few runs and many. */
const usualFactor = 1.5;
const factorOfFew = 2;
const many = 3;

/** The baseline side ran on this very machine: where stored runs of its kind saw something else, it is wrong or forged. */
function oddBaseline({ kind, stage, baseline, target }: Judgement, { alike }: Checks): Reason | undefined {
  if (!compared.includes(kind) || stage === undefined || stage === 0 || baseline === undefined) return undefined;
  const levels = alike.flatMap((run) => levelOf(run, target));
  if (levels.length === 0) return undefined;
  const factor = levels.length < many ? factorOfFew : usualFactor;
  const [low, high] = [Math.min(...levels) / factor, Math.max(...levels) * factor];
  if (baseline.median >= low && baseline.median <= high) return undefined;
  return { code: 'odd-baseline', ratio: baseline.median / median(levels) };
}

function levelOf({ outcomes }: Run, target: Target): readonly number[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.state !== 'measured' || benchmarkKey(outcome.id) !== benchmarkKey(target.id)) return [];
    const values = outcome.measurements
      .filter(({ metric: { name, unit } }) => name === target.metric.name && unit === target.metric.unit)
      .flatMap(({ invocations }) => invocations.map(({ value }) => value));
    return values.length === 0 ? [] : [median(values)];
  });
}
