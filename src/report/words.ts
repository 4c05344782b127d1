/** The sentences of a report: what happened and what to do next, in plain words, before any format. */
import type { Judgement, JudgementKind, Reason } from '../decide/judgement.ts';
import type { Outcome, RefusedOverride } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Failure } from '../results/invocation.ts';
import { formatCount, formatPercent, formatSignedPercent, formatSize } from '../units/format.ts';
import { benchmarkName } from './names.ts';
import type { Phrase } from './phrase.ts';
import { judgementsOf, type Report } from './report.ts';

/** The state marks; each is accompanied by a word wherever it stands. */
export const kindMarks: Readonly<Record<JudgementKind, string>> = {
  regression: '🔴',
  failed: '🔴',
  improvement: '🟢',
  inconclusive: '⚪',
  skipped: '⚪',
  removed: '⚪',
  new: '🆕',
  'no-change': '✅',
};

export function outcomeMark(outcome: Outcome): string {
  const marks: Readonly<Record<Outcome, string>> = {
    pass: '✅',
    fail: '🔴',
    overridden: '🟡',
    inconclusive: '⚪',
    'no-baseline': '✅',
    skipped: '✅',
  };
  return marks[outcome];
}

/** `takes 18 % more time per call`. */
export function changeWords(judgement: Judgement): Phrase {
  const { metric } = judgement.target;
  const ratio = judgement.shift?.ratio ?? 1;
  if (ratio === Number.POSITIVE_INFINITY) return ['now has ', { code: metric.name }, ', where the baseline had none'];
  const size = formatSize(ratio);
  const way = ratio >= 10 ? `${size} times as much` : `${size} ${ratio < 1 ? 'less' : 'more'}`;
  if (metric.name === 'time') return [`takes ${way} time per call`];
  if (metric.name === 'alloc') return [`allocates ${way} per call`];
  const level = ratio >= 10 ? `${size} times as high` : `${size} ${ratio < 1 ? 'lower' : 'higher'}`;
  return ['has ', { code: metric.name }, ` ${level}`];
}

/** The verdict in one sentence. */
export function headline(report: Report): Phrase {
  switch (report.verdict.outcome) {
    case 'fail':
      return failHeadline(report);
    case 'overridden':
      return overriddenHeadline(report);
    case 'inconclusive':
      return ['Inconclusive: ', ...inconclusiveClause(report), ' Nothing is blocked.'];
    case 'no-baseline':
      return [...noBaselineClause(report)];
    case 'skipped':
      return skippedHeadline(report);
    case 'pass':
      return passHeadline(report);
  }
}

function failHeadline(report: Report): Phrase {
  switch (report.verdict.cause) {
    case 'failed':
      return failedClause(report);
    case 'missing':
      return missingClause(report);
    case 'inconclusive':
      return ['Inconclusive, which this repository does not let pass: ', ...inconclusiveClause(report)];
    case 'no-baseline':
      return ['No baseline to compare with, which this repository does not let pass.'];
    default:
      return regressionClause(report);
  }
}

function regressionClause(report: Report): Phrase {
  const regressions = bySize(judgementsOf(report, 'regression'));
  const largest = regressions[0];
  if (largest === undefined) return ['Regression.'];
  const name = { code: benchmarkName(largest.target.id, report) };
  const counted = formatCount(regressions.length, 'regression');
  if (regressions.length === 1) return [`${counted}: `, name, ' ', ...changeWords(largest)];
  return [`${counted}; the largest: `, name, ' ', ...changeWords(largest)];
}

function failedClause(report: Report): Phrase {
  const failed = judgementsOf(report, 'failed');
  const first = failed[0];
  if (first === undefined) return ['Could not measure.'];
  const name = { code: benchmarkName(first.target.id, report) };
  const ran = first.baseline === undefined ? '' : ' (it ran on the baseline)';
  const count = new Set(failed.map(({ target }) => benchmarkKey(target.id))).size;
  const start: Phrase = count === 1 ? ['Could not measure: '] : [`Could not measure ${count} benchmarks; the first: `];
  return [...start, name, ' ', ...failureWords(first.failure), ` in this PR${ran}`];
}

