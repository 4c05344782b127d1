/** Comment, job summary, terminal, page and status are read back as words and numbers, and must tell one story. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { renderAgent } from '../../src/report/agent.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html/html.ts';
import { renderJunit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { statusOf } from '../../src/review/publish.ts';
import { formatP } from '../../src/units/format.ts';
import { draws } from '../support/draws.ts';
import { anyEvidence, judgedReport } from './any-evidence.ts';
import { anyMetrics, anyReport } from './any-report.ts';
import { blameOf, parserDiff } from './example-diff.ts';
import { exampleReport } from './example-report.ts';

interface Said {
  /** `bench0 time`. */
  readonly row: string;
  readonly word: string;
  readonly change: string;
  readonly baseline: string;
  readonly candidate: string;
  readonly p: string;
}

const marker = { head: 'f00dfeed0123456789abcdef0123456789abcdef', run: 4242, attempt: 1 };
const spaced = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');

function comment(report: Report): string {
  return spaced(renderComment(report, { marker }));
}

function terminal(report: Report): string {
  return spaced(renderTerminal(report, { color: 'never', width: 220, rows: 'all' }));
}

function page(report: Report): string {
  return spaced(
    renderHtml(report, { script: '', scriptHash: '' }).replace(/<script type="application\/json"[\s\S]*/, ''),
  );
}

/** Rows of GitHub's tables, by the titles above them. */
function markdownRows(text: string): readonly Said[] {
  let titles: readonly string[] = [];
  return text.split('\n').flatMap((line): readonly Said[] => {
    if (!line.startsWith('|')) return [];
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.replaceAll('**', '').trim());
    if (cells[0] === 'benchmark' || cells[0] === 'function') titles = cells;
    const cell = (title: string): string => cells[titles.indexOf(title)] ?? '';
    const name = /`(bench\d+)`/.exec(cells[0] ?? '')?.[1];
    if (name === undefined || titles[0] !== 'benchmark') return [];
    return [
      {
        row: `${name} ${cell('metric')}`,
        word: titles.includes('adjusted p') ? 'regression' : (cell('').split(':')[0] ?? '') || 'no change',
        change: cell('change (95 % interval)').replace(/ \(.*$/, ''),
        baseline: cell('baseline'),
        candidate: cell('candidate'),
        p: cell('adjusted p'),
      },
    ];
  });
}

function terminalRows(text: string): readonly Said[] {
  const lines = text.split('\n');
  const head = lines.find((line) => /^ +benchmark +metric/.test(line)) ?? '';
  const end = (title: string): number => head.indexOf(title) + title.length;
  return lines.flatMap((line): readonly Said[] => {
    const match = /^(\S[a-z ]*?) {2,}(bench\d+) +(\S+)/.exec(line);
    if (match === null) return [];
    const right = (title: string, before: string): string => line.slice(end(before), end(title)).trim();
    return [
      {
        row: `${match[2]} ${match[3]}`,
        word: match[1] ?? '',
        baseline: right('baseline', 'metric')
          .replace(/^\S*s\b(?= )/, '')
          .trim(),
        candidate: right('candidate', 'baseline'),
        change: right('change', 'candidate'),
        p: line.slice(end('95 % interval')).trim(),
      },
    ];
  });
}

function pageRows(html: string): readonly Said[] {
  return [...html.matchAll(/<tr data-kind.*?<\/tr>/g)].map(([row]) => {
    const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell);
    const text = (index: number): string => (cells[index] ?? '').replaceAll(/<[^>]+>/g, '').trim();
    const change = /<b>(.*?)<\/b>/.exec(cells[5] ?? '')?.[1] ?? '';
    return {
      row: `${text(1)} ${text(2)}`,
      word: text(0),
      baseline: text(3),
      candidate: text(4),
      change,
      p: text(6),
    };
  });
}

/** `−1.5 %`, `×12.4` and `4.12 ms` as numbers; a change as a ratio. */
function ratioOf(change: string): number {
  const number = Number(change.replace('−', '-').replaceAll(/[^\d.+-]/g, ''));
  return change.startsWith('×') ? number : 1 + number / 100;
}

function quantityOf(cell: string): number {
  const [, digits = '', unit = ''] = /^([\d. ]+?) ?([a-zµ/]*)$/i.exec(cell) ?? [];
  const factors: Readonly<Record<string, number>> = {
    ps: 1e-3,
    ns: 1,
    µs: 1e3,
    ms: 1e6,
    s: 1e9,
    B: 1,
    kB: 1e3,
    MB: 1e6,
    GB: 1e9,
  };
  const prefix: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, T: 1e12 };
  return Number(digits.replaceAll(' ', '')) * (factors[unit] ?? prefix[unit.charAt(0)] ?? 1);
}

