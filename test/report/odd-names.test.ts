/** Whatever benchmarks and functions are called, each format stays whole, and all of them say the same. */
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { agentLimit, renderAgent } from '../../src/report/agent.ts';
import { headline } from '../../src/report/headline.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Report } from '../../src/report/report.ts';
import { rowsOf } from '../../src/report/row.ts';
import { statusDescription, statusLimit } from '../../src/report/status.ts';
import { isIncomplete } from '../../src/report/words.ts';
import { fits } from '../config/check-schema.ts';
import { drawSeed, draws } from '../support/draws.ts';
import { anyOddReport } from './any-names.ts';
import { comment, page, spaced, summary, terminal } from './read-back.ts';
import { reportSchema } from './report-schema.ts';
import { verdictStories } from './verdict-stories.ts';
import { wellFormedNodes } from './xml.ts';

/** Every table of a text as GitHub reads it: a row for each of ours, as many cells as titles. */
function tablesIn(text: string): readonly (readonly (readonly string[])[])[] {
  const found: string[][][] = [];
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === 'table')
        found.push([...token.rows].map((row) => row.map(({ text: cell }: { text: string }) => cell)));
      if ('tokens' in token && token.tokens !== undefined) visit(token.tokens);
    }
  };
  // A table in a folded block is Markdown again.
  visit(marked.lexer(text.replaceAll(/^<.*$/gm, '\n')));
  return found;
}

const stories: Readonly<Record<string, (report: Report) => void>> = {
  'the status has at most 140 letters, whole characters, and is the first line or its beginning': (report) => {
    const text = statusDescription(report);
    expect(text.length).toBeLessThanOrEqual(statusLimit);
    expect(text).not.toMatch(/[\u0000-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])/);
    // Names may be shorter; words of ours that are there stand in the first line too.
    const own = spaced(plainPhrase(headline(report, 'full')));
    const words = text.replace(/…$/, '').split(/\s+/);
    expect(own.split(/\s+/)[0]?.slice(0, 4)).toBe(words[0]?.slice(0, 4));
  },
  'the first line says the size of the first row': (report) => {
    const { outcome, cause } = report.verdict;
    if (outcome !== 'fail' || cause !== 'regression') return;
    const [first] = rowsOf(report);
    const digits = spaced(first?.change ?? '')
      .replace(/^[+−×]/, '')
      .replace(/ %$/, '')
      // A sentence says `3 %` of what is `+3.0 %` in a row.
      .replace(/\.0+$/, '');
    const line = spaced(plainPhrase(headline(report)));
    if (first?.change !== 'from 0') expect(line).toContain(digits);
    expect(spaced(statusDescription(report))).toContain(first?.change === 'from 0' ? '' : digits);
  },
  'comment and summary are read by GitHub with every row whole': (report) => {
    const rows = report.verdict.judgements.length;
    for (const text of [comment(report), summary(report)]) {
      const lines = tablesIn(text).flat();
      expect(lines.every((cells) => cells.length >= 3)).toBe(true);
      const listed = text.split('\n').filter((line) => line.startsWith('|') && !/^\|[ :|-]+$/.test(line)).length;
      expect(lines.length + tablesIn(text).length).toBe(listed);
      expect(lines.length).toBeLessThanOrEqual(rows * 8);
    }
  },
  'the page has a row for each judgement': (report) => {
    const html = page(report);
    expect([...html.matchAll(/<tr data-kind/g)].length).toBe(report.verdict.judgements.length);
    expect(html).not.toMatch(/<(?:img|svg|iframe)\b/);
  },
  'JUnit is well-formed and has a test for each judgement': (report) => {
    const nodes = wellFormedNodes(renderJunit(report));
    // One more for what no row can say.
    const { length } = report.verdict.judgements;
    const isWhole = length === 0 || isIncomplete(report);
    expect(nodes.filter(({ name }) => name === 'testcase').length).toBe(length + (isWhole ? 1 : 0));
  },
  'the JSON document fits its schema and keeps names as they are': (report) => {
    const document = JSON.parse(renderJson(report));
    expect(fits(document, reportSchema)).toBe(true);
    const names = document.judgements.map(({ benchmark }: { benchmark: string }) => benchmark);
    const own = report.verdict.judgements.map(({ target }) => target.id.name);
    expect(names.toSorted()).toEqual(own.toSorted());
  },
  'what an assistant gets is at most 2 kB, and each of its lines is ours': (report) => {
    const text = renderAgent(report);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(agentLimit);
    expect(text.match(/^verdict: /gm)?.length).toBe(1);
    expect(text.match(/^counts: /gm)?.length).toBe(1);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  },
  'no line of a terminal is a command, and none is wider than it': (report) => {
    const text = terminal(report, 80);
    expect(text).not.toMatch(/^\s*::|##\[/m);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  },
};

test.each(Object.entries(stories))('of odd names: %s', (_, holds) => {
  fc.assert(fc.property(anyOddReport, holds), { seed: drawSeed(16), numRuns: draws(120) });
});

test.each(Object.entries(verdictStories))('of odd names: %s', async (_, holds) => {
  await fc.assert(
    fc.asyncProperty(anyOddReport, async (report) => holds(report)),
    { seed: drawSeed(16), numRuns: Math.ceil(draws(60) / 2) },
  );
});
