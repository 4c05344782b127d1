import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { FunctionChange } from '../../src/profile/diff-result.ts';
import { layoutOf } from '../../src/report/flame/layout.ts';
import { toFlameTree } from '../../src/report/flame/tree.ts';
import { allocMetric } from '../../src/results/metric.ts';
import { formatPair, formatQuantity } from '../../src/units/format.ts';
import { asJsonWriterMeasured, javaServer } from '../report/deep-diff.ts';
import { blameOf, parserDiff, type Sketch } from '../report/example-diff.ts';
import { exampleReport } from '../report/example-report.ts';
import { hostileNames } from '../report/hostile-names.ts';
import { pageAssets, pageOf } from '../report/html/page.ts';
import { launch, open } from './browser.ts';
import { largeReport, pointTo, quiet } from './report-pages.ts';
import { needing } from './tools.ts';

const test = needing('chromium');

let browser: Browser;
let small: string;
let large: string;
let deep: string;

/** The parser with CPU and allocation profiles: `readString` is the one that grew. */
function smallReport(): ReturnType<typeof exampleReport> {
  const report = exampleReport();
  const heap = parserDiff('heap');
  const explanations = report.explanations.map((each) => ({
    ...each,
    diffs: [...each.diffs, { diff: heap, blame: blameOf(heap) }],
  }));
  return { ...report, explanations };
}

