/** Of functions that take nanoseconds: how much of what a row shows is calling them. */
import type { Judgement } from '../decide/judgement.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { formatQuantity } from '../units/format.ts';
import type { Phrase } from './phrase.ts';
import type { Report } from './report.ts';

/** Share of the faster side from which it is worth a word: it makes a change look smaller by as much. */
const leastShare = 0.05;
const mostShare = 1.2;

/** `7.10 ns of each side is the call itself`; empty where it is little, and where it is not known. */
export function callRemark(
  { target, baseline, candidate }: Pick<Judgement, 'target' | 'baseline' | 'candidate'>,
  { readings = [] }: Pick<Report, 'readings'>,
): Phrase {
  if (baseline === undefined || candidate === undefined) return [];
  const key = benchmarkKey(target.id);
  const found = readings.find(
    ({ id, metric, name }) => name === 'call-cost' && metric === target.metric.name && benchmarkKey(id) === key,
  );
  if (found === undefined) return [];
  const cost = Math.min(found.baseline, found.candidate);
  const faster = Math.min(baseline.median, candidate.median);
  // A call that does nothing cannot take longer than one that does something: V8 had not optimized its loop.
  if (!(cost >= leastShare * faster) || cost > mostShare * faster) return [];
  return cost < faster
    ? [`${formatQuantity(cost, 'ns')} of each side is the call itself`]
    : ['as fast as a call that does nothing'];
}
