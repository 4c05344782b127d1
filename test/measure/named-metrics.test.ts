/** Which metrics of a benchmark a suite wants, by the names it gives. */
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import type { Listed } from '../../src/harness/harness.ts';
import { metricsOf } from '../../src/measure/catalog.ts';
import { residentMetric, timeMetric } from '../../src/results/metric.ts';

function wantedOf(metrics: readonly string[], listed: Partial<Listed>): readonly string[] {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  const benchmark: Listed = { name: 'a', file: 'a', localName: 'a', metrics: [residentMetric], ...listed };
  return metricsOf({ ...suite, metrics }, benchmark).map(({ name }) => name);
}

test('a suite whose benchmarks all report the same must name what they report', () => {
  expect(wantedOf(['rss'], {})).toEqual(['rss']);
  expect(() => wantedOf(['time', 'rss'], {})).toThrow(/metrics must be among rss: current value is time/);
});

test('of a suite with benchmarks of several kinds each is measured by the metrics of its own', () => {
  expect(wantedOf(['time', 'rss'], { isOfItsKind: true })).toEqual(['rss']);
  expect(wantedOf(['time', 'rss'], { isOfItsKind: true, metrics: [timeMetric, residentMetric] })).toEqual([
    'time',
    'rss',
  ]);
});
