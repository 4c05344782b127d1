/** Every process's number behind each judgement, for the plots: what was judged, not a summary of it. */
import type { Judgement } from '../decide/judgement.ts';
import type { Distribution } from '../report/report.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockRecord, Evidence, Side, Target } from '../results/evidence.ts';
import type { Invocation } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';
import { targetKey } from '../results/target-key.ts';

type Point = Distribution['processes'][number];

export function distributionsOf(
  judgements: readonly Judgement[],
  evidence: Evidence,
  history: readonly Run[],
): readonly Distribution[] {
  const slotsOf = judgedSlots(evidence.blocks);
  return judgements.flatMap((judgement) => {
    const { target, stage } = judgement;
    if (stage === undefined) return [];
    const slots = stage === 0 ? [] : slotsOf(target, stage);
    const processes = stage === 0 ? storedPoints(target, evidence, history) : slots.map(pointOf);
    if (processes.length === 0) return [];
    const batches = judgement.shape === undefined || stage === 0 ? {} : batchesOf(slots);
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

function pointOf({ side, invocation, block }: JudgedSlot): Point {
  return { side, value: invocation.value, block };
}

function batchesOf(slots: readonly JudgedSlot[]): Pick<Distribution, 'batches'> {
  const of = (wanted: Side): readonly number[] =>
    slots.flatMap(({ side, invocation }) => (side === wanted ? (invocation.spread?.quantiles ?? []) : []));
  return { batches: { baseline: of('baseline'), candidate: of('candidate') } };
}

export interface JudgedSlot {
  readonly side: Side;
  readonly invocation: Invocation;
  readonly block: number;
}

export type SlotsOf = (target: Target, stage: 1 | 2) => readonly JudgedSlot[];

/**
 * What one stage measured of one target. The last attempt at a block is the one that counted. All records are looked through once,
 * as it is asked for each of thousands of targets.
 */
export function judgedSlots(records: readonly BlockRecord[]): SlotsOf {
  const byTarget = new Map<string, BlockRecord[]>();
  for (const record of records) {
    const key = targetKey(record.target);
    const known = byTarget.get(key);
    if (known === undefined) byTarget.set(key, [record]);
    else known.push(record);
  }
  return (target, stage) => {
    const last = new Map<number, BlockRecord>();
    for (const record of byTarget.get(targetKey(target)) ?? []) {
      if (record.stage === stage) last.set(record.block, record);
    }
    return [...last.values()].flatMap(({ block, answer }) =>
      answer.state === 'measured' ? answer.block.slots.map((slot) => ({ ...slot, block })) : [],
    );
  };
}

/** Values of one target in a run, one a process, in time order; none when it was not measured there. */
export function valuesOf(run: Run, target: Target): readonly number[] {
  return run.outcomes.flatMap((outcome) =>
    outcome.state === 'measured' && benchmarkKey(outcome.id) === benchmarkKey(target.id)
      ? outcome.measurements
          .filter(({ metric: { name, unit } }) => name === target.metric.name && unit === target.metric.unit)
          .flatMap(({ invocations }) => invocations.map(({ value }) => value))
      : [],
  );
}
