import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { expectImage } from '../golden-image.ts';
import { blameOf, randomDiff } from '../report/example-diff.ts';
import { exampleReport } from '../report/example-report.ts';
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

/** Less than full size keeps the files small; a moved block or a lost colour shows all the same. */
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
