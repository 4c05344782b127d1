/** One benchmark and metric along the line on one class of machines: its points, steps and drifts, and what they come to. */
import type { Target } from '../results/evidence.ts';
import { at } from '../stats/samples.ts';
import type { Shift } from './judgement.ts';
import { accepts } from './override.ts';
import type { PlacedOverride } from './placed-overrides.ts';
import { type Drift, trendDrift } from './trend-drift.ts';
import type { TrendReference } from './trend-references.ts';
import { type Step, smallestStep, trendSteps } from './trend-steps.ts';

export interface TrendPoint {
  /** Index of the run. */
  readonly run: number;
  /** Index on the line. */
  readonly place: number;
  readonly processes: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface TrendStep extends Step {
  /** Index of the override that let it through. */
  readonly override?: number;
  /** Trends of this class that stepped at the same place, this one among them; absent unless half of them did. */
  readonly together?: number;
}

export interface TrendDrift extends Drift {
  /** Ratio that no step since the reference explains: what came in small pieces. */
  readonly crept: number;
}

/**
 * `worse`: a step or drift for the worse that stands and nobody accepted. `accepted`: all that stands was. `better`
 * likewise; `steady` neither; `short`: fewer runs than a step needs.
 */
export type TrendKind = 'worse' | 'accepted' | 'better' | 'steady' | 'short';

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

export interface TrendSeries {
  readonly target: Target;
  readonly environmentClass: string;
  readonly points: readonly TrendPoint[];
}

export function toTrend({ target, environmentClass, points }: TrendSeries, world: TrendWorld): Trend {
  const { metric } = target;
  const medians = points.map(({ median }) => median);
  const steps = trendSteps(metric, medians).map((step) => withOverride(step, { target, points }, world.overrides));
  const drifts = world.references.flatMap(({ place }, index): readonly TrendDrift[] => {
    const drift = trendDrift(metric, points, { index, place });
    if (drift === undefined) return [];
    const since = steps.filter(({ point }) => at(points, point).place > place);
    return [{ ...drift, crept: since.reduce((left, { shift }) => left / shift.ratio, drift.shift.ratio) }];
  });
  return { target, environmentClass, points, steps, drifts, ...standing({ points, steps, drifts }, world) };
}

/** The override that covers the target and took effect nearest to where a step for the worse is seen. */
function withOverride(
  step: Step,
  { target, points }: Pick<TrendSeries, 'target' | 'points'>,
  overrides: readonly PlacedOverride[],
): TrendStep {
  if (step.direction === 'better') return step;
  let [nearest, distance] = [-1, nearRuns + 1];
  overrides.forEach(({ note, place }, index) => {
    if (note.kind !== 'skip' && !accepts(note, target)) return;
    const first = points.findIndex((point) => point.place >= place);
    const away = first < 0 ? distance : Math.abs(first - step.point);
    if (away < distance) [nearest, distance] = [index, away];
  });
  return nearest < 0 ? step : { ...step, override: nearest };
}

type Seen = Pick<Trend, 'points' | 'steps' | 'drifts'>;

function standing({ points, steps, drifts }: Seen, world: TrendWorld): Pick<Trend, 'kind' | 'weight'> {
  if (points.length < fewestPoints) return { kind: 'short', weight: 0 };
  const lasting = steps.filter(({ state }) => state === 'standing');
  const isAccepted = (step: TrendStep): boolean =>
    step.override !== undefined && at(world.overrides, step.override).note.kind === 'accept';
  const accepted = lasting.filter(isAccepted);
  const clear = drifts.filter(({ certainty }) => certainty === 'clear');
  /** What of a drift is left when the steps accepted since its reference are taken out. */
  const unaccepted = ({ shift, reference }: Drift): number => {
    const since = at(world.references, reference).place;
    const explained = accepted.filter(({ point }) => at(points, point).place > since);
    return sizeOf(shift) - explained.reduce((sum, step) => sum + sizeOf(step.shift), 0);
  };
  const sizes: Readonly<Record<'worse' | 'accepted' | 'better', readonly number[]>> = {
    worse: [
      ...lasting.filter((step) => step.direction === 'worse' && !isAccepted(step)).map(({ shift }) => sizeOf(shift)),
      ...clear.filter(({ direction }) => direction === 'worse').map(unaccepted),
    ],
    accepted: accepted.map(({ shift }) => sizeOf(shift)),
    better: [...lasting, ...clear].filter(({ direction }) => direction === 'better').map(({ shift }) => sizeOf(shift)),
  };
  for (const kind of ['worse', 'accepted', 'better'] as const) {
    const weight = Math.max(...sizes[kind]);
    if (weight >= Math.log1p(smallestStep)) return { kind, weight };
  }
  return { kind: 'steady', weight: 0 };
}

/** A drift that no steps explain is a finding of its own, however many steps stand beside it. */
export function creeps({ certainty, crept, shift }: TrendDrift): boolean {
  const onward = Math.log(crept) * Math.sign(Math.log(shift.ratio));
  return certainty === 'clear' && onward >= Math.log1p(smallestStep);
}

/** |log ratio|, finite: from zero to something is as large as it gets. */
function sizeOf({ ratio }: Shift): number {
  return Math.min(Math.abs(Math.log(Math.max(ratio, 1e-9))), 20);
}