/** The parser with a change of twenty lines in `readString`, one of them longer than any screen. */
function changedReport(): ReturnType<typeof exampleReport> {
  const report = smallReport();
  const lines = Array.from({ length: 20 }, (_, index) => ({
    kind: 'added' as const,
    text: index === 3 ? `    const long = [${'word, '.repeat(60)}];` : `    step(${index});`,
    line: 212 + index,
    ...(index === 3 ? { cost: 480_000 } : {}),
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

/** A server's profile, in which half a per cent grew seventyfold. */
function deepReport(): ReturnType<typeof exampleReport> {
  const report = asJsonWriterMeasured(exampleReport());
  const diff = parserDiff('cpu', javaServer);
  const blame = blameOf(diff);
  return { ...report, explanations: report.explanations.map((each) => ({ ...each, diffs: [{ diff, blame }] })) };
}

beforeAll(async () => {
  browser = await launch();
  small = await pageOf(smallReport());
  large = await pageOf(largeReport());
  deep = await pageOf(deepReport());
});

afterAll(async () => {
  await browser.close();
});

const cell = async (page: Page, name: string): Promise<string> =>
  ((await page.textContent(`[data-cell="${name}"]`)) ?? '').replaceAll('\u202f', ' ');

test('it opens with the regression, silent and asking nobody for anything', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  expect(await page.textContent('h1')).toContain('takes 18');
  expect(await page.textContent('#benchmark-title')).toBe('parser/tokenize large file');
  expect(await page.locator('.dot').count()).toBeGreaterThan(48);
  expect(await page.locator('#judgements tbody tr').count()).toBe(42);
  await quiet(opened);
});

test('hovering a frame shows exactly its self and total of both sides, its change, interval and p', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const { x, y } = await pointTo(page, 4, 0.1);
  await page.mouse.move(x, y);
  expect(await page.textContent('.subject code')).toBe('readString');
  expect(await page.textContent('.subject a')).toBe('src/lexer.ts:212');
  expect([
    await cell(page, 'self-baseline'),
    await cell(page, 'self-candidate'),
    await cell(page, 'self-relative'),
  ]).toEqual(['610 µs', '1.28 ms', '+110 %']);
  expect(await cell(page, 'self-change')).toBe('+0.67 ms ±0.04');
  expect([await cell(page, 'total-baseline'), await cell(page, 'total-candidate')]).toEqual(['730 µs', '1.41 ms']);
  expect(await cell(page, 'self-certainty')).toMatch(/^p \d·10⁻¹²|^p .*, significant$/);
  await quiet(opened);
});

test('a frame that is one of several of its function stands beside the function, as the table has it', async () => {
  const opened = await open(browser, deep);
  const { page } = opened;
  // It opens on the culprit, which is called from one place.
  expect(await page.textContent('.subject code')).toBe('com.shop.JsonWriter.escape');
  expect(await page.locator('[data-cell="function-self-baseline"]').count()).toBe(0);
  const { x, y } = await pointTo(page, 1, 0.1);
  await page.mouse.move(x, y);
  expect(await page.textContent('.subject code')).toBe('java.lang.Thread.run');
  const thread = parserDiff('cpu', javaServer).functions.find(({ frame }) => frame.name === 'java.lang.Thread.run');
  const self = formatQuantity(thread?.candidate.self ?? 0, 'ns').replaceAll('\u202f', ' ');
  expect(await cell(page, 'function-self-candidate')).toBe(self);
  expect(await page.textContent('.details')).toContain('self per call, in all 3 frames');
  expect(await page.textContent('.details')).toContain('self per call, in this frame');
  await quiet(opened);
});

test('every frame wide enough to be pointed at shows the numbers of the data, self and total of both sides', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const tree = toFlameTree(parserDiff());
  const layout = layoutOf(tree, 'diff');
  const whole = layout.span[0] ?? 1;
  let met = 0;
  for (const node of tree.parent.keys()) {
    const share = (layout.span[node] ?? 0) / whole;
    if (share < 0.005) continue;
    const { x, y } = await pointTo(page, layout.depth[node] ?? 0, (layout.left[node] ?? 0) / whole + share / 2);
    await page.mouse.move(x, y);
    expect(await page.textContent('.subject code')).toBe(tree.frames[tree.frame[node] ?? 0]?.name);
    const wanted = [tree.baselineSelf, tree.candidateSelf, tree.baselineTotal, tree.candidateTotal].map((column) =>
      formatQuantity(column[node] ?? 0, 'ns').replaceAll('\u202f', ' '),
    );
    const shown = ['self-baseline', 'self-candidate', 'total-baseline', 'total-candidate'].map((name) =>
      cell(page, name),
    );
    expect(await Promise.all(shown)).toEqual(wanted);
    met += 1;
  }
  expect(met).toBe(tree.parent.length);
  await quiet(opened);
});

test('every process is a dot with its value, beside both medians, the interval and the strip of history', async () => {
  const report = smallReport();
  const opened = await open(browser, small);
  const { page } = opened;
  const processes = report.distributions[0]?.processes ?? [];
  const plot = page.locator('figure', { hasText: 'Every process' }).first();
  expect(await plot.locator('circle.dot').count()).toBe(processes.length);
  expect((await plot.locator('circle.dot title').first().textContent())?.replaceAll('\u202f', ' ')).toBe(
    `${processes[0]?.side} process 1: ${formatQuantity(processes[0]?.value ?? 0, 'ns').replaceAll('\u202f', ' ')}`,
  );
  expect(await plot.locator('.median').count()).toBe(2);
  expect(await plot.locator('.interval').count()).toBe(1);
  const strip = page.locator('figure', { hasText: 'History' }).first();
  expect(await strip.locator('circle.dot').count()).toBe((report.histories[0]?.points.length ?? 0) + 1);
  expect(await strip.locator('text', { hasText: 'accepted' }).count()).toBe(1);
  await quiet(opened);
});

test('a process ten times as slow stands at the edge with its value, and the others stay apart', async () => {
  const report = smallReport();
  const [first, ...others] = report.distributions;
  if (first === undefined) throw new Error('The example has a distribution');
  const processes = first.processes.map((each, index) => (index === 5 ? { ...each, value: 41.2e6 } : each));
  const opened = await open(browser, await pageOf({ ...report, distributions: [{ ...first, processes }, ...others] }));
  const plot = opened.page.locator('figure', { hasText: 'Every process' }).first();
  expect((await plot.locator('.far text').textContent())?.replaceAll('\u202f', ' ')).toBe('41.2 ms →');
  expect(await plot.locator('figcaption').textContent()).toContain('One lies beyond the edge');
  expect(await plot.locator('circle.dot').count()).toBe(processes.length - 1);
  const places = await opened.page.evaluate<readonly number[]>(
    '[...document.querySelector("figure").querySelectorAll("circle.dot")].map((dot) => Number(dot.getAttribute("cx")))',
  );
  expect(Math.max(...places) - Math.min(...places)).toBeGreaterThan(300);
  await quiet(opened);
});

test('a stored run ten times as slow stands at the edge of the strip, and the others stay apart', async () => {
  const report = smallReport();
  const [first, ...others] = report.histories;
  if (first === undefined) throw new Error('The example has a history');
  const points = first.points.map((point, index) => (index === 2 ? { ...point, median: point.median * 10 } : point));
  const opened = await open(browser, await pageOf({ ...report, histories: [{ ...first, points }, ...others] }));
  const strip = opened.page.locator('figure', { hasText: 'History' }).first();
  expect(await strip.locator('.far').count()).toBe(1);
  expect(await strip.locator('circle.dot').count()).toBe(points.length);
  const heights = await strip
    .locator('circle.dot')
    .evaluateAll((dots) => dots.map((each) => Number(each.getAttribute('cy'))));
  expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(40);
  await quiet(opened);
});

test('the table of functions starts with the largest change, is sorted by any column, and leads to the line', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const names = async (): Promise<readonly string[]> => page.locator('.functions tbody code').allTextContents();
  const diff = parserDiff();
  expect((await names()).slice(0, 4)).toEqual(diff.functions.slice(0, 4).map(({ frame }) => frame.name));
  await page.locator('.functions thead button').getByText('total', { exact: true }).click();
  expect(await page.getAttribute('.functions th[aria-sort]', 'aria-sort')).toBe('descending');
  expect((await names()).slice(0, 2)).toEqual(['main', 'parse']);
  await page.locator('.functions thead button').getByText('function', { exact: true }).click();
  expect(await page.getAttribute('.functions th[aria-sort]', 'aria-sort')).toBe('ascending');
  const sorted = await names();
  expect(sorted).toEqual([...sorted].sort((a, b) => a.localeCompare(b)));
  expect(await page.locator('.functions a', { hasText: 'src/lexer.ts:212' }).getAttribute('href')).toBe(
    'https://github.com/example/parser/blob/f00dfeed0123456789abcdef0123456789abcdef/src/lexer.ts#L212',
  );
  await quiet(opened);
});

