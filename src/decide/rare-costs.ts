/**
 * Costs that only some calls pay. The number that is judged is the typical call's, which ignores them on purpose; the mean
 * and the slowest hundredth do not. Where these grew and it did not, that is reported, and gates nothing.
 */
import { mean } from 'simple-statistics';
import { toShift } from '../results/shift.ts';
import type { BatchSpread } from '../stats/batch-spread.ts';
import { type BlockPair, blockedMannWhitney } from '../stats/blocked-mann-whitney.ts';
import { hodgesLehmann, hodgesLehmannInterval } from '../stats/hodges-lehmann.ts';
import type { Case } from './case.ts';
import type { Judgement, Shape } from './judgement.ts';
import type { Series } from './series.ts';
import type { ShapedBlock, ShapedProcess } from './shaped-block.ts';

const meanOf = ({ mean: each }: BatchSpread): number => each;

/** The tail varies on a busy machine; half as much again is more than that. */
const tailGrowth = 0.5;

/** Three processes a side are all on their own side of one another once in so many blocks of unchanged code. */
const apartByChance = 1 / 20;

const gauges: readonly {
  readonly name: Shape['of'];
  readonly read: (spread: BatchSpread) => number;
  readonly least: (threshold: number) => number;
  /** Largest p at which so many blocks leave it open. */
  readonly mostOpen: (blocks: number) => number;
}[] = [
  { name: 'mean', read: meanOf, least: (threshold) => threshold, mostOpen: () => 2 * apartByChance },
  { name: 'p99', read: ({ p99 }) => p99, least: () => tailGrowth, mostOpen: (blocks) => apartByChance ** blocks },
];

/** As a multiple of the typical call, so that what all calls pay is none of it. */
function relative(blocks: readonly ShapedBlock[], read: (spread: BatchSpread) => number): readonly BlockPair[] {
  return inLogs(blocks, ({ value, spread }) => read(spread) / value);
}

function inLogs(blocks: readonly ShapedBlock[], read: (process: ShapedProcess) => number): readonly BlockPair[] {
  const logs = (side: readonly ShapedProcess[]): readonly number[] =>
    side.map((process) => Math.log(Math.max(read(process), Number.MIN_VALUE)));
  return blocks.map(({ baseline, candidate }) => ({ baseline: logs(baseline), candidate: logs(candidate) }));
}

/** What is counted is as it is, and where higher is better the batches are no costs. */
function tellsShape({ shapes, blocks, subject: { target } }: Series): boolean {
  const { assume, better } = target.metric;
  return assume !== 'exact' && better === 'lower' && shapes.length > 0 && shapes.length === blocks.length;
}

/** A p of exactly a level must not be lost to the last bit. */
const rounding = 1e-9;

/**
 * Whether the blocks so far say that more of them may show a change of shape, as the few that the screening needs show
 * none: the mean by what one block reaches with one pair the wrong way round, the tail by none, as it varies.
 */
export function mayHaveShape(series: Series): boolean {
  const { shapes, subject } = series;
  return (
    tellsShape(series) &&
    gauges.some(({ read, least, mostOpen }) => {
      const pairs = relative(shapes, read);
      if (hodgesLehmann(pairs) < Math.log1p(least(subject.limits.threshold))) return false;
      return blockedMannWhitney(pairs).pGreater <= mostOpen(shapes.length) + rounding;
    })
  );
}

/** By the blocked test against the margin, as the number itself is judged. */
export function shapeOf(series: Series): Shape | undefined {
  const { shapes, subject } = series;
  if (!tellsShape(series)) return undefined;
  const found = gauges.flatMap(({ name, read, least }) => {
    const growth = grown(subject, shapes, { read, least: least(subject.limits.threshold) });
    return growth === undefined ? [] : [{ of: name, ...growth, slow: slowOf(shapes) }];
  });
  // Where both are as clear, the mean is what the calls cost together.
  return found.toSorted((a, b) => a.p - b.p)[0];
}

function grown(
  { target: { metric }, limits }: Case,
  shapes: readonly ShapedBlock[],
  { read, least }: { readonly read: (spread: BatchSpread) => number; readonly least: number },
): Pick<Shape, 'shift' | 'p'> | undefined {
  const bar = Math.log1p(least);
  const apart = relative(shapes, read);
  const { shift, low, high } = hodgesLehmannInterval(inLogs(shapes, ({ spread }) => read(spread)));
  if (shift < bar || hodgesLehmann(apart) < bar) return undefined;
  const margin = Math.log1p(limits.margin);
  const moved = apart.map(({ baseline, candidate }) => ({
    baseline,
    candidate: candidate.map((value) => value - margin),
  }));
  return { shift: toShift(metric, shift, [low, high]), p: blockedMannWhitney(moved).pGreater };
}

function slowOf(shapes: readonly ShapedBlock[]): Shape['slow'] {
  const of = (side: 'baseline' | 'candidate'): Shape['slow']['baseline'] => {
    const spreads = shapes.flatMap((shaped) => shaped[side].map(({ spread }) => spread));
    const share = mean(spreads.map(({ slow }) => slow));
    const times = share === 0 ? 1 : mean(spreads.map(({ slow, times: each }) => slow * each)) / share;
    return { share, times };
  };
  return { baseline: of('baseline'), candidate: of('candidate') };
}

/** Reported for those only that are clear over all that was asked: once in a hundred builds of unchanged code at α = 1 %. */
export function withClearShapes(judgements: readonly Judgement[], alpha: number): readonly Judgement[] {
  const asked = judgements.filter(({ stage, target }) => stage !== undefined && target.metric.assume !== 'exact');
  const level = alpha / Math.max(1, gauges.length * asked.length);
  return judgements.map(({ shape, ...judgement }) =>
    shape === undefined || judgement.kind === 'regression' || shape.p > level ? judgement : { ...judgement, shape },
  );
}
