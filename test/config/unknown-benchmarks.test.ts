/** Benchmarks with a clock of their own, in whichever language, as real repositories have them. */
import { expect, test } from 'vitest';
import { planInit } from '../../src/config/init.ts';

function plan(given: Readonly<Record<string, string>>) {
  const texts = new Map(Object.entries(given).filter(([, text]) => text !== ''));
  const repository = { files: Object.keys(given), texts, defaultBranch: 'main' };
  const withPackages =
    given['package.json'] === undefined ? repository : { ...repository, packageJson: given['package.json'] };
  const { files, notes } = planInit(withPackages, { pullRequests: 'own-branches', action: 'a/b@v0' });
  const config = files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
  return { notes: notes.join('\n'), setup: /^setup: (.*)$/m.exec(config)?.[1] };
}

test.each([
  [
    { 'pyproject.toml': '', 'misc/bench_omd.py': 'import timeit\n' },
    /misc\/bench_omd\.py: .*command: python3 misc\/bench_omd\.py/,
  ],
  [{ 'setup.py': '', 'benchmarks/encode.py': '', 'benchmarks/data/canada.py': '' }, /^benchmarks\/encode\.py: /m],
  [
    { 'CMakeLists.txt': '', 'benchmarks/db_bench.cc': '' },
    /benchmarks\/db_bench\.cc: .*not written for Google Benchmark.*build/,
  ],
  [{ 'CMakeLists.txt': '', 'bench/b2bench.c': '', 'bench/sum.c': '' }, /bench\/b2bench\.c, bench\/sum\.c: /],
  [
    {
      'Cargo.toml': '',
      'tests/benchmarks/run-benchmarks.sh': 'hyperfine --warmup 3 "$BAT"\n',
      'tests/benchmarks/src/jquery.js': 'var a\n',
    },
    /run-benchmarks\.sh: calls hyperfine.*harness: hyperfine/,
  ],
  [{ 'CMakeLists.txt': '', 'tests/perf.c': '', 'src/perf.c': '' }, /^tests\/perf\.c: /m],
  [
    { 'setup.py': '', 'tests/perf_parse.py': 'import timeit\n', 'tests/perfect.py': 'x = 1\n' },
    /^tests\/perf_parse\.py: .*python3/m,
  ],
  [{ 'CMakeLists.txt': '', 'src/HashMapBenchmark.cpp': '', 'src/Benchmarked.cpp': '' }, /HashMapBenchmark\.cpp/],
  [{ 'go.mod': '', 'bench.sh': './run\n' }, /bench\.sh: .*command: sh bench\.sh/],
  [{ Gemfile: '', 'benchmarks/bench_render.rb': '' }, /bench_render\.rb: .*command: ruby benchmarks\/bench_render\.rb/],
  [
    { 'composer.json': '{}', 'benchmarks/HashBench.php': '' },
    /HashBench\.php: .*command: php benchmarks\/HashBench\.php/,
  ],
  [
    { 'Project.toml': '', 'benchmark/benchmarks.jl': '' },
    /benchmarks\.jl: .*command: julia --project=\. benchmark\/benchmarks\.jl/,
  ],
  [
    { 'A.sln': '', 'perf/Micro/JsonBenchmarks.cs': '', 'bench/Main.cs': '' },
    /bench\/Main\.cs: .*what your build makes/,
  ],
])('init names benchmarks that no known tool runs, and how a run of each can be timed: %o', (given, expected) => {
  expect(plan(given).notes).toMatch(expected);
});

const clock = 'use std::time::Instant;\nfn main() {}\n';

test.each<[Record<string, string>, RegExp]>([
  [{ 'benches/a.rs': clock }, /^benches\/a\.rs: .*none of criterion.*whole run/m],
  [{ 'benches/a/main.rs': clock }, /^benches\/a\/main\.rs: /m],
  [{ 'examples/bench.rs': '' }, /^examples\/bench\.rs: /m],
])('a bench of Rust with a clock of its own is named, as in other languages: %o', (given, expected) => {
  expect(plan({ 'Cargo.toml': '[package]\nname = "a"\nedition = "2021"\n', ...given }).notes).toMatch(expected);
});