test('the allocation tab shows bytes, and is what opens where only allocation regressed', async () => {
  const opened = await open(browser, small);
  await opened.page.locator('.tools').getByText('Allocation', { exact: true }).click();
  const heap = parserDiff('heap').functions[0];
  expect(opened.page.url()).toContain('profile=heap');
  expect((await opened.page.locator('.functions tbody td').nth(1).textContent())?.replaceAll('\u202f', ' ')).toBe(
    formatPair(heap?.baseline.self, heap?.candidate.self, 'B').replaceAll('\u202f', ' '),
  );
  await quiet(opened);
  const report = smallReport();
  const judgements = report.verdict.judgements.map((judgement) =>
    judgement.kind === 'regression'
      ? { ...judgement, target: { ...judgement.target, metric: allocMetric } }
      : judgement,
  );
  const allocating = await open(browser, await pageOf({ ...report, verdict: { ...report.verdict, judgements } }));
  expect(await allocating.page.isChecked('input[value=heap]')).toBe(true);
  expect(allocating.page.url()).not.toContain('profile=');
  await quiet(allocating);
});

test('the theme button turns page and picture dark and back', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const seen = async (): Promise<readonly unknown[]> =>
    page.evaluate(`[getComputedStyle(document.body).backgroundColor,
      document.querySelector('.flame canvas').toDataURL()]`);
  const light = await seen();
  expect(light[0]).toBe('rgb(255, 255, 255)');
  await page.click('#theme');
  await page.waitForTimeout(50);
  const dark = await seen();
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).not.toBe(light[1]);
  await page.click('#theme');
  await page.waitForTimeout(50);
  expect(await seen()).toEqual(light);
  await quiet(opened);
});

test('search marks functions and says what they cost together, nested ones once', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await page.keyboard.press('/');
  await page.keyboard.type('read');
  expect((await page.textContent('.found'))?.replaceAll('\u202f', ' ')).toBe(
    '3 functions: 1.07 → 1.83 ms with callees, 40.0 % of the candidate',
  );
  expect(await page.locator('.functions tbody tr').count()).toBe(3);
  await page.fill('#search-functions', '/^parse[AO]/');
  expect(await page.textContent('.found')).toContain('2 functions');
  await page.fill('#search-functions', 'no such thing');
  expect(await page.textContent('.found')).toBe('nothing found');
  await quiet(opened);
});

test('views, color, values, order and filter change what is drawn, and the address remembers them', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const picture = async (): Promise<string> => page.evaluate('document.querySelector(".flame canvas").toDataURL()');
  const seen = new Set([await picture()]);
  for (const [label, words] of [
    ['Baseline', 'view=baseline'],
    ['Candidate', 'view=candidate'],
    ['Total', 'color=total'],
    ['Inverted', 'order=callers'],
    ['Share', 'values=share'],
  ] as const) {
    await page.locator('.tools').getByText(label, { exact: true }).click();
    await page.waitForTimeout(50);
    expect(page.url()).toContain(words);
    seen.add(await picture());
  }
  // Shares of one view are drawn as its values are: same picture, other numbers.
  expect(seen.size).toBeGreaterThanOrEqual(5);
  await page.getByLabel('Only significant').check();
  expect(page.url()).toContain('only=significant');
  expect(await page.locator('.functions tbody tr').count()).toBeLessThan(10);
  await page.locator('.tools').getByText('Allocation', { exact: true }).click();
  // In a tree of callers a frame's cost is the own one of the function that it leads to.
  expect(await cell(page, 'self-candidate')).toContain('%');
  await quiet(opened);
});

test('where no function changed beyond the noise the page names the largest changes all the same', async () => {
  const report = smallReport();
  const diff = parserDiff();
  const still = { ...diff, functions: diff.functions.map((each) => ({ ...each, ...unsure(each) })) };
  const blame = { functions: [], explained: true };
  const explanations = report.explanations.map((each) => ({ ...each, diffs: [{ diff: still, blame }] }));
  const opened = await open(browser, await pageOf({ ...report, explanations }));
  const words = (await opened.page.textContent('.blame p'))?.replaceAll('\u202f', ' ');
  expect(words).toContain('No single function changed by more than the noise of the profiles.');
  expect(words).toMatch(/The largest changes of self: readString \+0\.67 ms ±0\.04, /);
  await quiet(opened);
});

