/** Flame graph diffs as pictures for the comment. */
import { readPngAssets } from '../app/report-assets.ts';
import { decisivePictures } from '../report/flame/picture.ts';
import { renderPng } from '../report/flame/png.ts';
import type { Report } from '../report/report.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';

/** More would be too long; the report has them all. */
const mostPictures = 3;

/** PNG by `benchmarkKey`. */
export async function drawPictures(report: Report): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const { id, svg } of decisivePictures(report, mostPictures)) {
    pictures.set(benchmarkKey(id), await renderPng(svg, readPngAssets()));
  }
  return pictures;
}
