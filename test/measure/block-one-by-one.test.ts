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

/** One process prints all of the suite. */
function sessionOf(names: readonly string[]) {
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
  const benchmarks = names.map((name) => ({ name, unit: 'ns', value: 1 }));
  const context: HarnessContext = {
    suite,
    root: '/',
    node: 'node',
    worker: '',
    scratch: '/',
    run: async () => {
      runs += 1;
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
  const ask = (name: string, mostMs: number): Promise<unknown> => {
    const target = { id: { suite: suite.name, name }, metric: timeMetric };
    const left = { blocks: 1, ms: undefined };
    const request: BlockRequest = { kind: 'block', stage: 1, target, block: 0, attempt: 0, slots, left, mostMs };
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
