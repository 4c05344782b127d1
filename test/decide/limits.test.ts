import { expect, test } from 'vitest';
import { limitsOf, tolerance } from '../../src/decide/limits.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import { noiseWithin, type StoredResult, spreadBetween, type TargetPast } from '../../src/past/target-past.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import type { Target } from '../../src/results/evidence.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { createRandom } from '../../src/stats/random.ts';
import { at } from '../../src/stats/samples.ts';

const target: Target = { id: { suite: 'core', name: 'parser/tokenize' }, metric: timeMetric };

/** Runs of ten processes at the levels given (nearest first), each process off by `deviation`. */
function stored(levels: readonly number[], deviation: number): readonly StoredResult[] {
  const random = createRandom('limits', levels.length);
  return levels.map((level) => ({
    values: Array.from({ length: 10 }, () => level * Math.exp(deviation * random.normal())),
    common: 0,
  }));
}

/** Of a suite whose other benchmarks are quiet. */
function alone(results: readonly StoredResult[], metric = timeMetric): TargetPast {
  return {
    results,
    noise: noiseWithin(metric, results),
    between: spreadBetween(metric, results),
    typicalBetween: 0.001,
  };
}

const level = (count: number): readonly number[] => new Array<number>(count).fill(1_000);

test('of the rules that fit, the first to name a field wins, field by field', () => {
  const policy: Policy = {
    ...defaultPolicy,
    benchmarks: [
      { match: 'parser/**', metric: 'alloc', threshold: 0.01 },
      { match: 'core/parser/*', threshold: 0.1 },
      { match: 'parser/**', threshold: 0.2, margin: 0.04 },
    ],
  };
  expect(tolerance(policy, target)).toEqual({ threshold: 0.1, margin: 0.04 });
  expect(tolerance(policy, { ...target, metric: allocMetric })).toEqual({ threshold: 0.01, margin: 0.04 });
  expect(tolerance(policy, { ...target, id: { suite: 'x', name: 'other' } })).toEqual({
    threshold: 0.05,
    margin: 0.025,
  });
});

/** Runs of a benchmark whose builds differ by `deviation` for no reason of its code. */
function restless(deviation: number, count = 12, seed = 1): readonly StoredResult[] {
  const random = createRandom('restless', seed);
  return stored(
    Array.from({ length: count }, () => 1_000 * Math.exp(deviation * random.normal())),
    0.001,
  );
}

test('builds that differ all the time raise the margin, from ten stored results on, and never above the threshold', () => {
  const limits = limitsOf(defaultPolicy, target, alone(restless(0.03)));
  expect(limits.raised).toBe(limits.margin);
  expect(limits.margin).toBeGreaterThan(0.025);
  expect(limitsOf(defaultPolicy, target, alone(restless(0.03, 9)))).toEqual({ threshold: 0.05, margin: 0.025 });
  expect(limitsOf(defaultPolicy, target, alone(restless(0.2)))).toMatchObject({ threshold: 0.05, margin: 0.05 });
  const small = { ...alone(restless(0.2)), typicalBetween: undefined };
  expect(limitsOf(defaultPolicy, target, small).raised, 'nothing tells the code from the hour').toBeUndefined();
});

test('the margin only ever grows with what builds differ by', () => {
  for (const seed of [1, 2, 3]) {
    const margins = [0.002, 0.005, 0.01, 0.015, 0.02, 0.04].map(
      (deviation) => limitsOf(defaultPolicy, target, alone(restless(deviation, 12, seed))).margin,
    );
    expect(margins).toEqual([...margins].sort((a, b) => a - b));
  }
});

test('what came once raises nothing: a spike that was reverted, a step, a fresh improvement, a steady creep', () => {
  const calm = (count: number, value = 1_000): readonly number[] => new Array<number>(count).fill(value);
  const pasts: Readonly<Record<string, readonly number[]>> = {
    'a spike of 1.4': [...calm(4), 1_400, ...calm(7)],
    'a spike of 3': [...calm(4), 3_000, ...calm(7)],
    'two spikes': [...calm(2), 1_400, ...calm(4), 1_300, ...calm(4)],
    'a step': [...calm(8), ...calm(8, 800)],
    'an improvement one run ago': [...calm(1, 800), ...calm(11)],
    'an improvement three runs ago': [...calm(3, 800), ...calm(11)],
    creep: Array.from({ length: 12 }, (_, index) => 1_000 * 1.04 ** -index),
  };
  for (const [name, levels] of Object.entries(pasts)) {
    expect(limitsOf(defaultPolicy, target, alone(stored(levels, 0.003))).raised, name).toBeUndefined();
  }
});

test('the machine’s hour and the noise of single processes raise nothing', () => {
  const hours = createRandom('hours');
  const moved = stored(level(12), 0.001).map(({ values }) => {
    const common = 0.05 * hours.normal();
    return { values: values.map((value) => value * Math.exp(common)), common };
  });
  expect(limitsOf(defaultPolicy, target, alone(moved)).raised).toBeUndefined();
  expect(limitsOf(defaultPolicy, target, alone(stored(level(10), 0.1))).raised).toBeUndefined();
});

test('a restlessness that half of the suite shares is the machine’s; more than thrice as much is the benchmark’s own', () => {
  const past = alone(restless(0.02));
  expect(limitsOf(defaultPolicy, target, { ...past, typicalBetween: 0.012 }).raised).toBeUndefined();
  expect(limitsOf(defaultPolicy, target, { ...past, typicalBetween: 0.004 }).raised).toBeGreaterThan(0.025);
});

