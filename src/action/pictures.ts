/** Flame graph diffs as pictures for the comment: one a benchmark, of what decided it. */

import { readPngAssets } from '../cli/report-assets.ts';
import { renderPng } from '../report/flame/png.ts';
import { renderFlameSvg } from '../report/flame/svg.ts';
import type { Report } from '../report/report.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';

/** More would be a gallery; the report has them all. */
const mostPictures = 5;

/** PNG by `benchmarkKey`. */
export async function drawPictures(report: Report): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const { id, diffs } of report.explanations.slice(0, mostPictures)) {
    const [first] = diffs;
    if (first === undefined) continue;
    const svg = renderFlameSvg(first.diff, { title: id.name });
    pictures.set(benchmarkKey(id), await renderPng(svg, readPngAssets()));
  }
  return pictures;
}
