import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BlockTooLong } from '../../src/errors.ts';
import type { Discovered, Measurer } from '../../src/ports.ts';
import { readPprof } from '../../src/profile/formats/pprof.ts';
import { placeOf } from '../../src/profile/place.ts';
import type { Stack } from '../../src/profile/profile.ts';
import type { Failure } from '../../src/results/invocation.ts';
import { allocMetric, cpuMetric, timeMetric } from '../../src/results/metric.ts';
import type { Measurement } from '../../src/results/run.ts';
import { isThorough, testRarely } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { candidatesOf, configOf, measurerOf, suiteOf } from './measuring.ts';

let repository: TestRepository;
const open: Measurer[] = [];

beforeEach(() => {
  repository = makeRepository();
});

afterEach(async () => {
  for (const measurer of open.splice(0)) await measurer.close();
  repository.remove();
});

async function measurer(
  suite = suiteOf(),
  sides: { readonly baseline?: string; readonly candidate?: string } = {},
): Promise<Measurer> {
  const made = await measurerOf(configOf(suite), { folder: repository.path, ...sides });
  open.push(made);
  return made;
}

function named(found: readonly Discovered[], name: string): Discovered {
  const benchmark = found.find(({ id }) => id.name === name);
  if (benchmark === undefined) throw new Error(`${name} is not among ${found.map(({ id }) => id.name).join(', ')}`);
  return benchmark;
}

async function alone(made: Measurer, name: string): Promise<readonly Measurement[]> {
  const outcome = await made.measureAlone(named(await candidatesOf(made), name), 1);
  if (outcome.state !== 'measured') throw new Error(JSON.stringify(outcome));
  return outcome.measurements;
}

async function failure(made: Measurer, name: string): Promise<Failure> {
  const outcome = await made.measureAlone(named(await candidatesOf(made), name), 1);
  if (outcome.state !== 'failed') throw new Error('it was measured');
  return outcome.failure;
}

const registrar = (body: string): string => `export default (bench) => { ${body} };\n`;

test('the three ways to write a bench file are listed alike, and their own printing does no harm', long, async () => {
  repository.write({
    'bench/function.bench.mjs': registrar(`bench.add('a', () => 1).add('b', async () => 1);`),
    'bench/exported.bench.mjs': `import { Bench } from 'tinybench';
      export default new Bench({ name: 'unused' }).add('a', () => 1);`,
    'bench/script.bench.mjs': `import { Bench } from 'tinybench';
      for (const name of ['small', 'large']) {
        const bench = new Bench({ name, time: 10 });
        bench.add('sort', () => {}).add('map', () => {});
        bench.addEventListener('cycle', (event) => console.log(event.task.name));
        await bench.run();
        console.table(bench.table());
        for (const task of bench.tasks) console.log(task.result.latency.mean.toFixed(2), task.runs);
      }
      process.exit(0);`,
    'bench/late.bench.mjs': `async function main() {
        const { Bench } = await import('tinybench');
        await new Promise((resolve) => setTimeout(resolve, 5));
        const bench = new Bench();
        bench.add('x', () => {});
        await bench.warmup();
        await bench.run();
      }
      main();`,
    'bench/common.bench.cjs': `const { Bench } = require('tinybench');
      const bench = new Bench();
      bench.add('y', () => {});
      bench.run().then(() => console.log(bench.results[0].throughput.mean));`,
  });
  const found = await (await measurer()).discover('candidate');
  expect(found.map(({ id, failure }) => [id.name, failure])).toEqual(
    [
      'common/y',
      'exported/a',
      'function/a',
      'function/b',
      'late/x',
      'script/small/sort',
      'script/small/map',
      'script/large/sort',
      'script/large/map',
    ].map((name) => [name, undefined]),
  );
});

