// What the report's pages and pictures need at run time, put beside the bundles into dist/assets/.
import { readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

/** A page's script as one self-executing text: `main` of the report, `history` of the trend page. For dist/ and for tests. */
export async function buildPageScript(name = 'main') {
  const input = `src/page/${name}.ts`;
  const bundle = await rolldown({ input, platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  // The text stands inside a script element, which the first such sequence would end.
  return output[0].code.trim().replaceAll('</script', '<\\/script');
}

const files = {
  'resvg.wasm': 'node_modules/@resvg/resvg-wasm/index_bg.wasm',
  'DejaVuSansMono.ttf': 'src/report/flame/fonts/DejaVuSansMono.ttf',
  'DejaVuSansMono-Bold.ttf': 'src/report/flame/fonts/DejaVuSansMono-Bold.ttf',
  'DejaVuSansMono-LICENSE.txt': 'src/report/flame/fonts/LICENSE.txt',
};

export function reportAssets() {
  return {
    name: 'report-assets',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/report.js', source: await buildPageScript() });
      this.emitFile({ type: 'asset', fileName: 'assets/history.js', source: await buildPageScript('history') });
      for (const [name, path] of Object.entries(files)) {
        this.emitFile({ type: 'asset', fileName: `assets/${name}`, source: readFileSync(path) });
      }
    },
  };
}
