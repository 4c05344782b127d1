import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { planInit } from '../../src/config/init.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { init } from './init-of.ts';

const lock = { 'package-lock.json': '{}' };

test('files belong to the tool they import, wherever they stand and whatever they are called', () => {
  const { suites, notes } = init({
    'benchmark/sort.js': `import { Bench } from 'tinybench';`,
    'src/count.bench.ts': `import { bench, describe } from "vitest";\nimport { count } from './count.ts';`,
    'src/count.ts': '',
    'perf/new.mjs': `import { bench, run } from 'mitata';`,
    'perf/old.js': `const Benchmark = require('benchmark');`,
    'perf/old2.js': `import Benchmark from 'benchmark';`,
    'scripts/bench.cjs': `const { Suite } = require('benchmark');`,
    'bench/readme.md': `import 'mitata'`,
    'src/index.js': `import 'tinybench';`,
  });
  expect(suites).toEqual([
    ['tinybench', 'tinybench', ['benchmark/**/*.js'], []],
    ['vitest', 'vitest', ['src/**/*.bench.ts'], []],
    ['mitata', 'mitata', ['perf/**/*.mjs'], []],
    ['benchmarkjs', 'benchmarkjs', ['perf/**/*.js', 'scripts/**/*.cjs'], []],
  ]);
  expect(notes).toContain('3 files are written for benchmarkjs: suite benchmarkjs.');
  expect(notes).toContain('benchmark/sort.js is written for tinybench: suite tinybench.');
});

test('a folder that holds other scripts too is named file by file', () => {
  const files = {
    'bench/a.js': `import 'mitata';`,
    'bench/b.js': `import 'tinybench';`,
    'bench/helper.js': 'export const random = 4;',
    'bench/deep/c.js': `import 'mitata';`,
  };
  expect(init(files).suites).toEqual([
    ['mitata', 'mitata', ['bench/a.js', 'bench/deep/c.js'], []],
    ['tinybench', 'tinybench', ['bench/b.js'], []],
  ]);
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`bench/${i}.js`, `import 'mitata';`]));
  const [suite] = init({ ...many, 'bench/helper.js': '' }).suites;
  expect(suite?.[2]).toEqual(['bench/*.js']);
});

test('a file that names no tool is given its Bench, or has vitest’s globals, or what the package depends on', () => {
  const vitest = { 'package.json': '{"devDependencies":{"vitest":"4"}}', ...lock };
  const harness = (texts: Readonly<Record<string, string>>) => init(texts).suites.map(([, name]) => name);
  expect(harness({ ...vitest, 'a.bench.js': 'export default (bench) => bench.add();' })).toEqual(['tinybench']);
  expect(harness({ ...vitest, 'a.bench.js': `describe('x', () => { bench('y', () => {}); });` })).toEqual(['vitest']);
  expect(harness({ 'a.bench.js': `import { test, expect } from 'vitest';` })).toEqual(['tinybench']);
  const timed = { ...vitest, 'scripts/a.benchmark.js': `console.time('x'); resize(); console.timeEnd('x');` };
  expect(init(timed).notes).toContain('scripts/a.benchmark.js: named as benchmarks, but written for none of');
  expect(harness({ 'test/unit.js': `import { bench } from 'vitest';` })).toEqual(['tinybench']);
});

test('files that end in .perf are benchmarks where they import a tool, found by that ending or the name they share', () => {
  const given = { 'package.json': '{"devDependencies":{"tinybench":"6","vitest":"4"}}', ...lock };
  const timed = `import { Bench } from 'tinybench'; const bench = new Bench(); bench.add('x', () => {}); await bench.run();`;
  const packages = Object.fromEntries(['a', 'b', 'c'].map((name) => [`packages/${name}/index.perf.js`, timed]));
  const beside = { 'packages/a/index.js': '', 'packages/a/parse.perf.js': `console.log(performance.now());` };
  expect(init({ ...given, ...packages, ...beside }).suites).toEqual([
    ['core', 'tinybench', ['packages/**/index.perf.js'], []],
  ]);
  const own = { 'src/sort.perf.ts': timed, 'src/merge.perf.ts': timed, 'src/sort.ts': '' };
  expect(init({ ...given, ...own }).suites).toEqual([['core', 'tinybench', ['src/**/*.perf.ts'], []]]);
});

test.each([
  [`import autocannon from 'autocannon'; import cluster from 'node:cluster'; autocannon({ url });`],
  [
    `import { hrtime } from 'node:process'; const a = hrtime.bigint(); for (let i = 0; i < 9; i++) sort(); print(hrtime.bigint() - a);`,
  ],
])('a file named as a benchmark that times or loads by itself is of no installed tool: %s', (text) => {
  const given = { 'package.json': '{"devDependencies":{"tinybench":"6","mitata":"1"}}', ...lock };
  const { suites } = init({ ...given, 'a/index.bench.js': text });
  expect(JSON.stringify(suites)).not.toContain('a/');
});

test.each([
  [
    `import Bench from './lib/bench.js'; const bench = new Bench(); bench('x').add('y', () => {}).run();`,
    'benchmarkjs',
  ],
  [`import { bench } from './lib/bench.js'; bench('x').add('y', () => {}).run();`, 'benchmarkjs'],
  [`bench('x', () => {});`, 'vitest'],
])('a bench that the file makes or imports is not the global of vitest: %s', (text, harness) => {
  const { suites } = init({
    'package.json': '{"devDependencies":{"vitest":"4"}}',
    ...lock,
    'bench/colors.bench.js': text,
    'bench/lib/bench.js': `import Benchmark from 'benchmark'; export const bench = (name) => new Benchmark.Suite(name); export default bench;`,
  });
  // What nothing else uses is a benchmark of its own.
  expect(suites[0]?.[1]).toBe(harness);
  expect(suites.filter(([, each]) => each === 'vitest')).toHaveLength(harness === 'vitest' ? 1 : 0);
});

test('TypeScript that Node alone cannot load gets its loader, and the note says to install it', () => {
  const bench = (imported: string) => `import { bench } from 'vitest';\nimport { x } from '${imported}';`;
  const flagsOf = (texts: Readonly<Record<string, string>>) => init(texts).suites.map(([, , , flags]) => flags);
  const source = { 'src/x.ts': '', 'lib/index.ts': '' };
  for (const imported of ['./x', './x.js', '../lib', '@/x', '~/x']) {
    const made = init({ ...source, 'src/x.bench.ts': bench(imported) });
    expect(made.suites[0]?.[3], imported).toEqual(['--import', 'tsx']);
    expect(made.notes).toContain('npm install --save-dev tsx');
  }
  for (const [file, words] of [
    ['pnpm-lock.yaml', 'pnpm add --save-dev tsx'],
    ['yarn.lock', 'yarn add --dev tsx'],
    ['bun.lock', 'bun add --dev tsx'],
  ] as const) {
    expect(init({ ...source, [file]: '', 'src/x.bench.ts': bench('./x') }).notes).toContain(words);
  }
  for (const imported of ['./x.ts', '../lib/index.ts', '@scope/package', 'node:fs']) {
    const made = init({ ...source, 'src/x.bench.ts': bench(imported) });
    expect(made.suites[0]?.[3], imported).toEqual([]);
    expect(made.notes).toContain('Node 22.18 or newer runs TypeScript');
  }
  const installed = { 'package.json': '{"devDependencies":{"tsx":"4"}}', ...lock };
  expect(flagsOf({ ...source, ...installed, 'src/x.bench.ts': bench('./x.ts') })).toEqual([['--import', 'tsx']]);
  expect(init({ ...source, ...installed, 'src/x.bench.ts': bench('./x') }).notes).not.toContain('install');
});

