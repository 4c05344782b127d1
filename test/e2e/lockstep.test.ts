import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import type { Measurer } from '../../src/ports.ts';
import type { BlockAnswer, Side } from '../../src/results/evidence.ts';
import { allocMetric, cpuMetric, type Metric, timeMetric } from '../../src/results/metric.ts';
import type { HarnessName } from '../../src/tools/all.ts';
import { cases, testRarely } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { configOf, measurerOf, suiteOf } from './measuring.ts';

let repository: TestRepository;
const open: Measurer[] = [];

beforeEach(() => {
  repository = makeRepository();
});

afterEach(async () => {
  for (const measurer of open.splice(0)) await measurer.close();
  repository.remove();
});

/** Two commits whose bench file is made by `write`. */
async function measurer(write: (side: Side) => string, changes: Partial<Suite> = {}): Promise<Measurer> {
  const file = 'bench/b.bench.mjs';
  const baseline = repository.commit({ [file]: write('baseline') });
  const candidate = repository.commit({ [file]: write('candidate') });
  const suite = suiteOf({ metrics: ['time', 'cpu', 'alloc'], ...changes });
  const made = await measurerOf(configOf(suite), { folder: repository.path, baseline, candidate });
  open.push(made);
  return made;
}

const slots: readonly Side[] = ['candidate', 'baseline', 'baseline', 'candidate', 'baseline', 'candidate'];

function block(
  made: Measurer,
  name: string,
  metric: Metric = timeMetric,
  wanted: readonly Side[] = slots,
): Promise<BlockAnswer> {
  const target = { id: { suite: 'core', name }, metric };
  return made.measureBlock({
    kind: 'block',
    stage: 1,
    target,
    block: 0,
    attempt: 0,
    slots: wanted,
    left: { blocks: 1, ms: undefined },
  });
}

function measured(answer: BlockAnswer): Extract<BlockAnswer, { state: 'measured' }>['block'] {
  if (answer.state !== 'measured') throw new Error(JSON.stringify(answer));
  return answer.block;
}

function valuesOf(answer: BlockAnswer, wanted: Side): readonly number[] {
  return measured(answer).slots.flatMap(({ side, invocation }) => (side === wanted ? [invocation.value] : []));
}

const spin = 'const spin = (ms) => { for (const end = performance.now() + ms; performance.now() < end; ) {} };';
const files: Readonly<Record<Extract<HarnessName, 'tinybench' | 'vitest' | 'mitata' | 'benchmarkjs'>, string>> = {
  tinybench: `${spin} export default (bench) => bench.add('x', () => spin(MS));`,
  vitest: `${spin} import { bench } from 'vitest'; bench('x', () => spin(MS));`,
  mitata: `${spin} import { bench, run } from 'mitata'; bench('x', () => spin(MS)); await run();`,
  benchmarkjs: `${spin} import Benchmark from 'benchmark'; new Benchmark.Suite().add('x', () => spin(MS)).run();`,
};

describe.each(cases(Object.entries(files)))('%s', (tool, text) => {
  test('a block is taken in turns, and its numbers are real', async () => {
    const harness = tool as keyof typeof files; // a key of `files`
    const made = await measurer((side) => text.replace('MS', side === 'baseline' ? '1' : '1.5'), {
      harness,
      // A slice holds eight calls, which take some 40 ms on a busy machine.
      measureMs: 200,
    });
    const { slots: found, turns = [] } = measured(await block(made, 'b/x'));
    expect(turns.length).toBeGreaterThan(1);
    for (const { side, invocation } of found) {
      expect(invocation.batches).toHaveLength(turns.length);
      expect(invocation.value / 1e6).toBeGreaterThan(side === 'baseline' ? 0.9 : 1.4);
    }
  });
});

testRarely('processor time is taken in turns; allocation has no noise to take off', async () => {
  const made = await measurer(
    () => `${spin} export default (bench) => bench.add('x', () => { spin(0.5); return new Array(100); });`,
  );
  const cpu = await block(made, 'b/x', cpuMetric);
  expect(measured(cpu).turns?.length).toBeGreaterThan(1);
  for (const value of valuesOf(cpu, 'baseline')) expect(value).toBeGreaterThan(0.05e6);
  expect(measured(await block(made, 'b/x', allocMetric)).turns).toBeUndefined();
});

test('a call longer than a slice is a slice of one call', long, async () => {
  const made = await measurer(() => `${spin} export default (bench) => bench.add('x', () => spin(60));`);
  const { slots: found, turns } = measured(await block(made, 'b/x'));
  expect(turns).toHaveLength(1);
  expect(found.map(({ invocation }) => invocation.iterations)).toEqual([1, 1, 1, 1, 1, 1]);
  expect(found[0]?.invocation.value).toBeGreaterThanOrEqual(59e6);
});

