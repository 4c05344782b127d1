import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import type { Discovered, Measurer } from '../../src/ports.ts';
import type { Failure } from '../../src/results/invocation.ts';
import type { HarnessName } from '../../src/tools/all.ts';
import { cases, testRarely } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { candidatesOf, configOf, measurerOf, suiteOf } from './measuring.ts';

/** None of the packages is installed anywhere above the repository: what is imported is ours. */
let repository: TestRepository;
const open: Measurer[] = [];

beforeEach(() => {
  repository = makeRepository();
});

afterEach(async () => {
  for (const measurer of open.splice(0)) await measurer.close();
  repository.remove();
});

async function measurer(harness: HarnessName, changes: Partial<Suite> = {}): Promise<Measurer> {
  const suite = suiteOf({ harness, metrics: ['time'], files: ['bench/**'], ...changes });
  const made = await measurerOf(configOf(suite), { folder: repository.path });
  open.push(made);
  return made;
}

async function names(made: Measurer): Promise<readonly string[]> {
  const found = await candidatesOf(made);
  return found.map(({ id, failure }) => (failure === undefined ? id.name : `${id.name}: ${failure.message}`));
}

async function outcomeOf(made: Measurer, name: string) {
  const benchmark = (await candidatesOf(made)).find(({ id }) => id.name === name);
  return made.measureAlone(benchmark ?? absent(name), 1);
}

function absent(name: string): Discovered {
  throw new Error(`${name} was not discovered`);
}

async function numberOf(made: Measurer, name: string): Promise<number> {
  const outcome = await outcomeOf(made, name);
  if (outcome.state !== 'measured') throw new Error(JSON.stringify(outcome));
  return outcome.measurements[0]?.invocations[0]?.value ?? Number.NaN;
}

async function failureOf(made: Measurer, name: string): Promise<Failure> {
  const outcome = await outcomeOf(made, name);
  if (outcome.state !== 'failed') throw new Error('it was measured');
  return outcome.failure;
}

test('a mitata script is listed by group and argument, and each is measured alone, without mitata installed', async () => {
  repository.write({
    'bench/m.mjs': `import { run, bench, group, summary, boxplot, do_not_optimize, flags, measure, B } from 'mitata';
      bench('plain', () => do_not_optimize(1));
      bench(function named() {});
      group('outer', () => {
        bench('in group', () => ({ overriddenDuration: 1 }));
        group({ name: 'inner', summary: false }, () => bench('deep', () => {}));
      });
      await boxplot(async () => { await null; summary(() => {
        bench('list of $size', function* (state) {
          const size = state.get('size');
          yield () => ({ overriddenDuration: size });
        }).range('size', 1, 100);
      }); });
      bench('unnamed argument', function* (state) { yield () => state.get('x'); }).args([5, 7]);
      bench('filtered out', () => {});
      const { benchmarks } = await run({ filter: /^(?!filtered)/ });
      for (const { runs } of benchmarks) console.log(runs[0].stats.avg.toFixed(2));`,
  });
  const made = await measurer('mitata');
  expect(await names(made)).toEqual([
    'm/plain',
    'm/named',
    'm/outer/in group',
    'm/outer/inner/deep',
    'm/list of 1',
    'm/list of 8',
    'm/list of 64',
    'm/list of 100',
    'm/unnamed argument x=5',
    'm/unnamed argument x=7',
  ]);
  expect(await numberOf(made, 'm/list of 64')).toBe(64e6);
  expect(await numberOf(made, 'm/plain')).toBeGreaterThan(0);
});

testRarely('what mitata’s generators and loops do round the measured function is done, and not timed', async () => {
  repository.write({
    'bench/m.mjs': `import { run, bench } from 'mitata';
      import { appendFileSync } from 'node:fs';
      const spin = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
      bench('parameters', function* () {
        let made = 0;
        yield {
          [0]() { spin(30); return { fresh: true }; },
          async [1]() { made += 1; return made; },
          bench(own, id) { if (!own.fresh || typeof id !== 'number') throw new Error('no parameter of its own'); own.fresh = false; },
        };
        appendFileSync(new URL('../log.txt', import.meta.url), 'cleaned ');
      });
      bench('loop', (state) => { spin(100); for (const _ of state) spin(1); spin(100); });
      bench('async loop', async (state) => { for await (const _ of state) await null; });
      bench('never loops', (state) => { state.get('x'); });
      bench('at once $concurrency', function* () { yield async () => new Promise((done) => setTimeout(done, 50)); }).args('concurrency', [8]);
      await run();`,
  });
  const made = await measurer('mitata');
  expect(await numberOf(made, 'm/parameters')).toBeLessThan(20e6);
  expect(readFileSync(`${repository.path}/log.txt`, 'utf8')).toBe('cleaned ');
  const loop = await numberOf(made, 'm/loop');
  expect(loop).toBeGreaterThan(0.99e6);
  expect(loop).toBeLessThan(80e6);
  expect(await numberOf(made, 'm/async loop')).toBeGreaterThan(0);
  expect(await failureOf(made, 'm/never loops')).toMatchObject({
    reason: 'threw',
    message: expect.stringContaining('loop'),
  });
  expect(await numberOf(made, 'm/at once 8')).toBeLessThan(350e6);
});

