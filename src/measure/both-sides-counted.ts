/**
 * Counts what a benchmark does on both sides, twice each: where two processes of one side do not do the same, a
 * difference between the sides would say nothing.
 */
import type { Suite } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { Counted, HarnessContext } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Side } from '../results/evidence.ts';
import type { Work } from '../results/work.ts';
import type { Catalog } from './catalog.ts';
import { compareCounts, didTheSame } from './compare-counts.ts';

export interface WorkWorld {
  readonly catalog: (side: Side) => Promise<Catalog>;
  readonly contextOf: (side: Side, suite: Suite) => Promise<HarnessContext>;
}

/** Undefined: under its harness nothing is counted. */
export async function workOf(world: WorkWorld, id: BenchmarkId): Promise<Work | undefined> {
  try {
    return await countBoth(world, id);
  } catch (error) {
    if (error instanceof GateError && error.code === 'BUDGET_SPENT') return undefined;
    throw error;
  }
}

type Seen = Extract<Counted, { readonly state: 'counted' }>;

async function countBoth(world: WorkWorld, id: BenchmarkId): Promise<Work | undefined> {
  const found: Record<Side, Seen[]> = { baseline: [], candidate: [] };
  let operations: number | undefined;
  // As the sides of a block: neither is always the later one.
  for (const side of ['baseline', 'candidate', 'candidate', 'baseline'] as const) {
    const counted = await countOne(world, { id, side, operations });
    if (counted === undefined) return undefined;
    if (counted.state === 'uncounted') return { state: 'unknown', id, why: counted.why };
    operations = counted.operations;
    found[side].push(counted);
  }
  const [baseline, again] = found.baseline;
  const [candidate, anew] = found.candidate;
  if (baseline === undefined || again === undefined || candidate === undefined || anew === undefined) return undefined;
  if (!didTheSame(baseline, again) || !didTheSame(candidate, anew)) {
    return { state: 'unknown', id, why: 'two processes of one commit did not do the same' };
  }
  return { ...compareCounts(baseline, candidate), id };
}

interface Asked {
  readonly id: BenchmarkId;
  readonly side: Side;
  readonly operations: number | undefined;
}

async function countOne(
  { catalog, contextOf }: WorkWorld,
  { id, side, operations }: Asked,
): Promise<Counted | undefined> {
  const known = (await catalog(side)).get(benchmarkKey(id));
  if (known === undefined || known.listed.failure !== undefined) return undefined;
  const { suite, listed } = known;
  const { count } = await harnessOf(suite.harness);
  return count?.(await contextOf(side, suite), listed, operations);
}
