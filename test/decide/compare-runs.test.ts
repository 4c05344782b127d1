import { expect, test } from 'vitest';
import { compareRuns, samplesOf, type TargetSamples } from '../../src/decide/compare-runs.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { exitOf, verdict } from '../../src/decide/verdict.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { runOf } from './fakes.ts';

function samples(name: string, values: readonly number[]): TargetSamples {
  return { target: { id: { suite: 's', name }, metric: timeMetric }, values };
}

const baseline = Array.from({ length: 10 }, (_, index) => 1_000 + index * 3);

test('two-sided p is the exact test on the samples, one-sided p the test against the margin on the log scale', () => {
  const candidate = baseline.map((value) => value * 1.08);
  const [judgement] = compareRuns([samples('a', baseline)], [samples('a', candidate)], defaultPolicy);
  const moved = candidate.map((value) => Math.log(value) - Math.log(1.025));
  expect(judgement?.kind).toBe('regression');
  expect(judgement?.shift?.ratio).toBeCloseTo(1.08, 3);
  expect(judgement?.test?.pTwoSided).toBe(mannWhitney(baseline, candidate).pTwoSided);
  expect(judgement?.test?.pWorse).toBeCloseTo(mannWhitney(baseline.map(Math.log), moved).pGreater, 12);
  expect(judgement?.test).toMatchObject({ u: 100, method: 'exact' });
  expect(judgement).toMatchObject({ baseline: { n: 10, median: 1_013.5 }, candidate: { n: 10 } });
});

test('a shift of exactly the margin is as like to be worse as better: ties with the margin stay ties', () => {
  const even = [1_000, 1_000, 1_000, 1_000];
  const [judgement] = compareRuns([samples('a', even)], [samples('a', [1_025, 1_025, 1_025, 1_025])], defaultPolicy);
  expect(judgement?.test?.pWorse).toBe(1);
});

test('Holm is over all that were compared: what is enough alone is not enough among a hundred', () => {
  const slower = [1_100, 1_101, 1_102, 1_103];
  const low = [1_000, 1_001, 1_002, 1_003];
  const policy = { ...defaultPolicy, alpha: 0.02 };
  const alone = compareRuns([samples('a', low)], [samples('a', slower)], policy);
  expect(alone[0]).toMatchObject({ kind: 'regression', test: { pAdjusted: 1 / 70 } });
  const others = Array.from({ length: 99 }, (_, index) => samples(`b${index}`, low));
  const many = compareRuns([samples('a', low), ...others], [samples('a', slower), ...others], policy);
  expect(many[0]?.kind).toBe('inconclusive');
  expect(exitOf(verdict(many, policy))).toBe(0);
});

test('new, removed and failed are said', () => {
  const target = { id: { suite: 's', name: 'bad' }, metric: timeMetric };
  const failure = { reason: 'threw', message: 'no' } as const;
  const judgements = compareRuns(
    [samples('gone', baseline), samples('bad', baseline)],
    [samples('fresh', baseline), { target, failure }],
    defaultPolicy,
  );
  expect(judgements.map(({ target: { id }, kind }) => [id.name, kind])).toEqual([
    ['fresh', 'new'],
    ['bad', 'failed'],
    ['gone', 'removed'],
  ]);
  // What is known of the one side that there is, is shown.
  const side = { n: baseline.length, median: 1_013.5 };
  expect(judgements).toMatchObject([{ candidate: side }, { baseline: side }, { baseline: side }]);
});

test('a stored run compared with itself changes nothing', () => {
  const run = samplesOf(runOf([{ name: 'a', deviation: 0.03 }, { name: 'b' }], 'candidate', 1), timeMetric);
  expect(compareRuns(run, run, defaultPolicy).map(({ kind }) => kind)).toEqual(['no-change', 'no-change']);
});

test('noisy samples against themselves are no change; against others of the same noise they are too noisy to see', () => {
  const wild = [600, 1_500, 900, 2_000, 700, 1_200];
  const others = [620, 1_480, 930, 1_900, 720, 1_250];
  const kindOf = (candidate: readonly number[]): string | undefined =>
    compareRuns([samples('a', wild)], [samples('a', candidate)], defaultPolicy)[0]?.kind;
  expect(kindOf(wild)).toBe('no-change');
  expect(kindOf(others)).toBe('unseen');
});

test('samples so few that nothing could be told are left open, with how many could tell', () => {
  for (const [before, after] of [
    [[100], [130]],
    [
      [100, 101],
      [130, 131],
    ],
    [
      [100, 101, 102],
      [150, 151, 152],
    ],
    [
      [100, 103],
      [100, 101],
    ],
  ] as const) {
    const [judgement] = compareRuns([samples('a', before)], [samples('a', after)], defaultPolicy);
    expect(judgement?.kind, `${before}`).toBe('inconclusive');
    expect(judgement?.smallestDetectable).toBeUndefined();
    expect(judgement?.reasons).toEqual([{ code: 'few-processes', processes: before.length, needed: 5 }]);
  }
  expect(compareRuns([samples('a', [1, 2])], [samples('a', [2, 1])], defaultPolicy)[0]?.kind).toBe('no-change');
});

test('what scatters as much on both sides is not the same samples, and not called unchanged', () => {
  const half = (count: number): readonly number[] => Array.from({ length: 10 }, (_, i) => (i < count ? 100 : 150));
  expect(compareRuns([samples('a', half(5))], [samples('a', half(4))], defaultPolicy)[0]?.kind).toBe('unseen');
  expect(compareRuns([samples('a', half(5))], [samples('a', half(5))], defaultPolicy)[0]?.kind).toBe('no-change');
});

test('one wild process a side says nothing of what could have been seen', () => {
  const wild = [...baseline.slice(1), 3_000];
  const [judgement] = compareRuns([samples('a', wild)], [samples('a', baseline)], defaultPolicy);
  expect(judgement?.kind).toBe('no-change');
  expect(judgement?.smallestDetectable).toBeLessThan(0.1);
});

test('of what is gone altogether nothing is left', () => {
  const [judgement] = compareRuns(
    [samples('a', new Array<number>(10).fill(48))],
    [samples('a', new Array<number>(10).fill(0))],
    defaultPolicy,
  );
  expect(judgement).toMatchObject({ kind: 'improvement', shift: { ratio: 0, low: 0, high: 0 } });
});