test(
  'benchmark.js: suites of CommonJS and of modules are listed and measured, their listeners find numbers',
  long,
  async () => {
    const documented = `
    var suite = new Benchmark.Suite;
    suite.add('test', function() { /o/.test('Hello World!'); })
      .add('indexOf', function() { 'Hello World!'.indexOf('o') > -1; })
      .on('cycle', function(event) { console.log(String(event.target)); })
      .on('complete', function() {
        if (this.filter('fastest').map('name')[0] !== 'test') throw new Error('fastest');
        console.log(this[0].hz.toFixed(1), this.length, this[1].stats.rme.toFixed(2), this[0].stats.sample.length);
      })
      .run({ 'async': true });`;
    repository.write({
      'bench/common.cjs': `var Benchmark = require('benchmark');${documented}`,
      'bench/module.mjs': `import Benchmark from 'benchmark';${documented}`,
      'bench/named.mjs': `import Benchmark, { Suite } from 'benchmark';
      const first = Suite('first').add('x', () => ({ overriddenDuration: 2 })).on('complete', () => {
        new Benchmark.Suite({ name: 'second', onCycle: ({ target }) => console.log(target.name) })
          .add({ name: 'x', fn: () => ({ overriddenDuration: 3 }) }).run();
      });
      first.run();
      Benchmark('alone', () => {}).run();`,
    });
    const made = await measurer('benchmarkjs');
    expect(await names(made)).toEqual([
      'common/test',
      'common/indexOf',
      'module/test',
      'module/indexOf',
      'named/first/x',
      'named/second/x',
      'named/alone',
    ]);
    expect(await numberOf(made, 'named/second/x')).toBe(3e6);
    expect(await numberOf(made, 'common/test')).toBeGreaterThan(0);
    expect(await numberOf(made, 'module/indexOf')).toBeGreaterThan(0);
  },
);

