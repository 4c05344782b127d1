import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type ExampleOptions, exampleHistory } from '../report/history/example-history.ts';
import { hostileNames } from '../report/hostile-names.ts';
import { launch, type Opened, open } from './browser.ts';
import { historyPages, largeHistory } from './history-pages.ts';
import { quiet } from './report-pages.ts';
import { needing } from './tools.ts';

const test = needing('chromium');

let browser: Browser;
let pageOf: (options?: ExampleOptions) => string;
let story: string;
let large: string;

beforeAll(async () => {
  browser = await launch();
  pageOf = await historyPages();
  story = pageOf();
  large = pageOf(largeHistory);
});

afterAll(async () => {
  await browser.close();
});

const plain = (text: string | null): string => (text ?? '').replaceAll('\u202f', ' ').trim();
const readoutOf = async (page: Page): Promise<string> => plain(await page.locator('.readout').first().textContent());

test('it opens with what matters most, silent and asking nobody for anything', async () => {
  const opened = await open(browser, story);
  const { page } = opened;
  expect(await page.textContent('h1')).toBe('2 of 5 benchmarks got worse and stayed worse');
  expect(await page.textContent('#benchmark-title')).toBe('printer/print a tree');
  expect(await page.locator('#trends tbody tr').count()).toBe(10);
  expect(await page.locator('#trends .spark').count()).toBe(10);
  await quiet(opened);
});

test('machines are drawn apart: a line never joins two of them', async () => {
  const opened = await open(browser, story, '#benchmark/core/checksum%2Fadler');
  const { page } = opened;
  const captions = await page.locator('section[data-metric=time] figcaption').allTextContents();
  expect(captions).toEqual([
    'AMD EPYC 7763 64-Core Processor, 4 cores, ubuntu-24.04, node 20.20.2 · 40 runs',
    'Intel(R) Xeon(R) Platinum 8370C, 2 cores, ubuntu-24.04, node 20.20.2 · 20 runs',
  ]);
  const threads = await page
    .locator('section[data-metric=time] .thread')
    .evaluateAll((paths) => paths.map((path) => (path.getAttribute('d') ?? '').split(/[ML]/).length - 1));
  expect(threads).toEqual([40, 20]);
  await page.selectOption('.tools select', { index: 2 });
  expect(await page.locator('section[data-metric=time] figure').count()).toBe(1);
  expect(page.url()).toContain('machine=1');
  await quiet(opened);
});

test('the accepted step says who and why, in words, at the chart and in the table of runs', async () => {
  const opened = await open(browser, story, '#benchmark/core/lexer%2Fnumbers');
  const { page } = opened;
  const words = plain(await page.locator('.findings').first().textContent());
  expect(words).toMatch(/\+25\.\d % \(\+24\.\d … \+2\d\.\d\) at/);
  expect(words).toContain('accepted by @maintainer in #41: “Separators are worth it; see the discussion.”');
  expect(await page.locator('line.step.accepted').count()).toBe(2);
  expect(await page.locator('path.override.accept').count()).toBe(2);
  await page.getByText('All 40 runs as a table').first().click();
  await page.locator('.runs tbody tr').first().waitFor(); // filled on `toggle`, which comes after the click
  expect(await page.locator('.runs tbody tr').count()).toBe(40);
  expect(await page.locator('.runs td', { hasText: 'accepted by @maintainer' }).count()).toBe(1);
  await quiet(opened);
});

test('a steady metric of equal numbers is one sentence, not a chart', async () => {
  const opened = await open(browser, story, '#benchmark/core/checksum%2Fadler');
  const alloc = opened.page.locator('section[data-metric=alloc]');
  expect(plain(await alloc.locator('figure p').first().textContent())).toBe('96 B in every run.');
  expect(await alloc.locator('svg').count()).toBe(0);
  await quiet(opened);
});

