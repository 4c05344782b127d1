/** Programs with a clock of their own: which of them can be timed as a whole, and which would pass whatever changes. */
import { expect, test } from 'vitest';
import { workOf } from '../../src/config/same-work.ts';
import { importsOf } from '../../src/config/script-imports.ts';
import { long } from '../support/long.ts';
import { init } from './init-of.ts';

const kindOf = (text: string): string => workOf(text, importsOf(text)).kind;

test.each([
  'const t = Date.now();\nfor (var i = 0; i < COUNT; i++) xss(html);\nconsole.log(Date.now() - t);\n',
  "console.time('x');\nlet i = 1e6;\nwhile (i--) parse(i);\nconsole.timeEnd('x');\n",
  "import { performance } from 'node:perf_hooks';\nconst start = performance.now();\nfor (const each of all) run(each);\nconst took = performance.now() - start;\nconsole.log(took, all.length / took);\n",
  'const [s, ns] = process.hrtime();\nfor (let n = 0; n < times; n += 1) run();\nconst end = process.hrtime([s, ns]);\n',
  'let best = Infinity;\nfor (let i = 0; i < 9; i++) { const t = performance.now(); run(); const d = performance.now() - t; if (d < best) best = d; }\n',
  'function go(n) { const t = process.hrtime.bigint(); for (let i = 0; i < n; i++) run(i); return process.hrtime.bigint() - t; }\ngo(1000);\n',
  '// until the deadline: while (Date.now() < end) run();\nconst t = Date.now(); for (let i = 0; i < 9; i++) run(); print(Date.now() - t);\n',
  'let d = 9;\nfor (let i = 0; i < 9; i++) { if (i < d) last = performance.now(); const times: Array<number> = [performance.now()]; run(times); }\n',
  'const t = Date.now(); list.forEach((x) => run(x)); if (x > 4) throw 1; print(Date.now() - t);\n',
  'const now = () => performance.now();\nconst a = now();\nfor (let i = 0; i < 9; i++) run();\nprint(now() - a);\n',
  'class Timer { start = Date.now();\n  ms() { return Date.now() - this.start; } }\nconst timer = new Timer(); for (const x of list) run(x); print(timer.ms());\n',
])('does the same work in each run: %s', (text) => {
  expect(kindOf(text)).toBe('same');
});

test.each([
  'const end = Date.now() + 1000;\nwhile (Date.now() < end) run();\n',
  'const start = performance.now();\nlet n = 0;\nwhile (performance.now() - start < 1000) { run(); n++; }\n',
  'const start = process.hrtime.bigint();\nfor (;;) { run(); if (process.hrtime.bigint() - start > 1000000000n) break; }\n',
  'let t = 0;\nwhile (t < 500) { const a = Date.now(); run(); t += Date.now() - a; }\n',
  'const start = Date.now();\ndo { run(); n++; elapsed = Date.now() - start; } while (elapsed < 100);\n',
  'const start = Date.now();\nfor (let i = 0, took = 0; took < 100; i++) { run(); took = Date.now() - start; }\n',
  'const a = performance.now();\nwhile (true) { run(); const b = performance.now(); const d = b - a; if (d > 1000) { break; } }\n',
  'const start = process.hrtime();\nlet d;\nfor (let i = 0; ; i++) { run(); d = process.hrtime(start); if (d[0] >= 1) return i; }\n',
  'function next() { run(); if (1000 > Date.now() - start) next(); else report(); }\n',
  'const [s] = process.hrtime();\nwhile (process.uptime() - s < 5) run();\n',
  'class Timer { start = Date.now();\n  ms() { return Date.now() - this.start; } }\nfunction measure(run, least) { const timer = new Timer(); let took; do { run(); } while ((took = timer.ms()) < least); }\n',
  'const now = () => performance.now();\nconst a = now();\nfor (;;) { run(); if (now() - a > 100) break; }\n',
  'function clock() {\n  return performance.now() / 1000;\n}\nconst a = clock();\nwhile (clock() < a + 1) run();\n',
  'const since = (a) => { return Date.now() - a; };\nconst a = Date.now();\nwhile (since(a) < 9) run();\n',
])('runs until a time is over: %s', (text) => {
  expect(kindOf(text)).toBe('timed');
});

