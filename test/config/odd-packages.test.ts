import fc from 'fast-check';
import { expect, test } from 'vitest';
import { globMatcher } from '../../src/text/glob.ts';
import { long } from '../support/long.ts';
import { init } from './init-of.ts';

const lock = { 'package-lock.json': '{}' };
const bench = `import { bench } from 'mitata';\n`;
const beside = { 'bench/package.json': '{"dependencies":{"mitata":"1"}}', 'bench/a.js': bench };

test.each([
  [{ ...lock, 'package.json': '{"workspaces":["packages/*","!packages/old"]}' }, ['npm ci', 'cd bench && npm install']],
  [{ ...lock, 'package.json': '{"workspaces":["*","!bench"]}' }, ['npm ci', 'cd bench && npm install']],
  [{ ...lock, 'package.json': '{"workspaces":["!old","./bench/"]}' }, undefined],
  [{ ...lock, 'package.json': '{"workspaces":{"packages":["ben*"]}}' }, undefined],
  [
    { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': `packages:\n  - 'packages/**'\n  - '!**/test/**'\n` },
    ['pnpm install --frozen-lockfile', 'cd bench && npm install'],
  ],
  [{ 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': `packages: ['packages/*', bench]\n` }, undefined],
  [
    { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': `packages:\n  - ./bench # timed\ncatalog:\n  mitata: 1\n` },
    undefined,
  ],
  [
    { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': `packages: [lib]\nonlyBuiltDependencies:\n  - bench\n` },
    ['pnpm install --frozen-lockfile', 'cd bench && npm install'],
  ],
  [
    { 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': 'packages: [lib]\n', 'bench/pnpm-lock.yaml': '' },
    ['pnpm install --frozen-lockfile', 'cd bench && pnpm install --frozen-lockfile --ignore-workspace'],
  ],
])('a bench folder is installed unless a workspace takes it in: %j', (texts, setup) => {
  expect(init({ ...beside, ...texts }).setup).toEqual(setup);
});

test('signs of globs in the name of a folder never make of one benchmark all that stands beside it', long, () => {
  const part = fc.constantFrom('@acme', '[id]', '(group)', 'a+b', 'x{y}', '!old', 'plain', 'a,b', '*');
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
      const folder = `packages/${parts.join('/')}`;
      const file = `${folder}/bench/index.js`;
      const others = [`${folder}/src/index.js`, `${folder}/src/bin.js`, 'packages/other/bench/helper.js'];
      const texts = { [file]: bench, ...Object.fromEntries(others.map((each) => [each, ''])) };
      const globs = init(texts).suites[0]?.[2];
      const matches = globMatcher(globs as readonly string[]); // third of the four, see init()
      expect([file, ...others].filter(matches)).toEqual([file]);
    }),
  );
});

test.each([
  'function d() {}\n@d\nclass A {}',
  'export class A {\n  @d run() { return 1; }\n}',
  'class A {\n  @d({ a: 1 })\n  accessor b = 1;\n}',
  `import Benchmark = require('benchmark');`,
  'import own = Other.inner;',
  'const a = 1;\nexport = a;',
  'module Own { export const a = 1; }',
])('what Node does not run gets its loader: %j', (source) => {
  const texts = { 'bench/a.ts': `${bench}import { x } from '../src/x.ts';`, 'src/x.ts': source };
  expect(init(texts).suites[0]?.[3]).toEqual(['--import', 'tsx']);
});

test.each([
  '/**\n * @d class A\n@param x class\n */\nclass A {}',
  '// @ts-ignore\nclass A {}',
  'const css = `\n@media (min-width: 1px) { }\n`; class A {}',
  `import type Benchmark = require('benchmark');`,
  'const at = "@d class A {}";',
  'declare module "x" { export const a: number; }',
])('what Node runs gets none: %j', (source) => {
  const texts = { 'bench/a.ts': `${bench}import { x } from '../src/x.ts';`, 'src/x.ts': source };
  expect(init(texts).suites[0]?.[3]).toEqual([]);
});

const esm = `import { x } from './x.ts';\nexport const y = x;`;

test.each<[string, string, string, boolean]>([
  ['{"type":"commonjs"}', 'src/y.ts', esm, true],
  ['{"type":"commonjs"}', 'src/y.js', 'export default 1;', true],
  ['{"type":"commonjs"}', 'src/y.ts', `import {\n  a,\n  b,\n} from 'node:fs';`, true],
  ['{"type":"commonjs"}', 'src/y.mts', esm, false],
  ['{"type":"commonjs"}', 'src/y.js', `const text = "export default 1"; module.exports = import('node:fs');`, false],
  ['{"type":"commonjs"}', 'src/y.ts', `import type { X } from './x.ts';\nmodule.exports = 1;`, false],
  ['{}', 'src/y.ts', esm, false],
  ['{}', 'src/y.ts', `${esm}\nconst at = __dirname;`, true],
  ['{}', 'src/y.js', `${esm}\nconst fs = require('node:fs');`, true],
  [
    '{}',
    'src/y.js',
    `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url); require('x');`,
    false,
  ],
  [
    '{}',
    'src/y.js',
    `import fs from 'node:fs';\nconst __dirname = import.meta.dirname; fs.readFileSync(__dirname);`,
    false,
  ],
  ['{"type":"module"}', 'src/y.ts', `${esm}\nconst at = __dirname;`, false],
])('what Node takes for another kind of module gets its loader: %s %s %j', (manifest, file, text, isLoaded) => {
  const texts = { 'package.json': manifest, 'src/x.ts': '', [file]: text };
  const made = init({ ...texts, 'bench/a.mts': `${bench}import { y } from '../${file}';` });
  expect(made.suites[0]?.[3]).toEqual(isLoaded ? ['--import', 'tsx'] : []);
});

test('a benchmark at the root is named alone: what a build makes has its ending too', () => {
  const built = {
    ...lock,
    'package.json': '{"name":"own","main":"dist/i.js","scripts":{"build":"tsc"}}',
    'src/i.ts': '',
  };
  const files = (texts: object) => init({ ...built, ...texts }).suites[0]?.[2];
  expect(files({ 'benchmark.js': `${bench}import own from 'own';` })).toEqual(['benchmark.js']);
  expect(files({ 'a.bench.js': bench })).toEqual(['**/*.bench.js']);
});

test('what configures a tool is no benchmark, whatever it is called', () => {
  const { notes } = init({
    'src/a.bench.ts': `import { bench } from 'vitest';`,
    'vitest.bench.config.ts': 'export default {};',
  });
  expect(notes).not.toContain('vitest.bench.config.ts');
});

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['@lib/x', { 'tsconfig.json': '{"compilerOptions":{"paths":{"@lib/*":["./src/*"]}}}' }, ['--import', 'tsx']],
  ['src/x', { 'tsconfig.json': '{"compilerOptions":{"baseUrl":"."}}' }, ['--import', 'tsx']],
  ['src/x', { 'bench/tsconfig.json': '{"extends":"../base.json"}', 'base.json': '{}' }, []],
  ['lib', { 'tsconfig.json': '{"compilerOptions":{"paths":{"lib":["./src/x"]}}}' }, ['--import', 'tsx']],
  [
    'lib',
    {
      'tsconfig.json': '{"compilerOptions":{"paths":{"lib":["./src/x"]}}}',
      'package.json': '{"devDependencies":{"lib":"1"}}',
    },
    [],
  ],
  ['node:fs', { 'tsconfig.json': '{"compilerOptions":{"baseUrl":".","paths":{"*":["./src/*"]}}}' }, []],
])('what only tsconfig.json explains gets its loader: %s %j', (name, texts, flags) => {
  const own = { 'bench/a.ts': `${bench}import { x } from '${name}';`, 'src/x.ts': 'export const x = 1;', ...lock };
  expect(init({ ...own, ...texts }).suites[0]?.[3]).toEqual(flags);
});

