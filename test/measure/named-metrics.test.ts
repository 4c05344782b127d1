/** Which metrics of a benchmark a suite wants, by the names it gives. */
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import type { Listed } from '../../src/harness/harness.ts';
import { metricsOf, refuseUnreported } from '../../src/measure/catalog.ts';
import { type Metric, residentMetric, timeMetric } from '../../src/results/metric.ts';

function wantedOf(metrics: readonly string[], listed: Partial<Listed>): readonly string[] {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  const benchmark: Listed = { name: 'a', file: 'a', localName: 'a', metrics: [residentMetric], ...listed };
  return metricsOf({ ...suite, metrics }, benchmark).map(({ name }) => name);
}

const widgets: Metric = { name: 'widgets/op', unit: 'widgets/op', better: 'lower', assume: 'nothing' };

function refused(metrics: readonly string[], listing: readonly Partial<Listed>[], extent: 'whole' | 'part'): string {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('no suite by default');
  const all = listing.map((each) => ({ name: 'a', file: 'a', localName: 'a', metrics: [], ...each }));
  try {
    refuseUnreported({ ...suite, metrics }, all, extent);
    return '';
  } catch (error) {
    return String(error);
  }
}

test('of a suite with benchmarks of several kinds each is measured by the metrics of its own', () => {
  expect(wantedOf(['rss'], {})).toEqual(['rss']);
  expect(wantedOf(['time', 'rss'], {})).toEqual(['rss']);
  expect(wantedOf(['time', 'widgets/op'], { metrics: [widgets, timeMetric] })).toEqual(['time', 'widgets/op']);
  expect(wantedOf(['time'], { metrics: [widgets] })).toEqual([]);
  expect(wantedOf([], { metrics: [widgets] })).toEqual(['widgets/op']);
});

test('a metric that is named must be reported by one of the benchmarks at least', () => {
  const listing = [
    { metrics: [timeMetric] },
    { metrics: [widgets] },
    { failure: { reason: 'load', message: '' } as const },
  ];
  expect(refused(['time', 'widgets/op'], listing, 'whole')).toBe('');
  expect(refused(['time', 'widget/op'], listing, 'whole')).toMatch(
    /metrics must be among time, widgets\/op: current value is widget\/op/,
  );
  // Others of the suite may report it, and were not looked at.
  expect(refused(['time', 'rows'], listing, 'part')).toBe('');
  expect(refused(['rows', 'tables'], listing, 'part')).toMatch(/current value is rows/);
  expect(refused(['rows'], [{ failure: { reason: 'load', message: '' } }], 'whole')).toBe('');
  // What such a suite would report is not known, or another harness has seen to it.
  expect(refused(['rows'], [{ metrics: [timeMetric], isOfItsKind: true }], 'whole')).toBe('');
});