testRarely('benchmark.js: what a listener throws after a run is told, and everything is measured', async () => {
  repository.write({
    'bench/arrow.cjs': `const { Suite } = require('benchmark');
      const report = () => { console.log('Fastest is ' + this.filter('fastest').map('name')); };
      new Suite().add('x', () => 1).on('complete', report).run();
      new Suite().add('y', () => 2).on('cycle', ({ target }) => { throw new Error('no rate of ' + target.name); }).run();`,
    'bench/option.cjs': `require('benchmark')('z', { fn() {}, onComplete() { throw new RangeError('none'); } }).run();`,
    'bench/starts.cjs': `require('benchmark').Suite().add('w', () => 1).on('start', () => { throw new Error('no server'); }).run();`,
  });
  const made = await measurer('benchmarkjs');
  expect(await names(made)).toEqual(['arrow/x', 'arrow/y', 'option/z', expect.stringMatching(/^starts: .*no server/)]);
  const found = await candidatesOf(made);
  const remarks = found.map(({ remark }) => remark ?? '').join(' ');
  expect(remarks).toContain(
    'A listener of bench/arrow.cjs throws after a run (TypeError: this.filter is not a function)',
  );
  expect(remarks).toContain('A listener of bench/option.cjs throws after a run (RangeError: none)');
  // What it needs before a run is not there.
  expect(found.map(({ failure }) => failure?.message.includes('no server') ?? false)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(await numberOf(made, 'arrow/y')).toBeGreaterThan(0);
});

testRarely(
  'benchmark.js: setup and teardown stand round each batch, defer is awaited, text and shared variables are compiled',
  async () => {
    repository.write({
      'bench/b.cjs': `const { Suite } = require('benchmark');
      const spin = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
      let ready = 0;
      new Suite()
        .add('set up', { setup() { spin(50); ready = this.count; }, fn() { if (ready-- <= 0) throw new Error('not set up'); }, teardown() { if (ready !== 0) throw new Error(ready + ' left'); } })
        .add('deferred', { defer: true, fn(deferred) { setTimeout(() => deferred.resolve(), 10); } })
        .add('deferred fails', { defer: true, async fn(deferred) { throw new Error('no answer'); } })
        .add('shares', { setup: function () { var list = [3, 1, 2]; }, fn: function () { list.slice().sort(); } })
        .add('text', '[1, 2, 3].map(String)', { setup: 'var unused = 1;' })
        .add('broken', { setup: function () {}, fn: function () { nowhere.near(); } })
        .run();`,
    });
    const made = await measurer('benchmarkjs');
    expect(await numberOf(made, 'b/set up')).toBeLessThan(30e6);
    expect(await numberOf(made, 'b/deferred')).toBeGreaterThan(5e6);
    expect(await failureOf(made, 'b/deferred fails')).toMatchObject({ reason: 'threw', message: 'Error: no answer' });
    expect(await numberOf(made, 'b/shares')).toBeGreaterThan(0);
    expect(await numberOf(made, 'b/text')).toBeGreaterThan(0);
    const broken = await failureOf(made, 'b/broken');
    expect(broken.message).toBe('ReferenceError: nowhere is not defined');
    expect(broken.stack).toContain('b.cjs:10:');
  },
);

test('a vitest bench file is listed by its describes, without what is skipped, and measured without vitest installed', async () => {
  repository.write({
    'bench/v.mjs': `import { bench, describe, suite, test } from 'vitest';
      bench('top', () => ({ overriddenDuration: 1 }), { time: 1000, iterations: 10, warmupIterations: 3 });
      describe('outer', async () => {
        await null;
        describe('inner', () => { bench('deep', async () => ({ overriddenDuration: 2 })); });
        bench.skip('skipped', () => {});
        bench.todo('later');
        bench.skipIf(true)('skipped too', () => {});
        bench.runIf(true)('runs', () => {});
      });
      describe.skip('left out', () => { bench('x', () => {}); });
      describe.each([['a', 1], ['b', 2]])('case %s', (letter, ms) => { bench(String(ms), () => ({ overriddenDuration: ms })); });
      describe.each([{ size: 3 }])('size $size', ({ size }) => { bench('x', () => ({ overriddenDuration: size })); });
      suite('as suite', () => { bench(function named() {}); });
      test('no benchmark', () => { throw new Error('never run'); });`,
    'bench/only.mjs': `import { bench, describe } from 'vitest';
      describe('a', () => { bench('left out', () => {}); bench.only('chosen', () => {}); });
      describe.only('b', () => { bench('all', () => {}); });`,
  });
  const made = await measurer('vitest');
  expect(await names(made)).toEqual([
    'only/a/chosen',
    'only/b/all',
    'v/top',
    'v/outer/inner/deep',
    'v/outer/runs',
    'v/case a/1',
    'v/case b/2',
    'v/size 3/x',
    'v/as suite/named',
  ]);
  expect(await numberOf(made, 'v/case b/2')).toBe(2e6);
  expect(await numberOf(made, 'v/outer/inner/deep')).toBe(2e6);
});

testRarely('hooks of a vitest bench file run from the outside in, once, round the whole measurement', async () => {
  repository.write({
    'bench/v.mjs': `import { afterAll, afterEach, beforeAll, beforeEach, bench, describe } from 'vitest';
      import { appendFileSync } from 'node:fs';
      const log = (what) => appendFileSync(new URL('../log.txt', import.meta.url), what + ' ');
      beforeAll(() => { log('beforeAll'); return () => log('cleanup'); });
      afterAll(() => log('afterAll'));
      describe('d', () => {
        beforeAll(() => log('inner-beforeAll'));
        beforeEach(() => log('beforeEach'));
        afterEach(() => log('afterEach'));
        bench('x', () => ({ overriddenDuration: 20 }), { setup: (_, mode) => log('setup:' + mode), teardown: (_, mode) => log('teardown:' + mode) });
      });
      describe('other', () => { beforeAll(() => log('never')); bench('y', () => {}); });`,
  });
  await numberOf(await measurer('vitest'), 'v/d/x');
  expect(readFileSync(`${repository.path}/log.txt`, 'utf8').trim().split(' ')).toEqual(
    'beforeAll inner-beforeAll beforeEach setup:warmup teardown:warmup setup:run teardown:run afterEach afterAll cleanup'.split(
      ' ',
    ),
  );
});

testRarely('vitest’s globals are there, and what only the installed package has says so', async () => {
  repository.write({
    'bench/global.mjs': `describe('d', () => { beforeEach(() => {}); bench('x', () => ({ overriddenDuration: 1 })); });`,
    'bench/expects.mjs': `import { bench, expect } from 'vitest';
      bench('x', () => { expect(1).toBe(1); });`,
    'node_modules/vitest/package.json': '{"name":"vitest","type":"module","exports":"./index.js"}',
    // As vitest 1 to 3 do.
    'node_modules/vitest/index.js': `if (!globalThis.__vitest_worker__.config) throw new Error('no internal state');
      export const vi = { fn: () => () => ({ overriddenDuration: 4 }) };
      export const bench = () => { throw new Error('the real one'); };`,
    'bench/spies.mjs': `import { bench, vi } from 'vitest';
      const spy = vi.fn();
      bench('x', () => spy());`,
  });
  const made = await measurer('vitest');
  expect(await numberOf(made, 'global/d/x')).toBe(1e6);
  expect((await failureOf(made, 'expects/x')).message).toContain('Cannot use expect of vitest');
  expect(await numberOf(made, 'spies/x')).toBe(4e6);
});

test('an installed package is not even loaded', async () => {
  const broken = (name: string, body: string) => ({
    [`node_modules/${name}/package.json`]: `{"name":"${name}","main":"./index.js"}`,
    [`node_modules/${name}/index.js`]: body,
  });
  repository.write({
    ...broken('mitata', `throw new Error('loaded mitata')`),
    ...broken('benchmark', `throw new Error('loaded benchmark')`),
    'bench/m.cjs': `const { bench, run } = require('mitata'); bench('x', () => {}); run();`,
    'other/b.mjs': `import Benchmark from 'benchmark'; new Benchmark('x', () => {}).run();`,
  });
  expect(await names(await measurer('mitata'))).toEqual(['m/x']);
  expect(await names(await measurer('benchmarkjs', { files: ['other/**'] }))).toEqual(['b/x']);
});

test('a file written for another tool, or for none, says what to do', async () => {
  repository.write({
    'bench/other.mjs': `import { bench, run } from 'mitata'; bench('x', () => { throw new Error('never run'); }); await run(); process.exit(0);`,
    'bench/none.mjs': `export const nothing = 1;`,
  });
  expect(await names(await measurer('benchmarkjs'))).toEqual([
    "none: Cannot find a benchmark in bench/none.mjs as it must call add(…) of a Suite of 'benchmark': it registers none",
    expect.stringMatching(/^other: .*it is written for mitata: write harness: mitata/),
  ]);
});

testRarely('what Node alone cannot load says what to write in flamegate.yml', async () => {
  const bench = (imported: string): string =>
    `import ${JSON.stringify(imported)}; import { bench } from 'vitest'; bench('x', () => {});`;
  repository.write({
    'package.json': '{ "scripts": { "build": "tsc" } }',
    'bench/alias.mjs': bench('@/parse'),
    'bench/built.mjs': bench('../dist/index.js'),
    'bench/component.mjs': bench('../src/App.vue'),
    'bench/ending.mjs': bench('../src/parse'),
    'bench/folder.mjs': bench('../src'),
    'bench/jsx.mjs': bench('../src/view.tsx'),
    'bench/missing.mjs': bench('left-pad'),
    'bench/source.mjs': bench('../src/parse.js'),
    'src/parse.ts': 'export {};',
    'src/view.tsx': 'export {};',
    'src/index.js': '',
    'src/App.vue': '',
  });
  const withTsx = /install tsx \(npm install --save-dev tsx\).*\n {4}flags: \[--import, tsx\]$/;
  const found = await names(await measurer('vitest'));
  const said = Object.fromEntries(found.map((line) => [line.split(':')[0], line]));
  for (const name of ['alias', 'ending', 'folder', 'jsx', 'source']) expect(said[name]).toMatch(withTsx);
  expect(said['alias']).toContain('"@/parse" is an alias');
  expect(said['built']).toMatch(/\n {4}setup: \[npm install, npm run build\]$/);
  expect(said['component']).toContain('without vite and its plugins');
  expect(said['missing']).toContain(
    'left-pad is not installed, and no package.json names it: npm install --save-dev left-pad',
  );
  expect(said['missing']).not.toContain('tsx');
  expect(
    (await names(await measurer('vitest', { files: ['bench/missing.mjs'], flags: ['--import', 'no-such-loader'] })))[0],
  ).toContain(
    'flags of suite "core" name no-such-loader, which is not installed: npm install --save-dev no-such-loader',
  );
});

testRarely(
  'a script that leaves a timer, a worker and a server open, and ends itself or not, is measured',
  async () => {
    repository.write({
      'bench/open.mjs': `import { bench, run } from 'mitata';
      import { Worker } from 'node:worker_threads';
      import { createServer } from 'node:net';
      setInterval(() => {}, 10);
      new Worker('setInterval(() => {}, 10)', { eval: true });
      createServer().listen(0);
      bench('x', () => ({ overriddenDuration: 1 }));
      await run();`,
      'bench/ends.cjs': `const { Suite } = require('benchmark');
      const { bench, run } = require('mitata');
      setInterval(() => {}, 10);
      bench('x', () => ({ overriddenDuration: 2 }));
      run().then(() => process.exit(0));`,
    });
    const made = await measurer('mitata');
    expect(await names(made)).toEqual(['ends/x', 'open/x']);
    expect(await numberOf(made, 'open/x')).toBe(1e6);
    expect(await numberOf(made, 'ends/x')).toBe(2e6);
  },
);

testRarely(
  'a script that ends for want of what only a run writes has its benchmarks, and it is said; one that ends before it ran has none',
  async () => {
    const add = `b.add('x', () => 1)`;
    repository.write({
      'bench/report.mjs': `import b from 'benny'; import { readFileSync } from 'node:fs';
      const main = async () => { await b.suite('s', ${add}, b.save({ file: 's' })); readFileSync('results/s.json'); };
      main();`,
      'bench/awaited.mjs': `import b from 'benny'; import { readFile } from 'node:fs/promises';
      await b.suite('s', ${add}); await readFile('results/s.json');`,
      'bench/early.mjs': `import b from 'benny'; import { readFileSync } from 'node:fs';
      readFileSync('data/s.json'); b.suite('s', ${add});`,
      'bench/faulty.mjs': `import b from 'benny';
      b.suite('s', ${add}).then(({ nothing }) => nothing.length);`,
    });
    const found = await (await measurer('benny')).discover('candidate');
    const told = found.map(({ id, failure, remark }) => [id.name, failure?.message ?? remark]);
    const said = (file: string): unknown =>
      expect.stringMatching(new RegExp(`^bench/${file}\\.mjs ended after it had run its benchmarks.*results/s\\.json`));
    expect(told).toEqual([
      ['awaited/s/x', said('awaited')],
      ['early', expect.stringContaining('it reads what this checkout does not have')],
      ['faulty', expect.stringContaining('TypeError')],
      ['report/s/x', said('report')],
    ]);
  },
);

testRarely('a benchmark that spoils the globals spoils only itself', async () => {
  repository.write({
    'bench/g.mjs': `import { bench, run } from 'mitata';
      bench('spoils', () => {
        globalThis.performance = undefined; Date.now = () => NaN; JSON.stringify = () => 'no'; Math.max = () => 7;
        globalThis.setTimeout = globalThis.setInterval = globalThis.Promise = undefined;
        process.stdout.write = () => { throw new Error('no'); };
        return { overriddenDuration: 3 };
      });
      await run();`,
  });
  expect(await numberOf(await measurer('mitata', { metrics: ['time'] }), 'g/spoils')).toBe(3e6);
});

testRarely('what a benchmark starts ends with it', async () => {
  repository.write({
    'bench/c.cjs': `const { Suite } = require('benchmark');
      const { spawn } = require('node:child_process');
      new Suite().add('spawns', () => {
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
        require('node:fs').appendFileSync(__dirname + '/../children.txt', child.pid + '\\n');
        return { overriddenDuration: 200 };
      }).run();`,
  });
  expect(await numberOf(await measurer('benchmarkjs'), 'c/spawns')).toBe(200e6);
  const children = readFileSync(`${repository.path}/children.txt`, 'utf8').trim().split('\n');
  expect(children.length).toBeGreaterThan(1);
  await waitUntil(() => children.every((child) => !isRunning(child)));
});

/** A killed process is gone, or a zombie whom nobody has asked after yet. */
function isRunning(child: string): boolean {
  if (!existsSync(`/proc/${child}/stat`)) return false;
  return !/\) Z /.test(readFileSync(`/proc/${child}/stat`, 'utf8'));
}