test('a listed benchmark of an unmodified tinybench script is measured alone', long, async () => {
  repository.write({
    'bench/script.bench.mjs': `import { Bench } from 'tinybench';
      const bench = new Bench();
      bench.add('quick', () => 1).add('ends the process', () => process.kill(process.pid, 'SIGKILL'));
      await bench.run();`,
  });
  const [time, alloc] = await alone(await measurer(), 'script/quick');
  expect(time?.metric).toEqual(timeMetric);
  expect(time?.invocations).toHaveLength(1);
  expect(time?.invocations[0]?.value).toBeGreaterThan(0);
  expect(time?.invocations[0]?.batches?.length).toBeLessThanOrEqual(64);
  expect(alloc?.metric).toEqual(allocMetric);
});

// A busy machine may end a batch early: what is shown is that the cost can be seen, not how busy the machine is.
testRarely(
  'a cost that one call in ten pays is seen by a low quantile too, as batches hold many calls',
  {
    retry: 2,
  },
  async () => {
    repository.write({
      'bench/t.bench.mjs': registrar(`
      let calls = 0;
      const spin = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
      bench.add('seldom slow', () => { if (++calls % 10 === 0) spin(0.02); });`),
    });
    const [time] = await alone(await measurer(suiteOf({ metrics: ['time'], estimator: 'p10' })), 't/seldom slow');
    expect(time?.invocations[0]?.value).toBeGreaterThan(1_800);
  },
);

test('cpu counts what the process worked, not what it waited', long, async () => {
  repository.write({
    'bench/t.bench.mjs': registrar(`bench.add('waits', () => new Promise((resolve) => setTimeout(resolve, 20)));`),
  });
  const [cpu, time] = await alone(await measurer(suiteOf({ metrics: ['cpu', 'time'] })), 't/waits');
  expect(cpu?.metric).toEqual(cpuMetric);
  expect(time?.invocations[0]?.value).toBeGreaterThan(15e6);
  expect(cpu?.invocations[0]?.value).toBeGreaterThan(0);
  expect(cpu?.invocations[0]?.value).toBeLessThan(10e6);
});

testRarely('time counts the call and not the hooks, and awaits what is asynchronous', async () => {
  repository.write({
    'bench/t.bench.mjs': registrar(`
      const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
      const spin = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
      bench.add('waits', () => sleep(10));
      bench.add('spins', () => spin(10));
      bench.add('hooked', () => 1, { beforeEach: () => spin(3), afterEach: () => sleep(3) });
      bench.add('says so', () => ({ overriddenDuration: 0.125 }));`),
  });
  const made = await measurer(suiteOf({ metrics: ['time'] }));
  const value = async (name: string): Promise<number> =>
    (await alone(made, name))[0]?.invocations[0]?.value ?? Number.NaN;
  expect(await value('t/waits')).toBeGreaterThan(5e6);
  expect(await value('t/spins')).toBeGreaterThanOrEqual(9.9e6);
  expect(await value('t/hooked')).toBeLessThan(1e6);
  expect(await value('t/says so')).toBe(125_000);
});

test('hooks run in tinybench’s order, once for each phase', long, async () => {
  repository.write({
    'bench/h.bench.mjs': `import { Bench } from 'tinybench';
      import { appendFileSync } from 'node:fs';
      const log = (what) => appendFileSync(new URL('../log.txt', import.meta.url), what + ' ');
      export default new Bench({ setup: (task, mode) => log('setup:' + mode + ':' + task.name), teardown: (task, mode) => log('teardown:' + mode) })
        .add('x', function () { if (this.name !== 'x') throw new Error('this'); return { overriddenDuration: 1 }; }, {
          beforeAll: (mode) => log('beforeAll:' + mode), afterAll: (mode) => log('afterAll:' + mode) });`,
  });
  await alone(await measurer(suiteOf({ metrics: ['time'] })), 'h/x');
  const { readFileSync } = await import('node:fs');
  expect(readFileSync(`${repository.path}/log.txt`, 'utf8').trim().split(' ')).toEqual([
    'setup:warmup:x',
    'beforeAll:warmup',
    'afterAll:warmup',
    'teardown:warmup',
    'setup:run:x',
    'beforeAll:run',
    'afterAll:run',
    'teardown:run',
  ]);
});

const madeOf = {
  typed: 'new Float64Array(8)',
  closure: 'later(next++)',
  map: 'new Map(pairs)',
  text: '"number " + next++',
};

