/**
 * The trend page: one file that asks the network for nothing. The rows that matter most are plain HTML and can be read,
 * printed and searched without the script; the script adds the other rows and draws the charts.
 */
import { at } from '../../stats/samples.ts';
import { formatPercent } from '../../units/format.ts';
import { breakableHtml, escapeHtml, unbrokenDays } from '../escape.ts';
import type { HistoryReport } from '../history/history-report.ts';
import { headline, historySummary, leadSentence, methodSentences, sharedSentence } from '../history/history-words.ts';
import { whatIfSentences } from '../history/what-if.ts';
import { shortCommit } from '../names.ts';
import { htmlPhrase } from '../phrase.ts';
import { toHistoryPageData, urlOf } from './history-data.ts';
import type { HistoryPageData } from './history-data-types.ts';
import { historyStyle } from './history-style.ts';
import { type HtmlAssets, renderPage } from './html.ts';
import { renderSparkline, sparkReach } from './sparkline.ts';
import { type DriftCell, longestMetric, longestName, plainRows, type TrendRow, trendRow } from './trend-row.ts';

/** One HTML file that loads nothing: script, styles and data are in it. */
export function renderHistoryPage(report: HistoryReport, assets: HtmlAssets): string {
  const data = toHistoryPageData(report);
  const main = [overviewBlock(data), '<div id="detail"></div>', methodBlock(report)].join('\n');
  return renderPage(
    { title: 'Flamegate: benchmark history', header: headerBlock(report), main, data, style: historyStyle },
    assets,
  );
}

function headerBlock(report: HistoryReport): string {
  const isWorse = report.trends.some(
    ({ main }) => main.kind === 'worse' && main.target.metric.role !== 'informational',
  );
  const isSilent = report.trends.every(({ main }) => main.kind === 'short' || main.kind === 'gone');
  const state = isSilent ? 'skipped' : isWorse ? 'worse' : 'pass';
  const leads = [leadSentence(report), sharedSentence(report)].filter((phrase) => phrase.length > 0);
  return [
    '<div>',
    `<h1 class="${state}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
    ...[...leads, ...whatIfSentences(report)].map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
    `<p class="facts">${historySummary(report)
      .map((fact) => unbrokenDays(escapeHtml(fact, 200)))
      .join(' · ')}</p>`,
    '</div>',
  ].join('');
}

function overviewBlock(data: HistoryPageData): string {
  if (data.targets.length === 0) return '';
  const rows = data.targets.slice(0, plainRows).map((target) => rowHtml(trendRow(target, data)));
  const since = data.references.map(
    ({ label }, reference) =>
      `<th scope="col" class="since${reference}">since <bdi>${escapeHtml(label, 40)}</bdi></th>`,
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
  const table = `<div class="scroll tall" tabindex="0" role="region" aria-label="Table of benchmarks"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
  return `<section id="trends" aria-label="Benchmarks"><div id="filter"></div>${table}${restNote(data.targets.length)}</section>`;
}

/** The script replaces it by the rows. */
function restNote(rows: number): string {
  if (rows <= plainRows) return '';
  return `<p id="rest">These ${plainRows} of ${rows} rows matter most; the others appear in a browser that runs this page’s script.</p>`;
}

function rowHtml(row: TrendRow | undefined): string {
  if (row === undefined) return '';
  const { kind, word, benchmark, href, name, metric, medians, marks, now, drifts } = row;
  return [
    `<tr data-kind="${kind}" class="${kind}">`,
    `<td><span class="mark" aria-hidden="true"></span><span class="word">${word}</span></td>`,
    `<th scope="row"><a href="${escapeHtml(href, 100_000)}" data-benchmark="${benchmark}"><bdi>${breakableHtml(name, longestName)}</bdi></a></th>`,
    `<td>${escapeHtml(metric, longestMetric)}</td>`,
    `<td class="picture">${renderSparkline(medians, marks)}</td>`,
    `<td class="now">${escapeHtml(now)}</td>`,
    ...drifts.map(driftHtml),
    `<td>${stepHtml(row)}</td></tr>`,
  ].join('');
}

function driftHtml({ look, title, text }: DriftCell, reference: number): string {
  if (text === '') return `<td class="since${reference}"></td>`;
  const words = look === 'faint' ? escapeHtml(text) : `<b>${escapeHtml(text)}</b>`;
  return `<td class="since${reference} ${look}" title="${escapeHtml(title)}">${words}</td>`;
}

function stepHtml({ step, remark }: TrendRow): string {
  if (step === undefined) return remark === '' ? '' : `<span class="faint">${unbrokenDays(remark)}</span>`;
  const { kind, change, place, day, url, others } = step;
  const hash = `<code>${place}</code>`;
  const link = url === '' ? hash : `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${hash}</a>`;
  const more = others > 0 ? ` <span class="faint">and ${others} more</span>` : '';
  return `<b class="${kind}">${change}</b> ${link} <span class="faint">${unbrokenDays(day)}</span>${more}`;
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