test('JavaScript that imports as bundlers do gets its loader too; what require finds does not need one', () => {
  const flagsOf = (texts: Readonly<Record<string, string>>) => init(texts).suites.map(([, , , flags]) => flags);
  const mitata = `import { bench } from 'mitata';`;
  const source = {
    'bench/data.js': '',
    'src/index.js': '',
    'src/deep.js': `export * from './deeper'`,
    'src/deeper.js': '',
  };
  for (const name of ['./data', '../src', '../src/deep.js']) {
    expect(flagsOf({ ...source, 'bench/a.js': `${mitata} import x from '${name}';` }), name).toEqual([
      ['--import', 'tsx'],
    ]);
    expect(flagsOf({ ...source, 'bench/a.js': `require('mitata'); require('${name}');` }), name).toEqual(
      name.endsWith('.js') ? [['--import', 'tsx']] : [[]],
    );
  }
  for (const type of [
    " * @param {import('./data').Data} data",
    "/** @type {import('./data').Data} */",
    "// import x from './data'",
    "const read = (data /* */) => data; /** @type {typeof import('./data')} */",
  ]) {
    expect(flagsOf({ ...source, 'bench/a.js': `${mitata}\n${type}\n` }), type).toEqual([[]]);
  }
  for (const name of ['./data.js', '../src/index.js', '../src/deeper.js', '../dist/x', 'data']) {
    expect(flagsOf({ ...source, 'bench/a.js': `${mitata} import x from '${name}';` }), name).toEqual([[]]);
  }
});

test('TypeScript that Node does not strip gets its loader, wherever it stands', () => {
  const bench = `import { bench } from 'mitata'; import { x } from '../src/x.ts';`;
  const flagsOf = (source: string) => init({ 'bench/a.ts': bench, 'src/x.ts': source }).suites[0]?.[3];
  for (const source of [
    'export enum Kind { a, b }',
    'const enum Kind { a }',
    'namespace Own { export const a = 1; }',
    'class A { constructor(private readonly b: number) {} }',
    `import { y } from './y';`,
  ]) {
    expect(init({ 'bench/a.ts': bench, 'src/x.ts': source, 'src/y.ts': '' }).suites[0]?.[3], source).toEqual([
      '--import',
      'tsx',
    ]);
  }
  for (const source of [
    `import type { Y } from './y';`,
    'declare enum Kind { a }',
    'class A { constructor(b: number) {} private readonly c = 1; }',
    'const text = "enum Kind { a }";',
  ]) {
    expect(flagsOf(source), source).toEqual([]);
  }
});

test('benchmarks of one name in many packages are found by it, and not with all that stands beside them', () => {
  const names = ['along', 'area', 'bbox'];
  const texts = Object.fromEntries(
    names.flatMap((name) => [
      [`packages/${name}/bench.ts`, `import 'benchmark';`],
      [`packages/${name}/index.ts`, ''],
      [`packages/${name}/test.ts`, ''],
    ]),
  );
  expect(init(texts).suites[0]?.[2]).toEqual(['packages/**/bench.ts']);
  expect(init({ ...texts, 'packages/own/bench.ts': 'export const data = 1;' }).suites[0]?.[2]).toEqual(
    names.map((name) => `packages/${name}/bench.ts`),
  );
});

test('what a build makes is built in each checkout, with the repository’s own package manager', () => {
  const manifest = {
    'package.json':
      '{"name":"own","exports":{".":{"types":"./dist/i.d.ts","import":"./dist/i.js"}},"scripts":{"build":"tsc"}}',
  };
  const setupOf = (texts: Readonly<Record<string, string>>) => init({ ...manifest, ...texts }).setup;
  const relative = { 'a.bench.mjs': `import { x } from './dist/i.js'; export default () => {};` };
  const byName = { 'a.bench.mjs': `import { x } from 'own'; export default () => {};` };
  expect(setupOf({ ...relative, ...lock })).toEqual(['npm ci', 'npm run build']);
  expect(setupOf({ ...byName, 'pnpm-lock.yaml': '' })).toEqual(['pnpm install --frozen-lockfile', 'pnpm run build']);
  expect(setupOf({ ...byName, 'yarn.lock': '# yarn lockfile v1\n' })).toEqual([
    'yarn install --frozen-lockfile',
    'yarn run build',
  ]);
  expect(setupOf({ ...byName, 'yarn.lock': '__metadata:\n' })).toEqual([
    'YARN_NODE_LINKER=node-modules yarn install --immutable',
    'YARN_NODE_LINKER=node-modules yarn run build',
  ]);
  expect(setupOf({ ...byName, ...lock, 'dist/i.js': '' })).toBeUndefined();
  expect(setupOf({ 'a.bench.mjs': `import './src/i.js'; export default () => {};`, ...lock })).toBeUndefined();
  expect(setupOf({ ...byName, ...lock, 'package.json': '{"name":"own","main":"dist/i.js"}' })).toBeUndefined();
});

test('a package without a lock file is installed all the same, and told to commit one', () => {
  const { setup, notes } = init({
    'package.json': '{"dependencies":{"ms":"2"}}',
    'a.bench.mjs': 'export default () => {};',
  });
  expect(setup).toEqual(['npm install']);
  expect(notes).toContain('Commit a lock file');
  expect(init({ 'package.json': '{"name":"x"}' }).setup).toBeUndefined();
});

test('the first benchmark names the package’s own entry, and that a build makes it', () => {
  const first = (packageJson: string, files: Readonly<Record<string, string>> = {}) =>
    init({ 'package.json': packageJson, ...files }).first;
  expect(first('{"main":"./src/index.js"}', { 'src/index.js': '' })).toContain(
    "// import * as library from '../src/index.js';\nexport",
  );
  expect(first('{"exports":"./dist/index.js"}')).toContain("from '../dist/index.js'; // made by a build");
  expect(first('{}')).not.toContain('library');
});

test('in a monorepo the globs find every package’s benchmarks and nothing else', () => {
  const benches = ['packages/core/bench/a.bench.ts', 'packages/app/src/b.bench.ts', 'packages/app/src/c.bench.js'];
  const texts = Object.fromEntries(benches.map((file) => [file, `import { bench } from 'vitest';`]));
  const { suites } = init({ ...texts, 'packages/app/src/c.js': '', 'packages/core/package.json': '{"name":"core"}' });
  const globs = suites.flatMap(([, , each]) => each as readonly string[]); // third of the four, see init()
  const matches = picomatch([...globs]);
  expect([...benches, 'packages/app/src/c.js'].filter((file) => matches(file))).toEqual(benches);
});

test('a bench folder with packages of its own is installed too, unless a workspace takes it in', () => {
  const texts = {
    'package.json': '{"name":"own","main":"index.js"}',
    'index.js': '',
    'bench/package.json': '{"dependencies":{"benchmark":"2"}}',
    'bench/index.js': `const { Suite } = require('benchmark'); const own = require('..');`,
  };
  expect(init({ ...texts, ...lock }).setup).toEqual(['npm ci', 'cd bench && npm install']);
  expect(init({ ...texts, ...lock, 'bench/package-lock.json': '{}' }).setup).toEqual(['npm ci', 'cd bench && npm ci']);
  expect(init({ ...texts, ...lock, 'package.json': '{"workspaces":["bench"]}' }).setup).toBeUndefined();
  expect(
    init({ ...texts, 'pnpm-lock.yaml': '', 'pnpm-workspace.yaml': `packages:\n  - 'be*'\n` }).setup,
  ).toBeUndefined();
});

