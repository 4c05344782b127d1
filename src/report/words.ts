/** The sentences of a report: what happened and what to do next, in plain words, before any format. */

import type { Judgement } from '../decide/judgement.ts';
import type { JudgedBy } from '../decide/policy.ts';
import { isNothingCompared } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { SpentBudget } from '../results/evidence.ts';
import { allocMetric, allocsMetric, cpuMetric, residentMetric, timeMetric } from '../results/metric.ts';
import type { StoredNote } from '../results/note.ts';
import { isRate } from '../units/direction.ts';
import { formatQuantity, formatSize } from '../units/format.ts';
import type { RowWord } from './counts.ts';
import { failingWords } from './failing-words.ts';
import { shortCommit } from './names.ts';
import type { Phrase } from './phrase.ts';
import { firstLine } from './reason-words.ts';
import { judgementsOf, type Report } from './report.ts';
import { reportedChange, worseRatio } from './row-direction.ts';

/** The state marks; each is accompanied by a word wherever it is shown. Green is only what has an answer and is not worse. */
export const rowMarks: Readonly<Record<RowWord, string>> = {
  regression: '🔴',
  failed: '🔴',
  improvement: '🟢',
  inconclusive: '⚪',
  'too noisy': '⚪',
  skipped: '⚪',
  unaffected: '✅',
  removed: '⚪',
  new: '🆕',
  'no change': '✅',
  'not worse': '✅',
  'not confirmed': '⚪',
  'for information': '⚪',
};

/** `takes 18 % more time per call`. */
export function changeWords(judgement: Judgement): Phrase {
  const { metric } = judgement.target;
  const shift = reportedChange(judgement) ?? { ratio: 1, low: 1, high: 1 };
  const { ratio } = shift;
  if (ratio === Number.POSITIVE_INFINITY) return fromNothingWords(judgement);
  const size = formatSize(shift);
  if (!/[1-9]/.test(size)) return sameWords(metric);
  const way = ratio >= 10 ? `${size} times as much` : `${size} ${ratio < 1 ? 'less' : 'more'}`;
  if (metric.name === 'time') return [`takes ${way} time per call`];
  if (metric.name === 'alloc') return [`allocates ${way} per call`];
  if (isProcessorTime(metric)) return [`takes ${way} processor time per call`];
  if (isPeakMemory(metric)) return [`uses ${way} memory at its peak`];
  const many = ratio >= 10 ? `${size} times as many` : `${size} ${ratio < 1 ? 'fewer' : 'more'}`;
  if (isAllocations(metric)) return [`makes ${many} allocations per call`];
  // A rate that has no name but its unit is so many of them.
  if (metric.name === metric.unit && isRate(metric.unit)) return [`reaches ${many} `, { code: metric.name }];
  const level = ratio >= 10 ? `${size} times as high` : `${size} ${ratio < 1 ? 'lower' : 'higher'}`;
  return ['has ', { code: metric.name }, ` ${level}`];
}

/** As Google Benchmark and commands report it; what others call `cpu` may be anything. */
function isProcessorTime({ name, unit }: Judgement['target']['metric']): boolean {
  return name === cpuMetric.name && unit === cpuMetric.unit;
}

/** As every tool reports it whose process runs one benchmark. */
function isPeakMemory({ name, unit }: Judgement['target']['metric']): boolean {
  return name === residentMetric.name && unit === residentMetric.unit;
}

/** As Go, Java and Python count them. */
function isAllocations({ name, unit }: Judgement['target']['metric']): boolean {
  return name === allocsMetric.name && unit === allocsMetric.unit;
}

/** There is no size to tell, so the amount is told. */
function fromNothingWords({ target: { metric }, candidate }: Judgement): Phrase {
  if (metric.name === timeMetric.name && candidate !== undefined) {
    return [`now takes ${formatQuantity(candidate.median, metric.unit)} per call, where the baseline took no time`];
  }
  if (isAllocations(metric) && candidate !== undefined) {
    const count = formatQuantity(candidate.median, metric.unit);
    return [
      `now makes ${count} ${count === '1' ? 'allocation' : 'allocations'} per call, where the baseline made none`,
    ];
  }
  if (metric.name !== allocMetric.name || candidate === undefined) {
    return ['now has ', { code: metric.name }, ', where the baseline had none'];
  }
  return [
    `now allocates ${formatQuantity(candidate.median, metric.unit)} per call, where the baseline allocated nothing`,
  ];
}

