/**
 * JUnit XML for servers that draw it: one case a judgement; what fails the build is a failure, or an error where it could not be
 * measured; what was not judged, or only warned of, is skipped. Format: https://github.com/testmoapp/junitxml
 */
import type { Judgement } from '../decide/judgement.ts';
import { causeOf } from '../decide/verdict.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import { withoutCommands } from '../text/visible.ts';
import { escapeHtml } from './escape.ts';
import { headline } from './headline.ts';
import { plainPhrase } from './phrase.ts';
import type { Report } from './report.ts';
import { changeCell, type Row, rowOf } from './row.ts';
import { changeWords, isIncomplete } from './words.ts';

export function renderJunit(report: Report): string {
  const { judgements } = report.verdict;
  const suites = [...new Set(judgements.map(({ target }) => target.id.suite))];
  const whole = wholeCase(report);
  const tests = judgements.length + (whole === undefined ? 0 : 1);
  const failures = failuresOf(report, judgements).length + (whole?.ending === 'failure' ? 1 : 0);
  const errors = errorsOf(report, judgements).length + (whole?.ending === 'error' ? 1 : 0);
  const totals = `tests="${tests}" failures="${failures}" errors="${errors}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="flamegate" ${totals} time="${seconds(report.durationMs)}">`,
    ...suites.map((suite) =>
      suiteXml(
        suite,
        judgements.filter(({ target }) => target.id.suite === suite),
        report,
      ),
    ),
    ...(whole === undefined ? [] : [wholeXml(whole)]),
    '</testsuites>',
    '',
  ].join('\n');
}

interface WholeCase {
  readonly ending: Exclude<Ending, 'passed'>;
  readonly type: string;
  /** Plain text. */
  readonly words: string;
}

/** What no row can tell: that shards are missing, or that there is no row. */
function wholeCase(report: Report): WholeCase | undefined {
  const words = plainPhrase(headline(report));
  if (isIncomplete(report)) return { ending: 'error', type: 'incomplete', words };
  const { judgements, outcome } = report.verdict;
  if (judgements.length > 0) return undefined;
  return { ending: outcome === 'fail' ? 'failure' : 'skipped', type: 'not-compared', words };
}

function wholeXml({ ending, type, words }: WholeCase): string {
  const counts = (['failure', 'error', 'skipped'] as const).map((each) => (each === ending ? 1 : 0));
  const [failures, errors, skipped] = counts;
  const kind = ending === 'skipped' ? '' : ` type="${type}"`;
  return [
    `  <testsuite name="flamegate" tests="1" failures="${failures}" errors="${errors}" skipped="${skipped}">`,
    `    <testcase classname="flamegate" name="verdict"><${ending}${kind} message="${xml(words)}"/></testcase>`,
    '  </testsuite>',
  ].join('\n');
}

/** What makes the build fail fails a test. What is accepted, or only warned of by the policy, does neither. */
function failuresOf({ verdict }: Report, judgements: readonly Judgement[]): readonly Judgement[] {
  if (verdict.outcome !== 'fail') return [];
  const isAllOpen =
    verdict.cause === 'inconclusive' && !verdict.judgements.some((each) => causeOf(each) === 'inconclusive');
  // What is proven to be the same is not open.
  if (isAllOpen)
    return judgements.filter(({ kind }) => kind !== 'failed' && kind !== 'skipped' && kind !== 'unaffected');
  return judgements.filter((judgement) => judgement.kind !== 'failed' && isFailing(judgement, verdict));
}

function errorsOf({ verdict }: Report, judgements: readonly Judgement[]): readonly Judgement[] {
  if (verdict.outcome !== 'fail') return [];
  return judgements.filter((judgement) => judgement.kind === 'failed' && isFailing(judgement, verdict));
}

/** The policy may only warn of what another row fails the build by. */
function isFailing(judgement: Judgement, { cause: first, further = [] }: Report['verdict']): boolean {
  const cause = causeOf(judgement);
  return cause !== undefined && (cause === first || further.includes(cause));
}

function suiteXml(suite: string, judgements: readonly Judgement[], report: Report): string {
  const [failures, errors] = [failuresOf(report, judgements), errorsOf(report, judgements)];
  const endings = new Map<Judgement, Ending>([
    ...judgements.filter(isSkipped).map((each) => [each, 'skipped'] as const),
    ...failures.map((each) => [each, 'failure'] as const),
    ...errors.map((each) => [each, 'error'] as const),
  ]);
  const skipped = [...endings.values()].filter((each) => each === 'skipped').length;
  return [
    `  <testsuite name="${xml(suite)}" tests="${judgements.length}" failures="${failures.length}" errors="${errors.length}" skipped="${skipped}">`,
    `    <properties><property name="verdict" value="${xml(plainPhrase(headline(report)))}"/><property name="seed" value="${report.seed}"/></properties>`,
    ...judgements.map((judgement) => caseXml(judgement, rowOf(judgement, report), endings.get(judgement) ?? 'passed')),
    '  </testsuite>',
  ].join('\n');
}

type Ending = 'passed' | 'failure' | 'error' | 'skipped';

/** Unless it ends the build. What is too noisy to see is not known, and so not passed. */
function isSkipped({ kind }: Judgement): boolean {
  return (
    kind === 'failed' ||
    kind === 'skipped' ||
    kind === 'unaffected' ||
    kind === 'inconclusive' ||
    kind === 'unseen' ||
    kind === 'new' ||
    kind === 'removed'
  );
}

function caseXml(judgement: Judgement, row: Row, ending: Ending): string {
  const start = `    <testcase classname="${xml(classOf(judgement.target.id))}" name="${xml(`${judgement.target.id.name} (${row.metric})`)}">`;
  const sure = row.p === '' ? '' : `, adjusted p ${row.p}`;
  const figures = row.change === '' ? '' : `${row.baseline} → ${row.candidate}, ${changeCell(row)}${sure}`;
  return `${start}${bodyXml(judgement, row, ending, figures)}</testcase>`;
}

function bodyXml(judgement: Judgement, row: Row, ending: Ending, figures: string): string {
  if (ending === 'failure') {
    const isRegression = judgement.kind === 'regression';
    const message = isRegression ? plainPhrase(changeWords(judgement)) : plainPhrase(row.remark);
    return `<failure type="${isRegression ? 'regression' : judgement.kind}" message="${xml(message)}">${xml(figures)}</failure>`;
  }
  if (ending === 'error') {
    const stack = judgement.failure?.stack ?? '';
    return `<error type="${judgement.failure?.reason ?? 'failed'}" message="${xml(plainPhrase(row.remark))}">${stack.split('\n').map(xml).join('\n')}</error>`;
  }
  if (ending === 'skipped') return `<skipped message="${xml(`${row.word}: ${plainPhrase(row.remark)}`)}"/>`;
  return figures === '' ? '' : `<system-out>${xml(`${row.word}: ${figures}`)}</system-out>`;
}

/** Dots part packages in most viewers. */
function classOf({ suite, name }: BenchmarkId): string {
  const area = name.split('/').slice(0, -1).join('.');
  return area === '' ? suite : `${suite}.${area}`;
}

function xml(text: string): string {
  return escapeHtml(withoutCommands(text.replaceAll('\u202f', ' ')));
}

function seconds(milliseconds: number): string {
  return String(Math.round(milliseconds) / 1000);
}