/** `threw “ENOENT: …”`. */
export function failureWords(failure: Failure | undefined): Phrase {
  if (failure === undefined) return ['failed'];
  const said: Phrase = failure.message === '' ? [] : [' ', { code: firstLine(failure.message) }];
  const verbs: Readonly<Record<Failure['reason'], string>> = {
    load: 'could not be loaded:',
    threw: 'threw',
    timeout: 'ran into its time limit:',
    crashed: 'ended its process:',
    missing: 'was not found:',
    unstable: 'could not be timed:',
    unsupported: 'cannot run here:',
  };
  const verb = verbs[failure.reason];
  return [said.length === 0 ? verb.replace(/:$/, '') : verb, ...said];
}

export function firstLine(message: string): string {
  return message.trim().split(/\r?\n/, 1)[0] ?? '';
}

function missingClause(report: Report): Phrase {
  const removed = judgementsOf(report, 'removed');
  const first = removed[0];
  if (first === undefined) return ['A benchmark of the baseline is missing here.'];
  const name = { code: benchmarkName(first.target.id, report) };
  const more = removed.length === 1 ? '' : ` and ${removed.length - 1} more`;
  return [name, `${more}: the baseline has ${more === '' ? 'it' : 'them'}, this PR does not`];
}

function inconclusiveClause(report: Report): Phrase {
  const open = judgementsOf(report, 'inconclusive');
  const first = open[0];
  if (first === undefined) return ['nothing could be compared.'];
  const why = first.reasons.map(reasonWords).find((words) => words.length > 0) ?? ['neither cleared nor confirmed'];
  const others = open.length === 1 ? '' : `${formatCount(open.length, 'benchmark')} could not be decided; the first: `;
  return [others, { code: benchmarkName(first.target.id, report) }, ', ', ...why, '.'];
}

function noBaselineClause(report: Report): Phrase {
  const measured = new Set(report.verdict.judgements.map(({ target }) => benchmarkKey(target.id))).size;
  const verb = measured === 1 ? 'it becomes' : 'they become';
  return [`First run: ${formatCount(measured, 'benchmark')} measured; ${verb} the baseline on merge.`];
}

function skippedHeadline(report: Report): Phrase {
  const { override } = report.verdict;
  if (override !== undefined) {
    const reason: Phrase = override.reason === undefined ? [] : [': ', { quote: override.reason }];
    return ['Not measured: skipped by ', { login: override.who }, ` on ${dayOf(override.when)}`, ...reason];
  }
  return ['Not measured: this PR touches nothing that a suite depends on.'];
}

function passHeadline(report: Report): Phrase {
  const improvements = bySize(judgementsOf(report, 'improvement'));
  const best = improvements[0];
  if (best !== undefined) {
    const start = `No regression. ${formatCount(improvements.length, 'improvement')}${improvements.length === 1 ? '' : '; the largest'}: `;
    return [start, { code: benchmarkName(best.target.id, report) }, ' ', ...changeWords(best)];
  }
  const largest = bySize(judgementsOf(report, 'no-change').filter(({ shift }) => shift !== undefined))[0];
  if (largest?.shift === undefined) return ['No regression.'];
  return [
    `No regression. The largest change is ${formatSignedPercent(largest.shift.ratio - 1)} (`,
    { code: benchmarkName(largest.target.id, report) },
    ', ',
    { code: largest.target.metric.name },
    `), within what is tolerated (${formatPercent(largest.threshold)}).`,
  ];
}

function overriddenHeadline(report: Report): Phrase {
  const { override, cause } = report.verdict;
  if (override === undefined) return ['Overridden.'];
  const reason: Phrase = override.reason === undefined ? ['.'] : [': ', { quote: override.reason }, '.'];
  const start: Phrase = ['Overridden by ', { login: override.who }, ` on ${dayOf(override.when)}`, ...reason, ' '];
  const regressions = bySize(judgementsOf(report, 'regression'));
  const first = regressions[0];
  if (first === undefined) return [...start, cause === undefined ? '' : `Accepted: ${cause}.`];
  const name = { code: benchmarkName(first.target.id, report) };
  const more = regressions.length === 1 ? '' : `, and ${regressions.length - 1} more`;
  return [
    ...start,
    `${formatCount(regressions.length, 'regression')} accepted: `,
    name,
    ' ',
    ...changeWords(first),
    more,
  ];
}

