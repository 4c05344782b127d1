/** All trends of a store along a line, by benchmark and metric, with what matters most first. */
import type { PlacedRun } from '../results/history-line.ts';
import { summaryKey } from '../results/history-line.ts';
import { at } from '../stats/samples.ts';
import { joinPlaces } from './joined-places.ts';
import { withOthers } from './other-classes.ts';
import { stepPlaces, type TrendPlace } from './step-places.ts';
import {
  mediansOf,
  type Trend,
  type TrendKind,
  type TrendPoint,
  type TrendSeries,
  type TrendStep,
  type TrendWorld,
  toTrend,
} from './trend.ts';

/** One benchmark and metric on all classes of machines it was measured on. */
export interface TargetTrends {
  /** The class the newest runs are of, which the kind and the order go by. */
  readonly main: Trend;
  /** Other classes, most runs first. They are never drawn or compared with one another. */
  readonly others: readonly Trend[];
}

/** The class that measured most of this many newest runs is the main one. */
const newestLooked = 12;

/**
 * A step that more than half of a class's trends share is the machine's or the runtime's rather than the code's. Of half of
 * them, two nearby commits could each be reported to have moved its half.
 */
const sharedFrom = 0.5;
const fewestShared = 3;

/** `runs` in the order of the line. */
export function allTrends(runs: readonly PlacedRun[], world: TrendWorld): readonly TargetTrends[] {
  const series = seriesOf(runs);
  const places = jointPlaces(series);
  const trends = withOthers(withShared(series.map((each) => toTrend(each, world, places.get(each)))));
  const byTarget = new Map<string, Trend[]>();
  for (const trend of trends) {
    const key = summaryKey({ id: trend.target.id, metric: trend.target.metric });
    push(byTarget, key, trend);
  }
  const isGone = goneFrom(runs);
  return [...byTarget.values()].map((each) => withoutGone(toTargetTrends(each), isGone)).sort(byWhatMatters);
}

/** What so many newest runs of a suite do not have was removed or renamed, or fails; fewer may have left it out for time. */
const goneAfter = 5;

/** By suite: whether a run is before all of the newest few that measured anything of it. */
function goneFrom(runs: readonly PlacedRun[]): (suite: string, run: number) => boolean {
  const newest = new Map<string, number[]>();
  runs.forEach(({ summaries }, run) => {
    for (const suite of new Set(summaries.map(({ id }) => id.suite))) push(newest, suite, run);
  });
  return (suite, run) => {
    const measured = newest.get(suite) ?? [];
    return measured.length > goneAfter && run < at(measured, measured.length - goneAfter);
  };
}

/** What a benchmark was like that is not there any more is no news. */
function withoutGone(found: TargetTrends, isGone: (suite: string, run: number) => boolean): TargetTrends {
  const { main, others } = found;
  const last = Math.max(...[main, ...others].map(({ points }) => points.at(-1)?.run ?? 0));
  return isGone(main.target.id.suite, last) ? { main: { ...main, kind: 'gone', weight: 0 }, others } : found;
}

interface GrowingSeries {
  /** What a metric means is taken from its newest run. */
  newest: TrendSeries['target'];
  readonly environmentClass: string;
  readonly points: TrendPoint[];
}

function seriesOf(runs: readonly PlacedRun[]): readonly TrendSeries[] {
  const series = new Map<string, GrowingSeries>();
  /** By class, in the order of its newest run: most runs have the benchmarks of the one before in the same order. */
  const before = new Map<string, readonly GrowingSeries[]>();
  runs.forEach(({ place, takenAt: time, environmentClass, summaries }, run) => {
    const takenAt = Date.parse(time);
    const expected = before.get(environmentClass) ?? [];
    const found = summaries.map((summary, index): GrowingSeries => {
      const { processes, median, low, high } = summary;
      const next = expected[index];
      const known =
        next !== undefined && isOfOne(next.newest, summary) ? next : seriesFor(series, summary, environmentClass);
      known.newest = summary;
      known.points.push({ run, place, processes, median, low, high, takenAt });
      return known;
    });
    before.set(environmentClass, found);
  });
  return [...series.values()].map(({ newest: { id, metric }, ...rest }) => ({ target: { id, metric }, ...rest }));
}

function seriesFor(
  series: Map<string, GrowingSeries>,
  target: TrendSeries['target'],
  environmentClass: string,
): GrowingSeries {
  const key = `${summaryKey(target)}\u0000${environmentClass}`;
  const known = series.get(key) ?? { newest: target, environmentClass, points: [] };
  series.set(key, known);
  return known;
}

