import { describe, expect, test } from 'vitest';
import { creeps, type Trend, type TrendWorld, toTrend } from '../../src/past/trend.ts';
import { trendDrift } from '../../src/past/trend-drift.ts';
import type { TrendReference } from '../../src/past/trend-references.ts';
import { type Metric, timeMetric } from '../../src/results/metric.ts';
import { binomialInterval } from '../../src/stats/binomial-interval.ts';
import { createRandom } from '../../src/stats/random.ts';
import { aNote } from '../results/a-note.ts';
import { long } from '../support/long.ts';

const id = { suite: 'core', name: 'parse' };
const release: TrendReference = { kind: 'release', label: 'v1.0', place: 9 };
const rate: Metric = { name: 'rate', unit: 'op/s', better: 'higher', assume: 'nothing' };

/** One run a commit, at these levels, with 1 % of noise. */
function trendOf(
  levels: readonly number[],
  world: Partial<TrendWorld> = {},
  metric: Metric = timeMetric,
  places?: Parameters<typeof toTrend>[2],
): Trend {
  const random = createRandom('trend', levels.length);
  const points = levels.map((level, place) => {
    const median = level * Math.exp(random.normal() * 0.01);
    return { run: place, place, processes: 10, median, low: median * 0.99, high: median * 1.01 };
  });
  const target = { id, metric };
  return toTrend({ target, environmentClass: 'linux', points }, { overrides: [], references: [], ...world }, places);
}

const repeat = (count: number, level: number): number[] => new Array<number>(count).fill(level);

describe('a step', () => {
  test('is told with its place, its size and an interval that holds the truth', () => {
    const { steps, kind } = trendOf([...repeat(30, 100), ...repeat(30, 110)]);
    expect(steps).toHaveLength(1);
    const [step] = steps;
    expect(step).toMatchObject({ point: 30, direction: 'worse', state: 'standing' });
    expect(step?.shift.low).toBeLessThan(1.1);
    expect(step?.shift.high).toBeGreaterThan(1.1);
    expect(step?.shift.low).toBeGreaterThan(1.09);
    expect(kind).toBe('worse');
  });

  test('upwards is better where higher is better, and its ratio stays candidate / baseline', () => {
    const { steps, kind } = trendOf([...repeat(20, 100), ...repeat(20, 120)], {}, rate);
    expect(steps[0]).toMatchObject({ direction: 'better', state: 'standing' });
    expect(steps[0]?.shift.ratio).toBeCloseTo(1.2, 1);
    expect(kind).toBe('better');
  });

  test('that was taken back stands no longer, and the benchmark is steady again', () => {
    const { steps, kind } = trendOf([...repeat(20, 100), ...repeat(20, 120), ...repeat(20, 100)]);
    expect(steps.map(({ state }) => state)).toEqual(['undone', 'repair']);
    // Coming back from a loss is no gain over what was there before it.
    expect(kind).toBe('steady');
  });

  test('back only half the way leaves the loss standing', () => {
    const { steps, kind } = trendOf([...repeat(20, 100), ...repeat(20, 130), ...repeat(20, 112)]);
    expect(steps.map(({ state }) => state)).toEqual(['standing', 'repair']);
    expect(kind).toBe('worse');
  });

  test('for the worse counts even if things were no better long ago', () => {
    const { steps, kind } = trendOf([...repeat(20, 100), ...repeat(20, 80), ...repeat(20, 100)]);
    expect(steps.map(({ state }) => state)).toEqual(['undone', 'standing']);
    expect(kind).toBe('worse');
  });

  test('of fewer than ten runs is not looked for', () => {
    expect(trendOf([...repeat(4, 100), ...repeat(5, 200)]).kind).toBe('short');
  });
});

