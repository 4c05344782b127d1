/**
 * The interactive report: one file that asks the network for nothing. Verdict and table are plain HTML and can be
 * read, printed and searched without the script; the script opens the benchmarks.
 */

import { formatDuration } from '../../units/format.ts';
import { censusWords, rowCounts } from '../counts.ts';
import { doubts } from '../doubts.ts';
import { breakableHtml, escapeHtml, safeUrl } from '../escape.ts';
import { headline } from '../headline.ts';
import { titleOf } from '../json.ts';
import { methodSentences, reproduceCommand } from '../method.ts';
import { stateOf } from '../outcome-state.ts';
import { htmlPhrase } from '../phrase.ts';
import { refusalWords } from '../reason-words.ts';
import type { Report } from '../report.ts';
import { type Row, rowsOf, sideAlone } from '../row.ts';
import { nextSteps } from '../words.ts';
import { dataElement } from './data-element.ts';
import { toPageData } from './page-data.ts';
import { style } from './style.ts';

export interface HtmlAssets {
  /** The bundled page script. */
  readonly script: string;
  /** Its base64 SHA-256, so that no other script may run in the page. */
  readonly scriptHash: string;
}

/** One HTML file that loads nothing: script, styles and data are in it. Foreign text is escaped. */
export function renderHtml(report: Report, assets: HtmlAssets): string {
  const main = ['<div id="detail"></div>', tableBlock(report), methodBlock(report)].join('\n');
  return renderPage({ title: titleOf(report), header: verdictBlock(report), main, data: toPageData(report) }, assets);
}

/** A page's parts; `header` and `main` are HTML, already escaped. */
export interface Page {
  readonly title: string;
  readonly header: string;
  readonly main: string;
  /** What the page script reads; plain JSON. */
  readonly data: unknown;
  /** Rules beside those every page has. */
  readonly style?: string;
}

export function renderPage({ title, header, main, data, style: more = '' }: Page, assets: HtmlAssets): string {
  const policy = `default-src 'none'; script-src 'sha256-${assets.scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title, 200)}</title>`,
    '<link rel="icon" href="data:,">',
    `<style>${style}${more}</style>`,
    '</head>',
    '<body>',
    `<header>${header}<button type="button" id="theme" title="Light or dark">◐<span class="vh"> Light or dark</span></button></header>`,
    '<main>',
    main,
    '</main>',
    dataElement(data),
    // Minified code may hold what ends a script element; the hash is of what is here.
    `<script>${assets.script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function verdictBlock(report: Report): string {
  const census = censusWords(report);
  const steps = htmlPhrase(nextSteps(report));
  const refusals = (report.verdict.refusedOverrides ?? []).map(
    (refused) => `<p>${htmlPhrase(refusalWords(refused))}</p>`,
  );
  const items = [
    ...(census === '' ? [] : [census]),
    ...rowCounts(report.verdict.judgements).map(({ words }) => words),
    ...(report.durationMs > 0 ? [formatDuration(report.durationMs)] : []),
    escapeHtml(titleOf(report), 120),
  ];
  return [
    '<div>',
    `<h1 class="${stateOf(report)}"><span class="mark" aria-hidden="true"></span>${htmlPhrase(headline(report))}</h1>`,
    steps === '' ? '' : `<p>${steps}</p>`,
    ...refusals,
    ...doubts(report).map((phrase) => `<p>${htmlPhrase(phrase)}</p>`),
    `<p class="facts">${items.join(' · ')}</p>`,
    '</div>',
  ].join('');
}

function tableBlock(report: Report): string {
  const benchmarks = new Map<string, number>();
  for (const { target } of report.verdict.judgements) {
    const key = `${target.id.suite}\u0000${target.id.name}`;
    if (!benchmarks.has(key)) benchmarks.set(key, benchmarks.size);
  }
  const rows = rowsOf(report).map((row) => {
    const href = `#benchmark/${encodeName(row.id.suite)}/${encodeName(row.id.name)}`;
    return { word: row.word, html: rowHtml(row, href, benchmarks.get(`${row.id.suite}\u0000${row.id.name}`) ?? 0) };
  });
  if (rows.length === 0) return '';
  const notable = rows.filter(({ word }) => word !== 'no change').map(({ html }) => html);
  const unchanged = rows.filter(({ word }) => word === 'no change').map(({ html }) => html);
  return [
    '<section id="judgements" aria-labelledby="all"><h2 id="all">All benchmarks</h2><div id="filter"></div>',
    notable.length === 0 ? '' : tableHtml(notable, 'Table of benchmarks'),
    unchanged.length === 0
      ? ''
      : `<details class="unchanged"><summary>${unchanged.length} unchanged</summary>${tableHtml(unchanged, 'Table of unchanged benchmarks')}</details>`,
    '</section>',
  ].join('');
}

