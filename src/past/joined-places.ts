/**
 * Steps of several benchmarks that may be one: what one run's commits did to all of them shows in each a little earlier
 * or later by its noise, and together they tell the place better than any alone.
 */
import { at } from '../stats/samples.ts';
import { likely, normalised, type StepPlace } from '../stats/step-place.ts';
import type { TrendPlace } from './step-places.ts';

/** Steps of one trend, and the run that stands behind each of its points, in the order of the line. */
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

/** One trend's word against a place goes no further than this, so that none alone decides. */
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
    for (const [member, place] of joined(group)) {
      const own = at(result, member.owner);
      if (isBetween(place.index, own, member.order)) own[member.order] = place;
    }
    left = left.filter((member) => !group.includes(member));
  }
  return result;
}

/** The steps whose ranges hold one run, for the run that most hold; at most one of each trend. */
function mostOverlapping(members: readonly Member[]): readonly Member[] {
  let best: readonly Member[] = [];
  for (const { first: run } of members) {
    const holding = members.filter(({ first, last }) => first <= run && run <= last);
    const group = holding.filter((member, index) => holding.findIndex(({ owner }) => owner === member.owner) === index);
    if (group.length > best.length) best = group;
  }
  return best;
}

function joined(group: readonly Member[]): readonly (readonly [Member, StepPlace])[] {
  const [from, to] = [Math.min(...group.map(({ first }) => first)), Math.max(...group.map(({ last }) => last))];
  const runs = [...new Set(group.flatMap((member) => member.runs))]
    .filter((run) => run >= from && run <= to)
    .sort((a, b) => a - b);
  const logs = normalised(
    runs.map((run) => group.reduce((sum, member) => sum + Math.max(leastLog, logAt(member, run)), 0)),
  );
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

/** A run that did not measure the trend is as likely as the next that did. */
function logAt(member: Member, run: number): number {
  return member.place.logProbability[pointOf(member, run) - member.place.from] ?? leastLog;
}

function pointOf({ runs }: Member, run: number): number {
  const point = runs.findIndex((each) => each >= run);
  return point < 0 ? runs.length - 1 : point;
}

function isBetween(index: number, places: readonly StepPlace[], order: number): boolean {
  const [before, after] = [places[order - 1]?.index ?? 0, places[order + 1]?.index ?? Number.POSITIVE_INFINITY];
  return index > before && index < after;
}