async function waitUntil(done: () => boolean): Promise<void> {
  while (!done()) await sleep(20);
}

testRarely(
  'vitest 5: benchmarks asked for within tests are found without vitest installed, whatever the test does around them',
  async () => {
    repository.write({
      'bench/five.bench.mjs': `import { afterEach, beforeEach, describe, expect, test } from 'vitest';
      let ready = 0;
      beforeEach(() => { ready += 1; });
      afterEach(() => { ready -= 1; });
      describe('text', () => {
        test('alone', async ({ bench }) => {
          const result = await bench('one', () => { if (ready !== 1) throw new Error('hooks'); }).run();
          expect(result.latency.mean).toBeLessThan(0.000001);
        });
        test('two', async ({ bench }) => {
          let open = true;
          const compared = await bench.compare(
            bench('fast', { beforeEach() { open = true; } }, () => { if (!open) throw new Error('closed'); }),
            bench(function slow() {}, () => { if (!open) throw new Error('closed'); }),
            { time: 1 },
          );
          expect(compared.get('fast')).toBeFasterThan(compared.get('slow'));
          open = false;
        });
      });
      test.for([1, 2])('size %s', async (size, { bench }) => { await bench('made', () => size).run(); });
      test.skip('left out', async ({ bench }) => { await bench('never', () => 1).run(); });
      test('a plain test is not run', () => { throw new Error('it was'); });
      test.extend({ db: async ({}, use) => { await use('db'); } })('with a fixture', async ({ bench, db }) => {
        await bench('query', () => { if (db !== 'db') throw new Error('no fixture'); }).run();
      });
    `,
    });
    repository.commit({});
    const made = await measurer('vitest');
    const found = await names(made);
    expect(found).toEqual([
      'five/text/alone/one',
      'five/text/two/fast',
      'five/text/two/slow',
      'five/size 1/made',
      'five/size 2/made',
      'five/with a fixture/query',
    ]);
    for (const name of found) expect(await numberOf(made, name), name).toBeGreaterThan(0);
  },
);