/** Bytes of one, in a process that does nothing else: without a collection the used heap only grows. */
function heapGrowthOf(expression: string): number {
  const count = expression.includes('Map') ? 20_000 : 200_000;
  const program = `let kept, next = 1e6;
    const pairs = Array.from({ length: 100 }, (_, i) => [i, i]);
    const later = (n) => () => n;
    const make = (count) => { for (let i = 0; i < count; i++) kept = ${expression}; };
    const used = () => process.memoryUsage().heapUsed;
    make(${count}); make(${count}); used(); gc(); gc();
    const before = used();
    make(${count});
    console.log((used() - before) / ${count});`;
  const flags = ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'];
  return Number(execFileSync('node', [...flags, '--eval', program], { encoding: 'utf8' }));
}

test('alloc is within 1 % of what a function is known to allocate', async () => {
  repository.write({
    'bench/a.bench.mjs': registrar(`
      let kept;
      let next = 1e6;
      const later = (n) => () => n;
      const pairs = Array.from({ length: 100 }, (_, i) => [i, i]);
      bench.add('array', () => { kept = new Array(1000).fill(0); });
      bench.add('objects', () => { for (let i = 0; i < 1000; i++) kept = { a: i, b: i, c: i, d: i }; });
      bench.add('buffer', () => { kept = Buffer.alloc(1 << 20); });
      bench.add('nested', () => { kept = Array.from({ length: 100 }, () => new Array(1000)); });
      bench.add('large', () => { kept = new Array(200000).fill(0); });
      bench.add('mixed', () => { kept = [Buffer.alloc(100_000), new Array(10000).fill(0)]; });
      bench.add('typed', () => { kept = ${madeOf.typed}; });
      bench.add('closure', () => { kept = ${madeOf.closure}; });
      bench.add('map', () => { kept = ${madeOf.map}; });
      bench.add('text', () => { kept = ${madeOf.text}; });
      bench.add('async', async () => { kept = new Array(10000).fill(0); });
      bench.add('hooked', () => { kept = new Array(1000).fill(0); }, { beforeEach: () => { kept = new Array(5000).fill(1); } });
      bench.add('nothing', () => kept);`),
  });
  const made = await measurer(suiteOf({ metrics: ['alloc'] }));
  const value = async (name: string): Promise<number> =>
    (await alone(made, name))[0]?.invocations[0]?.value ?? Number.NaN;
  const within = (actual: number, expected: number): void => {
    expect(Math.abs(actual / expected - 1), `${actual} for ${expected}`).toBeLessThan(0.01);
  };
  // JSArray 32 bytes, its elements 16 and 8 each; an object with four fields in it 24 and 8 each.
  within(await value('a/array'), 32 + 16 + 8 * 1000);
  expect(await value('a/nothing')).toBeLessThan(1);
  if (!isThorough) return;
  within(await value('a/objects'), 1000 * (24 + 8 * 4));
  within(await value('a/buffer'), 1 << 20);
  within(await value('a/nested'), 100 * (32 + 16 + 8 * 1000));
  within(await value('a/large'), 32 + 16 + 8 * 200_000);
  within(await value('a/mixed'), 100_000 + 32 + 16 + 8 * 10_000);
  // What these take is V8's own and changes with its versions: what very many of them add to the used heap.
  for (const name of ['typed', 'closure', 'map', 'text'] as const) {
    within(await value(`a/${name}`), heapGrowthOf(madeOf[name]));
  }
  within(await value('a/async'), 32 + 16 + 8 * 10_000);
  within(await value('a/hooked'), 32 + 16 + 8 * 1000);
});