describe('an accepted step', () => {
  const levels = [...repeat(20, 100), ...repeat(20, 125)];
  const accept = (place: number, change: Parameters<typeof aNote>[0] = {}) => ({
    overrides: [{ note: aNote(change), place }],
  });

  test('of another commit is not accepted by an override beside it that let other benchmarks through', () => {
    const other = { steps: [{ id: { suite: 'core', name: 'print' }, metric: 'time', ratio: 1.3 }] };
    for (const place of [18, 19, 21, 22]) {
      const { steps, kind } = trendOf(levels, accept(place, other));
      expect([place, steps[0]?.override, kind]).toEqual([place, undefined, 'worse']);
    }
    expect(trendOf(levels, accept(20, other)).kind).toBe('accepted');
  });

  test('has the name of the override that took effect there', () => {
    for (const place of [18, 20, 22]) {
      const { steps, kind } = trendOf(levels, accept(place));
      expect(steps[0]?.override).toBe(0);
      expect(kind).toBe('accepted');
    }
  });

  test('is not accepted by an override of another place or another benchmark', () => {
    expect(trendOf(levels, accept(10))).toMatchObject({ kind: 'worse', steps: [{ point: 20 }] });
    expect(trendOf(levels, accept(20, { accepts: ['print/**'] })).kind).toBe('worse');
  });

  test('of which the gate was skipped is told so and stays worse', () => {
    const { steps, kind } = trendOf(levels, accept(20, { kind: 'skip', accepts: [], steps: [] }));
    expect(steps[0]?.override).toBe(0);
    expect(kind).toBe('worse');
  });

  test('leaves nothing of the drift over it; what else crept in stays', () => {
    const references = [release];
    const accepted = trendOf(levels, { ...accept(20), references });
    expect(accepted.drifts[0]).toMatchObject({ certainty: 'clear', standing: 'accepted' });
    expect(accepted.kind).toBe('accepted');
    const more = levels.map((level, place) => level * (place > 20 ? 1.004 ** (place - 20) : 1));
    expect(trendOf(more, { ...accept(20), references }).kind).toBe('worse');
  });
});

describe('what was accepted and is in no step that was found', () => {
  const overrides = [14, 22, 30].map((place) => ({
    note: aNote({ pullRequest: place, steps: [{ id, metric: 'time', ratio: 1.06 }] }),
    place,
  }));
  const levelAt = (place: number): number => 100 * 1.06 ** [14, 22, 30].filter((each) => each <= place).length;
  const levels = Array.from({ length: 46 }, (_, place) => levelAt(place));

  test('leaves nothing of a drift; what came besides stays', () => {
    const world = { overrides, references: [release] };
    const accepted = trendOf(levels, world, timeMetric, []);
    expect(accepted.drifts[0]).toMatchObject({ certainty: 'clear', standing: 'accepted' });
    expect(accepted.drifts.filter(creeps)).toEqual([]);
    expect(accepted.kind).toBe('accepted');
    const more = levels.map((level, place) => level * (place > 34 ? 1.12 : 1));
    expect(trendOf(more, world, timeMetric, [])).toMatchObject({ kind: 'worse', drifts: [{ standing: 'worse' }] });
    expect(trendOf(levels, { references: [release] }, timeMetric, [])).toMatchObject({ kind: 'worse' });
  });

  test('before the reference, of another benchmark or after the newest run explains nothing', () => {
    const others = [
      overrides.map(({ note }, index) => ({ note, place: index + 2 })),
      overrides.map(({ place }) => ({
        note: aNote({ pullRequest: place, steps: [{ id: { ...id, name: 'print' }, metric: 'time', ratio: 1.06 }] }),
        place,
      })),
      overrides.map(({ note }, index) => ({ note, place: 50 + index })),
    ];
    for (const each of others) {
      expect(trendOf(levels, { overrides: each, references: [release] }, timeMetric, []).kind).toBe('worse');
    }
  });

  test('and was taken back since does not hide what crept in', () => {
    const back = Array.from({ length: 60 }, (_, place) =>
      place >= 14 && place < 26 ? 125 : place < 14 ? 100 : 100 * 1.004 ** (place - 26),
    );
    const world = {
      overrides: [{ note: aNote({ steps: [{ id, metric: 'time', ratio: 1.25 }] }), place: 14 }],
      references: [release],
    };
    expect(trendOf(back, world)).toMatchObject({ kind: 'worse' });
    expect(trendOf(back, world).drifts[0]).toMatchObject({ standing: 'worse' });
  });
});

