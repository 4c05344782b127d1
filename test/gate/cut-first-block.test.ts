/** A block that is cut by the end of the budget before any other has ended. */
import { expect, test } from 'vitest';
import type { Answer, Request } from '../../src/decide/request.ts';
import { GateError } from '../../src/errors.ts';
import { drive } from '../../src/gate/answer-by-measuring.ts';
import type { Measurer } from '../../src/ports.ts';
import { timeMetric } from '../../src/results/metric.ts';

const progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };

const request: Request = {
  kind: 'block',
  target: { id: { suite: 'core', name: 'x' }, metric: timeMetric },
  stage: 1,
  block: 0,
  attempt: 0,
  slots: ['baseline', 'candidate'],
  left: { blocks: 1, ms: 0 },
} as Request; // what a drive reads of one

type Ends = 'measured' | 'refused' | 'timeout';

/** Answers to as many requests, of which each takes 40 s of a budget. */
async function answersTo(ends: readonly Ends[], budgetMs: number): Promise<readonly Answer[]> {
  let leftMs = budgetMs;
  let asked = 0;
  const measureBlock: Measurer['measureBlock'] = async () => {
    const end = ends[asked++];
    leftMs -= 40_000;
    if (end === 'refused') throw new GateError('BUDGET_SPENT', 'it is spent');
    if (end === 'timeout')
      return { state: 'failed', side: 'candidate', failure: { reason: 'timeout', message: '' }, durationMs: 40_000 };
    return { state: 'measured', block: { slots: [] } };
  };
  const answers: Answer[] = [];
  function* procedure(): Generator<Request, void, Answer> {
    for (const _ of ends) answers.push(yield request);
  }
  await drive(procedure(), { measurer: { measureBlock }, progress, leftMs: () => leftMs });
  return answers;
}

test.each<Ends>(['refused', 'timeout'])('what the first block took until it was cut is known: %s', async (end) => {
  expect(await answersTo([end], 40_000)).toEqual([{ state: 'unavailable', reason: 'budget', takesMs: 40_000 }]);
});

test.each<Ends>(['refused', 'timeout'])('of a later one others tell more: %s', async (end) => {
  const [, cut] = await answersTo(['measured', end], 80_000);
  expect(cut).toEqual({ state: 'unavailable', reason: 'budget' });
});

test('what was never begun took nothing', async () => {
  expect(await answersTo(['measured'], 0)).toEqual([{ state: 'unavailable', reason: 'budget' }]);
});
