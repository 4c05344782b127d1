import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createBenchNodeTool } from '../../src/harness/javascript/tools/bench-node.ts';

interface Timer {
  readonly count: number;
  start(): void;
  end(calls?: number): void;
}

async function loopOf(fn: (timer: Timer) => unknown): Promise<(count: number) => unknown> {
  const tool = createBenchNodeTool();
  const Suite: unknown = Reflect.get(Object(tool.intercepted.exported), 'Suite');
  const suite = Reflect.construct(Suite as new () => object, [{ useWorkers: true }]);
  Reflect.get(suite, 'add').call(suite, 'managed', fn);
  const benchmark = await tool.benchmarks()[0]?.open();
  return (count) => benchmark?.loop?.(count);
}

test('a function that takes a timer runs any number of calls, none too: the allocation sensor asks for that', async () => {
  const loop = await loopOf((timer) => {
    timer.start();
    for (let i = 0; i < timer.count; i++) Math.sqrt(i);
    timer.end(timer.count);
  });
  fc.assert(fc.property(fc.nat(200), (count) => Number.isFinite(loop(count)) && Number(loop(count)) >= 0));
  expect(loop(0)).toBe(0);
});

test('one that never starts its timer is told so, however often it is called', async () => {
  const loop = await loopOf((timer) => timer.end(timer.count));
  for (const count of [0, 1, 10]) expect(() => loop(count)).toThrow('must call start() and end() of its timer');
});
