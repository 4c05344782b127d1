/** Renders what needs files of its own: page script, fonts and the picture renderer, which lie in dist/assets. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderPng } from '../report/flame/png.ts';
import { type HtmlAssets, renderHtml } from '../report/html/html.ts';
import type { Report } from '../report/report.ts';

const folder = new URL('./assets/', import.meta.url);
const fontNames = ['DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf'] as const;

function asset(name: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(new URL(name, folder)));
}

/** At twice the size of the SVG. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const [wasm, ...fonts] = await Promise.all([asset('resvg.wasm'), ...fontNames.map(asset)]);
  if (wasm === undefined) throw new RangeError('the renderer is read first');
  return renderPng(svg, { wasm, fonts });
}

/** What the interactive page embeds. */
export async function htmlAssets(): Promise<HtmlAssets> {
  const script = Buffer.from(await asset('report.js')).toString('utf8');
  return { script, scriptHash: createHash('sha256').update(script).digest('base64') };
}

/** One self-contained page. */
export async function htmlOf(report: Report): Promise<string> {
  return renderHtml(report, await htmlAssets());
}