test('a text of any kind is judged in bounded time', long, () => {
  const started = process.cpuUsage().user;
  for (const part of ['t = Date.now(); ', 'if (a < ', '[', 'a = b; ', 'while ((', 'x = Date.now() < y, ', '/*']) {
    for (const end of ['', '\n']) kindOf((part + end).repeat(20_000));
  }
  // Hundredths of what a search that looks from each place to the end takes.
  expect(process.cpuUsage().user - started).toBeLessThan(20e6);
});

test.each([
  ["import Benchmarkify from 'benchmarkify';\n", 'tool'],
  ["const Benchtable = require('benchtable');\n", 'tool'],
  ["const Benchpress = require('@mariocasciaro/benchpress')\n", 'tool'],
  ["import { benchmark } from '@thi.ng/bench';\n", 'tool'],
  ['for (let n = 1; seconds < 2; n *= 2) seconds = time(n);\nconst t = Date.now();\n', 'unclear'],
  ['const t = Date.now();\nwhile (true) { if (run()) break; }\n', 'unclear'],
  ['const t = Date.now();\nfor (;;) if (run()) break;\n', 'unclear'],
  ['const file = process.argv[2]; console.time(file); for (;i < 9; i++) run(file);', 'unclear'],
  ["const { fork } = require('child_process'); console.time('x'); for (const x of all) fork(x);", 'unclear'],
  ["const res = await fetch(url); console.time('x'); for (let i = 0; i < 9; i++) parse(res);", 'unclear'],
  ["console.time('x'); for (let i = 0; i < 9; i++) run(); setTimeout(stop, 1000);", 'unclear'],
  ["const el = document.querySelector('a'); console.time('x'); for (let i = 0; i < 9; i++) run(el);", 'unclear'],
])('is not known to do the same work: %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind);
});

test.each([
  ['toofast', 'toofast', 'toofast'],
  ['NODE_ENV=production toofast', 'toofast', 'toofast'],
  ['npx kelonio', 'kelonio', 'kelonio'],
  // What compiles it hands its result on; what is imported and called by no script is a library.
  ['esbuild bench/a.perf.js | node -', 'esbuild', undefined],
  ['node bench/a.perf.js', 'toofast', undefined],
])('init knows the tool of a script %s by what its files import, %s, whatever its name', (line, imported, tool) => {
  const { notes } = init({
    'package.json': JSON.stringify({ scripts: { perf: line } }),
    'bench/a.perf.js': `import { test, measure } from '${imported}';\ntest('a', () => { measure(run); });\n`,
  });
  if (tool === undefined) expect(notes).not.toContain(`written for ${imported}`);
  else {
    expect(notes).toContain(`bench/a.perf.js: written for ${tool}, which is none of`);
    expect(notes).toContain('harness: command, command: npm run perf.');
    expect(notes).toContain('would never fail');
  }
});

const timing = 'const t = Date.now();\nfor (let i = 0; i < 1e6; i++) run(i);\nconsole.log(Date.now() - t);\n';

test('what starts or prints the benchmarks of a known tool is not said to be written for another', () => {
  const { suites, notes } = init({
    'package.json': '{"scripts":{"benchmark":"node benchmark/combined.js"},"devDependencies":{"tinybench":"6"}}',
    'benchmark/sets.js':
      "import { Bench } from 'tinybench';\nconst bench = new Bench();\nbench.add('x', run);\nawait bench.run();\n",
    'benchmark/combined.js': "import { runAll } from './utils.js';\nrunAll();\n",
    'benchmark/utils.js':
      "import { execSync } from 'node:child_process';\nimport { printer } from '@x/tinybench-pretty-printer';\nexport function runAll() { for (const each of ['sets']) execSync('node benchmark/' + each + '.js'); }\n",
  });
  expect(suites).toEqual([['core', 'tinybench', ['benchmark/sets.js'], []]]);
  expect(notes).not.toContain('pretty-printer');
  expect(notes).not.toContain('time a whole run');
  expect(notes).toContain('benchmark/combined.js: no benchmark of tinybench itself, but what starts or reports such');
});

