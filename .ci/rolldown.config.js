// Bundles the three doors into dist/. Deterministic: the check "dist is what the sources build" compares bytes.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { sharedChunks } from './chunks.js';
import { licenses } from './licenses.js';
import { reportAssets } from './report-assets.js';

export default defineConfig({
  input: { index: 'src/action.ts', cli: 'src/cli.ts', worker: 'src/worker.ts' },
  platform: 'node',
  // Nothing imports from the doors: what they share with others may lie anywhere.
  preserveEntrySignatures: 'allow-extension',
  // The same source as ES modules, of which what is not called is left out; "browser" or not, a configuration is parsed alike.
  resolve: { alias: { yaml: fileURLToPath(new URL('../node_modules/yaml/browser/dist/index.js', import.meta.url)) } },
  plugins: [reportAssets(), licenses()],
  // @actions/core asks for OpenID tokens by an HTTP client of 700 kB, which nothing here calls.
  treeshake: { moduleSideEffects: [{ test: /\/node_modules\/(?:@actions|undici|tunnel)\//, sideEffects: false }] },
  output: {
    dir: process.env.FLAMEGATE_DIST ?? 'dist',
    format: 'esm',
    chunkFileNames: chunkFile,
    codeSplitting: sharedChunks(),
    // By their own names: letters in the order of what a file exports would change in every file that imports from it.
    minifyInternalExports: false,
    cleanDir: true,
    minify: 'dce-only',
    // Node reads and hashes every byte at each start; doc comments are for those who read src/.
    comments: { jsdoc: false },
  },
});

/** Every benchmark tool has an `entry.ts`: numbered, one more tool would rename the chunks of others. */
function chunkFile({ facadeModuleId }) {
  const tool = /\/harness\/([^/]+)\/entry\.ts$/.exec(facadeModuleId ?? '')?.[1];
  return tool === undefined ? 'chunk-[name].js' : `chunk-harness-${tool}.js`;
}
