/** Bytes the report is made with and does not carry itself: page script, picture renderer, fonts. Read when needed. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PngAssets } from '../report/flame/png.ts';
import type { HtmlAssets } from '../report/html/html.ts';

/** Beside the bundles, see .ci/report-assets.js. */
const beside: string = join(dirname(fileURLToPath(import.meta.url)), 'assets');

/**
 * Script of the report's page, with its SHA-256 in base64 for the page's Content-Security-Policy. `folder`: where the assets
 * lie; beside the bundle by default.
 */
export function readHtmlAssets(folder: string = beside): HtmlAssets {
  return readScript(join(folder, 'report.js'));
}

/** The same for the page that `history` writes. */
export function readHistoryAssets(folder: string = beside): HtmlAssets {
  return readScript(join(folder, 'history.js'));
}

function readScript(path: string): HtmlAssets {
  const script = readFileSync(path, 'utf8');
  return { script, scriptHash: createHash('sha256').update(script).digest('base64') };
}

/** The rasterizer and its fonts (regular, bold), as bytes. */
export function readPngAssets(folder: string = beside): PngAssets {
  return {
    wasm: readFileSync(join(folder, 'resvg.wasm')),
    fonts: ['DejaVuSansMono.ttf', 'DejaVuSansMono-Bold.ttf'].map((name) => readFileSync(join(folder, name))),
  };
}