test('modules of benches and examples of other things are not named', () => {
  const given = { 'benches/util.rs': 'pub fn a() {}\n', 'examples/serve.rs': '', 'src/benches/a.rs': 'fn b() {}\n' };
  expect(plan({ 'Cargo.toml': '[package]\nname = "a"\nedition = "2021"\n', ...given }).notes).not.toMatch(/\.rs: /);
});

test.each(['bench/a.cpp', 'benchmarks/a.rb', 'bench.sh', 'bench/A.cs'])(
  'with the advice to time a whole run of %s stands when that never fails',
  (file) => {
    expect(plan({ [file]: '' }).notes).toMatch(/Time a whole run.*until a time is over.*never fail/);
  },
);

const manifest = (line: string): string => JSON.stringify({ name: 'a', scripts: { bench: line } });

test.each<[Record<string, string>, string]>([
  [
    {
      'package.json': '{}',
      'benchmarks/index.js': "import autocannon from 'autocannon';\nautocannon({ duration: 40 });\n",
    },
    'benchmarks/index.js: named as benchmarks, and autocannon',
  ],
  [
    { 'package.json': '{}', 'bench/load.bench.ts': "import { check } from 'k6';\nimport http from 'k6/http';\n" },
    'bench/load.bench.ts: named as benchmarks, and k6',
  ],
  [
    {
      'package.json': '{}',
      'benchmark/run.js': "const { exec } = require('child_process');\nexec('wrk -t8 -d10 http://localhost');\n",
    },
    'benchmark/run.js: named as benchmarks, and wrk',
  ],
  [
    { 'package.json': manifest('node server.js & npx autocannon -c 100 http://localhost:3000'), 'server.js': '' },
    'The script "bench" of package.json: named as benchmarks, and autocannon',
  ],
  [
    { 'go.mod': '', 'bench.sh': './server &\nwrk -t4 -c100 -d30s http://127.0.0.1:8080/\n' },
    'bench.sh: named as benchmarks, and wrk',
  ],
  [{ 'go.mod': '', 'bench.sh': 'sleep 1\n/usr/bin/oha -z 10s "$URL"\n' }, 'bench.sh: named as benchmarks, and oha'],
])(
  'what sends requests for a fixed time is not timed as a whole run, which would never fail: %o',
  (given, expected) => {
    const { notes } = plan(given);
    expect(notes).toContain(expected);
    expect(notes).toContain('harness: json');
    expect(notes).not.toMatch(/time a whole run/i);
  },
);

test.each<[Record<string, string>, string]>([
  [{ 'go.mod': '', 'bench.sh': '# wrk would need a server\n./run\n' }, 'command: sh bench.sh'],
  [
    {
      'package.json': manifest('node bench/run.js'),
      'bench/run.js': '// not with autocannon - see #12\nconst at = performance.now();\n',
    },
    'command: npm run bench',
  ],
])('a name in passing is no load: %o', (given, expected) => {
  expect(plan(given).notes).toContain(expected);
});

test.each([
  { 'pyproject.toml': '', 'docs/benchmarks.py': '' },
  { 'pyproject.toml': '', 'third_party/x/bench.py': '' },
  { 'Cargo.toml': '', 'tests/benchmarks/src/jquery.js': 'var a\n' },
  { 'pyproject.toml': '', 'lib/benchy/core.py': '' },
])('init takes no data, documents or other people’s files for benchmarks: %o', (given) => {
  expect(plan(given).notes).not.toMatch(/named as benchmarks/);
});

const ownBench = { 'package.json': '{}', 'bench/own.js': 'console.time("x")\n' };
const known = { 'package.json': '{}', 'bench/a.js': "import { bench } from 'mitata'\n" };

test.each<[string, string]>([
  ['benchmarks/server.js', "require('http').createServer((q, s) => s.end()).listen(3000)"],
  ['benchmarks/server-http2.js', 'const at = Date.now()\nhttp2.createSecureServer({}).listen(3000)'],
  ['benchmarks/echo-server.mjs', 'new WebSocketServer({ port: 8080 })'],
  ['bench/app.ts', 'import { serve } from "@hono/node-server"\nserve({ fetch: app.fetch })'],
  ['bench/deno.ts', 'Deno.serve(() => new Response("x"))'],
  ['bench/bun.ts', 'export default Bun.serve({ fetch() {} })'],
  ['bench/task.js', "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', run)"],
  ['bench/child.bench.js', "process.on('message', (n) => process.send(run(n)))"],
  ['bench/fixtures/full.js', 'module.exports = { date: Date.now() }'],
  ['bench/data/big.js', 'export default [new Date(Date.now())]'],
  ['bench/results/2024.js', 'export const performance = { now: performance.now() }'],
])('%s is no benchmark to init, whatever is beside it', (file, text) => {
  expect(plan({ ...ownBench, [file]: text }).notes).toMatch(/^bench\/own\.js: named as benchmarks/m);
  expect(plan({ ...known, [file]: text }).notes).not.toContain('named as benchmarks');
});

