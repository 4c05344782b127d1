import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { expectImage } from '../golden-image.ts';
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

/** Half size keeps the files small; a moved block or a lost colour shows all the same. */
test.each([
  ['phone', 390, 1400, 'dark'],
  ['laptop', 1280, 1400, 'light'],
] as const)('the report on a %s looks as it was blessed', async (name, width, height, theme) => {
  const { page } = await open(browser, await pageOf(exampleReport()), '', { width, height, theme, scale: 0.5 });
  await page.waitForTimeout(200);
  expectImage(`pages/report-${name}-${theme}.png`, await page.screenshot(), 0.03);
  await page.close();
});

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
