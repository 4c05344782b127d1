/** The sentences of a report: what happened and what to do next, in plain words, before any format. */
import type { Judgement, JudgementKind } from '../decide/judgement.ts';
import type { Outcome } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { StoredNote } from '../results/note.ts';
import { formatCount, formatPercent, formatSignedPercent, formatSize } from '../units/format.ts';
import { benchmarkName, shortCommit } from './names.ts';
import { type Phrase, plainPhrase } from './phrase.ts';
import { failureWords, firstLine, reasonWords } from './reason-words.ts';
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

export function outcomeMark({ verdict: { outcome }, unprepared }: Report): string {
  const marks: Readonly<Record<Outcome, string>> = {
    pass: '✅',
    fail: '🔴',
    overridden: '🟡',
    inconclusive: '⚪',
    'no-baseline': unprepared === undefined ? '✅' : '⚪',
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

function missingClause(report: Report): Phrase {
  const removed = judgementsOf(report, 'removed');
  const first = removed[0];
  if (first === undefined) return ['A benchmark of the baseline is missing here.'];
  const name = { code: benchmarkName(first.target.id, report) };
  if (removed.length === 1) return ['1 benchmark is missing: the baseline has ', name, ', this PR does not'];
  return [`${removed.length} benchmarks of the baseline are missing from this PR; the first: `, name];
}

function inconclusiveClause(report: Report): Phrase {
  const open = judgementsOf(report, 'inconclusive');
  const first = open[0];
  if (first === undefined) return ['nothing could be compared.'];
  const why = whyOpen(first);
  const name = { code: benchmarkName(first.target.id, report) };
  if (open.every((each) => each.reasons.some(({ code }) => code === 'unlike-machine'))) {
    return ['no stored baseline of this kind of machine', ...unpreparedClause(report), '.'];
  }
  if (open.length === 1) return [name, ', ', ...why, '.'];
  const count = `${formatCount(open.length, 'benchmark')} could not be decided`;
  const isShared = open.every((each) => plainPhrase(whyOpen(each)) === plainPhrase(why));
  return isShared ? [`${count}: `, ...why, '.'] : [`${count}; the first: `, name, ', ', ...why, '.'];
}

function whyOpen({ reasons }: Judgement): Phrase {
  return reasons.map(reasonWords).find((words) => words.length > 0) ?? ['neither cleared nor confirmed'];
}

function unpreparedClause({ unprepared }: Report): Phrase {
  if (unprepared === undefined) return [];
  return [', and the baseline commit ', { code: shortCommit(unprepared.commit) }, ' could not be prepared (log below)'];
}

function noBaselineClause(report: Report): Phrase {
  const measured = new Set(report.verdict.judgements.map(({ target }) => benchmarkKey(target.id))).size;
  const verb = measured === 1 ? 'it becomes' : 'they become';
  if (report.unprepared !== undefined) {
    const commit = { code: shortCommit(report.unprepared.commit) };
    return [
      'Nothing to compare with: the baseline commit ',
      commit,
      ' could not be prepared (log below). Nothing is blocked.',
    ];
  }
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
      return [
        what === 'it' ? 'Make it run again, or remove it; or ' : 'Make them run again, or remove them; or ',
        ...label,
      ];
    case 'missing':
      return [`Bring ${what} back, or `, ...label];
    case 'inconclusive':
      return ['Run it again on a quieter machine, or ', ...label];
    case 'no-baseline':
      return ['Measure the default branch first, or ', ...label];
    default:
      return [`Fix ${what}, or `, ...label];
  }
}

/** How many things the reader has to do something about. */
function countOf(report: Report, cause: Report['verdict']['cause']): number {
  if (cause === 'failed')
    return new Set(judgementsOf(report, 'failed').map(({ target }) => benchmarkKey(target.id))).size;
  if (cause === 'missing') return judgementsOf(report, 'removed').length;
  return cause === 'regression' ? judgementsOf(report, 'regression').length : 1;
}

/** What puts the whole comparison in doubt; stands above the tables. */
export function doubts({ verdict: { suiteWide }, shards }: Report): readonly string[] {
  const lines: string[] = [];
  if (suiteWide !== undefined) {
    const way = suiteWide.ratio >= 1 ? 'rose' : 'fell';
    const share = formatPercent(Math.round(suiteWide.share * 20) / 20);
    lines.push(`${share} of all that was compared ${way} together: look at build flags, runtime and machine first.`);
  }
  const [last, ...others] = (shards?.missing ?? []).toReversed();
  const of = `of ${shards?.count ?? 0} did not arrive`;
  if (others.length > 0) {
    const list = `${others.toReversed().join(', ')} and ${last}`;
    lines.push(`Shards ${list} ${of}: their benchmarks are not in this report.`);
  } else if (last !== undefined) lines.push(`Shard ${last} ${of}: its benchmarks are not in this report.`);
  return lines;
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

/** Who let a step through, when, where and why; plain text with foreign text in it. */
export function acceptanceWords({ who, when, pullRequest, reason }: StoredNote): string {
  const why = reason === undefined ? '' : `: ${firstLine(reason)}`;
  return `by ${who} on ${dayOf(when)} in #${pullRequest}${why}`;
}

/** `2026-03-03T…` → `3 March 2026`. */
export function dayOf(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = months[Number(match?.[2]) - 1];
  return match === null || month === undefined ? 'an unknown day' : `${Number(match[3])} ${month} ${match[1]}`;
}