function unsure({ self, total }: FunctionChange): Pick<FunctionChange, 'self' | 'total'> {
  const of = (change: FunctionChange['self']): FunctionChange['self'] =>
    change === undefined ? undefined : { ...change, significant: false };
  const [own, whole] = [of(self), of(total)];
  return { ...(own === undefined ? {} : { self: own }), ...(whole === undefined ? {} : { total: whole }) };
}

test('the inverted graph starts from the functions that cost most themselves', async () => {
  const opened = await open(browser, small, '#benchmark/core/parser%2Ftokenize%20large%20file?order=callers');
  const { page } = opened;
  const { x, y } = await pointTo(page, 1, 0.05);
  await page.mouse.move(x, y);
  expect(await page.textContent('.subject code')).toBe('readString');
  expect([await cell(page, 'self-baseline'), await cell(page, 'self-candidate')]).toEqual(['610 µs', '1.28 ms']);
  await quiet(opened);
});

test('a click zooms, the button leads back', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const { x, y } = await pointTo(page, 4, 0.1);
  await page.mouse.click(x, y);
  expect(await page.textContent('.crumbs')).toContain('Zoomed to readString');
  const wide = await pointTo(page, 4, 0.95);
  await page.mouse.move(wide.x, wide.y);
  expect(await page.textContent('.subject code')).toBe('readString');
  await page.getByRole('button', { name: 'Whole graph' }).click();
  expect(await page.textContent('.crumbs')).not.toContain('Zoomed');
  await quiet(opened);
});

interface Seen {
  readonly cause: number;
  readonly graph: number;
  readonly plots: number;
  readonly table: number;
}

const places = `(() => {
  const top = (selector) => document.querySelector(selector).getBoundingClientRect().top + scrollY;
  return { cause: top('.blame tbody tr'), graph: top('.flame canvas'), plots: top('.figures'), table: top('#judgements table') };
})()`;

test.each([
  ['laptop', 1280, 900],
  ['phone', 390, 844],
] as const)(
  'on a %s the cause and the graph are on the first screen, then come the plots and the rest',
  async (_, width, height) => {
    const counts = { regression: 6, improvement: 3, inconclusive: 4, new: 2, removed: 1, 'no-change': 234 };
    const six = await pageOf(exampleReport({ counts }));
    for (const html of [small, large, deep, six]) {
      const opened = await open(browser, html, '', { width, height, theme: 'light' });
      if (html !== large) {
        const { cause, graph, plots, table } = await opened.page.evaluate<Seen>(places);
        // The first line names it; a phone has the table of it below the graph.
        expect(await opened.page.innerText('h1')).toMatch(/readString|JsonWriter/);
        if (width > 1000) expect([cause < graph, graph < height - 200]).toEqual([true, true]);
        else expect(graph).toBeLessThan(height - 150);
        expect([plots > Math.max(cause, graph), table > plots]).toEqual([true, true]);
      }
      expect(await opened.page.isVisible('details.unchanged tbody tr')).toBe(false);
      await quiet(opened);
    }
  },
);