test('a benchmark that a bundler makes runnable is told with what its bundle needs; one whose imports are declared is not', () => {
  const scripts = { build: 'rolldown -c', benchmark: 'cross-env A=1 node --expose-gc dist/cases.js' };
  const manifest = (dependencies: object) => JSON.stringify({ scripts, dependencies });
  const bench = `import { bench } from 'mitata'; import { old } from 'own9'; import { now } from 'ownNext/x';`;
  const texts = { 'perf/cases.mjs': bench, 'package.json': '{"name":"own"}', ...lock };
  const { notes } = init({ ...texts, 'perf/package.json': manifest({ mitata: '1', own9: '9' }) });
  expect(notes).toContain(
    'perf/cases.mjs imports ownNext/x, which no package.json declares: the script "benchmark" runs perf/dist/cases.js',
  );
  expect(notes).toContain('keep mitata out of it (external: ["mitata"])');
  expect(notes).toContain('command: cd perf && npm run benchmark.');
  const declared = { ...texts, 'perf/package.json': manifest({ mitata: '1', own9: '9', ownNext: '1' }) };
  expect(init(declared).notes).not.toContain('which no package.json declares');
  const inGit = { ...texts, 'perf/package.json': manifest({ mitata: '1' }), 'perf/dist/cases.js': '' };
  expect(init(inGit).notes).not.toContain('which no package.json declares');
});

test('a submodule that benchmarks, or what they import, read is filled by setup; another is not', () => {
  const modules = '[submodule "a"]\n\tpath = test/data/suite\n[submodule "b"]\n\tpath = docs/theme\n';
  const read = (text: string) =>
    init({
      'bench/a.js': `import 'mitata'; import './data.js';`,
      'bench/data.js': text,
      '.gitmodules': modules,
      ...lock,
    }).setup;
  const filled = ['git submodule update --init -- test/data/suite', 'npm ci'];
  expect(read(`new URL('../test/data/suite/trees', import.meta.url)`)).toEqual(filled);
  expect(read(`readFileSync('test/data/suite/a.json')`)).toEqual(filled);
  expect(read(`join(__dirname, '../test/data/suite/')`)).toEqual(filled);
  expect(read(`readFileSync('test/data/suites.json')`)).toBeUndefined();
});

test('what a package calls #x, or exports beside its package.json, is built like its entry', () => {
  const build = { scripts: { build: 'tsc' } };
  const bench = { 'benchmark/a.js': `import Benchmark from 'benchmark'; import { x } from '#lib/x';`, ...lock };
  for (const target of ['./dist/src/*.js', { node: './dist/*.node.js', import: './dist/*.js' }, ['./dist/*.js']]) {
    const manifest = { ...build, name: 'own', imports: { '#other': './a.js', '#lib/*': target } };
    expect(init({ ...bench, 'package.json': JSON.stringify(manifest) }).setup).toEqual(['npm ci', 'npm run build']);
  }
  const inGit = { ...build, name: 'own', imports: { '#lib/*': './src/*.js' } };
  expect(init({ ...bench, 'package.json': JSON.stringify(inGit), 'src/x.js': '' }).setup).toBeUndefined();
  const exported = {
    ...build,
    name: 'own',
    exports: {
      './package.json': './package.json',
      './x': './src/x.js',
      '.': { types: './dist/i.d.mts', default: './dist/i.js' },
    },
  };
  const byName = { 'benchmark/a.js': `import Benchmark from 'benchmark'; import { x } from 'own';`, ...lock };
  expect(init({ ...byName, 'package.json': JSON.stringify(exported), 'src/x.js': '' }).setup).toEqual([
    'npm ci',
    'npm run build',
  ]);
});

test('what a build makes is found behind helpers and by the package folder, and a package builds itself where the root does not', () => {
  const texts = {
    'package.json': '{"name":"root","workspaces":["packages/*"]}',
    'packages/own/package.json': '{"name":"@x/own","main":"dist/i.js","scripts":{"build":"tsc"}}',
    'packages/own/src/i.ts': '',
    'packages/own/bench/a.bench.mjs': `import { run } from './lib/cases.js'; export default () => {};`,
    'packages/own/bench/lib/cases.js': `import { one } from './deeper.js';`,
    'packages/own/bench/lib/deeper.js': `export * from '@x/own';`,
  };
  expect(init({ ...texts, ...lock }).setup).toEqual(['npm ci', 'npm run build --workspace packages/own']);
  expect(init({ ...texts, 'pnpm-lock.yaml': '' }).setup).toEqual([
    'pnpm install --frozen-lockfile',
    'pnpm --filter @x/own... run build',
  ]);
  expect(init({ ...texts, 'yarn.lock': '' }).setup).toEqual([
    'YARN_NODE_LINKER=node-modules yarn install --immutable',
    'YARN_NODE_LINKER=node-modules yarn workspace @x/own run build',
  ]);
  const byFolder = { 'packages/own/bench/lib/deeper.js': `module.exports = require('../..');` };
  expect(init({ ...texts, ...byFolder, ...lock }).setup).toEqual(['npm ci', 'npm run build --workspace packages/own']);
  const turbo = { 'package.json': '{"workspaces":["packages/*"],"scripts":{"build":"turbo run build"}}' };
  expect(init({ ...texts, ...turbo, ...lock }).setup).toEqual(['npm ci', 'npm run build']);
});