/** As equal keys are, without making them. */
function isOfOne(a: TrendSeries['target'], b: TrendSeries['target']): boolean {
  return (
    a.id.name === b.id.name &&
    a.id.suite === b.id.suite &&
    a.metric.name === b.metric.name &&
    a.metric.unit === b.metric.unit
  );
}

/** Steps of one metric on one class of machines are placed together; what is only informational does not count. */
function jointPlaces(all: readonly TrendSeries[]): ReadonlyMap<TrendSeries, readonly TrendPlace[]> {
  const placed = all.map((series) => ({
    series,
    runs: series.points.map(({ run }) => run),
    places: stepPlaces(series.target.metric, mediansOf(series)),
  }));
  const groups = new Map<string, typeof placed>();
  for (const each of placed) {
    const { environmentClass, target } = each.series;
    const name = `${environmentClass}\u0000${target.metric.name}`;
    push(groups, name, each);
  }
  return new Map(
    [...groups.values()].flatMap((group) => {
      const joined = joinPlaces(group);
      return group.map(({ series }, index) => [series, at(joined, index)] as const);
    }),
  );
}

function toTargetTrends(trends: readonly Trend[]): TargetTrends {
  const newest = trends
    .flatMap((trend) => trend.points.map(({ run }) => ({ run, trend })))
    .sort((a, b) => b.run - a.run)
    .slice(0, newestLooked);
  const share = (trend: Trend): number => newest.filter((each) => each.trend === trend).length;
  const [main, ...others] = trends.toSorted((a, b) => share(b) - share(a) || b.points.length - a.points.length);
  if (main === undefined) throw new RangeError('Cannot choose a main trend as there must be at least one');
  return { main, others: others.toSorted((a, b) => b.points.length - a.points.length) };
}

/** Says of each step how many others of its class happened at the same place, where that is more than half of them. */
function withShared(trends: readonly Trend[]): readonly Trend[] {
  const groups = new Map<string, Trend[]>();
  for (const trend of trends) {
    if (trend.kind === 'short' || trend.target.metric.role === 'informational') continue;
    const name = `${trend.environmentClass}\u0000${trend.target.metric.name}`;
    push(groups, name, trend);
  }
  const marked = new Map([...groups.values()].flatMap(markShared));
  return trends.map((trend) => marked.get(trend) ?? trend);
}

function markShared(group: readonly Trend[]): readonly (readonly [Trend, Trend])[] {
  const fewest = Math.max(fewestShared, Math.floor(sharedFrom * group.length) + 1);
  const stretches = group.map(({ points, steps }) => steps.map((step) => stretchOf(step, points)));
  const counts = trendsByRun(stretches);
  return group.map((trend, owner) => {
    const steps = trend.steps.map((step, index): TrendStep => {
      const stretch = stretches[owner]?.[index];
      const count = stretch === undefined ? 0 : Math.max(...counts.slice(stretch.first, stretch.last + 1));
      return count >= fewest ? { ...step, together: count } : step;
    });
    return [trend, { ...trend, steps }];
  });
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The runs that may have been the first after a step: those since the trend's last point before it. */
function stretchOf({ point, gradual }: TrendStep, points: Trend['points']): Stretch | undefined {
  // What came bit by bit has no place to share.
  if (gradual === true) return undefined;
  return { first: (points[point - 1]?.run ?? -1) + 1, last: at(points, point).run };
}

/** By run: how many trends may have a step there. */
function trendsByRun(all: readonly (readonly (Stretch | undefined)[])[]): readonly number[] {
  const stretches = all.flat().flatMap((stretch) => stretch ?? []);
  const changes = new Array<number>(stretches.reduce((most, { last }) => Math.max(most, last), 0) + 2).fill(0);
  for (const { first, last } of stretches) {
    changes[first] = at(changes, first) + 1;
    changes[last + 1] = at(changes, last + 1) - 1;
  }
  let holding = 0;
  return changes.map((change) => {
    holding += change;
    return holding;
  });
}

function push<T>(groups: Map<string, T[]>, name: string, item: T): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [item]);
  else group.push(item);
}

const kindOrder: readonly TrendKind[] = ['worse', 'accepted', 'better', 'steady', 'short', 'gone'];

/** What is only informational comes last, whatever it did. */
function byWhatMatters({ main: a }: TargetTrends, { main: b }: TargetTrends): number {
  const role = ({ target }: Trend): number => (target.metric.role === 'informational' ? 1 : 0);
  return (
    role(a) - role(b) ||
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    b.weight - a.weight ||
    compareText(summaryKey(a.target), summaryKey(b.target))
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
