import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { ProfileDiff } from '../../src/profile/diff-result.ts';
import type { Report } from '../../src/report/report.ts';
import { expectImage } from '../golden-image.ts';
import { asJsonWriterMeasured, javaServer } from '../report/deep-diff.ts';
import { blameOf, parserDiff, randomDiff } from '../report/example-diff.ts';
import { exampleReport } from '../report/example-report.ts';
import { hostileNames } from '../report/hostile-names.ts';
import { pageOf } from '../report/html/page.ts';
import { launch, open } from './browser.ts';
import { githubPage } from './github-page.ts';
import { needing } from './tools.ts';

const test = needing('chromium');

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
});

const golden = (name: string): Buffer => readFileSync(new URL(`../golden/${name}`, import.meta.url));

/** One benchmark over 20 frames, or 300 over 50,000. */
function reportOf(size: 'one' | 'many'): Report {
  if (size === 'one') return exampleReport({ counts: { regression: 1 } });
  const report = exampleReport({
    counts: { regression: 3, improvement: 2, inconclusive: 9, new: 2, 'no-change': 284 },
  });
  const diff = randomDiff(50_000, 5);
  return {
    ...report,
    explanations: report.explanations.map((each) => ({ ...each, diffs: [{ diff, blame: blameOf(diff) }] })),
  };
}

/** Less than full size keeps the files small; a moved block or a lost color shows all the same. */
test.each([
  ['phone', 375, 1500, 'dark', 'one', 0.5],
  ['phone', 375, 1900, 'light', 'many', 0.5],
  ['laptop', 1280, 1100, 'light', 'one', 0.4],
  ['laptop', 1280, 1600, 'dark', 'many', 0.4],
  ['wide', 1920, 1100, 'dark', 'one', 0.3],
  ['wide', 1920, 1600, 'light', 'many', 0.3],
] as const)(
  'the report on a %s, %i by %i, %s, of %s looks as it was blessed',
  async (name, width, height, theme, size, scale) => {
    const { page } = await open(browser, await pageOf(reportOf(size)), '', { width, height, theme, scale });
    await page.waitForTimeout(200);
    expectImage(`pages/report-${name}-${theme}-${size}.png`, await page.screenshot(), 0.03);
    await page.close();
  },
);

/** A server's 34 levels; six regressions of 250; names as an attacker writes them; the changed lines, on paper. */
const others: Readonly<Record<string, () => Report>> = {
  deep: () => withDiff(asJsonWriterMeasured(exampleReport()), parserDiff('cpu', javaServer)),
  six: () =>
    exampleReport({
      counts: { regression: 6, improvement: 3, inconclusive: 4, new: 2, removed: 1, 'no-change': 234 },
    }),
  hostile: () => hostileReport(),
  changed: () => withLines(exampleReport({ counts: { regression: 1 } })),
};

function withDiff(report: Report, diff: ProfileDiff): Report {
  const blame = blameOf(diff);
  return { ...report, explanations: report.explanations.map((each) => ({ ...each, diffs: [{ diff, blame }] })) };
}

function hostileReport(): Report {
  const report = exampleReport({ counts: { regression: 4, failed: 2, new: 4 } });
  const judgements = report.verdict.judgements.map((judgement, index) => ({
    ...judgement,
    target: { ...judgement.target, id: { suite: 'core', name: hostileNames[index * 5] ?? '' } },
  }));
  const explanations = report.explanations.map((each, index) => ({
    ...each,
    id: judgements[index]?.target.id ?? each.id,
  }));
  return { ...report, verdict: { ...report.verdict, judgements }, explanations };
}

function withLines(report: Report): Report {
  const texts = [
    'const characters = [];',
    "while (text[at] !== '\"') characters.push(text[at++]);",
    "return characters.join('');",
  ];
  const lines = texts.map((text, index) => ({
    kind: 'added' as const,
    text: `  ${text}`,
    line: 213 + index,
    ...(index === 0 ? {} : { cost: 480_000 / index }),
  }));
  const explanations = report.explanations.map((each) => ({
    ...each,
    diffs: each.diffs.map((found) => ({
      ...found,
      hunks: [{ key: found.diff.functions[0]?.key ?? '', file: 'src/lexer.ts', lines }],
    })),
  }));
  return { ...report, explanations };
}

test.each([
  ['laptop', 1280, 900, 'light', 'deep', 0.4],
  ['phone', 390, 844, 'dark', 'deep', 0.5],
  ['laptop', 1280, 900, 'dark', 'six', 0.4],
  ['phone', 390, 844, 'light', 'six', 0.5],
  ['laptop', 1280, 1400, 'light', 'hostile', 0.4],
  ['laptop', 1280, 900, 'light', 'changed', 0.4],
  ['paper', 794, 1400, 'light', 'changed', 0.5],
] as const)(
  'the report on a %s, %i by %i, %s, with what is %s looks as it was blessed',
  async (name, width, height, theme, what, scale) => {
    const html = await pageOf(others[what]?.() ?? exampleReport());
    const { page } = await open(browser, html, '', { width, height, theme, scale });
    if (name === 'paper') await page.emulateMedia({ media: 'print' });
    await page.waitForTimeout(200);
    expectImage(`pages/report-${name}-${theme}-${what}.png`, await page.screenshot(), 0.03);
    await page.close();
  },
);

test.each(['light', 'dark'] as const)('the comment looks as it was blessed, %s', async (theme) => {
  const comment = golden('comment/regression.md').toString('utf8');
  const picture = `data:image/png;base64,${golden('flame/parser.png').toString('base64')}`;
  const url = /!\[[^\]]*\]\(([^)]+)\)/.exec(comment)?.[1] ?? '';
  const { page } = await open(browser, githubPage(comment, theme, new Map([[url, picture]])), '', {
    width: 900,
    height: 900,
    theme,
    scale: 0.5,
  });
  await page.waitForTimeout(200);
  expect(await page.locator('img').count()).toBe(1);
  expect(await page.locator('table').count()).toBe(3);
  expectImage(`pages/comment-${theme}.png`, await page.screenshot(), 0.03);
  await page.close();
});