test('folders that only mean benchmarks are looked into; scripts that workers run and helpers are left out', () => {
  const bench = `import { Bench } from 'tinybench';`;
  const found = (path: string, text = bench) => init({ [path]: text, ...lock }).suites.flatMap((suite) => suite[2]);
  for (const path of [
    'benchs/a.js',
    'benchmarking/a.ts',
    '__benchmarks__/a.mjs',
    'perf-testing/a.mjs',
    'src/__bench__/a.js',
  ]) {
    expect(found(path).join(), path).toMatch(/^(?:benchs|benchmarking|__benchmarks__|perf-testing|src)\//);
  }
  const worker = `const { workerData, parentPort } = require('worker_threads'); const Benchmark = require('benchmark');`;
  const { suites } = init({ 'bench/thread.js': worker, 'bench/cases.js': 'exports.a = 1', 'bench/real.js': bench });
  expect(suites).toEqual([['core', 'tinybench', ['bench/real.js'], []]]);
});

test('what a helper starts by its address is its worker, and no benchmark though it uses the helper; one that registers by itself is', () => {
  const task = `import { execute } from './helper.mjs'; export default new ThreadWorker(execute);`;
  for (const start of [
    `new Pool(4, new URL('./task.mjs', import.meta.url))`,
    `new Worker('./task.mjs')`,
    `new SharedWorker("./task.mjs", { type: 'module' })`,
  ]) {
    const helper = `import { Bench } from 'tinybench'; export const pool = () => ${start};`;
    const run = `import { pool } from './helper.mjs'; pool();`;
    const texts = { 'bench/helper.mjs': helper, 'bench/task.mjs': task, 'bench/run.mjs': run, ...lock };
    expect(init(texts).suites, start).toEqual([['core', 'tinybench', ['bench/run.mjs'], []]]);
    const own = { ...texts, 'bench/task.mjs': `import { Bench } from 'tinybench';` };
    expect(init(own).suites[0]?.[2], start).toContain('bench/task.mjs');
  }
});

test('where the Node at hand runs no TypeScript, tsx is installed by the package manager that is there', () => {
  const texts = {
    'package.json': '{"devDependencies":{"tinybench":"6"}}',
    'bench/a.ts': `import { Bench } from 'tinybench';`,
  };
  const plan = (lockFile: string) =>
    planInit(
      {
        files: [...Object.keys(texts), lockFile],
        texts: new Map(Object.entries(texts)),
        packageJson: texts['package.json'],
        defaultBranch: 'main',
        stripsTypes: false,
      },
      { pullRequests: 'own-branches', action: 'o/f@v1' },
    ).files.find(({ path }) => path.endsWith('flamegate.yml'))?.text ?? '';
  const npm = parseConfig(plan('package-lock.json'), 'x');
  expect(npm.setup).toEqual(['npm ci', 'npm install --no-save tsx']);
  expect(npm.suites[0]?.flags).toEqual(['--import', 'tsx']);
  expect(parseConfig(plan('pnpm-lock.yaml'), 'x').setup?.[1]).toMatch(/^pnpm add .* tsx$/);
});

test.each([
  ['benchmark.mjs', `import { deflate } from '../src/index.ts';`],
  ['benchmark.mjs', `import { run } from './helper.mjs';`],
])('a script that imports TypeScript, itself or through another, needs what loads it: %s, %s', (name, importing) => {
  const texts = {
    'package.json': '{"devDependencies":{"benchmark":"2"}}',
    'package-lock.json': '{}',
    [`bench/${name}`]: `import Benchmark from 'benchmark';\n${importing}\nnew Benchmark.Suite().add('a', () => {});`,
    'bench/helper.mjs': `export { deflate as run } from '../src/index.ts';`,
    'src/index.ts': 'export const deflate = (text: string): string => text;',
  };
  const plan = (stripsTypes: boolean) =>
    planInit(
      {
        files: Object.keys(texts),
        texts: new Map(Object.entries(texts)),
        packageJson: texts['package.json'],
        defaultBranch: 'main',
        stripsTypes,
      },
      { pullRequests: 'own-branches', action: 'o/f@v1' },
    );
  const configOf = (stripsTypes: boolean) =>
    parseConfig(plan(stripsTypes).files.find(({ path }) => path.endsWith('flamegate.yml'))?.text ?? '', 'x');
  expect(configOf(false).suites[0]?.flags).toEqual(['--import', 'tsx']);
  expect(configOf(false).setup).toContain('npm install --no-save tsx');
  expect(configOf(true).suites[0]?.flags).toEqual([]);
  expect(plan(true).notes.join('\n')).toContain('Node 22.18 or newer runs TypeScript benchmarks as they are');
});

test.each([
  '/**\n * @example\n * import { parse } from "own";\n */\n',
  '// const own = require("own");\n',
  '/* import "../dist/index.js" */\n',
  'import type { Tree } from "own";\n',
  'import type { Tree } from "../dist/index.js";\n',
])('what documentation and types import needs no build: %s', (text) => {
  const { setup, notes } = init({
    ...lock,
    'package.json':
      '{"name":"own","main":"dist/index.js","scripts":{"build":"tsc"},"devDependencies":{"tinybench":"6"}}',
    'bench/a.js': `import { Bench } from 'tinybench';\nimport { parse } from '../src/index.js';`,
    'src/index.js': `${text}export const parse = () => {};`,
  });
  expect(setup ?? []).toEqual([]);
  expect(notes).not.toContain('what a build makes');
});

test('workflows install the profiler that says which function it was', () => {
  const workflow = (...files: readonly string[]) =>
    planInit(
      {
        files,
        texts: new Map(files.includes('pom.xml') ? [['pom.xml', '<artifactId>jmh-core</artifactId>']] : []),
        defaultBranch: 'main',
      },
      { pullRequests: 'own-branches', action: 'o/f@v1' },
    ).files.find(({ path }) => path === '.github/workflows/flamegate.yml')?.text ?? '';
  expect(workflow('tests/test_bench_a.py')).toContain('py-spy');
  expect(workflow('Cargo.toml', 'benches/a.rs')).toMatch(/linux-tools[\s\S]*perf_event_paranoid/);
  expect(workflow('pom.xml')).toContain('async-profiler');
  expect(workflow('go.mod', 'a_test.go', 'bench/a.bench.mjs')).not.toMatch(/py-spy|linux-tools|async-profiler/);
});

test('a test that only speaks of benchmarks is none, whatever it is called', () => {
  const none = { 'package.json': '{"devDependencies":{"vitest":"4"}}', ...lock };
  const suites = (texts: Readonly<Record<string, string>>) =>
    init({ ...none, ...texts }).suites.map(([, name, globs]) => [name, globs]);
  const example = [['tinybench', ['bench-config/**/*.bench.mjs']]];
  expect(
    suites({
      'test/bench-table.test.ts': `import { expect, test } from 'vitest';\nimport { Bench } from '../src/bench.ts';\ntest('a bench', () => {\n  const bench = new Bench();\n  bench.add('x', f);\n});`,
      'bench/report.ts': `import type { Reporter } from 'vitest';\n// prints a bench\nconst benchmark = 1;`,
      'bench/shared.ts': `import { expect } from 'vitest';\nexport const options = { bench: 1 };`,
      'bench/kind.ts': `import type Benchmark from 'benchmark';`,
    }),
  ).toEqual(example);
  for (const text of [
    `import { bench, describe } from 'vitest';\nbench('x', () => {});`,
    `import {\n  describe,\n  bench,\n} from "vitest";`,
    `import { test } from 'vitest';\ntest('x', async ({ bench }) => { await bench('x', f).run(); });`,
    `import { expect } from 'vitest';\n  bench.skip('global', () => {});`,
  ]) {
    expect(suites({ 'bench/a.ts': text }), text).toEqual([['vitest', ['bench/**/*.ts']]]);
  }
});

test('benchmarks that register through a helper are found; the helper and what runs them all are not', () => {
  const { suites } = init({
    ...lock,
    'bench/helper.ts': `import { Bench } from 'tinybench';\nimport Benchmark from 'benchmark';\nexport const compare = () => {};`,
    'bench/array.ts': `import { compare } from './helper.js';`,
    'bench/object.ts': `import { compare } from './helper';`,
    'bench/object.test.ts': `import { compare } from './helper.ts';`,
    'other/bench/one.js': `import 'mitata';`,
    'other/bench/two.js': `import 'mitata';`,
    'other/bench/all.js': `import './one.js';\nimport './two.js';`,
  });
  expect(suites).toEqual([
    ['tinybench', 'tinybench', ['bench/array.ts', 'bench/object.ts'], ['--import', 'tsx']],
    ['mitata', 'mitata', ['other/bench/one.js', 'other/bench/two.js'], []],
  ]);
});

test('flags of the project’s own script stand in the suite as YAML takes them', () => {
  const { suites, notes } = init({
    'package.json': '{"scripts":{"bench":"tsx --conditions @own/source bench/a.ts"},"devDependencies":{"tsx":"4"}}',
    ...lock,
    'bench/a.ts': `import 'mitata';`,
  });
  expect(suites[0]?.[3]).toEqual(['--import', 'tsx', '--conditions', '@own/source']);
  expect(notes).toContain('your script "bench" has');
});

const workspace = (extra: Readonly<Record<string, string>>) =>
  init({
    'package.json': '{"workspaces":["packages/*"],"scripts":{"build":"nx affected --target=build"}}',
    'packages/a/package.json': '{"name":"@own/a","main":"dist/index.js","scripts":{"build":"tsc"}}',
    'packages/a/src/index.ts': '',
    'packages/b/package.json': '{"name":"@own/b","main":"dist/index.js","scripts":{"build":"tsc"}}',
    'packages/b/src/index.ts': '',
    'packages/a/a.bench.js': `import 'mitata';\nimport '@own/a';`,
    ...extra,
  }).setup;

test.each([
  ['nx, npm', { ...lock, 'nx.json': '{}' }, ['npm ci', 'npx nx run-many --target=build --projects=@own/a']],
  [
    'turbo, pnpm',
    { 'pnpm-lock.yaml': '', 'turbo.json': '{}' },
    ['pnpm install --frozen-lockfile', 'pnpm exec turbo run build --filter=@own/a'],
  ],
  [
    'turbo, yarn',
    { 'yarn.lock': '', 'turbo.json': '{}' },
    [
      'YARN_NODE_LINKER=node-modules yarn install --immutable',
      'YARN_NODE_LINKER=node-modules yarn turbo run build --filter=@own/a',
    ],
  ],
  ['none', lock, ['npm ci', 'npm run build']],
] as const)('a workspace builds what its benchmarks need, and what that needs: %s', (_, files, setup) => {
  expect(workspace(files)).toEqual(setup);
});

test('a build script that publishes is not run in every checkout', () => {
  const files = {
    ...lock,
    'bench/a.js': `import 'mitata';\nimport '../dist/index.js';`,
  };
  const packageOf = (build: string) => JSON.stringify({ main: 'dist/index.js', scripts: { build } });
  expect(init({ ...files, 'package.json': packageOf('tsc') }).setup).toEqual(['npm ci', 'npm run build']);
  expect(init({ ...files, 'package.json': packageOf('npm publish --dry-run') }).setup).toBeUndefined();
});

test('many files beside others are named by their folders, never by all of the sources', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`packages/bench/${i % 2 === 0 ? 'a' : 'b/c'}/${i}.ts`, `import 'mitata';`]),
  );
  const [suite] = init({ ...lock, ...many, 'packages/bench/a/helper.ts': '', 'packages/core/src/index.ts': '' }).suites;
  expect(suite?.[2]).toEqual(['packages/bench/a/*.ts', 'packages/bench/b/c/*.ts']);
});