test('every way to fail is a named failure that says where', async () => {
  repository.write({
    'bench/f.bench.mjs': registrar(`
      bench.add('throws', () => { throw new TypeError('no soup'); });
      bench.add('rejects', async () => { throw new TypeError('no async soup'); });
      bench.add('throws no error', () => { throw 'a string'; });
      bench.add('loops', () => { for (;;); });
      bench.add('never settles', () => new Promise(() => {}));
      bench.add('exits', () => process.exit(7));
      bench.add('dies', () => process.kill(process.pid, 'SIGSEGV'));
      bench.add('not finite', () => ({ overriddenDuration: Number.NaN }));
      bench.add('rejects elsewhere', () => { Promise.reject(new Error('nobody listens')); });
      bench.add('hook throws', () => 1, { beforeAll: () => { throw new Error('bad hook'); } });
      bench.add('prints', () => { console.error('::error::boo'); process.abort(); });`),
  });
  const made = await measurer(suiteOf({ metrics: ['time'] }));
  const impatient = await measurer(suiteOf({ metrics: ['time'], timeoutMs: 2000 }));
  const fails = (name: string): Promise<Failure> => failure(made, `f/${name}`);
  expect(await fails('throws')).toMatchObject({ reason: 'threw', message: 'TypeError: no soup' });
  expect((await fails('throws')).stack).toContain('f.bench.mjs:2:');
  expect(await fails('exits')).toMatchObject({
    reason: 'crashed',
    message: expect.stringContaining('process.exit(7)'),
  });
  expect(await failure(impatient, 'f/loops')).toMatchObject({
    reason: 'timeout',
    message: expect.stringContaining('2\u202fs'),
  });
  if (!isThorough) return;
  expect(await fails('rejects')).toMatchObject({ reason: 'threw', message: 'TypeError: no async soup' });
  expect((await fails('throws no error')).message).toContain('a string');
  expect(await fails('never settles')).toMatchObject({
    reason: 'timeout',
    message: expect.stringContaining('never settled'),
  });
  expect(await fails('dies')).toMatchObject({ reason: 'crashed', message: expect.stringContaining('SIGSEGV') });
  expect(await fails('not finite')).toMatchObject({ reason: 'threw', message: expect.stringContaining('NaN') });
  expect(await fails('rejects elsewhere')).toMatchObject({ reason: 'threw', message: 'Error: nobody listens' });
  expect(await fails('hook throws')).toMatchObject({ reason: 'threw', message: 'Error: bad hook' });
  const printed = await fails('prints');
  expect(printed.message).toContain(': :error::boo');
  expect(printed.message).not.toMatch(/^::/m);
});

test(
  'a file that cannot be loaded is a failure named after the file; one that registers nothing is a helper of the others',
  long,
  async () => {
    repository.write({
      'bench/throws.bench.mjs': `throw new Error('on import');`,
      'bench/syntax.bench.mjs': `export default (`,
      'bench/empty.bench.mjs': `export const nothing = 1;`,
      'bench/missing.bench.mjs': `import 'not-there';`,
      'bench/twice.bench.mjs': registrar(`bench.add('a', () => {}); bench.add('a', () => {});`),
      'bench/exits.bench.mjs': `process.exit(0);`,
      'bench/usage.bench.mjs': `console.error('x not found. Run: npm install --no-save x'); process.exit(1);`,
      'bench/good.bench.mjs': registrar(`bench.add('a', () => 1);`),
    });
    const found = await (await measurer()).discover('candidate');
    const reasons = found.map(({ id, failure }) => [id.name, failure?.reason, failure?.message]);
    expect(reasons).toEqual([
      ['exits', 'crashed', expect.stringContaining('process.exit(0)')],
      ['good/a', undefined, undefined],
      ['missing', 'load', expect.stringContaining('not-there')],
      ['syntax', 'load', expect.stringContaining('SyntaxError')],
      ['throws', 'load', 'Error: on import'],
      ['twice', 'load', expect.stringContaining('already exists')],
      [
        'usage',
        'crashed',
        expect.stringMatching(/process\.exit\(1\) in the load; its last output:\nx not found\. Run: /),
      ],
    ]);
  },
);

