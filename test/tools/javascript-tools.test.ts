/**
 * vitest, mitata, benchmark.js and tsx as npm installs them: files as their documentation shows, run by the tool itself
 * first and then, unmodified, by the gate; on this Node and on Node 24.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { needing } from './tools.ts';

const test = needing('npm', 'node24');
const node24 = process.env['FLAMEGATE_NODE24'] ?? '';
const root = fileURLToPath(new URL('../..', import.meta.url));

const packages = ['mitata@1.0.34', 'benchmark@2.1.4', 'beautify-benchmark@0.2.4', 'tsx@4.23.15'];

const source = (times: number): string => `
export interface Counted {
  readonly words: number;
}

export enum Kind {
  Word,
  Space,
}

/** What the benchmarks call. */
export function count(text: string): Counted {
  let words = 0;
  for (const word of text.split(' ')) words += kindOf(word) === Kind.Word ? 1 : 0;
  return { words };
}

function kindOf(word: string): Kind {
  let seen = 0;
  for (let i = 0; i < ${times}; i++) seen = (Math.imul(seen + word.length, 31) + i) | 0;
  return seen === 1 ? Kind.Space : Kind.Word;
}

export function other(text: string): string {
  return text.split('').reverse().join('');
}
`;

const files: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}',
  '.gitignore': 'node_modules\n',
  'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./src/*"]}}}',
  'bench/mitata/words.ts': `
import { bench, boxplot, run, summary } from 'mitata';
import { count, other } from '../../src/count';

bench('other', () => other('one two three'));

boxplot(() => {
  summary(() => {
    bench('count $size words', function* (state: { get(name: string): number }) {
      const text = 'word '.repeat(state.get('size'));
      yield () => count(text);
    }).args('size', [8]);
  });
});

await run();
`,
  'bench/benchmarkjs/documented.cjs': `
var Benchmark = require('benchmark');
var suite = new Benchmark.Suite;

// add tests
suite.add('RegExp#test', function() {
  /o/.test('Hello World!');
})
.add('String#indexOf', function() {
  'Hello World!'.indexOf('o') > -1;
})
// add listeners
.on('cycle', function(event) {
  console.log(String(event.target));
})
.on('complete', function() {
  console.log('Fastest is ' + this.filter('fastest').map('name'));
})
// run async
.run({ 'async': true });
`,
  'bench/benchmarkjs/words.ts': `
import benchmarks from 'beautify-benchmark';
import Benchmark from 'benchmark';
import { count, other } from '../../src/count';

const suite = new Benchmark.Suite();
suite
  .add('other', function () {
    other('one two three');
  })
  .add('count', function () {
    count('one two three four five six');
  })
  .on('cycle', function (event: { target: unknown }) {
    benchmarks.add(event.target);
  })
  .on('complete', function (this: { filter(by: string): { map(by: string): string[] } }) {
    benchmarks.log();
    console.log('Fastest is ' + this.filter('fastest').map('name'));
  })
  .run({ async: true });
`,
  'bench/vitest/words.bench.ts': `
import { beforeAll, bench, describe, expect } from 'vitest';
import { count, other } from '@/count';

let text = '';
beforeAll(() => {
  text = 'one two three four five six';
});

describe('words', () => {
  bench('other', () => {
    other(text);
  }, { time: 50, iterations: 5, warmupTime: 10, warmupIterations: 2 });

  bench('count', () => {
    expect(count(text).words).toBe(6);
  }, { time: 50, iterations: 5, warmupTime: 10, warmupIterations: 2 });

  bench.skip('not now', () => {
    throw new Error('skipped');
  });
});
`,
  'vitest.config.mjs': `export default { resolve: { alias: { '@': import.meta.dirname + '/src' } } };\n`,
  'flamegate.yml': `
