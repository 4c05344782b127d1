/** Numbers in one unit are never held against numbers in another, whoever measured them. */
import { expect, test } from 'vitest';
import { baseWord } from '../../src/decide/base-word.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { pastOf } from '../../src/past/suite.ts';
import type { Target } from '../../src/results/evidence.ts';
import type { Run } from '../../src/results/run.ts';
import { aRun } from '../results/make.ts';

const inUnit = (unit: string): Target => ({
  id: { suite: 'core', name: 'fill' },
  metric: { name: 'throughput', unit, better: 'higher', assume: 'nothing' },
});

function stored(unit: string, value: number): Run {
  const { id, metric } = inUnit(unit);
  const measurements = [{ metric, invocations: [{ value }, { value }] }];
  return aRun({ outcomes: [{ state: 'measured', id, measurements, profiles: [] }] });
}

test.each([
  ['what the baseline commit lists counts', ['req/s'], 'req/s', 'kreq/s', 'req/s'],
  ['whatever was stored before', ['kreq/s'], 'req/s', 'req/s', undefined],
  ['and whatever is stored in the unit of now', ['kreq/s'], 'req/s', 'kreq/s', 'req/s'],
  ['without a list what was stored last', ['req/s', 'kreq/s'], undefined, 'kreq/s', 'req/s'],
  ['of one unit nothing is another', ['req/s'], undefined, 'req/s', undefined],
  ['nor of a metric that the base has not', [], undefined, 'req/s', undefined],
])('the unit that the base has it in: %s', (_, units, listed, now, other) => {
  const runs = units.map((unit) => stored(unit, 12));
  const word = baseWord({ runs, listed: listed === undefined ? [] : [inUnit(listed)] });
  expect(word.otherUnitOf(inUnit(now))).toBe(other);
});

test('stored runs of another unit are no past of it', () => {
  const past = pastOf({ runs: [stored('kreq/s', 12), stored('req/s', 12_000), stored('kreq/s', 13)] });
  expect(past(inUnit('kreq/s')).results.map(({ values }) => values)).toEqual([
    [12, 12],
    [13, 13],
  ]);
  expect(past(inUnit('req/s')).results.map(({ values }) => values)).toEqual([[12_000, 12_000]]);
});

test.each(['possible', 'impossible'] as const)(
  'nothing is measured of it, and it is left open: side by side %s',
  (sideBySide) => {
    const steps = procedure({
      candidate: stored('kreq/s', 6),
      stored: [stored('req/s', 12_000)],
      otherClasses: 'none',
      sideBySide,
      policy: defaultPolicy,
      seed: 1,
      budgetMs: 60_000,
    });
    const { done, value } = steps.next();
    expect(done).toBe(true);
    expect(value).toMatchObject([
      {
        kind: 'inconclusive',
        candidate: { median: 6 },
        reasons: [{ code: 'contradicted', detail: expect.stringContaining('in req/s, and this change in kreq/s') }],
      },
    ]);
  },
);
