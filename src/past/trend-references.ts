/** What a drift is measured against: the last release, and some weeks ago. */
import { GateError } from '../errors.ts';
import type { HistoryLine } from '../results/history-line.ts';
import type { Moment } from '../results/moment.ts';

/** Runs a window: 8 against 8 can reach p = 0.00016. */
export const driftWindow: number = 8;

export interface TrendReference extends Moment {
  /** Index on the line. */
  readonly place: number;
}

/** A release made today says nothing yet: so many runs must be behind it. */
const fewestRunsSince = 7;
const usualWeeks = 8;
const weekMs = 7 * 24 * 3600 * 1000;

/** `places`: of the measured commits, ascending. Weeks count back from the newest measured commit. */
export function usualReferences(line: HistoryLine, places: readonly number[]): readonly TrendReference[] {
  const release = lastRelease(line, places);
  const weeks = someWeeksAgo(line, places, usualWeeks);
  return [release, weeks].filter((reference) => reference !== undefined);
}

function lastRelease(line: HistoryLine, places: readonly number[]): TrendReference | undefined {
  const newest = places.at(-fewestRunsSince) ?? -1;
  const tagged = line.flatMap(({ tags }, place) =>
    tags.map((tag) => ({ kind: 'release' as const, label: tag, place })),
  );
  const before = tagged.filter(({ place }) => place < newest);
  // Where versions are tagged, other tags (deployments, nightly builds) are no releases.
  return before.findLast(({ label }) => /\d+\.\d+/.test(label)) ?? before.at(-1);
}

/** The first stored runs, where nothing older is stored. */
export function someWeeksAgo(line: HistoryLine, places: readonly number[], weeks: number): TrendReference | undefined {
  const newest = line[places.at(-1) ?? -1];
  if (newest === undefined) return undefined;
  const limit = Date.parse(newest.committedAt) - weeks * weekMs;
  const place = lastBefore(line, limit);
  const stored = places.filter((each) => each <= place).length;
  if (stored >= driftWindow) return { kind: 'weeks', label: `${weeks} weeks`, place };
  const first = places.length < fewestForStart ? undefined : places[oldestRuns(places.length) - 1];
  return first === undefined ? undefined : { kind: 'start', label: 'the first stored runs', place: first };
}

/**
 * The place that parts what came before a time from what came after, with the fewest commits on the wrong side: a clock that was
 * wrong, or a date that was kept when a commit was rewritten, moves it by nothing. −1: all came after.
 */
function lastBefore(line: HistoryLine, time: number): number {
  let [place, wrong, least] = [-1, 0, 0];
  line.forEach(({ committedAt }, index) => {
    wrong += Date.parse(committedAt) <= time ? -1 : 1;
    if (wrong <= least) [place, least] = [index, wrong];
  });
  return place;
}

const fewestForStart = 4;

function oldestRuns(count: number): number {
  return Math.max(1, Math.min(driftWindow, Math.floor(count / 3)));
}

/** `commit`: full hash of the commit meant, or of where its branch left the line. */
export function namedReference(line: HistoryLine, commit: string, label: string): TrendReference {
  const place = line.findIndex((each) => each.commit === commit);
  if (place >= 0) return { kind: 'named', label, place };
  throw new GateError(
    'USAGE',
    `Cannot compare with ${JSON.stringify(label)} as it must be on the first-parent history shown: it is not`,
    { hint: 'name an ancestor of the newest commit, or look further back with --since and --limit' },
  );
}
