/** Every process's number behind each judgement, for the plots: what was judged, not a summary of it. */
import type { Judgement } from '../decide/judgement.ts';
import type { Distribution } from '../report/report.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockRecord, Evidence, Side, Target } from '../results/evidence.ts';
import type { Invocation } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';

type Point = Distribution['processes'][number];

export function distributionsOf(
  judgements: readonly Judgement[],
  evidence: Evidence,
  history: readonly Run[],
): readonly Distribution[] {
  return judgements.flatMap((judgement) => {
    const { target, stage } = judgement;
    if (stage === undefined) return [];
    const processes =
      stage === 0 ? storedPoints(target, evidence, history) : blockPoints(target, stage, evidence.blocks);
    if (processes.length === 0) return [];
    const batches = judgement.shape === undefined || stage === 0 ? {} : batchesOf(target, stage, evidence.blocks);
    return [{ id: target.id, metric: target.metric.name, stage, processes, ...batches }];
  });
}

function storedPoints(target: Target, evidence: Evidence, history: readonly Run[]): readonly Point[] {
  const baseline = history
    .flatMap((run) => valuesOf(run, target))
    .map((value) => ({ side: 'baseline' as const, value }));
  const candidate = valuesOf(evidence.candidate, target).map((value) => ({ side: 'candidate' as const, value }));
  return [...baseline, ...candidate];
}

function blockPoints(target: Target, stage: 1 | 2, records: readonly BlockRecord[]): readonly Point[] {
  return judgedSlots(target, stage, records).map(({ side, invocation, block }) => ({
    side,
    value: invocation.value,
    block,
  }));
}

function batchesOf(target: Target, stage: 1 | 2, records: readonly BlockRecord[]): Pick<Distribution, 'batches'> {
  const slots = judgedSlots(target, stage, records);
  const of = (wanted: Side): readonly number[] =>
    slots.flatMap(({ side, invocation }) => (side === wanted ? (invocation.spread?.quantiles ?? []) : []));
  return { batches: { baseline: of('baseline'), candidate: of('candidate') } };
}

export interface JudgedSlot {
  readonly side: Side;
  readonly invocation: Invocation;
  readonly block: number;
}

/** What one stage measured of one target. The last attempt at a block is the one that counted. */
export function judgedSlots(target: Target, stage: 1 | 2, records: readonly BlockRecord[]): readonly JudgedSlot[] {
  const last = new Map<number, BlockRecord>();
  for (const record of records) {
    if (record.stage === stage && isSame(record.target, target)) last.set(record.block, record);
  }
  return [...last.values()].flatMap(({ block, answer }) =>
    answer.state === 'measured' ? answer.block.slots.map((slot) => ({ ...slot, block })) : [],
  );
}

/** Values of one target in a run, one a process, in time order; none when it was not measured there. */
export function valuesOf(run: Run, target: Target): readonly number[] {
  return run.outcomes.flatMap((outcome) =>
    outcome.state === 'measured' && benchmarkKey(outcome.id) === benchmarkKey(target.id)
      ? outcome.measurements
          .filter(({ metric }) => metric.name === target.metric.name)
          .flatMap(({ invocations }) => invocations.map(({ value }) => value))
      : [],
  );
}

function isSame(one: Target, other: Target): boolean {
  return benchmarkKey(one.id) === benchmarkKey(other.id) && one.metric.name === other.metric.name;
}
