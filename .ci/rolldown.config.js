// Bundles the three doors into dist/. Deterministic: the check "dist is what the sources build" compares bytes.
import { defineConfig } from 'rolldown';
import { licenses } from './licenses.js';
import { reportAssets } from './report-assets.js';

export default defineConfig({
  input: { index: 'src/action.ts', cli: 'src/cli.ts', worker: 'src/worker.ts' },
  platform: 'node',
  plugins: [reportAssets(), licenses()],
  output: {
    dir: process.env.FLAMEGATE_DIST ?? 'dist',
    format: 'esm',
    chunkFileNames: 'chunk-[name].js',
    cleanDir: true,
    minify: 'dce-only',
  },
});
