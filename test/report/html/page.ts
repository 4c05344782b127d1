/** The interactive report as it is shipped, with the page script built from the sources. */
import { createHash } from 'node:crypto';
import { buildPageScript } from '../../../.ci/report-assets.js';
import { type HtmlAssets, renderHtml } from '../../../src/report/html/html.ts';
import type { Report } from '../../../src/report/report.ts';

let built: Promise<HtmlAssets> | undefined;

export async function pageAssets(): Promise<HtmlAssets> {
  built ??= buildPageScript().then((script) => ({
    script,
    scriptHash: createHash('sha256').update(script).digest('base64'),
  }));
  return built;
}

export async function pageOf(report: Report): Promise<string> {
  return renderHtml(report, await pageAssets());
}