test.each([
  [{ source: './src/i.ts', import: './dist/i.js' }, true],
  [{ browser: './src/i.ts', development: './src/i.ts', default: './dist/i.js' }, true],
  [{ deno: './src/i.ts', node: { types: './dist/i.d.ts', import: './dist/i.js' } }, true],
  [{ import: './src/i.ts', source: './dist/i.js' }, false],
  [{ types: './dist/i.d.ts', node: './src/i.ts', default: './dist/i.js' }, false],
])('a build is for what Node takes of exports, not for what bundlers do: %j', (exported, isBuilt) => {
  const texts = {
    ...lock,
    'package.json': '{"workspaces":["packages/*"],"scripts":{"build":"tsc -b"}}',
    'packages/own/package.json': JSON.stringify({ name: '@x/own', exports: { '.': exported } }),
    'packages/own/src/i.ts': '',
    'bench/a.js': `${bench}import { x } from '@x/own';`,
  };
  expect(init(texts).setup).toEqual(isBuilt ? ['npm ci', 'npm run build'] : undefined);
});

test('a condition that the benchmarks are started with, or that vite takes, leads to the sources', () => {
  const texts = (exported: object, tool: string, script = 'node bench/a.js') => ({
    ...lock,
    'package.json': JSON.stringify({ workspaces: ['packages/*'], scripts: { build: 'tsc -b', bench: script } }),
    'packages/own/package.json': JSON.stringify({ name: '@x/own', exports: { '.': exported } }),
    'packages/own/src/i.ts': '',
    'bench/a.js': `import { bench } from '${tool}';\nimport { x } from '@x/own';`,
  });
  const ours = { '@own/source': './src/i.ts', default: './dist/i.js' };
  expect(init(texts(ours, 'mitata')).setup).toEqual(['npm ci', 'npm run build']);
  for (const flags of ['--conditions=@own/source', '-C @own/source', '--conditions @own/source']) {
    expect(init(texts(ours, 'mitata', `node ${flags} bench/a.js`)).setup, flags).toBeUndefined();
  }
  const development = { development: './src/i.ts', default: './dist/i.js' };
  expect(init(texts(development, 'vitest')).setup).toBeUndefined();
  expect(init(texts(development, 'mitata')).setup).toEqual(['npm ci', 'npm run build']);
});

