/** One benchmark and metric along the line on one class of machines: its points, steps and drifts, and what they come to. */

import { accepts } from '../results/accepts.ts';
import type { Target } from '../results/evidence.ts';
import { toScale } from '../results/log-scale.ts';
import { isStepOf, stepOf } from '../results/note.ts';
import type { Shift } from '../results/shift.ts';
import { alternation } from '../stats/alternation.ts';
import { at } from '../stats/samples.ts';
import type { PlacedOverride } from './placed-overrides.ts';
import { smallestStep, type TrendPlace } from './step-places.ts';
import { type Drift, trendDrift } from './trend-drift.ts';
import type { TrendReference } from './trend-references.ts';
import { type Step, trendSteps } from './trend-steps.ts';

export interface TrendPoint {
  /** Index of the run. */
  readonly run: number;
  /** Index on the line. */
  readonly place: number;
  readonly processes: number;
  /** Of the run's processes, in the metric's unit, with the bounds of its 95 % interval. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
  /** When the run was taken, milliseconds since the epoch; absent where it does not matter. */
  readonly takenAt?: number;
}

export interface TrendStep extends Step {
  /** Index of the override that let it through. */
  readonly override?: number;
  /** Trends of this class that stepped at the same place, this one among them; absent unless more than half of them did. */
  readonly together?: number;
  /** The runs on both sides of it are of one commit, which was measured again: no commit made it. */
  readonly ofOneCommit?: true;
  /** The runs of its levels were not taken in the order of their commits: what happened in between may have made it. */
  readonly outOfOrder?: true;
  /** The runs go to and fro between two levels that are about as far apart as this step is large, or farther. */
  readonly alternating?: true;
  /** Runs around it on machines of another class, which did not step: see `stayedOnOthers`. */
  readonly stayedOnOthers?: number;
}

/** Whether a commit is what most likely made it. What is known to be as likely the machine's names the runs on both sides. */
export function namesCommit(step: TrendStep): boolean {
  const { ofOneCommit, outOfOrder, alternating, stayedOnOthers, together } = step;
  return [ofOneCommit, outOfOrder, alternating, stayedOnOthers, together].every((doubt) => doubt === undefined);
}

export interface TrendDrift extends Drift {
  /** Ratio that no step since the reference explains: what came in small pieces. */
  readonly crept: number;
  /** What explains it came bit by bit, in part or in whole: it is no step, though it is found as one. */
  readonly gradual?: 'part' | 'whole' | undefined;
  /** `accepted`: for the worse, but the steps accepted since the reference leave less than 3 % of it. */
  readonly standing: 'worse' | 'accepted' | 'better';
}

/**
 * `worse`: a step or drift for the worse that lasts and was not accepted. `accepted`: all that lasts was. `better`
 * likewise; `steady` neither; `short`: fewer runs than a step needs; `gone`: the newest runs of its suite do not have it any more.
 */
export type TrendKind = 'worse' | 'accepted' | 'better' | 'steady' | 'short' | 'gone';

export interface Trend {
  readonly target: Target;
  readonly environmentClass: string;
  /** In the order of the line. */
  readonly points: readonly TrendPoint[];
  readonly steps: readonly TrendStep[];
  /** In the order of the references; those with too few runs are left out. */
  readonly drifts: readonly TrendDrift[];
  readonly kind: TrendKind;
  /** The largest change behind the kind, as |log ratio|; for the order of lists. */
  readonly weight: number;
}

/** Two stretches of five runs. */
const fewestPoints = 10;

/** Runs by which a step may be seen beside where it happened. */
const nearRuns = 2;

export interface TrendWorld {
  readonly overrides: readonly PlacedOverride[];
  readonly references: readonly TrendReference[];
}

/** `points` in the order of the line. */
export interface TrendSeries {
  readonly target: Target;
  readonly environmentClass: string;
  readonly points: readonly TrendPoint[];
}

/** In the order of the line, in the metric's unit. */
export function mediansOf({ points }: Pick<TrendSeries, 'points'>): readonly number[] {
  return points.map(({ median }) => median);
}