/** Of a change whose printed size is zero, which has no direction. */
function sameWords(metric: Judgement['target']['metric']): Phrase {
  if (metric.name === 'time') return ['takes the same time per call'];
  if (metric.name === 'alloc') return ['allocates the same per call'];
  if (isPeakMemory(metric)) return ['uses the same memory at its peak'];
  if (isAllocations(metric)) return ['makes the same number of allocations per call'];
  return ['has the same ', { code: metric.name }];
}

/** Where no row has two sides: what would give them a second one. */
export function uncomparedStep({ unprepared, verdict: { judgements } }: Report): string {
  if (unprepared !== undefined) return 'Make setup work on the baseline commit, as its log says why it does not';
  const isFailed = judgements.some(({ kind }) => kind === 'failed');
  return isFailed ? 'Make what failed run again' : 'Measure benchmarks that both sides have';
}

/** What to do next, beside the verdict. Empty when there is nothing to do. */
export function nextSteps(report: Report): Phrase {
  const steps = firstSteps(report);
  return report.verdict.outcome === 'fail' && steps.length > 0 ? [...steps, ...otherSteps(report)] : steps;
}

/** Who has done what the first step says would find the build red again. */
function otherSteps(report: Report): Phrase {
  const { further = [] } = report.verdict;
  const others = further.map((cause) => failingWords(cause, report).replace(/^that /, 'the fact that '));
  const list = [...others.slice(0, -2), others.slice(-2).join(' and ')].join(', ');
  return [
    ...(others.length === 0 ? [] : [` Beside that, the build fails for ${list}.`]),
    ...((report.shards?.missing.length ?? 0) > 0 ? [` ${missingShardsStep}`] : []),
  ];
}

const missingShardsStep = 'Run the jobs of the missing shards again.';

function firstSteps(report: Report): Phrase {
  const { outcome, cause } = report.verdict;
  if (isIncomplete(report)) return [missingShardsStep];
  const { budget } = report.unprepared ?? {};
  if (budget !== undefined && cause !== 'regression') return budgetSteps(budget);
  if (outcome !== 'fail') return [];
  if (report.judged === 'samples') return samplesSteps(report.verdict);
  const what = countOf(report, cause) > 1 ? 'them' : 'it';
  const label: Phrase = [
    `accept ${what} with the label `,
    { code: report.labels.accept },
    ' and a line ',
    { code: 'perf: <reason>' },
    ' in the description.',
  ];
  switch (cause) {
    case 'failed':
      return [...failedSteps(report, what), ...label];
    case 'missing':
      return [`Bring ${what} back, or `, ...label];
    case 'inconclusive':
      return [
        isNothingCompared(report.verdict.judgements)
          ? `${uncomparedStep(report)}, or `
          : 'Run it again on a quieter machine, or ',
        ...label,
      ];
    case 'no-baseline':
      return [
        report.unprepared === undefined ? 'Measure the default branch first, or ' : `${uncomparedStep(report)}, or `,
        ...label,
      ];
    default:
      return [`Fix ${what}, or `, ...label];
  }
}

/** What does not run on the baseline either would turn every build red until somebody looks at it. */
function failedSteps(report: Report, what: 'it' | 'them'): Phrase {
  const isOld = judgementsOf(report, 'failed').every(({ failure }) => failure?.sides === 'both');
  if (!isOld) return [`Make ${what} run again, or remove ${what}, or `];
  return [
    `${what === 'it' ? 'It fails' : 'They fail'} on the baseline too. Make ${what} run, or remove ${what}, or let such builds pass with `,
    { code: 'policy.on-failed: warn' },
    ', or ',
  ];
}

/** There is no pull request with a label, and nothing was profiled. */
function samplesSteps({ cause, judgements }: Report['verdict']): Phrase {
  if (cause === 'regression') return ['To name the function, run ', { code: 'flamegate gate' }, ' on both commits.'];
  const isOneSided = cause === 'missing' || cause === 'no-baseline' || isNothingCompared(judgements);
  return [isOneSided ? 'Measure the same benchmarks on both sides.' : 'Measure both sides again.'];
}

function budgetSteps({ neededMs }: SpentBudget): Phrase {
  const minutes = Math.ceil(neededMs / 60_000);
  return [
    'Both sides are set up within it: give it at least ',
    { code: `measure.budget: ${minutes}m` },
    ' (or ',
    { code: `--budget ${minutes}m` },
    '), or make setup shorter, for example with a cache of packages.',
  ];
}

