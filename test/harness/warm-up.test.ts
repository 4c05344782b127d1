import { expect, test } from 'vitest';
import { drive } from '../../src/harness/javascript/drive-benchmark.ts';

test('a benchmark is warmed up for the whole of its box before anything of it is measured', async () => {
  const phases: string[] = [];
  const calls = { warmup: 0, run: 0 };
  let first: number | undefined;
  let [warmedMs, last] = [0, 0];
  const benchmark = {
    name: 'x',
    hooks: {},
    fn: () => {
      const startedAt = performance.now();
      while (performance.now() - startedAt < 1);
      const mode = phases.at(-1) === 'measurement' ? 'run' : 'warmup';
      calls[mode] += 1;
      first ??= startedAt;
      if (mode === 'warmup') warmedMs = performance.now() - first;
      last = performance.now();
    },
  };
  const sensor = {
    batchMs: 2,
    step: async ({ calls: run, batchSize }: { calls: (n: number, mode: 'run') => unknown; batchSize: number }) => {
      await run(batchSize, 'run');
      return 10;
    },
  };
  // The harness's own shape of a benchmark has more than the driver looks at.
  await drive(benchmark as never, sensor as never, { warmupMs: 60, runMs: 20, onPhase: (phase) => phases.push(phase) });
  expect(phases).toEqual(['warm-up', 'measurement']);
  expect(warmedMs).toBeGreaterThanOrEqual(50);
  expect(calls.run).toBeGreaterThan(0);
  expect(last).toBeGreaterThan(0);
});
