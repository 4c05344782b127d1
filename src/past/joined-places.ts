/**
 * Steps of several benchmarks that may be one: what one run's commits did to all of them shows in each a little earlier
 * or later by its noise, and together they locate it better than any alone.
 */
import { at } from '../stats/samples.ts';
import { likely, normalized, type StepPlace } from '../stats/step-place.ts';
import { twoPlaces } from '../stats/two-places.ts';
import type { TrendPlace } from './step-places.ts';

/** Steps of one trend, and the run that is behind each of its points, in the order of the line. */
export interface PlacedSteps {
  readonly runs: readonly number[];
  readonly places: readonly TrendPlace[];
}

interface Member {
  readonly owner: number;
  readonly order: number;
  readonly place: StepPlace;
  readonly runs: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** One trend's evidence against a place is capped here, so that none alone decides. */
const leastLog = -8;

/** The places of each trend, moved to where those that may be one step are likeliest together. */
export function joinPlaces(trends: readonly PlacedSteps[]): readonly (readonly TrendPlace[])[] {
  const result = trends.map(({ places }) => [...places]);
  let left = trends.flatMap(({ runs, places }, owner) =>
    places.flatMap((place, order): readonly Member[] => {
      if (place.gradual === true) return [];
      return [{ owner, order, place, runs, first: at(runs, place.first), last: at(runs, place.last) }];
    }),
  );
  while (left.length > 1) {
    const group = mostOverlapping(left);
    if (group.length < 2) break;
    for (const one of asOne(group)) {
      for (const [member, place] of joined(one)) {
        const own = at(result, member.owner);
        if (isBetween(place.index, own, member.order)) own[member.order] = place;
      }
    }
    const done = new Set(group);
    left = left.filter((member) => !done.has(member));
  }
  return result;
}

/** The steps whose ranges hold one run, for the run that most trends hold; at most one of each trend. */
function mostOverlapping(members: readonly Member[]): readonly Member[] {
  const trends = trendsHolding(members);
  const runs = members.map(({ first }) => first);
  const most = runs.reduce((best, run) => (at(trends, run) > at(trends, best) ? run : best), at(runs, 0));
  const group = new Map<number, Member>();
  for (const member of members) {
    if (member.first <= most && most <= member.last && !group.has(member.owner)) group.set(member.owner, member);
  }
  return [...group.values()];
}

/** By run: how many trends have a step whose range holds it. Members come by trend, the ranges of each as they begin. */
function trendsHolding(members: readonly Member[]): readonly number[] {
  const changes = new Array<number>(members.reduce((most, { last }) => Math.max(most, last), 0) + 2).fill(0);
  let [owner, from] = [-1, 0];
  for (const { owner: each, first, last } of members) {
    if (each !== owner) [owner, from] = [each, 0];
    const start = Math.max(first, from);
    if (start > last) continue;
    changes[start] = at(changes, start) + 1;
    changes[last + 1] = at(changes, last + 1) - 1;
    from = last + 1;
  }
  let holding = 0;
  return changes.map((change) => {
    holding += change;
    return holding;
  });
}

/** Two commits a few runs apart are two steps, however wide the ranges; what may be of either stays where it is. */
function asOne(group: readonly Member[]): readonly (readonly Member[])[] {
  const runs = runsOf(group);
  const parts = twoPlaces(group.map((member) => runs.map((run) => likelihoodAt(member, run))));
  if (parts === undefined) return [group];
  return [0, 1].flatMap((wanted) => asOne(group.filter((_, index) => parts[index] === wanted)));
}

function runsOf(group: readonly Member[]): readonly number[] {
  const from = group.reduce((least, { first }) => Math.min(least, first), Number.POSITIVE_INFINITY);
  const to = group.reduce((most, { last }) => Math.max(most, last), 0);
  return [...new Set(group.flatMap((member) => member.runs))]
    .filter((run) => run >= from && run <= to)
    .sort((a, b) => a - b);
}

function joined(group: readonly Member[]): readonly (readonly [Member, StepPlace])[] {
  if (group.length < 2) return [];
  const runs = runsOf(group);
  const logs = normalized(runs.map((run) => group.reduce((sum, member) => sum + likelihoodAt(member, run), 0)));
  const { first, last } = likely(logs, 0);
  const best = at(runs, logs.indexOf(Math.max(...logs)));
  return group.map((member) => {
    const index = pointOf(member, best);
    return [
      member,
      { ...member.place, index, first: pointOf(member, at(runs, first)), last: pointOf(member, at(runs, last)) },
    ];
  });
}

function likelihoodAt(member: Member, run: number): number {
  return Math.max(leastLog, logAt(member, run));
}

/** A run that did not measure the trend is as likely as the next that did. */
function logAt(member: Member, run: number): number {
  return member.place.logProbability[pointOf(member, run) - member.place.from] ?? leastLog;
}

function pointOf({ runs }: Member, run: number): number {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(runs, middle) >= run) high = middle;
    else low = middle + 1;
  }
  return high;
}

function isBetween(index: number, places: readonly StepPlace[], order: number): boolean {
  const [before, after] = [places[order - 1]?.index ?? 0, places[order + 1]?.index ?? Number.POSITIVE_INFINITY];
  return index > before && index < after;
}