test(
  'benchmarks of one name are told apart by the order in which they are defined, and that is said',
  long,
  async () => {
    repository.write({
      'bench/sizes.mjs': `import Benchmark from 'benchmark';
      for (const size of [1, 2, 3]) new Benchmark.Suite().add('parse', () => size).run();`,
      'bench/helper.mjs': 'export const one = 1;',
    });
    repository.commit({});
    const made = await measurer('benchmarkjs');
    expect(await names(made)).toEqual(['sizes/parse', 'sizes/parse #2', 'sizes/parse #3']);
    const remarks = (await candidatesOf(made)).map(({ remark }) => remark ?? '').join(' ');
    expect(remarks).toContain('Several benchmarks of bench/sizes.mjs are named "parse"');
    expect(remarks).toContain('Registers no benchmark and was left out: bench/helper.mjs.');
    expect(await numberOf(made, 'sizes/parse #3')).toBeGreaterThan(0);
  },
);

const torn = (register: string, run: string): string => `let data = { n: 1 };
  const use = () => { if (data.n !== 1) throw new Error('taken down'); };
  ${register}
  ${run}
  data = null;`;

test('what a script takes down after a run is there while that run is measured', long, async () => {
  repository.write({
    'tinybench/a.mjs': torn(
      `import { Bench } from 'tinybench'; const bench = new Bench().add('first', use); const other = new Bench().add('second', use);`,
      'await bench.run(); await other.run();',
    ),
    'mitata/a.mjs': torn(
      `import { bench, run } from 'mitata'; bench('first', use); bench('second', use);`,
      'await run();',
    ),
    'benchmarkjs/a.cjs': torn(
      `const { Suite } = require('benchmark'); const suite = new Suite().add('first', use).add('second', use);`,
      `suite.on('complete', () => { data = null; }).run({ async: true }); return;`,
    ),
  });
  repository.commit({});
  for (const harness of ['tinybench', 'mitata', 'benchmarkjs'] as const) {
    for (const isolate of ['benchmark', 'file'] as const) {
      const made = await measurer(harness, { files: [`${harness}/*`], isolate });
      expect(await names(made)).toEqual(['a/first', 'a/second']);
      for (const name of ['a/first', 'a/second'])
        expect(await numberOf(made, name), `${harness} ${name}`).toBeGreaterThan(0);
    }
  }
});