/** How many rows need the reader's attention. */
function countOf(report: Report, cause: Report['verdict']['cause']): number {
  if (cause === 'failed')
    return new Set(judgementsOf(report, 'failed').map(({ target }) => benchmarkKey(target.id))).size;
  if (cause === 'missing') return judgementsOf(report, 'removed').length;
  return cause === 'regression' ? judgementsOf(report, 'regression').length : 1;
}

/** A part of what was to be measured did not arrive, and what did arrive would not fail by itself. */
export function isIncomplete({ verdict, shards }: Pick<Report, 'verdict' | 'shards'>): boolean {
  return (shards?.missing.length ?? 0) > 0 && verdict.outcome !== 'fail';
}

/** More numbers than these say no more than their count. */
const mostShardsNamed = 6;

/** `shard 2 of 3`, `shards 2, 3 and 4 of 4`, `12 of 40 shards`. */
export function shardWords(missing: readonly number[], count: number): string {
  if (missing.length > mostShardsNamed) return `${missing.length} of ${count} shards`;
  const [last, ...others] = missing.toReversed();
  if (others.length === 0) return `shard ${last} of ${count}`;
  return `shards ${others.toReversed().join(', ')} and ${last} of ${count}`;
}

/** Worst first: by distance from no change on the log scale. */
export function bySize(judgements: readonly Judgement[]): readonly Judgement[] {
  return timeBeforeItsShare(judgements, ({ shift }) => Math.abs(Math.log(shift?.ratio ?? 1)));
}

/**
 * The largest first. A benchmark's processor time is a share of its time, and some per cent more or less of it are noise: it comes
 * after the time, unless it changed more than twice as much.
 */
function timeBeforeItsShare(
  judgements: readonly Judgement[],
  size: (judgement: Judgement) => number,
): readonly Judgement[] {
  const of = (name: string) => judgements.filter(({ target }) => target.metric.name === name);
  const shares = new Set(of(cpuMetric.name));
  const beside = shares.size === 0 ? [] : of(timeMetric.name);
  const times = new Map(beside.map((each) => [benchmarkKey(each.target.id), size(each)]));
  const sizeBeside = (judgement: Judgement): number => {
    const own = size(judgement);
    const time = shares.has(judgement) ? times.get(benchmarkKey(judgement.target.id)) : undefined;
    return time === undefined || 2 * time < own ? own : Math.min(own, time);
  };
  const sized = judgements.map((judgement) => ({
    judgement,
    size: sizeBeside(judgement),
    last: shares.has(judgement) ? 1 : 0,
  }));
  return sized
    .toSorted((one, other) => other.size - one.size || one.last - other.last)
    .map(({ judgement }) => judgement);
}

/** Of what is open, the largest change for the worse first. */
export function bySuspicion(judgements: readonly Judgement[]): readonly Judgement[] {
  return timeBeforeItsShare(judgements, (each) => Math.log(worseRatio(each) ?? 1));
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whose policy judged, for readers who have no pull request to look it up in. */
export function judgeNote(judgedBy: JudgedBy | undefined): string {
  switch (judgedBy?.kind) {
    case 'base':
      return `Policy: ${judgedBy.file} as ${shortCommit(judgedBy.at)} has it.`;
    case 'file':
      return `Policy: ${judgedBy.file} in the working tree.`;
    default:
      return 'Policy: the defaults, as there is no configuration.';
  }
}

/** A reason, attributed to its own author. */
export function whyWords({
  reason,
  reasonBy,
}: {
  readonly reason?: string | undefined;
  readonly reasonBy?: string | undefined;
}): Phrase {
  if (reason === undefined) return [];
  if (reasonBy === undefined) return [': ', { quote: reason }];
  return ['; the description by ', { login: reasonBy }, ' says: ', { quote: reason }];
}

/** Who let a step through, when, where and why; plain text with foreign text in it. */
export function acceptanceWords({ who, when, pullRequest, reason, reasonBy }: StoredNote): string {
  const by = reasonBy === undefined ? '' : `; the description by ${reasonBy} says`;
  const why = reason === undefined ? '' : `${by}: ${firstLine(reason)}`;
  return `by ${who} on ${dayOf(when)} in #${pullRequest}${why}`;
}

/** `2026-03-03T…` → `3 March 2026`. */
export function dayOf(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = months[Number(match?.[2]) - 1];
  return match === null || month === undefined ? 'an unknown day' : `${Number(match[3])} ${month} ${match[1]}`;
}