test('hovering a run shows its median, interval, processes, day and commit', async () => {
  const opened = await open(browser, story, '#benchmark/core/parser%2Ftokenize%20large%20file');
  const { page } = opened;
  const chart = page.locator('.chart').first();
  const box = await chart.boundingBox();
  if (box === null) throw new Error('The chart is not in sight');
  await page.mouse.move(box.x + 80, box.y + box.height / 2);
  expect(await readoutOf(page)).toMatch(
    /^4\.\d\d ms \(4\.\d\d … 4\.\d\d ms, 10 processes\) · 2026-08-0\d · [0-9a-f]{7} Change number \d+$/,
  );
  expect(await page.locator('.readout a').first().getAttribute('href')).toMatch(
    /^https:\/\/github\.com\/example\/parser\/commit\/[0-9a-f]{40}$/,
  );
  await quiet(opened);
});

test('the keyboard alone reaches a benchmark, its runs one by one, its steps, and zooms in and out', async () => {
  const opened = await open(browser, story);
  const { page } = opened;
  await page.locator('#trends tbody a', { hasText: 'parser/tokenize' }).first().focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('benchmark-title');
  const chart = page.locator('.chart').first();
  await chart.focus();
  const said = async (): Promise<string> => plain(await chart.getAttribute('aria-valuetext'));
  expect(await chart.getAttribute('aria-valuenow')).toBe('40');
  await page.keyboard.press('Home');
  expect(await said()).toMatch(/^4\.\d\d ms, .*, 10 processes, 2026-08-01, commit [0-9a-f]{7} Change number 1$/);
  await page.keyboard.press('ArrowRight');
  expect(await said()).toContain('2026-08-02');
  await page.keyboard.press('PageDown');
  expect(await said()).toMatch(/Accept unicode escapes in strings, step \+7\.9 %/);
  for (const key of ['+', '+']) await page.keyboard.press(key);
  expect(plain(await page.textContent('.tools .crumbs'))).toMatch(
    /^15 of 60 measured commits, 2026-08-2\d to 2026-09-0\d/,
  );
  expect(page.url()).toMatch(/from=[0-9a-f]{12}&to=[0-9a-f]{12}/);
  await page.keyboard.press('Escape');
  expect(plain(await page.textContent('.tools .crumbs'))).toMatch(/^60 of 60/);
  await quiet(opened);
});

test('dragging over a stretch zooms into it, and the button leads back', async () => {
  const opened = await open(browser, story);
  const { page } = opened;
  await page.locator('.chart').first().scrollIntoViewIfNeeded();
  const box = await page.locator('.chart').first().boundingBox();
  if (box === null) throw new Error('The chart is not in sight');
  await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + 110, { steps: 4 });
  await page.mouse.up();
  const shown = Number(/^\d+/.exec(plain(await page.textContent('.tools .crumbs')))?.[0]);
  expect(shown).toBeGreaterThan(15);
  expect(shown).toBeLessThan(25);
  await page.getByRole('button', { name: 'Whole history' }).click();
  expect(plain(await page.textContent('.tools .crumbs'))).toMatch(/^60 of 60/);
  await quiet(opened);
});

test('a deep link opens its benchmark, metric and stretch', async () => {
  const report = exampleHistory();
  const [from, to] = [report.line[20]?.commit.slice(0, 40), report.line[39]?.commit];
  const opened = await open(
    browser,
    story,
    `#benchmark/core/lexer%2Fnumbers?metric=alloc&from=${from}&to=${to}&scale=zero`,
  );
  const { page } = opened;
  expect(await page.textContent('#benchmark-title')).toBe('lexer/numbers');
  expect(plain(await page.textContent('.tools .crumbs'))).toMatch(
    /^20 of 60 measured commits, 2026-08-21 to 2026-09-09/,
  );
  expect(await page.isChecked('input[value=zero]')).toBe(true);
  expect(await page.locator('#trends a[aria-current]').first().textContent()).toBe('lexer/numbers');
  await quiet(opened);
});

