/** The report and speedscope on the same 50,000 frames, taking turns: neither opening nor answering may take us longer. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { DiffNode } from '../../src/profile/diff-result.ts';
import { readFolded } from '../../src/profile/formats/folded.ts';
import { writers } from '../../src/profile/formats/write.ts';
import { blameOf, randomDiff } from '../report/example-diff.ts';
import { exampleReport } from '../report/example-report.ts';
import { pageOf } from '../report/html/page.ts';
import { launch } from './browser.ts';
import { needing } from './tools.ts';

const test = needing('chromium', 'npm');

let work = '';
let browser: Browser;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'flamegate-beside-'));
  writeFileSync(join(work, 'package.json'), '{}');
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', 'speedscope@1.25.0'], { cwd: work });
  const diff = randomDiff(50_000, 5);
  const report = exampleReport();
  const explanations = report.explanations.map((each) => ({ ...each, diffs: [{ diff, blame: blameOf(diff) }] }));
  writeFileSync(join(work, 'report.html'), await pageOf({ ...report, explanations }));
  const profile = readFolded(new TextEncoder().encode([...stacksOf(diff.root, [])].join('\n')));
  const content = Buffer.from(writers.speedscope(profile)).toString('base64');
  writeFileSync(join(work, 'load.js'), `speedscope.loadFileFromBase64('x.speedscope.json', '${content}')`);
  browser = await launch();
}, 300_000);

afterAll(async () => {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
});

function* stacksOf(node: DiffNode, path: readonly string[]): Generator<string> {
  for (const child of node.children) {
    const names = [...path, child.frame.name];
    const self = Math.round(child.candidate.self * 1000);
    if (self > 0) yield `${names.join(';')} ${self}`;
    yield* stacksOf(child, names);
  }
}

const settled = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))';

async function openOurs(page: Page): Promise<void> {
  await page.goto(`file://${join(work, 'report.html')}`);
  await page.waitForSelector('.flame canvas');
}

async function openSpeedscope(page: Page): Promise<void> {
  const index = join(work, 'node_modules/speedscope/dist/release/index.html');
  await page.goto(`file://${index}#localProfilePath=${join(work, 'load.js')}`);
  await page.getByText('Sandwich').waitFor();
  await page.waitForFunction('document.querySelectorAll("canvas").length > 1');
}

/** Until the graph answers a pointer, in ms; the median of seven places. */
const hover = `(async () => {
  const { left, top, width } = [...document.querySelectorAll('canvas')].map((each) => each.getBoundingClientRect()).filter(({ height }) => height > 100).at(-1);
  const times = [];
  for (let round = 0; round < 7; round++) {
    const at = { clientX: left + width * (0.2 + round * 0.08), clientY: top + 50, bubbles: true };
    const start = performance.now();
    document.elementFromPoint(at.clientX, at.clientY).dispatchEvent(new MouseEvent('mousemove', at));
    await ${settled};
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[3];
})()`;

async function timesOf(
  opening: (page: Page) => Promise<void>,
): Promise<{ readonly paint: number; readonly hover: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const start = performance.now();
  await opening(page);
  await page.evaluate(settled);
  const paint = performance.now() - start;
  const answer = await page.evaluate<number>(hover);
  await page.close();
  return { paint, hover: answer };
}

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? 0;

test('opening and pointing take no longer than in speedscope', async () => {
  const ours: Awaited<ReturnType<typeof timesOf>>[] = [];
  const theirs: typeof ours = [];
  for (let round = 0; round < 3; round++) {
    ours.push(await timesOf(openOurs));
    theirs.push(await timesOf(openSpeedscope));
  }
  for (const what of ['paint', 'hover'] as const) {
    expect(median(ours.map((each) => each[what])), what).toBeLessThan(median(theirs.map((each) => each[what])));
  }
}, 200_000);
