// Writes the notices of everything bundled into dist/ to dist/licenses.txt: their licences ask for it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const notice = /^(licen[cs]e|copying|notice)/i;

/** Folder of the package a module belongs to, by its path. */
function packageFolder(id) {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
}

export function licenses() {
  const folders = new Set(['node_modules/@resvg/resvg-wasm']);
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const folder = packageFolder(id);
          if (folder !== undefined) folders.add(folder);
        }
      }
      const texts = new Map([...folders].map(textOf));
      const source = [...texts]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, text]) => text)
        .join('\n');
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
    },
  };
}

function textOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => notice.test(file))
    .sort();
  const body = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  const head = `${name} ${version} (${license ?? 'see below'})`;
  return [name, `${head}\n${'='.repeat(head.length)}\n\n${body || `Published under the licence ${license}.`}\n`];
}