test('a benchmark with a clock of its own is named, with what can be done', () => {
  const { notes, suites } = init({
    ...lock,
    'bench.js': 'console.time("x");',
    'benchmark/index.js': 'performance.now();',
  });
  expect(suites).toEqual([['core', 'tinybench', ['bench-config/**/*.bench.mjs'], []]]);
  expect(notes).toContain('bench.js, benchmark/index.js: named as benchmarks, but written for none of tinybench');
  expect(notes).toContain('harness: command, command: node bench.js.');
});

test.each(['tatami-ng', 'benny', 'bench-node', 'cronometro', 'fastbench'] as const)(
  'files of %s are found by what they import',
  (name) => {
    const { suites, notes } = init({
      'bench/a.js': `import it from '${name}';`,
      'b.bench.cjs': `require('${name}')`,
      ...lock,
    });
    expect(suites).toEqual([['core', name, ['**/*.bench.cjs', 'bench/**/*.js'], []]]);
    expect(notes).toContain(`2 files are written for ${name}: suite core.`);
  },
);

test('a file of a tool that is not known is never called one of tinybench’s', () => {
  const { suites, notes } = init({
    'package.json': '{"scripts":{"bench":"node bench/run bench"}}',
    ...lock,
    'bench/basic.bench.js': `const bench = require('matcha');\nbench('a', () => {});`,
    'bench/run.js': `const { spawn } = require('child_process');`,
    'bench/data.js': 'module.exports = [];',
  });
  expect(suites).toEqual([['core', 'tinybench', ['bench-config/**/*.bench.mjs'], []]]);
  expect(notes).toContain('bench/run.js, bench/basic.bench.js: written for matcha, which is none of tinybench');
  expect(notes).toContain('command: npm run bench. ');
});

test.each([
  `module.exports = { name: 'concat', tests: { 'concat(a, b)': function () {} } };`,
  `var a = [1];\nmodule.exports = [\n  ['slice', () => a.slice()],\n];`,
  `export default {\n  slice: () => [1].slice(),\n};`,
])('a table of functions for a runner of the project’s own is no benchmark of a tool: %s', (table) => {
  for (const dependency of ['benchmark', 'tinybench', 'vitest']) {
    const { suites, notes } = init({
      'package.json': `{"scripts":{"bench":"node scripts/run"},"devDependencies":{"${dependency}":"1"}}`,
      ...lock,
      'lib/bench/concat.bench.js': table,
    });
    expect(suites, dependency).toEqual([['core', 'tinybench', ['bench-config/**/*.bench.mjs'], []]]);
    expect(notes, dependency).toContain('lib/bench/concat.bench.js: named as benchmarks, but written for none of');
  }
});

test('a suite that is exported and registers by itself is still one', () => {
  const { suites } = init({
    'package.json': '{"devDependencies":{"benchmark":"2"}}',
    ...lock,
    'bench/a.bench.js': `const suite = new Benchmark.Suite();\nsuite.add('x', () => {});\nmodule.exports = { suite };`,
  });
  expect(suites).toEqual([['core', 'benchmarkjs', ['bench/**/*.bench.js'], []]]);
});

test('what has a clock of its own is told beside the benchmarks of a known tool; helpers are not', () => {
  const { suites, notes } = init({
    ...lock,
    'benchmarks/a.mjs': `import { bench } from 'mitata';\nimport { data } from './data.mjs';`,
    'benchmarks/b.mjs': `import { bench } from 'mitata';`,
    'benchmarks/data.mjs': 'export const data = performance.now();',
    'benchmarks/server.mjs': 'createServer();',
    'benchmarks/own.mjs': 'const start = performance.now();',
    'benchmarks/all.mjs': `import './a.mjs';\nimport './b.mjs';\nconsole.time('all');`,
  });
  expect(suites).toEqual([['core', 'mitata', ['benchmarks/a.mjs', 'benchmarks/b.mjs'], []]]);
  expect(notes).toMatch(/^benchmarks\/own\.mjs: named as benchmarks.*command: node benchmarks\/own\.mjs\.$/m);
});

test('what a script loads by a name it makes, and calls, is measured through that script alone', () => {
  const makes = `var Benchmark = require('benchmark');\nmodule.exports = function (functions) {\n  return new Benchmark.Suite().add('x', functions.x);\n};\n`;
  const runner = (loads: string): string => `['suites'].forEach(function (name) {\n  ${loads}(all).run();\n});\n`;
  for (const loads of [`require('./' + name)`, 'require(`./$' + '{name}`)', `require(path.join(__dirname, name))`])
    expect(init({ ...lock, 'perf/index.js': runner(loads), 'perf/suites/index.js': makes }).suites, loads).toEqual([
      ['core', 'benchmarkjs', ['perf/index.js'], []],
    ]);
  const { suites } = init({
    ...lock,
    'perf/suites/index.js': makes,
    'perf/sort.js': `require('benchmark')('x', () => {}).run();`,
  });
  expect(suites).toEqual([['core', 'benchmarkjs', ['perf/sort.js'], []]]);
});

