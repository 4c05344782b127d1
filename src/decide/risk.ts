/**
 * What is measured first if the budget may not hold all: what the change most likely reaches, and of the rest what moved
 * most among the stored runs. The order decides nothing but what is left out, and that is stated.
 */

import { benchmarkKey } from '../results/benchmark-id.ts';
import { scaledMedian } from '../results/log-scale.ts';
import type { Case } from './case.ts';

/** `reached`: by key; absent: unknown, and the order stays. */
export function byRisk(cases: readonly Case[], reached: ReadonlySet<string> | undefined): readonly Case[] {
  if (reached === undefined) return cases;
  const isReached = ({ target }: Case): boolean => reached.has(benchmarkKey(target.id));
  const moved = new Map(cases.map((each) => [each, movementOf(each)] as const));
  const most = (some: readonly Case[]): readonly Case[] =>
    [...some].sort((a, b) => (moved.get(b) ?? 0) - (moved.get(a) ?? 0));
  return [...most(cases.filter(isReached)), ...most(cases.filter((each) => !isReached(each)))];
}

/** Mean size of the steps from one stored run to the next, on the log scale; 0 where unknown. */
function movementOf({ target, past: { results } }: Case): number {
  const levels = results.map(({ values }) => scaledMedian(target.metric, values));
  const steps = levels.slice(1).map((level, i) => Math.abs(level - (levels[i] ?? level)));
  return steps.length === 0 ? 0 : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}