test('300 benchmarks can be searched by name, metric and kind', async () => {
  const opened = await open(browser, large);
  const { page } = opened;
  expect(await page.locator('#trends tbody tr').count()).toBe(600);
  await page.keyboard.press('/');
  await page.keyboard.type('tokenize');
  expect(await page.locator('#trends tbody tr:visible').count()).toBe(2);
  await page.fill('#filter input', '');
  await page.selectOption('#filter select', 'accepted');
  expect(await page.locator('#trends tbody tr:visible').count()).toBe(1);
  await page.selectOption('#filter select', '');
  expect(await page.locator('#trends tbody tr:visible').count()).toBe(60);
  expect(await page.textContent('#filter output')).toBe('60 of 600');
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await page.locator('#trends tbody tr:visible').count()).toBe(600);
  await quiet(opened);
});

test('rows that the script adds are those that stand in the file, tag by tag', async () => {
  const rowsOf = (opened: Opened): Promise<readonly string[]> =>
    opened.page.locator('#trends tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        for (const each of [row, ...row.querySelectorAll('[aria-current]')]) {
          each.removeAttribute('hidden'); // the filter's
          each.removeAttribute('aria-current');
        }
        return row.outerHTML.trim();
      }),
    );
  for (const whole of [story, large]) {
    const written = await open(browser, whole);
    const made = await open(browser, whole.replace(/<tbody>.*?<\/tbody>/s, '<tbody></tbody>'));
    const [expected, found] = [await rowsOf(written), await rowsOf(made)];
    expect(found).toEqual(expected);
    expect(found.filter((row) => row.includes('<svg')).length).toBe(found.length);
    await quiet(written);
    await quiet(made);
  }
});

test('without scripts the rows that matter most can be read, and the page says how many there are', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setContent(large);
  expect(await page.locator('#trends tbody tr:visible').count()).toBe(100);
  expect(await page.locator('#trends .spark').count()).toBe(100);
  expect(plain(await page.textContent('#rest'))).toBe(
    'These 100 of 600 rows matter most; the others appear in a browser that runs this page’s script.',
  );
  await context.close();
});

test('sixty hostile names of benchmarks, commits and tags run nothing and break nothing', async () => {
  const nameAt = (index: number): string => hostileNames[index % hostileNames.length] ?? '';
  const page = pageOf({
    benchmarks: hostileNames.length,
    commits: 24,
    editLine: (line) =>
      line.map((each, place) => ({
        ...each,
        subject: nameAt(place),
        tags: place % 3 === 0 ? [nameAt(place + 20)] : [],
      })),
    edit: (runs) =>
      runs.map((run) => ({
        ...run,
        environment: { ...run.environment, image: nameAt(3) },
        outcomes: run.outcomes.map((outcome, index) => ({
          ...outcome,
          id: { suite: nameAt(index + 1), name: nameAt(index) },
        })),
      })),
  });
  const opened = await open(browser, page);
  const dialogs: string[] = [];
  opened.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  expect(await opened.page.locator('#trends tbody tr').count()).toBe(120);
  for (const link of (await opened.page.locator('#trends tbody a[data-benchmark]').all()).slice(0, 30)) {
    await link.click();
    await opened.page.locator('.chart, figure p').first().waitFor();
    expect(await opened.page.locator('#trends a[aria-current]').count()).toBe(2);
  }
  await opened.page.locator('.runs summary').first().click();
  expect(dialogs).toEqual([]);
  expect(await opened.page.locator('img, iframe, object, embed, script:not(#data):not(:last-of-type)').count()).toBe(0);
  await quiet(opened);
});

