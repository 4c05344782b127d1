/** What both files of tests of the report's page need: its largest report, silence and places to point at. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { blameOf, randomDiff } from '../report/example-diff.ts';
import { exampleReport } from '../report/example-report.ts';
import type { Opened } from './browser.ts';

/** 300 benchmarks, and a diff of 50,000 frames. */
export function largeReport(): ReturnType<typeof exampleReport> {
  const report = exampleReport({ counts: { regression: 1, inconclusive: 9, 'no-change': 290 } });
  const diff = randomDiff(50_000, 5);
  return {
    ...report,
    explanations: report.explanations.map((each) => ({ ...each, diffs: [{ diff, blame: blameOf(diff) }] })),
  };
}

/** Every page ends by showing that it was silent. */
export async function quiet({ page, complaints, requests }: Opened): Promise<void> {
  expect(complaints).toEqual([]);
  expect(requests).toEqual([]);
  await page.close();
}

/** Middle of a frame on the canvas: rows are 20 pixels, root first. */
export async function pointTo(
  page: Page,
  row: number,
  share: number,
): Promise<{ readonly x: number; readonly y: number }> {
  const canvas = page.locator('.flame canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('The canvas is not in sight');
  return { x: box.x + box.width * share, y: box.y + row * 20 + 10 };
}
