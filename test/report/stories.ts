/** What holds of every report, each read from what is printed. */
import { expect } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { type Cause, causeOf, causes } from '../../src/decide/verdict.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { agentLimit, renderAgent } from '../../src/report/agent.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderExplanation } from '../../src/report/explanation-text.ts';
import { toPageData } from '../../src/report/html/page-data.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { reproduceCommand } from '../../src/report/method.ts';
import { benchmarkName } from '../../src/report/names.ts';
import { renderDiffText } from '../../src/report/profile-text.ts';
import type { Report } from '../../src/report/report.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { statusOf } from '../../src/review/publish.ts';
import { formatP } from '../../src/units/format.ts';
import { fits } from '../config/check-schema.ts';
import {
  comment,
  firstLine,
  markdownRows,
  page,
  pageChanges,
  pageRows,
  quantityOf,
  ratioOf,
  spaced,
  summary,
  terminal,
  terminalRows,
  textOf,
} from './read-back.ts';
import { reportSchema } from './report-schema.ts';

function isIncomplete({ shards, verdict }: Report): boolean {
  return (shards?.missing.length ?? 0) > 0 && verdict.outcome !== 'fail';
}

function rowName({ target }: Judgement, report: Report): string {
  return `${benchmarkName(target.id, report)} ${target.metric.name}`;
}

function judgementsByRow(report: Report): ReadonlyMap<string, Judgement> {
  return new Map(report.verdict.judgements.map((each) => [rowName(each, report), each]));
}

/** `2 regressions`, `37 unchanged`: all such counts of a text together. */
function countedIn(text: string): number {
  const counts = text.matchAll(
    /(\d+) (regressions?|failed|inconclusive|improvements?|new|removed|skipped|unaffected|not confirmed|not worse|for information|too noisy to see|unchanged)(?= ·|$|<)/gm,
  );
  return [...counts].map(([, count]) => Number(count)).reduce((sum, count) => sum + count, 0);
}

