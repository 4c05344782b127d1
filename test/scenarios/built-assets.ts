/** The sources find their assets beside the bundles only: what is run in this process takes those of dist/. */
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

const folder = fileURLToPath(new URL('../../dist/assets', import.meta.url));

vi.mock('../../src/app/report-assets.ts', async (original) => {
  const assets = await original<typeof import('../../src/app/report-assets.ts')>();
  return {
    readHtmlAssets: () => assets.readHtmlAssets(folder),
    readHistoryAssets: () => assets.readHistoryAssets(folder),
    readPngAssets: () => assets.readPngAssets(folder),
  };
});
