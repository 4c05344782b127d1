/** Writes a judged build to a folder: comment.md, report.html, report.json, pictures and the bundle. */
import { resolve } from 'node:path';
import { renderPng } from '../report/flame/png.ts';
import { renderHtml } from '../report/html/html.ts';
import { renderJson } from '../report/json.ts';
import type { Report } from '../report/report.ts';
import { renderBundle } from '../results/bundle.ts';
import type { Evidence } from '../results/evidence.ts';
import { commentOf, localMarker, pictureFile, picturesOf } from './artifacts.ts';
import type { Io } from './io.ts';
import { openOutputs, removeOutputs, writeOutputs } from './output-files.ts';
import { readHtmlAssets, readPngAssets } from './report-assets.ts';

export interface Written {
  readonly report: Report;
  readonly evidence: Evidence;
  readonly profiles: ReadonlyMap<string, Uint8Array>;
}

/** Returns the folder, absolute. */
export async function writeReport(io: Io, folder: string, written: Written): Promise<string> {
  const target = resolve(io.cwd, folder);
  const files = new Map<string, string | Uint8Array>();
  for (const picture of picturesOf(written.report)) {
    files.set(`${picture.name}.svg`, picture.svg);
    files.set(`${picture.name}.png`, await renderPng(picture.svg, readPngAssets()));
  }
  files.set('comment.md', commentOf(written.report, localMarker(written.report)));
  files.set('report.html', renderHtml(written.report, readHtmlAssets()));
  files.set('report.json', renderJson(written.report));
  for (const [name, bytes] of renderBundle(written)) files.set(`bundle/${name}`, bytes);
  await openOutputs(target);
  await removeOutputs(target, pictureFile);
  await writeOutputs(target, files);
  return target;
}