/** The way out, beside the verdict. Empty when there is nothing to do. */
export function nextSteps(report: Report): Phrase {
  const { outcome, cause } = report.verdict;
  if (outcome !== 'fail') return [];
  const accept = { code: report.labels.accept };
  const label: Phrase = [
    'accept it with the label ',
    accept,
    ' and a line ',
    { code: 'perf: <reason>' },
    ' in the description.',
  ];
  switch (cause) {
    case 'failed':
      return ['Make it run again, or remove it; or ', ...label];
    case 'missing':
      return ['Bring it back, or ', ...label];
    case 'inconclusive':
      return ['Run it again on a quieter machine, or ', ...label];
    case 'no-baseline':
      return ['Measure the default branch first, or ', ...label];
    default:
      return [`Fix ${judgementsOf(report, 'regression').length > 1 ? 'them' : 'it'}, or `, ...label];
  }
}

/** Why a label that stands there does not count. */
export function refusalWords(refused: RefusedOverride): Phrase {
  const whys: Readonly<Record<RefusedOverride['why'], string>> = {
    'no-write-permission': 'who set it may not write to this repository',
    bot: 'a bot set it',
    'older-than-head': 'commits were pushed after it was set; set it again',
    author: 'the author of this PR set it, and somebody else must',
    'worse-since': 'the regression grew since it was set; set it again',
    'unknown-actor': 'nobody can be found who set it',
  };
  return [
    'The label ',
    { code: refused.label },
    ' from ',
    { login: refused.who },
    ` does not count: ${whys[refused.why]}.`,
  ];
}

/** What the reader should know of one judgement; empty when the code says nothing to people. */
export function reasonWords(reason: Reason): Phrase {
  switch (reason.code) {
    case 'too-noisy':
      return [`processes differ by ${formatPercent(reason.processDeviation)} among themselves`];
    case 'unlike-machine':
      return ['no stored baseline of this kind of machine'];
    case 'no-baseline':
      return ['no baseline'];
    case 'baseline-failed':
      return ['on the baseline it ', ...failureWords(reason.failure)];
    case 'not-measured':
      return ['not measured: ', { quote: reason.detail }];
    case 'too-few-runs':
      return [`only ${formatCount(reason.runs, 'stored run')} of this kind of machine`];
    case 'informational':
      return ['for information, never fails'];
    case 'voided':
      return [`${formatCount(reason.blocks, 'block')} void: `, { quote: reason.cause }];
    case 'margin-raised':
      return [`margin raised to ${formatPercent(reason.margin)} for its history`];
    case 'from-history':
      return [`judged from ${formatCount(reason.runs, 'stored run')} alone`];
    case 'renamed-from':
      return ['was ', { code: reason.name }];
    case 'untouched':
      return ['this PR touches nothing it depends on'];
    case 'not-confirmed':
      return ['a suspicion that measuring again neither confirmed nor cleared'];
    case 'below-threshold':
      return ['larger than its margin, smaller than its threshold'];
    case 'screened-out':
    case 'confirmed':
      return [];
  }
}

/** Worst first: by distance from no change on the log scale. */
export function bySize(judgements: readonly Judgement[]): readonly Judgement[] {
  const size = ({ shift }: Judgement): number => Math.abs(Math.log(shift?.ratio ?? 1));
  return judgements.toSorted((one, other) => size(other) - size(one));
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

/** `2026-03-03T…` → `3 March 2026`. */
export function dayOf(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = months[Number(match?.[2]) - 1];
  return match === null || month === undefined ? 'an unknown day' : `${Number(match[3])} ${month} ${match[1]}`;
}
