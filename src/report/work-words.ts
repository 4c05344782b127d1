/** What counting says beside what the clock says: more work, the same work by other code, or the very same work. */
import type { Judgement } from '../decide/judgement.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { profileKindOf } from '../results/metric.ts';
import { type BothSides, type CountedWork, leastDifference, type Work, type WorkedFunction } from '../results/work.ts';
import { formatNumber, formatPercent } from '../units/format.ts';
import { namesCause } from './cause.ts';
import type { Phrase } from './phrase.ts';
import type { Report } from './report.ts';
import { worseRatio } from './row-direction.ts';
import { diffFor } from './where.ts';

/** Of a judgement of time; nothing of others, and where nothing was counted. */
export function workRemark(judgement: Judgement, report: Explained): Phrase {
  const { target, kind } = judgement;
  const { work = [] } = report;
  if (profileKindOf(target.metric) !== 'cpu' || !isReported(kind)) return [];
  const key = benchmarkKey(target.id);
  const found = work.find(({ id }) => benchmarkKey(id) === key);
  return found === undefined ? [] : phraseOf(found, judgement, isCaused(judgement, report));
}

type Explained = Pick<Report, 'work' | 'explanations'>;

/** A function is named as the cause: then no sentence beside it says that it is the machine. */
function isCaused(judgement: Judgement | undefined, { explanations }: Explained): boolean {
  const found = judgement === undefined ? undefined : diffFor(judgement, { explanations });
  return judgement !== undefined && found !== undefined && namesCause(found, judgement);
}

/** Of a benchmark, beside what was judged of its time. */
export function workWords(
  work: Work,
  { verdict: { judgements }, ...report }: Explained & Pick<Report, 'verdict'>,
): Phrase {
  const key = benchmarkKey(work.id);
  const timed = judgements.filter(
    ({ target }) => benchmarkKey(target.id) === key && profileKindOf(target.metric) === 'cpu',
  );
  const judgement = timed.find(({ kind }) => isReported(kind)) ?? timed[0];
  return phraseOf(work, judgement, isCaused(judgement, report));
}

function isReported(kind: Judgement['kind']): boolean {
  return kind === 'regression' || kind === 'improvement' || kind === 'inconclusive';
}

function phraseOf(work: Work, judgement: Judgement | undefined, caused: boolean): Phrase {
  if (work.state === 'unknown') return ['what it does could not be counted: ', { text: work.why }];
  const { ratio, changed } = work;
  const pace = paceOf(judgement);
  if (Math.abs(ratio - 1) < leastDifference) return sameWork(changed, pace, caused);
  const more = ratio > 1 ? 'more' : 'less';
  return [
    `does ${formatPercent(Math.abs(ratio - 1))} ${more} work`,
    ...leadWords(work),
    ...restWords(work, judgement, caused),
  ];
}

/** `9 % slower`; of what was not confirmed, and where nothing moved, nothing. */
function paceOf(judgement: Judgement | undefined): string | undefined {
  const worse = judgement === undefined || !isSettled(judgement) ? undefined : worseRatio(judgement);
  if (worse === undefined || !Number.isFinite(worse) || worse <= 0) return undefined;
  return worse > 1 ? `${formatPercent(worse - 1)} slower` : `${formatPercent(1 - worse)} faster`;
}

function isSettled({ kind }: Judgement): boolean {
  return kind === 'regression' || kind === 'improvement';
}

function sameWork([first, ...others]: readonly string[], pace: string | undefined, caused: boolean): Phrase {
  if (first === undefined) {
    if (pace === undefined) return ['same work by the same code'];
    return [`same work, ${pace}${caused ? '' : ': layout, JIT or the machine'}`];
  }
  const rest = others.length === 0 ? '' : ` and ${others.length} more`;
  const changed: Phrase = [{ code: first }, `${rest} changed and ${others.length === 0 ? 'runs' : 'run'} as often`];
  return [
    `same number of steps${pace === undefined ? '' : `, ${pace}`}: `,
    ...changed,
    pace === undefined ? ', so at most what a step costs has changed' : ', so a step costs something else',
  ];
}

/** The function whose steps differ most. */
function leadWords({ functions: [lead], ratio }: CountedWork): Phrase {
  if (lead === undefined || Math.sign(lead.steps.candidate - lead.steps.baseline) !== Math.sign(ratio - 1)) return [];
  return [': ', ...functionWords(lead)];
}

function functionWords({ name, calls, loops, steps }: WorkedFunction): Phrase {
  const code = { code: name };
  if (calls.baseline === 0) return ['it calls ', code, ', which it did not'];
  if (calls.candidate === 0) return ['it no longer calls ', code];
  if (differs(calls)) return [code, ` is called ${oftenWords(calls)}`];
  const perCall = loops === undefined ? undefined : divided(loops, calls);
  if (perCall !== undefined && differs(perCall)) {
    return perCall.baseline <= 1
      ? [
          code,
          ` runs a new inner loop, ${formatNumber(perCall.candidate, perCall.candidate < 10 ? 1 : 0)} times a call`,
        ]
      : [code, ` runs its inner loop ${oftenWords(perCall)}`];
  }
  return [code, ` does ${moreWords(divided(steps, calls))} in a call`];
}

function divided(what: BothSides, by: BothSides): BothSides {
  return { baseline: what.baseline / by.baseline, candidate: what.candidate / by.candidate };
}

function differs({ baseline, candidate }: BothSides): boolean {
  return Math.abs(candidate / baseline - 1) >= leastDifference;
}

/** From here on "3 times" is easier to read than "+200 %". */
const manyTimes = 1.95;

function oftenWords({ baseline, candidate }: BothSides): string {
  const ratio = candidate / baseline;
  if (ratio >= manyTimes) return `${formatNumber(ratio, isWhole(ratio) ? 0 : 1)} times as often`;
  return ratio > 1 ? `${formatPercent(ratio - 1)} more often` : `${formatPercent(1 - ratio)} less often`;
}

function moreWords({ baseline, candidate }: BothSides): string {
  const ratio = candidate / baseline;
  return ratio > 1 ? `${formatPercent(ratio - 1)} more` : `${formatPercent(1 - ratio)} less`;
}

function isWhole(ratio: number): boolean {
  return ratio >= 10 || Math.abs(ratio - Math.round(ratio)) < 0.05;
}

/** Share of the change of time that the work explains, on the log scale, below which it is mentioned. */
const leastExplained = 0.25;

/** Where the work moved far less than the time, or the other way. */
function restWords(
  { ratio, changed: [first] }: CountedWork,
  judgement: Judgement | undefined,
  caused: boolean,
): Phrase {
  const worse = judgement === undefined || !isSettled(judgement) ? undefined : worseRatio(judgement);
  if (worse === undefined || Math.log(ratio) >= leastExplained * Math.log(worse) === worse > 1) return [];
  if (first === undefined && caused) return [];
  const cause: Phrase =
    first === undefined
      ? ['layout, JIT or the machine']
      : ['what a step costs in ', { code: first }, ', which changed'];
  return ['; the rest is ', ...cause];
}
