/**
 * What both sides of a suspect do, counted: whether it does more, does the same by other code, or the very same. Asked
 * after everything is judged, so that no verdict can depend on it.
 */
import type { Judgement } from '../decide/judgement.ts';
import { GateError } from '../errors.ts';
import type { Measurer, Progress } from '../ports.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import { profileKindOf } from '../results/metric.ts';
import type { Work } from '../results/work.ts';
import type { GatherOptions } from './gather-world.ts';

/** More suspects than this are not counted: time is bounded. */
const mostCounted = 8;

export interface CountingWorld {
  readonly measurer: Pick<Measurer, 'work'>;
  readonly progress: Progress;
  /** Of the budget. */
  readonly leftMs: () => number;
}

export async function countWork(
  { measurer, progress, leftMs }: CountingWorld,
  judgements: readonly Judgement[],
  { purpose, config }: Pick<GatherOptions, 'purpose' | 'config'>,
): Promise<readonly Work[]> {
  const ids = suspects(judgements).slice(0, mostCounted);
  if (purpose !== 'judge' || config.measure.counts === 'off' || measurer.work === undefined || ids.length === 0)
    return [];
  progress.start('counting what both sides do', ids.length);
  const counted: Work[] = [];
  for (const id of ids) {
    const work = leftMs() > 0 ? await workOf(measurer, id) : undefined;
    if (work !== undefined) counted.push(work);
    progress.step(id.name);
  }
  return counted;
}

/** It explains and no more: what keeps it from being counted must not end the run. */
async function workOf({ work }: CountingWorld['measurer'], id: BenchmarkId): Promise<Work | undefined> {
  try {
    return await work?.(id);
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
    return undefined;
  }
}

const kinds = ['regression', 'inconclusive', 'improvement'] as const;

/** Of time, and measured side by side; regressions first, each benchmark once. */
function suspects(judgements: readonly Judgement[]): readonly BenchmarkId[] {
  const ids = new Map<string, BenchmarkId>();
  for (const wanted of kinds) {
    for (const { kind, stage, shift, target } of judgements) {
      const isAsked = kind === wanted && stage !== 0 && shift !== undefined && profileKindOf(target.metric) === 'cpu';
      if (isAsked) ids.set(benchmarkKey(target.id), target.id);
    }
  }
  return [...ids.values()];
}