test('a block is measured slot by slot in the order asked, each side from its own commit', long, async () => {
  const bench = (ms: number): string => registrar(`bench.add('x', () => ({ overriddenDuration: ${ms} }));`);
  const baseline = repository.commit({ 'bench/b.bench.mjs': bench(1) });
  const candidate = repository.commit({ 'bench/b.bench.mjs': bench(2) });
  const made = await measurer(suiteOf({ metrics: ['time'] }), { baseline, candidate });
  const target = { id: { suite: 'core', name: 'b/x' }, metric: timeMetric };
  const slots = ['candidate', 'baseline', 'baseline', 'candidate'] as const;
  const answer = await made.measureBlock({
    kind: 'block',
    stage: 1,
    target,
    block: 0,
    attempt: 0,
    slots,
    left: { blocks: 1, ms: undefined },
  });
  if (answer.state !== 'measured') throw new Error(JSON.stringify(answer));
  expect(answer.block.slots.map(({ side, invocation }) => [side, invocation.value])).toEqual([
    ['candidate', 2e6],
    ['baseline', 1e6],
    ['baseline', 1e6],
    ['candidate', 2e6],
  ]);
  const starts = answer.block.slots.map(({ invocation }) => invocation.startedAt ?? 0);
  expect([...starts].sort((a, b) => a - b)).toEqual(starts);
});

test(
  'a block whose first process shows that the time for it does not hold it is given up, and says what it takes',
  long,
  async () => {
    repository.commit({ 'bench/b.bench.mjs': registrar(`bench.add('x', () => [1, 2]);`) });
    const made = await measurer(suiteOf({ metrics: ['alloc'] }));
    const target = { id: { suite: 'core', name: 'b/x' }, metric: allocMetric };
    const slots = ['candidate', 'candidate', 'candidate', 'candidate', 'candidate', 'candidate'] as const;
    const ask = {
      kind: 'block',
      stage: 1,
      target,
      block: 0,
      attempt: 0,
      slots,
      left: { blocks: 1, ms: undefined },
    } as const;
    const refused = await made.measureBlock({ ...ask, mostMs: 1 }).catch((error: unknown) => error);
    if (!(refused instanceof BlockTooLong)) throw new Error(JSON.stringify(refused));
    const answer = await made.measureBlock({ ...ask, mostMs: 600_000 });
    if (answer.state !== 'measured') throw new Error(JSON.stringify(answer));
    const [first] = answer.block.slots;
    expect(refused.code).toBe('BUDGET_SPENT');
    expect(refused.takesMs).toBeGreaterThan(6 * 10);
    expect(answer.block.slots).toHaveLength(6);
    expect(first?.invocation.value).toBeGreaterThan(0);
  },
);

test('worktrees are gone after close, and a benchmark only one side has is told missing', long, async () => {
  const baseline = repository.commit({ 'bench/b.bench.mjs': registrar(`bench.add('x', () => 1);`) });
  const candidate = repository.commit({ 'bench/b.bench.mjs': registrar(`bench.add('y', () => 1);`) });
  const made = await measurer(suiteOf({ metrics: ['time'] }), { baseline, candidate });
  expect((await made.discover('baseline')).map(({ id }) => id.name)).toEqual(['b/x']);
  expect((await made.discover('candidate')).map(({ id }) => id.name)).toEqual(['b/y']);
  const target = { id: { suite: 'core', name: 'b/y' }, metric: timeMetric };
  const slots = ['baseline', 'candidate'] as const;
  const answer = await made.measureBlock({
    kind: 'block',
    stage: 1,
    target,
    block: 0,
    attempt: 0,
    slots,
    left: { blocks: 1, ms: undefined },
  });
  expect(answer).toMatchObject({ state: 'failed', side: 'baseline', failure: { reason: 'missing' } });
  const listed = repository.git('worktree', 'list', '--porcelain').match(/^worktree .*/gm) ?? [];
  expect(listed).toHaveLength(3);
  await made.close();
  expect(repository.git('worktree', 'list', '--porcelain').match(/^worktree .*/gm)).toHaveLength(1);
  for (const line of listed.slice(1)) expect(existsSync(line.replace('worktree ', ''))).toBe(false);
  await made.close();
});

