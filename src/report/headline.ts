/** The first line of a report: what happened, and of a regression why. */
import type { Judgement } from '../decide/judgement.ts';
import { isInformational } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { formatChange, formatCount, formatDuration, formatPercent } from '../units/format.ts';
import { type CauseDetail, causeWords } from './cause.ts';
import { isAnythingKnown, rowsWords } from './counts.ts';
import { failingWords, unknownWords } from './failing-words.ts';
import { benchmarkName, shortCommit } from './names.ts';
import { ended, type Phrase, plainPhrase } from './phrase.ts';
import { failureWords, reasonWords, visibleWords } from './reason-words.ts';
import { judgementsOf, type Report } from './report.ts';
import { isWorseBy, reportedChange, worseRatio } from './row-direction.ts';
import { rowNames } from './row-names.ts';
import { bySize, bySuspicion, changeWords, dayOf, isIncomplete, shardWords, whyWords } from './words.ts';

/** The verdict in one sentence; of a regression with the function to look at. */
export function headline(report: Report, detail: CauseDetail = 'full'): Phrase {
  const words = outcomeWords(report, detail);
  return detail === 'full' ? followed(words, [...unaffectedClause(report), ...waitingClause(report)]) : words;
}

/** A sentence ends before the next one begins, and without one needs no full stop. */
function followed(words: Phrase, more: Phrase): Phrase {
  return more.length === 0 ? words : [...ended(words), ...more];
}

/** Of benchmarks that were measured beside them; where there are none, the verdict itself says so. */
function unaffectedClause({ verdict: { judgements } }: Report): Phrase {
  const { unaffected, all } = unaffectedOf(judgements);
  if (unaffected === 0 || unaffected === all) return [];
  return [` ${unaffected} of ${formatCount(all, 'benchmark')} cannot be affected by this change.`];
}

function unaffectedOf(judgements: readonly Judgement[]): { readonly unaffected: number; readonly all: number } {
  const count = (of: readonly Judgement[]): number => new Set(of.map(({ target }) => benchmarkKey(target.id))).size;
  const present = judgements.filter(({ kind }) => kind !== 'removed');
  return { unaffected: count(present.filter(({ kind }) => kind === 'unaffected')), all: count(present) };
}

/** Whose policy was used comes first where it is not the one that the change wrote. */
function waitingClause({ judgedBy }: Report): Phrase {
  if (judgedBy?.kind !== 'defaults' || judgedBy.waiting === undefined) return [];
  return [' Judged by the defaults: this pull request’s configuration takes effect once it is merged.'];
}

function outcomeWords(report: Report, detail: CauseDetail): Phrase {
  if (isIncomplete(report)) return incompleteHeadline(report);
  switch (report.verdict.outcome) {
    case 'fail':
      return failHeadline(report, detail);
    case 'overridden':
      return overriddenHeadline(report);
    case 'inconclusive':
      return ['Inconclusive: ', ...inconclusiveClause(report, detail), ' Nothing is blocked.'];
    case 'no-baseline':
      return [...noBaselineClause(report)];
    case 'skipped':
      return skippedHeadline(report);
    case 'pass':
      return passHeadline(report);
  }
}

function failHeadline(report: Report, detail: CauseDetail): Phrase {
  switch (report.verdict.cause) {
    case 'failed':
      return failedClause(report);
    case 'missing':
      return missingClause(report);
    case 'inconclusive':
      return ['Inconclusive, which fails the build in this repository: ', ...inconclusiveClause(report, detail)];
    case 'no-baseline':
      return ['No baseline to compare with, which fails the build in this repository.'];
    default:
      return regressionClause(report, detail);
  }
}

function regressionClause(report: Report, detail: CauseDetail): Phrase {
  const regressions = bySize(judgementsOf(report, 'regression'));
  const [largest] = regressions;
  if (largest === undefined) return ['Regression.'];
  const name = { code: benchmarkName(largest.target.id, report) };
  const more = regressions.length - 1;
  const others = more === 0 ? '' : `, and ${formatCount(more, 'more regression')}`;
  return [name, ' ', ...changeWords(largest), ...causeWords(largest, report, detail), others];
}

