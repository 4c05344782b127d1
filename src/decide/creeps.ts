/**
 * Which targets have crept: what the stored runs and this change come to together, reported for those that are clear over the
 * whole suite. It is reported and never gates; a regression has its own row.
 */
import { median } from 'simple-statistics';
import { creepOf } from '../past/creep.ts';
import { keyOf } from '../past/suite.ts';
import type { StoredResult } from '../past/target-past.ts';
import { scaledMedian, toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { toShift } from '../results/shift.ts';
import { benjaminiHochberg } from '../stats/benjamini-hochberg.ts';
import type { Case } from './case.ts';
import type { Crept, Judgement } from './judgement.ts';

/** The share of reported creeps that may be chance. */
const falseShare = 0.05;
/** Of one target; with what must be reached besides, one unchanged past in 500 is reported. */
export const falseOfOne: number = 0.004;

/** The judgements in their order, with slow drift where it is larger than the threshold; of what is reported at most `falseShare` is chance (Benjamini-Hochberg). */
export function withCreeps(judgements: readonly Judgement[], cases: readonly Case[]): readonly Judgement[] {
  const byKey = new Map(cases.map((subject) => [keyOf(subject.target), subject]));
  const found = judgements.flatMap((judgement) => {
    const subject = byKey.get(keyOf(judgement.target));
    const crept = subject === undefined ? undefined : creepWith(judgement, subject);
    return crept === undefined ? [] : [{ judgement, crept }];
  });
  const adjusted = benjaminiHochberg(found.map(({ crept }) => crept.p));
  const reported = new Map(
    found.flatMap(({ judgement, crept }, index) =>
      isLarge(crept, judgement) && crept.p <= falseOfOne && (adjusted[index] ?? 1) <= falseShare
        ? [[judgement, crept] as const]
        : [],
    ),
  );
  return judgements.map((judgement) => {
    const crept = reported.get(judgement);
    return crept === undefined ? judgement : { ...judgement, crept };
  });
}

function creepWith({ kind, shift, target: { metric } }: Judgement, { past }: Case): Crept | undefined {
  if (shift === undefined || kind === 'regression' || metric.assume === 'exact') return undefined;
  const onTop = toScale(metric, shift.ratio) - toScale(metric, 1);
  const { levels, isCut } = levelsSinceAccepted(past.results, metric);
  // Nothing is compared with a moment before an accepted step.
  const moments = (past.earlier ?? [])
    .map((each) => ({ ...each, newer: byCommit(past.results.slice(0, each.newer)).length }))
    .filter(({ newer }) => !isCut || newer < levels.length);
  const creep = creepOf({
    levels,
    onTop,
    noise: past.noise ?? 0,
    usual: past.usualDeviation,
    earlier: moments.map(({ results, newer }) => ({ levels: levelsSinceAccepted(results, metric).levels, newer })),
  });
  if (creep === undefined) return undefined;
  const { worse, low, high, p, runs, earlier } = creep;
  const moment = earlier === undefined ? undefined : moments[earlier];
  return {
    since: moment && { kind: moment.kind, label: moment.label },
    shift: toShift(metric, worse, [low, high]),
    p,
    runs,
  };
}

/** Of the runs that follow one another. What a commit's runs differ by came in no piece of any change. */
function byCommit(results: readonly StoredResult[]): readonly (readonly StoredResult[])[] {
  const groups: StoredResult[][] = [];
  for (const result of results) {
    const last = groups.at(-1);
    if (last !== undefined && result.commit !== undefined && last[0]?.commit === result.commit) last.push(result);
    else groups.push([result]);
  }
  return groups;
}

/** One level a commit, in the order of time, from the last run on that shows what someone accepted. */
function levelsSinceAccepted(
  results: readonly StoredResult[],
  metric: Metric,
): { readonly levels: readonly number[]; readonly isCut: boolean } {
  const last = results.findIndex(({ isAccepted }) => isAccepted === true);
  const since = last < 0 ? results : results.slice(0, last + 1);
  const levels = byCommit(since).map((runs) => median(runs.map(({ values }) => scaledMedian(metric, values))));
  return { levels: levels.toReversed(), isCut: last >= 0 };
}

/** Less than one change may cost is not reported. */
function isLarge({ shift }: Crept, { threshold, target: { metric } }: Judgement): boolean {
  return toScale(metric, shift.ratio) - toScale(metric, 1) >= Math.log1p(threshold);
}