test('a benchmark of a script that waits in vain ends at once, and says so', long, async () => {
  repository.write({
    'bench/vain.mjs': `import { bench, run } from 'mitata'; bench('waits', () => new Promise(() => {})); run();`,
  });
  repository.commit({});
  const failure = await failureOf(await measurer('mitata'), 'vain/waits');
  expect(failure.message).toContain('A promise never settled: nothing was left to run in the warm-up');
});

test('a file that comes or goes beside one of its name leaves that one its title, on both sides', long, async () => {
  const bench = 'export default (bench) => { bench.add("x", () => 1); };';
  const baseline = repository.commit({
    'bench/a/parse.mjs': bench,
    'bench/a/twin.mjs': bench,
    'bench/b/twin.mjs': bench,
  });
  repository.git('rm', '-q', 'bench/b/twin.mjs');
  const candidate = repository.commit({ 'bench/b/parse.mjs': bench });
  const config = configOf(suiteOf({ files: ['bench/**'], metrics: ['time'] }));
  const made = await measurerOf(config, { folder: repository.path, baseline, candidate });
  open.push(made);
  const of = async (side: 'baseline' | 'candidate') => (await made.discover(side)).map(({ id }) => id.name);
  expect((await of('baseline')).toSorted()).toEqual(['a/twin/x', 'b/twin/x', 'parse/x']);
  expect((await of('candidate')).toSorted()).toEqual(['a/twin/x', 'b/parse/x', 'parse/x']);
});