test.each<[string, string]>([
  ['bench/utils/runbench.js', "const { spawn } = require('node:child_process')\nspawn('node', ['basic.js'])"],
  ['bench/report.mjs', "import { execSync } from 'child_process'\nconsole.log(execSync('node bench'))"],
  ['bench/all.ts', "import { execa } from 'execa'\nawait execa('node', ['bench/a.js'])"],
])('%s starts the others and is a benchmark to init only where there are none', (file, text) => {
  const script = '{"scripts":{"bench":"node FILE"}}'.replace('FILE', file);
  expect(plan({ ...known, 'package.json': script, [file]: text }).notes).not.toContain('named as benchmarks');
  expect(plan({ 'package.json': script, [file]: text }).notes).toMatch(
    /^bench\/.*: named as benchmarks.*command: npm run bench\.$/m,
  );
});

test.each<[string, string, string, string]>([
  ['crypto/_benches/bench.ts', 'Deno.bench("x", () => {})', 'Deno', 'deno bench -A crypto/_benches/bench.ts'],
  ['bench/a.ts', 'import x from "jsr:@std/x";\nconsole.time("x")', 'Deno', 'deno run -A bench/a.ts'],
  ['bench/b.js', "const x = await import('https://deno.land/x.js')\n", 'Deno', 'deno run -A bench/b.js'],
  ['bench/c.ts', "import { Database } from 'bun:sqlite'\n", 'Bun', 'bun bench/c.ts'],
  ['bench/d.ts', 'const start = Bun.nanoseconds()\n', 'Bun', 'bun bench/d.ts'],
])('init tells of %s that it needs another runtime, never to run it in Node: %s', (file, text, name, command) => {
  const { notes } = plan({ 'package.json': '{}', [file]: text });
  expect(notes).toContain(`${file}: written for ${name}, and benchmarks run in Node.`);
  expect(notes).toContain(`harness: command, command: ${command}.`);
  expect(notes).not.toContain(`node ${file}`);
});

test('init takes what asks for its runtime for something that Node can run', () => {
  const text = "const now = typeof Bun === 'undefined' ? performance.now : Bun.nanoseconds\n";
  expect(plan({ 'package.json': '{}', 'bench/x.js': text }).notes).toContain('command: node bench/x.js.');
});

test('init names no helper that benchmarks of an unknown tool import, but the script that starts them', () => {
  const { notes } = plan({
    'package.json': '{"scripts":{"bench:all":"bencho run"},"devDependencies":{"bencho":"1"}}',
    'src/benchmark/utils.ts': 'export const now = () => performance.now()\n',
    'src/benchmark/suites/a.ts': "import * as utils from '../utils'\n",
  });
  expect(notes).not.toContain('utils.ts');
  expect(notes).toContain('The script "bench:all" of package.json');
});

test.each(["perf 'packages/*/test/perf/**/*.test.ts'", 'cd packages && perf */test/perf/*.ts'])(
  'the project’s own command is named where its script names benchmarks by a pattern: %s',
  (script) => {
    const { notes } = plan({
      'package.json': JSON.stringify({ scripts: { benchmark: script }, devDependencies: { perf: '1' } }),
      'packages/a/test/perf/x.test.ts': "import { bench } from 'perf'\n",
    });
    expect(notes).toMatch(/^packages\/a\/test\/perf\/x\.test\.ts: written for perf, .* command: npm run benchmark\. /m);
  },
);

