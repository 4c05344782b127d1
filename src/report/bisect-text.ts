/** A search for the commit behind a change, for the terminal and for scripts. */
import type { BisectionAnswer } from '../decide/bisection.ts';
import type { LineCommit } from '../results/history-line.ts';
import type { Shift } from '../results/shift.ts';
import { terminalText } from '../text/visible.ts';
import { formatChange, formatCount, formatInterval } from '../units/format.ts';
import type { BisectReport, BisectTry } from './bisect-report.ts';
import { dayOf } from './words.ts';

const answerWords: Readonly<Record<BisectionAnswer, string>> = {
  'as-before': 'as before',
  changed: 'changed',
  'cannot-tell': 'cannot tell',
};

/** As many as a reader looks through. */
const mostCommits = 20;

/** Ends with a newline. */
export function renderBisect(report: BisectReport): string {
  const lines = [...headLines(report), '', ...measuredLines(report)];
  return `${lines.join('\n').replaceAll('\u202f', ' ')}\n`;
}

function headLines({ outcome, benchmark, metric }: BisectReport): readonly string[] {
  const what = `${terminalText(benchmark)}${metric === undefined ? '' : ` (${terminalText(metric, 20)})`}`;
  if (outcome.kind === 'named') {
    return [`${what}: ${shiftWords(outcome.shift)} at ${commitWords(outcome.commit)}, against its parent`];
  }
  if (outcome.kind === 'alike') return [`${what}: ${outcome.why}`];
  const shown = outcome.commits.slice(0, mostCommits).map((commit) => `  ${commitWords(commit)}`);
  const more = outcome.commits.length - shown.length;
  return [
    `${what}: at one of ${formatCount(outcome.commits.length, 'commit')}: ${outcome.why}`,
    ...shown,
    ...(more > 0 ? [`  and ${formatCount(more, 'more')}`] : []),
  ];
}

function measuredLines({ from, to, shift, commits, untouched, tries }: BisectReport): readonly string[] {
  const between = formatCount(commits, 'commit');
  const left =
    untouched === 0
      ? ''
      : `, ${untouched} of which ${untouched === 1 ? 'touches' : 'touch'} nothing the suite depends on`;
  return [
    `${between} after ${commitWords(from)}${left}`,
    `  ${commitWords(to)}: ${shift === undefined ? 'not measured' : shiftWords(shift)}`,
    ...tries.map(tryLine),
  ];
}

function tryLine({ commit, answer, shift, why }: BisectTry): string {
  const size = shift === undefined ? '' : `, ${shiftWords(shift)}`;
  return `  ${commitWords(commit)}: ${answerWords[answer]}${size}${why === undefined ? '' : `: ${terminalText(why, 200)}`}`;
}

/** One block alone has no interval. */
function shiftWords(shift: Shift): string {
  const interval = formatInterval(shift);
  return interval === '' ? formatChange(shift) : `${formatChange(shift)} (95 % interval ${interval})`;
}

/** Nine digits of the hash, the subject (60 characters at most) and the day, safe to print. */
export function commitWords({ commit, subject, committedAt }: LineCommit): string {
  return `${commit.slice(0, 9)} “${terminalText(subject, 60)}” (${dayOf(committedAt)})`;
}

/** For `--json`. */
export function bisectDocument(report: BisectReport): object {
  const { outcome } = report;
  return {
    benchmark: report.benchmark,
    metric: report.metric ?? null,
    from: report.from.commit,
    to: report.to.commit,
    shift: report.shift ?? null,
    commits: report.commits,
    untouched: report.untouched,
    tries: report.tries.map(({ commit, answer, shift, why }) => ({
      commit: commit.commit,
      answer,
      shift: shift ?? null,
      why: why ?? null,
    })),
    outcome:
      outcome.kind === 'named'
        ? { kind: outcome.kind, commit: outcome.commit.commit, subject: outcome.commit.subject, shift: outcome.shift }
        : outcome.kind === 'alike'
          ? outcome
          : { ...outcome, commits: outcome.commits.map(({ commit }) => commit) },
  };
}