test('a process that dies in its slices voids the block, names its side and what it was at', long, async () => {
  // Its clock tells that it was held.
  const dying = `let last = Date.now(); export default (bench) => bench.add('x', () => {
    const gap = Date.now() - last;
    last += gap;
    if (gap > 50) process.kill(process.pid, 'SIGKILL');
  });`;
  const made = await measurer((side) =>
    side === 'candidate' ? dying : 'export default (bench) => bench.add("x", () => 1);',
  );
  expect(await block(made, 'b/x')).toMatchObject({
    state: 'failed',
    side: 'candidate',
    failure: { reason: 'crashed' },
  });
});

test(
  'with isolate: file the benchmarks of a file are measured by the same processes; what fails fails alone',
  long,
  async () => {
    const made = await measurer(
      (side) => `export default (bench) => {
      bench.add('a', () => ({ overriddenDuration: 1 }));
      bench.add('b', () => { throw new Error('b is broken'); });
      ${side === 'candidate' ? "bench.add('new', () => 1);" : ''}
      bench.add('c', () => ({ overriddenDuration: process.pid }));
      bench.add('d', () => ({ overriddenDuration: process.pid }));
    };`,
      { isolate: 'file' },
    );
    expect(valuesOf(await block(made, 'b/a'), 'candidate')).toEqual([1e6, 1e6, 1e6]);
    expect(await block(made, 'b/b')).toMatchObject({ state: 'failed', failure: { message: 'Error: b is broken' } });
    const [c, d] = [measured(await block(made, 'b/c')), measured(await block(made, 'b/d'))];
    expect(c.slots.map(({ side, invocation }) => [side, invocation.value])).toEqual(
      d.slots.map(({ side, invocation }) => [side, invocation.value]),
    );
  },
);

testRarely('what a process leaves behind runs in no slice of another: not its timers, not its threads', async () => {
  const restless = `import { Worker } from 'node:worker_threads';
    for (let i = 0; i < 4; i++) new Worker('for (;;) {}', { eval: true });
    setInterval(() => spin(20), 1);`;
  const work = `${spin} const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
    export default (bench) => bench.add('x', () => fib(18));`;
  const alone = await measurer(() => work);
  const still = valuesOf(await block(alone, 'b/x'), 'baseline');
  const made = await measurer((side) => (side === 'candidate' ? restless : '') + work);
  const beside = valuesOf(await block(made, 'b/x'), 'baseline');
  // Twelve threads that never rest would leave a seventh of two processors to whoever runs beside them.
  expect(Math.min(...beside) / Math.min(...still)).toBeLessThan(4);
});

testRarely(
  'a side that is asked alone, as its block has failed, is measured and not answered by that block',
  async () => {
    const throws = 'throw new Error("broken there");';
    for (const broken of ['baseline', 'candidate'] as const) {
      const made = await measurer(
        (side) =>
          `${spin} export default (bench) => bench.add('x', () => { ${side === broken ? throws : ''} spin(1); });`,
      );
      const sound = broken === 'baseline' ? 'candidate' : 'baseline';
      const ask = (wanted: readonly Side[]): Promise<BlockAnswer> => block(made, 'b/x', timeMetric, wanted);
      expect(await ask(slots)).toMatchObject({ state: 'failed', side: broken, failure: { reason: 'threw' } });
      expect(await ask([sound])).toMatchObject({ state: 'measured' });
      expect(await ask([broken])).toMatchObject({ state: 'failed', side: broken });
    }
  },
);

testRarely('so is a command that fails on one side alone', async () => {
  for (const broken of ['baseline', 'candidate'] as const) {
    const line = (side: Side): string => `process.exit(${side === broken ? 7 : 0}); // ${side}`;
    const commit = (side: Side): string => repository.commit({ 'run.cjs': `${line(side)} ${broken}` });
    const [baseline, candidate] = [commit('baseline'), commit('candidate')];
    const suite = suiteOf({ name: 'cli', harness: 'command', command: 'node run.cjs', files: [], metrics: ['time'] });
    const made = await measurerOf(configOf(suite), { folder: repository.path, baseline, candidate });
    open.push(made);
    const target = { id: { suite: 'cli', name: 'cli' }, metric: timeMetric };
    const left = { blocks: 1, ms: undefined };
    const ask = (wanted: readonly Side[]): Promise<BlockAnswer> =>
      made.measureBlock({ kind: 'block', stage: 1, target, block: 0, attempt: 0, slots: wanted, left });
    expect(await ask(slots)).toMatchObject({ state: 'failed', side: broken, failure: { reason: 'crashed' } });
    expect(await ask([broken === 'baseline' ? 'candidate' : 'baseline'])).toMatchObject({ state: 'measured' });
  }
});