test('what lies between the threshold and what a benchmark’s own builds differ by is known to be open', () => {
  const past = { ...alone(restless(0.1)), typicalBetween: 0.01 };
  const { margin, restless: differ } = limitsOf(defaultPolicy, target, past);
  expect(margin).toBe(0.05);
  expect(differ).toBeGreaterThan(0.1);
});

test('a burst that lifts most processes of one stored run, and not all, is no difference of builds', () => {
  const burst = (values: readonly number[]): readonly number[] =>
    values.map((value, index) => (index < 8 ? 1.25 * value : value));
  const calm = stored(
    Array.from({ length: 10 }, () => 1_000),
    0.002,
  );
  const results = calm.map((result, index) => (index === 4 ? { ...result, values: burst(result.values) } : result));
  expect(limitsOf(defaultPolicy, target, alone(results)).raised).toBeUndefined();
});

test('an exact metric has no floor: its neighbors differ by changes', () => {
  const levels = [1_000, 1_300, ...level(8)];
  expect(
    limitsOf(defaultPolicy, { ...target, metric: allocMetric }, alone(stored(levels, 0), allocMetric)).raised,
  ).toBeUndefined();
});

test('auto: a quiet benchmark is gated near 2 %, none below 1 %, and none above 10 %, which is said', () => {
  const auto: Policy = { ...defaultPolicy, threshold: 'auto' };
  const limits = [0.0005, 0.013, 0.08, 0.3].map((deviation) =>
    limitsOf(auto, target, alone(stored(level(8), deviation))),
  );
  const thresholds = limits.map(({ threshold }) => threshold);
  expect(at(thresholds, 0)).toBe(0.01);
  expect(at(thresholds, 1)).toBeGreaterThan(0.015);
  expect(at(thresholds, 1)).toBeLessThan(0.025);
  expect(thresholds.slice(2)).toEqual([0.1, 0.1]);
  expect(at(limits, 3).wanted).toBeGreaterThan(0.3);
  expect(at(limits, 1).wanted).toBeUndefined();
});

test('auto: one wild process of sixty moves nothing, however wild', () => {
  const auto: Policy = { ...defaultPolicy, threshold: 'auto' };
  const runs = stored(level(6), 0.01);
  const usual = limitsOf(auto, target, alone(runs)).threshold;
  for (const times of [3, 30, 1_000]) {
    const wild = runs.map((run, index) =>
      index === 2 ? { ...run, values: run.values.map((value, place) => (place === 4 ? value * times : value)) } : run,
    );
    expect(limitsOf(auto, target, alone(wild)).threshold / usual).toBeLessThan(1.1);
  }
});

test('auto with a floor from neighbors stays above the floor, and without history is the default', () => {
  const auto: Policy = { ...defaultPolicy, threshold: 'auto' };
  const { threshold, margin, raised } = limitsOf(auto, target, alone(restless(0.03)));
  expect(margin).toBe(raised);
  expect(threshold).toBeGreaterThan(margin);
  expect(limitsOf(auto, target, alone(stored(level(4), 0.01)))).toEqual({
    threshold: 0.05,
    margin: 0.025,
    auto: { alpha: 0.01, floor: 0 },
  });
});

const light = { share: 0.0002, service: 'checkout', ageMs: 0 };

function weighed(share: number, kind: 'cpu' | 'heap' = 'cpu'): Policy {
  return {
    ...defaultPolicy,
    benchmarks: [
      { match: '**', production: { below: 0.001, threshold: 0.2, margin: 0.1 } },
      { match: '**', production: { above: 0.05, threshold: 0.03, margin: 0.015 } },
      { match: 'parser/**', threshold: 0.1 },
    ],
    weights: new Map([[benchmarkKey(target.id), { [kind]: { ...light, share } }]]),
  };
}

test.each([
  [0, 0.2, 0.1],
  [0.0009, 0.2, 0.1],
  [0.001, 0.1, 0.025],
  [0.049, 0.1, 0.025],
  [0.05, 0.03, 0.015],
  [1, 0.03, 0.015],
])('a weight of %s gives the threshold %s and the margin %s', (share, threshold, margin) => {
  const limits = limitsOf(weighed(share), target, alone([]));
  expect(limits).toMatchObject({ threshold, margin });
  expect(limits.weighed).toEqual(threshold === 0.1 ? undefined : { ...light, share, kind: 'cpu', instead: 0.1 });
});

test('what is not known of production relaxes and tightens nothing', () => {
  const { weights: _, ...policy } = weighed(0);
  const usual = { threshold: 0.1, margin: 0.025 };
  expect(limitsOf(policy, target, alone([]))).toEqual(usual);
  expect(limitsOf({ ...policy, weights: new Map() }, target, alone([]))).toEqual(usual);
  // Processor time says nothing of bytes, nor bytes of time.
  expect(limitsOf(weighed(0, 'heap'), target, alone([]))).toEqual(usual);
  expect(limitsOf(weighed(0), { ...target, metric: allocMetric }, alone([]))).toEqual(usual);
  expect(limitsOf(weighed(0, 'heap'), { ...target, metric: allocMetric }, alone([])).threshold).toBe(0.2);
});