test('benchmarks of a package that only Deno installs are Deno’s, whatever tool they are written for, with its own task', () => {
  const task =
    '{ "tasks": { "test": "deno test", "bench:all": "deno bench -A ./bench/x.mjs" }, "imports": { "tinybench": "npm:tinybench@^6" } }';
  const bench = { 'bench/x.mjs': "import { Bench } from 'tinybench'\n" };
  const withTask = plan({ ...bench, 'deno.json': task }).notes;
  expect(withTask).toMatch(/^bench\/x\.mjs: written for Deno, .* command: deno task bench:all\.$/m);
  const own = { 'bench/x.mjs': 'const workerData = { size: 4 }\nrun(workerData)\n', 'deno.json': task };
  expect(plan(own).notes).toMatch(/^bench\/x\.mjs: written for Deno, /m);
  expect(plan({ ...bench, 'deno.jsonc': '{}' }).notes).toContain('command: deno run -A bench/x.mjs.');
  const inside = Object.fromEntries(
    Object.entries({ ...bench, 'deno.json': task }).map(([path, text]) => [`own/${path}`, text]),
  );
  expect(plan(inside).notes).toContain('command: deno task --cwd own bench:all.');
  expect(plan({ ...inside, 'package.json': '{}' }).notes).toContain('own/bench/x.mjs is written for tinybench');
});

test.each([
  "exec('npm i -D old@1')",
  "spawnSync('pnpm', ['add', 'old'])",
  'execSync(`yarn add old@2`)',
  "exec('npm uninstall old')",
])('init leaves out what changes the packages of its checkout, and says so: %s', (command) => {
  const text = `import { bench } from 'mitata'\nimport { exec } from 'node:child_process'\n${command}\n`;
  const { notes } = plan({ 'package.json': '{}', 'bench/versions.js': text, 'bench/own.js': "import 'mitata'\n" });
  expect(notes).toContain('bench/own.js is written for mitata');
  expect(notes).toContain('bench/versions.js: left out, because it installs packages as it runs');
  const harmless = text.replace(command, "exec('npm run build; echo npm install')");
  expect(plan({ 'package.json': '{}', 'bench/x.js': harmless }).notes).toContain('bench/x.js is written for mitata');
});

test('init takes a server that a benchmark times in its own file for a benchmark', () => {
  const text = 'const t = performance.now()\nserver.listen(0)\nconsole.log(performance.now() - t)\n';
  expect(plan({ 'package.json': '{}', 'bench/http.js': text }).notes).toMatch(/^bench\/http\.js: named as/m);
});

test('init names a script of the project that benchmarks with what it cannot know, and how a run of it is timed', () => {
  const { notes } = plan({
    'package.json': '{"scripts":{"bench":"bin/measure"}}',
    'bin/measure': '#!/usr/bin/env node\n',
  });
  expect(notes).toMatch(/^The script "bench" of package\.json starts no file .*command: npm run bench\.$/m);
  expect(plan({ ...known, 'package.json': '{"scripts":{"bench":"bin/measure"}}' }).notes).not.toContain('The script');
  expect(plan({ 'package.json': '{"scripts":{"test":"bench"}}' }).notes).not.toContain('The script');
});

test('init writes no installation of Node’s packages for suites of which none is JavaScript', () => {
  const python = { 'pyproject.toml': '', 'uv.lock': '', 'tests/test_a.py': 'def test_a(benchmark): pass\n' };
  expect(plan({ ...python, 'package.json': '{"dependencies":{"pyodide":"1"}}' }).setup).toBeUndefined();
});

test('init writes the set-up of every language where that of one must be written', () => {
  const { setup } = plan({
    'package.json': '{"name":"x","dependencies":{"tinybench":"6"}}',
    'bench/a.bench.js': "import { Bench } from 'tinybench'\n",
    'pyproject.toml': '[dependency-groups]\ntest = []\n',
    'uv.lock': 'name = "pytest"\nname = "pytest-benchmark"\n',
    'tests/test_a.py': 'def test_a(benchmark): pass\n',
  });
  expect(setup).toBe('["npm install", "uv sync --frozen --group test"]');
});

test('a program in Rust without benches is told how whole runs of it are timed, a library is not', () => {
  const told = /time whole runs with a suite of harness command or hyperfine/;
  for (const file of ['src/main.rs', 'cli/src/main.rs', 'src/bin/tool.rs']) {
    expect(plan({ 'Cargo.toml': '', [file]: '' }).notes).toMatch(told);
  }
  expect(plan({ 'Cargo.toml': '', 'src/lib.rs': '' }).notes).not.toMatch(told);
});