version: 1
setup: []
suites:
  - { name: mitata, harness: mitata, files: "bench/mitata/*", flags: [--import, tsx], warmup: 30ms, measure: 60ms, metrics: time }
  - { name: benchmarkjs, harness: benchmarkjs, files: "bench/benchmarkjs/*", flags: [--import, tsx], warmup: 30ms, measure: 60ms, metrics: time }
  - { name: vitest, harness: vitest, files: "bench/vitest/*", flags: [--import, tsx], warmup: 30ms, measure: 60ms, metrics: time }
`,
};

let repository: TestRepository;
let baseline: string;
let candidate: string;

beforeAll(() => {
  repository = makeRepository();
  if (node24 === '') return;
  // vitest is this repository's own, the others as npm installs them.
  execFileSync('npm', ['install', '--silent', '--no-save', '--no-audit', '--no-fund', ...packages], {
    cwd: repository.path,
  });
  symlinkSync(join(root, 'node_modules/vitest'), join(repository.path, 'node_modules/vitest'));
  baseline = repository.commit({ ...files, 'src/count.ts': source(100) });
  candidate = repository.commit({ 'src/count.ts': source(400) });
});

afterAll(() => repository.remove());

function run(...words: readonly string[]): string {
  return execFileSync(process.execPath, [...words], {
    cwd: repository.path,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

test('the files are what the tools themselves run', () => {
  const mitata = run('--import', 'tsx', 'bench/mitata/words.ts');
  for (const name of ['other', 'count 8 words']) expect(mitata).toContain(name);
  expect(run('bench/benchmarkjs/documented.cjs')).toContain('Fastest is');
  expect(run('--import', 'tsx', 'bench/benchmarkjs/words.ts')).toContain('Fastest is');
  const vitest = run('node_modules/vitest/vitest.mjs', 'bench', '--run');
  expect(vitest).toContain('words.bench.ts > words');
  expect(vitest).toMatch(/count\s+[\d,.]+/);
});

interface Document {
  readonly verdict: string;
  readonly judgements: readonly { readonly benchmark: string; readonly kind: string }[];
}

/** The three differ in how a file is read, which the other tests see; a gate of one is minutes enough. */
const changed = ['words/words/count'];

/** Installed packages are not committed: each checkout gets them by a link. */
function writeConfig(): void {
  const link = `setup: ["ln -s ${join(repository.path, 'node_modules')} node_modules"]`;
  writeFileSync(join(repository.path, 'gate.yml'), files['flamegate.yml']?.replace('setup: []', link) ?? '');
}

/** Some hundred processes, each with a loader: minutes on a busy machine. */
const patienceMs = 1_500_000;

test('the gate finds what became slower, and names the function and its line in TypeScript', {
  timeout: patienceMs,
}, () => {
  writeConfig();
  const out = join(repository.path, 'node_modules', '.out');
  const sides = ['--base', baseline, '--head', candidate, '--config', 'gate.yml', '--seed', '1'];
  const { code, stdout, stderr } = runCli(
    repository.path,
    ['gate', ...sides, ...changed.flatMap((name) => ['--filter', name]), '--json', '--out', out],
    { timeoutMs: patienceMs },
  );
  expect(code, stderr).toBe(1);
  const document: Document = JSON.parse(stdout);
  const regressions = document.judgements.filter(({ kind }) => kind === 'regression');
  expect(regressions.map(({ benchmark }) => benchmark).sort()).toEqual([...changed].sort());
  expect(readFileSync(join(out, 'comment.md'), 'utf8')).toMatch(/`kindOf` src\/count\.ts:18/);
});

test('all of them are measured on Node 24 as well', () => {
  const { code, stdout, stderr } = runCli(
    repository.path,
    ['measure', '--out', join(repository.path, 'node_modules', '.24')],
    {
      timeoutMs: 550_000,
      env: { PATH: `${dirname(node24)}:${process.env['PATH']}` },
    },
  );
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('measured 8 of 8 benchmarks');
  expect(stdout).toMatch(/^vitest\/words\/words\/count +time [\d.]+/m);
});