test('files that only export functions are measured by the file that calls them', () => {
  const suite = (name: string) =>
    `import Benchmark from 'benchmark';\nfunction ${name}() {\n  new Benchmark.Suite().add('x', f).run();\n}\n`;
  const globs = (texts: Readonly<Record<string, string>>) =>
    init({ ...lock, ...texts }).suites.flatMap(([, , found]) => found);
  const exported = {
    'bench/one.js': `${suite('one')}export default [one];`,
    'bench/two.js': `${suite('two')}export { two };`,
  };
  for (const runner of [
    `import one from './one.js';\nimport { two } from './two.js';\nfor (const each of [...one, two]) await each();`,
    `const one = (await import('./one.js')).default; const { two } = await import('./two.js');`,
  ]) {
    expect(globs({ ...exported, 'bench/index.js': runner }), runner).toEqual(['bench/index.js']);
  }
  const common = {
    'bench/one.js': `const { Suite } = require('benchmark');\nmodule.exports = function () {\n  new Suite();\n};`,
  };
  expect(globs({ ...common, 'bench/run.js': `const one = require('./one');\none();` })).toEqual(['bench/run.js']);
  // They run by themselves, whoever else runs them.
  const own = `import Benchmark from 'benchmark';\nexport const suite = new Benchmark.Suite();\nsuite.add('x', f);`;
  const both = { 'bench/one.js': own, 'bench/two.js': own };
  const all = `import { suite } from './one.js';\nimport { suite as other } from './two.js';`;
  expect(globs({ ...both, 'bench/all.js': all })).toEqual(['bench/one.js', 'bench/two.js']);
});

test('packages into which a path leads are installed where they stand', () => {
  const { setup } = init({
    'package.json': '{}',
    ...lock,
    'benchmark/benchmark.mjs': `import { Bench } from 'tinybench';`,
    'benchmark/extra/package.json': '{"dependencies":{"marked":"1"}}',
    'benchmark/implementations/marked/index.mjs': `const marked = require('../../extra/node_modules/marked');`,
  });
  expect(setup).toEqual(['npm ci', 'cd benchmark/extra && npm install']);
});

test('benchmarks with JSX are found, and get what compiles them', () => {
  const texts = {
    'packages/tap/src/__tests__/bench/hosts.bench.tsx': `import { bench } from 'vitest';\nbench('x', () => <p />);`,
    'packages/tap/package.json': '{"devDependencies":{"vitest":"^4.0.0"}}',
  };
  expect(init({ ...lock, ...texts }).suites).toEqual([['core', 'vitest', ['packages/**/*.bench.tsx'], []]]);
  const mitata = `import { bench } from 'mitata';\nbench('x', () => <p />);`;
  for (const file of ['bench/render.tsx', 'bench/render.jsx', 'src/render.bench.jsx']) {
    const { suites, notes } = init({ ...lock, [file]: mitata });
    expect(suites[0]?.[1], file).toBe('mitata');
    expect(suites[0]?.[3], file).toEqual(['--import', 'tsx']);
    expect(notes, file).toContain(`${file} is JSX, which Node does not run`);
  }
});

test('a file that only offers functions to others is no benchmark, whatever it imports', () => {
  const offered = (text: string) =>
    init({ ...lock, 'bench/real.ts': `import { Bench } from 'tinybench';\nnew Bench();`, 'bench/it.ts': text }).suites;
  const both = ['bench/**/*.ts'];
  const imports = `import * as Benchmark from 'benchmark';\nimport * as os from 'os';\n`;
  for (const text of [
    `${imports}export const runBenchmark = (one: IBenchmark): Result[] => {\n  new Benchmark.Suite();\n};\n`,
    `${imports}export async function run(suite) {\n  suite.run();\n}\n`,
    `${imports}export interface Runner {\n  name: string;\n}\nexport type F = (x: number) => void;\n`,
    `import { type BenchmarkResult } from './real.ts';\nexport interface Found {\n  of: BenchmarkResult;\n}\n`,
    `import {\n  type A,\n  type B,\n} from 'tinybench';\nexport class Shown {\n  a: A;\n}\n`,
  ])
    expect(offered(text), text).toEqual([['core', 'tinybench', ['bench/real.ts'], []]]);
  for (const text of [
    `import { Bench } from 'tinybench';\nexport const bench = new Bench();\n`,
    `import { Bench } from 'tinybench';\nexport const bench = make();\n`,
    `import { Bench } from 'tinybench';\nexport const bench =\n  new Bench();\n`,
    `import { Bench } from 'tinybench';\nexport const a = 1;\n(async () => {\n  new Bench();\n})();\n`,
    `import { Bench } from 'tinybench';\nexport default function (bench: Bench) {\n  bench.add('x', f);\n}\n`,
  ])
    expect(offered(text), text).toEqual([['core', 'tinybench', both, []]]);
});

test('a bench folder whose package.json names no packages has none installed', () => {
  const texts = { 'bench/a.js': `import { Bench } from 'tinybench';`, 'bench/package.json': '{"type":"module"}' };
  expect(init({ ...lock, ...texts }).setup).toBeUndefined();
});

test('TypeScript that awaits outside of functions gets a package that says it is a module, where tsx loads it', () => {
  const text = `import { bench, run } from 'mitata';\nimport { find } from '../src/find';\nbench('x', find);\nawait run();\n`;
  const files = { ...lock, 'bench/find.ts': text, 'src/find.ts': 'export const find = 1;' };
  const said = { ...files, 'package.json': '{"type":"module"}' };
  const elsewhere = { ...files, 'package.json': '{"repository":{"type":"git"}}' };
  expect(init(elsewhere).setup?.at(-1)).toBe('npm pkg set type=module');
  expect(init({ ...files, 'package.json': '{"name":"x"}' }).setup?.at(-1)).toBe('npm pkg set type=module');
  expect(init(said).setup?.join()).not.toContain('type=module');
  expect(init({ ...files, 'bench/package.json': '{}' }).setup?.at(-1)).toBe('cd bench && npm pkg set type=module');
  const plain = init({ ...files, 'package.json': '{"name":"x"}', 'old.js': 'module.exports = 1;' });
  expect(plain.setup?.join()).not.toContain('type=module');
  expect(plain.notes).toContain('bench/find.ts awaits outside of functions');
  expect(plain.notes).toContain('name the file .mts');
  const within = text.replace('await run();', 'async function all() {\n  await run();\n}\nall();');
  expect(init({ ...files, 'bench/find.ts': within, 'package.json': '{}' }).setup?.join()).not.toContain('type=module');
});

test('what two suites need for one reason is said once', () => {
  const { notes } = init({
    ...lock,
    'a/bench.ts': `import { Bench } from 'tinybench';`,
    'b/bench.ts': `import Benchmark from 'benchmark';`,
    'a/package.json': '{"scripts":{"start":"tsx bench.ts"}}',
    'b/package.json': '{"scripts":{"start":"tsx bench.ts"}}',
  });
  expect(notes.split('\n').filter((note) => note.includes('your script "start" has'))).toHaveLength(1);
});

test('a build has many names, and where it has none the note says what is not in git', () => {
  const bench = { 'pkg/bench/index.js': `const { Suite } = require('benchmark');\nconst own = require('..');` };
  const root = { ...lock, 'package.json': '{"workspaces":["pkg"]}' };
  const own = (scripts: object) =>
    init({ ...root, ...bench, 'pkg/package.json': JSON.stringify({ name: 'own', main: './build/index.js', scripts }) });
  for (const name of ['build', 'compile', 'transpile', 'bundle', 'tsc', 'prepack']) {
    expect(own({ [name]: 'tsc' }).setup, name).toEqual(['npm ci', `npm run ${name} --workspace pkg`]);
  }
  expect(own({ compile: 'tsc', build: 'rollup -c' }).setup?.[1]).toBe('npm run build --workspace pkg');
  expect(own({ prepack: 'npm publish' }).notes).toContain('import what is not in git (own)');
  expect(own({ test: 'mocha' }).notes).toContain('put what makes it into setup');
  expect(own({ prepare: 'tsc' }).notes).not.toContain('not in git');
  expect(own({ compile: 'tsc' }).notes).not.toContain('not in git');
});