/** What arrived may be fine; what did not is unknown, so this is no pass. */
function incompleteHeadline(report: Report): Phrase {
  const { count, missing } = report.shards ?? { count: 0, missing: [] };
  const rest = missing.length >= count ? '.' : `; ${arrivedWords(report)} in the rest.`;
  return [`Could not measure everything: ${shardWords(missing, count)} did not arrive${rest}`];
}

function arrivedWords(report: Report): string {
  if (!isAnythingKnown(report.verdict.judgements)) return unknownWords(report);
  const accepted = judgementsOf(report, 'regression').length;
  return accepted === 0 ? 'no regression' : `${formatCount(accepted, 'regression')} accepted`;
}

function failedClause(report: Report): Phrase {
  const failed = judgementsOf(report, 'failed');
  const first = failed[0];
  if (first === undefined) return ['Could not measure.'];
  const name = { code: benchmarkName(first.target.id, report) };
  const side = first.failure?.sides === 'both' ? ' on both sides' : ' in the candidate';
  const where = first.baseline === undefined ? side : `${side} (it ran on the baseline)`;
  const count = new Set(failed.map(({ target }) => benchmarkKey(target.id))).size;
  const start: Phrase = count === 1 ? ['Could not measure: '] : [`Could not measure ${count} benchmarks; the first: `];
  return [...start, name, ' ', ...failureWords(first.failure, where)];
}

function missingClause(report: Report): Phrase {
  const removed = judgementsOf(report, 'removed');
  const [first, ...others] = removed;
  if (first === undefined) return ['A benchmark of the baseline is missing here.'];
  const nameOf = rowNames(report, 'removed');
  const words = nameOf.countWords(removed);
  if (others.length === 0)
    return [`${words} is missing: the baseline has `, ...nameOf.name(first), ', the candidate does not'];
  return [`${words} of the baseline are missing from the candidate; the first: `, ...nameOf.name(first)];
}

function inconclusiveClause(report: Report, detail: CauseDetail): Phrase {
  const undecided = judgementsOf(report, 'inconclusive');
  const open = bySuspicion(undecided.length > 0 ? undecided : judgementsOf(report, 'unseen'));
  const first = open[0];
  if (first === undefined) return nothingComparedClause(report);
  const why = whyOpen(first);
  const name = { code: benchmarkName(first.target.id, report) };
  if (open.every((each) => each.reasons.some(({ code }) => code === 'unlike-machine'))) {
    return ['no stored baseline of this kind of machine', ...unpreparedClause(report), '.'];
  }
  const seen = seenWords(first);
  if (seen.length > 0) {
    const rest = open.length === 1 ? '' : ` ${rowsWords(open.slice(1))} could not be decided either.`;
    return [name, ' ', ...seen, ...(detail === 'full' ? [': ', ...ended(why), rest] : ['.'])];
  }
  const part = rowNames(report, first.kind).name(first);
  if (open.length === 1) return ended([...part, ' could not be decided: ', ...why]);
  const count = `${rowsWords(open)} could not be decided`;
  const isShared = open.every((each) => plainPhrase(whyOpen(each)) === plainPhrase(why));
  return ended(isShared ? [`${count}: `, ...why] : [`${count}; the first is `, ...part, ': ', ...why]);
}

function nothingComparedClause(report: Report): Phrase {
  const { judgements } = report.verdict;
  if (judgements.length === 0) return ['there is no benchmark on either side, so nothing was compared.'];
  const skips = judgements.flatMap(({ target, reasons }) => {
    const why = reasons.find(({ code }) => code === 'skips-itself');
    return why === undefined ? [] : [{ name: benchmarkName(target.id, report), why }];
  });
  const [first] = skips;
  if (first !== undefined && skips.length === judgements.length) {
    const others = skips.length === 1 ? [] : [`, and ${skips.length - 1} more do`];
    return ended(['nothing was compared: ', { code: first.name }, ' ', ...reasonWords(first.why), ...others]);
  }
  const isShared = judgements.some(({ kind }) => kind === 'failed');
  const start = isShared ? 'nothing was compared.' : 'no benchmark is on both sides, so nothing was compared.';
  return [start, ...uncomparedWords(report)];
}