/** `places` of its steps, where other trends helped to find them. */
export function toTrend(series: TrendSeries, world: TrendWorld, places?: readonly TrendPlace[]): Trend {
  const { target, environmentClass, points } = series;
  const { metric } = target;
  const found = trendSteps(metric, mediansOf(series), places);
  const isOutOfOrder = outOfOrder(found, points);
  const isAlternating = alternating(metric, mediansOf(series));
  const steps = found.map((step, index): TrendStep => {
    if (isOfOneCommit(step, points)) return { ...step, ofOneCommit: true };
    const allowed = withOverride(step, { target, points }, world.overrides);
    if (isOutOfOrder(index)) return { ...allowed, outOfOrder: true };
    return isAlternating(step) ? { ...allowed, alternating: true } : allowed;
  });
  const drifts = world.references.flatMap(({ place }, index): readonly TrendDrift[] => {
    const drift = trendDrift(metric, points, { index, place });
    const since = steps.filter(({ point, last, gradual }) => at(points, gradual === true ? last : point).place > place);
    if (drift === undefined) return [];
    const accepted = acceptedBeside(steps, { target, points, from: place }, world);
    const { certainty } = isAlternating(drift) ? ({ certainty: 'unclear' } as const) : drift;
    return [{ ...drift, certainty, ...explained(drift, { since, accepted }, world) }];
  });
  return { target, environmentClass, points, steps, drifts, ...standing({ points, steps, drifts }, world) };
}

/** A commit that was measured on either side of a step has both levels: its code is not what differs. */
function isOfOneCommit({ first, last }: Step, points: TrendSeries['points']): boolean {
  return at(points, first - 1).place === at(points, last).place;
}

/**
 * Whether the runs of a level that a step leads to were taken after those of the next, or those before it after both: old commits
 * that were measured late. The machine of that time explains the level as well as a commit would.
 */
function outOfOrder(steps: readonly Step[], points: TrendSeries['points']): (step: number) => boolean {
  const edges = [0, ...steps.map(({ point }) => point), points.length];
  const taken = edges.slice(1).map((end, level) => {
    const times = points.slice(at(edges, level), end).map(({ takenAt = 0 }) => takenAt);
    return at(
      times.toSorted((a, b) => a - b),
      times.length >> 1,
    );
  });
  const isBackwards = (level: number): boolean => at(taken, level) > (taken[level + 1] ?? Number.POSITIVE_INFINITY);
  return (step) => isBackwards(step) || isBackwards(step + 1);
}

/** Steps larger than the distance of the two levels by this are the code's. */
const clearlyLarger = 1.4;

function alternating(
  metric: Target['metric'],
  medians: readonly number[],
): (change: Pick<Step, 'shift' | 'gradual'>) => boolean {
  const size = alternation(medians.map((value) => toScale(metric, value)));
  return ({ shift, gradual }) => size !== undefined && gradual !== true && weightOf(shift) < clearlyLarger * size;
}

interface Explaining {
  /** Steps since its reference. */
  readonly since: readonly TrendStep[];
  /** Ratio of what was accepted besides. */
  readonly accepted: number;
}

/** What the steps since its reference leave of a drift. */
function explained(
  drift: Drift,
  { since, accepted }: Explaining,
  world: TrendWorld,
): Pick<TrendDrift, 'crept' | 'standing' | 'gradual'> {
  const left = (steps: readonly TrendStep[]): number =>
    steps.reduce((ratio, { shift }) => ratio / shift.ratio, drift.shift.ratio / accepted);
  // What was accepted and taken back since explains nothing of today: both leave what came besides.
  const known = since.filter((step) => isAccepted(step, world) || step.direction === 'better');
  const isLeft = isOnward(left(known), drift);
  const slopes = since.filter((step) => step.gradual === true).length;
  return {
    crept: left(since),
    standing: drift.direction === 'worse' && !isLeft ? 'accepted' : drift.direction,
    gradual: slopes === 0 ? undefined : slopes === since.length ? 'whole' : 'part',
  };
}

interface Beside extends Pick<TrendSeries, 'target' | 'points'> {
  /** Place of the reference. */
  readonly from: number;
}

