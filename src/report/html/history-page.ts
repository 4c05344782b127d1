/**
 * The trend page: one file that asks the network for nothing. Overview and findings are plain HTML and can be read,
 * printed and searched without the script; the script draws the charts.
 */
import type { Trend, TrendKind } from '../../past/trend.ts';
import type { TargetTrends } from '../../past/trends.ts';
import { benchmarkKey } from '../../results/benchmark-id.ts';
import { at } from '../../stats/samples.ts';
import { formatChange, formatInterval, formatPercent, formatQuantity } from '../../units/format.ts';
import { breakableHtml, escapeHtml } from '../escape.ts';
import { driftShift, findingsOfTrend, kindOfStep, shiftOf, sizeOf } from '../history/findings.ts';
import { type HistoryReport, namer } from '../history/history-report.ts';
import {
  dayOf,
  driftRemark,
  headline,
  historySummary,
  leadSentence,
  methodSentences,
  rangeOfStep,
  sharedSentence,
} from '../history/history-words.ts';
import { whatIfSentences } from '../history/what-if.ts';
import { shortCommit } from '../names.ts';
import { htmlPhrase } from '../phrase.ts';
import { labelOf, toHistoryPageData, urlOf } from './history-data.ts';
import { historyStyle } from './history-style.ts';
import { encodeName, type HtmlAssets, renderPage } from './html.ts';
import { renderSparkline, sparkReach } from './sparkline.ts';

/** One HTML file that loads nothing: script, styles and data are in it. */
export function renderHistoryPage(report: HistoryReport, assets: HtmlAssets): string {
  const main = [overviewBlock(report), '<div id="detail"></div>', methodBlock(report)].join('\n');
  const data = toHistoryPageData(report);
  return renderPage(
    { title: 'Flamegate: benchmark history', header: headerBlock(report), main, data, style: historyStyle },
    assets,
  );
}