test(
  'where vite is, bench files of vitest are transformed as the project says, and what it cannot is named',
  long,
  async () => {
    const require = createRequire(import.meta.url);
    mkdirSync(join(repository.path, 'node_modules'));
    for (const name of ['vite', 'vitest']) {
      symlinkSync(dirname(require.resolve(`${name}/package.json`)), join(repository.path, 'node_modules', name));
    }
    repository.write({
      '.gitignore': 'node_modules\n',
      'package.json': '{"name":"x","type":"module"}',
      'vitest.config.ts': `import { defineConfig } from 'vitest/config';
      import { fileURLToPath } from 'node:url';
      const raw = { name: 'raw', transform: (code: string, id: string) => id.endsWith('.words') ? { code: 'export default ' + JSON.stringify(code.trim()), map: null } : undefined };
      export default defineConfig({ plugins: [raw], test: { setupFiles: ['test/set-up.ts', 'test/browser.ts', './gone.ts'], alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } }, define: { __SIZE__: '3' } });`,
      'src/kind.ts': `export enum Kind { A = 'a' }\nexport const size: number = __SIZE__; declare const __SIZE__: number;`,
      'src/list.words': 'one two',
      'bench/typed.bench.ts': `import { bench, expect } from 'vitest';
      import { readFileSync } from 'node:fs';
      import { Kind, size } from '@/kind';
      import words from '../src/list.words';
      const beside: string = readFileSync(new URL('./beside.txt', import.meta.url), 'utf8');
      bench('runs', () => { expect([Kind.A, size, words, beside]).toEqual(['a', 3, 'one two', 'here']); });`,
      'bench/beside.txt': 'here',
      'test/set-up.ts': `import { beforeAll, expect } from 'vitest'; import { state } from '../src/state';
      expect.extend({ toBeReady: (given: number) => ({ pass: given === 2, message: () => 'not ready' }) });
      state.ready = 1; beforeAll(() => { state.ready += 1; });`,
      'test/browser.ts': 'window.matchMedia = () => null;',
      'src/state.ts': 'export const state = { ready: 0 };',
      'packages/own/package.json': '{"name":"own","type":"module"}',
      'packages/one/package.json': '{"scripts":{"bench":"vitest bench --run -c config/bench.ts"}}',
      'packages/one/config/bench.ts': `export default { define: { __ONE__: '1' } };`,
      'packages/one/one.bench.ts': `import { bench } from 'vitest'; if (__ONE__ !== 1) throw new Error('unset'); bench('by a script', () => {});`,
      'packages/own/below.bench.ts': `import { bench } from 'vitest'; import { Kind } from '@/kind'; import { state } from '@/state';
      import { check } from './check';
      if (Kind.A !== 'a' || state.ready !== 1 || !import.meta.env.DEV || import.meta.env.PROD) throw new Error('not as vitest has it');
      bench('uses what is set up', () => { check(state.ready); });`,
      'packages/own/other.bench.ts': `import { bench } from 'vitest'; import { check } from './check'; bench('shares', () => { check(2); });`,
      'packages/own/check.ts': `import { expect } from 'vitest'; export const check = (ready: number) => expect(ready).toBeReady();`,
      'bench/broken.bench.ts': `import { bench } from 'vitest'; import '@/nowhere'; bench('x', () => {});`,
    });
    repository.commit({});
    const made = await measurer('vitest', { files: ['bench/*.bench.ts', 'packages/**/*.bench.ts'] });
    const found = await names(made);
    expect(found.find((name) => name.startsWith('broken'))).toMatch(/vite cannot transform it: .*nowhere/s);
    const [{ remark } = absent('typed/runs')] = (await candidatesOf(made)).filter(({ id }) => id.name === 'typed/runs');
    expect(remark).toContain(
      "What vitest's configuration sets up throws here (ReferenceError: window is not defined: it is a browser's",
    );
    for (const name of ['below/uses what is set up', 'other/shares', 'one/by a script'])
      expect(await numberOf(made, name)).toBeGreaterThan(0);
    expect(found).toContain('typed/runs');
    expect(await numberOf(made, 'typed/runs')).toBeGreaterThan(0);
  },
);

test('a script finds that it is the one that was started, and registers once what it also offers', long, async () => {
  repository.write({
    'package.json': '{}',
    'bench/guarded.js': `const { Suite } = require('benchmark');
      if (require.main === module) new Suite().add('own', () => 1).run();`,
    'bench/module.mjs': `import { Suite } from 'benchmark'; import { isMain } from './not-main.mjs';
      if (import.meta.main && !isMain) await new Suite().add('own', () => 1).run(); // import.meta.main`,
    'bench/not-main.mjs': 'export const isMain = import.meta.main === true;',
    'given/offers.js': `const offered = (module.exports = (bench) => { bench.add('one', () => 1); bench.add('two', () => 2); });
      if (require.main === module) {
        const { Bench } = require('tinybench');
        const bench = new Bench();
        offered(bench);
        bench.run().then(() => process.exit(0));
      }`,
  });
  repository.commit({});
  expect(await names(await measurer('benchmarkjs'))).toEqual(['guarded/own', 'module/own']);
  expect(await names(await measurer('tinybench', { files: ['given/*'] }))).toEqual(['offers/one', 'offers/two']);
});