test('a function stands at one place in the first line, the table of causes, the details and the table of functions', async () => {
  const report = smallReport();
  const explanations = report.explanations.map((each) => ({
    ...each,
    diffs: each.diffs.map(({ diff, blame }) => ({
      diff,
      // The profile knows the file at most; the change knows the line.
      blame: { ...blame, functions: blame.functions.map((named) => ({ ...named, file: 'lib/lexer.ts', line: 907 })) },
    })),
  }));
  const opened = await open(browser, await pageOf({ ...report, explanations }));
  const { page } = opened;
  expect(await page.innerText('h1')).toContain('lib/lexer.ts:907');
  for (const where of ['.blame tbody tr:first-child', '.details .subject', '.functions tbody tr:first-child']) {
    const shown = page.locator(where).first();
    expect(await shown.locator('code').first().innerText()).toContain('readString');
    expect(await shown.locator('.place').innerText()).toBe('lib/lexer.ts:907');
    expect(await shown.locator('a').getAttribute('href')).toMatch(/lib\/lexer\.ts#L907$/);
  }
  await quiet(opened);
});

test('the changed lines stand beside the graph, each with its cost before it; on a phone below, and on paper whole', async () => {
  const html = await pageOf(changedReport());
  const box = `(() => {
    const of = (selector) => document.querySelector(selector).getBoundingClientRect();
    const [graph, hunk, cost, code] = ['.flame', '.hunk', '.hunk .cost:not(:empty)', '.hunk td code'].map(of);
    return {
      beside: hunk.left >= graph.right, below: hunk.top >= graph.bottom, graph: graph.top,
      costFirst: cost.right <= code.left && cost.right < innerWidth, wide: document.documentElement.scrollWidth - innerWidth,
    };
  })()`;
  const laptop = await open(browser, html);
  expect(await laptop.page.evaluate(box)).toMatchObject({ beside: true, costFirst: true, wide: 0 });
  expect((await laptop.page.evaluate<{ readonly graph: number }>(box)).graph).toBeLessThan(700);
  expect(await laptop.page.locator('.hunk .cost:not(:empty)').first().textContent()).toBe('480\u202fµs');
  await laptop.page.emulateMedia({ media: 'print' });
  expect(await laptop.page.evaluate(box)).toMatchObject({ wide: 0 });
  await quiet(laptop);
  const phone = await open(browser, html, '', { width: 390, height: 844, theme: 'light' });
  expect(await phone.page.evaluate(box)).toMatchObject({ below: true, costFirst: true, wide: 0 });
  expect((await phone.page.evaluate<{ readonly graph: number }>(box)).graph).toBeLessThan(844);
  await quiet(phone);
});

test('a copied picture is the graph with the verdict under it; without a clipboard it comes as a file', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  const size = await page.evaluate<readonly [number, number]>(
    `(() => { const { width, height } = document.querySelector('.flame canvas'); return [width, height]; })()`,
  );
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Copy picture' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('flamegate.png');
  const picture = PNG.sync.read(readFileSync(await download.path()));
  expect(picture.width).toBe(size[0]);
  expect(picture.height).toBeGreaterThan(size[1]);
  const colors = (top: number, bottom: number): ReadonlySet<string> =>
    new Set(
      Array.from({ length: (bottom - top) * picture.width }, (_, index) => {
        const at = (top * picture.width + index) * 4;
        return picture.data.subarray(at, at + 3).join();
      }),
    );
  // The culprit's red above, the caption's letters below.
  expect(colors(0, size[1]).has('200,75,58') || colors(0, size[1]).size > 20).toBe(true);
  expect(colors(size[1], picture.height).size).toBeGreaterThan(5);
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
    write: async ([item]) => { window.copied = (await item.getType('image/png')).size; },
  } })`);
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  expect(await page.evaluate<number>('window.copied')).toBeGreaterThan(1000);
  await quiet(opened);
});

test('a profile of 34 levels opens on its significant frame, selected, in sight and wide enough for its name', async () => {
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    const opened = await open(browser, deep, '', { width, height, theme: 'light' });
    const { page } = opened;
    expect(await page.textContent('.subject code')).toBe('com.shop.JsonWriter.escape');
    expect(await cell(page, 'self-certainty')).toContain('significant');
    // Colored pixels of the frame's own color, on one row, at least as many as its last name takes.
    const run = await page.evaluate<number>(`(() => {
      const canvas = document.querySelector('.flame canvas');
      const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      const of = (x, y) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 3)].join();
      let best = 0;
      for (let y = 4; y < height; y += 20) {
        let run = 0;
        for (let x = 0; x < width; x += 1) if (of(x, y) === '251,208,187') run += 1;
        best = Math.max(best, run);
      }
      return best;
    })()`);
    expect(run).toBeGreaterThan(45);
    const before = await page.evaluate<number>('document.querySelector(".flame .spacer").clientHeight / 20');
    expect(before).toBeLessThan(20);
    await quiet(opened);
  }
});

/** `format` changed and calls a builder below four frames that do nothing, which grew; `group` in another part grew more. */
const namedForCallees: Sketch = [
  '(all)',
  '',
  0,
  0,
  [
    ['serve', 'src/serve.js:1', 2, 2, [['format', 'src/price.js:6', 1, 1, [inTower(5, ['build', '', 10, 60])]]]],
    ['log', 'src/log.js:1', 2, 2, [['group', 'src/log.js:9', 10, 90]]],
  ],
];

function inTower(levels: number, top: Sketch): Sketch {
  return levels === 0 ? top : [`step${levels}`, 'src/steps.js:3', 0.1, 0.1, [inTower(levels - 1, top)]];
}

test('the graph opens on the function that the first line names, though others changed more by themselves', async () => {
  const report = asJsonWriterMeasured(exampleReport());
  const diff = parserDiff('cpu', namedForCallees);
  const format = diff.functions.find(({ frame }) => frame.name === 'format');
  if (format === undefined) throw new Error('format is not in the diff');
  const through = { name: 'build', isNew: false };
  const lead = { function: format, relation: 'changed' as const, file: 'src/price.js', line: 6, through };
  const blame = { functions: [lead, ...blameOf(diff).functions], explained: true };
  const explanations = report.explanations.map((each) => ({ ...each, diffs: [{ diff, blame }] }));
  for (const [width, height] of [
    [1280, 900],
    [390, 844],
  ] as const) {
    const opened = await open(browser, await pageOf({ ...report, explanations }), '', {
      width,
      height,
      theme: 'light',
    });
    const { page } = opened;
    expect(await page.textContent('h1')).toContain('format src/price.js:6, changed in this PR, calls build');
    expect(await page.textContent('.subject code')).toBe('format');
    const isWhole = 'document.querySelector(".detail").scrollWidth <= document.querySelector(".detail").clientWidth';
    expect(await page.evaluate(isWhole)).toBe(true);
    await page.locator('.blame button').getByText('group').click();
    expect(await page.textContent('.subject code')).toBe('group');
    await page.locator('.blame button').getByText('format').click();
    expect(await page.textContent('.subject code')).toBe('format');
    await quiet(opened);
  }
});

test('a search goes to its first frame, and Enter walks all of them round', async () => {
  const opened = await open(browser, deep);
  const { page } = opened;
  await page.fill('#search-functions', 'org.example.log');
  const met: (string | null)[] = [];
  const count = Number(/frame 1 of (\d+)/.exec((await page.textContent('.hits')) ?? '')?.[1]);
  expect(count).toBe(13);
  for (let step = 0; step < count; step += 1) {
    met.push(await page.textContent('.subject code'));
    expect(await page.textContent('.hits')).toBe(`frame ${step + 1} of ${count}`);
    await page.press('#search-functions', 'Enter');
  }
  expect(new Set(met).size).toBe(13);
  expect(met.every((name) => name?.startsWith('org.example.log'))).toBe(true);
  expect(await page.textContent('.hits')).toBe(`frame 1 of ${count}`);
  await page.press('#search-functions', 'Shift+Enter');
  expect(await page.textContent('.hits')).toBe(`frame ${count} of ${count}`);
  await quiet(opened);
});

test('the view of callers and callees carries the tests of its function', async () => {
  const opened = await open(browser, deep);
  const { page } = opened;
  await page.locator('.functions tbody button').getByText('escape').click();
  expect(await page.textContent('.crumbs')).toContain('Callers and callees of com.shop.JsonWriter.escape');
  expect(await cell(page, 'self-certainty')).toMatch(/^p .*, significant$/);
  expect(await cell(page, 'total-certainty')).toMatch(/^p .*, significant$/);
  await quiet(opened);
});

test('a function that is named leads to its frame, and the key f flips both sides in place', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await page.locator('.blame button').getByText('readComment').first().click();
  expect(await page.textContent('.subject code')).toBe('readComment');
  await page.locator('.flame').first().focus();
  await page.keyboard.press('f');
  expect(await page.isChecked('input[value=baseline]')).toBe(true);
  await page.keyboard.press('f');
  expect(await page.isChecked('input[value=candidate]')).toBe(true);
  expect(await page.textContent('.subject code')).toBe('readComment');
  await quiet(opened);
});

/** The same with a benchmark and functions of one letter, as minified code has. */
function tersely(report: ReturnType<typeof exampleReport>): ReturnType<typeof exampleReport> {
  const id = { suite: 'core', name: 'x' };
  const short = (sketch: Sketch): Sketch => {
    const [name, place, baseline, candidate, below = []] = sketch;
    return [name.startsWith('(') ? name : 'f', place, baseline, candidate, below.map(short)];
  };
  const diff = parserDiff('cpu', short(javaServer));
  const judgements = report.verdict.judgements.map((each, index) =>
    index === 0 ? { ...each, target: { ...each.target, id } } : each,
  );
  const explanations = report.explanations.map((each) => ({ ...each, id, diffs: [{ diff, blame: blameOf(diff) }] }));
  return { ...report, verdict: { ...report.verdict, judgements }, explanations };
}

test('every control is at least 24 pixels high and wide, also of names of one letter', async () => {
  for (const [width, html] of [
    [1280, small],
    [390, small],
    [1280, await pageOf(tersely(exampleReport()))],
  ] as const) {
    const opened = await open(browser, html, '', { width, height: 900, theme: 'light' });
    await opened.page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true; })');
    const tiny = await opened.page.evaluate<
      readonly string[]
    >(`[...document.querySelectorAll('button, select, summary, input[type=search], .chips a, #judgements a, .choice span, ${width < 640 ? '.check input' : '.check'}')]
      .filter((each) => each.offsetParent !== null)
      .filter((each) => { const box = each.getBoundingClientRect(); return box.height < 24 || box.width < 24; })
      .map((each) => each.outerHTML.slice(0, 80))`);
    expect(tiny).toEqual([]);
    await quiet(opened);
  }
});

test('on a phone the functions to look at show what they cost and what that is of, within the screen', async () => {
  const opened = await open(browser, small, '', { width: 390, height: 844, theme: 'light' });
  const rows = await opened.page.evaluate<
    readonly { readonly text: string; readonly of: string; readonly right: number }[]
  >(`[...document.querySelectorAll('.blame tbody tr')].map((row) => {
    const cell = row.querySelector('td:nth-child(3)');
    return {
      text: cell.offsetParent === null ? '' : cell.textContent,
      of: getComputedStyle(cell, '::before').content,
      right: Math.max(...[...row.children].map((each) => each.getBoundingClientRect().right)),
    };
  })`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { text, of, right } of rows) {
    expect(text.replaceAll('\u202f', ' ')).toMatch(/^[\d.]+( \S+)? → [\d.]+ /);
    expect(of).toContain('self');
    expect(right).toBeLessThanOrEqual(390);
  }
  await quiet(opened);
});

test('a function opens as a sandwich of its callers and callees, and closes again', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await page.locator('.functions tbody button').getByText('tokenize').click();
  expect(await page.textContent('.crumbs')).toContain('Callers and callees of tokenize');
  expect(await page.locator('.flame').count()).toBe(2);
  expect([await cell(page, 'total-baseline'), await cell(page, 'total-candidate')]).toEqual(['2.02 ms', '2.71 ms']);
  await page.getByRole('button', { name: 'Whole graph' }).click();
  expect(await page.locator('.flame').count()).toBe(1);
  await quiet(opened);
});

test('the keyboard alone reaches a benchmark, a frame, its numbers, zooms in and out', async () => {
  const opened = await open(browser, small);
  const { page } = opened;
  await page.locator('#judgements tbody a').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.flame').first().focus();
  // It opens on what changed; Home leads to the root.
  expect(await page.textContent('.subject code')).toBe('readString');
  await page.keyboard.press('Home');
  const item = page.locator('.flame [role=treeitem]').first();
  for (const [key, name] of [
    ['ArrowDown', 'main'],
    ['ArrowDown', 'parse'],
    ['ArrowDown', 'tokenize'],
    ['ArrowDown', 'readString'],
    ['ArrowRight', 'readNumber'],
    ['ArrowLeft', 'readString'],
    ['ArrowUp', 'tokenize'],
  ] as const) {
    await page.keyboard.press(key);
    expect(await page.textContent('.subject code')).toBe(name);
    expect(await item.textContent()).toMatch(new RegExp(`^${name}[,:].*self .* total `));
  }
  expect(await item.getAttribute('aria-level')).toBe('4');
  await page.keyboard.press('Enter');
  expect(await page.textContent('.crumbs')).toContain('Zoomed to tokenize');
  await page.keyboard.press('Escape');
  expect(await page.textContent('.crumbs')).not.toContain('Zoomed');
  await quiet(opened);
});

test('a deep link opens its benchmark with its view and search', async () => {
  const report = smallReport();
  const other = report.verdict.judgements.find(({ kind }) => kind === 'improvement')?.target.id.name ?? '';
  const opened = await open(browser, small, `#benchmark/core/${encodeURIComponent(other)}`);
  expect(await opened.page.textContent('#benchmark-title')).toBe(other);
  await quiet(opened);
  const searched = await open(
    browser,
    small,
    '#benchmark/core/parser%2Ftokenize%20large%20file?query=lexer&view=baseline',
  );
  expect(await searched.page.inputValue('#search-functions')).toBe('lexer');
  expect(await searched.page.isChecked('input[value=baseline]')).toBe(true);
  await quiet(searched);
});

