import { expect, test } from 'vitest';
import type { ProcessEnd, ProcessRequest, RunProcess } from '../../src/harness/harness.ts';
import { runWithin } from '../../src/measure/within-budget.ts';

const request: ProcessRequest = { command: 'make', args: [], cwd: '.', timeoutMs: 60_000 };

function ending(end: ProcessEnd, asked: number[]): RunProcess {
  return async ({ timeoutMs }) => {
    asked.push(timeoutMs);
    return {
      end,
      stdout: '',
      stderr: '',
      lines: [],
      startedAt: 0,
      durationMs: 1,
      conditions: {},
    };
  };
}

test('a process gets what is left of the budget, and none is started once it is spent', async () => {
  const asked: number[] = [];
  const run = ending({ kind: 'exit', code: 0 }, asked);
  await runWithin(run, () => 500)(request);
  await runWithin(run, () => 90_000)(request);
  await expect(runWithin(run, () => 0)(request)).rejects.toMatchObject({ code: 'BUDGET_SPENT' });
  expect(asked).toEqual([500, 60_000]);
});

test('a process that the budget ended is told apart from one that took longer than its own time', async () => {
  const run = ending({ kind: 'timeout' }, []);
  await expect(runWithin(run, () => 500)(request)).rejects.toMatchObject({ code: 'BUDGET_SPENT' });
  expect((await runWithin(run, () => 90_000)(request)).end).toEqual({ kind: 'timeout' });
});