test('init times whole runs of a program with a clock of its own, and says what that cannot see', () => {
  const { suites, setup, notes, first } = init({
    'package.json': '{"scripts":{"build":"tsc","bench":"npm run build && node --expose-gc bench/own.js"}}',
    'package-lock.json': '{}',
    'bench/own.js': `import { run } from '../dist/index.js';\n${timing}`,
    'src/index.ts': '',
  });
  expect(suites).toEqual([['core', 'command', [], []]]);
  expect(notes).toContain(
    'bench/own.js is written for no tool that is known here and has a clock of its own, so whole runs of it are timed: suite core.',
  );
  expect(notes).toContain('no function is named');
  expect(notes).not.toContain('named as benchmarks');
  expect(notes).not.toContain('--prove');
  // The build is no part of what is timed.
  expect(setup).toEqual(['npm ci', 'npm run build']);
  expect(first).toBeUndefined();
});

test('init times none of what runs until a time is over, whatever file beside it holds the loop, and says why', () => {
  const helper = 'export function measure(run) { const end = Date.now() + 500; while (Date.now() < end) run(); }\n';
  const { suites, notes } = init({
    'package.json': '{}',
    'bench/own.js': `import { measure } from './measure.js';\nmeasure(run);\n${timing}`,
    'bench/measure.js': helper,
  });
  expect(suites).toEqual([['core', 'tinybench', ['bench-config/**/*.bench.mjs'], []]]);
  expect(notes).toContain('bench/own.js: each run lasts until a time is over.');
  expect(notes).toContain('so timing it would never fail');
  expect(notes).not.toMatch(/time a whole run:/);
});

test('init times a program whose clock and loops are in files that it imports, with the packages of its folder', () => {
  const { suites, setup, notes } = init({
    'package.json': '{"type":"module","scripts":{"benchmark":"node benchmark/index.js"}}',
    'package-lock.json': '{}',
    'benchmark/package.json': '{"devDependencies":{"chroma-js":"3"}}',
    'benchmark/package-lock.json': '{}',
    'benchmark/index.js': "import './tests/mix.js';\n",
    'benchmark/tests/mix.js':
      "import chroma from 'chroma-js';\nimport benchmark from '../util/benchmark.js';\nbenchmark('mix', () => { for (let i = 0; i < 1000; i++) mix(i); });\n",
    'benchmark/util/benchmark.js':
      'export default (name, fn) => { const t = process.hrtime(); fn(); console.log(name, process.hrtime(t)); };\n',
  });
  expect(suites).toEqual([['core', 'command', [], []]]);
  expect(setup).toEqual(['npm ci', 'cd benchmark && npm ci']);
  expect(notes).toContain('benchmark/index.js is written for no tool that is known here and has a clock of its own');
});

test('init advises a whole run of what an unknown tool runs only where that is the same work', () => {
  const { notes } = init({
    'package.json': '{"scripts":{"bench":"node benchmark/index.js"}}',
    'benchmark/index.js': "const Benchmarkify = require('benchmarkify');\nnew Benchmarkify('x').run();\n",
  });
  expect(notes).toContain('benchmark/index.js: written for benchmarkify, which is none of tinybench');
  expect(notes).toContain(
    'Only if benchmarkify does the same work in each run, time a whole run: harness: command, command: npm run bench.',
  );
});

