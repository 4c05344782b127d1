/** Go's units as metrics: the three every benchmark has, and those of ReportMetric. */
import {
  allocMetric,
  allocsMetric,
  cpuMetric,
  type Metric,
  residentMetric,
  storableMetric,
  timeMetric,
} from '../../results/metric.ts';
import { shortHash } from '../../results/short-hash.ts';
import { type Direction, directionOf, isRate } from '../../units/direction.ts';
import { isUnusable } from '../measured.ts';
import type { GoOutput } from './go-output.ts';

const known: ReadonlyMap<string, Metric> = new Map([
  ['ns/op', timeMetric],
  ['B/op', allocMetric],
  ['allocs/op', allocsMetric],
  // Of SetBytes: the time once more, for which a second test would only cost power.
  ['MB/s', { name: 'MB/s', unit: 'MB/s', better: 'higher', assume: 'nothing', role: 'informational' }],
]);

const order = [...known.keys()];

/** What metrics of Flamegate's own are called: a unit of that name is another quantity, and would be read in its place. */
const own: readonly string[] = [timeMetric, allocMetric, allocsMetric, cpuMetric, residentMetric].map(
  ({ name }) => name,
);

/** Unit of each metric, of one benchmark's results; the common ones first. No two metrics have one name. */
export function metricsIn({ events, better }: GoOutput, name: string): ReadonlyMap<string, Metric> {
  const values = events.flatMap((event) => (event.kind === 'result' && event.name === name ? [...event.values] : []));
  const units = new Set(values.map(([unit]) => unit));
  const uncompared = new Set(values.flatMap(([unit, value]) => (isUnusable(value) ? [unit] : [])));
  const sorted = [...units].sort((a, b) => rankOf(a) - rankOf(b));
  const metrics = new Map<string, Metric>();
  const taken = new Set(own);
  for (const unit of sorted) {
    const reported = reportedMetric(unit, better.get(unit));
    // A difference may be below zero, of which nothing can be so many percent worse.
    const judged = uncompared.has(unit) ? { ...reported, role: 'informational' as const } : reported;
    const metric = known.get(unit) ?? namedApart(judged, unit, taken);
    taken.add(metric.name);
    metrics.set(unit, metric);
  }
  return metrics;
}

/** Two units may also become one name, as what cannot be stored is cleaned out of it. */
function namedApart(metric: Metric, unit: string, taken: ReadonlySet<string>): Metric {
  const called = ['reported', shortHash(unit)].map((said) =>
    storableMetric({ ...metric, name: `${metric.name} (${said})` }),
  );
  return [metric, ...called].find(({ name }) => !taken.has(name)) ?? metric;
}

function rankOf(unit: string): number {
  const rank = order.indexOf(unit);
  return rank === -1 ? order.length : rank;
}

/** Which way is better is what the program declares, else what the unit says; a unit that says nothing is shown only. */
export function reportedMetric(unit: string, declared?: Direction): Metric {
  const better = declared ?? directionOf(unit);
  return storableMetric({
    name: unit,
    unit: baseUnitOf(unit),
    better: better ?? 'lower',
    assume: 'nothing',
    role: better === undefined ? ('informational' as const) : undefined,
  });
}

/** `p99-ns` and `ns/GC` are times, `peak-B` is a size; any other unit is printed as it is, `B/s` too. */
function baseUnitOf(unit: string): string {
  if (isRate(unit)) return unit;
  const quantity = /(?:^|-)(ns|B|bytes)(?:\/[^/]*)?$/.exec(unit)?.[1];
  if (quantity === undefined) return unit;
  return quantity === 'ns' ? 'ns' : 'B';
}
