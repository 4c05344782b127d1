/** The example that `init` writes where there is no benchmark yet. */
import { entryOf } from './package-entry.ts';
import { importedPath } from './script-imports.ts';

interface Seen {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

export function firstBench({ files, texts }: Seen): string {
  const entry = entryOf(texts.get('package.json') ?? '');
  const path = entry === undefined ? undefined : importedPath('package.json', entry);
  const built = path !== undefined && !files.includes(path);
  const importing = path === undefined ? '' : `// import * as library from '../${path}';${built ? builtHint : ''}\n`;
  return `// Each bench.add() is one benchmark, run in processes of its own. Measure what your users wait for;
// use what the function returns, or the engine may leave the work out.
${importing}export default (bench) => {
  const items = Array.from({ length: 1000 }, (_, id) => ({ id, name: \`item \${(id * 7919) % 1000}\` }));
  const text = JSON.stringify(items);

  bench.add('parse 1000 items', () => JSON.parse(text));
  bench.add('sort 1000 items', () => items.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
};
`;
}

const builtHint = ' // made by a build: flamegate.yml needs setup: ["npm ci", "npm run build"]';