test.each<[Record<string, string>, string]>([
  [
    {
      'package.json': '{"scripts":{"benchmark":"benchr test/benchmark.js"}}',
      'test/benchmark.js': "suite('x', () => {});\n",
    },
    'test/benchmark.js: written for benchr',
  ],
  [
    { 'package.json': '{"scripts":{"bench":"NODE_ENV=test npx matcha bench.js"}}', 'bench.js': timing },
    'bench.js: written for matcha',
  ],
  [
    {
      'package.json': '{"scripts":{"bench":"node benchmark/index.js"}}',
      'benchmark/index.js': 'require("./suites/" + (process.argv[2] || "simple"));\n',
      'benchmark/suites/a.js': "const Benchmarkify = require('benchmarkify');\n",
    },
    'written for benchmarkify',
  ],
  [
    {
      'package.json': '{"scripts":{"bench":"nano-bench"}}',
      'bench/a.js': 'export default { a(n) { for (let i = 0; i < n; ++i) run(); } };\n',
    },
    'bench/a.js: written for nano-bench',
  ],
])('init knows an unknown tool by the script or by what is loaded by name: %o', (given, expected) => {
  const { notes } = init(given);
  expect(notes).toContain(expected);
  expect(notes).toMatch(/Only if .* does the same work in each run, time a whole run:/);
});

test('a build that a script makes first is no part of the whole run that init advises', () => {
  const { notes } = init({
    'package.json': '{"scripts":{"build":"tsc","benchmark":"npm run build && node benchmark.js"}}',
    'benchmark.js': "import { precise } from 'precise';\nprecise().start();\n",
  });
  expect(notes).toContain('command: node benchmark.js.');
});

test('a program of a package in a folder runs there, two of one name are told apart, and a known tool leaves them out', () => {
  const files = {
    'package.json': '{}',
    'packages/a/package.json': '{}',
    'packages/a/bench/run.js': timing,
    'packages/b/package.json': '{}',
    'packages/b/bench/run.js': timing,
  };
  expect(init(files).suites.map(([name]) => name)).toEqual(['packages-a-bench-run', 'packages-b-bench-run']);
  const named = { 'package.json': '{}', 'benchmark/index.js': timing, 'benchmark/other.js': timing };
  expect(init(named).suites.map(([name]) => name)).toEqual(['benchmark', 'other']);
  expect(init({ ...files, 'bench/x.js': "import 'mitata';" }).suites).toEqual([
    ['core', 'mitata', ['bench/**/*.js'], []],
  ]);
});

test('what a page runs is no benchmark of Node, whoever registers its benchmarks', () => {
  const shared = {
    'bench/shared.js':
      "import { Bench } from 'tinybench';\nexport async function runAll() { await new Bench().run(); }\n",
  };
  const node = { 'bench/run.js': "import { runAll } from './shared.js';\nawait runAll();\n" };
  const page =
    "import { runAll } from './shared.js';\ndocument.getElementById('start').addEventListener('click', runAll);\n";
  expect(init({ ...shared, ...node, 'bench/browser.js': page }).suites).toEqual([
    ['core', 'tinybench', ['bench/run.js'], []],
  ]);
  for (const own of [
    "import { JSDOM } from 'jsdom';\n",
    "if (typeof document !== 'undefined') ",
    'const document = parse(html);\n',
  ])
    expect(init({ ...shared, ...node, 'bench/page.js': `${own}${page}` }).suites).toHaveLength(1);
  expect(
    init({ 'bench/page.js': `import { JSDOM } from 'jsdom';\nimport 'tinybench';\n${page}` }).suites[0]?.[2],
  ).toEqual(['bench/**/*.js']);
});

test('benchmarks are known by names in camel case too', () => {
  const text = "global.Benchmark = require('benchmark');\nnew Benchmark.Suite();\n";
  expect(
    init({ 'test/spec/coreBenchmark.js': text, 'test/benchSort.js': text, 'test/workbench.js': text }).suites,
  ).toEqual([['core', 'benchmarkjs', ['test/benchSort.js', 'test/spec/coreBenchmark.js'], []]]);
});
