/**
 * JUnit XML for servers that draw it: one case a judgement; what fails the build is a failure, what could not be
 * measured an error, what was not judged skipped. Format: https://github.com/testmoapp/junitxml
 */
import type { Judgement } from '../decide/judgement.ts';
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
  const count = (kind: Judgement['kind'], of: readonly Judgement[] = judgements): number =>
    of.filter((each) => each.kind === kind).length;
  const totals = `tests="${judgements.length}" failures="${failuresOf(report, judgements).length}" errors="${count('failed')}"`;
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

/** An accepted regression does not fail a build, so it fails no test either. */
function failuresOf(report: Report, judgements: readonly Judgement[]): readonly Judgement[] {
  return report.verdict.outcome === 'overridden' ? [] : judgements.filter(({ kind }) => kind === 'regression');
}

function suiteXml(suite: string, judgements: readonly Judgement[], report: Report): string {
  const failures = new Set(failuresOf(report, judgements));
  const errors = judgements.filter(({ kind }) => kind === 'failed').length;
  const skipped = judgements.filter(isSkipped).length;
  return [
    `  <testsuite name="${xml(suite)}" tests="${judgements.length}" failures="${failures.size}" errors="${errors}" skipped="${skipped}">`,
    `    <properties><property name="verdict" value="${xml(plainPhrase(headline(report)))}"/><property name="seed" value="${report.seed}"/></properties>`,
    ...judgements.map((judgement) =>
      caseXml(judgement, rowOf(judgement, report), failures.has(judgement) ? 'failure' : 'no failure'),
    ),
    '  </testsuite>',
  ].join('\n');
}

function isSkipped({ kind }: Judgement): boolean {
  return kind === 'skipped' || kind === 'unaffected' || kind === 'inconclusive' || kind === 'new' || kind === 'removed';
}

function caseXml(judgement: Judgement, row: Row, outcome: 'failure' | 'no failure'): string {
  const start = `    <testcase classname="${xml(classOf(judgement.target.id))}" name="${xml(`${judgement.target.id.name} (${row.metric})`)}">`;
  const sure = row.p === '' ? '' : `, adjusted p ${row.p}`;
  const figures = row.change === '' ? '' : `${row.baseline} → ${row.candidate}, ${changeCell(row)}${sure}`;
  return `${start}${bodyXml(judgement, row, outcome, figures)}</testcase>`;
}

function bodyXml(judgement: Judgement, row: Row, outcome: 'failure' | 'no failure', figures: string): string {
  if (outcome === 'failure')
    return `<failure type="regression" message="${xml(plainPhrase(changeWords(judgement)))}">${xml(figures)}</failure>`;
  if (judgement.kind === 'failed') {
    const stack = judgement.failure?.stack ?? '';
    return `<error type="${judgement.failure?.reason ?? 'failed'}" message="${xml(plainPhrase(row.remark))}">${stack.split('\n').map(xml).join('\n')}</error>`;
  }
  if (isSkipped(judgement)) return `<skipped message="${xml(`${judgement.kind}: ${plainPhrase(row.remark)}`)}"/>`;
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