test('a runner that only offers functions, and what takes types of a benchmark, are none', () => {
  const code = `import { Bench } from 'tinybench';\nexport const benchmark = async () => {\n  new Bench();\n};\n`;
  const runner = `import { benchmark, type Result } from './code';\nexport const runIt = async (\n  page: Page,\n) => {\n  benchmark(page);\n};\n`;
  const types = `import { type Result } from './code';\nexport interface Row {\n  of: Result;\n}\n`;
  const main = `import { benchmark } from './code';\nbenchmark();\n`;
  const folder = { 'bench/src/code.ts': code, 'bench/src/runner.ts': runner, 'bench/src/types.ts': types };
  const { suites } = init({ ...lock, ...folder, 'bench/src/main.ts': main });
  expect(suites.map(([, tool, globs]) => [tool, globs])).toEqual([['tinybench', ['bench/src/main.ts']]]);
});

test('a Rush monorepo is installed and built by Rush, its packages as one', () => {
  const rush = `{ /* of the template */ "projects": [{ "packageName": "@x/utils", "projectFolder": "packages/utils" }] }`;
  const texts = {
    'rush.json': rush,
    'common/config/rush/pnpm-lock.yaml': '',
    'packages/utils/package.json': JSON.stringify({
      name: '@x/utils',
      main: './lib/index.js',
      scripts: { build: 'tsc' },
      devDependencies: { tinybench: '1' },
    }),
    'packages/utils/bench/index.js': `import { Bench } from 'tinybench';\nimport { clamp } from '..';`,
  };
  expect(init(texts).setup).toEqual([
    'node common/scripts/install-run-rush.js install --bypass-policy',
    'node common/scripts/install-run-rush.js build --to @x/utils',
  ]);
  expect(
    init({ ...texts, 'packages/utils/bench/index.js': `import { Bench } from 'tinybench';` }).setup,
  ).toBeUndefined();
});

test.each<[string, Readonly<Record<string, string>>, string, string?]>([
  [
    'pnpm',
    { 'package.json': '{"packageManager":"pnpm@11.2.0+sha512.ab"}' },
    'pnpm install --no-frozen-lockfile',
    'pnpm',
  ],
  ['pnpm', { 'package.json': '{}', 'pnpm-workspace.yaml': '' }, 'pnpm install --no-frozen-lockfile', 'pnpm'],
  [
    'yarn',
    { 'package.json': '{"packageManager":"yarn@4.1.0"}' },
    'YARN_NODE_LINKER=node-modules yarn install --no-immutable',
    'yarn',
  ],
  ['yarn 1', { 'package.json': '{"packageManager":"yarn@1.22.0"}' }, 'yarn install', 'yarn'],
  ['bun', { 'package.json': '{"packageManager":"bun@1.1.0"}' }, 'bun install'],
  [
    'devEngines',
    { 'package.json': '{"devEngines":{"packageManager":{"onFail":"error","name":"pnpm"}}}' },
    'pnpm install --no-frozen-lockfile',
    'pnpm',
  ],
  ['npm', { 'package.json': '{"packageManager":"npm@11.0.0"}' }, 'npm install'],
  [
    'two lock files',
    { 'package.json': '{"packageManager":"pnpm@9.0.0"}', 'package-lock.json': '{}', 'pnpm-lock.yaml': '' },
    'as its lock file says',
    'pnpm',
  ],
  [
    'a lock file of another',
    { 'package.json': '{"packageManager":"pnpm@9.0.0"}', 'package-lock.json': '{}' },
    'as its lock file says',
  ],
])('%s installs what package.json says it does, without a lock file and with several', (_, texts, install, enabled) => {
  const { files } = planInit(
    {
      files: [...Object.keys(texts), 'a.bench.mjs', 'dist.md'],
      texts: new Map([...Object.entries(texts), ['a.bench.mjs', `import './dist/x.js';\nexport default () => {};`]]),
      packageJson: '{"dependencies":{"x":"1"}}',
      defaultBranch: 'main',
    },
    { pullRequests: 'own-branches', action: 'owner/flamegate@v1' },
  );
  const textOf = (end: string) => files.find(({ path }) => path.endsWith(end))?.text ?? '';
  const { setup = [] } = parseConfig(textOf('bench-config/flamegate.yml'), 'x');
  // What a lock file says is enough needs no setup.
  expect(setup[0] ?? 'as its lock file says').toBe(install);
  expect(/corepack enable (\w+)/.exec(textOf('workflows/flamegate.yml'))?.[1]).toBe(enabled);
});

const fromHelper = `import { createBench } from 'helper.js';\ncreateBench('a').add('x', f);\n`;
const helper = `import { Bench } from 'tinybench';\nexport function createBench(name: string) {\n  return new Bench({ name });\n}\n`;

test.each<[string, Readonly<Record<string, string>>]>([
  ['baseUrl', { 'packages/b/tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src" /* where */, } }' }],
  ['paths', { 'packages/b/tsconfig.json': '{"compilerOptions":{"paths":{"helper.js":["./src/helper.ts"]}}}' }],
  [
    'a wildcard',
    { 'tsconfig.json': '{"compilerOptions":{"baseUrl":"packages","paths":{"help*":["none/*","./b/src/help*"]}}}' },
  ],
  [
    'what it extends',
    {
      'tsconfig.base.json': '{"compilerOptions":{"baseUrl":"./packages/b/src"}}',
      'packages/b/tsconfig.json': '// own\n{"extends":"../../tsconfig.base"}',
    },
  ],
  ['jsconfig.json', { 'packages/b/jsconfig.json': '{"compilerOptions":{"baseUrl":"src"}}' }],
])('a helper that %s leads to makes benchmarks of what imports it', (_, configs) => {
  const { suites } = init({
    ...configs,
    'packages/b/benchmarks/get.ts': fromHelper,
    'packages/b/benchmarks/set.ts': fromHelper,
    'packages/b/src/helper.ts': helper,
  });
  expect(suites).toEqual([['core', 'tinybench', expect.anything(), ['--import', 'tsx']]]);
  expect(suites[0]?.[2]).toEqual(['packages/b/benchmarks/get.ts', 'packages/b/benchmarks/set.ts']);
  expect(init({ 'packages/b/benchmarks/get.ts': fromHelper, 'packages/b/src/helper.ts': helper }).notes).toContain(
    'No benchmarks found',
  );
});

test('a helper beside the folder of benchmarks is followed; what a library imports is not', () => {
  const { suites } = init({
    'common.mjs': `import { Suite } from 'bench-node';\nexport function createSuite(name) {\n  return new Suite({ name });\n}\n`,
    'bench/a.mjs': `import { createSuite } from '../common.mjs';\nconst suite = createSuite('a');\nsuite.add('x', f);`,
    'bench/clock.mjs': 'const start = performance.now();',
  });
  expect(suites).toEqual([['core', 'bench-node', ['bench/a.mjs'], []]]);
});

test('a package of the workspace that makes the suites is followed, by what is called of it and not by its types', () => {
  const { suites } = init({
    'package.json': '{"workspaces":["packages/*"]}',
    'packages/bench-kit/package.json': '{"name":"@own/bench-kit","exports":"./lib/index.js"}',
    'packages/bench-kit/src/index.ts': `export { make } from './make.js';`,
    'packages/bench-kit/src/make.ts': helper.replace('createBench', 'make'),
    'packages/core-benchmarks/src/run.ts': `import { make } from '@own/bench-kit';\nmake<number>('x').add('y', f);`,
    'packages/core-benchmarks/src/scenario.ts': `import { Scenario } from '@own/bench-kit';\n@Injectable()\nexport class A implements Scenario {}`,
  });
  expect(suites).toEqual([['core', 'tinybench', ['packages/core-benchmarks/src/run.ts'], []]]);
});