test('of several regressions the largest opens, which stands first in the table', async () => {
  const opened = await open(browser, await pageOf(exampleReport({ counts: { regression: 4, improvement: 1 } })));
  const first = await opened.page.locator('#judgements tbody a').first().textContent();
  expect(first).not.toBe('parser/tokenize large file');
  expect(await opened.page.textContent('#benchmark-title')).toBe(first);
  await quiet(opened);
});

test('300 benchmarks can be searched by name and kind', async () => {
  const opened = await open(browser, large);
  const { page } = opened;
  await page.selectOption('#filter select', 'inconclusive');
  expect(await page.locator('#judgements tbody tr:visible').count()).toBe(9);
  await page.selectOption('#filter select', '');
  await page.fill('#filter input', 'tokenize large');
  expect(await page.locator('#judgements tbody tr:visible').count()).toBe(1);
  await quiet(opened);
});

test('sixty hostile names of benchmarks and functions run nothing and break nothing', async () => {
  const base = exampleReport({ counts: { regression: 1, 'no-change': hostileNames.length } });
  const [regression, ...others] = base.verdict.judgements;
  if (regression === undefined) throw new Error('The example has a regression');
  const named = others.map((judgement, index) => ({
    ...judgement,
    target: { ...judgement.target, id: { suite: 'core', name: hostileNames[index] ?? '' } },
  }));
  const sketch: Sketch = ['(all)', '', 0, 0, hostileNames.map((name): Sketch => [name, `src/${name}.js:3`, 100, 160])];
  const diff = parserDiff('cpu', sketch);
  const explanations = base.explanations.map((each) => ({ ...each, diffs: [{ diff, blame: blameOf(diff) }] }));
  const report = { ...base, verdict: { ...base.verdict, judgements: [regression, ...named] }, explanations };
  const opened = await open(browser, await pageOf(report));
  const { page } = opened;
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  expect(await page.locator('#judgements tbody tr').count()).toBe(61);
  expect(await page.locator('.functions tbody tr').count()).toBe(40);
  await page.locator('#judgements details summary').click();
  await page.locator('.flame').first().focus();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press(step === 0 ? 'ArrowDown' : 'ArrowRight');
  for (const link of (await page.locator('#judgements tbody a').all()).slice(0, 20)) {
    const text = await link.textContent();
    await link.click();
    // Following a link is announced to the page after the click has ended.
    await page.waitForSelector(
      `#judgements a[data-benchmark="${await link.getAttribute('data-benchmark')}"][aria-current]`,
    );
    expect(await page.textContent('#benchmark-title')).toBe(text);
  }
  expect(dialogs).toEqual([]);
  expect(await page.locator('img, iframe, object, embed, script:not(#data):not(:last-of-type)').count()).toBe(0);
  await quiet(opened);
});