test.each([
  ['own/sub', { '.': './src/i.js', './sub': './dist/sub.js' }, true],
  ['own/sub', { '.': './dist/i.js', './sub': './src/sub.js' }, false],
  ['own/deep/x', { '.': './src/i.js', './deep/*': { types: './dist/*.d.ts', import: './dist/*.js' } }, true],
  ['own/deep/i', { '.': './dist/i.js', './deep/*': './src/*.js' }, false],
  ['own', { '.': './src/i.js', './sub': './dist/sub.js' }, false],
])('what %s leads to is built where it is not in git: %j', (name, exported, isBuilt) => {
  const texts = {
    ...lock,
    'package.json': JSON.stringify({ name: 'own', exports: exported, scripts: { build: 'tsc' } }),
    'src/i.js': '',
    'src/sub.js': '',
    'bench/a.js': `${bench}import { x } from '${name}';`,
  };
  expect(init(texts).setup).toEqual(isBuilt ? ['npm ci', 'npm run build'] : undefined);
});

test('a package of the workspace is built for what it exports below its name, and what a build makes for WebAssembly', () => {
  const own = { name: '@x/own', exports: { '.': './src/i.js', './sub': './dist/sub.js' }, scripts: { build: 'tsc' } };
  const texts = {
    ...lock,
    'package.json': '{"workspaces":["packages/*"]}',
    'packages/own/package.json': JSON.stringify(own),
    'packages/own/src/i.js': '',
    'bench/a.js': `${bench}import { x } from '@x/own/sub';`,
  };
  expect(init(texts).setup).toEqual(['npm ci', 'npm run build --workspace packages/own']);
  const made = {
    ...lock,
    'package.json': '{"scripts":{"build":"wasm-pack build"}}',
    'bench/a.js': `${bench}import '../pkg/own.js';`,
  };
  expect(init(made).setup).toEqual(['npm ci', 'npm run build']);
});

test('where the root builds nothing, each package is built after those that it needs', () => {
  const manifest = (name: string, needs: readonly string[]) =>
    JSON.stringify({
      name,
      main: 'dist/i.js',
      scripts: { build: 'tsc' },
      dependencies: Object.fromEntries(needs.map((each) => [each, '*'])),
    });
  const texts = {
    ...lock,
    'package.json': '{"workspaces":["packages/*"]}',
    'packages/a/package.json': manifest('a', ['c', 'b', 'left-pad']),
    'packages/b/package.json': manifest('b', ['a', 'c']),
    'packages/c/package.json': manifest('c', []),
    'packages/d/package.json': manifest('d', []),
    'bench/a.js': `${bench}import x from 'a';`,
  };
  const of = (folder: string) => `npm run build --workspace packages/${folder}`;
  expect(init(texts).setup).toEqual(['npm ci', of('c'), of('b'), of('a')]);
});