function tableHtml(rows: readonly string[], label: string): string {
  const head = columns
    .map(([title, name]) => (title === '' ? '<td></td>' : `<th scope="col" class="${name}">${title}</th>`))
    .join('');
  return `<div class="scroll tall" tabindex="0" role="region" aria-label="${label}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`;
}

/** Title, and what a narrow screen knows the column by. */
const columns = [
  ['', ''],
  ['benchmark', ''],
  ['metric', ''],
  ['baseline', 'side'],
  ['candidate', 'side'],
  ['change (95 % interval)', 'change'],
  ['adjusted p', 'p'],
] as const;

/** Part of a fragment, as an attribute. */
function encodeName(name: string): string {
  return escapeHtml(encodeURIComponent(name.replaceAll(/[\ud800-\udfff]/gu, '\ufffd')), 10_000);
}

function rowHtml(row: Row, href: string, index: number): string {
  const change =
    row.change === ''
      ? `${levelHtml(row)}${htmlPhrase(row.remark)}`
      : `<b>${row.change}</b>${row.interval === '' ? '' : ` <span class="interval-text">(${row.interval})</span>`}`;
  return [
    `<tr data-kind="${row.kind}" data-word="${row.word}" class="${row.kind}"><td><span class="mark" aria-hidden="true"></span><span class="word">${row.word}</span></td>`,
    `<th scope="row"><a href="${href}" data-benchmark="${index}"><bdi>${breakableHtml(row.name, 160)}</bdi></a></th>`,
    `<td>${escapeHtml(row.metric, 40)}</td><td class="side">${escapeHtml(row.baseline)}</td><td class="side">${escapeHtml(row.candidate)}</td><td class="change${row.change === '' ? ' words' : ''}">${change}</td>`,
    `<td class="p">${row.p}</td></tr>`,
  ].join('');
}

/** Of a row without a change, where a narrow screen has no columns of the sides. */
function levelHtml(row: Row): string {
  const level = sideAlone(row);
  return level === '' ? '' : `<span class="level" aria-hidden="true">${escapeHtml(level)}<br></span>`;
}

function methodBlock(report: Report): string {
  const sentences = methodSentences(report).map((phrase) => `<p>${htmlPhrase(phrase)}</p>`);
  const logs = (report.logs ?? []).map(
    ({ title, text }) =>
      `<details><summary>Log of ${escapeHtml(title, 100)}</summary><pre>${escapeLines(text)}</pre></details>`,
  );
  const link =
    report.repositoryUrl === undefined
      ? ''
      : `<p><a href="${escapeHtml(safeUrl(report.repositoryUrl))}">${escapeHtml(report.repositoryUrl)}</a></p>`;
  return [
    '<section aria-labelledby="method"><h2 id="method">How this was measured</h2>',
    ...sentences,
    `<p>Reproduce: <code>${escapeHtml(reproduceCommand(report))}</code> · seed ${report.seed}</p>`,
    link,
    ...logs,
    '</section>',
  ].join('');
}

function escapeLines(text: string): string {
  return text
    .split(/\r?\n/)
    .slice(0, 500)
    .map((line) => escapeHtml(line))
    .join('\n');
}
