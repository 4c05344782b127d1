/** Files that JavaScript may load another time than the one it was looked at. */
import { expect, test } from 'vitest';
import {
  type Loads,
  loadsIn,
  namedBy,
  reachableLater,
  readableLater,
} from '../../src/harness/javascript/witness/later.ts';
import { parseScript } from '../../src/harness/javascript/witness/syntax.ts';

const changed = ['src/late.js', 'src/deep/index.js', 'lib/other.js', 'data/late.json', 'docs/guide.md', 'package/x.js'];

function ranCode(source: string): readonly Loads[] {
  const tree = parseScript(source, true);
  if (tree === undefined) throw new Error(`cannot be parsed: ${source}`);
  const folderOfPackage = (name: string) => (name === 'own' ? 'package/' : undefined);
  return [loadsIn({ path: 'src/core.js', tree, unreached: new Set<never>(), folderOfPackage })];
}

function reached(source: string, listed: readonly string[] = []): readonly string[] {
  return reachableLater(changed, ranCode(source), { listed: new Set(listed), below: [], contents: [] });
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
  ["const require = createRequire(import.meta.url); require('./late');", ['src/late.js']],
  ["const load = createRequire(import.meta.url); load('./late');", ['src/late.js']],
  ["import { createRequire } from 'node:module'; const f = () => typeof require;", []],
  ["const f = () => new Worker(new URL('./late.js', import.meta.url));", ['src/late.js']],
  ['var __require = ((x) => typeof require !== "undefined" ? require : x)();', []],
  ['const f = () => __webpack_require__(17);', []],
  ['define((require, exports) => { require.main === exports; });', []],
  ["const f = (kind) => read('../data/' + kind + '.json', 'late');", ['src/late.js', 'data/late.json']],
  ["const f = () => readdirSync('../data');", ['data/late.json']],
  ['const f = () => readdirSync(import.meta.dirname);', []],
])('of %s the files are %j', (source, expected) => {
  expect(reached(source).toSorted()).toEqual(expected.toSorted());
});

test.each([
  'const f = (x) => import(x);',
  'const f = (x) => require(x);',
  "const f = () => import('#own');",
  'const load = require;',
  'const f = (names) => names.map(require);',
  'const f = (x) => require.resolve(x);',
  'const f = (x) => module.require(x);',
  'const f = (x) => Module._load(x);',
  'const load = createRequire(import.meta.url); const f = (x) => load(x);',
  'const load = createRequire(import.meta.url); const other = load;',
  'const f = (x) => createRequire(import.meta.url)(x);',
  "import { createRequire as make } from 'node:module'; const f = (x) => make(import.meta.url)(x);",
  'const { createRequire: make } = Module;',
  'const make = Module.createRequire;',
  'const f = (x) => new Worker(x);',
  'const f = (x) => new Worker(new URL(x, import.meta.url));',
])('%s may load any code', (source) => {
  expect(reached(source)).toEqual(changed.filter((path) => !path.endsWith('.md')));
});

test('of a folder that is listed with all below it every file may be read', () => {
  const tree = parseScript('const x = 1;', true);
  if (tree === undefined) throw new Error('it can be parsed');
  const ran = [loadsIn({ path: 'src/core.js', tree, unreached: new Set<never>(), folderOfPackage: () => undefined })];
  const reads = { listed: new Set<string>(), contents: [] };
  expect(reachableLater(changed, ran, { ...reads, below: ['src'] })).toEqual(['src/late.js', 'src/deep/index.js']);
  expect(reachableLater(changed, ran, { ...reads, below: [''] })).toEqual(changed);
});

test('of a folder that is listed every file may be read', () => {
  expect(reached('const x = 1;', ['docs'])).toEqual(['docs/guide.md']);
});

test('what is loaded by its name may be a file that a build made', () => {
  const tree = parseScript("const f = () => import('./chunk'); const g = () => import('./made.js');", true);
  if (tree === undefined) throw new Error('it can be parsed');
  const ran = [loadsIn({ path: 'dist/core.js', tree, unreached: new Set<never>(), folderOfPackage: () => undefined })];
  expect(namedBy(ran)).toEqual(expect.arrayContaining(['dist/chunk.js', 'dist/chunk/index.js', 'dist/made.js']));
});

