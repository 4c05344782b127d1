/** What else the judged processes measured of a target, side by side; none of it decides. */
import { mean, median, min, quantile } from 'simple-statistics';
import type { Judgement } from '../decide/judgement.ts';
import type { Reading } from '../report/report.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BlockRecord, Evidence, Side } from '../results/evidence.ts';
import type { Invocation } from '../results/invocation.ts';
import { shareUnit, type Unit } from '../units/unit.ts';
import { type JudgedSlot, judgedSlots } from './distributions.ts';

interface Gauge {
  readonly name: Reading['name'];
  /** Absent: the metric's own. */
  readonly unit?: Unit;
  /** Of one process; undefined where it does not say. */
  read(invocation: Invocation): number | undefined;
  /** Of all processes of a side; the median unless given. */
  readonly summarize?: (values: number[]) => number;
}

const gauges: readonly Gauge[] = [
  { name: 'minimum', read: ({ spread, batches }) => spread?.quantiles[0] ?? ofBatches(batches, min) },
  { name: 'mean', read: ({ spread, batches }) => spread?.mean ?? ofBatches(batches, mean) },
  { name: 'p99', read: ({ spread, batches }) => spread?.p99 ?? ofBatches(batches, (values) => quantile(values, 0.99)) },
  { name: 'cpu-time', unit: 'ns', read: ({ conditions }) => conditions?.cpuTime },
  { name: 'call-cost', unit: 'ns', read: ({ conditions }) => conditions?.callCost, summarize: min },
  { name: 'gc-time', unit: 'ns', read: ({ conditions }) => conditions?.gcTime },
  { name: 'gc-count', unit: 'count', read: collections },
  { name: 'involuntary-switches', unit: 'count', read: ({ conditions }) => conditions?.involuntarySwitches },
  { name: 'steal', unit: shareUnit, read: ({ conditions }) => conditions?.steal },
];

function ofBatches(
  batches: readonly number[] | undefined,
  summarize: (values: number[]) => number,
): number | undefined {
  return batches === undefined || batches.length === 0 ? undefined : summarize([...batches]);
}

/** Per thousand operations. */
function collections({ conditions, iterations }: Invocation): number | undefined {
  const count = conditions?.gcCount;
  return count === undefined || iterations === undefined || iterations === 0 ? undefined : (1000 * count) / iterations;
}

export function readingsOf(judgements: readonly Judgement[], records: readonly BlockRecord[]): readonly Reading[] {
  const slotsOf = judgedSlots(records);
  return judgements.flatMap(({ target, stage }) => {
    if (stage !== 1 && stage !== 2) return [];
    const slots = slotsOf(target, stage);
    return gauges.flatMap((gauge): readonly Reading[] => {
      const baseline = readSide(slots, 'baseline', gauge);
      const candidate = readSide(slots, 'candidate', gauge);
      if (baseline === undefined || candidate === undefined) return [];
      const { name, unit = target.metric.unit } = gauge;
      return [{ id: target.id, metric: target.metric.name, name, unit, baseline, candidate }];
    });
  });
}

function readSide(slots: readonly JudgedSlot[], side: Side, gauge: Gauge): number | undefined {
  const values = slots.flatMap((slot) => (slot.side === side ? (gauge.read(slot.invocation) ?? []) : []));
  return values.length === 0 ? undefined : (gauge.summarize ?? median)(values);
}

/**
 * All that is reported beside the judged numbers. What profiled runs count of collections outranks what timed processes report: it
 * is recorded pause by pause, where they have the collectors' own clocks, which count what one does beside the program too.
 */
export function allReadings(judgements: readonly Judgement[], evidence: Evidence): readonly Reading[] {
  const profiled = collectionReadings(judgements, evidence);
  const isReplaced = ({ id, metric, name }: Reading): boolean =>
    profiled.some((each) => each.name === name && each.metric === metric && benchmarkKey(each.id) === benchmarkKey(id));
  return [...readingsOf(judgements, evidence.blocks).filter((each) => !isReplaced(each)), ...profiled];
}

function collectionReadings(
  judgements: readonly Judgement[],
  { profiles }: Pick<Evidence, 'profiles'>,
): readonly Reading[] {
  const counted = profiles.filter(({ reference }) => reference.collections !== undefined);
  const targets = judgements.filter(({ target }) =>
    counted.some(({ id }) => benchmarkKey(id) === benchmarkKey(target.id)),
  );
  return targets.flatMap(({ target: { id, metric } }) =>
    (['gc-time', 'gc-count'] as const).flatMap((name): readonly Reading[] => {
      const of = (side: Side): number | undefined => {
        const values = counted
          .filter((each) => each.side === side && benchmarkKey(each.id) === benchmarkKey(id))
          .flatMap(({ reference: { collections } }) => collections ?? [])
          .map(({ count, pauseNs }) => (name === 'gc-time' ? pauseNs : 1000 * count));
        return values.length === 0 ? undefined : median(values);
      };
      const [baseline, candidate] = [of('baseline'), of('candidate')];
      if (baseline === undefined || candidate === undefined) return [];
      const unit = name === 'gc-time' ? 'ns' : 'count';
      return [{ id, metric: metric.name, name, unit, baseline, candidate, profiled: true }];
    }),
  );
}
