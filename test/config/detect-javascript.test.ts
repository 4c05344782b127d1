import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { planInit } from '../../src/config/init.ts';
import { parseConfig } from '../../src/config/parse.ts';

/** Suites and setup that init writes for a repository of these files, and what it says. */
function init(texts: Readonly<Record<string, string>>) {
  const { files, notes } = planInit(
    {
      files: Object.keys(texts),
      texts: new Map(Object.entries(texts)),
      ...(texts['package.json'] === undefined ? {} : { packageJson: texts['package.json'] }),
      defaultBranch: 'main',
    },
    {
      pullRequests: 'own-branches',
      action: 'owner/flamegate@v1',
      harnesses: ['tinybench', 'vitest', 'mitata', 'benchmarkjs'],
    },
  );
  const text = files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
  const { suites, setup } = parseConfig(text, 'x');
  const first = files.find(({ path }) => path === 'bench-config/first.bench.mjs')?.text;
  const written = suites.map(({ name, harness, files: globs, flags }) => [name, harness, globs, flags]);
  return { suites: written, setup, notes: notes.join('\n'), first };
}

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
  expect(suite?.[2]).toEqual(['bench/**/*.js']);
});

test('a file that names no tool is given its Bench, or has vitest’s globals, or what the package depends on', () => {
  const vitest = { 'package.json': '{"devDependencies":{"vitest":"4"}}', ...lock };
  const harness = (texts: Readonly<Record<string, string>>) => init(texts).suites.map(([, name]) => name);
  expect(harness({ ...vitest, 'a.bench.js': 'export default (bench) => bench.add();' })).toEqual(['tinybench']);
  expect(harness({ ...vitest, 'a.bench.js': `describe('x', () => { bench('y', () => {}); });` })).toEqual(['vitest']);
  expect(harness({ 'a.bench.js': `import { test, expect } from 'vitest';` })).toEqual(['tinybench']);
  expect(harness({ 'test/unit.js': `import { bench } from 'vitest';` })).toEqual(['tinybench']);
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
  for (const imported of ['./x.ts', '../lib/index.ts', '@scope/package', 'node:fs']) {
    const made = init({ ...source, 'src/x.bench.ts': bench(imported) });
    expect(made.suites[0]?.[3], imported).toEqual([]);
    expect(made.notes).toContain('Node 22.18 or newer runs TypeScript');
  }
  const installed = { 'package.json': '{"devDependencies":{"tsx":"4"}}', ...lock };
  expect(flagsOf({ ...source, ...installed, 'src/x.bench.ts': bench('./x.ts') })).toEqual([['--import', 'tsx']]);
  expect(init({ ...source, ...installed, 'src/x.bench.ts': bench('./x') }).notes).not.toContain('install');
  expect(flagsOf({ ...source, 'src/x.bench.js': bench('./x') })).toEqual([[]]);
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
  expect(setupOf({ ...byName, 'yarn.lock': '__metadata:\n' })).toEqual(['yarn install --immutable', 'yarn run build']);
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
