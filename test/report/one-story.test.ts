import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { levelShift } from '../../src/past/level-shift.ts';
import { judgementDocument } from '../../src/report/json.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { rowOf } from '../../src/report/row.ts';
import { changeWords } from '../../src/report/words.ts';
import { timeMetric } from '../../src/results/metric.ts';
import type { Ratio } from '../../src/units/format.ts';
import { formatSides } from '../../src/units/sides.ts';
import { exampleReport } from './example-report.ts';

function judged(baseline: number, candidate: number, ratio: number): Judgement {
  return {
    target: { id: { suite: 's', name: 'b' }, metric: timeMetric },
    kind: 'no-change',
    stage: 2,
    shift: { ratio, low: ratio * 0.97, high: ratio * 1.03 },
    baseline: { n: 24, median: baseline },
    candidate: { n: 24, median: candidate },
    threshold: 0.05,
    margin: 0.025,
    reasons: [],
  };
}

test('the change of a row follows from the levels beside it, whatever the medians of both sides say', () => {
  for (const [baseline, candidate, ratio, shown] of [
    [211_000, 217_000, 0.98, '206.8 µs'],
    [231, 1_420, 5.68, '1.31 µs'],
    [1_070, 1_590, 1.6, '1.71 µs'],
    [100, 100, 1, '100 ns'],
  ] as const) {
    const judgement = judged(baseline, candidate, ratio);
    expect(rowOf(judgement, exampleReport()).candidate.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toContain(
      shown.split(' ')[0],
    );
    expect(judgementDocument(judgement)).toMatchObject({ candidate: { median: candidate } });
  }
});

test.each([
  [0, 3, 'count', 'allocs', 'now makes 3 allocations per call, where the baseline made none'],
  [0, 1, 'count', 'allocs', 'now makes 1 allocation per call, where the baseline made none'],
  [0, 3, 'count', 'misses', 'now has misses, where the baseline had none'],
  [0, 48, 'B', 'alloc', 'now allocates 48 B per call, where the baseline allocated nothing'],
  [0, 99.5, 'ns', 'time', 'now takes 99.5 ns per call, where the baseline took no time'],
  [0.2, 48, 'B', 'alloc', 'now allocates 48 B per call, where the baseline allocated nothing'],
  [9e-13, 2, 's', 'loss', 'now has loss, where the baseline had none'],
])(
  'from %f to %f %s no factor of the floor is told, though decisions stand on it',
  (before, after, unit, name, words) => {
    const metric = { name, unit, better: 'lower', assume: 'nothing' } as const;
    const { shift } = levelShift(metric, Array(9).fill(before), Array(9).fill(after));
    expect(Number.isFinite(shift.ratio)).toBe(true);
    const judgement = {
      ...judged(before, after, shift.ratio),
      shift,
      target: { id: { suite: 's', name: 'b' }, metric },
    };
    const row = rowOf(judgement, exampleReport());
    expect([row.change, row.interval, Number.parseFloat(row.candidate)]).toEqual(['from 0', '', after]);
    // A number beside "from 0" that is none would contradict it.
    expect(row.baseline).toMatch(/^0(?:\s|$)/);
    expect(plainPhrase(changeWords(judgement)).replaceAll(/\s/g, ' ')).toBe(words);
    expect(judgementDocument(judgement)).toMatchObject({ shift: { ratio: null } });
  },
);

test.each([
  ['ns', 1.15, 'takes 15 % more processor time per call'],
  ['ns', 12, 'takes 12.0 times as much processor time per call'],
  ['ns', 0.8, 'takes 20 % less processor time per call'],
  ['%', 1.15, 'has cpu 15 % higher'],
])('processor time in %s that changed by %f is said in words', (unit, ratio, words) => {
  const metric = { name: 'cpu', unit, better: 'lower', assume: 'nothing' } as const;
  const judgement = { ...judged(100, 100 * ratio, ratio), target: { id: { suite: 's', name: 'b' }, metric } };
  expect(plainPhrase(changeWords(judgement)).replaceAll(/\s/g, ' ')).toBe(words);
});

test.each([
  ['allocs', 'count', 1.5, 'makes 50 % more allocations per call'],
  ['allocs', 'count', 0.5, 'makes 50 % fewer allocations per call'],
  ['allocs', 'count', 12, 'makes 12.0 times as many allocations per call'],
  ['allocs', 'events', 1.5, 'has allocs 50 % higher'],
  ['rss', 'B', 1.508, 'uses 50.8 % more memory at its peak'],
  ['rss', 'B', 12, 'uses 12.0 times as much memory at its peak'],
  ['rss', 'B', 1, 'uses the same memory at its peak'],
  ['rss', 'pages', 1.5, 'has rss 50 % higher'],
  ['op/s', 'op/s', 0.798, 'reaches 20.2 % fewer op/s'],
  ['MB/s', 'MB/s', 1.4, 'reaches 40 % more MB/s'],
  ['req/s', 'req/s', 12, 'reaches 12.0 times as many req/s'],
  ['throughput', 'op/s', 0.8, 'has throughput 20 % lower'],
])('%s in %s that changed by %f is said in words', (name, unit, ratio, words) => {
  const metric = { name, unit, better: 'lower', assume: 'nothing' } as const;
  const judgement = { ...judged(100, 100 * ratio, ratio), target: { id: { suite: 's', name: 'b' }, metric } };
  expect(plainPhrase(changeWords(judgement)).replaceAll(/\s/g, ' ')).toBe(words);
});

test('a change that prints as zero has no direction', () => {
  const wordsOf = (name: string, ratio: number): string => {
    const metric = { name, unit: 'count', better: 'lower', assume: 'nothing' } as const;
    return plainPhrase(changeWords({ ...judged(100, 100, ratio), target: { id: { suite: 's', name: 'b' }, metric } }));
  };
  for (const ratio of [1, 1.000_01, 0.999_99]) {
    expect(wordsOf('time', ratio)).toBe('takes the same time per call');
    expect(wordsOf('alloc', ratio)).toBe('allocates the same per call');
    expect(wordsOf('allocs', ratio)).toBe('makes the same number of allocations per call');
    expect(wordsOf('misses', ratio)).toBe('has the same misses');
  }
  expect(wordsOf('alloc', 1.2)).toContain('more per call');
});

test('from nothing the candidate is shown as measured', () => {
  const judgement = judged(0, 48, Number.POSITIVE_INFINITY);
  expect(rowOf(judgement, exampleReport()).candidate).toContain('48');
});

test('a mean of whole things has the digits from which its change can be checked, a whole thing has none', () => {
  const by = (ratio: number): Ratio => ({ ratio, low: ratio, high: ratio });
  const { baseline, candidate } = formatSides(0.147_469, 119.541, 'count', by(810.62));
  expect(Math.abs(Number(candidate) / Number(baseline) - 811)).toBeLessThan(1.5);
  expect(formatSides(100, 103.33, 'B', by(1.0333)).candidate).toMatch(/^103\s*B$/);
});