test.each([
  ["const f = () => readFileSync(new URL('./late.js', import.meta.url));", ['src/late.js']],
  ["const f = () => statSync('src/late.js').size;", ['src/late.js']],
  ["const f = () => readFileSync('src/' + ['la', 'te'].join('') + '.js');", ['src/late.js']],
  ["const f = () => readdirSync('src').map((name) => readFileSync(name));", ['src/late.js', 'src/deep/index.js']],
  ["const { open } = promises; const f = () => readdir('lib').then(([name]) => open(name));", [...changed.slice(0, 3)]],
  ["const f = () => readdirSync('src');", []],
  ["import { x } from './late.js';", []],
  ["const f = () => import('./late.js');", []],
  ["const f = () => require('./late.js');", []],
  ['const x = 1;', []],
])('of %s the files of code that ran count whole: %j', (source, expected) => {
  const reads = { listed: new Set<string>(), below: [], contents: [] };
  const code = changed.filter((path) => path.endsWith('.js'));
  expect(readableLater(code, ranCode(source), reads).toSorted()).toEqual(expected.toSorted());
  // A folder that it listed when it was looked at, it may read another time.
  const listed = readableLater(code, ranCode(source), { ...reads, listed: new Set(['lib']) });
  expect(listed.includes('lib/other.js')).toBe(/readFile|stat|open/.test(source));
});

const elsewhere = [
  'zebra.tpl',
  'src/zebra.tpl',
  'far/zebra.tpl',
  'public/zebra.xyz',
  'scripts/go.sh',
  'README.md',
  'conf/lab.ini',
];

function reachedOf(source: string, outsideTexts: readonly string[] = []): readonly string[] {
  return reachableLater(elsewhere, ranCode(source), { listed: new Set(), below: [], contents: [], outsideTexts });
}

test.each([
  ["const f = (x) => readFileSync(x + '.tpl');", ['zebra.tpl', 'src/zebra.tpl']],
  ["const f = (x) => add(x + '.tpl');", []],
  ["const f = (x) => readFileSync('public/' + x);", ['public/zebra.xyz']],
  ["const f = () => readFileSync('own.tpl');", []],
  ["import { execFile } from 'node:child_process';", elsewhere.filter((path) => path !== 'README.md')],
  ["const f = async () => (await import('child_process')).exec(x);", elsewhere.filter((path) => path !== 'README.md')],
  ["import { run } from 'node:test';", elsewhere.filter((path) => path !== 'README.md')],
  ["const cluster = 'cluster';", []],
])('by %s, names that come from elsewhere reach %j', (source, expected) => {
  expect(reachedOf(source).toSorted()).toEqual(expected.toSorted());
});

test('what a variable of the environment says is known, where the code names that', () => {
  expect(reachedOf('const f = () => readFileSync(process.env.LAB);', ['conf/lab.ini'])).toEqual(['conf/lab.ini']);
});

test.each([
  ['readFileSync(import.meta.filename)', true],
  ['readFileSync(new URL(import.meta.url))', true],
  ['readFileSync(fileURLToPath(import.meta.url))', true],
  ['readFileSync(__filename)', true],
  ['const { url } = import.meta; readFileSync(new URL(url))', true],
  ["readFileSync(new URL('./x.json', import.meta.url))", false],
  ['createRequire(import.meta.url); readFileSync(x)', false],
  ['readFileSync(join(dirname(fileURLToPath(import.meta.url)), x))', false],
  ['if (process.argv[1] === __filename) readFileSync(x)', false],
  ['add(import.meta.url)', false],
])('%s: whether the comments of its own file count is %j', (source, expected) => {
  const reads = { listed: new Set<string>(), below: [], contents: [] };
  expect(readableLater(['src/core.js'], ranCode(source), reads)).toEqual(expected ? ['src/core.js'] : []);
});
