/** The trend pages that both files of its tests open. */
import { createHash } from 'node:crypto';
import { buildPageScript } from '../../.ci/report-assets.js';
import { renderHistoryPage } from '../../src/report/html/history-page.ts';
import { type ExampleOptions, exampleHistory } from '../report/history/example-history.ts';

/** 300 benchmarks of 500 runs. */
export const largeHistory: ExampleOptions = { commits: 500, benchmarks: 300, processes: 6 };

/** What makes a page of an example's history, with the script built once. */
export async function historyPages(): Promise<(options?: ExampleOptions) => string> {
  const script = await buildPageScript('history');
  const assets = { script, scriptHash: createHash('sha256').update(script).digest('base64') };
  return (options) => renderHistoryPage(exampleHistory(options), assets);
}