test(
  'benchmark.js: what a script sets for all on the prototype holds, and a benchmark that is added is one',
  long,
  async () => {
    repository.write({
      'bench/all.cjs': `const Benchmark = require('benchmark');
      Benchmark.prototype.setup = function () { this.data = [1, 2]; };
      Benchmark.prototype.teardown = function () { if (this.data.length !== 2) throw new Error('lost'); };
      const made = new Benchmark('made', function () { if (this.data.length !== 2) throw new Error('not set up'); });
      new Benchmark.Suite().add(made).add('added', function () { return this.data.length; }).run();`,
    });
    repository.commit({});
    const made = await measurer('benchmarkjs');
    expect(await names(made)).toEqual(['all/made', 'all/added']);
    for (const name of await names(made)) expect(await numberOf(made, name), name).toBeGreaterThan(0);
  },
);

/** As their documentation writes them, with what each can do besides. */
const small: readonly (readonly [HarnessName, string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'tatami-ng',
    'm',
    {
      'bench/m.mjs': `import { baseline, bench, group, run } from 'tatami-ng';
        group('Reader', () => {
          baseline('Org', () => {});
          group({ name: 'inner', before: () => { globalThis.ready = 1; } }, () => {
            bench('hooks', () => { if (globalThis.ready !== 2) throw new Error('no hook'); }, { before: () => { globalThis.ready += 1; } });
          });
        });
        bench(async function named() {});
        const [report] = await run({ units: false });
        console.log(report.benchmarks[0].stats.latency.avg.toFixed(1));`,
    },
    ['Reader/Org', 'Reader/inner/hooks', 'named'],
  ],
  [
    'benny',
    'm',
    {
      'bench/m.cjs': `const b = require('benny');
        module.exports = b.suite('Example',
          b.add('plain', () => [1, 2].reduce((m, n) => m + n)),
          b.add('prepared', () => { const data = [1]; return () => { if (data.length !== 1) throw new Error('unprepared'); }; }),
          b.add('prepared later', async () => { await null; return async () => {}; }),
          b.add.skip('skipped', () => {}),
          b.cycle(), b.complete((summary) => console.log(summary.results[2].ops.toFixed(1), summary.fastest.name)),
          b.save({ file: 'x' }), b.configure({ minDisplayPrecision: 2 }));`,
    },
    ['Example/plain', 'Example/prepared', 'Example/prepared later'],
  ],
  [
    'bench-node',
    'm',
    {
      'bench/m.cjs': `const { Suite, V8NeverOptimizePlugin } = require('bench-node');
        const suite = new Suite({ reporter: false, plugins: [new V8NeverOptimizePlugin()] });
        suite.add('delete', () => {}).add('options', { minTime: 0.1, baseline: true }, async () => {});
        suite.add('managed', (timer) => {
          timer.start();
          for (let i = 0; i < timer.count; i++);
          timer.end(timer.count);
        });
        suite.run().then((results) => console.log(results[2].opsSec.toFixed(1)));`,
    },
    ['delete', 'options', 'managed'],
  ],
  [
    'cronometro',
    'm',
    {
      'bench/m.mjs': `import cronometro, { printResults } from 'cronometro';
        const results = await cronometro({
          single() {},
          later: async () => {},
          called(done) { setImmediate(done); },
          full: {
            before(done) { globalThis.pattern = /a/; done(); },
            test() { globalThis.pattern.test('a'); },
            after: async () => {},
          },
        }, { iterations: 10, print: false });
        printResults(results);
        if (results.full.success !== true) throw new Error('no result');`,
    },
    ['single', 'later', 'called', 'full'],
  ],
  [
    'fastbench',
    'm',
    {
      'bench/m.cjs': `const bench = require('fastbench');
        const run = bench([
          function immediate(done) { setImmediate(done); },
          function tick(done) { process.nextTick(done); },
        ], 1000);
        run(run);`,
    },
    ['immediate', 'tick'],
  ],
];

test.each(cases(small))(
  '%s: what its files register is listed and measured, without it installed',
  long,
  async (harness, title, files, titles) => {
    repository.write(files);
    const made = await measurer(harness);
    const listed = titles.map((name) => `${title}/${name}`);
    expect(await names(made)).toEqual(listed);
    for (const name of listed.slice(-2)) expect(await numberOf(made, name), name).toBeGreaterThan(0);
  },
);