test('with isolate: file, one process measures all benchmarks of its file, failing ones apart', long, async () => {
  repository.write({
    'bench/s.bench.mjs': registrar(`
      bench.add('a', () => ({ overriddenDuration: 1 }));
      bench.add('b', () => { throw new Error('b is broken'); });
      bench.add('c', () => ({ overriddenDuration: process.pid }));
      bench.add('d', () => ({ overriddenDuration: process.pid }));`),
  });
  const made = await measurer(suiteOf({ metrics: ['time'], isolate: 'file' }));
  expect((await alone(made, 's/a'))[0]?.invocations[0]?.value).toBe(1e6);
  expect(await failure(made, 's/b')).toMatchObject({ reason: 'threw', message: 'Error: b is broken' });
  const [c, d] = [await alone(made, 's/c'), await alone(made, 's/d')];
  expect(c[0]?.invocations[0]?.value).toBe(d[0]?.invocations[0]?.value);
});

test(
  'a dependency in a profile tells the version that was installed where it ran, and inlining was off',
  long,
  async () => {
    const dependency = `export function heavy(n) { let s = 0; for (let i = 0; i < 3000; i++) s += Math.imul(i, n) >>> 3; return s; }`;
    repository.write({
      'node_modules/heavy-lib/package.json': '{"name":"heavy-lib","version":"4.5.6","type":"module","main":"index.js"}',
      'node_modules/heavy-lib/index.js': dependency,
      'bench/v.bench.mjs': `import { heavy } from 'heavy-lib';\n${registrar("bench.add('x', () => heavy(7));")}`,
    });
    const [captured] = await (await measurer(suiteOf())).profile(
      { id: { suite: 'core', name: 'v/x' }, metric: timeMetric },
      { count: 1, taken: 0 },
    );
    const profile = readPprof(captured?.bytes ?? new Uint8Array());
    const [heavy] = profile.frames.filter(({ name }) => name === 'heavy');
    expect(placeOf(heavy?.file ?? '', [])).toMatchObject({
      kind: 'dependency',
      package: 'heavy-lib',
      version: '4.5.6',
    });
    expect(profile.inlining).toBe('off');
  },
);

testRarely(
  'profiles of both sides name the benchmark’s functions by their files in the repository, per operation',
  async () => {
    const bench = registrar(
      `bench.add('x', () => { let s = 0; for (let i = 0; i < 200; i++) s += work(i).a; return s; });`,
    );
    const source = (size: number): string => `
    export function work(n) { return spread(n, ${size}); }
    function spread(n, size) { const a = []; for (let i = 0; i < size; i++) a.push({ a: n }); return { a: a.length }; }`;
    const file = `import { work } from '../src/work.mjs';\n${bench}`;
    const baseline = repository.commit({ 'bench/p.bench.mjs': file, 'src/work.mjs': source(10) });
    const candidate = repository.commit({ 'src/work.mjs': source(20) });
    const made = await measurer(suiteOf(), { baseline, candidate });
    for (const metric of [timeMetric, allocMetric]) {
      const captured = await made.profile({ id: { suite: 'core', name: 'p/x' }, metric }, { count: 1, taken: 0 });
      expect(captured.map(({ record }) => record.side)).toEqual(['baseline', 'candidate']);
      const shares = captured.map(({ bytes, record }) => {
        const profile = readPprof(bytes);
        expect(profile.operations).toBe(record.reference.operations);
        const names = profile.frames.map(({ name, file: path }) => `${name} ${path}`);
        expect(names).toContain('spread src/work.mjs');
        expect(names.some((name) => /worker\.js|chunk-|callSync/.test(name))).toBe(false);
        const type = profile.defaultType;
        const self = (stack: Stack): number => stack.values[type] ?? 0;
        const total = profile.stacks.reduce((sum, stack) => sum + self(stack), 0);
        const spread = names.indexOf('spread src/work.mjs');
        const within = profile.stacks.filter(({ frames }) => frames.includes(spread));
        return {
          total,
          within: within.reduce((sum, stack) => sum + self(stack), 0),
          operations: profile.operations ?? 0,
        };
      });
      const [small, large] = shares;
      if (small === undefined || large === undefined) throw new Error('two profiles');
      if (metric !== allocMetric) continue;
      // Objects of 24 + 8 bytes (one field in place), with their array.
      expect(large.within / large.total).toBeGreaterThan(0.9);
      expect(large.within / large.operations).toBeGreaterThan((1.5 * small.within) / small.operations);
      expect(large.within / large.operations).toBeGreaterThan(200 * 20 * 24);
    }
  },
);
