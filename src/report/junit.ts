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
import { changeWords } from './words.ts';

export function renderJunit(report: Report): string {
  const { judgements } = report.verdict;
  const suites = [...new Set(judgements.map(({ target }) => target.id.suite))];
  const [failures, errors] = [failuresOf(report, judgements).length, errorsOf(report, judgements).length];
  const totals = `tests="${judgements.length}" failures="${failures}" errors="${errors}"`;
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
    '</testsuites>',
    '',
  ].join('\n');
}

/** What makes the build fail fails a test. What is accepted, or only warned of by the policy, does neither. */
function failuresOf({ verdict }: Report, judgements: readonly Judgement[]): readonly Judgement[] {
  if (verdict.outcome !== 'fail') return [];
  return judgements.filter((judgement) => {
    const cause = causeOf(judgement);
    return cause !== 'failed' && (cause === 'regression' || (cause !== undefined && cause === verdict.cause));
  });
}

function errorsOf({ verdict }: Report, judgements: readonly Judgement[]): readonly Judgement[] {
  return verdict.outcome === 'fail' ? judgements.filter(({ kind }) => kind === 'failed') : [];
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

/** Unless it ends the build. */
function isSkipped({ kind }: Judgement): boolean {
  return (
    kind === 'failed' ||
    kind === 'skipped' ||
    kind === 'unaffected' ||
    kind === 'inconclusive' ||
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
  if (ending === 'skipped') return `<skipped message="${xml(`${judgement.kind}: ${plainPhrase(row.remark)}`)}"/>`;
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