test('what one benchmark finds in its folder and hands its Bench is measured through it alone', () => {
  const one = (name: string) =>
    `/**\n * @param {import("tinybench").Bench} bench\n */\nexport default function register(bench, { folder }) {\n  bench.add('${name}', f);\n}\n`;
  const run = `import { readdir } from 'node:fs/promises';\nimport { Bench } from 'tinybench';\nconst bench = new Bench();\nfor (const file of await readdir(cases)) (await import(pathToFileURL(file).href)).default(bench, { folder });\nawait bench.run();\n`;
  const cases = { 'benchmark/cases/a/index.bench.mjs': one('a'), 'benchmark/cases/b/index.bench.mjs': one('b') };
  const { suites, notes } = init({ 'benchmark/run.mjs': run, ...cases });
  expect(suites).toEqual([['core', 'tinybench', ['benchmark/run.mjs'], []]]);
  expect(notes).not.toContain('named as benchmarks');
  expect(init(cases).suites).toEqual([['core', 'tinybench', ['benchmark/**/*.bench.mjs'], []]]);
});

test.each([
  ['{"prepare":"pnpm run build","build":"tsc"}', 'pnpm-lock.yaml', false],
  ['{"postinstall":"npm run build --workspaces --if-present","tsc":"x","build":"tsc"}', 'package-lock.json', false],
  ['{"prepare":"husky","build":"tsc"}', 'package-lock.json', true],
  ['{"prepare":"npm run build:types","build":"tsc"}', 'package-lock.json', true],
  // Yarn 2 and newer run no `prepare` of the project itself.
  ['{"prepare":"yarn build","build":"tsc"}', 'yarn.lock', true],
])('scripts %s with %s: a build that the installation runs is not run twice', (scripts, lockFile, isBuilt) => {
  const { setup = [] } = init({
    'package.json': `{"name":"own","main":"dist/i.js","scripts":${scripts}}`,
    [lockFile]: '',
    'a.bench.mjs': `import 'own';\nexport default () => {};`,
  });
  expect(setup.some((command) => command.endsWith(' run build'))).toBe(isBuilt);
});

test.each([
  ['{"build":"node install/build.js","build:dist":"node scripts/dist.js"}', 'npm run build:dist'],
  ['{"build":"npm run build:dist && npm run build:docs","build:dist":"tsc"}', 'npm run build'],
  ['{"build":"tsc","build:docs":"typedoc"}', 'npm run build'],
])('of scripts %s the one is run that makes the folder of the entry', (scripts, command) => {
  const { setup } = init({
    'package.json': `{"name":"own","main":"./dist/index.cjs","scripts":${scripts}}`,
    ...lock,
    'test/bench/a.bench.mjs': `import '../../';\nexport default () => {};`,
  });
  expect(setup).toEqual(['npm ci', command]);
});

test('packages of a workspace within the repository are installed where its lock file is', () => {
  const { setup } = init({
    'package.json': '{}',
    'package-lock.json': '{}',
    'examples/mail/package.json': '{}',
    'examples/mail/pnpm-lock.yaml': '',
    'examples/mail/packages/model/package.json': '{"devDependencies":{"tinybench":"6"}}',
    'examples/mail/packages/model/a.bench.mjs': `import 'tinybench';`,
  });
  expect(setup).toEqual(['npm ci', 'cd examples/mail && pnpm install --frozen-lockfile']);
});

test('what a package’s own script starts in another way is timed by that script', () => {
  const { notes } = init({
    'package.json': '{}',
    'pnpm-lock.yaml': '',
    'benchmarks/package.json': '{"scripts":{"benchmark":"karma start"}}',
    'benchmarks/src/basic.bench.js': `suite('a', () => {\n  benchmark('b', f);\n});`,
  });
  expect(notes).toContain('command: cd benchmarks && pnpm run benchmark.');
});

test.each([
  ["lockfileVersion: '6.0'\n", '{}', 'corepack enable pnpm && corepack prepare pnpm@8 --activate'],
  ['lockfileVersion: 5.4\n', '{}', 'corepack enable pnpm && corepack prepare pnpm@7 --activate'],
  ["lockfileVersion: '9.0'\n", '{}', 'corepack enable pnpm'],
  ["lockfileVersion: '6.0'\n", '{"packageManager":"pnpm@8.15.0"}', 'corepack enable pnpm'],
])('the workflow has a pnpm that reads %j where package.json is %s', (text, manifest, step) => {
  const { files } = planInit(
    {
      files: ['package.json', 'pnpm-lock.yaml'],
      texts: new Map([
        ['package.json', manifest],
        ['pnpm-lock.yaml', text],
      ]),
      packageJson: manifest,
      defaultBranch: 'main',
    },
    { pullRequests: 'own-branches', action: 'owner/flamegate@v1' },
  );
  expect(files.find(({ path }) => path.endsWith('workflows/flamegate.yml'))?.text).toContain(`- run: ${step}`);
});

test('a build that is in git is said to hide what becomes of its sources', () => {
  const given = {
    'package.json': '{"scripts":{"build":"rollup"}}',
    ...lock,
    'benchmarks/get.js': `import { Bench } from 'tinybench';\nimport { lru } from '../dist/lru.js';`,
    'dist/lru.js': '',
  };
  const { notes, setup } = init(given);
  expect(setup).toBeUndefined();
  expect(notes).toContain(
    'benchmarks/get.js imports dist/lru.js, which is in git: a change of its sources is measured only where it has been built anew. To have that done in each checkout, write setup: ["npm ci", "npm run build"].',
  );
  expect(init({ ...given, 'package.json': '{}' }).notes).not.toContain('built anew');
});

test.each<readonly [string, object, boolean, boolean]>([
  [
    'exports of both kinds',
    { exports: { '.': { types: './x.d.ts', import: './x.mjs', require: './x.cjs' } } },
    false,
    true,
  ],
  ['nested conditions', { exports: { '.': { import: './x.mjs', require: { node: './x.cjs' } } } }, false, true],
  ['exports without a dot', { exports: { import: './x.mjs', require: './x.cjs' } }, false, true],
  ['both made', { exports: { '.': { import: './y.mjs', require: './x.cjs' } } }, true, true],
  ['a default for both', { exports: { '.': { default: './x.mjs' } } }, false, false],
  ['main beside module', { main: './x.cjs', module: './x.mjs' }, false, true],
  ['nothing but module', { module: './x.mjs' }, false, true],
  ['a main that is in git', { main: './x.mjs' }, false, false],
])('a build is run where what the benchmark asks for is made: %s', (_, entries, forImport, forRequire) => {
  const setupOf = (bench: string) =>
    init({
      ...lock,
      'package.json': JSON.stringify({ name: 'own', scripts: { build: 'rollup -c' }, ...entries }),
      'x.mjs': 'export const own = 1;',
      'bench/index.js': bench,
    }).setup;
  const way = (isBuilt: boolean) => (isBuilt ? ['npm ci', 'npm run build'] : undefined);
  for (const name of ['..', '../', 'own']) {
    const required = setupOf(`const { Suite } = require('benchmark');\nconst own = require('${name}');`);
    expect(required, `require ${name}`).toEqual(way(forRequire));
  }
  expect(setupOf(`import { Suite } from 'benchmark';\nimport { own } from 'own';`)).toEqual(way(forImport));
});