test('on a phone the step stands beside its benchmark, names break between their parts, and links can be hit', async () => {
  const name = 'edtf/parser/tests.py::test_benchmark_parser[-2005/-1999-02]';
  const long = pageOf({
    edit: (runs) =>
      runs.map((run) => ({
        ...run,
        outcomes: run.outcomes.map((each) =>
          each.id.name === 'lexer/numbers'
            ? { ...each, id: { ...each.id, name } }
            : each.id.name === 'checksum/adler'
              ? { ...each, id: { ...each.id, name: 'x' } }
              : each,
        ),
      })),
  });
  const opened = await open(browser, long, '', { width: 390, height: 844, theme: 'light' });
  const { page } = opened;
  const hidden =
    'document.querySelector("#trends .scroll").scrollWidth - document.querySelector("#trends .scroll").clientWidth';
  expect(await page.evaluate(hidden)).toBe(0);
  const broken = await page.evaluate<readonly string[]>(`[...document.querySelectorAll('#trends th bdi')]
    .flatMap((name) => [...name.childNodes].filter((part) => part.nodeType === 3))
    .flatMap((part) => part.data.split(/(?= )/).reduce((found, word) => {
      const range = document.createRange();
      range.setStart(part, found.at); range.setEnd(part, found.at + word.length);
      const lines = new Set([...range.getClientRects()].filter(({ width }) => width > 4).map(({ top }) => top));
      return { at: found.at + word.length, words: lines.size > 1 ? [...found.words, word] : found.words };
    }, { at: 0, words: [] }).words)`);
  expect(broken).toEqual([]);
  await page.getByText('runs as a table').first().click();
  const small = await page.evaluate<
    readonly string[]
  >(`[...document.querySelectorAll('#trends a, .findings a, .readout a, .runs a')]
    .filter((each) => each.getClientRects().length > 0)
    .filter((each) => each.getBoundingClientRect().height < 24 || each.getBoundingClientRect().width < 24)
    .map((each) => each.outerHTML.slice(0, 90))`);
  expect(small).toEqual([]);
  await quiet(opened);
});

test.each([300, 330, 360, 390])('at %s pixels no day is parted at the end of a line', async (width) => {
  const { page } = await open(browser, story, '', { width, height: 844, theme: 'light' });
  const [count = 0, ...parted] = await page.evaluate<readonly (number | string)[]>(`(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [0];
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (text.parentElement.closest('script, svg') !== null) continue;
      for (const { index, 0: day } of text.data.matchAll(/\\d{4}-\\d\\d-\\d\\d/g)) {
        const range = document.createRange();
        range.setStart(text, index); range.setEnd(text, index + day.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => top));
        found[0] += lines.size > 0 ? 1 : 0;
        if (lines.size > 1) found.push(text.parentElement.outerHTML.slice(0, 200));
      }
    }
    return found;
  })()`);
  expect(parted).toEqual([]);
  expect(count).toBeGreaterThan(5);
});

test('on paper the page is light, the table whole and the tools gone', async () => {
  const opened = await open(browser, story, '', { width: 1000, height: 900, theme: 'dark' });
  const { page } = opened;
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  const cut = await page.evaluate(
    '[...document.querySelectorAll(".tall")].filter((box) => box.scrollHeight > box.clientHeight + 1).length',
  );
  expect(cut).toBe(0);
  expect(await page.locator('.tools').isVisible()).toBe(false);
  await quiet(opened);
});

test('a history of five runs, and one of none, open in silence', async () => {
  const five = await open(browser, pageOf({ commits: 5 }));
  expect(plain(await five.page.locator('.remark').first().textContent())).toContain(
    'Too few runs for steps: ten are needed.',
  );
  await quiet(five);
  const page = await browser.newPage();
  await page.setContent(pageOf({ over: { runs: [], trends: [], references: [] } }));
  expect(await page.textContent('h1')).toBe('No run of this history is stored so far');
  await page.close();
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each([
    ['phone', 390, 844],
    ['laptop', 1280, 900],
  ])('axe finds no serious violation on a %s, and nothing is wider than it', async (_, width, height) => {
    const opened = await open(browser, story, '#benchmark/core/lexer%2Fnumbers', { width, height, theme });
    await opened.page.getByText('runs as a table').first().click();
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // Evaluated by the debugger, so the page's own policy stays as it is.
    await opened.page.evaluate(axe);
    const { violations } = await opened.page.evaluate<AxeResult>('axe.run(document, { resultTypes: ["violations"] })');
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`)).toEqual(
      [],
    );
    const overflow = await opened.page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    await quiet(opened);
  });
});