/** What holds of every report, each read from what is printed. */
const stories: Readonly<Record<string, (report: Report) => void>> = {
  'a row says the same word, sides, change and p wherever it stands': (report) => {
    const rows = pageRows(page(report));
    expect(rows.length).toBe(report.verdict.judgements.length);
    const byRow = new Map(rows.map((each) => [each.row, each]));
    for (const said of [...markdownRows(comment(report)), ...markdownRows(spaced(renderSummary(report)))]) {
      const known = byRow.get(said.row);
      expect({ ...said, p: '' }).toEqual({ ...known, p: '' });
    }
    for (const { row, word, change } of terminalRows(terminal(report))) {
      expect([row, word, change]).toEqual([row, byRow.get(row)?.word, byRow.get(row)?.change]);
    }
    // A summary lists every row once.
    const listed = markdownRows(spaced(renderSummary(report))).map(({ row }) => row);
    expect(new Set(listed).size).toBe(listed.length);
  },
  'an interval holds the change beside it': (report) => {
    for (const [row] of page(report).matchAll(/<tr data-kind.*?<\/tr>/g)) {
      const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell);
      const text = (cells[5] ?? '').replaceAll(/<[^>]+>/g, '').trim();
      if (!text.includes('…')) continue;
      const said = /^(.+?) \((.+?) … (.+?)\)/.exec(text.replaceAll(/(?<=\d) (?=\d)/g, ''))?.slice(1) ?? [];
      const [change = Number.NaN, ...ends] = said.map(ratioOf);
      expect(change, text).toBeGreaterThanOrEqual(Math.min(...ends));
      expect(change, text).toBeLessThanOrEqual(Math.max(...ends));
    }
  },
  'the sign of a change agrees with its sides, its word and its threshold': (report) => {
    const judgements = new Map(
      report.verdict.judgements.map((each) => [`${each.target.id.name} ${each.target.metric.name}`, each]),
    );
    for (const { row, word, change, baseline, candidate } of pageRows(page(report))) {
      if (change === '') continue;
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
    const counted = (text: string): number =>
      [
        ...text.matchAll(
          /(\d+) (regressions?|failed|inconclusive|improvements?|new|removed|skipped|unaffected|not confirmed|not worse|for information|too noisy to see|unchanged)(?= ·|$|<)/g,
        ),
      ]
        .map(([, count]) => Number(count))
        .reduce((sum, count) => sum + count, 0);
    const foot =
      terminal(report)
        .split('\n')
        .find((line) => line.includes('seed 4711') && !line.startsWith('Reproduce')) ?? '';
    const facts = /<p class="facts">(.*?)<\/p>/.exec(page(report))?.[1] ?? '';
    expect(counted(foot)).toBe(judgements.length);
    expect(counted(facts)).toBe(judgements.length);
    const census = /judged (\d+) of (\d+)(?: metrics? of (\d+))?/;
    const gated = judgements.filter(({ target }) => target.metric.role !== 'informational');
    const said = [foot, facts, comment(report)].map((text) => census.exec(text)?.slice(1, 4).join(' '));
    expect(new Set(said).size).toBe(1);
    if (gated.length > 0) expect(Number(census.exec(foot)?.[2])).toBe(gated.length);
  },
  'the first line, the status and the row tell one size, and the cause is a row of the table below': (report) => {
    const text = comment(report);
    const [, first = ''] = text.split('\n');
    const status = statusOf(report, '', defaultGate);
    const isIncomplete = (report.shards?.missing.length ?? 0) > 0 && report.verdict.outcome !== 'fail';
    expect(status.state).toBe(isIncomplete ? 'error' : report.verdict.outcome === 'fail' ? 'failure' : 'success');
    expect(first.includes('✅') && status.state !== 'success').toBe(false);
    expect(status.description.length).toBeLessThanOrEqual(140);
    const size = /`(bench\d+)`.*? ([\d.]+)(?: (%)| times)/.exec(first);
    if (size !== null && / (takes|allocates|has) /.test(first)) {
      const changes = markdownRows(text).filter(({ row }) => row.startsWith(`${size[1]} `));
      const sizes = changes.map(({ change }) => Math.abs(Number(change.replaceAll(/[^\d.]/g, ''))));
      expect(sizes).toContain(Number(size[2]));
      expect(spaced(status.description)).toContain(`${size[2]}`);
    }
    const delta = /, ([+−][\d.]+ \S+?)(?:, and|$)/.exec(first)?.[1];
    if (delta !== undefined) {
      expect(text.slice(text.indexOf('Where it'))).toContain(delta);
      expect(status.description).toContain('readString');
    }
  },
  'nothing is called p that is not the p it is compared with, and only regressions have one': (report) => {
    const known = new Map(
      report.verdict.judgements.map((each) => [`${each.target.id.name} ${each.target.metric.name}`, each]),
    );
    for (const { row, word, p } of [...markdownRows(comment(report)), ...pageRows(page(report))]) {
      const judgement = known.get(row);
      expect(p).toBe(word === 'regression' ? formatP(judgement?.test?.pAdjusted ?? Number.NaN) : '');
    }
    expect(terminal(report)).not.toMatch(/(?<!adjusted )\bp [\d<]/);
  },
  'a pass names the largest change for the worse among its rows, and it is below its threshold or said to be unconfirmed':
    (report) => {
      const [, first = ''] = comment(report).split('\n');
      const named = /largest change for the worse is (\S+ ?%?): `(bench\d+)`, `(\w+)`/.exec(first);
      if (named === null) return;
      const gated = report.verdict.judgements.filter(
        ({ kind, target }) => kind === 'no-change' && target.metric.role !== 'informational',
      );
      const worse = (each: Judgement | undefined): number => {
        const ratio = each?.shift?.ratio ?? 1;
        return each?.target.metric.better === 'higher' ? 1 / ratio : ratio;
      };
      const found = gated.find(({ target }) => target.id.name === named[2] && target.metric.name === named[3]);
      expect(worse(found)).toBe(Math.max(...gated.map(worse)));
      expect(pageRows(page(report)).find(({ row }) => row === `${named[2]} ${named[3]}`)?.change).toBe(named[1]);
      const isBelow = worse(found) <= 1 + (found?.threshold ?? 0);
      expect(first).toContain(isBelow ? 'within its limit of' : 'not confirmed');
    },
  'no sentence is said twice': (report) => {
    const sentences = (text: string): readonly string[] =>
      text.split('\n').filter((line) => line.length > 30 && !/^(\||\[!\[| {2}|`{3})/.test(line));
    for (const text of [comment(report), spaced(renderSummary(report)), terminal(report)]) {
      const said = sentences(text);
      expect(said.filter((line, index) => said.indexOf(line) !== index)).toEqual([]);
    }
    // The sign of the terminal stands before the sentence, and is not its first word too.
    expect(terminal(report)).not.toMatch(/^([A-Z]+) {2}\1/i);
  },
  'documents for programs agree with what people read': (report) => {
    const agent = spaced(renderAgent(report));
    const [, first = ''] = comment(report).split('\n');
    const isIncomplete = (report.shards?.missing.length ?? 0) > 0 && report.verdict.outcome !== 'fail';
    expect(/^verdict: (.*)$/m.exec(agent)?.[1]).toBe(isIncomplete ? 'incomplete' : report.verdict.outcome);
    const summary = /^summary: (.*)$/m.exec(agent)?.[1] ?? '';
    expect(summary.replaceAll('`', '').slice(0, 60)).toBe(
      first
        .replace(/^### \S+ /, '')
        .replaceAll('`', '')
        .slice(0, 60),
    );
    const junit = renderJunit(report);
    const attribute = (name: string): number =>
      Number(new RegExp(`^<testsuites.* ${name}="(\\d+)"`, 'm').exec(junit)?.[1]);
    const rows = pageRows(page(report));
    expect(attribute('tests')).toBe(rows.length);
    const { outcome, cause } = report.verdict;
    const called = (name: string): number => (outcome === 'fail' ? rows.filter(({ word }) => word === name).length : 0);
    // Another server's build fails with ours and passes with ours.
    expect(attribute('failures') + attribute('errors') > 0).toBe(outcome === 'fail');
    expect(attribute('failures')).toBe(called('regression') + (cause === 'inconclusive' ? called('inconclusive') : 0));
    expect(attribute('errors')).toBe(called('failed'));
  },
};

test.each(Object.entries(stories))('of random judgements: %s', (_, holds) => {
  fc.assert(fc.property(anyReport, holds), { seed: 16, numRuns: draws(150) });
});

test.each(Object.entries(stories))('of random evidence, judged: %s', async (_, holds) => {
  await fc.assert(
    fc.asyncProperty(anyEvidence, async (evidence) => holds(await judgedReport(evidence))),
    { seed: 16, numRuns: draws(60) },
  );
});

test('where the cost went is told once a benchmark and profile, however many of its metrics regressed', () => {
  const report = exampleReport({ counts: { regression: 1 } });
  const judgements = report.verdict.judgements.flatMap((judgement) =>
    anyMetrics
      .filter(({ role }) => role === undefined)
      .map((metric) => ({ ...judgement, target: { ...judgement.target, metric } })),
  );
  const explanations = report.explanations.map((each) => {
    const heap = parserDiff('heap');
    return { ...each, diffs: [...each.diffs, { diff: heap, blame: blameOf(heap) }] };
  });
  const several = { ...report, verdict: { ...report.verdict, judgements }, explanations };
  for (const text of [comment(several), spaced(renderSummary(several)), terminal(several)]) {
    expect([...text.matchAll(/Where it went/g)].length).toBe(1);
    expect([...text.matchAll(/Where it is allocated/g)].length).toBe(1);
  }
});