/** Of what got visibly worse before the budget ended: that is more than inconclusive. */
function seenWords(judgement: Judgement): Phrase {
  const { candidate, smallestDetectable, reasons } = judgement;
  const isCutShort = reasons.some(({ code }) => code === 'not-measured');
  if (!isCutShort || candidate === undefined || smallestDetectable === undefined) return [];
  if (!isWorseBy(judgement, Math.max(judgement.threshold, smallestDetectable))) return [];
  const processes = formatCount(candidate.n, 'process', 'processes');
  return [...changeWords(judgement), ` so far, not confirmed on ${processes} a side`];
}

function whyOpen(judgement: Judgement): Phrase {
  const reasons = judgement.kind === 'unseen' ? [visibleWords(judgement)] : judgement.reasons.map(reasonWords);
  return reasons.find((words) => words.length > 0) ?? ['re-measuring was inconclusive'];
}

function unpreparedClause({ unprepared }: Report): Phrase {
  if (unprepared === undefined) return [];
  if (unprepared.budget !== undefined) {
    const given = formatDuration(unprepared.budget.givenMs);
    return [`, and the time budget of ${given} was spent before the baseline commit was set up`];
  }
  return [
    ', and the baseline commit ',
    { code: shortCommit(unprepared.commit) },
    ' could not be prepared (see its log)',
  ];
}

function noBaselineClause(report: Report): Phrase {
  const fresh = judgementsOf(report, 'new');
  const measured = new Set(fresh.map(({ target }) => benchmarkKey(target.id))).size;
  const verb = measured === 1 ? 'it becomes' : 'they become';
  if (report.unprepared !== undefined) {
    const commit = { code: shortCommit(report.unprepared.commit) };
    const { budget } = report.unprepared;
    if (budget !== undefined) {
      return [
        `Nothing compared: the time budget of ${formatDuration(budget.givenMs)} was spent before the baseline commit `,
        commit,
        ' was set up. Nothing is blocked.',
      ];
    }
    return [
      'Nothing to compare with: the baseline commit ',
      commit,
      ' could not be prepared (see its log). Nothing is blocked.',
    ];
  }
  const count = formatCount(measured, 'benchmark');
  const isFirst = fresh.some(({ reasons }) => reasons.some(({ code }) => code === 'no-baseline'));
  if (isFirst) return [`First run: ${count} measured; ${verb} the baseline on merge.`];
  if (report.judged === 'samples') {
    const [first] = fresh;
    if (measured !== 1 || first === undefined) return [`Nothing was compared: the baseline has none of the ${count}.`];
    return ['Nothing was compared: the baseline does not have ', { code: benchmarkName(first.target.id, report) }, '.'];
  }
  const are = measured === 1 ? 'is' : 'are';
  return [`Nothing was compared: ${count} ${are} new; ${verb} part of the baseline on merge.`];
}

function skippedHeadline(report: Report): Phrase {
  const { override, judgements } = report.verdict;
  // A label that accepts regressions skips nothing: what no suite depends on is not measured with it or without.
  const isUntouched = judgements.some(({ reasons }) => reasons.some(({ code }) => code === 'untouched'));
  const isSkipLabel = override?.label.toLowerCase() === report.labels.skip.toLowerCase();
  if (override !== undefined && (isSkipLabel || !isUntouched)) {
    return ['Not measured: skipped by ', { login: override.who }, ` on ${dayOf(override.when)}`, ...whyWords(override)];
  }
  return ['Not measured: this PR touches nothing that a suite depends on.'];
}