test('no long name, remark or changed line is wider than a phone or a sheet of paper', async () => {
  const report = changedReport();
  const name = 'tests/bench.py::test_generate_schema_of_everything[1G-json]';
  const judgements = report.verdict.judgements.map((each) => {
    if (each.kind === 'regression') return { ...each, target: { ...each.target, id: { ...each.target.id, name } } };
    if (each.kind !== 'inconclusive') return each;
    const { shift: _, test: __, ...rest } = each;
    const detail = 'the time budget was spent first';
    return { ...rest, reasons: [{ code: 'not-measured' as const, detail, needsMs: 50_000, budgetMs: 180_000 }] };
  });
  const explanations = report.explanations.map((each) => ({ ...each, id: { ...each.id, name } }));
  const html = await pageOf({ ...report, verdict: { ...report.verdict, judgements }, explanations });
  for (const [width, media] of [
    [390, 'screen'],
    [1000, 'print'],
  ] as const) {
    const opened = await open(browser, html, '', { width, height: 844, theme: 'light' });
    await opened.page.emulateMedia({ media });
    const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await opened.page.evaluate(wider), media).toBe(0);
    await quiet(opened);
  }
});

test('on a phone no row of the table of benchmarks is cut off, whatever its metric, unit and interval', async () => {
  const metrics = [
    { name: 'bandwidth', unit: 'MB/s', better: 'higher', assume: 'nothing' },
    { name: 'allocations per request (reported)', unit: 'count', better: 'lower', assume: 'nothing' },
    { name: 'throughput-per-thread', unit: 'op/s', better: 'higher', assume: 'nothing' },
  ] as const;
  const report = exampleReport({ counts: { regression: 3, improvement: 3, inconclusive: 3 } });
  const judgements = report.verdict.judgements.map((each, index) => {
    const metric = metrics[index % 3] ?? allocMetric;
    const ratio = (each.shift?.ratio ?? 1) * (index === 4 ? 12_345 : 1);
    const shift = { ratio, low: ratio * 0.98, high: ratio * 1.02 };
    return { ...each, shift, target: { id: { suite: 'core', name: `a parser ${index}` }, metric } };
  });
  const html = await pageOf({ ...report, verdict: { ...report.verdict, judgements }, explanations: [] });
  for (const width of [390, 360]) {
    const opened = await open(browser, html, '', { width, height: 844, theme: 'light' });
    const hidden = await opened.page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('#judgements .scroll')].map((each) => each.scrollWidth - each.clientWidth)`,
    );
    expect(
      hidden.every((each) => each <= 0),
      `${width}: ${hidden}`,
    ).toBe(true);
    await quiet(opened);
  }
});

test('on paper the page is light and nothing is cut off by a scroll box', async () => {
  const opened = await open(browser, small, '', { width: 1000, height: 900, theme: 'dark' });
  const { page } = opened;
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  const cut = await page.evaluate(
    '[...document.querySelectorAll(".tall, .flame")].filter((box) => box.scrollHeight > box.clientHeight + 1).length',
  );
  expect(cut).toBe(0);
  expect(await page.locator('.tools').isVisible()).toBe(false);
  await quiet(opened);
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
  ])('axe finds no serious violation on a %s', async (_, width, height) => {
    const opened = await open(browser, small, '', { width, height, theme });
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

test('the file is under 500 KB before its data', async () => {
  const empty = await pageOf(exampleReport({ counts: {} }));
  expect(empty.length).toBeLessThan(500_000);
  expect((await pageAssets()).script).not.toContain('</script');
});