function headerBlock(report: HistoryReport): string {
  const isWorse = report.trends.some(
    ({ main }) => main.kind === 'worse' && main.target.metric.role !== 'informational',
  );
  const isSilent = report.trends.every(({ main }) => main.kind === 'short');
  const state = isSilent ? 'skipped' : isWorse ? 'worse' : 'pass';
  const leads = [leadSentence(report), sharedSentence(report)].filter((phrase) => phrase.length > 0);
  return [
    '<div>',
    `<h1 class="${state}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
    ...[...leads, ...whatIfSentences(report)].map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
    `<p class="facts">${historySummary(report)
      .map((fact) => escapeHtml(fact, 200))
      .join(' · ')}</p>`,
    '</div>',
  ].join('');
}

function overviewBlock(report: HistoryReport): string {
  if (report.trends.length === 0) return '';
  const keys = new Map<string, number>();
  const name = namer(report);
  const rows = report.trends.map((trends) => {
    const { id } = trends.main.target;
    const key = benchmarkKey(id);
    if (!keys.has(key)) keys.set(key, keys.size);
    return rowHtml(trends, { benchmark: keys.get(key) ?? 0, name: name(id) }, report);
  });
  const since = report.references.map(
    (reference, index) =>
      `<th scope="col" class="since${index}">since <bdi>${escapeHtml(labelOf(reference), 40)}</bdi></th>`,
  );
  const head = [
    '<td></td>',
    '<th scope="col">benchmark</th>',
    '<th scope="col">metric</th>',
    `<th scope="col" class="picture">median ±${formatPercent(sparkReach)}</th>`,
    '<th scope="col" class="now">now</th>',
    ...since,
    '<th scope="col">largest lasting step</th>',
  ].join('');
  return `<section id="trends" aria-label="Benchmarks"><div id="filter"></div><div class="scroll tall" tabindex="0" role="region" aria-label="Table of benchmarks"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div></section>`;
}

const kindWords: Readonly<Record<TrendKind, string>> = {
  worse: 'worse',
  accepted: 'accepted',
  better: 'better',
  steady: 'steady',
  short: 'few runs',
};

interface Shown {
  /** Index of the benchmark. */
  readonly benchmark: number;
  readonly name: string;
}

function rowHtml({ main }: TargetTrends, { benchmark, name }: Shown, report: HistoryReport): string {
  const { id, metric } = main.target;
  const href = `#benchmark/${encodeName(id.suite)}/${encodeName(id.name)}?metric=${encodeName(metric.name)}`;
  const standing = main.steps
    .filter(({ state }) => state === 'standing')
    .map((step) => ({ point: step.point, kind: kindOfStep(step, report) }));
  const now = main.points.at(-1);
  return [
    `<tr data-kind="${main.kind}" class="${main.kind}">`,
    `<td><span class="mark" aria-hidden="true"></span><span class="word">${kindWords[main.kind]}</span></td>`,
    `<th scope="row"><a href="${href}" data-benchmark="${benchmark}"><bdi>${breakableHtml(name, 90)}</bdi></a></th>`,
    `<td>${escapeHtml(metric.name, 40)}</td>`,
    `<td class="picture">${renderSparkline(main, standing)}</td>`,
    `<td class="now">${now === undefined ? '' : escapeHtml(formatQuantity(now.median, metric.unit))}</td>`,
    ...report.references.map((_, reference) => driftCell(main, reference)),
    `<td>${stepCell(main, report)}</td></tr>`,
  ].join('');
}

function driftCell(trend: Trend, reference: number): string {
  const drift = trend.drifts.find((each) => each.reference === reference);
  const column = `since${reference}`;
  if (drift === undefined) return `<td class="${column}"></td>`;
  const shift = driftShift(drift, trend);
  const change = formatChange(shift);
  // A figure that chance alone may make would read as a finding.
  if (drift.certainty === 'unclear') {
    const remark = driftRemark(drift);
    const words = remark.startsWith('under') ? remark : 'not clear';
    return `<td class="${column} faint" title="${change}, ${escapeHtml(remark)}">${words}</td>`;
  }
  return `<td class="${column} ${drift.standing}" title="95 % interval ${formatInterval(shift)}"><b>${change}</b></td>`;
}

function stepCell(trend: Trend, report: HistoryReport): string {
  const steps = findingsOfTrend(trend, report).filter((finding) => finding.form === 'step');
  // What the row is called is what its step has to show: a row that got worse is not explained by what got better.
  const ofKind = steps.filter(({ kind }) => kind === trend.kind);
  const [largest] = (ofKind.length > 0 ? ofKind : isNamed(trend) ? [] : steps).toSorted(
    (a, b) => sizeOf(b) - sizeOf(a),
  );
  if (largest === undefined) return isNamed(trend) ? '<span class="faint">gradual: in no single step</span>' : '';
  const { first, last } = rangeOfStep(largest.step, trend, report);
  const { commit, committedAt } = last;
  const isSharp = largest.step.first === largest.step.last;
  const more = steps.length > 1 ? ` <span class="faint">and ${steps.length - 1} more</span>` : '';
  const hash = `<code>${isSharp ? '' : `${shortCommit(first.commit)}…`}${shortCommit(commit)}</code>`;
  const url = urlOf(report, isSharp ? `commit/${commit}` : `compare/${first.commit}^...${commit}`);
  const link = url === undefined ? hash : `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${hash}</a>`;
  return `<b class="${largest.kind}">${formatChange(shiftOf(largest))}</b> ${link} <span class="faint">${dayOf(committedAt)}</span>${more}`;
}

function isNamed({ kind }: Trend): boolean {
  return kind === 'worse' || kind === 'accepted' || kind === 'better';
}

function methodBlock(report: HistoryReport): string {
  const sentences = report.runs.length === 0 ? [] : methodSentences(report);
  const how =
    report.runs.length > 0
      ? ''
      : '<p>The gate stores a run of every commit of the default branch; “flamegate baseline save” stores one by hand.</p>';
  const link = urlOf(report, '');
  return [
    '<section aria-labelledby="method"><h2 id="method">How to read this</h2>',
    how,
    ...sentences.map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
    link === undefined ? '' : `<p><a href="${escapeHtml(link)}" rel="noopener noreferrer">${escapeHtml(link)}</a></p>`,
    `<p>Flamegate ${escapeHtml(report.version)} wrote this from ${escapeHtml(report.store, 200)}${newestWords(report)}.</p>`,
    '</section>',
  ].join('');
}

function newestWords({ runs, line }: HistoryReport): string {
  const last = runs.at(-1);
  return last === undefined
    ? ''
    : `; the newest commit measured is <code>${shortCommit(at(line, last.place).commit)}</code>`;
}
