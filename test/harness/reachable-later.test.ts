/** Files that JavaScript may load another time than the one it was looked at. */
import { expect, test } from 'vitest';
import { reachableLater } from '../../src/harness/javascript/witness/later.ts';
import { parseScript } from '../../src/harness/javascript/witness/syntax.ts';

const changed = ['src/late.js', 'src/deep/index.js', 'lib/other.js', 'data/late.json', 'docs/guide.md', 'package/x.js'];

function reached(source: string, listed: readonly string[] = []): readonly string[] {
  const tree = parseScript(source, true);
  if (tree === undefined) throw new Error(`cannot be parsed: ${source}`);
  const folderOfPackage = (name: string) => (name === 'own' ? 'package/' : undefined);
  const ran = [{ path: 'src/core.js', tree, unreached: new Set<never>(), folderOfPackage }];
  return reachableLater(changed, ran, { listed: new Set(listed), contents: [] });
}

test.each([
  ["const f = () => import('./late.js');", ['src/late.js']],
  ["const f = () => require('./late');", ['src/late.js']],
  ["const f = () => require('./deep');", ['src/deep/index.js']],
  ["const f = () => import('../lib/other.js');", ['lib/other.js']],
  ["const f = (x) => import('../lib/' + x);", ['lib/other.js']],
  [`const f = (x) => import(\`../lib/\${x}.js\`);`, ['lib/other.js']],
  ["const f = () => import('own');", ['package/x.js']],
  ["const f = () => import('lodash');", []],
  ["const paths = ['./late.js'];", ['src/late.js']],
  ["const f = (read) => read('data/' + 'late.json');", ['data/late.json', 'src/late.js']],
  ["import { x } from './late.js';", []],
  ["export * from './late.js';", []],
  ['const x = 1;', []],
])('of %s the files are %j', (source, expected) => {
  expect(reached(source).toSorted()).toEqual(expected.toSorted());
});

test.each(['const f = (x) => import(x);', 'const f = (x) => require(x);', "const f = () => import('#own');"])(
  '%s may load any code',
  (source) => {
    expect(reached(source)).toEqual(changed.filter((path) => !path.endsWith('.md')));
  },
);

test('of a folder that is listed every file may be read', () => {
  expect(reached('const x = 1;', ['docs'])).toEqual(['docs/guide.md']);
});