/** What was let through of a target since a reference and is in no step that was found, too small or too young to be seen by itself: its ratio as it was measured then. */
function acceptedBeside(
  steps: readonly TrendStep[],
  { target, points, from }: Beside,
  { overrides }: Pick<TrendWorld, 'overrides'>,
): number {
  const to = at(points, points.length - 1).place;
  const seen = new Set(steps.map(({ override }) => override));
  const isInSlope = (place: number): boolean =>
    steps.some(({ gradual, first, last }) => gradual === true && isWithin(place, points, [first, last]));
  return overrides.reduce((ratio, { note, place }, index) => {
    const isOpen = note.kind === 'accept' && place > from && place <= to && !seen.has(index) && !isInSlope(place);
    return isOpen ? ratio * (stepOf(note, target)?.ratio || 1) : ratio;
  }, 1);
}

function isWithin(place: number, points: TrendSeries['points'], [first, last]: readonly [number, number]): boolean {
  return place > at(points, first - 1).place && place <= at(points, last).place;
}

/** Whether a ratio goes the drift's way by what counts as a step. */
function isOnward(ratio: number, { shift }: Drift): boolean {
  return Math.log(ratio) * Math.sign(Math.log(shift.ratio)) >= Math.log1p(smallestStep);
}

/** A skip covers a step as well but accepts nothing. */
export function isAccepted({ override }: TrendStep, { overrides }: Pick<TrendWorld, 'overrides'>): boolean {
  return override !== undefined && at(overrides, override).note.kind === 'accept';
}

/**
 * The override that covers the target and took effect nearest to where a step for the worse is seen: at one of the runs it may have
 * happened at, or beside them where the override itself let this target through. What came a run later is another commit's.
 */
function withOverride(
  step: Step,
  { target, points }: Pick<TrendSeries, 'target' | 'points'>,
  overrides: readonly PlacedOverride[],
): TrendStep {
  if (step.direction === 'better') return step;
  if (step.gradual === true && !isAllAccepted(step, { target, points }, overrides)) return step;
  let [nearest, distance] = [-1, nearRuns + 1];
  overrides.forEach(({ note, place }, index) => {
    if (note.kind !== 'skip' && !accepts(note, target)) return;
    const first = points.findIndex((point) => point.place >= place);
    if (first < 0) return;
    const isThere = first >= step.first && first <= step.last;
    const away = isThere ? 0 : Math.abs(first - step.point);
    if (away < distance && (isThere || isStepOf(note, target))) [nearest, distance] = [index, away];
  });
  return nearest < 0 ? step : { ...step, override: nearest };
}

/** Whether what was let through of this target, in the commits that a slope came in, leaves no step of it. */
function isAllAccepted(
  { first, last, shift }: Step,
  { target, points }: Pick<TrendSeries, 'target' | 'points'>,
  overrides: readonly PlacedOverride[],
): boolean {
  const within = overrides.filter(
    ({ note, place }) => note.kind === 'accept' && isWithin(place, points, [first, last]),
  );
  const accepted = within.reduce((sum, { note }) => sum + weightOf({ ratio: stepOf(note, target)?.ratio ?? 1 }), 0);
  return weightOf(shift) - accepted < Math.log1p(smallestStep);
}

function standing(
  { points, steps, drifts }: Pick<Trend, 'points' | 'steps' | 'drifts'>,
  world: TrendWorld,
): Pick<Trend, 'kind' | 'weight'> {
  const seen = [
    ...steps
      .filter(({ state }) => state === 'standing')
      .map((step) => ({ kind: isAccepted(step, world) ? ('accepted' as const) : step.direction, shift: step.shift })),
    ...drifts
      .filter(({ certainty }) => certainty === 'clear')
      .map((drift) => ({ kind: drift.standing, shift: drift.shift })),
  ];
  for (const kind of ['worse', 'accepted', 'better'] as const) {
    const sizes = seen.filter((each) => each.kind === kind).map(({ shift }) => weightOf(shift));
    if (sizes.length > 0) return { kind, weight: Math.max(...sizes) };
  }
  return { kind: points.length < fewestPoints ? 'short' : 'steady', weight: 0 };
}

/** A drift that no steps explain is a finding of its own, however many steps are beside it. */
export function creeps(drift: TrendDrift): boolean {
  return drift.certainty === 'clear' && isOnward(drift.crept, drift);
}

/** |log ratio|, finite: from zero to something is as large as it gets. */
export function weightOf({ ratio }: Pick<Shift, 'ratio'>): number {
  return Math.min(Math.abs(Math.log(Math.max(ratio, 1e-9))), 20);
}