function passHeadline(report: Report): Phrase {
  const { unaffected, all } = unaffectedOf(report.verdict.judgements);
  if (unaffected > 0 && unaffected === all) {
    const who = all === 1 ? 'The benchmark' : `None of ${formatCount(all, 'benchmark')}`;
    const verb = all === 1 ? 'cannot' : 'can';
    return [
      `${who} ${verb} be affected by this change: what ${all === 1 ? 'it runs' : 'they run'} is the same on both sides.`,
      ...uncomparedWords(report),
    ];
  }
  return followed(comparedWords(report), uncomparedWords(report));
}

/** Rows that cannot fail a build do not count toward a pass. */
function uncomparedWords(report: Report): Phrase {
  const words = (start: string, kind: 'failed' | 'inconclusive' | 'removed' | 'new'): Phrase => {
    const [first, ...more] = judgementsOf(report, kind);
    if (first === undefined) return [];
    return [
      ` ${start}: `,
      ...rowNames(report, kind).name(first),
      more.length === 0 ? '.' : ` and ${more.length} more.`,
    ];
  };
  return [
    ...words('Could not be measured', 'failed'),
    ...words('Could not be decided', 'inconclusive'),
    ...words('Missing here', 'removed'),
    ...words('New and not compared', 'new'),
  ];
}

function comparedWords(report: Report): Phrase {
  const improvements = bySize(judgementsOf(report, 'improvement'));
  const best = improvements[0];
  if (best !== undefined) {
    const start = `No regression. ${formatCount(improvements.length, 'improvement')}${improvements.length === 1 ? '' : '; the largest'}: `;
    return [start, { code: benchmarkName(best.target.id, report) }, ' ', ...changeWords(best)];
  }
  const { judgements } = report.verdict;
  const isNothingLeft = judgements.length > 0 && judgements.every(({ kind }) => kind === 'removed');
  if (isNothingLeft) return ['Nothing is left to compare.'];
  if (isAnythingKnown(judgements)) return ['No regression.', ...worstClause(report)];
  return [`${unknownWords(report).replace(/^n/, 'N')}.`];
}

/** The largest change for the worse of what is gated; an improvement is not mentioned in a pass. */
function worstClause(report: Report): Phrase {
  const gated = judgementsOf(report, 'no-change').filter((each) => !isInformational(each));
  const [worst] = gated
    .filter((each) => (worseRatio(each) ?? 1) > 1)
    .sort((one, other) => (worseRatio(other) ?? 1) - (worseRatio(one) ?? 1));
  const shown = worst === undefined ? undefined : reportedChange(worst);
  const change = shown === undefined ? '' : formatChange(shown);
  // A change that prints as zero is none.
  if (worst === undefined || !/[1-9∞]/.test(change)) {
    return gated.length === 0 ? [] : [' Nothing measured is worse than its baseline.'];
  }
  const limit = isWorseBy(worst, worst.threshold)
    ? 'not confirmed'
    : `within its limit of ${formatPercent(worst.threshold)}`;
  const name = { code: benchmarkName(worst.target.id, report) };
  return [
    ` The largest change for the worse is ${change}: `,
    name,
    ', ',
    { code: worst.target.metric.name },
    `, ${limit}.`,
  ];
}

function overriddenHeadline(report: Report): Phrase {
  const { override, cause } = report.verdict;
  if (override === undefined) return ['Overridden.'];
  const start: Phrase = [
    'Overridden by ',
    { login: override.who },
    ` on ${dayOf(override.when)}`,
    ...whyWords(override),
  ];
  const [first, ...others] = bySize(judgementsOf(report, 'regression'));
  if (first === undefined)
    return followed(start, cause === undefined ? [] : [` Accepted: ${failingWords(cause, report)}.`]);
  const accepted: Phrase = [
    ` ${formatCount(others.length + 1, 'regression')} accepted: `,
    { code: benchmarkName(first.target.id, report) },
    ' ',
    ...changeWords(first),
    others.length === 0 ? '' : `, and ${formatCount(others.length, 'more regression')}`,
  ];
  return followed(start, accepted);
}