describe('drift', () => {
  test('of ten losses of 4 %, each under a gate of 5 %, is told against the release', () => {
    const levels = Array.from({ length: 70 }, (_, place) => 100 * 1.04 ** Math.max(0, Math.floor(place / 6) - 1));
    const { drifts, kind } = trendOf(levels, { references: [release] });
    const [drift] = drifts;
    expect(drift).toMatchObject({ certainty: 'clear', direction: 'worse', standing: 'worse' });
    expect(drift?.shift.ratio).toBeGreaterThan(1.4);
    expect(drift?.shift.ratio).toBeLessThan(1.56);
    expect(kind).toBe('worse');
  });

  test('too slow for any step is a finding of its own', () => {
    // A third of a per cent a commit: neighbors cannot be told apart, thirty commits can.
    const trend = trendOf(
      Array.from({ length: 40 }, (_, place) => 100 * 1.003 ** place),
      { references: [release] },
    );
    expect(trend.drifts[0]).toMatchObject({ certainty: 'clear', direction: 'worse' });
    expect(trend.drifts[0]?.shift.low).toBeGreaterThan(1.03);
    expect(trend.kind).toBe('worse');
  });

  test('that steps explain to the last per cent does not creep', () => {
    const { drifts } = trendOf([...repeat(20, 100), ...repeat(20, 130)], { references: [release] });
    const [drift] = drifts;
    expect(drift?.crept).toBeCloseTo(1, 1);
    expect(drift === undefined ? undefined : creeps(drift)).toBe(false);
  });

  test('has nothing to say of two runs, or without a run on either side', () => {
    expect(trendOf([100, 150], { references: [{ ...release, place: 0 }] }).drifts).toEqual([]);
    expect(trendOf(repeat(40, 100), { references: [{ ...release, place: 39 }] }).drifts).toEqual([]);
  });

  test('of few runs and constant noise is called clear as seldom', long, () => {
    const random = createRandom('false-slope');
    let found = 0;
    for (let round = 0; round < 2_000; round += 1) {
      const count = 4 + (round % 8);
      const points = Array.from({ length: count }, (_, place) => ({
        place,
        median: 100 * Math.exp(random.normal() * 0.05),
      }));
      const place = Math.floor(count / 3) - 1;
      if (trendDrift(timeMetric, points, { index: 0, place })?.certainty === 'clear') found += 1;
    }
    expect(found).toBeLessThanOrEqual(8);
  });

  test('of constant noise is called clear in no more than one series in 500', () => {
    const random = createRandom('false-drift');
    const metric = timeMetric;
    let found = 0;
    const series = 5000;
    for (let round = 0; round < series; round += 1) {
      // Noise far above 3 %, so that the size does not do the test's work.
      const points = Array.from({ length: 16 }, (_, place) => ({
        place,
        median: 100 * Math.exp(random.normal() * 0.2),
      }));
      if (trendDrift(metric, points, { index: 0, place: 7 })?.certainty === 'clear') found += 1;
    }
    const { low, high } = binomialInterval(found, series, 0.999);
    expect(low).toBeLessThanOrEqual(0.002);
    // The exact test reaches 0.0019 of the 0.002 it may: far fewer would mean it is blind.
    expect(high).toBeGreaterThan(0.0015);
  });
});

test('twelve runs with nine losses of 4 % have drifted, though no stretch of five runs shows it', () => {
  const levels = [0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9].map((losses) => 100 * 1.04 ** losses);
  const points = levels.map((value, place) => ({
    run: place,
    place,
    processes: 10,
    median: value,
    low: value,
    high: value,
  }));
  const target = { id: { suite: 's', name: 'b' }, metric: timeMetric };
  const references = [{ kind: 'start', label: 'the first stored runs', place: 3 }] as const;
  const trend = toTrend({ target, environmentClass: 'c', points }, { overrides: [], references });
  expect(trend.kind).toBe('worse');
  expect(trend.drifts[0]?.certainty).toBe('clear');
  expect(trend.drifts[0]?.shift.ratio).toBeGreaterThan(1.25);
});

test('a slope is accepted where all of it was let through, and not by what let a part or another benchmark through', () => {
  const places = [14, 20, 26, 32, 38, 44];
  const levels = Array.from({ length: 60 }, (_, place) => 100 * 1.04 ** places.filter((each) => each <= place).length);
  const letThrough = (place: number, name = 'parse'): TrendWorld['overrides'][number] => ({
    place,
    note: aNote({ steps: [{ id: { suite: 'core', name }, metric: 'time', ratio: 1.04 }] }),
  });
  const kindWith = (overrides: TrendWorld['overrides']): string => trendOf(levels, { overrides }).kind;
  expect(trendOf(levels).steps.some(({ gradual }) => gradual === true)).toBe(true);
  expect(kindWith(places.map((place) => letThrough(place)))).toBe('accepted');
  expect(kindWith([letThrough(26)])).toBe('worse');
  expect(kindWith(places.map((place) => letThrough(place, 'print')))).toBe('worse');
});
