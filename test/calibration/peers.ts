/**
 * The rules of other tools, on the same samples: what each would have failed and found, and what it cost.
 *
 * Generous to them: baseline and candidate run on one machine, one right after the other, where most would compare with
 * another day or another machine. One process a side unless the tool itself asks for more. Iterations are drawn around
 * their process's number, as recordings keep one number a process.
 */
import { mean, sampleVariance } from 'simple-statistics';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { upperQuantile } from '../../src/stats/normal.ts';
import type { Random } from '../../src/stats/random.ts';
import { at } from '../../src/stats/samples.ts';

/** The next processes of one benchmark, in the order of time. */
export interface Draw {
  /** `factor` is applied by the caller of the rule to the candidate's. */
  next(): number;
  readonly factor: number;
  readonly random: Random;
}

export interface PeerRule {
  readonly name: string;
  readonly rule: string;
  /** Flagged as worse? And the rounds (one process a side) it took. */
  judge(draw: Draw): { readonly isWorse: boolean; readonly rounds: number };
}

type Sides = { readonly baseline: readonly number[]; readonly candidate: readonly number[] };

function oneAfterTheOther(draw: Draw, count: number): Sides {
  const baseline = Array.from({ length: count }, () => draw.next());
  return { baseline, candidate: Array.from({ length: count }, () => draw.next() * draw.factor) };
}

function inTurn(draw: Draw, count: number): Sides {
  const pairs = Array.from({ length: count }, () => [draw.next(), draw.next() * draw.factor] as const);
  return { baseline: pairs.map(([before]) => before), candidate: pairs.map(([, after]) => after) };
}

const iterationDeviation = 0.03;

/** Iterations of one process scatter around what that process is, not around what the code is. */
function iterations(value: number, count: number, random: Random): readonly number[] {
  return Array.from({ length: count }, () => value * Math.exp(iterationDeviation * random.normal()));
}

function ratioRule(name: string, rule: string, bound: number): PeerRule {
  return {
    name,
    rule,
    judge: (draw) => {
      const { baseline, candidate } = oneAfterTheOther(draw, 1);
      return { isWorse: at(candidate, 0) / at(baseline, 0) > bound, rounds: 1 };
    },
  };
}

/** MWU two-sided p below `level` and slower by more than `ratio`. */
function isRankWorse({ baseline, candidate }: Sides, level: number, ratio = 1): boolean {
  const test = mannWhitney(baseline, candidate);
  if (test.pTwoSided >= level || test.pGreater > test.pLess) return false;
  return ratio === 1 || median(candidate) / median(baseline) > ratio;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (at(sorted, (sorted.length - 1) >> 1) + at(sorted, sorted.length >> 1)) / 2;
}

const tachometer = { first: 50, more: 10, most: 200 };

export const peers: readonly PeerRule[] = [
  ratioRule('github-action-benchmark', 'last run, over 200 %', 2),
  ratioRule('github-action-benchmark', 'last run, over 110 %', 1.1),
  ratioRule('CodSpeed-style', 'one estimate, over 10 %', 1.1),
  {
    name: 'p < 0.05 on iterations',
    rule: 'Mann-Whitney on 100 iterations of one process a side',
    judge: (draw) => {
      const { baseline, candidate } = oneAfterTheOther(draw, 1);
      const sides = {
        baseline: iterations(at(baseline, 0), 100, draw.random),
        candidate: iterations(at(candidate, 0), 100, draw.random),
      };
      return { isWorse: isRankWorse(sides, 0.05), rounds: 1 };
    },
  },
  {
    name: 'p < 0.05 on process medians',
    rule: 'Mann-Whitney, 10 processes a side, one side after the other',
    judge: (draw) => ({ isWorse: isRankWorse(oneAfterTheOther(draw, 10), 0.05), rounds: 10 }),
  },
  {
    name: 'benchstat-style',
    rule: 'Mann-Whitney p < 0.05, 10 a side in turn',
    judge: (draw) => ({ isWorse: isRankWorse(inTurn(draw, 10), 0.05), rounds: 10 }),
  },
  {
    name: 'asv continuous',
    rule: '2 processes a side, iterations pooled, p < 0.002 and over 1.1',
    judge: (draw) => {
      const { baseline, candidate } = oneAfterTheOther(draw, 2);
      const pool = (side: readonly number[]): readonly number[] =>
        side.flatMap((value) => iterations(value, 30, draw.random));
      return { isWorse: isRankWorse({ baseline: pool(baseline), candidate: pool(candidate) }, 0.002, 1.1), rounds: 2 };
    },
  },
  {
    name: 'tachometer-style',
    rule: '50 a side in turn, then 10 more until the 95 % interval leaves zero, at most 200',
    judge: (draw) => {
      const baseline: number[] = [];
      const candidate: number[] = [];
      for (let wanted = tachometer.first; ; wanted += tachometer.more) {
        const sides = inTurn(draw, wanted - baseline.length);
        baseline.push(...sides.baseline);
        candidate.push(...sides.candidate);
        const z = welch({ baseline, candidate });
        const isClear = Math.abs(z) > upperQuantile(0.025);
        if (isClear || wanted >= tachometer.most) return { isWorse: isClear && z > 0, rounds: wanted };
      }
    },
  },
];

/** With fifty a side and more, t is normal to the second digit. */
function welch({ baseline, candidate }: Sides): number {
  const error = Math.sqrt(
    sampleVariance(baseline as number[]) / baseline.length + sampleVariance(candidate as number[]) / candidate.length,
  );
  return (mean(candidate as number[]) - mean(baseline as number[])) / error;
}
