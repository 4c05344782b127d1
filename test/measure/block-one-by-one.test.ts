/** Blocks whose processes run one after another, in a time that may not hold them. */
import { expect, test } from 'vitest';
import type { BlockRequest } from '../../src/decide/request.ts';
import { BlockTooLong } from '../../src/errors.ts';
import type { HarnessContext } from '../../src/harness/harness.ts';
import { blockOneByOne, type OneByOneSession } from '../../src/measure/block-one-by-one.ts';
import type { Catalog } from '../../src/measure/catalog.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import { type Metric, timeMetric } from '../../src/results/metric.ts';
import { suiteOf } from '../e2e/measuring.ts';

const processMs = 30;
const slots = ['baseline', 'candidate', 'candidate', 'baseline', 'baseline', 'candidate'] as const;

/** One process prints all of the suite. `values`: of its processes in turn, the last of all that follow. */
function sessionOf(names: readonly string[], values: readonly number[] = [1]) {
  let runs = 0;
  const suite = suiteOf({ harness: 'json', command: 'bench', metrics: [] });
  const metrics: readonly Metric[] = [timeMetric];
  const catalog: Catalog = new Map(
    names.map((name) => {
      return [
        benchmarkKey({ suite: suite.name, name }),
        { suite, listed: { name, file: '', localName: name, metrics } },
      ];
    }),
  );
  const context: HarnessContext = {
    suite,
    root: '/',
    node: 'node',
    worker: '',
    scratch: '/',
    run: async () => {
      const value = values[Math.min(runs, values.length - 1)];
      runs += 1;
      const benchmarks = names.map((name) => ({ name, unit: 'ns', value }));
      await new Promise((done) => setTimeout(done, processMs));
      const stdout = JSON.stringify({ benchmarks });
      const times = { startedAt: runs, durationMs: processMs, conditions: {} };
      return { end: { kind: 'exit', code: 0 }, stdout, stderr: '', lines: [], ...times };
    },
  };
  const session: OneByOneSession = {
    rootOf: async () => '/',
    contextOf: async () => context,
    catalog: async () => catalog,
    shared: new Map(),
  };
  const ask = (name: string, mostMs: number, endsWithin?: number): Promise<unknown> => {
    const target = { id: { suite: suite.name, name }, metric: timeMetric };
    const left = { blocks: 1, ms: undefined };
    const block = { stage: 1, target, block: 0, attempt: 0, slots, endsWithin } as const;
    const request: BlockRequest = { kind: 'block', ...block, left, mostMs };
    return blockOneByOne(session, request).catch((error: unknown) => error);
  };
  return { ask, runs: () => runs };
}

test('what has shown that a block takes too long shows it of all that it measures: no other process is begun', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const { ask, runs } = sessionOf(names);
  for (const name of names) {
    const answer = await ask(name, processMs);
    if (!(answer instanceof BlockTooLong)) throw new Error(`${name}: ${JSON.stringify(answer)}`);
    expect(answer.takesMs).toBeGreaterThanOrEqual(6 * processMs);
  }
  expect(runs()).toBe(1);
});

test('processes that have run already need no time', async () => {
  const { ask, runs } = sessionOf(['a', 'b']);
  expect(await ask('a', 100 * processMs)).toMatchObject({ state: 'measured' });
  expect(await ask('b', 0)).toMatchObject({ state: 'measured' });
  expect(runs()).toBe(6);
});

const fast = 100 * processMs;

test('a block that may end with processes that agree has one of each side then, and all of its slots otherwise', async () => {
  const ends = async (values: readonly number[], names = ['a'], share?: number): Promise<number> => {
    const { ask, runs } = sessionOf(names, values);
    const answer = await ask('a', fast, share);
    expect(answer).toMatchObject({ state: 'measured', block: { slots: { length: runs() } } });
    return runs();
  };
  expect(await ends([1000, 1000.4], ['a'], 0.0005)).toBe(2);
  expect(await ends([1000, 1001, 1000], ['a'], 0.0005)).toBe(6);
  expect(await ends([1000, 1010, 1010, 1000, 1000, 1010], ['a'], 0.0005)).toBe(6);
  expect(await ends([1000, 1000])).toBe(6);
  // What its processes measure besides would lack the others.
  expect(await ends([1000, 1000], ['a', 'b'], 0.0005)).toBe(6);
});