/** Without Markdown's marks, which programs do not get: code in backticks, signs that would mean something. */
function unmarked(text: string): string {
  return spaced(text)
    .replaceAll(/[`\\|<>\u2060]|&\w+;/g, '')
    .replaceAll(/ +/g, ' ');
}

function footOf(report: Report): string {
  return (
    terminal(report, 5000)
      .split('\n')
      .find((line) => line.includes('seed 4711') && !line.startsWith('Reproduce')) ?? ''
  );
}

function factsOf(report: Report): string {
  return /<p class="facts">(.*?)<\/p>/.exec(page(report))?.[1] ?? '';
}

/** What a row with an answer is called, of those that can fail a build. */
const judgedWords = new Set(['regression', 'improvement', 'not confirmed', 'not worse', 'no change']);

export type Story = (report: Report) => void;

/** Words that deny that what changed is the cause, wherever they are printed. */
const denial = /No (?:changed function|function changed in this (?:PR|commit)) explains this|not in changed code/;

export const stories: Readonly<Record<string, Story>> = {
  'that no changed function explains a change is only said where all of them were looked for and ruled out': (
    report,
  ) => {
    const diffs = report.explanations.flatMap((each) => each.diffs);
    if (diffs.some(({ blame }) => isDenied(blame))) return;
    const texts = [
      comment(report),
      summary(report),
      terminal(report),
      textOf(page(report)),
      JSON.stringify(toPageData(report)),
      statusOf(report, '', defaultGate).description,
      renderAgent(report),
      renderExplanation(report, undefined),
      ...diffs.map(({ diff, blame }) => renderDiffText(diff, blame, { width: 200, rows: 30 })),
    ];
    for (const text of texts) expect(unmarked(text)).not.toMatch(denial);
  },
  'a row says the same word, sides, change and p wherever it stands': (report) => {
    const rows = pageRows(page(report));
    expect(rows.length).toBe(report.verdict.judgements.length);
    const byRow = new Map(rows.map((each) => [each.row, each]));
    for (const said of [...markdownRows(comment(report)), ...markdownRows(summary(report))]) {
      const known = byRow.get(said.row);
      expect({ ...said, p: '' }).toEqual({ ...known, p: '' });
    }
    for (const { row, word, change } of terminalRows(terminal(report))) {
      expect([row, word, change]).toEqual([row, byRow.get(row)?.word, byRow.get(row)?.change]);
    }
    // A summary lists every row once.
    const listed = markdownRows(summary(report)).map(({ row }) => row);
    expect(new Set(listed).size).toBe(listed.length);
  },
  'a side alone is shown wherever its row is, however narrow the terminal': (report) => {
    const alone = pageRows(page(report)).filter(
      ({ change, baseline, candidate }) => change === '' && (baseline === '') !== (candidate === ''),
    );
    for (const width of [40, 60, 80, 220]) {
      const text = terminal(report, width);
      for (const { row, baseline, candidate } of alone) {
        const [name = ''] = row.split(' ');
        const at = new RegExp(`\\b${name}\\b[^\\n]*(?:\\n {4}[^\\n]*)?`, 'g');
        const said = [...text.matchAll(at)].map(([line]) => line);
        expect(
          said.some((line) => line.includes(`${baseline}${candidate}`)),
          `${row} at ${width}: ${said.join(' / ')}`,
        ).toBe(true);
      }
    }
  },
  'no column of the terminal has a title and nothing below it': (report) => {
    const cells = pageRows(page(report));
    const text = terminal(report, 5000);
    const head = /^.*\bbenchmark {2,}metric\b.*$/m.exec(text)?.[0];
    if (head === undefined) return;
    expect(head.includes('adjusted p')).toBe(cells.some(({ p }) => p !== ''));
    expect(/ change\b/.test(head)).toBe(terminalRows(text).some(({ change }) => change !== ''));
  },
  'one of a thing is not told as several': (report) => {
    const several =
      /(?<![\d.,…] ?)\b1 (?:(?:more|other|stored|further|new|fresh) )*(?:regressions|improvements|benchmarks|metrics|runs|processes|shards|commits|functions|profiles|cores|samples|times)\b/;
    const texts = [comment(report), summary(report), terminal(report, 5000), textOf(page(report)), renderAgent(report)];
    for (const text of texts) expect(spaced(text)).not.toMatch(several);
  },
  'an interval holds the change beside it': (report) => {
    for (const text of pageChanges(page(report))) {
      if (!text.includes('…')) continue;
      const said = /^(.+?) \((.+?) … (.+?)\)/.exec(text.replaceAll(/(?<=\d) (?=\d)/g, ''))?.slice(1) ?? [];
      const [change = Number.NaN, low = Number.NaN, high = Number.NaN] = said.map((each, index) =>
        each.includes('∞') ? (index === 1 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY) : ratioOf(each),
      );
      if (said[0] === 'from 0') continue;
      expect(change, text).toBeGreaterThanOrEqual(low);
      expect(change, text).toBeLessThanOrEqual(high);
    }
  },
  'the sign of a change agrees with its sides, its word and its threshold': (report) => {
    const judgements = judgementsByRow(report);
    for (const { row, word, change, baseline, candidate } of pageRows(page(report))) {
      if (change === '' || change === 'from 0') continue;
      const { target, threshold } = judgements.get(row) ?? { target: undefined, threshold: 0 };
      const ratio = ratioOf(change);
      const sides = quantityOf(candidate) - quantityOf(baseline);
      if (sides !== 0 && ratio !== 1) expect(Math.sign(sides), row).toBe(Math.sign(ratio - 1));
      const worse = target?.metric.better === 'lower' ? ratio : 1 / ratio;
      if (word === 'regression') expect(worse, row).toBeGreaterThan(1);
      if (word === 'improvement' || word === 'not worse') expect(worse, row).toBeLessThan(1);
      // What is printed is rounded, to a whole per cent where the interval is wide.
      if (word === 'no change') {
        expect(worse, row).toBeLessThan(1 + threshold + 0.006);
        expect(worse, row).toBeGreaterThan(1 / (1 + threshold) - 0.006);
      }
    }
  },
  'a change can be checked from the two numbers beside it': (report) => {
    for (const { row, change, baseline, candidate } of pageRows(page(report))) {
      if (!/^(×|[+−]?[\d.]+ %)/.test(change) || baseline === '' || candidate === '') continue;
      const [before, after] = [quantityOf(baseline), quantityOf(candidate)];
      // Whole things have no finer digits: 3 B beside 4 B.
      if (before === 0 || / B$/.test(baseline) || /^\d+$/.test(baseline)) continue;
      const decimals = /\.(\d+)/.exec(change)?.[1]?.length ?? 0;
      const step = 10 ** -decimals / (change.startsWith('×') ? 1 : 100);
      expect(Math.abs(after / before - ratioOf(change)), `${row}: ${baseline} → ${candidate}, ${change}`).toBeLessThan(
        step * 1.51,
      );
    }
  },
  'counts add up to all rows, and are the same in terminal, page and comment': (report) => {
    const { judgements } = report.verdict;
    const [foot, facts] = [footOf(report), factsOf(report)];
    expect(countedIn(foot)).toBe(judgements.length);
    expect(countedIn(facts)).toBe(judgements.length);
    const census = /judged (\d+) of (?:at least )?(\d+)(?: metrics? of (\d+))?/;
    const gated = judgements.filter(
      ({ target, reasons }) =>
        target.metric.role !== 'informational' && !reasons.some(({ code }) => code === 'informational'),
    );
    const said = [foot, facts, comment(report)].map((text) => census.exec(text)?.slice(1, 4).join(' '));
    expect(new Set(said).size).toBe(1);
    if (gated.length > 0) expect(Number(census.exec(foot)?.[2])).toBe(gated.length);
    const judged = pageRows(page(report)).filter(({ word }) => judgedWords.has(word)).length;
    if (gated.length > 0) expect(Number(census.exec(foot)?.[1])).toBe(judged);
  },
  'the first line, the status and the row tell one size, and the cause is a row of the table below': (report) => {
    const text = comment(report);
    const first = firstLine(report);
    const status = statusOf(report, '', defaultGate);
    expect(status.state).toBe(
      isIncomplete(report) ? 'error' : report.verdict.outcome === 'fail' ? 'failure' : 'success',
    );
    expect(text.includes('### ✅') && status.state !== 'success').toBe(false);
    expect(status.description.length).toBeLessThanOrEqual(140);
    const size =
      /`((?:[a-z]+\/)?bench\d+)` (?:takes|allocates|makes|uses|reaches|has) .*?([\d. ]+)(?: (%)| times)/.exec(first);
    if (size !== null) {
      const changes = markdownRows(text).filter(({ row }) => row.startsWith(`${size[1]} `));
      const sizes = changes.map(({ change }) => Math.abs(Number(change.replaceAll(/[^\d.]/g, ''))));
      expect(sizes).toContain(Number(size[2]?.replaceAll(' ', '')));
      expect(spaced(status.description)).toContain(`${size[2]?.trim()}`);
    }
    const delta = /, ([+−][\d.]+ \S+?)(?: when profiled)?(?:, and|\.|$)/.exec(first)?.[1];
    const named = /: (?:not in changed code, but )?`(\w+)`/.exec(first)?.[1];
    if (delta !== undefined && named !== undefined && report.verdict.outcome === 'fail') {
      expect(text.slice(text.indexOf('Where it'))).toContain(delta);
      const isExplained = !first.includes('not in changed code') && !first.includes('not changed');
      if (isExplained) expect(status.description).toContain(named);
    }
  },
  'nothing is called p that is not the p it is compared with, and only regressions have one': (report) => {
    const known = judgementsByRow(report);
    for (const { row, word, p } of [...markdownRows(comment(report)), ...pageRows(page(report))]) {
      const judgement = known.get(row);
      expect(p).toBe(word === 'regression' ? formatP(judgement?.test?.pAdjusted ?? Number.NaN) : '');
    }
    // Against stored runs it is a p of its own, and says so.
    expect(terminal(report, 5000).replace(/^Mann-Whitney against the stored runs .*$/m, '')).not.toMatch(
      /(?<!adjusted )\bp [\d<]/,
    );
  },
  'a pass names the largest change for the worse among its rows, and it is below its threshold or said to be unconfirmed':
    (report) => {
      const first = firstLine(report);
      const named = /largest change for the worse is (\S+ ?%?): `([\w/]+)`, `([\w/-]+)`/.exec(first);
      if (named === null) return;
      const gated = report.verdict.judgements.filter(
        ({ kind, target }) => kind === 'no-change' && target.metric.role !== 'informational',
      );
      const worse = (each: Judgement | undefined): number => {
        const ratio = each?.shift?.ratio ?? 1;
        return each?.target.metric.better === 'higher' ? 1 / ratio : ratio;
      };
      const found = gated.find((each) => rowName(each, report) === `${named[2]} ${named[3]}`);
      expect(worse(found)).toBe(Math.max(...gated.map(worse)));
      expect(pageRows(page(report)).find(({ row }) => row === `${named[2]} ${named[3]}`)?.change).toBe(named[1]);
      const isBelow = worse(found) < 1 + (found?.threshold ?? 0);
      expect(first).toContain(isBelow ? 'within its limit of' : 'not confirmed');
    },
  'every figure of the first line stands again below it': (report) => {
    const first = firstLine(report).replaceAll(/“.*?”/g, '');
    const [, , ...lines] = comment(report).split('\n');
    const below = [textOf(page(report).replace(/<h1.*?<\/h1>/s, '')), ...lines].join('\n');
    const figures = first.matchAll(/(?<![\w.])(\d[\d.]*) %/g);
    for (const [, digits = ''] of figures) {
      expect(below, first).toMatch(new RegExp(`(?<![\\d.])${digits.replaceAll('.', '\\.')}(?:\\.0)? ?%`));
    }
  },
  'no sentence is said twice': (report) => {
    // What one benchmark's profile does not show may be said of another's with the same figures.
    const ofProfile =
      /^No (?:single function|function’s own cost|function) changed|^Whether |^The largest of these is |^\S+ \(changed in this /;
    const sentences = (text: string): readonly string[] =>
      text
        .split('\n')
        .filter((line) => line.length > 30 && !/^(\||\[!\[| {2}|`{3})/.test(line) && !ofProfile.test(line));
    for (const text of [comment(report), summary(report), terminal(report)]) {
      const said = sentences(text);
      expect(said.filter((line, index) => said.indexOf(line) !== index)).toEqual([]);
    }
    // The sign of the terminal stands before the sentence, and is not its first word too.
    expect(terminal(report)).not.toMatch(/^([A-Z]+) {2}\1/i);
  },
  'sentences are whole: nothing missing is printed, and none runs into the next': (report) => {
    const prose = [comment(report), textOf(page(report)), terminal(report), renderAgent(report)];
    for (const text of prose) {
      expect(text).not.toMatch(/\b(undefined|NaN|null|Infinity)\b|\[object/);
      expect(text).not.toMatch(/(?<!\.)\.\.(?!\.)|[a-z)] ?[,;:] ?[.,;:](?!\/)|\( *\)| \.(?= |$)/);
    }
    // A sentence of ours begins after a full stop, or after words of somebody else in quotes.
    expect(firstLine(report)).not.toMatch(
      /[a-z\d%)]`? (?:Judged|Missing here|Could not be|Accepted|New and|The largest|\d+ of \d+ benchmarks? cannot)/,
    );
  },
  'a narrow terminal says what a wide one says': (report) => {
    const words = (text: string): string => text.replaceAll(/\s+/g, ' ');
    const wide = terminal(report).split('\n\n')[0] ?? '';
    for (const width of [40, 80, 120]) {
      const narrow = terminal(report, width);
      expect(words(narrow.split('\n\n')[0] ?? '')).toBe(words(wide));
      for (const { change } of pageRows(page(report))) expect(words(narrow)).toContain(words(change));
    }
  },
  'every figure that an assistant is told stands in a row, and what is open has a next step': (report) => {
    const agent = spaced(renderAgent(report));
    const rows = pageRows(page(report));
    for (const [, kind = '', name = '', rest = ''] of agent.matchAll(
      /^(regression|inconclusive): ((?:[a-z]+\/)?bench\d+) (.*)$/gm,
    )) {
      const own = rows.filter(({ row, word }) => row.startsWith(`${name} `) && word === kind);
      const told = own.filter(
        ({ row, change }) =>
          rest.includes(change) && (kind !== 'regression' || rest.includes(`(${row.slice(name.length + 1)}, `)),
      );
      expect(told.length, `${name} ${rest}`).toBeGreaterThan(0);
    }
    const isOpen = rows.some(({ word }) => word === 'inconclusive' || word === 'too noisy');
    if (isOpen || report.verdict.outcome === 'fail') expect(agent).toMatch(/^next: /m);
    expect(agent.split('\n')).toContain(
      /^run: .*$/m.exec(agent)?.[0].replace(/ --budget \d+m$/, '') === `run: ${reproduceCommand(report)}`
        ? /^run: .*$/m.exec(agent)?.[0]
        : 'the whole command',
    );
  },
  'documents for programs agree with what people read': (report) => {
    const agent = spaced(renderAgent(report));
    expect(new TextEncoder().encode(agent).length).toBeLessThanOrEqual(agentLimit);
    const { outcome } = report.verdict;
    const told = /^summary: (.*)$/m.exec(agent)?.[1] ?? '';
    expect(unmarked(told).slice(0, 60)).toBe(unmarked(firstLine(report)).slice(0, 60));
    const counts = /^counts: (.*)$/m.exec(agent)?.[1] ?? '';
    expect(countedIn(counts)).toBe(report.verdict.judgements.length);
    const junit = renderJunit(report);
    const attribute = (name: string): number =>
      Number(new RegExp(`^<testsuites.* ${name}="(\\d+)"`, 'm').exec(junit)?.[1]);
    const rows = pageRows(page(report));
    const isWhole = isIncomplete(report) || rows.length === 0;
    expect(attribute('tests')).toBe(rows.length + (isWhole ? 1 : 0));
    if (isWhole) return;
    const { cause, further = [], judgements } = report.verdict;
    const failing = outcome === 'fail' ? [cause, ...further] : [];
    const of = (each: Cause): number =>
      failing.includes(each) ? judgements.filter((one) => causeOf(one) === each).length : 0;
    const [regressed, failed, ...others] = [...causes].map(of);
    // Where nothing is known of any row, all of them end the build.
    const isAllOpen = failing[0] === 'inconclusive' && of('inconclusive') === 0;
    const open = isAllOpen
      ? rows.filter(({ word }) => word !== 'failed').length
      : others.reduce((sum, each) => sum + each, 0);
    expect([attribute('failures'), attribute('errors')]).toEqual([(regressed ?? 0) + open, failed]);
  },
  'the JSON document fits its schema and has the kinds and changes of the rows': (report) => {
    const document = JSON.parse(renderJson(report));
    expect(fits(document, reportSchema)).toBe(true);
    expect(unmarked(document.headline)).toBe(unmarked(firstLine(report)));
    const rows = new Map(pageRows(page(report)).map((each) => [each.row, each]));
    const several = new Set(report.verdict.judgements.map(({ target }) => target.id.suite)).size > 1;
    for (const each of document.judgements) {
      const row = rows.get(`${several ? `${each.suite}/` : ''}${each.benchmark} ${each.metric}`);
      expect(row?.word === 'regression').toBe(each.kind === 'regression');
      const ratio = each.shift?.ratio;
      if (typeof ratio !== 'number' || row === undefined || row.change === 'from 0') continue;
      // Printed with two to four digits.
      expect(Math.abs(ratioOf(row.change) - ratio), row.change).toBeLessThanOrEqual(Math.max(0.0051, ratio * 0.0051));
    }
  },
  'notes beside the code name benchmarks that regressed, by the size of their rows': (report) => {
    const rows = pageRows(page(report)).filter(({ word }) => word === 'regression');
    for (const { message } of annotationsOf(report)) {
      for (const line of message.split('\n')) {
        const [, name, digits = ''] = /^([\w/]+) .*? ([\d.]+)(?: %| times)/.exec(spaced(line)) ?? [];
        const sizes = rows.filter(({ row }) => row.startsWith(`${name} `)).map(({ change }) => change);
        if (digits !== '')
          expect(
            sizes.some((change) => change.includes(digits)),
            `${line}: ${sizes}`,
          ).toBe(true);
      }
    }
  },
};
