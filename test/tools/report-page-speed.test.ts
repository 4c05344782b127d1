/** How soon the report's page paints and answers, in the clock's time: no other file runs beside this one. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { pageOf } from '../report/html/page.ts';
import { launch, open } from './browser.ts';
import { largeReport, pointTo, quiet } from './report-pages.ts';
import { needing } from './tools.ts';

const test = needing('chromium');

let browser: Browser;
let large: string;

beforeAll(async () => {
  browser = await launch();
  large = await pageOf(largeReport());
});

afterAll(async () => {
  await browser.close();
});

describe('with 50,000 frames', () => {
  test('the first paint comes within a second', async () => {
    const paints: number[] = [];
    // The best of three: others of this machine may have the processor.
    for (let round = 0; round < 3; round += 1) {
      const opened = await open(browser, large);
      paints.push(
        await opened.page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime'),
      );
      await quiet(opened);
    }
    expect(Math.min(...paints)).toBeLessThan(1000);
  });

  test('hover, zoom, search, views and the filter each answer within 100 ms', async () => {
    const opened = await open(browser, large);
    const { page } = opened;
    const { x, y } = await pointTo(page, 3, 0.3);
    const times = await page.evaluate<Readonly<Record<string, number>>>(`(async () => {
      const times = {};
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const timed = async (name, act) => {
        let best = Infinity;
        for (let round = 0; round < 9; round += 1) {
          const start = performance.now();
          act(round);
          await frame();
          best = Math.min(best, performance.now() - start);
        }
        times[name] = best;
      };
      const canvas = document.querySelector('.flame canvas');
      const pick = (value) => { const input = document.querySelector('input[value=' + value + ']'); input.checked = true; input.dispatchEvent(new Event('change')); };
      await timed('hover', (round) => canvas.dispatchEvent(new MouseEvent('mousemove', { clientX: ${x} + round * 40, clientY: ${y}, bubbles: true })));
      await timed('zoom', (round) => canvas.dispatchEvent(new MouseEvent('click', { clientX: ${x}, clientY: ${y} + 20 * (round % 3), bubbles: true })));
      await timed('view', (round) => pick(['candidate', 'baseline', 'diff'][round % 3]));
      await timed('color', (round) => pick(['self', 'total'][round % 2]));
      await timed('inverted', (round) => pick(['callers', 'callees'][round % 2]));
      await timed('significant', () => document.querySelector('.check input').click());
      await timed('search', (round) => { const box = document.getElementById('search-functions'); box.value = ['parse', 'read', 'hash', 'walk', 'emit', 'flush'][round % 6]; box.dispatchEvent(new Event('input')); });
      return times;
    })()`);
    for (const [name, time] of Object.entries(times)) expect(time, name).toBeLessThan(100);
    await quiet(opened);
  });
});
