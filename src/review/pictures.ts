/** Flame graph diffs as pictures for the comment. */
import { readPngAssets } from '../app/report-assets.ts';
import type { Report } from '../report/report.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';

/** More would be too long; the report has them all. */
const mostPictures = 3;

/** PNG by `benchmarkKey`. */
export async function drawPictures(report: Report): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  // Most pull requests are green, and a rasterizer is large.
  if (report.explanations.length === 0) return pictures;
  const { decisivePictures } = await import('../report/flame/picture.ts');
  const { renderPng } = await import('../report/flame/png.ts');
  for (const { id, svg } of decisivePictures(report, mostPictures)) {
    pictures.set(benchmarkKey(id), await renderPng(svg, readPngAssets()));
  }
  return pictures;
}
